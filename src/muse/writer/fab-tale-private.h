/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-book.h"
#include "fab-idea.h"
#include "fab-plots.h"
#include "fab-tale-role.h"

G_BEGIN_DECLS

/* A tale while it is told. */
typedef struct
{
  FabIdea            *idea;
  const FabBook      *book;    /* of another language than English, or NULL */
  GRand              *rand;
  const FabPlot      *plot;
  FabRole            *hero, *other, *third;
  const FabPlaceWord *home, *arena, *beyond;
  const FabIdeaNoun  *thing;   /* borrowed from the idea, or NULL */
  GHashTable         *names;   /* taken by somebody */
  GHashTable         *words;   /* what fills the braces */
  GHashTable         *said;    /* lines, so that none comes twice */
  GHashTable         *habits;
  GHashTable         *visited; /* FabPlaceWord → times */
  GHashTable         *told;    /* FabBeat */
  guint               n_scenes; /* planned */
  const char         *time;    /* of the last scene, or NULL */
  const char         *sought;  /* a line whose rivals are wanted, or NULL … */
  char                sought_tag; /* … those of one manner, 0: all */
  GPtrArray          *rivals;  /* char *, when it was told */
  GString            *out;
  const FabRole      *speaker; /* of the last line, or NULL */
} FabTale;

/* Plot, people and places. */
void  _fab_tale_cast       (FabTale *self);
/* The same out of the book, with the words that hold throughout. */
void  _fab_tale_cast_by_book (FabTale *self);
/* The words that hold throughout; the places change with each scene. */
void  _fab_tale_find_words (FabTale *self);
void  _fab_tale_set_word   (FabTale *self, const char *key, const char *word);
/* @speaker: NULL for action, where people are introduced. NULL when a word is missing. */
char *_fab_tale_fill       (FabTale *self, const char *wording, const FabRole *speaker) G_GNUC_WARN_UNUSED_RESULT;
/* "MARA (60s, grey beard)", as she is called the first time that one sees her. */
char *_fab_tale_introduce (FabTale *self, const FabRole *role) G_GNUC_WARN_UNUSED_RESULT;
char *_fab_tale_title      (FabTale *self) G_GNUC_WARN_UNUSED_RESULT;
/* Whether all of @guards, "[rope][!in]", hold. */
gboolean _fab_tale_holds   (FabTale *self, const char *guards);
/* Sets the words for the place of @beat and what stands there. */
void  _fab_tale_go_to      (FabTale *self, const FabBeat *beat);
/* Steps beside those of a beat, one a line. */
void  _fab_tale_tell_steps (FabTale *self, const char *steps);
void  _fab_tale_tell_beat  (FabTale *self, const FabBeat *beat, const char *time);

G_END_DECLS
