/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Memory that the passes of one drawing use one after another: fresh pages cost more than most
 * of what is done in them. */
#define G_LOG_DOMAIN "fab-scratch"

#include "config.h"

#include <string.h>

#include "fab-drawing-private.h"

#define ALIGNMENT 64

void
fab_scratch_init (FabScratch *scratch,
                  gsize       size)
{
  scratch->data = g_malloc (size);
  scratch->size = size;
  scratch->used = 0;
}

void
fab_scratch_clear (FabScratch *scratch)
{
  g_clear_pointer (&scratch->data, g_free);
}

/* With whatever is in it; until fab_scratch_give() of it or of something taken before. */
gpointer
fab_scratch_take_raw (FabScratch *scratch,
                      gsize       bytes)
{
  guint8 *taken = scratch->data + scratch->used;

  g_assert (bytes <= scratch->size - scratch->used);

  scratch->used += (bytes + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  scratch->used = MIN (scratch->used, scratch->size);
  return taken;
}

/* The same, zeroed. */
gpointer
fab_scratch_take (FabScratch *scratch,
                  gsize       bytes)
{
  return memset (fab_scratch_take_raw (scratch, bytes), 0, bytes);
}

/* Gives @taken back, and all that was taken after it. */
void
fab_scratch_give (FabScratch *scratch,
                  gpointer    taken)
{
  scratch->used = (guint8 *) taken - scratch->data;
}
