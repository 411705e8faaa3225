/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>
#include <libsoup/soup.h>

#include "fab-endpoint.h"

G_BEGIN_DECLS

/* One question to a service. */
typedef struct
{
  FabEndpoint *endpoint;
  const char  *method;   /* static */
  char        *uri;
  GBytes      *body;     /* or NULL */
  char        *media;    /* of the body */
  gsize        most;     /* bytes of the reply that are taken */
  guint        patience; /* seconds without a byte before it counts as dead; 0: it may think for ever */
  guint        longest;  /* seconds that all of a reply may take, however lively it is; 0: as many as it wants */
  guint        retries;  /* times that it is asked again when it makes sense … */
  guint        waits;    /* … and when the service itself asks for time; at least @retries */
  gboolean     keyless;  /* an address that is signed by itself: no key goes there */
} FabHttpRequest;

FabHttpRequest *fab_http_request_new      (FabEndpoint *endpoint, const char *method, const char *path) G_GNUC_WARN_UNUSED_RESULT;
void            fab_http_request_set_json (FabHttpRequest *self, JsonNode *json);
void            fab_http_request_set_body (FabHttpRequest *self, const char *media, GBytes *body);
void            fab_http_request_free     (FabHttpRequest *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabHttpRequest, fab_http_request_free)

typedef struct
{
  char   *media; /* as the service says, without parameters; never NULL */
  GBytes *body;
} FabHttpReply;

void fab_http_reply_free (FabHttpReply *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabHttpReply, fab_http_reply_free)
/* The body as JSON; fails with BAD_REPLY. */
JsonNode *fab_http_reply_get_json (FabHttpReply *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* A piece of a good reply as it arrives. Return FALSE to hear no more: that is a good end. */
typedef gboolean (*FabHttpDataFunc) (const char *media, const char *bytes, gsize n, gpointer data);
/* The service asked to wait, or is not ready: it is asked again in @seconds. */
typedef void     (*FabHttpWaitFunc) (double seconds, const GError *why, gpointer data);

#define FAB_TYPE_HTTP (fab_http_get_type ())

/**
 * FabHttp:
 *
 * Asks services over HTTP by rules that are the same for all: a key goes to its service only, nothing is followed to another
 * address, no more is read than was agreed, silence ends, what may pass by itself is asked again after a while, and whatever goes
 * wrong becomes a FAB_ENGINE_ERROR. Everything happens on the default main context.
 *
 * Signal ::leaving: other computers are spoken to than before, see fab_http_dup_leaving(). Signal ::waiting: something is to be asked
 * again after a while, or is asked again, see fab_http_get_wait().
 */
G_DECLARE_FINAL_TYPE (FabHttp, fab_http, FAB, HTTP, GObject)

FabHttp      *fab_http_new         (void) G_GNUC_WARN_UNUSED_RESULT;
/* The computers besides this one that something is sent to at this moment, with commas between them; NULL: none. */
char         *fab_http_dup_leaving (FabHttp *self) G_GNUC_WARN_UNUSED_RESULT;
/* Seconds until what waits longest is asked again, and @why (nullable: not wanted), a copy; 0: nothing waits. */
double        fab_http_get_wait    (FabHttp *self, GError **why);
/* @request is taken. With @piece the reply goes there, and the body of what is returned is empty; an error after the first
 * piece is not tried again. */
void          fab_http_send_async  (FabHttp *self, FabHttpRequest *request, FabHttpDataFunc piece, FabHttpWaitFunc wait, gpointer data,
                                    GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user);
FabHttpReply *fab_http_send_finish (FabHttp *self, GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* A WebSocket to @path of a service, with its key where it has one; frames of at most @most bytes. */
void                     fab_http_open_socket_async  (FabHttp *self, FabEndpoint *endpoint, const char *path, gsize most,
                                                      GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user);
SoupWebsocketConnection *fab_http_open_socket_finish (FabHttp *self, GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
