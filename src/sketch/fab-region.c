/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-sketch"

#include "config.h"

#include <math.h>

#include "fab-region.h"

#define POSITION_UNIT 1048576.0 /* as in strokes */
#define PAPER_LIMIT   64.0f
#define MAX_POINTS    500000

/* --- boxes ------------------------------------------------------------------------------------ */

gboolean
fab_ink_box_is_empty (const FabInkBox *box)
{
  return !(box->x1 >= box->x0 && box->y1 >= box->y0);
}

void
fab_ink_box_add_point (FabInkBox *box,
                   double  x,
                   double  y)
{
  if (fab_ink_box_is_empty (box))
    *box = (FabInkBox) { x, y, x, y };
  box->x0 = MIN (box->x0, x);
  box->y0 = MIN (box->y0, y);
  box->x1 = MAX (box->x1, x);
  box->y1 = MAX (box->y1, y);
}

void
fab_ink_box_add_box (FabInkBox       *box,
                 const FabInkBox *other)
{
  if (fab_ink_box_is_empty (other))
    return;
  fab_ink_box_add_point (box, other->x0, other->y0);
  fab_ink_box_add_point (box, other->x1, other->y1);
}

void
fab_ink_box_grow (FabInkBox *box,
              double  by)
{
  if (fab_ink_box_is_empty (box))
    return;
  box->x0 -= by;
  box->y0 -= by;
  box->x1 += by;
  box->y1 += by;
}

void
fab_ink_box_transform (FabInkBox               *box,
                   const cairo_matrix_t *matrix)
{
  FabInkBox moved = FAB_INK_BOX_EMPTY;

  if (fab_ink_box_is_empty (box))
    return;
  for (int i = 0; i < 4; i++)
    {
      double x = i & 1 ? box->x1 : box->x0, y = i & 2 ? box->y1 : box->y0;

      cairo_matrix_transform_point (matrix, &x, &y);
      fab_ink_box_add_point (&moved, x, y);
    }
  *box = moved;
}

gboolean
fab_ink_box_touches (const FabInkBox *a,
                 const FabInkBox *b)
{
  return !fab_ink_box_is_empty (a) && !fab_ink_box_is_empty (b) && a->x0 <= b->x1 && b->x0 <= a->x1 &&
         a->y0 <= b->y1 && b->y0 <= a->y1;
}

/* --- regions ---------------------------------------------------------------------------------- */

struct _FabRegion
{
  GArray *points; /* FabInkPoint */
  GArray *ends;   /* guint: where each outline ends */
  FabInkBox  box;
};

G_DEFINE_BOXED_TYPE (FabRegion, fab_region, fab_region_ref, fab_region_unref)

static FabRegion *
region_alloc (void)
{
  FabRegion *region = g_atomic_rc_box_new0 (FabRegion);

  region->points = g_array_new (FALSE, FALSE, sizeof (FabInkPoint));
  region->ends = g_array_new (FALSE, FALSE, sizeof (guint));
  region->box = FAB_INK_BOX_EMPTY;

  return region;
}

static void
clear_region (gpointer data)
{
  FabRegion *region = data;

  g_array_unref (region->points);
  g_array_unref (region->ends);
}

static void
add_point (FabRegion *region,
           double     x,
           double     y)
{
  FabInkPoint point = { (float) (rint (x * POSITION_UNIT) / POSITION_UNIT),
                     (float) (rint (y * POSITION_UNIT) / POSITION_UNIT) };

  if (!isfinite (x) || !isfinite (y) || fabs (x) > PAPER_LIMIT || fabs (y) > PAPER_LIMIT ||
      region->points->len >= MAX_POINTS)
    return;
  g_array_append_val (region->points, point);
  fab_ink_box_add_point (&region->box, point.x, point.y);
}

static void
end_outline (FabRegion *region)
{
  guint start = region->ends->len > 0 ? g_array_index (region->ends, guint, region->ends->len - 1) : 0;

  if (region->points->len - start >= 3)
    g_array_append_val (region->ends, region->points->len);
  else
    g_array_set_size (region->points, start);
}

FabRegion *
fab_region_new (const FabInkPoint *points,
                gsize           n)
{
  FabRegion *region = region_alloc ();

  for (gsize i = 0; i < n; i++)
    add_point (region, points[i].x, points[i].y);
  end_outline (region);

  return region;
}

FabRegion *
fab_region_new_many (const FabInkPoint *points,
                     const guint       *ends,
                     guint              n_ends)
{
  FabRegion *region = region_alloc ();
  guint at = 0;

  for (guint i = 0; i < n_ends; i++)
    {
      for (; at < ends[i]; at++)
        add_point (region, points[at].x, points[at].y);
      end_outline (region);
    }

  return region;
}

FabRegion *
fab_region_new_box (const FabInkBox *box)
{
  const FabInkPoint corners[] = {
    { (float) box->x0, (float) box->y0 }, { (float) box->x1, (float) box->y0 },
    { (float) box->x1, (float) box->y1 }, { (float) box->x0, (float) box->y1 },
  };

  return fab_region_new (corners, G_N_ELEMENTS (corners));
}

FabRegion *
fab_region_ref (FabRegion *region)
{
  return g_atomic_rc_box_acquire (region);
}

void
fab_region_unref (FabRegion *region)
{
  g_atomic_rc_box_release_full (region, clear_region);
}

static void
append_region (FabRegion            *to,
               const FabRegion      *from,
               const cairo_matrix_t *matrix)
{
  guint start = 0;

  for (guint i = 0; i < from->ends->len; i++)
    {
      guint end = g_array_index (from->ends, guint, i);

      for (guint j = start; j < end; j++)
        {
          double x = g_array_index (from->points, FabInkPoint, j).x;
          double y = g_array_index (from->points, FabInkPoint, j).y;

          if (matrix != NULL)
            cairo_matrix_transform_point (matrix, &x, &y);
          add_point (to, x, y);
        }
      end_outline (to);
      start = end;
    }
}

FabRegion *
fab_region_join (const FabRegion *a,
                 const FabRegion *b)
{
  FabRegion *region = region_alloc ();

  append_region (region, a, NULL);
  append_region (region, b, NULL);

  return region;
}

FabRegion *
fab_region_transform (const FabRegion      *region,
                      const cairo_matrix_t *matrix)
{
  FabRegion *moved = region_alloc ();

  append_region (moved, region, matrix);

  return moved;
}

/* Even-odd by the crossings of a ray to the right. */
static gboolean
outline_crosses (const FabInkPoint *points,
                 guint           n,
                 double          x,
                 double          y)
{
  gboolean inside = FALSE;

  for (guint i = 0, j = n - 1; i < n; j = i++)
    if ((points[i].y > y) != (points[j].y > y) &&
        x < (double) (points[j].x - points[i].x) * (y - points[i].y) / (points[j].y - points[i].y) + points[i].x)
      inside = !inside;

  return inside;
}

gboolean
fab_region_contains (const FabRegion *region,
                     double           x,
                     double           y)
{
  gboolean inside = FALSE;
  guint start = 0;

  if (x < region->box.x0 || x > region->box.x1 || y < region->box.y0 || y > region->box.y1)
    return FALSE;
  for (guint i = 0; i < region->ends->len; i++)
    {
      guint end = g_array_index (region->ends, guint, i);

      inside ^= outline_crosses (&g_array_index (region->points, FabInkPoint, start), end - start, x, y);
      start = end;
    }

  return inside;
}

FabInkBox
fab_region_get_box (const FabRegion *region)
{
  return region->box;
}

guint
fab_region_get_n_points (const FabRegion *region)
{
  return region->points->len;
}

void
fab_region_trace (const FabRegion *region,
                  cairo_t         *cr)
{
  guint start = 0;

  for (guint i = 0; i < region->ends->len; i++)
    {
      guint end = g_array_index (region->ends, guint, i);

      cairo_new_sub_path (cr);
      for (guint j = start; j < end; j++)
        cairo_line_to (cr, g_array_index (region->points, FabInkPoint, j).x,
                       g_array_index (region->points, FabInkPoint, j).y);
      cairo_close_path (cr);
      start = end;
    }
}

GVariant *
fab_region_to_variant (const FabRegion *region)
{
  GVariantBuilder builder;
  guint start = 0;

  g_variant_builder_init (&builder, G_VARIANT_TYPE (FAB_REGION_FORMAT));
  for (guint i = 0; i < region->ends->len; i++)
    {
      guint end = g_array_index (region->ends, guint, i);

      g_variant_builder_open (&builder, G_VARIANT_TYPE ("a(ii)"));
      for (guint j = start; j < end; j++)
        g_variant_builder_add (&builder, "(ii)",
                               (gint32) lrint (g_array_index (region->points, FabInkPoint, j).x * POSITION_UNIT),
                               (gint32) lrint (g_array_index (region->points, FabInkPoint, j).y * POSITION_UNIT));
      g_variant_builder_close (&builder);
      start = end;
    }

  return g_variant_builder_end (&builder);
}

FabRegion *
fab_region_from_variant (GVariant *variant)
{
  FabRegion *region = region_alloc ();

  for (gsize i = 0; i < g_variant_n_children (variant); i++)
    {
      g_autoptr(GVariant) outline = g_variant_get_child_value (variant, i);
      gsize n;
      const gint32 *pairs = g_variant_get_fixed_array (outline, &n, 2 * sizeof (gint32));

      for (gsize j = 0; j < n; j++)
        add_point (region, pairs[2 * j] / POSITION_UNIT, pairs[2 * j + 1] / POSITION_UNIT);
      end_outline (region);
    }

  return region;
}
