/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-cli"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-cli-common.h"
#include "fab-fountain.h"
#include "fab-import.h"

static void
add_string (JsonBuilder *builder,
            const char  *name,
            const char  *value)
{
  if (value == NULL || *value == '\0')
    return;

  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

static void
add_element (JsonBuilder *builder,
             FabElement  *element)
{
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "type");
  json_builder_add_string_value (builder, fab_element_kind_to_nick (fab_element_get_kind (element)));
  json_builder_set_member_name (builder, "text");
  json_builder_add_string_value (builder, fab_element_get_text (element));
  add_string (builder, "scene_number", fab_element_get_scene_number (element));
  add_string (builder, "key", fab_element_get_key (element));
  if (fab_element_get_dual (element) != FAB_DUAL_NONE)
    add_string (builder, "dual", fab_element_get_dual (element) == FAB_DUAL_LEFT ? "left" : "right");
  if (fab_element_get_forced (element))
    {
      json_builder_set_member_name (builder, "forced");
      json_builder_add_boolean_value (builder, TRUE);
    }
  if (fab_element_get_kind (element) == FAB_ELEMENT_SECTION)
    {
      json_builder_set_member_name (builder, "level");
      json_builder_add_int_value (builder, fab_element_get_level (element));
    }
  json_builder_end_object (builder);
}

static JsonNode *
describe_elements (GPtrArray *elements)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < elements->len; i++)
    add_element (builder, g_ptr_array_index (elements, i));
  json_builder_end_array (builder);

  return json_builder_get_root (builder);
}

static void
print_elements (GPtrArray *elements)
{
  for (guint i = 0; i < elements->len; i++)
    {
      FabElement *element = g_ptr_array_index (elements, i);

      g_print ("%-14s %s\n", fab_element_kind_to_nick (fab_element_get_kind (element)),
               fab_element_get_text (element));
    }
}

int
fab_cli_script (int   argc,
                char *argv[])
{
  gboolean json = FALSE;
  int code;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print the elements as JSON"), NULL },
    { NULL }
  };
  g_autofree char *text = NULL;
  g_autoptr(GPtrArray) elements = NULL;
  g_autoptr(GFile) file = NULL;
  g_autoptr(GError) error = NULL;

  if (!fab_cli_parse (&argc, &argv, entries, "script FILE", &code))
    return code;
  if (argc != 2)
    return fab_cli_usage (_("script takes one file"));
  file = g_file_new_for_commandline_arg (argv[1]);
  text = fab_import_script (file, &error);
  if (text == NULL)
    return fab_cli_fail (argv[1], error);

  elements = fab_fountain_parse (text, -1);
  if (json)
    {
      g_autoptr(JsonNode) node = describe_elements (elements);

      fab_cli_print_json (node);
    }
  else
    {
      print_elements (elements);
    }

  return FAB_EXIT_DONE;
}
