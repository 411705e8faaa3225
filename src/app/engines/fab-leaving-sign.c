/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-leaving-sign"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-leaving-sign.h"

#define LINGER_SECONDS 2

struct _FabLeavingSign
{
  GtkWidget parent_instance;

  GtkWidget    *root;
  GtkLabel     *label;

  FabHttp      *http;
  GSignalGroup *signals;
  guint         linger;
};

G_DEFINE_FINAL_TYPE (FabLeavingSign, fab_leaving_sign, GTK_TYPE_WIDGET)

static gboolean
linger_cb (gpointer data)
{
  FabLeavingSign *self = data;

  self->linger = 0;
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);

  return G_SOURCE_REMOVE;
}

static void
update (FabLeavingSign *self)
{
  g_autofree char *hosts = self->http ? fab_http_dup_leaving (self->http) : NULL;
  g_autofree char *text = NULL;

  if (hosts == NULL)
    {
      if (self->linger == 0 && gtk_widget_get_visible (GTK_WIDGET (self)))
        self->linger = g_timeout_add_seconds (LINGER_SECONDS, linger_cb, self);
      return;
    }
  g_clear_handle_id (&self->linger, g_source_remove);
  /* Translators: %s names computers on the network */
  text = g_strdup_printf (_("Something is being sent to %s"), hosts);
  gtk_label_set_text (self->label, hosts);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

static void
fab_leaving_sign_dispose (GObject *object)
{
  FabLeavingSign *self = FAB_LEAVING_SIGN (object);

  g_clear_handle_id (&self->linger, g_source_remove);
  g_clear_object (&self->signals);
  g_clear_object (&self->http);
  gtk_widget_dispose_template (GTK_WIDGET (self), FAB_TYPE_LEAVING_SIGN);

  G_OBJECT_CLASS (fab_leaving_sign_parent_class)->dispose (object);
}

static void
fab_leaving_sign_class_init (FabLeavingSignClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fab_leaving_sign_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/fabulaproject/Fabula/ui/leaving-sign.ui");
  gtk_widget_class_bind_template_child (widget_class, FabLeavingSign, root);
  gtk_widget_class_bind_template_child (widget_class, FabLeavingSign, label);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_STATUS);
}

static void
fab_leaving_sign_init (FabLeavingSign *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  self->signals = g_signal_group_new (FAB_TYPE_HTTP);
  g_signal_group_connect_object (self->signals, "leaving", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}

void
fab_leaving_sign_set_http (FabLeavingSign *self,
                           FabHttp        *http)
{
  g_return_if_fail (FAB_IS_LEAVING_SIGN (self));

  if (!g_set_object (&self->http, http))
    return;
  g_signal_group_set_target (self->signals, http);
  update (self);
}
