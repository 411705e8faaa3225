/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-canvas"

#include "config.h"

#include <math.h>

#include "fab-canvas-tools.h"
#include "fab-commands.h"

#define THINNEST .0015
#define BROADEST .08
#define COLUMNS 2
#define COLUMNS_ACROSS 9

static const FabCanvasTool tools[] = {
  { "blocking", "fab-blocking-symbolic", FAB_PAPER_BLOCK },
  { "light-pencil", "fab-light-pencil-symbolic", FAB_PAPER_DRAW, "light-pencil", 0x6a8cc0, 45 },
  { "brush", "fab-brush-symbolic", FAB_PAPER_DRAW, "brush", 0x1e1e1e, 45 },
  { "tone", "fab-tone-symbolic", FAB_PAPER_DRAW, "marker", 0x77767b, 70 },
  { "pencil", "fab-pencil-symbolic", FAB_PAPER_DRAW, "pencil", 0x1a1a1a, 45 },
  { "pen", "fab-pen-symbolic", FAB_PAPER_DRAW, "pen", 0x000000, 25 },
  { "note-pen", "fab-note-pen-symbolic", FAB_PAPER_DRAW, "note", 0xc01c28, 30 },
  { "eraser", "fab-eraser-symbolic", FAB_PAPER_DRAW, "eraser", 0xffffff, 65 },
  { "stroke-eraser", "fab-stroke-eraser-symbolic", FAB_PAPER_RUB, "eraser", 0xffffff, 65 },
  { "fill", "fab-fill-symbolic", FAB_PAPER_FILL, "pen", 0xc0bfbc },
  { "lasso-fill", "fab-lasso-fill-symbolic", FAB_PAPER_LASSO_FILL, "pen", 0xc0bfbc },
  { "line", "fab-line-symbolic", FAB_PAPER_SHAPE, "pen", 0x000000, 25, "line" },
  { "rectangle", "fab-rectangle-symbolic", FAB_PAPER_SHAPE, "pen", 0x000000, 25, "rectangle" },
  { "ellipse", "fab-ellipse-symbolic", FAB_PAPER_SHAPE, "pen", 0x000000, 25, "ellipse" },
  { "arrow", "fab-arrow-symbolic", FAB_PAPER_ARROW, "pen", 0xc01c28, 45, "subject" },
  { "camera-arrow", "fab-camera-arrow-symbolic", FAB_PAPER_ARROW, "pen", 0xc01c28, 45, "camera" },
  { "frames", "fab-dolly-symbolic", FAB_PAPER_ARROW, "pen", 0xc01c28, 25, "frame" },
  { "balloon", "fab-text-symbolic", FAB_PAPER_TEXT, "pen", 0x000000, 25, "balloon" },
  { "caption", "fab-caption-symbolic", FAB_PAPER_TEXT, "pen", 0x000000, 25, "caption" },
  { "sign", "fab-sign-symbolic", FAB_PAPER_TEXT, "pen", 0x000000, 25, "sign" },
  { "lasso", "fab-lasso-symbolic", FAB_PAPER_LASSO },
  { "select", "fab-select-symbolic", FAB_PAPER_SELECT },
  { "picker", "fab-picker-symbolic", FAB_PAPER_PICK },
  { "hand", "fab-hand-symbolic", FAB_PAPER_PAN },
  { "zoom", "fab-zoom-symbolic", FAB_PAPER_ZOOM },
  { "rotate", "fab-rotate-symbolic", FAB_PAPER_TURN },
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
  g_autofree char *action = g_strdup_printf ("canvas.tool::%s", tool->id);
  const char *title = fab_command_get_title (fab_commands_find (action));
  g_autofree char *tooltip = fab_commands_dup_tooltip (title, action);

  gtk_button_set_icon_name (GTK_BUTTON (button), tool->icon);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "canvas.tool");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", tool->id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_widget_add_css_class (button, "flat");

  return button;
}

void
fab_canvas_tools_fill (GtkGrid   *strip,
                       GtkWidget *paper)
{
  g_return_if_fail (GTK_IS_GRID (strip));
  g_return_if_fail (GTK_IS_WIDGET (paper));

  for (guint i = 0; i < G_N_ELEMENTS (tools); i++)
    {
      GtkWidget *button = create_button (&tools[i]);

      g_signal_connect_object (button, "clicked", G_CALLBACK (gtk_widget_grab_focus), paper, G_CONNECT_SWAPPED);
      gtk_grid_attach (strip, button, i % COLUMNS, i / COLUMNS, 1, 1);
    }
}

void
fab_canvas_tools_arrange (GtkGrid *strip,
                          gboolean across)
{
  GtkLayoutManager *layout;
  int columns = across ? COLUMNS_ACROSS : COLUMNS, i = 0;

  g_return_if_fail (GTK_IS_GRID (strip));

  layout = gtk_widget_get_layout_manager (GTK_WIDGET (strip));
  for (GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (strip)); button; button = gtk_widget_get_next_sibling (button), i++)
    g_object_set (gtk_layout_manager_get_layout_child (layout, button), "column", i % columns, "row", i / columns, NULL);
}

double
fab_canvas_tools_size (double size)
{
  return THINNEST * pow (BROADEST / THINNEST, (size - 1) / 99);
}
