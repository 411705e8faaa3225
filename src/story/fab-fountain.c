/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include <string.h>

#include "fab-fountain.h"
#include "fab-fountain-rules-private.h"

/* Where bytes that are no UTF-8 are kept, in the last private plane of Unicode. */
#define RAW_FIRST 0x10fe00
#define RAW_LAST 0x10feff

static gboolean
is_raw (gunichar c)
{
  return c >= RAW_FIRST && c <= RAW_LAST;
}

char *
fab_fountain_decode (const char *bytes,
                     gssize      length)
{
  g_autoptr(GString) text = NULL;
  const char *end;

  g_return_val_if_fail (bytes != NULL, NULL);

  if (length < 0)
    length = strlen (bytes);
  end = bytes + length;
  text = g_string_sized_new (length + 1);

  while (bytes < end)
    {
      gunichar c = g_utf8_get_char_validated (bytes, end - bytes);

      if ((gint32) c <= 0 || is_raw (c))
        g_string_append_unichar (text, RAW_FIRST + (guint8) *bytes++);
      else
        {
          const char *next = g_utf8_next_char (bytes);

          g_string_append_len (text, bytes, next - bytes);
          bytes = next;
        }
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

GBytes *
fab_fountain_encode (const char *text)
{
  g_autoptr(GByteArray) bytes = g_byte_array_new ();

  g_return_val_if_fail (text != NULL, NULL);

  while (*text != '\0')
    {
      const char *next = g_utf8_next_char (text);
      gunichar c = g_utf8_get_char (text);
      guint8 raw = c - RAW_FIRST;

      if (is_raw (c))
        g_byte_array_append (bytes, &raw, 1);
      else
        g_byte_array_append (bytes, (const guint8 *) text, next - text);
      text = next;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

char *
fab_fountain_write (GPtrArray *elements)
{
  g_autoptr(GString) text = g_string_new (NULL);

  g_return_val_if_fail (elements != NULL, NULL);

  for (guint i = 0; i < elements->len; i++)
    g_string_append (text, fab_element_get_source (g_ptr_array_index (elements, i)));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Drops what stands in parentheses, closed or not. */
static char *
drop_extensions (const char *cue)
{
  g_autoptr(GString) name = g_string_new (NULL);
  int depth = 0;

  for (const char *p = cue; *p != '\0'; p++)
    {
      if (*p == '(')
        depth++;
      else if (*p == ')')
        depth = MAX (0, depth - 1);
      else if (depth == 0)
        g_string_append_c (name, *p);
    }

  return g_string_free (g_steal_pointer (&name), FALSE);
}

gboolean
_fab_fountain_cut_carets (char *cue)
{
  gboolean caret = FALSE;

  for (gsize n = strlen (cue); n > 0 && (cue[n - 1] == '^' || g_ascii_isspace (cue[n - 1])); n--)
    {
      caret |= cue[n - 1] == '^';
      cue[n - 1] = '\0';
    }

  return caret;
}

char *
fab_fountain_cue_name (const char *cue)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (cue != NULL, NULL);

  cue = _fab_fountain_skip_blanks (cue);
  name = g_strstrip (drop_extensions (*cue == '@' ? cue + 1 : cue));
  _fab_fountain_cut_carets (name);

  return g_steal_pointer (&name);
}
