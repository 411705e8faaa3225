/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes the films of a list, each in a process of its own: one that hangs on to memory or dies takes no other along. */
#pragma once

#include "fab-film-list.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef void (*FabBatchFunc) (const FabListedFilm *film, guint n_done, guint n, gpointer data);

/* Makes those that wait, @n_jobs at a time, and leaves in each what became of it. It stops when the disk is full or
 * @cancellable says so; what was not begun is then still waiting.
 * @command: what makes a film when its number in the list, from 1, is laid to it
 * @subject: what stands before the reason of a failure, "ideas.txt:"; the line's number follows
 * @done: after each film, made or failed
 * Returns: FALSE when it stopped early */
gboolean fab_batch_run (GPtrArray *films, const char * const *command, const char *subject, const char *scratch,
                        guint n_jobs, GCancellable *cancellable, FabBatchFunc done, gpointer data, GError **error);

G_END_DECLS
