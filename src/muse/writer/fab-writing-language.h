/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which language something is written in. */
#pragma once

#include "fab-story.h"

G_BEGIN_DECLS

/* The tag (fab-languages.h) of the language that @text seems to be in; NULL: English, or its letters tell and nothing else does.
 * Of a few words that say nothing, those that the language of the locale knows are taken for its own. */
const char *fab_writing_guess_language  (const char *text);
/* A story that does not say what language it is in, is in that of @text from now on. */
gboolean    fab_story_settle_language   (FabStory *story, const char *text, GError **error);

G_END_DECLS
