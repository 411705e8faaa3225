/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Clothes as shells over the bones: top, sleeves, trousers, skirts that follow the legs, capes. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-costume.h"

typedef struct
{
  const FabFigure  *figure;
  FabBrush         *brush;
  const FabCostume *costume;
  float             unit;    /* H of girths */
  int               detail;
} Tailor;

static void
use_top (const Tailor *tailor)
{
  const FabPersona *p = &tailor->figure->persona;

  fab_brush_material (tailor->brush, p->top_grey, tailor->costume->texture, p->top_colour);
}

static void
use_bottom (const Tailor *tailor)
{
  const FabPersona *p = &tailor->figure->persona;

  fab_brush_material (tailor->brush, p->bottom_grey, tailor->costume->texture, p->bottom_colour);
}

static void
use_skin (const Tailor *tailor)
{
  const FabPersona *p = &tailor->figure->persona;

  fab_brush_material (tailor->brush, p->skin, FAB_TEXTURE_SKIN, p->skin_colour);
}

/* ---- top ---- */

/* How high the cloth reaches at an angle from the front, in degrees. */
static float
find_neckline (const FabCostume *c,
               float             a)
{
  float low = fab_costume_opening (c);

  a = fabsf (a);
  switch (c->collar)
    {
    case FAB_COLLAR_DEEP:
      return .845f - (.845f - low) * fab_smooth (66, 14, a);
    case FAB_COLLAR_LAPEL:
      return a < 27 ? low + (.842f - low) * a / 27 : .846f;
    case FAB_COLLAR_SHIRT:
      return a < 12 ? .836f - .02f * (1 - a / 12) : .848f;
    case FAB_COLLAR_NONE:
    case FAB_COLLAR_CREW:
    case FAB_COLLAR_HIGH:
    default:
      return .848f;
    }
}

/* What shows in the opening: skin, or a shirt under a jacket. */
static void
build_under (const Tailor *tailor)
{
  const FabCostume *c = tailor->costume;

  if (c->collar != FAB_COLLAR_DEEP && c->collar != FAB_COLLAR_LAPEL
      && c->collar != FAB_COLLAR_SHIRT)
    return;
  if (c->collar == FAB_COLLAR_LAPEL)
    fab_brush_material (tailor->brush, tailor->figure->persona.top_grey > .8f ? .6f : .97f,
                        FAB_TEXTURE_CLOTH, 0xf4f0e8);
  else
    use_skin (tailor);
  fab_brush_next_part (tailor->brush);
  fab_figure_trunk_skin (tailor->figure, tailor->brush, fab_costume_opening (c) - .05f, .856f,
                         .001f * tailor->unit,
                         .001f * tailor->unit, fab_skin_steps (tailor->brush, 0, 8, 8, 8),
                         fab_skin_steps (tailor->brush, 0, 18, 18, 18));
}

/* Cloth that is not tight spans the bust from side to side and falls from it past the waist. */
static float
find_hang (const Tailor *tailor,
           float         y,
           float         angle)
{
  const FabPersona *p = &tailor->figure->persona;
  float grown = p->femininity * fab_smooth (12, 18, p->age);
  float a = fabsf (atan2f (sinf (angle), cosf (angle)));
  float fall = powf ((y - .712f) / (y < .712f ? .17f : .032f), 2);
  float bust = powf ((y - .712f) / (y < .712f ? .095f : .032f), 2);
  float lobe = expf (-powf ((a - .52f) / .36f, 2)), span = a < .52f ? 1 : lobe;

  return tailor->costume->loose < .004f ? 0
         : .015f * tailor->unit * grown * (expf (-fall) * span - expf (-bust) * lobe);
}

static void
build_top (const Tailor *tailor)
{
  const FabCostume *c = tailor->costume;
  int rings = fab_skin_steps (tailor->brush, tailor->detail, 9, 15, 22);
  int sides = fab_skin_steps (tailor->brush, tailor->detail, 14, 22, 32);
  g_autofree FabVec3 *points = g_new (FabVec3, rings * sides);
  float loose = c->loose * tailor->unit, hem = c->hem > 0 ? c->hem : .47f;
  float out = hem < .59f ? .003f * tailor->unit : 0;

  build_under (tailor);
  if (c->hem > 0)
    use_top (tailor);
  else
    use_skin (tailor);
  for (int r = 0; r < rings; r++)
    for (int s = 0; s < sides; s++)
      {
        float a = 2 * (float) G_PI * s / sides, f = (float) r / (rings - 1);
        float angle = a - .4f * sinf (a);
        float degrees = atan2f (sinf (angle), cosf (angle)) * (float) (180 / G_PI);
        float y = fab_mix (hem, find_neckline (c, degrees), f), thin = fab_smooth (.76f, .85f, y);

        points[r * sides + s] = fab_figure_trunk_point (tailor->figure, y, angle,
                                                        fab_mix (loose + out * (1 - f) + find_hang (tailor, y, angle),
                                                              MAX (loose * .6f,
                                                              .003f * tailor->unit), thin), NULL);
      }
  fab_brush_next_part (tailor->brush);
  fab_skin_add (tailor->brush, points, rings, sides, TRUE, FALSE);
}

/* From a little below the shoulder on, where @first is the first face of an arm's skin from @from to @to. */
static void
mark_limb (FabBrush *brush,
           guint     first,
           int       rings,
           int       sides,
           float     from,
           float     to)
{
  guint start = first + 2 * sides * (guint) ceilf ((rings - 1) * CLAMP ((.4f - from) / (to - from), 0, 1));

  for (guint i = start; i < brush->mesh->faces->len; i++)
    g_array_index (brush->mesh->faces, FabFace, i).flags |= FAB_FACE_LIMB;
}

/* Bare parts come first: they end under the cloth. */
static void
build_arm (const Tailor *tailor,
           FabHand       side)
{
  const FabCostume *c = tailor->costume;
  FabLimb limb = fab_figure_arm_limb (tailor->figure, side);
  float loose = c->loose * tailor->unit * .9f + (c->sleeve > 0 ? .002f * tailor->unit : 0);
  float wide = c->cuff > 0 ? c->cuff : c->sleeve < 1.2f ? .006f : c->loose * .55f + .003f;
  int sides = fab_skin_steps (tailor->brush, tailor->detail, 8, 12, 16);
  int rings = fab_skin_steps (tailor->brush, tailor->detail, 9, 15, 22);
  guint first = tailor->brush->mesh->faces->len;

  if (c->sleeve > 0)
    {
      use_top (tailor);
      fab_limb_skin (tailor->brush, &limb, -.12f, c->sleeve, loose, wide * tailor->unit, rings,
                     sides);
      mark_limb (tailor->brush, first, rings, sides, -.12f, c->sleeve);
    }
  if (c->sleeve >= 2)
    return;
  use_skin (tailor);
  if (c->sleeve > 0)
    fab_brush_next_part (tailor->brush);
  fab_limb_skin (tailor->brush, &limb, c->sleeve > 0 ? c->sleeve - .1f : -.12f, 2.03f, 0, 0,
                 c->sleeve > 1.5f ? 5 : rings, sides);
}

static gboolean
wears_gloves (const Tailor *tailor)
{
  return strcmp (tailor->costume->id, "astronaut") == 0
         || (tailor->figure->persona.kit & FAB_KIT_GLOVES);
}

/* A bare wrist runs on into the hand without a line. */
static void
build_hand (const Tailor *tailor,
            FabHand       side)
{
  gboolean gloved = wears_gloves (tailor);

  if (gloved)
    fab_brush_material (tailor->brush, tailor->figure->persona.top_grey > .5f ? .4f : .7f,
                        FAB_TEXTURE_CLOTH, 0);
  else
    use_skin (tailor);
  if (gloved || tailor->costume->sleeve >= 2)
    fab_brush_next_part (tailor->brush);
  fab_figure_build_hand (tailor->figure, tailor->brush, side, tailor->detail);
}

static void
build_arms (const Tailor *tailor)
{
  guint16 part = tailor->brush->part;
  guint16 last = part;

  for (int side = 0; side < 2; side++)
    {
      tailor->brush->part = part;
      if (tailor->costume->sleeve <= 0 && tailor->costume->hem > 0)
        {
          tailor->brush->part = last;
          fab_brush_next_part (tailor->brush);
        }
      build_arm (tailor, side);
      build_hand (tailor, side);
      last = MAX (last, tailor->brush->part);
    }
  tailor->brush->part = last;
}

/* ---- legs ---- */

/* The place that a skirt covers the legs down to; what nobody sees is not built, so it cannot
 * poke out. */
static float
find_covered (const FabCostume *c)
{
  return c->skirt > 0 ? 2 * c->length - .42f : -.12f;
}

static void
build_bare_leg (const Tailor *tailor,
                FabHand       side,
                float         from)
{
  FabLimb limb = fab_figure_leg_limb (tailor->figure, side);
  int sides = fab_skin_steps (tailor->brush, tailor->detail, 8, 12, 16);

  if (tailor->costume->tights)
    use_bottom (tailor);
  else
    use_skin (tailor);
  fab_limb_skin (tailor->brush, &limb, from, 2.1f, 0, 0, fab_skin_steps (tailor->brush, tailor->detail, 9, 18, 18),
                 sides);
}

static void
build_trouser (const Tailor *tailor,
               FabHand       side)
{
  const FabCostume *c = tailor->costume;
  FabLimb limb = fab_figure_leg_limb (tailor->figure, side);
  int sides = fab_skin_steps (tailor->brush, tailor->detail, 8, 12, 18);
  int rings = fab_skin_steps (tailor->brush, tailor->detail, 9, 16, 24);
  float loose = c->legs_loose * tailor->unit;
  float ankle = c->legs > 1.7f ? .012f + c->legs_loose * .4f : c->legs_loose + .005f;

  use_bottom (tailor);
  if (find_covered (c) < c->legs - .1f)
    fab_limb_skin (tailor->brush, &limb, find_covered (c), c->legs, loose, ankle * tailor->unit,
                   rings, sides);
}

static gboolean
is_barefoot (const Tailor *tailor)
{
  return tailor->costume->shoe <= 0 || (tailor->figure->persona.kit & FAB_KIT_BAREFOOT);
}

static gboolean
wears_boots (const Tailor *tailor)
{
  return !is_barefoot (tailor) && (tailor->costume->shoe > 1 || (tailor->figure->persona.kit & FAB_KIT_BOOTS));
}

/* Where boots begin on the leg. */
static float
find_shaft (const FabCostume *c)
{
  return strcmp (c->id, "superhero") == 0 ? 1.5f : 1.55f;
}

static float
choose_shoe (const FabPersona *persona,
             const FabCostume *c)
{
  if (c->shoe <= 0)
    return persona->skin;
  if (strcmp (c->id, "knight") == 0)
    return .66f;
  if (c->top > .75f && c->bottom > .75f)
    return .8f;

  return .2f + .25f * fab_figure_random (persona->seed, 71);
}

static void
build_shoe (const Tailor *tailor,
            FabHand       side)
{
  const FabCostume *c = tailor->costume;
  FabLimb limb = fab_figure_leg_limb (tailor->figure, side);
  guint32 kit = tailor->figure->persona.kit;
  gboolean bare = is_barefoot (tailor);
  float grey = bare ? tailor->figure->persona.skin : choose_shoe (&tailor->figure->persona, c);

  fab_brush_material (tailor->brush, grey, bare ? FAB_TEXTURE_SKIN : FAB_TEXTURE_PLAIN,
                      bare ? tailor->figure->persona.skin_colour : 0);
  fab_brush_next_part (tailor->brush);
  fab_figure_build_foot (tailor->figure, tailor->brush, side, bare ? 0 : MIN (c->shoe, 1),
                         bare ? 0 : kit & FAB_KIT_HEELS ? .3f : c->heel, tailor->detail);
  if (wears_boots (tailor))
    fab_limb_skin (tailor->brush, &limb, find_shaft (c), 2.08f,
                   .008f * tailor->unit,
                   .007f * tailor->unit, 6, fab_skin_steps (tailor->brush, tailor->detail, 8, 12, 12));
}

/* Seat of trousers, or the bare hips under a skirt. */
static void
build_hips (const Tailor *tailor)
{
  const FabCostume *c = tailor->costume;
  int sides = fab_skin_steps (tailor->brush, tailor->detail, 12, 16, 24);

  if (c->legs > 0 || c->tights)
    use_bottom (tailor);
  else
    use_skin (tailor);
  fab_figure_trunk_skin (tailor->figure, tailor->brush, .462f, .61f,
                         c->legs > 0 ? c->legs_loose * .7f * tailor->unit : -.002f * tailor->unit,
                         .001f * tailor->unit, fab_skin_steps (tailor->brush, tailor->detail, 5, 8, 8), sides);
}

static void
build_legs (const Tailor *tailor)
{
  const FabCostume *c = tailor->costume;
  guint16 part;

  fab_brush_next_part (tailor->brush);
  part = tailor->brush->part;
  if (c->skirt <= 0)
    build_hips (tailor);
  if (c->legs > 0)
    for (int side = 0; side < 2; side++)
      build_trouser (tailor, side);
  if (c->legs < 1.9f && !(wears_boots (tailor) && c->legs > find_shaft (c) + .02f))
    for (int side = 0; side < 2; side++)
      {
        if (c->legs > 0)
          fab_brush_next_part (tailor->brush);
        build_bare_leg (tailor, side, c->legs > 0 ? c->legs - .1f : find_covered (c));
      }
  tailor->brush->part = MAX (tailor->brush->part, part);
  for (int side = 0; side < 2 && !(c->kit & FAB_KIT_FIN); side++)
    build_shoe (tailor, side);
}

/* ---- skirts ---- */

/* Both legs at a place (0 hip … 2 ankle). */
static void
find_legs (const FabFigure *figure,
           float            t,
           FabVec3         *left,
           FabVec3         *right)
{
  FabVec3 *out[2] = { left, right };

  for (int i = 0; i < 2; i++)
    {
      const FabXform *hip = &figure->frame[FAB_JOINT_HIP_L + 3 * i];

      *out[i] = t < 1 ? fab_vec3_lerp (hip[0].o, hip[1].o, t) : fab_vec3_lerp (hip[1].o, hip[2].o, t - 1);
    }
}

typedef struct { FabVec3 centre, u, v; } SkirtRing;

/* An ellipse round both legs; hangs rather than follows a lifted shin. */
static SkirtRing
find_skirt_ring (const FabFigure *figure,
                 float            t,
                 float            girth,
                 float            flare,
                 float            hang)
{
  const FabXform *pelvis = &figure->frame[FAB_JOINT_PELVIS];
  FabVec3 a, b, c, d, way, before, after;
  SkirtRing ring;

  find_legs (figure, t, &a, &b);
  ring.centre = fab_vec3_lerp (a, b, .5f);
  d = fab_vec3_scale (fab_vec3_sub (a, b), .5f);
  find_legs (figure, MAX (t - .25f, 0), &a, &b);
  before = fab_vec3_lerp (a, b, .5f);
  find_legs (figure, MIN (t + .25f, 2), &a, &c);
  after = fab_vec3_lerp (a, c, .5f);
  way = fab_vec3_normal (fab_vec3_sub (after, before));
  way = fab_vec3_normal (fab_vec3_lerp (way, fab_vec3 (0, -1, 0), .85f * hang));
  if (t > 1)
    {
      find_legs (figure, 1, &a, &b);
      a = fab_vec3_lerp (a, b, .5f);
      ring.centre.x = fab_mix (ring.centre.x, a.x, .6f * hang);
      ring.centre.z = fab_mix (ring.centre.z, a.z, .6f * hang);
    }
  ring.u = fab_vec3_normal (fab_vec3_mad (pelvis->x, way, -fab_vec3_dot (pelvis->x, way)));
  ring.v = fab_vec3_cross (ring.u, way);
  if (fab_vec3_dot (ring.v, pelvis->z) < 0 && way.y < -.3f)
    ring.v = fab_vec3_scale (ring.v, -1);
  ring.u = fab_vec3_scale (ring.u, fabsf (fab_vec3_dot (d, ring.u)) + girth + flare);
  ring.v = fab_vec3_scale (ring.v, fabsf (fab_vec3_dot (d, ring.v)) + girth + flare * .9f);

  return ring;
}

enum { LEG_SAMPLES = 22 };

/* What a skirt must go round: points of both legs and of the seat, with what is round them. */
typedef struct { FabVec3 at[LEG_SAMPLES]; float round[LEG_SAMPLES]; int n; } LegCloud;

static void
sample_legs (const FabFigure *figure,
             float            end,
             float            grow,
             LegCloud        *cloud)
{
  float unit = figure->body.scale * figure->body.bulk;

  cloud->n = 0;
  for (int i = 0; i < LEG_SAMPLES / 2 - 1; i++)
    {
      float t = end * i / (LEG_SAMPLES / 2 - 2);
      float round = fab_mix (.058f, .036f, CLAMP (t, 0, 1)) * unit + grow;

      find_legs (figure, t, &cloud->at[cloud->n], &cloud->at[cloud->n + 1]);
      cloud->round[cloud->n] = cloud->round[cloud->n + 1] = round;
      cloud->n += 2;
    }
  for (int i = 0; i < 2; i++)
    {
      cloud->at[cloud->n] = fab_figure_trunk (figure, .48f + .03f * i).o;
      cloud->round[cloud->n++] = .06f * unit + grow;
    }
}

/* How far the legs reach from a ring's middle in a direction; only what lies at the ring's height
 * counts. */
static float
measure_reach (const LegCloud  *cloud,
               const SkirtRing *ring,
               FabVec3          out,
               float            window)
{
  FabVec3 way = fab_vec3_normal (fab_vec3_cross (ring->u, ring->v));
  float reach = 0;

  for (int i = 0; i < cloud->n; i++)
    {
      FabVec3 d = fab_vec3_sub (cloud->at[i], ring->centre);
      float near = fab_smooth (window, window * .55f, fabsf (fab_vec3_dot (d, way)));

      reach = MAX (reach, (fab_vec3_dot (d, out) + cloud->round[i]) * near);
    }

  return reach;
}

/* A skirt while it is laid out, ring by ring. */
typedef struct
{
  const FabFigure *figure;
  LegCloud         legs;
  float            from;     /* trunk height of its top */
  float            flare, ruffle, loose;
  float            seat;     /* thighs lifted, 0 … 1 */
  int              sides;
  float           *hung;     /* how wide each column is already: cloth falls straight from there */
} Skirt;

enum { WAIST_RINGS = 4 };

static FabVec3
skirt_waist_point (const Skirt *skirt,
                   int          ring,
                   float        angle)
{
  float back = .5f - .5f * cosf (angle), end = .53f - .062f * skirt->seat * back;
  float grow = .004f + .002f * ring + skirt->flare * .05f * ring;

  return fab_figure_trunk_point (skirt->figure, fab_mix (skirt->from, end, (float) ring / WAIST_RINGS),
                                 angle, grow * skirt->figure->body.scale, NULL);
}

static FabVec3
skirt_point (Skirt           *skirt,
             const SkirtRing *ring,
             int              column,
             float            f)
{
  float unit = skirt->figure->body.scale, angle = 2 * (float) G_PI * column / skirt->sides;
  FabVec3 out = fab_vec3_add (fab_vec3_scale (ring->u, sinf (angle)),
                              fab_vec3_scale (ring->v, cosf (angle)));
  FabVec3 way = fab_vec3_normal (out);
  float ruffle = skirt->ruffle * fab_smooth (0, 1, f);
  float shift = 3 * fab_figure_random (skirt->figure->persona.seed, 81);
  float fold = 1 + ruffle * (.6f * cosf (9 * angle + shift) + .4f * cosf (14 * angle + 1));
  float wide = MAX (fab_vec3_length (out), measure_reach (&skirt->legs, ring, way, .11f * unit));
  FabVec3 p;

  wide = MAX (wide, skirt->hung[column] * .99f * fab_smooth (.75f, .45f, skirt->seat));
  skirt->hung[column] = wide;
  p = fab_vec3_mad (ring->centre, way, wide * fold);
  p = fab_vec3_mad (p, skirt->figure->drag, .2f * unit * f * f);
  p.y = MAX (p.y, .008f);

  return p;
}

/* How far the thighs are lifted, 0 … 1: then the skirt reaches under the seat. */
static float
find_seat (const FabFigure *figure)
{
  FabVec3 a, b, c, d;

  find_legs (figure, 0, &a, &b);
  find_legs (figure, 1, &c, &d);
  a = fab_vec3_normal (fab_vec3_sub (fab_vec3_add (c, d), fab_vec3_add (a, b)));

  return CLAMP (1 + fab_vec3_dot (a, figure->frame[FAB_JOINT_PELVIS].y), 0, 1);
}

void
fab_clothes_build_skirt (const FabFigure *figure,
                         FabBrush        *brush,
                         float            from,
                         float            length,
                         float            flare,
                         float            ruffle,
                         int              detail)
{
  const int rings = fab_skin_steps (brush, detail, 7, 13, 18);
  const int sides = fab_skin_steps (brush, detail, 16, 32, 48);
  float unit = figure->body.scale, bulk = figure->body.bulk, end = 2 * length;
  float loose = fab_costume_find (figure->persona.costume)->legs_loose;
  g_autofree FabVec3 *points = g_new (FabVec3, (rings + WAIST_RINGS) * sides);
  g_autofree float *hung = g_new0 (float, sides);
  Skirt skirt = { figure, { .n = 0 }, from, flare, ruffle, loose, find_seat (figure), sides, hung };

  sample_legs (figure, MIN (end, 2), (loose + .006f) * unit, &skirt.legs);
  for (int r = 0; r < WAIST_RINGS; r++)
    for (int s = 0; s < sides; s++)
      points[r * sides + s] = skirt_waist_point (&skirt, r, 2 * (float) G_PI * s / sides);
  for (int r = 0; r < rings; r++)
    {
      float f = (float) r / (rings - 1), t = .12f + (end - .12f) * f;
      float girth = unit * (bulk * fab_mix (.066f, .040f, CLAMP (t, 0, 1)) + loose);
      float out = unit * (flare * powf (f, .8f) + .006f);
      SkirtRing ring = find_skirt_ring (figure, t, girth, out, fab_smooth (.75f, .4f, skirt.seat));

      for (int s = 0; s < sides; s++)
        points[(r + WAIST_RINGS) * sides + s] = skirt_point (&skirt, &ring, s, f);
    }
  brush->flags |= FAB_FACE_TWO_SIDED;
  fab_skin_add (brush, points, rings + WAIST_RINGS, sides, FALSE, FALSE);
  brush->flags &= ~FAB_FACE_TWO_SIDED;
}

static void
build_skirt (const Tailor *tailor,
             guint16       top)
{
  const FabCostume *c = tailor->costume;
  guint16 last = tailor->brush->part;

  if (c->skirt <= 0)
    return;
  if (c->skirt_of_top)
    use_top (tailor);
  else
    use_bottom (tailor);
  if (c->skirt_of_top)
    tailor->brush->part = top;
  else
    fab_brush_next_part (tailor->brush);
  fab_clothes_build_skirt (tailor->figure, tailor->brush, c->skirt, c->length, c->flare, c->ruffle,
                           tailor->detail);
  tailor->brush->part = MAX (last, tailor->brush->part);
}

/* ---- capes ---- */

void
fab_clothes_build_cape (const FabFigure *figure,
                        FabBrush        *brush,
                        int              detail)
{
  const int nx = fab_skin_steps (brush, detail, 8, 16, 16);
  const int ny = fab_skin_steps (brush, detail, 6, 12, 12);
  g_autofree FabVec3 *points = g_new (FabVec3, (nx + 1) * (ny + 1));
  const FabXform *chest = &figure->frame[FAB_JOINT_CHEST];
  float unit = figure->body.scale, length = figure->persona.height * .66f;
  FabVec3 down = fab_vec3_normal (fab_vec3_mad (fab_vec3_scale (chest->y, -.6f),
                                                fab_vec3 (0, -1, 0), 1));
  FabVec3 back = fab_vec3_scale (chest->z, -1);
  float wind = .14f * unit * (fab_figure_random (figure->persona.seed, 91) < .5f ? -1 : 1);

  for (int y = 0; y <= ny; y++)
    for (int x = 0; x <= nx; x++)
      {
        float u = 2.0f * x / nx - 1, f = (float) y / ny;
        FabVec3 p = fab_figure_trunk_point (figure, .822f - .03f * fabsf (u),
                                            (float) G_PI - u * 2.15f, .012f * unit, NULL);
        float fold = .018f * unit * sinf (x * 1.9f + 2.5f * f) * fab_smooth (.1f, 1, f);

        p = fab_vec3_mad (p, down, length * f * (1 - .05f * u * u));
        p = fab_vec3_mad (p, back, unit * (.10f * fabsf (u) * fab_smooth (0, .12f, f)
                                           + .05f * fab_smooth (0, .3f, f) + .20f * f * f) + fold);
        p = fab_vec3_mad (p, chest->x, u * unit * (.055f * fab_smooth (0, .12f, f) + .16f * f)
                          + wind * f * f);
        p = fab_vec3_mad (p, figure->drag, .4f * length * f * f);
        p.y = MAX (p.y, .01f);
        points[y * (nx + 1) + x] = p;
      }
  fab_skin_sheet (brush, points, nx, ny);
}

void
fab_clothes_build (const FabFigure *figure,
                   FabBrush        *brush,
                   int              detail)
{
  Tailor tailor = { figure, brush, fab_costume_find (figure->persona.costume), figure->body.scale,
                    detail };
  guint16 top;

  build_legs (&tailor);
  build_top (&tailor);
  top = brush->part;
  build_arms (&tailor);
  build_skirt (&tailor, top);
  if (detail > 0)
    {
      fab_costume_build_collar (figure, brush, tailor.costume, detail);
      fab_costume_mark_folds (figure, brush, tailor.costume, detail);
    }
  fab_costume_build_extras (figure, brush, tailor.costume, detail);
  fab_costume_build_kit (figure, brush, tailor.costume, tailor.costume->kit | figure->persona.kit, detail);
  if (figure->persona.cape || (tailor.costume->extras & FAB_EXTRA_CAPE))
    {
      fab_brush_material (brush, tailor.costume->texture == FAB_TEXTURE_METAL ? .35f : .45f,
                          FAB_TEXTURE_CLOTH, 0xa82832);
      fab_brush_next_part (brush);
      fab_clothes_build_cape (figure, brush, detail);
    }
}
