/* SPDX-License-Identifier: GPL-3.0-or-later */
/* stable-diffusion.cpp's server: jobs that are put in, looked after and fetched, over /sdcpp/v1. */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fab-easel.h"
#include "fab-easel-json.h"
#include "fab-picture-check.h"

#define LOOK_MS 700
#define USUAL_STEPS 20

static void
measure (const FabPainterSetup *setup,
         double                 aspect,
         FabWordingRules       *rules,
         int                   *width,
         int                   *height)
{
  fab_easel_fit (aspect, 768 * 448, 64, 2048, width, height);
}

static JsonNode *
make_question (FabEasel *easel)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autofree char *image = fab_easel_dup_guide64 (easel);

  json_builder_begin_object (builder);
  fab_easel_put_text (builder, "prompt", easel->words);
  fab_easel_put_text (builder, "negative_prompt", easel->unwanted);
  fab_easel_put_number (builder, "width", easel->width);
  fab_easel_put_number (builder, "height", easel->height);
  fab_easel_put_number (builder, "seed", easel->request->seed);
  fab_easel_put_number (builder, "batch_count", 1);
  fab_easel_put_text (builder, "output_format", "png");
  json_builder_set_member_name (builder, "sample_params");
  json_builder_begin_object (builder);
  fab_easel_put_number (builder, "sample_steps", easel->setup->steps > 0 ? easel->setup->steps : USUAL_STEPS);
  json_builder_end_object (builder);
  if (image != NULL && g_str_equal (easel->guide, "drawing"))
    {
      fab_easel_put_text (builder, "init_image", image);
      fab_easel_put_number (builder, "strength", easel->setup->strength);
    }
  else if (image != NULL)
    fab_easel_put_text (builder, "control_image", image);
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}

/* --- looking after it ------------------------------------------------------------------------- */

/* NULL without an error in the result: it is not done. */
gpointer
fab_sdcpp_read_job (GBytes  *body,
                    GError **error)
{
  g_autoptr(JsonNode) json = fab_easel_parse (body, error);
  g_autoptr(FabEaselResult) result = fab_easel_result_new ();
  JsonObject *root = fab_easel_root (json);
  const char *status = fab_easel_text (root, "status");
  JsonArray *images;

  if (json == NULL)
    return NULL;
  if (g_strcmp0 (status, "queued") == 0 || g_strcmp0 (status, "generating") == 0)
    {
      result->seed = g_str_equal (status, "queued") ? (gint64) MAX (fab_easel_number (root, "queue_position"), 1) : 0;
      return g_steal_pointer (&result); /* without a picture; the seed says how many are before it */
    }
  if (g_strcmp0 (status, "completed") != 0)
    {
      g_set_error (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_SERVER, "The service gave the picture up (%.60s)", status ? status : "?");
      return NULL;
    }
  images = fab_easel_array (fab_easel_object (root, "result"), "images");
  if (images != NULL && json_array_get_length (images) > 0)
    result->picture = fab_picture_decode (fab_easel_text (fab_easel_root (json_array_get_element (images, 0)), "b64_json"), error);
  else
    g_set_error_literal (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_BAD_REPLY, "The reply has no picture in it");

  return result->picture != NULL ? g_steal_pointer (&result) : NULL;
}

static void look (FabEasel *easel);

static void
read_cb (FabEasel     *easel,
         gpointer      thought,
         const GError *error)
{
  FabEaselResult *result = thought;
  g_autofree char *note = NULL;

  if (result == NULL)
    fab_easel_fail (easel, error);
  else if (result->picture != NULL)
    fab_easel_take (easel, result);
  else
    {
      if (result->seed > 1)
        note = g_strdup_printf (_("%d others are before it"), (int) MIN (result->seed - 1, 9999));
      fab_easel_show (easel, -1, note != NULL ? note : "", NULL);
      fab_easel_wait (easel, LOOK_MS, look);
    }
}

static void
looked_cb (FabEasel     *easel,
           FabHttpReply *reply,
           const GError *error)
{
  if (reply != NULL)
    fab_easel_think (easel, reply->body, fab_sdcpp_read_job, (GDestroyNotify) fab_easel_result_free, read_cb);
  else
    fab_easel_fail (easel, error);
}

static void
look (FabEasel *easel)
{
  g_autofree char *path = g_strdup_printf ("/sdcpp/v1/jobs/%s", easel->id);
  FabHttpRequest *request = fab_easel_request (easel, "GET", path);

  request->patience = 60;
  request->retries = 1;
  fab_easel_ask (easel, request, NULL, looked_cb);
}

static void
put_in_cb (FabEasel     *easel,
           FabHttpReply *reply,
           const GError *error)
{
  g_autoptr(GError) own = NULL;
  g_autoptr(JsonNode) json = reply != NULL ? fab_http_reply_get_json (reply, &own) : NULL;
  const char *id = fab_easel_text (fab_easel_root (json), "id");

  if (reply == NULL || json == NULL)
    fab_easel_fail (easel, reply == NULL ? error : own);
  else if (id == NULL)
    fab_easel_complain (easel, FAB_ENGINE_ERROR_WRONG_SERVICE, "What answers at %s does not paint", fab_endpoint_get_host (easel->endpoint));
  else
    {
      easel->id = g_uri_escape_string (id, NULL, FALSE);
      look (easel);
    }
}

static void
ask (FabEasel *easel)
{
  FabHttpRequest *request = fab_easel_request (easel, "POST", "/sdcpp/v1/img_gen");
  g_autoptr(JsonNode) question = make_question (easel);

  request->patience = 60;
  fab_http_request_set_json (request, question);
  fab_easel_ask (easel, request, NULL, put_in_cb);
}

static void
start (FabEasel *easel)
{
  fab_easel_draw_guide (easel, fab_easel_choose_guide (easel, "drawing"), ask);
}

static void
stop (FabEasel *easel)
{
  g_autofree char *path = easel->id != NULL ? g_strdup_printf ("/sdcpp/v1/jobs/%s/cancel", easel->id) : NULL;

  if (path != NULL)
    fab_easel_tell (easel, fab_easel_request (easel, "POST", path));
}

static const char * const guides[] = { "drawing", "lines", "depth", "pose", NULL };

const FabEaselKind fab_easel_sdcpp = {
  .kind = { .id = "sdcpp", .name = "stable-diffusion.cpp", .url = "http://127.0.0.1:1234", .price = FAB_PRICE_OWN, .guides = guides,
            .steps = TRUE, .strength = TRUE },
  .auth = FAB_AUTH_BEARER,
  .limit = 1,
  .rules = { .negative = TRUE, .most = 2000 },
  .measure = measure,
  .start = start,
  .stop = stop,
};
