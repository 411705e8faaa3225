/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include "fab-beside.h"
#include "fab-conform.h"
#include "fab-edl.h"
#include "fab-exchange-error.h"
#include "fab-fcpxml.h"
#include "fab-otio.h"

typedef enum { KIND_NONE, KIND_OTIO, KIND_FCPXML, KIND_EDL } Kind;

/* By the ending. A bundle of Final Cut Pro is a folder that has the file in it. */
static Kind
find_kind (const char *path)
{
  static const struct { const char *ending; Kind kind; } endings[] = {
    { ".otio", KIND_OTIO }, { ".fcpxml", KIND_FCPXML }, { ".fcpxmld", KIND_FCPXML }, { ".edl", KIND_EDL },
  };
  g_autofree char *folded = path != NULL ? g_ascii_strdown (path, -1) : NULL;

  for (guint i = 0; folded != NULL && i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (folded, endings[i].ending))
      return endings[i].kind;

  return KIND_NONE;
}

static GBytes *
load (const char  *path,
      GError     **error)
{
  g_autofree char *inside = g_build_filename (path, "Info.fcpxml", NULL);

  return fab_beside_load (g_file_test (path, G_FILE_TEST_IS_DIR) ? inside : path, FAB_OTIO_MAX_BYTES, error);
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
  Kind kind;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  base = g_file_get_basename (file);
  name = g_filename_display_name (base);
  kind = find_kind (g_file_peek_path (file));
  if (kind == KIND_NONE)
    {
      g_set_error (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_UNSUPPORTED,
                   "“%s” is no cut that can be read back; one in OpenTimelineIO (.otio), Final Cut Pro XML (.fcpxml) or "
                   "an edit decision list (.edl) can", name);
      return NULL;
    }
  bytes = load (g_file_peek_path (file), error);
  if (bytes == NULL)
    return NULL;
  cut = kind == KIND_OTIO ? fab_otio_read (bytes, error)
        : kind == KIND_FCPXML ? fab_fcpxml_read (bytes, error) : fab_edl_read (bytes, fps_n, fps_d, error);
  if (cut == NULL)
    g_prefix_error (error, "“%s” cannot be read: ", name);

  return cut;
}
