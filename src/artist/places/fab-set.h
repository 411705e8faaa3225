/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Places: a set is walls, ground, furniture and marks to stand on, the same from shot to shot. */
#pragma once

#include "fab-model.h"
#include "fab-shot.h"

G_BEGIN_DECLS

typedef enum { FAB_SET_ROOM, FAB_SET_STREET, FAB_SET_OPEN } FabSetClass;

/* A thing that belongs to the place. */
typedef struct
{
  const char *id;       /* "table", "window", "stove-2": what prompts can refer to */
  const char *model;    /* FabModel id, or NULL when it is part of the shell */
  FabVec3     at;
  float       yaw;
  float       scale;
} FabSetPiece;

typedef struct
{
  const char        *id;
  FabSetClass        klass;
  gboolean           interior;
  FabVec3            size;       /* free floor around the origin; people act near the origin, camera looks towards -z */
  const FabSetPiece *pieces;
  gsize              n_pieces;
  const char * const *words;     /* nouns that mean it */
  float              sky;        /* 0 none (a closed room) … 1 open horizon */
  FabAir             air;
  float              seat;       /* height of the seats when one sits there (a car), 0: one stands */
  FabVec2            water;      /* x: its level in y, y: how far off it begins, < 0; zero: none */
} FabSet;

const FabSet *fab_set_find  (const char *words);
const FabSet *fab_set_by_id (const char *id);
const FabSet * const *fab_set_list (void);

/* What became of a place. */
typedef enum
{
  FAB_SET_RUINED = 1 << 0, FAB_SET_FLOODED = 1 << 1, FAB_SET_MESSY = 1 << 2, FAB_SET_RICH = 1 << 3,
  FAB_SET_PARTY = 1 << 4, FAB_SET_CHRISTMAS = 1 << 5, FAB_SET_ROUGH = 1 << 6, /* of the sea: high waves */
} FabSetState;

guint fab_set_read_state (const char *text);

typedef struct
{
  gboolean night;
  gboolean rain, snow;
  gboolean grand;      /* "huge", "vast" */
  guint    state;      /* FabSetState */
  guint32  seed;
} FabSetSpec;

/* Shell only (walls, floor, ground, far hills, skyline); pieces are placed by the stage. Walls between
 * camera and people are left out by the stage: each wall is its own mesh part, with normals inwards, and
 * back faces of shells are not drawn. */
void fab_set_build_shell (const FabSet *set, const FabSetSpec *spec, FabMesh *mesh);

/* How far behind the middle the back wall of a room stands, metres. */
float fab_set_back (const FabSet *set);

G_END_DECLS
