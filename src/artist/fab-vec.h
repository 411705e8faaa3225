/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Vectors of the artist's world: metres, right-handed, y up. A figure with yaw 0 faces +z; yaw turns
 * counter-clockwise seen from above, in radians. */
#pragma once

#include <glib.h>
#include <math.h>

G_BEGIN_DECLS

typedef struct { float x, y, z; } FabVec3;
typedef struct { float x, y; } FabVec2;
/* Rotation and scale in the columns x, y, z; then a shift. */
typedef struct { FabVec3 x, y, z, o; } FabXform;
typedef struct { FabVec3 min, max; } FabBox;

static inline FabVec3 fab_vec3 (float x, float y, float z) { return (FabVec3) { x, y, z }; }
static inline FabVec3 fab_vec3_add (FabVec3 a, FabVec3 b) { return fab_vec3 (a.x + b.x, a.y + b.y, a.z + b.z); }
static inline FabVec3 fab_vec3_sub (FabVec3 a, FabVec3 b) { return fab_vec3 (a.x - b.x, a.y - b.y, a.z - b.z); }
static inline FabVec3 fab_vec3_scale (FabVec3 a, float s) { return fab_vec3 (a.x * s, a.y * s, a.z * s); }
static inline FabVec3 fab_vec3_mad (FabVec3 a, FabVec3 b, float s) { return fab_vec3 (a.x + b.x * s, a.y + b.y * s, a.z + b.z * s); }
static inline FabVec3 fab_vec3_lerp (FabVec3 a, FabVec3 b, float t) { return fab_vec3_mad (a, fab_vec3_sub (b, a), t); }
static inline float   fab_vec3_dot (FabVec3 a, FabVec3 b) { return a.x * b.x + a.y * b.y + a.z * b.z; }
static inline FabVec3 fab_vec3_cross (FabVec3 a, FabVec3 b)
{ return fab_vec3 (a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x); }
static inline float   fab_vec3_length (FabVec3 a) { return sqrtf (fab_vec3_dot (a, a)); }
static inline FabVec3 fab_vec3_normal (FabVec3 a)
{ float l = fab_vec3_length (a); return l > 1e-12f ? fab_vec3_scale (a, 1 / l) : fab_vec3 (0, 1, 0); }

#define FAB_XFORM_IDENTITY ((FabXform) { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 }, { 0, 0, 0 } })

static inline FabVec3 fab_xform_turn (const FabXform *t, FabVec3 v)
{
  return fab_vec3 (t->x.x * v.x + t->y.x * v.y + t->z.x * v.z,
                   t->x.y * v.x + t->y.y * v.y + t->z.y * v.z,
                   t->x.z * v.x + t->y.z * v.y + t->z.z * v.z);
}
static inline FabVec3 fab_xform_point (const FabXform *t, FabVec3 v) { return fab_vec3_add (fab_xform_turn (t, v), t->o); }
/* a after b */
static inline FabXform fab_xform_mul (const FabXform *a, const FabXform *b)
{ return (FabXform) { fab_xform_turn (a, b->x), fab_xform_turn (a, b->y), fab_xform_turn (a, b->z), fab_xform_point (a, b->o) }; }
static inline FabXform fab_xform_shift (FabVec3 o) { FabXform t = FAB_XFORM_IDENTITY; t.o = o; return t; }
static inline FabXform fab_xform_scale (float sx, float sy, float sz)
{ return (FabXform) { { sx, 0, 0 }, { 0, sy, 0 }, { 0, 0, sz }, { 0, 0, 0 } }; }
static inline FabXform fab_xform_rotate_x (float a)
{ float c = cosf (a), s = sinf (a); return (FabXform) { { 1, 0, 0 }, { 0, c, s }, { 0, -s, c }, { 0, 0, 0 } }; }
static inline FabXform fab_xform_rotate_y (float a)
{ float c = cosf (a), s = sinf (a); return (FabXform) { { c, 0, -s }, { 0, 1, 0 }, { s, 0, c }, { 0, 0, 0 } }; }
static inline FabXform fab_xform_rotate_z (float a)
{ float c = cosf (a), s = sinf (a); return (FabXform) { { c, s, 0 }, { -s, c, 0 }, { 0, 0, 1 }, { 0, 0, 0 } }; }

G_END_DECLS
