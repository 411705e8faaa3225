/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The artist's words: constant tables, sorted, searched by halves. */
#pragma once

#include "fab-shot.h"

G_BEGIN_DECLS

typedef enum
{
  FAB_WORD_DETERMINER,
  FAB_WORD_POSSESSIVE, /* his, her, its, their, my; value: sex or 'i', 'p' */
  FAB_WORD_PRONOUN,    /* value: 'm', 'f', 'n' (it), 'p' (they), 'i', 'e' (each other) */
  FAB_WORD_NUMBER,     /* value */
  FAB_WORD_AND,
  FAB_WORD_NEGATION,
  FAB_WORD_NOBODY,
  FAB_WORD_DENIAL,     /* the verb to come is not done: not, never */
  FAB_WORD_CLAUSE,     /* a new clause with a new subject: while, as */
  FAB_WORD_RELATIVE,   /* the last noun goes on: who, that */
  FAB_WORD_COPULA,
  FAB_WORD_TO,
  FAB_WORD_FILLER,
  FAB_WORD_RELATION,   /* value: FabRelation; id: "with", "in", … where the noun decides */
  FAB_WORD_EMOTION,    /* id: expression */
  FAB_WORD_ADJECTIVE,  /* goes to the look as written */
  FAB_WORD_TONE,       /* colour or shade, id: how it is called */
  FAB_WORD_AGE,        /* value: years */
  FAB_WORD_SCALE,      /* value: per cent */
  FAB_WORD_SEX,
  FAB_WORD_FEATURE,    /* beard, curls, glasses: said of a person by "with" */
  FAB_WORD_GARMENT,    /* id: what figures know it by */
  FAB_WORD_BODY,       /* hand, foot, eyes; id */
  FAB_WORD_MEASURE,    /* piece of, edge of; value: count, 0 not said */
  FAB_WORD_WEATHER,    /* value: FabWeather */
  FAB_WORD_TIME,       /* value: FabDayTime */
  FAB_WORD_CROWD,
  FAB_WORD_EMPTY,
  FAB_WORD_GRAND,
  FAB_WORD_BURNING,
  FAB_WORD_DARK,       /* a lack of light: dim, dark */
  FAB_WORD_PLACE,      /* id: what fab_set_find() is asked */
  FAB_WORD_THING,      /* id: what fab_model_find() is asked */
} FabWordClass;

typedef struct { const char *text; guint8 klass; gint16 value; const char *id; } FabWord;

/* What the frame is: taken out of the prompt before anything else. */
typedef enum
{
  FAB_TERM_SIZE, FAB_TERM_ANGLE, FAB_TERM_DUTCH, FAB_TERM_VIEW, FAB_TERM_LENS, FAB_TERM_MOVE, FAB_TERM_SILHOUETTE,
  FAB_TERM_INTERIOR, FAB_TERM_EXTERIOR, FAB_TERM_STYLE, FAB_TERM_COURSE, FAB_TERM_REVERSE,
  FAB_TERM_SKIP,
  FAB_TERM_MASK, /* counts when somebody looks through it at us: POV, or first */
  FAB_TERM_VEIL, /* a border that says it is not here and now: a dream, a memory; or two pictures in one */
  FAB_TERM_NONE, /* begins like a term and is none: "rear-view mirror" */
} FabTermClass;

/* @guarded: an everyday word; counts in capitals, at the start, or before "shot" only. */
typedef struct { const char *text; guint8 klass; gint16 value; const char *id; gboolean guarded; } FabTerm;

typedef struct { const char *text; const char *role; char sex; guint8 age; guint8 count; } FabPersonWord;

enum
{
  FAB_VERB_ANIMATE = 1 << 0, /* a thing that does it is personified */
  FAB_VERB_HUMAN   = 1 << 1, /* an animal that does it is personified */
  FAB_VERB_MUTUAL  = 1 << 2, /* with two subjects they do it to each other */
  FAB_VERB_WEATHER = 1 << 3, /* said of weather too: a storm comes */
};

typedef struct
{
  const char   *text;
  const char   *lower, *upper;  /* pose halves */
  const char   *beast;          /* what an animal does for it */
  const char   *interaction;    /* template when a person is the object, or NULL */
  FabObjectMode object;
  guint8        flags;
  const char   *prop;           /* implied when no object is named: model id, or NULL */
  const char   *emotion;
} FabVerb;

typedef struct { const char *text; const char *english; } FabGloss;

/* @weight: 3 when one meets it hardly anywhere else, 2 when it may as well be elsewhere. */
typedef struct { const char *text; const char *place; guint8 weight; } FabHome;

/* @as: what it is read as, NULL as it stands; @need: so many hints at least. */
typedef struct { const char *word, *as, *hints; guint8 need; } FabWordSense;

const FabTerm       *fab_lexicon_term   (const char *text);
const FabWord       *fab_lexicon_word   (const char *text);
const FabPersonWord *fab_lexicon_person (const char *text); /* any number: "kids" finds "kid" */
const FabVerb       *fab_lexicon_verb   (const char *text); /* any form */
const FabVerb       *fab_lexicon_verb_base (const char *text); /* the dictionary form only */
gboolean             fab_lexicon_is_own_verb (const char *text); /* the table has it, in any form */
char                 fab_lexicon_name   (const char *text); /* sex of a given name, 0: not one */
const FabHome       *fab_lexicon_home   (const char *text); /* where it is met, or NULL */
/* English for a word of another tongue; @tongue as fab_lexicon_tongues lists them. */
const char          *fab_lexicon_gloss  (guint tongue, const char *text);

/* A scene that can be seen for a word that cannot ("loneliness"), as a prompt; or NULL. */
const char          *fab_lexicon_abstract (const char *text);

/* Singular forms to try for a noun, best first. */
char **fab_lexicon_singulars (const char *noun) G_GNUC_WARN_UNUSED_RESULT;
gboolean fab_lexicon_is_plural (const char *noun, const char *singular);

/* The tables, for the search and for tests of their order. */
typedef struct { const FabTerm *rows; gsize n; } FabTermTable;
extern const FabTermTable fab_lexicon_terms_camera;
extern const FabTermTable fab_lexicon_terms_frame;
extern const FabTermTable * const fab_lexicon_terms[]; /* by subject; no term is in two */
extern const gsize fab_lexicon_n_terms;
typedef struct { const FabWord *rows; gsize n; } FabWordTable;
extern const FabWordTable fab_lexicon_words_grammar;
extern const FabWordTable fab_lexicon_words_bearing;
extern const FabWordTable fab_lexicon_words_setting;
extern const FabWordTable fab_lexicon_words_quality;
extern const FabWordTable * const fab_lexicon_words[]; /* by subject; no word is in two */
extern const gsize fab_lexicon_n_words;
extern const FabPersonWord fab_lexicon_people[];
extern const gsize fab_lexicon_n_people;
typedef struct { const FabVerb *rows; gsize n; } FabVerbTable;
extern const FabVerbTable fab_lexicon_verbs_moves;
extern const FabVerbTable fab_lexicon_verbs_dealings;
extern const FabVerbTable fab_lexicon_verbs_handling;
extern const FabVerbTable * const fab_lexicon_verbs[]; /* by subject; no verb is in two */
extern const gsize fab_lexicon_n_verbs;
extern const FabHome fab_lexicon_homes[];
extern const gsize fab_lexicon_n_homes;
extern const FabWordSense fab_lexicon_senses[];
extern const gsize fab_lexicon_n_senses;
typedef struct { const FabGloss *rows; gsize n; } FabGlossTable;
extern const FabGlossTable fab_lexicon_verb_forms;   /* of one word */
extern const FabGlossTable fab_lexicon_verb_phrases; /* of several */
typedef struct { const char *code; const FabGlossTable *tables[3]; } FabTongue; /* nouns, verbs, ways; no word is in two */
extern const FabTongue fab_lexicon_tongues[];
extern const gsize fab_lexicon_n_tongues;
extern const FabGloss fab_lexicon_names[]; /* name, "f" or "m" */
extern const gsize fab_lexicon_n_names;

G_END_DECLS
