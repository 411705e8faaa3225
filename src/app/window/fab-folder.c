/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-folder"

#include "config.h"

#include "fab-folder.h"

#define KIND "fab-folder-kind"

/* What the settings call them. */
static const char * const names[G_USER_N_DIRECTORIES] = {
  [G_USER_DIRECTORY_DOCUMENTS] = "documents", [G_USER_DIRECTORY_MUSIC] = "sounds", [G_USER_DIRECTORY_PICTURES] = "pictures",
  [G_USER_DIRECTORY_VIDEOS] = "films",
};

static GFile *
find_last (GSettings  *settings,
           const char *name)
{
  g_autoptr(GVariant) folders = g_settings_get_value (settings, "folders");
  const char *uri;
  g_autoptr(GFile) folder = NULL;

  if (!g_variant_lookup (folders, name, "&s", &uri))
    return NULL;
  folder = g_file_new_for_uri (uri);

  return g_file_query_exists (folder, NULL) ? g_steal_pointer (&folder) : NULL;
}

static void
remember (GSettings  *settings,
          const char *name,
          GFile      *folder)
{
  g_autoptr(GVariant) folders = g_settings_get_value (settings, "folders");
  g_autofree char *uri = g_file_get_uri (folder);
  GVariantDict dict;

  g_variant_dict_init (&dict, folders);
  g_variant_dict_insert (&dict, name, "s", uri);
  g_settings_set_value (settings, "folders", g_variant_dict_end (&dict));
}

static void
response_cb (GtkFileChooser *chooser,
             int             response,
             gpointer        data)
{
  g_autoptr(GSettings) settings = g_settings_new (FAB_APP_ID);
  g_autoptr(GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (chooser) : NULL;
  gboolean folder = gtk_file_chooser_get_action (chooser) == GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER;
  g_autoptr(GFile) place = file == NULL ? NULL : folder ? g_object_ref (file) : g_file_get_parent (file);

  if (place != NULL)
    remember (settings, g_object_get_data (G_OBJECT (chooser), KIND), place);
}

void
fab_folder_guide (GtkFileChooser *chooser,
                  GUserDirectory  kind)
{
  g_autoptr(GSettings) settings = g_settings_new (FAB_APP_ID);
  const char *own = g_get_user_special_dir (kind);
  g_autoptr(GFile) folder = NULL;

  g_return_if_fail (GTK_IS_FILE_CHOOSER (chooser));
  g_return_if_fail (names[kind] != NULL);

  folder = find_last (settings, names[kind]);
  if (folder == NULL)
    folder = g_file_new_for_path (own != NULL ? own : g_get_home_dir ());
  gtk_file_chooser_set_current_folder (chooser, folder, NULL);
  g_object_set_data (G_OBJECT (chooser), KIND, (gpointer) names[kind]);
  g_signal_connect (chooser, "response", G_CALLBACK (response_cb), NULL);
}
