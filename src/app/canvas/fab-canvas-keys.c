/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The keys of the canvas: single letters are for drawing, not for somebody who is typing the caption. */
#define G_LOG_DOMAIN "fab-canvas"

#include "config.h"

#include "fab-canvas-private.h"

typedef struct
{
  guint           keyval;
  GdkModifierType modifiers;
  const char     *action; /* with its target */
} Key;

static const Key keys[] = {
  { GDK_KEY_bracketleft, 0, "canvas.smaller" },
  { GDK_KEY_bracketright, 0, "canvas.larger" },
  { GDK_KEY_period, GDK_CONTROL_MASK, "canvas.open-outside" },
  { GDK_KEY_x, GDK_CONTROL_MASK, "canvas.cut" },
  { GDK_KEY_c, GDK_CONTROL_MASK, "canvas.copy" },
  { GDK_KEY_v, GDK_CONTROL_MASK, "canvas.paste" },
  { GDK_KEY_v, GDK_CONTROL_MASK | GDK_ALT_MASK, "canvas.paste-reference" },
  { GDK_KEY_a, GDK_CONTROL_MASK, "canvas.select-all" },
  { GDK_KEY_m, 0, "canvas.flip-selection" },
  { GDK_KEY_N, GDK_CONTROL_MASK | GDK_ALT_MASK, "canvas.add-layer" },
  { GDK_KEY_n, GDK_CONTROL_MASK | GDK_ALT_MASK, "canvas.add-layer" },
  { GDK_KEY_Page_Up, GDK_ALT_MASK, "canvas.layer-above" },
  { GDK_KEY_Page_Down, GDK_ALT_MASK, "canvas.layer-below" },
  { GDK_KEY_BackSpace, GDK_ALT_MASK, "canvas.delete-layer" },
  { GDK_KEY_Menu, 0, "canvas.menu" },
  { GDK_KEY_F10, GDK_SHIFT_MASK, "canvas.menu" },
  { GDK_KEY_8, 0, "canvas.color(uint32 0)" },
  { GDK_KEY_9, 0, "canvas.color(uint32 1)" },
  { GDK_KEY_0, 0, "canvas.color(uint32 2)" },
  { GDK_KEY_o, 0, "canvas.onion-skin" },
  { GDK_KEY_H, GDK_SHIFT_MASK, "canvas.flip-view" },
  { GDK_KEY_N, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "canvas.copy-ink" },
  { GDK_KEY_less, 0, "canvas.turn-left" },
  { GDK_KEY_greater, 0, "canvas.turn-right" },
  { GDK_KEY_less, GDK_SHIFT_MASK, "canvas.turn-left" },
  { GDK_KEY_greater, GDK_SHIFT_MASK, "canvas.turn-right" },
};

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
  guint n;
  const FabCanvasTool *tools = fab_canvas_tools_list (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *action = g_strdup_printf ("canvas.tool::%s", tools[i].id);

      gtk_widget_class_add_binding (widget_class, tools[i].keyval, tools[i].modifiers, key_cb, "s", action);
    }
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].keyval, keys[i].modifiers, key_cb, "s", keys[i].action);
}
