/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Set text, cut between lines, and the boxes that pages are made of. */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include "fab-board-private.h"

#define FAMILY "Cantarell, Noto Sans, DejaVu Sans, sans-serif"

PangoContext *
fab_board_new_context (void)
{
  g_autoptr(PangoFontMap) fonts = pango_cairo_font_map_new ();
  PangoContext *context;
  cairo_font_options_t *options = cairo_font_options_create ();

  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (fonts), 72);
  context = pango_font_map_create_context (fonts);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);

  return context;
}

PangoLayout *
fab_board_set_text (PangoContext *context,
                    const char   *markup,
                    double        size,
                    double        width)
{
  g_autoptr(PangoFontDescription) font = pango_font_description_from_string (FAMILY);
  PangoLayout *layout = pango_layout_new (context);

  pango_font_description_set_size (font, ABS (size) * PANGO_SCALE);
  if (size < 0)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, width < 0 ? -1 : (int) (MAX (width, 1) * PANGO_SCALE));
  pango_layout_set_markup (layout, markup, -1);

  return layout;
}

/* The room that lines take, from the first one's top to the last one's bottom; in points. */
static void
measure_lines (PangoLayout *layout,
               guint        line,
               guint        n_lines,
               double      *top,
               double      *bottom)
{
  g_autoptr(PangoLayoutIter) iter = pango_layout_get_iter (layout);
  int y0, y1;

  for (guint i = 0; i < line; i++)
    pango_layout_iter_next_line (iter);
  pango_layout_iter_get_line_yrange (iter, &y0, NULL);
  for (guint i = 1; i < n_lines; i++)
    pango_layout_iter_next_line (iter);
  pango_layout_iter_get_line_yrange (iter, NULL, &y1);
  *top = (double) y0 / PANGO_SCALE;
  *bottom = (double) y1 / PANGO_SCALE;
}

FabPiece
fab_piece_new (PangoLayout *layout,
               double       space,
               double       grey)
{
  FabPiece piece = { layout, 0, pango_layout_get_line_count (layout), 0, space, grey };
  double top, bottom;

  measure_lines (layout, 0, piece.n_lines, &top, &bottom);
  piece.height = bottom - top;

  return piece;
}

void
fab_piece_clear (gpointer data)
{
  g_clear_object (&((FabPiece *) data)->layout);
}

double
fab_pieces_height (GArray *pieces)
{
  double height = 0;

  for (guint i = 0; i < pieces->len; i++)
    {
      const FabPiece *piece = &g_array_index (pieces, FabPiece, i);

      height += piece->height + (i > 0 ? piece->space : 0);
    }

  return height;
}

/* How many lines of @piece fit into @height, and how high they are. */
static guint
count_fitting (const FabPiece *piece,
               double          height,
               double         *used)
{
  g_autoptr(PangoLayoutIter) iter = pango_layout_get_iter (piece->layout);
  int first = 0, y1;
  guint n = 0;

  for (guint i = 0; i < piece->line; i++)
    pango_layout_iter_next_line (iter);
  pango_layout_iter_get_line_yrange (iter, &first, NULL);
  *used = 0;
  for (; n < piece->n_lines; n++, pango_layout_iter_next_line (iter))
    {
      pango_layout_iter_get_line_yrange (iter, NULL, &y1);
      if ((double) (y1 - first) / PANGO_SCALE > height + .01)
        break;
      *used = (double) (y1 - first) / PANGO_SCALE;
    }

  return n;
}

/* The first @n lines of a piece leave it. */
static FabPiece
split_piece (FabPiece *piece,
             guint     n)
{
  FabPiece head = *piece;
  double top, bottom;

  g_object_ref (head.layout);
  head.n_lines = n;
  measure_lines (head.layout, head.line, n, &top, &bottom);
  head.height = bottom - top;
  piece->line += n;
  piece->n_lines -= n;
  piece->height -= head.height;
  piece->space = 0;

  return head;
}

GArray *
fab_pieces_new (void)
{
  GArray *pieces = g_array_new (FALSE, TRUE, sizeof (FabPiece));

  g_array_set_clear_func (pieces, fab_piece_clear);

  return pieces;
}

GArray *
fab_pieces_take (GArray *pieces,
                 double  height)
{
  GArray *taken = fab_pieces_new ();
  double room = height;

  while (pieces->len > 0)
    {
      FabPiece *piece = &g_array_index (pieces, FabPiece, 0);
      double space = taken->len > 0 ? piece->space : 0;
      double used;
      guint n = count_fitting (piece, room - space, &used);

      if (n == 0 && taken->len > 0)
        break;
      n = MAX (n, 1); /* or it would never end */
      room -= space + used;
      if (n < piece->n_lines)
        {
          FabPiece head = split_piece (piece, n);

          g_array_append_val (taken, head);
          break;
        }
      g_array_append_val (taken, *piece);
      piece->layout = NULL; /* has gone */
      g_array_remove_index (pieces, 0);
    }

  return taken;
}

/* --- pages --- */

static void
clear_box (gpointer data)
{
  g_clear_object (&((FabPageBox *) data)->layout);
}

FabBoardPage *
fab_board_page_new (void)
{
  FabBoardPage *page = g_new0 (FabBoardPage, 1);

  page->boxes = g_array_new (FALSE, TRUE, sizeof (FabPageBox));
  g_array_set_clear_func (page->boxes, clear_box);

  return page;
}

void
fab_board_page_free (FabBoardPage *page)
{
  g_array_unref (page->boxes);
  g_free (page);
}

void
fab_page_add_picture (FabBoardPage  *page,
                      const FabGrid *grid,
                      int            panel,
                      double         x,
                      double         y)
{
  const FabBoardPanel *shown = panel >= 0 ? grid->content->panels->pdata[panel] : NULL;
  FabPageBox box = { FAB_BOX_PICTURE, x, y, grid->picture_width, grid->picture_height, .5, panel, -1, NULL, 0, 0,
                     shown != NULL && shown->framed ? shown : NULL };

  g_array_append_val (page->boxes, box);
}

void
fab_page_add_rule (FabBoardPage *page,
                   double        x,
                   double        y,
                   double        width,
                   double        weight,
                   double        grey)
{
  FabPageBox box = { FAB_BOX_RULE, x, y, width, weight, grey, -1, -1, NULL, 0, 0, NULL };

  g_array_append_val (page->boxes, box);
}

FabPageBox *
fab_page_add_piece (FabBoardPage   *page,
                    const FabPiece *piece,
                    double          x,
                    double          y)
{
  int width = pango_layout_get_width (piece->layout);
  FabPageBox box = { FAB_BOX_TEXT, x, y, 0, piece->height, piece->grey, -1, -1, g_object_ref (piece->layout),
                 piece->line, piece->n_lines, NULL };
  PangoRectangle extents;

  pango_layout_get_extents (piece->layout, NULL, &extents);
  box.width = (double) (width > 0 ? width : extents.width) / PANGO_SCALE;
  g_array_append_val (page->boxes, box);

  return &g_array_index (page->boxes, FabPageBox, page->boxes->len - 1);
}

void
fab_page_add_pieces (FabBoardPage *page,
                     GArray       *pieces,
                     double        x,
                     double        y)
{
  for (guint i = 0; i < pieces->len; i++)
    {
      const FabPiece *piece = &g_array_index (pieces, FabPiece, i);

      y += i > 0 ? piece->space : 0;
      fab_page_add_piece (page, piece, x, y);
      y += piece->height;
    }
}
