/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Wavefront OBJ and MTL: points, faces, groups, and of materials only how light and what they are. */
#include <gdk-pixbuf/gdk-pixbuf.h>
#include <stdlib.h>
#include <string.h>

#include "bake.h"
#include "fab-mesh.h"

typedef struct
{
  BakeFiles  *files;
  const char *folder;
  BakeModel  *model;
  GHashTable *materials;  /* name: BakeMaterial */
  char       *material;
  BakeRun    *run;        /* NULL: a new one for the next face */
} Reader;

BakeRun *
bake_run_new (BakeMaterial material)
{
  BakeRun *run = g_new0 (BakeRun, 1);

  run->material = material;
  run->indices = g_array_new (FALSE, FALSE, sizeof (guint32));
  return run;
}

static void
free_run (gpointer data)
{
  BakeRun *run = data;

  g_array_unref (run->indices);
  g_free (run);
}

void
bake_model_free (BakeModel *model)
{
  g_array_unref (model->points);
  g_array_unref (model->normals);
  g_ptr_array_unref (model->runs);
  g_free (model);
}

/* Words in the names of materials that say what a thing is made of. */
static FabTexture
guess_texture (const char *name)
{
  static const struct { const char *word; FabTexture texture; } words[] = {
    { "wood", FAB_TEXTURE_WOOD }, { "oak", FAB_TEXTURE_WOOD }, { "plank", FAB_TEXTURE_WOOD },
    { "glass", FAB_TEXTURE_GLASS }, { "mirror", FAB_TEXTURE_GLASS },
    { "metal", FAB_TEXTURE_METAL }, { "chrome", FAB_TEXTURE_METAL },
    { "steel", FAB_TEXTURE_METAL }, { "alumin", FAB_TEXTURE_METAL },
    { "iron", FAB_TEXTURE_METAL }, { "silver", FAB_TEXTURE_METAL },
    { "cloth", FAB_TEXTURE_CLOTH }, { "fabric", FAB_TEXTURE_CLOTH },
    { "cushion", FAB_TEXTURE_CLOTH }, { "pillow", FAB_TEXTURE_CLOTH },
    { "towel", FAB_TEXTURE_CLOTH }, { "leather", FAB_TEXTURE_CLOTH },
    { "blanket", FAB_TEXTURE_CLOTH }, { "duvet", FAB_TEXTURE_CLOTH },
    { "leaf", FAB_TEXTURE_LEAVES }, { "leaves", FAB_TEXTURE_LEAVES },
    { "plant", FAB_TEXTURE_LEAVES }, { "stem", FAB_TEXTURE_LEAVES },
    { "stone", FAB_TEXTURE_STONE }, { "rock", FAB_TEXTURE_STONE },
    { "marble", FAB_TEXTURE_STONE }, { "concrete", FAB_TEXTURE_STONE },
  };
  g_autofree char *low = g_ascii_strdown (name, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (low, words[i].word) != NULL)
      return words[i].texture;
  return FAB_TEXTURE_PLAIN;
}

/* Pencil greys: blacks stay open enough for lines to be seen. */
static void
set_colour (BakeMaterial *material,
            const double  rgb[3])
{
  double light = .3 * rgb[0] + .59 * rgb[1] + .11 * rgb[2];

  material->grey = 255 * CLAMP (.24 + .74 * light, .24, .97);
  material->colour = 0;
  for (int i = 0; i < 3; i++)
    material->colour = material->colour << 8 | (guint) (255 * CLAMP (rgb[i], 0, 1));
}

static gboolean
average_image (GBytes *bytes,
               double  rgb[3])
{
  g_autoptr(GdkPixbufLoader) loader = gdk_pixbuf_loader_new ();
  GdkPixbuf *image;
  gsize n = 0;

  if (!gdk_pixbuf_loader_write_bytes (loader, bytes, NULL) ||
      !gdk_pixbuf_loader_close (loader, NULL))
    return FALSE;
  image = gdk_pixbuf_loader_get_pixbuf (loader);
  rgb[0] = rgb[1] = rgb[2] = 0;
  for (int y = 0; y < gdk_pixbuf_get_height (image); y += 8)
    for (int x = 0; x < gdk_pixbuf_get_width (image); x += 8, n++)
      {
        const guint8 *pixel = gdk_pixbuf_read_pixels (image) +
                              y * gdk_pixbuf_get_rowstride (image) +
                              x * gdk_pixbuf_get_n_channels (image);

        for (int i = 0; i < 3; i++)
          rgb[i] += pixel[i] / 255.0;
      }
  for (int i = 0; i < 3; i++)
    rgb[i] /= n;
  return TRUE;
}

static void
parse_numbers (const char *text,
               double     *numbers,
               int         n)
{
  char *end = (char *) text;

  for (int i = 0; i < n; i++)
    numbers[i] = g_ascii_strtod (end, &end);
}

static void
read_material_line (Reader       *reader,
                    BakeMaterial *material,
                    char         *line)
{
  double rgb[3];

  if (g_str_has_prefix (line, "Kd "))
    {
      parse_numbers (line + 3, rgb, 3);
      set_colour (material, rgb);
    }
  else if (g_str_has_prefix (line, "d ") && g_ascii_strtod (line + 2, NULL) < .7)
    material->texture = FAB_TEXTURE_GLASS;
  else if (g_str_has_prefix (line, "map_Kd "))
    {
      g_autofree char *path = g_build_filename (reader->folder, g_strstrip (line + 7), NULL);
      GBytes *bytes = g_hash_table_lookup (reader->files, path);

      if (bytes != NULL && average_image (bytes, rgb))
        set_colour (material, rgb);
    }
}

static void
read_materials (Reader     *reader,
                const char *name)
{
  g_autofree char *path = g_build_filename (reader->folder, name, NULL);
  GBytes *bytes = g_hash_table_lookup (reader->files, path);
  BakeMaterial *material = NULL;
  g_auto(GStrv) lines = NULL;
  g_autofree char *text = NULL;

  if (bytes == NULL)
    return;
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  lines = g_strsplit (text, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    {
      g_strstrip (*line);
      if (g_str_has_prefix (*line, "newmtl "))
        {
          material = g_new0 (BakeMaterial, 1);
          *material = (BakeMaterial) { 0xcccccc, 204, guess_texture (*line + 7) };
          g_hash_table_replace (reader->materials, g_strdup (*line + 7), material);
        }
      else if (material != NULL)
        read_material_line (reader, material, *line);
    }
}

static void
read_point (Reader     *reader,
            const char *text)
{
  double p[3];
  BakePoint point;

  parse_numbers (text, p, 3);
  point = (BakePoint) { p[0], p[1], p[2] };
  g_array_append_val (reader->model->points, point);
}

static BakeRun *
ensure_run (Reader *reader)
{
  static const BakeMaterial plain = { 0xcccccc, 204, FAB_TEXTURE_PLAIN };
  const BakeMaterial *material = NULL;

  if (reader->run != NULL)
    return reader->run;
  if (reader->material != NULL)
    material = g_hash_table_lookup (reader->materials, reader->material);
  reader->run = bake_run_new (material != NULL ? *material : plain);
  g_ptr_array_add (reader->model->runs, reader->run);
  return reader->run;
}

/* A polygon becomes a fan. */
static void
read_face (Reader     *reader,
           const char *text)
{
  BakeRun *run = ensure_run (reader);
  long n_points = reader->model->points->len;
  guint32 fan[3];
  int n = 0;

  while (*text != '\0')
    {
      char *end;
      long v = strtol (text, &end, 10);

      if (end == text)
        break;
      v = v < 0 ? n_points + v : v - 1;
      if (v < 0 || v >= n_points)
        return;
      fan[MIN (n, 2)] = v;
      if (++n >= 3)
        {
          g_array_append_vals (run->indices, fan, 3);
          fan[1] = fan[2];
        }
      text = end + strcspn (end, " \t\r");
    }
}

static void
read_line (Reader *reader,
           char   *line)
{
  if (line[0] == 'v' && line[1] == ' ')
    read_point (reader, line + 2);
  else if (line[0] == 'f' && line[1] == ' ')
    read_face (reader, line + 2);
  else if ((line[0] == 'o' || line[0] == 'g') && line[1] == ' ')
    reader->run = NULL;
  else if (g_str_has_prefix (line, "mtllib "))
    read_materials (reader, g_strstrip (line + 7));
  else if (g_str_has_prefix (line, "usemtl "))
    {
      g_free (reader->material);
      reader->material = g_strdup (g_strstrip (line + 7));
      reader->run = NULL;
    }
}

/**
 * bake_model_parse:
 * @path: of an OBJ among @files
 *
 * Returns: (nullable) (transfer full): its faces, in runs of one group and material
 */
BakeModel *
bake_model_parse (BakeFiles  *files,
                  const char *path)
{
  GBytes *bytes = g_hash_table_lookup (files, path);
  g_autofree char *folder = g_path_get_dirname (path), *text = NULL;
  Reader reader = { files, folder, NULL, NULL, NULL, NULL };

  if (bytes == NULL)
    return NULL;
  reader.materials = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  reader.model = g_new0 (BakeModel, 1);
  reader.model->points = g_array_new (FALSE, FALSE, sizeof (BakePoint));
  reader.model->normals = g_array_new (FALSE, FALSE, sizeof (BakePoint));
  reader.model->runs = g_ptr_array_new_with_free_func (free_run);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  for (char *line = text, *next; line != NULL; line = next)
    {
      next = strchr (line, '\n');
      if (next != NULL)
        *next++ = '\0';
      read_line (&reader, line);
    }
  g_hash_table_unref (reader.materials);
  g_free (reader.material);
  return reader.model;
}
