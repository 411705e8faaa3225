/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-cli"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-boarding.h"
#include "fab-cli-common.h"
#include "fab-cli-film.h"
#include "fab-export.h"
#include "fab-import.h"
#include "fab-writing-language.h"

static void
importing_cb (double   fraction,
              gpointer data)
{
  fab_cli_progress (_("Reading"), fraction);
}

static FabImport *
read_import (const char  *input,
             FabWait     *wait,
             GError     **error)
{
  g_autoptr(GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  FabImport *import;

  g_ptr_array_add (files, g_file_new_for_commandline_arg (input));
  g_clear_object (&wait->result);
  fab_import_read_async (files, importing_cb, NULL, wait->cancellable, fab_wait_ready_cb, wait);
  import = fab_import_read_finish (fab_wait_run (wait), error);
  for (guint i = 0; import != NULL && i < import->remarks->len; i++)
    g_printerr ("fabula-cli: %s: %s\n", input, (const char *) g_ptr_array_index (import->remarks, i));

  return import;
}

/* import and board are one thing, but for the drawing. */
static gboolean
import_file (const char  *input,
             const char  *output,
             GError     **error)
{
  g_autoptr(FabScratch) scratch = fab_scratch_new (error);
  g_autoptr(FabImport) import = NULL;
  g_autoptr(FabStory) story = NULL;
  g_auto(FabWait) wait = { NULL };
  gboolean done;

  if (scratch == NULL)
    return FALSE;

  fab_wait_init (&wait);
  import = read_import (input, &wait, error);
  story = import != NULL ? fab_story_new (fab_scratch_get_path (scratch), error) : NULL;
  if (story == NULL)
    return FALSE;

  done = fab_import_fill (import, story, error) &&
         (!fab_import_is_script (import) ||
          (fab_story_settle_language (story, import->script->str, error) && fab_boarding_run (story, 0, error))) &&
         fab_cli_produce (story, &wait, error) &&
         fab_cli_put_out (story, output, NULL, &wait, error);
  fab_story_close (story, TRUE);

  return done;
}

static int
run_import (int         argc,
            char       *argv[],
            const char *synopsis)
{
  g_autofree char *output = NULL;
  int code;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("The project"), N_("FILE.fabula") },
    { NULL }
  };
  g_autoptr(GError) error = NULL;

  if (!fab_cli_parse (&argc, &argv, entries, synopsis, &code))
    return code;
  if (argc != 2 || output == NULL || !g_str_has_suffix (output, ".fabula"))
    return fab_cli_usage (_("one file and “-o FILE.fabula” are wanted"));

  if (!import_file (argv[1], output, &error))
    return fab_cli_fail (argv[1], error);

  return FAB_EXIT_DONE;
}

int
fab_cli_board (int   argc,
               char *argv[])
{
  return run_import (argc, argv, "board SCRIPT -o FILE.fabula");
}

int
fab_cli_import (int   argc,
                char *argv[])
{
  return run_import (argc, argv, "import FILE -o FILE.fabula");
}

static FabStory *
open_story (FabScratch  *scratch,
            const char  *path,
            GError     **error)
{
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (path);

  return fab_story_open (fab_scratch_get_path (scratch), file, error);
}

static gboolean
export_story (const char         *input,
              const char         *output,
              const char * const *options,
              GError            **error)
{
  g_autoptr(FabScratch) scratch = fab_scratch_new (error);
  g_autoptr(FabStory) story = NULL;
  g_auto(FabWait) wait = { NULL };
  gboolean done;

  if (scratch == NULL)
    return FALSE;

  story = open_story (scratch, input, error);
  if (story == NULL)
    return FALSE;

  fab_wait_init (&wait);
  done = fab_cli_produce (story, &wait, error) &&
         fab_cli_put_out (story, output, options, &wait, error);
  fab_story_close (story, TRUE);

  return done;
}

int
fab_cli_export (int   argc,
                char *argv[])
{
  g_autofree char *output = NULL;
  g_auto(GStrv) options = NULL, words = NULL;
  g_auto(FabFilmFlags) film = { NULL };
  int code;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("What to write; its ending says the format"), N_("OUT") },
    { "option", 'O', 0, G_OPTION_ARG_STRING_ARRAY, &options, N_("A choice of the format; may be given again"),
      N_("KEY=VALUE") },
    FAB_FILM_ENTRIES (film),
    { NULL }
  };
  g_autoptr(GError) error = NULL;

  if (!fab_cli_parse (&argc, &argv, entries, "export FILE.fabula -o OUT", &code))
    return code;
  if (argc != 2 || output == NULL)
    return fab_cli_usage (_("export takes one project and “-o OUT”"));

  if (!fab_export_check (output, &error))
    return fab_cli_fail (output, error);
  words = fab_film_flags_words (&film, options);
  if (!export_story (argv[1], output, (const char * const *) words, &error))
    return fab_cli_fail (argv[1], error);

  return FAB_EXIT_DONE;
}

int
fab_cli_check (int   argc,
               char *argv[])
{
  gboolean repair = FALSE;
  int code;
  const GOptionEntry entries[] = {
    { "repair", 0, 0, G_OPTION_ARG_NONE, &repair, N_("Mend what can be mended, and save"), NULL },
    { NULL }
  };
  g_autoptr(FabScratch) scratch = NULL;
  g_autoptr(FabStory) story = NULL;
  g_autoptr(GPtrArray) problems = NULL;
  g_autoptr(GError) error = NULL;

  if (!fab_cli_parse (&argc, &argv, entries, "check FILE.fabula", &code))
    return code;
  if (argc != 2)
    return fab_cli_usage (_("check takes one project"));

  scratch = fab_scratch_new (&error);
  story = scratch ? open_story (scratch, argv[1], &error) : NULL;
  problems = story ? fab_story_check (story, repair, &error) : NULL;
  if (problems == NULL)
    return fab_cli_fail (argv[1], error);

  for (guint i = 0; i < problems->len; i++)
    g_print ("%s: %s\n", argv[1], (const char *) g_ptr_array_index (problems, i));
  if (repair && problems->len > 0 && !fab_story_save (story, fab_story_get_file (story), &error))
    return fab_cli_fail (argv[1], error);
  fab_story_close (story, TRUE);

  return problems->len > 0 && !repair ? FAB_EXIT_FAILED : FAB_EXIT_DONE;
}
