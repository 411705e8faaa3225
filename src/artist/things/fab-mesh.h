/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-vec.h"

G_BEGIN_DECLS

/* What a surface is made of decides how it is toned: local grey (0 black … 1 paper) and texture. */
typedef enum
{
  FAB_TEXTURE_PLAIN,
  FAB_TEXTURE_SKIN,
  FAB_TEXTURE_CLOTH,
  FAB_TEXTURE_HAIR,     /* strokes follow the surface downwards */
  FAB_TEXTURE_WOOD,
  FAB_TEXTURE_METAL,
  FAB_TEXTURE_STONE,
  FAB_TEXTURE_LEAVES,   /* scribbled masses, few inner lines */
  FAB_TEXTURE_GROUND,
  FAB_TEXTURE_WATER,
  FAB_TEXTURE_GLASS,
  FAB_TEXTURE_GLOW,     /* lamps, fire, screens: white at night */
} FabTexture;

typedef struct
{
  float      grey;
  FabTexture texture;
  guint32    colour;   /* 0xRRGGBB for colour looks; 0 means from grey */
} FabMaterial;

typedef struct { FabVec3 p, n; } FabVertex;

typedef enum
{
  FAB_FACE_NO_CREASE = 1 << 0, /* never draw inner lines here (plants, folds) */
  FAB_FACE_TWO_SIDED = 1 << 1,
  FAB_FACE_LIMB = 1 << 2,      /* of an arm: a line is drawn where it sinks into the trunk, none where it grows from it */
} FabFaceFlags;

typedef struct
{
  guint32 v[3];     /* counter-clockwise from outside */
  guint16 material; /* index into FabMesh.materials */
  guint16 part;     /* a line is drawn where two parts meet (sleeve and hand) */
  guint32 flags;
} FabFace;

/* A line (or filled shape) drawn on the surface: eyes, mouths, seams, planks, letters. */
typedef struct
{
  guint    first, n;  /* points, in FabMesh.points */
  float    width;     /* metres at the surface; the hand never goes under a hair's width */
  float    ink;       /* 0 black … 1 paper */
  float    fill;      /* closed shape filled with this grey, < 0: not filled */
  gboolean closed;
  FabVec3  normal;    /* hidden when it looks away; zero: always drawn when not covered */
  float    shade;     /* > 0: a filled shape only darkens what lies beneath, 1 to black */
} FabMark;

typedef struct
{
  GArray *vertices;  /* FabVertex */
  GArray *faces;     /* FabFace */
  GArray *materials; /* FabMaterial */
  GArray *points;    /* FabVec3, of marks */
  GArray *marks;     /* FabMark */
  guint16 n_parts;   /* parts handed out by brushes */
} FabMesh;

/* Once built, a mesh is not changed and may be shared. */
FabMesh *fab_mesh_new   (void) G_GNUC_WARN_UNUSED_RESULT;
FabMesh *fab_mesh_ref   (FabMesh *mesh) G_GNUC_WARN_UNUSED_RESULT;
void     fab_mesh_unref (FabMesh *mesh);
gsize    fab_mesh_size  (const FabMesh *mesh); /* bytes, about */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabMesh, fab_mesh_unref)

/* Building. Shapes are added under the brush: the present transform, material, part and flags. */
typedef struct
{
  FabMesh  *mesh;
  FabXform  at;
  guint16   material;
  guint16   part;
  guint32   flags;
  float     fineness;  /* share of the steps that skins have at their finest */
} FabBrush;

FabBrush fab_brush            (FabMesh *mesh);
void     fab_brush_material   (FabBrush *brush, float grey, FabTexture texture, guint32 colour); /* reuses an equal one */
void     fab_brush_next_part  (FabBrush *brush);
void     fab_add_box          (FabBrush *brush, FabVec3 centre, FabVec3 size);
void     fab_add_ellipsoid    (FabBrush *brush, FabVec3 centre, FabVec3 radii, int sides);
/* A limb: rounded cone from a (radius ra) to b (radius rb). */
void     fab_add_limb         (FabBrush *brush, FabVec3 a, float ra, FabVec3 b, float rb, int sides);
/* Rings (centre, right and up half-axes) skinned into one smooth tube; ends closed on request. */
typedef struct { FabVec3 centre, u, v; } FabRing;
void     fab_add_loft         (FabBrush *brush, const FabRing *rings, int n, int sides, gboolean cap_a, gboolean cap_b);
/* Revolves (radius, height) pairs about y. */
void     fab_add_lathe        (FabBrush *brush, const FabVec2 *profile, int n, int sides);
/* A flat outline in x, y (counter-clockwise), given depth along z, centred; holes are not. */
void     fab_add_prism        (FabBrush *brush, const FabVec2 *outline, int n, float depth);
void     fab_add_quad         (FabBrush *brush, FabVec3 a, FabVec3 b, FabVec3 c, FabVec3 d);
void     fab_add_tube         (FabBrush *brush, const FabVec3 *path, int n, float radius, int sides);
/* A surface over a grid of (nx+1)(nz+1) points with smooth normals; points row by row. */
void     fab_add_grid         (FabBrush *brush, const FabVec3 *points, int nx, int nz);
void     fab_add_mark         (FabBrush *brush, const FabVec3 *points, int n, float width, float ink,
                               float fill, gboolean closed, FabVec3 normal);
/* A closed patch without an outline that darkens what lies beneath it: the shade of a nose, a fold. */
void     fab_add_shade        (FabBrush *brush, const FabVec3 *points, int n, float shade, FabVec3 normal);
FabBox   fab_mesh_bounds      (const FabMesh *mesh);

G_END_DECLS
