/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whatever a hand may do on the canvas. */
#include "config.h"

#include <adwaita.h>

#include "canvas-testing.h"
#include "fab-canvas-private.h"
#include "fab-paper-private.h"
#include "fab-surface-cache.h"

static void
drag_random (Desk *desk)
{
  FabPaper *paper = desk->paper;
  FabPaperPoint point = { .pen = g_test_rand_bit (), .state = g_test_rand_int_range (0, 5) == 0 ? GDK_SHIFT_MASK : 0 };
  double x = g_test_rand_double_range (0, 600), y = g_test_rand_double_range (0, 400), px, py;

  for (int i = 0; i <= 6; i++)
    {
      point.x = x + i * g_test_rand_double_range (-30, 60);
      point.y = y + i * g_test_rand_double_range (-30, 60);
      fab_canvas_view_to_picture (&paper->view, point.x, point.y, &px, &py);
      point.sample = (FabSample) { .x = px, .y = py, .pressure = g_test_rand_double () };
      paper->input.pointer = point;
      if (i == 0)
        paper->input.hand->begin (paper, &point);
      else if (paper->input.hand->move)
        paper->input.hand->move (paper, &point);
    }
  if (g_test_rand_int_range (0, 6) == 0 && paper->input.hand->cancel)
    paper->input.hand->cancel (paper);
  else if (paper->input.hand->end)
    paper->input.hand->end (paper);
}

static void
do_something (Desk *desk)
{
  static const char * const actions[] = {
    "canvas.add-layer", "canvas.add-notes", "canvas.add-background", "canvas.delete-layer", "canvas.duplicate-layer",
    "canvas.merge-layer", "canvas.layer-above", "canvas.layer-below", "canvas.select-all", "canvas.delete-selection",
    "canvas.flip-selection", "canvas.cut", "canvas.turn-left", "canvas.zoom-in", "canvas.zoom-fit", "canvas.flip-view",
  };
  guint n;
  const FabCanvasTool *tools = fab_canvas_tools_list (&n);
  int dice = g_test_rand_int_range (0, 10);

  if (dice < 6)
    {
      g_object_set (desk->canvas, "tool", tools[g_test_rand_int_range (0, n)].id, NULL);
      gtk_test_widget_wait_for_draw (GTK_WIDGET (desk->canvas));
      drag_random (desk);
    }
  else if (dice < 8)
    gtk_widget_activate_action (GTK_WIDGET (desk->canvas), actions[g_test_rand_int_range (0, G_N_ELEMENTS (actions))], NULL);
  else if (dice < 9)
    fab_session_undo (desk->base.session);
  else
    fab_session_redo (desk->base.session);
}

/* Fills are poured on a thread. */
static void
settle (Desk *desk)
{
  gint64 then = g_get_monotonic_time () + G_USEC_PER_SEC / 5;

  g_object_set (desk->canvas, "tool", "hand", NULL);
  testing_wait_for (g_get_monotonic_time () > then);
}

static void
assert_looks (Desk            *desk,
              cairo_surface_t *expected)
{
  g_autoptr(cairo_surface_t) now = fab_paper_ink_flatten (desk->paper->ink, FAB_PAPER_INK_SEEN);
  gsize size = (gsize) cairo_image_surface_get_stride (now) * cairo_image_surface_get_height (now);

  g_assert_cmpint (cairo_image_surface_get_stride (now), ==, cairo_image_surface_get_stride (expected));
  g_assert_cmpint (memcmp (cairo_image_surface_get_data (now), cairo_image_surface_get_data (expected), size), ==, 0);
}

/* Whatever is done with whatever tool: undone to the start the panel is as it was, done again to the end each pixel is. */
static void
test_random (Desk          *desk,
             gconstpointer  data)
{
  const char *first = fab_story_get_undo_label (desk->base.story);
  g_autofree char *start = g_strdup (first);
  g_autoptr(cairo_surface_t) blank = NULL, done = NULL;
  guint undone = 0;

  settle (desk);
  blank = fab_paper_ink_flatten (desk->paper->ink, FAB_PAPER_INK_SEEN);
  for (int i = 0; i < 60; i++)
    do_something (desk);
  settle (desk);
  while (fab_story_get_redo_label (desk->base.story))
    fab_session_redo (desk->base.session);
  done = fab_paper_ink_flatten (desk->paper->ink, FAB_PAPER_INK_SEEN);
  while (fab_story_get_undo_label (desk->base.story) && g_strcmp0 (fab_story_get_undo_label (desk->base.story), start) != 0)
    {
      fab_session_undo (desk->base.session);
      undone++;
    }
  g_assert_cmpuint (desk_count_layers (desk), ==, 0);
  assert_looks (desk, blank);
  for (; undone > 0; undone--)
    fab_session_redo (desk->base.session);
  assert_looks (desk, done);
}

int
main (int    argc,
      char **argv)
{
  static const DeskTest tests[] = {
    { "/canvas/random", test_random },
  };

  gtk_test_init (&argc, &argv);
  adw_init ();
  desk_add_tests (tests, G_N_ELEMENTS (tests));

  return g_test_run ();
}
