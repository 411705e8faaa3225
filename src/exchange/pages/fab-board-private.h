/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the layout of a board is made in: a grid of cells, cells of text, rows, pages. */
#pragma once

#include "fab-board-layout.h"

G_BEGIN_DECLS

/* A run of lines of one layout. */
typedef struct
{
  PangoLayout *layout;
  guint        line, n_lines;
  double       height;
  double       space; /* above */
  double       grey;
} FabPiece;

/* Where everything of a cell is; the same for all cells of a board. */
typedef struct
{
  const FabBoardContent *content;
  const FabBoardOptions *options;
  PangoContext          *context;
  double  left, top, width, height; /* of the page, without header and footer */
  guint   columns, rows;
  gboolean rtl;                     /* the first panel stands on the right */
  double  gap;                      /* between columns */
  double  cell_width, pitch;        /* … and from row to row */
  double  picture_width, picture_height;
  double  label_width;              /* of the line above it */
  double  text_x, text_width;       /* in the cell */
  double  comments_x, comments_width;
  double  size;                     /* of the text, in points */
  double  line;                     /* height of a line of it */
} FabGrid;

/* A panel's place on paper, or what goes on of it. */
typedef struct
{
  int      panel;    /* -1: a frame of a worksheet */
  int      scene;    /* that begins with it, or -1 */
  gboolean continued;
  GArray  *label;    /* FabPiece: heading and number, above the picture */
  FabPiece time;     /* at the right of the number */
  FabPiece shot;     /* between them, if there is room */
  GArray  *text;     /* FabPiece */
  double   label_height, text_height;
} FabCell;

void         fab_piece_clear      (gpointer piece);
GArray      *fab_pieces_new       (void) G_GNUC_WARN_UNUSED_RESULT;
double       fab_pieces_height    (GArray *pieces);
/* Takes what fits into @height off the front of @pieces, and at least a line. */
GArray      *fab_pieces_take      (GArray *pieces, double height) G_GNUC_WARN_UNUSED_RESULT;
/* @width: -1 is one line as long as it is. @size in points, negative for bold. */
PangoLayout *fab_board_set_text   (PangoContext *context, const char *markup, double size, double width) G_GNUC_WARN_UNUSED_RESULT;
FabPiece     fab_piece_new        (PangoLayout *layout, double space, double grey); /* takes @layout */

FabGrid      fab_grid_new         (const FabBoardContent *content, const FabBoardOptions *options, PangoContext *context);
gboolean     fab_grid_is_beside   (const FabGrid *grid);

/* Text of a panel, in one column. */
GArray      *fab_cell_set_text    (const FabGrid *grid, guint panel) G_GNUC_WARN_UNUSED_RESULT;
/** Returns: (transfer full) (element-type FabCell): all, in order */
GPtrArray   *fab_cells_new        (const FabGrid *grid) G_GNUC_WARN_UNUSED_RESULT;
double       fab_cell_height      (const FabCell *cell, const FabGrid *grid, double label_height);
void         fab_cell_place       (const FabCell *cell, const FabGrid *grid, FabBoardPage *page, double x, double y,
                                   double label_height, double height);

FabBoardPage *fab_board_page_new  (void);
void         fab_board_page_free  (FabBoardPage *page);
void         fab_page_add_picture (FabBoardPage *page, const FabGrid *grid, int panel, double x, double y);
void         fab_page_add_rule    (FabBoardPage *page, double x, double y, double width, double weight, double grey);
/* Returns: the box, until the next is added */
FabPageBox      *fab_page_add_piece   (FabBoardPage *page, const FabPiece *piece, double x, double y);
void         fab_page_add_pieces  (FabBoardPage *page, GArray *pieces, double x, double y);

/* The pages before all others, and what stands on the edges of all. */
void         fab_board_add_title  (GPtrArray *pages, const FabGrid *grid);
void         fab_board_add_edges  (GPtrArray *pages, const FabGrid *grid);

G_END_DECLS
