/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-reel"

#include "config.h"

#include <math.h>

#include "fab-blobs.h"
#include "fab-film.h"
#include "fab-playback.h"

#define CACHE_BYTES (160 * 1024 * 1024)
#define RING_BYTES (128 * 1024 * 1024)
#define MOST_AHEAD 16         /* frames */
#define STANDING_AHEAD 6      /* frames, so that playing begins in time */
#define MAX_THREADS 8
#define RUNS_PER_JOB 4
#define JOBS_PER_THREAD 2
#define WINDOW_BEFORE 1       /* panels that are read together */
#define WINDOW_AFTER 8
#define PANELS_AHEAD 2        /* whose first drawing is made early: it may take long */

/* Panels of the film as they were when the film was set. */
typedef struct
{
  FabFilm *film;
  guint    first, last;
} Window;

/* Frames @first … @last, which show the same. */
typedef struct
{
  gint64           first, last;
  cairo_surface_t *surface; /* NULL while it is made */
} Run;

/* Runs that a thread makes, one after the other; none: the drawing of frame @first is only prepared. */
typedef struct
{
  FabPlayback  *playback;
  Window       *window;
  GCancellable *cancellable;
  gint64        first;
  Run           runs[RUNS_PER_JOB];
  guint         n, n_made;
  int           width, height;
  int           step;
  gint64        took;
  GSource      *done;
} Job;

struct FabPlayback
{
  FabStory        *story;
  FabBlobs        *blobs;
  FabSurfaceCache *cache;
  GMainContext    *context;
  GCancellable    *closing;
  GThreadPool     *threads;
  guint            n_threads;
  FabPlaybackFunc  made;
  gpointer         data;

  FabTimeline     *timeline;
  int              width, height;
  Window          *window;
  GCancellable    *cancellable; /* of the jobs for this film and way */
  GPtrArray       *jobs;        /* on their way */
  GArray          *runs;        /* Run, those that are on their way too */
  gint64           now;
  int              due;         /* @now for the threads */
  int              step;
  gint64           next;        /* to be planned */
  guint            prepared;    /* panels before this one had their first drawing made */
  double           cost;        /* microseconds that a frame takes a thread, of late */

  guint            detail;      /* of details[] */
  gint64           judged;      /* when the last second of playing began */
  guint            n_late, n_good;
};

static const double details[] = { 1, .75, .5 };

static void
window_free (gpointer data)
{
  Window *window = data;

  fab_film_free (window->film);
}

static void
clear_run (gpointer data)
{
  Run *run = data;

  g_clear_pointer (&run->surface, cairo_surface_destroy);
}

/* Always on the thread of the playback, as films belong there. */
static void
job_free (gpointer data)
{
  Job *job = data;

  for (guint i = 0; i < job->n; i++)
    clear_run (&job->runs[i]);
  if (job->done != NULL)
    g_source_destroy (job->done);
  g_clear_pointer (&job->done, g_source_unref);
  g_atomic_rc_box_release_full (job->window, window_free);
  g_object_unref (job->cancellable);
  g_free (job);
}

/* --- on the threads --- */

static gboolean
is_past (Job       *job,
         const Run *run)
{
  int due = g_atomic_int_get (&job->playback->due);

  return job->step > 0 ? run->last < due : run->first > due;
}

/* What is past is not made any more, but for the last: something is seen even where all is late. */
static void
make_runs (Job *job)
{
  for (guint i = 0; i < job->n && !g_cancellable_is_cancelled (job->cancellable); i++)
    {
      Run *run = &job->runs[i];

      if (i + 1 < job->n && is_past (job, run))
        continue;
      g_atomic_pointer_set (&run->surface, fab_film_frame (job->window->film, run->first, job->width, job->height,
                                                           job->cancellable, NULL));
      job->n_made++;
    }
}

static void
prepare (Job *job)
{
  if (!fab_film_prepare (job->window->film, job->first, job->width, job->height, job->cancellable, NULL))
    g_debug ("frame %" G_GINT64_FORMAT " is not prepared", job->first);
}

static gboolean job_done_cb (gpointer data);

static void
job_cb (gpointer data,
        gpointer user_data)
{
  Job *job = data;
  gint64 began = g_get_monotonic_time ();
  g_autoptr(GSource) source = NULL;

  if (job->n > 0)
    make_runs (job);
  else
    prepare (job);
  job->took = g_get_monotonic_time () - began;
  source = g_source_ref (job->done);
  g_source_attach (source, job->playback->context);
}

/* --- the ring --- */

static guint
find_span (FabPlayback *self,
           gint64       frame)
{
  return fab_timeline_find (self->timeline, fab_timeline_frame_time (self->timeline, frame));
}

static Run *
find_run (FabPlayback *self,
          gint64       frame)
{
  for (guint i = 0; i < self->runs->len; i++)
    {
      Run *run = &g_array_index (self->runs, Run, i);

      if (frame >= run->first && frame <= run->last)
        return run;
    }

  return NULL;
}

/* First of all what one looks at. */
static guint
count_ahead (FabPlayback *self)
{
  gsize bytes = (gsize) self->width * self->height * 4;
  const Run *run = find_run (self, self->now);

  if (self->step == 0)
    return run != NULL && run->surface != NULL ? STANDING_AHEAD : 0;

  return CLAMP (RING_BYTES / MAX (bytes, 1), 4, MOST_AHEAD);
}

/* What stands is soon to go on. */
static int
get_step (FabPlayback *self)
{
  return self->step == 0 ? 1 : self->step;
}

static gboolean
is_due (FabPlayback *self,
        const Run   *run)
{
  if (self->step == 0)
    return self->now >= run->first && self->now <= run->last;

  return self->step > 0 ? run->first <= self->now : run->last >= self->now;
}

static gint64
distance (FabPlayback *self,
          const Run   *run)
{
  return self->now < run->first ? run->first - self->now : MAX (self->now - run->last, 0);
}

static Run *
find_newest (FabPlayback *self)
{
  Run *found = NULL;

  for (guint i = 0; i < self->runs->len; i++)
    {
      Run *run = &g_array_index (self->runs, Run, i);

      if (run->surface != NULL && is_due (self, run) && (found == NULL || distance (self, run) < distance (self, found)))
        found = run;
    }

  return found;
}

/* What begins the panel after this one; as late as it may come to be shown, it is kept. */
static gint64
find_cut (FabPlayback *self)
{
  guint next = find_span (self, self->now) + 1;

  return next < fab_timeline_get_n_spans (self->timeline)
    ? fab_timeline_time_frame (self->timeline, fab_timeline_get_span (self->timeline, next)->start) : -1;
}

/* What was shown, and what comes. */
static void
forget_past (FabPlayback *self)
{
  const Run *newest = find_newest (self);
  gint64 keep = newest != NULL ? newest->first : -1;
  gint64 reach = (gint64) MOST_AHEAD * ABS (get_step (self)) * 2;
  gint64 cut = find_cut (self);

  for (guint i = self->runs->len; i > 0; i--)
    {
      Run *run = &g_array_index (self->runs, Run, i - 1);
      gboolean past = self->step >= 0 ? run->last < self->now : run->first > self->now;

      if (run->first != keep && run->first != cut && (past || distance (self, run) > reach))
        g_array_remove_index_fast (self->runs, i - 1);
    }
}

static void
forget_jobs (FabPlayback *self)
{
  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  self->cancellable = g_cancellable_new ();
  for (guint i = self->runs->len; i > 0; i--)
    if (g_array_index (self->runs, Run, i - 1).surface == NULL)
      g_array_remove_index_fast (self->runs, i - 1);
}

/* --- planning --- */

static gint64
get_n_frames (FabPlayback *self)
{
  return self->timeline != NULL ? fab_timeline_get_n_frames (self->timeline) : 0;
}

static FabFilm *
get_film (FabPlayback *self,
          guint        span)
{
  const FabFilmLoad load = { fab_blobs_load, fab_blobs_load_clip, self->blobs };
  guint n = fab_timeline_get_n_spans (self->timeline);
  guint before = span > 0 ? span - 1 : 0;

  if (self->window != NULL && before >= self->window->first && span <= self->window->last)
    return self->window->film;
  if (self->window != NULL)
    g_atomic_rc_box_release_full (self->window, window_free);
  self->window = g_atomic_rc_box_new0 (Window);
  self->window->first = before - MIN (before, WINDOW_BEFORE);
  self->window->last = MIN (span + WINDOW_AFTER, n - 1);
  self->window->film = fab_film_new (self->story, self->timeline, self->window->first,
                                     self->window->last - self->window->first + 1, self->cache, load);

  return self->window->film;
}

/* The frames about @frame that show the same, as far as they are to come. */
static Run
find_held (FabPlayback *self,
           FabFilm     *film,
           gint64       frame)
{
  gint64 most = MOST_AHEAD;
  Run run = { frame, frame, NULL };

  if (self->step >= 0)
    while (run.last - frame < most && run.last + 1 < get_n_frames (self) && fab_film_is_held (film, run.last + 1))
      run.last++;
  else
    while (frame - run.first < most && fab_film_is_held (film, run.first))
      run.first--;

  return run;
}

static gint64
step_over (FabPlayback *self,
           const Run   *run)
{
  gint64 next = self->next;

  while (next >= run->first && next <= run->last)
    next += get_step (self);

  return next;
}

static Job *
job_new (FabPlayback *self,
         gint64       first)
{
  Job *job = g_new0 (Job, 1);
  double detail = self->step == 0 ? 1 : details[self->detail];

  job->playback = self;
  job->window = g_atomic_rc_box_acquire (self->window);
  job->cancellable = g_object_ref (self->cancellable);
  job->first = first;
  job->step = get_step (self);
  job->width = MAX (2, lrint (self->width * detail));
  job->height = MAX (2, lrint (self->height * detail));
  job->done = g_idle_source_new ();
  g_source_set_priority (job->done, G_PRIORITY_DEFAULT);
  g_source_set_callback (job->done, job_done_cb, job, NULL);

  return job;
}

static void
push_job (FabPlayback *self,
          Job         *job)
{
  g_ptr_array_add (self->jobs, job);
  g_thread_pool_push (self->threads, job, NULL);
}

static gboolean
is_wanted (FabPlayback *self,
           gint64       frame)
{
  gint64 ahead = self->step < 0 ? self->now - frame : frame - self->now;

  return frame >= 0 && frame < get_n_frames (self) && ahead <= (gint64) count_ahead (self) * ABS (get_step (self));
}

static void
add_run (FabPlayback *self,
         Job         *job,
         Run          run)
{
  job->runs[job->n++] = run;
  g_array_append_val (self->runs, run);
}

/* Frames that a frame takes to be made, by all threads together. */
static double
get_cost (FabPlayback *self)
{
  int n, d;

  fab_timeline_get_fps (self->timeline, &n, &d);

  return self->cost / G_USEC_PER_SEC * n / d / self->n_threads;
}

/* Where not every frame can be made in time, every second or third is, evenly. */
static int
get_stride (FabPlayback *self)
{
  return self->step == 0 ? 1 : MAX (1, (int) ceil (get_cost (self) / ABS (self->step))) * ABS (self->step);
}

static void
plan_job (FabPlayback *self)
{
  FabFilm *film = get_film (self, find_span (self, self->next));
  Job *job = job_new (self, self->next);
  guint span = find_span (self, self->next);
  int stride = get_stride (self);

  do
    {
      Run run = find_held (self, film, self->next);

      add_run (self, job, run);
      self->next = step_over (self, &run);
    }
  while (job->n < RUNS_PER_JOB && stride == 1 && is_wanted (self, self->next)
         && find_span (self, self->next) == span && find_run (self, self->next) == NULL
         && !fab_film_is_redrawn (film, self->step >= 0 ? self->next : self->next + 1));
  self->next += (stride - ABS (get_step (self))) * (self->step < 0 ? -1 : 1);
  push_job (self, job);
}

/* Where frames are late, the next panel at least comes in time. */
static void
plan_cut (FabPlayback *self)
{
  gint64 cut = self->step == 1 && self->detail > 0 ? find_cut (self) : -1;
  FabFilm *film;
  Job *job;

  if (cut < 0 || find_run (self, cut) != NULL)
    return;
  film = get_film (self, find_span (self, cut));
  job = job_new (self, cut);
  add_run (self, job, find_held (self, film, cut));
  push_job (self, job);
}

static void
prepare_panels (FabPlayback *self)
{
  guint span, end;

  if (self->step != 1 || self->detail > 0 || self->window == NULL)
    return;
  span = find_span (self, MIN (self->next, get_n_frames (self) - 1));
  end = MIN (span + PANELS_AHEAD, self->window->last) + 1;
  for (self->prepared = MAX (self->prepared, span + 1); self->prepared < end; self->prepared++)
    {
      gint64 first = fab_timeline_time_frame (self->timeline, fab_timeline_get_span (self->timeline, self->prepared)->start);

      push_job (self, job_new (self, first));
    }
}

static guint
count_pending (FabPlayback *self)
{
  guint n = 0;

  for (guint i = 0; i < self->runs->len; i++)
    n += g_array_index (self->runs, Run, i).surface == NULL;

  return n;
}

/* Where frames take longer than they last, those are made whose time is still to come. */
static gint64
find_first (FabPlayback *self)
{
  if (self->step == 0)
    return self->now;

  return self->now + (gint64) ceil (get_cost (self) * (count_pending (self) + self->n_threads)) * self->step;
}

static void
plan (FabPlayback *self)
{
  gint64 first = find_first (self);

  if (self->step >= 0 ? self->next < first : self->next > first)
    self->next = first;
  plan_cut (self);
  while (self->jobs->len < self->n_threads * JOBS_PER_THREAD && is_wanted (self, self->next))
    {
      const Run *run = find_run (self, self->next);

      if (run != NULL)
        self->next = step_over (self, run);
      else
        plan_job (self);
    }
  prepare_panels (self);
}

/* --- what is made --- */

static void
take_run (FabPlayback *self,
          Run         *made)
{
  Run *run = find_run (self, made->first);
  cairo_surface_t *surface = g_atomic_pointer_exchange (&made->surface, NULL);

  if (run != NULL && run->surface == NULL)
    run->surface = surface;
  else if (surface != NULL)
    cairo_surface_destroy (surface);
}

static void
take_runs (FabPlayback *self,
           Job         *job)
{
  if (g_cancellable_is_cancelled (job->cancellable))
    return;
  for (guint i = 0; i < job->n; i++)
    take_run (self, &job->runs[i]);
}

/* What is passed over is not on its way. */
static void
forget_unmade (FabPlayback *self,
               Job         *job)
{
  if (g_cancellable_is_cancelled (job->cancellable))
    return;
  for (guint i = 0; i < job->n; i++)
    {
      Run *run = find_run (self, job->runs[i].first);

      if (run != NULL && run->surface == NULL)
        g_array_remove_index_fast (self->runs, run - (Run *) self->runs->data);
    }
}

static gboolean
job_done_cb (gpointer data)
{
  Job *job = data;
  FabPlayback *self = job->playback;

  if (job->n_made > 0)
    self->cost += ((double) job->took / job->n_made - self->cost) / 4;
  take_runs (self, job);
  forget_unmade (self, job);
  g_ptr_array_remove_fast (self->jobs, job);
  if (self->timeline != NULL)
    plan (self);
  self->made (self->data);

  return G_SOURCE_REMOVE;
}

/* --- detail --- */

static void
judge (FabPlayback *self,
       gint64       from)
{
  gint64 now = g_get_monotonic_time ();
  const Run *run = find_run (self, from);

  if (ABS (self->step) != 1 || from < 0 || from == self->now)
    return;
  self->n_late += run == NULL || run->surface == NULL;
  if (now - self->judged < G_USEC_PER_SEC)
    return;
  self->n_good = self->n_late == 0 ? self->n_good + 1 : 0;
  if (self->n_late > 4 && self->detail + 1 < G_N_ELEMENTS (details))
    self->detail++;
  else if (self->n_good >= 3 && self->detail > 0)
    {
      self->detail--;
      self->n_good = 0;
    }
  self->n_late = 0;
  self->judged = now;
}

/* --- public --- */

FabPlayback *
fab_playback_new (FabStory        *story,
                  FabPlaybackFunc  made,
                  gpointer         data)
{
  FabPlayback *self;

  g_return_val_if_fail (FAB_IS_STORY (story) && made != NULL, NULL);

  self = g_new0 (FabPlayback, 1);
  self->story = g_object_ref (story);
  self->made = made;
  self->data = data;
  self->closing = g_cancellable_new ();
  self->cancellable = g_cancellable_new ();
  self->blobs = fab_blobs_new (story, self->closing);
  self->cache = fab_surface_cache_new (CACHE_BYTES);
  self->context = g_main_context_ref_thread_default ();
  self->jobs = g_ptr_array_new_with_free_func (job_free);
  self->runs = g_array_new (FALSE, TRUE, sizeof (Run));
  g_array_set_clear_func (self->runs, clear_run);
  self->n_threads = CLAMP (g_get_num_processors (), 1, MAX_THREADS);
  self->threads = g_thread_pool_new (job_cb, self, self->n_threads, FALSE, NULL);
  self->now = -1;

  return self;
}

static void
forget_film (FabPlayback *self)
{
  forget_jobs (self);
  g_array_set_size (self->runs, 0);
  if (self->window != NULL)
    g_atomic_rc_box_release_full (g_steal_pointer (&self->window), window_free);
  self->next = self->now;
  self->prepared = 0;
}

void
fab_playback_free (FabPlayback *self)
{
  g_return_if_fail (self != NULL);

  /* Who waits for the story would wait for us. */
  g_cancellable_cancel (self->closing);
  g_cancellable_cancel (self->cancellable);
  g_thread_pool_free (self->threads, FALSE, TRUE);
  g_ptr_array_unref (self->jobs);
  forget_film (self);
  g_array_unref (self->runs);
  g_object_unref (self->cancellable);
  g_object_unref (self->closing);
  g_clear_object (&self->timeline);
  fab_surface_cache_unref (self->cache);
  fab_blobs_unref (self->blobs);
  g_main_context_unref (self->context);
  g_object_unref (self->story);
  g_free (self);
}

void
fab_playback_set_film (FabPlayback *self,
                       FabTimeline *timeline,
                       int          width,
                       int          height)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (timeline == NULL || (FAB_IS_TIMELINE (timeline) && width > 0 && height > 0));

  g_set_object (&self->timeline, timeline);
  self->width = width;
  self->height = height;
  forget_film (self);
}

/* Whether what is on its way is still what is wanted. */
static gboolean
goes_on (FabPlayback *self,
         gint64       frame,
         int          step)
{
  gint64 by = step < 0 ? self->now - frame : frame - self->now;
  gboolean begins = self->step == 0 && step == 1;

  if (self->now < 0 || (self->step != step && !begins))
    return FALSE;

  return step == 0 ? by == 0 : by >= 0 && by <= 2 * MOST_AHEAD * ABS (step);
}

void
fab_playback_aim (FabPlayback *self,
                  gint64       frame,
                  int          step)
{
  gint64 before;

  g_return_if_fail (self != NULL);

  if (get_n_frames (self) == 0)
    return;
  frame = CLAMP (frame, 0, get_n_frames (self) - 1);
  before = goes_on (self, frame, step) ? self->now : -1;
  if (before < 0)
    {
      forget_jobs (self);
      self->next = frame;
      self->prepared = 0;
    }
  if (self->step != step)
    self->detail = self->n_late = self->n_good = 0;
  self->now = frame;
  self->step = step;
  g_atomic_int_set (&self->due, (int) frame);
  for (guint i = 0; i < self->jobs->len; i++)
    take_runs (self, g_ptr_array_index (self->jobs, i));
  judge (self, before);
  forget_past (self);
  plan (self);
}

cairo_surface_t *
fab_playback_get (FabPlayback *self,
                  gint64      *number)
{
  Run *run;

  g_return_val_if_fail (self != NULL && number != NULL, NULL);

  run = find_newest (self);
  if (run == NULL)
    return NULL;
  *number = CLAMP (self->now, run->first, run->last);

  return run->surface;
}

double
fab_playback_get_detail (FabPlayback *self)
{
  g_return_val_if_fail (self != NULL, 1);

  return details[self->detail];
}
