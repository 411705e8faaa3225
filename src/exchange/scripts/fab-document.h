/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All of a story as JSON: what is written can be read by any program, and read back is the same story. */
#pragma once

#include <json-glib/json-glib.h>

#include "fab-story.h"

G_BEGIN_DECLS

#define FAB_DOCUMENT_MAX_BYTES ((gsize) 1024 * 1024 * 1024)

/* Settings, script, cast, panels with takes, layers, overrides and markers, sounds, and the bytes of pictures and sounds
 * in base64. Not: undo, versions of the script, spoken lines (they are spoken again) and jobs. */
GBytes  *fab_document_write (FabStory *story, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The first half of reading, for any thread; the error is FAB_EXCHANGE_ERROR_INVALID. */
JsonNode *fab_document_parse (GBytes *bytes, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The second half: puts it into an empty story, as one step. What does not fit together is left out. */
gboolean fab_document_fill  (JsonNode *document, FabStory *story, GError **error);

G_END_DECLS
