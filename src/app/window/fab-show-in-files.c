/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-show-in-files"

#include "config.h"

#include <fcntl.h>
#include <gio/gunixfdlist.h>
#include <gtk/gtk.h>
#include <unistd.h>

#include "fab-show-in-files.h"

#define PATIENCE_MS 5000

static void
open_folder (GFile *file)
{
  g_autoptr(GFile) folder = g_file_get_parent (file);
  g_autofree char *uri = folder ? g_file_get_uri (folder) : NULL;

  if (uri)
    gtk_show_uri (NULL, uri, GDK_CURRENT_TIME);
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr(GFile) file = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GVariant) reply = g_dbus_connection_call_with_unix_fd_list_finish (G_DBUS_CONNECTION (source), NULL, result, &error);

  if (reply)
    return;
  g_debug ("%s", error->message);
  open_folder (file);
}

static void
ask_file_manager (GDBusConnection *bus,
                  GFile           *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  const char *uris[] = { uri, NULL };

  g_dbus_connection_call_with_unix_fd_list (bus, "org.freedesktop.FileManager1", "/org/freedesktop/FileManager1",
                                            "org.freedesktop.FileManager1", "ShowItems", g_variant_new ("(^ass)", uris, ""),
                                            NULL, G_DBUS_CALL_FLAGS_NONE, PATIENCE_MS, NULL, NULL, answered_cb,
                                            g_object_ref (file));
}

/* It knows by the open file which one is meant, whatever its name in the sandbox. */
static void
ask_portal (GDBusConnection *bus,
            GFile           *file,
            int              fd)
{
  g_autoptr(GUnixFDList) fds = g_unix_fd_list_new_from_array (&fd, 1);

  g_dbus_connection_call_with_unix_fd_list (bus, "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop",
                                            "org.freedesktop.portal.OpenURI", "OpenDirectory",
                                            g_variant_new ("(sha{sv})", "", 0, NULL), G_VARIANT_TYPE ("(o)"),
                                            G_DBUS_CALL_FLAGS_NONE, PATIENCE_MS, fds, NULL, answered_cb, g_object_ref (file));
}

static gboolean
is_sandboxed (void)
{
  return g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS);
}

void
fab_show_in_files (GDBusConnection *bus,
                   GFile           *file)
{
  int fd;

  g_return_if_fail (G_IS_DBUS_CONNECTION (bus));
  g_return_if_fail (G_IS_FILE (file));

  if (!is_sandboxed ())
    ask_file_manager (bus, file);
  else if (g_file_peek_path (file) && (fd = open (g_file_peek_path (file), O_RDONLY | O_CLOEXEC)) >= 0)
    ask_portal (bus, file, fd); /* which owns fd now */
  else
    open_folder (file);
}
