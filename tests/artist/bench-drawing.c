/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long a panel takes from the prompt to pixels at 1280 × 720, against filling the bare
 * triangles of the same stage with Cairo in the same run: times on shared machines say little,
 * ratios say more. */
#include "config.h"

#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>

#include "bench-prompts.h"
#include "fab-blocking-private.h"

#define RUNS 3
#define N    G_N_ELEMENTS (bench_prompts)
#define JSON_SIZE G_ASCII_DTOSTR_BUF_SIZE

typedef struct { double stage, draw, paint, all, bare; } Times;

static double
cpu_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

static void
fill_mesh (const FabItem   *item,
           const FabCamera *camera,
           cairo_t         *cr)
{
  for (guint j = 0; j < item->mesh->faces->len; j++)
    {
      const FabFace *face = &g_array_index (item->mesh->faces, FabFace, j);

      for (int k = 0; k < 3; k++)
        {
          FabVec3 p = g_array_index (item->mesh->vertices, FabVertex, face->v[k]).p;
          double x, y;

          if (fab_camera_project (camera, 1280, 720, fab_xform_point (&item->at, p), &x, &y, NULL))
            cairo_line_to (cr, CLAMP (x, -2000, 3000), CLAMP (y, -2000, 3000));
        }
      cairo_fill (cr);
    }
}

/* The reference: every triangle filled once with Cairo. */
static double
fill_bare (FabBlocking *blocking,
           cairo_t     *cr)
{
  g_autoptr(FabScenery) scenery = _fab_scenery_new (blocking->stage, NULL, NULL, NULL, NULL);
  double start = cpu_ms ();

  cairo_set_source_rgb (cr, .5, .5, .5);
  for (guint i = 0; i < scenery->items->len; i++)
    fill_mesh (&g_array_index (scenery->items, FabItem, i), &blocking->stage->camera, cr);
  return cpu_ms () - start;
}

static Times
measure (const char *prompt,
         const char *look,
         cairo_t    *cr)
{
  Times best = { .all = G_MAXDOUBLE, .bare = G_MAXDOUBLE };

  for (int i = 0; i < RUNS; i++)
    {
      FabBrief brief = { .aspect = 16 / 9., .seed = 1 };
      double start = cpu_ms (), staged, drawn, painted;
      g_autoptr(FabBlocking) blocking = fab_blocking_new (prompt, &brief);
      g_autoptr(FabDrawing) drawing = NULL;

      staged = cpu_ms ();
      drawing = fab_blocking_draw (blocking, look, 1280, 720, NULL, NULL, NULL);
      drawn = cpu_ms ();
      fab_drawing_paint (drawing, cr);
      painted = cpu_ms ();
      if (painted - start < best.all)
        best = (Times) { staged - start, drawn - staged, painted - drawn, painted - start,
                         best.bare };
      best.bare = MIN (best.bare, fill_bare (blocking, cr));
    }
  return best;
}

/* A step of dragging: the override, the drawing, the pixels. */
static double
drag_step (FabBlocking **blocking,
           const char   *object,
           const char   *property,
           FabVec3       to,
           const char   *look,
           cairo_t      *cr)
{
  char x[JSON_SIZE], y[JSON_SIZE], z[JSON_SIZE];
  g_autofree char *value =
    g_strdup_printf ("[%s, %s, %s]", g_ascii_dtostr (x, JSON_SIZE, to.x), g_ascii_dtostr (y, JSON_SIZE, to.y),
                     g_ascii_dtostr (z, JSON_SIZE, to.z));
  double start = cpu_ms ();
  g_autoptr(FabBlocking) moved = fab_blocking_with_override (*blocking, object, property, value);
  g_autoptr(FabDrawing) drawing = fab_blocking_draw (moved, look, 1280, 720, NULL, NULL, NULL);

  fab_drawing_paint (drawing, cr);
  start = cpu_ms () - start;
  g_set_object (blocking, moved);
  return start;
}

static const FabActor *
find_dragged (const FabStaging *stage)
{
  for (guint i = 0; i < stage->actors->len; i++)
    if (fab_staging_actor (stage, i)->lead)
      return fab_staging_actor (stage, i);
  return NULL;
}

/* The best of some steps to the right, the first one left out. */
static double
drag (const char *prompt,
      const char *look,
      gboolean    camera,
      cairo_t    *cr)
{
  FabBrief brief = { .aspect = 16 / 9., .seed = 1 };
  g_autoptr(FabBlocking) blocking = fab_blocking_new (prompt, &brief);
  const FabActor *actor = find_dragged (blocking->stage);
  g_autofree char *id = g_strdup (camera || actor == NULL ? "camera" : actor->id);
  FabVec3 at = camera || actor == NULL ? blocking->stage->camera.eye : actor->at;
  double best = G_MAXDOUBLE;

  for (int i = 0; i <= RUNS; i++)
    {
      double ms;

      at.x += .03f;
      ms = drag_step (&blocking, id, g_str_equal (id, "camera") ? "eye" : "position", at, look, cr);
      best = i > 0 ? MIN (best, ms) : best;
    }
  return best;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return x < y ? -1 : x > y;
}

static void
print_figures (const Times *times)
{
  double all[N], ratio[N], stage = 0, draw = 0, paint = 0, bare = 0;
  struct rusage usage;

  for (gsize i = 0; i < N; i++)
    {
      all[i] = times[i].all;
      ratio[i] = times[i].all / times[i].bare;
      stage += times[i].stage / N;
      draw += times[i].draw / N;
      paint += times[i].paint / N;
      bare += times[i].bare / N;
    }
  qsort (all, N, sizeof *all, compare);
  qsort (ratio, N, sizeof *ratio, compare);
  getrusage (RUSAGE_SELF, &usage);
  g_print ("%d prompts: median %.1f ms, p95 %.1f ms, worst %.1f ms\n", (int) N, all[N / 2],
           all[N * 95 / 100], all[N - 1]);
  g_print ("mean: staging %.1f ms, drawing %.1f ms, painting %.1f ms; bare triangles %.1f ms\n",
           stage, draw, paint, bare);
  g_print ("against bare triangles: median %.2f, p95 %.2f\nmemory at most %ld MB\n", ratio[N / 2],
           ratio[N * 95 / 100], usage.ru_maxrss / 1024);
}

static void
print_drag (const char *look,
            gboolean    camera,
            cairo_t    *cr)
{
  double all[N];

  for (gsize i = 0; i < N; i++)
    all[i] = drag (bench_prompts[i], look, camera, cr);
  qsort (all, N, sizeof *all, compare);
  g_print ("dragging %s: median %.1f ms, p95 %.1f ms, worst %.1f ms\n", camera ? "the camera" : "an actor",
           all[N / 2], all[N * 95 / 100], all[N - 1]);
}

/* bench-drawing [LOOK [each]] */
int
main (int    argc,
      char **argv)
{
  const char *look = argc > 1 ? argv[1] : "pencil";
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1280, 720);
  cairo_t *cr = cairo_create (surface);
  Times times[N];

  for (gsize i = 0; i < N; i++)
    {
      times[i] = measure (bench_prompts[i], look, cr);
      if (argc > 2)
        g_print ("%6.1f ms, bare %5.1f: %s\n", times[i].all, times[i].bare, bench_prompts[i]);
    }
  print_figures (times);
  print_drag (look, FALSE, cr);
  print_drag (look, TRUE, cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return 0;
}
