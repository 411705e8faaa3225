/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cells come into rows, rows on pages. */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include "fab-board-private.h"

#define BAND_GAP 7.0 /* between a scene's heading and its row */
#define ROWS_GAP 14.0

typedef struct
{
  GPtrArray *cells;  /* borrowed */
  FabPiece   band;   /* the heading of a scene, above it */
  int        scene;  /* whose heading that is, or -1 */
  gboolean   breaks; /* comes on top of a page */
  double     label_height, height;
} Row;

static void
row_free (gpointer data)
{
  Row *row = data;

  g_ptr_array_unref (row->cells);
  fab_piece_clear (&row->band);
  g_free (row);
}

static double
band_height (const Row *row)
{
  return row->band.layout != NULL ? row->band.height + BAND_GAP : 0;
}

static double
full_height (const Row *row)
{
  return band_height (row) + row->height;
}

/* --- rows --- */

static Row *
row_new (const FabGrid *grid,
         int            scene)
{
  Row *row = g_new0 (Row, 1);
  const FabBoardScene *begun;

  row->cells = g_ptr_array_new ();
  row->scene = -1;
  if (scene < 0 || grid->options->scenes == FAB_BOARD_RUN_ON)
    return row;
  begun = grid->content->scenes->pdata[scene];
  row->breaks = grid->options->scenes == FAB_BOARD_NEW_PAGE;
  row->scene = scene;
  if (*begun->heading != '\0')
    row->band = fab_piece_new (fab_board_set_text (grid->context, begun->heading, -10.5, grid->width), 0, 0);

  return row;
}

static void
row_add (Row     *row,
         FabCell *cell)
{
  g_ptr_array_add (row->cells, cell);
  row->label_height = MAX (row->label_height, cell->label_height);
}

static void
row_measure (Row           *row,
             const FabGrid *grid)
{
  for (guint i = 0; i < row->cells->len; i++)
    row->height = MAX (row->height, fab_cell_height (row->cells->pdata[i], grid, row->label_height));
}

static GPtrArray *
make_rows (const FabGrid *grid,
           GPtrArray     *cells)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (row_free);
  Row *row = NULL;

  for (guint i = 0; i < cells->len; i++)
    {
      FabCell *cell = cells->pdata[i];
      gboolean begins = cell->scene >= 0 && grid->options->scenes != FAB_BOARD_RUN_ON;

      if (row == NULL || begins || row->cells->len == grid->columns)
        {
          row = row_new (grid, cell->scene);
          g_ptr_array_add (rows, row);
        }
      row_add (row, cell);
    }
  for (guint i = 0; i < rows->len; i++)
    row_measure (rows->pdata[i], grid);

  return rows;
}

/* --- pages --- */

static void
place_band (const Row     *row,
            const FabGrid *grid,
            FabBoardPage  *page,
            double         y)
{
  FabPageBox *box;

  if (row->band.layout == NULL)
    return;
  box = fab_page_add_piece (page, &row->band, grid->left, y);
  box->scene = row->scene;
  fab_page_add_rule (page, grid->left, y + row->band.height + 1.5, grid->width, .75, 0);
}

static void
place_row (const Row     *row,
           const FabGrid *grid,
           FabBoardPage  *page,
           double         y,
           gboolean       first)
{
  gboolean ruled = fab_grid_is_beside (grid) && row->band.layout == NULL && !first;

  place_band (row, grid, page, y);
  y += band_height (row);
  for (guint i = 0; i < row->cells->len; i++)
    {
      guint column = grid->rtl ? grid->columns - 1 - i : i;
      double x = grid->left + column * (grid->cell_width + grid->gap);

      if (ruled)
        fab_page_add_rule (page, x, y - ROWS_GAP / 2, grid->cell_width, .35, .6);
      fab_cell_place (row->cells->pdata[i], grid, page, x, y, row->label_height, row->height);
    }
}

/* How many rows from @first on the page can hold. */
static guint
count_rows (GPtrArray     *rows,
            guint          first,
            const FabGrid *grid)
{
  double height = 0;
  guint n = 0;

  for (; first + n < rows->len && (n < grid->rows || grid->options->style == FAB_BOARD_CONTACT); n++)
    {
      const Row *row = rows->pdata[first + n];

      height += full_height (row) + (n > 0 ? ROWS_GAP : 0);
      if (n > 0 && (row->breaks || height > grid->height + .01))
        break;
    }

  return n;
}

/* Rows lie at an even pitch where they can, so that pages look alike. */
static gboolean
fits_pitch (GPtrArray     *rows,
            guint          first,
            guint          n,
            double         pitch)
{
  for (guint i = first; i < first + n; i++)
    if (full_height (rows->pdata[i]) + ROWS_GAP > pitch + .01)
      return FALSE;

  return TRUE;
}

static FabBoardPage *
fill_page (GPtrArray     *rows,
           guint          first,
           guint          n,
           const FabGrid *grid)
{
  FabBoardPage *page = fab_board_page_new ();
  double pitch = (grid->height + ROWS_GAP) / grid->rows;
  gboolean even = grid->options->style != FAB_BOARD_CONTACT && fits_pitch (rows, first, n, pitch);
  double y = grid->top;

  for (guint i = 0; i < n; i++)
    {
      const Row *row = rows->pdata[first + i];

      place_row (row, grid, page, y, i == 0);
      y += even ? pitch : full_height (row) + ROWS_GAP;
    }

  return page;
}

static void
add_pages (GPtrArray     *pages,
           const FabGrid *grid)
{
  g_autoptr(GPtrArray) cells = fab_cells_new (grid);
  g_autoptr(GPtrArray) rows = make_rows (grid, cells);

  for (guint first = 0, n; first < rows->len; first += n)
    {
      n = count_rows (rows, first, grid);
      g_ptr_array_add (pages, fill_page (rows, first, n, grid));
    }
}

GPtrArray *
fab_board_layout (const FabBoardContent *content,
                  const FabBoardOptions *options,
                  PangoContext          *context)
{
  GPtrArray *pages = g_ptr_array_new_with_free_func ((GDestroyNotify) fab_board_page_free);
  FabGrid grid;

  g_return_val_if_fail (content != NULL && options != NULL, NULL);
  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);

  grid = fab_grid_new (content, options, context);
  if (options->show & FAB_BOARD_TITLE && options->style != FAB_BOARD_WORKSHEET)
    fab_board_add_title (pages, &grid);
  add_pages (pages, &grid);
  if (pages->len == 0)
    g_ptr_array_add (pages, fab_board_page_new ());
  fab_board_add_edges (pages, &grid);

  return pages;
}
