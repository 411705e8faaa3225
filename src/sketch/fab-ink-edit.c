/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-sketch"

#include "config.h"

#include <math.h>

#include "fab-ink-edit.h"
#include "fab-mark-draw.h"

#define PROBE_STEP 0.004 /* picture heights */
#define PROBE_GRID 24

static FabInkPicks *
picks_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (guint));
}

/* --- how much of a mark lies within a region -------------------------------------------------- */

typedef struct
{
  const FabInkItem *item;
  FabRegion        *region;
  guint             inside, outside;
} Probe;

/* @x, @y: where the mark has ink, before it was moved. */
static void
probe_point (Probe  *probe,
             double  x,
             double  y)
{
  if (!fab_stencil_contains (probe->item->stencil, x, y))
    return;
  cairo_matrix_transform_point (&probe->item->matrix, &x, &y);
  if (fab_region_contains (probe->region, x, y))
    probe->inside++;
  else
    probe->outside++;
}

/* Across the line: its middle and both its sides. */
static void
probe_piece (Probe           *probe,
             const FabSample *a,
             const FabSample *b,
             double           width)
{
  double dx = b->x - a->x, dy = b->y - a->y, length = hypot (dx, dy);
  int n = (int) CLAMP (ceil (length / PROBE_STEP), 1, 4000);
  double across_x = length > 0 ? -dy / length * width * 0.4 : 0;
  double across_y = length > 0 ? dx / length * width * 0.4 : width * 0.4;

  for (int i = 0; i < n; i++)
    for (int side = -1; side <= 1; side++)
      probe_point (probe, a->x + dx * i / n + across_x * side, a->y + dy * i / n + across_y * side);
}

static void
probe_stroke (Probe           *probe,
              const FabStroke *stroke)
{
  const FabSample *samples = fab_stroke_get_samples (stroke);
  gsize n = fab_stroke_get_n_samples (stroke);

  for (gsize i = 0; i < n; i++)
    probe_piece (probe, &samples[i], &samples[MIN (i + 1, n - 1)], fab_stroke_get_size (stroke));
}

static void
probe_area (Probe *probe)
{
  FabInkBox box = fab_ink_mark_get_box (probe->item->mark);

  for (int i = 0; i < PROBE_GRID * PROBE_GRID; i++)
    {
      double x = box.x0 + (box.x1 - box.x0) * (i % PROBE_GRID + 0.5) / PROBE_GRID;
      double y = box.y0 + (box.y1 - box.y0) * (i / PROBE_GRID + 0.5) / PROBE_GRID;

      if (fab_ink_mark_hit (probe->item->mark, x, y, 0))
        probe_point (probe, x, y);
    }
}

static Probe
probe_item (const FabInkItem *item,
            FabRegion        *region)
{
  Probe probe = { item, region, 0, 0 };
  FabInkBox box = fab_ink_item_get_box (item), area = fab_region_get_box (region);
  const FabMarkSpec *spec = fab_ink_mark_get_spec (item->mark);
  g_autoptr(FabStroke) line = NULL;

  if (!fab_ink_box_touches (&box, &area))
    return probe;
  if (spec->kind == FAB_MARK_STROKE)
    probe_stroke (&probe, fab_ink_mark_get_stroke (item->mark));
  else if (spec->kind == FAB_MARK_SHAPE && spec->fill < 0)
    {
      line = fab_mark_trace_shape (spec);
      probe_stroke (&probe, line);
    }
  else
    probe_area (&probe);

  return probe;
}

/* --- picking ---------------------------------------------------------------------------------- */

FabInkPicks *
fab_ink_select (FabInk    *ink,
                FabRegion *region)
{
  FabInkPicks *picks = picks_new ();

  g_return_val_if_fail (FAB_IS_INK (ink) && region != NULL, picks);

  for (guint i = 0; i < fab_ink_get_n (ink); i++)
    {
      Probe probe = probe_item (fab_ink_get (ink, i), region);

      if (probe.inside > 0 && probe.inside >= probe.outside)
        g_array_append_val (picks, i);
    }

  return picks;
}

static void
append_part (FabInk           *to,
             const FabInkItem *item,
             FabRegion        *region,
             gboolean          outside,
             gboolean          keeps_id)
{
  FabInkItem part;
  FabStencil *stencil;

  fab_ink_item_copy (&part, item);
  stencil = fab_stencil_new (item->stencil, region, outside);
  g_clear_pointer (&part.stencil, fab_stencil_unref);
  part.stencil = stencil;
  part.id = keeps_id ? item->id : 0;
  fab_ink_insert (to, fab_ink_get_n (to), &part);
  fab_ink_item_clear (&part);
}

/* The region as it lies on the mark before that was moved. */
static FabRegion *
move_back (FabRegion            *region,
           const cairo_matrix_t *matrix)
{
  cairo_matrix_t back = *matrix;

  if (cairo_matrix_invert (&back) != CAIRO_STATUS_SUCCESS)
    cairo_matrix_init_identity (&back);

  return fab_region_transform (region, &back);
}

FabInk *
fab_ink_cut (FabInk       *ink,
             FabRegion    *region,
             FabInkPicks **inside)
{
  FabInk *result = fab_ink_new ();
  FabInkPicks *picks = picks_new ();

  for (guint i = 0; i < fab_ink_get_n (ink); i++)
    {
      const FabInkItem *item = fab_ink_get (ink, i);
      Probe probe = probe_item (item, region);
      g_autoptr(FabRegion) there = NULL;

      if (probe.inside > 0 && probe.outside > 0)
        {
          there = move_back (region, &item->matrix);
          append_part (result, item, there, TRUE, TRUE);
          append_part (result, item, there, FALSE, FALSE);
        }
      else
        fab_ink_insert (result, fab_ink_get_n (result), item);
      if (probe.inside > 0)
        {
          guint at = fab_ink_get_n (result) - 1;

          g_array_append_val (picks, at);
        }
    }
  *inside = picks;

  return result;
}

FabInkPicks *
fab_ink_pick_all (FabInk *ink,
                  double  x,
                  double  y,
                  double  slack)
{
  FabInkPicks *picks = picks_new ();

  g_return_val_if_fail (FAB_IS_INK (ink), picks);

  for (guint i = 0; i < fab_ink_get_n (ink); i++)
    if (fab_ink_item_hit (fab_ink_get (ink, i), x, y, slack))
      g_array_append_val (picks, i);

  return picks;
}

FabInkBox
fab_ink_picks_get_box (FabInk            *ink,
                       const FabInkPicks *picks)
{
  FabInkBox all = FAB_INK_BOX_EMPTY;

  for (guint i = 0; i < picks->len; i++)
    {
      FabInkBox box = fab_ink_item_get_box (fab_ink_get (ink, g_array_index (picks, guint, i)));

      fab_ink_box_add_box (&all, &box);
    }

  return all;
}

/* --- changing --------------------------------------------------------------------------------- */

static gboolean
needs_bundle (FabInk            *ink,
              const FabInkPicks *picks)
{
  for (guint i = 0; i < picks->len; i++)
    {
      const FabInkItem *item = fab_ink_get (ink, g_array_index (picks, guint, i));

      if (item->bundle != 0 || fab_ink_mark_erases (item->mark))
        return TRUE;
    }

  return FALSE;
}

static void
replace_moved (FabInk               *ink,
               guint                 position,
               const cairo_matrix_t *matrix)
{
  FabInkItem item;

  fab_ink_item_copy (&item, fab_ink_get (ink, position));
  cairo_matrix_multiply (&item.matrix, &item.matrix, matrix);
  fab_ink_replace (ink, position, &item);
  fab_ink_item_clear (&item);
}

/* Takes the picked marks to the top, as one bundle. */
static FabInk *
lift (FabInk            *ink,
      const FabInkPicks *picks,
      FabInkPicks       *now)
{
  FabInk *result = fab_ink_delete (ink, picks);
  gint64 bundle = fab_ink_new_bundle (ink);

  for (guint i = 0; i < picks->len; i++)
    {
      FabInkItem item;
      guint at = fab_ink_get_n (result);

      fab_ink_item_copy (&item, fab_ink_get (ink, g_array_index (picks, guint, i)));
      item.bundle = bundle;
      fab_ink_insert (result, at, &item);
      fab_ink_item_clear (&item);
      g_array_append_val (now, at);
    }

  return result;
}

FabInk *
fab_ink_transform (FabInk                *ink,
                   const FabInkPicks     *picks,
                   const cairo_matrix_t  *matrix,
                   FabInkPicks          **now)
{
  g_autoptr(GArray) places = picks_new ();
  FabInk *result;

  g_return_val_if_fail (FAB_IS_INK (ink) && picks != NULL && matrix != NULL, NULL);

  if (needs_bundle (ink, picks))
    result = lift (ink, picks, places);
  else
    {
      result = fab_ink_copy (ink);
      g_array_append_vals (places, picks->data, picks->len);
    }
  for (guint i = 0; i < places->len; i++)
    replace_moved (result, g_array_index (places, guint, i), matrix);
  if (now)
    *now = g_steal_pointer (&places);

  return result;
}

FabInk *
fab_ink_delete (FabInk            *ink,
                const FabInkPicks *picks)
{
  FabInk *result = fab_ink_new ();
  guint next = 0;

  g_return_val_if_fail (FAB_IS_INK (ink) && picks != NULL, result);

  for (guint i = 0; i < fab_ink_get_n (ink); i++)
    if (next < picks->len && g_array_index (picks, guint, next) == i)
      next++;
    else
      fab_ink_insert (result, fab_ink_get_n (result), fab_ink_get (ink, i));

  return result;
}

FabInk *
fab_ink_extract (FabInk            *ink,
                 const FabInkPicks *picks)
{
  FabInk *result = fab_ink_new ();

  g_return_val_if_fail (FAB_IS_INK (ink) && picks != NULL, result);

  for (guint i = 0; i < picks->len; i++)
    {
      fab_ink_insert (result, i, fab_ink_get (ink, g_array_index (picks, guint, i)));
      fab_ink_set_id (result, i, 0);
    }

  return result;
}

static FabInkPicks *
pick_everything (FabInk *ink)
{
  FabInkPicks *picks = picks_new ();

  for (guint i = 0; i < fab_ink_get_n (ink); i++)
    g_array_append_val (picks, i);

  return picks;
}

FabInk *
fab_ink_paste (FabInk       *ink,
               FabInk       *other,
               FabInkPicks **pasted)
{
  FabInk *result = fab_ink_copy (ink);
  g_autoptr(GArray) all = pick_everything (other);
  FabInkPicks *picks = picks_new ();
  gint64 bundle = needs_bundle (other, all) ? fab_ink_new_bundle (ink) : 0;

  for (guint i = 0; i < fab_ink_get_n (other); i++)
    {
      FabInkItem item;
      guint at = fab_ink_get_n (result);

      fab_ink_item_copy (&item, fab_ink_get (other, i));
      item.id = 0;
      item.bundle = bundle;
      fab_ink_insert (result, at, &item);
      fab_ink_item_clear (&item);
      g_array_append_val (picks, at);
    }
  if (pasted)
    *pasted = picks;
  else
    g_array_unref (picks);

  return result;
}

FabInk *
fab_ink_exchange (FabInk     *ink,
                  guint       position,
                  FabInkMark *mark)
{
  FabInk *result = fab_ink_copy (ink);
  FabInkItem item;

  g_return_val_if_fail (position < fab_ink_get_n (ink) && mark != NULL, result);

  fab_ink_item_copy (&item, fab_ink_get (ink, position));
  fab_ink_mark_unref (item.mark);
  item.mark = fab_ink_mark_ref (mark);
  fab_ink_replace (result, position, &item);
  fab_ink_item_clear (&item);

  return result;
}

/* --- marks ------------------------------------------------------------------------------------ */

FabInkMark *
fab_ink_mark_with_point (FabInkMark *mark,
                         guint       point,
                         double      x,
                         double      y)
{
  const FabMarkSpec *spec = fab_ink_mark_get_spec (mark);
  FabMarkSpec changed = *spec;
  g_autofree FabInkPoint *points = NULL;

  if (spec->kind == FAB_MARK_STROKE || spec->kind == FAB_MARK_UNKNOWN || point >= spec->n_points)
    return NULL;
  points = g_memdup2 (spec->points, spec->n_points * sizeof (FabInkPoint));
  points[point] = (FabInkPoint) { (float) x, (float) y };
  changed.points = points;

  return fab_ink_mark_new (&changed);
}

FabInkMark *
fab_ink_mark_with_text (FabInkMark *mark,
                        const char *text)
{
  FabMarkSpec changed = *fab_ink_mark_get_spec (mark);

  changed.text = text;

  return changed.kind == FAB_MARK_TEXT ? fab_ink_mark_new (&changed) : NULL;
}

static FabInkMark *
color_stroke (const FabStroke *stroke,
              guint32          rgb)
{
  g_autoptr(FabStroke) changed = fab_stroke_new (fab_stroke_get_tool (stroke), rgb, fab_stroke_get_size (stroke));

  for (gsize i = 0; i < fab_stroke_get_n_samples (stroke); i++)
    fab_stroke_append (changed, &fab_stroke_get_samples (stroke)[i]);

  return fab_ink_mark_new_stroke (changed);
}

FabInkMark *
fab_ink_mark_with_color (FabInkMark *mark,
                         guint32     rgb)
{
  FabMarkSpec changed = *fab_ink_mark_get_spec (mark);

  changed.rgb = rgb;
  if (changed.kind == FAB_MARK_STROKE)
    return color_stroke (fab_ink_mark_get_stroke (mark), rgb);

  return changed.kind != FAB_MARK_UNKNOWN ? fab_ink_mark_new (&changed) : NULL;
}
