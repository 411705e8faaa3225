/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draws one panel, for people who look at them: draw-panel PROMPT OUT.png [WIDTH HEIGHT SEED LOOK|lines|depth|pose] */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "fab-artist.h"

static int
argument (int          argc,
          char       **argv,
          int          i,
          int          otherwise)
{
  return argc > i ? atoi (argv[i]) : otherwise;
}

/* -1: a look */
static int
find_guide (const char *name)
{
  static const char * const names[] = { "lines", "depth", "pose" };

  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (names); i++)
    if (strcmp (name, names[i]) == 0)
      return i;

  return -1;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(FabBlocking) blocking = NULL;
  g_autoptr(FabDrawing) drawing = NULL;
  g_autoptr(JsonNode) report = NULL;
  g_autofree char *text = NULL;
  int width = argument (argc, argv, 3, 960), height = argument (argc, argv, 4, 540);
  FabBrief brief = { .aspect = (double) width / height, .seed = argument (argc, argv, 5, 1) };
  cairo_surface_t *surface;
  cairo_t *cr;
  int guide = find_guide (argc > 6 ? argv[6] : NULL);

  if (argc < 3)
    {
      g_printerr ("Usage: draw-panel PROMPT OUT.png [WIDTH HEIGHT SEED LOOK]\n");
      return 2;
    }
  blocking = fab_blocking_new (argv[1], &brief);
  drawing = fab_blocking_draw (blocking, argc > 6 ? argv[6] : NULL, width, height, NULL, NULL, NULL);
  if (guide >= 0)
    surface = fab_blocking_draw_guide (blocking, guide, width, height, NULL, NULL);
  else
    {
      surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
      cr = cairo_create (surface);
      fab_drawing_paint (drawing, cr);
      cairo_destroy (cr);
    }
  if (cairo_surface_write_to_png (surface, argv[2]) != CAIRO_STATUS_SUCCESS)
    {
      g_printerr ("draw-panel: %s: cannot be written\n", argv[2]);
      return 1;
    }
  cairo_surface_destroy (surface);
  report = fab_blocking_report (blocking, drawing);
  text = json_to_string (report, TRUE);
  g_print ("%s\n", text);

  return 0;
}
