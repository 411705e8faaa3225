/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-insight.h"

G_BEGIN_DECLS

typedef struct
{
  guint pleasant, unpleasant;
} FabMood;

/* A word at @start, NULL at the end of the text; apostrophes belong to words. */
const char *_fab_insight_next_word (const char **text, gsize *length);

/* A word for comparing: without case, with plain apostrophes. */
char       *_fab_insight_fold      (const char *start, gsize length) G_GNUC_WARN_UNUSED_RESULT;
/* The words of @text, folded. */
char      **_fab_insight_split     (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* Words in small letters. */
gboolean    _fab_insight_is_man    (const char *word); /* "he", "husband" */
gboolean    _fab_insight_is_role   (const char *word); /* "woman", "nurse", "first": no name */
gboolean    _fab_insight_is_common (const char *word); /* one of the sixteen */
/* Adds the telling words of @text; a negation turns the three words that follow in its clause. */
void        _fab_insight_add_mood  (FabMood *mood, const char *text);
guint       _fab_insight_syllables (const char *word);

/* Reading @text, one paragraph or speech. */
typedef struct
{
  FabReading reading;
  guint      common;
} FabReader;

void        _fab_insight_read      (FabReader *reader, const char *text);
void        _fab_insight_read_end  (FabReader *reader);

/* Speeches in their order. */
typedef struct
{
  guint       scene;
  guint       person;  /* of the people */
  gint64      element;
  const char *text;
} FabSaid;

void        _fab_insight_judge_talk (FabTalk *talk, GPtrArray *people, GArray *said);

G_END_DECLS
