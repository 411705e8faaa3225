/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The queue as a person sees it: what is put off, cancelled, moved, and how long it all takes. */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include "fab-patience.h"
#include "fab-studio-private.h"

/* Of engines that do not count themselves. */
#define MOST_PAINTING 1
#define MOST_SPEAKING 2

/* Another window may have left room at an engine. */
#define LOOK_AGAIN G_USEC_PER_SEC

static FabJob *
get_job (FabStudio *self,
         guint      i)
{
  g_autoptr(FabJob) job = g_list_model_get_item (G_LIST_MODEL (self->jobs), i);

  return job; /* the list holds it */
}

static guint
count_jobs (FabStudio *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->jobs));
}

/* --- how engines get on --- */

void
_fab_pace_free (gpointer data)
{
  FabPace *pace = data;

  g_clear_error (&pace->trouble);
  g_clear_weak_pointer (&pace->whose);
  g_free (pace);
}

FabPace *
_fab_studio_get_pace (FabStudio  *self,
                      const char *engine)
{
  FabPace *pace = g_hash_table_lookup (self->paces, engine);

  if (pace == NULL)
    {
      pace = g_new0 (FabPace, 1);
      g_hash_table_insert (self->paces, g_strdup (engine), pace);
    }

  return pace;
}

void
_fab_studio_note_start (FabStudio *self,
                        FabJob    *job)
{
  FabPace *pace = _fab_studio_get_pace (self, _fab_job_get_engine_id (job));

  job->started = g_get_monotonic_time ();
  g_ptr_array_add (self->running, g_object_ref (job));
  pace->running++;
  pace->most = MAX (pace->most, pace->running);
}

/* The last ten count most. */
void
_fab_studio_note_end (FabStudio *self,
                      FabJob    *job,
                      gboolean   done)
{
  FabPace *pace = _fab_studio_get_pace (self, _fab_job_get_engine_id (job));
  double took = (g_get_monotonic_time () - job->started) / (double) G_USEC_PER_SEC;

  pace->running--;
  job->started = 0;
  g_ptr_array_remove_fast (self->running, job);
  if (!done)
    return;
  g_clear_error (&pace->trouble);
  pace->n = MIN (pace->n + 1, 10);
  pace->mean += (took - pace->mean) / pace->n;
}

/* What is known of the jobs of one engine. */
typedef struct
{
  guint  jobs;
  guint  waiting;
  double left;    /* seconds that those that run still take */
  double total;   /* of all of them that it is known of: ended and running … */
  double n;       /* … and how many these are */
  double retry;   /* seconds until the last of them is tried again */
} Outlook;

static void
look_at_job (FabStudio *self,
             FabJob    *job,
             gint64     now,
             Outlook   *outlook)
{
  double left = fab_studio_get_job_seconds_left (self, job);

  outlook->jobs++;
  outlook->retry = MAX (outlook->retry, (job->retry_at - now) / (double) G_USEC_PER_SEC);
  if (job->state != FAB_JOB_RUNNING)
    outlook->waiting++;
  else if (left >= 0)
    {
      outlook->left += left;
      outlook->total += left + (now - job->started) / (double) G_USEC_PER_SEC;
      outlook->n++;
    }
}

static double
get_seconds_of_engine (FabStudio  *self,
                       const char *engine,
                       FabPace    *pace)
{
  Outlook outlook = { .total = pace->mean * pace->n, .n = pace->n };
  double mean;

  for (guint i = 0; i < count_jobs (self); i++)
    {
      FabJob *job = get_job (self, i);

      if (job->state != FAB_JOB_FAILED && g_str_equal (_fab_job_get_engine_id (job), engine))
        look_at_job (self, job, g_get_monotonic_time (), &outlook);
    }
  if (outlook.jobs == 0)
    return 0;
  if (outlook.n == 0)
    return -1;
  mean = outlook.total / outlook.n;

  return MAX (outlook.retry + (outlook.retry > 0 ? mean : 0), (outlook.left + mean * outlook.waiting) / MAX (pace->most, 1));
}

double
fab_studio_get_seconds_left (FabStudio *self)
{
  GHashTableIter iter;
  gpointer engine, pace;
  double longest = 0;

  g_return_val_if_fail (FAB_IS_STUDIO (self), -1);

  g_hash_table_iter_init (&iter, self->paces);
  while (g_hash_table_iter_next (&iter, &engine, &pace))
    {
      double seconds = get_seconds_of_engine (self, engine, pace);

      if (seconds < 0)
        return -1;
      longest = MAX (longest, seconds);
    }

  return self->n_jobs > 0 && longest == 0 ? -1 : longest;
}

double
fab_studio_get_job_seconds_left (FabStudio *self,
                                 FabJob    *job)
{
  const FabPace *pace;
  double elapsed;

  g_return_val_if_fail (FAB_IS_STUDIO (self), -1);
  g_return_val_if_fail (FAB_IS_JOB (job), -1);

  if (job->state != FAB_JOB_RUNNING || job->started == 0)
    return -1;
  elapsed = (g_get_monotonic_time () - job->started) / (double) G_USEC_PER_SEC;
  if (job->fraction > .05 && elapsed > .5)
    return elapsed * (1 - job->fraction) / job->fraction;
  pace = _fab_studio_get_pace (self, _fab_job_get_engine_id (job));

  return pace->n > 0 && pace->mean > elapsed ? pace->mean - elapsed : -1;
}

/* --- room --- */

static guint
get_room (FabStudio *self,
          FabJob    *job)
{
  FabPainter *painter;

  if (g_str_equal (job->kind, FAB_STUDIO_SPEAK))
    return fab_voice_get_room (self->voice);
  painter = _fab_studio_find_painter (self, job);

  return painter != NULL ? fab_painter_get_room (painter) : FAB_ROOM_UNKNOWN;
}

static gboolean
has_room (FabStudio *self,
          FabJob    *job)
{
  gboolean paints = !g_str_equal (job->kind, FAB_STUDIO_SPEAK);
  guint room = get_room (self, job);

  if (room != FAB_ROOM_UNKNOWN)
    return room > 0;

  return _fab_studio_get_pace (self, _fab_job_get_engine_id (job))->running < (paints ? MOST_PAINTING : MOST_SPEAKING);
}

/* The same words of the same voice, spoken for another element. */
static gboolean
is_being_spoken (FabStudio  *self,
                 const char *key)
{
  for (guint i = 0; key != NULL && i < self->running->len; i++)
    {
      const FabJob *other = g_ptr_array_index (self->running, i);

      if (g_strcmp0 (other->asked, key) == 0)
        return TRUE;
    }

  return FALSE;
}

gboolean
_fab_studio_may_start (FabStudio *self,
                       FabJob    *job)
{
  if (job->state != FAB_JOB_WAITING || job->retry_at > g_get_monotonic_time ())
    return FALSE;
  if (g_str_equal (job->kind, FAB_STUDIO_PAINT))
    return self->painter != NULL && has_room (self, job);
  if (g_str_equal (job->kind, FAB_STUDIO_PICTURE))
    return self->find_painter != NULL && has_room (self, job);

  /* What a line says is known when the script was looked through. */
  return self->voice != NULL && job->speech != NULL && has_room (self, job) && !is_being_spoken (self, job->wanted);
}

/* --- another try --- */

static gboolean
wake_cb (gpointer data)
{
  FabStudio *self = data;

  self->wake_id = 0;
  self->wake_at = 0;
  _fab_studio_start_jobs (self);

  return G_SOURCE_REMOVE;
}

static gint64
find_waking (FabStudio *self)
{
  gint64 now = g_get_monotonic_time (), at = 0;
  guint n_running = 0;

  for (guint i = 0; i < count_jobs (self); i++)
    {
      const FabJob *job = get_job (self, i);

      n_running += job->state == FAB_JOB_RUNNING;
      if (job->state == FAB_JOB_WAITING && job->retry_at > now)
        at = at == 0 ? job->retry_at : MIN (at, job->retry_at);
    }

  return at == 0 && n_running == 0 && self->n_jobs > 0 ? now + LOOK_AGAIN : at;
}

void
_fab_studio_plan_waking (FabStudio *self)
{
  gint64 at = find_waking (self);

  if (self->wake_id != 0 && self->wake_at == at)
    return;
  g_clear_handle_id (&self->wake_id, g_source_remove);
  self->wake_at = at;
  if (at != 0)
    self->wake_id = g_timeout_add (MAX (at - g_get_monotonic_time (), 0) / 1000 + 1, wake_cb, self);
}

/* Another endpoint of the engine may be well. */
static gboolean
has_others (FabStudio *self,
            FabJob    *job)
{
  guint room = get_room (self, job);

  return room != FAB_ROOM_UNKNOWN && room > 1;
}

gboolean
_fab_studio_put_off (FabStudio    *self,
                     FabJob       *job,
                     const GError *error)
{
  double pause = fab_patience_pause (error, job->attempt, g_random_double ());

  if (pause < 0 && fab_patience_is_of_engine (error) && job->attempt < 3 && has_others (self, job))
    pause = 0.1;
  if (pause < 0)
    return FALSE;
  job->attempt++;
  _fab_job_set_fraction (job, 0);
  _fab_job_set_error (job, error, g_get_monotonic_time () + pause * G_USEC_PER_SEC);
  _fab_job_set_state (job, FAB_JOB_WAITING);

  return TRUE;
}

static GObject *
find_engine (FabStudio *self,
             FabJob    *job)
{
  return g_str_equal (job->kind, FAB_STUDIO_SPEAK) ? (GObject *) self->voice : (GObject *) _fab_studio_find_painter (self, job);
}

static void
remember_trouble (FabStudio    *self,
                  FabJob       *job,
                  const GError *error)
{
  FabPace *pace = _fab_studio_get_pace (self, _fab_job_get_engine_id (job));

  if (!fab_patience_is_for_person (error))
    return;
  g_clear_error (&pace->trouble);
  pace->trouble = g_error_copy (error);
  g_set_weak_pointer (&pace->whose, find_engine (self, job));
}

void
_fab_studio_forget_trouble (FabStudio  *self,
                            const char *engine)
{
  g_clear_error (&_fab_studio_get_pace (self, engine)->trouble);
}

/* Other settings make another engine, which may be well. */
gboolean
_fab_studio_fail_known (FabStudio *self,
                        FabJob    *job)
{
  FabPace *pace = _fab_studio_get_pace (self, _fab_job_get_engine_id (job));

  if (pace->trouble == NULL || pace->whose == NULL || pace->whose != find_engine (self, job))
    return FALSE;
  _fab_job_set_error (job, pace->trouble, 0);
  _fab_job_set_state (job, FAB_JOB_FAILED);
  _fab_studio_count_done (self);
  if (self->draining && self->trouble == NULL)
    self->trouble = g_error_copy (pace->trouble);

  return TRUE;
}

void
_fab_studio_fail_others (FabStudio    *self,
                         FabJob       *job,
                         const GError *error)
{
  if (!fab_patience_is_of_engine (error))
    return;
  remember_trouble (self, job, error);
  for (guint i = 0; i < count_jobs (self); i++)
    {
      FabJob *other = get_job (self, i);

      if (other->state != FAB_JOB_WAITING
          || !g_str_equal (_fab_job_get_engine_id (other), _fab_job_get_engine_id (job)))
        continue;
      _fab_job_set_error (other, error, 0);
      _fab_job_set_state (other, FAB_JOB_FAILED);
      _fab_studio_count_done (self);
    }
}

/* --- what a person does --- */

static char *
target_key (const char *kind,
            gint64      target)
{
  return g_strdup_printf ("%s %" G_GINT64_FORMAT, kind, target);
}

gboolean
_fab_studio_is_declined (FabStudio  *self,
                         const char *kind,
                         gint64      target,
                         const char *description)
{
  g_autofree char *key = target_key (kind, target);
  const char *declined = g_hash_table_lookup (self->declined, key);

  if (declined == NULL || g_str_equal (declined, description))
    return declined != NULL;
  g_hash_table_remove (self->declined, key);

  return FALSE;
}

static void
decline (FabStudio *self,
         FabJob    *job)
{
  if (job->wanted != NULL && !g_str_equal (job->kind, FAB_STUDIO_PICTURE))
    g_hash_table_replace (self->declined, target_key (job->kind, job->target), g_strdup (job->wanted));
  _fab_studio_drop_job (self, job);
}

void
fab_studio_cancel_job (FabStudio *self,
                       FabJob    *job)
{
  g_return_if_fail (FAB_IS_STUDIO (self));
  g_return_if_fail (FAB_IS_JOB (job));

  fab_story_begin (self->story, NULL, NULL);
  decline (self, job);
  fab_story_end (self->story);
  _fab_studio_start_jobs (self);
}

void
fab_studio_cancel_all (FabStudio *self)
{
  g_return_if_fail (FAB_IS_STUDIO (self));

  fab_story_begin (self->story, NULL, NULL);
  for (guint i = count_jobs (self); i-- > 0;)
    if (i < count_jobs (self))
      decline (self, get_job (self, i));
  fab_story_end (self->story);
}

void
fab_studio_retry_job (FabStudio *self,
                      FabJob    *job)
{
  g_return_if_fail (FAB_IS_STUDIO (self));
  g_return_if_fail (FAB_IS_JOB (job));

  if (job->state == FAB_JOB_RUNNING)
    return;
  _fab_studio_forget_trouble (self, _fab_job_get_engine_id (job));
  _fab_studio_revive_job (self, job);
  _fab_studio_start_jobs (self);
}

void
fab_studio_retry_failed (FabStudio *self)
{
  g_return_if_fail (FAB_IS_STUDIO (self));

  self->told_unavailable = FALSE;
  for (guint i = 0; i < count_jobs (self); i++)
    if (get_job (self, i)->state == FAB_JOB_FAILED)
      {
        _fab_studio_forget_trouble (self, _fab_job_get_engine_id (get_job (self, i)));
        _fab_studio_revive_job (self, get_job (self, i));
      }
  _fab_studio_start_jobs (self);
}

/* Jobs that the document does not hold (id 0) keep their place for this session only. */
static void
keep_order (FabStudio *self)
{
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GError) error = NULL;
  guint k = 0;

  for (guint i = 0; i < count_jobs (self); i++)
    if (get_job (self, i)->id != 0)
      g_array_append_val (ids, get_job (self, i)->id);
  if (!fab_story_order_jobs (self->story, (gint64 *) ids->data, ids->len, &error))
    {
      g_debug ("the order is not kept: %s", error->message);
      return;
    }
  for (guint i = 0; i < count_jobs (self); i++)
    if (get_job (self, i)->id != 0)
      get_job (self, i)->id = g_array_index (ids, gint64, k++);
}

void
fab_studio_move_job (FabStudio *self,
                     FabJob    *job,
                     guint      position)
{
  g_autoptr(FabJob) kept = NULL;
  guint from;

  g_return_if_fail (FAB_IS_STUDIO (self));
  g_return_if_fail (FAB_IS_JOB (job));

  if (!g_list_store_find (self->jobs, job, &from) || position == from || position == from + 1)
    return;
  kept = g_object_ref (job);
  g_list_store_remove (self->jobs, from);
  position -= position > from;
  g_list_store_insert (self->jobs, MIN (position, count_jobs (self)), job);
  keep_order (self);
}
