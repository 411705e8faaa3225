/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window's actions that help to find one's way. */
#define G_LOG_DOMAIN "fab-window"

#include "config.h"

#include "fab-command-palette.h"
#include "fab-shortcuts.h"
#include "fab-window-private.h"

static void
palette_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  FabWindow *self = FAB_WINDOW (widget);

  gtk_window_present (GTK_WINDOW (fab_command_palette_new (GTK_WINDOW (self), self->session, self->panes.canvas ? GTK_WIDGET (self->panes.canvas) : NULL)));
}

static void
shortcuts_cb (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  gtk_window_present (GTK_WINDOW (fab_shortcuts_new (GTK_WINDOW (widget))));
}

void
_fab_window_install_help (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.palette", NULL, palette_cb);
  gtk_widget_class_install_action (widget_class, "win.show-help-overlay", NULL, shortcuts_cb);
}
