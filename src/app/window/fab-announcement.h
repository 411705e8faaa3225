/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Has a screen reader say @text, wherever the keys are: in @window or in one of the program's that is in front of it. What comes
 * in quick succession is said together. GTK 4.8 knows no announcements; but screen readers say what comes to describe the widget that has the
 * keys. It is described as before when they leave it. */
void fab_announcement_say (GtkWindow *window, const char *text);

/* Has it said where the keys are in @window, the first of the program or one whose keys were placed before it was shown: GTK 4.8 comes to
 * the bus of those who listen when they are there already. */
void fab_announcement_introduce (GtkWindow *window);

G_END_DECLS
