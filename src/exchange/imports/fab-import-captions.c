/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A story from captions: each is spoken in a panel that lasts as long, and silence is a panel too. */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include "fab-beside.h"
#include "fab-captions.h"
#include "fab-exchange-error.h"
#include "fab-import-private.h"

#define MAX_CAPTIONS (16 * 1024 * 1024)
#define SHORTEST_SILENCE (G_USEC_PER_SEC / 2)

/* Shorter pauses belong to the caption before. */
static void
add_caption (FabImport        *self,
             const FabCaption *caption,
             const FabCaption *next,
             gint64           *at)
{
  g_autofree char *prompt = NULL;
  gint64 until = next != NULL ? MAX (next->start, caption->start) : caption->end;
  FabImportPanel *panel;

  if (caption->start - *at >= SHORTEST_SILENCE)
    {
      panel = _fab_import_add_panel (self, "");
      panel->duration = caption->start - *at;
      *at = caption->start;
    }
  if (until - caption->end >= SHORTEST_SILENCE)
    until = caption->end;
  prompt = g_strdup_printf ("MS %s talks", caption->speaker != NULL ? caption->speaker : "a person");
  panel = _fab_import_add_panel (self, prompt);
  panel->duration = MAX (until - *at, 1);
  _fab_import_add_dialogue (self, panel, caption->speaker != NULL ? caption->speaker : "VOICE", caption->text);
  *at += panel->duration;
}

FabImport *
_fab_import_captions (const FabImportJob  *job,
                      GError             **error)
{
  const char *path = _fab_import_path (job);
  g_autoptr(GBytes) bytes = fab_beside_load (path, MAX_CAPTIONS, error);
  g_autoptr(GPtrArray) captions = bytes != NULL ? fab_captions_parse (bytes, error) : NULL;
  g_autoptr(FabImport) self = NULL;
  gint64 at = 0;

  if (captions == NULL)
    return NULL;
  if (captions->len > FAB_IMPORT_MAX_PANELS)
    {
      g_set_error (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_INVALID, "There are too many captions (%u)",
                   captions->len);
      return NULL;
    }
  self = _fab_import_new ("captions");
  self->title = _fab_import_dup_stem (path);
  _fab_import_add_heading (self, self->title, NULL);
  for (guint i = 0; i < captions->len; i++)
    add_caption (self, g_ptr_array_index (captions, i),
                 i + 1 < captions->len ? g_ptr_array_index (captions, i + 1) : NULL, &at);

  return g_steal_pointer (&self);
}
