/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the second button, the Menu key and a finger that rests open: the canvas's menu, or that of what stands there. */
#define G_LOG_DOMAIN "fab-canvas"

#include "config.h"

#include "fab-canvas-private.h"
#include "fab-second-press.h"

/* In blocking, what is under the pointer is meant. */
static GMenuModel *
choose_model (FabCanvas *self,
              double     x,
              double     y)
{
  FabReblocking *reblocking = fab_paper_get_reblocking (self->paper);
  double px, py;

  if (!gtk_widget_get_visible (self->blocking))
    return self->canvas_menu;
  fab_canvas_view_to_picture (fab_paper_get_view (self->paper), x, y, &px, &py);
  fab_reblocking_select (reblocking, fab_reblocking_pick (reblocking, px, py));

  return fab_reblocking_get_selected (reblocking) ? self->object_menu : self->canvas_menu;
}

static void
open_at (gpointer   data,
         GtkWidget *paper,
         double     x,
         double     y)
{
  FabCanvas *self = FAB_CANVAS (data);
  GdkRectangle at = { 0, 0, 1, 1 };
  double cx, cy;

  if (self->session == NULL)
    return;
  gtk_popover_menu_set_menu_model (self->menu, choose_model (self, x, y));
  gtk_widget_translate_coordinates (paper, GTK_WIDGET (self), x, y, &cx, &cy);
  at.x = cx;
  at.y = cy;
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &at);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

void
_fab_canvas_open_menu (FabCanvas *self)
{
  GtkWidget *paper = GTK_WIDGET (self->paper);

  open_at (self, paper, gtk_widget_get_width (paper) / 2., gtk_widget_get_height (paper) / 2.);
}

void
_fab_canvas_add_menu (FabCanvas *self)
{
  self->menu = GTK_POPOVER_MENU (gtk_popover_menu_new_from_model (NULL));
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_halign (GTK_WIDGET (self->menu), GTK_ALIGN_START);
  gtk_widget_set_parent (GTK_WIDGET (self->menu), GTK_WIDGET (self));
  g_signal_connect_object (self->menu, "closed", G_CALLBACK (gtk_widget_grab_focus), self->paper, G_CONNECT_SWAPPED);
  fab_second_press_add (GTK_WIDGET (self->paper), open_at, self);
}
