/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-engines.h"

G_BEGIN_DECLS

#define FAB_TYPE_BUILTIN_WRITER (fab_builtin_writer_get_type ())

/**
 * FabBuiltinWriter:
 *
 * The writer that is always there: it tells a tale of its own making, without any model. Scenes are
 * handed out through the progress function as they come.
 */
G_DECLARE_FINAL_TYPE (FabBuiltinWriter, fab_builtin_writer, FAB, BUILTIN_WRITER, GObject)

G_END_DECLS
