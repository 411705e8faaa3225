/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is there for a moment only: blasts, smoke, sparks, splashes, shards, fireworks. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-model-kit.h"

#define THING FAB_MODEL_THING
#define GLOW  FAB_TEXTURE_GLOW
#define PLAIN FAB_TEXTURE_PLAIN
#define GLASS FAB_TEXTURE_GLASS
#define ANY   V (0, 0, 0)

/* Billows stacked along a rising line, @grow wider each. */
static void
add_billows (FabBrush *b, float y, float step, float size, float grow, int n, float grey)
{
  b->flags |= FAB_FACE_NO_CREASE;
  for (int i = 0; i < n; i++)
    for (int k = 0; k < 3; k++)
      {
        float s = size + grow * i, a = k * 2.09f + i * .8f, r = k == 0 ? 0 : .62f * s;

        paint (b, PLAIN, CLAMP (grey + .05f * ((i + k) % 3), 0, 1), 0x787878);
        fab_add_ellipsoid (b, V (.12f * i * step + r * cosf (a), y + step * i + .2f * s * (k - 1), r * .4f * sinf (a)),
                           V (s * (.75f + .25f * fab_kit_random (3, i * 3 + k)), s * .68f, s * .6f), 9);
      }
  b->flags &= ~FAB_FACE_NO_CREASE;
}

static void
build_smoke (FabBrush *b, const FabModelSpec *spec)
{
  add_billows (b, .15f, .42f, .16f, .085f, 7, .5f);
}

/* A star of fire, smoke boiling round it, pieces flung on straight lines. */
static void
build_explosion (FabBrush *b, const FabModelSpec *spec)
{
  enum { N = 22 };
  FabVec3 outer[N], inner[N];

  for (int i = 0; i < 11; i++)
    {
      float a = -.35f + i * .385f, r = .95f + .25f * fab_kit_random (5, i);

      b->flags |= FAB_FACE_NO_CREASE;
      paint (b, PLAIN, .34f + .08f * (i % 3), 0x585450);
      fab_add_ellipsoid (b, V (r * cosf (a), .85f + r * .8f * sinf (a), -.25f), V (.42f, .38f, .3f), 9);
      b->flags &= ~FAB_FACE_NO_CREASE;
    }
  for (int i = 0; i < N; i++)
    {
      float a = 2 * (float) G_PI * i / N, r = i % 2 ? .52f : .95f + .3f * fab_kit_random (7, i);

      outer[i] = V (r * cosf (a), MAX (.02f, .85f + r * sinf (a)), .12f);
      inner[i] = V (.55f * r * cosf (a), MAX (.03f, .8f + .55f * r * sinf (a)), .14f);
    }
  paint_own (b, spec, GLOW, .98f, 0xff9030);
  b->flags |= FAB_FACE_TWO_SIDED;
  for (int i = 0; i < N; i++)
    fab_add_quad (b, V (0, .85f, .12f), outer[i], outer[(i + 1) % N], V (0, .85f, .12f));
  b->flags &= ~FAB_FACE_TWO_SIDED;
  fab_add_mark (b, outer, N, .05f, .1f, -1, FALSE, ANY);
  fab_add_mark (b, inner, N, .03f, .3f, .86f, TRUE, ANY);
  for (int i = 0; i < 16; i++)
    {
      float a = .1f + i * .19f, r = 1.5f + .35f * fab_kit_random (9, i);

      fab_kit_line (b, .03f, ANY, POINTS3 ({ r * cosf (a), .8f + r * sinf (a), .1f }, { (r + .4f) * cosf (a), .8f + (r + .4f) * sinf (a), .1f }));
      if (i % 2)
        {
          paint (b, PLAIN, .2f, 0x303030);
          fab_kit_box (b, (r + .5f) * cosf (a), .8f + (r + .5f) * sinf (a), .1f, .1f, .07f, .06f);
        }
    }
}

static void
build_sparks (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, GLOW, .98f, 0xffc040);
  add_ball (b, 0, .1f, 0, .05f, .05f, .05f);
  for (int i = 0; i < 34; i++)
    {
      float a = -.25f + 3.6f * fab_kit_random (3, i), r = .1f + .2f * fab_kit_random (4, i), l = .08f + .26f * fab_kit_random (5, i);
      float x0 = r * cosf (a), y0 = .1f + r * sinf (a), x1 = (r + l) * cosf (a), y1 = MAX (.01f, .1f + (r + l) * sinf (a) - .3f * l);

      fab_kit_line (b, .012f, ANY, POINTS3 ({ x0, y0, .05f }, { (x0 + x1) / 2, (y0 + y1) / 2 + .03f, .05f }, { x1, y1, .05f }));
      fab_add_ellipsoid (b, V (x1, y1, .05f), V (.014f, .014f, .014f), 5);
    }
}

/* A crown of water and the drops that left it. */
static void
build_splash (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .98f, 0xd0e8f4);
  for (int i = 0; i < 15; i++)
    {
      float a = i * .4189f, h = .3f + .34f * fab_kit_random (4, i), in = .28f, out = .5f + .1f * (i % 2);

      fab_brush_next_part (b);
      fab_kit_cone (b, V (in * cosf (a), .04f, in * sinf (a)), V (out * cosf (a), h, out * sinf (a)), .11f, .008f, 6);
      fab_add_ellipsoid (b, V (1.15f * out * cosf (a), h + .08f + .12f * fab_kit_random (6, i), 1.15f * out * sinf (a)), V (.035f, .06f, .035f), 6);
    }
  for (int ring = 0; ring < 2; ring++)
    fab_kit_torus (b, V (0, .01f, 0), V (0, 1, 0), .5f + .25f * ring, .01f, 22);
}

/* Splinters of a pane, flying from the middle. */
static void
build_shards (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, GLASS, .96f, 0xc8e4f0);
  b->flags |= FAB_FACE_TWO_SIDED;
  for (int i = 0; i < 30; i++)
    {
      float a = i * 2.4f, r = .06f + .022f * i, s = .06f + .1f * fab_kit_random (3, i), turn = 6.3f * fab_kit_random (4, i);
      float x = r * cosf (a), y = .7f + r * sinf (a);
      FabVec3 p = V (x + s * cosf (turn), y + s * sinf (turn), .05f * (i % 3)), q = V (x + .5f * s * cosf (turn + 2.2f), y + .5f * s * sinf (turn + 2.2f), 0);

      fab_brush_next_part (b);
      fab_add_quad (b, p, q, V (x + .8f * s * cosf (turn + 3.9f), y + .8f * s * sinf (turn + 3.9f), .03f), p);
    }
  b->flags &= ~FAB_FACE_TWO_SIDED;
  for (int i = 0; i < 9; i++)
    fab_kit_line (b, .01f, ANY, POINTS3 ({ .2f * cosf (i * .7f), .7f + .2f * sinf (i * .7f), .02f }, { .42f * cosf (i * .7f), .7f + .42f * sinf (i * .7f), .02f }));
}

/* Low and wide, behind hooves and wheels. */
static void
build_dust (FabBrush *b, const FabModelSpec *spec)
{
  b->flags |= FAB_FACE_NO_CREASE;
  for (int i = 0; i < 14; i++)
    {
      float x = -1.6f + .25f * i, s = .24f + .3f * (1 - i / 14.f);

      paint_own (b, spec, PLAIN, .84f + .05f * (i % 3), 0xc8b898);
      fab_add_ellipsoid (b, V (x, .75f * s + .14f * fab_kit_random (3, i) * (14 - i) / 5, .3f * (fab_kit_random (4, i) - .5f)), V (s, .75f * s, .6f * s), 9);
    }
  b->flags &= ~FAB_FACE_NO_CREASE;
}

/* Trails from the ground, bursts of rays that bend down at their ends. */
static void
build_fireworks (FabBrush *b, const FabModelSpec *spec)
{
  static const float bursts[][3] = { { -3.2f, 6.4f, 1.9f }, { .6f, 8.6f, 2.3f }, { 3.8f, 5.6f, 1.5f } };

  for (gsize k = 0; k < G_N_ELEMENTS (bursts); k++)
    {
      float s = bursts[k][2], x = bursts[k][0], y = bursts[k][1];

      ROD (b, .3f * x, 0, 0, .3f * x, .3f, 0, .03f);
      fab_add_mark (b, POINTS3 ({ .3f * x, 0, 0 }, { .7f * x, .55f * y, 0 }, { x, y, 0 }), .05f, .9f, -1, FALSE, ANY);
      for (int i = 0; i < 18; i++)
        {
          float a = i * .349f;
          FabVec3 tip = V (x + s * cosf (a), y + s * sinf (a) - .22f * s, 0);

          fab_add_mark (b, POINTS3 ({ x + .25f * s * cosf (a), y + .25f * s * sinf (a), 0 }, { x + .7f * s * cosf (a), y + .7f * s * sinf (a) - .04f * s, 0 }, tip),
                        .1f, .98f, -1, FALSE, ANY);
          paint_own (b, spec, GLOW, .98f, 0xffd060);
          fab_add_ellipsoid (b, tip, V (.1f, .1f, .1f), 5);
        }
    }
}

const FabModelEntry fab_models_effect[] = {
  { { "smoke-plume", THING, { 2, 3.6f, 1 }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("smoke plume", "plume of smoke", "column of smoke", "smoke column", "smoke cloud", "cloud of smoke") }, build_smoke },
  { { "dust-cloud", THING, { 4, 1.2f, .7f }, 0, 0, FAB_NO_GRIP, FAB_WORDS ("dust cloud", "cloud of dust", "trail of dust", "sandstorm cloud") }, build_dust },
  { { "explosion", THING, { 4.27f, 3.13f, .66f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("explosion", "blast", "detonation", "fireball", "big explosion") }, build_explosion },
  { { "sparks", THING, { 1.07f, .571f, .112f }, 0, 0, FAB_NO_GRIP, FAB_WORDS ("sparks", "spark", "shower of sparks", "flying sparks", "sparks fly", "sparks flying") }, build_sparks },
  { { "splash", THING, { 1.5f, .8f, 1.5f }, 0, 0, FAB_NO_GRIP, FAB_WORDS ("splash", "splashes", "big splash", "splash of water", "spray") }, build_splash },
  { { "shards", THING, { 1.33f, 1.35f, .1f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("shards", "shard", "broken glass", "glass shards", "flying glass", "shattered glass", "shattering glass") }, build_shards },
  { { "fireworks", THING, { 10.6f, 10.5f, .157f }, 0, 0, FAB_NO_GRIP, FAB_WORDS ("fireworks", "firework", "firework display") }, build_fireworks },
  { { NULL } },
};
