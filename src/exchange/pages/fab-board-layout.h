/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages of boxes: what PDF, printer and preview all paint. */
#pragma once

#include <pango/pangocairo.h>

#include "fab-board-content.h"
#include "fab-board-options.h"

G_BEGIN_DECLS

typedef enum
{
  FAB_BOX_PICTURE, /* of .panel; an empty frame when that is -1 */
  FAB_BOX_TEXT,
  FAB_BOX_RULE,    /* as high as it is thick */
} FabPageBoxKind;

typedef struct
{
  FabPageBoxKind   kind;
  double       x, y, width, height; /* points from the upper left corner of the page */
  double       grey;                /* 0 black … 1 white */
  int          panel;               /* the picture's, or the one whose number this is; else -1 */
  int          scene;               /* whose heading this is, or -1 */
  PangoLayout *layout;
  guint        line, n_lines;       /* these of the layout */
  const FabBoardPanel *framed;      /* whose camera goes from frame to frame, or NULL; of the content */
} FabPageBox;

typedef struct
{
  GArray *boxes; /* FabPageBox */
} FabBoardPage;

/**
 * fab_board_layout:
 * @context: the fonts, with a unit of one point; boxes keep it
 *
 * A pure function of its arguments. No text is ever cut off: what does not fit beside or below its picture makes the row
 * higher, and what is longer still goes on in the next cell.
 *
 * Returns: (transfer full) (element-type FabBoardPage): the pages, at least one
 */
GPtrArray    *fab_board_layout      (const FabBoardContent *content, const FabBoardOptions *options,
                                     PangoContext *context) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: (transfer full): fonts of the calling thread's own, unhinted, for fab_board_layout() */
PangoContext *fab_board_new_context (void) G_GNUC_WARN_UNUSED_RESULT;

/* Paints the picture of panel @panel into 0,0 … width,height points. FALSE stops. */
typedef gboolean (*FabBoardPictureFunc) (cairo_t *cr, guint panel, double width, double height, gpointer data, GError **error);

/* Paints a page in points, on white. */
gboolean      fab_board_page_paint  (const FabBoardPage *page, cairo_t *cr, FabBoardPictureFunc picture, gpointer data,
                                     GError **error);

G_END_DECLS
