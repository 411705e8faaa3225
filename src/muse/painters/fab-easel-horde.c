/* SPDX-License-Identifier: GPL-3.0-or-later */
/* AI Horde: volunteers paint, whoever waits. Version 2 of its interface. */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fab-easel.h"
#include "fab-easel-json.h"
#include "fab-picture-check.h"

#define LOOK_MS 2000
#define USUAL_STEPS 25

static void
measure (const FabPainterSetup *setup,
         double                 aspect,
         FabWordingRules       *rules,
         int                   *width,
         int                   *height)
{
  fab_easel_fit (aspect, 768 * 448, 64, 1024, width, height); /* more would have to be earned first */
}

/* --- the question ----------------------------------------------------------------------------- */

static void
add_params (JsonBuilder *builder,
            FabEasel    *easel)
{
  g_autofree char *seed = g_strdup_printf ("%u", easel->request->seed);
  gboolean control = *easel->guide != '\0' && !g_str_equal (easel->guide, "drawing");

  json_builder_set_member_name (builder, "params");
  json_builder_begin_object (builder);
  fab_easel_put_number (builder, "width", easel->width);
  fab_easel_put_number (builder, "height", easel->height);
  fab_easel_put_number (builder, "steps", easel->setup->steps > 0 ? easel->setup->steps : USUAL_STEPS);
  fab_easel_put_number (builder, "n", 1);
  fab_easel_put_text (builder, "seed", seed);
  fab_easel_put_text (builder, "sampler_name", "k_euler_a");
  fab_easel_put_number (builder, "cfg_scale", 7);
  if (*easel->guide != '\0')
    fab_easel_put_number (builder, "denoising_strength", control ? 1 : easel->setup->strength);
  if (control)
    {
      fab_easel_put_text (builder, "control_type", g_str_equal (easel->guide, "lines") ? "scribble" :
                                                   g_str_equal (easel->guide, "pose") ? "openpose" : "depth");
      fab_easel_put_flag (builder, "image_is_control", TRUE);
    }
  json_builder_end_object (builder);
}

static JsonNode *
make_question (FabEasel *easel)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autofree char *image = fab_easel_dup_guide64 (easel);
  g_autofree char *prompt = *easel->unwanted != '\0' ? g_strconcat (easel->words, " ### ", easel->unwanted, NULL) : NULL;

  json_builder_begin_object (builder);
  fab_easel_put_text (builder, "prompt", prompt != NULL ? prompt : easel->words);
  add_params (builder, easel);
  fab_easel_put_flag (builder, "nsfw", FALSE);
  fab_easel_put_flag (builder, "censor_nsfw", TRUE);
  fab_easel_put_flag (builder, "r2", TRUE);
  fab_easel_put_flag (builder, "shared", FALSE);
  fab_easel_put_flag (builder, "slow_workers", TRUE);
  fab_easel_put_flag (builder, "replacement_filter", TRUE);
  fab_easel_put_flag (builder, "allow_downgrade", TRUE);
  if (*easel->setup->model != '\0')
    {
      json_builder_set_member_name (builder, "models");
      json_builder_begin_array (builder);
      json_builder_add_string_value (builder, easel->setup->model);
      json_builder_end_array (builder);
    }
  if (image != NULL)
    {
      fab_easel_put_text (builder, "source_image", image);
      fab_easel_put_text (builder, "source_processing", "img2img");
    }
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}

/* --- the answer ------------------------------------------------------------------------------- */

static gboolean
is_censored (JsonObject *picture)
{
  JsonArray *notes = fab_easel_array (picture, "gen_metadata");

  for (guint i = 0; notes != NULL && i < json_array_get_length (notes); i++)
    if (g_strcmp0 (fab_easel_text (fab_easel_root (json_array_get_element (notes, i)), "type"), "censorship") == 0)
      return TRUE;

  return fab_easel_flag (picture, "censored") || g_strcmp0 (fab_easel_text (picture, "state"), "censored") == 0;
}

gpointer
fab_horde_read_status (GBytes  *body,
                       GError **error)
{
  g_autoptr(JsonNode) json = fab_easel_parse (body, error);
  g_autoptr(FabEaselResult) result = fab_easel_result_new ();
  JsonArray *pictures = fab_easel_array (fab_easel_root (json), "generations");
  JsonObject *picture = pictures != NULL && json_array_get_length (pictures) > 0 ? fab_easel_root (json_array_get_element (pictures, 0)) : NULL;
  const char *image = fab_easel_text (picture, "img");

  if (json == NULL)
    return NULL;
  if (picture != NULL && is_censored (picture))
    {
      g_set_error_literal (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_CONTENT_POLICY, "A filter of the Horde took the picture away");
      return NULL;
    }
  result->model = g_strdup (fab_easel_text (picture, "model"));
  result->seed = (gint64) MAX (fab_easel_number (picture, "seed"), 0);
  if (image != NULL && (g_str_has_prefix (image, "https://") || g_str_has_prefix (image, "http://")))
    result->url = g_strdup (image);
  else
    result->picture = fab_picture_decode (image, error);

  return result->url != NULL || result->picture != NULL ? g_steal_pointer (&result) : NULL;
}

static void
status_cb (FabEasel     *easel,
           FabHttpReply *reply,
           const GError *error)
{
  if (reply != NULL)
    fab_easel_take_read (easel, reply->body, fab_horde_read_status);
  else
    fab_easel_fail (easel, error);
}

/* Asked once: it may be asked ten times in a minute only. */
static void
fetch (FabEasel *easel)
{
  g_autofree char *path = g_strdup_printf ("/api/v2/generate/status/%s", easel->id);
  FabHttpRequest *request = fab_easel_request (easel, "GET", path);

  request->patience = 60;
  request->retries = 2;
  fab_easel_ask (easel, request, NULL, status_cb);
}

/* --- the queue -------------------------------------------------------------------------------- */

static void look (FabEasel *easel);

static void
tell_place (FabEasel   *easel,
            JsonObject *check)
{
  int place = (int) CLAMP (fab_easel_number (check, "queue_position"), 0, 99999);
  int seconds = (int) CLAMP (fab_easel_number (check, "wait_time"), 0, 99999);
  gboolean begun = fab_easel_number (check, "processing") > 0;
  g_autofree char *note = NULL;

  if (fab_easel_member (check, "is_possible") != NULL && !fab_easel_flag (check, "is_possible"))
    note = g_strdup (_("No volunteer can take it just now: choose another model, or wait"));
  else if (begun)
    note = g_strdup_printf (_("Being painted, about %d s"), seconds);
  else
    note = g_strdup_printf (_("%d others are before it, about %d s"), place, seconds);
  fab_easel_show (easel, begun ? .5 : -1, note, NULL);
}

static void
checked_cb (FabEasel     *easel,
            FabHttpReply *reply,
            const GError *error)
{
  g_autoptr(GError) own = NULL;
  g_autoptr(JsonNode) json = reply != NULL ? fab_http_reply_get_json (reply, &own) : NULL;
  JsonObject *check = fab_easel_root (json);

  if (reply == NULL || json == NULL)
    fab_easel_fail (easel, reply == NULL ? error : own);
  else if (check == NULL)
    fab_easel_complain (easel, FAB_ENGINE_ERROR_BAD_REPLY, "The reply makes no sense");
  else if (fab_easel_flag (check, "faulted"))
    fab_easel_complain (easel, FAB_ENGINE_ERROR_SERVER, "The volunteer who painted it failed");
  else if (fab_easel_flag (check, "done"))
    fetch (easel);
  else
    {
      tell_place (easel, check);
      fab_easel_wait (easel, LOOK_MS, look);
    }
}

static void
look (FabEasel *easel)
{
  g_autofree char *path = g_strdup_printf ("/api/v2/generate/check/%s", easel->id);
  FabHttpRequest *request = fab_easel_request (easel, "GET", path);

  request->patience = 30;
  request->retries = 3; /* it is far away: a bad moment is no reason to give a place in the queue up */
  fab_easel_ask (easel, request, NULL, checked_cb);
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
    fab_easel_complain (easel, FAB_ENGINE_ERROR_WRONG_SERVICE, "What answers at %s is not the Horde", fab_endpoint_get_host (easel->endpoint));
  else
    {
      easel->id = g_uri_escape_string (id, NULL, FALSE);
      fab_easel_show (easel, 0, _("In the queue"), NULL);
      fab_easel_wait (easel, LOOK_MS, look);
    }
}

static void
ask (FabEasel *easel)
{
  FabHttpRequest *request = fab_easel_request (easel, "POST", "/api/v2/generate/async");
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
  g_autofree char *path = easel->id != NULL ? g_strdup_printf ("/api/v2/generate/status/%s", easel->id) : NULL;

  if (path != NULL)
    fab_easel_tell (easel, fab_easel_request (easel, "DELETE", path));
}

static const char * const guides[] = { "drawing", "lines", "depth", "pose", NULL };

const FabEaselKind fab_easel_horde = {
  .kind = { .id = "horde", .name = "AI Horde", .url = "https://aihorde.net", .price = FAB_PRICE_GIVEN, .guides = guides, .keyed = TRUE,
            .steps = TRUE, .strength = TRUE },
  .auth = FAB_AUTH_APIKEY,
  .key = "0000000000", /* nobody in particular */
  .limit = 2,
  .rules = { .negative = TRUE, .most = 2000 },
  .measure = measure,
  .start = start,
  .stop = stop,
};
