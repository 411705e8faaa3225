/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-reel"

#include "config.h"

#include <math.h>
#include <cairo-gobject.h>
#include <gst/gst.h>

#include "fab-film-writer.h"
#include "fab-video-export.h"

#define DEFAULT_SIDE 1280
#define DEFAULT_GIF_SIDE 640

struct _FabVideoExport
{
  GObject         parent_instance;

  FabFilmWriter  *writer; /* NULL when something was wrong with the options */
  GError         *error;  /* what was wrong */
  FabFilmProgress progress;
  gboolean        paused;
};

enum
{
  PROP_0, PROP_PAUSED, PROP_FRACTION, PROP_FRAME, PROP_N_FRAMES, PROP_TIME_LEFT, PROP_SIZE,
  PROP_PREVIEW, N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (FabVideoExport, fab_video_export, G_TYPE_OBJECT)

/* --- options --- */

static double
read_aspect (FabStory *story)
{
  const char *text = fab_story_get_setting (story, "aspect");
  char *end;
  double width = g_ascii_strtod (text, &end);
  double height = *end == ':' || *end == '/' ? g_ascii_strtod (end + 1, NULL) : 1;

  return width > 0 && height > 0 && width / height > 0.2 && width / height < 5 ? width / height
                                                                               : 16.0 / 9.0;
}

static int
even (double length)
{
  return MAX (16, (int) (lrint (length / 2) * 2));
}

static void
choose_size (FabFilmRecipe         *recipe,
             const FabVideoOptions *options)
{
  double width = options->width, height = options->height, aspect = recipe->aspect;
  double side = recipe->spec.format->video == NULL ? DEFAULT_GIF_SIDE : DEFAULT_SIDE;

  if (width <= 0 && height <= 0)
    width = aspect >= 1 ? side : side * aspect;
  recipe->spec.use.width = even (width > 0 ? width : height * aspect);
  recipe->spec.use.height = even (height > 0 ? height : width / aspect);
}

static gboolean
check_size (const FabCodecUse  *use,
            GError            **error)
{
  if (use->width <= FAB_FILM_MAX_SIDE && use->height <= FAB_FILM_MAX_SIDE
      && use->width * use->height <= FAB_FILM_MAX_PIXELS)
    return TRUE;
  g_set_error (error, FAB_REEL_ERROR, FAB_REEL_ERROR_UNSUPPORTED,
               "A film of %d × %d is too large; 3840 × 2160 is the largest", use->width, use->height);

  return FALSE;
}

static void
add_stretch (GArray *stretches,
             gint64  first,
             gint64  n)
{
  FabFrameStretch stretch = { first, n };

  if (n > 0)
    g_array_append_val (stretches, stretch);
}

static gboolean
choose_stretches (FabFilmRecipe          *recipe,
                  FabTimeline            *timeline,
                  const FabVideoOptions  *options,
                  GError                **error)
{
  gint64 total = fab_timeline_get_n_frames (timeline);
  const FabCodecUse *use = &recipe->spec.use;

  for (guint i = 0; i < options->n_ranges; i++)
    {
      gint64 first = CLAMP (options->ranges[i].first, 0, total);

      add_stretch (recipe->stretches, first, MIN (options->ranges[i].n, total - first));
    }
  if (options->n_ranges == 0)
    add_stretch (recipe->stretches, 0, total);
  if (recipe->stretches->len == 0)
    {
      g_set_error (error, FAB_REEL_ERROR, FAB_REEL_ERROR_EMPTY, "The film has no panels");
      return FALSE;
    }
  if (options->imprint.slate && recipe->spec.format->picture)
    {
      FabFrameStretch slate = { -1, MAX (1, 2 * use->fps_n / use->fps_d) };

      g_array_prepend_val (recipe->stretches, slate);
    }

  return TRUE;
}

static gboolean
choose_format (FabFilmRecipe          *recipe,
               const FabVideoOptions  *options,
               GError                **error)
{
  const FabFilmFormat *format = options->format;

  if (format == NULL && recipe->path != NULL)
    format = fab_film_format_for_path (recipe->path);
  if (format == NULL || recipe->path == NULL)
    {
      g_set_error (error, FAB_REEL_ERROR, FAB_REEL_ERROR_UNSUPPORTED,
                   "There is no film of that kind; name one that ends in .webm, .mp4, .gif, .wav, "
                   ".flac, .ogg or .m4a");
      return FALSE;
    }
  recipe->spec.format = format;
  recipe->spec.sound = format->audio != NULL && (!options->no_sound || !format->picture);
  recipe->spec.use.quality = options->quality;
  recipe->spec.use.long_frames = !options->constant_rate;

  return fab_film_format_check (format, recipe->spec.sound, error);
}

static gboolean
read_options (FabFilmRecipe          *recipe,
              FabStory               *story,
              FabTimeline            *timeline,
              const FabVideoOptions  *options,
              GError                **error)
{
  if (!choose_format (recipe, options, error))
    return FALSE;
  recipe->aspect = read_aspect (story);
  recipe->loudness = options->loudness;
  recipe->tracks = options->tracks != 0 ? options->tracks : G_MAXUINT;
  fab_timeline_get_fps (timeline, &recipe->spec.use.fps_n, &recipe->spec.use.fps_d);
  choose_size (recipe, options);

  return check_size (&recipe->spec.use, error)
         && choose_stretches (recipe, timeline, options, error);
}

/* --- object --- */

static void
progress_cb (const FabFilmProgress *progress,
             gpointer               data)
{
  FabVideoExport *self = data;
  FabFilmProgress before = self->progress;

  self->progress = *progress;
  if (before.fraction != progress->fraction)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FRACTION]);
  if (before.frame != progress->frame)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FRAME]);
  if (before.time_left != progress->time_left)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TIME_LEFT]);
  if (before.size != progress->size)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SIZE]);
  if (progress->preview == NULL)
    {
      self->progress.preview = before.preview;
      return;
    }
  cairo_surface_reference (progress->preview);
  g_clear_pointer (&before.preview, cairo_surface_destroy);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PREVIEW]);
}

static void
fab_video_export_finalize (GObject *object)
{
  FabVideoExport *self = FAB_VIDEO_EXPORT (object);

  g_clear_pointer (&self->writer, fab_film_writer_unref);
  g_clear_pointer (&self->progress.preview, cairo_surface_destroy);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (fab_video_export_parent_class)->finalize (object);
}

static void
fab_video_export_get_property (GObject    *object,
                               guint       id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  FabVideoExport *self = FAB_VIDEO_EXPORT (object);

  switch (id)
    {
    case PROP_PAUSED:
      g_value_set_boolean (value, self->paused);
      break;
    case PROP_FRACTION:
      g_value_set_double (value, self->progress.fraction);
      break;
    case PROP_FRAME:
      g_value_set_int64 (value, self->progress.frame);
      break;
    case PROP_N_FRAMES:
      g_value_set_int64 (value, self->progress.n_frames);
      break;
    case PROP_TIME_LEFT:
      g_value_set_int64 (value, self->progress.time_left);
      break;
    case PROP_SIZE:
      g_value_set_int64 (value, self->progress.size);
      break;
    case PROP_PREVIEW:
      g_value_set_boxed (value, self->progress.preview);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
fab_video_export_set_property (GObject      *object,
                               guint         id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  if (id == PROP_PAUSED)
    fab_video_export_set_paused (FAB_VIDEO_EXPORT (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
fab_video_export_class_init (FabVideoExportClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = fab_video_export_finalize;
  object_class->get_property = fab_video_export_get_property;
  object_class->set_property = fab_video_export_set_property;

  properties[PROP_PAUSED] = g_param_spec_boolean ("paused", NULL, NULL, FALSE, flags | G_PARAM_WRITABLE);
  properties[PROP_FRACTION] = g_param_spec_double ("fraction", NULL, NULL, 0, 1, 0, flags);
  properties[PROP_FRAME] = g_param_spec_int64 ("frame", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_N_FRAMES] = g_param_spec_int64 ("n-frames", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_TIME_LEFT] = g_param_spec_int64 ("time-left", NULL, NULL, -1, G_MAXINT64, -1, flags);
  properties[PROP_SIZE] = g_param_spec_int64 ("size", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_PREVIEW] =
    g_param_spec_boxed ("preview", NULL, NULL, CAIRO_GOBJECT_TYPE_SURFACE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fab_video_export_init (FabVideoExport *self)
{
  self->progress.time_left = -1;
}

FabVideoExport *
fab_video_export_new (FabStory              *story,
                      FabTimeline           *timeline,
                      GFile                 *target,
                      const FabVideoOptions *options)
{
  FabVideoExport *self;
  g_autoptr(FabFilmRecipe) recipe = NULL;

  g_return_val_if_fail (FAB_IS_STORY (story), NULL);
  g_return_val_if_fail (FAB_IS_TIMELINE (timeline), NULL);
  g_return_val_if_fail (G_IS_FILE (target), NULL);
  g_return_val_if_fail (options != NULL, NULL);

  self = g_object_new (FAB_TYPE_VIDEO_EXPORT, NULL);
  recipe = fab_film_recipe_new ();
  recipe->path = g_file_get_path (target);
  if (!read_options (recipe, story, timeline, options, &self->error))
    return self;
  recipe->imprint = fab_imprint_new (story, timeline, &options->imprint);
  self->writer = fab_film_writer_new (story, timeline, g_steal_pointer (&recipe));
  self->progress.n_frames = fab_film_writer_get_n_frames (self->writer);

  return self;
}

static void
written_cb (GError   *error,
            gpointer  data)
{
  g_autoptr(GTask) task = data;

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

void
fab_video_export_run_async (FabVideoExport      *self,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (FAB_IS_VIDEO_EXPORT (self));
  g_return_if_fail (self->writer != NULL || self->error != NULL);

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, fab_video_export_run_async);
  /* A film that is complete is kept, however late it was to be given up. */
  g_task_set_check_cancellable (task, FALSE);
  if (self->error != NULL)
    g_task_return_error (task, g_steal_pointer (&self->error));
  else
    fab_film_writer_run (self->writer, cancellable, progress_cb, self, written_cb,
                         g_steal_pointer (&task));
}

gboolean
fab_video_export_run_finish (FabVideoExport  *self,
                             GAsyncResult    *result,
                             GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

void
fab_video_export_set_paused (FabVideoExport *self,
                             gboolean        paused)
{
  g_return_if_fail (FAB_IS_VIDEO_EXPORT (self));

  if (self->paused == !!paused)
    return;
  self->paused = !!paused;
  if (self->writer != NULL)
    fab_film_writer_set_paused (self->writer, paused);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAUSED]);
}

gboolean
fab_video_export_get_paused (FabVideoExport *self)
{
  g_return_val_if_fail (FAB_IS_VIDEO_EXPORT (self), FALSE);

  return self->paused;
}

double
fab_video_export_get_fraction (FabVideoExport *self)
{
  g_return_val_if_fail (FAB_IS_VIDEO_EXPORT (self), 0);

  return self->progress.fraction;
}

gint64
fab_video_export_get_frame (FabVideoExport *self)
{
  g_return_val_if_fail (FAB_IS_VIDEO_EXPORT (self), 0);

  return self->progress.frame;
}

gint64
fab_video_export_get_n_frames (FabVideoExport *self)
{
  g_return_val_if_fail (FAB_IS_VIDEO_EXPORT (self), 0);

  return self->progress.n_frames;
}

gint64
fab_video_export_get_time_left (FabVideoExport *self)
{
  g_return_val_if_fail (FAB_IS_VIDEO_EXPORT (self), -1);

  return self->progress.time_left;
}

gint64
fab_video_export_get_size (FabVideoExport *self)
{
  g_return_val_if_fail (FAB_IS_VIDEO_EXPORT (self), 0);

  return self->progress.size;
}

cairo_surface_t *
fab_video_export_get_preview (FabVideoExport *self)
{
  g_return_val_if_fail (FAB_IS_VIDEO_EXPORT (self), NULL);

  return self->progress.preview;
}

/* --- ranges --- */

static void
append_span (GArray      *ranges,
             FabTimeline *timeline,
             guint        index)
{
  const FabSpan *span = fab_timeline_get_span (timeline, index);
  FabFrameRange range = { fab_timeline_time_frame (timeline, span->start), 0 }, *last = NULL;

  range.n = index + 1 < fab_timeline_get_n_spans (timeline)
              ? fab_timeline_time_frame (timeline, fab_timeline_get_span (timeline, index + 1)->start)
              : fab_timeline_get_n_frames (timeline);
  range.n -= range.first;
  if (ranges->len > 0)
    last = &g_array_index (ranges, FabFrameRange, ranges->len - 1);
  if (last != NULL && last->first + last->n == range.first)
    last->n += range.n;
  else
    g_array_append_val (ranges, range);
}

GArray *
fab_film_range_of_scene (FabStory    *story,
                         FabTimeline *timeline,
                         gint64       scene)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (FabFrameRange));

  for (guint i = 0; i < fab_timeline_get_n_spans (timeline); i++)
    {
      g_autoptr(FabPanel) panel = fab_story_ref_panel (story, fab_timeline_get_span (timeline, i)->panel);

      if (panel != NULL && fab_panel_get_scene (panel) == scene)
        append_span (ranges, timeline, i);
    }

  return ranges;
}

GArray *
fab_film_ranges_of_panels (FabTimeline  *timeline,
                           const gint64 *panels,
                           guint         n_panels)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (FabFrameRange));

  for (guint i = 0; i < n_panels; i++)
    {
      guint index = fab_timeline_find_panel (timeline, panels[i]);

      if (index != G_MAXUINT)
        append_span (ranges, timeline, index);
    }

  return ranges;
}
