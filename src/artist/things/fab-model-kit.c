/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include <stdio.h>

#include "fab-model-kit.h"

void
fab_kit_paint (FabBrush   *b,
               FabTexture  texture,
               float       grey,
               guint32     colour)
{
  fab_brush_material (b, grey, texture, colour);
  fab_brush_next_part (b);
}

void
fab_kit_paint_own (FabBrush           *b,
                   const FabModelSpec *spec,
                   FabTexture          texture,
                   float               grey,
                   guint32             colour)
{
  if (spec->grey >= 0)
    grey = spec->grey;
  if (spec->colour != 0)
    colour = spec->colour;
  fab_kit_paint (b, texture, grey, colour);
}

void
fab_kit_box (FabBrush *b, float x, float y, float z, float w, float h, float d)
{
  fab_add_box (b, V (x, y + h / 2, z), V (w, h, d));
}

void
fab_kit_ball (FabBrush *b, float x, float y, float z, float rx, float ry, float rz)
{
  fab_add_ellipsoid (b, V (x, y, z), V (rx, ry, rz), 12);
}

void
fab_kit_tube (FabBrush *b, float radius, const FabVec3 *path, int n)
{
  fab_add_tube (b, path, n, radius, 6);
}

/* Two unit vectors square to @axis, so that u × v = axis. */
static void
find_frame (FabVec3 axis, FabVec3 *u, FabVec3 *v)
{
  FabVec3 helper = fabsf (axis.y) < .9f ? V (0, 1, 0) : V (0, 0, 1);

  *u = fab_vec3_normal (fab_vec3_cross (helper, axis));
  *v = fab_vec3_cross (axis, *u);
}

void
fab_kit_cone (FabBrush *b, FabVec3 from, FabVec3 to, float ra, float rb, int sides)
{
  FabVec3 u, v;

  find_frame (fab_vec3_normal (fab_vec3_sub (to, from)), &u, &v);
  fab_add_loft (b, (const FabRing[]) {
    { from, fab_vec3_scale (u, ra), fab_vec3_scale (v, ra) },
    { to, fab_vec3_scale (u, rb), fab_vec3_scale (v, rb) },
  }, 2, sides, TRUE, TRUE);
}

void
fab_kit_lathe (FabBrush *b, float x, float y, float z, int sides, const FabVec2 *profile, int n)
{
  FabXform was = fab_kit_move (b, x, y, z);

  fab_add_lathe (b, profile, n, sides);
  b->at = was;
}

/* Catmull and Rom's curve through b and c. */
static float
bend_between (float a, float b, float c, float d, float t)
{
  return b + .5f * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
}

void
fab_kit_turned (FabBrush *b, float x, float y, float z, int sides, const FabVec2 *profile, int n)
{
  FabVec2 curve[64];
  int k = 0;

  g_assert (n > 2 && n * 3 <= (int) G_N_ELEMENTS (curve));
  for (int i = 0; i + 1 < n; i++)
    for (int j = 0; j < 3; j++)
      {
        FabVec2 p = profile[MAX (i - 1, 0)], q = profile[i], r = profile[i + 1];
        FabVec2 s = profile[MIN (i + 2, n - 1)];

        curve[k++] = (FabVec2) { MAX (0, bend_between (p.x, q.x, r.x, s.x, j / 3.0f)),
                                 bend_between (p.y, q.y, r.y, s.y, j / 3.0f) };
      }
  curve[k++] = profile[n - 1];
  fab_kit_lathe (b, x, y, z, sides, curve, k);
}

static FabVec3
bend_point (FabVec3 a, FabVec3 b, FabVec3 c, FabVec3 d, float t)
{
  return V (bend_between (a.x, b.x, c.x, d.x, t), bend_between (a.y, b.y, c.y, d.y, t),
            bend_between (a.z, b.z, c.z, d.z, t));
}

void
fab_kit_skin (FabBrush *b, const FabRing *rings, int n, int sides, gboolean cap_a, gboolean cap_b)
{
  FabRing fine[40];
  int k = 0;

  g_assert (n > 1 && n * 2 <= (int) G_N_ELEMENTS (fine));
  for (int i = 0; i + 1 < n; i++)
    {
      const FabRing *p = &rings[MAX (i - 1, 0)], *q = &rings[i], *r = &rings[i + 1];
      const FabRing *s = &rings[MIN (i + 2, n - 1)];

      fine[k++] = *q;
      fine[k++] = (FabRing) { bend_point (p->centre, q->centre, r->centre, s->centre, .5f),
                              bend_point (p->u, q->u, r->u, s->u, .5f),
                              bend_point (p->v, q->v, r->v, s->v, .5f) };
    }
  fine[k++] = rings[n - 1];
  fab_add_loft (b, fine, k, sides, cap_a, cap_b);
}

void
fab_kit_prism (FabBrush *b, float z, float depth, const FabVec2 *outline, int n)
{
  FabXform was = fab_kit_move (b, 0, 0, z);

  fab_add_prism (b, outline, n, depth);
  b->at = was;
}

void
fab_kit_profile (FabBrush *b, float x, float width, const FabVec2 *outline, int n)
{
  FabXform was = fab_kit_move (b, x, 0, 0);

  fab_kit_turn (b, fab_xform_rotate_y (-G_PI_2));
  fab_add_prism (b, outline, n, width);
  b->at = was;
}

void
fab_kit_slab (FabBrush *b, float y, float thick, const FabVec2 *outline, int n)
{
  FabXform was = fab_kit_move (b, 0, y + thick / 2, 0);

  /* Outline y becomes -z: outlines are given counter-clockwise as seen from above. */
  fab_kit_turn (b, fab_xform_rotate_x (-G_PI_2));
  fab_add_prism (b, outline, n, thick);
  b->at = was;
}

void
fab_kit_hull (FabBrush *b, const FabSection *sections, int n, int sides)
{
  FabRing rings[32];

  g_assert (n <= (int) G_N_ELEMENTS (rings));
  for (int i = 0; i < n; i++)
    rings[i] = (FabRing) { V (0, sections[i].y, sections[i].z), V (sections[i].w, 0, 0),
                           V (0, sections[i].h, 0) };
  fab_add_loft (b, rings, n, sides, TRUE, TRUE);
}

void
fab_kit_torus (FabBrush *b, FabVec3 centre, FabVec3 axis, float radius, float thick, int sides)
{
  FabVec3 path[33], u, v;

  g_assert (sides <= 32);
  find_frame (axis, &u, &v);
  for (int i = 0; i <= sides; i++)
    {
      float a = 2 * G_PI * i / sides;

      path[i] = fab_vec3_mad (fab_vec3_mad (centre, u, radius * cosf (a)), v, radius * sinf (a));
    }
  fab_add_tube (b, path, sides + 1, thick, 5);
}

void
fab_kit_wheel (FabBrush *b, float x, float z, float radius, float width)
{
  float out = x < 0 ? -1 : 1;

  paint (b, FAB_TEXTURE_PLAIN, .22f, 0x2b2b2e);
  fab_kit_cone (b, V (x - width / 2, radius, z), V (x + width / 2, radius, z), radius, radius, 16);
  paint (b, FAB_TEXTURE_METAL, .85f, 0xc8ccd0);
  fab_kit_cone (b, V (x + out * width * .4f, radius, z), V (x + out * width * .56f, radius, z),
                radius * .58f, radius * .5f, 12);
}

void
fab_kit_spokes (FabBrush *b, float x, float y, float z, float radius, float tyre, int spokes)
{
  fab_kit_torus (b, V (x, y, z), V (1, 0, 0), radius - tyre, tyre, 20);
  for (int i = 0; i < spokes; i++)
    {
      float a = G_PI * i / spokes, s = sinf (a) * (radius - tyre), c = cosf (a) * (radius - tyre);
      FabVec3 line[2] = { V (x, y + s, z + c), V (x, y - s, z - c) };

      fab_kit_line (b, tyre * .4f, V (0, 0, 0), line, 2);
    }
}

void
fab_kit_legs (FabBrush *b, float w, float d, float height, float thick)
{
  for (int i = 0; i < 4; i++)
    fab_kit_box (b, (i & 1 ? .5f : -.5f) * (w - thick), 0, (i & 2 ? .5f : -.5f) * (d - thick),
                 thick, height, thick);
}

/* One leaf: two quads folded along the middle, bending down towards the tip. */
static void
add_leaf (FabBrush *b, FabVec3 at, FabVec3 out, FabVec3 side, float length, float width,
          float lift, float droop)
{
  FabVec3 up = V (0, 1, 0);
  FabVec3 middle = fab_vec3_mad (fab_vec3_mad (at, out, length * .55f), up, length * lift);
  FabVec3 tip = fab_vec3_mad (fab_vec3_mad (at, out, length), up, length * (lift * 1.6f - droop));
  FabVec3 left = fab_vec3_mad (middle, side, width / 2),
  right = fab_vec3_mad (middle, side, -width / 2);

  fab_add_quad (b, at, right, tip, left);
}

void
fab_kit_leaves (FabBrush *b, FabVec3 at, float length, float width, float lift, int n, float droop)
{
  guint32 was = b->flags;

  b->flags |= FAB_FACE_TWO_SIDED | FAB_FACE_NO_CREASE;
  for (int i = 0; i < n; i++)
    {
      float a = 2 * G_PI * i / n + .4f * fab_kit_random (n, i);
      float l = length * (.85f + .3f * fab_kit_random (n + 7, i));

      add_leaf (b, at, V (sinf (a), 0, cosf (a)), V (cosf (a), 0, -sinf (a)), l, width, lift,
                droop);
    }
  b->flags = was;
}

void
fab_kit_line (FabBrush *b, float width, FabVec3 normal, const FabVec3 *points, int n)
{
  fab_add_mark (b, points, n, width, .15f, -1, FALSE, normal);
}

void
fab_kit_rect (FabBrush *b, float x, float y, float z, float w, float h, float width, float fill)
{
  FabVec3 p[4] = { V (x - w / 2, y, z), V (x + w / 2, y, z), V (x + w / 2, y + h, z),
                   V (x - w / 2, y + h, z) };

  fab_add_mark (b, p, 4, width, .15f, fill, TRUE, V (0, 0, 1));
}

void
fab_kit_disc (FabBrush *b, FabVec3 centre, FabVec3 normal, float radius, float width, float fill)
{
  FabVec3 p[14], u, v;

  find_frame (normal, &u, &v);
  for (int i = 0; i < 14; i++)
    {
      float a = 2 * G_PI * i / 14;

      p[i] = fab_vec3_mad (fab_vec3_mad (centre, u, radius * cosf (a)), v, radius * sinf (a));
    }
  fab_add_mark (b, p, 14, width, .15f, fill, TRUE, normal);
}

static FabVec3
hand_tip (FabVec3 centre, float face, float turns, float length)
{
  float a = turns * 2 * G_PI;

  return V (centre.x + face * length * sinf (a), centre.y + length * cosf (a), centre.z);
}

void
fab_kit_hands (FabBrush *b, const char *time, FabVec3 centre, float face, float radius)
{
  int hour = 10, minute = 10;
  FabVec3 normal = V (0, 0, face);

  if (time != NULL && sscanf (time, "%2d:%2d", &hour, &minute) != 2)
    hour = minute = 10;
  fab_kit_line (b, .085f * radius, normal,
                POINTS3 (centre, hand_tip (centre, face, (hour + minute / 60.f) / 12, .52f * radius)));
  fab_kit_line (b, .055f * radius, normal, POINTS3 (centre, hand_tip (centre, face, minute / 60.f, .82f * radius)));
}

float
fab_kit_random (guint32 seed, guint32 i)
{
  guint32 h = seed * 0x9e3779b1u ^ (i + 1) * 0x85ebca6bu;

  h ^= h >> 15;
  h *= 0x2c1b3c6du;
  h ^= h >> 12;
  h *= 0x297a2d39u;
  h ^= h >> 15;
  return (h >> 8) / 16777216.0f;
}
