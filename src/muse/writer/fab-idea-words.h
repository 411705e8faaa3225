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
  FAB_VERB_STUCK,   /* somewhere, with somebody */
  FAB_VERB_PERFORM, /* before people */
  FAB_VERB_BECOME,  /* somebody or something else */
  FAB_VERB_BE,      /* what nobody knows: "is secretly a pirate" */
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
/* As fab_noun_guess(), and what the dictionary says of words that are not in our book. */
FabNounKind         fab_noun_look_up   (const char *word);
/* Returns: (transfer full): the singular by the dictionary, or @word */
char               *fab_noun_singular  (const char *word);
/* Returns: (transfer full): the base of a verb in any form, NULL when it is not known as one */
char               *fab_verb_find_base (const char *word, FabVerbKind *kind);
/* As fab_verb_find_base(), and what the dictionary says of verbs that are not in our book. */
char               *fab_verb_look_up   (const char *word, FabVerbKind *kind);
gboolean            fab_verb_find_kind (const char *base, FabVerbKind *kind);
/* Whether an inflected word ("juggles") is rather a verb than a plural. */
gboolean            fab_verb_is_finite (const char *word);
/* Takes "-s" off an unknown verb. */
char               *fab_verb_guess_base (const char *word);
char               *fab_verb_to_third  (const char *base);
char               *fab_verb_to_ing    (const char *base);
const FabPlaceWord *fab_place_find     (const char *word);
const FabPlaceWord *fab_place_get      (const char *id);
/* A place that is not in our book, furnished as rooms or open places are. */
FabPlaceWord       *fab_place_new      (const char *noun, gboolean interior) G_GNUC_WARN_UNUSED_RESULT;
void                fab_place_free     (FabPlaceWord *place);
/* Whether the dictionary knows @word as a place, and whether one goes inside. */
gboolean            fab_place_look_up  (const char *word, gboolean *interior);

G_END_DECLS
