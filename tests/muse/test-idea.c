/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fab-idea.h"

typedef struct
{
  const char  *text;
  const char  *subject;
  const char  *verb;
  FabVerbKind  kind;
  const char  *object;
  const char  *place;
  const char  *fear;
  const char  *trait;
} Case;

static const Case cases[] = {
  { "A radish in a tutu wants to dance at the opera", "radish", "dance", FAB_VERB_PERFORM, NULL, "the theatre", NULL, NULL },
  { "A detective who is afraid of the dark hunts a thief who steals lamps", "detective", "hunt", FAB_VERB_CHASE, "thief", NULL, "the dark", "be afraid of the dark" },
  { "A baker who hates bread opens a bakery in a submarine", "baker", "open", FAB_VERB_MAKE, "bakery", "the bakery", "bread", "hate bread" },
  { "A dragon who cannot breathe fire paints a castle", "dragon", "paint", FAB_VERB_MAKE, "castle", "the castle", NULL, "cannot breathe fire" },
  { "A boy dreams of becoming a cloud", "boy", "become", FAB_VERB_BECOME, "cloud", NULL, NULL, NULL },
  { "A teenager wakes up as her own mother", "teenager", "wake", FAB_VERB_BECOME, "own mother", NULL, NULL, NULL },
  { "My neighbour is secretly a pirate", "neighbour", NULL, FAB_VERB_BE, "pirate", NULL, NULL, NULL },
  { "Two old enemies are stuck in a lift", "old enemy", NULL, FAB_VERB_STUCK, NULL, "the lift", NULL, NULL },
  { "A taxi driver has one night to find the woman", "taxi driver", "find", FAB_VERB_FIND, "woman", NULL, NULL, NULL },
  { "A father builds a boat out of newspapers", "father", "build", FAB_VERB_MAKE, "boat", NULL, NULL, NULL },
  { "An old janitor discovers that the mannequins dance at midnight", "old janitor", "discover", FAB_VERB_FIND, "mannequin", NULL, NULL, NULL },
  { "A librarian who never speaks robs a train", "librarian", "rob", FAB_VERB_STEAL, "train", NULL, NULL, "never speak" },
  { "A beekeeper who is allergic to honey finds a golden queen", "beekeeper", "find", FAB_VERB_FIND, "golden queen", NULL, "honey", "be allergic to honey" },
  { "A giraffe who hates heights learns to swim", "giraffe", "swim", FAB_VERB_LEARN, NULL, NULL, "heights", "hate heights" },
  { "An astronaut afraid of silence", "astronaut", NULL, FAB_VERB_FEAR, NULL, NULL, "silence", NULL },
  { "A pirate teaches orphans how to read the stars", "pirate", "teach", FAB_VERB_TEACH, "orphan", NULL, NULL, NULL },
  { "A bird who cannot fly", "bird", "fly", FAB_VERB_LEARN, NULL, NULL, NULL, NULL },
  { "A mathematician whittles a spoon in a bowling alley", "mathematician", "whittle", FAB_VERB_OTHER, "spoon", "the alley", NULL, NULL },
};

static void
assert_phrase (const FabIdeaNoun *noun,
               const char        *phrase)
{
  g_assert_cmpstr (noun ? noun->phrase : NULL, ==, phrase);
}

static void
test_idea (gconstpointer data)
{
  const Case *test = data;
  g_autoptr(FabIdea) idea = fab_idea_new (test->text);

  assert_phrase (idea->subject, test->subject);
  assert_phrase (idea->object, test->object);
  g_assert_cmpstr (idea->verb, ==, test->verb);
  if (test->kind != FAB_VERB_OTHER)
    g_assert_cmpint (idea->kind, ==, test->kind);
  if (test->place != NULL)
    g_assert_cmpstr (idea->place ? idea->place->the : NULL, ==, test->place);
  g_assert_cmpstr (idea->fear, ==, test->fear);
  g_assert_cmpstr (idea->trait, ==, test->trait);
}

static void
test_place_of_its_own (void)
{
  g_autoptr(FabIdea) idea = fab_idea_new ("A bear sleeps in a greenhouse");
  g_autoptr(FabIdea) other = fab_idea_new ("A bear sleeps in an observatory");

  g_assert_cmpstr (idea->place->the, ==, "the garden");
  g_assert_cmpstr (other->place->heading, ==, "OBSERVATORY");
  g_assert_true (other->place->interior);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/idea/%u", i);

      g_test_add_data_func (path, &cases[i], test_idea);
    }
  g_test_add_func ("/idea/own-place", test_place_of_its_own);

  return g_test_run ();
}
