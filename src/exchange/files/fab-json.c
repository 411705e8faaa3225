/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include <math.h>
#include <string.h>

#include "fab-exchange-error.h"
#include "fab-json.h"

#define MAX_DEPTH 200

/* --- reading --------------------------------------------------------------------------------------------- */

static gboolean
refuse (GError     **error,
        const char  *why)
{
  g_set_error (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_INVALID, "It is no readable JSON: %s", why);

  return FALSE;
}

/* The bytes of a word that is no JSON but a number to some, or 0. */
static gsize
measure_odd_number (const char *p,
                    const char *end)
{
  static const char * const words[] = { "-Infinity", "Infinity", "NaN", "-inf", "inf", "nan" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = strlen (words[i]);

      if ((gsize) (end - p) >= length && strncmp (p, words[i], length) == 0)
        return length;
    }

  return 0;
}

/* Behind the string that begins at @p. */
static const char *
skip_string (const char *p,
             const char *end)
{
  for (p++; p < end && *p != '"'; p++)
    if (*p == '\\')
      p++;

  return MIN (p + 1, end);
}

/* A copy that the parser can be trusted with, or NULL. */
static GString *
make_sane (const char  *p,
           const char  *end,
           GError     **error)
{
  GString *sane = g_string_sized_new (end - p + 1);
  const char *from = p; /* not copied yet */
  guint depth = 0;

  while (p < end && depth <= MAX_DEPTH)
    {
      gsize odd = strchr ("-INin", *p) != NULL ? measure_odd_number (p, end) : 0;

      if (odd > 0)
        {
          g_string_append_len (sane, from, p - from);
          g_string_append (sane, "null");
          from = p + odd;
        }
      depth += *p == '[' || *p == '{';
      depth -= (*p == ']' || *p == '}') && depth > 0;
      p = *p == '"' ? skip_string (p, end) : p + MAX (odd, 1);
    }
  g_string_append_len (sane, from, end - from);
  if (depth <= MAX_DEPTH)
    return sane;
  g_string_free (sane, TRUE);
  refuse (error, "it is nested too deep");

  return NULL;
}

JsonNode *
fab_json_read (GBytes  *bytes,
               GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size), *end = size > 0 ? data + size : data;
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autoptr(GError) reason = NULL;
  GString *sane;
  gboolean read;
  g_autoptr(JsonNode) root = NULL;

  if (size >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    data += 3;
  if (size == 0 || !g_utf8_validate_len (data, end - data, NULL))
    return refuse (error, size == 0 ? "it is empty" : "it is not in UTF-8"), NULL;
  sane = make_sane (data, end, error);
  if (sane == NULL)
    return NULL;
  read = json_parser_load_from_data (parser, sane->str, sane->len, &reason);
  g_string_free (sane, TRUE);
  root = read ? json_parser_steal_root (parser) : NULL;
  if (root != NULL && !JSON_NODE_HOLDS_VALUE (root) && !JSON_NODE_HOLDS_NULL (root))
    return g_steal_pointer (&root);
  refuse (error, reason ? reason->message : "it has neither an object nor a list");

  return NULL;
}

static JsonNode *
find (JsonObject *object,
      const char *key)
{
  return object != NULL ? json_object_get_member (object, key) : NULL;
}

JsonObject *
fab_json_get_object (JsonObject *object,
                     const char *key)
{
  JsonNode *node = find (object, key);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

JsonArray *
fab_json_get_array (JsonObject *object,
                    const char *key)
{
  JsonNode *node = find (object, key);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

JsonObject *
fab_json_peek (JsonArray *array,
               guint      i)
{
  JsonNode *node = json_array_get_element (array, i);

  return JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static gboolean
holds (JsonNode *node,
       GType     type)
{
  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == type;
}

const char *
fab_json_get_text (JsonObject *object,
                   const char *key)
{
  JsonNode *node = find (object, key);
  const char *text = holds (node, G_TYPE_STRING) ? json_node_get_string (node) : NULL;

  return text != NULL && g_utf8_validate (text, -1, NULL) ? text : "";
}

double
fab_json_get_number (JsonObject *object,
                     const char *key,
                     double      fallback)
{
  JsonNode *node = find (object, key);
  double value = NAN;
  char *end;

  if (holds (node, G_TYPE_INT64))
    value = (double) json_node_get_int (node);
  else if (holds (node, G_TYPE_DOUBLE))
    value = json_node_get_double (node);
  else if (holds (node, G_TYPE_STRING))
    {
      const char *text = json_node_get_string (node);

      value = g_ascii_strtod (text, &end);
      if (end == text || end[strspn (end, " \t\r\n")] != '\0')
        value = NAN;
    }

  return isfinite (value) ? value : fallback;
}

gint64
fab_json_get_int (JsonObject *object,
                  const char *key,
                  gint64      fallback)
{
  JsonNode *node = find (object, key);
  double value;

  if (holds (node, G_TYPE_INT64))
    return json_node_get_int (node);
  value = rint (fab_json_get_number (object, key, NAN));

  return fabs (value) < 9e18 ? (gint64) value : fallback;
}

gboolean
fab_json_get_flag (JsonObject *object,
                   const char *key,
                   gboolean    fallback)
{
  JsonNode *node = find (object, key);

  return holds (node, G_TYPE_BOOLEAN) ? json_node_get_boolean (node) : fallback;
}

/* --- writing --------------------------------------------------------------------------------------------- */

void
fab_json_writer_init (FabJsonWriter *self)
{
  *self = (FabJsonWriter) { g_string_new (NULL), 0, 0 };
}

GBytes *
fab_json_writer_end (FabJsonWriter *self)
{
  g_assert (self->depth == 0);

  g_string_append_c (self->text, '\n');

  return g_string_free_to_bytes (g_steal_pointer (&self->text));
}

static void
append_quoted (GString    *text,
               const char *value)
{
  g_string_append_c (text, '"');
  for (const char *p = value, *from = value;; p++)
    {
      if ((guchar) *p >= 0x20 && *p != '"' && *p != '\\' && *p != 0x7f)
        continue;
      g_string_append_len (text, from, p - from);
      if (*p == '\0')
        break;
      if (*p == '"' || *p == '\\')
        g_string_append_printf (text, "\\%c", *p);
      else
        g_string_append_printf (text, "\\u%04x", (guint) *p);
      from = p + 1;
    }
  g_string_append_c (text, '"');
}

static void
break_line (FabJsonWriter *self)
{
  static const char blanks[] = "                                                  ";

  if (self->flat != 0)
    return;
  g_string_append_c (self->text, '\n');
  g_string_append_len (self->text, blanks, MIN (self->depth, sizeof blanks - 1));
}

static void
begin_value (FabJsonWriter *self,
             const char    *key)
{
  char last = self->text->len > 0 ? self->text->str[self->text->len - 1] : '\0';

  if (last != '\0' && last != '[' && last != '{')
    g_string_append_c (self->text, ',');
  if (last != '\0')
    break_line (self);
  if (key != NULL)
    {
      append_quoted (self->text, key);
      g_string_append_c (self->text, ':');
    }
}

void
fab_json_open (FabJsonWriter *self,
               const char    *key,
               char           bracket)
{
  begin_value (self, key);
  g_string_append_c (self->text, bracket);
  self->depth++;
}

void
fab_json_open_flat (FabJsonWriter *self,
                    const char    *key,
                    char           bracket)
{
  fab_json_open (self, key, bracket);
  if (self->flat == 0)
    self->flat = self->depth;
}

void
fab_json_close (FabJsonWriter *self,
                char           bracket)
{
  gboolean empty = strchr ("[{", self->text->str[self->text->len - 1]) != NULL;

  g_assert (self->depth > 0);

  self->depth--;
  if (!empty)
    break_line (self);
  if (self->depth < self->flat)
    self->flat = 0;
  g_string_append_c (self->text, bracket);
}

void
fab_json_put_text (FabJsonWriter *self,
                   const char    *key,
                   const char    *value)
{
  begin_value (self, key);
  if (value != NULL)
    append_quoted (self->text, value);
  else
    g_string_append (self->text, "null");
}

void
fab_json_put_int (FabJsonWriter *self,
                  const char    *key,
                  gint64         value)
{
  begin_value (self, key);
  g_string_append_printf (self->text, "%" G_GINT64_FORMAT, value);
}

/* Numbers are doubles to whoever reads: 24.0 stays one. */
void
fab_json_put_double (FabJsonWriter *self,
                     const char    *key,
                     double         value)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  begin_value (self, key);
  if (value == rint (value) && fabs (value) < 1e15)
    g_string_append_printf (self->text, "%" G_GINT64_FORMAT ".0", (gint64) value);
  else
    g_string_append (self->text, g_ascii_dtostr (digits, sizeof digits, isfinite (value) ? value : 0));
}

void
fab_json_put_flag (FabJsonWriter *self,
                   const char    *key,
                   gboolean       value)
{
  begin_value (self, key);
  g_string_append (self->text, value ? "true" : "false");
}
