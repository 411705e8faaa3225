/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-canvas"

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "fab-canvas-tools.h"

#define THINNEST .0015
#define BROADEST .08
#define COLUMNS 2

/* The keys 1 … 7 and l are Storyboarder's. */
static const FabCanvasTool tools[] = {
  { "blocking", N_("Blocking"), "fab-blocking-symbolic", GDK_KEY_b, 0, FAB_PAPER_BLOCK },
  { "light-pencil", N_("Light Pencil"), "fab-light-pencil-symbolic", GDK_KEY_1, 0, FAB_PAPER_DRAW, "light-pencil", 0x6a8cc0, 45 },
  { "brush", N_("Brush"), "fab-brush-symbolic", GDK_KEY_2, 0, FAB_PAPER_DRAW, "brush", 0x1e1e1e, 45 },
  { "tone", N_("Tone Marker"), "fab-tone-symbolic", GDK_KEY_3, 0, FAB_PAPER_DRAW, "marker", 0x9a9996, 70 },
  { "pencil", N_("Pencil"), "fab-pencil-symbolic", GDK_KEY_4, 0, FAB_PAPER_DRAW, "pencil", 0x1a1a1a, 45 },
  { "pen", N_("Pen"), "fab-pen-symbolic", GDK_KEY_5, 0, FAB_PAPER_DRAW, "pen", 0x000000, 25 },
  { "note-pen", N_("Note Pen"), "fab-note-pen-symbolic", GDK_KEY_6, 0, FAB_PAPER_DRAW, "note", 0xc01c28, 30 },
  { "eraser", N_("Eraser"), "fab-eraser-symbolic", GDK_KEY_7, 0, FAB_PAPER_DRAW, "eraser", 0xffffff, 65 },
  { "stroke-eraser", N_("Stroke Eraser"), "fab-stroke-eraser-symbolic", GDK_KEY_e, 0, FAB_PAPER_RUB, "eraser", 0xffffff, 65 },
  { "fill", N_("Fill"), "fab-fill-symbolic", GDK_KEY_g, 0, FAB_PAPER_FILL, "pen", 0xc0bfbc, 25 },
  { "line", N_("Line"), "fab-line-symbolic", GDK_KEY_L, GDK_SHIFT_MASK, FAB_PAPER_SHAPE, "pen", 0x000000, 25, "line" },
  { "rectangle", N_("Rectangle"), "fab-rectangle-symbolic", GDK_KEY_R, GDK_SHIFT_MASK, FAB_PAPER_SHAPE, "pen", 0x000000, 25, "rectangle" },
  { "ellipse", N_("Ellipse"), "fab-ellipse-symbolic", GDK_KEY_E, GDK_SHIFT_MASK, FAB_PAPER_SHAPE, "pen", 0x000000, 25, "ellipse" },
  { "arrow", N_("Arrow of a Subject"), "fab-arrow-symbolic", GDK_KEY_a, 0, FAB_PAPER_ARROW, "pen", 0xc01c28, 45, "subject" },
  { "camera-arrow", N_("Arrow of the Camera"), "fab-camera-arrow-symbolic", GDK_KEY_A, GDK_SHIFT_MASK, FAB_PAPER_ARROW, "pen", 0xc01c28, 45, "camera" },
  { "frames", N_("Frames of a Move"), "fab-dolly-symbolic", GDK_KEY_F, GDK_SHIFT_MASK, FAB_PAPER_ARROW, "pen", 0xc01c28, 25, "frame" },
  { "balloon", N_("Speech Balloon"), "fab-text-symbolic", GDK_KEY_T, GDK_SHIFT_MASK, FAB_PAPER_TEXT, "pen", 0x000000, 25, "balloon" },
  { "caption", N_("Caption"), "fab-caption-symbolic", GDK_KEY_C, GDK_SHIFT_MASK, FAB_PAPER_TEXT, "pen", 0x000000, 25, "caption" },
  { "sign", N_("Sign"), "fab-sign-symbolic", GDK_KEY_S, GDK_SHIFT_MASK, FAB_PAPER_TEXT, "pen", 0x000000, 25, "sign" },
  { "lasso", N_("Lasso"), "fab-lasso-symbolic", GDK_KEY_l, 0, FAB_PAPER_LASSO },
  { "select", N_("Select"), "fab-select-symbolic", GDK_KEY_v, 0, FAB_PAPER_SELECT },
  { "picker", N_("Color Picker"), "fab-picker-symbolic", GDK_KEY_i, 0, FAB_PAPER_PICK },
  { "hand", N_("Move the Paper"), "fab-hand-symbolic", GDK_KEY_h, 0, FAB_PAPER_PAN },
  { "zoom", N_("Zoom"), "fab-zoom-symbolic", GDK_KEY_z, 0, FAB_PAPER_ZOOM },
  { "rotate", N_("Turn the Paper"), "fab-rotate-symbolic", GDK_KEY_r, 0, FAB_PAPER_TURN },
};

const FabCanvasTool *
fab_canvas_tools_list (guint *n)
{
  *n = G_N_ELEMENTS (tools);

  return tools;
}

guint
fab_canvas_tools_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (tools); i++)
    if (g_strcmp0 (tools[i].id, id) == 0)
      return i;

  return G_MAXUINT;
}

static GtkWidget *
create_button (const FabCanvasTool *tool)
{
  GtkWidget *button = gtk_toggle_button_new ();
  g_autofree char *key = gtk_accelerator_get_label (tool->keyval, tool->modifiers);
  g_autofree char *tooltip = NULL;

  /* Translators: the name of a tool and its key, such as "Pencil (4)" */
  tooltip = g_strdup_printf (_("%s (%s)"), _(tool->label), key);
  gtk_button_set_icon_name (GTK_BUTTON (button), tool->icon);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "canvas.tool");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", tool->id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _(tool->label), -1);
  gtk_widget_add_css_class (button, "flat");

  return button;
}

void
fab_canvas_tools_fill (GtkGrid *strip)
{
  g_return_if_fail (GTK_IS_GRID (strip));

  for (guint i = 0; i < G_N_ELEMENTS (tools); i++)
    gtk_grid_attach (strip, create_button (&tools[i]), i % COLUMNS, i / COLUMNS, 1, 1);
}

double
fab_canvas_tools_size (double size)
{
  return THINNEST * pow (BROADEST / THINNEST, (size - 1) / 99);
}
