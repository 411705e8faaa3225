/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-sketch"

#include "config.h"

#include <math.h>

#include "fab-ink-edit.h"
#include "fab-mark-draw.h"

#define PROBE_STEP 0.004 /* picture heights */
#define PROBE_GRID 24
#define PROBE_RING 8

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
      const FabInkItem *item = fab_ink_get (ink, i);
      Probe probe = fab_ink_mark_erases (item->mark) ? (Probe) { 0 } : probe_item (item, region);

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
             FabInkPicks **inside,
             GArray      **origins)
{
  FabInk *result = fab_ink_new ();
  FabInkPicks *picks = picks_new ();
  g_autoptr(GArray) from = picks_new ();

  for (guint i = 0; i < fab_ink_get_n (ink); i++)
    {
      const FabInkItem *item = fab_ink_get (ink, i);
      Probe probe = fab_ink_mark_erases (item->mark) ? (Probe) { 0 } : probe_item (item, region);
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
      while (from->len < fab_ink_get_n (result))
        g_array_append_val (from, i);
    }
  *inside = picks;
  if (origins)
    *origins = g_steal_pointer (&from);

  return result;
}

/* --- what was erased -------------------------------------------------------------------------- */

/* Whether the eraser at @eraser may take something of the mark at @mark away: one in a bundle knows only that. */
static gboolean
may_erase (FabInk *ink,
           guint   eraser,
           guint   mark)
{
  const FabInkItem *over = fab_ink_get (ink, eraser), *under = fab_ink_get (ink, mark);
  FabInkBox a, b;

  if (mark >= eraser || !fab_ink_mark_erases (over->mark) || fab_ink_mark_erases (under->mark) ||
      (over->bundle != 0 && over->bundle != under->bundle))
    return FALSE;
  a = fab_ink_item_get_box (over);
  b = fab_ink_item_get_box (under);

  return fab_ink_box_touches (&a, &b);
}

static GArray *
list_erasers (FabInk *ink)
{
  GArray *erasers = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < fab_ink_get_n (ink); i++)
    if (fab_ink_mark_erases (fab_ink_get (ink, i)->mark))
      g_array_append_val (erasers, i);

  return erasers;
}

static gboolean
is_erased_at (FabInk       *ink,
              const GArray *erasers,
              guint         mark,
              double        x,
              double        y)
{
  for (guint i = 0; i < erasers->len; i++)
    {
      guint eraser = g_array_index (erasers, guint, i);

      if (may_erase (ink, eraser, mark) && fab_ink_item_hit (fab_ink_get (ink, eraser), x, y, 0))
        return TRUE;
    }

  return FALSE;
}

/* Whether there is something to be seen of a mark within @slack of a place. */
static gboolean
is_seen_at (FabInk       *ink,
            const GArray *erasers,
            guint         mark,
            double        x,
            double        y,
            double        slack)
{
  const FabInkItem *item = fab_ink_get (ink, mark);

  if (!fab_ink_item_hit (item, x, y, slack))
    return FALSE;
  if (!is_erased_at (ink, erasers, mark, x, y))
    return TRUE;
  for (int i = 0; i < PROBE_RING; i++)
    {
      double angle = 2 * G_PI * i / PROBE_RING, u = x + .7 * slack * cos (angle), v = y + .7 * slack * sin (angle);

      if (fab_ink_item_hit (item, u, v, .4 * slack) && !is_erased_at (ink, erasers, mark, u, v))
        return TRUE;
    }

  return FALSE;
}

FabInkPicks *
fab_ink_pick_all (FabInk *ink,
                  double  x,
                  double  y,
                  double  slack)
{
  FabInkPicks *picks = picks_new ();
  g_autoptr(GArray) erasers = NULL;

  g_return_val_if_fail (FAB_IS_INK (ink), picks);

  erasers = list_erasers (ink);
  for (guint i = 0; i < fab_ink_get_n (ink); i++)
    if (!fab_ink_mark_erases (fab_ink_get (ink, i)->mark) && is_seen_at (ink, erasers, i, x, y, slack))
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

/* Positions of erasers that took something of the marks picked away, whether they are picked or not. */
static GArray *
find_erasers_of (FabInk            *ink,
                 const FabInkPicks *picks)
{
  g_autoptr(GArray) all = list_erasers (ink);
  GArray *erasers = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < all->len; i++)
    for (guint k = 0; k < picks->len; k++)
      if (may_erase (ink, g_array_index (all, guint, i), g_array_index (picks, guint, k)))
        {
          g_array_append_val (erasers, g_array_index (all, guint, i));
          break;
        }

  return erasers;
}

static gboolean
needs_bundle (FabInk            *ink,
              const FabInkPicks *picks)
{
  g_autoptr(GArray) erasers = find_erasers_of (ink, picks);

  for (guint i = 0; i < picks->len; i++)
    if (fab_ink_get (ink, g_array_index (picks, guint, i))->bundle != 0)
      return TRUE;

  return erasers->len > 0;
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

static int
compare_positions (gconstpointer a,
                   gconstpointer b)
{
  guint x = *(const guint *) a, y = *(const guint *) b;

  return x < y ? -1 : x > y;
}

/* Some marks and what took away from them, on top of @to, in a bundle of their own where they need one. */
static void
put_run (FabInk       *from,
         const GArray *marks,
         FabInk       *to,
         FabInkPicks  *now)
{
  g_autoptr(GArray) run = find_erasers_of (from, marks);
  gboolean apart = run->len > 0 || fab_ink_get (from, g_array_index (marks, guint, 0))->bundle != 0;
  gint64 bundle = apart ? fab_ink_new_bundle (to) : 0;

  g_array_append_vals (run, marks->data, marks->len);
  g_array_sort (run, compare_positions);
  for (guint i = 0; i < run->len; i++)
    {
      FabInkItem item;
      guint at = fab_ink_get_n (to);

      fab_ink_item_copy (&item, fab_ink_get (from, g_array_index (run, guint, i)));
      item.bundle = bundle;
      if (fab_ink_mark_erases (item.mark))
        item.id = 0; /* it may be needed where it was as well */
      else
        g_array_append_val (now, at);
      fab_ink_insert (to, at, &item);
      fab_ink_item_clear (&item);
    }
}

/* The picked marks on top of @to as they look: neighbours of one bundle stay together. @now: where the marks are. */
static void
lift (FabInk            *from,
      const FabInkPicks *picks,
      FabInk            *to,
      FabInkPicks       *now)
{
  g_autoptr(GArray) marks = g_array_new (FALSE, FALSE, sizeof (guint));
  gint64 bundle = 0;

  for (guint i = 0; i < picks->len; i++)
    {
      guint at = g_array_index (picks, guint, i);
      const FabInkItem *item = fab_ink_get (from, at);

      if (fab_ink_mark_erases (item->mark))
        continue;
      if (marks->len > 0 && item->bundle != bundle)
        {
          put_run (from, marks, to, now);
          g_array_set_size (marks, 0);
        }
      bundle = item->bundle;
      g_array_append_val (marks, at);
    }
  if (marks->len > 0)
    put_run (from, marks, to, now);
}

FabInk *
fab_ink_transform (FabInk                *ink,
                   const FabInkPicks     *picks,
                   const cairo_matrix_t  *matrix,
                   FabInkPicks          **now)
{
  g_autoptr(GArray) places = picks_new ();
  FabInk *result;
  guint from;

  g_return_val_if_fail (FAB_IS_INK (ink) && picks != NULL && matrix != NULL, NULL);

  if (needs_bundle (ink, picks))
    {
      result = fab_ink_delete (ink, picks);
      from = fab_ink_get_n (result);
      lift (ink, picks, result, places);
      for (guint i = from; i < fab_ink_get_n (result); i++)
        replace_moved (result, i, matrix);
    }
  else
    {
      result = fab_ink_copy (ink);
      g_array_append_vals (places, picks->data, picks->len);
      for (guint i = 0; i < places->len; i++)
        replace_moved (result, g_array_index (places, guint, i), matrix);
    }
  if (now)
    *now = g_steal_pointer (&places);

  return result;
}

static gboolean
is_picked (const FabInkPicks *picks,
           guint              position)
{
  return g_array_binary_search ((GArray *) picks, &position, compare_positions, NULL);
}

/* An eraser stays as long as it took something away from what stays. */
static gboolean
is_idle (FabInk            *ink,
         guint              eraser,
         const FabInkPicks *gone)
{
  gboolean had = FALSE;

  for (guint i = 0; i < eraser; i++)
    if (may_erase (ink, eraser, i))
      {
        had = TRUE;
        if (!is_picked (gone, i))
          return FALSE;
      }

  return had || is_picked (gone, eraser);
}

FabInk *
fab_ink_delete (FabInk            *ink,
                const FabInkPicks *picks)
{
  FabInk *result = fab_ink_new ();

  g_return_val_if_fail (FAB_IS_INK (ink) && picks != NULL, result);

  for (guint i = 0; i < fab_ink_get_n (ink); i++)
    {
      const FabInkItem *item = fab_ink_get (ink, i);

      if (fab_ink_mark_erases (item->mark) ? !is_idle (ink, i, picks) : !is_picked (picks, i))
        fab_ink_insert (result, fab_ink_get_n (result), item);
    }

  return result;
}

FabInk *
fab_ink_extract (FabInk            *ink,
                 const FabInkPicks *picks)
{
  FabInk *result = fab_ink_new ();
  g_autoptr(GArray) places = picks_new ();

  g_return_val_if_fail (FAB_IS_INK (ink) && picks != NULL, result);

  lift (ink, picks, result, places);
  for (guint i = 0; i < fab_ink_get_n (result); i++)
    fab_ink_set_id (result, i, 0);

  return result;
}

FabInk *
fab_ink_paste (FabInk       *ink,
               FabInk       *other,
               FabInkPicks **pasted)
{
  FabInk *result = fab_ink_copy (ink);
  g_autoptr(GArray) all = picks_new (), places = picks_new ();
  guint from = fab_ink_get_n (ink);

  for (guint i = 0; i < fab_ink_get_n (other); i++)
    g_array_append_val (all, i);
  lift (other, all, result, places);
  for (guint i = from; i < fab_ink_get_n (result); i++)
    fab_ink_set_id (result, i, 0);
  if (pasted)
    *pasted = g_steal_pointer (&places);

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
