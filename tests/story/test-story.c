/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every verb: done, undone, redone; refused with unknown ids. */
#include "config.h"

#include "fab-story-private.h"
#include "story-fixture.h"
#include "story-testing.h"

/* --- do, undo, redo --------------------------------------------------------------------------- */

/* @id is an id that the verb shall use, or 0 for the one that it finds by itself. */
typedef gboolean (*Verb) (FabStory *story, gint64 id, GError **error);

static gint64
pick (FabStory *story,
      gint64    id,
      guint     position)
{
  return id != 0 ? id : testing_panel_at (story, position);
}

static gboolean
verb_set_setting (FabStory *story, gint64 id, GError **error)
{
  return fab_story_set_setting (story, "fps", "25", error);
}

static gboolean
verb_set_script (FabStory *story, gint64 id, GError **error)
{
  return fab_story_set_script (story,
                               "INT. KITCHEN - NIGHT\n\nANNA stands at the window.\n\n"
                               "CARL\nWho is there?\n\nINT. CELLAR\n\nDark.\n", error);
}

static gboolean
verb_clear_script (FabStory *story, gint64 id, GError **error)
{
  return fab_story_set_script (story, "", error);
}

static gboolean
verb_set_dialogue (FabStory *story, gint64 id, GError **error)
{
  return fab_story_set_element_text (story, id ? id : testing_find_element (story, "It is late."),
                                     "It is early.", error);
}

static gboolean
verb_set_heading (FabStory *story, gint64 id, GError **error)
{
  return fab_story_set_element_text (story, id ? id : testing_find_element (story, "EXT. HARBOUR "
                                                                                   "- DAY"),
                                     "EXT. HARBOUR - DUSK", error);
}

static gboolean
verb_set_cue (FabStory *story, gint64 id, GError **error)
{
  return fab_story_set_element_text (story, id ? id : testing_find_element (story, "BEN"),
                                     "BENEDICT", error);
}

static gboolean
verb_add_panel (FabStory *story, gint64 id, GError **error)
{
  return fab_story_add_panel (story, id, id ? 0 : testing_panel_at (story, 1), "a cup", error) != 0;
}

static gboolean
verb_duplicate_panel (FabStory *story, gint64 id, GError **error)
{
  return fab_story_duplicate_panel (story, pick (story, id, 0), error) != 0;
}

static gboolean
verb_delete_panel (FabStory *story, gint64 id, GError **error)
{
  return fab_story_delete_panel (story, pick (story, id, 0), error);
}

static gboolean
verb_move_in_scene (FabStory *story, gint64 id, GError **error)
{
  return fab_story_move_panel (story, pick (story, id, 2), 0, testing_panel_at (story, 1), error);
}

static gboolean
verb_move_across (FabStory *story, gint64 id, GError **error)
{
  return fab_story_move_panel (story, pick (story, id, 1), testing_scene_at (story, 2), 0, error);
}

static gboolean
verb_move_first (FabStory *story, gint64 id, GError **error)
{
  return fab_story_move_panel (story, pick (story, id, 4), 0, testing_panel_at (story, 0), error);
}

static gboolean
verb_move_establishing (FabStory *story, gint64 id, GError **error)
{
  return fab_story_move_panel (story, pick (story, id, 0), testing_scene_at (story, 1), 0, error);
}

static gboolean
verb_split_panel (FabStory *story, gint64 id, GError **error)
{
  return fab_story_split_panel (story, pick (story, id, 2), testing_find_element (story, "BEN"),
                                error) != 0;
}

static gboolean
verb_merge_panels (FabStory *story, gint64 id, GError **error)
{
  return fab_story_merge_panels (story, testing_panel_at (story, 0), pick (story, id, 1), error);
}

static gboolean
verb_merge_across (FabStory *story, gint64 id, GError **error)
{
  return fab_story_merge_panels (story, testing_panel_at (story, 0), pick (story, id, 4), error);
}

static gboolean
verb_set_beat (FabStory *story, gint64 id, GError **error)
{
  const gint64 elements[] = { testing_find_element (story, "BEN comes in.") };

  return fab_story_set_beat (story, pick (story, id, 1), elements, 1, error);
}

static gboolean
verb_clear_beat (FabStory *story, gint64 id, GError **error)
{
  return fab_story_set_beat (story, pick (story, id, 1), NULL, 0, error);
}

static gboolean
verb_set_prompt (FabStory *story, gint64 id, GError **error)
{
  return fab_story_set_prompt (story, pick (story, id, 0), "it’s a “kitchen”; DROP TABLE panel",
                               error);
}

static gboolean
verb_set_duration (FabStory *story, gint64 id, GError **error)
{
  return fab_story_set_duration (story, pick (story, id, 0), 2500000, error);
}

static gboolean
verb_set_transition (FabStory *story, gint64 id, GError **error)
{
  return fab_story_set_transition (story, pick (story, id, 0), FAB_TRANSITION_DISSOLVE, error);
}

static gboolean
verb_set_move (FabStory *story, gint64 id, GError **error)
{
  return fab_story_set_move (story, pick (story, id, 0), "in", error);
}

static gboolean
verb_set_override (FabStory *story, gint64 id, GError **error)
{
  return fab_story_set_override (story, pick (story, id, 0), "anna", "position", "[1.5, 0]", error);
}

static gboolean
verb_add_take (FabStory *story, gint64 id, GError **error)
{
  g_autoptr(GBytes) data = g_bytes_new_static ("\0png", 4);

  return fab_story_add_take (story, pick (story, id, 0), "remote", "m", -1, "p", "image/png", data,
                             error) != 0;
}

static gboolean
verb_keep_take (FabStory *story, gint64 id, GError **error)
{
  g_autoptr(GBytes) data = g_bytes_new_static ("\0png", 4);
  FabTakeNote note = { .engine = "a1111", .seed = 4, .media = "image/png", .sent = "a kitchen", .guide = "depth", .aside = TRUE };

  return fab_story_keep_take (story, pick (story, id, 0), &note, data, error) != 0;
}

static gboolean
verb_set_wording (FabStory *story, gint64 id, GError **error)
{
  return fab_story_set_wording (story, pick (story, id, 0), "a kitchen, ink", "text", error);
}

static gboolean
verb_set_painter (FabStory *story, gint64 id, GError **error)
{
  return fab_story_set_painter (story, pick (story, id, 0), "comfyui", "depth", error);
}

static gboolean
verb_add_layer (FabStory *story, gint64 id, GError **error)
{
  return fab_story_add_layer (story, pick (story, id, 1), "Ink", error) != 0;
}

static gint64
pick_layer (FabStory *story,
            gint64    id)
{
  g_autoptr(GListModel) layers = fab_story_dup_layers (story, testing_panel_at (story, 0));
  g_autoptr(FabLayer) layer = g_list_model_get_item (layers, 0);

  return id != 0 ? id : fab_layer_get_id (layer);
}

static gboolean
verb_delete_layer (FabStory *story, gint64 id, GError **error)
{
  return fab_story_delete_layer (story, pick_layer (story, id), error);
}

static gboolean
verb_add_mark (FabStory *story, gint64 id, GError **error)
{
  g_autoptr(GBytes) ink = g_bytes_new_static ("more strokes", 12);

  return fab_story_add_mark (story, pick_layer (story, id), ink, error) != 0;
}

static gboolean
verb_set_marks (FabStory *story, gint64 id, GError **error)
{
  g_autoptr(GBytes) ink = g_bytes_new_static ("another", 7);
  g_autoptr(GBytes) hole = g_bytes_new_static ("hole", 4);
  g_autoptr(GArray) rows = fab_story_list_marks (story, pick_layer (story, id));
  FabMarkRow row = { .data = ink, .matrix = g_strdup ("1 0 0 1 .5 0"), .stencil_data = hole, .bundle = 3 };

  g_array_insert_val (rows, 0, row);

  return fab_story_set_marks (story, pick_layer (story, id), (const FabMarkRow *) (gpointer) rows->data,
                              rows->len, error);
}

static gboolean
verb_add_background (FabStory *story, gint64 id, GError **error)
{
  return fab_story_add_layer_of_kind (story, pick (story, id, 1), "background", "Set", error) != 0;
}

static gboolean
verb_copy_layer (FabStory *story, gint64 id, GError **error)
{
  return fab_story_copy_layer (story, pick_layer (story, id), testing_panel_at (story, 0), error) != 0;
}

static gboolean
verb_rename_layer (FabStory *story, gint64 id, GError **error)
{
  return fab_story_rename_layer (story, pick_layer (story, id), "Roughs", error);
}

static gboolean
verb_set_layer_look (FabStory *story, gint64 id, GError **error)
{
  return fab_story_set_layer_look (story, pick_layer (story, id), "notes", "multiply", 0x3060c0, error);
}

static gboolean
verb_set_layer_state (FabStory *story, gint64 id, GError **error)
{
  return fab_story_set_layer_state (story, pick_layer (story, id), 1 / 3., FALSE, TRUE, error);
}

static gboolean
verb_ensure_cast (FabStory *story, gint64 id, GError **error)
{
  return fab_story_ensure_cast (story, "Zoë", error) != 0;
}

static gint64
pick_member (FabStory *story,
             gint64    id)
{
  g_autoptr(FabCastMember) member = g_list_model_get_item (fab_story_get_cast (story), 0);

  return id != 0 ? id : fab_cast_member_get_id (member);
}

static gboolean
verb_describe (FabStory *story, gint64 id, GError **error)
{
  return fab_story_set_cast_description (story, pick_member (story, id), "30s, red curls", error);
}

static gboolean
verb_set_voice (FabStory *story, gint64 id, GError **error)
{
  return fab_story_set_cast_voice (story, pick_member (story, id), "en-gb+f2", error);
}

static gboolean
verb_select_take (FabStory *story, gint64 id, GError **error)
{
  g_autoptr(GListModel) takes = fab_story_dup_takes (story, testing_panel_at (story, 0));
  g_autoptr(FabTake) take = g_list_model_get_item (takes, 0);

  return fab_story_select_take (story, pick (story, id, 0), fab_take_get_id (take), error);
}

static const struct
{
  const char *name;
  Verb        verb;
  gboolean    takes_id;
  gboolean    idle;     /* changes nothing as it is called here */
} verbs[] = {
  { "set-setting", verb_set_setting },
  { "set-script", verb_set_script },
  { "clear-script", verb_clear_script },
  { "set-dialogue", verb_set_dialogue, TRUE },
  { "set-heading", verb_set_heading, TRUE },
  { "set-cue", verb_set_cue, TRUE },
  { "add-panel", verb_add_panel, TRUE },
  { "duplicate-panel", verb_duplicate_panel, TRUE },
  { "delete-panel", verb_delete_panel, TRUE },
  { "move-in-scene", verb_move_in_scene, TRUE },
  { "move-across", verb_move_across, TRUE },
  { "move-first", verb_move_first, TRUE },
  { "move-establishing", verb_move_establishing, TRUE },
  { "split-panel", verb_split_panel, TRUE },
  { "merge-panels", verb_merge_panels, TRUE },
  { "merge-across", verb_merge_across, TRUE },
  { "set-beat", verb_set_beat, TRUE },
  { "clear-beat", verb_clear_beat, TRUE },
  { "set-prompt", verb_set_prompt, TRUE },
  { "set-duration", verb_set_duration, TRUE },
  { "set-transition", verb_set_transition, TRUE },
  { "set-move", verb_set_move, TRUE },
  { "set-override", verb_set_override, TRUE },
  { "add-take", verb_add_take, TRUE },
  { "keep-take", verb_keep_take, TRUE },
  { "set-wording", verb_set_wording, TRUE },
  { "set-painter", verb_set_painter, TRUE },
  { "select-take", verb_select_take, TRUE, TRUE },
  { "add-layer", verb_add_layer, TRUE },
  { "delete-layer", verb_delete_layer, TRUE },
  { "add-mark", verb_add_mark, TRUE },
  { "set-marks", verb_set_marks, TRUE },
  { "add-background", verb_add_background, TRUE },
  { "copy-layer", verb_copy_layer, TRUE },
  { "rename-layer", verb_rename_layer, TRUE },
  { "set-layer-look", verb_set_layer_look, TRUE },
  { "set-layer-state", verb_set_layer_state, TRUE },
  { "ensure-cast", verb_ensure_cast },
  { "set-description", verb_describe, TRUE },
  { "set-voice", verb_set_voice, TRUE },
};

static void
test_verb (StoryFixture  *fixture,
           gconstpointer  data)
{
  guint which = GPOINTER_TO_UINT (data);
  g_autoptr(GError) error = NULL;
  g_autofree char *before = testing_dump (fixture->story);
  g_autofree char *after = NULL;

  g_assert_true (verbs[which].verb (fixture->story, 0, &error));
  g_assert_no_error (error);
  testing_check (fixture->story);
  after = testing_dump (fixture->story);
  if (verbs[which].idle)
    {
      g_assert_cmpstr (after, ==, before);
      return;
    }
  g_assert_cmpstr (after, !=, before);

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *undone = NULL;
      g_autofree char *redone = NULL;

      g_assert_true (fab_story_undo (fixture->story, &error));
      testing_check (fixture->story);
      undone = testing_dump (fixture->story);
      g_assert_cmpstr (undone, ==, before);

      g_assert_true (fab_story_redo (fixture->story, &error));
      testing_check (fixture->story);
      redone = testing_dump (fixture->story);
      g_assert_cmpstr (redone, ==, after);
    }
}

static void
test_unknown (StoryFixture  *fixture,
              gconstpointer  data)
{
  guint which = GPOINTER_TO_UINT (data);
  g_autoptr(GError) error = NULL;
  g_autofree char *before = testing_dump (fixture->story);
  g_autofree char *label = g_strdup (fab_story_get_undo_label (fixture->story));
  g_autofree char *after = NULL;

  g_assert_false (verbs[which].verb (fixture->story, 999999, &error));
  g_assert_error (error, FAB_STORY_ERROR, FAB_STORY_ERROR_NOT_FOUND);
  after = testing_dump (fixture->story);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpstr (fab_story_get_undo_label (fixture->story), ==, label);
  testing_check (fixture->story);
}

/* Everything that filled the story is taken back, to the blank one, and done again. */
static void
test_all (StoryFixture  *fixture,
          gconstpointer  data)
{
  g_autofree char *full = testing_dump (fixture->story);
  g_autofree char *again = NULL;

  while (fab_story_undo (fixture->story, NULL))
    testing_check (fixture->story);
  g_assert_cmpuint (g_list_model_get_n_items (fab_story_get_elements (fixture->story)), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (fab_story_get_scenes (fixture->story)), ==, 1);
  g_assert_null (fab_story_get_undo_label (fixture->story));
  g_assert_false (fab_story_get_modified (fixture->story));

  while (fab_story_redo (fixture->story, NULL))
    testing_check (fixture->story);
  again = testing_dump (fixture->story);
  g_assert_cmpstr (again, ==, full);
  g_assert_true (fab_story_get_modified (fixture->story));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      g_autofree char *path = g_strconcat ("/story/verb/", verbs[i].name, NULL);
      g_autofree char *unknown = g_strconcat ("/story/unknown/", verbs[i].name, NULL);

      g_test_add (path, StoryFixture, GUINT_TO_POINTER (i), story_fixture_set_up, test_verb, story_fixture_tear_down);
      if (verbs[i].takes_id)
        g_test_add (unknown, StoryFixture, GUINT_TO_POINTER (i), story_fixture_set_up, test_unknown, story_fixture_tear_down);
    }
  g_test_add ("/story/verb/all", StoryFixture, NULL, story_fixture_set_up, test_all, story_fixture_tear_down);

  return g_test_run ();
}
