/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a draughtsman leaves standing: the grid of the sheet, the axis of each subject and its
 * measure beside it. */
#define G_LOG_DOMAIN "fab-construct"

#include "config.h"

#include "fab-drawing-private.h"

#define GRID  48     /* pixels */
#define DASH  16.f
#define DOT   3.f
#define PAUSE 5.f
#define TICK  5.f
#define MOST  3      /* subjects measured */

static void
draw_line (FabSheet *sheet,
           float     x0,
           float     y0,
           float     x1,
           float     y1,
           float     half)
{
  float dx = x1 - x0, dy = y1 - y0, l = MAX (hypotf (dx, dy), 1e-3f);
  float nx = -dy / l * half, ny = dx / l * half;
  FabVec2 run[4] = { { x0 + nx, y0 + ny }, { x1 + nx, y1 + ny }, { x1 - nx, y1 - ny },
                     { x0 - nx, y0 - ny } };

  fab_sheet_run (sheet, run, 4);
}

static void
draw_grid (FabSheet       *sheet,
           const FabStage *stage,
           const FabLook  *look)
{
  fab_sheet_shape (sheet, FAB_GROUP_TONE, fab_ink_mix (look->paper, look->ink, .10f), 1, FALSE);
  for (int x = GRID / 2; x < stage->width; x += GRID)
    draw_line (sheet, x, 0, x, stage->height, .3f);
  fab_sheet_shape (sheet, FAB_GROUP_TONE, fab_ink_mix (look->paper, look->ink, .10f), 1, FALSE);
  for (int y = GRID / 2; y < stage->height; y += GRID)
    draw_line (sheet, 0, y, stage->width, y, .3f);
}

/* A dash, a dot, a dash. */
static void
draw_axis (FabSheet  *sheet,
           const int  box[4])
{
  float x = (box[0] + box[2]) / 2.f, end = box[3] + 14;
  gboolean dash = TRUE;

  for (float y = box[1] - 14; y < end; dash = !dash)
    {
      float l = dash ? DASH : DOT;

      draw_line (sheet, x, y, x, MIN (y + l, end), .38f);
      y += l + PAUSE;
    }
}

static void
draw_measure (FabSheet  *sheet,
              const int  box[4],
              int        width)
{
  gboolean left = box[0] + box[2] > width;
  float x = left ? box[0] - 16 : box[2] + 16, from = left ? box[0] - 4 : box[2] + 4;
  float over = left ? -6 : 6;

  draw_line (sheet, x, box[1], x, box[3], .38f);
  for (int k = 1; k <= 3; k += 2)
    {
      draw_line (sheet, from, box[k], x + over, box[k], .32f);
      draw_line (sheet, x - TICK, box[k] + TICK, x + TICK, box[k] - TICK, .6f);
    }
}

static gboolean
is_measured (const FabStage *stage,
             gsize           item)
{
  const FabSolid *solid = &stage->solids[item];

  return !stage->items[item].backdrop && stage->items[item].weight >= .9f && solid->visible > 900;
}

void
fab_construct_draw (FabSheet       *sheet,
                    const FabStage *stage,
                    const FabLook  *look)
{
  int n = 0;

  if (!look->drafted)
    return;
  draw_grid (sheet, stage, look);
  fab_sheet_shape (sheet, FAB_GROUP_TONE, fab_ink_mix (look->paper, look->ink, .42f), 1, TRUE);
  for (gsize i = 0; i < stage->n_items && n < MOST; i++)
    if (is_measured (stage, i))
      {
        draw_axis (sheet, stage->solids[i].box);
        draw_measure (sheet, stage->solids[i].box, stage->width);
        n++;
      }
}
