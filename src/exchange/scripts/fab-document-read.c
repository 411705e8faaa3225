/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fab-document.h"
#include "fab-exchange-error.h"
#include "fab-json.h"

#define MAX_PANELS 100000

/* One document on its way into a story. */
typedef struct
{
  JsonObject *root;
  JsonObject *blobs;
  FabStory   *story;
  GArray     *scenes; /* gint64, by number */
  GArray     *panels; /* gint64, in order */
} Reader;

static guint
count (JsonArray *array)
{
  return array != NULL ? json_array_get_length (array) : 0;
}

/* The bytes of a hash that @object names, or NULL. */
static GBytes *
load_blob (Reader     *self,
           JsonObject *object,
           const char *key)
{
  const char *hash = fab_json_get_text (object, key), *text = *hash != '\0' ? fab_json_get_text (self->blobs, hash) : "";
  gsize size = 0;
  guchar *data;

  if (*text == '\0')
    return NULL;
  data = g_base64_decode (text, &size);

  return g_bytes_new_take (data, size);
}

/* --- what a panel has ------------------------------------------------------------------------------------ */

static gboolean
add_takes (Reader      *self,
           gint64       panel,
           JsonObject  *source,
           GError     **error)
{
  JsonArray *takes = fab_json_get_array (source, "takes");
  gint64 chosen = 0;

  for (guint i = 0; i < count (takes); i++)
    {
      JsonObject *take = fab_json_peek (takes, i);
      g_autoptr(GBytes) data = load_blob (self, take, "blob");
      const FabTakeNote note = {
        .engine = fab_json_get_text (take, "engine"), .model = fab_json_get_text (take, "model"),
        .seed = fab_json_get_int (take, "seed", 0), .prompt = fab_json_get_text (take, "prompt"),
        .media = fab_json_get_text (take, "media"), .sent = fab_json_get_text (take, "sent"),
        .guide = fab_json_get_text (take, "guide"),
      };
      gint64 id;

      if (data == NULL)
        continue;
      id = fab_story_keep_take (self->story, panel, &note, data, error);
      if (id == 0)
        return FALSE;
      chosen = fab_json_get_flag (take, "chosen", FALSE) ? id : chosen;
    }

  return chosen == 0 || fab_story_select_take (self->story, panel, chosen, error);
}

static gboolean
add_marks (Reader      *self,
           gint64       layer,
           JsonArray   *marks,
           GError     **error)
{
  g_autoptr(GArray) rows = g_array_new (FALSE, TRUE, sizeof (FabMarkRow));
  gboolean done;

  for (guint i = 0; i < count (marks); i++)
    {
      JsonObject *mark = fab_json_peek (marks, i);
      FabMarkRow row = {
        .blob = (char *) "", .matrix = (char *) fab_json_get_text (mark, "matrix"), .stencil = (char *) "",
        .bundle = fab_json_get_int (mark, "bundle", 0), .data = load_blob (self, mark, "blob"),
        .stencil_data = load_blob (self, mark, "stencil"),
      };

      if (row.data != NULL)
        g_array_append_val (rows, row);
      else
        g_clear_pointer (&row.stencil_data, g_bytes_unref);
    }
  done = rows->len == 0 || fab_story_set_marks (self->story, layer, (FabMarkRow *) (gpointer) rows->data, rows->len, error);
  for (guint i = 0; i < rows->len; i++)
    {
      g_clear_pointer (&g_array_index (rows, FabMarkRow, i).data, g_bytes_unref);
      g_clear_pointer (&g_array_index (rows, FabMarkRow, i).stencil_data, g_bytes_unref);
    }

  return done;
}

static const char *
choose_name (const char         *name,
             const char * const *known)
{
  return g_strv_contains (known, name) ? name : known[0];
}

static gboolean
add_layers (Reader      *self,
            gint64       panel,
            JsonObject  *source,
            GError     **error)
{
  JsonArray *layers = fab_json_get_array (source, "layers");

  for (guint i = 0; i < count (layers); i++)
    {
      JsonObject *layer = fab_json_peek (layers, i);
      const char *kind = choose_name (fab_json_get_text (layer, "kind"), fab_layer_kinds ());
      const char *blend = choose_name (fab_json_get_text (layer, "blend"), fab_layer_blends ());
      gint64 id = fab_story_add_layer_of_kind (self->story, panel, kind, fab_json_get_text (layer, "name"), error);

      if (id == 0 || !add_marks (self, id, fab_json_get_array (layer, "marks"), error) ||
          !fab_story_set_layer_look (self->story, id, kind, blend,
                                     (gint32) CLAMP (fab_json_get_int (layer, "color", -1), -1, 0xffffff), error) ||
          !fab_story_set_layer_state (self->story, id, CLAMP (fab_json_get_number (layer, "opacity", 1), 0, 1),
                                      fab_json_get_flag (layer, "visible", TRUE),
                                      fab_json_get_flag (layer, "locked", FALSE), error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
set_override (Reader      *self,
              gint64       panel,
              JsonObject  *overrides,
              const char  *object,
              GError     **error)
{
  JsonObject *properties = fab_json_get_object (overrides, object);
  g_autoptr(GList) names = properties != NULL ? json_object_get_members (properties) : NULL;

  for (GList *l = names; l != NULL; l = l->next)
    {
      g_autofree char *value = json_to_string (json_object_get_member (properties, l->data), FALSE);

      if (!fab_story_set_override (self->story, panel, object, l->data, value, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_overrides (Reader      *self,
               gint64       panel,
               JsonObject  *source,
               GError     **error)
{
  const char *text = fab_json_get_text (source, "overrides");
  g_autoptr(GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr(JsonNode) node = *text != '\0' ? fab_json_read (bytes, NULL) : NULL;
  JsonObject *overrides = node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  g_autoptr(GList) names = overrides != NULL ? json_object_get_members (overrides) : NULL;

  for (GList *l = names; l != NULL; l = l->next)
    if (!set_override (self, panel, overrides, l->data, error))
      return FALSE;

  return TRUE;
}

static gboolean
add_markers (Reader      *self,
             gint64       panel,
             JsonObject  *source,
             GError     **error)
{
  JsonArray *markers = fab_json_get_array (source, "markers");

  for (guint i = 0; i < count (markers); i++)
    {
      JsonObject *marker = fab_json_peek (markers, i);

      if (fab_story_add_marker (self->story, panel, MAX (fab_json_get_int (marker, "offset", 0), 0),
                                fab_json_get_text (marker, "color"), fab_json_get_text (marker, "text"), error) == 0)
        return FALSE;
    }

  return TRUE;
}

static gboolean
set_times (Reader      *self,
           gint64       panel,
           JsonObject  *source,
           GError     **error)
{
  gint64 transition = fab_json_get_int (source, "transition", 0), motion = fab_json_get_int (source, "motion", 0);

  return fab_story_set_duration (self->story, panel, MAX (fab_json_get_int (source, "duration", 0), 0), error) &&
         fab_story_set_transition (self->story, panel,
                                   (FabTransition) CLAMP (transition, 0, FAB_N_TRANSITIONS - 1), error) &&
         fab_story_set_transition_time (self->story, panel, MAX (fab_json_get_int (source, "transition_time", 0), 0), error) &&
         fab_story_set_transition_color (self->story, panel, fab_json_get_text (source, "transition_color"), error) &&
         fab_story_set_move (self->story, panel, fab_json_get_text (source, "move"), error) &&
         fab_story_set_camera (self->story, panel, fab_json_get_text (source, "camera"), error) &&
         fab_story_set_wording (self->story, panel, fab_json_get_text (source, "wording"),
                                fab_json_get_text (source, "unwanted"), error) &&
         fab_story_set_painter (self->story, panel, fab_json_get_text (source, "painter"),
                                fab_json_get_text (source, "guide"), error) &&
         fab_story_set_motion (self->story, panel, (FabMotion) CLAMP (motion, 0, FAB_MOTION_OFF), error) &&
         fab_story_set_lead (self->story, panel, fab_json_get_int (source, "lead", 0), error);
}

static gint64
add_panel (Reader      *self,
           JsonObject  *source,
           GError     **error)
{
  guint number = (guint) CLAMP (fab_json_get_int (source, "scene", 0), 0, (gint64) self->scenes->len - 1);
  const char *prompt = fab_json_get_text (source, "prompt");
  gboolean edited = fab_json_get_flag (source, "edited", FALSE);
  gint64 panel = fab_story_add_panel (self->story, g_array_index (self->scenes, gint64, number), 0, edited ? "" : prompt,
                                      error);
  gboolean done = panel != 0 && (!edited || fab_story_set_prompt (self->story, panel, prompt, error)) &&
                  set_times (self, panel, source, error) && add_overrides (self, panel, source, error) &&
                  add_takes (self, panel, source, error) && add_layers (self, panel, source, error) &&
                  add_markers (self, panel, source, error);

  return done ? panel : 0;
}

/* --- the whole ------------------------------------------------------------------------------------------- */

/* By number: 0 is what stands before the first heading, else the first scene there is. */
static void
list_scenes (Reader *self)
{
  GListModel *elements = fab_story_get_elements (self->story);
  gint64 none = 0;

  g_array_append_val (self->scenes, none);
  for (guint i = 0; i < g_list_model_get_n_items (elements); i++)
    {
      g_autoptr(FabElement) element = g_list_model_get_item (elements, i);
      gint64 scene = fab_element_get_scene (element);

      if (i == 0)
        g_array_index (self->scenes, gint64, 0) = scene;
      if (fab_element_get_kind (element) == FAB_ELEMENT_SCENE_HEADING)
        g_array_append_val (self->scenes, scene);
    }
}

static gboolean
set_settings (Reader  *self,
              GError **error)
{
  JsonObject *settings = fab_json_get_object (self->root, "settings");
  g_autoptr(GList) names = settings != NULL ? json_object_get_members (settings) : NULL;

  for (GList *l = names; l != NULL; l = l->next)
    if (!fab_story_set_setting (self->story, l->data, fab_json_get_text (settings, l->data), error))
      return FALSE;

  return TRUE;
}

static gboolean
set_cast (Reader  *self,
          GError **error)
{
  JsonArray *cast = fab_json_get_array (self->root, "cast");

  for (guint i = 0; i < count (cast); i++)
    {
      JsonObject *source = fab_json_peek (cast, i);
      const char *name = fab_json_get_text (source, "name");
      gint64 member = *name != '\0' ? fab_story_ensure_cast (self->story, name, error) : 0;

      if (*name != '\0' &&
          (member == 0 ||
           !fab_story_set_cast_description (self->story, member, fab_json_get_text (source, "description"), error) ||
           !fab_story_set_cast_voice (self->story, member, fab_json_get_text (source, "voice"), error)))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_panels (Reader  *self,
            GError **error)
{
  JsonArray *panels = fab_json_get_array (self->root, "panels");

  for (guint i = 0; i < count (panels); i++)
    {
      JsonObject *source = fab_json_peek (panels, i);
      gint64 panel = add_panel (self, source, error);

      if (panel == 0 || (fab_json_get_flag (source, "follows", FALSE) && i > 0 &&
                         !fab_story_set_follows (self->story, panel, TRUE, error)))
        return FALSE;
      g_array_append_val (self->panels, panel);
    }

  return TRUE;
}

static gint64
get_panel (Reader *self,
           gint64  number)
{
  return number >= 1 && number <= self->panels->len ? g_array_index (self->panels, gint64, number - 1) : 0;
}

static gboolean
set_beats (Reader  *self,
           GError **error)
{
  JsonArray *beats = fab_json_get_array (self->root, "beats");
  guint n = g_list_model_get_n_items (fab_story_get_elements (self->story));
  g_autofree gint64 *panels = g_new0 (gint64, n + 1);

  for (guint i = 0; i < MIN (n, count (beats)); i++)
    {
      JsonNode *node = json_array_get_element (beats, i);

      if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64)
        panels[i] = get_panel (self, json_node_get_int (node));
    }

  return fab_story_set_beats (self->story, panels, n, error);
}

static gboolean
add_sound (Reader      *self,
           JsonObject  *source,
           GError     **error)
{
  g_autoptr(GBytes) data = load_blob (self, source, "blob");
  gint64 element = fab_json_get_int (source, "element", 0), id;
  g_autoptr(FabElement) spoken = NULL;

  if (data == NULL)
    return TRUE;
  if (element >= 1 && element <= G_MAXINT)
    spoken = g_list_model_get_item (fab_story_get_elements (self->story), (guint) element - 1);
  id = fab_story_add_sound (self->story, (FabTrack) CLAMP (fab_json_get_int (source, "track", 0), 0, FAB_N_TRACKS - 1),
                            get_panel (self, fab_json_get_int (source, "panel", 0)), fab_json_get_int (source, "offset", 0),
                            fab_json_get_text (source, "name"), fab_json_get_text (source, "media"),
                            MAX (fab_json_get_int (source, "duration", 0), 0), data, error);

  return id != 0 &&
         fab_story_trim_sound (self->story, id, fab_json_get_int (source, "offset", 0),
                               MAX (fab_json_get_int (source, "skip", 0), 0),
                               MAX (fab_json_get_int (source, "length", 0), 0), error) &&
         fab_story_set_sound_gain (self->story, id, fab_json_get_number (source, "gain", 0),
                                   fab_json_get_flag (source, "muted", FALSE), error) &&
         fab_story_set_sound_fades (self->story, id, MAX (fab_json_get_int (source, "fade_in", 0), 0),
                                    MAX (fab_json_get_int (source, "fade_out", 0), 0), error) &&
         (spoken == NULL || fab_story_set_sound_element (self->story, id, fab_element_get_id (spoken), error));
}

static gboolean
add_sounds (Reader  *self,
            GError **error)
{
  JsonArray *sounds = fab_json_get_array (self->root, "sounds");

  for (guint i = 0; i < count (sounds); i++)
    if (!add_sound (self, fab_json_peek (sounds, i), error))
      return FALSE;

  return TRUE;
}

JsonNode *
fab_document_parse (GBytes  *bytes,
                    GError **error)
{
  g_autoptr(JsonNode) node = NULL;
  JsonObject *root;

  g_return_val_if_fail (bytes != NULL, NULL);

  node = fab_json_read (bytes, error);
  if (node == NULL)
    return NULL;
  root = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  if (fab_json_get_int (root, "fabula", 0) >= 1 && count (fab_json_get_array (root, "panels")) <= MAX_PANELS)
    return g_steal_pointer (&node);
  g_set_error_literal (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_INVALID,
                       "It is JSON, but no story that Fabula has written");

  return NULL;
}

gboolean
fab_document_fill (JsonNode  *document,
                   FabStory  *story,
                   GError   **error)
{
  Reader self = { .story = story };
  g_autoptr(GError) reason = NULL;
  gboolean done;

  g_return_val_if_fail (document != NULL, FALSE);
  g_return_val_if_fail (FAB_IS_STORY (story), FALSE);

  self.root = json_node_get_object (document);
  self.blobs = fab_json_get_object (self.root, "blobs");
  self.scenes = g_array_new (FALSE, FALSE, sizeof (gint64));
  self.panels = g_array_new (FALSE, FALSE, sizeof (gint64));
  fab_story_begin (story, N_("Import"), NULL);
  done = set_settings (&self, &reason) && fab_story_set_script (story, fab_json_get_text (self.root, "script"), &reason);
  if (done)
    list_scenes (&self);
  done = done && set_cast (&self, &reason) && add_panels (&self, &reason) && set_beats (&self, &reason) &&
         add_sounds (&self, &reason);
  fab_story_end (story);
  g_array_unref (self.scenes);
  g_array_unref (self.panels);
  if (reason != NULL)
    g_propagate_error (error, g_steal_pointer (&reason));

  return done;
}
