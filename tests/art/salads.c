/* SPDX-License-Identifier: GPL-3.0-or-later */
/* salads [COUNT [SEED]] gives the artist random salads of its own words, and raw bytes, through its fuzz target. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "fab-lexicon.h"
#include "fuzz.h"

static const char *
pick_verb (GRand *random)
{
  const FabVerbTable *table = fab_lexicon_verbs[g_rand_int_range (random, 0, fab_lexicon_n_verbs)];

  return table->rows[g_rand_int_range (random, 0, table->n)].text;
}

static const char *
pick_other (GRand *random)
{
  const FabWordTable *table = fab_lexicon_words[g_rand_int_range (random, 0, fab_lexicon_n_words)];

  return table->rows[g_rand_int_range (random, 0, table->n)].text;
}

static const char *
pick_form (GRand *random)
{
  guint32 at = g_rand_int_range (random, 0, fab_lexicon_verb_forms.n + fab_lexicon_verb_phrases.n);

  return at < fab_lexicon_verb_forms.n ? fab_lexicon_verb_forms.rows[at].text
                                       : fab_lexicon_verb_phrases.rows[at - fab_lexicon_verb_forms.n].text;
}

static const char *
pick_word (GRand *random)
{
  static const char * const glue[] = { ",", ".", ":", ";", "\"", "-", "(", ")", "and", "in", "the", "a", "of", "with",
                                       "'s", "no", "3", "1000000", "\n", "—", "on", "under", "behind", "is", "who" };

  switch (g_rand_int_range (random, 0, 7))
    {
    case 0:
      {
        const FabTermTable *table = fab_lexicon_terms[g_rand_int_range (random, 0, fab_lexicon_n_terms)];

        return table->rows[g_rand_int_range (random, 0, table->n)].text;
      }
    case 1: return fab_lexicon_people[g_rand_int_range (random, 0, fab_lexicon_n_people)].text;
    case 2: return pick_verb (random);
    case 3: return pick_form (random);
    case 4: return glue[g_rand_int_range (random, 0, G_N_ELEMENTS (glue))];
    default: return pick_other (random);
    }
}

static char *
mix_salad (GRand *random)
{
  GString *salad = g_string_new (NULL);
  int words = g_rand_int_range (random, 0, 40);

  for (int i = 0; i < words; i++)
    {
      g_string_append (salad, pick_word (random));
      if (g_rand_int_range (random, 0, 8) != 0)
        g_string_append_c (salad, ' ');
    }

  return g_string_free (salad, FALSE);
}

static char *
mix_bytes (GRand *random)
{
  int length = g_rand_int_range (random, 0, 200);
  char *bytes = g_malloc0 (length + 1);

  for (int i = 0; i < length; i++)
    bytes[i] = g_rand_int_range (random, 1, 256);

  return bytes;
}

int
main (int    argc,
      char **argv)
{
  int salads = argc > 1 ? atoi (argv[1]) : 300;
  g_autoptr(GRand) random = g_rand_new_with_seed (argc > 2 ? atoi (argv[2]) : 1);

  for (int i = 0; i < salads; i++)
    {
      g_autofree char *prompt = i % 20 == 19 ? mix_bytes (random) : mix_salad (random);

      LLVMFuzzerTestOneInput ((const guint8 *) prompt, strlen (prompt));
    }
  g_print ("%d salads staged\n", salads);

  return 0;
}
