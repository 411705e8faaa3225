/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How well words that were typed in haste fit a name, in any language. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Of both as fab_fold_text() makes them. 0: @text lacks one of the words of @pattern. More is better: a word's beginning before its
 * middle, that before its first letters with some left out (“spnl” for “split panel”). An empty pattern fits everything with 1. */
guint fab_fuzzy_score (const char *pattern, const char *text);

G_END_DECLS
