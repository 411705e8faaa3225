/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Light and local grey become a few values, as a storyboard artist would lay them. */
#define G_LOG_DOMAIN "fab-tone"

#include "config.h"

#include <string.h>

#include "fab-drawing-private.h"

#define MAP_SIZE 768

/* What lies in the light of the key, seen from it. */
typedef struct
{
  FabVec3  u, v, key;   /* axes in the camera's frame */
  float    u0, v0, scale, lift;
  float    plane[3][3]; /* of u, v, key at depth 1: over x, over y, constant */
  float   *height;      /* per cell: the nearest to the light; 0: nothing */
  guint32 *id;
  gboolean usable;
} ShadowMap;

typedef struct
{
  const FabStage *stage;
  const FabLook  *look;
  ShadowMap       map;
  gboolean        night;
  float           share[3];             /* of paper left by light: lit, grazed, turned away */
  float           haze;                 /* value of far things */
  float           clear;                /* depth where haze begins */
  guint8        (*swatches)[4];         /* per triangle: tone near the eye by light; the last: made */
  struct { guint32 id; int light; float depth; guint8 tone; } last; /* the pixel before, in the haze */
} Toner;

enum { BRIGHT, HALF, DARK };

static gboolean
casts (const FabStage *stage,
       gsize           item)
{
  const FabSolid *solid = &stage->solids[item];

  return !stage->items[item].backdrop && solid->n_triangles > 0 && solid->near < 30 && solid->far < 80;
}

static void
map_point (const ShadowMap *map,
           FabVec3          p,
           FabVec3         *out)
{
  *out = fab_vec3 ((fab_vec3_dot (p, map->u) - map->u0) * map->scale,
                   (fab_vec3_dot (p, map->v) - map->v0) * map->scale,
                   fab_vec3_dot (p, map->key) + map->lift);
}

/* Frames everything that casts a shadow. */
static void
frame_map (ShadowMap      *map,
           const FabStage *stage)
{
  float lo[3] = { G_MAXFLOAT, G_MAXFLOAT, G_MAXFLOAT }, hi[3] = { -G_MAXFLOAT, -G_MAXFLOAT, -G_MAXFLOAT };
  FabVec3 axes[3];

  map->key = fab_view_turn (&stage->view, stage->key);
  map->u = fab_vec3_normal (fab_vec3_cross (fabsf (map->key.y) < .9f ? fab_vec3 (0, 1, 0) : fab_vec3 (1, 0, 0),
                                            map->key));
  map->v = fab_vec3_cross (map->key, map->u);
  axes[0] = map->u;
  axes[1] = map->v;
  axes[2] = map->key;
  for (gsize i = 0; i < stage->n_items; i++)
    for (guint j = 0; casts (stage, i) && j < stage->solids[i].n_points; j++)
      {
        FabVec3 p = fab_stage_point (stage, stage->solids[i].first_point + j)->p;

        for (int k = 0; k < 3 && isfinite (p.x + p.y + p.z); k++)
          {
            float t = fab_vec3_dot (p, axes[k]);

            lo[k] = MIN (lo[k], t);
            hi[k] = MAX (hi[k], t);
          }
      }
  map->usable = hi[0] > lo[0] && hi[1] > lo[1];
  map->u0 = lo[0];
  map->v0 = lo[1];
  map->lift = 1 - lo[2];
  map->scale = map->usable ? (MAP_SIZE - 2) / MAX (hi[0] - lo[0], hi[1] - lo[1]) : 1;
}

static void
fill_map (ShadowMap      *map,
          const FabStage *stage)
{
  FabBuffer buffer = { MAP_SIZE, MAP_SIZE, map->height, map->id };

  for (gsize i = 0; i < stage->n_items; i++)
    for (guint j = 0; casts (stage, i) && j < stage->solids[i].n_triangles; j++)
      {
        const FabTriangle *t = fab_stage_triangle (stage, stage->solids[i].first_triangle + j);
        FabVec3 v[3];

        for (int k = 0; k < 3; k++)
          map_point (map, fab_stage_point (stage, t->v[k])->p, &v[k]);
        if (stage->solids[i].n_triangles > 0)
          fab_buffer_fill (&buffer, v, i + 1);
      }
}

static void
set_planes (ShadowMap     *map,
            const FabView *view)
{
  FabVec3 axes[3] = { map->u, map->v, map->key };

  for (int k = 0; k < 3; k++)
    {
      map->plane[k][0] = axes[k].x / view->focal;
      map->plane[k][1] = -axes[k].y / view->focal;
      map->plane[k][2] = axes[k].z - (axes[k].x * view->cx - axes[k].y * view->cy) / view->focal;
    }
}

static float
along (const ShadowMap *map,
       int              axis,
       float            x,
       float            y,
       float            depth)
{
  return depth * (map->plane[axis][0] * x + map->plane[axis][1] * y + map->plane[axis][2]);
}

/* Whether the point under a pixel lies in the shadow of something. */
static gboolean
is_in_shadow (const ShadowMap *map,
              float            x,
              float            y,
              float            depth,
              float            lit,
              guint32          own,
              float            own_bias)
{
  FabVec3 m;
  float height, bias = (1.6f / map->scale) / MAX (lit, .2f) + .012f;
  gsize cell;

  if (!map->usable)
    return FALSE;
  m = fab_vec3 ((along (map, 0, x, y, depth) - map->u0) * map->scale,
                (along (map, 1, x, y, depth) - map->v0) * map->scale,
                along (map, 2, x, y, depth) + map->lift);
  if (!(m.x >= 0 && m.y >= 0 && m.x < MAP_SIZE && m.y < MAP_SIZE))
    return FALSE;
  cell = (gsize) m.y * MAP_SIZE + (gsize) m.x;
  height = map->height[cell];
  if (map->id[cell] == own)
    bias += own_bias;
  return height > 0 && height > m.z + bias;
}

static void
set_mood (Toner *toner)
{
  static const struct { float bright, half, dark, haze; } moods[] = {
    [FAB_TIME_DAY] = { 1, .90f, .66f, .95f }, [FAB_TIME_DAWN] = { 1, .86f, .58f, .95f },
    [FAB_TIME_NOON] = { 1, .93f, .60f, .97f }, [FAB_TIME_DUSK] = { .97f, .80f, .46f, .90f },
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
  else if (light->weather == FAB_WEATHER_RAIN || light->weather == FAB_WEATHER_STORM)
    {
      toner->haze = MIN (toner->haze, .74f);
      toner->share[BRIGHT] *= .9f;
    }
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
      low = -.2f;
      high = -.08f;
    }
  if (shadow || lit < low)
    return DARK;
  return lit < high ? HALF : BRIGHT;
}

static float
value_of_pixel (const Toner       *toner,
                const FabTriangle *t,
                const FabMaterial *m,
                float              shade,
                float              depth)
{
  const FabItem *item = &toner->stage->items[t->item];
  float grey = CLAMP (m->grey, 0, 1), value;
  float haze = fab_stage_haze (toner->stage, depth);

  if (fab_stage_is_still (toner->stage, t->item))
    return .05f;
  if (m->texture == FAB_TEXTURE_GLOW)
    return 1;
  value = grey * shade;
  if (m->texture == FAB_TEXTURE_GLASS)
    value = glass_grey (toner, (guint32) t->item << 16 | t->part);
  if (toner->night && m->texture == FAB_TEXTURE_SKIN)
    value = value * .6f + .32f;
  if (toner->night && item->backdrop)
    value *= .86f;
  if (item->weight > 0 && item->weight < .8f && m->texture != FAB_TEXTURE_GLASS)
    value += ((toner->night ? .38f : .92f) - value) * .25f;
  return value + (toner->haze - value) * haze;
}

static guint8
level_of_value (float value)
{
  static const float least[] = { .875f, .72f, .53f, .34f, .17f, .07f };
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
      toner->last.tone = find_swatch (toner, fab_stage_triangle (toner->stage, id), m, light, depth);
    }
  return toner->last.tone;
}

static guint8
tone_pixel (Toner   *toner,
            int          x,
            int          y,
            guint32      id,
            float        iz)
{
  const FabStage *stage = toner->stage;
  const FabTriangle *t = fab_stage_triangle (stage, id);
  const FabMaterial *m = &g_array_index (stage->materials, FabMaterial, t->material);
  float lit = t->lit_0 + t->lit_x * x + t->lit_y * y;
  gboolean shadow = lit > -.1f && is_in_shadow (&toner->map, x + .5f, y + .5f, 1 / iz, lit, t->flat ? 0 : t->item + 1u,
                                                 m->texture == FAB_TEXTURE_SKIN ? .05f : .016f);
  int light = judge_light (m, lit, shadow);
  guint8 *swatch = toner->swatches[id];
  guint8 bare = t->flat && !shadow && stage->items[t->item].backdrop ? FAB_TONE_SHADE : 0;

  if (1 / iz > toner->clear)
    return find_hazy (toner, id, m, light, 1 / iz) & ~bare;
  if (!swatch[3])
    {
      for (int i = BRIGHT; i <= DARK; i++)
        swatch[i] = find_swatch (toner, t, m, i, .1f);
      swatch[3] = 1;
    }
  return swatch[light] & ~bare;
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
            guint32      id)
{
  const FabItem *item;

  if (id == FAB_NO_TRIANGLE)
    return FALSE;
  item = &toner->stage->items[fab_stage_triangle (toner->stage, id)->item];
  return !item->backdrop && item->weight >= .9f;
}

static void
clear_halos (const Toner *toner,
             guint8      *tone)
{
  int w = toner->stage->width, h = toner->stage->height;

  for (int y = 0; y < h; y++)
    {
      const guint32 *row = toner->stage->triangle + (gsize) y * w;
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

/* The depth up to which the air takes nothing away. */
static float
find_clear (const FabStage *stage)
{
  float depth = .25f;

  while (depth < 1000 && fab_stage_haze (stage, depth) < .01f)
    depth *= 1.2f;
  return depth / 1.2f;
}

guint8 *
fab_tone_find (const FabStage *stage,
               const FabLook  *look)
{
  gsize n_map = (gsize) MAP_SIZE * MAP_SIZE;
  g_autofree float *height = g_new0 (float, n_map);
  g_autofree guint32 *id = g_new0 (guint32, n_map);
  guint8 *tone = g_new (guint8, (gsize) stage->width * stage->height);
  Toner toner = { .stage = stage, .look = look };

  toner.map.height = height;
  toner.map.id = id;
  frame_map (&toner.map, stage);
  set_planes (&toner.map, &stage->view);
  if (toner.map.usable)
    fill_map (&toner.map, stage);
  set_mood (&toner);
  toner.clear = find_clear (stage);
  toner.swatches = g_malloc0_n (stage->triangles->len, sizeof *toner.swatches);
  for (int y = 0; y < stage->height; y++)
    for (int x = 0; x < stage->width; x++)
      {
        gsize p = (gsize) y * stage->width + x;
        guint32 t = stage->triangle[p];

        tone[p] = t == FAB_NO_TRIANGLE ? FAB_TONE_SKY : tone_pixel (&toner, x, y, t, stage->iz[p]);
      }
  if (look->halo >= 1)
    clear_halos (&toner, tone);
  g_free (toner.swatches);

  return tone;
}

/* Washes lie over each other, light to dark, as layers of marker do: no seams between things. */
void
fab_tone_wash (FabSheet       *sheet,
               const guint8   *tone,
               const FabStage *stage,
               const FabLook  *look)
{
  for (guint8 level = 1; level < G_N_ELEMENTS (look->wash); level++)
    {
      fab_sheet_shape (sheet, FAB_GROUP_TONE, fab_ink_mix (look->ink, look->paper, look->wash[level]), 1, FALSE);
      fab_trace_mask (sheet, tone, stage->width, stage->height, FAB_TONE_LEVEL, level, 26);
    }
}
