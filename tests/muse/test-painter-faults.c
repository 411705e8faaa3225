/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whatever comes instead of a picture. */
#include "config.h"

#include <string.h>

#include "fab-picture-check.h"
#include "painter-testing.h"

#define ANY(code) (1u << FAB_ENGINE_ERROR_##code)

static const struct
{
  const char *name;
  guint       status;
  const char *media;
  const char *body;
  guint       codes;
} faults[] = {
  { "garbage", 200, "application/json", "\x80\x81 not json", ANY (BAD_REPLY) | ANY (WRONG_SERVICE) | ANY (MODEL_MISSING) },
  { "html", 200, "text/html", "<html><body>Welcome</body></html>", ANY (WRONG_SERVICE) },
  { "empty", 200, "application/json", "", ANY (BAD_REPLY) | ANY (WRONG_SERVICE) },
  { "array", 200, "application/json", "[[[]]]", ANY (BAD_REPLY) | ANY (WRONG_SERVICE) | ANY (MODEL_MISSING) },
  { "null", 200, "application/json", "null", ANY (BAD_REPLY) | ANY (WRONG_SERVICE) },
  { "other-types", 200, "application/json", "{\"id\":7,\"data\":{},\"images\":7,\"prompt_id\":[],\"generations\":true}",
    ANY (BAD_REPLY) | ANY (WRONG_SERVICE) },
  { "no-picture", 200, "application/json", "{\"id\":\"j\",\"status\":\"completed\",\"result\":{\"images\":[{\"b64_json\":\"aGFsbG8=\"}]},"
    "\"data\":[{\"b64_json\":\"aGFsbG8=\"}],\"images\":[\"aGFsbG8=\"],\"done\":true,\"generations\":[{\"img\":\"aGFsbG8=\"}]}",
    ANY (BAD_REPLY) | ANY (WRONG_SERVICE) },
  { "wrong-type", 200, "image/png", "\x89PNG\r\n", ANY (BAD_REPLY) | ANY (WRONG_SERVICE) },
  { "lmstudio", 200, "application/json", "{\"error\":\"Unexpected endpoint or method. (POST /x)\"}",
    ANY (WRONG_SERVICE) | ANY (BAD_REPLY) },
  { "echo", 200, "application/json", "{\"error\":{\"message\":\"I know no sk-secret\"}}", ANY (SERVER) | ANY (WRONG_SERVICE) | ANY (BAD_REPLY) },
  { "key", 401, "application/json", "{\"error\":{\"message\":\"Incorrect API key provided: sk-secret\",\"code\":\"invalid_api_key\"}}",
    ANY (AUTH) },
  { "login", 401, "application/json", "{\"detail\":\"Incorrect username or password\"}", ANY (AUTH) },
  { "horde-key", 401, "application/json", "{\"message\":\"No user matching sent API Key\",\"rc\":\"InvalidAPIKey\"}", ANY (AUTH) },
  { "quota", 429, "application/json", "{\"error\":{\"message\":\"You exceeded your current quota\",\"code\":\"insufficient_quota\"}}", ANY (QUOTA) },
  { "kudos", 403, "application/json", "{\"message\":\"needs kudos\",\"rc\":\"KudosUpfront\"}", ANY (QUOTA) },
  { "often", 429, "application/json", "{\"error\":{\"message\":\"Rate limit\",\"code\":\"rate_limit_exceeded\"}}", ANY (RATE_LIMIT) },
  { "policy", 400, "application/json", "{\"error\":{\"message\":\"Your request was rejected\",\"code\":\"moderation_blocked\"}}",
    ANY (CONTENT_POLICY) },
  { "corrupt", 400, "application/json", "{\"message\":\"no\",\"rc\":\"CorruptPrompt\"}", ANY (CONTENT_POLICY) },
  { "refused", 400, "application/json", "{\"detail\":[{\"loc\":[\"body\",\"width\"],\"msg\":\"too small\",\"type\":\"x\"}]}", ANY (BAD_REQUEST) },
  { "model", 404, "application/json", "{\"error\":{\"message\":\"The model `x` does not exist\",\"code\":\"model_not_found\"}}",
    ANY (MODEL_MISSING) },
  { "loading", 503, "application/json", "{\"error\":{\"message\":\"Loading model\",\"type\":\"unavailable_error\"}}", ANY (NOT_READY) },
  { "memory", 500, "application/json", "{\"error\":\"OutOfMemoryError\",\"detail\":\"\",\"errors\":\"CUDA out of memory\"}", ANY (SERVER) },
  { "gateway", 502, "text/html", "<html>Bad Gateway</html>", ANY (UNREACHABLE) },
  { "large", 413, "text/plain", "too large", ANY (TOO_LARGE) },
  { "redirect", 302, "text/plain", "", ANY (WRONG_SERVICE) },
};

static void
fault_cb (Service           *service,
          SoupServerMessage *message,
          const char        *path,
          guint              n)
{
  Try *self = service->data;

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    if (g_str_equal (faults[i].name, self->mode))
      {
        testing_service_reply (message, faults[i].status, faults[i].media, faults[i].body);
        if (faults[i].status == 302)
          soup_message_headers_replace (soup_server_message_get_response_headers (message), "Location", "http://127.0.0.1:9/elsewhere");
        return;
      }
  if (g_str_equal (self->mode, "cut"))
    {
      g_autoptr(GIOStream) stream = soup_server_message_steal_connection (message);

      g_output_stream_write_all (g_io_stream_get_output_stream (stream), "HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n{\"da", 45, NULL, NULL, NULL);
      g_io_stream_close (stream, NULL, NULL);
    }
}

/* Whatever comes, it ends with an error that says what, soon, for every kind, whether the first question is answered so or a later one. */
static void
test_faults (void)
{
  const FabPainterKind * const *kinds = fab_painter_kinds ();

  for (guint k = 0; kinds[k] != NULL; k++)
    {
      Try *tries[G_N_ELEMENTS (faults)];

      for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
        {
          tries[i] = painting_begin (kinds[k]->id, fault_cb, faults[i].name);
          painting_set (&tries[i]->setup->guide, "none");
          painting_set (&tries[i]->setup->model, "m");
          painting_set (&tries[i]->setup->key, "sk-secret");
          painting_start (tries[i]);
        }
      for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
        {
          GError *error;

          painting_finish (tries[i]);
          error = tries[i]->error;
          g_test_message ("%s, %s: %s", kinds[k]->id, faults[i].name, error ? error->message : "painted");
          g_assert_nonnull (error);
          g_assert_true (error->domain == FAB_ENGINE_ERROR);
          g_assert_cmphex (1u << error->code & faults[i].codes, !=, 0);
          g_assert_null (strstr (error->message, "sk-secret"));
          painting_end (tries[i]);
        }
    }
}

static void
test_cut (void)
{
  const FabPainterKind * const *kinds = fab_painter_kinds ();

  for (guint k = 0; kinds[k] != NULL; k++)
    {
      g_autoptr(Try) self = painting_begin (kinds[k]->id, fault_cb, "cut");

      painting_set (&self->setup->guide, "none");
      painting_set (&self->setup->model, "m");
      painting_start (self);
      painting_finish (self);
      g_test_message ("%s: %s", kinds[k]->id, self->error ? self->error->message : "painted");
      g_assert_nonnull (self->error);
      g_assert_true (self->error->domain == FAB_ENGINE_ERROR);
    }
}

static void
flood_cb (Service           *service,
          SoupServerMessage *message,
          const char        *path,
          guint              n)
{
  gsize size = 100 * 1024 * 1024;
  char *body = g_malloc (size);

  memset (body, ' ', size);
  memcpy (body, "{\"data\":\"", 9);
  soup_server_message_set_status (message, 200, NULL);
  soup_server_message_set_response (message, "application/json", SOUP_MEMORY_TAKE, body, size);
}

static void
test_flood (void)
{
  g_autoptr(Try) self = painting_begin ("sdcpp", flood_cb, ""), other = painting_begin ("openai", flood_cb, "");

  painting_set (&self->setup->guide, "none");
  painting_set (&other->setup->guide, "none");
  painting_start (self);
  painting_finish (self);
  g_assert_error (self->error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_TOO_LONG);
  painting_start (other);
  painting_finish (other);
  g_assert_error (other->error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_TOO_LONG);
}

/* A service elsewhere may not send us to this machine. */
static void
address_cb (Service           *service,
            SoupServerMessage *message,
            const char        *path,
            guint              n)
{
  painting_note (service, message, path);
  testing_service_reply_printf (message, 200, "{\"data\":[{\"url\":\"%s\"}]}", ((Try *) service->data)->mode);
}

static void
test_addresses (void)
{
  static const char * const bad[] = { "http://127.0.0.1:1/x.png", "http://192.168.0.1/", "file:///etc/passwd", "x", "http://[::1]/" };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr(Try) self = painting_begin ("openai", address_cb, bad[i]);

      painting_set (&self->setup->guide, "none");
      painting_start (self);
      painting_finish (self);
      g_test_message ("%s", bad[i]);
      g_assert_error (self->error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_BAD_REPLY);
      g_assert_cmpuint (self->bodies->len, ==, 1);
    }
}

static void
test_setup (void)
{
  static const struct { const char *url, *key, *workflow; } bad[] = {
    { "ftp://x", "", "" }, { "http://example.com", "sk-secret", "" }, { "http://127.0.0.1:8188", "", "{\"nodes\":[],\"links\":[]}" },
    { "", "", "[]" }, { "", "", "{\"1\":{\"class_type\":\"X\",\"inputs\":{}}}" },
  };
  g_autoptr(FabHttp) http = fab_http_new ();

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr(FabPainterSetup) setup = fab_painter_setup_new ("comfyui");
      g_autoptr(GError) error = NULL;

      painting_set (&setup->url, bad[i].url);
      painting_set (&setup->key, bad[i].key);
      painting_set (&setup->workflow, bad[i].workflow);
      g_assert_null (fab_remote_painter_new (http, setup, &error));
      g_assert_error (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_BAD_REQUEST);
    }
}

/* --- headers of pictures ---------------------------------------------------------------------- */

static void
test_pictures (void)
{
  static const struct { const char *base64; const char *media; int width, height, code; } rows[] = {
    { "UklGRh4AAABXRUJQVlA4TBEAAAAvAAAAAAfQ//73v/+BiOh/AAA=", "image/webp", 1, 1, -1 },
    { "/9j/4AAQSkZJRgABAQAAAQABAAD/wAALCAAgAEABAREA/9oACAEBAAA/AA==", "image/jpeg", 64, 32, -1 },
    { "R0lGODlhAQABAAAAACw=", NULL, 0, 0, FAB_ENGINE_ERROR_BAD_REPLY },
    { "", NULL, 0, 0, FAB_ENGINE_ERROR_BAD_REPLY },
    { "iVBORw0KGgoAAAANSUhEUgABhqAAAYagCAYAAAD/////AAAA", NULL, 0, 0, FAB_ENGINE_ERROR_TOO_LONG },
    { "iVBORw0KGgoAAAANSUhEUgAAAAAAAAAACAYAAAD/////AAAA", NULL, 0, 0, FAB_ENGINE_ERROR_BAD_REPLY },
    { "iVBORw0KGgo=", NULL, 0, 0, FAB_ENGINE_ERROR_BAD_REPLY },
    { "/9j/4AAA", NULL, 0, 0, FAB_ENGINE_ERROR_BAD_REPLY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gsize n;
      g_autofree guchar *data = g_base64_decode (rows[i].base64, &n);
      g_autoptr(GBytes) bytes = g_bytes_new (data, n);
      FabPictureHeader header = { NULL, 0, 0 };
      g_autoptr(GError) error = NULL;
      gboolean good = fab_picture_check (bytes, &header, &error);

      g_test_message ("%u: %s", i, error ? error->message : header.media);
      if (rows[i].code >= 0)
        g_assert_error (error, FAB_ENGINE_ERROR, rows[i].code);
      g_assert_cmpint (good, ==, rows[i].code < 0);
      g_assert_cmpstr (header.media, ==, rows[i].media);
      g_assert_cmpint (header.width, ==, rows[i].width);
      g_assert_cmpint (header.height, ==, rows[i].height);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add_func ("/muse/painters/" path, func)
  ADD ("faults", test_faults);
  ADD ("cut", test_cut);
  ADD ("flood", test_flood);
  ADD ("addresses", test_addresses);
  ADD ("setup", test_setup);
  ADD ("pictures", test_pictures);
#undef ADD

  return g_test_run ();
}
