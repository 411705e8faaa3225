/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures that come from other programs: panels of their own, or takes of the selected one. */
#define G_LOG_DOMAIN "fab-session"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-image.h"
#include "fab-session-private.h"
#include "fab-surface-cache.h"

#define ENGINE "pasted"
#define MOST_PIXELS 4096 /* a side, of what must be encoded anew */

static cairo_status_t
append_cb (void                *bytes,
           const unsigned char *data,
           unsigned int         length)
{
  g_byte_array_append (bytes, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static GBytes *
encode_anew (GBytes  *picture,
             GError **error)
{
  g_autoptr(cairo_surface_t) surface = fab_image_decode (picture, MOST_PIXELS, MOST_PIXELS, error);
  GByteArray *bytes;

  if (surface == NULL)
    return NULL;
  bytes = g_byte_array_new ();
  cairo_surface_write_to_png_stream (surface, append_cb, bytes);

  return g_byte_array_free_to_bytes (bytes);
}

/* As the document keeps it: PNG and JPEG as they are, anything else that can be read as PNG. */
static GBytes *
make_take (GBytes      *picture,
           const char **media,
           GError     **error)
{
  gsize size;
  const guchar *data = g_bytes_get_data (picture, &size);
  g_autofree char *type = g_content_type_guess (NULL, data, size, NULL);
  gboolean jpeg = g_content_type_equals (type, "image/jpeg");
  g_autoptr(cairo_surface_t) glance = NULL;

  *media = jpeg ? "image/jpeg" : "image/png";
  if (!jpeg && !g_content_type_equals (type, "image/png"))
    return encode_anew (picture, error);
  glance = fab_image_decode (picture, 64, 64, error);

  return glance != NULL ? g_bytes_ref (picture) : NULL;
}

static gboolean
add_take (FabSession  *self,
          gint64       panel,
          GBytes      *picture,
          GError     **error)
{
  const char *media;
  g_autoptr(GBytes) take = make_take (picture, &media, error);

  return take != NULL &&
         fab_story_add_take (fab_session_get_story (self), panel, ENGINE, "", 0, "", media, take, error) != 0;
}

void
fab_session_paste_take (FabSession *self,
                        GBytes     *picture)
{
  g_autoptr(GError) error = NULL;

  g_return_if_fail (FAB_IS_SESSION (self));
  g_return_if_fail (picture != NULL);

  fab_story_begin (fab_session_get_story (self), N_("Paste Picture"), NULL);
  add_take (self, fab_session_get_selected (self), picture, &error);
  fab_story_end (fab_session_get_story (self));
  if (error != NULL)
    _fab_session_report (self, error);
}

/* Views may select another panel while the new one comes: it is selected when it is there. */
static void
add_panel (FabSession *self,
           GBytes     *picture,
           gboolean    before)
{
  FabStory *story = fab_session_get_story (self);
  g_autoptr(GError) error = NULL;
  const char *media;
  g_autoptr(GBytes) take = make_take (picture, &media, &error); /* before there is a panel for it */
  gint64 panel = 0;

  if (take != NULL)
    {
      fab_story_begin (story, N_("Paste Picture"), NULL);
      panel = _fab_session_insert_panel (self, before, &error);
      if (panel != 0)
        fab_story_add_take (story, panel, ENGINE, "", 0, "", media, take, &error);
      fab_story_end (story);
    }
  if (panel != 0)
    fab_session_select (self, panel);
  if (error != NULL)
    _fab_session_report (self, error);
}

void
fab_session_paste_panel (FabSession *self,
                         GBytes     *picture)
{
  g_return_if_fail (FAB_IS_SESSION (self));
  g_return_if_fail (picture != NULL);

  add_panel (self, picture, FALSE);
}

void
fab_session_drop_picture (FabSession     *self,
                          gint64          panel,
                          FabImportPlace  place,
                          GBytes         *picture)
{
  g_return_if_fail (FAB_IS_SESSION (self));
  g_return_if_fail (picture != NULL);

  fab_session_select (self, panel);
  if (place == FAB_IMPORT_ONTO)
    fab_session_paste_take (self, picture);
  else
    add_panel (self, picture, place == FAB_IMPORT_BEFORE);
}
