/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tooth of the paper: where it stands up, graphite does not reach it. Only for pixels; in
 * SVG and PDF a drawing stays clean paths. */
#define G_LOG_DOMAIN "fab-grain"

#include "config.h"

#include <string.h>

#include "fab-drawing-private.h"

#define TILE        256   /* pixels; repeats */
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

/* Sixteen bytes, four pixels, between what is there and the paper. */
typedef guint8 Bytes __attribute__ ((vector_size (16)));
typedef gint16 Lanes __attribute__ ((vector_size (32)));

#define SHIFT 7          /* heights of hills are in 1 / 128 */

static void
blend_four (guint32      *pixels,
            const guint8 *hills,
            const Lanes  *paper)
{
  Bytes bytes, heights;
  Lanes here;

  memcpy (&bytes, pixels, sizeof bytes);
  memcpy (&heights, hills, sizeof heights);
  here = __builtin_convertvector (bytes, Lanes);
  here += ((*paper - here) * __builtin_convertvector (heights, Lanes)) >> SHIFT;
  bytes = __builtin_convertvector (here, Bytes);
  memcpy (pixels, &bytes, sizeof bytes);
}

/* @hills has the height of each byte of the pixels. */
static void
blend_pixels (guint32      *pixels,
              const guint8 *hills,
              int           n,
              const Lanes  *paper)
{
  guint32 rest[4] = { 0 };
  guint8 heights[16] = { 0 };
  int i = 0;

  for (; i + 4 <= n; i += 4)
    blend_four (pixels + i, hills + 4 * i, paper);
  if (i == n)
    return;
  memcpy (rest, pixels + i, (n - i) * sizeof *rest);
  memcpy (heights, hills + 4 * i, 4 * (n - i));
  blend_four (rest, heights, paper);
  memcpy (pixels + i, rest, (n - i) * sizeof *rest);
}

/* The hills of a row of the tile, @size pixels wide each. */
static void
lay_hills (guint8 *hills,
           int     row,
           int     size,
           int     height)
{
  const guint8 *tile = get_tile () + row * TILE;

  for (int x = 0; x < TILE; x++)
    {
      guint32 hill = (tile[x] * height >> 8) * 0x01010101u;

      for (int i = 0; i < size; i++)
        memcpy (hills + 4 * (x * size + i), &hill, sizeof hill);
    }
}

typedef struct
{
  cairo_surface_t *surface;
  int              x, y;      /* where a tile begins, not right of or below the picture */
  int              size;      /* of a hill, pixels */
  int              height;
  Lanes            paper;
  guint8          *hills;     /* of the row at hand */
} Grain;

static void
blend_box (Grain *grain,
           int    x0,
           int    y0,
           int    x1,
           int    y1)
{
  guint8 *data = cairo_image_surface_get_data (grain->surface);
  int stride = cairo_image_surface_get_stride (grain->surface), span = TILE * grain->size;

  for (int y = y0; y < y1; y++)
    {
      guint32 *row = (guint32 *) (void *) (data + (gsize) y * stride);

      if (y == y0 || (y - grain->y) % grain->size == 0)
        lay_hills (grain->hills, (guint) (y - grain->y) / grain->size % TILE, grain->size, grain->height);
      for (int x = x0, n; x < x1; x += n)
        {
          int off = (guint) (x - grain->x) % span;

          n = MIN (span - off, x1 - x);
          blend_pixels (row + x, grain->hills + 4 * off, n, &grain->paper);
        }
    }
}

/* What may be painted on; a clip that is no set of whole rectangles keeps its paper smooth. */
static void
blend_clip (Grain   *grain,
            cairo_t *cr)
{
  int width = cairo_image_surface_get_width (grain->surface);
  int height = cairo_image_surface_get_height (grain->surface);
  cairo_rectangle_list_t *clip = cairo_copy_clip_rectangle_list (cr);
  double dx, dy, sx, sy;

  cairo_surface_get_device_offset (grain->surface, &dx, &dy);
  cairo_surface_get_device_scale (grain->surface, &sx, &sy);
  for (int i = 0; clip->status == CAIRO_STATUS_SUCCESS && i < clip->num_rectangles; i++)
    {
      const cairo_rectangle_t *r = &clip->rectangles[i];

      blend_box (grain, MAX (0, ceil (r->x * sx + dx)), MAX (0, ceil (r->y * sy + dy)),
                 MIN (width, floor ((r->x + r->width) * sx + dx)), MIN (height, floor ((r->y + r->height) * sy + dy)));
    }
  cairo_rectangle_list_destroy (clip);
}

static void
spread_ink (FabInk ink,
            Lanes *lanes)
{
  guint32 argb = 0xffu << 24 | (guint) (ink.r * 255 + .5f) << 16 | (guint) (ink.g * 255 + .5f) << 8 |
                 (guint) (ink.b * 255 + .5f);
  guint32 four[4] = { argb, argb, argb, argb };
  Bytes bytes;

  memcpy (&bytes, four, sizeof bytes);
  *lanes = __builtin_convertvector (bytes, Lanes);
}

/* Hills stay whole pixels, so that nothing has to be blended between them. A picture smaller than
 * that shows less of them. */
static void
measure_hills (Grain   *grain,
               cairo_t *cr,
               float    strength)
{
  double x = 1, y = 0, sx, sy, dx, dy, scale;

  cairo_user_to_device_distance (cr, &x, &y);
  cairo_surface_get_device_scale (grain->surface, &sx, &sy);
  cairo_surface_get_device_offset (grain->surface, &dx, &dy);
  scale = hypot (x, y) / PLAIN_SCALE;
  grain->size = CLAMP (floor (scale) * floor (sx), 1, 64);
  grain->height = (int) (.62 * strength * CLAMP (scale, .3, 1) * (1 << SHIFT) * 256 / 255);
  grain->x = (int) floor (dx) % (TILE * grain->size) - TILE * grain->size;
  grain->y = (int) floor (dy) % (TILE * grain->size) - TILE * grain->size;
}

void
fab_grain_paint (cairo_t *cr,
                 FabInk   paper,
                 float    strength)
{
  Grain grain = { .surface = cairo_get_group_target (cr) };
  cairo_format_t format;

  if (strength <= 0 || cairo_surface_get_type (grain.surface) != CAIRO_SURFACE_TYPE_IMAGE)
    return;
  format = cairo_image_surface_get_format (grain.surface);
  if (format != CAIRO_FORMAT_RGB24 && format != CAIRO_FORMAT_ARGB32)
    return;
  spread_ink (paper, &grain.paper);
  cairo_surface_flush (grain.surface);
  cairo_save (cr);
  measure_hills (&grain, cr, strength);
  cairo_identity_matrix (cr);
  grain.hills = g_malloc (4 * TILE * grain.size);
  blend_clip (&grain, cr);
  cairo_restore (cr);
  g_free (grain.hills);
  cairo_surface_mark_dirty (grain.surface);
}
