/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Painters against services that the test itself is: they answer as the real ones are documented to, and wrongly. */
#include "config.h"

#include <cairo.h>
#include <string.h>

#include "fab-easel.h"
#include "fab-picture-check.h"
#include "fab-remote-painter.h"
#include "service-testing.h"

/* --- pictures --------------------------------------------------------------------------------- */

static cairo_status_t
append_cb (void                *data,
           const unsigned char *bytes,
           unsigned int         n)
{
  g_byte_array_append (data, bytes, n);

  return CAIRO_STATUS_SUCCESS;
}

static GBytes *
make_png (int width,
          int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  GByteArray *png = g_byte_array_new ();

  cairo_surface_write_to_png_stream (surface, append_cb, png);
  cairo_surface_destroy (surface);

  return g_byte_array_free_to_bytes (png);
}

static char *
make_base64 (int width,
             int height)
{
  g_autoptr(GBytes) png = make_png (width, height);

  return g_base64_encode (g_bytes_get_data (png, NULL), g_bytes_get_size (png));
}

/* One red pixel (lossless WebP). */
static const char webp[] = "UklGRh4AAABXRUJQVlA4TBEAAAAvAAAAAAfQ//73v/+BiOh/AAA=";

/* --- one painting ----------------------------------------------------------------------------- */

typedef struct
{
  Service         *service;
  FabHttp         *http;
  FabPainterSetup *setup;
  FabPaintRequest  request;
  GCancellable    *cancellable;
  gboolean         done;
  FabPainting     *painting;
  GError          *error;
  guint            n_previews;
  double           fraction;
  GString         *notes;
  GString         *asked;    /* "POST /path\n" */
  GPtrArray       *bodies;
  const char      *mode;     /* how the service is to behave */
} Try;

static void
progress_cb (double      fraction,
             const char *note,
             GBytes     *preview,
             gpointer    data)
{
  Try *self = data;

  g_assert_false (self->done);
  self->fraction = fraction;
  self->n_previews += preview != NULL;
  if (note != NULL && strstr (self->notes->str, note) == NULL)
    g_string_append_printf (self->notes, "%s\n", note);
}

static void
painted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  Try *self = data;

  self->painting = fab_painter_paint_finish (FAB_PAINTER (source), result, &self->error);
  self->done = TRUE;
}

static const char *
get_url (Service *service)
{
  return fab_endpoint_get_base (service->endpoint);
}

static Try *
begin (const char  *kind,
       ServiceFunc  func,
       const char  *mode)
{
  Try *self = g_new0 (Try, 1);

  self->service = testing_service_new (func, NULL);
  self->service->data = self;
  self->http = fab_http_new ();
  self->setup = fab_painter_setup_new (kind);
  self->setup->pace = .1;
  g_free (self->setup->url);
  self->setup->url = g_strdup (get_url (self->service));
  self->request = (FabPaintRequest) { .prompt = (char *) "close-up of a lamp on a table", .look = (char *) "ink", .aspect = 16. / 9, .seed = 77 };
  self->cancellable = g_cancellable_new ();
  self->notes = g_string_new (NULL);
  self->asked = g_string_new (NULL);
  self->bodies = g_ptr_array_new_with_free_func (g_free);
  self->mode = mode;

  return self;
}

static void
set (char       **field,
     const char  *text)
{
  g_free (*field);
  *field = g_strdup (text);
}

static void
start (Try *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FabPainter) painter = fab_remote_painter_new (self->http, self->setup, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (fab_painter_get_room (painter), >, 0);
  fab_painter_paint_async (painter, &self->request, progress_cb, self, self->cancellable, painted_cb, self);
}

static void
finish (Try *self)
{
  testing_until (self->done);
}

static void
end (Try *self)
{
  if (self->http != NULL)
    g_object_unref (self->http);
  testing_service_free (self->service);
  fab_painter_setup_free (self->setup);
  g_object_unref (self->cancellable);
  g_clear_pointer (&self->painting, fab_painting_free);
  g_clear_error (&self->error);
  g_string_free (self->notes, TRUE);
  g_string_free (self->asked, TRUE);
  g_ptr_array_unref (self->bodies);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Try, end)

static void
assert_painted (Try        *self,
                const char *model,
                gint64      seed,
                const char *guide)
{
  FabPictureHeader header;

  g_assert_no_error (self->error);
  g_assert_nonnull (self->painting);
  g_assert_cmpstr (self->painting->media, ==, "image/png");
  g_assert_true (fab_picture_check (self->painting->data, &header, NULL));
  g_assert_cmpstr (self->painting->model, ==, model);
  g_assert_cmpint (self->painting->seed, ==, seed);
  g_assert_cmpstr (self->painting->guide, ==, guide);
  g_assert_nonnull (strstr (self->painting->sent, "lamp"));
}

static void
note_question (Service           *service,
               SoupServerMessage *message,
               const char        *path)
{
  Try *self = service->data;

  g_string_append_printf (self->asked, "%s %s\n", soup_server_message_get_method (message), path);
  g_ptr_array_add (self->bodies, g_strdup (service->body));
}

static JsonObject *
get_body (Try   *self,
          guint  i,
          JsonNode **node)
{
  *node = json_from_string (g_ptr_array_index (self->bodies, i), NULL);
  g_assert_nonnull (*node);

  return json_node_get_object (*node);
}

static void
reply_printf (SoupServerMessage *message,
              guint              status,
              const char        *format,
              ...) G_GNUC_PRINTF (3, 4);

static void
reply_printf (SoupServerMessage *message,
              guint              status,
              const char        *format,
              ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  testing_service_reply (message, status, "application/json", text);
}

static void
reply_bytes (SoupServerMessage *message,
             GBytes            *bytes)
{
  soup_server_message_set_status (message, 200, NULL);
  soup_server_message_set_response (message, "image/png", SOUP_MEMORY_COPY, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* --- OpenAI ----------------------------------------------------------------------------------- */

static void
openai_cb (Service           *service,
           SoupServerMessage *message,
           const char        *path,
           guint              n)
{
  Try *self = service->data;
  g_autofree char *image = make_base64 (96, 64);
  g_autoptr(GBytes) png = make_png (96, 64);

  note_question (service, message, path);
  if (g_str_equal (self->mode, "url") && g_str_equal (path, "/picture.png"))
    {
      g_assert_null (service->key);
      reply_bytes (message, png);
    }
  else if (g_str_equal (self->mode, "url"))
    reply_printf (message, 200, "{\"created\":1,\"data\":[{\"url\":\"%s/picture.png\"}]}", get_url (service));
  else if (g_str_equal (self->mode, "stream"))
    {
      g_autofree char *events = g_strdup_printf (
        "event: image_edit.partial_image\ndata: {\"type\":\"image_edit.partial_image\",\"partial_image_index\":0,\"b64_json\":\"%s\"}\n\n"
        "event: image_edit.completed\ndata: {\"type\":\"image_edit.completed\",\"b64_json\":\"%s\",\"usage\":{}}\n\n", image, image);

      testing_service_reply (message, 200, "text/event-stream", events);
    }
  else if (g_str_equal (self->mode, "old") && strstr (service->body, "partial_images"))
    reply_printf (message, 400, "{\"error\":{\"message\":\"Unknown parameter: 'stream'\",\"type\":\"invalid_request_error\"}}");
  else if (g_str_equal (self->mode, "no-edits") && g_str_equal (path, "/v1/images/edits"))
    reply_printf (message, 404, "{\"error\":{\"message\":\"not here\"}}");
  else
    reply_printf (message, 200, "{\"created\":1,\"data\":[{\"b64_json\":\"%s\"}]}", image);
}

static void
test_openai_models (void)
{
  static const struct { const char *model, *guide, *path, *size, *format; } rows[] = {
    { "gpt-image-1", "none", "POST /v1/images/generations\n", "1536x1024", NULL },
    { "dall-e-3", "", "POST /v1/images/generations\n", "1792x1024", "b64_json" },
    { "dall-e-2", "drawing", "POST /v1/images/generations\n", "1024x1024", "b64_json" },
    { "stable-diffusion", "", "POST /v1/images/generations\n", "768x448", "b64_json" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(Try) self = begin ("openai", openai_cb, "b64");
      g_autoptr(JsonNode) node = NULL;
      JsonObject *body;

      set (&self->setup->model, rows[i].model);
      set (&self->setup->guide, rows[i].guide);
      set (&self->setup->key, "sk-secret");
      start (self);
      finish (self);
      assert_painted (self, rows[i].model, 0, "");
      g_assert_cmpstr (self->asked->str, ==, rows[i].path);
      body = get_body (self, 0, &node);
      g_assert_cmpstr (fab_easel_text (body, "model"), ==, rows[i].model);
      g_assert_cmpstr (fab_easel_text (body, "size"), ==, rows[i].size);
      g_assert_cmpstr (fab_easel_text (body, "response_format"), ==, rows[i].format);
      g_assert_false (json_object_has_member (body, "seed"));
      g_assert_nonnull (strstr (fab_easel_text (body, "prompt"), "lamp"));
      g_assert_cmpstr (self->service->key, ==, "Bearer sk-secret");
    }
}

/* The blocking goes along, as a drawing. */
static void
test_openai_edits (void)
{
  g_autoptr(Try) self = begin ("openai", openai_cb, "stream");

  start (self);
  finish (self);
  assert_painted (self, "", 0, "drawing");
  g_assert_cmpstr (self->asked->str, ==, "POST /v1/images/edits\n");
  g_assert_nonnull (strstr (g_ptr_array_index (self->bodies, 0), "name=\"image[]\"; filename=\"drawing.png\""));
  g_assert_nonnull (strstr (g_ptr_array_index (self->bodies, 0), "Content-Type: image/png"));
  g_assert_nonnull (strstr (g_ptr_array_index (self->bodies, 0), "keep its framing"));
  g_assert_cmpuint (self->n_previews, ==, 1);
}

static void
test_openai_url (void)
{
  g_autoptr(Try) self = begin ("openai", openai_cb, "url");

  set (&self->setup->model, "dall-e-3");
  set (&self->setup->key, "sk-secret");
  start (self);
  finish (self);
  assert_painted (self, "dall-e-3", 0, "");
  g_assert_cmpstr (self->asked->str, ==, "POST /v1/images/generations\nGET /picture.png\n");
}

/* What a model does not take is left out, and what a service has not is not missed. */
static void
test_openai_less (void)
{
  g_autoptr(Try) old = begin ("openai", openai_cb, "old"), bare = begin ("openai", openai_cb, "no-edits");

  set (&old->setup->guide, "none");
  start (old);
  finish (old);
  assert_painted (old, "", 0, "");
  g_assert_cmpuint (old->bodies->len, ==, 2);

  set (&bare->setup->guide, "drawing");
  set (&bare->setup->model, "flux");
  start (bare);
  finish (bare);
  assert_painted (bare, "flux", 0, "");
  g_assert_cmpstr (bare->asked->str, ==, "POST /v1/images/edits\nPOST /v1/images/generations\n");
}

/* --- AUTOMATIC1111 ---------------------------------------------------------------------------- */

static gboolean
go_on_cb (gpointer data)
{
  soup_server_message_unpause (data);
  g_object_unref (data);

  return G_SOURCE_REMOVE;
}

/* As a server that thinks. */
static void
hold (SoupServerMessage *message,
      guint              milliseconds)
{
  soup_server_message_pause (message);
  g_timeout_add (milliseconds, go_on_cb, g_object_ref (message));
}

static void
a1111_cb (Service           *service,
          SoupServerMessage *message,
          const char        *path,
          guint              n)
{
  Try *self = service->data;
  g_autofree char *image = make_base64 (96, 64);

  note_question (service, message, path);
  if (g_str_equal (path, "/controlnet/model_list") && g_str_equal (self->mode, "control"))
    reply_printf (message, 200, "{\"model_list\":[\"control_v11p_sd15_lineart [43d4be0d]\",\"control_v11f1p_sd15_depth [cfd03158]\"]}");
  else if (g_str_equal (path, "/sdapi/v1/progress"))
    reply_printf (message, 200, "{\"progress\":0.45,\"eta_relative\":3.1,\"state\":{\"job_count\":1,\"sampling_step\":9},"
                  "\"current_image\":\"%s\",\"textinfo\":null,\"current_task\":null}", image);
  else if (g_str_equal (path, "/sdapi/v1/txt2img") || g_str_equal (path, "/sdapi/v1/img2img"))
    {
      reply_printf (message, 200, "{\"images\":[\"data:image/png;base64,%s\",\"%s\"],\"parameters\":{},\"info\":\"{\\\"seed\\\": 4711, "
                    "\\\"sd_model_name\\\": \\\"dreamshaper_8\\\", \\\"index_of_first_image\\\": 1}\"}", image, image);
      hold (message, g_str_equal (self->mode, "slow") ? 60000 : 250);
    }
  else if (g_str_equal (path, "/sdapi/v1/interrupt"))
    reply_printf (message, 200, "{}");
  else
    reply_printf (message, 404, "{\"detail\":\"Not Found\"}");
}

/* Who stands where is kept: the depth of the stage goes along, where there is a model that follows it. */
static void
test_a1111_control (void)
{
  g_autoptr(Try) self = begin ("a1111", a1111_cb, "control");
  g_autoptr(JsonNode) node = NULL;
  JsonObject *body, *unit;

  set (&self->setup->model, "dreamshaper_8");
  start (self);
  finish (self);
  assert_painted (self, "dreamshaper_8", 4711, "depth");
  g_assert_true (g_str_has_prefix (self->asked->str, "GET /controlnet/model_list\nPOST /sdapi/v1/txt2img\nGET /sdapi/v1/progress\n"));
  body = get_body (self, 1, &node);
  g_assert_cmpfloat (fab_easel_number (body, "seed"), ==, 77);
  g_assert_cmpfloat (fab_easel_number (body, "width"), ==, 768);
  g_assert_cmpfloat (fab_easel_number (body, "height"), ==, 432);
  g_assert_cmpstr (fab_easel_text (fab_easel_object (body, "override_settings"), "sd_model_checkpoint"), ==, "dreamshaper_8");
  g_assert_nonnull (strstr (fab_easel_text (body, "negative_prompt"), "watermark"));
  unit = json_array_get_object_element (fab_easel_array (fab_easel_object (fab_easel_object (body, "alwayson_scripts"), "controlnet"), "args"), 0);
  g_assert_cmpstr (fab_easel_text (unit, "model"), ==, "control_v11f1p_sd15_depth [cfd03158]");
  g_assert_cmpstr (fab_easel_text (unit, "module"), ==, "none");
  g_assert_true (g_str_has_prefix (fab_easel_text (unit, "image"), "iVBOR"));
  g_assert_false (fab_easel_flag (unit, "save_detected_map"));
  g_assert_cmpuint (self->n_previews, >, 0);
  g_assert_cmpfloat (self->fraction, ==, .45);
}

/* What a hand drew is followed line by line. */
static void
test_a1111_sketch (void)
{
  g_autoptr(Try) self = begin ("a1111", a1111_cb, "control");

  self->request.sketch = make_png (320, 180);
  start (self);
  finish (self);
  g_bytes_unref (self->request.sketch);
  assert_painted (self, "dreamshaper_8", 4711, "lines");
}

/* Without the extension it is painted over. */
static void
test_a1111_over (void)
{
  g_autoptr(Try) self = begin ("a1111", a1111_cb, "bare");
  g_autoptr(JsonNode) node = NULL;
  JsonObject *body;

  self->setup->strength = .35;
  start (self);
  finish (self);
  assert_painted (self, "dreamshaper_8", 4711, "drawing");
  body = get_body (self, 1, &node);
  g_assert_cmpuint (json_array_get_length (fab_easel_array (body, "init_images")), ==, 1);
  g_assert_cmpfloat (fab_easel_number (body, "denoising_strength"), ==, .35);
}

static void
test_a1111_cancel (void)
{
  g_autoptr(Try) self = begin ("a1111", a1111_cb, "slow");

  start (self);
  testing_until (self->n_previews > 0);
  g_cancellable_cancel (self->cancellable);
  finish (self);
  g_assert_error (self->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  testing_until (strstr (self->asked->str, "POST /sdapi/v1/interrupt"));
}

/* --- stable-diffusion.cpp --------------------------------------------------------------------- */

static void
sdcpp_cb (Service           *service,
          SoupServerMessage *message,
          const char        *path,
          guint              n)
{
  Try *self = service->data;
  g_autofree char *image = make_base64 (128, 128);

  note_question (service, message, path);
  if (g_str_equal (path, "/sdcpp/v1/img_gen") && g_str_equal (self->mode, "full"))
    reply_printf (message, 429, "{\"error\":\"job queue is full\"}");
  else if (g_str_equal (path, "/sdcpp/v1/img_gen"))
    reply_printf (message, 202, "{\"id\":\"job_1\",\"kind\":\"img_gen\",\"status\":\"queued\",\"poll_url\":\"/sdcpp/v1/jobs/job_1\"}");
  else if (g_str_has_suffix (path, "/cancel"))
    reply_printf (message, 409, "{\"error\":\"job is currently generating and cannot be interrupted yet\"}");
  else if (n < 3)
    reply_printf (message, 200, "{\"id\":\"job_1\",\"status\":\"queued\",\"queue_position\":3}");
  else if (g_str_equal (self->mode, "failed"))
    reply_printf (message, 200, "{\"id\":\"job_1\",\"status\":\"failed\",\"error\":{\"code\":\"x\",\"message\":\"CUDA out of memory\"}}");
  else if (g_str_equal (self->mode, "slow"))
    reply_printf (message, 200, "{\"id\":\"job_1\",\"status\":\"generating\"}");
  else
    reply_printf (message, 200, "{\"id\":\"job_1\",\"status\":\"completed\",\"result\":{\"images\":[{\"index\":0,\"b64_json\":\"%s\"}]}}", image);
}

static void
test_sdcpp (void)
{
  g_autoptr(Try) self = begin ("sdcpp", sdcpp_cb, "good"), failed = begin ("sdcpp", sdcpp_cb, "failed"), full = begin ("sdcpp", sdcpp_cb, "full");
  g_autoptr(JsonNode) node = NULL;
  JsonObject *body;

  start (self);
  start (failed);
  start (full);
  finish (self);
  assert_painted (self, "", 0, "drawing");
  body = get_body (self, 0, &node);
  g_assert_true (g_str_has_prefix (fab_easel_text (body, "init_image"), "iVBOR"));
  g_assert_cmpfloat (fab_easel_number (body, "seed"), ==, 77);
  g_assert_nonnull (strstr (self->notes->str, "2 others"));
  finish (failed);
  g_assert_error (failed->error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_SERVER);
  g_assert_nonnull (strstr (failed->error->message, "out of memory"));
  finish (full);
  g_assert_error (full->error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_RATE_LIMIT);
}

static void
test_sdcpp_cancel (void)
{
  g_autoptr(Try) self = begin ("sdcpp", sdcpp_cb, "slow");

  start (self);
  testing_until (strstr (self->asked->str, "GET /sdcpp/v1/jobs/job_1"));
  g_cancellable_cancel (self->cancellable);
  finish (self);
  g_assert_error (self->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  testing_until (strstr (self->asked->str, "POST /sdcpp/v1/jobs/job_1/cancel"));
}

/* --- AI Horde --------------------------------------------------------------------------------- */

static void
horde_cb (Service           *service,
          SoupServerMessage *message,
          const char        *path,
          guint              n)
{
  Try *self = service->data;
  const char *method = soup_server_message_get_method (message);
  const char *key = soup_message_headers_get_one (soup_server_message_get_request_headers (message), "apikey");

  note_question (service, message, path);
  g_assert_cmpstr (key, ==, g_str_has_suffix (path, ".webp") ? NULL : "0000000000");
  if (g_str_equal (path, "/api/v2/generate/async"))
    reply_printf (message, 202, "{\"id\":\"5b1c\",\"kudos\":12}");
  else if (g_str_equal (method, "DELETE"))
    reply_printf (message, 200, "{\"generations\":[]}");
  else if (g_str_has_prefix (path, "/api/v2/generate/check/") && g_str_equal (self->mode, "slow"))
    reply_printf (message, 200, "{\"done\":false,\"faulted\":false,\"wait_time\":34,\"queue_position\":12,\"is_possible\":true}");
  else if (g_str_has_prefix (path, "/api/v2/generate/check/"))
    reply_printf (message, 200, "{\"done\":%s,\"faulted\":%s,\"wait_time\":0,\"queue_position\":0,\"is_possible\":true}",
                  g_str_equal (self->mode, "faulted") ? "false" : "true", g_str_equal (self->mode, "faulted") ? "true" : "false");
  else if (g_str_has_suffix (path, ".webp"))
    {
      g_autofree guchar *bytes = NULL;
      gsize size;

      bytes = g_base64_decode (webp, &size);
      soup_server_message_set_status (message, 200, NULL);
      soup_server_message_set_response (message, "image/webp", SOUP_MEMORY_COPY, (char *) bytes, size);
    }
  else
    reply_printf (message, 200, "{\"done\":true,\"generations\":[{\"img\":\"%s%s\",\"seed\":\"123\",\"model\":\"Deliberate\",\"censored\":%s,"
                  "\"gen_metadata\":[]}]}", g_str_equal (self->mode, "r2") ? get_url (service) : webp,
                  g_str_equal (self->mode, "r2") ? "/x.webp" : "", g_str_equal (self->mode, "censored") ? "true" : "false");
}

static void
test_horde (void)
{
  static const struct { const char *mode; int code; } rows[] = {
    { "r2", -1 }, { "inline", -1 }, { "censored", FAB_ENGINE_ERROR_CONTENT_POLICY }, { "faulted", FAB_ENGINE_ERROR_SERVER },
  };
  Try *tries[G_N_ELEMENTS (rows)];

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      tries[i] = begin ("horde", horde_cb, rows[i].mode);
      set (&tries[i]->setup->model, "Deliberate");
      start (tries[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s", rows[i].mode);
      finish (tries[i]);
      if (rows[i].code < 0)
        assert_painted (tries[i], "Deliberate", 123, "drawing");
      else
        g_assert_error (tries[i]->error, FAB_ENGINE_ERROR, rows[i].code);
      end (tries[i]);
    }
}

static void
test_horde_question (void)
{
  g_autoptr(Try) self = begin ("horde", horde_cb, "slow");
  g_autoptr(JsonNode) node = NULL;
  JsonObject *body, *params;

  start (self);
  testing_until (strstr (self->notes->str, "12"));
  g_cancellable_cancel (self->cancellable);
  finish (self);
  g_assert_error (self->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  testing_until (strstr (self->asked->str, "DELETE /api/v2/generate/status/5b1c"));
  body = get_body (self, 0, &node);
  params = fab_easel_object (body, "params");
  g_assert_nonnull (strstr (fab_easel_text (body, "prompt"), " ### "));
  g_assert_cmpstr (fab_easel_text (params, "seed"), ==, "77");
  g_assert_cmpint ((int) fab_easel_number (params, "width") % 64, ==, 0);
  g_assert_cmpint ((int) fab_easel_number (params, "height") % 64, ==, 0);
  g_assert_true (fab_easel_flag (body, "allow_downgrade"));
  g_assert_false (fab_easel_flag (body, "shared"));
}

/* --- ComfyUI ---------------------------------------------------------------------------------- */

typedef struct { const char *mode; SoupWebsocketConnection *socket; guint step; } Comfy; /* outlives who asked */

static void
say (Comfy      *comfy,
     const char *text)
{
  if (soup_websocket_connection_get_state (comfy->socket) == SOUP_WEBSOCKET_STATE_OPEN) /* who asked may have gone */
    soup_websocket_connection_send_text (comfy->socket, text);
}

static gboolean
comfy_step_cb (gpointer data)
{
  Comfy *comfy = data;
  g_autoptr(GBytes) png = make_png (48, 32);
  g_autoptr(GByteArray) frame = g_byte_array_new ();
  static const guint8 head[] = { 0, 0, 0, 1, 0, 0, 0, 2 };

  switch (comfy->step++)
    {
    case 0:
      say (comfy, "{\"type\":\"status\",\"data\":{\"status\":{\"exec_info\":{\"queue_remaining\":3}}}}");
      say (comfy, "{\"type\":\"executing\",\"data\":{\"node\":null,\"prompt_id\":\"another\"}}");
      say (comfy, "{\"type\":\"crystools.monitor\",\"data\":[1,2]}");
      return G_SOURCE_CONTINUE;
    case 1:
      say (comfy, "{\"type\":\"execution_start\",\"data\":{\"prompt_id\":\"p-1\"}}");
      say (comfy, "{\"type\":\"progress\",\"data\":{\"value\":6,\"max\":24,\"prompt_id\":\"p-1\",\"node\":\"3\"}}");
      g_byte_array_append (frame, head, sizeof head);
      g_byte_array_append (frame, g_bytes_get_data (png, NULL), g_bytes_get_size (png));
      if (soup_websocket_connection_get_state (comfy->socket) == SOUP_WEBSOCKET_STATE_OPEN)
        soup_websocket_connection_send_binary (comfy->socket, frame->data, frame->len);
      return G_SOURCE_CONTINUE;
    default:
      if (g_str_equal (comfy->mode, "broken"))
        say (comfy, "{\"type\":\"execution_error\",\"data\":{\"prompt_id\":\"p-1\",\"node_type\":\"KSampler\",\"exception_message\":"
                    "\"Allocation on device: out of memory\"}}");
      else
        say (comfy, "{\"type\":\"executing\",\"data\":{\"node\":null,\"prompt_id\":\"p-1\"}}");
      g_object_unref (comfy->socket);
      g_free (comfy);
      return G_SOURCE_REMOVE;
    }
}

static void
comfy_socket_cb (SoupServer              *server,
                 SoupServerMessage       *message,
                 const char              *path,
                 SoupWebsocketConnection *socket,
                 gpointer                 data)
{
  Comfy *comfy = g_new0 (Comfy, 1);

  comfy->mode = ((Try *) data)->mode;
  comfy->socket = g_object_ref (socket);
  g_timeout_add (60, comfy_step_cb, comfy);
}

static void
comfy_cb (Service           *service,
          SoupServerMessage *message,
          const char        *path,
          guint              n)
{
  Try *self = service->data;
  g_autoptr(GBytes) png = make_png (96, 64);

  note_question (service, message, path);
  if (g_str_equal (path, "/models/checkpoints"))
    reply_printf (message, 200, g_str_equal (self->mode, "empty") ? "[]" : "[\"sd15.safetensors\"]");
  else if (g_str_equal (path, "/models/controlnet"))
    reply_printf (message, 200, "[\"control_v11f1p_sd15_depth.pth\",\"control_v11p_sd15_openpose.pth\"]");
  else if (g_str_equal (path, "/upload/image"))
    reply_printf (message, 200, "{\"name\":\"guide (1).png\",\"subfolder\":\"fabula\",\"type\":\"input\"}");
  else if (g_str_equal (path, "/prompt") && g_str_equal (self->mode, "missing"))
    reply_printf (message, 400, "{\"error\":{\"type\":\"prompt_outputs_failed_validation\",\"message\":\"Prompt outputs failed validation\"},"
                  "\"node_errors\":{\"4\":{\"errors\":[{\"type\":\"value_not_in_list\",\"message\":\"Value not in list\",\"details\":"
                  "\"ckpt_name: 'sd15.safetensors' not in []\"}],\"class_type\":\"CheckpointLoaderSimple\"}}}");
  else if (g_str_equal (path, "/prompt"))
    reply_printf (message, 200, "{\"prompt_id\":\"p-1\",\"number\":0,\"node_errors\":{}}");
  else if (g_str_equal (path, "/history/p-1"))
    reply_printf (message, 200, "{\"p-1\":{\"outputs\":{\"9\":{\"images\":[{\"filename\":\"x y.png\",\"subfolder\":\"\",\"type\":\"temp\"}]}},"
                  "\"status\":{\"status_str\":\"success\",\"completed\":true,\"messages\":[]}}}");
  else if (g_str_equal (path, "/view"))
    reply_bytes (message, png);
  else
    reply_printf (message, 404, "{}");
}

static void
test_comfy (void)
{
  g_autoptr(Try) self = begin ("comfyui", comfy_cb, "good");
  g_autoptr(JsonNode) node = NULL;
  JsonObject *graph;

  soup_server_add_websocket_handler (self->service->server, "/ws", NULL, NULL, comfy_socket_cb, self, NULL);
  start (self);
  finish (self);
  assert_painted (self, "sd15.safetensors", 0, "depth");
  g_assert_cmpstr (self->asked->str, ==, "GET /models/checkpoints\nGET /models/controlnet\nPOST /upload/image\nPOST /prompt\n"
                   "GET /history/p-1\nGET /view\n");
  g_assert_cmpuint (self->n_previews, ==, 1);
  g_assert_cmpfloat (self->fraction, ==, .25);
  g_assert_nonnull (strstr (self->notes->str, "3"));
  graph = fab_easel_object (get_body (self, 3, &node), "prompt");
  g_assert_cmpstr (fab_easel_text (fab_easel_object (fab_easel_object (graph, "10"), "inputs"), "image"), ==, "fabula/guide (1).png");
  g_assert_cmpstr (fab_easel_text (fab_easel_object (fab_easel_object (graph, "13"), "inputs"), "control_net_name"), ==,
                   "control_v11f1p_sd15_depth.pth");
}

static void
test_comfy_trouble (void)
{
  static const struct { const char *mode; int code; const char *says; } rows[] = {
    { "broken", FAB_ENGINE_ERROR_SERVER, "out of memory" },
    { "missing", FAB_ENGINE_ERROR_MODEL_MISSING, "sd15.safetensors" },
    { "empty", FAB_ENGINE_ERROR_MODEL_MISSING, "models/checkpoints" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(Try) self = begin ("comfyui", comfy_cb, rows[i].mode);

      soup_server_add_websocket_handler (self->service->server, "/ws", NULL, NULL, comfy_socket_cb, self, NULL);
      start (self);
      finish (self);
      g_test_message ("%s", rows[i].mode);
      g_assert_error (self->error, FAB_ENGINE_ERROR, rows[i].code);
      g_assert_nonnull (strstr (self->error->message, rows[i].says));
    }
}

/* Without a socket it is asked for. */
static void
test_comfy_deaf (void)
{
  g_autoptr(Try) self = begin ("comfyui", comfy_cb, "good");

  set (&self->setup->guide, "none");
  start (self);
  finish (self);
  assert_painted (self, "sd15.safetensors", 0, "");
}

static void
test_comfy_own (void)
{
  g_autoptr(Try) self = begin ("comfyui", comfy_cb, "good");
  g_autoptr(JsonNode) node = NULL;
  JsonObject *graph;

  set (&self->setup->workflow,
       "{\"1\":{\"class_type\":\"LoadImage\",\"_meta\":{\"title\":\"Fabula pose\"},\"inputs\":{\"image\":\"x.png\"}},"
       "\"2\":{\"class_type\":\"Text\",\"inputs\":{\"text\":\"{prompt}, masterpiece\"}},"
       "\"3\":{\"class_type\":\"KSampler\",\"inputs\":{\"seed\":1,\"model\":[\"1\",0]}},"
       "\"9\":{\"class_type\":\"SaveImage\",\"inputs\":{}}}");
  start (self);
  finish (self);
  assert_painted (self, "", 0, "pose");
  g_assert_true (g_str_has_prefix (self->asked->str, "POST /upload/image\n"));
  graph = fab_easel_object (get_body (self, 2, &node), "prompt");
  g_assert_cmpstr (fab_easel_text (fab_easel_object (fab_easel_object (graph, "1"), "inputs"), "image"), ==, "fabula/guide (1).png");
  g_assert_cmpfloat (fab_easel_number (fab_easel_object (fab_easel_object (graph, "3"), "inputs"), "seed"), ==, 77);
}

/* --- faults ----------------------------------------------------------------------------------- */

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
    ANY (SERVER) | ANY (WRONG_SERVICE) | ANY (BAD_REPLY) },
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
          tries[i] = begin (kinds[k]->id, fault_cb, faults[i].name);
          set (&tries[i]->setup->guide, "none");
          set (&tries[i]->setup->model, "m");
          set (&tries[i]->setup->key, "sk-secret");
          start (tries[i]);
        }
      for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
        {
          GError *error;

          finish (tries[i]);
          error = tries[i]->error;
          g_test_message ("%s, %s: %s", kinds[k]->id, faults[i].name, error ? error->message : "painted");
          g_assert_nonnull (error);
          g_assert_true (error->domain == FAB_ENGINE_ERROR);
          g_assert_cmphex (1u << error->code & faults[i].codes, !=, 0);
          g_assert_null (strstr (error->message, "sk-secret"));
          end (tries[i]);
        }
    }
}

static void
test_cut (void)
{
  const FabPainterKind * const *kinds = fab_painter_kinds ();

  for (guint k = 0; kinds[k] != NULL; k++)
    {
      g_autoptr(Try) self = begin (kinds[k]->id, fault_cb, "cut");

      set (&self->setup->guide, "none");
      set (&self->setup->model, "m");
      start (self);
      finish (self);
      g_test_message ("%s: %s", kinds[k]->id, self->error ? self->error->message : "painted");
      g_assert_nonnull (self->error);
      g_assert_true (self->error->domain == FAB_ENGINE_ERROR);
    }
}

/* The server goes away in the middle. */
static void
test_killed (void)
{
  g_autoptr(Try) self = begin ("a1111", a1111_cb, "slow");

  start (self);
  testing_until (self->n_previews > 0);
  soup_server_disconnect (self->service->server);
  finish (self);
  g_assert_nonnull (self->error);
  g_assert_true (self->error->domain == FAB_ENGINE_ERROR);
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
  g_autoptr(Try) self = begin ("sdcpp", flood_cb, ""), other = begin ("openai", flood_cb, "");

  set (&self->setup->guide, "none");
  set (&other->setup->guide, "none");
  start (self);
  finish (self);
  g_assert_error (self->error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_TOO_LONG);
  start (other);
  finish (other);
  g_assert_error (other->error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_TOO_LONG);
}

static void
test_nobody (void)
{
  g_autoptr(Try) self = begin ("a1111", a1111_cb, "");

  set (&self->setup->url, "http://127.0.0.1:9");
  start (self);
  finish (self);
  g_assert_error (self->error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_UNREACHABLE);
}

/* A service elsewhere may not send us to this machine. */
static void
address_cb (Service           *service,
            SoupServerMessage *message,
            const char        *path,
            guint              n)
{
  note_question (service, message, path);
  reply_printf (message, 200, "{\"data\":[{\"url\":\"%s\"}]}", ((Try *) service->data)->mode);
}

static void
test_addresses (void)
{
  static const char * const bad[] = { "http://127.0.0.1:1/x.png", "http://192.168.0.1/", "file:///etc/passwd", "x", "http://[::1]/" };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr(Try) self = begin ("openai", address_cb, bad[i]);

      set (&self->setup->guide, "none");
      start (self);
      finish (self);
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

      set (&setup->url, bad[i].url);
      set (&setup->key, bad[i].key);
      set (&setup->workflow, bad[i].workflow);
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
  ADD ("openai/models", test_openai_models);
  ADD ("openai/edits", test_openai_edits);
  ADD ("openai/url", test_openai_url);
  ADD ("openai/less", test_openai_less);
  ADD ("a1111/control", test_a1111_control);
  ADD ("a1111/sketch", test_a1111_sketch);
  ADD ("a1111/over", test_a1111_over);
  ADD ("a1111/cancel", test_a1111_cancel);
  ADD ("sdcpp", test_sdcpp);
  ADD ("sdcpp/cancel", test_sdcpp_cancel);
  ADD ("horde", test_horde);
  ADD ("horde/question", test_horde_question);
  ADD ("comfy", test_comfy);
  ADD ("comfy/trouble", test_comfy_trouble);
  ADD ("comfy/deaf", test_comfy_deaf);
  ADD ("comfy/own", test_comfy_own);
  ADD ("faults", test_faults);
  ADD ("cut", test_cut);
  ADD ("killed", test_killed);
  ADD ("flood", test_flood);
  ADD ("nobody", test_nobody);
  ADD ("addresses", test_addresses);
  ADD ("setup", test_setup);
  ADD ("pictures", test_pictures);
#undef ADD

  return g_test_run ();
}
