/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-project-dialog"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-languages.h"
#include "fab-project-dialog.h"

struct _FabProjectDialog
{
  AdwWindow parent_instance;

  AdwPreferencesGroup *group;

  FabSession *session;
};

G_DEFINE_FINAL_TYPE (FabProjectDialog, fab_project_dialog, ADW_TYPE_WINDOW)

typedef struct
{
  const char *value;
  const char *title; /* to be translated; NULL: the value itself */
} Choice;

static const Choice aspects[] = {
  { "16:9", N_("16:9, television and the web") }, { "1.85:1", N_("1.85:1, cinema") }, { "2.39:1", N_("2.39:1, wide screen") },
  { "4:3", N_("4:3, classic") }, { "1:1", N_("1:1, square") }, { "4:5", N_("4:5, portrait") }, { "9:16", N_("9:16, telephone") },
};

static const Choice rates[] = {
  { "12", NULL }, { "23.976", NULL }, { "24", NULL }, { "25", NULL }, { "29.97", NULL }, { "30", NULL }, { "50", NULL }, { "60", NULL },
};

static const Choice looks[] = {
  { "pencil", NC_ ("look of drawings", "Pencil") }, { "ink", NC_ ("look of drawings", "Ink") },
  { "marker", NC_ ("look of drawings", "Marker") }, { "charcoal", NC_ ("look of drawings", "Charcoal") },
  { "blueprint", NC_ ("look of drawings", "Blueprint") }, { "colour", NC_ ("look of drawings", "Color Script") },
};

static const Choice numberings[] = {
  { "shots", N_("1A, 1B: as on a set") }, { "sequences", N_("SQ010_SH0020: as in animation") },
};

typedef struct
{
  const char   *key;
  const char   *title;
  const char   *about; /* or NULL; of rows whose choices need room */
  const char   *step; /* what undo calls it */
  const char   *context;
  const Choice *choices; /* NULL: the languages */
  guint         n;
} Setting;

static const Setting settings[] = {
  { "aspect", N_("_Shape of the Picture"), NULL, N_("Change Shape"), NULL, aspects, G_N_ELEMENTS (aspects) },
  { "fps", N_("_Frames per Second"), NULL, N_("Change Frame Rate"), NULL, rates, G_N_ELEMENTS (rates) },
  { "look", N_("_Look of the Drawings"), NULL, N_("Change Look"), "look of drawings", looks, G_N_ELEMENTS (looks) },
  { "numbering", N_("_Numbers of Panels"), N_("Scene numbers of the author stay as they are"), N_("Change Numbering"), NULL,
    numberings, G_N_ELEMENTS (numberings) },
  { "language", N_("Lan_guage of the Story"), N_("What it is written, spelled and spoken in, whatever language the menus are in"),
    N_("Change Language"), NULL, NULL, 0 },
};

static guint
count_choices (const Setting *setting)
{
  guint n = setting->n;

  if (setting->choices == NULL)
    fab_languages_list (&n);

  return setting->choices ? n : n + 1;
}

static const char *
get_value (const Setting *setting,
           guint          i)
{
  guint n;

  if (setting->choices)
    return setting->choices[i].value;

  return i == 0 ? "" : fab_languages_list (&n)[i - 1].tag;
}

static const char *
get_title (const Setting *setting,
           guint          i)
{
  guint n;

  if (setting->choices == NULL)
    return i == 0 ? C_("language of the story", "As It Is Written") : fab_languages_list (&n)[i - 1].own;
  if (setting->choices[i].title == NULL)
    return setting->choices[i].value;

  return setting->context ? g_dpgettext2 (NULL, setting->context, setting->choices[i].title) : _(setting->choices[i].title);
}

static guint
find_choice (const Setting *setting,
             const char    *value)
{
  guint n = count_choices (setting);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (get_value (setting, i), value))
      return i;

  return n; /* one of its own, from a file: the last row */
}

static void
selected_cb (FabProjectDialog *self,
             GParamSpec       *pspec,
             AdwComboRow      *row)
{
  const Setting *setting = g_object_get_data (G_OBJECT (row), "setting");
  guint i = adw_combo_row_get_selected (row);

  if (i < count_choices (setting))
    fab_session_set_setting (self->session, setting->step, setting->key, get_value (setting, i));
}

static void
add_row (FabProjectDialog *self,
         const Setting    *setting)
{
  const char *value = fab_story_get_setting (fab_session_get_story (self->session), setting->key);
  g_autoptr(GtkStringList) list = gtk_string_list_new (NULL);
  GtkWidget *row = g_object_new (ADW_TYPE_COMBO_ROW, "title", _(setting->title), "use-underline", TRUE,
                                 "tooltip-text", setting->about ? _(setting->about) : NULL,
                                 "use-subtitle", setting->about != NULL, NULL);

  for (guint i = 0; i < count_choices (setting); i++)
    gtk_string_list_append (list, get_title (setting, i));
  if (find_choice (setting, value) == count_choices (setting))
    gtk_string_list_append (list, value);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (list));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), find_choice (setting, value));
  g_object_set_data (G_OBJECT (row), "setting", (gpointer) setting);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->group, row);
}

static void
fab_project_dialog_dispose (GObject *object)
{
  FabProjectDialog *self = FAB_PROJECT_DIALOG (object);

  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), FAB_TYPE_PROJECT_DIALOG);

  G_OBJECT_CLASS (fab_project_dialog_parent_class)->dispose (object);
}

static void
fab_project_dialog_class_init (FabProjectDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fab_project_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/fabulaproject/Fabula/ui/project-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FabProjectDialog, group);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
fab_project_dialog_init (FabProjectDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
fab_project_dialog_new (GtkWindow  *parent,
                        FabSession *session)
{
  FabProjectDialog *self;

  g_return_val_if_fail (FAB_IS_SESSION (session), NULL);

  self = g_object_new (FAB_TYPE_PROJECT_DIALOG, "transient-for", parent, "modal", TRUE, "destroy-with-parent", TRUE, NULL);
  self->session = g_object_ref (session);
  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    add_row (self, &settings[i]);

  return GTK_WIDGET (self);
}
