/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-cli"

#include "config.h"

#include <glib/gi18n.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>

#include "fab-batch.h"
#include "fab-cli.h"

typedef struct
{
  GPtrArray           *films;
  const char * const  *command;
  const char          *subject;
  GSubprocessLauncher *launcher;
  GPtrArray           *at_work; /* GSubprocess */
  guint                next, n_done, n_wanted;
  gboolean             full;
  GCancellable        *cancellable;
  FabBatchFunc         done;
  gpointer             data;
} FabBatch;

typedef struct
{
  FabBatch      *batch;
  FabListedFilm *film;
} FabBatchJob;

/* Nobody would wait for the films of a batch that was killed. */
static void
end_with_parent_cb (gpointer data)
{
  prctl (PR_SET_PDEATHSIG, SIGTERM);
}

/* --- what became of it -------------------------------------------------------------------------- */

/* The last line that the command said, without what every one of them begins with. */
static char *
dup_said (FabBatch      *self,
          FabListedFilm *film,
          GBytes        *said)
{
  gsize length = 0;
  const char *data = said != NULL ? g_bytes_get_data (said, &length) : NULL;
  g_autofree char *text = g_utf8_make_valid (data != NULL ? data : "", length);
  g_autofree char *prefix = g_strdup_printf ("fabula-cli: %s%u: ", self->subject, film->line);
  const char *last = strrchr (g_strchomp (text), '\n');

  last = last != NULL ? last + 1 : text;

  return g_strdup (g_str_has_prefix (last, prefix) ? last + strlen (prefix) : last);
}

static char *
dup_reason (FabBatch      *self,
            FabListedFilm *film,
            GSubprocess   *process,
            GBytes        *said)
{
  g_autofree char *words = dup_said (self, film, said);

  if (g_subprocess_get_if_signaled (process))
    return g_strdup_printf (_("ended by signal %d (%s)"), g_subprocess_get_term_sig (process),
                            g_strsignal (g_subprocess_get_term_sig (process)));
  if (g_subprocess_get_exit_status (process) == FAB_EXIT_DONE)
    return g_strdup (_("the list was changed meanwhile"));

  return words[0] != '\0' ? g_steal_pointer (&words) : g_strdup (_("failed"));
}

static void
settle (FabBatch      *self,
        FabListedFilm *film,
        GSubprocess   *process,
        GBytes        *said)
{
  g_autofree char *reason = NULL;

  if (g_subprocess_get_successful (process) && g_file_test (film->path, G_FILE_TEST_EXISTS))
    {
      film->state = FAB_LISTED_MADE;
      return;
    }
  if (g_cancellable_is_cancelled (self->cancellable))
    return; /* it is as if it had not been begun */

  reason = dup_reason (self, film, process, said);
  fab_listed_film_fail (film, reason);
  if (g_subprocess_get_if_exited (process) && g_subprocess_get_exit_status (process) == FAB_EXIT_NO_SPACE)
    self->full = TRUE;
}

static void
ended_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autofree FabBatchJob *job = data;
  g_autoptr(GBytes) said = NULL;
  FabBatch *self = job->batch;

  g_subprocess_communicate_finish (G_SUBPROCESS (source), result, NULL, &said, NULL);
  settle (self, job->film, G_SUBPROCESS (source), said);
  self->n_done++;
  self->done (job->film, self->n_done, self->n_wanted, self->data);
  g_ptr_array_remove (self->at_work, source);
}

/* --- starting ------------------------------------------------------------------------------------ */

static gboolean
start (FabBatch  *self,
       guint      index,
       GError   **error)
{
  g_autoptr(GStrvBuilder) words = g_strv_builder_new ();
  g_autofree char *number = g_strdup_printf ("--only=%u", index + 1);
  g_auto(GStrv) argv = NULL;
  GSubprocess *process;
  FabBatchJob *job;

  g_strv_builder_addv (words, (const char **) self->command);
  g_strv_builder_add (words, number);
  argv = g_strv_builder_end (words);
  process = g_subprocess_launcher_spawnv (self->launcher, (const char * const *) argv, error);
  if (process == NULL)
    return FALSE;

  job = g_new0 (FabBatchJob, 1);
  job->batch = self;
  job->film = self->films->pdata[index];
  g_ptr_array_add (self->at_work, process);
  g_subprocess_communicate_async (process, NULL, NULL, ended_cb, job);

  return TRUE;
}

static gboolean
may_start (FabBatch *self)
{
  return !self->full && self->next < self->films->len && !g_cancellable_is_cancelled (self->cancellable);
}

static gboolean
start_some (FabBatch  *self,
            guint      n_jobs,
            GError   **error)
{
  for (; self->next < self->films->len && self->at_work->len < n_jobs; self->next++)
    {
      const FabListedFilm *film = self->films->pdata[self->next];

      if (film->state == FAB_LISTED_WAITING && !start (self, self->next, error))
        return FALSE;
    }

  return TRUE;
}

static void
stop_cb (GCancellable *cancellable,
         gpointer      data)
{
  FabBatch *self = data;

  for (guint i = 0; i < self->at_work->len; i++)
    g_subprocess_send_signal (self->at_work->pdata[i], SIGTERM);
}

static void
init_batch (FabBatch   *self,
            const char *scratch)
{
  self->at_work = g_ptr_array_new_with_free_func (g_object_unref);
  self->launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_PIPE | G_SUBPROCESS_FLAGS_STDOUT_SILENCE);
  g_subprocess_launcher_set_child_setup (self->launcher, end_with_parent_cb, NULL, NULL);
  g_subprocess_launcher_setenv (self->launcher, "TMPDIR", scratch, TRUE);
  for (guint i = 0; i < self->films->len; i++)
    self->n_wanted += ((FabListedFilm *) self->films->pdata[i])->state == FAB_LISTED_WAITING;
}

gboolean
fab_batch_run (GPtrArray           *films,
               const char * const  *command,
               const char          *subject,
               const char          *scratch,
               guint                n_jobs,
               GCancellable        *cancellable,
               FabBatchFunc         done,
               gpointer             data,
               GError             **error)
{
  FabBatch self = { .films = films, .command = command, .subject = subject, .cancellable = cancellable,
                    .done = done, .data = data };
  gulong stopping;
  gboolean well = TRUE;

  g_return_val_if_fail (films != NULL && command != NULL && n_jobs > 0 && done != NULL, FALSE);

  init_batch (&self, scratch);
  stopping = g_cancellable_connect (cancellable, G_CALLBACK (stop_cb), &self, NULL);
  do
    {
      if (well && may_start (&self))
        well = start_some (&self, n_jobs, error);
      if (self.at_work->len > 0)
        g_main_context_iteration (NULL, TRUE);
    }
  while (self.at_work->len > 0 || (well && may_start (&self)));

  g_cancellable_disconnect (cancellable, stopping);
  g_ptr_array_unref (self.at_work);
  g_object_unref (self.launcher);
  if (well && self.full)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, _("The disk is full"));
  else if (well)
    well = !g_cancellable_set_error_if_cancelled (cancellable, error);

  return well && !self.full;
}
