/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sentence as words, and the noun phrases in it: what reading an idea stands on. */
#pragma once

#include "fab-idea.h"

G_BEGIN_DECLS

extern const char fab_idea_determiners[];
extern const char fab_idea_prepositions[];
extern const char fab_idea_auxiliaries[];
extern const char fab_idea_fearful[];
extern const char fab_idea_stops[];

/* The sentence as words, with how far the reading has come. */
typedef struct
{
  GStrv  words;  /* as written */
  GStrv  folded; /* lower case, no marks */
  guint *breaks; /* 1: a comma follows, 2: a full stop */
  guint  n;
  guint  verb;   /* where the verb was read */
} FabSentence;

/* Whether the word at @i is in @list, words apart by blanks. */
gboolean fab_sentence_has (FabSentence *self, guint i, const char *list);
gboolean fab_sentence_says (FabSentence *self, guint i, const char *word);
/* The noun phrase at *@at, which then is behind it; NULL when there is none. @plural: it must be one. */
FabIdeaNoun *fab_sentence_read_noun (FabSentence *self, guint *at, gboolean plural);
void fab_idea_noun_free (FabIdeaNoun *noun);
/* Whether @text, the sentence itself, is in a tongue that we do not read. */
gboolean fab_sentence_is_foreign (FabSentence *self, const char *text);
/* Cuts @text into words. */
void fab_sentence_read (FabSentence *self, const char *text);
void fab_sentence_clear (FabSentence *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FabSentence, fab_sentence_clear)

G_END_DECLS
