/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What marks a trade from afar: wings, gloves, rings and bandages, sashes, bags, collars. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-costume.h"

/* ---- rings round limbs and trunk ---- */

static void
mark_limb_ring (FabBrush      *brush,
                const FabLimb *limb,
                float          t,
                float          slant,
                float          grow,
                float          width,
                float          ink)
{
  enum { N = 12 };
  FabVec3 ring[N];

  for (int i = 0; i < N; i++)
    {
      float a = 2 * (float) G_PI * i / N;

      ring[i] = fab_limb_point (limb, t + slant * cosf (a), a, grow, NULL);
    }
  fab_add_mark (brush, ring, N, width, ink, -1, TRUE, fab_vec3 (0, 0, 0));
}

static void
mark_trunk_ring (const FabFigure *figure,
                 FabBrush        *brush,
                 float            y,
                 float            slant,
                 float            grow,
                 float            width,
                 float            ink)
{
  enum { N = 13 };

  for (int half = 0; half < 2; half++)
    {
      FabVec2 line[N];

      for (int i = 0; i < N; i++)
        {
          float a = -90 + 180 * half + 15 * i;

          line[i] = (FabVec2) { a, y + slant * sinf (FAB_DEGREES (a)) };
        }
      fab_costume_mark_trunk (figure, brush, line, N, grow, width, ink);
    }
}

/* Stripes of a prisoner, wrappings of a mummy: all over, @n to a bone. */
static void
mark_all_over (const FabFigure  *figure,
               FabBrush         *brush,
               const FabCostume *costume,
               int               n,
               float             slant,
               float             width,
               float             ink)
{
  float unit = figure->body.scale, grow = (costume->loose + .004f) * unit;

  for (int side = 0; side < 2; side++)
    {
      FabLimb arm = fab_figure_arm_limb (figure, side), leg = fab_figure_leg_limb (figure, side);

      for (int i = 0; i < n; i++)
        {
          float t = .1f + 1.8f * (i + .5f) / n, way = i % 2 == 0 ? slant : -slant;

          mark_limb_ring (brush, &arm, t, way, grow, width * unit, ink);
          mark_limb_ring (brush, &leg, t, way, (costume->legs_loose + .004f) * unit, width * unit, ink);
        }
    }
  for (int i = 0; i < n; i++)
    mark_trunk_ring (figure, brush, .54f + .27f * (i + .5f) / n, (i % 2 == 0 ? .05f : -.05f) * slant, grow,
                     width, ink);
}

/* ---- worn on the back and the hands ---- */

static void
build_wing (const FabFigure *figure,
            FabBrush        *brush,
            float            side)
{
  enum { NX = 14, NY = 4 };
  FabVec3 points[(NX + 1) * (NY + 1)];
  const FabXform *chest = &figure->frame[FAB_JOINT_CHEST];
  float unit = figure->body.scale;

  for (int y = 0; y <= NY; y++)
    for (int x = 0; x <= NX; x++)
      {
        float f = (float) x / NX, g = (float) y / NY;
        float feather = .025f * fabsf (sinf (f * 7 * (float) G_PI)) * g;
        float drop = (.08f + .36f * sinf (f * 2.3f + .35f)) * g + feather;
        FabVec3 p = fab_vec3 (side * (.02f + .34f * f + .05f * g * f), .10f + .17f * sinf (f * 2.4f) - drop,
                              -.085f - .07f * f - .02f * sinf (f * 3));

        points[y * (NX + 1) + x] = fab_xform_point (chest, fab_vec3_scale (p, unit));
      }
  fab_brush_next_part (brush);
  fab_skin_sheet (brush, points, NX, NY);
  for (int k = 1; k < 4; k++)
    fab_add_mark (brush, points + k * (NX + 1) + 1, NX - 1, .003f * unit, .4f, -1, FALSE, fab_vec3 (0, 0, 0));
}

static void
build_boxing_gloves (const FabFigure *figure,
                     FabBrush        *brush)
{
  float unit = figure->body.scale;

  fab_brush_material (brush, .3f, FAB_TEXTURE_PLAIN, 0xb02824);
  for (int side = 0; side < 2; side++)
    {
      fab_brush_next_part (brush);
      fab_skin_ellipsoid (brush, &figure->palm[side], fab_vec3 (0, 0, .022f * unit),
                          fab_vec3 (.044f * unit, .046f * unit, .062f * unit), 12);
      fab_brush_next_part (brush);
      fab_skin_ellipsoid (brush, &figure->palm[side], fab_vec3 (0, .034f * unit, .0f),
                          fab_vec3 (.020f * unit, .020f * unit, .034f * unit), 8);
    }
}

static void
build_tail (const FabFigure *figure,
            FabBrush        *brush)
{
  static const float at[7][3] = { { 0, -.02f, -.05f }, { .02f, -.10f, -.14f }, { .06f, -.16f, -.22f },
                                  { .10f, -.12f, -.29f }, { .12f, -.02f, -.30f }, { .12f, .03f, -.29f },
                                  { .12f, .10f, -.28f } };
  static const float thick[7] = { .014f, .012f, .010f, .009f, .008f, .028f, .002f };
  FabVec3 path[7];
  float radius[7], unit = figure->body.scale;

  for (int i = 0; i < 7; i++)
    {
      path[i] = fab_xform_point (&figure->frame[FAB_JOINT_PELVIS],
                                 fab_vec3_scale (fab_vec3 (at[i][0], at[i][1], at[i][2]), unit));
      radius[i] = thick[i] * unit;
    }
  fab_brush_material (brush, figure->persona.bottom_grey, FAB_TEXTURE_PLAIN, figure->persona.bottom_colour);
  fab_brush_next_part (brush);
  fab_skin_tube (brush, path, radius, 7, 7);
}

static void
build_backpack (const FabFigure  *figure,
                FabBrush         *brush,
                const FabCostume *costume)
{
  float unit = figure->body.scale, grow = (costume->loose + .008f) * unit;
  FabXform t = figure->frame[FAB_JOINT_CHEST];

  fab_brush_material (brush, .4f, FAB_TEXTURE_CLOTH, 0x7a5a38);
  fab_brush_next_part (brush);
  fab_skin_ellipsoid (brush, &t, fab_vec3 (0, .03f * unit, -.125f * unit), fab_vec3 (.085f * unit, .135f * unit, .065f * unit), 12);
  fab_brush_next_part (brush);
  fab_skin_ellipsoid (brush, &t, fab_vec3 (0, -.03f * unit, -.175f * unit), fab_vec3 (.06f * unit, .055f * unit, .03f * unit), 9);
  for (int side = -1; side <= 1; side += 2)
    FAB_TRUNK_LINE (grow, .013f, .2f, { side * 150, .80f }, { side * 92, .832f }, { side * 46, .80f },
                { side * 44, .73f }, { side * 66, .67f }, { side * 110, .65f });
}

static void
build_bag (const FabFigure  *figure,
           FabBrush         *brush,
           const FabCostume *costume)
{
  float unit = figure->body.scale, grow = (costume->loose + .008f) * unit;

  fab_brush_material (brush, .35f, FAB_TEXTURE_PLAIN, 0x6a4a2c);
  fab_brush_next_part (brush);
  fab_skin_ellipsoid (brush, &figure->frame[FAB_JOINT_PELVIS], fab_vec3 (.115f * unit, -.03f * unit, .01f * unit),
                      fab_vec3 (.03f * unit, .06f * unit, .08f * unit), 10);
  FAB_TRUNK_LINE (grow, .010f, .2f, { -58, .832f }, { -30, .79f }, { 10, .71f }, { 46, .64f }, { 74, .59f });
  FAB_TRUNK_LINE (grow, .010f, .2f, { -120, .832f }, { -160, .78f }, { 160, .70f }, { 110, .60f });
}

/* From between the ankles, two lobes. */
static void
build_fin (const FabFigure *figure,
           FabBrush        *brush)
{
  enum { NX = 12, NY = 4 };
  FabVec3 points[(NX + 1) * (NY + 1)];
  FabVec3 root = fab_vec3_lerp (figure->frame[FAB_JOINT_ANKLE_L].o, figure->frame[FAB_JOINT_ANKLE_R].o, .5f);
  FabVec3 knees = fab_vec3_lerp (figure->frame[FAB_JOINT_KNEE_L].o, figure->frame[FAB_JOINT_KNEE_R].o, .5f);
  FabVec3 away = fab_vec3_normal (fab_vec3_sub (root, knees)), across = figure->frame[FAB_JOINT_PELVIS].x;
  FabVec3 out = fab_vec3_cross (across, away);
  float unit = figure->body.scale;

  if (out.y < 0)
    out = fab_vec3_scale (out, -1);
  for (int y = 0; y <= NY; y++)
    for (int x = 0; x <= NX; x++)
      {
        float u = 2.f * x / NX - 1, f = (float) y / NY;
        float reach = f * (.05f + .13f * sqrtf (fabsf (u)));
        FabVec3 p = fab_vec3_mad (root, across, u * (.035f + .15f * f) * unit);

        p = fab_vec3_mad (p, away, (reach * .55f - .04f) * unit);
        p = fab_vec3_mad (p, out, (reach * .8f * f) * unit);
        p.y = MAX (p.y, .012f);
        points[y * (NX + 1) + x] = p;
      }
  fab_brush_material (brush, figure->persona.bottom_grey * .9f, FAB_TEXTURE_PLAIN, figure->persona.bottom_colour);
  fab_brush_next_part (brush);
  fab_skin_sheet (brush, points, NX, NY);
}

/* ---- round neck and waist ---- */

static void
build_collar_disc (const FabFigure *figure,
                   FabBrush        *brush,
                   float            wide,
                   float            wave,
                   float            rise)
{
  enum { N = 40 };
  FabVec3 points[(N + 1) * 3];
  float unit = figure->body.scale;

  for (int r = 0; r < 3; r++)
    for (int i = 0; i <= N; i++)
      {
        float a = 2 * (float) G_PI * i / N;
        FabVec3 p = fab_figure_neck_point (figure, .12f, a, (.004f + wide * r * .5f) * unit);

        points[r * (N + 1) + i] = fab_vec3_mad (p, figure->frame[FAB_JOINT_CHEST].y,
                                                (wave * cosf (a * 12) + rise) * r * unit);
      }
  fab_brush_next_part (brush);
  fab_skin_sheet (brush, points, N, 2);
}

static void
build_fur (const FabFigure  *figure,
           FabBrush         *brush,
           const FabCostume *costume)
{
  float unit = figure->body.scale;

  fab_brush_material (brush, .42f, FAB_TEXTURE_HAIR, 0x6c5438);
  fab_brush_next_part (brush);
  fab_figure_trunk_skin (figure, brush, .765f, .842f, (costume->loose + .022f) * unit, (costume->loose + .016f) * unit, 5, 24);
}

static void
build_sash (const FabFigure  *figure,
            FabBrush         *brush,
            const FabCostume *costume)
{
  float unit = figure->body.scale, grow = (costume->loose + .010f) * unit;

  fab_brush_material (brush, figure->persona.top_grey > .45f ? .25f : .75f, FAB_TEXTURE_CLOTH, 0xa83848);
  fab_brush_next_part (brush);
  fab_figure_trunk_skin (figure, brush, .595f, .672f, grow, grow, 4, 22);
  fab_brush_next_part (brush);
  fab_skin_ellipsoid (brush, &figure->frame[FAB_JOINT_SPINE], fab_vec3 (0, .01f * unit, -.105f * unit),
                      fab_vec3 (.075f * unit, .05f * unit, .035f * unit), 10);
  FAB_TRUNK_LINE (grow * 1.1f, .004f, .95f, { -80, .634f }, { -40, .632f }, { 0, .632f }, { 40, .632f }, { 80, .634f });
}

static void
mark_vest (const FabFigure  *figure,
           FabBrush         *brush,
           const FabCostume *costume)
{
  float grow = (costume->loose + .004f) * figure->body.scale;

  for (int side = -1; side <= 1; side += 2)
    {
      FAB_TRUNK_SHAPE (grow, .1f, .22f, { side * 1, .585f }, { side * 40, .60f }, { side * 62, .62f }, { side * 62, .70f },
                   { side * 52, .79f }, { side * 44, .826f }, { side * 22, .80f }, { side * 1, .70f });
      FAB_TRUNK_SHAPE (grow, .1f, .22f, { side * 180, .60f }, { side * 110, .62f }, { side * 106, .70f }, { side * 124, .79f },
                   { side * 140, .826f }, { side * 180, .83f });
    }
}

static void
mark_front (const FabFigure  *figure,
            FabBrush         *brush,
            const FabCostume *costume,
            guint32           x)
{
  float grow = (costume->loose + .007f) * figure->body.scale;

  if (x & FAB_KIT_BOW)
    for (int side = -1; side <= 1; side += 2)
      FAB_TRUNK_SHAPE (grow, .1f, .12f, { 0, .822f }, { side * 17, .834f }, { side * 18, .812f });
  if (x & FAB_KIT_TAB)
    FAB_TRUNK_SHAPE (grow, .1f, .99f, { 6, .842f }, { -6, .842f }, { -8, .80f }, { 0, .795f }, { 8, .80f });
  if (x & FAB_KIT_NUMBER)
    for (int back = 0; back <= 180; back += 180)
      {
        FAB_TRUNK_LINE (grow, .012f, .98f, { back - 20, .765f }, { back - 4, .765f }, { back - 14, .69f });
        FAB_TRUNK_LINE (grow, .012f, .98f, { back + 6, .765f }, { back + 20, .765f }, { back + 20, .69f },
                    { back + 6, .69f }, { back + 6, .765f });
      }
}

void
fab_costume_build_kit (const FabFigure  *figure,
                       FabBrush         *brush,
                       const FabCostume *costume,
                       guint32           x,
                       int               detail)
{
  if (x & FAB_KIT_WINGS)
    {
      fab_brush_material (brush, .97f, FAB_TEXTURE_CLOTH, 0xfafafa);
      build_wing (figure, brush, 1);
      build_wing (figure, brush, -1);
    }
  if (x & FAB_KIT_BOXING)
    build_boxing_gloves (figure, brush);
  if (x & FAB_KIT_TAIL)
    build_tail (figure, brush);
  if (x & FAB_KIT_FIN)
    build_fin (figure, brush);
  if (x & FAB_KIT_BACKPACK)
    build_backpack (figure, brush, costume);
  if (x & FAB_KIT_BAG)
    build_bag (figure, brush, costume);
  if (x & FAB_KIT_FUR)
    build_fur (figure, brush, costume);
  if (x & FAB_KIT_SASH)
    build_sash (figure, brush, costume);
  if (x & FAB_KIT_RUFF)
    {
      fab_brush_material (brush, .98f, FAB_TEXTURE_CLOTH, 0xffffff);
      build_collar_disc (figure, brush, .075f, .007f, 0);
    }
  if (x & FAB_KIT_YOKE)
    {
      fab_brush_material (brush, .98f, FAB_TEXTURE_CLOTH, 0xffffff);
      build_collar_disc (figure, brush, .075f, 0, -.030f);
    }
  if (x & FAB_KIT_RINGS)
    mark_all_over (figure, brush, costume, detail > 0 ? 9 : 6, 0, .016f, .15f);
  if (x & FAB_KIT_BANDAGE)
    mark_all_over (figure, brush, costume, detail > 0 ? 11 : 6, .09f, .003f, .25f);
  if (x & FAB_KIT_BANDS)
    mark_all_over (figure, brush, costume, 3, 0, .012f, .98f);
  if (x & FAB_KIT_VEST)
    mark_vest (figure, brush, costume);
  mark_front (figure, brush, costume, x);
}
