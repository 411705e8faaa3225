/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pictures of a board, drawn ahead on all processors and handed out in order. */
#pragma once

#include "fab-blobs.h"
#include "fab-board-content.h"

G_BEGIN_DECLS

/**
 * fab_board_record:
 *
 * The picture of a panel, @width × @height pixels, as a recording: what is paths in it is paths wherever it is painted.
 * Any thread but that of the story. Returns: (transfer full) (nullable)
 */
cairo_surface_t  *fab_board_record        (const FabBoardPanel *panel, FabBlobs *blobs, int width, int height,
                                           GCancellable *cancellable, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The width in pixels that suits a picture as wide as @points on paper. */
int               fab_board_fineness      (double points);

typedef struct FabBoardPictures FabBoardPictures;

/* Pictures of panel 0, 1, 2 …, @width × @height pixels as recordings, so that paths stay paths. */
FabBoardPictures *fab_board_pictures_new  (FabBoardContent *content, FabBlobs *blobs, int width, int height,
                                           GCancellable *cancellable) G_GNUC_WARN_UNUSED_RESULT;
void              fab_board_pictures_free (FabBoardPictures *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabBoardPictures, fab_board_pictures_free)

/** Waits for the picture of @panel, which nobody asked for before. Returns: (transfer full) (nullable) */
cairo_surface_t  *fab_board_pictures_take (FabBoardPictures *self, guint panel, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
