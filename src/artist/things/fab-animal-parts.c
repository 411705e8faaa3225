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
                     V (side * (s * .62f + e * .25f), s * .65f + e, -s * .1f),
                     e * (q->head == FAB_HEAD_ROUND ? .5f : .36f), e * .14f);
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
    case FAB_HORNS_PALMS:
      fab_add_limb (b, V (side * s * .5f, s * .6f, -s * .3f), h * .07f,
                    V (side * (s * .5f + h * .5f), s * .7f, -s * .4f), h * .06f, 6);
      fab_kit_prism (b, -s * .4f, h * .05f, (const FabVec2[]) {
        { side * (s * .4f + h * .5f), s * .6f }, { side * (s * .4f + h * .75f), s * .45f },
        { side * (s * .4f + h * 1.2f), s * .6f + h * .1f },
        { side * (s * .4f + h * 1.05f), s * .6f + h * .2f },
        { side * (s * .4f + h * 1.3f), s * .6f + h * .45f },
        { side * (s * .4f + h * 1.05f), s * .6f + h * .38f },
        { side * (s * .4f + h * 1.1f), s * .6f + h * .7f },
        { side * (s * .4f + h * .85f), s * .6f + h * .45f },
        { side * (s * .4f + h * .75f), s * .6f + h * .65f },
        { side * (s * .4f + h * .55f), s * .6f + h * .25f },
      }, 10);
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

/* Sections of a head from nape to nose: z and y and half axes; in skulls, or past the skull in
 * lengths of the snout with half axes in the snout's radius. */
typedef struct { float z, y, w, h; } Face;

#define NAPE 4 /* sections of the skull */

static const Face faces[][8] = {
  [FAB_HEAD_POINTED] = { { -.9f, -.05f, .4f, .42f }, { -.5f, .05f, .84f, .82f },
                         { .05f, .1f, .9f, .86f },
                         { .45f, 0, .7f, .7f }, { .3f, -.2f, 1.12f, 1.1f },
                         { .72f, -.27f, .95f, .9f },
                         { .93f, -.27f, .8f, .75f }, { 1, -.26f, .5f, .5f } },
  [FAB_HEAD_ROUND] = { { -.85f, -.05f, .4f, .45f }, { -.45f, .05f, .92f, .88f },
                       { .1f, .08f, 1, .92f },
                       { .5f, -.02f, .84f, .74f }, { .35f, -.22f, 1.15f, .92f },
                       { .7f, -.28f, 1.05f, .78f }, { .95f, -.28f, .8f, .62f },
                       { 1, -.26f, .5f, .4f } },
  [FAB_HEAD_LONG] = { { -.75f, 0, .4f, .5f }, { -.35f, .08f, .76f, .92f }, { .1f, .05f, .8f, .98f },
                      { .5f, -.05f, .68f, .88f }, { .3f, -.2f, .95f, 1.35f },
                      { .68f, -.36f, .8f, 1 },
                      { .92f, -.45f, .92f, .95f }, { 1, -.48f, .6f, .62f } },
  [FAB_HEAD_BLUNT] = { { -.85f, 0, .45f, .5f }, { -.45f, .06f, .86f, .88f },
                       { .1f, .06f, .92f, .92f },
                       { .5f, -.05f, .76f, .8f }, { .35f, -.2f, 1.1f, 1.15f }, { .7f, -.28f, 1, 1 },
                       { .96f, -.32f, 1.04f, 1 }, { 1, -.32f, .86f, .84f } },
};

static FabRing
cut_face (const FabQuadruped *q, int i)
{
  const Face *f = &faces[q->head][i];
  float s = q->skull, unit = i < NAPE ? s : q->snout_r;
  float z = i < NAPE ? f->z * s : s * .55f + f->z * q->snout;

  return (FabRing) { V (0, f->y * s, z), V (f->w * unit, 0, 0), V (0, f->h * unit, 0) };
}

static void
add_skull (FabBrush *b, const FabQuadruped *q)
{
  FabRing rings[8];

  for (int i = 0; i < 8; i++)
    rings[i] = cut_face (q, i);
  if (q->trunk)
    {
      fab_add_ellipsoid (b, V (0, 0, 0), V (q->skull * .88f, q->skull * .95f, q->skull), 14);
      return;
    }
  if (q->pale <= 0)
    {
      fab_kit_skin (b, rings, 8, 12, TRUE, TRUE);
      return;
    }
  fab_kit_skin (b, rings, 5, 12, TRUE, TRUE);
  paint (b, FAB_TEXTURE_SKIN, q->pale, 0xf4ece0);
  fab_kit_skin (b, rings + 4, 4, 12, TRUE, TRUE);
}

/* An eye is a dark almond under a brow. */
static void
add_eyes (FabBrush *b, const FabQuadruped *q, gboolean asleep)
{
  float s = q->skull, big = q->skull < .12f ? 1.35f : 1, y = s * .3f;
  float x = s * (q->head == FAB_HEAD_ROUND ? .62f : .66f),
  z = s * (q->head == FAB_HEAD_LONG ? .3f : .46f);

  for (int side = -1; side <= 1; side += 2)
    {
      FabVec3 out = V (side, .3f, .7f);

      if (q->mask)
        {
          paint (b, FAB_TEXTURE_SKIN, .15f, 0x202020);
          fab_add_ellipsoid (b, V (side * x * .86f, y * .8f, z * .9f),
                             V (s * .22f, s * .28f, s * .25f), 9);
          paint (b, FAB_TEXTURE_PLAIN, .95f, 0xf0f0f0);
          fab_add_ellipsoid (b, V (side * x * 1.02f, y, z * 1.2f), V (s * .08f, s * .1f, s * .09f),
                             8);
        }
      paint (b, FAB_TEXTURE_PLAIN, .06f, 0x101010);
      if (asleep)
        fab_kit_line (b, s * .06f, out, POINTS3 ({ side * x * .85f, y, z + s * .2f },
                                                 { side * x * 1.1f, y - s * .08f, z + s * .08f },
                                                 { side * x * 1.25f, y, z - s * .12f }));
      else
        fab_add_ellipsoid (b, V (side * x, y, z), V (s * .085f * big, s * .11f * big,
                                                     s * .1f * big), 8);
      if (!asleep && !q->mask)
        fab_kit_line (b, s * .045f, out,
                      POINTS3 ({ side * x * .74f, y + s * .12f * big, z + s * .2f },
                               { side * x * .98f, y + s * .19f * big, z + s * .08f },
                               { side * x * 1.14f, y + s * .13f * big, z - s * .16f }));
    }
}

static void
add_nostrils (FabBrush *b, const FabQuadruped *q, float y, float tip)
{
  float r = q->snout_r;

  for (int side = -1; side <= 1; side += 2)
    if (q->head == FAB_HEAD_BLUNT)
      fab_kit_disc (b, V (side * r * .4f, y + r * .1f, tip + r * .01f), V (0, 0, 1), r * .16f,
                    r * .05f,
                    .08f);
    else
      fab_add_ellipsoid (b, V (side * r * .55f, y + r * .25f, tip - r * .22f),
                         V (r * .13f, r * .18f, r * .12f), 6);
}

static void
add_muzzle (FabBrush *b, const FabQuadruped *q)
{
  float s = q->skull, tip = s * .55f + q->snout, r = q->snout_r, y = faces[q->head][7].y * s;

  for (int side = -1; side <= 1; side += 2)
    fab_kit_line (b, r * .09f, V (side, -.2f, .3f),
                  POINTS3 ({ side * r * .1f, y - r * .45f, tip - r * .05f },
                           { side * r * .75f, y - r * .42f, tip - r * .4f },
                           { side * r * .98f, y - r * .35f, tip - MIN (r, q->snout * .5f) },
                           { side * r * 1.1f, y - r * .12f, tip - MIN (r * 2, q->snout * .85f) }));
  for (int i = -1; q->whiskers && i <= 1; i++)
    for (int side = -1; side <= 1; side += 2)
      fab_kit_line (b, r * .04f, V (side, .2f, .6f),
                    POINTS3 ({ side * r * .8f, y + r * .1f * i, tip - r * .4f },
                             { side * r * 2.2f, y + r * (.35f * i + .15f), tip - r * .3f },
                             { side * r * 3.4f, y + r * (.7f * i - .1f), tip - r * .7f }));
  paint (b, FAB_TEXTURE_PLAIN, .1f, 0x1a1414);
  if (q->hoof || q->head == FAB_HEAD_BLUNT)
    add_nostrils (b, q, y, tip);
  else
    fab_add_ellipsoid (b, V (0, y + r * .35f, tip - r * .1f), V (r * .42f, r * .3f, r * .26f), 8);
}

static void
add_inner_ear (FabBrush *b, const FabQuadruped *q, float side)
{
  float s = q->skull, e = q->ear;

  if (q->ears != FAB_EARS_PRICK && q->ears != FAB_EARS_LONG)
    return;
  fab_kit_line (b, e * .035f, V (0, 0, 1),
                POINTS3 ({ side * s * (q->ears == FAB_EARS_LONG ? .38f : .58f), s * .72f,
                           s * .02f },
                         { side * (s * .5f + e * .2f), s * .66f + e * .72f, s * .02f - e * .1f }));
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
  add_skull (b, q);
  if (q->trunk)
    add_elephant_trunk (b, q);
  else
    add_muzzle (b, q);
  add_eyes (b, q, gait->asleep);
  for (int side = -1; side <= 1; side += 2)
    {
      b->material = hide;
      fab_brush_next_part (b);
      if (q->socks > 0)
        paint (b, FAB_TEXTURE_SKIN, q->socks, 0x302820);
      add_ear (b, q, side);
      add_inner_ear (b, q, side);
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
    case FAB_TAIL_PADDLE:
      paint (b, FAB_TEXTURE_SKIN, .3f, 0x3a3430);
      fab_kit_skin (b, (const FabRing[]) { { root, V (r, 0, 0), V (0, r, 0) },
                                           { V (0, r, root.z - l * .3f), V (l * .12f, 0, 0),
                                             V (0, r * .5f, 0) },
                                           { V (0, r * .6f, root.z - l * .7f), V (l * .24f, 0, 0),
                                             V (0, r * .3f, 0) },
                                           { V (0, r * .6f, root.z - l), V (l * .1f, 0, 0),
                                             V (0, r * .2f, 0) } },
                    4, 10, FALSE, TRUE);
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

/* Irregular, the larger below the smaller above, none on the belly. */
static void
mark_spots (FabBrush *b, const FabQuadruped *q, const FabGait *gait, float side)
{
  int n = q->leg > 1.3f ? 22 : 30;
  float size = q->leg > 1.3f ? .2f : .085f;

  for (int i = 0; i < n; i++)
    {
      float t = -.22f + 1.42f * fmodf (i * .6180f + .1f, 1), a = .3f + 1.5f * (i + .5f) / n;

      mark_blotch (b, q, gait, t, a, side, size * (.7f + .6f * fab_kit_random (11, i)), .3f);
    }
}

static void
mark_stripe (FabBrush *b, const FabQuadruped *q, const FabGait *gait, float t, float side)
{
  FabVec3 p[5];

  for (int i = 0; i < 5; i++)
    p[i] = find_flank (q, gait, t + .025f * (i & 1 ? 1 : -1) - .03f * i, .08f + .42f * i, side);
  fab_add_mark (b, p, 5, q->girth * .085f, .12f, -1, FALSE, V (side, .3f, 0));
}

/* Round the neck, on which coats go on. */
static void
mark_neck (FabBrush *b, const FabQuadruped *q, const FabGait *gait, FabVec3 head, float side)
{
  FabVec3 root = fab_vec3_add (gait->shoulder, V (0, q->girth * .3f, q->girth * .45f));
  int n = CLAMP ((int) (q->neck / (q->neck_r * .55f)), 2, 9);

  for (int i = 0; i < n; i++)
    {
      float t = .2f + .75f * i / n, r = q->neck_r * (1.06f - .2f * t);
      FabVec3 c = fab_vec3_lerp (root, head, t), d = fab_vec3_normal (fab_vec3_sub (head, root));
      FabVec3 up = V (0, d.z, -d.y);

      if (q->coat == FAB_COAT_STRIPES)
        fab_kit_line (b, q->girth * .06f, V (side, 0, 0),
                      POINTS3 (fab_vec3_mad (fab_vec3_add (c, V (side * r * .5f, 0, 0)), up,
                                             r * .95f),
                               fab_vec3_add (c, V (side * r * .98f, 0, 0)),
                               fab_vec3_mad (fab_vec3_add (c, V (side * r * .5f, 0, 0)), up,
                                             -r * .95f)));
      else
        fab_kit_disc (b, fab_vec3_mad (fab_vec3_add (c, V (side * r * .97f, 0, 0)), up,
                                       r * .5f * (i & 1 ? 1 : -1)),
                      V (side, 0, 0), r * .42f, r * .05f, .3f);
    }
}

void
fab_quadruped_add_coat (FabBrush *b, const FabQuadruped *q, const FabGait *gait, FabVec3 head)
{
  for (int side = -1; side <= 1; side += 2)
    {
      if (q->coat == FAB_COAT_PATCHES)
        for (int i = 0; i < 4; i++)
          mark_blotch (b, q, gait, -.02f + .36f * i, .75f + .45f * (i % 2), side,
                       .26f + .1f * fab_kit_random (4, i), .2f);
      if (q->coat == FAB_COAT_SPOTS)
        mark_spots (b, q, gait, side);
      if (q->coat == FAB_COAT_STRIPES)
        for (int i = 0; i < 10; i++)
          mark_stripe (b, q, gait, -.2f + .145f * i, side);
      if ((q->coat == FAB_COAT_STRIPES || q->coat == FAB_COAT_SPOTS) && q->neck > q->girth * 1.3f)
        mark_neck (b, q, gait, head, side);
    }
}
