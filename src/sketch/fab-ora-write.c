/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-sketch"

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <minizip/zip.h>
#include <unistd.h>

#include "fab-ora-private.h"

#define MAX_THUMBNAIL 256 /* the standard's */

static void
free_layer (gpointer data)
{
  FabOraLayer *layer = data;

  g_free (layer->name);
  g_free (layer->blend);
  g_clear_pointer (&layer->png, g_bytes_unref);
  g_free (layer);
}

FabOra *
fab_ora_new (int width,
             int height)
{
  FabOra *ora = g_new0 (FabOra, 1);

  ora->width = width;
  ora->height = height;
  ora->layers = g_ptr_array_new_with_free_func (free_layer);

  return ora;
}

void
fab_ora_free (FabOra *ora)
{
  g_ptr_array_unref (ora->layers);
  g_free (ora);
}

static cairo_status_t
append_bytes (void                *closure,
              const unsigned char *data,
              unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

GBytes *
fab_ora_encode (cairo_surface_t  *surface,
                GError          **error)
{
  GByteArray *png = g_byte_array_new ();
  cairo_status_t status = cairo_surface_write_to_png_stream (surface, append_bytes, png);

  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (png);
  g_byte_array_unref (png);
  g_set_error (error, FAB_SKETCH_ERROR, FAB_SKETCH_ERROR_UNSUPPORTED, "The pixels could not be written: %s",
               cairo_status_to_string (status));

  return NULL;
}

gboolean
fab_ora_add (FabOra           *ora,
             const char       *name,
             double            opacity,
             gboolean          visible,
             const char       *blend,
             cairo_surface_t  *surface,
             GError          **error)
{
  GBytes *png = fab_ora_encode (surface, error);
  FabOraLayer *layer;

  if (png == NULL)
    return FALSE;
  layer = g_new0 (FabOraLayer, 1);
  *layer = (FabOraLayer) {
    .name = g_strdup (name), .opacity = opacity, .visible = visible, .blend = g_strdup (blend), .png = png,
    .width = cairo_image_surface_get_width (surface), .height = cairo_image_surface_get_height (surface),
  };
  g_ptr_array_add (ora->layers, layer);

  return TRUE;
}

/* --- the parts -------------------------------------------------------------------------------- */

/* Without fields beside the name, so that the type is where it is looked for: at the 38th byte. The date is that of
 * no time, so that equal pictures are equal files. */
static gboolean
add_part (zipFile       zip,
          const char   *name,
          gconstpointer data,
          gsize         size,
          gboolean      packed)
{
  const zip_fileinfo info = { .tmz_date = { .tm_year = 1980, .tm_mday = 1 } };

  return zipOpenNewFileInZip (zip, name, &info, NULL, 0, NULL, 0, NULL, packed ? Z_DEFLATED : 0,
                              packed ? Z_DEFAULT_COMPRESSION : 0) == ZIP_OK &&
         zipWriteInFileInZip (zip, data, (unsigned) size) == ZIP_OK &&
         zipCloseFileInZip (zip) == ZIP_OK;
}

static gboolean
add_bytes (zipFile     zip,
           const char *name,
           GBytes     *bytes)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (bytes, &size);

  return add_part (zip, name, data, size, FALSE);
}

static char *
write_number (double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (g_ascii_formatd (text, sizeof text, "%.4g", number));
}

/* The topmost comes first. */
static char *
write_stack (FabOra *ora)
{
  g_autoptr(GString) xml = g_string_new ("<?xml version='1.0' encoding='UTF-8'?>\n");

  g_string_append_printf (xml, "<image version=\"0.0.5\" w=\"%d\" h=\"%d\">\n <stack>\n", ora->width, ora->height);
  for (guint i = ora->layers->len; i > 0; i--)
    {
      const FabOraLayer *layer = g_ptr_array_index (ora->layers, i - 1);
      g_autofree char *name = g_markup_escape_text (layer->name, -1);
      g_autofree char *opacity = write_number (layer->opacity);

      g_string_append_printf (xml, "  <layer name=\"%s\" src=\"data/layer%u.png\" x=\"%d\" y=\"%d\" opacity=\"%s\" "
                              "visibility=\"%s\" composite-op=\"%s\"/>\n",
                              name, i - 1, layer->x, layer->y, opacity, layer->visible ? "visible" : "hidden",
                              _fab_ora_blend_to_op (layer->blend));
    }
  g_string_append (xml, " </stack>\n</image>\n");

  return g_string_free (g_steal_pointer (&xml), FALSE);
}

static GBytes *
make_thumbnail (cairo_surface_t  *merged,
                GError          **error)
{
  int width = cairo_image_surface_get_width (merged), height = cairo_image_surface_get_height (merged);
  double scale = MIN (1.0, (double) MAX_THUMBNAIL / MAX (width, height));
  cairo_surface_t *small = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, MAX (1, (int) (width * scale)),
                                                       MAX (1, (int) (height * scale)));
  cairo_t *cr = cairo_create (small);
  GBytes *png;

  cairo_scale (cr, scale, scale);
  cairo_set_source_surface (cr, merged, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_GOOD);
  cairo_paint (cr);
  cairo_destroy (cr);
  png = fab_ora_encode (small, error);
  cairo_surface_destroy (small);

  return png;
}

static gboolean
add_layers (zipFile  zip,
            FabOra  *ora)
{
  for (guint i = 0; i < ora->layers->len; i++)
    {
      const FabOraLayer *layer = g_ptr_array_index (ora->layers, i);
      g_autofree char *name = g_strdup_printf ("data/layer%u.png", i);

      if (!add_bytes (zip, name, layer->png))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_parts (zipFile   zip,
           FabOra   *ora,
           GBytes   *merged,
           GBytes   *thumbnail)
{
  g_autofree char *stack = write_stack (ora);

  return add_part (zip, "mimetype", ORA_TYPE, strlen (ORA_TYPE), FALSE) &&
         add_part (zip, "stack.xml", stack, strlen (stack), TRUE) &&
         add_layers (zip, ora) &&
         add_bytes (zip, "Thumbnails/thumbnail.png", thumbnail) &&
         add_bytes (zip, "mergedimage.png", merged);
}

/* --- the file --------------------------------------------------------------------------------- */

static gboolean
fail (GError     **error,
      const char  *path)
{
  int code = errno != 0 ? errno : EIO;

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "“%s” could not be written: %s", path,
               g_strerror (code));

  return FALSE;
}

static gboolean
sync_file (const char *path)
{
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  gboolean ok = fd >= 0 && fsync (fd) == 0;

  if (fd >= 0)
    close (fd);

  return ok;
}

static gboolean
write_draft (FabOra      *ora,
             GBytes      *merged,
             GBytes      *thumbnail,
             const char  *draft)
{
  zipFile zip = zipOpen64 (draft, APPEND_STATUS_CREATE);
  gboolean ok;

  if (zip == NULL)
    return FALSE;
  ok = add_parts (zip, ora, merged, thumbnail);

  return zipClose (zip, NULL) == ZIP_OK && ok && sync_file (draft);
}

gboolean
fab_ora_write (FabOra           *ora,
               cairo_surface_t  *merged,
               const char       *path,
               GError          **error)
{
  g_autofree char *draft = g_strdup_printf ("%s.part", path);
  g_autoptr(GBytes) whole = NULL;
  g_autoptr(GBytes) thumbnail = NULL;

  g_return_val_if_fail (ora != NULL && merged != NULL && path != NULL, FALSE);

  whole = fab_ora_encode (merged, error);
  thumbnail = whole ? make_thumbnail (merged, error) : NULL;
  if (thumbnail == NULL)
    return FALSE;
  errno = 0;
  if (write_draft (ora, whole, thumbnail, draft) && g_rename (draft, path) == 0)
    return TRUE;
  fail (error, path);
  g_unlink (draft);

  return FALSE;
}
