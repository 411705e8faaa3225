/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include "fab-story-private.h"

#define GAP "1024"

static gboolean
check_layer (FabStory  *self,
             gint64     layer,
             GError   **error)
{
  return _fab_story_check_row (self, "layer", layer, error);
}

static gboolean
check_id (const char * const  *known,
          const char          *id,
          GError             **error)
{
  if (g_strv_contains (known, id))
    return TRUE;

  g_set_error (error, FAB_STORY_ERROR, FAB_STORY_ERROR_FAILED, "No layer can be “%.64s”", id);
  return FALSE;
}

const char * const *
fab_layer_kinds (void)
{
  static const char * const kinds[] = { "ink", "notes", "reference", "background", NULL };

  return kinds;
}

const char * const *
fab_layer_blends (void)
{
  static const char * const blends[] = {
    "normal", "multiply", "screen", "overlay", "darken", "lighten", "color-dodge", "color-burn",
    "hard-light", "soft-light", "difference", "color", "luminosity", NULL
  };

  return blends;
}

/* --- layers ----------------------------------------------------------------------------------- */

static gint64
insert_layer (FabStory    *self,
              gint64       panel,
              const char  *kind,
              const char  *name,
              GError     **error)
{
  return fab_store_insert (self->store, error,
                           "INSERT INTO layer (panel, pos, name, kind) SELECT ?1, "
                           "coalesce(max(pos), 0) + " GAP ", ?2, ?3 FROM layer WHERE panel = ?1",
                           "iss", panel, name, kind);
}

gint64
fab_story_add_layer_of_kind (FabStory    *self,
                             gint64       panel,
                             const char  *kind,
                             const char  *name,
                             GError     **error)
{
  gint64 layer = 0;

  g_return_val_if_fail (FAB_IS_STORY (self), 0);
  g_return_val_if_fail (kind != NULL && name != NULL, 0);

  if (!_fab_story_enter (self, N_("Add Layer"), error))
    return 0;

  if (check_id (fab_layer_kinds (), kind, error) &&
      _fab_story_check_text (name, FAB_MAX_NAME, error) &&
      _fab_story_check_row (self, "panel", panel, error))
    layer = insert_layer (self, panel, kind, name, error);

  return _fab_story_leave (self, layer != 0, error) ? layer : 0;
}

gint64
fab_story_add_layer (FabStory    *self,
                     gint64       panel,
                     const char  *name,
                     GError     **error)
{
  return fab_story_add_layer_of_kind (self, panel, "ink", name, error);
}

gboolean
fab_story_delete_layer (FabStory  *self,
                        gint64     layer,
                        GError   **error)
{
  g_return_val_if_fail (FAB_IS_STORY (self), FALSE);

  if (!_fab_story_enter (self, N_("Delete Layer"), error))
    return FALSE;

  return _fab_story_leave (self,
                           check_layer (self, layer, error) &&
                           fab_store_run (self->store, error, "DELETE FROM layer WHERE id = ?1",
                                          "i", layer),
                           error);
}

/* All layers of the panel are dealt out anew: there are few. @above 0: on top. */
static gboolean
place_layer (FabStory  *self,
             gint64     layer,
             gint64     above,
             GError   **error)
{
  return fab_store_run (self->store, error,
                        "UPDATE layer SET pos = r.n * " GAP " FROM (SELECT id, row_number() OVER "
                        "(ORDER BY CASE WHEN id = ?1 THEN coalesce((SELECT pos FROM layer WHERE id = ?2), "
                        "9e18) ELSE pos END, id <> ?1) AS n FROM layer "
                        "WHERE panel = (SELECT panel FROM layer WHERE id = ?1)) r "
                        "WHERE r.id = layer.id AND layer.pos <> r.n * " GAP,
                        "ii", layer, above);
}

static gint64
copy_layer (FabStory  *self,
            gint64     layer,
            gint64     panel,
            GError   **error)
{
  gint64 copy = fab_store_insert (self->store, error,
                                  "INSERT INTO layer (panel, pos, name, opacity, visible, locked, kind, "
                                  "blend, color, ink) SELECT ?2, (SELECT coalesce(max(pos), 0) + " GAP
                                  " FROM layer WHERE panel = ?2), name, opacity, visible, locked, "
                                  "kind, blend, color, ink FROM layer WHERE id = ?1",
                                  "ii", layer, panel);

  if (copy == 0 ||
      !fab_store_run (self->store, error,
                      "INSERT INTO mark (layer, pos, blob, matrix, stencil, bundle) "
                      "SELECT ?2, pos, blob, matrix, stencil, bundle FROM mark WHERE layer = ?1 "
                      "ORDER BY pos", "ii", layer, copy))
    return 0;

  return copy;
}

gint64
fab_story_copy_layer (FabStory  *self,
                      gint64     layer,
                      gint64     panel,
                      GError   **error)
{
  gint64 copy = 0, home, above;

  g_return_val_if_fail (FAB_IS_STORY (self), 0);

  if (!_fab_story_enter (self, N_("Copy Layer"), error))
    return 0;

  if (check_layer (self, layer, error) && _fab_story_check_row (self, "panel", panel, error))
    {
      home = fab_store_int (self->store, 0, "SELECT panel FROM layer WHERE id = ?1", "i", layer);
      above = fab_store_int (self->store, 0, "SELECT id FROM layer WHERE panel = ?1 AND pos > "
                             "(SELECT pos FROM layer WHERE id = ?2) ORDER BY pos LIMIT 1",
                             "ii", home, layer);
      copy = copy_layer (self, layer, panel, error);
      if (copy != 0 && home == panel && above != 0 && !place_layer (self, copy, above, error))
        copy = 0;
    }

  return _fab_story_leave (self, copy != 0, error) ? copy : 0;
}

/* Backgrounds are of the whole shot: who stays in it has them already. */
gboolean
_fab_story_copy_layers (FabStory  *self,
                        gint64     from,
                        gint64     to,
                        GError   **error)
{
  g_autoptr(GArray) layers = g_array_new (FALSE, FALSE, sizeof (gint64));
  FabQuery *query = fab_store_query (self->store,
                                     "SELECT id FROM layer WHERE panel = ?1 AND (kind <> 'background' "
                                     "OR NOT EXISTS (" FAB_SHOT_SQL " AND q.id = ?2)) ORDER BY pos",
                                     "ii", from, to);

  while (fab_query_next (query))
    {
      gint64 layer = fab_query_int (query, 0);

      g_array_append_val (layers, layer);
    }
  fab_query_free (query);
  for (guint i = 0; i < layers->len; i++)
    if (copy_layer (self, g_array_index (layers, gint64, i), to, error) == 0)
      return FALSE;

  return TRUE;
}

gboolean
_fab_story_pass_backgrounds (FabStory  *self,
                             gint64     panel,
                             GError   **error)
{
  gint64 heir = fab_store_int (self->store, 0, FAB_SHOT_SQL " AND q.id <> ?1 ORDER BY q.pos LIMIT 1",
                               "i", panel);

  return heir == 0 ||
         fab_store_run (self->store, error,
                        "UPDATE layer SET panel = ?2, pos = pos + (SELECT coalesce(max(pos), 0) FROM "
                        "layer WHERE panel = ?2) WHERE panel = ?1 AND kind = 'background'",
                        "ii", panel, heir);
}

gboolean
fab_story_move_layer (FabStory  *self,
                      gint64     layer,
                      gint64     above,
                      GError   **error)
{
  g_return_val_if_fail (FAB_IS_STORY (self), FALSE);

  if (!_fab_story_enter (self, N_("Move Layer"), error))
    return FALSE;

  return _fab_story_leave (self,
                           check_layer (self, layer, error) &&
                           (above == 0 || check_layer (self, above, error)) &&
                           (above == layer || place_layer (self, layer, above, error)),
                           error);
}

gboolean
fab_story_rename_layer (FabStory    *self,
                        gint64       layer,
                        const char  *name,
                        GError     **error)
{
  g_return_val_if_fail (FAB_IS_STORY (self), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  if (!_fab_story_enter (self, N_("Rename Layer"), error))
    return FALSE;

  return _fab_story_leave (self,
                           _fab_story_check_text (name, FAB_MAX_NAME, error) &&
                           check_layer (self, layer, error) &&
                           fab_store_run (self->store, error,
                                          "UPDATE layer SET name = ?2 WHERE id = ?1",
                                          "is", layer, name),
                           error);
}

gboolean
fab_story_set_layer_state (FabStory  *self,
                           gint64     layer,
                           double     opacity,
                           gboolean   visible,
                           gboolean   locked,
                           GError   **error)
{
  g_return_val_if_fail (FAB_IS_STORY (self), FALSE);
  g_return_val_if_fail (opacity >= 0 && opacity <= 1, FALSE);

  if (!_fab_story_enter (self, N_("Change Layer"), error))
    return FALSE;

  return _fab_story_leave (self,
                           check_layer (self, layer, error) &&
                           fab_store_run (self->store, error,
                                          "UPDATE layer SET opacity = ?2, visible = ?3, locked = "
                                          "?4 "
                                          "WHERE id = ?1",
                                          "idii", layer, opacity, (gint64) !!visible,
                                          (gint64) !!locked),
                           error);
}

gboolean
fab_story_set_layer_look (FabStory    *self,
                          gint64       layer,
                          const char  *kind,
                          const char  *blend,
                          gint32       color,
                          GError     **error)
{
  g_return_val_if_fail (FAB_IS_STORY (self), FALSE);
  g_return_val_if_fail (kind != NULL && blend != NULL, FALSE);
  g_return_val_if_fail (color >= -1 && color <= 0xffffff, FALSE);

  if (!_fab_story_enter (self, N_("Change Layer"), error))
    return FALSE;

  return _fab_story_leave (self,
                           check_id (fab_layer_kinds (), kind, error) &&
                           check_id (fab_layer_blends (), blend, error) &&
                           check_layer (self, layer, error) &&
                           fab_store_run (self->store, error,
                                          "UPDATE layer SET kind = ?2, blend = ?3, color = ?4 "
                                          "WHERE id = ?1",
                                          "issi", layer, kind, blend, (gint64) color),
                           error);
}

static gboolean
merge_layer (FabStory  *self,
             gint64     layer,
             GError   **error)
{
  gint64 below = fab_store_int (self->store, 0,
                                "SELECT l.id FROM layer l JOIN layer t ON t.panel = l.panel "
                                "WHERE t.id = ?1 AND l.pos < t.pos ORDER BY l.pos DESC LIMIT 1",
                                "i", layer);

  if (below == 0)
    {
      g_set_error (error, FAB_STORY_ERROR, FAB_STORY_ERROR_NOT_FOUND,
                   "There is no layer under layer %" G_GINT64_FORMAT, layer);
      return FALSE;
    }

  return fab_store_run (self->store, error,
                        "UPDATE mark SET layer = ?2, pos = pos + (SELECT coalesce(max(pos), 0) FROM "
                        "mark WHERE layer = ?2), bundle = CASE bundle WHEN 0 THEN ?1 ELSE bundle END "
                        "WHERE layer = ?1", "ii", layer, below) &&
         _fab_story_stamp_ink (self, below, error) &&
         fab_store_run (self->store, error, "DELETE FROM layer WHERE id = ?1", "i", layer);
}

gboolean
fab_story_merge_layer (FabStory  *self,
                       gint64     layer,
                       GError   **error)
{
  g_return_val_if_fail (FAB_IS_STORY (self), FALSE);

  if (!_fab_story_enter (self, N_("Merge Layers"), error))
    return FALSE;

  return _fab_story_leave (self,
                           check_layer (self, layer, error) && merge_layer (self, layer, error),
                           error);
}

GArray *
fab_story_list_shot (FabStory *self,
                     gint64    panel)
{
  GArray *panels = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(FabQuery) query = NULL;

  g_return_val_if_fail (FAB_IS_STORY (self), panels);

  if (self->store == NULL)
    return panels;
  query = fab_store_query (self->store, FAB_SHOT_SQL " ORDER BY q.pos", "i", panel);
  while (fab_query_next (query))
    {
      gint64 id = fab_query_int (query, 0);

      g_array_append_val (panels, id);
    }

  return panels;
}
