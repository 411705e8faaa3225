/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-sketch"

#include "config.h"

#include <string.h>
#include <gdk-pixbuf/gdk-pixbuf.h>

#include "fab-image.h"
#include "fab-sketch-error.h"

#define MAX_SIDE 16384
#define MAX_PIXELS (100 * 1000 * 1000)

typedef struct
{
  int      width;
  int      height;
  gboolean measure; /* only that */
  gboolean refused;
  gboolean done;
} Fit;

static void
size_prepared_cb (GdkPixbufLoader *loader,
                  int              width,
                  int              height,
                  gpointer         data)
{
  Fit *fit = data;
  double scale;

  fit->done = TRUE;

  if (width < 1 || height < 1 || width > MAX_SIDE || height > MAX_SIDE
      || (gint64) width * height > MAX_PIXELS)
    {
      fit->refused = TRUE;
      gdk_pixbuf_loader_set_size (loader, 1, 1);
      return;
    }
  if (fit->measure)
    {
      fit->width = width;
      fit->height = height;
      gdk_pixbuf_loader_set_size (loader, 1, 1);
      return;
    }
  scale = MIN ((double) fit->width / width, (double) fit->height / height);
  if (scale < 1)
    gdk_pixbuf_loader_set_size (loader, MAX (1, width * scale + 0.5),
                                MAX (1, height * scale + 0.5));
}

/* By its first bytes; the database of media types, which GdkPixbuf would ask, may not be there. */
static GdkPixbufLoader *
make_loader (GBytes *bytes)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  if (size > 8 && memcmp (data, "\211PNG\r\n\032\n", 8) == 0)
    return gdk_pixbuf_loader_new_with_type ("png", NULL);
  if (size > 3 && memcmp (data, "\377\330\377", 3) == 0)
    return gdk_pixbuf_loader_new_with_type ("jpeg", NULL);

  return gdk_pixbuf_loader_new ();
}

static guint32
read_big (const guint8 *at)
{
  return (guint32) at[0] << 24 | (guint32) at[1] << 16 | (guint32) at[2] << 8 | at[3];
}

/* From chunk to chunk to the one that ends it. */
static gboolean
png_is_whole (const guint8 *data,
              gsize         size)
{
  gsize at = 8;

  while (at + 12 <= size && memcmp (data + at + 4, "IEND", 4) != 0)
    at += (gsize) read_big (data + at) + 12;

  return at + 12 <= size;
}

/* Others may have written something behind the end. */
static gboolean
jpeg_is_whole (const guint8 *data,
               gsize         size)
{
  gsize at = size;

  while (at >= 2 && !(data[at - 2] == 0xff && data[at - 1] == 0xd9))
    at--;

  return at > 4;
}

/* The loaders make do with what there is of a picture that is cut off. */
static gboolean
check_whole (GBytes   *bytes,
             GError  **error)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  if (size > 8 && memcmp (data, "\211PNG", 4) == 0 ? png_is_whole (data, size)
      : size > 3 && memcmp (data, "\377\330\377", 3) == 0 ? jpeg_is_whole (data, size) : size > 0)
    return TRUE;
  g_set_error_literal (error, FAB_SKETCH_ERROR, FAB_SKETCH_ERROR_DAMAGED, "The picture is cut off");

  return FALSE;
}

/* Reads the head first, so that a refused picture is never handed over whole. */
static gboolean
feed (GdkPixbufLoader  *loader,
      GBytes           *bytes,
      Fit              *fit,
      GError          **error)
{
  gsize size, at = 0;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  while (at < size && !fit->refused && !(fit->measure && fit->done))
    {
      gsize n = MIN (size - at, at == 0 ? 4096 : 1 << 20);

      if (!gdk_pixbuf_loader_write (loader, data + at, n, error))
        return FALSE;
      at += n;
    }
  if (!fit->refused)
    return fit->measure || gdk_pixbuf_loader_close (loader, error);
  g_set_error (error, FAB_SKETCH_ERROR, FAB_SKETCH_ERROR_TOO_LARGE,
               "The picture is larger than %d × %d pixels", MAX_SIDE, MAX_SIDE);

  return FALSE;
}

static void
premultiply_row (guint32      *to,
                 const guint8 *from,
                 int           n,
                 int           channels)
{
  for (int x = 0; x < n; x++, from += channels)
    {
      guint32 a = channels == 4 ? from[3] : 255;
      guint32 r = (from[0] * a + 127) / 255;
      guint32 g = (from[1] * a + 127) / 255;
      guint32 b = (from[2] * a + 127) / 255;

      to[x] = a << 24 | r << 16 | g << 8 | b;
    }
}

static cairo_surface_t *
convert (GdkPixbuf *pixbuf)
{
  int width = gdk_pixbuf_get_width (pixbuf), height = gdk_pixbuf_get_height (pixbuf);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  const guint8 *from = gdk_pixbuf_read_pixels (pixbuf);
  guint8 *to = cairo_image_surface_get_data (surface);

  for (int y = 0; to != NULL && y < height; y++)
    premultiply_row ((guint32 *) (gpointer) (to + y * cairo_image_surface_get_stride (surface)),
                     from + (gsize) y * gdk_pixbuf_get_rowstride (pixbuf), width,
                     gdk_pixbuf_get_n_channels (pixbuf));
  cairo_surface_mark_dirty (surface);

  return surface;
}

cairo_surface_t *
fab_image_decode (GBytes  *bytes,
                  int      width,
                  int      height,
                  GError **error)
{
  g_autoptr(GdkPixbufLoader) loader = NULL;
  Fit fit = { width, height };

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (width > 0 && height > 0, NULL);

  if (!check_whole (bytes, error))
    return NULL;
  loader = make_loader (bytes);
  if (loader == NULL)
    loader = gdk_pixbuf_loader_new ();
  g_signal_connect (loader, "size-prepared", G_CALLBACK (size_prepared_cb), &fit);
  if (!feed (loader, bytes, &fit, error))
    {
      gdk_pixbuf_loader_close (loader, NULL);
      return NULL;
    }
  if (gdk_pixbuf_loader_get_pixbuf (loader) == NULL)
    {
      g_set_error (error, FAB_SKETCH_ERROR, FAB_SKETCH_ERROR_DAMAGED, "The picture is empty");
      return NULL;
    }

  return convert (gdk_pixbuf_loader_get_pixbuf (loader));
}

gboolean
fab_image_measure (GBytes  *bytes,
                   int     *width,
                   int     *height,
                   GError **error)
{
  g_autoptr(GdkPixbufLoader) loader = NULL;
  Fit fit = { .measure = TRUE };
  gboolean ok;

  g_return_val_if_fail (bytes != NULL && width != NULL && height != NULL, FALSE);

  loader = make_loader (bytes);
  if (loader == NULL)
    loader = gdk_pixbuf_loader_new ();
  g_signal_connect (loader, "size-prepared", G_CALLBACK (size_prepared_cb), &fit);
  ok = feed (loader, bytes, &fit, error);
  gdk_pixbuf_loader_close (loader, NULL);
  if (ok && !fit.done)
    g_set_error_literal (error, FAB_SKETCH_ERROR, FAB_SKETCH_ERROR_DAMAGED, "The picture is cut off");
  *width = fit.width;
  *height = fit.height;

  return ok && fit.done;
}
