/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Things and animals: procedural models in metres, standing on y = 0, front towards +z. */
#pragma once

#include "fab-mesh.h"

G_BEGIN_DECLS

typedef enum { FAB_MODEL_THING, FAB_MODEL_FURNITURE, FAB_MODEL_VEHICLE, FAB_MODEL_PLANT, FAB_MODEL_BUILDING,
               FAB_MODEL_ANIMAL, FAB_MODEL_CREATURE, FAB_MODEL_HANDHELD, FAB_MODEL_FOOD, FAB_MODEL_LAND } FabModelClass;

typedef struct
{
  const char   *id;        /* "table", "dog", "sword" */
  FabModelClass klass;
  FabVec3       size;      /* metres: width, height, depth */
  float         top;       /* height of a surface things stand on, 0: none */
  float         seat;      /* height of a seat, 0: none; sitters face +z */
  FabVec3       grip;      /* the point a hand holds (handhelds) or a rider sits at (mounts) */
  const char * const *words; /* nouns that mean it, singular, lower case, NULL-terminated */
} FabModel;

/* NULL when nothing fits; @noun is a lemma. Animals, food and things alike. */
const FabModel *fab_model_find  (const char *noun);
const FabModel *fab_model_by_id (const char *id);
const FabModel * const *fab_model_list (void);
gboolean fab_model_is_flat (const FabModel *model);

/* How it is: action for animals ("stand" "walk" "run" "sit" "sleep" "jump" "fly"), phase, variations. */
typedef struct
{
  const char *action;
  float       phase;
  float       scale;
  float       grey;      /* < 0: its own */
  guint32     colour;    /* 0: its own */
  const char *lettering; /* on signs, books, screens; or NULL */
  guint32     seed;
} FabModelSpec;

void fab_model_build (const FabModel *model, const FabModelSpec *spec, FabMesh *mesh);

/* A volume of a plausible size with its name lettered on it: for what nobody knows. */
void fab_model_build_label (const char *name, FabVec3 size, FabMesh *mesh);

/* The shape of a thing as trunk and head of a personified being: unit-high, front +z, standing on y = 0;
 * @face_y, @face_r say where a face goes. FALSE: no such shape (use a plain blob). */
gboolean fab_model_build_body (const char *noun, FabMesh *mesh, float *face_y, FabVec3 *face_r);

G_END_DECLS
