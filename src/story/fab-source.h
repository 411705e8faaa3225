/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that SQLite only reads, and that nobody changes meanwhile. It opens no file without O_NOFOLLOW, which the document portal
 * refuses, and locks all of them, which that does not know either; a person's file is opened here as every program opens one. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* By which ATTACH finds the file at the absolute @path. A journal that lies beside it is none of ours and is not played back. */
char *fab_source_name (const char *path) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
