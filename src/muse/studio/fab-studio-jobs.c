/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The queue of a studio: what is to be done, kept in the document. */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include "fab-studio-private.h"

static char *
target_key (const char *kind,
            gint64      target)
{
  return g_strdup_printf ("%s %" G_GINT64_FORMAT, kind, target);
}

FabJob *
_fab_studio_find_job (FabStudio  *self,
                      const char *kind,
                      gint64      target)
{
  g_autofree char *key = target_key (kind, target);

  return g_hash_table_lookup (self->by_target, key);
}

static void
set_n_jobs (FabStudio *self,
            guint      n)
{
  gboolean was_busy = self->n_jobs > 0;

  if (self->n_jobs == n)
    return;
  if (!was_busy && self->rested && self->n_done > 0)
    {
      self->n_done = 0;
      g_object_notify (G_OBJECT (self), "n-done");
    }
  self->n_jobs = n;
  self->rested = n == 0 && g_queue_is_empty (&self->order);
  g_object_notify (G_OBJECT (self), "n-jobs");
  if (was_busy != (n > 0))
    g_object_notify (G_OBJECT (self), "busy");
}

void
_fab_studio_count_done (FabStudio *self)
{
  self->n_done++;
  g_object_notify (G_OBJECT (self), "n-done");
  set_n_jobs (self, self->n_jobs - 1);
}

FabJob *
_fab_studio_append_job (FabStudio  *self,
                        gint64      id,
                        const char *kind,
                        gint64      target,
                        const char *spec)
{
  g_autoptr(FabJob) job = _fab_job_new (id, kind, target, spec);

  if (!g_str_equal (kind, FAB_STUDIO_SPEAK))
    job->panel = target;
  g_list_store_append (self->jobs, job);
  if (!g_str_equal (kind, FAB_STUDIO_PICTURE)) /* of those there may be many */
    g_hash_table_insert (self->by_target, target_key (kind, target), job);
  set_n_jobs (self, self->n_jobs + 1);

  return job;
}

FabJob *
_fab_studio_ensure_job (FabStudio  *self,
                        const char *kind,
                        gint64      target,
                        const char *spec)
{
  FabJob *job = _fab_studio_find_job (self, kind, target);
  g_autoptr(GError) error = NULL;
  gint64 id;

  if (job == NULL)
    {
      id = fab_story_add_job (self->story, kind, target, spec, &error);
      if (id == 0)
        g_debug ("the job is not kept: %s", error != NULL ? error->message : "");
      return _fab_studio_append_job (self, id, kind, target, spec);
    }
  if (job->state == FAB_JOB_FAILED)
    _fab_studio_revive_job (self, job);

  return job;
}

void
_fab_studio_revive_job (FabStudio *self,
                        FabJob    *job)
{
  job->attempt = 0;
  if (job->error != NULL)
    _fab_job_set_error (job, NULL, 0);
  if (job->state != FAB_JOB_FAILED)
    return;
  _fab_job_set_state (job, FAB_JOB_WAITING);
  set_n_jobs (self, self->n_jobs + 1);
}

void
_fab_studio_forget_job (FabStudio *self,
                        FabJob    *job)
{
  g_autofree char *key = target_key (job->kind, job->target);
  g_autoptr(GError) error = NULL;
  guint position;

  if (job->id != 0 && !fab_story_remove_job (self->story, job->id, &error))
    g_debug ("the job stays in the document: %s", error->message);
  if (g_hash_table_lookup (self->by_target, key) == job)
    g_hash_table_remove (self->by_target, key);
  if (g_list_store_find (self->jobs, job, &position))
    g_list_store_remove (self->jobs, position);
}

void
_fab_studio_drop_job (FabStudio *self,
                      FabJob    *job)
{
  if (job->state == FAB_JOB_RUNNING)
    {
      g_clear_pointer (&job->wanted, g_free);
      g_cancellable_cancel (job->cancellable);
      return;
    }
  if (job->state == FAB_JOB_WAITING)
    set_n_jobs (self, self->n_jobs - 1);
  _fab_studio_forget_job (self, job);
}

void
_fab_job_want (FabJob     *job,
               const char *description)
{
  if (g_strcmp0 (job->wanted, description) == 0)
    return;
  g_free (job->wanted);
  job->wanted = g_strdup (description);
  if (job->state == FAB_JOB_RUNNING && g_strcmp0 (job->asked, description) != 0)
    g_cancellable_cancel (job->cancellable);
}
