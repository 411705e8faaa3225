/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The canvas: how the paper lies, tools by their actions, selections, layers, and what a hand changed. */
#include "config.h"

#include <adwaita.h>
#include <math.h>

#include "canvas-testing.h"
#include "fab-canvas-private.h"
#include "fab-inspector.h"
#include "fab-layer-ink.h"
#include "fab-layers-view.h"
#include "fab-override-chips.h"
#include "fab-paper-private.h"
#include "fab-surface-cache.h"

static void
draw_stroke (Desk  *desk,
             double y)
{
  double x0, y0;

  fab_canvas_view_to_desk (fab_paper_get_view (desk->paper), .3, y, &x0, &y0);
  fab_paper_begin (desk->paper, x0, y0, .5);
  for (int i = 1; i <= 8; i++)
    fab_paper_continue (desk->paper, x0 + 12 * i, y0 + 2 * i, .5);
  fab_paper_end (desk->paper);
}

static void
count_failed_cb (guint *failed)
{
  *failed += 1;
}

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
  draw_stroke (desk, .3);
  g_assert_cmpuint (desk_count_layers (desk), ==, 1);
  draw_stroke (desk, .5);
  draw_stroke (desk, .7);
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

  g_signal_connect_swapped (desk->base.session, "failed", G_CALLBACK (count_failed_cb), &failed);
  draw_stroke (desk, .3);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (desk->canvas), "canvas.add-layer", NULL));
  draw_stroke (desk, .4);
  fab_session_delete_layer (desk->base.session, fab_session_get_layer (desk->base.session));
  layer = fab_session_get_layer (desk->base.session);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (desk->canvas), "canvas.lock-layer", NULL));
  draw_stroke (desk, .5);
  g_assert_cmpuint (failed, ==, 1); /* one is told why nothing comes */
  g_assert_cmpuint (desk_count_marks (desk), ==, 1);
  g_assert_cmpuint (desk_count_layers (desk), ==, 1);
  fab_session_lock_layer (desk->base.session, layer, FALSE);
  fab_session_show_layer (desk->base.session, layer, FALSE);
  draw_stroke (desk, .5);
  g_assert_cmpuint (desk_count_marks (desk), ==, 1);
}

static void
test_selection (Desk          *desk,
                gconstpointer  data)
{
  g_autoptr(GBytes) copied = NULL;
  g_autoptr(GError) error = NULL;

  draw_stroke (desk, .3);
  draw_stroke (desk, .6);
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

static void
test_layers (Desk          *desk,
             gconstpointer  data)
{
  FabSession *session = desk->base.session;
  gint64 ink, notes;
  g_autoptr(FabLayer) row = NULL, lowest = NULL;
  g_autoptr(GListModel) layers = NULL;

  draw_stroke (desk, .3);
  ink = fab_session_get_layer (session);
  notes = fab_session_add_layer (session, "notes");
  g_assert_cmpint (fab_session_get_layer (session), ==, notes);
  fab_session_rename_layer (session, notes, "To do");
  fab_session_fade_layer (session, notes, .4);
  fab_session_blend_layer (session, notes, "multiply");
  row = fab_story_ref_layer (desk->base.story, notes);
  g_assert_cmpstr (fab_layer_get_name (row), ==, "To do");
  g_assert_cmpfloat (fab_layer_get_opacity (row), ==, .4);
  g_assert_cmpstr (fab_layer_get_blend (row), ==, "multiply");
  fab_session_move_layer (session, notes, ink);
  layers = fab_story_dup_layers (desk->base.story, desk->panel);
  lowest = g_list_model_get_item (layers, 0);
  g_assert_cmpint (fab_layer_get_id (lowest), ==, notes);
  fab_session_duplicate_layer (session, ink);
  g_assert_cmpuint (desk_count_layers (desk), ==, 3);
  fab_session_copy_ink (session, testing_panel_at (desk->base.story, 1));
  fab_session_delete_layer (session, notes);
  g_assert_cmpuint (desk_count_layers (desk), ==, 2);
  while (fab_story_get_undo_label (desk->base.story) &&
         g_strcmp0 (fab_story_get_undo_label (desk->base.story), "Draw") != 0)
    fab_session_undo (session);
  g_assert_cmpuint (desk_count_layers (desk), ==, 1);
}

/* What is behind a shot is behind each of its panels; one that begins a shot of its own is without it. */
static void
test_background (Desk          *desk,
                 gconstpointer  data)
{
  FabSession *session = desk->base.session;
  gint64 next = testing_panel_at (desk->base.story, 1);

  fab_session_add_layer (session, "background");
  fab_session_select (session, next);
  desk->panel = next;
  g_assert_cmpuint (desk_count_layers (desk), ==, 0);
  fab_session_toggle_shot (session);
  g_assert_cmpuint (desk_count_layers (desk), ==, 1);
  fab_session_undo (session);
  g_assert_cmpuint (desk_count_layers (desk), ==, 0);
  fab_session_redo (session);
  fab_session_toggle_shot (session);
  g_assert_cmpuint (desk_count_layers (desk), ==, 0);
}

/* Whoever draws on the background of a shot goes on with it in the next panel of the shot, and elsewhere with ink. */
static void
test_background_goes_on (Desk          *desk,
                         gconstpointer  data)
{
  FabSession *session = desk->base.session;
  gint64 next = testing_panel_at (desk->base.story, 1), background;

  fab_session_select (session, next);
  fab_session_toggle_shot (session);
  fab_session_select (session, desk->panel);
  background = fab_session_add_layer (session, "background");
  fab_session_select (session, next);
  g_assert_cmpint (fab_session_get_layer (session), ==, background);
  fab_session_toggle_shot (session);
  g_assert_cmpint (fab_session_get_layer (session), ==, 0);
}

/* Notes are on their own layer whatever one draws on, and are rubbed out there. */
static void
test_notes (Desk          *desk,
            gconstpointer  data)
{
  FabSession *session = desk->base.session;
  gint64 ink, notes;

  draw_stroke (desk, .3);
  ink = fab_session_get_layer (session);
  g_object_set (desk->canvas, "tool", "note-pen", NULL);
  draw_stroke (desk, .5);
  notes = fab_session_find_layer (session, "notes");
  g_assert_cmpint (notes, !=, 0);
  draw_stroke (desk, .6);
  g_assert_cmpuint (desk_count_layers (desk), ==, 2);
  g_assert_cmpint (fab_session_get_layer (session), ==, ink);
  g_object_set (desk->canvas, "tool", "eraser", NULL);
  draw_stroke (desk, .5);
  g_assert_cmpuint (desk_count_marks (desk), ==, 1);
  g_object_set (desk->canvas, "tool", "pencil", NULL);
  draw_stroke (desk, .7);
  g_assert_cmpuint (desk_count_marks (desk), ==, 2);
  fab_session_set_layer (session, notes);
  g_assert_cmpuint (desk_count_marks (desk), ==, 3);
}

/* --- pictures from elsewhere --- */

static void
drop_file (Desk       *desk,
           const char *name,
           const char *data,
           gsize       size)
{
  g_autofree char *path = g_build_filename (desk->base.dir, name, NULL);
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (desk->paper));
  GSList file = { g_file_new_for_path (path), NULL };
  g_auto(GValue) value = G_VALUE_INIT;

  g_assert_true (g_file_set_contents (path, data, size, NULL));
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_set_boxed (&value, &file);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean taken;

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, 10., 10., &taken);
    }
  g_object_unref (file.data);
}

static GdkTexture *
create_texture (void)
{
  g_autofree guchar *pixels = g_malloc0 (32 * 20 * 4);
  g_autoptr(GBytes) bytes = g_bytes_new (pixels, 32 * 20 * 4);

  return gdk_memory_texture_new (32, 20, GDK_MEMORY_DEFAULT, bytes, 32 * 4);
}

/* A picture is a layer of its own, caught so that it can be moved; what is none, or too much, is told and changes nothing. */
static void
test_dropped (Desk          *desk,
              gconstpointer  data)
{
  static const char giant[] = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x75\x30\0\0\x75\x30\x08\x06\0\0\0\x66\x27\xf8\xba";
  static const char jpeg[] = "\xff\xd8\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0";
  g_autoptr(GdkTexture) texture = create_texture ();
  g_autoptr(GBytes) png = gdk_texture_save_to_png_bytes (texture);
  gsize size;
  const char *bytes = g_bytes_get_data (png, &size);
  guint failed = 0;

  g_signal_connect_swapped (desk->base.session, "failed", G_CALLBACK (count_failed_cb), &failed);
  drop_file (desk, "giant.png", giant, sizeof giant - 1);
  drop_file (desk, "half.png", bytes, size / 2);
  drop_file (desk, "half.jpeg", jpeg, sizeof jpeg - 1);
  drop_file (desk, "letter.txt", "Dear all", 8);
  drop_file (desk, "nothing.png", "", 0);
  testing_wait_for (failed == 5);
  g_assert_cmpuint (desk_count_layers (desk), ==, 0);
  drop_file (desk, "sheet.png", bytes, size);
  testing_wait_for (desk_count_marks (desk) == 1);
  g_assert_true (fab_paper_has_selection (desk->paper));
  fab_session_undo (desk->base.session);
  g_assert_cmpuint (desk_count_layers (desk), ==, 0);
  g_assert_cmpuint (failed, ==, 5);
}

static void
test_pasted (Desk          *desk,
             gconstpointer  data)
{
  g_autoptr(GdkTexture) texture = create_texture ();
  g_autoptr(FabLayer) layer = NULL;

  gdk_clipboard_set_texture (gtk_widget_get_clipboard (GTK_WIDGET (desk->canvas)), texture);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (desk->canvas), "canvas.paste-reference", NULL));
  testing_wait_for (desk_count_marks (desk) == 1);
  layer = fab_story_ref_layer (desk->base.story, fab_session_get_layer (desk->base.session));
  g_assert_cmpstr (fab_layer_get_kind (layer), ==, "reference");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (desk->canvas), "canvas.paste", NULL));
  testing_wait_for (desk_count_layers (desk) == 2);
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

static void
test_layers_view (Desk          *desk,
                  gconstpointer  data)
{
  FabLayersView *view = g_object_ref_sink (g_object_new (FAB_TYPE_LAYERS_VIEW, NULL));

  draw_stroke (desk, .3);
  fab_layers_view_set_session (view, desk->base.session);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (view), "layers.add", "s", "background"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (view), "layers.duplicate", NULL));
  g_assert_cmpuint (desk_count_layers (desk), ==, 3);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (view), "layers.delete", NULL));
  g_assert_cmpuint (desk_count_layers (desk), ==, 2);
  fab_layers_view_set_session (view, NULL);
  g_assert_finalize_object (view);
}

static gboolean
is_called (Desk       *desk,
           gint64      layer,
           const char *name)
{
  g_autoptr(FabLayer) row = fab_story_ref_layer (desk->base.story, layer);

  return g_str_equal (fab_layer_get_name (row), name);
}

static void
passed_cb (gboolean *passed)
{
  *passed = TRUE;
}

/* Whoever goes to another layer in the middle of a name means it; GTK 4.8 asks the label of it when the row is long gone. */
static void
test_layer_name (Desk          *desk,
                 gconstpointer  data)
{
  FabLayersView *view = g_object_new (FAB_TYPE_LAYERS_VIEW, NULL);
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  gboolean passed = FALSE;
  gint64 layer;

  draw_stroke (desk, .3);
  layer = fab_session_get_layer (desk->base.session);
  fab_layers_view_set_session (view, desk->base.session);
  gtk_window_set_child (window, GTK_WIDGET (view));
  gtk_window_present (window);
  testing_wait_for (gtk_window_is_active (window) && gtk_widget_get_height (GTK_WIDGET (view)) > 40);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (view), "layers.rename", NULL));
  g_assert_true (GTK_IS_TEXT (gtk_window_get_focus (window)));
  gtk_editable_set_text (GTK_EDITABLE (gtk_window_get_focus (window)), "Roughs");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (view), "layers.add", "s", "notes"));
  testing_wait_for (is_called (desk, layer, "Roughs"));
  g_timeout_add_once (200, (GSourceOnceFunc) passed_cb, &passed);
  testing_wait_for (passed);
  fab_session_undo (desk->base.session);
  g_assert_true (is_called (desk, layer, "Ink"));
  gtk_window_destroy (window);
}

/* --- menus --- */

static void
check_menu (GMenuModel *model,
            void      (*check) (const char *action, GVariant *target, gpointer data),
            gpointer    data)
{
  for (int i = 0; i < g_menu_model_get_n_items (model); i++)
    {
      g_autoptr(GMenuModel) section = g_menu_model_get_item_link (model, i, G_MENU_LINK_SECTION);
      g_autoptr(GMenuModel) submenu = g_menu_model_get_item_link (model, i, G_MENU_LINK_SUBMENU);
      g_autoptr(GVariant) target = g_menu_model_get_item_attribute_value (model, i, G_MENU_ATTRIBUTE_TARGET, NULL);
      g_autofree char *action = NULL;

      if (g_menu_model_get_item_attribute (model, i, G_MENU_ATTRIBUTE_ACTION, "s", &action))
        check (action, target, data);
      if (section)
        check_menu (section, check, data);
      if (submenu)
        check_menu (submenu, check, data);
    }
}

static void
check_menus (GtkWidget *widget,
             void     (*check) (const char *action, GVariant *target, gpointer data),
             gpointer   data)
{
  if (GTK_IS_MENU_BUTTON (widget) && gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (widget)))
    check_menu (gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (widget)), check, data);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    check_menus (child, check, data);
}

typedef struct
{
  Desk      *desk;
  GtkWidget *view;
  guint      failed, added, chosen;
} Choice;

/* A choice is what is chosen then. */
static void
choose (const char *action,
        GVariant   *target,
        gpointer    data)
{
  Choice *choice = data;
  const char *name = strchr (action, '.') + 1;

  if (target == NULL)
    return;
  g_assert_true (gtk_widget_activate_action_variant (choice->view, action, target));
  if (g_str_equal (action, "layers.add"))
    choice->added++;
  if (g_str_equal (action, "layers.blend") || g_str_equal (action, "layers.kind") || g_str_equal (action, "guides.texture"))
    {
      g_autofree char *now = NULL;
      gpointer object = g_str_equal (name, "texture") ? (gpointer) fab_paper_get_guides (choice->desk->paper) : choice->view;

      g_object_get (object, name, &now, NULL);
      g_assert_cmpstr (now, ==, g_variant_get_string (target, NULL));
      choice->chosen++;
    }
}

static void
test_menu_choices (Desk          *desk,
                   gconstpointer  data)
{
  FabLayersView *view = g_object_ref_sink (g_object_new (FAB_TYPE_LAYERS_VIEW, NULL));
  Choice choice = { desk, GTK_WIDGET (view) };

  g_signal_connect_swapped (desk->base.session, "failed", G_CALLBACK (count_failed_cb), &choice.failed);
  fab_layers_view_set_session (view, desk->base.session);
  check_menus (GTK_WIDGET (view), choose, &choice);
  g_assert_cmpuint (choice.added, ==, 4);
  g_assert_cmpuint (desk_count_layers (desk), ==, 4);
  choice.view = GTK_WIDGET (desk->canvas);
  check_menus (GTK_WIDGET (desk->canvas), choose, &choice);
  g_assert_cmpuint (choice.chosen, ==, 6 + 4 + 5);
  g_assert_cmpuint (choice.failed, ==, 0);
  fab_layers_view_set_session (view, NULL);
  g_assert_finalize_object (view);
}

/* Everything that helps the hand is an action with a state; it shows itself without complaint. */
static void
test_guides (Desk          *desk,
             gconstpointer  data)
{
  static const char * const actions[] = {
    "guides.thirds", "guides.center", "guides.safe-areas", "guides.perspective", "onion.previous", "onion.next",
    "canvas.onion-skin", "canvas.flip-view", "canvas.zoom-in", "canvas.turn-left", "canvas.zoom-fit", "canvas.light-box",
    "canvas.clear-light-box",
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (desk->canvas), actions[i], NULL));
      gtk_test_widget_wait_for_draw (GTK_WIDGET (desk->paper));
    }
  for (guint i = 0; fab_guides_textures ()[i]; i++)
    {
      g_autofree char *texture = NULL;

      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (desk->canvas), "guides.texture", "s", fab_guides_textures ()[i]));
      g_object_get (fab_paper_get_guides (desk->paper), "texture", &texture, NULL);
      g_assert_cmpstr (texture, ==, fab_guides_textures ()[i]);
    }
  gtk_test_widget_wait_for_draw (GTK_WIDGET (desk->paper));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (desk->canvas), "guides.texture", "s", "white"));
}

/* The Menu key opens what the second button does; nothing is drawn. */
static void
test_menu (Desk          *desk,
           gconstpointer  data)
{
  GtkWidget *menu = NULL;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (desk->canvas), "canvas.menu", NULL));
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (desk->canvas)); child; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER_MENU (child))
      menu = child;
  g_assert_nonnull (menu);
  testing_wait_for (gtk_widget_get_mapped (menu));
  gtk_popover_popdown (GTK_POPOVER (menu));
  g_assert_cmpuint (desk_count_layers (desk), ==, 0);
}

/* --- whatever a hand may do --- */

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
  static const struct { const char *name; void (*func) (Desk *, gconstpointer); } tests[] = {
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
    { "/canvas/layers", test_layers },
    { "/canvas/background", test_background },
    { "/canvas/background-goes-on", test_background_goes_on },
    { "/canvas/notes", test_notes },
    { "/canvas/layers-view", test_layers_view },
    { "/canvas/layer-name", test_layer_name },
    { "/canvas/dropped", test_dropped },
    { "/canvas/pasted", test_pasted },
    { "/canvas/chips", test_chips },
    { "/canvas/menu-choices", test_menu_choices },
    { "/canvas/guides", test_guides },
    { "/canvas/menu", test_menu },
    { "/canvas/random", test_random },
  };

  gtk_test_init (&argc, &argv);
  adw_init ();
  g_test_add_func ("/canvas/view", test_view);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Desk, NULL, desk_set_up, tests[i].func, desk_tear_down);

  return g_test_run ();
}
