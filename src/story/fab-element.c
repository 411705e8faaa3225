/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include "fab-element-private.h"

struct _FabElement
{
  GObject         parent_instance;

  gint64          id;
  gint64          scene;
  gint64          panel;
  FabElementKind  kind;
  char           *text;
  char           *source;
  char           *key;
  char           *scene_number;
  FabDual         dual;
  int             level;
  gboolean        forced;
};

enum
{
  PROP_0,
  PROP_ID,
  PROP_SCENE,
  PROP_PANEL,
  PROP_KIND,
  PROP_TEXT,
  PROP_SOURCE,
  PROP_KEY,
  PROP_SCENE_NUMBER,
  PROP_DUAL,
  PROP_LEVEL,
  PROP_FORCED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const char * const kind_nicks[] = {
  [FAB_ELEMENT_TITLE_PAGE] = "title_page",
  [FAB_ELEMENT_SCENE_HEADING] = "scene_heading",
  [FAB_ELEMENT_ACTION] = "action",
  [FAB_ELEMENT_CHARACTER] = "character",
  [FAB_ELEMENT_PARENTHETICAL] = "parenthetical",
  [FAB_ELEMENT_DIALOGUE] = "dialogue",
  [FAB_ELEMENT_LYRICS] = "lyrics",
  [FAB_ELEMENT_TRANSITION] = "transition",
  [FAB_ELEMENT_CENTERED] = "centered",
  [FAB_ELEMENT_SECTION] = "section",
  [FAB_ELEMENT_SYNOPSIS] = "synopsis",
  [FAB_ELEMENT_NOTE] = "note",
  [FAB_ELEMENT_BONEYARD] = "boneyard",
  [FAB_ELEMENT_PAGE_BREAK] = "page_break",
};

G_DEFINE_FINAL_TYPE (FabElement, fab_element, G_TYPE_OBJECT)

static void
update_int64 (FabElement *self,
              gint64     *field,
              gint64      value,
              guint       prop)
{
  if (*field == value)
    return;

  *field = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop]);
}

static void
update_int (FabElement *self,
            int        *field,
            int         value,
            guint       prop)
{
  if (*field == value)
    return;

  *field = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop]);
}

static void
update_string (FabElement  *self,
               char       **field,
               const char  *value,
               guint        prop)
{
  char *copy;

  if (g_strcmp0 (*field, value) == 0)
    return;

  /* the new value may point into the old one */
  copy = g_strdup (value);
  g_free (*field);
  *field = copy;
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop]);
}

static void
fab_element_finalize (GObject *object)
{
  FabElement *self = FAB_ELEMENT (object);

  g_free (self->text);
  g_free (self->source);
  g_free (self->key);
  g_free (self->scene_number);

  G_OBJECT_CLASS (fab_element_parent_class)->finalize (object);
}

static void
fab_element_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  FabElement *self = FAB_ELEMENT (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_int64 (value, self->id);
      break;
    case PROP_SCENE:
      g_value_set_int64 (value, self->scene);
      break;
    case PROP_PANEL:
      g_value_set_int64 (value, self->panel);
      break;
    case PROP_KIND:
      g_value_set_int (value, self->kind);
      break;
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_SOURCE:
      g_value_set_string (value, self->source);
      break;
    case PROP_KEY:
      g_value_set_string (value, self->key);
      break;
    case PROP_SCENE_NUMBER:
      g_value_set_string (value, self->scene_number);
      break;
    case PROP_DUAL:
      g_value_set_int (value, self->dual);
      break;
    case PROP_LEVEL:
      g_value_set_int (value, self->level);
      break;
    case PROP_FORCED:
      g_value_set_boolean (value, self->forced);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fab_element_class_init (FabElementClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = fab_element_finalize;
  object_class->get_property = fab_element_get_property;

  properties[PROP_ID] = g_param_spec_int64 ("id", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_SCENE] = g_param_spec_int64 ("scene", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_PANEL] = g_param_spec_int64 ("panel", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_KIND] = g_param_spec_int ("kind", NULL, NULL,
                                            0, FAB_ELEMENT_PAGE_BREAK, FAB_ELEMENT_ACTION, flags);
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", flags);
  properties[PROP_SOURCE] = g_param_spec_string ("source", NULL, NULL, "", flags);
  properties[PROP_KEY] = g_param_spec_string ("key", NULL, NULL, NULL, flags);
  properties[PROP_SCENE_NUMBER] = g_param_spec_string ("scene-number", NULL, NULL, NULL, flags);
  properties[PROP_DUAL] = g_param_spec_int ("dual", NULL, NULL, 0, FAB_DUAL_RIGHT, 0, flags);
  properties[PROP_LEVEL] = g_param_spec_int ("level", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_FORCED] = g_param_spec_boolean ("forced", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fab_element_init (FabElement *self)
{
}

FabElement *
_fab_element_new (const FabElementFields *fields)
{
  FabElement *self = g_object_new (FAB_TYPE_ELEMENT, NULL);

  /* nobody listens yet: a long script has many elements */
  self->id = fields->id;
  self->scene = fields->scene;
  self->panel = fields->panel;
  self->kind = fields->kind;
  self->text = g_strdup (fields->text ? fields->text : "");
  self->source = g_strdup (fields->source ? fields->source : "");
  self->key = g_strdup (fields->key);
  self->scene_number = g_strdup (fields->scene_number);
  self->dual = fields->dual;
  self->level = fields->level;
  self->forced = !!fields->forced;

  return self;
}

void
_fab_element_update (FabElement             *self,
                     const FabElementFields *fields)
{
  GObject *object = G_OBJECT (self);

  g_return_if_fail (FAB_IS_ELEMENT (self));
  g_return_if_fail (fields != NULL);

  g_object_freeze_notify (object);
  update_int64 (self, &self->id, fields->id, PROP_ID);
  update_int64 (self, &self->scene, fields->scene, PROP_SCENE);
  update_int64 (self, &self->panel, fields->panel, PROP_PANEL);
  if (self->kind != fields->kind)
    {
      self->kind = fields->kind;
      g_object_notify_by_pspec (object, properties[PROP_KIND]);
    }
  update_string (self, &self->text, fields->text ? fields->text : "", PROP_TEXT);
  update_string (self, &self->source, fields->source ? fields->source : "", PROP_SOURCE);
  update_string (self, &self->key, fields->key, PROP_KEY);
  update_string (self, &self->scene_number, fields->scene_number, PROP_SCENE_NUMBER);
  if (self->dual != fields->dual)
    {
      self->dual = fields->dual;
      g_object_notify_by_pspec (object, properties[PROP_DUAL]);
    }
  update_int (self, &self->level, fields->level, PROP_LEVEL);
  update_int (self, &self->forced, !!fields->forced, PROP_FORCED);
  g_object_thaw_notify (object);
}

void
_fab_element_peek (FabElement       *self,
                   FabElementFields *fields)
{
  g_return_if_fail (FAB_IS_ELEMENT (self));
  g_return_if_fail (fields != NULL);

  *fields = (FabElementFields) {
    .id = self->id,
    .scene = self->scene,
    .panel = self->panel,
    .kind = self->kind,
    .text = self->text,
    .source = self->source,
    .key = self->key,
    .scene_number = self->scene_number,
    .dual = self->dual,
    .level = self->level,
    .forced = self->forced,
  };
}

gint64
fab_element_get_id (FabElement *self)
{
  g_return_val_if_fail (FAB_IS_ELEMENT (self), 0);

  return self->id;
}

gint64
fab_element_get_scene (FabElement *self)
{
  g_return_val_if_fail (FAB_IS_ELEMENT (self), 0);

  return self->scene;
}

gint64
fab_element_get_panel (FabElement *self)
{
  g_return_val_if_fail (FAB_IS_ELEMENT (self), 0);

  return self->panel;
}

FabElementKind
fab_element_get_kind (FabElement *self)
{
  g_return_val_if_fail (FAB_IS_ELEMENT (self), FAB_ELEMENT_ACTION);

  return self->kind;
}

/** Never NULL. Valid UTF-8, lines separated by "\n". */
const char *
fab_element_get_text (FabElement *self)
{
  g_return_val_if_fail (FAB_IS_ELEMENT (self), "");

  return self->text;
}

/** Never NULL; "" for a note that stands inside the source of the element before it. */
const char *
fab_element_get_source (FabElement *self)
{
  g_return_val_if_fail (FAB_IS_ELEMENT (self), "");

  return self->source;
}

/** The key of a title page entry, lower case with "_" for spaces; NULL for other elements. */
const char *
fab_element_get_key (FabElement *self)
{
  g_return_val_if_fail (FAB_IS_ELEMENT (self), NULL);

  return self->key;
}

/** The author's number of a scene heading, or NULL. */
const char *
fab_element_get_scene_number (FabElement *self)
{
  g_return_val_if_fail (FAB_IS_ELEMENT (self), NULL);

  return self->scene_number;
}

/** The side of a cue in dual dialogue; the lines below the cue are on its side. */
FabDual
fab_element_get_dual (FabElement *self)
{
  g_return_val_if_fail (FAB_IS_ELEMENT (self), FAB_DUAL_NONE);

  return self->dual;
}

/** Depth of a section, 1 for the outermost; 0 for other elements. */
int
fab_element_get_level (FabElement *self)
{
  g_return_val_if_fail (FAB_IS_ELEMENT (self), 0);

  return self->level;
}

/** Whether the author forced the kind with a mark. */
gboolean
fab_element_get_forced (FabElement *self)
{
  g_return_val_if_fail (FAB_IS_ELEMENT (self), FALSE);

  return self->forced;
}

const char *
fab_element_kind_to_nick (FabElementKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (kind_nicks), NULL);

  return kind_nicks[kind];
}

/** Returns: %FALSE, leaving @kind as it was, when there is no kind of that name */
gboolean
fab_element_kind_from_nick (const char     *nick,
                            FabElementKind *kind)
{
  g_return_val_if_fail (nick != NULL, FALSE);
  g_return_val_if_fail (kind != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (kind_nicks); i++)
    {
      if (g_str_equal (kind_nicks[i], nick))
        {
          *kind = i;
          return TRUE;
        }
    }

  return FALSE;
}
