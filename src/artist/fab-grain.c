/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tooth of the paper: where it stands up, graphite does not reach it. Only for pixels; in
 * SVG and PDF a drawing stays clean paths. */
#define G_LOG_DOMAIN "fab-grain"

#include "config.h"

#include "fab-drawing-private.h"

#define TILE 192  /* work pixels; repeats */

/* Hills of paper of a given width, repeating with the tile, 0 … 1. */
static float
tooth (int     x,
       int     y,
       int     width,
       guint32 seed)
{
  int n = TILE / width, cx = x / width, cy = y / width;
  float u = (x % width + .5f) / width, v = (y % width + .5f) / width;
  float a = fab_hash_unit (seed + cx, cy), b = fab_hash_unit (seed + (cx + 1) % n, cy);
  float c = fab_hash_unit (seed + cx, (cy + 1) % n);
  float d = fab_hash_unit (seed + (cx + 1) % n, (cy + 1) % n);

  return (a + (b - a) * u) * (1 - v) + (c + (d - c) * u) * v;
}

static cairo_surface_t *
make_tile (float grain)
{
  cairo_surface_t *tile = cairo_image_surface_create (CAIRO_FORMAT_A8, TILE, TILE);
  guint8 *data = cairo_image_surface_get_data (tile);
  int stride = cairo_image_surface_get_stride (tile);

  cairo_surface_flush (tile);
  for (int y = 0; y < TILE; y++)
    for (int x = 0; x < TILE; x++)
      {
        float t = .55f * fab_hash_unit (x * 7919u, y) + .45f * tooth (x, y, 3, 991);

        data[y * stride + x] = (guint8) (255 * grain * .62f * CLAMP ((t - .42f) * 1.7f, 0, 1));
      }
  cairo_surface_mark_dirty (tile);
  return tile;
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
  tile = make_tile (grain);
  pattern = cairo_pattern_create_for_surface (tile);
  cairo_pattern_set_extend (pattern, CAIRO_EXTEND_REPEAT);
  cairo_set_source_rgb (cr, paper.r, paper.g, paper.b);
  cairo_mask (cr, pattern);
  cairo_pattern_destroy (pattern);
  cairo_surface_destroy (tile);
}
