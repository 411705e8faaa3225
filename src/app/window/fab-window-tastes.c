/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The commands for series and for what viewers like. */
#define G_LOG_DOMAIN "fab-window"

#include "config.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "fab-session-audience.h"
#include "fab-tastes-view.h"
#include "fab-variant.h"
#include "fab-window-private.h"

static void
next_episode_cb (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  if (FAB_WINDOW (widget)->session)
    fab_session_next_episode (FAB_WINDOW (widget)->session);
}

/* --- a version for somebody ------------------------------------------------------------------- */

static FabTaste *
load_taste (const char *key)
{
  g_autoptr(GPtrArray) tastes = fab_tastes_load (NULL);

  for (guint i = 0; i < tastes->len; i++)
    if (g_str_equal (((FabTaste *) tastes->pdata[i])->key, key))
      return g_ptr_array_steal_index (tastes, i);

  return NULL;
}

/* The copy is made in a folder of its own: the film itself is open here. */
static gboolean
write_version (FabWindow  *self,
               FabTaste   *taste,
               GFile      *target,
               GError    **error)
{
  GFile *film = fab_story_get_file (fab_session_get_story (self->session));
  g_autofree char *folder = g_dir_make_tmp ("fabula-version-XXXXXX", error);
  g_autoptr(GPtrArray) changes = NULL;
  g_autoptr(FabStory) story = folder != NULL ? fab_variant_open (film, folder, taste, &changes, error) : NULL;
  gboolean done;

  if (story == NULL)
    return FALSE;
  done = fab_story_save (story, target, error);
  fab_story_close (story, TRUE);
  g_rmdir (folder);

  return done;
}

static void
version_response_cb (FabWindow            *self,
                     int                   response,
                     GtkFileChooserNative *chooser)
{
  const char *key = g_object_get_data (G_OBJECT (chooser), "viewer");
  g_autoptr(FabTaste) taste = key != NULL ? load_taste (key) : NULL;
  g_autoptr(GFile) target = NULL;
  g_autoptr(GError) error = NULL;

  if (response != GTK_RESPONSE_ACCEPT || self->session == NULL || taste == NULL)
    return;
  target = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  if (write_version (self, taste, target, &error))
    fab_window_open_file (self, target);
  else
    fab_window_show_error (self, error);
}

static void
version_cb (FabWindow  *self,
            const char *key)
{
  FabStory *story = self->session != NULL ? fab_session_get_story (self->session) : NULL;

  if (story == NULL)
    return;
  if (fab_story_get_file (story) == NULL || fab_story_get_modified (story))
    {
      fab_window_show_message (self, _("Save the film first: the version is made of what is saved."));
      return;
    }
  _fab_window_ask_for_target (self, _("A Version for This Viewer"), ".fabula", _("Fabula Project"), version_response_cb);
  g_object_set_data_full (G_OBJECT (self->chooser), "viewer", g_strdup (key), g_free);
}

/* --- tastes ----------------------------------------------------------------------------------- */

static void
export_response_cb (FabWindow            *self,
                    int                   response,
                    GtkFileChooserNative *chooser)
{
  const char *key = g_object_get_data (G_OBJECT (chooser), "viewer");
  g_autoptr(FabTaste) taste = key != NULL ? load_taste (key) : NULL;
  g_autoptr(GFile) target = NULL;
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;

  if (response != GTK_RESPONSE_ACCEPT || taste == NULL)
    return;
  target = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  text = fab_taste_to_json (taste);
  if (!g_file_set_contents (g_file_peek_path (target), text, -1, &error))
    fab_window_show_error (self, error);
}

static void
export_cb (FabWindow  *self,
           const char *key)
{
  _fab_window_ask_for_target (self, _("Export What a Viewer Likes"), ".json", _("Taste"), export_response_cb);
  g_object_set_data_full (G_OBJECT (self->chooser), "viewer", g_strdup (key), g_free);
}

static void
tastes_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  GtkWidget *view = fab_tastes_view_new (GTK_WINDOW (widget));

  g_signal_connect_object (view, "version", G_CALLBACK (version_cb), widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "export", G_CALLBACK (export_cb), widget, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (view));
}

void
_fab_window_install_tastes (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.tastes", NULL, tastes_cb);
  gtk_widget_class_install_action (widget_class, "win.next-episode", NULL, next_episode_cb);
}
