/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-screen"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-screen.h"
#include "fab-thumbnails.h"

#define MAX_WIDTH 1920 /* more is more than the eye sees while it moves */
#define AHEAD 8        /* frames made before their time */

/* A frame on its way, or there. */
typedef struct
{
  gint64           number;
  cairo_surface_t *surface;
  GCancellable    *cancellable; /* while it is made */
} Frame;

struct _FabScreen
{
  GtkWidget parent_instance;

  FabSession   *session;
  GSignalGroup *session_signals;
  GSignalGroup *player_signals;

  GHashTable   *frames;  /* gint64 number (in the frame) → Frame */
  cairo_surface_t *shown;
  GdkTexture   *texture; /* of it, where the renderer wants one */
  gint64        shown_number;
  gint64        now;     /* the frame whose time it is; -1: none yet */
  int           width;   /* of the frames */
  guint         n_making;
  double        latency; /* microseconds that a frame takes, of late */
  guint         n_frames;
  guint         n_dropped;
};

typedef struct
{
  FabScreen *self;
  gint64     number;
  gint64     began;
} Request;

G_DEFINE_FINAL_TYPE (FabScreen, fab_screen, GTK_TYPE_WIDGET)

static void update (FabScreen *self);

static void
free_frame (gpointer data)
{
  Frame *frame = data;

  if (frame->cancellable)
    g_cancellable_cancel (frame->cancellable);
  g_clear_object (&frame->cancellable);
  g_clear_pointer (&frame->surface, cairo_surface_destroy);
  g_free (frame);
}

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

/* The newest that is there, of those whose time has come. */
static Frame *
find_newest (FabScreen *self)
{
  gboolean forward = fab_player_get_speed (get_player (self)) > 0 || !is_playing (self);
  GHashTableIter iter;
  gpointer value;
  Frame *found = NULL;

  g_hash_table_iter_init (&iter, self->frames);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      Frame *frame = value;
      gboolean due = forward ? frame->number <= self->now : frame->number >= self->now;

      if (frame->surface && due && (!found || ABS (frame->number - self->now) < ABS (found->number - self->now)))
        found = frame;
    }

  return found;
}

static void
show_newest (FabScreen *self)
{
  Frame *frame = find_newest (self);

  /* Paused, an older frame tells nothing. */
  if (frame == NULL || (!is_playing (self) && frame->number != self->now))
    return;
  self->shown_number = frame->number;
  if (self->shown == frame->surface)
    return;
  forget_shown (self);
  self->shown = cairo_surface_reference (frame->surface);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The time of the frames before @now is over. */
static void
count (FabScreen *self,
       gint64     now)
{
  gint64 passed = now - self->now;

  if (!is_playing (self) || fab_player_get_speed (get_player (self)) != 1 || self->now < 0 ||
      passed <= 0 || passed > AHEAD * 4)
    return;
  self->n_frames += passed;
  self->n_dropped += passed - (self->shown_number == self->now);
}

/* --- making --- */

static void
forget_frames (FabScreen *self)
{
  g_hash_table_remove_all (self->frames);
  self->shown_number = -1;
}

/* What is no longer wanted gives way to what is. While it plays, a frame on its way is still better than none. */
static void
forget_others (FabScreen *self,
               gint64     first,
               gint64     last)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->frames);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      Frame *frame = value;
      gboolean wanted = (frame->number >= first && frame->number <= last) ||
                        frame->number == self->shown_number || (is_playing (self) && frame->cancellable);

      if (!wanted)
        g_hash_table_iter_remove (&iter);
    }
}

/* Where frames take longer than they last, those are made whose time is still to come. */
static gint64
find_first (FabScreen   *self,
            FabTimeline *timeline)
{
  double late = self->latency * ABS (fab_player_get_speed (get_player (self)));
  gint64 frames = fab_timeline_time_frame (timeline, late);

  if (!is_playing (self) || frames < 2)
    return self->now;
  return self->now + (fab_player_get_speed (get_player (self)) > 0 ? frames : -frames);
}

static void
frame_drawn_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  Request *request = data;
  g_autoptr(FabScreen) self = request->self;
  g_autoptr(GError) error = NULL;
  cairo_surface_t *surface = fab_compositor_frame_finish (FAB_COMPOSITOR (source), result, &error);
  Frame *frame = self->frames ? g_hash_table_lookup (self->frames, &request->number) : NULL;

  self->n_making--;
  self->latency += (g_get_monotonic_time () - request->began - self->latency) / 4;
  if (frame && frame->cancellable == g_task_get_cancellable (G_TASK (result)))
    {
      g_clear_object (&frame->cancellable);
      if (surface)
        frame->surface = g_steal_pointer (&surface);
    }
  g_clear_pointer (&surface, cairo_surface_destroy);
  g_free (request);
  if (error)
    g_debug ("No frame: %s", error->message);
  if (self->session)
    update (self);
}

static void
make_frame (FabScreen   *self,
            FabTimeline *timeline,
            gint64       number)
{
  int height = MAX (2, (int) (self->width / fab_session_get_aspect (self->session)) & ~1);
  Request *request;
  Frame *frame;

  if (g_hash_table_contains (self->frames, &number))
    return;
  frame = g_new0 (Frame, 1);
  frame->number = number;
  frame->cancellable = g_cancellable_new ();
  g_hash_table_insert (self->frames, &frame->number, frame);
  request = g_new (Request, 1);
  *request = (Request) { g_object_ref (self), number, g_get_monotonic_time () };
  self->n_making++;
  fab_compositor_frame_async (fab_session_get_compositor (self->session), timeline,
                              fab_timeline_frame_time (timeline, number), self->width, height,
                              frame->cancellable, frame_drawn_cb, request);
}

/* As many at once as there are processors: the next one first. */
static void
make_frames (FabScreen   *self,
             FabTimeline *timeline)
{
  double speed = is_playing (self) ? fab_player_get_speed (get_player (self)) : 1;
  int step = speed > 0 ? MAX (1, (int) speed) : MIN (-1, (int) speed);
  gint64 first = find_first (self, timeline), last = first + (is_playing (self) ? AHEAD * step : 0);
  gint64 n = fab_timeline_get_n_frames (timeline);

  forget_others (self, MIN (self->now, last), MAX (self->now, last));
  for (gint64 number = first; step > 0 ? number <= last : number >= last; number += step)
    {
      if (number < 0 || number >= n || self->n_making > g_get_num_processors ())
        break;
      make_frame (self, timeline, number);
    }
}

static int
find_frame_width (FabScreen *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self)) * gtk_widget_get_scale_factor (GTK_WIDGET (self));

  return MIN (width, MAX_WIDTH) & ~1;
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
  if (width != self->width)
    forget_frames (self);
  self->width = width;
  position = fab_player_get_position (get_player (self));
  now = fab_timeline_time_frame (timeline, MIN (position, MAX (0, fab_timeline_get_duration (timeline) - 1)));
  count (self, now);
  self->now = now;
  make_frames (self, timeline);
  show_newest (self);
  if (is_playing (self))
    fab_compositor_prepare (fab_session_get_compositor (self->session), timeline, position, width,
                            MAX (2, (int) (width / fab_session_get_aspect (self->session)) & ~1));
}

static void
invalidate_cb (FabScreen *self)
{
  forget_frames (self);
  update (self);
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

  g_clear_pointer (&self->frames, g_hash_table_unref);
  g_clear_object (&self->session_signals);
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
  self->frames = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, free_frame);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Film"),
                                  -1);

  self->session_signals = g_signal_group_new (FAB_TYPE_SESSION);
  g_signal_group_connect_object (self->session_signals, "notify::timeline",
                                 G_CALLBACK (invalidate_cb), self, G_CONNECT_SWAPPED);
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
  g_signal_group_set_target (self->player_signals,
                             session ? fab_session_get_player (session) : NULL);
  forget_shown (self);
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
