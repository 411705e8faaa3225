/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How fast a hand can draw: against the engine's own drawing of the same strokes on its own surface, in the
 * same run. */
#include "config.h"

#include <math.h>
#include <mypaint-fixed-tiled-surface.h>

#include "fab-ink-cache.h"
#include "fab-ink-edit.h"
#include "fab-tool.h"
#include "sketch-testing.h"

#define WIDTH    3840
#define HEIGHT   2160
#define STROKES  2000
#define SAMPLES  50
#define LIVE     40
#define FRAME_MS (1000 / 60.0)

static FabInk *
make_ink (guint n)
{
  static const char * const tools[] = { "pencil", "pencil", "pen", "light-pencil", "brush", "pencil", "note" };
  FabInk *ink = fab_ink_new ();

  for (guint i = 0; i < n; i++)
    {
      const char *tool = tools[i % G_N_ELEMENTS (tools)];
      g_autoptr(FabStroke) stroke = fab_stroke_new (tool, 0x202020, fab_tool_default_size (tool));
      float x = 0.05f + (i * 37 % 160) * 0.01f, y = 0.05f + (i * 61 % 85) * 0.01f;

      for (int k = 0; k < SAMPLES; k++)
        fab_stroke_append (stroke, &(FabSample) { .x = x + 0.003f * k, .y = y + 0.03f * sinf (k * .2f + i),
                                                  .pressure = .3f + .01f * k, .time = .008f * k });
      fab_ink_add_stroke (ink, stroke);
    }

  return ink;
}

/* The same marks, and more. */
static FabInk *
add_ink (FabInk *ink,
         guint   n)
{
  FabInk *more = fab_ink_copy (ink);
  g_autoptr(FabInk) all = make_ink (fab_ink_get_n (ink) + n);

  for (guint i = fab_ink_get_n (ink); i < fab_ink_get_n (all); i++)
    fab_ink_insert (more, i, fab_ink_get (all, i));

  return more;
}

static double
milliseconds (gint64 since)
{
  return (g_get_monotonic_time () - since) / 1000.0;
}

/* The engine as it comes. */
static double
draw_by_engine (FabInk *ink,
                guint   first)
{
  MyPaintFixedTiledSurface *surface = mypaint_fixed_tiled_surface_new (WIDTH, HEIGHT);
  MyPaintSurface *engine = mypaint_fixed_tiled_surface_interface (surface);
  gint64 start = g_get_monotonic_time ();
  double time;

  for (guint i = first; i < fab_ink_get_n (ink); i++)
    {
      FabStroke *stroke = fab_ink_mark_get_stroke (fab_ink_get (ink, i)->mark);
      MyPaintBrush *brush = fab_tool_make_brush (stroke, HEIGHT);
      const FabSample *samples = fab_stroke_get_samples (stroke);

      for (gsize k = 0; k < fab_stroke_get_n_samples (stroke); k++)
        {
          MyPaintRectangle area;

          mypaint_surface_begin_atomic (engine);
          mypaint_brush_stroke_to (brush, engine, samples[k].x * HEIGHT, samples[k].y * HEIGHT,
                                   k > 0 ? samples[k].pressure : 0, 0, 0, k > 0 ? .008 : 10);
          mypaint_surface_end_atomic (engine, &area);
        }
      mypaint_brush_unref (brush);
    }
  time = milliseconds (start);
  mypaint_surface_unref (engine);

  return time;
}

/* From an event to pixels that can be shown, event by event. */
static double
draw_live (FabInkSurface *surface,
           FabInk        *ink,
           guint          first,
           double        *worst)
{
  double sum = 0;

  *worst = 0;
  for (guint i = first; i < fab_ink_get_n (ink); i++)
    {
      FabStroke *whole = fab_ink_mark_get_stroke (fab_ink_get (ink, i)->mark);
      g_autoptr(FabStroke) growing = fab_stroke_new (fab_stroke_get_tool (whole), 0x202020, fab_stroke_get_size (whole));

      for (gsize k = 0; k < fab_stroke_get_n_samples (whole); k++)
        {
          gint64 start = g_get_monotonic_time ();
          cairo_rectangle_int_t damage;
          double time;

          fab_stroke_append (growing, &fab_stroke_get_samples (whole)[k]);
          fab_ink_surface_stroke (surface, growing, k, &damage);
          time = milliseconds (start);
          sum += time;
          *worst = MAX (*worst, time);
        }
      fab_ink_surface_end_stroke (surface, NULL);
    }

  return sum;
}

static void
measure_show (const char    *what,
              FabInkSurface *surface,
              FabInk        *ink)
{
  gint64 start = g_get_monotonic_time ();

  fab_ink_surface_show (surface, ink, NULL, NULL);
  g_print ("%-40s %8.2f ms\n", what, milliseconds (start));
}

/* As when a panel is opened: from what is kept on disk. */
static void
measure_opening (FabInkSurface *surface,
                 FabInk        *ink)
{
  g_autofree char *dir = g_dir_make_tmp ("fabula-bench-XXXXXX", NULL);
  g_autofree char *remove = g_strdup_printf ("rm -r '%s'", dir);
  g_autoptr(FabInkCache) cache = fab_ink_cache_new (dir, G_MAXINT);
  g_autoptr(FabInkSurface) again = fab_ink_surface_new (WIDTH, HEIGHT);
  gint64 start = g_get_monotonic_time ();

  fab_ink_cache_store (cache, "bench", surface, ink, NULL);
  g_print ("%-40s %8.2f ms\n", "keep it on disk", milliseconds (start));
  start = g_get_monotonic_time ();
  fab_ink_cache_show (cache, "bench", again, ink, NULL);
  g_print ("%-40s %8.2f ms\n", "open it from disk", milliseconds (start));
  g_spawn_command_line_sync (remove, NULL, NULL, NULL, NULL);
}

int
main (void)
{
  g_autoptr(FabInk) ink = make_ink (STROKES);
  g_autoptr(FabInk) more = add_ink (ink, LIVE);
  g_autoptr(FabInkSurface) surface = fab_ink_surface_new (WIDTH, HEIGHT);
  g_autoptr(GArray) old = g_array_new (FALSE, TRUE, sizeof (guint));
  g_autoptr(FabInk) without = NULL;
  gint64 start = g_get_monotonic_time ();
  double all, engine, live, worst;
  guint64 dabs;

  fab_ink_surface_set_memory (surface, 256 * 1024 * 1024);
  fab_ink_surface_show (surface, ink, NULL, NULL);
  all = milliseconds (start);
  dabs = fab_ink_surface_get_dabs (surface);
  engine = draw_by_engine (ink, 0);
  g_print ("%d strokes on %d × %d: %.0f ms, %.0f dabs a second; the engine alone %.0f ms: ratio %.2f\n", STROKES, WIDTH,
           HEIGHT, all, dabs / all * 1000, engine, all / engine);

  live = draw_live (surface, more, STROKES, &worst);
  engine = draw_by_engine (more, STROKES);
  g_print ("event to pixels, %d strokes there: mean %.3f ms, worst %.2f ms (%.2f of a frame); the engine alone %.3f ms: "
           "ratio %.2f\n", STROKES, live / LIVE / SAMPLES, worst, worst / FRAME_MS, engine / LIVE / SAMPLES, live / engine);

  measure_show ("show what was drawn live", surface, more);
  measure_show ("undo 40 strokes at once", surface, ink);
  g_array_set_size (old, 1);
  without = fab_ink_delete (ink, old);
  measure_show ("take the oldest stroke out", surface, without);
  measure_show ("and put it back", surface, ink);
  measure_opening (surface, ink);

  return 0;
}
