/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include "fab-story-private.h"

/* The scene before the first heading is shown where something happens in it, or nothing else is. */
static const char scenes_sql[] =
  "SELECT id FROM scene s WHERE pos > (SELECT min(pos) FROM scene)"
  " OR (SELECT count(*) FROM scene) = 1"
  " OR EXISTS (SELECT 1 FROM panel WHERE scene = s.id)"
  " OR EXISTS (SELECT 1 FROM element WHERE scene = s.id AND kind IN (2, 3, 4, 5, 6, 8)) "
  "ORDER BY pos";

static const char elements_sql[] =
  "SELECT e.id FROM scene s JOIN element e ON e.scene = s.id ORDER BY s.pos, e.pos";

static const char panels_sql[] =
  "SELECT p.id FROM scene s JOIN panel p ON p.scene = s.id ORDER BY s.pos, p.pos";

static const char cast_sql[] = "SELECT id FROM cast_member ORDER BY pos";

/* CROSS: from the few markers to their panels, not the other way. */
static const char markers_sql[] =
  "SELECT m.id FROM marker m CROSS JOIN panel p ON p.id = m.panel CROSS JOIN scene s ON s.id = p.scene "
  "ORDER BY s.pos, p.pos, m.offset, m.id";

static const char sounds_sql[] =
  "SELECT o.id FROM sound o LEFT JOIN panel p ON p.id = o.panel LEFT JOIN scene s ON s.id = p.scene "
  "ORDER BY o.panel IS NULL, s.pos, p.pos, o.offset, o.id";

static const char takes_sql[] = "SELECT id FROM take WHERE panel = ?1 ORDER BY id DESC";

static const char layers_sql[] =
  "SELECT id FROM layer WHERE panel = ?1 "
  "OR (kind = 'background' AND panel IN (" FAB_SHOT_SQL ")) ORDER BY kind <> 'background', pos, id";

static const char beat_sql[] = "SELECT id FROM element WHERE panel = ?1 ORDER BY pos";

static guint
find_place (gpointer data,
            gint64   panel)
{
  FabStory *self = data;

  return fab_row_list_find (self->lists[FAB_LIST_PANELS], panel);
}

void
_fab_story_make_models (FabStory *self)
{
  static const struct
  {
    FabKind     kind;
    const char *sql;
  } specs[FAB_N_LISTS] = {
    [FAB_LIST_SCENES] = { FAB_KIND_SCENE, scenes_sql },
    [FAB_LIST_ELEMENTS] = { FAB_KIND_ELEMENT, elements_sql },
    [FAB_LIST_PANELS] = { FAB_KIND_PANEL, panels_sql },
    [FAB_LIST_CAST] = { FAB_KIND_CAST, cast_sql },
    [FAB_LIST_MARKERS] = { FAB_KIND_MARKER, markers_sql },
    [FAB_LIST_SOUNDS] = { FAB_KIND_SOUND, sounds_sql },
  };

  self->rows = fab_row_source_new (self->store, find_place, self);
  for (guint i = 0; i < FAB_N_LISTS; i++)
    self->lists[i] = fab_row_list_new (self->store, self->rows, specs[i].kind, specs[i].sql, 0);
}

static void
list_gone_cb (gpointer  data,
              GObject  *where_the_list_was)
{
  FabStory *self = data;

  g_ptr_array_remove_fast (self->others, where_the_list_was);
}

/* Called when the store is closed: whoever still holds a model holds a quiet one. */
void
_fab_story_drop_models (FabStory *self)
{
  for (guint i = 0; i < self->others->len; i++)
    {
      FabRowList *list = g_ptr_array_index (self->others, i);

      fab_row_list_detach (list);
      g_object_weak_unref (G_OBJECT (list), list_gone_cb, self);
    }
  g_ptr_array_set_size (self->others, 0);

  for (guint i = 0; i < FAB_N_LISTS; i++)
    if (self->lists[i] != NULL)
      fab_row_list_detach (self->lists[i]);
  for (guint i = 0; i < FAB_N_LISTS; i++)
    g_clear_object (&self->lists[i]);

  g_clear_pointer (&self->rows, fab_row_source_free);
}

/* --- following the changes -------------------------------------------------------------------- */

typedef struct
{
  gboolean    shape[FAB_N_KINDS]; /* rows of the kind came, went or moved */
  gboolean    headings;
  gboolean    settings;
  GHashTable *panels;                  /* whose beat, takes or layers changed */
} Impact;

static void
add_panel (Impact *impact,
           gint64  id)
{
  if (id != 0)
    g_hash_table_add (impact->panels, g_memdup2 (&id, sizeof id));
}

static void
measure (FabStory *self,
         GArray   *touches,
         Impact   *impact)
{
  for (guint i = 0; i < touches->len; i++)
    {
      const FabTouch *touch = &g_array_index (touches, FabTouch, i);

      impact->shape[touch->kind] |= touch->shape;
      impact->settings |= touch->kind == FAB_KIND_PROJECT;
      add_panel (impact, touch->was);
      add_panel (impact, touch->now);
      if (touch->kind == FAB_KIND_ELEMENT && !impact->headings)
        impact->headings = fab_store_int (self->store, 0,
                                          "SELECT kind = 1 FROM element WHERE id = ?1",
                                          "i", touch->row) != 0;
    }
}

static gboolean
is_hit (Impact     *impact,
        FabRowList *list)
{
  gint64 owner = fab_row_list_get_owner (list);

  /* a background is of panels that were not touched, and shots come and go */
  if (fab_row_list_get_kind (list) == FAB_KIND_LAYER)
    return impact->shape[FAB_KIND_LAYER] || impact->shape[FAB_KIND_PANEL];

  return impact->shape[fab_row_list_get_kind (list)] &&
         g_hash_table_contains (impact->panels, &owner);
}

/* The lists of one panel, all with an @impact of NULL; handlers may drop some meanwhile. */
static void
reload_others (FabStory *self,
               Impact   *impact)
{
  g_autoptr(GPtrArray) lists = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->others->len; i++)
    {
      FabRowList *list = g_ptr_array_index (self->others, i);

      if (impact == NULL || is_hit (impact, list))
        g_ptr_array_add (lists, g_object_ref (list));
    }

  for (guint i = 0; i < lists->len; i++)
    fab_row_list_reload (g_ptr_array_index (lists, i));
}

static void
reload_lists (FabStory *self,
              Impact   *impact)
{
  gboolean scenes = impact->shape[FAB_KIND_SCENE];

  if (scenes || impact->shape[FAB_KIND_PANEL] || impact->shape[FAB_KIND_ELEMENT])
    fab_row_list_reload (self->lists[FAB_LIST_SCENES]);
  if (scenes || impact->shape[FAB_KIND_ELEMENT])
    fab_row_list_reload (self->lists[FAB_LIST_ELEMENTS]);
  if (scenes || impact->shape[FAB_KIND_PANEL])
    fab_row_list_reload (self->lists[FAB_LIST_PANELS]);
  if (impact->shape[FAB_KIND_CAST])
    fab_row_list_reload (self->lists[FAB_LIST_CAST]);
  if (scenes || impact->shape[FAB_KIND_PANEL] || impact->shape[FAB_KIND_MARKER])
    fab_row_list_reload (self->lists[FAB_LIST_MARKERS]);
  if (scenes || impact->shape[FAB_KIND_PANEL] || impact->shape[FAB_KIND_SOUND])
    fab_row_list_reload (self->lists[FAB_LIST_SOUNDS]);

  reload_others (self, impact);
}

static gboolean
has_rows (FabKind kind)
{
  return kind == FAB_KIND_SCENE || kind == FAB_KIND_ELEMENT || kind == FAB_KIND_PANEL ||
         kind == FAB_KIND_TAKE || kind == FAB_KIND_LAYER || kind == FAB_KIND_CAST ||
         kind == FAB_KIND_MARKER || kind == FAB_KIND_SOUND;
}

/* Numbers of scenes and labels of panels hang on the order of all. */
static void
refresh_numbered (FabStory *self,
                  Impact   *impact)
{
  gboolean scenes = impact->shape[FAB_KIND_SCENE] || impact->headings;
  GHashTableIter iter;
  gpointer key;

  if (scenes)
    fab_row_source_refresh_all (self->rows, FAB_KIND_SCENE);
  if (scenes || impact->shape[FAB_KIND_PANEL] || impact->settings) /* which say how they are numbered */
    {
      fab_row_source_refresh_all (self->rows, FAB_KIND_PANEL);
      return;
    }

  g_hash_table_iter_init (&iter, impact->panels);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    fab_row_source_refresh (self->rows, FAB_KIND_PANEL, *(gint64 *) key);
}

static void
refresh_rows (FabStory *self,
              GArray   *touches,
              Impact   *impact)
{
  for (guint i = 0; i < touches->len; i++)
    {
      const FabTouch *touch = &g_array_index (touches, FabTouch, i);
      FabKind kind = (FabKind) touch->kind;

      if (has_rows (kind) && kind != FAB_KIND_PANEL)
        fab_row_source_refresh (self->rows, kind, touch->row);
    }

  refresh_numbered (self, impact);
}

void
_fab_story_follow (FabStory *self,
                   GArray   *touches)
{
  Impact impact = { 0 };

  impact.panels = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  measure (self, touches, &impact);
  if (impact.settings)
    _fab_story_load_settings (self);
  reload_lists (self, &impact);
  refresh_rows (self, touches, &impact);
  g_hash_table_unref (impact.panels);
}

void
_fab_story_catch_up (FabStory *self)
{
  g_autoptr(GArray) news = NULL;

  if (self->depth == 0 || self->store == NULL)
    return;

  news = fab_history_take_news (self->history);
  if (news == NULL)
    return;

  self->looked = TRUE;
  self->busy++;
  _fab_story_follow (self, news);
  _fab_story_release (self);
}

/* After a group was taken back: who looked inside it saw what never came to be. */
void
_fab_story_follow_all (FabStory *self)
{
  static const FabKind kinds[] = {
    FAB_KIND_SCENE, FAB_KIND_ELEMENT, FAB_KIND_PANEL, FAB_KIND_TAKE, FAB_KIND_LAYER, FAB_KIND_CAST,
    FAB_KIND_MARKER, FAB_KIND_SOUND,
  };

  self->busy++;
  _fab_story_load_settings (self);
  for (guint i = 0; i < FAB_N_LISTS; i++)
    fab_row_list_reload (self->lists[i]);
  reload_others (self, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    fab_row_source_refresh_all (self->rows, kinds[i]);
  _fab_story_release (self);
}

/* --- what views ask for ----------------------------------------------------------------------- */

static GListModel *
get_list (FabStory *self,
          guint     which)
{
  g_return_val_if_fail (FAB_IS_STORY (self), NULL);

  if (self->lists[which] == NULL)
    return G_LIST_MODEL (self->nothing);

  _fab_story_catch_up (self);

  return G_LIST_MODEL (self->lists[which]);
}

GListModel *
fab_story_get_scenes (FabStory *self)
{
  return get_list (self, FAB_LIST_SCENES);
}

GListModel *
fab_story_get_elements (FabStory *self)
{
  return get_list (self, FAB_LIST_ELEMENTS);
}

GListModel *
fab_story_get_panels (FabStory *self)
{
  return get_list (self, FAB_LIST_PANELS);
}

GListModel *
fab_story_get_cast (FabStory *self)
{
  return get_list (self, FAB_LIST_CAST);
}

GListModel *
fab_story_get_markers (FabStory *self)
{
  return get_list (self, FAB_LIST_MARKERS);
}

GListModel *
fab_story_get_sounds (FabStory *self)
{
  return get_list (self, FAB_LIST_SOUNDS);
}

static GListModel *
make_list (FabStory   *self,
           FabKind     kind,
           const char *sql,
           gint64      panel)
{
  FabRowList *list;

  g_return_val_if_fail (FAB_IS_STORY (self), NULL);
  g_return_val_if_fail (self->store != NULL, NULL);

  /* no panel is 0: a list of panel 0 is empty and stays so */
  _fab_story_catch_up (self);
  list = fab_row_list_new (self->store, self->rows, kind, sql, panel != 0 ? panel : -1);
  g_object_weak_ref (G_OBJECT (list), list_gone_cb, self);
  g_ptr_array_add (self->others, list);

  return G_LIST_MODEL (list);
}

GListModel *
fab_story_dup_takes (FabStory *self,
                     gint64    panel)
{
  return make_list (self, FAB_KIND_TAKE, takes_sql, panel);
}

GListModel *
fab_story_dup_layers (FabStory *self,
                      gint64    panel)
{
  return make_list (self, FAB_KIND_LAYER, layers_sql, panel);
}

GListModel *
fab_story_dup_beat (FabStory *self,
                    gint64    panel)
{
  return make_list (self, FAB_KIND_ELEMENT, beat_sql, panel);
}

static gpointer
ref_row (FabStory *self,
         FabKind   kind,
         gint64    id)
{
  g_return_val_if_fail (FAB_IS_STORY (self), NULL);

  /* work that was going on when the story was closed may still ask */
  if (self->store == NULL)
    return NULL;

  _fab_story_catch_up (self);

  return fab_row_source_ref (self->rows, kind, id);
}

FabPanel *
fab_story_ref_panel (FabStory *self,
                     gint64    id)
{
  return ref_row (self, FAB_KIND_PANEL, id);
}

FabElement *
fab_story_ref_element (FabStory *self,
                       gint64    id)
{
  return ref_row (self, FAB_KIND_ELEMENT, id);
}

FabScene *
fab_story_ref_scene (FabStory *self,
                     gint64    id)
{
  return ref_row (self, FAB_KIND_SCENE, id);
}

FabTake *
fab_story_ref_take (FabStory *self,
                    gint64    id)
{
  return ref_row (self, FAB_KIND_TAKE, id);
}

FabLayer *
fab_story_ref_layer (FabStory *self,
                     gint64    id)
{
  return ref_row (self, FAB_KIND_LAYER, id);
}

FabMarker *
fab_story_ref_marker (FabStory *self,
                      gint64    id)
{
  return ref_row (self, FAB_KIND_MARKER, id);
}

FabSound *
fab_story_ref_sound (FabStory *self,
                     gint64    id)
{
  return ref_row (self, FAB_KIND_SOUND, id);
}

guint
fab_story_find_panel (FabStory *self,
                      gint64    id)
{
  g_return_val_if_fail (FAB_IS_STORY (self), G_MAXUINT);

  if (self->store == NULL)
    return G_MAXUINT;

  _fab_story_catch_up (self);

  return fab_row_list_find (self->lists[FAB_LIST_PANELS], id);
}

gint64
fab_story_get_panel_at (FabStory *self,
                        guint     position)
{
  g_return_val_if_fail (FAB_IS_STORY (self), 0);

  if (self->store == NULL)
    return 0;

  _fab_story_catch_up (self);

  return fab_row_list_get_id (self->lists[FAB_LIST_PANELS], position);
}

gint64
fab_story_get_scene_at (FabStory *self,
                        guint     position)
{
  g_return_val_if_fail (FAB_IS_STORY (self), 0);

  if (self->store == NULL)
    return 0;

  _fab_story_catch_up (self);

  return fab_row_list_get_id (self->lists[FAB_LIST_SCENES], position);
}

GListModel *
fab_story_list_scene (FabStory *self,
                      gint64    scene)
{
  g_return_val_if_fail (FAB_IS_STORY (self), NULL);

  if (self->store == NULL)
    return G_LIST_MODEL (g_list_store_new (FAB_TYPE_ELEMENT));

  _fab_story_catch_up (self);

  return fab_row_source_list_scene (self->rows, scene);
}

gint64
fab_story_get_first_panel (FabStory *self,
                           gint64    scene)
{
  g_return_val_if_fail (FAB_IS_STORY (self), 0);

  if (self->store == NULL)
    return 0;

  return fab_store_int (self->store, 0, "SELECT id FROM panel WHERE scene = ?1 ORDER BY pos LIMIT 1", "i", scene);
}
