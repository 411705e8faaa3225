/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes are offered as a file of reactions and as a taste. What is read is written and read again, and is then the same. */
#include "config.h"

#include <string.h>

#include "fab-reaction-file.h"
#include "fab-reception.h"
#include "fab-taste.h"
#include "fuzz.h"

static void
check_screening (const FabScreening *screening)
{
  g_autoptr(FabShowing) showing = fab_showing_from_json (screening->film, NULL);
  g_autoptr(GBytes) written = NULL;
  g_autoptr(FabScreening) again = NULL;

  if (showing == NULL)
    g_error ("the film of a file that was read cannot be read");
  written = fab_reaction_file_write (showing, screening);
  again = fab_reaction_file_read (written, NULL, NULL);
  if (again == NULL || again->reactions->len > screening->reactions->len || again->answers->len != screening->answers->len)
    g_error ("what was written is read otherwise");
}

static void
check_reception (FabScreening *screening)
{
  g_autoptr(FabShowing) showing = fab_showing_from_json (screening->film, NULL);
  g_autoptr(GPtrArray) screenings = g_ptr_array_new ();
  g_autoptr(FabReception) reception = NULL;

  g_ptr_array_add (screenings, screening);
  reception = fab_reception_new (showing, screenings, NULL);
  if (fab_reception_get_n_viewers (reception) != 1)
    g_error ("one viewer is not one");
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr(GBytes) bytes = g_bytes_new (data, size);
  g_autoptr(FabScreening) screening = fab_reaction_file_read (bytes, NULL, NULL);
  g_autoptr(FabTaste) taste = fab_taste_from_json (bytes, NULL);

  if (screening != NULL)
    {
      check_screening (screening);
      check_reception (screening);
    }
  if (taste != NULL)
    {
      g_autofree char *json = fab_taste_to_json (taste);
      g_autoptr(GBytes) written = g_bytes_new (json, strlen (json));
      g_autoptr(FabTaste) again = fab_taste_from_json (written, NULL);

      if (again == NULL || again->likings->len > taste->likings->len)
        g_error ("a taste is read otherwise than it was written");
    }

  return 0;
}
