/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Signs over a drawing: arrows and frames of moves, the edge of what is looked through. */
#define G_LOG_DOMAIN "fab-drawing"

#include "config.h"

#include "fab-drawing-private.h"

#define STEP 9.f   /* between points of a pen line */

/* One pen stroke from a to b, a little off, heavier than any line of the drawing. */
static void
draw_stroke (FabSheet *sheet,
             FabVec2   a,
             FabVec2   b,
             float     width,
             guint32   seed)
{
  float length = hypotf (b.x - a.x, b.y - a.y);
  guint n = MAX (2, (guint) (length / STEP));
  FabVec2 side = { -(b.y - a.y) / MAX (length, 1e-3f), (b.x - a.x) / MAX (length, 1e-3f) };
  g_autofree FabVec2 *outline = g_new (FabVec2, 2 * n + 2);

  for (guint i = 0; i <= n; i++)
    {
      float t = i / (float) n, off = 1.1f * fab_noise (seed, t * length / 60);
      float half = width * (.85f + .2f * fab_noise (seed + 1, t * length / 35));
      FabVec2 p = { a.x + (b.x - a.x) * t + side.x * off, a.y + (b.y - a.y) * t + side.y * off };

      outline[i] = (FabVec2) { p.x + side.x * half, p.y + side.y * half };
      outline[2 * n + 1 - i] = (FabVec2) { p.x - side.x * half, p.y - side.y * half };
    }
  fab_sheet_run (sheet, outline, 2 * n + 2);
}

static void
draw_line (FabSheet      *sheet,
           const FabVec2 *points,
           guint          n,
           gboolean       closed,
           const FabLook *look,
           guint32        seed)
{
  fab_sheet_shape (sheet, FAB_GROUP_FRAME, look->ink, 1, TRUE);
  for (guint i = 0; i + (closed ? 0 : 1) < n; i++)
    draw_stroke (sheet, points[i], points[(i + 1) % n], MAX (1.5f, 1.4f * look->line), fab_hash (seed, i));
}

static void
draw_fill (FabSheet      *sheet,
           const FabVec2 *points,
           guint          n,
           FabInk         ink,
           float          alpha)
{
  fab_sheet_shape (sheet, FAB_GROUP_FRAME, ink, alpha, FALSE);
  fab_sheet_run (sheet, points, n);
}

/* Dark on any paper. */
static FabInk
matte_ink (const FabLook *look)
{
  float ink = look->ink.r + look->ink.g + look->ink.b, paper = look->paper.r + look->paper.g + look->paper.b;
  FabInk dark = ink < paper ? look->ink : look->paper;

  return fab_ink_mix (dark, (FabInk) { 0, 0, 0 }, .45f);
}

static void
draw_matte (FabSheet      *sheet,
            const FabVec2 *points,
            guint          n,
            int            width,
            int            height,
            FabInk         ink)
{
  const FabVec2 frame[] = { { -2, -2 }, { width + 2, -2 }, { width + 2, height + 2 }, { -2, height + 2 } };

  fab_sheet_shape (sheet, FAB_GROUP_FRAME, ink, 1, FALSE);
  fab_sheet_run (sheet, frame, G_N_ELEMENTS (frame));
  fab_sheet_run (sheet, points, n);
}

void
fab_overlay_draw (FabSheet      *sheet,
                  FabOverlay     kind,
                  const FabVec2 *points,
                  guint          n,
                  int            width,
                  int            height,
                  const FabLook *look,
                  guint32        seed)
{
  seed = fab_hash (seed, sheet->shapes->len + 77);
  switch (kind)
    {
    case FAB_OVERLAY_FRAME: draw_line (sheet, points, n, TRUE, look, seed); break;
    case FAB_OVERLAY_LINE: draw_line (sheet, points, n, FALSE, look, seed); break;
    case FAB_OVERLAY_ARROW:
      draw_fill (sheet, points, n, look->paper, .94f);
      draw_line (sheet, points, n, TRUE, look, seed);
      break;
    case FAB_OVERLAY_VEIL:
      draw_matte (sheet, points, n, width, height, look->paper);
      draw_line (sheet, points, n, TRUE, look, seed);
      break;
    case FAB_OVERLAY_MATTE:
    default: draw_matte (sheet, points, n, width, height, matte_ink (look));
    }
}
