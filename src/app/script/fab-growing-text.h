/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FAB_TYPE_GROWING_TEXT (fab_growing_text_get_type ())

/**
 * FabGrowingText:
 *
 * A text that is edited where it stands and is as high as its words need at the width it has: a GtkTextView measures itself
 * only after it was drawn, and would be cut off.
 */
G_DECLARE_FINAL_TYPE (FabGrowingText, fab_growing_text, FAB, GROWING_TEXT, GtkTextView)

GtkWidget *fab_growing_text_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
