/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-reel"

#include "config.h"

#include "fab-compositor.h"
#include "fab-film.h"
#include "fab-reel-error.h"
#include "fab-blend.h"

#define CACHE_BYTES (256 * 1024 * 1024)
#define INK_BYTES   (160 * 1024 * 1024)

struct _FabCompositor
{
  GObject          parent_instance;

  FabStory        *story;
  FabSurfaceCache *cache;
  GThreadPool     *pool;
  FabInkPool      *inks;
  gboolean         notes; /* shown */
};

G_DEFINE_FINAL_TYPE (FabCompositor, fab_compositor, G_TYPE_OBJECT)

/* A panel to draw on another thread. All it needs was read. */
typedef struct
{
  GTask           *task;
  FabSurfaceCache *cache;
  FabPicture      *picture;
  FabPictureData  *data;
  int              width;
  int              height;
  cairo_surface_t *surface;
  GError          *error;
} Job;

static void
job_free (Job *job)
{
  g_clear_pointer (&job->cache, fab_surface_cache_unref);
  g_clear_pointer (&job->picture, fab_picture_unref);
  g_clear_pointer (&job->data, fab_picture_data_free);
  g_clear_pointer (&job->surface, cairo_surface_destroy);
  g_clear_error (&job->error);
  g_clear_object (&job->task);
  g_free (job);
}

static GBytes *
load_blob (const char *hash,
           gpointer    data,
           GError    **error)
{
  return fab_story_load_blob (data, hash, error);
}

static GBytes *
load_clip (const char *key,
           gpointer    data,
           GError    **error)
{
  return fab_story_load_clip (data, key, error);
}

static cairo_surface_t *
draw_picture (FabSurfaceCache *cache,
              FabPicture      *picture,
              FabPictureData  *data,
              int              width,
              int              height,
              GCancellable    *cancellable,
              GError         **error)
{
  g_autofree char *key = fab_picture_dup_key (picture, width, height);
  cairo_surface_t *surface = fab_surface_cache_get (cache, key);

  if (surface != NULL)
    return surface;
  surface = fab_picture_draw (picture, data, width, height, cancellable, error);
  if (surface != NULL)
    fab_surface_cache_put (cache, key, surface);

  return surface;
}

/* --- jobs --- */

static void
draw_job (Job *job)
{
  GCancellable *cancellable = g_task_get_cancellable (job->task);

  if (g_cancellable_set_error_if_cancelled (cancellable, &job->error))
    return;
  job->surface = draw_picture (job->cache, job->picture, job->data, job->width, job->height, cancellable, &job->error);
}

static gboolean
job_done_cb (gpointer data)
{
  Job *job = data;

  if (job->error != NULL)
    g_task_return_error (job->task, g_steal_pointer (&job->error));
  else
    g_task_return_pointer (job->task, g_steal_pointer (&job->surface),
                           (GDestroyNotify) cairo_surface_destroy);

  return G_SOURCE_REMOVE;
}

/* The task goes back before it is let go, so that the story is never finalized on this thread. */
static void
job_cb (gpointer data,
        gpointer user_data)
{
  Job *job = data;
  GMainContext *context = g_task_get_context (job->task);
  g_autoptr(GSource) source = g_idle_source_new ();

  draw_job (job);
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, job_done_cb, job, (GDestroyNotify) job_free);
  g_source_attach (source, context);
}

static Job *
job_new (FabCompositor       *self,
         int                  width,
         int                  height,
         GCancellable        *cancellable,
         GAsyncReadyCallback  callback,
         gpointer             data)
{
  Job *job = g_new0 (Job, 1);

  job->task = g_task_new (self, cancellable, callback, data);
  job->cache = fab_surface_cache_ref (self->cache);
  job->width = width;
  job->height = height;

  return job;
}

static FabPictureUse
choose_use (FabCompositor *self,
            gboolean       ink)
{
  if (!ink)
    return FAB_PICTURE_TAKE;

  return self->notes ? FAB_PICTURE_WORK : FAB_PICTURE_PANEL;
}

/* A stroke more on a full panel is little work, as its surfaces are there from before. */
static FabPicture *
make_picture (FabCompositor *self,
              gint64         panel,
              gboolean       ink)
{
  FabPicture *picture = fab_picture_new (self->story, panel, choose_use (self, ink));

  fab_picture_set_pool (picture, self->inks);

  return picture;
}

/* --- frames --- */

static gboolean
check_frame (FabTimeline  *timeline,
             GError      **error)
{
  if (fab_timeline_get_n_spans (timeline) > 0)
    return TRUE;
  g_set_error (error, FAB_REEL_ERROR, FAB_REEL_ERROR_EMPTY, "The film has no panels");

  return FALSE;
}

static FabFilm *
film_for_frame (FabCompositor *self,
                FabTimeline   *timeline,
                gint64         frame)
{
  const FabFilmLoad load = { load_blob, load_clip, self->story };
  FabBlend mix = fab_blend_at (timeline, frame);
  guint first = mix.has_other ? mix.other.span : mix.now.span;

  return fab_film_new (self->story, timeline, first, mix.now.span - first + 1, self->cache, load);
}

static void
fab_compositor_finalize (GObject *object)
{
  FabCompositor *self = FAB_COMPOSITOR (object);

  g_thread_pool_free (self->pool, FALSE, TRUE);
  g_clear_pointer (&self->inks, fab_ink_pool_unref);
  g_clear_pointer (&self->cache, fab_surface_cache_unref);
  g_clear_object (&self->story);

  G_OBJECT_CLASS (fab_compositor_parent_class)->finalize (object);
}

static void
fab_compositor_class_init (FabCompositorClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fab_compositor_finalize;
}

static void
fab_compositor_init (FabCompositor *self)
{
  self->cache = fab_surface_cache_new (CACHE_BYTES);
  self->inks = fab_ink_pool_new (INK_BYTES);
  self->pool = g_thread_pool_new (job_cb, NULL, g_get_num_processors (), FALSE, NULL);
}

FabCompositor *
fab_compositor_new (FabStory *story)
{
  FabCompositor *self;

  g_return_val_if_fail (FAB_IS_STORY (story), NULL);

  self = g_object_new (FAB_TYPE_COMPOSITOR, NULL);
  self->story = g_object_ref (story);

  return self;
}

void
fab_compositor_set_notes (FabCompositor *self,
                          gboolean       notes)
{
  g_return_if_fail (FAB_IS_COMPOSITOR (self));

  self->notes = notes;
}

/* The picture is looked up and its data read here; only drawing is left to a worker. */
static void
start_panel (FabCompositor *self,
             Job           *job,
             gint64         panel,
             gboolean       ink)
{
  g_autofree char *key = NULL;

  job->picture = make_picture (self, panel, ink);
  key = fab_picture_dup_key (job->picture, job->width, job->height);
  job->surface = fab_surface_cache_get (self->cache, key);
  if (job->surface == NULL)
    job->data = fab_picture_load (job->picture, load_blob, self->story, &job->error);
  if (job->data != NULL)
    {
      g_thread_pool_push (self->pool, job, NULL);
      return;
    }
  job_done_cb (job);
  job_free (job);
}

void
fab_compositor_panel_async (FabCompositor       *self,
                            gint64               panel,
                            int                  width,
                            int                  height,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             data)
{
  Job *job;

  g_return_if_fail (FAB_IS_COMPOSITOR (self));
  g_return_if_fail (width > 0 && height > 0);

  job = job_new (self, width, height, cancellable, callback, data);
  g_task_set_source_tag (job->task, fab_compositor_panel_async);
  start_panel (self, job, panel, TRUE);
}

cairo_surface_t *
fab_compositor_panel_finish (FabCompositor  *self,
                             GAsyncResult   *result,
                             GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
fab_compositor_take_async (FabCompositor       *self,
                           gint64               panel,
                           int                  width,
                           int                  height,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             data)
{
  Job *job;

  g_return_if_fail (FAB_IS_COMPOSITOR (self));
  g_return_if_fail (width > 0 && height > 0);

  job = job_new (self, width, height, cancellable, callback, data);
  g_task_set_source_tag (job->task, fab_compositor_take_async);
  start_panel (self, job, panel, FALSE);
}

cairo_surface_t *
fab_compositor_take_finish (FabCompositor  *self,
                            GAsyncResult   *result,
                            GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static cairo_surface_t *
draw_now (FabCompositor  *self,
          gint64          panel,
          gboolean        ink,
          int             width,
          int             height,
          GError        **error)
{
  g_autoptr(FabPicture) picture = make_picture (self, panel, ink);
  g_autofree char *key = fab_picture_dup_key (picture, width, height);
  g_autoptr(FabPictureData) data = NULL;
  cairo_surface_t *surface = fab_surface_cache_get (self->cache, key);

  if (surface != NULL)
    return surface;
  data = fab_picture_load (picture, load_blob, self->story, error);
  if (data == NULL)
    return NULL;

  return draw_picture (self->cache, picture, data, width, height, NULL, error);
}

cairo_surface_t *
fab_compositor_panel (FabCompositor  *self,
                      gint64          panel,
                      int             width,
                      int             height,
                      GError        **error)
{
  g_return_val_if_fail (FAB_IS_COMPOSITOR (self), NULL);
  g_return_val_if_fail (width > 0 && height > 0, NULL);

  return draw_now (self, panel, TRUE, width, height, error);
}

cairo_surface_t *
fab_compositor_take (FabCompositor  *self,
                     gint64          panel,
                     int             width,
                     int             height,
                     GError        **error)
{
  g_return_val_if_fail (FAB_IS_COMPOSITOR (self), NULL);
  g_return_val_if_fail (width > 0 && height > 0, NULL);

  return draw_now (self, panel, FALSE, width, height, error);
}

cairo_surface_t *
fab_compositor_frame (FabCompositor  *self,
                      FabTimeline    *timeline,
                      gint64          time,
                      int             width,
                      int             height,
                      GError        **error)
{
  g_autoptr(FabFilm) film = NULL;
  gint64 frame;

  g_return_val_if_fail (FAB_IS_COMPOSITOR (self), NULL);
  g_return_val_if_fail (FAB_IS_TIMELINE (timeline), NULL);

  if (!check_frame (timeline, error))
    return NULL;
  frame = fab_timeline_time_frame (timeline, time);
  film = film_for_frame (self, timeline, frame);

  return fab_film_frame (film, frame, width, height, NULL, error);
}
