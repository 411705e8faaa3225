/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include <string.h>

#include "fab-emphasis.h"

/* A mark in a line, and whether it has found its partner. */
typedef struct
{
  gsize    at;
  guint8   length, style;
  gboolean opens, paired;
} Mark;

void
fab_run_free (FabRun *run)
{
  g_free (run->text);
  g_free (run);
}

static gboolean
is_blank (char c)
{
  return c == '\0' || c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static guint
style_of (const char *mark,
          gsize      *length)
{
  static const guint8 stars[] = { 0, FAB_STYLE_ITALIC, FAB_STYLE_BOLD, FAB_STYLE_BOLD | FAB_STYLE_ITALIC };

  *length = strspn (mark, "*");
  if (*length > 0)
    return *length < G_N_ELEMENTS (stars) ? stars[*length] : 0;
  *length = strspn (mark, "_");

  return *length == 1 ? FAB_STYLE_UNDERLINE : 0;
}

/* Pairs @mark with the last open one of its style; what was opened between stays a letter. */
static gboolean
close_mark (GArray *marks,
            GArray *open,
            Mark   *mark)
{
  for (guint i = open->len; i > 0; i--)
    {
      Mark *other = &g_array_index (marks, Mark, g_array_index (open, guint, i - 1));

      if (other->style == mark->style)
        {
          other->paired = mark->paired = TRUE;
          g_array_set_size (open, i - 1);
          return TRUE;
        }
    }

  return FALSE;
}

/* Each style is open at most once, so the list of open marks stays short. */
static gboolean
is_open (GArray     *marks,
         GArray     *open,
         const Mark *mark)
{
  for (guint i = 0; i < open->len; i++)
    if (g_array_index (marks, Mark, g_array_index (open, guint, i)).style == mark->style)
      return TRUE;

  return FALSE;
}

static void
add_mark (GArray     *marks,
          GArray     *open,
          const char *text,
          Mark       *mark)
{
  gboolean may_close = mark->at > 0 && !is_blank (text[mark->at - 1]);
  gboolean may_open = !is_blank (text[mark->at + mark->length]);

  if (may_close && close_mark (marks, open, mark))
    {
      g_array_append_vals (marks, mark, 1);
      return;
    }
  mark->opens = may_open && !is_open (marks, open, mark);
  g_array_append_vals (marks, mark, 1);
  if (mark->opens)
    {
      guint last = marks->len - 1;

      g_array_append_val (open, last);
    }
}

/* "**bold *both***": the last three stars close two marks, the inner one first. Gives the length of that one. */
static gsize
split_stars (GArray *marks,
             GArray *open,
             gsize   length)
{
  guint outer = 0, inner = 0;

  for (guint i = 0; i < open->len && length == 3; i++)
    {
      guint style = g_array_index (marks, Mark, g_array_index (open, guint, i)).style;

      if (style == FAB_STYLE_UNDERLINE)
        continue;
      outer = inner;
      inner = style;
    }
  if ((outer | inner) != (FAB_STYLE_BOLD | FAB_STYLE_ITALIC) || outer == 0)
    return length;

  return inner == FAB_STYLE_BOLD ? 2 : 1;
}

static GArray *
find_marks (const char *text)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (Mark));
  g_autoptr(GArray) open = g_array_new (FALSE, FALSE, sizeof (guint));
  gsize length = 1;

  for (gsize i = 0; text[i] != '\0'; i += length)
    {
      Mark mark = { .at = i };

      length = 1;
      if (text[i] == '\n')
        g_array_set_size (open, 0);
      else if (text[i] == '\\' && text[i + 1] != '\0' && strchr ("*_\\", text[i + 1]) != NULL)
        length = 2;
      else if (text[i] == '*' || text[i] == '_')
        {
          mark.style = style_of (text + i, &length);
          if (mark.style != 0)
            {
              gsize part = text[i] == '*' ? split_stars (marks, open, length) : length;

              if (part < length)
                mark.style = part == 2 ? FAB_STYLE_BOLD : FAB_STYLE_ITALIC;
              mark.length = length = part;
              add_mark (marks, open, text, &mark);
            }
        }
    }

  return marks;
}

static void
flush_run (GPtrArray *runs,
           GString   *text,
           guint      style)
{
  FabRun *run;

  if (text->len == 0)
    return;
  run = g_new (FabRun, 1);
  run->text = g_strndup (text->str, text->len);
  run->style = style;
  g_ptr_array_add (runs, run);
  g_string_truncate (text, 0);
}

GPtrArray *
fab_emphasis_read (const char *text)
{
  GPtrArray *runs = g_ptr_array_new_with_free_func ((GDestroyNotify) fab_run_free);
  g_autoptr(GArray) marks = NULL;
  g_autoptr(GString) plain = g_string_new (NULL);
  guint style = 0, next = 0;

  g_return_val_if_fail (text != NULL, runs);

  marks = find_marks (text);
  for (gsize i = 0; text[i] != '\0';)
    {
      const Mark *mark = next < marks->len ? &g_array_index (marks, Mark, next) : NULL;

      if (mark != NULL && mark->at == i)
        {
          next++;
          if (mark->paired)
            {
              flush_run (runs, plain, style);
              style ^= mark->style;
            }
          else
            {
              g_string_append_len (plain, text + i, mark->length);
            }
          i += mark->length;
          continue;
        }
      if (text[i] == '\\' && text[i + 1] != '\0' && strchr ("*_\\", text[i + 1]) != NULL)
        i++;
      g_string_append_c (plain, text[i++]);
    }
  flush_run (runs, plain, style);

  return runs;
}

static void
append_escaped (GString    *text,
                const char *plain,
                gsize       length)
{
  for (gsize i = 0; i < length; i++)
    {
      if (plain[i] == '*' || plain[i] == '_' || (plain[i] == '\\' && strchr ("*_\\", plain[i + 1]) != NULL))
        g_string_append_c (text, '\\');
      g_string_append_c (text, plain[i]);
    }
}

static void
append_mark (GString *text,
             guint    style,
             gboolean opens)
{
  static const char * const stars[] = { "", "*", "**", "***" };
  const char *star = stars[style & (FAB_STYLE_ITALIC | FAB_STYLE_BOLD)];
  const char *line = style & FAB_STYLE_UNDERLINE ? "_" : "";

  g_string_append (text, opens ? line : star);
  g_string_append (text, opens ? star : line);
}

/* The mark that @text ends with, or 0: a letter that looks like one has a backslash. */
static char
find_last_mark (GString *text)
{
  gsize at = text->len, escapes = 0;

  if (at == 0 || strchr ("*_", text->str[at - 1]) == NULL)
    return '\0';
  while (at > escapes + 1 && text->str[at - 2 - escapes] == '\\')
    escapes++;

  return escapes % 2 == 0 ? text->str[at - 1] : '\0';
}

/* Where the marks of two styles would meet and be read as another one: an underline goes on; of what then still cannot
 * be said beside each other, the later goes without. Gives the style that is left, and whether its line is open. */
static guint
join_style (GString  *text,
            guint     style,
            gboolean *is_open)
{
  guint stars = style & (FAB_STYLE_ITALIC | FAB_STYLE_BOLD);
  char last = find_last_mark (text);

  *is_open = FALSE;
  if (last == '*' && !(style & FAB_STYLE_UNDERLINE))
    return style & ~stars;
  if (last != '_' || !(style & FAB_STYLE_UNDERLINE))
    return style;
  g_string_truncate (text, text->len - 1);
  if (stars == 0 || find_last_mark (text) != '*')
    {
      *is_open = TRUE;
      return style;
    }
  g_string_append_c (text, '_');

  return stars;
}

/* Marks stand next to letters: blanks at the ends of a line are left outside. */
static void
append_line (GString    *text,
             const char *line,
             guint       style)
{
  gsize length = strlen (line);
  gsize lead = strspn (line, " \t"), end = length;
  gboolean is_open = FALSE;

  while (end > lead && is_blank (line[end - 1]))
    end--;
  if (end == lead || style == 0)
    {
      append_escaped (text, line, length);
      return;
    }
  g_string_append_len (text, line, lead);
  style = join_style (text, style, &is_open);
  append_mark (text, is_open ? style & ~FAB_STYLE_UNDERLINE : style, TRUE);
  append_escaped (text, line + lead, end - lead);
  append_mark (text, style, FALSE);
  g_string_append (text, line + end);
}

void
fab_emphasis_append (GString    *text,
                     const char *plain,
                     guint       style)
{
  g_auto(GStrv) lines = NULL;

  g_return_if_fail (text != NULL);
  g_return_if_fail (plain != NULL);

  lines = g_strsplit (plain, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (text, '\n');
      append_line (text, lines[i], style);
    }
}
