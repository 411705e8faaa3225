/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Meshes already built, by all that they were built from. Any thread. */
#pragma once

#include "fab-mesh.h"

G_BEGIN_DECLS

typedef struct FabMeshCache FabMeshCache;

/* Keeps about @limit bytes of meshes at most. */
FabMeshCache *fab_mesh_cache_new   (gsize limit) G_GNUC_WARN_UNUSED_RESULT;
FabMeshCache *fab_mesh_cache_ref   (FabMeshCache *cache) G_GNUC_WARN_UNUSED_RESULT;
void          fab_mesh_cache_unref (FabMeshCache *cache);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabMeshCache, fab_mesh_cache_unref)

/* A new picture begins: what it does not use makes room first. */
void          fab_mesh_cache_turn  (FabMeshCache *cache);
/* (transfer full) (nullable) */
FabMesh      *fab_mesh_cache_get   (FabMeshCache *cache, GBytes *key) G_GNUC_WARN_UNUSED_RESULT;
/* Where everything kept is in use, @mesh is not. */
void          fab_mesh_cache_put   (FabMeshCache *cache, GBytes *key, FabMesh *mesh);

G_END_DECLS
