/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include <string.h>

#include "fab-sentence.h"

#define MAX_WORDS 400

const char fab_idea_determiners[] =
  "a an the my his her its their our your one two three four five six seven ten some several "
  "every another this that these those no many both";
static const char plural_determiners[] =
  "two three four five six seven ten some several many both these those";
const char fab_idea_prepositions[] =
  "in on at inside under over above behind near with without of from into onto through across "
  "between around beneath during by for to against about";
const char fab_idea_auxiliaries[] =
  "must can could will would should may might has have had is are was were be does do did wants "
  "want needs need tries try decides decide gets begins starts dares plans hopes longs refuses "
  "learns learn not never always finally secretly suddenly accidentally only just still also to "
  "really actually once";
const char fab_idea_fearful[] = "afraid scared terrified frightened allergic";
const char fab_idea_stops[] = "but because until while when if before after and then or";
static const char strong_english[] =
  "the of to is and with who whose that his her my must their wants when for from has into";
static const char weak_english[] = "a an in on at";
static const char foreign_words[] =
  "der die das ein eine einen einem und mit auf nicht von im zu den dem ist le la les un une "
  "des du et dans sur qui pour el los las una con por que y en del il lo gli che di da per een "
  "het van op o os um uma com se";

void
fab_sentence_clear (FabSentence *self)
{
  g_strfreev (self->words);
  g_strfreev (self->folded);
  g_free (self->breaks);
}

static gboolean
is_letter (gunichar c)
{
  return g_unichar_isalnum (c) || c == '\'' || c == 0x2019 || c == '-';
}

/* Cuts the next word out of @text; @stop is 1 for a comma behind it and 2 for a full stop. */
static char *
take_word (const char **text,
           guint       *stop)
{
  const char *p = *text;
  const char *start;
  char *word;

  *stop = 0;
  while (*p != '\0' && !g_unichar_isalnum (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  start = p;
  while (*p != '\0' && is_letter (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  word = g_strndup (start, p - start);
  while (*p != '\0' && !g_unichar_isalnum (g_utf8_get_char (p)))
    {
      if (strchr (".!?;\n", *p) != NULL)
        *stop = 2;
      else if (strchr (",:(", *p) != NULL && *stop == 0)
        *stop = 1;
      p = g_utf8_next_char (p);
    }
  *text = p;

  return word;
}

void
fab_sentence_read (FabSentence   *self,
                   const char *text)
{
  g_autoptr(GPtrArray) words = g_ptr_array_new ();
  g_autoptr(GPtrArray) folded = g_ptr_array_new ();

  self->breaks = g_new0 (guint, MAX_WORDS + 1);
  while (words->len < MAX_WORDS)
    {
      guint stop;
      char *word = take_word (&text, &stop);

      if (*word == '\0')
        {
          g_free (word);
          break;
        }
      self->breaks[words->len] = stop;
      g_ptr_array_add (words, word);
      g_ptr_array_add (folded, g_utf8_strdown (word, -1));
    }
  self->n = words->len;
  g_ptr_array_add (words, NULL);
  g_ptr_array_add (folded, NULL);
  self->words = (GStrv) g_ptr_array_steal (words, NULL);
  self->folded = (GStrv) g_ptr_array_steal (folded, NULL);
}

gboolean
fab_sentence_has (FabSentence   *self,
                  guint       i,
                  const char *list)
{
  return i < self->n && fab_words_have (list, self->folded[i]);
}

gboolean
fab_sentence_says (FabSentence   *self,
                   guint       i,
                   const char *word)
{
  return i < self->n && g_str_equal (self->folded[i], word);
}

void
fab_idea_noun_free (FabIdeaNoun *noun)
{
  if (noun == NULL)
    return;

  g_free (noun->determiner);
  g_free (noun->phrase);
  g_free (noun->noun);
  g_free (noun->name);
  g_free (noun->wears);
  g_free (noun);
}

static gboolean
is_name (FabSentence *self,
         guint     i)
{
  const char *word = self->words[i];
  FabVerbKind kind;
  g_autofree char *base = NULL;

  if (!g_unichar_isupper (g_utf8_get_char (word))
      || fab_noun_guess (self->folded[i]) != FAB_NOUN_UNKNOWN)
    return FALSE;

  base = fab_verb_find_base (self->folded[i], &kind);

  return base == NULL || i > 0;
}

/* Whether the word at @i, inside a noun phrase that began at @start, is the verb that ends it. */
static gboolean
ends_noun (FabSentence *self,
           guint     i,
           guint     start,
           gboolean  plural)
{
  FabVerbKind kind;
  g_autofree char *base = NULL;
  const char *word = self->folded[i];

  if (fab_sentence_has (self, i, fab_idea_prepositions) || fab_sentence_has (self, i, fab_idea_auxiliaries) || fab_sentence_has (self, i, fab_idea_stops)
      || (fab_sentence_has (self, i, fab_idea_fearful) && fab_sentence_has (self, i + 1, "of to by")) || fab_sentence_says (self, i, "how")
      || fab_sentence_has (self, i, fab_idea_determiners)
      || fab_sentence_has (self, i, "who that which whose where cannot can't won't out off up away back down "
                         "overnight together alone forever tonight nobody everybody everyone"))
    return TRUE;
  if (i == start)
    return FALSE;

  base = fab_verb_find_base (word, &kind);
  if (base == NULL)
    return g_str_has_suffix (word, "s") && fab_noun_find (word, NULL) == NULL && !plural
           && (fab_sentence_has (self, i + 1, fab_idea_determiners) || fab_verb_is_finite (word));
  if (g_str_equal (base, word))
    return plural || (fab_noun_guess (word) == FAB_NOUN_UNKNOWN
                      && fab_sentence_has (self, i + 1, fab_idea_determiners));

  return !(plural && g_str_has_suffix (word, "s") && i + 1 < self->n
           && fab_noun_find (word, NULL) != NULL);
}

/* "Mona Lisa" keeps its capitals. */
static const char *
spell (FabSentence *self,
       guint     i)
{
  return i > 0 && is_name (self, i) ? self->words[i] : self->folded[i];
}

static void
finish_noun (FabIdeaNoun *noun,
             FabSentence    *self,
             guint        start,
             guint        end)
{
  g_autoptr(GString) phrase = g_string_new (NULL);
  g_autofree char *singular = NULL;
  guint head = end - 1;

  if (g_str_equal (self->folded[head], "couple"))
    {
      /* two people who are not told apart */
      g_free (self->folded[head]);
      self->folded[head] = g_strdup ("person");
      noun->plural = TRUE;
    }
  noun->word = fab_noun_find (self->folded[head], &singular);
  noun->kind = fab_noun_look_up (self->folded[head]);
  if (noun->word == NULL && *noun->determiner != '\0' && !is_name (self, head))
    {
      g_free (singular);
      singular = fab_noun_singular (self->folded[head]);
    }
  noun->plural = noun->plural
    || !g_str_equal (singular, self->folded[head]);
  noun->noun = g_steal_pointer (&singular);
  for (guint i = start; i < head; i++)
    g_string_append_printf (phrase, "%s ", spell (self, i));
  g_string_append (phrase, noun->plural ? noun->noun : spell (self, head));
  noun->phrase = g_strdup (phrase->str);

  if (*noun->determiner == '\0' && fab_noun_guess (self->folded[head]) == FAB_NOUN_UNKNOWN
      && is_name (self, head))
    {
      noun->name = g_strdup (self->words[start]);
      noun->kind = FAB_NOUN_PERSON;
    }
}

static gboolean
is_plural (const char *word)
{
  g_autofree char *singular = g_str_has_suffix (word, "s") ? fab_noun_singular (word) : NULL;

  return singular != NULL && !g_str_equal (singular, word);
}

/* Reads a noun phrase at *@at, and moves *@at behind it. NULL when there is none. */
FabIdeaNoun *
fab_sentence_read_noun (FabSentence *self,
                        guint    *at,
                        gboolean  plural)
{
  guint i = *at;
  guint start;
  FabIdeaNoun *noun = g_new0 (FabIdeaNoun, 1);

  noun->determiner = g_strdup (fab_sentence_has (self, i, fab_idea_determiners) ? self->folded[i] : "");
  noun->plural = fab_words_have (plural_determiners, noun->determiner);
  i += *noun->determiner != '\0';
  while (fab_sentence_has (self, i, fab_idea_determiners))
    i++;
  start = i;
  while (i < self->n && !ends_noun (self, i, start, noun->plural || plural))
    {
      g_autofree char *singular = NULL;
      const FabNounWord *word = fab_noun_find (self->folded[i], &singular);

      /* "kids run": the plural shows at the noun only */
      noun->plural |= word != NULL ? !g_str_equal (singular, self->folded[i])
                                   : is_plural (self->folded[i]);
      if (self->breaks[i++] > 0)
        break;
    }
  if (i == start)
    {
      fab_idea_noun_free (noun);
      return NULL;
    }

  finish_noun (noun, self, start, i);
  *at = i;

  return noun;
}

gboolean
fab_sentence_is_foreign (FabSentence   *self,
                         const char *text)
{
  guint strong = 0, weak = 0, foreign = 0, known = 0, letters = 0, others = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      letters++;
      others += g_utf8_get_char (p) >= 0x250 && g_unichar_isalpha (g_utf8_get_char (p));
    }
  for (guint i = 0; i < self->n; i++)
    {
      FabVerbKind kind;
      g_autofree char *base = fab_verb_find_base (self->folded[i], &kind);

      strong += fab_sentence_has (self, i, strong_english);
      weak += fab_sentence_has (self, i, weak_english);
      foreign += fab_sentence_has (self, i, foreign_words);
      known += base != NULL || fab_noun_guess (self->folded[i]) != FAB_NOUN_UNKNOWN;
    }

  return others * 3 > letters || (strong == 0 && foreign > weak && self->n > 1)
         || (strong + weak + known == 0 && self->n > 2);
}
