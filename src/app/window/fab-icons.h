/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Mends, from now on, how GTK lets icons go: always on the thread that calls this, which runs the main loop. GTK reads icons on other
 * threads; where one of these is the last to let go of an icon, the main thread may find it in GTK's cache while it goes. */
void fab_icons_mend (void);

G_END_DECLS
