/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include <fcntl.h>
#include <string.h>
#include <unistd.h>
#include <glib-unix.h>

#include "fab-studio.h"
#include "fab-voice-table.h"
#include "fab-wav.h"

#define MAX_TEXT (16 * 1024)
#define TIMEOUT_SECONDS 60

#define FAB_TYPE_BUILTIN_VOICE (fab_builtin_voice_get_type ())
G_DECLARE_FINAL_TYPE (FabBuiltinVoice, fab_builtin_voice, FAB, BUILTIN_VOICE, GObject)

struct _FabBuiltinVoice
{
  GObject  parent_instance;
  char    *helper;
};

/* One line being spoken. */
typedef struct
{
  GSubprocess *process;
  guint        timeout;
  gulong       cancelled;
  gboolean     timed_out;
} Utterance;

static void voice_iface_init (FabVoiceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FabBuiltinVoice, fab_builtin_voice, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (FAB_TYPE_VOICE, voice_iface_init))

static void
utterance_free (Utterance *utterance)
{
  g_clear_handle_id (&utterance->timeout, g_source_remove);
  g_clear_object (&utterance->process);
  g_free (utterance);
}

/* In a build tree the helper stands in src/muse, programs in src/ROOM and tests/ROOM. */
static char *
find_helper (void)
{
  static const char * const places[] = { ".", "../muse", "../../src/muse" };
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = self != NULL ? g_path_get_dirname (self) : g_strdup (".");

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *path = g_build_filename (folder, places[i], "fabula-speak", NULL);

      if (g_file_test (path, G_FILE_TEST_IS_EXECUTABLE))
        return g_steal_pointer (&path);
    }

  return g_build_filename (FAB_LIBEXECDIR, "fabula-speak", NULL);
}

static const char *
choose_variant (const FabVoiceEntry *entry,
                const FabDelivery   *delivery)
{
  if (delivery->whisper)
    return entry->sex == 'f' ? "en-us+whisperf" : "en-us+whisper";

  return entry->espeak;
}

static GStrv
build_arguments (FabBuiltinVoice       *self,
                 const FabSpeakRequest *request)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  FabDelivery delivery = fab_delivery_parse (request->direction);
  gboolean given = request->voice != NULL && *request->voice != '\0';
  const FabVoiceEntry *entry = fab_voice_table_find (given ? request->voice : "Clara");
  FabVoiceEntry foreign = { NULL, request->voice, 0, 165, 50 };
  g_autofree char *rate = NULL, *pitch = NULL, *range = NULL, *gain = NULL, *voice = NULL;
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  /* A name that is not ours is one of espeak's: "de", "fr-fr+f2". */
  if (entry == NULL)
    entry = &foreign;
  voice = g_strdup_printf ("--voice=%s", choose_variant (entry, &delivery));
  rate = g_strdup_printf ("--rate=%d", (int) (entry->rate * delivery.rate));
  pitch = g_strdup_printf ("--pitch=%d", CLAMP (entry->pitch + delivery.pitch, 0, 99));
  range = g_strdup_printf ("--range=%d", delivery.range);
  gain = g_strdup_printf ("--gain=%s",
                          g_ascii_formatd (number, sizeof number, "%.1f", delivery.gain));
  g_strv_builder_add_many (builder, self->helper, voice, rate, pitch, range, gain, NULL);

  return g_strv_builder_end (builder);
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

static gboolean
check_request (FabBuiltinVoice        *self,
               const FabSpeakRequest  *request,
               GError                **error)
{
  if (strlen (request->text) > MAX_TEXT)
    {
      g_set_error (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_TOO_LONG,
                   "The line is too long to be spoken (%d bytes at most)", MAX_TEXT);
      return FALSE;
    }
  if (!g_file_test (self->helper, G_FILE_TEST_IS_EXECUTABLE))
    {
      g_set_error (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_UNAVAILABLE,
                   "The voice “%s” is not installed", self->helper);
      return FALSE;
    }

  return TRUE;
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
start_helper (FabBuiltinVoice        *self,
              const FabSpeakRequest  *request,
              GError                **error)
{
  g_autoptr(GSubprocessLauncher) launcher = NULL;
  g_auto(GStrv) arguments = NULL;
  int text;

  if (!check_request (self, request, error))
    return NULL;
  text = fill_pipe (request->text, error);
  if (text < 0)
    return NULL;
  arguments = build_arguments (self, request);
  launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE
                                        | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_subprocess_launcher_take_stdin_fd (launcher, text);

  return g_subprocess_launcher_spawnv (launcher, (const char * const *) arguments, error);
}

static const char *
fab_builtin_voice_get_name (FabVoice *voice)
{
  return "builtin-1";
}

static char **
fab_builtin_voice_list_voices (FabVoice *voice)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  gsize n;
  const FabVoiceEntry *entries = fab_voice_table (&n);

  for (gsize i = 0; i < n; i++)
    g_strv_builder_add (builder, entries[i].name);

  return g_strv_builder_end (builder);
}

static char
fab_builtin_voice_voice_sex (FabVoice   *voice,
                             const char *name)
{
  const FabVoiceEntry *entry = fab_voice_table_find (name);

  return entry != NULL ? entry->sex : 0;
}

static void
fab_builtin_voice_speak_async (FabVoice              *voice,
                               const FabSpeakRequest *request,
                               GCancellable          *cancellable,
                               GAsyncReadyCallback    callback,
                               gpointer               data)
{
  FabBuiltinVoice *self = FAB_BUILTIN_VOICE (voice);
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, data);
  Utterance *utterance = g_new0 (Utterance, 1);
  g_autoptr(GError) error = NULL;

  g_task_set_source_tag (task, fab_builtin_voice_speak_async);
  g_task_set_task_data (task, utterance, (GDestroyNotify) utterance_free);
  if (g_task_return_error_if_cancelled (task))
    return;
  utterance->process = start_helper (self, request, &error);
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
  /* Answered when the process has gone, so that no process outlives a cancelled line. */
  g_subprocess_communicate_async (utterance->process, NULL, NULL, communicated_cb,
                                  g_steal_pointer (&task));
}

static GBytes *
fab_builtin_voice_speak_finish (FabVoice      *voice,
                                GAsyncResult  *result,
                                GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, voice), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
voice_iface_init (FabVoiceInterface *iface)
{
  iface->get_name = fab_builtin_voice_get_name;
  iface->list_voices = fab_builtin_voice_list_voices;
  iface->voice_sex = fab_builtin_voice_voice_sex;
  iface->speak_async = fab_builtin_voice_speak_async;
  iface->speak_finish = fab_builtin_voice_speak_finish;
}

static void
fab_builtin_voice_finalize (GObject *object)
{
  FabBuiltinVoice *self = FAB_BUILTIN_VOICE (object);

  g_free (self->helper);

  G_OBJECT_CLASS (fab_builtin_voice_parent_class)->finalize (object);
}

static void
fab_builtin_voice_class_init (FabBuiltinVoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fab_builtin_voice_finalize;
}

static void
fab_builtin_voice_init (FabBuiltinVoice *self)
{
}

FabVoice *
fab_builtin_voice_new (const char *helper)
{
  FabBuiltinVoice *self = g_object_new (FAB_TYPE_BUILTIN_VOICE, NULL);

  self->helper = helper != NULL ? g_strdup (helper) : find_helper ();

  return FAB_VOICE (self);
}
