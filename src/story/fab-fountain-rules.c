/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include <string.h>

#include "fab-fountain-rules-private.h"
#include "fab-heading.h"

/* longest first */
static const char * const heading_prefixes[] = {
  "INT./EXT", "INT/EXT", "I./E", "I/E", "INT", "EXT", "EST",
};

static const char * const plain_transitions[] = {
  "FADE OUT.", "FADE TO BLACK.", "CUT TO BLACK.",
};

static const char * const title_keys[] = {
  "title", "credit", "author", "authors", "source", "draft date", "date", "contact", "copyright",
  "notes", "revision", "episode", "format", "font", "watermark",
};

const char *
_fab_fountain_skip_break (const char *p)
{
  if (p[0] == '\r' && p[1] == '\n')
    return p + 2;
  if (p[0] == '\r' || p[0] == '\n')
    return p + 1;

  return p;
}

const char *
_fab_fountain_skip_blanks (const char *p)
{
  return p + strspn (p, " \t");
}

/* Three or more "=" and nothing else. */
gboolean
_fab_fountain_is_page_break (const char *line)
{
  const char *start = _fab_fountain_skip_blanks (line);
  gsize n = strspn (start, "=");

  return n >= 3 && *_fab_fountain_skip_blanks (start + n) == '\0';
}

gboolean
_fab_fountain_is_synopsis (const char *line)
{
  const char *start = _fab_fountain_skip_blanks (line);

  return start[0] == '=' && start[1] != '=';
}

gboolean
_fab_fountain_is_centered (const char *line)
{
  const char *start = _fab_fountain_skip_blanks (line);
  gsize length = strlen (start);

  while (length > 0 && (start[length - 1] == ' ' || start[length - 1] == '\t'))
    length--;

  return length >= 2 && start[0] == '>' && start[length - 1] == '<';
}

/* INT, EXT, … followed by a dot or a blank, and then by something; or what other languages have. Writers set headings in bold. */
gboolean
_fab_fountain_is_heading (const char *line)
{
  const char *start = line + strspn (line, " \t*_");

  for (guint i = 0; i < G_N_ELEMENTS (heading_prefixes); i++)
    {
      gsize n = strlen (heading_prefixes[i]);

      if (g_ascii_strncasecmp (start, heading_prefixes[i], n) != 0)
        continue;
      if (start[n] != '.' && start[n] != ' ' && start[n] != '\t')
        continue;

      return start[n + strspn (start + n, ". \t*_")] != '\0';
    }

  return fab_heading_match (start, NULL) > 0;
}

gboolean
_fab_fountain_is_dotted (const char *line)
{
  const char *start = _fab_fountain_skip_blanks (line);

  return start[0] == '.' && g_unichar_isalnum (g_utf8_get_char (start + 1));
}

/* Upper case: at least one capital and no small letter. Scripts without case have neither. */
static void
look_at_case (gunichar  c,
              gboolean *capital,
              gboolean *small)
{
  switch (g_unichar_type (c))
    {
    case G_UNICODE_UPPERCASE_LETTER:
    case G_UNICODE_TITLECASE_LETTER:
      *capital = TRUE;
      break;
    case G_UNICODE_LOWERCASE_LETTER:
      *small = TRUE;
      break;
    default:
      break;
    }
}

static gboolean
is_upper_case (const char *line)
{
  gboolean capital = FALSE;
  gboolean small = FALSE;

  for (const char *p = line; *p != '\0'; p = g_utf8_next_char (p))
    look_at_case (g_utf8_get_char (p), &capital, &small);

  return capital && !small;
}

/* A blank after the colon makes it action: the one way out that the format gives. */
gboolean
_fab_fountain_is_transition (const char *line)
{
  const char *start = _fab_fountain_skip_blanks (line);

  for (guint i = 0; i < G_N_ELEMENTS (plain_transitions); i++)
    {
      if (g_str_equal (start, plain_transitions[i]))
        return TRUE;
    }

  return *start != '@' && g_str_has_suffix (start, "TO:") && strlen (start) > 3 && is_upper_case (start);
}

/* An extension in closed parentheses may be of any case: "HANS (on the radio)". */
gboolean
_fab_fountain_is_cue (const char *line)
{
  const char *p = line;
  const char *last_close = strrchr (line, ')');
  gboolean capital = FALSE;
  gboolean small = FALSE;

  while (*p != '\0')
    {
      const char *close = *p == '(' && p < last_close ? strchr (p, ')') : NULL;

      if (close != NULL)
        p = close;
      else
        look_at_case (g_utf8_get_char (p), &capital, &small);
      if (small)
        return FALSE;
      p = g_utf8_next_char (p);
    }

  return capital;
}

/* The first parenthesis closes at the very end: "(a) b (c)" is speech. */
gboolean
_fab_fountain_is_parenthetical (const char *line)
{
  const char *start = _fab_fountain_skip_blanks (line);
  int depth = 0;

  if (*start != '(')
    return FALSE;

  for (const char *p = start; *p != '\0'; p++)
    {
      depth += (*p == '(') - (*p == ')');
      if (depth <= 0)
        return *_fab_fountain_skip_blanks (p + 1) == '\0';
    }

  return FALSE;
}

char *
_fab_fountain_take_number (char *line)
{
  char *end, *start;

  g_strchomp (line);
  end = line + strlen (line);
  if (end - line < 3 || end[-1] != '#')
    return NULL;

  start = end - 1;
  while (start > line)
    {
      gunichar c;

      start = g_utf8_prev_char (start);
      c = g_utf8_get_char (start);
      if (c == '#')
        break;
      if (c != '-' && c != '.' && !g_unichar_isalnum (c))
        return NULL;
    }
  if (*start != '#' || start == line || end - start < 3)
    return NULL;

  *start = '\0';
  g_strchomp (line);

  return g_strndup (start + 1, end - start - 2);
}

static gboolean
is_known_key (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (title_keys); i++)
    {
      if (g_ascii_strcasecmp (title_keys[i], key) == 0)
        return TRUE;
    }

  return FALSE;
}

/* At most three words of letters and digits; a heading or "CUT TO" is no key. */
static gboolean
is_plausible_key (const char *key)
{
  guint words = 1;

  for (const char *p = key; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (*p == ' ')
        words++;
      else if (!g_unichar_isalnum (g_utf8_get_char (p)) && *p != '-' && *p != '_')
        return FALSE;
    }

  return words <= 3 && !_fab_fountain_is_heading (key)
         && !g_str_has_suffix (key, " TO") && g_ascii_strcasecmp (key, "FADE IN") != 0;
}

char *
_fab_fountain_take_key (const char  *line,
                        gboolean     first,
                        const char **value)
{
  const char *colon = strchr (line, ':');
  g_autofree char *key = NULL;
  g_autofree char *folded = NULL;

  if (colon == NULL || colon == line || *line == ' ' || *line == '\t')
    return NULL;

  key = g_strchomp (g_strndup (line, colon - line));
  *value = _fab_fountain_skip_blanks (colon + 1);
  if (!is_known_key (key))
    {
      /* "http://…" and "10:30" are values */
      if (colon[1] != '\0' && *value == colon + 1)
        return NULL;
      if (!is_plausible_key (key) || (first && **value == '\0') || fab_heading_match (line, NULL) > 0)
        return NULL;
    }

  folded = g_utf8_strdown (key, -1);

  return g_strdup (g_strdelimit (folded, " ", '_'));
}
