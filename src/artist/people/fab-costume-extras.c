/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Collars, ties, belts, armour … and the folds that say cloth. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-costume.h"

enum { MAX_POINTS = 40 };

static int
lay_trunk (const FabFigure *figure,
           const FabVec2   *at,
           int              n,
           float            grow,
           FabVec3         *points,
           FabVec3         *normal)
{
  FabVec3 sum = { 0 }, side;

  n = MIN (n, MAX_POINTS);
  for (int i = 0; i < n; i++)
    {
      points[i] = fab_figure_trunk_point (figure, at[i].y, FAB_DEGREES (at[i].x), grow, &side);
      sum = fab_vec3_add (sum, side);
    }
  *normal = fab_vec3_normal (sum);

  return n;
}

void
fab_costume_mark_trunk (const FabFigure *figure,
                        FabBrush        *brush,
                        const FabVec2   *at,
                        int              n,
                        float            grow,
                        float            width,
                        float            ink)
{
  FabVec3 points[MAX_POINTS], normal;

  n = lay_trunk (figure, at, n, grow, points, &normal);
  fab_add_mark (brush, points, n, width * figure->body.scale, ink, -1, FALSE, normal);
}

void
fab_costume_fill_trunk (const FabFigure *figure,
                        FabBrush        *brush,
                        const FabVec2   *at,
                        int              n,
                        float            grow,
                        float            ink,
                        float            fill)
{
  FabVec3 points[MAX_POINTS], normal;

  n = lay_trunk (figure, at, n, grow, points, &normal);
  fab_add_mark (brush, points, n, .0016f * figure->body.scale, ink, fill, TRUE, normal);
}

/* ---- collars ---- */

/* A band round the neck from the garment's edge up to @top of the neck; @open degrees left free ahead. */
static void
build_band (const FabFigure *figure,
            FabBrush        *brush,
            float            low,
            float            top,
            float            grow,
            float            open)
{
  enum { N = 22 };
  FabVec3 points[(N + 1) * 3];
  float unit = figure->body.scale;

  for (int i = 0; i <= N; i++)
    {
      float angle = FAB_DEGREES (fab_mix (open, 360 - open, (float) i / N));
      float back = .5f - .5f * cosf (angle);

      points[i] = fab_figure_trunk_point (figure, low, angle, grow * unit, NULL);
      points[N + 1 + i] = fab_figure_neck_point (figure, top * .5f + .06f * back, angle,
                                                 grow * .8f * unit + .002f * unit);
      points[2 * (N + 1) + i] = fab_figure_neck_point (figure, top + .10f * back, angle,
                                                       grow * .8f * unit + .003f * unit);
    }
  fab_brush_next_part (brush);
  fab_skin_sheet (brush, points, N, 2);
}

/* A shirt collar folded over, its tips ahead. */
static void
build_fold (const FabFigure *figure,
            FabBrush        *brush,
            float            grow)
{
  enum { N = 24 };
  FabVec3 points[(N + 1) * 3];
  float unit = figure->body.scale;

  for (int i = 0; i <= N; i++)
    {
      float a = fab_mix (7, 353, (float) i / N), angle = FAB_DEGREES (a), side = MIN (a, 360 - a);
      float tip = fab_smooth (46, 12, side), back = .5f - .5f * cosf (angle);

      points[i] = fab_figure_neck_point (figure, .30f + .14f * back, angle, (grow + .002f) * unit);
      points[N + 1 + i] = fab_vec3_lerp (fab_figure_neck_point (figure, .16f, angle,
                                                              (grow + .006f) * unit),
                                         fab_figure_trunk_point (figure, .836f, angle,
                                                              (grow + .004f) * unit, NULL), .5f);
      points[2 * (N + 1) + i] = fab_figure_trunk_point (figure, .826f - .026f * tip,
                                                        FAB_DEGREES (a < 180 ? a + 9 * tip
                                                              : a - 9 * tip),
                                                        (grow + .005f) * unit, NULL);
    }
  fab_brush_next_part (brush);
  fab_skin_sheet (brush, points, N, 2);
}

/* One lapel along the V of a jacket. */
static void
build_lapel (const FabFigure  *figure,
             FabBrush         *brush,
             const FabCostume *costume,
             float             side)
{
  enum { N = 9 };
  FabVec3 points[(N + 1) * 3];
  float unit = figure->body.scale, grow = (costume->loose + .003f) * unit;
  float low = fab_costume_opening (costume);

  for (int i = 0; i <= N; i++)
    {
      float f = (float) i / N, y = fab_mix (low - .004f, .840f, f), in = 27 * f;
      float wide = f < .62f ? 22 * sinf (f / .62f * 1.35f) : f < .70f ? 12
                   : 17 - 8 * (f - .7f) / .3f;

      for (int k = 0; k < 3; k++)
        points[k * (N + 1) + i] = fab_figure_trunk_point (figure, y - .006f * k * (f > .6f),
                                                          FAB_DEGREES (side * (in + wide * k / 2)),
                                                          grow + (k == 1 ? .002f : 0) * unit, NULL);
    }
  fab_brush_next_part (brush);
  fab_skin_sheet (brush, points, N, 2);
}

static void
build_lapels (const FabFigure  *figure,
              FabBrush         *brush,
              const FabCostume *costume)
{
  float grow = (costume->loose + .003f) * figure->body.scale, low = fab_costume_opening (costume);
  const FabPersona *p = &figure->persona;

  for (int side = -1; side <= 1; side += 2)
    build_lapel (figure, brush, costume, side);
  FAB_TRUNK_LINE (grow, .003f, .15f, { 1, low }, { 2, .60f }, { 3, costume->hem + .005f });
  build_band (figure, brush, .836f, .20f, costume->loose + .002f, 34);
  fab_brush_material (brush, p->top_grey > .8f ? .6f : .97f, FAB_TEXTURE_CLOTH, 0xf4f0e8);
  if (!(costume->extras & FAB_EXTRA_OPEN) || (costume->extras & FAB_EXTRA_TIE))
    build_fold (figure, brush, .001f);
}

void
fab_costume_build_collar (const FabFigure  *figure,
                          FabBrush         *brush,
                          const FabCostume *costume,
                          int               detail)
{
  float grow = (costume->loose + .003f) * figure->body.scale;
  const FabPersona *p = &figure->persona;

  fab_brush_material (brush, p->top_grey, costume->texture, p->top_colour);
  switch (costume->collar)
    {
    case FAB_COLLAR_CREW:
      build_band (figure, brush, .838f, .10f, costume->loose * .5f + .002f, 0);
      break;
    case FAB_COLLAR_SHIRT:
      build_fold (figure, brush, costume->loose * .5f + .001f);
      if (!(costume->extras & FAB_EXTRA_TIE))
        FAB_TRUNK_LINE (grow, .0022f, .25f, { 0, .815f }, { 0, .74f }, { 0, costume->hem + .01f });
      break;
    case FAB_COLLAR_LAPEL:
      build_lapels (figure, brush, costume);
      break;
    case FAB_COLLAR_HIGH:
      build_band (figure, brush, .836f, .40f, costume->loose * .5f + .002f, 0);
      break;
    case FAB_COLLAR_NONE:
      if (detail > 1 && costume->hem <= 0)
        FAB_TRUNK_LINE (.002f, .002f, .5f, { -40, .70f }, { -20, .686f }, { 0, .692f }, { 20, .686f },
                    { 40, .70f });
      break;
    case FAB_COLLAR_DEEP:
    default:
      break;
    }
}

/* ---- folds ---- */

/* Short strokes on the inside of a bent joint. */
static void
mark_bend (const FabLimb *limb,
           FabBrush      *brush,
           float          grow,
           float          unit,
           int            n)
{
  float bent = 1 - fab_vec3_dot (fab_vec3_normal (fab_vec3_sub (limb->b, limb->a)),
                                 fab_vec3_normal (fab_vec3_sub (limb->c, limb->b)));

  if (bent < .12f)
    return;
  for (int k = 0; k < n; k++)
    for (int side = -1; side <= 1; side += 2)
      {
        FabVec3 line[4], normal, sum = { 0 };

        for (int i = 0; i < 4; i++)
          {
            float t = 1 + (k - n / 2) * .13f + (i - 1) * .035f * (k < n / 2 ? 1 : -1);
            float angle = (float) G_PI + side * (.15f + .42f * i);

            line[i] = fab_limb_point (limb, t, angle, grow, &normal);
            sum = fab_vec3_add (sum, normal);
          }
        fab_add_mark (brush, line, 4, .0024f * unit, .25f, -1, FALSE, fab_vec3_normal (sum));
      }
}

static void
mark_trouser_folds (const FabFigure  *figure,
                    FabBrush         *brush,
                    const FabCostume *costume)
{
  float unit = figure->body.scale;

  for (int side = 0; side < 2; side++)
    {
      FabLimb limb = fab_figure_leg_limb (figure, side);
      float grow = (costume->legs_loose + .003f) * unit;

      mark_bend (&limb, brush, grow, unit, 2);
      for (int k = 0; k < 2; k++)
        {
          FabVec3 line[4], normal, sum = { 0 };

          for (int i = 0; i < 4; i++)
            {
              float angle = (k == 0 ? .3f : -.5f) + (side == 0 ? 1 : -1) * .3f * i;

              line[i] = fab_limb_point (&limb, 1.86f + .05f * k - .012f * i, angle, grow, &normal);
              sum = fab_vec3_add (sum, normal);
            }
          if (costume->legs > 1.9f)
            fab_add_mark (brush, line, 4, .0022f * unit, .3f, -1, FALSE, fab_vec3_normal (sum));
        }
    }
  FAB_TRUNK_LINE (.006f * unit, .0022f, .3f, { 0, .555f }, { 4, .53f }, { 1, .50f });
}

void
fab_costume_mark_folds (const FabFigure  *figure,
                        FabBrush         *brush,
                        const FabCostume *costume,
                        int               detail)
{
  float unit = figure->body.scale, grow = (costume->loose + .003f) * unit;

  if (costume->texture == FAB_TEXTURE_METAL)
    return;
  if (costume->sleeve > 1.2f)
    for (int side = 0; side < 2; side++)
      {
        FabLimb limb = fab_figure_arm_limb (figure, side);

        mark_bend (&limb, brush, grow, unit, detail > 1 ? 3 : 2);
      }
  if (costume->legs > 1.2f)
    mark_trouser_folds (figure, brush, costume);
  if (costume->loose < .004f)
    return;
  for (int side = -1; side <= 1; side += 2)
    {
      FAB_TRUNK_LINE (grow, .0022f, .35f, { side * 62, .765f }, { side * 46, .745f },
                  { side * 36, .735f });
      FAB_TRUNK_LINE (grow, .0022f, .35f, { side * 80, .628f }, { side * 62, .615f },
                  { side * 40, .618f });
      if (detail > 1)
        FAB_TRUNK_LINE (grow, .0018f, .45f, { side * 150, .75f }, { side * 165, .70f },
                    { side * 168, .66f });
    }
  FAB_TRUNK_LINE (grow, .0020f, .4f, { -64, .588f }, { -48, .580f }, { -22, .584f });
}

/* ---- things pinned on ---- */

static void
build_belt (const FabFigure  *figure,
            FabBrush         *brush,
            const FabCostume *costume)
{
  float unit = figure->body.scale, grow = (costume->loose + .006f) * unit;
  const FabPersona *p = &figure->persona;

  fab_brush_material (brush, p->top_grey > .45f ? .22f : .62f, FAB_TEXTURE_PLAIN,
                      p->top_grey > .45f ? 0x4a3626 : 0xb09060);
  fab_brush_next_part (brush);
  fab_figure_trunk_skin (figure, brush, .588f, .606f, grow, grow, 2, 20);
  FAB_TRUNK_SHAPE (grow * 1.25f, .1f, .85f, { 9, .586f }, { 9, .608f }, { -9, .608f }, { -9, .586f });
}

static void
mark_tie (const FabFigure  *figure,
          FabBrush         *brush,
          const FabCostume *costume)
{
  gboolean under = costume->collar == FAB_COLLAR_LAPEL;
  float grow = ((under ? 0 : costume->loose) + .006f) * figure->body.scale;
  float low = under ? fab_costume_opening (costume) - .005f : .65f;

  FAB_TRUNK_SHAPE (grow, .1f, .2f, { 7, .828f }, { -7, .828f }, { -5, .808f }, { -8, low + .045f },
               { 0, low }, { 8, low + .045f }, { 5, .808f });
  FAB_TRUNK_LINE (grow * 1.1f, .002f, 1, { 6, .808f }, { -6, .808f });
}

static void
mark_buttons (const FabFigure  *figure,
              FabBrush         *brush,
              const FabCostume *costume)
{
  float grow = (costume->loose + .005f) * figure->body.scale;
  float low = costume->hem + .03f, high = costume->collar == FAB_COLLAR_LAPEL ? .65f : .80f;
  gboolean two_rows = strcmp (costume->id, "chef") == 0;
  int n = costume->collar == FAB_COLLAR_LAPEL ? 2 : 4;

  for (int i = 0; i < n; i++)
    for (int side = two_rows ? -1 : 1; side <= 1; side += 2)
      {
        float y = fab_mix (low, high, (i + .5f) / n);
        float a = two_rows ? side * 16 : costume->collar == FAB_COLLAR_LAPEL ? 5 : 2;

        FAB_TRUNK_SHAPE (grow, .1f, .3f, { a + 2.4f, y }, { a, y + .005f }, { a - 2.4f, y },
                     { a, y - .005f });
      }
}

static void
build_apron (const FabFigure  *figure,
             FabBrush         *brush,
             const FabCostume *costume,
             int               detail)
{
  enum { NX = 10, NY = 10 };
  FabVec3 points[(NX + 1) * (NY + 1)];
  float unit = figure->body.scale;

  for (int y = 0; y <= NY; y++)
    for (int x = 0; x <= NX; x++)
      {
        float a = fab_mix (-70, 70, (float) x / NX), f = (float) y / NY;
        float trunk = .60f - .055f * MIN (f * 4, 1);
        FabVec3 p = fab_figure_trunk_point (figure, trunk, FAB_DEGREES (a),
                                            (costume->loose + .010f + .01f * f) * unit, NULL);
        FabVec3 thigh = fab_vec3_lerp (fab_vec3_sub (figure->frame[FAB_JOINT_KNEE_L].o,
                                                     figure->frame[FAB_JOINT_HIP_L].o),
                                       fab_vec3_sub (figure->frame[FAB_JOINT_KNEE_R].o,
                                                     figure->frame[FAB_JOINT_HIP_R].o),
                                                       .5f + a / 140);

        points[y * (NX + 1) + x] = fab_vec3_mad (p,
                                                 fab_vec3_mad (thigh,
                                                              figure->frame[FAB_JOINT_PELVIS].z,
                                                              .02f * unit),
                                                              MAX (f - .25f, 0) * 1.15f);
      }
  fab_brush_material (brush, .99f, FAB_TEXTURE_CLOTH, 0xffffff);
  fab_brush_next_part (brush);
  fab_skin_sheet (brush, points, NX, NY);
}

static void
build_bib (const FabFigure  *figure,
           FabBrush         *brush,
           const FabCostume *costume)
{
  enum { NX = 8, NY = 4 };
  FabVec3 points[(NX + 1) * (NY + 1)];
  const FabPersona *p = &figure->persona;
  float unit = figure->body.scale;

  for (int y = 0; y <= NY; y++)
    for (int x = 0; x <= NX; x++)
      points[y * (NX + 1) + x] = fab_figure_trunk_point (figure,
                                                         fab_mix (.745f, .59f, (float) y / NY),
                                                           FAB_DEGREES (fab_mix (-42 - 10 * y,
                                                              42 + 10 * y, (float) x / NX)),
                                                         (costume->loose + .007f) * unit, NULL);
  fab_brush_material (brush, p->bottom_grey, FAB_TEXTURE_CLOTH, p->bottom_colour);
  fab_brush_next_part (brush);
  fab_skin_sheet (brush, points, NX, NY);
  for (int side = -1; side <= 1; side += 2)
    FAB_TRUNK_LINE ((costume->loose + .008f) * unit, .016f, p->bottom_grey * .8f, { side * 30, .742f },
                { side * 36, .79f }, { side * 62, .826f }, { side * 120, .82f },
                  { side * 160, .74f }, { side * 172, .60f });
  FAB_TRUNK_LINE ((costume->loose + .010f) * unit, .002f, .1f, { 22, .70f }, { 22, .655f },
              { -22, .655f }, { -22, .70f }, { 22, .70f });
}

static void
build_dome (const FabFigure *figure,
            FabBrush        *brush,
            FabVec3          centre,
            FabVec3          up,
            float            radius)
{
  FabXform t = { { 0 } };

  t.y = fab_vec3_normal (up);
  t.z = fabsf (t.y.z) < .9f ? fab_vec3 (0, 0, 1) : fab_vec3 (1, 0, 0);
  t.x = fab_vec3_normal (fab_vec3_cross (t.y, t.z));
  t.z = fab_vec3_cross (t.x, t.y);
  t.o = centre;
  fab_brush_next_part (brush);
  fab_skin_ellipsoid (brush, &t, fab_vec3 (0, 0, 0), fab_vec3 (radius, radius * .8f, radius), 12);
}

static void
build_armour (const FabFigure *figure,
              FabBrush        *brush,
              int              detail)
{
  float unit = figure->body.scale, grow = .014f * unit;

  fab_brush_material (brush, .78f, FAB_TEXTURE_METAL, 0xb8c0c8);
  for (int side = 0; side < 2; side++)
    {
      const FabXform *arm = &figure->frame[FAB_JOINT_SHOULDER_L + 3 * side];
      const FabXform *leg = &figure->frame[FAB_JOINT_HIP_L + 3 * side];
      FabVec3 out = fab_vec3_scale (figure->frame[FAB_JOINT_CHEST].x, side == 0 ? 1 : -1);
      FabVec3 away = fab_vec3_normal (fab_vec3_sub (arm[0].o, arm[1].o));

      build_dome (figure, brush, fab_vec3_mad (arm[0].o, out, .006f * unit),
                  fab_vec3_add (fab_vec3_scale (away, .8f), out), .052f * unit);
      build_dome (figure, brush, arm[1].o, fab_vec3_scale (arm[1].z, -1), .031f * unit);
      build_dome (figure, brush, leg[1].o, leg[1].z, .043f * unit);
    }
  if (detail < 1)
    return;
  FAB_TRUNK_LINE (grow, .0035f, .15f, { 0, .825f }, { 0, .74f }, { 0, .62f });
  for (int k = 0; k < 2; k++)
    FAB_TRUNK_LINE (grow, .003f, .2f, { -80, .66f - .03f * k }, { -40, .645f - .03f * k },
                { 0, .632f - .03f * k }, { 40, .645f - .03f * k }, { 80, .66f - .03f * k });
}

static void
build_pack (const FabFigure *figure,
            FabBrush        *brush)
{
  FabXform t = figure->frame[FAB_JOINT_CHEST];
  float unit = figure->body.scale;
  FabVec2 box[] = { { 20, .76f }, { -20, .76f }, { -20, .70f }, { 20, .70f } };

  fab_brush_material (brush, .85f, FAB_TEXTURE_PLAIN, 0);
  fab_brush_next_part (brush);
  fab_skin_ellipsoid (brush, &t, fab_vec3 (0, .02f * unit, -.13f * unit),
                      fab_vec3 (.11f * unit, .16f * unit, .07f * unit), 12);
  fab_costume_fill_trunk (figure, brush, box, 4, .034f * unit, .1f, .6f);
}

static void
mark_emblem (const FabFigure *figure,
             FabBrush        *brush)
{
  float grow = .006f * figure->body.scale;

  FAB_TRUNK_SHAPE (grow, .1f, .9f, { 22, .775f }, { -22, .775f }, { -30, .75f }, { 0, .685f },
               { 30, .75f });
  FAB_TRUNK_SHAPE (grow * 1.2f, .1f, .15f, { -8, .765f }, { 12, .765f }, { 2, .742f }, { 12, .742f },
               { -6, .70f }, { 0, .73f }, { -10, .73f });
}

static void
mark_stripes (const FabFigure  *figure,
              FabBrush         *brush,
              const FabCostume *costume)
{
  float grow = (costume->loose + .003f) * figure->body.scale;
  float ink = figure->persona.top_grey > .5f ? .3f : .9f;

  for (int k = 0; k < 4; k++)
    {
      FabVec2 line[25];

      for (int i = 0; i < 25; i++)
        line[i] = (FabVec2) { -90 + 7.5f * i, .76f - .045f * k };
      fab_costume_mark_trunk (figure, brush, line, 25, grow, .010f, ink);
      for (int i = 0; i < 25; i++)
        line[i].x += 180;
      fab_costume_mark_trunk (figure, brush, line, 25, grow, .010f, ink);
    }
}

static void
build_tutu (const FabFigure *figure,
            FabBrush        *brush,
            int              detail)
{
  const int sides = detail > 0 ? 60 : 30;
  g_autofree FabVec3 *points = g_new (FabVec3, 5 * sides);
  const float rows[5][2] = { { .0f, .004f }, { .03f, .06f }, { .012f, .15f }, { -.012f, .19f },
                             { -.03f, .15f } };
  float unit = figure->body.scale;

  fab_brush_material (brush, .97f, FAB_TEXTURE_CLOTH, 0xf8d8e2);
  for (int layer = 0; layer < 2; layer++)
    {
      for (int r = 0; r < 5; r++)
        for (int s = 0; s < sides; s++)
          {
            float a = 2 * (float) G_PI * s / sides;
            float wave = sinf (a * 15 + layer) * rows[r][1] * .07f;
            FabVec3 p = fab_figure_trunk_point (figure, .555f - .012f * layer, a,
                                                rows[r][1] * (1 - .12f * layer) * unit, NULL);

            points[r * sides + s] = fab_vec3_mad (p, figure->frame[FAB_JOINT_PELVIS].y,
                                                  (rows[r][0] + wave - .02f * layer) * unit);
          }
      fab_brush_next_part (brush);
      brush->flags |= FAB_FACE_TWO_SIDED;
      fab_skin_add (brush, points, 5, sides, FALSE, FALSE);
      brush->flags &= ~FAB_FACE_TWO_SIDED;
    }
}

static void
mark_small_things (const FabFigure  *figure,
                   FabBrush         *brush,
                   const FabCostume *costume)
{
  float grow = (costume->loose + .005f) * figure->body.scale;

  if (costume->extras & FAB_EXTRA_BADGE)
    FAB_TRUNK_SHAPE (grow, .1f, .95f, { 36, .765f }, { 30, .755f }, { 32, .74f }, { 40, .74f },
                 { 42, .755f });
  if (costume->extras & FAB_EXTRA_POCKETS)
    for (int side = -1; side <= 1; side += 2)
      FAB_TRUNK_LINE (grow, .0024f, .25f, { side * 34, .585f }, { side * 58, .592f });
  if (costume->extras & FAB_EXTRA_HEM)
    for (int side = -1; side <= 1; side += 2)
      FAB_TRUNK_LINE (grow, .012f, .97f, { side * 12, .825f }, { side * 9, .74f }, { side * 8, .615f });
  if (costume->extras & FAB_EXTRA_STETHOSCOPE)
    {
      FAB_TRUNK_LINE (grow, .006f, .1f, { -48, .835f }, { -30, .79f }, { -18, .73f }, { 0, .70f },
                  { 18, .73f }, { 30, .79f }, { 48, .835f });
      FAB_TRUNK_SHAPE (grow * 1.2f, .1f, .8f, { 5, .695f }, { 0, .705f }, { -5, .695f }, { 0, .682f });
    }
  if (costume->extras & FAB_EXTRA_STRAPS)
    FAB_TRUNK_LINE (grow, .010f, .25f, { -50, .83f }, { -30, .77f }, { 10, .69f }, { 50, .62f },
                { 70, .60f });
}

static void
build_scarf (const FabFigure  *figure,
             FabBrush         *brush,
             const FabCostume *costume)
{
  fab_brush_material (brush, .4f, FAB_TEXTURE_CLOTH, 0xa83030);
  build_band (figure, brush, .832f, .30f, costume->loose + .008f, 0);
  FAB_TRUNK_SHAPE ((costume->loose + .008f) * figure->body.scale, .1f, .4f, { 16, .83f },
               { -16, .83f }, { 0, .785f });
}

void
fab_costume_build_extras (const FabFigure  *figure,
                          FabBrush         *brush,
                          const FabCostume *costume,
                          int               detail)
{
  guint32 x = costume->extras, kit = figure->persona.kit;

  x |= (kit & FAB_KIT_SCARF ? FAB_EXTRA_SCARF : 0) | (kit & FAB_KIT_TIE ? FAB_EXTRA_TIE : 0)
       | (kit & FAB_KIT_APRON ? FAB_EXTRA_APRON : 0);
  if (x & FAB_EXTRA_BELT)
    build_belt (figure, brush, costume);
  if (x & FAB_EXTRA_ARMOUR)
    build_armour (figure, brush, detail);
  if (x & FAB_EXTRA_PACK)
    build_pack (figure, brush);
  if (x & FAB_EXTRA_APRON)
    build_apron (figure, brush, costume, detail);
  if (x & FAB_EXTRA_BIB)
    build_bib (figure, brush, costume);
  if (x & FAB_EXTRA_TUTU)
    build_tutu (figure, brush, detail);
  if (x & FAB_EXTRA_SCARF)
    build_scarf (figure, brush, costume);
  if (x & FAB_EXTRA_STRIPES)
    mark_stripes (figure, brush, costume);
  if (x & FAB_EXTRA_EMBLEM)
    mark_emblem (figure, brush);
  if (x & FAB_EXTRA_TIE)
    mark_tie (figure, brush, costume);
  if (detail < 1)
    return;
  if (x & FAB_EXTRA_BUTTONS)
    mark_buttons (figure, brush, costume);
  mark_small_things (figure, brush, costume);
}
