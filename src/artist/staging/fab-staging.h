/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The stage: a shot's people and things as actors with a position, a pose and a light on them. */
#pragma once

#include "fab-artist.h"
#include "fab-drawing.h"
#include "fab-figure.h"
#include "fab-set.h"
#include "fab-shot.h"

G_BEGIN_DECLS

typedef enum
{
  FAB_ACTOR_FIGURE,
  FAB_ACTOR_MODEL,
  FAB_ACTOR_LABEL,  /* a volume with its name on it */
  FAB_ACTOR_STRAND, /* a lead, a string: from a hand to a neck */
  FAB_ACTOR_SHELL,  /* walls and ground of the place */
} FabActorKind;

/* How a thing is in its holder's hands. */
typedef enum
{
  FAB_HOLD_FIST,    /* along the fist, as it turns */
  FAB_HOLD_UPRIGHT, /* cup, umbrella */
  FAB_HOLD_HANGING, /* by its handle: suitcase */
  FAB_HOLD_BETWEEN, /* box: between both hands */
  FAB_HOLD_OPEN,    /* letter, book: towards the eyes */
  FAB_HOLD_SHOWN,   /* newspaper, sign: its front away from the holder */
  FAB_HOLD_ALONG,   /* rifle, spade: from hand to hand */
  FAB_HOLD_CHIN,    /* violin */
  FAB_HOLD_ACROSS,  /* guitar */
  FAB_HOLD_FACE,    /* at mouth, ear or eyes; hands go to it */
  FAB_HOLD_DRAPED,  /* a garment over the forearm */
} FabHold;

typedef struct FabActor FabActor;
struct FabActor
{
  char        *id;
  char        *noun;
  char        *name;
  FabActorKind kind;
  FabBeing     being;
  char        *model;    /* FabModel id; of a shell the FabSet's */
  FabPersona   persona;
  char        *lower;    /* pose half; of a model its action */
  char        *upper;
  char        *emotion;
  char        *target;   /* id of what is looked at */
  char        *holder;   /* id of who holds it; of a strand where it starts */
  char        *end;      /* of a strand: where it ends */
  char        *lettering;
  FabVec3      at;
  float        yaw;
  float        pitch;    /* tipped forwards, radians: a broom that is ridden */
  float        twist;    /* before that about its own height: a knife that lies on its blade */
  float        scale;
  float        seat;
  float        phase;
  float        grey;     /* < 0: its own */
  guint32      colour;
  FabVec3      size;     /* of labels */
  gboolean     grip_l, grip_r;
  FabVec3      reach_l, reach_r; /* in the world */
  FabHold      hold;
  gboolean     sky;      /* a body in the sky: wherever the camera looks */
  gboolean     paired;   /* acts with another: stays where it was put */
  char        *part;     /* only this of the body is meant: "hand", "foot", "eyes"; or NULL */
  gboolean     lead;     /* named in the prompt and framed */
  gboolean     extra;    /* of the crowd in the background */
  gboolean     piece;    /* belongs to the place */
  gboolean     hidden;
  /* of a moment, never written down */
  gboolean     strides;  /* phase follows the ground, not the clock */
  float        mouth, mouth_width; /* while speaking; width 0: silent */
  float        gesture;  /* 0 … 1 of the way to hands that speak */
  FabActor    *next;     /* the same one at the other end of a move, or NULL */
  float        blend;    /* 0 … 1 of the way there */
};

typedef struct
{
  GPtrArray   *actors;   /* FabActor, leads in order of importance */
  FabLight     light;
  FabCamera    camera;
  char        *set;      /* id, or NULL */
  FabSetSpec   spec;
  int          side;     /* of the line between the two leads: 1 or -1 */
  guint32      seed;
  double       aspect;
  /* what the report repeats */
  FabShotSize  shot_size;
  gboolean     size_given;
  gboolean     pair;     /* everybody named is in the frame */
  FabShotAngle angle;
  gboolean     dutch;
  char        *move, *place, *style, *lettering;
  char        *course;   /* as the shot's */
  char        *mask;     /* what is looked through, or NULL */
  char        *focus;    /* id of who is framed first, or NULL: the first */
  int          lens;
  float        azimuth;  /* radians, where the camera stands about the subject */
  float        fill;     /* share of the frame a whole figure takes */
  FabShotView  view;
  char        *shoulder;
  char        *interaction;
  gboolean     pov_feet;
} FabStaging;

FabActor *fab_actor_new        (const char *id, FabActorKind kind) G_GNUC_WARN_UNUSED_RESULT;
FabActor *fab_actor_copy       (const FabActor *actor) G_GNUC_WARN_UNUSED_RESULT;
void      fab_actor_free       (FabActor *actor);
FabStaging *fab_staging_new        (void) G_GNUC_WARN_UNUSED_RESULT;
FabStaging *fab_staging_copy       (const FabStaging *stage) G_GNUC_WARN_UNUSED_RESULT;
void      fab_staging_free       (FabStaging *stage);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabActor, fab_actor_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabStaging, fab_staging_free)

FabActor *fab_staging_find       (const FabStaging *stage, const char *id); /* or NULL */
FabActor *fab_staging_add        (FabStaging *stage, const char *id, FabActorKind kind); /* @id is made unique */
FabActor *fab_staging_add_model  (FabStaging *stage, const char *model); /* NULL when there is no such model */
static inline FabActor *fab_staging_actor (const FabStaging *stage, guint i) { return g_ptr_array_index (stage->actors, i); }

/* Where things are in the world. */
FabXform  fab_actor_xform      (const FabActor *actor);
FabBox    fab_actor_box        (const FabActor *actor);  /* in the world, axes aligned */
FabVec3   fab_actor_local      (const FabActor *actor, FabVec3 world);
FabVec3   fab_actor_head       (const FabActor *actor);  /* what one looks at of it */
FabVec3   fab_actor_neck       (const FabActor *actor);  /* of an animal: where a collar sits */
FabPoseSpec fab_actor_pose    (const FabStaging *stage, const FabActor *actor, float time);
FabFigure *fab_actor_figure    (const FabStaging *stage, const FabActor *actor, float time) G_GNUC_WARN_UNUSED_RESULT;
FabVec3   fab_staging_hand_of    (const FabStaging *stage, const FabActor *actor); /* its right palm, in the world */
FabXform  fab_staging_holding    (const FabStaging *stage, const FabActor *actor); /* where a held thing is */
float     fab_actor_height     (const FabActor *actor);
float     fab_actor_radius     (const FabActor *actor);
const FabModel *fab_actor_model (const FabActor *actor);
gboolean      fab_actor_is_fixture (const FabActor *actor); /* hangs on a wall or is let into it: door, window, clock */

/* The steps of staging, in this order. */
void      fab_staging_keep_line  (FabStaging *stage, FabShot *shot, const char * const *line); /* who stands left of whom */
const char *fab_staging_imply_place (const FabShot *shot); /* id of a set, or NULL */
const char *fab_staging_home        (gsize i);             /* places of its table, for tests */
void      fab_staging_imply      (FabShot *shot); /* what deeds need and nobody named */
void      fab_staging_cast       (FabStaging *stage, const FabShot *shot);
void      fab_staging_dress      (FabStaging *stage, const FabShot *shot); /* the place and its pieces */
void      fab_staging_place      (FabStaging *stage, const FabShot *shot);
void      fab_staging_enliven    (FabStaging *stage, const FabShot *shot); /* before things come into hands */
void      fab_staging_enliven_crowd (FabStaging *stage, const FabShot *shot); /* after the crowd came */
void      fab_staging_hold       (FabStaging *stage); /* after props */
void      fab_staging_clear_heads (FabStaging *stage); /* after the camera is framed */
void      fab_staging_hang_sky   (FabStaging *stage); /* after the camera is framed */
void      fab_staging_face_effects (FabStaging *stage); /* after the camera is framed */
void      fab_staging_props      (FabStaging *stage, const FabShot *shot);
void      fab_staging_set_fires  (FabStaging *stage, const FabShot *shot); /* part of props */
void      fab_staging_lay_down   (FabStaging *stage, const FabShot *shot); /* what cannot stand lies */
void      fab_staging_crowd      (FabStaging *stage, const FabShot *shot);
void      fab_staging_still      (FabStaging *stage, const FabShot *shot); /* things close, nobody there */
void      fab_staging_part_all   (FabStaging *stage);
void      fab_staging_keep_within_walls (FabStaging *stage);
void      fab_staging_set_course (FabStaging *stage);
void      fab_staging_light      (FabStaging *stage, const FabShot *shot);

/* fab-staging-moment.c: the stage at a moment: walkers on their way, mouths speaking; and between two of them. */
FabStaging *fab_staging_at      (const FabStaging *stage, const char *prompt, const FabMoment *moment) G_GNUC_WARN_UNUSED_RESULT;
FabLife     fab_staging_life    (const FabStaging *stage, const char *prompt);
FabStaging *fab_staging_between (const FabStaging *from, const FabStaging *to, float t) G_GNUC_WARN_UNUSED_RESULT;

/* Noise from the seed: 0 … 1 for a salt. */
float     fab_staging_random     (const FabStaging *stage, guint32 salt);

G_END_DECLS
