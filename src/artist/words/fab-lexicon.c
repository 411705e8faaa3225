/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include <string.h>

#include "fab-ladder.h"

/* Every row starts with its text. */
static int
compare_row (const void *key,
             const void *row)
{
  return strcmp (key, *(const char * const *) row);
}

static const void *
find_row (const char *text,
          const void *rows,
          gsize       n,
          gsize       size)
{
  return bsearch (text, rows, n, size, compare_row);
}

const FabTermTable * const fab_lexicon_terms[] = { &fab_lexicon_terms_camera, &fab_lexicon_terms_frame };
const gsize fab_lexicon_n_terms = G_N_ELEMENTS (fab_lexicon_terms);

const FabWordTable * const fab_lexicon_words[] = {
  &fab_lexicon_words_grammar, &fab_lexicon_words_bearing, &fab_lexicon_words_setting, &fab_lexicon_words_quality,
};
const gsize fab_lexicon_n_words = G_N_ELEMENTS (fab_lexicon_words);

const FabVerbTable * const fab_lexicon_verbs[] = { &fab_lexicon_verbs_moves, &fab_lexicon_verbs_dealings, &fab_lexicon_verbs_handling };
const gsize fab_lexicon_n_verbs = G_N_ELEMENTS (fab_lexicon_verbs);

const FabTerm *
fab_lexicon_term (const char *text)
{
  const FabTerm *term = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  for (gsize i = 0; i < fab_lexicon_n_terms && term == NULL; i++)
    term = find_row (text, fab_lexicon_terms[i]->rows, fab_lexicon_terms[i]->n, sizeof (FabTerm));

  return term;
}

const FabWord *
fab_lexicon_word (const char *text)
{
  const FabWord *word = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  for (gsize i = 0; i < fab_lexicon_n_words && word == NULL; i++)
    word = find_row (text, fab_lexicon_words[i]->rows, fab_lexicon_words[i]->n, sizeof (FabWord));

  return word;
}

static const struct { const char *plural, *singular; } irregular_plurals[] = {
  { "children", "child" }, { "men", "man" }, { "women", "woman" }, { "people", "person" },
  { "feet", "foot" }, { "teeth", "tooth" }, { "geese", "goose" }, { "mice", "mouse" },
  { "wolves", "wolf" }, { "knives", "knife" }, { "leaves", "leaf" }, { "shelves", "shelf" },
  { "thieves", "thief" }, { "elves", "elf" }, { "dwarves", "dwarf" }, { "wives", "wife" },
  { "calves", "calf" }, { "loaves", "loaf" }, { "scarves", "scarf" }, { "oxen", "ox" },
  { "cacti", "cactus" }, { "lives", "life" }, { "halves", "half" }, { "bookshelves", "bookshelf" },
  { "policemen", "policeman" }, { "firemen", "fireman" }, { "fishermen", "fisherman" },
  { "businessmen", "businessman" }, { "gentlemen", "gentleman" }, { "snowmen", "snowman" },
  { "cowboys", "cowboy" }, { "grandchildren", "child" }, { "schoolchildren", "child" },
};

static void
add_singular (GPtrArray  *list,
              const char *noun,
              gsize       drop,
              const char *ending)
{
  gsize length = strlen (noun);

  if (length > drop + 1)
    g_ptr_array_add (list, g_strdup_printf ("%.*s%s", (int) (length - drop), noun, ending));
}

/* The noun may be the last word of a phrase: "street lamps". */
char **
fab_lexicon_singulars (const char *noun)
{
  GPtrArray *list = g_ptr_array_new ();
  const char *space = strrchr (noun, ' ');
  const char *last = space != NULL ? space + 1 : noun;

  g_ptr_array_add (list, g_strdup (noun));
  for (gsize i = 0; i < G_N_ELEMENTS (irregular_plurals); i++)
    if (strcmp (irregular_plurals[i].plural, last) == 0)
      g_ptr_array_add (list, g_strdup_printf ("%.*s%s", (int) (last - noun), noun,
                                              irregular_plurals[i].singular));
  if (g_str_has_suffix (noun, "ies"))
    add_singular (list, noun, 3, "y");
  if (g_str_has_suffix (noun, "s") && !g_str_has_suffix (noun, "ss"))
    add_singular (list, noun, 1, "");
  if (g_str_has_suffix (noun, "es"))
    add_singular (list, noun, 2, "");
  g_ptr_array_add (list, NULL);

  return (char **) g_ptr_array_free (list, FALSE);
}

gboolean
fab_lexicon_is_plural (const char *noun,
                       const char *singular)
{
  return strcmp (noun, singular) != 0;
}

const FabPersonWord *
fab_lexicon_person (const char *text)
{
  g_auto(GStrv) singulars = fab_lexicon_singulars (text);

  for (gsize i = 0; singulars[i] != NULL; i++)
    {
      const FabPersonWord *person = find_row (singulars[i], fab_lexicon_people,
                                              fab_lexicon_n_people, sizeof (FabPersonWord));
      if (person != NULL)
        return person;
    }

  return NULL;
}

static const FabVerb *
find_verb (const char *base)
{
  const FabVerb *verb = NULL;

  for (gsize i = 0; i < fab_lexicon_n_verbs && verb == NULL; i++)
    verb = find_row (base, fab_lexicon_verbs[i]->rows, fab_lexicon_verbs[i]->n, sizeof (FabVerb));

  return verb;
}

const FabVerb *
fab_lexicon_verb_base (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return find_verb (text);
}

static const FabVerb *
find_verb_with (const char *base,
                gsize       length,
                const char *ending,
                const char *rest)
{
  g_autofree char *text = g_strdup_printf ("%.*s%s%s", (int) length, base, ending, rest);

  return find_verb (text);
}

/* "stopping", "making", "calling": the letter before the ending was doubled, dropped or neither. */
static const FabVerb *
find_verb_suffix (const char *word,
                  const char *suffix,
                  const char *rest)
{
  gsize length = strlen (word), drop = strlen (suffix);
  const FabVerb *verb;

  if (!g_str_has_suffix (word, suffix) || length < drop + 2)
    return NULL;
  length -= drop;
  verb = find_verb_with (word, length, "", rest);
  if (verb == NULL)
    verb = find_verb_with (word, length, "e", rest);
  if (verb == NULL && length > 3 && word[length - 1] == word[length - 2])
    verb = find_verb_with (word, length - 1, "", rest);

  return verb;
}

/* What @form is of, where a table says so; NULL: by rule. */
static const char *
find_base (const char *form)
{
  const FabGlossTable *table = strchr (form, ' ') != NULL ? &fab_lexicon_verb_phrases : &fab_lexicon_verb_forms;
  const FabGloss *row = find_row (form, table->rows, table->n, sizeof (FabGloss));

  return row != NULL ? row->english : NULL;
}

/* @word in any form, @rest as it stands: " at", " up", or nothing. */
static const FabVerb *
find_verb_form (const char *word,
                const char *rest)
{
  static const struct { const char *suffix, *base; } endings[] = { { "ies", "y" }, { "ied", "y" }, { "es", "" }, { "s", "" } };
  const char *base = find_base (word);
  const FabVerb *verb = base != NULL ? find_verb_with (base, strlen (base), "", rest) : NULL;
  gsize length = strlen (word);

  if (verb == NULL)
    verb = find_verb_with (word, length, "", rest);
  if (verb == NULL)
    verb = find_verb_suffix (word, "ing", rest);
  if (verb == NULL)
    verb = find_verb_suffix (word, "ed", rest);
  for (gsize i = 0; verb == NULL && i < G_N_ELEMENTS (endings) && !g_str_has_suffix (word, "ss"); i++)
    if (g_str_has_suffix (word, endings[i].suffix) && length > strlen (endings[i].suffix) + 1)
      verb = find_verb_with (word, length - strlen (endings[i].suffix), endings[i].base, rest);

  return verb;
}

gboolean
fab_lexicon_is_own_verb (const char *text)
{
  return find_verb_form (text, "") != NULL;
}

const FabVerb *
fab_lexicon_verb (const char *text)
{
  const char *base = find_base (text);
  const FabVerb *verb = find_verb (base != NULL ? base : text);
  const char *space = strchr (text, ' ');
  g_autofree char *first = space != NULL ? g_strndup (text, space - text) : NULL;

  if (verb != NULL)
    return verb;

  verb = first != NULL ? find_verb_form (first, space) : find_verb_form (text, "");

  return verb != NULL || first != NULL ? verb : fab_ladder_verb (text);
}

const FabHome *
fab_lexicon_home (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return find_row (text, fab_lexicon_homes, fab_lexicon_n_homes, sizeof (FabHome));
}

char
fab_lexicon_name (const char *text)
{
  const FabGloss *name = find_row (text, fab_lexicon_names, fab_lexicon_n_names,
                                   sizeof (FabGloss));

  return name != NULL ? name->english[0] : 0;
}

const char *
fab_lexicon_gloss (guint       tongue,
                   const char *text)
{
  const FabGloss *gloss = NULL;

  g_return_val_if_fail (tongue < fab_lexicon_n_tongues, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (fab_lexicon_tongues[tongue].tables) && gloss == NULL; i++)
    {
      const FabGlossTable *table = fab_lexicon_tongues[tongue].tables[i];

      gloss = find_row (text, table->rows, table->n, sizeof (FabGloss));
    }

  return gloss != NULL ? gloss->english : NULL;
}
