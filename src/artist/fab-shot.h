/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A prompt, understood: what the parser hands to the stage. Plain data. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum { FAB_SIZE_ECU, FAB_SIZE_VCU, FAB_SIZE_CU, FAB_SIZE_MCU, FAB_SIZE_MS, FAB_SIZE_MLS, FAB_SIZE_LS,
               FAB_SIZE_ELS, FAB_SIZE_EST, FAB_SIZE_OTS, FAB_SIZE_POV, FAB_SIZE_INSERT } FabShotSize;
typedef enum { FAB_ANGLE_EYE, FAB_ANGLE_HIGH, FAB_ANGLE_LOW, FAB_ANGLE_BIRDS_EYE, FAB_ANGLE_WORMS_EYE,
               FAB_ANGLE_OVERHEAD } FabShotAngle;
/* from which side the subject is seen */
typedef enum { FAB_VIEW_ANY, FAB_VIEW_FRONT, FAB_VIEW_THREE_QUARTER, FAB_VIEW_PROFILE, FAB_VIEW_BEHIND } FabShotView;
typedef enum { FAB_TIME_DAY, FAB_TIME_DAWN, FAB_TIME_NOON, FAB_TIME_DUSK, FAB_TIME_NIGHT } FabDayTime;
typedef enum { FAB_WEATHER_CLEAR, FAB_WEATHER_RAIN, FAB_WEATHER_SNOW, FAB_WEATHER_FOG, FAB_WEATHER_STORM,
               FAB_WEATHER_WIND, FAB_WEATHER_LEAVES, FAB_WEATHER_SMOKE } FabWeather;

typedef enum { FAB_BEING_PERSON, FAB_BEING_ANIMAL, FAB_BEING_THING, FAB_BEING_PERSONIFIED } FabBeing;

typedef enum { FAB_RELATION_NONE, FAB_RELATION_ON, FAB_RELATION_UNDER, FAB_RELATION_IN, FAB_RELATION_BEHIND,
               FAB_RELATION_IN_FRONT, FAB_RELATION_NEXT_TO, FAB_RELATION_FACING, FAB_RELATION_BETWEEN, FAB_RELATION_NEAR,
               FAB_RELATION_AT, FAB_RELATION_THROUGH, FAB_RELATION_ABOVE, FAB_RELATION_HELD_BY, FAB_RELATION_WORN_BY,
               FAB_RELATION_RIDDEN_BY } FabRelation;

/* Somebody or something that the prompt names; one per individual ("three kids" gives three). */
typedef struct
{
  char       *id;       /* stable: "anna", "dog", "kid-2" */
  char       *name;     /* as written: "Anna", or NULL */
  char       *noun;     /* "woman", "knight", "radish" */
  FabBeing    being;
  char       *role;     /* costume id: "knight", "chef", or NULL */
  char       *action;   /* pose id for a person, action id for an animal ("sleep"), or NULL */
  char       *emotion;  /* expression id, or NULL */
  char       *target;   /* id of what the action goes to (walks the *dog*, looks at *Tom*) */
  int         age;      /* years, 0: not said */
  char        sex;      /* 'f', 'm', 0 */
  char       *look;     /* cast description and adjectives as words: "red curls, leather jacket, beard" */
  GPtrArray  *wears;    /* char *: "tutu", "cape", "hat" */
  float       size;     /* 1 as usual; "giant" 4, "tiny" .4 */
  char       *tone;     /* "dark", "red", … or NULL */
  FabRelation relation; /* to … */
  char       *anchor;   /* … the entity of this id (or a word of the set: "window", "table") */
  char       *verb;     /* what it does, as a lemma: "juggle"; or NULL */
  char       *part;     /* only this of the body is meant: "hand", "foot"; or NULL */
} FabEntity;

typedef struct
{
  FabShotSize  size;
  gboolean     size_given;
  gboolean     pair;       /* a two-shot */
  float        fill;       /* share of the frame's height that a whole figure takes: full .86, wide .45; 0 not said */
  FabShotAngle angle;
  gboolean     dutch;
  FabShotView  view;
  int          lens;       /* mm on a 24 mm gate, 0: by size */
  char        *move;       /* "in", "out", "left", …, or NULL */
  gboolean     silhouette;
  gboolean     interior;   /* INT. or a room was named */
  gboolean     place_guessed; /* from a trade ("lighthouse keeper"): a scene heading knows better */
  char        *place;      /* set id ("kitchen"), NULL: none named */
  char        *place_words;/* as written */
  gboolean     empty;      /* "empty street": nobody in the background */
  gboolean     crowded;
  FabDayTime   time;
  gboolean     time_given;
  FabWeather   weather;
  char        *interaction;/* two-person template: "duel", "hug", "hand-over", "talk", or NULL */
  char        *shoulder;   /* id of whom an OTS looks past, or NULL */
  gboolean     dark;       /* "dim", "dark": little light whatever the hour */
  gboolean     burning;    /* the place is on fire */
  gboolean     grand;      /* "vast", "huge" */
  char        *lettering;  /* quoted words to letter on a sign, or NULL */
  char        *style;      /* look id, or NULL */
  GPtrArray   *entities;   /* FabEntity *, in order of importance */
  GPtrArray   *unknown;    /* char *: words not understood */
} FabShot;

/* A cast member as the artist needs it. */
typedef struct
{
  const char *name;
  const char *description;
} FabCastNote;

/* More are not staged one by one. */
#define FAB_MAX_ENTITIES 48

/* Any bytes are fine; linear in the length of the prompt. */
FabShot    *fab_shot_parse (const char *prompt, const FabCastNote *cast, gsize n_cast) G_GNUC_WARN_UNUSED_RESULT;
void        fab_shot_free  (FabShot *shot);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabShot, fab_shot_free)
/* Place, hour and weather of a heading ("INT. KITCHEN - NIGHT") where the prompt says none. */
void        fab_shot_add_scene (FabShot *shot, const char *heading);
FabEntity  *fab_shot_get_entity (FabShot *shot, const char *id); /* or NULL */
void        fab_entity_free (FabEntity *entity);

const char *fab_shot_size_id  (FabShotSize size);   /* "CU" */
const char *fab_shot_angle_id (FabShotAngle angle); /* "birds-eye" */

G_END_DECLS
