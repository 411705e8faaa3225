/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-export-dialog"

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "fab-export-dialog.h"
#include "fab-export.h"
#include "fab-message.h"

struct _FabExportDialog
{
  AdwWindow parent_instance;

  AdwStatusPage  *page;
  GtkProgressBar *progress;
  GtkButton      *cancel;
  GtkButton      *open;

  FabSession     *session;
  GFile          *target;
  GStrv           options;
  GCancellable   *cancellable; /* while it runs */
};

G_DEFINE_FINAL_TYPE (FabExportDialog, fab_export_dialog, ADW_TYPE_WINDOW)

/* What is said while it is written, and of what came of it. */
typedef struct
{
  const char *extension; /* "": a folder */
  const char *doing, *how, *done, *open;
} Words;

static const Words words[] = {
  { ".pdf", N_("Writing the PDF"), N_("Panels are drawn and set on pages."), N_("PDF Written"), N_("_Open") },
  { ".html", N_("Writing the Web Page"), N_("Panels are drawn and put into one file."), N_("Web Page Written"),
    N_("_Open") },
  { "", N_("Writing the Pictures"), N_("Panels are drawn one by one."), N_("Pictures Written"), N_("_Open Folder") },
#define CUT N_("Writing the Cut"), N_("Panels, voices and marks are put beside it."), N_("Cut Written"), N_("_Open")
#define TEXT N_("Writing the File"), N_("The board is told in words."), N_("File Written"), N_("_Open")
  { ".otio", CUT }, { ".fcpxml", CUT }, { ".edl", CUT },
  { ".csv", TEXT }, { ".json", TEXT }, { ".srt", TEXT }, { ".vtt", TEXT }, { ".fountain", TEXT }, { ".fdx", TEXT },
#undef CUT
#undef TEXT
  { NULL, N_("Exporting the Film"), N_("Pictures, voices and moves are put together."), N_("Film Exported"),
    N_("_Play") },
};

static const Words *
find_words (GFile *target)
{
  g_autofree char *name = g_file_get_basename (target);
  const char *dot = strrchr (name, '.');
  const Words *found = words;

  while (found->extension != NULL && g_ascii_strcasecmp (found->extension, dot != NULL ? dot : "") != 0)
    found++;

  return found;
}

static void
progress_cb (double   fraction,
             gpointer data)
{
  FabExportDialog *self = data;

  if (self->cancellable)
    gtk_progress_bar_set_fraction (self->progress, CLAMP (fraction, 0, 1));
}

static void
show_end (FabExportDialog *self,
          const char      *title,
          const char      *description,
          gboolean         done)
{
  adw_status_page_set_title (self->page, title);
  adw_status_page_set_description (self->page, description);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), FALSE);
  gtk_button_set_label (self->cancel, _("_Close"));
  gtk_widget_set_visible (GTK_WIDGET (self->open), done);
  gtk_window_set_default_widget (GTK_WINDOW (self), GTK_WIDGET (done ? self->open : self->cancel));
}

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr(FabExportDialog) self = data;
  g_autoptr(GError) error = NULL;
  g_autofree char *name = g_file_get_basename (self->target);
  g_autofree char *text = NULL;
  gboolean done = fab_export_finish (fab_session_get_story (self->session), result, &error);

  g_clear_object (&self->cancellable);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  text = done ? g_markup_escape_text (name, -1) : fab_message_for_error (error);
  show_end (self, done ? _(find_words (self->target)->done) : _("Export Failed"), text, done);
}

static void
cancel_cb (FabExportDialog *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

static void
open_cb (FabExportDialog *self)
{
  g_autofree char *uri = g_file_get_uri (self->target);

  gtk_show_uri (gtk_window_get_transient_for (GTK_WINDOW (self)), uri, GDK_CURRENT_TIME);
  gtk_window_close (GTK_WINDOW (self));
}

static gboolean
fab_export_dialog_close_request (GtkWindow *window)
{
  FabExportDialog *self = FAB_EXPORT_DIALOG (window);

  if (self->cancellable == NULL)
    return GTK_WINDOW_CLASS (fab_export_dialog_parent_class)->close_request (window);
  gtk_widget_set_sensitive (GTK_WIDGET (self->cancel), FALSE);
  g_cancellable_cancel (self->cancellable); /* exported_cb closes */
  return GDK_EVENT_STOP;
}

static void
fab_export_dialog_dispose (GObject *object)
{
  FabExportDialog *self = FAB_EXPORT_DIALOG (object);

  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->target);
  g_clear_pointer (&self->options, g_strfreev);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), FAB_TYPE_EXPORT_DIALOG);

  G_OBJECT_CLASS (fab_export_dialog_parent_class)->dispose (object);
}

static void
fab_export_dialog_class_init (FabExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fab_export_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = fab_export_dialog_close_request;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/fabulaproject/Fabula/ui/export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FabExportDialog, page);
  gtk_widget_class_bind_template_child (widget_class, FabExportDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, FabExportDialog, cancel);
  gtk_widget_class_bind_template_child (widget_class, FabExportDialog, open);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
fab_export_dialog_init (FabExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
fab_export_dialog_new (GtkWindow          *parent,
                       FabSession         *session,
                       GFile              *target,
                       const char * const *options)
{
  FabExportDialog *self;

  g_return_val_if_fail (FAB_IS_SESSION (session), NULL);
  g_return_val_if_fail (G_IS_FILE (target), NULL);

  self = g_object_new (FAB_TYPE_EXPORT_DIALOG, "transient-for", parent, "modal", TRUE, NULL);
  self->session = g_object_ref (session);
  self->target = g_object_ref (target);
  self->options = g_strdupv ((char **) options);
  adw_status_page_set_title (self->page, _(find_words (target)->doing));
  adw_status_page_set_description (self->page, _(find_words (target)->how));
  gtk_button_set_label (self->open, _(find_words (target)->open));
  return GTK_WIDGET (self);
}

void
fab_export_dialog_start (FabExportDialog *self)
{
  g_return_if_fail (FAB_IS_EXPORT_DIALOG (self));
  g_return_if_fail (self->cancellable == NULL);

  self->cancellable = g_cancellable_new ();
  fab_export_async (fab_session_get_story (self->session),
                    fab_session_get_timeline (self->session), self->target, (const char * const *) self->options,
                    progress_cb, self, self->cancellable, exported_cb, g_object_ref (self));
}
