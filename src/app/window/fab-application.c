/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-application"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-accessible.h"
#include "fab-announcement.h"
#include "fab-application.h"
#include "fab-commands.h"
#include "fab-engine-settings.h"
#include "fab-help-window.h"
#include "fab-icons.h"
#include "fab-open-stories.h"
#include "fab-preferences.h"
#include "fab-show-in-files.h"
#include "fab-story-error.h"
#include "fab-title.h"
#include "fab-window.h"
#include "fab-wrapping.h"

struct _FabApplication
{
  AdwApplication parent_instance;

  FabEngineSettings *engines;
  FabPainter        *painter;
  FabVoice          *voice;
  GStrv              left; /* working copies whose windows went without being closed; until they are there again */
  guint              settling;
};

G_DEFINE_FINAL_TYPE (FabApplication, fab_application, ADW_TYPE_APPLICATION)

/* How long windows that came back must stand before they are not to blame for an end. */
#define SETTLED_MS 1000

/* How long a request that came while the last window went may take to open another one. */
#define LINGER_MS 100

/* How long one that ends may keep the name. */
#define REGISTER_TRIES 20
#define REGISTER_US (100 * G_TIME_SPAN_MILLISECOND)

static gboolean
settle_cb (gpointer data)
{
  FAB_APPLICATION (data)->settling = 0;
  fab_open_stories_settle ();

  return G_SOURCE_REMOVE;
}

static void
restore_window (FabApplication *self,
                const char     *work_path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FabStory) story = NULL;
  FabWindow *window;

  if (!fab_open_stories_try (work_path))
    return;
  story = fab_story_recover (NULL, work_path, &error);
  if (story == NULL)
    {
      /* another Fabula has it, and will note that it closed it */
      if (!g_error_matches (error, FAB_STORY_ERROR, FAB_STORY_ERROR_BUSY))
        fab_open_stories_remove (work_path);
      return;
    }
  window = fab_window_new (self);
  fab_window_show_story (window, story);
  fab_window_show_message (window, _("Fabula ended unexpectedly. The story is as you left it."));
  gtk_window_present (GTK_WINDOW (window));
}

/* After a crash the windows are there again, as they were to the last edit, whatever the program is started for. */
static void
restore_windows (FabApplication *self)
{
  g_auto(GStrv) left = g_steal_pointer (&self->left);

  for (guint i = 0; left && left[i]; i++)
    restore_window (self, left[i]);
  if (left && left[0])
    self->settling = g_timeout_add (SETTLED_MS, settle_cb, self);
}

static void
new_window_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  restore_windows (data);
  gtk_window_present (GTK_WINDOW (fab_window_new (data)));
}

static void
preferences_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  FabApplication *self = FAB_APPLICATION (data);
  static const char * const pages[] = { "writer", "painter", "voices", NULL };
  GtkWidget *window = fab_preferences_new (gtk_application_get_active_window (data), self->engines);

  if (parameter && g_strv_contains (pages, g_variant_get_string (parameter, NULL)))
    adw_preferences_window_set_visible_page_name (ADW_PREFERENCES_WINDOW (window), g_variant_get_string (parameter, NULL));
  gtk_window_present (GTK_WINDOW (window));
}

/* One is enough for all windows. */
static void
help_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  GtkWindow *window = NULL;

  for (GList *l = gtk_application_get_windows (data); l && window == NULL; l = l->next)
    window = FAB_IS_HELP_WINDOW (l->data) ? l->data : NULL;
  gtk_window_present (window ? window : GTK_WINDOW (fab_help_window_new (data)));
}

/* Each window asks for itself. */
static void
quit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  GList *windows = g_list_copy_deep (gtk_application_get_windows (data), (GCopyFunc) g_object_ref, NULL);

  for (GList *l = windows; l; l = l->next) /* which may take others with it */
    gtk_window_close (l->data);
  g_list_free_full (windows, g_object_unref);
}

/* What the build bakes in is other people's; their notices go where the program goes. docs/licences.md tells more. */
static void
add_licences (AdwAboutWindow *about)
{
  static const struct { const char *title, *copyright; GtkLicense type; const char *text; } works[] = {
    { "WordNet 3.0", "© 2006 Princeton University", GTK_LICENSE_CUSTOM,
      "Permission to use, copy, modify and distribute this software and database and its documentation for any purpose "
      "and without fee or royalty is hereby granted, provided that you agree to comply with the copyright notice and "
      "statements, including the disclaimer. THIS SOFTWARE AND DATABASE IS PROVIDED “AS IS” AND PRINCETON UNIVERSITY "
      "MAKES NO REPRESENTATIONS OR WARRANTIES, EXPRESS OR IMPLIED." },
    { "CLDR", "© 1991–2023 Unicode, Inc.", GTK_LICENSE_CUSTOM,
      "Distributed under the Terms of Use in <a href=\"https://www.unicode.org/copyright.html\">unicode.org/copyright</a>." },
    { "Sweet Home 3D, BlendSwap-CC-0", NULL, GTK_LICENSE_CUSTOM,
      "Models dedicated to the public domain: <a href=\"https://creativecommons.org/publicdomain/zero/1.0/\">CC0 1.0</a>." },
    { "Noto Emoji, Symbola", "© Google LLC; © George Douros", GTK_LICENSE_CUSTOM,
      "Noto Emoji: <a href=\"https://openfontlicense.org\">SIL Open Font License 1.1</a>. Symbola: free for any use." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (works); i++)
    adw_about_window_add_legal_section (about, works[i].title, works[i].copyright, works[i].type, works[i].text);
}

static void
about_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       data)
{
  GtkWidget *about = adw_about_window_new ();

  g_object_set (about,
                "transient-for", gtk_application_get_active_window (data),
                "application-name", _("Fabula"),
                "application-icon", FAB_APP_ID,
                "version", FAB_VERSION,
                "developer-name", _("The Fabula Project"),
                "license-type", GTK_LICENSE_GPL_3_0,
                "comments", _("From an idea to a film you can watch."),
                /* Translators: your names, one a line */
                "translator-credits", _("translator-credits"),
                NULL);
  add_licences (ADW_ABOUT_WINDOW (about));
  gtk_window_present (GTK_WINDOW (about));
}

static void
sample_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  FabWindow *window;

  restore_windows (data);
  window = fab_window_new (data);
  gtk_window_present (GTK_WINDOW (window));
  fab_window_open_sample (window);
}

static void
show_in_files_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  g_autoptr(GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));
  GDBusConnection *bus = g_application_get_dbus_connection (data);

  if (bus)
    fab_show_in_files (bus, file);
}

static void
open_file_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  gtk_show_uri (gtk_application_get_active_window (data), g_variant_get_string (parameter, NULL), GDK_CURRENT_TIME);
}

static void
present_window_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       data)
{
  GtkWindow *window = gtk_application_get_window_by_id (data, g_variant_get_uint32 (parameter));

  if (window)
    gtk_window_present (window);
  else
    g_application_activate (data);
}

static const GActionEntry actions[] = {
  { "show-in-files", show_in_files_cb, "s" },
  { "open-file", open_file_cb, "s" },           /* where notifications lead */
  { "present-window", present_window_cb, "u" },
  { "new-window", new_window_cb },
  { "preferences", preferences_cb },
  { "preferences-of", preferences_cb, "s" }, /* one of their pages: where one is sent to find what is missing */
  { "quit", quit_cb },
  { "help", help_cb },
  { "about", about_cb },
  { "sample", sample_cb },
};

static void
fab_application_activate (GApplication *app)
{
  GtkWindow *window;

  restore_windows (FAB_APPLICATION (app));
  window = gtk_application_get_active_window (GTK_APPLICATION (app));
  if (window == NULL)
    window = GTK_WINDOW (fab_window_new (FAB_APPLICATION (app)));
  gtk_window_present (window);
}

/* The one that has the file already, or one that shows the welcome page, or a new one. */
static FabWindow *
choose_window (FabApplication *self,
               GFile          *file)
{
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));
  FabWindow *window = fab_application_find_window (self, file);

  if (window)
    return window;
  if (FAB_IS_WINDOW (active) && fab_window_get_session (FAB_WINDOW (active)) == NULL)
    return FAB_WINDOW (active);
  return fab_window_new (self);
}

static void
fab_application_open (GApplication  *app,
                      GFile        **files,
                      int            n_files,
                      const char    *hint)
{
  restore_windows (FAB_APPLICATION (app));
  for (int i = 0; i < n_files; i++)
    {
      FabWindow *window = choose_window (FAB_APPLICATION (app), files[i]);

      gtk_window_present (GTK_WINDOW (window));
      fab_window_open_file (window, files[i]);
    }
}

/* Who has the name may be ending, and go without an answer: then it is ours. */
static gboolean
register_app (GApplication *app)
{
  for (guint i = 1;; i++)
    {
      g_autoptr(GError) error = NULL;

      if (g_application_register (app, NULL, &error))
        return TRUE;
      if (i == REGISTER_TRIES || error->domain != G_DBUS_ERROR)
        {
          g_printerr ("fabula: %s\n", error->message);
          return FALSE;
        }
      g_usleep (REGISTER_US);
    }
}

static int
fab_application_handle_local_options (GApplication *app,
                                      GVariantDict *options)
{
  static const char * const starts[] = { "sample", "new-window" };
  const char *action = NULL;

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("fabula %s\n", FAB_VERSION);
      return EXIT_SUCCESS;
    }
  for (guint i = 0; i < G_N_ELEMENTS (starts) && action == NULL; i++)
    if (g_variant_dict_contains (options, starts[i]))
      action = starts[i];
  if (!register_app (app))
    return EXIT_FAILURE;
  if (action)
    g_action_group_activate_action (G_ACTION_GROUP (app), action, NULL);

  return -1; /* files open beside it; without any, the window that just came is presented */
}

static void
load_style (void)
{
  g_autoptr(GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/org/fabulaproject/Fabula/ui/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static void
window_added_cb (GtkApplication *app,
                 GtkWindow      *window)
{
  if (gtk_application_get_windows (app)->next == NULL)
    fab_announcement_introduce (window);
}

static void
fab_application_startup (GApplication *app)
{
  G_APPLICATION_CLASS (fab_application_parent_class)->startup (app);

  g_action_map_add_action_entries (G_ACTION_MAP (app), actions, G_N_ELEMENTS (actions), app);
  fab_commands_add_accels (GTK_APPLICATION (app));
  load_style ();
  fab_accessible_mend_widgets ();
  fab_wrapping_mend_labels ();
  fab_icons_mend ();
  g_signal_connect (app, "window-added", G_CALLBACK (window_added_cb), NULL);
  FAB_APPLICATION (app)->left = fab_open_stories_list ();
}

/* From here on nobody is served: who starts it again becomes the one that is. GTK takes up to seconds to hand over the clipboard,
 * and answers meanwhile. */
static void
fab_application_shutdown (GApplication *app)
{
  GDBusConnection *bus = g_application_get_dbus_connection (app);
  g_autoptr(GVariant) reply = NULL;

  if (bus)
    reply = g_dbus_connection_call_sync (bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                         "ReleaseName", g_variant_new ("(s)", FAB_APP_ID), NULL,
                                         G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);
  G_APPLICATION_CLASS (fab_application_parent_class)->shutdown (app);
}

static void
fab_application_dispose (GObject *object)
{
  FabApplication *self = FAB_APPLICATION (object);

  g_clear_object (&self->engines);
  g_clear_object (&self->painter);
  g_clear_object (&self->voice);
  g_clear_pointer (&self->left, g_strfreev);
  g_clear_handle_id (&self->settling, g_source_remove);

  G_OBJECT_CLASS (fab_application_parent_class)->dispose (object);
}

static void
fab_application_class_init (FabApplicationClass *klass)
{
  GApplicationClass *app_class = G_APPLICATION_CLASS (klass);

  g_type_ensure (FAB_TYPE_TITLE); /* templates name it */

  G_OBJECT_CLASS (klass)->dispose = fab_application_dispose;
  app_class->activate = fab_application_activate;
  app_class->open = fab_application_open;
  app_class->startup = fab_application_startup;
  app_class->shutdown = fab_application_shutdown;
  app_class->handle_local_options = fab_application_handle_local_options;
}

static void
fab_application_init (FabApplication *self)
{
  static const GOptionEntry options[] = {
    { "new-window", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Open a new window"), NULL },
    { "sample", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Open the sample story"), NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Print the version and leave"), NULL },
    { NULL }
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _("[FILE…]"));
  g_application_set_option_context_summary (G_APPLICATION (self), _("Turns an idea into a film you can watch."));
  self->engines = fab_engine_settings_new ();
  self->painter = fab_builtin_painter_new ();
  self->voice = g_object_ref (fab_engine_settings_get_voice (self->engines));
}

FabApplication *
fab_application_new (void)
{
  return g_object_new (FAB_TYPE_APPLICATION,
                       "application-id", FAB_APP_ID,
                       "resource-base-path", "/org/fabulaproject/Fabula",
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "inactivity-timeout", LINGER_MS,
                       NULL);
}

/* NULL: there is none. */
static char *
identify (GFile *file)
{
  g_autoptr(GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_ID_FILE, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info ? g_strdup (g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_ID_FILE)) : NULL;
}

/* By whatever name: a link leads to the same story. */
static gboolean
is_same (GFile *file,
         GFile *other)
{
  g_autofree char *id = NULL, *other_id = NULL;

  if (g_file_equal (file, other))
    return TRUE;
  id = identify (file);
  other_id = id ? identify (other) : NULL;

  return g_strcmp0 (id, other_id) == 0 && id != NULL;
}

FabWindow *
fab_application_find_window (FabApplication *self,
                             GFile          *file)
{
  g_return_val_if_fail (FAB_IS_APPLICATION (self), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l; l = l->next)
    {
      FabSession *session = FAB_IS_WINDOW (l->data) ? fab_window_get_session (l->data) : NULL;
      GFile *own = session ? fab_story_get_file (fab_session_get_story (session)) : NULL;

      if (own && is_same (own, file))
        return l->data;
    }

  return NULL;
}

FabHttp *
fab_application_get_http (FabApplication *self)
{
  g_return_val_if_fail (FAB_IS_APPLICATION (self), NULL);

  return fab_engine_settings_get_http (self->engines);
}

static FabPainter *
find_painter (const char *id,
              gpointer    data)
{
  return fab_painter_settings_find (data, id);
}

static void
painters_changed_cb (FabAtelier         *atelier,
                     FabPainterSettings *painters)
{
  if (fab_painter_settings_get_ready (painters))
    fab_atelier_set_painters (atelier, find_painter, painters);
}

FabSession *
fab_application_create_session (FabApplication *self,
                                FabStory       *story)
{
  FabPainterSettings *painters;
  FabSession *session;

  g_return_val_if_fail (FAB_IS_APPLICATION (self), NULL);

  painters = fab_engine_settings_get_painters (self->engines);
  session = fab_session_new (story, fab_engine_settings_get_writer (self->engines), self->painter, self->voice);
  g_signal_connect_object (painters, "changed", G_CALLBACK (painters_changed_cb), fab_session_get_atelier (session), G_CONNECT_SWAPPED);
  painters_changed_cb (fab_session_get_atelier (session), painters);

  return session;
}
