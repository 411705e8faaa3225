/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FAB_TYPE_SCRIPT_OUTLINE (fab_script_outline_get_type ())

/**
 * FabScriptOutline:
 *
 * The sections, scenes and synopses of a script, one a row, with number and length in pages and eighths. Sections
 * fold. A scene goes elsewhere by drag, or with Alt and the arrows.
 *
 * Signal ::jump (gint64 element): one wants to read there.
 * Signal ::move-scene (gint64 scene, gint64 before): one wants the scene before the other (0: at the end).
 */
G_DECLARE_FINAL_TYPE (FabScriptOutline, fab_script_outline, FAB, SCRIPT_OUTLINE, GtkWidget)

/* @elements: (element-type FabElement): the whole script */
void fab_script_outline_update (FabScriptOutline *self, GListModel *elements);
/* Marks the row that the element at @position lies under. */
void fab_script_outline_follow (FabScriptOutline *self, guint position);

/* For tests. */
GtkListBox *fab_script_outline_get_list (FabScriptOutline *self);

G_END_DECLS
