/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-reel"

#include "config.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <gst/gst.h>

#include "fab-speech.h"
#include "fab-timeline.h"

#define MS (G_USEC_PER_SEC / 1000)

/* How long things take, in microseconds. */
#define BREATH_BEFORE (300 * MS)
#define BREATH_AFTER (500 * MS)
#define BREATH_BETWEEN (250 * MS)
#define READ_PER_WORD (400 * MS) /* 150 words a minute */
#define READ_AT_LEAST (800 * MS)
#define ACTION_PER_WORD (200 * MS)
#define ACTION_BASE (500 * MS)
#define PANEL_AT_LEAST (1200 * MS)
#define PANEL_PLAIN (2000 * MS) /* nothing happens in it, or a place is shown */
#define DISSOLVE (500 * MS)
#define FADE (750 * MS)

struct _FabTimeline
{
  GObject  parent_instance;

  GArray     *spans; /* FabSpan */
  GArray     *lines; /* FabLine */
  GHashTable *places; /* panel → index of its span */
  gint64      n_frames;
  int         fps_n;
  int         fps_d;
};

/* What the script asks of one panel. */
typedef struct
{
  guint      action_words;
  gboolean   action;
  GPtrArray *lines; /* FabLine * */
} Beat;

/* What is read of the script. */
typedef struct
{
  FabStory       *story;
  FabClipKeyFunc  clip_key;
  gpointer        data;
  GHashTable     *beats; /* panel → Beat */
} Reading;

G_DEFINE_FINAL_TYPE (FabTimeline, fab_timeline, G_TYPE_OBJECT)

static void
clear_span (gpointer data)
{
  g_free (((FabSpan *) data)->move);
}

static void
clear_line (gpointer data)
{
  FabLine *line = data;

  g_free (line->key);
  g_free (line->text);
  g_free (line->speaker);
}

static void
free_line (gpointer data)
{
  clear_line (data);
  g_free (data);
}

static void
beat_free (gpointer data)
{
  Beat *beat = data;

  g_ptr_array_unref (beat->lines);
  g_free (beat);
}

static guint
count_words (const char *text)
{
  gboolean inside = FALSE;
  guint words = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gboolean letter = g_unichar_isalnum (g_utf8_get_char (p));

      if (letter && !inside)
        words++;
      inside = letter || (inside && (*p == '\'' || *p == '-'));
    }

  return words;
}

/* --- reading the script --- */

static Beat *
ensure_beat (Reading *reading,
             gint64   panel)
{
  Beat *beat = g_hash_table_lookup (reading->beats, &panel);

  if (beat == NULL)
    {
      gint64 *key = g_new (gint64, 1);

      *key = panel;
      beat = g_new0 (Beat, 1);
      beat->lines = g_ptr_array_new_with_free_func (free_line);
      g_hash_table_insert (reading->beats, key, beat);
    }

  return beat;
}

static gint64
reading_time (const char *text)
{
  return MAX (READ_AT_LEAST, count_words (text) * READ_PER_WORD);
}

static FabLine *
make_line (Reading    *reading,
           FabElement *dialogue,
           const char *speaker,
           const char *direction)
{
  FabLine *line = g_new0 (FabLine, 1);

  line->element = fab_element_get_id (dialogue);
  line->text = g_strdup (fab_element_get_text (dialogue));
  line->speaker = g_strdup (speaker);
  line->duration = -1;
  if (reading->clip_key != NULL)
    line->key = reading->clip_key (reading->story, dialogue, speaker, direction, reading->data);
  if (line->key != NULL)
    line->duration = fab_story_get_clip_duration (reading->story, line->key);
  if (line->duration < 0)
    {
      g_clear_pointer (&line->key, g_free);
      line->duration = reading_time (line->text);
    }

  return line;
}

static void
speech_cb (FabElement *dialogue,
           const char *speaker,
           const char *direction,
           gpointer    data)
{
  Reading *reading = data;
  gint64 panel = fab_element_get_panel (dialogue);

  if (panel != 0)
    g_ptr_array_add (ensure_beat (reading, panel)->lines,
                     make_line (reading, dialogue, speaker, direction));
}

static void
read_action (Reading    *reading,
             FabElement *element)
{
  gint64 panel = fab_element_get_panel (element);
  Beat *beat;

  if (panel == 0 || fab_element_get_kind (element) != FAB_ELEMENT_ACTION)
    return;
  beat = ensure_beat (reading, panel);
  beat->action = TRUE;
  beat->action_words += count_words (fab_element_get_text (element));
}

static GHashTable *
read_script (FabStory       *story,
             FabClipKeyFunc  clip_key,
             gpointer        data)
{
  GListModel *elements = fab_story_get_elements (story);
  guint n = g_list_model_get_n_items (elements);
  Reading reading = { story, clip_key, data };

  reading.beats = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, beat_free);
  fab_speech_foreach (elements, speech_cb, &reading);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(FabElement) element = g_list_model_get_item (elements, i);

      read_action (&reading, element);
    }

  return reading.beats;
}

/* --- timing --- */

static gint64
frames_to_time (FabTimeline *self,
                gint64       frames)
{
  return gst_util_uint64_scale_round (frames, (guint64) G_USEC_PER_SEC * self->fps_d, self->fps_n);
}

/* A panel is shown for whole frames, one at least, and never shorter than it needs. */
static gint64
time_to_frames (FabTimeline *self,
                gint64       time)
{
  guint64 unit = (guint64) G_USEC_PER_SEC * self->fps_d;
  guint64 frames = gst_util_uint64_scale (MAX (time, 0), self->fps_n, unit);

  /* A given time is often a whole number of frames rounded to microseconds. */
  if (frames_to_time (self, frames) + 1 < time)
    frames++;

  return MAX (frames, 1);
}

static gint64
transition_time (FabTransition transition)
{
  switch (transition)
    {
    case FAB_TRANSITION_DISSOLVE:
      return DISSOLVE;
    case FAB_TRANSITION_FADE:
      return FADE;
    case FAB_TRANSITION_CUT:
    default:
      return 0;
    }
}

static gint64
speech_time (const Beat *beat,
             gint64      lead)
{
  gint64 time = lead + BREATH_AFTER;

  for (guint i = 0; i < beat->lines->len; i++)
    time += ((FabLine *) beat->lines->pdata[i])->duration + (i > 0 ? BREATH_BETWEEN : 0);

  return time;
}

/* The time a panel needs by itself. */
static gint64
need_time (const Beat *beat,
           gint64      lead)
{
  gint64 time = PANEL_AT_LEAST;

  if (beat == NULL || (beat->lines->len == 0 && !beat->action))
    return PANEL_PLAIN;
  if (beat->lines->len > 0)
    time = MAX (time, speech_time (beat, lead));
  if (beat->action)
    time = MAX (time, ACTION_BASE + beat->action_words * ACTION_PER_WORD);

  return time;
}

static void
place_lines (FabTimeline *self,
             FabSpan     *span,
             Beat        *beat,
             gint64       lead)
{
  gint64 time = span->start + lead;

  span->first_line = self->lines->len;
  for (guint i = 0; beat != NULL && i < beat->lines->len; i++)
    {
      FabLine *line = beat->lines->pdata[i];

      line->start = time;
      time += line->duration + BREATH_BETWEEN;
      g_array_append_vals (self->lines, line, 1);
      memset (line, 0, sizeof *line);
    }
  span->n_lines = self->lines->len - span->first_line;
}

static void
append_span (FabTimeline *self,
             FabPanel    *panel,
             Beat        *beat)
{
  gint64 overlap = transition_time (fab_panel_get_transition (panel));
  gint64 lead = MAX (BREATH_BEFORE, overlap);
  gint64 given = fab_panel_get_duration (panel);
  FabSpan span = { 0 };

  span.panel = fab_panel_get_id (panel);
  span.start = frames_to_time (self, self->n_frames);
  self->n_frames += time_to_frames (self, given > 0 ? given : need_time (beat, lead));
  span.duration = frames_to_time (self, self->n_frames) - span.start;
  span.transition = fab_panel_get_transition (panel);
  span.overlap = MIN (overlap, span.duration);
  span.move = g_strdup (fab_panel_get_move (panel));
  place_lines (self, &span, beat, lead);
  g_hash_table_insert (self->places, g_memdup2 (&span.panel, sizeof span.panel),
                       GUINT_TO_POINTER (self->spans->len));
  g_array_append_val (self->spans, span);
}

/* "24", "23.976", "30000/1001". Decimals near n·1000/1001 mean just that. */
static void
read_fps (FabTimeline *self,
          const char  *text)
{
  char *end;
  double fps = g_ascii_strtod (text, &end);
  double divisor = *end == '/' ? g_ascii_strtod (end + 1, NULL) : 1;

  self->fps_n = 24;
  self->fps_d = 1;
  if (!(divisor >= 1) || !(fps / divisor >= 1 && fps / divisor <= 240))
    return;
  if (divisor > 1)
    {
      self->fps_n = lrint (fps);
      self->fps_d = lrint (divisor);
    }
  else if (fabs (fps - rint (fps)) < 0.001)
    self->fps_n = lrint (fps);
  else if (fabs (ceil (fps) * 1000 / 1001 - fps) < 0.005)
    {
      self->fps_n = lrint (ceil (fps)) * 1000;
      self->fps_d = 1001;
    }
  else
    gst_util_double_to_fraction (fps, &self->fps_n, &self->fps_d);
}

static void
fab_timeline_finalize (GObject *object)
{
  FabTimeline *self = FAB_TIMELINE (object);

  g_array_unref (self->spans);
  g_array_unref (self->lines);
  g_hash_table_unref (self->places);

  G_OBJECT_CLASS (fab_timeline_parent_class)->finalize (object);
}

static void
fab_timeline_class_init (FabTimelineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fab_timeline_finalize;
}

static void
fab_timeline_init (FabTimeline *self)
{
  self->spans = g_array_new (FALSE, TRUE, sizeof (FabSpan));
  self->lines = g_array_new (FALSE, TRUE, sizeof (FabLine));
  self->places = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_array_set_clear_func (self->spans, clear_span);
  g_array_set_clear_func (self->lines, clear_line);
}

FabTimeline *
fab_timeline_new (FabStory       *story,
                  FabClipKeyFunc  clip_key,
                  gpointer        data)
{
  g_autoptr(GHashTable) beats = NULL;
  FabTimeline *self;
  GListModel *panels;
  guint n;

  g_return_val_if_fail (FAB_IS_STORY (story), NULL);

  self = g_object_new (FAB_TYPE_TIMELINE, NULL);
  read_fps (self, fab_story_get_setting (story, "fps"));
  beats = read_script (story, clip_key, data);
  panels = fab_story_get_panels (story);
  n = g_list_model_get_n_items (panels);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(FabPanel) panel = g_list_model_get_item (panels, i);
      gint64 id = fab_panel_get_id (panel);

      append_span (self, panel, g_hash_table_lookup (beats, &id));
    }

  return self;
}

gint64
fab_timeline_get_duration (FabTimeline *self)
{
  g_return_val_if_fail (FAB_IS_TIMELINE (self), 0);

  return frames_to_time (self, self->n_frames);
}

void
fab_timeline_get_fps (FabTimeline *self,
                      int         *n,
                      int         *d)
{
  g_return_if_fail (FAB_IS_TIMELINE (self));

  *n = self->fps_n;
  *d = self->fps_d;
}

guint
fab_timeline_get_n_spans (FabTimeline *self)
{
  g_return_val_if_fail (FAB_IS_TIMELINE (self), 0);

  return self->spans->len;
}

const FabSpan *
fab_timeline_get_span (FabTimeline *self,
                       guint        i)
{
  g_return_val_if_fail (FAB_IS_TIMELINE (self), NULL);
  g_return_val_if_fail (i < self->spans->len, NULL);

  return &g_array_index (self->spans, FabSpan, i);
}

const FabLine *
fab_timeline_get_line (FabTimeline *self,
                       guint        i)
{
  g_return_val_if_fail (FAB_IS_TIMELINE (self), NULL);
  g_return_val_if_fail (i < self->lines->len, NULL);

  return &g_array_index (self->lines, FabLine, i);
}

guint
fab_timeline_get_n_lines (FabTimeline *self)
{
  g_return_val_if_fail (FAB_IS_TIMELINE (self), 0);

  return self->lines->len;
}

/* The last span for a time after the end, the first for one before the start; 0 when empty. */
guint
fab_timeline_find (FabTimeline *self,
                   gint64       time)
{
  guint low = 0, high;

  g_return_val_if_fail (FAB_IS_TIMELINE (self), 0);

  high = self->spans->len;
  while (high > low + 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->spans, FabSpan, middle).start <= time)
        low = middle;
      else
        high = middle;
    }

  return low;
}

guint
fab_timeline_find_panel (FabTimeline *self,
                         gint64       panel)
{
  gpointer index;

  g_return_val_if_fail (FAB_IS_TIMELINE (self), G_MAXUINT);

  if (!g_hash_table_lookup_extended (self->places, &panel, NULL, &index))
    return G_MAXUINT;

  return GPOINTER_TO_UINT (index);
}

gint64
fab_timeline_get_n_frames (FabTimeline *self)
{
  g_return_val_if_fail (FAB_IS_TIMELINE (self), 0);

  return self->n_frames;
}

gint64
fab_timeline_frame_time (FabTimeline *self,
                         gint64       frame)
{
  g_return_val_if_fail (FAB_IS_TIMELINE (self), 0);

  return frames_to_time (self, MAX (frame, 0));
}

gint64
fab_timeline_time_frame (FabTimeline *self,
                         gint64       time)
{
  guint64 unit;
  gint64 frame;

  g_return_val_if_fail (FAB_IS_TIMELINE (self), 0);

  unit = (guint64) G_USEC_PER_SEC * self->fps_d;
  frame = gst_util_uint64_scale (MAX (time, 0), self->fps_n, unit);
  /* The times of frames are rounded down as often as up. */
  if (frames_to_time (self, frame + 1) <= time)
    frame++;

  return CLAMP (frame, 0, MAX (self->n_frames - 1, 0));
}
