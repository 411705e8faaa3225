/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-window"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-folder.h"
#include "fab-message.h"
#include "fab-session-wish.h"
#include "fab-toast.h"
#include "fab-window-private.h"

#define SAMPLES "resource:///org/fabulaproject/Fabula/sample"

static gboolean
has_suffix (GFile      *file,
            const char *suffix)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *folded = g_ascii_strdown (name, -1);

  return g_str_has_suffix (folded, suffix);
}

void
_fab_window_remember_file (FabWindow *self,
                           GFile     *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  char *mime = (char *) "application/x-fabula";
  GtkRecentData data = { .mime_type = mime, .app_name = (char *) g_get_application_name (),
                         .app_exec = (char *) "fabula %u" };

  if (g_file_is_native (file))
    gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

/* The window itself while it shows the welcome page, else another one. */
static FabWindow *
find_free_window (FabWindow *self)
{
  FabWindow *window = self;

  if (self->session)
    window = fab_window_new (FAB_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))));
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

FabWindow *
_fab_window_show_free (FabWindow *self,
                       FabStory  *story,
                       GError    *error)
{
  FabWindow *window;

  if (story == NULL)
    {
      fab_window_show_error (self, error);
      return NULL;
    }
  window = find_free_window (self);
  fab_window_show_story (window, story);
  return window;
}

static FabWindow *
show_new_story (FabWindow *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FabStory) story = fab_story_new (NULL, &error);

  return _fab_window_show_free (self, story, error);
}

/* A story that is open has its window already. */
static void
open_story (FabWindow *self,
            GFile     *file)
{
  FabApplication *app = FAB_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
  FabWindow *window = app ? fab_application_find_window (app, file) : NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(FabStory) story = NULL;

  if (window)
    {
      gtk_window_present (GTK_WINDOW (window));
      return;
    }
  story = fab_story_open (NULL, file, &error);
  if (_fab_window_show_free (self, story, error))
    _fab_window_remember_file (self, file);
}

void
fab_window_open_file (FabWindow *self,
                      GFile     *file)
{
  g_return_if_fail (FAB_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  if (has_suffix (file, ".fabula"))
    open_story (self, file);
  else
    _fab_window_import (self, file);
}

/* In the person's language, where there is one. */
static GFile *
find_sample (void)
{
  const char * const *languages = g_get_language_names ();

  for (guint i = 0; languages[i] != NULL && !g_str_equal (languages[i], "C") && !g_str_has_prefix (languages[i], "en"); i++)
    {
      g_autofree char *uri = g_strdup_printf (SAMPLES ".%s.fountain", languages[i]);
      g_autoptr(GFile) file = g_file_new_for_uri (uri);

      if (g_file_query_exists (file, NULL))
        return g_steal_pointer (&file);
    }

  return g_file_new_for_uri (SAMPLES ".fountain");
}

void
fab_window_open_sample (FabWindow *self)
{
  g_autoptr(GFile) file = find_sample ();

  g_return_if_fail (FAB_IS_WINDOW (self));

  fab_window_open_file (self, file);
}

static void
blank_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  show_new_story (FAB_WINDOW (widget));
}

static void
sample_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  fab_window_open_sample (FAB_WINDOW (widget));
}

static void
tell_language (FabWindow *self)
{
  AdwToast *toast = fab_toast_new (fab_message_of_language ());

  adw_toast_set_timeout (toast, 0);
  adw_toast_set_button_label (toast, _("Language Model…"));
  adw_toast_set_action_name (toast, "app.preferences-of");
  adw_toast_set_action_target (toast, "s", "writer");
  _fab_window_show_toast (self, toast);
}

static void
write_idea_cb (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  const char *idea = g_variant_get_string (parameter, NULL);
  FabWindow *window = show_new_story (FAB_WINDOW (widget));

  if (window == NULL)
    return;
  window->unwatched = TRUE;
  fab_session_write_idea (window->session, idea);
  if (!fab_session_reads (window->session, idea))
    tell_language (window);
}

static void
begin_steps_cb (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  FabWindow *window = show_new_story (FAB_WINDOW (widget));

  if (window)
    _fab_window_show_steps (window, g_variant_get_string (parameter, NULL));
}

static void
recover_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FabStory) story = fab_story_recover (NULL, g_variant_get_string (parameter, NULL),
                                                 &error);

  _fab_window_show_free (FAB_WINDOW (widget), story, error);
}

static void
open_recent_cb (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  g_autoptr(GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  fab_window_open_file (FAB_WINDOW (widget), file);
}

static void
add_filter (GtkFileChooserNative *chooser,
            const char           *name,
            const char * const   *suffixes)
{
  g_autoptr(GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (guint i = 0; suffixes[i]; i++)
    gtk_file_filter_add_suffix (filter, suffixes[i]);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
}

static void
ask_for_file (FabWindow             *self,
              const char            *title,
              GtkFileChooserAction   action,
              const char            *suffix,
              void                 (*response_cb) (FabWindow *, int, GtkFileChooserNative *))
{
  const char *accept = action == GTK_FILE_CHOOSER_ACTION_OPEN ? _("_Open") : _("_Save");

  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (title, GTK_WINDOW (self), action, accept, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  if (suffix)
    {
      g_autofree char *own = NULL, *name = NULL;

      g_object_get (fab_session_get_story (self->session), "title", &own, NULL);
      name = g_strconcat (own && *own ? own : _("Untitled Story"), suffix, NULL);
      g_strdelimit (name, "/", '-');
      gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
    }
  fab_folder_guide (GTK_FILE_CHOOSER (self->chooser), G_USER_DIRECTORY_DOCUMENTS);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (response_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

void
_fab_window_ask_for_file (FabWindow   *self,
                          const char  *title,
                          void       (*response_cb) (FabWindow *, int, GtkFileChooserNative *))
{
  ask_for_file (self, title, GTK_FILE_CHOOSER_ACTION_OPEN, NULL, response_cb);
}

void
_fab_window_ask_for_folder (FabWindow   *self,
                            const char  *title,
                            void       (*response_cb) (FabWindow *, int, GtkFileChooserNative *))
{
  ask_for_file (self, title, GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, NULL, response_cb);
}

void
_fab_window_add_filter (FabWindow          *self,
                        const char         *name,
                        const char * const *suffixes)
{
  add_filter (self->chooser, name, suffixes);
}

void
_fab_window_ask_for_target (FabWindow  *self,
                            const char *title,
                            const char *suffix,
                            const char *kind,
                            void      (*response_cb) (FabWindow *, int, GtkFileChooserNative *))
{
  ask_for_file (self, title, GTK_FILE_CHOOSER_ACTION_SAVE, suffix, response_cb);
  if (kind)
    add_filter (self->chooser, kind, (const char *[]) { suffix + 1, NULL });
}

static void
open_response_cb (FabWindow            *self,
                  int                   response,
                  GtkFileChooserNative *chooser)
{
  g_autoptr(GFile) file = NULL;

  if (response != GTK_RESPONSE_ACCEPT)
    return;
  file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  fab_window_open_file (self, file);
}

static void
open_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  FabWindow *self = FAB_WINDOW (widget);

  ask_for_file (self, _("Open"), GTK_FILE_CHOOSER_ACTION_OPEN, NULL, open_response_cb);
  add_filter (self->chooser, _("Stories and Scripts"),
              (const char *[]) { "fabula", "fountain", "fdx", "spmd", "txt", "storyboarder", "srt", "vtt", "otio",
                                 "fcpxml", "edl", "pdf", "psd",
                                 "ora", "png", "jpg", "jpeg", "webp", NULL });
}

void
_fab_window_install_files (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.blank", NULL, blank_cb);
  gtk_widget_class_install_action (widget_class, "win.sample", NULL, sample_cb);
  gtk_widget_class_install_action (widget_class, "win.write-idea", "s", write_idea_cb);
  gtk_widget_class_install_action (widget_class, "win.begin-steps", "s", begin_steps_cb);
  gtk_widget_class_install_action (widget_class, "win.recover", "s", recover_cb);
  gtk_widget_class_install_action (widget_class, "win.open-recent", "s", open_recent_cb);
  gtk_widget_class_install_action (widget_class, "win.open", NULL, open_cb);
}
