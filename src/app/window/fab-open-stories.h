/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which working copies are open in windows, noted on disk, so that who was interrupted finds the windows again. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void     fab_open_stories_add    (const char *work_path);
void     fab_open_stories_remove (const char *work_path);
/* Paths of all that are noted: at the start of a program, what one that did not end by itself left behind. */
char   **fab_open_stories_list   (void) G_GNUC_WARN_UNUSED_RESULT;
/* Notes that the window is about to be made again. FALSE: that was tried before and the program ended each time; it is
 * noted no longer. */
gboolean fab_open_stories_try    (const char *work_path);
/* The windows have been there for a while: none of them ends the program. */
void     fab_open_stories_settle (void);

G_END_DECLS
