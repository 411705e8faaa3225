/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-export-choices"

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "fab-export-choices.h"
#include "fab-table.h"

#define KEY "exchange"
#define COLUMNS "columns"

/* --- what can be chosen ---------------------------------------------------------------------------------- */

typedef struct { const char *word, *label; } Value;

/* One word of the options, the usual value first. A switch has none but yes and no. */
typedef struct
{
  const char *key, *title, *subtitle;
  Value       values[4];
} Choice;

#define YES { { "yes", NULL }, { "no", NULL } }
#define NO { { "no", NULL }, { "yes", NULL } }

static const Choice media = {
  "media", N_("Beside the Cut"), N_("A folder of files that the cut names"),
  { { "stills", N_("Stills and Sounds") }, { "clips", N_("Films and Sounds") }, { "none", N_("Nothing") } }
};

static const Choice version = {
  "version", N_("Version"), N_("Older programs do not read newer ones"),
  { { "1.9", "1.9" }, { "1.10", "1.10" } }
};

static const Choice mark = { "mark", N_("Mark the Encoding"), N_("Excel needs it for letters that are not English"), YES };

static const Choice names = { "speakers", N_("Names of Speakers"), N_("Before what they say, where another begins"), NO };

static const Choice voices = { "speakers", N_("Names of Speakers"), N_("Players show them by colour or place"), YES };

static const Choice size = {
  "size", N_("Pictures"), NULL,
  { { "1280", N_("1280 Pixels") }, { "1920", N_("1920 Pixels Wide") }, { "800", N_("800 Pixels Wide") } }
};

static const Choice arrows = { "arrows", N_("Camera Arrows"), NULL, YES };

typedef struct
{
  const char   *ending, *title;
  const Choice *choices[3];
  gboolean      columns;
} Form;

static const Form forms[] = {
  { ".otio", N_("Export OpenTimelineIO"), { &media }, FALSE },
  { ".fcpxml", N_("Export Final Cut Pro XML"), { &media, &version }, FALSE },
  { ".edl", N_("Export an Edit Decision List"), { &media }, FALSE },
  { ".csv", N_("Export the Shot List"), { &mark }, TRUE },
  { ".srt", N_("Export Captions"), { &names }, FALSE },
  { ".vtt", N_("Export Captions"), { &voices }, FALSE },
  { ".html", N_("Export a Web Page"), { &size, &arrows }, FALSE },
};

static const Form *
find_form (const char *ending)
{
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (g_str_equal (forms[i].ending, ending))
      return &forms[i];

  return NULL;
}

gboolean
fab_export_choices_has (const char *ending)
{
  return find_form (ending) != NULL;
}

/* --- the dialog ------------------------------------------------------------------------------------------ */

struct _FabExportChoices
{
  AdwWindow parent_instance;

  AdwPreferencesGroup *group;
  GtkWidget           *columns_title;
  GtkListBox          *columns;

  GSettings           *settings;
  const Form          *form;
  GtkWidget           *rows[3]; /* of its choices: AdwComboRow or GtkSwitch */
};

enum
{
  CHOSEN,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (FabExportChoices, fab_export_choices, ADW_TYPE_WINDOW)

static guint signals[N_SIGNALS];

/* "key=value" of what was chosen before, or NULL. */
static const char *
find_word (const char * const *words,
           const char         *key)
{
  gsize length = strlen (key);

  for (; words != NULL && *words != NULL; words++)
    if (strncmp (*words, key, length) == 0 && (*words)[length] == '=')
      return *words + length + 1;

  return NULL;
}

static guint
find_value (const Choice *choice,
            const char   *word)
{
  for (guint i = 0; word != NULL && i < G_N_ELEMENTS (choice->values) && choice->values[i].word != NULL; i++)
    if (g_str_equal (choice->values[i].word, word))
      return i;

  return 0;
}

static GtkWidget *
add_switch (FabExportChoices *self,
            const Choice     *choice,
            guint             value)
{
  GtkWidget *row = adw_action_row_new (), *button = gtk_switch_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(choice->title));
  if (choice->subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _(choice->subtitle));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_switch_set_active (GTK_SWITCH (button), g_str_equal (choice->values[value].word, "yes"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  adw_preferences_group_add (self->group, row);

  return button;
}

static GtkWidget *
add_combo (FabExportChoices *self,
           const Choice     *choice,
           guint             value)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr(GtkStringList) list = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (choice->values) && choice->values[i].word != NULL; i++)
    gtk_string_list_append (list, _(choice->values[i].label));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(choice->title));
  gtk_widget_set_tooltip_text (row, choice->subtitle ? _(choice->subtitle) : NULL);
  adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (row), choice->subtitle != NULL); /* beside both nothing of it would be seen */
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (list));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), value);
  adw_preferences_group_add (self->group, row);

  return row;
}

static void
add_choices (FabExportChoices   *self,
             const char * const *words)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->form->choices) && self->form->choices[i] != NULL; i++)
    {
      const Choice *choice = self->form->choices[i];
      guint value = find_value (choice, find_word (words, choice->key));

      self->rows[i] = choice->values[0].label == NULL ? add_switch (self, choice, value) : add_combo (self, choice, value);
    }
}

/* --- columns --------------------------------------------------------------------------------------------- */

static GtkCheckButton *
get_check (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "check");
}

/* The first cannot go up, the last cannot go down; without any column there is nothing to write. */
static void
update_columns (FabExportChoices *self)
{
  GtkListBoxRow *row, *next;
  gboolean any = FALSE;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->columns, i)) != NULL; i++)
    {
      next = gtk_list_box_get_row_at_index (self->columns, i + 1);
      gtk_widget_set_sensitive (g_object_get_data (G_OBJECT (row), "up"), i > 0);
      gtk_widget_set_sensitive (g_object_get_data (G_OBJECT (row), "down"), next != NULL);
      any |= gtk_check_button_get_active (get_check (row));
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "choices.export", !self->form->columns || any);
}

static void
move_cb (FabExportChoices *self,
         GtkWidget        *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW);
  gboolean up = g_object_get_data (G_OBJECT (row), "up") == button;
  int to = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) + (up ? -1 : 1);

  g_object_ref (row);
  gtk_list_box_remove (self->columns, row);
  gtk_list_box_insert (self->columns, row, to);
  g_object_unref (row);
  update_columns (self);
  if (!gtk_widget_grab_focus (button))
    gtk_widget_grab_focus (row);
}

static GtkWidget *
add_mover (FabExportChoices *self,
           GtkWidget        *row,
           const char       *name,
           const char       *icon,
           const char       *label)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (move_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  g_object_set_data (G_OBJECT (row), name, button);

  return button;
}

static void
add_column (FabExportChoices *self,
            const char       *name,
            gboolean          shown)
{
  GtkWidget *row = adw_action_row_new (), *check = gtk_check_button_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), g_dpgettext2 (NULL, "shot list", fab_table_title (name)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), shown);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  g_signal_connect_object (check, "toggled", G_CALLBACK (update_columns), self, G_CONNECT_SWAPPED);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  add_mover (self, row, "up", "go-up-symbolic", _("Further Left"));
  add_mover (self, row, "down", "go-down-symbolic", _("Further Right"));
  g_object_set_data (G_OBJECT (row), "check", check);
  g_object_set_data_full (G_OBJECT (row), "name", g_strdup (name), g_free);
  gtk_list_box_append (self->columns, row);
}

/* The chosen ones in their order, then the others. */
static void
add_columns (FabExportChoices *self,
             const char       *word)
{
  const char * const *all = fab_table_columns ();
  g_auto(GStrv) chosen = g_strsplit (word != NULL ? word : "", ",", -1);

  for (guint i = 0; chosen[i] != NULL; i++)
    if (g_strv_contains (all, chosen[i]))
      add_column (self, chosen[i], TRUE);
  for (guint i = 0; all[i] != NULL; i++)
    if (!g_strv_contains ((const char * const *) chosen, all[i]))
      add_column (self, all[i], word == NULL && fab_table_is_usual (all[i]));
}

static char *
join_columns (FabExportChoices *self)
{
  GString *text = g_string_new (COLUMNS "=");
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->columns, i)) != NULL; i++)
    if (gtk_check_button_get_active (get_check (row)))
      g_string_append_printf (text, "%s%s", text->str[text->len - 1] == '=' ? "" : ",",
                              (char *) g_object_get_data (G_OBJECT (row), "name"));

  return g_string_free (text, FALSE);
}

/* --- the answer ------------------------------------------------------------------------------------------ */

static const char *
get_value (const Choice *choice,
           GtkWidget    *row)
{
  if (choice->values[0].label == NULL)
    return gtk_switch_get_active (GTK_SWITCH (row)) ? "yes" : "no";

  return choice->values[adw_combo_row_get_selected (ADW_COMBO_ROW (row))].word;
}

static GStrv
list_words (FabExportChoices *self)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (self->rows) && self->rows[i] != NULL; i++)
    {
      const Choice *choice = self->form->choices[i];
      g_autofree char *word = g_strdup_printf ("%s=%s", choice->key, get_value (choice, self->rows[i]));

      g_strv_builder_add (builder, word);
    }
  if (self->form->columns)
    {
      g_autofree char *word = join_columns (self);

      g_strv_builder_add (builder, word);
    }

  return g_strv_builder_end (builder);
}

static void
keep (FabExportChoices   *self,
      const char * const *words)
{
  g_autoptr(GVariant) old = g_settings_get_value (self->settings, KEY);
  GVariantBuilder builder;
  GVariantIter iter;
  const char *ending;
  GVariant *value;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{sas}"));
  g_variant_builder_add (&builder, "{s@as}", self->form->ending, g_variant_new_strv (words, -1));
  g_variant_iter_init (&iter, old);
  while (g_variant_iter_loop (&iter, "{&s@as}", &ending, &value))
    if (!g_str_equal (ending, self->form->ending))
      g_variant_builder_add (&builder, "{s@as}", ending, value);
  g_settings_set_value (self->settings, KEY, g_variant_builder_end (&builder));
}

static GStrv
recall (FabExportChoices *self)
{
  g_autoptr(GVariant) all = g_settings_get_value (self->settings, KEY);
  g_autoptr(GVariant) own = g_variant_lookup_value (all, self->form->ending, G_VARIANT_TYPE_STRING_ARRAY);

  return own != NULL ? g_variant_dup_strv (own, NULL) : NULL;
}

static void
export_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  FabExportChoices *self = FAB_EXPORT_CHOICES (widget);
  g_auto(GStrv) words = list_words (self);

  keep (self, (const char * const *) words);
  g_signal_emit (self, signals[CHOSEN], 0, words);
  gtk_window_close (GTK_WINDOW (self));
}

static void
fab_export_choices_dispose (GObject *object)
{
  FabExportChoices *self = FAB_EXPORT_CHOICES (object);

  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (self), FAB_TYPE_EXPORT_CHOICES);

  G_OBJECT_CLASS (fab_export_choices_parent_class)->dispose (object);
}

static void
fab_export_choices_class_init (FabExportChoicesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fab_export_choices_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRV);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/fabulaproject/Fabula/ui/export-choices.ui");
  gtk_widget_class_bind_template_child (widget_class, FabExportChoices, group);
  gtk_widget_class_bind_template_child (widget_class, FabExportChoices, columns_title);
  gtk_widget_class_bind_template_child (widget_class, FabExportChoices, columns);
  gtk_widget_class_install_action (widget_class, "choices.export", NULL, export_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
fab_export_choices_init (FabExportChoices *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
fab_export_choices_new (GtkWindow  *parent,
                        GSettings  *settings,
                        const char *ending)
{
  g_auto(GStrv) words = NULL;
  FabExportChoices *self;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);
  g_return_val_if_fail (fab_export_choices_has (ending), NULL);

  self = g_object_new (FAB_TYPE_EXPORT_CHOICES, "transient-for", parent, "modal", TRUE, "destroy-with-parent", TRUE, NULL);
  self->settings = g_object_ref (settings);
  self->form = find_form (ending);
  words = recall (self);
  gtk_window_set_title (GTK_WINDOW (self), _(self->form->title));
  add_choices (self, (const char * const *) words);
  if (self->form->columns)
    add_columns (self, find_word ((const char * const *) words, COLUMNS));
  gtk_widget_set_visible (self->columns_title, self->form->columns);
  update_columns (self);

  return GTK_WIDGET (self);
}
