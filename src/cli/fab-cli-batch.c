/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-cli"

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sys/file.h>

#include "fab-batch.h"
#include "fab-cli-common.h"
#include "fab-cli-film.h"
#include "fab-export.h"

typedef struct
{
  char        *output, *format, *print;
  int          jobs, only, scenes, seed;
  FabFilmFlags film;
  char       **words;   /* those of exporting */
  char       **command; /* as it was called, but for what only the whole batch is told */
} FabBatchCall;

static void
clear_call (FabBatchCall *call)
{
  g_free (call->output);
  g_free (call->format);
  g_free (call->print);
  g_strfreev (call->words);
  g_strfreev (call->command);
  fab_film_flags_clear (&call->film);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FabBatchCall, clear_call)

/* --- one of them -------------------------------------------------------------------------------- */

static int
make_one (FabBatchCall  *call,
          const char    *list,
          FabListedFilm *film)
{
  g_autofree char *subject = g_strdup_printf ("%s:%u", list, film->line);
  g_autoptr(GError) error = NULL;

  if (film->state == FAB_LISTED_THERE)
    return FAB_EXIT_DONE;
  if (film->state == FAB_LISTED_FAILED)
    g_set_error_literal (&error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, film->reason);

  if (error != NULL ||
      !fab_cli_make_film (film->idea, film->path, call->scenes, call->seed + film->again,
                          (const char * const *) call->words, &error))
    return fab_cli_fail (subject, error);
  g_print ("%s\n", film->path);

  return FAB_EXIT_DONE;
}

/* --- as jobs of others --------------------------------------------------------------------------- */

/* The command for a shell; the number of the film is to follow. */
static char *
dup_command_line (FabBatchCall *call)
{
  g_autoptr(GString) line = g_string_new ("fabula-cli");

  for (guint i = 0; call->command[i] != NULL; i++)
    {
      g_autofree char *quoted = g_shell_quote (call->command[i]);
      gboolean plain = call->command[i][0] != '\0' &&
                       g_regex_match_simple ("^[-A-Za-z0-9_./:=,@%+]+$", call->command[i], 0, 0);

      g_string_append_printf (line, " %s", plain ? call->command[i] : quoted);
    }

  return g_string_free (g_steal_pointer (&line), FALSE);
}

static void
print_parallel (FabBatchCall *call,
                const char   *line,
                GPtrArray    *films)
{
  for (guint i = 0; i < films->len; i++)
    if (((FabListedFilm *) films->pdata[i])->state == FAB_LISTED_WAITING)
      g_print ("%s --only %u\n", line, i + 1);
}

static void
print_slurm (FabBatchCall *call,
             const char   *line,
             GPtrArray    *films)
{
  g_print ("#!/bin/sh\n"
           "#SBATCH --job-name=fabula\n"
           "#SBATCH --array=1-%u\n"
           "#SBATCH --cpus-per-task=1\n"
           "#SBATCH --mem=1G\n"
           "#SBATCH --output=fabula-%%A-%%a.log\n"
           "exec %s --only \"$SLURM_ARRAY_TASK_ID\"\n", films->len, line);
}

static void
print_kubernetes (FabBatchCall *call,
                  const char   *line,
                  GPtrArray    *films)
{
  guint at_once = call->jobs > 0 ? (guint) call->jobs : MIN (films->len, 10);

  g_print ("apiVersion: batch/v1\n"
           "kind: Job\n"
           "metadata:\n"
           "  name: fabula\n"
           "spec:\n"
           "  completionMode: Indexed\n"
           "  completions: %u\n"
           "  parallelism: %u\n"
           "  backoffLimitPerIndex: 1\n"
           "  template:\n"
           "    spec:\n"
           "      restartPolicy: Never\n"
           "      containers:\n"
           "      - name: film\n"
           "        image: fabula  # one that has fabula-cli\n"
           "        workingDir: /work\n"
           "        command: [\"/bin/sh\", \"-c\"]\n"
           "        args:\n"
           "        - |\n"
           "          exec %s --only \"$((JOB_COMPLETION_INDEX + 1))\"\n"
           "        resources:\n"
           "          requests: {cpu: \"1\", memory: 1Gi}\n"
           "        volumeMounts:\n"
           "        - {name: work, mountPath: /work}\n"
           "      volumes:\n"
           "      - name: work\n"
           "        persistentVolumeClaim: {claimName: fabula}  # holds the list, takes the films\n",
           films->len, at_once, line);
}

static const struct
{
  const char *name;
  void      (*print) (FabBatchCall *call, const char *line, GPtrArray *films);
} printers[] = {
  { "parallel", print_parallel },
  { "slurm", print_slurm },
  { "kubernetes", print_kubernetes },
};

static int
print_jobs (FabBatchCall *call,
            GPtrArray    *films)
{
  g_autofree char *line = dup_command_line (call);

  for (gsize i = 0; i < G_N_ELEMENTS (printers); i++)
    if (g_str_equal (call->print, printers[i].name))
      {
        printers[i].print (call, line, films);
        return FAB_EXIT_DONE;
      }

  return fab_cli_usage (_("--print-jobs takes parallel, slurm or kubernetes"));
}

/* --- all of them --------------------------------------------------------------------------------- */

static void
film_done_cb (const FabListedFilm *film,
              guint                n_done,
              guint                n,
              gpointer             data)
{
  fab_cli_progress_end ();
  if (film->state == FAB_LISTED_MADE)
    g_print ("%s\n", film->path);
  fab_cli_progress (_("Making films"), n_done / (double) n);
}

static guint
count (GPtrArray      *films,
       FabListedState  state)
{
  guint n = 0;

  for (guint i = 0; i < films->len; i++)
    n += ((FabListedFilm *) films->pdata[i])->state == state;

  return n;
}

static void
report (GPtrArray  *films,
        const char *list)
{
  guint waiting = count (films, FAB_LISTED_WAITING);

  fab_cli_progress_end ();
  for (guint i = 0; i < films->len; i++)
    {
      const FabListedFilm *film = films->pdata[i];

      if (film->state == FAB_LISTED_FAILED)
        g_printerr ("fabula-cli: %s:%u: %s (“%.60s”)\n", list, film->line, film->reason, film->idea);
    }
  g_printerr (_("%u films: %u made, %u were there, %u failed\n"), films->len, count (films, FAB_LISTED_MADE),
              count (films, FAB_LISTED_THERE), count (films, FAB_LISTED_FAILED));
  if (waiting > 0)
    g_printerr (_("%u are left; the same command goes on with them\n"), waiting);
}

/* Held as long as the process lives. Jobs that are run one by one need none: at worst they make a film twice. */
static gboolean
lock_folder (const char  *folder,
             GError     **error)
{
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0)
    {
      g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (errno), g_strerror (errno));
      return FALSE;
    }
  if (flock (fd, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK)
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_BUSY, _("Another batch is making films there"));

  return FALSE;
}

static int
make_all (FabBatchCall *call,
          const char   *list,
          GPtrArray    *films)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *subject = g_strconcat (list, ":", NULL);
  g_autoptr(GStrvBuilder) words = g_strv_builder_new ();
  g_autoptr(FabScratch) scratch = NULL;
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) command = NULL;
  g_auto(FabWait) wait = { NULL };

  if (!lock_folder (call->output, &error) || (scratch = fab_scratch_new (&error)) == NULL)
    return fab_cli_fail (call->output, error);

  fab_wait_init (&wait);
  g_strv_builder_add (words, program != NULL ? program : "fabula-cli");
  g_strv_builder_addv (words, (const char **) call->command);
  command = g_strv_builder_end (words);
  fab_batch_run (films, (const char * const *) command, subject, fab_scratch_get_path (scratch),
                 call->jobs > 0 ? (guint) call->jobs : g_get_num_processors (), wait.cancellable,
                 film_done_cb, NULL, &error);
  report (films, list);
  if (error != NULL)
    return fab_cli_fail (call->output, error);

  return count (films, FAB_LISTED_FAILED) > 0 ? FAB_EXIT_FAILED : FAB_EXIT_DONE;
}

/* --- the call ------------------------------------------------------------------------------------- */

/* Jobs are called as the batch was, but for what says how the whole is run. */
static char **
dup_command (char **argv)
{
  const char *own[] = { "--print-jobs", "--jobs", "-j" };
  g_autoptr(GStrvBuilder) words = g_strv_builder_new ();

  for (guint i = 0; argv[i] != NULL; i++)
    {
      gboolean mine = g_str_has_prefix (argv[i], "--print-jobs=") || g_str_has_prefix (argv[i], "--jobs=");

      if (mine)
        continue;
      for (gsize k = 0; !mine && k < G_N_ELEMENTS (own); k++)
        mine = g_str_equal (argv[i], own[k]);
      if (!mine)
        g_strv_builder_add (words, argv[i]);
      else if (argv[i + 1] != NULL)
        i++;
    }

  return g_strv_builder_end (words);
}

static GPtrArray *
read_films (FabBatchCall  *call,
            const char    *list,
            GError       **error)
{
  g_autofree char *words = g_strjoinv ("\n", call->words);
  g_autofree char *settings = g_strdup_printf ("%d\n%d\n%s", call->scenes, call->seed, words);
  const char *ending = call->format != NULL ? call->format : "webm";
  g_autofree char *example = g_strconcat ("film.", ending, NULL);
  GPtrArray *films;

  if (!g_str_equal (ending, "fabula") && !fab_export_check (example, error))
    return NULL;
  films = fab_film_list_read (list, call->output, ending, settings, error);
  for (guint i = 0; films != NULL && i < films->len; i++)
    {
      FabListedFilm *film = films->pdata[i];

      if (film->state == FAB_LISTED_WAITING && g_file_test (film->path, G_FILE_TEST_EXISTS))
        film->state = FAB_LISTED_THERE;
    }

  return films;
}

static int
run (FabBatchCall *call,
     const char   *list)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) films = read_films (call, list, &error);

  if (films == NULL)
    return fab_cli_fail (list, error);
  if (call->only > (int) films->len)
    return fab_cli_usage (_("--only takes the number of a film in the list"));
  if (call->print != NULL && call->only == 0)
    return print_jobs (call, films);

  if (g_mkdir_with_parents (call->output, 0777) != 0)
    {
      g_set_error_literal (&error, G_IO_ERROR, g_io_error_from_errno (errno), g_strerror (errno));
      return fab_cli_fail (call->output, error);
    }

  return call->only > 0 ? make_one (call, list, films->pdata[call->only - 1]) : make_all (call, list, films);
}

int
fab_cli_batch (int   argc,
               char *argv[])
{
  g_auto(FabBatchCall) call = { NULL };
  int code;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &call.output, N_("The folder for the films; those in it are not made again"), N_("FILMS/") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &call.format, N_("webm, mp4, gif …, or fabula for projects; webm without it"), N_("ENDING") },
    { "jobs", 'j', 0, G_OPTION_ARG_INT, &call.jobs, N_("Films made at a time; one for each core without it"), "N" },
    { "only", 0, 0, G_OPTION_ARG_INT, &call.only, N_("Make only this one, counted from 1 and without empty lines"), "N" },
    { "print-jobs", 0, 0, G_OPTION_ARG_STRING, &call.print,
      N_("Make nothing; print the work for others: parallel, slurm or kubernetes"), N_("KIND") },
    { "scenes", 0, 0, G_OPTION_ARG_INT, &call.scenes, N_("Number of scenes, 1 to 12"), "N" },
    { "seed", 0, 0, G_OPTION_ARG_INT, &call.seed, N_("Another number, other stories"), "N" },
    FAB_FILM_ENTRIES (call.film),
    { NULL }
  };

  call.command = dup_command (argv);
  if (!fab_cli_parse (&argc, &argv, entries, "batch IDEAS.txt -o FILMS/", &code))
    return code;
  if (argc != 2 || call.output == NULL)
    return fab_cli_usage (_("batch takes a text with one idea a line, and “-o FILMS/”"));
  if (call.scenes < 0 || call.scenes > 12)
    return fab_cli_usage (_("--scenes takes a number from 1 to 12"));
  if (call.jobs < 0 || call.only < 0)
    return fab_cli_usage (_("--jobs and --only take numbers from 1"));

  call.words = fab_film_flags_words (&call.film, NULL);

  return run (&call, argv[1]);
}
