/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-print"

#include "config.h"

#include "fab-print-setup.h"
#include "fab-task.h"

#define KEY "board"

struct _FabPrintSetup
{
  GObject parent_instance;

  FabSession      *session;
  GSettings       *settings;
  FabBoardContent *content;
  FabBoardOptions *options;
  GPtrArray       *pages;
  GCancellable    *reading, *laying; /* while they run */
  gboolean         again;  /* options changed since it began */
};

enum
{
  CHANGED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (FabPrintSetup, fab_print_setup, G_TYPE_OBJECT)

static guint signals[N_SIGNALS];

static void lay_out (FabPrintSetup *self);

/* --- layout on another thread --- */

typedef struct
{
  FabBoardContent *content;
  FabBoardOptions *options;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  fab_board_content_unref (job->content);
  fab_board_options_free (job->options);
  g_free (job);
}

static void
lay_out_in_thread (GTask        *task,
                   gpointer      source,
                   gpointer      data,
                   GCancellable *cancellable)
{
  Job *job = data;
  PangoContext *context = fab_board_new_context ();

  g_task_return_pointer (task, fab_board_layout (job->content, job->options, context),
                         (GDestroyNotify) g_ptr_array_unref);
  g_object_unref (context);
}

static void
laid_out_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  FabPrintSetup *self = FAB_PRINT_SETUP (source);
  g_autoptr(GPtrArray) pages = g_task_propagate_pointer (G_TASK (result), NULL);

  g_clear_object (&self->laying);
  if (self->session == NULL || pages == NULL)
    return;
  if (self->again)
    {
      lay_out (self);
      return;
    }
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  self->pages = g_steal_pointer (&pages);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
lay_out (FabPrintSetup *self)
{
  g_autoptr(GTask) task = NULL;
  Job *job;

  self->again = self->laying != NULL;
  if (self->again)
    return;
  job = g_new0 (Job, 1);
  job->content = fab_board_content_ref (self->content);
  job->options = fab_board_options_copy (self->options);
  self->laying = g_cancellable_new ();
  task = g_task_new (self, self->laying, laid_out_cb, NULL);
  g_task_set_source_tag (task, lay_out);
  g_task_set_task_data (task, job, job_free);
  fab_task_run_in_thread (task, lay_out_in_thread);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  FabPrintSetup *self = data;
  FabBoardContent *content = fab_board_content_read_finish (result, NULL);

  if (content == NULL)
    return; /* stopped: it may be gone */
  g_clear_object (&self->reading);
  g_clear_pointer (&self->content, fab_board_content_unref);
  self->content = content;
  lay_out (self);
}

static void
stop_reading (FabPrintSetup *self)
{
  if (self->reading)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

static void
read_content (FabPrintSetup *self)
{
  stop_reading (self);
  self->reading = g_cancellable_new ();
  fab_board_content_read_async (fab_session_get_story (self->session), fab_session_get_timeline (self->session),
                                (self->options->show & FAB_BOARD_ARROWS) != 0, self->reading, read_cb, self);
}

static void
fab_print_setup_dispose (GObject *object)
{
  FabPrintSetup *self = FAB_PRINT_SETUP (object);

  stop_reading (self);
  if (self->laying)
    g_cancellable_cancel (self->laying);
  g_clear_object (&self->laying);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->content, fab_board_content_unref);
  g_clear_pointer (&self->options, fab_board_options_free);
  g_clear_pointer (&self->pages, g_ptr_array_unref);

  G_OBJECT_CLASS (fab_print_setup_parent_class)->dispose (object);
}

static void
fab_print_setup_class_init (FabPrintSetupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fab_print_setup_dispose;
  signals[CHANGED] = g_signal_new ("changed", FAB_TYPE_PRINT_SETUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
fab_print_setup_init (FabPrintSetup *self)
{
  self->options = fab_board_options_new ();
}

FabPrintSetup *
fab_print_setup_new (FabSession *session,
                     GSettings  *settings)
{
  g_auto(GStrv) words = g_settings_get_strv (settings, KEY);
  FabPrintSetup *self;

  g_return_val_if_fail (FAB_IS_SESSION (session), NULL);

  self = g_object_new (FAB_TYPE_PRINT_SETUP, NULL);
  self->session = g_object_ref (session);
  self->settings = g_object_ref (settings);
  for (guint i = 0; words[i] != NULL; i++)
    fab_board_options_set (self->options, words[i], NULL); /* of another version: it stays as usual */
  read_content (self);

  return self;
}

FabSession *
fab_print_setup_get_session (FabPrintSetup *self)
{
  return self->session;
}

FabBoardContent *
fab_print_setup_get_content (FabPrintSetup *self)
{
  return self->content;
}

const FabBoardOptions *
fab_print_setup_get_options (FabPrintSetup *self)
{
  return self->options;
}

GPtrArray *
fab_print_setup_get_pages (FabPrintSetup *self)
{
  return self->pages;
}

static void
keep (FabPrintSetup *self)
{
  g_auto(GStrv) words = fab_board_options_list (self->options);

  g_settings_set_strv (self->settings, KEY, (const char * const *) words);
  if (self->reading == NULL) /* else when it was read */
    lay_out (self);
}

void
fab_print_setup_set (FabPrintSetup *self,
                     const char    *word)
{
  g_return_if_fail (FAB_IS_PRINT_SETUP (self));

  if (fab_board_options_set (self->options, word, NULL))
    keep (self);
}

void
fab_print_setup_show (FabPrintSetup *self,
                      FabBoardShow   what,
                      gboolean       shown)
{
  g_return_if_fail (FAB_IS_PRINT_SETUP (self));

  if (shown == ((self->options->show & what) != 0))
    return;
  self->options->show ^= what;
  if (what == FAB_BOARD_ARROWS)
    read_content (self);
  keep (self);
}
