/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes are a screenplay: written back they are the same bytes. Any element may take the text of any other: what
 * is then written is read as the same elements again. */
#include "config.h"

#include <string.h>

#include "fab-emphasis.h"
#include "fab-fountain.h"
#include "fuzz.h"

#define MAX_EDITS 24
#define MAX_EDITED 4096

static FabElement *
get_element (GPtrArray *elements,
             guint      i)
{
  return g_ptr_array_index (elements, i);
}

static void
check_bytes (GPtrArray    *elements,
             const char   *text,
             const guint8 *data,
             gsize         size)
{
  g_autofree char *written = fab_fountain_write (elements);
  g_autoptr(GBytes) bytes = fab_fountain_encode (written);

  if (strcmp (written, text) != 0)
    g_error ("written back it is another text");
  if (g_bytes_get_size (bytes) != size || (size > 0 && memcmp (g_bytes_get_data (bytes, NULL), data, size) != 0))
    g_error ("written back it is other bytes");
}

static void
check_emphasis (GPtrArray *elements)
{
  for (guint i = 0; i < elements->len; i++)
    {
      g_autoptr(GPtrArray) runs = fab_emphasis_read (fab_element_get_text (get_element (elements, i)));
      g_autoptr(GString) marked = g_string_new (NULL);

      for (guint k = 0; k < runs->len; k++)
        {
          const FabRun *run = g_ptr_array_index (runs, k);

          fab_emphasis_append (marked, run->text, run->style);
        }
    }
}

static gboolean
has_cut (const char *text)
{
  return strstr (text, "[[") || strstr (text, "]]") || strstr (text, "/*") || strstr (text, "*/");
}

/* The format has no way to say all: see docs/fountain.md, "Writing an edited element". */
static gboolean
can_say (FabElement *element,
         const char *text,
         gboolean    begins)
{
  const char *start = text + strspn (text, " \t\f"); /* what is left of a form feed, trimmed, is nothing */

  if (begins && g_str_has_prefix (text, "\xef\xbb\xbf")) /* there it is the mark of the bytes' order */
    return FALSE;
  if (*start == '\0' || strpbrk (text, "\r\n") || has_cut (text) || has_cut (fab_element_get_source (element)))
    return FALSE;

  switch (fab_element_get_kind (element))
    {
    case FAB_ELEMENT_SCENE_HEADING:
      return g_unichar_isalnum (g_utf8_get_char (start));
    case FAB_ELEMENT_DIALOGUE:
      return *start != '~' && *start != '(';
    case FAB_ELEMENT_PARENTHETICAL:
      return strpbrk (text, "()") == NULL;
    case FAB_ELEMENT_CHARACTER:
      return strpbrk (text, "@^") == NULL;
    case FAB_ELEMENT_TRANSITION:
      return strpbrk (text, "<>") == NULL;
    default:
      return TRUE;
    }
}

static void
check_same (GPtrArray *before,
            GPtrArray *after,
            guint      edited,
            const char *text)
{
  gboolean same = before->len == after->len;

  for (guint i = 0; same && i < before->len; i++)
    {
      FabElement *old = get_element (before, i), *new = get_element (after, i);

      same = fab_element_get_kind (old) == fab_element_get_kind (new) &&
             (i == edited || strcmp (fab_element_get_text (old), fab_element_get_text (new)) == 0);
    }
  if (!same)
    g_error ("element %u (%s, “%s”) with the text “%s” is read as something else", edited,
             fab_element_kind_to_nick (fab_element_get_kind (get_element (before, edited))),
             fab_element_get_source (get_element (before, edited)), text);
}

static void
edit (GPtrArray  *elements,
      guint       at,
      const char *text)
{
  g_autofree char *source = fab_fountain_render (get_element (elements, at), text, at == 0);
  g_autoptr(GString) script = g_string_new (NULL);
  g_autoptr(GPtrArray) again = NULL;
  g_autofree char *written = NULL;

  for (guint i = 0; i < elements->len; i++)
    g_string_append (script, i == at ? source : fab_element_get_source (get_element (elements, i)));
  again = fab_fountain_parse (script->str, script->len);
  written = fab_fountain_write (again);
  if (strcmp (written, script->str) != 0)
    g_error ("the edited script is another when written back");
  if (can_say (get_element (elements, at), text, at == 0))
    check_same (elements, again, at, text);
}

static void
edit_some (GPtrArray *elements)
{
  guint n = elements->len;
  guint pairs = n * n, step = MAX (1, pairs / MAX_EDITS);

  for (guint pair = 0; pair < pairs; pair += step)
    {
      g_autofree char *text = g_strdup (fab_element_get_text (get_element (elements, pair % n)));

      edit (elements, pair / n, text);
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autofree char *text = fab_fountain_decode (size > 0 ? (const char *) data : "", size);
  g_autoptr(GPtrArray) elements = fab_fountain_parse (text, -1);

  check_bytes (elements, text, data, size);
  check_emphasis (elements);
  if (size <= MAX_EDITED)
    edit_some (elements);

  return 0;
}
