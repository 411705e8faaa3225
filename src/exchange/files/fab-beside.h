/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that another file names: only what lies in the folder beside it is read, wherever names and links point. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * fab_beside_find:
 * @name: a relative path with "/"
 *
 * Returns: (transfer full) (nullable): the path of a plain file in @folder; NULL for one that is not there, and for all
 *   that is outside
 */
char   *fab_beside_find (const char *folder, const char *name) G_GNUC_WARN_UNUSED_RESULT;

/* The bytes of a plain file, no more than @max of them. */
GBytes *fab_beside_load (const char *path, gsize max, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The type of a picture or a sound by its first bytes: "image/png", "audio/x-wav" …; NULL for anything else. */
const char *fab_beside_guess_media (GBytes *bytes);

G_END_DECLS
