/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a board is laid out on paper: what a person chooses, as plain data and as words. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  FAB_BOARD_ABOVE,     /* pictures above their text */
  FAB_BOARD_BESIDE,    /* pictures left, text right */
  FAB_BOARD_CONTACT,   /* many small pictures with their numbers */
  FAB_BOARD_WORKSHEET, /* empty frames to draw in */
} FabBoardStyle;

typedef enum
{
  FAB_BOARD_RUN_ON,   /* a scene's heading stands in the cell of its first panel */
  FAB_BOARD_NEW_ROW,  /* … above a new row */
  FAB_BOARD_NEW_PAGE, /* … on top of a new page */
} FabBoardScenes;

typedef enum
{
  FAB_BOARD_PROMPT   = 1 << 0,
  FAB_BOARD_ACTION   = 1 << 1,
  FAB_BOARD_DIALOGUE = 1 << 2,
  FAB_BOARD_NOTES    = 1 << 3,
  FAB_BOARD_DURATION = 1 << 4,
  FAB_BOARD_SHOT     = 1 << 5, /* size, angle and move in words */
  FAB_BOARD_ARROWS   = 1 << 6, /* … and as arrows and frames on the picture */
  FAB_BOARD_COMMENTS = 1 << 7, /* ruled room to write in */
  FAB_BOARD_TITLE    = 1 << 8, /* a title page */
} FabBoardShow;

typedef struct
{
  FabBoardStyle  style;
  guint          per_page; /* 1 … 48 */
  guint          pages;    /* of a worksheet */
  double         width, height; /* of the paper as it is held, in points */
  double         margin;        /* in points */
  FabBoardScenes scenes;
  FabBoardShow   show;
  char          *header; /* up to three parts, "|" between them: left, middle, right; see fab_board_options_set() */
  char          *footer;
} FabBoardOptions;

/** Returns: (transfer full): six panels a page above their text, on A4 across */
FabBoardOptions *fab_board_options_new   (void) G_GNUC_WARN_UNUSED_RESULT;
FabBoardOptions *fab_board_options_copy  (const FabBoardOptions *self) G_GNUC_WARN_UNUSED_RESULT;
void             fab_board_options_free  (FabBoardOptions *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabBoardOptions, fab_board_options_free)

/**
 * fab_board_options_set:
 * @word: "key=value": layout=above|beside|contact|worksheet, per-page=N, pages=N, paper=a4|a3|letter|legal|tabloid|
 *   WIDTHxHEIGHT (millimetres), orientation=portrait|landscape, margin=MILLIMETRES, scenes=run-on|new-row|new-page,
 *   show=prompt+action+dialogue+notes+duration+shot+arrows+comments+title (or none), header=TEXT, footer=TEXT.
 *   Header and footer know {title}, {author}, {draft}, {scene} and {page}.
 *
 * Errors are FAB_EXCHANGE_ERROR_UNSUPPORTED and change nothing.
 */
gboolean         fab_board_options_set   (FabBoardOptions *self, const char *word, GError **error);
gboolean         fab_board_options_apply (FabBoardOptions *self, const char * const *words, GError **error);
/** Returns: (transfer full): words that make the same options of new ones */
GStrv            fab_board_options_list  (const FabBoardOptions *self) G_GNUC_WARN_UNUSED_RESULT;

/* Papers by name, in points, held upright; NULL-terminated by name. */
typedef struct { const char *name; double width, height; } FabPaperFormat;
const FabPaperFormat  *fab_board_papers        (void);
void             fab_board_options_turn  (FabBoardOptions *self, gboolean landscape);

G_END_DECLS
