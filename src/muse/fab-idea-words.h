/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the built-in writer knows about words: what a noun stands for, what a verb makes a story of,
 * and what a place looks like. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  FAB_NOUN_UNKNOWN,
  FAB_NOUN_PERSON,
  FAB_NOUN_ANIMAL,
  FAB_NOUN_NATURE,   /* storm, moon: they speak in our stories */
  FAB_NOUN_MACHINE,  /* robot, toaster */
  FAB_NOUN_FOOD,     /* radish, bread */
  FAB_NOUN_THING,
  FAB_NOUN_GARMENT,
  FAB_NOUN_PLACE,
  FAB_NOUN_IDEA,     /* loneliness, war */
  FAB_NOUN_TIME,
} FabNounKind;

typedef struct
{
  FabNounKind  kind;
  const char  *place; /* where one meets it: id of a FabPlaceWord */
  const char  *wears; /* persons: how one knows them */
  const char  *tool;  /* what is at hand */
  const char  *words;
} FabNounWord;

/* What a verb promises: the kind of story. */
typedef enum
{
  FAB_VERB_OTHER,
  FAB_VERB_TEACH,
  FAB_VERB_LEARN,
  FAB_VERB_FIND,
  FAB_VERB_STEAL,
  FAB_VERB_COMPETE,
  FAB_VERB_FEAR,
  FAB_VERB_TRAVEL,
  FAB_VERB_MEET,
  FAB_VERB_CHASE,
  FAB_VERB_MAKE,
  FAB_VERB_SAVE,
  FAB_VERB_SEEK,
} FabVerbKind;

typedef struct
{
  const char *id;
  gboolean    interior;
  const char *heading;
  const char *the;     /* "the lighthouse" */
  const char *things[3];
  const char *worker;  /* who is met there */
  const char *loot;    /* what is worth taking */
  const char *near;    /* id of a place next to it */
  const char *words;
  const char *airs[2]; /* what one sees on entering */
} FabPlaceWord;

/* Whether the words of @list, separated by blanks, have @word ("_" stands for a blank). */
gboolean            fab_words_have     (const char *list, const char *word);
/* The noun, singular or plural; @singular is what it is looked up as. NULL when unknown. */
const FabNounWord  *fab_noun_find      (const char *word, char **singular);
FabNounKind         fab_noun_guess     (const char *word);
/* Returns: (transfer full): the base of a verb in any form, NULL when it is not known as one */
char               *fab_verb_find_base (const char *word, FabVerbKind *kind);
/* Takes "-s" off an unknown verb. */
char               *fab_verb_guess_base (const char *word);
char               *fab_verb_to_third  (const char *base);
char               *fab_verb_to_ing    (const char *base);
const FabPlaceWord *fab_place_find     (const char *word);
const FabPlaceWord *fab_place_get      (const char *id);

G_END_DECLS
