/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a screenplay is set: one tag per type of element and direction of writing, and the tint of the selected beat. */
#pragma once

#include <gtk/gtk.h>

#include "fab-element.h"

G_BEGIN_DECLS

void fab_script_tags_create        (GtkTextBuffer *buffer);
/* Takes all tags off. */
void fab_script_tags_clear         (GtkTextBuffer *buffer, guint start, guint end);
/* To text without tags. */
void fab_script_tags_apply         (GtkTextBuffer *buffer, FabElementKind kind, guint start, guint end);
gboolean fab_script_tags_is        (const GtkTextIter *at, FabElementKind kind);
/* Nothing else is tinted then. */
void fab_script_tags_tint          (GtkTextBuffer *buffer, guint start, guint end);
/* Sets the margins as on paper for a view of @width pixels and letters of @column pixels: where 60 columns have room the
 * lines break as they are printed, else the margins shrink with the page. Returns the view's right margin in pixels. */
int  fab_script_tags_lay_out       (GtkTextBuffer *buffer, int width, double column);
/* Whether the title page is not shown. */
void fab_script_tags_fold_title    (GtkTextBuffer *buffer, gboolean folded);
void fab_script_tags_update_colors (GtkTextBuffer *buffer, GtkWidget *widget);

G_END_DECLS
