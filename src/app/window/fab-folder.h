/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Before @chooser is shown: it begins where the person chose last for things of this @kind, at first in the person's folder for them
 * (films in G_USER_DIRECTORY_VIDEOS), and what is chosen is remembered. */
void fab_folder_guide (GtkFileChooser *chooser, GUserDirectory kind);

G_END_DECLS
