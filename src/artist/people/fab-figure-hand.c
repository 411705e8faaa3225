/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Hands: a palm, fingers in two bends each (together or apart), a thumb. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-figure-private.h"

/* Bends in degrees at the knuckle, the middle and the tip joint; the index apart from the rest. */
typedef struct
{
  float index[3], rest[3];
  float fan;        /* degrees between neighbours */
  float thumb_out;  /* degrees away from the fingers */
  float thumb_in;   /* degrees under the palm */
  float thumb_bend;
} Shape;

static const Shape shapes[FAB_N_SHAPES] = {
  [FAB_SHAPE_RELAXED] = { { 12, 20, 14 }, { 20, 28, 18 }, 1.5f, 22, 34, 8 },
  [FAB_SHAPE_FIST]    = { { 82, 98, 60 }, { 84, 98, 60 }, 0, 24, 70, 62 },
  [FAB_SHAPE_POINT]   = { { 2, 4, 2 }, { 80, 96, 55 }, 0, 22, 62, 40 },
  [FAB_SHAPE_GRIP]    = { { 62, 66, 40 }, { 68, 70, 42 }, 0, 30, 72, 34 },
  [FAB_SHAPE_FLAT]    = { { 2, 4, 2 }, { 4, 6, 4 }, 1, 18, 14, 2 },
  [FAB_SHAPE_SPREAD]  = { { 2, 8, 6 }, { 4, 10, 8 }, 9, 46, 14, 4 },
};

/* Lengths relative to the middle finger, and places across the palm, index first. */
static const float finger_length[4] = { .92f, 1, .94f, .76f };
static const float finger_place[4] = { .72f, .25f, -.24f, -.70f };

typedef struct
{
  FabVec3 out, thumb, palm;  /* along the fingers, to the thumb's side, what the palm looks at */
  FabVec3 wrist;
  float   size;              /* palm's length */
} Hand;

static Hand
find_hand (const FabFigure *figure,
           FabHand          side)
{
  const FabXform *t = &figure->palm[side];
  Hand hand = { t->z, t->y, fab_vec3_scale (t->x, side == FAB_HAND_LEFT ? -1 : 1), { 0 },
                figure->body.palm };

  hand.wrist = fab_vec3_mad (t->o, t->z, -figure->body.palm);

  return hand;
}

static FabVec3
place (const Hand *hand,
       float       out,
       float       thumb,
       float       palm)
{
  FabVec3 p = fab_vec3_mad (hand->wrist, hand->out, out * hand->size);

  p = fab_vec3_mad (p, hand->thumb, thumb * hand->size);

  return fab_vec3_mad (p, hand->palm, palm * hand->size);
}

/* The palm: rings across, each a rounded slab. */
static void
build_palm (FabBrush   *brush,
            const Hand *hand,
            int         sides)
{
  /* it grows out of the wrist: no step where the two meet */
  const float rows[][3] = { { -.7f, .26f, .22f }, { .0f, .37f, .32f }, { .4f, .47f, .36f }, { .9f, .58f, .34f },
                            { 1.5f, .66f, .28f }, { 2.0f, .63f, .24f }, { 2.18f, .50f, .17f } };
  FabVec3 points[G_N_ELEMENTS (rows) * 12];

  g_assert (sides <= 12);
  for (gsize r = 0; r < G_N_ELEMENTS (rows); r++)
    for (int s = 0; s < sides; s++)
      {
        float a = 2 * (float) G_PI * s / sides, c = cosf (a), w = sinf (a);

        points[r * sides + s] = place (hand, rows[r][0], rows[r][1] * w, rows[r][2] * c);
      }
  fab_skin_add (brush, points, G_N_ELEMENTS (rows), sides, TRUE, TRUE);
}

/* A chain of three bones that bends towards the palm; returns the joints. */
static void
bend_finger (const Hand  *hand,
             FabVec3      root,
             FabVec3      out,
             const float  bend[3],
             float        length,
             FabVec3      joint[4])
{
  const float bones[3] = { .46f, .30f, .24f };
  float angle = 0;

  joint[0] = root;
  for (int i = 0; i < 3; i++)
    {
      FabVec3 way;

      angle += FAB_DEGREES (bend[i]);
      way = fab_vec3_add (fab_vec3_scale (out, cosf (angle)),
                          fab_vec3_scale (hand->palm, sinf (angle)));
      joint[i + 1] = fab_vec3_mad (joint[i], way, bones[i] * length);
    }
}

/* Along a finger, and its girth there; the thumb grows out of its ball, a mitt ends round. */
typedef struct { float at, girth; } Swell;

#define N_SWELLS 5

static const Swell finger_form[N_SWELLS] = {
  { 0, 1.04f }, { .34f, 1 }, { .66f, .94f }, { .93f, .80f }, { 1, .42f },
};
static const Swell thumb_form[N_SWELLS] = {
  { 0, 1.55f }, { .30f, 1.25f }, { .62f, 1 }, { .90f, .92f }, { 1, .46f },
};
static const Swell mitt_form[N_SWELLS] = {
  { 0, 1.06f }, { .34f, 1.04f }, { .66f, .98f }, { .90f, .82f }, { 1, .46f },
};

static void
build_finger (FabBrush      *brush,
              const Swell    form[N_SWELLS],
              const FabVec3  joint[4],
              FabVec3        across,
              float          wide,
              float          thick,
              int            sides)
{
  const int n = N_SWELLS;
  FabVec3 points[N_SWELLS * 8];

  g_assert (sides <= 8);
  for (int r = 0; r < n; r++)
    {
      float at = form[r].at * 3;
      int i = MIN ((int) at, 2);
      FabVec3 p = fab_vec3_lerp (joint[i], joint[i + 1], at - i);
      FabVec3 way = fab_vec3_normal (fab_vec3_sub (joint[MIN (i + 1, 3)], joint[i]));
      FabVec3 up = fab_vec3_cross (way, across);

      for (int s = 0; s < sides; s++)
        {
          float a = 2 * (float) G_PI * s / sides;

          points[r * sides + s] = fab_vec3_mad (fab_vec3_mad (p, across,
                                                              wide * form[r].girth * cosf (a)),
                                                up, thick * form[r].girth * sinf (a));
        }
    }
  fab_skin_add (brush, points, n, sides, TRUE, TRUE);
}

static FabVec3
fan_out (const Hand *hand,
         float       degrees)
{
  float a = FAB_DEGREES (degrees);

  return fab_vec3_add (fab_vec3_scale (hand->out, cosf (a)),
                       fab_vec3_scale (hand->thumb, sinf (a)));
}

static void
build_fingers (FabBrush    *brush,
               const Hand  *hand,
               const Shape *shape,
               int          detail)
{
  for (int i = 0; i < 4; i++)
    {
      FabVec3 joint[4], out = fan_out (hand, shape->fan * (1.5f - i));
      FabVec3 root = place (hand, 1.96f - .06f * ABS (i - 1), .62f * finger_place[i], 0);

      bend_finger (hand, root, out, i == 0 ? shape->index : shape->rest,
                   1.95f * finger_length[i] * hand->size, joint);
      build_finger (brush, finger_form, joint,
                    fab_vec3_normal (fab_vec3_cross (hand->palm, out)), .172f * hand->size, .165f * hand->size, detail > 2 ? 8 : 6);
    }
}

/* Three fingers as one, the index apart: reads better when small. */
static void
build_group (FabBrush    *brush,
             const Hand  *hand,
             const Shape *shape)
{
  FabVec3 joint[4], across = hand->thumb;

  bend_finger (hand, place (hand, 1.85f, -.19f, 0), fan_out (hand, -.5f * shape->fan), shape->rest,
               1.85f * hand->size, joint);
  build_finger (brush, mitt_form, joint, across, .44f * hand->size, .24f * hand->size, 8);
  bend_finger (hand, place (hand, 1.85f, .43f, 0), fan_out (hand, shape->fan), shape->index,
               1.85f * hand->size, joint);
  build_finger (brush, finger_form, joint, across, .21f * hand->size, .21f * hand->size, 6);
}

/* All fingers as one: what is left of a hand far away. */
static void
build_mitt (FabBrush    *brush,
            const Hand  *hand,
            const Shape *shape)
{
  const float ease = shape->rest[0] < 40 ? .6f : 1;  /* what hangs loose would be a hook */
  const float bend[3] = { shape->rest[0] * ease, shape->rest[1] * ease, shape->rest[2] * ease };
  FabVec3 joint[4];

  bend_finger (hand, place (hand, 1.7f, 0, 0), hand->out, bend, 1.75f * hand->size, joint);
  build_finger (brush, mitt_form, joint, hand->thumb, .61f * hand->size, .32f * hand->size, 8);
}

static void
build_thumb (FabBrush    *brush,
             const Hand  *hand,
             const Shape *shape,
             int          detail)
{
  float out = FAB_DEGREES (shape->thumb_out), in = FAB_DEGREES (shape->thumb_in);
  FabVec3 side = fab_vec3_add (fab_vec3_scale (hand->thumb, cosf (in)),
                               fab_vec3_scale (hand->palm, sinf (in)));
  FabVec3 way = fab_vec3_add (fab_vec3_scale (hand->out, cosf (out)),
                              fab_vec3_scale (side, sinf (out)));
  FabVec3 tip = fab_vec3_normal (fab_vec3_add (way,
                                               fab_vec3_scale (fab_vec3_add (hand->palm,
                                                              fab_vec3_scale (hand->thumb, -1)),
                                                                    sinf (FAB_DEGREES (shape->thumb_bend)))));
  FabVec3 joint[4];

  joint[0] = place (hand, .42f, .16f, .1f);
  joint[1] = fab_vec3_mad (joint[0], way, .78f * hand->size);
  joint[2] = fab_vec3_mad (joint[1], fab_vec3_normal (fab_vec3_add (way, tip)), .55f * hand->size);
  joint[3] = fab_vec3_mad (joint[2], tip, .42f * hand->size);
  build_finger (brush, thumb_form, joint, fab_vec3_normal (fab_vec3_cross (way, side)),
                (detail > 2 ? .2f : .24f) * hand->size, (detail > 2 ? .2f : .24f) * hand->size, detail > 2 ? 8 : 6);
}

/* The smaller in the picture, the fewer fingers: a mitt, a thumb, an index, then all of them. */
void
fab_figure_build_hand (const FabFigure *figure,
                       FabBrush        *brush,
                       FabHand          side,
                       int              detail)
{
  Hand hand = find_hand (figure, side);
  const Shape *shape = &shapes[figure->shape[side]];
  gboolean points = figure->shape[side] == FAB_SHAPE_POINT;
  gboolean open = figure->shape[side] == FAB_SHAPE_SPREAD;

  build_palm (brush, &hand, detail > 2 ? 12 : fab_skin_steps (brush, detail, 6, 8, 8));
  if (detail > 1)
    build_fingers (brush, &hand, shape, detail);
  else if (points || detail > 0)
    build_group (brush, &hand, shape);
  else
    build_mitt (brush, &hand, shape);
  if (detail > 0 || open)
    build_thumb (brush, &hand, shape, detail);
}

/* ---- feet ---- */

/* Along the foot: place (0 heel … 1 toe), half width, height of the instep above the sole. */
static const float foot_rows[][3] = {
  { -.02f, .10f, .16f }, { .02f, .17f, .34f }, { .12f, .21f, .46f }, { .28f, .20f, .50f },
    { .42f, .20f, .42f },
  { .58f, .24f, .31f }, { .72f, .265f, .25f }, { .86f, .25f, .21f }, { .96f, .18f, .17f },
    { 1.01f, .08f, .11f },
};

static FabVec3
place_foot (const FabFigure *figure,
            FabHand          side,
            float            along,
            float            across,
            float            up)
{
  const FabXform *t = &figure->sole[side];
  float length = figure->body.foot, ball = .72f;
  float z = (along - .25f) * length, bend = FAB_DEGREES (figure->toes[side]);
  FabVec3 p = fab_vec3 (across * length, up * length - figure->body.ankle, z);

  if (along > ball && bend > 0)
    {
      float past = (along - ball) * length, h = up * length;

      p.z = (ball - .25f) * length + past * cosf (bend) - h * sinf (bend);
      p.y = past * sinf (bend) + h * cosf (bend) - figure->body.ankle;
    }

  return fab_xform_point (t, p);
}

void
fab_figure_build_foot (const FabFigure *figure,
                       FabBrush        *brush,
                       FabHand          side,
                       float            shoe,
                       float            heel,
                       int              detail)
{
  const int n = G_N_ELEMENTS (foot_rows), sides = fab_skin_steps (brush, detail, 6, 10, 12);
  FabVec3 points[G_N_ELEMENTS (foot_rows) * 12];
  float inwards = side == FAB_HAND_LEFT ? -1 : 1;

  for (int r = 0; r < n; r++)
    for (int s = 0; s < sides; s++)
      {
        float a = 2 * (float) G_PI * s / sides, c = cosf (a), w = sinf (a);
        float along = foot_rows[r][0] + (foot_rows[r][0] > .5f ? .03f * shoe : 0);
        float up = foot_rows[r][2] * (.5f + .5f * (c < 0 ? MAX (c * 1.9f, -1) : c))
                   + shoe * .03f * c;
        float sideways = foot_rows[r][1] * (1 + .12f * shoe) * w * (1 - .25f * MAX (c, 0))
                         + inwards * .03f * along;

        points[r * sides + s] = place_foot (figure, side, along, sideways, MAX (up, 0));
      }
  fab_skin_add (brush, points, n, sides, TRUE, TRUE);
  if (heel > 0)
    {
      FabVec3 path[2] = { place_foot (figure, side, .08f, 0, .02f),
                          place_foot (figure, side, .06f, 0, -heel) };
      float radius[2] = { .11f * figure->body.foot, .07f * figure->body.foot };

      fab_skin_tube (brush, path, radius, 2, 6);
    }
}
