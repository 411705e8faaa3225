/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-welcome"

#include "config.h"

#include <langinfo.h>
#include <string.h>

#include <adwaita.h>
#include <glib/gi18n.h>

#include "fab-story.h"
#include "fab-welcome.h"

#define MAX_ROWS 5

struct _FabWelcome
{
  GtkWidget parent_instance;

  GtkWidget  *page;
  GtkOrientable *idea_box;
  GtkOrientable *ways;
  GtkEntry   *idea;
  GtkWidget  *write;
  GtkWidget  *unsaved_group;
  GtkListBox *unsaved;
  GtkWidget  *recent_group;
  GtkListBox *recent;
};

G_DEFINE_FINAL_TYPE (FabWelcome, fab_welcome, GTK_TYPE_WIDGET)

static void
idea_changed_cb (FabWelcome *self)
{
  g_autofree char *idea = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->idea))));

  gtk_widget_set_sensitive (self->write, *idea != '\0');
}

static void
write_cb (FabWelcome *self)
{
  g_autofree char *idea = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->idea))));

  if (*idea)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.write-idea", "s", idea);
}

static void
steps_cb (FabWelcome *self)
{
  g_autofree char *idea = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->idea))));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.begin-steps", "s", idea);
}

static void
clear_rows (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))))
    gtk_list_box_remove (list, row);
}

static void
add_row (GtkListBox *list,
         const char *title,
         const char *subtitle,
         const char *action,
         const char *target)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", target);
  gtk_list_box_append (list, row);
}

/* Day and time as the locale writes them, but without seconds. */
static const char *
choose_time_format (void)
{
  const char *full = nl_langinfo (T_FMT);
  gboolean halves = strstr (full, "%r") || strstr (full, "%p") || strstr (full, "%I");

  return halves ? "%x, %I:%M %p" : "%x, %H:%M";
}

static char *
describe_time (const char *path)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GFileInfo) info = NULL;
  g_autoptr(GDateTime) time = NULL, local = NULL;

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_TIME_MODIFIED, 0, NULL, NULL);
  time = info ? g_file_info_get_modification_date_time (info) : NULL;
  local = time ? g_date_time_to_local (time) : NULL;
  return local ? g_date_time_format (local, choose_time_format ()) : g_strdup ("");
}

static void
list_unsaved (FabWelcome *self,
              const char *state_dir)
{
  g_auto(GStrv) paths = fab_story_list_unsaved (state_dir);

  clear_rows (self->unsaved);
  for (guint i = 0; paths && paths[i] && i < MAX_ROWS; i++)
    {
      g_autofree char *title = fab_story_peek_title (paths[i]);
      g_autofree char *time = describe_time (paths[i]);
      /* Translators: %s is a date and a time */
      g_autofree char *subtitle = g_strdup_printf (_("Last edited %s"), time);

      add_row (self->unsaved, title ? title : _("Untitled Story"), subtitle, "win.recover", paths[i]);
    }
  gtk_widget_set_visible (self->unsaved_group, paths && paths[0]);
}

static gboolean
is_ours (GtkRecentInfo *info)
{
  return gtk_recent_info_has_application (info, g_get_application_name ()) &&
         gtk_recent_info_is_local (info) && gtk_recent_info_exists (info);
}

static gint
compare_recent (gconstpointer a,
                gconstpointer b)
{
  GDateTime *first = gtk_recent_info_get_modified ((GtkRecentInfo *) a);
  GDateTime *second = gtk_recent_info_get_modified ((GtkRecentInfo *) b);

  return g_date_time_compare (second, first);
}

static void
list_recent (FabWelcome *self)
{
  GList *infos = g_list_sort (gtk_recent_manager_get_items (gtk_recent_manager_get_default ()),
                              compare_recent);
  guint n = 0;

  clear_rows (self->recent);
  for (GList *l = infos; l && n < MAX_ROWS; l = l->next)
    if (is_ours (l->data))
      {
        g_autofree char *place = gtk_recent_info_get_uri_display (l->data);

        add_row (self->recent, gtk_recent_info_get_display_name (l->data), place,
                 "win.open-recent", gtk_recent_info_get_uri (l->data));
        n++;
      }
  g_list_free_full (infos, (GDestroyNotify) gtk_recent_info_unref);
  gtk_widget_set_visible (self->recent_group, n > 0);
}

static void
fab_welcome_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FAB_TYPE_WELCOME);

  G_OBJECT_CLASS (fab_welcome_parent_class)->dispose (object);
}

static void
fab_welcome_class_init (FabWelcomeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fab_welcome_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/fabulaproject/Fabula/ui/welcome.ui");
  gtk_widget_class_bind_template_child (widget_class, FabWelcome, idea_box);
  gtk_widget_class_bind_template_child (widget_class, FabWelcome, ways);
  gtk_widget_class_bind_template_child (widget_class, FabWelcome, page);
  gtk_widget_class_bind_template_child (widget_class, FabWelcome, idea);
  gtk_widget_class_bind_template_child (widget_class, FabWelcome, write);
  gtk_widget_class_bind_template_child (widget_class, FabWelcome, unsaved_group);
  gtk_widget_class_bind_template_child (widget_class, FabWelcome, unsaved);
  gtk_widget_class_bind_template_child (widget_class, FabWelcome, recent_group);
  gtk_widget_class_bind_template_child (widget_class, FabWelcome, recent);
  gtk_widget_class_bind_template_callback (widget_class, idea_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, write_cb);
  gtk_widget_class_bind_template_callback (widget_class, steps_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "welcome");
}

static void
fab_welcome_init (FabWelcome *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
fab_welcome_refresh (FabWelcome *self,
                     const char *state_dir)
{
  g_return_if_fail (FAB_IS_WELCOME (self));

  list_unsaved (self, state_dir);
  list_recent (self);
}

void
fab_welcome_focus_idea (FabWelcome *self)
{
  g_return_if_fail (FAB_IS_WELCOME (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->idea));
}

void
fab_welcome_set_narrow (FabWelcome *self,
                        gboolean    narrow)
{
  GtkOrientation way = narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;

  g_return_if_fail (FAB_IS_WELCOME (self));

  gtk_orientable_set_orientation (self->idea_box, way);
  gtk_orientable_set_orientation (self->ways, way);
}
