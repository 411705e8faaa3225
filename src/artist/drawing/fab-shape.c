/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a finished drawing is made of: filled outlines in flat or graded ink. */
#define G_LOG_DOMAIN "fab-shape"

#include "config.h"

#include "fab-drawing-private.h"

void
fab_sheet_init (FabSheet *sheet)
{
  sheet->shapes = g_array_new (FALSE, TRUE, sizeof (FabShape));
  sheet->runs = g_array_new (FALSE, FALSE, sizeof (FabRun));
  sheet->points = g_array_sized_new (FALSE, FALSE, sizeof (FabVec2), 8192);
}

void
fab_sheet_clear (FabSheet *sheet)
{
  g_clear_pointer (&sheet->shapes, g_array_unref);
  g_clear_pointer (&sheet->runs, g_array_unref);
  g_clear_pointer (&sheet->points, g_array_unref);
}

static FabShape *
last_shape (FabSheet *sheet)
{
  if (sheet->shapes->len == 0)
    return NULL;
  return &g_array_index (sheet->shapes, FabShape, sheet->shapes->len - 1);
}

void
fab_sheet_shape (FabSheet *sheet,
                 int       group,
                 FabInk    ink,
                 float     alpha,
                 gboolean  line)
{
  FabShape shape = { .first = sheet->runs->len, .group = group, .line = line,
                     .rgba = { ink.r, ink.g, ink.b, alpha } };
  FabShape *last = last_shape (sheet);

  if (last != NULL && last->group == group && last->line && line && last->fill == FAB_FILL_FLAT &&
      last->rgba[0] == ink.r && last->rgba[1] == ink.g && last->rgba[2] == ink.b &&
      last->rgba[3] == alpha)
    return;
  g_array_append_val (sheet->shapes, shape);
}

void
fab_sheet_gradient (FabSheet *sheet,
                    int       group,
                    FabInk    from,
                    FabInk    to,
                    float     y0,
                    float     y1)
{
  FabShape shape = { .first = sheet->runs->len, .group = group, .fill = FAB_FILL_GRADIENT, .y0 = y0,
                     .y1 = y1,
                     .rgba = { from.r, from.g, from.b, 1 }, .rgba_end = { to.r, to.g, to.b, 1 } };

  g_array_append_val (sheet->shapes, shape);
}

void
fab_sheet_glow (FabSheet *sheet,
                int       group,
                FabInk    ink,
                float     alpha,
                float     x,
                float     y,
                float     reach)
{
  FabShape shape = { .first = sheet->runs->len, .group = group, .fill = FAB_FILL_GLOW,
                     .x0 = x, .y0 = y, .y1 = reach,
                     .rgba = { ink.r, ink.g, ink.b, alpha },
                     .rgba_end = { ink.r, ink.g, ink.b, 0 } };

  g_array_append_val (sheet->shapes, shape);
}

void
fab_sheet_run (FabSheet      *sheet,
               const FabVec2 *points,
               guint          n)
{
  FabRun run = { sheet->points->len, n };
  FabShape *shape = last_shape (sheet);

  g_assert (shape != NULL);

  if (n < 3)
    return;
  g_array_append_vals (sheet->points, points, n);
  g_array_append_val (sheet->runs, run);
  shape->n++;
}

static int
compare_inks (gconstpointer a,
              gconstpointer b)
{
  const FabShape *x = a, *y = b;

  for (int k = 0; k < 4; k++)
    if (x->rgba[k] != y->rgba[k])
      return x->rgba[k] < y->rgba[k] ? -1 : 1;
  return x->first < y->first ? -1 : x->first > y->first;
}

/* Adds the lines of @from, those of one ink together: one shape is filled faster than many. */
void
fab_sheet_gather (FabSheet *sheet,
                  FabSheet *from)
{
  g_array_sort (from->shapes, compare_inks);
  for (guint i = 0; i < from->shapes->len; i++)
    {
      const FabShape *shape = &g_array_index (from->shapes, FabShape, i);
      FabInk ink = { shape->rgba[0], shape->rgba[1], shape->rgba[2] };

      fab_sheet_shape (sheet, shape->group, ink, shape->rgba[3], shape->line);
      for (guint r = shape->first; r < shape->first + shape->n; r++)
        {
          const FabRun *run = &g_array_index (from->runs, FabRun, r);

          fab_sheet_run (sheet, &g_array_index (from->points, FabVec2, run->first), run->n);
        }
    }
}

static void
trace_run (cairo_t       *cr,
           const FabVec2 *p,
           guint          n)
{
  cairo_move_to (cr, p[0].x, p[0].y);
  for (guint i = 1; i < n; i++)
    cairo_line_to (cr, p[i].x, p[i].y);
  cairo_close_path (cr);
}

static void
set_source (cairo_t        *cr,
            const FabShape *shape)
{
  cairo_pattern_t *gradient;

  if (shape->fill == FAB_FILL_FLAT)
    {
      cairo_set_source_rgba (cr, shape->rgba[0], shape->rgba[1], shape->rgba[2], shape->rgba[3]);
      return;
    }
  gradient = shape->fill == FAB_FILL_GLOW
           ? cairo_pattern_create_radial (shape->x0, shape->y0, 0, shape->x0, shape->y0, shape->y1)
           : cairo_pattern_create_linear (0, shape->y0, 0, shape->y1);
  cairo_pattern_add_color_stop_rgba (gradient, 0, shape->rgba[0], shape->rgba[1], shape->rgba[2],
                                     shape->rgba[3]);
  cairo_pattern_add_color_stop_rgba (gradient, 1, shape->rgba_end[0], shape->rgba_end[1],
                                     shape->rgba_end[2], shape->rgba_end[3]);
  cairo_set_source (cr, gradient);
  cairo_pattern_destroy (gradient);
}

static void
paint_shape (const FabSheet *sheet,
             const FabShape *shape,
             cairo_t        *cr)
{
  const FabVec2 *points = (const FabVec2 *) (const void *) sheet->points->data;

  if (shape->n == 0)
    return;
  cairo_new_path (cr);
  for (guint i = shape->first; i < shape->first + shape->n; i++)
    {
      const FabRun *run = &g_array_index (sheet->runs, FabRun, i);

      trace_run (cr, points + run->first, run->n);
    }
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_FAST);
  cairo_set_fill_rule (cr, shape->line ? CAIRO_FILL_RULE_WINDING : CAIRO_FILL_RULE_EVEN_ODD);
  set_source (cr, shape);
  cairo_fill (cr);
}

/* Paints the shapes of the groups from @group_from to @group_to, in work pixels. */
void
fab_sheet_paint (const FabSheet *sheet,
                 cairo_t        *cr,
                 int             group_from,
                 int             group_to)
{
  FabScan scan;
  gboolean scans = fab_scan_init (&scan, cr);

  for (guint i = 0; i < sheet->shapes->len; i++)
    {
      const FabShape *shape = &g_array_index (sheet->shapes, FabShape, i);

      if (shape->group < group_from || shape->group > group_to)
        continue;
      if (scans && shape->fill == FAB_FILL_FLAT)
        fab_scan_fill (&scan, sheet, shape);
      else
        paint_shape (sheet, shape, cr);
    }
  fab_scan_clear (&scan);
}
