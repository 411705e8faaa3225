/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-text-diff"

#include "config.h"

#include <string.h>

#include "fab-text-diff.h"

static gboolean
is_continuation (char c)
{
  return ((guchar) c & 0xc0) == 0x80;
}

gboolean
fab_text_diff (const char  *old_text,
               const char  *new_text,
               FabTextDiff *diff)
{
  gsize old_length = strlen (old_text), new_length = strlen (new_text);
  gsize start = 0, tail = 0, most;

  g_return_val_if_fail (diff != NULL, FALSE);

  while (old_text[start] != '\0' && old_text[start] == new_text[start])
    start++;
  if (start == old_length && start == new_length)
    return FALSE;
  while (start > 0 && (is_continuation (old_text[start]) || is_continuation (new_text[start])))
    start--;

  most = MIN (old_length, new_length) - start;
  while (tail < most && old_text[old_length - tail - 1] == new_text[new_length - tail - 1])
    tail++;
  while (tail > 0 && is_continuation (old_text[old_length - tail]))
    tail--;

  diff->start = start;
  diff->old_length = old_length - start - tail;
  diff->new_length = new_length - start - tail;
  return TRUE;
}
