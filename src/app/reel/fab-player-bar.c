/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-player-bar"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-commands.h"
#include "fab-film-direction.h"
#include "fab-narrow-bin.h"
#include "fab-player-bar.h"
#include "fab-reel-axis.h"

struct _FabPlayerBar
{
  GtkWidget parent_instance;

  GtkWidget       *previous;
  GtkWidget       *next;
  GtkWidget       *captions;
  FabNarrowBin    *bin;
  GtkGrid         *grid;
  GtkWidget       *steps, *track, *others;
  GtkButton       *play;
  GtkButton       *screen;
  GtkScale        *scale;
  GtkAdjustment   *adjustment;
  GtkLabel        *time;

  FabSession      *session;
  GSignalGroup    *session_signals;
  GSignalGroup    *player_signals;
  gboolean         updating; /* the slider follows the film, not the film the slider */
};

G_DEFINE_FINAL_TYPE (FabPlayerBar, fab_player_bar, GTK_TYPE_WIDGET)

static void
update_position (FabPlayerBar *self)
{
  g_autofree char *at = NULL, *end = NULL, *text = NULL;
  gint64 position, duration;

  if (self->session == NULL)
    return;
  duration = fab_timeline_get_duration (fab_session_get_timeline (self->session));
  position = fab_player_get_position (fab_session_get_player (self->session));
  at = fab_format_time (position, FALSE);
  end = fab_format_time (duration, FALSE);
  text = g_strdup_printf ("%s / %s", at, end);
  gtk_label_set_text (self->time, text);
  self->updating = TRUE;
  gtk_adjustment_configure (self->adjustment, position / 1e6, 0, duration / 1e6, 1, 5, 0);
  self->updating = FALSE;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                  text, -1);
}

static void
update_playing (FabPlayerBar *self)
{
  gboolean playing = self->session && fab_player_get_playing (fab_session_get_player (self->session));
  const char *label = playing ? _("Pause") : _("Play");
  g_autofree char *tooltip = fab_commands_dup_tooltip (label, "win.play");

  gtk_button_set_icon_name (self->play, playing ? "media-playback-pause-symbolic"
                                                : "media-playback-start-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->play), tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->play), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

static void
value_changed_cb (FabPlayerBar *self)
{
  if (!self->updating && self->session)
    fab_session_scrub (self->session, gtk_adjustment_get_value (self->adjustment) * G_USEC_PER_SEC);
}

static void
place (FabPlayerBar *self,
       GtkWidget    *widget,
       int           column,
       int           row,
       int           span)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self->grid));

  g_object_set (gtk_layout_manager_get_layout_child (layout, widget), "column", column, "row", row, "column-span", span, NULL);
}

/* Where it is narrow, the film has a line of its own above the buttons. */
static void
fold_cb (FabPlayerBar *self)
{
  gboolean narrow = fab_narrow_bin_get_narrow (self->bin);

  place (self, self->track, narrow ? 0 : 1, 0, narrow ? 3 : 1);
  place (self, self->steps, 0, narrow, 1);
  place (self, self->others, 2, narrow, 1);
}

static void
toggle_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  FabPlayerBar *self = FAB_PLAYER_BAR (widget);

  if (self->session)
    fab_session_toggle_play (self->session);
}

static void
leaf_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  FabPlayerBar *self = FAB_PLAYER_BAR (widget);

  if (self->session)
    fab_session_step (self->session, g_str_has_suffix (name, "next") ? 1 : -1);
}

static void
fab_player_bar_dispose (GObject *object)
{
  FabPlayerBar *self = FAB_PLAYER_BAR (object);

  g_clear_object (&self->session_signals);
  g_clear_object (&self->player_signals);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), FAB_TYPE_PLAYER_BAR);

  G_OBJECT_CLASS (fab_player_bar_parent_class)->dispose (object);
}

static void
fab_player_bar_class_init (FabPlayerBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fab_player_bar_dispose;

  gtk_widget_class_install_action (widget_class, "player.toggle", NULL, toggle_cb);
  gtk_widget_class_install_action (widget_class, "player.previous", NULL, leaf_cb);
  gtk_widget_class_install_action (widget_class, "player.next", NULL, leaf_cb);
  g_type_ensure (FAB_TYPE_NARROW_BIN);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/fabulaproject/Fabula/ui/player-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, FabPlayerBar, bin);
  gtk_widget_class_bind_template_child (widget_class, FabPlayerBar, grid);
  gtk_widget_class_bind_template_child (widget_class, FabPlayerBar, steps);
  gtk_widget_class_bind_template_child (widget_class, FabPlayerBar, track);
  gtk_widget_class_bind_template_child (widget_class, FabPlayerBar, others);
  gtk_widget_class_bind_template_callback (widget_class, fold_cb);
  gtk_widget_class_bind_template_child (widget_class, FabPlayerBar, play);
  gtk_widget_class_bind_template_child (widget_class, FabPlayerBar, previous);
  gtk_widget_class_bind_template_child (widget_class, FabPlayerBar, next);
  gtk_widget_class_bind_template_child (widget_class, FabPlayerBar, captions);
  gtk_widget_class_bind_template_child (widget_class, FabPlayerBar, screen);
  gtk_widget_class_bind_template_child (widget_class, FabPlayerBar, scale);
  gtk_widget_class_bind_template_child (widget_class, FabPlayerBar, adjustment);
  gtk_widget_class_bind_template_child (widget_class, FabPlayerBar, time);
  gtk_widget_class_bind_template_callback (widget_class, value_changed_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "playerbar");
}

/* Its own actions stand for those of the window, or of a theater, which have the same keys. */
static void
add_keys (FabPlayerBar *self)
{
  const struct { GtkWidget *widget; const char *action; } buttons[] = {
    { self->previous, "win.previous-panel" }, { self->next, "win.next-panel" }, { self->captions, "win.captions" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      g_autofree char *tooltip = fab_commands_dup_tooltip (gtk_widget_get_tooltip_text (buttons[i].widget),
                                                           buttons[i].action);

      gtk_widget_set_tooltip_text (buttons[i].widget, tooltip);
    }
}

static void
fab_player_bar_init (FabPlayerBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fab_film_direction_keep (GTK_WIDGET (self));
  fold_cb (self);
  add_keys (self);
  update_playing (self);

  self->session_signals = g_signal_group_new (FAB_TYPE_SESSION);
  g_signal_group_connect_object (self->session_signals, "notify::timeline",
                                 G_CALLBACK (update_position), self, G_CONNECT_SWAPPED);
  self->player_signals = g_signal_group_new (FAB_TYPE_PLAYER);
  g_signal_group_connect_object (self->player_signals, "notify::position",
                                 G_CALLBACK (update_position), self, G_CONNECT_SWAPPED);
  g_signal_group_connect_object (self->player_signals, "notify::playing",
                                 G_CALLBACK (update_playing), self, G_CONNECT_SWAPPED);
}

void
fab_player_bar_set_session (FabPlayerBar *self,
                            FabSession   *session)
{
  g_autoptr(GSimpleActionGroup) actions = NULL;

  g_return_if_fail (FAB_IS_PLAYER_BAR (self));

  if (!g_set_object (&self->session, session))
    return;
  actions = session ? fab_reel_tools_make_actions (fab_session_get_tools (session)) : NULL;
  gtk_widget_insert_action_group (GTK_WIDGET (self), "tools",
                                  actions ? G_ACTION_GROUP (actions) : NULL);
  g_signal_group_set_target (self->session_signals, session);
  g_signal_group_set_target (self->player_signals, session ? fab_session_get_player (session) : NULL);
  update_position (self);
  update_playing (self);
}

void
fab_player_bar_set_screen_button (FabPlayerBar *self,
                                  const char   *icon,
                                  const char   *label,
                                  const char   *action)
{
  g_return_if_fail (FAB_IS_PLAYER_BAR (self));

  gtk_button_set_icon_name (self->screen, icon);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->screen), label);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->screen), action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->screen), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}
