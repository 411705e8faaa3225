/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-session"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-languages.h"
#include "fab-session-private.h"
#include "fab-timekeeper.h"

struct _FabSession
{
  GObject parent_instance;

  FabStory      *story;
  FabWriter     *writer;
  FabPainter    *painter;
  FabVoice      *voice;
  FabStudio     *studio;
  FabAtelier    *atelier;
  FabCompositor *compositor;
  FabPlayer     *player;
  FabReelTools  *tools;
  FabFollow     *follow;
  FabTimekeeper *timekeeper;
  FabTimeline   *timeline;
  GCancellable  *cancellable;
  GCancellable  *stop;              /* of what is being written; NULL: nothing is */

  gint64         selected;
  GHashTable    *others;   /* gint64: selected, too */
  gint64         layer;    /* chosen to be drawn on; 0: none in particular */
  guint          selected_position; /* where it was last seen, for when it goes */
  FabMode        mode;
  guint          timeline_source;
  gboolean       timeline_stale;
  gboolean       timeline_new;      /* and nobody was told */
  gboolean       writing;
  gboolean       following;         /* the playhead moves the selection, not the other way round */
};

enum
{
  PROP_0,
  PROP_STORY,
  PROP_WRITER,
  PROP_PAINTER,
  PROP_VOICE,
  PROP_STUDIO,
  PROP_COMPOSITOR,
  PROP_PLAYER,
  PROP_TOOLS,
  PROP_TIMELINE,
  PROP_SELECTED,
  PROP_N_SELECTED,
  PROP_LAYER,
  PROP_MODE,
  PROP_WRITING,
  N_PROPS
};

enum
{
  FAILED,
  N_SIGNALS
};

G_DEFINE_ENUM_TYPE (FabMode, fab_mode,
                    G_DEFINE_ENUM_VALUE (FAB_MODE_BOARD, "board"),
                    G_DEFINE_ENUM_VALUE (FAB_MODE_CANVAS, "canvas"),
                    G_DEFINE_ENUM_VALUE (FAB_MODE_PLAYER, "player"))

G_DEFINE_FINAL_TYPE (FabSession, fab_session, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

void
_fab_session_report (FabSession *self,
                     GError     *error)
{
  g_assert (FAB_IS_SESSION (self));

  if (error && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[FAILED], 0, error);
}

static void
build_timeline (FabSession *self)
{
  g_autoptr(FabTimeline) timeline = NULL;

  if (!self->timeline_stale)
    return;
  self->timeline_stale = FALSE;
  timeline = fab_timekeeper_make (self->timekeeper, 0, 0);
  self->timeline_new |= g_set_object (&self->timeline, timeline);
}

/* Much that changes, pictures above all, changes no time: nobody needs to hear of it then. */
static void
rebuild_timeline (FabSession *self)
{
  g_assert (FAB_IS_SESSION (self));

  g_clear_handle_id (&self->timeline_source, g_source_remove);
  build_timeline (self);
  if (!self->timeline_new)
    return;
  self->timeline_new = FALSE;
  fab_player_set_timeline (self->player, self->timeline);
  _fab_session_update_loop (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TIMELINE]);
}

void
_fab_session_settle_timeline (FabSession *self)
{
  if (self->timeline_source != 0)
    rebuild_timeline (self);
}

static gboolean
rebuild_timeline_cb (gpointer data)
{
  FabSession *self = data;

  self->timeline_source = 0;
  rebuild_timeline (self);
  return G_SOURCE_REMOVE;
}

static void
queue_timeline (FabSession *self)
{
  self->timeline_stale = TRUE;
  if (self->timeline_source == 0)
    self->timeline_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE + 30, rebuild_timeline_cb, self,
                                             NULL);
}

static void
voice_changed_cb (FabSession *self)
{
  fab_timekeeper_forget_speech (self->timekeeper);
  queue_timeline (self);
}

static gboolean
changes_time (const FabChange *change)
{
  return change->kind != FAB_KIND_JOB && change->kind != FAB_KIND_TAKE &&
         change->kind != FAB_KIND_LAYER && change->kind != FAB_KIND_OVERRIDE;
}

gint64
_fab_session_panel_at (FabSession *self,
                       guint       position)
{
  return fab_story_get_panel_at (self->story, position);
}

/* The selected panel may have gone: its neighbour takes over. */
static void
mend_selection (FabSession *self)
{
  GListModel *panels = fab_story_get_panels (self->story);
  guint n = g_list_model_get_n_items (panels);
  guint position = self->selected ? fab_story_find_panel (self->story, self->selected) : G_MAXUINT;

  _fab_session_mend_others (self);
  if (position != G_MAXUINT)
    self->selected_position = position;
  else if (n == 0)
    fab_session_select (self, 0);
  else
    fab_session_select (self, _fab_session_panel_at (self, MIN (self->selected_position, n - 1)));
}

static void
story_changed_cb (FabSession      *self,
                  const FabChange *changes,
                  guint            n)
{
  gboolean panels = FALSE, time = n == 0;

  g_assert (FAB_IS_SESSION (self));

  fab_timekeeper_note (self->timekeeper, changes, n);
  for (guint i = 0; i < n; i++)
    {
      panels |= changes[i].kind == FAB_KIND_PANEL;
      time |= changes_time (&changes[i]);
    }
  if (panels)
    mend_selection (self);
  if (time)
    queue_timeline (self);
}

static void
studio_failed_cb (FabSession *self,
                  gint64      panel,
                  GError     *error)
{
  _fab_session_report (self, error);
}

static void
player_position_cb (FabSession *self)
{
  if (self->timeline && fab_player_get_playing (self->player))
    _fab_session_select_at_playhead (self);
}

static void
fab_session_constructed (GObject *object)
{
  FabSession *self = FAB_SESSION (object);

  G_OBJECT_CLASS (fab_session_parent_class)->constructed (object);

  if (self->painter && self->voice)
    {
      self->studio = fab_studio_new (self->story, self->painter, self->voice);
      g_signal_connect_object (self->studio, "failed", G_CALLBACK (studio_failed_cb), self,
                               G_CONNECT_SWAPPED);
    }
  self->atelier = fab_atelier_new (self->story, self->studio);
  if (self->voice)
    g_signal_connect_object (self->voice, "changed", G_CALLBACK (voice_changed_cb), self, G_CONNECT_SWAPPED);
  self->timekeeper = fab_timekeeper_new (self->story, self->voice ? fab_voice_clip_key : NULL, self->voice);
  self->compositor = fab_compositor_new (self->story);
  fab_compositor_set_notes (self->compositor, TRUE);
  self->player = fab_player_new (self->story);
  self->tools = fab_reel_tools_new ();
  g_signal_connect_object (self->tools, "notify", G_CALLBACK (_fab_session_update_loop), self,
                           G_CONNECT_SWAPPED);
  self->follow = fab_follow_new (self->story);
  g_signal_connect_object (self->follow, "failed", G_CALLBACK (_fab_session_report), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->story, "changed", G_CALLBACK (story_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->player, "notify::position", G_CALLBACK (player_position_cb), self,
                           G_CONNECT_SWAPPED);
  self->timeline_stale = TRUE;
  rebuild_timeline (self);
  mend_selection (self);
}

static void
fab_session_dispose (GObject *object)
{
  FabSession *self = FAB_SESSION (object);

  g_clear_handle_id (&self->timeline_source, g_source_remove);
  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
  if (self->stop)
    g_cancellable_cancel (self->stop);
  if (self->player)
    fab_player_pause (self->player);
  /* Errands under way hold the studio: it stops here, and the jobs wait in the document. */
  if (self->studio)
    g_object_run_dispose (G_OBJECT (self->studio));
  if (self->atelier)
    g_object_run_dispose (G_OBJECT (self->atelier));
  g_clear_object (&self->atelier);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->stop);
  g_clear_object (&self->studio);
  g_clear_object (&self->player);
  g_clear_object (&self->tools);
  g_clear_object (&self->follow);
  g_clear_object (&self->compositor);
  g_clear_object (&self->timeline);
  g_clear_pointer (&self->timekeeper, fab_timekeeper_free);
  g_clear_object (&self->writer);
  g_clear_object (&self->painter);
  g_clear_object (&self->voice);
  g_clear_object (&self->story);

  G_OBJECT_CLASS (fab_session_parent_class)->dispose (object);
}

static void
fab_session_finalize (GObject *object)
{
  g_hash_table_unref (FAB_SESSION (object)->others);

  G_OBJECT_CLASS (fab_session_parent_class)->finalize (object);
}

static void
fab_session_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  FabSession *self = FAB_SESSION (object);

  switch (prop_id)
    {
    case PROP_STORY:      g_value_set_object (value, self->story); break;
    case PROP_WRITER:     g_value_set_object (value, self->writer); break;
    case PROP_PAINTER:    g_value_set_object (value, self->painter); break;
    case PROP_VOICE:      g_value_set_object (value, self->voice); break;
    case PROP_STUDIO:     g_value_set_object (value, self->studio); break;
    case PROP_COMPOSITOR: g_value_set_object (value, self->compositor); break;
    case PROP_PLAYER:     g_value_set_object (value, self->player); break;
    case PROP_TOOLS:      g_value_set_object (value, self->tools); break;
    case PROP_TIMELINE:   g_value_set_object (value, fab_session_get_timeline (self)); break;
    case PROP_SELECTED:   g_value_set_int64 (value, self->selected); break;
    case PROP_N_SELECTED: g_value_set_uint (value, fab_session_get_n_selected (self)); break;
    case PROP_LAYER:      g_value_set_int64 (value, fab_session_get_layer (self)); break;
    case PROP_MODE:       g_value_set_enum (value, self->mode); break;
    case PROP_WRITING:    g_value_set_boolean (value, self->writing); break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fab_session_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  FabSession *self = FAB_SESSION (object);

  switch (prop_id)
    {
    case PROP_STORY:    self->story = g_value_dup_object (value); break;
    case PROP_WRITER:   self->writer = g_value_dup_object (value); break;
    case PROP_PAINTER:  self->painter = g_value_dup_object (value); break;
    case PROP_VOICE:    self->voice = g_value_dup_object (value); break;
    case PROP_SELECTED: fab_session_select (self, g_value_get_int64 (value)); break;
    case PROP_LAYER:    fab_session_set_layer (self, g_value_get_int64 (value)); break;
    case PROP_MODE:     fab_session_set_mode (self, g_value_get_enum (value)); break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static GParamSpec *
new_object_spec (const char *name,
                 GType       type,
                 GParamFlags flags)
{
  return g_param_spec_object (name, NULL, NULL, type, flags | G_PARAM_STATIC_STRINGS);
}

static void
fab_session_class_init (FabSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags once = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY;
  GParamFlags live = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = fab_session_constructed;
  object_class->dispose = fab_session_dispose;
  object_class->finalize = fab_session_finalize;
  object_class->get_property = fab_session_get_property;
  object_class->set_property = fab_session_set_property;

  properties[PROP_STORY] = new_object_spec ("story", FAB_TYPE_STORY, once);
  properties[PROP_WRITER] = new_object_spec ("writer", FAB_TYPE_WRITER, once);
  properties[PROP_PAINTER] = new_object_spec ("painter", FAB_TYPE_PAINTER, once);
  properties[PROP_VOICE] = new_object_spec ("voice", FAB_TYPE_VOICE, once);
  properties[PROP_STUDIO] = new_object_spec ("studio", FAB_TYPE_STUDIO, G_PARAM_READABLE);
  properties[PROP_COMPOSITOR] = new_object_spec ("compositor", FAB_TYPE_COMPOSITOR,
                                                 G_PARAM_READABLE);
  properties[PROP_PLAYER] = new_object_spec ("player", FAB_TYPE_PLAYER, G_PARAM_READABLE);
  properties[PROP_TOOLS] = new_object_spec ("tools", FAB_TYPE_REEL_TOOLS, G_PARAM_READABLE);
  properties[PROP_TIMELINE] = new_object_spec ("timeline", FAB_TYPE_TIMELINE, G_PARAM_READABLE);
  properties[PROP_SELECTED] = g_param_spec_int64 ("selected", NULL, NULL, 0, G_MAXINT64, 0, live);
  properties[PROP_N_SELECTED] = g_param_spec_uint ("n-selected", NULL, NULL, 0, G_MAXUINT, 0,
                                                   G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_LAYER] = g_param_spec_int64 ("layer", NULL, NULL, 0, G_MAXINT64, 0, live);
  properties[PROP_MODE] = g_param_spec_enum ("mode", NULL, NULL, FAB_TYPE_MODE, FAB_MODE_BOARD,
                                             live);
  properties[PROP_WRITING] = g_param_spec_boolean ("writing", NULL, NULL, FALSE,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
fab_session_init (FabSession *self)
{
  self->cancellable = g_cancellable_new ();
  self->others = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

FabSession *
fab_session_new (FabStory   *story,
                 FabWriter  *writer,
                 FabPainter *painter,
                 FabVoice   *voice)
{
  g_return_val_if_fail (FAB_IS_STORY (story), NULL);

  return g_object_new (FAB_TYPE_SESSION, "story", story, "writer", writer,
                       "painter", painter, "voice", voice, NULL);
}

FabFollow *
fab_session_get_follow (FabSession *self)
{
  g_return_val_if_fail (FAB_IS_SESSION (self), NULL);

  return self->follow;
}

FabStory *
fab_session_get_story (FabSession *self)
{
  g_return_val_if_fail (FAB_IS_SESSION (self), NULL);

  return self->story;
}

FabAtelier *
fab_session_get_atelier (FabSession *self)
{
  g_return_val_if_fail (FAB_IS_SESSION (self), NULL);

  return self->atelier;
}

FabStudio *
fab_session_get_studio (FabSession *self)
{
  g_return_val_if_fail (FAB_IS_SESSION (self), NULL);

  return self->studio;
}

FabCompositor *
fab_session_get_compositor (FabSession *self)
{
  g_return_val_if_fail (FAB_IS_SESSION (self), NULL);

  return self->compositor;
}

FabPlayer *
fab_session_get_player (FabSession *self)
{
  g_return_val_if_fail (FAB_IS_SESSION (self), NULL);

  return self->player;
}

FabReelTools *
fab_session_get_tools (FabSession *self)
{
  g_return_val_if_fail (FAB_IS_SESSION (self), NULL);

  return self->tools;
}

FabVoice *
fab_session_get_voice (FabSession *self)
{
  g_return_val_if_fail (FAB_IS_SESSION (self), NULL);

  return self->voice;
}

FabTimeline *
fab_session_get_timeline (FabSession *self)
{
  g_return_val_if_fail (FAB_IS_SESSION (self), NULL);

  /* Who asks may be drawing or giving widgets their places: others are told later. */
  build_timeline (self);

  return self->timeline;
}

FabTimeline *
fab_session_create_timeline (FabSession *self,
                             int         fps_n,
                             int         fps_d)
{
  g_return_val_if_fail (FAB_IS_SESSION (self), NULL);

  if (fps_n <= 0)
    return g_object_ref (fab_session_get_timeline (self));
  return fab_timeline_new_at_rate (self->story, self->voice ? fab_voice_clip_key : NULL, self->voice,
                                   fps_n, fps_d);
}

double
fab_session_get_aspect (FabSession *self)
{
  g_auto(GStrv) sides = NULL;
  double width, height;

  g_return_val_if_fail (FAB_IS_SESSION (self), 16.0 / 9.0);

  sides = g_strsplit (fab_story_get_setting (self->story, "aspect"), ":", 2);
  width = sides[0] ? g_ascii_strtod (sides[0], NULL) : 0;
  height = sides[0] && sides[1] ? g_ascii_strtod (sides[1], NULL) : 1;
  return width > 0 && height > 0 ? CLAMP (width / height, .2, 5.0) : 16.0 / 9.0;
}

gint64
fab_session_get_selected (FabSession *self)
{
  g_return_val_if_fail (FAB_IS_SESSION (self), 0);

  return self->selected;
}

FabPanel *
fab_session_dup_panel (FabSession *self)
{
  g_return_val_if_fail (FAB_IS_SESSION (self), NULL);

  return self->selected ? fab_story_ref_panel (self->story, self->selected) : NULL;
}

/* The film stands where the selection is, so that playing starts there. */
static void
follow_with_playhead (FabSession *self)
{
  guint i;

  if (!self->timeline_stale) /* built for somebody, and not told of yet */
    _fab_session_settle_timeline (self);
  i = fab_timeline_find_panel (self->timeline, self->selected);

  if (i != G_MAXUINT && !fab_player_get_playing (self->player))
    fab_player_seek (self->player, fab_timeline_get_span (self->timeline, i)->start);
}

/* Whether it is among those that a panel shows, a background of its shot included. */
static gboolean
has_layer (GListModel *layers,
           gint64      layer)
{
  for (guint i = 0; i < g_list_model_get_n_items (layers); i++)
    {
      g_autoptr(FabLayer) row = g_list_model_get_item (layers, i);

      if (fab_layer_get_id (row) == layer)
        return TRUE;
    }
  return FALSE;
}

/* The topmost of @kind that is seen and not locked, or 0. */
static gint64
find_open_layer (GListModel *layers,
                 const char *kind)
{
  for (guint i = g_list_model_get_n_items (layers); i > 0; i--)
    {
      g_autoptr(FabLayer) row = g_list_model_get_item (layers, i - 1);

      if (g_str_equal (fab_layer_get_kind (row), kind) && fab_layer_get_visible (row) && !fab_layer_get_locked (row))
        return fab_layer_get_id (row);
    }
  return 0;
}

/* Whoever draws the background of a shot goes on with it in the next panel of the shot, and elsewhere with ink. */
static void
keep_shared_layer (FabSession *self)
{
  g_autoptr(GListModel) layers = NULL;

  if (self->layer == 0 || self->selected == 0)
    return;
  layers = fab_story_dup_layers (self->story, self->selected);
  if (!has_layer (layers, self->layer))
    self->layer = 0;
}

void
_fab_session_lead (FabSession *self,
                   gint64      panel)
{
  if (self->selected == panel)
    return;

  self->selected = panel;
  keep_shared_layer (self);
  if (panel != 0)
    {
      guint position = fab_story_find_panel (self->story, panel);

      self->selected_position = position == G_MAXUINT ? 0 : position;
    }
  if (panel != 0 && self->timeline && !self->following)
    follow_with_playhead (self);
  if (self->studio)
    fab_studio_set_focus (self->studio, panel);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

GHashTable *
_fab_session_get_others (FabSession *self)
{
  return self->others;
}

void
_fab_session_notify_selection (FabSession *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_SELECTED]);
}

void
fab_session_select (FabSession *self,
                    gint64      panel)
{
  gboolean alone;

  g_return_if_fail (FAB_IS_SESSION (self));

  alone = g_hash_table_size (self->others) > 0;
  g_hash_table_remove_all (self->others);
  _fab_session_lead (self, panel);
  if (alone)
    _fab_session_notify_selection (self);
}

/* The chosen one; else the topmost that is of ink and open to the hand. */
gint64
fab_session_get_layer (FabSession *self)
{
  g_autoptr(GListModel) layers = NULL;

  g_return_val_if_fail (FAB_IS_SESSION (self), 0);

  if (self->selected == 0)
    return 0;
  layers = fab_story_dup_layers (self->story, self->selected);

  return self->layer != 0 && has_layer (layers, self->layer) ? self->layer : find_open_layer (layers, "ink");
}

gint64
fab_session_find_layer (FabSession *self,
                        const char *kind)
{
  gint64 chosen;
  g_autoptr(FabLayer) row = NULL;
  g_autoptr(GListModel) layers = NULL;

  g_return_val_if_fail (FAB_IS_SESSION (self), 0);
  g_return_val_if_fail (kind != NULL, 0);

  chosen = fab_session_get_layer (self);
  row = chosen != 0 ? fab_story_ref_layer (self->story, chosen) : NULL;
  if (row && g_str_equal (fab_layer_get_kind (row), kind))
    return chosen;
  layers = self->selected != 0 ? fab_story_dup_layers (self->story, self->selected) : NULL;

  return layers ? find_open_layer (layers, kind) : 0;
}

void
fab_session_set_layer (FabSession *self,
                       gint64      layer)
{
  g_return_if_fail (FAB_IS_SESSION (self));

  if (self->layer == layer)
    return;
  self->layer = layer;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LAYER]);
}

FabMode
fab_session_get_mode (FabSession *self)
{
  g_return_val_if_fail (FAB_IS_SESSION (self), FAB_MODE_BOARD);

  return self->mode;
}

void
fab_session_set_mode (FabSession *self,
                      FabMode     mode)
{
  g_return_if_fail (FAB_IS_SESSION (self));

  if (self->mode == mode)
    return;
  if (mode != FAB_MODE_PLAYER)
    fab_player_pause (self->player);
  self->mode = mode;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODE]);
}

void
_fab_session_set_writing (FabSession *self,
                          gboolean    writing)
{
  if (self->writing == writing)
    return;
  self->writing = writing;
  g_clear_object (&self->stop);
  if (writing)
    self->stop = g_cancellable_new ();
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WRITING]);
}

GCancellable *
_fab_session_get_stop (FabSession *self)
{
  return self->stop;
}

void
fab_session_stop_writing (FabSession *self)
{
  g_return_if_fail (FAB_IS_SESSION (self));

  if (self->stop)
    g_cancellable_cancel (self->stop);
}

FabWriter *
_fab_session_get_writer (FabSession *self)
{
  return self->writer;
}

GCancellable *
_fab_session_get_cancellable (FabSession *self)
{
  return self->cancellable;
}

guint32
_fab_session_get_seed (FabSession *self)
{
  return g_ascii_strtoull (fab_story_get_setting (self->story, "seed"), NULL, 10);
}

const char *
_fab_session_name_language (FabSession *self)
{
  const FabLanguage *language = fab_language_find (fab_story_get_setting (self->story, "language"));

  return language ? language->english : NULL;
}

gboolean
fab_session_get_writing (FabSession *self)
{
  g_return_val_if_fail (FAB_IS_SESSION (self), FALSE);

  return self->writing;
}

/* What the playhead is at becomes the selection; the playhead stays. */
void
_fab_session_select_at_playhead (FabSession *self)
{
  FabTimeline *timeline = fab_session_get_timeline (self);
  guint i = fab_timeline_find (timeline, fab_player_get_position (self->player));

  if (i >= fab_timeline_get_n_spans (timeline) || g_hash_table_size (self->others) > 0)
    return;
  self->following = TRUE;
  fab_session_select (self, fab_timeline_get_span (timeline, i)->panel);
  self->following = FALSE;
}

gboolean
fab_session_conform (FabSession *self,
                     FabConform *conform)
{
  g_autoptr(GError) error = NULL;

  g_return_val_if_fail (FAB_IS_SESSION (self), FALSE);

  if (fab_conform_apply (conform, self->story, self->voice ? fab_voice_clip_key : NULL, self->voice, &error))
    return TRUE;
  _fab_session_report (self, error);

  return FALSE;
}
