/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line spoken by a program of its own: the text goes in, a WAV file comes out. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* @arguments: the program and what it is told. Answers when the process has gone, so that none outlives a line that was cancelled. */
void    fab_utterance_run_async  (const char * const *arguments, const char *text, GCancellable *cancellable,
                                  GAsyncReadyCallback callback, gpointer data);
/* WAV with sound in it. */
GBytes *fab_utterance_run_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
