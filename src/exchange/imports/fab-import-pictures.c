/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A picture, a folder of them, or several: a panel each. */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include <cairo.h>
#include <string.h>

#include "fab-beside.h"
#include "fab-exchange-error.h"
#include "fab-image.h"
#include "fab-import-private.h"
#include "fab-ora.h"
#include "fab-psd.h"
#include "fab-zip.h"

#define MAX_PSD (512 * 1024 * 1024)

static cairo_status_t
write_cb (gpointer      data,
          const guchar *bytes,
          guint         length)
{
  g_byte_array_append (data, bytes, length);

  return CAIRO_STATUS_SUCCESS;
}

GBytes *
_fab_import_to_png (cairo_surface_t *surface)
{
  GByteArray *bytes = g_byte_array_new ();

  cairo_surface_write_to_png_stream (surface, write_cb, bytes);
  cairo_surface_destroy (surface);

  return g_byte_array_free_to_bytes (bytes);
}

static GBytes *
load_psd (const char  *path,
          GError     **error)
{
  g_autoptr(GBytes) bytes = fab_beside_load (path, MAX_PSD, error);
  cairo_surface_t *surface = bytes != NULL ? fab_psd_decode (bytes, error) : NULL;

  return surface != NULL ? _fab_import_to_png (surface) : NULL;
}

/* The paper under layers. */
GBytes *
_fab_import_make_paper (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 16, 9);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_destroy (cr);

  return _fab_import_to_png (surface);
}

/* Krita's own files have the whole picture beside their layers, as OpenRaster has. */
static GBytes *
load_ora (const char  *path,
          GError     **error)
{
  g_autoptr(GBytes) bytes = fab_beside_load (path, MAX_PSD, error);

  return bytes != NULL ? fab_zip_load (bytes, "mergedimage.png", FAB_IMPORT_MAX_FILE, error) : NULL;
}

static GBytes *
load_plain (const char  *path,
            GError     **error)
{
  return fab_beside_load (path, FAB_IMPORT_MAX_FILE, error);
}

static const struct { const char *ending; GBytes *(*load) (const char *path, GError **error); } kinds[] = {
  { ".png", load_plain }, { ".jpg", load_plain }, { ".jpeg", load_plain }, { ".webp", load_plain },
  { ".gif", load_plain }, { ".bmp", load_plain }, { ".tif", load_plain }, { ".tiff", load_plain },
  { ".psd", load_psd }, { ".ora", load_ora }, { ".kra", load_ora },
};

static gsize
find_kind (const char *path)
{
  g_autofree char *folded = g_ascii_strdown (path, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_has_suffix (folded, kinds[i].ending))
      return i;

  return G_N_ELEMENTS (kinds);
}

gboolean
_fab_import_is_picture (const char *path)
{
  return find_kind (path) < G_N_ELEMENTS (kinds);
}

/* The layers of OpenRaster come as layers, over white paper of the picture's shape. */
static gboolean
add_layers (FabImport   *self,
            const char  *path)
{
  g_autoptr(FabOra) ora = fab_ora_read (path, NULL);
  g_autofree char *stem = _fab_import_dup_stem (path);
  FabImportPanel *panel;

  if (ora == NULL || ora->layers->len == 0 || ora->width < 1 || ora->height < 1)
    return FALSE;
  panel = _fab_import_add_panel (self, stem);
  _fab_import_take (self, &panel->picture, _fab_import_make_paper ());
  if (self->aspect == NULL)
    self->aspect = _fab_import_name_aspect ((double) ora->width / ora->height);
  for (guint i = 0; i < ora->layers->len; i++)
    {
      const FabOraLayer *source = g_ptr_array_index (ora->layers, i);
      FabImportLayer *layer = _fab_import_add_layer (self, panel, source->name, "ink", source->opacity,
                                                     g_bytes_ref (source->png));

      if (layer == NULL)
        continue;
      layer->blend = g_strdup (source->blend);
      layer->hidden = !source->visible;
      layer->x = (float) source->x / ora->height;
      layer->y = (float) source->y / ora->height;
      layer->width = (float) source->width / ora->height;
      layer->height = (float) source->height / ora->height;
    }

  return TRUE;
}

/* What nothing can show is not taken. */
static GBytes *
load_picture (const char  *path,
              GError     **error)
{
  g_autoptr(GBytes) bytes = kinds[find_kind (path)].load (path, error);
  cairo_surface_t *surface = NULL;

  if (bytes == NULL)
    return NULL;
  if (fab_beside_guess_media (bytes) != NULL)
    surface = fab_image_decode (bytes, 64, 64, NULL);
  if (surface == NULL)
    {
      g_autofree char *name = g_filename_display_basename (path);

      g_set_error (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_INVALID, "“%s” is no picture that can be shown", name);
      return NULL;
    }
  cairo_surface_destroy (surface);

  return g_steal_pointer (&bytes);
}

/* Many pictures miss one with a remark; a single one says what is wrong with it. */
static gboolean
add_picture (FabImport   *self,
             const char  *path,
             gboolean     only,
             GError     **error)
{
  g_autoptr(GError) reason = NULL;
  g_autofree char *stem = _fab_import_dup_stem (path);
  FabImportPanel *panel;
  GBytes *picture;

  if (kinds[find_kind (path)].load == load_ora && add_layers (self, path))
    return TRUE;
  picture = load_picture (path, &reason);
  if (picture == NULL && only)
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }
  if (picture == NULL)
    {
      _fab_import_remark (self, "%s", reason->message);
      return TRUE;
    }
  if (self->aspect == NULL)
    self->aspect = _fab_import_find_aspect (picture);
  panel = _fab_import_add_panel (self, g_strdelimit (stem, "_", ' '));
  _fab_import_take (self, &panel->picture, picture);

  return TRUE;
}

static FabImport *
read_pictures (const FabImportJob  *job,
               GPtrArray           *paths,
               const char          *title,
               GError             **error)
{
  g_autoptr(FabImport) self = _fab_import_new ("pictures");

  self->title = g_strdup (title);
  _fab_import_add_heading (self, title, NULL);
  for (guint i = 0; i < paths->len; i++)
    if (!_fab_import_step (job, i, paths->len, error) ||
        !add_picture (self, g_ptr_array_index (paths, i), paths->len == 1, error))
      return NULL;
  if (self->panels->len > 0)
    return g_steal_pointer (&self);
  g_set_error (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_INVALID, "There are no pictures in “%s”", title);

  return NULL;
}

/* As people count: 2 before 10. */
static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  g_autofree char *one = g_filename_display_basename (*(char * const *) a);
  g_autofree char *other = g_filename_display_basename (*(char * const *) b);
  g_autofree char *one_key = g_utf8_collate_key_for_filename (one, -1);
  g_autofree char *other_key = g_utf8_collate_key_for_filename (other, -1);

  return strcmp (one_key, other_key);
}

FabImport *
_fab_import_pictures (const FabImportJob  *job,
                      GError             **error)
{
  g_autoptr(GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *title = _fab_import_dup_stem (_fab_import_path (job));

  for (guint i = 0; i < job->files->len; i++)
    if (_fab_import_is_picture (g_file_peek_path (g_ptr_array_index (job->files, i))))
      g_ptr_array_add (paths, g_file_get_path (g_ptr_array_index (job->files, i)));
  g_ptr_array_sort (paths, compare_names);

  return read_pictures (job, paths, title, error);
}

FabImport *
_fab_import_folder (const FabImportJob  *job,
                    GError             **error)
{
  const char *folder = _fab_import_path (job), *name;
  g_autoptr(GDir) dir = g_dir_open (folder, 0, error);
  g_autoptr(GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *title = g_filename_display_basename (folder);

  if (dir == NULL)
    return NULL;
  while ((name = g_dir_read_name (dir)) != NULL && paths->len <= FAB_IMPORT_MAX_PANELS)
    {
      char *path = *name != '.' && _fab_import_is_picture (name) ? fab_beside_find (folder, name) : NULL;

      if (path != NULL)
        g_ptr_array_add (paths, path);
    }
  if (paths->len > FAB_IMPORT_MAX_PANELS)
    {
      g_set_error (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_INVALID, "“%s” has more than %d pictures", title,
                   FAB_IMPORT_MAX_PANELS);
      return NULL;
    }
  g_ptr_array_sort (paths, compare_names);

  return read_pictures (job, paths, title, error);
}
