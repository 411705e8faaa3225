/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the builders of models share: short words for shapes, so that a model reads as a list of its
 * parts. Boxes and cylinders stand on the y they are given. Private to the models and the sets. */
#pragma once

#include "fab-model.h"

G_BEGIN_DECLS

typedef void (*FabModelBuilder) (FabBrush *b, const FabModelSpec *spec);

typedef struct
{
  FabModel        model;
  FabModelBuilder build;
  const char     *mesh;  /* of the catalogue, where there is no builder */
  gboolean        soft;  /* leaves, wicker: without inner lines */
  const guint8   *glyph; /* of a sign: its outline */
} FabModelEntry;

#define FAB_WORDS(...) ((const char * const[]) { __VA_ARGS__, NULL })
#define FAB_GRIP(x, y, z) { x, y, z }
#define FAB_NO_GRIP { 0, 0, 0 }

/* Each family's table ends with an entry without an id. */
extern const FabModelEntry fab_models_furniture[];
extern const FabModelEntry fab_models_picture[];
extern const FabModelEntry fab_models_trace[];
extern const FabModelEntry fab_models_household[];
extern const FabModelEntry fab_models_media[];
extern const FabModelEntry fab_models_handheld[];
extern const FabModelEntry fab_models_play[];
extern const FabModelEntry fab_models_stunt[];
extern const FabModelEntry fab_models_food[];
extern const FabModelEntry fab_models_nature[];
extern const FabModelEntry fab_models_building[];
extern const FabModelEntry fab_models_street[];
extern const FabModelEntry fab_models_vehicle[];
extern const FabModelEntry fab_models_creature[];
extern const FabModelEntry fab_models_quadruped[];
extern const FabModelEntry fab_models_animal[];
extern const FabModelEntry fab_models_tool[];
extern const FabModelEntry fab_models_sport[];
extern const FabModelEntry fab_models_tableware[];
extern const FabModelEntry fab_models_boat[];
extern const FabModelEntry fab_models_traffic[];
extern const FabModelEntry fab_models_growth[];
extern const FabModelEntry fab_models_works[];
extern const FabModelEntry fab_models_edge[];
extern const FabModelEntry fab_models_effect[];
extern const FabModelEntry fab_models_wild[];
extern const FabModelEntry fab_models_water[];
extern const FabModelEntry fab_models_goods[];
extern const FabModelEntry fab_models_everyday[];
extern const FabModelEntry fab_models_garment[];
extern const FabModelEntry fab_models_catalogue[];

/* A new part of its own material. paint_own() is the part whose colour a prompt may change. */
void fab_kit_paint     (FabBrush *b, FabTexture texture, float grey, guint32 colour);
void fab_kit_paint_own (FabBrush *b, const FabModelSpec *spec, FabTexture texture, float grey,
                        guint32 colour);

void fab_kit_box     (FabBrush *b, float x, float y, float z, float w, float h, float d);
void fab_kit_ball    (FabBrush *b, float x, float y, float z, float rx, float ry, float rz);
/* A cylinder or cone frustum with flat ends. */
void fab_kit_cone    (FabBrush *b, FabVec3 from, FabVec3 to, float ra, float rb, int sides);
void fab_kit_lathe   (FabBrush *b, float x, float y, float z, int sides, const FabVec2 *profile,
                      int n);
/* The same with a profile smoothed into a curve: fruit, pots, balloons. */
void fab_kit_turned  (FabBrush *b, float x, float y, float z, int sides, const FabVec2 *profile,
                      int n);
/* An outline in x, y with a depth along z, or in z, y with a width along x; it may be concave. */
void fab_kit_prism   (FabBrush *b, float z, float depth, const FabVec2 *outline, int n);
void fab_kit_profile (FabBrush *b, float x, float width, const FabVec2 *outline, int n);
/* An outline in x, z lying at a height, with a thickness. */
void fab_kit_slab    (FabBrush *b, float y, float thick, const FabVec2 *outline, int n);
/* A hull along z: sections of a height, half width and half height. */
typedef struct { float z, y, w, h; } FabSection;
void fab_kit_hull    (FabBrush *b, const FabSection *sections, int n, int sides);
/* A loft smoothed along its rings: bodies, limbs. */
void fab_kit_skin    (FabBrush *b, const FabRing *rings, int n, int sides, gboolean cap_a,
                      gboolean cap_b);
void fab_kit_torus   (FabBrush *b, FabVec3 centre, FabVec3 axis, float radius, float thick,
                      int sides);
/* A wheel in the plane of y and z, with its hub. */
void fab_kit_wheel   (FabBrush *b, float x, float z, float radius, float width);
void fab_kit_spokes  (FabBrush *b, float x, float y, float z, float radius, float tyre, int spokes);
/* Four legs under a rectangle. */
void fab_kit_legs    (FabBrush *b, float w, float d, float height, float thick);
/* A ring of flat leaves (or petals) around a point. */
void fab_kit_leaves  (FabBrush *b, FabVec3 at, float length, float width, float lift, int n,
                      float droop);
void fab_kit_line    (FabBrush *b, float width, FabVec3 normal, const FabVec3 *points, int n);
void fab_kit_rect    (FabBrush *b, float x, float y, float z, float w, float h, float width,
                      float fill);
void fab_kit_disc    (FabBrush *b, FabVec3 centre, FabVec3 normal, float radius, float width,
                      float fill);
/* Words in our own single-stroke capitals, centred in a rectangle that faces @normal. */
void fab_kit_letter  (FabBrush *b, const char *text, FabVec3 centre, FabVec3 right, FabVec3 up,
                      float width, float height, float ink);
/* The hands of a dial that faces along z; @time as "11:55", NULL: ten past ten. */
void fab_kit_hands   (FabBrush *b, const char *time, FabVec3 centre, float face, float radius);
float fab_kit_random (guint32 seed, guint32 i); /* 0 … 1 */

#define paint     fab_kit_paint
#define paint_own fab_kit_paint_own
#define add_box   fab_kit_box
#define add_ball  fab_kit_ball
#define add_wheel fab_kit_wheel
#define V(x, y, z) fab_vec3 (x, y, z)
#define ROD(b, x0, y0, z0, x1, y1, z1, r) fab_kit_cone (b, V (x0, y0, z0), V (x1, y1, z1), r, r, 8)
#define CONE(b, x, y0, z, y1, r0, r1) fab_kit_cone (b, V (x, y0, z), V (x, y1, z), r0, r1, 14)
#define POINTS2(...) \
  ((const FabVec2[]) { __VA_ARGS__ }), G_N_ELEMENTS (((const FabVec2[]) { __VA_ARGS__ }))
#define LATHE(b, x, y, z, sides, ...) fab_kit_lathe (b, x, y, z, sides, POINTS2 (__VA_ARGS__))
#define TURNED(b, x, y, z, sides, ...) \
  fab_kit_turned (b, x, y, z, sides, POINTS2 (__VA_ARGS__))
#define PRISM(b, z, depth, ...) fab_kit_prism (b, z, depth, POINTS2 (__VA_ARGS__))
#define PROFILE(b, x, width, ...) fab_kit_profile (b, x, width, POINTS2 (__VA_ARGS__))
#define SLAB(b, y, thick, ...) fab_kit_slab (b, y, thick, POINTS2 (__VA_ARGS__))
#define HULL(b, sides, ...) \
  fab_kit_hull (b, ((const FabSection[]) { __VA_ARGS__ }), \
                G_N_ELEMENTS (((const FabSection[]) { __VA_ARGS__ })), sides)
#define POINTS3(...) \
  ((const FabVec3[]) { __VA_ARGS__ }), G_N_ELEMENTS (((const FabVec3[]) { __VA_ARGS__ }))
#define TUBE(b, radius, ...) fab_kit_tube (b, radius, POINTS3 (__VA_ARGS__))
#define LINE_Z(b, width, ...) fab_kit_line (b, width, V (0, 0, 1), POINTS3 (__VA_ARGS__))
#define LINE_Y(b, width, ...) fab_kit_line (b, width, V (0, 1, 0), POINTS3 (__VA_ARGS__))
#define LINE_X(b, width, ...) fab_kit_line (b, width, V (1, 0, 0), POINTS3 (__VA_ARGS__))

void fab_kit_tube (FabBrush *b, float radius, const FabVec3 *path, int n);

/* Moves the brush; put the returned transform back when done. */
static inline FabXform
fab_kit_move (FabBrush *b, float x, float y, float z)
{
  FabXform was = b->at, shift = fab_xform_shift (V (x, y, z));

  b->at = fab_xform_mul (&was, &shift);
  return was;
}

static inline void
fab_kit_turn (FabBrush *b, FabXform turn)
{
  b->at = fab_xform_mul (&b->at, &turn);
}

G_END_DECLS
