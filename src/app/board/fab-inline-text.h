/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FAB_TYPE_INLINE_TEXT (fab_inline_text_get_type ())

/**
 * FabInlineText:
 *
 * Text that is edited where it stands: a label until it is clicked or entered, then an editor. Enter
 * commits, Shift+Enter breaks the line, Escape puts the text back as it was.
 *
 * Properties: text, placeholder, description (what it is, for assistive technology), live, max-lines.
 * Signal ::edited (const char *text): while typing when live, else when committed.
 */
G_DECLARE_FINAL_TYPE (FabInlineText, fab_inline_text, FAB, INLINE_TEXT, GtkWidget)

const char *fab_inline_text_get_text    (FabInlineText *self);
void        fab_inline_text_set_text    (FabInlineText *self, const char *text);
void        fab_inline_text_start       (FabInlineText *self);
void        fab_inline_text_commit      (FabInlineText *self);
void        fab_inline_text_cancel      (FabInlineText *self);
gboolean    fab_inline_text_get_editing (FabInlineText *self);

G_END_DECLS
