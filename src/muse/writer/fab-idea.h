/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sentence, understood as far as a story needs it: who wants what, of whom, where. */
#pragma once

#include "fab-idea-words.h"

G_BEGIN_DECLS

typedef struct
{
  char              *determiner; /* "a", "my", "two", or "" */
  char              *phrase;     /* "lighthouse keeper", singular, without determiner */
  char              *noun;       /* "keeper" */
  char              *name;       /* "Anna", or NULL */
  char              *wears;      /* "tutu", or NULL */
  gboolean           plural;
  FabNounKind        kind;
  const FabNounWord *word;       /* NULL: not in our book */
} FabIdeaNoun;

typedef struct
{
  char               *text;
  FabIdeaNoun        *subject;  /* NULL: nobody is named */
  FabIdeaNoun        *partner;  /* "Tom and Lisa …": the second, or NULL */
  FabIdeaNoun        *object;   /* NULL: nothing is */
  FabIdeaNoun        *receiver; /* "… to a ghost", or NULL */
  FabVerbKind         kind;
  char               *verb;     /* base form, or NULL */
  char               *goal;     /* "teach a storm to dance", or NULL */
  char               *skill;    /* "dance", or NULL */
  char               *fear;     /* "the dark", or NULL */
  char               *trait;    /* what a relative clause says of the subject: "hates bread", or NULL */
  gboolean            wants;    /* it is wished, not done */
  char                sex;      /* 'f' or 'm' when the sentence says, else 0 */
  const char         *time;     /* "NIGHT", …, or NULL */
  const FabPlaceWord *place;    /* named with a preposition, or NULL */
  char               *place_phrase; /* "burning city", or NULL */
  GPtrArray          *extras;   /* char *: other things in it */
  FabPlaceWord       *own_place; /* @place when it is not in our book, else NULL */
  gboolean            foreign;  /* not in a language that we read */
} FabIdea;

/* Returns: NULL when @text has no letter in it */
FabIdea *fab_idea_new  (const char *text) G_GNUC_WARN_UNUSED_RESULT;
void     fab_idea_free (FabIdea *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabIdea, fab_idea_free)

G_END_DECLS
