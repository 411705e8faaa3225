/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Local colour, as flat as gouache: what is painted on lies over all that comes before it, so
 * that no paper shows in the seams. Light and shadow come over it as washes (fab-tone.c). */
#define G_LOG_DOMAIN "fab-colour"

#include "config.h"

#include "fab-drawing-private.h"

#define MAX_COLOURS 126

typedef struct
{
  FabInk inks[MAX_COLOURS];
  int    n;
} Palette;

/* The light of an hour or a weather as a painter keys a scene: what it pulls colours to, how much,
 * what their shadows are, and how much of their own colour stays. */
typedef struct { FabInk light, shade; float pull, own; } Mood;

static Mood
find_mood (const FabStage *stage)
{
  static const Mood hours[] = {
    [FAB_TIME_DAY] = { { 1, .95f, .84f }, { .22f, .24f, .46f }, .16f, .95f },
    [FAB_TIME_DAWN] = { { 1, .80f, .74f }, { .30f, .26f, .48f }, .34f, .75f },
    [FAB_TIME_NOON] = { { 1, .97f, .80f }, { .30f, .24f, .40f }, .16f, 1 },
    [FAB_TIME_DUSK] = { { 1, .76f, .54f }, { .28f, .14f, .36f }, .34f, .85f },
    [FAB_TIME_NIGHT] = { { .56f, .66f, .88f }, { .06f, .10f, .26f }, .30f, .62f },
  };
  static const Mood grey = { { .80f, .85f, .88f }, { .16f, .22f, .30f }, .34f, .55f };
  static const Mood lamp = { { 1, .78f, .46f }, { .12f, .06f, .16f }, .30f, .80f };
  const FabLight *light = &stage->light;
  Mood mood = hours[MIN ((guint) light->time, G_N_ELEMENTS (hours) - 1)];

  if (light->interior)
    return light->time == FAB_TIME_NIGHT ? lamp : mood;
  if (light->weather != FAB_WEATHER_CLEAR && light->weather != FAB_WEATHER_WIND &&
      light->weather != FAB_WEATHER_LEAVES)
    {
      mood.light = fab_ink_mix (mood.light, grey.light, .6f);
      mood.shade = fab_ink_mix (mood.shade, grey.shade, .6f);
      mood.pull = MAX (mood.pull, grey.pull);
      mood.own = MIN (mood.own, grey.own);
    }
  return mood;
}

FabInk
fab_colour_shade (const FabStage *stage)
{
  return find_mood (stage).shade;
}

static FabInk
grade (const Mood *mood,
       FabInk      ink)
{
  float grey = .3f * ink.r + .6f * ink.g + .1f * ink.b;
  FabInk plain = { grey, grey, grey };
  FabInk own = fab_ink_mix (plain, ink, mood->own);
  FabInk lit = { own.r * mood->light.r, own.g * mood->light.g, own.b * mood->light.b };

  return fab_ink_mix (lit, mood->light, mood->pull * .45f);
}

static FabInk
ink_of_rgb (guint32 rgb)
{
  return (FabInk) { (rgb >> 16 & 255) / 255.f, (rgb >> 8 & 255) / 255.f, (rgb & 255) / 255.f };
}

/* Opaque paint on paper: lighter than life, and lighter still far away. */
static FabInk
ink_of_triangle (const FabStage    *stage,
                 const FabLook     *look,
                 const Mood        *mood,
                 const FabTriangle *t)
{
  const FabMaterial *m = &g_array_index (stage->materials, FabMaterial, t->material);
  const FabItem *item = &stage->items[t->item];
  FabInk ink = m->colour != 0 ? ink_of_rgb (m->colour)
                              : fab_ink_mix (look->ink, look->paper, m->grey);
  float lift = item->weight > 0 && item->weight < .8f ? .34f : .16f;

  if (fab_stage_is_still (stage, t->item))
    return look->ink;
  if (m->texture == FAB_TEXTURE_GLASS && stage->light.time == FAB_TIME_NIGHT)
    return (FabInk) { .16f, .20f, .32f };
  if (m->texture == FAB_TEXTURE_GLOW)
    return fab_ink_mix (ink, look->paper, .5f);
  return grade (mood, fab_ink_mix (ink, look->paper, lift));
}

/* A light touch as it looks in the light of the scene. */
FabInk
fab_colour_touch (const FabStage *stage,
                  FabInk          ink)
{
  Mood mood = find_mood (stage);

  ink = grade (&mood, ink);
  return stage->light.time == FAB_TIME_NIGHT ? fab_ink_mix (ink, mood.shade, .22f) : ink;
}

static guint8
index_of_ink (Palette *palette,
              FabInk   ink)
{
  int best = 0;
  float nearest = G_MAXFLOAT;

  for (int i = 0; i < palette->n; i++)
    {
      FabInk d = { palette->inks[i].r - ink.r, palette->inks[i].g - ink.g,
                   palette->inks[i].b - ink.b };
      float off = d.r * d.r + d.g * d.g + d.b * d.b;

      if (off < nearest)
        {
          nearest = off;
          best = i;
        }
    }
  if (nearest > .0016f && palette->n < MAX_COLOURS)
    {
      palette->inks[palette->n] = ink;
      best = palette->n++;
    }
  return best + 1;
}

/* Per pixel the colour's place in the palette + 1; 0: sky. */
static void
find_colours (const FabStage *stage,
              const FabLook  *look,
              Palette        *palette,
              guint8         *mask)
{
  gsize n = (gsize) stage->width * stage->height;
  Mood mood = find_mood (stage);
  guint8 *known = fab_scratch_take (stage->scratch, stage->triangles->len);

  for (gsize i = 0; i < n; i++)
    {
      guint32 t = stage->triangle[i];

      if (t == FAB_NO_TRIANGLE)
        continue;
      if (known[t] == 0)
        known[t] = index_of_ink (palette, ink_of_triangle (stage, look, &mood,
                                                           fab_stage_triangle (stage, t)));
      mask[i] = known[t];
    }
  fab_scratch_give (stage->scratch, known);
}

void
fab_colour_draw (FabSheet       *sheet,
                 const FabStage *stage,
                 const FabLook  *look)
{
  Palette palette = { .n = 0 };
  FabOutliner outliner;
  guint8 *mask;

  if (!look->colour)
    return;
  mask = fab_scratch_take (stage->scratch, (gsize) stage->width * stage->height);
  find_colours (stage, look, &palette, mask);
  fab_outliner_init (&outliner, stage, &(FabMask) { mask, 0, 0, stage->width, stage->height }, 0x7f);
  for (int i = 0; i < palette.n; i++)
    {
      fab_sheet_shape (sheet, FAB_GROUP_TONE, palette.inks[i], 1, FALSE);
      fab_outliner_trace (&outliner, sheet, i + 1, 10);
    }
  fab_outliner_clear (&outliner);
  fab_scratch_give (stage->scratch, mask);
}
