/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-jobs-button"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-jobs-button.h"

struct _FabJobsButton
{
  GtkWidget parent_instance;

  GtkMenuButton *button;
  GtkSpinner    *spinner;
  GtkLabel      *label;
  GtkListView   *list;

  FabStudio     *studio;
  GSignalGroup  *studio_signals;
};

G_DEFINE_FINAL_TYPE (FabJobsButton, fab_jobs_button, GTK_TYPE_WIDGET)

static void
update (FabJobsButton *self)
{
  guint done = 0, left = 0;
  g_autofree char *text = NULL, *label = NULL;

  if (self->studio)
    {
      g_object_get (self->studio, "n-done", &done, NULL);
      left = fab_studio_get_n_jobs (self->studio);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), left > 0);
  gtk_spinner_set_spinning (self->spinner, left > 0);
  /* Translators: jobs that are done, of all jobs */
  text = g_strdup_printf (_("%u of %u"), done, done + left);
  label = g_strdup_printf (_("Working: %s"), text);
  gtk_label_set_text (self->label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
cancel_cb (FabJobsButton *self)
{
  if (self->studio)
    fab_studio_cancel_all (self->studio);
}

static void
fab_jobs_button_dispose (GObject *object)
{
  FabJobsButton *self = FAB_JOBS_BUTTON (object);

  g_clear_object (&self->studio_signals);
  g_clear_object (&self->studio);
  gtk_widget_dispose_template (GTK_WIDGET (self), FAB_TYPE_JOBS_BUTTON);

  G_OBJECT_CLASS (fab_jobs_button_parent_class)->dispose (object);
}

static void
fab_jobs_button_class_init (FabJobsButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fab_jobs_button_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/fabulaproject/Fabula/ui/jobs-button.ui");
  gtk_widget_class_bind_template_child (widget_class, FabJobsButton, button);
  gtk_widget_class_bind_template_child (widget_class, FabJobsButton, spinner);
  gtk_widget_class_bind_template_child (widget_class, FabJobsButton, label);
  gtk_widget_class_bind_template_child (widget_class, FabJobsButton, list);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
fab_jobs_button_init (FabJobsButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->studio_signals = g_signal_group_new (FAB_TYPE_STUDIO);
  g_signal_group_connect_object (self->studio_signals, "notify::n-jobs", G_CALLBACK (update), self,
                                 G_CONNECT_SWAPPED);
  g_signal_group_connect_object (self->studio_signals, "notify::n-done", G_CALLBACK (update), self,
                                 G_CONNECT_SWAPPED);
  update (self);
}

void
fab_jobs_button_set_studio (FabJobsButton *self,
                            FabStudio     *studio)
{
  g_autoptr(GtkNoSelection) model = NULL;

  g_return_if_fail (FAB_IS_JOBS_BUTTON (self));

  if (!g_set_object (&self->studio, studio))
    return;
  g_signal_group_set_target (self->studio_signals, studio);
  if (studio)
    model = gtk_no_selection_new (g_object_ref (fab_studio_get_jobs (studio)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (model));
  update (self);
}
