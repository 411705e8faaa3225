/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FAB_TYPE_NARROW_BIN (fab_narrow_bin_get_type ())

/**
 * FabNarrowBin:
 *
 * A bin that may be made smaller than its child, and says so: it is narrow while what the child needs when wide, and
 * something beyond for comfort, does not fit. What needs less room is shown by who listens to notify::narrow. The text's
 * size and language count by themselves, since widths are measured, not given.
 *
 * Properties: child (GtkWidget); comfort (int, pixels); narrow (gboolean, readable); orientation (GtkOrientation, readable): how
 * panes lie, beside each other or, while it is narrow, below.
 */
G_DECLARE_FINAL_TYPE (FabNarrowBin, fab_narrow_bin, FAB, NARROW_BIN, GtkWidget)

gboolean fab_narrow_bin_get_narrow (FabNarrowBin *self);

G_END_DECLS
