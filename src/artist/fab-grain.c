/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tooth of the paper: where it stands up, graphite does not reach it. Only for pixels; in
 * SVG and PDF a drawing stays clean paths. */
#define G_LOG_DOMAIN "fab-grain"

#include "config.h"

#include "fab-drawing-private.h"

#define TILE        256   /* pixels; repeats. Rows of an A8 image */
#define PLAIN_SCALE 1.25  /* of work pixels, where a hill is a pixel of the picture */

/* Hills of paper of a given width, repeating with the tile, 0 … 1. */
static float
tooth (int     x,
       int     y,
       int     width,
       guint32 seed)
{
  int n = (TILE + width - 1) / width, cx = x / width, cy = y / width;
  float u = (x % width + .5f) / width, v = (y % width + .5f) / width;
  float a = fab_hash_unit (seed + cx, cy), b = fab_hash_unit (seed + (cx + 1) % n, cy);
  float c = fab_hash_unit (seed + cx, (cy + 1) % n);
  float d = fab_hash_unit (seed + (cx + 1) % n, (cy + 1) % n);

  return (a + (b - a) * u) * (1 - v) + (c + (d - c) * u) * v;
}

static guint8 *
make_tile (void)
{
  guint8 *tile = g_malloc (TILE * TILE);

  for (int y = 0; y < TILE; y++)
    for (int x = 0; x < TILE; x++)
      {
        float t = .55f * fab_hash_unit (x * 7919u, y) + .45f * tooth (x, y, 3, 991);

        tile[y * TILE + x] = (guint8) (255 * CLAMP ((t - .42f) * 1.7f, 0, 1));
      }
  return tile;
}

/* The same for every paper; made once. */
static guint8 *
get_tile (void)
{
  static gsize tile;

  if (g_once_init_enter (&tile))
    g_once_init_leave (&tile, (gsize) make_tile ());
  return (guint8 *) tile;
}

/* Hills stay whole pixels, so that nothing has to be blended. Returns how much of them a picture
 * smaller than that shows. */
static double
to_whole_pixels (cairo_t *cr)
{
  double dx = 1, dy = 0, scale;

  cairo_user_to_device_distance (cr, &dx, &dy);
  scale = hypot (dx, dy) / PLAIN_SCALE;
  cairo_identity_matrix (cr);
  cairo_scale (cr, MAX (1, floor (scale)), MAX (1, floor (scale)));
  return CLAMP (scale, .3, 1);
}

void
fab_grain_paint (cairo_t *cr,
                 FabInk   paper,
                 float    grain)
{
  cairo_surface_t *tile;
  cairo_pattern_t *pattern;

  if (grain <= 0 ||
      cairo_surface_get_type (cairo_get_group_target (cr)) != CAIRO_SURFACE_TYPE_IMAGE)
    return;
  tile = cairo_image_surface_create_for_data (get_tile (), CAIRO_FORMAT_A8, TILE, TILE, TILE);
  pattern = cairo_pattern_create_for_surface (tile);
  cairo_pattern_set_extend (pattern, CAIRO_EXTEND_REPEAT);
  cairo_pattern_set_filter (pattern, CAIRO_FILTER_NEAREST);
  cairo_save (cr);
  cairo_set_source_rgba (cr, paper.r, paper.g, paper.b, grain * .62 * to_whole_pixels (cr));
  cairo_mask (cr, pattern);
  cairo_restore (cr);
  cairo_pattern_destroy (pattern);
  cairo_surface_destroy (tile);
}
