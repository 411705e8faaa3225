/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Jobs given to engines, and what they answer. */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include <string.h>
#include <glib/gi18n.h>

#include "fab-needs.h"
#include "fab-studio-private.h"
#include "fab-wav.h"

/* One engine's answer on its way. It keeps no studio alive: who closes a story lets go of what is under way. */
typedef struct
{
  FabStudio *self; /* weak */
  FabJob    *job;
} Errand;

static Errand *
errand_new (FabStudio *self,
            FabJob    *job)
{
  Errand *errand = g_new0 (Errand, 1);

  g_set_weak_pointer (&errand->self, self);
  errand->job = g_object_ref (job);

  return errand;
}

static void
errand_free (Errand *errand)
{
  g_clear_object (&errand->job);
  g_clear_weak_pointer (&errand->self);
  g_free (errand);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Errand, errand_free)

/* --- results --- */

void
_fab_studio_fail_job (FabStudio *self,
                      FabJob    *job,
                      GError    *error)
{
  gboolean unavailable = g_error_matches (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_UNAVAILABLE);

  _fab_job_set_error (job, error, 0);
  _fab_job_set_state (job, FAB_JOB_FAILED);
  _fab_studio_count_done (self);
  if (self->draining && self->trouble == NULL)
    self->trouble = g_error_copy (error);
  /* A voice that is not installed is missed once, not once per line. */
  if (!unavailable || !self->told_unavailable)
    g_signal_emit_by_name (self, "failed", job->target, error);
  self->told_unavailable |= unavailable;
  _fab_studio_fail_others (self, job, error);
}

static const char *
get_label (FabJob *job)
{
  if (g_str_equal (job->kind, FAB_STUDIO_PICTURE))
    return N_("Paint Panel");

  return g_str_has_prefix (job->spec, FAB_STUDIO_AGAIN) ? N_("Draw Another Take") : NULL;
}

/* Keeps a result and forgets its job in one transaction. A drawing belongs to the step that asked
 * for it; another take, and a picture that was asked for, is a step of its own. */
static void
finish_job (FabStudio *self,
            FabJob    *job,
            FabKeepFunc  keep,
            gpointer   result,
            GError    *failure)
{
  g_autoptr(GError) error = NULL;
  gboolean done;

  if (result == NULL)
    {
      if (!_fab_studio_put_off (self, job, failure))
        _fab_studio_fail_job (self, job, failure);
      return;
    }
  fab_story_begin (self->story, get_label (job), NULL);
  done = keep (self, job, result, &error);
  if (done)
    _fab_studio_forget_job (self, job);
  fab_story_end (self->story);
  if (done)
    _fab_studio_count_done (self);
  else if (g_error_matches (error, FAB_STORY_ERROR, FAB_STORY_ERROR_NOT_FOUND)) /* its panel went meanwhile */
    {
      _fab_job_set_state (job, FAB_JOB_WAITING);
      _fab_studio_drop_job (self, job);
    }
  else
    _fab_studio_fail_job (self, job, error);
}

/* TRUE when the job is to be done again: what it was asked for is not what is wanted now. */
static gboolean
is_outdated (FabStudio *self,
             FabJob    *job)
{
  if (job->wanted == NULL)
    {
      _fab_job_set_state (job, FAB_JOB_WAITING);
      _fab_studio_drop_job (self, job);
      return TRUE;
    }
  if (g_strcmp0 (job->wanted, job->asked) == 0 && !g_cancellable_is_cancelled (job->cancellable))
    return FALSE;
  _fab_job_set_fraction (job, 0);
  _fab_job_set_state (job, FAB_JOB_WAITING);

  return TRUE;
}

void
_fab_studio_end_job (FabStudio   *self,
                     FabJob      *job,
                     FabKeepFunc  keep,
                     gpointer     result,
                     GError      *failure)
{
  _fab_studio_note_end (self, job, result != NULL);
  if (!is_outdated (self, job))
    finish_job (self, job, keep, result, failure);
  _fab_studio_start_jobs (self);
}

static gboolean
add_take (FabStudio  *self,
          FabJob     *job,
          gpointer    result,
          GError    **error)
{
  const FabPainting *painting = result;

  FabTakeNote note = {
    .engine = fab_painter_get_name (self->painter), .model = painting->model,
    .seed = painting->seed != 0 ? painting->seed : job->seed, .prompt = job->asked, .media = painting->media,
    .sent = painting->sent, .guide = painting->guide,
  };

  return fab_story_keep_take (self->story, job->target, &note, painting->data, error) != 0;
}

static void
painted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr(Errand) errand = data;
  FabStudio *self = errand->self;
  FabJob *job = errand->job;
  g_autoptr(GError) error = NULL;
  g_autoptr(FabPainting) painting = NULL;

  painting = fab_painter_paint_finish (FAB_PAINTER (source), result, &error);
  if (self == NULL)
    return;
  _fab_studio_end_job (self, job, add_take, painting, error);
}

void
_fab_studio_progress_cb (double      fraction,
                         const char *note,
                         GBytes     *preview,
                         gpointer    data)
{
  if (fraction >= 0)
    _fab_job_set_fraction (data, fraction);
  _fab_job_set_note (data, note);
  if (preview != NULL)
    _fab_job_set_preview (data, preview);
}

static gboolean
put_clip (FabStudio  *self,
          FabJob     *job,
          gpointer    wav,
          GError    **error)
{
  gint64 duration;

  if (fab_wav_measure (wav, &duration))
    return fab_story_put_clip (self->story, job->asked, wav, duration, error);
  g_set_error (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_BAD_REPLY, "The voice gave no sound");

  return FALSE;
}

static void
spoken_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(Errand) errand = data;
  FabStudio *self = errand->self;
  FabJob *job = errand->job;
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) wav = fab_voice_speak_finish (FAB_VOICE (source), result, &error);

  if (self == NULL)
    return;
  _fab_studio_end_job (self, job, put_clip, wav, error);
}

/* --- starting --- */

void
_fab_studio_begin_job (FabStudio  *self,
                       FabJob     *job,
                       const char *description)
{
  g_free (job->asked);
  job->asked = g_strdup (description);
  if (job->wanted == NULL)
    job->wanted = g_strdup (description);
  g_clear_object (&job->cancellable);
  job->cancellable = g_cancellable_new ();
  if (job->error != NULL)
    _fab_job_set_error (job, NULL, 0);
  _fab_job_set_state (job, FAB_JOB_RUNNING);
  _fab_studio_note_start (self, job);
}

/* FALSE when there is nothing to paint any more. */
static gboolean
start_painting (FabStudio *self,
                FabJob    *job)
{
  g_autoptr(FabPanel) panel = fab_story_ref_panel (self->story, job->target);
  g_autoptr(FabPaintRequest) request = NULL;
  g_autofree char *description = NULL;
  gboolean again = g_str_has_prefix (job->spec, FAB_STUDIO_AGAIN);

  if (panel == NULL || *fab_panel_get_prompt (panel) == '\0')
    return FALSE;
  request = fab_needs_painting (self->story, self->painter, panel);
  description = fab_paint_request_describe (request);
  if (!again && _fab_studio_take_answers (self, panel, description))
    return FALSE;
  if (again)
    request->seed = g_ascii_strtoull (job->spec + strlen (FAB_STUDIO_AGAIN), NULL, 10);
  job->seed = request->seed;
  _fab_job_want (job, description);
  _fab_studio_begin_job (self, job, description);
  _fab_job_set_title (job, request->prompt);
  fab_painter_paint_async (self->painter, request, _fab_studio_progress_cb, job, job->cancellable,
                           painted_cb, errand_new (self, job));

  return TRUE;
}

static gboolean
start_speaking (FabStudio *self,
                FabJob    *job)
{
  if (job->wanted == NULL || fab_story_get_clip_duration (self->story, job->wanted) >= 0)
    return FALSE;
  _fab_studio_begin_job (self, job, job->wanted);
  fab_voice_speak_async (self->voice, job->speech, job->cancellable,
                         spoken_cb, errand_new (self, job));

  return TRUE;
}

static gboolean
start_job (FabStudio *self,
           FabJob    *job)
{
  if (g_str_equal (job->kind, FAB_STUDIO_PICTURE))
    return _fab_studio_start_picture (self, job);

  return g_str_equal (job->kind, FAB_STUDIO_PAINT) ? start_painting (self, job) : start_speaking (self, job);
}

static FabJob *
choose_job (FabStudio *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->jobs));
  FabJob *first = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(FabJob) job = g_list_model_get_item (G_LIST_MODEL (self->jobs), i);

      if (!_fab_studio_may_start (self, job))
        continue;
      if (self->focus == 0 || job->panel == self->focus)
        return job;
      if (first == NULL)
        first = job;
    }

  return first;
}

void
_fab_studio_start_jobs (FabStudio *self)
{
  FabJob *job;

  while (self->story != NULL && (job = choose_job (self)) != NULL)
    if (!_fab_studio_fail_known (self, job) && !start_job (self, job))
      _fab_studio_drop_job (self, job);
  if (self->story != NULL)
    _fab_studio_plan_waking (self);
}
