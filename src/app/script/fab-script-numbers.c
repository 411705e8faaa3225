/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-script-numbers"

#include "config.h"

#include "fab-script-numbers.h"
#include "fab-script-runs.h"

#define WIDTH 34
#define GAP 8

struct _FabScriptNumbers
{
  GtkWidget parent_instance;

  GtkTextView  *view; /* not owned; NULL when it goes */
  GArray       *runs;
  GSignalGroup *scrolling;
};

G_DEFINE_FINAL_TYPE (FabScriptNumbers, fab_script_numbers, GTK_TYPE_WIDGET)

static void
append_number (FabScriptNumbers  *self,
               GtkSnapshot       *snapshot,
               const GtkTextIter *at,
               const char        *number)
{
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), number);
  GdkRGBA color;
  int y, height, width, line, ignored;

  gtk_text_view_get_line_yrange (self->view, at, &y, &height);
  gtk_text_view_buffer_to_window_coords (self->view, GTK_TEXT_WINDOW_LEFT, 0, y, &ignored, &y);
  pango_layout_get_pixel_size (layout, &width, &line);
  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &color);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (MAX (0, WIDTH - GAP - width), y));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

static void
find_shown (FabScriptNumbers *self,
            guint            *first,
            guint            *last)
{
  GdkRectangle shown;
  GtkTextIter at;

  gtk_text_view_get_visible_rect (self->view, &shown);
  gtk_text_view_get_line_at_y (self->view, &at, shown.y, NULL);
  *first = gtk_text_iter_get_offset (&at);
  gtk_text_view_get_line_at_y (self->view, &at, shown.y + shown.height, NULL);
  *last = gtk_text_iter_get_offset (&at);
}

static void
append_run (FabScriptNumbers   *self,
            GtkSnapshot        *snapshot,
            const FabScriptRun *run,
            guint               offset,
            guint               n)
{
  const char *own = fab_element_get_scene_number (run->row);
  g_autofree char *number = own && *own ? g_strdup (own) : g_strdup_printf ("%u", n);
  GtkTextIter at;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (self->view), &at, offset);
  append_number (self, snapshot, &at, number);
}

static void
fab_script_numbers_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  FabScriptNumbers *self = FAB_SCRIPT_NUMBERS (widget);
  guint first, last, offset = 0, n = 0;

  if (self->view == NULL)
    return;
  find_shown (self, &first, &last);
  for (guint i = 0; i < self->runs->len && offset <= last; i++)
    {
      const FabScriptRun *run = &g_array_index (self->runs, FabScriptRun, i);

      n += run->kind == FAB_ELEMENT_SCENE_HEADING;
      if (run->kind == FAB_ELEMENT_SCENE_HEADING && offset >= first)
        append_run (self, snapshot, run, offset, n);
      offset += run->length;
    }
}

static void
fab_script_numbers_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : 0;
}

static void
fab_script_numbers_dispose (GObject *object)
{
  g_clear_object (&FAB_SCRIPT_NUMBERS (object)->scrolling);

  G_OBJECT_CLASS (fab_script_numbers_parent_class)->dispose (object);
}

static void
fab_script_numbers_class_init (FabScriptNumbersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fab_script_numbers_dispose;
  widget_class->snapshot = fab_script_numbers_snapshot;
  widget_class->measure = fab_script_numbers_measure;
  gtk_widget_class_set_css_name (widget_class, "scenenumbers");
}

static void
fab_script_numbers_init (FabScriptNumbers *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  self->scrolling = g_signal_group_new (GTK_TYPE_ADJUSTMENT);
  g_signal_group_connect_object (self->scrolling, "value-changed", G_CALLBACK (gtk_widget_queue_draw), self,
                                 G_CONNECT_SWAPPED);
}

GtkWidget *
fab_script_numbers_new (GtkTextView *view,
                        GArray      *runs)
{
  FabScriptNumbers *self;

  g_return_val_if_fail (GTK_IS_TEXT_VIEW (view), NULL);
  g_return_val_if_fail (runs != NULL, NULL);

  self = g_object_new (FAB_TYPE_SCRIPT_NUMBERS, NULL);
  self->view = view;
  self->runs = runs;
  g_signal_connect_object (gtk_text_view_get_buffer (view), "changed", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_object_bind_property (view, "vadjustment", self->scrolling, "target", G_BINDING_SYNC_CREATE);

  return GTK_WIDGET (self);
}

void
fab_script_numbers_detach (FabScriptNumbers *self)
{
  g_return_if_fail (FAB_IS_SCRIPT_NUMBERS (self));

  self->view = NULL;
}
