/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The canvas: how the paper lies, tools by their actions, selections, and what a hand changed. */
#include "config.h"

#include <adwaita.h>
#include <math.h>

#include "canvas-testing.h"
#include "fab-canvas-private.h"
#include "fab-layer-ink.h"
#include "fab-override-chips.h"
#include "fab-paper-private.h"


/* To the desk and back is the same place, however the paper lies; what is zoomed at stays. */
static void
test_view (void)
{
  FabCanvasView view;
  double px, py, x, y;

  fab_canvas_view_init (&view);
  view.width = 800;
  view.height = 600;
  for (int i = 0; i < 40; i++)
    {
      view.zoom = .3 + i * .2;
      view.angle = i * .37;
      view.flipped = i % 2;
      fab_canvas_view_to_picture (&view, 10 * i, 500 - 9 * i, &px, &py);
      fab_canvas_view_to_desk (&view, px, py, &x, &y);
      g_assert_cmpfloat_with_epsilon (x, 10 * i, 1e-6);
      g_assert_cmpfloat_with_epsilon (y, 500 - 9 * i, 1e-6);
    }
  fab_canvas_view_reset (&view);
  fab_canvas_view_to_picture (&view, 420, 260, &px, &py);
  fab_canvas_view_zoom_at (&view, 3, 420, 260);
  fab_canvas_view_to_desk (&view, px, py, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, 420, 1e-6);
  g_assert_cmpfloat_with_epsilon (y, 260, 1e-6);
  view.angle = .4;
  fab_canvas_view_to_picture (&view, 300, 200, &px, &py);
  fab_canvas_view_flip (&view); /* as in a mirror */
  fab_canvas_view_to_desk (&view, px, py, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, 800 - 300, 1e-6);
  g_assert_cmpfloat_with_epsilon (y, 200, 1e-6);
  fab_canvas_view_shift (&view, 1e9, -1e9);
  g_assert_cmpfloat (fabs (view.x), <, 1e5);
}

static GdkTexture *
look (Desk *desk)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (desk->paper));
  int width = gtk_widget_get_width (GTK_WIDGET (desk->paper)), height = gtk_widget_get_height (GTK_WIDGET (desk->paper));
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr(GskRenderNode) node = NULL;

  gtk_test_widget_wait_for_draw (GTK_WIDGET (desk->paper));
  GTK_WIDGET_GET_CLASS (desk->paper)->snapshot (GTK_WIDGET (desk->paper), snapshot);
  node = gtk_snapshot_free_to_node (snapshot);

  return gsk_renderer_render_texture (gtk_native_get_renderer (native), node, &GRAPHENE_RECT_INIT (0, 0, width, height));
}

/* The steepest way from one pixel to the next on the row through the middle. */
static int
find_edge (Desk *desk)
{
  g_autoptr(GdkTexture) texture = look (desk);
  int width = gdk_texture_get_width (texture), height = gdk_texture_get_height (texture), steepest = 0;
  g_autofree guchar *pixels = g_malloc ((gsize) width * height * 4);
  const guchar *row = pixels + (gsize) height / 2 * width * 4;

  gdk_texture_download (texture, pixels, (gsize) width * 4);
  for (int x = 80; x < width - 80; x++)
    steepest = MAX (steepest, abs (row[4 * x + 1] - row[4 * x + 5]));

  return steepest;
}

static void
draw_upright (Desk *desk,
              double px)
{
  double x, y;

  fab_canvas_view_to_desk (fab_paper_get_view (desk->paper), px, .1, &x, &y);
  fab_paper_begin (desk->paper, x, y, .9);
  for (int i = 1; i <= 20; i++)
    {
      fab_canvas_view_to_desk (fab_paper_get_view (desk->paper), px + .0001 * i, .1 + .04 * i, &x, &y);
      fab_paper_continue (desk->paper, x, y, .9);
    }
  fab_paper_end (desk->paper);
}

/* Zoomed in, ink is drawn as large as it is seen, whatever is done to it then; how far in, takes no more memory. */
static void
test_close (Desk          *desk,
            gconstpointer  data)
{
  double aspect = fab_session_get_aspect (desk->base.session);

  g_object_set (desk->canvas, "tool", "pen", NULL);
  draw_upright (desk, aspect / 2);
  g_assert_false (fab_paper_ink_is_close (desk->paper->ink));
  _fab_paper_set_take (desk->paper, NULL);
  fab_paper_zoom_by (desk->paper, 6);
  g_assert_cmpint (find_edge (desk), <, 110); /* soft at first */
  testing_wait_for (fab_paper_ink_is_close (desk->paper->ink));
  g_assert_cmpint (find_edge (desk), >, 110);
  fab_session_undo (desk->base.session);
  _fab_paper_set_take (desk->paper, NULL);
  g_assert_cmpint (find_edge (desk), <, 20);
  draw_upright (desk, aspect / 2 + .03);
  _fab_paper_set_take (desk->paper, NULL);
  g_assert_cmpint (find_edge (desk), >, 110);
  fab_paper_turn_by (desk->paper, .3);
  fab_paper_zoom_by (desk->paper, 3);
  testing_wait_for (fab_paper_ink_is_close (desk->paper->ink));
  fab_paper_reset_view (desk->paper);
  testing_wait_for (!fab_paper_ink_is_close (desk->paper->ink));
  g_assert_cmpuint (desk_count_marks (desk), ==, 1);
}

static void
ran_out_cb (gboolean *out)
{
  *out = TRUE;
}

/* What changes all that is seen waits for the end of a stroke. */
static void
test_undisturbed (Desk          *desk,
                  gconstpointer  data)
{
  gboolean out = FALSE;

  draw_upright (desk, .5);
  fab_paper_zoom_by (desk->paper, 4);
  fab_paper_begin (desk->paper, 300, 300, .5);
  g_timeout_add_once (500, (GSourceOnceFunc) ran_out_cb, &out);
  while (!out)
    {
      g_main_context_iteration (NULL, TRUE);
      g_assert_false (fab_paper_ink_is_close (desk->paper->ink));
    }
  fab_paper_continue (desk->paper, 350, 320, .5);
  fab_paper_end (desk->paper);
  testing_wait_for (fab_paper_ink_is_close (desk->paper->ink));
  g_assert_cmpuint (desk_count_marks (desk), ==, 2);
}

/* How light it is at most, or at least, along a line across the picture, moved down. */
static int
look_along (Desk     *desk,
            double    down,
            gboolean  least)
{
  g_autoptr(GdkTexture) texture = look (desk);
  int width = gdk_texture_get_width (texture), height = gdk_texture_get_height (texture), found = least ? 255 : 0;
  g_autofree guchar *pixels = g_malloc ((gsize) width * height * 4);
  double x, y;

  gdk_texture_download (texture, pixels, (gsize) width * 4);
  for (double t = .05; t < .95; t += .0005)
    {
      fab_canvas_view_to_desk (fab_paper_get_view (desk->paper), .3 + 1.2 * t, .2 + .6 * t + down, &x, &y);
      if (x > 1 && y > 1 && x < width - 2 && y < height - 2)
        {
          int light = pixels[((gsize) y * width + (gsize) x) * 4 + 1];

          found = least ? MIN (found, light) : MAX (found, light);
        }
    }

  return found;
}

static void
draw_across (Desk *desk)
{
  double x, y;

  fab_canvas_view_to_desk (fab_paper_get_view (desk->paper), .3, .2, &x, &y);
  fab_paper_begin (desk->paper, x, y, .9);
  for (int i = 1; i <= 40; i++)
    {
      fab_canvas_view_to_desk (fab_paper_get_view (desk->paper), .3 + .03 * i, .2 + .015 * i, &x, &y);
      fab_paper_continue (desk->paper, x, y, .9);
    }
  fab_paper_end (desk->paper);
}

/* However the paper lies, a line is whole, and nothing is beside it: what it is put together of meets. */
static void
test_whole (Desk          *desk,
            gconstpointer  data)
{
  g_object_set (desk->canvas, "tool", "pen", "size", 50., NULL);
  draw_across (desk);
  for (int i = 0; i < 6; i++)
    {
      _fab_paper_set_take (desk->paper, NULL);
      g_assert_cmpint (look_along (desk, 0, FALSE), <, 100);
      g_assert_cmpint (look_along (desk, .03, TRUE), >, 200);
      g_assert_cmpint (look_along (desk, -.03, TRUE), >, 200);
      fab_paper_turn_by (desk->paper, .3);
      fab_paper_zoom_by (desk->paper, 1.3);
      if (i == 2)
        fab_paper_flip_view (desk->paper);
      testing_wait_for (fab_paper_ink_is_close (desk->paper->ink));
    }
}

/* Every tool is an action; each takes the paper and gives it back. Each is seen: GTK 4.8 never lets go of a scale that
 * is hidden, shown and hidden within one frame. */
static void
test_tools (Desk          *desk,
            gconstpointer  data)
{
  guint n;
  const char * const ids[] = {
    "blocking", "light-pencil", "brush", "tone", "pencil", "pen", "note-pen", "eraser", "stroke-eraser", "fill",
    "lasso-fill", "line",
    "rectangle", "ellipse", "arrow", "camera-arrow", "frames", "balloon", "caption", "sign", "lasso", "select", "picker",
    "hand", "zoom", "rotate",
  };

  for (n = 0; n < G_N_ELEMENTS (ids); n++)
    {
      g_autofree char *tool = NULL;

      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (desk->canvas), "canvas.tool", "s", ids[n]));
      g_object_get (desk->canvas, "tool", &tool, NULL);
      g_assert_cmpstr (tool, ==, ids[n]);
      gtk_test_widget_wait_for_draw (GTK_WIDGET (desk->canvas));
    }
}

/* After a tool, a button of the bar and a menu, the space bar and the arrows are for the paper. */
static void
test_focus (Desk          *desk,
            gconstpointer  data)
{
  GtkWidget *paper = GTK_WIDGET (desk->paper), *tool = gtk_grid_get_child_at (desk->canvas->strip, 0, 1);
  GtkWidget *buttons[] = { tool, GTK_WIDGET (desk->canvas->zoom) };
  GtkMenuButton *menus[] = { desk->canvas->guides_button, desk->canvas->more_button };

  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      gtk_widget_grab_focus (buttons[i]);
      g_assert_false (gtk_widget_is_focus (paper));
      g_signal_emit_by_name (buttons[i], "clicked");
      g_assert_true (gtk_widget_is_focus (paper));
    }
  for (guint i = 0; i < G_N_ELEMENTS (menus); i++)
    {
      gtk_menu_button_popup (menus[i]);
      testing_wait_for (gtk_widget_get_mapped (GTK_WIDGET (gtk_menu_button_get_popover (menus[i]))));
      gtk_menu_button_popdown (menus[i]);
      testing_wait_for (gtk_widget_is_focus (paper));
    }
}

/* All of it fits a telephone: bars wrap, the strip of tools is scrolled. */
static void
test_narrow (Desk          *desk,
             gconstpointer  data)
{
  static const char * const tools[] = { "pencil", "blocking", "hand" };

  for (guint i = 0; i < G_N_ELEMENTS (tools); i++)
    {
      int minimum;

      g_object_set (desk->canvas, "tool", tools[i], NULL);
      gtk_widget_measure (GTK_WIDGET (desk->canvas), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      g_assert_cmpint (minimum, <=, 360);
      gtk_widget_measure (GTK_WIDGET (desk->canvas), GTK_ORIENTATION_VERTICAL, 360, &minimum, NULL, NULL, NULL);
      g_assert_cmpint (minimum, <=, 420);
      gtk_test_widget_wait_for_draw (GTK_WIDGET (desk->canvas));
    }
}

static void
test_strokes (Desk          *desk,
              gconstpointer  data)
{
  desk_draw_stroke (desk, .3);
  g_assert_cmpuint (desk_count_layers (desk), ==, 1);
  desk_draw_stroke (desk, .5);
  desk_draw_stroke (desk, .7);
  g_assert_cmpuint (desk_count_marks (desk), ==, 3);
  g_assert_cmpstr (fab_story_get_undo_label (desk->base.story), ==, "Draw");
  fab_session_undo (desk->base.session);
  g_assert_cmpuint (desk_count_marks (desk), ==, 2);
  fab_session_redo (desk->base.session);
  g_assert_cmpuint (desk_count_marks (desk), ==, 3);
}

/* Around a box of the picture, with the hand in use. */
static void
go_around (Desk  *desk,
           double x0,
           double y0,
           double x1,
           double y1)
{
  const double corners[][2] = { { x0, y0 }, { x1, y0 }, { x1, y1 }, { x0, y1 }, { x0, y0 + .01 } };
  const FabPaperHand *hand = desk->paper->input.hand;

  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    {
      FabPaperPoint point = { .sample = { .x = corners[i][0], .y = corners[i][1], .pressure = .5f } };

      fab_canvas_view_to_desk (&desk->paper->view, corners[i][0], corners[i][1], &point.x, &point.y);
      if (i == 0)
        hand->begin (desk->paper, &point);
      else
        hand->move (desk->paper, &point);
    }
  hand->end (desk->paper);
}

static const FabInkItem *
get_mark (Desk  *desk,
          guint  position)
{
  FabInk *ink = fab_paper_ink_get_ink (desk->paper->ink, fab_session_get_layer (desk->base.session));

  return ink && position < fab_ink_get_n (ink) ? fab_ink_get (ink, position) : NULL;
}

/* What a lasso encloses is filled, by its own tool and after it has selected; how far is a choice. */
static void
test_lasso_fill (Desk          *desk,
                 gconstpointer  data)
{
  g_object_set (desk->canvas, "tool", "lasso-fill", NULL);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (desk->canvas), "choices.fill-reach", "s", "brush"));
  go_around (desk, .3, .3, .8, .7);
  g_assert_cmpuint (desk_count_marks (desk), ==, 1);
  g_assert_cmpint (fab_ink_mark_get_kind (get_mark (desk, 0)->mark), ==, FAB_MARK_FILL);
  g_assert_cmpfloat (fab_ink_mark_get_spec (get_mark (desk, 0)->mark)->size, >, FAB_MARK_FRINGE);
  g_assert_true (fab_ink_item_hit (get_mark (desk, 0), .5, .5, 0));
  g_assert_false (fab_ink_item_hit (get_mark (desk, 0), .9, .5, 0));
  g_object_set (desk->canvas, "tool", "lasso", NULL);
  gtk_widget_activate_action (GTK_WIDGET (desk->canvas), "canvas.fill-selection", NULL);
  g_assert_cmpuint (desk_count_marks (desk), ==, 1); /* nothing was enclosed */
  go_around (desk, 1, .2, 1.4, .6);
  g_assert_false (fab_paper_has_selection (desk->paper));
  gtk_widget_activate_action (GTK_WIDGET (desk->canvas), "canvas.fill-selection", NULL);
  g_assert_cmpuint (desk_count_marks (desk), ==, 2);
  g_assert_true (fab_ink_item_hit (get_mark (desk, 1), 1.2, .4, 0));
  g_settings_reset (desk->canvas->settings, "fill-reach");
}

/* Whole strokes are caught, unless one wants them cut; cut or not, nothing is changed until something is done. */
static void
test_lasso_cuts (Desk          *desk,
                 gconstpointer  data)
{
  g_object_set (desk->canvas, "tool", "pen", NULL);
  draw_across (desk);
  g_object_set (desk->canvas, "tool", "lasso", NULL);
  go_around (desk, .2, .1, .6, .9);
  g_assert_false (fab_paper_has_selection (desk->paper)); /* the less of it */
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (desk->canvas), "choices.lasso-cuts", NULL));
  go_around (desk, .2, .1, .6, .9);
  g_assert_true (fab_paper_has_selection (desk->paper));
  g_assert_cmpuint (desk_count_marks (desk), ==, 1);
  fab_paper_delete_selection (desk->paper);
  g_assert_cmpuint (desk_count_marks (desk), ==, 1);
  g_assert_false (fab_ink_item_hit (get_mark (desk, 0), .45, .275, .01));
  g_assert_true (fab_ink_item_hit (get_mark (desk, 0), .9, .5, .01));
  fab_session_undo (desk->base.session);
  g_assert_true (fab_ink_item_hit (get_mark (desk, 0), .45, .275, .01));
  g_assert_false (fab_paper_has_selection (desk->paper));
  g_settings_reset (desk->canvas->settings, "lasso-cuts");
}

/* How the pen is held is kept with each place: no X server for tests brings it, so the hand is given it here. */
static void
test_tilt (Desk          *desk,
           gconstpointer  data)
{
  FabPaper *paper = desk->paper;
  FabPaperPoint point = { .pen = TRUE, .sample = { .x = .3, .y = .3, .pressure = .5 } };
  g_autoptr(FabInk) ink = NULL;
  FabStroke *stroke;
  gsize n;

  paper->input.hand->begin (paper, &point);
  for (int i = 1; i <= 20; i++)
    {
      point.sample = (FabSample) { .x = .3 + .02 * i, .y = .3, .pressure = .5, .tilt_x = .04 * i, .tilt_y = -.02 * i };
      paper->input.hand->move (paper, &point);
    }
  paper->input.hand->end (paper);
  ink = fab_layer_ink_load (desk->base.story, fab_session_get_layer (desk->base.session), NULL, NULL);
  g_assert_nonnull (ink);
  stroke = fab_ink_mark_get_stroke (fab_ink_get (ink, 0)->mark);
  n = fab_stroke_get_n_samples (stroke);
  g_assert_cmpuint (n, >, 10);
  g_assert_cmpfloat_with_epsilon (fab_stroke_get_samples (stroke)[n - 1].tilt_x, .8, .01);
  g_assert_cmpfloat_with_epsilon (fab_stroke_get_samples (stroke)[n - 1].tilt_y, -.4, .01);
}

/* What is locked or hidden is not drawn on. */
static void
test_locked (Desk          *desk,
             gconstpointer  data)
{
  gint64 layer;
  guint failed = 0;

  g_signal_connect_swapped (desk->base.session, "failed", G_CALLBACK (desk_count_failed_cb), &failed);
  desk_draw_stroke (desk, .3);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (desk->canvas), "canvas.add-layer", NULL));
  desk_draw_stroke (desk, .4);
  fab_session_delete_layer (desk->base.session, fab_session_get_layer (desk->base.session));
  layer = fab_session_get_layer (desk->base.session);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (desk->canvas), "canvas.lock-layer", NULL));
  desk_draw_stroke (desk, .5);
  g_assert_cmpuint (failed, ==, 1); /* one is told why nothing comes */
  g_assert_cmpuint (desk_count_marks (desk), ==, 1);
  g_assert_cmpuint (desk_count_layers (desk), ==, 1);
  fab_session_lock_layer (desk->base.session, layer, FALSE);
  fab_session_show_layer (desk->base.session, layer, FALSE);
  desk_draw_stroke (desk, .5);
  g_assert_cmpuint (desk_count_marks (desk), ==, 1);
}

static void
test_selection (Desk          *desk,
                gconstpointer  data)
{
  g_autoptr(GBytes) copied = NULL;
  g_autoptr(GError) error = NULL;

  desk_draw_stroke (desk, .3);
  desk_draw_stroke (desk, .6);
  g_assert_false (fab_paper_has_selection (desk->paper));
  fab_paper_select_all (desk->paper);
  g_assert_true (fab_paper_has_selection (desk->paper));
  copied = fab_paper_copy_selection (desk->paper);
  g_assert_nonnull (copied);
  fab_paper_flip_selection (desk->paper, FALSE);
  g_assert_cmpuint (desk_count_marks (desk), ==, 2);
  fab_paper_delete_selection (desk->paper);
  g_assert_cmpuint (desk_count_marks (desk), ==, 0);
  g_assert_true (fab_paper_paste (desk->paper, copied, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (desk_count_marks (desk), ==, 2);
  for (int i = 0; i < 3; i++)
    fab_session_undo (desk->base.session);
  g_assert_cmpuint (desk_count_marks (desk), ==, 2);
}

/* A chip takes its change back. */
static void
test_chips (Desk          *desk,
            gconstpointer  data)
{
  FabOverride overrides[] = { { "anna", "pose", "\"sit\"" }, { "camera", "eye", "[1,2,3]" }, { "camera", "target", "[0,1,0]" } };
  FabOverrideChips *chips = g_object_ref_sink (g_object_new (FAB_TYPE_OVERRIDE_CHIPS, NULL));
  g_autofree char *left = NULL;
  GtkWidget *chip;

  fab_session_set_overrides (desk->base.session, desk->panel, "x", NULL, overrides, G_N_ELEMENTS (overrides));
  fab_override_chips_show (chips, desk->base.session, desk->panel);
  chip = gtk_widget_get_first_child (GTK_WIDGET (chips));
  if (g_strcmp0 (g_object_get_data (G_OBJECT (chip), "object"), "camera") != 0)
    chip = gtk_widget_get_next_sibling (chip);
  g_assert_cmpstr (g_object_get_data (G_OBJECT (chip), "object"), ==, "camera");
  g_signal_emit_by_name (chip, "clicked");
  left = fab_story_dup_overrides (desk->base.story, desk->panel);
  g_assert_cmpstr (left, ==, "{\"anna\":{\"pose\":\"sit\"}}");
  g_assert_finalize_object (chips);
}

int
main (int    argc,
      char **argv)
{
  static const DeskTest tests[] = {
    { "/canvas/tools", test_tools },
    { "/canvas/focus", test_focus },
    { "/canvas/narrow", test_narrow },
    { "/canvas/strokes", test_strokes },
    { "/canvas/close", test_close },
    { "/canvas/whole", test_whole },
    { "/canvas/undisturbed", test_undisturbed },
    { "/canvas/tilt", test_tilt },
    { "/canvas/locked", test_locked },
    { "/canvas/selection", test_selection },
    { "/canvas/lasso-fill", test_lasso_fill },
    { "/canvas/lasso-cuts", test_lasso_cuts },
    { "/canvas/chips", test_chips },
  };

  gtk_test_init (&argc, &argv);
  adw_init ();
  g_test_add_func ("/canvas/view", test_view);
  desk_add_tests (tests, G_N_ELEMENTS (tests));

  return g_test_run ();
}
