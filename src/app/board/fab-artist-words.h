/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-shot.h"

G_BEGIN_DECLS

/* How the artist's own words are said to people, in their language; @word itself where it is none of those, such as a name. */
const char *fab_artist_words_say (const char *word);
/* The shot in words, for who cannot see it: “Close-up, low angle. Anna, angry. Kitchen”. */
char       *fab_artist_words_describe (const FabShot *shot) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
