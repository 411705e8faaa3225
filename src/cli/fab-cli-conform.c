/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-cli"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-cli-common.h"
#include "fab-conform.h"

/* What is asked for. */
typedef struct
{
  char    *output; /* NULL: the project itself */
  double   fps;    /* 0: that of the project */
  gboolean list;   /* change nothing */
} Options;

static void
print_changes (FabConform *conform)
{
  for (guint i = 0; i < fab_conform_get_n_changes (conform); i++)
    {
      g_autofree char *text = fab_conform_describe (fab_conform_get_change (conform, i));

      g_print ("%s\n", text);
    }
}

static FabConform *
find_changes (FabStory       *story,
              const char     *path,
              const Options  *options,
              GError        **error)
{
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr(FabTimeline) timeline = fab_cli_timeline (story);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr(FabCut) cut = NULL;
  int n, d;

  fab_timeline_get_fps (timeline, &n, &d);
  if (options->fps != 0 && !fab_cut_find_rate (options->fps, &n, &d))
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _("%g is no frame rate"), options->fps);
      return NULL;
    }
  cut = fab_conform_read (file, n, d, error);

  return cut != NULL ? fab_conform_new (story, timeline, cut, folder, error) : NULL;
}

static gboolean
conform_story (FabStory       *story,
               FabConform     *conform,
               const Options  *options,
               GError        **error)
{
  g_autoptr(FabVoice) voice = fab_builtin_voice_new (NULL);
  g_autoptr(GFile) target = options->output != NULL ? g_file_new_for_commandline_arg (options->output)
                                                    : g_object_ref (fab_story_get_file (story));

  print_changes (conform);

  return options->list ||
         (fab_conform_apply (conform, story, fab_cli_find_clip_key_cb, voice, error) &&
          fab_story_save (story, target, error));
}

static gboolean
run (const char     *project,
     const char     *path,
     const Options  *options,
     GError        **error)
{
  g_autoptr(FabScratch) scratch = fab_scratch_new (error);
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (project);
  g_autoptr(FabStory) story = scratch ? fab_story_open (fab_scratch_get_path (scratch), file, error) : NULL;
  g_autoptr(FabConform) conform = story ? find_changes (story, path, options, error) : NULL;
  gboolean done = conform != NULL && conform_story (story, conform, options, error);

  if (story != NULL)
    fab_story_close (story, TRUE);

  return done;
}

int
fab_cli_conform (int   argc,
                 char *argv[])
{
  g_autofree char *output = NULL;
  Options options = { 0 };
  int code;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("Another project to write"), N_("FILE.fabula") },
    { "fps", 0, 0, G_OPTION_ARG_DOUBLE, &options.fps, N_("Frames a second of an edit decision list"), N_("FPS") },
    { "list", 0, 0, G_OPTION_ARG_NONE, &options.list, N_("Only say what would change"), NULL },
    { NULL }
  };
  g_autoptr(GError) error = NULL;

  if (!fab_cli_parse (&argc, &argv, entries, "conform FILE.fabula CUT.otio|CUT.fcpxml|CUT.edl", &code))
    return code;
  if (argc != 3 || (output != NULL && !g_str_has_suffix (output, ".fabula")))
    return fab_cli_usage (_("conform takes one project and one cut"));

  options.output = output;
  if (!run (argv[1], argv[2], &options, &error))
    return fab_cli_fail (argv[2], error);

  return FAB_EXIT_DONE;
}
