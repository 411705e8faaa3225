/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures that a person asks a painter for. Several of one panel may be on their way, and each becomes a take. */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-needs.h"
#include "fab-studio-private.h"

/* One picture on its way, with what it is made of. */
typedef struct
{
  FabStudio       *self; /* weak */
  FabJob          *job;
  FabPainter      *painter;
  FabPaintRequest *request;
} Errand;

static void
errand_free (Errand *errand)
{
  g_clear_weak_pointer (&errand->self);
  g_clear_pointer (&errand->request, fab_paint_request_free);
  g_object_unref (errand->painter);
  g_object_unref (errand->job);
  g_free (errand);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Errand, errand_free)

/* --- what a job is ---------------------------------------------------------------------------- */

/* "a1111 12345" or "a1111 12345 aside". */
static void
read_spec (FabJob *job)
{
  g_auto(GStrv) words = g_strsplit (job->spec, " ", 3);
  guint n = g_strv_length (words);

  g_free (job->engine);
  job->engine = g_strdup (n > 0 ? words[0] : "");
  job->seed = n > 1 ? g_ascii_strtoull (words[1], NULL, 10) : 0;
  job->aside = n > 2 && g_str_equal (words[2], "aside");
}

static void
give_title (FabStudio *self,
            FabJob    *job)
{
  g_autoptr(FabPanel) panel = fab_story_ref_panel (self->story, job->target);
  g_autofree char *title = NULL;

  if (panel == NULL)
    return;
  title = g_strdup_printf ("%s · %s", fab_panel_get_label (panel), fab_panel_get_prompt (panel)); /* prompts are often alike */
  _fab_job_set_title (job, *fab_panel_get_label (panel) != '\0' ? title : fab_panel_get_prompt (panel));
}

FabJob *
_fab_studio_append_picture (FabStudio  *self,
                            gint64      id,
                            gint64      panel,
                            const char *spec)
{
  FabJob *job = _fab_studio_append_job (self, id, FAB_STUDIO_PICTURE, panel, spec);

  read_spec (job);
  give_title (self, job);

  return job;
}

FabPainter *
_fab_studio_find_painter (FabStudio *self,
                          FabJob    *job)
{
  if (!g_str_equal (job->kind, FAB_STUDIO_PICTURE))
    return self->painter;

  return self->find_painter != NULL ? self->find_painter (job->engine, self->find_data) : NULL;
}

/* --- what comes of it ------------------------------------------------------------------------- */

/* Pictures arrive by the hundred, and each takes a while to be kept and shown. */
typedef struct
{
  Errand      *errand;
  FabPainting *painting;
  char        *hash;
} Arrival;

static void
arrival_free (Arrival *arrival)
{
  errand_free (arrival->errand);
  fab_painting_free (arrival->painting);
  g_free (arrival->hash);
  g_free (arrival);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Arrival, arrival_free)

static gboolean
keep_picture (FabStudio *self,
              FabJob    *job,
              gpointer   result,
              GError   **error)
{
  const Arrival *arrival = result;
  const FabPainting *painting = arrival->painting;
  FabTakeNote note = {
    .engine = job->engine, .model = painting->model, .seed = painting->seed != 0 ? painting->seed : job->seed,
    .prompt = job->asked, .media = painting->media, .sent = painting->sent, .guide = painting->guide, .aside = job->aside,
    .hash = arrival->hash,
  };

  return fab_story_keep_take (self->story, job->target, &note, painting->data, error) != 0;
}

/* One in a turn of the main loop, and after what is drawn: no frame waits for two. */
static gboolean
keep_next_cb (gpointer data)
{
  FabStudio *self = data;
  g_autoptr(Arrival) arrival = g_queue_pop_head (&self->arrived);

  if (g_queue_is_empty (&self->arrived))
    self->arrived_id = 0;
  else
    self->arrived_id = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, keep_next_cb, self, NULL);
  _fab_studio_end_job (self, arrival->errand->job, keep_picture, arrival, NULL);

  return G_SOURCE_REMOVE;
}

void
_fab_studio_forget_arrived (FabStudio *self)
{
  g_clear_handle_id (&self->arrived_id, g_source_remove);
  g_queue_clear_full (&self->arrived, (GDestroyNotify) arrival_free);
}

static void
hash_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  g_task_return_pointer (task, fab_story_hash_data (data), g_free);
}

static void
hashed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(Arrival) arrival = data;
  FabStudio *self = arrival->errand->self;

  arrival->hash = g_task_propagate_pointer (G_TASK (result), NULL);
  if (self == NULL)
    return;
  g_queue_push_tail (&self->arrived, g_steal_pointer (&arrival));
  if (self->arrived_id == 0)
    self->arrived_id = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, keep_next_cb, self, NULL);
}

static void
painted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr(Errand) errand = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(FabPainting) painting = fab_painter_paint_finish (FAB_PAINTER (source), result, &error);
  g_autoptr(GTask) task = NULL;
  Arrival *arrival;

  if (errand->self == NULL)
    return;
  if (painting == NULL)
    {
      _fab_studio_end_job (errand->self, errand->job, keep_picture, NULL, error);
      return;
    }
  arrival = g_new0 (Arrival, 1);
  *arrival = (Arrival) { g_steal_pointer (&errand), g_steal_pointer (&painting), NULL };
  task = g_task_new (NULL, NULL, hashed_cb, arrival);
  g_task_set_task_data (task, g_bytes_ref (arrival->painting->data), (GDestroyNotify) g_bytes_unref);
  g_task_run_in_thread (task, hash_in_thread);
}

/* --- starting --------------------------------------------------------------------------------- */

/* @errand is taken. */
static void
paint (Errand *errand)
{
  fab_painter_paint_async (errand->painter, errand->request, _fab_studio_progress_cb, errand->job,
                           errand->job->cancellable, painted_cb, errand);
}

static void
sketched_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr(Errand) errand = data;
  g_autoptr(GError) error = NULL;
  GBytes *sketch = g_task_propagate_pointer (G_TASK (result), &error);

  if (sketch == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_debug ("painted without the sketch: %s", error != NULL ? error->message : "there is none");
  errand->request->sketch = sketch;
  if (errand->self != NULL)
    paint (g_steal_pointer (&errand));
}

/* What a person drew, not what is only for notes. */
static gboolean
has_ink (FabStudio *self,
         gint64     panel)
{
  g_autoptr(GListModel) layers = fab_story_dup_layers (self->story, panel);

  for (guint i = 0; i < g_list_model_get_n_items (layers); i++)
    {
      g_autoptr(FabLayer) layer = g_list_model_get_item (layers, i);

      if (fab_layer_get_visible (layer) && *fab_layer_get_ink (layer) != '\0' &&
          (g_str_equal (fab_layer_get_kind (layer), "ink") || g_str_equal (fab_layer_get_kind (layer), "background")))
        return TRUE;
    }

  return FALSE;
}

gboolean
_fab_studio_start_picture (FabStudio *self,
                           FabJob    *job)
{
  g_autoptr(FabPanel) panel = fab_story_ref_panel (self->story, job->target);
  FabPainter *painter = _fab_studio_find_painter (self, job);
  g_autofree char *description = NULL;
  Errand *errand;

  if (panel == NULL)
    return FALSE;
  if (painter == NULL)
    {
      g_autoptr(GError) error = g_error_new (FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_UNAVAILABLE,
                                             "The painter of this picture is not set up: %s", job->engine);

      _fab_studio_fail_job (self, job, error);
      return TRUE;
    }
  errand = g_new0 (Errand, 1);
  g_set_weak_pointer (&errand->self, self);
  errand->job = g_object_ref (job);
  errand->painter = g_object_ref (painter);
  errand->request = fab_needs_picture (self->story, painter, panel);
  errand->request->seed = job->seed;
  description = fab_paint_request_describe (errand->request);
  _fab_studio_begin_job (self, job, description);
  if (self->sketch != NULL && has_ink (self, job->target))
    self->sketch (job->target, job->cancellable, sketched_cb, errand, self->sketch_data);
  else
    paint (errand);

  return TRUE;
}

/* --- asking ----------------------------------------------------------------------------------- */

void
fab_studio_set_painters (FabStudio      *self,
                         FabPainterFunc  find,
                         FabSketchFunc   sketch,
                         gpointer        data)
{
  g_return_if_fail (FAB_IS_STUDIO (self));

  self->find_painter = find;
  self->find_data = data;
  self->sketch = sketch;
  self->sketch_data = data;
  _fab_studio_start_jobs (self);
}

void
fab_studio_ask_painter (FabStudio  *self,
                        gint64      panel,
                        const char *engine,
                        guint       n)
{
  g_return_if_fail (FAB_IS_STUDIO (self));
  g_return_if_fail (engine != NULL && *engine != '\0' && strchr (engine, ' ') == NULL);

  fab_story_begin (self->story, NULL, NULL);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *spec = g_strdup_printf ("%s %d%s", engine, g_random_int_range (1, G_MAXINT), n > 1 ? " aside" : "");
      gint64 id = fab_story_add_job (self->story, FAB_STUDIO_PICTURE, panel, spec, NULL);

      _fab_studio_append_picture (self, id, panel, spec);
    }
  fab_story_end (self->story);
  _fab_studio_forget_trouble (self, engine); /* who asks may have mended it */
  _fab_studio_start_jobs (self);
}

void
_fab_studio_drop_pictures (FabStudio *self,
                           gint64     panel)
{
  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (self->jobs)); i-- > 0;)
    {
      g_autoptr(FabJob) job = g_list_model_get_item (G_LIST_MODEL (self->jobs), i);

      if (job->target == panel && g_str_equal (job->kind, FAB_STUDIO_PICTURE))
        _fab_studio_drop_job (self, job);
    }
}

guint
fab_studio_count_pictures (FabStudio *self,
                           gint64     panel)
{
  guint n = 0;

  g_return_val_if_fail (FAB_IS_STUDIO (self), 0);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->jobs)); i++)
    {
      g_autoptr(FabJob) job = g_list_model_get_item (G_LIST_MODEL (self->jobs), i);

      n += job->target == panel && job->state != FAB_JOB_FAILED && g_str_equal (job->kind, FAB_STUDIO_PICTURE);
    }

  return n;
}
