/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What sits on a hat or on the bare head: horns, crest, halo, ears, headphones, flowers, curls of a wig. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-costume.h"
#include "fab-hat.h"

typedef struct
{
  const FabFigure *figure;
  FabBrush        *brush;
  float            unit;  /* metres of a head height */
} Milliner;

static FabVec3
place (const Milliner *milliner,
       float           x,
       float           y,
       float           z)
{
  return fab_xform_point (&milliner->figure->skull, fab_vec3 (x, y, z));
}

static void
build_tube (const Milliner *milliner,
            const float     at[][4],
            int             n,
            float           side,
            int             sides)
{
  FabVec3 path[12];
  float radius[12];

  g_assert (n <= 12);
  for (int i = 0; i < n; i++)
    {
      path[i] = place (milliner, side * at[i][0], at[i][1], at[i][2]);
      radius[i] = at[i][3] * milliner->unit;
    }
  fab_brush_next_part (milliner->brush);
  fab_skin_tube (milliner->brush, path, radius, n, sides);
}

static void
build_ball (const Milliner *milliner,
            float           x,
            float           y,
            float           z,
            float           rx,
            float           ry,
            float           rz)
{
  fab_brush_next_part (milliner->brush);
  fab_skin_ellipsoid (milliner->brush, &milliner->figure->skull, fab_vec3 (x, y, z), fab_vec3 (rx, ry, rz), 10);
}

/* A ring level with the brow, or above the head. */
static void
build_ring (const Milliner *milliner,
            float           y,
            float           wide,
            float           deep,
            float           thick)
{
  enum { N = 25 };
  FabVec3 path[N];
  float radius[N];

  for (int i = 0; i < N; i++)
    {
      float a = 2 * (float) G_PI * i / (N - 1);

      path[i] = place (milliner, wide * sinf (a), y, -.04f + deep * cosf (a));
      radius[i] = thick * milliner->unit;
    }
  fab_brush_next_part (milliner->brush);
  fab_skin_tube (milliner->brush, path, radius, N, 6);
}

static void
build_horns (const Milliner *milliner,
             gboolean        small)
{
  static const float bull[][4] = { { .36f, .86f, -.02f, .075f }, { .50f, .92f, .0f, .068f }, { .60f, 1.06f, .02f, .05f },
                                   { .60f, 1.24f, .04f, .028f }, { .55f, 1.36f, .06f, .004f } };
  static const float goat[][4] = { { .17f, .90f, .20f, .05f }, { .21f, 1.04f, .24f, .04f }, { .20f, 1.16f, .20f, .024f },
                                   { .16f, 1.24f, .14f, .004f } };

  fab_brush_material (milliner->brush, small ? .25f : .93f, FAB_TEXTURE_PLAIN, small ? 0x501818 : 0xe8e0c8);
  for (int side = -1; side <= 1; side += 2)
    build_tube (milliner, small ? goat : bull, small ? 4 : 5, side, 8);
}

/* A brush of hair from the brow over the helmet to the nape. */
static void
build_crest (const Milliner *milliner)
{
  enum { N = 12 };
  FabVec3 points[(N + 1) * 3];

  for (int i = 0; i <= N; i++)
    {
      float a = -.75f + 2.9f * i / N;

      for (int r = 0; r < 3; r++)
        {
          float out = .50f + .13f * r + (r == 2 ? .02f * sinf (i * 4.f) : 0);

          points[r * (N + 1) + i] = place (milliner, r == 1 ? .05f : 0, .52f + (out + .06f) * cosf (a), -.06f - out * sinf (a));
        }
    }
  fab_brush_material (milliner->brush, .32f, FAB_TEXTURE_HAIR, 0xa82c28);
  fab_brush_next_part (milliner->brush);
  fab_skin_sheet (milliner->brush, points, N, 2);
}

static void
build_fur_cap (const Milliner *milliner)
{
  fab_brush_material (milliner->brush, .98f, FAB_TEXTURE_HAIR, 0xffffff);
  build_ring (milliner, .74f, .38f, .44f, .065f);
  build_ball (milliner, .30f, 1.16f, -.36f, .10f, .10f, .10f);
}

static void
build_board (const Milliner *milliner)
{
  static const float cord[][4] = { { 0, 1.06f, 0, .012f }, { .30f, 1.05f, .22f, .012f }, { .36f, .90f, .26f, .012f },
                                   { .36f, .80f, .26f, .035f }, { .36f, .70f, .26f, .03f } };
  FabVec3 points[4] = { place (milliner, 0, 1.06f, .55f), place (milliner, .55f, 1.05f, -.04f),
                        place (milliner, -.55f, 1.05f, -.04f), place (milliner, 0, 1.04f, -.62f) };

  fab_brush_next_part (milliner->brush);
  fab_skin_sheet (milliner->brush, points, 1, 1);
  fab_brush_material (milliner->brush, .8f, FAB_TEXTURE_PLAIN, 0xd8b040);
  build_tube (milliner, cord, 5, 1, 5);
}

static void
build_ears (const Milliner *milliner,
            gboolean        rabbit)
{
  static const float cat[][4] = { { .22f, .90f, .02f, .09f }, { .26f, 1.04f, .0f, .06f }, { .28f, 1.17f, -.01f, .005f } };
  static const float hare[][4] = { { .12f, .94f, -.02f, .045f }, { .15f, 1.15f, -.04f, .075f }, { .17f, 1.4f, -.06f, .075f },
                                   { .18f, 1.6f, -.10f, .01f } };

  fab_brush_material (milliner->brush, rabbit ? .97f : .3f, FAB_TEXTURE_CLOTH, rabbit ? 0xffffff : 0x3a3436);
  for (int side = -1; side <= 1; side += 2)
    build_tube (milliner, rabbit ? hare : cat, rabbit ? 4 : 3, side, 8);
}

static void
build_headphones (const Milliner *milliner)
{
  static const float band[][4] = { { .40f, .50f, -.03f, .018f }, { .40f, .74f, -.03f, .022f }, { .30f, .96f, -.03f, .024f },
                                   { 0, 1.07f, -.03f, .026f }, { -.30f, .96f, -.03f, .024f }, { -.40f, .74f, -.03f, .022f },
                                   { -.40f, .50f, -.03f, .018f } };

  fab_brush_material (milliner->brush, .16f, FAB_TEXTURE_PLAIN, 0x2c2c30);
  build_tube (milliner, band, 7, 1, 6);
  for (int side = -1; side <= 1; side += 2)
    build_ball (milliner, side * .39f, .44f, -.03f, .06f, .13f, .11f);
}

static void
build_flowers (const Milliner *milliner)
{
  for (int i = 0; i < 11; i++)
    {
      float a = -1.5f + 3 * i / 10.f;

      fab_brush_material (milliner->brush, i % 2 == 0 ? .96f : .6f, FAB_TEXTURE_PLAIN, i % 2 == 0 ? 0xfff4f6 : 0xd87890);
      build_ball (milliner, .37f * sinf (a), .80f, -.04f + .41f * cosf (a), .055f, .05f, .055f);
    }
}

/* A judge's: rows of curls down to the shoulders. */
static void
build_wig (const Milliner *milliner)
{
  fab_brush_material (milliner->brush, .95f, FAB_TEXTURE_HAIR, 0xf0ece0);
  for (int row = 0; row < 6; row++)
    for (int i = 0; i < 9; i++)
      {
        float a = FAB_DEGREES (fab_mix (70 - 8 * (row < 2), 290 + 8 * (row < 2), i / 8.f)), y = .82f - .17f * row;

        build_ball (milliner, .40f * sinf (a), y, -.04f + .44f * cosf (a), .085f, .085f, .085f);
      }
  build_ball (milliner, 0, .78f, -.06f, .385f, .31f, .44f);
}

static void
build_goggles (const Milliner *milliner)
{
  static const float strap[][4] = { { .30f, .54f, .26f, .03f }, { .37f, .55f, .05f, .03f }, { .36f, .57f, -.20f, .03f },
                                    { .20f, .58f, -.44f, .03f }, { 0, .58f, -.48f, .03f } };

  fab_brush_material (milliner->brush, .15f, FAB_TEXTURE_PLAIN, 0x24282c);
  for (int side = -1; side <= 1; side += 2)
    build_tube (milliner, strap, 5, side, 6);
  fab_brush_material (milliner->brush, .62f, FAB_TEXTURE_GLASS, 0x90b4c4);
  for (int side = -1; side <= 1; side += 2)
    build_ball (milliner, side * .14f, .50f, .345f, .15f, .115f, .075f);
}

/* Wrappings all over the head. */
static void
mark_bandages (const Milliner *milliner)
{
  FabFaceSurface head;

  fab_head_surface (milliner->figure, &head);
  for (int k = 0; k < 7; k++)
    {
      FabVec3 line[20];

      if (k == 3)  /* where the eyes look out */
        continue;
      for (int i = 0; i < 20; i++)
        {
          float a = 2 * (float) G_PI * i / 20, t = .12f + .125f * k + (k % 2 == 0 ? .03f : -.03f) * sinf (a);

          line[i] = fab_xform_point (&head.at, fab_head_point (&head, a, t, .012f));
        }
      fab_add_mark (milliner->brush, line, 20, .02f * milliner->unit, .3f, -1, TRUE, fab_vec3 (0, 0, 0));
    }
}

static void
mark_wraps (const Milliner *milliner,
            const FabHat   *hat)
{
  FabXform at = fab_hat_seat (milliner->figure, hat->tilt);

  for (int k = -2; k <= 2; k++)
    {
      FabVec3 line[5];

      for (int i = 0; i < 5; i++)
        line[i] = fab_hat_point (hat, &at, 1 + MIN (i, 4), .28f * k + .22f * i);
      fab_add_mark (milliner->brush, line, 5, .014f * milliner->unit, .3f, -1, FALSE, fab_vec3_normal (milliner->figure->skull.z));
    }
}

void
fab_hat_build_parts (const FabFigure *figure,
                     FabBrush        *brush,
                     const FabHat    *hat)
{
  Milliner milliner = { figure, brush, figure->body.head };
  guint parts = hat->parts;

  if (parts & FAB_HAT_HORNS)
    build_horns (&milliner, FALSE);
  if (parts & FAB_HAT_HORNLETS)
    build_horns (&milliner, TRUE);
  if (parts & FAB_HAT_CREST)
    build_crest (&milliner);
  if (parts & FAB_HAT_FUR)
    build_fur_cap (&milliner);
  if (parts & FAB_HAT_BOARD)
    build_board (&milliner);
  if (parts & (FAB_HAT_CAT | FAB_HAT_RABBIT))
    build_ears (&milliner, parts & FAB_HAT_RABBIT);
  if (parts & FAB_HAT_HEADPHONES)
    build_headphones (&milliner);
  if (parts & FAB_HAT_FLOWERS)
    build_flowers (&milliner);
  if (parts & FAB_HAT_WIG)
    build_wig (&milliner);
  if (parts & FAB_HAT_GOGGLES)
    build_goggles (&milliner);
  if (parts & FAB_HAT_BANDAGES)
    mark_bandages (&milliner);
  if (parts & FAB_HAT_WRAPS)
    mark_wraps (&milliner, hat);
  if (parts & FAB_HAT_HALO)
    {
      fab_brush_material (brush, .9f, FAB_TEXTURE_GLOW, 0xf0d870);
      build_ring (&milliner, 1.26f, .34f, .34f, .028f);
    }
  if (parts & FAB_HAT_BAND)
    {
      fab_brush_material (brush, figure->persona.hat_grey > 0 ? figure->persona.hat_grey : hat->grey, FAB_TEXTURE_CLOTH,
                          figure->persona.hat_colour);
      build_ring (&milliner, .74f, .365f, .425f, .032f);
    }
}
