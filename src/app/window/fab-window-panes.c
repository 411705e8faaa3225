/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The keys go from one part of the window to the next; where Tab is a letter or would take long, there is no other way out. */
#define G_LOG_DOMAIN "fab-window"

#include "config.h"

#include "fab-window-private.h"

#define N_PANES 4

/* As they lie, and what in each takes the keys. */
static void
list_panes (FabWindow *self,
            GtkWidget *panes[N_PANES],
            GtkWidget *doors[N_PANES])
{
  GtkWidget *const all[N_PANES] = {
    GTK_WIDGET (self->panes.script), GTK_WIDGET (self->panes.modes), GTK_WIDGET (self->panes.inspector), self->panes.reel_box,
  };
  FabMode mode = fab_session_get_mode (self->session);

  memcpy (panes, all, sizeof all);
  memcpy (doors, all, sizeof all);
  doors[0] = GTK_WIDGET (fab_script_pane_get_view (self->panes.script));
  if (mode == FAB_MODE_CANVAS)
    doors[1] = GTK_WIDGET (fab_canvas_get_paper (self->panes.canvas));
  else if (mode == FAB_MODE_PLAYER)
    doors[1] = GTK_WIDGET (self->panes.player);
  doors[3] = GTK_WIDGET (self->panes.reel);
}

static gboolean
enter (FabWindow *self,
       GtkWidget *pane,
       GtkWidget *door)
{
  if (!gtk_widget_get_mapped (pane) || !gtk_widget_get_child_visible (pane))
    return FALSE;
  if (pane == GTK_WIDGET (self->panes.modes) && fab_session_get_mode (self->session) == FAB_MODE_BOARD &&
      fab_session_get_selected (self->session) != 0)
    {
      fab_board_focus_panel (self->panes.board, fab_session_get_selected (self->session));
      return TRUE;
    }

  return (door != pane && gtk_widget_grab_focus (door)) || gtk_widget_child_focus (pane, GTK_DIR_TAB_FORWARD);
}

static void
go_cb (GtkWidget  *widget,
       const char *name,
       GVariant   *parameter)
{
  FabWindow *self = FAB_WINDOW (widget);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self)), *panes[N_PANES], *doors[N_PANES];
  int step = g_str_has_suffix (name, "next-pane") ? 1 : N_PANES - 1;
  int at = step == 1 ? N_PANES - 1 : 0; /* from elsewhere to the first or the last */

  if (self->session == NULL)
    return;
  list_panes (self, panes, doors);
  for (int i = 0; i < N_PANES; i++)
    if (focus != NULL && (focus == panes[i] || gtk_widget_is_ancestor (focus, panes[i])))
      at = i;
  for (int i = 0; i < N_PANES; i++)
    {
      at = (at + step) % N_PANES;
      if (enter (self, panes[at], doors[at]))
        return;
    }
}

void
_fab_window_install_panes (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.next-pane", NULL, go_cb);
  gtk_widget_class_install_action (widget_class, "win.previous-pane", NULL, go_cb);
}
