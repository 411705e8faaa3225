/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The commands that put panels on paper, into pictures and on a web page. */
#define G_LOG_DOMAIN "fab-window"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-export-dialog.h"
#include "fab-pictures-dialog.h"
#include "fab-print-dialog.h"
#include "fab-window-private.h"

static void
print_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  FabWindow *self = FAB_WINDOW (widget);

  if (self->session)
    gtk_window_present (GTK_WINDOW (fab_print_dialog_new (GTK_WINDOW (self), self->session, self->settings)));
}

static void
pictures_cb (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  FabWindow *self = FAB_WINDOW (widget);

  if (self->session)
    gtk_window_present (GTK_WINDOW (fab_pictures_dialog_new (GTK_WINDOW (self), self->session, self->settings)));
}

static void
web_response_cb (FabWindow            *self,
                 int                   response,
                 GtkFileChooserNative *chooser)
{
  g_autoptr(GFile) file = NULL;
  GtkWidget *dialog;

  if (response != GTK_RESPONSE_ACCEPT || self->session == NULL)
    return;
  file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  dialog = fab_export_dialog_new (GTK_WINDOW (self), self->session, file, NULL);
  gtk_window_present (GTK_WINDOW (dialog));
  fab_export_dialog_start (FAB_EXPORT_DIALOG (dialog));
}

static void
web_cb (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  FabWindow *self = FAB_WINDOW (widget);

  if (self->session)
    _fab_window_ask_for_target (self, _("Export a Web Page"), ".html", _("Web Page"), web_response_cb);
}

void
_fab_window_install_print (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "win.export-pictures", NULL, pictures_cb);
  gtk_widget_class_install_action (widget_class, "win.export-web", NULL, web_cb);
}
