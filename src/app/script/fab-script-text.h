/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of a script in the buffer of the pane: words and type are what the runs say. Offsets are in characters. */
#pragma once

#include <gtk/gtk.h>

#include "fab-script-runs.h"
#include "fab-script-spell.h"

G_BEGIN_DECLS

char *fab_script_text_get    (GtkTextBuffer *buffer, guint from, guint to);
/* All of it at once, for a buffer that is empty. What is new is checked by @spell. */
void  fab_script_text_fill   (GtkTextView *view, GArray *runs, const FabScriptChange *change, FabScriptSpell *spell);
void  fab_script_text_follow (GtkTextBuffer *buffer, GArray *runs, const FabScriptChange *change, FabScriptSpell *spell);

G_END_DECLS
