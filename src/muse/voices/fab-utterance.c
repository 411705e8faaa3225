/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include <fcntl.h>
#include <string.h>
#include <unistd.h>
#include <glib-unix.h>

#include "fab-engines.h"
#include "fab-utterance.h"
#include "fab-wav.h"

#define MAX_TEXT (16 * 1024)
#define TIMEOUT_SECONDS 60

/* One line being spoken. */
typedef struct
{
  GSubprocess *process;
  guint        timeout;
  gulong       cancelled;
  gboolean     timed_out;
} Utterance;

static void
utterance_free (Utterance *utterance)
{
  g_clear_handle_id (&utterance->timeout, g_source_remove);
  g_clear_object (&utterance->process);
  g_free (utterance);
}

static gboolean
timed_out_cb (gpointer data)
{
  Utterance *utterance = g_task_get_task_data (data);

  utterance->timeout = 0;
  utterance->timed_out = TRUE;
  g_subprocess_force_exit (utterance->process);

  return G_SOURCE_REMOVE;
}

static void
cancelled_cb (GCancellable *cancellable,
              gpointer      process)
{
  g_subprocess_force_exit (process);
}

static void
return_reply (GTask       *task,
              GSubprocess *process,
              GBytes      *wav,
              GBytes      *complaint)
{
  Utterance *utterance = g_task_get_task_data (task);
  gint64 duration;

  if (utterance->timed_out)
    g_task_return_new_error (task, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_TOO_LONG,
                             "Speaking the line took longer than %d seconds", TIMEOUT_SECONDS);
  else if (!g_subprocess_get_successful (process))
    g_task_return_new_error (task, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_FAILED,
                             "The line could not be spoken: %.*s",
                             (int) MIN (g_bytes_get_size (complaint), 500),
                             (const char *) g_bytes_get_data (complaint, NULL));
  else if (!fab_wav_measure (wav, &duration))
    g_task_return_new_error (task, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_BAD_REPLY,
                             "The voice gave no sound");
  else
    g_task_return_pointer (task, g_bytes_ref (wav), (GDestroyNotify) g_bytes_unref);
}

static void
communicated_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autoptr(GTask) task = data;
  Utterance *utterance = g_task_get_task_data (task);
  g_autoptr(GBytes) wav = NULL;
  g_autoptr(GBytes) complaint = NULL;
  g_autoptr(GError) error = NULL;

  g_clear_handle_id (&utterance->timeout, g_source_remove);
  g_cancellable_disconnect (g_task_get_cancellable (task), utterance->cancelled);
  utterance->cancelled = 0;
  if (!g_subprocess_communicate_finish (G_SUBPROCESS (source), result, &wav, &complaint, &error))
    g_task_return_error (task, g_steal_pointer (&error));
  else if (!g_task_return_error_if_cancelled (task))
    return_reply (task, G_SUBPROCESS (source), wav, complaint);
}

/* The text is in the pipe before the process is there: it fits (MAX_TEXT), and a process that dies
 * early leaves nobody writing to a broken pipe. Returns the end to read from, or -1. */
static int
fill_pipe (const char  *text,
           GError     **error)
{
  gsize length = strlen (text);
  int ends[2];

  if (!g_unix_open_pipe (ends, FD_CLOEXEC, error))
    return -1;
  g_unix_set_fd_nonblocking (ends[1], TRUE, NULL);
  if (write (ends[1], text, length) != (gssize) length)
    {
      g_set_error (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_FAILED,
                   "The line could not be spoken");
      close (g_steal_fd (&ends[0]));
    }
  close (ends[1]);

  return ends[0];
}

static GSubprocess *
start (const char * const  *arguments,
       const char          *text,
       GError             **error)
{
  g_autoptr(GSubprocessLauncher) launcher = NULL;
  int end;

  if (strlen (text) > MAX_TEXT)
    {
      g_set_error (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_TOO_LONG,
                   "The line is too long to be spoken (%d bytes at most)", MAX_TEXT);
      return NULL;
    }
  end = fill_pipe (text, error);
  if (end < 0)
    return NULL;
  /* GLib forks where it is to close what is open, which with much memory takes long; and nothing of ours is open to a child */
  launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE
                                        | G_SUBPROCESS_FLAGS_INHERIT_FDS);
  g_subprocess_launcher_take_stdin_fd (launcher, end);

  return g_subprocess_launcher_spawnv (launcher, arguments, error);
}

void
fab_utterance_run_async (const char * const  *arguments,
                         const char          *text,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, data);
  Utterance *utterance = g_new0 (Utterance, 1);
  g_autoptr(GError) error = NULL;

  g_task_set_source_tag (task, fab_utterance_run_async);
  g_task_set_task_data (task, utterance, (GDestroyNotify) utterance_free);
  if (g_task_return_error_if_cancelled (task))
    return;
  utterance->process = start (arguments, text, &error);
  if (utterance->process == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  utterance->timeout = g_timeout_add_seconds (TIMEOUT_SECONDS, timed_out_cb, task);
  if (cancellable != NULL)
    utterance->cancelled = g_cancellable_connect (cancellable, G_CALLBACK (cancelled_cb),
                                                  g_object_ref (utterance->process),
                                                  g_object_unref);
  g_subprocess_communicate_async (utterance->process, NULL, NULL, communicated_cb,
                                  g_steal_pointer (&task));
}

GBytes *
fab_utterance_run_finish (GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
