/* SPDX-License-Identifier: GPL-3.0-or-later */
/* AUTOMATIC1111's web interface and Forge, over /sdapi/v1. */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fab-easel.h"
#include "fab-easel-json.h"
#include "fab-picture-check.h"
#include "fab-service-json.h"

#define LOOK_MS 1000
#define USUAL_STEPS 24

typedef struct
{
  char    *control;  /* a model that follows the guide; NULL: the drawing is painted over */
  gboolean others;   /* works for somebody else just now */
} Sitting;

static void
free_sitting (gpointer data)
{
  Sitting *self = data;

  g_free (self->control);
  g_free (self);
}

/* Models that were made for a million pixels draw double heads on less, others on more. */
static gboolean
is_large (const char *model)
{
  g_autofree char *folded = g_ascii_strdown (model, -1);

  return strstr (folded, "xl") != NULL || strstr (folded, "flux") != NULL || strstr (folded, "sd3") != NULL || strstr (folded, "pony") != NULL;
}

static void
measure (const FabPainterSetup *setup,
         double                 aspect,
         FabWordingRules       *rules,
         int                   *width,
         int                   *height)
{
  fab_easel_fit (aspect, is_large (setup->model) ? 1344 * 768 : 768 * 432, 8, 2048, width, height);
}

/* --- the question ----------------------------------------------------------------------------- */

/* The map is made already: "none" leaves it as it is. */
static void
add_control (JsonBuilder *builder,
             const char  *model,
             const char  *image)
{
  json_builder_set_member_name (builder, "alwayson_scripts");
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "controlnet");
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "args");
  json_builder_begin_array (builder);
  json_builder_begin_object (builder);
  fab_easel_put_flag (builder, "enabled", TRUE);
  fab_easel_put_text (builder, "module", "none");
  fab_easel_put_text (builder, "model", model);
  fab_easel_put_text (builder, "image", image);
  fab_easel_put_number (builder, "weight", 1);
  fab_easel_put_number (builder, "guidance_start", 0);
  fab_easel_put_number (builder, "guidance_end", 1);
  fab_easel_put_text (builder, "resize_mode", "Just Resize");
  fab_easel_put_text (builder, "control_mode", "Balanced");
  fab_easel_put_flag (builder, "save_detected_map", FALSE);
  json_builder_end_object (builder);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  json_builder_end_object (builder);
}

static void
add_guide (JsonBuilder *builder,
           FabEasel    *easel)
{
  Sitting *sitting = easel->state;
  g_autofree char *image = fab_easel_dup_guide64 (easel);

  if (image == NULL)
    return;
  if (sitting->control != NULL)
    {
      add_control (builder, sitting->control, image);
      return;
    }
  json_builder_set_member_name (builder, "init_images");
  json_builder_begin_array (builder);
  json_builder_add_string_value (builder, image);
  json_builder_end_array (builder);
  fab_easel_put_number (builder, "denoising_strength", easel->setup->strength);
  fab_easel_put_number (builder, "resize_mode", 1);
}

static JsonNode *
make_question (FabEasel *easel)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  fab_easel_put_text (builder, "prompt", easel->words);
  fab_easel_put_text (builder, "negative_prompt", easel->unwanted);
  fab_easel_put_number (builder, "width", easel->width);
  fab_easel_put_number (builder, "height", easel->height);
  fab_easel_put_number (builder, "steps", easel->setup->steps > 0 ? easel->setup->steps : USUAL_STEPS);
  fab_easel_put_number (builder, "cfg_scale", 7);
  fab_easel_put_number (builder, "seed", easel->request->seed);
  fab_easel_put_number (builder, "batch_size", 1);
  fab_easel_put_number (builder, "n_iter", 1);
  fab_easel_put_flag (builder, "send_images", TRUE);
  fab_easel_put_flag (builder, "save_images", FALSE);
  fab_easel_put_text (builder, "force_task_id", easel->id);
  if (*easel->setup->model != '\0')
    {
      json_builder_set_member_name (builder, "override_settings");
      json_builder_begin_object (builder);
      fab_easel_put_text (builder, "sd_model_checkpoint", easel->setup->model);
      json_builder_end_object (builder);
      fab_easel_put_flag (builder, "override_settings_restore_afterwards", FALSE);
    }
  add_guide (builder, easel);
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}

/* --- how far it is ---------------------------------------------------------------------------- */

typedef struct
{
  double   fraction, left;
  gboolean works;
  char    *task;
  GBytes  *preview;
} Progress;

static void
free_progress (gpointer data)
{
  Progress *self = data;

  g_clear_pointer (&self->preview, g_bytes_unref);
  g_free (self->task);
  g_free (self);
}

static gpointer
read_progress (GBytes  *body,
               GError **error)
{
  g_autoptr(JsonNode) json = fab_easel_parse (body, error);
  JsonObject *root = fab_easel_root (json);
  const char *image = fab_easel_text (root, "current_image");
  Progress *self;

  if (json == NULL)
    return NULL;
  self = g_new0 (Progress, 1);
  self->fraction = fab_easel_number (root, "progress");
  self->left = fab_easel_number (root, "eta_relative");
  self->works = fab_easel_number (fab_easel_object (root, "state"), "job_count") > 0 || self->fraction > 0;
  self->task = g_strdup (fab_easel_text (root, "current_task"));
  if (image != NULL && *image != '\0')
    self->preview = fab_picture_decode (image, NULL);

  return self;
}

static void look (FabEasel *easel);

/* The state is of the whole server: it may be busy for somebody else. */
static void
seen_cb (FabEasel     *easel,
         gpointer      thought,
         const GError *error)
{
  Progress *progress = thought;
  Sitting *sitting = easel->state;

  if (progress != NULL && progress->works)
    {
      sitting->others = progress->task != NULL && strstr (progress->task, "task(") && strstr (progress->task, easel->id) == NULL;
      if (sitting->others)
        fab_easel_show (easel, 0, _("Another picture comes first"), NULL);
      else
        fab_easel_show (easel, progress->fraction, "", progress->preview);
    }
  fab_easel_wait (easel, LOOK_MS, look);
}

static void
looked_cb (FabEasel     *easel,
           FabHttpReply *reply,
           const GError *error)
{
  if (reply != NULL)
    fab_easel_think (easel, reply->body, read_progress, free_progress, seen_cb);
  else if (!g_error_matches (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_WRONG_SERVICE)) /* stable-diffusion.cpp does not tell */
    fab_easel_wait (easel, LOOK_MS, look);
}

static void
look (FabEasel *easel)
{
  FabHttpRequest *request = fab_easel_request (easel, "GET", "/sdapi/v1/progress?skip_current_image=false");

  request->patience = 20;
  request->most = 16 * 1024 * 1024;
  fab_easel_ask (easel, request, NULL, looked_cb);
}

/* --- the answer ------------------------------------------------------------------------------- */

/* The reply has JSON in a string. */
static void
read_info (JsonObject     *root,
           FabEaselResult *result,
           guint          *first)
{
  const char *text = fab_easel_text (root, "info");
  g_autoptr(JsonNode) json = text != NULL ? fab_service_json_read (text, strlen (text)) : NULL;
  JsonObject *info = fab_easel_root (json);

  result->seed = (gint64) MAX (fab_easel_number (info, "seed"), 0);
  result->model = g_strdup (fab_easel_text (info, "sd_model_name"));
  *first = fab_easel_number (info, "index_of_first_image") >= 1;
}

gpointer
fab_a1111_read_picture (GBytes  *body,
                        GError **error)
{
  g_autoptr(JsonNode) json = fab_easel_parse (body, error);
  g_autoptr(FabEaselResult) result = fab_easel_result_new ();
  JsonArray *images;
  JsonNode *image = NULL;
  guint first;

  if (json == NULL)
    return NULL;
  read_info (json_node_get_object (json), result, &first);
  images = fab_easel_array (json_node_get_object (json), "images");
  if (images != NULL && json_array_get_length (images) > first)
    image = json_array_get_element (images, first);
  if (image != NULL && JSON_NODE_HOLDS_VALUE (image) && json_node_get_value_type (image) == G_TYPE_STRING)
    result->picture = fab_picture_decode (json_node_get_string (image), error);
  else
    g_set_error_literal (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_BAD_REPLY, "The reply has no picture in it");

  return result->picture != NULL ? g_steal_pointer (&result) : NULL;
}

static void
painted_cb (FabEasel     *easel,
            FabHttpReply *reply,
            const GError *error)
{
  if (reply != NULL)
    fab_easel_take_read (easel, reply->body, fab_a1111_read_picture);
  else
    fab_easel_fail (easel, error);
}

static void
ask (FabEasel *easel)
{
  Sitting *sitting = easel->state;
  gboolean over = *easel->guide != '\0' && sitting->control == NULL;
  FabHttpRequest *request = fab_easel_request (easel, "POST", over ? "/sdapi/v1/img2img" : "/sdapi/v1/txt2img");
  g_autoptr(JsonNode) question = make_question (easel);

  fab_http_request_set_json (request, question);
  fab_easel_ask (easel, request, NULL, painted_cb);
  fab_easel_wait (easel, LOOK_MS, look);
}

/* --- what guides ------------------------------------------------------------------------------ */

static GStrv
read_controls (FabHttpReply *reply)
{
  g_autoptr(JsonNode) json = reply != NULL ? fab_http_reply_get_json (reply, NULL) : NULL;
  JsonArray *list = fab_easel_array (fab_easel_root (json), "model_list");
  g_autoptr(GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      JsonNode *node = json_array_get_element (list, i);

      if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
        g_strv_builder_add (names, json_node_get_string (node));
    }

  return g_strv_builder_end (names);
}

static void
controls_cb (FabEasel     *easel,
             FabHttpReply *reply,
             const GError *error)
{
  Sitting *sitting = easel->state;
  g_auto(GStrv) models = NULL;

  if (error != NULL && !g_error_matches (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_WRONG_SERVICE))
    {
      fab_easel_fail (easel, error);
      return;
    }
  models = read_controls (reply);
  sitting->control = g_strdup (fab_easel_settle_guide (easel, (const char * const *) models));
  fab_easel_draw_guide (easel, easel->guide, ask);
}

static void
start (FabEasel *easel)
{
  const char *wanted = fab_easel_choose_guide (easel, NULL);

  easel->state = g_new0 (Sitting, 1);
  easel->free_state = free_sitting;
  easel->id = g_uuid_string_random ();
  if (wanted != NULL && (*wanted == '\0' || g_str_equal (wanted, "drawing")))
    fab_easel_draw_guide (easel, wanted, ask);
  else
    {
      FabHttpRequest *request = fab_easel_request (easel, "GET", "/controlnet/model_list");

      request->patience = 30;
      fab_easel_ask (easel, request, NULL, controls_cb);
    }
}

/* It stops whatever it works at: only what is ours is stopped. */
static void
stop (FabEasel *easel)
{
  Sitting *sitting = easel->state;

  if (!sitting->others && easel->fraction > 0)
    fab_easel_tell (easel, fab_easel_request (easel, "POST", "/sdapi/v1/interrupt"));
}

static const char * const guides[] = { "drawing", "lines", "depth", "pose", NULL };

const FabEaselKind fab_easel_a1111 = {
  .kind = { .id = "a1111", .name = "AUTOMATIC1111 / Forge", .url = "http://127.0.0.1:7860", .price = FAB_PRICE_OWN, .guides = guides,
            .steps = TRUE, .strength = TRUE, .control = TRUE },
  .auth = FAB_AUTH_BASIC,
  .limit = 1,
  .rules = { .negative = TRUE, .most = 2000 },
  .measure = measure,
  .start = start,
  .stop = stop,
};
