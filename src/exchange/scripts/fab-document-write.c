/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include "fab-document.h"
#include "fab-json.h"

#define FORMAT 1

/* One document, being written. */
typedef struct
{
  FabJsonWriter  json;
  FabStory      *story;
  GPtrArray     *hashes; /* of blobs, in the order in which they come */
  GHashTable    *known;  /* the same; not owned */
  GError        *error;
} Writer;

static void
put_blob (Writer     *self,
          const char *key,
          const char *hash)
{
  fab_json_put_text (&self->json, key, hash);
  if (*hash == '\0' || g_hash_table_contains (self->known, hash))
    return;
  g_ptr_array_add (self->hashes, g_strdup (hash));
  g_hash_table_add (self->known, g_ptr_array_index (self->hashes, self->hashes->len - 1));
}

static void
put_settings (Writer *self)
{
  g_auto(GStrv) keys = fab_story_list_settings (self->story);

  fab_json_open (&self->json, "settings", '{');
  for (guint i = 0; keys[i] != NULL; i++)
    fab_json_put_text (&self->json, keys[i], fab_story_get_setting (self->story, keys[i]));
  fab_json_close (&self->json, '}');
}

static void
put_cast (Writer *self)
{
  GListModel *cast = fab_story_get_cast (self->story);

  fab_json_open (&self->json, "cast", '[');
  for (guint i = 0; i < g_list_model_get_n_items (cast); i++)
    {
      g_autoptr(FabCastMember) member = g_list_model_get_item (cast, i);

      fab_json_open (&self->json, NULL, '{');
      fab_json_put_text (&self->json, "name", fab_cast_member_get_name (member));
      fab_json_put_text (&self->json, "description", fab_cast_member_get_description (member));
      fab_json_put_text (&self->json, "voice", fab_cast_member_get_voice (member));
      fab_json_close (&self->json, '}');
    }
  fab_json_close (&self->json, ']');
}

/* --- panels ---------------------------------------------------------------------------------------------- */

static void
put_takes (Writer   *self,
           FabPanel *panel)
{
  g_autoptr(GListModel) takes = fab_story_dup_takes (self->story, fab_panel_get_id (panel));

  fab_json_open (&self->json, "takes", '[');
  for (guint i = g_list_model_get_n_items (takes); i-- > 0;)
    {
      g_autoptr(FabTake) take = g_list_model_get_item (takes, i);

      fab_json_open (&self->json, NULL, '{');
      fab_json_put_flag (&self->json, "chosen", fab_take_get_id (take) == fab_panel_get_take (panel));
      fab_json_put_text (&self->json, "engine", fab_take_get_engine (take));
      fab_json_put_text (&self->json, "model", fab_take_get_model (take));
      fab_json_put_int (&self->json, "seed", fab_take_get_seed (take));
      fab_json_put_text (&self->json, "prompt", fab_take_get_prompt (take));
      fab_json_put_text (&self->json, "media", fab_take_get_media (take));
      fab_json_put_text (&self->json, "sent", fab_take_get_sent (take));
      fab_json_put_text (&self->json, "guide", fab_take_get_guide (take));
      put_blob (self, "blob", fab_take_get_blob (take));
      fab_json_close (&self->json, '}');
    }
  fab_json_close (&self->json, ']');
}

static void
put_marks (Writer *self,
           gint64  layer)
{
  g_autoptr(GArray) marks = fab_story_list_marks (self->story, layer);

  fab_json_open (&self->json, "marks", '[');
  for (guint i = 0; i < marks->len; i++)
    {
      const FabMarkRow *row = &g_array_index (marks, FabMarkRow, i);

      fab_json_open (&self->json, NULL, '{');
      put_blob (self, "blob", row->blob);
      fab_json_put_text (&self->json, "matrix", row->matrix);
      put_blob (self, "stencil", row->stencil);
      fab_json_put_int (&self->json, "bundle", row->bundle);
      fab_json_close (&self->json, '}');
    }
  fab_json_close (&self->json, ']');
}

static void
put_layers (Writer *self,
            gint64  panel)
{
  g_autoptr(GListModel) layers = fab_story_dup_layers (self->story, panel);

  fab_json_open (&self->json, "layers", '[');
  for (guint i = 0; i < g_list_model_get_n_items (layers); i++)
    {
      g_autoptr(FabLayer) layer = g_list_model_get_item (layers, i);

      fab_json_open (&self->json, NULL, '{');
      fab_json_put_text (&self->json, "name", fab_layer_get_name (layer));
      fab_json_put_text (&self->json, "kind", fab_layer_get_kind (layer));
      fab_json_put_text (&self->json, "blend", fab_layer_get_blend (layer));
      fab_json_put_int (&self->json, "color", fab_layer_get_color (layer));
      fab_json_put_double (&self->json, "opacity", fab_layer_get_opacity (layer));
      fab_json_put_flag (&self->json, "visible", fab_layer_get_visible (layer));
      fab_json_put_flag (&self->json, "locked", fab_layer_get_locked (layer));
      put_marks (self, fab_layer_get_id (layer));
      fab_json_close (&self->json, '}');
    }
  fab_json_close (&self->json, ']');
}

static void
put_markers (Writer *self,
             gint64  panel)
{
  GListModel *markers = fab_story_get_markers (self->story);

  fab_json_open (&self->json, "markers", '[');
  for (guint i = 0; i < g_list_model_get_n_items (markers); i++)
    {
      g_autoptr(FabMarker) marker = g_list_model_get_item (markers, i);

      if (fab_marker_get_panel (marker) != panel)
        continue;
      fab_json_open (&self->json, NULL, '{');
      fab_json_put_int (&self->json, "offset", fab_marker_get_offset (marker));
      fab_json_put_text (&self->json, "color", fab_marker_get_color (marker));
      fab_json_put_text (&self->json, "text", fab_marker_get_text (marker));
      fab_json_close (&self->json, '}');
    }
  fab_json_close (&self->json, ']');
}

static void
put_times (Writer   *self,
           FabPanel *panel)
{
  fab_json_put_int (&self->json, "duration", fab_panel_get_duration (panel));
  fab_json_put_int (&self->json, "transition", fab_panel_get_transition (panel));
  fab_json_put_int (&self->json, "transition_time", fab_panel_get_transition_time (panel));
  fab_json_put_text (&self->json, "transition_color", fab_panel_get_transition_color (panel));
  fab_json_put_text (&self->json, "move", fab_panel_get_move (panel));
  fab_json_put_text (&self->json, "camera", fab_panel_get_camera (panel));
  fab_json_put_text (&self->json, "wording", fab_panel_get_wording (panel));
  fab_json_put_text (&self->json, "unwanted", fab_panel_get_unwanted (panel));
  fab_json_put_text (&self->json, "painter", fab_panel_get_painter (panel));
  fab_json_put_text (&self->json, "guide", fab_panel_get_guide (panel));
  fab_json_put_int (&self->json, "motion", fab_panel_get_motion (panel));
  fab_json_put_flag (&self->json, "follows", fab_panel_get_follows (panel));
  fab_json_put_int (&self->json, "lead", fab_panel_get_lead (panel));
}

static void
put_panel (Writer     *self,
           FabPanel   *panel,
           GHashTable *scenes)
{
  gint64 id = fab_panel_get_id (panel), scene = fab_panel_get_scene (panel);
  g_autofree char *overrides = fab_story_dup_overrides (self->story, id);

  fab_json_open (&self->json, NULL, '{');
  fab_json_put_int (&self->json, "scene", GPOINTER_TO_INT (g_hash_table_lookup (scenes, &scene)));
  fab_json_put_text (&self->json, "label", fab_panel_get_label (panel));
  fab_json_put_text (&self->json, "prompt", fab_panel_get_prompt (panel));
  fab_json_put_flag (&self->json, "edited", fab_panel_get_edited (panel));
  put_times (self, panel);
  fab_json_put_text (&self->json, "overrides", overrides != NULL ? overrides : "");
  put_takes (self, panel);
  put_layers (self, id);
  put_markers (self, id);
  fab_json_close (&self->json, '}');
}

/* Scenes are counted by their headings; 0 is what stands before the first. */
static GHashTable *
count_scenes (FabStory *story)
{
  GHashTable *scenes = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  GListModel *elements = fab_story_get_elements (story);
  int n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (elements); i++)
    {
      g_autoptr(FabElement) element = g_list_model_get_item (elements, i);
      gint64 scene = fab_element_get_scene (element);

      if (fab_element_get_kind (element) == FAB_ELEMENT_SCENE_HEADING)
        g_hash_table_insert (scenes, g_memdup2 (&scene, sizeof scene), GINT_TO_POINTER (++n));
    }

  return scenes;
}

static void
put_panels (Writer *self)
{
  GListModel *panels = fab_story_get_panels (self->story);
  g_autoptr(GHashTable) scenes = count_scenes (self->story);

  fab_json_open (&self->json, "panels", '[');
  for (guint i = 0; i < g_list_model_get_n_items (panels); i++)
    {
      g_autoptr(FabPanel) panel = g_list_model_get_item (panels, i);

      put_panel (self, panel, scenes);
    }
  fab_json_close (&self->json, ']');
}

/* For each element of the script the panel that covers it, counted from 1; 0: none. */
static void
put_beats (Writer *self)
{
  GListModel *elements = fab_story_get_elements (self->story);

  fab_json_open_flat (&self->json, "beats", '[');
  for (guint i = 0; i < g_list_model_get_n_items (elements); i++)
    {
      g_autoptr(FabElement) element = g_list_model_get_item (elements, i);
      guint place = fab_story_find_panel (self->story, fab_element_get_panel (element));

      fab_json_put_int (&self->json, NULL, place == G_MAXUINT ? 0 : (gint64) place + 1);
    }
  fab_json_close (&self->json, ']');
}

/* --- sounds and bytes ------------------------------------------------------------------------------------ */

static gint64
find_element (FabStory *story,
              gint64    id)
{
  GListModel *elements = fab_story_get_elements (story);

  for (guint i = 0; id != 0 && i < g_list_model_get_n_items (elements); i++)
    {
      g_autoptr(FabElement) element = g_list_model_get_item (elements, i);

      if (fab_element_get_id (element) == id)
        return (gint64) i + 1;
    }

  return 0;
}

static void
put_sound (Writer   *self,
           FabSound *sound)
{
  guint panel = fab_story_find_panel (self->story, fab_sound_get_panel (sound));

  fab_json_open (&self->json, NULL, '{');
  fab_json_put_text (&self->json, "name", fab_sound_get_name (sound));
  fab_json_put_int (&self->json, "track", fab_sound_get_track (sound));
  fab_json_put_int (&self->json, "panel", panel == G_MAXUINT ? 0 : (gint64) panel + 1);
  fab_json_put_int (&self->json, "element", find_element (self->story, fab_sound_get_element (sound)));
  fab_json_put_int (&self->json, "offset", fab_sound_get_offset (sound));
  fab_json_put_int (&self->json, "skip", fab_sound_get_skip (sound));
  fab_json_put_int (&self->json, "length", fab_sound_get_length (sound));
  fab_json_put_double (&self->json, "gain", fab_sound_get_gain (sound));
  fab_json_put_flag (&self->json, "muted", fab_sound_get_muted (sound));
  fab_json_put_int (&self->json, "fade_in", fab_sound_get_fade_in (sound));
  fab_json_put_int (&self->json, "fade_out", fab_sound_get_fade_out (sound));
  fab_json_put_text (&self->json, "media", fab_sound_get_media (sound));
  fab_json_put_int (&self->json, "duration", fab_sound_get_duration (sound));
  put_blob (self, "blob", fab_sound_get_blob (sound));
  fab_json_close (&self->json, '}');
}

static void
put_sounds (Writer *self)
{
  GListModel *sounds = fab_story_get_sounds (self->story);

  fab_json_open (&self->json, "sounds", '[');
  for (guint i = 0; i < g_list_model_get_n_items (sounds); i++)
    {
      g_autoptr(FabSound) sound = g_list_model_get_item (sounds, i);

      put_sound (self, sound);
    }
  fab_json_close (&self->json, ']');
}

static void
put_bytes (Writer *self)
{
  fab_json_open (&self->json, "blobs", '{');
  for (guint i = 0; i < self->hashes->len && self->error == NULL; i++)
    {
      const char *hash = g_ptr_array_index (self->hashes, i);
      g_autoptr(GBytes) bytes = fab_story_load_blob (self->story, hash, &self->error);
      gsize size;
      const guchar *data = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;
      g_autofree char *text = data != NULL ? g_base64_encode (data, size) : g_strdup ("");

      fab_json_put_text (&self->json, hash, text);
    }
  fab_json_close (&self->json, '}');
}

GBytes *
fab_document_write (FabStory  *story,
                    GError   **error)
{
  Writer self = { .story = story };
  g_autofree char *script = NULL;
  g_autoptr(GBytes) bytes = NULL;

  g_return_val_if_fail (FAB_IS_STORY (story), NULL);

  script = fab_story_dup_script (story);
  fab_json_writer_init (&self.json);
  self.hashes = g_ptr_array_new_with_free_func (g_free);
  self.known = g_hash_table_new (g_str_hash, g_str_equal);
  fab_json_open (&self.json, NULL, '{');
  fab_json_put_int (&self.json, "fabula", FORMAT);
  put_settings (&self);
  fab_json_put_text (&self.json, "script", script);
  put_cast (&self);
  put_panels (&self);
  put_beats (&self);
  put_sounds (&self);
  put_bytes (&self);
  fab_json_close (&self.json, '}');
  bytes = fab_json_writer_end (&self.json);
  g_hash_table_unref (self.known);
  g_ptr_array_unref (self.hashes);
  if (self.error == NULL)
    return g_steal_pointer (&bytes);
  g_propagate_error (error, self.error);

  return NULL;
}
