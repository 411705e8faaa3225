/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Light and local grey become a few values, as a storyboard artist would lay them. */
#define G_LOG_DOMAIN "fab-tone"

#include "config.h"

#include <string.h>

#include "fab-drawing-private.h"

#define STRIDE  4    /* pixels, across and down, between those looked at where nothing changes */
#define UNKNOWN 0xff
#define LIMB    .035f /* metres from an arm to what is behind it */
#define FEWEST  900  /* pixels of a body whose limbs can be told apart */
#define DARKEST 4    /* level that cannot be darkened to show an edge */

enum { BRIGHT, HALF, DARK };

/* Of a triangle, made when it is first seen. */
typedef struct
{
  FabLightPlane light;
  guint8        tone[3];  /* near the eye, by light */
  guint8        made;
} Swatch;

/* What pixels of one triangle have in common. */
typedef struct
{
  const FabTriangle *t;
  const FabMaterial *m;
  const Swatch      *swatch;
  guint32            id;
  float              own;     /* room before a surface shades itself */
  gboolean           bare;    /* no shade but a cast shadow is laid on it */
} Stretch;

typedef struct
{
  const FabStage *stage;
  const FabLook  *look;
  FabShadows      shadows;
  gboolean        night;
  float           share[3];             /* of paper left by light: lit, grazed, turned away */
  float           haze;                 /* value of far things */
  float           clear;                /* depth where haze begins */
  gboolean        has_lamp;
  FabVec3         lamp;                 /* in the camera's frame */
  float           lamp_reach;
  Swatch         *swatches;             /* per triangle */
  Stretch         stretch;              /* of the pixel before */
  /* of the pixel before, in the haze */
  struct { guint32 id; int light; float depth; guint8 tone; } last;
} Toner;

static void
set_mood (Toner *toner)
{
  static const struct { float bright, half, dark, haze; } moods[] = {
    [FAB_TIME_DAY] = { 1, .90f, .66f, .84f }, [FAB_TIME_DAWN] = { .95f, .84f, .56f, .82f },
    [FAB_TIME_NOON] = { 1, .93f, .60f, .86f }, [FAB_TIME_DUSK] = { .84f, .72f, .42f, .70f },
    [FAB_TIME_NIGHT] = { .78f, .52f, .36f, .34f },
  };
  const FabLight *light = &toner->stage->light;
  guint time = MIN ((guint) light->time, G_N_ELEMENTS (moods) - 1);

  toner->night = light->time == FAB_TIME_NIGHT;
  toner->share[BRIGHT] = moods[time].bright;
  toner->share[HALF] = moods[time].half;
  toner->share[DARK] = moods[time].dark;
  toner->haze = moods[time].haze;
  if (light->weather == FAB_WEATHER_FOG || light->weather == FAB_WEATHER_SMOKE)
    toner->haze = toner->night ? .45f : .93f;
  else if (light->weather == FAB_WEATHER_DUST)
    toner->haze = toner->night ? .4f : .82f;
  else if (light->weather == FAB_WEATHER_RAIN || light->weather == FAB_WEATHER_STORM)
    {
      gboolean storm = light->weather == FAB_WEATHER_STORM && !light->interior;

      toner->haze = MIN (toner->haze, storm ? .5f : .74f);
      for (int i = BRIGHT; i <= DARK; i++)
        toner->share[i] *= storm ? .74f : .92f;
    }
  else if (light->weather == FAB_WEATHER_SNOW && !light->interior)
    toner->share[BRIGHT] *= .9f;
}

static float
glass_grey (const Toner *toner,
            guint32      seed)
{
  if (toner->stage->light.interior)
    return toner->night ? .2f : 1;
  if (toner->night)
    return fab_hash_unit (seed, 77) < .4f ? 1 : .16f;
  return .62f;
}

static int
judge_light (const FabMaterial *m,
             float              lit,
             gboolean           shadow)
{
  float low = -.02f, high = .22f;

  if (m->texture == FAB_TEXTURE_SKIN)
    {
      low = -.06f;
      high = .04f;
    }
  if (shadow || lit < low)
    return DARK;
  return lit < high ? HALF : BRIGHT;
}

/* It lies on roofs, branches and cars; not on people, who shake it off. */
static gboolean
has_snow (const FabStage    *stage,
          const FabTriangle *t,
          const FabMaterial *m)
{
  FabVec3 up = { stage->view.right.y, stage->view.up.y, stage->view.forward.y };

  return stage->light.weather == FAB_WEATHER_SNOW && !stage->light.interior && m->texture != FAB_TEXTURE_SKIN &&
         m->texture != FAB_TEXTURE_HAIR && m->texture != FAB_TEXTURE_CLOTH && fab_vec3_dot (fab_stage_point (stage, t->v[0])->n, up) > .35f;
}

static float
value_of_pixel (const Toner       *toner,
                const FabTriangle *t,
                const FabMaterial *m,
                float              shade,
                float              depth)
{
  const FabItem *item = &toner->stage->items[t->item];
  /* painted colour already is what grey stands for */
  float own = CLAMP (m->grey, 0, 1), value;
  float grey = toner->look->colour ? 1 : own + (1 - own) * own * toner->look->lift;
  float haze = fab_stage_haze (toner->stage, depth);

  if (fab_stage_is_still (toner->stage, t->item))
    return .05f;
  if (m->texture == FAB_TEXTURE_GLOW)
    return 1;
  /* skin is never as deep in shade as cloth: the face stays to be read */
  if (m->texture == FAB_TEXTURE_SKIN)
    shade += (1 - shade) * .4f;
  else if (item->figure && item->weight >= .9f)
    grey = powf (grey, toner->look->carry);
  value = (has_snow (toner->stage, t, m) ? MAX (grey, .97f) : grey) * shade * (m->texture == FAB_TEXTURE_SKIN ? toner->look->flesh : 1);
  if (m->texture == FAB_TEXTURE_GLASS && !toner->look->colour)
    value = glass_grey (toner, (guint32) t->item << 16 | t->part);
  if (toner->night && m->texture == FAB_TEXTURE_SKIN)
    value = value * .5f + .42f;
  if (toner->night && item->backdrop)
    value *= .86f;
  if (item->weight > 0 && item->weight < .8f && m->texture != FAB_TEXTURE_GLASS)
    value += ((toner->night ? .38f : .92f) - value) * .25f;
  return value + (toner->haze - value) * haze;
}

static guint8
level_of_value (float value)
{
  static const float least[] = { .85f, .70f, .53f, .34f, .17f, .07f };
  guint8 level = 0;

  while (level < G_N_ELEMENTS (least) && value < least[level])
    level++;
  return level;
}

/* Which way a surface is hatched: ground across, walls seen from the side steeply. */
static guint8
direction_of (const FabStage    *stage,
              const FabTriangle *t)
{
  const FabPoint *p = fab_stage_point (stage, t->v[0]);
  FabVec3 up = { stage->view.right.y, stage->view.up.y, stage->view.forward.y };

  if (!stage->items[t->item].backdrop && !t->flat)
    return 0;
  if (fabsf (fab_vec3_dot (p->n, up)) > .8f)
    return FAB_TONE_ACROSS;
  return fabsf (p->n.x) > .65f ? FAB_TONE_ALONG : 0;
}

static guint8
find_swatch (const Toner       *toner,
             const FabTriangle *t,
             const FabMaterial *m,
             int                light,
             float              depth)
{
  guint8 tone = level_of_value (value_of_pixel (toner, t, m, toner->share[light], depth));

  if (light == DARK && m->texture != FAB_TEXTURE_GLOW && m->texture != FAB_TEXTURE_GLASS &&
      fab_stage_haze (toner->stage, depth) < .3f && !fab_stage_is_still (toner->stage, t->item))
    tone |= FAB_TONE_SHADE;
  if (m->texture == FAB_TEXTURE_HAIR || m->texture == FAB_TEXTURE_SKIN)
    tone |= FAB_TONE_OWN;
  return tone | direction_of (toner->stage, t);
}

/* Neighbours in the haze share a swatch until they are a step farther away. */
static guint8
find_hazy (Toner             *toner,
           guint32            id,
           const FabMaterial *m,
           int                light,
           float              depth)
{
  if (toner->last.id != id || toner->last.light != light ||
      fabsf (depth - toner->last.depth) > .02f * depth)
    {
      toner->last.id = id;
      toner->last.light = light;
      toner->last.depth = depth;
      toner->last.tone = find_swatch (toner, fab_stage_triangle (toner->stage, id), m, light,
                                      depth);
    }
  return toner->last.tone;
}

/* A lamp at night lays a pool of light on what is round it. */
static guint8
brighten (const Toner       *toner,
          const FabTriangle *t,
          guint8             tone,
          float              lit,
          int                x,
          int                y,
          float              depth)
{
  const FabView *view = &toner->stage->view;
  FabVec3 p = { (x - view->cx) / view->focal * depth, (view->cy - y) / view->focal * depth, depth };
  guint8 level = tone & FAB_TONE_LEVEL, gain;
  float d;

  if (!toner->has_lamp || level == 0)
    return tone;
  d = fab_vec3_length (fab_vec3_sub (p, toner->lamp)) / toner->lamp_reach;
  gain = d < .55f ? 3 : d < 1.15f ? 2 : d < 1.7f ? 1 : 0;
  if (toner->stage->items[t->item].weight >= .9f)
    gain = lit > .05f ? MIN (gain, 2) : 0;
  return (tone & ~FAB_TONE_LEVEL) | (level > gain ? level - gain : 0);
}

static guint8
tone_pixel (Toner         *toner,
            const Stretch *stretch,
            int            x,
            int            y,
            float          iz)
{
  const Swatch *swatch = stretch->swatch;
  float lit = swatch->light.base + swatch->light.x * x + swatch->light.y * y, depth = 1 / iz;
  gboolean shadow = lit > -.1f && fab_shadows_cover (&toner->shadows, stretch->t, x + .5f, y + .5f, depth,
                                                     lit, stretch->own);
  int light = judge_light (stretch->m, lit, shadow);
  guint8 bare = stretch->bare && (!shadow || toner->stage->focus < 1.6f) ? FAB_TONE_SHADE : 0;

  if (depth > toner->clear)
    return find_hazy (toner, stretch->id, stretch->m, light, depth) & ~bare;
  if (stretch->m->texture == FAB_TEXTURE_GLASS)
    return swatch->tone[light];
  return brighten (toner, stretch->t, swatch->tone[light] & ~bare, lit, x, y, depth);
}

/* Subjects stand in a little air: what lies behind them lightens at their edge. */
static void
clear_halo (const Toner *toner,
            guint8      *tone,
            gsize        subject,
            gsize        first,
            gssize       step,
            int          room)
{
  const FabStage *stage = toner->stage;
  float near = 1 / stage->iz[subject];
  int reach = (int) toner->look->halo;

  for (int i = 0; i < MIN (reach, room); i++)
    {
      gsize p = first + i * step;
      guint8 level = tone[p] & FAB_TONE_LEVEL;

      if ((tone[p] & FAB_TONE_SKY) || 1 / stage->iz[p] < near + .3f)
        return;
      tone[p] = level > 1 ? level - (toner->night ? 1 : 2) : 0;
    }
}

static gboolean
is_subject (const Toner *toner,
            guint16      item)
{
  return item != 0 && !toner->stage->items[item - 1].backdrop &&
         toner->stage->items[item - 1].weight >= .9f;
}

static void
clear_halos (const Toner *toner,
             guint8      *tone)
{
  int w = toner->stage->width, h = toner->stage->height;

  for (int y = 0; y < h; y++)
    {
      const guint16 *row = toner->stage->item + (gsize) y * w;
      gboolean before = is_subject (toner, row[0]);

      for (int x = 1; x < w; x++)
        {
          gsize p = (gsize) y * w + x;
          gboolean here = row[x] == row[x - 1] ? before : is_subject (toner, row[x]);

          if (before && !here)
            clear_halo (toner, tone, p - 1, p, 1, w - x);
          else if (here && !before)
            clear_halo (toner, tone, p, p - 1, -1, x);
          before = here;
        }
    }
}

/* How far in front of @far one point of a body stands that is a limb before it, not a surface that leans away. */
static gboolean
steps_back (const FabStage *stage,
            gsize           near,
            gsize           far)
{
  float a = stage->iz[near], b = stage->iz[far];

  return a - b > MAX (LIMB * a * b, 8 * b / stage->view.focal);
}

/* Marks what of a body lies just behind its own limb, from the step at @first on. */
static void
mark_behind (const FabStage *stage,
             guint8         *behind,
             gsize           near,
             gsize           first,
             gssize          step,
             int             room)
{
  int reach = CLAMP (.016f * stage->view.focal * stage->iz[near], 2, 6);

  for (int i = 0; i < MIN (reach, room); i++)
    {
      gsize p = first + i * step;

      if (stage->item[p] != stage->item[near] || !steps_back (stage, near, p))
        return;
      behind[p] = TRUE;
    }
}

/* Of two neighbours the one that lies behind the other. */
static inline void
compare_depths (const FabStage *stage,
                guint8         *behind,
                gsize           p,
                gssize          step,
                int             ahead,
                int             back)
{
  const gsize q = p + step;

  if (stage->triangle[p] == stage->triangle[q] || stage->item[q] != stage->item[p])
    return;
  if (stage->iz[p] > stage->iz[q])
    {
      if (steps_back (stage, p, q))
        mark_behind (stage, behind, p, q, step, ahead);
    }
  else if (steps_back (stage, q, p))
    mark_behind (stage, behind, q, p, -step, back);
}

static void
mark_limbs (const FabStage *stage,
            const FabSolid *solid,
            guint16         name,
            guint8         *behind)
{
  const int w = stage->width, h = stage->height;

  for (int y = solid->bounds[1]; y < MIN (solid->bounds[3], h - 1); y++)
    for (int x = solid->bounds[0]; x < MIN (solid->bounds[2], w - 1); x++)
      {
        gsize p = (gsize) y * w + x;

        if (stage->item[p] != name)
          continue;
        compare_depths (stage, behind, p, 1, w - x - 1, x + 1);
        compare_depths (stage, behind, p, w, h - y - 1, y + 1);
      }
}

static void
shade_behind (const FabStage *stage,
              const FabSolid *solid,
              guint16         name,
              const guint8   *behind,
              guint8         *tone)
{
  for (int y = solid->bounds[1]; y < solid->bounds[3]; y++)
    for (int x = solid->bounds[0]; x < solid->bounds[2]; x++)
      {
        gsize p = (gsize) y * stage->width + x;
        guint8 level = tone[p] & FAB_TONE_LEVEL;

        if (behind[p] != 0 && stage->item[p] == name)
          tone[p] = (tone[p] & ~FAB_TONE_LEVEL) | (level < DARKEST ? level + 1 : level - 1);
      }
}

/* An arm before a chest of the same grey would be lost: the chest is a little darker behind it, and what is dark already a
 * little lighter. */
static void
part_limbs (const Toner *toner,
            guint8      *tone)
{
  const FabStage *stage = toner->stage;
  guint8 *behind = fab_scratch_take (stage->scratch, (gsize) stage->width * stage->height);

  for (gsize i = 0; i < stage->n_items; i++)
    if (stage->items[i].figure && stage->items[i].weight >= .9f && stage->solids[i].visible > FEWEST &&
        !fab_stage_is_still (stage, i))
      {
        mark_limbs (stage, &stage->solids[i], i + 1, behind);
        shade_behind (stage, &stage->solids[i], i + 1, behind, tone);
      }
  fab_scratch_give (stage->scratch, behind);
}

/* The depth up to which the air takes nothing away. */
static float
find_clear (const FabStage *stage)
{
  float depth = .25f;

  while (depth < 1000 && fab_stage_haze (stage, depth) < .01f)
    depth *= 1.2f;
  return depth / 1.2f;
}

static void
set_lamp (Toner *toner)
{
  FabVec3 lamp = toner->stage->light.lamp;

  toner->has_lamp = toner->night && isfinite (lamp.x + lamp.y + lamp.z) &&
      fab_vec3_length (lamp) > 0;
  toner->lamp = fab_view_point (&toner->stage->view, lamp);
  toner->lamp_reach = CLAMP (lamp.y * .72f, 1, toner->stage->light.interior ? 1.25f : 4);
}

static const Swatch *
get_swatch (Toner             *toner,
            guint32            id,
            const FabTriangle *t,
            const FabMaterial *m)
{
  Swatch *swatch = &toner->swatches[id];

  if (!swatch->made)
    {
      swatch->made = 1;
      swatch->light = fab_stage_light_plane (toner->stage, t);
      for (int i = BRIGHT; i <= DARK; i++)
        swatch->tone[i] = find_swatch (toner, t, m, i, .1f);
    }
  return swatch;
}

static Stretch
begin_stretch (Toner   *toner,
               guint32  id)
{
  const FabStage *stage = toner->stage;
  const FabTriangle *t = fab_stage_triangle (stage, id);
  const FabMaterial *m = &g_array_index (stage->materials, FabMaterial, t->material);

  return (Stretch) { t, m, get_swatch (toner, id, t, m), id,
                     m->texture == FAB_TEXTURE_SKIN ? .14f : .018f,
                     t->flat && stage->items[t->item].backdrop };
}

static guint8
tone_at (Toner *toner,
         gsize  row,
         int    x,
         int    y)
{
  guint32 id = toner->stage->triangle[row + x];

  if (toner->stretch.id != id)
    toner->stretch = begin_stretch (toner, id);
  return tone_pixel (toner, &toner->stretch, x, y, toner->stage->iz[row + x]);
}

/* The ends of a stretch of one stuff are looked at, and what lies between where they differ. */
static void
tone_stretch (Toner  *toner,
              guint8 *tone,
              int     x,
              int     end,
              int     y)
{
  const gsize row = (gsize) y * toner->stage->width;

  tone[x] = tone_at (toner, row, x, y);
  while (x + 1 < end)
    {
      int next = MIN (x + STRIDE, end - 1);

      tone[next] = tone_at (toner, row, next, y);
      if (tone[next] == tone[x])
        memset (tone + x + 1, tone[x], next - x - 1);
      else
        for (int i = x + 1; i < next; i++)
          tone[i] = tone_at (toner, row, i, y);
      x = next;
    }
}

/* What is not known yet of a row. */
static void
tone_row (Toner  *toner,
          guint8 *tone,
          int     y)
{
  const int w = toner->stage->width;
  const guint16 *stuff = toner->stage->stuff + (gsize) y * w;
  const guint8 *unknown;

  for (int x = 0, end; x < w && (unknown = memchr (tone + x, UNKNOWN, w - x)) != NULL; x = end)
    {
      x = (int) (unknown - tone);
      for (end = x + 1; end < w && stuff[end] == stuff[x] && tone[end] == UNKNOWN;)
        end++;
      if (stuff[x] == FAB_NO_STUFF)
        memset (tone + x, FAB_TONE_SKY, end - x);
      else
        tone_stretch (toner, tone, x, end, y);
    }
}

/* Between two rows of one stuff that agree nothing is looked for. */
static void
take_agreed (const FabStage *stage,
             guint8         *tone,
             int             above,
             int             below,
             int             y)
{
  const int w = stage->width;
  const guint16 *a = stage->stuff + (gsize) above * w, *b = stage->stuff + (gsize) below * w;
  const guint16 *here = stage->stuff + (gsize) y * w;
  const guint8 *tone_a = tone + (gsize) above * w, *tone_b = tone + (gsize) below * w;
  guint8 *out = tone + (gsize) y * w;

  for (int x = 0; x < w; x++)
    out[x] = tone_a[x] | -(guint8) ((a[x] != here[x]) | (b[x] != here[x]) | (tone_a[x] != tone_b[x]));
}

static void
tone_rows (Toner  *toner,
           guint8 *tone)
{
  const int w = toner->stage->width, h = toner->stage->height;

  memset (tone, UNKNOWN, (gsize) w * h);
  tone_row (toner, tone, 0);
  for (int above = 0, below; above + 1 < h; above = below)
    {
      below = MIN (above + STRIDE, h - 1);
      tone_row (toner, tone + (gsize) below * w, below);
      for (int y = above + 1; y < below; y++)
        {
          take_agreed (toner->stage, tone, above, below, y);
          tone_row (toner, tone + (gsize) y * w, y);
        }
    }
}

guint8 *
fab_tone_find (const FabStage *stage,
               const FabLook  *look)
{
  guint8 *tone = g_new (guint8, (gsize) stage->width * stage->height);
  Toner toner = { .stage = stage, .look = look };

  toner.swatches = fab_scratch_take (stage->scratch,
                                     stage->triangles->len * sizeof *toner.swatches);
  fab_shadows_init (&toner.shadows, stage);
  set_mood (&toner);
  toner.clear = find_clear (stage);
  set_lamp (&toner);
  tone_rows (&toner, tone);
  if (look->halo >= 1)
    {
      part_limbs (&toner, tone);
      clear_halos (&toner, tone);
    }
  fab_scratch_give (stage->scratch, toner.swatches);

  return tone;
}

/* Washes lie over each other, light to dark, as layers of marker do: no seams between things.
 * Over colour they are glazes, each taking its share of what the last one left. */
void
fab_tone_wash (FabSheet       *sheet,
               const guint8   *tone,
               const FabStage *stage,
               const FabLook  *look)
{
  FabInk glaze = fab_colour_shade (stage);
  FabMask mask = { tone, 0, 0, stage->width, stage->height };
  FabOutliner outliner;

  fab_outliner_init (&outliner, stage, &mask, FAB_TONE_LEVEL);
  for (guint8 level = 1; level < G_N_ELEMENTS (look->wash); level++)
    {
      if (look->colour)
        fab_sheet_shape (sheet, FAB_GROUP_TONE, glaze,
                         1 - look->wash[level] / look->wash[level - 1], FALSE);
      else
        fab_sheet_shape (sheet, FAB_GROUP_TONE,
                         fab_look_tone (look, look->wash[level]), 1, FALSE);
      fab_outliner_trace (&outliner, sheet, level, 26);
    }
  fab_outliner_clear (&outliner);
}
