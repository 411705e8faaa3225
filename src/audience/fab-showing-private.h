/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "fab-showing.h"

G_BEGIN_DECLS

void _fab_showing_parts_clear (FabShowingParts *parts);
/* As fab_showing_from_json(). */
FabShowing *_fab_showing_read (JsonObject *object, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FabShowingParts, _fab_showing_parts_clear)

G_END_DECLS
