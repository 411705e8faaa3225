/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-player-view"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-player-bar.h"
#include "fab-player-view.h"

struct _FabPlayerView
{
  GtkWidget parent_instance;

  GtkWidget    *root;
  FabStage     *stage;
  FabPlayerBar *bar;
};

G_DEFINE_FINAL_TYPE (FabPlayerView, fab_player_view, GTK_TYPE_WIDGET)

/* The screen, not a button: the space bar pauses from here. */
static gboolean
fab_player_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (FAB_PLAYER_VIEW (widget)->stage));
}

static void
fab_player_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FAB_TYPE_PLAYER_VIEW);

  G_OBJECT_CLASS (fab_player_view_parent_class)->dispose (object);
}

static void
fab_player_view_class_init (FabPlayerViewClass *klass)
{
  static const struct { guint keyval; const char *action; } keys[] = {
    { GDK_KEY_space, "win.play" },
    { GDK_KEY_Left, "win.previous-panel" }, { GDK_KEY_Right, "win.next-panel" },
    { GDK_KEY_Up, "win.previous-cut" }, { GDK_KEY_Down, "win.next-cut" },
    { GDK_KEY_Home, "win.go-to-start" }, { GDK_KEY_End, "win.go-to-end" },
  };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fab_player_view_dispose;
  widget_class->grab_focus = fab_player_view_grab_focus;

  g_type_ensure (FAB_TYPE_STAGE);
  g_type_ensure (FAB_TYPE_PLAYER_BAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/fabulaproject/Fabula/ui/player-view.ui");
  gtk_widget_class_bind_template_child (widget_class, FabPlayerView, root);
  gtk_widget_class_bind_template_child (widget_class, FabPlayerView, stage);
  gtk_widget_class_bind_template_child (widget_class, FabPlayerView, bar);
  /* A window would take these keys to activate and move the focus. */
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].keyval, 0, keys[i].action, NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "playerview");
}

static void
fab_player_view_init (FabPlayerView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fab_player_bar_set_screen_button (self->bar, "view-fullscreen-symbolic", _("Full Screen"),
                                    "win.fullscreen");
}

void
fab_player_view_set_session (FabPlayerView *self,
                             FabSession    *session)
{
  g_return_if_fail (FAB_IS_PLAYER_VIEW (self));

  fab_stage_set_session (self->stage, session);
  fab_player_bar_set_session (self->bar, session);
}

FabStage *
fab_player_view_get_stage (FabPlayerView *self)
{
  g_return_val_if_fail (FAB_IS_PLAYER_VIEW (self), NULL);

  return self->stage;
}
