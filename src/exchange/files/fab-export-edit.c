/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include <string.h>

#include "fab-compositor.h"
#include "fab-cut-story.h"
#include "fab-export-edit.h"
#include "fab-package.h"

/* One export; lives in its task. */
typedef struct
{
  FabCompositor     *compositor;
  FabTimeline       *timeline;
  FabCutMedia        media;
  FabCut            *cut;
  FabPackage        *package; /* NULL: without media */
  GFile             *target;
  const FabCutFormat *format;
  const char        *version; /* of it, or NULL */
  guint              next;    /* still to draw */
  FabExportProgress  progress;
  gpointer           progress_data;
} Export;

static void draw_next (GTask *task);

static void
export_free (Export *self)
{
  g_clear_object (&self->compositor);
  g_clear_object (&self->timeline);
  g_clear_object (&self->target);
  g_clear_pointer (&self->cut, fab_cut_free);
  g_clear_pointer (&self->package, fab_package_free);
  g_free (self);
}

/* In the folder of media, whose name the path begins with. */
static const char *
get_base (const char *media)
{
  return strrchr (media, '/') + 1;
}

static gboolean
add_voices (Export       *self,
            FabStory     *story,
            FabTimeline  *timeline,
            GError      **error)
{
  for (guint i = 0; i < fab_timeline_get_n_lines (timeline); i++)
    {
      const FabLine *line = fab_timeline_get_line (timeline, i);
      g_autoptr(GBytes) wav = line->key != NULL ? fab_story_load_clip (story, line->key, NULL) : NULL;
      g_autofree char *name = fab_cut_name_voice ("", i, line);

      if (wav != NULL && !fab_package_add_bytes (self->package, get_base (name), wav, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_sounds (Export    *self,
            FabStory  *story,
            GError   **error)
{
  GListModel *sounds = fab_story_get_sounds (story);

  for (guint i = 0; i < g_list_model_get_n_items (sounds); i++)
    {
      g_autoptr(FabSound) sound = g_list_model_get_item (sounds, i);
      g_autoptr(GBytes) bytes = fab_story_load_blob (story, fab_sound_get_blob (sound), NULL);
      g_autofree char *name = fab_cut_name_sound ("", i, sound);

      if (bytes != NULL && !fab_package_add_bytes (self->package, get_base (name), bytes, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_still (Export           *self,
             cairo_surface_t  *surface,
             GError          **error)
{
  const FabCutClip *clip = fab_cut_get_clip (self->cut, self->next);
  g_autofree char *path = fab_package_dup_path (self->package, get_base (clip->media));
  cairo_status_t status = cairo_surface_write_to_png (surface, path);

  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_FAILED, "Panel %s could not be written as a picture: %s",
               clip->name, cairo_status_to_string (status));

  return FALSE;
}

/* One panel is there; takes the reference to @task. */
static void
count_one (GTask *task)
{
  Export *self = g_task_get_task_data (task);

  self->next++;
  if (self->progress != NULL)
    self->progress ((double) self->next / self->cut->clips->len, self->progress_data);
  draw_next (task);
}

static void
filmed_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(FabVideoExport) film = FAB_VIDEO_EXPORT (object);
  g_autoptr(GTask) task = data;
  GError *error = NULL;

  if (fab_video_export_run_finish (film, result, &error))
    count_one (g_steal_pointer (&task));
  else
    g_task_return_error (task, error);
}

/* Takes the reference to @task. */
static void
film_panel (GTask *task)
{
  Export *self = g_task_get_task_data (task);
  const FabCutClip *clip = fab_cut_get_clip (self->cut, self->next);
  const FabSpan *span = fab_timeline_get_span (self->timeline, self->next);
  const FabFrameRange range = { fab_timeline_time_frame (self->timeline, span->start), clip->duration };
  const FabVideoOptions options = { .no_sound = TRUE, .ranges = &range, .n_ranges = 1 };
  g_autofree char *path = fab_package_dup_path (self->package, get_base (clip->media));
  g_autoptr(GFile) file = g_file_new_for_path (path);
  FabVideoExport *film = fab_video_export_new (g_task_get_source_object (task), self->timeline, file, &options);

  fab_video_export_run_async (film, g_task_get_cancellable (task), filmed_cb, task);
}

static void
drawn_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr(GTask) task = data;
  Export *self = g_task_get_task_data (task);
  GError *error = NULL;
  cairo_surface_t *surface = fab_compositor_panel_finish (FAB_COMPOSITOR (object), result, &error);
  gboolean done = surface != NULL && write_still (self, surface, &error);

  g_clear_pointer (&surface, cairo_surface_destroy);
  if (!done)
    {
      g_task_return_error (task, error);
      return;
    }
  count_one (g_steal_pointer (&task));
}

static gboolean
put_in_place (Export        *self,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autoptr(GBytes) bytes = self->format->write (self->cut, self->version);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return (self->package == NULL || fab_package_place (self->package, error)) &&
         g_file_replace_contents (self->target, data, size, NULL, FALSE, G_FILE_CREATE_REPLACE_DESTINATION, NULL,
                                  cancellable, error);
}

/* Takes the reference to @task. */
static void
draw_next (GTask *task)
{
  g_autoptr(GTask) owned = task;
  Export *self = g_task_get_task_data (task);
  GError *error = NULL;

  if (g_task_return_error_if_cancelled (task))
    return;
  if (self->package != NULL && self->media == FAB_CUT_CLIPS && self->next < self->cut->clips->len)
    film_panel (g_steal_pointer (&owned));
  else if (self->package != NULL && self->next < self->cut->clips->len)
    fab_compositor_panel_async (self->compositor, fab_cut_get_clip (self->cut, self->next)->panel, self->cut->width,
                                self->cut->height, g_task_get_cancellable (task), drawn_cb, g_steal_pointer (&owned));
  else if (put_in_place (self, g_task_get_cancellable (task), &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* A version of the format, in its own words. */
static gboolean
choose_version (Export     *self,
                const char *version)
{
  for (guint i = 0; self->format->versions != NULL && self->format->versions[i] != NULL; i++)
    if (g_str_equal (version, self->format->versions[i]))
      {
        self->version = self->format->versions[i];
        return TRUE;
      }

  return FALSE;
}

static gboolean
refuse_option (Export      *self,
               const char  *word,
               GError     **error)
{
  g_autofree char *versions = self->format->versions != NULL ? g_strjoinv (", version=", (char **) self->format->versions)
                                                             : NULL;

  g_set_error (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_UNSUPPORTED,
               "“%s” is no option of this format; it has media=stills, media=clips and media=none%s%s", word,
               versions != NULL ? ", version=" : "", versions != NULL ? versions : "");

  return FALSE;
}

static gboolean
read_options (Export              *self,
              const char * const  *options,
              gboolean            *media,
              GError             **error)
{
  static const struct { const char *word; gboolean media; FabCutMedia kind; } kinds[] = {
    { "media=stills", TRUE, FAB_CUT_STILLS }, { "media=clips", TRUE, FAB_CUT_CLIPS }, { "media=none", FALSE, FAB_CUT_STILLS },
  };

  *media = TRUE;
  for (guint i = 0; options != NULL && options[i] != NULL; i++)
    {
      gboolean known = g_str_has_prefix (options[i], "version=") &&
                       choose_version (self, options[i] + strlen ("version="));

      for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
        if (g_str_equal (options[i], kinds[k].word))
          {
            *media = kinds[k].media;
            self->media = kinds[k].kind;
            known = TRUE;
          }
      if (!known)
        return refuse_option (self, options[i], error);
    }

  return TRUE;
}

static gboolean
start (Export              *self,
       FabStory            *story,
       FabTimeline         *timeline,
       const char * const  *options,
       GError             **error)
{
  const char *path = g_file_peek_path (self->target), *dot = strrchr (path, '.');
  g_autofree char *stem = g_strndup (path, dot - path);
  g_autofree char *folder = g_strconcat (stem, " media", NULL), *base = g_path_get_basename (folder);
  g_autofree char *name = g_filename_to_utf8 (base, -1, NULL, NULL, error);
  gboolean media;

  if (name == NULL || !read_options (self, options, &media, error))
    return FALSE;
  self->cut = fab_cut_new_from_story (story, timeline, name, self->media);
  if (self->cut->clips->len == 0)
    {
      g_set_error_literal (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_FAILED,
                           "There are no panels to export; write or board a script first");
      return FALSE;
    }
  self->package = media ? fab_package_new (folder, error) : NULL;

  return !media || (self->package != NULL && add_voices (self, story, timeline, error) && add_sounds (self, story, error));
}

void
fab_export_edit_async (FabStory            *story,
                       FabTimeline         *timeline,
                       GFile               *target,
                       const FabCutFormat  *format,
                       const char * const  *options,
                       FabExportProgress    progress,
                       gpointer             progress_data,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             data)
{
  g_autoptr(GTask) task = NULL;
  GError *error = NULL;
  Export *self;

  g_return_if_fail (FAB_IS_STORY (story));
  g_return_if_fail (FAB_IS_TIMELINE (timeline));
  g_return_if_fail (g_file_peek_path (target) != NULL);

  task = g_task_new (story, cancellable, callback, data);
  g_task_set_source_tag (task, fab_export_edit_async);
  self = g_new0 (Export, 1);
  self->compositor = fab_compositor_new (story);
  self->timeline = g_object_ref (timeline);
  self->target = g_object_ref (target);
  self->format = format;
  self->version = format->versions != NULL ? format->versions[0] : NULL;
  self->progress = progress;
  self->progress_data = progress_data;
  g_task_set_task_data (task, self, (GDestroyNotify) export_free);
  if (start (self, story, timeline, options, &error))
    draw_next (g_steal_pointer (&task));
  else
    g_task_return_error (task, error);
}

gboolean
fab_export_edit_finish (FabStory      *story,
                        GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, story), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
