/* SPDX-License-Identifier: GPL-3.0-or-later */
/* bake-catalogue FURNITURE.sh3f OUT
 *
 * Turns the CC0 furniture of Sweet Home 3D, a zip of OBJ models with a catalogue of their true
 * sizes, into the one file that src/artist/things/fab-catalogue.c reads. The same archive always gives
 * the same bytes. All numbers are little-endian:
 *   "FABCAT1\0", guint32 models
 *   a model: char name[36], guint32 offset, guint32 width, height, depth (tenths of a millimetre),
 *            guint32 runs, guint32 vertices, guint32 faces
 *   at its offset, runs: guint32 faces, guint32 colour, guint8 grey, texture, two-sided, 0
 *                  vertices: gint16 x, y, z (parts of 32767 of the box), gint8 normal x, y, z, 0
 *                  faces: guint16 a, b, c */
#include <archive.h>
#include <archive_entry.h>
#include <math.h>
#include <string.h>

#include "bake.h"

#define MOST_TRIANGLES 2600
#define SHARP_COS      .77f  /* 40° */
#define NAME           36

static BakeFiles *
read_archive (const char *path,
              GError    **error)
{
  BakeFiles *files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                            (GDestroyNotify) g_bytes_unref);
  struct archive *archive = archive_read_new ();
  struct archive_entry *entry;

  archive_read_support_format_zip (archive);
  if (archive_read_open_filename (archive, path, 1 << 16) != ARCHIVE_OK)
    {
      g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_FAILED, "%s", archive_error_string (archive));
      archive_read_free (archive);
      g_hash_table_unref (files);
      return NULL;
    }
  while (archive_read_next_header (archive, &entry) == ARCHIVE_OK)
    {
      gsize size = archive_entry_size (entry);
      g_autofree char *data = g_malloc (size + 1);
      la_ssize_t n = archive_read_data (archive, data, size);

      if (n > 0)
        g_hash_table_replace (files, g_strdup (archive_entry_pathname (entry)),
                              g_bytes_new (data, n));
    }
  archive_read_free (archive);
  return files;
}

static GHashTable *
read_properties (BakeFiles *files)
{
  GHashTable *properties = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GBytes *bytes = g_hash_table_lookup (files, "PluginFurnitureCatalog.properties");
  g_autofree char *text = NULL;
  g_auto(GStrv) lines = NULL;

  if (bytes == NULL)
    return properties;
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  lines = g_strsplit (text, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    {
      char *value = strchr (*line, '=');

      if (**line == '#' || value == NULL)
        continue;
      *value++ = '\0';
      g_hash_table_replace (properties, g_strdup (g_strstrip (*line)),
                            g_strdup (g_strstrip (value)));
    }
  return properties;
}

static const char *
get_property (GHashTable *properties,
              const char *name,
              guint       index)
{
  g_autofree char *key = g_strdup_printf ("%s#%u", name, index);

  return g_hash_table_lookup (properties, key);
}

static float
get_metres (GHashTable *properties,
            const char *name,
            guint       index)
{
  const char *text = get_property (properties, name, index);

  return text != NULL ? g_ascii_strtod (text, NULL) / 100 : 0;
}

static void
get_rotation (GHashTable *properties,
              guint       index,
              float       rotation[9])
{
  const char *text = get_property (properties, "modelRotation", index);
  char *end = (char *) (text != NULL ? text : "1 0 0 0 1 0 0 0 1");

  for (int i = 0; i < 9; i++)
    rotation[i] = g_ascii_strtod (end, &end);
}

static void
put_u32 (GByteArray *out,
         guint32     value)
{
  value = GUINT32_TO_LE (value);
  g_byte_array_append (out, (const guint8 *) &value, sizeof value);
}

static void
put_u16 (GByteArray *out,
         guint16     value)
{
  value = GUINT16_TO_LE (value);
  g_byte_array_append (out, (const guint8 *) &value, sizeof value);
}

static void
put_vertex (GByteArray *out,
            BakePoint   p,
            BakePoint   n,
            BakePoint   size)
{
  gint8 normal[4] = { lrintf (127 * n.x), lrintf (127 * n.y), lrintf (127 * n.z), 0 };

  put_u16 (out, (gint16) lrintf (CLAMP (2 * p.x / size.x, -1, 1) * 32767));
  put_u16 (out, (gint16) lrintf (CLAMP (p.y / size.y, 0, 1) * 32767));
  put_u16 (out, (gint16) lrintf (CLAMP (2 * p.z / size.z, -1, 1) * 32767));
  g_byte_array_append (out, (const guint8 *) normal, 4);
}

static void
put_model (GByteArray      *out,
           const BakeModel *model,
           BakePoint        size)
{
  for (guint r = 0; r < model->runs->len; r++)
    {
      const BakeRun *run = g_ptr_array_index (model->runs, r);
      guint8 kind[4] = { run->material.grey, run->material.texture, run->two_sided, 0 };

      put_u32 (out, run->indices->len / 3);
      put_u32 (out, run->material.colour);
      g_byte_array_append (out, kind, 4);
    }
  for (guint i = 0; i < model->points->len; i++)
    put_vertex (out, g_array_index (model->points, BakePoint, i),
                g_array_index (model->normals, BakePoint, i), size);
  for (guint r = 0; r < model->runs->len; r++)
    {
      const BakeRun *run = g_ptr_array_index (model->runs, r);

      for (guint i = 0; i < run->indices->len; i++)
        put_u16 (out, g_array_index (run->indices, guint32, i));
    }
  while (out->len % 4 != 0)
    g_byte_array_append (out, (const guint8 *) "", 1);
}

static void
put_entry (GByteArray      *out,
           const char      *path,
           const BakeModel *model,
           BakePoint        size,
           guint32          offset)
{
  g_autofree char *folder = g_path_get_dirname (path), *base = g_path_get_basename (folder);
  char name[NAME] = { 0 };

  g_strlcpy (name, base, sizeof name);
  g_byte_array_append (out, (const guint8 *) name, sizeof name);
  put_u32 (out, offset);
  put_u32 (out, lrintf (size.x * 10000));
  put_u32 (out, lrintf (size.y * 10000));
  put_u32 (out, lrintf (size.z * 10000));
  put_u32 (out, model->runs->len);
  put_u32 (out, model->points->len);
  put_u32 (out, bake_model_count (model));
}

static BakeModel *
bake_one (BakeFiles  *files,
          GHashTable *properties,
          guint       index,
          const char *path,
          BakePoint   size)
{
  BakeModel *model = bake_model_parse (files, path);
  float rotation[9];

  if (model == NULL)
    return NULL;
  get_rotation (properties, index, rotation);
  bake_model_fit (model, rotation, size);
  bake_model_weld (model);
  bake_model_simplify (model, MOST_TRIANGLES);
  bake_model_orient (model);
  bake_model_smooth (model, SHARP_COS);
  return model;
}

static GByteArray *
bake_all (BakeFiles *files)
{
  g_autoptr(GHashTable) properties = read_properties (files);
  g_autoptr(GByteArray) entries = g_byte_array_new ();
  g_autoptr(GByteArray) bodies = g_byte_array_new ();
  GByteArray *out = g_byte_array_new ();
  const char *path;
  guint n = 0, last = 0, first;

  while (get_property (properties, "model", last + 1) != NULL)
    last++;
  first = 12 + last * (NAME + 7 * 4);
  for (guint i = 1; (path = get_property (properties, "model", i)) != NULL; i++)
    {
      BakePoint size = { get_metres (properties, "width", i), get_metres (properties, "height", i),
                         get_metres (properties, "depth", i) };
      g_autoptr(BakeModel) model = bake_one (files, properties, i, path + 1, size);

      if (model == NULL || model->points->len > G_MAXUINT16)
        continue;
      put_entry (entries, path, model, size, first + bodies->len);
      put_model (bodies, model, size);
      n++;
    }
  g_byte_array_append (out, (const guint8 *) "FABCAT1", 8);
  put_u32 (out, n);
  g_byte_array_append (out, entries->data, entries->len);
  while (out->len < first)
    g_byte_array_append (out, (const guint8 *) "", 1);
  g_byte_array_append (out, bodies->data, bodies->len);
  return out;
}

int
main (int argc, char *argv[])
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GHashTable) files = NULL;
  g_autoptr(GByteArray) out = NULL;

  if (argc != 3)
    {
      g_printerr ("usage: bake-catalogue FURNITURE.sh3f OUT\n");
      return 2;
    }
  files = read_archive (argv[1], &error);
  if (files != NULL)
    out = bake_all (files);
  if (out == NULL || !g_file_set_contents (argv[2], (const char *) out->data, out->len, &error))
    {
      g_printerr ("bake-catalogue: %s: %s\n", argv[1], error->message);
      return 1;
    }
  return 0;
}
