/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Painters against services that the test itself is: they answer as the real ones are documented to. */
#include "config.h"

#include <string.h>

#include "painter-testing.h"

/* One red pixel (lossless WebP). */
static const char webp[] = "UklGRh4AAABXRUJQVlA4TBEAAAAvAAAAAAfQ//73v/+BiOh/AAA=";

/* --- OpenAI ----------------------------------------------------------------------------------- */

static void
openai_cb (Service           *service,
           SoupServerMessage *message,
           const char        *path,
           guint              n)
{
  Try *self = service->data;
  g_autofree char *image = testing_make_base64 (96, 64);
  g_autoptr(GBytes) png = testing_make_png (96, 64);

  painting_note (service, message, path);
  if (g_str_equal (self->mode, "url") && g_str_equal (path, "/picture.png"))
    {
      g_assert_null (service->key);
      testing_service_reply_picture (message, png);
    }
  else if (g_str_equal (self->mode, "url"))
    testing_service_reply_printf (message, 200, "{\"created\":1,\"data\":[{\"url\":\"%s/picture.png\"}]}", testing_service_get_url (service));
  else if (g_str_equal (self->mode, "stream"))
    {
      g_autofree char *events = g_strdup_printf (
        "event: image_edit.partial_image\ndata: {\"type\":\"image_edit.partial_image\",\"partial_image_index\":0,\"b64_json\":\"%s\"}\n\n"
        "event: image_edit.completed\ndata: {\"type\":\"image_edit.completed\",\"b64_json\":\"%s\",\"usage\":{}}\n\n", image, image);

      testing_service_reply (message, 200, "text/event-stream", events);
    }
  else if (g_str_equal (self->mode, "old") && strstr (service->body, "partial_images"))
    testing_service_reply_printf (message, 400, "{\"error\":{\"message\":\"Unknown parameter: 'stream'\",\"type\":\"invalid_request_error\"}}");
  else if (g_str_equal (self->mode, "no-edits") && g_str_equal (path, "/v1/images/edits"))
    testing_service_reply_printf (message, 404, "{\"error\":{\"message\":\"not here\"}}");
  else
    testing_service_reply_printf (message, 200, "{\"created\":1,\"data\":[{\"b64_json\":\"%s\"}]}", image);
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
      g_autoptr(Try) self = painting_begin ("openai", openai_cb, "b64");
      g_autoptr(JsonNode) node = NULL;
      JsonObject *body;

      painting_set (&self->setup->model, rows[i].model);
      painting_set (&self->setup->guide, rows[i].guide);
      painting_set (&self->setup->key, "sk-secret");
      painting_start (self);
      painting_finish (self);
      painting_assert (self, rows[i].model, 0, "");
      g_assert_cmpstr (self->asked->str, ==, rows[i].path);
      body = painting_get_body (self, 0, &node);
      g_assert_cmpstr (fab_easel_text (body, "model"), ==, rows[i].model);
      g_assert_cmpstr (fab_easel_text (body, "size"), ==, rows[i].size);
      g_assert_cmpstr (fab_easel_text (body, "response_format"), ==, rows[i].format);
      g_assert_false (json_object_has_member (body, "seed"));
      g_assert_nonnull (strstr (fab_easel_text (body, "prompt"), "lamp"));
      g_assert_cmpstr (self->service->key, ==, "Bearer sk-secret");
    }
}

/* The blocking goes along, as a drawing. */
static guint
edit_with_openai (void)
{
  g_autoptr(Try) self = painting_begin ("openai", openai_cb, "stream");

  painting_start (self);
  painting_finish (self);
  painting_assert (self, "", 0, "drawing");
  g_assert_cmpstr (self->asked->str, ==, "POST /v1/images/edits\n");
  g_assert_nonnull (strstr (g_ptr_array_index (self->bodies, 0), "name=\"image[]\"; filename=\"drawing.png\""));
  g_assert_nonnull (strstr (g_ptr_array_index (self->bodies, 0), "Content-Type: image/png"));
  g_assert_nonnull (strstr (g_ptr_array_index (self->bodies, 0), "keep its framing"));

  return self->n_previews;
}

/* All comes in one piece here, so that the picture itself may be read before its preview, which is then not shown. */
static void
test_openai_edits (void)
{
  guint n = 0;

  for (guint i = 0; i < 5 && n == 0; i++)
    n = edit_with_openai ();
  g_assert_cmpuint (n, ==, 1);
}

static void
test_openai_url (void)
{
  g_autoptr(Try) self = painting_begin ("openai", openai_cb, "url");

  painting_set (&self->setup->model, "dall-e-3");
  painting_set (&self->setup->key, "sk-secret");
  painting_start (self);
  painting_finish (self);
  painting_assert (self, "dall-e-3", 0, "");
  g_assert_cmpstr (self->asked->str, ==, "POST /v1/images/generations\nGET /picture.png\n");
}

/* What a model does not take is left out, and what a service has not is not missed. */
static void
test_openai_less (void)
{
  g_autoptr(Try) old = painting_begin ("openai", openai_cb, "old"), bare = painting_begin ("openai", openai_cb, "no-edits");

  painting_set (&old->setup->guide, "none");
  painting_start (old);
  painting_finish (old);
  painting_assert (old, "", 0, "");
  g_assert_cmpuint (old->bodies->len, ==, 2);

  painting_set (&bare->setup->guide, "drawing");
  painting_set (&bare->setup->model, "flux");
  painting_start (bare);
  painting_finish (bare);
  painting_assert (bare, "flux", 0, "");
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
  g_autofree char *image = testing_make_base64 (96, 64);

  painting_note (service, message, path);
  if (g_str_equal (path, "/controlnet/model_list") && g_str_equal (self->mode, "control"))
    testing_service_reply_printf (message, 200, "{\"model_list\":[\"control_v11p_sd15_lineart [43d4be0d]\",\"control_v11f1p_sd15_depth [cfd03158]\"]}");
  else if (g_str_equal (path, "/sdapi/v1/progress"))
    testing_service_reply_printf (message, 200, "{\"progress\":0.45,\"eta_relative\":3.1,\"state\":{\"job_count\":1,\"sampling_step\":9},"
                  "\"current_image\":\"%s\",\"textinfo\":null,\"current_task\":null}", image);
  else if (g_str_equal (path, "/sdapi/v1/txt2img") || g_str_equal (path, "/sdapi/v1/img2img"))
    {
      testing_service_reply_printf (message, 200, "{\"images\":[\"data:image/png;base64,%s\",\"%s\"],\"parameters\":{},\"info\":\"{\\\"seed\\\": 4711, "
                    "\\\"sd_model_name\\\": \\\"dreamshaper_8\\\", \\\"index_of_first_image\\\": 1}\"}", image, image);
      hold (message, g_str_equal (self->mode, "slow") ? 60000 : 250);
    }
  else if (g_str_equal (path, "/sdapi/v1/interrupt"))
    testing_service_reply_printf (message, 200, "{}");
  else
    testing_service_reply_printf (message, 404, "{\"detail\":\"Not Found\"}");
}

/* Who stands where is kept: the depth of the stage goes along, where there is a model that follows it. */
static void
test_a1111_control (void)
{
  g_autoptr(Try) self = painting_begin ("a1111", a1111_cb, "control");
  g_autoptr(JsonNode) node = NULL;
  JsonObject *body, *unit;

  painting_set (&self->setup->model, "dreamshaper_8");
  painting_start (self);
  painting_finish (self);
  painting_assert (self, "dreamshaper_8", 4711, "depth");
  g_assert_true (g_str_has_prefix (self->asked->str, "GET /controlnet/model_list\nPOST /sdapi/v1/txt2img\nGET /sdapi/v1/progress\n"));
  body = painting_get_body (self, 1, &node);
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
  g_autoptr(Try) self = painting_begin ("a1111", a1111_cb, "control");

  self->request.sketch = testing_make_png (320, 180);
  painting_start (self);
  painting_finish (self);
  g_bytes_unref (self->request.sketch);
  painting_assert (self, "dreamshaper_8", 4711, "lines");
}

/* Without the extension it is painted over. */
static void
test_a1111_over (void)
{
  g_autoptr(Try) self = painting_begin ("a1111", a1111_cb, "bare");
  g_autoptr(JsonNode) node = NULL;
  JsonObject *body;

  self->setup->strength = .35;
  painting_start (self);
  painting_finish (self);
  painting_assert (self, "dreamshaper_8", 4711, "drawing");
  body = painting_get_body (self, 1, &node);
  g_assert_cmpuint (json_array_get_length (fab_easel_array (body, "init_images")), ==, 1);
  g_assert_cmpfloat (fab_easel_number (body, "denoising_strength"), ==, .35);
}

static void
test_a1111_cancel (void)
{
  g_autoptr(Try) self = painting_begin ("a1111", a1111_cb, "slow");

  painting_start (self);
  testing_until (self->n_previews > 0);
  g_cancellable_cancel (self->cancellable);
  painting_finish (self);
  g_assert_error (self->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  testing_until (strstr (self->asked->str, "POST /sdapi/v1/interrupt"));
}

/* The server goes away in the middle. */
static void
test_killed (void)
{
  g_autoptr(Try) self = painting_begin ("a1111", a1111_cb, "slow");

  painting_start (self);
  testing_until (self->n_previews > 0);
  soup_server_disconnect (self->service->server);
  painting_finish (self);
  g_assert_nonnull (self->error);
  g_assert_true (self->error->domain == FAB_ENGINE_ERROR);
}

static void
test_nobody (void)
{
  g_autoptr(Try) self = painting_begin ("a1111", a1111_cb, "");

  painting_set (&self->setup->url, "http://127.0.0.1:9");
  painting_start (self);
  painting_finish (self);
  g_assert_error (self->error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_UNREACHABLE);
}

/* --- stable-diffusion.cpp --------------------------------------------------------------------- */

static void
sdcpp_cb (Service           *service,
          SoupServerMessage *message,
          const char        *path,
          guint              n)
{
  Try *self = service->data;
  g_autofree char *image = testing_make_base64 (128, 128);

  painting_note (service, message, path);
  if (g_str_equal (path, "/sdcpp/v1/img_gen") && g_str_equal (self->mode, "full"))
    testing_service_reply_printf (message, 429, "{\"error\":\"job queue is full\"}");
  else if (g_str_equal (path, "/sdcpp/v1/img_gen"))
    testing_service_reply_printf (message, 202, "{\"id\":\"job_1\",\"kind\":\"img_gen\",\"status\":\"queued\",\"poll_url\":\"/sdcpp/v1/jobs/job_1\"}");
  else if (g_str_has_suffix (path, "/cancel"))
    testing_service_reply_printf (message, 409, "{\"error\":\"job is currently generating and cannot be interrupted yet\"}");
  else if (n < 3)
    testing_service_reply_printf (message, 200, "{\"id\":\"job_1\",\"status\":\"queued\",\"queue_position\":3}");
  else if (g_str_equal (self->mode, "failed"))
    testing_service_reply_printf (message, 200, "{\"id\":\"job_1\",\"status\":\"failed\",\"error\":{\"code\":\"x\",\"message\":\"CUDA out of memory\"}}");
  else if (g_str_equal (self->mode, "slow"))
    testing_service_reply_printf (message, 200, "{\"id\":\"job_1\",\"status\":\"generating\"}");
  else
    testing_service_reply_printf (message, 200, "{\"id\":\"job_1\",\"status\":\"completed\",\"result\":{\"images\":[{\"index\":0,\"b64_json\":\"%s\"}]}}", image);
}

static void
test_sdcpp (void)
{
  g_autoptr(Try) self = painting_begin ("sdcpp", sdcpp_cb, "good"), failed = painting_begin ("sdcpp", sdcpp_cb, "failed"), full = painting_begin ("sdcpp", sdcpp_cb, "full");
  g_autoptr(JsonNode) node = NULL;
  JsonObject *body;

  painting_start (self);
  painting_start (failed);
  painting_start (full);
  painting_finish (self);
  painting_assert (self, "", 0, "drawing");
  body = painting_get_body (self, 0, &node);
  g_assert_true (g_str_has_prefix (fab_easel_text (body, "init_image"), "iVBOR"));
  g_assert_cmpfloat (fab_easel_number (body, "seed"), ==, 77);
  g_assert_nonnull (strstr (self->notes->str, "2 others"));
  painting_finish (failed);
  g_assert_error (failed->error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_SERVER);
  g_assert_nonnull (strstr (failed->error->message, "out of memory"));
  painting_finish (full);
  g_assert_error (full->error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_RATE_LIMIT);
}

static void
test_sdcpp_cancel (void)
{
  g_autoptr(Try) self = painting_begin ("sdcpp", sdcpp_cb, "slow");

  painting_start (self);
  testing_until (strstr (self->asked->str, "GET /sdcpp/v1/jobs/job_1"));
  g_cancellable_cancel (self->cancellable);
  painting_finish (self);
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

  painting_note (service, message, path);
  g_assert_cmpstr (key, ==, g_str_has_suffix (path, ".webp") ? NULL : "0000000000");
  if (g_str_equal (path, "/api/v2/generate/async"))
    testing_service_reply_printf (message, 202, "{\"id\":\"5b1c\",\"kudos\":12}");
  else if (g_str_equal (method, "DELETE"))
    testing_service_reply_printf (message, 200, "{\"generations\":[]}");
  else if (g_str_has_prefix (path, "/api/v2/generate/check/") && g_str_equal (self->mode, "slow"))
    testing_service_reply_printf (message, 200, "{\"done\":false,\"faulted\":false,\"wait_time\":34,\"queue_position\":12,\"is_possible\":true}");
  else if (g_str_has_prefix (path, "/api/v2/generate/check/"))
    testing_service_reply_printf (message, 200, "{\"done\":%s,\"faulted\":%s,\"wait_time\":0,\"queue_position\":0,\"is_possible\":true}",
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
    testing_service_reply_printf (message, 200, "{\"done\":true,\"generations\":[{\"img\":\"%s%s\",\"seed\":\"123\",\"model\":\"Deliberate\",\"censored\":%s,"
                  "\"gen_metadata\":[]}]}", g_str_equal (self->mode, "r2") ? testing_service_get_url (service) : webp,
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
      tries[i] = painting_begin ("horde", horde_cb, rows[i].mode);
      painting_set (&tries[i]->setup->model, "Deliberate");
      painting_start (tries[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s", rows[i].mode);
      painting_finish (tries[i]);
      if (rows[i].code < 0)
        painting_assert (tries[i], "Deliberate", 123, "drawing");
      else
        g_assert_error (tries[i]->error, FAB_ENGINE_ERROR, rows[i].code);
      painting_end (tries[i]);
    }
}

static void
test_horde_question (void)
{
  g_autoptr(Try) self = painting_begin ("horde", horde_cb, "slow");
  g_autoptr(JsonNode) node = NULL;
  JsonObject *body, *params;

  painting_start (self);
  testing_until (strstr (self->notes->str, "12"));
  g_cancellable_cancel (self->cancellable);
  painting_finish (self);
  g_assert_error (self->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  testing_until (strstr (self->asked->str, "DELETE /api/v2/generate/status/5b1c"));
  body = painting_get_body (self, 0, &node);
  params = fab_easel_object (body, "params");
  g_assert_nonnull (strstr (fab_easel_text (body, "prompt"), " ### "));
  g_assert_cmpstr (fab_easel_text (params, "seed"), ==, "77");
  g_assert_cmpint ((int) fab_easel_number (params, "width") % 64, ==, 0);
  g_assert_cmpint ((int) fab_easel_number (params, "height") % 64, ==, 0);
  g_assert_true (fab_easel_flag (body, "allow_downgrade"));
  g_assert_false (fab_easel_flag (body, "shared"));
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
  ADD ("killed", test_killed);
  ADD ("nobody", test_nobody);
#undef ADD

  return g_test_run ();
}
