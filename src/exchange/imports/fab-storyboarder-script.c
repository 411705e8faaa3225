/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A script with folders of boards beside it: storyboards/Scene-<n>-<SLUG>-<id>/. */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include <string.h>

#include "fab-exchange-error.h"
#include "fab-fountain.h"
#include "fab-json.h"
#include "fab-storyboarder.h"

#define MAX_SCENES 5000
#define LOOK_AHEAD 64 /* boards, for the one that a text belongs to */

/* A scene of the script. */
typedef struct
{
  char    *id;         /* by which its folder is found */
  guint    first, end; /* its elements, heading included */
  char    *folder;     /* or NULL */
} Scene;

/* A script project, being read. */
typedef struct
{
  FabImport          *import;
  const FabImportJob *job;
  GPtrArray          *elements; /* FabElement */
  gsize              *offsets;  /* of them in the script, and the end */
  GPtrArray          *scenes;   /* Scene */
} Project;

static void
free_scene (gpointer data)
{
  Scene *scene = data;

  g_free (scene->id);
  g_free (scene->folder);
  g_free (scene);
}

static FabElement *
get_element (Project *self,
             guint    i)
{
  return g_ptr_array_index (self->elements, i);
}

/* Storyboarder writes "#3-AB1CD#" behind a heading; scenes without are counted. */
static char *
find_id (FabElement *heading,
         guint       n)
{
  const char *number = fab_element_get_scene_number (heading), *dash = number != NULL ? strrchr (number, '-') : NULL;

  if (dash != NULL && strlen (dash) == 6)
    return g_strdup (dash + 1);

  return g_strdup_printf ("G%u", n);
}

static void
list_scenes (Project *self)
{
  guint n = 0;

  self->offsets = g_new0 (gsize, self->elements->len + 1);
  for (guint i = 0; i < self->elements->len; i++)
    {
      FabElement *element = get_element (self, i);
      Scene *last = self->scenes->len > 0 ? g_ptr_array_index (self->scenes, self->scenes->len - 1) : NULL;

      self->offsets[i + 1] = self->offsets[i] + strlen (fab_element_get_source (element));
      if (fab_element_get_kind (element) == FAB_ELEMENT_SCENE_HEADING)
        {
          last = g_new0 (Scene, 1);
          *last = (Scene) { find_id (element, ++n), i, i + 1, NULL };
          g_ptr_array_add (self->scenes, last);
        }
      else if (last != NULL)
        last->end = i + 1;
    }
}

static Scene *
find_scene (Project    *self,
            const char *id)
{
  for (guint i = 0; i < self->scenes->len; i++)
    {
      Scene *scene = g_ptr_array_index (self->scenes, i);

      if (g_str_equal (scene->id, id))
        return scene;
    }

  return NULL;
}

static void
list_folders (Project    *self,
              const char *path)
{
  g_autoptr(GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  for (guint n = 0; dir != NULL && n < MAX_SCENES && (name = g_dir_read_name (dir)) != NULL; n++)
    {
      const char *dash = strrchr (name, '-');
      Scene *scene;

      if (!g_str_has_prefix (name, "Scene-") || dash == NULL)
        continue;
      scene = find_scene (self, dash + 1);
      if (scene != NULL && scene->folder == NULL)
        scene->folder = g_build_filename (path, name, NULL);
      else
        {
          g_autofree char *shown = g_filename_display_name (name);

          _fab_import_remark (self->import, "No scene of the script belongs to “%s”: its boards were left out", shown);
        }
    }
}

/* --- which board shows what ------------------------------------------------------------------------------ */

/* Letters and digits only, so that line breaks and marks do not matter. */
static char *
make_key (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  GString *key = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (key, g_utf8_get_char (p));

  return g_string_free (key, FALSE);
}

/* The texts of the boards as keys. */
static GPtrArray *
list_keys (FabStoryboarder *boards)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < _fab_storyboarder_get_n (boards); i++)
    {
      JsonObject *board = _fab_storyboarder_get (boards, i);
      g_autofree char *text = g_strconcat (fab_json_get_text (board, "action"), " ",
                                           fab_json_get_text (board, "dialogue"), NULL);

      if (board != NULL)
        g_ptr_array_add (keys, make_key (text));
    }

  return keys;
}

static gboolean
speaks_of (const char *board,
           const char *element)
{
  return *board != '\0' && *element != '\0' && (strstr (board, element) != NULL || strstr (element, board) != NULL);
}

static gboolean
is_told (FabElement *element)
{
  FabElementKind kind = fab_element_get_kind (element);

  return kind == FAB_ELEMENT_ACTION || kind == FAB_ELEMENT_DIALOGUE;
}

/* Where a cue belongs to what is said after it. */
static guint
find_block (Project *self,
            guint    i,
            guint    first)
{
  while (i > first + 1 && (fab_element_get_kind (get_element (self, i - 1)) == FAB_ELEMENT_CHARACTER ||
                           fab_element_get_kind (get_element (self, i - 1)) == FAB_ELEMENT_PARENTHETICAL))
    i--;

  return i;
}

/* What the script says goes to the boards in order: each goes on until another's text comes. */
static void
deal_out (Project     *self,
          const Scene *scene,
          GPtrArray   *keys,
          guint        first)
{
  guint board = 0;

  for (guint i = scene->first + 1; i < scene->end; i++)
    {
      g_autofree char *key = is_told (get_element (self, i)) ? make_key (fab_element_get_text (get_element (self, i)))
                                                             : NULL;

      for (guint k = board; key != NULL && k < MIN (board + LOOK_AHEAD, keys->len); k++)
        {
          if (!speaks_of (g_ptr_array_index (keys, k), key))
            continue;
          for (; board < k; board++)
            {
              FabImportPanel *panel = g_ptr_array_index (self->import->panels, first + board);
              FabImportPanel *next = g_ptr_array_index (self->import->panels, first + board + 1);

              panel->end = MAX (self->offsets[find_block (self, i, scene->first)], panel->at);
              next->at = panel->end;
            }
          break;
        }
    }
  ((FabImportPanel *) g_ptr_array_index (self->import->panels, first + board))->end = self->offsets[scene->end];
  for (board++; board < keys->len; board++)
    {
      FabImportPanel *panel = g_ptr_array_index (self->import->panels, first + board);

      panel->at = panel->end = self->offsets[scene->end];
    }
}

/* --- the boards ------------------------------------------------------------------------------------------ */

static gboolean
add_scene (Project      *self,
           const Scene  *scene,
           JsonObject   *origins,
           GError      **error)
{
  g_autofree char *base = g_path_get_basename (scene->folder), *name = g_strconcat (base, ".storyboarder", NULL);
  g_autofree char *path = g_build_filename (scene->folder, name, NULL);
  g_autoptr(GError) reason = NULL;
  g_autoptr(FabStoryboarder) boards = _fab_storyboarder_open (path, &reason);
  g_autoptr(GPtrArray) keys = NULL;
  guint first = self->import->panels->len, n = boards != NULL ? _fab_storyboarder_get_n (boards) : 0;

  if (boards == NULL)
    {
      _fab_import_remark (self->import, "%s", reason->message);
      return TRUE;
    }
  keys = list_keys (boards);
  for (guint i = 0; i < n; i++)
    {
      JsonObject *board = _fab_storyboarder_get (boards, i);
      FabImportPanel *panel = board != NULL ? _fab_storyboarder_add (boards, self->import, board, i) : NULL;

      if (panel != NULL)
        panel->at = panel->end = self->offsets[scene->first + 1];
    }
  if (keys->len > 0)
    deal_out (self, scene, keys, first);
  _fab_storyboarder_set_shots (boards, self->import, first);
  _fab_storyboarder_settle (boards, self->import);
  json_object_set_member (origins, base, json_node_ref (boards->root));
  if (self->import->panels->len <= FAB_IMPORT_MAX_PANELS)
    return TRUE;
  g_set_error (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_INVALID, "There are too many boards");

  return FALSE;
}

static gboolean
add_scenes (Project  *self,
            GError  **error)
{
  g_autoptr(JsonObject) origins = json_object_new ();
  g_autoptr(JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  g_autofree char *text = NULL;

  for (guint i = 0; i < self->scenes->len; i++)
    {
      const Scene *scene = g_ptr_array_index (self->scenes, i);

      if (!_fab_import_step (self->job, i, self->scenes->len, error) ||
          (scene->folder != NULL && !add_scene (self, scene, origins, error)))
        return FALSE;
    }
  json_node_set_object (node, origins);
  text = json_to_string (node, FALSE);
  /* a screenplay of Final Draft keeps its own */
  if (self->import->origin == NULL && self->import->panels->len > 0)
    {
      self->import->origin = g_bytes_new (text, strlen (text));
      self->import->origin_key = FAB_IMPORT_BOARDS;
    }

  return TRUE;
}

gboolean
_fab_import_add_boards (FabImport           *self,
                        const FabImportJob  *job,
                        GError             **error)
{
  const char *path = _fab_import_path (job);
  g_autofree char *parent = path != NULL ? g_path_get_dirname (path) : NULL;
  g_autofree char *folder = parent != NULL ? g_build_filename (parent, "storyboards", NULL) : NULL;
  g_autofree char *settings = folder != NULL ? g_build_filename (folder, "storyboard.settings", NULL) : NULL;
  Project project = { .import = self, .job = job };
  gboolean done;

  if (settings == NULL || !g_file_test (settings, G_FILE_TEST_IS_REGULAR))
    return TRUE;
  project.elements = fab_fountain_parse (self->script->str, -1);
  project.scenes = g_ptr_array_new_with_free_func (free_scene);
  list_scenes (&project);
  list_folders (&project, folder);
  done = add_scenes (&project, error);
  g_ptr_array_unref (project.elements);
  g_ptr_array_unref (project.scenes);
  g_free (project.offsets);

  return done;
}
