/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The commands for those who watch. */
#define G_LOG_DOMAIN "fab-window"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-audience-view.h"
#include "fab-cover-dialog.h"
#include "fab-forecast-dialog.h"
#include "fab-player-view.h"
#include "fab-report-dialog.h"
#include "fab-screening-page.h"
#include "fab-screening-window.h"
#include "fab-session-audience.h"
#include "fab-window-private.h"

/* --- screening -------------------------------------------------------------------------------- */

static void
screening_closed_cb (FabWindow *self)
{
  fab_player_view_set_session (self->panes.player, self->session);
}

/* One screen at a time makes frames. */
static void
screen_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  FabWindow *self = FAB_WINDOW (widget);
  GtkWidget *screening;

  if (self->session == NULL)
    return;
  if (fab_timeline_get_n_spans (fab_session_get_timeline (self->session)) == 0)
    {
      fab_window_show_message (self, _("There is no film yet: add a panel first."));
      return;
    }
  screening = fab_screening_window_new (GTK_WINDOW (self), self->session);
  g_signal_connect_object (screening, "destroy", G_CALLBACK (screening_closed_cb), self, G_CONNECT_SWAPPED);
  fab_player_view_set_session (self->panes.player, NULL);
  gtk_window_present (GTK_WINDOW (screening));
}

static void
audience_cb (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  FabWindow *self = FAB_WINDOW (widget);

  if (self->session == NULL)
    return;
  if (self->others.audience == NULL)
    g_set_weak_pointer (&self->others.audience, GTK_WINDOW (fab_audience_view_new (GTK_WINDOW (self), self->thumbnails)));
  gtk_window_present (self->others.audience);
}

/* --- the page --------------------------------------------------------------------------------- */

typedef struct
{
  FabWindow       *window;
  FabReportDialog *dialog; /* weak */
  GCancellable    *cancellable;
  GFile           *target;
} PageJob;

static void
free_page_job (PageJob *job)
{
  if (job->dialog != NULL)
    gtk_window_close (GTK_WINDOW (job->dialog));
  g_clear_weak_pointer (&job->dialog);
  g_object_unref (job->window);
  g_object_unref (job->cancellable);
  g_object_unref (job->target);
  g_free (job);
}

static void
page_progress_cb (double   fraction,
                  gpointer data)
{
  PageJob *job = data;

  if (job->dialog != NULL)
    fab_report_dialog_set_progress (job->dialog, fraction);
}

static void
page_written_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  PageJob *job = data;
  g_autoptr(GError) error = NULL;

  if (fab_screening_page_finish (FAB_STORY (source), result, &error))
    {
      g_autofree char *name = g_file_get_basename (job->target);
      g_autofree char *text = g_strdup_printf (_("“%s” is written. Send it; what comes back is brought in here."), name);

      fab_window_show_message (job->window, text);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      fab_window_show_error (job->window, error);
    }
  free_page_job (job);
}

static void
page_response_cb (FabWindow            *self,
                  int                   response,
                  GtkFileChooserNative *chooser)
{
  PageJob *job;

  if (response != GTK_RESPONSE_ACCEPT || self->session == NULL)
    return;
  job = g_new0 (PageJob, 1);
  job->window = g_object_ref (self);
  job->target = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  job->cancellable = g_cancellable_new ();
  g_set_weak_pointer (&job->dialog, FAB_REPORT_DIALOG (fab_report_dialog_new (GTK_WINDOW (self), _("Page for Viewers"),
                                                                              _("Writing the Film"), job->cancellable)));
  gtk_window_present (GTK_WINDOW (job->dialog));
  fab_screening_page_async (fab_session_get_story (self->session), fab_session_get_timeline (self->session), job->target,
                            page_progress_cb, job, job->cancellable, page_written_cb, job);
}

static void
page_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  FabWindow *self = FAB_WINDOW (widget);

  if (self->session)
    _fab_window_ask_for_target (self, _("Write a Page for Viewers"), ".html", _("Web Page"), page_response_cb);
}

/* --- what comes back -------------------------------------------------------------------------- */

static void
tell_what_came (FabWindow               *self,
                const FabReactionReport *sum)
{
  g_autoptr(GString) text = g_string_new (NULL);

  g_string_printf (text, ngettext ("%u reaction was brought in.", "%u reactions were brought in.", sum->n_reactions),
                   sum->n_reactions);
  if (sum->n_gone > 0)
    {
      g_string_append_c (text, ' ');
      g_string_append_printf (text, ngettext ("%u reaction was to a panel that is gone.",
                                                "%u reactions were to panels that are gone.", sum->n_gone),
                              sum->n_gone);
    }
  if (sum->n_left_out > 0)
    {
      g_string_append_c (text, ' ');
      g_string_append_printf (text, ngettext ("%u reaction could not be read.", "%u reactions could not be read.", sum->n_left_out),
                              sum->n_left_out);
    }
  fab_window_show_message (self, text->str);
}

/* One step for each file; the first trouble is told, the others are read all the same. */
static void
bring_in (FabWindow  *self,
          GListModel *files)
{
  FabReactionReport sum = { 0 };
  g_autoptr(GError) trouble = NULL;
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr(GFile) file = g_list_model_get_item (files, i);
      g_autoptr(GError) error = NULL;
      g_autoptr(GBytes) bytes = g_file_load_bytes (file, NULL, NULL, &error);
      FabReactionReport report = { 0 };

      if (bytes != NULL && fab_session_import_reactions (self->session, bytes, &report, &error))
        {
          n++;
          sum.n_reactions += report.n_reactions;
          sum.n_left_out += report.n_left_out;
          sum.n_gone += report.n_gone;
        }
      else if (trouble == NULL)
        {
          g_autofree char *name = g_file_get_basename (file);

          g_propagate_prefixed_error (&trouble, g_steal_pointer (&error), "%s: ", name);
        }
    }
  if (n > 0)
    tell_what_came (self, &sum);
  if (trouble != NULL)
    fab_window_show_message (self, trouble->message);
}

static void
import_response_cb (FabWindow            *self,
                    int                   response,
                    GtkFileChooserNative *chooser)
{
  g_autoptr(GListModel) files = NULL;

  if (response != GTK_RESPONSE_ACCEPT || self->session == NULL)
    return;
  files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (chooser));
  audience_cb (GTK_WIDGET (self), NULL, NULL);
  bring_in (self, files);
}

static void
import_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  FabWindow *self = FAB_WINDOW (widget);

  if (self->session == NULL)
    return;
  _fab_window_ask_for_file (self, _("Bring In Reactions"), import_response_cb);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (self->chooser), TRUE);
  _fab_window_add_filter (self, _("Reactions"), (const char *[]) { "reactions", "json", NULL });
}

static void
cover_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  FabWindow *self = FAB_WINDOW (widget);

  if (self->session)
    gtk_window_present (GTK_WINDOW (fab_cover_dialog_new (GTK_WINDOW (self), self->session)));
}

/* A board of a few minutes says nothing about the length of the film that is to be made of it. */
static void
forecast_cb (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  FabWindow *self = FAB_WINDOW (widget);
  double minutes = self->session ? fab_timeline_get_duration (fab_session_get_timeline (self->session)) / 60e6 : 0;

  gtk_window_present (GTK_WINDOW (fab_forecast_dialog_new (GTK_WINDOW (self), minutes >= 60 ? minutes : 0)));
}

void
_fab_window_install_audience (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.audience", NULL, audience_cb);
  gtk_widget_class_install_action (widget_class, "win.cover", NULL, cover_cb);
  gtk_widget_class_install_action (widget_class, "win.forecast", NULL, forecast_cb);
  gtk_widget_class_install_action (widget_class, "win.screen", NULL, screen_cb);
  gtk_widget_class_install_action (widget_class, "win.screening-page", NULL, page_cb);
  gtk_widget_class_install_action (widget_class, "win.import-reactions", NULL, import_cb);
}
