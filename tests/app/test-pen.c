/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A pen with two ends and a button on its side, and the hand that holds it, as an X server brings them. */
#include "config.h"

#include <adwaita.h>
#include <math.h>

#include "canvas-testing.h"
#include "fab-layer-ink.h"

#ifdef HAVE_PEN

#include "pen-testing.h"

#define STEPS 60

typedef struct
{
  Desk desk;
  Pen *pen;
} Hand;

static void
set_up (Hand          *hand,
        gconstpointer  data)
{
  hand->pen = (Pen *) data;
  desk_set_up (&hand->desk, NULL);
  pen_take_tip (hand->pen);
}

static void
tear_down (Hand          *hand,
           gconstpointer  data)
{
  pen_go (hand->pen);
  desk_tear_down (&hand->desk, NULL);
}

/* No window manager: the window is in the corner of the screen. */
static void
find_on_screen (Hand   *hand,
                double  px,
                double  py,
                double *x,
                double *y)
{
  GtkNative *native = GTK_NATIVE (hand->desk.window);
  graphene_point_t origin;
  double sx, sy;

  fab_canvas_view_to_desk (fab_paper_get_view (hand->desk.paper), px, py, x, y);
  g_assert_true (gtk_widget_compute_point (GTK_WIDGET (hand->desk.paper), GTK_WIDGET (native), &GRAPHENE_POINT_INIT (*x, *y),
                                           &origin));
  gtk_native_get_surface_transform (native, &sx, &sy);
  *x = origin.x + sx;
  *y = origin.y + sy;
}

static void
wait_a_frame (Hand *hand)
{
  gtk_test_widget_wait_for_draw (GTK_WIDGET (hand->desk.paper));
}

/* From 0.3 to 1.3 across the paper, pressing harder to the middle. */
static double
press_at (int i)
{
  return .1 + .8 * sin (i * G_PI / STEPS);
}

static void
come (Hand   *hand,
      double  py)
{
  double x, y;

  find_on_screen (hand, .3, py, &x, &y);
  pen_come (hand->pen, x - 9, y);
  pen_move (hand->pen, x, y, 0);
  wait_a_frame (hand);
}

static void
draw (Hand   *hand,
      double  py,
      int     button)
{
  double x, y;

  come (hand, py);
  pen_press (hand->pen, button, press_at (0));
  for (int i = 1; i <= STEPS; i++)
    {
      find_on_screen (hand, .3, py, &x, &y);
      pen_move (hand->pen, x + i * 5, y, press_at (i));
      if (i % 5 == 0)
        g_main_context_iteration (NULL, FALSE);
    }
  pen_release (hand->pen, button);
  wait_a_frame (hand);
}

static FabStroke *
get_stroke (Hand  *hand,
            guint  position)
{
  g_autoptr(FabInk) ink = fab_layer_ink_load (hand->desk.base.story, fab_session_get_layer (hand->desk.base.session),
                                              NULL, NULL);

  g_assert_nonnull (ink);
  g_assert_cmpuint (fab_ink_get_n (ink), >, position);

  return fab_stroke_ref (fab_ink_mark_get_stroke (fab_ink_get (ink, position)->mark));
}

/* What the hand pressed is in the stroke, from its first point to its last. */
static void
test_pressure (Hand          *hand,
               gconstpointer  data)
{
  g_autoptr(FabStroke) stroke = NULL;
  const FabSample *samples;
  float most = 0;
  gsize n;
  double scale = fab_canvas_view_scale (fab_paper_get_view (hand->desk.paper));

  draw (hand, .4, 1);
  testing_wait_for (desk_count_marks (&hand->desk) == 1);
  stroke = get_stroke (hand, 0);
  samples = fab_stroke_get_samples (stroke);
  n = fab_stroke_get_n_samples (stroke);
  g_assert_cmpuint (n, >, STEPS * 2 / 3); /* what came between two frames is not lost */
  for (gsize i = 0; i < n; i++)
    most = MAX (most, samples[i].pressure);
  g_assert_cmpfloat (samples[0].pressure, <, .3);
  g_assert_cmpfloat (most, >, .8);
  g_assert_cmpfloat_with_epsilon (samples[0].x, .3, 2 / scale);
  g_assert_cmpfloat_with_epsilon (samples[n - 1].x, .3 + STEPS * 5 / scale, 2 / scale);
  g_assert_cmpfloat_with_epsilon (samples[n - 1].y, .4, 2 / scale);
}

/* Turned around it erases; the tool is as it was. */
static void
test_eraser (Hand          *hand,
             gconstpointer  data)
{
  static const char * const tools[] = { "pencil", "eraser", "pencil" };
  g_autofree char *tool = NULL;

  draw (hand, .4, 1);
  pen_go (hand->pen);
  pen_take_eraser (hand->pen);
  draw (hand, .4, 1);
  pen_go (hand->pen);
  pen_take_tip (hand->pen);
  draw (hand, .6, 1);
  testing_wait_for (desk_count_marks (&hand->desk) == 3);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr(FabStroke) stroke = get_stroke (hand, i);

      g_assert_cmpstr (fab_stroke_get_tool (stroke), ==, tools[i]);
    }
  g_object_get (hand->desk.canvas, "tool", &tool, NULL);
  g_assert_cmpstr (tool, ==, "pencil");
}

/* The button on its side moves the paper, and draws nothing. */
static void
test_barrel (Hand          *hand,
             gconstpointer  data)
{
  draw (hand, .4, 2);
  g_assert_cmpuint (desk_count_layers (&hand->desk), ==, 0);
  testing_wait_for (fabs (fab_paper_get_view (hand->desk.paper)->x - STEPS * 5) < 10);
}

static void
rest_palm (Hand   *hand,
           double  shift)
{
  pen_touch (hand->pen, 0, 500 + shift, 400);
  pen_touch (hand->pen, 1, 560 + 2 * shift, 430);
  wait_a_frame (hand);
}

static void
lift_palm (Hand *hand)
{
  pen_lift (hand->pen, 0);
  pen_lift (hand->pen, 1);
  wait_a_frame (hand);
}

/* The hand that holds the pen touches, too: before it, while it draws and after. */
static void
test_palm (Hand          *hand,
           gconstpointer  data)
{
  FabCanvasView before = *fab_paper_get_view (hand->desk.paper);
  const FabCanvasView *view = fab_paper_get_view (hand->desk.paper);

  come (hand, .2);
  rest_palm (hand, 0);
  rest_palm (hand, 9);
  draw (hand, .4, 1);
  rest_palm (hand, 18);
  draw (hand, .5, 1);
  lift_palm (hand);
  testing_wait_for (desk_count_marks (&hand->desk) == 2);
  g_assert_cmpmem (view, sizeof *view, &before, sizeof before);
}

/* The palm was there first, and what it has moved goes back. */
static void
test_palm_first (Hand          *hand,
                 gconstpointer  data)
{
  FabCanvasView before = *fab_paper_get_view (hand->desk.paper);
  const FabCanvasView *view = fab_paper_get_view (hand->desk.paper);
  gint64 then;

  come (hand, .2);
  pen_go (hand->pen);
  then = g_get_monotonic_time () + G_USEC_PER_SEC;
  testing_wait_for (g_get_monotonic_time () > then);
  rest_palm (hand, 0);
  for (int i = 1; i < 20; i++)
    rest_palm (hand, 3 * i);
  g_assert_cmpfloat (view->zoom, >, 1.1);
  pen_come (hand->pen, 500, 300);
  pen_move (hand->pen, 509, 300, 0);
  testing_wait_for (view->zoom == before.zoom && view->x == before.x);
  draw (hand, .4, 1);
  testing_wait_for (desk_count_marks (&hand->desk) == 1);
  lift_palm (hand);
}

/* Whoever has no pen draws with a finger; two of them zoom, and the first one has drawn nothing then. */
static void
test_fingers (Hand          *hand,
              gconstpointer  data)
{
  double x, y;

  find_on_screen (hand, .3, .4, &x, &y);
  for (int i = 0; i < 20; i++)
    pen_touch (hand->pen, 0, x + 5 * i, y);
  pen_lift (hand->pen, 0);
  testing_wait_for (desk_count_marks (&hand->desk) == 1);
  for (int i = 0; i < 20; i++)
    {
      pen_touch (hand->pen, 0, x - 4 * i, y);
      pen_touch (hand->pen, 1, x + 100 + 4 * i, y);
      wait_a_frame (hand);
    }
  lift_palm (hand);
  g_assert_cmpuint (desk_count_marks (&hand->desk), ==, 1);
  g_assert_cmpfloat (fab_paper_get_view (hand->desk.paper)->zoom, >, 1.3);
}

int
main (int    argc,
      char **argv)
{
  static const struct { const char *name; void (*func) (Hand *, gconstpointer); } tests[] = {
    { "/pen/pressure", test_pressure },
    { "/pen/eraser", test_eraser },
    { "/pen/barrel", test_barrel },
    { "/pen/palm", test_palm },
    { "/pen/palm-first", test_palm_first },
    { "/pen/fingers", test_fingers },
  };
  g_autofree char *why = NULL;
  Pen *pen = pen_new (&why);
  int status;

  if (pen == NULL)
    {
      g_print ("1..0 # SKIP %s\n", why);
      return 0;
    }
  g_setenv ("GDK_BACKEND", "x11", TRUE);
  g_setenv ("GSK_RENDERER", "cairo", TRUE);
  g_setenv ("GTK_A11Y", "none", TRUE);
  g_setenv ("DBUS_SESSION_BUS_ADDRESS", "disabled:", TRUE);
  gtk_test_init (&argc, &argv);
  adw_init ();
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Hand, pen, set_up, tests[i].func, tear_down);
  status = g_test_run ();
  gdk_display_close (gdk_display_get_default ());
  pen_free (pen);

  return status;
}

#else

int
main (void)
{
  g_print ("1..0 # SKIP built without the headers of Xorg's test devices\n");

  return 0;
}

#endif
