/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The title of the window it is in, for a header bar: on two lines where there is no room for one. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FAB_TYPE_TITLE (fab_title_get_type ())
G_DECLARE_FINAL_TYPE (FabTitle, fab_title, FAB, TITLE, GtkWidget)

G_END_DECLS
