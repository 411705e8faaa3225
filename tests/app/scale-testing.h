/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A film as large as they get: 10,000 panels, a script of 150 pages, takes by the gigabyte. */
#pragma once

#include "fab-application.h"

#define SCALE_PANELS 10000
#define SCALE_TAKES (2048ull * 1024 * 1024) /* bytes */
#define SCALE_WORD "quicksilver"            /* said once, in the middle of the script */

/* Writes the project to @file; every panel has a picture as its take, and all of them together are of @bytes; 0 where a
 * few pictures do for all. @state is a folder for the work. */
void scale_write (const char *state, GFile *file, guint n_panels, guint64 bytes);

/* Memory of this process that no other has, in bytes; what the system keeps of its files is not part of it. */
guint64 scale_get_memory (void);

/* Milliseconds that this thread has worked: other programs hardly change that. */
double scale_get_work (void);

/* Runs the main loop for a while. */
void scale_settle (double seconds);

/* Nothing was named, or @name was. */
gboolean scale_is_wanted (char **names, const char *name);

/* What a benchmark does with a film of @n panels and takes of @bytes, in the folder @dir; @names: which parts of it. */
typedef void (*ScaleFunc) (FabApplication *app, const char *dir, guint n, guint64 bytes, char **names);

/* Its main(): [PANELS [MEGABYTES [PART…]]]. @bytes: where none are given */
int scale_run (int argc, char **argv, guint64 bytes, ScaleFunc func);
