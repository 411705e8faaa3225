/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-ladder"

#include "config.h"

#include "fab-ladder.h"
#include "fab-shot.h"

static void
test_lemmas (void)
{
  static const struct { const char *form; FabPart part; const char *lemma; } cases[] = {
    { "wolves", FAB_PART_NOUN, "wolf" }, { "geese", FAB_PART_NOUN, "goose" }, { "boxes", FAB_PART_NOUN, "box" },
    { "sat", FAB_PART_VERB, "sit" }, { "stopping", FAB_PART_VERB, "stop" }, { "carried", FAB_PART_VERB, "carry" },
    { "happier", FAB_PART_ADJECTIVE, "happy" }, { "xyzzy", FAB_PART_NOUN, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (fab_wordnet_lemma (cases[i].form, cases[i].part), ==, cases[i].lemma);
}

static void
test_categories (void)
{
  static const struct { const char *noun; FabCategory category; } cases[] = {
    { "wombat", FAB_CATEGORY_QUADRUPED }, { "sparrow", FAB_CATEGORY_BIRD }, { "oboe", FAB_CATEGORY_INSTRUMENT },
    { "elm", FAB_CATEGORY_TREE }, { "locksmith", FAB_CATEGORY_PERSON }, { "loneliness", FAB_CATEGORY_ABSTRACT },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FabSense senses[FAB_MAX_SENSES];

      g_assert_cmpuint (fab_wordnet_senses (cases[i].noun, FAB_PART_NOUN, senses), >, 0);
      g_assert_cmpint (senses[0].category, ==, cases[i].category);
    }
}

static void
test_nouns (void)
{
  static const struct { const char *noun; FabRungStep step; } cases[] = {
    { "table", FAB_RUNG_EXACT }, { "thermometer", FAB_RUNG_GLYPH }, { "oboist", FAB_RUNG_KIN }, { "loneliness", FAB_RUNG_NONE }, { "xyzzy", FAB_RUNG_NONE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (fab_ladder_find (cases[i].noun, FAB_SLOT_ANY).step, ==, cases[i].step);
  g_assert_nonnull (fab_ladder_find ("oboist", FAB_SLOT_ANY).person);
}

static void
test_verbs (void)
{
  static const struct { const char *form, *verb; } cases[] = {
    { "toddles", "walk" }, { "masticated", "chew" }, { "table", NULL }, { "xyzzies", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const FabVerb *verb = fab_lexicon_verb (cases[i].form);

      g_assert_cmpstr (verb != NULL ? verb->text : NULL, ==, cases[i].verb);
    }
}

static void
test_feelings (void)
{
  g_assert_cmpstr (fab_ladder_emotion ("elated"), ==, "laugh");
  g_assert_cmpstr (fab_ladder_emotion ("despondent"), ==, "sad");
  g_assert_cmpstr (fab_ladder_emotion ("gleefully"), ==, "laugh");
  g_assert_null (fab_ladder_emotion ("huge"));
}

/* What is only an adjective or an adverb never stands there as a box. */
static void
test_prompt (void)
{
  g_autoptr(FabShot) shot = fab_shot_parse ("a locksmith saunters past, despondent, holding something rectangular", NULL, 0);
  const FabEntity *smith = g_ptr_array_index (shot->entities, 0);

  g_assert_cmpuint (shot->entities->len, ==, 1);
  g_assert_cmpint (smith->being, ==, FAB_BEING_PERSON);
  g_assert_cmpstr (smith->emotion, ==, "sad");
  g_assert_true (g_str_has_prefix (smith->action, "walk"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/artist/ladder/lemmas", test_lemmas);
  g_test_add_func ("/artist/ladder/categories", test_categories);
  g_test_add_func ("/artist/ladder/nouns", test_nouns);
  g_test_add_func ("/artist/ladder/verbs", test_verbs);
  g_test_add_func ("/artist/ladder/feelings", test_feelings);
  g_test_add_func ("/artist/ladder/prompt", test_prompt);

  return g_test_run ();
}
