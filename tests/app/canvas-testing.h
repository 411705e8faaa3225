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
  g_autoptr(GSettings) settings = g_settings_new (FAB_APP_ID);

  testing_set_up (&desk->base, data);
  g_settings_reset (settings, "tools"); /* of the test before */
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

/* Through the paper's middle, at @y of its height. */
static inline void
desk_draw_stroke (Desk  *desk,
                  double y)
{
  double x0, y0;

  fab_canvas_view_to_desk (fab_paper_get_view (desk->paper), .3, y, &x0, &y0);
  fab_paper_begin (desk->paper, x0, y0, .5);
  for (int i = 1; i <= 8; i++)
    fab_paper_continue (desk->paper, x0 + 12 * i, y0 + 2 * i, .5);
  fab_paper_end (desk->paper);
}

/* To be connected, swapped, to "failed" of the session. */
static inline void
desk_count_failed_cb (guint *failed)
{
  *failed += 1;
}

typedef struct
{
  const char *name;
  void      (*func) (Desk *desk, gconstpointer data);
} DeskTest;

static inline void
desk_add_tests (const DeskTest *tests,
                guint           n)
{
  for (guint i = 0; i < n; i++)
    g_test_add (tests[i].name, Desk, NULL, desk_set_up, tests[i].func, desk_tear_down);
}
