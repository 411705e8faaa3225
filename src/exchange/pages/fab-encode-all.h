/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All panels of a board as picture files, on all processors. */
#pragma once

#include "fab-blobs.h"
#include "fab-board-content.h"
#include "fab-export-pictures.h"
#include "fab-progress.h"

G_BEGIN_DECLS

/* Takes the file of panel @panel; called on any thread, of several at a time. FALSE with an error ends all. */
typedef gboolean (*FabEncodedFunc) (guint panel, GBytes *bytes, gpointer data, GError **error);

/** The pictures' width and height, from the longer side. */
void     fab_encode_size (const FabBoardContent *content, const FabPictureOptions *options, int *width, int *height);

/**
 * fab_encode_all:
 * @task: whose thread this is, and who cancels
 *
 * Blocks until every panel was handed to @func, or one failed.
 */
gboolean fab_encode_all  (FabBoardContent *content, FabBlobs *blobs, const FabPictureOptions *options, GTask *task,
                          FabProgress *progress, FabEncodedFunc func, gpointer data, GError **error);

G_END_DECLS
