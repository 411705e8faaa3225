/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tables of words: their order, and that no mixture of their words harms. */
#include "config.h"

#include "fab-lexicon.h"

static void
check_glosses (guint                tongue,
               const FabGlossTable *table)
{
  for (gsize i = 0; i < table->n; i++)
    {
      g_assert_true (fab_lexicon_gloss (tongue, table->rows[i].text) == table->rows[i].english); /* not in a table before, too */
      if (i > 0)
        g_assert_cmpstr (table->rows[i - 1].text, <, table->rows[i].text);
    }
}

/* Sets and shot words that nobody can find are no use. */
static void
test_tables (void)
{
  gsize n_verbs = 0;

  for (gsize t = 0; t < fab_lexicon_n_terms; t++)
    for (gsize i = 0; i < fab_lexicon_terms[t]->n; i++)
      {
        const FabTerm *row = &fab_lexicon_terms[t]->rows[i];

        g_assert_true (fab_lexicon_term (row->text) == row); /* not in a table before, too */
        if (i > 0)
          g_assert_cmpstr (row[-1].text, <, row->text);
      }
  for (gsize t = 0; t < fab_lexicon_n_words; t++)
    for (gsize i = 0; i < fab_lexicon_words[t]->n; i++)
      {
        const FabWord *row = &fab_lexicon_words[t]->rows[i];

        g_assert_true (fab_lexicon_word (row->text) == row); /* not in a table before, too */
        if (i > 0)
          g_assert_cmpstr (row[-1].text, <, row->text);
      }
  for (gsize i = 1; i < fab_lexicon_n_people; i++)
    g_assert_cmpstr (fab_lexicon_people[i - 1].text, <, fab_lexicon_people[i].text);
  for (gsize t = 0; t < fab_lexicon_n_verbs; t++)
    for (gsize i = 1; i < fab_lexicon_verbs[t]->n; i++)
      g_assert_cmpstr (fab_lexicon_verbs[t]->rows[i - 1].text, <, fab_lexicon_verbs[t]->rows[i].text);
  for (gsize i = 1; i < fab_lexicon_verb_forms.n; i++)
    g_assert_cmpstr (fab_lexicon_verb_forms.rows[i - 1].text, <, fab_lexicon_verb_forms.rows[i].text);
  for (gsize i = 1; i < fab_lexicon_verb_phrases.n; i++)
    g_assert_cmpstr (fab_lexicon_verb_phrases.rows[i - 1].text, <, fab_lexicon_verb_phrases.rows[i].text);
  for (gsize i = 1; i < fab_lexicon_n_names; i++)
    g_assert_cmpstr (fab_lexicon_names[i - 1].text, <, fab_lexicon_names[i].text);
  for (gsize t = 0; t < fab_lexicon_n_tongues; t++)
    for (gsize i = 0; i < G_N_ELEMENTS (fab_lexicon_tongues[t].tables); i++)
      check_glosses (t, fab_lexicon_tongues[t].tables[i]);
  for (gsize t = 0; t < fab_lexicon_n_verbs; t++)
    n_verbs += fab_lexicon_verbs[t]->n;
  g_assert_cmpuint (n_verbs, >=, 150);
}

static guint32
next_random (guint32 *state)
{
  *state = *state * 1664525u + 1013904223u;

  return *state >> 8;
}

static const char *
random_word (guint32 *state)
{
  switch (next_random (state) % 6)
    {
    case 0:
      {
        const FabTermTable *table = fab_lexicon_terms[next_random (state) % fab_lexicon_n_terms];

        return table->rows[next_random (state) % table->n].text;
      }
    case 1:
      {
        const FabWordTable *table = fab_lexicon_words[next_random (state) % fab_lexicon_n_words];

        return table->rows[next_random (state) % table->n].text;
      }
    case 2: return fab_lexicon_people[next_random (state) % fab_lexicon_n_people].text;
    case 3:
      {
        const FabVerbTable *table = fab_lexicon_verbs[next_random (state) % fab_lexicon_n_verbs];

        return table->rows[next_random (state) % table->n].text;
      }
    case 4: return fab_lexicon_names[next_random (state) % fab_lexicon_n_names].text;
    default: return (const char *[]) { ",", ".", "a", "the", "two", "and", "on", "with", "“x”", "\xff\xfe", "his", "to" }[next_random (state) % 12];
    }
}

static void
test_salad (void)
{
  for (guint32 seed = 0; seed < 1000; seed++)
    {
      guint32 state = seed;
      g_autoptr(GString) text = g_string_new (NULL);
      g_autoptr(FabShot) shot = NULL;

      for (guint i = next_random (&state) % 40; i > 0; i--)
        g_string_append_printf (text, "%s ", random_word (&state));
      shot = fab_shot_parse (text->str, NULL, 0);
      g_assert_cmpuint (shot->entities->len, <=, FAB_MAX_ENTITIES);
      for (guint i = 0; i < shot->entities->len; i++)
        {
          const FabEntity *entity = g_ptr_array_index (shot->entities, i);

          g_assert_true (fab_shot_get_entity (shot, entity->id) == entity);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/artist/lexicon/tables", test_tables);
  g_test_add_func ("/artist/lexicon/salad", test_salad);

  return g_test_run ();
}
