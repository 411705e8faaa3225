/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which sounds of the cut are ours, and what it does with them. Where a sound plays is told from the panel that it belongs to:
 * one that moves along with its panel has not changed. */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include "fab-beside.h"
#include "fab-conform-private.h"

#define MAX_SOUND (256 * 1024 * 1024)

/* What is compared. */
typedef struct
{
  FabConform  *self;
  FabStory    *story;
  FabTimeline *timeline;
  GHashTable  *sounds; /* gint64 → FabTimelineSound */
  GHashTable  *seen;   /* gint64: sounds that the cut has */
  GHashTable  *spoken; /* gint64: elements whose speech it has */
  GHashTable  *slots;  /* gint64 panel → its slot and one */
  gint64      *starts; /* of the slots, frames */
} Ears;

static void
free_sound_slot (gpointer data)
{
  FabSoundSlot *slot = data;

  fab_cut_clip_free (slot->clip);
  g_clear_pointer (&slot->data, g_bytes_unref);
  g_free (slot);
}

void
_fab_conform_clear_sounds (FabConform *self)
{
  g_clear_pointer (&self->sounds, g_ptr_array_unref);
  g_clear_pointer (&self->silenced, g_array_unref);
  g_clear_pointer (&self->speeches, g_array_unref);
}

static void
ears_init (Ears        *ears,
           FabConform  *self,
           FabStory    *story,
           FabTimeline *timeline)
{
  gint64 at = 0;

  *ears = (Ears) { .self = self, .story = story, .timeline = timeline };
  ears->sounds = g_hash_table_new (g_int64_hash, g_int64_equal);
  ears->seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  ears->spoken = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  ears->slots = g_hash_table_new (g_int64_hash, g_int64_equal);
  ears->starts = g_new0 (gint64, self->slots->len + 1);
  for (guint i = 0; i < fab_timeline_get_n_sounds (timeline); i++)
    {
      const FabTimelineSound *sound = fab_timeline_get_sound (timeline, i);

      g_hash_table_insert (ears->sounds, (gpointer) &sound->sound, (gpointer) sound);
    }
  for (guint i = 0; i < self->slots->len; i++)
    {
      FabSlot *slot = g_ptr_array_index (self->slots, i);

      ears->starts[i] = at;
      at += slot->duration;
      if (slot->kind == FAB_SLOT_PANEL)
        g_hash_table_insert (ears->slots, &slot->panel, GUINT_TO_POINTER (i + 1));
    }
}

static void
ears_clear (Ears *ears)
{
  g_hash_table_unref (ears->sounds);
  g_hash_table_unref (ears->seen);
  g_hash_table_unref (ears->spoken);
  g_hash_table_unref (ears->slots);
  g_free (ears->starts);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Ears, ears_clear)

static gint64
read_id (const FabCutClip *clip,
         const char       *fact)
{
  return g_ascii_strtoll (fab_cut_clip_fact (clip, fact), NULL, 10);
}

static guint
find_slot (Ears   *ears,
           gint64  at)
{
  guint low = 0, high = ears->self->slots->len;

  while (high - low > 1)
    {
      guint middle = (low + high) / 2;

      if (ears->starts[middle] <= at)
        low = middle;
      else
        high = middle;
    }

  return low;
}

/* The panel's first frame in the cut; FALSE when the cut does without it. */
static gboolean
find_start (Ears   *ears,
            gint64  panel,
            gint64 *start)
{
  guint slot = GPOINTER_TO_UINT (g_hash_table_lookup (ears->slots, &panel));

  *start = slot > 0 ? ears->starts[slot - 1] : 0;

  return slot > 0 || panel == 0;
}

/* --- speeches -------------------------------------------------------------------------------------------- */

static const FabLine *
find_line (Ears   *ears,
           gint64  element,
           gint64  sound)
{
  for (guint i = 0; i < fab_timeline_get_n_lines (ears->timeline); i++)
    {
      const FabLine *line = fab_timeline_get_line (ears->timeline, i);

      if ((element != 0 && line->element == element) || (sound != 0 && line->sound == sound))
        return line;
    }

  return NULL;
}

/* It begins in the panel before at the earliest, and before its own ends at the latest. */
gint64
_fab_conform_find_lead (const FabCut *cut,
                        FabTimeline  *timeline,
                        guint         span,
                        gint64        late)
{
  const FabSpan *own = fab_timeline_get_span (timeline, span);
  gint64 before = span > 0 ? fab_timeline_get_span (timeline, span - 1)->duration : 0;

  return _fab_conform_is_near (cut, late, 0) ? own->lead : CLAMP (own->lead - late, -own->duration, before);
}

static void
add_speech (Ears             *ears,
            const FabLine    *line,
            gint64            at)
{
  const FabSpan *span = fab_timeline_get_span (ears->timeline, line->span);
  const FabSpeech speech = { line->element, at };
  gint64 start, late;

  if (!g_hash_table_add (ears->spoken, g_memdup2 (&line->element, sizeof line->element)))
    return;
  g_array_append_val (ears->self->speeches, speech);
  if (line != fab_timeline_get_line (ears->timeline, span->first_line) || !find_start (ears, span->panel, &start))
    return;
  late = _fab_conform_to_time (ears->self->cut, at - start) - (line->start - span->start);
  if (_fab_conform_find_lead (ears->self->cut, ears->timeline, line->span, late) != span->lead)
    _fab_conform_add_change (ears->self, FAB_CONFORM_SPEECH, span->panel, line->speaker, "")->after = late;
}

/* Speech stays where the script has it. */
static void
tell_unspoken (Ears *ears)
{
  for (guint i = 0; i < fab_timeline_get_n_lines (ears->timeline); i++)
    {
      const FabLine *line = fab_timeline_get_line (ears->timeline, i);
      gint64 panel = fab_timeline_get_span (ears->timeline, line->span)->panel, start;

      if ((line->key == NULL && line->sound == 0) || g_hash_table_contains (ears->spoken, &line->element) ||
          !find_start (ears, panel, &start) || (line->sound == 0 && fab_story_get_clip_duration (ears->story, line->key) <= 0))
        continue;
      fab_cut_remark (ears->self->cut, "%s: “%s” is not in the edit; it is still said, as the script has it", line->speaker,
                      line->text);
    }
}

/* --- sounds ---------------------------------------------------------------------------------------------- */

/* A cut through a sound of which nothing was taken is none. */
static gboolean
goes_on (const FabSoundSlot *slot,
         const FabCutClip   *clip,
         gint64              sound,
         gint64              at)
{
  return slot != NULL && slot->sound != 0 && slot->sound == sound && at == slot->at + slot->clip->duration &&
         clip->source == slot->clip->source + slot->clip->duration;
}

static FabTrack
find_track (const char *role)
{
  return g_str_equal (role, "music") ? FAB_TRACK_MUSIC : g_str_equal (role, "effects") ? FAB_TRACK_EFFECTS : FAB_TRACK_VOICE;
}

static void
add_sound (Ears             *ears,
           const FabCutClip *clip,
           const char       *role,
           gint64            sound,
           gint64            at)
{
  GPtrArray *sounds = ears->self->sounds;
  FabSoundSlot *last = sounds->len > 0 ? g_ptr_array_index (sounds, sounds->len - 1) : NULL;
  FabSoundSlot *slot;

  if (goes_on (last, clip, sound, at))
    {
      last->clip->duration += clip->duration;
      last->clip->fade_out = clip->fade_out;
      return;
    }
  slot = g_new0 (FabSoundSlot, 1);
  slot->clip = fab_cut_clip_copy (clip);
  slot->at = at;
  slot->track = find_track (role);
  slot->slot = find_slot (ears, at);
  slot->sound = sound;
  slot->copy = sound != 0 && !g_hash_table_add (ears->seen, g_memdup2 (&sound, sizeof sound));
  g_ptr_array_add (sounds, slot);
}

static void
read_clip (Ears             *ears,
           const FabCutClip *clip,
           const char       *role,
           gint64            at,
           gboolean          trusted)
{
  gint64 sound = trusted ? read_id (clip, "sound") : 0, element = trusted ? read_id (clip, "line") : 0;
  const FabLine *line = sound != 0 || element != 0 ? find_line (ears, element, sound) : NULL;

  if (sound != 0 && !g_hash_table_contains (ears->sounds, &sound))
    sound = 0;
  ears->self->heard |= sound != 0 || line != NULL;
  if (line != NULL)
    add_speech (ears, line, at);
  /* a speech that has gone since, or that the studio has not spoken yet */
  if (sound != 0 || (element == 0 && clip->media != NULL))
    add_sound (ears, clip, role, sound, at);
}

static void
read_tracks (Ears         *ears,
             const FabCut *cut,
             gboolean      trusted)
{
  for (guint t = 0; t < cut->tracks->len; t++)
    {
      const FabCutTrack *track = fab_cut_get_track (cut, t);
      gint64 at = 0;

      for (guint i = 0; i < track->clips->len; i++)
        {
          const FabCutClip *clip = fab_cut_track_clip (track, i);

          if (!clip->gap)
            read_clip (ears, clip, track->role, at, trusted);
          at += clip->duration;
        }
    }
}

/* --- what was brought back before ------------------------------------------------------------------------ */

/* Whether @sound is one that came for @slot with an earlier cut: the same data, or the same name. */
static gboolean
is_copy_of (Ears                   *ears,
            const FabSoundSlot     *slot,
            const FabTimelineSound *sound)
{
  const FabTimelineSound *source = slot->copy ? g_hash_table_lookup (ears->sounds, &slot->sound) : NULL;

  return source != NULL ? g_str_equal (source->blob, sound->blob) : g_str_equal (slot->clip->name, sound->name);
}

static void
adopt (Ears *ears)
{
  for (guint i = 0; i < ears->self->sounds->len; i++)
    {
      FabSoundSlot *slot = g_ptr_array_index (ears->self->sounds, i);

      for (guint k = 0; (slot->sound == 0 || slot->copy) && k < fab_timeline_get_n_sounds (ears->timeline); k++)
        {
          const FabTimelineSound *sound = fab_timeline_get_sound (ears->timeline, k);

          if (g_hash_table_contains (ears->seen, &sound->sound) || !is_copy_of (ears, slot, sound))
            continue;
          slot->sound = sound->sound;
          slot->copy = FALSE;
          g_hash_table_add (ears->seen, g_memdup2 (&slot->sound, sizeof slot->sound));
        }
    }
}

/* What others have laid under the film comes along where it lies beside the cut. */
static void
load_new (Ears       *ears,
          const char *folder)
{
  for (guint i = ears->self->sounds->len; i-- > 0;)
    {
      FabSoundSlot *slot = g_ptr_array_index (ears->self->sounds, i);
      g_autofree char *path = slot->sound == 0 && folder != NULL ? fab_beside_find (folder, slot->clip->media) : NULL;
      g_autoptr(GBytes) bytes = path != NULL ? fab_beside_load (path, MAX_SOUND, NULL) : NULL;
      const char *media = bytes != NULL ? fab_beside_guess_media (bytes) : NULL;

      if (slot->sound != 0)
        continue;
      if (media != NULL && g_str_has_prefix (media, "audio/"))
        {
          slot->data = g_steal_pointer (&bytes);
          continue;
        }
      fab_cut_remark (ears->self->cut, "The sound “%s” is none of this story and does not lie beside the edit; it was left out",
                      slot->clip->name);
      g_ptr_array_remove_index (ears->self->sounds, i);
    }
}

/* --- what changes ---------------------------------------------------------------------------------------- */

static void
tell_change (Ears           *ears,
             FabConformKind  kind,
             const char     *name,
             const char     *place,
             gint64          before,
             gint64          after)
{
  FabConformChange *change = _fab_conform_add_change (ears->self, kind, 0, name, place);

  change->before = before;
  change->after = after;
}

static void
tell_place (Ears               *ears,
            const FabSoundSlot *slot,
            FabConformKind      kind,
            const char         *name)
{
  const FabSlot *under = ears->self->slots->len > 0 ? g_ptr_array_index (ears->self->slots, slot->slot) : NULL;
  g_autoptr(FabPanel) panel = under != NULL && under->panel != 0 ? fab_story_ref_panel (ears->story, under->panel) : NULL;

  tell_change (ears, kind, name, panel != NULL ? fab_panel_get_label (panel) : under != NULL ? under->clip->name : "", 0,
               _fab_conform_to_time (ears->self->cut, slot->at - ears->starts[slot->slot]));
}

/* Speech that was recorded plays where the speech is. */
static gboolean
has_moved (Ears                   *ears,
           const FabSoundSlot     *slot,
           const FabTimelineSound *sound)
{
  const FabSpan *span = sound->span != G_MAXUINT ? fab_timeline_get_span (ears->timeline, sound->span) : NULL;
  gint64 start;

  if (find_line (ears, 0, sound->sound) != NULL)
    return FALSE;

  return !find_start (ears, span != NULL ? span->panel : 0, &start) ||
         !_fab_conform_is_near (ears->self->cut, _fab_conform_to_time (ears->self->cut, slot->at - start),
                                sound->start - (span != NULL ? span->start : 0));
}

static void
compare_sound (Ears                   *ears,
               const FabSoundSlot     *slot,
               const FabTimelineSound *sound)
{
  const FabCut *cut = ears->self->cut;
  const FabCutClip *clip = slot->clip;
  gint64 length = _fab_conform_to_time (cut, clip->duration), skip = _fab_conform_to_time (cut, clip->source);
  gint64 in = _fab_conform_to_time (cut, clip->fade_in), out = _fab_conform_to_time (cut, clip->fade_out);

  if (has_moved (ears, slot, sound))
    tell_place (ears, slot, FAB_CONFORM_SOUND_MOVE, sound->name);
  if (!_fab_conform_is_near (cut, length, sound->duration) || !_fab_conform_is_near (cut, skip, sound->skip))
    tell_change (ears, FAB_CONFORM_SOUND_TRIM, sound->name, "", sound->duration,
                 _fab_conform_is_near (cut, length, sound->duration) ? sound->duration : length);
  if (!cut->levels)
    return;
  if (ABS (clip->gain - sound->gain) > .05)
    tell_change (ears, FAB_CONFORM_SOUND_GAIN, sound->name, "", (gint64) (sound->gain * 1000), (gint64) (clip->gain * 1000));
  if (clip->muted != sound->muted)
    tell_change (ears, FAB_CONFORM_SOUND_MUTE, sound->name, "", sound->muted, clip->muted);
  if (!_fab_conform_is_near (cut, in, sound->fade_in) || !_fab_conform_is_near (cut, out, sound->fade_out))
    tell_change (ears, FAB_CONFORM_SOUND_FADES, sound->name, "", in, out);
}

static void
compare_sounds (Ears *ears)
{
  for (guint i = 0; i < ears->self->sounds->len; i++)
    {
      const FabSoundSlot *slot = g_ptr_array_index (ears->self->sounds, i);
      const FabTimelineSound *sound = slot->sound != 0 ? g_hash_table_lookup (ears->sounds, &slot->sound) : NULL;

      if (sound == NULL)
        tell_place (ears, slot, FAB_CONFORM_SOUND_NEW, slot->clip->name);
      else if (slot->copy)
        tell_place (ears, slot, FAB_CONFORM_SOUND_DUPLICATE, sound->name);
      else
        compare_sound (ears, slot, sound);
    }
}

static void
find_silenced (Ears *ears)
{
  for (guint i = 0; i < fab_timeline_get_n_sounds (ears->timeline); i++)
    {
      const FabTimelineSound *sound = fab_timeline_get_sound (ears->timeline, i);

      if (g_hash_table_contains (ears->seen, &sound->sound) || find_line (ears, 0, sound->sound) != NULL)
        continue;
      g_array_append_val (ears->self->silenced, sound->sound);
      tell_change (ears, FAB_CONFORM_SOUND_DELETE, sound->name, "", 0, 0);
    }
}

void
_fab_conform_find_sounds (FabConform   *self,
                          const FabCut *cut,
                          FabStory     *story,
                          FabTimeline  *timeline,
                          gboolean      trusted,
                          const char   *folder)
{
  g_auto(Ears) ears = { 0 };

  self->sounds = g_ptr_array_new_with_free_func (free_sound_slot);
  self->silenced = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->speeches = g_array_new (FALSE, FALSE, sizeof (FabSpeech));
  ears_init (&ears, self, story, timeline);
  read_tracks (&ears, cut, trusted);
  adopt (&ears);
  load_new (&ears, folder);
  compare_sounds (&ears);
  if (!self->heard)
    return;
  find_silenced (&ears);
  tell_unspoken (&ears);
}
