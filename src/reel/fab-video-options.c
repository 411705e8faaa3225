/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-reel"

#include "config.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "fab-video-options.h"

struct FabVideoWords
{
  FabVideoOptions  options;
  GArray          *ranges; /* FabFrameRange */
  char            *watermark;
};

typedef struct
{
  FabVideoWords *words;
  FabStory      *story;
  FabTimeline   *timeline;
} Reading;

/* --- values --- */

/* The place of @value in @names, or -1. */
static int
find_name (const char * const *names,
           const char         *value)
{
  for (int i = 0; names[i] != NULL; i++)
    if (g_ascii_strcasecmp (names[i], value) == 0)
      return i;

  return -1;
}

static gboolean
read_flag (gboolean   *flag,
           const char *value)
{
  static const char * const names[] = { "no", "yes", NULL };
  int place = find_name (names, value);

  *flag = place == 1;

  return place >= 0;
}

static gboolean
read_size (Reading    *reading,
           const char *value)
{
  FabVideoOptions *options = &reading->words->options;
  char rest;

  if (sscanf (value, "%dx%d%c", &options->width, &options->height, &rest) != 2)
    {
      options->width = 0;
      if (sscanf (value, "%dp%c", &options->height, &rest) != 1)
        return FALSE;
    }

  return options->width >= 0 && options->height > 0;
}

static gboolean
read_quality (Reading    *reading,
              const char *value)
{
  static const char * const names[] = { "good", "draft", "fine", NULL };
  int place = find_name (names, value);

  reading->words->options.quality = MAX (place, 0);

  return place >= 0;
}

static gboolean
read_frames (Reading    *reading,
             const char *value)
{
  static const char * const names[] = { "held", "constant", NULL };
  int place = find_name (names, value);

  reading->words->options.constant_rate = place == 1;

  return place >= 0;
}

static gboolean
read_loudness (Reading    *reading,
               const char *value)
{
  static const char * const names[] = { "-16", "-23", "none", NULL };
  int place = find_name (names, value);

  reading->words->options.loudness = MAX (place, 0);

  return place >= 0;
}

static gboolean
read_sound (Reading    *reading,
            const char *value)
{
  gboolean sound;

  if (!read_flag (&sound, value))
    return FALSE;
  reading->words->options.no_sound = !sound;

  return TRUE;
}

static gboolean
read_captions (Reading    *reading,
               const char *value)
{
  return read_flag (&reading->words->options.imprint.captions, value);
}

static gboolean
read_shots (Reading    *reading,
            const char *value)
{
  return read_flag (&reading->words->options.imprint.shot_numbers, value);
}

static gboolean
read_timecode (Reading    *reading,
               const char *value)
{
  return read_flag (&reading->words->options.imprint.timecode, value);
}

static gboolean
read_slate (Reading    *reading,
            const char *value)
{
  return read_flag (&reading->words->options.imprint.slate, value);
}

static gboolean
read_watermark (Reading    *reading,
                const char *value)
{
  g_free (reading->words->watermark);
  reading->words->watermark = g_strdup (value);

  return g_utf8_validate (value, -1, NULL);
}

static gboolean
add_ranges (Reading *reading,
            GArray  *ranges)
{
  gboolean any = ranges->len > 0;

  if (any)
    g_array_append_vals (reading->words->ranges, ranges->data, ranges->len);
  g_array_unref (ranges);

  return any;
}

static gboolean
read_scene (Reading    *reading,
            const char *value)
{
  GListModel *scenes = fab_story_get_scenes (reading->story);

  for (guint i = 0; i < g_list_model_get_n_items (scenes); i++)
    {
      g_autoptr(FabScene) scene = g_list_model_get_item (scenes, i);

      if (g_ascii_strcasecmp (fab_scene_get_number (scene), value) == 0)
        return add_ranges (reading, fab_film_range_of_scene (reading->story, reading->timeline,
                                                             fab_scene_get_id (scene)));
    }

  return FALSE;
}

/* "[[h:]m:]s[.mmm]" as a frame, -1 when it is no time. */
static gint64
read_time (Reading    *reading,
           const char *text)
{
  g_auto(GStrv) parts = g_strsplit (text, ":", 4);
  double seconds = 0;

  if (*parts == NULL || g_strv_length (parts) > 3)
    return -1;
  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *end;
      double part = g_ascii_strtod (parts[i], &end);

      if (end == parts[i] || *end != '\0' || !(part >= 0 && part < 1e6))
        return -1;
      seconds = seconds * 60 + part;
    }
  if (seconds * G_USEC_PER_SEC >= fab_timeline_get_duration (reading->timeline))
    return fab_timeline_get_n_frames (reading->timeline);

  return fab_timeline_time_frame (reading->timeline, llrint (seconds * G_USEC_PER_SEC));
}

static gboolean
read_range (Reading    *reading,
            const char *value)
{
  g_auto(GStrv) ends = g_strsplit (value, "-", 2);
  FabFrameRange range;
  gint64 end;

  if (g_strv_length (ends) != 2)
    return FALSE;
  range.first = *ends[0] != '\0' ? read_time (reading, ends[0]) : 0;
  end = *ends[1] != '\0' ? read_time (reading, ends[1]) : fab_timeline_get_n_frames (reading->timeline);
  range.n = end - range.first;
  if (range.first < 0 || range.n <= 0)
    return FALSE;
  g_array_append_val (reading->words->ranges, range);

  return TRUE;
}

static gint64
find_label (Reading    *reading,
            const char *label)
{
  for (guint i = 0; i < fab_timeline_get_n_spans (reading->timeline); i++)
    {
      gint64 id = fab_timeline_get_span (reading->timeline, i)->panel;
      g_autoptr(FabPanel) panel = fab_story_ref_panel (reading->story, id);

      if (panel != NULL && g_ascii_strcasecmp (fab_panel_get_label (panel), label) == 0)
        return id;
    }

  return 0;
}

static gboolean
read_panels (Reading    *reading,
             const char *value)
{
  g_auto(GStrv) labels = g_strsplit (value, ",", -1);
  guint n = g_strv_length (labels);
  g_autofree gint64 *panels = g_new0 (gint64, n + 1);

  for (guint i = 0; i < n; i++)
    {
      panels[i] = find_label (reading, g_strstrip (labels[i]));
      if (panels[i] == 0)
        return FALSE;
    }

  return add_ranges (reading, fab_film_ranges_of_panels (reading->timeline, panels, n));
}

/* --- words --- */

static const struct
{
  const char *key;
  gboolean  (*read) (Reading *reading, const char *value);
  const char *values; /* what is right */
} keys[] = {
  { "size", read_size, "1920x1080 or 1080p" },
  { "quality", read_quality, "draft, good or fine" },
  { "frames", read_frames, "held or constant" },
  { "sound", read_sound, "yes or no" },
  { "loudness", read_loudness, "-16, -23 or none" },
  { "captions", read_captions, "yes or no" },
  { "shots", read_shots, "yes or no" },
  { "timecode", read_timecode, "yes or no" },
  { "slate", read_slate, "yes or no" },
  { "watermark", read_watermark, "a text" },
  { "scene", read_scene, "the number of a scene with panels" },
  { "range", read_range, "FROM-TO in [[hours:]minutes:]seconds" },
  { "panels", read_panels, "labels of panels with commas between them, as 1A,1B" },
};

static gboolean
fail_word (const char  *word,
           const char  *key,
           const char  *values,
           GError     **error)
{
  g_autoptr(GString) known = g_string_new (NULL);

  if (values != NULL)
    {
      g_set_error (error, FAB_REEL_ERROR, FAB_REEL_ERROR_UNSUPPORTED, "“%s” is not right; %s takes %s", word, key,
                   values);
      return FALSE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", keys[i].key);
  g_set_error (error, FAB_REEL_ERROR, FAB_REEL_ERROR_UNSUPPORTED, "A film has no option “%s”; it has %s", word,
               known->str);

  return FALSE;
}

static gboolean
read_word (Reading     *reading,
           const char  *word,
           GError     **error)
{
  gsize length = strcspn (word, "=");

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (word[length] == '=' && strlen (keys[i].key) == length && strncmp (word, keys[i].key, length) == 0)
      return keys[i].read (reading, word + length + 1) || fail_word (word, keys[i].key, keys[i].values, error);

  return fail_word (word, NULL, NULL, error);
}

FabVideoWords *
fab_video_words_read (FabStory            *story,
                      FabTimeline         *timeline,
                      const char * const  *words,
                      GError             **error)
{
  g_autoptr(FabVideoWords) self = NULL;
  Reading reading;

  g_return_val_if_fail (FAB_IS_STORY (story), NULL);
  g_return_val_if_fail (FAB_IS_TIMELINE (timeline), NULL);

  self = g_new0 (FabVideoWords, 1);
  self->ranges = g_array_new (FALSE, TRUE, sizeof (FabFrameRange));
  reading = (Reading) { self, story, timeline };
  for (; words != NULL && *words != NULL; words++)
    if (!read_word (&reading, *words, error))
      return NULL;

  return g_steal_pointer (&self);
}

void
fab_video_words_free (FabVideoWords *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->ranges);
  g_free (self->watermark);
  g_free (self);
}

const FabVideoOptions *
fab_video_words_get (FabVideoWords *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  self->options.ranges = (const FabFrameRange *) (gconstpointer) self->ranges->data;
  self->options.n_ranges = self->ranges->len;
  self->options.imprint.watermark = self->watermark;

  return &self->options;
}
