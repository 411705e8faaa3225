/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The verbs of the session for what a hand does on the canvas. */
#define G_LOG_DOMAIN "fab-session"

#include "config.h"

#include "fab-session-private.h"

void
fab_session_set_overrides (FabSession        *self,
                           gint64             panel,
                           const char        *label,
                           const char        *key,
                           const FabOverride *overrides,
                           gsize              n)
{
  FabStory *story;
  g_autoptr(GError) error = NULL;
  gboolean well = TRUE;

  g_return_if_fail (FAB_IS_SESSION (self));
  g_return_if_fail (label != NULL);

  story = fab_session_get_story (self);
  fab_story_begin (story, label, key);
  for (gsize i = 0; well && i < n; i++)
    well = fab_story_set_override (story, panel, overrides[i].object, overrides[i].property,
                                   overrides[i].value, &error);
  fab_story_end (story);
  _fab_session_report (self, error);
}

FabBlocking *
fab_session_load_blocking (FabSession *self,
                           gint64      panel)
{
  FabStory *story;
  g_autoptr(FabPanel) row = NULL;
  g_autoptr(FabTake) take = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(FabBlocking) taken = NULL;
  g_autofree char *json = NULL, *overrides = NULL;

  g_return_val_if_fail (FAB_IS_SESSION (self), NULL);

  story = fab_session_get_story (self);
  row = panel != 0 ? fab_story_ref_panel (story, panel) : NULL;
  take = row ? fab_story_ref_take (story, fab_panel_get_take (row)) : NULL;
  if (take == NULL || g_strcmp0 (fab_take_get_media (take), FAB_BLOCKING_MEDIA_TYPE) != 0)
    return NULL;
  bytes = fab_story_load_blob (story, fab_take_get_blob (take), NULL);
  if (bytes == NULL)
    return NULL;
  json = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  taken = fab_blocking_from_json (json, NULL);
  overrides = fab_story_dup_overrides (story, panel);

  return taken ? fab_blocking_with_overrides (taken, overrides) : NULL;
}
