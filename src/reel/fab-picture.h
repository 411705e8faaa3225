/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include "fab-ink-pool.h"
#include "fab-story.h"

G_BEGIN_DECLS

/* What a panel shows, by the hashes of its parts: immutable, any thread. */
typedef struct FabPicture FabPicture;
/* The bytes of those parts. */
typedef struct FabPictureData FabPictureData;

typedef GBytes *(*FabLoadFunc) (const char *hash, gpointer data, GError **error);

typedef enum
{
  FAB_PICTURE_TAKE,  /* without ink */
  FAB_PICTURE_PANEL, /* without notes and references */
  FAB_PICTURE_WORK,  /* all that is visible */
  FAB_PICTURE_FILM,  /* without the arrows that tell of moves: a film makes them */
} FabPictureUse;

/* Reads the story. */
FabPicture     *fab_picture_new     (FabStory *story, gint64 panel, FabPictureUse use) G_GNUC_WARN_UNUSED_RESULT;
/* Ink is drawn on surfaces of @pool, which has those of the last time. */
void            fab_picture_set_pool (FabPicture *picture, FabInkPool *pool);
void            fab_picture_unref   (FabPicture *picture);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabPicture, fab_picture_unref)

/* Equal keys show equal pixels. */
char           *fab_picture_dup_key (FabPicture *picture, int width, int height) G_GNUC_WARN_UNUSED_RESULT;
FabPictureData *fab_picture_load    (FabPicture *picture, FabLoadFunc load, gpointer data, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void            fab_picture_data_free (FabPictureData *data);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabPictureData, fab_picture_data_free)

/* Paints 0,0 … width,height on any surface: what is paths in the panel is paths on paper, too. */
gboolean         fab_picture_paint  (FabPicture *picture, FabPictureData *data, cairo_t *cr, int width, int height,
                                     GCancellable *cancellable, GError **error);
cairo_surface_t *fab_picture_draw   (FabPicture *picture, FabPictureData *data, int width, int height,
                                     GCancellable *cancellable, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
