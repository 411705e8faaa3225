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

void
_fab_canvas_install_keys (GtkWidgetClass *widget_class)
{
  fab_commands_install_keys (widget_class, "canvas.", key_cb);
}
