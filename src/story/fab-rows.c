/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include "fab-row-private.h"
#include "fab-rows.h"

/* The order of the fields is that of the columns in fab-row-source.c. */

struct _FabScene
{
  FabRow parent_instance;

  char *heading;
  char *number;
};

static const FabField scene_fields[] = {
  { "heading", G_TYPE_STRING, G_STRUCT_OFFSET (FabScene, heading) },
  { "number", G_TYPE_STRING, G_STRUCT_OFFSET (FabScene, number) },
};

G_DEFINE_FINAL_TYPE (FabScene, fab_scene, FAB_TYPE_ROW)

static void
fab_scene_class_init (FabSceneClass *klass)
{
  _fab_row_class_set_fields (FAB_ROW_CLASS (klass), scene_fields, G_N_ELEMENTS (scene_fields));
}

static void
fab_scene_init (FabScene *self)
{
}

gint64
fab_scene_get_id (FabScene *self)
{
  return fab_row_get_id (FAB_ROW (self));
}

const char *
fab_scene_get_heading (FabScene *self)
{
  g_return_val_if_fail (FAB_IS_SCENE (self), "");

  return self->heading;
}

const char *
fab_scene_get_number (FabScene *self)
{
  g_return_val_if_fail (FAB_IS_SCENE (self), "");

  return self->number;
}

struct _FabPanel
{
  FabRow parent_instance;

  gint64 scene;
  char *label;
  char *prompt;
  gboolean edited;
  char *speaker;
  char *dialogue;
  gint64 dialogue_element;
  gint64 take;
  gint64 duration;
  int transition;
  char *move;
  gboolean follows;
  gint64 transition_time;
  char *transition_color;
  char *camera;
  int motion;
  gint64 lead;
  char *wording;
  char *unwanted;
  char *painter;
  char *guide;
};

static const FabField panel_fields[] = {
  { "scene", G_TYPE_INT64, G_STRUCT_OFFSET (FabPanel, scene) },
  { "label", G_TYPE_STRING, G_STRUCT_OFFSET (FabPanel, label) },
  { "prompt", G_TYPE_STRING, G_STRUCT_OFFSET (FabPanel, prompt) },
  { "edited", G_TYPE_BOOLEAN, G_STRUCT_OFFSET (FabPanel, edited) },
  { "speaker", G_TYPE_STRING, G_STRUCT_OFFSET (FabPanel, speaker) },
  { "dialogue", G_TYPE_STRING, G_STRUCT_OFFSET (FabPanel, dialogue) },
  { "dialogue-element", G_TYPE_INT64, G_STRUCT_OFFSET (FabPanel, dialogue_element) },
  { "take", G_TYPE_INT64, G_STRUCT_OFFSET (FabPanel, take) },
  { "duration", G_TYPE_INT64, G_STRUCT_OFFSET (FabPanel, duration) },
  { "transition", G_TYPE_INT, G_STRUCT_OFFSET (FabPanel, transition) },
  { "move", G_TYPE_STRING, G_STRUCT_OFFSET (FabPanel, move) },
  { "follows", G_TYPE_BOOLEAN, G_STRUCT_OFFSET (FabPanel, follows) },
  { "transition-time", G_TYPE_INT64, G_STRUCT_OFFSET (FabPanel, transition_time) },
  { "transition-color", G_TYPE_STRING, G_STRUCT_OFFSET (FabPanel, transition_color) },
  { "camera", G_TYPE_STRING, G_STRUCT_OFFSET (FabPanel, camera) },
  { "motion", G_TYPE_INT, G_STRUCT_OFFSET (FabPanel, motion) },
  { "lead", G_TYPE_INT64, G_STRUCT_OFFSET (FabPanel, lead) },
  { "wording", G_TYPE_STRING, G_STRUCT_OFFSET (FabPanel, wording) },
  { "unwanted", G_TYPE_STRING, G_STRUCT_OFFSET (FabPanel, unwanted) },
  { "painter", G_TYPE_STRING, G_STRUCT_OFFSET (FabPanel, painter) },
  { "guide", G_TYPE_STRING, G_STRUCT_OFFSET (FabPanel, guide) },
};

G_DEFINE_FINAL_TYPE (FabPanel, fab_panel, FAB_TYPE_ROW)

static void
fab_panel_class_init (FabPanelClass *klass)
{
  _fab_row_class_set_fields (FAB_ROW_CLASS (klass), panel_fields, G_N_ELEMENTS (panel_fields));
}

static void
fab_panel_init (FabPanel *self)
{
}

gint64
fab_panel_get_id (FabPanel *self)
{
  return fab_row_get_id (FAB_ROW (self));
}

gint64
fab_panel_get_scene (FabPanel *self)
{
  g_return_val_if_fail (FAB_IS_PANEL (self), 0);

  return self->scene;
}

const char *
fab_panel_get_label (FabPanel *self)
{
  g_return_val_if_fail (FAB_IS_PANEL (self), "");

  return self->label;
}

const char *
fab_panel_get_prompt (FabPanel *self)
{
  g_return_val_if_fail (FAB_IS_PANEL (self), "");

  return self->prompt;
}

gboolean
fab_panel_get_edited (FabPanel *self)
{
  g_return_val_if_fail (FAB_IS_PANEL (self), FALSE);

  return self->edited;
}

const char *
fab_panel_get_speaker (FabPanel *self)
{
  g_return_val_if_fail (FAB_IS_PANEL (self), "");

  return self->speaker;
}

const char *
fab_panel_get_dialogue (FabPanel *self)
{
  g_return_val_if_fail (FAB_IS_PANEL (self), "");

  return self->dialogue;
}

gint64
fab_panel_get_dialogue_element (FabPanel *self)
{
  g_return_val_if_fail (FAB_IS_PANEL (self), 0);

  return self->dialogue_element;
}

gint64
fab_panel_get_take (FabPanel *self)
{
  g_return_val_if_fail (FAB_IS_PANEL (self), 0);

  return self->take;
}

gint64
fab_panel_get_duration (FabPanel *self)
{
  g_return_val_if_fail (FAB_IS_PANEL (self), 0);

  return self->duration;
}

FabTransition
fab_panel_get_transition (FabPanel *self)
{
  g_return_val_if_fail (FAB_IS_PANEL (self), FAB_TRANSITION_CUT);

  return self->transition;
}

const char *
fab_panel_get_move (FabPanel *self)
{
  g_return_val_if_fail (FAB_IS_PANEL (self), "");

  return self->move;
}

gboolean
fab_panel_get_follows (FabPanel *self)
{
  g_return_val_if_fail (FAB_IS_PANEL (self), FALSE);

  return self->follows;
}

gint64
fab_panel_get_transition_time (FabPanel *self)
{
  g_return_val_if_fail (FAB_IS_PANEL (self), 0);

  return self->transition_time;
}

const char *
fab_panel_get_transition_color (FabPanel *self)
{
  g_return_val_if_fail (FAB_IS_PANEL (self), "");

  return self->transition_color;
}

const char *
fab_panel_get_camera (FabPanel *self)
{
  g_return_val_if_fail (FAB_IS_PANEL (self), "");

  return self->camera;
}

FabMotion
fab_panel_get_motion (FabPanel *self)
{
  g_return_val_if_fail (FAB_IS_PANEL (self), FAB_MOTION_FILM);

  return self->motion;
}

gint64
fab_panel_get_lead (FabPanel *self)
{
  g_return_val_if_fail (FAB_IS_PANEL (self), 0);

  return self->lead;
}

const char *
fab_panel_get_wording (FabPanel *self)
{
  g_return_val_if_fail (FAB_IS_PANEL (self), "");

  return self->wording;
}

const char *
fab_panel_get_unwanted (FabPanel *self)
{
  g_return_val_if_fail (FAB_IS_PANEL (self), "");

  return self->unwanted;
}

const char *
fab_panel_get_painter (FabPanel *self)
{
  g_return_val_if_fail (FAB_IS_PANEL (self), "");

  return self->painter;
}

const char *
fab_panel_get_guide (FabPanel *self)
{
  g_return_val_if_fail (FAB_IS_PANEL (self), "");

  return self->guide;
}

struct _FabTake
{
  FabRow parent_instance;

  gint64 panel;
  char *engine;
  char *model;
  gint64 seed;
  char *prompt;
  char *media;
  char *blob;
  char *sent;
  char *guide;
};

static const FabField take_fields[] = {
  { "panel", G_TYPE_INT64, G_STRUCT_OFFSET (FabTake, panel) },
  { "engine", G_TYPE_STRING, G_STRUCT_OFFSET (FabTake, engine) },
  { "model", G_TYPE_STRING, G_STRUCT_OFFSET (FabTake, model) },
  { "seed", G_TYPE_INT64, G_STRUCT_OFFSET (FabTake, seed) },
  { "prompt", G_TYPE_STRING, G_STRUCT_OFFSET (FabTake, prompt) },
  { "media", G_TYPE_STRING, G_STRUCT_OFFSET (FabTake, media) },
  { "blob", G_TYPE_STRING, G_STRUCT_OFFSET (FabTake, blob) },
  { "sent", G_TYPE_STRING, G_STRUCT_OFFSET (FabTake, sent) },
  { "guide", G_TYPE_STRING, G_STRUCT_OFFSET (FabTake, guide) },
};

G_DEFINE_FINAL_TYPE (FabTake, fab_take, FAB_TYPE_ROW)

static void
fab_take_class_init (FabTakeClass *klass)
{
  _fab_row_class_set_fields (FAB_ROW_CLASS (klass), take_fields, G_N_ELEMENTS (take_fields));
}

static void
fab_take_init (FabTake *self)
{
}

gint64
fab_take_get_id (FabTake *self)
{
  return fab_row_get_id (FAB_ROW (self));
}

gint64
fab_take_get_panel (FabTake *self)
{
  g_return_val_if_fail (FAB_IS_TAKE (self), 0);

  return self->panel;
}

const char *
fab_take_get_engine (FabTake *self)
{
  g_return_val_if_fail (FAB_IS_TAKE (self), "");

  return self->engine;
}

const char *
fab_take_get_model (FabTake *self)
{
  g_return_val_if_fail (FAB_IS_TAKE (self), "");

  return self->model;
}

gint64
fab_take_get_seed (FabTake *self)
{
  g_return_val_if_fail (FAB_IS_TAKE (self), 0);

  return self->seed;
}

const char *
fab_take_get_prompt (FabTake *self)
{
  g_return_val_if_fail (FAB_IS_TAKE (self), "");

  return self->prompt;
}

const char *
fab_take_get_media (FabTake *self)
{
  g_return_val_if_fail (FAB_IS_TAKE (self), "");

  return self->media;
}

const char *
fab_take_get_blob (FabTake *self)
{
  g_return_val_if_fail (FAB_IS_TAKE (self), "");

  return self->blob;
}

const char *
fab_take_get_sent (FabTake *self)
{
  g_return_val_if_fail (FAB_IS_TAKE (self), "");

  return self->sent;
}

const char *
fab_take_get_guide (FabTake *self)
{
  g_return_val_if_fail (FAB_IS_TAKE (self), "");

  return self->guide;
}

struct _FabLayer
{
  FabRow parent_instance;

  gint64 panel;
  char *name;
  double opacity;
  gboolean visible;
  gboolean locked;
  char *kind;
  char *blend;
  int color;
  char *ink;
};

static const FabField layer_fields[] = {
  { "panel", G_TYPE_INT64, G_STRUCT_OFFSET (FabLayer, panel) },
  { "name", G_TYPE_STRING, G_STRUCT_OFFSET (FabLayer, name) },
  { "opacity", G_TYPE_DOUBLE, G_STRUCT_OFFSET (FabLayer, opacity) },
  { "visible", G_TYPE_BOOLEAN, G_STRUCT_OFFSET (FabLayer, visible) },
  { "locked", G_TYPE_BOOLEAN, G_STRUCT_OFFSET (FabLayer, locked) },
  { "kind", G_TYPE_STRING, G_STRUCT_OFFSET (FabLayer, kind) },
  { "blend", G_TYPE_STRING, G_STRUCT_OFFSET (FabLayer, blend) },
  { "color", G_TYPE_INT, G_STRUCT_OFFSET (FabLayer, color) },
  { "ink", G_TYPE_STRING, G_STRUCT_OFFSET (FabLayer, ink) },
};

G_DEFINE_FINAL_TYPE (FabLayer, fab_layer, FAB_TYPE_ROW)

static void
fab_layer_class_init (FabLayerClass *klass)
{
  _fab_row_class_set_fields (FAB_ROW_CLASS (klass), layer_fields, G_N_ELEMENTS (layer_fields));
}

static void
fab_layer_init (FabLayer *self)
{
}

gint64
fab_layer_get_id (FabLayer *self)
{
  return fab_row_get_id (FAB_ROW (self));
}

gint64
fab_layer_get_panel (FabLayer *self)
{
  g_return_val_if_fail (FAB_IS_LAYER (self), 0);

  return self->panel;
}

const char *
fab_layer_get_name (FabLayer *self)
{
  g_return_val_if_fail (FAB_IS_LAYER (self), "");

  return self->name;
}

double
fab_layer_get_opacity (FabLayer *self)
{
  g_return_val_if_fail (FAB_IS_LAYER (self), 0);

  return self->opacity;
}

gboolean
fab_layer_get_visible (FabLayer *self)
{
  g_return_val_if_fail (FAB_IS_LAYER (self), FALSE);

  return self->visible;
}

gboolean
fab_layer_get_locked (FabLayer *self)
{
  g_return_val_if_fail (FAB_IS_LAYER (self), FALSE);

  return self->locked;
}

const char *
fab_layer_get_kind (FabLayer *self)
{
  g_return_val_if_fail (FAB_IS_LAYER (self), "");

  return self->kind;
}

const char *
fab_layer_get_blend (FabLayer *self)
{
  g_return_val_if_fail (FAB_IS_LAYER (self), "");

  return self->blend;
}

gint32
fab_layer_get_color (FabLayer *self)
{
  g_return_val_if_fail (FAB_IS_LAYER (self), -1);

  return self->color;
}

const char *
fab_layer_get_ink (FabLayer *self)
{
  g_return_val_if_fail (FAB_IS_LAYER (self), "");

  return self->ink;
}

struct _FabCastMember
{
  FabRow parent_instance;

  char *name;
  char *description;
  char *voice;
};

static const FabField cast_member_fields[] = {
  { "name", G_TYPE_STRING, G_STRUCT_OFFSET (FabCastMember, name) },
  { "description", G_TYPE_STRING, G_STRUCT_OFFSET (FabCastMember, description) },
  { "voice", G_TYPE_STRING, G_STRUCT_OFFSET (FabCastMember, voice) },
};

G_DEFINE_FINAL_TYPE (FabCastMember, fab_cast_member, FAB_TYPE_ROW)

static void
fab_cast_member_class_init (FabCastMemberClass *klass)
{
  _fab_row_class_set_fields (FAB_ROW_CLASS (klass), cast_member_fields,
                             G_N_ELEMENTS (cast_member_fields));
}

static void
fab_cast_member_init (FabCastMember *self)
{
}

gint64
fab_cast_member_get_id (FabCastMember *self)
{
  return fab_row_get_id (FAB_ROW (self));
}

const char *
fab_cast_member_get_name (FabCastMember *self)
{
  g_return_val_if_fail (FAB_IS_CAST_MEMBER (self), "");

  return self->name;
}

const char *
fab_cast_member_get_description (FabCastMember *self)
{
  g_return_val_if_fail (FAB_IS_CAST_MEMBER (self), "");

  return self->description;
}

const char *
fab_cast_member_get_voice (FabCastMember *self)
{
  g_return_val_if_fail (FAB_IS_CAST_MEMBER (self), "");

  return self->voice;
}
