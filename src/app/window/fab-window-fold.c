/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one place that knows what the window does when there is little room. */
#define G_LOG_DOMAIN "fab-window"

#include "config.h"

#include "fab-window-private.h"

/* One set of buttons, at the top or, where the thumb is, at the bottom. */
static void
move_buttons (FabWindow *self,
              GtkWidget *buttons,
              gboolean   end,
              gboolean   narrow)
{
  g_autoptr(GtkWidget) held = g_object_ref (buttons);

  if (narrow)
    {
      adw_header_bar_remove (self->header, buttons);
      (end ? gtk_action_bar_pack_end : gtk_action_bar_pack_start) (self->narrow_bar, buttons);
    }
  else
    {
      gtk_action_bar_remove (self->narrow_bar, buttons);
      (end ? adw_header_bar_pack_end : adw_header_bar_pack_start) (self->header, buttons);
    }
}

void
_fab_window_update_narrow_bar (FabWindow *self)
{
  gtk_action_bar_set_revealed (self->narrow_bar,
                               self->session != NULL && fab_narrow_bin_get_narrow (self->bin));
}

static const char * const panes[] = { "show-script", "show-inspector", "show-reel", NULL };

/* What a person shows or hides where there is room is so in the next window. */
void
_fab_window_remember_pane (FabWindow  *self,
                           const char *name,
                           gboolean    shown)
{
  if (!fab_narrow_bin_get_narrow (self->bin) && g_strv_contains (panes, name))
    g_settings_set_boolean (self->settings, name, shown);
}

static void
recall_panes (FabWindow *self)
{
  for (guint i = 0; panes[i] != NULL; i++)
    g_object_set (self, panes[i], g_settings_get_boolean (self->settings, panes[i]), NULL);
}

/* A flap shows what lies in it as soon as there is room for it. */
void
_fab_window_unfold_flap (FabWindow  *self,
                         GParamSpec *pspec,
                         AdwFlap    *flap)
{
  const char *pane = flap == self->panes.script_flap ? panes[0] : panes[1];

  if (!adw_flap_get_folded (flap))
    adw_flap_set_reveal_flap (flap, g_settings_get_boolean (self->settings, pane));
}

/* A pane that was made wide takes its usual width where it lies over all else; the reel leaves the room to the board
 * until it is asked for. */
void
_fab_window_fold_page (FabWindow *self)
{
  gboolean narrow = fab_narrow_bin_get_narrow (self->bin);

  if (self->panes.modes == NULL)
    return;
  move_buttons (self, self->buttons.start, FALSE, narrow);
  move_buttons (self, self->buttons.tools, TRUE, narrow);
  g_object_set (self->panes.script_handle, "narrow", narrow, NULL);
  g_object_set (self->panes.inspector_handle, "narrow", narrow, NULL);
  if (narrow)
    g_object_set (self, "show-reel", FALSE, NULL);
  else
    recall_panes (self);
}

void
_fab_window_recall_page (FabWindow *self)
{
  if (fab_narrow_bin_get_narrow (self->bin))
    _fab_window_fold_page (self);
  else
    recall_panes (self);
}

void
_fab_window_fold (FabWindow *self)
{
  gboolean narrow = fab_narrow_bin_get_narrow (self->bin);

  _fab_window_fold_page (self);
  fab_welcome_set_narrow (self->welcome, narrow);
  if (narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
  _fab_window_update_narrow_bar (self);
}

/* What lies over all else goes out of the way of a page that was asked for, and the reel out of the way of paper. */
void
_fab_window_uncover (FabWindow *self,
                     FabMode    mode)
{
  if (!fab_narrow_bin_get_narrow (self->bin))
    return;
  g_object_set (self, "show-script", FALSE, "show-inspector", FALSE, NULL);
  if (mode == FAB_MODE_CANVAS)
    g_object_set (self, "show-reel", FALSE, NULL);
}
