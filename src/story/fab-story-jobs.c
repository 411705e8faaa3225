/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Spoken lines and the queue: kept in the document, but not part of what a person undoes. */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include "fab-story-private.h"

static gboolean
put_clip (FabStory    *self,
          const char  *key,
          GBytes      *wav,
          gint64       duration_us,
          GError     **error)
{
  g_autofree char *hash = fab_store_put_blob (self->store, wav, error);

  if (hash == NULL)
    return FALSE;

  /* made anew, so that clips are in the order of their last use */
  return fab_store_run (self->store, error, "DELETE FROM clip WHERE key = ?1", "s", key) &&
         fab_store_run (self->store, error,
                        "INSERT INTO clip (key, blob, duration) VALUES (?1, ?2, ?3)",
                        "ssi", key, hash, duration_us);
}

gboolean
fab_story_put_clip (FabStory    *self,
                    const char  *key,
                    GBytes      *wav,
                    gint64       duration_us,
                    GError     **error)
{
  gboolean ok;

  g_return_val_if_fail (FAB_IS_STORY (self), FALSE);
  g_return_val_if_fail (key != NULL && wav != NULL && duration_us >= 0, FALSE);

  if (!_fab_story_enter (self, NULL, error))
    return FALSE;

  ok = _fab_story_check_text (key, FAB_MAX_TEXT, error) &&
       put_clip (self, key, wav, duration_us, error);
  if (ok)
    _fab_story_note (self, FAB_KIND_CLIP, 0);

  return _fab_story_leave (self, ok, error);
}

gint64
fab_story_get_clip_duration (FabStory   *self,
                             const char *key)
{
  g_return_val_if_fail (FAB_IS_STORY (self), -1);
  g_return_val_if_fail (key != NULL, -1);

  if (self->store == NULL)
    return -1;

  return fab_store_int (self->store, -1, "SELECT duration FROM clip WHERE key = ?1", "s", key);
}

GBytes *
fab_story_load_clip (FabStory    *self,
                     const char  *key,
                     GError     **error)
{
  g_autofree char *hash = NULL;

  g_return_val_if_fail (FAB_IS_STORY (self), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  if (!_fab_story_check_open (self, error))
    return NULL;

  hash = fab_store_text (self->store, "SELECT blob FROM clip WHERE key = ?1", "s", key);
  if (hash != NULL)
    return fab_store_get_blob (self->store, hash, error);

  g_set_error (error, FAB_STORY_ERROR, FAB_STORY_ERROR_NOT_FOUND, "There is no clip “%s”", key);
  return NULL;
}

gint64
fab_story_add_job (FabStory    *self,
                   const char  *kind,
                   gint64       target,
                   const char  *spec,
                   GError     **error)
{
  gint64 job = 0;

  g_return_val_if_fail (FAB_IS_STORY (self), 0);
  g_return_val_if_fail (kind != NULL && spec != NULL, 0);

  if (!_fab_story_enter (self, NULL, error))
    return 0;

  if (_fab_story_check_text (kind, FAB_MAX_NAME, error) &&
      _fab_story_check_text (spec, FAB_MAX_TEXT, error))
    job = fab_store_insert (self->store, error,
                            "INSERT INTO job (kind, target, spec) VALUES (?1, ?2, ?3)",
                            "sis", kind, target, spec);
  if (job != 0)
    _fab_story_note (self, FAB_KIND_JOB, job);

  return _fab_story_leave (self, job != 0, error) ? job : 0;
}

gboolean
fab_story_remove_job (FabStory  *self,
                      gint64     job,
                      GError   **error)
{
  gboolean ok;

  g_return_val_if_fail (FAB_IS_STORY (self), FALSE);

  if (!_fab_story_enter (self, NULL, error))
    return FALSE;

  ok = _fab_story_check_row (self, "job", job, error) &&
       fab_store_run (self->store, error, "DELETE FROM job WHERE id = ?1", "i", job);
  if (ok)
    _fab_story_note (self, FAB_KIND_JOB, job);

  return _fab_story_leave (self, ok, error);
}

static int
compare_ids_cb (gconstpointer a,
                gconstpointer b)
{
  gint64 x = *(const gint64 *) a, y = *(const gint64 *) b;

  return x < y ? -1 : x > y;
}

/* By way of negative ids, so that no two rows ever have the same one. */
static gboolean
renumber (FabStory      *self,
          const gint64  *from,
          const gint64  *to,
          guint          n,
          GError       **error)
{
  for (guint i = 0; i < n; i++)
    if (!fab_store_run (self->store, error, "UPDATE job SET id = -?1 WHERE id = ?2", "ii", to[i], from[i]))
      return FALSE;

  return fab_store_run (self->store, error, "UPDATE job SET id = -id WHERE id < 0", "");
}

gboolean
fab_story_order_jobs (FabStory  *self,
                      gint64    *jobs,
                      guint      n,
                      GError   **error)
{
  g_autofree gint64 *sorted = NULL;
  gboolean ok = TRUE;

  g_return_val_if_fail (FAB_IS_STORY (self), FALSE);
  g_return_val_if_fail (jobs != NULL || n == 0, FALSE);

  if (!_fab_story_enter (self, NULL, error))
    return FALSE;

  sorted = g_memdup2 (jobs, n * sizeof *jobs);
  if (n > 1)
    qsort (sorted, n, sizeof *sorted, compare_ids_cb);
  for (guint i = 0; i < n && ok; i++)
    ok = _fab_story_check_row (self, "job", jobs[i], error);
  ok = ok && renumber (self, jobs, sorted, n, error);
  for (guint i = 0; i < n && ok; i++)
    _fab_story_note (self, FAB_KIND_JOB, jobs[i] = sorted[i]);

  return _fab_story_leave (self, ok, error);
}

typedef struct
{
  gint64  id;
  char   *kind;
  gint64  target;
  char   *spec;
} Job;

static void
job_free (Job *job)
{
  g_free (job->kind);
  g_free (job->spec);
  g_free (job);
}

/* All are read first: @func may add and remove jobs. */
void
fab_story_foreach_job (FabStory   *self,
                       FabJobFunc  func,
                       gpointer    data)
{
  g_autoptr(GPtrArray) jobs = g_ptr_array_new_with_free_func ((GDestroyNotify) job_free);
  g_autoptr(FabQuery) query = NULL;

  g_return_if_fail (FAB_IS_STORY (self));
  g_return_if_fail (self->store != NULL);
  g_return_if_fail (func != NULL);

  query = fab_store_query (self->store, "SELECT id, kind, target, spec FROM job ORDER BY id", "");
  while (fab_query_next (query))
    {
      Job *job = g_new (Job, 1);

      *job = (Job) {
        fab_query_int (query, 0), g_strdup (fab_query_text (query, 1)),
        fab_query_int (query, 2), g_strdup (fab_query_text (query, 3))
      };
      g_ptr_array_add (jobs, job);
    }

  for (guint i = 0; i < jobs->len; i++)
    {
      const Job *job = g_ptr_array_index (jobs, i);

      func (job->id, job->kind, job->target, job->spec, data);
    }
}
