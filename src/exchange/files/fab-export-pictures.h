/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-export.h"
#include "fab-picture-file.h"

G_BEGIN_DECLS

typedef struct
{
  FabPictureFormat format;
  char            *name;    /* pattern, see fab_picture_names() */
  int              side;    /* pixels of the longer side */
  int              quality; /* 1 … 100 */
  gboolean         arrows;  /* that tell of moves */
} FabPictureOptions;

/** Returns: (transfer full): PNG, 1920 pixels, named by place in the film and number: "001-1A.png" */
FabPictureOptions *fab_picture_options_new   (void) G_GNUC_WARN_UNUSED_RESULT;
FabPictureOptions *fab_picture_options_copy  (const FabPictureOptions *self) G_GNUC_WARN_UNUSED_RESULT;
void               fab_picture_options_free  (FabPictureOptions *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabPictureOptions, fab_picture_options_free)
/* @words: (nullable): format=png|jpeg|webp|svg|ora, name=PATTERN, size=PIXELS, quality=1…100, arrows=yes|no. */
gboolean           fab_picture_options_apply (FabPictureOptions *self, const char * const *words, GError **error);

/**
 * fab_export_pictures_async:
 * @folder: made if it is not there; pictures of the same name in it are replaced
 *
 * Every panel as a picture with its ink, drawn beside @folder on all processors and moved in when all are there.
 */
void     fab_export_pictures_async  (FabStory *story, FabTimeline *timeline, GFile *folder, const FabPictureOptions *options,
                                     FabExportProgress progress, gpointer progress_data,
                                     GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
gboolean fab_export_pictures_finish (FabStory *story, GAsyncResult *result, GError **error);

G_END_DECLS
