/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Paint poured into what is closed, whatever layer the lines are on, and into what a lasso encloses. */
#define G_LOG_DOMAIN "fab-paper"

#include "config.h"

#include "fab-fill.h"
#include "fab-paper-private.h"
#include "fab-task.h"

#define TOLERANCE .18

typedef struct
{
  FabFill          fill;
  cairo_surface_t *seen;
  gint64           panel;
} Pouring;

static void
pouring_free (Pouring *pouring)
{
  cairo_surface_destroy (pouring->seen);
  g_free (pouring);
}

static void
pour_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  const Pouring *pouring = data;
  GError *error = NULL;
  FabInkMark *mark = fab_fill_pour (&pouring->fill, pouring->seen, &error);

  if (mark)
    g_task_return_pointer (task, mark, (GDestroyNotify) fab_ink_mark_unref);
  else
    g_task_return_error (task, error);
}

static void
poured_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  FabPaper *self = FAB_PAPER (source);
  const Pouring *pouring = g_task_get_task_data (G_TASK (result));
  g_autoptr(FabInkMark) mark = g_task_propagate_pointer (G_TASK (result), NULL);

  if (mark && self->session && self->panel == pouring->panel)
    _fab_paper_add_mark (self, mark);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static void
begin_fill (FabPaper            *self,
            const FabPaperPoint *point)
{
  g_autoptr(GTask) task = NULL;
  Pouring *pouring;

  if (!_fab_paper_may_draw (self))
    return;
  pouring = g_new0 (Pouring, 1);
  pouring->fill = (FabFill) { point->sample.x, point->sample.y, self->pen.rgb, TOLERANCE, self->filling.gap,
                              self->filling.reach };
  pouring->seen = fab_paper_ink_flatten (self->ink, self->filling.held_by);
  pouring->panel = self->panel;
  task = g_task_new (self, NULL, poured_cb, NULL);
  g_task_set_source_tag (task, begin_fill);
  g_task_set_task_data (task, pouring, (GDestroyNotify) pouring_free);
  fab_task_run_in_thread (task, pour_in_thread);
}

const FabPaperHand _fab_paper_fill_hand = { "cell", begin_fill };

/* --- a lasso ------------------------------------------------------------------------------------ */

static void
fill_region (FabPaper  *self,
             FabRegion *region,
             guint32    rgb)
{
  g_autoptr(FabInkMark) mark = fab_ink_mark_new (&(FabMarkSpec) {
    .kind = FAB_MARK_FILL, .rgb = rgb, .fill = -1, .size = self->filling.reach, .region = region,
  });

  if (mark)
    _fab_paper_add_mark (self, mark);
}

static void
begin_lasso_fill (FabPaper            *self,
                  const FabPaperPoint *point)
{
  self->pull.open = _fab_paper_may_draw (self);
  if (!self->pull.open)
    return;
  _fab_paper_clear_picks (self);
  _fab_paper_begin_lasso (self);
  _fab_paper_move_lasso (self, &point->sample);
}

static void
move_lasso_fill (FabPaper            *self,
                 const FabPaperPoint *point)
{
  if (self->pull.open)
    _fab_paper_move_lasso (self, &point->sample);
}

static void
end_lasso_fill (FabPaper *self)
{
  g_autoptr(FabRegion) region = _fab_paper_end_lasso (self);

  if (self->pull.open && region)
    fill_region (self, region, self->pen.rgb);
  self->pull.open = FALSE;
}

static void
cancel_lasso_fill (FabPaper *self)
{
  self->pull.open = FALSE;
  _fab_paper_begin_lasso (self);
}

/* As it will be. */
static void
snapshot_lasso_fill (FabPaper    *self,
                     GtkSnapshot *snapshot)
{
  cairo_t *cr;

  if (!self->pull.open)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, self->view.width, self->view.height));
  _fab_paper_trace_lasso (self, cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  _fab_paper_set_source (self, cr);
  cairo_fill_preserve (cr);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

const FabPaperHand _fab_paper_lasso_fill_hand = {
  "crosshair", begin_lasso_fill, move_lasso_fill, end_lasso_fill, cancel_lasso_fill, NULL, snapshot_lasso_fill,
};

/* --- commands ----------------------------------------------------------------------------------- */

void
fab_paper_set_filling (FabPaper        *self,
                       FabPaperInkPart  held_by,
                       double           gap,
                       double           reach)
{
  g_return_if_fail (FAB_IS_PAPER (self));

  self->filling = (FabPaperFilling) { held_by, gap, reach };
}

void
fab_paper_fill_selection (FabPaper *self,
                          guint32   rgb)
{
  g_return_if_fail (FAB_IS_PAPER (self));

  if (self->selection.region && _fab_paper_may_draw (self))
    fill_region (self, self->selection.region, rgb);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}
