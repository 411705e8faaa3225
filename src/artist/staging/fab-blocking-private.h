/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-artist.h"
#include "fab-mesh-cache.h"
#include "fab-staging.h"

G_BEGIN_DECLS

struct _FabBlocking
{
  GObject    parent_instance;

  FabStaging  *base;      /* as staged from the words */
  FabStaging  *stage;     /* with the overrides */
  char      *prompt;
  char      *overrides; /* JSON, or NULL */
  GStrv      unknown;
  GArray    *chips;     /* FabChip, strings owned */
  FabMeshCache *meshes; /* shared with those made of it */
};

FabBlocking *_fab_blocking_new_take   (FabStaging *base, const char *prompt, const char *overrides, GStrv unknown,
                                       FabMeshCache *meshes);

/* fab-blocking-json.c */
JsonNode    *_fab_staging_to_json       (const FabStaging *stage);
FabStaging    *_fab_staging_from_json     (JsonObject *object, GError **error);
gboolean     _fab_staging_apply         (FabStaging *stage, const char *overrides);
gboolean     _fab_json_is_sane        (const char *json);

/* fab-blocking-mesh.c */
FabMesh     *_fab_actor_mesh          (const FabStaging *stage, const FabActor *actor, const FabMoment *moment) G_GNUC_WARN_UNUSED_RESULT;
FabMesh     *_fab_actor_mesh_cached   (const FabStaging *stage, const FabActor *actor, const FabMoment *moment,
                                       FabMeshCache *cache) G_GNUC_WARN_UNUSED_RESULT;

/* fab-blocking-draw.c: items are the actors that are not hidden, in order. */
gboolean     _fab_actor_is_drawn      (const FabActor *actor);

/* What the camera is to see: items and the meshes they show. */
typedef struct
{
  GArray    *items;  /* FabItem */
  GPtrArray *meshes; /* FabMesh, a reference each */
} FabScenery;

FabScenery  *_fab_scenery_new         (const FabStaging *stage, const FabMoment *moment, FabMeshCache *cache,
                                       GCancellable *cancellable, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void         _fab_scenery_free        (FabScenery *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabScenery, _fab_scenery_free)

/* fab-blocking-marks.c */
void         _fab_blocking_mark       (const FabStaging *stage, FabDrawing *drawing, gboolean clean);

G_END_DECLS
