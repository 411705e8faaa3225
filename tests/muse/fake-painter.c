/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "fake-painter.h"

typedef struct
{
  int    code; /* < 0: good */
  double wait;
  char  *pixels;
} Outcome;

static void painter_iface_init (FabPainterInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TestPainter, test_painter, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (FAB_TYPE_PAINTER, painter_iface_init))

static void
free_outcome (gpointer data)
{
  Outcome *outcome = data;

  g_free (outcome->pixels);
  g_free (outcome);
}

static void
answer (TestPainter *self,
        GTask       *task)
{
  const Outcome *outcome = g_task_get_task_data (task);
  int code = self->fail ? FAB_ENGINE_ERROR_FAILED : outcome->code;
  FabPainting *painting;

  if (code >= 0)
    {
      GError *error = g_error_new (FAB_ENGINE_ERROR, code, "as told");

      fab_engine_error_set_wait (error, outcome->wait);
      g_task_return_error (task, error);
      return;
    }
  painting = g_new0 (FabPainting, 1);
  painting->media = g_strdup ("image/png");
  painting->data = g_bytes_new (outcome->pixels, strlen (outcome->pixels));
  painting->model = g_strdup ("test");
  g_task_return_pointer (task, painting, (GDestroyNotify) fab_painting_free);
}

void
test_painter_release (TestPainter *self)
{
  self->hold = FALSE;
  while (self->held->len > 0)
    {
      g_autoptr(GTask) task = g_ptr_array_steal_index (self->held, 0);

      answer (self, task);
    }
}

void
test_painter_expect (TestPainter *self,
                     int          code,
                     double       wait)
{
  const Outcome outcome = { code, wait, NULL };

  g_array_append_val (self->outcomes, outcome);
}

static const char *
test_painter_get_name (FabPainter *painter)
{
  return "test";
}

static guint
test_painter_get_room (FabPainter *painter)
{
  TestPainter *self = TEST_PAINTER (painter);

  return self->room ? self->room - self->running : FAB_ROOM_UNKNOWN;
}

static void
test_painter_paint_async (FabPainter            *painter,
                          const FabPaintRequest *request,
                          FabPaintProgressFunc   progress,
                          gpointer               progress_data,
                          GCancellable          *cancellable,
                          GAsyncReadyCallback    callback,
                          gpointer               data)
{
  TestPainter *self = TEST_PAINTER (painter);
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, data);
  Outcome *outcome = g_new0 (Outcome, 1);

  outcome->code = -1;
  if (self->outcomes->len > 0)
    {
      *outcome = g_array_index (self->outcomes, Outcome, 0);
      g_array_remove_index (self->outcomes, 0);
    }
  outcome->pixels = g_strdup_printf ("%s %u", request->prompt, request->seed);
  g_ptr_array_add (self->prompts, g_strdup (request->prompt));
  g_task_set_task_data (task, outcome, free_outcome);
  self->running++;
  self->most = MAX (self->most, self->running);
  if (self->hold)
    g_ptr_array_add (self->held, g_steal_pointer (&task));
  else
    answer (self, task);
}

static FabPainting *
test_painter_paint_finish (FabPainter    *painter,
                           GAsyncResult  *result,
                           GError       **error)
{
  TEST_PAINTER (painter)->running--;

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
painter_iface_init (FabPainterInterface *iface)
{
  iface->get_name = test_painter_get_name;
  iface->paint_async = test_painter_paint_async;
  iface->paint_finish = test_painter_paint_finish;
  iface->get_room = test_painter_get_room;
}

static void
test_painter_finalize (GObject *object)
{
  TestPainter *self = TEST_PAINTER (object);

  g_array_unref (self->outcomes);
  g_ptr_array_unref (self->prompts);
  g_ptr_array_unref (self->held);

  G_OBJECT_CLASS (test_painter_parent_class)->finalize (object);
}

static void
test_painter_class_init (TestPainterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = test_painter_finalize;
}

static void
test_painter_init (TestPainter *self)
{
  self->outcomes = g_array_new (FALSE, FALSE, sizeof (Outcome));
  self->prompts = g_ptr_array_new_with_free_func (g_free);
  self->held = g_ptr_array_new_with_free_func (g_object_unref);
}
