/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saving, which may take a while and in which one goes on working, and closing, which waits for it. */
#define G_LOG_DOMAIN "fab-window"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-announcement.h"
#include "fab-window-private.h"

/* What takes no longer is not told of, microseconds. */
#define QUICK (G_USEC_PER_SEC / 3)

static void
show_saving (FabWindow *self,
             double     fraction)
{
  /* Translators: %d is how many of a hundred parts are saved */
  g_autofree char *text = g_strdup_printf (_("Saving… %d %%"), (int) (fraction * 100));

  if (self->bars.saving == NULL)
    return;
  gtk_label_set_text (self->bars.saving_label, text);
  gtk_progress_bar_set_fraction (self->bars.saving_progress, fraction);
  if (!gtk_revealer_get_reveal_child (self->bars.saving))
    fab_announcement_say (GTK_WINDOW (self), text);
  gtk_revealer_set_reveal_child (self->bars.saving, TRUE);
}

static void
hide_saving (FabWindow *self)
{
  if (self->bars.saving)
    gtk_revealer_set_reveal_child (self->bars.saving, FALSE);
}

static void
told_cb (double   fraction,
         gpointer data)
{
  FabWindow *self = data;

  if (g_get_monotonic_time () >= self->saving.since + QUICK)
    show_saving (self, fraction);
}

static void save_to (FabWindow *self, GFile *target);

/* What was asked for meanwhile, unless it is done. */
static gboolean
save_again (FabWindow *self,
            FabStory  *story)
{
  g_autoptr(GFile) next = g_steal_pointer (&self->saving.next);

  if (next == NULL || self->session == NULL || fab_session_get_story (self->session) != story)
    return FALSE;
  if (g_file_equal (next, fab_story_get_file (story)) && !fab_story_get_modified (story))
    return FALSE;
  save_to (self, next);

  return TRUE;
}

static void
close_at_last (FabWindow *self)
{
  if (!self->saving.closing)
    return;
  self->saving.closing = FALSE; /* it may be asked about what was edited meanwhile */
  gtk_window_close (GTK_WINDOW (self));
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr(FabWindow) self = data;
  g_autoptr(GError) error = NULL;
  FabStory *story = FAB_STORY (source);

  g_clear_object (&self->saving.cancellable);
  hide_saving (self);
  if (!fab_story_save_finish (story, result, &error))
    {
      self->saving.closing = FALSE;
      g_clear_object (&self->saving.next);
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        fab_window_show_error (self, error);
      return;
    }
  _fab_window_remember_file (self, fab_story_get_file (story));
  if (!save_again (self, story))
    close_at_last (self);
}

static void
save_to (FabWindow *self,
         GFile     *target)
{
  if (self->saving.cancellable)
    {
      g_set_object (&self->saving.next, target);
      return;
    }
  self->saving.cancellable = g_cancellable_new ();
  self->saving.since = g_get_monotonic_time ();
  fab_story_save_async (fab_session_get_story (self->session), target, told_cb, self, self->saving.cancellable, saved_cb,
                        g_object_ref (self));
}

static void
response_cb (FabWindow            *self,
             int                   response,
             GtkFileChooserNative *chooser)
{
  g_autoptr(GFile) file = NULL;

  if (response != GTK_RESPONSE_ACCEPT || self->session == NULL)
    {
      self->saving.closing = FALSE;
      return;
    }
  file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  save_to (self, file);
}

static void
save_as_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  _fab_window_ask_for_target (FAB_WINDOW (widget), _("Save As"), ".fabula", NULL, response_cb);
}

static void
save_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  FabWindow *self = FAB_WINDOW (widget);
  GFile *file = fab_story_get_file (fab_session_get_story (self->session));

  if (file)
    save_to (self, file);
  else
    save_as_cb (widget, name, parameter);
}

static void
stop_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  FabWindow *self = FAB_WINDOW (widget);

  if (self->saving.cancellable)
    g_cancellable_cancel (self->saving.cancellable);
}

void
_fab_window_install_save (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "win.save-as", NULL, save_as_cb);
  gtk_widget_class_install_action (widget_class, "win.stop-saving", NULL, stop_cb);
}

/* --- closing --- */

static void
close_story (FabWindow *self,
             gboolean   discard)
{
  g_autoptr(FabStory) story = g_object_ref (fab_session_get_story (self->session));

  _fab_window_set_session (self, NULL);
  fab_story_close (story, discard);
}

static void
close_response_cb (FabWindow  *self,
                   const char *response)
{
  if (g_strcmp0 (response, "save") == 0)
    {
      self->saving.closing = TRUE;
      save_cb (GTK_WIDGET (self), NULL, NULL);
      return;
    }
  if (g_strcmp0 (response, "cancel") == 0)
    return;
  close_story (self, g_strcmp0 (response, "discard") == 0);
  gtk_window_close (GTK_WINDOW (self));
}

static void
ask_before_closing (FabWindow *self)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _("Save Changes?"),
    _("This story has changes that are not in a file yet. Kept for later, it waits on the welcome page."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "cancel", _("_Cancel"),
                                    "discard", _("_Discard"),
                                    "later", _("_Keep for Later"),
                                    "save", _("_Save"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "save",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "save");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (close_response_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

gboolean
_fab_window_may_close (FabWindow *self)
{
  if (self->session == NULL)
    return TRUE;
  if (self->saving.cancellable)
    {
      self->saving.closing = TRUE;
      return FALSE;
    }
  if (fab_story_get_modified (fab_session_get_story (self->session)))
    {
      ask_before_closing (self);
      return FALSE;
    }
  close_story (self, FALSE);
  return TRUE;
}
