/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-cli"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-cli-common.h"
#include "fab-voice-choice.h"

static double
seconds (gint64 microseconds)
{
  return microseconds / (double) G_USEC_PER_SEC;
}

static void
add_scenes (JsonBuilder *builder,
            GListModel  *scenes)
{
  json_builder_set_member_name (builder, "scenes");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (scenes); i++)
    {
      g_autoptr(FabScene) scene = g_list_model_get_item (scenes, i);

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "number");
      json_builder_add_string_value (builder, fab_scene_get_number (scene));
      json_builder_set_member_name (builder, "heading");
      json_builder_add_string_value (builder, fab_scene_get_heading (scene));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_panels (JsonBuilder *builder,
            GListModel  *panels,
            FabTimeline *timeline)
{
  json_builder_set_member_name (builder, "panels");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (panels); i++)
    {
      g_autoptr(FabPanel) panel = g_list_model_get_item (panels, i);
      guint at = fab_timeline_find_panel (timeline, fab_panel_get_id (panel));

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "label");
      json_builder_add_string_value (builder, fab_panel_get_label (panel));
      json_builder_set_member_name (builder, "prompt");
      json_builder_add_string_value (builder, fab_panel_get_prompt (panel));
      json_builder_set_member_name (builder, "dialogue");
      json_builder_add_string_value (builder, fab_panel_get_dialogue (panel));
      json_builder_set_member_name (builder, "duration");
      json_builder_add_double_value (builder, at == G_MAXUINT ? 0 : seconds (fab_timeline_get_span (timeline, at)->duration));
      json_builder_set_member_name (builder, "drawn");
      json_builder_add_boolean_value (builder, fab_panel_get_take (panel) != 0);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_cast (JsonBuilder *builder,
          GListModel  *cast)
{
  json_builder_set_member_name (builder, "cast");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (cast); i++)
    {
      g_autoptr(FabCastMember) member = g_list_model_get_item (cast, i);
      g_autofree char *voice = fab_voice_choice_get (fab_cast_member_get_voice (member), "builtin"); /* it is what the program speaks with */

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "name");
      json_builder_add_string_value (builder, fab_cast_member_get_name (member));
      json_builder_set_member_name (builder, "description");
      json_builder_add_string_value (builder, fab_cast_member_get_description (member));
      json_builder_set_member_name (builder, "voice");
      json_builder_add_string_value (builder, voice);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static guint
count_undrawn (GListModel *panels)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (panels); i++)
    {
      g_autoptr(FabPanel) panel = g_list_model_get_item (panels, i);

      n += fab_panel_get_take (panel) == 0;
    }

  return n;
}

static guint
count_unspoken (FabStory    *story,
                FabTimeline *timeline)
{
  guint n = 0;

  for (guint i = 0; i < fab_timeline_get_n_lines (timeline); i++)
    {
      const FabLine *line = fab_timeline_get_line (timeline, i);

      n += line->key == NULL || fab_story_get_clip_duration (story, line->key) < 0;
    }

  return n;
}

static JsonNode *
describe (FabStory    *story,
          FabTimeline *timeline)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "title");
  json_builder_add_string_value (builder, fab_story_get_setting (story, "title"));
  json_builder_set_member_name (builder, "duration");
  json_builder_add_double_value (builder, seconds (fab_timeline_get_duration (timeline)));
  add_scenes (builder, fab_story_get_scenes (story));
  add_panels (builder, fab_story_get_panels (story), timeline);
  add_cast (builder, fab_story_get_cast (story));
  json_builder_set_member_name (builder, "missing");
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "drawings");
  json_builder_add_int_value (builder, count_undrawn (fab_story_get_panels (story)));
  json_builder_set_member_name (builder, "voices");
  json_builder_add_int_value (builder, count_unspoken (story, timeline));
  json_builder_end_object (builder);
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}

static void
print_summary (FabStory    *story,
               FabTimeline *timeline)
{
  g_print (_("%s: %u scenes, %u panels, %u people, %.1f seconds; %u panels not drawn, %u lines not spoken\n"),
           fab_story_get_setting (story, "title"),
           g_list_model_get_n_items (fab_story_get_scenes (story)),
           g_list_model_get_n_items (fab_story_get_panels (story)),
           g_list_model_get_n_items (fab_story_get_cast (story)),
           seconds (fab_timeline_get_duration (timeline)),
           count_undrawn (fab_story_get_panels (story)),
           count_unspoken (story, timeline));
}

int
fab_cli_info (int   argc,
              char *argv[])
{
  gboolean json = FALSE;
  int code;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print everything as JSON"), NULL },
    { NULL }
  };
  g_autoptr(FabScratch) scratch = NULL;
  g_autoptr(FabStory) story = NULL;
  g_autoptr(GFile) file = NULL;
  g_autoptr(FabTimeline) timeline = NULL;
  g_autoptr(GError) error = NULL;

  if (!fab_cli_parse (&argc, &argv, entries, "info FILE.fabula", &code))
    return code;
  if (argc != 2)
    return fab_cli_usage (_("info takes one project"));

  file = g_file_new_for_commandline_arg (argv[1]);
  scratch = fab_scratch_new (&error);
  story = scratch ? fab_story_open (fab_scratch_get_path (scratch), file, &error) : NULL;
  if (story == NULL)
    return fab_cli_fail (argv[1], error);

  timeline = fab_cli_timeline (story);
  if (json)
    {
      g_autoptr(JsonNode) node = describe (story, timeline);

      fab_cli_print_json (node);
    }
  else
    {
      print_summary (story, timeline);
    }
  fab_story_close (story, TRUE);

  return FAB_EXIT_DONE;
}
