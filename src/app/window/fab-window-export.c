/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Films on their way into files, while one goes on working. */
#define G_LOG_DOMAIN "fab-window"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-film-dialog.h"
#include "fab-message.h"
#include "fab-window-private.h"

static void
remove_job (FabWindow    *self,
            FabExportJob *job)
{
  guint position;

  if (self->exports && g_list_store_find (self->exports, job, &position))
    g_list_store_remove (self->exports, position);
}

static void
tell (FabWindow    *self,
      FabExportJob *job)
{
  g_autofree char *name = g_file_get_basename (fab_export_job_get_target (job));
  g_autofree char *uri = g_file_get_uri (fab_export_job_get_target (job));
  g_autofree char *text = NULL, *escaped = NULL;
  AdwToast *toast;

  /* Translators: %s is the name of the file that a film was exported to */
  text = g_strdup_printf (_("%s is there"), name);
  escaped = g_markup_escape_text (text, -1);
  toast = adw_toast_new (escaped);
  adw_toast_set_button_label (toast, _("_Show in Files"));
  adw_toast_set_action_name (toast, "app.show-in-files");
  adw_toast_set_action_target (toast, "s", uri);
  _fab_window_show_toast (self, toast);
}

static void
ended_cb (FabWindow    *self,
          FabExportJob *job)
{
  GFile *target = fab_export_job_get_target (job);
  g_autofree char *name = g_file_get_basename (target);
  g_autofree char *uri = g_file_get_uri (target);

  if (fab_export_job_get_cancelled (job))
    remove_job (self, job);
  else if (fab_export_job_get_state (job) == FAB_EXPORT_FAILED)
    {
      fab_window_show_error (self, fab_export_job_get_error (job));
      _fab_window_notify_desktop (self, uri, _("Export Failed"), name, NULL);
    }
  else
    {
      tell (self, job);
      _fab_window_notify_desktop (self, uri, _("Film Exported"), name, target);
    }
}

static void
export_cb (FabWindow    *self,
           FabExportJob *job)
{
  g_list_store_append (self->exports, job);
  g_signal_connect_object (job, "ended", G_CALLBACK (ended_cb), self, G_CONNECT_SWAPPED);
  fab_export_job_start (job);
}

static void
ask_cb (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  FabWindow *self = FAB_WINDOW (widget);
  GtkWidget *dialog = fab_film_dialog_new (GTK_WINDOW (self), self->session);

  g_signal_connect_object (dialog, "export", G_CALLBACK (export_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
_fab_window_install_export (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.export", NULL, ask_cb);
}

/* --- closing --- */

static gboolean
is_running (FabExportJob *job)
{
  return fab_export_job_get_state (job) == FAB_EXPORT_RUNNING && !fab_export_job_get_cancelled (job);
}

static void
cancel_all (FabWindow *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->exports)); i++)
    {
      g_autoptr(FabExportJob) job = g_list_model_get_item (G_LIST_MODEL (self->exports), i);

      fab_export_job_cancel (job);
    }
}

static void
response_cb (FabWindow  *self,
             const char *response)
{
  if (!g_str_equal (response, "stop"))
    return;
  cancel_all (self);
  gtk_window_close (GTK_WINDOW (self));
}

gboolean
_fab_window_may_stop_exports (FabWindow *self)
{
  gboolean running = FALSE;
  GtkWidget *dialog;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->exports)); i++)
    {
      g_autoptr(FabExportJob) job = g_list_model_get_item (G_LIST_MODEL (self->exports), i);

      running |= is_running (job);
    }
  if (!running)
    return TRUE;
  dialog = adw_message_dialog_new (GTK_WINDOW (self), _("Stop the Export?"),
                                   _("A film is still being written. Closing the window stops it, and nothing of it is kept."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "wait", _("_Go On"),
                                    "stop", _("_Stop and Close"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "stop",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "wait");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "wait");
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));

  return FALSE;
}
