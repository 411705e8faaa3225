/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define FAB_TALE_MAX_SCENES 12

/**
 * fab_tale_tell:
 * @scenes: how many, 0 for as many as the tale wants
 *
 * Makes a short screenplay of one sentence: what the sentence says chooses the plot, casts it and
 * furnishes it. The same idea, scenes and seed give the same text.
 *
 * Returns: (transfer full): Fountain in pieces: the title page, then each scene; NULL with
 *   G_IO_ERROR_INVALID_ARGUMENT when there is no word in @idea
 */
char **fab_tale_tell (const char *idea, int scenes, guint32 seed, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
