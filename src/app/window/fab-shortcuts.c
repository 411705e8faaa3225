/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-shortcuts"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-commands.h"
#include "fab-shortcuts.h"

/* GTK 4.8 builds its window of shortcuts from XML only. */
#define HEAD "<interface><object class=\"GtkShortcutsWindow\" id=\"window\"><property name=\"modal\">1</property>" \
             "<child><object class=\"GtkShortcutsSection\"><property name=\"section-name\">all</property>" \
             "<property name=\"max-height\">9</property>"
#define TAIL "</object></child></object></interface>"

static void
write_shortcut (GString          *xml,
                const FabCommand *command)
{
  g_autofree char *title = g_markup_escape_text (fab_command_get_title (command), -1);
  g_autofree char *all = g_strjoin (" ", command->keys ? command->keys : command->accels,
                                    command->keys ? command->accels : NULL, NULL);
  g_autofree char *keys = g_markup_escape_text (all, -1);

  g_string_append_printf (xml, "<child><object class=\"GtkShortcutsShortcut\"><property name=\"title\">%s</property>"
                          "<property name=\"accelerator\">%s</property></object></child>", title, keys);
}

static void
write_group (GString               *xml,
             const FabCommandGroup *group)
{
  g_autofree char *title = g_markup_escape_text (g_dpgettext2 (NULL, "shortcuts", group->title), -1);
  gsize start = xml->len;
  gboolean any = FALSE;

  g_string_append_printf (xml, "<child><object class=\"GtkShortcutsGroup\"><property name=\"title\">%s</property>", title);
  for (guint i = 0; i < group->n; i++)
    if (group->commands[i].keys || group->commands[i].accels)
      {
        write_shortcut (xml, &group->commands[i]);
        any = TRUE;
      }
  if (any)
    g_string_append (xml, "</object></child>");
  else
    g_string_truncate (xml, start);
}

GtkWidget *
fab_shortcuts_new (GtkWindow *parent)
{
  g_autoptr(GString) xml = g_string_new (HEAD);
  g_autoptr(GtkBuilder) builder = NULL;
  guint n;
  const FabCommandGroup *groups = fab_commands_list (&n);
  GtkWidget *window;

  for (guint i = 0; i < n; i++)
    write_group (xml, &groups[i]);
  g_string_append (xml, TAIL);
  builder = gtk_builder_new_from_string (xml->str, xml->len);
  window = GTK_WIDGET (gtk_builder_get_object (builder, "window"));
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);

  return window;
}
