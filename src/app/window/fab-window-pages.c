/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The windows beside the window that tell of its story. */
#define G_LOG_DOMAIN "fab-window"

#include "config.h"

#include "fab-cast-view.h"
#include "fab-insight-view.h"
#include "fab-project-dialog.h"
#include "fab-window-private.h"

static void
insight_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  FabWindow *self = FAB_WINDOW (widget);

  if (self->session == NULL)
    return;
  if (self->others.insight == NULL)
    g_set_weak_pointer (&self->others.insight, GTK_WINDOW (fab_insight_view_new (GTK_WINDOW (self), self->session)));
  gtk_window_present (self->others.insight);
}

static void
cast_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  FabWindow *self = FAB_WINDOW (widget);

  if (self->session == NULL)
    return;
  if (self->others.cast == NULL)
    g_set_weak_pointer (&self->others.cast, GTK_WINDOW (fab_cast_view_new (GTK_WINDOW (self), self->session)));
  gtk_window_present (self->others.cast);
}

static void
project_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  FabWindow *self = FAB_WINDOW (widget);

  if (self->session)
    gtk_window_present (GTK_WINDOW (fab_project_dialog_new (GTK_WINDOW (self), self->session)));
}

void
_fab_window_close_pages (FabWindow *self)
{
  if (self->others.insight)
    gtk_window_destroy (self->others.insight);
  if (self->others.cast)
    gtk_window_destroy (self->others.cast);
  if (self->others.steps)
    gtk_window_destroy (self->others.steps);
  if (self->others.audience)
    gtk_window_destroy (self->others.audience);
}

void
_fab_window_install_pages (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.insight", NULL, insight_cb);
  gtk_widget_class_install_action (widget_class, "win.project", NULL, project_cb);
  gtk_widget_class_install_action (widget_class, "win.cast", NULL, cast_cb);
}
