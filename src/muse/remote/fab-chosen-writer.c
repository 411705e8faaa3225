/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include "fab-chosen-writer.h"

struct _FabChosenWriter
{
  GObject parent_instance;

  FabWriter *writer;
};

static void fab_writer_iface_init (FabWriterInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FabChosenWriter, fab_chosen_writer, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (FAB_TYPE_WRITER, fab_writer_iface_init))

static const char *
fab_chosen_writer_get_name (FabWriter *writer)
{
  return fab_writer_get_name (FAB_CHOSEN_WRITER (writer)->writer);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr(GTask) task = data;
  GError *error = NULL;
  char *text = fab_writer_write_finish (FAB_WRITER (source), result, &error);

  if (text)
    g_task_return_pointer (task, text, g_free);
  else
    g_task_return_error (task, error);
}

static void
fab_chosen_writer_write_async (FabWriter             *writer,
                               const FabWriteRequest *request,
                               FabProgressFunc        progress,
                               gpointer               progress_data,
                               GCancellable          *cancellable,
                               GAsyncReadyCallback    callback,
                               gpointer               data)
{
  GTask *task = g_task_new (writer, cancellable, callback, data);

  g_task_set_source_tag (task, fab_chosen_writer_write_async);
  g_task_set_check_cancellable (task, FALSE); /* who writes says how it ended */
  fab_writer_write_async (FAB_CHOSEN_WRITER (writer)->writer, request, progress, progress_data, cancellable, written_cb, task);
}

static char *
fab_chosen_writer_write_finish (FabWriter     *writer,
                                GAsyncResult  *result,
                                GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, writer), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gboolean
fab_chosen_writer_can (FabWriter    *writer,
                       FabWriteKind  kind,
                       FabWish       wish)
{
  return fab_writer_can (FAB_CHOSEN_WRITER (writer)->writer, kind, wish);
}

static gboolean
fab_chosen_writer_reads (FabWriter  *writer,
                         const char *idea)
{
  return fab_writer_reads (FAB_CHOSEN_WRITER (writer)->writer, idea);
}

static void
planned_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr(GTask) task = data;
  GError *error = NULL;
  FabPlan *plan = fab_writer_plan_finish (FAB_WRITER (source), result, &error);

  if (plan)
    g_task_return_pointer (task, plan, (GDestroyNotify) fab_plan_free);
  else
    g_task_return_error (task, error);
}

static void
fab_chosen_writer_plan_async (FabWriter            *writer,
                              const FabPlanRequest *request,
                              FabPlanFunc           progress,
                              gpointer              progress_data,
                              GCancellable         *cancellable,
                              GAsyncReadyCallback   callback,
                              gpointer              data)
{
  GTask *task = g_task_new (writer, cancellable, callback, data);

  g_task_set_source_tag (task, fab_chosen_writer_plan_async);
  g_task_set_check_cancellable (task, FALSE);
  fab_writer_plan_async (FAB_CHOSEN_WRITER (writer)->writer, request, progress, progress_data, cancellable, planned_cb, task);
}

static FabPlan *
fab_chosen_writer_plan_finish (FabWriter     *writer,
                               GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, writer), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static guint
fab_chosen_writer_get_room (FabWriter *writer)
{
  return fab_writer_get_room (FAB_CHOSEN_WRITER (writer)->writer);
}

static void
fab_writer_iface_init (FabWriterInterface *iface)
{
  iface->get_name = fab_chosen_writer_get_name;
  iface->write_async = fab_chosen_writer_write_async;
  iface->write_finish = fab_chosen_writer_write_finish;
  iface->plan_async = fab_chosen_writer_plan_async;
  iface->plan_finish = fab_chosen_writer_plan_finish;
  iface->get_room = fab_chosen_writer_get_room;
  iface->can = fab_chosen_writer_can;
  iface->reads = fab_chosen_writer_reads;
}

static void
fab_chosen_writer_dispose (GObject *object)
{
  g_clear_object (&FAB_CHOSEN_WRITER (object)->writer);

  G_OBJECT_CLASS (fab_chosen_writer_parent_class)->dispose (object);
}

static void
fab_chosen_writer_class_init (FabChosenWriterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fab_chosen_writer_dispose;
}

static void
fab_chosen_writer_init (FabChosenWriter *self)
{
}

FabWriter *
fab_chosen_writer_new (FabWriter *writer)
{
  FabChosenWriter *self;

  g_return_val_if_fail (FAB_IS_WRITER (writer), NULL);

  self = g_object_new (FAB_TYPE_CHOSEN_WRITER, NULL);
  self->writer = g_object_ref (writer);

  return FAB_WRITER (self);
}

void
fab_chosen_writer_set (FabChosenWriter *self,
                       FabWriter       *writer)
{
  g_return_if_fail (FAB_IS_CHOSEN_WRITER (self));
  g_return_if_fail (FAB_IS_WRITER (writer));

  g_set_object (&self->writer, writer);
}
