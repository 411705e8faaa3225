/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-panel-time"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-film.h"
#include "fab-panel-time.h"
#include "fab-reel-axis.h"

struct _FabPanelTime
{
  GtkWidget parent_instance;

  GtkWidget      *root;
  AdwActionRow   *automatic_row;
  GtkSwitch      *automatic;
  GtkSpinButton  *duration;
  AdwComboRow    *move, *motion, *transition;
  GtkSpinButton  *length, *lead;
  GtkWidget      *length_row, *color_row;
  GtkColorButton *color;

  FabSession     *session;
  GSignalGroup   *session_signals;
  gboolean        updating; /* widgets follow the story */
};

G_DEFINE_FINAL_TYPE (FabPanelTime, fab_panel_time, GTK_TYPE_WIDGET)

/* The first follows the words of the prompt, the last has frames of its own. */
static const struct { const char *id, *label; } moves[] = {
  { "", NC_("camera move", "As the Prompt Says") },
  { "still", NC_("camera move", "Still") },
  { "push in", NC_("camera move", "Push In") },
  { "creep in", NC_("camera move", "Creep In") },
  { "pull out", NC_("camera move", "Pull Out") },
  { "zoom in", NC_("camera move", "Zoom In") },
  { "zoom out", NC_("camera move", "Zoom Out") },
  { "crash zoom", NC_("camera move", "Crash Zoom") },
  { "dolly zoom", NC_("camera move", "Dolly Zoom") },
  { "pan left", NC_("camera move", "Pan Left") },
  { "pan right", NC_("camera move", "Pan Right") },
  { "whip pan left", NC_("camera move", "Whip Pan Left") },
  { "whip pan right", NC_("camera move", "Whip Pan Right") },
  { "tilt up", NC_("camera move", "Tilt Up") },
  { "tilt down", NC_("camera move", "Tilt Down") },
  { "truck left", NC_("camera move", "Truck Left") },
  { "truck right", NC_("camera move", "Truck Right") },
  { "crane up", NC_("camera move", "Crane Up") },
  { "crane down", NC_("camera move", "Crane Down") },
  { "arc left", NC_("camera move", "Arc Left") },
  { "arc right", NC_("camera move", "Arc Right") },
  { "roll left", NC_("camera move", "Roll Left") },
  { "roll right", NC_("camera move", "Roll Right") },
  { "follow", NC_("camera move", "Follow") },
  { "handheld", NC_("camera move", "Handheld") },
  { "camera shake", NC_("camera move", "Shake") },
  { NULL, NC_("camera move", "By Frames") },
};

#define BY_FRAMES (G_N_ELEMENTS (moves) - 1)

/* How moves were called before there were words for them. */
static const char *
find_words (const char *move)
{
  static const char * const old[][2] = {
    { "in", "push in" }, { "out", "pull out" }, { "left", "truck left" }, { "right", "truck right" },
    { "up", "crane up" }, { "down", "crane down" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (old); i++)
    if (g_strcmp0 (old[i][0], move) == 0)
      return old[i][1];
  return move;
}

static guint
find_move (FabPanel *panel)
{
  const char *words = find_words (fab_panel_get_move (panel));

  if (*fab_panel_get_camera (panel))
    return BY_FRAMES;
  for (guint i = 0; i < BY_FRAMES; i++)
    if (g_strcmp0 (moves[i].id, words) == 0)
      return i;
  return 0;
}

static char *
describe_timing (const FabSpan *span)
{
  g_autofree char *need = fab_format_seconds (span->need);

  if (span->timing == FAB_TIMING_FITTED)
    /* Translators: %s is how long a panel would last by itself */
    return g_strdup_printf (_("Fitted to the film; by itself %s"), need);
  /* Translators: %s is how long a panel lasts by itself */
  return g_strdup_printf (_("Speech and action need %s"), need);
}

static void
show_color (FabPanelTime *self,
            const char   *text)
{
  GdkRGBA color = { 0, 0, 0, 1 };

  if (*text)
    gdk_rgba_parse (&color, text);
  gtk_color_chooser_set_rgba (GTK_COLOR_CHOOSER (self->color), &color);
}

/* Why nobody moves, where that was not chosen. */
static void
show_motion (FabPanelTime *self,
             FabPanel     *panel)
{
  gboolean stands = fab_panel_get_motion (panel) == FAB_MOTION_FILM &&
                    fab_film_is_own_drawing (fab_session_get_story (self->session), fab_panel_get_id (panel));

  adw_combo_row_set_selected (self->motion, fab_panel_get_motion (panel));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->motion), stands ? _("Much is drawn by hand: it stands") : "");
}

static void
show_panel (FabPanelTime  *self,
            FabPanel      *panel,
            const FabSpan *span)
{
  g_autofree char *timing = describe_timing (span);
  FabTransition transition = fab_panel_get_transition (panel);

  adw_action_row_set_subtitle (self->automatic_row, timing);
  gtk_switch_set_active (self->automatic, fab_panel_get_duration (panel) == 0);
  gtk_spin_button_set_value (self->duration, span->duration / 1e6);
  adw_combo_row_set_selected (self->move, find_move (panel));
  show_motion (self, panel);
  adw_combo_row_set_selected (self->transition, transition);
  gtk_spin_button_set_value (self->length, span->overlap / 1e6);
  gtk_spin_button_set_value (self->lead, fab_panel_get_lead (panel) / 1e6);
  show_color (self, fab_panel_get_transition_color (panel));
  gtk_widget_set_visible (self->length_row, transition != FAB_TRANSITION_CUT);
  gtk_widget_set_visible (self->color_row, transition == FAB_TRANSITION_DIP);
}

static void
update (FabPanelTime *self)
{
  g_autoptr(FabPanel) panel = self->session ? fab_session_dup_panel (self->session) : NULL;
  FabTimeline *timeline = panel ? fab_session_get_timeline (self->session) : NULL;
  guint i = panel ? fab_timeline_find_panel (timeline, fab_panel_get_id (panel)) : G_MAXUINT;

  if (i == G_MAXUINT)
    return;
  self->updating = TRUE;
  show_panel (self, panel, fab_timeline_get_span (timeline, i));
  self->updating = FALSE;
}

static gint64
get_panel (FabPanelTime *self)
{
  return fab_session_get_selected (self->session);
}

static gint64
get_time (GtkSpinButton *button)
{
  return gtk_spin_button_get_value (button) * G_USEC_PER_SEC;
}

static void
duration_cb (FabPanelTime *self)
{
  if (!self->updating)
    fab_session_set_duration (self->session, get_panel (self), get_time (self->duration));
}

static void
automatic_cb (FabPanelTime *self)
{
  gboolean automatic = gtk_switch_get_active (self->automatic);

  if (!self->updating)
    fab_session_set_duration (self->session, get_panel (self), automatic ? 0 : get_time (self->duration));
}

/* A move in words takes the place of the frames, as one step. */
static void
move_cb (FabPanelTime *self)
{
  guint i = adw_combo_row_get_selected (self->move);

  if (self->updating)
    return;
  if (i >= BY_FRAMES)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.camera", NULL);
      update (self);
      return;
    }
  fab_story_begin (fab_session_get_story (self->session), N_("Change Camera Move"), NULL);
  fab_session_set_camera (self->session, get_panel (self), "");
  fab_session_set_move (self->session, get_panel (self), moves[i].id);
  fab_story_end (fab_session_get_story (self->session));
}

static void
motion_cb (FabPanelTime *self)
{
  if (!self->updating)
    fab_session_set_motion (self->session, get_panel (self), adw_combo_row_get_selected (self->motion));
}

static void
transition_cb (FabPanelTime *self)
{
  if (!self->updating)
    fab_session_set_transition (self->session, get_panel (self),
                                adw_combo_row_get_selected (self->transition));
}

static void
length_cb (FabPanelTime *self)
{
  if (!self->updating)
    fab_session_set_transition_time (self->session, get_panel (self), get_time (self->length));
}

static void
lead_cb (FabPanelTime *self)
{
  if (!self->updating)
    fab_session_set_lead (self->session, get_panel (self), get_time (self->lead));
}

static void
color_cb (FabPanelTime *self)
{
  g_autofree char *text = NULL;
  GdkRGBA color;

  gtk_color_chooser_get_rgba (GTK_COLOR_CHOOSER (self->color), &color);
  text = g_strdup_printf ("#%02x%02x%02x", (int) (color.red * 255 + .5), (int) (color.green * 255 + .5),
                          (int) (color.blue * 255 + .5));
  fab_session_set_transition_color (self->session, get_panel (self), text);
}

static void
fab_panel_time_dispose (GObject *object)
{
  FabPanelTime *self = FAB_PANEL_TIME (object);

  g_clear_object (&self->session_signals);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), FAB_TYPE_PANEL_TIME);

  G_OBJECT_CLASS (fab_panel_time_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/fabulaproject/Fabula/ui/panel-time.ui");
  gtk_widget_class_bind_template_child (widget_class, FabPanelTime, root);
  gtk_widget_class_bind_template_child (widget_class, FabPanelTime, automatic_row);
  gtk_widget_class_bind_template_child (widget_class, FabPanelTime, automatic);
  gtk_widget_class_bind_template_child (widget_class, FabPanelTime, duration);
  gtk_widget_class_bind_template_child (widget_class, FabPanelTime, move);
  gtk_widget_class_bind_template_child (widget_class, FabPanelTime, motion);
  gtk_widget_class_bind_template_child (widget_class, FabPanelTime, transition);
  gtk_widget_class_bind_template_child (widget_class, FabPanelTime, length);
  gtk_widget_class_bind_template_child (widget_class, FabPanelTime, lead);
  gtk_widget_class_bind_template_child (widget_class, FabPanelTime, length_row);
  gtk_widget_class_bind_template_child (widget_class, FabPanelTime, color_row);
  gtk_widget_class_bind_template_child (widget_class, FabPanelTime, color);
  gtk_widget_class_bind_template_callback (widget_class, duration_cb);
  gtk_widget_class_bind_template_callback (widget_class, automatic_cb);
  gtk_widget_class_bind_template_callback (widget_class, move_cb);
  gtk_widget_class_bind_template_callback (widget_class, motion_cb);
  gtk_widget_class_bind_template_callback (widget_class, transition_cb);
  gtk_widget_class_bind_template_callback (widget_class, length_cb);
  gtk_widget_class_bind_template_callback (widget_class, lead_cb);
  gtk_widget_class_bind_template_callback (widget_class, color_cb);
}

static void
fab_panel_time_class_init (FabPanelTimeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fab_panel_time_dispose;
  bind_template (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
fill_moves (FabPanelTime *self)
{
  g_autoptr(GtkStringList) list = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    gtk_string_list_append (list, g_dpgettext2 (NULL, "camera move", moves[i].label));
  adw_combo_row_set_model (self->move, G_LIST_MODEL (list));
}

static void
fab_panel_time_init (FabPanelTime *self)
{
  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_moves (self);
  self->updating = FALSE;

  self->session_signals = g_signal_group_new (FAB_TYPE_SESSION);
  g_signal_group_connect_object (self->session_signals, "notify::selected", G_CALLBACK (update), self,
                                 G_CONNECT_SWAPPED);
  g_signal_group_connect_object (self->session_signals, "notify::timeline", G_CALLBACK (update), self,
                                 G_CONNECT_SWAPPED);
}

void
fab_panel_time_set_session (FabPanelTime *self,
                            FabSession   *session)
{
  g_return_if_fail (FAB_IS_PANEL_TIME (self));

  if (!g_set_object (&self->session, session))
    return;
  g_signal_group_set_target (self->session_signals, session);
  update (self);
}
