/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Enter and Tab as screenwriters expect them: what comes next, and what this line is. */
#pragma once

#include <gtk/gtk.h>

#include "fab-element.h"

G_BEGIN_DECLS

/* All act at the cursor of @buffer as one user action. @kind is the element that the cursor is in. */

/* Ends the element: a cue is followed by its speech, all else by a blank line. FALSE: a plain line break will do. */
gboolean fab_script_typing_enter (GtkTextBuffer *buffer, FabElementKind kind);
/* Makes the line the next type of element (@step 1) or the one before (-1): action, character, heading, transition; below
 * a cue or a speech, a parenthetical. @original is what the line said as action, kept by the caller while Tab goes round.
 * FALSE: nothing to change here. */
gboolean fab_script_typing_tab   (GtkTextBuffer *buffer, FabElementKind kind, int step, char **original, FabElementKind *meant);

G_END_DECLS
