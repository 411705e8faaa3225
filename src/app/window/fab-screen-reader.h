/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Asks the desktop whether a screen reader reads aloud; FALSE, without an error, where nobody answers. */
void     fab_screen_reader_ask_async  (GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
gboolean fab_screen_reader_ask_finish (GAsyncResult *result);

G_END_DECLS
