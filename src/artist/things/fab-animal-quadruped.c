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
      fab_kit_cone (b, V (toe.x, toe.y, toe.z + r * .35f),
                    V (toe.x, toe.y + r * 1.5f, toe.z - r * .1f), r * 1.2f, r * .85f, 8);
      b->material = material;
      b->part = part;
      return;
    }
  fab_add_ellipsoid (b, V (toe.x, toe.y + r * .72f, toe.z + r * .7f),
                     V (r * 1.2f, r * .72f, r * 1.55f), 8);
  for (int i = -1; i <= 1; i += 2)
    fab_kit_line (b, r * .1f, V (0, .4f, 1),
                  POINTS3 ({ toe.x + i * r * .4f, toe.y + r * .15f, toe.z + r * 2.05f },
                           { toe.x + i * r * .42f, toe.y + r * .85f, toe.z + r * 1.85f }));
}

/* A point of a leg: half width sideways and half depth fore and aft. */
typedef struct { FabVec3 at; float wide, deep; } Joint;

static void
add_leg_skin (FabBrush *b, const Joint *joints, int n)
{
  FabRing rings[8];

  g_assert (n <= (int) G_N_ELEMENTS (rings));
  for (int i = 0; i < n; i++)
    {
      FabVec3 along = fab_vec3_sub (joints[MIN (i + 1, n - 1)].at, joints[MAX (i - 1, 0)].at);
      FabVec3 fore = fab_vec3_normal (fab_vec3_cross (along, V (1, 0, 0)));

      rings[i] = (FabRing) { joints[i].at, V (joints[i].wide, 0, 0),
                             fab_vec3_scale (fore, joints[i].deep) };
    }
  fab_kit_skin (b, rings, n, 8, FALSE, TRUE);
}

/* Legs darker below the elbow: socks. */
static void
add_leg (FabBrush *b, const FabQuadruped *q, const Joint *joints, int n)
{
  if (q->socks <= 0)
    {
      add_leg_skin (b, joints, n);
      return;
    }
  add_leg_skin (b, joints, 4);
  paint (b, q->shaggy ? FAB_TEXTURE_HAIR : FAB_TEXTURE_SKIN, q->socks, 0x302820);
  add_leg_skin (b, joints + 2, n - 2);
}

static void
add_front_leg (FabBrush *b, const FabQuadruped *q, const FabGait *gait, int i)
{
  float side = i & 1 ? -1 : 1, r = q->leg_r, rise = q->leg * .09f, reach;
  FabVec3 top = V (side * q->width * .3f, gait->shoulder.y + q->girth * .05f, gait->shoulder.z);
  FabVec3 root = V (side * q->width * .64f, gait->shoulder.y - q->girth * .35f,
                    gait->shoulder.z + q->girth * .08f);
  FabVec3 toe = gait->feet[i], ankle = V (toe.x, toe.y + rise, toe.z - rise * .25f), elbow;
  float low = toe.y + r * .8f;

  reach = q->leg - q->girth * .35f - rise;
  if (gait->lying)
    ankle = V (toe.x, r * .8f, toe.z - rise * .3f);
  elbow = solve_joint (root, ankle, reach * .48f, reach * .545f,
                       V (side * .04f, gait->lying ? .1f : 0, -1));
  elbow.y = MAX (elbow.y, r * 1.15f);
  add_leg (b, q, (const Joint[]) {
    { top, r * .8f, q->girth * .3f }, { root, MAX (r * 1.35f, q->width * .3f), q->girth * .4f },
    { elbow, r * 1.15f, r * 1.35f }, { fab_vec3_lerp (elbow, ankle, .5f), r * .85f, r * .92f },
    { ankle, r * .72f, r * .78f }, { V (toe.x, low, toe.z), r * .78f, r * .82f } }, 6);
  add_foot (b, q, toe, r * .92f);
}

static void
add_hind_leg (FabBrush *b, const FabQuadruped *q, const FabGait *gait, int i)
{
  float side = i & 1 ? -1 : 1, r = q->leg_r, rise = q->leg * q->hock;
  FabVec3 top = V (side * q->width * .3f, gait->hip.y + q->waist * .15f, gait->hip.z);
  FabVec3 root = V (side * q->width * .6f, gait->hip.y - q->waist * .3f, gait->hip.z);
  FabVec3 toe = gait->feet[i], ankle = V (toe.x, toe.y + rise, toe.z - rise * .5f), knee;
  float upper = q->leg * .4f, lower = q->leg * (.58f - q->hock * .5f);

  if (gait->lying || gait->hip.y < q->leg * .75f)
    ankle = V (toe.x, r * .9f, toe.z - rise * 1.1f);
  knee = solve_joint (root, ankle, upper, lower, V (side * .12f, .3f, 1));
  knee.y = MAX (knee.y, r * 1.35f);
  add_leg (b, q, (const Joint[]) {
    { top, r * .8f, q->waist * .4f }, { root, MAX (r * 1.5f, q->width * .34f), q->waist * .62f },
    { knee, r * 1.3f, r * 1.7f }, { fab_vec3_lerp (knee, ankle, .55f), r * .9f, r * 1.05f },
    { ankle, r * .75f, r * .9f }, { V (toe.x, toe.y + r * .8f, toe.z), r * .72f, r * .76f } }, 6);
  add_foot (b, q, toe, r * .92f);
}

/* A section of the body square to a direction in the plane of y and z. */
static FabRing
cut_section (FabVec3 at, float angle, float w, float h)
{
  return (FabRing) { at, V (w, 0, 0), V (0, h * cosf (angle), -h * sinf (angle)) };
}

static FabVec3
find_neck_end (const FabQuadruped *q, const FabGait *gait)
{
  FabVec3 n = V (0, sinf (gait->neck_angle), cosf (gait->neck_angle));
  FabVec3 end = fab_vec3_mad (fab_vec3_add (gait->shoulder,
                                            V (0, q->girth * .35f, q->girth * .45f)),
                              n, q->neck);

  end.y = MAX (end.y, q->skull * (q->mane == FAB_MANE_LION ? 1.85f : 1.05f));
  end.y = MAX (end.y, q->snout_r * 1.2f + q->skull * .3f +
                      (q->skull * .55f + q->snout) * sinf (MAX (gait->pitch, 0)));
  if (q->trunk && gait->pitch > -.5f)
    end.y = MAX (end.y, q->snout * 2.75f);
  return end;
}

/* Rump, loin, chest and neck are one skin; returns where the skull sits. */
static FabVec3
add_trunk (FabBrush *b, const FabQuadruped *q, const FabGait *gait)
{
  FabVec3 d = fab_vec3_normal (fab_vec3_sub (gait->shoulder, gait->hip)), u = V (0, d.z, -d.y);
  float body = atan2f (d.y, d.z), neck = gait->neck_angle, w = q->width, g = q->girth;
  FabVec3 end = find_neck_end (q, gait), root = fab_vec3_mad (fab_vec3_mad (gait->shoulder, d,
                                                                            g * .5f),
                                                              u, g * .24f);
  float root_h = MAX (g * .68f, q->neck_r * 1.3f), bend = body + (neck - body) * .6f;
  const struct { float t, ahead, up, w, h; } sections[] = {
    { 0, -.92f, -.12f, .28f, .28f }, { 0, -.62f, -.03f, .74f, .72f }, { 0, -.1f, .02f, 1, 1 },
    { .35f, 0, .06f, .94f, .9f }, { .65f, 0, -.02f, 1, .97f }, { .95f, 0, -.05f, .98f, 1.02f },
  };
  FabRing rings[10];
  int n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      float r = q->waist + (g - q->waist) * CLAMP (sections[i].t * 1.3f, 0, 1);
      FabVec3 c = fab_vec3_mad (fab_vec3_lerp (gait->hip, gait->shoulder, sections[i].t), d,
                                sections[i].ahead * r);

      rings[n++] = cut_section (fab_vec3_mad (c, u, sections[i].up * r), body, w * sections[i].w,
                                r * sections[i].h);
    }
  rings[n++] = cut_section (fab_vec3_mad (gait->shoulder, d, g * .28f), body + (neck - body) * .2f,
                            w * .86f, g * .9f);
  rings[n++] = cut_section (root, bend, MAX (w * .58f, q->neck_r * 1.05f), root_h);
  rings[n++] = cut_section (fab_vec3_lerp (root, end, .55f), neck, q->neck_r * .95f,
                            q->neck_r * 1.12f);
  rings[n++] = cut_section (end, neck, q->neck_r * .8f, q->neck_r * .9f);
  fab_kit_skin (b, rings, n, 14, TRUE, TRUE);
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
  fab_add_ellipsoid (b, fab_vec3_add (fab_vec3_lerp (gait->hip, gait->shoulder, .5f), V (0, q->girth * .1f, 0)),
                     V (q->width * 1.12f, q->girth * 1.02f, q->length * .78f), 8);
  for (int row = 0; row < 4; row++)
    for (int i = 0; i < 8; i++)
      {
        float a = 2 * G_PI * (i + .5f * (row & 1)) / 8;
        FabVec3 c = fab_vec3_lerp (gait->hip, gait->shoulder, -.12f + 1.24f * row / 3);

        fab_add_ellipsoid (b, fab_vec3_add (c,
                                            V (q->width * .7f * sinf (a),
                                               q->girth * (.12f + .62f * cosf (a)), 0)),
                           V (q->girth * .48f, q->girth * .45f, q->length * .3f), 7);
      }
  b->flags &= ~FAB_FACE_NO_CREASE;
}

/* Spines over back and flanks, pointing back and out. */
static void
add_quills (FabBrush *b, const FabQuadruped *q, const FabGait *gait)
{
  float l = q->girth * .5f;

  paint (b, FAB_TEXTURE_PLAIN, q->grey, q->colour);
  for (int row = 0; row < 7; row++)
    for (int i = -4; i <= 4; i++)
      {
        float a = (i + .5f * (row & 1)) * .38f, t = -.35f + 1.5f * row / 6;
        FabVec3 c = fab_vec3_lerp (gait->hip, gait->shoulder, t);
        FabVec3 out = V (q->width * sinf (a) * 1.05f, q->girth * cosf (a) * 1.05f, 0);
        float k = t < 0 || t > 1 ? .75f : 1;
        FabVec3 from = fab_vec3_mad (c, out, .8f * k);
        FabVec3 to = fab_vec3_add (fab_vec3_mad (c, out, (1 + l / q->girth) * k),
                                   V (0, 0, -l * .9f));

        fab_kit_cone (b, from, to, l * .16f, .0004f, 4);
      }
}

/* A poodle's balls of wool: chest, crown, ankles, tail. */
static void
add_pompoms (FabBrush *b, const FabQuadruped *q, const FabGait *gait, FabVec3 head, FabVec3 tail)
{
  float r = q->skull;

  paint (b, FAB_TEXTURE_LEAVES, q->grey, q->colour);
  b->flags |= FAB_FACE_NO_CREASE;
  fab_add_ellipsoid (b, V (0, head.y + r * .85f, head.z - r * .1f), V (r * .85f, r * .7f, r * .8f),
                     10);
  fab_add_ellipsoid (b, fab_vec3_mad (gait->shoulder, V (0, 0, 1), -.02f),
                     V (q->width * 1.3f, q->girth * 1.2f, q->girth * 1.2f), 12);
  fab_add_ellipsoid (b, fab_vec3_add (tail, V (0, q->tail_length * .8f, -q->tail_length * .6f)),
                     V (r * .7f, r * .7f, r * .7f), 9);
  for (int i = 0; i < 4; i++)
    fab_add_ellipsoid (b, fab_vec3_add (gait->feet[i], V (0, q->leg * .16f, 0)),
                       V (q->leg_r * 1.9f, q->leg_r * 1.9f, q->leg_r * 1.9f), 8);
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
  head = add_trunk (b, q, &gait);
  for (int i = 0; i < 4; i++)
    {
      b->material = hide;
      b->part = part;
      i < 2 ? add_front_leg (b, q, &gait, i) : add_hind_leg (b, q, &gait, i);
    }
  b->material = hide;
  b->part = part;
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
  else if (q->coat == FAB_COAT_QUILLS)
    add_quills (b, q, &gait);
  else if (q->coat == FAB_COAT_POMPOM)
    add_pompoms (b, q, &gait, head, tail);
  else
    fab_quadruped_add_coat (b, q, &gait, head);
}
