/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-screen"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-playback.h"
#include "fab-screen.h"
#include "fab-thumbnails.h"

#define MAX_WIDTH 1920 /* more is more than the eye sees while it moves */
#define PAUSE 32       /* frames that pass unseen where one jumps */

struct _FabScreen
{
  GtkWidget parent_instance;

  FabSession   *session;
  GSignalGroup *session_signals;
  GSignalGroup *story_signals;
  GSignalGroup *player_signals;

  FabPlayback  *playback;
  FabTimeline  *timeline; /* of the frames … */
  int           width;    /* … and their size */
  cairo_surface_t *shown;
  GdkTexture   *texture;  /* of it, where the renderer wants one */
  gint64        shown_number;
  gint64        now;      /* the frame whose time it is; -1: none yet */
  guint         n_frames;
  guint         n_dropped;
};

G_DEFINE_FINAL_TYPE (FabScreen, fab_screen, GTK_TYPE_WIDGET)

static FabPlayer *
get_player (FabScreen *self)
{
  return fab_session_get_player (self->session);
}

static gboolean
is_playing (FabScreen *self)
{
  return self->session && fab_player_get_playing (get_player (self));
}

/* --- showing --- */

static void
forget_shown (FabScreen *self)
{
  g_clear_pointer (&self->shown, cairo_surface_destroy);
  g_clear_object (&self->texture);
}

static void
show_newest (FabScreen *self)
{
  cairo_surface_t *surface = fab_playback_get (self->playback, &self->shown_number);

  if (surface == NULL || self->shown == surface)
    return;
  forget_shown (self);
  self->shown = cairo_surface_reference (surface);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The time of the frames before @now is over. */
static void
count (FabScreen *self,
       gint64     now)
{
  gint64 passed = now - self->now;

  if (!is_playing (self) || fab_player_get_speed (get_player (self)) != 1 || self->now < 0 ||
      passed <= 0 || passed > PAUSE)
    return;
  self->n_frames += passed;
  self->n_dropped += passed - (self->shown_number == self->now);
}

/* --- making --- */

static int
get_step (FabScreen *self)
{
  double speed = is_playing (self) ? fab_player_get_speed (get_player (self)) : 0;

  return speed > 0 ? MAX (1, (int) speed) : speed < 0 ? MIN (-1, (int) speed) : 0;
}

static int
find_frame_width (FabScreen *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self)) * gtk_widget_get_scale_factor (GTK_WIDGET (self));

  return MIN (width, MAX_WIDTH) & ~1;
}

static void
set_film (FabScreen   *self,
          FabTimeline *timeline,
          int          width)
{
  int height = MAX (2, (int) (width / fab_session_get_aspect (self->session)) & ~1);

  if (self->timeline == timeline && self->width == width)
    return;
  g_set_object (&self->timeline, timeline);
  self->width = width;
  self->shown_number = -1;
  fab_playback_set_film (self->playback, timeline, width, height);
}

static void
update (FabScreen *self)
{
  FabTimeline *timeline = self->session ? fab_session_get_timeline (self->session) : NULL;
  int width = find_frame_width (self);
  gint64 position, now;

  if (timeline == NULL || width == 0 || !gtk_widget_get_mapped (GTK_WIDGET (self)) ||
      fab_timeline_get_n_spans (timeline) == 0)
    return;
  set_film (self, timeline, width);
  position = fab_player_get_position (get_player (self));
  now = fab_timeline_time_frame (timeline, MIN (position, MAX (0, fab_timeline_get_duration (timeline) - 1)));
  count (self, now);
  self->now = now;
  fab_playback_aim (self->playback, now, get_step (self));
  show_newest (self);
}

static void
made_cb (gpointer screen)
{
  show_newest (screen);
}

static void
invalidate_cb (FabScreen *self)
{
  g_clear_object (&self->timeline);
  update (self);
}

/* What changes no time changes pictures: another take, ink, a pose, where the camera stands. */
static void
story_changed_cb (FabScreen       *self,
                  const FabChange *changes,
                  guint            n)
{
  for (guint i = 0; i < n; i++)
    if (changes[i].kind == FAB_KIND_LAYER || changes[i].kind == FAB_KIND_OVERRIDE || changes[i].kind == FAB_KIND_TAKE ||
        changes[i].kind == FAB_KIND_PANEL)
      {
        invalidate_cb (self);
        return;
      }
}

static void
playing_cb (FabScreen *self)
{
  if (is_playing (self))
    self->n_frames = self->n_dropped = 0;
  else if (self->n_dropped > 0)
    g_debug ("%u of %u frames were not shown in time", self->n_dropped, self->n_frames);
  self->now = -1;
  update (self);
}

/* --- widget --- */

/* Without a graphics card a texture is only one more copy. */
static void
append_surface (FabScreen             *self,
                GtkSnapshot           *snapshot,
                const graphene_rect_t *bounds)
{
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, bounds);

  cairo_scale (cr, bounds->size.width / cairo_image_surface_get_width (self->shown),
               bounds->size.height / cairo_image_surface_get_height (self->shown));
  cairo_set_source_surface (cr, self->shown, 0, 0);
  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  cairo_paint (cr);
  cairo_destroy (cr);
}

static void
fab_screen_snapshot (GtkWidget   *widget,
                     GtkSnapshot *snapshot)
{
  FabScreen *self = FAB_SCREEN (widget);
  GskRenderer *renderer = gtk_native_get_renderer (gtk_widget_get_native (widget));
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget),
                                               gtk_widget_get_height (widget));

  if (self->shown == NULL)
    return;
  if (GSK_IS_CAIRO_RENDERER (renderer))
    {
      append_surface (self, snapshot, &bounds);
      return;
    }
  if (self->texture == NULL)
    self->texture = fab_texture_new_for_surface (cairo_surface_reference (self->shown));
  gtk_snapshot_append_texture (snapshot, self->texture, &bounds);
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
  update (FAB_SCREEN (widget));
}

static void
fab_screen_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (fab_screen_parent_class)->map (widget);
  update (FAB_SCREEN (widget));
}

static void
fab_screen_dispose (GObject *object)
{
  FabScreen *self = FAB_SCREEN (object);

  g_clear_pointer (&self->playback, fab_playback_free);
  g_clear_object (&self->timeline);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->story_signals);
  g_clear_object (&self->player_signals);
  g_clear_object (&self->session);
  forget_shown (self);

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
  self->shown_number = self->now = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Film"),
                                  -1);

  self->session_signals = g_signal_group_new (FAB_TYPE_SESSION);
  g_signal_group_connect_object (self->session_signals, "notify::timeline",
                                 G_CALLBACK (invalidate_cb), self, G_CONNECT_SWAPPED);
  self->story_signals = g_signal_group_new (FAB_TYPE_STORY);
  g_signal_group_connect_object (self->story_signals, "changed", G_CALLBACK (story_changed_cb), self,
                                 G_CONNECT_SWAPPED);
  self->player_signals = g_signal_group_new (FAB_TYPE_PLAYER);
  g_signal_group_connect_object (self->player_signals, "notify::position", G_CALLBACK (update), self,
                                 G_CONNECT_SWAPPED);
  g_signal_group_connect_object (self->player_signals, "notify::playing", G_CALLBACK (playing_cb), self,
                                 G_CONNECT_SWAPPED);
}

void
fab_screen_set_session (FabScreen  *self,
                        FabSession *session)
{
  g_return_if_fail (FAB_IS_SCREEN (self));

  if (!g_set_object (&self->session, session))
    return;
  g_signal_group_set_target (self->session_signals, session);
  g_signal_group_set_target (self->story_signals, session ? fab_session_get_story (session) : NULL);
  g_signal_group_set_target (self->player_signals,
                             session ? fab_session_get_player (session) : NULL);
  forget_shown (self);
  g_clear_pointer (&self->playback, fab_playback_free);
  if (session)
    self->playback = fab_playback_new (fab_session_get_story (session), made_cb, self);
  invalidate_cb (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

guint
fab_screen_get_n_frames (FabScreen *self)
{
  g_return_val_if_fail (FAB_IS_SCREEN (self), 0);

  return self->n_frames;
}

guint
fab_screen_get_n_dropped (FabScreen *self)
{
  g_return_val_if_fail (FAB_IS_SCREEN (self), 0);

  return self->n_dropped;
}
