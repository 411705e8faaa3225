/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Where scenes play, as their headings say: "HOUSE - KITCHEN" of "INT. HOUSE - KITCHEN - NIGHT". */
typedef struct
{
  char   *name;   /* as it was written first */
  guint   scenes;
  gint64  first;  /* the scene; 0 in a script that no story owns */
} FabPlace;

/**
 * fab_places_list:
 * @elements: (element-type FabElement)
 *
 * Returns: (transfer full) (element-type FabPlace): the places of a script, in the order in which they come; case makes
 *   no difference
 */
GPtrArray  *fab_places_list (GListModel *elements) G_GNUC_WARN_UNUSED_RESULT;

/* The place in a heading, @length bytes of it. */
const char *_fab_places_find (const char *heading, gsize *length);

G_END_DECLS
