/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-engine-settings"

#include "config.h"

#include "fab-chosen-voice.h"
#include "fab-chosen-writer.h"
#include "fab-clip.h"
#include "fab-engine-settings.h"
#include "fab-piper-voice.h"
#include "fab-remote-voice.h"
#include "fab-remote-writer.h"
#include "fab-studio.h"

/* Some hours of speech. */
#define MOST_SPOKEN (G_GUINT64_CONSTANT (500) * 1024 * 1024)

struct _FabEngineSettings
{
  GObject parent_instance;

  GSettings          *settings;
  FabHttp            *http;
  FabServiceSettings *writer_service;
  FabWriter          *builtin_writer;
  FabWriter          *writer;         /* FabChosenWriter */
  FabServiceSettings *voice_service;
  FabVoice           *builtin_voice;
  FabVoice           *voice;          /* FabChosenVoice */
  FabVoiceCache      *spoken;
  FabPainterSettings *painters;
};

G_DEFINE_FINAL_TYPE (FabEngineSettings, fab_engine_settings, G_TYPE_OBJECT)

static void
choose_writer (FabEngineSettings *self)
{
  FabServiceSettings *service = self->writer_service;
  const char *model = fab_service_settings_get_model (service);
  g_autoptr(FabPool) pool = NULL;
  g_autoptr(FabWriter) remote = NULL;

  if (g_str_equal (fab_service_settings_get_kind (service), "chat") && *model)
    pool = fab_service_settings_dup_pool (service, FAB_AUTH_BEARER, FAB_REMOTE_WRITER_SLOTS, NULL);
  if (pool)
    remote = fab_remote_writer_new (self->http, pool, model);
  fab_chosen_writer_set (FAB_CHOSEN_WRITER (self->writer), remote ? remote : self->builtin_writer);
}

/* --- the voice -------------------------------------------------------------------------------- */

/* Whose voices are kept. */
static char *
make_owner (FabServiceSettings *service)
{
  return g_strdup_printf ("%s %s", fab_service_settings_get_kind (service), fab_service_settings_get_url (service));
}

static GPtrArray *
read_voices (FabEngineSettings *self)
{
  g_auto(GStrv) kept = g_settings_get_strv (self->settings, "voice-list");
  g_autofree char *owner = make_owner (self->voice_service);
  GPtrArray *voices = g_ptr_array_new_with_free_func ((GDestroyNotify) fab_voice_info_free);

  for (guint i = 1; kept[0] && g_str_equal (kept[0], owner) && kept[i]; i++)
    {
      FabVoiceInfo *info = fab_voice_info_from_text (kept[i]);

      if (info)
        g_ptr_array_add (voices, info);
    }

  return voices;
}

/* Before a service told what voices it has, or was given the key that it wants, every line would fail or be spoken by a voice that nobody
 * chose: until then the built-in ones speak. */
static gboolean
is_known (FabEngineSettings   *self,
          const FabSpeechKind *kind,
          GPtrArray           *voices)
{
  g_autofree char *key = NULL;

  if (kind->voices_path != NULL)
    return voices->len > 0;
  if (!fab_service_settings_get_ready (self->voice_service))
    return TRUE; /* it has a key for all that is known */
  g_object_get (self->voice_service, "key", &key, NULL);

  return *key != '\0' || !g_str_equal (fab_service_settings_get_url (self->voice_service), kind->url);
}

static FabVoice *
create_voice (FabEngineSettings *self)
{
  FabServiceSettings *service = self->voice_service;
  const FabSpeechKind *kind = fab_speech_kind_find (fab_service_settings_get_kind (service));
  g_autoptr(FabPool) pool = NULL;
  g_autoptr(GPtrArray) voices = NULL;

  if (g_str_equal (fab_service_settings_get_kind (service), "piper-local"))
    return fab_piper_voice_new (fab_service_settings_get_url (service), fab_service_settings_get_model (service));
  if (kind)
    pool = fab_service_settings_dup_pool (service, kind->auth, kind->slots, NULL);
  if (pool == NULL)
    return NULL;
  voices = read_voices (self);
  if (!is_known (self, kind, voices))
    return NULL;

  return fab_remote_voice_new (self->http, pool, kind, fab_service_settings_get_model (service), voices, self->spoken,
                               fab_clip_make_wav);
}

static void
choose_voice (FabEngineSettings *self)
{
  g_autoptr(FabVoice) voice = create_voice (self);

  fab_chosen_voice_set_held (FAB_CHOSEN_VOICE (self->voice), voice && !fab_service_settings_get_ready (self->voice_service));
  fab_chosen_voice_set (FAB_CHOSEN_VOICE (self->voice), voice ? voice : self->builtin_voice);
}

/* --- object ----------------------------------------------------------------------------------- */

static void
fab_engine_settings_dispose (GObject *object)
{
  FabEngineSettings *self = FAB_ENGINE_SETTINGS (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->writer_service);
  g_clear_object (&self->writer);
  g_clear_object (&self->builtin_writer);
  g_clear_object (&self->voice_service);
  g_clear_object (&self->voice);
  g_clear_object (&self->builtin_voice);
  g_clear_object (&self->spoken);
  g_clear_object (&self->painters);
  g_clear_object (&self->http);

  G_OBJECT_CLASS (fab_engine_settings_parent_class)->dispose (object);
}

static void
fab_engine_settings_class_init (FabEngineSettingsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fab_engine_settings_dispose;
}

static void
fab_engine_settings_init (FabEngineSettings *self)
{
  self->settings = g_settings_new (FAB_APP_ID);
  self->http = fab_http_new ();
  self->painters = fab_painter_settings_new (self->http);
  self->writer_service = fab_service_settings_new ("writer");
  self->builtin_writer = fab_builtin_writer_new ();
  self->writer = fab_chosen_writer_new (self->builtin_writer);
  self->voice_service = fab_service_settings_new ("voice");
  self->builtin_voice = fab_builtin_voice_new (NULL);
  self->voice = fab_chosen_voice_new (self->builtin_voice);
  self->spoken = fab_voice_cache_new (NULL, MOST_SPOKEN);
  g_signal_connect_object (self->writer_service, "notify", G_CALLBACK (choose_writer), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->voice_service, "notify", G_CALLBACK (choose_voice), self, G_CONNECT_SWAPPED);
  choose_writer (self);
  choose_voice (self);
}

FabEngineSettings *
fab_engine_settings_new (void)
{
  return g_object_new (FAB_TYPE_ENGINE_SETTINGS, NULL);
}

FabHttp *
fab_engine_settings_get_http (FabEngineSettings *self)
{
  g_return_val_if_fail (FAB_IS_ENGINE_SETTINGS (self), NULL);

  return self->http;
}

FabServiceSettings *
fab_engine_settings_get_service (FabEngineSettings *self,
                                 const char        *role)
{
  g_return_val_if_fail (FAB_IS_ENGINE_SETTINGS (self), NULL);

  return g_strcmp0 (role, "voice") == 0 ? self->voice_service : self->writer_service;
}

FabPainterSettings *
fab_engine_settings_get_painters (FabEngineSettings *self)
{
  g_return_val_if_fail (FAB_IS_ENGINE_SETTINGS (self), NULL);

  return self->painters;
}

FabWriter *
fab_engine_settings_get_writer (FabEngineSettings *self)
{
  g_return_val_if_fail (FAB_IS_ENGINE_SETTINGS (self), NULL);

  return self->writer;
}

FabVoice *
fab_engine_settings_get_voice (FabEngineSettings *self)
{
  g_return_val_if_fail (FAB_IS_ENGINE_SETTINGS (self), NULL);

  return self->voice;
}

void
fab_engine_settings_keep_voices (FabEngineSettings *self,
                                 GPtrArray         *voices)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *owner = NULL;
  g_auto(GStrv) before = NULL, kept = NULL;

  g_return_if_fail (FAB_IS_ENGINE_SETTINGS (self));
  g_return_if_fail (voices != NULL);

  owner = make_owner (self->voice_service);
  g_strv_builder_add (builder, owner);
  for (guint i = 0; i < voices->len; i++)
    {
      g_autofree char *text = fab_voice_info_to_text (g_ptr_array_index (voices, i));

      g_strv_builder_add (builder, text);
    }
  kept = g_strv_builder_end (builder);
  before = g_settings_get_strv (self->settings, "voice-list");
  if (g_strv_equal ((const char * const *) before, (const char * const *) kept))
    return;
  g_settings_set_strv (self->settings, "voice-list", (const char * const *) kept);
  choose_voice (self);
}
