/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-reel"

#include "config.h"

#include <string.h>

#include "fab-film-format.h"
#include "fab-reel-error.h"

#define GOOD "gstreamer1.0-plugins-good"
#define BASE "gstreamer1.0-plugins-base"

static const FabFilmFormat formats[] = {
  { "webm", "WebM", ".webm", "webmmux", GOOD, fab_codec_webm_video, fab_codec_opus, TRUE },
  { "mp4", "MP4", ".mp4", "mp4mux", GOOD, fab_codec_h264, fab_codec_aac, TRUE },
  { "gif", "GIF", ".gif", NULL, NULL, NULL, NULL, TRUE },
  { "wav", "WAV", ".wav", "wavenc", GOOD, NULL, fab_codec_pcm, FALSE },
  { "flac", "FLAC", ".flac", NULL, NULL, NULL, fab_codec_flac, FALSE },
  { "ogg", "Ogg Opus", ".ogg", "oggmux", BASE, NULL, fab_codec_opus, FALSE },
  { "m4a", "M4A", ".m4a", "mp4mux", GOOD, NULL, fab_codec_aac, FALSE },
};

const FabFilmFormat *
fab_film_formats (guint *n_formats)
{
  g_return_val_if_fail (n_formats != NULL, NULL);

  *n_formats = G_N_ELEMENTS (formats);

  return formats;
}

const FabFilmFormat *
fab_film_format_for_path (const char *path)
{
  const char *dot;

  g_return_val_if_fail (path != NULL, NULL);

  dot = strrchr (path, '.');
  for (guint i = 0; dot != NULL && i < G_N_ELEMENTS (formats); i++)
    if (g_ascii_strcasecmp (dot, formats[i].extension) == 0)
      return &formats[i];

  return NULL;
}

static gboolean
check_codec (const FabFilmFormat  *format,
             const FabCodec       *list,
             GError              **error)
{
  g_autoptr(GString) packages = g_string_new (NULL);

  if (list == NULL || fab_codec_choose (list) != NULL)
    return TRUE;
  for (; list->factory != NULL; list++)
    if (strstr (packages->str, list->package) == NULL)
      g_string_append_printf (packages, "%s%s", packages->len > 0 ? " or " : "", list->package);
  g_set_error (error, FAB_REEL_ERROR, FAB_REEL_ERROR_NO_ENCODER,
               "%s cannot be written without an encoder; install the package %s",
               format->name, packages->str);

  return FALSE;
}

gboolean
fab_film_format_check (const FabFilmFormat  *format,
                       gboolean              sound,
                       GError              **error)
{
  g_autoptr(GstElementFactory) muxer = NULL;

  g_return_val_if_fail (format != NULL, FALSE);

  if (!gst_init_check (NULL, NULL, error))
    return FALSE;
  if (format->muxer != NULL)
    {
      muxer = gst_element_factory_find (format->muxer);
      if (muxer == NULL)
        {
          g_set_error (error, FAB_REEL_ERROR, FAB_REEL_ERROR_NO_ENCODER,
                       "%s cannot be written without GStreamer’s “%s”; install the package %s",
                       format->name, format->muxer, format->package);
          return FALSE;
        }
    }

  return check_codec (format, format->video, error)
         && (!sound || check_codec (format, format->audio, error));
}
