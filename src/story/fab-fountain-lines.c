/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include <string.h>

#include "fab-fountain-lines-private.h"
#include "fab-fountain-rules-private.h"

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/* Where the search for notes and boneyards stands. What was searched for in vain once is not
 * searched for again, which keeps the whole linear. */
typedef struct
{
  const char *text;
  GArray     *cuts;
  gboolean    no_boneyard; /* no closing mark is left in the text */
  const char *no_note;     /* no note that begins before this ends */
} Finder;

/* Returns the end of the boneyard that begins at @p, or NULL. */
static const char *
find_boneyard_end (Finder     *finder,
                   const char *p)
{
  const char *end;

  if (p[0] != '/' || p[1] != '*' || finder->no_boneyard)
    return NULL;

  end = strstr (p + 2, "*/");
  finder->no_boneyard = end == NULL;

  return end ? end + 2 : NULL;
}

/* A really empty line ends the hope of a note; one with two blanks on it does not. */
static gboolean
is_empty_line (const char *p)
{
  if (*p == ' ' || *p == '\t')
    p++;

  return *p == '\n' || *p == '\r' || *p == '\0';
}

/* Returns the end of the note that begins at @p, or NULL. */
static const char *
find_note_end (Finder     *finder,
               const char *p)
{
  const char *q = p + 2;

  if (p[0] != '[' || p[1] != '[' || p < finder->no_note)
    return NULL;

  while (*q != '\0')
    {
      const char *bones = find_boneyard_end (finder, q);

      if (bones != NULL)
        {
          q = bones;
          continue;
        }
      if (q[0] == ']' && q[1] == ']')
        return q + 2;
      if (*q == '\n' || *q == '\r')
        {
          q = _fab_fountain_skip_break (q);
          if (is_empty_line (q))
            break;
          continue;
        }
      q++;
    }

  finder->no_note = q;

  return NULL;
}

static GArray *
find_cuts (const char *text)
{
  Finder finder = { .text = text, .no_note = text };
  const char *p = text;

  finder.cuts = g_array_new (FALSE, FALSE, sizeof (FabCut));

  while (*p != '\0')
    {
      const char *bones = find_boneyard_end (&finder, p);
      const char *end = bones ? bones : find_note_end (&finder, p);

      if (end != NULL)
        {
          FabCut cut = { p - text, end - text, bones != NULL };

          g_array_append_val (finder.cuts, cut);
          p = end;
          continue;
        }
      p++;
    }

  return finder.cuts;
}

static FabLineKind
classify_line (FabSourceLines *self,
               FabSourceLine  *line)
{
  if (line->text[strspn (line->text, " \t")] != '\0')
    return FAB_LINE_TEXT;
  if (line->n_cuts == 0)
    return FAB_LINE_BLANK;

  for (guint i = line->first_cut; i < line->first_cut + line->n_cuts; i++)
    {
      if (!g_array_index (self->cuts, FabCut, i).boneyard)
        return FAB_LINE_NOTE;
    }

  return FAB_LINE_BONEYARD;
}

/* Reads one line from @start on and returns where the next one begins. */
static gsize
add_line (FabSourceLines *self,
          gsize           start,
          guint           first_cut)
{
  FabSourceLine line = { .start = start, .first_cut = first_cut };
  g_autoptr(GString) text = NULL; /* what is before the last cut */
  const char *p = self->text + start;
  const char *end = NULL; /* of the text on this line of the file */

  if (start == 0 && g_str_has_prefix (p, BYTE_ORDER_MARK))
    p += strlen (BYTE_ORDER_MARK);

  while (TRUE)
    {
      guint next = first_cut + line.n_cuts;
      FabCut *cut = next < self->cuts->len ? &g_array_index (self->cuts, FabCut, next) : NULL;

      if (end < p)
        end = p + strcspn (p, "\r\n");
      if (cut == NULL || end < self->text + cut->start)
        break;
      if (text == NULL)
        text = g_string_new (NULL);
      g_string_append_len (text, p, self->text + cut->start - p);
      p = self->text + cut->end;
      line.n_cuts++;
    }
  if (text != NULL)
    g_string_append_len (text, p, end - p);

  line.end = _fab_fountain_skip_break (end) - self->text;
  line.text = text != NULL ? g_string_free (g_steal_pointer (&text), FALSE) : g_strndup (p, end - p);
  line.kind = classify_line (self, &line);
  g_array_append_val (self->lines, line);

  return line.end;
}

static void
clear_line (gpointer data)
{
  FabSourceLine *line = data;

  g_free (line->text);
}

FabSourceLines *
_fab_source_lines_new (const char *text)
{
  FabSourceLines *self;
  gsize length;
  guint cut = 0;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_new0 (FabSourceLines, 1);
  self->text = text;
  self->cuts = find_cuts (text);
  self->lines = g_array_new (FALSE, FALSE, sizeof (FabSourceLine));
  g_array_set_clear_func (self->lines, clear_line);

  length = strlen (text);
  for (gsize start = 0; start < length;)
    {
      start = add_line (self, start, cut);
      cut += g_array_index (self->lines, FabSourceLine, self->lines->len - 1).n_cuts;
    }

  return self;
}

void
_fab_source_lines_free (FabSourceLines *self)
{
  g_array_unref (self->cuts);
  g_array_unref (self->lines);
  g_free (self);
}

char *
_fab_source_lines_dup_cut (FabSourceLines *self,
                           guint           cut)
{
  FabCut *span = &g_array_index (self->cuts, FabCut, cut);
  g_autoptr(GString) text = g_string_new (NULL);
  const char *end = self->text + span->end - 2;
  const char *p = self->text + span->start + 2;

  while (p < end)
    {
      const char *next = _fab_fountain_skip_break (p);

      if (next > p)
        g_string_append_c (text, '\n');
      else
        g_string_append_c (text, *next++);
      p = next;
    }

  return g_strstrip (g_string_free (g_steal_pointer (&text), FALSE));
}
