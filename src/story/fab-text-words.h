/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether @p, in or at the end of @text, is in the middle of a word. Chinese, Japanese and Thai words may begin and end anywhere, and
 * Arabic ones after an "and" that is written at them. */
gboolean fab_text_is_inside_word (const char *text, const char *p);

G_END_DECLS
