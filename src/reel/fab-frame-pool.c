/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-reel"

#include "config.h"

#include <math.h>

#include "fab-frame-pool.h"

/* Frames begun before the first is taken: each thread has one at hand and one to come. */
#define FRAMES_PER_THREAD 2
#define MAX_THREADS 8
#define PREVIEW_WIDTH 480

/* Runs of frames that are composed of one drawing are made by one thread, so that no other waits for it. */
#define RUNS_PER_JOB 4

typedef struct
{
  gint64     at[RUNS_PER_JOB];     /* frames of the timeline, -1: slate */
  FabFrame  *frames[RUNS_PER_JOB];
  guint      n;
  guint      n_taken;
  gboolean   preview;              /* of the first */
  gboolean   done;
  GError    *error;
} Job;

struct FabFramePool
{
  FabFrameRecipe  recipe;
  cairo_rectangle_int_t picture; /* in the frame */
  GThreadPool    *threads;
  guint           max_jobs;
  GMutex          mutex;
  GCond           cond;
  GQueue          jobs;    /* in the order of the film */
  guint           stretch; /* what comes next … */
  gint64          offset;  /* … in it */
};

void
fab_frame_free (FabFrame *frame)
{
  gst_clear_buffer (&frame->buffer);
  g_clear_pointer (&frame->preview, cairo_surface_destroy);
  g_free (frame);
}

static void
job_free (Job *job)
{
  for (guint i = job->n_taken; i < job->n; i++)
    fab_frame_free (job->frames[i]);
  g_clear_error (&job->error);
  g_free (job);
}

/* --- one frame, on a thread --- */

static gboolean
fills_frame (FabFramePool *self)
{
  return self->picture.width == self->recipe.width && self->picture.height == self->recipe.height;
}

/* A frame of one's own to write on. */
static cairo_surface_t *
copy_picture (FabFramePool    *self,
              cairo_surface_t *picture)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, self->recipe.width,
                                                         self->recipe.height);
  g_autoptr(cairo_t) cr = cairo_create (surface);

  if (!fills_frame (self))
    {
      cairo_set_source_rgb (cr, 0, 0, 0);
      cairo_paint (cr);
    }
  cairo_set_source_surface (cr, picture, self->picture.x, self->picture.y);
  cairo_paint (cr);

  return surface;
}

static gint64
count_frames (const FabFrameRecipe *recipe)
{
  gint64 n = 0;

  for (guint i = 0; i < recipe->n_stretches; i++)
    n += recipe->stretches[i].first >= 0 ? recipe->stretches[i].n : 0;

  return n;
}

static cairo_surface_t *
make_frame (FabFramePool  *self,
            gint64         at,
            GError       **error)
{
  const FabFrameRecipe *recipe = &self->recipe;
  g_autoptr(cairo_surface_t) picture = NULL;
  cairo_surface_t *surface;

  if (at < 0)
    {
      surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, recipe->width, recipe->height);
      fab_imprint_draw_slate (recipe->imprint, surface, count_frames (recipe));
      return surface;
    }
  picture = fab_film_frame (recipe->film, at, self->picture.width, self->picture.height,
                            recipe->cancellable, error);
  if (picture == NULL || (fills_frame (self) && !fab_imprint_writes (recipe->imprint, at)))
    return g_steal_pointer (&picture);
  surface = copy_picture (self, picture);
  fab_imprint_draw (recipe->imprint, surface, at);

  return surface;
}

static cairo_surface_t *
make_preview (cairo_surface_t *frame)
{
  double width = cairo_image_surface_get_width (frame);
  double height = cairo_image_surface_get_height (frame);
  double scale = MIN (1, PREVIEW_WIDTH / MAX (width, height));
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, ceil (width * scale),
                                                         ceil (height * scale));
  g_autoptr(cairo_t) cr = cairo_create (surface);

  cairo_scale (cr, scale, scale);
  cairo_set_source_surface (cr, frame, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_GOOD);
  cairo_paint (cr);

  return surface;
}

static gboolean
make_run (FabFramePool *self,
          Job          *job,
          guint         i)
{
  g_autoptr(cairo_surface_t) surface = NULL;

  if (!g_cancellable_set_error_if_cancelled (self->recipe.cancellable, &job->error))
    surface = make_frame (self, job->at[i], &job->error);
  if (surface == NULL)
    return FALSE;
  job->frames[i]->buffer = fab_encoder_convert (self->recipe.encoder, surface);
  if (job->preview && i == 0)
    job->frames[i]->preview = make_preview (surface);

  return TRUE;
}

static void
job_cb (gpointer data,
        gpointer user_data)
{
  FabFramePool *self = user_data;
  Job *job = data;

  for (guint i = 0; i < job->n && make_run (self, job, i); i++)
    ;
  g_mutex_lock (&self->mutex);
  job->done = TRUE;
  g_cond_signal (&self->cond);
  g_mutex_unlock (&self->mutex);
}

/* --- in order --- */

/* Even, in the middle, as large as it fits. */
static cairo_rectangle_int_t
fit_picture (const FabFrameRecipe *recipe)
{
  cairo_rectangle_int_t picture = { 0, 0, recipe->width, recipe->height };
  double aspect = (double) recipe->width / recipe->height;

  /* An even size is seldom quite that of the aspect. */
  if (aspect > recipe->aspect * (1 + 2.0 / recipe->width))
    picture.width = lrint (recipe->height * recipe->aspect / 2) * 2;
  else if (aspect < recipe->aspect / (1 + 2.0 / recipe->height))
    picture.height = lrint (recipe->width / recipe->aspect / 2) * 2;
  picture.width = CLAMP (picture.width, 2, recipe->width);
  picture.height = CLAMP (picture.height, 2, recipe->height);
  picture.x = (recipe->width - picture.width) / 2;
  picture.y = (recipe->height - picture.height) / 2;

  return picture;
}

FabFramePool *
fab_frame_pool_new (const FabFrameRecipe *recipe)
{
  FabFramePool *self;
  guint n_threads = CLAMP (g_get_num_processors (), 1, MAX_THREADS);

  g_return_val_if_fail (recipe != NULL, NULL);

  self = g_new0 (FabFramePool, 1);
  self->recipe = *recipe;
  self->picture = fit_picture (recipe);
  self->max_jobs = n_threads * FRAMES_PER_THREAD;
  g_mutex_init (&self->mutex);
  g_cond_init (&self->cond);
  self->threads = g_thread_pool_new (job_cb, self, n_threads, FALSE, NULL);

  return self;
}

void
fab_frame_pool_free (FabFramePool *self)
{
  g_return_if_fail (self != NULL);

  g_thread_pool_free (self->threads, FALSE, TRUE);
  g_queue_clear_full (&self->jobs, (GDestroyNotify) job_free);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->cond);
  g_free (self);
}

static gint64
run_length (FabFramePool *self,
            gint64        at,
            gint64        most)
{
  gint64 n = 1;

  if (at < 0)
    return most;
  while (n < most && fab_film_is_held (self->recipe.film, at + n)
         && fab_imprint_is_held (self->recipe.imprint, at + n))
    n++;

  return n;
}

/* A panel begins. */
static gboolean
is_cut (FabFramePool *self,
        gint64        at)
{
  FabTimeline *timeline = self->recipe.timeline;
  gint64 time = fab_timeline_frame_time (timeline, at);

  return fab_timeline_get_span (timeline, fab_timeline_find (timeline, time))->start == time;
}

static const FabFrameStretch *
get_stretch (FabFramePool *self)
{
  return self->stretch < self->recipe.n_stretches ? &self->recipe.stretches[self->stretch] : NULL;
}

static void
plan_run (FabFramePool          *self,
          const FabFrameStretch *stretch,
          Job                   *job)
{
  gint64 at = stretch->first < 0 ? -1 : stretch->first + self->offset;
  FabFrame *frame = g_new0 (FabFrame, 1);

  frame->cut = self->offset == 0 || is_cut (self, at);
  frame->n = run_length (self, at, stretch->n - self->offset);
  job->at[job->n] = at;
  job->frames[job->n++] = frame;
  self->offset += frame->n;
  if (self->offset >= stretch->n)
    {
      self->offset = 0;
      self->stretch++;
    }
}

static Job *
plan_job (FabFramePool *self)
{
  const FabFrameStretch *stretch = get_stretch (self);
  Job *job;

  if (stretch == NULL)
    return NULL;
  job = g_new0 (Job, 1);
  do
    {
      plan_run (self, stretch, job);
      stretch = get_stretch (self);
    }
  while (job->n < RUNS_PER_JOB && stretch != NULL && self->offset > 0 && stretch->first >= 0
         && !fab_film_is_redrawn (self->recipe.film, stretch->first + self->offset));

  return job;
}

static void
begin_jobs (FabFramePool *self,
            gboolean      preview)
{
  while (self->jobs.length < self->max_jobs)
    {
      Job *job = plan_job (self);

      if (job == NULL)
        return;
      job->preview = preview;
      preview = FALSE;
      g_queue_push_tail (&self->jobs, job);
      g_thread_pool_push (self->threads, job, NULL);
    }
}

static void
wait_for (FabFramePool *self,
          Job          *job)
{
  g_mutex_lock (&self->mutex);
  while (!job->done)
    g_cond_wait (&self->cond, &self->mutex);
  g_mutex_unlock (&self->mutex);
}

FabFrame *
fab_frame_pool_next (FabFramePool  *self,
                     gboolean       preview,
                     GError       **error)
{
  FabFrame *frame;
  Job *job;

  g_return_val_if_fail (self != NULL, NULL);

  begin_jobs (self, preview);
  job = g_queue_peek_head (&self->jobs);
  if (job == NULL)
    return NULL;
  wait_for (self, job);
  if (job->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&job->error));
      return NULL;
    }
  frame = job->frames[job->n_taken++];
  if (job->n_taken == job->n)
    job_free (g_queue_pop_head (&self->jobs));

  return frame;
}
