/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CMX 3600 edit decision lists: one track of pictures, up to four of sound. */
#pragma once

#include "fab-cut.h"

G_BEGIN_DECLS

#define FAB_EDL_MAX_BYTES (16 * 1024 * 1024)

/* ASCII with CRLF; the record begins at 01:00:00:00. What is ours stands in comments "* FABULA PANEL: 12". */
GBytes *fab_edl_write (const FabCut *cut) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fab_edl_read:
 * @fps_n: with @fps_d the frame rate, which such a list does not tell
 *
 * Pictures only. Black, and where nothing is recorded, is a gap.
 *
 * Returns: (transfer full) (nullable): the error is FAB_EXCHANGE_ERROR_INVALID and names the line
 */
FabCut *fab_edl_read  (GBytes *bytes, int fps_n, int fps_d, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
