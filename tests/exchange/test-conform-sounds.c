/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an editor did with the sounds returns, and where speech begins. */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "fab-boarding.h"
#include "fab-conform.h"
#include "fab-edl.h"
#include "fab-fcpxml.h"
#include "fab-otio.h"

static const char script[] =
  "INT. TOWER - NIGHT\n\nThe lamp turns.\n\nAnna reads.\n\nANNA\nIt is late.\n\nTOM\nNot yet, he says.\n\n"
  "EXT. SEA - DAY\n\nBoats.\n\nA gull.\n";

#define SECOND G_USEC_PER_SEC

typedef struct
{
  char        *dir;
  FabStory    *story;
  FabTimeline *timeline;
  FabCut      *cut;
  gint64       bell, waltz; /* a sound of the second panel, one of the film */
} Fixture;

/* Every speech is spoken. */
static char *
find_key_cb (FabStory   *story,
             FabElement *dialogue,
             const char *speaker,
             const char *direction,
             gpointer    data)
{
  return g_strdup (fab_element_get_text (dialogue));
}

static FabTimeline *
make_timeline (FabStory *story)
{
  return fab_timeline_new (story, find_key_cb, NULL);
}

static gint64
get_panel (FabStory *story,
           guint     i)
{
  g_autoptr(FabPanel) panel = g_list_model_get_item (fab_story_get_panels (story), i);

  return fab_panel_get_id (panel);
}

static gint64
add_sound (FabStory   *story,
           FabTrack    track,
           gint64      panel,
           gint64      offset,
           const char *name)
{
  g_autoptr(GBytes) data = g_bytes_new (name, strlen (name));
  g_autoptr(GError) error = NULL;
  gint64 sound = fab_story_add_sound (story, track, panel, offset, name, "audio/x-wav", 4 * SECOND, data, &error);

  g_assert_no_error (error);

  return sound;
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  static const char * const spoken[] = { "It is late.", "Not yet, he says." };
  g_autoptr(GBytes) wav = g_bytes_new_static ("RIFF", 4);
  g_autoptr(GError) error = NULL;

  self->dir = g_dir_make_tmp ("fabula-test-XXXXXX", &error);
  self->story = fab_story_new (self->dir, &error);
  g_assert_no_error (error);
  g_assert_true (fab_story_set_script (self->story, script, &error));
  g_assert_true (fab_boarding_run (self->story, 0, &error));
  for (guint i = 0; i < G_N_ELEMENTS (spoken); i++)
    g_assert_true (fab_story_put_clip (self->story, spoken[i], wav, SECOND * 3 / 2, &error));
  self->bell = add_sound (self->story, FAB_TRACK_EFFECTS, get_panel (self->story, 1), SECOND / 2, "bell");
  self->waltz = add_sound (self->story, FAB_TRACK_MUSIC, 0, SECOND, "waltz");
  self->timeline = make_timeline (self->story);
  self->cut = fab_cut_new_from_story (self->story, self->timeline, "media", FAB_CUT_STILLS);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  fab_cut_free (self->cut);
  g_assert_finalize_object (self->timeline);
  fab_story_close (self->story, TRUE);
  g_assert_finalize_object (self->story);
  g_rmdir (self->dir);
  g_free (self->dir);
}

/* Of the cut, with the frame at which it begins. */
static FabCutClip *
find_clip (const FabCut *cut,
           const char   *name,
           gint64       *at,
           GPtrArray   **clips)
{
  for (guint t = 0; t < cut->tracks->len; t++)
    {
      FabCutTrack *track = fab_cut_get_track (cut, t);

      *at = 0;
      for (guint i = 0; i < track->clips->len; i++)
        {
          FabCutClip *clip = fab_cut_track_clip (track, i);

          *clips = track->clips;
          if (g_str_equal (clip->name, name))
            return clip;
          *at += clip->duration;
        }
    }
  g_error ("there is no sound “%s” in the cut", name);
}

static FabCutClip *
make_gap (gint64 duration)
{
  FabCutClip *gap = fab_cut_clip_new ("", duration);

  gap->gap = TRUE;

  return gap;
}

/* Moves it, and what comes after it on its track, by @frames: there is silence before it. */
static void
shift (const FabCut *cut,
       const char   *name,
       gint64        frames)
{
  GPtrArray *clips;
  gint64 at;
  guint i;
  FabCutClip *clip = find_clip (cut, name, &at, &clips);

  g_assert_true (g_ptr_array_find (clips, clip, &i));
  while (i > 0 && ((FabCutClip *) g_ptr_array_index (clips, i - 1))->gap)
    {
      frames += ((FabCutClip *) g_ptr_array_index (clips, --i))->duration;
      g_ptr_array_remove_index (clips, i);
    }
  g_assert_cmpint (frames, >=, 0);
  if (frames > 0)
    g_ptr_array_insert (clips, (int) i, make_gap (frames));
}

static FabConform *
find_changes (Fixture      *self,
              const FabCut *cut)
{
  g_autoptr(FabTimeline) timeline = make_timeline (self->story);
  g_autoptr(GError) error = NULL;
  FabConform *conform = fab_conform_new (self->story, timeline, cut, self->dir, &error);

  g_assert_no_error (error);

  return conform;
}

/* All changes in words, without their figures. */
static char *
tell (FabConform *conform)
{
  static const char * const words[] = {
    [FAB_CONFORM_DELETE] = "-panel", [FAB_CONFORM_DUPLICATE] = "+panel", [FAB_CONFORM_MOVE] = ">panel",
    [FAB_CONFORM_DURATION] = "=panel", [FAB_CONFORM_SOUND_DELETE] = "-", [FAB_CONFORM_SOUND_DUPLICATE] = "+",
    [FAB_CONFORM_SOUND_MOVE] = ">", [FAB_CONFORM_SOUND_TRIM] = "=", [FAB_CONFORM_SOUND_GAIN] = "dB",
    [FAB_CONFORM_SOUND_MUTE] = "mute", [FAB_CONFORM_SOUND_FADES] = "fades", [FAB_CONFORM_SOUND_NEW] = "new ",
    [FAB_CONFORM_SPEECH] = "speech ", [FAB_CONFORM_REMARK] = "!",
  };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < fab_conform_get_n_changes (conform); i++)
    {
      const FabConformChange *change = fab_conform_get_change (conform, i);
      gboolean sound = change->kind >= FAB_CONFORM_SOUND_DELETE && change->kind <= FAB_CONFORM_SPEECH;
      g_autofree char *described = fab_conform_describe (change);

      g_assert_cmpuint (strlen (described), >, 0);
      g_string_append_printf (text, "%s%s%s", i > 0 ? ", " : "", words[change->kind], sound ? change->name : "");
    }

  return g_string_free (text, FALSE);
}

/* Where everything plays, in frames. */
static char *
tell_sounds (FabStory *story)
{
  g_autoptr(FabTimeline) timeline = make_timeline (story);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < fab_timeline_get_n_sounds (timeline); i++)
    {
      const FabTimelineSound *sound = fab_timeline_get_sound (timeline, i);

      g_string_append_printf (text, "%s@%d %d+%d %d%s %.1f, ", sound->name, (int) (sound->start * 24 / SECOND),
                              (int) (sound->skip * 24 / SECOND), (int) (sound->duration * 24 / SECOND), (int) sound->track,
                              sound->muted ? " muted" : "", sound->gain);
    }
  for (guint i = 0; i < fab_timeline_get_n_lines (timeline); i++)
    g_string_append_printf (text, "%s@%d ", fab_timeline_get_line (timeline, i)->speaker,
                            (int) (fab_timeline_get_line (timeline, i)->start * 24 / SECOND));

  return g_string_free (text, FALSE);
}

/* What is to be is told, is made as one step, can be undone, and made again changes nothing. */
static void
assert_conforms (Fixture      *self,
                 const FabCut *cut,
                 const char   *changes)
{
  g_autoptr(FabConform) conform = find_changes (self, cut);
  g_autoptr(FabConform) again = NULL;
  g_autofree char *told = tell (conform), *before = tell_sounds (self->story), *undone = NULL, *rest = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_cmpstr (told, ==, changes);
  g_assert_true (fab_conform_apply (conform, self->story, find_key_cb, NULL, &error));
  g_assert_no_error (error);
  again = find_changes (self, cut);
  rest = tell (again);
  if (fab_conform_is_needed (again))
    g_error ("after “%s” there is still “%s” to do", changes, rest);
  if (!fab_conform_is_needed (conform))
    return;
  g_assert_true (fab_story_undo (self->story, &error));
  undone = tell_sounds (self->story);
  g_assert_cmpstr (undone, ==, before);
  g_assert_true (fab_story_redo (self->story, &error));
}

static void
test_nothing (Fixture       *self,
              gconstpointer  data)
{
  assert_conforms (self, self->cut, "");
}

/* What was written in each format and read again changes nothing. */
static void
test_formats (Fixture       *self,
              gconstpointer  data)
{
  g_autoptr(GBytes) otio = NULL;
  g_autoptr(GBytes) fcpxml = NULL;
  g_autoptr(GBytes) edl = NULL;
  g_autoptr(FabCut) one = NULL;
  g_autoptr(FabCut) two = NULL;
  g_autoptr(FabCut) three = NULL;

  g_assert_true (fab_story_set_sound_gain (self->story, self->bell, -3.25, TRUE, NULL));
  g_assert_true (fab_story_set_sound_fades (self->story, self->waltz, SECOND / 3, SECOND / 2, NULL));
  g_assert_true (fab_story_trim_sound (self->story, self->bell, SECOND / 7, SECOND / 3, SECOND, NULL));
  g_object_unref (self->timeline);
  self->timeline = make_timeline (self->story);
  fab_cut_free (self->cut);
  self->cut = fab_cut_new_from_story (self->story, self->timeline, "media", FAB_CUT_STILLS);
  otio = fab_otio_write (self->cut);
  fcpxml = fab_fcpxml_write (self->cut, "1.9");
  edl = fab_edl_write (self->cut);
  one = fab_otio_read (otio, NULL);
  two = fab_fcpxml_read (fcpxml, NULL);
  three = fab_edl_read (edl, self->cut->fps_n, self->cut->fps_d, NULL);
  assert_conforms (self, one, "");
  assert_conforms (self, two, "");
  assert_conforms (self, three, "");
  shift (one, "bell", 5);
  assert_conforms (self, one, ">bell");
}

static void
test_move_and_trim (Fixture       *self,
                    gconstpointer  data)
{
  g_autoptr(FabSound) bell = NULL;
  GPtrArray *clips;
  gint64 at;
  FabCutClip *clip = find_clip (self->cut, "waltz", &at, &clips);

  clip->source += 12;
  clip->duration -= 36;
  clip->gain = -4;
  clip->fade_out = 6;
  shift (self->cut, "bell", 4 * 24);
  assert_conforms (self, self->cut, ">bell, =waltz, dBwaltz, fadeswaltz");
  bell = fab_story_ref_sound (self->story, self->bell);
  g_assert_cmpint (fab_sound_get_panel (bell), !=, get_panel (self->story, 1)); /* it is under another */
}

/* A sound goes along with its panel and has not changed; one that stays where it was has. */
static void
test_panel_moves (Fixture       *self,
                  gconstpointer  data)
{
  gint64 frames = fab_cut_get_clip (self->cut, 0)->duration;

  g_ptr_array_remove_index (self->cut->clips, 0);
  shift (self->cut, "bell", -frames);
  shift (self->cut, "ANNA", -frames);
  assert_conforms (self, self->cut, "-panel");
}

static void
test_panel_goes (Fixture       *self,
                 gconstpointer  data)
{
  gint64 frames = fab_cut_get_clip (self->cut, 1)->duration;
  g_autoptr(FabSound) bell = NULL;
  GPtrArray *clips;
  gint64 at;

  g_ptr_array_remove_index (self->cut->clips, 1);
  find_clip (self->cut, "ANNA", &at, &clips)->gap = TRUE;
  shift (self->cut, "TOM", -frames);
  assert_conforms (self, self->cut, "-panel, >bell");
  bell = fab_story_ref_sound (self->story, self->bell);
  g_assert_nonnull (bell);
}

static void
test_delete_and_copy (Fixture       *self,
                      gconstpointer  data)
{
  GPtrArray *clips;
  gint64 at;
  FabCutClip *clip = find_clip (self->cut, "waltz", &at, &clips);

  clip->gap = TRUE;
  clip = find_clip (self->cut, "bell", &at, &clips);
  g_ptr_array_add (clips, fab_cut_clip_copy (clip));
  g_ptr_array_add (self->cut->clips, fab_cut_clip_copy (fab_cut_get_clip (self->cut, 1)));
  assert_conforms (self, self->cut, "+panel, +bell, -waltz");
  g_assert_cmpuint (g_list_model_get_n_items (fab_story_get_sounds (self->story)), ==, 2);
}

/* A razor alone changes nothing; a cut without any sound does not mean silence. */
static void
test_razor_and_silence (Fixture       *self,
                        gconstpointer  data)
{
  GPtrArray *clips;
  gint64 at;
  guint i;
  FabCutClip *clip = find_clip (self->cut, "waltz", &at, &clips), *second = fab_cut_clip_copy (clip);

  g_assert_true (g_ptr_array_find (clips, clip, &i));
  clip->duration -= 40;
  second->source += clip->duration;
  second->duration = 40;
  g_ptr_array_insert (clips, (int) i + 1, second);
  assert_conforms (self, self->cut, "");
  g_ptr_array_set_size (self->cut->tracks, 0);
  assert_conforms (self, self->cut, "");
}

/* The speech of a panel begins earlier or later: a J or an L cut. */
static void
test_speech (Fixture       *self,
             gconstpointer  data)
{
  g_autofree char *before = tell_sounds (self->story), *after = NULL;

  shift (self->cut, "ANNA", -7);
  shift (self->cut, "TOM", 7);
  assert_conforms (self, self->cut, "speech ANNA");
  after = tell_sounds (self->story);
  g_assert_cmpstr (before, !=, after);
}

static void
test_unspoken (Fixture       *self,
               gconstpointer  data)
{
  GPtrArray *clips;
  gint64 at;

  find_clip (self->cut, "ANNA", &at, &clips)->gap = TRUE;
  assert_conforms (self, self->cut, "!");
}

static void
test_new (Fixture       *self,
          gconstpointer  data)
{
  FabCutTrack *track = fab_cut_add_track (self->cut, "SFX", "effects");
  g_autofree char *path = g_build_filename (self->dir, "rain.wav", NULL);
  FabCutClip *clip = fab_cut_clip_new ("rain", 48);

  g_assert_true (g_file_set_contents (path, "RIFF....WAVE....", -1, NULL));
  clip->media = g_strdup ("rain.wav");
  clip->length = 100;
  clip->source = 10;
  g_assert_true (fab_cut_track_place (track, clip, 60));
  clip = fab_cut_clip_new ("hidden", 48);
  clip->media = g_strdup ("../../etc/passwd");
  g_assert_true (fab_cut_track_place (track, clip, 200));
  assert_conforms (self, self->cut, "new rain, !");
  g_unlink (path);
}

#define ADD(name, func) g_test_add ("/conform/sounds/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("nothing", test_nothing);
  ADD ("formats", test_formats);
  ADD ("move-and-trim", test_move_and_trim);
  ADD ("panel-moves", test_panel_moves);
  ADD ("panel-goes", test_panel_goes);
  ADD ("delete-and-copy", test_delete_and_copy);
  ADD ("razor-and-silence", test_razor_and_silence);
  ADD ("speech", test_speech);
  ADD ("unspoken", test_unspoken);
  ADD ("new", test_new);

  return g_test_run ();
}
