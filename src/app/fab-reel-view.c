/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-reel-view"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-reel-view.h"

#define RULER 18
#define BLOCK 54
#define VOICE 14
#define GAP 4
#define MARGIN 12

struct _FabReelView
{
  GtkWidget parent_instance;

  FabThumbnails *thumbnails;
  FabSession    *session;
  GSignalGroup  *session_signals;
  GSignalGroup  *player_signals;
  GSignalGroup  *thumbnail_signals;
  GHashTable    *loading; /* gint64 panel → GCancellable */
  double         scale;   /* pixels per second */
};

G_DEFINE_FINAL_TYPE (FabReelView, fab_reel_view, GTK_TYPE_WIDGET)

typedef struct
{
  GdkRGBA fg, faint, accent, paper;
  GdkRGBA scenes[6];
} Colors;

char *
fab_format_time (gint64   microseconds,
                 gboolean tenths)
{
  gint64 t = MAX (microseconds, 0) / 100000;
  int minutes = t / 600, seconds = t / 10 % 60;

  if (tenths)
    return g_strdup_printf ("%d:%02d.%d", minutes, seconds, (int) (t % 10));
  return g_strdup_printf ("%d:%02d", minutes, seconds);
}

gint64
fab_reel_tick (double pixels_per_second,
               double pixels)
{
  static const int seconds[] = { 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600 };

  g_return_val_if_fail (pixels_per_second > 0, G_USEC_PER_SEC);

  for (guint i = 0; i < G_N_ELEMENTS (seconds); i++)
    if (seconds[i] * pixels_per_second >= pixels)
      return seconds[i] * (gint64) G_USEC_PER_SEC;
  return 2 * 3600 * (gint64) G_USEC_PER_SEC;
}

static double
time_to_x (FabReelView *self,
           gint64       time)
{
  return MARGIN + time / 1e6 * self->scale;
}

static gint64
x_to_time (FabReelView *self,
           double       x)
{
  return (x - MARGIN) / self->scale * 1e6;
}

static FabTimeline *
get_timeline (FabReelView *self)
{
  return self->session ? fab_session_get_timeline (self->session) : NULL;
}

static void
look_up (GtkStyleContext *style,
         const char      *name,
         const char      *fallback,
         GdkRGBA         *color)
{
  if (!gtk_style_context_lookup_color (style, name, color))
    gdk_rgba_parse (color, fallback);
}

static void
read_colors (FabReelView *self,
             Colors      *colors)
{
  static const char * const names[] = { "blue_3", "green_4", "yellow_5", "orange_3", "purple_3", "brown_3" };
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self));

  gtk_style_context_get_color (style, &colors->fg);
  colors->faint = colors->fg;
  colors->faint.alpha *= .15;
  look_up (style, "accent_bg_color", "royalblue", &colors->accent);
  gdk_rgba_parse (&colors->paper, "white");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    look_up (style, names[i], "gray", &colors->scenes[i]);
}

static void
thumbnail_loaded_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      data)
{
  g_autoptr(FabReelView) self = data;
  g_autoptr(GdkTexture) texture = NULL;

  texture = fab_thumbnails_load_finish (FAB_THUMBNAILS (source), result, NULL);
  if (texture)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
forget_load (FabReelView *self,
             gint64       panel)
{
  if (panel == 0)
    g_hash_table_remove_all (self->loading);
  else
    g_hash_table_remove (self->loading, &panel);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static GdkTexture *
find_thumbnail (FabReelView *self,
                gint64       panel)
{
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self)), height = BLOCK * scale;
  int width = MAX (1, (int) (height * fab_session_get_aspect (self->session)));
  GdkTexture *texture = fab_thumbnails_peek (self->thumbnails, panel, width, height);
  GCancellable *cancellable;

  if (texture || g_hash_table_contains (self->loading, &panel))
    return texture;
  cancellable = g_cancellable_new ();
  g_hash_table_insert (self->loading, g_memdup2 (&panel, sizeof panel), cancellable);
  fab_thumbnails_load_async (self->thumbnails, panel, width, height, cancellable,
                             thumbnail_loaded_cb, g_object_ref (self));
  return NULL;
}

static void
append_text (FabReelView   *self,
             GtkSnapshot   *snapshot,
             const char    *text,
             double         x,
             double         y,
             double         width,
             const GdkRGBA *color)
{
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);

  if (width > 0)
    {
      pango_layout_set_width (layout, width * PANGO_SCALE);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    }
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
append_ruler (FabReelView          *self,
              GtkSnapshot          *snapshot,
              const Colors         *colors,
              const graphene_rect_t *clip)
{
  gint64 tick = fab_reel_tick (self->scale, 64);
  gint64 time = MAX (0, x_to_time (self, clip->origin.x)) / tick * tick;

  for (; time_to_x (self, time) < clip->origin.x + clip->size.width; time += tick)
    {
      g_autofree char *text = fab_format_time (time, FALSE);
      double x = time_to_x (self, time);

      gtk_snapshot_append_color (snapshot, &colors->faint, &GRAPHENE_RECT_INIT (x, 0, 1, RULER));
      append_text (self, snapshot, text, x + 4, 1, 0, &colors->fg);
    }
}

/* A picture at each end fits a long block badly: it is repeated as on a strip of film. */
static void
append_pictures (FabReelView           *self,
                 GtkSnapshot           *snapshot,
                 gint64                 panel,
                 const graphene_rect_t *block,
                 const graphene_rect_t *clip)
{
  GdkTexture *texture = find_thumbnail (self, panel);
  double step = block->size.height * fab_session_get_aspect (self->session);

  if (texture == NULL)
    return;
  for (double x = block->origin.x; x < block->origin.x + block->size.width; x += step)
    if (x + step > clip->origin.x && x < clip->origin.x + clip->size.width)
      gtk_snapshot_append_texture (snapshot, texture,
                                   &GRAPHENE_RECT_INIT (x, block->origin.y, step,
                                                        block->size.height));
}

static void
append_block (FabReelView           *self,
              GtkSnapshot           *snapshot,
              const FabSpan         *span,
              const Colors          *colors,
              const graphene_rect_t *clip)
{
  g_autoptr(FabPanel) panel = fab_story_ref_panel (fab_session_get_story (self->session),
                                                   span->panel);
  double x = time_to_x (self, span->start), width = MAX (2, span->duration / 1e6 * self->scale - 2);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (x, RULER + GAP, width, BLOCK);
  gboolean selected = span->panel == fab_session_get_selected (self->session);
  const GdkRGBA *edge = selected ? &colors->accent : &colors->faint;
  float border = selected ? 3 : 1;
  GskRoundedRect outline;

  if (panel == NULL)
    return;
  gsk_rounded_rect_init_from_rect (&outline, &bounds, 4);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &colors->paper, &bounds);
  append_pictures (self, snapshot, span->panel, &bounds, clip);
  gtk_snapshot_append_color (snapshot, &colors->scenes[fab_panel_get_scene (panel) % 6],
                             &GRAPHENE_RECT_INIT (x, RULER + GAP, width, 4));
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]) { border, border, border, border },
                              (GdkRGBA[4]) { *edge, *edge, *edge, *edge });
}

static void
append_line (FabReelView   *self,
             GtkSnapshot   *snapshot,
             const FabLine *line,
             const Colors  *colors)
{
  GdkRGBA fill = colors->accent;
  double width = MAX (2, line->duration / 1e6 * self->scale - 1);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (time_to_x (self, line->start),
                                               RULER + BLOCK + 2 * GAP,
                                               width, VOICE);
  GskRoundedRect outline;

  fill.alpha = line->key ? .35 : .15;
  gsk_rounded_rect_init_from_rect (&outline, &bounds, 3);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &fill, &bounds);
  if (width > 24 && line->speaker)
    append_text (self, snapshot, line->speaker, bounds.origin.x + 4, bounds.origin.y - 1, width - 6,
                 &colors->fg);
  gtk_snapshot_pop (snapshot);
}

static void
append_playhead (FabReelView  *self,
                 GtkSnapshot  *snapshot,
                 const Colors *colors)
{
  gint64 position = fab_player_get_position (fab_session_get_player (self->session));
  double x = time_to_x (self, position), height = gtk_widget_get_height (GTK_WIDGET (self));
  GskRoundedRect knob;

  gsk_rounded_rect_init_from_rect (&knob, &GRAPHENE_RECT_INIT (x - 5, 0, 11, 11), 5.5);
  gtk_snapshot_push_rounded_clip (snapshot, &knob);
  gtk_snapshot_append_color (snapshot, &colors->accent, &GRAPHENE_RECT_INIT (x - 5, 0, 11, 11));
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_color (snapshot, &colors->accent, &GRAPHENE_RECT_INIT (x - .5, 0, 2, height));
}

static void
find_visible (FabReelView     *self,
              graphene_rect_t *clip)
{
  GtkWidget *widget = GTK_WIDGET (self), *port = gtk_widget_get_parent (widget);
  graphene_rect_t all = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget),
                                            gtk_widget_get_height (widget));

  if (port == NULL || !gtk_widget_compute_bounds (port, widget, clip) ||
      !graphene_rect_intersection (clip, &all, clip))
    *clip = all;
}

static void
fab_reel_view_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  FabReelView *self = FAB_REEL_VIEW (widget);
  FabTimeline *timeline = get_timeline (self);
  graphene_rect_t clip;
  Colors colors;

  if (timeline == NULL)
    return;
  find_visible (self, &clip);
  read_colors (self, &colors);
  append_ruler (self, snapshot, &colors, &clip);
  for (guint i = fab_timeline_find (timeline, MAX (0, x_to_time (self, clip.origin.x)));
       i < fab_timeline_get_n_spans (timeline); i++)
    {
      const FabSpan *span = fab_timeline_get_span (timeline, i);

      if (time_to_x (self, span->start) > clip.origin.x + clip.size.width)
        break;
      append_block (self, snapshot, span, &colors, &clip);
      for (guint j = 0; j < span->n_lines; j++)
        append_line (self, snapshot, fab_timeline_get_line (timeline, span->first_line + j),
                     &colors);
    }
  append_playhead (self, snapshot, &colors);
}

static void
fab_reel_view_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  FabReelView *self = FAB_REEL_VIEW (widget);
  FabTimeline *timeline = get_timeline (self);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = RULER + BLOCK + VOICE + 3 * GAP;
  else
    *minimum = *natural = timeline ? time_to_x (self, fab_timeline_get_duration (timeline)) + MARGIN : 0;
}

/* Told in words what the picture shows, for those who do not see it. */
static void
update_accessible (FabReelView *self)
{
  FabTimeline *timeline = get_timeline (self);
  g_autofree char *position = NULL, *duration = NULL, *text = NULL;

  if (timeline == NULL)
    return;
  position = fab_format_time (fab_player_get_position (fab_session_get_player (self->session)),
                              FALSE);
  duration = fab_format_time (fab_timeline_get_duration (timeline), FALSE);
  /* Translators: position and length of the film, such as "0:12 of 1:40" */
  text = g_strdup_printf (_("%s of %s"), position, duration);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text, -1);
}

/* Brings the playhead into view. */
static void
scroll_to_playhead (FabReelView *self)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment;
  double x;

  if (scroller == NULL || self->session == NULL)
    return;
  adjustment = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scroller));
  x = time_to_x (self, fab_player_get_position (fab_session_get_player (self->session)));
  gtk_adjustment_clamp_page (adjustment, x - 64, x + 64);
}

static void
position_changed_cb (FabReelView *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  scroll_to_playhead (self);
  update_accessible (self);
}

static void
timeline_changed_cb (FabReelView *self)
{
  gtk_widget_queue_resize (GTK_WIDGET (self));
  update_accessible (self);
}

static void
drag_begin_cb (FabReelView *self,
               double       x,
               double       y)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (self->session)
    fab_session_seek (self->session, x_to_time (self, x));
}

static void
drag_update_cb (FabReelView    *self,
                double          dx,
                double          dy,
                GtkGestureDrag *gesture)
{
  double x, y;

  if (self->session && gtk_gesture_drag_get_start_point (gesture, &x, &y))
    fab_session_seek (self->session, x_to_time (self, x + dx));
}

static gboolean
scroll_cb (FabReelView              *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *scroll)
{
  GdkModifierType state;

  state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (scroll));
  if (!(state & GDK_CONTROL_MASK))
    return GDK_EVENT_PROPAGATE;
  fab_reel_view_zoom (self, dy > 0 ? 1 / 1.2 : 1.2);
  return GDK_EVENT_STOP;
}

static gboolean
seek_key_cb (GtkWidget *widget,
             GVariant  *args,
             gpointer   data)
{
  FabReelView *self = FAB_REEL_VIEW (widget);
  gint64 position;

  if (self->session == NULL)
    return GDK_EVENT_PROPAGATE;
  position = fab_player_get_position (fab_session_get_player (self->session));
  fab_session_seek (self->session, position + g_variant_get_int32 (args) * (gint64) G_USEC_PER_SEC);
  return GDK_EVENT_STOP;
}

static void
add_controllers (FabReelView *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (scroll, "scroll", G_CALLBACK (scroll_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
}

static void
cancel_load (gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
  g_object_unref (cancellable);
}

static void
fab_reel_view_dispose (GObject *object)
{
  FabReelView *self = FAB_REEL_VIEW (object);

  fab_reel_view_set_thumbnails (self, NULL);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->player_signals);
  g_clear_object (&self->thumbnail_signals);

  G_OBJECT_CLASS (fab_reel_view_parent_class)->dispose (object);
}

static void
fab_reel_view_finalize (GObject *object)
{
  FabReelView *self = FAB_REEL_VIEW (object);

  g_hash_table_unref (self->loading);

  G_OBJECT_CLASS (fab_reel_view_parent_class)->finalize (object);
}

static void
fab_reel_view_class_init (FabReelViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fab_reel_view_dispose;
  object_class->finalize = fab_reel_view_finalize;
  widget_class->measure = fab_reel_view_measure;
  widget_class->snapshot = fab_reel_view_snapshot;

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, seek_key_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, seek_key_cb, "i", 1);
  gtk_widget_class_set_css_name (widget_class, "reel");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
}

static void
fab_reel_view_init (FabReelView *self)
{
  self->scale = 32;
  self->loading = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, cancel_load);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Reel"),
                                  -1);
  add_controllers (self);

  self->session_signals = g_signal_group_new (FAB_TYPE_SESSION);
  g_signal_group_connect_object (self->session_signals, "notify::timeline",
                                 G_CALLBACK (timeline_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_group_connect_object (self->session_signals, "notify::selected",
                                 G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  self->player_signals = g_signal_group_new (FAB_TYPE_PLAYER);
  g_signal_group_connect_object (self->player_signals, "notify::position",
                                 G_CALLBACK (position_changed_cb), self, G_CONNECT_SWAPPED);
  self->thumbnail_signals = g_signal_group_new (FAB_TYPE_THUMBNAILS);
  g_signal_group_connect_object (self->thumbnail_signals, "invalidated",
                                 G_CALLBACK (forget_load), self, G_CONNECT_SWAPPED);
}

void
fab_reel_view_set_thumbnails (FabReelView   *self,
                              FabThumbnails *thumbnails)
{
  g_return_if_fail (FAB_IS_REEL_VIEW (self));

  if (self->thumbnails == thumbnails)
    return;
  g_hash_table_remove_all (self->loading);
  g_set_object (&self->thumbnails, thumbnails);
  g_clear_object (&self->session);
  if (thumbnails)
    self->session = g_object_ref (fab_thumbnails_get_session (thumbnails));
  g_signal_group_set_target (self->session_signals, self->session);
  g_signal_group_set_target (self->thumbnail_signals, thumbnails);
  g_signal_group_set_target (self->player_signals,
                             self->session ? fab_session_get_player (self->session) : NULL);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
fab_reel_view_zoom (FabReelView *self,
                    double       factor)
{
  g_return_if_fail (FAB_IS_REEL_VIEW (self));
  g_return_if_fail (factor > 0);

  self->scale = CLAMP (self->scale * factor, 1, 240);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
