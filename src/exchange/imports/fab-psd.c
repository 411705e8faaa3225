/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include <string.h>

#include "fab-exchange-error.h"
#include "fab-psd.h"

#define MAX_SIDE 16384
#define MAX_PIXELS (100 * 1000 * 1000)
#define MAX_CHANNELS 56

enum { MODE_GREY = 1, MODE_RGB = 3, MODE_CMYK = 4 };

/* Bytes that are left; reading beyond them gives 0 and is noted. */
typedef struct
{
  const guint8 *at;
  gsize         left;
  gboolean      short_of;
} Input;

typedef struct
{
  guint channels, width, height, depth, mode;
} Header;

static const guint8 *
take (Input *in,
      gsize  n)
{
  const guint8 *at = in->at;

  if (n > in->left)
    {
      in->short_of = TRUE;
      in->left = 0;
      return NULL;
    }
  in->at += n;
  in->left -= n;

  return at;
}

static guint32
take_number (Input *in,
             guint  n)
{
  const guint8 *p = take (in, n);
  guint32 value = 0;

  for (guint i = 0; p != NULL && i < n; i++)
    value = value << 8 | p[i];

  return value;
}

static cairo_surface_t *
fail (GError     **error,
      int          code,
      const char  *why)
{
  g_set_error (error, FAB_EXCHANGE_ERROR, code, "The Photoshop picture cannot be read: %s", why);

  return NULL;
}

/* Adobe Photoshop File Formats Specification, "File Header Section". */
static gboolean
read_header (Input   *in,
             Header  *header,
             GError **error)
{
  const guint8 *magic = take (in, 4);
  gboolean right = magic != NULL && memcmp (magic, "8BPS", 4) == 0 && take_number (in, 2) == 1;

  take (in, 6);
  header->channels = take_number (in, 2);
  header->height = take_number (in, 4);
  header->width = take_number (in, 4);
  header->depth = take_number (in, 2);
  header->mode = take_number (in, 2);
  if (!right || in->short_of)
    return fail (error, FAB_EXCHANGE_ERROR_INVALID, "it is none"), FALSE;
  if (header->width < 1 || header->height < 1 || header->width > MAX_SIDE || header->height > MAX_SIDE ||
      (guint64) header->width * header->height > MAX_PIXELS || header->channels < 1 || header->channels > MAX_CHANNELS)
    return fail (error, FAB_EXCHANGE_ERROR_INVALID, "it is too large"), FALSE;
  if ((header->mode != MODE_GREY && header->mode != MODE_RGB && header->mode != MODE_CMYK) ||
      (header->depth != 8 && header->depth != 16) ||
      header->channels < (header->mode == MODE_GREY ? 1u : header->mode))
    return fail (error, FAB_EXCHANGE_ERROR_UNSUPPORTED, "save it in RGB with 8 bits"), FALSE;

  return TRUE;
}

/* One row of a channel, of @n bytes; PackBits (Apple Technical Note 1023). */
static void
unpack_row (Input  *packed,
            guint8 *row,
            gsize   n)
{
  gsize at = 0;

  while (at < n && packed->left > 0)
    {
      int code = (gint8) take_number (packed, 1);
      gsize run = code >= 0 ? (gsize) code + 1 : code == -128 ? 0 : (gsize) (1 - code);
      gsize fits = MIN (run, n - at);
      const guint8 *from;

      if (code >= 0)
        {
          from = take (packed, run);
          if (from != NULL)
            memcpy (row + at, from, fits);
        }
      else if (run > 0)
        memset (row + at, (int) take_number (packed, 1), fits);
      at += fits;
    }
}

/* All rows of the first @wanted channels, as they follow each other; what is missing stays white. */
static guint8 *
read_planes (Input        *in,
             const Header *header,
             guint         wanted)
{
  gsize width = (gsize) header->width * (header->depth / 8), rows = (gsize) header->height * wanted;
  guint8 *planes = g_try_malloc (width * rows);
  gboolean packed = take_number (in, 2) == 1;
  Input lengths = { in->at, in->left, FALSE };

  if (planes == NULL)
    return NULL;
  memset (planes, 0xff, width * rows);
  if (packed)
    take (in, (gsize) header->height * header->channels * 2);
  for (gsize i = 0; i < rows; i++)
    {
      gsize length = packed ? take_number (&lengths, 2) : width;
      const guint8 *row = take (in, MIN (length, in->left));
      Input part = { row, row != NULL ? length : 0, FALSE };

      if (row == NULL || (!packed && in->short_of))
        break;
      part.left = MIN (part.left, (gsize) (in->at - row));
      if (packed)
        unpack_row (&part, planes + i * width, width);
      else
        memcpy (planes + i * width, row, MIN (width, part.left));
    }

  return planes;
}

static void
paint (cairo_surface_t *surface,
       const Header    *header,
       const guint8    *planes)
{
  gsize step = header->depth / 8, width = header->width * step, plane = width * header->height;
  int stride = cairo_image_surface_get_stride (surface);
  guint8 *pixels = cairo_image_surface_get_data (surface);

  for (guint y = 0; y < header->height; y++)
    for (guint x = 0; x < header->width; x++)
      {
        const guint8 *p = planes + y * width + x * step;
        guint32 *to = (guint32 *) (gpointer) (pixels + (gsize) y * stride) + x;
        guint r = p[0], g = header->mode == MODE_GREY ? r : p[plane], b = header->mode == MODE_GREY ? r : p[2 * plane];

        /* inks are kept inverted: 255 is none */
        if (header->mode == MODE_CMYK)
          {
            guint k = p[3 * plane];

            r = r * k / 255;
            g = g * k / 255;
            b = b * k / 255;
          }
        *to = r << 16 | g << 8 | b;
      }
}

cairo_surface_t *
fab_psd_decode (GBytes  *bytes,
                GError **error)
{
  Input in = { 0 };
  Header header;
  g_autofree guint8 *planes = NULL;
  cairo_surface_t *surface;

  in.at = g_bytes_get_data (bytes, &in.left);
  if (!read_header (&in, &header, error))
    return NULL;
  /* colours, resources, layers */
  for (int i = 0; i < 3; i++)
    take (&in, take_number (&in, 4));
  if (in.short_of || in.left < 2)
    return fail (error, FAB_EXCHANGE_ERROR_INVALID, "it ends too early");
  planes = read_planes (&in, &header, header.mode == MODE_GREY ? 1 : header.mode);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) header.width, (int) header.height);
  if (planes == NULL || cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    {
      cairo_surface_destroy (surface);
      return fail (error, FAB_EXCHANGE_ERROR_INVALID, "there is too little memory");
    }
  paint (surface, &header, planes);
  cairo_surface_mark_dirty (surface);

  return surface;
}
