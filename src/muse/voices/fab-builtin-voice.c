/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include <string.h>

#include "fab-studio.h"
#include "fab-utterance.h"
#include "fab-voice-table.h"

#define FAB_TYPE_BUILTIN_VOICE (fab_builtin_voice_get_type ())
G_DECLARE_FINAL_TYPE (FabBuiltinVoice, fab_builtin_voice, FAB, BUILTIN_VOICE, GObject)

struct _FabBuiltinVoice
{
  GObject  parent_instance;
  char    *helper;
};

static void voice_iface_init (FabVoiceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FabBuiltinVoice, fab_builtin_voice, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (FAB_TYPE_VOICE, voice_iface_init))

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

/* A voice of ours keeps its own sound when it reads other letters. */
static char *
choose_variant (const FabVoiceEntry   *entry,
                const FabDelivery     *delivery,
                const FabSpeakRequest *request)
{
  const char *voice = entry->espeak;
  const char *reader = entry->name != NULL ? fab_voice_table_read (request->text, request->language) : NULL;

  if (delivery->whisper)
    voice = entry->sex == 'f' ? "en-us+whisperf" : "en-us+whisper";

  return reader != NULL ? g_strconcat (reader, strchr (voice, '+'), NULL) : g_strdup (voice);
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
  g_autofree char *rate = NULL, *pitch = NULL, *range = NULL, *gain = NULL, *voice = NULL, *variant = NULL;
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  /* A name that is not ours is one of espeak's: "de", "fr-fr+f2". */
  if (entry == NULL)
    entry = &foreign;
  variant = choose_variant (entry, &delivery, request);
  voice = g_strdup_printf ("--voice=%s", variant);
  rate = g_strdup_printf ("--rate=%d", (int) (entry->rate * delivery.rate));
  pitch = g_strdup_printf ("--pitch=%d", CLAMP (entry->pitch + delivery.pitch, 0, 99));
  range = g_strdup_printf ("--range=%d", delivery.range);
  gain = g_strdup_printf ("--gain=%s",
                          g_ascii_formatd (number, sizeof number, "%.1f", delivery.gain));
  g_strv_builder_add_many (builder, self->helper, voice, rate, pitch, range, gain, NULL);

  return g_strv_builder_end (builder);
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
spoken_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(GTask) task = data;
  GError *error = NULL;
  GBytes *wav = fab_utterance_run_finish (result, &error);

  if (wav != NULL)
    g_task_return_pointer (task, wav, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
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
  g_auto(GStrv) arguments = NULL;

  g_task_set_source_tag (task, fab_builtin_voice_speak_async);
  if (!g_file_test (self->helper, G_FILE_TEST_IS_EXECUTABLE))
    {
      g_task_return_new_error (task, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_UNAVAILABLE,
                               "The voice “%s” is not installed", self->helper);
      return;
    }
  arguments = build_arguments (self, request);
  fab_utterance_run_async ((const char * const *) arguments, request->text, cancellable, spoken_cb,
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
