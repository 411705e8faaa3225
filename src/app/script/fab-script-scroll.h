/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which part of a script is seen. Offsets are characters. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Brings @offset to @align of the height (0 … 1), the lines that are not laid out yet included. FALSE: nothing is shown yet. */
gboolean fab_script_scroll_to  (GtkTextView *view, guint offset, double align);
guint    fab_script_scroll_top (GtkTextView *view); /* the first that is seen */

G_END_DECLS
