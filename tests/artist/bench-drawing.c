/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long a drawing takes, against filling the bare triangles of the same stage in the same
 * run: times on shared machines mean nothing, ratios do. */
#include "config.h"

#include <time.h>

#include "drawing-scenes.h"

#define RUNS 15

static double
cpu_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

/* The reference: every triangle filled once with Cairo. */
static void
fill_triangles (Scene   *scene,
                cairo_t *cr)
{
  for (guint i = 0; i < scene->items->len; i++)
    {
      const FabItem *item = &g_array_index (scene->items, FabItem, i);

      for (guint j = 0; j < item->mesh->faces->len; j++)
        {
          const FabFace *face = &g_array_index (item->mesh->faces, FabFace, j);

          for (int k = 0; k < 3; k++)
            {
              FabVec3 p = g_array_index (item->mesh->vertices, FabVertex, face->v[k]).p;
              double x, y;

              if (fab_camera_project (&scene->camera, 1280, 720, fab_xform_point (&item->at, p), &x,
                                      &y, NULL))
                cairo_line_to (cr, CLAMP (x, -2000, 3000), CLAMP (y, -2000, 3000));
            }
          cairo_fill (cr);
        }
    }
}

static void
measure (const char *name)
{
  g_autoptr (Scene) scene = scene_new (name);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1280, 720);
  cairo_t *cr = cairo_create (surface);
  double make = G_MAXDOUBLE, paint = G_MAXDOUBLE, fill = G_MAXDOUBLE;
  guint n = 0;

  for (guint i = 0; i < scene->items->len; i++)
    n += g_array_index (scene->items, FabItem, i).mesh->faces->len;
  for (int i = 0; i < RUNS; i++)
    {
      double t0 = cpu_ms (), t1, t2;
      g_autoptr (FabDrawing) drawing = scene_draw (scene, "pencil", 1280, 720);

      t1 = cpu_ms ();
      fab_drawing_paint (drawing, cr);
      t2 = cpu_ms ();
      fill_triangles (scene, cr);
      make = MIN (make, t1 - t0);
      paint = MIN (paint, t2 - t1);
      fill = MIN (fill, cpu_ms () - t2);
    }
  g_print ("%-6s %6u triangles: make %5.1f ms, paint %5.1f ms, "
           "bare triangles by Cairo %5.1f ms, ratio %.2f\n",
           name, n, make, paint, fill, (make + paint) / fill);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (void)
{
  for (gsize i = 0; scene_names[i] != NULL; i++)
    measure (scene_names[i]);
  return 0;
}
