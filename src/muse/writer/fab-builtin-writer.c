/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include "fab-book.h"
#include "fab-builtin-writer.h"
#include "fab-idea.h"
#include "fab-studio.h"
#include "fab-rewrite.h"
#include "fab-tale-steps.h"

struct _FabBuiltinWriter
{
  GObject parent_instance;
};

/* A tale on its way to who asked for it. */
typedef struct
{
  GStrv            pieces;
  guint            n_pieces;
  guint            n_told;
  GString         *text;
  FabProgressFunc  progress;
  gpointer         progress_data;
} Delivery;

static void fab_writer_iface_init (FabWriterInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FabBuiltinWriter, fab_builtin_writer, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (FAB_TYPE_WRITER, fab_writer_iface_init))

static void
free_delivery (Delivery *delivery)
{
  g_strfreev (delivery->pieces);
  g_string_free (delivery->text, TRUE);
  g_free (delivery);
}

static const char *
fab_builtin_writer_get_name (FabWriter *writer)
{
  return "builtin";
}

/* One scene a turn of the main loop, so that one sees it arrive and nothing waits. */
static gboolean
deliver_cb (gpointer data)
{
  GTask *task = data;
  Delivery *delivery = g_task_get_task_data (task);

  if (g_task_return_error_if_cancelled (task))
    return G_SOURCE_REMOVE;

  g_string_append (delivery->text, delivery->pieces[delivery->n_told++]);
  if (delivery->progress != NULL)
    delivery->progress ((double) delivery->n_told / delivery->n_pieces, delivery->text->str,
                        delivery->progress_data);
  if (delivery->n_told < delivery->n_pieces)
    return G_SOURCE_CONTINUE;

  g_task_return_pointer (task, g_strdup (delivery->text->str), g_free);

  return G_SOURCE_REMOVE;
}

static void
fab_builtin_writer_write_async (FabWriter             *writer,
                                const FabWriteRequest *request,
                                FabProgressFunc        progress,
                                gpointer               progress_data,
                                GCancellable          *cancellable,
                                GAsyncReadyCallback    callback,
                                gpointer               data)
{
  g_autoptr(GTask) task = g_task_new (writer, cancellable, callback, data);
  g_autoptr(GSource) source = NULL;
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) pieces = fab_rewrite (request, &error);
  Delivery *delivery;

  g_task_set_source_tag (task, fab_builtin_writer_write_async);
  if (pieces == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  delivery = g_new0 (Delivery, 1);
  delivery->n_pieces = g_strv_length (pieces);
  delivery->pieces = g_steal_pointer (&pieces);
  delivery->text = g_string_new (NULL);
  delivery->progress = progress;
  delivery->progress_data = progress_data;
  g_task_set_task_data (task, delivery, (GDestroyNotify) free_delivery);

  source = g_idle_source_new ();
  g_source_set_callback (source, deliver_cb, g_object_ref (task), g_object_unref);
  g_source_attach (source, g_main_context_get_thread_default ());
}

static char *
fab_builtin_writer_write_finish (FabWriter     *writer,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, writer), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gboolean
fab_builtin_writer_can (FabWriter    *writer,
                        FabWriteKind  kind,
                        FabWish       wish)
{
  return fab_rewrite_can (kind, wish);
}

static gboolean
fab_builtin_writer_reads (FabWriter  *writer,
                          const char *text)
{
  g_autoptr(FabIdea) idea = fab_idea_new (text);

  return idea == NULL || !idea->foreign || fab_book_find (text) != NULL;
}

/* --- one part of a plan ----------------------------------------------------------------------- */

typedef struct
{
  FabPlan     *plan; /* as it will be */
  FabPlanFunc  progress;
  gpointer     progress_data;
} Part;

static void
free_part (gpointer data)
{
  Part *part = data;

  g_clear_pointer (&part->plan, fab_plan_free);
  g_free (part);
}

static gboolean
deliver_part_cb (gpointer data)
{
  GTask *task = data;
  Part *part = g_task_get_task_data (task);

  if (g_task_return_error_if_cancelled (task))
    return G_SOURCE_REMOVE;
  if (part->progress)
    part->progress (part->plan, part->progress_data);
  g_task_return_pointer (task, g_steal_pointer (&part->plan), (GDestroyNotify) fab_plan_free);

  return G_SOURCE_REMOVE;
}

static void
fab_builtin_writer_plan_async (FabWriter            *writer,
                               const FabPlanRequest *request,
                               FabPlanFunc           progress,
                               gpointer              progress_data,
                               GCancellable         *cancellable,
                               GAsyncReadyCallback   callback,
                               gpointer              data)
{
  g_autoptr(GTask) task = g_task_new (writer, cancellable, callback, data);
  g_autoptr(GSource) source = g_idle_source_new ();
  GError *error = NULL;
  Part *part = g_new0 (Part, 1);

  g_task_set_source_tag (task, fab_builtin_writer_plan_async);
  g_task_set_task_data (task, part, free_part);
  part->plan = fab_tale_write_part (request, &error);
  part->progress = progress;
  part->progress_data = progress_data;
  if (error)
    {
      g_task_return_error (task, error);
      return;
    }
  g_source_set_callback (source, deliver_part_cb, g_object_ref (task), g_object_unref);
  g_source_attach (source, g_main_context_get_thread_default ());
}

static FabPlan *
fab_builtin_writer_plan_finish (FabWriter     *writer,
                                GAsyncResult  *result,
                                GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, writer), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
fab_writer_iface_init (FabWriterInterface *iface)
{
  iface->get_name = fab_builtin_writer_get_name;
  iface->write_async = fab_builtin_writer_write_async;
  iface->write_finish = fab_builtin_writer_write_finish;
  iface->plan_async = fab_builtin_writer_plan_async;
  iface->plan_finish = fab_builtin_writer_plan_finish;
  iface->can = fab_builtin_writer_can;
  iface->reads = fab_builtin_writer_reads;
}

static void
fab_builtin_writer_class_init (FabBuiltinWriterClass *klass)
{
}

static void
fab_builtin_writer_init (FabBuiltinWriter *self)
{
}

FabWriter *
fab_builtin_writer_new (void)
{
  return g_object_new (FAB_TYPE_BUILTIN_WRITER, NULL);
}
