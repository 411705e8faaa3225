/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which engines there are: on this computer, and which models a service has. */
#pragma once

#include "fab-http.h"

G_BEGIN_DECLS

typedef enum
{
  FAB_SERVICE_WRITES = 1 << 0,
  FAB_SERVICE_PAINTS = 1 << 1,
  FAB_SERVICE_SPEAKS = 1 << 2,
} FabServiceUse;

/* A kind of service, where it usually is, and how it is told from others by one question that changes nothing. */
typedef struct
{
  const char    *id;     /* "ollama" */
  const char    *name;   /* "Ollama" */
  guint16        port;
  const char    *path;
  FabServiceUse  use;
} FabServiceKind;

/* Whether what answered @path is a service of that kind. Pure. */
gboolean   fab_service_kind_matches (const FabServiceKind *kind, JsonNode *reply);
/* In the order they are asked in; ends with an empty one. */
const FabServiceKind *fab_service_kinds (void);

typedef struct
{
  const FabServiceKind *kind;
  char                 *url;
} FabFoundService;

void       fab_found_service_free (FabFoundService *self);

/* Asks the usual ports of this computer, each once, and only when a person wants it: no key goes there, nothing is followed, and what
 * answers is not used before it is chosen. */
void       fab_discovery_async    (FabHttp *http, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
GPtrArray *fab_discovery_finish   (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT; /* FabFoundService */

/* The models of a service, as GET /v1/models lists them. */
void       fab_list_models_async  (FabHttp *http, FabEndpoint *endpoint, GCancellable *cancellable,
                                   GAsyncReadyCallback callback, gpointer data);
GStrv      fab_list_models_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
