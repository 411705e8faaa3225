/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-versions"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-versions.h"

struct _FabVersions
{
  AdwWindow parent_instance;

  GtkTextBuffer *now;
  GtkTextBuffer *other;
  GtkLabel      *count;
  GtkLabel      *trouble;
  GtkSpinner    *spinner;

  FabSession    *session;
  FabPart        part;
  GCancellable  *cancellable;
  GStrv          versions; /* all that are kept, but the present text */
  guint          n_versions;
  guint          shown;
};

G_DEFINE_FINAL_TYPE (FabVersions, fab_versions, ADW_TYPE_WINDOW)

static void
show_version (FabVersions *self)
{
  gboolean any = self->n_versions > 0;
  /* Translators: which of how many versions of a scene is shown */
  g_autofree char *count = any ? g_strdup_printf (_("Version %u of %u"), self->shown + 1, self->n_versions)
                               : g_strdup (_("No Other Version"));

  gtk_label_set_text (self->count, count);
  gtk_text_buffer_set_text (self->other, any ? self->versions[self->shown] : "", -1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "versions.previous", any && self->shown > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "versions.next", self->shown + 1 < self->n_versions);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "versions.use", any);
}

/* The present text is on the left already. */
static void
load_versions (FabVersions *self)
{
  g_autofree char *now = fab_session_dup_part (self->session, self->part);
  g_auto(GStrv) all = fab_session_list_versions (self->session, self->part);
  g_autoptr(GStrvBuilder) others = g_strv_builder_new ();

  for (guint i = 0; all[i] != NULL; i++)
    {
      if (g_strcmp0 (all[i], now) != 0)
        g_strv_builder_add (others, all[i]);
    }
  g_strfreev (self->versions);
  self->versions = g_strv_builder_end (others);
  self->n_versions = g_strv_length (self->versions);
  self->shown = self->n_versions > 0 ? self->n_versions - 1 : 0;
  gtk_text_buffer_set_text (self->now, now, -1);
  show_version (self);
}

static void
set_writing (FabVersions *self,
             gboolean     writing)
{
  gtk_spinner_set_spinning (self->spinner, writing);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "versions.write", !writing);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr(FabVersions) self = data;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = fab_session_write_version_finish (FAB_SESSION (source), result, &error);

  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  set_writing (self, FALSE);
  gtk_label_set_text (self->trouble, text != NULL ? "" : error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), text == NULL);
  load_versions (self);
}

static void
write_another (FabVersions *self)
{
  set_writing (self, TRUE);
  fab_session_write_version_async (self->session, self->part, NULL, NULL, NULL, self->cancellable, written_cb,
                                   g_object_ref (self));
}

static void
write_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  write_another (FAB_VERSIONS (widget));
}

static void
step_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  FabVersions *self = FAB_VERSIONS (widget);

  self->shown += g_str_equal (name, "versions.next") ? 1 : -1;
  show_version (self);
}

static void
use_cb (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  FabVersions *self = FAB_VERSIONS (widget);

  fab_session_use_version (self->session, self->part, self->versions[self->shown]);
  gtk_window_close (GTK_WINDOW (self));
}

static void
fab_versions_dispose (GObject *object)
{
  FabVersions *self = FAB_VERSIONS (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  g_clear_pointer (&self->versions, g_strfreev);

  G_OBJECT_CLASS (fab_versions_parent_class)->dispose (object);
}

static gboolean
fab_versions_close_request (GtkWindow *window)
{
  g_cancellable_cancel (FAB_VERSIONS (window)->cancellable);

  return GTK_WINDOW_CLASS (fab_versions_parent_class)->close_request (window);
}

static void
fab_versions_class_init (FabVersionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fab_versions_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = fab_versions_close_request;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/fabulaproject/Fabula/ui/versions.ui");
  gtk_widget_class_bind_template_child (widget_class, FabVersions, now);
  gtk_widget_class_bind_template_child (widget_class, FabVersions, other);
  gtk_widget_class_bind_template_child (widget_class, FabVersions, count);
  gtk_widget_class_bind_template_child (widget_class, FabVersions, trouble);
  gtk_widget_class_bind_template_child (widget_class, FabVersions, spinner);
  gtk_widget_class_install_action (widget_class, "versions.previous", NULL, step_cb);
  gtk_widget_class_install_action (widget_class, "versions.next", NULL, step_cb);
  gtk_widget_class_install_action (widget_class, "versions.write", NULL, write_cb);
  gtk_widget_class_install_action (widget_class, "versions.use", NULL, use_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "versions.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, GDK_ALT_MASK, "versions.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
fab_versions_init (FabVersions *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
}

static const char *
name_part (FabPart part)
{
  if (part.element != 0)
    return _("Versions of the Speech");

  return part.scene != 0 ? _("Versions of the Scene") : _("Versions of the Script");
}

GtkWidget *
fab_versions_new (GtkWindow  *parent,
                  FabSession *session,
                  FabPart     part)
{
  FabVersions *self;

  g_return_val_if_fail (FAB_IS_SESSION (session), NULL);

  self = g_object_new (FAB_TYPE_VERSIONS, "transient-for", parent, "modal", TRUE, "title", name_part (part),
                       NULL);
  self->session = g_object_ref (session);
  self->part = part;
  load_versions (self);
  if (self->n_versions == 0)
    write_another (self);

  return GTK_WIDGET (self);
}
