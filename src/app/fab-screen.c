/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-screen"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-screen.h"
#include "fab-thumbnails.h"

#define MAX_WIDTH 1280 /* wider frames cost more than they show while they move */

struct _FabScreen
{
  GtkWidget parent_instance;

  FabSession   *session;
  GSignalGroup *session_signals;
  GSignalGroup *player_signals;
  GdkTexture   *frame;
  GCancellable *loading;
  gint64        frame_number; /* of the frame that is shown or on its way; -1: none */
  int           frame_width;
};

G_DEFINE_FINAL_TYPE (FabScreen, fab_screen, GTK_TYPE_WIDGET)

static void request_frame (FabScreen *self);

static void
stop_loading (FabScreen *self)
{
  if (self->loading)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->frame_number = -1;
}

static void
frame_drawn_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr(FabScreen) self = data;
  g_autoptr(GError) error = NULL;
  cairo_surface_t *surface = fab_compositor_frame_finish (FAB_COMPOSITOR (source), result, &error);

  if (surface && g_task_get_cancellable (G_TASK (result)) == self->loading)
    {
      g_autoptr(GdkTexture) texture = fab_texture_new_for_surface (g_steal_pointer (&surface));

      g_set_object (&self->frame, texture);
      gtk_widget_queue_draw (GTK_WIDGET (self));
    }
  g_clear_pointer (&surface, cairo_surface_destroy);
  if (g_task_get_cancellable (G_TASK (result)) != self->loading)
    return;
  g_clear_object (&self->loading);
  if (error)
    g_debug ("No frame: %s", error->message);
  else
    request_frame (self); /* the film went on meanwhile */
}

static int
find_frame_width (FabScreen *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self)) * gtk_widget_get_scale_factor (GTK_WIDGET (self));

  return MIN (width, MAX_WIDTH) & ~1;
}

static void
request_frame (FabScreen *self)
{
  FabTimeline *timeline = self->session ? fab_session_get_timeline (self->session) : NULL;
  int width = find_frame_width (self), height;
  gint64 position, number;

  if (timeline == NULL || width == 0 || self->loading ||
      !gtk_widget_get_mapped (GTK_WIDGET (self)) ||
      fab_timeline_get_n_spans (timeline) == 0)
    return;
  position = fab_player_get_position (fab_session_get_player (self->session));
  position = MIN (position, MAX (0, fab_timeline_get_duration (timeline) - 1));
  number = fab_timeline_time_frame (timeline, position);
  if (number == self->frame_number && width == self->frame_width)
    return;
  height = MAX (2, (int) (width / fab_session_get_aspect (self->session)) & ~1);
  self->frame_number = number;
  self->frame_width = width;
  self->loading = g_cancellable_new ();
  fab_compositor_frame_async (fab_session_get_compositor (self->session), timeline, position, width,
                              height, self->loading, frame_drawn_cb, g_object_ref (self));
  fab_compositor_prepare (fab_session_get_compositor (self->session), timeline, position, width,
                          height);
}

static void
invalidate_cb (FabScreen *self)
{
  stop_loading (self);
  request_frame (self);
}

static void
fab_screen_snapshot (GtkWidget   *widget,
                     GtkSnapshot *snapshot)
{
  FabScreen *self = FAB_SCREEN (widget);

  if (self->frame)
    gtk_snapshot_append_texture (snapshot, self->frame,
                                 &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget),
                                                      gtk_widget_get_height (widget)));
}

static void
fab_screen_measure (GtkWidget      *widget,
                    GtkOrientation  orientation,
                    int             for_size,
                    int            *minimum,
                    int            *natural,
                    int            *minimum_baseline,
                    int            *natural_baseline)
{
  *minimum = 120;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 960 : 540;
}

static void
fab_screen_size_allocate (GtkWidget *widget,
                          int        width,
                          int        height,
                          int        baseline)
{
  request_frame (FAB_SCREEN (widget));
}

static void
fab_screen_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (fab_screen_parent_class)->map (widget);
  request_frame (FAB_SCREEN (widget));
}

static void
fab_screen_dispose (GObject *object)
{
  FabScreen *self = FAB_SCREEN (object);

  stop_loading (self);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->player_signals);
  g_clear_object (&self->session);
  g_clear_object (&self->frame);

  G_OBJECT_CLASS (fab_screen_parent_class)->dispose (object);
}

static void
fab_screen_class_init (FabScreenClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fab_screen_dispose;
  widget_class->measure = fab_screen_measure;
  widget_class->size_allocate = fab_screen_size_allocate;
  widget_class->snapshot = fab_screen_snapshot;
  widget_class->map = fab_screen_map;
  gtk_widget_class_set_css_name (widget_class, "screen");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
fab_screen_init (FabScreen *self)
{
  self->frame_number = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Film"),
                                  -1);

  self->session_signals = g_signal_group_new (FAB_TYPE_SESSION);
  g_signal_group_connect_object (self->session_signals, "notify::timeline",
                                 G_CALLBACK (invalidate_cb), self, G_CONNECT_SWAPPED);
  self->player_signals = g_signal_group_new (FAB_TYPE_PLAYER);
  g_signal_group_connect_object (self->player_signals, "notify::position",
                                 G_CALLBACK (request_frame), self, G_CONNECT_SWAPPED);
}

void
fab_screen_set_session (FabScreen  *self,
                        FabSession *session)
{
  g_return_if_fail (FAB_IS_SCREEN (self));

  if (!g_set_object (&self->session, session))
    return;
  g_signal_group_set_target (self->session_signals, session);
  g_signal_group_set_target (self->player_signals,
                             session ? fab_session_get_player (session) : NULL);
  g_clear_object (&self->frame);
  invalidate_cb (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
