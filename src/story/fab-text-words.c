/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include "fab-text-words.h"

#define ARABIC_AND 0x0648

static gboolean
is_joined_script (gunichar c)
{
  GUnicodeScript script = g_unichar_get_script (c);

  return script == G_UNICODE_SCRIPT_HAN || script == G_UNICODE_SCRIPT_HIRAGANA || script == G_UNICODE_SCRIPT_KATAKANA
         || script == G_UNICODE_SCRIPT_THAI;
}

static gunichar
get_before (const char *text,
            const char *p)
{
  return p > text ? g_utf8_get_char (g_utf8_prev_char (p)) : ' ';
}

gboolean
fab_text_is_inside_word (const char *text,
                         const char *p)
{
  gunichar before, after;

  g_return_val_if_fail (text != NULL && p != NULL, FALSE);

  before = get_before (text, p);
  after = g_utf8_get_char (p);
  if (before == ARABIC_AND && !g_unichar_isalnum (get_before (text, g_utf8_prev_char (p))))
    return FALSE;

  return g_unichar_isalnum (before) && g_unichar_isalnum (after) && !is_joined_script (before) && !is_joined_script (after);
}
