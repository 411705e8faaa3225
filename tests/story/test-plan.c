/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The steps of writing: what a plan says, what is stale, and how it becomes script and cast. */
#include "config.h"

#include <string.h>

#include "story-fixture.h"
#include "story-testing.h"

static FabPlan *
make_plan (void)
{
  FabPlan *plan = fab_plan_new ("a baker and a war");

  fab_plan_set_text (plan, FAB_FIELD_LOGLINE, 0, "Anna must choose whom she feeds.");
  fab_plan_set_text (plan, FAB_FIELD_TITLE, 0, "The Last Loaf");
  fab_plan_put_person (plan, 0, "Anna", "a baker", "30s, flour in her hair");
  fab_plan_put_person (plan, 1, "Bo", "a soldier whom Anna knew", "a coat too large");
  fab_plan_put_scene (plan, 0, "INT. BAKERY - DAWN", "Anna bakes.");
  fab_plan_put_scene (plan, 1, "Street, day", "Anna gives it away.");
  fab_plan_settle (plan, (FabPlanPart) { FAB_PLAN_NAMES, 0 });
  fab_plan_settle (plan, (FabPlanPart) { FAB_PLAN_OUTLINE, 0 });
  for (guint i = 0; i < 2; i++)
    fab_plan_set_text (plan, FAB_FIELD_ACTION, i, "ANNA kneads.\n\nBo comes in.");

  return plan;
}

/* What is stale after a change of one text; D: done, S: stale, E: empty; of logline, names, outline, actions, dialogues. */
static void
test_states (void)
{
  static const struct { FabPlanField field; guint index; const char *text; const char *states; } rows[] = {
    { FAB_FIELD_IDEA, 0, "another idea", "SDDDDE" },
    { FAB_FIELD_LOGLINE, 0, "Another logline.", "DSSDDE" },
    { FAB_FIELD_TITLE, 0, "Crumbs", "DDDDDE" },
    { FAB_FIELD_NAME, 0, "Maria", "DDDDDE" },
    { FAB_FIELD_WHO, 1, "a deserter", "DDSDDE" },
    { FAB_FIELD_LOOK, 1, "barefoot", "DDDDDE" },
    { FAB_FIELD_HEADING, 0, "EXT. FIELD - DAY", "DDDSDE" },
    { FAB_FIELD_WHAT, 1, "Nobody comes.", "DDDDSE" },
    { FAB_FIELD_ACTION, 0, "", "DDDEDE" },
    { FAB_FIELD_LOGLINE, 0, "", "ESSDDE" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      static const FabPlanPart parts[] = { { FAB_PLAN_LOGLINE, 0 }, { FAB_PLAN_NAMES, 0 }, { FAB_PLAN_OUTLINE, 0 },
                                           { FAB_PLAN_ACTION, 0 }, { FAB_PLAN_ACTION, 1 }, { FAB_PLAN_DIALOGUE, 0 } };
      g_autoptr(FabPlan) plan = make_plan ();
      char states[G_N_ELEMENTS (parts) + 1] = { 0 };

      fab_plan_set_text (plan, rows[i].field, rows[i].index, rows[i].text);
      for (gsize k = 0; k < G_N_ELEMENTS (parts); k++)
        states[k] = "EDS"[fab_plan_get_state (plan, parts[k])];
      g_assert_cmpstr (states, ==, rows[i].states);
    }
}

static void
test_settled (void)
{
  g_autoptr(FabPlan) plan = make_plan ();

  fab_plan_set_text (plan, FAB_FIELD_WHAT, 0, "She sleeps.");
  g_assert_cmpint (fab_plan_get_step_state (plan, FAB_STEP_ACTION), ==, FAB_PLAN_STALE);
  fab_plan_settle (plan, (FabPlanPart) { FAB_PLAN_ACTION, 0 });
  g_assert_cmpint (fab_plan_get_step_state (plan, FAB_STEP_ACTION), ==, FAB_PLAN_DONE);
  g_assert_cmpint (fab_plan_get_step_state (plan, FAB_STEP_DIALOGUE), ==, FAB_PLAN_EMPTY);
}

/* Another name goes through all that is planned, and nothing has to be written again. */
static void
test_renamed (void)
{
  g_autoptr(FabPlan) plan = make_plan ();

  fab_plan_set_text (plan, FAB_FIELD_NAME, 0, "Maria");
  g_assert_cmpstr (plan->logline, ==, "Maria must choose whom she feeds.");
  g_assert_cmpstr (fab_plan_get_person (plan, 1)->who, ==, "a soldier whom Maria knew");
  g_assert_cmpstr (fab_plan_get_scene (plan, 0)->what, ==, "Maria bakes.");
  g_assert_cmpstr (fab_plan_get_scene (plan, 1)->action, ==, "MARIA kneads.\n\nBo comes in.");
}

static void
test_lists (void)
{
  g_autoptr(FabPlan) plan = make_plan (), copy = fab_plan_copy (plan);

  g_assert_true (fab_plan_equal (plan, copy));
  fab_plan_move (plan, FAB_STEP_OUTLINE, 1, 0);
  g_assert_false (fab_plan_equal (plan, copy));
  g_assert_cmpstr (fab_plan_get_scene (plan, 0)->heading, ==, "Street, day");
  g_assert_true (fab_plan_insert (plan, FAB_STEP_OUTLINE, 1));
  g_assert_cmpstr (fab_plan_get_scene (plan, 1)->heading, ==, "");
  fab_plan_remove (plan, FAB_STEP_OUTLINE, 1);
  fab_plan_cut (plan, FAB_STEP_NAMES, 1);
  g_assert_cmpuint (plan->people->len, ==, 1);
  for (guint i = 0; i < 2 * FAB_PLAN_MOST_SCENES; i++)
    fab_plan_insert (plan, FAB_STEP_OUTLINE, i);
  g_assert_cmpuint (plan->scenes->len, ==, FAB_PLAN_MOST_SCENES);
  g_assert_null (fab_plan_get_text (plan, FAB_FIELD_NAME, 7));
}

/* --- in the document -------------------------------------------------------------------------- */

static void
set_plan (FabStory      *story,
          const FabPlan *plan)
{
  g_autoptr(GError) error = NULL;

  fab_story_set_plan (story, plan, &error);
  g_assert_no_error (error);
  testing_check (story);
}

static void
assert_script (FabStory   *story,
               const char *expected)
{
  g_autofree char *script = fab_story_dup_script (story);

  g_assert_cmpstr (script, ==, expected);
}

static void
test_kept (StoryFixture  *fixture,
           gconstpointer  data)
{
  g_autoptr(FabPlan) plan = make_plan (), kept = NULL, undone = NULL;

  g_assert_null (fab_story_dup_plan (fixture->story));
  set_plan (fixture->story, plan);
  kept = fab_story_dup_plan (fixture->story);
  g_assert_cmpstr (fab_plan_get_scene (kept, 1)->action, ==, fab_plan_get_scene (plan, 1)->action);
  g_assert_cmpint (fab_plan_get_scene (kept, 1)->id, !=, 0);
  g_assert_cmpint (fab_plan_get_step_state (kept, FAB_STEP_ACTION), ==, FAB_PLAN_DONE);
  set_plan (fixture->story, kept); /* nothing is different */
  g_assert_true (fab_story_undo (fixture->story, NULL));
  undone = fab_story_dup_plan (fixture->story);
  g_assert_null (undone);
  g_assert_true (fab_story_redo (fixture->story, NULL));
  undone = fab_story_dup_plan (fixture->story);
  g_assert_true (fab_plan_equal (undone, kept));
}

#define HEAD "Title: The Last Loaf\nCredit: after an idea\nSource: a baker and a war\n\n"
#define BAKERY "INT. BAKERY - DAWN\n\nANNA kneads.\n\nANNA\nOne more.\n\n"
#define STREET ".STREET, DAY\n\nShe walks.\n\n"

/* Whichever scene is written first, each comes where the plan has it, and is then one with the script. */
static void
test_script (StoryFixture  *fixture,
             gconstpointer  data)
{
  g_autoptr(FabStory) story = testing_new_story (fixture->state);
  g_autoptr(FabPlan) plan = make_plan (), second = NULL, third = NULL, last = NULL;
  g_autofree char *before = NULL, *after = NULL;

  set_plan (story, plan);
  before = testing_dump (story);
  g_clear_pointer (&plan, fab_plan_free);
  plan = fab_story_dup_plan (story);
  fab_plan_set_text (plan, FAB_FIELD_SCRIPT, 1, "She walks.");
  set_plan (story, plan);
  assert_script (story, HEAD STREET);

  second = fab_story_dup_plan (story);
  g_assert_cmpint (fab_plan_get_scene (second, 1)->scene, !=, 0);
  g_assert_cmpint (fab_plan_get_person (second, 1)->member, !=, 0);
  g_assert_cmpstr (fab_plan_get_scene (second, 1)->script, ==, "She walks.");
  fab_plan_set_text (second, FAB_FIELD_SCRIPT, 0, "ANNA kneads.\n\nANNA\nOne more.");
  set_plan (story, second);
  assert_script (story, HEAD BAKERY STREET);

  third = fab_story_dup_plan (story);
  fab_plan_set_text (third, FAB_FIELD_TITLE, 0, "Crumbs");
  fab_plan_set_text (third, FAB_FIELD_NAME, 0, "Maria");
  fab_plan_set_text (third, FAB_FIELD_LOOK, 0, "40s");
  fab_plan_set_text (third, FAB_FIELD_HEADING, 0, "INT. CELLAR - DAWN");
  fab_plan_move (third, FAB_STEP_OUTLINE, 1, 0);
  set_plan (story, third);
  assert_script (story, "Title: Crumbs\nCredit: after an idea\nSource: a baker and a war\n\n"
                        STREET "INT. CELLAR - DAWN\n\nMARIA kneads.\n\nMARIA\nOne more.\n\n");
  last = fab_story_dup_plan (story);
  g_assert_cmpstr (fab_plan_get_person (last, 0)->look, ==, "40s");
  g_assert_cmpstr (fab_plan_get_scene (last, 1)->heading, ==, "INT. CELLAR - DAWN");
  for (guint i = 0; i < 3; i++)
    {
      g_assert_true (fab_story_undo (story, NULL));
      testing_check (story);
      g_free (after);
      after = testing_dump (story);
    }
  g_assert_cmpstr (after, ==, before);
  fab_story_close (story, TRUE);
}

/* What a person writes in the script is what the plan says. */
static void
test_one_truth (StoryFixture  *fixture,
                gconstpointer  data)
{
  g_autoptr(FabPlan) read = fab_story_read_plan (fixture->story, "an idea"), now = NULL, gone = NULL;
  gint64 scene = testing_scene_at (fixture->story, 1);

  g_assert_cmpuint (read->scenes->len, ==, 3);
  g_assert_cmpuint (read->people->len, ==, 2);
  g_assert_cmpstr (fab_plan_get_scene (read, 1)->action, ==, "Boats. Gulls.\n\nA lamp is lit.");
  set_plan (fixture->story, read);
  assert_script (fixture->story, testing_script);
  g_assert_true (fab_story_set_scene_script (fixture->story, scene, "EXT. QUAY - DUSK\n\nFog.\n", NULL));
  now = fab_story_dup_plan (fixture->story);
  g_assert_cmpstr (fab_plan_get_scene (now, 1)->heading, ==, "EXT. QUAY - DUSK");
  g_assert_cmpstr (fab_plan_get_scene (now, 1)->script, ==, "Fog.");
  g_assert_true (fab_story_delete_scene (fixture->story, fab_plan_get_scene (now, 1)->scene, NULL));
  testing_check (fixture->story);
  gone = fab_story_dup_plan (fixture->story);
  g_assert_cmpint (fab_plan_get_scene (gone, 1)->scene, ==, 0);
  g_assert_cmpint (fab_plan_get_state (gone, (FabPlanPart) { FAB_PLAN_DIALOGUE, 1 }), ==, FAB_PLAN_EMPTY);
}

/* A name that another one has changes nothing at all. */
static void
test_refused (StoryFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr(FabPlan) plan = fab_story_read_plan (fixture->story, "");
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr(GError) error = NULL;

  set_plan (fixture->story, plan);
  before = testing_dump (fixture->story);
  g_clear_pointer (&plan, fab_plan_free);
  plan = fab_story_dup_plan (fixture->story);
  fab_plan_set_text (plan, FAB_FIELD_IDEA, 0, "other");
  fab_plan_set_text (plan, FAB_FIELD_NAME, 0, fab_plan_get_person (plan, 1)->name);
  g_assert_false (fab_story_set_plan (fixture->story, plan, &error));
  g_assert_error (error, FAB_STORY_ERROR, FAB_STORY_ERROR_FAILED);
  after = testing_dump (fixture->story);
  g_assert_cmpstr (after, ==, before);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan/states", test_states);
  g_test_add_func ("/plan/settled", test_settled);
  g_test_add_func ("/plan/renamed", test_renamed);
  g_test_add_func ("/plan/lists", test_lists);
#define ADD(path, func) g_test_add ("/plan/" path, StoryFixture, NULL, story_fixture_set_up, func, story_fixture_tear_down)
  ADD ("kept", test_kept);
  ADD ("script", test_script);
  ADD ("one-truth", test_one_truth);
  ADD ("refused", test_refused);
#undef ADD

  return g_test_run ();
}
