/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Showing a film to others, and what they felt. */
#define G_LOG_DOMAIN "fab-cli"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-cli-common.h"
#include "fab-improve.h"
#include "fab-reaction-file.h"
#include "fab-screening-page.h"

/* --- the page --------------------------------------------------------------------------------- */

static void
writing_cb (double   fraction,
            gpointer data)
{
  fab_cli_progress (_("Writing the page"), fraction);
}

static gboolean
write_page (FabStory    *story,
            const char  *output,
            GError     **error)
{
  g_autoptr(FabTimeline) timeline = fab_cli_timeline (story);
  g_autoptr(GFile) target = g_file_new_for_commandline_arg (output);
  g_auto(FabWait) wait = { NULL };

  fab_wait_init (&wait);
  fab_screening_page_async (story, timeline, target, writing_cb, NULL, wait.cancellable, fab_wait_ready_cb, &wait);

  return fab_screening_page_finish (story, fab_wait_run (&wait), error);
}

int
fab_cli_screen (int   argc,
                char *argv[])
{
  g_autofree char *output = NULL;
  int code;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("The page to send to viewers"), N_("PAGE.html") },
    { NULL }
  };
  g_autoptr(FabScratch) scratch = NULL;
  g_autoptr(FabStory) story = NULL;
  g_autoptr(GFile) file = NULL;
  g_autoptr(GError) error = NULL;
  gboolean done;

  if (!fab_cli_parse (&argc, &argv, entries, "screen FILE.fabula -o PAGE.html", &code))
    return code;
  if (argc != 2 || output == NULL || !g_str_has_suffix (output, ".html"))
    return fab_cli_usage (_("screen takes one project, and “-o PAGE.html”"));

  file = g_file_new_for_commandline_arg (argv[1]);
  scratch = fab_scratch_new (&error);
  story = scratch ? fab_story_open (fab_scratch_get_path (scratch), file, &error) : NULL;
  if (story == NULL)
    return fab_cli_fail (argv[1], error);
  done = write_page (story, output, &error);
  fab_story_close (story, TRUE);

  return done ? FAB_EXIT_DONE : fab_cli_fail (output, error);
}

/* --- what they felt --------------------------------------------------------------------------- */

static void
add_share (JsonBuilder   *builder,
           const char    *name,
           guint          k,
           guint          n)
{
  FabShare share = fab_share_new (k, n);

  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "viewers");
  json_builder_add_int_value (builder, k);
  json_builder_set_member_name (builder, "of");
  json_builder_add_int_value (builder, n);
  json_builder_set_member_name (builder, "low");
  json_builder_add_double_value (builder, share.low);
  json_builder_set_member_name (builder, "high");
  json_builder_add_double_value (builder, share.high);
  json_builder_end_object (builder);
}

static void
add_text (JsonBuilder *builder,
          const char  *name,
          const char  *text)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static void
add_felt (JsonBuilder   *builder,
          const FabFelt *felt)
{
  for (guint i = 0; i < FAB_N_FEELINGS; i++)
    add_share (builder, fab_feeling_to_nick (i), felt->felt[i], felt->n);
  add_share (builder, "left", felt->left, felt->n);
}

static void
add_panels (JsonBuilder  *builder,
            FabReception *reception)
{
  FabShowing *film = fab_reception_get_film (reception);

  json_builder_set_member_name (builder, "panels");
  json_builder_begin_array (builder);
  for (guint i = 0; i < fab_showing_get_n_panels (film); i++)
    {
      json_builder_begin_object (builder);
      add_text (builder, "label", fab_showing_get_panel (film, i)->label);
      add_felt (builder, fab_reception_get_panel (reception, i));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_people (JsonBuilder  *builder,
            FabReception *reception)
{
  GPtrArray *people = fab_reception_get_people (reception);

  json_builder_set_member_name (builder, "people");
  json_builder_begin_array (builder);
  for (guint i = 0; i < people->len; i++)
    {
      const FabPersonReception *person = people->pdata[i];
      guint n = fab_reception_get_n_viewers (reception);

      json_builder_begin_object (builder);
      add_text (builder, "name", person->name);
      add_felt (builder, &person->felt);
      add_share (builder, "more", person->more, n);
      add_share (builder, "less", person->less, n);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_improvements (JsonBuilder *builder,
                  GPtrArray   *improvements)
{
  json_builder_set_member_name (builder, "improvements");
  json_builder_begin_array (builder);
  for (guint i = 0; i < improvements->len; i++)
    {
      const FabImprovement *improvement = improvements->pdata[i];

      json_builder_begin_object (builder);
      add_text (builder, "kind", fab_improve_kind_to_nick (improvement->kind));
      add_text (builder, "what", improvement->title);
      add_text (builder, "why", improvement->reason);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_json (FabReception *reception,
            GPtrArray    *improvements)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(JsonNode) node = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "viewers");
  json_builder_add_int_value (builder, fab_reception_get_n_viewers (reception));
  json_builder_set_member_name (builder, "clear_from");
  json_builder_add_int_value (builder, FAB_RECEPTION_FEW);
  add_panels (builder, reception);
  add_people (builder, reception);
  add_improvements (builder, improvements);
  json_builder_end_object (builder);
  node = json_builder_get_root (builder);
  fab_cli_print_json (node);
}

static void
print_words (FabReception *reception,
             GPtrArray    *improvements)
{
  g_auto(GStrv) sentences = fab_reception_list_sentences (reception);

  g_print (g_dngettext (GETTEXT_PACKAGE, "%u viewer\n", "%u viewers\n", fab_reception_get_n_viewers (reception)),
           fab_reception_get_n_viewers (reception));
  for (guint i = 0; sentences[i] != NULL; i++)
    g_print ("  %s\n", sentences[i]);
  for (guint i = 0; i < improvements->len; i++)
    {
      const FabImprovement *improvement = improvements->pdata[i];

      g_print ("%u. %s\n   %s\n", i + 1, improvement->title, improvement->reason);
    }
}

static gboolean
bring_in (FabStory    *story,
          char       **paths,
          GError     **error)
{
  g_autoptr(FabTimeline) timeline = fab_cli_timeline (story);

  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autoptr(GFile) file = g_file_new_for_commandline_arg (paths[i]);
      g_autoptr(GBytes) bytes = g_file_load_bytes (file, NULL, NULL, error);
      FabReactionReport report;

      if (bytes == NULL || fab_reactions_import (story, timeline, bytes, &report, error) == 0)
        {
          g_prefix_error (error, "%s: ", paths[i]);
          return FALSE;
        }
      g_printerr (_("%s: %u reactions, %u left out, %u on panels that are gone\n"), paths[i], report.n_reactions,
                  report.n_left_out, report.n_gone);
    }

  return TRUE;
}

static void
tell (FabStory *story,
      gboolean  json)
{
  g_autoptr(FabTimeline) timeline = fab_cli_timeline (story);
  g_autoptr(FabShowing) film = fab_showing_new (story, timeline, 0, 0);
  g_autoptr(GPtrArray) screenings = fab_story_list_screenings (story);
  g_autoptr(FabReception) reception = fab_reception_new (film, screenings, NULL);
  g_autoptr(GPtrArray) improvements = fab_improve_list (story, reception);

  if (json)
    print_json (reception, improvements);
  else
    print_words (reception, improvements);
}

int
fab_cli_audience (int   argc,
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
  g_autoptr(GError) error = NULL;
  gboolean done;

  if (!fab_cli_parse (&argc, &argv, entries, "audience FILE.fabula [REACTIONS…]", &code))
    return code;
  if (argc < 2)
    return fab_cli_usage (_("audience takes a project, and the files of reactions to bring into it"));

  file = g_file_new_for_commandline_arg (argv[1]);
  scratch = fab_scratch_new (&error);
  story = scratch ? fab_story_open (fab_scratch_get_path (scratch), file, &error) : NULL;
  if (story == NULL)
    return fab_cli_fail (argv[1], error);
  done = bring_in (story, argv + 2, &error) && (argc == 2 || fab_story_save (story, file, &error));
  if (done)
    tell (story, json);
  fab_story_close (story, TRUE);

  return done ? FAB_EXIT_DONE : fab_cli_fail (argv[1], error);
}
