/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How somebody speaks, so that one knows who it is with the names covered. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  FAB_MANNER_TERSE,
  FAB_MANNER_FLORID,
  FAB_MANNER_ASKING,
  FAB_MANNER_FORMAL,
  FAB_MANNER_WARM,
  FAB_MANNER_WRY,
  FAB_N_MANNERS
} FabManner;

/* The letter that marks wordings for this manner. */
char  fab_manner_get_tag (FabManner manner);
/* @text as somebody of this manner says it. @used: what was added before, to add nothing twice; NULL
 * to add nothing. */
char *fab_manner_colour  (FabManner manner, const char *text, GRand *rand, GHashTable *used) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
