/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-video-export.h"

G_BEGIN_DECLS

/* Options as words "key=value", as fabula-cli has them. */
typedef struct FabVideoWords FabVideoWords;

/* @words: (nullable): NULL-terminated. An error (UNSUPPORTED) names the word that is wrong, and what is right. */
FabVideoWords         *fab_video_words_read    (FabStory *story, FabTimeline *timeline, const char * const *words, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void                   fab_video_words_free    (FabVideoWords *words);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabVideoWords, fab_video_words_free)
/* Borrowed. */
const FabVideoOptions *fab_video_words_get     (FabVideoWords *words);


G_END_DECLS
