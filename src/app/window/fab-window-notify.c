/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who has gone to another window is told there that long work has ended; who listens is told what toasts show. */
#define G_LOG_DOMAIN "fab-window"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-screen-reader.h"
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

typedef struct
{
  GApplication  *app;
  GNotification *notification;
  char          *id;
} News;

/* Toasts are not read aloud; what the desktop shows is. */
static void
listens_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  News *news = data;

  if (fab_screen_reader_ask_finish (result))
    g_application_send_notification (news->app, news->id, news->notification);
  g_object_unref (news->notification);
  g_object_unref (news->app);
  g_free (news->id);
  g_free (news);
}

void
_fab_window_notify_desktop (FabWindow  *self,
                            const char *id,
                            const char *title,
                            const char *body,
                            GFile      *file)
{
  GtkApplication *app = gtk_window_get_application (GTK_WINDOW (self));
  g_autoptr(GNotification) notification = g_notification_new (title);
  g_autofree char *uri = file ? g_file_get_uri (file) : NULL;
  News *news;

  if (app == NULL)
    return;
  if (body)
    g_notification_set_body (notification, body);
  if (uri)
    g_notification_add_button_with_target (notification, _("Show in Files"), "app.show-in-files", "s", uri);
  if (!is_in_front (app))
    {
      g_application_send_notification (G_APPLICATION (app), id, notification);
      return;
    }
  news = g_new0 (News, 1);
  *news = (News) { g_object_ref (G_APPLICATION (app)), g_steal_pointer (&notification), g_strdup (id) };
  fab_screen_reader_ask_async (NULL, listens_cb, news);
}

void
_fab_window_announce (FabWindow  *self,
                      const char *text)
{
  GtkApplication *app = gtk_window_get_application (GTK_WINDOW (self));

  if (app && is_in_front (app))
    _fab_window_notify_desktop (self, "message", text, NULL, NULL);
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
  else if (self->busy_since != 0)
    _fab_window_announce (self, _("Panels and Voices Are Ready"));
  self->busy_since = 0;
}

void
_fab_window_follow_jobs (FabWindow *self)
{
  self->busy_since = 0;
  if (self->studio_signals == NULL)
    {
      self->studio_signals = g_signal_group_new (FAB_TYPE_STUDIO);
      g_signal_group_connect_object (self->studio_signals, "notify::n-jobs", G_CALLBACK (jobs_changed_cb), self,
                                     G_CONNECT_SWAPPED);
    }
  /* a studio that was left may have work that ends */
  g_signal_group_set_target (self->studio_signals, self->session ? fab_session_get_studio (self->session) : NULL);
}
