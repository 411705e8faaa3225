/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Whether an input method has letters in @view that are not written yet: Return, Tab and Escape are its own meanwhile. To be followed from
 * when @view is made. */
void     fab_composing_follow (GtkTextView *view);
gboolean fab_composing_is_on  (GtkTextView *view);

G_END_DECLS
