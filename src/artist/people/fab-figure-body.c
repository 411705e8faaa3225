/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The volumes under the clothes: trunk, neck, arms and legs as lofts with muscles. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-figure-private.h"

/* Trunk at heights of a standing grown body: half width, half depth, shift ahead, all in H. */
typedef struct { float y, u, v, shift; } TrunkGirth;

static const TrunkGirth man[] = {
  { .462f, .020f, .036f, -.006f }, { .475f, .056f, .050f, -.006f }, { .495f, .080f, .062f, -.006f },
  { .525f, .088f, .068f, -.006f }, { .560f, .085f, .062f, -.002f }, { .595f, .080f, .056f, .002f },
  { .630f, .080f, .056f, .003f }, { .670f, .087f, .060f, .003f }, { .715f, .096f, .066f, .004f },
  { .750f, .101f, .064f, .002f }, { .780f, .100f, .056f, -.002f }, { .805f, .084f, .046f, -.006f },
  { .825f, .058f, .038f, -.008f }, { .845f, .038f, .033f, -.006f }, { .862f, .031f, .031f, -.004f },
};

static const TrunkGirth woman[] = {
  { .462f, .020f, .036f, -.006f }, { .475f, .058f, .052f, -.006f }, { .495f, .084f, .064f, -.008f },
  { .525f, .092f, .068f, -.008f }, { .560f, .086f, .058f, -.002f }, { .595f, .073f, .050f, .003f },
  { .630f, .068f, .047f, .003f }, { .670f, .074f, .052f, .002f }, { .715f, .082f, .056f, .003f },
  { .750f, .085f, .054f, .001f }, { .780f, .085f, .048f, -.003f }, { .805f, .072f, .040f, -.006f },
  { .825f, .049f, .033f, -.008f }, { .845f, .031f, .029f, -.006f }, { .862f, .026f, .027f, -.004f },
};

static const FabGirth arm_girth[] = {
  { -.12f, .008f, .008f, 0 }, { -.09f, .017f, .018f, 0 }, { -.02f, .0240f, .0265f, 0 },
    { .12f, .0280f, .0318f, 0 },
  { .27f, .029f, .0325f, .001f }, { .45f, .026f, .029f, -.002f }, { .65f, .0245f, .028f, -.003f },
  { .88f, .0205f, .022f, 0 }, { 1.0f, .021f, .022f, .001f }, { 1.2f, .0235f, .0225f, 0 },
  { 1.45f, .021f, .020f, 0 }, { 1.75f, .0160f, .0150f, 0 }, { 2.0f, .0132f, .0115f, 0 },
    { 2.1f, .0126f, .0105f, 0 },
};

static const FabGirth leg_girth[] = {
  { -.12f, .030f, .034f, -.004f }, { 0, .049f, .056f, -.004f }, { .2f, .052f, .058f, -.002f },
  { .45f, .046f, .051f, .002f }, { .7f, .039f, .042f, .003f }, { .9f, .034f, .036f, .002f },
  { 1.0f, .0325f, .036f, .003f }, { 1.1f, .031f, .034f, 0 }, { 1.3f, .034f, .0375f, -.008f },
  { 1.5f, .031f, .034f, -.008f }, { 1.75f, .0225f, .0245f, -.004f },
    { 1.95f, .019f, .022f, -.002f },
  { 2.1f, .019f, .022f, -.002f },
};

static TrunkGirth
find_trunk (const FabFigure *figure,
            float            y)
{
  const FabPersona *persona = &figure->persona;
  float f = persona->femininity * fab_smooth (9, 16, persona->age), s, build = persona->build;
  float belly, wide;
  TrunkGirth a, b, c, d, g;
  gsize i = 1;

  while (i + 1 < G_N_ELEMENTS (man) && man[i].y < y)
    i++;
  s = CLAMP ((y - man[i - 1].y) / (man[i].y - man[i - 1].y), 0, 1);
  a = man[i - 1];
  b = man[i];
  c = woman[i - 1];
  d = woman[i];
  g.y = y;
  g.u = fab_mix (fab_mix (a.u, b.u, s), fab_mix (c.u, d.u, s), f);
  g.v = fab_mix (fab_mix (a.v, b.v, s), fab_mix (c.v, d.v, s), f);
  g.shift = fab_mix (fab_mix (a.shift, b.shift, s), fab_mix (c.shift, d.shift, s), f);
  belly = MAX (build - 1, 0) * expf (-powf ((y - .6f) / .07f, 2))
          + (persona->age < 9) * .12f * expf (-powf ((y - .58f) / .05f, 2));
  wide = fab_mix (powf (build, .75f), 1, fab_smooth (.79f, .85f, y));
  g.u *= wide + .35f * belly;
  g.v *= wide + .7f * belly;
  g.shift += belly * .035f;

  return g;
}

/* Axes between two frames. */
static FabXform
blend_frames (const FabXform *a,
              const FabXform *b,
              float           t)
{
  FabXform r;

  r.y = fab_vec3_normal (fab_vec3_lerp (a->y, b->y, t));
  r.z = fab_vec3_lerp (a->z, b->z, t);
  r.z = fab_vec3_normal (fab_vec3_mad (r.z, r.y, -fab_vec3_dot (r.y, r.z)));
  r.x = fab_vec3_cross (r.y, r.z);
  r.o = fab_vec3_lerp (a->o, b->o, t);

  return r;
}

/* The spine as a curve: between joints the centre runs tangent to the joints' own y axes. */
static FabVec3
run_spine (const FabXform *a,
           const FabXform *b,
           float           t)
{
  float length = fab_vec3_length (fab_vec3_sub (b->o, a->o)), t2 = t * t, t3 = t2 * t;
  FabVec3 p = fab_vec3_scale (a->o, 2 * t3 - 3 * t2 + 1);

  p = fab_vec3_mad (p, a->y, length * (t3 - 2 * t2 + t));
  p = fab_vec3_mad (p, b->o, 3 * t2 - 2 * t3);

  return fab_vec3_mad (p, b->y, length * (t3 - t2));
}

FabXform
fab_figure_trunk (const FabFigure *figure,
                  float            y)
{
  const FabXform *f = figure->frame;
  const float knots[] = { .555f, .6255f, .7157f, .837f };
  FabXform t;

  if (y <= knots[0])
    {
      t = f[FAB_JOINT_PELVIS];
      t.o = fab_vec3_mad (t.o, t.y, (y - knots[0]) * figure->persona.height);
      return t;
    }
  for (int i = 0; i < 3; i++)
    if (y <= knots[i + 1])
      {
        float s = (y - knots[i]) / (knots[i + 1] - knots[i]);
        FabXform top = i == 2 ? f[FAB_JOINT_CHEST] : f[i + 1];

        top.o = f[i + 1].o;
        t = blend_frames (&f[i], &top, s);
        t.o = run_spine (&f[i], &top, s);
        return t;
      }
  t = f[FAB_JOINT_CHEST];
  t.o = fab_vec3_mad (f[FAB_JOINT_NECK].o, t.y, (y - knots[3]) * figure->persona.height);

  return t;
}

static float
bend_power (float c,
            float power)
{
  return copysignf (powf (fabsf (c), power), c);
}

static float
find_bust (const FabFigure *figure,
           float            y,
           float            angle)
{
  const FabPersona *persona = &figure->persona;
  float f = persona->femininity * fab_smooth (12, 18, persona->age);
  float a = fabsf (atan2f (sinf (angle), cosf (angle)));

  /* cloth hangs from it rather than going in again */
  return f * .015f * figure->body.scale * expf (-powf ((y - .712f) / (y < .712f ? .095f : .032f), 2))
         * expf (-powf ((a - .52f) / .36f, 2));
}

FabVec3
fab_figure_trunk_point (const FabFigure *figure,
                        float            y,
                        float            angle,
                        float            grow,
                        FabVec3         *normal)
{
  FabXform t = fab_figure_trunk (figure, y);
  TrunkGirth g = find_trunk (figure, y);
  float s = figure->body.scale;
  float u = g.u * s + grow, v = g.v * s + grow + find_bust (figure, y, angle);
  float power = y > .5f ? .86f : 1;
  FabVec3 p = fab_vec3 (u * bend_power (sinf (angle), power), 0,
                        v * bend_power (cosf (angle), power) + g.shift * s);

  if (normal != NULL)
    *normal = fab_vec3_normal (fab_xform_turn (&t, fab_vec3 (v * sinf (angle), 0, u * cosf (angle))));

  return fab_xform_point (&t, p);
}

void
fab_figure_trunk_skin (const FabFigure *figure,
                       FabBrush        *brush,
                       float            y0,
                       float            y1,
                       float            grow,
                       float            grow_end,
                       int              rings,
                       int              sides)
{
  g_autofree FabVec3 *points = g_new (FabVec3, rings * sides);

  for (int r = 0; r < rings; r++)
    for (int s = 0; s < sides; s++)
      {
        float f = (float) r / (rings - 1);

        points[r * sides + s] = fab_figure_trunk_point (figure, fab_mix (y0, y1, f),
                                                        2 * (float) G_PI * s / sides,
                                                        fab_mix (grow, grow_end, f), NULL);
      }
  fab_skin_add (brush, points, rings, sides, TRUE, TRUE);
}

FabLimb
fab_figure_arm_limb (const FabFigure *figure,
                     FabHand          side)
{
  const FabXform *joint = &figure->frame[FAB_JOINT_SHOULDER_L + 3 * side];

  return (FabLimb) { joint[0].o, joint[1].o, joint[2].o, figure->bend[side], figure->palm[side].z,
                     figure->body.scale * figure->body.bulk, arm_girth, G_N_ELEMENTS (arm_girth) };
}

FabLimb
fab_figure_leg_limb (const FabFigure *figure,
                     FabHand          side)
{
  const FabXform *joint = &figure->frame[FAB_JOINT_HIP_L + 3 * side];

  return (FabLimb) { joint[0].o, joint[1].o, joint[2].o, figure->knee[side], figure->sole[side].z,
                     figure->body.scale * figure->body.bulk, leg_girth, G_N_ELEMENTS (leg_girth) };
}
