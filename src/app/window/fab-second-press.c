/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-second-press"

#include "config.h"

#include "fab-second-press.h"

typedef struct
{
  FabSecondPressFunc func;
  gpointer           data;
} Press;

static void
call (GtkGesture *gesture,
      double      x,
      double      y,
      Press      *press)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  press->func (press->data, gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture)), x, y);
}

static void
clicked_cb (GtkGesture *gesture,
            int         n,
            double      x,
            double      y,
            Press      *press)
{
  call (gesture, x, y, press);
}

static void
held_cb (GtkGesture *gesture,
         double      x,
         double      y,
         Press      *press)
{
  call (gesture, x, y, press);
}

static void
add (GtkWidget  *widget,
     GtkGesture *gesture,
     GCallback   callback,
     Press       press)
{
  g_signal_connect_data (gesture, "pressed", callback, g_memdup2 (&press, sizeof press), (GClosureNotify) g_free, 0);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (gesture));
}

void
fab_second_press_add (GtkWidget          *widget,
                      FabSecondPressFunc  func,
                      gpointer            data)
{
  GtkGesture *click = gtk_gesture_click_new (), *hold = gtk_gesture_long_press_new ();

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (func != NULL);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (hold), TRUE);
  add (widget, click, G_CALLBACK (clicked_cb), (Press) { func, data });
  add (widget, hold, G_CALLBACK (held_cb), (Press) { func, data });
}
