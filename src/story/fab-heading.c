/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include <string.h>

#include "fab-heading.h"

typedef enum
{
  WORD,   /* a dot, a colon or a dash follows; or a blank, and a dash later on */
  ABBREV, /* a dot or a blank follows, as for INT */
  STRICT, /* English has it too, as in INTERIOR MONOLOGUE: a dot, a colon or a dash follows */
} Rule;

/* As they are written in headings, longest first. Latin and Cyrillic ones are capitals: "Innen ist es dunkel" tells what happens. */
static const struct { const char *text; FabSide side; Rule rule; } words[] = {
  { "INTÉRIEUR", FAB_SIDE_INSIDE, WORD }, { "EXTÉRIEUR", FAB_SIDE_OUTSIDE, WORD }, /* French */
  { "INTERIEUR", FAB_SIDE_INSIDE, WORD }, { "EXTERIEUR", FAB_SIDE_OUTSIDE, WORD },
  { "INTERIOR", FAB_SIDE_INSIDE, STRICT }, { "EXTERIOR", FAB_SIDE_OUTSIDE, STRICT }, /* Spanish, Portuguese */
  { "INTERNO", FAB_SIDE_INSIDE, WORD }, { "ESTERNO", FAB_SIDE_OUTSIDE, WORD }, /* Italian */
  { "INNEN", FAB_SIDE_INSIDE, WORD }, { "AUSSEN", FAB_SIDE_OUTSIDE, WORD }, /* German */
  { "AUẞEN", FAB_SIDE_OUTSIDE, WORD }, { "AUßEN", FAB_SIDE_OUTSIDE, WORD },
  { "ИНТЕРЬЕР", FAB_SIDE_INSIDE, WORD }, { "ЭКСТЕРЬЕР", FAB_SIDE_OUTSIDE, WORD }, /* Russian */
  { "НАТУРА", FAB_SIDE_OUTSIDE, WORD }, { "ИНТ", FAB_SIDE_INSIDE, ABBREV }, { "НАТ", FAB_SIDE_OUTSIDE, ABBREV },
  { "ЭКСТ", FAB_SIDE_OUTSIDE, ABBREV },
  { "داخلي", FAB_SIDE_INSIDE, WORD }, { "خارجي", FAB_SIDE_OUTSIDE, WORD }, /* Arabic */
  { "内外景", FAB_SIDE_INSIDE | FAB_SIDE_OUTSIDE, WORD }, { "內外景", FAB_SIDE_INSIDE | FAB_SIDE_OUTSIDE, WORD }, /* Chinese */
  { "内景", FAB_SIDE_INSIDE, WORD }, { "外景", FAB_SIDE_OUTSIDE, WORD }, { "內景", FAB_SIDE_INSIDE, WORD },
  { "室内", FAB_SIDE_INSIDE, WORD }, { "室外", FAB_SIDE_OUTSIDE, WORD }, /* and Japanese */
  { "屋内", FAB_SIDE_INSIDE, WORD }, { "屋外", FAB_SIDE_OUTSIDE, WORD },
};

static const char * const dashes[] = { "-", "–", "—", "－", "―" };
static const char * const dots[] = { ".", "。", "．", "·", "・", ":", "：" };
static const char * const blanks[] = { " ", "\t", "　" };
static const char * const slashes[] = { "/", "／" };

static gsize
match_any (const char         *text,
           const char * const *list,
           gsize               n)
{
  for (gsize i = 0; i < n; i++)
    if (g_str_has_prefix (text, list[i]))
      return strlen (list[i]);

  return 0;
}

#define MATCH(text, list) match_any (text, list, G_N_ELEMENTS (list))

static gsize
skip_blanks (const char *text)
{
  gsize n = 0, blank;

  while ((blank = MATCH (text + n, blanks)) > 0)
    n += blank;

  return n;
}

/* The word alone, not the beginning of a longer one. */
static gsize
match_word (const char *text,
            FabSide    *side,
            Rule       *rule)
{
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (text, words[i].text))
      {
        *side |= words[i].side;
        *rule = words[i].rule;
        return strlen (words[i].text);
      }

  return 0;
}

/* "INNEN./AUSSEN", "داخلي / خارجي" */
static gsize
match_words (const char *text,
             FabSide    *side,
             Rule       *rule)
{
  gsize n = match_word (text, side, rule);

  while (n > 0)
    {
      gsize next = n + MATCH (text + n, dots), slash, more;

      next += skip_blanks (text + next);
      slash = MATCH (text + next, slashes);
      next += slash + skip_blanks (text + next + slash);
      more = slash > 0 ? match_word (text + next, side, rule) : 0;
      if (more == 0)
        break;
      n = next + more;
    }

  return n;
}

/* " - " and its like, somewhere in @text. */
static gboolean
has_dash (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gsize blank = MATCH (p, blanks), dash = blank > 0 ? MATCH (p + blank, dashes) : 0;

      if (dash > 0 && MATCH (p + blank + dash, blanks) > 0)
        return TRUE;
    }

  return FALSE;
}

/* What stands between the words and the place; 0: nothing that a heading has there. */
static gsize
match_divider (const char *text,
               Rule        rule)
{
  gsize blank = skip_blanks (text), dot = MATCH (text, dots), dash = MATCH (text + blank, dashes);

  if (dot > 0)
    return dot + skip_blanks (text + dot);
  if (dash > 0)
    return blank + dash + skip_blanks (text + blank + dash);
  if (blank == 0 || rule == STRICT || (rule == WORD && !has_dash (text)))
    return 0;

  return blank;
}

gsize
fab_heading_match (const char *text,
                   FabSide    *side)
{
  FabSide found = FAB_SIDE_UNKNOWN;
  Rule rule = WORD;
  gsize word, divider;

  g_return_val_if_fail (text != NULL, 0);

  word = match_words (text, &found, &rule);
  divider = word > 0 ? match_divider (text + word, rule) : 0;
  if (divider == 0 || text[word + divider] == '\0')
    return 0;
  if (side != NULL)
    *side = found;

  return word + divider;
}

FabSide
fab_heading_get_side (const char *heading)
{
  static const struct { const char *text; FabSide side; } english[] = {
    { "INT./EXT", FAB_SIDE_INSIDE | FAB_SIDE_OUTSIDE }, { "INT/EXT", FAB_SIDE_INSIDE | FAB_SIDE_OUTSIDE },
    { "EXT./INT", FAB_SIDE_INSIDE | FAB_SIDE_OUTSIDE }, { "I./E", FAB_SIDE_INSIDE | FAB_SIDE_OUTSIDE },
    { "I/E", FAB_SIDE_INSIDE | FAB_SIDE_OUTSIDE }, { "INT", FAB_SIDE_INSIDE }, { "EXT", FAB_SIDE_OUTSIDE },
  };
  FabSide side = FAB_SIDE_UNKNOWN;

  g_return_val_if_fail (heading != NULL, side);

  heading += strspn (heading, " .*_");
  if (fab_heading_match (heading, &side) > 0)
    return side;
  for (gsize i = 0; i < G_N_ELEMENTS (english); i++)
    if (g_ascii_strncasecmp (heading, english[i].text, strlen (english[i].text)) == 0)
      return english[i].side;

  return FAB_SIDE_UNKNOWN;
}
