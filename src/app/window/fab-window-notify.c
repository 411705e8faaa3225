/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who has gone to another window is told there that long work has ended; who listens is told what toasts show. */
#define G_LOG_DOMAIN "fab-window"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-announcement.h"
#include "fab-window-private.h"

/* What took less is no reason to call anybody back. */
#define LONG_WORK (20 * G_USEC_PER_SEC)

static gboolean
is_in_front (GtkApplication *app)
{
  for (GList *l = gtk_application_get_windows (app); l; l = l->next)
    if (gtk_window_is_active (l->data))
      return TRUE;

  return FALSE;
}

void
_fab_window_notify_desktop (FabWindow  *self,
                            const char *id,
                            const char *title,
                            const char *body,
                            GFile      *file)
{
  GtkApplication *app = gtk_window_get_application (GTK_WINDOW (self));
  g_autofree char *uri = file ? g_file_get_uri (file) : NULL;
  g_autoptr(GNotification) notification = NULL;

  if (app == NULL || is_in_front (app))
    return;
  notification = g_notification_new (title);
  if (body)
    g_notification_set_body (notification, body);
  if (uri)
    {
      g_notification_set_default_action_and_target (notification, "app.open-file", "s", uri);
      g_notification_add_button_with_target (notification, _("Show in Files"), "app.show-in-files", "s", uri);
    }
  else
    {
      g_notification_set_default_action_and_target (notification, "app.present-window", "u",
                                                    gtk_application_window_get_id (GTK_APPLICATION_WINDOW (self)));
    }
  g_application_send_notification (G_APPLICATION (app), id, notification);
}

/* Where one looks: a window of this one that lies over it, or this one. */
static AdwToastOverlay *
find_toasts (FabWindow *self)
{
  GListModel *toplevels = gtk_window_get_toplevels ();
  AdwToastOverlay *found = self->toasts;

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (toplevels, i);
      GtkWidget *content = ADW_IS_WINDOW (window) ? adw_window_get_content (ADW_WINDOW (window)) : NULL;

      if (ADW_IS_TOAST_OVERLAY (content) && gtk_window_get_transient_for (window) == GTK_WINDOW (self)
          && gtk_widget_get_mapped (GTK_WIDGET (window)))
        found = ADW_TOAST_OVERLAY (content);
    }

  return found;
}

/* Toasts are not read by themselves. */
void
_fab_window_show_toast (FabWindow *self,
                        AdwToast  *toast)
{
  GtkWidget *label = adw_toast_get_custom_title (toast);
  g_autofree char *text = NULL;

  if (GTK_IS_LABEL (label))
    text = g_strdup (gtk_label_get_text (GTK_LABEL (label)));
  else
    pango_parse_markup (adw_toast_get_title (toast), -1, 0, NULL, &text, NULL, NULL);
  adw_toast_overlay_add_toast (find_toasts (self), toast);
  if (text)
    fab_announcement_say (GTK_WINDOW (self), text);
}

static void
jobs_changed_cb (FabWindow *self)
{
  FabStudio *studio = fab_session_get_studio (self->session);
  gint64 now = g_get_monotonic_time ();

  if (fab_studio_get_n_jobs (studio) > 0)
    {
      if (self->busy_since == 0)
        self->busy_since = now;
      return;
    }
  if (self->busy_since != 0 && now - self->busy_since > LONG_WORK)
    _fab_window_notify_desktop (self, "studio", _("Panels and Voices Are Ready"),
                                gtk_window_get_title (GTK_WINDOW (self)), NULL);
  self->busy_since = 0;
}

void
_fab_window_follow_jobs (FabWindow *self)
{
  self->busy_since = 0;
  if (self->signals.studio == NULL)
    {
      self->signals.studio = g_signal_group_new (FAB_TYPE_STUDIO);
      g_signal_group_connect_object (self->signals.studio, "notify::n-jobs", G_CALLBACK (jobs_changed_cb), self,
                                     G_CONNECT_SWAPPED);
    }
  /* a studio that was left may have work that ends */
  g_signal_group_set_target (self->signals.studio, self->session ? fab_session_get_studio (self->session) : NULL);
}
