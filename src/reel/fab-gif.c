/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-reel"

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>
#include <cgif.h>
#include <gio/gio.h>
#include <libimagequant.h>
#include <glib/gstdio.h>
#include <gst/video/video.h>

#include "fab-gif.h"
#include "fab-reel-error.h"

#define HUNDREDTHS 100
/* One index is left for “as it was before”. */
#define N_COLOURS 255
#define QUANTIZE_SPEED 5
/* A palette serves as long as frames come out so much worse with it at most (mean square error of 8 bit
 * channels, looked at in some of the pixels). */
#define ERROR_FACTOR 1.4
#define ERROR_SLACK 0.6
#define ERROR_STEP 5

struct FabGif
{
  FabCodecUse  use;
  int          fd;
  int          write_errno;
  CGIF        *cgif;
  liq_attr    *attributes;
  liq_result  *palette;
  double       palette_error;
  GstBuffer   *pending; /* what is shown … */
  gint64       since;   /* … from then on, in hundredths */
  gint64       n_frames;
};

/* How quickly frames may follow each other, in hundredths. */
static const int steps[FAB_N_QUALITIES] = { 8, 12, 4 };

static int
write_cb (void          *data,
          const uint8_t *bytes,
          const size_t   n)
{
  FabGif *self = data;

  for (size_t done = 0; done < n;)
    {
      ssize_t written = write (self->fd, bytes + done, n - done);

      if (written < 0 && errno != EINTR)
        {
          self->write_errno = errno;
          return 1;
        }
      done += MAX (written, 0);
    }

  return 0;
}

static gboolean
fail (FabGif  *self,
      GError **error)
{
  if (self->write_errno == ENOSPC)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "There is no space left for the film");
  else if (self->write_errno != 0)
    g_set_error (error, G_IO_ERROR, g_io_error_from_errno (self->write_errno),
                 "The GIF could not be written: %s", g_strerror (self->write_errno));
  else
    g_set_error (error, FAB_REEL_ERROR, FAB_REEL_ERROR_FAILED, "The GIF could not be made");

  return FALSE;
}

FabGif *
fab_gif_new (const char         *path,
             const FabCodecUse  *use,
             GError            **error)
{
  g_autoptr(FabGif) self = g_new0 (FabGif, 1);
  CGIF_Config config = { 0 };

  self->use = *use;
  self->fd = g_open (path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  self->write_errno = self->fd < 0 ? errno : 0;
  self->attributes = liq_attr_create ();
  liq_set_max_colors (self->attributes, N_COLOURS);
  liq_set_speed (self->attributes, QUANTIZE_SPEED);
  config.attrFlags = CGIF_ATTR_IS_ANIMATED | CGIF_ATTR_NO_GLOBAL_TABLE;
  config.width = use->width;
  config.height = use->height;
  config.pWriteFn = write_cb;
  config.pContext = self;
  if (self->fd >= 0)
    self->cgif = cgif_newgif (&config);
  if (self->cgif != NULL)
    return g_steal_pointer (&self);
  fail (self, error);

  return NULL;
}

void
fab_gif_free (FabGif *self)
{
  g_return_if_fail (self != NULL);

  if (self->cgif != NULL)
    cgif_close (self->cgif);
  g_clear_pointer (&self->palette, liq_result_destroy);
  g_clear_pointer (&self->attributes, liq_attr_destroy);
  gst_clear_buffer (&self->pending);
  if (self->fd >= 0)
    close (self->fd);
  g_free (self);
}

static void
read_row_cb (liq_color row[],
             int       y,
             int       width,
             void     *data)
{
  const GstVideoFrame *frame = data;
  const guint32 *pixels = (const guint32 *) (gconstpointer)
    ((const guint8 *) GST_VIDEO_FRAME_PLANE_DATA (frame, 0)
     + (gsize) y * GST_VIDEO_FRAME_PLANE_STRIDE (frame, 0));

  for (int x = 0; x < width; x++)
    row[x] = (liq_color) { pixels[x] >> 16, pixels[x] >> 8, pixels[x], 255 };
}

static double
measure_error (FabGif              *self,
               const GstVideoFrame *frame,
               const guint8        *indices)
{
  const liq_palette *palette = liq_get_palette (self->palette);
  guint64 sum = 0, n = 0;

  for (int y = 0; y < self->use.height; y += ERROR_STEP)
    {
      const guint32 *row = (const guint32 *) (gconstpointer)
        ((const guint8 *) GST_VIDEO_FRAME_PLANE_DATA (frame, 0)
         + (gsize) y * GST_VIDEO_FRAME_PLANE_STRIDE (frame, 0));

      for (int x = y / ERROR_STEP % ERROR_STEP; x < self->use.width; x += ERROR_STEP, n++)
        {
          liq_color to = palette->entries[indices[(gsize) y * self->use.width + x]];
          int r = (int) (row[x] >> 16 & 255) - to.r, g = (int) (row[x] >> 8 & 255) - to.g;
          int b = (int) (row[x] & 255) - to.b;

          sum += r * r + g * g + b * b;
        }
    }

  return (double) sum / MAX (n, 1);
}

/* The palette in use where it serves the picture well, else one of its own. */
static gboolean
remap (FabGif        *self,
       GstVideoFrame *frame,
       liq_image     *image,
       guint8        *indices)
{
  gsize size = (gsize) self->use.width * self->use.height;

  if (self->palette != NULL
      && liq_write_remapped_image (self->palette, image, indices, size) == LIQ_OK
      && measure_error (self, frame, indices) <= self->palette_error * ERROR_FACTOR + ERROR_SLACK)
    return TRUE;
  g_clear_pointer (&self->palette, liq_result_destroy);
  if (liq_image_quantize (image, self->attributes, &self->palette) != LIQ_OK)
    return FALSE;
  /* No dithering: it would crawl from frame to frame, and triple the size. */
  liq_set_dithering_level (self->palette, 0);
  if (liq_write_remapped_image (self->palette, image, indices, size) != LIQ_OK)
    return FALSE;
  self->palette_error = measure_error (self, frame, indices);

  return TRUE;
}

static gboolean
add_frame (FabGif *self,
           guint8 *indices,
           gint64  until)
{
  const liq_palette *palette = liq_get_palette (self->palette);
  g_autofree guint8 *colours = g_new (guint8, palette->count * 3);
  CGIF_FrameConfig config = { 0 };

  for (guint i = 0; i < palette->count; i++)
    {
      colours[i * 3] = palette->entries[i].r;
      colours[i * 3 + 1] = palette->entries[i].g;
      colours[i * 3 + 2] = palette->entries[i].b;
    }
  config.pLocalPalette = colours;
  config.numLocalPaletteEntries = palette->count;
  config.pImageData = indices;
  config.attrFlags = CGIF_FRAME_ATTR_USE_LOCAL_TABLE;
  config.genFlags = CGIF_FRAME_GEN_USE_TRANSPARENCY | CGIF_FRAME_GEN_USE_DIFF_WINDOW;
  config.delay = MIN (until - self->since, G_MAXUINT16);

  return cgif_addframe (self->cgif, &config) == CGIF_OK;
}

/* What is pending was shown until then. */
static gboolean
write_pending (FabGif  *self,
               gint64   until,
               GError **error)
{
  g_autofree guint8 *indices = g_malloc ((gsize) self->use.width * self->use.height);
  GstVideoInfo info;
  GstVideoFrame frame;
  liq_image *image;
  gboolean done;

  gst_video_info_set_format (&info, GST_VIDEO_FORMAT_BGRx, self->use.width, self->use.height);
  if (!gst_video_frame_map (&frame, &info, self->pending, GST_MAP_READ))
    return fail (self, error);
  image = liq_image_create_custom (self->attributes, read_row_cb, &frame, self->use.width,
                                   self->use.height, 0);
  done = image != NULL && remap (self, &frame, image, indices) && add_frame (self, indices, until);
  g_clear_pointer (&image, liq_image_destroy);
  gst_video_frame_unmap (&frame);

  return done || fail (self, error);
}

static gint64
hundredth (FabGif *self,
           gint64  frame)
{
  return gst_util_uint64_scale_round (frame, HUNDREDTHS * self->use.fps_d, self->use.fps_n);
}

gboolean
fab_gif_push (FabGif     *self,
              GstBuffer  *frame,
              gint64      n,
              gboolean    cut,
              GError    **error)
{
  gint64 start, end;
  int step;

  g_return_val_if_fail (self != NULL && frame != NULL, FALSE);

  step = cut ? 2 : steps[self->use.quality];
  start = hundredth (self, self->n_frames);
  self->n_frames += n;
  end = hundredth (self, self->n_frames);
  if (self->pending != NULL && start - self->since < step && end - start < step)
    return TRUE;
  if (self->pending != NULL && start > self->since && !write_pending (self, start, error))
    return FALSE;
  gst_buffer_replace (&self->pending, frame);
  self->since = start;

  return TRUE;
}

gboolean
fab_gif_finish (FabGif  *self,
                GError **error)
{
  int result;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->pending != NULL && !write_pending (self, hundredth (self, self->n_frames), error))
    return FALSE;
  result = cgif_close (g_steal_pointer (&self->cgif));

  return result == CGIF_OK || fail (self, error);
}
