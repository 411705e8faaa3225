/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-camera-stage"

#include "config.h"

#include <math.h>

#include <glib/gi18n.h>

#include "fab-accessible.h"
#include "fab-camera-stage.h"

#define ROOM .15 /* of the panel, around it: a frame may begin outside */
#define REACH 10
#define SMALLEST .05
#define LARGEST 2.0

struct _FabCameraStage
{
  GtkWidget parent_instance;

  GdkTexture  *picture;
  double       aspect;
  GArray      *keys;
  guint        chosen;
  double       moment;

  FabFramePart part; /* that is dragged */
  FabCameraKey from; /* as it was then */
};

enum
{
  CHANGED,
  CHOSEN,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (FabCameraStage, fab_camera_stage, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

/* --- frames --- */

FabFramePart
fab_camera_key_pick (const FabCameraKey *key,
                     double              x,
                     double              y,
                     double              reach_x,
                     double              reach_y)
{
  double dx = fabs (x - key->x), dy = fabs (y - key->y), half = key->w / 2;

  if (fabs (dx - half) <= reach_x && fabs (dy - half) <= reach_y)
    return FAB_FRAME_CORNER;
  return dx <= half && dy <= half ? FAB_FRAME_INSIDE : FAB_FRAME_NONE;
}

void
fab_camera_key_drag (FabCameraKey *key,
                     FabFramePart  part,
                     double        x,
                     double        y,
                     double        dx,
                     double        dy)
{
  if (part == FAB_FRAME_CORNER)
    key->w = CLAMP (2 * MAX (fabs (x - key->x), fabs (y - key->y)), SMALLEST, LARGEST);
  else if (part == FAB_FRAME_INSIDE)
    {
      key->x = CLAMP (key->x + dx, -.5, 1.5);
      key->y = CLAMP (key->y + dy, -.5, 1.5);
    }
}

FabCameraKey
fab_camera_keys_at (GArray *keys,
                    double  t)
{
  FabCameraKey *a, *b, key;
  double part;
  guint i = 0;

  while (i + 1 < keys->len && g_array_index (keys, FabCameraKey, i + 1).t <= t)
    i++;
  a = &g_array_index (keys, FabCameraKey, i);
  key = *a;
  if (i + 1 >= keys->len || t <= a->t)
    return key;
  b = &g_array_index (keys, FabCameraKey, i + 1);
  part = fab_ease_at (a->ease, (t - a->t) / MAX (b->t - a->t, 1e-6));
  key.x += (b->x - a->x) * part;
  key.y += (b->y - a->y) * part;
  key.w += (b->w - a->w) * part;
  key.roll += (b->roll - a->roll) * part;

  return key;
}

/* --- where things are --- */

static void
get_panel (FabCameraStage  *self,
           graphene_rect_t *panel)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self)) / (1 + 2 * ROOM);
  double height = gtk_widget_get_height (GTK_WIDGET (self)) / (1 + 2 * ROOM);
  double w = MIN (width, height * self->aspect), h = w / self->aspect;

  *panel = GRAPHENE_RECT_INIT ((gtk_widget_get_width (GTK_WIDGET (self)) - w) / 2,
                               (gtk_widget_get_height (GTK_WIDGET (self)) - h) / 2, w, h);
}

static FabCameraKey *
get_key (FabCameraStage *self,
         guint           i)
{
  return &g_array_index (self->keys, FabCameraKey, i);
}

/* --- drawing --- */

static void
paint_frame (FabCameraStage     *self,
             cairo_t            *cr,
             const FabCameraKey *key,
             const char         *label,
             gboolean            chosen)
{
  graphene_rect_t panel;
  double w, h;

  get_panel (self, &panel);
  w = key->w * panel.size.width;
  h = key->w * panel.size.height;
  cairo_save (cr);
  cairo_translate (cr, panel.origin.x + key->x * panel.size.width,
                   panel.origin.y + key->y * panel.size.height);
  cairo_rotate (cr, key->roll * G_PI / 180);
  cairo_rectangle (cr, -w / 2, -h / 2, w, h);
  cairo_set_source_rgba (cr, 1, 1, 1, .9);
  cairo_set_line_width (cr, chosen ? 5 : 4);
  cairo_stroke_preserve (cr);
  if (chosen)
    cairo_set_source_rgb (cr, .1, .37, .71);
  else
    cairo_set_source_rgb (cr, .2, .2, .2);
  cairo_set_line_width (cr, chosen ? 3 : 1.5);
  cairo_stroke (cr);
  for (int i = 0; chosen && i < 4; i++)
    {
      cairo_arc (cr, (i % 2 ? 1 : -1) * w / 2, (i / 2 ? 1 : -1) * h / 2, 6, 0, 2 * G_PI);
      cairo_fill (cr);
    }
  if (label)
    {
      cairo_set_font_size (cr, 15);
      cairo_move_to (cr, -w / 2 + 8, -h / 2 + 20);
      cairo_text_path (cr, label);
      cairo_set_source_rgba (cr, 1, 1, 1, .9);
      cairo_set_line_width (cr, 4);
      cairo_stroke_preserve (cr);
      cairo_set_source_rgb (cr, .1, .1, .1);
      cairo_fill (cr);
    }
  cairo_restore (cr);
}

/* The way of the middle of the frame. */
static void
paint_way (FabCameraStage *self,
           cairo_t        *cr)
{
  graphene_rect_t panel;

  get_panel (self, &panel);
  for (guint i = 0; i <= 40; i++)
    {
      FabCameraKey key = fab_camera_keys_at (self->keys, i / 40.0);

      cairo_line_to (cr, panel.origin.x + key.x * panel.size.width,
                     panel.origin.y + key.y * panel.size.height);
    }
  cairo_set_source_rgba (cr, 0, 0, 0, .6);
  cairo_set_line_width (cr, 1.5);
  cairo_stroke (cr);
}

static void
paint_frames (FabCameraStage *self,
              cairo_t        *cr)
{
  if (self->moment >= 0)
    {
      FabCameraKey key = fab_camera_keys_at (self->keys, self->moment);

      paint_frame (self, cr, &key, NULL, TRUE);
      return;
    }
  paint_way (self, cr);
  for (guint i = 0; i < self->keys->len; i++)
    {
      g_autofree char *label = g_strdup_printf ("%u", i + 1);

      if (i != self->chosen)
        paint_frame (self, cr, get_key (self, i), label, FALSE);
    }
  if (self->chosen < self->keys->len)
    {
      g_autofree char *label = g_strdup_printf ("%u", self->chosen + 1);

      paint_frame (self, cr, get_key (self, self->chosen), label, TRUE);
    }
}

static void
fab_camera_stage_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  FabCameraStage *self = FAB_CAMERA_STAGE (widget);
  GdkRGBA white = { 1, 1, 1, 1 };
  graphene_rect_t panel;
  cairo_t *cr;

  get_panel (self, &panel);
  gtk_snapshot_append_color (snapshot, &white, &panel);
  if (self->picture)
    gtk_snapshot_append_texture (snapshot, self->picture, &panel);
  if (self->keys == NULL || self->keys->len == 0)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget),
                                                                 gtk_widget_get_height (widget)));
  paint_frames (self, cr);
  cairo_destroy (cr);
}

static void
fab_camera_stage_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 240 : 160;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 560 : 340;
}

/* --- hands --- */

static void
tell_changed (FabCameraStage *self)
{
  g_autofree char *text = NULL;

  if (self->keys && self->chosen < self->keys->len)
    {
      FabCameraKey *key = get_key (self, self->chosen);

      /* Translators: which frame of the camera, where its middle is and how wide it is, in percent of the panel */
      text = g_strdup_printf (_("Frame %u of %u, at %d, %d, %d percent wide"), self->chosen + 1,
                              self->keys->len, (int) (key->x * 100), (int) (key->y * 100),
                              (int) (key->w * 100));
      fab_accessible_say_value (GTK_WIDGET (self), text);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
to_panel (FabCameraStage *self,
          double         *x,
          double         *y,
          double         *reach_x,
          double         *reach_y)
{
  graphene_rect_t panel;

  get_panel (self, &panel);
  *x = (*x - panel.origin.x) / panel.size.width;
  *y = (*y - panel.origin.y) / panel.size.height;
  *reach_x = REACH / panel.size.width;
  *reach_y = REACH / panel.size.height;
}

/* The chosen frame first, then the smallest: it would else be covered. */
static guint
find_key (FabCameraStage *self,
          double          x,
          double          y,
          double          reach_x,
          double          reach_y,
          FabFramePart   *part)
{
  guint found = self->chosen;

  *part = fab_camera_key_pick (get_key (self, found), x, y, reach_x, reach_y);
  if (*part == FAB_FRAME_CORNER)
    return found;
  for (guint i = 0; i < self->keys->len; i++)
    {
      FabFramePart other = fab_camera_key_pick (get_key (self, i), x, y, reach_x, reach_y);

      if (other != FAB_FRAME_NONE &&
          (*part == FAB_FRAME_NONE || get_key (self, i)->w < get_key (self, found)->w))
        {
          found = i;
          *part = other;
        }
    }

  return found;
}

static void
drag_begin_cb (FabCameraStage *self,
               double          x,
               double          y)
{
  double reach_x, reach_y;
  guint key;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->part = FAB_FRAME_NONE;
  if (self->keys == NULL || self->keys->len == 0)
    return;
  to_panel (self, &x, &y, &reach_x, &reach_y);
  key = find_key (self, x, y, reach_x, reach_y, &self->part);
  fab_camera_stage_choose (self, key);
  self->from = *get_key (self, self->chosen);
}

static void
drag_update_cb (FabCameraStage *self,
                double          dx,
                double          dy,
                GtkGestureDrag *gesture)
{
  graphene_rect_t panel;
  double x, y, reach_x, reach_y;

  if (self->part == FAB_FRAME_NONE || !gtk_gesture_drag_get_start_point (gesture, &x, &y))
    return;
  get_panel (self, &panel);
  x += dx;
  y += dy;
  to_panel (self, &x, &y, &reach_x, &reach_y);
  *get_key (self, self->chosen) = self->from;
  fab_camera_key_drag (get_key (self, self->chosen), self->part, x, y, dx / panel.size.width,
                       dy / panel.size.height);
  tell_changed (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
key_cb (GtkWidget *widget,
        GVariant  *args,
        gpointer   data)
{
  FabCameraStage *self = FAB_CAMERA_STAGE (widget);
  FabCameraKey *key;
  int dx, dy, size;

  if (self->keys == NULL || self->chosen >= self->keys->len)
    return GDK_EVENT_PROPAGATE;
  key = get_key (self, self->chosen);
  g_variant_get (args, "(iii)", &dx, &dy, &size);
  fab_camera_key_drag (key, FAB_FRAME_INSIDE, 0, 0, dx * .01, dy * .01);
  key->w = CLAMP (key->w + size * .02, SMALLEST, LARGEST);
  tell_changed (self);
  g_signal_emit (self, signals[CHANGED], 0);
  return GDK_EVENT_STOP;
}

static void
fab_camera_stage_dispose (GObject *object)
{
  FabCameraStage *self = FAB_CAMERA_STAGE (object);

  g_clear_object (&self->picture);
  g_clear_pointer (&self->keys, g_array_unref);

  G_OBJECT_CLASS (fab_camera_stage_parent_class)->dispose (object);
}

static void
fab_camera_stage_class_init (FabCameraStageClass *klass)
{
  static const struct { guint keyval; int dx, dy, size; } keys[] = {
    { GDK_KEY_Left, -1, 0, 0 }, { GDK_KEY_Right, 1, 0, 0 }, { GDK_KEY_Up, 0, -1, 0 },
    { GDK_KEY_Down, 0, 1, 0 }, { GDK_KEY_plus, 0, 0, 1 }, { GDK_KEY_minus, 0, 0, -1 },
    { GDK_KEY_equal, 0, 0, 1 },
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fab_camera_stage_dispose;
  widget_class->snapshot = fab_camera_stage_snapshot;
  widget_class->measure = fab_camera_stage_measure;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].keyval, 0, key_cb, "(iii)", keys[i].dx,
                                  keys[i].dy, keys[i].size);
  gtk_widget_class_set_css_name (widget_class, "camerastage");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
}

static void
fab_camera_stage_init (FabCameraStage *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->aspect = 16.0 / 9;
  self->moment = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Frames of the camera"), -1);
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

void
fab_camera_stage_set_picture (FabCameraStage *self,
                              GdkTexture     *picture,
                              double          aspect)
{
  g_return_if_fail (FAB_IS_CAMERA_STAGE (self));

  self->aspect = aspect;
  g_set_object (&self->picture, picture);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
fab_camera_stage_set_keys (FabCameraStage *self,
                           GArray         *keys)
{
  g_return_if_fail (FAB_IS_CAMERA_STAGE (self));

  g_clear_pointer (&self->keys, g_array_unref);
  self->keys = g_array_ref (keys);
  self->chosen = MIN (self->chosen, keys->len ? keys->len - 1 : 0);
  tell_changed (self);
}

guint
fab_camera_stage_get_chosen (FabCameraStage *self)
{
  g_return_val_if_fail (FAB_IS_CAMERA_STAGE (self), 0);

  return self->chosen;
}

void
fab_camera_stage_choose (FabCameraStage *self,
                         guint           key)
{
  g_return_if_fail (FAB_IS_CAMERA_STAGE (self));

  if (self->chosen == key)
    return;
  self->chosen = key;
  tell_changed (self);
  g_signal_emit (self, signals[CHOSEN], 0);
}

void
fab_camera_stage_show_moment (FabCameraStage *self,
                              double          t)
{
  g_return_if_fail (FAB_IS_CAMERA_STAGE (self));

  self->moment = t;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
