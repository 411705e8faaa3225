/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the writer needs to tell a tale in another language than English: a book for each, of nothing but data. Plots are told
 * as those of fab-plots.h are. Its sentences avoid agreement; where they cannot, "{H:he|she}" chooses by who it is (H, O, F). What
 * stands somewhere is named by where one is: "am Tisch", "près de la table". */
#pragma once

#include "fab-idea-words.h"
#include "fab-plots.h"

G_BEGIN_DECLS

/* Somebody whom an idea may name. */
typedef struct
{
  const char  *cues; /* words that name them: "*" stands for any letters at an end, "_" for a blank */
  char         sex;  /* 'f', 'm', or 0 for either */
  char         age;  /* 'y' young, 'o' old, or 0 */
  gboolean     pet;  /* no human being */
  const char  *he, *she;
  const char  *home; /* id of a place, or NULL */
} FabBookRole;

typedef struct
{
  const char *cues;
  const char *what; /* with its article, as who takes it says it */
} FabBookThing;

typedef struct
{
  const char *cues;  /* of an idea that makes this story; of the first, which any idea makes, NULL */
  const char *arena; /* id of the place where it happens, when the idea names none */
  FabPlot     plot;
} FabBookPlot;

typedef enum { FAB_BOOK_YOUNG, FAB_BOOK_GROWN, FAB_BOOK_OLD, FAB_BOOK_PET, FAB_BOOK_N_LOOKS } FabBookLooks;

typedef struct
{
  const char *code;
  gboolean    joined;    /* words are not set apart by blanks */
  const char *inside, *outside, *times[4]; /* of headings: by day, by night, at dawn, at dusk */
  const char *credit, *dissolve, *ending;
  const char *enters;    /* "{who}", "{where}": whom nobody saw before they speak */
  const char *comma;
  const char *names_f, *names_m, *names_pet; /* the first ones are given, all are known */
  const char *looks_f[FAB_BOOK_N_LOOKS], *looks_m[FAB_BOOK_N_LOOKS]; /* set apart by " / ": age and hair */
  const char *clothes;
  const FabBookRole  *roles;
  gsize               n_roles;
  const FabBookThing *things;
  gsize               n_things;
  const FabPlaceWord *places; /* @the: where one is there; @things: where one stands; @loot: what is taken */
  gsize               n_places;
  const FabBookPlot  *plots;
  gsize               n_plots;
  const FabBeat      *turns; /* as fab_plot_get_turns() has them for English */
  gsize               n_turns;
} FabBook;

/* Returns: (nullable): the book of the language that @text is in; NULL: English, or one that there is none of */
const FabBook *fab_book_find       (const char *text);
const FabBook *fab_book_get        (const char *code); /* NULL: there is none */
/* Whether it has a word for somebody or something in @folded. */
gboolean       fab_book_knows      (const FabBook *self, const char *folded);
/* As cues are compared: small letters without accents, "_" for what is between words, and in front and behind. */
char          *fab_book_fold       (const char *text) G_GNUC_WARN_UNUSED_RESULT;
/* Where the first of @cues begins in @folded, and with @length how long it is; -1: none is there. */
gssize         fab_book_seek       (const FabBook *self, const char *folded, const char *cues, gsize *length);
const FabPlaceWord *fab_book_place (const FabBook *self, const char *id);
/* "NACHT" of "NIGHT" */
const char    *fab_book_time       (const FabBook *self, const char *time);

extern const FabBook fab_book_de, fab_book_fr, fab_book_es, fab_book_zh, fab_book_ja, fab_book_ar;

G_END_DECLS
