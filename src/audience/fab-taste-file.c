/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-audience"

#include "config.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "fab-exchange-error.h"
#include "fab-json.h"
#include "fab-reception.h"
#include "fab-taste.h"

#define MAX_BYTES (4 * 1024 * 1024)
#define MAX_LIKINGS 5000
#define MAX_LEARNED 20000

static void
write_liking (FabJsonWriter   *writer,
              const FabLiking *liking)
{
  fab_json_open_flat (writer, NULL, '{');
  fab_json_put_text (writer, "kind", liking->kind);
  fab_json_put_text (writer, "name", liking->name);
  fab_json_put_double (writer, "seen", liking->seen);
  fab_json_put_double (writer, "liked", liking->liked);
  fab_json_put_double (writer, "disliked", liking->disliked);
  if (liking->by_hand)
    fab_json_put_double (writer, "by-hand", liking->hand);
  fab_json_close (writer, '}');
}

char *
fab_taste_to_json (FabTaste *self)
{
  FabJsonWriter writer;
  g_autoptr(GBytes) bytes = NULL;
  GHashTableIter iter;
  gpointer key;

  g_return_val_if_fail (self != NULL, NULL);

  fab_json_writer_init (&writer);
  fab_json_open (&writer, NULL, '{');
  fab_json_put_int (&writer, "fabula-taste", 1);
  fab_json_put_text (&writer, "key", self->key);
  fab_json_put_text (&writer, "name", self->name);
  fab_json_open (&writer, "likings", '[');
  for (guint i = 0; i < self->likings->len; i++)
    write_liking (&writer, self->likings->pdata[i]);
  fab_json_close (&writer, ']');
  fab_json_open (&writer, "learned", '[');
  g_hash_table_iter_init (&iter, self->learned);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    fab_json_put_text (&writer, NULL, key);
  fab_json_close (&writer, ']');
  fab_json_close (&writer, '}');
  bytes = fab_json_writer_end (&writer);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
read_liking (FabTaste   *self,
             JsonObject *object)
{
  const char *kind = fab_json_get_text (object, "kind"), *name = fab_json_get_text (object, "name");
  double seen = CLAMP (fab_json_get_number (object, "seen", 0), 0, 1e9);
  double hand = fab_json_get_number (object, "by-hand", NAN);
  FabLiking *liking;

  if (*kind == '\0' || *name == '\0' || strlen (name) > 1000)
    return;
  fab_taste_set (self, kind, name, isfinite (hand) ? hand : 0);
  liking = self->likings->pdata[self->likings->len - 1];
  liking->by_hand = isfinite (hand);
  liking->seen = seen;
  liking->liked = CLAMP (fab_json_get_number (object, "liked", 0), 0, seen);
  liking->disliked = CLAMP (fab_json_get_number (object, "disliked", 0), 0, seen);
}

FabTaste *
fab_taste_from_json (GBytes  *bytes,
                     GError **error)
{
  g_autoptr(JsonNode) node = NULL;
  JsonObject *root;
  JsonArray *likings, *learned;
  FabTaste *self;

  g_return_val_if_fail (bytes != NULL, NULL);

  node = g_bytes_get_size (bytes) <= MAX_BYTES ? fab_json_read (bytes, error) : NULL;
  root = node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  if (fab_json_get_int (root, "fabula-taste", 0) != 1 || *fab_json_get_text (root, "key") == '\0')
    {
      if (error != NULL && *error == NULL)
        g_set_error_literal (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_INVALID, "This is no taste of a viewer");
      return NULL;
    }
  self = fab_taste_new (fab_json_get_text (root, "key"), fab_json_get_text (root, "name"));
  likings = fab_json_get_array (root, "likings");
  for (guint i = 0; likings != NULL && i < MIN (json_array_get_length (likings), MAX_LIKINGS); i++)
    read_liking (self, fab_json_peek (likings, i));
  learned = fab_json_get_array (root, "learned");
  for (guint i = 0; learned != NULL && i < MIN (json_array_get_length (learned), MAX_LEARNED); i++)
    if (json_node_get_value_type (json_array_get_element (learned, i)) == G_TYPE_STRING)
      g_hash_table_add (self->learned, g_strdup (json_array_get_string_element (learned, i)));

  return self;
}

/* --- the folder ------------------------------------------------------------------------------- */

static char *
get_folder (const char *folder)
{
  return folder != NULL ? g_strdup (folder) : g_build_filename (g_get_user_data_dir (), "fabula", "tastes", NULL);
}

/* Keys come from files of strangers: they name no file. */
static char *
make_path (FabTaste   *self,
           const char *folder)
{
  g_autofree char *place = get_folder (folder);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, self->key, -1);
  g_autofree char *name = g_strdup_printf ("%.24s.json", sum);

  return g_build_filename (place, name, NULL);
}

static void
load_file (GPtrArray  *tastes,
           const char *folder,
           const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GBytes) bytes = g_file_load_bytes (file, NULL, NULL, NULL);
  FabTaste *taste = bytes != NULL ? fab_taste_from_json (bytes, NULL) : NULL;

  if (taste != NULL)
    g_ptr_array_add (tastes, taste);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_utf8_collate ((*(FabTaste * const *) a)->name, (*(FabTaste * const *) b)->name);
}

GPtrArray *
fab_tastes_load (const char *folder)
{
  g_autofree char *place = get_folder (folder);
  GPtrArray *tastes = g_ptr_array_new_with_free_func ((GDestroyNotify) fab_taste_free);
  g_autoptr(GDir) dir = g_dir_open (place, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".json"))
      load_file (tastes, place, name);
  g_ptr_array_sort (tastes, compare_names);

  return tastes;
}

FabTaste *
fab_tastes_find (GPtrArray  *tastes,
                 const char *key_or_name)
{
  for (guint i = 0; i < tastes->len; i++)
    {
      FabTaste *taste = tastes->pdata[i];

      if (g_str_equal (taste->key, key_or_name) || g_ascii_strcasecmp (taste->name, key_or_name) == 0)
        return taste;
    }

  return NULL;
}

gboolean
fab_taste_save (FabTaste    *self,
                const char  *folder,
                GError     **error)
{
  g_autofree char *place = NULL;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  place = get_folder (folder);
  path = make_path (self, folder);
  text = fab_taste_to_json (self);
  if (g_mkdir_with_parents (place, 0700) != 0)
    {
      g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (errno), "“%s” could not be made: %s", place, g_strerror (errno));
      return FALSE;
    }

  return g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, error);
}

gboolean
fab_taste_delete (FabTaste    *self,
                  const char  *folder,
                  GError     **error)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  path = make_path (self, folder);
  if (g_unlink (path) == 0 || errno == ENOENT)
    return TRUE;
  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (errno), "“%s” could not be deleted: %s", path, g_strerror (errno));

  return FALSE;
}

GPtrArray *
fab_tastes_learn (const char  *folder,
                  GPtrArray   *screenings,
                  GError     **error)
{
  g_autoptr(GPtrArray) tastes = fab_tastes_load (folder);

  for (guint i = 0; i < screenings->len; i++)
    {
      const FabScreening *screening = screenings->pdata[i];
      FabTaste *taste = fab_tastes_find (tastes, screening->viewer_key);
      g_autoptr(FabShowing) showing = fab_showing_from_json (screening->film, NULL);

      if (showing == NULL)
        continue;
      if (taste == NULL)
        {
          taste = fab_taste_new (screening->viewer_key, screening->viewer);
          g_ptr_array_add (tastes, taste);
        }
      if (fab_taste_learn (taste, showing, screening) && !fab_taste_save (taste, folder, error))
        return NULL;
    }

  return g_steal_pointer (&tastes);
}
