/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-reel"

#include "config.h"

#include <stdlib.h>
#include <string.h>
#include <gst/gst.h>

#include "fab-move.h"
#include "fab-timekeeper.h"
#include "fab-timeline-private.h"
#include "fab-timing.h"

#define MS (G_USEC_PER_SEC / 1000)

/* How long things take, in microseconds. */
#define BREATH_BEFORE (300 * MS)
#define BREATH_AFTER (500 * MS)
#define BREATH_BETWEEN (250 * MS)
#define BREATH_SHORT (80 * MS) /* when a film must be short */
#define PANEL_AT_LEAST (1200 * MS)
#define PANEL_SHORT (500 * MS)
#define PANEL_PLAIN (2000 * MS) /* nothing happens in it, or a place is shown */
#define MAX_STEP 12

struct _FabTimeline
{
  GObject  parent_instance;

  GArray     *spans;   /* FabSpan */
  GArray     *lines;   /* FabLine */
  GArray     *sounds;  /* FabTimelineSound */
  GArray     *markers; /* FabTimelineMarker */
  GHashTable *places;  /* panel → index of its span; the keys lie in the spans */
  gint64      n_frames;
  gint64      target;
  int         fps_n;
  int         fps_d;
  int         step;
};

/* A span on its way. */
typedef struct
{
  const FabPanelNote *note;
  const FabBeat      *beat;   /* or NULL */
  FabTiming           timing;
  gint64              need;
  gint64              frames; /* of the project */
} Draft;

typedef struct
{
  FabTimeline *timeline;
  FabStory    *story;
  GArray      *drafts;
  int          fps_n, fps_d; /* of the project */
  gboolean     motion;
} Build;

G_DEFINE_FINAL_TYPE (FabTimeline, fab_timeline, G_TYPE_OBJECT)

static void
clear_line (gpointer data)
{
  FabLine *line = data;

  g_ref_string_release (line->text);
  g_ref_string_release (line->speaker);
  g_clear_pointer (&line->key, g_ref_string_release);
}

static void
clear_sound (gpointer data)
{
  FabTimelineSound *sound = data;

  g_free (sound->name);
  g_free (sound->media);
  g_free (sound->blob);
}

static void
clear_marker (gpointer data)
{
  FabTimelineMarker *marker = data;

  g_free (marker->color);
  g_free (marker->text);
}

/* --- frames ------------------------------------------------------------------------------------------------------- */

static gint64
time_of (gint64 frames,
         int    fps_n,
         int    fps_d)
{
  return gst_util_uint64_scale_round (frames, (guint64) G_USEC_PER_SEC * fps_d, fps_n);
}

static gint64
frames_to_time (FabTimeline *self,
                gint64       frames)
{
  return time_of (frames, self->fps_n, self->fps_d);
}

/* A panel is shown for whole frames of the project, one at least, and never shorter than it needs. */
static gint64
time_to_frames (const Build *build,
                gint64       time)
{
  guint64 unit = (guint64) G_USEC_PER_SEC * build->fps_d;
  guint64 frames = gst_util_uint64_scale (MAX (time, 0), build->fps_n, unit);

  /* A given time is often a whole number of frames rounded to microseconds. */
  if (time_of (frames, build->fps_n, build->fps_d) + 1 < time)
    frames++;

  return MAX (frames, 1);
}

/* --- what panels need --------------------------------------------------------------------------------------------- */

/* From the first word to the last; what is said together takes as long as the longer. */
static gint64
talk_time (const FabBeat *beat)
{
  gint64 start = 0, end = 0;

  for (guint i = 0; beat != NULL && i < beat->lines->len; i++)
    {
      const FabBeatLine *line = &g_array_index (beat->lines, FabBeatLine, i);

      if (!line->together || i == 0)
        start = i > 0 ? end + BREATH_BETWEEN : 0;
      end = MAX (end, start + line->duration);
    }

  return end;
}

static gboolean
is_talking (const Draft *draft)
{
  return draft->beat != NULL && draft->beat->lines->len > 0;
}

/* A transition is over before one speaks. */
static gint64
breath_before (const Draft *draft)
{
  return MAX (BREATH_BEFORE, draft->note->asked);
}

/* Where the sound is split from the picture, the panel needs as much more or less. */
static gint64
split_time (const Build *build,
            guint        i)
{
  const Draft *draft = &g_array_index (build->drafts, Draft, i);

  return (i + 1 < build->drafts->len ? draft[1].note->span.lead : 0) - draft->note->span.lead;
}

/* How long a picture is looked at that nothing keeps there: whole, without what leads into it. */
static gint64
seen_time (const Draft *draft,
           gboolean     plain)
{
  gboolean place = plain || draft->beat->opens;

  return draft->note->asked + (place ? PANEL_PLAIN : PANEL_AT_LEAST);
}

/* The time a panel needs by itself. */
static gint64
need_time (const Build *build,
           guint        i)
{
  const Draft *draft = &g_array_index (build->drafts, Draft, i);
  const FabBeat *beat = draft->beat;
  gboolean plain = beat == NULL || (!is_talking (draft) && beat->action == 0 && beat->reading == 0);
  gint64 time = MAX (seen_time (draft, plain), draft->note->moving);

  if (plain)
    return MAX (time, draft->note->deeds);
  if (is_talking (draft))
    time = MAX (time, breath_before (draft) + talk_time (beat) + BREATH_AFTER + split_time (build, i));

  return MAX (time, MAX (beat->action, beat->reading));
}

/* What it can be tightened to. */
static gint64
least_time (const Build *build,
            guint        i)
{
  const Draft *draft = &g_array_index (build->drafts, Draft, i);
  gint64 time = MAX (PANEL_SHORT, draft->need / 3);

  if (is_talking (draft))
    time = MAX (time, 2 * BREATH_SHORT + talk_time (draft->beat) + split_time (build, i));

  return draft->beat != NULL ? MAX (time, draft->beat->reading) : time;
}

static gint64
read_target (FabStory *story)
{
  double seconds = g_ascii_strtod (fab_story_get_setting (story, "target"), NULL);

  return seconds > 0 && seconds < 1e6 ? (gint64) (seconds * G_USEC_PER_SEC) : 0;
}

/* How many frames of the project each panel gets. */
static void
time_panels (Build *build)
{
  guint n = build->drafts->len;
  g_autofree FabStretch *panels = g_new0 (FabStretch, n + 1);
  g_autofree gint64 *frames = g_new0 (gint64, n + 1);
  gint64 target = build->timeline->target;

  for (guint i = 0; i < n; i++)
    {
      Draft *draft = &g_array_index (build->drafts, Draft, i);

      draft->need = need_time (build, i);
      panels[i].fixed = draft->note->given > 0;
      panels[i].need = time_to_frames (build, panels[i].fixed ? draft->note->given : draft->need);
      panels[i].least = time_to_frames (build, least_time (build, i));
      draft->frames = panels[i].need;
      draft->timing = panels[i].fixed ? FAB_TIMING_GIVEN : target > 0 ? FAB_TIMING_FITTED : FAB_TIMING_AUTO;
    }
  if (target == 0)
    return;
  fab_timing_fit (panels, n, time_to_frames (build, target), frames);
  for (guint i = 0; i < n; i++)
    g_array_index (build->drafts, Draft, i).frames = frames[i];
}

/* --- placing ------------------------------------------------------------------------------------------------------ */

static void
place_line (FabTimeline       *self,
            const FabBeatLine *said,
            gint64             start)
{
  const FabLine line = {
    .element = said->element,
    .span = self->spans->len,
    .key = said->sound == 0 && said->spoken >= 0 ? g_ref_string_acquire (said->clip) : NULL,
    .sound = said->sound,
    .text = g_ref_string_acquire (said->text),
    .speaker = g_ref_string_acquire (said->speaker),
    .together = said->together,
    .start = start,
    .duration = said->duration,
  };

  g_array_append_val (self->lines, line);
}

static void
place_lines (FabTimeline   *self,
             const FabBeat *beat,
             FabSpan       *span,
             gint64         breath)
{
  gint64 start = MAX (span->start + breath - span->lead, 0), end = start;

  span->first_line = self->lines->len;
  for (guint i = 0; beat != NULL && i < beat->lines->len; i++)
    {
      const FabBeatLine *line = &g_array_index (beat->lines, FabBeatLine, i);

      if (i > 0 && !line->together)
        start = end + BREATH_BETWEEN;
      end = MAX (end, start + line->duration);
      place_line (self, line, start);
    }
  span->n_lines = self->lines->len - span->first_line;
}

/* In a panel that was tightened one breathes shorter. */
static gint64
fit_breath (const Build *build,
            guint        i,
            gint64       frames)
{
  const Draft *draft = &g_array_index (build->drafts, Draft, i);
  gint64 breath = breath_before (draft), room;

  if (draft->timing != FAB_TIMING_FITTED || !is_talking (draft))
    return breath;
  room = frames - talk_time (draft->beat) - split_time (build, i);

  return CLAMP (breath * room / (breath + BREATH_AFTER), 0, breath);
}

/* Whole frames; the panels on both sides must be there as long. */
static gint64
limit_overlap (FabTimeline *self,
               gint64       asked,
               gint64       duration)
{
  guint n = self->spans->len;
  gint64 room = duration;

  if (n > 0)
    room = MIN (room, g_array_index (self->spans, FabSpan, n - 1).duration);
  asked = frames_to_time (self, gst_util_uint64_scale_round (asked, self->fps_n, (guint64) G_USEC_PER_SEC * self->fps_d));

  return MIN (asked, room);
}

/* The sound of a panel begins in the one before it at the earliest, and before it ends at the latest. */
static gint64
limit_lead (FabTimeline *self,
            gint64       lead,
            gint64       duration)
{
  guint n = self->spans->len;
  gint64 before = n > 0 ? g_array_index (self->spans, FabSpan, n - 1).duration : 0;

  return CLAMP (lead, -duration, before);
}

static void
place_span (Build  *build,
            guint   i,
            gint64 *at)
{
  FabTimeline *self = build->timeline;
  const Draft *draft = &g_array_index (build->drafts, Draft, i);
  FabSpan span = draft->note->span;

  span.timing = draft->timing;
  span.need = draft->need;
  span.motion = draft->note->motion == FAB_MOTION_ON || (draft->note->motion == FAB_MOTION_FILM && build->motion);
  span.start = frames_to_time (self, self->n_frames);
  *at += draft->frames;
  self->n_frames = gst_util_uint64_scale_round (*at, (guint64) build->fps_d * self->fps_n,
                                                (guint64) build->fps_n * self->fps_d);
  span.duration = frames_to_time (self, self->n_frames) - span.start;
  span.overlap = limit_overlap (self, draft->note->asked, span.duration);
  span.lead = limit_lead (self, span.lead, span.duration);
  place_lines (self, draft->beat, &span, fit_breath (build, i, time_of (draft->frames, build->fps_n, build->fps_d)));
  g_ref_string_acquire (span.move);
  g_ref_string_acquire (span.camera);
  g_array_append_val (self->spans, span);
  g_hash_table_insert (self->places, &g_array_index (self->spans, FabSpan, i).panel, GUINT_TO_POINTER (i));
}

static const FabSpan *
span_of_panel (FabTimeline *self,
               gint64       panel,
               guint       *index)
{
  *index = panel != 0 ? fab_timeline_find_panel (self, panel) : G_MAXUINT;

  return *index != G_MAXUINT ? &g_array_index (self->spans, FabSpan, *index) : NULL;
}

/* A recording plays where its line is said. */
static gint64
start_of_sound (FabTimeline   *self,
                FabSound      *row,
                const FabSpan *span)
{
  gint64 id = fab_sound_get_id (row);

  for (guint i = 0; span != NULL && fab_sound_get_element (row) != 0 && i < span->n_lines; i++)
    {
      const FabLine *line = &g_array_index (self->lines, FabLine, span->first_line + i);

      if (line->sound == id)
        return line->start;
    }

  return fab_sound_get_offset (row) + (span != NULL ? span->start - span->lead : 0);
}

static void
place_sound (FabTimeline *self,
             FabSound    *row)
{
  FabTimelineSound sound = { .sound = fab_sound_get_id (row), .track = fab_sound_get_track (row) };
  const FabSpan *span = span_of_panel (self, fab_sound_get_panel (row), &sound.span);
  gint64 early;

  sound.start = start_of_sound (self, row, span);
  early = MAX (-sound.start, 0);
  sound.start += early;
  sound.skip = fab_sound_get_skip (row) + early;
  sound.duration = fab_sound_get_length (row) - early;
  if (sound.duration <= 0)
    return;
  sound.element = fab_sound_get_element (row);
  sound.gain = fab_sound_get_gain (row);
  sound.fade_in = fab_sound_get_fade_in (row);
  sound.fade_out = fab_sound_get_fade_out (row);
  sound.muted = fab_sound_get_muted (row);
  sound.name = g_strdup (fab_sound_get_name (row));
  sound.media = g_strdup (fab_sound_get_media (row));
  sound.blob = g_strdup (fab_sound_get_blob (row));
  g_array_append_val (self->sounds, sound);
}

static void
place_marker (FabTimeline *self,
              FabMarker   *row)
{
  FabTimelineMarker marker = { .marker = fab_marker_get_id (row) };
  const FabSpan *span = span_of_panel (self, fab_marker_get_panel (row), &marker.span);

  if (span == NULL)
    return;
  marker.time = span->start + CLAMP (fab_marker_get_offset (row), 0, MAX (span->duration - 1, 0));
  marker.color = g_strdup (fab_marker_get_color (row));
  marker.text = g_strdup (fab_marker_get_text (row));
  g_array_append_val (self->markers, marker);
}

static void
place_all (Build *build)
{
  GListModel *sounds = fab_story_get_sounds (build->story), *markers = fab_story_get_markers (build->story);
  gint64 at = 0;

  for (guint i = 0; i < build->drafts->len; i++)
    place_span (build, i, &at);
  for (guint i = 0; i < g_list_model_get_n_items (sounds); i++)
    {
      g_autoptr(FabSound) sound = g_list_model_get_item (sounds, i);

      place_sound (build->timeline, sound);
    }
  for (guint i = 0; i < g_list_model_get_n_items (markers); i++)
    {
      g_autoptr(FabMarker) marker = g_list_model_get_item (markers, i);

      place_marker (build->timeline, marker);
    }
}

/* --- object ------------------------------------------------------------------------------------------------------- */

static void
fab_timeline_finalize (GObject *object)
{
  FabTimeline *self = FAB_TIMELINE (object);

  g_hash_table_unref (self->places);
  g_array_unref (self->spans);
  g_array_unref (self->lines);
  g_array_unref (self->sounds);
  g_array_unref (self->markers);

  G_OBJECT_CLASS (fab_timeline_parent_class)->finalize (object);
}

static void
fab_timeline_class_init (FabTimelineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fab_timeline_finalize;
}

static GArray *
new_array (gsize          size,
           GDestroyNotify clear)
{
  GArray *array = g_array_new (FALSE, TRUE, size);

  g_array_set_clear_func (array, clear);

  return array;
}

static void
fab_timeline_init (FabTimeline *self)
{
  self->lines = new_array (sizeof (FabLine), clear_line);
  self->sounds = new_array (sizeof (FabTimelineSound), clear_sound);
  self->markers = new_array (sizeof (FabTimelineMarker), clear_marker);
  self->places = g_hash_table_new (g_int64_hash, g_int64_equal);
}

/* Room for all spans at once: the places look into them. */
static void
make_room (FabTimeline *self,
           guint        n)
{
  self->spans = g_array_sized_new (FALSE, TRUE, sizeof (FabSpan), n);
  g_array_set_clear_func (self->spans, _fab_span_clear);
}

FabTimeline *
fab_timeline_new (FabStory       *story,
                  FabClipKeyFunc  clip_key,
                  gpointer        data)
{
  return fab_timeline_new_at_rate (story, clip_key, data, 0, 0);
}

FabTimeline *
fab_timeline_new_at_rate (FabStory       *story,
                          FabClipKeyFunc  clip_key,
                          gpointer        data,
                          int             fps_n,
                          int             fps_d)
{
  g_autoptr(FabTimekeeper) keeper = NULL;

  g_return_val_if_fail (FAB_IS_STORY (story), NULL);
  g_return_val_if_fail (fps_n >= 0 && fps_d >= 0, NULL);

  keeper = fab_timekeeper_new (story, clip_key, data);

  return fab_timekeeper_make (keeper, fps_n, fps_d);
}

static void
read_settings (FabTimeline *self,
               Build       *build,
               int          fps_n,
               int          fps_d)
{
  fab_timeline_parse_rate (fab_story_get_setting (build->story, "fps"), &build->fps_n, &build->fps_d);
  self->fps_n = fps_n > 0 && fps_d > 0 ? fps_n : build->fps_n;
  self->fps_d = fps_n > 0 && fps_d > 0 ? fps_d : build->fps_d;
  self->target = read_target (build->story);
  self->step = CLAMP (atoi (fab_story_get_setting (build->story, "motion-step")), 1, MAX_STEP);
  build->motion = g_strcmp0 (fab_story_get_setting (build->story, "motion"), "off") != 0;
}

static GArray *
make_drafts (GPtrArray  *notes,
             GHashTable *beats)
{
  GArray *drafts = g_array_sized_new (FALSE, TRUE, sizeof (Draft), notes->len);

  for (guint i = 0; i < notes->len; i++)
    {
      const FabPanelNote *note = g_ptr_array_index (notes, i);
      const Draft draft = { .note = note, .beat = g_hash_table_lookup (beats, &note->span.panel) };

      g_array_append_val (drafts, draft);
    }

  return drafts;
}

FabTimeline *
_fab_timeline_lay (FabStory   *story,
                   GPtrArray  *notes,
                   GHashTable *beats,
                   int         fps_n,
                   int         fps_d)
{
  FabTimeline *self = g_object_new (FAB_TYPE_TIMELINE, NULL);
  g_autoptr(GArray) drafts = make_drafts (notes, beats);
  Build build = { .timeline = self, .story = story, .drafts = drafts };

  make_room (self, notes->len);
  read_settings (self, &build, fps_n, fps_d);
  time_panels (&build);
  place_all (&build);
  /* A film that has panels has a frame. */
  if (self->spans->len > 0)
    self->n_frames = MAX (self->n_frames, 1);

  return self;
}

/* --- asking ------------------------------------------------------------------------------------------------------- */

gint64
fab_timeline_get_target (FabTimeline *self)
{
  g_return_val_if_fail (FAB_IS_TIMELINE (self), 0);

  return self->target;
}

int
fab_timeline_get_step (FabTimeline *self)
{
  g_return_val_if_fail (FAB_IS_TIMELINE (self), 1);

  return self->step;
}

guint
fab_timeline_get_n_sounds (FabTimeline *self)
{
  g_return_val_if_fail (FAB_IS_TIMELINE (self), 0);

  return self->sounds->len;
}

const FabTimelineSound *
fab_timeline_get_sound (FabTimeline *self,
                        guint        i)
{
  g_return_val_if_fail (FAB_IS_TIMELINE (self), NULL);
  g_return_val_if_fail (i < self->sounds->len, NULL);

  return &g_array_index (self->sounds, FabTimelineSound, i);
}

guint
fab_timeline_get_n_markers (FabTimeline *self)
{
  g_return_val_if_fail (FAB_IS_TIMELINE (self), 0);

  return self->markers->len;
}

const FabTimelineMarker *
fab_timeline_get_marker (FabTimeline *self,
                         guint        i)
{
  g_return_val_if_fail (FAB_IS_TIMELINE (self), NULL);
  g_return_val_if_fail (i < self->markers->len, NULL);

  return &g_array_index (self->markers, FabTimelineMarker, i);
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
