/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How the artist's own words are said to people, in their language; @word itself where it is none of those, such as a name. */
const char *fab_artist_words_say (const char *word);

G_END_DECLS
