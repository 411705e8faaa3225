/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The verbs of the session for markers, sounds, and how panels come and move. */
#define G_LOG_DOMAIN "fab-session"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-clip.h"
#include "fab-session-private.h"
#include "fab-task.h"

#define MAX_SOUND (1024 * 1024 * 1024) /* bytes of a file that is read */

static FabStory *
get_story (FabSession *self)
{
  return fab_session_get_story (self);
}

static void
report (FabSession *self,
        gboolean    good,
        GError     *error)
{
  if (!good)
    _fab_session_report (self, error);
}

/* The panel that is at @time, and how far into it that is. */
static gint64
find_place (FabSession *self,
            gint64      time,
            gint64     *offset)
{
  FabTimeline *timeline = fab_session_get_timeline (self);
  guint i = fab_timeline_find (timeline, MAX (time, 0));
  const FabSpan *span;

  if (i >= fab_timeline_get_n_spans (timeline))
    return 0;
  span = fab_timeline_get_span (timeline, i);
  *offset = CLAMP (time - span->start, 0, span->duration);

  return span->panel;
}

static gint64
get_position (FabSession *self)
{
  return fab_player_get_position (fab_session_get_player (self));
}

/* --- markers --- */

gint64
fab_session_add_marker (FabSession *self,
                        const char *text)
{
  g_autoptr(GError) error = NULL;
  gint64 offset, panel, marker;

  g_return_val_if_fail (FAB_IS_SESSION (self), 0);

  panel = find_place (self, get_position (self), &offset);
  if (panel == 0)
    return 0;
  marker = fab_story_add_marker (get_story (self), panel, offset, "", text, &error);
  report (self, marker != 0, error);

  return marker;
}

void
fab_session_set_marker (FabSession *self,
                        gint64      marker,
                        const char *color,
                        const char *text)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FabMarker) row = NULL;
  g_autofree char *key = NULL;

  g_return_if_fail (FAB_IS_SESSION (self));

  row = fab_story_ref_marker (get_story (self), marker);
  if (row == NULL || (g_strcmp0 (fab_marker_get_text (row), text) == 0 &&
                      g_strcmp0 (fab_marker_get_color (row), color) == 0))
    return;
  key = g_strdup_printf ("marker-%" G_GINT64_FORMAT, marker);
  fab_story_begin (get_story (self), N_("Edit Marker"), key);
  report (self, fab_story_set_marker (get_story (self), marker, color, text, &error), error);
  fab_story_end (get_story (self));
}

void
fab_session_move_marker (FabSession *self,
                         gint64      marker,
                         gint64      time)
{
  g_autoptr(GError) error = NULL;
  gint64 offset, panel;

  g_return_if_fail (FAB_IS_SESSION (self));

  panel = find_place (self, time, &offset);
  if (panel != 0)
    report (self, fab_story_move_marker (get_story (self), marker, panel, offset, &error), error);
}

void
fab_session_delete_marker (FabSession *self,
                           gint64      marker)
{
  g_autoptr(GError) error = NULL;

  g_return_if_fail (FAB_IS_SESSION (self));

  report (self, fab_story_delete_marker (get_story (self), marker, &error), error);
}

void
fab_session_step_marker (FabSession *self,
                         int         delta)
{
  FabTimeline *timeline;
  gint64 position, found = -1;

  g_return_if_fail (FAB_IS_SESSION (self));

  timeline = fab_session_get_timeline (self);
  position = get_position (self);
  for (guint i = 0; i < fab_timeline_get_n_markers (timeline); i++)
    {
      gint64 time = fab_timeline_get_marker (timeline, i)->time;

      if (delta < 0 && time < position)
        found = time;
      else if (delta > 0 && time > position && found < 0)
        found = time;
    }
  if (found >= 0)
    fab_session_seek (self, found);
}

/* --- sounds --- */

typedef struct
{
  FabTrack  track;
  gint64    time;
  char     *name;
  char     *media;
  GBytes   *bytes;
  gint64    duration;
} Import;

static void
free_import (gpointer data)
{
  Import *import = data;

  g_free (import->name);
  g_free (import->media);
  g_clear_pointer (&import->bytes, g_bytes_unref);
  g_free (import);
}

/* Music belongs to the film; what else is heard, to the panel in which it begins. */
static gint64
anchor (FabSession *self,
        FabTrack    track,
        gint64      time,
        gint64     *offset)
{
  *offset = MAX (time, 0);
  return track == FAB_TRACK_MUSIC ? 0 : find_place (self, time, offset);
}

static void
read_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  Import *import = data;
  g_autoptr(FabClip) clip = NULL;
  GError *error = NULL;

  clip = fab_clip_new_from_bytes (import->bytes, cancellable, &error);
  if (clip == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  import->duration = fab_clip_get_duration (clip);
  g_task_return_boolean (task, TRUE);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  FabSession *self = FAB_SESSION (source);
  Import *import = g_task_get_task_data (G_TASK (result));
  g_autoptr(GError) error = NULL;
  gint64 offset, panel, sound;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      _fab_session_report (self, error);
      return;
    }
  panel = anchor (self, import->track, import->time, &offset);
  sound = fab_story_add_sound (get_story (self), import->track, panel, offset, import->name, import->media,
                               import->duration, import->bytes, &error);
  report (self, sound != 0, error);
  if (sound != 0)
    fab_reel_tools_set_sound (fab_session_get_tools (self), sound);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(GTask) task = data;
  Import *import = g_task_get_task_data (task);
  GError *error = NULL;

  import->bytes = g_file_load_bytes_finish (G_FILE (source), result, NULL, &error);
  if (import->bytes && g_bytes_get_size (import->bytes) > MAX_SOUND)
    error = g_error_new (G_IO_ERROR, G_IO_ERROR_FAILED, _("“%s” is too large for a sound."), import->name);
  if (error)
    g_task_return_error (task, error);
  else
    fab_task_run_in_thread (task, read_thread);
}

/* "Door slam.wav" is called "Door slam". */
static char *
name_of_file (GFile *file)
{
  char *name = g_file_get_basename (file), *dot = strrchr (name, '.');

  if (dot != NULL && dot != name)
    *dot = '\0';
  return name;
}

void
fab_session_add_sound (FabSession *self,
                       GFile      *file,
                       FabTrack    track,
                       gint64      time)
{
  g_autoptr(GTask) task = NULL;
  g_autofree char *path = NULL, *type = NULL;
  Import *import;

  g_return_if_fail (FAB_IS_SESSION (self));
  g_return_if_fail (G_IS_FILE (file));

  path = g_file_get_basename (file);
  type = g_content_type_guess (path, NULL, 0, NULL);
  import = g_new0 (Import, 1);
  import->track = track;
  import->time = time;
  import->name = name_of_file (file);
  import->media = g_content_type_get_mime_type (type);
  if (import->media == NULL)
    import->media = g_strdup ("audio/x-wav");
  task = g_task_new (self, _fab_session_get_cancellable (self), read_cb, NULL);
  g_task_set_source_tag (task, fab_session_add_sound);
  g_task_set_task_data (task, import, free_import);
  g_file_load_bytes_async (file, _fab_session_get_cancellable (self), loaded_cb, g_steal_pointer (&task));
}

void
fab_session_add_recording (FabSession *self,
                           GBytes     *wav,
                           gint64      element,
                           gint64      time)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FabClip) clip = NULL;
  gint64 offset, panel, sound = 0;

  g_return_if_fail (FAB_IS_SESSION (self));
  g_return_if_fail (wav != NULL);

  clip = fab_clip_new_from_wav (wav, &error);
  panel = anchor (self, FAB_TRACK_VOICE, time, &offset);
  if (clip != NULL && panel != 0)
    {
      fab_story_begin (get_story (self), N_("Record Voice"), NULL);
      sound = fab_story_add_sound (get_story (self), FAB_TRACK_VOICE, panel, offset, _("Recording"),
                                   "audio/x-wav", fab_clip_get_duration (clip), wav, &error);
      if (sound != 0 && element != 0)
        fab_story_set_sound_element (get_story (self), sound, element, &error);
      fab_story_end (get_story (self));
    }
  report (self, sound != 0, error);
}

void
fab_session_place_sound (FabSession *self,
                         gint64      sound,
                         FabTrack    track,
                         gint64      time)
{
  g_autoptr(GError) error = NULL;
  gint64 offset, panel;

  g_return_if_fail (FAB_IS_SESSION (self));

  panel = anchor (self, track, time, &offset);
  report (self, fab_story_move_sound (get_story (self), sound, track, panel, offset, &error), error);
}

void
fab_session_trim_sound (FabSession *self,
                        gint64      sound,
                        gint64      by,
                        gint64      skip,
                        gint64      length)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FabSound) row = NULL;

  g_return_if_fail (FAB_IS_SESSION (self));

  row = fab_story_ref_sound (get_story (self), sound);
  if (row != NULL)
    report (self, fab_story_trim_sound (get_story (self), sound, fab_sound_get_offset (row) + by, skip,
                                        length, &error), error);
}

void
fab_session_set_sound_gain (FabSession *self,
                            gint64      sound,
                            double      decibels,
                            gboolean    muted)
{
  g_autoptr(GError) error = NULL;

  g_return_if_fail (FAB_IS_SESSION (self));

  report (self, fab_story_set_sound_gain (get_story (self), sound, decibels, muted, &error), error);
}

void
fab_session_set_sound_fades (FabSession *self,
                             gint64      sound,
                             gint64      fade_in,
                             gint64      fade_out)
{
  g_autoptr(GError) error = NULL;

  g_return_if_fail (FAB_IS_SESSION (self));

  report (self, fab_story_set_sound_fades (get_story (self), sound, fade_in, fade_out, &error), error);
}

void
fab_session_delete_sound (FabSession *self,
                          gint64      sound)
{
  g_autoptr(GError) error = NULL;

  g_return_if_fail (FAB_IS_SESSION (self));

  if (sound == 0)
    return;
  report (self, fab_story_delete_sound (get_story (self), sound, &error), error);
  if (fab_reel_tools_get_sound (fab_session_get_tools (self)) == sound)
    fab_reel_tools_set_sound (fab_session_get_tools (self), 0);
}

void
fab_session_split_sound (FabSession *self,
                         gint64      sound)
{
  FabTimeline *timeline;
  g_autoptr(GError) error = NULL;
  gint64 at = -1;

  g_return_if_fail (FAB_IS_SESSION (self));

  timeline = fab_session_get_timeline (self);
  for (guint i = 0; i < fab_timeline_get_n_sounds (timeline); i++)
    if (fab_timeline_get_sound (timeline, i)->sound == sound)
      at = get_position (self) - fab_timeline_get_sound (timeline, i)->start;
  if (at > 0)
    report (self, fab_story_split_sound (get_story (self), sound, at, &error) != 0, error);
}

/* --- panels --- */

void
fab_session_set_transition_time (FabSession *self,
                                 gint64      panel,
                                 gint64      time)
{
  g_autoptr(GError) error = NULL;

  g_return_if_fail (FAB_IS_SESSION (self));

  report (self, fab_story_set_transition_time (get_story (self), panel, MAX (time, 0), &error), error);
}

void
fab_session_set_transition_color (FabSession *self,
                                  gint64      panel,
                                  const char *color)
{
  g_autoptr(GError) error = NULL;

  g_return_if_fail (FAB_IS_SESSION (self));

  report (self, fab_story_set_transition_color (get_story (self), panel, color, &error), error);
}

void
fab_session_set_camera (FabSession *self,
                        gint64      panel,
                        const char *camera)
{
  g_autoptr(GError) error = NULL;

  g_return_if_fail (FAB_IS_SESSION (self));

  report (self, fab_story_set_camera (get_story (self), panel, camera, &error), error);
}

void
fab_session_set_motion (FabSession *self,
                        gint64      panel,
                        FabMotion   motion)
{
  g_autoptr(GError) error = NULL;

  g_return_if_fail (FAB_IS_SESSION (self));

  report (self, fab_story_set_motion (get_story (self), panel, motion, &error), error);
}

void
fab_session_set_lead (FabSession *self,
                      gint64      panel,
                      gint64      time)
{
  g_autoptr(GError) error = NULL;

  g_return_if_fail (FAB_IS_SESSION (self));

  report (self, fab_story_set_lead (get_story (self), panel, time, &error), error);
}

void
fab_session_set_setting (FabSession *self,
                         const char *label,
                         const char *key,
                         const char *value)
{
  g_autoptr(GError) error = NULL;

  g_return_if_fail (FAB_IS_SESSION (self));

  if (g_strcmp0 (fab_story_get_setting (get_story (self), key), value) == 0)
    return;
  fab_story_begin (get_story (self), label, NULL);
  report (self, fab_story_set_setting (get_story (self), key, value, &error), error);
  fab_story_end (get_story (self));
}
