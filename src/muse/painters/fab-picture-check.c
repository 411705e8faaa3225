/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include <cairo.h>
#include <string.h>
#include <webp/decode.h>

#include "fab-engines.h"
#include "fab-picture-check.h"

static guint32
read_big (const guint8 *at,
          guint         n)
{
  guint32 value = 0;

  for (guint i = 0; i < n; i++)
    value = value << 8 | at[i];

  return value;
}

static guint32
read_little (const guint8 *at,
             guint         n)
{
  guint32 value = 0;

  for (guint i = n; i-- > 0;)
    value = value << 8 | at[i];

  return value;
}

/* --- headers ---------------------------------------------------------------------------------- */

/* PNG (third edition), 5.2 and 11.2.1: the signature, then IHDR. */
static gboolean
read_png (const guint8     *data,
          gsize             n,
          FabPictureHeader *header)
{
  static const guint8 start[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };

  if (n < 33 || memcmp (data, start, sizeof start) != 0 || memcmp (data + 12, "IHDR", 4) != 0)
    return FALSE;
  *header = (FabPictureHeader) { "image/png", (int) MIN (read_big (data + 16, 4), G_MAXINT), (int) MIN (read_big (data + 20, 4), G_MAXINT) };

  return TRUE;
}

/* ITU-T T.81, B.1.1: segments up to the start of a frame (SOF0 … SOF15, but for DHT, JPG and DAC). */
static gboolean
read_jpeg (const guint8     *data,
           gsize             n,
           FabPictureHeader *header)
{
  gsize at = 2;

  if (n < 4 || data[0] != 0xff || data[1] != 0xd8)
    return FALSE;
  while (at + 9 < n && data[at] == 0xff)
    {
      guint8 marker = data[at + 1];

      if (marker == 0xff)
        {
          at++;
          continue;
        }
      if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc)
        {
          *header = (FabPictureHeader) { "image/jpeg", (int) read_big (data + at + 7, 2), (int) read_big (data + at + 5, 2) };
          return TRUE;
        }
      if (marker == 0xda || read_big (data + at + 2, 2) < 2)
        return FALSE;
      at += 2 + read_big (data + at + 2, 2);
    }

  return FALSE;
}

/* RFC 9649: VP8X tells the canvas, VP8 and VP8L the picture. */
static gboolean
read_webp (const guint8     *data,
           gsize             n,
           FabPictureHeader *header)
{
  int width, height;

  if (n < 30 || memcmp (data, "RIFF", 4) != 0 || memcmp (data + 8, "WEBP", 4) != 0)
    return FALSE;
  if (memcmp (data + 12, "VP8X", 4) == 0)
    {
      width = 1 + (int) read_little (data + 24, 3);
      height = 1 + (int) read_little (data + 27, 3);
    }
  else if (!WebPGetInfo (data, n, &width, &height))
    return FALSE;
  *header = (FabPictureHeader) { "image/webp", width, height };

  return TRUE;
}

gboolean
fab_picture_check (GBytes            *picture,
                   FabPictureHeader  *header,
                   GError           **error)
{
  FabPictureHeader found;
  gsize n;
  const guint8 *data;

  g_return_val_if_fail (picture != NULL, FALSE);

  data = g_bytes_get_data (picture, &n);
  if (!read_png (data, n, &found) && !read_jpeg (data, n, &found) && !read_webp (data, n, &found))
    g_set_error_literal (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_BAD_REPLY, "What came is no picture");
  else if (found.width <= 0 || found.height <= 0)
    g_set_error_literal (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_BAD_REPLY, "The picture that came is empty");
  else if (n > FAB_PICTURE_MOST_BYTES || found.width > FAB_PICTURE_MOST_SIDE || found.height > FAB_PICTURE_MOST_SIDE ||
           (gint64) found.width * found.height > FAB_PICTURE_MOST_AREA)
    g_set_error (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_TOO_LONG, "The picture that came is too large: %d × %d pixels",
                 found.width, found.height);
  else
    {
      if (header)
        *header = found;
      return TRUE;
    }

  return FALSE;
}

/* --- WebP ------------------------------------------------------------------------------------- */

static cairo_status_t
append_cb (void                *data,
           const unsigned char *bytes,
           unsigned int         n)
{
  g_byte_array_append (data, bytes, n);

  return CAIRO_STATUS_SUCCESS;
}

/* Transparent parts lie on white. */
static void
flatten (cairo_surface_t *surface,
         int              width,
         int              height)
{
  guint8 *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        guint8 *pixel = data + (gsize) y * stride + 4 * x;

#if G_BYTE_ORDER == G_LITTLE_ENDIAN
        guint alpha = pixel[3];
        guint8 *colour = pixel;
#else
        guint alpha = pixel[0];
        guint8 *colour = pixel + 1;
#endif
        for (guint i = 0; i < 3 && alpha < 255; i++)
          colour[i] = (guint8) ((colour[i] * alpha + 255 * (255 - alpha)) / 255);
      }
}

static gboolean
decode_webp (GBytes          *picture,
             cairo_surface_t *surface)
{
  gsize n, size = (gsize) cairo_image_surface_get_stride (surface) * cairo_image_surface_get_height (surface);
  const guint8 *data = g_bytes_get_data (picture, &n);

#if G_BYTE_ORDER == G_LITTLE_ENDIAN
  return WebPDecodeBGRAInto (data, n, cairo_image_surface_get_data (surface), size, cairo_image_surface_get_stride (surface)) != NULL;
#else
  return WebPDecodeARGBInto (data, n, cairo_image_surface_get_data (surface), size, cairo_image_surface_get_stride (surface)) != NULL;
#endif
}

static GBytes *
make_png (GBytes                  *webp,
          const FabPictureHeader  *header,
          GError                 **error)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, header->width, header->height);
  GByteArray *png = g_byte_array_new ();
  gboolean done;

  cairo_surface_flush (surface);
  done = cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS && decode_webp (webp, surface);
  if (done)
    {
      flatten (surface, header->width, header->height);
      cairo_surface_mark_dirty (surface);
      done = cairo_surface_write_to_png_stream (surface, append_cb, png) == CAIRO_STATUS_SUCCESS;
    }
  cairo_surface_destroy (surface);
  if (done)
    return g_byte_array_free_to_bytes (png);
  g_byte_array_unref (png);
  g_set_error_literal (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_BAD_REPLY, "The picture that came is broken");

  return NULL;
}

GBytes *
fab_picture_settle (GBytes      *picture,
                    const char **media,
                    GError     **error)
{
  FabPictureHeader header;

  g_return_val_if_fail (picture != NULL && media != NULL, NULL);

  if (!fab_picture_check (picture, &header, error))
    return NULL;
  *media = header.media;
  if (!g_str_equal (header.media, "image/webp"))
    return g_bytes_ref (picture);
  *media = "image/png";

  return make_png (picture, &header, error);
}

GBytes *
fab_picture_decode (const char  *base64,
                    GError     **error)
{
  const char *comma;
  guchar *data;
  gsize n;

  if (base64 != NULL && g_str_has_prefix (base64, "data:"))
    {
      comma = strchr (base64, ',');
      base64 = comma != NULL ? comma + 1 : NULL;
    }
  if (base64 == NULL || *base64 == '\0')
    {
      g_set_error_literal (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_BAD_REPLY, "The reply has no picture in it");
      return NULL;
    }
  data = g_base64_decode (base64, &n);

  return g_bytes_new_take (data, n);
}
