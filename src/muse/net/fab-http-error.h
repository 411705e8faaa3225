/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a service says went wrong, in the eight or more shapes that services say it in. */
#pragma once

#include <json-glib/json-glib.h>

#include "fab-endpoint.h"

G_BEGIN_DECLS

/* @body: of the reply, cut where it is long; @reason: the phrase of the status. Never NULL. */
GError  *fab_http_error_new       (FabEndpoint *endpoint, guint status, const char *reason, const char *media, GBytes *body) G_GNUC_WARN_UNUSED_RESULT;
/* An error that came in a good reply or in the middle of a stream; NULL when @json is none. */
GError  *fab_http_error_from_json (FabEndpoint *endpoint, JsonNode *json) G_GNUC_WARN_UNUSED_RESULT;
/* @error of the connection, in our terms. */
GError  *fab_http_error_from_io   (FabEndpoint *endpoint, const GError *error) G_GNUC_WARN_UNUSED_RESULT;

/* Whether asking again may help. */
gboolean fab_http_error_may_pass  (const GError *error);
/* Seconds before asking again for the @attempt'th time (from 0): what the service wants, else half a second, doubled each time, at most
 * eight; -1: so long that a person must decide. @jitter: 0 … 1, takes up to a quarter away; @now: seconds since 1970, for services that name
 * the hour. */
/* Seconds that the service wants one to wait; 0: it does not say; -1: so long that a person must decide. */
double   fab_http_error_wanted   (const char *retry_after_ms, const char *retry_after, gint64 now);
double   fab_http_error_delay     (const char *retry_after_ms, const char *retry_after, guint attempt, double jitter, gint64 now);

G_END_DECLS
