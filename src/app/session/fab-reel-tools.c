/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-reel-tools"

#include "config.h"

#include "fab-reel-tools.h"

struct _FabReelTools
{
  GObject  parent_instance;

  gint64   in, out;
  FabLoop  loop;
  gboolean captions;
  gboolean snapping;
  gboolean rolling;
  gint64   sound;
};

enum
{
  PROP_0,
  PROP_IN_POINT,
  PROP_OUT_POINT,
  PROP_LOOP,
  PROP_SNAPPING,
  PROP_CAPTIONS,
  PROP_ROLLING,
  PROP_SOUND,
  N_PROPS
};

G_DEFINE_ENUM_TYPE (FabLoop, fab_loop,
                    G_DEFINE_ENUM_VALUE (FAB_LOOP_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (FAB_LOOP_PANEL, "panel"),
                    G_DEFINE_ENUM_VALUE (FAB_LOOP_SCENE, "scene"),
                    G_DEFINE_ENUM_VALUE (FAB_LOOP_RANGE, "range"))

G_DEFINE_FINAL_TYPE (FabReelTools, fab_reel_tools, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];

static void
set_point (FabReelTools *self,
           gint64       *point,
           gint64        time,
           guint         prop_id)
{
  if (*point == time)
    return;
  *point = time;
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop_id]);
}

static void
fab_reel_tools_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  FabReelTools *self = FAB_REEL_TOOLS (object);

  switch (prop_id)
    {
    case PROP_IN_POINT:  g_value_set_int64 (value, self->in); break;
    case PROP_OUT_POINT: g_value_set_int64 (value, self->out); break;
    case PROP_LOOP:      g_value_set_enum (value, self->loop); break;
    case PROP_SNAPPING:  g_value_set_boolean (value, self->snapping); break;
    case PROP_CAPTIONS:  g_value_set_boolean (value, self->captions); break;
    case PROP_ROLLING:   g_value_set_boolean (value, self->rolling); break;
    case PROP_SOUND:     g_value_set_int64 (value, self->sound); break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fab_reel_tools_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  FabReelTools *self = FAB_REEL_TOOLS (object);

  switch (prop_id)
    {
    case PROP_IN_POINT:  fab_reel_tools_set_in (self, g_value_get_int64 (value)); return;
    case PROP_OUT_POINT: fab_reel_tools_set_out (self, g_value_get_int64 (value)); return;
    case PROP_LOOP:      self->loop = g_value_get_enum (value); break;
    case PROP_SNAPPING:  self->snapping = g_value_get_boolean (value); break;
    case PROP_CAPTIONS:  self->captions = g_value_get_boolean (value); break;
    case PROP_ROLLING:   self->rolling = g_value_get_boolean (value); break;
    case PROP_SOUND:     fab_reel_tools_set_sound (self, g_value_get_int64 (value)); return;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
  g_object_notify_by_pspec (object, pspec);
}

static void
fab_reel_tools_class_init (FabReelToolsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = fab_reel_tools_get_property;
  object_class->set_property = fab_reel_tools_set_property;

  properties[PROP_IN_POINT] = g_param_spec_int64 ("in-point", NULL, NULL, -1, G_MAXINT64, -1, flags);
  properties[PROP_OUT_POINT] = g_param_spec_int64 ("out-point", NULL, NULL, -1, G_MAXINT64, -1,
                                                   flags);
  properties[PROP_LOOP] = g_param_spec_enum ("loop", NULL, NULL, FAB_TYPE_LOOP, FAB_LOOP_NONE, flags);
  properties[PROP_SNAPPING] = g_param_spec_boolean ("snapping", NULL, NULL, TRUE, flags);
  properties[PROP_CAPTIONS] = g_param_spec_boolean ("captions", NULL, NULL, TRUE, flags);
  properties[PROP_ROLLING] = g_param_spec_boolean ("rolling", NULL, NULL, FALSE, flags);
  properties[PROP_SOUND] = g_param_spec_int64 ("sound", NULL, NULL, 0, G_MAXINT64, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fab_reel_tools_init (FabReelTools *self)
{
  self->in = self->out = -1;
  self->snapping = TRUE;
  self->captions = TRUE;
}

FabReelTools *
fab_reel_tools_new (void)
{
  return g_object_new (FAB_TYPE_REEL_TOOLS, NULL);
}

gint64
fab_reel_tools_get_in (FabReelTools *self)
{
  g_return_val_if_fail (FAB_IS_REEL_TOOLS (self), -1);

  return self->in;
}

gint64
fab_reel_tools_get_out (FabReelTools *self)
{
  g_return_val_if_fail (FAB_IS_REEL_TOOLS (self), -1);

  return self->out;
}

void
fab_reel_tools_set_in (FabReelTools *self,
                       gint64        time)
{
  g_return_if_fail (FAB_IS_REEL_TOOLS (self));

  set_point (self, &self->in, time, PROP_IN_POINT);
  if (self->out >= 0 && self->out <= time)
    set_point (self, &self->out, -1, PROP_OUT_POINT);
}

void
fab_reel_tools_set_out (FabReelTools *self,
                        gint64        time)
{
  g_return_if_fail (FAB_IS_REEL_TOOLS (self));

  set_point (self, &self->out, time, PROP_OUT_POINT);
  if (time >= 0 && self->in >= time)
    set_point (self, &self->in, -1, PROP_IN_POINT);
}

void
fab_reel_tools_clear (FabReelTools *self)
{
  g_return_if_fail (FAB_IS_REEL_TOOLS (self));

  set_point (self, &self->in, -1, PROP_IN_POINT);
  set_point (self, &self->out, -1, PROP_OUT_POINT);
}

FabLoop
fab_reel_tools_get_loop (FabReelTools *self)
{
  g_return_val_if_fail (FAB_IS_REEL_TOOLS (self), FAB_LOOP_NONE);

  return self->loop;
}

gboolean
fab_reel_tools_get_captions (FabReelTools *self)
{
  g_return_val_if_fail (FAB_IS_REEL_TOOLS (self), FALSE);

  return self->captions;
}

GSimpleActionGroup *
fab_reel_tools_make_actions (FabReelTools *self)
{
  GSimpleActionGroup *group = g_simple_action_group_new ();
  g_autoptr(GPropertyAction) captions = NULL;

  g_return_val_if_fail (FAB_IS_REEL_TOOLS (self), group);

  captions = g_property_action_new ("captions", self, "captions");
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (captions));

  return group;
}

gboolean
fab_reel_tools_get_snapping (FabReelTools *self)
{
  g_return_val_if_fail (FAB_IS_REEL_TOOLS (self), TRUE);

  return self->snapping;
}

gboolean
fab_reel_tools_get_rolling (FabReelTools *self)
{
  g_return_val_if_fail (FAB_IS_REEL_TOOLS (self), FALSE);

  return self->rolling;
}

gint64
fab_reel_tools_get_sound (FabReelTools *self)
{
  g_return_val_if_fail (FAB_IS_REEL_TOOLS (self), 0);

  return self->sound;
}

void
fab_reel_tools_set_sound (FabReelTools *self,
                          gint64        sound)
{
  g_return_if_fail (FAB_IS_REEL_TOOLS (self));

  set_point (self, &self->sound, sound, PROP_SOUND);
}
