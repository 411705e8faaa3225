/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include "fab-service-json.h"

#define DEEPEST 200

/* @i: of a quotation mark; returns where the text ends. Models write '…', too, and json-glib reads it. */
static gsize
skip_text (const char *bytes,
           gsize       n,
           gsize       i)
{
  char mark = bytes[i++];

  while (i < n && bytes[i] != mark)
    i += bytes[i] == '\\' ? 2 : 1;

  return i;
}

/* What json-glib takes for a comment could hide anything, and JSON has none. */
static gboolean
is_flat (const char *bytes,
         gsize       n)
{
  int depth = 0;

  for (gsize i = 0; i < n && depth <= DEEPEST; i++)
    if (bytes[i] == '"' || bytes[i] == '\'')
      i = skip_text (bytes, n, i);
    else if (bytes[i] == '/')
      return FALSE;
    else
      depth += (bytes[i] == '{' || bytes[i] == '[') - (bytes[i] == '}' || bytes[i] == ']');

  return depth <= DEEPEST;
}

JsonNode *
fab_service_json_read (const char *bytes,
               gsize       n)
{
  g_autoptr(JsonParser) parser = json_parser_new ();

  if (n == 0 || !is_flat (bytes, n) || !g_utf8_validate (bytes, n, NULL) || !json_parser_load_from_data (parser, bytes, n, NULL))
    return NULL;

  return json_parser_steal_root (parser);
}
