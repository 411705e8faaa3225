/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Voices of services, against fakes of them that are written from their documentation. */
#include "config.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "fab-chosen-voice.h"
#include "fab-remote-voice.h"
#include "fab-studio.h"
#include "fab-voice-choice.h"
#include "fab-wav.h"
#include "service-testing.h"

/* --- sounds --- */

/* A second of a WAV file whose header says @claimed bytes of data. */
static GBytes *
make_wav (guint   channels,
          guint32 claimed)
{
  guint n = 8000 * channels;
  g_autoptr(GByteArray) wav = g_byte_array_new ();
  const guint8 header[] = { 'R', 'I', 'F', 'F', 0xff, 0xff, 0xff, 0xff, 'W', 'A', 'V', 'E', 'f', 'm', 't', ' ', 16, 0, 0, 0, 1, 0,
                            channels, 0, 0x40, 0x1f, 0, 0, 0x80 * channels, 0x3e * channels, 0, 0, 2 * channels, 0, 16, 0,
                            'd', 'a', 't', 'a', claimed, claimed >> 8, claimed >> 16, claimed >> 24 };

  g_byte_array_append (wav, header, sizeof header);
  for (guint i = 0; i < n; i++)
    {
      gint16 sample = GINT16_TO_LE (8000 * sin (i * .05));

      g_byte_array_append (wav, (guint8 *) &sample, 2);
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&wav));
}

/* --- one line --- */

typedef struct
{
  gboolean  done;
  GBytes   *wav;
  GError   *error;
} Answer;

static void
answer_clear (Answer *answer)
{
  g_clear_pointer (&answer->wav, g_bytes_unref);
  g_clear_error (&answer->error);
  answer->done = FALSE;
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Answer, answer_clear)

static void
spoken_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  Answer *answer = data;

  answer->wav = fab_voice_speak_finish (FAB_VOICE (source), result, &answer->error);
  answer->done = TRUE;
}

static void
speak (FabVoice   *voice,
       const char *text,
       const char *name,
       const char *direction,
       Answer     *answer)
{
  FabSpeakRequest request = { (char *) text, (char *) name, (char *) direction };

  answer_clear (answer);
  fab_voice_speak_async (voice, &request, NULL, spoken_cb, answer);
  testing_until (answer->done);
}

static FabVoice *
make_voice (Service       *service,
            const char    *kind,
            const char    *model,
            const char    *key,
            FabVoiceCache *cache)
{
  const guint n_at_once = 2;
  const FabSpeechKind *found = fab_speech_kind_find (kind);
  g_autoptr(FabHttp) http = fab_http_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(FabPool) pool = fab_pool_new (fab_endpoint_get_base (service->endpoint), found->auth, key, n_at_once, &error);

  g_assert_no_error (error);

  return fab_remote_voice_new (http, pool, found, model, NULL, cache, NULL);
}

/* --- what is asked, and what a good answer becomes --- */

typedef struct
{
  const char *kind, *model, *voice, *direction;
  const char *path;     /* asked for */
  const char *body;     /* all of it */
  const char *media;    /* of the answer */
  guint       sends;    /* 0: a streamed WAV; 1: samples; 2: WAV of two channels; 3: WAV with a length of 0 */
} Good;

static const Good goods[] = {
  { "openai", "", "coral", "whispering, sad", "/v1/audio/speech",
    "{\"model\":\"gpt-4o-mini-tts\",\"input\":\"It is late.\",\"voice\":\"coral\",\"response_format\":\"wav\",\"instructions\":"
    "\"You are an actor in a film. The script says how you say this line: whispering, sad.\"}", "audio/wav", 0 },
  { "openai", "tts-1", "", "quickly", "/v1/audio/speech",
    "{\"model\":\"tts-1\",\"input\":\"It is late.\",\"voice\":\"alloy\",\"response_format\":\"wav\",\"speed\":1.28}", "audio/wav", 3 },
  { "kokoro", "", "af_heart", NULL, "/v1/audio/speech",
    "{\"model\":\"kokoro\",\"input\":\"It is late.\",\"voice\":\"af_heart\",\"response_format\":\"wav\",\"stream\":false}", "audio/wav", 2 },
  { "piper", "", "en_US-joe-medium", "slowly", "/synthesize",
    "{\"text\":\"It is late.\",\"voice\":\"en_US-joe-medium\",\"length_scale\":1.3513513513513513}", "text/html", 0 },
  { "piper", "", "en_US-x-low#anna", NULL, "/synthesize",
    "{\"text\":\"It is late.\",\"voice\":\"en_US-x-low\",\"speaker\":\"anna\",\"length_scale\":1.0}", "text/html", 0 },
  { "elevenlabs", "eleven_v3", "21m00/x", "(whispering)", "/v1/text-to-speech/21m00/x",
    "{\"text\":\"[whispers] It is late.\",\"model_id\":\"eleven_v3\",\"voice_settings\":{\"stability\":0.5,\"similarity_boost\":0.75,"
    "\"style\":0.0,\"speed\":0.92000000000000004}}", "audio/pcm", 1 },
};

static void
good_cb (Service           *service,
         SoupServerMessage *message,
         const char        *path,
         guint              n)
{
  const Good *good = service->data;
  g_autoptr(GBytes) wav = make_wav (good->sends == 2 ? 2 : 1, good->sends == 3 ? 0 : 0xffffffff);
  gsize size;
  const char *data = g_bytes_get_data (wav, &size);
  gsize from = good->sends == 1 ? 44 : 0;

  g_assert_cmpstr (path, ==, good->path);
  soup_server_message_set_status (message, 200, NULL);
  soup_server_message_set_response (message, good->media, SOUP_MEMORY_COPY, data + from, size - from);
}

static void
assert_same_json (const char *a,
                  const char *b)
{
  g_autoptr(JsonNode) x = json_from_string (a, NULL), y = json_from_string (b, NULL);

  if (!json_node_equal (x, y))
    g_error ("%s is not %s", a, b);
}

static void
test_good (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (goods); i++)
    {
      g_autoptr(Service) service = testing_service_new (good_cb, NULL);
      g_autoptr(FabVoice) voice = NULL;
      g_auto(Answer) answer = { 0 };
      gint64 duration;

      service->data = (gpointer) &goods[i];
      voice = make_voice (service, goods[i].kind, goods[i].model, "sk-key", NULL);
      speak (voice, "It is late.", goods[i].voice, goods[i].direction, &answer);
      g_assert_no_error (answer.error);
      g_assert_true (fab_wav_measure (answer.wav, &duration));
      /* samples are of 24 kHz, files of 8 */
      g_assert_cmpint (duration, ==, goods[i].sends == 1 ? G_USEC_PER_SEC * 8 / 24 : G_USEC_PER_SEC);
      assert_same_json (service->body, goods[i].body);
      g_assert_cmpstr (service->key, ==, g_str_equal (goods[i].kind, "elevenlabs") ? NULL : "Bearer sk-key");
      g_assert_finalize_object (g_steal_pointer (&voice));
    }
}

/* --- what can go wrong --- */

typedef struct
{
  const char *kind;
  guint       status;
  const char *media, *body;
  int         code;
} Bad;

static const Bad bads[] = {
  { "openai", 401, "application/json", "{\"error\":{\"message\":\"Incorrect API key provided: sk-key\",\"code\":\"invalid_api_key\"}}", FAB_ENGINE_ERROR_AUTH },
  { "openai", 429, "application/json", "{\"error\":{\"message\":\"slow down\",\"code\":\"rate_limit_exceeded\"}}", FAB_ENGINE_ERROR_RATE_LIMIT },
  { "openai", 429, "application/json", "{\"error\":{\"message\":\"no money\",\"type\":\"insufficient_quota\",\"code\":\"insufficient_quota\"}}", FAB_ENGINE_ERROR_QUOTA },
  { "openai", 400, "application/json", "{\"error\":{\"message\":\"rejected\",\"code\":\"content_policy_violation\"}}", FAB_ENGINE_ERROR_CONTENT_POLICY },
  { "openai", 404, "application/json", "{\"error\":{\"message\":\"The model `x` does not exist\",\"code\":\"model_not_found\"}}", FAB_ENGINE_ERROR_MODEL_MISSING },
  { "openai", 400, "application/json", "{\"error\":{\"message\":\"Invalid voice\",\"param\":\"voice\",\"code\":null}}", FAB_ENGINE_ERROR_BAD_REQUEST },
  { "openai", 413, "text/plain", "too much", FAB_ENGINE_ERROR_TOO_LARGE },
  { "openai", 502, "text/html", "<html>Bad Gateway</html>", FAB_ENGINE_ERROR_UNREACHABLE },
  { "openai", 503, "application/json", "{\"error\":{\"message\":\"Loading model\",\"type\":\"unavailable_error\"}}", FAB_ENGINE_ERROR_NOT_READY },
  { "openai", 500, "text/plain", "", FAB_ENGINE_ERROR_SERVER },
  { "openai", 404, "text/html", "<html>not here</html>", FAB_ENGINE_ERROR_WRONG_SERVICE },
  { "openai", 302, "text/html", "", FAB_ENGINE_ERROR_WRONG_SERVICE },
  { "openai", 200, "text/html", "<html>welcome to the hotel</html>", FAB_ENGINE_ERROR_WRONG_SERVICE },
  { "openai", 200, "application/json", "{\"error\":\"Unexpected endpoint or method. (POST /v1/audio/speech)\"}", FAB_ENGINE_ERROR_WRONG_SERVICE },
  { "openai", 200, "application/json", "{\"ok\":true}", FAB_ENGINE_ERROR_BAD_REPLY },
  { "openai", 200, "audio/wav", "", FAB_ENGINE_ERROR_BAD_REPLY },
  { "openai", 200, "audio/wav", "RIFF\xff\xff\xff\xffWAVEdata", FAB_ENGINE_ERROR_BAD_REPLY },
  { "openai", 200, "audio/wav", "garbage from a fog", FAB_ENGINE_ERROR_BAD_REPLY },
  { "kokoro", 400, "application/json", "{\"detail\":{\"error\":\"validation_error\",\"message\":\"Voice 'x' not found\",\"type\":\"invalid_request_error\"}}", FAB_ENGINE_ERROR_BAD_REQUEST },
  { "kokoro", 422, "application/json", "{\"detail\":[{\"loc\":[\"body\",\"input\"],\"msg\":\"field required\",\"type\":\"missing\"}]}", FAB_ENGINE_ERROR_BAD_REQUEST },
  { "kokoro", 500, "application/json", "{\"detail\":{\"error\":\"processing_error\",\"message\":\"CUDA out of memory\"}}", FAB_ENGINE_ERROR_SERVER },
  { "piper", 500, "text/html", "<html>Internal Server Error</html>", FAB_ENGINE_ERROR_SERVER },
  { "piper", 404, "text/html", "<html>Not Found</html>", FAB_ENGINE_ERROR_WRONG_SERVICE },
  { "piper", 405, "text/html", "<html>Method Not Allowed</html>", FAB_ENGINE_ERROR_WRONG_SERVICE },
  { "elevenlabs", 401, "application/json", "{\"detail\":{\"status\":\"invalid_api_key\",\"message\":\"Invalid API key\"}}", FAB_ENGINE_ERROR_AUTH },
  { "elevenlabs", 401, "application/json", "{\"detail\":{\"status\":\"quota_exceeded\",\"message\":\"This request exceeds your quota\"}}", FAB_ENGINE_ERROR_QUOTA },
  { "elevenlabs", 402, "application/json", "{\"detail\":{\"status\":\"payment_required\",\"message\":\"pay\"}}", FAB_ENGINE_ERROR_QUOTA },
  { "elevenlabs", 403, "application/json", "{\"detail\":{\"status\":\"output_format_not_allowed\",\"message\":\"your plan\"}}", FAB_ENGINE_ERROR_AUTH },
  { "elevenlabs", 404, "application/json", "{\"detail\":{\"status\":\"voice_not_found\",\"message\":\"A voice was not found\"}}", FAB_ENGINE_ERROR_BAD_REQUEST },
  { "elevenlabs", 400, "application/json", "{\"detail\":{\"status\":\"max_character_limit_exceeded\",\"message\":\"too long\"}}", FAB_ENGINE_ERROR_TOO_LARGE },
  { "elevenlabs", 429, "application/json", "{\"detail\":{\"status\":\"too_many_concurrent_requests\",\"message\":\"wait\"}}", FAB_ENGINE_ERROR_RATE_LIMIT },
  { "elevenlabs", 429, "application/json", "{\"detail\":{\"status\":\"system_busy\",\"message\":\"busy\"}}", FAB_ENGINE_ERROR_RATE_LIMIT },
  { "elevenlabs", 200, "application/json", "{\"audio_base64\":\"\"}", FAB_ENGINE_ERROR_BAD_REPLY },
};

static void
bad_cb (Service           *service,
        SoupServerMessage *message,
        const char        *path,
        guint              n)
{
  const Bad *bad = service->data;

  if (bad->status == 302)
    soup_message_headers_replace (soup_server_message_get_response_headers (message), "Location", "http://elsewhere.example/");
  if (bad->status == 429)
    soup_message_headers_replace (soup_server_message_get_response_headers (message), "Retry-After", "7");
  testing_service_reply (message, bad->status, bad->media, bad->body);
}

static void
test_bad (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bads); i++)
    {
      g_autoptr(Service) service = testing_service_new (bad_cb, NULL);
      g_autoptr(FabVoice) voice = make_voice (service, bads[i].kind, "", "sk-key", NULL);
      g_auto(Answer) answer = { 0 };
      g_autofree char *body = g_utf8_make_valid (bads[i].body, -1);

      service->data = (gpointer) &bads[i];
      g_test_message ("%s %u %s", bads[i].kind, bads[i].status, body);
      speak (voice, "It is late.", "anna", NULL, &answer);
      g_assert_error (answer.error, FAB_ENGINE_ERROR, bads[i].code);
      g_assert_null (strstr (answer.error->message, "sk-key"));
      g_assert_cmpuint (service->n, ==, 1); /* the queue tries again, not the voice */
      g_assert_cmpfloat (fab_engine_error_get_wait (answer.error), ==, bads[i].status == 429 ? 7 : 0);
      g_assert_cmpuint (fab_voice_get_room (voice), ==, bads[i].status == 429 ? 0 : 2);
    }
}

/* --- connections that go wrong --- */

static void
flood_cb (Service           *service,
          SoupServerMessage *message,
          const char        *path,
          guint              n)
{
  char *body = g_malloc0 (100 * 1024 * 1024);

  memcpy (body, "RIFF....WAVE", 12);
  soup_server_message_set_status (message, 200, NULL);
  soup_server_message_set_response (message, "audio/wav", SOUP_MEMORY_TAKE, body, 100 * 1024 * 1024);
}

static void
cut_cb (Service           *service,
        SoupServerMessage *message,
        const char        *path,
        guint              n)
{
  g_autoptr(GIOStream) stream = NULL;
  static const char reply[] = "HTTP/1.1 200 OK\r\nContent-Type: audio/wav\r\nContent-Length: 5000\r\n\r\nRIFF....WAVE";

  stream = soup_server_message_steal_connection (message);
  g_output_stream_write_all (g_io_stream_get_output_stream (stream), reply, sizeof reply - 1, NULL, NULL, NULL);
  g_io_stream_close (stream, NULL, NULL);
}

static void
test_connection (void)
{
  static const struct { ServiceFunc func; int code; } cases[] = {
    { flood_cb, FAB_ENGINE_ERROR_TOO_LONG },
    { cut_cb, FAB_ENGINE_ERROR_TRUNCATED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(Service) service = testing_service_new (cases[i].func, NULL);
      g_autoptr(FabVoice) voice = make_voice (service, "openai", "", NULL, NULL);
      g_auto(Answer) answer = { 0 };

      speak (voice, "It is late.", "alloy", NULL, &answer);
      g_assert_error (answer.error, FAB_ENGINE_ERROR, cases[i].code);
    }
}

/* Of "localhost", signed by nobody, made for this test. */
static const char self_signed[] =
  "-----BEGIN CERTIFICATE-----\n"
  "MIIBfzCCASWgAwIBAgIUCG3ulsBratkpqCIy+jhBIbR9vhcwCgYIKoZIzj0EAwIw\n"
  "FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMzA4MzQyNloYDzIxMjYxMDMw\n"
  "MDgzNDI2WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO\n"
  "PQMBBwNCAASTX6yUtyQBkueFJm2LV9AWTMJxqAp0UV5+4O+AZaxLPSAetP2Ma1KY\n"
  "zqVz/yjptbjZRmYfI6O4zLX9om+mkH2lo1MwUTAdBgNVHQ4EFgQUn7W2tduQgVuV\n"
  "CW9ngWrBLhc9ug4wHwYDVR0jBBgwFoAUn7W2tduQgVuVCW9ngWrBLhc9ug4wDwYD\n"
  "VR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiEAorEFaxH/VWxE8S1h2qkp\n"
  "j/MfiZxZPxq+68W8sZCHvcoCIDU7QKDL5KC6zvG7EUrG1X/mK2lvzW7xD/BbEr9k\n"
  "SPxa\n"
  "-----END CERTIFICATE-----\n"
  "-----BEGIN PRIVATE KEY-----\n"
  "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg61czmYjH1zydR8+2\n"
  "NcTasLAekOM1KclGXmGy4cfqshWhRANCAASTX6yUtyQBkueFJm2LV9AWTMJxqAp0\n"
  "UV5+4O+AZaxLPSAetP2Ma1KYzqVz/yjptbjZRmYfI6O4zLX9om+mkH2l\n"
  "-----END PRIVATE KEY-----\n";

/* A key goes nowhere where the other side cannot prove who it is. */
static void
test_tls (void)
{
  g_autoptr(GTlsCertificate) certificate = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(FabHttp) http = fab_http_new ();
  g_autoptr(FabPool) pool = NULL;
  g_autoptr(FabVoice) voice = NULL;
  g_autofree char *url = NULL;
  g_auto(Answer) answer = { 0 };
  SoupServer *server;
  GSList *uris;

  if (!g_tls_backend_supports_tls (g_tls_backend_get_default ()))
    {
      g_test_skip ("there is no TLS here (glib-networking)");
      return;
    }
  certificate = g_tls_certificate_new_from_pem (self_signed, -1, &error);
  g_assert_no_error (error);
  server = soup_server_new ("tls-certificate", certificate, NULL);
  g_assert_true (soup_server_listen_local (server, 0, SOUP_SERVER_LISTEN_HTTPS | SOUP_SERVER_LISTEN_IPV4_ONLY, &error));
  uris = soup_server_get_uris (server);
  url = g_uri_to_string (uris->data);
  g_slist_free_full (uris, (GDestroyNotify) g_uri_unref);
  pool = fab_pool_new (url, FAB_AUTH_BEARER, "sk-key", 1, &error);
  voice = fab_remote_voice_new (http, pool, fab_speech_kind_find ("openai"), "", NULL, NULL, NULL);
  speak (voice, "It is late.", "alloy", NULL, &answer);
  g_assert_error (answer.error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_UNREACHABLE);
  g_assert_nonnull (strstr (answer.error->message, "cannot prove who it is"));
  soup_server_disconnect (server);
  g_object_unref (server);
}

static void
stall_cb (Service           *service,
          SoupServerMessage *message,
          const char        *path,
          guint              n)
{
  soup_server_message_pause (message);
}

/* Who is cancelled lets go at once, and its place is free. */
static void
test_cancel (void)
{
  g_autoptr(Service) service = testing_service_new (stall_cb, NULL);
  g_autoptr(FabVoice) voice = make_voice (service, "openai", "", NULL, NULL);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  FabSpeakRequest request = { (char *) "It is late.", (char *) "alloy", NULL };
  g_auto(Answer) first = { 0 }, second = { 0 }, third = { 0 };

  fab_voice_speak_async (voice, &request, cancellable, spoken_cb, &first);
  fab_voice_speak_async (voice, &request, cancellable, spoken_cb, &second);
  testing_until (service->n == 2);
  g_assert_cmpuint (fab_voice_get_room (voice), ==, 0);
  speak (voice, "It is late.", "alloy", NULL, &third);
  g_assert_error (third.error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_RATE_LIMIT);
  g_cancellable_cancel (cancellable);
  testing_until (first.done && second.done);
  g_assert_error (first.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (fab_voice_get_room (voice), ==, 2);
}

/* --- the cache --- */

static void
test_cache (void)
{
  g_autofree char *folder = g_dir_make_tmp ("fabula-voices-XXXXXX", NULL);
  g_autoptr(FabVoiceCache) cache = fab_voice_cache_new (folder, 100 * 1000);
  g_autoptr(Service) service = testing_service_new (good_cb, NULL);
  g_autoptr(FabVoice) voice = NULL, other = NULL;
  g_auto(Answer) answer = { 0 };
  g_autoptr(GDir) dir = NULL;
  const char *name;
  guint n = 0;

  service->data = (gpointer) &goods[2];
  voice = make_voice (service, "kokoro", "", NULL, cache);
  for (guint i = 0; i < 3; i++)
    speak (voice, "It is late.", "af_heart", NULL, &answer);
  g_assert_no_error (answer.error);
  g_assert_cmpuint (service->n, ==, 1);
  speak (voice, "It is late.", "af_heart", "sad", &answer); /* another direction is another sound */
  speak (voice, "It is late.", "af_bella", NULL, &answer);
  other = make_voice (service, "kokoro", "kokoro-2", NULL, cache);
  speak (other, "It is late.", "af_heart", NULL, &answer);
  g_assert_cmpuint (service->n, ==, 4);

  /* It is bounded, and what is damaged is asked for anew. */
  for (guint i = 0; i < 10; i++)
    {
      g_autofree char *text = g_strdup_printf ("Line %u.", i);

      speak (voice, text, "af_heart", NULL, &answer);
      g_assert_no_error (answer.error);
    }
  dir = g_dir_open (folder, 0, NULL);
  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      n++;
      g_assert_true (g_file_set_contents (path, "broken", 6, NULL));
    }
  g_assert_cmpuint (n, <=, 6); /* of 16 kB each */
  n = service->n;
  speak (voice, "Line 9.", "af_heart", NULL, &answer);
  g_assert_no_error (answer.error);
  g_assert_cmpuint (service->n, ==, n + 1);
  dir = (g_dir_close (g_steal_pointer (&dir)), g_dir_open (folder, 0, NULL));
  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

/* --- lists of voices --- */

static void
test_lists (void)
{
  static const struct { const char *kind, *reply, *voices; } cases[] = {
    { "kokoro", "{\"voices\":[\"af_heart\",\"bm_george\",\"strange\"]}",
      "af_heart\tHeart\tf\ten-US|bm_george\tGeorge\tm\ten-GB|strange\tstrange\t-\t" },
    { "kokoro", "{\"voices\":[{\"id\":\"jf_alpha\",\"name\":\"jf_alpha\"},{\"name\":\"none\"},7,null]}", "jf_alpha\tAlpha\tf\tja" },
    { "kokoro", "{\"voices\":{}}", NULL },
    { "kokoro", "[]", NULL },
    { "piper", "{\"en_US-joe-medium\":{\"audio\":{\"sample_rate\":22050},\"num_speakers\":1,\"speaker_id_map\":{}}}",
      "en_US-joe-medium\tJoe\tm\ten-US" },
    { "piper", "{\"en_GB-vctk-medium\":{\"audio\":{},\"speaker_id_map\":{\"p239\":0,\"p236\":1}},\"x\":1}",
      "en_GB-vctk-medium#p239\tVctk p239\t-\ten-GB|en_GB-vctk-medium#p236\tVctk p236\t-\ten-GB" },
    { "elevenlabs", "{\"voices\":[{\"voice_id\":\"21m\",\"name\":\"Rachel\\tR\",\"labels\":{\"gender\":\"female\",\"language\":\"en\"}},{\"voice_id\":\"a\\tb\"}]}",
      "21m\tRachel R\tf\ten" },
    { "elevenlabs", "{\"detail\":\"no\"}", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(JsonNode) reply = json_from_string (cases[i].reply, NULL);
      g_autoptr(GPtrArray) voices = fab_speech_kind_find (cases[i].kind)->read_voices (reply);
      g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
      g_auto(GStrv) texts = NULL;
      g_autofree char *all = NULL;

      for (guint k = 0; voices && k < voices->len; k++)
        {
          g_autofree char *text = fab_voice_info_to_text (g_ptr_array_index (voices, k));
          FabVoiceInfo *again = fab_voice_info_from_text (text);

          g_assert_cmpstr (again->id, ==, ((FabVoiceInfo *) g_ptr_array_index (voices, k))->id);
          fab_voice_info_free (again);
          g_strv_builder_add (builder, text);
        }
      texts = g_strv_builder_end (builder);
      all = voices ? g_strjoinv ("|", texts) : NULL;
      g_assert_cmpstr (all, ==, cases[i].voices);
    }
  g_assert_null (fab_voice_info_from_text ("nonsense"));
}

/* --- directions --- */

static void
test_directions (void)
{
  static const FabAbility nothing = { 0, 1, 1 }, speed = { FAB_SKILL_SPEED, .7, 1.2 }, lively = { FAB_SKILL_LIVELY, 1, 1 };
  static const FabAbility words = { FAB_SKILL_WORDS, 1, 1 }, tags = { FAB_SKILL_TAGS, 1, 1 };
  static const struct { const char *direction; const FabAbility *ability; double speed, lively, gain; const char *tags; } cases[] = {
    { NULL, &nothing, 1, .5, 0, NULL },
    { "whispering", &nothing, 1, .5, -9, NULL },
    { "shouting", &nothing, 1, .5, 3, NULL },
    { "slowly", &speed, .74, .5, 0, NULL },
    { "in a hurry", &speed, 1.2, .5, 0, NULL },
    { "quickly", &speed, 1.2, .5, 0, NULL },
    { "sad", &lively, 1, .3, -2, NULL },
    { "furious", &lively, 1, .85, 3, NULL },
    { "(deadpan)", &lively, 1, .08, 0, NULL },
    { "whispering", &words, 1, .5, 0, NULL },
    { "sad, whispering, sad", &tags, 1, .5, 0, "[sad] [whispers] " },
    { "to Anna", &tags, 1, .5, 0, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(FabRendition) rendition = fab_rendition_new (cases[i].direction, cases[i].ability);

      g_test_message ("%s", cases[i].direction);
      g_assert_cmpfloat_with_epsilon (rendition->speed, cases[i].speed, .001);
      g_assert_cmpfloat_with_epsilon (rendition->lively, cases[i].lively, .001);
      g_assert_cmpfloat_with_epsilon (rendition->gain, cases[i].gain, .001);
      g_assert_cmpstr (rendition->tags, ==, cases[i].tags);
      g_assert_cmpint (rendition->words != NULL, ==, cases[i].ability == &words);
    }
}

/* --- the choice for a person --- */

static void
test_choice (void)
{
  g_autofree char *one = fab_voice_choice_set ("Clara", "kokoro kokoro", "af_heart");
  g_autofree char *two = fab_voice_choice_set (one, "piper", "en_US-joe-medium");
  g_autofree char *three = fab_voice_choice_set (two, "kokoro other", "");
  g_autofree char *four = fab_voice_choice_set (three, "builtin-1", "");
  g_autofree char *a = fab_voice_choice_get (two, "kokoro"), *b = fab_voice_choice_get (two, "builtin-1");
  g_autofree char *c = fab_voice_choice_get (four, "piper"), *d = fab_voice_choice_get ("", "piper");
  g_autofree char *e = fab_voice_choice_get (four, "builtin-1");

  g_assert_cmpstr (two, ==, "Clara\nkokoro: af_heart\npiper: en_US-joe-medium");
  g_assert_cmpstr (three, ==, "Clara\npiper: en_US-joe-medium");
  g_assert_cmpstr (a, ==, "af_heart");
  g_assert_cmpstr (b, ==, "Clara");
  g_assert_cmpstr (c, ==, "en_US-joe-medium");
  g_assert_cmpstr (d, ==, "");
  g_assert_cmpstr (e, ==, "");
}

/* --- a studio that speaks by a service --- */

static void
test_studio (void)
{
  g_autoptr(Service) service = testing_service_new (good_cb, NULL);
  g_autoptr(GError) error = NULL;
  g_autofree char *state = g_dir_make_tmp ("fabula-state-XXXXXX", NULL);
  FabStory *story = fab_story_new (state, &error);
  g_autoptr(FabVoice) kokoro = NULL, openai = NULL;
  g_autoptr(FabVoice) chosen = NULL;
  FabStudio *studio;

  service->data = (gpointer) &goods[2];
  kokoro = make_voice (service, "kokoro", "", NULL, NULL);
  openai = make_voice (service, "openai", "tts-1", NULL, NULL);
  chosen = fab_chosen_voice_new (kokoro);
  fab_story_set_script (story, "INT. HALL - DAY\n\nANNA\nIt is late.\n\nTOM\n(whispering)\nGo to bed.\n\nANNA\nIt is late.\n", &error);
  studio = fab_studio_new (story, NULL, chosen);
  g_assert_true (fab_studio_drain (studio, NULL, &error));
  g_assert_cmpuint (service->n, ==, 2); /* what is said twice is spoken once */

  fab_chosen_voice_set (FAB_CHOSEN_VOICE (chosen), openai);
  g_assert_true (fab_studio_drain (studio, NULL, &error));
  g_assert_cmpuint (service->n, ==, 4);
  fab_chosen_voice_set (FAB_CHOSEN_VOICE (chosen), kokoro); /* back: all is there */
  g_assert_true (fab_studio_drain (studio, NULL, &error));
  g_assert_cmpuint (service->n, ==, 4);
  g_assert_finalize_object (studio);
  fab_story_close (story, TRUE);
  g_assert_finalize_object (story);
  g_rmdir (state);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/remote-voice/good", test_good);
  g_test_add_func ("/remote-voice/bad", test_bad);
  g_test_add_func ("/remote-voice/connection", test_connection);
  g_test_add_func ("/remote-voice/tls", test_tls);
  g_test_add_func ("/remote-voice/cancel", test_cancel);
  g_test_add_func ("/remote-voice/cache", test_cache);
  g_test_add_func ("/remote-voice/lists", test_lists);
  g_test_add_func ("/remote-voice/directions", test_directions);
  g_test_add_func ("/remote-voice/choice", test_choice);
  g_test_add_func ("/remote-voice/studio", test_studio);

  return g_test_run ();
}
