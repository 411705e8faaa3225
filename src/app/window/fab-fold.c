/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-fold"

#include "config.h"

#include <string.h>

#include "fab-fold.h"

#define TATWEEL 0x640
#define KANA_MARKS 0x3099 /* and the next: other sounds, not other accents */

struct _FabFold
{
  GString *text;
  GArray  *starts; /* gsize: where in it each character is, and its end */
};

/* What may be left out without another word coming of it: accents and vowel points, and what nobody sees. Vowels of the scripts of
 * India are marks as well, but more than that. */
static gboolean
is_silent (gunichar letter)
{
  GUnicodeType type = g_unichar_type (letter);
  GUnicodeScript script;

  if (type == G_UNICODE_FORMAT || letter == TATWEEL)
    return TRUE;
  if (type != G_UNICODE_NON_SPACING_MARK || letter == KANA_MARKS || letter == KANA_MARKS + 1)
    return FALSE;
  script = g_unichar_get_script (letter);

  return script == G_UNICODE_SCRIPT_INHERITED || script == G_UNICODE_SCRIPT_ARABIC || script == G_UNICODE_SCRIPT_HEBREW;
}

/* What a keyboard has in place of what print has. */
static gunichar
get_plain (gunichar letter)
{
  switch (letter)
    {
    case 0x2018:
    case 0x2019:
    case 0x2bc:
      return '\'';
    case 0x201c:
    case 0x201d:
      return '"';
    default:
      return g_unichar_isdigit (letter) ? '0' + (gunichar) g_unichar_digit_value (letter) : letter;
    }
}

static gboolean
has_case (gunichar letter)
{
  GUnicodeType type = g_unichar_type (letter);

  return type == G_UNICODE_UPPERCASE_LETTER || type == G_UNICODE_LOWERCASE_LETTER || type == G_UNICODE_TITLECASE_LETTER;
}

static void
append_folded (GString  *text,
               gunichar  letter)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize n;

  if (letter < 0x80)
    {
      g_string_append_c (text, g_ascii_tolower (letter));
      return;
    }
  n = g_unichar_fully_decompose (letter, TRUE, parts, G_N_ELEMENTS (parts));
  for (gsize i = 0; i < n; i++)
    {
      char bytes[7] = "";

      g_unichar_to_utf8 (get_plain (parts[i]), bytes);
      if (has_case (parts[i]))
        {
          g_autofree char *small = g_utf8_casefold (bytes, -1);

          g_string_append (text, small);
        }
      else if (!is_silent (parts[i]))
        g_string_append (text, bytes);
    }
}

char *
fab_fold_text (const char *text)
{
  GString *result;

  g_return_val_if_fail (text != NULL, NULL);

  result = g_string_new (NULL);
  for (const char *at = text; *at; at = g_utf8_next_char (at))
    append_folded (result, g_utf8_get_char (at));

  return g_string_free (result, FALSE);
}

FabFold *
fab_fold_new (const char *text)
{
  FabFold *self;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_new0 (FabFold, 1);
  self->text = g_string_new (NULL);
  self->starts = g_array_new (FALSE, FALSE, sizeof (gsize));
  for (const char *at = text; *at; at = g_utf8_next_char (at))
    {
      g_array_append_val (self->starts, self->text->len);
      append_folded (self->text, g_utf8_get_char (at));
    }
  g_array_append_val (self->starts, self->text->len);

  return self;
}

void
fab_fold_free (FabFold *self)
{
  if (self == NULL)
    return;
  g_string_free (self->text, TRUE);
  g_array_unref (self->starts);
  g_free (self);
}

/* The character that begins at @offset; what left nothing there goes to the one before. */
static gboolean
find_character (const FabFold *self,
                gsize          offset,
                guint         *character)
{
  guint low = 0, high = self->starts->len - 1;

  while (low < high)
    {
      guint middle = (low + high + 1) / 2;

      if (g_array_index (self->starts, gsize, middle) <= offset)
        low = middle;
      else
        high = middle - 1;
    }
  *character = low;

  return g_array_index (self->starts, gsize, low) == offset;
}

gboolean
fab_fold_find (const FabFold *self,
               const char    *wanted,
               guint          from,
               guint         *start,
               guint         *end)
{
  g_return_val_if_fail (self != NULL && wanted != NULL, FALSE);
  g_return_val_if_fail (start != NULL && end != NULL, FALSE);

  if (*wanted == '\0' || from >= self->starts->len)
    return FALSE;
  for (const char *at = strstr (self->text->str + g_array_index (self->starts, gsize, from), wanted); at; at = strstr (at + 1, wanted))
    if (find_character (self, at - self->text->str, start) && find_character (self, at - self->text->str + strlen (wanted), end))
      return TRUE;

  return FALSE;
}
