/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include <math.h>

#include "fab-cut.h"
#include "fab-cut-story.h"
#include "fab-shot.h"

#define LONG_SIDE 1920

static gint64
to_frames (const FabCut *cut,
           gint64        time)
{
  gint64 unit = G_USEC_PER_SEC * cut->fps_d;

  return (time * cut->fps_n + unit / 2) / unit;
}

void
fab_cut_find_size (FabStory *story,
                   int      *width,
                   int      *height)
{
  const char *text = fab_story_get_setting (story, "aspect");
  char *end;
  double across = g_ascii_strtod (text, &end);
  double down = *end == ':' || *end == '/' ? g_ascii_strtod (end + 1, NULL) : 1;
  double aspect = across > 0 && down > 0 ? CLAMP (across / down, .1, 10) : 16. / 9;

  *width = aspect >= 1 ? LONG_SIDE : (int) rint (LONG_SIDE * aspect / 2) * 2;
  *height = aspect >= 1 ? (int) rint (LONG_SIDE / aspect / 2) * 2 : LONG_SIDE;
}

/* Labels are the author's scene numbers and speakers, which may hold what no file name may. */
static char *
name_file (const char *folder,
           guint       number,
           const char *label,
           const char *extension)
{
  g_autofree char *safe = g_strdup (label);

  g_strcanon (safe, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "-_", '_');

  return g_strdup_printf ("%s/%03u-%.40s.%s", folder, number, safe, extension);
}

char *
fab_cut_name_panel (const char  *folder,
                    guint        i,
                    FabPanel    *panel,
                    FabCutMedia  media)
{
  return name_file (folder, i + 1, fab_panel_get_label (panel), media == FAB_CUT_CLIPS ? "webm" : "png");
}

char *
fab_cut_name_voice (const char    *folder,
                    guint          i,
                    const FabLine *line)
{
  return name_file (folder, i + 1, line->speaker, "wav");
}

/* The type is from outside: of those not known here the file has no ending that could mislead. */
static const char *
find_ending (const char *media)
{
  static const struct { const char *media, *ending; } endings[] = {
    { "audio/x-wav", "wav" }, { "audio/wav", "wav" }, { "audio/vnd.wave", "wav" }, { "audio/mpeg", "mp3" },
    { "audio/mp3", "mp3" }, { "audio/ogg", "ogg" }, { "audio/x-vorbis+ogg", "ogg" }, { "audio/x-opus+ogg", "opus" },
    { "audio/flac", "flac" }, { "audio/x-flac", "flac" }, { "audio/mp4", "m4a" }, { "audio/aac", "aac" },
    { "audio/webm", "weba" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_ascii_strcasecmp (media, endings[i].media) == 0)
      return endings[i].ending;

  return "audio";
}

char *
fab_cut_name_sound (const char *folder,
                    guint       i,
                    FabSound   *sound)
{
  g_autofree char *label = g_strdup_printf ("sound-%s", fab_sound_get_name (sound));

  return name_file (folder, i + 1, label, find_ending (fab_sound_get_media (sound)));
}

/* --- what is known of a panel ---------------------------------------------------------------------------- */

static void
note_shot (FabCutClip *clip,
           const char *prompt)
{
  g_autoptr(FabShot) shot = fab_shot_parse (prompt, NULL, 0);

  fab_cut_clip_note (clip, "shot_size", fab_shot_size_id (shot->size));
  fab_cut_clip_note (clip, "angle", fab_shot_angle_id (shot->angle));
}

static void
note_scene (FabCutClip *clip,
            FabStory   *story,
            gint64      id)
{
  g_autoptr(FabScene) scene = fab_story_ref_scene (story, id);

  if (scene == NULL)
    return;
  fab_cut_clip_note (clip, "scene", fab_scene_get_number (scene));
  fab_cut_clip_note (clip, "heading", fab_scene_get_heading (scene));
}

static void
note_panel (FabCutClip *clip,
            FabStory   *story,
            FabPanel   *panel)
{
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, fab_panel_get_id (panel));

  fab_cut_clip_note (clip, "panel", id);
  fab_cut_clip_note (clip, "label", fab_panel_get_label (panel));
  note_scene (clip, story, fab_panel_get_scene (panel));
  fab_cut_clip_note (clip, "prompt", fab_panel_get_prompt (panel));
  note_shot (clip, fab_panel_get_prompt (panel));
  fab_cut_clip_note (clip, "speaker", fab_panel_get_speaker (panel));
  fab_cut_clip_note (clip, "dialogue", fab_panel_get_dialogue (panel));
  fab_cut_clip_note (clip, "move", fab_panel_get_move (panel));
  fab_cut_clip_note (clip, "transition", fab_cut_transition_name (fab_panel_get_transition (panel)));
}

/* What stands in the script under the panel: action as a fact, notes as markers. */
static void
read_beat (FabCutClip *clip,
           FabStory   *story,
           gint64      panel)
{
  g_autoptr(GListModel) beat = fab_story_dup_beat (story, panel);
  g_autoptr(GString) action = g_string_new (NULL);
  guint n = beat != NULL ? g_list_model_get_n_items (beat) : 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(FabElement) element = g_list_model_get_item (beat, i);

      if (fab_element_get_kind (element) == FAB_ELEMENT_NOTE)
        fab_cut_clip_mark (clip, fab_element_get_text (element), "YELLOW", 0, 1);
      else if (fab_element_get_kind (element) == FAB_ELEMENT_ACTION)
        g_string_append_printf (action, "%s%s", action->len > 0 ? "\n\n" : "", fab_element_get_text (element));
    }
  fab_cut_clip_note (clip, "action", action->str);
}

/* Those that were set in the reel. */
static void
add_markers (FabCut      *cut,
             FabStory    *story,
             FabTimeline *timeline)
{
  GListModel *markers = fab_story_get_markers (story);

  for (guint i = 0; i < g_list_model_get_n_items (markers); i++)
    {
      g_autoptr(FabMarker) marker = g_list_model_get_item (markers, i);
      guint span = fab_timeline_find_panel (timeline, fab_marker_get_panel (marker));

      if (span < cut->clips->len)
        fab_cut_clip_mark (fab_cut_get_clip (cut, span), fab_marker_get_text (marker),
                           fab_cut_name_colour (fab_marker_get_color (marker)),
                           to_frames (cut, fab_marker_get_offset (marker)), 1);
    }
}

static void
add_panel (FabCut        *cut,
           FabStory      *story,
           const FabSpan *span,
           guint          i,
           const char    *folder,
           FabCutMedia    media)
{
  g_autoptr(FabPanel) panel = fab_story_ref_panel (story, span->panel);
  gint64 start = to_frames (cut, span->start);
  FabCutClip *clip;

  g_assert (panel != NULL);

  clip = fab_cut_clip_new (fab_panel_get_label (panel), to_frames (cut, span->start + span->duration) - start);
  clip->panel = span->panel;
  clip->media = fab_cut_name_panel (folder, i, panel, media);
  clip->still = media == FAB_CUT_STILLS;
  clip->length = clip->still ? 0 : clip->duration;
  if (i > 0 && clip->still && span->transition != FAB_TRANSITION_CUT)
    {
      clip->transition = span->transition;
      clip->after = MIN (to_frames (cut, span->overlap), clip->duration);
    }
  note_panel (clip, story, panel);
  read_beat (clip, story, span->panel);
  g_ptr_array_add (cut->clips, clip);
}

/* --- sounds ---------------------------------------------------------------------------------------------- */

/* On the first of @tracks that is silent then; what overlaps goes on another. */
static void
place (FabCut     *cut,
       GPtrArray  *tracks,
       const char *name,
       const char *role,
       FabCutClip *clip,
       gint64      start)
{
  g_autofree char *numbered = NULL;

  for (guint i = 0; i < tracks->len; i++)
    if (((FabCutTrack *) g_ptr_array_index (tracks, i))->length <= start)
      {
        fab_cut_track_place (g_ptr_array_index (tracks, i), clip, start);
        return;
      }
  numbered = tracks->len > 0 ? g_strdup_printf ("%s %u", name, tracks->len + 1) : g_strdup (name);
  g_ptr_array_add (tracks, fab_cut_add_track (cut, numbered, role));
  fab_cut_track_place (g_ptr_array_index (tracks, tracks->len - 1), clip, start);
}

static void
add_voices (FabCut      *cut,
            GPtrArray   *tracks,
            FabStory    *story,
            FabTimeline *timeline,
            const char  *folder)
{
  for (guint i = 0; i < fab_timeline_get_n_lines (timeline); i++)
    {
      const FabLine *line = fab_timeline_get_line (timeline, i);
      gint64 length = line->key != NULL ? fab_story_get_clip_duration (story, line->key) : -1;
      gint64 start = to_frames (cut, line->start);
      g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, line->element);
      FabCutClip *clip;

      if (length <= 0 || line->sound != 0)
        continue;
      clip = fab_cut_clip_new (line->speaker, MAX (to_frames (cut, line->start + length) - start, 1));
      clip->length = clip->duration;
      clip->media = fab_cut_name_voice (folder, i, line);
      fab_cut_clip_note (clip, "line", id);
      fab_cut_clip_note (clip, "text", line->text);
      place (cut, tracks, "Voices", "dialogue", clip, start);
    }
}

static void
add_sound (FabCut                 *cut,
           GPtrArray              *tracks,
           const FabTimelineSound *sound,
           FabSound               *row,
           char                   *media)
{
  static const struct { const char *name, *role; } kinds[FAB_N_TRACKS] = {
    { "Voices", "dialogue" }, { "Effects", "effects" }, { "Music", "music" },
  };
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, sound->sound);
  FabCutClip *clip = fab_cut_clip_new (sound->name, MAX (to_frames (cut, sound->duration), 1));

  clip->source = to_frames (cut, sound->skip);
  clip->length = to_frames (cut, fab_sound_get_duration (row));
  clip->media = media;
  clip->gain = sound->gain;
  clip->muted = sound->muted;
  clip->fade_in = to_frames (cut, sound->fade_in);
  clip->fade_out = to_frames (cut, sound->fade_out);
  fab_cut_clip_note (clip, "sound", id);
  place (cut, tracks, kinds[sound->track].name, kinds[sound->track].role, clip, to_frames (cut, sound->start));
}

/* A sound where it plays; NULL: nowhere. */
static const FabTimelineSound *
find_sound (FabTimeline *timeline,
            gint64       id)
{
  for (guint i = 0; i < fab_timeline_get_n_sounds (timeline); i++)
    if (fab_timeline_get_sound (timeline, i)->sound == id)
      return fab_timeline_get_sound (timeline, i);

  return NULL;
}

/* The sounds of one kind, with the voices by their time. */
static void
add_sounds (FabCut      *cut,
            FabStory    *story,
            FabTimeline *timeline,
            FabTrack     track,
            const char  *folder)
{
  g_autoptr(GPtrArray) tracks = g_ptr_array_new ();
  GListModel *sounds = fab_story_get_sounds (story);

  if (track == FAB_TRACK_VOICE)
    add_voices (cut, tracks, story, timeline, folder);
  for (guint i = 0; i < g_list_model_get_n_items (sounds); i++)
    {
      g_autoptr(FabSound) row = g_list_model_get_item (sounds, i);
      const FabTimelineSound *sound = find_sound (timeline, fab_sound_get_id (row));

      if (sound != NULL && sound->track == track)
        add_sound (cut, tracks, sound, row, fab_cut_name_sound (folder, i, row));
    }
}

FabCut *
fab_cut_new_from_story (FabStory    *story,
                        FabTimeline *timeline,
                        const char  *folder,
                        FabCutMedia  media)
{
  g_autofree char *title = NULL;
  int fps_n, fps_d;
  FabCut *cut;

  g_return_val_if_fail (FAB_IS_STORY (story), NULL);
  g_return_val_if_fail (FAB_IS_TIMELINE (timeline), NULL);
  g_return_val_if_fail (folder != NULL, NULL);

  g_object_get (story, "title", &title, NULL);
  fab_timeline_get_fps (timeline, &fps_n, &fps_d);
  cut = fab_cut_new (title != NULL && *title != '\0' ? title : "Fabula", fps_n, fps_d);
  cut->levels = TRUE;
  fab_cut_find_size (story, &cut->width, &cut->height);
  for (guint i = 0; i < fab_timeline_get_n_spans (timeline); i++)
    add_panel (cut, story, fab_timeline_get_span (timeline, i), i, folder, media);
  add_markers (cut, story, timeline);
  for (FabTrack track = 0; track < FAB_N_TRACKS; track++)
    add_sounds (cut, story, timeline, track, folder);

  return cut;
}
