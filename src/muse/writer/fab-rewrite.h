/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-engines.h"

G_BEGIN_DECLS

/**
 * fab_rewrite:
 *
 * What the built-in writer answers to any request. A script that it wrote is told again with another
 * version of what is asked for, under the names that its people have now; of a script by somebody else it
 * knows who is in the scene and where.
 *
 * Returns: (transfer full): the text in pieces; NULL with G_IO_ERROR_INVALID_ARGUMENT, or with
 *   FAB_ENGINE_ERROR_NEEDS_MODEL where only a language model can
 */
char   **fab_rewrite     (const FabWriteRequest *request, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* FALSE: only a language model can. */
gboolean fab_rewrite_can (FabWriteKind kind, FabWish wish);

G_END_DECLS
