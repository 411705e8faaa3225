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

static FabInk
ink_of_rgb (guint32 rgb)
{
  return (FabInk) { (rgb >> 16 & 255) / 255.f, (rgb >> 8 & 255) / 255.f, (rgb & 255) / 255.f };
}

/* Opaque paint on paper: lighter than life, and lighter still far away. */
static FabInk
ink_of_triangle (const FabStage    *stage,
                 const FabLook     *look,
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
  return fab_ink_mix (ink, look->paper, lift);
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
  if (nearest > .0004f && palette->n < MAX_COLOURS)
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
  guint8 *known = fab_scratch_take (stage->scratch, stage->triangles->len);

  for (gsize i = 0; i < n; i++)
    {
      guint32 t = stage->triangle[i];

      if (t == FAB_NO_TRIANGLE)
        continue;
      if (known[t] == 0)
        known[t] = index_of_ink (palette,
                                 ink_of_triangle (stage, look, fab_stage_triangle (stage, t)));
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
  guint8 *mask;

  if (!look->colour)
    return;
  mask = fab_scratch_take (stage->scratch, (gsize) stage->width * stage->height);
  find_colours (stage, look, &palette, mask);
  for (int i = 0; i < palette.n; i++)
    {
      fab_sheet_shape (sheet, FAB_GROUP_TONE, palette.inks[i], 1, FALSE);
      fab_trace_picture (sheet, mask, stage, 0x7f, i + 1, 10);
    }
  fab_scratch_give (stage->scratch, mask);
}
