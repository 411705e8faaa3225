/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The keys of the canvas: single letters are for drawing, not for somebody who is typing the caption. */
#define G_LOG_DOMAIN "fab-canvas"

#include "config.h"

#include "fab-canvas-private.h"
#include "fab-commands.h"

static gboolean
is_typing (FabCanvas *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));

  return fab_inline_text_get_editing (self->dialogue) ||
         (focus && (GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus)));
}

static gboolean
key_cb (GtkWidget *widget,
        GVariant  *args,
        gpointer   data)
{
  g_autofree char *name = NULL;
  g_autoptr(GVariant) target = NULL;

  if (is_typing (FAB_CANVAS (widget)) ||
      !g_action_parse_detailed_name (g_variant_get_string (args, NULL), &name, &target, NULL))
    return GDK_EVENT_PROPAGATE;

  return gtk_widget_activate_action_variant (widget, name, target);
}

/* --- a key that is held down ---------------------------------------------------------------------- */

static gboolean
key_pressed_cb (FabCanvas *self,
                guint      keyval,
                guint      keycode)
{
  if (self->pressed == keycode)
    return GDK_EVENT_PROPAGATE; /* it is repeated */
  self->pressed = keycode;
  self->before = self->tool;
  self->uses = fab_paper_count_uses (self->paper);

  return GDK_EVENT_PROPAGATE;
}

/* A tool that was used while its key was down was only lent. */
static void
key_released_cb (FabCanvas *self,
                 guint      keyval,
                 guint      keycode)
{
  guint n;

  if (self->pressed != keycode)
    return;
  self->pressed = 0;
  if (self->tool != self->before && fab_paper_count_uses (self->paper) != self->uses)
    g_object_set (self, "tool", fab_canvas_tools_list (&n)[self->before].id, NULL);
}

void
_fab_canvas_watch_keys (FabCanvas *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect_object (key, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (key, "key-released", G_CALLBACK (key_released_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
}

void
_fab_canvas_install_keys (GtkWidgetClass *widget_class)
{
  fab_commands_install_keys (widget_class, "canvas.", key_cb);
}
