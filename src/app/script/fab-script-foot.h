/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the foot of the script pane says. */
#pragma once

#include <gio/gio.h>

#include "fab-element.h"

G_BEGIN_DECLS

const char *fab_script_foot_name    (FabElementKind kind);
char       *fab_script_foot_measure (GListModel *elements); /* words and pages; "" while nothing is written */

G_END_DECLS
