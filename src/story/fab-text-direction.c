/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fab-text-direction.h"

static const GUnicodeScript scripts[] = {
  G_UNICODE_SCRIPT_ARABIC, G_UNICODE_SCRIPT_HEBREW, G_UNICODE_SCRIPT_SYRIAC, G_UNICODE_SCRIPT_THAANA, G_UNICODE_SCRIPT_NKO,
  G_UNICODE_SCRIPT_ADLAM, G_UNICODE_SCRIPT_HANIFI_ROHINGYA, G_UNICODE_SCRIPT_SAMARITAN, G_UNICODE_SCRIPT_MANDAIC,
};

gboolean
fab_text_is_rtl (const char *text)
{
  for (const char *c = text; c != NULL && *c != '\0'; c = g_utf8_next_char (c))
    if (g_unichar_isalpha (g_utf8_get_char (c)))
      {
        for (gsize i = 0; i < G_N_ELEMENTS (scripts); i++)
          if (g_unichar_get_script (g_utf8_get_char (c)) == scripts[i])
            return TRUE;

        return FALSE;
      }

  return FALSE;
}
