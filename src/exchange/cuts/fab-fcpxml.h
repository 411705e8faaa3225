/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Final Cut Pro's XML. */
#pragma once

#include "fab-cut.h"

G_BEGIN_DECLS

/* What is ours is in the metadata of the assets, keys that begin with this. */
#define FAB_FCPXML_KEY "org.fabulaproject.Fabula."

#define FAB_FCPXML_MAX_BYTES (256 * 1024 * 1024)

/* Times are exact fractions of a second. @version is "1.9" or "1.10", which say the same. */
GBytes *fab_fcpxml_write (const FabCut *cut, const char *version) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fab_fcpxml_read:
 *
 * The first project of the file, of any version. Connected clips and stories hide what lies under them, compound clips are
 * opened; sounds are sorted by their role. What cannot be used is among the remarks.
 *
 * Returns: (transfer full) (nullable): the error is FAB_EXCHANGE_ERROR_INVALID
 */
FabCut *fab_fcpxml_read  (GBytes *bytes, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
