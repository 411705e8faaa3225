/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One question to a language model behind POST /v1/chat/completions, as OpenAI, Ollama, llama.cpp, LM Studio, vLLM and
 * LocalAI answer it. */
#pragma once

#include "fab-http.h"
#include "fab-pool.h"

G_BEGIN_DECLS

typedef struct
{
  FabEndpoint *endpoint;    /* that is asked; NULL before one of @pool was chosen */
  FabPool     *pool;        /* or NULL */
  char        *model;
  char        *system;      /* who the model is to be */
  char        *text;        /* what it is asked */
  JsonNode    *schema;      /* of the answer; NULL: prose. Whatever the service makes of it, the answer is an object that has
                             * all members that the schema requires, or an error. */
  char        *schema_name; /* letters, digits, _ and - */
  double       temperature; /* < 0: the model's own */
  gint64       seed;        /* < 0: none */
  int          most_tokens; /* 0: as many as the service gives */
  gsize        most;        /* bytes of the answer: one that goes on behind them will never end, and is stopped */
} FabChatRequest;

FabChatRequest *fab_chat_request_new  (FabEndpoint *endpoint, const char *model) G_GNUC_WARN_UNUSED_RESULT;
/* Whichever of @pool has the least to do is asked; one that fails before anything came from it passes the question on. */
FabChatRequest *fab_chat_request_new_for_pool (FabPool *pool, const char *model) G_GNUC_WARN_UNUSED_RESULT;
void            fab_chat_request_free (FabChatRequest *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabChatRequest, fab_chat_request_free)

/* @text: all that has come so far. */
typedef void (*FabChatTextFunc) (const char *text, gpointer data);

/* @request is taken. What the model thinks aloud is left out. An answer that is longer than it may be fails with TOO_LONG, one that the
 * model itself cut off with TRUNCATED. */
void  fab_chat_async  (FabHttp *http, FabChatRequest *request, FabChatTextFunc text, FabHttpWaitFunc wait, gpointer data,
                       GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user);
/* The answer. When it broke off or was cancelled, NULL with an error, and @partial (nullable) gets what had come. */
char *fab_chat_finish (GAsyncResult *result, char **partial, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Where the answer begins behind what the model thought aloud before it: "<think>…</think>". While it thinks, that is the end of @text. */
const char *fab_chat_skip_thoughts (const char *text);
/* Members of @schema that @answer lacks or has of another type make it fail with BAD_REPLY, naming the place. Of JSON Schema: type,
 * properties, required, items, enum, minItems. */
gboolean fab_chat_check (JsonNode *answer, JsonNode *schema, GError **error);
/* The first balanced {…} of @text: models wrap their answers in words and fences. NULL when there is none. */
char    *fab_chat_extract_object (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
