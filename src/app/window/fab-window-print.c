/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The commands that put panels on paper and into pictures. */
#define G_LOG_DOMAIN "fab-window"

#include "config.h"

#include <glib/gi18n.h>

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

void
_fab_window_install_print (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "win.export-pictures", NULL, pictures_cb);
}
