/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include <json-glib/json-glib.h>

#include "fab-story-private.h"

/* --- takes ------------------------------------------------------------------------------------ */

static gint64
add_take (FabStory           *self,
          gint64              panel,
          const FabTakeNote  *note,
          GBytes             *data,
          GError            **error)
{
  g_autofree char *hash = note->hash != NULL ? g_strdup (note->hash) : fab_store_hash_blob (data);
  gint64 take;

  if (!fab_store_put_hashed (self->store, hash, data, error))
    return 0;

  take = fab_store_insert (self->store, error,
                           "INSERT INTO take (panel, engine, model, seed, prompt, media, blob, sent, guide) "
                           "VALUES (?1, ?2, coalesce(?3, ''), ?4, coalesce(?5, ''), ?6, ?7, coalesce(?8, ''), "
                           "coalesce(?9, ''))",
                           "ississsss", panel, note->engine, note->model, note->seed, note->prompt, note->media, hash,
                           note->sent, note->guide);
  if (take != 0 && !note->aside &&
      !fab_store_run (self->store, error, "UPDATE panel SET take = ?2 WHERE id = ?1", "ii", panel, take))
    return 0;

  return take;
}

static gboolean
check_note (const FabTakeNote  *note,
            GError            **error)
{
  const struct { const char *text; gsize most; } texts[] = {
    { note->engine, FAB_MAX_NAME }, { note->media, FAB_MAX_NAME }, { note->model, FAB_MAX_NAME }, { note->guide, FAB_MAX_NAME },
    { note->prompt, FAB_MAX_TEXT }, { note->sent, FAB_MAX_TEXT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i].text != NULL && !_fab_story_check_text (texts[i].text, texts[i].most, error))
      return FALSE;

  return TRUE;
}

char *
fab_story_hash_data (GBytes *data)
{
  g_return_val_if_fail (data != NULL, NULL);

  return fab_store_hash_blob (data);
}

gint64
fab_story_keep_take (FabStory           *self,
                     gint64              panel,
                     const FabTakeNote  *note,
                     GBytes             *data,
                     GError            **error)
{
  gint64 take = 0;

  g_return_val_if_fail (FAB_IS_STORY (self), 0);
  g_return_val_if_fail (note != NULL && note->engine != NULL && note->media != NULL && data != NULL, 0);

  if (!_fab_story_enter (self, N_("Draw Panel"), error))
    return 0;

  if (check_note (note, error) && _fab_story_check_row (self, "panel", panel, error))
    take = add_take (self, panel, note, data, error);

  return _fab_story_leave (self, take != 0, error) ? take : 0;
}

gint64
fab_story_add_take (FabStory    *self,
                    gint64       panel,
                    const char  *engine,
                    const char  *model,
                    gint64       seed,
                    const char  *prompt,
                    const char  *media,
                    GBytes      *data,
                    GError     **error)
{
  FabTakeNote note = { .engine = engine, .model = model, .seed = seed, .prompt = prompt, .media = media };

  return fab_story_keep_take (self, panel, &note, data, error);
}

static gboolean
select_take (FabStory  *self,
             gint64     panel,
             gint64     take,
             GError   **error)
{
  if (fab_store_int (self->store, 0, "SELECT panel FROM take WHERE id = ?1", "i", take) != panel)
    {
      g_set_error (error, FAB_STORY_ERROR, FAB_STORY_ERROR_NOT_FOUND,
                   "There is no take %" G_GINT64_FORMAT " of panel %" G_GINT64_FORMAT, take, panel);
      return FALSE;
    }

  return fab_store_run (self->store, error, "UPDATE panel SET take = ?2 WHERE id = ?1",
                        "ii", panel, take);
}

gboolean
fab_story_select_take (FabStory  *self,
                       gint64     panel,
                       gint64     take,
                       GError   **error)
{
  g_return_val_if_fail (FAB_IS_STORY (self), FALSE);

  if (!_fab_story_enter (self, N_("Choose Take"), error))
    return FALSE;

  return _fab_story_leave (self,
                           _fab_story_check_row (self, "panel", panel, error) &&
                           select_take (self, panel, take, error),
                           error);
}

GBytes *
fab_story_load_blob (FabStory    *self,
                     const char  *hash,
                     GError     **error)
{
  g_return_val_if_fail (FAB_IS_STORY (self), NULL);
  g_return_val_if_fail (hash != NULL, NULL);

  if (!_fab_story_check_open (self, error))
    return NULL;

  return fab_store_get_blob (self->store, hash, error);
}

/* --- overrides -------------------------------------------------------------------------------- */

static gboolean
check_json (const char  *value,
            GError     **error)
{
  g_autoptr(JsonNode) node = json_from_string (value, NULL);

  if (node != NULL)
    return TRUE;

  g_set_error (error, FAB_STORY_ERROR, FAB_STORY_ERROR_FAILED, "“%.64s” is not JSON", value);
  return FALSE;
}

static gboolean
set_override (FabStory    *self,
              gint64       panel,
              const char  *object,
              const char  *property,
              const char  *value,
              GError     **error)
{
  if (!_fab_story_check_text (object, FAB_MAX_NAME, error) ||
      !_fab_story_check_text (property, FAB_MAX_NAME, error) ||
      !_fab_story_check_row (self, "panel", panel, error))
    return FALSE;

  if (value == NULL)
    return fab_store_run (self->store, error,
                          "DELETE FROM override WHERE panel = ?1 AND object = ?2 AND property = ?3",
                          "iss", panel, object, property);

  return _fab_story_check_text (value, FAB_MAX_TEXT, error) &&
         check_json (value, error) &&
         fab_store_run (self->store, error,
                        "INSERT INTO override (panel, object, property, value) VALUES (?1, ?2, "
                        "?3, ?4) "
                        "ON CONFLICT (panel, object, property) DO UPDATE SET value = "
                        "excluded.value",
                        "isss", panel, object, property, value);
}

gboolean
fab_story_set_override (FabStory    *self,
                        gint64       panel,
                        const char  *object,
                        const char  *property,
                        const char  *value,
                        GError     **error)
{
  g_return_val_if_fail (FAB_IS_STORY (self), FALSE);
  g_return_val_if_fail (object != NULL && property != NULL, FALSE);

  if (!_fab_story_enter (self, N_("Change Drawing"), error))
    return FALSE;

  return _fab_story_leave (self, set_override (self, panel, object, property, value, error), error);
}

static JsonObject *
find_member (JsonObject *root,
             const char *name)
{
  JsonObject *member;

  if (json_object_has_member (root, name))
    return json_object_get_object_member (root, name);

  member = json_object_new ();
  json_object_set_object_member (root, name, member);

  return member;
}

char *
fab_story_dup_overrides (FabStory *self,
                         gint64    panel)
{
  g_autoptr(JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  g_autoptr(JsonObject) root = json_object_new ();
  g_autoptr(FabQuery) query = NULL;

  g_return_val_if_fail (FAB_IS_STORY (self), NULL);
  g_return_val_if_fail (self->store != NULL, NULL);

  query = fab_store_query (self->store,
                           "SELECT object, property, value FROM override WHERE panel = ?1 "
                           "ORDER BY object, property", "i", panel);
  while (fab_query_next (query))
    {
      JsonNode *value = json_from_string (fab_query_text (query, 2), NULL);

      if (value != NULL)
        json_object_set_member (find_member (root, fab_query_text (query, 0)),
                                fab_query_text (query, 1), value);
    }
  json_node_set_object (node, root);

  return json_to_string (node, FALSE);
}
