/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FAB_TYPE_WRAP_LAYOUT (fab_wrap_layout_get_type ())

/**
 * FabWrapLayout:
 *
 * Children one after the other at their natural width, broken into lines as words are.
 */
G_DECLARE_FINAL_TYPE (FabWrapLayout, fab_wrap_layout, FAB, WRAP_LAYOUT, GtkLayoutManager)

G_END_DECLS
