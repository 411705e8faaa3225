/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Mends, from now on, what GTK 4.8 and libadwaita 1.2 tell a screen reader of their widgets: names that are said twice, with the
 * underline of a mnemonic, or not at all. */
void fab_accessible_mend_widgets (void);

G_END_DECLS
