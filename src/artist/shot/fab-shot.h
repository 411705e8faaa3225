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
               FAB_WEATHER_WIND, FAB_WEATHER_LEAVES, FAB_WEATHER_SMOKE, FAB_WEATHER_CONFETTI, FAB_WEATHER_DUST } FabWeather;

/* what one looks through: a sky with clouds, the black of space, the sea from below */
typedef enum { FAB_AIR_SKY, FAB_AIR_SPACE, FAB_AIR_WATER } FabAir;

typedef enum { FAB_BEING_PERSON, FAB_BEING_ANIMAL, FAB_BEING_THING, FAB_BEING_PERSONIFIED } FabBeing;

typedef enum { FAB_RELATION_NONE, FAB_RELATION_ON, FAB_RELATION_UNDER, FAB_RELATION_IN, FAB_RELATION_BEHIND,
               FAB_RELATION_IN_FRONT, FAB_RELATION_NEXT_TO, FAB_RELATION_FACING, FAB_RELATION_BETWEEN, FAB_RELATION_NEAR,
               FAB_RELATION_AT, FAB_RELATION_THROUGH, FAB_RELATION_ABOVE, FAB_RELATION_HELD_BY, FAB_RELATION_WORN_BY,
               FAB_RELATION_RIDDEN_BY } FabRelation;

/* What a deed does with its object (FabEntity.mode, .object). */
typedef enum
{
  FAB_OBJECT_NONE,
  FAB_OBJECT_TARGET,  /* somebody or something looked at, chased, met */
  FAB_OBJECT_HELD,    /* in the hand */
  FAB_OBJECT_GIVEN,   /* a person gets, a thing is handed over */
  FAB_OBJECT_LED,     /* on a lead */
  FAB_OBJECT_MOUNT,
  FAB_OBJECT_SEAT,    /* sat or lain on */
  FAB_OBJECT_WORN,
  FAB_OBJECT_USED,    /* stands before the user: stove, computer, wheel */
  FAB_OBJECT_AIR,     /* in the air: thrown, juggled, flown */
  FAB_OBJECT_CROSSED, /* ground: crosses a desert */
  FAB_OBJECT_PUSHED,  /* wheelchair, pram, door: both hands on it from behind; who sits in it moves along */
  FAB_OBJECT_PULLED,  /* sledge, rope, drawer: it comes after the doer */
  FAB_OBJECT_WORKED,  /* worked upon with the hands or .tool: stirs a cauldron, cuts a cake, paints a wall, waters flowers */
  FAB_OBJECT_PLAYED,  /* instrument or game: big ones stand before the player, small ones are held */
  FAB_OBJECT_DRIVEN,  /* the doer sits inside, at the wheel */
  FAB_OBJECT_READ,    /* held before the eyes; a sign or board is looked at */
  FAB_OBJECT_EATEN,   /* in the hand or on the plate before the eater */
  FAB_OBJECT_DRUNK,   /* a vessel or what is in one, at the mouth */
  FAB_OBJECT_POURED,  /* out of .tool (a jug when none is named) into what it is linked to */
  FAB_OBJECT_ENTERED, /* door, car, house: on the way into it */
  FAB_OBJECT_LEFT,    /* on the way out of it */
  FAB_OBJECT_OPENED,  /* door, box, letter, window: a hand on it, ajar */
  FAB_OBJECT_CLOSED,
  FAB_OBJECT_CLIMBED, /* ladder, wall, tree, stairs: the body on it */
  FAB_OBJECT_TOUCHED, /* button, face, key: a hand on it */
  FAB_OBJECT_PUT,     /* in the hand on its way to where its relation says: puts a cup on the table */
  FAB_OBJECT_LEANED,  /* against it */
  FAB_OBJECT_LIFTED,  /* over the head or before the chest with both hands */
  FAB_OBJECT_HUNG,    /* one hangs from it by the hands */
  FAB_OBJECT_LEAPT,   /* one is in the air off its edge */
  FAB_OBJECT_FALLEN,  /* one falls from it */
} FabObjectMode;

/* Which way a deed goes: "looks up", "runs away", "climbs down". */
typedef enum { FAB_WAY_NONE, FAB_WAY_TO, FAB_WAY_AWAY, FAB_WAY_UP, FAB_WAY_DOWN, FAB_WAY_IN, FAB_WAY_OUT, FAB_WAY_ACROSS,
               FAB_WAY_ALONG, FAB_WAY_THROUGH, FAB_WAY_ROUND, FAB_WAY_OVER, FAB_WAY_BACK } FabWay;

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
  gboolean    claimed;  /* the parser's: the part's owner is known */
  FabObjectMode mode;   /* what the deed does with … */
  char       *object;   /* … the entity of this id, or NULL; .target stays where one looks or goes */
  char       *tool;     /* entity used for it ("with a knife"), HELD_BY the doer; or NULL */
  FabWay      way;
  char       *owner;    /* whose it is ("Tom's dog"): an entity's id, or NULL */
  char       *state;    /* of a thing: "open", "broken", "burning", "empty", … as written; or NULL */
  GPtrArray  *lacks;    /* char *: "no hat", "without shoes": not to be worn whatever the role */
  char       *model;    /* id of the model that stands for an unknown noun; NULL: the noun has its own */
  gboolean    implied;  /* not named: the deed needs it */
  float       bulk;     /* height in metres of what has no model at all, 0: not known */
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
  char        *course;     /* how who is first goes through the frame: "exit-left", "enter-right", "toward", "away"; or NULL */
  gboolean     reverse;    /* from the other side of the line */
  gboolean     silhouette;
  gboolean     interior;   /* INT. or a room was named */
  gboolean     exterior;   /* EXT. */
  gboolean     place_guessed; /* from a trade ("lighthouse keeper"): a scene heading knows better */
  char        *place;      /* set id ("kitchen"), NULL: none named */
  char        *place_words;/* as written */
  gboolean     empty;      /* "empty street": nobody in the background */
  gboolean     crowded;
  char        *crowd_verb; /* what the crowd does, as a lemma: "cheer"; or NULL */
  FabDayTime   time;
  gboolean     time_given;
  FabWeather   weather;
  char        *interaction;/* two-person template: "duel", "hug", "hand-over", "talk", or NULL */
  char        *shoulder;   /* id of whom an OTS looks past, or NULL */
  gboolean     dark;       /* "dim", "dark": little light whatever the hour */
  gboolean     burning;    /* the place is on fire */
  gboolean     grand;      /* "vast", "huge" */
  char        *lettering;  /* quoted words to letter on a sign, or NULL */
  char        *hour;       /* what clocks show, "11:55", or NULL */
  char        *style;      /* look id, or NULL */
  char        *mask;       /* what one looks through: "binoculars", "keyhole", "scope", "viewfinder", "telescope",
                              "periscope", "peephole", "phone"; or the border of what is not here and now: "dream",
                              "memory", "split"; or NULL */
  GPtrArray   *sky;        /* char *: in the sky beside what hour and weather bring: "full moon", "crescent moon", "stars",
                              "sun", "rainbow", "clouds", "aurora", "eclipse"; bodies that need a model are entities
                              with relation ABOVE and anchor "sky" ("Earth", a balloon, a flock) */
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
#define FAB_MAX_ENTITIES 320

/* Any bytes are fine; linear in the length of the prompt. */
FabShot    *fab_shot_parse (const char *prompt, const FabCastNote *cast, gsize n_cast) G_GNUC_WARN_UNUSED_RESULT;
void        fab_shot_free  (FabShot *shot);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabShot, fab_shot_free)
/* Place, hour and weather of a heading ("INT. KITCHEN - NIGHT") where the prompt says none. */
void        fab_shot_add_scene (FabShot *shot, const char *heading);
/* Its place is the room of that name: "INT. LIGHTHOUSE" is not the tower seen from the beach. */
void        fab_shot_enter (FabShot *shot);
FabEntity  *fab_shot_get_entity (FabShot *shot, const char *id); /* or NULL */
void        fab_entity_free (FabEntity *entity);
/* Its verb is one of @verbs. */
gboolean    fab_entity_does (const FabEntity *entity, const char * const *verbs);
/* @value may be the one that is there. */
void        fab_set_string  (char **field, const char *value);

const char *fab_shot_size_id  (FabShotSize size);   /* "CU" */
const char *fab_shot_angle_id (FabShotAngle angle); /* "birds-eye" */
const char *fab_shot_time_id  (FabDayTime time);    /* "dusk" */
const char *fab_shot_weather_id (FabWeather weather); /* "rain" */

G_END_DECLS
