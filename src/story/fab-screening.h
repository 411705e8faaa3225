/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What somebody felt while the film was shown to them: plain data, as the document keeps it and as
 * reaction files carry it. Times are microseconds of the film as it was then. See docs/audience.md. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the document keeps: never renumbered. */
typedef enum
{
  FAB_FEELING_LOVE,
  FAB_FEELING_LAUGH,
  FAB_FEELING_TENSE,
  FAB_FEELING_BORED,
  FAB_FEELING_CONFUSED,
  FAB_N_FEELINGS
} FabFeeling;

typedef struct
{
  FabFeeling feeling;
  gint64     time;   /* in the film as it was shown */
  gint64     panel;  /* that was seen then; 0: one that this document never had */
  gint64     offset; /* into it */
} FabReaction;

typedef struct
{
  char *person; /* as in the cue */
  int   wish;   /* 1: more of, 0: as much, -1: less of */
} FabAnswer;

typedef struct
{
  gint64     id;          /* of the document; 0: not in it */
  char      *key;         /* the same in every copy of it, so that one brought in twice is known */
  char      *viewer_key;  /* the same person in other films */
  char      *viewer;      /* name */
  char      *showing;     /* key of the film as it was shown … */
  char      *film;        /* … and that film: see FabShowing of the audience room */
  gint64     when;        /* Unix time, seconds */
  gint64     watched;     /* up to where */
  char      *sentence;
  GArray    *reactions;   /* of FabReaction, by time */
  GPtrArray *answers;     /* (element-type FabAnswer) */
} FabScreening;

FabScreening *fab_screening_new          (void) G_GNUC_WARN_UNUSED_RESULT; /* all texts "" */
void          fab_screening_free         (FabScreening *self);
/* Takes the place of what was answered about @person before. */
void          fab_screening_answer       (FabScreening *self, const char *person, int wish);
/* Adds one, and keeps them by time. */
void          fab_screening_react        (FabScreening *self, const FabReaction *reaction);

/* "love", "laugh", …: as files write them. */
const char   *fab_feeling_to_nick        (FabFeeling feeling);
gboolean      fab_feeling_from_nick      (const char *nick, FabFeeling *feeling);
/* Love, laughter and tension are what a film wants; the others it does not. */
gboolean      fab_feeling_is_good        (FabFeeling feeling);

/* What a person decided on something that was proposed. */
typedef struct
{
  char    *kind;    /* of proposal */
  char    *subject; /* what it was about */
  gboolean taken;
} FabVerdict;

void          fab_verdict_free           (FabVerdict *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabScreening, fab_screening_free)

G_END_DECLS
