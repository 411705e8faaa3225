/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define FAB_ORDER_NONE G_MININT64
#define FAB_ORDER_GAP  1024

/**
 * fab_order_settle:
 * @places: (inout) (array length=n): what each has in the order they shall be in, or FAB_ORDER_NONE
 *
 * Makes @places ascending, changing as few as possible; all are dealt out anew where a gap is full.
 */
void fab_order_settle (gint64 *places, guint n);

G_END_DECLS
