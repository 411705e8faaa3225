/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-jobs-button"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-export-row.h"
#include "fab-jobs-button.h"

struct _FabJobsButton
{
  GtkWidget parent_instance;

  GtkMenuButton *button;
  GtkSpinner    *spinner;
  GtkLabel      *label;
  GtkListView   *list;
  GtkWidget     *studio_jobs;
  GtkListBox    *films;

  GListStore    *exports;
  FabStudio     *studio;
  GSignalGroup  *studio_signals;
};

G_DEFINE_FINAL_TYPE (FabJobsButton, fab_jobs_button, GTK_TYPE_WIDGET)

/* An export that ended stays until one has seen it; it counts as done. */
static void
count_exports (FabJobsButton *self,
               guint         *running,
               guint         *ended)
{
  *running = *ended = 0;
  for (guint i = 0; self->exports && i < g_list_model_get_n_items (G_LIST_MODEL (self->exports)); i++)
    {
      g_autoptr(FabExportJob) job = g_list_model_get_item (G_LIST_MODEL (self->exports), i);

      if (fab_export_job_get_state (job) == FAB_EXPORT_RUNNING)
        (*running)++;
      else
        (*ended)++;
    }
}

static void
update (FabJobsButton *self)
{
  guint done = 0, left = 0, running, ended;
  g_autofree char *text = NULL, *label = NULL;

  if (self->studio)
    {
      g_object_get (self->studio, "n-done", &done, NULL);
      left = fab_studio_get_n_jobs (self->studio);
    }
  gtk_widget_set_visible (self->studio_jobs, left > 0);
  count_exports (self, &running, &ended);
  left += running;
  done += ended;
  gtk_widget_set_visible (GTK_WIDGET (self), left > 0 || ended > 0);
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
  g_clear_object (&self->exports);
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
  gtk_widget_class_bind_template_child (widget_class, FabJobsButton, studio_jobs);
  gtk_widget_class_bind_template_child (widget_class, FabJobsButton, films);
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

static void
dismissed_cb (FabJobsButton *self,
              FabExportRow  *row)
{
  guint position;

  if (g_list_store_find (self->exports, fab_export_row_get_job (row), &position))
    g_list_store_remove (self->exports, position);
}

static GtkWidget *
make_row (gpointer job,
          gpointer data)
{
  FabJobsButton *self = data;
  GtkWidget *row = fab_export_row_new (job), *list_row = gtk_list_box_row_new ();

  g_signal_connect_object (row, "dismissed", G_CALLBACK (dismissed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (job, "ended", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (list_row), row);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (list_row), FALSE);

  return list_row;
}

void
fab_jobs_button_set_exports (FabJobsButton *self,
                             GListStore    *exports)
{
  g_return_if_fail (FAB_IS_JOBS_BUTTON (self));
  g_return_if_fail (self->exports == NULL);

  self->exports = g_object_ref (exports);
  gtk_list_box_bind_model (self->films, G_LIST_MODEL (exports), make_row, self, NULL);
  g_signal_connect_object (exports, "items-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}
