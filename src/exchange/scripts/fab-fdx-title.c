/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An FDX title page is placed lines, Fountain's is keys: they are told apart by their order and their words. */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include <string.h>

#include "fab-fdx-private.h"
#include "fab-fountain.h"

enum { TITLE, CREDIT, AUTHOR, SOURCE, DATE, CONTACT, N_KEYS };

static const struct { const char *key; const char *alignment; int space; } keys[N_KEYS] = {
  [TITLE] =   { "Title", "Center", 18 },
  [CREDIT] =  { "Credit", "Center", 1 },
  [AUTHOR] =  { "Author", "Center", 1 },
  [SOURCE] =  { "Source", "Center", 1 },
  [DATE] =    { "Draft date", "Left", 18 },
  [CONTACT] = { "Contact", "Left", 1 },
};

static gboolean
is_credit (const char *line)
{
  g_autofree char *folded = g_utf8_casefold (line, -1);

  return strlen (folded) < 40 && (g_str_equal (folded, "by") || g_str_has_suffix (folded, " by"));
}

static gboolean
is_source (const char *line)
{
  return g_ascii_strncasecmp (line, "based ", 6) == 0 || g_ascii_strncasecmp (line, "adapted ", 8) == 0;
}

static gboolean
is_date (const char *line)
{
  g_autofree char *folded = g_utf8_casefold (line, -1);

  return strstr (folded, "draft") != NULL || strstr (folded, "revis") != NULL ||
         g_regex_match_simple ("^\\W*(\\d{1,4}[-./]\\d{1,2}[-./]\\d{1,4}|\\p{L}+ \\d{1,2}(, ?|\\. ?| )\\d{4})\\W*$",
                               line, 0, 0);
}

typedef struct
{
  char     *text;
  gboolean  centered;
} Line;

static void
clear_line (Line *line)
{
  g_free (line->text);
}

/* Of the centered lines the credit says who is who; without one the second of three is taken for it. */
typedef struct
{
  guint centered;
  guint credit; /* index of the line, 0: none */
} Layout;

static Layout
find_layout (GArray *lines)
{
  Layout layout = { 0 };

  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);

      layout.centered += line->centered ? 1 : 0;
      if (layout.credit == 0 && i > 0 && is_credit (line->text))
        layout.credit = i;
    }
  if (layout.credit == 0 && layout.centered >= 3)
    layout.credit = 1;

  return layout;
}

static int
guess_key (const Layout *layout,
           const Line   *line,
           guint         i,
           int           before)
{
  if (i == 0 || i < layout->credit)
    return TITLE;
  if (i == layout->credit)
    return CREDIT;
  if (before == CREDIT || (before == TITLE && line->centered))
    return AUTHOR;
  if (before < SOURCE && is_source (line->text))
    return SOURCE;
  if (before < DATE && is_date (line->text))
    return DATE;

  return CONTACT;
}

static gboolean
is_centered (xmlNode *paragraph)
{
  xmlChar *value = xmlGetNoNsProp (paragraph, BAD_CAST "Alignment");
  gboolean centered = value != NULL && g_str_equal ((const char *) value, "Center");

  xmlFree (value);

  return centered;
}

static GArray *
list_lines (xmlNode *content)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Line));

  g_array_set_clear_func (lines, (GDestroyNotify) clear_line);
  for (xmlNode *child = content != NULL ? content->children : NULL; child != NULL; child = child->next)
    {
      g_autofree char *text = child->type == XML_ELEMENT_NODE ? _fab_fdx_text (child) : NULL;
      g_auto(GStrv) parts = text != NULL ? g_strsplit (text, "\n", -1) : NULL;

      for (guint i = 0; parts != NULL && parts[i] != NULL; i++)
        if (*g_strstrip (parts[i]) != '\0')
          {
            Line line = { g_strdup (parts[i]), is_centered (child) };

            g_array_append_val (lines, line);
          }
    }

  return lines;
}

static void
sort_lines (GArray  *lines,
            GString *values[N_KEYS])
{
  Layout layout = find_layout (lines);
  int key = TITLE;

  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);

      key = guess_key (&layout, line, i, key);
      if (values[key]->len > 0)
        g_string_append_c (values[key], '\n');
      g_string_append (values[key], line->text);
    }
}

char *
_fab_fdx_read_title (xmlNode *root)
{
  xmlNode *page = _fab_fdx_child (root, "TitlePage");
  g_autoptr(GArray) lines = list_lines (page != NULL ? _fab_fdx_child (page, "Content") : NULL);
  GString *values[N_KEYS];
  GString *text = g_string_new (NULL);

  for (int i = 0; i < N_KEYS; i++)
    values[i] = g_string_new (NULL);
  sort_lines (lines, values);
  for (int i = 0; i < N_KEYS; i++)
    {
      FabFountainPiece piece = { FAB_ELEMENT_TITLE_PAGE, values[i]->str, .key = keys[i].key };
      g_autofree char *line = values[i]->len > 0 ? fab_fountain_compose (&piece) : NULL;

      if (line != NULL)
        g_string_append_printf (text, "%s\n", line);
      g_string_free (values[i], TRUE);
    }

  return g_string_free (text, FALSE);
}

static void
add_line (xmlNode    *content,
          const char *alignment,
          const char *line)
{
  xmlNode *paragraph = xmlNewChild (content, NULL, BAD_CAST "Paragraph", NULL);

  xmlNewProp (paragraph, BAD_CAST "Alignment", BAD_CAST alignment);
  _fab_fdx_add_runs (paragraph, line, 0);
}

static void
add_value (xmlNode    *content,
           int         key,
           const char *value)
{
  g_auto(GStrv) lines = g_strsplit (value, "\n", -1);

  for (int i = 0; i < keys[key].space; i++)
    add_line (content, keys[key].alignment, "");
  for (guint i = 0; lines[i] != NULL; i++)
    add_line (content, keys[key].alignment, lines[i]);
}

static int
find_key (const char *name)
{
  if (g_ascii_strcasecmp (name, "authors") == 0)
    return AUTHOR;
  for (int i = 0; i < N_KEYS; i++)
    if (g_ascii_strcasecmp (keys[i].key, name) == 0)
      return i;

  return CONTACT;
}

xmlNode *
_fab_fdx_make_title (GPtrArray *elements)
{
  xmlNode *page = xmlNewNode (NULL, BAD_CAST "TitlePage");
  xmlNode *content = xmlNewChild (page, NULL, BAD_CAST "Content", NULL);
  gboolean any = FALSE;

  for (int key = 0; key < N_KEYS; key++)
    for (guint i = 0; i < elements->len; i++)
      {
        FabElement *element = g_ptr_array_index (elements, i);

        if (fab_element_get_kind (element) != FAB_ELEMENT_TITLE_PAGE ||
            find_key (fab_element_get_key (element)) != key)
          continue;
        add_value (content, key, fab_element_get_text (element));
        any = TRUE;
      }
  if (any)
    return page;
  xmlFreeNode (page);

  return NULL;
}
