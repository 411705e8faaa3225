/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which rung of the ladder words reach: of those given, or of the most frequent nouns for physical things. */
#define G_LOG_DOMAIN "climb-nouns"

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "fab-ladder.h"

static const char * const steps[] = { "nothing", "exact", "kin", "archetype", "glyph", "label" };

typedef struct { const char *noun; guint weight; } Noun;

static int
compare_nouns (gconstpointer a,
               gconstpointer b)
{
  const Noun *first = a, *second = b;

  if (first->weight != second->weight)
    return first->weight > second->weight ? -1 : 1;

  return strcmp (first->noun, second->noun);
}

/* A noun counts as often as it was met in a sense that one can see. */
static guint
weigh_physical (const char *noun)
{
  FabSense senses[FAB_MAX_SENSES];
  guint n = fab_wordnet_senses (noun, FAB_PART_NOUN, senses), weight = 0;

  if (n == 0 || senses[0].category == FAB_CATEGORY_ABSTRACT || senses[0].category >= FAB_CATEGORY_NATURAL)
    return 0;
  for (guint i = 0; i < n; i++)
    if (senses[i].category != FAB_CATEGORY_ABSTRACT)
      weight += senses[i].weight;

  return weight;
}

static GArray *
list_nouns (void)
{
  GArray *nouns = g_array_new (FALSE, FALSE, sizeof (Noun));

  for (guint i = 0; i < fab_wordnet_n_lemmas (); i++)
    {
      Noun noun = { fab_wordnet_nth_lemma (i), weigh_physical (fab_wordnet_nth_lemma (i)) };

      if (noun.weight > 0 && g_strcmp0 (fab_wordnet_lemma (noun.noun, FAB_PART_NOUN), noun.noun) == 0)
        g_array_append_val (nouns, noun);
    }
  g_array_sort (nouns, compare_nouns);

  return nouns;
}

static void
print_rung (const char *noun)
{
  FabRung rung = fab_ladder_find (noun, FAB_SLOT_ANY);
  const FabVerb *verb = fab_ladder_verb (noun);
  const char *emotion = fab_ladder_emotion (noun);

  g_print ("%s\t%s\t%s\tcategory %d\tmodel %s\tset %s\tperson %s\tverb %s\temotion %s%s\n", noun, steps[rung.step],
           rung.as != NULL ? rung.as : "-", rung.category, rung.model != NULL ? rung.model->id : "-",
           rung.set != NULL ? rung.set->id : "-", rung.person != NULL ? rung.person->text : "-",
           verb != NULL ? verb->text : "-", emotion != NULL ? emotion : "-",
           fab_ladder_is_no_noun (noun) ? "\tno noun" : "");
}

static void
measure (guint top)
{
  g_autoptr(GArray) nouns = list_nouns ();
  guint counts[G_N_ELEMENTS (steps)] = { 0 };

  top = MIN (top, nouns->len);
  for (guint i = 0; i < top; i++)
    counts[fab_ladder_find (g_array_index (nouns, Noun, i).noun, FAB_SLOT_ANY).step]++;
  g_print ("of %u nouns:", top);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    g_print (" %s %.1f %%", steps[i], 100. * counts[i] / MAX (top, 1));
  g_print ("\n");
}

int
main (int   argc,
      char *argv[])
{
  if (argc > 1 && g_str_equal (argv[1], "--list"))
    {
      g_autoptr(GArray) nouns = list_nouns ();

      for (guint i = 0; i < nouns->len && i < (argc > 2 ? (guint) atoi (argv[2]) : 1000); i++)
        print_rung (g_array_index (nouns, Noun, i).noun);
    }
  else if (argc > 1)
    for (int i = 1; i < argc; i++)
      print_rung (argv[i]);
  else
    for (guint top = 500; top <= 4000; top *= 2)
      measure (top);

  return 0;
}
