/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-pane-handle"

#include "config.h"

#include <adwaita.h>

#include "fab-pane-handle.h"

#define WIDEST 900
#define STEP 16

struct _FabPaneHandle
{
  GtkWidget parent_instance;

  GtkWidget *pane;    /* not owned: a sibling */
  int        usual;   /* the width that the pane asked for at first */
  int        width;
  gboolean   narrow;
};

G_DEFINE_FINAL_TYPE (FabPaneHandle, fab_pane_handle, GTK_TYPE_WIDGET)

enum { PROP_PANE = 1, PROP_WIDTH, PROP_NARROW, N_PROPS };
static GParamSpec *props[N_PROPS];

static void
update_pane (FabPaneHandle *self)
{
  if (self->pane)
    gtk_widget_set_size_request (self->pane, self->narrow ? self->usual : self->width, -1);
}

static void
set_width (FabPaneHandle *self,
           int            width)
{
  width = CLAMP (width, self->usual, WIDEST);
  if (width == self->width)
    return;
  self->width = width;
  update_pane (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, (double) width, -1);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_WIDTH]);
}

static void
set_pane (FabPaneHandle *self,
          GtkWidget     *pane)
{
  g_set_weak_pointer (&self->pane, pane);
  gtk_widget_get_size_request (pane, &self->usual, NULL);
  self->width = self->usual;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, (double) self->usual,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, (double) WIDEST,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, (double) self->width, -1);
}

/* 1 where the pane grows as the handle goes to the right. */
static int
get_side (FabPaneHandle *self)
{
  double x;

  return gtk_widget_translate_coordinates (self->pane, GTK_WIDGET (self), 0, 0, &x, NULL) && x >= 0 ? -1 : 1;
}

static int
get_least (GtkWidget *widget)
{
  int least;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  return least;
}

/* What stands beside the pane needs that much, with panes of its own where they are unfolded. */
static int
measure_rest (AdwFlap *flap)
{
  GtkWidget *content = adw_flap_get_content (flap);

  if (!ADW_IS_FLAP (content) || adw_flap_get_folded (ADW_FLAP (content)) || !adw_flap_get_reveal_flap (ADW_FLAP (content)))
    return get_least (content);

  return get_least (adw_flap_get_flap (ADW_FLAP (content))) + get_least (adw_flap_get_separator (ADW_FLAP (content))) +
         measure_rest (ADW_FLAP (content));
}

/* A person makes a pane as wide as nothing else folds for. */
static void
move_to (FabPaneHandle *self,
         int            width)
{
  GtkWidget *flap = gtk_widget_get_parent (GTK_WIDGET (self));
  int room = gtk_widget_get_width (flap) - get_least (GTK_WIDGET (self)) - measure_rest (ADW_FLAP (flap));

  set_width (self, MIN (width, room));
}

static void
drag_begin_cb (FabPaneHandle  *self,
               double          x,
               double          y,
               GtkGestureDrag *drag)
{
  gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_CLAIMED);
}

/* The handle follows the pointer, so @dx is what is left to go. */
static void
drag_update_cb (FabPaneHandle *self,
                double         dx)
{
  move_to (self, self->width + get_side (self) * (int) dx);
}

static void
pressed_cb (FabPaneHandle *self,
            int            n_press)
{
  if (n_press == 2)
    set_width (self, self->usual);
}

static gboolean
key_pressed_cb (FabPaneHandle *self,
                guint          key)
{
  int direction = (key == GDK_KEY_Right) - (key == GDK_KEY_Left);

  if (direction != 0)
    move_to (self, self->width + get_side (self) * direction * STEP);
  else if (key == GDK_KEY_Home)
    set_width (self, self->usual);

  return direction != 0 || key == GDK_KEY_Home;
}

static void
fab_pane_handle_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 5 : 0;
}

static void
fab_pane_handle_get_property (GObject    *object,
                              guint       id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  FabPaneHandle *self = FAB_PANE_HANDLE (object);

  if (id == PROP_PANE)
    g_value_set_object (value, self->pane);
  else if (id == PROP_NARROW)
    g_value_set_boolean (value, self->narrow);
  else
    g_value_set_int (value, self->width);
}

static void
fab_pane_handle_set_property (GObject      *object,
                              guint         id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  FabPaneHandle *self = FAB_PANE_HANDLE (object);

  if (id == PROP_PANE)
    set_pane (self, g_value_get_object (value));
  else if (id == PROP_NARROW)
    {
      self->narrow = g_value_get_boolean (value);
      update_pane (self);
    }
  else
    set_width (self, g_value_get_int (value));
}

static void
fab_pane_handle_finalize (GObject *object)
{
  g_clear_weak_pointer (&FAB_PANE_HANDLE (object)->pane);

  G_OBJECT_CLASS (fab_pane_handle_parent_class)->finalize (object);
}

static void
fab_pane_handle_class_init (FabPaneHandleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = fab_pane_handle_get_property;
  object_class->set_property = fab_pane_handle_set_property;
  object_class->finalize = fab_pane_handle_finalize;
  widget_class->measure = fab_pane_handle_measure;

  props[PROP_PANE] = g_param_spec_object ("pane", NULL, NULL, GTK_TYPE_WIDGET,
                                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  props[PROP_WIDTH] = g_param_spec_int ("width", NULL, NULL, 0, WIDEST, 0,
                                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  props[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_css_name (widget_class, "panehandle");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SEPARATOR);
}

static void
fab_pane_handle_init (FabPaneHandle *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "col-resize");
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
