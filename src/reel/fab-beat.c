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
  GHashTable     *recordings; /* element → FabSound that says it */
  GHashTable     *beats;
} Reading;

void
fab_line_clear (FabLine *line)
{
  g_free (line->key);
  g_free (line->text);
  g_free (line->speaker);
}

static void
free_line (gpointer data)
{
  fab_line_clear (data);
  g_free (data);
}

static void
free_beat (gpointer data)
{
  FabBeat *beat = data;

  g_ptr_array_unref (beat->lines);
  g_free (beat);
}

static FabBeat *
ensure_beat (Reading *reading,
             gint64   panel)
{
  FabBeat *beat = g_hash_table_lookup (reading->beats, &panel);

  if (beat == NULL)
    {
      beat = g_new0 (FabBeat, 1);
      beat->lines = g_ptr_array_new_with_free_func (free_line);
      g_hash_table_insert (reading->beats, g_memdup2 (&panel, sizeof panel), beat);
    }

  return beat;
}

/* --- speech --- */

static GHashTable *
find_recordings (FabStory *story)
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

/* A recording, else the clip of the voice, else as long as one would take to say it. */
static void
voice_line (Reading    *reading,
            FabLine    *line,
            FabElement *dialogue,
            const char *direction)
{
  FabSound *recording = g_hash_table_lookup (reading->recordings, &line->element);

  if (recording != NULL)
    {
      line->sound = fab_sound_get_id (recording);
      line->duration = fab_sound_get_length (recording);
      return;
    }
  line->duration = -1;
  if (reading->clip_key != NULL)
    line->key = reading->clip_key (reading->story, dialogue, line->speaker, direction, reading->data);
  if (line->key != NULL)
    line->duration = fab_story_get_clip_duration (reading->story, line->key);
  if (line->duration >= 0)
    return;
  g_clear_pointer (&line->key, g_free);
  line->duration = fab_timing_speech (line->text);
}

static void
speech_cb (FabElement *dialogue,
           const char *speaker,
           const char *direction,
           gpointer    data)
{
  Reading *reading = data;
  gint64 panel = fab_element_get_panel (dialogue);
  FabLine *line;

  if (panel == 0)
    return;
  line = g_new0 (FabLine, 1);
  line->element = fab_element_get_id (dialogue);
  line->text = g_strdup (fab_element_get_text (dialogue));
  line->speaker = g_strdup (speaker);
  line->together = fab_element_get_dual (dialogue) == FAB_DUAL_RIGHT;
  voice_line (reading, line, dialogue, direction);
  g_ptr_array_add (ensure_beat (reading, panel)->lines, line);
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

GHashTable *
fab_beats_read (FabStory       *story,
                FabClipKeyFunc  clip_key,
                gpointer        data)
{
  GListModel *elements = fab_story_get_elements (story);
  guint n = g_list_model_get_n_items (elements);
  g_autoptr(GHashTable) recordings = find_recordings (story);
  Reading reading = { story, clip_key, data, recordings, NULL };

  reading.beats = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, free_beat);
  fab_speech_foreach (elements, speech_cb, &reading);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(FabElement) element = g_list_model_get_item (elements, i);

      read_element (&reading, element);
    }

  return reading.beats;
}
