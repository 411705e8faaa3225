/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-report-dialog"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-report-dialog.h"

struct _FabReportDialog
{
  AdwWindow parent_instance;

  AdwWindowTitle *heading;
  GtkButton      *cancel;
  GtkButton      *accept;
  GtkStack       *pages;
  AdwStatusPage  *busy;
  GtkProgressBar *progress;
  GtkWidget      *report;
  GtkLabel       *summary;
  GtkListView    *list;

  GListStore     *lines;       /* GtkStringObject; the icon's name is data of it */
  GCancellable   *cancellable; /* while it is busy */
};

G_DEFINE_FINAL_TYPE (FabReportDialog, fab_report_dialog, ADW_TYPE_WINDOW)

enum
{
  ACCEPTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
accept_cb (FabReportDialog *self)
{
  g_signal_emit (self, signals[ACCEPTED], 0);
  gtk_window_close (GTK_WINDOW (self));
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *label = gtk_label_new (NULL);

  gtk_widget_set_margin_top (box, 9);
  gtk_widget_set_margin_bottom (box, 9);
  gtk_widget_set_margin_start (box, 6);
  gtk_widget_set_margin_end (box, 6);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), gtk_image_new ());
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_item_set_child (item, box);
  gtk_list_item_set_activatable (item, FALSE);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  GtkStringObject *line = gtk_list_item_get_item (item);
  GtkWidget *icon = gtk_widget_get_first_child (gtk_list_item_get_child (item));

  gtk_image_set_from_icon_name (GTK_IMAGE (icon), g_object_get_data (G_OBJECT (line), "icon"));
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_next_sibling (icon)), gtk_string_object_get_string (line));
}

static gboolean
fab_report_dialog_close_request (GtkWindow *window)
{
  FabReportDialog *self = FAB_REPORT_DIALOG (window);

  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);

  return GTK_WINDOW_CLASS (fab_report_dialog_parent_class)->close_request (window);
}

static void
fab_report_dialog_dispose (GObject *object)
{
  FabReportDialog *self = FAB_REPORT_DIALOG (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->lines);
  gtk_widget_dispose_template (GTK_WIDGET (self), FAB_TYPE_REPORT_DIALOG);

  G_OBJECT_CLASS (fab_report_dialog_parent_class)->dispose (object);
}

static void
fab_report_dialog_class_init (FabReportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fab_report_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = fab_report_dialog_close_request;

  signals[ACCEPTED] = g_signal_new ("accepted", FAB_TYPE_REPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/fabulaproject/Fabula/ui/report-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FabReportDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, FabReportDialog, cancel);
  gtk_widget_class_bind_template_child (widget_class, FabReportDialog, accept);
  gtk_widget_class_bind_template_child (widget_class, FabReportDialog, pages);
  gtk_widget_class_bind_template_child (widget_class, FabReportDialog, busy);
  gtk_widget_class_bind_template_child (widget_class, FabReportDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, FabReportDialog, report);
  gtk_widget_class_bind_template_child (widget_class, FabReportDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, FabReportDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
fab_report_dialog_init (FabReportDialog *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkNoSelection *selection;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->lines = g_list_store_new (GTK_TYPE_STRING_OBJECT);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->lines)));
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  g_object_unref (factory);
  g_object_unref (selection);
}

GtkWidget *
fab_report_dialog_new (GtkWindow    *parent,
                       const char   *title,
                       const char   *busy,
                       GCancellable *cancellable)
{
  FabReportDialog *self = g_object_new (FAB_TYPE_REPORT_DIALOG, "transient-for", parent, "modal", TRUE,
                                        "title", title, NULL);

  adw_window_title_set_title (self->heading, title);
  adw_status_page_set_title (self->busy, busy);
  g_set_object (&self->cancellable, cancellable);

  return GTK_WIDGET (self);
}

void
fab_report_dialog_set_progress (FabReportDialog *self,
                                double           fraction)
{
  g_return_if_fail (FAB_IS_REPORT_DIALOG (self));

  gtk_progress_bar_set_fraction (self->progress, CLAMP (fraction, 0, 1));
}

void
fab_report_dialog_add (FabReportDialog *self,
                       const char      *icon,
                       const char      *text)
{
  g_autoptr(GtkStringObject) line = NULL;

  g_return_if_fail (FAB_IS_REPORT_DIALOG (self));

  line = gtk_string_object_new (text);
  g_object_set_data_full (G_OBJECT (line), "icon", g_strdup (icon), g_free);
  g_list_store_append (self->lines, line);
}

void
fab_report_dialog_show (FabReportDialog *self,
                        const char      *summary,
                        const char      *accept)
{
  g_return_if_fail (FAB_IS_REPORT_DIALOG (self));

  g_clear_object (&self->cancellable);
  gtk_label_set_text (self->summary, summary);
  gtk_stack_set_visible_child (self->pages, self->report);
  gtk_widget_set_visible (GTK_WIDGET (self->accept), accept != NULL);
  if (accept)
    gtk_button_set_label (self->accept, accept);
  else
    gtk_button_set_label (self->cancel, _("_Close"));
  gtk_window_set_default_widget (GTK_WINDOW (self), GTK_WIDGET (accept ? self->accept : self->cancel));
  gtk_widget_grab_focus (GTK_WIDGET (accept ? self->accept : self->cancel));
}
