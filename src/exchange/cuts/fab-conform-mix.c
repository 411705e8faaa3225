/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sounds of the cut are put into the story. */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include "fab-beside.h"
#include "fab-conform-private.h"

static gboolean
is_deleted (FabConform *self,
            gint64      panel)
{
  for (guint i = 0; i < self->deleted->len; i++)
    if (g_array_index (self->deleted, gint64, i) == panel)
      return TRUE;

  return FALSE;
}

static gint64
find_newest (FabStory *story)
{
  GListModel *sounds = fab_story_get_sounds (story);
  gint64 newest = 0;

  for (guint i = 0; i < g_list_model_get_n_items (sounds); i++)
    {
      g_autoptr(FabSound) sound = g_list_model_get_item (sounds, i);

      newest = MAX (newest, fab_sound_get_id (sound));
    }

  return newest;
}

/* Out of the way of panels that go, which take what they have with them. */
gboolean
_fab_conform_keep_sounds (FabConform  *self,
                          FabStory    *story,
                          GError     **error)
{
  self->newest = find_newest (story);
  for (guint i = 0; i < self->sounds->len; i++)
    {
      FabSoundSlot *slot = g_ptr_array_index (self->sounds, i);
      g_autoptr(FabSound) row = slot->sound != 0 ? fab_story_ref_sound (story, slot->sound) : NULL;

      if (row == NULL || !is_deleted (self, fab_sound_get_panel (row)))
        continue;
      slot->lost = TRUE;
      slot->element = fab_sound_get_element (row);
      if (!fab_story_move_sound (story, slot->sound, fab_sound_get_track (row), 0, 0, error))
        return FALSE;
    }

  return TRUE;
}

/* --- speeches -------------------------------------------------------------------------------------------- */

static const FabSpeech *
find_speech (FabConform *self,
             gint64      element)
{
  for (guint i = 0; i < self->speeches->len; i++)
    if (g_array_index (self->speeches, FabSpeech, i).element == element)
      return &g_array_index (self->speeches, FabSpeech, i);

  return NULL;
}

/* Those of panels that went are said in others. */
gboolean
_fab_conform_put_speeches (FabConform   *self,
                           FabStory     *story,
                           FabTimeline  *timeline,
                           gboolean     *moved,
                           GError      **error)
{
  *moved = FALSE;
  for (guint i = 0; i < fab_timeline_get_n_spans (timeline); i++)
    {
      const FabSpan *span = fab_timeline_get_span (timeline, i);
      const FabLine *line = span->n_lines > 0 ? fab_timeline_get_line (timeline, span->first_line) : NULL;
      const FabSpeech *speech = line != NULL ? find_speech (self, line->element) : NULL;
      gint64 lead;

      if (speech == NULL)
        continue;
      lead = _fab_conform_find_lead (self->cut, timeline, i, _fab_conform_to_time (self->cut, speech->at) - line->start);
      if (lead != span->lead && !fab_story_set_lead (story, span->panel, lead, error))
        return FALSE;
      *moved |= lead != span->lead;
    }

  return TRUE;
}

/* --- sounds ---------------------------------------------------------------------------------------------- */

static const FabTimelineSound *
find_sound (FabTimeline *timeline,
            gint64       id)
{
  for (guint i = 0; i < fab_timeline_get_n_sounds (timeline); i++)
    if (fab_timeline_get_sound (timeline, i)->sound == id)
      return fab_timeline_get_sound (timeline, i);

  return NULL;
}

static gboolean
is_speech (FabTimeline *timeline,
           gint64       sound)
{
  for (guint i = 0; i < fab_timeline_get_n_lines (timeline); i++)
    if (fab_timeline_get_line (timeline, i)->sound == sound)
      return TRUE;

  return FALSE;
}

/* Of a panel its sounds begin with its lead. */
static gint64
find_base (FabTimeline *timeline,
           gint64       panel)
{
  guint place = panel != 0 ? fab_timeline_find_panel (timeline, panel) : G_MAXUINT;
  const FabSpan *span = place != G_MAXUINT ? fab_timeline_get_span (timeline, place) : NULL;

  return span != NULL ? span->start - span->lead : 0;
}

static gint64
make_sound (FabConform          *self,
            FabStory            *story,
            const FabSoundSlot  *slot,
            GError             **error)
{
  const FabCutClip *clip = slot->clip;
  gint64 length = _fab_conform_to_time (self->cut, MAX (clip->length, clip->source + clip->duration));

  if (slot->copy)
    return fab_story_duplicate_sound (story, slot->sound, 0, error);

  return fab_story_add_sound (story, slot->track, 0, 0, clip->name, fab_beside_guess_media (slot->data), length, slot->data,
                              error);
}

/* Music is of the film, anything else of the panel under which it begins. */
static gint64
choose_panel (FabConform             *self,
              const FabSoundSlot     *slot,
              const FabTimelineSound *now)
{
  gboolean of_film = now != NULL ? now->span == G_MAXUINT && !slot->lost : slot->track == FAB_TRACK_MUSIC;

  return of_film || self->slots->len == 0 ? 0 : ((FabSlot *) g_ptr_array_index (self->slots, slot->slot))->panel;
}

static gboolean
move_sound (FabConform              *self,
            FabStory                *story,
            FabTimeline             *timeline,
            const FabSoundSlot      *slot,
            const FabTimelineSound  *now,
            gint64                   sound,
            GError                 **error)
{
  g_autoptr(FabElement) element = slot->element != 0 ? fab_story_ref_element (story, slot->element) : NULL;
  g_autoptr(FabSound) row = fab_story_ref_sound (story, sound);
  gint64 panel = element != NULL ? fab_element_get_panel (element) : choose_panel (self, slot, now);
  gint64 at = _fab_conform_to_time (self->cut, slot->at) - find_base (timeline, panel);

  return fab_story_move_sound (story, sound, fab_sound_get_track (row), panel, at, error) &&
         (element == NULL || fab_story_set_sound_element (story, sound, slot->element, error));
}

/* What is the same to the frame stays the same to the microsecond. */
static gboolean
trim_sound (FabConform              *self,
            FabStory                *story,
            const FabSoundSlot      *slot,
            const FabTimelineSound  *now,
            gint64                   sound,
            GError                 **error)
{
  g_autoptr(FabSound) row = fab_story_ref_sound (story, sound);
  gint64 skip = _fab_conform_to_time (self->cut, slot->clip->source);
  gint64 length = _fab_conform_to_time (self->cut, slot->clip->duration), total = fab_sound_get_duration (row);
  gboolean same_skip = now != NULL && _fab_conform_is_near (self->cut, skip, now->skip);
  gboolean same_length = now != NULL && _fab_conform_is_near (self->cut, length, now->duration);

  if (same_skip && same_length)
    return TRUE;
  skip = same_skip ? now->skip : skip;
  length = same_length ? now->duration : length;
  if (total > 0)
    length = CLAMP (length, 1, MAX (total - skip, 1));

  return fab_story_trim_sound (story, sound, fab_sound_get_offset (row), skip, length, error);
}

static gboolean
set_levels (FabConform              *self,
            FabStory                *story,
            const FabCutClip        *clip,
            const FabTimelineSound  *now,
            gint64                   sound,
            GError                 **error)
{
  gint64 in = _fab_conform_to_time (self->cut, clip->fade_in), out = _fab_conform_to_time (self->cut, clip->fade_out);
  gint64 old_in = now != NULL ? now->fade_in : 0, old_out = now != NULL ? now->fade_out : 0;
  double gain = now != NULL ? now->gain : 0;

  if (!self->cut->levels)
    return TRUE;
  if ((ABS (clip->gain - gain) > .05 || clip->muted != (now != NULL && now->muted)) &&
      !fab_story_set_sound_gain (story, sound, clip->gain, clip->muted, error))
    return FALSE;
  if (_fab_conform_is_near (self->cut, in, old_in) && _fab_conform_is_near (self->cut, out, old_out))
    return TRUE;

  return fab_story_set_sound_fades (story, sound, in, out, error);
}

static gboolean
put_sound (FabConform    *self,
           FabStory      *story,
           FabTimeline   *timeline,
           FabSoundSlot  *slot,
           GError       **error)
{
  const FabTimelineSound *now = slot->sound != 0 ? find_sound (timeline, slot->sound) : NULL;
  gint64 sound = slot->sound == 0 || slot->copy ? make_sound (self, story, slot, error) : slot->sound;
  gboolean stays = now != NULL && !slot->copy && !slot->lost &&
                   (is_speech (timeline, sound) ||
                    _fab_conform_is_near (self->cut, now->start, _fab_conform_to_time (self->cut, slot->at)));

  return sound != 0 && (stays || move_sound (self, story, timeline, slot, now, sound, error)) &&
         trim_sound (self, story, slot, now, sound, error) && set_levels (self, story, slot->clip, now, sound, error);
}

/* Those that the cut does without, and those that came along with copies of panels. */
static gboolean
silence (FabConform  *self,
         FabStory    *story,
         GError     **error)
{
  GListModel *sounds = fab_story_get_sounds (story);
  g_autoptr(GArray) gone = g_array_copy (self->silenced);

  for (guint i = 0; self->heard && i < g_list_model_get_n_items (sounds); i++)
    {
      g_autoptr(FabSound) sound = g_list_model_get_item (sounds, i);
      gint64 id = fab_sound_get_id (sound);

      if (id > self->newest)
        g_array_append_val (gone, id);
    }
  for (guint i = 0; i < gone->len; i++)
    {
      g_autoptr(FabSound) sound = fab_story_ref_sound (story, g_array_index (gone, gint64, i));

      if (sound != NULL && !fab_story_delete_sound (story, fab_sound_get_id (sound), error))
        return FALSE;
    }

  return TRUE;
}

gboolean
_fab_conform_put_sounds (FabConform   *self,
                         FabStory     *story,
                         FabTimeline  *timeline,
                         GError      **error)
{
  if (!silence (self, story, error))
    return FALSE;
  for (guint i = 0; i < self->sounds->len; i++)
    if (!put_sound (self, story, timeline, g_ptr_array_index (self->sounds, i), error))
      return FALSE;

  return TRUE;
}
