/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-wait-label"

#include "config.h"

#include "fab-message.h"
#include "fab-wait-label.h"

struct _FabWaitLabel
{
  GtkWidget parent_instance;

  GtkLabel     *label;
  char         *text;

  FabHttp      *http;
  GSignalGroup *signals;
  guint         tick; /* while something waits */
};

enum { PROP_TEXT = 1, N_PROPS };
static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (FabWaitLabel, fab_wait_label, GTK_TYPE_WIDGET)

static gboolean tick_cb (gpointer data);

/* Nothing is done, so nothing is waited for here. */
static gboolean
is_idle (FabWaitLabel *self)
{
  return self->text == NULL || *self->text == '\0';
}

static void
update (FabWaitLabel *self)
{
  g_autoptr(GError) why = NULL;
  double seconds = self->http && !is_idle (self) ? fab_http_get_wait (self->http, &why) : 0;
  g_autofree char *text = seconds > 0 ? fab_message_for_wait (why, (guint) seconds + 1) : g_strdup (self->text ? self->text : "");

  gtk_label_set_text (self->label, text);
  gtk_widget_set_visible (GTK_WIDGET (self), *text != '\0'); /* no room for nothing */
  if (seconds > 0 && self->tick == 0)
    self->tick = g_timeout_add_seconds (1, tick_cb, self);
  else if (seconds <= 0)
    g_clear_handle_id (&self->tick, g_source_remove);
}

static gboolean
tick_cb (gpointer data)
{
  update (data);

  return G_SOURCE_CONTINUE;
}

static void
fab_wait_label_get_property (GObject    *object,
                             guint       id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  g_assert (id == PROP_TEXT);
  g_value_set_string (value, FAB_WAIT_LABEL (object)->text);
}

static void
fab_wait_label_set_property (GObject      *object,
                             guint         id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  g_assert (id == PROP_TEXT);
  fab_wait_label_set_text (FAB_WAIT_LABEL (object), g_value_get_string (value));
}

static void
fab_wait_label_dispose (GObject *object)
{
  FabWaitLabel *self = FAB_WAIT_LABEL (object);

  g_clear_handle_id (&self->tick, g_source_remove);
  g_clear_object (&self->signals);
  g_clear_object (&self->http);
  if (self->label)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->label)));

  G_OBJECT_CLASS (fab_wait_label_parent_class)->dispose (object);
}

static void
fab_wait_label_finalize (GObject *object)
{
  g_free (FAB_WAIT_LABEL (object)->text);

  G_OBJECT_CLASS (fab_wait_label_parent_class)->finalize (object);
}

static void
fab_wait_label_class_init (FabWaitLabelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = fab_wait_label_get_property;
  object_class->set_property = fab_wait_label_set_property;
  object_class->dispose = fab_wait_label_dispose;
  object_class->finalize = fab_wait_label_finalize;
  props[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
fab_wait_label_init (FabWaitLabel *self)
{
  self->label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, "xalign", 0., "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->label), GTK_WIDGET (self));
  self->signals = g_signal_group_new (FAB_TYPE_HTTP);
  g_signal_group_connect_object (self->signals, "waiting", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}

void
fab_wait_label_set_text (FabWaitLabel *self,
                         const char   *text)
{
  g_return_if_fail (FAB_IS_WAIT_LABEL (self));

  if (g_strcmp0 (self->text, text) == 0)
    return;
  g_free (self->text);
  self->text = g_strdup (text);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TEXT]);
}

void
fab_wait_label_set_http (FabWaitLabel *self,
                         FabHttp      *http)
{
  g_return_if_fail (FAB_IS_WAIT_LABEL (self));

  if (!g_set_object (&self->http, http))
    return;
  g_signal_group_set_target (self->signals, http);
  update (self);
}
