/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What boarding proposes, before the story is asked to have it. */
#pragma once

#include "fab-element-private.h"
#include "fab-rows.h"

G_BEGIN_DECLS

#define FAB_BOARDING_N_EMOTIONS 6
#define FAB_BOARDING_N_WEATHERS 5

/* What prompts of panels in which somebody speaks are made of, in one language. */
typedef struct
{
  const char *tag; /* of fab-languages.h; NULL: English */
  const char *talks, *shouts, *listens, *talks_to, *shouts_to, *both_talk, *facing;
  const char *emotions[FAB_BOARDING_N_EMOTIONS];
  const char *comma;
  const char *pronouns[3]; /* they, she, he; NULL: not to be told from other words */
  const char *mark;        /* what follows them before what they do */
  struct { const char *say, *words; } weathers[FAB_BOARDING_N_WEATHERS]; /* as a prompt says it; the words of a script for it */
  const char *over;        /* words after one of those: it is not so any more */
  gboolean    feels_first; /* emotions stand before who has them */
} FabBoardingTongue;

/* English, where we do not know @tag. */
const FabBoardingTongue *_fab_boarding_tongue_find (const char *tag);
/* @emotion as fab_boarding_emotion() has it */
const char   *_fab_boarding_tongue_feel (const FabBoardingTongue *self, const char *emotion);
/* @sentence: one of the tongue's; @to: or NULL */
char         *_fab_boarding_tongue_say (const char *sentence, const char *who, const char *to) G_GNUC_WARN_UNUSED_RESULT;

/* A proposed panel over the lines [start, end). */
typedef struct
{
  guint          start, end;
  char          *prompt;
  const char    *move;
  FabTransition  transition;
} FabProposal;

/**
 * _fab_boarding_plan:
 * @lines: (element-type FabElementFields): the whole script
 * @start: first line of a scene
 * @end: the line after its last one
 * @names: who is in the story, as in cues
 * @language: the tag of what prompts are in, where the script's words are not used; NULL or "": English
 * @transition: how the scene comes in
 *
 * Lines that have a panel already are left out.
 *
 * Returns: (transfer full) (element-type FabProposal): the panels of the scene, in order
 */
GPtrArray    *_fab_boarding_plan       (GPtrArray *lines, guint start, guint end, const char * const *names,
                                        const char *language, FabTransition transition) G_GNUC_WARN_UNUSED_RESULT;

/* Film sense in words: all look at plain text. */
const char   *_fab_boarding_emotion    (const char *parenthetical, const char *speech); /* "angry", or NULL */
gboolean      _fab_boarding_is_broad   (const char *action); /* the whole body moves */
gboolean      _fab_boarding_is_close   (const char *action); /* it happens in the face */
gboolean      _fab_boarding_is_handled (const char *verb);   /* "holds", "opens": done with a hand */
FabTransition _fab_boarding_transition (const char *line);   /* "DISSOLVE TO:" */

/* The move that the words speak of ("the camera pulls back": "out"), or NULL. */
const char   *_fab_boarding_move       (const char *action);
/* The weather that the words leave outside ("rain"), "" when it clears up, NULL when they say nothing of it. Who is
 * called after it, as @names say, is not it. */
const char   *_fab_boarding_weather    (const FabBoardingTongue *tongue, const char *action, const char * const *names);
/* What the words say of the sex of @name: 'f', 'm', or 0. @name is as in the text: "Mara". */
int           _fab_boarding_sex_votes  (const char *action, const char *name); /* > 0: a woman, < 0: a man */

/* What there is to see in an action: without "SERIES OF SHOTS:" and other words to those who read; "" when it is just such words. */
const char   *_fab_boarding_skip_direction (const char *action);
/* "NIGHT" of "LIGHTHOUSE - NIGHT", in @text; NULL: it says none. @place_end: (out) */
const char   *_fab_boarding_find_time (const char *text, const char **place_end);
/* "LIGHTHOUSE - NIGHT" of a heading. */
const char   *_fab_boarding_skip_prefix (const char *heading);
/* "INT. LIGHTHOUSE - NIGHT" into "lighthouse" and "night"; @time may become "". */
char         *_fab_boarding_place      (const char *heading, char **time) G_GNUC_WARN_UNUSED_RESULT;
/* Its time is told from the scene before: "CONTINUOUS", "MOMENTS LATER". */
gboolean      _fab_boarding_goes_on    (const char *heading);
/* What is told of somebody seen first, behind the name: "60s, grey beard" of "MARA (60s, grey beard)" and of "MARA VOSS (60s, grey
 * beard)"; where it begins, or NULL. @after_name: " VOSS (60s …" @length: (out) of it */
const char   *_fab_boarding_find_description (const char *after_name, gsize *length);
/* "MARA (60s, grey beard) waves." into "Mara waves." */
char         *_fab_boarding_clean      (const char *action, const char * const *names) G_GNUC_WARN_UNUSED_RESULT;
/* "Mara" of "MARA" */
char         *_fab_boarding_name       (const char *name) G_GNUC_WARN_UNUSED_RESULT;
/* The position of @name, as a word of its own, in @text, or NULL. */
const char   *_fab_boarding_find_name  (const char *text, const char *name);
guint         _fab_boarding_count_words (const char *text);

G_END_DECLS
