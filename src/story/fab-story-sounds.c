/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sounds that were brought in or recorded. */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include <math.h>

#include "fab-story-private.h"

#define MAX_DECIBELS 60

static gboolean
check_panel (FabStory  *self,
             gint64     panel,
             GError   **error)
{
  return panel == 0 || _fab_story_check_row (self, "panel", panel, error);
}

/* Begins a verb about a sound that is there. */
static gboolean
enter_sound (FabStory    *self,
             const char  *label,
             gint64       sound,
             GError     **error)
{
  if (!_fab_story_enter (self, label, error))
    return FALSE;

  return _fab_story_check_row (self, "sound", sound, error) || _fab_story_leave (self, FALSE, error);
}

static gint64
insert_sound (FabStory    *self,
              FabTrack     track,
              gint64       panel,
              gint64       offset,
              const char  *name,
              const char  *media,
              gint64       duration,
              GBytes      *data,
              GError     **error)
{
  g_autofree char *hash = fab_store_put_blob (self->store, data, error);

  if (hash == NULL)
    return 0;

  return fab_store_insert (self->store, error,
                           "INSERT INTO sound (track, panel, offset, name, media, duration, blob) "
                           "VALUES (?1, nullif(?2, 0), ?3, ?4, ?5, ?6, ?7)",
                           "iiissis", (gint64) track, panel, offset, name, media, duration, hash);
}

gint64
fab_story_add_sound (FabStory    *self,
                     FabTrack     track,
                     gint64       panel,
                     gint64       offset,
                     const char  *name,
                     const char  *media,
                     gint64       duration,
                     GBytes      *data,
                     GError     **error)
{
  gint64 sound = 0;

  g_return_val_if_fail (FAB_IS_STORY (self), 0);
  g_return_val_if_fail (track < FAB_N_TRACKS && duration >= 0, 0);
  g_return_val_if_fail (name != NULL && media != NULL && data != NULL, 0);

  if (!_fab_story_enter (self, N_("Add Sound"), error))
    return 0;

  if (_fab_story_check_text (name, FAB_MAX_NAME, error) &&
      _fab_story_check_text (media, FAB_MAX_NAME, error) && check_panel (self, panel, error))
    sound = insert_sound (self, track, panel, offset, name, media, duration, data, error);

  return _fab_story_leave (self, sound != 0, error) ? sound : 0;
}

/* One that goes to another panel says no speech of the old one. */
gboolean
fab_story_move_sound (FabStory  *self,
                      gint64     sound,
                      FabTrack   track,
                      gint64     panel,
                      gint64     offset,
                      GError   **error)
{
  g_return_val_if_fail (FAB_IS_STORY (self), FALSE);
  g_return_val_if_fail (track < FAB_N_TRACKS, FALSE);

  return enter_sound (self, N_("Move Sound"), sound, error) &&
         _fab_story_leave (self,
                           check_panel (self, panel, error) &&
                           fab_store_run (self->store, error,
                                          "UPDATE sound SET element = CASE WHEN panel IS nullif(?3, 0) "
                                          "THEN element END, track = ?2, panel = nullif(?3, 0), offset = ?4 "
                                          "WHERE id = ?1",
                                          "iiii", sound, (gint64) track, panel, offset),
                           error);
}

gboolean
fab_story_trim_sound (FabStory  *self,
                      gint64     sound,
                      gint64     offset,
                      gint64     skip,
                      gint64     length,
                      GError   **error)
{
  g_return_val_if_fail (FAB_IS_STORY (self), FALSE);
  g_return_val_if_fail (skip >= 0 && length >= 0, FALSE);

  return enter_sound (self, N_("Trim Sound"), sound, error) &&
         _fab_story_leave (self,
                           fab_store_run (self->store, error,
                                          "UPDATE sound SET offset = ?2, skip = ?3, length = ?4 WHERE id = ?1",
                                          "iiii", sound, offset, skip, length),
                           error);
}

gboolean
fab_story_set_sound_gain (FabStory  *self,
                          gint64     sound,
                          double     decibels,
                          gboolean   muted,
                          GError   **error)
{
  g_return_val_if_fail (FAB_IS_STORY (self), FALSE);
  g_return_val_if_fail (isfinite (decibels), FALSE);

  return enter_sound (self, N_("Change Loudness"), sound, error) &&
         _fab_story_leave (self,
                           fab_store_run (self->store, error,
                                          "UPDATE sound SET gain = ?2, muted = ?3 WHERE id = ?1",
                                          "idi", sound, CLAMP (decibels, -MAX_DECIBELS, MAX_DECIBELS), (gint64) !!muted),
                           error);
}

gboolean
fab_story_set_sound_fades (FabStory  *self,
                           gint64     sound,
                           gint64     fade_in,
                           gint64     fade_out,
                           GError   **error)
{
  g_return_val_if_fail (FAB_IS_STORY (self), FALSE);
  g_return_val_if_fail (fade_in >= 0 && fade_out >= 0, FALSE);

  return enter_sound (self, N_("Fade Sound"), sound, error) &&
         _fab_story_leave (self,
                           fab_store_run (self->store, error,
                                          "UPDATE sound SET fade_in = ?2, fade_out = ?3 WHERE id = ?1",
                                          "iii", sound, fade_in, fade_out),
                           error);
}

/* A speech is said by one: the others of it play as any sound. */
static gboolean
set_element (FabStory  *self,
             gint64     sound,
             gint64     element,
             GError   **error)
{
  return (element == 0 || _fab_story_check_row (self, "element", element, error)) &&
         fab_store_run (self->store, error, "UPDATE sound SET element = NULL WHERE element = ?1",
                        "i", element) &&
         fab_store_run (self->store, error, "UPDATE sound SET element = nullif(?2, 0) WHERE id = ?1",
                        "ii", sound, element);
}

gboolean
fab_story_set_sound_element (FabStory  *self,
                             gint64     sound,
                             gint64     element,
                             GError   **error)
{
  g_return_val_if_fail (FAB_IS_STORY (self), FALSE);

  return enter_sound (self, N_("Use Recording"), sound, error) &&
         _fab_story_leave (self,
                           set_element (self, sound, element, error),
                           error);
}

gboolean
fab_story_rename_sound (FabStory    *self,
                        gint64       sound,
                        const char  *name,
                        GError     **error)
{
  g_return_val_if_fail (FAB_IS_STORY (self), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  if (!_fab_story_check_text (name, FAB_MAX_NAME, error))
    return FALSE;

  return enter_sound (self, N_("Rename Sound"), sound, error) &&
         _fab_story_leave (self,
                           fab_store_run (self->store, error,
                                          "UPDATE sound SET name = ?2 WHERE id = ?1",
                                          "is", sound, name),
                           error);
}

static gint64
copy_sound (FabStory  *self,
            gint64     sound,
            gint64     offset,
            GError   **error)
{
  return fab_store_insert (self->store, error,
                           "INSERT INTO sound (track, panel, offset, skip, length, gain, fade_in, fade_out, "
                           "muted, name, media, duration, blob) SELECT track, panel, ?2, skip, length, gain, "
                           "fade_in, fade_out, muted, name, media, duration, blob FROM sound WHERE id = ?1",
                           "ii", sound, offset);
}

gint64
fab_story_duplicate_sound (FabStory  *self,
                           gint64     sound,
                           gint64     offset,
                           GError   **error)
{
  gint64 copy = 0;

  g_return_val_if_fail (FAB_IS_STORY (self), 0);

  if (!enter_sound (self, N_("Duplicate Sound"), sound, error))
    return 0;

  copy = copy_sound (self, sound, offset, error);

  return _fab_story_leave (self, copy != 0, error) ? copy : 0;
}

static gint64
split_sound (FabStory  *self,
             gint64     sound,
             gint64     at,
             GError   **error)
{
  g_autoptr(FabSound) row = fab_story_ref_sound (self, sound);
  gint64 second;

  if (at >= fab_sound_get_length (row))
    {
      g_set_error_literal (error, FAB_STORY_ERROR, FAB_STORY_ERROR_FAILED,
                           "The sound cannot be split there: choose a moment inside it");
      return 0;
    }
  second = copy_sound (self, sound, fab_sound_get_offset (row) + at, error);

  if (second != 0 &&
      fab_store_run (self->store, error, "UPDATE sound SET skip = skip + ?2, length = ?3, fade_in = 0 WHERE id = ?1",
                     "iii", second, at, fab_sound_get_length (row) - at) &&
      fab_store_run (self->store, error, "UPDATE sound SET length = ?2, fade_out = 0 WHERE id = ?1",
                     "ii", sound, at))
    return second;

  return 0;
}

gint64
fab_story_split_sound (FabStory  *self,
                       gint64     sound,
                       gint64     at,
                       GError   **error)
{
  gint64 second = 0;

  g_return_val_if_fail (FAB_IS_STORY (self), 0);
  g_return_val_if_fail (at > 0, 0);

  if (!enter_sound (self, N_("Split Sound"), sound, error))
    return 0;

  second = split_sound (self, sound, at, error);

  return _fab_story_leave (self, second != 0, error) ? second : 0;
}

gboolean
fab_story_delete_sound (FabStory  *self,
                        gint64     sound,
                        GError   **error)
{
  g_return_val_if_fail (FAB_IS_STORY (self), FALSE);

  return enter_sound (self, N_("Delete Sound"), sound, error) &&
         _fab_story_leave (self,
                           fab_store_run (self->store, error,
                                          "DELETE FROM sound WHERE id = ?1",
                                          "i", sound),
                           error);
}
