/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What WordNet says of words that are not in the writer's own book. */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include <string.h>

#include "fab-idea-words.h"
#include "fab-wordnet.h"

#define MAX_CLIMB 5

static const struct { FabCategory first, last; FabNounKind kind; } kinds[] = {
  { FAB_CATEGORY_PERSON, FAB_CATEGORY_PERSON, FAB_NOUN_PERSON },
  { FAB_CATEGORY_ANIMAL, FAB_CATEGORY_DINOSAUR, FAB_NOUN_ANIMAL },
  { FAB_CATEGORY_PLANT, FAB_CATEGORY_DRINK, FAB_NOUN_FOOD },
  { FAB_CATEGORY_VEHICLE, FAB_CATEGORY_SHIP, FAB_NOUN_MACHINE },
  { FAB_CATEGORY_MACHINE, FAB_CATEGORY_DEVICE, FAB_NOUN_MACHINE },
  { FAB_CATEGORY_BUILDING, FAB_CATEGORY_PLACE, FAB_NOUN_PLACE },
  { FAB_CATEGORY_GARMENT, FAB_CATEGORY_SHOE, FAB_NOUN_GARMENT },
  { FAB_CATEGORY_SKY, FAB_CATEGORY_SKY, FAB_NOUN_NATURE },
  { FAB_CATEGORY_NATURAL, FAB_CATEGORY_NATURAL, FAB_NOUN_NATURE },
  { FAB_CATEGORY_GROUP, FAB_CATEGORY_GROUP, FAB_NOUN_PERSON },
  { FAB_CATEGORY_EVENT, FAB_CATEGORY_EVENT, FAB_NOUN_IDEA },
  { FAB_CATEGORY_ABSTRACT, FAB_CATEGORY_ABSTRACT, FAB_NOUN_IDEA },
};

FabNounKind
fab_noun_look_up (const char *word)
{
  FabSense senses[FAB_MAX_SENSES];
  FabNounKind kind = fab_noun_guess (word);

  if (kind != FAB_NOUN_UNKNOWN || fab_wordnet_senses (word, FAB_PART_NOUN, senses) == 0)
    return kind;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (senses[0].category >= kinds[i].first && senses[0].category <= kinds[i].last)
        return kinds[i].kind;
    }

  return FAB_NOUN_THING;
}

char *
fab_noun_singular (const char *word)
{
  const char *lemma = fab_wordnet_lemma (word, FAB_PART_NOUN);

  return g_strdup (lemma != NULL ? lemma : word);
}

gboolean
fab_verb_is_finite (const char *word)
{
  const char *lemma = fab_wordnet_lemma (word, FAB_PART_VERB);

  return lemma != NULL && !g_str_equal (lemma, word) && g_str_has_suffix (word, "s")
         && fab_wordnet_weight (word, FAB_PART_VERB) > fab_wordnet_weight (word, FAB_PART_NOUN);
}

/* Up the wider meanings, until one of their words is in the book. */
static gboolean
climb_verb (guint32      meaning,
            guint        depth,
            FabVerbKind *kind)
{
  for (guint i = 0; i < fab_wordnet_n_words (meaning); i++)
    {
      if (fab_verb_find_kind (fab_wordnet_word (meaning, i), kind) && *kind != FAB_VERB_OTHER)
        return TRUE;
    }
  for (guint i = 0; depth < MAX_CLIMB && i < fab_wordnet_n_links (meaning); i++)
    {
      if (climb_verb (fab_wordnet_link (meaning, i).meaning, depth + 1, kind))
        return TRUE;
    }

  return FALSE;
}

char *
fab_verb_look_up (const char  *word,
                  FabVerbKind *kind)
{
  const char *lemma = fab_wordnet_lemma (word, FAB_PART_VERB);
  FabSense senses[FAB_MAX_SENSES];
  char *base = fab_verb_find_base (word, kind);

  if (base != NULL || lemma == NULL || fab_wordnet_senses (lemma, FAB_PART_VERB, senses) == 0)
    return base;

  if (!climb_verb (senses[0].meaning, 0, kind))
    *kind = FAB_VERB_OTHER;

  return g_strdup (lemma);
}

gboolean
fab_place_look_up (const char *word,
                   gboolean   *interior)
{
  FabSense senses[FAB_MAX_SENSES];
  guint n = fab_wordnet_senses (word, FAB_PART_NOUN, senses);

  for (guint i = 0; i < MIN (n, 3); i++)
    {
      if (senses[i].category >= FAB_CATEGORY_BUILDING && senses[i].category <= FAB_CATEGORY_PLACE)
        {
          *interior = senses[i].category == FAB_CATEGORY_BUILDING
                      || senses[i].category == FAB_CATEGORY_ROOM;
          return TRUE;
        }
    }

  return FALSE;
}
