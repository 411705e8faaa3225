/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The head as a lofted egg with features pressed into it, so that a profile has brow, nose, lips and chin. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-figure-private.h"

/* By height over the chin, in head heights: depth ahead, half width, depth behind. */
static const FabVec2 ahead_grown[] = { { -.01f, .17f }, { .01f, .26f }, { .035f, .312f },
                                       { .065f, .334f }, { .12f, .335f }, { .2f, .345f },
  { .3f, .352f }, { .42f, .36f }, { .55f, .372f }, { .66f, .372f }, { .75f, .35f },
    { .84f, .295f }, { .92f, .205f },
  { .97f, .12f }, { 1, 0 } };
static const FabVec2 ahead_child[] = { { -.01f, .20f }, { .015f, .27f }, { .05f, .30f },
                                       { .12f, .325f }, { .2f, .35f },
  { .3f, .362f }, { .42f, .37f }, { .55f, .395f }, { .66f, .40f }, { .75f, .375f },
    { .84f, .315f }, { .92f, .22f },
  { .97f, .13f }, { 1, 0 } };
static const FabVec2 wide_grown[] = { { -.01f, .07f }, { .012f, .13f }, { .05f, .188f },
                                      { .12f, .248f }, { .21f, .293f },
  { .3f, .317f }, { .4f, .33f }, { .5f, .342f }, { .6f, .348f }, { .7f, .345f }, { .79f, .32f },
    { .87f, .262f },
  { .94f, .18f }, { .98f, .10f }, { 1, 0 } };
static const FabVec2 wide_child[] = { { -.01f, .08f }, { .015f, .13f }, { .06f, .19f },
                                      { .13f, .255f }, { .21f, .305f },
  { .3f, .338f }, { .4f, .355f }, { .5f, .36f }, { .6f, .364f }, { .7f, .36f }, { .79f, .332f },
    { .87f, .28f },
  { .94f, .19f }, { .98f, .11f }, { 1, 0 } };
static const FabVec2 behind[] = { { -.01f, -.05f }, { .1f, .08f }, { .2f, .22f }, { .3f, .33f },
                                  { .42f, .40f },
  { .55f, .44f }, { .68f, .445f }, { .78f, .41f }, { .87f, .33f }, { .94f, .23f }, { .98f, .13f },
    { 1, 0 } };

static const FabVec2 nose_out[] = { { .245f, 0 }, { .268f, .045f }, { .288f, .10f },
                                    { .315f, .118f }, { .345f, .105f },
  { .40f, .07f }, { .46f, .034f }, { .52f, .008f }, { .57f, 0 } };
static const FabVec2 nose_wide[] = { { .25f, .062f }, { .30f, .060f }, { .34f, .046f },
                                     { .42f, .036f }, { .55f, .032f } };

#define CURVE(table, x) fab_curve (table, G_N_ELEMENTS (table), x)

static float
bump (float x,
      float middle,
      float wide)
{
  float d = (x - middle) / wide;

  return d * d < 9 ? expf (-d * d) : 0;
}

/* How far the face stands out of the egg. */
static float
find_feature (const FabFaceSurface *surface,
              float                 x,
              float                 y)
{
  float side = fabsf (x), grown = surface->grown, jaw = surface->jaw, eye = surface->eyes;
  float nose = CURVE (nose_out, y - (eye - .49f) * .8f) * (.5f + .38f * grown + .12f * jaw)
               * (1 + .3f * surface->nose * grown);
  float z = nose * bump (x, 0, CURVE (nose_wide, y) * (1 + .25f * surface->nose_wide));

  z -= .030f * bump (side, surface->spread, .085f) * bump (y, eye, .055f);
  z += (.006f + .016f * jaw) * grown * bump (side, .13f, .13f) * bump (y, eye + .085f, .036f);
  z += (.022f - .006f * grown) * bump (side, .19f, .085f) * bump (y, eye - .125f, .08f)
       * (1 + .6f * surface->cheek);
  z += .018f * bump (x, 0, .12f) * bump (y, .195f, .07f);
  z += .013f * bump (x, 0, .075f) * (bump (y, .228f, .018f)
                                     + 1.1f * bump (y, .165f - .05f * surface->open, .02f));
  z -= .010f * bump (x, 0, .10f) * (bump (y, .197f, .011f) + 1.2f * bump (y, .125f, .025f));
  z += (.006f + (.018f + .012f * surface->chin) * grown) * bump (x, 0, .085f) * bump (y, .062f, .042f);

  return z;
}

FabVec3
fab_head_point (const FabFaceSurface *surface,
                float                 angle,
                float                 t,
                float                 grow)
{
  float c = cosf (angle), s = sinf (angle), back = .5f - .5f * c, g = surface->grown;
  float y = fab_mix (t, t < .55f ? .2f + t * (.35f / .55f) : t, back);
  float wide = fab_mix (CURVE (wide_child, t), CURVE (wide_grown, t), g);
  float square = surface->jaw * g * .03f * bump (t, .12f, .1f)
                 + (surface->fat - 1) * .12f * bump (t, .2f, .2f)
                 + surface->chin * g * .045f * bump (t, .08f, .12f)
                 + surface->wide * .03f * bump (t, .22f, .18f)
                 + surface->cheek * .022f * bump (t, .32f, .14f);
  float x = copysignf (powf (fabsf (s), .92f), s) * (wide + square) * (.97f + .03f * surface->jaw);
  float ahead = fab_mix (CURVE (ahead_child, t), CURVE (ahead_grown, t), g);
  float z = c > 0 ? ahead * powf (c, .8f) : c * CURVE (behind, t);
  FabVec3 p = fab_vec3 (x, y, z);

  if (grow != 0)
    p = fab_vec3_mad (p, fab_vec3_normal (fab_vec3 (p.x, (p.y - .5f) * .9f, p.z + .03f)), grow);
  if (c > 0)
    {
      p.z += find_feature (surface, p.x, y) * fab_smooth (0, .45f, c);
      p.y -= surface->open * .07f * fab_smooth (.22f, .12f, y) * c;
    }

  return p;
}

/* The angle and place on the loft that lie at (x, y) of the face. */
static void
find_place (const FabFaceSurface *surface,
            float                 x,
            float                 y,
            float                *angle,
            float                *t)
{
  *t = CLAMP (y, 0, .98f);
  *angle = asinf (CLAMP (x / .36f, -.97f, .97f));
  for (int i = 0; i < 5; i++)
    {
      FabVec3 p = fab_head_point (surface, *angle, *t, 0);

      *t = CLAMP (*t + y - p.y, -.01f, .98f);
      *angle = CLAMP (*angle + (x - p.x) / .33f, -1.6f, 1.6f);
    }
}

static FabVec3
point_on_head (const FabFaceSurface *surface,
               float                 x,
               float                 y,
               FabVec3              *normal)
{
  float angle, t;
  FabVec3 p, a, b, n;

  find_place (surface, x, y, &angle, &t);
  p = fab_head_point (surface, angle, t, 0);
  a = fab_vec3_sub (fab_head_point (surface, angle + .03f, t, 0),
                    fab_head_point (surface, angle - .03f, t, 0));
  b = fab_vec3_sub (fab_head_point (surface, angle, t + .012f, 0),
                    fab_head_point (surface, angle, t - .012f, 0));
  n = fab_vec3_normal (fab_vec3_cross (a, b));
  if (normal != NULL)
    *normal = fab_vec3_normal (fab_xform_turn (&surface->at, n));

  return fab_xform_point (&surface->at, fab_vec3_mad (p, n, surface->lift));
}

void
fab_head_surface (const FabFigure *figure,
                  FabFaceSurface  *surface)
{
  const FabPersona *persona = &figure->persona;
  float grown = CLAMP ((persona->head - 5) / 2, 0, 1);
  guint32 seed = persona->seed;

  *surface = (FabFaceSurface) { .point = point_on_head, .at = figure->skull };
  surface->grown = grown;
  surface->jaw = grown * (1 - persona->femininity);
  surface->eyes = .445f + .045f * grown;
  surface->spread = .15f - .008f * grown + .02f * (fab_figure_random (seed, 41) - .5f);
  surface->fat = powf (persona->build, .7f);
  surface->nose = 2 * fab_figure_random (seed, 42) - 1;
  surface->nose_wide = 2 * fab_figure_random (seed, 43) - 1;
  surface->chin = 2 * fab_figure_random (seed, 44) - 1;
  surface->cheek = 2 * fab_figure_random (seed, 45) - 1;
  surface->wide = 2 * fab_figure_random (seed, 50) - 1;
  surface->big = .90f + .18f * fab_figure_random (seed, 51);
  surface->open = figure->mouth;
  surface->lift = .005f;
}

/* Columns crowd at the front. */
static float
find_column (int s,
             int sides)
{
  float a = 2 * (float) G_PI * s / sides;

  return a - .55f * sinf (a);
}

static void
build_egg (FabBrush             *brush,
           const FabFaceSurface *surface,
           int                   rings,
           int                   sides)
{
  g_autofree FabVec3 *points = g_new (FabVec3, rings * sides);

  for (int r = 0; r < rings; r++)
    for (int s = 0; s < sides; s++)
      {
        float f = (float) r / (rings - 1);
        float t = fab_mix (-.01f, 1, f < .5f ? f * .96f : 1 - (1 - f) * (1 - f) * 2 * .52f);

        points[r * sides + s] = fab_xform_point (&surface->at,
                                                 fab_head_point (surface, find_column (s, sides),
                                                              t, 0));
      }
  fab_skin_add (brush, points, rings, sides, TRUE, FALSE);
}

static void
build_ear (FabBrush             *brush,
           const FabFaceSurface *surface,
           float                 side,
           int                   detail)
{
  FabXform tilt = fab_xform_rotate_x (-.22f), turn = fab_xform_rotate_y (side * -.35f);
  FabXform t = fab_xform_mul (&tilt, &turn);
  float wide = fab_mix (.358f, .342f, surface->grown);
  FabVec3 curl[7], normal = fab_vec3_scale (surface->at.x, side);

  t.o = fab_vec3 (side * wide, surface->eyes - .055f, -.035f);
  t = fab_xform_mul (&surface->at, &t);
  fab_skin_ellipsoid (brush, &t, fab_vec3 (0, 0, 0), fab_vec3 (.036f, .105f, .068f),
                      fab_skin_steps (brush, detail, 8, 8, 12));
  for (int i = 0; i < 7; i++)
    {
      float a = -.6f + 3.6f * i / 6;

      curl[i] = fab_xform_point (&t, fab_vec3 (side * .037f, .062f * sinf (a) + .01f,
                                               .034f * cosf (a)));
    }
  if (detail > 1)
    fab_skin_mark (brush, curl, 7, .011f * fab_vec3_length (surface->at.y), .35f,
                   fab_vec3_normal (normal));
}

static float
measure_neck (const FabFigure *figure)
{
  const FabPersona *p = &figure->persona;
  float f = p->femininity * fab_smooth (11, 17, p->age);

  return figure->body.head * fab_mix (.232f, .185f, f) * powf (p->build, .4f)
         * (p->head < 6 ? .88f : 1);
}

FabVec3
fab_figure_neck_point (const FabFigure *figure,
                       float            f,
                       float            angle,
                       float            grow)
{
  FabXform low = fab_figure_trunk (figure, .835f);
  FabVec3 top = fab_xform_point (&figure->skull, fab_vec3 (0, .14f, -.07f));
  float r = measure_neck (figure) * fab_mix (1.06f, .97f, f) + grow;
  FabVec3 p = fab_vec3_lerp (low.o, top, f);

  p = fab_vec3_mad (p, low.x, r * sinf (angle));

  return fab_vec3_mad (p, low.z, r * cosf (angle));
}

void
fab_face_build_neck (const FabFigure *figure,
                     FabBrush        *brush,
                     int              detail)
{
  FabXform low = fab_figure_trunk (figure, .835f);
  float r = measure_neck (figure);
  FabVec3 path[5];
  float radius[5] = { .95f, 1.05f, .97f, .97f, .6f };

  for (int i = 0; i < 5; i++)
    radius[i] *= r;
  /* its foot lies behind the collarbones, so that none of it comes out of the chest */
  path[0] = fab_vec3_mad (fab_vec3_mad (low.o, low.y, -.02f * figure->persona.height), low.z,
                          -.022f * figure->persona.height);
  path[1] = fab_vec3_mad (low.o, low.z, -.007f * figure->persona.height);
  path[3] = fab_xform_point (&figure->skull, fab_vec3 (0, .14f, -.07f));
  path[2] = fab_vec3_lerp (path[1], path[3], .5f);
  path[4] = fab_xform_point (&figure->skull, fab_vec3 (0, .36f, -.08f));
  fab_skin_tube (brush, path, radius, 5, fab_skin_steps (brush, detail, 10, 10, 16));
}

void
fab_face_build_head (const FabFigure *figure,
                     FabBrush        *brush,
                     int              detail)
{
  FabFaceSurface surface;

  fab_head_surface (figure, &surface);
  fab_brush_material (brush, figure->persona.skin, FAB_TEXTURE_SKIN, figure->persona.skin_colour);
  fab_brush_next_part (brush);
  fab_face_build_neck (figure, brush, detail);
  fab_brush_next_part (brush);
  build_egg (brush, &surface, fab_skin_steps (brush, detail, 11, 18, 30),
             fab_skin_steps (brush, detail, 14, 24, 40));
  if (detail > 0)
    for (int side = -1; side <= 1; side += 2)
      {
        fab_brush_next_part (brush);
        build_ear (brush, &surface, side, detail);
      }
}
