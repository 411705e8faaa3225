/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Eyes, brows, nose and mouth as marks on a surface: a head's or that of a personified thing. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-figure-private.h"

/* What the drawing of one face needs at hand. Lengths on the face are in head heights. */
typedef struct
{
  const FabFigure      *figure;
  const FabExpression  *face;
  const FabFaceSurface *surface;
  FabBrush             *brush;
  float                 unit;     /* metres of a head height */
  int                   detail;
  float                 eye_w;    /* half width of an eye */
  float                 bold;     /* line widths: thicker where the face is small */
  float                 big;      /* of the eyes */
} Face;

#define MAX_POINTS 40

void
fab_face_add_mark (const FabFaceSurface *surface,
                   FabBrush             *brush,
                   const FabVec2        *at,
                   int                   n,
                   float                 width,
                   float                 ink,
                   float                 fill)
{
  FabVec3 points[MAX_POINTS], normal, sum = { 0 };

  g_assert (n <= MAX_POINTS);
  for (int i = 0; i < n; i++)
    {
      points[i] = surface->point (surface, at[i].x, at[i].y, &normal);
      sum = fab_vec3_add (sum, normal);
    }
  fab_add_mark (brush, points, n, width, ink, fill, fill >= 0, fab_vec3_normal (sum));
}

static void
mark_line (const Face    *face,
           const FabVec2 *at,
           int            n,
           float          width,
           float          ink)
{
  fab_face_add_mark (face->surface, face->brush, at, n, width * face->unit * face->bold, ink, -1);
}

static void
mark_shape (const Face    *face,
            const FabVec2 *at,
            int            n,
            float          width,
            float          ink,
            float          fill)
{
  fab_face_add_mark (face->surface, face->brush, at, n, width * face->unit * face->bold, ink, fill);
}

/* What an artist shades in every face, under a light from above: for the side at x > 0. */
typedef struct
{
  float   shade;
  int     n;
  FabVec2 at[10];
} Shade;

static const Shade side_shades[] = {
  { .20f, 8, { { .045f, .575f }, { .12f, .58f }, { .21f, .565f }, { .222f, .53f }, { .15f, .545f }, { .09f, .53f },
               { .055f, .47f }, { .032f, .49f } } },                                        /* under a brow */
  { .13f, 8, { { .036f, .53f }, { .058f, .47f }, { .05f, .40f }, { .072f, .33f }, { .076f, .29f }, { .05f, .30f },
               { .032f, .35f }, { .026f, .43f } } },                                        /* of a nose */
};
static const Shade middle_shades[] = {
  { .34f, 9, { { -.05f, .283f }, { -.025f, .277f }, { 0, .268f }, { .025f, .277f }, { .05f, .283f }, { .045f, .262f },
               { .02f, .25f }, { -.02f, .25f }, { -.045f, .262f } } },                      /* under a nose */
  { .20f, 7, { { -.085f, .198f }, { -.03f, .214f }, { 0, .209f }, { .03f, .214f }, { .085f, .198f }, { .03f, .197f },
               { -.03f, .197f } } },                                                        /* an upper lip */
  { .17f, 8, { { -.055f, .15f }, { -.03f, .158f }, { .03f, .158f }, { .055f, .15f }, { .04f, .132f }, { .015f, .126f },
               { -.015f, .126f }, { -.04f, .132f } } },                                     /* under a lip */
};

static FabVec2
vec2 (float x,
      float y)
{
  return (FabVec2) { x, y };
}

/* ---- shade ---- */

static void
mark_shade (const Face  *face,
            const Shade *shade,
            float        side)
{
  FabVec3 points[G_N_ELEMENTS (shade->at)], normal, sum = { 0 };
  float rise = (face->surface->eyes - .2f) / .29f;

  for (int i = 0; i < shade->n; i++)
    {
      float y = shade->at[i].y, open = y < .2f ? face->figure->mouth * .15f : 0;

      points[i] = face->surface->point (face->surface, side * shade->at[i].x, y < .2f ? y - open : .2f + (y - .2f) * rise, &normal);
      sum = fab_vec3_add (sum, normal);
    }
  fab_add_shade (face->brush, points, shade->n, shade->shade, fab_vec3_normal (sum));
}

static void
draw_shades (const Face *face)
{
  for (guint i = 0; i < G_N_ELEMENTS (middle_shades); i++)
    mark_shade (face, &middle_shades[i], 1);
  for (guint i = 0; i < G_N_ELEMENTS (side_shades); i++)
    for (int side = -1; side <= 1; side += 2)
      mark_shade (face, &side_shades[i], side);
}

/* ---- eyes ---- */

typedef struct
{
  float side, x, y;      /* which, its middle */
  float w, up, down;     /* half width; lids over and under the middle */
  float tilt;            /* outer corner up */
} Eye;

static Eye
find_eye (const Face *face,
          float       side)
{
  const FabExpression *e = face->face;
  float round = fab_mix (.056f, .043f, face->surface->grown)
                + .006f * face->figure->persona.femininity;
  float lid = e->lid * (1 - face->figure->blink) * face->big;
  Eye eye = { side, side * face->surface->spread, face->surface->eyes, face->eye_w };

  if (e->skew > .4f && e->lid < .7f && side > 0)
    lid *= .8f;
  eye.up = round * lid - (lid < .5f ? .012f * (1 - 2 * lid) : 0);
  eye.down = .027f * face->big * (1 - .85f * e->lower) * MIN (1, .4f + lid)
             + (lid > 1.2f ? .01f : 0);
  if (lid < .12f)
    eye.up = eye.down = -.014f;
  eye.up *= .88f + .24f * fab_figure_random (face->figure->persona.seed, 46);
  eye.tilt = .022f * (fab_figure_random (face->figure->persona.seed, 47) - .5f) + .006f + .006f * face->figure->persona.femininity - .006f * (e->brow_in - e->brow_out);

  return eye;
}

/* A point of a lid: @u -1 inner … 1 outer corner. */
static FabVec2
lid_point (const Eye *eye,
           float      u,
           float      height)
{
  float arch = powf (MAX (1 - u * u, 0), .7f) * (1 - .12f * u);

  return vec2 (eye->x + eye->side * u * eye->w, eye->y + eye->tilt * u + height * arch);
}

static void
draw_lids (const Face *face,
           const Eye  *eye)
{
  FabVec2 line[9], lash[3];
  float woman = face->figure->persona.femininity * fab_smooth (7, 15, face->figure->persona.age);
  gboolean shut = eye->up < .004f;

  for (int i = 0; i < 9; i++)
    line[i] = lid_point (eye, -1 + .25f * i, shut ? eye->down : eye->up);
  mark_line (face, line, 9, face->detail > 1 ? .016f + .006f * woman : .024f, 0);
  if (woman > .4f)
    {
      lash[0] = lid_point (eye, .72f, shut ? eye->down : eye->up);
      lash[1] = lid_point (eye, 1, 0);
      lash[2] = vec2 (lash[1].x + eye->side * .022f, lash[1].y + (shut ? -.012f : .016f));
      mark_line (face, lash, 3, face->detail > 1 ? .014f : .02f, 0);
    }
  if (shut || face->detail < 2)
    return;
  for (int i = 0; i < 7; i++)
    line[i] = lid_point (eye, -.8f + .27f * i, -eye->down);
  mark_line (face, line, 7, .007f, .25f);
  for (int i = 0; i < 7; i++)
    {
      line[i] = lid_point (eye, -.85f + .28f * i, eye->up + .022f);
      line[i].y -= .004f;
    }
  mark_line (face, line, 7, .006f, .4f);
}

static void
draw_disc (const Face *face,
           const Eye  *eye,
           FabVec2     at,
           float       radius,
           float       fill)
{
  FabVec2 disc[14];

  for (int i = 0; i < 14; i++)
    {
      float a = 2 * (float) G_PI * i / 14, x = at.x + radius * cosf (a);
      float y = at.y + radius * sinf (a);
      float u = CLAMP ((x - eye->x) * eye->side / eye->w, -1, 1);

      x = eye->x + u * eye->w * eye->side;
      disc[i] = vec2 (x, CLAMP (y, lid_point (eye, u, -eye->down).y,
                                lid_point (eye, u, eye->up).y));
    }
  mark_shape (face, disc, 14, .004f, fill < .5f ? 0 : 1, fill);
}

static void
draw_eye (const Face *face,
          float       side)
{
  const FabFigure *figure = face->figure;
  Eye eye = find_eye (face, side);
  float radius = fab_mix (.047f, .039f, face->surface->grown) * (face->face->lid > 1.3f ? .86f : 1)
                 * face->big;
  FabVec2 at = vec2 (eye.x + figure->gaze_x * .45f * eye.w, eye.y + .004f + figure->gaze_y * .03f);
  FabVec2 white[18];

  if (eye.up >= .004f)
    {
      for (int i = 0; i < 9; i++)
        {
          white[i] = lid_point (&eye, -1 + .25f * i, eye.up);
          white[17 - i] = lid_point (&eye, -1 + .25f * i, -eye.down);
        }
      if (face->detail > 0)
        mark_shape (face, white, 18, 0, 1, 1);
      if (face->detail > 1)
        {
          draw_disc (face, &eye, at, radius, .34f);
          draw_disc (face, &eye, at, radius * .62f, 0);
          draw_disc (face, &eye, vec2 (at.x - .012f, at.y + .014f), radius * .26f, 1);
        }
      else
        draw_disc (face, &eye, at, radius * 1.02f, 0);
    }
  draw_lids (face, &eye);
}

static void
draw_brow (const Face *face,
           float       side)
{
  const FabExpression *e = face->face;
  const FabPersona *persona = &face->figure->persona;
  float thick = fab_mix (.021f, .012f, persona->femininity)
                * fab_mix (.7f, 1, face->surface->grown)
                * (.72f + .6f * fab_figure_random (persona->seed, 48)) * (face->detail > 1 ? 1 : 1.35f);
  float y = face->surface->eyes + .098f * (.6f + .4f * face->big) - .012f * face->surface->jaw;
  float in = e->brow_in, out = e->brow_out;
  float x0 = .062f - .022f * e->brow_pinch, w = .19f;
  float ink = MIN (persona->hair_grey * .55f, .5f);
  FabVec2 shape[12];

  if (e->skew > .4f && side > 0)
    out += .5f;
  for (int i = 0; i < 6; i++)
    {
      float u = i / 5.0f, lift = fab_mix (in, out, u) * .042f
                + .022f * sinf (u * 2.4f) * (1 - .5f * fabsf (in - out) * .5f);
      float half = thick * (.45f + .8f * sinf (fab_mix (.75f, 3.0f, u)));

      shape[i] = vec2 (side * (x0 + w * u), y + lift + half * .5f);
      shape[11 - i] = vec2 (side * (x0 + w * u), y + lift - half * .5f);
    }
  mark_shape (face, shape, 12, .004f, ink, ink);
  if (e->brow_pinch > .5f && face->detail > 1 && side > 0)
    for (int k = -1; k <= 1; k += 2)
      {
        FabVec2 crease[3] = { { k * .018f, y - .012f }, { k * .02f, y + .02f },
                              { k * .012f, y + .045f } };
        mark_line (face, crease, 3, .007f, .3f);
      }
}

/* ---- nose and mouth ---- */

static void
draw_nose (const Face *face)
{
  float y = .278f + (face->surface->eyes - .49f) * .7f;
  float w = fab_mix (.038f, .05f, face->surface->grown) * (1 + .22f * face->surface->nose_wide);
  FabVec2 under[7] = { { -w, y + .022f }, { -.82f * w, y - .002f }, { -.45f * w, y + .002f },
                       { 0, y - .012f },
                       { .45f * w, y + .002f }, { .82f * w, y - .002f }, { w, y + .022f } };
  FabVec2 wing[4];

  if (face->detail == 0)
    return;
  mark_line (face, under + 1, 5, face->detail > 1 ? .010f : .016f, .1f);
  if (face->detail < 2)
    return;
  for (int side = -1; side <= 1; side += 2)
    {
      for (int i = 0; i < 4; i++)
        wing[i] = vec2 (side * (w * 1.05f + .014f * sinf (i * 1.05f)), y + .004f + .014f * i);
      mark_line (face, wing, 4, .008f, .2f);
    }
}

/* The line between the lips: @u -1 … 1 across. */
static FabVec2
lip_point (const Face *face,
           float       u,
           float       height)
{
  const FabExpression *e = face->face;
  float own = .88f + .24f * fab_figure_random (face->figure->persona.seed, 49);
  float w = .106f * own * e->width * fab_mix (.82f, 1, face->surface->grown), a = fabsf (u);
  float y = .197f + e->curve * (.054f * powf (a, 1.8f) - .016f) + e->skew * .016f * u;
  float bow = (1 - a) * .004f * (1 - MIN (face->figure->mouth * 3, 1));

  return vec2 (u * w, y - bow * (a < .12f) + height * powf (MAX (1 - a * a, 0), .62f));
}

static void
draw_lips (const Face *face)
{
  float woman = face->figure->persona.femininity * face->surface->grown;
  float full = .014f + .014f * woman;
  FabVec2 line[9], lip[18];

  for (int i = 0; i < 9; i++)
    line[i] = lip_point (face, -1 + .25f * i, 0);
  if (woman > .4f && face->detail > 0)
    {
      for (int i = 0; i < 9; i++)
        {
          lip[i] = lip_point (face, -1 + .25f * i, full * (i == 4 ? .75f : 1));
          lip[17 - i] = lip_point (face, -1 + .25f * i, -full * 1.3f);
        }
      mark_shape (face, lip, 18, 0, .5f, .62f);
    }
  mark_line (face, line, 9, face->detail > 1 ? .013f : .022f, 0);
  if (face->detail > 1)
    {
      for (int i = 0; i < 5; i++)
        line[i] = vec2 (-.04f + .02f * i, lip_point (face, 0, 0).y - .044f
                        - .004f * sinf (i * .785f));
      mark_line (face, line, 5, .009f, .35f);
    }
}

static void
draw_teeth (const Face *face,
            float       deep)
{
  float teeth = face->face->teeth;
  float up = MIN (deep * .42f, .034f) * MIN (teeth, 1);
  FabVec2 row[18];

  if (teeth <= 0)
    return;
  for (int i = 0; i < 9; i++)
    {
      float u = -.88f + .22f * i;

      row[i] = lip_point (face, u, .002f);
      row[17 - i] = lip_point (face, u, -up * (1 - .3f * fabsf (u)));
    }
  mark_shape (face, row, 18, .003f, .3f, 1);
  if (teeth <= 1.5f)
    return;
  for (int i = 0; i < 9; i++)
    {
      float u = -.8f + .2f * i;

      row[i] = lip_point (face, u, -deep * .97f);
      row[17 - i] = lip_point (face, u, -deep * .97f + up * .8f * (1 - .4f * fabsf (u)));
    }
  mark_shape (face, row, 18, .003f, .3f, 1);
}

static void
draw_mouth (const Face *face)
{
  float open = face->figure->mouth, deep = open * .16f + .012f;
  FabVec2 shape[22], lip[5];

  if (open < .08f)
    {
      draw_lips (face);
      return;
    }
  for (int i = 0; i < 11; i++)
    {
      shape[i] = lip_point (face, -1 + .2f * i, .006f);
      shape[21 - i] = lip_point (face, -1 + .2f * i, -deep);
    }
  mark_shape (face, shape, 22, face->detail > 1 ? .013f : .018f, 0, .08f);
  if (face->detail > 0)
    draw_teeth (face, deep);
  if (face->detail > 1 && open > .5f && face->face->teeth < 1.5f)
    {
      FabVec2 tongue[10];

      for (int i = 0; i < 10; i++)
        {
          float a = 2 * (float) G_PI * i / 10;
          tongue[i] = vec2 (.052f * cosf (a) * face->face->width,
                            lip_point (face, 0, -deep).y + .022f + .018f * sinf (a));
        }
      mark_shape (face, tongue, 10, .003f, .3f, .5f);
    }
  for (int i = 0; i < 5; i++)
    lip[i] = vec2 (-.04f + .02f * i, lip_point (face, 0, -deep).y - .036f
                   - .004f * sinf (i * .785f));
  if (face->detail > 1)
    mark_line (face, lip, 5, .009f, .35f);
}

/* ---- what a feeling adds ---- */

static void
draw_folds (const Face *face)
{
  float lines = face->face->lines * (1 - .45f * face->figure->persona.femininity)
                * face->surface->grown, age = fab_smooth (40, 75, face->figure->persona.age);
  float strong = MAX (lines, age);
  FabVec2 fold[5];

  if (face->detail < 1 || face->big > 1.1f || strong < .25f || (face->detail < 2 && strong < .6f))
    return;
  for (int side = -1; side <= 1; side += 2)
    {
      float w = .098f * face->face->width;

      for (int i = 0; i < 5; i++)
        {
          float u = i / 4.0f;
          fold[i] = vec2 (side * (.062f + (w - .01f) * u * (1.35f - .35f * u)),
                          fab_mix (.30f, .205f - .02f * strong, u));
        }
      mark_line (face, fold, 5, face->detail > 1 ? .008f : .012f, fab_mix (.6f, .2f, strong));
    }
}

static void
draw_tears (const Face *face)
{
  for (int side = -1; side <= 1; side += 2)
    {
      float x = side * (face->surface->spread + .012f), y = face->surface->eyes - .05f;
      FabVec2 drop[8], run[4];

      for (int i = 0; i < 8; i++)
        {
          float a = 2 * (float) G_PI * i / 8;
          drop[i] = vec2 (x + side * .012f + .018f * cosf (a) * (1 - .5f * MAX (sinf (a), 0)),
                          y - .12f + .03f * sinf (a));
        }
      for (int i = 0; i < 4; i++)
        run[i] = vec2 (x + side * .004f * i, y - .03f * i);
      mark_line (face, run, 4, face->detail > 1 ? .010f : .016f, .25f);
      mark_shape (face, drop, 8, face->detail > 1 ? .008f : .014f, .1f, 1);
    }
}

static void
draw_sweat (const Face *face)
{
  for (int k = 0; k < 2; k++)
    {
      FabVec2 drop[8];

      for (int i = 0; i < 8; i++)
        {
          float a = 2 * (float) G_PI * i / 8;
          drop[i] = vec2 (.225f - .06f * k + .013f * cosf (a) * (1 - .6f * MAX (sinf (a), 0)),
                          .62f + .07f * k + .026f * sinf (a));
        }
      mark_shape (face, drop, 8, face->detail > 1 ? .006f : .012f, .15f, 1);
    }
}

static void
draw_cheeks (const Face *face)
{
  for (int side = -1; side <= 1; side += 2)
    for (int i = 0; i < 3; i++)
      {
        float x = side * (.15f + .027f * i), y = face->surface->eyes - .15f;
        FabVec2 stroke[2] = { { x, y }, { x - .016f, y - .03f } };

        mark_line (face, stroke, 2, .007f, .45f);
      }
}

void
fab_face_build_marks (const FabFigure      *figure,
                      FabBrush             *brush,
                      const FabFaceSurface *surface,
                      int                   detail)
{
  Face face = { figure, figure->face, surface, brush, fab_vec3_length (surface->at.y), detail };

  g_return_if_fail (figure != NULL && surface != NULL);

  face.eye_w = fab_mix (.088f, .079f, surface->grown) + .006f * figure->persona.femininity;
  face.big = surface->big > 0 ? surface->big : 1;
  face.eye_w *= face.big;
  face.bold = detail == 0 ? 1.6f : 1;
  if (detail > 0 && !surface->eyes_only)
    draw_shades (&face);
  for (int side = -1; side <= 1; side += 2)
    {
      draw_eye (&face, side);
      draw_brow (&face, side);
    }
  if (surface->eyes_only)
    return;
  draw_nose (&face);
  draw_mouth (&face);
  draw_folds (&face);
  if (figure->face->tears > 0)
    draw_tears (&face);
  if (figure->face->sweat > 0 && detail > 0)
    draw_sweat (&face);
  if (detail > 1 && figure->persona.age < 12)
    draw_cheeks (&face);
}

/* ---- age ---- */

void
fab_face_build_age (const FabFigure      *figure,
                    FabBrush             *brush,
                    const FabFaceSurface *surface,
                    int                   detail)
{
  Face face = { figure, figure->face, surface, brush, fab_vec3_length (surface->at.y), detail };
  float old = fab_smooth (45, 72, figure->persona.age);

  face.big = 1;
  face.bold = detail > 1 ? 1 : 1.7f;  /* still lines on a small card */
  if (old < (detail > 1 ? .2f : .6f) || detail < 1)
    return;
  for (int side = -1; side <= 1; side += 2)
    {
      float x = side * surface->spread, y = surface->eyes;

      for (int k = 0; k < (detail > 1 ? 3 : 2); k++)
        {
          FabVec2 foot[2] = { { x + side * .09f, y + .005f - .016f * k },
                              { x + side * .128f, y + .026f - .03f * k } };
          mark_line (&face, foot, 2, .006f, .45f);
        }
      for (int k = 0; k < (detail > 1 ? 2 : 1); k++)
        {
          FabVec2 bag[5];

          for (int i = 0; i < 5; i++)
            bag[i] = vec2 (x + side * (-.06f + .03f * i),
                           y - .05f - .014f * k - .012f * sinf (i * .785f));
          mark_line (&face, bag, 5, .006f, k == 0 ? .35f : .6f);
        }
    }
  for (int k = 0; k < (detail > 1 ? 3 : 2); k++)
    {
      FabVec2 line[5];

      for (int i = 0; i < 5; i++)
        line[i] = vec2 (-.11f + .055f * i + .01f * k,
                        surface->eyes + .19f + .035f * k + .006f * sinf (i * 1.4f));
      mark_line (&face, line, 5, .006f, .45f);
    }
}
