/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The commands of the reel. */
#define G_LOG_DOMAIN "fab-window"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-camera-dialog.h"
#include "fab-film-settings.h"
#include "fab-folder.h"
#include "fab-record-dialog.h"
#include "fab-theater.h"
#include "fab-window-private.h"

typedef void (*ReelFunc) (FabWindow *self);

typedef struct
{
  const char *name;
  ReelFunc    func;
} Command;

typedef struct
{
  guint            keyval;
  GdkModifierType  modifiers;
  const char      *action;
} Key;

static FabPlayer *
get_player (FabWindow *self)
{
  return fab_session_get_player (self->session);
}

/* Each press doubles the speed; in the other direction it begins anew. */
static void
shuttle (FabWindow *self,
         int        direction)
{
  double speed = fab_player_get_speed (get_player (self));

  if (fab_player_get_playing (get_player (self)) && speed * direction >= 1)
    speed = CLAMP (speed * 2, -8, 8);
  else
    speed = direction;
  fab_session_shuttle (self->session, speed);
}

static void shuttle_back (FabWindow *self)     { shuttle (self, -1); }
static void shuttle_on (FabWindow *self)       { shuttle (self, 1); }
static void stop (FabWindow *self)             { fab_player_pause (get_player (self)); }
static void step_frame_back (FabWindow *self)  { fab_session_step_frame (self->session, -1); }
static void step_frame_on (FabWindow *self)    { fab_session_step_frame (self->session, 1); }
static void step_cut_back (FabWindow *self)    { fab_session_step_cut (self->session, -1); }
static void step_cut_on (FabWindow *self)      { fab_session_step_cut (self->session, 1); }
static void mark_in (FabWindow *self)          { fab_session_mark_in (self->session); }
static void mark_out (FabWindow *self)         { fab_session_mark_out (self->session); }
static void split (FabWindow *self)            { fab_session_split_at_playhead (self->session); }
static void zoom_in (FabWindow *self)          { fab_reel_view_zoom (self->panes.reel, 1.5); }
static void zoom_out (FabWindow *self)         { fab_reel_view_zoom (self->panes.reel, 1 / 1.5); }
static void zoom_to_fit (FabWindow *self)      { fab_reel_view_zoom_to_fit (self->panes.reel); }
static void play_slowly (FabWindow *self)      { fab_session_shuttle (self->session, .5); }
static void play_back_slowly (FabWindow *self) { fab_session_shuttle (self->session, -.5); }

static void
go_to_start (FabWindow *self)
{
  fab_session_seek (self->session, 0);
}

static void
go_to_end (FabWindow *self)
{
  fab_session_seek (self->session, G_MAXINT64);
}

static void
go_to_in (FabWindow *self)
{
  gint64 in = fab_reel_tools_get_in (fab_session_get_tools (self->session));

  fab_session_seek (self->session, MAX (in, 0));
}

/* The last frame of the range. */
static void
go_to_out (FabWindow *self)
{
  gint64 out = fab_reel_tools_get_out (fab_session_get_tools (self->session));

  fab_session_seek (self->session, out >= 0 ? out : G_MAXINT64);
  if (out >= 0)
    fab_session_step_frame (self->session, -1);
}

static void
clear_range (FabWindow *self)
{
  fab_reel_tools_clear (fab_session_get_tools (self->session));
}

static void
reset_duration (FabWindow *self)
{
  fab_session_reset_durations (self->session);
}

static void edit_marker (FabWindow *self)    { fab_reel_view_edit_marker (self->panes.reel); }
static void marker_back (FabWindow *self)    { fab_session_step_marker (self->session, -1); }
static void marker_on (FabWindow *self)      { fab_session_step_marker (self->session, 1); }

/* --- the selected sound --- */

static gint64
get_sound (FabWindow *self)
{
  return fab_reel_tools_get_sound (fab_session_get_tools (self->session));
}

static void delete_sound (FabWindow *self)   { fab_session_delete_sound (self->session, get_sound (self)); }
static void split_sound (FabWindow *self)    { fab_session_split_sound (self->session, get_sound (self)); }

static void
mute_sound (FabWindow *self)
{
  g_autoptr(FabSound) sound = fab_story_ref_sound (fab_session_get_story (self->session), get_sound (self));

  if (sound)
    fab_session_set_sound_gain (self->session, get_sound (self), fab_sound_get_gain (sound),
                                !fab_sound_get_muted (sound));
}

static void
sound_chosen_cb (FabWindow            *self,
                 int                   response,
                 GtkFileChooserNative *chooser)
{
  g_autoptr(GFile) file = NULL;
  const char *track = gtk_file_chooser_get_choice (GTK_FILE_CHOOSER (chooser), "track");
  gboolean music = g_strcmp0 (track, "music") == 0;

  if (response != GTK_RESPONSE_ACCEPT || self->session == NULL)
    return;
  file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  fab_session_add_sound (self->session, file, music ? FAB_TRACK_MUSIC : FAB_TRACK_EFFECTS,
                         fab_player_get_position (get_player (self)));
}

static void
add_sound (FabWindow *self)
{
  const char *ids[] = { "effects", "music", NULL };
  const char *labels[] = { _("Sound Effect"), _("Music"), NULL };
  g_autoptr(GtkFileFilter) filter = gtk_file_filter_new ();

  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (_("Add a Sound"), GTK_WINDOW (self),
                                               GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_filter_set_name (filter, _("Sounds"));
  gtk_file_filter_add_mime_type (filter, "audio/*");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), filter);
  gtk_file_chooser_add_choice (GTK_FILE_CHOOSER (self->chooser), "track", _("Track"), ids, labels);
  fab_folder_guide (GTK_FILE_CHOOSER (self->chooser), G_USER_DIRECTORY_MUSIC);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (sound_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
edit_camera (FabWindow *self)
{
  GtkWidget *dialog = fab_camera_dialog_new (GTK_WINDOW (self), self->session);

  if (dialog)
    gtk_window_present (GTK_WINDOW (dialog));
}

static void
show_settings (FabWindow *self)
{
  gtk_window_present (GTK_WINDOW (fab_film_settings_new (GTK_WINDOW (self), self->session)));
}

static void
record (FabWindow *self)
{
  fab_player_pause (get_player (self));
  gtk_window_present (GTK_WINDOW (fab_record_dialog_new (GTK_WINDOW (self), self->session, NULL)));
}

static void
theater_closed_cb (FabWindow *self)
{
  fab_player_view_set_session (self->panes.player, self->session);
}

/* One screen at a time makes frames. */
static void
open_theater (FabWindow *self,
              gboolean   stills)
{
  GtkWidget *theater = fab_theater_new (GTK_WINDOW (self), self->session, stills);

  g_signal_connect_object (theater, "destroy", G_CALLBACK (theater_closed_cb), self,
                           G_CONNECT_SWAPPED);
  fab_player_view_set_session (self->panes.player, NULL);
  gtk_window_present (GTK_WINDOW (theater));
}

static void
show_fullscreen (FabWindow *self)
{
  open_theater (self, FALSE);
}

static void
present (FabWindow *self)
{
  open_theater (self, TRUE);
}

static const Command commands[] = {
  { "win.fullscreen", show_fullscreen },
  { "win.present", present },
  { "win.shuttle-back", shuttle_back },
  { "win.shuttle-on", shuttle_on },
  { "win.stop", stop },
  { "win.play-slowly", play_slowly },
  { "win.play-back-slowly", play_back_slowly },
  { "win.previous-frame", step_frame_back },
  { "win.next-frame", step_frame_on },
  { "win.previous-cut", step_cut_back },
  { "win.next-cut", step_cut_on },
  { "win.go-to-start", go_to_start },
  { "win.go-to-end", go_to_end },
  { "win.mark-in", mark_in },
  { "win.mark-out", mark_out },
  { "win.go-to-in", go_to_in },
  { "win.go-to-out", go_to_out },
  { "win.clear-range", clear_range },
  { "win.camera", edit_camera },
  { "win.film-settings", show_settings },
  { "win.add-marker", edit_marker },
  { "win.previous-marker", marker_back },
  { "win.next-marker", marker_on },
  { "win.add-sound", add_sound },
  { "win.record", record },
  { "win.delete-sound", delete_sound },
  { "win.split-sound", split_sound },
  { "win.mute-sound", mute_sound },
  { "win.split-at-playhead", split },
  { "win.automatic-duration", reset_duration },
  { "win.reel-zoom-in", zoom_in },
  { "win.reel-zoom-out", zoom_out },
  { "win.reel-zoom-fit", zoom_to_fit },
};

static void
command_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  FabWindow *self = FAB_WINDOW (widget);

  for (guint i = 0; self->session && i < G_N_ELEMENTS (commands); i++)
    if (g_strcmp0 (commands[i].name, name) == 0)
      commands[i].func (self);
}

void
_fab_window_install_reel (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    gtk_widget_class_install_action (widget_class, commands[i].name, NULL, command_cb);
}

/* What the tools of the reel say, as actions of the window. */
void
_fab_window_follow_tools (FabWindow *self)
{
  static const char * const actions[][2] = {
    { "snap", "snapping" }, { "roll", "rolling" }, { "loop", "loop" }, { "captions", "captions" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_autoptr(GPropertyAction) action = NULL;

      g_action_map_remove_action (G_ACTION_MAP (self), actions[i][0]);
      if (self->session == NULL)
        continue;
      action = g_property_action_new (actions[i][0], fab_session_get_tools (self->session),
                                      actions[i][1]);
      g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
    }
  if (self->session)
    g_settings_bind (self->settings, "captions", fab_session_get_tools (self->session), "captions",
                     G_SETTINGS_BIND_DEFAULT);
}
