/* SPDX-License-Identifier: GPL-3.0-or-later */
/* OpenTimelineIO's JSON, as every release of its library reads it (schema versions of 0.15). */
#pragma once

#include "fab-cut.h"

G_BEGIN_DECLS

#define FAB_OTIO_MAX_BYTES (256 * 1024 * 1024)

/* What is ours is under the key "fabula" of each object's metadata. */
GBytes *fab_otio_write (const FabCut *cut) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fab_otio_read:
 *
 * The first timeline of the file. Video tracks are made one, the upper hiding the lower, nested ones included; sounds stay
 * in their tracks. What cannot be used is among the remarks. Older and newer versions of the schemas are read too.
 *
 * Returns: (transfer full) (nullable): the error is FAB_EXCHANGE_ERROR_INVALID
 */
FabCut *fab_otio_read  (GBytes *bytes, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
