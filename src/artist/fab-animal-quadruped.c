/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-animal-quadruped.h"

/* The middle joint of two bones; @bend says to which side it goes. */
static FabVec3
solve_joint (FabVec3 root, FabVec3 end, float upper, float lower, FabVec3 bend)
{
  FabVec3 line = fab_vec3_sub (end, root), side;
  float d = CLAMP (fab_vec3_length (line), fabsf (upper - lower) * 1.01f + 1e-4f,
                   (upper + lower) * .999f);
  float along = (d * d + upper * upper - lower * lower) / (2 * d);
  float out = sqrtf (MAX (0, upper * upper - along * along));

  line = fab_vec3_normal (line);
  side = fab_vec3_normal (fab_vec3_mad (bend, line, -fab_vec3_dot (bend, line)));
  return fab_vec3_mad (fab_vec3_mad (root, line, along), side, out);
}

static void
add_foot (FabBrush *b, const FabQuadruped *q, FabVec3 toe, float r)
{
  guint16 material = b->material, part = b->part;

  if (q->hoof)
    {
      paint (b, FAB_TEXTURE_PLAIN, .2f, 0x302820);
      fab_kit_cone (b, V (toe.x, toe.y, toe.z + r * .3f),
                    V (toe.x, toe.y + r * 1.5f, toe.z - r * .1f), r * 1.25f, r * .95f, 8);
      b->material = material;
      b->part = part;
    }
  else
    {
      fab_add_ellipsoid (b, V (toe.x, toe.y + r * .75f, toe.z + r * .6f),
                         V (r * 1.15f, r * .75f, r * 1.6f), 8);
    }
}

static void
add_front_leg (FabBrush *b, const FabQuadruped *q, const FabGait *gait, int i)
{
  float side = i & 1 ? -1 : 1, r = q->leg_r, rise = q->leg * .1f;
  FabVec3 root = V (side * q->width * .62f, gait->shoulder.y - q->girth * .1f, gait->shoulder.z);
  FabVec3 toe = gait->feet[i], ankle = V (toe.x, toe.y + rise, toe.z - rise * .3f), elbow;
  float reach = q->leg - rise - q->girth * .1f;

  if (gait->lying)
    ankle = V (toe.x, r * .8f, toe.z - rise * .3f);
  elbow = solve_joint (root, ankle, reach * .5f, reach * .515f,
                       V (side * .05f, gait->lying ? .1f : 0, -1));
  elbow.y = MAX (elbow.y, r * 1.15f);
  fab_add_limb (b, root, r * 1.7f, elbow, r * 1.15f, 8);
  fab_add_limb (b, elbow, r * 1.15f, ankle, r * .8f, 8);
  fab_add_limb (b, ankle, r * .8f, V (toe.x, toe.y + r * .8f, toe.z), r * .8f, 7);
  add_foot (b, q, toe, r * .95f);
}

static void
add_hind_leg (FabBrush *b, const FabQuadruped *q, const FabGait *gait, int i)
{
  float side = i & 1 ? -1 : 1, r = q->leg_r, rise = q->leg * q->hock;
  FabVec3 root = V (side * q->width * .6f, gait->hip.y - q->waist * .05f, gait->hip.z);
  FabVec3 toe = gait->feet[i], ankle = V (toe.x, toe.y + rise, toe.z - rise * .55f), knee;
  float upper = q->leg * .47f, lower = q->leg * (.62f - q->hock * .5f);

  if (gait->lying || gait->hip.y < q->leg * .75f)
    ankle = V (toe.x, r * .9f, toe.z - rise * 1.1f);
  knee = solve_joint (root, ankle, upper, lower, V (side * .12f, .3f, 1));
  knee.y = MAX (knee.y, r * 1.35f);
  fab_add_limb (b, root, MAX (r * 1.9f, q->waist * .52f), knee, r * 1.35f, 9);
  fab_add_limb (b, knee, r * 1.35f, ankle, r * .8f, 8);
  fab_add_limb (b, ankle, r * .8f, V (toe.x, toe.y + r * .8f, toe.z), r * .75f, 7);
  add_foot (b, q, toe, r * .95f);
}

static void
add_trunk (FabBrush *b, const FabQuadruped *q, const FabGait *gait)
{
  FabVec3 d = fab_vec3_normal (fab_vec3_sub (gait->shoulder, gait->hip)), u = V (0, d.z, -d.y);
  const struct { float t, ahead, drop, w, h; } sections[] = {
    { 0, -.85f, -.1f, .3f, .25f }, { 0, -.6f, -.05f, .72f, .72f }, { 0, -.1f, 0, 1, 1 },
    { .5f, 0, .04f, 1, 1 },
    { 1, -.3f, .06f, 1.02f, 1.03f }, { 1, .25f, .02f, .86f, .88f }, { 1, .6f, 0, .45f, .5f },
  };
  FabRing rings[G_N_ELEMENTS (sections)];

  for (gsize i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      float r = sections[i].t < .4f ? q->waist : sections[i].t > .6f ? q->girth
        : (q->waist + q->girth) / 2;
      FabVec3 c = fab_vec3_mad (fab_vec3_lerp (gait->hip, gait->shoulder, sections[i].t), d,
                                sections[i].ahead * r);

      rings[i] = (FabRing) { fab_vec3_mad (c, u, -sections[i].drop * r),
                             V (q->width * sections[i].w, 0, 0),
                             fab_vec3_scale (u, r * sections[i].h) };
    }
  fab_add_loft (b, rings, G_N_ELEMENTS (rings), 14, TRUE, TRUE);
}

/* The neck swings out of the chest; its end is where the skull sits. */
static FabVec3
add_neck (FabBrush *b, const FabQuadruped *q, const FabGait *gait)
{
  FabVec3 n = V (0, sinf (gait->neck_angle), cosf (gait->neck_angle)), v = V (0, n.z, -n.y);
  FabVec3 from = fab_vec3_add (gait->shoulder,
                               V (0, q->girth * (gait->lying ? 0 : .18f), q->girth * .15f));
  FabVec3 end = fab_vec3_mad (fab_vec3_add (gait->shoulder,
                                            V (0, q->girth * .35f, q->girth * .45f)), n, q->neck);
  FabVec3 low = V (0, .5f, .87f);
  FabRing rings[4];

  end.y = MAX (end.y, q->skull * (q->mane == FAB_MANE_LION ? 1.85f : 1.05f));
  end.y = MAX (end.y, q->snout_r * 1.3f + q->skull * .25f);
  rings[0] = (FabRing) { fab_vec3_mad (from, low, -.1f * q->girth), V (q->width * .8f, 0, 0),
                         V (0, q->girth * .65f, -q->girth * .4f) };
  rings[1] = (FabRing) { fab_vec3_lerp (from, end, .35f),
                         V (fmaxf (q->neck_r * 1.1f, q->width * .5f), 0, 0),
                         fab_vec3_scale (v, (q->neck_r * 1.3f + q->girth * .15f)) };
  rings[2] = (FabRing) { fab_vec3_lerp (from, end, .75f), V (q->neck_r * .85f, 0, 0),
                         fab_vec3_scale (v, q->neck_r * 1.05f) };
  rings[3] = (FabRing) { end, V (q->neck_r * .75f, 0, 0), fab_vec3_scale (v, q->neck_r * .85f) };
  fab_add_loft (b, rings, 4, 12, FALSE, FALSE);
  return end;
}

static void
add_crest (FabBrush *b, const FabQuadruped *q, const FabGait *gait, FabVec3 head)
{
  FabVec3 n = V (0, sinf (gait->neck_angle), cosf (gait->neck_angle)), back = V (0, n.z, -n.y);
  FabVec3 foot = fab_vec3_add (gait->shoulder, V (0, q->girth * .85f, -q->girth * .1f));
  FabVec3 top = fab_vec3_mad (fab_vec3_mad (head, back, q->neck_r * .6f), V (0, 1, 0),
                              q->skull * .5f);
  FabRing rings[5];

  paint (b, FAB_TEXTURE_HAIR, MAX (.1f, q->grey - .3f), 0x3a2a20);
  for (int i = 0; i < 5; i++)
    {
      float t = i / 4.0f, h = q->neck_r * (.35f + .25f * sinf (t * G_PI));
      FabVec3 c = fab_vec3_mad (fab_vec3_lerp (foot, top, t), back,
                                q->neck_r * (.28f - .5f * t * (1 - t)));

      rings[i] = (FabRing) { c, V (q->neck_r * .25f, 0, 0), fab_vec3_scale (back, h) };
    }
  fab_add_loft (b, rings, 5, 8, TRUE, TRUE);
}

static void
add_lion_mane (FabBrush *b, const FabQuadruped *q, FabVec3 head)
{
  paint (b, FAB_TEXTURE_HAIR, .42f, 0x7a4a24);
  b->flags |= FAB_FACE_NO_CREASE;
  for (int i = 0; i < 11; i++)
    {
      float a = 2 * G_PI * i / 11, s = sinf (a), c = cosf (a);

      fab_add_ellipsoid (b, V (q->skull * 1.15f * s, head.y - q->skull * .1f + q->skull * 1.2f * c,
                               head.z - q->skull * .55f),
                         V (q->skull * .68f, q->skull * .72f, q->skull * .6f), 8);
    }
  fab_add_ellipsoid (b, V (0, head.y - q->skull * .6f, head.z - q->skull * .9f),
                     V (q->skull * 1.1f, q->skull * 1.25f, q->skull), 10);
  b->flags &= ~FAB_FACE_NO_CREASE;
}

static void
add_wool (FabBrush *b, const FabQuadruped *q, const FabGait *gait)
{
  paint (b, FAB_TEXTURE_LEAVES, .95f, 0xf4f0e8);
  b->flags |= FAB_FACE_NO_CREASE;
  for (int row = 0; row < 4; row++)
    for (int i = 0; i < 8; i++)
      {
        float a = 2 * G_PI * (i + .5f * (row & 1)) / 8;
        FabVec3 c = fab_vec3_lerp (gait->hip, gait->shoulder, -.12f + 1.24f * row / 3);

        fab_add_ellipsoid (b, fab_vec3_add (c,
                                            V (q->width * .7f * sinf (a),
                                               q->girth * (.12f + .62f * cosf (a)), 0)),
                           V (q->girth * .48f, q->girth * .45f, q->length * .26f), 7);
      }
  b->flags &= ~FAB_FACE_NO_CREASE;
}

static void
add_humps (FabBrush *b, const FabQuadruped *q, const FabGait *gait)
{
  for (int i = 0; i < 2; i++)
    {
      FabVec3 c = fab_vec3_lerp (gait->hip, gait->shoulder, .22f + .55f * i);

      fab_add_ellipsoid (b, V (0, c.y + q->girth * .95f, c.z),
                         V (q->width * .5f, q->girth * .6f, q->girth * .45f), 10);
    }
}

void
fab_quadruped_build (FabBrush           *b,
                     const FabModelSpec *spec,
                     const FabQuadruped *q)
{
  FabGait gait;
  FabVec3 head, d, tail;
  guint16 hide, part;

  fab_gait_init (&gait, q, spec->action, spec->phase);
  paint_own (b, spec, q->shaggy ? FAB_TEXTURE_HAIR : FAB_TEXTURE_SKIN, q->grey, q->colour);
  hide = b->material;
  part = b->part;
  add_trunk (b, q, &gait);
  for (int i = 0; i < 4; i++)
    {
      b->material = hide;
      b->part = part;
      i < 2 ? add_front_leg (b, q, &gait, i) : add_hind_leg (b, q, &gait, i);
    }
  head = add_neck (b, q, &gait);
  if (q->hump)
    add_humps (b, q, &gait);
  fab_quadruped_add_head (b, q, &gait, head);
  b->material = hide;
  b->part = part;
  d = fab_vec3_normal (fab_vec3_sub (gait.shoulder, gait.hip));
  tail = fab_vec3_add (fab_vec3_mad (gait.hip, d, -q->waist * .75f), V (0, q->waist * .35f, 0));
  fab_quadruped_add_tail (b, q, tail, gait.tail_angle);
  if (q->mane == FAB_MANE_CREST)
    add_crest (b, q, &gait, head);
  else if (q->mane == FAB_MANE_LION)
    add_lion_mane (b, q, head);
  if (q->coat == FAB_COAT_WOOL)
    add_wool (b, q, &gait);
  else
    fab_quadruped_add_coat (b, q, &gait);
}
