/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Heads of beasts that act as people: a skull, a muzzle or a beak, ears and what else tells them apart. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-figure-private.h"

typedef enum { EAR_NONE, EAR_POINTED, EAR_ROUND, EAR_LONG, EAR_FLOPPY, EAR_LEAF } Ear;
typedef enum { TAIL_NONE, TAIL_THIN, TAIL_BUSHY, TAIL_SHORT, TAIL_FEATHERS } Tail;

enum
{
  HORNS    = 1 << 0,
  ANTLERS  = 1 << 1,
  MANE     = 1 << 2,
  WHISKERS = 1 << 3,
  STRIPES  = 1 << 4,
  PATCHES  = 1 << 5,  /* dark round the eyes */
  SNOUT    = 1 << 6,  /* a flat disc with nostrils */
  BULGING  = 1 << 7,  /* eyes on top */
  BEAK     = 1 << 8,
  BILL     = 1 << 9,  /* a duck's */
  TRUNK    = 1 << 10,
  WOOL     = 1 << 11,
  COMB     = 1 << 12,
  TUSKS    = 1 << 13,
  GOATEE   = 1 << 14,
  TEETH    = 1 << 15,
};

/* Lengths in head heights. */
typedef struct
{
  const char *id;
  float       grey;
  guint32     colour;
  float       length, wide, high, tip;  /* of the muzzle: reach, half width and height at its root, radius of its end */
  Ear         ear;
  float       ear_size;
  guint       marks;
  Tail        tail;
} Beast;

static const Beast beasts[] = {
  { "bat", .3f, 0x4a4044, .14f, .18f, .15f, .09f, EAR_POINTED, 1.3f, TEETH, TAIL_NONE },
  { "bear", .42f, 0x6b4a30, .26f, .21f, .17f, .12f, EAR_ROUND, .8f, 0, TAIL_SHORT },
  { "beaver", .4f, 0x6a4a30, .22f, .2f, .18f, .13f, EAR_ROUND, .55f, TEETH, TAIL_THIN },
  { "bull", .35f, 0x4a3428, .32f, .23f, .2f, .18f, EAR_LEAF, .9f, HORNS | SNOUT, TAIL_THIN },
  { "camel", .68f, 0xb89868, .38f, .2f, .18f, .14f, EAR_ROUND, .5f, 0, TAIL_THIN },
  { "cat", .6f, 0x8a7c70, .12f, .19f, .13f, .08f, EAR_POINTED, .95f, WHISKERS, TAIL_THIN },
  { "chicken", .95f, 0xf4efe4, .20f, .08f, .07f, .01f, EAR_NONE, 0, BEAK | COMB, TAIL_FEATHERS },
  { "cow", .9f, 0xf0ece4, .32f, .22f, .19f, .18f, EAR_LEAF, 1, HORNS | SNOUT, TAIL_THIN },
  { "crocodile", .5f, 0x5c7a48, .62f, .22f, .12f, .10f, EAR_NONE, 0, BULGING | TEETH, TAIL_THIN },
  { "crow", .12f, 0x222226, .30f, .09f, .08f, .01f, EAR_NONE, 0, BEAK, TAIL_FEATHERS },
  { "deer", .62f, 0xa8784c, .36f, .18f, .15f, .09f, EAR_LEAF, 1.1f, ANTLERS, TAIL_SHORT },
  { "dog", .68f, 0xb08a5c, .30f, .19f, .17f, .12f, EAR_FLOPPY, 1, 0, TAIL_THIN },
  { "donkey", .6f, 0x8c8480, .44f, .19f, .18f, .14f, EAR_LONG, .85f, 0, TAIL_THIN },
  { "duck", .95f, 0xf6f2e2, .30f, .15f, .06f, .06f, EAR_NONE, 0, BILL, TAIL_FEATHERS },
  { "eagle", .38f, 0x5c4430, .24f, .11f, .10f, .01f, EAR_NONE, 0, BEAK, TAIL_FEATHERS },
  { "elephant", .62f, 0x94908c, .16f, .2f, .2f, .12f, EAR_FLOPPY, 2.1f, TRUNK | TUSKS, TAIL_THIN },
  { "fox", .62f, 0xc8743a, .38f, .18f, .14f, .05f, EAR_POINTED, 1.15f, 0, TAIL_BUSHY },
  { "frog", .6f, 0x6a9a4c, .12f, .34f, .16f, .26f, EAR_NONE, 0, BULGING, TAIL_NONE },
  { "giraffe", .82f, 0xd8b470, .38f, .17f, .15f, .12f, EAR_LEAF, .8f, PATCHES, TAIL_THIN },
  { "goat", .88f, 0xe8e0d0, .34f, .17f, .15f, .10f, EAR_LEAF, 1, HORNS | GOATEE, TAIL_SHORT },
  { "hamster", .78f, 0xd0a878, .12f, .22f, .16f, .08f, EAR_ROUND, .8f, WHISKERS, TAIL_SHORT },
  { "hedgehog", .55f, 0x8a7458, .32f, .16f, .13f, .04f, EAR_ROUND, .6f, MANE, TAIL_NONE },
  { "hippo", .55f, 0x8c7c80, .36f, .28f, .24f, .26f, EAR_ROUND, .5f, SNOUT, TAIL_SHORT },
  { "horse", .45f, 0x7a5236, .48f, .19f, .18f, .13f, EAR_POINTED, .7f, MANE, TAIL_BUSHY },
  { "kangaroo", .62f, 0xa87c54, .30f, .18f, .16f, .09f, EAR_LONG, .7f, 0, TAIL_THIN },
  { "koala", .7f, 0xa0a0a0, .12f, .16f, .16f, .12f, EAR_ROUND, 1.4f, 0, TAIL_NONE },
  { "leopard", .75f, 0xd8b060, .22f, .2f, .16f, .11f, EAR_ROUND, .7f, WHISKERS | STRIPES, TAIL_THIN },
  { "lion", .75f, 0xd0a860, .24f, .22f, .18f, .12f, EAR_ROUND, .7f, MANE | WHISKERS, TAIL_THIN },
  { "monkey", .4f, 0x6c4c34, .14f, .22f, .19f, .15f, EAR_ROUND, .95f, 0, TAIL_THIN },
  { "mouse", .75f, 0xa8a09c, .28f, .16f, .14f, .04f, EAR_ROUND, 1.5f, WHISKERS, TAIL_THIN },
  { "otter", .4f, 0x6a5040, .16f, .22f, .16f, .11f, EAR_ROUND, .45f, WHISKERS, TAIL_THIN },
  { "owl", .6f, 0x8a7050, .12f, .07f, .07f, .01f, EAR_POINTED, .6f, BEAK | PATCHES, TAIL_FEATHERS },
  { "panda", .96f, 0xf6f4f0, .20f, .2f, .17f, .11f, EAR_ROUND, .85f, PATCHES, TAIL_SHORT },
  { "parrot", .55f, 0x4c9a54, .18f, .1f, .12f, .01f, EAR_NONE, 0, BEAK, TAIL_FEATHERS },
  { "penguin", .15f, 0x26282e, .24f, .08f, .07f, .01f, EAR_NONE, 0, BEAK, TAIL_SHORT },
  { "pig", .86f, 0xe8b0a8, .20f, .17f, .16f, .15f, EAR_LEAF, .85f, SNOUT, TAIL_SHORT },
  { "pigeon", .62f, 0x909aa4, .18f, .07f, .06f, .01f, EAR_NONE, 0, BEAK, TAIL_FEATHERS },
  { "rabbit", .92f, 0xe8e0d8, .12f, .17f, .14f, .08f, EAR_LONG, 1.15f, WHISKERS | TEETH, TAIL_SHORT },
  { "raccoon", .6f, 0x8c8884, .28f, .18f, .15f, .06f, EAR_ROUND, .75f, PATCHES, TAIL_BUSHY },
  { "rat", .5f, 0x7c7470, .34f, .15f, .13f, .04f, EAR_ROUND, 1.1f, WHISKERS | TEETH, TAIL_THIN },
  { "rhino", .6f, 0x8c8884, .36f, .22f, .2f, .17f, EAR_LEAF, .6f, TUSKS, TAIL_THIN },
  { "rooster", .6f, 0xa8582c, .20f, .08f, .07f, .01f, EAR_NONE, 0, BEAK | COMB, TAIL_FEATHERS },
  { "sheep", .95f, 0xf2eee2, .28f, .17f, .15f, .11f, EAR_LEAF, .9f, WOOL, TAIL_SHORT },
  { "snake", .55f, 0x6a8a48, .26f, .24f, .14f, .14f, EAR_NONE, 0, BULGING | STRIPES, TAIL_THIN },
  { "squirrel", .5f, 0xa0643c, .18f, .16f, .14f, .06f, EAR_POINTED, .75f, TEETH, TAIL_BUSHY },
  { "tiger", .72f, 0xd88c3c, .22f, .22f, .18f, .12f, EAR_ROUND, .7f, STRIPES | WHISKERS, TAIL_THIN },
  { "turtle", .55f, 0x74905c, .14f, .22f, .16f, .14f, EAR_NONE, 0, 0, TAIL_SHORT },
  { "walrus", .5f, 0x8a6c5c, .18f, .26f, .2f, .2f, EAR_NONE, 0, TUSKS | WHISKERS, TAIL_NONE },
  { "wolf", .5f, 0x7c7c80, .40f, .19f, .16f, .08f, EAR_POINTED, 1.05f, TEETH, TAIL_BUSHY },
  { "zebra", .93f, 0xf0f0ee, .46f, .19f, .17f, .13f, EAR_POINTED, .8f, STRIPES | MANE, TAIL_THIN },
};

static const struct { const char *word, *id; } aliases[] = {
  { "kitten", "cat" }, { "puppy", "dog" }, { "hound", "dog" }, { "bunny", "rabbit" }, { "hare", "rabbit" },
  { "toad", "frog" }, { "alligator", "crocodile" }, { "raven", "crow" }, { "hen", "chicken" }, { "cock", "rooster" },
  { "stag", "deer" }, { "moose", "deer" }, { "reindeer", "deer" }, { "elk", "deer" }, { "lioness", "lion" },
  { "cheetah", "leopard" }, { "panther", "leopard" }, { "jaguar", "leopard" }, { "ape", "monkey" }, { "gorilla", "monkey" },
  { "chimpanzee", "monkey" }, { "pony", "horse" }, { "mule", "donkey" }, { "lamb", "sheep" }, { "piglet", "pig" },
  { "boar", "pig" }, { "ox", "bull" }, { "tortoise", "turtle" }, { "hawk", "eagle" }, { "falcon", "eagle" },
  { "swan", "duck" }, { "goose", "duck" }, { "seal", "otter" }, { "badger", "raccoon" }, { "polar bear", "panda" },
  { "hippopotamus", "hippo" }, { "rhinoceros", "rhino" }, { "lizard", "crocodile" }, { "coyote", "wolf" }, { "bird", "pigeon" },
};

static const Beast *
find_beast (const char *id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (aliases); i++)
    if (g_strcmp0 (aliases[i].word, id) == 0)
      id = aliases[i].id;
  for (gsize i = 0; i < G_N_ELEMENTS (beasts); i++)
    if (g_strcmp0 (beasts[i].id, id) == 0)
      return &beasts[i];

  return NULL;
}

gboolean
fab_beast_known (const char *species)
{
  return find_beast (species) != NULL;
}

/* Its hide is its skin, and no hair grows on it. */
void
fab_beast_suit (FabPersona *persona)
{
  const Beast *beast = find_beast (persona->species);

  g_return_if_fail (beast != NULL);

  persona->skin = beast->grey;
  persona->skin_colour = beast->colour;
  g_strlcpy (persona->hair, "bald", sizeof persona->hair);
  persona->beard[0] = '\0';
}

/* ---- the head ---- */

typedef struct
{
  const FabFigure *figure;
  const Beast     *beast;
  FabBrush        *brush;
  FabXform         at;    /* head heights; a beast's head is larger than a man's */
  float            unit;
  int              detail;
} Head;

static const FabVec3 skull_middle = { 0, .52f, -.03f };
static const FabVec3 skull_radii = { .375f, .42f, .41f };

static void
use_fur (const Head *head,
         float       shade)
{
  fab_brush_material (head->brush, CLAMP (head->figure->persona.skin * shade, 0, 1), FAB_TEXTURE_SKIN,
                      head->figure->persona.skin_colour);
}

static void
build_ball (const Head *head,
            FabVec3     at,
            FabVec3     radii,
            gboolean    part)
{
  if (part)
    fab_brush_next_part (head->brush);
  fab_skin_ellipsoid (head->brush, &head->at, at, radii, head->detail > 1 ? 18 : 12);
}

static void
build_tube (const Head *head,
            const float at[][4],
            int         n,
            float       side)
{
  FabVec3 path[8];
  float radius[8];

  g_assert (n <= 8);
  for (int i = 0; i < n; i++)
    {
      path[i] = fab_xform_point (&head->at, fab_vec3 (side * at[i][0], at[i][1], at[i][2]));
      radius[i] = at[i][3] * head->unit;
    }
  fab_brush_next_part (head->brush);
  fab_skin_tube (head->brush, path, radius, n, head->detail > 1 ? 12 : 8);
}

/* A flat leaf: an ear. @out, @up say where its tip goes, @wide its half width. */
static void
build_leaf (const Head *head,
            FabVec3     root,
            FabVec3     tip,
            float       wide,
            float       blunt)
{
  enum { ROWS = 7, SIDES = 10 };
  FabVec3 points[ROWS * SIDES], along = fab_vec3_sub (tip, root);
  FabVec3 front = fab_vec3 (0, 0, 1), across = fab_vec3_normal (fab_vec3_cross (along, front));

  for (int r = 0; r < ROWS; r++)
    for (int s = 0; s < SIDES; s++)
      {
        float f = (float) r / (ROWS - 1), a = 2 * (float) G_PI * s / SIDES;
        float w = wide * (blunt > 0 ? sqrtf (MAX (1 - powf (2 * f - 1, 2), .02f)) : MAX (1 - f, .02f) * (.9f + .5f * f));
        FabVec3 p = fab_vec3_mad (root, along, f);

        p = fab_vec3_mad (p, across, w * cosf (a));
        p = fab_vec3_mad (p, front, .3f * w * sinf (a));
        points[r * SIDES + s] = fab_xform_point (&head->at, p);
      }
  fab_brush_next_part (head->brush);
  fab_skin_add (head->brush, points, ROWS, SIDES, TRUE, TRUE);
}

static void
build_ears (const Head *head)
{
  float s = head->beast->ear_size;

  use_fur (head, .92f);
  for (int side = -1; side <= 1; side += 2)
    switch (head->beast->ear)
      {
      case EAR_POINTED:
        build_leaf (head, fab_vec3 (side * .24f, .80f, -.06f), fab_vec3 (side * (.26f + .08f * s), .84f + .36f * s, -.04f), .15f, 0);
        break;
      case EAR_ROUND:
        build_ball (head, fab_vec3 (side * (.28f + .04f * s), .86f + .03f * s, -.06f), fab_vec3 (.16f * s, .17f * s, .06f), TRUE);
        break;
      case EAR_LONG:
        build_leaf (head, fab_vec3 (side * .13f, .84f, -.05f), fab_vec3 (side * (.13f + .14f * s), .9f + .66f * s, -.14f), .105f, 1);
        break;
      case EAR_FLOPPY:
        build_leaf (head, fab_vec3 (side * .32f, .80f + .08f * (s > 1.5f), -.06f),
                    fab_vec3 (side * (.36f + .34f * (s - .8f)), .86f - .50f * s, -.08f), .13f * s, 1);
        break;
      case EAR_LEAF:
        build_leaf (head, fab_vec3 (side * .32f, .72f, -.06f), fab_vec3 (side * (.36f + .28f * s), .70f, -.10f), .09f, 1);
        break;
      case EAR_NONE:
      default:
        break;
      }
}

/* From between the eyes ahead and a little down. */
static void
build_muzzle (const Head *head)
{
  enum { ROWS = 6, SIDES = 14 };
  const Beast *b = head->beast;
  FabVec3 points[ROWS * SIDES];

  for (int r = 0; r < ROWS; r++)
    for (int s = 0; s < SIDES; s++)
      {
        float f = (float) r / (ROWS - 1), a = 2 * (float) G_PI * s / SIDES;
        float round = r == ROWS - 1 ? .55f : 1;
        float w = fab_mix (b->wide, b->tip * 1.1f, powf (f, .8f)) * round, h = fab_mix (b->high, b->tip, powf (f, .8f)) * round;

        points[r * SIDES + s] = fab_xform_point (&head->at,
                                                 fab_vec3 (w * sinf (a), .34f - .05f * f + h * cosf (a), .22f + (b->length + .10f) * f));
      }
  fab_brush_next_part (head->brush);
  fab_skin_add (head->brush, points, ROWS, SIDES, FALSE, TRUE);
}

static FabVec3
muzzle_end (const Head *head)
{
  return fab_vec3 (0, .29f, .32f + head->beast->length);
}

static void
build_nose (const Head *head)
{
  const Beast *b = head->beast;
  FabVec3 end = muzzle_end (head);

  if (b->marks & SNOUT)
    {
      use_fur (head, .88f);
      build_ball (head, fab_vec3 (0, end.y, end.z - .01f), fab_vec3 (b->tip * 1.12f, b->tip * 1.0f, .045f), TRUE);
      fab_brush_material (head->brush, .2f, FAB_TEXTURE_PLAIN, 0x503438);
      for (int side = -1; side <= 1; side += 2)
        build_ball (head, fab_vec3 (side * .42f * b->tip, end.y, end.z + .03f), fab_vec3 (.026f, .04f, .012f), TRUE);
      return;
    }
  if (b->marks & (BEAK | BILL | TRUNK))
    return;
  if (b->marks & BULGING)
    {
      fab_brush_material (head->brush, .15f, FAB_TEXTURE_PLAIN, 0x242024);
      for (int side = -1; side <= 1; side += 2)
        build_ball (head, fab_vec3 (side * .06f, end.y + .8f * b->tip, end.z - .03f), fab_vec3 (.018f, .014f, .018f), TRUE);
      return;
    }
  fab_brush_material (head->brush, .1f, FAB_TEXTURE_PLAIN, 0x242024);
  build_ball (head, fab_vec3 (0, end.y + .62f * b->tip + .01f, end.z - .01f),
              fab_vec3 (.045f + .22f * b->tip, .034f + .16f * b->tip, .04f), TRUE);
}

static void
build_beak (const Head *head)
{
  float flat = head->beast->marks & BILL ? 1 : 0, l = head->beast->length;
  const float upper[][4] = { { 0, .44f, .28f, .10f }, { 0, .43f, .36f + .4f * l, .075f }, { 0, .38f - .05f * (1 - flat), .38f + .85f * l, .035f },
                             { 0, .33f, .38f + l, .006f } };

  fab_brush_material (head->brush, .62f, FAB_TEXTURE_PLAIN, 0xe0a03c);
  if (flat > 0)
    {
      build_ball (head, fab_vec3 (0, .40f, .42f), fab_vec3 (.17f, .045f, .26f), TRUE);
      build_ball (head, fab_vec3 (0, .345f, .40f), fab_vec3 (.14f, .03f, .22f), TRUE);
    }
  else
    build_tube (head, upper, 4, 1);
}

static void
build_trunk (const Head *head)
{
  static const float at[][4] = { { 0, .42f, .26f, .15f }, { 0, .30f, .44f, .125f }, { 0, .10f, .52f, .105f }, { 0, -.14f, .52f, .09f },
                                 { 0, -.36f, .54f, .08f }, { 0, -.46f, .66f, .07f }, { 0, -.42f, .76f, .06f } };

  use_fur (head, .97f);
  build_tube (head, at, 7, 1);
}

static void
build_horns (const Head *head)
{
  static const float horn[][4] = { { .24f, .86f, -.02f, .055f }, { .36f, .94f, .02f, .05f }, { .44f, 1.08f, .06f, .035f }, { .42f, 1.22f, .08f, .006f } };
  static const float beam[][4] = { { .15f, .88f, -.06f, .034f }, { .26f, 1.10f, -.12f, .03f }, { .42f, 1.28f, -.10f, .026f }, { .44f, 1.52f, -.02f, .008f } };
  static const float tine[][4] = { { .26f, 1.10f, -.12f, .026f }, { .18f, 1.22f, .02f, .02f }, { .18f, 1.34f, .08f, .006f } };
  static const float fork[][4] = { { .40f, 1.26f, -.10f, .024f }, { .58f, 1.32f, -.12f, .018f }, { .64f, 1.44f, -.10f, .006f } };

  fab_brush_material (head->brush, .85f, FAB_TEXTURE_PLAIN, 0xd8ccb0);
  for (int side = -1; side <= 1; side += 2)
    {
      if (head->beast->marks & HORNS)
        build_tube (head, horn, 4, side);
      if (!(head->beast->marks & ANTLERS))
        continue;
      build_tube (head, beam, 4, side);
      build_tube (head, tine, 3, side);
      build_tube (head, fork, 3, side);
    }
}

/* Locks all round the face. */
static void
build_mane (const Head *head)
{
  gboolean lion = head->beast->ear == EAR_ROUND;
  int n = head->detail > 0 ? 15 : 9;

  fab_brush_material (head->brush, head->figure->persona.skin * .55f, FAB_TEXTURE_HAIR, 0x6c4426);
  for (int i = 0; i < n && lion; i++)
    {
      float a = 2 * (float) G_PI * i / n;

      build_ball (head, fab_vec3 (.42f * sinf (a), .50f + .44f * cosf (a), -.16f), fab_vec3 (.17f, .19f, .20f), i == 0);
    }
  for (int i = 0; i < 6 && !lion; i++)
    build_ball (head, fab_vec3 (0, 1.0f - .15f * i, -.12f - .26f * sqrtf (i / 5.f)), fab_vec3 (.07f, .16f, .13f), i == 0);
}

static void
build_wool (const Head *head)
{
  use_fur (head, 1);
  for (int i = 0; i < 9; i++)
    {
      float a = -1.2f + 2.4f * i / 8;

      build_ball (head, fab_vec3 (.32f * sinf (a), .66f + .30f * cosf (a), .02f), fab_vec3 (.13f, .13f, .2f), i == 0);
    }
}

static void
build_tusks (const Head *head)
{
  float z = head->beast->marks & TRUNK ? .36f : .22f + head->beast->length;
  const float tusk[][4] = { { .12f, .26f, z - .06f, .032f }, { .14f, .10f, z + .06f, .028f }, { .14f, .02f, z + .16f, .006f } };

  fab_brush_material (head->brush, .97f, FAB_TEXTURE_PLAIN, 0xf6f0e0);
  for (int side = -1; side <= 1; side += 2)
    build_tube (head, tusk, 3, side);
}

static void
build_comb (const Head *head)
{
  fab_brush_material (head->brush, .42f, FAB_TEXTURE_PLAIN, 0xc0342c);
  for (int i = 0; i < 4; i++)
    build_ball (head, fab_vec3 (0, .96f - .02f * ABS (i - 1), .20f - .13f * i), fab_vec3 (.035f, .10f, .075f), i == 0);
  build_ball (head, fab_vec3 (0, .22f, .34f), fab_vec3 (.05f, .09f, .05f), TRUE);
}

/* ---- marks ---- */

static FabVec3
point_on_skull (const FabFaceSurface *surface,
                float                 x,
                float                 y,
                FabVec3              *normal)
{
  const Head *head = surface->data;
  gboolean top = head->beast->marks & BULGING;
  FabVec3 m = skull_middle, r = skull_radii, n;
  float up = y + (top ? .30f : .10f), u, v;

  if (top)  /* two balls on the brow */
    {
      m = fab_vec3 (copysignf (.19f, x), .90f, .16f);
      r = fab_vec3 (.17f, .17f, .17f);
    }
  u = CLAMP ((x - m.x) / r.x, -.98f, .98f);
  v = CLAMP ((up - m.y) / r.y, -.98f, .98f);
  n = fab_vec3 (u / r.x, v / r.y, sqrtf (MAX (1 - u * u - v * v, .01f)) / r.z);
  if (normal != NULL)
    *normal = fab_vec3_normal (fab_xform_turn (&surface->at, n));

  return fab_xform_point (&surface->at,
                          fab_vec3_mad (fab_vec3 (m.x + u * r.x, m.y + v * r.y, m.z + r.z * sqrtf (MAX (1 - u * u - v * v, .01f))),
                                        fab_vec3_normal (n), .008f));
}

/* The mouth runs along both sides of the muzzle and meets under the nose. */
static void
mark_mouth (const Head *head)
{
  const Beast *b = head->beast;
  float curve = head->figure->face->curve, open = head->figure->mouth;
  FabVec3 line[9];

  if (b->marks & (BEAK | BILL | TRUNK))
    return;
  for (int i = 0; i < 9; i++)
    {
      float u = -1 + .25f * i, a = fabsf (u), f = 1 - .75f * a * a;
      float w = fab_mix (b->wide, b->tip * 1.1f, powf (f, .8f)), h = fab_mix (b->high, b->tip, powf (f, .8f));
      float turn = 1.62f + .3f * (1 - a) - .25f * curve * a * a;

      line[i] = fab_xform_point (&head->at, fab_vec3 (copysignf (MIN (a * 2.2f, 1), u) * w * 1.04f * sinf (turn),
                                                      .34f - .05f * f + h * 1.04f * cosf (turn),
                                                      .23f + (b->length + .10f) * f));
    }
  fab_add_mark (head->brush, line, 9, (.016f + .04f * open) * head->unit, .05f, -1, FALSE, fab_vec3 (0, 0, 0));
}

static void
mark_teeth (const Head *head)
{
  FabVec3 end = muzzle_end (head), tooth[4];

  for (int side = -1; side <= 1; side += 2)
    {
      float x = side * .028f, w = .024f;

      tooth[0] = fab_vec3 (x - w, end.y - .5f * head->beast->tip, end.z - .01f);
      tooth[1] = fab_vec3 (x + w, end.y - .5f * head->beast->tip, end.z - .01f);
      tooth[2] = fab_vec3 (x + w, end.y - .5f * head->beast->tip - .06f, end.z - .02f);
      tooth[3] = fab_vec3 (x - w, end.y - .5f * head->beast->tip - .06f, end.z - .02f);
      for (int i = 0; i < 4; i++)
        tooth[i] = fab_xform_point (&head->at, tooth[i]);
      fab_add_mark (head->brush, tooth, 4, .006f * head->unit, .1f, 1, TRUE, fab_vec3_normal (head->at.z));
    }
}

static void
mark_whiskers (const Head *head)
{
  const Beast *b = head->beast;

  for (int side = -1; side <= 1; side += 2)
    for (int k = -1; k <= 1; k++)
      {
        FabVec3 line[2] = { fab_vec3 (side * (b->tip + .03f), .30f + .03f * k, .26f + .8f * b->length),
                            fab_vec3 (side * (b->tip + .30f), .31f + .09f * k, .20f + .6f * b->length) };

        line[0] = fab_xform_point (&head->at, line[0]);
        line[1] = fab_xform_point (&head->at, line[1]);
        fab_add_mark (head->brush, line, 2, .006f * head->unit, .15f, -1, FALSE, fab_vec3 (0, 0, 0));
      }
}

static void
mark_oval (const Head           *head,
           const FabFaceSurface *surface,
           float                 x,
           float                 y,
           float                 rx,
           float                 ry,
           float                 fill)
{
  FabVec3 at[14], normal, sum = { 0 };

  for (int i = 0; i < 14; i++)
    {
      float a = 2 * (float) G_PI * i / 14;

      at[i] = surface->point (surface, x + rx * cosf (a), y + ry * sinf (a), &normal);
      sum = fab_vec3_add (sum, normal);
    }
  fab_add_mark (head->brush, at, 14, 0, fill, fill, TRUE, fab_vec3_normal (sum));
}

static void
mark_stripes (const Head           *head,
              const FabFaceSurface *surface)
{
  static const float strokes[][4] = { { 0, .86f, 0, .74f }, { .08f, .84f, .06f, .73f }, { -.08f, .84f, -.06f, .73f },
                                      { .34f, .56f, .24f, .54f }, { .34f, .46f, .25f, .45f }, { -.34f, .56f, -.24f, .54f },
                                      { -.34f, .46f, -.25f, .45f } };

  for (gsize i = 0; i < G_N_ELEMENTS (strokes); i++)
    {
      FabVec3 normal, line[2] = { surface->point (surface, strokes[i][0], strokes[i][1], &normal),
                                  surface->point (surface, strokes[i][2], strokes[i][3], NULL) };

      fab_add_mark (head->brush, line, 2, .034f * head->unit, .1f, -1, FALSE, normal);
    }
}

static void
build_eyes (const Head *head)
{
  const FabPersona *p = &head->figure->persona;
  FabFaceSurface surface = { .point = point_on_skull, .data = head, .at = head->at, .eyes = .52f, .spread = .17f, .fat = 1,
                             .big = 1.15f, .grown = .4f, .eyes_only = TRUE };

  if ((head->beast->marks & BULGING))
    {
      use_fur (head, 1);
      for (int side = -1; side <= 1; side += 2)
        build_ball (head, fab_vec3 (side * .19f, .90f, .16f), fab_vec3 (.17f, .17f, .17f), TRUE);
      surface.eyes = .62f;
      surface.spread = .19f;
    }
  for (int side = -1; side <= 1 && (head->beast->marks & PATCHES); side += 2)
    mark_oval (head, &surface, side * .175f, surface.eyes - .01f, .135f, .125f, p->skin > .9f ? .12f : p->skin * .55f);
  if ((head->beast->marks & STRIPES) && !(head->beast->marks & BULGING))
    mark_stripes (head, &surface);
  fab_face_build_marks (head->figure, head->brush, &surface, head->detail);
}

/* ---- the tail ---- */

static void
build_tail (const Head *head)
{
  static const float thin[][4] = { { 0, -.02f, -.05f, .012f }, { .02f, -.10f, -.13f, .011f }, { .05f, -.15f, -.21f, .010f },
                                   { .08f, -.10f, -.28f, .010f }, { .09f, -.01f, -.31f, .009f }, { .08f, .05f, -.30f, .008f } };
  static const float bushy[][4] = { { 0, -.01f, -.05f, .018f }, { .02f, -.06f, -.13f, .032f }, { .05f, -.06f, -.21f, .052f },
                                    { .08f, .01f, -.27f, .060f }, { .09f, .10f, -.28f, .046f }, { .09f, .18f, -.25f, .006f } };
  const float (*at)[4] = head->beast->tail == TAIL_BUSHY ? bushy : thin;
  FabVec3 path[6];
  float radius[6], unit = head->figure->body.scale;
  const FabXform *pelvis = &head->figure->frame[FAB_JOINT_PELVIS];

  if (head->beast->tail == TAIL_NONE)
    return;
  use_fur (head, .95f);
  fab_brush_next_part (head->brush);
  if (head->beast->tail == TAIL_SHORT || head->beast->tail == TAIL_FEATHERS)
    {
      fab_skin_ellipsoid (head->brush, pelvis, fab_vec3 (0, -.02f * unit, -.095f * unit),
                          head->beast->tail == TAIL_SHORT ? fab_vec3 (.028f * unit, .028f * unit, .028f * unit)
                          : fab_vec3 (.03f * unit, .02f * unit, .09f * unit), 9);
      return;
    }
  for (int i = 0; i < 6; i++)
    {
      path[i] = fab_xform_point (pelvis, fab_vec3_scale (fab_vec3 (at[i][0], at[i][1], at[i][2]), unit));
      path[i].y = MAX (path[i].y, .05f);
      radius[i] = at[i][3] * unit;
    }
  fab_skin_tube (head->brush, path, radius, 6, 9);
}

void
fab_beast_build_head (const FabFigure *figure,
                      FabBrush        *brush,
                      int              detail)
{
  FabXform larger = fab_xform_scale (1.16f, 1.16f, 1.16f);
  Head head = { figure, find_beast (figure->persona.species), brush, figure->skull, 0, detail };

  g_return_if_fail (head.beast != NULL);

  larger.o = fab_vec3 (0, -.05f, 0);
  head.at = fab_xform_mul (&figure->skull, &larger);
  head.unit = fab_vec3_length (head.at.y);
  if (head.beast->marks & MANE)
    build_mane (&head);
  use_fur (&head, 1);
  build_ball (&head, skull_middle, skull_radii, TRUE);
  if (!(head.beast->marks & (BEAK | BILL | TRUNK)))
    build_muzzle (&head);
  build_ears (&head);
  if (head.beast->marks & (BEAK | BILL))
    build_beak (&head);
  if (head.beast->marks & TRUNK)
    build_trunk (&head);
  if (head.beast->marks & (HORNS | ANTLERS))
    build_horns (&head);
  if (head.beast->marks & WOOL)
    build_wool (&head);
  if (head.beast->marks & TUSKS)
    build_tusks (&head);
  if (head.beast->marks & COMB)
    build_comb (&head);
  build_nose (&head);
  build_eyes (&head);
  mark_mouth (&head);
  if ((head.beast->marks & TEETH) && detail > 0)
    mark_teeth (&head);
  if ((head.beast->marks & WHISKERS) && detail > 0)
    mark_whiskers (&head);
  build_tail (&head);
}
