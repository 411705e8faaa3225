/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include <json-glib/json-glib.h>

#include "fab-engines.h"
#include "fab-writing-lines.h"

char *
fab_writing_lines_to_json (const char * const *lines)
{
  g_autoptr(JsonNode) node = json_node_init_array (json_node_alloc (), json_array_new ());

  g_return_val_if_fail (lines != NULL, NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    json_array_add_string_element (json_node_get_array (node), lines[i]);
  json_array_unref (json_node_get_array (node));

  return json_to_string (node, FALSE);
}

GStrv
fab_writing_lines_from_json (const char  *json,
                             GError     **error)
{
  g_autoptr(GStrvBuilder) lines = g_strv_builder_new ();
  g_autoptr(JsonNode) node = NULL;
  JsonArray *array;

  g_return_val_if_fail (json != NULL, NULL);

  node = json_from_string (json, NULL);
  array = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *line = json_array_get_element (array, i);

      if (!JSON_NODE_HOLDS_VALUE (line) || json_node_get_value_type (line) != G_TYPE_STRING)
        array = NULL;
      else
        g_strv_builder_add (lines, json_node_get_string (line));
    }
  if (array != NULL)
    return g_strv_builder_end (lines);
  g_set_error_literal (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_BAD_REPLY, "The answer is no list of lines");

  return NULL;
}
