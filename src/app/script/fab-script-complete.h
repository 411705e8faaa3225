/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FAB_TYPE_SCRIPT_COMPLETE (fab_script_complete_get_type ())

/**
 * FabScriptComplete:
 *
 * Names of characters and scene headings that the script has already, offered below the cursor while one types the
 * beginning of one. Up and Down choose, Enter or Tab takes, Escape sends it away.
 */
G_DECLARE_FINAL_TYPE (FabScriptComplete, fab_script_complete, FAB, SCRIPT_COMPLETE, GObject)

FabScriptComplete *fab_script_complete_new    (GtkTextView *view) G_GNUC_WARN_UNUSED_RESULT;
/* Offers what @elements (of FabElement) have for the line under the cursor, or nothing. */
void               fab_script_complete_update (FabScriptComplete *self, GListModel *elements);
void               fab_script_complete_hide   (FabScriptComplete *self);
/* TRUE: the key was for the list. */
gboolean           fab_script_complete_key    (FabScriptComplete *self, guint keyval);
/* Before the view goes. */
void               fab_script_complete_detach (FabScriptComplete *self);

/* What begins like @line among cues, or among headings when it begins like one; each once, in order of appearance.
 * Returns: (transfer full) (element-type utf8) */
GPtrArray         *fab_script_complete_list   (GListModel *elements, const char *line) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
