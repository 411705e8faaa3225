/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What passed and left its mark: prints, tracks, stains. They lie on the ground and lead away from us. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-model-kit.h"

static void
add_print (FabBrush *b, float x, float z, float rx, float rz)
{
  FabVec2 p[16];

  for (int i = 0; i < 16; i++)
    {
      float a = -2 * (float) G_PI * i / 16;

      p[i] = (FabVec2) { x + rx * cosf (a), z + rz * sinf (a) };
    }
  fab_kit_slab (b, .002f, .016f, p, 16);
}

static void
add_ground (FabBrush *b, float w, float d)
{
  fab_kit_paint (b, FAB_TEXTURE_PLAIN, .97f, 0xf4f4f2);
  add_box (b, 0, 0, 0, w, .004f, d);
}

static void
build_footprints (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, FAB_TEXTURE_PLAIN, .5f, 0x707078);
  for (int i = 0; i < 9; i++)
    {
      float z = 1.9f - .45f * i, x = (i & 1 ? .13f : -.13f) + .05f * sinf (.7f * i);

      add_print (b, x, z - .045f, .055f, .085f);
      add_print (b, x + (i & 1 ? -.008f : .008f), z + .1f, .042f, .05f);
    }
}

static void
build_paw_prints (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, FAB_TEXTURE_PLAIN, .5f, 0x707078);
  for (int i = 0; i < 9; i++)
    {
      float z = 1.1f - .26f * i, x = i & 1 ? .09f : -.09f;

      add_print (b, x, z, .04f, .032f);
      for (int k = -1; k <= 2; k++)
        add_print (b, x + .028f * (k - .5f), z - .056f + .008f * ABS (2 * k - 1), .012f, .016f);
    }
}

static void
build_tracks (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, FAB_TEXTURE_PLAIN, .5f, 0x707078);
  for (int s = -1; s <= 1; s += 2)
    {
      for (int i = 0; i < 40; i++)
        {
          float z = 2.4f - .135f * i, x = s * (.6f + .01f * (2.4f - z));

          SLAB (b, .002f, .014f, { x - .1f, z }, { x, z - .07f }, { x + .1f, z }, { x + .1f, z - .05f }, { x, z - .12f },
                { x - .1f, z - .05f });
        }
    }
}

static void
build_stain (FabBrush *b, const FabModelSpec *spec)
{
  FabVec3 p[22];

  add_ground (b, .5f, .4f);
  for (int i = 0; i < 22; i++)
    {
      float a = 2 * (float) G_PI * i / 22, r = .075f + .028f * fab_kit_random (7, i);

      p[i] = V (1.25f * r * cosf (a), .007f, r * sinf (a));
    }
  fab_add_mark (b, p, 22, .004f, .1f, .12f, TRUE, V (0, 1, 0));
  paint_own (b, spec, FAB_TEXTURE_PLAIN, .12f, 0x701818);
  for (int i = 0; i < 7; i++)
    add_print (b, .2f * fab_kit_random (3, i) + .1f - .3f * (i & 1), .26f * fab_kit_random (5, i) - .13f,
               .006f + .008f * fab_kit_random (9, i), .006f + .006f * fab_kit_random (9, i));
}

const FabModelEntry fab_models_trace[] = {
  { { "footprints", FAB_MODEL_LAND, { .45f, .018f, 3.85f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("footprint", "footprints", "foot print", "footstep in the snow", "bootprint") }, build_footprints },
  { { "paw-prints", FAB_MODEL_LAND, { .288f, .018f, 2.18f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("paw print", "paw prints", "animal tracks", "pawprint", "animal track") }, build_paw_prints },
  { { "tyre-tracks", FAB_MODEL_LAND, { 1.6f, .01f, 5.4f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("tyre track", "tyre tracks", "tire tracks", "skid marks", "tyre marks", "tire track", "tyre mark", "tire mark", "skid mark", "wheel track") }, build_tracks },
  { { "stain", FAB_MODEL_LAND, { .5f, .008f, .4f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("blood", "bloodstain", "blood stain", "pool of blood", "drop of blood", "blood drop", "stain", "spot of blood",
                 "blood spatter", "blood splatter") }, build_stain },
  { { NULL } },
};
