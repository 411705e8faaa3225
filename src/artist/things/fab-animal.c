/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include <string.h>

#include "fab-model-kit.h"

#define PLAIN FAB_TEXTURE_PLAIN
#define SKIN  FAB_TEXTURE_SKIN
#define HAIR  FAB_TEXTURE_HAIR

static gboolean
does (const FabModelSpec *spec, const char *action)
{
  return strcmp (spec->action, action) == 0;
}

static gboolean
is_flying (const FabModelSpec *spec)
{
  return does (spec, "fly") || does (spec, "jump");
}

static void
add_eye_pair (FabBrush *b, float x, float y, float z, float r)
{
  paint (b, PLAIN, .05f, 0x101010);
  for (int side = -1; side <= 1; side += 2)
    fab_add_ellipsoid (b, V (side * x, y, z), V (r, r, r), 8);
}

/* Numbers of a bird, in parts of its length. */
typedef struct
{
  float   length, body_r, upright; /* radians the body leans up */
  float   neck, head_r, beak, beak_r, hook;
  float   leg, tail, wing;
  float   grey, head_grey, beak_grey;
  guint32 colour, head_colour;
  gboolean comb, tufts, webbed, belly, fan;
} BirdKind;

static void
add_wing (FabBrush *b, float side, float x, float length, float width, float lift)
{
  FabVec3 root = V (side * x, 0, 0);
  guint32 was = b->flags;

  b->flags |= FAB_FACE_TWO_SIDED;
  fab_add_loft (b, (const FabRing[]) {
    { root, V (0, width * .05f, 0), V (0, 0, width * .5f) },
    { V (side * (x + length * .4f), length * (.12f + lift * .4f), width * .1f),
      V (0, width * .05f, 0), V (0, 0, width * .52f) },
    { V (side * (x + length * .75f), length * lift * .75f, -width * .05f), V (0, width * .03f, 0),
      V (0, 0, width * .42f) },
    { V (side * (x + length), length * lift, -width * .45f), V (0, .002f, 0),
      V (0, 0, width * .08f) } }, 4, 8, TRUE, TRUE);
  b->flags = was;
  for (int i = 1; i < 4; i++)
    fab_kit_line (b, width * .02f, V (0, 0, 0),
                  POINTS3 ({ side * (x + length * (.3f + .17f * i)),
                             length * lift * (.25f + .17f * i) + width * .06f, -width * .1f },
                                                         { side * (x + length * (.22f + .2f * i)),
                                                           length * lift * (.22f + .17f * i)
                                                             + width * .03f, -width * .48f }));
}

static void
add_folded_wing (FabBrush *b, const BirdKind *k, float side)
{
  float l = k->length;

  fab_add_loft (b, (const FabRing[]) {
    { V (side * k->body_r * l * .75f, k->body_r * l * .35f, l * .22f), V (0, l * .03f, 0),
      V (side * l * .01f, 0, l * .01f) },
    { V (side * k->body_r * l * 1.02f, k->body_r * l * .15f, l * .02f),
      V (0, k->body_r * l * .62f, 0), V (side * l * .03f, 0, 0) },
    { V (side * k->body_r * l * .85f, k->body_r * l * .12f, -l * .22f),
      V (0, k->body_r * l * .45f, 0), V (side * l * .025f, 0, 0) },
    { V (side * k->body_r * l * .35f, k->body_r * l * .2f, -l * .48f), V (0, l * .01f, 0),
      V (side * l * .008f, 0, 0) } }, 4, 8, TRUE, TRUE);
}

static void
add_bird_head (FabBrush *b, const FabModelSpec *spec, const BirdKind *k, FabVec3 at)
{
  float l = k->length, r = k->head_r * l;
  FabXform was = fab_kit_move (b, at.x, at.y, at.z);

  fab_add_ellipsoid (b, V (0, 0, 0), V (r * .9f, r, r), 12);
  paint (b, PLAIN, k->beak_grey, 0xe0a040);
  fab_add_limb (b, V (0, -r * .1f, r * .7f), k->beak_r * l,
                V (0, -r * .1f - k->hook * l, r * .8f + k->beak * l),
                k->beak_r * l * (k->webbed ? .8f : .12f), 8);
  if (k->comb)
    {
      paint (b, PLAIN, .4f, 0xd03030);
      for (int i = 0; i < 3; i++)
        fab_add_ellipsoid (b, V (0, r * 1.05f - r * .12f * ABS (i - 1), r * (.45f - .45f * i)),
                           V (r * .14f, r * .38f, r * .3f), 7);
      fab_add_ellipsoid (b, V (0, -r * .9f, r * .8f), V (r * .12f, r * .35f, r * .2f), 7);
    }
  if (k->tufts)
    {
      paint (b, PLAIN, .95f, 0xf0e8d8);
      for (int side = -1; side <= 1; side += 2)
        {
          fab_kit_disc (b, V (side * r * .42f, r * .12f, r * .9f), V (side * .3f, 0, 1), r * .42f,
                        r * .06f, .97f);
          fab_kit_disc (b, V (side * r * .42f, r * .12f, r * .99f), V (side * .3f, 0, 1), r * .17f,
                        r * .03f, .04f);
        }
      paint (b, HAIR, k->grey, k->colour);
      for (int side = -1; side <= 1; side += 2)
        fab_kit_cone (b, V (side * r * .5f, r * .6f, 0), V (side * r * .85f, r * 1.5f, -r * .1f),
                      r * .3f, .002f, 6);
    }
  if (does (spec, "sleep"))
    for (int side = -1; side <= 1; side += 2)
      fab_kit_line (b, r * .08f, V (side, 0, .5f),
                    POINTS3 ({ side * r * .6f, r * .2f, r * .75f },
                             { side * r * .9f, r * .2f, r * .4f }));
  else
    add_eye_pair (b, k->tufts ? r * .42f : r * .68f, r * .15f, k->tufts ? r * .93f : r * .6f,
                  r * .16f);
  b->at = was;
}

static void
add_bird_legs (FabBrush *b, const BirdKind *k, float hip, gboolean tucked)
{
  float l = k->length, r = MAX (l * .018f, .004f);

  paint (b, PLAIN, k->beak_grey, 0xe0a040);
  for (int side = -1; side <= 1; side += 2)
    {
      float x = side * k->body_r * l * .45f;

      if (tucked)
        {
          fab_add_limb (b, V (x, hip, -l * .1f), r, V (x, hip - l * .08f, -l * .38f), r, 5);
          continue;
        }
      fab_add_limb (b, V (x, hip + k->body_r * l * .45f, -l * .02f), r * 1.3f, V (x, r, 0), r, 5);
      if (k->webbed)
        fab_kit_cone (b, V (x, 0, l * .04f), V (x, r * 1.4f, l * .04f), l * .09f, l * .03f, 8);
      for (int t = -1; t <= 1 && !k->webbed; t++)
        fab_add_limb (b, V (x, r, 0), r, V (x + t * l * .06f, r * .7f, l * .13f), r * .6f, 5);
    }
}

/* The open tail of a cock that shows itself: feathers with an eye each. */
static void
add_fan (FabBrush *b, const BirdKind *k, float y)
{
  float l = k->length * (.45f + k->tail);

  b->flags |= FAB_FACE_TWO_SIDED;
  for (int i = -6; i <= 6; i++)
    {
      FabXform was = fab_kit_move (b, 0, y, -k->length * .36f);

      fab_kit_turn (b, fab_xform_rotate_z (-i * .22f));
      fab_kit_turn (b, fab_xform_rotate_x (-.25f));
      fab_brush_next_part (b);
      PRISM (b, -.004f * ABS (i), l * .012f, { -l * .02f, 0 }, { l * .02f, 0 },
             { l * .1f, l * .8f },
             { l * .06f, l * .96f }, { 0, l }, { -l * .06f, l * .96f }, { -l * .1f, l * .8f });
      fab_kit_disc (b, V (0, l * .84f, l * .012f), V (0, 0, 1), l * .055f, l * .012f, .35f);
      b->at = was;
    }
  b->flags &= ~FAB_FACE_TWO_SIDED;
}

/* Long necks swing forward and back like an S. */
static void
add_bird_neck (FabBrush *b, const BirdKind *k, FabVec3 from, FabVec3 to)
{
  float l = k->length, low = k->body_r * l * .5f, high = k->head_r * l * .66f, bow;
  FabVec3 way = fab_vec3_sub (to, from);
  FabRing rings[5];

  bow = k->neck > .25f ? .22f * k->neck * l : 0;
  for (int i = 0; i < 5; i++)
    {
      float t = i / 4.0f, r = low + (high - low) * sqrtf (t);
      FabVec3 c = fab_vec3_mad (from, way, t);

      c.z += bow * sinf (2 * G_PI * t) * (t < .5f ? 1 : .8f);
      rings[i] = (FabRing) { c, V (r, 0, 0), V (0, r * way.z, -r * way.y) };
      rings[i].v = fab_vec3_scale (fab_vec3_normal (rings[i].v), r);
    }
  fab_kit_skin (b, rings, 5, 10, TRUE, TRUE);
}

static void
build_bird (FabBrush *b, const FabModelSpec *spec, const BirdKind *k)
{
  gboolean rests = does (spec, "sleep") || does (spec, "sit");
  float l = k->length, fly = is_flying (spec) ? 1 : 0,
  lean = fly ? .12f : rests ? MIN (k->upright, .2f) : k->upright;
  float hip = rests ? l * .03f : k->leg * l + fly * l * .4f;
  float y = hip + k->body_r * l * (1 + .5f * sinf (lean));
  FabXform was = fab_kit_move (b, 0, y, 0);
  FabVec3 head = V (0, y + l * (.36f * sinf (lean) + k->neck * .75f) + k->head_r * l * .5f,
                    l * (.3f * cosf (lean) + k->neck * .3f + fly * .08f));

  paint_own (b, spec, k->grey > .8f ? SKIN : HAIR, k->grey, k->colour);
  fab_kit_turn (b, fab_xform_rotate_x (-lean));
  fab_kit_skin (b, (const FabRing[]) {
    { V (0, .04f * l, -.44f * l), V (.03f * l, 0, 0), V (0, .02f * l, 0) },
    { V (0, .02f * l, -.27f * l), V (k->body_r * .68f * l, 0, 0), V (0, k->body_r * .62f * l, 0) },
    { V (0, -.01f * l, 0), V (k->body_r * l, 0, 0), V (0, k->body_r * l, 0) },
    { V (0, 0, .2f * l), V (k->body_r * .9f * l, 0, 0), V (0, k->body_r * .92f * l, 0) },
    { V (0, .05f * l, .37f * l), V (k->body_r * .42f * l, 0, 0), V (0, k->body_r * .46f * l, 0) } },
                5, 14, TRUE, TRUE);
  fab_add_loft (b, (const FabRing[]) { { V (0, .04f * l, -.36f * l), V (.05f * l, 0, 0),
                                         V (0, .035f * l, 0) },
                                       { V (0, .06f * l, -(.42f + k->tail) * l), V (.1f * l, 0, 0),
                                         V (0, .012f * l, 0) } }, 2, 8, TRUE, TRUE);
  if (k->belly)
    {
      paint (b, HAIR, .96f, 0xf8f8f4);
      fab_add_ellipsoid (b, V (0, -k->body_r * l * .35f, .04f * l),
                         V (k->body_r * l * .8f, k->body_r * l * .75f, .33f * l), 12);
    }
  for (int side = -1; side <= 1; side += 2)
    {
      paint_own (b, spec, k->grey > .8f ? SKIN : HAIR, MAX (.1f, k->grey - .1f), k->colour);
      if (fly > 0)
        add_wing (b, side, k->body_r * l * .6f, k->wing * l, l * .42f,
                  .55f * cosf (2 * G_PI * spec->phase));
      else
        add_folded_wing (b, k, side);
    }
  b->at = was;
  paint_own (b, spec, k->head_grey > .8f ? SKIN : HAIR, k->head_grey, k->head_colour);
  add_bird_neck (b, k, V (0, y + l * .3f * sinf (lean), l * .26f * cosf (lean)), head);
  add_bird_head (b, spec, k, head);
  if (k->fan && fly == 0)
    {
      paint_own (b, spec, HAIR, MIN (.9f, k->grey + .25f), k->colour);
      add_fan (b, k, y);
    }
  add_bird_legs (b, k, hip, fly > 0);
}

#define BIRD(kind, ...) \
  static const BirdKind kind = { __VA_ARGS__ }; \
  static void build_##kind (FabBrush *b, const FabModelSpec *spec) { build_bird (b, spec, &kind); }

BIRD (songbird, .16f, .2f, .5f, .04f, .15f, .12f, .04f, 0, .16f, .28f, .9f, .7f, .7f, .4f,
      0x8a7458, 0x8a7458, .belly = FALSE)
BIRD (crow, .42f, .17f, .45f, .06f, .12f, .2f, .045f, .01f, .16f, .3f, 1, .16f, .16f, .12f,
      0x202226, 0x202226)
BIRD (seagull, .42f, .17f, .3f, .06f, .12f, .15f, .035f, .02f, .16f, .2f, 1.2f, .92f, .97f, .6f,
      0xd0d4d8, 0xffffff, .webbed = FALSE)
BIRD (duck, .5f, .2f, .15f, .2f, .12f, .15f, .05f, .01f, .18f, .12f, .8f, .75f, .35f, .7f,
      0xa08c70, 0x386048, .webbed = TRUE)
BIRD (swan, .95f, .19f, .1f, .5f, .075f, .1f, .03f, .01f, .16f, .1f, .9f, .97f, .97f, .5f,
      0xffffff, 0xffffff, .webbed = TRUE)
BIRD (chicken, .42f, .25f, .3f, .22f, .11f, .09f, .035f, .01f, .22f, .16f, .6f, .85f, .9f, .6f,
      0xd0b080, 0xe0c8a0, .comb = TRUE)
BIRD (eagle, .8f, .17f, .75f, .08f, .12f, .13f, .05f, .05f, .16f, .24f, 1.15f, .35f, .95f, .7f,
      0x5a4430, 0xf4f0e8)
BIRD (owl, .4f, .27f, 1.1f, .06f, .25f, .06f, .035f, .05f, .08f, .14f, 1, .6f, .6f, .5f, 0x8a7050,
      0x8a7050, .tufts = TRUE)
BIRD (parrot, .38f, .17f, .7f, .05f, .15f, .09f, .05f, .06f, .2f, .38f, .9f, .55f, .7f, .3f,
      0x38a048, 0xd84838)
BIRD (penguin, .72f, .23f, 1.35f, .08f, .15f, .12f, .035f, .01f, .13f, .03f, .5f, .2f, .16f, .5f,
      0x24282e, 0x24282e, .webbed = TRUE, .belly = TRUE)
BIRD (ostrich, 1.1f, .3f, .2f, .85f, .08f, .1f, .03f, 0, .85f, .2f, .5f, .25f, .75f, .7f, 0x2c2826,
      0xd0b8a0)

BIRD (dove, .3f, .19f, .4f, .06f, .12f, .06f, .02f, .005f, .1f, .3f, .85f, .88f, .88f, .5f,
      0xe8e8ec, 0xe8e8ec)
BIRD (goose, .8f, .2f, .15f, .42f, .085f, .1f, .03f, .01f, .16f, .12f, .9f, .9f, .9f, .6f,
      0xe8e8e4, 0xf0f0ec, .webbed = TRUE)
BIRD (vulture, .8f, .19f, .85f, .22f, .1f, .1f, .03f, .04f, .14f, .2f, 1.2f, .22f, .72f, .6f,
      0x342c28, 0xc89888)
BIRD (turkey, .75f, .3f, .35f, .2f, .085f, .06f, .025f, .015f, .2f, .3f, .5f, .28f, .6f, .6f,
      0x4a3424, 0xb06058, .comb = TRUE, .fan = TRUE)
BIRD (peacock, .85f, .17f, .3f, .3f, .075f, .06f, .02f, .01f, .22f, .5f, .6f, .38f, .35f, .5f,
      0x205088, 0x2060a0, .fan = TRUE)
BIRD (flamingo, .8f, .17f, .25f, .72f, .07f, .1f, .035f, .06f, .95f, .08f, .8f, .82f, .82f, .35f,
      0xf0a0a8, 0xf0a0a8)
BIRD (stork, .9f, .16f, .4f, .4f, .075f, .25f, .028f, .02f, .75f, .1f, 1, .95f, .95f, .4f,
      0xf4f4f4, 0xf4f4f4)
BIRD (toucan, .42f, .18f, .6f, .05f, .15f, .3f, .07f, .05f, .15f, .28f, .8f, .15f, .9f, .65f,
      0x202024, 0xf0e0a0)
BIRD (chick, .09f, .32f, .5f, .02f, .26f, .1f, .05f, 0, .2f, .05f, .45f, .93f, .93f, .6f,
      0xf4dc68, 0xf4dc68)
BIRD (phoenix, .95f, .17f, .5f, .14f, .11f, .12f, .04f, .04f, .2f, .3f, 1.2f, .72f, .85f, .5f,
      0xe87028, 0xf0b040, .tufts = FALSE, .fan = TRUE)

static void
build_fish (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, SKIN, .72f, 0x90a8b0);
  HULL (b, 14, { -.15f, .1f, .006f, .02f }, { -.1f, .1f, .02f, .035f }, { 0, .1f, .038f, .078f },
        { .08f, .1f, .036f, .07f }, { .14f, .098f, .02f, .04f }, { .165f, .095f, .006f, .012f });
  fab_brush_next_part (b);
  PROFILE (b, 0, .006f, { -.14f, .1f }, { -.24f, .18f }, { -.215f, .1f }, { -.24f, .02f });
  PROFILE (b, 0, .006f, { .06f, .165f }, { -.02f, .22f }, { -.08f, .2f }, { -.07f, .135f });
  PROFILE (b, 0, .006f, { .02f, .035f }, { -.03f, 0 }, { -.05f, .02f }, { -.04f, .05f });
  for (int side = -1; side <= 1; side += 2)
    {
      fab_kit_line (b, .004f, V (side, 0, 0),
                    POINTS3 ({ side * .034f, .155f, .075f }, { side * .039f, .1f, .06f },
                             { side * .034f, .05f, .075f }));
      fab_kit_line (b, .003f, V (side, 0, 1),
                    POINTS3 ({ side * .004f, .088f, .164f }, { side * .018f, .082f, .142f }));
      for (int i = 0; i < 4; i++)
        fab_kit_line (b, .003f, V (side, 0, 0),
                      POINTS3 ({ side * .04f, .13f - .02f * (i % 2), .03f - .035f * i },
                               { side * .041f, .115f - .02f * (i % 2), .02f - .035f * i },
                                                         { side * .04f, .1f - .02f * (i % 2),
                                                           .03f - .035f * i }));
    }
  add_eye_pair (b, .026f, .118f, .115f, .011f);
}

static void
build_shark (FabBrush *b, const FabModelSpec *spec)
{
  fab_kit_move (b, 0, -.11f, 0);
  paint_own (b, spec, SKIN, .55f, 0x708090);
  HULL (b, 16, { -1.5f, .72f, .05f, .08f }, { -1, .65f, .2f, .24f }, { -.2f, .58f, .38f, .44f },
        { .5f, .58f, .4f, .42f }, { 1.1f, .64f, .28f, .28f }, { 1.5f, .7f, .06f, .07f });
  fab_brush_next_part (b);
  PROFILE (b, 0, .06f, { -1.4f, .72f }, { -2, 1.35f }, { -1.75f, .8f }, { -1.9f, .3f });
  PROFILE (b, 0, .07f, { .35f, .95f }, { -.15f, 1.5f }, { -.25f, .95f });
  for (int side = -1; side <= 1; side += 2)
    {
      fab_brush_next_part (b);
      fab_add_quad (b, V (side * .3f, .45f, .45f), V (side * .3f, .42f, .05f),
                    V (side * .95f, .12f, -.3f), V (side * .9f, .14f, -.22f));
      fab_add_quad (b, V (side * .9f, .13f, -.22f), V (side * .95f, .11f, -.3f),
                    V (side * .3f, .4f, .05f), V (side * .3f, .43f, .45f));
      for (int i = 0; i < 4; i++)
        fab_kit_line (b, .02f, V (side, 0, 0),
                      POINTS3 ({ side * .4f, .72f, .5f - .1f * i },
                               { side * .41f, .5f, .54f - .1f * i }));
      fab_kit_line (b, .03f, V (side, -.3f, .5f),
                    POINTS3 ({ side * .06f, .6f, 1.42f }, { side * .24f, .5f, 1.12f },
                             { side * .34f, .5f, .85f }));
    }
  add_eye_pair (b, .26f, .74f, 1.1f, .04f);
}

static void
build_whale (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, SKIN, .5f, 0x58687a);
  HULL (b, 16, { -4, 1, .1f, .12f }, { -3, .95f, .45f, .45f }, { -1, 1.15f, 1.1f, 1.1f },
        { 1.2f, 1.3f, 1.35f, 1.3f }, { 2.8f, 1.35f, 1.2f, 1.15f }, { 3.6f, 1.35f, .6f, .6f });
  fab_brush_next_part (b);
  SLAB (b, .95f, .16f, { 0, 3.8f }, { -.6f, 4.4f }, { -1.7f, 4.9f }, { -1, 4.9f }, { 0, 4.5f },
        { 1, 4.9f }, { 1.7f, 4.9f }, { .6f, 4.4f });
  for (int side = -1; side <= 1; side += 2)
    {
      fab_brush_next_part (b);
      fab_add_limb (b, V (side * 1.1f, .7f, 1.2f), .3f, V (side * 2, .25f, .4f), .12f, 8);
      fab_kit_line (b, .06f, V (side, 0, .6f),
                    POINTS3 ({ side * .3f, .85f, 3.62f }, { side * 1, .8f, 3.1f },
                             { side * 1.3f, .95f, 2.3f }));
      for (int i = 0; i < 4; i++)
        fab_kit_line (b, .03f, V (side, -.5f, .4f),
                      POINTS3 ({ side * (.7f + .1f * i), .45f + .1f * i, 2.9f - .1f * i },
                               { side * (1 + .06f * i), .5f + .12f * i, .9f }));
    }
  add_eye_pair (b, 1.22f, 1.15f, 2.5f, .07f);
  fab_kit_line (b, .04f, V (0, 0, 0),
                POINTS3 ({ 0, 2.6f, 1.6f }, { 0, 3.4f, 1.6f }, { .35f, 3.7f, 1.6f },
                         { .55f, 3.4f, 1.6f }));
  fab_kit_line (b, .04f, V (0, 0, 0),
                POINTS3 ({ 0, 3.3f, 1.6f }, { -.35f, 3.7f, 1.6f }, { -.55f, 3.4f, 1.6f }));
}

static void
build_dolphin (FabBrush *b, const FabModelSpec *spec)
{
  fab_kit_move (b, 0, -.05f, 0);
  paint_own (b, spec, SKIN, .66f, 0x8898a8);
  HULL (b, 14, { -1, .45f, .03f, .05f }, { -.7f, .42f, .12f, .13f }, { 0, .4f, .24f, .25f },
        { .5f, .42f, .23f, .24f }, { .78f, .42f, .15f, .16f }, { .88f, .38f, .055f, .05f },
        { 1.12f, .35f, .03f, .025f });
  fab_brush_next_part (b);
  PROFILE (b, 0, .04f, { .15f, .6f }, { -.2f, .95f }, { -.22f, .6f });
  SLAB (b, .43f, .04f, { 0, .9f }, { -.4f, 1.3f }, { 0, 1.15f }, { .4f, 1.3f });
  for (int side = -1; side <= 1; side += 2)
    {
      fab_brush_next_part (b);
      fab_add_limb (b, V (side * .18f, .3f, .4f), .07f, V (side * .4f, .07f, .15f), .02f, 7);
      fab_kit_line (b, .012f, V (side, 0, .3f),
                    POINTS3 ({ side * .02f, .345f, 1.12f }, { side * .06f, .355f, .88f },
                             { side * .15f, .38f, .74f }));
    }
  add_eye_pair (b, .17f, .44f, .7f, .022f);
}

static void
build_snake (FabBrush *b, const FabModelSpec *spec)
{
  FabRing rings[26];

  paint_own (b, spec, SKIN, .6f, 0x6a8a48);
  for (int i = 0; i < 24; i++)
    {
      float t = i / 23.0f, a = 9 * t, q = .26f * (1 - .35f * t),
      r = .012f + .03f * sinf (MIN (t * 2.4f, G_PI_2));
      float rise = MAX (0, t - .72f) / .28f;
      FabVec3 c = V (q * sinf (a) * (1 - rise), r + .035f * t + rise * rise * .3f,
                     q * cosf (a) * (1 - rise) + rise * .05f);
      FabVec3 d = fab_vec3_normal (V (cosf (a), rise * 2, -sinf (a)));
      FabVec3 side = fab_vec3_normal (fab_vec3_cross (V (0, 1, .01f), d)),
      v = fab_vec3_cross (d, side);

      rings[i] = (FabRing) { c, fab_vec3_scale (side, r), fab_vec3_scale (v, r) };
    }
  fab_add_loft (b, rings, 24, 8, TRUE, TRUE);
  fab_add_ellipsoid (b, V (0, .41f, .08f), V (.045f, .032f, .07f), 10);
  add_eye_pair (b, .03f, .43f, .11f, .009f);
  paint (b, PLAIN, .35f, 0xc03030);
  fab_add_limb (b, V (0, .4f, .14f), .004f, V (.012f, .395f, .2f), .003f, 5);
  fab_add_limb (b, V (0, .4f, .14f), .004f, V (-.012f, .395f, .2f), .003f, 5);
}

static void
build_frog (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, SKIN, .6f, 0x60a048);
  HULL (b, 12, { -.05f, .025f, .02f, .02f }, { -.02f, .035f, .035f, .03f },
        { .03f, .05f, .038f, .034f }, { .065f, .06f, .034f, .026f },
        { .085f, .055f, .016f, .012f });
  for (int side = -1; side <= 1; side += 2)
    {
      fab_add_ellipsoid (b, V (side * .022f, .085f, .05f), V (.014f, .014f, .014f), 8);
      fab_brush_next_part (b);
      fab_add_limb (b, V (side * .03f, .03f, -.03f), .019f, V (side * .06f, .03f, .02f), .013f, 8);
      fab_add_limb (b, V (side * .06f, .025f, .02f), .012f, V (side * .05f, .009f, -.035f), .009f,
                    7);
      fab_add_limb (b, V (side * .05f, .008f, -.035f), .008f, V (side * .075f, .005f, .01f), .005f,
                    6);
      fab_add_limb (b, V (side * .03f, .035f, .045f), .011f, V (side * .045f, .006f, .06f), .006f,
                    6);
      fab_add_limb (b, V (side * .045f, .006f, .06f), .006f, V (side * .055f, .004f, .08f), .004f,
                    6);
    }
  fab_kit_line (b, .003f, V (0, 0, 1),
                POINTS3 ({ -.031f, .056f, .066f }, { -.018f, .05f, .083f }, { 0, .049f, .087f },
                         { .018f, .05f, .083f }, { .031f, .056f, .066f }));
  add_eye_pair (b, .025f, .088f, .06f, .007f);
}

static void
build_turtle (FabBrush *b, const FabModelSpec *spec)
{
  FabXform was = b->at;

  paint_own (b, spec, SKIN, .55f, 0x6a7a48);
  fab_kit_move (b, 0, .06f, 0);
  fab_kit_turn (b, fab_xform_scale (1, 1, 1.15f));
  LATHE (b, 0, 0, 0, 16, { 0, -.01f }, { .15f, -.005f }, { .19f, .01f }, { .175f, .05f },
         { .12f, .11f }, { .05f, .135f }, { 0, .138f });
  for (int i = 0; i < 6; i++)
    {
      float a = i * 1.047f, s = sinf (a), c = cosf (a);

      fab_kit_line (b, .004f, V (s, .8f, c),
                    POINTS3 ({ .06f * s, .135f, .06f * c }, { .125f * s, .11f, .125f * c },
                             { .18f * s, .05f, .18f * c }));
      fab_kit_line (b, .004f, V (s, 2, c),
                    POINTS3 ({ .062f * s, .135f, .062f * c },
                             { .062f * sinf (a + 1.047f), .135f, .062f * cosf (a + 1.047f) }));
    }
  b->at = was;
  paint (b, SKIN, .72f, 0x90a068);
  for (int i = 0; i < 4; i++)
    fab_add_limb (b, V (i & 1 ? .12f : -.12f, .06f, i & 2 ? .12f : -.13f), .04f,
                  V (i & 1 ? .19f : -.19f, .03f, i & 2 ? .18f : -.18f), .03f, 8);
  fab_add_limb (b, V (0, .07f, .18f), .04f, V (0, .12f, .28f), .042f, 9);
  fab_kit_cone (b, V (0, .05f, -.2f), V (0, .03f, -.29f), .02f, .003f, 6);
  add_eye_pair (b, .034f, .135f, .305f, .009f);
}

/* Legs in pairs along a body. */
static void
add_insect_legs (FabBrush *b, int pairs, float z0, float z1, float y, float reach, float knee,
                 float r)
{
  for (int i = 0; i < pairs * 2; i++)
    {
      float side = i & 1 ? -1 : 1, t = pairs > 1 ? (float) (i / 2) / (pairs - 1) : 0,
      z = z0 + (z1 - z0) * t, fan = (t - .5f) * reach * 1.1f;

      fab_add_limb (b, V (0, y, z), r, V (side * reach * .55f, knee, z + fan * .5f), r * .8f, 5);
      fab_add_limb (b, V (side * reach * .55f, knee, z + fan * .5f), r * .8f,
                    V (side * reach, r * .5f, z + fan), r * .5f, 5);
    }
}

static void
build_insect (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, SKIN, .25f, 0x382820);
  fab_add_ellipsoid (b, V (0, .014f, -.022f), V (.012f, .011f, .018f), 10);
  fab_brush_next_part (b);
  fab_add_ellipsoid (b, V (0, .013f, 0), V (.007f, .007f, .01f), 8);
  fab_brush_next_part (b);
  fab_add_ellipsoid (b, V (0, .016f, .017f), V (.009f, .008f, .009f), 8);
  add_insect_legs (b, 3, -.006f, .008f, .012f, .028f, .018f, .0015f);
  for (int side = -1; side <= 1; side += 2)
    TUBE (b, .0008f, { side * .003f, .022f, .022f }, { side * .008f, .03f, .03f },
          { side * .012f, .028f, .038f });
}

static void
build_spider (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, HAIR, .15f, 0x201c1a);
  fab_add_ellipsoid (b, V (0, .024f, -.02f), V (.017f, .016f, .02f), 10);
  fab_brush_next_part (b);
  fab_add_ellipsoid (b, V (0, .02f, .008f), V (.011f, .01f, .012f), 8);
  add_insect_legs (b, 4, -.004f, .012f, .02f, .055f, .045f, .0018f);
}

static void
build_bee (FabBrush *b, const FabModelSpec *spec)
{
  for (int i = 0; i < 5; i++)
    {
      static const float r[] = { .004f, .009f, .011f, .0105f, .009f, .004f };

      paint_own (b, spec, HAIR, i & 1 ? .15f : .85f, i & 1 ? 0x201c1a : 0xf0c030);
      fab_kit_cone (b, V (0, .02f, -.022f + .008f * i), V (0, .02f, -.014f + .008f * i), r[i],
                    r[i + 1], 10);
    }
  paint (b, HAIR, .3f, 0x302820);
  fab_add_ellipsoid (b, V (0, .021f, .022f), V (.008f, .008f, .007f), 8);
  add_insect_legs (b, 3, -.004f, .012f, .016f, .012f, .008f, .0009f);
  paint (b, FAB_TEXTURE_GLASS, .95f, 0xe8f0f8);
  for (int side = -1; side <= 1; side += 2)
    {
      fab_add_ellipsoid (b, V (side * .016f, .034f, -.004f), V (.014f, .003f, .008f), 8);
      fab_add_ellipsoid (b, V (side * .012f, .032f, -.014f), V (.01f, .0025f, .006f), 8);
    }
}

static void
build_butterfly (FabBrush *b, const FabModelSpec *spec)
{
  float lift = is_flying (spec) ? .4f + .5f * cosf (2 * G_PI * spec->phase) : .5f;

  paint (b, HAIR, .15f, 0x201c1a);
  fab_add_limb (b, V (0, .02f, -.03f), .004f, V (0, .022f, .022f), .006f, 7);
  for (int side = -1; side <= 1; side += 2)
    {
      FabXform was = fab_kit_move (b, 0, .022f, 0);

      TUBE (b, .001f, { side * .002f, 0, .025f }, { side * .01f, .01f, .045f },
            { side * .014f, .012f, .05f });
      paint_own (b, spec, SKIN, .72f, 0xe09038);
      fab_kit_turn (b, fab_xform_rotate_z (side * lift));
      fab_kit_turn (b, fab_xform_scale (side, 1, 1));
      SLAB (b, 0, .002f, { .003f, -.02f }, { .03f, -.055f }, { .07f, -.06f }, { .075f, -.035f },
            { .05f, .0f }, { .003f, .004f });
      SLAB (b, 0, .002f, { .003f, .002f }, { .05f, .002f }, { .055f, .03f }, { .035f, .05f },
            { .012f, .03f });
      fab_kit_disc (b, V (.052f, .003f, .036f), V (0, 1, 0), .01f, .002f, .2f);
      fab_kit_disc (b, V (.036f, .003f, -.022f), V (0, 1, 0), .009f, .002f, .2f);
      b->at = was;
    }
}

static void
build_snail (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, SKIN, .78f, 0xc0b090);
  HULL (b, 10, { -.035f, .003f, .004f, .003f }, { -.02f, .006f, .01f, .006f },
        { .01f, .007f, .011f, .007f }, { .03f, .012f, .009f, .009f },
        { .04f, .018f, .006f, .007f });
  for (int side = -1; side <= 1; side += 2)
    TUBE (b, .0014f, { side * .003f, .022f, .038f }, { side * .006f, .038f, .044f });
  paint_own (b, spec, SKIN, .55f, 0xa07848);
  fab_kit_cone (b, V (-.011f, .027f, -.004f), V (.011f, .027f, -.004f), .02f, .02f, 16);
  for (int side = -1; side <= 1; side += 2)
    {
      FabVec3 spiral[22];

      for (int i = 0; i < 22; i++)
        spiral[i] = V (side * .0115f, .027f + .00088f * (21 - i) * sinf (i * .6f),
                       -.004f + .00088f * (21 - i) * cosf (i * .6f));
      fab_kit_line (b, .0015f, V (side, 0, 0), spiral, 22);
    }
}

static void
build_crab (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, SKIN, .55f, 0xd05838);
  fab_add_ellipsoid (b, V (0, .05f, 0), V (.09f, .03f, .06f), 12);
  add_insect_legs (b, 3, -.04f, .02f, .045f, .15f, .07f, .008f);
  for (int side = -1; side <= 1; side += 2)
    {
      fab_add_limb (b, V (side * .07f, .05f, .04f), .012f, V (side * .13f, .07f, .08f), .012f, 7);
      fab_brush_next_part (b);
      fab_add_ellipsoid (b, V (side * .13f, .075f, .115f), V (.022f, .02f, .04f), 9);
      fab_add_limb (b, V (side * .12f, .08f, .14f), .012f, V (side * .1f, .08f, .18f), .003f, 6);
      fab_add_limb (b, V (side * .14f, .08f, .14f), .01f, V (side * .145f, .08f, .18f), .003f, 6);
      ROD (b, side * .03f, .07f, .05f, side * .035f, .1f, .06f, .004f);
    }
  add_eye_pair (b, .035f, .105f, .06f, .01f);
}

static void
build_monkey (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, HAIR, .4f, 0x6a4a30);
  fab_add_limb (b, V (0, .2f, -.05f), .13f, V (0, .48f, 0), .12f, 12);
  for (int side = -1; side <= 1; side += 2)
    {
      fab_add_limb (b, V (side * .08f, .14f, 0), .075f, V (side * .19f, .28f, .16f), .045f, 8);
      fab_add_limb (b, V (side * .19f, .28f, .16f), .045f, V (side * .14f, .05f, .2f), .032f, 8);
      fab_add_ellipsoid (b, V (side * .14f, .025f, .25f), V (.04f, .025f, .075f), 8);
      fab_add_limb (b, V (side * .12f, .5f, 0), .05f, V (side * .24f, .34f, .08f), .036f, 8);
      fab_add_limb (b, V (side * .24f, .34f, .08f), .036f, V (side * .18f, .2f, .24f), .03f, 8);
    }
  TUBE (b, .02f, { 0, .12f, -.17f }, { 0, .1f, -.32f }, { .05f, .24f, -.42f },
        { .05f, .4f, -.38f }, { .05f, .44f, -.28f }, { .05f, .38f, -.24f });
  fab_add_ellipsoid (b, V (0, .68f, .03f), V (.12f, .12f, .115f), 12);
  paint (b, SKIN, .84f, 0xd8b088);
  for (int side = -1; side <= 1; side += 2)
    fab_add_ellipsoid (b, V (side * .135f, .69f, .01f), V (.035f, .05f, .02f), 9);
  fab_add_ellipsoid (b, V (0, .7f, .09f), V (.09f, .06f, .055f), 10);
  fab_add_ellipsoid (b, V (0, .64f, .12f), V (.07f, .055f, .06f), 10);
  fab_kit_line (b, .006f, V (0, 0, 1),
                POINTS3 ({ -.045f, .635f, .168f }, { 0, .622f, .181f }, { .045f, .635f, .168f }));
  add_eye_pair (b, .04f, .72f, .14f, .014f);
}

static void
build_bat (FabBrush *b, const FabModelSpec *spec)
{
  fab_kit_move (b, 0, -.05f, 0);
  paint_own (b, spec, HAIR, .22f, 0x30282c);
  fab_add_ellipsoid (b, V (0, .14f, 0), V (.04f, .06f, .04f), 10);
  fab_add_ellipsoid (b, V (0, .22f, .01f), V (.035f, .033f, .033f), 10);
  for (int side = -1; side <= 1; side += 2)
    {
      fab_kit_cone (b, V (side * .02f, .24f, 0), V (side * .035f, .3f, 0), .016f, .001f, 6);
      fab_brush_next_part (b);
      PRISM (b, 0, .004f, { side * .03f, .17f }, { side * .14f, .26f }, { side * .34f, .22f },
             { side * .3f, .12f }, { side * .24f, .14f }, { side * .2f, .06f },
             { side * .14f, .1f }, { side * .09f, .05f }, { side * .03f, .09f });
      fab_kit_line (b, .005f, V (0, 0, 0),
                    POINTS3 ({ side * .14f, .26f, .004f }, { side * .2f, .06f, .004f }));
      fab_kit_line (b, .005f, V (0, 0, 0),
                    POINTS3 ({ side * .14f, .26f, .004f }, { side * .3f, .12f, .004f }));
    }
  add_eye_pair (b, .014f, .225f, .04f, .006f);
}

static void
build_worm (FabBrush *b, const FabModelSpec *spec)
{
  FabVec3 path[12];

  paint_own (b, spec, SKIN, .7f, 0xd09080);
  for (int i = 0; i < 12; i++)
    path[i] = V (.012f * sinf (i * 1.1f), .008f + (i > 8 ? .012f * (i - 8) : 0), -.06f + .011f * i);
  fab_add_tube (b, path, 12, .008f, 8);
  add_eye_pair (b, .005f, .05f, .067f, .0025f);
}

#define ANIMAL FAB_MODEL_ANIMAL

const FabModelEntry fab_models_animal[] = {
  { { "bird", ANIMAL, { .07f, .15f, .2f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("bird", "sparrow", "robin", "songbird", "nightingale", "swallow", "finch",
                 "canary", "hummingbird") }, build_songbird },
  { { "crow", ANIMAL, { .15f, .34f, .5f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("crow", "raven", "magpie", "blackbird", "jackdaw") }, build_crow },
  { { "seagull", ANIMAL, { .15f, .32f, .5f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("seagull", "gull", "albatross", "tern") }, build_seagull },
  { { "duck", ANIMAL, { .234f, .349f, .594f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("duck", "mallard", "drake") }, build_duck },
  { { "swan", ANIMAL, { .38f, .75f, 1.1f }, 0, 0, FAB_NO_GRIP, FAB_WORDS ("swan") },
    build_swan },
  { { "chicken", ANIMAL, { .239f, .416f, .466f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("chicken", "rooster", "cock", "cockerel") }, build_chicken },
  { { "eagle", ANIMAL, { .325f, .699f, .806f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("eagle", "hawk", "falcon", "buzzard") }, build_eagle },
  { { "owl", ANIMAL, { .22f, .5f, .35f }, 0, 0, FAB_NO_GRIP, FAB_WORDS ("owl") }, build_owl },
  { { "parrot", ANIMAL, { .155f, .349f, .425f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("parrot", "macaw", "budgie", "cockatoo") }, build_parrot },
  { { "penguin", ANIMAL, { .381f, .726f, .413f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("penguin", "puffin") }, build_penguin },
  { { "ostrich", ANIMAL, { .66f, 2.1f, 1.3f }, 0, 1.5f, FAB_GRIP (0, 1.5f, 0),
      FAB_WORDS ("ostrich", "emu") }, build_ostrich },
  { { "fish", ANIMAL, { .08f, .22f, .405f }, 0, 0, FAB_GRIP (0, .1f, -.12f),
      FAB_WORDS ("fish", "salmon", "trout", "tuna", "herring") }, build_fish },
  { { "shark", ANIMAL, { 1.9f, 1.38f, 3.5f }, 0, 0, FAB_NO_GRIP, FAB_WORDS ("shark") },
    build_shark },
  { { "whale", ANIMAL, { 4.2f, 2.6f, 8.5f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("whale", "orca", "sperm whale") }, build_whale },
  { { "dolphin", ANIMAL, { .8f, .9f, 2.4f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("dolphin", "porpoise") }, build_dolphin },
  { { "snake", ANIMAL, { .5f, .46f, .55f }, 0, 0, FAB_GRIP (0, .3f, 0),
      FAB_WORDS ("snake", "serpent", "cobra", "python", "viper", "eel") }, build_snake },
  { { "frog", ANIMAL, { .16f, .1f, .15f }, 0, 0, FAB_NO_GRIP, FAB_WORDS ("frog", "toad") },
    build_frog },
  { { "turtle", ANIMAL, { .42f, .2f, .6f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("turtle", "tortoise", "terrapin") }, build_turtle },
  { { "insect", ANIMAL, { .06f, .03f, .09f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("insect", "ant", "beetle", "bug", "cockroach", "fly", "mosquito", "cricket",
                 "grasshopper") }, build_insect },
  { { "spider", ANIMAL, { .112f, .0464f, .0821f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("spider", "tarantula") }, build_spider },
  { { "bee", ANIMAL, { .06f, .04f, .055f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("bee", "wasp", "bumblebee", "hornet") }, build_bee },
  { { "butterfly", ANIMAL, { .14f, .06f, .12f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("butterfly", "moth", "firefly") }, build_butterfly },
  { { "snail", ANIMAL, { .024f, .048f, .08f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("snail", "slug", "shell", "seashell") }, build_snail },
  { { "crab", ANIMAL, { .308f, .115f, .309f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("crab") }, build_crab },
  { { "monkey", ANIMAL, { .5f, .8f, .75f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("monkey", "chimpanzee", "chimp", "baboon") },
      build_monkey },
  { { "bat", ANIMAL, { .68f, .25f, .084f }, 0, 0, FAB_NO_GRIP, FAB_WORDS ("bat") }, build_bat },
  { { "worm", ANIMAL, { .04f, .055f, .14f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("worm", "caterpillar", "centipede") }, build_worm },
  { { "dove", ANIMAL, { .134f, .208f, .343f }, 0, 0, FAB_NO_GRIP, FAB_WORDS ("dove", "pigeon") },
    build_dove },
  { { "goose", ANIMAL, { .374f, .697f, .927f }, 0, 0, FAB_NO_GRIP, FAB_WORDS ("goose") },
    build_goose },
  { { "vulture", ANIMAL, { .358f, .789f, .729f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("vulture", "condor") },
    build_vulture },
  { { "turkey", ANIMAL, { 1, 1, 1 }, 0, 0, FAB_NO_GRIP, FAB_WORDS ("turkey") }, build_turkey },
  { { "peacock", ANIMAL, { 1.51f, 1.14f, 1.19f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("peacock", "pheasant") },
    build_peacock },
  { { "flamingo", ANIMAL, { .325f, 1.5f, .935f }, 0, 0, FAB_NO_GRIP, FAB_WORDS ("flamingo") },
    build_flamingo },
  { { "stork", ANIMAL, { .348f, 1.34f, 1.09f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("stork", "heron", "egret",
      "pelican", "crane bird") }, build_stork },
  { { "toucan", ANIMAL, { .179f, .356f, .55f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("toucan", "hornbill") },
    build_toucan },
  { { "chick", ANIMAL, { .0642f, .106f, .0936f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("chick", "baby bird",
      "duckling", "hatchling") }, build_chick },
  { { "phoenix", FAB_MODEL_CREATURE, { 1.33f, 1.08f, 1.13f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("phoenix",
      "firebird", "thunderbird") }, build_phoenix },
  { { NULL } },
};
