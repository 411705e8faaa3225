/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether @text is read from right to left: its first letter says so. NULL and texts without letters are not. */
gboolean fab_text_is_rtl (const char *text);

G_END_DECLS
