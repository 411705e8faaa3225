/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ComfyUI, which tells by a socket how far it is. */
#include "config.h"

#include <string.h>

#include "painter-testing.h"

typedef struct { const char *mode; SoupWebsocketConnection *socket; guint step; } Comfy; /* outlives who asked */

static void
say (Comfy      *comfy,
     const char *text)
{
  if (soup_websocket_connection_get_state (comfy->socket) == SOUP_WEBSOCKET_STATE_OPEN) /* who asked may have gone */
    soup_websocket_connection_send_text (comfy->socket, text);
}

static void
free_comfy (Comfy *comfy)
{
  g_object_unref (comfy->socket);
  g_free (comfy);
}

static gboolean
comfy_step_cb (gpointer data)
{
  Comfy *comfy = data;
  g_autoptr(GBytes) png = testing_make_png (48, 32);
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
      if (!g_str_equal (comfy->mode, "early"))
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
      free_comfy (comfy);
      return G_SOURCE_REMOVE;
    }
}

/* It says how the work goes when it was asked for some. */
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
  g_object_set_data_full (G_OBJECT (server), "comfy", comfy, (GDestroyNotify) free_comfy);
}

static gboolean
begin_steps (Service *service)
{
  Comfy *comfy = g_object_steal_data (G_OBJECT (service->server), "comfy");

  if (comfy != NULL)
    g_timeout_add (60, comfy_step_cb, comfy);

  return TRUE;
}

static void
comfy_cb (Service           *service,
          SoupServerMessage *message,
          const char        *path,
          guint              n)
{
  Try *self = service->data;
  g_autoptr(GBytes) png = testing_make_png (96, 64);

  painting_note (service, message, path);
  if (g_str_equal (path, "/models/checkpoints"))
    testing_service_reply_printf (message, 200, g_str_equal (self->mode, "empty") ? "[]" : "[\"sd15.safetensors\"]");
  else if (g_str_equal (path, "/models/controlnet"))
    testing_service_reply_printf (message, 200, "[\"control_v11f1p_sd15_depth.pth\",\"control_v11p_sd15_openpose.pth\"]");
  else if (g_str_equal (path, "/upload/image"))
    testing_service_reply_printf (message, 200, "{\"name\":\"guide (1).png\",\"subfolder\":\"fabula\",\"type\":\"input\"}");
  else if (g_str_equal (path, "/prompt") && g_str_equal (self->mode, "missing"))
    testing_service_reply_printf (message, 400, "{\"error\":{\"type\":\"prompt_outputs_failed_validation\",\"message\":\"Prompt outputs failed validation\"},"
                  "\"node_errors\":{\"4\":{\"errors\":[{\"type\":\"value_not_in_list\",\"message\":\"Value not in list\",\"details\":"
                  "\"ckpt_name: 'sd15.safetensors' not in []\"}],\"class_type\":\"CheckpointLoaderSimple\"}}}");
  else if (g_str_equal (path, "/prompt") && begin_steps (service))
    testing_service_reply_printf (message, 200, "{\"prompt_id\":\"p-1\",\"number\":0,\"node_errors\":{}}");
  else if (g_str_equal (path, "/history/p-1"))
    testing_service_reply_printf (message, 200, "{\"p-1\":{\"outputs\":{\"9\":{\"images\":[{\"filename\":\"x y.png\",\"subfolder\":\"\",\"type\":\"temp\"}]}},"
                  "\"status\":{\"status_str\":\"success\",\"completed\":true,\"messages\":[]}}}");
  else if (g_str_equal (path, "/view"))
    testing_service_reply_picture (message, png);
  else
    testing_service_reply_printf (message, 404, "{}");
}

static void
test_comfy (void)
{
  g_autoptr(Try) self = painting_begin ("comfyui", comfy_cb, "good");
  g_autoptr(JsonNode) node = NULL;
  JsonObject *graph;

  soup_server_add_websocket_handler (self->service->server, "/ws", NULL, NULL, comfy_socket_cb, self, NULL);
  painting_start (self);
  painting_finish (self);
  painting_assert (self, "sd15.safetensors", 0, "depth");
  g_assert_cmpstr (self->asked->str, ==, "GET /models/checkpoints\nGET /models/controlnet\nPOST /upload/image\nPOST /prompt\n"
                   "GET /history/p-1\nGET /view\n");
  g_assert_cmpuint (self->n_previews, ==, 1);
  g_assert_cmpfloat (self->fraction, ==, .25);
  g_assert_nonnull (strstr (self->notes->str, "3"));
  graph = fab_easel_object (painting_get_body (self, 3, &node), "prompt");
  g_assert_cmpstr (fab_easel_text (fab_easel_object (fab_easel_object (graph, "10"), "inputs"), "image"), ==, "fabula/guide (1).png");
  g_assert_cmpstr (fab_easel_text (fab_easel_object (fab_easel_object (graph, "13"), "inputs"), "control_net_name"), ==,
                   "control_v11f1p_sd15_depth.pth");
}

/* A server that has nothing else to do starts before it says what number it gave: its first word is missed, its previews are not. */
static void
test_comfy_early (void)
{
  g_autoptr(Try) self = painting_begin ("comfyui", comfy_cb, "early");

  soup_server_add_websocket_handler (self->service->server, "/ws", NULL, NULL, comfy_socket_cb, self, NULL);
  painting_start (self);
  painting_finish (self);
  painting_assert (self, "sd15.safetensors", 0, "depth");
  g_assert_cmpuint (self->n_previews, ==, 1);
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
      g_autoptr(Try) self = painting_begin ("comfyui", comfy_cb, rows[i].mode);

      soup_server_add_websocket_handler (self->service->server, "/ws", NULL, NULL, comfy_socket_cb, self, NULL);
      painting_start (self);
      painting_finish (self);
      g_test_message ("%s", rows[i].mode);
      g_assert_error (self->error, FAB_ENGINE_ERROR, rows[i].code);
      g_assert_nonnull (strstr (self->error->message, rows[i].says));
    }
}

/* Without a socket it is asked for. */
static void
test_comfy_deaf (void)
{
  g_autoptr(Try) self = painting_begin ("comfyui", comfy_cb, "good");

  painting_set (&self->setup->guide, "none");
  painting_start (self);
  painting_finish (self);
  painting_assert (self, "sd15.safetensors", 0, "");
}

static void
test_comfy_own (void)
{
  g_autoptr(Try) self = painting_begin ("comfyui", comfy_cb, "good");
  g_autoptr(JsonNode) node = NULL;
  JsonObject *graph;

  painting_set (&self->setup->workflow,
       "{\"1\":{\"class_type\":\"LoadImage\",\"_meta\":{\"title\":\"Fabula pose\"},\"inputs\":{\"image\":\"x.png\"}},"
       "\"2\":{\"class_type\":\"Text\",\"inputs\":{\"text\":\"{prompt}, masterpiece\"}},"
       "\"3\":{\"class_type\":\"KSampler\",\"inputs\":{\"seed\":1,\"model\":[\"1\",0]}},"
       "\"9\":{\"class_type\":\"SaveImage\",\"inputs\":{}}}");
  painting_start (self);
  painting_finish (self);
  painting_assert (self, "", 0, "pose");
  g_assert_true (g_str_has_prefix (self->asked->str, "POST /upload/image\n"));
  graph = fab_easel_object (painting_get_body (self, 2, &node), "prompt");
  g_assert_cmpstr (fab_easel_text (fab_easel_object (fab_easel_object (graph, "1"), "inputs"), "image"), ==, "fabula/guide (1).png");
  g_assert_cmpfloat (fab_easel_number (fab_easel_object (fab_easel_object (graph, "3"), "inputs"), "seed"), ==, 77);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add_func ("/muse/painters/" path, func)
  ADD ("comfy", test_comfy);
  ADD ("comfy/early", test_comfy_early);
  ADD ("comfy/trouble", test_comfy_trouble);
  ADD ("comfy/deaf", test_comfy_deaf);
  ADD ("comfy/own", test_comfy_own);
#undef ADD

  return g_test_run ();
}
