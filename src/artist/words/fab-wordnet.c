/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include <string.h>

#include "fab-baked.h"
#include "fab-wordnet.h"

/* The baked table; every number is little-endian, offsets count bytes from its start. */
typedef struct
{
  guint32 magic, n_lemmas, n_meanings, n_forms, n_categories;
  guint32 lemmas, senses, meanings, words, links, forms, text;
} Header;

typedef struct { guint32 text, first_sense; } Lemma;
typedef struct { guint32 first_word, first_link_and_part, category; } Meaning;
typedef struct { guint32 text, lemma_and_part; } Form;

#define NONE G_MAXUINT32

/* In the program itself: found once, never copied. */
static const Header *
get_header (void)
{
  static gsize header = 0;

  return fab_baked_find (&header, "wordnet.bin");
}

static const void *
get_section (guint32 offset)
{
  return (const char *) get_header () + GUINT32_FROM_LE (offset);
}

static const Lemma *
get_lemma (guint32 i)
{
  return (const Lemma *) get_section (get_header ()->lemmas) + i;
}

static const Meaning *
get_meaning (guint32 i)
{
  return (const Meaning *) get_section (get_header ()->meanings) + i;
}

static const char *
get_text (guint32 offset)
{
  return (const char *) get_section (get_header ()->text) + GUINT32_FROM_LE (offset);
}

static guint32
get_number (guint32 section,
            guint32 i)
{
  const guint32 *numbers = get_section (section);

  return GUINT32_FROM_LE (numbers[i]);
}

guint
fab_wordnet_n_lemmas (void)
{
  return GUINT32_FROM_LE (get_header ()->n_lemmas);
}

const char *
fab_wordnet_nth_lemma (guint i)
{
  g_return_val_if_fail (i < fab_wordnet_n_lemmas (), NULL);

  return get_text (get_lemma (i)->text);
}

/* --- finding a word ---------------------------------------------------------------------------- */

static guint32
find_lemma (const char *text)
{
  guint32 low = 0, high = fab_wordnet_n_lemmas ();

  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;
      int order = strcmp (text, get_text (get_lemma (middle)->text));

      if (order == 0)
        return middle;
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }

  return NONE;
}

static FabPart
part_of (guint32 meaning)
{
  return (GUINT32_FROM_LE (get_meaning (meaning)->first_link_and_part) & 0xff) >> 6;
}

static FabSense
make_sense (guint32 meaning,
            guint   weight)
{
  return (FabSense) { meaning, weight, part_of (meaning), GUINT32_FROM_LE (get_meaning (meaning)->category) };
}

static guint
read_senses (guint32  lemma,
             FabPart  part,
             FabSense senses[FAB_MAX_SENSES])
{
  guint32 last = GUINT32_FROM_LE (get_lemma (lemma + 1)->first_sense);
  guint n = 0;

  for (guint32 i = GUINT32_FROM_LE (get_lemma (lemma)->first_sense); i < last && n < FAB_MAX_SENSES; i++)
    {
      guint32 sense = get_number (get_header ()->senses, i);

      if (part_of (sense >> 8) == part)
        senses[n++] = make_sense (sense >> 8, sense & 0xff);
    }

  return n;
}

static guint32
find_as (const char *text,
         FabPart     part)
{
  FabSense senses[FAB_MAX_SENSES];
  guint32 lemma = find_lemma (text);

  return lemma != NONE && read_senses (lemma, part, senses) > 0 ? lemma : NONE;
}

/* "wolves", "sat": listed one by one. */
static guint32
find_irregular (const char *text,
                FabPart     part)
{
  const Form *forms = get_section (get_header ()->forms);
  guint32 low = 0, high = GUINT32_FROM_LE (get_header ()->n_forms);

  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;

      if (strcmp (get_text (forms[middle].text), text) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  for (; low < GUINT32_FROM_LE (get_header ()->n_forms) && strcmp (get_text (forms[low].text), text) == 0; low++)
    if ((GUINT32_FROM_LE (forms[low].lemma_and_part) & 3) == (guint32) part)
      return GUINT32_FROM_LE (forms[low].lemma_and_part) >> 2;

  return NONE;
}

static const struct { FabPart part; const char *ending, *instead; } rules[] = {
  { FAB_PART_NOUN, "ses", "s" }, { FAB_PART_NOUN, "xes", "x" }, { FAB_PART_NOUN, "zes", "z" },
  { FAB_PART_NOUN, "ches", "ch" }, { FAB_PART_NOUN, "shes", "sh" }, { FAB_PART_NOUN, "men", "man" },
  { FAB_PART_NOUN, "ies", "y" }, { FAB_PART_NOUN, "s", "" },
  { FAB_PART_VERB, "ies", "y" }, { FAB_PART_VERB, "s", "" }, { FAB_PART_VERB, "es", "" },
  { FAB_PART_VERB, "ied", "y" }, { FAB_PART_VERB, "ed", "e" }, { FAB_PART_VERB, "ed", "" },
  { FAB_PART_VERB, "ing", "e" }, { FAB_PART_VERB, "ing", "" },
  { FAB_PART_ADJECTIVE, "er", "" }, { FAB_PART_ADJECTIVE, "er", "e" },
  { FAB_PART_ADJECTIVE, "est", "" }, { FAB_PART_ADJECTIVE, "est", "e" },
};

static guint32
find_stem (const char *text,
           FabPart     part,
           gsize       drop,
           const char *instead)
{
  char stem[96];
  gsize length = strlen (text) - drop;

  if (length < 2 || length + strlen (instead) >= sizeof stem)
    return NONE;
  memcpy (stem, text, length);
  strcpy (stem + length, instead);

  return find_as (stem, part);
}

/* "stopping": the doubled letter goes. */
static guint32
find_doubled (const char *text,
              FabPart     part,
              gsize       drop)
{
  gsize length = strlen (text) - drop;

  if (part != FAB_PART_VERB || length < 3 || text[length - 1] != text[length - 2])
    return NONE;

  return find_stem (text, part, drop + 1, "");
}

static guint32
find_form (const char *text,
           FabPart     part)
{
  guint32 found = find_as (text, part);

  if (found == NONE)
    found = find_irregular (text, part);
  for (gsize i = 0; found == NONE && i < G_N_ELEMENTS (rules); i++)
    if (rules[i].part == part && g_str_has_suffix (text, rules[i].ending) && !g_str_has_suffix (text, "ss"))
      {
        found = find_stem (text, part, strlen (rules[i].ending), rules[i].instead);
        if (found == NONE)
          found = find_doubled (text, part, strlen (rules[i].ending));
      }

  return found;
}

const char *
fab_wordnet_lemma (const char *text,
                   FabPart     part)
{
  guint32 lemma;

  g_return_val_if_fail (text != NULL, NULL);

  lemma = find_form (text, part);

  return lemma != NONE ? fab_wordnet_nth_lemma (lemma) : NULL;
}

guint
fab_wordnet_senses (const char *text,
                    FabPart     part,
                    FabSense    senses[FAB_MAX_SENSES])
{
  guint32 lemma;

  g_return_val_if_fail (text != NULL, 0);

  lemma = find_form (text, part);

  return lemma != NONE ? read_senses (lemma, part, senses) : 0;
}

guint
fab_wordnet_weight (const char *text,
                    FabPart     part)
{
  FabSense senses[FAB_MAX_SENSES];
  guint n = fab_wordnet_senses (text, part, senses);
  guint weight = n > 0 ? 1 : 0;

  for (guint i = 0; i < n; i++)
    weight += senses[i].weight;

  return weight;
}

/* --- meanings ---------------------------------------------------------------------------------- */

guint
fab_wordnet_n_words (guint32 meaning)
{
  return GUINT32_FROM_LE (get_meaning (meaning + 1)->first_word) -
         GUINT32_FROM_LE (get_meaning (meaning)->first_word);
}

const char *
fab_wordnet_word (guint32 meaning,
                  guint   i)
{
  guint32 first = GUINT32_FROM_LE (get_meaning (meaning)->first_word);

  return fab_wordnet_nth_lemma (get_number (get_header ()->words, first + i));
}

static guint32
first_link (guint32 meaning)
{
  return GUINT32_FROM_LE (get_meaning (meaning)->first_link_and_part) >> 8;
}

guint
fab_wordnet_n_links (guint32 meaning)
{
  return first_link (meaning + 1) - first_link (meaning);
}

FabSense
fab_wordnet_link (guint32 meaning,
                  guint   i)
{
  return make_sense (get_number (get_header ()->links, first_link (meaning) + i), 0);
}
