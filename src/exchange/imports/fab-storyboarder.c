/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include <math.h>
#include <string.h>

#include "fab-beside.h"
#include "fab-exchange-error.h"
#include "fab-json.h"
#include "fab-storyboarder.h"

#define MAX_JSON (256 * 1024 * 1024)
#define MAX_FILES 500000
#define STANDARD_MS 2000
#define LONGEST_MS (6 * 3600 * 1000)

/* From the bottom to the top, and what they are to us. */
static const struct { const char *name, *kind; } layers[] = {
  { "shot-generator", "ink" }, { "reference", "reference" }, { "fill", "ink" }, { "tone", "ink" },
  { "pencil", "ink" }, { "ink", "ink" }, { "notes", "notes" },
};

/* --- the file -------------------------------------------------------------------------------------------- */

/* "board-12-AB1CD-ink.png" is found again as "AB1CD-ink": boards get other numbers, uids stay. */
static void
list_file (FabStoryboarder *self,
           const char      *name)
{
  const char *number = g_str_has_prefix (name, "board-") ? name + 6 : NULL;
  const char *uid = number != NULL ? strchr (number, '-') : NULL, *dot = strrchr (name, '.');

  if (uid != NULL && dot != NULL && dot > uid + 1)
    g_hash_table_insert (self->files, g_strndup (uid + 1, dot - uid - 1), g_strdup (name));
}

static void
list_files (FabStoryboarder *self)
{
  g_autofree char *path = g_build_filename (self->folder, "images", NULL);
  g_autoptr(GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  for (guint n = 0; dir != NULL && n < MAX_FILES && (name = g_dir_read_name (dir)) != NULL; n++)
    list_file (self, name);
}

static gboolean
refuse (const char  *path,
        const char  *why,
        GError     **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  g_set_error (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_INVALID, "“%s” is no Storyboarder project: %s", name, why);

  return FALSE;
}

static gboolean
read_boards (FabStoryboarder  *self,
             const char       *path,
             GError          **error)
{
  g_autofree char *many = NULL;
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (self->root) ? json_node_get_object (self->root) : NULL;

  self->boards = fab_json_get_array (object, "boards");
  if (self->boards == NULL)
    return refuse (path, "it has no boards", error);
  if (json_array_get_length (self->boards) > FAB_IMPORT_MAX_PANELS)
    {
      many = g_strdup_printf ("it has %u boards, and %d are the most that can be imported",
                              json_array_get_length (self->boards), FAB_IMPORT_MAX_PANELS);
      return refuse (path, many, error);
    }
  self->standard = fab_json_get_number (object, "defaultBoardTiming", STANDARD_MS);
  if (!(self->standard > 0 && self->standard <= LONGEST_MS))
    self->standard = STANDARD_MS;

  return TRUE;
}

FabStoryboarder *
_fab_storyboarder_open (const char  *path,
                        GError     **error)
{
  g_autoptr(GBytes) bytes = fab_beside_load (path, MAX_JSON, error);
  g_autoptr(FabStoryboarder) self = NULL;
  g_autoptr(GError) reason = NULL;

  if (bytes == NULL)
    return NULL;
  self = g_new0 (FabStoryboarder, 1);
  self->folder = g_path_get_dirname (path);
  self->files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->root = fab_json_read (bytes, &reason);
  if (self->root == NULL)
    {
      refuse (path, reason->message, error);
      return NULL;
    }
  if (!read_boards (self, path, error))
    return NULL;
  list_files (self);

  return g_steal_pointer (&self);
}

void
_fab_storyboarder_free (FabStoryboarder *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->root, json_node_unref);
  g_hash_table_unref (self->files);
  g_free (self->folder);
  g_free (self);
}

guint
_fab_storyboarder_get_n (FabStoryboarder *self)
{
  return json_array_get_length (self->boards);
}

JsonObject *
_fab_storyboarder_get (FabStoryboarder *self,
                       guint            i)
{
  return fab_json_peek (self->boards, i);
}

/* --- pictures -------------------------------------------------------------------------------------------- */

static GBytes *
load_image (FabStoryboarder *self,
            const char      *name)
{
  g_autofree char *relative = g_build_filename ("images", name, NULL);
  g_autofree char *path = *name != '\0' ? fab_beside_find (self->folder, relative) : NULL;
  g_autoptr(GBytes) bytes = path != NULL ? fab_beside_load (path, FAB_IMPORT_MAX_FILE, NULL) : NULL;
  const char *media = bytes != NULL ? fab_beside_guess_media (bytes) : NULL;

  return media != NULL && g_str_has_prefix (media, "image/") ? g_steal_pointer (&bytes) : NULL;
}

/* The file that is named, else the one that its uid leads to: @suffix is "-ink" or so, "" for the main picture. */
static GBytes *
find_image (FabStoryboarder *self,
            JsonObject      *board,
            const char      *name,
            const char      *suffix)
{
  g_autofree char *key = g_strconcat (fab_json_get_text (board, "uid"), suffix, NULL);
  const char *other = g_hash_table_lookup (self->files, key);
  GBytes *bytes = load_image (self, name);

  return bytes == NULL && other != NULL ? load_image (self, other) : bytes;
}

static void
add_layer (FabStoryboarder *self,
           FabImport       *import,
           FabImportPanel  *panel,
           JsonObject      *board,
           guint            i)
{
  JsonObject *layer = fab_json_get_object (fab_json_get_object (board, "layers"), layers[i].name);
  g_autofree char *suffix = g_strconcat ("-", layers[i].name, NULL);
  GBytes *bytes;

  if (layer == NULL)
    return;
  bytes = find_image (self, board, fab_json_get_text (layer, "url"), suffix);
  if (bytes != NULL)
    _fab_import_add_layer (import, panel, layers[i].name, layers[i].kind, fab_json_get_number (layer, "opacity", 1), bytes);
  else
    self->missing++;
}

/* Old versions had the fill in the main picture; a board of which no layer is there may still have its poster. */
static void
add_pictures (FabStoryboarder *self,
              FabImport       *import,
              FabImportPanel  *panel,
              JsonObject      *board)
{
  GBytes *main = find_image (self, board, fab_json_get_text (board, "url"), "");

  for (guint i = 0; i < G_N_ELEMENTS (layers); i++)
    add_layer (self, import, panel, board, i);
  if (main == NULL && panel->layers == NULL)
    main = find_image (self, board, "", "-posterframe");
  if (main == NULL && panel->layers == NULL)
    main = find_image (self, board, "", "-thumbnail");
  if (main != NULL || panel->layers != NULL)
    _fab_import_take (import, &panel->picture, main != NULL ? main : _fab_import_make_paper ());
}

/* --- boards ---------------------------------------------------------------------------------------------- */

static gint64
read_duration (FabStoryboarder *self,
               FabImport       *import,
               JsonObject      *board,
               guint            i)
{
  double ms = fab_json_get_number (board, "duration", self->standard);

  if (ms > 0 && ms <= LONGEST_MS)
    return (gint64) rint (ms * 1000);
  _fab_import_remark (import, "Board %u has a length that makes no sense; it lasts %.1f s", i + 1, self->standard / 1000);

  return (gint64) rint (self->standard * 1000);
}

static void
add_sound (FabStoryboarder *self,
           FabImport       *import,
           FabImportPanel  *panel,
           JsonObject      *board,
           guint            i)
{
  JsonObject *audio = fab_json_get_object (board, "audio");
  const char *name = fab_json_get_text (audio, "filename");
  g_autofree char *relative = g_build_filename ("images", name, NULL);
  g_autofree char *path = *name != '\0' ? fab_beside_find (self->folder, relative) : NULL;
  GBytes *bytes = path != NULL ? fab_beside_load (path, FAB_IMPORT_MAX_FILE, NULL) : NULL;
  double ms = fab_json_get_number (audio, "duration", 0);

  if (bytes != NULL && fab_beside_guess_media (bytes) != NULL && _fab_import_take (import, &panel->sound, bytes))
    {
      panel->sound_name = g_strdup (name);
      panel->sound_duration = ms > 0 && ms <= LONGEST_MS ? (gint64) rint (ms * 1000) : panel->duration;
    }
  else if (*name != '\0')
    _fab_import_remark (import, "The sound “%s” of board %u is not there", name, i + 1);
}

/* What happens in it, else what is said. */
static char *
make_prompt (JsonObject *board)
{
  const char *action = fab_json_get_text (board, "action"), *dialogue = fab_json_get_text (board, "dialogue");
  char *prompt = g_strdup (*action != '\0' ? action : dialogue);

  return g_strstrip (g_strdelimit (prompt, "\r\n\t", ' '));
}

FabImportPanel *
_fab_storyboarder_add (FabStoryboarder *self,
                       FabImport       *import,
                       JsonObject      *board,
                       guint            i)
{
  g_autofree char *prompt = make_prompt (board);
  FabImportPanel *panel = _fab_import_add_panel (import, prompt);
  const char *notes = fab_json_get_text (board, "notes");

  panel->duration = read_duration (self, import, board, i);
  panel->note = *notes != '\0' ? g_strdup (notes) : NULL;
  add_pictures (self, import, panel, board);
  add_sound (self, import, panel, board, i);

  return panel;
}

void
_fab_storyboarder_set_shots (FabStoryboarder *self,
                             FabImport       *import,
                             guint            first)
{
  gboolean any = FALSE;
  guint panel = first;

  for (guint i = 0; i < _fab_storyboarder_get_n (self); i++)
    any |= fab_json_get_flag (_fab_storyboarder_get (self, i), "newShot", FALSE);
  for (guint i = 0; i < _fab_storyboarder_get_n (self) && any; i++)
    {
      JsonObject *board = _fab_storyboarder_get (self, i);

      if (board == NULL || panel >= import->panels->len)
        continue;
      ((FabImportPanel *) g_ptr_array_index (import->panels, panel))->follows =
        panel > first && !fab_json_get_flag (board, "newShot", FALSE);
      panel++;
    }
}

void
_fab_storyboarder_settle (FabStoryboarder *self,
                          FabImport       *import)
{
  JsonObject *root = json_node_get_object (self->root);
  double fps = fab_json_get_number (root, "fps", 0), aspect = fab_json_get_number (root, "aspectRatio", 0);
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  if (import->aspect == NULL && aspect > 0)
    import->aspect = _fab_import_name_aspect (aspect);
  if (import->fps == NULL && fps >= 1 && fps <= 240)
    import->fps = g_strdup (g_ascii_formatd (digits, sizeof digits, "%.6g", fps));
  if (self->missing > 0)
    _fab_import_remark (import, "%u pictures of layers are not there", self->missing);
}

/* --- a project without script ---------------------------------------------------------------------------- */

static gboolean
add_boards (FabStoryboarder     *self,
            FabImport           *import,
            const FabImportJob  *job,
            GError             **error)
{
  guint n = _fab_storyboarder_get_n (self);

  for (guint i = 0; i < n; i++)
    {
      JsonObject *board = _fab_storyboarder_get (self, i);
      FabImportPanel *panel;

      if (!_fab_import_step (job, i, n, error))
        return FALSE;
      if (board == NULL)
        {
          _fab_import_remark (import, "Board %u is none and was left out", i + 1);
          continue;
        }
      panel = _fab_storyboarder_add (self, import, board, i);
      _fab_import_add_action (import, panel, fab_json_get_text (board, "action"));
      _fab_import_add_dialogue (import, panel, NULL, fab_json_get_text (board, "dialogue"));
    }

  return TRUE;
}

FabImport *
_fab_import_storyboarder (const FabImportJob  *job,
                          GError             **error)
{
  const char *path = _fab_import_path (job);
  g_autoptr(FabStoryboarder) self = _fab_storyboarder_open (path, error);
  g_autoptr(FabImport) import = NULL;
  g_autofree char *origin = NULL;

  if (self == NULL)
    return NULL;
  import = _fab_import_new ("storyboarder");
  import->title = _fab_import_dup_stem (path);
  _fab_import_add_heading (import, import->title, NULL);
  if (!add_boards (self, import, job, error))
    return NULL;
  _fab_storyboarder_set_shots (self, import, 0);
  _fab_storyboarder_settle (self, import);
  origin = json_to_string (self->root, FALSE);
  import->origin = g_bytes_new (origin, strlen (origin));
  import->origin_key = FAB_IMPORT_BOARDS;

  return g_steal_pointer (&import);
}
