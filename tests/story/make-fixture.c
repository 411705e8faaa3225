/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes data/version-N.fabula for the present format: run it once when a version is released, and
 * never again. Usage: make-fixture FILE */
#include "config.h"

#include "story-testing.h"

static void
set_text (char      **place,
          const char *text)
{
  g_free (*place);
  *place = g_strdup (text);
}

static void
keep_screening (FabStory *story)
{
  g_autoptr(FabScreening) screening = fab_screening_new ();
  const FabReaction reaction = { FAB_FEELING_LAUGH, 1500000, testing_panel_at (story, 0), 1500000 };
  g_autoptr(GError) error = NULL;

  set_text (&screening->key, "screening-1");
  set_text (&screening->viewer_key, "viewer-1");
  set_text (&screening->viewer, "Ada");
  set_text (&screening->showing, "showing-1");
  set_text (&screening->film, "{}");
  set_text (&screening->sentence, "Again!");
  fab_screening_react (screening, &reaction);
  fab_screening_answer (screening, "ANNA", 1);
  fab_story_add_screening (story, screening, &error);
  g_assert_no_error (error);
}

static void
keep_plan (FabStory *story)
{
  g_autoptr(FabPlan) plan = fab_story_read_plan (story, "somebody waits");
  g_autoptr(GError) error = NULL;

  fab_plan_set_text (plan, FAB_FIELD_LOGLINE, 0, "Anna waits for a ship.");
  fab_plan_set_text (plan, FAB_FIELD_WHAT, 0, "She waits.");
  fab_story_set_plan (story, plan, &error);
  g_assert_no_error (error);
}

int
main (int    argc,
      char **argv)
{
  char *dir = testing_make_dir ();
  g_autoptr(FabStory) story = testing_new_story (dir);
  g_autoptr(GBytes) wav = g_bytes_new_static ("RIFF----WAVE", 12);
  g_autoptr(GFile) file = NULL;
  g_autoptr(GError) error = NULL;

  if (argc != 2)
    g_error ("usage: make-fixture FILE");

  file = g_file_new_for_commandline_arg (argv[1]);
  testing_fill (story);
  fab_story_set_override (story, testing_panel_at (story, 0), "anna", "position", "[1.5, 0]",
                          &error);
  g_assert_no_error (error);
  fab_story_put_clip (story, "en|It is late.", wav, 1500000, &error);
  g_assert_no_error (error);
  fab_story_set_setting (story, "fps", "25", &error);
  g_assert_no_error (error);
  fab_story_keep_draft (story, testing_scene_at (story, 1), 0, "EXT. QUAY - DUSK\n\nFog.\n", &error);
  g_assert_no_error (error);
  fab_story_set_follows (story, testing_panel_at (story, 1), TRUE, &error);
  g_assert_no_error (error);
  fab_story_set_camera (story, testing_panel_at (story, 0), "{\"keys\":[{\"t\":0,\"w\":0.5}]}", &error);
  g_assert_no_error (error);
  fab_story_add_marker (story, testing_panel_at (story, 0), 250000, "#ff0000", "Look here", &error);
  g_assert_no_error (error);
  fab_story_add_sound (story, FAB_TRACK_MUSIC, 0, 1000000, "Tune", "audio/x-wav", 1500000, wav, &error);
  g_assert_no_error (error);
  fab_story_add_layer_of_kind (story, testing_panel_at (story, 0), "background", "Set", &error);
  g_assert_no_error (error);
  fab_story_set_wording (story, testing_panel_at (story, 0), "a kitchen, ink", "text", &error);
  g_assert_no_error (error);
  fab_story_set_painter (story, testing_panel_at (story, 0), "comfyui", "depth", &error);
  g_assert_no_error (error);
  keep_screening (story);
  fab_story_add_verdict (story, "shorten", "ANNA", TRUE, &error);
  g_assert_no_error (error);
  keep_plan (story);
  fab_story_save (story, file, &error);
  g_assert_no_error (error);
  fab_story_close (story, TRUE);
  testing_remove_dir (dir);

  return 0;
}
