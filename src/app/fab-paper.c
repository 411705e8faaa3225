/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-paper"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-ink-surface.h"
#include "fab-ink.h"
#include "fab-layer-ink.h"
#include "fab-paper.h"
#include "fab-thumbnails.h"

#define TILE 256
#define MOUSE_PRESSURE .5
#define UNDO_MEMORY (256 * 1024 * 1024)

struct _FabPaper
{
  GtkWidget parent_instance;

  FabSession    *session;
  GSignalGroup  *session_signals;
  GSignalGroup  *story_signals;
  gint64         panel;

  GdkTexture    *take;        /* what lies under the ink */
  GCancellable  *taking;      /* while the next one is drawn */
  FabInk        *ink;         /* of all layers */
  gint64         layer;       /* drawn on; 0: it is made with the first stroke */
  FabInkSurface *surface;
  GPtrArray     *tiles;       /* GdkTexture or NULL, row by row */
  int            width, height;

  char          *tool;
  guint32        rgb;
  double         size;
  FabStroke     *stroke;      /* the one being drawn */
  gint64         stroke_start;
  gboolean       committing;
};

G_DEFINE_FINAL_TYPE (FabPaper, fab_paper, GTK_TYPE_WIDGET)

static int
count_columns (FabPaper *self)
{
  return (self->width + TILE - 1) / TILE;
}

static void
unref_tile (gpointer tile)
{
  if (tile)
    g_object_unref (tile);
}

static void
damage_tiles (FabPaper                    *self,
              const cairo_rectangle_int_t *area)
{
  int columns = count_columns (self), rows = (self->height + TILE - 1) / TILE;
  int left = MAX (0, area->x / TILE), right = MIN (columns - 1, (area->x + area->width) / TILE);
  int top = MAX (0, area->y / TILE), bottom = MIN (rows - 1, (area->y + area->height) / TILE);

  for (int y = top; y <= bottom; y++)
    for (int x = left; x <= right; x++)
      {
        gpointer *tile = &g_ptr_array_index (self->tiles, y * columns + x);

        unref_tile (g_steal_pointer (tile));
      }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
damage_all (FabPaper *self)
{
  g_ptr_array_set_size (self->tiles, 0);
  g_ptr_array_set_size (self->tiles, count_columns (self) * ((self->height + TILE - 1) / TILE));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static GdkTexture *
create_tile (FabPaper *self,
             int       x,
             int       y)
{
  cairo_surface_t *source = fab_ink_surface_get (self->surface);
  int width = MIN (TILE, self->width - x), height = MIN (TILE, self->height - y);
  cairo_surface_t *copy = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (copy);
  GdkTexture *texture;

  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  cairo_set_source_surface (cr, source, -x, -y);
  cairo_paint (cr);
  cairo_destroy (cr);
  texture = fab_texture_new_for_surface (copy);
  return texture;
}

/* Adds the ink of one layer to what is shown; the topmost one open to the hand is drawn on. */
static void
load_layer (FabPaper *self,
            FabLayer *layer,
            FabInk   *known,
            FabInk   *all)
{
  g_autoptr(FabInk) ink = NULL;

  if (!fab_layer_get_visible (layer))
    return;
  ink = fab_layer_ink_load (fab_session_get_story (self->session), fab_layer_get_id (layer), known,
                            NULL);
  for (guint i = 0; ink != NULL && i < fab_ink_get_n (ink); i++)
    fab_ink_insert (all, fab_ink_get_n (all), fab_ink_get (ink, i));
  if (!fab_layer_get_locked (layer))
    self->layer = fab_layer_get_id (layer);
}

static void
make_surface (FabPaper *self)
{
  if (self->surface && fab_ink_surface_get_width (self->surface) == self->width &&
      fab_ink_surface_get_height (self->surface) == self->height)
    return;
  g_clear_object (&self->surface);
  self->surface = fab_ink_surface_new (self->width, self->height);
  fab_ink_surface_set_memory (self->surface, UNDO_MEMORY);
}

static void
load_ink (FabPaper *self)
{
  g_autoptr(GListModel) layers = NULL;
  g_autoptr(FabInk) all = fab_ink_new ();
  cairo_rectangle_int_t damage;

  g_clear_pointer (&self->stroke, fab_stroke_unref);
  self->layer = 0;
  if (self->width == 0 || self->panel == 0)
    {
      g_clear_object (&self->surface);
      return;
    }

  make_surface (self);
  fab_ink_surface_cancel_stroke (self->surface, NULL);
  layers = fab_story_dup_layers (fab_session_get_story (self->session), self->panel);
  for (guint i = 0; i < g_list_model_get_n_items (layers); i++)
    {
      g_autoptr(FabLayer) layer = g_list_model_get_item (layers, i);

      load_layer (self, layer, self->ink, all);
    }
  g_set_object (&self->ink, all);
  fab_ink_surface_show (self->surface, self->ink, NULL, &damage);
  damage_all (self);
}

static void
took_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr(FabPaper) self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GdkTexture) texture = NULL;
  cairo_surface_t *surface = fab_compositor_take_finish (FAB_COMPOSITOR (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->taking);
  if (surface)
    texture = fab_texture_new_for_surface (surface);
  g_set_object (&self->take, texture);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
stop_taking (FabPaper *self)
{
  if (self->taking)
    g_cancellable_cancel (self->taking);
  g_clear_object (&self->taking);
}

/* What was shown stays until the new picture is there. */
static void
load_take (FabPaper *self)
{
  stop_taking (self);
  if (self->width == 0 || self->panel == 0)
    return;
  self->taking = g_cancellable_new ();
  fab_compositor_take_async (fab_session_get_compositor (self->session), self->panel,
                             self->width, self->height, self->taking, took_cb,
                             g_object_ref (self));
}

static void
update_accessible (FabPaper *self)
{
  g_autoptr(FabPanel) panel = self->session ? fab_session_dup_panel (self->session) : NULL;
  g_autofree char *label = NULL;

  if (panel == NULL)
    return;
  label = g_strdup_printf (_("Canvas of panel %s"), fab_panel_get_label (panel));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, fab_panel_get_prompt (panel),
                                  -1);
}

/* Nothing is drawn for a canvas that nobody looks at. */
static void
show_selected (FabPaper *self)
{
  gint64 panel = self->session ? fab_session_get_selected (self->session) : 0;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) || self->panel == panel)
    return;
  self->panel = panel;
  g_clear_object (&self->take);
  load_take (self);
  load_ink (self);
  update_accessible (self);
}

static void
story_changed_cb (FabPaper        *self,
                  const FabChange *changes,
                  guint            n)
{
  gboolean take = FALSE, ink = FALSE;

  if (self->panel == 0)
    return;
  for (guint i = 0; i < n; i++)
    {
      ink |= changes[i].kind == FAB_KIND_LAYER;
      take |= changes[i].kind == FAB_KIND_PROJECT || changes[i].kind == FAB_KIND_TAKE ||
              (changes[i].kind == FAB_KIND_PANEL && changes[i].id == self->panel);
    }
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      self->panel = 0; /* loaded again when it is shown */
      return;
    }
  if (take)
    load_take (self);
  if (ink && !self->committing && self->stroke == NULL)
    load_ink (self);
  update_accessible (self);
}

static FabSample
make_sample (FabPaper *self,
             double    x,
             double    y,
             double    pressure)
{
  double height = MAX (1, gtk_widget_get_height (GTK_WIDGET (self)));
  FabSample sample = { 0 };

  sample.x = x / height;
  sample.y = y / height;
  sample.pressure = pressure;
  sample.time = (g_get_monotonic_time () - self->stroke_start) / 1e6;
  return sample;
}

static void
append_sample (FabPaper *self,
               double    x,
               double    y,
               double    pressure)
{
  FabSample sample = make_sample (self, x, y, pressure);
  cairo_rectangle_int_t damage = { 0 };
  gsize from = fab_stroke_get_n_samples (self->stroke);

  fab_stroke_append (self->stroke, &sample);
  fab_ink_surface_stroke (self->surface, self->stroke, from, &damage);
  damage_tiles (self, &damage);
}

static gboolean
is_pen (GtkGesture *gesture)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture));

  return event && gdk_event_get_device_tool (event) != NULL;
}

static void
drag_begin_cb (FabPaper   *self,
               double      x,
               double      y,
               GtkGesture *gesture)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (is_pen (gesture)) /* a pen drives both gestures; the other one knows its pressure */
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  fab_paper_begin (self, x, y, MOUSE_PRESSURE);
}

/* The frame clock compresses motion: the points between are in the event's history. */
static void
append_history (FabPaper   *self,
                GtkGesture *gesture)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture));
  g_autofree GdkTimeCoord *coords = NULL;
  graphene_point_t origin;
  double sx, sy;
  guint n = 0;

  if (event)
    coords = gdk_event_get_history (event, &n);
  if (n == 0)
    return;
  gtk_native_get_surface_transform (gtk_widget_get_native (GTK_WIDGET (self)), &sx, &sy);
  if (!gtk_widget_compute_point (GTK_WIDGET (gtk_widget_get_native (GTK_WIDGET (self))),
                                 GTK_WIDGET (self), &GRAPHENE_POINT_INIT (0, 0), &origin))
    return;
  for (guint i = 0; i < n; i++)
    if (coords[i].flags & GDK_AXIS_FLAG_X)
      fab_paper_continue (self, coords[i].axes[GDK_AXIS_X] - sx + origin.x,
                          coords[i].axes[GDK_AXIS_Y] - sy + origin.y, MOUSE_PRESSURE);
}

static void
drag_update_cb (FabPaper       *self,
                double          dx,
                double          dy,
                GtkGestureDrag *gesture)
{
  double x, y;

  if (self->stroke == NULL || is_pen (GTK_GESTURE (gesture)) ||
      !gtk_gesture_drag_get_start_point (gesture, &x, &y))
    return;
  append_history (self, GTK_GESTURE (gesture));
  fab_paper_continue (self, x + dx, y + dy, MOUSE_PRESSURE);
}

static void
drag_end_cb (FabPaper   *self,
             double      dx,
             double      dy,
             GtkGesture *gesture)
{
  if (!is_pen (gesture))
    fab_paper_end (self);
}

static double
get_pen_pressure (GtkGestureStylus *gesture)
{
  double pressure;

  if (!gtk_gesture_stylus_get_axis (gesture, GDK_AXIS_PRESSURE, &pressure))
    return MOUSE_PRESSURE;
  return pressure;
}

static void
stylus_down_cb (FabPaper         *self,
                double            x,
                double            y,
                GtkGestureStylus *gesture)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  fab_paper_begin (self, x, y, get_pen_pressure (gesture));
}

static void
stylus_motion_cb (FabPaper         *self,
                  double            x,
                  double            y,
                  GtkGestureStylus *gesture)
{
  g_autofree GdkTimeCoord *backlog = NULL;
  guint n = 0;

  if (self->stroke == NULL)
    return;
  if (gtk_gesture_stylus_get_backlog (gesture, &backlog, &n))
    for (guint i = 0; i < n; i++)
      fab_paper_continue (self, backlog[i].axes[GDK_AXIS_X], backlog[i].axes[GDK_AXIS_Y],
                          backlog[i].flags & GDK_AXIS_FLAG_PRESSURE
                            ? backlog[i].axes[GDK_AXIS_PRESSURE] : MOUSE_PRESSURE);
  fab_paper_continue (self, x, y, get_pen_pressure (gesture));
}

static void
add_gestures (FabPaper *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *stylus = gtk_gesture_stylus_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (drag), GDK_BUTTON_PRIMARY);
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (drag_end_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "cancel", G_CALLBACK (fab_paper_abort), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (stylus, "down", G_CALLBACK (stylus_down_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (stylus, "motion", G_CALLBACK (stylus_motion_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (stylus, "up", G_CALLBACK (fab_paper_end), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (stylus));
}

static void
append_tiles (FabPaper    *self,
              GtkSnapshot *snapshot)
{
  int columns = count_columns (self), scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));

  gtk_snapshot_save (snapshot);
  gtk_snapshot_scale (snapshot, 1.0 / scale, 1.0 / scale);
  for (guint i = 0; i < self->tiles->len; i++)
    {
      int x = i % columns * TILE, y = i / columns * TILE;
      gpointer *tile = &g_ptr_array_index (self->tiles, i);

      if (*tile == NULL)
        *tile = create_tile (self, x, y);
      gtk_snapshot_append_texture (snapshot, *tile,
                                   &GRAPHENE_RECT_INIT (x, y, gdk_texture_get_width (*tile),
                                                        gdk_texture_get_height (*tile)));
    }
  gtk_snapshot_restore (snapshot);
}

static void
fab_paper_snapshot (GtkWidget   *widget,
                    GtkSnapshot *snapshot)
{
  FabPaper *self = FAB_PAPER (widget);

  if (self->take)
    gtk_snapshot_append_texture (snapshot, self->take,
                                 &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget),
                                                      gtk_widget_get_height (widget)));
  if (self->surface)
    append_tiles (self, snapshot);
}

static void
fab_paper_size_allocate (GtkWidget *widget,
                         int        width,
                         int        height,
                         int        baseline)
{
  FabPaper *self = FAB_PAPER (widget);
  int scale = gtk_widget_get_scale_factor (widget);

  if (self->width == width * scale && self->height == height * scale)
    return;
  self->width = width * scale;
  self->height = height * scale;
  if (gtk_widget_get_mapped (widget))
    {
      load_take (self);
      load_ink (self);
    }
}

static void
fab_paper_measure (GtkWidget      *widget,
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
fab_paper_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (fab_paper_parent_class)->map (widget);
  show_selected (FAB_PAPER (widget));
}

static void
fab_paper_dispose (GObject *object)
{
  FabPaper *self = FAB_PAPER (object);

  g_clear_object (&self->session_signals);
  g_clear_object (&self->story_signals);
  stop_taking (self);
  g_clear_object (&self->session);
  g_clear_object (&self->take);
  g_clear_object (&self->ink);
  g_clear_object (&self->surface);
  g_clear_pointer (&self->stroke, fab_stroke_unref);
  g_clear_pointer (&self->tiles, g_ptr_array_unref);
  g_clear_pointer (&self->tool, g_free);

  G_OBJECT_CLASS (fab_paper_parent_class)->dispose (object);
}

static void
fab_paper_class_init (FabPaperClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fab_paper_dispose;
  widget_class->measure = fab_paper_measure;
  widget_class->size_allocate = fab_paper_size_allocate;
  widget_class->snapshot = fab_paper_snapshot;
  widget_class->map = fab_paper_map;
  gtk_widget_class_set_css_name (widget_class, "paper");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  /* A window would take the space bar to activate what has the focus. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "win.play", NULL);
}

static void
fab_paper_init (FabPaper *self)
{
  self->tiles = g_ptr_array_new_with_free_func (unref_tile);
  self->tool = g_strdup ("pencil");
  self->size = .006;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "crosshair");
  add_gestures (self);

  self->session_signals = g_signal_group_new (FAB_TYPE_SESSION);
  g_signal_group_connect_object (self->session_signals, "notify::selected",
                                 G_CALLBACK (show_selected), self, G_CONNECT_SWAPPED);
  self->story_signals = g_signal_group_new (FAB_TYPE_STORY);
  g_signal_group_connect_object (self->story_signals, "changed",
                                 G_CALLBACK (story_changed_cb), self, G_CONNECT_SWAPPED);
}

void
fab_paper_set_session (FabPaper   *self,
                       FabSession *session)
{
  g_return_if_fail (FAB_IS_PAPER (self));

  if (!g_set_object (&self->session, session))
    return;
  g_signal_group_set_target (self->session_signals, session);
  g_signal_group_set_target (self->story_signals, session ? fab_session_get_story (session) : NULL);
  stop_taking (self);
  self->panel = 0;
  show_selected (self);
}

void
fab_paper_set_tool (FabPaper   *self,
                    const char *tool,
                    guint32     rgb,
                    double      size)
{
  g_return_if_fail (FAB_IS_PAPER (self));
  g_return_if_fail (tool != NULL);

  g_free (self->tool);
  self->tool = g_strdup (tool);
  self->rgb = rgb;
  self->size = size;
}

void
fab_paper_begin (FabPaper *self,
                 double    x,
                 double    y,
                 double    pressure)
{
  g_return_if_fail (FAB_IS_PAPER (self));

  if (self->surface == NULL)
    return;
  fab_paper_end (self);
  self->stroke = fab_stroke_new (self->tool, self->rgb, self->size);
  self->stroke_start = g_get_monotonic_time ();
  append_sample (self, x, y, pressure);
}

void
fab_paper_continue (FabPaper *self,
                    double    x,
                    double    y,
                    double    pressure)
{
  g_return_if_fail (FAB_IS_PAPER (self));

  if (self->stroke)
    append_sample (self, x, y, pressure);
}

void
fab_paper_end (FabPaper *self)
{
  g_autoptr(FabStroke) stroke = g_steal_pointer (&self->stroke);
  g_autoptr(FabInkMark) mark = NULL;
  cairo_rectangle_int_t damage = { 0 };

  g_return_if_fail (FAB_IS_PAPER (self));

  if (stroke == NULL)
    return;
  fab_ink_surface_end_stroke (self->surface, &damage);
  damage_tiles (self, &damage);
  mark = fab_ink_mark_new_stroke (stroke);
  fab_ink_add (self->ink, mark);
  self->committing = TRUE;
  self->layer = fab_session_add_mark (self->session, self->panel, self->layer, mark);
  self->committing = FALSE;
  if (self->layer == 0) /* not stored: not shown either */
    load_ink (self);
}

void
fab_paper_abort (FabPaper *self)
{
  g_return_if_fail (FAB_IS_PAPER (self));

  if (self->stroke)
    load_ink (self);
}
