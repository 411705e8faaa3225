/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-help"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-announcement.h"
#include "fab-help-page.h"
#include "fab-help-window.h"

struct _FabHelpWindow
{
  AdwWindow parent_instance;

  AdwLeaflet        *leaflet;
  GtkListBox        *contents;
  AdwWindowTitle    *title;
  GtkScrolledWindow *scrolled;
  GtkBox            *page;
  GtkWidget         *back;
};

G_DEFINE_FINAL_TYPE (FabHelpWindow, fab_help_window, ADW_TYPE_WINDOW)

static FabHelpPage *
read_page (const char *id)
{
  g_autofree char *path = fab_help_page_find (id);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = g_resources_lookup_data (path, 0, &error);
  FabHelpPage *page = bytes ? fab_help_page_read (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error) : NULL;

  if (page == NULL)
    g_warning ("%s: %s", path, error->message);

  return page;
}

static gboolean
link_cb (FabHelpWindow *self,
         const char    *page)
{
  fab_help_window_show (self, page);

  return GDK_EVENT_STOP;
}

static GtkWidget *
create_label (FabHelpWindow *self,
              const char    *markup)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", markup, "use-markup", TRUE, "wrap", TRUE, "xalign", 0.,
                                   "selectable", TRUE, "hexpand", TRUE, NULL);

  g_signal_connect_object (label, "activate-link", G_CALLBACK (link_cb), self, G_CONNECT_SWAPPED);

  return label;
}

static GtkWidget *
create_picture (const FabHelpBlock *block)
{
  g_autofree char *path = g_strconcat (FAB_HELP_FOLDER, block->picture, NULL);
  GtkWidget *picture = gtk_picture_new_for_resource (path);

  gtk_picture_set_alternative_text (GTK_PICTURE (picture), block->markup);
  gtk_widget_add_css_class (picture, "card");
  gtk_widget_set_halign (picture, GTK_ALIGN_CENTER);

  return picture;
}

static GtkWidget *
create_item (FabHelpWindow      *self,
             const FabHelpBlock *block)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  g_autofree char *mark = block->number > 0 ? g_strdup_printf ("%u.", block->number) : g_strdup ("•");
  GtkWidget *label = gtk_label_new (mark);

  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), create_label (self, block->markup));

  return box;
}

static GtkWidget *
create_block (FabHelpWindow      *self,
              const FabHelpBlock *block)
{
  static const char * const classes[] = { [FAB_HELP_TITLE] = "title-4", [FAB_HELP_TEXT] = "body", [FAB_HELP_NOTE] = "help-note" };
  GtkWidget *label;

  if (block->kind == FAB_HELP_PICTURE)
    return create_picture (block);
  if (block->kind == FAB_HELP_STEP || block->kind == FAB_HELP_ITEM)
    return create_item (self, block);
  label = create_label (self, block->markup);
  gtk_widget_add_css_class (label, classes[block->kind]);

  return label;
}

static void
show_blocks (FabHelpWindow     *self,
             const FabHelpPage *page)
{
  GtkWidget *old;

  while ((old = gtk_widget_get_first_child (GTK_WIDGET (self->page))))
    gtk_box_remove (self->page, old);
  for (guint i = 0; i < page->blocks->len; i++)
    gtk_box_append (self->page, create_block (self, g_ptr_array_index (page->blocks, i)));
}

static GtkListBoxRow *
find_row (FabHelpWindow *self,
          const char    *id)
{
  const char * const *ids = fab_help_pages ();

  for (guint i = 0; ids[i]; i++)
    if (g_str_equal (ids[i], id))
      return gtk_list_box_get_row_at_index (self->contents, i);

  return NULL;
}

void
fab_help_window_show (FabHelpWindow *self,
                      const char    *id)
{
  g_autoptr(FabHelpPage) page = NULL;
  GtkListBoxRow *row;

  g_return_if_fail (FAB_IS_HELP_WINDOW (self));

  row = find_row (self, id);
  page = row ? read_page (id) : NULL;
  if (page == NULL)
    return;
  adw_window_title_set_title (self->title, page->title);
  show_blocks (self, page);
  gtk_list_box_select_row (self->contents, row);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
}

static void
row_activated_cb (FabHelpWindow *self,
                  GtkListBoxRow *row)
{
  fab_help_window_show (self, fab_help_pages ()[gtk_list_box_row_get_index (row)]);
}

static void
back_cb (FabHelpWindow *self)
{
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
}

static void
list_contents (FabHelpWindow *self)
{
  const char * const *ids = fab_help_pages ();

  for (guint i = 0; ids[i]; i++)
    {
      g_autoptr(FabHelpPage) page = read_page (ids[i]);
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), page ? page->title : ids[i]);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), page ? page->about : NULL);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_list_box_append (self->contents, row);
    }
}

static void
fab_help_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FAB_TYPE_HELP_WINDOW);

  G_OBJECT_CLASS (fab_help_window_parent_class)->dispose (object);
}

static void
fab_help_window_class_init (FabHelpWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fab_help_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/fabulaproject/Fabula/ui/help-window.ui");
  gtk_widget_class_bind_template_child (widget_class, FabHelpWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, FabHelpWindow, contents);
  gtk_widget_class_bind_template_child (widget_class, FabHelpWindow, title);
  gtk_widget_class_bind_template_child (widget_class, FabHelpWindow, scrolled);
  gtk_widget_class_bind_template_child (widget_class, FabHelpWindow, page);
  gtk_widget_class_bind_template_child (widget_class, FabHelpWindow, back);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
fab_help_window_init (FabHelpWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  list_contents (self);
  fab_help_window_show (self, fab_help_pages ()[0]);
}

GtkWidget *
fab_help_window_new (GtkApplication *app)
{
  FabHelpWindow *self = g_object_new (FAB_TYPE_HELP_WINDOW, "application", app, NULL);

  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->contents, 0)));
  fab_announcement_introduce (GTK_WINDOW (self));

  return GTK_WIDGET (self);
}
