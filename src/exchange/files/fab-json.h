/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON of strangers read safely, and JSON written as it comes, without a tree in memory. */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * fab_json_read:
 *
 * The parser goes one level down the stack per bracket and knows no NaN: so brackets are counted before, and NaN and
 * Infinity, which some writers give, become null. A byte order mark is skipped.
 *
 * Returns: (transfer full) (nullable): an object or an array; the error is FAB_EXCHANGE_ERROR_INVALID
 */
JsonNode   *fab_json_read       (GBytes *bytes, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Members of an object that may be NULL, may lack them or have them of another type. Nothing of these warns. */
JsonObject *fab_json_get_object (JsonObject *object, const char *key);           /* or NULL */
JsonArray  *fab_json_get_array  (JsonObject *object, const char *key);           /* or NULL */
const char *fab_json_get_text   (JsonObject *object, const char *key);           /* or "" */
/* Also of a text that is a number, as some programs write; @fallback for what is not finite. */
double      fab_json_get_number (JsonObject *object, const char *key, double fallback);
gint64      fab_json_get_int    (JsonObject *object, const char *key, gint64 fallback);
gboolean    fab_json_get_flag   (JsonObject *object, const char *key, gboolean fallback);
JsonObject *fab_json_peek       (JsonArray *array, guint i);                     /* an object, or NULL */

/* Text that grows: every value goes where the one before ended. A @key of NULL is for elements of arrays. */
typedef struct
{
  GString *text;
  guint    depth;
  guint    flat;  /* depth from which on all stays in one line; 0: none */
} FabJsonWriter;

void        fab_json_writer_init  (FabJsonWriter *self);
GBytes     *fab_json_writer_end   (FabJsonWriter *self) G_GNUC_WARN_UNUSED_RESULT;
void        fab_json_open         (FabJsonWriter *self, const char *key, char bracket);
void        fab_json_open_flat    (FabJsonWriter *self, const char *key, char bracket); /* with all in it in one line */
void        fab_json_close        (FabJsonWriter *self, char bracket);
void        fab_json_put_text     (FabJsonWriter *self, const char *key, const char *value); /* NULL: null */
void        fab_json_put_int      (FabJsonWriter *self, const char *key, gint64 value);
void        fab_json_put_double   (FabJsonWriter *self, const char *key, double value);
void        fab_json_put_flag     (FabJsonWriter *self, const char *key, gboolean value);

G_END_DECLS
