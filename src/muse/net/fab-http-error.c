/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include <libsoup/soup.h>
#include <string.h>

#include "fab-engines.h"
#include "fab-http-error.h"
#include "fab-service-json.h"

#define LONGEST_TEXT 300
#define LONGEST_WAIT 120. /* seconds */

/* What there is of a reply, in the order services are asked in. Borrowed from the JSON. */
typedef struct
{
  const char *message;
  const char *type;
  const char *code;
} Said;

static const char *
get_text (JsonObject *object,
          const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING
         ? json_node_get_string (node) : NULL;
}

static void
read_object (JsonObject *object,
             Said       *said)
{
  static const char * const texts[] = { "message", "msg", "exception_message", "detail", "status" };
  static const char * const codes[] = { "code", "status", "rc", "error" };

  for (guint i = 0; i < G_N_ELEMENTS (texts) && said->message == NULL; i++)
    said->message = get_text (object, texts[i]);
  for (guint i = 0; i < G_N_ELEMENTS (codes) && said->code == NULL; i++)
    said->code = get_text (object, codes[i]);
  if (said->type == NULL)
    said->type = get_text (object, "type");
}

static void
read_node (JsonNode *node,
           Said     *said)
{
  if (node == NULL)
    return;
  if (JSON_NODE_HOLDS_ARRAY (node) && json_array_get_length (json_node_get_array (node)) > 0)
    node = json_array_get_element (json_node_get_array (node), 0);
  if (JSON_NODE_HOLDS_OBJECT (node))
    read_object (json_node_get_object (node), said);
  else if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING && said->message == NULL)
    said->message = json_node_get_string (node);
}

/* ComfyUI names the node and what is wrong with which input of it. */
static void
read_node_errors (JsonObject *object,
                  Said       *said)
{
  JsonNode *node = json_object_get_member (object, "node_errors");
  JsonObjectIter iter;
  JsonNode *first;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return;
  json_object_iter_init (&iter, json_node_get_object (node));
  if (json_object_iter_next (&iter, NULL, &first) && JSON_NODE_HOLDS_OBJECT (first))
    {
      JsonNode *errors = json_object_get_member (json_node_get_object (first), "errors");
      JsonNode *error = errors && JSON_NODE_HOLDS_ARRAY (errors) && json_array_get_length (json_node_get_array (errors)) > 0
                        ? json_array_get_element (json_node_get_array (errors), 0) : NULL;

      if (error == NULL || !JSON_NODE_HOLDS_OBJECT (error))
        return;
      said->message = get_text (json_node_get_object (error), "details");
      said->type = get_text (json_node_get_object (error), "type");
    }
}

static Said
read_said (JsonObject *object)
{
  Said said = { NULL, NULL, NULL };

  read_node_errors (object, &said);
  read_node (json_object_get_member (object, "error"), &said);
  read_node (json_object_get_member (object, "detail"), &said);
  read_object (object, &said);
  if (said.message == NULL || *said.message == '\0')
    {
      said.message = NULL;
      read_node (json_object_get_member (object, "errors"), &said);
    }

  return said;
}

static gboolean
is_one_of (const char         *text,
           const char * const *list)
{
  return text && g_strv_contains (list, text);
}

static gboolean
mentions (const char         *text,
          const char * const *words)
{
  g_autofree char *folded = text ? g_ascii_strdown (text, -1) : NULL;

  for (guint i = 0; folded && words[i]; i++)
    if (strstr (folded, words[i]))
      return TRUE;

  return FALSE;
}

static gboolean
says (const Said         *said,
      const char * const *codes)
{
  return is_one_of (said->code, codes) || is_one_of (said->type, codes);
}

static FabEngineError
find_code (guint       status,
           const Said *said)
{
  static const char * const quota[] = { "insufficient_quota", "quota_exceeded", "KudosUpfront", NULL };
  static const char * const policy[] = { "content_policy_violation", "moderation_blocked", "content_filter",
                                         "ResponsibleAIPolicyViolation", "CorruptPrompt", NULL };
  static const char * const loading[] = { "unavailable_error", NULL };
  static const char * const too_large[] = { "context_length_exceeded", "exceed_context_size_error",
                                            "max_character_limit_exceeded", NULL };
  static const char * const missing[] = { "model_not_found", "UnsupportedModel", NULL };
  static const char * const no_model[] = { "ckpt_name", "control_net_name", "unet_name", "does not exist", "try pulling", NULL };
  static const char * const model[] = { "model", "ckpt", "net_name", NULL };
  static const char * const memory[] = { "out of memory", "outofmemory", NULL };
  static const char * const voice[] = { "voice_not_found", NULL };
  static const char * const full[] = { "queue is full", NULL };
  static const char * const key[] = { "InvalidAPIKey", "invalid_api_key", "authentication_error", NULL };
  static const char * const often[] = { "TooManyPrompts", "rate_limit_exceeded", "too_many_concurrent_requests", NULL };

  if (says (said, quota) || status == 402)
    return FAB_ENGINE_ERROR_QUOTA;
  if (says (said, policy))
    return FAB_ENGINE_ERROR_CONTENT_POLICY;
  if (says (said, too_large) || status == 413)
    return FAB_ENGINE_ERROR_TOO_LARGE;
  if (says (said, missing) || (mentions (said->message, no_model) && mentions (said->message, model)))
    return FAB_ENGINE_ERROR_MODEL_MISSING;
  if (says (said, voice))
    return FAB_ENGINE_ERROR_BAD_REQUEST;
  if (says (said, key) || status == 401 || status == 403)
    return FAB_ENGINE_ERROR_AUTH;
  if (says (said, often) || status == 429 || mentions (said->message, full))
    return FAB_ENGINE_ERROR_RATE_LIMIT;
  if (mentions (said->message, memory) || mentions (said->type, memory) || mentions (said->code, memory))
    return FAB_ENGINE_ERROR_SERVER;
  if (status == 503 || says (said, loading))
    return FAB_ENGINE_ERROR_NOT_READY;
  if (status == 502 || status == 504)
    return FAB_ENGINE_ERROR_UNREACHABLE;
  if (status == 404 || status == 405 || status == 410)
    return FAB_ENGINE_ERROR_WRONG_SERVICE;

  return status >= 500 || status == 408 || status == 409 ? FAB_ENGINE_ERROR_SERVER : FAB_ENGINE_ERROR_BAD_REQUEST;
}

/* Services put what they were sent into their complaints, a key included. */
static char *
clean_text (FabEndpoint *endpoint,
            const char  *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autoptr(GString) clean = NULL;

  clean = g_string_new (g_strstrip (valid));
  if (g_utf8_strlen (clean->str, -1) > LONGEST_TEXT)
    {
      g_string_truncate (clean, g_utf8_offset_to_pointer (clean->str, LONGEST_TEXT) - clean->str);
      g_string_append (clean, "…");
    }
  fab_endpoint_conceal (endpoint, clean);

  return g_strdup (clean->str);
}

static GError *
make_error (FabEndpoint *endpoint,
            guint        status,
            const Said  *said,
            const char  *reason)
{
  g_autofree char *text = clean_text (endpoint, said->message ? said->message : reason && *reason ? reason : "an error");

  return g_error_new (FAB_ENGINE_ERROR, find_code (status, said), "%s says: %s", fab_endpoint_get_host (endpoint), text);
}

GError *
fab_http_error_new (FabEndpoint *endpoint,
                    guint        status,
                    const char  *reason,
                    const char  *media,
                    GBytes      *body)
{
  Said said = { NULL, NULL, NULL };
  gsize n;
  const char *bytes = g_bytes_get_data (body, &n);
  g_autoptr(JsonNode) root = fab_service_json_read (bytes, n);

  if (root && JSON_NODE_HOLDS_OBJECT (root))
    said = read_said (json_node_get_object (root));
  else if (root)
    read_node (root, &said);

  return make_error (endpoint, status, &said, reason);
}

GError *
fab_http_error_from_json (FabEndpoint *endpoint,
                          JsonNode    *json)
{
  JsonObject *object;
  JsonNode *error;
  Said said;

  g_return_val_if_fail (json != NULL, NULL);

  if (!JSON_NODE_HOLDS_OBJECT (json))
    return NULL;
  object = json_node_get_object (json);
  error = json_object_get_member (object, "error");
  if (error == NULL || JSON_NODE_HOLDS_NULL (error))
    return NULL;
  said = read_said (object);
  if (said.message && g_str_has_prefix (said.message, "Unexpected endpoint"))
    return make_error (endpoint, 404, &said, NULL);

  return make_error (endpoint, 500, &said, NULL);
}

GError *
fab_http_error_from_io (FabEndpoint  *endpoint,
                        const GError *error)
{
  const char *host = fab_endpoint_get_host (endpoint);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || error->domain == FAB_ENGINE_ERROR)
    return g_error_copy (error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CONNECTION_CLOSED) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_BROKEN_PIPE))
    return g_error_new (FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_TRUNCATED, "%s ended the connection in the middle", host);
  if (error->domain == G_TLS_ERROR)
    return g_error_new (FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_UNREACHABLE,
                        "%s cannot prove who it is: %s", host, error->message);

  return g_error_new (FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_UNREACHABLE, "%s does not answer: %s", host, error->message);
}

gboolean
fab_http_error_may_pass (const GError *error)
{
  return g_error_matches (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_RATE_LIMIT) ||
         g_error_matches (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_NOT_READY) ||
         g_error_matches (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_UNREACHABLE) ||
         g_error_matches (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_SERVER);
}

static double
read_seconds (const char *text,
              double      unit,
              gint64      now)
{
  char *end = NULL;
  double value = text ? g_ascii_strtod (text, &end) : 0;
  g_autoptr(GDateTime) date = NULL;

  if (text == NULL || *text == '\0')
    return 0;
  while (g_ascii_isspace (*end))
    end++;
  if (end != text && *end == '\0')
    return value * unit;
  date = soup_date_time_new_from_http_string (text);

  return date ? g_date_time_to_unix (date) - now : 0;
}

double
fab_http_error_wanted (const char *retry_after_ms,
                       const char *retry_after,
                       gint64      now)
{
  double wanted = read_seconds (retry_after_ms, .001, now);

  if (!(wanted > 0))
    wanted = read_seconds (retry_after, 1, now);

  return wanted > LONGEST_WAIT ? -1 : MAX (wanted, 0);
}

double
fab_http_error_delay (const char *retry_after_ms,
                      const char *retry_after,
                      guint       attempt,
                      double      jitter,
                      gint64      now)
{
  double wanted = fab_http_error_wanted (retry_after_ms, retry_after, now);

  if (wanted != 0)
    return wanted;

  return MIN (8, .5 * (1 << MIN (attempt, 5))) * (1 - .25 * jitter);
}
