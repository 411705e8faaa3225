/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One member of a zip archive, no more than @max bytes of it: what unpacks to more is refused. Nothing is written. */
GBytes *fab_zip_load (GBytes *archive, const char *member, gsize max, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
