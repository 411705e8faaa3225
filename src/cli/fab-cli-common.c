/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-cli"

#include "config.h"

#include <glib/gi18n.h>
#include <glib-unix.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "fab-boarding.h"
#include "fab-cli-common.h"
#include "fab-export.h"
#include "fab-writing-language.h"

static gboolean
is_full_disk (const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE) ||
         g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOSPC) ||
         g_error_matches (error, FAB_STORY_ERROR, FAB_STORY_ERROR_NO_SPACE);
}

int
fab_cli_fail (const char   *subject,
              const GError *error)
{
  fab_cli_progress_end ();
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_printerr (_("fabula-cli: %s: cancelled\n"), subject);
  else
    g_printerr ("fabula-cli: %s: %s\n", subject, error ? error->message : _("failed"));

  if (g_error_matches (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_UNSUPPORTED) ||
      g_error_matches (error, FAB_REEL_ERROR, FAB_REEL_ERROR_UNSUPPORTED))
    return FAB_EXIT_USAGE;

  return is_full_disk (error) ? FAB_EXIT_NO_SPACE : FAB_EXIT_FAILED;
}

int
fab_cli_usage (const char *message)
{
  g_printerr ("fabula-cli: %s\n", message);

  return FAB_EXIT_USAGE;
}

gboolean
fab_cli_parse (int                *argc,
               char             ***argv,
               const GOptionEntry *entries,
               const char         *synopsis,
               int                *exit_code)
{
  g_autoptr(GOptionContext) context = g_option_context_new (synopsis);
  g_autoptr(GError) error = NULL;
  gboolean help = FALSE;
  const GOptionEntry help_entry[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, &help, N_("Show the options"), NULL },
    { NULL }
  };

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, help_entry, GETTEXT_PACKAGE);

  *exit_code = FAB_EXIT_USAGE;
  if (!g_option_context_parse (context, argc, argv, &error))
    {
      fab_cli_usage (error->message);
      return FALSE;
    }
  if (help)
    {
      g_autofree char *text = g_option_context_get_help (context, TRUE, NULL);

      g_print ("%s", text);
      *exit_code = FAB_EXIT_DONE;
      return FALSE;
    }

  return TRUE;
}

static gboolean
cancelled_by_signal_cb (gpointer data)
{
  FabWait *wait = data;

  g_cancellable_cancel (wait->cancellable);

  return G_SOURCE_CONTINUE;
}

void
fab_wait_init (FabWait *wait)
{
  wait->cancellable = g_cancellable_new ();
  wait->result = NULL;
  wait->sigint = g_unix_signal_add (SIGINT, cancelled_by_signal_cb, wait);
  wait->sigterm = g_unix_signal_add (SIGTERM, cancelled_by_signal_cb, wait);
}

void
fab_wait_clear (FabWait *wait)
{
  g_clear_handle_id (&wait->sigint, g_source_remove);
  g_clear_handle_id (&wait->sigterm, g_source_remove);
  g_clear_object (&wait->result);
  g_clear_object (&wait->cancellable);
}

void
fab_wait_ready_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      data)
{
  FabWait *wait = data;

  g_set_object (&wait->result, result);
}

GAsyncResult *
fab_wait_run (FabWait *wait)
{
  while (wait->result == NULL)
    g_main_context_iteration (NULL, TRUE);

  fab_cli_progress_end ();

  return wait->result;
}

void
fab_cli_progress (const char *what,
                  double      fraction)
{
  if (isatty (STDERR_FILENO))
    g_printerr ("\r%s %3d %%\033[K", what, (int) (CLAMP (fraction, 0, 1) * 100));
}

void
fab_cli_progress_end (void)
{
  if (isatty (STDERR_FILENO))
    g_printerr ("\r\033[K");
}

struct _FabScratch
{
  char *path;
};

FabScratch *
fab_scratch_new (GError **error)
{
  g_autofree char *path = g_dir_make_tmp ("fabula-XXXXXX", error);
  FabScratch *scratch;

  if (path == NULL)
    return NULL;

  scratch = g_new0 (FabScratch, 1);
  scratch->path = g_steal_pointer (&path);

  return scratch;
}

const char *
fab_scratch_get_path (FabScratch *scratch)
{
  return scratch->path;
}

static void
remove_tree (const char *path)
{
  g_autoptr(GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        remove_tree (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

void
fab_scratch_free (FabScratch *scratch)
{
  remove_tree (scratch->path);
  g_free (scratch->path);
  g_free (scratch);
}

char *
fab_cli_write_script (const char  *idea,
                      int          scenes,
                      guint32      seed,
                      FabWait     *wait,
                      GError     **error)
{
  g_autoptr(FabWriter) writer = fab_builtin_writer_new ();
  const FabWriteRequest request = { .idea = idea, .scenes = scenes, .seed = seed };

  g_clear_object (&wait->result);
  fab_writer_write_async (writer, &request, NULL, NULL, wait->cancellable, fab_wait_ready_cb, wait);

  return fab_writer_write_finish (writer, fab_wait_run (wait), error);
}

static void
jobs_changed_cb (FabStudio  *studio,
                 GParamSpec *pspec,
                 gpointer    data)
{
  guint n_jobs, n_done;

  g_object_get (studio, "n-jobs", &n_jobs, "n-done", &n_done, NULL);
  if (n_jobs + n_done > 0)
    fab_cli_progress (_("Drawing and speaking"), n_done / (double) (n_jobs + n_done));
}

gboolean
fab_cli_produce (FabStory  *story,
                 FabWait   *wait,
                 GError   **error)
{
  g_autoptr(FabPainter) painter = fab_builtin_painter_new ();
  g_autoptr(FabVoice) voice = fab_builtin_voice_new (NULL);
  g_autoptr(FabStudio) studio = fab_studio_new (story, painter, voice);
  gboolean done;

  g_signal_connect_object (studio, "notify::n-jobs", G_CALLBACK (jobs_changed_cb), story, 0);
  done = fab_studio_drain (studio, wait->cancellable, error);
  fab_cli_progress_end ();

  return done;
}

char *
fab_cli_find_clip_key_cb (FabStory   *story,
                          FabElement *dialogue,
                          const char *speaker,
                          const char *direction,
                          gpointer    data)
{
  FabVoice *voice = data;
  g_autofree char *name = fab_voice_for_speaker (voice, story, speaker);
  const FabSpeakRequest request = {
    .text = (char *) fab_element_get_text (dialogue), .voice = name, .direction = (char *) direction,
    .language = (char *) fab_story_get_setting (story, "language"),
  };

  return fab_voice_key (voice, &request);
}

/* 0: at the project’s rate. */
static FabTimeline *
make_timeline (FabStory *story,
               int       fps_n,
               int       fps_d)
{
  g_autoptr(FabVoice) voice = fab_builtin_voice_new (NULL);

  if (fps_n == 0)
    return fab_timeline_new (story, fab_cli_find_clip_key_cb, voice);

  return fab_timeline_new_at_rate (story, fab_cli_find_clip_key_cb, voice, fps_n, fps_d);
}

FabTimeline *
fab_cli_timeline (FabStory *story)
{
  return make_timeline (story, 0, 0);
}

static void
exporting_cb (double   fraction,
              gpointer data)
{
  fab_cli_progress (_("Exporting"), fraction);
}

/* The words without that for the rate, which is the timeline’s. */
static gboolean
take_rate (const char * const  *options,
           GStrvBuilder        *words,
           int                 *fps_n,
           int                 *fps_d,
           GError             **error)
{
  for (; options != NULL && *options != NULL; options++)
    if (!g_str_has_prefix (*options, "rate="))
      g_strv_builder_add (words, *options);
    else if (!fab_timeline_parse_rate (*options + strlen ("rate="), fps_n, fps_d))
      {
        g_set_error (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_UNSUPPORTED,
                     _("“%s” is no rate; 24, 23.976 or 30000/1001 is"), *options + strlen ("rate="));
        return FALSE;
      }

  return TRUE;
}

gboolean
fab_cli_put_out (FabStory           *story,
                 const char         *path,
                 const char * const *options,
                 FabWait            *wait,
                 GError            **error)
{
  g_autoptr(GFile) target = g_file_new_for_commandline_arg (path);
  g_autoptr(FabTimeline) timeline = NULL;
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) words = NULL;
  int fps_n = 0, fps_d = 0;

  if (g_str_has_suffix (path, ".fabula"))
    return fab_story_save (story, target, error);

  if (!take_rate (options, builder, &fps_n, &fps_d, error))
    return FALSE;
  words = g_strv_builder_end (builder);
  timeline = make_timeline (story, fps_n, fps_d);
  g_clear_object (&wait->result);
  fab_export_async (story, timeline, target, (const char * const *) words, exporting_cb, NULL, wait->cancellable, fab_wait_ready_cb, wait);

  return fab_export_finish (story, fab_wait_run (wait), error);
}

gboolean
fab_cli_make_film (const char          *idea,
                   const char          *output,
                   int                  scenes,
                   guint32              seed,
                   const char * const  *words,
                   GError             **error)
{
  g_autoptr(FabScratch) scratch = fab_scratch_new (error);
  g_autoptr(FabStory) story = NULL;
  g_auto(FabWait) wait = { NULL };
  g_autofree char *script = NULL;
  gboolean done;

  if (scratch == NULL)
    return FALSE;

  fab_wait_init (&wait);
  script = fab_cli_write_script (idea, scenes, seed, &wait, error);
  if (script == NULL)
    return FALSE;

  story = fab_story_new (fab_scratch_get_path (scratch), error);
  if (story == NULL)
    return FALSE;

  done = fab_story_settle_language (story, idea, error) &&
         fab_story_set_script (story, script, error) &&
         fab_boarding_run (story, 0, error) &&
         fab_cli_produce (story, &wait, error) &&
         fab_cli_put_out (story, output, words, &wait, error);
  fab_story_close (story, TRUE);

  return done;
}

gboolean
fab_cli_save_text (const char  *path,
                   const char  *text,
                   gssize       length,
                   GError     **error)
{
  if (path == NULL)
    return fwrite (text, 1, length < 0 ? strlen (text) : (gsize) length, stdout) > 0 || length == 0;

  return g_file_set_contents_full (path, text, length,
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0666, error);
}

void
fab_cli_print_json (JsonNode *node)
{
  g_autofree char *text = json_to_string (node, TRUE);

  g_print ("%s\n", text);
}
