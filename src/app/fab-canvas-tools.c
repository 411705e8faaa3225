/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-canvas"

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "fab-canvas-tools.h"

#define THINNEST .0015
#define BROADEST .08

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
fab_canvas_tools_fill (GtkBox *strip)
{
  g_return_if_fail (GTK_IS_BOX (strip));

  for (guint i = 0; i < G_N_ELEMENTS (tools); i++)
    gtk_box_append (strip, create_button (&tools[i]));
}

double
fab_canvas_tools_size (double size)
{
  return THINNEST * pow (BROADEST / THINNEST, (size - 1) / 99);
}
