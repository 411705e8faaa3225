/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A season from one idea, and the next episode of what is there. */
#define G_LOG_DOMAIN "fab-cli"

#include "config.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#include "fab-boarding.h"
#include "fab-cli-common.h"
#include "fab-export.h"
#include "fab-series.h"

#define MOST_EPISODES 60

/* The next one, by what the audience of the others felt. */
static gboolean
append_next (FabStory  *story,
             guint32    seed,
             int        scenes,
             GError   **error)
{
  g_autoptr(FabSeriesState) state = fab_series_state_new (story, seed);
  g_autoptr(GPtrArray) screenings = fab_story_list_screenings (story);
  g_autofree char *text = NULL;

  state->scenes = scenes;
  fab_series_state_listen (state, screenings);
  text = fab_series_write_next (state, error);

  return text != NULL && fab_series_append (story, text, error);
}

/* --- one film an episode ---------------------------------------------------------------------- */

static char *
make_name (const FabEpisode *episode,
           const char       *suffix)
{
  g_autofree char *title = g_strdelimit (g_strdup (episode->title), "/\\:*?\"<>|\n", '_');

  return g_strdup_printf ("%02u - %s.%s", episode->number, title, suffix);
}

static char *
write_range (FabTimeline      *timeline,
             FabStory         *story,
             const FabEpisode *episode)
{
  gint64 from = G_MAXINT64, to = 0;

  for (guint i = 0; i < fab_timeline_get_n_spans (timeline); i++)
    {
      const FabSpan *span = fab_timeline_get_span (timeline, i);
      g_autoptr(FabPanel) panel = fab_story_ref_panel (story, span->panel);

      for (guint k = 0; panel != NULL && k < episode->scenes->len; k++)
        if (fab_panel_get_scene (panel) == g_array_index (episode->scenes, gint64, k))
          {
            from = MIN (from, span->start);
            to = MAX (to, span->start + span->duration);
          }
    }
  if (to == 0)
    return NULL;

  return g_strdup_printf ("range=%d:%06.3f-%d:%06.3f", (int) (from / 60000000), (from % 60000000) / 1e6, (int) (to / 60000000), (to % 60000000) / 1e6);
}

static gboolean
write_films (FabStory    *story,
             const char  *folder,
             const char  *suffix,
             FabWait     *wait,
             GError     **error)
{
  g_autoptr(GPtrArray) episodes = fab_series_list (story);
  g_autoptr(FabTimeline) timeline = fab_cli_timeline (story);

  for (guint i = 0; i < episodes->len; i++)
    {
      const FabEpisode *episode = episodes->pdata[i];
      g_autofree char *name = make_name (episode, suffix);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *range = write_range (timeline, story, episode);
      const char * const words[] = { range, NULL };

      if (range == NULL || g_file_test (path, G_FILE_TEST_EXISTS))
        continue;
      if (!fab_cli_put_out (story, path, words, wait, error))
        return FALSE;
      g_print ("%s\n", path);
    }

  return TRUE;
}

/* --- season ----------------------------------------------------------------------------------- */

static gboolean
write_season (FabStory    *story,
              const char  *idea,
              int          episodes,
              int          scenes,
              guint32      seed,
              FabWait     *wait,
              GError     **error)
{
  g_autofree char *script = fab_cli_write_script (idea, scenes, seed, wait, error);

  if (script == NULL || !fab_story_set_script (story, script, error) || !fab_boarding_run (story, 0, error))
    return FALSE;
  for (int i = 1; i < episodes; i++)
    if (!append_next (story, seed, scenes, error))
      return FALSE;

  return fab_cli_produce (story, wait, error);
}

/* What is there already is gone on with. */
static FabStory *
open_season (GFile       *file,
             FabScratch  *scratch,
             GError     **error)
{
  if (g_file_query_exists (file, NULL))
    return fab_story_open (fab_scratch_get_path (scratch), file, error);

  return fab_story_new (fab_scratch_get_path (scratch), error);
}

static gboolean
make_season (const char  *idea,
             const char  *folder,
             int          episodes,
             int          scenes,
             guint32      seed,
             const char  *suffix,
             GError     **error)
{
  g_autoptr(GFile) file = g_file_new_build_filename (folder, "season.fabula", NULL);
  g_autoptr(FabScratch) scratch = fab_scratch_new (error);
  g_autoptr(FabStory) story = scratch != NULL ? open_season (file, scratch, error) : NULL;
  g_auto(FabWait) wait = { NULL };
  gboolean done;

  if (story == NULL)
    return FALSE;
  fab_wait_init (&wait);
  done = (g_file_query_exists (file, NULL) ||
          (write_season (story, idea, episodes, scenes, seed, &wait, error) && fab_story_save (story, file, error))) &&
         write_films (story, folder, suffix, &wait, error);
  fab_story_close (story, TRUE);

  return done;
}

int
fab_cli_season (int   argc,
                char *argv[])
{
  g_autofree char *output = NULL;
  g_autofree char *format = NULL;
  int episodes = 10, scenes = 3, seed = 0, code;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("The folder of the season; what is there already is not made again"), N_("FOLDER") },
    { "episodes", 0, 0, G_OPTION_ARG_INT, &episodes, N_("Number of episodes; ten without it"), "N" },
    { "scenes", 0, 0, G_OPTION_ARG_INT, &scenes, N_("Number of scenes of each, 1 to 12; three without it"), "N" },
    { "seed", 0, 0, G_OPTION_ARG_INT, &seed, N_("Another number, another season"), "N" },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_("Ending of the films: webm, mp4, gif …; webm without it"), N_("NAME") },
    { NULL }
  };
  g_autoptr(GError) error = NULL;
  g_autofree char *probe = NULL;

  if (!fab_cli_parse (&argc, &argv, entries, "season IDEA -o FOLDER", &code))
    return code;
  if (argc != 2 || output == NULL)
    return fab_cli_usage (_("season takes one idea, in quotes, and “-o FOLDER”"));
  if (episodes < 1 || episodes > MOST_EPISODES || scenes < 1 || scenes > 12)
    return fab_cli_usage (_("--episodes takes a number from 1 to 60, --scenes one from 1 to 12"));

  probe = g_strconcat ("film.", format != NULL ? format : "webm", NULL);
  if (!fab_export_check (probe, &error))
    return fab_cli_fail (probe, error);
  if (g_mkdir_with_parents (output, 0777) != 0)
    {
      g_set_error_literal (&error, G_FILE_ERROR, g_file_error_from_errno (errno), g_strerror (errno));
      return fab_cli_fail (output, error);
    }
  if (!make_season (argv[1], output, episodes, scenes, seed, format != NULL ? format : "webm", &error))
    return fab_cli_fail (output, error);

  return FAB_EXIT_DONE;
}

/* --- the next episode ------------------------------------------------------------------------- */

int
fab_cli_episode (int   argc,
                 char *argv[])
{
  int scenes = 0, seed = 0, code;
  const GOptionEntry entries[] = {
    { "scenes", 0, 0, G_OPTION_ARG_INT, &scenes, N_("Number of scenes, 1 to 12"), "N" },
    { "seed", 0, 0, G_OPTION_ARG_INT, &seed, N_("Another number, another story"), "N" },
    { NULL }
  };
  g_autoptr(FabScratch) scratch = NULL;
  g_autoptr(FabStory) story = NULL;
  g_autoptr(GFile) file = NULL;
  g_auto(FabWait) wait = { NULL };
  g_autoptr(GError) error = NULL;
  gboolean done;

  if (!fab_cli_parse (&argc, &argv, entries, "episode FILE.fabula", &code))
    return code;
  if (argc != 2 || scenes < 0 || scenes > 12)
    return fab_cli_usage (_("episode takes one project; --scenes a number from 1 to 12"));

  file = g_file_new_for_commandline_arg (argv[1]);
  scratch = fab_scratch_new (&error);
  story = scratch ? fab_story_open (fab_scratch_get_path (scratch), file, &error) : NULL;
  if (story == NULL)
    return fab_cli_fail (argv[1], error);
  fab_wait_init (&wait);
  done = append_next (story, seed, scenes, &error) && fab_cli_produce (story, &wait, &error) && fab_story_save (story, file, &error);
  fab_story_close (story, TRUE);

  return done ? FAB_EXIT_DONE : fab_cli_fail (argv[1], error);
}
