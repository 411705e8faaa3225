/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The script in the window: its outline; its Fountain file, what is written in it elsewhere, and writing it. */
#define G_LOG_DOMAIN "fab-window"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-window-private.h"

static char *
dup_file_name (FabWindow *self)
{
  g_autofree char *base = g_file_get_basename (fab_script_link_get_file (self->link));

  return g_filename_display_name (base);
}

static void
merged_cb (FabWindow *self,
           guint      n)
{
  g_autofree char *name = dup_file_name (self);
  g_autofree char *text = NULL;
  AdwToast *toast;

  if (n == 0)
    return;
  /* Translators: %u scenes, %s is the name of a file */
  text = g_strdup_printf (g_dngettext (NULL, "%u scene changed in “%s”", "%u scenes changed in “%s”", n), n, name);
  toast = adw_toast_new (text);
  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  _fab_window_show_toast (self, toast);
}

static void
decided_cb (FabWindow  *self,
            const char *response)
{
  static const struct { const char *response; FabMergeChoice choice; } choices[] = {
    { "mine", FAB_MERGE_OURS }, { "theirs", FAB_MERGE_THEIRS }, { "both", FAB_MERGE_BOTH },
  };

  for (guint i = 0; self->link && i < G_N_ELEMENTS (choices); i++)
    if (g_strcmp0 (response, choices[i].response) == 0)
      fab_script_link_resolve (self->link, choices[i].choice);
}

static void
conflict_cb (FabWindow *self,
             guint      n)
{
  g_autofree char *name = dup_file_name (self);
  g_autofree char *body = NULL;
  GtkWidget *dialog;

  if (self->others.conflict)
    gtk_window_destroy (self->others.conflict);
  /* Translators: %u scenes, %s is the name of a file */
  body = g_strdup_printf (g_dngettext (NULL, "%u scene was changed here and in “%s”. Which version do you want?",
                                       "%u scenes were changed here and in “%s”. Which version do you want?", n),
                          n, name);
  dialog = adw_message_dialog_new (GTK_WINDOW (self), _("The Script Was Changed Elsewhere"), body);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "later", _("_Decide Later"),
                                    "mine", _("Keep _Mine"),
                                    "theirs", _("Take _Theirs"),
                                    "both", _("Keep _Both"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "both", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "both");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "later");
  g_signal_connect_object (dialog, "response", G_CALLBACK (decided_cb), self, G_CONNECT_SWAPPED);
  g_set_weak_pointer (&self->others.conflict, GTK_WINDOW (dialog));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
script_saved_cb (FabWindow *self)
{
  g_autofree char *name = dup_file_name (self);
  g_autofree char *text = g_strdup_printf (_("Script saved to “%s”"), name);

  fab_window_show_message (self, text);
}

static void
save_script_cb (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  fab_script_link_save (FAB_WINDOW (widget)->link);
}

static void
outline_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  FabWindow *self = FAB_WINDOW (widget);

  if (self->session == NULL)
    return;
  g_object_set (self, "show-script", TRUE, NULL);
  fab_script_pane_show_outline (self->panes.script);
}

/* Where the cursor stands in the script. */
static void
split_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  FabWindow *self = FAB_WINDOW (widget);

  if (self->session)
    fab_session_split (self->session, fab_script_pane_get_element (self->panes.script));
}

void
_fab_window_follow_script_file (FabWindow *self)
{
  if (self->others.conflict)
    gtk_window_destroy (self->others.conflict);
  g_clear_object (&self->link);
  if (self->session)
    self->link = fab_script_link_new (self->session);
  if (self->link == NULL)
    return;
  g_signal_connect_object (self->link, "merged", G_CALLBACK (merged_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->link, "conflict", G_CALLBACK (conflict_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->link, "saved", G_CALLBACK (script_saved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->link, "failed", G_CALLBACK (fab_window_show_error), self, G_CONNECT_SWAPPED);
  fab_script_link_check (self->link);
}

void
_fab_window_install_script (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.save-script", NULL, save_script_cb);
  gtk_widget_class_install_action (widget_class, "win.outline", NULL, outline_cb);
  gtk_widget_class_install_action (widget_class, "win.split-panel", NULL, split_cb);
}
