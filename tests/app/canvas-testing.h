/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A canvas in a window, with the first panel of a small story on it. */
#pragma once

#include <gtk/gtk.h>

#include "app-testing.h"
#include "fab-canvas.h"

typedef struct
{
  Fixture    base;
  GtkWindow *window;
  FabCanvas *canvas;
  FabPaper  *paper;
  gint64     panel;
} Desk;

static inline void
desk_set_up (Desk          *desk,
             gconstpointer  data)
{
  testing_set_up (&desk->base, data);
  desk->panel = testing_panel_at (desk->base.story, 0);
  fab_session_select (desk->base.session, desk->panel);
  desk->canvas = g_object_new (FAB_TYPE_CANVAS, NULL);
  desk->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (desk->window, 900, 600);
  gtk_window_set_child (desk->window, GTK_WIDGET (desk->canvas));
  fab_canvas_set_session (desk->canvas, desk->base.session);
  desk->paper = fab_canvas_get_paper (desk->canvas);
  gtk_window_present (desk->window);
  testing_wait_for (gtk_widget_get_mapped (GTK_WIDGET (desk->paper)) &&
                    gtk_widget_get_width (GTK_WIDGET (desk->paper)) > 200);
}

static inline void
desk_tear_down (Desk          *desk,
                gconstpointer  data)
{
  gpointer paper = desk->paper;

  g_object_add_weak_pointer (paper, &paper);
  fab_canvas_set_session (desk->canvas, NULL);
  gtk_window_destroy (desk->window);
  testing_wait_for (paper == NULL && G_OBJECT (desk->base.session)->ref_count == 1); /* drawings under way hold them */
  testing_tear_down (&desk->base, data);
}

static inline guint
desk_count_layers (Desk *desk)
{
  g_autoptr(GListModel) layers = fab_story_dup_layers (desk->base.story, desk->panel);

  return g_list_model_get_n_items (layers);
}

static inline guint
desk_count_marks (Desk *desk)
{
  gint64 layer = fab_session_get_layer (desk->base.session);
  g_autoptr(GArray) marks = layer ? fab_story_list_marks (desk->base.story, layer) : NULL;

  return marks ? marks->len : 0;
}
