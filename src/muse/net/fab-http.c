/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include <libsoup/soup.h>
#include <string.h>

#include "fab-engines.h"
#include "fab-http.h"
#include "fab-http-error.h"
#include "fab-service-json.h"

#define PIECE (64 * 1024)
#define MOST_OF_ERROR (64 * 1024)
#define MOST_OF_REPLY (8 * 1024 * 1024)
#define CONNECT_SECONDS 8
#define LONGEST (30 * 60)
#define RETRIES 2

struct _FabHttp
{
  GObject parent_instance;

  SoupSession *session;
  GHashTable  *leaving; /* host → how many questions */
  GPtrArray   *pausing; /* Exchange, to be asked again */
};

enum { LEAVING, WAITING, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FabHttp, fab_http, G_TYPE_OBJECT)

/* One request under way; belongs to its task. */
typedef struct
{
  FabHttp         *http;
  FabHttpRequest  *request;
  FabHttpDataFunc  piece;
  FabHttpWaitFunc  wait;
  gpointer         data;

  SoupMessage     *message;
  GInputStream    *stream;
  GByteArray      *body;
  GCancellable    *inner;    /* of the attempt: the caller's, and the watch's */
  guint            watch;
  guint            limit;
  guint            pause;
  gint64           until;    /* of the pause: monotonic … */
  GError          *why;      /* … and the reason */
  guint            attempt;
  gboolean         silent;   /* the watch ended it … */
  gboolean         late;     /* … or the limit */
  gboolean         begun;    /* a piece was handed out */
  gboolean         counted;  /* among what leaves this machine */
} Exchange;

static void start_attempt (GTask *task);

/* --- requests and replies --------------------------------------------------------------------- */

FabHttpRequest *
fab_http_request_new (FabEndpoint *endpoint,
                      const char  *method,
                      const char  *path)
{
  FabHttpRequest *self = g_new0 (FabHttpRequest, 1);

  g_return_val_if_fail (endpoint != NULL, NULL);

  self->endpoint = fab_endpoint_ref (endpoint);
  self->method = method;
  self->uri = fab_endpoint_join (endpoint, path);
  self->most = MOST_OF_REPLY;
  self->patience = 120;
  self->longest = LONGEST;
  self->retries = RETRIES;

  return self;
}

void
fab_http_request_set_body (FabHttpRequest *self,
                           const char     *media,
                           GBytes         *body)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->body, g_bytes_unref);
  g_free (self->media);
  self->body = g_bytes_ref (body);
  self->media = g_strdup (media);
}

void
fab_http_request_set_json (FabHttpRequest *self,
                           JsonNode       *json)
{
  char *text = json_to_string (json, FALSE);
  g_autoptr(GBytes) body = g_bytes_new_take (text, strlen (text));

  fab_http_request_set_body (self, "application/json", body);
}

void
fab_http_request_free (FabHttpRequest *self)
{
  g_clear_pointer (&self->endpoint, fab_endpoint_unref);
  g_clear_pointer (&self->body, g_bytes_unref);
  g_free (self->uri);
  g_free (self->media);
  g_free (self);
}

void
fab_http_reply_free (FabHttpReply *self)
{
  g_clear_pointer (&self->body, g_bytes_unref);
  g_free (self->media);
  g_free (self);
}

JsonNode *
fab_http_reply_get_json (FabHttpReply  *self,
                         GError       **error)
{
  gsize n;
  const char *bytes = g_bytes_get_data (self->body, &n);
  JsonNode *root = fab_service_json_read (bytes, n);

  if (root)
    return root;
  g_set_error (error, FAB_ENGINE_ERROR, g_str_equal (self->media, "text/html") ? FAB_ENGINE_ERROR_WRONG_SERVICE
                                                                              : FAB_ENGINE_ERROR_BAD_REPLY,
               g_str_equal (self->media, "text/html") ? "A web page answered, not a service"
                                                      : "The reply makes no sense: it is no JSON");
  return NULL;
}

/* --- what leaves this machine ----------------------------------------------------------------- */

static void
count_leaving (Exchange *self,
               int       by)
{
  GHashTable *leaving = self->http->leaving;
  const char *host = fab_endpoint_get_host (self->request->endpoint);
  int n;

  if (fab_endpoint_is_local (self->request->endpoint) || self->counted == (by > 0))
    return;
  self->counted = by > 0;
  n = GPOINTER_TO_INT (g_hash_table_lookup (leaving, host)) + by;
  if (n > 0)
    g_hash_table_replace (leaving, g_strdup (host), GINT_TO_POINTER (n));
  else
    g_hash_table_remove (leaving, host);
  if (n + (by < 0) == 1)
    g_signal_emit (self->http, signals[LEAVING], 0);
}

char *
fab_http_dup_leaving (FabHttp *self)
{
  g_autofree gpointer *hosts = NULL;

  g_return_val_if_fail (FAB_IS_HTTP (self), NULL);

  hosts = g_hash_table_get_keys_as_array (self->leaving, NULL);

  return hosts[0] ? g_strjoinv (", ", (char **) hosts) : NULL;
}

/* --- one attempt ------------------------------------------------------------------------------ */

static void
end_attempt (Exchange *self)
{
  count_leaving (self, -1);
  g_clear_handle_id (&self->watch, g_source_remove);
  g_clear_handle_id (&self->limit, g_source_remove);
  g_clear_object (&self->inner);
  g_clear_object (&self->stream);
  if (self->message)
    g_signal_handlers_disconnect_by_data (self->message, self);
  g_clear_object (&self->message);
  if (self->body)
    g_byte_array_set_size (self->body, 0);
}

static void
end_pause (Exchange *self)
{
  self->pause = 0;
  g_clear_error (&self->why);
  if (g_ptr_array_remove_fast (self->http->pausing, self))
    g_signal_emit (self->http, signals[WAITING], 0);
}

static void
free_exchange (gpointer data)
{
  Exchange *self = data;

  end_attempt (self);
  g_clear_handle_id (&self->pause, g_source_remove);
  end_pause (self);
  g_clear_pointer (&self->body, g_byte_array_unref);
  fab_http_request_free (self->request);
  g_object_unref (self->http);
  g_free (self);
}

static gboolean
watch_cb (gpointer data)
{
  Exchange *self = data;

  self->watch = 0;
  self->silent = TRUE;
  g_cancellable_cancel (self->inner);

  return G_SOURCE_REMOVE;
}

static gboolean
limit_cb (gpointer data)
{
  Exchange *self = data;

  self->limit = 0;
  self->late = TRUE;
  g_cancellable_cancel (self->inner);

  return G_SOURCE_REMOVE;
}

/* Something came, or is expected within @seconds. */
static void
set_watch (Exchange *self,
           guint     seconds)
{
  g_clear_handle_id (&self->watch, g_source_remove);
  if (seconds > 0)
    self->watch = g_timeout_add_seconds (seconds, watch_cb, self);
}

static void
return_error (GTask  *task,
              GError *error)
{
  end_attempt (g_task_get_task_data (task));
  g_task_return_error (task, error);
  g_object_unref (task);
}

static gboolean
pause_cb (gpointer data)
{
  GTask *task = data;
  Exchange *self = g_task_get_task_data (task);

  end_pause (self);
  start_attempt (task);

  return G_SOURCE_REMOVE;
}

static void
pause_and_try_again (GTask        *task,
                     double        seconds,
                     const GError *why)
{
  Exchange *self = g_task_get_task_data (task);
  GSource *source = g_timeout_source_new (seconds * 1000);

  if (self->wait)
    self->wait (seconds, why, self->data);
  g_source_set_callback (source, pause_cb, task, NULL);
  if (g_task_get_cancellable (task))
    {
      g_autoptr(GSource) child = g_cancellable_source_new (g_task_get_cancellable (task));

      g_source_set_dummy_callback (child); /* ends the pause at once; the attempt finds that it was cancelled */
      g_source_add_child_source (source, child);
    }
  self->pause = g_source_attach (source, NULL);
  g_source_unref (source);
  self->until = g_get_monotonic_time () + seconds * G_USEC_PER_SEC;
  self->why = g_error_copy (why);
  g_ptr_array_add (self->http->pausing, self);
  g_signal_emit (self->http, signals[WAITING], 0);
}

double
fab_http_get_wait (FabHttp  *self,
                   GError  **why)
{
  const Exchange *last = NULL;

  g_return_val_if_fail (FAB_IS_HTTP (self), 0);

  for (guint i = 0; i < self->pausing->len; i++)
    {
      const Exchange *other = g_ptr_array_index (self->pausing, i);

      if (last == NULL || other->until > last->until)
        last = other;
    }
  if (last == NULL)
    return 0;
  if (why)
    *why = g_error_copy (last->why);

  return MAX ((last->until - g_get_monotonic_time ()) / (double) G_USEC_PER_SEC, .001);
}

static guint
count_tries (FabHttpRequest *request,
             const GError   *error)
{
  gboolean asks = g_error_matches (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_RATE_LIMIT) ||
                  g_error_matches (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_NOT_READY);

  return asks ? MAX (request->waits, request->retries) : request->retries;
}

/* @error is taken. Asks again after a while where that makes sense, else it is the answer. */
static void
fail (GTask  *task,
      GError *error)
{
  Exchange *self = g_task_get_task_data (task);
  SoupMessageHeaders *headers = self->message ? soup_message_get_response_headers (self->message) : NULL;
  const char *after_ms = headers ? soup_message_headers_get_one (headers, "retry-after-ms") : NULL;
  const char *after = headers ? soup_message_headers_get_one (headers, "Retry-After") : NULL;
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  double seconds = -1;

  fab_engine_error_set_wait (error, fab_http_error_wanted (after_ms, after, now));
  if (!self->begun && self->attempt < count_tries (self->request, error) && fab_http_error_may_pass (error))
    seconds = fab_http_error_delay (after_ms, after, self->attempt, g_random_double (), now);
  if (seconds < 0)
    {
      return_error (task, error);
      return;
    }
  end_attempt (self);
  self->attempt++;
  pause_and_try_again (task, seconds, error);
  g_error_free (error);
}

/* @error is taken. */
static void
fail_io (GTask  *task,
         GError *error)
{
  Exchange *self = g_task_get_task_data (task);
  FabEndpoint *endpoint = self->request->endpoint;
  GError *own;

  if (g_cancellable_is_cancelled (g_task_get_cancellable (task)))
    own = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "Cancelled");
  else if (self->late)
    own = g_error_new (FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_TOO_LONG, "%s was not done after %u minutes",
                       fab_endpoint_get_host (endpoint), self->request->longest / 60);
  else if (self->silent)
    own = g_error_new (FAB_ENGINE_ERROR, self->begun ? FAB_ENGINE_ERROR_TRUNCATED : FAB_ENGINE_ERROR_UNREACHABLE,
                       "%s has fallen silent", fab_endpoint_get_host (endpoint));
  else
    own = fab_http_error_from_io (endpoint, error);
  g_error_free (error);
  fail (task, own);
}

static char *
dup_media (SoupMessage *message)
{
  const char *media = soup_message_headers_get_content_type (soup_message_get_response_headers (message), NULL);

  return g_ascii_strdown (media ? media : "application/octet-stream", -1);
}

static void
finish (GTask *task)
{
  Exchange *self = g_task_get_task_data (task);
  guint status = soup_message_get_status (self->message);
  g_autofree char *media = dup_media (self->message);
  g_autoptr(GBytes) body = g_bytes_new (self->body->data, self->body->len);

  if (SOUP_STATUS_IS_SUCCESSFUL (status))
    {
      FabHttpReply *reply = g_new0 (FabHttpReply, 1);

      reply->media = g_steal_pointer (&media);
      reply->body = g_steal_pointer (&body);
      end_attempt (self);
      g_task_return_pointer (task, reply, (GDestroyNotify) fab_http_reply_free);
      g_object_unref (task);
      return;
    }
  if (SOUP_STATUS_IS_REDIRECTION (status))
    fail (task, g_error_new (FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_WRONG_SERVICE,
                             "%s sends on to another address: enter that one", fab_endpoint_get_host (self->request->endpoint)));
  else
    fail (task, fab_http_error_new (self->request->endpoint, status, soup_message_get_reason_phrase (self->message),
                                    media, body));
}

static gboolean
is_good (Exchange *self)
{
  return SOUP_STATUS_IS_SUCCESSFUL (soup_message_get_status (self->message));
}

/* FALSE: enough was read. */
static gboolean
take_piece (GTask  *task,
            GBytes *bytes)
{
  Exchange *self = g_task_get_task_data (task);
  gsize n, most = is_good (self) ? self->request->most : MOST_OF_ERROR;
  const char *data = g_bytes_get_data (bytes, &n);

  if (is_good (self) && self->piece)
    {
      g_autofree char *media = dup_media (self->message);

      self->begun = TRUE;
      return self->piece (media, data, n, self->data);
    }
  g_byte_array_append (self->body, (const guint8 *) data, MIN (n, most - MIN (most, self->body->len) + 1));

  return self->body->len <= most;
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  GTask *task = data;
  Exchange *self = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr(GBytes) bytes = g_input_stream_read_bytes_finish (G_INPUT_STREAM (source), result, &error);

  if (bytes == NULL)
    fail_io (task, error);
  else if (g_bytes_get_size (bytes) > 0 && take_piece (task, bytes))
    {
      set_watch (self, self->request->patience);
      g_input_stream_read_bytes_async (self->stream, PIECE, G_PRIORITY_DEFAULT, self->inner, read_cb, task);
    }
  else if (is_good (self) && self->body->len > self->request->most)
    fail (task, g_error_new (FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_TOO_LONG, "%s answers with more than %" G_GSIZE_FORMAT
                             " megabytes", fab_endpoint_get_host (self->request->endpoint), self->request->most >> 20));
  else
    finish (task);
}

static void
sent_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  GTask *task = data;
  Exchange *self = g_task_get_task_data (task);
  GError *error = NULL;

  self->stream = soup_session_send_finish (SOUP_SESSION (source), result, &error);
  if (self->stream == NULL)
    {
      fail_io (task, error);
      return;
    }
  set_watch (self, self->request->patience);
  g_input_stream_read_bytes_async (self->stream, PIECE, G_PRIORITY_DEFAULT, self->inner, read_cb, task);
}

/* The connection stands: from here on the service may think. */
static void
starting_cb (SoupMessage *message,
             Exchange    *self)
{
  set_watch (self, self->request->patience);
}

static void
cancelled_cb (GCancellable *outer,
              GCancellable *inner)
{
  g_cancellable_cancel (inner);
}

static SoupMessage *
make_message (FabHttpRequest  *request,
              GError         **error)
{
  g_autoptr(SoupMessage) message = soup_message_new (request->method, request->uri);
  SoupMessageHeaders *headers;
  const char *name;
  g_autofree char *value = NULL;

  if (message == NULL)
    {
      g_set_error (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_BAD_REQUEST, "“%s” is no address", request->uri);
      return NULL;
    }
  soup_message_add_flags (message, SOUP_MESSAGE_NO_REDIRECT | SOUP_MESSAGE_DO_NOT_USE_AUTH_CACHE);
  headers = soup_message_get_request_headers (message);
  if (!request->keyless && fab_endpoint_has (request->endpoint, request->uri) &&
      fab_endpoint_dup_auth (request->endpoint, &name, &value))
    soup_message_headers_replace (headers, name, value);
  soup_message_headers_replace (headers, "Client-Agent", "fabula:" FAB_VERSION ":unknown");
  if (request->body)
    soup_message_set_request_body_from_bytes (message, request->media, request->body);

  return g_steal_pointer (&message);
}

static void
start_attempt (GTask *task)
{
  Exchange *self = g_task_get_task_data (task);
  GCancellable *outer = g_task_get_cancellable (task);
  GError *error = NULL;

  if (g_cancellable_set_error_if_cancelled (outer, &error) ||
      (self->message = make_message (self->request, &error)) == NULL)
    {
      return_error (task, error);
      return;
    }
  self->silent = self->late = FALSE;
  self->inner = g_cancellable_new ();
  if (outer)
    g_signal_connect_object (outer, "cancelled", G_CALLBACK (cancelled_cb), self->inner, 0);
  g_signal_connect (self->message, "starting", G_CALLBACK (starting_cb), self);
  set_watch (self, CONNECT_SECONDS);
  if (self->request->longest > 0)
    self->limit = g_timeout_add_seconds (self->request->longest, limit_cb, self);
  count_leaving (self, 1);
  soup_session_send_async (self->http->session, self->message, G_PRIORITY_DEFAULT, self->inner, sent_cb, task);
}

void
fab_http_send_async (FabHttp             *self,
                     FabHttpRequest      *request,
                     FabHttpDataFunc      piece,
                     FabHttpWaitFunc      wait,
                     gpointer             data,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             user)
{
  GTask *task;
  Exchange *exchange;

  g_return_if_fail (FAB_IS_HTTP (self));
  g_return_if_fail (request != NULL);

  task = g_task_new (self, cancellable, callback, user);
  exchange = g_new0 (Exchange, 1);
  exchange->http = g_object_ref (self);
  exchange->request = request;
  exchange->piece = piece;
  exchange->wait = wait;
  exchange->data = data;
  exchange->body = g_byte_array_new ();
  g_task_set_source_tag (task, fab_http_send_async);
  g_task_set_task_data (task, exchange, free_exchange);
  start_attempt (task);
}

FabHttpReply *
fab_http_send_finish (FabHttp       *self,
                      GAsyncResult  *result,
                      GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* --- sockets ---------------------------------------------------------------------------------- */

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(GTask) task = data;
  FabHttpRequest *request = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;
  SoupWebsocketConnection *socket = soup_session_websocket_connect_finish (SOUP_SESSION (source), result, &error);

  if (socket != NULL)
    {
      soup_websocket_connection_set_max_incoming_payload_size (socket, request->most);
      g_task_return_pointer (task, socket, g_object_unref);
    }
  else
    g_task_return_error (task, fab_http_error_from_io (request->endpoint, error));
}

void
fab_http_open_socket_async (FabHttp             *self,
                            FabEndpoint         *endpoint,
                            const char          *path,
                            gsize                most,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user)
{
  g_autoptr(GTask) task = NULL;
  g_autoptr(SoupMessage) message = NULL;
  FabHttpRequest *request;
  GError *error = NULL;

  g_return_if_fail (FAB_IS_HTTP (self));
  g_return_if_fail (endpoint != NULL);

  task = g_task_new (self, cancellable, callback, user);
  request = fab_http_request_new (endpoint, "GET", path);
  g_task_set_source_tag (task, fab_http_open_socket_async);
  g_task_set_task_data (task, request, (GDestroyNotify) fab_http_request_free);
  request->most = most;
  message = make_message (request, &error);
  if (message == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  soup_session_websocket_connect_async (self->session, message, NULL, NULL, G_PRIORITY_DEFAULT, cancellable, opened_cb,
                                        g_steal_pointer (&task));
}

SoupWebsocketConnection *
fab_http_open_socket_finish (FabHttp       *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
fab_http_finalize (GObject *object)
{
  g_clear_object (&FAB_HTTP (object)->session);
  g_hash_table_unref (FAB_HTTP (object)->leaving);
  g_ptr_array_unref (FAB_HTTP (object)->pausing);

  G_OBJECT_CLASS (fab_http_parent_class)->finalize (object);
}

static void
fab_http_class_init (FabHttpClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fab_http_finalize;
  signals[WAITING] = g_signal_new ("waiting", FAB_TYPE_HTTP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LEAVING] = g_signal_new ("leaving", FAB_TYPE_HTTP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

/* Silence is watched per request: some may think for a quarter of an hour, others for a second. */
static void
fab_http_init (FabHttp *self)
{
  self->session = soup_session_new_with_options ("timeout", 0, "idle-timeout", 60, "max-conns", 16,
                                                 "max-conns-per-host", 8, "user-agent", "fabula/" FAB_VERSION,
                                                 NULL);
  self->pausing = g_ptr_array_new ();
  self->leaving = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  soup_session_remove_feature_by_type (self->session, SOUP_TYPE_AUTH_MANAGER);
}

FabHttp *
fab_http_new (void)
{
  return g_object_new (FAB_TYPE_HTTP, NULL);
}
