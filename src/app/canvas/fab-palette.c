/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-palette"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-palette.h"
#include "fab-second-press.h"

#define SIDE 18

struct _FabPalette
{
  GtkWidget parent_instance;

  GArray    *colors; /* GdkRGBA */
  guint      editing;
};

enum
{
  PROP_0,
  PROP_COLORS,
  N_PROPS
};

enum
{
  PICKED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (FabPalette, fab_palette, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
draw_swatch_cb (GtkDrawingArea *area,
                cairo_t        *cr,
                int             width,
                int             height,
                gpointer        data)
{
  const GdkRGBA *color = g_object_get_data (G_OBJECT (area), "color");

  cairo_arc (cr, width / 2., height / 2., MIN (width, height) / 2. - 1, 0, 2 * G_PI);
  gdk_cairo_set_source_rgba (cr, color);
  cairo_fill_preserve (cr);
  cairo_set_source_rgb (cr, .5, .5, .5); /* 3 to 1 on light and dark grounds */
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
}

static guint
find_position (FabPalette *self,
               GtkWidget  *button)
{
  guint i = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child && child != button;
       child = gtk_widget_get_next_sibling (child))
    i++;

  return i;
}

static void rebuild (FabPalette *self);

static void
color_chosen_cb (FabPalette *self,
                 int         response,
                 GtkDialog  *dialog)
{
  GdkRGBA color;

  gtk_color_chooser_get_rgba (GTK_COLOR_CHOOSER (dialog), &color);
  if (response == GTK_RESPONSE_OK && self->editing < self->colors->len)
    {
      color.alpha = 1;
      g_array_index (self->colors, GdkRGBA, self->editing) = color;
      rebuild (self);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLORS]);
      g_signal_emit (self, signals[PICKED], 0, &color);
    }
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
edit (FabPalette *self,
      guint       position)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *dialog = gtk_color_chooser_dialog_new (_("Change Color of the Palette"), window);

  self->editing = position;
  gtk_color_chooser_set_use_alpha (GTK_COLOR_CHOOSER (dialog), FALSE);
  gtk_color_chooser_set_rgba (GTK_COLOR_CHOOSER (dialog), &g_array_index (self->colors, GdkRGBA, position));
  gtk_window_set_modal (GTK_WINDOW (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (color_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
clicked_cb (FabPalette *self,
            GtkWidget  *button)
{
  fab_palette_pick (self, find_position (self, button));
}

static void
edit_swatch (gpointer   data,
             GtkWidget *button,
             double     x,
             double     y)
{
  FabPalette *self = FAB_PALETTE (data);

  edit (self, find_position (self, button));
}

static gboolean
menu_key_cb (FabPalette         *self,
             guint               keyval,
             guint               keycode,
             GdkModifierType     state,
             GtkEventController *controller)
{
  if (keyval != GDK_KEY_Menu)
    return GDK_EVENT_PROPAGATE;
  edit (self, find_position (self, gtk_event_controller_get_widget (controller)));

  return GDK_EVENT_STOP;
}

static GtkWidget *
create_swatch (FabPalette    *self,
               const GdkRGBA *color,
               guint          position)
{
  GtkWidget *button = gtk_button_new (), *area = gtk_drawing_area_new ();
  GtkEventController *key = gtk_event_controller_key_new ();
  /* Translators: one of the colours at hand, by its number */
  g_autofree char *label = g_strdup_printf (_("Palette Color %u"), position + 1);
  g_autofree char *tooltip = NULL;

  if (position < 3)
    tooltip = g_strdup_printf (_("%s (%u); second button to change it"), label, (position + 8) % 10);
  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (area), SIDE);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (area), SIDE);
  g_object_set_data_full (G_OBJECT (area), "color", gdk_rgba_copy (color), (GDestroyNotify) gdk_rgba_free);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_swatch_cb, NULL, NULL);
  gtk_button_set_child (GTK_BUTTON (button), area);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "swatch");
  gtk_widget_set_tooltip_text (button, tooltip ? tooltip : label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  fab_second_press_add (button, edit_swatch, self);
  g_signal_connect_object (key, "key-pressed", G_CALLBACK (menu_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (button, key);

  return button;
}

static void
rebuild (FabPalette *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  for (guint i = 0; i < self->colors->len; i++)
    gtk_widget_set_parent (create_swatch (self, &g_array_index (self->colors, GdkRGBA, i), i), GTK_WIDGET (self));
}

static GStrv
list_colors (FabPalette *self)
{
  GStrv list = g_new0 (char *, self->colors->len + 1);

  for (guint i = 0; i < self->colors->len; i++)
    {
      const GdkRGBA *color = &g_array_index (self->colors, GdkRGBA, i);

      list[i] = g_strdup_printf ("#%02x%02x%02x", (int) (color->red * 255 + .5), (int) (color->green * 255 + .5),
                                 (int) (color->blue * 255 + .5));
    }

  return list;
}

static void
fab_palette_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  g_value_take_boxed (value, list_colors (FAB_PALETTE (object)));
}

static void
fab_palette_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  FabPalette *self = FAB_PALETTE (object);
  const char * const *list = g_value_get_boxed (value);
  GdkRGBA color;

  g_array_set_size (self->colors, 0);
  for (guint i = 0; list && list[i] && i < 12; i++)
    if (gdk_rgba_parse (&color, list[i]))
      g_array_append_val (self->colors, color);
  rebuild (self);
}

static void
fab_palette_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  g_clear_pointer (&FAB_PALETTE (object)->colors, g_array_unref);

  G_OBJECT_CLASS (fab_palette_parent_class)->dispose (object);
}

static void
fab_palette_class_init (FabPaletteClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = fab_palette_get_property;
  object_class->set_property = fab_palette_set_property;
  object_class->dispose = fab_palette_dispose;
  properties[PROP_COLORS] = g_param_spec_boxed ("colors", NULL, NULL, G_TYPE_STRV,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[PICKED] = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, GDK_TYPE_RGBA | G_SIGNAL_TYPE_STATIC_SCOPE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "palette");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
fab_palette_init (FabPalette *self)
{
  self->colors = g_array_new (FALSE, TRUE, sizeof (GdkRGBA));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Palette"), -1);
}

gboolean
fab_palette_pick (FabPalette *self,
                  guint       position)
{
  g_return_val_if_fail (FAB_IS_PALETTE (self), FALSE);

  if (position >= self->colors->len)
    return FALSE;
  g_signal_emit (self, signals[PICKED], 0, &g_array_index (self->colors, GdkRGBA, position));

  return TRUE;
}
