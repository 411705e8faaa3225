/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include "fab-http-error.h"
#include "fab-remote-voice.h"
#include "fab-studio.h"

#define MOST_OF_LIST (4 * 1024 * 1024)

struct _FabRemoteVoice
{
  GObject parent_instance;

  FabHttp             *http;
  FabPool             *pool;
  const FabSpeechKind *kind;
  char                *model;
  char                *name;
  GPtrArray           *voices; /* FabVoiceInfo */
  FabVoiceCache       *cache;
  FabDecodeFunc        decode;
};

static void voice_iface_init (FabVoiceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FabRemoteVoice, fab_remote_voice, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (FAB_TYPE_VOICE, voice_iface_init))

/* A line on its way. */
typedef struct
{
  FabRemoteVoice  *voice;
  FabSpeakRequest *request;
  FabRendition    *rendition;
  FabEndpoint     *endpoint;  /* of the pool, while it is asked */
  FabHttpReply    *reply;
  char            *key;
} Line;

static void
give_back (Line         *line,
           const GError *error)
{
  if (line->endpoint != NULL)
    fab_pool_give_back (line->voice->pool, g_steal_pointer (&line->endpoint), error);
}

static void
line_free (gpointer data)
{
  Line *line = data;

  give_back (line, NULL);
  g_clear_pointer (&line->request, fab_speak_request_free);
  g_clear_pointer (&line->rendition, fab_rendition_free);
  g_clear_pointer (&line->reply, fab_http_reply_free);
  g_free (line->key);
  g_object_unref (line->voice);
  g_free (line);
}

/* --- what it has ------------------------------------------------------------------------------ */

static const FabVoiceInfo *
find_voice (FabRemoteVoice *self,
            const char     *id)
{
  for (guint i = 0; i < self->voices->len; i++)
    {
      const FabVoiceInfo *info = g_ptr_array_index (self->voices, i);

      if (g_str_equal (info->id, id))
        return info;
    }

  return NULL;
}

static const char *
fab_remote_voice_get_name (FabVoice *voice)
{
  return FAB_REMOTE_VOICE (voice)->name;
}

static char **
fab_remote_voice_list_voices (FabVoice *voice)
{
  FabRemoteVoice *self = FAB_REMOTE_VOICE (voice);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < self->voices->len; i++)
    g_strv_builder_add (builder, ((FabVoiceInfo *) g_ptr_array_index (self->voices, i))->id);

  return g_strv_builder_end (builder);
}

static char
fab_remote_voice_voice_sex (FabVoice   *voice,
                            const char *id)
{
  const FabVoiceInfo *info = find_voice (FAB_REMOTE_VOICE (voice), id);

  return info ? info->sex : 0;
}

static char *
fab_remote_voice_dup_label (FabVoice   *voice,
                            const char *id)
{
  const FabVoiceInfo *info = find_voice (FAB_REMOTE_VOICE (voice), id);

  if (info == NULL)
    return g_strdup (id);

  return *info->language ? g_strdup_printf ("%s (%s)", info->name, info->language) : g_strdup (info->name);
}

static guint
fab_remote_voice_get_room (FabVoice *voice)
{
  return fab_pool_get_room (FAB_REMOTE_VOICE (voice)->pool);
}

/* --- speaking --------------------------------------------------------------------------------- */

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Line *line = data;
  GError *error = NULL;
  GBytes *wav = fab_sound_reply_read (line->reply->media, line->reply->body, line->voice->kind->pcm_rate, line->voice->decode,
                                      line->rendition->gain, cancellable, &error);

  if (wav == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  if (line->voice->cache != NULL)
    fab_voice_cache_put (line->voice->cache, line->key, wav);
  g_task_return_pointer (task, wav, (GDestroyNotify) g_bytes_unref);
}

/* A service may say in a good reply that it went wrong. */
static GError *
find_hidden_error (Line *line)
{
  g_autoptr(JsonNode) json = NULL;

  if (!g_str_has_suffix (line->reply->media, "json"))
    return NULL;
  json = fab_http_reply_get_json (line->reply, NULL);

  return json ? fab_http_error_from_json (fab_pool_get_first (line->voice->pool), json) : NULL;
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr(GTask) task = data;
  Line *line = g_task_get_task_data (task);
  GError *error = NULL;

  line->reply = fab_http_send_finish (FAB_HTTP (source), result, &error);
  if (line->reply != NULL)
    error = find_hidden_error (line);
  give_back (line, error);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_run_in_thread (task, read_in_thread);
}

static void
ask (GTask *task)
{
  Line *line = g_task_get_task_data (task);
  FabRemoteVoice *self = line->voice;
  GError *error;

  line->endpoint = fab_pool_take (self->pool);
  if (line->endpoint != NULL)
    {
      fab_http_send_async (self->http, fab_speech_kind_ask (self->kind, line->endpoint, self->model, line->request, line->rendition),
                           NULL, NULL, NULL, g_task_get_cancellable (task), answered_cb, task);
      return;
    }
  error = g_error_new (FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_RATE_LIMIT, "%s has enough to do", self->kind->name);
  g_task_return_error (task, error);
  g_object_unref (task);
}

static gboolean
check (FabRemoteVoice         *self,
       const FabSpeakRequest  *request,
       GError                **error)
{
  if (!g_utf8_validate (request->text, -1, NULL) || g_utf8_strlen (request->text, -1) > (glong) self->kind->most_text)
    g_set_error (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_TOO_LARGE, "%s speaks %" G_GSIZE_FORMAT " characters of a line at most",
                 self->kind->name, self->kind->most_text);
  else if (g_str_equal (self->kind->id, "elevenlabs") && (request->voice == NULL || *request->voice == '\0'))
    g_set_error (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_BAD_REQUEST, "%s has to be told a voice: press Test in the preferences",
                 self->kind->name);
  else
    return TRUE;

  return FALSE;
}

static void
fab_remote_voice_speak_async (FabVoice              *voice,
                              const FabSpeakRequest *request,
                              GCancellable          *cancellable,
                              GAsyncReadyCallback    callback,
                              gpointer               data)
{
  FabRemoteVoice *self = FAB_REMOTE_VOICE (voice);
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, data);
  FabAbility ability = fab_speech_kind_ability (self->kind, self->model);
  Line *line = g_new0 (Line, 1);
  g_autoptr(GBytes) said = NULL;
  GError *error = NULL;

  g_task_set_source_tag (task, fab_remote_voice_speak_async);
  g_task_set_task_data (task, line, line_free);
  line->voice = g_object_ref (self);
  line->request = fab_speak_request_copy (request);
  line->rendition = fab_rendition_new (request->direction, &ability);
  line->key = fab_voice_key (voice, request);
  if (g_task_return_error_if_cancelled (task))
    return;
  if (!check (self, request, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  said = self->cache ? fab_voice_cache_get (self->cache, line->key) : NULL;
  if (said != NULL)
    g_task_return_pointer (task, g_steal_pointer (&said), (GDestroyNotify) g_bytes_unref);
  else
    ask (g_steal_pointer (&task));
}

static GBytes *
fab_remote_voice_speak_finish (FabVoice      *voice,
                               GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, voice), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
voice_iface_init (FabVoiceInterface *iface)
{
  iface->get_name = fab_remote_voice_get_name;
  iface->list_voices = fab_remote_voice_list_voices;
  iface->voice_sex = fab_remote_voice_voice_sex;
  iface->dup_label = fab_remote_voice_dup_label;
  iface->get_room = fab_remote_voice_get_room;
  iface->speak_async = fab_remote_voice_speak_async;
  iface->speak_finish = fab_remote_voice_speak_finish;
}

static void
fab_remote_voice_finalize (GObject *object)
{
  FabRemoteVoice *self = FAB_REMOTE_VOICE (object);

  g_clear_object (&self->http);
  g_clear_object (&self->pool);
  g_clear_object (&self->cache);
  g_clear_pointer (&self->voices, g_ptr_array_unref);
  g_free (self->model);
  g_free (self->name);

  G_OBJECT_CLASS (fab_remote_voice_parent_class)->finalize (object);
}

static void
fab_remote_voice_class_init (FabRemoteVoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fab_remote_voice_finalize;
}

static void
fab_remote_voice_init (FabRemoteVoice *self)
{
}

FabVoice *
fab_remote_voice_new (FabHttp             *http,
                      FabPool             *pool,
                      const FabSpeechKind *kind,
                      const char          *model,
                      GPtrArray           *voices,
                      FabVoiceCache       *cache,
                      FabDecodeFunc        decode)
{
  FabRemoteVoice *self;

  g_return_val_if_fail (FAB_IS_HTTP (http), NULL);
  g_return_val_if_fail (FAB_IS_POOL (pool), NULL);
  g_return_val_if_fail (kind != NULL && model != NULL, NULL);

  self = g_object_new (FAB_TYPE_REMOTE_VOICE, NULL);
  self->http = g_object_ref (http);
  self->pool = g_object_ref (pool);
  self->kind = kind;
  self->model = g_strdup (*model ? model : kind->model);
  self->name = *self->model ? g_strdup_printf ("%s %s", kind->id, self->model) : g_strdup (kind->id);
  self->voices = voices && voices->len > 0 ? g_ptr_array_ref (voices) : fab_speech_kind_voices (kind);
  g_set_object (&self->cache, cache);
  self->decode = decode;

  return FAB_VOICE (self);
}

/* --- the list --------------------------------------------------------------------------------- */

typedef struct
{
  const FabSpeechKind *kind;
  FabEndpoint         *endpoint;
} Asked;

static void
asked_free (gpointer data)
{
  fab_endpoint_unref (((Asked *) data)->endpoint);
  g_free (data);
}

static GPtrArray *
read_list (const Asked  *asked,
           JsonNode     *json,
           GError      **error)
{
  GPtrArray *voices;

  *error = fab_http_error_from_json (asked->endpoint, json);
  if (*error)
    return NULL;
  voices = asked->kind->read_voices (json);
  if (voices == NULL)
    g_set_error (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_WRONG_SERVICE, "What answers at %s has no list of voices",
                 fab_endpoint_get_host (asked->endpoint));

  return voices;
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(GTask) task = data;
  GError *error = NULL;
  g_autoptr(FabHttpReply) reply = fab_http_send_finish (FAB_HTTP (source), result, &error);
  g_autoptr(JsonNode) json = reply ? fab_http_reply_get_json (reply, &error) : NULL;
  GPtrArray *voices = json ? read_list (g_task_get_task_data (task), json, &error) : NULL;

  if (voices)
    g_task_return_pointer (task, voices, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

void
fab_list_voices_async (FabHttp             *http,
                       FabEndpoint         *endpoint,
                       const FabSpeechKind *kind,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             data)
{
  GTask *task;
  FabHttpRequest *request;
  Asked *asked;

  g_return_if_fail (FAB_IS_HTTP (http));
  g_return_if_fail (endpoint != NULL && kind != NULL);

  task = g_task_new (NULL, cancellable, callback, data);
  g_task_set_source_tag (task, fab_list_voices_async);
  if (kind->voices_path == NULL)
    {
      g_task_return_pointer (task, fab_speech_kind_voices (kind), (GDestroyNotify) g_ptr_array_unref);
      g_object_unref (task);
      return;
    }
  asked = g_new0 (Asked, 1);
  asked->kind = kind;
  asked->endpoint = fab_endpoint_ref (endpoint);
  g_task_set_task_data (task, asked, asked_free);
  request = fab_http_request_new (endpoint, "GET", kind->voices_path);
  request->most = MOST_OF_LIST;
  request->patience = 15;
  request->retries = 0;
  fab_http_send_async (http, request, NULL, NULL, NULL, cancellable, listed_cb, task);
}

GPtrArray *
fab_list_voices_finish (GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
