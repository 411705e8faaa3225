/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Paint poured into what is closed, whatever layer the lines are on. */
#define G_LOG_DOMAIN "fab-paper"

#include "config.h"

#include "fab-fill.h"
#include "fab-paper-private.h"

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
  pouring->fill = (FabFill) { point->sample.x, point->sample.y, self->pen.rgb, .18, .004 };
  pouring->seen = fab_paper_ink_flatten (self->ink);
  pouring->panel = self->panel;
  task = g_task_new (self, NULL, poured_cb, NULL);
  g_task_set_source_tag (task, begin_fill);
  g_task_set_task_data (task, pouring, (GDestroyNotify) pouring_free);
  g_task_run_in_thread (task, pour_in_thread);
}

const FabPaperHand _fab_paper_fill_hand = { "cell", begin_fill };
