/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-accessible"

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "fab-accessible.h"

static gboolean
is_named (GtkWidget *widget)
{
  return gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL) ||
         gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

static void
set_name (GtkWidget  *widget,
          const char *text)
{
  if (text != NULL && *text != '\0')
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
name (GtkWidget  *widget,
      const char *text)
{
  if (!is_named (widget))
    set_name (widget, text);
}

/* As it is read: without the underline before its mnemonic. */
static char *
strip_mnemonic (const char *text)
{
  GString *stripped = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    if (*p != '_' || *++p != '\0')
      g_string_append_c (stripped, *p);

  return g_string_free (stripped, FALSE);
}

/* The first words that stand in @root. */
static GtkLabel *
find_label (GtkWidget *root)
{
  GtkLabel *found = GTK_IS_LABEL (root) ? GTK_LABEL (root) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child && !found; child = gtk_widget_get_next_sibling (child))
    found = find_label (child);

  return found;
}

static void
name_by_words (GtkWidget *widget)
{
  GtkLabel *label = find_label (widget);

  if (label != NULL)
    name (widget, gtk_label_get_text (label));
}

/* What is named by a widget in another one, such as the button in a menu button, which is what has the keys. */
static void
name_parts (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_BUTTON (child))
      {
        gtk_accessible_reset_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL);
        gtk_accessible_update_relation (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_RELATION_LABELLED_BY, widget, NULL, -1);
      }
}

/* --- what each lacks -------------------------------------------------------------------------- */

/* It is called "_Save Save": its label, underline and all, and the label in it. */
static void
mend_button (GtkWidget *widget)
{
  GtkWidget *child = gtk_button_get_child (GTK_BUTTON (widget));
  GtkLabel *label;

  if (GTK_IS_LABEL (child) && gtk_label_get_use_underline (GTK_LABEL (child)))
    gtk_accessible_reset_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL);
  if (((GTK_IS_LABEL (child) || ADW_IS_BUTTON_CONTENT (child)) && is_named (widget)) ||
      gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL))
    return;
  label = find_label (widget);
  if (label != NULL)
    set_name (widget, gtk_label_get_text (label));
  else if (g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (widget)), "edit-find-symbolic") == 0) /* of the window of shortcuts */
    set_name (widget, _("Search"));
  else
    set_name (widget, gtk_widget_get_tooltip_text (widget));
}

/* It is labelled by its icon as well: "GtkImage Play". */
static void
mend_icon (GtkWidget *widget)
{
  if (GTK_IS_IMAGE (gtk_button_get_child (GTK_BUTTON (widget))) &&
      gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL))
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

/* Setting a label or an icon names the button anew, wrongly. */
static void
label_cb (GtkWidget  *button,
          GParamSpec *pspec,
          gpointer    data)
{
  mend_button (button);
  mend_icon (button);
}

static void
mend_button_always (GtkWidget *widget)
{
  label_cb (widget, NULL, NULL);
  g_signal_handlers_disconnect_by_func (widget, label_cb, NULL);
  g_signal_connect (widget, "notify::label", G_CALLBACK (label_cb), NULL);
  g_signal_connect (widget, "notify::icon-name", G_CALLBACK (label_cb), NULL);
}

static void
mend_check_button (GtkWidget *widget)
{
  const char *label = gtk_check_button_get_label (GTK_CHECK_BUTTON (widget));
  g_autofree char *text = label ? strip_mnemonic (label) : NULL;

  if (text == NULL)
    name (widget, gtk_widget_get_tooltip_text (widget));
  else if (gtk_check_button_get_use_underline (GTK_CHECK_BUTTON (widget)))
    set_name (widget, text);
}

static void
mend_menu_button (GtkWidget *widget)
{
  const char *label = gtk_menu_button_get_label (GTK_MENU_BUTTON (widget));
  g_autofree char *text = label ? strip_mnemonic (label) : NULL;

  name (widget, text ? text : gtk_widget_get_tooltip_text (widget));
  name_parts (widget);
}

/* While it is folded, what is in it would keep the keys: Tab would go no further. */
static void
mend_expander (GtkWidget *widget)
{
  GtkWidget *child = gtk_expander_get_child (GTK_EXPANDER (widget));
  const char *label = gtk_expander_get_label (GTK_EXPANDER (widget));
  g_autofree char *text = label ? strip_mnemonic (label) : NULL;

  if (child != NULL && !is_named (widget))
    g_object_bind_property (widget, "expanded", child, "visible", G_BINDING_SYNC_CREATE);
  name (widget, text);
}

static void
mend_scrolled_window (GtkWidget *widget)
{
  /* Translators: what a screen reader says of a part of the window that scrolls */
  name (widget, C_("accessible", "Page"));
}

static void
mend_paned (GtkWidget *widget)
{
  /* Translators: what a screen reader says of the line between two parts of the window, which can be moved */
  name (widget, C_("accessible", "Divider"));
}

/* @widget is called as @row is, in which it stands. */
static void
name_as_row (GtkWidget         *widget,
             AdwPreferencesRow *row)
{
  g_autofree char *text = strip_mnemonic (adw_preferences_row_get_title (row));

  name (widget, adw_preferences_row_get_use_underline (row) ? text : adw_preferences_row_get_title (row));
}

static void
mend_row (GtkWidget *widget)
{
  name_as_row (widget, ADW_PREFERENCES_ROW (widget));
}

/* What is chosen of @list is said after its name; @widget is what has the keys. */
static void
describe_choice (GtkWidget *list,
                 GtkWidget *widget)
{
  g_autoptr(GObject) item = NULL;

  g_object_get (list, "selected-item", &item, NULL);
  if (GTK_IS_STRING_OBJECT (item))
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    gtk_string_object_get_string (GTK_STRING_OBJECT (item)), -1);
}

static void
selected_cb (GtkWidget  *list,
             GParamSpec *pspec,
             GtkWidget  *widget)
{
  describe_choice (list, widget);
}

static void
follow_choice (GtkWidget *list,
               GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (list, selected_cb, widget);
  g_signal_connect (list, "notify::selected-item", G_CALLBACK (selected_cb), widget);
  describe_choice (list, widget);
}

static void
mend_combo_row (GtkWidget *widget)
{
  follow_choice (widget, widget);
}

static void
mend_drop_down (GtkWidget *widget)
{
  name (widget, gtk_widget_get_tooltip_text (widget));
  name_parts (widget);
  follow_choice (widget, gtk_widget_get_first_child (widget));
}

static void
item_label_cb (GtkLabel   *label,
               GParamSpec *pspec,
               GtkWidget  *item)
{
  set_name (item, gtk_label_get_text (label));
}

/* An item of a list, which is used again for others, is called by its words where nobody called it otherwise. */
static void
mend_item (GtkWidget *widget)
{
  gboolean is_item = g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkListItemWidget");
  GtkLabel *label = is_item && !is_named (widget) ? find_label (widget) : NULL;

  if (label == NULL)
    return;
  g_signal_connect_object (label, "notify::label", G_CALLBACK (item_label_cb), widget, 0);
  item_label_cb (label, NULL, widget);
}

/* A group without a title labels its list by that nevertheless. */
static gboolean
is_untitled (GtkWidget *group)
{
  const char *title = adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (group));

  return title == NULL || *title == '\0';
}

/* A list is called as the group or the row that it stands in. */
static void
mend_list (GtkWidget *widget)
{
  GtkWidget *group = gtk_widget_get_ancestor (widget, ADW_TYPE_PREFERENCES_GROUP);
  GtkWidget *row = gtk_widget_get_ancestor (widget, ADW_TYPE_PREFERENCES_ROW);

  if (group != NULL && row == NULL && is_untitled (group))
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  if (row != NULL)
    name_as_row (widget, ADW_PREFERENCES_ROW (row));
  else if (group != NULL)
    name (widget, adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (group)));
  /* Translators: what a screen reader says of a list without a title */
  name (widget, C_("accessible", "List"));
}

/* What has no name is called by its type: "GtkStackPage". */
static void
mend_stack (GtkWidget *widget)
{
  g_autoptr(GtkSelectionModel) pages = gtk_stack_get_pages (GTK_STACK (widget));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (pages)); i++)
    {
      g_autoptr(GObject) page = g_list_model_get_item (G_LIST_MODEL (pages), i);
      const char *title = gtk_stack_page_get_title (GTK_STACK_PAGE (page));

      gtk_accessible_update_property (GTK_ACCESSIBLE (page), GTK_ACCESSIBLE_PROPERTY_LABEL, title ? title : "", -1);
    }
}

/* A menu is called as the button that opened it. */
static void
mend_menu (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  if (is_named (widget))
    return;
  if (GTK_IS_MENU_BUTTON (parent))
    gtk_accessible_update_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY, parent, NULL, -1);
  else
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, "", -1);
}

/* As it is written beside the slider. */
static char *
dup_value (GtkWidget *scale)
{
  PangoLayout *layout = gtk_scale_get_layout (GTK_SCALE (scale));

  if (gtk_test_accessible_has_property (GTK_ACCESSIBLE (scale), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT))
    return gtk_test_accessible_check_property (GTK_ACCESSIBLE (scale), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "");
  if (layout != NULL)
    return g_strdup (pango_layout_get_text (layout));

  return g_strdup_printf ("%.*f", gtk_scale_get_digits (GTK_SCALE (scale)), gtk_range_get_value (GTK_RANGE (scale)));
}

static gboolean
change_value_cb (GtkWidget *scale)
{
  g_autofree char *text = dup_value (scale);

  fab_accessible_say_value (scale, text);

  return FALSE;
}

/* It has words for where it stands: "1" of what? */
static void
has_focus_cb (GtkWidget *scale)
{
  if (gtk_widget_has_focus (scale) &&
      gtk_test_accessible_has_property (GTK_ACCESSIBLE (scale), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT))
    change_value_cb (scale);
}

static void
mend_scale (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (widget, has_focus_cb, NULL);
  g_signal_connect (widget, "notify::has-focus", G_CALLBACK (has_focus_cb), NULL);
  g_signal_handlers_disconnect_by_func (widget, change_value_cb, NULL);
  g_signal_connect_after (widget, "change-value", G_CALLBACK (change_value_cb), NULL);
}

void
fab_accessible_say_value (GtkWidget  *widget,
                          const char *text)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (text != NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

/* --- all of them ------------------------------------------------------------------------------ */

static const struct
{
  GType (*get_type) (void);
  void  (*mend)     (GtkWidget *widget);
} mends[] = {
  { gtk_button_get_type, mend_button_always },
  { gtk_check_button_get_type, mend_check_button },
  { gtk_menu_button_get_type, mend_menu_button },
  { gtk_color_button_get_type, name_parts },
  { gtk_drop_down_get_type, mend_drop_down },
  { gtk_expander_get_type, mend_expander },
  { gtk_scrolled_window_get_type, mend_scrolled_window },
  { gtk_paned_get_type, mend_paned },
  { gtk_scale_get_type, mend_scale },
  { adw_preferences_row_get_type, mend_row },
  { adw_combo_row_get_type, mend_combo_row },
  { gtk_list_box_row_get_type, name_by_words },
  { gtk_list_box_get_type, mend_list },
  { gtk_list_view_get_type, mend_list },
  { gtk_stack_get_type, mend_stack },
  { gtk_popover_menu_get_type, mend_menu },
  { gtk_widget_get_type, mend_item },
};

/* As it is first shown, and each time again. */
static gboolean
mapped_cb (GSignalInvocationHint *hint,
           guint                  n_values,
           const GValue          *values,
           gpointer               data)
{
  GtkWidget *widget = g_value_get_object (values);

  for (gsize i = 0; i < G_N_ELEMENTS (mends); i++)
    if (G_TYPE_CHECK_INSTANCE_TYPE (widget, mends[i].get_type ()))
      mends[i].mend (widget);

  return TRUE;
}

void
fab_accessible_mend_widgets (void)
{
  g_autoptr(GTypeClass) klass = g_type_class_ref (GTK_TYPE_WIDGET); /* it has no signals before */

  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, mapped_cb, NULL, NULL);
}
