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
  gint64        frame_number;
  int           frame_width;
};

G_DEFINE_FINAL_TYPE (FabScreen, fab_screen, GTK_TYPE_WIDGET)

static gint64
find_frame_number (FabScreen   *self,
                   FabTimeline *timeline)
{
  int n, d;

  fab_timeline_get_fps (timeline, &n, &d);
  return fab_player_get_position (fab_session_get_player (self->session)) * n /
         ((gint64) G_USEC_PER_SEC * d);
}

static int
find_frame_width (FabScreen *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self)) * gtk_widget_get_scale_factor (GTK_WIDGET (self));

  return MIN (width, MAX_WIDTH) & ~1;
}

static void
make_frame (FabScreen   *self,
            FabTimeline *timeline,
            int          width)
{
  int height = (int) (width / fab_session_get_aspect (self->session)) & ~1;
  gint64 position = fab_player_get_position (fab_session_get_player (self->session));
  g_autoptr(GError) error = NULL;
  cairo_surface_t *surface;

  position = MIN (position, MAX (0, fab_timeline_get_duration (timeline) - 1));
  surface = fab_compositor_frame (fab_session_get_compositor (self->session), timeline, position,
                                  width, MAX (2, height), &error);
  g_clear_object (&self->frame);
  if (surface)
    self->frame = fab_texture_new_for_surface (surface);
  else
    g_debug ("No frame: %s", error->message);
}

static void
update_frame (FabScreen *self)
{
  FabTimeline *timeline = fab_session_get_timeline (self->session);
  int width = find_frame_width (self);
  gint64 number;

  if (width == 0 || fab_timeline_get_n_spans (timeline) == 0)
    {
      g_clear_object (&self->frame);
      return;
    }
  number = find_frame_number (self, timeline);
  if (self->frame && number == self->frame_number && width == self->frame_width)
    return;
  make_frame (self, timeline, width);
  self->frame_number = number;
  self->frame_width = width;
}

static void
invalidate_cb (FabScreen *self)
{
  self->frame_number = -1;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
fab_screen_snapshot (GtkWidget   *widget,
                     GtkSnapshot *snapshot)
{
  FabScreen *self = FAB_SCREEN (widget);

  if (self->session == NULL)
    return;
  update_frame (self);
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
fab_screen_dispose (GObject *object)
{
  FabScreen *self = FAB_SCREEN (object);

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
  widget_class->snapshot = fab_screen_snapshot;
  gtk_widget_class_set_css_name (widget_class, "screen");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
fab_screen_init (FabScreen *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Film"), -1);

  self->session_signals = g_signal_group_new (FAB_TYPE_SESSION);
  g_signal_group_connect_object (self->session_signals, "notify::timeline",
                                 G_CALLBACK (invalidate_cb), self, G_CONNECT_SWAPPED);
  self->player_signals = g_signal_group_new (FAB_TYPE_PLAYER);
  g_signal_group_connect_object (self->player_signals, "notify::position",
                                 G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

void
fab_screen_set_session (FabScreen  *self,
                        FabSession *session)
{
  g_return_if_fail (FAB_IS_SCREEN (self));

  if (!g_set_object (&self->session, session))
    return;
  g_signal_group_set_target (self->session_signals, session);
  g_signal_group_set_target (self->player_signals, session ? fab_session_get_player (session) : NULL);
  g_clear_object (&self->frame);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
