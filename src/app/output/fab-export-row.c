/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-export-row"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-export-row.h"
#include "fab-thumbnails.h"

struct _FabExportRow
{
  GtkWidget parent_instance;

  GtkWidget      *root;
  GtkPicture     *preview;
  GtkLabel       *name;
  GtkLabel       *state;
  GtkProgressBar *progress;
  GtkButton      *pause;
  GtkButton      *cancel;
  GtkWidget      *show;
  GtkWidget      *play;

  FabExportJob   *job;
  cairo_surface_t *shown; /* the preview, as long as it is the same */
};

enum
{
  DISMISSED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (FabExportRow, fab_export_row, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

static void
update_preview (FabExportRow *self)
{
  cairo_surface_t *surface = fab_video_export_get_preview (fab_export_job_get_export (self->job));
  g_autoptr(GdkTexture) texture = NULL;

  if (surface == NULL || surface == self->shown)
    return;
  g_clear_pointer (&self->shown, cairo_surface_destroy);
  self->shown = cairo_surface_reference (surface);
  texture = fab_texture_new_for_surface (cairo_surface_reference (surface));
  gtk_picture_set_paintable (self->preview, GDK_PAINTABLE (texture));
}

static void
label_button (GtkButton  *button,
              const char *icon,
              const char *label)
{
  gtk_button_set_icon_name (button, icon);
  gtk_widget_set_tooltip_text (GTK_WIDGET (button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
update (FabExportRow *self)
{
  FabVideoExport *export = fab_export_job_get_export (self->job);
  gboolean running = fab_export_job_get_state (self->job) == FAB_EXPORT_RUNNING;
  gboolean done = fab_export_job_get_state (self->job) == FAB_EXPORT_DONE;
  gboolean paused = fab_video_export_get_paused (export);
  g_autofree char *text = fab_export_job_describe (self->job);

  gtk_label_set_text (self->state, text);
  gtk_progress_bar_set_fraction (self->progress, CLAMP (fab_video_export_get_fraction (export), 0, 1));
  gtk_widget_set_visible (GTK_WIDGET (self->progress), running);
  gtk_widget_set_visible (GTK_WIDGET (self->pause), running);
  gtk_widget_set_visible (self->show, done);
  gtk_widget_set_visible (self->play, done);
  label_button (self->pause, paused ? "media-playback-start-symbolic" : "media-playback-pause-symbolic",
                paused ? _("Go On") : _("Pause"));
  label_button (self->cancel, running ? "process-stop-symbolic" : "window-close-symbolic",
                running ? _("Cancel the Export") : _("Remove From the List"));
  update_preview (self);
}

static void
pause_cb (FabExportRow *self)
{
  FabVideoExport *export = fab_export_job_get_export (self->job);

  fab_video_export_set_paused (export, !fab_video_export_get_paused (export));
}

static void
cancel_cb (FabExportRow *self)
{
  if (fab_export_job_get_state (self->job) == FAB_EXPORT_RUNNING)
    fab_export_job_cancel (self->job);
  else
    g_signal_emit (self, signals[DISMISSED], 0);
}

static void
show_cb (FabExportRow *self)
{
  g_autofree char *uri = g_file_get_uri (fab_export_job_get_target (self->job));

  g_action_group_activate_action (G_ACTION_GROUP (g_application_get_default ()), "show-in-files",
                                  g_variant_new_string (uri));
}

static void
play_cb (FabExportRow *self)
{
  g_autofree char *uri = g_file_get_uri (fab_export_job_get_target (self->job));

  gtk_show_uri (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), uri, GDK_CURRENT_TIME);
}

static void
fab_export_row_dispose (GObject *object)
{
  FabExportRow *self = FAB_EXPORT_ROW (object);

  g_clear_pointer (&self->shown, cairo_surface_destroy);
  g_clear_object (&self->job);
  gtk_widget_dispose_template (GTK_WIDGET (self), FAB_TYPE_EXPORT_ROW);

  G_OBJECT_CLASS (fab_export_row_parent_class)->dispose (object);
}

static void
fab_export_row_class_init (FabExportRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fab_export_row_dispose;

  signals[DISMISSED] = g_signal_new ("dismissed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/fabulaproject/Fabula/ui/export-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FabExportRow, root);
  gtk_widget_class_bind_template_child (widget_class, FabExportRow, preview);
  gtk_widget_class_bind_template_child (widget_class, FabExportRow, name);
  gtk_widget_class_bind_template_child (widget_class, FabExportRow, state);
  gtk_widget_class_bind_template_child (widget_class, FabExportRow, progress);
  gtk_widget_class_bind_template_child (widget_class, FabExportRow, pause);
  gtk_widget_class_bind_template_child (widget_class, FabExportRow, cancel);
  gtk_widget_class_bind_template_child (widget_class, FabExportRow, show);
  gtk_widget_class_bind_template_child (widget_class, FabExportRow, play);
  gtk_widget_class_bind_template_callback (widget_class, pause_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_cb);
  gtk_widget_class_bind_template_callback (widget_class, play_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
fab_export_row_init (FabExportRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
fab_export_row_new (FabExportJob *job)
{
  FabExportRow *self;
  g_autofree char *name = NULL;

  g_return_val_if_fail (FAB_IS_EXPORT_JOB (job), NULL);

  self = g_object_new (FAB_TYPE_EXPORT_ROW, NULL);
  self->job = g_object_ref (job);
  name = g_file_get_basename (fab_export_job_get_target (job));
  gtk_label_set_text (self->name, name);
  g_signal_connect_object (job, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

FabExportJob *
fab_export_row_get_job (FabExportRow *self)
{
  g_return_val_if_fail (FAB_IS_EXPORT_ROW (self), NULL);

  return self->job;
}
