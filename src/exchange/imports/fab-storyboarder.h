/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One .storyboarder file: boards with their layers. */
#pragma once

#include <json-glib/json-glib.h>

#include "fab-import-private.h"

G_BEGIN_DECLS

typedef struct
{
  char       *folder;  /* in which images/ is */
  JsonNode   *root;
  JsonArray  *boards;  /* of root */
  double      standard; /* milliseconds of a board that does not say */
  GHashTable *files;   /* uid and layer, "AB1CD-ink" → name of a file in images/ */
  guint       missing; /* layers whose file is not there */
} FabStoryboarder;

FabStoryboarder *_fab_storyboarder_open  (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void             _fab_storyboarder_free  (FabStoryboarder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabStoryboarder, _fab_storyboarder_free)

guint            _fab_storyboarder_get_n (FabStoryboarder *self);
/* Board @i, or NULL where there is something else. */
JsonObject      *_fab_storyboarder_get   (FabStoryboarder *self, guint i);
/* Adds a panel with what @board shows, how long, its sound and note; its text is left to the caller. */
FabImportPanel  *_fab_storyboarder_add   (FabStoryboarder *self, FabImport *import, JsonObject *board, guint i);
/* Which panels from @first on go on with a shot. Without any new shot every board is one; else boards follow until the next. */
void             _fab_storyboarder_set_shots (FabStoryboarder *self, FabImport *import, guint first);
/* Settings of the film, where @import has none yet, and a remark on what was missing. */
void             _fab_storyboarder_settle (FabStoryboarder *self, FabImport *import);

G_END_DECLS
