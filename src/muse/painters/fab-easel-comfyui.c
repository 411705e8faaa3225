/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ComfyUI: a graph is put into its queue, a socket tells how it goes, the history says where the picture is. */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fab-comfy-graph.h"
#include "fab-easel.h"
#include "fab-easel-json.h"
#include "fab-picture-check.h"
#include "fab-service-json.h"

#define LOOK_MS 1000        /* without a socket */
#define LOOK_SELDOM_MS 5000 /* with one: should it miss the end */
#define MOST_OF_FRAME (16 * 1024 * 1024)
#define USUAL_STEPS 24

typedef struct
{
  char                    *client;
  char                    *model;
  char                    *control;
  GStrv                    wanted;   /* guides */
  guint                    uploaded; /* of them */
  GHashTable              *images;   /* guide → its name there */
  SoupWebsocketConnection *socket;
  FabEasel                *easel;
  gboolean                 running;  /* ours runs now */
  gboolean                 fetching;
} Sitting;

static void upload_next (FabEasel *easel);
static void look (FabEasel *easel);

static void
free_sitting (gpointer data)
{
  Sitting *self = data;

  if (self->socket != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->socket, self);
      if (soup_websocket_connection_get_state (self->socket) == SOUP_WEBSOCKET_STATE_OPEN)
        soup_websocket_connection_close (self->socket, SOUP_WEBSOCKET_CLOSE_NORMAL, NULL);
    }
  g_clear_object (&self->socket);
  g_hash_table_unref (self->images);
  g_strfreev (self->wanted);
  g_free (self->client);
  g_free (self->model);
  g_free (self->control);
  g_free (self);
}

static gboolean
has_workflow (FabEasel *easel)
{
  return *easel->setup->workflow != '\0';
}

static gboolean
is_large (const char *model)
{
  g_autofree char *folded = g_ascii_strdown (model, -1);

  return strstr (folded, "xl") != NULL || strstr (folded, "pony") != NULL || strstr (folded, "illustrious") != NULL;
}

static void
measure (const FabPainterSetup *setup,
         double                 aspect,
         FabWordingRules       *rules,
         int                   *width,
         int                   *height)
{
  gboolean large = is_large (setup->model) || strstr (setup->workflow, "1024") != NULL;

  fab_easel_fit (aspect, large ? 1344 * 768 : 768 * 432, 8, 2048, width, height);
}

/* --- the picture ------------------------------------------------------------------------------ */

/* Pictures that are kept go before those that are only shown. */
static JsonObject *
find_picture (JsonObject *outputs)
{
  JsonObjectIter iter;
  JsonNode *node;
  JsonObject *shown = NULL;

  if (outputs == NULL)
    return NULL;
  json_object_iter_init (&iter, outputs);
  while (json_object_iter_next (&iter, NULL, &node))
    {
      JsonArray *images = fab_easel_array (fab_easel_root (node), "images");
      JsonObject *image = images != NULL && json_array_get_length (images) > 0 ? fab_easel_root (json_array_get_element (images, 0)) : NULL;

      if (fab_easel_text (image, "filename") == NULL)
        continue;
      if (g_strcmp0 (fab_easel_text (image, "type"), "output") == 0)
        return image;
      shown = image;
    }

  return shown;
}

static void
viewed_cb (FabEasel     *easel,
           FabHttpReply *reply,
           const GError *error)
{
  Sitting *sitting = easel->state;

  if (reply != NULL)
    fab_easel_finish (easel, reply->body, sitting->model, 0);
  else
    fab_easel_fail (easel, error);
}

static void
view (FabEasel   *easel,
      JsonObject *image)
{
  const char *folder = fab_easel_text (image, "subfolder"), *type = fab_easel_text (image, "type");
  g_autofree char *name = g_uri_escape_string (fab_easel_text (image, "filename"), NULL, FALSE);
  g_autofree char *in = g_uri_escape_string (folder != NULL ? folder : "", NULL, FALSE);
  g_autofree char *of = g_uri_escape_string (type != NULL ? type : "output", NULL, FALSE);
  g_autofree char *path = g_strdup_printf ("/view?filename=%s&subfolder=%s&type=%s", name, in, of);
  FabHttpRequest *request = fab_easel_request (easel, "GET", path);

  request->most = FAB_PICTURE_MOST_BYTES;
  request->patience = 60;
  request->retries = 1;
  fab_easel_ask (easel, request, NULL, viewed_cb);
}

static void
complain_of (FabEasel   *easel,
             JsonObject *trouble)
{
  const char *message = fab_easel_text (trouble, "exception_message"), *node = fab_easel_text (trouble, "node_type");

  fab_easel_complain (easel, FAB_ENGINE_ERROR_SERVER, "%s says: %s: %.300s", fab_endpoint_get_host (easel->endpoint),
                      node != NULL ? node : "ComfyUI", message != NULL ? message : "an error");
}

/* What went wrong, as the history tells it. */
static JsonObject *
find_trouble (JsonObject *entry)
{
  JsonObject *status = fab_easel_object (entry, "status");
  JsonArray *messages = fab_easel_array (status, "messages");

  for (guint i = 0; messages != NULL && i < json_array_get_length (messages); i++)
    {
      JsonNode *node = json_array_get_element (messages, i);
      JsonArray *pair = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

      if (pair != NULL && json_array_get_length (pair) == 2 && fab_easel_root (json_array_get_element (pair, 1)) != NULL &&
          fab_easel_text (fab_easel_root (json_array_get_element (pair, 1)), "exception_message") != NULL)
        return fab_easel_root (json_array_get_element (pair, 1));
    }

  return NULL;
}

static void
history_cb (FabEasel     *easel,
            FabHttpReply *reply,
            const GError *error)
{
  Sitting *sitting = easel->state;
  g_autoptr(GError) own = NULL;
  g_autoptr(JsonNode) json = reply != NULL ? fab_http_reply_get_json (reply, &own) : NULL;
  JsonObject *entry = fab_easel_object (fab_easel_root (json), easel->id), *image;

  sitting->fetching = FALSE;
  if (reply == NULL || json == NULL)
    {
      fab_easel_fail (easel, reply == NULL ? error : own);
      return;
    }
  if (entry == NULL) /* it is not done */
    {
      fab_easel_wait (easel, sitting->socket != NULL ? LOOK_SELDOM_MS : LOOK_MS, look);
      return;
    }
  sitting->fetching = TRUE;
  image = find_picture (fab_easel_object (entry, "outputs"));
  if (image != NULL)
    view (easel, image);
  else if (find_trouble (entry) != NULL || g_strcmp0 (fab_easel_text (fab_easel_object (entry, "status"), "status_str"), "error") == 0)
    complain_of (easel, find_trouble (entry));
  else
    fab_easel_complain (easel, FAB_ENGINE_ERROR_BAD_REPLY, "The workflow makes no picture: it needs a node such as Save Image");
}

static void
look (FabEasel *easel)
{
  Sitting *sitting = easel->state;
  g_autofree char *path = g_strdup_printf ("/history/%s", easel->id);
  FabHttpRequest *request;

  if (sitting->fetching)
    return;
  sitting->fetching = TRUE;
  request = fab_easel_request (easel, "GET", path);
  request->patience = 60;
  fab_easel_ask (easel, request, NULL, history_cb);
}

/* --- what the socket tells -------------------------------------------------------------------- */

/* It often starts before it has answered what number ours has: then this is not the first word about it that is heard. */
static gboolean
tells_of_work (const char *type,
               JsonObject *data)
{
  return g_str_equal (type, "execution_start") || g_str_equal (type, "progress") || g_str_equal (type, "progress_state") ||
         (g_str_equal (type, "executing") && fab_easel_text (data, "node") != NULL);
}

static void
take_message (FabEasel   *easel,
              const char *type,
              JsonObject *data)
{
  Sitting *sitting = easel->state;
  gboolean ours = g_strcmp0 (fab_easel_text (data, "prompt_id"), easel->id) == 0;
  double most = fab_easel_number (data, "max");

  if (easel->id == NULL || !ours)
    return;
  if (!sitting->running && tells_of_work (type, data))
    {
      sitting->running = TRUE;
      fab_easel_show (easel, -1, "", NULL);
    }
  if (g_str_equal (type, "progress") && most > 1)
    fab_easel_show (easel, fab_easel_number (data, "value") / most, "", NULL);
  else if (g_str_equal (type, "execution_error"))
    complain_of (easel, data);
  else if (g_str_equal (type, "execution_interrupted"))
    fab_easel_complain (easel, FAB_ENGINE_ERROR_FAILED, "Somebody stopped it at %s", fab_endpoint_get_host (easel->endpoint));
  else if (g_str_equal (type, "execution_success") ||
           (g_str_equal (type, "executing") && json_object_has_member (data, "node") && json_object_get_null_member (data, "node")))
    {
      sitting->running = FALSE;
      look (easel);
    }
}

/* Others are before us. */
static void
take_status (FabEasel   *easel,
             JsonObject *data)
{
  Sitting *sitting = easel->state;
  double left = fab_easel_number (fab_easel_object (fab_easel_object (data, "status"), "exec_info"), "queue_remaining");
  g_autofree char *note = NULL;

  if (sitting->running || easel->id == NULL || left < 2)
    return;
  note = g_strdup_printf (_("In a queue of %d"), (int) MIN (left, 9999));
  fab_easel_show (easel, -1, note, NULL);
}

static void
take_text (FabEasel *easel,
           GBytes   *frame)
{
  gsize n;
  const char *text = g_bytes_get_data (frame, &n);
  g_autoptr(JsonNode) json = fab_service_json_read (text, n);
  JsonObject *root = fab_easel_root (json);
  const char *type;

  type = fab_easel_text (root, "type");
  if (type == NULL)
    return;
  if (g_str_equal (type, "status"))
    take_status (easel, fab_easel_object (root, "data"));
  else
    take_message (easel, type, fab_easel_object (root, "data"));
}

static guint32
read_big (const guint8 *at)
{
  return (guint32) at[0] << 24 | (guint32) at[1] << 16 | (guint32) at[2] << 8 | at[3];
}

/* A kind, then what belongs to it, then the picture; see BinaryEventTypes of the server. */
static void
take_preview (FabEasel *easel,
              GBytes   *frame)
{
  Sitting *sitting = easel->state;
  gsize n, skip = 0;
  const guint8 *data = g_bytes_get_data (frame, &n);
  g_autoptr(GBytes) picture = NULL;

  if (n < 8 || !sitting->running)
    return;
  if (read_big (data) == 1)
    skip = 8;
  else if (read_big (data) == 4)
    skip = (gsize) 8 + read_big (data + 4);
  if (skip == 0 || skip >= n)
    return;
  picture = g_bytes_new_from_bytes (frame, skip, n - skip);
  fab_easel_show (easel, -1, NULL, picture);
}

static void
message_cb (SoupWebsocketConnection *socket,
            int                      type,
            GBytes                  *frame,
            Sitting                 *sitting)
{
  FabEasel *easel = sitting->easel;
  g_autoptr(GTask) task = g_object_ref (easel->task); /* what it says may be the end */

  if (easel->ended)
    return;
  if (type == SOUP_WEBSOCKET_DATA_TEXT)
    take_text (easel, frame);
  else
    take_preview (easel, frame);
}

/* Without it, it is asked for. */
static void
closed_cb (SoupWebsocketConnection *socket,
           Sitting                 *sitting)
{
  FabEasel *easel = sitting->easel;
  gboolean asked = easel->id != NULL && !easel->ended;

  g_signal_handlers_disconnect_by_data (socket, sitting);
  g_clear_object (&sitting->socket);
  if (asked)
    look (easel);
}

/* --- putting it in ---------------------------------------------------------------------------- */

static JsonNode *
make_graph (FabEasel  *easel,
            GError   **error)
{
  Sitting *sitting = easel->state;
  FabComfyAsk ask = {
    .model = sitting->model, .words = easel->words, .unwanted = easel->unwanted, .seed = easel->request->seed,
    .width = easel->width, .height = easel->height, .steps = easel->setup->steps > 0 ? easel->setup->steps : USUAL_STEPS,
    .strength = easel->setup->strength, .guide = easel->guide, .control = sitting->control, .images = sitting->images,
    .image = g_hash_table_lookup (sitting->images, easel->guide),
  };

  return has_workflow (easel) ? fab_comfy_graph_fill (easel->setup->workflow, &ask, error) : fab_comfy_graph_build (&ask);
}

static void
put_in_cb (FabEasel     *easel,
           FabHttpReply *reply,
           const GError *error)
{
  Sitting *sitting = easel->state;
  g_autoptr(GError) own = NULL;
  g_autoptr(JsonNode) json = reply != NULL ? fab_http_reply_get_json (reply, &own) : NULL;
  const char *id = fab_easel_text (fab_easel_root (json), "prompt_id");

  if (reply == NULL || json == NULL)
    fab_easel_fail (easel, reply == NULL ? error : own);
  else if (id == NULL)
    fab_easel_complain (easel, FAB_ENGINE_ERROR_WRONG_SERVICE, "What answers at %s is not ComfyUI", fab_endpoint_get_host (easel->endpoint));
  else
    {
      easel->id = g_strdup (id);
      fab_easel_wait (easel, sitting->socket != NULL ? LOOK_SELDOM_MS : LOOK_MS, look);
    }
}

static void
put_in (FabEasel *easel)
{
  Sitting *sitting = easel->state;
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(JsonNode) question = NULL;
  JsonNode *graph = make_graph (easel, &error);
  FabHttpRequest *request;

  if (graph == NULL)
    {
      fab_easel_fail (easel, error);
      return;
    }
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "prompt");
  json_builder_add_value (builder, graph);
  fab_easel_put_text (builder, "client_id", sitting->client);
  json_builder_end_object (builder);
  question = json_builder_get_root (builder);
  request = fab_easel_request (easel, "POST", "/prompt");
  request->patience = 60;
  fab_http_request_set_json (request, question);
  fab_easel_ask (easel, request, NULL, put_in_cb);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(GTask) task = data;
  FabEasel *easel = g_task_get_task_data (task);
  Sitting *sitting = easel->state;
  g_autoptr(SoupWebsocketConnection) socket = fab_http_open_socket_finish (FAB_HTTP (source), result, NULL);

  if (easel->ended)
    return;
  if (socket != NULL)
    {
      g_signal_connect (socket, "message", G_CALLBACK (message_cb), sitting);
      g_signal_connect (socket, "closed", G_CALLBACK (closed_cb), sitting);
      soup_websocket_connection_send_text (socket, "{\"type\":\"feature_flags\",\"data\":{\"supports_preview_metadata\":true}}");
      sitting->socket = g_steal_pointer (&socket);
    }
  put_in (easel);
}

static void
open_socket (FabEasel *easel)
{
  Sitting *sitting = easel->state;
  g_autofree char *path = g_strdup_printf ("/ws?clientId=%s", sitting->client);

  fab_http_open_socket_async (easel->http, easel->endpoint, path, MOST_OF_FRAME, g_task_get_cancellable (easel->task),
                              opened_cb, g_object_ref (easel->task));
}

/* --- guides ----------------------------------------------------------------------------------- */

static void
uploaded_cb (FabEasel     *easel,
             FabHttpReply *reply,
             const GError *error)
{
  Sitting *sitting = easel->state;
  g_autoptr(GError) own = NULL;
  g_autoptr(JsonNode) json = reply != NULL ? fab_http_reply_get_json (reply, &own) : NULL;
  const char *name = fab_easel_text (fab_easel_root (json), "name"), *folder = fab_easel_text (fab_easel_root (json), "subfolder");

  if (reply == NULL || json == NULL)
    fab_easel_fail (easel, reply == NULL ? error : own);
  else if (name == NULL)
    fab_easel_complain (easel, FAB_ENGINE_ERROR_WRONG_SERVICE, "What answers at %s is not ComfyUI", fab_endpoint_get_host (easel->endpoint));
  else
    {
      g_hash_table_replace (sitting->images, g_strdup (sitting->wanted[sitting->uploaded]),
                            folder != NULL && *folder != '\0' ? g_strconcat (folder, "/", name, NULL) : g_strdup (name));
      sitting->uploaded++;
      upload_next (easel);
    }
}

/* The same guide has the same name, so that many pictures leave few files there. */
static void
upload_next (FabEasel *easel)
{
  Sitting *sitting = easel->state;
  const char *guide = sitting->wanted[sitting->uploaded];
  GBytes *png = guide != NULL ? g_hash_table_lookup (easel->guides, guide) : NULL;
  g_autoptr(SoupMultipart) form = NULL;
  g_autoptr(SoupMessageHeaders) headers = NULL;
  g_autoptr(GBytes) body = NULL;
  g_autofree char *sum = NULL, *name = NULL;
  FabHttpRequest *request;

  if (png == NULL)
    {
      open_socket (easel);
      return;
    }
  sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, png);
  name = g_strdup_printf ("%s-%.16s.png", guide, sum);
  form = soup_multipart_new (SOUP_FORM_MIME_TYPE_MULTIPART);
  headers = soup_message_headers_new (SOUP_MESSAGE_HEADERS_MULTIPART);
  soup_multipart_append_form_file (form, "image", name, "image/png", png);
  soup_multipart_append_form_string (form, "type", "input");
  soup_multipart_append_form_string (form, "subfolder", "fabula");
  soup_multipart_append_form_string (form, "overwrite", "true");
  soup_multipart_to_message (form, headers, &body);
  request = fab_easel_request (easel, "POST", "/upload/image");
  request->patience = 60;
  fab_http_request_set_body (request, soup_message_headers_get_one (headers, "Content-Type"), body);
  fab_easel_ask (easel, request, NULL, uploaded_cb);
}

static void
draw (FabEasel *easel)
{
  Sitting *sitting = easel->state;
  const char *names[] = { easel->guide, NULL };

  if (has_workflow (easel))
    {
      sitting->wanted = fab_comfy_graph_guides (easel->setup->workflow);
      easel->guide = sitting->wanted[0] != NULL ? g_intern_string (sitting->wanted[0]) : "";
    }
  else
    sitting->wanted = g_strdupv ((char **) (*easel->guide != '\0' ? names : names + 1));
  if (sitting->wanted[0] != NULL)
    fab_easel_draw (easel, (const char * const *) sitting->wanted, upload_next);
  else
    open_socket (easel);
}

/* --- which models ----------------------------------------------------------------------------- */

static GStrv
read_names (FabHttpReply *reply)
{
  g_autoptr(JsonNode) json = reply != NULL ? fab_http_reply_get_json (reply, NULL) : NULL;

  return json != NULL ? fab_painter_read_models ("comfyui", json, NULL) : NULL;
}

static void
controls_cb (FabEasel     *easel,
             FabHttpReply *reply,
             const GError *error)
{
  Sitting *sitting = easel->state;
  g_auto(GStrv) models = read_names (reply);

  sitting->control = g_strdup (fab_easel_settle_guide (easel, (const char * const *) models));
  draw (easel);
}

static void
choose_guide (FabEasel *easel)
{
  const char *wanted = fab_easel_choose_guide (easel, NULL);
  FabHttpRequest *request;

  if (wanted != NULL && (*wanted == '\0' || g_str_equal (wanted, "drawing")))
    {
      easel->guide = wanted;
      draw (easel);
      return;
    }
  request = fab_easel_request (easel, "GET", "/models/controlnet");
  request->patience = 30;
  fab_easel_ask (easel, request, NULL, controls_cb);
}

static void
models_cb (FabEasel     *easel,
           FabHttpReply *reply,
           const GError *error)
{
  Sitting *sitting = easel->state;
  g_auto(GStrv) models = read_names (reply);

  if (error != NULL)
    fab_easel_fail (easel, error);
  else if (models == NULL)
    fab_easel_complain (easel, FAB_ENGINE_ERROR_WRONG_SERVICE, "What answers at %s is not ComfyUI", fab_endpoint_get_host (easel->endpoint));
  else if (models[0] == NULL)
    fab_easel_complain (easel, FAB_ENGINE_ERROR_MODEL_MISSING, "ComfyUI has no checkpoint: put one into its folder models/checkpoints");
  else
    {
      sitting->model = g_strdup (models[0]);
      choose_guide (easel);
    }
}

static void
start (FabEasel *easel)
{
  Sitting *sitting = g_new0 (Sitting, 1);
  FabHttpRequest *request;

  sitting->client = g_uuid_string_random ();
  sitting->images = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  sitting->easel = easel;
  sitting->model = g_strdup (easel->setup->model);
  easel->state = sitting;
  easel->free_state = free_sitting;
  if (has_workflow (easel))
    draw (easel);
  else if (*sitting->model != '\0')
    choose_guide (easel);
  else
    {
      g_clear_pointer (&sitting->model, g_free);
      request = fab_easel_request (easel, "GET", "/models/checkpoints");
      request->patience = 30;
      fab_easel_ask (easel, request, NULL, models_cb);
    }
}

/* --- not wanted any more ---------------------------------------------------------------------- */

static void
tell_id (FabEasel   *easel,
         const char *path,
         const char *text)
{
  FabHttpRequest *request = fab_easel_request (easel, "POST", path);
  g_autoptr(GBytes) body = g_bytes_new (text, strlen (text));

  fab_http_request_set_body (request, "application/json", body);
  fab_easel_tell (easel, request);
}

/* Old servers stop whatever runs: they are told to when that is ours only. */
static void
stop (FabEasel *easel)
{
  Sitting *sitting = easel->state;
  g_autofree char *id = easel->id != NULL ? g_strescape (easel->id, NULL) : NULL;
  g_autofree char *queue = g_strdup_printf ("{\"delete\":[\"%s\"]}", id), *interrupt = g_strdup_printf ("{\"prompt_id\":\"%s\"}", id);

  if (id == NULL)
    return;
  tell_id (easel, "/queue", queue);
  if (sitting->running)
    tell_id (easel, "/interrupt", interrupt);
}

static gboolean
check (const FabPainterSetup  *setup,
       GError                **error)
{
  return *setup->workflow == '\0' || fab_comfy_graph_check (setup->workflow, error);
}

static const char * const guides[] = { "drawing", "lines", "depth", "pose", NULL };

const FabEaselKind fab_easel_comfyui = {
  .kind = { .id = "comfyui", .name = "ComfyUI", .url = "http://127.0.0.1:8188", .price = FAB_PRICE_OWN, .guides = guides, .steps = TRUE,
            .strength = TRUE, .control = TRUE, .workflow = TRUE },
  .auth = FAB_AUTH_BEARER,
  .limit = 2, /* it has a queue of its own: the next is there when one is done */
  .rules = { .negative = TRUE, .most = 2000 },
  .measure = measure,
  .start = start,
  .stop = stop,
  .check = check,
};
