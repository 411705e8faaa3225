/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-steps"

#include "config.h"

#include "fab-growing-text.h"

#define NARROWEST 120

struct _FabGrowingText
{
  GtkTextView parent_instance;
};

G_DEFINE_FINAL_TYPE (FabGrowingText, fab_growing_text, GTK_TYPE_TEXT_VIEW)

static int
measure_height (GtkWidget *widget,
                int        width)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget));
  g_autofree char *text = NULL;
  g_autoptr(PangoLayout) layout = NULL;
  GtkTextIter start, end;
  int height;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  layout = gtk_widget_create_pango_layout (widget, text);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, MAX (width, 1) * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, NULL, &height);

  return height + pango_layout_get_line_count (layout); /* the view rounds up every line */
}

static GtkSizeRequestMode
fab_growing_text_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
fab_growing_text_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = NARROWEST;
  else
    *minimum = *natural = measure_height (widget, for_size > 0 ? for_size : NARROWEST);
  *minimum_baseline = *natural_baseline = -1;
}

static void
fab_growing_text_class_init (FabGrowingTextClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->get_request_mode = fab_growing_text_get_request_mode;
  widget_class->measure = fab_growing_text_measure;
}

static void
fab_growing_text_init (FabGrowingText *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);

  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  g_signal_connect_object (gtk_text_view_get_buffer (view), "changed", G_CALLBACK (gtk_widget_queue_resize), self, G_CONNECT_SWAPPED);
}

GtkWidget *
fab_growing_text_new (void)
{
  return g_object_new (FAB_TYPE_GROWING_TEXT, NULL);
}
