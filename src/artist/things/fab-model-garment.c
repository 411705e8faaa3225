/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Clothes that nobody wears: they lie where they fell, hang, are folded, or are carried over an arm. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-model-kit.h"

#define CLOTH FAB_TEXTURE_CLOTH
#define THICK .035f /* of empty cloth, half */

/* Half widths from the shoulders to the hem, and how long: metres. */
typedef struct
{
  float    length, shoulder, chest, waist, hem;
  float    sleeve, cuff;  /* its length and half width; 0: none */
  gboolean collar, open;  /* buttoned all the way down */
} Cut;

static const Cut coat = { .95f, .22f, .27f, .25f, .34f, .6f, .075f, TRUE, TRUE };
static const Cut shirt = { .7f, .21f, .25f, .24f, .25f, .52f, .06f, TRUE, TRUE };
static const Cut tee = { .66f, .21f, .25f, .24f, .25f, .2f, .095f, FALSE, FALSE };
static const Cut dress = { 1.1f, .16f, .19f, .14f, .42f, .12f, .07f, FALSE, FALSE };
static const Cut skirt = { .6f, .15f, .18f, .24f, .34f, 0, 0, FALSE, FALSE };

static gboolean
is_so (const FabModelSpec *spec,
       const char         *how)
{
  return g_strcmp0 (spec->action, how) == 0;
}

/* A ring of empty cloth across a way that stays in the plane of x and y. */
static FabRing
make_ring (FabVec3 centre,
           FabVec3 way,
           float   half,
           float   thick)
{
  FabVec3 v = V (0, 0, thick);

  return (FabRing) { centre, fab_vec3_scale (fab_vec3_cross (V (0, 0, 1), fab_vec3_normal (way)), half), v };
}

static void
add_panel (FabBrush      *b,
           const FabVec3 *way,
           const float   *halves,
           int            n,
           float          thick)
{
  FabRing rings[8];

  g_assert (n <= (int) G_N_ELEMENTS (rings));
  for (int i = 0; i < n; i++)
    rings[i] = make_ring (way[i], fab_vec3_sub (way[MIN (i + 1, n - 1)], way[MAX (i - 1, 0)]), halves[i], thick);
  fab_kit_skin (b, rings, n, 14, TRUE, TRUE);
}

/* @flung: the arms of what was thrown down lie anyhow. */
static void
add_sleeve (FabBrush  *b,
            const Cut *cut,
            int        side,
            gboolean   flung)
{
  float x = side * (cut->shoulder - .02f), y = cut->length - .07f, l = cut->sleeve;
  float out = flung ? (side > 0 ? .75f : .3f) : .24f, bend = flung ? (side > 0 ? .1f : .8f) : .12f;
  FabVec3 way[3] = { { x, y, 0 }, { x + side * l * .5f * out, y - l * .5f * sqrtf (1 - out * out), .012f },
                     { x + side * l * .5f * (out + bend), y - l * (flung ? .62f : .95f), .02f } };

  fab_brush_next_part (b);
  add_panel (b, way, (const float[]) { cut->cuff * 1.3f, cut->cuff * 1.1f, cut->cuff }, 3, THICK * .8f);
}

static void
add_collar (FabBrush  *b,
            const Cut *cut)
{
  float y = cut->length, z = THICK + .012f;

  for (int s = -1; s <= 1; s += 2)
    {
      FabVec3 flap[4] = { { s * .02f, y - .2f, z }, { s * .13f, y - .13f, z }, { s * .1f, y + .01f, z }, { s * .05f, y + .02f, z } };

      fab_add_mark (b, flap, 4, .006f, .15f, .5f, TRUE, V (0, 0, 1));
    }
}

static void
add_front (FabBrush  *b,
           const Cut *cut)
{
  float top = cut->length - (cut->collar ? .18f : .05f), z = THICK + .006f;

  if (cut->collar)
    add_collar (b, cut);
  for (int i = 0; cut->open && i < 4; i++)
    fab_kit_disc (b, V (.025f, top - (i + .5f) * top / 4.5f, z), V (0, 0, 1), .013f, .003f, .2f);
  if (cut->open)
    LINE_Z (b, .005f, { 0, top, z }, { .004f, top * .5f, z }, { 0, .01f, z });
  for (int s = -1; s <= 1; s += 2)
    LINE_Z (b, .004f, { s * cut->hem * .55f, .03f, z - .01f }, { s * cut->waist * .5f, cut->length * .42f, z });
}

static void
lay_down (FabBrush *b,
          float     length)
{
  FabXform down = fab_xform_rotate_x (-(float) G_PI_2), was = fab_kit_move (b, 0, THICK, length / 2);

  (void) was;
  b->at = fab_xform_mul (&b->at, &down);
}

static void
add_whole (FabBrush  *b,
           const Cut *cut,
           gboolean   flung)
{
  float l = cut->length;
  FabVec3 way[5] = { { 0, l, 0 }, { 0, l - .06f, 0 }, { 0, l - .25f, .005f }, { flung ? .03f : 0, l * .55f, .01f }, { 0, 0, 0 } };

  add_panel (b, way, (const float[]) { cut->shoulder * .55f, cut->shoulder, cut->chest, cut->waist, cut->hem }, 5, THICK);
  add_front (b, cut);
  for (int s = -1; cut->sleeve > 0 && s <= 1; s += 2)
    add_sleeve (b, cut, s, flung);
}

static void
add_folded (FabBrush  *b,
            const Cut *cut)
{
  float w = cut->shoulder * 1.6f;

  SLAB (b, 0, .05f, { -w / 2, .16f }, { w / 2, .16f }, { w / 2, -.16f }, { -w / 2, -.16f });
  fab_brush_next_part (b);
  SLAB (b, .05f, .05f, { -w * .48f, .17f }, { w * .48f, .17f }, { w * .48f, -.15f }, { -w * .48f, -.15f });
  for (int s = -1; s <= 1 && cut->collar; s += 2)
    fab_add_mark (b, POINTS3 ({ s * .01f, .103f, 0 }, { s * .1f, .103f, -.06f }, { s * .08f, .103f, -.14f }, { s * .03f, .103f, -.14f }),
                  .005f, .15f, .5f, TRUE, V (0, 1, 0));
  LINE_Y (b, .004f, { 0, .102f, 0 }, { 0, .102f, .16f });
}

/* Over a bar along x at the height of the model: a wave of cloth before it and one behind. */
static void
add_draped (FabBrush *b,
            float     half,
            float     drop,
            float     top)
{
  FabVec3 points[9 * 11];
  guint32 was = b->flags;

  for (int row = 0; row <= 10; row++)
    for (int i = 0; i <= 8; i++)
      {
        float t = row / 5.f - 1, x = half * (i / 4.f - 1), hang = fabsf (t) * drop * (t < 0 ? .82f : 1);
        float wave = sinf (i * 1.7f + t) * .03f * fabsf (t);

        points[row * 9 + i] = V (x * (1 + .12f * fabsf (t)), top - hang * (1 + .05f * cosf (i * 2.1f)) - .02f * t * t,
                                 t * .05f + (t < 0 ? -.02f : .02f) + wave);
      }
  b->flags |= FAB_FACE_TWO_SIDED;
  fab_add_grid (b, points, 8, 10);
  b->flags = was;
}

static void
add_carried (FabBrush  *b,
             const Cut *cut)
{
  float drop = cut->length * .5f, z = .085f;

  add_draped (b, .2f, drop, .6f);
  if (cut->sleeve > .3f)
    {
      fab_brush_next_part (b);
      add_panel (b, (const FabVec3[]) { { .1f, .57f, .07f }, { .12f, .35f, .1f }, { .09f, .16f, .09f } },
                 (const float[]) { .075f, .07f, .06f }, 3, .025f);
    }
  for (int i = -1; i <= 1; i++)
    LINE_Z (b, .004f, { i * .11f, .58f - drop * .95f, z + .02f }, { i * .1f + .02f, .56f - drop * .4f, z });
}

static void
build_cut (FabBrush           *b,
           const FabModelSpec *spec,
           const Cut          *cut,
           float               grey,
           guint32             colour)
{
  FabXform was = b->at;
  gboolean hung = is_so (spec, "hung");

  paint_own (b, spec, CLOTH, grey, colour);
  if (is_so (spec, "draped"))
    add_carried (b, cut);
  else if (is_so (spec, "folded"))
    add_folded (b, cut);
  else
    {
      if (!hung)
        lay_down (b, cut->length);
      add_whole (b, cut, !hung);
      b->at = was;
    }
}

static void
build_coat (FabBrush *b, const FabModelSpec *spec)
{
  build_cut (b, spec, &coat, .42f, 0x6a5540);
}

static void
build_shirt (FabBrush *b, const FabModelSpec *spec)
{
  build_cut (b, spec, &shirt, .86f, 0xd8dce4);
}

static void
build_tee (FabBrush *b, const FabModelSpec *spec)
{
  build_cut (b, spec, &tee, .7f, 0x8fa3b8);
}

static void
build_dress (FabBrush *b, const FabModelSpec *spec)
{
  build_cut (b, spec, &dress, .62f, 0x9c4a52);
}

static void
build_skirt (FabBrush *b, const FabModelSpec *spec)
{
  build_cut (b, spec, &skirt, .5f, 0x4a5c80);
}

/* Two legs under one belt. */
static void
add_legs (FabBrush *b,
          gboolean  flung)
{
  add_panel (b, (const FabVec3[]) { { 0, 1, 0 }, { 0, .92f, 0 }, { 0, .72f, 0 } }, (const float[]) { .19f, .2f, .22f }, 3, THICK);
  LINE_Z (b, .006f, { -.19f, .95f, THICK }, { .19f, .95f, THICK });
  LINE_Z (b, .005f, { 0, .95f, THICK + .004f }, { 0, .76f, THICK + .004f });
  for (int s = -1; s <= 1; s += 2)
    {
      float out = flung && s > 0 ? .22f : .02f;

      fab_brush_next_part (b);
      add_panel (b, (const FabVec3[]) { { s * .105f, .76f, 0 }, { s * (.12f + out), .4f, .012f }, { s * (.12f + .4f * out), 0, 0 } },
                 (const float[]) { .112f, .1f, .095f }, 3, THICK);
    }
}

static void
build_trousers (FabBrush *b, const FabModelSpec *spec)
{
  static const Cut folded = { 1, .2f, .2f, .2f, .2f };
  FabXform was = b->at;

  paint_own (b, spec, CLOTH, .46f, 0x4a5c80);
  if (is_so (spec, "draped"))
    add_draped (b, .12f, .48f, .6f);
  else if (is_so (spec, "folded"))
    add_folded (b, &folded);
  else
    {
      if (!is_so (spec, "hung"))
        lay_down (b, 1);
      add_legs (b, !is_so (spec, "hung"));
      b->at = was;
    }
}

static void
build_scarf (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, CLOTH, .55f, 0xa04840);
  if (is_so (spec, "draped") || is_so (spec, "hung"))
    add_draped (b, .09f, .55f, .6f);
  else if (is_so (spec, "folded"))
    add_folded (b, &skirt);
  else
    for (int i = 0; i < 6; i++)
      {
        float x = -.5f + .2f * i, z = .09f * sinf (i * 1.9f), next = .09f * sinf ((i + 1) * 1.9f);

        fab_add_limb (b, V (x, .05f, z), .05f, V (x + .2f, .05f, next), .05f, 8);
      }
}

/* What was taken off in a hurry: a heap with legs and arms in it. */
static void
build_clothes (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, CLOTH, .7f, 0x8fa3b8);
  TURNED (b, 0, 0, 0, 14, { .36f, 0 }, { .34f, .06f }, { .22f, .15f }, { .1f, .2f }, { 0, .21f });
  paint (b, CLOTH, .42f, 0x5c6470);
  add_panel (b, (const FabVec3[]) { { -.1f, .17f, .12f }, { .12f, .12f, .26f }, { .34f, .04f, .3f } },
             (const float[]) { .08f, .08f, .07f }, 3, .03f);
  paint (b, CLOTH, .9f, 0xe8e2d4);
  add_panel (b, (const FabVec3[]) { { .05f, .2f, -.02f }, { -.2f, .13f, .16f }, { -.4f, .04f, .22f } },
             (const float[]) { .09f, .07f, .06f }, 3, .03f);
}

/* On a hook of the wall. */
static void
hang_up (FabBrush           *b,
         const FabModelSpec *spec,
         FabModelBuilder     build)
{
  FabModelSpec hung = *spec;

  hung.action = "hung";
  fab_kit_move (b, 0, 0, .06f);
  build (b, &hung);
  paint (b, FAB_TEXTURE_METAL, .3f, 0x4a4a4a);
}

static void
build_hanging_coat (FabBrush *b, const FabModelSpec *spec)
{
  FabXform was = b->at;

  hang_up (b, spec, build_coat);
  TUBE (b, .012f, { 0, .96f, -.06f }, { 0, .96f, .03f }, { 0, 1.02f, .05f });
  b->at = was;
}

static void
build_hanging_dress (FabBrush *b, const FabModelSpec *spec)
{
  FabXform was = b->at;

  hang_up (b, spec, build_dress);
  TUBE (b, .007f, { -.17f, 1.06f, 0 }, { 0, 1.14f, 0 }, { .17f, 1.06f, 0 }, { -.17f, 1.06f, 0 });
  TUBE (b, .007f, { 0, 1.14f, 0 }, { .02f, 1.19f, 0 }, { 0, 1.22f, -.02f }, { 0, 1.2f, -.06f });
  b->at = was;
}

/* Over somebody who lies on their back, head towards -z: the sheet turned down at the chest, the toes a ridge. */
static void
build_bedcover (FabBrush *b, const FabModelSpec *spec)
{
  enum { NX = 14, NZ = 14 };
  FabVec3 points[(NX + 1) * (NZ + 1)];
  guint32 was = b->flags;

  for (int j = 0; j <= NZ; j++)
    for (int i = 0; i <= NX; i++)
      {
        float x = -.62f + 1.24f * i / NX, z = -.46f + 1.66f * j / NZ;
        float tall = .44f - .12f * CLAMP ((z + .46f) / .9f, 0, 1) + .15f * expf (-powf ((z - .9f) / .13f, 2));
        float wide = .36f - .06f * CLAMP ((z + .2f) / 1, 0, 1), fall = fabsf (x) / wide;
        float end = 1 - CLAMP ((z - 1.02f) / .16f, 0, 1);
        float y = (.03f + tall / (1 + powf (fall, 4)) + .012f * sinf (9 * z + 5 * x)) * end;

        points[j * (NX + 1) + i] = V (x, MAX (y, 0), z);
      }
  b->flags |= FAB_FACE_TWO_SIDED;
  paint_own (b, spec, CLOTH, .66f, 0x8a9ab0);
  fab_add_grid (b, points + 2 * (NX + 1), NX, NZ - 2);
  paint (b, CLOTH, .98f, 0xfaf8f2);
  for (int i = 0; i < 3 * (NX + 1); i++)
    points[i].y += .012f;
  fab_add_grid (b, points, NX, 2);
  b->flags = was;
  for (int i = -1; i <= 1; i += 2)
    LINE_Y (b, .006f, { i * .2f, .2f, 0 }, { i * .24f, .15f, .3f }, { i * .22f, .13f, .55f });
}

#define LYING(id, x, z, ...) { id, FAB_MODEL_THING, { x, .08f, z }, 0, 0, FAB_NO_GRIP, FAB_WORDS (__VA_ARGS__) }

const FabModelEntry fab_models_garment[] = {
  { LYING ("coat", 1.07f, .96f, "coat", "overcoat", "raincoat", "trench coat", "trenchcoat", "fur coat", "winter coat", "lab coat",
           "jacket", "leather jacket", "suit jacket", "blazer", "parka", "anorak", "cloak", "cape", "robe", "bathrobe",
           "dressing gown", "kimono", "uniform", "suit", "tuxedo", "cardigan"), build_coat },
  { LYING ("shirt", .95f, .72f, "shirt", "dress shirt", "blouse", "pyjamas", "pajamas", "sweater", "pullover", "jumper", "hoodie",
           "sweatshirt"), build_shirt },
  { LYING ("tee", .7f, .66f, "t-shirt", "tee shirt", "tee", "jersey", "vest", "undershirt", "singlet"), build_tee },
  { LYING ("dress", .84f, 1.1f, "dress", "gown", "evening gown", "wedding dress", "sundress", "nightgown", "nightdress", "sari"),
    build_dress },
  { LYING ("skirt", .68f, .6f, "skirt", "apron", "kilt"), build_skirt },
  { LYING ("trousers", .67f, 1.02f, "trousers", "trouser", "pants", "jeans", "slacks", "overalls", "leggings"), build_trousers },
  { { "scarf", FAB_MODEL_THING, { 1.28f, .1f, .26f }, 0, 0, FAB_NO_GRIP, FAB_WORDS ("scarf", "shawl", "stole", "muffler") }, build_scarf },
  { { "hanging-coat", FAB_MODEL_THING, { .75f, 1.03f, .12f }, 0, 0, FAB_NO_GRIP, FAB_WORDS ("hanging coat") }, build_hanging_coat },
  { { "hanging-dress", FAB_MODEL_THING, { .84f, 1.22f, .12f }, 0, 0, FAB_NO_GRIP, FAB_WORDS ("hanging dress") }, build_hanging_dress },
  { { "bedcover", FAB_MODEL_THING, { 1.24f, .49f, 1.66f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("bedcover") }, build_bedcover },
  { { "clothes", FAB_MODEL_THING, { .79f, .26f, .72f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("clothes", "pile of clothes", "heap of clothes", "laundry", "dirty laundry", "clothing", "garments",
                 "rags") }, build_clothes },
  { { NULL } },
};
