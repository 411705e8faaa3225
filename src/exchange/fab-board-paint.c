/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include "fab-board-layout.h"

#define FRAME_WEIGHT .5 /* points */

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
      if (box->kind == FAB_BOX_PICTURE)
        paint_frame (box, cr);
    }

  return TRUE;
}
