/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Answers that are to be JSON of a certain form. */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include <string.h>

#include "fab-chat.h"
#include "fab-engines.h"

#define DEEPEST 32

char *
fab_chat_extract_object (const char *text)
{
  const char *start = strchr (text, '{');
  gboolean quoted = FALSE;
  int depth = 0;

  for (const char *at = start; at && *at; at++)
    {
      if (quoted && *at == '\\' && at[1])
        at++;
      else if (*at == '"')
        quoted = !quoted;
      else if (!quoted && *at == '{')
        depth++;
      else if (!quoted && *at == '}' && --depth == 0)
        return g_strndup (start, at + 1 - start);
    }

  return NULL;
}

static gboolean
has_type (JsonNode   *node,
          const char *type)
{
  GType value = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_NONE;

  if (g_str_equal (type, "object"))
    return JSON_NODE_HOLDS_OBJECT (node);
  if (g_str_equal (type, "array"))
    return JSON_NODE_HOLDS_ARRAY (node);
  if (g_str_equal (type, "string"))
    return value == G_TYPE_STRING;
  if (g_str_equal (type, "boolean"))
    return value == G_TYPE_BOOLEAN;
  if (g_str_equal (type, "integer"))
    return value == G_TYPE_INT64;
  if (g_str_equal (type, "number"))
    return value == G_TYPE_INT64 || value == G_TYPE_DOUBLE;

  return TRUE;
}

static gboolean check_node (JsonNode *node, JsonNode *schema, const char *place, int depth, GError **error);

static gboolean
complain (GError     **error,
          const char  *place,
          const char  *what)
{
  g_set_error (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_BAD_REPLY, "The answer has not the form that was asked for: %s %s",
               place, what);
  return FALSE;
}

static gboolean
check_object (JsonNode    *node,
              JsonObject  *schema,
              const char  *place,
              int          depth,
              GError     **error)
{
  JsonObject *object = json_node_get_object (node);
  JsonObject *properties = json_object_has_member (schema, "properties")
                           ? json_object_get_object_member (schema, "properties") : NULL;
  JsonArray *required = json_object_has_member (schema, "required") ? json_object_get_array_member (schema, "required") : NULL;
  JsonObjectIter iter;
  const char *name;
  JsonNode *form;

  for (guint i = 0; required && i < json_array_get_length (required); i++)
    if (!json_object_has_member (object, json_array_get_string_element (required, i)))
      {
        g_autofree char *missing = g_strdup_printf ("has no “%s”", json_array_get_string_element (required, i));

        return complain (error, place, missing);
      }
  if (properties == NULL)
    return TRUE;
  json_object_iter_init (&iter, properties);
  while (json_object_iter_next (&iter, &name, &form))
    {
      g_autofree char *inner = g_strconcat (place, ".", name, NULL);

      if (json_object_has_member (object, name) &&
          !check_node (json_object_get_member (object, name), form, inner, depth + 1, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
check_array (JsonNode    *node,
             JsonObject  *schema,
             const char  *place,
             int          depth,
             GError     **error)
{
  JsonArray *array = json_node_get_array (node);
  JsonNode *form = json_object_get_member (schema, "items");

  if (json_object_has_member (schema, "minItems") &&
      json_array_get_length (array) < json_object_get_int_member (schema, "minItems"))
    return complain (error, place, "has too few entries");
  for (guint i = 0; form && i < json_array_get_length (array); i++)
    {
      g_autofree char *inner = g_strdup_printf ("%s[%u]", place, i);

      if (!check_node (json_array_get_element (array, i), form, inner, depth + 1, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_in_enum (JsonNode  *node,
            JsonArray *values)
{
  for (guint i = 0; i < json_array_get_length (values); i++)
    if (json_node_equal (json_array_get_element (values, i), node))
      return TRUE;

  return FALSE;
}

static gboolean
check_node (JsonNode    *node,
            JsonNode    *schema,
            const char  *place,
            int          depth,
            GError     **error)
{
  JsonObject *form;

  if (depth > DEEPEST || !JSON_NODE_HOLDS_OBJECT (schema))
    return TRUE;
  form = json_node_get_object (schema);
  if (json_object_has_member (form, "type") && !has_type (node, json_object_get_string_member (form, "type")))
    {
      g_autofree char *what = g_strdup_printf ("is no %s", json_object_get_string_member (form, "type"));

      return complain (error, place, what);
    }
  if (json_object_has_member (form, "enum") && !is_in_enum (node, json_object_get_array_member (form, "enum")))
    return complain (error, place, "is none of the values that are possible");
  if (JSON_NODE_HOLDS_OBJECT (node))
    return check_object (node, form, place, depth, error);

  return !JSON_NODE_HOLDS_ARRAY (node) || check_array (node, form, place, depth, error);
}

gboolean
fab_chat_check (JsonNode  *answer,
                JsonNode  *schema,
                GError   **error)
{
  g_return_val_if_fail (answer != NULL, FALSE);
  g_return_val_if_fail (schema != NULL, FALSE);

  return check_node (answer, schema, "it", 0, error);
}
