/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-shortcuts"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-commands.h"
#include "fab-fold.h"
#include "fab-fuzzy.h"
#include "fab-shortcuts.h"

struct _FabShortcuts
{
  AdwWindow parent_instance;

  GtkSearchEntry     *search;
  GtkStack           *stack;
  AdwPreferencesPage *page;
  GPtrArray          *groups; /* of GPtrArray of rows, each of them with its group in front; borrowed */
};

G_DEFINE_FINAL_TYPE (FabShortcuts, fab_shortcuts, ADW_TYPE_WINDOW)

/* --- building --------------------------------------------------------------------------------- */

/* One key below the other. They read from the left in every language. */
static void
add_keys (GtkWidget  *box,
          const char *accels)
{
  g_auto(GStrv) keys = g_strsplit (accels ? accels : "", " ", -1);

  for (guint i = 0; keys[i]; i++)
    {
      GtkWidget *label = gtk_shortcut_label_new (keys[i]);

      gtk_widget_set_direction (label, GTK_TEXT_DIR_LTR);
      gtk_widget_set_halign (label, GTK_ALIGN_END);
      gtk_box_append (GTK_BOX (box), label);
    }
}

static GtkWidget *
create_row (const FabCommand *command)
{
  g_autofree char *keys = fab_command_dup_keys (command);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), fab_command_get_title (command));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (box, 9);
  gtk_widget_set_margin_bottom (box, 9);
  add_keys (box, command->keys);
  add_keys (box, command->accels);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), box);
  if (keys)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, keys, -1);

  return row;
}

static void
add_group (FabShortcuts          *self,
           const FabCommandGroup *commands)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  GPtrArray *rows = g_ptr_array_new ();

  adw_preferences_group_set_title (group, g_dpgettext2 (NULL, "shortcuts", commands->title));
  g_ptr_array_add (rows, group);
  for (guint i = 0; i < commands->n; i++)
    if (commands->commands[i].keys || commands->commands[i].accels)
      {
        GtkWidget *row = create_row (&commands->commands[i]);

        adw_preferences_group_add (group, row);
        g_ptr_array_add (rows, row);
      }
  gtk_widget_set_visible (GTK_WIDGET (group), rows->len > 1);
  adw_preferences_page_add (self->page, group);
  g_ptr_array_add (self->groups, rows);
}

/* --- searching -------------------------------------------------------------------------------- */

static gboolean
matches (const char *title,
         const char *words)
{
  g_autofree char *folded = fab_fold_text (title);

  return fab_fuzzy_score (words, folded) > 0;
}

/* The rows of a group of which all words are in the title; all of them, where the words name the group. */
static gboolean
filter_group (GPtrArray  *rows,
              const char *words)
{
  AdwPreferencesGroup *group = g_ptr_array_index (rows, 0);
  gboolean all = *words == '\0' || matches (adw_preferences_group_get_title (group), words);
  gboolean any = FALSE;

  for (guint i = 1; i < rows->len; i++)
    {
      gboolean shown = all || matches (adw_preferences_row_get_title (g_ptr_array_index (rows, i)), words);

      gtk_widget_set_visible (g_ptr_array_index (rows, i), shown);
      any |= shown;
    }
  gtk_widget_set_visible (GTK_WIDGET (group), any);

  return any;
}

static void
search_cb (FabShortcuts *self)
{
  g_autofree char *words = g_strstrip (fab_fold_text (gtk_editable_get_text (GTK_EDITABLE (self->search))));
  gboolean any = FALSE;

  for (guint i = 0; i < self->groups->len; i++)
    any |= filter_group (g_ptr_array_index (self->groups, i), words);
  gtk_stack_set_visible_child_name (self->stack, any ? "keys" : "nothing");
}

/* --- the object ------------------------------------------------------------------------------- */

static void
fab_shortcuts_dispose (GObject *object)
{
  FabShortcuts *self = FAB_SHORTCUTS (object);

  g_clear_pointer (&self->groups, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), FAB_TYPE_SHORTCUTS);

  G_OBJECT_CLASS (fab_shortcuts_parent_class)->dispose (object);
}

static void
fab_shortcuts_class_init (FabShortcutsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fab_shortcuts_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/fabulaproject/Fabula/ui/shortcuts.ui");
  gtk_widget_class_bind_template_child (widget_class, FabShortcuts, search);
  gtk_widget_class_bind_template_child (widget_class, FabShortcuts, stack);
  gtk_widget_class_bind_template_child (widget_class, FabShortcuts, page);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, gtk_window_close);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
fab_shortcuts_init (FabShortcuts *self)
{
  guint n;
  const FabCommandGroup *groups = fab_commands_list (&n);

  gtk_widget_init_template (GTK_WIDGET (self));
  self->groups = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < n; i++)
    add_group (self, &groups[i]);
  gtk_search_entry_set_key_capture_widget (self->search, GTK_WIDGET (self));
}

GtkWidget *
fab_shortcuts_new (GtkWindow *parent)
{
  return g_object_new (FAB_TYPE_SHORTCUTS, "transient-for", parent, "modal", TRUE, NULL);
}
