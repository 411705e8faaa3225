/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sky and what comes down from it. */
#define G_LOG_DOMAIN "fab-sky"

#include "config.h"

#include "fab-drawing-private.h"

#define MAX_DROPS 900

typedef struct { float top, low, cloud, disc; } SkyTone;

static SkyTone
find_sky (const FabLight *light)
{
  static const SkyTone hours[] = {
    [FAB_TIME_DAY] = { .86f, 1, 1, 1 }, [FAB_TIME_DAWN] = { .80f, 1, .93f, 1 },
    [FAB_TIME_NOON] = { .90f, 1, 1, 1 }, [FAB_TIME_DUSK] = { .60f, .97f, .72f, 1 },
    [FAB_TIME_NIGHT] = { .20f, .46f, .34f, .97f },
  };
  SkyTone sky = hours[MIN ((guint) light->time, G_N_ELEMENTS (hours) - 1)];
  gboolean night = light->time == FAB_TIME_NIGHT;

  if (light->air == FAB_AIR_SPACE)
    sky = (SkyTone) { .08f, .14f, 0, 0 };
  else if (light->air == FAB_AIR_WATER)
    sky = night ? (SkyTone) { .4f, .2f, 0, 0 } : (SkyTone) { .92f, .62f, 0, 0 };
  else if (light->weather == FAB_WEATHER_STORM)
    sky = (SkyTone) { night ? .16f : .36f, night ? .38f : .70f, night ? .26f : .48f, 0 };
  else if (light->weather == FAB_WEATHER_RAIN && !night)
    sky = (SkyTone) { .62f, .84f, .70f, 0 };
  else if (light->weather == FAB_WEATHER_SNOW && !night)
    sky = (SkyTone) { .72f, .90f, .80f, 0 };
  else if (light->weather == FAB_WEATHER_DUST)
    sky = night ? (SkyTone) { .3f, .42f, 0, 0 } : (SkyTone) { .74f, .84f, 0, 0 };
  else if (light->weather == FAB_WEATHER_FOG)
    sky = night ? (SkyTone) { .36f, .48f, 0, 0 } : (SkyTone) { .88f, .95f, 0, 0 };
  return sky;
}

/* A value of the sky: grey by the look's ink, or the colour of the hour. */
static FabInk
sky_ink (const FabStage *stage,
         const FabLook  *look,
         float           value)
{
  static const FabInk hours[] = {
    [FAB_TIME_DAY] = { .22f, .50f, .82f }, [FAB_TIME_DAWN] = { .80f, .46f, .50f },
    [FAB_TIME_NOON] = { .20f, .50f, .85f }, [FAB_TIME_DUSK] = { .72f, .32f, .26f },
    [FAB_TIME_NIGHT] = { .06f, .09f, .22f },
  };
  FabInk deep = look->colour && stage->light.weather == FAB_WEATHER_CLEAR
              ? hours[MIN ((guint) stage->light.time, G_N_ELEMENTS (hours) - 1)] : look->tone;

  gboolean bright = look->colour && stage->light.time != FAB_TIME_NIGHT;

  return fab_ink_mix (deep, look->paper, bright ? value * 2 - 1.05f : value);
}

static void
trace_sky (FabSheet       *sheet,
           const guint8   *tone,
           const FabStage *stage)
{
  fab_trace_picture (sheet, tone, stage, FAB_TONE_SKY, FAB_TONE_SKY, 8);
}

/* Paints pixels of the sky inside a disc into @mask. */
static void
stamp_disc (guint8         *mask,
            const guint8   *tone,
            const FabStage *stage,
            float           cx,
            float           cy,
            float           rx,
            float           ry)
{
  for (int y = MAX (0, (int) (cy - ry)); y <= MIN (stage->height - 1, (int) (cy + ry)); y++)
    for (int x = MAX (0, (int) (cx - rx)); x <= MIN (stage->width - 1, (int) (cx + rx)); x++)
      {
        float dx = (x + .5f - cx) / rx, dy = (y + .5f - cy) / ry;
        gsize p = (gsize) y * stage->width + x;

        if ((tone[p] & FAB_TONE_SKY) && dx * dx + dy * dy <= 1)
          mask[p] = 1;
      }
}

static gboolean
place_disc (const FabStage *stage,
            float          *x,
            float          *y)
{
  static const float height[] = {
    [FAB_TIME_DAY] = .75f, [FAB_TIME_DAWN] = .07f, [FAB_TIME_NOON] = 1.1f, [FAB_TIME_DUSK] = .10f,
    [FAB_TIME_NIGHT] = .38f,
  };
  gboolean named = stage->light.signs & (FAB_SKY_SUN | FAB_SKY_FULL_MOON | FAB_SKY_CRESCENT | FAB_SKY_ECLIPSE);
  float rise = height[MIN ((guint) stage->light.time, G_N_ELEMENTS (height) - 1)] * (named ? .62f : 1);
  float turn = stage->light.sun;
  FabVec3 d = fab_vec3 (sinf (turn) * cosf (rise), sinf (rise), cosf (turn) * cosf (rise));
  FabVec3 v = fab_view_turn (&stage->view, d);

  if (v.z < .05f)
    return FALSE;
  *x = stage->view.cx + stage->view.focal * v.x / v.z;
  *y = stage->view.cy - stage->view.focal * v.y / v.z;
  return TRUE;
}

/* The sun, with a glow that the wash leaves round it; the moon by night. */
static void
draw_disc (FabSheet       *sheet,
           const guint8   *tone,
           const FabStage *stage,
           const FabLook  *look,
           SkyTone         sky)
{
  gboolean low = stage->light.time == FAB_TIME_DUSK || stage->light.time == FAB_TIME_DAWN;
  guint signs = stage->light.signs;
  float r = stage->height * (signs & FAB_SKY_FULL_MOON ? .1f : signs & (FAB_SKY_CRESCENT | FAB_SKY_ECLIPSE) ? .08f
                             : low ? .085f : stage->light.time == FAB_TIME_NIGHT ? .045f : signs & FAB_SKY_SUN ? .06f : .04f);
  float x, y;
  guint8 *mask;

  if (!isfinite (stage->light.sun) || sky.disc <= 0 || !place_disc (stage, &x, &y))
    return;
  fab_sheet_glow (sheet, FAB_GROUP_SKY, look->paper, low ? .95f : .6f, x, y, r * (low ? 6.5f : 4));
  trace_sky (sheet, tone, stage);
  mask = fab_scratch_take (stage->scratch, (gsize) stage->width * stage->height);
  stamp_disc (mask, tone, stage, x, y, r, r);
  fab_sheet_shape (sheet, FAB_GROUP_SKY, fab_look_tone (look, sky.disc), 1, FALSE);
  fab_trace_picture (sheet, mask, stage, 1, 1, 10);
  fab_scratch_give (stage->scratch, mask);
  if (signs & (FAB_SKY_CRESCENT | FAB_SKY_ECLIPSE))
    {
      float away = signs & FAB_SKY_ECLIPSE ? .12f : .55f;

      mask = fab_scratch_take (stage->scratch, (gsize) stage->width * stage->height);
      stamp_disc (mask, tone, stage, x + r * away, y - r * away * .3f, r * .93f, r * .93f);
      fab_sheet_shape (sheet, FAB_GROUP_SKY, sky_ink (stage, look, sky.top), 1, FALSE);
      fab_trace_picture (sheet, mask, stage, 1, 1, 10);
      fab_scratch_give (stage->scratch, mask);
    }
}

/* Heaps of flat-bottomed discs; they keep to the sky between and behind things. */
static void
draw_clouds (FabSheet       *sheet,
             const guint8   *tone,
             const FabStage *stage,
             const FabLook  *look,
             SkyTone         sky)
{
  const FabView *view = &stage->view;
  float horizon = view->cy + view->focal * view->forward.y / MAX (.2f, fabsf (view->up.y));
  FabWeather weather = stage->light.weather;
  gboolean wet = weather == FAB_WEATHER_STORM || weather == FAB_WEATHER_RAIN;
  int n = wet ? 9 : 5;
  guint8 *mask;

  if (sky.cloud <= 0)
    return;
  mask = fab_scratch_take (stage->scratch, (gsize) stage->width * stage->height);
  horizon = CLAMP (horizon, stage->height * .25f, stage->height * 1.1f);
  for (int i = 0; i < n; i++)
    {
      guint32 seed = fab_hash (stage->seed, 700 + i);
      float t = fab_hash_unit (seed, 1);
      float y = horizon * (.08f + .70f * t), size = (1.15f - t) * stage->height * .22f;
      float x = (i + fab_hash_unit (seed, 2)) / n * stage->width * 1.1f - stage->width * .05f;

      for (int k = 0; k < 7; k++)
        {
          float u = k / 3.f - 1, high = (1 - u * u) * .34f + .10f * fab_hash_unit (seed, 20 + k);

          stamp_disc (mask, tone, stage, x + u * size * 1.2f, y - high * size * .35f,
                      size * (.30f + .16f * fab_hash_unit (seed, 30 + k)),
                      size * (.07f + high * .45f));
        }
    }
  fab_sheet_shape (sheet, FAB_GROUP_SKY, fab_look_tone (look, sky.cloud), .75f,
                   FALSE);
  fab_trace_picture (sheet, mask, stage, 1, 1, 120);
  fab_scratch_give (stage->scratch, mask);
}

static void
draw_stars (FabSheet       *sheet,
            const guint8   *tone,
            const FabStage *stage,
            const FabLook  *look)
{
  gboolean named = (stage->light.signs & FAB_SKY_STARS) != 0;

  fab_sheet_shape (sheet, FAB_GROUP_SKY, look->paper, named ? 1 : .8f, TRUE);
  for (guint i = 0; i < (named ? 170 : 70); i++)
    {
      guint32 seed = fab_hash (stage->seed, 1200 + i);
      float x = fab_hash_unit (seed, 1) * stage->width;
      float y = fab_hash_unit (seed, 2) * stage->height * .8f;
      float r = (.6f + 1.1f * fab_hash_unit (seed, 3) * fab_hash_unit (seed, 4)) * (named ? 1.8f : 1);
      FabVec2 star[4] = { { x - r, y }, { x, y - r }, { x + r, y }, { x, y + r } };

      if (tone[(gsize) y * stage->width + (gsize) x] & FAB_TONE_SKY)
        fab_sheet_run (sheet, star, 4);
    }
}

/* The column with the most sky, of a few. */
static float
find_open_sky (const guint8   *tone,
               const FabStage *stage,
               guint32         seed)
{
  float best = stage->width * .5f;
  int most = -1;

  for (guint i = 0; i < 9; i++)
    {
      int x = (int) (stage->width * (.12f + .76f * fab_hash_unit (seed, 100 + i))), open = 0;

      for (int y = 0; y < stage->height; y += 8)
        open += (tone[(gsize) y * stage->width + x] & FAB_TONE_SKY) != 0;
      if (open > most)
        {
          most = open;
          best = x;
        }
    }
  return best;
}

/* Painted before the things that stand in front of it. */
static void
draw_bolt (FabSheet       *sheet,
           const guint8   *tone,
           const FabStage *stage,
           const FabLook  *look)
{
  guint32 seed = fab_hash (stage->seed, 8000);
  float x = find_open_sky (tone, stage, seed), y = -10;
  FabVec2 left[9], right[9], run[18];

  for (int i = 0; i < 9; i++)
    {
      float half = 5.5f * (1 - i / 8.f) + .8f;

      left[i] = (FabVec2) { x - half, y };
      right[i] = (FabVec2) { x + half, y + 2 };
      x += (fab_hash_unit (seed, 10 + i) - .5f) * 90;
      y += stage->height * (.045f + .05f * fab_hash_unit (seed, 30 + i));
    }
  for (int i = 0; i < 9; i++)
    {
      run[i] = left[i];
      run[17 - i] = right[i];
    }
  fab_sheet_shape (sheet, FAB_GROUP_SKY, look->paper, 1, FALSE);
  fab_sheet_run (sheet, run, 18);
}

/* One of the values the look has. */
static float
flatten (const FabLook *look,
         SkyTone        sky)
{
  float value = (sky.top + sky.low) / 2;
  guint best = 0;

  for (guint i = 1; i < G_N_ELEMENTS (look->wash); i++)
    if (fabsf (look->wash[i] - value) < fabsf (look->wash[best] - value))
      best = i;
  return look->wash[best];
}

/* A band of the sky between two curves, given by @n points each. */
static void
fill_band (FabSheet       *sheet,
           const guint8   *tone,
           const FabStage *stage,
           FabInk          ink,
           float           alpha,
           const FabVec2  *upper,
           const FabVec2  *lower,
           int             n)
{
  guint8 *mask = fab_scratch_take (stage->scratch, (gsize) stage->width * stage->height);

  for (int i = 0; i + 1 < n; i++)
    for (int x = MAX (0, (int) upper[i].x); x < MIN (stage->width, (int) upper[i + 1].x); x++)
      {
        float t = (x - upper[i].x) / MAX (1, upper[i + 1].x - upper[i].x);
        int y0 = (int) (upper[i].y + (upper[i + 1].y - upper[i].y) * t);
        int y1 = (int) (lower[i].y + (lower[i + 1].y - lower[i].y) * t);

        for (int y = MAX (0, y0); y < MIN (stage->height, y1); y++)
          mask[(gsize) y * stage->width + x] = (tone[(gsize) y * stage->width + x] & FAB_TONE_SKY) != 0;
      }
  fab_sheet_shape (sheet, FAB_GROUP_SKY, ink, alpha, FALSE);
  fab_trace_picture (sheet, mask, stage, 1, 1, 60);
  fab_scratch_give (stage->scratch, mask);
}

static void
draw_rainbow (FabSheet       *sheet,
              const guint8   *tone,
              const FabStage *stage,
              const FabLook  *look)
{
  static const FabInk bands[] = { { .86f, .3f, .3f }, { .95f, .8f, .3f }, { .4f, .7f, .45f }, { .35f, .45f, .8f } };
  enum { N = 40 };
  float cx = stage->width * .56f, cy = stage->height * .8f, w = stage->height * .035f;

  for (guint k = 0; k < G_N_ELEMENTS (bands); k++)
    {
      FabVec2 upper[N + 1], lower[N + 1];
      float r = stage->height * .72f - w * k;

      for (int i = 0; i <= N; i++)
        {
          float x = -1 + 2.f * i / N, y = sqrtf (MAX (0, 1 - x * x));

          upper[i] = (FabVec2) { cx + r * x, cy - r * y };
          lower[i] = (FabVec2) { cx + r * x, cy - r * y + w * 1.05f * (1 + .6f * fabsf (x)) };
        }
      fill_band (sheet, tone, stage, look->colour ? bands[k] : fab_look_tone (look, k % 2 ? .96f : .66f), .8f, upper, lower,
                 N + 1);
    }
}

/* Curtains of light that hang in folds. */
static void
draw_aurora (FabSheet       *sheet,
             const guint8   *tone,
             const FabStage *stage,
             const FabLook  *look)
{
  enum { N = 48 };

  for (guint k = 0; k < 3; k++)
    {
      FabVec2 upper[N + 1], lower[N + 1];

      for (int i = 0; i <= N; i++)
        {
          float x = stage->width * (-.05f + 1.1f * i / N), fold = sinf (i * .33f + k * 2) + .5f * sinf (i * .8f + k);
          float y = stage->height * (.12f + .1f * k + .05f * fold);

          upper[i] = (FabVec2) { x, y };
          lower[i] = (FabVec2) { x, y + stage->height * (.07f + .03f * sinf (i * 1.7f + k)) };
        }
      fill_band (sheet, tone, stage, fab_look_tone (look, .8f - .12f * k), .75f, upper, lower, N + 1);
    }
}

static void
draw_signs (FabSheet       *sheet,
            const guint8   *tone,
            const FabStage *stage,
            const FabLook  *look,
            SkyTone         sky)
{
  if (stage->light.signs & FAB_SKY_RAINBOW)
    draw_rainbow (sheet, tone, stage, look);
  if (stage->light.signs & FAB_SKY_AURORA)
    draw_aurora (sheet, tone, stage, look);
}

/* Light that falls through water in slanting bars. */
static void
draw_rays (FabSheet       *sheet,
           const guint8   *tone,
           const FabStage *stage,
           const FabLook  *look)
{
  for (guint i = 0; i < 6; i++)
    {
      guint32 seed = fab_hash (stage->seed, 1500 + i);
      float x = stage->width * (.02f + .17f * i + .08f * fab_hash_unit (seed, 1)), w = stage->width * (.015f + .02f * fab_hash_unit (seed, 2));
      float low = stage->height * (.5f + .3f * fab_hash_unit (seed, 3)), slant = stage->height * .22f;
      FabVec2 upper[3] = { { x - slant, low }, { x - slant + w * 2, low - 2 }, { x + w, 0 } };
      FabVec2 lower[3] = { { x - slant, low }, { x - slant + w * 2, low }, { x + w, low * .1f } };

      fill_band (sheet, tone, stage, look->paper, .5f, upper, lower, 3);
    }
}

void
fab_sky_draw (FabSheet       *sheet,
              const guint8   *tone,
              const FabStage *stage,
              const FabLook  *look)
{
  const FabLight *light = &stage->light;
  SkyTone sky = find_sky (light);

  if (light->sky <= 0 && light->interior && light->time != FAB_TIME_NIGHT)
    return;
  if (look->flat)
    sky.top = sky.low = flatten (look, sky);
  fab_sheet_gradient (sheet, FAB_GROUP_SKY, sky_ink (stage, look, sky.top),
                      sky_ink (stage, look, sky.low), 0, stage->height * .75f);
  trace_sky (sheet, tone, stage);
  if (light->interior)
    return;
  draw_clouds (sheet, tone, stage, look, sky);
  draw_signs (sheet, tone, stage, look, sky);
  draw_disc (sheet, tone, stage, look, sky);
  if (light->weather == FAB_WEATHER_STORM)
    draw_bolt (sheet, tone, stage, look);
  if (light->air == FAB_AIR_WATER)
    draw_rays (sheet, tone, stage, look);
  else if (light->air == FAB_AIR_SPACE || (light->signs & FAB_SKY_STARS) ||
           (light->time == FAB_TIME_NIGHT && light->weather == FAB_WEATHER_CLEAR))
    draw_stars (sheet, tone, stage, look);
}

/* ── Weather ── */

static gboolean
is_dark_at (const guint8   *tone,
            const FabStage *stage,
            float           x,
            float           y)
{
  guint8 t;

  if (!(x >= 0 && y >= 0 && x < stage->width && y < stage->height))
    return FALSE;
  t = tone[(gsize) y * stage->width + (gsize) x];
  if (t & FAB_TONE_SKY)
    return stage->light.time == FAB_TIME_NIGHT || stage->light.weather == FAB_WEATHER_STORM;
  return (t & FAB_TONE_LEVEL) >= 2;
}

/* Inside, weather shows only behind glass and where there is sky. */
static gboolean
is_open_at (const guint8   *tone,
            const FabStage *stage,
            float           x,
            float           y)
{
  gsize p;
  const FabTriangle *t;

  if (!stage->light.interior)
    return TRUE;
  if (!(x >= 0 && y >= 0 && x < stage->width && y < stage->height))
    return FALSE;
  p = (gsize) y * stage->width + (gsize) x;
  if (stage->triangle[p] == FAB_NO_TRIANGLE)
    return stage->light.sky > 0;
  t = fab_stage_triangle (stage, stage->triangle[p]);
  return g_array_index (stage->materials, FabMaterial, t->material).texture == FAB_TEXTURE_GLASS;
}

static void
draw_rain (FabSheet       *sheet,
           const guint8   *tone,
           const FabStage *stage,
           const FabLook  *look)
{
  gboolean storm = stage->light.weather == FAB_WEATHER_STORM;
  float slant = storm ? .42f : .16f;
  guint n = stage->light.interior ? MAX_DROPS : storm ? 420 : 300;

  for (int pass = 0; pass < 2; pass++)
    {
      fab_sheet_shape (sheet, FAB_GROUP_WEATHER, pass ? look->paper : look->ink, pass ? .62f : .38f,
                       TRUE);
      for (guint i = 0; i < n; i++)
        {
          guint32 seed = fab_hash (stage->seed, 2000 + i);
          float near = fab_hash_unit (seed, 3);
          float l = (14 + 46 * near * near) * (stage->light.interior ? .5f : 1);
          float x = fab_hash_unit (seed, 1) * stage->width;
          float y = fab_hash_unit (seed, 2) * stage->height;
          FabPenPoint pen[2] = { { x, y, .45f + .55f * near },
                                 { x - l * slant, y + l, .45f + .55f * near } };

          if (is_dark_at (tone, stage, x, y) == pass && is_open_at (tone, stage, x, y) &&
              is_open_at (tone, stage, x - l * slant, y + l))
            fab_hand_stroke (sheet, pen, 2, look, seed);
        }
    }
}

static void
add_blob (FabSheet *sheet,
          float     x,
          float     y,
          float     r,
          guint32   seed)
{
  FabVec2 p[8];

  for (int i = 0; i < 8; i++)
    {
      float a = 2 * (float) G_PI * i / 8, s = r * (.85f + .3f * fab_hash_unit (seed, 50 + i));

      p[i] = (FabVec2) { x + s * cosf (a), y + s * sinf (a) };
    }
  fab_sheet_run (sheet, p, 8);
}

/* Flakes are paper; on paper they need a shadow line round them. */
static void
draw_snow (FabSheet       *sheet,
           const guint8   *tone,
           const FabStage *stage,
           const FabLook  *look)
{
  FabInk rim = fab_ink_mix (look->ink, look->paper, .5f);

  for (int pass = 0; pass < 2; pass++)
    {
      fab_sheet_shape (sheet, FAB_GROUP_WEATHER, pass ? look->paper : rim, 1, TRUE);
      for (guint i = 0; i < 380; i++)
        {
          guint32 seed = fab_hash (stage->seed, 4000 + i);
          float near = fab_hash_unit (seed, 3), r = 1.3f + 4.6f * near * near * near;
          float x = fab_hash_unit (seed, 1) * stage->width;
          float y = fab_hash_unit (seed, 2) * stage->height;

          if (is_open_at (tone, stage, x, y))
            add_blob (sheet, x, y, pass ? r : r + .8f, seed);
        }
    }
}

/* How large a metre is there, in work pixels; 0 where there is no ground. */
static float
ground_scale_at (const FabStage *stage,
                 float           x,
                 float           y)
{
  gsize p;
  FabVec3 at;

  if (!(x >= 0 && y >= 0 && x < stage->width && y < stage->height))
    return 0;
  p = (gsize) y * stage->width + (gsize) x;
  if (stage->item[p] == 0 || !stage->items[stage->item[p] - 1].backdrop)
    return 0;
  at = fab_stage_unproject (stage, x, y, stage->iz[p]);

  return at.y > -.2f && at.y < .2f ? stage->view.focal * stage->iz[p] : 0;
}

/* Fallen leaves lie flat, smaller with the distance. */
static void
strew_leaves (FabSheet       *sheet,
              const FabStage *stage,
              const FabLook  *look)
{
  for (guint shade = 0; shade < 3; shade++)
    {
      fab_sheet_shape (sheet, FAB_GROUP_WEATHER, fab_ink_mix (look->ink, look->paper, .2f + .2f * shade), 1, TRUE);
      for (guint i = shade; i < 540; i += 3)
        {
          guint32 seed = fab_hash (stage->seed, 6200 + i);
          float x = fab_hash_unit (seed, 1) * stage->width, y = fab_hash_unit (seed, 2) * stage->height;
          float a = 2 * (float) G_PI * fab_hash_unit (seed, 4), metre = ground_scale_at (stage, x, y);
          float l = MIN (metre * .075f * (.7f + .6f * fab_hash_unit (seed, 5)), .03f * stage->height);
          FabVec2 leaf[10];

          if (l < 1.2f)
            continue;
          for (int k = 0; k < 10; k++)  /* the five points of a maple's */
            {
              float r = l * (k % 2 == 0 ? 1.2f - .1f * (k % 3) : .72f), b = a + 2 * (float) G_PI * k / 10;

              leaf[k] = (FabVec2) { x + r * cosf (b), y + .45f * r * sinf (b) };
            }
          fab_sheet_run (sheet, leaf, 10);
        }
    }
}

static void
draw_leaves (FabSheet       *sheet,
             const FabStage *stage,
             const FabLook  *look)
{
  if (!stage->light.interior)
    strew_leaves (sheet, stage, look);
  fab_sheet_shape (sheet, FAB_GROUP_WEATHER, fab_ink_mix (look->ink, look->paper, .25f), 1, TRUE);
  for (guint i = 0; i < 46; i++)
    {
      guint32 seed = fab_hash (stage->seed, 6000 + i);
      float x = fab_hash_unit (seed, 1) * stage->width, y = fab_hash_unit (seed, 2) * stage->height;
      float a = 2 * (float) G_PI * fab_hash_unit (seed, 4), l = 4 + 8 * fab_hash_unit (seed, 5);
      float c = cosf (a) * l, s = sinf (a) * l;
      FabVec2 leaf[6] = { { x - c, y - s }, { x - s * .45f, y + c * .45f },
                          { x + c * .4f - s * .3f, y + s * .4f + c * .3f },
                          { x + c, y + s }, { x + c * .4f + s * .3f, y + s * .4f - c * .3f },
                          { x + s * .45f, y - c * .45f } };

      fab_sheet_run (sheet, leaf, 6);
    }
}

/* Slips of paper, light and dark, turning as they fall. */
static void
draw_confetti (FabSheet       *sheet,
               const FabStage *stage,
               const FabLook  *look)
{
  for (int pass = 0; pass < 3; pass++)
    {
      fab_sheet_shape (sheet, FAB_GROUP_WEATHER, pass == 1 ? look->paper : fab_ink_mix (look->ink, look->paper, pass ? .5f : .12f), 1, TRUE);
      for (guint i = 0; i < 150; i++)
        {
          guint32 seed = fab_hash (stage->seed, 6500 + i);
          float x = fab_hash_unit (seed, 1) * stage->width, y = fab_hash_unit (seed, 2) * stage->height;
          float a = 2 * (float) G_PI * fab_hash_unit (seed, 4), l = 3 + 5 * fab_hash_unit (seed, 5) - (pass == 1 ? 1 : 0);
          float c = cosf (a) * l, s = sinf (a) * l, w = .45f;
          FabVec2 slip[4] = { { x - c + s * w, y - s - c * w }, { x + c + s * w, y + s - c * w }, { x + c - s * w, y + s + c * w },
                              { x - c - s * w, y - s + c * w } };

          if (pass < 2 ? i % 3 != 0 || pass == 0 : i % 3 == 0)
            fab_sheet_run (sheet, slip, 4);
        }
    }
}

/* Long shallow sweeps through the open sky. */
static void
draw_wind (FabSheet       *sheet,
           const guint8   *tone,
           const FabStage *stage,
           const FabLook  *look)
{
  fab_sheet_shape (sheet, FAB_GROUP_WEATHER, look->ink, .34f, TRUE);
  for (guint i = 0; i < 34; i++)
    {
      guint32 seed = fab_hash (stage->seed, 7000 + i);
      float x = (fab_hash_unit (seed, 1) * 1.2f - .2f) * stage->width;
      float y = .8f * fab_hash_unit (seed, 2) * stage->height;
      float l = 120 + 260 * fab_hash_unit (seed, 3), bow = 5 + 9 * fab_hash_unit (seed, 4);
      FabPenPoint pen[16];
      guint n = 0;

      for (guint k = 0; k < 16; k++)
        {
          float px = x + l * k / 15, py = y - bow * sinf (k / 15.f * 2.6f);

          if (!(px >= 0 && py >= 0 && px < stage->width && py < stage->height) ||
              (tone[(gsize) py * stage->width + (gsize) px] & FAB_TONE_SKY) == 0)
            break;
          pen[n++] = (FabPenPoint) { px, py, .7f };
        }
      if (n > 6)
        fab_hand_stroke (sheet, pen, n, look, seed);
    }
}

/* Sand that flies: low sweeps over everything, dense near the ground, light where it is dark. */
static void
draw_dust (FabSheet       *sheet,
           const FabStage *stage,
           const FabLook  *look)
{
  for (int pass = 0; pass < 2; pass++)
    {
      fab_sheet_shape (sheet, FAB_GROUP_WEATHER, pass ? look->paper : look->ink, pass ? .62f : .3f, TRUE);
      for (guint i = 0; i < 110; i++)
        {
          guint32 seed = fab_hash (stage->seed, 7400 + 200 * pass + i);
          float low = sqrtf (fab_hash_unit (seed, 2)), l = (60 + 300 * fab_hash_unit (seed, 3)) * (.4f + low);
          float x = (fab_hash_unit (seed, 1) * 1.3f - .3f) * stage->width, y = low * stage->height;
          float bow = 3 + 12 * fab_hash_unit (seed, 4);
          FabPenPoint pen[12];

          for (guint k = 0; k < G_N_ELEMENTS (pen); k++)
            pen[k] = (FabPenPoint) { x + l * k / 11, y - bow * sinf (k / 11.f * 2.6f), .5f + .6f * low };
          fab_hand_stroke (sheet, pen, G_N_ELEMENTS (pen), look, seed);
        }
    }
}

/* A cone of paper's white from a torch or a car, thrown as far as the picture reaches. */
static void
draw_beam (FabSheet       *sheet,
           const FabStage *stage,
           const FabLook  *look)
{
  enum { N = 14 };
  const FabLight *light = &stage->light;
  FabVec3 from = fab_view_point (&stage->view, light->beam_from), to = fab_view_point (&stage->view, light->beam_to);
  float x0, y0, x1, y1, r, a;
  FabVec2 cone[N + 2];

  if (light->beam_wide <= 0 || light->time != FAB_TIME_NIGHT || from.z < .4f)
    return;
  if (to.z < .6f)
    to = fab_vec3_lerp (from, to, (from.z - .6f) / MAX (from.z - to.z, .01f));
  x0 = stage->view.cx + stage->view.focal * from.x / from.z;
  y0 = stage->view.cy - stage->view.focal * from.y / from.z;
  x1 = stage->view.cx + stage->view.focal * to.x / to.z;
  y1 = stage->view.cy - stage->view.focal * to.y / to.z;
  r = MIN (stage->view.focal * light->beam_wide / to.z, .3f * stage->height);
  a = atan2f (y1 - y0, x1 - x0);
  cone[0] = (FabVec2) { x0 - 3 * sinf (a), y0 + 3 * cosf (a) };
  cone[1] = (FabVec2) { x0 + 3 * sinf (a), y0 - 3 * cosf (a) };
  for (int i = 0; i < N; i++)
    {
      float b = -(float) G_PI_2 + (float) G_PI * i / (N - 1), along = .4f * r * cosf (b), across = r * sinf (b);

      cone[2 + i] = (FabVec2) { x1 + along * cosf (a) - across * sinf (a), y1 + along * sinf (a) + across * cosf (a) };
    }
  fab_sheet_shape (sheet, FAB_GROUP_WEATHER, look->paper, .38f, FALSE);
  fab_sheet_run (sheet, cone, N + 2);
  fab_sheet_glow (sheet, FAB_GROUP_WEATHER, look->paper, .95f, x0, y0, MAX (10, .05f * stage->height));
}

void
fab_weather_draw (FabSheet       *sheet,
                  const guint8   *tone,
                  const FabStage *stage,
                  const FabLook  *look)
{
  draw_beam (sheet, stage, look);
  switch (stage->light.weather)
    {
    case FAB_WEATHER_RAIN:
      draw_rain (sheet, tone, stage, look);
      break;
    case FAB_WEATHER_STORM:
      draw_rain (sheet, tone, stage, look);
      break;
    case FAB_WEATHER_SNOW:
      draw_snow (sheet, tone, stage, look);
      break;
    case FAB_WEATHER_LEAVES:
      draw_leaves (sheet, stage, look);
      break;
    case FAB_WEATHER_CONFETTI:
      draw_confetti (sheet, stage, look);
      break;
    case FAB_WEATHER_WIND:
      draw_wind (sheet, tone, stage, look);
      break;
    case FAB_WEATHER_DUST:
      draw_dust (sheet, stage, look);
      break;
    default:
      break;
    }
}
