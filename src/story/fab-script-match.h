/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which element of a changed script continues which of the script as it was. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *source;
  const char *text;
  int         kind;
} FabMatchItem;

#define FAB_MATCH_NONE G_MAXUINT

/**
 * fab_script_match:
 * @match: (array length=n_new): for each new item the index of the old one that it continues, or
 *   FAB_MATCH_NONE; ascending
 *
 * Items of the same source match first: the common start and end, then the longest common
 * subsequence of what is between (around unique items where that would be too much work). What
 * changed in place then continues the old item that is most like it between the same neighbours.
 */
void fab_script_match (const FabMatchItem *old_items, guint n_old,
                       const FabMatchItem *new_items, guint n_new, guint *match);

G_END_DECLS
