/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "service-testing.h"

void
testing_service_reply (SoupServerMessage *message,
                       guint              status,
                       const char        *media,
                       const char        *body)
{
  soup_server_message_set_status (message, status, NULL);
  soup_server_message_set_response (message, media, SOUP_MEMORY_COPY, body, strlen (body));
}

static void
handle_cb (SoupServer        *server,
           SoupServerMessage *message,
           const char        *path,
           GHashTable        *query,
           gpointer           data)
{
  Service *self = data;
  SoupMessageBody *body = soup_server_message_get_request_body (message);

  g_free (self->body);
  g_free (self->key);
  self->body = g_strndup (body->data ? body->data : "", body->length);
  self->key = g_strdup (soup_message_headers_get_one (soup_server_message_get_request_headers (message), "Authorization"));
  self->func (self, message, path, self->n++);
}

Service *
testing_service_new (ServiceFunc  func,
                     const char  *key)
{
  Service *self = g_new0 (Service, 1);
  g_autoptr(GError) error = NULL;
  g_autofree char *address = NULL;
  GSList *uris;

  self->server = soup_server_new (NULL, NULL);
  self->func = func;
  soup_server_add_handler (self->server, NULL, handle_cb, self, NULL);
  g_assert_true (soup_server_listen_local (self->server, 0, SOUP_SERVER_LISTEN_IPV4_ONLY, &error));
  g_assert_no_error (error);
  uris = soup_server_get_uris (self->server);
  address = g_uri_to_string (uris->data);
  self->endpoint = fab_endpoint_new (address, FAB_AUTH_BEARER, key, &error);
  g_assert_no_error (error);
  self->pool = fab_pool_new (address, FAB_AUTH_BEARER, key, 2, &error);
  g_assert_no_error (error);
  g_slist_free_full (uris, (GDestroyNotify) g_uri_unref);

  return self;
}

void
testing_service_free (Service *self)
{
  soup_server_disconnect (self->server);
  g_object_add_weak_pointer (G_OBJECT (self->server), (gpointer *) &self->server);
  g_object_unref (self->server);
  testing_until (self->server == NULL); /* connections hear that the other side has gone */
  fab_endpoint_unref (self->endpoint);
  g_object_unref (self->pool);
  g_free (self->body);
  g_free (self->key);
  g_free (self);
}
