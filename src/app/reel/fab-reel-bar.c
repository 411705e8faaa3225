/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-reel-bar"

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "fab-commands.h"
#include "fab-imprint.h"
#include "fab-reel-axis.h"
#include "fab-film-direction.h"
#include "fab-reel-bar.h"

struct _FabReelBar
{
  GtkWidget parent_instance;

  GtkWidget    *box;
  GtkLabel     *position;
  GtkLabel     *length;
  GtkLabel     *speed;
  GtkWidget    *play;

  FabSession   *session;
  GSignalGroup *session_signals;
  GSignalGroup *player_signals;
};

typedef enum
{
  TRANSPORT,
  RANGE,
  CUTTING,
  SOUND,
  ZOOM,
  N_GROUPS
} Group;

typedef struct
{
  Group       group;
  gboolean    toggle;
  const char *icon;
  const char *label;
  const char *action;
} Tool;

static const Tool tools[] = {
  { TRANSPORT, FALSE, "media-skip-backward-symbolic", N_("Start"), "win.go-to-start" },
  { TRANSPORT, FALSE, "media-seek-backward-symbolic", N_("Previous Frame"), "win.previous-frame" },
  { TRANSPORT, FALSE, "media-playback-start-symbolic", N_("Play"), "win.play" },
  { TRANSPORT, FALSE, "media-seek-forward-symbolic", N_("Next Frame"), "win.next-frame" },
  { RANGE, FALSE, "fab-mark-in-symbolic", N_("Mark In"), "win.mark-in" },
  { RANGE, FALSE, "fab-mark-out-symbolic", N_("Mark Out"), "win.mark-out" },
  { CUTTING, TRUE, "fab-snap-symbolic", N_("Snap"), "win.snap" },
  { CUTTING, TRUE, "fab-roll-symbolic", N_("Roll Cuts"), "win.roll" },
  { CUTTING, FALSE, "edit-cut-symbolic", N_("Split at the Playhead"), "win.split-at-playhead" },
  { SOUND, FALSE, "fab-marker-symbolic", N_("Add a Marker"), "win.add-marker" },
  { SOUND, FALSE, "folder-music-symbolic", N_("Add a Sound"), "win.add-sound" },
  { SOUND, FALSE, "audio-input-microphone-symbolic", N_("Record Voice"), "win.record" },
  { ZOOM, FALSE, "zoom-out-symbolic", N_("Zoom Out"), "win.reel-zoom-out" },
  { ZOOM, FALSE, "zoom-in-symbolic", N_("Zoom In"), "win.reel-zoom-in" },
  { ZOOM, FALSE, "zoom-fit-best-symbolic", N_("Show All of the Film"), "win.reel-zoom-fit" },
};

G_DEFINE_FINAL_TYPE (FabReelBar, fab_reel_bar, GTK_TYPE_WIDGET)

static void
label_button (GtkWidget  *button,
              const char *label,
              const char *action)
{
  g_autofree char *tooltip = fab_commands_dup_tooltip (label, action);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static GtkWidget *
make_button (const Tool *tool)
{
  GtkWidget *button = tool->toggle ? gtk_toggle_button_new () : gtk_button_new ();

  gtk_button_set_icon_name (GTK_BUTTON (button), tool->icon);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), tool->action);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_focus_on_click (button, FALSE);
  label_button (button, _(tool->label), tool->action);

  return button;
}

static GtkWidget *
make_group (FabReelBar *self,
            Group       group)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  for (guint i = 0; i < G_N_ELEMENTS (tools); i++)
    {
      GtkWidget *button;

      if (tools[i].group != group)
        continue;
      button = make_button (&tools[i]);
      if (g_str_equal (tools[i].action, "win.play"))
        self->play = button;
      gtk_box_append (GTK_BOX (box), button);
    }

  return box;
}

/* What is to be played again and again. */
static GtkWidget *
make_loop_button (void)
{
  static const char * const loops[][2] = {
    { N_("_Do Not Repeat"), "none" }, { N_("Repeat the _Panel"), "panel" },
    { N_("Repeat the _Scene"), "scene" }, { N_("Repeat From _In to Out"), "range" },
  };
  g_autoptr(GMenu) menu = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();

  for (guint i = 0; i < G_N_ELEMENTS (loops); i++)
    {
      g_autofree char *action = g_strdup_printf ("win.loop::%s", loops[i][1]);

      g_menu_append (menu, _(loops[i][0]), action);
    }
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "media-playlist-repeat-symbolic");
  gtk_widget_add_css_class (button, "flat");
  label_button (button, _("Repeat"), "win.loop");

  return button;
}

static GtkLabel *
append_label (FabReelBar *self,
              const char *class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, class);
  gtk_box_append (GTK_BOX (self->box), label);

  return GTK_LABEL (label);
}

/* A group that gives way when the room is short. */
static void
append_squeezed (FabReelBar *self,
                 GtkWidget  *group)
{
  GtkWidget *squeezer = adw_squeezer_new ();

  adw_squeezer_set_homogeneous (ADW_SQUEEZER (squeezer), FALSE);
  adw_squeezer_set_allow_none (ADW_SQUEEZER (squeezer), TRUE);
  adw_squeezer_add (ADW_SQUEEZER (squeezer), group);
  gtk_box_append (GTK_BOX (self->box), squeezer);
}

static void
update_position (FabReelBar *self)
{
  FabTimeline *timeline = self->session ? fab_session_get_timeline (self->session) : NULL;
  g_autofree char *position = NULL, *length = NULL;
  gint64 frame;
  int n, d;

  if (timeline == NULL)
    return;
  fab_timeline_get_fps (timeline, &n, &d);
  frame = fab_timeline_time_frame (timeline,
                                   fab_player_get_position (fab_session_get_player (self->session)));
  position = fab_timecode_format (frame, n, d);
  length = fab_timecode_format (fab_timeline_get_n_frames (timeline), n, d);
  gtk_label_set_text (self->position, position);
  gtk_label_set_text (self->length, length);
}

static void
update_playing (FabReelBar *self)
{
  FabPlayer *player = self->session ? fab_session_get_player (self->session) : NULL;
  gboolean playing = player && fab_player_get_playing (player);
  double speed = player ? fab_player_get_speed (player) : 1;
  g_autofree char *text = NULL;

  gtk_button_set_icon_name (GTK_BUTTON (self->play), playing ? "media-playback-pause-symbolic"
                                                             : "media-playback-start-symbolic");
  label_button (self->play, playing ? _("Pause") : _("Play"), "win.play");
  if (playing && speed != 1)
    text = g_strdup_printf ("%s×%g", speed < 0 ? "−" : "", ABS (speed));
  gtk_label_set_text (self->speed, text ? text : "");
}

static void
fab_reel_bar_dispose (GObject *object)
{
  FabReelBar *self = FAB_REEL_BAR (object);

  g_clear_object (&self->session_signals);
  g_clear_object (&self->player_signals);
  g_clear_object (&self->session);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (fab_reel_bar_parent_class)->dispose (object);
}

static void
fab_reel_bar_class_init (FabReelBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fab_reel_bar_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "reelbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TOOLBAR);
}

static void
append_all (FabReelBar *self)
{
  GtkWidget *range = make_group (self, RANGE), *space = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_box_append (GTK_BOX (self->box), make_group (self, TRANSPORT));
  self->position = append_label (self, "timecode");
  self->length = append_label (self, "dim-label");
  self->speed = append_label (self, "accent");
  gtk_widget_set_hexpand (space, TRUE);
  gtk_box_append (GTK_BOX (self->box), space);
  gtk_box_append (GTK_BOX (range), make_loop_button ());
  append_squeezed (self, range);
  append_squeezed (self, make_group (self, CUTTING));
  append_squeezed (self, make_group (self, SOUND));
  append_squeezed (self, make_group (self, ZOOM));
}

static void
fab_reel_bar_init (FabReelBar *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  append_all (self);
  fab_film_direction_keep (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Tools of the reel"), -1);

  self->session_signals = g_signal_group_new (FAB_TYPE_SESSION);
  g_signal_group_connect_object (self->session_signals, "notify::timeline",
                                 G_CALLBACK (update_position), self, G_CONNECT_SWAPPED);
  self->player_signals = g_signal_group_new (FAB_TYPE_PLAYER);
  g_signal_group_connect_object (self->player_signals, "notify::position",
                                 G_CALLBACK (update_position), self, G_CONNECT_SWAPPED);
  g_signal_group_connect_object (self->player_signals, "notify::playing",
                                 G_CALLBACK (update_playing), self, G_CONNECT_SWAPPED);
  g_signal_group_connect_object (self->player_signals, "notify::speed",
                                 G_CALLBACK (update_playing), self, G_CONNECT_SWAPPED);
}

void
fab_reel_bar_set_session (FabReelBar *self,
                          FabSession *session)
{
  g_return_if_fail (FAB_IS_REEL_BAR (self));

  if (!g_set_object (&self->session, session))
    return;
  g_signal_group_set_target (self->session_signals, session);
  g_signal_group_set_target (self->player_signals, session ? fab_session_get_player (session) : NULL);
  update_position (self);
  update_playing (self);
}
