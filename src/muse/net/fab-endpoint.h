/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* How a service wants to be told who asks. */
typedef enum
{
  FAB_AUTH_BEARER,     /* Authorization: Bearer KEY */
  FAB_AUTH_BASIC,      /* Authorization: Basic, KEY is "user:password" */
  FAB_AUTH_XI_API_KEY, /* ElevenLabs */
  FAB_AUTH_APIKEY,     /* AI Horde */
} FabAuth;

#define FAB_TYPE_ENDPOINT (fab_endpoint_get_type ())

/**
 * FabEndpoint:
 *
 * Where a service is, and the key that it wants. Boxed, reference counted, never changed. The key is given to nobody else
 * and appears in no text.
 */
typedef struct _FabEndpoint FabEndpoint;

GType        fab_endpoint_get_type  (void);
/* @url as a person types it: "localhost:11434", "https://api.openai.com/v1/". @key: NULL or "" for none. Fails when it is no
 * address of the web, or when a key would go over an open line to another machine. */
FabEndpoint *fab_endpoint_new       (const char *url, FabAuth auth, const char *key, GError **error) G_GNUC_WARN_UNUSED_RESULT;
FabEndpoint *fab_endpoint_ref       (FabEndpoint *self);
void         fab_endpoint_unref     (FabEndpoint *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabEndpoint, fab_endpoint_unref)

/* Without a slash at the end, and without a final "/v1". */
const char  *fab_endpoint_get_base  (FabEndpoint *self);
/* "localhost:11434", for texts. */
const char  *fab_endpoint_get_host  (FabEndpoint *self);
/* On this machine: nothing leaves it. */
gboolean     fab_endpoint_is_local  (FabEndpoint *self);
/* On this machine or in one's own network. */
gboolean     fab_endpoint_is_near   (FabEndpoint *self);
/* The address of @path ("/v1/models"). */
char        *fab_endpoint_join      (FabEndpoint *self, const char *path) G_GNUC_WARN_UNUSED_RESULT;
/* Whether @uri is of the same scheme, host and port. */
gboolean     fab_endpoint_has       (FabEndpoint *self, const char *uri);
/* Takes the key out of @text, whole or a part of it, coded or not. */
void         fab_endpoint_conceal   (FabEndpoint *self, GString *text);
/* Name and value of the header that carries the key; FALSE when there is none. */
gboolean     fab_endpoint_dup_auth  (FabEndpoint *self, const char **name, char **value);

G_END_DECLS
