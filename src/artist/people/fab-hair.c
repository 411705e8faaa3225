/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Hair as volumes: a shell grown from the skull down to a hairline, and what hangs, curls or is tied. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-figure-private.h"

/* How a style grows. Heights are head heights over the chin; angles count from the face. */
typedef struct
{
  const char *id;
  float thick;        /* off the skull */
  float brow;         /* hairline over the face */
  float temple, ear;  /* at 55 and 90 degrees */
  float nape;         /* behind; below the chin it hangs */
  float hang;         /* how far the curtain reaches below the jaw at the sides; 0: none */
  float open;         /* degrees that the curtain leaves free for the face */
  float part;         /* of the hairline, to one side */
  float wave;         /* unevenness of the outline */
  float flare;        /* of what hangs */
} Style;

static const Style styles[] = {
  { "short",    .045f, .79f, .66f, .46f, .20f, 0, 0, .05f, .014f, 0 },
  { "crop",     .022f, .80f, .68f, .50f, .24f, 0, 0, 0, .0f, 0 },
  { "quiff",    .070f, .82f, .66f, .47f, .20f, 0, 0, .04f, .022f, 0 },
  { "long",     .055f, .80f, .66f, .30f, 0, .62f, 90, .05f, .014f, .06f },
  { "bob",      .065f, .68f, .62f, .30f, 0, .04f, 94, .03f, .008f, .05f },
  { "curls",    .070f, .78f, .66f, .34f, .10f, 0, 0, .02f, .02f, 0 },
  { "long-curls", .075f, .78f, .66f, .30f, 0, .42f, 84, .03f, .045f, .16f },
  { "afro",     .170f, .76f, .66f, .30f, .06f, 0, 0, .0f, .02f, 0 },
  { "shag",     .060f, .70f, .62f, .30f, 0, .16f, 92, .04f, .03f, .10f },
  { "long-wind", .055f, .80f, .66f, .30f, 0, .62f, 88, .05f, .03f, .12f },
  { "side",     .055f, .76f, .64f, .47f, .20f, 0, 0, .16f, .010f, 0 },
  { "undercut", .080f, .80f, .70f, .58f, .30f, 0, 0, .08f, .020f, 0 },
  { "top-bun",  .028f, .80f, .68f, .48f, .18f, 0, 0, 0, .004f, 0 },
  { "buns",     .030f, .78f, .66f, .46f, .18f, 0, 0, 0, .004f, 0 },
  { "side-braid", .034f, .78f, .66f, .42f, .14f, 0, 0, .06f, .006f, 0 },
  { "dreads",   .060f, .78f, .66f, .34f, .10f, 0, 0, 0, .02f, 0 },
  { "bun",      .030f, .80f, .68f, .48f, .18f, 0, 0, 0, .004f, 0 },
  { "ponytail", .030f, .80f, .68f, .48f, .18f, 0, 0, .02f, .004f, 0 },
  { "pigtails", .032f, .76f, .66f, .46f, .18f, 0, 0, 0, .006f, 0 },
  { "braids",   .032f, .78f, .66f, .44f, .16f, 0, 0, 0, .006f, 0 },
  { "wild",     .085f, .76f, .64f, .40f, .12f, 0, 0, .03f, .06f, 0 },
  { "mohawk",   .010f, .80f, .68f, .52f, .26f, 0, 0, 0, 0, 0 },
  { "fringe",   .030f, .66f, .66f, .46f, .20f, 0, 0, 0, 0, 0 },
};

typedef struct
{
  const FabFigure *figure;
  FabBrush        *brush;
  FabFaceSurface   head;
  const Style     *style;
  FabVec3          down;    /* where hair falls, figure's space */
  int              detail;
} Hair;

static const Style *
find_style (const char *id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (styles); i++)
    if (strcmp (styles[i].id, id) == 0)
      return &styles[i];

  return &styles[0];
}

/* Where the loft's t lies at height y of the back of the head. */
static float
find_end (const Hair *hair,
          float       angle)
{
  const Style *style = hair->style;
  float a = fabsf (atan2f (sinf (angle), cosf (angle))) * (float) (180 / G_PI);
  float own = 2 * fab_figure_random (hair->figure->persona.seed, 61) - 1;
  float part = (style->part + .02f) * copysignf (.5f + fabsf (own), own) * sinf (angle) * fab_smooth (70, 20, a);
  FabVec2 line[] = { { 0, style->brow + .025f * own }, { 26, style->brow + .012f + .02f * own }, { 46, style->temple + .10f },
                     { 58, style->temple },
                     { 65, style->ear + .13f }, { 72, style->ear + .03f },
                       { 80, style->ear - .02f }, { 86, style->ear + .09f },
                     { 104, style->ear + .10f }, { 116, .26f }, { 140, .14f }, { 180, .08f } };
  float lock = style->hang > 0 ? 0 : .016f * sinf (angle * 21 + 3) * fab_smooth (60, 20, a);

  return fab_curve (line, G_N_ELEMENTS (line), a) + part + lock;
}

static float
find_wave (const Hair *hair,
           float       angle,
           float       t)
{
  float seed = fab_figure_random (hair->figure->persona.seed, 5) * 6;

  return hair->style->wave * (sinf (5 * angle + seed + 4 * t) * .6f
                              + sinf (9 * angle + 2 * seed - 9 * t) * .4f);
}

static FabVec3
skull_point (const Hair *hair,
             float       angle,
             float       t,
             float       grow)
{
  return fab_xform_point (&hair->head.at, fab_head_point (&hair->head, angle, t, grow));
}

/* Off the skull: full at the crown, thin at the hairline. */
static float
find_grow (const Hair *hair,
           float       angle,
           float       t,
           float       s)
{
  float thick = hair->style->thick * (.75f + .25f * sinf (s * 2.6f)) + .012f;
  float front = MAX (cosf (angle), 0) * (hair->style->brow > .75f) * hair->style->thick;

  if (fab_hat_presses_hair (hair->figure->persona.hat))
    thick = MIN (thick, t > .6f ? .02f : .045f);

  thick += front * .7f * fab_smooth (.3f, .8f, s);

  return thick * (1 - .55f * fab_smooth (.75f, 1, s))
         + find_wave (hair, angle, t) * fab_smooth (0, .3f, s);
}

static void
build_cap (const Hair *hair)
{
  const int rings = fab_skin_steps (hair->brush, hair->detail, 6, 9, 14);
  const int sides = fab_skin_steps (hair->brush, hair->detail, 14, 24, 36);
  g_autofree FabVec3 *points = g_new (FabVec3, (rings + 1) * sides);
  gboolean tonsure = strcmp (hair->style->id, "fringe") == 0;

  for (int r = 0; r <= rings; r++)
    for (int s = 0; s < sides; s++)
      {
        float angle = 2 * (float) G_PI * s / sides, f = MIN ((float) r / (rings - 1), 1);
        float end = find_end (hair, angle), t = 1 - (1 - end) * (f * f * .55f + f * .45f);
        float grow = r == rings ? -.012f : find_grow (hair, angle, t, f);

        if (tonsure)
          {
            t = fab_mix (.70f, end, f);
            grow = fab_mix (r == 0 || r == rings ? -.012f : grow, -.12f,
                            fab_smooth (-.05f, .35f, cosf (angle)));
          }

        points[r * sides + s] = skull_point (hair, angle, t, grow);
      }
  fab_skin_add (hair->brush, points, rings + 1, sides, !tonsure, FALSE);
}

/* Long hair: from the crown over the skull, then straight down, a curtain open at the face. */
static FabVec3
curtain_point (const Hair *hair,
               float       angle,
               float       s,
               float       length)
{
  float start = .58f, t = 1 - (1 - start) * MIN (s / .45f, 1) * MIN (s / .45f, 1);
  float falls = MAX (s - .45f, 0) / .55f;
  float grow = find_grow (hair, angle, t, MIN (s, .6f)) + .012f;
  float unit = fab_vec3_length (hair->head.at.y), fall = falls * (start - .2f + length) * unit;
  FabVec3 p = skull_point (hair, angle, t, fab_hat_presses_hair (hair->figure->persona.hat) && t > .64f ? .004f : grow), axis = skull_point (hair, angle, start, 0);
  FabVec3 out = fab_vec3_sub (axis, fab_xform_point (&hair->head.at, fab_vec3 (0, start, -.04f)));

  p = fab_vec3_mad (p, hair->down, fall);
  p = fab_vec3_mad (p, out, (hair->style->flare + find_wave (hair, angle, falls * 2)) * falls * 1.5f
                            - .16f * fab_smooth (.8f, 1, falls) * (hair->style->flare < .1f));
  p.y = MAX (p.y, .015f);

  return p;
}

static void
build_curtain (const Hair *hair)
{
  const int rows = fab_skin_steps (hair->brush, hair->detail, 5, 9, 14);
  const int columns = fab_skin_steps (hair->brush, hair->detail, 12, 18, 28);
  g_autofree FabVec3 *points = g_new (FabVec3, (rows + 2) * (columns + 1));
  float from = FAB_DEGREES (hair->style->open);

  for (int r = 0; r <= rows; r++)
    for (int c = 0; c <= columns; c++)
      {
        float angle = fab_mix (from, 2 * (float) G_PI - from, (float) c / columns);
        float edge = MIN (c, columns - c) / 2.0f, tuck = edge < 1 ? (1 - edge) * .35f : 0;
        float length = hair->style->hang * (1 - .25f * tuck + .06f * sinf (c * 2.1f));

        points[r * (columns + 1) + c] = curtain_point (hair, angle, (float) r / rows, length);
      }
  fab_skin_sheet (hair->brush, points, columns, rows);
}

static void
build_curls (const Hair *hair,
             int         n,
             float       low,
             float       high,
             float       size)
{
  guint32 seed = hair->figure->persona.seed;

  for (int i = 0; i < n; i++)
    {
      float y = 1 - (i + .5f) / n * (1 - low), angle = 2.39996f * i;
      float a = fabsf (atan2f (sinf (angle), cosf (angle)));
      float r = size * (.75f + .5f * fab_figure_random (seed, i));
      float limit = fab_mix (hair->style->brow + .02f, low, fab_smooth (1, 1.75f, a));
      FabVec3 p;

      if (y < limit || y > high)
        continue;
      p = fab_head_point (&hair->head, angle, y < .55f ? (y - .2f) / .636f : y,
                          hair->style->thick * .45f);
      fab_skin_ellipsoid (hair->brush, &hair->head.at, p, fab_vec3 (r, r, r),
                          fab_skin_steps (hair->brush, hair->detail, 5, 7, 9));
    }
}

static void
build_tail (const Hair *hair,
            FabVec3     root,
            FabVec3     out,
            float       length,
            float       wide,
            gboolean    plaited)
{
  enum { N = 13 };
  FabVec3 path[N];
  float radius[N], unit = fab_vec3_length (hair->head.at.y);
  FabVec3 start = fab_xform_point (&hair->head.at, root);
  FabVec3 way = fab_xform_turn (&hair->head.at, out);

  for (int i = 0; i < N; i++)
    {
      float t = i / (N - 1.0f), bulge = plaited
                ? .62f + .38f * fabsf (sinf (t * 6.5f * (float) G_PI))
                : sinf (fab_mix (.55f, 3.0f, t)) + .1f;

      path[i] = fab_vec3_mad (start, way, .35f * (1 - (1 - t) * (1 - t))
                              + (plaited ? 0 : .12f * t));
      path[i] = fab_vec3_mad (path[i], hair->down,
                              length * unit * t * t * (plaited ? 1 : .9f + .1f * t));
      path[i].y = MAX (path[i].y, .02f);
      radius[i] = wide * unit * bulge * (i == N - 1 ? .3f : 1);
    }
  fab_skin_tube (hair->brush, path, radius, N, fab_skin_steps (hair->brush, hair->detail, 8, 8, 12));
}

static void
build_mohawk (const Hair *hair)
{
  for (int i = 0; i < 7; i++)
    {
      float a = -.5f + .38f * i;
      FabVec3 p = fab_vec3 (0, .55f + .47f * cosf (a - .35f), -.02f - .42f * sinf (a - .35f));

      fab_skin_ellipsoid (hair->brush, &hair->head.at, p, fab_vec3 (.045f, .16f, .10f), 8);
    }
}

static void
build_ties (const Hair *hair)
{
  const char *id = hair->style->id;

  if (strcmp (id, "bun") == 0)
    fab_skin_ellipsoid (hair->brush, &hair->head.at, fab_vec3 (0, .93f, -.36f),
                        fab_vec3 (.15f, .14f, .14f), 12);
  else if (strcmp (id, "ponytail") == 0)
    build_tail (hair, fab_vec3 (0, .82f, -.38f), fab_vec3 (0, .12f, -.5f), .85f, .105f, FALSE);
  else if (strcmp (id, "top-bun") == 0)
    fab_skin_ellipsoid (hair->brush, &hair->head.at, fab_vec3 (0, 1.08f, -.12f), fab_vec3 (.11f, .11f, .11f), 12);
  else if (strcmp (id, "side-braid") == 0)
    build_tail (hair, fab_vec3 (.24f, .26f, -.20f), fab_vec3 (.2f, 0, .75f), .95f, .085f, TRUE);
  else if (strcmp (id, "dreads") == 0)
    for (int i = 0; i < 13; i++)
      {
        float a = FAB_DEGREES (80 + 200 * i / 12.f);

        build_tail (hair, fab_vec3 (.33f * sinf (a), .60f, -.05f + .38f * cosf (a)), fab_vec3 (.2f * sinf (a), .1f, .2f * cosf (a)),
                    .62f + .1f * sinf (i * 2.f), .045f, TRUE);
      }
  for (int side = -1; side <= 1; side += 2)
    {
      if (strcmp (id, "buns") == 0)
        fab_skin_ellipsoid (hair->brush, &hair->head.at, fab_vec3 (side * .27f, .95f, -.10f), fab_vec3 (.12f, .12f, .12f), 10);
      if (strcmp (id, "pigtails") == 0)
        build_tail (hair, fab_vec3 (side * .30f, .72f, -.16f), fab_vec3 (side * .55f, .25f, -.1f),
                    .5f, .10f, FALSE);
      if (strcmp (id, "braids") == 0)
        build_tail (hair, fab_vec3 (side * .30f, .36f, -.12f), fab_vec3 (side * .25f, 0, .3f), .8f,
                    .075f, TRUE);
    }
}

/* A few strands from the parting to the edge. */
static void
mark_strands (const Hair *hair)
{
  const float angles[] = { 18, 48, 74, 112, 148, 200, 236, 272, 306, 338 };
  float unit = fab_vec3_length (hair->head.at.y);
  float ink = hair->figure->persona.hair_grey < .35f ? .05f : .3f;

  for (gsize k = 0; k < G_N_ELEMENTS (angles); k++)
    {
      FabVec3 line[6], out;
      float angle = FAB_DEGREES (angles[k]
                                 + 8 * fab_figure_random (hair->figure->persona.seed, 60 + k));

      for (int i = 0; i < 6; i++)
        {
          float f = .2f + .155f * i, t = 1 - (1 - find_end (hair, angle)) * f;

          line[i] = skull_point (hair, angle + .05f * f, t, find_grow (hair, angle, t, f) + .006f);
        }
      out = fab_vec3_sub (line[3], fab_xform_point (&hair->head.at, fab_vec3 (0, .5f, 0)));
      fab_skin_mark (hair->brush, line, 6, .0045f * unit, ink, fab_vec3_normal (out));
    }
}

void
fab_hair_build (const FabFigure *figure,
                FabBrush        *brush,
                int              detail)
{
  Hair hair = { figure, brush, { 0 }, find_style (figure->persona.hair), { 0 }, detail };
  FabVec3 low = fab_vec3_scale (fab_vec3_normal (figure->skull.y), -1);
  gboolean covered = fab_hat_hides_hair (figure->persona.hat);
  gboolean hat = fab_hat_presses_hair (figure->persona.hat);

  if (strcmp (figure->persona.hair, "bald") == 0 || strcmp (figure->persona.hair, "none") == 0)
    return;
  hair.down = fab_vec3_normal (fab_vec3_lerp (low, fab_vec3 (0, -1, 0), .55f));
  hair.down = fab_vec3_normal (fab_vec3_add (hair.down, figure->drag));
  fab_head_surface (figure, &hair.head);
  hair.head.open = 0;
  fab_brush_material (brush, figure->persona.hair_grey, FAB_TEXTURE_HAIR,
                      figure->persona.hair_colour);
  fab_brush_next_part (brush);
  if (!covered)
    build_cap (&hair);
  if (hair.style->hang > 0 && !covered)
    build_curtain (&hair);
  if (strcmp (hair.style->id, "curls") == 0 && !covered)
    build_curls (&hair, detail > 1 ? 60 : detail > 0 ? 34 : 20, .30f, hat ? .66f : 1, detail > 1 ? .085f : .10f);
  if (strcmp (hair.style->id, "afro") == 0 && !covered)
    build_curls (&hair, detail > 1 ? 80 : detail > 0 ? 40 : 24, .26f, hat ? .66f : 1, detail > 1 ? .12f : .14f);
  if (strcmp (hair.style->id, "long-curls") == 0 && !covered)
    build_curls (&hair, detail > 1 ? 34 : detail > 0 ? 24 : 14, .40f, hat ? .66f : 1, .09f);
  if (strcmp (hair.style->id, "mohawk") == 0 && !hat)
    build_mohawk (&hair);
  if (!covered)
    build_ties (&hair);
  if (detail > 0 && !covered && hair.style->wave < .02f && hair.style->thick > .02f
      && strcmp (hair.style->id, "fringe") != 0)
    mark_strands (&hair);
}

/* ---- beards ---- */

/* Upper edge of a full beard over the angle from the middle of the face. */
static const FabVec2 beard_top[] = { { 0, .150f }, { 14, .152f }, { 22, .20f }, { 32, .25f },
                                     { 50, .27f }, { 75, .36f }, { 96, .50f } };
static const FabVec2 goatee_top[] = { { 0, .140f }, { 12, .145f }, { 20, .17f }, { 28, .06f },
                                      { 96, .05f } };

static void
build_full_beard (const Hair *hair,
                  gboolean    goatee,
                  float       length)
{
  enum { ROWS = 5 };
  const int columns = fab_skin_steps (hair->brush, hair->detail, 10, 18, 18);
  float reach = goatee ? 30 : 96;
  g_autofree FabVec3 *points = g_new (FabVec3, (ROWS + 1) * (columns + 1));

  for (int r = 0; r <= ROWS; r++)
    for (int c = 0; c <= columns; c++)
      {
        float a = fab_mix (-reach, reach, (float) c / columns), f = (float) r / ROWS;
        float angle = FAB_DEGREES (a);
        float top = goatee ? fab_curve (goatee_top, G_N_ELEMENTS (goatee_top), fabsf (a))
                           : fab_curve (beard_top, G_N_ELEMENTS (beard_top), fabsf (a));
        float t = fab_mix (top - (fabsf (a) > 40 ? .12f * (fabsf (a) - 40) / 56 : 0), -.01f,
                           MIN (f * 1.25f, 1));
        float grow = .055f * sinf (fab_mix (.0f, 2.2f, f)) + .006f * sinf (c * 2.7f + r);
        FabVec3 p = fab_head_point (&hair->head, angle, t, r == 0 ? -.008f : grow);

        p.y -= length * fab_smooth (.55f, 1, f) * cosf (angle) * (1 + .12f * sinf (c * 3.1f));
        p.z += .05f * fab_smooth (.4f, 1, f) * cosf (angle);
        points[r * (columns + 1) + c] = fab_xform_point (&hair->head.at, p);
      }
  fab_skin_sheet (hair->brush, points, columns, ROWS);
}

static void
mark_moustache (const Hair *hair)
{
  float grey = hair->figure->persona.hair_grey, unit = fab_vec3_length (hair->head.at.y);
  FabFaceSurface face = hair->head;
  FabVec3 points[16], normal;

  face.lift = .018f;
  for (int i = 0; i < 8; i++)
    {
      float u = -1 + 2 * i / 7.0f, a = fabsf (u);

      points[i] = face.point (&face, u * .125f, .252f - .045f * a * a + .004f * (a > .2f), &normal);
      points[15 - i] = face.point (&face, u * .125f, .222f - .038f * a * a - .012f * sinf (a * 3),
                                   &normal);
    }
  fab_add_mark (hair->brush, points, 16, .008f * unit, MIN (grey, .4f), grey, TRUE,
                fab_vec3_normal (face.at.z));
}

static void
mark_stubble (const Hair *hair)
{
  float unit = fab_vec3_length (hair->head.at.y);

  for (int i = 0; i < 34; i++)
    {
      float a = fab_mix (-1.15f, 1.15f, fab_figure_random (9, i));
      float y = fab_mix (.02f, .16f + .12f * fabsf (a), fab_figure_random (17, i));
      FabVec3 p[2];
      FabVec3 n = fab_vec3 (sinf (a), 0, cosf (a));

      p[0] = skull_point (hair, a, y, .006f);
      p[1] = skull_point (hair, a, y - .018f, .006f);
      fab_skin_mark (hair->brush, p, 2, .006f * unit, .4f,
                     fab_vec3_normal (fab_xform_turn (&hair->head.at, n)));
    }
}

void
fab_hair_build_beard (const FabFigure *figure,
                      FabBrush        *brush,
                      int              detail)
{
  Hair hair = { figure, brush, { 0 }, &styles[0], { 0, -1, 0 }, detail };
  const char *beard = figure->persona.beard;

  if (beard[0] == '\0')
    return;
  fab_head_surface (figure, &hair.head);
  fab_brush_material (brush, figure->persona.hair_grey, FAB_TEXTURE_HAIR,
                      figure->persona.hair_colour);
  fab_brush_next_part (brush);
  if (strcmp (beard, "full") == 0)
    build_full_beard (&hair, FALSE, .05f);
  else if (strcmp (beard, "long") == 0)
    build_full_beard (&hair, FALSE, .62f);
  else if (strcmp (beard, "goatee") == 0)
    build_full_beard (&hair, TRUE, .05f);
  if (strcmp (beard, "stubble") == 0)
    {
      if (detail > 0)
        mark_stubble (&hair);
    }
  else
    mark_moustache (&hair);
}
