/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-story.h"

G_BEGIN_DECLS

/* Reads blobs and clips of a story from any thread, by asking the thread that made this. That thread's
 * main context must run, and must not wait for the thread that asks. */
typedef struct FabBlobs FabBlobs;

FabBlobs *fab_blobs_new       (FabStory *story, GCancellable *cancellable);
FabBlobs *fab_blobs_ref       (FabBlobs *blobs);
void      fab_blobs_unref     (FabBlobs *blobs);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabBlobs, fab_blobs_unref)

/* Both are a FabLoadFunc; @blobs is the FabBlobs. */
GBytes   *fab_blobs_load      (const char *hash, gpointer blobs, GError **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes   *fab_blobs_load_clip (const char *key, gpointer blobs, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
