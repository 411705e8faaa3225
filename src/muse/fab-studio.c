/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include <string.h>
#include <glib/gi18n.h>

#include "fab-job-private.h"
#include "fab-needs.h"
#include "fab-studio.h"
#include "fab-wav.h"

#define MAX_PAINTING 1
#define MAX_SPEAKING 2
/* Looking through panels lets go of the main loop this often. */
#define SLICE (2 * G_USEC_PER_SEC / 1000)
/* Speech waits until typing pauses; a picture does not. */
#define PAUSE_MS 400

#define PAINT "paint"
#define SPEAK "speak"
#define AGAIN "again"

struct _FabStudio
{
  GObject       parent_instance;

  FabStory     *story;
  FabPainter   *painter;
  FabVoice     *voice;

  GListStore   *jobs;
  GHashTable   *by_target;  /* "paint 12" → FabJob, owned by @jobs */
  guint         n_painting;
  guint         n_speaking;
  guint         n_jobs;
  guint         n_done;
  gint64        focus;

  GHashTable   *seen;       /* panel → Seen */
  GHashTable   *dirty;      /* panels to look at */
  GQueue        order;      /* the same, in order: gint64 * owned by @dirty */
  guint         look_id;
  guint         listen_id;
  gboolean      told_unavailable;
  gboolean      draining;
  GError       *trouble;    /* first failure of a drain */
};

/* A panel as it was when the studio last looked. */
typedef struct
{
  char   *description;
  gint64  take;
} Seen;

enum { PROP_0, PROP_N_JOBS, PROP_N_DONE, PROP_BUSY, N_PROPS };
enum { FAILED, N_SIGNALS };

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FabStudio, fab_studio, G_TYPE_OBJECT)

/* One engine's answer on its way. */
typedef struct
{
  FabStudio *self;
  FabJob    *job;
} Errand;

static void start_jobs (FabStudio *self);

static void
seen_free (gpointer data)
{
  Seen *seen = data;

  g_free (seen->description);
  g_free (seen);
}

static Errand *
errand_new (FabStudio *self,
            FabJob    *job)
{
  Errand *errand = g_new0 (Errand, 1);

  errand->self = g_object_ref (self);
  errand->job = g_object_ref (job);

  return errand;
}

static void
errand_free (Errand *errand)
{
  g_clear_object (&errand->job);
  g_clear_object (&errand->self);
  g_free (errand);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Errand, errand_free)

/* --- the list of jobs --- */

static char *
target_key (const char *kind,
            gint64      target)
{
  return g_strdup_printf ("%s %" G_GINT64_FORMAT, kind, target);
}

static FabJob *
find_job (FabStudio  *self,
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
  if (!was_busy && self->n_done > 0)
    {
      self->n_done = 0;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_DONE]);
    }
  self->n_jobs = n;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_JOBS]);
  if (was_busy != (n > 0))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static void
count_done (FabStudio *self)
{
  self->n_done++;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_DONE]);
  set_n_jobs (self, self->n_jobs - 1);
}

static FabJob *
append_job (FabStudio  *self,
            gint64      id,
            const char *kind,
            gint64      target,
            const char *spec)
{
  g_autoptr(FabJob) job = _fab_job_new (id, kind, target, spec);

  if (g_str_equal (kind, PAINT))
    job->panel = target;
  g_list_store_append (self->jobs, job);
  g_hash_table_insert (self->by_target, target_key (kind, target), job);
  set_n_jobs (self, self->n_jobs + 1);

  return job;
}

/* The job of that kind for that target, made when there is none. */
static FabJob *
ensure_job (FabStudio  *self,
            const char *kind,
            gint64      target,
            const char *spec)
{
  FabJob *job = find_job (self, kind, target);
  g_autoptr(GError) error = NULL;
  gint64 id;

  if (job == NULL)
    {
      id = fab_story_add_job (self->story, kind, target, spec, &error);
      if (id == 0)
        g_debug ("the job is not kept: %s", error != NULL ? error->message : "");
      return append_job (self, id, kind, target, spec);
    }
  if (job->state == FAB_JOB_FAILED)
    {
      _fab_job_set_state (job, FAB_JOB_WAITING);
      set_n_jobs (self, self->n_jobs + 1);
    }

  return job;
}

static void
forget_job (FabStudio *self,
            FabJob    *job)
{
  g_autofree char *key = target_key (job->kind, job->target);
  g_autoptr(GError) error = NULL;
  guint position;

  if (job->id != 0 && !fab_story_remove_job (self->story, job->id, &error))
    g_debug ("the job stays in the document: %s", error->message);
  g_hash_table_remove (self->by_target, key);
  if (g_list_store_find (self->jobs, job, &position))
    g_list_store_remove (self->jobs, position);
}

/* A job that nobody needs any more, done or not. */
static void
drop_job (FabStudio *self,
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
  forget_job (self, job);
}

/* Sets what the job is to answer. A request that it runs for is given up for the newer one. */
static void
want (FabJob     *job,
      const char *description)
{
  if (g_strcmp0 (job->wanted, description) == 0)
    return;
  g_free (job->wanted);
  job->wanted = g_strdup (description);
  if (job->state == FAB_JOB_RUNNING && g_strcmp0 (job->asked, description) != 0)
    g_cancellable_cancel (job->cancellable);
}

/* --- results --- */

static void
fail_job (FabStudio *self,
          FabJob    *job,
          GError    *error)
{
  gboolean unavailable = g_error_matches (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_UNAVAILABLE);

  _fab_job_set_state (job, FAB_JOB_FAILED);
  count_done (self);
  if (self->draining && self->trouble == NULL)
    self->trouble = g_error_copy (error);
  /* A voice that is not installed is missed once, not once per line. */
  if (!unavailable || !self->told_unavailable)
    g_signal_emit (self, signals[FAILED], 0, job->target, error);
  self->told_unavailable |= unavailable;
}

typedef gboolean (*KeepFunc) (FabStudio *self, FabJob *job, gpointer result, GError **error);

/* Keeps a result and forgets its job in one transaction. A picture belongs to the step that asked
 * for it; another take is a step of its own. */
static void
finish_job (FabStudio *self,
            FabJob    *job,
            KeepFunc   keep,
            gpointer   result,
            GError    *failure)
{
  g_autoptr(GError) error = NULL;
  gboolean done;

  if (result == NULL)
    {
      fail_job (self, job, failure);
      return;
    }
  fab_story_begin (self->story,
                   g_str_has_prefix (job->spec, AGAIN) ? N_("Draw Another Take") : NULL, NULL);
  done = keep (self, job, result, &error);
  if (done)
    forget_job (self, job);
  fab_story_end (self->story);
  if (done)
    count_done (self);
  else
    fail_job (self, job, error);
}

/* TRUE when the job is to be done again: what it was asked for is not what is wanted now. */
static gboolean
is_outdated (FabStudio *self,
             FabJob    *job)
{
  if (job->wanted == NULL)
    {
      _fab_job_set_state (job, FAB_JOB_WAITING);
      drop_job (self, job);
      return TRUE;
    }
  if (g_strcmp0 (job->wanted, job->asked) == 0 && !g_cancellable_is_cancelled (job->cancellable))
    return FALSE;
  _fab_job_set_fraction (job, 0);
  _fab_job_set_state (job, FAB_JOB_WAITING);

  return TRUE;
}

static gboolean
add_take (FabStudio  *self,
          FabJob     *job,
          gpointer    result,
          GError    **error)
{
  const FabPainting *painting = result;

  return fab_story_add_take (self->story, job->target, fab_painter_get_name (self->painter),
                             painting->model, job->seed, job->asked,
                             painting->media, painting->data, error) != 0;
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
  self->n_painting--;
  if (self->story == NULL)
    return;
  if (!is_outdated (self, job))
    finish_job (self, job, add_take, painting, error);
  start_jobs (self);
}

static void
progress_cb (double      fraction,
             const char *partial,
             gpointer    data)
{
  _fab_job_set_fraction (data, fraction);
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

  self->n_speaking--;
  if (self->story == NULL)
    return;
  if (!is_outdated (self, job))
    finish_job (self, job, put_clip, wav, error);
  start_jobs (self);
}

/* --- starting --- */

static void
begin_running (FabJob     *job,
               const char *description)
{
  g_free (job->asked);
  job->asked = g_strdup (description);
  if (job->wanted == NULL)
    job->wanted = g_strdup (description);
  g_clear_object (&job->cancellable);
  job->cancellable = g_cancellable_new ();
  _fab_job_set_state (job, FAB_JOB_RUNNING);
}

static gboolean
take_answers (FabStudio  *self,
              FabPanel   *panel,
              const char *description)
{
  g_autoptr(FabTake) take = NULL;

  if (fab_panel_get_take (panel) != 0)
    take = fab_story_ref_take (self->story, fab_panel_get_take (panel));

  return take != NULL && fab_needs_answered (self->painter, take, description);
}

/* FALSE when there is nothing to paint any more. */
static gboolean
start_painting (FabStudio *self,
                FabJob    *job)
{
  g_autoptr(FabPanel) panel = fab_story_ref_panel (self->story, job->target);
  g_autoptr(FabPaintRequest) request = NULL;
  g_autofree char *description = NULL;
  gboolean again = g_str_has_prefix (job->spec, AGAIN);

  if (panel == NULL || *fab_panel_get_prompt (panel) == '\0')
    return FALSE;
  request = fab_needs_painting (self->story, self->painter, panel);
  description = fab_paint_request_describe (request);
  if (!again && take_answers (self, panel, description))
    return FALSE;
  if (again)
    request->seed = g_ascii_strtoull (job->spec + strlen (AGAIN), NULL, 10);
  job->seed = request->seed;
  want (job, description);
  begin_running (job, description);
  _fab_job_set_title (job, request->prompt);
  self->n_painting++;
  fab_painter_paint_async (self->painter, request, progress_cb, job, job->cancellable,
                           painted_cb, errand_new (self, job));

  return TRUE;
}

static gboolean
start_speaking (FabStudio *self,
                FabJob    *job)
{
  if (job->wanted == NULL || fab_story_get_clip_duration (self->story, job->wanted) >= 0)
    return FALSE;
  begin_running (job, job->wanted);
  self->n_speaking++;
  fab_voice_speak_async (self->voice, job->speech, job->cancellable,
                         spoken_cb, errand_new (self, job));

  return TRUE;
}

static gboolean
has_room (FabStudio *self,
          FabJob    *job)
{
  if (job->state != FAB_JOB_WAITING)
    return FALSE;
  if (g_str_equal (job->kind, PAINT))
    return self->painter != NULL && self->n_painting < MAX_PAINTING;

  /* What a line says is known when the script was looked through. */
  return self->voice != NULL && self->n_speaking < MAX_SPEAKING && job->speech != NULL;
}

static FabJob *
choose_job (FabStudio *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->jobs));
  FabJob *first = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(FabJob) job = g_list_model_get_item (G_LIST_MODEL (self->jobs), i);

      if (!has_room (self, job))
        continue;
      if (self->focus == 0 || job->panel == self->focus)
        return job;
      if (first == NULL)
        first = job;
    }

  return first;
}

static void
start_jobs (FabStudio *self)
{
  FabJob *job;

  while (self->story != NULL
         && (self->n_painting < MAX_PAINTING || self->n_speaking < MAX_SPEAKING)
         && (job = choose_job (self)) != NULL)
    {
      gboolean started = g_str_equal (job->kind, PAINT) ? start_painting (self, job)
                                                        : start_speaking (self, job);

      if (!started)
        drop_job (self, job);
    }
}

/* --- looking at panels --- */

static void
select_or_paint (FabStudio  *self,
                 FabPanel   *panel,
                 const char *description)
{
  gint64 id = fab_panel_get_id (panel);
  gint64 take = fab_needs_find_take (self->story, self->painter, id, description);
  FabJob *job;

  if (take != 0)
    {
      fab_story_begin (self->story, NULL, NULL);
      fab_story_select_take (self->story, id, take, NULL);
      fab_story_end (self->story);
      return;
    }
  job = ensure_job (self, PAINT, id, "");
  _fab_job_set_title (job, fab_panel_get_prompt (panel));
  want (job, description);
}

/* A take of ours which answers nothing, or none at all. A picture that came from elsewhere stays,
 * and so does an older take that a person went back to. */
static gboolean
is_bare (FabStudio  *self,
         FabPanel   *panel,
         const char *description)
{
  g_autoptr(FabTake) take = NULL;

  if (fab_panel_get_take (panel) != 0)
    take = fab_story_ref_take (self->story, fab_panel_get_take (panel));
  if (take == NULL)
    return TRUE;

  if (g_strcmp0 (fab_take_get_engine (take), fab_painter_get_name (self->painter)) != 0)
    return FALSE;

  return fab_needs_find_take (self->story, self->painter, fab_panel_get_id (panel),
                              description) == 0;
}

static gboolean
lost_its_take (FabStudio  *self,
               const Seen *seen)
{
  g_autoptr(FabTake) take = NULL;

  if (seen->take != 0)
    take = fab_story_ref_take (self->story, seen->take);

  return take == NULL;
}

static void
remember (FabStudio  *self,
          FabPanel   *panel,
          const char *description)
{
  Seen *seen = g_new0 (Seen, 1);
  gint64 id = fab_panel_get_id (panel);

  seen->description = g_strdup (description);
  seen->take = fab_panel_get_take (panel);
  g_hash_table_replace (self->seen, g_memdup2 (&id, sizeof id), seen);
}

static void
consider_panel (FabStudio  *self,
                FabPanel   *panel,
                const char *description)
{
  gint64 id = fab_panel_get_id (panel);
  const Seen *seen = g_hash_table_lookup (self->seen, &id);
  FabJob *job = find_job (self, PAINT, id);
  gboolean changed = seen != NULL && !g_str_equal (seen->description, description);
  gboolean bare = seen == NULL || lost_its_take (self, seen);

  remember (self, panel, description);
  if (take_answers (self, panel, description))
    {
      if (job != NULL && !g_str_has_prefix (job->spec, AGAIN))
        drop_job (self, job);
    }
  else if (changed)
    select_or_paint (self, panel, description);
  else if (bare && is_bare (self, panel, description))
    select_or_paint (self, panel, description);
}

static void
look_at_panel (FabStudio *self,
               gint64     id)
{
  g_autoptr(FabPanel) panel = fab_story_ref_panel (self->story, id);
  FabJob *job = find_job (self, PAINT, id);
  g_autoptr(FabPaintRequest) request = NULL;
  g_autofree char *description = NULL;

  if (panel == NULL || *fab_panel_get_prompt (panel) == '\0')
    {
      g_hash_table_remove (self->seen, &id);
      if (job != NULL)
        drop_job (self, job);
      return;
    }
  request = fab_needs_painting (self->story, self->painter, panel);
  description = fab_paint_request_describe (request);
  consider_panel (self, panel, description);
}

static void
look_for (FabStudio *self,
          gint64     until)
{
  gint64 *next;

  /* One group, so that a boarded script is one transaction, not one per panel. */
  fab_story_begin (self->story, NULL, NULL);
  while (g_get_monotonic_time () < until && (next = g_queue_pop_head (&self->order)) != NULL)
    {
      gint64 id = *next;

      g_hash_table_remove (self->dirty, &id);
      look_at_panel (self, id);
    }
  fab_story_end (self->story);
}

static gboolean
look_cb (gpointer data)
{
  FabStudio *self = data;

  look_for (self, g_get_monotonic_time () + SLICE);
  start_jobs (self);
  if (!g_queue_is_empty (&self->order))
    return G_SOURCE_CONTINUE;
  self->look_id = 0;

  return G_SOURCE_REMOVE;
}

static void
mark_dirty (FabStudio *self,
            gint64     panel)
{
  gint64 *id;

  if (self->painter == NULL || g_hash_table_contains (self->dirty, &panel))
    return;
  id = g_memdup2 (&panel, sizeof panel);
  g_hash_table_add (self->dirty, id);
  g_queue_push_tail (&self->order, id);
  if (self->look_id == 0)
    self->look_id = g_idle_add_full (G_PRIORITY_DEFAULT, look_cb, self, NULL);
}

static void
mark_all_dirty (FabStudio *self)
{
  GListModel *panels = fab_story_get_panels (self->story);
  guint n = g_list_model_get_n_items (panels);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(FabPanel) panel = g_list_model_get_item (panels, i);

      mark_dirty (self, fab_panel_get_id (panel));
    }
}

/* --- listening to the script --- */

typedef struct
{
  FabStudio  *self;
  GHashTable *needed; /* FabJob */
} Listening;

static void
speech_cb (FabElement            *dialogue,
           const FabSpeakRequest *request,
           gpointer               data)
{
  Listening *listening = data;
  FabStudio *self = listening->self;
  g_autofree char *key = fab_voice_key (self->voice, request);
  FabJob *job;

  if (fab_story_get_clip_duration (self->story, key) >= 0)
    return;
  job = find_job (self, SPEAK, fab_element_get_id (dialogue));
  /* What failed is not tried again until it changes. */
  if (job == NULL || job->state != FAB_JOB_FAILED || g_strcmp0 (job->wanted, key) != 0)
    job = ensure_job (self, SPEAK, fab_element_get_id (dialogue), "");
  g_hash_table_add (listening->needed, job);
  job->panel = fab_element_get_panel (dialogue);
  g_clear_pointer (&job->speech, fab_speak_request_free);
  job->speech = fab_speak_request_copy (request);
  _fab_job_set_title (job, request->text);
  want (job, key);
}

static void
drop_unneeded (FabStudio  *self,
               GHashTable *needed)
{
  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (self->jobs)); i-- > 0;)
    {
      g_autoptr(FabJob) job = g_list_model_get_item (G_LIST_MODEL (self->jobs), i);

      if (job != NULL && g_str_equal (job->kind, SPEAK) && !g_hash_table_contains (needed, job))
        drop_job (self, job);
    }
}

static void
listen (FabStudio *self)
{
  g_autoptr(GHashTable) needed = g_hash_table_new (NULL, NULL);
  Listening listening = { self, needed };

  fab_story_begin (self->story, NULL, NULL);
  fab_needs_foreach_speech (self->story, self->voice, speech_cb, &listening);
  drop_unneeded (self, needed);
  fab_story_end (self->story);
  start_jobs (self);
}

static gboolean
listen_cb (gpointer data)
{
  FabStudio *self = data;

  self->listen_id = 0;
  listen (self);

  return G_SOURCE_REMOVE;
}

static void
schedule_listen (FabStudio *self,
                 guint      delay)
{
  if (self->voice == NULL)
    return;
  g_clear_handle_id (&self->listen_id, g_source_remove);
  self->listen_id = g_timeout_add (delay, listen_cb, self);
}

static void
changed_cb (FabStory        *story,
            const FabChange *changes,
            guint            n,
            FabStudio       *self)
{
  gboolean all = FALSE, speech = FALSE;

  for (guint i = 0; i < n; i++)
    {
      FabKind kind = changes[i].kind;

      all |= kind == FAB_KIND_CAST || kind == FAB_KIND_PROJECT || kind == FAB_KIND_SCENE;
      speech |= kind == FAB_KIND_CAST || kind == FAB_KIND_ELEMENT;
      if (kind == FAB_KIND_PANEL || kind == FAB_KIND_OVERRIDE)
        mark_dirty (self, changes[i].id);
    }
  if (all && self->painter != NULL)
    mark_all_dirty (self);
  if (speech)
    schedule_listen (self, PAUSE_MS);
}

/* --- object --- */

static void
load_job_cb (gint64      id,
             const char *kind,
             gint64      target,
             const char *spec,
             gpointer    data)
{
  FabStudio *self = data;

  if (find_job (self, kind, target) == NULL
      && (g_str_equal (kind, PAINT) || g_str_equal (kind, SPEAK)))
    append_job (self, id, kind, target, spec);
}

static void
cancel_running (FabStudio *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->jobs));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(FabJob) job = g_list_model_get_item (G_LIST_MODEL (self->jobs), i);

      if (job->cancellable != NULL)
        g_cancellable_cancel (job->cancellable);
    }
}

static void
fab_studio_dispose (GObject *object)
{
  FabStudio *self = FAB_STUDIO (object);

  g_clear_handle_id (&self->look_id, g_source_remove);
  g_clear_handle_id (&self->listen_id, g_source_remove);
  if (self->jobs != NULL)
    cancel_running (self);
  g_clear_object (&self->story);
  g_clear_object (&self->painter);
  g_clear_object (&self->voice);

  G_OBJECT_CLASS (fab_studio_parent_class)->dispose (object);
}

static void
fab_studio_finalize (GObject *object)
{
  FabStudio *self = FAB_STUDIO (object);

  g_queue_clear (&self->order);
  g_clear_pointer (&self->dirty, g_hash_table_unref);
  g_clear_pointer (&self->seen, g_hash_table_unref);
  g_clear_pointer (&self->by_target, g_hash_table_unref);
  g_clear_object (&self->jobs);
  g_clear_error (&self->trouble);

  G_OBJECT_CLASS (fab_studio_parent_class)->finalize (object);
}

static void
fab_studio_get_property (GObject    *object,
                         guint       id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  FabStudio *self = FAB_STUDIO (object);

  switch (id)
    {
    case PROP_N_JOBS:
      g_value_set_uint (value, self->n_jobs);
      break;
    case PROP_N_DONE:
      g_value_set_uint (value, self->n_done);
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, self->n_jobs > 0);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
fab_studio_class_init (FabStudioClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = fab_studio_dispose;
  object_class->finalize = fab_studio_finalize;
  object_class->get_property = fab_studio_get_property;

  properties[PROP_N_JOBS] = g_param_spec_uint ("n-jobs", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_N_DONE] = g_param_spec_uint ("n-done", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[FAILED] = g_signal_new ("failed", FAB_TYPE_STUDIO, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_ERROR);
}

static void
fab_studio_init (FabStudio *self)
{
  self->jobs = g_list_store_new (FAB_TYPE_JOB);
  self->by_target = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, seen_free);
  self->dirty = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_queue_init (&self->order);
}

FabStudio *
fab_studio_new (FabStory   *story,
                FabPainter *painter,
                FabVoice   *voice)
{
  FabStudio *self;

  g_return_val_if_fail (FAB_IS_STORY (story), NULL);
  g_return_val_if_fail (painter == NULL || FAB_IS_PAINTER (painter), NULL);
  g_return_val_if_fail (voice == NULL || FAB_IS_VOICE (voice), NULL);

  self = g_object_new (FAB_TYPE_STUDIO, NULL);
  self->story = g_object_ref (story);
  g_set_object (&self->painter, painter);
  g_set_object (&self->voice, voice);
  fab_story_foreach_job (story, load_job_cb, self);
  g_signal_connect_object (story, "changed", G_CALLBACK (changed_cb), self, 0);
  if (painter != NULL)
    mark_all_dirty (self);
  schedule_listen (self, 0);

  return self;
}

guint
fab_studio_get_n_jobs (FabStudio *self)
{
  g_return_val_if_fail (FAB_IS_STUDIO (self), 0);

  return self->n_jobs;
}

guint
fab_studio_get_n_done (FabStudio *self)
{
  g_return_val_if_fail (FAB_IS_STUDIO (self), 0);

  return self->n_done;
}

gboolean
fab_studio_get_busy (FabStudio *self)
{
  g_return_val_if_fail (FAB_IS_STUDIO (self), FALSE);

  return self->n_jobs > 0;
}

GListModel *
fab_studio_get_jobs (FabStudio *self)
{
  g_return_val_if_fail (FAB_IS_STUDIO (self), NULL);

  return G_LIST_MODEL (self->jobs);
}

void
fab_studio_set_focus (FabStudio *self,
                      gint64     panel)
{
  g_return_if_fail (FAB_IS_STUDIO (self));

  self->focus = panel;
}

void
fab_studio_cancel_all (FabStudio *self)
{
  g_return_if_fail (FAB_IS_STUDIO (self));

  fab_story_begin (self->story, NULL, NULL);
  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (self->jobs)); i-- > 0;)
    {
      g_autoptr(FabJob) job = g_list_model_get_item (G_LIST_MODEL (self->jobs), i);

      if (job != NULL)
        drop_job (self, job);
    }
  fab_story_end (self->story);
}

void
fab_studio_paint_again (FabStudio *self,
                        gint64     panel)
{
  g_autofree char *spec = NULL;
  FabJob *job;

  g_return_if_fail (FAB_IS_STUDIO (self));
  g_return_if_fail (self->painter != NULL);

  spec = g_strdup_printf (AGAIN " %u", g_random_int_range (1, G_MAXINT));
  job = find_job (self, PAINT, panel);
  if (job != NULL && job->state == FAB_JOB_WAITING)
    drop_job (self, job);
  ensure_job (self, PAINT, panel, spec);
  start_jobs (self);
}

static gboolean
has_work (FabStudio *self)
{
  return self->n_jobs > 0 || self->look_id != 0 || self->listen_id != 0;
}

static void
wake_cb (GCancellable *cancellable,
         gpointer      data)
{
  g_main_context_wakeup (NULL);
}

gboolean
fab_studio_drain (FabStudio     *self,
                  GCancellable  *cancellable,
                  GError       **error)
{
  gulong handler = 0;

  g_return_val_if_fail (FAB_IS_STUDIO (self), FALSE);

  self->draining = TRUE;
  g_clear_error (&self->trouble);
  if (cancellable != NULL)
    handler = g_cancellable_connect (cancellable, G_CALLBACK (wake_cb), NULL, NULL);
  if (self->listen_id != 0)
    schedule_listen (self, 0);
  while (has_work (self) && !g_cancellable_is_cancelled (cancellable))
    g_main_context_iteration (NULL, TRUE);
  g_cancellable_disconnect (cancellable, handler);
  self->draining = FALSE;
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    {
      fab_studio_cancel_all (self);
      return FALSE;
    }
  if (self->trouble == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&self->trouble));

  return FALSE;
}
