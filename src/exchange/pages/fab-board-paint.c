/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include <math.h>

#include "fab-board-layout.h"

#define FRAME_WEIGHT .5 /* points */
#define MARK_WEIGHT .9

static void
paint_text (const FabPageBox *box,
            cairo_t      *cr)
{
  g_autoptr(PangoLayoutIter) iter = pango_layout_get_iter (box->layout);
  int top;

  for (guint i = 0; i < box->line; i++)
    pango_layout_iter_next_line (iter);
  pango_layout_iter_get_line_yrange (iter, &top, NULL);
  cairo_set_source_rgb (cr, box->grey, box->grey, box->grey);
  for (guint i = 0; i < box->n_lines; i++)
    {
      PangoRectangle extents;

      pango_layout_iter_get_line_extents (iter, NULL, &extents);
      cairo_move_to (cr, box->x + (double) extents.x / PANGO_SCALE,
                     box->y + (double) (pango_layout_iter_get_baseline (iter) - top) / PANGO_SCALE);
      pango_cairo_show_layout_line (cr, pango_layout_iter_get_line_readonly (iter));
      pango_layout_iter_next_line (iter);
    }
}

static void
paint_rule (const FabPageBox *box,
            cairo_t      *cr)
{
  cairo_set_source_rgb (cr, box->grey, box->grey, box->grey);
  cairo_rectangle (cr, box->x, box->y, box->width, box->height);
  cairo_fill (cr);
}

/* The frame lies over the edge of the picture. */
static void
paint_frame (const FabPageBox *box,
             cairo_t      *cr)
{
  cairo_set_source_rgb (cr, box->grey, box->grey, box->grey);
  cairo_set_line_width (cr, FRAME_WEIGHT);
  cairo_rectangle (cr, box->x, box->y, box->width, box->height);
  cairo_stroke (cr);
}

static void
trace_frame (const FabPageBox *box,
             cairo_t          *cr,
             const double      frame[4])
{
  cairo_rectangle (cr, box->x + frame[0] * box->width, box->y + frame[1] * box->height, frame[2] * box->width,
                   frame[3] * box->height);
}

/* Twice: light below dark, so that it is seen on any picture. */
static void
stroke_mark (cairo_t *cr)
{
  cairo_set_source_rgba (cr, 1, 1, 1, .8);
  cairo_set_line_width (cr, MARK_WEIGHT * 2.4);
  cairo_stroke_preserve (cr);
  cairo_set_source_rgb (cr, .75, .1, .1);
  cairo_set_line_width (cr, MARK_WEIGHT);
  cairo_stroke (cr);
}

/* An arrow from one corner of a frame to the same of the other. */
static void
paint_arrow (const FabPageBox *box,
             cairo_t          *cr,
             int               right,
             int               low)
{
  const double *from = box->framed->frames[0], *to = box->framed->frames[1];
  double x0 = box->x + (from[0] + right * from[2]) * box->width, y0 = box->y + (from[1] + low * from[3]) * box->height;
  double x1 = box->x + (to[0] + right * to[2]) * box->width, y1 = box->y + (to[1] + low * to[3]) * box->height;
  double angle = atan2 (y1 - y0, x1 - x0), head = MIN (box->width * .03, hypot (x1 - x0, y1 - y0) / 2);

  if (hypot (x1 - x0, y1 - y0) < 2)
    return;
  cairo_move_to (cr, x0, y0);
  cairo_line_to (cr, x1, y1);
  cairo_line_to (cr, x1 - head * cos (angle - .45), y1 - head * sin (angle - .45));
  cairo_move_to (cr, x1, y1);
  cairo_line_to (cr, x1 - head * cos (angle + .45), y1 - head * sin (angle + .45));
  stroke_mark (cr);
}

/* As the trade draws a camera that moves: the frame it begins with, the one it ends with, dashed, and arrows between. */
static void
paint_camera (const FabPageBox *box,
              cairo_t          *cr)
{
  const double dashes[] = { MARK_WEIGHT * 4, MARK_WEIGHT * 3 };

  cairo_save (cr);
  cairo_rectangle (cr, box->x, box->y, box->width, box->height);
  cairo_clip (cr);
  trace_frame (box, cr, box->framed->frames[0]);
  stroke_mark (cr);
  cairo_set_dash (cr, dashes, 2, 0);
  trace_frame (box, cr, box->framed->frames[1]);
  stroke_mark (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  for (int corner = 0; corner < 4; corner++)
    paint_arrow (box, cr, corner % 2, corner / 2);
  cairo_restore (cr);
}

static gboolean
paint_picture (const FabPageBox         *box,
               cairo_t              *cr,
               FabBoardPictureFunc   picture,
               gpointer              data,
               GError              **error)
{
  gboolean done;

  cairo_save (cr);
  cairo_rectangle (cr, box->x, box->y, box->width, box->height);
  cairo_clip (cr);
  cairo_translate (cr, box->x, box->y);
  done = picture (cr, box->panel, box->width, box->height, data, error);
  cairo_restore (cr);

  return done;
}

gboolean
fab_board_page_paint (const FabBoardPage   *page,
                      cairo_t              *cr,
                      FabBoardPictureFunc   picture,
                      gpointer              data,
                      GError              **error)
{
  g_return_val_if_fail (page != NULL && cr != NULL && picture != NULL, FALSE);

  for (guint i = 0; i < page->boxes->len; i++)
    {
      const FabPageBox *box = &g_array_index (page->boxes, FabPageBox, i);

      if (box->kind == FAB_BOX_TEXT)
        paint_text (box, cr);
      else if (box->kind == FAB_BOX_RULE)
        paint_rule (box, cr);
      else if (box->panel >= 0 && !paint_picture (box, cr, picture, data, error))
        return FALSE;
      if (box->framed != NULL)
        paint_camera (box, cr);
      if (box->kind == FAB_BOX_PICTURE)
        paint_frame (box, cr);
    }

  return TRUE;
}
