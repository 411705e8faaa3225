/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What painters say and are told, as JSON: forgiving when it is read. */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* JSON that came: NULL and 0 where it is of another form. */
JsonObject *fab_easel_root   (JsonNode *node);
JsonNode   *fab_easel_member (JsonObject *object, const char *name);
JsonObject *fab_easel_object (JsonObject *object, const char *name);
JsonArray  *fab_easel_array  (JsonObject *object, const char *name);
const char *fab_easel_text   (JsonObject *object, const char *name);
double      fab_easel_number (JsonObject *object, const char *name);
gboolean    fab_easel_flag   (JsonObject *object, const char *name);
/* The object in a body; NULL with @error, also when it says what went wrong. */
JsonNode   *fab_easel_parse  (GBytes *body, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* JSON that goes. */
void        fab_easel_put_text   (JsonBuilder *builder, const char *name, const char *value);
void        fab_easel_put_number (JsonBuilder *builder, const char *name, double value);
void        fab_easel_put_flag   (JsonBuilder *builder, const char *name, gboolean value);

G_END_DECLS
