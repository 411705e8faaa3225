/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window with script and board of a small story, side by side. */
#pragma once

#include <gtk/gtk.h>

#include "app-testing.h"
#include "fab-board.h"
#include "fab-script-pane.h"
#include "widget-testing.h"

typedef struct
{
  Fixture        base;
  FabThumbnails *thumbnails;
  GtkWindow     *window;
  FabBoard      *board;
  FabScriptPane *script;
} Desk;

static inline void
desk_set_up (Desk          *desk,
             gconstpointer  data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  testing_set_up (&desk->base, data);
  desk->thumbnails = fab_thumbnails_new (desk->base.session);
  desk->board = g_object_new (FAB_TYPE_BOARD, "hexpand", TRUE, NULL);
  desk->script = g_object_new (FAB_TYPE_SCRIPT_PANE, "hexpand", TRUE, NULL);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (desk->script));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (desk->board));
  desk->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (desk->window, 900, 700);
  gtk_window_set_child (desk->window, box);
  fab_board_set_thumbnails (desk->board, desk->thumbnails);
  fab_script_pane_set_session (desk->script, desk->base.session);
  gtk_window_present (desk->window);
  testing_wait_for (fab_board_find_card (desk->board, testing_panel_at (desk->base.story, 0)));
  testing_wait_for (fab_panel_card_is_filled (fab_board_find_card (desk->board, testing_find_speech (desk->base.story))));
}

static inline void
desk_tear_down (Desk          *desk,
                gconstpointer  data)
{
  gtk_window_destroy (desk->window);
  /* Pictures on their way hold the session until they arrive. */
  testing_wait_for (G_OBJECT (desk->thumbnails)->ref_count == 1);
  g_assert_finalize_object (desk->thumbnails);
  testing_tear_down (&desk->base, data);
}

static inline char *
desk_get_script (Desk *desk)
{
  GtkTextBuffer *buffer = fab_script_pane_get_buffer (desk->script);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

static inline void
desk_replace (Desk       *desk,
              const char *old,
              const char *new)
{
  testing_retype (fab_script_pane_get_buffer (desk->script), old, new);
}

/* Of tests on a desk. */
typedef struct
{
  const char *name;
  void      (*func) (Desk *, gconstpointer);
} DeskTest;

static inline void
desk_add_tests (const DeskTest *tests,
                gsize           n)
{
  for (gsize i = 0; i < n; i++)
    g_test_add (tests[i].name, Desk, NULL, desk_set_up, tests[i].func, desk_tear_down);
}
