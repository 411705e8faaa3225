/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#include "fab-boarding.h"
#include "fab-conform.h"
#include "fab-exchange-error.h"
#include "fab-otio.h"

static const char script[] =
  "INT. TOWER - NIGHT\n\nThe lamp turns.\n\nAnna reads.\n\nANNA\nIt is late.\n\n"
  "EXT. SEA - DAY\n\nBoats.\n\nA gull.\n\n"
  "INT. KITCHEN - DAY\n\nTom eats.\n\nTom runs.\n";

typedef struct
{
  char        *dir;
  FabStory    *story;
  FabTimeline *timeline;
  FabCut      *cut;
  guint        n;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  self->dir = g_dir_make_tmp ("fabula-test-XXXXXX", &error);
  g_assert_no_error (error);
  self->story = fab_story_new (self->dir, &error);
  g_assert_no_error (error);
  g_assert_true (fab_story_set_script (self->story, script, &error));
  g_assert_true (fab_boarding_run (self->story, 0, &error));
  self->n = g_list_model_get_n_items (fab_story_get_panels (self->story));
  g_assert_cmpuint (self->n, >=, 6);
  self->timeline = fab_timeline_new (self->story, NULL, NULL);
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

/* What the board is, as ids and frames. */
static char *
tell_board (FabStory *story)
{
  g_autoptr(FabTimeline) timeline = fab_timeline_new (story, NULL, NULL);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < fab_timeline_get_n_spans (timeline); i++)
    {
      const FabSpan *span = fab_timeline_get_span (timeline, i);

      g_string_append_printf (text, "%d %d %d %d\n", (int) span->panel, (int) (span->duration * 24 / G_USEC_PER_SEC),
                              span->transition, (int) span->overlap);
    }

  return g_string_free (text, FALSE);
}

/* The prompts of the panels, which copies share, and their frames. */
static GPtrArray *
list_board (FabStory *story)
{
  g_autoptr(FabTimeline) timeline = fab_timeline_new (story, NULL, NULL);
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < fab_timeline_get_n_spans (timeline); i++)
    {
      const FabSpan *span = fab_timeline_get_span (timeline, i);
      g_autoptr(FabPanel) panel = fab_story_ref_panel (story, span->panel);
      gint64 frames = (span->duration * 24 + G_USEC_PER_SEC / 2) / G_USEC_PER_SEC;

      g_ptr_array_add (list, g_strdup_printf ("%s / %d", fab_panel_get_prompt (panel), (int) frames));
    }

  return list;
}

static char *
tell_clip (const FabCutClip *clip)
{
  const char *prompt = clip->gap ? "Black" : fab_cut_clip_fact (clip, "prompt");

  return g_strdup_printf ("%s / %d", *prompt ? prompt : clip->name, (int) clip->duration);
}

static void
assert_board_is_cut (Fixture *self)
{
  g_autoptr(GPtrArray) board = list_board (self->story);

  g_assert_cmpuint (board->len, ==, self->cut->clips->len);
  for (guint i = 0; i < board->len; i++)
    {
      g_autofree char *clip = tell_clip (fab_cut_get_clip (self->cut, i));

      g_assert_cmpstr (g_ptr_array_index (board, i), ==, clip);
    }
}

static FabConform *
find_changes (Fixture *self)
{
  g_autoptr(FabTimeline) timeline = fab_timeline_new (self->story, NULL, NULL);
  g_autoptr(GError) error = NULL;
  FabConform *conform = fab_conform_new (self->story, timeline, self->cut, self->dir, &error);

  g_assert_no_error (error);

  return conform;
}

static guint
count_kind (FabConform     *conform,
            FabConformKind  kind)
{
  guint n = 0;

  for (guint i = 0; i < fab_conform_get_n_changes (conform); i++)
    {
      g_autofree char *text = fab_conform_describe (fab_conform_get_change (conform, i));

      g_assert_cmpuint (strlen (text), >, 0);
      n += fab_conform_get_change (conform, i)->kind == kind;
    }

  return n;
}

/* Applies, checks the board, takes it back as one step, and does it again. */
static void
apply (Fixture    *self,
       FabConform *conform)
{
  g_autofree char *before = tell_board (self->story), *script_before = fab_story_dup_script (self->story);
  g_autofree char *after = NULL, *undone = NULL, *redone = NULL, *script_undone = NULL;
  g_autoptr(FabConform) again = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (fab_conform_apply (conform, self->story, NULL, NULL, &error));
  g_assert_no_error (error);
  assert_board_is_cut (self);
  after = tell_board (self->story);
  g_assert_true (fab_story_undo (self->story, &error));
  undone = tell_board (self->story);
  script_undone = fab_story_dup_script (self->story);
  g_assert_cmpstr (undone, ==, before);
  g_assert_cmpstr (script_undone, ==, script_before);
  g_assert_true (fab_story_redo (self->story, &error));
  redone = tell_board (self->story);
  g_assert_cmpstr (redone, ==, after);

  again = find_changes (self);
  g_assert_false (fab_conform_is_needed (again));
}

static void
test_nothing (Fixture       *self,
              gconstpointer  data)
{
  g_autoptr(FabConform) conform = find_changes (self);

  g_assert_false (fab_conform_is_needed (conform));
  g_assert_cmpuint (fab_conform_get_n_changes (conform), ==, 0);
}

static void
move_clip (Fixture *self,
           guint    from,
           guint    to)
{
  FabCutClip *clip = g_ptr_array_steal_index (self->cut->clips, from);

  clip->transition = FAB_TRANSITION_CUT;
  clip->before = clip->after = 0;
  g_ptr_array_insert (self->cut->clips, (int) to, clip);
}

static void
test_order (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr(FabConform) conform = NULL;

  move_clip (self, 2, 1);
  conform = find_changes (self);
  g_assert_cmpuint (count_kind (conform, FAB_CONFORM_MOVE), ==, 1);
  g_assert_cmpuint (count_kind (conform, FAB_CONFORM_MOVE_SCENE), ==, 0);
  apply (self, conform);
}

static void
test_scenes_move_whole (Fixture       *self,
                        gconstpointer  data)
{
  g_autoptr(FabConform) conform = NULL;
  g_autofree char *text = NULL;
  guint n = 0;

  for (; g_str_equal (fab_cut_clip_fact (fab_cut_get_clip (self->cut, self->n - 1), "scene"), "3") && n < self->n; n++)
    move_clip (self, self->n - 1, 0);
  g_assert_cmpuint (n, >, 1);
  conform = find_changes (self);
  g_assert_cmpuint (count_kind (conform, FAB_CONFORM_MOVE_SCENE), ==, 1);
  g_assert_cmpuint (count_kind (conform, FAB_CONFORM_MOVE), ==, 0);
  apply (self, conform);
  text = fab_story_dup_script (self->story);
  g_assert_true (g_str_has_prefix (text, "INT. KITCHEN"));
}

static void
test_durations_and_joins (Fixture       *self,
                          gconstpointer  data)
{
  g_autoptr(FabConform) conform = NULL;
  g_autoptr(FabPanel) panel = NULL;
  FabCutClip *clip = fab_cut_get_clip (self->cut, 1);

  clip->duration += 13;
  clip->transition = FAB_TRANSITION_DISSOLVE;
  clip->before = 3;
  clip->after = 4;
  fab_cut_get_clip (self->cut, 0)->duration = 1;
  conform = find_changes (self);
  g_assert_cmpuint (count_kind (conform, FAB_CONFORM_DURATION), ==, 2);
  g_assert_cmpuint (count_kind (conform, FAB_CONFORM_TRANSITION), ==, 1);
  apply (self, conform);
  panel = g_list_model_get_item (fab_story_get_panels (self->story), 1);
  g_assert_cmpint (fab_panel_get_transition (panel), ==, FAB_TRANSITION_DISSOLVE);
  g_assert_cmpint (fab_panel_get_transition_time (panel), ==, (7 * G_USEC_PER_SEC + 12) / 24);
}

static void
test_deletions (Fixture       *self,
                gconstpointer  data)
{
  g_autoptr(FabConform) conform = NULL;
  g_autofree char *text = NULL;

  g_ptr_array_remove_index (self->cut->clips, 2);
  g_ptr_array_remove_index (self->cut->clips, 0);
  conform = find_changes (self);
  g_assert_cmpuint (count_kind (conform, FAB_CONFORM_DELETE), ==, 2);
  apply (self, conform);
  text = fab_story_dup_script (self->story);
  g_assert_cmpstr (text, ==, script);
}

static void
test_copies_and_gaps (Fixture       *self,
                      gconstpointer  data)
{
  g_autoptr(FabConform) conform = NULL;
  FabCutClip *clip = fab_cut_clip_copy (fab_cut_get_clip (self->cut, 1));

  clip->duration = 9;
  clip->transition = FAB_TRANSITION_CUT;
  clip->after = 0;
  g_ptr_array_insert (self->cut->clips, 4, clip);
  clip = fab_cut_clip_new ("", 12);
  clip->gap = TRUE;
  g_ptr_array_insert (self->cut->clips, 0, clip);
  clip = fab_cut_clip_new ("", 5);
  clip->gap = TRUE;
  g_ptr_array_add (self->cut->clips, clip);
  conform = find_changes (self);
  g_assert_cmpuint (count_kind (conform, FAB_CONFORM_DUPLICATE), ==, 1);
  g_assert_cmpuint (count_kind (conform, FAB_CONFORM_GAP), ==, 2);
  apply (self, conform);
}

/* A razor alone changes nothing; what was taken out between its halves does. */
static void
test_razor (Fixture       *self,
            gconstpointer  data)
{
  FabCutClip *first = fab_cut_get_clip (self->cut, 1), *second = fab_cut_clip_copy (first);
  g_autoptr(FabConform) whole = NULL;
  g_autoptr(FabConform) parted = NULL;

  first->duration = 5;
  second->source += 5;
  second->duration -= 5;
  second->transition = FAB_TRANSITION_CUT;
  second->after = 0;
  g_ptr_array_insert (self->cut->clips, 2, second);
  whole = find_changes (self);
  g_assert_false (fab_conform_is_needed (whole));

  second->source += 3;
  second->duration -= 3;
  parted = find_changes (self);
  g_assert_cmpuint (count_kind (parted, FAB_CONFORM_DUPLICATE), ==, 1);
  apply (self, parted);
}

static void
test_unknown_clips (Fixture       *self,
                    gconstpointer  data)
{
  g_autoptr(FabConform) conform = NULL;
  g_autofree char *path = g_build_filename (self->dir, "new.png", NULL);
  g_autoptr(FabPanel) panel = NULL;
  FabCutClip *clip = fab_cut_clip_new ("stock shot", 30);

  clip->media = g_strdup ("../../etc/passwd");
  g_ptr_array_insert (self->cut->clips, 2, clip);
  clip = fab_cut_clip_new ("new picture", 31);
  clip->media = g_strdup ("new.png");
  g_ptr_array_insert (self->cut->clips, 5, clip);
  g_assert_true (g_file_set_contents (path, "\x89PNG\r\n\x1a\n…", -1, NULL));
  conform = find_changes (self);
  g_assert_cmpuint (count_kind (conform, FAB_CONFORM_NEW), ==, 2);
  apply (self, conform);
  panel = g_list_model_get_item (fab_story_get_panels (self->story), 2);
  g_assert_cmpint (fab_panel_get_take (panel), ==, 0);
  g_clear_object (&panel);
  panel = g_list_model_get_item (fab_story_get_panels (self->story), 5);
  g_assert_cmpint (fab_panel_get_take (panel), !=, 0);
  g_unlink (path);
}

static void
test_markers (Fixture       *self,
              gconstpointer  data)
{
  g_autoptr(FabConform) conform = NULL;
  g_autoptr(FabMarker) marker = NULL;

  fab_cut_clip_mark (fab_cut_get_clip (self->cut, 3), "too long", "RED", 12, 1);
  conform = find_changes (self);
  g_assert_cmpuint (count_kind (conform, FAB_CONFORM_MARKER), ==, 1);
  apply (self, conform);
  marker = g_list_model_get_item (fab_story_get_markers (self->story), 0);
  g_assert_cmpstr (fab_marker_get_text (marker), ==, "too long");
  g_assert_cmpint (fab_marker_get_offset (marker), ==, G_USEC_PER_SEC / 2);
}

/* Without our metadata clips are found by name, or by that of their file. */
static void
test_by_name (Fixture       *self,
              gconstpointer  data)
{
  g_autoptr(FabConform) conform = NULL;

  for (guint i = 0; i < self->n; i++)
    {
      FabCutClip *clip = fab_cut_get_clip (self->cut, i);

      clip->panel = 0;
      g_clear_pointer (&clip->facts, g_ptr_array_unref);
      g_free (clip->name);
      clip->name = i % 2 ? g_path_get_basename (clip->media) : g_strdup (i % 4 ? "something" : "1a");
      if (i == 0)
        g_clear_pointer (&clip->media, g_free);
    }
  g_free (fab_cut_get_clip (self->cut, 4)->name);
  fab_cut_get_clip (self->cut, 4)->name = g_strdup ("whatever");
  conform = find_changes (self);
  g_assert_false (fab_conform_is_needed (conform));
}

static void
test_of_another_story (Fixture       *self,
                       gconstpointer  data)
{
  g_autoptr(FabCut) cut = fab_cut_new ("other", 24, 1);
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < 5; i++)
    {
      FabCutClip *clip = fab_cut_clip_new ("sh010", 10);

      clip->panel = i + 1;
      fab_cut_clip_note (clip, "label", "XX");
      fab_cut_clip_note (clip, "prompt", "something else");
      g_ptr_array_add (cut->clips, clip);
    }
  g_assert_null (fab_conform_new (self->story, self->timeline, cut, NULL, &error));
  g_assert_error (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_INVALID);
}

/* Anything an editor may do, many times over. */
static void
test_any (Fixture       *self,
          gconstpointer  data)
{
  g_autofree char *before = tell_board (self->story);

  for (guint round = 0; round < 40; round++)
    {
      g_autoptr(FabConform) conform = NULL;
      g_autofree char *undone = NULL;

      g_clear_pointer (&self->cut, fab_cut_free);
      self->cut = fab_cut_new_from_story (self->story, self->timeline, "media", FAB_CUT_STILLS);
      for (guint i = 0; i < self->cut->clips->len; i++)
        fab_cut_get_clip (self->cut, i)->transition = FAB_TRANSITION_CUT;
      for (guint i = 0; i < 8 && self->cut->clips->len > 1; i++)
        {
          guint at = g_test_rand_int_range (0, self->cut->clips->len);
          FabCutClip *clip = fab_cut_clip_copy (fab_cut_get_clip (self->cut, at));

          if (i % 4 == 3)
            g_ptr_array_remove_index (self->cut->clips, at);
          else if (i % 4 > 0)
            move_clip (self, at, g_test_rand_int_range (0, self->cut->clips->len));
          clip->duration = g_test_rand_int_range (1, 100);
          clip->gap = g_test_rand_int_range (0, 4) == 0;
          g_ptr_array_insert (self->cut->clips, g_test_rand_int_range (0, self->cut->clips->len), clip);
        }
      for (guint i = 0; i < self->cut->clips->len; i++)
        fab_cut_get_clip (self->cut, i)->source = 1000 * i; /* none goes on */
      conform = find_changes (self);
      apply (self, conform);
      g_assert_true (fab_story_undo (self->story, NULL));
      undone = tell_board (self->story);
      g_assert_cmpstr (undone, ==, before);
    }
}

#define ADD(name, func) g_test_add ("/conform/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("nothing", test_nothing);
  ADD ("order", test_order);
  ADD ("scenes-move-whole", test_scenes_move_whole);
  ADD ("durations-and-joins", test_durations_and_joins);
  ADD ("deletions", test_deletions);
  ADD ("copies-and-gaps", test_copies_and_gaps);
  ADD ("razor", test_razor);
  ADD ("unknown-clips", test_unknown_clips);
  ADD ("markers", test_markers);
  ADD ("by-name", test_by_name);
  ADD ("of-another-story", test_of_another_story);
  ADD ("any", test_any);

  return g_test_run ();
}
