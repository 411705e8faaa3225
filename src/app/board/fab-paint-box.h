/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fab-session.h"

G_BEGIN_DECLS

#define FAB_TYPE_PAINT_BOX (fab_paint_box_get_type ())

/**
 * FabPaintBox:
 *
 * Who paints the panel when asked, what guides, and the words that are sent; where they go is said.
 */
G_DECLARE_FINAL_TYPE (FabPaintBox, fab_paint_box, FAB, PAINT_BOX, GtkWidget)

void fab_paint_box_set_session (FabPaintBox *self, FabSession *session); /* NULL: none */
void fab_paint_box_show        (FabPaintBox *self, FabPanel *panel);

G_END_DECLS
