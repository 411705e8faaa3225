/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-welcome"

#include "config.h"

#include <langinfo.h>
#include <string.h>

#include <adwaita.h>
#include <glib/gi18n.h>

#include "fab-story.h"
#include "fab-welcome.h"

#define MAX_RECENT 5

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
  char       *shown_unsaved; /* what the lists were filled with */
  char       *shown_recent;
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

/* Rows that say the same stay, as one may be about to press them. */
static gboolean
is_news (char **shown,
         char  *now)
{
  g_autofree char *old = *shown;

  *shown = now;
  return g_strcmp0 (old, now) != 0;
}

/* All of them: here alone they can be found. */
static void
list_unsaved (FabWelcome *self,
              const char *state_dir)
{
  g_auto(GStrv) paths = fab_story_list_unsaved (state_dir);

  if (!is_news (&self->shown_unsaved, g_strjoinv ("\n", paths)))
    return;
  clear_rows (self->unsaved);
  for (guint i = 0; paths[i]; i++)
    {
      g_autofree char *title = fab_story_peek_title (paths[i]);
      g_autofree char *time = describe_time (paths[i]);
      /* Translators: %s is a date and a time */
      g_autofree char *subtitle = g_strdup_printf (_("Last edited %s"), time);

      add_row (self->unsaved, title ? title : _("Untitled Story"), subtitle, "win.recover", paths[i]);
    }
  gtk_widget_set_visible (self->unsaved_group, paths[0] != NULL);
}

static gboolean
is_ours (GtkRecentInfo *info)
{
  return gtk_recent_info_has_application (info, g_get_application_name ()) &&
         gtk_recent_info_is_local (info) && gtk_recent_info_exists (info);
}

/* Out of a sandbox a file has a name of the portal's, which says nothing to anybody. */
static char *
describe_place (GtkRecentInfo *info)
{
  g_autofree char *place = gtk_recent_info_get_uri_display (info);

  return place && !g_str_has_prefix (place, "/run/user/") ? g_steal_pointer (&place) : g_strdup ("");
}

static gint
compare_recent (gconstpointer a,
                gconstpointer b)
{
  GDateTime *first = gtk_recent_info_get_modified ((GtkRecentInfo *) a);
  GDateTime *second = gtk_recent_info_get_modified ((GtkRecentInfo *) b);

  return g_date_time_compare (second, first);
}

static GPtrArray *
find_recent (void)
{
  GList *infos = g_list_sort (gtk_recent_manager_get_items (gtk_recent_manager_get_default ()), compare_recent);
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_recent_info_unref);

  for (GList *l = infos; l && found->len < MAX_RECENT; l = l->next)
    if (is_ours (l->data))
      g_ptr_array_add (found, gtk_recent_info_ref (l->data));
  g_list_free_full (infos, (GDestroyNotify) gtk_recent_info_unref);

  return found;
}

static void
list_recent (FabWelcome *self)
{
  g_autoptr(GPtrArray) infos = find_recent ();
  g_autoptr(GString) uris = g_string_new (NULL);

  for (guint i = 0; i < infos->len; i++)
    g_string_append_printf (uris, "%s\n", gtk_recent_info_get_uri (infos->pdata[i]));
  if (!is_news (&self->shown_recent, g_strdup (uris->str)))
    return;
  clear_rows (self->recent);
  for (guint i = 0; i < infos->len; i++)
    {
      g_autofree char *place = describe_place (infos->pdata[i]);

      add_row (self->recent, gtk_recent_info_get_display_name (infos->pdata[i]), place, "win.open-recent",
               gtk_recent_info_get_uri (infos->pdata[i]));
    }
  gtk_widget_set_visible (self->recent_group, infos->len > 0);
}

static void
fab_welcome_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FAB_TYPE_WELCOME);

  G_OBJECT_CLASS (fab_welcome_parent_class)->dispose (object);
}

static void
fab_welcome_finalize (GObject *object)
{
  g_free (FAB_WELCOME (object)->shown_unsaved);
  g_free (FAB_WELCOME (object)->shown_recent);

  G_OBJECT_CLASS (fab_welcome_parent_class)->finalize (object);
}

static void
fab_welcome_class_init (FabWelcomeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fab_welcome_dispose;
  G_OBJECT_CLASS (klass)->finalize = fab_welcome_finalize;

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
