/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What grows and what the weather makes. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-model-kit.h"

#define WOOD   FAB_TEXTURE_WOOD
#define PLAIN  FAB_TEXTURE_PLAIN
#define LEAVES FAB_TEXTURE_LEAVES
#define SKIN   FAB_TEXTURE_SKIN
#define WATER  FAB_TEXTURE_WATER

static void
add_stem (FabBrush *b, float height, float r)
{
  paint (b, LEAVES, .45f, 0x4a7a3a);
  TUBE (b, r, { 0, 0, 0 }, { height * .03f, height * .5f, 0 }, { 0, height, 0 });
}

static void
build_rose (FabBrush *b, const FabModelSpec *spec)
{
  add_stem (b, .46f, .005f);
  for (int i = 0; i < 3; i++)
    {
      float s = i & 1 ? -1 : 1, y = .14f + .08f * i;

      fab_add_limb (b, V (.01f, y, 0), .003f, V (s * .05f, y + .05f, .01f), .002f, 5);
      fab_add_ellipsoid (b, V (s * .075f, y + .065f, .01f), V (.032f, .004f, .02f), 8);
    }
  paint_own (b, spec, SKIN, .45f, 0xc02838);
  for (int ring = 0; ring < 3; ring++)
    for (int i = 0; i < 5 - ring; i++)
      {
        float a = i * 2 * G_PI / (5 - ring) + ring * .6f, r = .03f - .011f * ring, s = sinf (a),
        c = cosf (a);

        fab_brush_next_part (b);
        fab_add_loft (b, (const FabRing[]) {
          { V (r * .4f * s, .45f, r * .4f * c), V (.012f * c, 0, -.012f * s),
            V (.004f * s, 0, .004f * c) },
          { V (r * s, .475f, r * c), V (.026f * c, 0, -.026f * s), V (.006f * s, 0, .006f * c) },
          { V (r * 1.1f * s, .505f + .006f * ring, r * 1.1f * c), V (.024f * c, 0, -.024f * s),
            V (.004f * s, -.002f, .004f * c) },
          { V (r * 1.35f * s, .52f + .008f * ring, r * 1.35f * c), V (.008f * c, 0, -.008f * s),
            V (.002f * s, 0, .002f * c) } }, 4, 8, TRUE, TRUE);
      }
}

static void
build_tulip (FabBrush *b, const FabModelSpec *spec)
{
  add_stem (b, .32f, .006f);
  for (int i = -1; i <= 1; i += 2)
    fab_add_loft (b, (const FabRing[]) { { V (0, .02f, 0), V (0, 0, .02f), V (.003f, 0, 0) },
                                         { V (i * .05f, .15f, 0), V (0, 0, .026f),
                                           V (.003f, 0, 0) },
                                         { V (i * .09f, .27f, 0), V (0, 0, .004f),
                                           V (.002f, 0, 0) } },
                  3, 6, TRUE, TRUE);
  paint_own (b, spec, SKIN, .55f, 0xd84858);
  for (int i = 0; i < 5; i++)
    {
      float s = sinf (i * 1.2566f), c = cosf (i * 1.2566f);

      fab_brush_next_part (b);
      fab_add_loft (b, (const FabRing[]) {
        { V (.004f * s, .31f, .004f * c), V (.014f * c, 0, -.014f * s),
          V (.003f * s, 0, .003f * c) },
        { V (.03f * s, .345f, .03f * c), V (.025f * c, 0, -.025f * s),
          V (.004f * s, 0, .004f * c) },
        { V (.024f * s, .385f, .024f * c), V (.018f * c, 0, -.018f * s),
          V (.003f * s, 0, .003f * c) },
        { V (.026f * s, .41f, .026f * c), V (.002f * c, 0, -.002f * s),
          V (.001f * s, 0, .001f * c) } },
        4, 8, TRUE, TRUE);
    }
}

static void
build_sunflower (FabBrush *b, const FabModelSpec *spec)
{
  FabXform was;

  add_stem (b, 1.5f, .016f);
  for (int i = 0; i < 4; i++)
    {
      float s = i & 1 ? -1 : 1, y = .45f + .22f * i;

      fab_add_loft (b, (const FabRing[]) { { V (.03f, y, 0), V (0, 0, .01f), V (0, .004f, 0) },
                                           { V (s * .18f, y + .1f, .04f), V (0, 0, .09f),
                                             V (0, .006f, 0) },
                                           { V (s * .34f, y + .02f, .06f), V (0, 0, .008f),
                                             V (0, .003f, 0) } },
                    3, 7, TRUE, TRUE);
    }
  was = fab_kit_move (b, 0, 1.52f, .03f);
  fab_kit_turn (b, fab_xform_rotate_x (.15f));
  paint_own (b, spec, SKIN, .82f, 0xf0c030);
  for (int i = 0; i < 16; i++)
    {
      float s = sinf (i * .3927f), c = cosf (i * .3927f);

      PRISM (b, .008f * (i & 1), .006f, { .1f * s - .04f * c, .1f * c + .04f * s },
             { .1f * s + .04f * c, .1f * c - .04f * s }, { .18f * s + .035f * c,
                                                           .18f * c - .035f * s },
             { .26f * s, .26f * c }, { .18f * s - .035f * c, .18f * c + .035f * s });
    }
  paint (b, SKIN, .25f, 0x4a3420);
  fab_kit_cone (b, V (0, 0, -.02f), V (0, 0, .03f), .13f, .11f, 18);
  b->at = was;
}

#define CONE6(b, x, y0, z, y1, r) fab_kit_cone (b, V (x, y0, z), V (x, y1, z), r, r, 6)

static void
build_bamboo (FabBrush *b, const FabModelSpec *spec)
{
  for (int i = 0; i < 6; i++)
    {
      float x = .5f * (fab_kit_random (9, i) - .5f) + .22f * (i - 2.5f),
      z = .6f * (fab_kit_random (8, i) - .5f);
      float h = 3.2f + 1.6f * fab_kit_random (7, i);

      paint_own (b, spec, WOOD, .7f, 0x8aa850);
      fab_kit_cone (b, V (x, 0, z), V (x + .1f, h, z), .05f, .03f, 7);
      for (int k = 1; k < 9; k++)
        CONE6 (b, x + .1f * k / 9, h * k / 9 - .015f, z, h * k / 9 + .015f, .062f - .002f * k);
      paint (b, LEAVES, .5f, 0x5a8a40);
      for (int k = 5; k < 9; k += 2)
        fab_kit_leaves (b, V (x + .1f * k / 9, h * k / 9, z), .55f, .09f, .2f, 3, .25f);
      fab_kit_leaves (b, V (x + .1f, h, z), .5f, .09f, .5f, 4, .3f);
    }
}

static void
build_seaweed (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, LEAVES, .45f, 0x3a6a4a);
  b->flags |= FAB_FACE_NO_CREASE;
  for (int i = 0; i < 7; i++)
    {
      FabRing rings[9];
      float x = .14f * (i - 3) + .08f * fab_kit_random (4, i),
      z = .3f * (fab_kit_random (5, i) - .5f);
      float h = .8f + .7f * fab_kit_random (6, i), p = 6 * fab_kit_random (3, i);

      for (int k = 0; k < 9; k++)
        {
          float t = k / 8.0f, w = .05f * (1.05f - t) + .012f * (k & 1);

          rings[k] = (FabRing) { V (x + .09f * t * sinf (p + 5 * t), h * t,
                                    z + .04f * cosf (p + 4 * t)),
                                 V (w, 0, 0), V (0, 0, .008f) };
        }
      fab_brush_next_part (b);
      fab_add_loft (b, rings, 9, 6, TRUE, TRUE);
    }
  b->flags &= ~FAB_FACE_NO_CREASE;
}

static void
add_coral_branch (FabBrush *b, FabVec3 from, float a, float length, float r, int depth)
{
  FabVec3 to = fab_vec3_add (from, V (length * sinf (a), length * cosf (a),
                                      .3f * length * cosf (a * 3)));

  fab_add_limb (b, from, r, to, r * .75f, 6);
  if (depth == 0)
    return;
  add_coral_branch (b, to, a - .5f, length * .75f, r * .75f, depth - 1);
  add_coral_branch (b, to, a + .45f, length * .72f, r * .75f, depth - 1);
}

static void
build_coral (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, SKIN, .62f, 0xe07868);
  for (int i = -1; i <= 1; i++)
    add_coral_branch (b, V (i * .06f, .04f, .05f * i), i * .55f, .22f, .045f, 3);
}

static void
build_vine (FabBrush *b, const FabModelSpec *spec)
{
  FabVec3 path[12];

  paint (b, WOOD, .45f, 0x5a6a38);
  for (int i = 0; i < 12; i++)
    path[i] = V (.12f * sinf (i * .9f), .22f * i, .05f * cosf (i * .7f));
  fab_add_tube (b, path, 12, .018f, 6);
  paint_own (b, spec, LEAVES, .45f, 0x4a7a3a);
  for (int i = 1; i < 12; i++)
    fab_kit_leaves (b, path[i], .2f, .16f, .15f, 3, .2f);
}

static void
add_frond (FabBrush *b, float a)
{
  float s = sinf (a), c = cosf (a);
  FabVec3 spine[8];

  for (int k = 0; k < 8; k++)
    {
      float t = k / 7.0f, r = .6f * t, y = .05f + .5f * sinf (t * 2.4f), w = .15f * (1 - t) + .02f;

      spine[k] = V (r * s, y, r * c);
      for (int d = -1; d <= 1 && k > 0; d += 2)
        fab_add_quad (b, spine[k], V ((r - .07f) * s, y, (r - .07f) * c),
                      V ((r - .03f) * s + d * w * c, y - .03f, (r - .03f) * c - d * w * s),
                      V ((r + .02f) * s + d * w * .8f * c, y - .02f,
                         (r + .02f) * c - d * w * .8f * s));
    }
  fab_add_tube (b, spine, 8, .006f, 4);
}

static void
build_fern (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, LEAVES, .48f, 0x4a7a3a);
  CONE (b, 0, 0, 0, .06f, .05f, .03f);
  b->flags |= FAB_FACE_TWO_SIDED | FAB_FACE_NO_CREASE;
  for (int i = 0; i < 9; i++)
    add_frond (b, i * .698f + .3f * fab_kit_random (2, i));
  b->flags &= ~(FAB_FACE_TWO_SIDED | FAB_FACE_NO_CREASE);
}

static void
build_beehive (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .75f, 0xc8a060);
  for (int i = 0; i < 6; i++)
    {
      static const float r[] = { .24f, .27f, .27f, .24f, .18f, .1f };

      fab_brush_next_part (b);
      fab_kit_torus (b, V (0, .32f + .09f * i, 0), V (0, 1, 0), r[i] - .03f, .055f, 20);
    }
  add_ball (b, 0, .84f, 0, .06f, .04f, .06f);
  paint (b, WOOD, .5f, 0x8a5c34);
  add_box (b, 0, .22f, 0, .7f, .05f, .6f);
  fab_kit_legs (b, .6f, .5f, .22f, .06f);
  fab_kit_disc (b, V (0, .4f, .3f), V (0, 0, 1), .06f, .01f, .05f);
  paint (b, PLAIN, .2f, 0x302820);
  for (int i = 0; i < 5; i++)
    add_ball (b, .38f * sinf (i * 2.3f), .5f + .11f * i, .3f + .1f * cosf (i * 3.1f), .018f, .012f,
              .014f);
}

static void
build_nest (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .5f, 0x8a6c48);
  for (int i = 0; i < 26; i++)
    {
      float a = i * 2.4f, y = .02f + .004f * i, r = .11f + .0022f * i, s = sinf (a), c = cosf (a);

      TUBE (b, .006f, { r * s, y, r * c }, { r * 1.05f * sinf (a + .6f), y + .015f,
                                             r * 1.05f * cosf (a + .6f) },
            { r * 1.1f * sinf (a + 1.2f), y - .005f, r * 1.1f * cosf (a + 1.2f) });
    }
  CONE (b, 0, 0, 0, .05f, .1f, .14f);
  paint (b, SKIN, .95f, 0xe8f0f0);
  for (int i = 0; i < 3; i++)
    fab_add_ellipsoid (b, V (.05f * sinf (i * 2.094f), .085f, .05f * cosf (i * 2.094f)),
                       V (.032f, .04f, .032f), 10);
}

static void
build_hay_bale (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .78f, 0xd8b860);
  fab_kit_cone (b, V (-.6f, .65f, 0), V (.6f, .65f, 0), .65f, .65f, 22);
  for (int i = -1; i <= 1; i += 2)
    {
      FabVec3 spiral[30];

      for (int k = 0; k < 30; k++)
        spiral[k] = V (i * .605f, .65f + .02f * k * sinf (k * .75f), .02f * k * cosf (k * .75f));
      fab_kit_line (b, .012f, V (i, 0, 0), spiral, 30);
    }
  for (int k = 0; k < 9; k++)
    {
      float a = k * .698f, s = sinf (a), c = cosf (a);

      fab_kit_line (b, .01f, V (0, c, s), POINTS3 ({ -.5f + .1f * (k % 3), .65f + .652f * c,
                                                     .652f * s },
                                                   { .2f + .1f * (k % 3), .65f + .652f * c,
                                                     .652f * s }));
    }
}

static void
build_rainbow (FabBrush *b, const FabModelSpec *spec)
{
  static const guint32 colours[] = { 0x8050b0, 0x4070d0, 0x40a860, 0xf0d848, 0xf09838, 0xd84040 };
  static const float greys[] = { .55f, .68f, .6f, .92f, .75f, .6f };

  for (int band = 0; band < 6; band++)
    {
      float r = 8 + .55f * band;
      FabVec2 outline[42];

      for (int i = 0; i < 21; i++)
        {
          float a = G_PI * i / 20;

          outline[i] = (FabVec2) { (r + .55f) * cosf (a), (r + .55f) * sinf (a) };
          outline[41 - i] = (FabVec2) { r * cosf (a), r * sinf (a) };
        }
      paint (b, PLAIN, greys[band], colours[band]);
      fab_kit_prism (b, 0, .1f, outline, 42);
    }
}

/* Where the wall of the funnel is, from the ground (0) to the cloud (1). */
static FabVec3
find_funnel (float t, float a)
{
  float r = .5f + 1.2f * t + 6.5f * t * t * t * t;

  return V (1.2f * sinf (t * 4) + r * sinf (a), 24 * t, .6f * cosf (t * 3) + r * cosf (a));
}

static void
build_tornado (FabBrush *b, const FabModelSpec *spec)
{
  FabRing rings[14];

  paint_own (b, spec, PLAIN, .55f, 0x707880);
  b->flags |= FAB_FACE_NO_CREASE;
  for (int i = 0; i < 14; i++)
    {
      float t = i / 13.0f, r = .5f + 1.2f * t + 6.5f * t * t * t * t;

      rings[i] = (FabRing) { V (1.2f * sinf (t * 4), 24 * t, .6f * cosf (t * 3)), V (r, 0, 0),
                             V (0, 0, r) };
    }
  fab_add_loft (b, rings, 14, 18, TRUE, TRUE);
  paint (b, PLAIN, .75f, 0x989080);
  for (int i = 0; i < 11; i++)
    {
      float a = i * .571f, r = 1.1f + .5f * (i & 1);

      fab_brush_next_part (b);
      LATHE (b, 2.6f * sinf (a), 0, 2.6f * cosf (a), 10, { r, 0 }, { r * 1.1f, r * .4f },
             { r * .7f, r }, { 0, r * 1.2f });
    }
  b->flags &= ~FAB_FACE_NO_CREASE;
  for (int i = 0; i < 15; i++)
    {
      FabVec3 whirl[9];
      float t = .06f + .061f * i, a = i * 2.1f;

      for (int k = 0; k < 9; k++)
        whirl[k] = fab_vec3_mad (find_funnel (t + .006f * k, a + .3f * k),
                                 V (sinf (a + .3f * k), 0, cosf (a + .3f * k)),
                                 .06f);
      fab_kit_line (b, .08f + .05f * t, V (0, 0, 0), whirl, 9);
    }
}

static void
build_whirlpool (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WATER, .6f, 0x5080a0);
  LATHE (b, 0, 0, 0, 32, { 0, 0 }, { .5f, .2f }, { 1.3f, .75f }, { 2.6f, 1.05f }, { 4.4f, 1.15f },
         { 5, 1 },
         { 5.6f, .9f });
  for (int arm = 0; arm < 5; arm++)
    {
      FabVec3 line[18];

      for (int k = 0; k < 18; k++)
        {
          float r = .5f + 4.4f * k / 17, a = arm * 1.2566f + 2.6f * logf (r + .4f);

          line[k] = V (r * sinf (a),
                       .06f + (r < 1.3f ? .2f + .69f * (r - .5f) : .75f + .3f * MIN (1,
                                                                                     (r - 1.3f) / 1.6f)
                                             + .03f), r * cosf (a));
        }
      fab_kit_line (b, .06f, V (0, 0, 0), line, 18);
    }
}

static void
build_flower_bed (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, FAB_TEXTURE_GROUND, .5f, 0x6a4a30);
  LATHE (b, 0, 0, 0, 20, { .8f, 0 }, { .7f, .08f }, { 0, .12f });
  for (int i = 0; i < 16; i++)
    {
      float x = .75f * sinf (i * 2.4f) * sqrtf ((i + 1) / 16.0f),
      z = .4f * cosf (i * 2.4f) * sqrtf ((i + 1) / 16.0f);
      float h = .3f + .12f * fab_kit_random (3, i);

      paint (b, LEAVES, .45f, 0x4a7a3a);
      ROD (b, x, .05f, z, x, h, z, .005f);
      fab_kit_leaves (b, V (x, .1f, z), .12f, .04f, .5f, 3, .1f);
      paint_own (b, spec, SKIN, i % 3 ? .92f : .6f, i % 3 ? 0xf4d0d8 : 0xd84858);
      fab_kit_leaves (b, V (x, h, z), .06f, .045f, .3f, 6, 0);
    }
}

/* A limb to perch on, with the trunk it grows from. */
static void
build_branch (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .45f, 0x6a4c30);
  fab_kit_skin (b, (const FabRing[]) {
    { V (-1.15f, 0, 0), V (.34f, 0, 0), V (0, 0, .34f) },
    { V (-1.1f, .6f, 0), V (.24f, 0, 0), V (0, 0, .24f) },
    { V (-1.05f, 1.6f, 0), V (.2f, 0, 0), V (0, 0, .2f) },
    { V (-1.1f, 3.4f, 0), V (.15f, 0, 0), V (0, 0, .15f) } },
                4, 12, TRUE, TRUE);
  TUBE (b, .07f, { -1.05f, 1.45f, 0 }, { -.5f, 1.5f, .03f }, { .3f, 1.53f, 0 });
  TUBE (b, .045f, { .25f, 1.54f, 0 }, { .8f, 1.55f, .05f }, { 1.25f, 1.68f, .1f });
  TUBE (b, .03f, { .5f, 1.54f, .03f }, { .8f, 1.72f, -.1f }, { .95f, 1.95f, -.15f });
  TUBE (b, .03f, { -.4f, 1.5f, 0 }, { -.1f, 1.36f, .2f }, { .1f, 1.3f, .35f });
  paint (b, LEAVES, .5f, 0x4a7a3a);
  fab_kit_leaves (b, V (1.25f, 1.68f, .1f), .3f, .14f, .3f, 5, .1f);
  fab_kit_leaves (b, V (.95f, 1.95f, -.15f), .28f, .13f, .4f, 5, .1f);
  fab_kit_leaves (b, V (.1f, 1.3f, .35f), .26f, .12f, .2f, 5, .2f);
}

#define PLANT FAB_MODEL_PLANT
#define LAND  FAB_MODEL_LAND

const FabModelEntry fab_models_growth[] = {
  { { "rose", PLANT, { .214f, .536f, .0833f }, 0, 0, FAB_GRIP (0, .15f, 0),
      FAB_WORDS ("rose", "red rose", "peony", "carnation") },
    build_rose },
  { { "tulip", PLANT, { .183f, .41f, .073f }, 0, 0, FAB_GRIP (0, .12f, 0),
      FAB_WORDS ("tulip", "poppy", "lotus") }, build_tulip },
  { { "sunflower", PLANT, { .68f, 1.78f, .171f }, 0, 0, FAB_GRIP (0, .6f, 0),
      FAB_WORDS ("sunflower") }, build_sunflower },
  { { "bamboo", PLANT, { 1.88f, 5.05f, 1.38f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("bamboo", "bamboo grove", "reeds") }, build_bamboo },
  { { "seaweed", PLANT, { 1.01f, 1.46f, .369f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("seaweed", "kelp", "algae", "water plant") },
    build_seaweed },
  { { "coral", PLANT, { 1.05f, .576f, .294f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("coral", "coral reef", "reef") }, build_coral },
  { { "vine", PLANT, { .556f, 2.45f, .456f }, 0, 0, FAB_GRIP (0, 1.5f, 0),
      FAB_WORDS ("vine", "liana", "creeper", "beanstalk") },
    build_vine },
  { { "branch", PLANT, { 3, 3.4f, .988f }, 1.59f, 1.59f, FAB_NO_GRIP,
      FAB_WORDS ("branch", "bough", "tree branch", "perch", "tree limb") }, build_branch },
  { { "fern", PLANT, { 1.23f, .551f, 1.22f }, 0, 0, FAB_NO_GRIP, FAB_WORDS ("fern", "bracken") },
    build_fern },
  { { "flower-bed", PLANT, { 1.66f, .448f, 1.6f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("flower bed", "flowerbed", "vegetable patch") },
    build_flower_bed },
  { { "beehive", FAB_MODEL_THING, { .746f, .952f, .714f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("beehive", "hive", "bee hive") }, build_beehive },
  { { "nest", FAB_MODEL_THING, { .363f, .14f, .352f }, 0, 0, FAB_GRIP (0, .05f, 0),
      FAB_WORDS ("nest", "bird's nest", "bird nest") },
    build_nest },
  { { "hay-bale", FAB_MODEL_THING, { 1.2f, 1.29f, 1.3f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("hay bale", "bale of hay", "straw bale", "bale") },
    build_hay_bale },
  { { "rainbow", LAND, { 22.6f, 11.3f, .1f }, 0, 0, FAB_NO_GRIP, FAB_WORDS ("rainbow") },
    build_rainbow },
  { { "tornado", LAND, { 16.2f, 24, 16.2f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("tornado", "twister", "hurricane", "whirlwind", "cyclone") },
    build_tornado },
  { { "whirlpool", LAND, { 11.2f, 1.15f, 11.2f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("whirlpool", "maelstrom", "vortex") }, build_whirlpool },
  { { NULL } },
};
