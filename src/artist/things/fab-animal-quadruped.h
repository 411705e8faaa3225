/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One builder for all that goes on four legs: numbers tell a dog from a fox from a horse.
 * Private to the animals. */
#pragma once

#include "fab-model-kit.h"

G_BEGIN_DECLS

typedef enum { FAB_EARS_PRICK, FAB_EARS_FLOP, FAB_EARS_ROUND, FAB_EARS_LONG, FAB_EARS_SIDE,
               FAB_EARS_FAN } FabEars;
typedef enum { FAB_TAIL_THIN, FAB_TAIL_BUSHY, FAB_TAIL_TUFT, FAB_TAIL_SHORT, FAB_TAIL_HAIR,
               FAB_TAIL_CURL, FAB_TAIL_PADDLE } FabTail;
typedef enum { FAB_HORNS_NONE, FAB_HORNS_ANTLERS, FAB_HORNS_COW, FAB_HORNS_GOAT, FAB_HORNS_RAM,
               FAB_HORNS_KNOBS, FAB_HORNS_ONE,
               FAB_HORNS_NOSE, FAB_HORNS_TUSKS, FAB_HORNS_PALMS } FabHorns;
typedef enum { FAB_COAT_PLAIN, FAB_COAT_PATCHES, FAB_COAT_STRIPES, FAB_COAT_SPOTS, FAB_COAT_WOOL,
               FAB_COAT_POMPOM, FAB_COAT_QUILLS } FabCoat;
typedef enum { FAB_MANE_NONE, FAB_MANE_CREST, FAB_MANE_LION } FabMane;
/* The side view of the face: a wedge, a cat's ball, a horse's long wedge, a cow's square end. */
typedef enum { FAB_HEAD_POINTED, FAB_HEAD_ROUND, FAB_HEAD_LONG, FAB_HEAD_BLUNT } FabHead;

/* Metres and radians, standing. */
typedef struct
{
  float    length;     /* hip to shoulder */
  float    leg;        /* hip above the ground */
  float    girth, waist, width;
  float    neck, neck_angle, neck_r;
  float    skull, snout, snout_r, pitch;
  FabEars  ears;
  float    ear;
  FabTail  tail;
  float    tail_length, tail_angle;
  float    leg_r, hock; /* hock: height of the heel as a part of the leg; a bear's is low */
  FabHorns horns;
  float    horn;
  FabMane  mane;
  FabHead  head;
  FabCoat  coat;
  gboolean hoof, trunk, hump, shaggy;
  gboolean mask;       /* dark round the eyes */
  gboolean whiskers;
  float    socks;      /* grey of feet and ears, 0: as the hide */
  float    pale;       /* grey of muzzle, chest and tip of the tail, 0: as the hide */
  float    grey;
  guint32  colour;
} FabQuadruped;

/* Where the frame of the beast is in its pose. */
typedef struct
{
  FabVec3  hip, shoulder;  /* ends of the spine */
  FabVec3  feet[4];        /* toes: front left, front right, hind left, hind right */
  float    neck_angle, pitch, tail_angle;
  gboolean asleep, lying;
} FabGait;

void fab_gait_init         (FabGait *gait, const FabQuadruped *q, const char *action, float phase);
void fab_quadruped_add_head (FabBrush *b, const FabQuadruped *q, const FabGait *gait, FabVec3 at);
void fab_quadruped_add_tail (FabBrush *b, const FabQuadruped *q, FabVec3 root, float angle);
void fab_quadruped_add_coat (FabBrush *b, const FabQuadruped *q, const FabGait *gait,
                             FabVec3 head);
void fab_quadruped_build    (FabBrush *b, const FabModelSpec *spec, const FabQuadruped *q);

G_END_DECLS
