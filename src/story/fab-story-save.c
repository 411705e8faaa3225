/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include "fab-archive.h"
#include "fab-schema.h"
#include "fab-story-private.h"

gboolean
_fab_story_check_local (GFile   *file,
                        GError **error)
{
  g_autofree char *uri = NULL;

  if (g_file_peek_path (file) != NULL)
    return TRUE;

  uri = g_file_get_uri (file);
  g_set_error (error, FAB_STORY_ERROR, FAB_STORY_ERROR_FAILED,
               "“%s” is not on this computer. Copy it here first", uri);
  return FALSE;
}

/* Notes in the working copy what its file now holds. */
static gboolean
note_saved (FabStory  *self,
            GFile     *target,
            gint64     revision,
            GError   **error)
{
  g_autofree char *uuid = fab_schema_get_meta (self->store, "uuid");
  g_autofree char *stamp = g_strdup_printf ("%s:%" G_GINT64_FORMAT, uuid, revision);
  g_autofree char *uri = g_file_get_uri (target);

  if (!fab_store_begin (self->store, error))
    return FALSE;

  if (fab_history_set_saved (self->history, revision, error) &&
      fab_schema_set_meta (self->store, "stamp", stamp, error) &&
      fab_schema_set_meta (self->store, "file", uri, error) &&
      fab_store_commit (self->store, error))
    return fab_work_copy_set_uri (self->work, uri, error);

  fab_store_rollback (self->store);
  return FALSE;
}

static gboolean
finish_save (FabStory  *self,
             GFile     *target,
             gint64     revision,
             GError   **error)
{
  if (!note_saved (self, target, revision, error))
    return FALSE;

  if (g_set_object (&self->file, target))
    g_object_notify (G_OBJECT (self), "file");
  _fab_story_announce (self);

  return TRUE;
}

gboolean
fab_story_save (FabStory  *self,
                GFile     *target,
                GError   **error)
{
  gint64 revision;

  g_return_val_if_fail (FAB_IS_STORY (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (target), FALSE);
  g_return_val_if_fail (self->store != NULL && self->depth == 0, FALSE);

  if (!_fab_story_check_local (target, error))
    return FALSE;

  if (self->annex != NULL && !fab_annex_wait (self->annex, NULL, NULL, NULL, error))
    return FALSE;
  revision = fab_archive_write (fab_work_copy_get_path (self->work), g_file_peek_path (target),
                                NULL, NULL, NULL, error);

  return revision >= 0 && finish_save (self, target, revision, error);
}

typedef struct
{
  GFile    *target;
  char     *work_path;
  FabAnnex *annex;    /* the story's, which stays open meanwhile */
  gint64    revision;
  FabSaveProgress progress;
  gpointer  data;
  gboolean  waited;   /* for the annex */
  GMainContext *context;
} SaveJob;

static void
save_job_free (SaveJob *job)
{
  g_object_unref (job->target);
  g_free (job->work_path);
  g_main_context_unref (job->context);
  g_free (job);
}

typedef struct { FabSaveProgress progress; gpointer data; double fraction; } Telling;

static gboolean
tell_cb (gpointer data)
{
  Telling *telling = data;

  telling->progress (telling->fraction, telling->data);

  return G_SOURCE_REMOVE;
}

/* g_main_context_invoke() would call it right here where nobody runs the context just now. */
static void
tell (SaveJob *job,
      double   fraction)
{
  Telling telling = { job->progress, job->data, fraction };
  g_autoptr(GSource) source = NULL;

  if (job->progress == NULL)
    return;
  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT); /* before save_cb() */
  g_source_set_callback (source, tell_cb, g_memdup2 (&telling, sizeof telling), g_free);
  g_source_attach (source, job->context);
}

static void
progress_cb (double   fraction,
             gpointer data)
{
  SaveJob *job = data;

  tell (job, job->waited ? (1 + fraction) / 2 : fraction);
}

/* A story that was opened a moment ago is still being copied, which takes about as long as writing it. */
static void
annex_progress_cb (double   fraction,
                   gpointer data)
{
  SaveJob *job = data;

  job->waited = TRUE;
  tell (job, fraction / 2);
}

static void
save_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  SaveJob *job = data;
  GError *error = NULL;

  job->revision = -1;
  if (job->annex == NULL || fab_annex_wait (job->annex, annex_progress_cb, job, cancellable, &error))
    job->revision = fab_archive_write (job->work_path, g_file_peek_path (job->target), progress_cb, job, cancellable,
                                       &error);
  if (job->revision < 0)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static void
save_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr(GTask) task = data;
  FabStory *self = g_task_get_source_object (task);
  SaveJob *job = g_task_get_task_data (G_TASK (result));
  GError *error = NULL;
  gboolean ok;

  ok = g_task_propagate_boolean (G_TASK (result), &error) &&
       finish_save (self, job->target, job->revision, &error);
  _fab_story_release (self);

  if (ok)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
fab_story_save_async (FabStory            *self,
                      GFile               *target,
                      FabSaveProgress      progress,
                      gpointer             progress_data,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             data)
{
  g_autoptr(GTask) writing = NULL;
  GTask *task;
  GError *error = NULL;
  SaveJob *job;

  g_return_if_fail (FAB_IS_STORY (self));
  g_return_if_fail (G_IS_FILE (target));
  g_return_if_fail (self->store != NULL && self->depth == 0);

  task = g_task_new (self, NULL, callback, data);
  g_task_set_source_tag (task, fab_story_save_async);
  if (!_fab_story_check_local (target, &error))
    {
      g_task_return_error (task, error);
      g_object_unref (task);
      return;
    }

  job = g_new0 (SaveJob, 1);
  job->target = g_object_ref (target);
  job->work_path = g_strdup (fab_work_copy_get_path (self->work));
  job->annex = self->annex;
  job->progress = progress;
  job->data = progress_data;
  job->context = g_main_context_ref_thread_default ();

  /* whatever was written is noted: only the writing itself can be cancelled */
  self->busy++;
  /* without the story: the thread must never be the last to hold it */
  writing = g_task_new (NULL, cancellable, save_cb, task);
  g_task_set_check_cancellable (writing, FALSE);
  g_task_set_task_data (writing, job, (GDestroyNotify) save_job_free);
  g_task_run_in_thread (writing, save_in_thread);
}

gboolean
fab_story_save_finish (FabStory      *self,
                       GAsyncResult  *result,
                       GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
