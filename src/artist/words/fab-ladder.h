/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What to draw for a noun that the tables do not have: down the rungs from the thing itself to a box
 * with its name on it. */
#pragma once

#include "fab-lexicon.h"
#include "fab-model.h"
#include "fab-set.h"
#include "fab-wordnet.h"

G_BEGIN_DECLS

typedef enum
{
  FAB_RUNG_NONE,      /* nothing one can see, or no such noun */
  FAB_RUNG_EXACT,     /* the tables have it */
  FAB_RUNG_KIN,       /* another word for it, or what it is a kind of */
  FAB_RUNG_ARCHETYPE, /* something of its category */
  FAB_RUNG_GLYPH,     /* a sign for it, standing as a flat picture */
  FAB_RUNG_LABEL,     /* a volume of its size with its name */
} FabRungStep;

/* What the noun is there for. */
typedef enum
{
  FAB_SLOT_ANY,
  FAB_SLOT_HELD,
  FAB_SLOT_RIDDEN,
  FAB_SLOT_WORN,
  FAB_SLOT_DOER,  /* does what people do */
  FAB_SLOT_PLACE, /* somebody is in it */
} FabSlot;

typedef struct
{
  FabRungStep          step;
  FabCategory          category;
  const char          *as;     /* the word it is drawn for, NULL for a label */
  const FabModel      *model;  /* one of these, or none for a label */
  const FabSet        *set;
  const FabPersonWord *person;
  const FabWord       *word;   /* garment, part of a body, weather */
  FabVec3              size;   /* of a label, metres */
} FabRung;

FabRung fab_ladder_find (const char *noun, FabSlot slot);

/* What stands for a whole kind ("bird of prey": eagle), or NULL. */
const FabModel *fab_ladder_standin (const char *kind);

/* What a noun most likely is. */
FabCategory fab_ladder_category (const char *noun);

/* Our verb for one that the table does not have ("saunters": walk), NULL when it is rather no verb. */
const FabVerb *fab_ladder_verb (const char *text);

/* … where the sentence wants a verb, whatever else the word is ("brushes"). */
const FabVerb *fab_ladder_deed (const char *text);

/* The expression for a word of feeling ("morose", "gleefully"), or NULL. */
const char *fab_ladder_emotion (const char *text);

/* TRUE for a word that one cannot stand in a picture: adjectives, adverbs, verbs. */
gboolean fab_ladder_is_no_noun (const char *text);

/* TRUE for a noun that means nothing one could see: "fight", "accident". */
gboolean fab_ladder_is_unseen (const char *text);

G_END_DECLS
