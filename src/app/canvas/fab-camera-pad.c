/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-camera-pad"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-camera-pad.h"

#define PIXELS 500. /* of a drag for a picture height */
#define STEP .04

struct _FabCameraPad
{
  GtkWidget parent_instance;

  FabReblocking *reblocking;
};

G_DEFINE_FINAL_TYPE (FabCameraPad, fab_camera_pad, GTK_TYPE_WIDGET)

typedef struct
{
  FabGrip     grip;
  const char *icon;
  const char *label;
  const char *tooltip;
} Knob;

static const Knob knobs[] = {
  { FAB_GRIP_ORBIT, "fab-orbit-symbolic", N_("Orbit"), N_("Drag to orbit around the subject") },
  { FAB_GRIP_PAN, "fab-pan-symbolic", N_("Pan and Tilt"), N_("Drag to turn the camera on its stand") },
  { FAB_GRIP_TRUCK, "fab-truck-symbolic", N_("Truck and Pedestal"), N_("Drag to move the camera sideways, up and down") },
  { FAB_GRIP_DOLLY, "fab-dolly-symbolic", N_("Dolly"), N_("Drag up to go nearer, down to go back") },
  { FAB_GRIP_ROLL, "fab-camera-roll-symbolic", N_("Roll"), N_("Drag sideways to tilt the horizon (Z and X)") },
};

static FabGrip
get_grip (GtkEventController *controller)
{
  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (gtk_event_controller_get_widget (controller)), "grip"));
}

static void
begin_cb (FabCameraPad       *self,
          double              x,
          double              y,
          GtkEventController *gesture)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  if (self->reblocking)
    fab_reblocking_begin (self->reblocking, get_grip (gesture), 0, 0);
}

static void
update_cb (FabCameraPad *self,
           double        dx,
           double        dy)
{
  if (self->reblocking)
    fab_reblocking_update (self->reblocking, dx / PIXELS, dy / PIXELS);
}

static void
end_cb (FabCameraPad *self)
{
  if (self->reblocking)
    fab_reblocking_end (self->reblocking);
}

static gboolean
key_cb (FabCameraPad       *self,
        guint               keyval,
        guint               keycode,
        GdkModifierType     state,
        GtkEventController *controller)
{
  double dx = keyval == GDK_KEY_Right ? STEP : keyval == GDK_KEY_Left ? -STEP : 0;
  double dy = keyval == GDK_KEY_Down ? STEP : keyval == GDK_KEY_Up ? -STEP : 0;

  if ((dx == 0 && dy == 0) || self->reblocking == NULL)
    return GDK_EVENT_PROPAGATE;
  fab_reblocking_nudge (self->reblocking, get_grip (controller), dx, dy);

  return GDK_EVENT_STOP;
}

/* A button takes no drag that it could be clicked by: this is a knob, with a role of its own. */
static void
add_knob (FabCameraPad *self,
          const Knob   *knob)
{
  GtkWidget *widget = g_object_new (GTK_TYPE_IMAGE, "icon-name", knob->icon, "accessible-role",
                                    GTK_ACCESSIBLE_ROLE_SLIDER, NULL);
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *key = gtk_event_controller_key_new ();

  g_object_set_data (G_OBJECT (widget), "grip", GINT_TO_POINTER (knob->grip));
  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_set_cursor_from_name (widget, "move");
  gtk_widget_set_tooltip_text (widget, _(knob->tooltip));
  gtk_widget_add_css_class (widget, "knob");
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, _(knob->label), -1);
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (update_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (end_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));
  g_signal_connect_object (key, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, key);
  gtk_widget_set_parent (widget, GTK_WIDGET (self));
}

static void
fab_camera_pad_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  g_clear_object (&FAB_CAMERA_PAD (object)->reblocking);

  G_OBJECT_CLASS (fab_camera_pad_parent_class)->dispose (object);
}

static void
fab_camera_pad_class_init (FabCameraPadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fab_camera_pad_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "camerapad");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
fab_camera_pad_init (FabCameraPad *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (knobs); i++)
    add_knob (self, &knobs[i]);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Camera"), -1);
}

void
fab_camera_pad_set_reblocking (FabCameraPad  *self,
                               FabReblocking *reblocking)
{
  g_return_if_fail (FAB_IS_CAMERA_PAD (self));

  g_set_object (&self->reblocking, reblocking);
}
