/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-theater"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-announcement.h"
#include "fab-player-bar.h"
#include "fab-theater.h"

#define REST_MS 2500

struct _FabTheater
{
  AdwWindow parent_instance;

  FabStage     *stage;
  GtkRevealer  *controls;
  FabPlayerBar *bar;
  GtkLabel     *label;

  FabSession   *session;
  guint         rest;
  double        x, y; /* where the pointer was: showing the controls moves things below it */
  gboolean      stills;
};

enum
{
  PROP_0,
  PROP_STILLS,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (FabTheater, fab_theater, ADW_TYPE_WINDOW)

static GParamSpec *properties[N_PROPS];

static void
show_controls (FabTheater *self,
               gboolean    show)
{
  gtk_revealer_set_reveal_child (self->controls, show);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), show ? NULL : "none");
}

static gboolean
rest_cb (gpointer data)
{
  FabTheater *self = data;

  self->rest = 0;
  show_controls (self, FALSE);
  return G_SOURCE_REMOVE;
}

/* Somebody is there. */
static void
wake (FabTheater *self)
{
  g_clear_handle_id (&self->rest, g_source_remove);
  self->rest = g_timeout_add (REST_MS, rest_cb, self);
  show_controls (self, TRUE);
}

static void
motion_cb (FabTheater *self,
           double      x,
           double      y)
{
  if (ABS (x - self->x) + ABS (y - self->y) > 2)
    wake (self);
  self->x = x;
  self->y = y;
}

static void
focus_cb (FabTheater *self)
{
  wake (self);
}

/* In the middle of the panel: no transition, and the camera on its way. */
static void
show_still (FabTheater *self)
{
  FabTimeline *timeline = fab_session_get_timeline (self->session);
  guint i = fab_timeline_find_panel (timeline, fab_session_get_selected (self->session));
  const FabSpan *span;

  if (!self->stills || i == G_MAXUINT)
    return;
  span = fab_timeline_get_span (timeline, i);
  fab_session_seek (self->session, span->start + span->duration / 2);
}

static void
update_label (FabTheater *self)
{
  g_autoptr(FabPanel) panel = fab_session_dup_panel (self->session);

  gtk_label_set_text (self->label, panel ? fab_panel_get_label (panel) : "");
  gtk_widget_set_visible (GTK_WIDGET (self->label), self->stills);
}

static void
selected_cb (FabTheater *self)
{
  show_still (self);
  update_label (self);
}

static void
set_stills (FabTheater *self,
            gboolean    stills)
{
  if (self->stills == stills)
    return;
  self->stills = stills;
  if (self->session && stills)
    {
      fab_player_pause (fab_session_get_player (self->session));
      show_still (self);
    }
  if (self->session)
    update_label (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STILLS]);
}

/* --- commands --- */

static void step_back (FabSession *session) { fab_session_step (session, -1); }
static void step_on (FabSession *session)   { fab_session_step (session, 1); }
static void shuttle_back (FabSession *s)    { fab_session_shuttle (s, -1); }
static void shuttle_on (FabSession *s)      { fab_session_shuttle (s, 1); }
static void stop (FabSession *session)      { fab_player_pause (fab_session_get_player (session)); }
static void frame_back (FabSession *s)      { fab_session_step_frame (s, -1); }
static void frame_on (FabSession *session)  { fab_session_step_frame (session, 1); }
static void go_to_start (FabSession *s)     { fab_session_seek (s, 0); }
static void go_to_end (FabSession *session) { fab_session_seek (session, G_MAXINT64); }

typedef struct
{
  const char *name;
  void      (*func) (FabSession *session);
  guint       keys[3];
  gboolean    plays; /* stills are over */
} Command;

static const Command commands[] = {
  { "theater.play", fab_session_toggle_play, { GDK_KEY_space }, TRUE },
  { "theater.previous", step_back, { GDK_KEY_Left, GDK_KEY_Page_Up, GDK_KEY_BackSpace }, FALSE },
  { "theater.next", step_on, { GDK_KEY_Right, GDK_KEY_Page_Down, GDK_KEY_Return }, FALSE },
  { "theater.shuttle-back", shuttle_back, { GDK_KEY_j }, TRUE },
  { "theater.stop", stop, { GDK_KEY_k }, FALSE },
  { "theater.shuttle-on", shuttle_on, { GDK_KEY_l }, TRUE },
  { "theater.previous-frame", frame_back, { GDK_KEY_comma }, TRUE },
  { "theater.next-frame", frame_on, { GDK_KEY_period }, TRUE },
  { "theater.start", go_to_start, { GDK_KEY_Home }, FALSE },
  { "theater.end", go_to_end, { GDK_KEY_End }, FALSE },
};

static void
command_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  FabTheater *self = FAB_THEATER (widget);

  for (guint i = 0; self->session && i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].name, name))
      {
        if (commands[i].plays)
          set_stills (self, FALSE);
        commands[i].func (self->session);
      }
}

/* The board is presented with the arrows; a click goes on, too. */
static void
click_cb (FabTheater *self,
          int         n_press)
{
  if (n_press == 1 && self->stills)
    fab_session_step (self->session, 1);
}

/* --- object --- */

static void
fab_theater_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_STILLS:   g_value_set_boolean (value, FAB_THEATER (object)->stills); break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fab_theater_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  FabTheater *self = FAB_THEATER (object);

  switch (prop_id)
    {
    case PROP_STILLS:
      set_stills (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fab_theater_dispose (GObject *object)
{
  FabTheater *self = FAB_THEATER (object);

  g_clear_handle_id (&self->rest, g_source_remove);
  if (self->session)
    fab_player_pause (fab_session_get_player (self->session));
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), FAB_TYPE_THEATER);

  G_OBJECT_CLASS (fab_theater_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    gtk_widget_class_install_action (widget_class, commands[i].name, NULL, command_cb);
  gtk_widget_class_install_property_action (widget_class, "theater.stills", "stills");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F11, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, 0, "tools.captions", NULL);
}

static void
fab_theater_class_init (FabTheaterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = fab_theater_dispose;
  object_class->get_property = fab_theater_get_property;
  object_class->set_property = fab_theater_set_property;

  properties[PROP_STILLS] = g_param_spec_boolean ("stills", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (FAB_TYPE_STAGE);
  g_type_ensure (FAB_TYPE_PLAYER_BAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/fabulaproject/Fabula/ui/theater.ui");
  gtk_widget_class_bind_template_child (widget_class, FabTheater, stage);
  gtk_widget_class_bind_template_child (widget_class, FabTheater, controls);
  gtk_widget_class_bind_template_child (widget_class, FabTheater, bar);
  gtk_widget_class_bind_template_child (widget_class, FabTheater, label);

  install_actions (widget_class);
}

/* Below the window, which takes space and arrows to activate and move the focus. */
static GtkEventController *
make_keys (void)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    for (guint j = 0; j < G_N_ELEMENTS (commands[i].keys) && commands[i].keys[j]; j++)
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
        gtk_shortcut_new (gtk_keyval_trigger_new (commands[i].keys[j], 0),
                          gtk_named_action_new (commands[i].name)));
  return keys;
}

static void
add_controllers (FabTheater *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "released", G_CALLBACK (click_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (adw_window_get_content (ADW_WINDOW (self)), make_keys ());
  gtk_widget_add_controller (GTK_WIDGET (self->stage), GTK_EVENT_CONTROLLER (click));
}

static void
fab_theater_init (FabTheater *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fab_player_bar_set_screen_button (self->bar, "view-restore-symbolic", _("Leave Full Screen (Esc)"),
                                    "window.close");
  g_object_bind_property (self, "stills", self->stage, "stills", G_BINDING_SYNC_CREATE);
  add_controllers (self);
}

GtkWidget *
fab_theater_new (GtkWindow  *parent,
                 FabSession *session,
                 gboolean    stills)
{
  g_autoptr(GSimpleActionGroup) actions = NULL;
  FabTheater *self;

  g_return_val_if_fail (FAB_IS_SESSION (session), NULL);

  self = g_object_new (FAB_TYPE_THEATER, "transient-for", parent, "modal", TRUE,
                       "destroy-with-parent", TRUE, NULL);
  self->session = g_object_ref (session);
  actions = fab_reel_tools_make_actions (fab_session_get_tools (session));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "tools",
                                  actions ? G_ACTION_GROUP (actions) : NULL);
  fab_stage_set_session (self->stage, session);
  fab_player_bar_set_session (self->bar, session);
  g_signal_connect_object (session, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self, "notify::focus-widget", G_CALLBACK (focus_cb), self,
                           G_CONNECT_SWAPPED);
  set_stills (self, stills);
  if (!stills && !fab_player_get_playing (fab_session_get_player (session)))
    fab_session_toggle_play (session);
  update_label (self);
  gtk_window_fullscreen (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->stage));
  fab_announcement_introduce (GTK_WINDOW (self));
  wake (self);

  return GTK_WIDGET (self);
}
