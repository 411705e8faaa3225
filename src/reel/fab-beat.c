/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-reel"

#include "config.h"

#include "fab-beat.h"
#include "fab-speech.h"
#include "fab-timing.h"

typedef struct
{
  FabStory       *story;
  FabClipKeyFunc  clip_key;
  gpointer        data;
  GHashTable     *beats;
} Reading;

static void
clear_line (gpointer data)
{
  FabBeatLine *line = data;

  g_ref_string_release (line->text);
  g_ref_string_release (line->speaker);
  g_clear_pointer (&line->clip, g_ref_string_release);
}

FabBeat *
fab_beat_new (void)
{
  FabBeat *self = g_new0 (FabBeat, 1);

  self->lines = g_array_new (FALSE, TRUE, sizeof (FabBeatLine));
  g_array_set_clear_func (self->lines, clear_line);

  return self;
}

void
fab_beat_free (FabBeat *self)
{
  g_array_unref (self->lines);
  g_free (self);
}

static FabBeat *
ensure_beat (Reading *reading,
             gint64   panel)
{
  FabBeat *beat = g_hash_table_lookup (reading->beats, &panel);

  if (beat == NULL)
    {
      beat = fab_beat_new ();
      g_hash_table_insert (reading->beats, g_memdup2 (&panel, sizeof panel), beat);
    }

  return beat;
}

/* --- speech --- */

GHashTable *
fab_beats_find_recordings (FabStory *story)
{
  GListModel *sounds = fab_story_get_sounds (story);
  GHashTable *found = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (sounds); i++)
    {
      g_autoptr(FabSound) sound = g_list_model_get_item (sounds, i);
      gint64 element = fab_sound_get_element (sound);

      if (element != 0 && !fab_sound_get_muted (sound))
        g_hash_table_insert (found, g_memdup2 (&element, sizeof element), g_steal_pointer (&sound));
    }

  return found;
}

static void
speech_cb (FabElement *dialogue,
           const char *speaker,
           const char *direction,
           gpointer    data)
{
  const Reading *reading = data;
  gint64 panel = fab_element_get_panel (dialogue);
  g_autofree char *clip = NULL;
  FabBeatLine line = { .element = fab_element_get_id (dialogue), .spoken = -1 };

  if (panel == 0)
    return;
  if (reading->clip_key != NULL)
    clip = reading->clip_key (reading->story, dialogue, speaker, direction, reading->data);
  line.text = g_ref_string_new (fab_element_get_text (dialogue));
  line.speaker = g_ref_string_new (speaker);
  line.together = fab_element_get_dual (dialogue) == FAB_DUAL_RIGHT;
  line.clip = clip != NULL ? g_ref_string_new (clip) : NULL;
  line.spoken = clip != NULL ? fab_story_get_clip_duration (reading->story, clip) : -1;
  line.estimate = fab_timing_speech (line.text);
  g_array_append_val (ensure_beat (data, panel)->lines, line);
}

void
fab_beat_settle (FabBeat    *self,
                 GHashTable *recordings)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      FabBeatLine *line = &g_array_index (self->lines, FabBeatLine, i);
      FabSound *recording = g_hash_table_lookup (recordings, &line->element);

      line->sound = recording != NULL ? fab_sound_get_id (recording) : 0;
      line->duration = recording != NULL ? fab_sound_get_length (recording)
                       : line->spoken >= 0 ? line->spoken : line->estimate;
    }
}

void
fab_beat_look_for_clips (FabBeat  *self,
                         FabStory *story)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      FabBeatLine *line = &g_array_index (self->lines, FabBeatLine, i);

      if (line->clip != NULL && line->spoken < 0)
        line->spoken = fab_story_get_clip_duration (story, line->clip);
    }
}

/* --- all else --- */

static void
read_action (FabBeat    *beat,
             const char *text)
{
  g_autofree char *lettering = fab_timing_lettering (text);

  beat->action += fab_timing_action (text);
  if (lettering != NULL)
    beat->reading += fab_timing_reading (lettering);
}

static void
read_element (Reading    *reading,
              FabElement *element)
{
  gint64 panel = fab_element_get_panel (element);

  if (panel == 0)
    return;
  switch (fab_element_get_kind (element))
    {
    case FAB_ELEMENT_SCENE_HEADING:
      ensure_beat (reading, panel)->opens = TRUE;
      break;
    case FAB_ELEMENT_ACTION:
      read_action (ensure_beat (reading, panel), fab_element_get_text (element));
      break;
    case FAB_ELEMENT_CENTERED:
      ensure_beat (reading, panel)->reading += fab_timing_reading (fab_element_get_text (element));
      break;
    default:
      break;
    }
}

void
fab_beats_read_scene (GHashTable     *beats,
                      FabStory       *story,
                      GListModel     *elements,
                      FabClipKeyFunc  clip_key,
                      gpointer        data)
{
  guint n = g_list_model_get_n_items (elements);
  Reading reading = { story, clip_key, data, beats };

  fab_speech_foreach (elements, speech_cb, &reading);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(FabElement) element = g_list_model_get_item (elements, i);

      read_element (&reading, element);
    }
}
