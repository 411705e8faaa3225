/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How many columns, how large the pictures: found from the paper, the frame's shape and how much there is to read. */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include <stdlib.h>

#include "fab-board-private.h"
#include "fab-text-direction.h"

#define EDGE_HEIGHT 22.0      /* of header and footer */
#define BAND_HEIGHT 24.0      /* a scene's heading above a row */
#define MOST_SAMPLES 200
#define ROWS_GAP 14.0
#define SCALE_STEP .06
#define SMALLEST_SCALE .7
#define LEAST_LABEL 120.0
#define COMMENTS_SHARE .27

gboolean
fab_grid_is_beside (const FabGrid *grid)
{
  return grid->options->style == FAB_BOARD_BESIDE;
}

static gboolean
has_text (const FabGrid *grid)
{
  return grid->options->style == FAB_BOARD_ABOVE || grid->options->style == FAB_BOARD_BESIDE ||
         grid->options->style == FAB_BOARD_WORKSHEET;
}

static double
line_height (const FabGrid *grid,
             double         size)
{
  g_autoptr(PangoLayout) layout = fab_board_set_text (grid->context, "Ág", size, -1);
  PangoRectangle extents;

  pango_layout_get_extents (layout, NULL, &extents);

  return (double) extents.height / PANGO_SCALE;
}

/* Small cells have small text. */
static void
set_size (FabGrid *grid)
{
  double width = fab_grid_is_beside (grid) ? grid->cell_width / 2 : grid->cell_width;

  grid->size = CLAMP (width / 28, 6.4, 11);
  grid->line = line_height (grid, grid->size);
}

static double
label_height (const FabGrid *grid)
{
  return line_height (grid, -grid->size * 1.15) + 3;
}

static double
least_text (const FabGrid *grid)
{
  return has_text (grid) && !fab_grid_is_beside (grid) ? grid->line * 3 + 4 : 0;
}

static void
place_beside (FabGrid *grid)
{
  double gap = 12;
  gboolean comments = (grid->options->show & FAB_BOARD_COMMENTS) != 0;
  double rest;

  grid->comments_width = comments ? grid->cell_width * COMMENTS_SHARE : 0;
  grid->comments_x = grid->cell_width - grid->comments_width;
  rest = grid->comments_x - (comments ? gap : 0);
  grid->picture_width = MIN (rest * .58, (grid->pitch - ROWS_GAP - label_height (grid)) * grid->content->aspect);
  grid->text_x = grid->picture_width + gap;
  grid->text_width = rest - grid->text_x;
}

static void
place_above (FabGrid *grid)
{
  double room = grid->pitch - ROWS_GAP - label_height (grid) - least_text (grid);

  grid->picture_width = MIN (grid->cell_width, room * grid->content->aspect);
  grid->text_x = 0;
  grid->text_width = grid->cell_width;
  grid->comments_width = grid->options->show & FAB_BOARD_COMMENTS ? grid->cell_width : 0;
}

/* @columns side by side, as wide as there is room. */
static void
divide (FabGrid *grid,
        guint    columns)
{
  grid->columns = columns;
  grid->rows = MAX (grid->options->per_page / columns, 1);
  grid->gap = CLAMP (grid->width * .03, 8, 24);
  grid->cell_width = MAX ((grid->width - grid->gap * (columns - 1)) / columns, 20);
  grid->pitch = MAX ((grid->height + ROWS_GAP) / grid->rows, 40);
  set_size (grid);
  if (fab_grid_is_beside (grid))
    place_beside (grid);
  else
    place_above (grid);
  grid->picture_width = MAX (grid->picture_width, 8);
  grid->picture_height = grid->picture_width / grid->content->aspect;
  grid->text_width = MAX (grid->text_width, 20);
}

/* The number of columns that gives the largest pictures. */
static guint
choose_columns (const FabGrid *grid)
{
  guint per_page = grid->options->per_page, best = 1;
  double largest = 0;

  for (guint columns = 1; columns <= per_page; columns++)
    {
      FabGrid trial = *grid;

      if (per_page % columns != 0)
        continue;
      divide (&trial, columns);
      if (fab_grid_is_beside (grid) && trial.text_width < trial.size * 11)
        continue;
      if (trial.picture_width > largest * 1.02)
        {
          largest = trial.picture_width;
          best = columns;
        }
    }

  return best;
}

/* --- how much there is to read --- */

static int
compare_heights (gconstpointer a,
                 gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

/* What three of four texts need at most: the few long ones rather make their rows higher. */
static double
measure_texts (const FabGrid *grid)
{
  guint n = grid->content->panels->len;
  guint step = MAX ((n + MOST_SAMPLES - 1) / MOST_SAMPLES, 1);
  g_autoptr(GArray) heights = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < n; i += step)
    {
      g_autoptr(GArray) text = fab_cell_set_text (grid, i);
      double height = fab_pieces_height (text);

      g_array_append_val (heights, height);
    }
  if (heights->len == 0)
    return 0;
  g_array_sort (heights, compare_heights);

  return g_array_index (heights, double, (heights->len - 1) * 3 / 4);
}

static void
narrow (FabGrid *grid,
        double   scale,
        double   widest)
{
  grid->picture_width = widest * scale;
  grid->picture_height = grid->picture_width / grid->content->aspect;
}

static double
comments_height (const FabGrid *grid)
{
  return grid->options->show & FAB_BOARD_COMMENTS ? grid->line * 4 : 0;
}

/* Pictures give way until most texts find room below them; so all pictures of a board are of one size. */
static void
make_room (FabGrid *grid)
{
  double widest = grid->picture_width;
  double room = grid->pitch - ROWS_GAP - label_height (grid) - 6 - comments_height (grid);
  double texts = measure_texts (grid);

  for (double scale = 1; scale >= SMALLEST_SCALE; scale -= SCALE_STEP)
    {
      narrow (grid, scale, widest);
      if (grid->picture_height + texts <= room)
        return;
    }
}

static void
find_body (FabGrid *grid)
{
  const FabBoardOptions *options = grid->options;
  double header = *options->header != '\0' ? EDGE_HEIGHT : 0;
  double footer = *options->footer != '\0' ? EDGE_HEIGHT : 0;

  grid->left = options->margin;
  grid->top = options->margin + header;
  grid->width = MAX (options->width - 2 * options->margin, 60);
  grid->height = MAX (options->height - 2 * options->margin - header - footer, 60);
}

FabGrid
fab_grid_new (const FabBoardContent *content,
              const FabBoardOptions *options,
              PangoContext          *context)
{
  FabGrid grid = { content, options, context };
  gboolean bands = options->scenes != FAB_BOARD_RUN_ON && options->style != FAB_BOARD_WORKSHEET;
  double height;

  grid.rtl = fab_text_is_rtl (content->title);
  find_body (&grid);
  height = grid.height;
  grid.height -= bands ? BAND_HEIGHT : 0; /* the usual page has one */
  divide (&grid, choose_columns (&grid));
  if (options->style == FAB_BOARD_ABOVE)
    make_room (&grid);
  grid.label_width = fab_grid_is_beside (&grid) ? grid.cell_width
                                                : MIN (MAX (grid.picture_width, LEAST_LABEL), grid.cell_width);
  grid.height = height;

  return grid;
}
