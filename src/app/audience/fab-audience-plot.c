/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-audience"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-audience-plot.h"
#include "fab-contrast.h"
#include "fab-evidence.h"
#include "fab-feelings.h"

#define NONE G_MAXUINT
#define CURVE 130     /* height of the curve */
#define ROW 20        /* of one viewer */
#define MAX_ROWS 24
#define GAP 8
#define STRIP 66      /* of the panels */
#define FOOT 18
#define LEFT 96
#define THUMB_HEIGHT 45

struct _FabAudiencePlot
{
  GtkWidget parent_instance;

  FabThumbnails *thumbnails;
  FabReception  *reception;
  FabFeeling     feeling;
  guint          marked;  /* panel, or NONE */
  GCancellable  *cancellable;
};

G_DEFINE_FINAL_TYPE (FabAudiencePlot, fab_audience_plot, GTK_TYPE_WIDGET)

enum { PANEL, N_SIGNALS };
static guint signals[N_SIGNALS];

/* What drawing needs to know. */
typedef struct
{
  FabAudiencePlot *plot;
  cairo_t         *cr;
  double           right;
  GdkRGBA          fg, accent, ground;
} Sheet;

static FabShowing *
get_film (FabAudiencePlot *self)
{
  return fab_reception_get_film (self->reception);
}

static guint
count_rows (FabAudiencePlot *self)
{
  return self->reception != NULL ? MIN (fab_reception_get_n_viewers (self->reception), MAX_ROWS) : 0;
}

static double
time_to_x (FabAudiencePlot *self,
           gint64           time)
{
  double room = gtk_widget_get_width (GTK_WIDGET (self)) - LEFT - 6;

  return LEFT + room * time / (double) MAX (fab_showing_get_duration (get_film (self)), 1);
}

static double
get_strip_top (FabAudiencePlot *self)
{
  return CURVE + GAP + count_rows (self) * ROW + GAP;
}

/* --- drawing ---------------------------------------------------------------------------------- */

static void
set_color (Sheet         *sheet,
           const GdkRGBA *color,
           double         alpha)
{
  cairo_set_source_rgba (sheet->cr, color->red, color->green, color->blue, color->alpha * alpha);
}

static void
draw_text (Sheet      *sheet,
           const char *text,
           double      x,
           double      y,
           int         width,
           double      alpha)
{
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (sheet->plot), text);

  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  set_color (sheet, &sheet->fg, alpha);
  cairo_move_to (sheet->cr, x, y);
  pango_cairo_show_layout (sheet->cr, layout);
}

/* The sign says which feeling it is; the colour only says it again. */
static void
draw_sign (Sheet                *sheet,
           const FabFeelingLook *look,
           double                x,
           double                y)
{
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (sheet->plot), look->sign);
  GdkRGBA color;
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  color = fab_contrast_reach (&look->color, &sheet->ground, 3);
  set_color (sheet, &color, 1);
  cairo_move_to (sheet->cr, x - width / 2., y - height / 2.);
  pango_cairo_show_layout (sheet->cr, layout);
}

/* Slanted lines, for who does not tell the colour from the paper. */
static void
hatch (Sheet  *sheet,
       double  x,
       double  width)
{
  cairo_save (sheet->cr);
  cairo_rectangle (sheet->cr, x, 0, width, CURVE);
  cairo_clip (sheet->cr);
  for (double at = x - CURVE; at < x + width; at += 7)
    {
      cairo_move_to (sheet->cr, at, CURVE);
      cairo_line_to (sheet->cr, at + CURVE, 0);
    }
  cairo_set_line_width (sheet->cr, 1);
  cairo_stroke (sheet->cr);
  cairo_restore (sheet->cr);
}

static void
draw_drops (Sheet *sheet)
{
  FabAudiencePlot *self = sheet->plot;
  GArray *drops = fab_reception_get_drops (self->reception);
  const GdkRGBA red = { .86f, .2f, .18f, 1 };

  for (guint i = 0; i < drops->len; i++)
    {
      const FabDrop *drop = &g_array_index (drops, FabDrop, i);
      const FabShownPanel *last = fab_showing_get_panel (get_film (self), drop->last);
      double x = time_to_x (self, fab_showing_get_panel (get_film (self), drop->first)->start);
      double width = time_to_x (self, last->start + last->duration) - x;

      set_color (sheet, &red, .13);
      cairo_rectangle (sheet->cr, x, 0, width, CURVE);
      cairo_fill (sheet->cr);
      set_color (sheet, &red, .4);
      hatch (sheet, x, width);
    }
}

static void
draw_axis (Sheet *sheet)
{
  static const struct { double share; const char *text; } marks[] = { { 0, "0 %" }, { .5, "50 %" }, { 1, "100 %" } };

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      double y = CURVE - 12 - (CURVE - 24) * marks[i].share;

      set_color (sheet, &sheet->fg, .15);
      cairo_rectangle (sheet->cr, LEFT, y, sheet->right - LEFT, 1);
      cairo_fill (sheet->cr);
      draw_text (sheet, marks[i].text, LEFT - 46, y - 9, 42, .6);
    }
}

static double
share_to_y (double share)
{
  return CURVE - 12 - (CURVE - 24) * share;
}

/* The interval as an area, the share as a line in it. */
static void
draw_curve (Sheet *sheet)
{
  FabAudiencePlot *self = sheet->plot;
  guint n = (guint) CLAMP ((sheet->right - LEFT) / 3, 20, 400);
  g_autoptr(GArray) curve = fab_reception_make_curve (self->reception, self->feeling, n);
  GdkRGBA color = self->feeling < FAB_N_FEELINGS ? fab_feeling_get_look (self->feeling).color : sheet->accent;

  cairo_new_path (sheet->cr);
#define POINT(i) (&g_array_index (curve, FabCurvePoint, i))
  for (guint i = 0; i < curve->len; i++)
    cairo_line_to (sheet->cr, time_to_x (self, POINT (i)->time), share_to_y (POINT (i)->share.high));
  for (guint i = curve->len; i > 0; i--)
    cairo_line_to (sheet->cr, time_to_x (self, POINT (i - 1)->time), share_to_y (POINT (i - 1)->share.low));
  cairo_close_path (sheet->cr);
  set_color (sheet, &color, .18);
  cairo_fill (sheet->cr);
  for (guint i = 0; i < curve->len; i++)
    cairo_line_to (sheet->cr, time_to_x (self, POINT (i)->time),
                   share_to_y (POINT (i)->share.n > 0 ? POINT (i)->share.k / (double) POINT (i)->share.n : 0));
#undef POINT
  set_color (sheet, &color, 1);
  cairo_set_line_width (sheet->cr, 2);
  cairo_set_line_join (sheet->cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (sheet->cr);
}

static void
draw_viewers (Sheet *sheet)
{
  FabAudiencePlot *self = sheet->plot;
  GArray *reactions = fab_reception_get_reactions (self->reception);

  for (guint i = 0; i < count_rows (self); i++)
    {
      double y = CURVE + GAP + i * ROW;

      draw_text (sheet, fab_reception_get_viewer (self->reception, i)->name, 4, y, LEFT - 12, .85);
      set_color (sheet, &sheet->fg, .12);
      cairo_rectangle (sheet->cr, LEFT, y + ROW / 2., sheet->right - LEFT, 1);
      cairo_fill (sheet->cr);
    }
  for (guint i = 0; i < reactions->len; i++)
    {
      const FabPlaced *placed = &g_array_index (reactions, FabPlaced, i);
      FabFeelingLook look = fab_feeling_get_look (placed->feeling);

      if (placed->viewer < count_rows (self))
        draw_sign (sheet, &look, time_to_x (self, placed->time), CURVE + GAP + placed->viewer * ROW + ROW / 2.);
    }
}

static void loaded_cb (GObject *source, GAsyncResult *result, gpointer data);

static int
get_thumb_width (FabAudiencePlot *self)
{
  return (int) (THUMB_HEIGHT * fab_session_get_aspect (fab_thumbnails_get_session (self->thumbnails)));
}

static void
draw_picture (Sheet               *sheet,
              GtkSnapshot         *snapshot,
              const FabShownPanel *panel,
              double               x,
              double               width)
{
  FabAudiencePlot *self = sheet->plot;
  int full = get_thumb_width (self);
  GdkTexture *texture = fab_thumbnails_peek (self->thumbnails, panel->panel, full, THUMB_HEIGHT);
  float top = get_strip_top (self);

  if (width < 6)
    return;
  if (texture == NULL)
    {
      fab_thumbnails_load_async (self->thumbnails, panel->panel, full, THUMB_HEIGHT, self->cancellable, loaded_cb, g_object_ref (self));
      return;
    }
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (x, top, width - 2, THUMB_HEIGHT));
  gtk_snapshot_append_texture (snapshot, texture, &GRAPHENE_RECT_INIT (x, top, full, THUMB_HEIGHT));
  gtk_snapshot_pop (snapshot);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(FabAudiencePlot) self = data;
  g_autoptr(GdkTexture) texture = fab_thumbnails_load_finish (FAB_THUMBNAILS (source), result, NULL);

  if (texture != NULL)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
draw_panels (Sheet       *sheet,
             GtkSnapshot *snapshot)
{
  FabAudiencePlot *self = sheet->plot;
  double top = get_strip_top (self), free = 0;

  for (guint i = 0; i < fab_showing_get_n_panels (get_film (self)); i++)
    {
      const FabShownPanel *panel = fab_showing_get_panel (get_film (self), i);
      double x = time_to_x (self, panel->start), width = time_to_x (self, panel->start + panel->duration) - x;

      set_color (sheet, i == self->marked ? &sheet->accent : &sheet->fg, i == self->marked ? .9 : .08);
      cairo_rectangle (sheet->cr, x, top - 3, MAX (width - 2, 1), THUMB_HEIGHT + 6);
      cairo_fill (sheet->cr);
      draw_picture (sheet, snapshot, panel, x, width);
      if (x < free)
        continue;
      draw_text (sheet, panel->label, x, top + THUMB_HEIGHT + 4, 40, i == self->marked ? 1 : .65);
      free = x + 32;
    }
}

static void
fab_audience_plot_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  FabAudiencePlot *self = FAB_AUDIENCE_PLOT (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  Sheet sheet = { self };

  if (self->reception == NULL || fab_showing_get_n_panels (get_film (self)) == 0)
    return;
  sheet.right = width - 6;
  gtk_style_context_get_color (style, &sheet.fg);
  if (!gtk_style_context_lookup_color (style, "accent_color", &sheet.accent))
    sheet.accent = sheet.fg;
  if (!gtk_style_context_lookup_color (style, "window_bg_color", &sheet.ground))
    gdk_rgba_parse (&sheet.ground, "white");
  sheet.cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  draw_drops (&sheet);
  draw_axis (&sheet);
  draw_curve (&sheet);
  draw_viewers (&sheet);
  draw_panels (&sheet, snapshot);
  cairo_destroy (sheet.cr);
}

static void
fab_audience_plot_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  FabAudiencePlot *self = FAB_AUDIENCE_PLOT (widget);

  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 300 : (int) get_strip_top (self) + STRIP + FOOT;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = 900;
}

/* --- pointing --------------------------------------------------------------------------------- */

static guint
find_panel (FabAudiencePlot *self,
            double           x)
{
  gint64 duration;

  if (self->reception == NULL || x < LEFT || fab_showing_get_n_panels (get_film (self)) == 0)
    return NONE;
  duration = fab_showing_get_duration (get_film (self));

  return fab_showing_find (get_film (self), (gint64) ((x - LEFT) / MAX (gtk_widget_get_width (GTK_WIDGET (self)) - LEFT - 6, 1) * duration));
}

/* "2B: 2 of 3 viewers · Bored 2 · Confused 1" */
static char *
describe_panel (FabAudiencePlot *self,
                guint            i)
{
  const FabFelt *felt = fab_reception_get_panel (self->reception, i);
  const FabShownPanel *panel = fab_showing_get_panel (get_film (self), i);
  g_autofree char *time = fab_evidence_write_time (panel->start);
  g_autoptr(GString) text = g_string_new (NULL);

  g_string_append_printf (text, g_dngettext (NULL, "%s, %s, seen by %u viewer", "%s, %s, seen by %u viewers", felt->n), panel->label, time, felt->n);
  for (guint k = 0; k < FAB_N_FEELINGS; k++)
    if (felt->felt[k] > 0)
      {
        FabShare share = fab_share_new (felt->felt[k], felt->n);

        g_string_append_c (text, '\n');
        /* Translators: a feeling, how many felt it, and the interval of their share */
        g_string_append_printf (text, felt->clear[k] ? _("%s: %u (%.0f–%.0f %%), clearly") : _("%s: %u (%.0f–%.0f %%)"),
                                fab_feeling_get_look (k).name, felt->felt[k], share.low * 100, share.high * 100);
      }
  if (felt->left > 0)
    g_string_append_printf (g_string_append_c (text, '\n'), _("Stopped watching: %u"), felt->left);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
query_tooltip_cb (FabAudiencePlot *self,
                  int              x,
                  int              y,
                  gboolean         keyboard,
                  GtkTooltip      *tooltip)
{
  guint panel = keyboard ? self->marked : find_panel (self, x);
  g_autofree char *text = panel != NONE ? describe_panel (self, panel) : NULL;

  gtk_tooltip_set_text (tooltip, text);

  return text != NULL;
}

static void
mark (FabAudiencePlot *self,
      guint            panel)
{
  g_autofree char *text = NULL;

  if (panel == NONE)
    return;
  self->marked = panel;
  text = describe_panel (self, panel);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[PANEL], 0, fab_showing_get_panel (get_film (self), panel)->panel);
}

static void
pressed_cb (FabAudiencePlot *self,
            int              n_press,
            double           x)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  mark (self, find_panel (self, x));
}

static gboolean
step_cb (GtkWidget *widget,
         GVariant  *by,
         gpointer   data)
{
  FabAudiencePlot *self = FAB_AUDIENCE_PLOT (widget);
  guint n = self->reception != NULL ? fab_showing_get_n_panels (get_film (self)) : 0;
  int at = self->marked == NONE ? (g_variant_get_int32 (by) > 0 ? -1 : 1) : (int) self->marked;

  if (n == 0)
    return FALSE;
  mark (self, (guint) CLAMP (at + g_variant_get_int32 (by), 0, (int) n - 1));

  return TRUE;
}

/* --- object ----------------------------------------------------------------------------------- */

static void
fab_audience_plot_dispose (GObject *object)
{
  FabAudiencePlot *self = FAB_AUDIENCE_PLOT (object);

  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->thumbnails);
  g_clear_pointer (&self->reception, fab_reception_unref);

  G_OBJECT_CLASS (fab_audience_plot_parent_class)->dispose (object);
}

static void
fab_audience_plot_class_init (FabAudiencePlotClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fab_audience_plot_dispose;
  widget_class->snapshot = fab_audience_plot_snapshot;
  widget_class->measure = fab_audience_plot_measure;
  gtk_widget_class_set_css_name (widget_class, "audienceplot");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, step_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, step_cb, "i", 1);
  signals[PANEL] = g_signal_new ("panel", FAB_TYPE_AUDIENCE_PLOT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
fab_audience_plot_init (FabAudiencePlot *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->marked = NONE;
  self->feeling = FAB_N_FEELINGS;
  self->cancellable = g_cancellable_new ();
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

GtkWidget *
fab_audience_plot_new (FabThumbnails *thumbnails)
{
  FabAudiencePlot *self = g_object_new (FAB_TYPE_AUDIENCE_PLOT, NULL);

  self->thumbnails = g_object_ref (thumbnails);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What viewers felt"), -1);

  return GTK_WIDGET (self);
}

void
fab_audience_plot_show (FabAudiencePlot *self,
                        FabReception    *reception,
                        FabFeeling       feeling)
{
  g_return_if_fail (FAB_IS_AUDIENCE_PLOT (self) && reception != NULL);

  fab_reception_ref (reception);
  g_clear_pointer (&self->reception, fab_reception_unref);
  self->reception = reception;
  self->feeling = feeling;
  if (self->marked != NONE && self->marked >= fab_showing_get_n_panels (get_film (self)))
    self->marked = NONE;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
