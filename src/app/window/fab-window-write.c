/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window's actions that ask the writer. */
#define G_LOG_DOMAIN "fab-window"

#include "config.h"

#include "fab-versions.h"
#include "fab-window-private.h"

static void
rewrite_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  FabWindow *self = FAB_WINDOW (widget);
  FabPart part = { 0 };

  if (!g_str_equal (name, "win.rewrite-script")
      && !fab_session_find_part (self->session, g_str_equal (name, "win.rewrite-speech"), &part))
    return;

  gtk_window_present (GTK_WINDOW (fab_versions_new (GTK_WINDOW (self), self->session, part)));
}

static void
continue_cb (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  fab_session_continue_script (FAB_WINDOW (widget)->session);
}

void
_fab_window_install_writing (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.rewrite-speech", NULL, rewrite_cb);
  gtk_widget_class_install_action (widget_class, "win.rewrite-scene", NULL, rewrite_cb);
  gtk_widget_class_install_action (widget_class, "win.rewrite-script", NULL, rewrite_cb);
  gtk_widget_class_install_action (widget_class, "win.continue-script", NULL, continue_cb);
}

void
_fab_window_update_writing (FabWindow *self)
{
  FabPart part;
  gboolean panel = self->session != NULL && fab_session_find_part (self->session, FALSE, &part);
  gboolean speech = panel && fab_session_find_part (self->session, TRUE, &part);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.rewrite-speech", speech);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.rewrite-scene", panel);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.rewrite-script", panel);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.continue-script", panel);
}
