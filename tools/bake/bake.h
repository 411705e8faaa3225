/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The furniture catalogue becomes one small file: see bake-catalogue.c. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct { float x, y, z; } BakePoint;

/* What a group of faces is made of: values of FabTexture, grey 0 … 255. */
typedef struct
{
  guint32 colour;
  guint8  grey, texture;
} BakeMaterial;

/* Faces of one material in one group of the source. */
typedef struct
{
  BakeMaterial material;
  GArray      *indices;   /* guint32, three a face */
  gboolean     two_sided;
} BakeRun;

typedef struct
{
  GArray    *points;      /* BakePoint */
  GArray    *normals;     /* BakePoint, after bake_model_smooth() */
  GPtrArray *runs;        /* BakeRun */
} BakeModel;

/* Files of the archive by their path. */
typedef GHashTable BakeFiles;

BakeModel *bake_model_parse    (BakeFiles *files, const char *path);
void       bake_model_free     (BakeModel *model);
BakeRun   *bake_run_new        (BakeMaterial material);
void       bake_model_fit      (BakeModel *model, const float rotation[9], BakePoint size);
void       bake_model_weld     (BakeModel *model);
void       bake_model_simplify (BakeModel *model, guint most);
void       bake_model_orient   (BakeModel *model);
void       bake_model_smooth   (BakeModel *model, float sharp_cos);
guint      bake_model_count    (const BakeModel *model);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BakeModel, bake_model_free)

G_END_DECLS
