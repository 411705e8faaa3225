/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include "fab-beside.h"
#include "fab-conform.h"
#include "fab-edl.h"
#include "fab-exchange-error.h"
#include "fab-otio.h"

static gboolean
has_ending (const char *path,
            const char *ending)
{
  g_autofree char *folded = g_ascii_strdown (path, -1);

  return g_str_has_suffix (folded, ending);
}

FabCut *
fab_conform_read (GFile   *file,
                  int      fps_n,
                  int      fps_d,
                  GError **error)
{
  g_autofree char *base = NULL, *name = NULL;
  g_autoptr(GBytes) bytes = NULL;
  FabCut *cut = NULL;
  const char *path;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  base = g_file_get_basename (file);
  name = g_filename_display_name (base);
  path = g_file_peek_path (file);
  if (path == NULL || (!has_ending (path, ".otio") && !has_ending (path, ".edl")))
    {
      g_set_error (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_UNSUPPORTED,
                   "“%s” is no cut that can be read back; one in OpenTimelineIO (.otio) or an edit decision list (.edl) can",
                   name);
      return NULL;
    }
  bytes = fab_beside_load (path, FAB_OTIO_MAX_BYTES, error);
  if (bytes == NULL)
    return NULL;
  cut = has_ending (path, ".otio") ? fab_otio_read (bytes, error) : fab_edl_read (bytes, fps_n, fps_d, error);
  if (cut == NULL)
    g_prefix_error (error, "“%s” cannot be read: ", name);

  return cut;
}
