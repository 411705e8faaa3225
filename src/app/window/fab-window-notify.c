/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who has gone to another window is told there that long work has ended. */
#define G_LOG_DOMAIN "fab-window"

#include "config.h"

#include <glib/gi18n.h>

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
  g_autoptr(GNotification) notification = NULL;
  g_autofree char *uri = file ? g_file_get_uri (file) : NULL;

  if (app == NULL || is_in_front (app))
    return;
  notification = g_notification_new (title);
  g_notification_set_body (notification, body);
  if (uri)
    g_notification_add_button_with_target (notification, _("Show in Files"), "app.show-in-files", "s", uri);
  g_application_send_notification (G_APPLICATION (app), id, notification);
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
  if (self->session)
    g_signal_connect_object (fab_session_get_studio (self->session), "notify::n-jobs",
                             G_CALLBACK (jobs_changed_cb), self, G_CONNECT_SWAPPED);
}
