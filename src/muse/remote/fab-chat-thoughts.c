/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Models that reason do it in front of their answer, and servers that do not take it out send it along. */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include <string.h>

#include "fab-chat.h"

static const struct { const char *open, *close; } marks[] = {
  { "<think>", "</think>" },
  { "<thinking>", "</thinking>" },
  { "[THINK]", "[/THINK]" },
};

static const char *
skip_space (const char *text)
{
  while (g_ascii_isspace (*text))
    text++;

  return text;
}

/* Whether @text may still become @mark as more of it comes. */
static gboolean
is_beginning (const char *text,
              const char *mark)
{
  return strlen (text) < strlen (mark) && g_str_has_prefix (mark, text);
}

const char *
fab_chat_skip_thoughts (const char *text)
{
  const char *start;

  g_return_val_if_fail (text != NULL, NULL);

  start = skip_space (text);
  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      const char *close = strstr (start, marks[i].close); /* some begin to think before their first word */

      if (close)
        return skip_space (close + strlen (marks[i].close));
      if (g_str_has_prefix (start, marks[i].open) || is_beginning (start, marks[i].open))
        return start + strlen (start);
    }

  return text;
}
