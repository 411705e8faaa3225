/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-compositor.h"
#include "fab-studio.h"
#include "fab-wording.h"

G_BEGIN_DECLS

#define FAB_TYPE_ATELIER (fab_atelier_get_type ())

/**
 * FabAtelier:
 *
 * Who paints which panel of a story when asked, and what they are told: a panel names its painter, else the project does, else the
 * person's preferences. Signal ::changed: another painter is there, or one has gone.
 */
G_DECLARE_FINAL_TYPE (FabAtelier, fab_atelier, FAB, ATELIER, GObject)

/* @studio: asked for pictures; NULL: nobody paints. */
FabAtelier *fab_atelier_new             (FabStory *story, FabStudio *studio) G_GNUC_WARN_UNUSED_RESULT;
/* Who there is, by id; "" is the one that a person prefers. */
void        fab_atelier_set_painters    (FabAtelier *self, FabPainterFunc find, gpointer data);
void        fab_atelier_changed         (FabAtelier *self);
/* NULL: none was chosen, or it is not set up. */
FabPainter *fab_atelier_get_painter     (FabAtelier *self, FabPanel *panel);
/* Of the project: an id, or "" as the person prefers. */
const char *fab_atelier_get_of_project  (FabAtelier *self);
/* What the painter of @panel is told as it stands: a person's words, or composed ones; NULL without painter. */
char       *fab_atelier_dup_words       (FabAtelier *self, FabPanel *panel) G_GNUC_WARN_UNUSED_RESULT;
char       *fab_atelier_dup_unwanted    (FabAtelier *self, FabPanel *panel) G_GNUC_WARN_UNUSED_RESULT;
/* Asks for @n pictures of @panel; FALSE: there is nobody to ask. */
gboolean    fab_atelier_paint           (FabAtelier *self, gint64 panel, guint n);
/* Asks for a picture of every panel that has none of its painter's; how many. */
guint       fab_atelier_paint_all       (FabAtelier *self);

G_END_DECLS
