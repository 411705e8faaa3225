/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A blocking as JSON and back. What is read may be anything: it is checked field by field. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include <string.h>

#include "fab-blocking-private.h"

#define VERSION 1
#define MAX_JSON (4 * 1024 * 1024)
#define MAX_DEPTH 32
#define MAX_ACTORS 400
#define FAR_AWAY 10000.0

typedef enum { STRING, CHARS, FLOAT, INT, UINT, BOOL, VEC3 } FieldType;

/* @low and @high bound numbers. */
typedef struct
{
  const char *name;
  FieldType   type;
  gsize       offset;
  double      low, high;
} Field;

#define F(struct_, member, type_, low_, high_) { #member, type_, G_STRUCT_OFFSET (struct_, member), low_, high_ }

static const Field actor_fields[] = {
  F (FabActor, id, STRING, 0, 0), F (FabActor, noun, STRING, 0, 0), F (FabActor, name, STRING, 0, 0),
  F (FabActor, kind, INT, FAB_ACTOR_FIGURE, FAB_ACTOR_SHELL),
  F (FabActor, being, INT, FAB_BEING_PERSON, FAB_BEING_PERSONIFIED),
  F (FabActor, model, STRING, 0, 0), F (FabActor, lower, STRING, 0, 0), F (FabActor, upper, STRING, 0, 0),
  F (FabActor, emotion, STRING, 0, 0), F (FabActor, target, STRING, 0, 0), F (FabActor, holder, STRING, 0, 0),
  F (FabActor, end, STRING, 0, 0), F (FabActor, lettering, STRING, 0, 0),
  F (FabActor, at, VEC3, -FAR_AWAY, FAR_AWAY), F (FabActor, yaw, FLOAT, -100, 100),
  F (FabActor, pitch, FLOAT, -7, 7), F (FabActor, twist, FLOAT, -7, 7),
  F (FabActor, hold, INT, FAB_HOLD_FIST, FAB_HOLD_DRAPED), F (FabActor, sky, BOOL, 0, 1),
  F (FabActor, scale, FLOAT, .02, 100), F (FabActor, seat, FLOAT, 0, 10), F (FabActor, phase, FLOAT, 0, 1),
  F (FabActor, grey, FLOAT, -1, 1), F (FabActor, colour, UINT, 0, 0xffffff),
  F (FabActor, size, VEC3, 0, 100), F (FabActor, grip_l, BOOL, 0, 1), F (FabActor, grip_r, BOOL, 0, 1),
  F (FabActor, reach_l, VEC3, -FAR_AWAY, FAR_AWAY), F (FabActor, reach_r, VEC3, -FAR_AWAY, FAR_AWAY),
  F (FabActor, part, STRING, 0, 0), F (FabActor, lead, BOOL, 0, 1), F (FabActor, extra, BOOL, 0, 1),
  F (FabActor, piece, BOOL, 0, 1), F (FabActor, hidden, BOOL, 0, 1),
};

static const Field persona_fields[] = {
  F (FabPersona, height, FLOAT, .2, 5), F (FabPersona, build, FLOAT, .5, 2), F (FabPersona, head, FLOAT, 2, 10),
  F (FabPersona, femininity, FLOAT, 0, 1), F (FabPersona, age, INT, 0, 150), F (FabPersona, skin, FLOAT, 0, 1),
  F (FabPersona, skin_colour, UINT, 0, 0xffffff), F (FabPersona, hair, CHARS, 0, 0),
  F (FabPersona, hair_grey, FLOAT, 0, 1), F (FabPersona, beard, CHARS, 0, 0), F (FabPersona, glasses, BOOL, 0, 1),
  F (FabPersona, hat, CHARS, 0, 0), F (FabPersona, hat_grey, FLOAT, 0, 1),
  F (FabPersona, hat_colour, UINT, 0, 0xffffff), F (FabPersona, costume, CHARS, 0, 0), F (FabPersona, top_grey, FLOAT, 0, 1),
  F (FabPersona, bottom_grey, FLOAT, 0, 1), F (FabPersona, top_colour, UINT, 0, 0xffffff),
  F (FabPersona, bottom_colour, UINT, 0, 0xffffff), F (FabPersona, cape, BOOL, 0, 1),
  F (FabPersona, kit, UINT, 0, G_MAXUINT32),
  F (FabPersona, species, CHARS, 0, 0), F (FabPersona, seed, UINT, 0, G_MAXUINT32),
};

static const Field camera_fields[] = {
  F (FabCamera, eye, VEC3, -FAR_AWAY, FAR_AWAY), F (FabCamera, target, VEC3, -FAR_AWAY, FAR_AWAY),
  F (FabCamera, roll, FLOAT, -7, 7), F (FabCamera, fov, FLOAT, .02, 2.8),
  F (FabCamera, shift_x, FLOAT, -1, 1), F (FabCamera, shift_y, FLOAT, -1, 1),
};

static const Field light_fields[] = {
  F (FabLight, key, VEC3, -1, 1), F (FabLight, ambient, FLOAT, 0, 1),
  F (FabLight, time, INT, FAB_TIME_DAY, FAB_TIME_NIGHT),
  F (FabLight, weather, INT, FAB_WEATHER_CLEAR, FAB_WEATHER_CONFETTI), F (FabLight, interior, BOOL, 0, 1),
  F (FabLight, air, INT, FAB_AIR_SKY, FAB_AIR_WATER), F (FabLight, signs, INT, 0, 255),
  F (FabLight, sky, FLOAT, 0, 1), F (FabLight, silhouette, BOOL, 0, 1),
  F (FabLight, lamp, VEC3, -FAR_AWAY, FAR_AWAY),
  F (FabLight, beam_from, VEC3, -FAR_AWAY, FAR_AWAY), F (FabLight, beam_to, VEC3, -FAR_AWAY, FAR_AWAY), F (FabLight, beam_wide, FLOAT, 0, 100), F (FabLight, sun, FLOAT, -100, 100),
};

static const Field spec_fields[] = {
  F (FabSetSpec, night, BOOL, 0, 1), F (FabSetSpec, rain, BOOL, 0, 1), F (FabSetSpec, snow, BOOL, 0, 1),
  F (FabSetSpec, grand, BOOL, 0, 1), F (FabSetSpec, state, UINT, 0, 255), F (FabSetSpec, seed, UINT, 0, G_MAXUINT32),
};

static const Field stage_fields[] = {
  F (FabStaging, set, STRING, 0, 0), F (FabStaging, side, INT, -1, 1), F (FabStaging, seed, UINT, 0, G_MAXUINT32),
  F (FabStaging, shot_size, INT, FAB_SIZE_ECU, FAB_SIZE_INSERT),
  F (FabStaging, size_given, BOOL, 0, 1), F (FabStaging, pair, BOOL, 0, 1),
  F (FabStaging, angle, INT, FAB_ANGLE_EYE, FAB_ANGLE_OVERHEAD), F (FabStaging, dutch, BOOL, 0, 1),
  F (FabStaging, move, STRING, 0, 0), F (FabStaging, course, STRING, 0, 0), F (FabStaging, mask, STRING, 0, 0), F (FabStaging, place, STRING, 0, 0), F (FabStaging, style, STRING, 0, 0),
  F (FabStaging, lettering, STRING, 0, 0), F (FabStaging, lens, INT, 0, 1000),
  F (FabStaging, azimuth, FLOAT, -100, 100), F (FabStaging, fill, FLOAT, 0, 1),
  F (FabStaging, view, INT, FAB_VIEW_ANY, FAB_VIEW_BEHIND), F (FabStaging, shoulder, STRING, 0, 0),
  F (FabStaging, interaction, STRING, 0, 0), F (FabStaging, pov_feet, BOOL, 0, 1),
};

/* --- writing --------------------------------------------------------------------------------------------- */

static JsonNode *
number_node (double value)
{
  JsonNode *node = json_node_new (JSON_NODE_VALUE);

  json_node_set_double (node, value);

  return node;
}

static JsonNode *
vec3_node (FabVec3 v)
{
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);
  JsonArray *array = json_array_sized_new (3);

  json_array_add_double_element (array, v.x);
  json_array_add_double_element (array, v.y);
  json_array_add_double_element (array, v.z);
  json_node_take_array (node, array);

  return node;
}

static JsonNode *
text_node (const char *text)
{
  JsonNode *node;

  if (text == NULL)
    return NULL;
  node = json_node_new (JSON_NODE_VALUE);
  json_node_set_string (node, text);

  return node;
}

static JsonNode *
integer_node (gint64 value)
{
  JsonNode *node = json_node_new (JSON_NODE_VALUE);

  json_node_set_int (node, value);

  return node;
}

static JsonNode *
field_node (const Field *field,
            const void  *data)
{
  const char *at = (const char *) data + field->offset;
  gconstpointer p = at;

  switch (field->type)
    {
    case STRING: return text_node (*(char * const *) p);
    case CHARS: return text_node (at);
    case FLOAT: return isfinite (*(const float *) p) ? number_node (*(const float *) p) : NULL;
    case INT: return integer_node (*(const int *) p);
    case UINT: return integer_node (*(const guint32 *) p);
    case BOOL: return integer_node (*(const gboolean *) p != FALSE);
    case VEC3: return vec3_node (*(const FabVec3 *) p);
    default: return NULL;
    }
}

static JsonObject *
fields_to_json (const Field *fields,
                gsize        n,
                const void  *data)
{
  JsonObject *object = json_object_new ();

  for (gsize i = 0; i < n; i++)
    {
      JsonNode *node = field_node (&fields[i], data);

      if (node != NULL)
        json_object_set_member (object, fields[i].name, node);
    }

  return object;
}

JsonNode *
_fab_staging_to_json (const FabStaging *stage)
{
  JsonObject *object = fields_to_json (stage_fields, G_N_ELEMENTS (stage_fields), stage);
  JsonArray *actors = json_array_new ();
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  json_object_set_double_member (object, "aspect", stage->aspect);
  json_object_set_object_member (object, "camera", fields_to_json (camera_fields, G_N_ELEMENTS (camera_fields), &stage->camera));
  json_object_set_object_member (object, "light", fields_to_json (light_fields, G_N_ELEMENTS (light_fields), &stage->light));
  json_object_set_object_member (object, "setting", fields_to_json (spec_fields, G_N_ELEMENTS (spec_fields), &stage->spec));
  for (guint i = 0; i < stage->actors->len; i++)
    {
      const FabActor *actor = fab_staging_actor (stage, i);
      JsonObject *one = fields_to_json (actor_fields, G_N_ELEMENTS (actor_fields), actor);

      if (actor->kind == FAB_ACTOR_FIGURE)
        json_object_set_object_member (one, "persona",
                                       fields_to_json (persona_fields, G_N_ELEMENTS (persona_fields), &actor->persona));
      json_array_add_object_element (actors, one);
    }
  json_object_set_array_member (object, "objects", actors);
  json_node_take_object (node, object);

  return node;
}

char *
fab_blocking_to_json (FabBlocking *self)
{
  g_autoptr(JsonNode) root = NULL;
  JsonArray *unknown;
  JsonObject *object;

  g_return_val_if_fail (FAB_IS_BLOCKING (self), NULL);

  root = json_node_new (JSON_NODE_OBJECT);
  object = json_object_new ();
  json_node_take_object (root, object);
  unknown = json_array_new ();
  json_object_set_int_member (object, "version", VERSION);
  json_object_set_string_member (object, "prompt", self->prompt);
  for (guint i = 0; self->unknown[i] != NULL; i++)
    json_array_add_string_element (unknown, self->unknown[i]);
  json_object_set_array_member (object, "unknown", unknown);
  if (self->overrides != NULL)
    json_object_set_string_member (object, "overrides", self->overrides);
  json_object_set_member (object, "stage", _fab_staging_to_json (self->base));

  return json_to_string (root, FALSE);
}

/* --- reading --------------------------------------------------------------------------------------------- */

/* Small, shallow and text: only then it goes to the parser. */
gboolean
_fab_json_is_sane (const char *json)
{
  gsize length = strnlen (json, MAX_JSON + 1);
  int depth = 0;
  gboolean quoted = FALSE;

  if (length > MAX_JSON || !g_utf8_validate (json, length, NULL))
    return FALSE;
  for (const char *p = json; *p != '\0'; p++)
    {
      if (quoted && *p == '\\' && p[1] != '\0')
        p++;
      else if (*p == '"')
        quoted = !quoted;
      else if (!quoted && (*p == '[' || *p == '{') && ++depth > MAX_DEPTH)
        return FALSE;
      else if (!quoted && (*p == ']' || *p == '}'))
        depth--;
    }

  return TRUE;
}

static gboolean
read_number (JsonNode *node,
             double    low,
             double    high,
             double   *value)
{
  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node))
    return FALSE;
  if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    *value = json_node_get_boolean (node) ? 1 : 0;
  else if (json_node_get_value_type (node) == G_TYPE_INT64 || json_node_get_value_type (node) == G_TYPE_DOUBLE)
    *value = json_node_get_double (node);
  else
    return FALSE;
  if (!isfinite (*value))
    return FALSE;
  *value = CLAMP (*value, low, high);

  return TRUE;
}

static const char *
read_text (JsonNode *node)
{
  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;

  return json_node_get_string (node);
}

static gboolean
read_vec3 (JsonNode *node,
           double    low,
           double    high,
           FabVec3  *v)
{
  double xyz[3];

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node) || json_array_get_length (json_node_get_array (node)) != 3)
    return FALSE;
  for (int i = 0; i < 3; i++)
    if (!read_number (json_array_get_element (json_node_get_array (node), i), low, high, &xyz[i]))
      return FALSE;
  *v = fab_vec3 (xyz[0], xyz[1], xyz[2]);

  return TRUE;
}

static void
read_field (const Field *field,
            JsonNode    *node,
            void        *data)
{
  gpointer at = (char *) data + field->offset;
  const char *text;
  double value;

  switch (field->type)
    {
    case STRING:
      text = read_text (node);
      if (text != NULL && strlen (text) < 1000)
        {
          g_free (*(char **) at);
          *(char **) at = g_strdup (text);
        }
      break;
    case CHARS:
      text = read_text (node);
      if (text != NULL)
        g_strlcpy (at, text, 16);
      break;
    case VEC3: read_vec3 (node, field->low, field->high, at); break;
    default:
      if (!read_number (node, field->low, field->high, &value))
        break;
      if (field->type == FLOAT)
        *(float *) at = value;
      else if (field->type == UINT)
        *(guint32 *) at = value;
      else
        *(int *) at = value;
    }
}

static void
fields_from_json (const Field *fields,
                  gsize        n,
                  JsonObject  *object,
                  void        *data)
{
  for (gsize i = 0; i < n; i++)
    read_field (&fields[i], json_object_get_member (object, fields[i].name), data);
}

static JsonObject *
get_object (JsonObject *object,
            const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static FabActor *
read_actor (JsonObject *object)
{
  static const char * const nobody[] = { NULL };
  g_autoptr(FabActor) actor = fab_actor_new ("thing", FAB_ACTOR_FIGURE);
  JsonObject *persona = get_object (object, "persona");

  fields_from_json (actor_fields, G_N_ELEMENTS (actor_fields), object, actor);
  if (actor->noun == NULL)
    actor->noun = g_strdup ("thing");
  if (actor->kind == FAB_ACTOR_MODEL && (actor->model == NULL || fab_model_by_id (actor->model) == NULL))
    return NULL;
  if (actor->kind == FAB_ACTOR_SHELL && actor->model != NULL && fab_set_by_id (actor->model) == NULL)
    return NULL;
  if (actor->kind != FAB_ACTOR_FIGURE)
    return g_steal_pointer (&actor);
  fab_persona_init (&actor->persona, actor->id, "person", NULL, "", nobody, 0, 0);
  if (persona != NULL)
    fields_from_json (persona_fields, G_N_ELEMENTS (persona_fields), persona, &actor->persona);
  if (actor->lower == NULL)
    actor->lower = g_strdup ("stand");
  if (actor->upper == NULL)
    actor->upper = g_strdup ("idle");

  return g_steal_pointer (&actor);
}

FabStaging *
_fab_staging_from_json (JsonObject *object,
                        GError    **error)
{
  g_autoptr(FabStaging) stage = fab_staging_new ();
  JsonNode *objects = json_object_get_member (object, "objects");
  JsonObject *camera = get_object (object, "camera");
  JsonObject *light = get_object (object, "light");
  JsonObject *spec = get_object (object, "setting");

  if (objects == NULL || !JSON_NODE_HOLDS_ARRAY (objects) || camera == NULL || light == NULL ||
      json_array_get_length (json_node_get_array (objects)) > MAX_ACTORS)
    {
      g_set_error (error, FAB_ARTIST_ERROR, FAB_ARTIST_ERROR_INVALID,
                   "The blocking lacks its objects, camera or light");
      return NULL;
    }
  fields_from_json (stage_fields, G_N_ELEMENTS (stage_fields), object, stage);
  stage->camera = (FabCamera) { .eye = { 0, 1.6f, 6 }, .target = { 0, 1.2f, 0 }, .fov = .7f };
  fields_from_json (camera_fields, G_N_ELEMENTS (camera_fields), camera, &stage->camera);
  fields_from_json (light_fields, G_N_ELEMENTS (light_fields), light, &stage->light);
  if (spec != NULL)
    fields_from_json (spec_fields, G_N_ELEMENTS (spec_fields), spec, &stage->spec);
  if (!read_number (json_object_get_member (object, "aspect"), .1, 10, &stage->aspect))
    stage->aspect = 16.0 / 9;
  for (guint i = 0; i < json_array_get_length (json_node_get_array (objects)); i++)
    {
      JsonNode *node = json_array_get_element (json_node_get_array (objects), i);
      FabActor *actor = JSON_NODE_HOLDS_OBJECT (node) ? read_actor (json_node_get_object (node)) : NULL;

      if (actor != NULL && fab_staging_find (stage, actor->id) == NULL)
        g_ptr_array_add (stage->actors, actor);
      else if (actor != NULL)
        fab_actor_free (actor);
    }

  return g_steal_pointer (&stage);
}

static GStrv
read_unknown (JsonObject *object)
{
  JsonNode *node = json_object_get_member (object, "unknown");
  g_autoptr(GStrvBuilder) words = g_strv_builder_new ();

  for (guint i = 0; node != NULL && JSON_NODE_HOLDS_ARRAY (node) &&
                    i < MIN (json_array_get_length (json_node_get_array (node)), 64); i++)
    {
      const char *word = read_text (json_array_get_element (json_node_get_array (node), i));

      if (word != NULL)
        g_strv_builder_add (words, word);
    }

  return g_strv_builder_end (words);
}

/**
 * fab_blocking_from_json:
 * @json: what fab_blocking_to_json() gave; anything else is an error
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the blocking
 */
FabBlocking *
fab_blocking_from_json (const char *json,
                        GError    **error)
{
  g_autoptr(JsonNode) root = NULL;
  JsonObject *object, *staged;
  FabStaging *stage;
  const char *prompt;
  double version;

  g_return_val_if_fail (json != NULL, NULL);

  if (_fab_json_is_sane (json))
    root = json_from_string (json, NULL);
  object = root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  staged = object != NULL ? get_object (object, "stage") : NULL;
  if (staged == NULL || !read_number (json_object_get_member (object, "version"), 0, 1e6, &version))
    {
      g_set_error (error, FAB_ARTIST_ERROR, FAB_ARTIST_ERROR_INVALID, "This is not a blocking");
      return NULL;
    }
  if (version != VERSION)
    {
      g_set_error (error, FAB_ARTIST_ERROR, FAB_ARTIST_ERROR_VERSION,
                   "The blocking is of version %d, which this program does not know", (int) version);
      return NULL;
    }
  stage = _fab_staging_from_json (staged, error);
  if (stage == NULL)
    return NULL;
  prompt = read_text (json_object_get_member (object, "prompt"));

  return _fab_blocking_new_take (stage, prompt != NULL ? prompt : "",
                                 read_text (json_object_get_member (object, "overrides")), read_unknown (object),
                                 NULL);
}

/* --- overrides --------------------------------------------------------------------------------------------- */

static void
override_position (FabStaging *stage,
                   FabActor   *actor,
                   JsonNode   *node)
{
  FabVec3 at, by;

  if (!read_vec3 (node, -FAR_AWAY, FAR_AWAY, &at))
    return;
  by = fab_vec3_sub (at, actor->at);
  actor->at = at;
  actor->reach_l = fab_vec3_add (actor->reach_l, by);
  actor->reach_r = fab_vec3_add (actor->reach_r, by);
  /* what was held and is put somewhere is let go */
  if (actor->kind != FAB_ACTOR_STRAND)
    g_clear_pointer (&actor->holder, g_free);
}

static void
override_pose (FabActor   *actor,
               const char *pose)
{
  g_auto(GStrv) halves = NULL;

  if (pose == NULL || *pose == '\0')
    return;
  halves = g_strsplit (pose, "+", 2);
  g_free (actor->lower);
  g_free (actor->upper);
  actor->lower = g_strdup (halves[0]);
  actor->upper = g_strdup (halves[1] != NULL ? halves[1] : "idle");
  actor->grip_l = actor->grip_r = FALSE;
}

/* The id of what is looked at; an empty one: straight ahead. Feet and trunk stay as they are. */
static void
override_look (const FabStaging *stage,
               FabActor         *actor,
               JsonNode         *node)
{
  const char *target = read_text (node);

  if (target == NULL || (*target != '\0' && fab_staging_find (stage, target) == NULL))
    return;
  g_free (actor->target);
  actor->target = *target != '\0' ? g_strdup (target) : NULL;
}

static void
override_actor (FabStaging *stage,
                FabActor   *actor,
                JsonObject *properties)
{
  const char *emotion = read_text (json_object_get_member (properties, "emotion"));
  double value;

  override_position (stage, actor, json_object_get_member (properties, "position"));
  override_pose (actor, read_text (json_object_get_member (properties, "pose")));
  if (emotion != NULL)
    {
      g_free (actor->emotion);
      actor->emotion = g_strdup (emotion);
    }
  if (json_object_has_member (properties, "look"))
    override_look (stage, actor, json_object_get_member (properties, "look"));
  if (read_number (json_object_get_member (properties, "yaw"), -100, 100, &value))
    actor->yaw = value;
  if (read_number (json_object_get_member (properties, "scale"), .05, 50, &value))
    actor->scale = value;
  if (read_number (json_object_get_member (properties, "hidden"), 0, 1, &value))
    actor->hidden = value > 0;
}

/* TRUE when @overrides could be read; what names nothing on the stage waits for a prompt that does. */
gboolean
_fab_staging_apply (FabStaging *stage,
                    const char *overrides)
{
  g_autoptr(JsonNode) root = _fab_json_is_sane (overrides) ? json_from_string (overrides, NULL) : NULL;
  g_autoptr(GList) members = NULL;
  JsonObject *all;

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return FALSE;
  all = json_node_get_object (root);
  members = json_object_get_members (all);
  for (GList *l = members; l != NULL; l = l->next)
    {
      FabActor *actor = fab_staging_find (stage, l->data);
      JsonObject *properties = get_object (all, l->data);

      if (properties == NULL)
        continue;
      if (actor != NULL)
        override_actor (stage, actor, properties);
      else if (g_str_equal (l->data, "camera"))
        {
          if (json_object_has_member (properties, "eye") || json_object_has_member (properties, "target"))
            stage->camera.shift_x = stage->camera.shift_y = 0;
          fields_from_json (camera_fields, G_N_ELEMENTS (camera_fields), properties, &stage->camera);
        }
    }

  return TRUE;
}
