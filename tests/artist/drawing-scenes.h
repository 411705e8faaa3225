/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small stages made of bare shapes, for tests of the drawing engine alone. */
#pragma once

#include "fab-drawing.h"

typedef struct
{
  GPtrArray *meshes;
  GArray    *items;   /* FabItem */
  FabCamera  camera;
  FabLight   light;
} Scene;

Scene      *scene_new  (const char *name);
void        scene_free (Scene *scene);
FabDrawing *scene_draw (Scene *scene, const char *look, int width, int height);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Scene, scene_free)

/* NULL-terminated */
extern const char * const scene_names[];
