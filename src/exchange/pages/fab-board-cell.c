/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A panel becomes cells: its picture with what is said beside it, and what goes on of that in further cells. */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "fab-board-private.h"

#define QUIET .42 /* grey of what is read second */
#define RULES 15.0

static void
append_text (GArray        *pieces,
             const FabGrid *grid,
             const char    *markup,
             double         space,
             double         grey)
{
  FabPiece piece;

  if (*markup == '\0')
    return;
  piece = fab_piece_new (fab_board_set_text (grid->context, markup, grid->size, grid->text_width), space, grey);
  g_array_append_val (pieces, piece);
}

static void
append_speech (GArray               *pieces,
               const FabGrid        *grid,
               const FabBoardSpeech *speech)
{
  GString *markup = g_string_new (NULL);

  if (*speech->speaker != '\0')
    g_string_append_printf (markup, "<b>%s</b>  ", speech->speaker);
  if (*speech->direction != '\0')
    g_string_append_printf (markup, "<i>(%s)</i> ", speech->direction);
  g_string_append (markup, speech->text);
  append_text (pieces, grid, markup->str, grid->size * .35, 0);
  g_string_free (markup, TRUE);
}

/* The shot's words come first when they had no room beside the number; a panel in which the script says nothing tells what
 * it shows. */
static GArray *
set_text (const FabGrid *grid,
          guint          i,
          const char    *shot)
{
  const FabBoardPanel *panel = grid->content->panels->pdata[i];
  FabBoardShow show = grid->options->show;
  GArray *pieces = fab_pieces_new ();
  double space = grid->size * .45;

  append_text (pieces, grid, shot, space, QUIET);
  if (show & FAB_BOARD_PROMPT || (show & FAB_BOARD_ACTION && *panel->action == '\0' && panel->speeches->len == 0))
    append_text (pieces, grid, panel->prompt, space, 0);
  if (show & FAB_BOARD_ACTION)
    append_text (pieces, grid, panel->action, space, 0);
  for (guint k = 0; show & FAB_BOARD_DIALOGUE && k < panel->speeches->len; k++)
    append_speech (pieces, grid, panel->speeches->pdata[k]);
  if (show & FAB_BOARD_NOTES && *panel->notes != '\0')
    {
      g_autofree char *notes = g_strdup_printf ("<i>%s</i>", panel->notes);

      append_text (pieces, grid, notes, space, QUIET);
    }

  return pieces;
}

GArray *
fab_cell_set_text (const FabGrid *grid,
                   guint          panel)
{
  return set_text (grid, panel, "");
}

/* --- labels --- */

static void
cell_free (gpointer data)
{
  FabCell *cell = data;

  g_array_unref (cell->label);
  g_array_unref (cell->text);
  fab_piece_clear (&cell->time);
  fab_piece_clear (&cell->shot);
  g_free (cell);
}

static double
piece_width (const FabPiece *piece)
{
  PangoRectangle extents;

  if (piece->layout == NULL)
    return 0;
  pango_layout_get_extents (piece->layout, NULL, &extents);

  return (double) (extents.x + extents.width) / PANGO_SCALE;
}

static char *
write_number (const FabCell *cell,
              const char    *number)
{
  g_autofree char *markup = g_markup_escape_text (number, -1);

  if (!cell->continued)
    return g_steal_pointer (&markup);

  /* Translators: %s is the number of a panel whose text goes on here */
  return g_strdup_printf (_("%s <span weight=\"normal\">(continued)</span>"), markup);
}

static void
add_heading (FabCell       *cell,
             const FabGrid *grid)
{
  const FabBoardScene *scene = grid->content->scenes->pdata[cell->scene];
  FabPiece piece;

  if (*scene->heading == '\0')
    return;
  piece = fab_piece_new (fab_board_set_text (grid->context, scene->heading, -grid->size, grid->cell_width), 0, 0);
  g_array_append_val (cell->label, piece);
}

static void
add_number (FabCell       *cell,
            const FabGrid *grid,
            const char    *number)
{
  g_autofree char *markup = write_number (cell, number);
  double room = grid->label_width - (cell->time.layout ? piece_width (&cell->time) + grid->size : 0);
  FabPiece piece = fab_piece_new (fab_board_set_text (grid->context, markup, -grid->size * 1.15, room), 3, 0);

  g_array_append_val (cell->label, piece);
}

static void
add_time (FabCell             *cell,
          const FabGrid       *grid,
          const FabBoardPanel *panel)
{
  g_autofree char *time = fab_board_write_time (panel->duration);

  if (grid->options->show & FAB_BOARD_DURATION && !cell->continued)
    cell->time = fab_piece_new (fab_board_set_text (grid->context, time, grid->size, -1), 0, QUIET);
}

/* FALSE when there is no room beside the number. */
static gboolean
add_shot (FabCell             *cell,
          const FabGrid       *grid,
          const FabBoardPanel *panel)
{
  const FabPiece *number = &g_array_index (cell->label, FabPiece, cell->label->len - 1);
  double used = piece_width (number) + piece_width (&cell->time) + 3 * grid->size;

  if (!(grid->options->show & FAB_BOARD_SHOT) || *panel->shot == '\0' || cell->continued)
    return TRUE;
  cell->shot = fab_piece_new (fab_board_set_text (grid->context, panel->shot, grid->size, -1), 0, QUIET);
  if (grid->options->style != FAB_BOARD_CONTACT && used + piece_width (&cell->shot) <= grid->label_width)
    return TRUE;
  fab_piece_clear (&cell->shot);

  return FALSE;
}

static FabCell *
cell_alloc (int panel,
            int scene)
{
  FabCell *cell = g_new0 (FabCell, 1);

  cell->panel = panel;
  cell->scene = scene;
  cell->label = fab_pieces_new ();

  return cell;
}

/* --- cells --- */

static int
begins_scene (const FabGrid *grid,
              guint          panel)
{
  const FabBoardPanel *row = grid->content->panels->pdata[panel];
  const FabBoardScene *scene = grid->content->scenes->pdata[row->scene];

  return scene->first == panel ? (int) row->scene : -1;
}

static FabCell *
cell_new (const FabGrid *grid,
          guint          i,
          gboolean       continued)
{
  const FabBoardPanel *panel = grid->content->panels->pdata[i];
  FabCell *cell = cell_alloc (i, continued ? -1 : begins_scene (grid, i));
  gboolean text = grid->options->style != FAB_BOARD_CONTACT;
  gboolean shot;

  cell->continued = continued;
  if (cell->scene >= 0 && grid->options->scenes == FAB_BOARD_RUN_ON)
    add_heading (cell, grid);
  add_time (cell, grid, panel);
  add_number (cell, grid, panel->number);
  shot = add_shot (cell, grid, panel);
  cell->label_height = fab_pieces_height (cell->label) + 3;
  cell->text = text && !continued ? set_text (grid, i, shot ? "" : panel->shot) : fab_pieces_new ();

  return cell;
}

static double
comments_below (const FabGrid *grid)
{
  return !fab_grid_is_beside (grid) && grid->options->show & FAB_BOARD_COMMENTS ? 3 * RULES + 6 : 0;
}

/* How much text a cell may hold: a row grows, but leaves room for others where cells beside it would be empty. */
static double
find_room (const FabGrid *grid,
           const FabCell *cell)
{
  double most = grid->rows > 1 && grid->columns > 1 ? MIN (grid->pitch * 1.6, grid->height - 30) : grid->height - 30;
  double room = most - cell->label_height - comments_below (grid);

  return cell->continued || fab_grid_is_beside (grid) ? room : room - grid->picture_height - 5;
}

static void
append_cells (GPtrArray     *cells,
              const FabGrid *grid,
              guint          panel)
{
  FabCell *cell = cell_new (grid, panel, FALSE);
  g_autoptr(GArray) rest = cell->text;

  cell->text = fab_pieces_take (rest, MAX (find_room (grid, cell), 0));
  cell->text_height = fab_pieces_height (cell->text);
  g_ptr_array_add (cells, cell);
  while (rest->len > 0)
    {
      cell = cell_new (grid, panel, TRUE);
      g_array_unref (cell->text);
      cell->text = fab_pieces_take (rest, find_room (grid, cell));
      cell->text_height = fab_pieces_height (cell->text);
      g_ptr_array_add (cells, cell);
    }
}

/* An empty frame, with what a hand fills in. */
static FabCell *
cell_new_blank (const FabGrid *grid)
{
  FabCell *cell = cell_alloc (-1, -1);
  g_autoptr(PangoTabArray) tabs = pango_tab_array_new (2, FALSE);
  PangoLayout *layout;
  FabPiece piece;

  for (int i = 0; i < 2; i++)
    pango_tab_array_set_tab (tabs, i, PANGO_TAB_LEFT, (int) (grid->label_width * (i + 1) / 3 * PANGO_SCALE));
  /* Translators: on a worksheet, with room to write behind each word; keep the tabs between them */
  layout = fab_board_set_text (grid->context, _("Scene\tShot\tTime"), grid->size, grid->label_width);
  pango_layout_set_tabs (layout, tabs);
  piece = fab_piece_new (layout, 0, QUIET);
  g_array_append_val (cell->label, piece);
  cell->label_height = fab_pieces_height (cell->label) + 6;
  cell->text = fab_pieces_new ();

  return cell;
}

GPtrArray *
fab_cells_new (const FabGrid *grid)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func (cell_free);
  guint blanks = grid->columns * grid->rows * grid->options->pages;

  if (grid->options->style == FAB_BOARD_WORKSHEET)
    for (guint i = 0; i < blanks; i++)
      g_ptr_array_add (cells, cell_new_blank (grid));
  else
    for (guint i = 0; i < grid->content->panels->len; i++)
      append_cells (cells, grid, i);

  return cells;
}

double
fab_cell_height (const FabCell *cell,
                 const FabGrid *grid,
                 double         label_height)
{
  double picture = cell->continued ? 0 : grid->picture_height;
  double text = cell->text_height > 0 ? cell->text_height + (cell->continued ? 0 : 5) : 0;

  if (cell->panel < 0)
    return grid->pitch - 14;

  return label_height + (fab_grid_is_beside (grid) ? MAX (picture, cell->text_height) : picture + text) +
         comments_below (grid);
}

/* --- on the page --- */

/* Room to write by hand, down to @bottom. */
static void
place_rules (FabBoardPage *page,
             double        x,
             double        y,
             double        width,
             double        bottom)
{
  for (y += RULES; y <= bottom + .01; y += RULES)
    fab_page_add_rule (page, x, y, width, .35, .75);
}

static void
place_label (const FabCell *cell,
             const FabGrid *grid,
             FabBoardPage  *page,
             double         x,
             double         y)
{
  const FabPiece *number = &g_array_index (cell->label, FabPiece, cell->label->len - 1);
  double line = y + cell->label_height - 3 - number->height;
  FabPageBox *box;

  if (cell->label->len > 1)
    {
      box = fab_page_add_piece (page, &g_array_index (cell->label, FabPiece, 0), x, y);
      box->scene = cell->scene;
    }
  box = fab_page_add_piece (page, number, x, line);
  box->panel = cell->continued ? -1 : cell->panel;
  if (cell->shot.layout != NULL)
    fab_page_add_piece (page, &cell->shot, x + piece_width (number) + grid->size,
                        line + grid->size * .15);
  if (cell->time.layout != NULL)
    fab_page_add_piece (page, &cell->time, x + grid->label_width - piece_width (&cell->time), line + grid->size * .15);
}

static void
place_beside (const FabCell *cell,
              const FabGrid *grid,
              FabBoardPage  *page,
              double         x,
              double         y,
              double         bottom)
{
  if (!cell->continued)
    fab_page_add_picture (page, grid, cell->panel, x, y);
  fab_page_add_pieces (page, cell->text, x + grid->text_x, y);
  if (grid->comments_width > 0)
    place_rules (page, x + grid->comments_x, y - 4, grid->comments_width, bottom);
}

static void
place_above (const FabCell *cell,
             const FabGrid *grid,
             FabBoardPage  *page,
             double         x,
             double         y,
             double         bottom)
{
  gboolean rules = grid->options->style == FAB_BOARD_WORKSHEET || grid->options->show & FAB_BOARD_COMMENTS;

  if (!cell->continued)
    {
      fab_page_add_picture (page, grid, cell->panel, x, y);
      y += grid->picture_height + 5;
    }
  fab_page_add_pieces (page, cell->text, x, y);
  if (rules)
    place_rules (page, x, y + cell->text_height, grid->cell_width, bottom);
}

void
fab_cell_place (const FabCell *cell,
                const FabGrid *grid,
                FabBoardPage  *page,
                double         x,
                double         y,
                double         label_height,
                double         height)
{
  place_label (cell, grid, page, x, y + label_height - cell->label_height);
  if (fab_grid_is_beside (grid))
    place_beside (cell, grid, page, x, y + label_height, y + height);
  else
    place_above (cell, grid, page, x, y + label_height, y + height);
}
