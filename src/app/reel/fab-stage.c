/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-stage"

#include "config.h"

#include "fab-stage.h"

struct _FabStage
{
  GtkWidget parent_instance;

  GtkAspectFrame *frame;
  FabScreen      *screen;
  GtkLabel       *caption;

  FabSession     *session;
  GSignalGroup   *session_signals;
  GSignalGroup   *player_signals;
  GSignalGroup   *tools_signals;
  gboolean        stills;
};

enum
{
  PROP_0,
  PROP_STILLS,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (FabStage, fab_stage, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

static void
append_line (GString       *text,
             const FabLine *line,
             gboolean       speaker)
{
  if (text->len > 0)
    g_string_append_c (text, '\n');
  if (speaker && line->speaker && *line->speaker)
    g_string_append_printf (text, "%s: ", line->speaker);
  g_string_append (text, line->text);
}

/* What is said at @time; in stills, all that the panel says. Speech may reach into its neighbours. */
static char *
find_caption (FabStage    *self,
              FabTimeline *timeline,
              gint64       time)
{
  g_autoptr(GString) text = g_string_new (NULL);
  guint n = fab_timeline_get_n_spans (timeline), at = fab_timeline_find (timeline, time);

  for (guint i = at > 0 && !self->stills ? at - 1 : at; i < MIN (at + (self->stills ? 1 : 2), n); i++)
    {
      const FabSpan *span = fab_timeline_get_span (timeline, i);

      for (guint j = span->first_line; j < span->first_line + span->n_lines; j++)
        {
          const FabLine *line = fab_timeline_get_line (timeline, j);

          if (self->stills || (time >= line->start && time < line->start + line->duration))
            append_line (text, line, self->stills);
        }
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
update (FabStage *self)
{
  FabTimeline *timeline;
  g_autofree char *text = NULL;

  if (self->session == NULL)
    return;
  timeline = fab_session_get_timeline (self->session);
  if (fab_reel_tools_get_captions (fab_session_get_tools (self->session)))
    text = find_caption (self, timeline,
                         fab_player_get_position (fab_session_get_player (self->session)));
  gtk_label_set_text (self->caption, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->caption), text && *text);
  gtk_aspect_frame_set_ratio (self->frame, fab_session_get_aspect (self->session));
}

static void
fab_stage_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  FabStage *self = FAB_STAGE (object);

  switch (prop_id)
    {
    case PROP_STILLS:   g_value_set_boolean (value, self->stills); break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fab_stage_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  FabStage *self = FAB_STAGE (object);

  switch (prop_id)
    {
    case PROP_STILLS:   self->stills = g_value_get_boolean (value); break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  update (self);
  g_object_notify_by_pspec (object, pspec);
}

/* The space bar pauses from here. */
static gboolean
fab_stage_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (FAB_STAGE (widget)->screen));
}

static void
fab_stage_dispose (GObject *object)
{
  FabStage *self = FAB_STAGE (object);

  g_clear_object (&self->session_signals);
  g_clear_object (&self->player_signals);
  g_clear_object (&self->tools_signals);
  g_clear_object (&self->session);
  if (self->frame)
    gtk_widget_unparent (GTK_WIDGET (self->frame));
  self->frame = NULL;

  G_OBJECT_CLASS (fab_stage_parent_class)->dispose (object);
}

static void
fab_stage_class_init (FabStageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = fab_stage_dispose;
  object_class->get_property = fab_stage_get_property;
  object_class->set_property = fab_stage_set_property;
  widget_class->grab_focus = fab_stage_grab_focus;

  properties[PROP_STILLS] = g_param_spec_boolean ("stills", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "stage");
}

static GtkWidget *
make_caption (FabStage *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  self->caption = GTK_LABEL (label);
  gtk_widget_set_halign (label, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (label, GTK_ALIGN_END);
  gtk_widget_set_can_target (label, FALSE);
  gtk_label_set_wrap (self->caption, TRUE);
  gtk_label_set_justify (self->caption, GTK_JUSTIFY_CENTER);
  gtk_label_set_max_width_chars (self->caption, 56);
  gtk_widget_add_css_class (label, "subtitle-line");

  return label;
}

static void
fab_stage_init (FabStage *self)
{
  GtkWidget *overlay = gtk_overlay_new ();

  self->screen = g_object_new (FAB_TYPE_SCREEN, NULL);
  self->frame = GTK_ASPECT_FRAME (gtk_aspect_frame_new (.5, .5, 16.0 / 9.0, FALSE));
  gtk_overlay_set_child (GTK_OVERLAY (overlay), GTK_WIDGET (self->screen));
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), make_caption (self));
  gtk_aspect_frame_set_child (self->frame, overlay);
  gtk_widget_set_hexpand (GTK_WIDGET (self->frame), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self->frame), TRUE);
  gtk_widget_set_parent (GTK_WIDGET (self->frame), GTK_WIDGET (self));

  self->session_signals = g_signal_group_new (FAB_TYPE_SESSION);
  g_signal_group_connect_object (self->session_signals, "notify::timeline", G_CALLBACK (update), self,
                                 G_CONNECT_SWAPPED);
  self->tools_signals = g_signal_group_new (FAB_TYPE_REEL_TOOLS);
  g_signal_group_connect_object (self->tools_signals, "notify::captions", G_CALLBACK (update), self,
                                 G_CONNECT_SWAPPED);
  self->player_signals = g_signal_group_new (FAB_TYPE_PLAYER);
  g_signal_group_connect_object (self->player_signals, "notify::position", G_CALLBACK (update), self,
                                 G_CONNECT_SWAPPED);
}

void
fab_stage_set_session (FabStage   *self,
                       FabSession *session)
{
  g_return_if_fail (FAB_IS_STAGE (self));

  if (!g_set_object (&self->session, session))
    return;
  g_signal_group_set_target (self->session_signals, session);
  g_signal_group_set_target (self->player_signals, session ? fab_session_get_player (session) : NULL);
  g_signal_group_set_target (self->tools_signals, session ? fab_session_get_tools (session) : NULL);
  fab_screen_set_session (self->screen, session);
  update (self);
}

FabScreen *
fab_stage_get_screen (FabStage *self)
{
  g_return_val_if_fail (FAB_IS_STAGE (self), NULL);

  return self->screen;
}
