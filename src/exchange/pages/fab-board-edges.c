/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The title page, and the header and footer of all others. */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fab-board-private.h"
#include "fab-text-direction.h"

#define EDGE_SIZE 8.0
#define QUIET .42

/* --- title page --- */

static void
append_line (GArray        *pieces,
             const FabGrid *grid,
             const char    *text,
             double         size,
             double         space,
             PangoAlignment alignment)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);
  PangoLayout *layout;
  FabPiece piece;

  if (*text == '\0')
    return;
  layout = fab_board_set_text (grid->context, markup, size, grid->width);
  pango_layout_set_alignment (layout, alignment);
  piece = fab_piece_new (layout, space, 0);
  g_array_append_val (pieces, piece);
}

/* Titles are short as a rule; a long one gets smaller letters. */
static double
choose_title_size (const char *title)
{
  glong length = g_utf8_strlen (title, -1);

  return length < 24 ? 34 : length < 60 ? 26 : length < 200 ? 18 : 12;
}

static GArray *
make_title (const FabGrid *grid)
{
  const FabBoardContent *content = grid->content;
  GArray *pieces = fab_pieces_new ();
  double size = MIN (choose_title_size (content->title), grid->width / 14);

  append_line (pieces, grid, content->title, -size, 0, PANGO_ALIGN_CENTER);
  append_line (pieces, grid, content->credit, 11, 22, PANGO_ALIGN_CENTER);
  append_line (pieces, grid, content->author, 13, 6, PANGO_ALIGN_CENTER);
  append_line (pieces, grid, content->source, 10, 12, PANGO_ALIGN_CENTER);
  append_line (pieces, grid, content->draft, 10, 26, PANGO_ALIGN_CENTER);
  append_line (pieces, grid, content->summary, 9, 10, PANGO_ALIGN_CENTER);

  return pieces;
}

static GArray *
make_imprint (const FabGrid *grid)
{
  GArray *pieces = fab_pieces_new ();

  append_line (pieces, grid, grid->content->contact, 9, 0, PANGO_ALIGN_LEFT);
  append_line (pieces, grid, grid->content->copyright, 9, 8, PANGO_ALIGN_LEFT);

  return pieces;
}

/* A title as long as a book goes on over pages. */
static void
flow (GPtrArray     *pages,
      const FabGrid *grid,
      GArray        *pieces)
{
  while (pieces->len > 0)
    {
      g_autoptr(GArray) taken = fab_pieces_take (pieces, grid->height);
      FabBoardPage *page = fab_board_page_new ();

      fab_page_add_pieces (page, taken, grid->left, grid->top);
      g_ptr_array_add (pages, page);
    }
}

void
fab_board_add_title (GPtrArray     *pages,
                     const FabGrid *grid)
{
  g_autoptr(GArray) title = make_title (grid);
  g_autoptr(GArray) imprint = make_imprint (grid);
  double title_height = fab_pieces_height (title), imprint_height = fab_pieces_height (imprint);
  double y = grid->top + MAX (grid->height * .4 - title_height / 2, 0);
  FabBoardPage *page;

  if (y + title_height + 20 + imprint_height > grid->top + grid->height)
    {
      flow (pages, grid, title);
      flow (pages, grid, imprint);
      return;
    }
  page = fab_board_page_new ();
  fab_page_add_pieces (page, title, grid->left, y);
  fab_page_add_pieces (page, imprint, grid->left, grid->top + grid->height - imprint_height);
  g_ptr_array_add (pages, page);
}

/* --- header and footer --- */

/* Where a page is in the board, for the words in braces. */
typedef struct
{
  const FabGrid *grid;
  guint          page, n_pages;
  const char    *scene; /* markup */
} Place;

static char *
write_page (const Place *place)
{
  /* Translators: on paper, as in "Page 3 of 12" */
  return g_strdup_printf (_("Page %u of %u"), place->page, place->n_pages);
}

static char *
say_word (const Place *place,
          const char  *word)
{
  const FabBoardContent *content = place->grid->content;

  if (g_str_equal (word, "page"))
    return write_page (place);
  if (g_str_equal (word, "scene"))
    return g_strdup (place->scene);
  if (g_str_equal (word, "title"))
    return g_markup_printf_escaped ("<b>%s</b>", content->title);
  if (g_str_equal (word, "author"))
    return g_markup_escape_text (content->author, -1);
  if (g_str_equal (word, "draft"))
    return g_markup_escape_text (content->draft, -1);

  return g_markup_printf_escaped ("{%s}", word);
}

/* "{title}, draft" */
static char *
expand (const Place *place,
        const char  *pattern)
{
  GString *markup = g_string_new (NULL);
  const char *open, *close;

  while ((open = strchr (pattern, '{')) != NULL && (close = strchr (open, '}')) != NULL)
    {
      g_autofree char *before = g_markup_escape_text (pattern, open - pattern);
      g_autofree char *word = g_strndup (open + 1, close - open - 1);
      g_autofree char *said = say_word (place, word);

      g_string_append (markup, before);
      g_string_append (markup, said);
      pattern = close + 1;
    }
  {
    g_autofree char *rest = g_markup_escape_text (pattern, -1);

    g_string_append (markup, rest);
  }

  return g_strdelimit (g_string_free (markup, FALSE), "\n", ' ');
}

/* Left is left, though Pango takes it for the side where a line begins. */
static PangoAlignment
hold_side (PangoLayout    *layout,
           PangoAlignment  alignment)
{
  if (!fab_text_is_rtl (pango_layout_get_text (layout)) || alignment == PANGO_ALIGN_CENTER)
    return alignment;

  return alignment == PANGO_ALIGN_LEFT ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

static void
add_part (FabBoardPage   *page,
          const Place    *place,
          const char     *pattern,
          PangoAlignment  alignment,
          double          share,
          double          y)
{
  g_autofree char *markup = expand (place, pattern);
  double width = place->grid->width * share;
  double rest = place->grid->width - width;
  double x = place->grid->left + (alignment == PANGO_ALIGN_LEFT ? 0 : alignment == PANGO_ALIGN_CENTER ? rest / 2 : rest);
  PangoLayout *layout;
  FabPiece piece;

  if (*markup == '\0')
    return;
  layout = fab_board_set_text (place->grid->context, markup, EDGE_SIZE, width);
  pango_layout_set_height (layout, -1);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_alignment (layout, hold_side (layout, alignment));
  piece = fab_piece_new (layout, 0, QUIET);
  fab_page_add_piece (page, &piece, x, y);
  fab_piece_clear (&piece);
}

static void
add_edge (FabBoardPage *page,
          const Place  *place,
          const char   *text,
          double        y)
{
  static const PangoAlignment alignments[] = { PANGO_ALIGN_LEFT, PANGO_ALIGN_CENTER, PANGO_ALIGN_RIGHT };
  g_auto(GStrv) parts = g_strsplit (text, "|", 3);
  guint n = g_strv_length (parts);
  gboolean middle = n == 3 && *parts[1] != '\0';

  for (guint i = 0; i < n; i++)
    add_part (page, place, parts[i], alignments[n == 2 && i == 1 ? 2 : i], n == 1 ? 1 : middle ? .32 : .48, y);
}

/* The scene that a page begins in. */
static const char *
find_scene (const FabGrid      *grid,
            const FabBoardPage *page)
{
  for (guint i = 0; i < page->boxes->len; i++)
    {
      const FabPageBox *box = &g_array_index (page->boxes, FabPageBox, i);

      if (box->panel >= 0)
        {
          const FabBoardPanel *panel = grid->content->panels->pdata[box->panel];

          return ((FabBoardScene *) grid->content->scenes->pdata[panel->scene])->heading;
        }
    }

  return NULL;
}

static gboolean
is_title (const FabGrid      *grid,
          const FabBoardPage *page)
{
  for (guint i = 0; i < page->boxes->len; i++)
    if (g_array_index (page->boxes, FabPageBox, i).kind == FAB_BOX_PICTURE)
      return FALSE;

  return grid->options->show & FAB_BOARD_TITLE;
}

void
fab_board_add_edges (GPtrArray     *pages,
                     const FabGrid *grid)
{
  Place place = { grid, 0, pages->len, "" };
  double bottom = grid->options->height - grid->options->margin - EDGE_SIZE * 1.4;

  for (guint i = 0; i < pages->len; i++)
    {
      FabBoardPage *page = pages->pdata[i];
      const char *scene = find_scene (grid, page);

      place.page = i + 1;
      place.scene = scene != NULL ? scene : place.scene;
      if (i == 0 && is_title (grid, page))
        continue;
      add_edge (page, &place, grid->options->header, grid->options->margin);
      add_edge (page, &place, grid->options->footer, bottom);
    }
}
