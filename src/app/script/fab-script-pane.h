/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fab-script-outline.h"
#include "fab-script-spell.h"
#include "fab-session.h"

G_BEGIN_DECLS

#define FAB_TYPE_SCRIPT_PANE (fab_script_pane_get_type ())

/**
 * FabScriptPane:
 *
 * The whole script, as written, set like a screenplay. What is typed here goes to the story at once,
 * what changes elsewhere appears here while one types; the cursor selects the panel of its beat.
 */
G_DECLARE_FINAL_TYPE (FabScriptPane, fab_script_pane, FAB, SCRIPT_PANE, GtkWidget)

void           fab_script_pane_set_session (FabScriptPane *self, FabSession *session); /* NULL: none */
GtkTextBuffer *fab_script_pane_get_buffer  (FabScriptPane *self);
void           fab_script_pane_find        (FabScriptPane *self, gboolean replace); /* shows the bar for it */
void           fab_script_pane_show_outline (FabScriptPane *self); /* and goes there */
GtkTextView      *fab_script_pane_get_view    (FabScriptPane *self);
/* The first character that is seen. */
guint             fab_script_pane_get_top     (FabScriptPane *self);
void              fab_script_pane_set_top     (FabScriptPane *self, guint offset);
gint64            fab_script_pane_get_element (FabScriptPane *self); /* under the cursor, or 0 */
FabScriptOutline *fab_script_pane_get_outline (FabScriptPane *self);
FabScriptSpell   *fab_script_pane_get_spell   (FabScriptPane *self);

G_END_DECLS
