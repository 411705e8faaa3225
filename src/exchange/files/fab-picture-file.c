/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include <cairo-svg.h>
#include <gdk-pixbuf/gdk-pixbuf.h>
#include <string.h>
#include <webp/encode.h>

#include "fab-exchange-error.h"
#include "fab-picture-file.h"
#include "fab-surface-cache.h"

static const struct { const char *word; FabPictureFormat format; } format_words[] = {
  { "png", FAB_PICTURE_PNG }, { "jpg", FAB_PICTURE_JPEG }, { "jpeg", FAB_PICTURE_JPEG },
  { "webp", FAB_PICTURE_WEBP }, { "svg", FAB_PICTURE_SVG }, { "ora", FAB_PICTURE_ORA },
};

static const struct { const char *extension, *media; } formats[] = {
  [FAB_PICTURE_PNG] = { ".png", "image/png" },
  [FAB_PICTURE_JPEG] = { ".jpg", "image/jpeg" },
  [FAB_PICTURE_WEBP] = { ".webp", "image/webp" },
  [FAB_PICTURE_SVG] = { ".svg", "image/svg+xml" },
  [FAB_PICTURE_ORA] = { ".ora", "image/openraster" },
};

gboolean
fab_picture_format_find (const char       *word,
                         FabPictureFormat *format)
{
  g_return_val_if_fail (word != NULL && format != NULL, FALSE);

  word += *word == '.';
  for (gsize i = 0; i < G_N_ELEMENTS (format_words); i++)
    if (g_ascii_strcasecmp (format_words[i].word, word) == 0)
      {
        *format = format_words[i].format;
        return TRUE;
      }

  return FALSE;
}

const char *
fab_picture_format_extension (FabPictureFormat format)
{
  return formats[format].extension;
}

const char *
fab_picture_format_media (FabPictureFormat format)
{
  return formats[format].media;
}

/* --- encoders --- */

static GBytes *
fail (const char  *what,
      GError     **error)
{
  g_set_error (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_FAILED, "The picture could not be made: %s", what);

  return NULL;
}

static cairo_status_t
append_cb (void                *bytes,
           const unsigned char *data,
           unsigned int         length)
{
  g_byte_array_append (bytes, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static GBytes *
encode_png (cairo_surface_t  *surface,
            GError          **error)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_status_t status = cairo_surface_write_to_png_stream (surface, append_cb, bytes);

  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (bytes);
  g_byte_array_unref (bytes);

  return fail (cairo_status_to_string (status), error);
}

/* Opaque ARGB32 as red, green, blue. */
static GdkPixbuf *
make_pixbuf (cairo_surface_t *surface)
{
  int width = cairo_image_surface_get_width (surface), height = cairo_image_surface_get_height (surface);
  int stride = cairo_image_surface_get_stride (surface);
  const guint8 *data = cairo_image_surface_get_data (surface);
  GdkPixbuf *pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width, height);
  guint8 *pixels = pixbuf ? gdk_pixbuf_get_pixels (pixbuf) : NULL;

  for (int y = 0; pixels != NULL && y < height; y++)
    {
      const guint32 *in = (const guint32 *) (const void *) (data + (gsize) y * stride);
      guint8 *out = pixels + (gsize) y * gdk_pixbuf_get_rowstride (pixbuf);

      for (int x = 0; x < width; x++, out += 3)
        {
          out[0] = in[x] >> 16;
          out[1] = in[x] >> 8;
          out[2] = in[x];
        }
    }

  return pixbuf;
}

static GBytes *
encode_jpeg (cairo_surface_t  *surface,
             int               quality,
             GError          **error)
{
  g_autoptr(GdkPixbuf) pixbuf = make_pixbuf (surface);
  g_autofree char *level = g_strdup_printf ("%d", quality);
  char *buffer;
  gsize size;

  if (pixbuf == NULL)
    return fail ("there is not enough memory", error);
  if (!gdk_pixbuf_save_to_buffer (pixbuf, &buffer, &size, "jpeg", error, "quality", level, NULL))
    return NULL;

  return g_bytes_new_take (buffer, size);
}

static void
free_webp (gpointer data)
{
  WebPFree (data);
}

/* The one at 100 is lossless: drawings are smaller then than as PNG. */
static GBytes *
encode_webp (cairo_surface_t  *surface,
             int               quality,
             GError          **error)
{
  int width = cairo_image_surface_get_width (surface), height = cairo_image_surface_get_height (surface);
  g_autoptr(GdkPixbuf) pixbuf = make_pixbuf (surface);
  guint8 *buffer = NULL;
  gsize size = 0;

  if (pixbuf == NULL)
    return fail ("there is not enough memory", error);
  if (quality >= 100)
    size = WebPEncodeLosslessRGB (gdk_pixbuf_read_pixels (pixbuf), width, height, gdk_pixbuf_get_rowstride (pixbuf),
                                  &buffer);
  else
    size = WebPEncodeRGB (gdk_pixbuf_read_pixels (pixbuf), width, height, gdk_pixbuf_get_rowstride (pixbuf), quality,
                          &buffer);
  if (size == 0)
    return fail ("WebP takes no more than 16383 pixels a side", error);

  return g_bytes_new_with_free_func (buffer, size, free_webp, buffer);
}

static GBytes *
encode_svg (FabPicture      *picture,
            FabPictureData  *data,
            int              width,
            int              height,
            GCancellable    *cancellable,
            GError         **error)
{
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  g_autoptr(cairo_surface_t) surface = cairo_svg_surface_create_for_stream (append_cb, bytes, width, height);
  g_autoptr(cairo_t) cr = cairo_create (surface);

  cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
  if (!fab_picture_paint (picture, data, cr, width, height, cancellable, error))
    return NULL;
  g_clear_pointer (&cr, cairo_destroy);
  cairo_surface_finish (surface);
  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    return fail (cairo_status_to_string (cairo_surface_status (surface)), error);

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

GBytes *
fab_surface_encode (cairo_surface_t   *surface,
                    FabPictureFormat   format,
                    int                quality,
                    GError           **error)
{
  g_return_val_if_fail (cairo_surface_get_type (surface) == CAIRO_SURFACE_TYPE_IMAGE, NULL);

  cairo_surface_flush (surface);
  if (format == FAB_PICTURE_JPEG)
    return encode_jpeg (surface, quality, error);
  if (format == FAB_PICTURE_WEBP)
    return encode_webp (surface, quality, error);

  return encode_png (surface, error);
}

GBytes *
fab_picture_encode (FabPicture        *picture,
                    FabPictureData    *data,
                    FabPictureFormat   format,
                    int                width,
                    int                height,
                    int                quality,
                    GCancellable      *cancellable,
                    GError           **error)
{
  g_autoptr(cairo_surface_t) surface = NULL;

  g_return_val_if_fail (picture != NULL && data != NULL, NULL);
  g_return_val_if_fail (format != FAB_PICTURE_ORA, NULL);

  if (format == FAB_PICTURE_SVG)
    return encode_svg (picture, data, width, height, cancellable, error);
  surface = fab_picture_draw (picture, data, width, height, cancellable, error);

  return surface != NULL ? fab_surface_encode (surface, format, quality, error) : NULL;
}
