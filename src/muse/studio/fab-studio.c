/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include "fab-needs.h"
#include "fab-studio-private.h"

/* Speech waits until typing pauses; a picture does not. */
#define PAUSE_MS 400
/* An engine that counts its questions may charge for each: what is being typed is not sent word by word. */
#define LONG_PAUSE_MS 2500

enum { PROP_0, PROP_N_JOBS, PROP_N_DONE, PROP_BUSY, N_PROPS };
enum { FAILED, N_SIGNALS };

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FabStudio, fab_studio, G_TYPE_OBJECT)

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

  if (fab_story_get_clip_duration (self->story, key) >= 0
      || _fab_studio_is_declined (self, FAB_STUDIO_SPEAK, fab_element_get_id (dialogue), key))
    return;
  job = _fab_studio_find_job (self, FAB_STUDIO_SPEAK, fab_element_get_id (dialogue));
  /* What failed is not tried again until it changes. */
  if (job == NULL || job->state != FAB_JOB_FAILED || g_strcmp0 (job->wanted, key) != 0)
    job = _fab_studio_ensure_job (self, FAB_STUDIO_SPEAK, fab_element_get_id (dialogue), "");
  g_hash_table_add (listening->needed, job);
  job->panel = fab_element_get_panel (dialogue);
  g_clear_pointer (&job->speech, fab_speak_request_free);
  job->speech = fab_speak_request_copy (request);
  _fab_job_set_title (job, request->text);
  _fab_job_want (job, key);
}

static void
drop_unneeded (FabStudio  *self,
               GHashTable *needed)
{
  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (self->jobs)); i-- > 0;)
    {
      g_autoptr(FabJob) job = g_list_model_get_item (G_LIST_MODEL (self->jobs), i);

      if (job != NULL && g_str_equal (job->kind, FAB_STUDIO_SPEAK)
          && !g_hash_table_contains (needed, job))
        _fab_studio_drop_job (self, job);
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
  _fab_studio_start_jobs (self);
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
voice_changed_cb (FabStudio *self)
{
  _fab_studio_get_pace (self, FAB_STUDIO_SPEAK)->n = 0; /* another one is faster or slower */
  _fab_studio_forget_trouble (self, FAB_STUDIO_SPEAK);
  schedule_listen (self, 0);
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
      speech |= kind == FAB_KIND_CAST || kind == FAB_KIND_ELEMENT || kind == FAB_KIND_PROJECT;
      if (kind == FAB_KIND_PANEL || kind == FAB_KIND_OVERRIDE)
        _fab_studio_mark_dirty (self, changes[i].id);
    }
  if (all && self->painter != NULL)
    _fab_studio_mark_all_dirty (self);
  if (speech)
    schedule_listen (self, self->voice != NULL && fab_voice_get_room (self->voice) != FAB_ROOM_UNKNOWN ? LONG_PAUSE_MS : PAUSE_MS);
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

  if (g_str_equal (kind, FAB_STUDIO_PICTURE))
    _fab_studio_append_picture (self, id, target, spec);
  else if (_fab_studio_find_job (self, kind, target) == NULL && (g_str_equal (kind,
                            FAB_STUDIO_PAINT) || g_str_equal (kind, FAB_STUDIO_SPEAK)))
    _fab_studio_append_job (self, id, kind, target, spec);
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

  _fab_studio_forget_arrived (self);
  g_clear_handle_id (&self->look_id, g_source_remove);
  g_clear_handle_id (&self->listen_id, g_source_remove);
  g_clear_handle_id (&self->wake_id, g_source_remove);
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
  g_clear_pointer (&self->running, g_ptr_array_unref);
  g_clear_pointer (&self->by_target, g_hash_table_unref);
  g_clear_pointer (&self->paces, g_hash_table_unref);
  g_clear_pointer (&self->declined, g_hash_table_unref);
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
  self->running = g_ptr_array_new_with_free_func (g_object_unref);
  self->by_target = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->paces = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, _fab_pace_free);
  self->declined = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, _fab_seen_free);
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
  if (voice != NULL)
    g_signal_connect_object (voice, "changed", G_CALLBACK (voice_changed_cb), self, G_CONNECT_SWAPPED);
  if (painter != NULL)
    _fab_studio_mark_all_dirty (self);
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
fab_studio_paint_again (FabStudio *self,
                        gint64     panel)
{
  g_autofree char *spec = NULL;
  FabJob *job;

  g_return_if_fail (FAB_IS_STUDIO (self));
  g_return_if_fail (self->painter != NULL);

  spec = g_strdup_printf (FAB_STUDIO_AGAIN " %u", g_random_int_range (1, G_MAXINT));
  job = _fab_studio_find_job (self, FAB_STUDIO_PAINT, panel);
  if (job != NULL && job->state == FAB_JOB_WAITING)
    _fab_studio_drop_job (self, job);
  _fab_studio_ensure_job (self, FAB_STUDIO_PAINT, panel, spec);
  _fab_studio_start_jobs (self);
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
