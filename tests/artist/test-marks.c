/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Arrows, second frames and masks over a drawing. */
#include "config.h"

#include <string.h>

#include "fab-blocking-private.h"

static char *
draw_svg (const char      *prompt,
          const FabMoment *moment)
{
  FabBrief brief = { .aspect = 16.0 / 9, .seed = 1 };
  g_autoptr(FabBlocking) blocking = fab_blocking_new (prompt, &brief);
  g_autoptr(FabDrawing) drawing = fab_blocking_draw (blocking, NULL, 640, 360, moment, NULL, NULL);

  return fab_drawing_to_svg (drawing);
}

/* Moves are told of in a group of their own, last; a film is without it, a still picture never has it. */
static void
test_moves (void)
{
  static const struct { const char *prompt; gboolean marked; } rows[] = {
    { "Push in on Anna", TRUE }, { "MS Anna, pull out", TRUE }, { "MS Anna, pan right", TRUE }, { "Tilt up a tower", TRUE },
    { "Orbit around Anna", TRUE }, { "Anna walks, tracking shot", TRUE }, { "Tom exits frame left", TRUE },
    { "Tom enters from the right", TRUE }, { "a horse runs towards camera", TRUE }, { "CU Tom exits right", TRUE },
    { "MS Anna", FALSE }, { "Anna walks in a park", FALSE }, { "MS Anna, locked off shot", FALSE },
  };
  const FabMoment film = { .clean = TRUE };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *still = draw_svg (rows[i].prompt, NULL);
      g_autofree char *moving = draw_svg (rows[i].prompt, &film);
      const char *group = strstr (still, "<g id=\"fabula-frame\"");

      g_test_message ("%s", rows[i].prompt);
      g_assert_cmpint (group != NULL, ==, rows[i].marked);
      g_assert_null (strstr (moving, "fabula-frame"));
    }
}

static guint32
pixel_at (const char *mask,
          double      x,
          double      y)
{
  FabBrief brief = { .aspect = 16.0 / 9, .seed = 1 };
  const FabMoment film = { .clean = TRUE };
  g_autoptr(FabBlocking) blocking = fab_blocking_new ("POV: a ship", &brief);
  g_autoptr(FabDrawing) drawing = NULL;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 320, 180);
  cairo_t *cr = cairo_create (surface);
  guint32 pixel;

  g_free (blocking->stage->mask);
  blocking->stage->mask = g_strdup (mask);
  drawing = fab_blocking_draw (blocking, NULL, 320, 180, &film, NULL, NULL);
  fab_drawing_paint (drawing, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  memcpy (&pixel, cairo_image_surface_get_data (surface) + (int) (y * 179) * cairo_image_surface_get_stride (surface) +
                  4 * (int) (x * 319), sizeof pixel);
  cairo_surface_destroy (surface);

  return pixel & 0xff;
}

/* Dark at the edges, the picture in the hole; in a film too. */
static void
test_masks (void)
{
  static const struct { const char *mask; double x, y; gboolean open; } rows[] = {
    { "binoculars", .02, .5, FALSE }, { "binoculars", .5, .02, FALSE }, { "binoculars", .3, .3, TRUE },
    { "binoculars", .7, .7, TRUE }, { "binoculars", .5, .5, TRUE }, { "keyhole", .1, .5, FALSE },
    { "keyhole", .5, .3, TRUE }, { "keyhole", .5, .9, TRUE }, { "keyhole", .35, .75, FALSE }, { "scope", .1, .5, FALSE },
    { "scope", .6, .3, TRUE }, { "telescope", .05, .5, FALSE }, { "peephole", .1, .1, FALSE },
    { "periscope", .5, .05, FALSE }, { "phone", .1, .5, FALSE }, { "viewfinder", .1, .5, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s %g %g", rows[i].mask, rows[i].x, rows[i].y);
      if (rows[i].open)
        g_assert_cmpuint (pixel_at (rows[i].mask, rows[i].x, rows[i].y), ==, pixel_at (NULL, rows[i].x, rows[i].y));
      else
        g_assert_cmpuint (pixel_at (rows[i].mask, rows[i].x, rows[i].y), <, 0x40);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/artist/marks/moves", test_moves);
  g_test_add_func ("/artist/marks/masks", test_masks);

  return g_test_run ();
}
