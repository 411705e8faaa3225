/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include <math.h>
#include <string.h>

#include "fab-easel-json.h"
#include "fab-engines.h"
#include "fab-service-json.h"

JsonObject *
fab_easel_root (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

JsonNode *
fab_easel_member (JsonObject *object,
                  const char *name)
{
  return object != NULL ? json_object_get_member (object, name) : NULL;
}

JsonObject *
fab_easel_object (JsonObject *object,
                  const char *name)
{
  return fab_easel_root (fab_easel_member (object, name));
}

JsonArray *
fab_easel_array (JsonObject *object,
                 const char *name)
{
  JsonNode *node = fab_easel_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

const char *
fab_easel_text (JsonObject *object,
                const char *name)
{
  JsonNode *node = fab_easel_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node)
                                                                                                         : NULL;
}

double
fab_easel_number (JsonObject *object,
                  const char *name)
{
  JsonNode *node = fab_easel_member (object, name);
  double number = 0;

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node))
    return 0;
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    number = g_ascii_strtod (json_node_get_string (node), NULL);
  else if (json_node_get_value_type (node) == G_TYPE_INT64 || json_node_get_value_type (node) == G_TYPE_DOUBLE)
    number = json_node_get_double (node);

  return isfinite (number) ? CLAMP (number, -9e15, 9e15) : 0;
}

gboolean
fab_easel_flag (JsonObject *object,
                const char *name)
{
  JsonNode *node = fab_easel_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN && json_node_get_boolean (node);
}

static gboolean
has_trouble (JsonObject  *object,
             GError     **error)
{
  JsonNode *node = fab_easel_member (object, "error");
  const char *text;

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return FALSE;
  text = fab_easel_text (object, "error");
  if (text == NULL)
    text = fab_easel_text (fab_easel_root (node), "message");
  if (text == NULL)
    text = fab_easel_text (object, "message");
  g_set_error (error, FAB_ENGINE_ERROR, /* LM Studio knows no other path, and says so with 200 */
               text != NULL && g_str_has_prefix (text, "Unexpected endpoint") ? FAB_ENGINE_ERROR_WRONG_SERVICE : FAB_ENGINE_ERROR_SERVER,
               "The service says: %.300s", text != NULL ? text : "an error");

  return TRUE;
}

JsonNode *
fab_easel_parse (GBytes  *body,
                 GError **error)
{
  gsize n;
  const char *bytes = g_bytes_get_data (body, &n);
  g_autoptr(JsonNode) json = fab_service_json_read (bytes, n);

  if (fab_easel_root (json) == NULL)
    {
      const char *start = bytes != NULL ? memchr (bytes, '<', MIN (n, 64)) : NULL;

      g_set_error_literal (error, FAB_ENGINE_ERROR, start != NULL ? FAB_ENGINE_ERROR_WRONG_SERVICE : FAB_ENGINE_ERROR_BAD_REPLY,
                           start != NULL ? "A web page answered, not a service" : "The reply makes no sense: it is no JSON");
      return NULL;
    }
  if (has_trouble (json_node_get_object (json), error))
    return NULL;

  return g_steal_pointer (&json);
}

void
fab_easel_put_text (JsonBuilder *builder,
                    const char  *name,
                    const char  *value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

void
fab_easel_put_number (JsonBuilder *builder,
                      const char  *name,
                      double       value)
{
  json_builder_set_member_name (builder, name);
  if (value == (gint64) value)
    json_builder_add_int_value (builder, (gint64) value);
  else
    json_builder_add_double_value (builder, value);
}

void
fab_easel_put_flag (JsonBuilder *builder,
                    const char  *name,
                    gboolean     value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, value);
}
