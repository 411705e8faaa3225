/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which working copies are open in windows, noted on disk, so that who was interrupted finds the windows again. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void   fab_open_stories_add    (const char *work_path);
void   fab_open_stories_remove (const char *work_path);
/* Paths that a program which did not end by itself left behind; they are noted no longer. */
char **fab_open_stories_take   (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
