/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-artist.h"

G_BEGIN_DECLS

#define FAB_TYPE_DRAFT (fab_draft_get_type ())

/**
 * FabDraft:
 *
 * A blocking as it was drawn last, to look at and to pick in. It is drawn on a thread, one at a time: of what is asked
 * for meanwhile the newest is drawn next. Points are in picture heights.
 *
 * Signal ::drawn (cairo_surface_t *): another drawing; its pixels are borrowed, NULL where none were asked for.
 */
G_DECLARE_FINAL_TYPE (FabDraft, fab_draft, FAB, DRAFT, GObject)

FabDraft   *fab_draft_new        (void) G_GNUC_WARN_UNUSED_RESULT;
void        fab_draft_set_size   (FabDraft *self, int width, int height); /* pixels */
void        fab_draft_draw       (FabDraft *self, FabBlocking *blocking, const char *look, gboolean pixels);
/* Nothing is drawn, and nothing comes. */
void        fab_draft_forget     (FabDraft *self);
const char *fab_draft_pick       (FabDraft *self, double x, double y); /* an object's id, NULL: nothing there */
gboolean    fab_draft_get_extent (FabDraft *self, const char *id, double box[4]);
gboolean    fab_draft_get_ready  (FabDraft *self); /* something is drawn */

G_END_DECLS
