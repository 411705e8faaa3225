/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include "fab-guide-map.h"
#include "fab-studio.h"

/* Parses and stages; drawing is left to whoever shows the take, at the size it is shown. */

#define FAB_TYPE_BUILTIN_PAINTER (fab_builtin_painter_get_type ())
G_DECLARE_FINAL_TYPE (FabBuiltinPainter, fab_builtin_painter, FAB, BUILTIN_PAINTER, GObject)

struct _FabBuiltinPainter
{
  GObject parent_instance;
};

static void painter_iface_init (FabPainterInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FabBuiltinPainter, fab_builtin_painter, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (FAB_TYPE_PAINTER, painter_iface_init))

static FabPainting *
paint (const FabPaintRequest *request)
{
  g_autoptr(FabBlocking) blocking = fab_guide_stage (request);
  char *json = fab_blocking_to_json (blocking);
  FabPainting *painting;

  painting = g_new0 (FabPainting, 1);
  painting->media = g_strdup (FAB_BLOCKING_MEDIA_TYPE);
  painting->data = g_bytes_new_take (json, strlen (json));
  painting->model = g_strdup ("artist-1");

  return painting;
}

static void
paint_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, paint (data), (GDestroyNotify) fab_painting_free);
}

static const char *
fab_builtin_painter_get_name (FabPainter *painter)
{
  return "builtin";
}

static gboolean
fab_builtin_painter_draws_later (FabPainter *painter)
{
  return TRUE;
}

static void
fab_builtin_painter_paint_async (FabPainter            *painter,
                                 const FabPaintRequest *request,
                                 FabPaintProgressFunc   progress,
                                 gpointer               progress_data,
                                 GCancellable          *cancellable,
                                 GAsyncReadyCallback    callback,
                                 gpointer               data)
{
  g_autoptr(GTask) task = g_task_new (painter, cancellable, callback, data);

  g_task_set_source_tag (task, fab_builtin_painter_paint_async);
  g_task_set_task_data (task, fab_paint_request_copy (request),
                        (GDestroyNotify) fab_paint_request_free);
  g_task_run_in_thread (task, paint_in_thread);
}

static FabPainting *
fab_builtin_painter_paint_finish (FabPainter    *painter,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, painter), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
painter_iface_init (FabPainterInterface *iface)
{
  iface->get_name = fab_builtin_painter_get_name;
  iface->draws_later = fab_builtin_painter_draws_later;
  iface->paint_async = fab_builtin_painter_paint_async;
  iface->paint_finish = fab_builtin_painter_paint_finish;
}

static void
fab_builtin_painter_class_init (FabBuiltinPainterClass *klass)
{
}

static void
fab_builtin_painter_init (FabBuiltinPainter *self)
{
}

FabPainter *
fab_builtin_painter_new (void)
{
  return g_object_new (FAB_TYPE_BUILTIN_PAINTER, NULL);
}
