/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-player-view"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-player-view.h"
#include "fab-reel-view.h"

struct _FabPlayerView
{
  GtkWidget parent_instance;

  GtkWidget      *root;
  GtkAspectFrame *frame;
  FabScreen      *screen;
  GtkLabel       *caption;
  GtkButton      *play;
  GtkLabel       *time;

  FabSession     *session;
  GSignalGroup   *session_signals;
  GSignalGroup   *player_signals;
  gboolean        captions;
};

enum
{
  PROP_0,
  PROP_CAPTIONS,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (FabPlayerView, fab_player_view, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

static const FabLine *
find_line (FabTimeline *timeline,
           gint64       time)
{
  guint i = fab_timeline_find (timeline, time);
  const FabSpan *span;

  if (i >= fab_timeline_get_n_spans (timeline))
    return NULL;
  span = fab_timeline_get_span (timeline, i);
  for (guint j = 0; j < span->n_lines; j++)
    {
      const FabLine *line = fab_timeline_get_line (timeline, span->first_line + j);

      if (time >= line->start && time < line->start + line->duration)
        return line;
    }
  return NULL;
}

static void
update_position (FabPlayerView *self)
{
  FabTimeline *timeline;
  g_autofree char *at = NULL, *end = NULL, *text = NULL;
  const FabLine *line;
  gint64 position;

  if (self->session == NULL)
    return;
  timeline = fab_session_get_timeline (self->session);
  position = fab_player_get_position (fab_session_get_player (self->session));
  at = fab_format_time (position, FALSE);
  end = fab_format_time (fab_timeline_get_duration (timeline), FALSE);
  text = g_strdup_printf ("%s / %s", at, end);
  gtk_label_set_text (self->time, text);

  line = self->captions ? find_line (timeline, position) : NULL;
  gtk_label_set_text (self->caption, line ? line->text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->caption), line != NULL);
  gtk_aspect_frame_set_ratio (self->frame, fab_session_get_aspect (self->session));
}

static void
update_playing (FabPlayerView *self)
{
  gboolean playing = self->session && fab_player_get_playing (fab_session_get_player (self->session));
  const char *label = playing ? _("Pause") : _("Play");

  gtk_button_set_icon_name (self->play, playing ? "media-playback-pause-symbolic"
                                                : "media-playback-start-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->play), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->play), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

static void
fab_player_view_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  FabPlayerView *self = FAB_PLAYER_VIEW (object);

  switch (prop_id)
    {
    case PROP_CAPTIONS: g_value_set_boolean (value, self->captions); break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fab_player_view_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  FabPlayerView *self = FAB_PLAYER_VIEW (object);

  switch (prop_id)
    {
    case PROP_CAPTIONS:
      if (self->captions == g_value_get_boolean (value))
        return;
      self->captions = !self->captions;
      update_position (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* The screen, not a button: the space bar pauses from here. */
static gboolean
fab_player_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (FAB_PLAYER_VIEW (widget)->screen));
}

static void
fab_player_view_dispose (GObject *object)
{
  FabPlayerView *self = FAB_PLAYER_VIEW (object);

  g_clear_object (&self->session_signals);
  g_clear_object (&self->player_signals);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), FAB_TYPE_PLAYER_VIEW);

  G_OBJECT_CLASS (fab_player_view_parent_class)->dispose (object);
}

static void
fab_player_view_class_init (FabPlayerViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = fab_player_view_get_property;
  object_class->set_property = fab_player_view_set_property;
  object_class->dispose = fab_player_view_dispose;

  widget_class->grab_focus = fab_player_view_grab_focus;

  properties[PROP_CAPTIONS] = g_param_spec_boolean ("captions", NULL, NULL, TRUE,
                                                    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                    G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (FAB_TYPE_SCREEN);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/fabulaproject/Fabula/ui/player-view.ui");
  gtk_widget_class_bind_template_child (widget_class, FabPlayerView, root);
  gtk_widget_class_bind_template_child (widget_class, FabPlayerView, frame);
  gtk_widget_class_bind_template_child (widget_class, FabPlayerView, screen);
  gtk_widget_class_bind_template_child (widget_class, FabPlayerView, caption);
  gtk_widget_class_bind_template_child (widget_class, FabPlayerView, play);
  gtk_widget_class_bind_template_child (widget_class, FabPlayerView, time);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "playerview");
}

static void
fab_player_view_init (FabPlayerView *self)
{
  self->captions = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));

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
fab_player_view_set_session (FabPlayerView *self,
                             FabSession    *session)
{
  g_return_if_fail (FAB_IS_PLAYER_VIEW (self));

  if (!g_set_object (&self->session, session))
    return;
  g_signal_group_set_target (self->session_signals, session);
  g_signal_group_set_target (self->player_signals,
                             session ? fab_session_get_player (session) : NULL);
  fab_screen_set_session (self->screen, session);
  update_position (self);
  update_playing (self);
}
