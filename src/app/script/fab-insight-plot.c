/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-insight"

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "fab-contrast.h"
#include "fab-insight-plot.h"

#define NONE G_MAXUINT
#define FOOT 20      /* numbers of the scenes */
#define HEAD 8
#define HEIGHT 150
#define ROW 24       /* one character */
#define MAX_ROWS 24
#define LABEL_ROOM 28

struct _FabInsightPlot
{
  GtkWidget parent_instance;

  FabInsightKind  kind;
  FabInsight     *insight;
  guint           marked; /* pointed at, or NONE */
};

G_DEFINE_FINAL_TYPE (FabInsightPlot, fab_insight_plot, GTK_TYPE_WIDGET)

enum { SCENE, N_SIGNALS };
static guint signals[N_SIGNALS];

/* What drawing needs to know. */
typedef struct
{
  FabInsightPlot *plot;
  cairo_t        *cr;
  double          left, right, top, bottom;
  GdkRGBA         fg, faint, accent;
} Sheet;

static const FabSceneInsight *
get_scene (FabInsightPlot *self,
           guint           i)
{
  return self->insight->scenes->pdata[i];
}

static guint
count_scenes (FabInsightPlot *self)
{
  return self->insight ? self->insight->scenes->len : 0;
}

static guint
count_rows (FabInsightPlot *self)
{
  return self->insight ? MIN (self->insight->people->len, MAX_ROWS) : 0;
}

static double
get_left (FabInsightPlot *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  return self->kind == FAB_INSIGHT_PRESENCE ? CLAMP (width * .25, 60, 150) : 44;
}

/* Arcs run over the time of the film, the others give each scene a column. */
static double
scene_to_x (FabInsightPlot *self,
            guint           i)
{
  double left = get_left (self), room = gtk_widget_get_width (GTK_WIDGET (self)) - left - 4;
  gboolean timed = self->kind == FAB_INSIGHT_PACING || self->kind == FAB_INSIGHT_MOOD;
  guint n = count_scenes (self);

  if (i >= n)
    return left + room;
  if (timed && self->insight->lines > 0)
    return left + room * get_scene (self, i)->start / self->insight->lines;

  return left + room * i / n;
}

static double
get_middle (FabInsightPlot *self,
            guint           i)
{
  return (scene_to_x (self, i) + scene_to_x (self, i + 1)) / 2;
}

guint
fab_insight_plot_find (FabInsightPlot *self,
                       double          x)
{
  g_return_val_if_fail (FAB_IS_INSIGHT_PLOT (self), NONE);

  if (x < get_left (self))
    return NONE;
  for (guint i = 0; i < count_scenes (self); i++)
    if (x < scene_to_x (self, i + 1))
      return i;

  return NONE;
}

/* --- drawing --- */

static void
set_color (const Sheet   *sheet,
           const GdkRGBA *color,
           double         strength)
{
  cairo_set_source_rgba (sheet->cr, color->red, color->green, color->blue, color->alpha * strength);
}

/* @align: 0 begins at @x, .5 is in the middle of it, 1 ends there; @y is the middle. */
static void
draw_text (const Sheet *sheet,
           const char  *text,
           double       x,
           double       y,
           double       align,
           double       room)
{
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (sheet->plot), text);
  int width, height;

  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  if (room > 0)
    pango_layout_set_width (layout, room * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, &width, &height);
  cairo_move_to (sheet->cr, x - align * width, y - height / 2.);
  pango_cairo_show_layout (sheet->cr, layout);
}

static void
draw_line (const Sheet *sheet,
           double       y,
           const char  *label)
{
  set_color (sheet, &sheet->faint, 1);
  cairo_rectangle (sheet->cr, sheet->left, round (y), sheet->right - sheet->left, 1);
  cairo_fill (sheet->cr);
  set_color (sheet, &sheet->fg, .75);
  if (label)
    draw_text (sheet, label, sheet->left - 6, y, 1, 0);
}

static void
draw_mark (const Sheet *sheet)
{
  guint i = sheet->plot->marked;
  double x = i != NONE ? scene_to_x (sheet->plot, i) : 0;

  if (i == NONE)
    return;
  set_color (sheet, &sheet->fg, .12);
  cairo_rectangle (sheet->cr, x, 0, MAX (scene_to_x (sheet->plot, i + 1) - x, 2), sheet->bottom + FOOT);
  cairo_fill (sheet->cr);
}

static void
draw_numbers (const Sheet *sheet)
{
  double free_from = sheet->left;

  set_color (sheet, &sheet->fg, .75);
  for (guint i = 0; i < count_scenes (sheet->plot); i++)
    {
      double x = get_middle (sheet->plot, i);

      if (x - LABEL_ROOM / 2. < free_from - LABEL_ROOM / 2.)
        continue;
      draw_text (sheet, get_scene (sheet->plot, i)->number, x, sheet->bottom + FOOT / 2., .5, 0);
      free_from = x + LABEL_ROOM;
    }
}

static void
fill_bar (const Sheet   *sheet,
          double         x,
          double         width,
          double         from,
          double         to,
          const GdkRGBA *color,
          double         strength)
{
  set_color (sheet, color, strength);
  cairo_rectangle (sheet->cr, x, to, width, from - to);
  cairo_fill (sheet->cr);
}

static void
draw_lengths (const Sheet *sheet)
{
  FabInsightPlot *self = sheet->plot;
  guint most = 1;
  g_autofree char *label = NULL;

  for (guint i = 0; i < count_scenes (self); i++)
    most = MAX (most, get_scene (self, i)->lines);
  label = fab_insight_text_pages (most);
  draw_line (sheet, sheet->top, label);
  draw_line (sheet, sheet->bottom, "0");
  for (guint i = 0; i < count_scenes (self); i++)
    {
      const FabSceneInsight *scene = get_scene (self, i);
      double x = scene_to_x (self, i), width = scene_to_x (self, i + 1) - x, gap = MIN (width * .2, 3);
      double unit = (sheet->bottom - sheet->top) / most, middle = sheet->bottom - scene->speech_lines * unit;

      fill_bar (sheet, x + gap, width - 2 * gap, sheet->bottom, middle, &sheet->accent, 1);
      fill_bar (sheet, x + gap, width - 2 * gap, middle, sheet->bottom - scene->lines * unit, &sheet->fg, .35);
    }
}

static void
draw_dot (const Sheet *sheet,
          double       x,
          double       y,
          guint        words,
          guint        most,
          double       room)
{
  double largest = MAX (MIN (room / 2, ROW / 2. - 2), 1.5);
  double radius = words > 0 ? MAX (largest * sqrt ((double) words / most), 1.5) : MIN (largest, 3);

  cairo_new_sub_path (sheet->cr);
  cairo_arc (sheet->cr, x, y, radius, 0, 2 * G_PI);
  set_color (sheet, words > 0 ? &sheet->accent : &sheet->fg, words > 0 ? 1 : .6);
  if (words > 0)
    cairo_fill (sheet->cr);
  else
    cairo_stroke (sheet->cr);
}

static guint
find_most_words (FabInsightPlot *self)
{
  guint most = 1;

  for (guint i = 0; i < self->insight->people->len; i++)
    {
      const FabPersonInsight *person = self->insight->people->pdata[i];

      for (guint k = 0; k < count_scenes (self); k++)
        most = MAX (most, person->words_in[k]);
    }

  return most;
}

static void
draw_presence (const Sheet *sheet)
{
  FabInsightPlot *self = sheet->plot;
  guint most = find_most_words (self);

  for (guint row = 0; row < count_rows (self); row++)
    {
      const FabPersonInsight *person = self->insight->people->pdata[row];
      double y = sheet->top + (row + .5) * ROW;

      draw_line (sheet, y, NULL);
      set_color (sheet, &sheet->fg, 1);
      draw_text (sheet, person->name, 0, y, 0, sheet->left - 10);
      for (guint i = 0; i < count_scenes (self); i++)
        if (person->present[i])
          draw_dot (sheet, get_middle (self, i), y, person->words_in[i], most,
                    scene_to_x (self, i + 1) - scene_to_x (self, i));
    }
}

/* The value of an arc at a scene; FALSE: it has none there. */
static gboolean
get_value (FabInsightPlot *self,
           guint           i,
           double         *value)
{
  const FabSceneInsight *scene = get_scene (self, i);

  if (self->kind == FAB_INSIGHT_MOOD)
    *value = scene->mood;
  else if (scene->turns > 0)
    *value = (double) scene->spoken_words / scene->turns;

  return self->kind == FAB_INSIGHT_MOOD || scene->turns > 0;
}

static void
draw_arc (const Sheet *sheet,
          double       low,
          double       high)
{
  FabInsightPlot *self = sheet->plot;
  double unit = (sheet->bottom - sheet->top) / (high - low), value = 0;

  set_color (sheet, &sheet->accent, 1);
  cairo_set_line_width (sheet->cr, 2);
  cairo_set_line_join (sheet->cr, CAIRO_LINE_JOIN_ROUND);
  cairo_new_path (sheet->cr);
  for (guint i = 0; i < count_scenes (self); i++)
    if (get_value (self, i, &value))
      cairo_line_to (sheet->cr, get_middle (self, i), sheet->bottom - (value - low) * unit);
  cairo_stroke (sheet->cr);
  for (guint i = 0; i < count_scenes (self); i++)
    {
      if (!get_value (self, i, &value))
        continue;
      cairo_arc (sheet->cr, get_middle (self, i), sheet->bottom - (value - low) * unit, 3, 0, 2 * G_PI);
      cairo_fill (sheet->cr);
    }
}

static void
draw_pacing (const Sheet *sheet)
{
  double most = 1, value = 0;
  g_autofree char *label = NULL;

  for (guint i = 0; i < count_scenes (sheet->plot); i++)
    if (get_value (sheet->plot, i, &value))
      most = MAX (most, value);
  label = g_strdup_printf ("%.0f", most);
  draw_line (sheet, sheet->top, label);
  draw_line (sheet, sheet->bottom, "0");
  draw_arc (sheet, 0, most);
}

static void
draw_mood (const Sheet *sheet)
{
  draw_line (sheet, sheet->top, "+1");
  draw_line (sheet, (sheet->top + sheet->bottom) / 2, "0");
  draw_line (sheet, sheet->bottom, "−1");
  draw_arc (sheet, -1, 1);
}

static void
fab_insight_plot_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  static void (* const draw[FAB_N_INSIGHTS]) (const Sheet *) = { draw_lengths, draw_presence, draw_pacing, draw_mood };
  FabInsightPlot *self = FAB_INSIGHT_PLOT (widget);
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  Sheet sheet = { self, NULL, get_left (self), width - 4, HEAD, height - FOOT };
  GdkRGBA ground;

  if (count_scenes (self) == 0)
    return;
  gtk_style_context_get_color (style, &sheet.fg);
  sheet.faint = sheet.fg;
  sheet.faint.alpha *= .15;
  if (!gtk_style_context_lookup_color (style, "accent_bg_color", &sheet.accent))
    sheet.accent = sheet.fg;
  if (gtk_style_context_lookup_color (style, "window_bg_color", &ground))
    sheet.accent = fab_contrast_reach (&sheet.accent, &ground, 3);
  sheet.cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  draw_mark (&sheet);
  cairo_set_line_width (sheet.cr, 1);
  draw[self->kind] (&sheet);
  draw_numbers (&sheet);
  cairo_destroy (sheet.cr);
}

static void
fab_insight_plot_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  FabInsightPlot *self = FAB_INSIGHT_PLOT (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = 240;
  else if (self->kind == FAB_INSIGHT_PRESENCE)
    *minimum = count_rows (self) * ROW + HEAD + FOOT;
  else
    *minimum = HEIGHT;
  *natural = MAX (*minimum, orientation == GTK_ORIENTATION_HORIZONTAL ? 640 : 0);
}

/* --- pointing --- */

static void
mark (FabInsightPlot *self,
      guint           scene)
{
  g_autofree char *text = NULL;

  if (self->marked == scene)
    return;
  self->marked = scene;
  if (scene != NONE)
    text = fab_insight_text_scene (self->insight, self->kind, scene);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), text);
  if (text)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
motion_cb (FabInsightPlot *self,
           double          x)
{
  mark (self, fab_insight_plot_find (self, x));
}

static void
leave_cb (FabInsightPlot *self)
{
  mark (self, NONE);
}

static void
released_cb (FabInsightPlot *self,
             int             n_press,
             double          x)
{
  guint scene = fab_insight_plot_find (self, x);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  mark (self, scene);
  if (scene != NONE)
    g_signal_emit (self, signals[SCENE], 0, scene);
}

static gboolean
step_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   data)
{
  FabInsightPlot *self = FAB_INSIGHT_PLOT (widget);
  int step = g_variant_get_int32 (args), n = count_scenes (self);
  int from = self->marked == NONE ? (step > 0 ? -1 : n) : (int) self->marked;

  if (n > 0)
    mark (self, CLAMP (from + (gint64) step, 0, n - 1));

  return TRUE;
}

static gboolean
open_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   data)
{
  FabInsightPlot *self = FAB_INSIGHT_PLOT (widget);

  if (self->marked != NONE)
    g_signal_emit (self, signals[SCENE], 0, self->marked);

  return TRUE;
}

static void
fab_insight_plot_finalize (GObject *object)
{
  FabInsightPlot *self = FAB_INSIGHT_PLOT (object);

  g_clear_pointer (&self->insight, fab_insight_unref);

  G_OBJECT_CLASS (fab_insight_plot_parent_class)->finalize (object);
}

static void
fab_insight_plot_class_init (FabInsightPlotClass *klass)
{
  static const struct { guint key; int step; } steps[] = {
    { GDK_KEY_Left, -1 }, { GDK_KEY_Right, 1 }, { GDK_KEY_Home, -G_MAXINT16 }, { GDK_KEY_End, G_MAXINT16 },
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = fab_insight_plot_finalize;
  widget_class->measure = fab_insight_plot_measure;
  widget_class->snapshot = fab_insight_plot_snapshot;
  signals[SCENE] = g_signal_new ("scene", FAB_TYPE_INSIGHT_PLOT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                 G_TYPE_UINT);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    gtk_widget_class_add_binding (widget_class, steps[i].key, 0, step_cb, "i", steps[i].step);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, open_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, open_cb, NULL);
  gtk_widget_class_set_css_name (widget_class, "insightplot");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
fab_insight_plot_init (FabInsightPlot *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->marked = NONE;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

GtkWidget *
fab_insight_plot_new (FabInsightKind kind)
{
  FabInsightPlot *self = g_object_new (FAB_TYPE_INSIGHT_PLOT, NULL);

  self->kind = kind;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, fab_insight_text_title (kind), -1);

  return GTK_WIDGET (self);
}

void
fab_insight_plot_show (FabInsightPlot *self,
                       FabInsight     *insight)
{
  g_autofree char *figures = NULL;

  g_return_if_fail (FAB_IS_INSIGHT_PLOT (self));
  g_return_if_fail (insight != NULL);

  mark (self, NONE);
  fab_insight_ref (insight);
  g_clear_pointer (&self->insight, fab_insight_unref);
  self->insight = insight;
  figures = fab_insight_text_figures (insight, self->kind);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, figures, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
