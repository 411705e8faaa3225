/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON that others wrote. */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* NULL: it is no JSON, or nested deeper than any service has reason to. The parser of json-glib calls itself for each level: of a
 * reply that is nothing but brackets the stack would not be enough. */
JsonNode *fab_service_json_read (const char *bytes, gsize n) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
