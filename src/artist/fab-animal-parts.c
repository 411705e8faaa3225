/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-animal-quadruped.h"

/* The parts of a head are placed in its own frame: the skull at the origin, the snout along +z. */

/* A pointed or rounded leaf of an ear with an inside. */
static void
add_ear_blade (FabBrush *b, FabVec3 root, FabVec3 tip, float width, float thick)
{
  FabVec3 middle = fab_vec3_lerp (root, tip, .45f), u = V (width, 0, 0), v = V (0, 0, thick);

  fab_add_loft (b, (const FabRing[]) {
    { root, fab_vec3_scale (u, .7f), v }, { middle, u, v },
    { fab_vec3_lerp (root, tip, .85f), fab_vec3_scale (u, .4f), fab_vec3_scale (v, .6f) },
    { tip, V (0, 0, 0), V (0, 0, 0) } }, 4, 7, FALSE, FALSE);
}

static void
add_ear (FabBrush *b, const FabQuadruped *q, float side)
{
  float s = q->skull, e = q->ear;

  switch (q->ears)
    {
    case FAB_EARS_PRICK:
      add_ear_blade (b, V (side * s * .55f, s * .62f, -s * .15f),
                     V (side * (s * .62f + e * .25f), s * .65f + e, -s * .1f), e * .36f, e * .14f);
      break;
    case FAB_EARS_LONG:
      add_ear_blade (b, V (side * s * .35f, s * .7f, -s * .2f),
                     V (side * (s * .35f + e * .22f), s * .7f + e, -s * .2f - e * .2f), e * .17f,
                     e * .07f);
      break;
    case FAB_EARS_FLOP:
      fab_add_loft (b, (const FabRing[]) {
        { V (side * s * .6f, s * .75f, -s * .2f), V (0, 0, e * .3f), V (0, e * .12f, 0) },
        { V (side * s * 1.05f, s * .6f, -s * .15f), V (0, 0, e * .42f),
          V (side * e * .1f, e * .1f, 0) },
        { V (side * s * 1.12f, s * .5f - e * .6f, -s * .1f), V (0, 0, e * .4f),
          V (side * e * .12f, 0, 0) }, { V (side * s * 1.05f, s * .45f - e, -s * .1f),
                                         V (0, 0, e * .12f), V (side * e * .05f, 0, 0) } },
        4, 8, TRUE, TRUE);
      break;
    case FAB_EARS_ROUND:
      fab_add_ellipsoid (b, V (side * s * .72f, s * .72f + e * .2f, -s * .25f), V (e, e, e * .35f),
                         10);
      break;
    case FAB_EARS_SIDE:
      fab_add_loft (b, (const FabRing[]) {
        { V (side * s * .7f, s * .45f, -s * .3f), V (0, e * .15f, 0), V (0, 0, e * .12f) },
        { V (side * (s * .7f + e * .55f), s * .5f, -s * .35f), V (0, e * .32f, 0),
          V (0, 0, e * .16f) },
        { V (side * (s * .7f + e), s * .42f, -s * .4f), V (0, e * .06f, 0), V (0, 0, e * .05f) } },
        3, 8, TRUE, TRUE);
      break;
    case FAB_EARS_FAN:
      fab_add_loft (b, (const FabRing[]) {
        { V (side * s * .75f, s * .1f, -s * .2f), V (0, e * .4f, 0), V (0, 0, e * .05f) },
        { V (side * (s * .8f + e * .35f), s * .1f, -s * .35f), V (0, e * .75f, 0),
          V (0, 0, e * .06f) },
        { V (side * (s * .8f + e * .75f), -s * .02f, -s * .6f), V (0, e * .6f, 0),
          V (0, 0, e * .05f) }, { V (side * (s * .8f + e), -s * .2f, -s * .75f),
                                  V (0, e * .25f, 0), V (0, 0, e * .03f) } },
        4, 10, TRUE, TRUE);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
add_antler (FabBrush *b, float side, float s, float h)
{
  FabVec3 path[5] = { V (side * s * .4f, s * .7f, -s * .2f),
                      V (side * (s * .5f + h * .25f), s * .7f + h * .3f, -s * .4f - h * .1f),
                      V (side * (s * .5f + h * .42f), s * .7f + h * .6f, -s * .4f - h * .06f),
                      V (side * (s * .4f + h * .36f), s * .7f + h * .85f, -s * .2f + h * .08f),
                      V (side * (s * .4f + h * .25f), s * .7f + h, h * .15f) };

  fab_add_tube (b, path, 5, h * .035f, 5);
  for (int i = 1; i < 4; i++)
    fab_add_limb (b, path[i], h * .03f,
                  V (path[i].x - side * h * .04f, path[i].y + h * .24f, path[i].z + h * .22f),
                  h * .012f, 5);
}

static void
add_horns (FabBrush *b, const FabQuadruped *q, float side)
{
  float s = q->skull, h = q->horn;

  switch (q->horns)
    {
    case FAB_HORNS_ANTLERS:
      add_antler (b, side, s, h);
      break;
    case FAB_HORNS_COW:
      fab_add_limb (b, V (side * s * .6f, s * .75f, -s * .2f), h * .17f,
                    V (side * (s * .6f + h * .7f), s * .85f, -s * .1f), h * .12f, 7);
      fab_add_limb (b, V (side * (s * .6f + h * .7f), s * .85f, -s * .1f), h * .12f,
                    V (side * (s * .6f + h * .9f), s * .85f + h * .6f, s * .1f), h * .02f, 7);
      break;
    case FAB_HORNS_GOAT:
      fab_add_limb (b, V (side * s * .4f, s * .7f, 0), h * .12f,
                    V (side * s * .55f, s * .7f + h * .65f, -h * .3f), h * .08f, 6);
      fab_add_limb (b, V (side * s * .55f, s * .7f + h * .65f, -h * .3f), h * .08f,
                    V (side * s * .75f, s * .7f + h * .8f, -h * .8f), h * .015f, 6);
      break;
    case FAB_HORNS_RAM:
      fab_kit_torus (b, V (side * s * .95f, s * .25f, -s * .25f), V (1, 0, 0), h * .5f, h * .16f,
                     12);
      break;
    case FAB_HORNS_KNOBS:
      fab_add_limb (b, V (side * s * .35f, s * .7f, -s * .2f), h * .12f,
                    V (side * s * .4f, s * .7f + h, -s * .3f), h * .1f, 6);
      fab_add_ellipsoid (b, V (side * s * .4f, s * .7f + h, -s * .3f),
                         V (h * .2f, h * .2f, h * .2f), 7);
      break;
    case FAB_HORNS_TUSKS:
      fab_add_limb (b, V (side * s * .4f, -s * .5f, s * .75f), h * .09f,
                    V (side * s * .48f, -s * .75f - h * .3f, s * .9f + h * .4f), h * .07f, 7);
      fab_add_limb (b, V (side * s * .48f, -s * .75f - h * .3f, s * .9f + h * .4f), h * .07f,
                    V (side * s * .45f, -s * .6f - h * .2f, s * .9f + h * .95f), h * .015f, 7);
      break;
    case FAB_HORNS_NONE:
    case FAB_HORNS_ONE:
    case FAB_HORNS_NOSE:
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
add_middle_horn (FabBrush *b, const FabQuadruped *q)
{
  float s = q->skull, h = q->horn;

  if (q->horns == FAB_HORNS_ONE)
    fab_kit_cone (b, V (0, s * .7f, s * .35f), V (0, s * .7f + h * .85f, s * .35f + h * .5f),
                  h * .09f, .002f, 8);
  else if (q->horns == FAB_HORNS_NOSE)
    fab_kit_cone (b, V (0, q->snout_r * .6f, s * .5f + q->snout * .75f),
                  V (0, q->snout_r * .6f + h, s * .5f + q->snout * .8f), h * .3f, .004f, 8);
}

static void
add_elephant_trunk (FabBrush *b, const FabQuadruped *q)
{
  float s = q->skull, l = q->snout;
  static const float shape[][3] = { { 0, .6f, .5f }, { -.45f, 1.05f, .42f }, { -1, 1.2f, .34f },
                                    { -1.7f, 1.15f, .26f }, { -2.3f, 1.2f, .2f },
                                    { -2.6f, 1.5f, .15f }, { -2.5f, 1.8f, .13f } };
  FabRing rings[G_N_ELEMENTS (shape)];

  for (gsize i = 0; i < G_N_ELEMENTS (shape); i++)
    {
      float r = shape[i][2] * s;
      FabVec3 v = i < 4 ? V (0, .25f * s * r, r) : V (0, r, .1f * s);

      rings[i] = (FabRing) { V (0, shape[i][0] * l, shape[i][1] * s), V (r, 0, 0), v };
    }
  fab_add_loft (b, rings, G_N_ELEMENTS (rings), 10, FALSE, TRUE);
}

static void
add_eyes (FabBrush *b, const FabQuadruped *q, gboolean asleep)
{
  float s = q->skull, z = s * .62f, x = s * .62f, y = s * .3f;

  for (int side = -1; side <= 1; side += 2)
    {
      if (asleep)
        fab_kit_line (b, s * .07f, V (side, .3f, .7f),
                      POINTS3 ({ side * x * .85f, y, z + s * .17f },
                               { side * x * 1.1f, y - s * .08f, z + s * .05f },
                               { side * x * 1.28f, y, z - s * .15f }));
      else
        fab_add_ellipsoid (b, V (side * x, y, z), V (s * .14f, s * .16f, s * .14f), 8);
    }
}

static void
add_muzzle (FabBrush *b, const FabQuadruped *q)
{
  float s = q->skull, tip = s * .55f + q->snout, r = q->snout_r;

  fab_add_limb (b, V (0, -s * .18f, s * .3f), MAX (r * 1.25f, s * .62f), V (0, -s * .3f, tip - r),
                r, 10);
  for (int side = -1; side <= 1; side += 2)
    fab_kit_line (b, r * .12f, V (side, -.2f, .3f),
                  POINTS3 ({ side * r * .25f, -s * .3f - r * .55f, tip - r * .15f },
                           { side * r * .95f, -s * .3f - r * .42f, tip - r * .9f },
                                                             { side * r * 1.2f, -s * .3f - r * .2f,
                                                               tip - r * 1.7f }));
  paint (b, FAB_TEXTURE_PLAIN, .1f, 0x1a1414);
  if (q->hoof)
    for (int side = -1; side <= 1; side += 2)
      fab_add_ellipsoid (b, V (side * r * .5f, -s * .3f + r * .25f, tip - r * .16f),
                         V (r * .16f, r * .2f, r * .12f), 6);
  else
    fab_add_ellipsoid (b, V (0, -s * .3f + r * .45f, tip - r * .2f),
                       V (r * .5f, r * .36f, r * .36f), 8);
}

/**
 * fab_quadruped_add_head:
 * @at: where the neck ends
 */
void
fab_quadruped_add_head (FabBrush           *b,
                        const FabQuadruped *q,
                        const FabGait      *gait,
                        FabVec3             at)
{
  FabXform was = fab_kit_move (b, at.x, at.y, at.z);
  guint16 hide = b->material, part = b->part;

  fab_kit_turn (b, fab_xform_rotate_x (gait->pitch));
  if (q->coat == FAB_COAT_WOOL)
    paint (b, FAB_TEXTURE_SKIN, .35f, 0x40362e);
  fab_add_ellipsoid (b, V (0, 0, 0), V (q->skull * .88f, q->skull * .95f, q->skull), 14);
  if (q->trunk)
    add_elephant_trunk (b, q);
  else
    add_muzzle (b, q);
  paint (b, FAB_TEXTURE_PLAIN, .06f, 0x101010);
  add_eyes (b, q, gait->asleep);
  for (int side = -1; side <= 1; side += 2)
    {
      b->material = hide;
      fab_brush_next_part (b);
      add_ear (b, q, side);
    }
  if (q->horns != FAB_HORNS_NONE)
    {
      paint (b, FAB_TEXTURE_PLAIN, q->horns == FAB_HORNS_KNOBS ? .4f : .88f, 0xd8ccb0);
      add_horns (b, q, -1);
      add_horns (b, q, 1);
      add_middle_horn (b, q);
    }
  b->material = hide;
  b->part = part;
  b->at = was;
}

/* A tail as sections along a curve in the plane of y and z. */
static void
add_tail_curve (FabBrush *b, FabVec3 root, float angle, float bend, float length,
                const float *radii, int n)
{
  FabRing rings[8];
  FabVec3 at = root;

  g_assert (n <= (int) G_N_ELEMENTS (rings));
  for (int i = 0; i < n; i++)
    {
      float a = angle + bend * i / (n - 1);
      FabVec3 d = V (0, sinf (a), -cosf (a)), v = V (0, d.z, -d.y);

      rings[i] = (FabRing) { at, V (radii[i], 0, 0), fab_vec3_scale (v, radii[i]) };
      at = fab_vec3_mad (at, d, length / (n - 1));
      at.y = MAX (at.y, radii[i]);
    }
  fab_add_loft (b, rings, n, 8, FALSE, TRUE);
}

void
fab_quadruped_add_tail (FabBrush *b, const FabQuadruped *q, FabVec3 root, float angle)
{
  float l = q->tail_length, r = q->leg_r;
  float thin[6] = { r * .7f, r * .5f, r * .42f, r * .36f, r * .3f, r * .12f };
  float bushy[7] = { l * .06f, l * .1f, l * .15f, l * .17f, l * .15f, l * .09f, .002f };
  float hair[6] = { l * .05f, l * .08f, l * .1f, l * .1f, l * .08f, l * .02f };

  switch (q->tail)
    {
    case FAB_TAIL_THIN:
    case FAB_TAIL_TUFT:
      add_tail_curve (b, root, angle, q->tail == FAB_TAIL_THIN ? .9f : .3f, l, thin, 6);
      if (q->tail == FAB_TAIL_TUFT)
        {
          FabVec3 tip = V (0, MAX (r, root.y + l * sinf (angle + .16f)),
                           root.z - l * cosf (angle + .16f));

          paint (b, FAB_TEXTURE_HAIR, MAX (.12f, q->grey - .35f), 0x3a2a20);
          fab_add_ellipsoid (b, tip, V (r * .6f, r * 1.2f, r * .7f), 7);
        }
      break;
    case FAB_TAIL_BUSHY:
      fab_brush_next_part (b);
      add_tail_curve (b, root, angle, .7f, l, bushy, 7);
      break;
    case FAB_TAIL_HAIR:
      paint (b, FAB_TEXTURE_HAIR, MAX (.1f, q->grey - .3f), 0x3a2a20);
      add_tail_curve (b, root, angle + .5f, -.9f, l, hair, 6);
      break;
    case FAB_TAIL_SHORT:
      fab_brush_next_part (b);
      fab_add_ellipsoid (b, V (0, root.y, root.z - l * .4f), V (l * .5f, l * .5f, l * .6f), 8);
      break;
    case FAB_TAIL_CURL:
      fab_kit_torus (b, V (0, root.y + l * .3f, root.z - l * .3f), V (1, 0, .5f), l * .35f,
                     r * .25f, 10);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* A point on the flank, @t along the spine and @a down from the back. */
static FabVec3
find_flank (const FabQuadruped *q, const FabGait *gait, float t, float a, float side)
{
  FabVec3 c = fab_vec3_lerp (gait->hip, gait->shoulder, t);
  float r = q->waist + (q->girth - q->waist) * CLAMP (t, 0, 1);

  return fab_vec3_add (c, V (side * q->width * 1.015f * sinf (a), r * 1.015f * cosf (a), 0));
}

static void
mark_blotch (FabBrush *b, const FabQuadruped *q, const FabGait *gait, float t, float a, float side,
             float size, float fill)
{
  FabVec3 p[7];

  for (int i = 0; i < 7; i++)
    {
      float k = 2 * G_PI * i / 7, r = size * (.8f + .4f * fab_kit_random (t * 100, i));

      p[i] = find_flank (q, gait, t + r * cosf (k) * q->girth / q->length, a + r * sinf (k), side);
    }
  fab_add_mark (b, p, 7, q->girth * .02f, .2f, fill, TRUE, V (side * sinf (a), cosf (a), 0));
}

void
fab_quadruped_add_coat (FabBrush *b, const FabQuadruped *q, const FabGait *gait)
{
  for (int side = -1; side <= 1; side += 2)
    {
      if (q->coat == FAB_COAT_PATCHES)
        for (int i = 0; i < 3; i++)
          mark_blotch (b, q, gait, .1f + .38f * i, .9f + .3f * (i % 2), side, .4f, .2f);
      if (q->coat == FAB_COAT_SPOTS)
        for (int i = 0; i < 12; i++)
          mark_blotch (b, q, gait, .02f + .26f * (i / 3), .55f + .5f * (i % 3) + .2f * (i / 3 % 2),
                       side, .16f, .35f);
      if (q->coat == FAB_COAT_STRIPES)
        for (int i = 0; i < 7; i++)
          {
            float t = -.05f + .18f * i;
            FabVec3 p[4] = { find_flank (q, gait, t, .1f, side),
                             find_flank (q, gait, t + .02f, .7f, side),
                             find_flank (q, gait, t - .02f, 1.2f, side),
                             find_flank (q, gait, t + .01f, 1.75f, side) };

            fab_add_mark (b, p, 4, q->girth * .09f, .12f, -1, FALSE, V (side, .3f, 0));
          }
    }
}
