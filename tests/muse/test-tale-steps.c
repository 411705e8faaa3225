/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The built-in writer goes from an idea to a script step by step, and keeps what a person changes on the way. */
#include "config.h"

#include <string.h>

#include "fab-fountain.h"
#include "fab-tale-steps.h"

static void
write_part (FabPlan     **plan,
            FabPlanKind   kind,
            guint         index,
            guint         version)
{
  g_autoptr(FabPlan) before = *plan;
  const FabPlanRequest request = { .plan = before, .part = { kind, index }, .scenes = 4, .seed = 7, .version = version };
  g_autoptr(GError) error = NULL;

  *plan = fab_tale_write_part (&request, &error);
  g_assert_no_error (error);
}

static FabPlan *
write_steps (const char *idea,
             FabStep     last)
{
  static const FabPlanKind kinds[] = { FAB_PLAN_LOGLINE, FAB_PLAN_NAMES, FAB_PLAN_OUTLINE, FAB_PLAN_ACTION, FAB_PLAN_DIALOGUE };
  FabPlan *plan = fab_plan_new (idea);

  for (FabStep step = 0; step <= last; step++)
    for (guint i = 0; i < (step < FAB_STEP_ACTION ? 1 : plan->scenes->len); i++)
      write_part (&plan, kinds[step], i, 0);

  return plan;
}

static void
assert_all_done (const FabPlan *plan)
{
  for (FabStep step = 0; step < FAB_N_STEPS; step++)
    g_assert_cmpint (fab_plan_get_step_state (plan, step), ==, FAB_PLAN_DONE);
}

static void
test_whole (gconstpointer data)
{
  g_autoptr(FabPlan) plan = write_steps (data, FAB_STEP_DIALOGUE);
  gboolean speech = FALSE;

  assert_all_done (plan);
  g_assert_cmpuint (plan->scenes->len, ==, 4);
  g_assert_cmpuint (plan->people->len, >=, 2);
  for (guint i = 0; i < plan->scenes->len; i++)
    {
      const FabPlanScene *scene = fab_plan_get_scene (plan, i);
      g_autoptr(GPtrArray) elements = fab_fountain_parse (scene->script, -1);
      g_auto(GStrv) beats = g_strsplit (scene->action, "\n\n", -1);

      for (guint k = 0; beats[k]; k++)
        g_assert_nonnull (strstr (scene->script, beats[k]));
      for (guint k = 0; k < elements->len; k++)
        {
          FabElementKind kind = fab_element_get_kind (elements->pdata[k]);

          g_assert_true (kind == FAB_ELEMENT_ACTION || kind == FAB_ELEMENT_CHARACTER || kind == FAB_ELEMENT_DIALOGUE ||
                         kind == FAB_ELEMENT_PARENTHETICAL);
          speech |= kind == FAB_ELEMENT_DIALOGUE;
        }
    }
  g_assert_true (speech);
}

static const char idea[] = "A lighthouse keeper teaches a storm to dance";

static gboolean
has_word (const FabPlan *plan,
          const char    *word)
{
  for (guint i = 0; i < plan->scenes->len; i++)
    {
      const FabPlanScene *scene = fab_plan_get_scene (plan, i);

      if (strstr (scene->what, word) || strstr (scene->action, word) || strstr (scene->script, word))
        return TRUE;
    }

  return FALSE;
}

/* The names and looks of the person are in all that is written after, also when two of them swap. */
static void
test_own_names (void)
{
  g_autoptr(FabPlan) plan = write_steps (idea, FAB_STEP_NAMES);
  g_autofree char *first = g_strdup (plan->people->len > 1 ? fab_plan_get_person (plan, 0)->name : "");
  g_autofree char *second = g_strdup (fab_plan_get_person (plan, 1)->name);

  fab_plan_set_text (plan, FAB_FIELD_NAME, 0, "Ulla");
  fab_plan_set_text (plan, FAB_FIELD_NAME, 1, first);
  fab_plan_set_text (plan, FAB_FIELD_LOOK, 0, "80s, one eye");
  write_part (&plan, FAB_PLAN_OUTLINE, 0, 0);
  for (guint i = 0; i < plan->scenes->len; i++)
    write_part (&plan, FAB_PLAN_ACTION, i, 0);
  for (guint i = 0; i < plan->scenes->len; i++)
    write_part (&plan, FAB_PLAN_DIALOGUE, i, 0);
  g_assert_true (has_word (plan, "ULLA (80s, one eye)"));
  g_assert_true (has_word (plan, "ULLA\n"));
  g_assert_false (has_word (plan, "Qzx"));
  g_assert_false (has_word (plan, second));
  assert_all_done (plan);
}

static void
test_own_scenes (void)
{
  g_autoptr(FabPlan) plan = write_steps (idea, FAB_STEP_OUTLINE);

  fab_plan_set_text (plan, FAB_FIELD_WHAT, 1, "She burns the piano.");
  fab_plan_insert (plan, FAB_STEP_OUTLINE, 2);
  fab_plan_set_text (plan, FAB_FIELD_HEADING, 2, "EXT. MOON - NIGHT");
  fab_plan_set_text (plan, FAB_FIELD_WHAT, 2, "A goat sings. Nobody listens.");
  for (guint i = 0; i < plan->scenes->len; i++)
    write_part (&plan, FAB_PLAN_ACTION, i, 0);
  g_assert_true (g_str_has_prefix (fab_plan_get_scene (plan, 1)->action, "She burns the piano."));
  g_assert_cmpstr (fab_plan_get_scene (plan, 2)->action, ==, "A goat sings.\n\nNobody listens.");
  fab_plan_set_text (plan, FAB_FIELD_ACTION, 0, "One.\n\nTwo.\n\nThree.");
  for (guint i = 0; i < plan->scenes->len; i++)
    write_part (&plan, FAB_PLAN_DIALOGUE, i, 0);
  g_assert_true (g_str_has_prefix (fab_plan_get_scene (plan, 2)->script, "A goat sings."));
  for (guint i = 0; i < 3; i++)
    g_assert_nonnull (strstr (fab_plan_get_scene (plan, 0)->script, ((const char *[]) { "One.", "Two.", "Three." })[i]));
  g_assert_cmpstr (fab_plan_get_scene (plan, 2)->heading, ==, "EXT. MOON - NIGHT");
  assert_all_done (plan);
}

/* Every part alone can be another one, and the rest stays. */
static void
test_versions (void)
{
  static const struct { FabPlanKind kind; guint index; FabPlanField field; } parts[] = {
    { FAB_PLAN_LOGLINE, 0, FAB_FIELD_LOGLINE }, { FAB_PLAN_TITLE, 0, FAB_FIELD_TITLE }, { FAB_PLAN_PERSON, 1, FAB_FIELD_WHO }, { FAB_PLAN_PERSON, 0, FAB_FIELD_NAME },
    { FAB_PLAN_NAMES, 0, FAB_FIELD_LOOK }, { FAB_PLAN_SCENE, 1, FAB_FIELD_WHAT }, { FAB_PLAN_ACTION, 1, FAB_FIELD_ACTION },
    { FAB_PLAN_DIALOGUE, 1, FAB_FIELD_SCRIPT },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr(FabPlan) plan = write_steps (idea, FAB_STEP_DIALOGUE);
      g_autofree char *before = g_strdup (fab_plan_get_text (plan, parts[i].field, parts[i].index));
      g_autofree char *rest = g_strdup (fab_plan_get_scene (plan, 0)->heading);
      gboolean other = FALSE;

      for (guint version = 1; version < 5 && !other; version++)
        {
          write_part (&plan, parts[i].kind, parts[i].index, version);
          other = !g_str_equal (before, fab_plan_get_text (plan, parts[i].field, parts[i].index));
        }
      if (!other)
        g_test_message ("part %zu stays: %s", i, before);
      g_assert_true (other);
      g_assert_cmpstr (fab_plan_get_scene (plan, 0)->heading, ==, rest);
    }
}

static void
test_no_words (void)
{
  g_autoptr(FabPlan) plan = fab_plan_new ("…");
  const FabPlanRequest request = { .plan = plan, .part = { FAB_PLAN_LOGLINE, 0 } };
  g_autoptr(GError) error = NULL;

  g_assert_null (fab_tale_write_part (&request, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/tale-steps/whole", idea, test_whole);
  g_test_add_data_func ("/tale-steps/named", "Anna falls in love with a ghost", test_whole);
  g_test_add_data_func ("/tale-steps/foreign", "Ein alter Mann fängt einen Stern", test_whole);
  g_test_add_func ("/tale-steps/own-names", test_own_names);
  g_test_add_func ("/tale-steps/own-scenes", test_own_scenes);
  g_test_add_func ("/tale-steps/versions", test_versions);
  g_test_add_func ("/tale-steps/no-words", test_no_words);
  return g_test_run ();
}
