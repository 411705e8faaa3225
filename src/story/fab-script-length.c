/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include <string.h>

#include "fab-script-length.h"

#define LINES_ON_A_PAGE 55

/* Characters on a line, and blank lines above; no width: not printed. */
static const struct { guint8 width, above; } settings[] = {
  [FAB_ELEMENT_SCENE_HEADING] = { 61, 2 },
  [FAB_ELEMENT_ACTION] =        { 61, 1 },
  [FAB_ELEMENT_CHARACTER] =     { 38, 1 },
  [FAB_ELEMENT_PARENTHETICAL] = { 25, 0 },
  [FAB_ELEMENT_DIALOGUE] =      { 35, 0 },
  [FAB_ELEMENT_LYRICS] =        { 35, 0 },
  [FAB_ELEMENT_TRANSITION] =    { 61, 1 },
  [FAB_ELEMENT_CENTERED] =      { 61, 1 },
  [FAB_ELEMENT_PAGE_BREAK] =    { 0, 0 },
};

static guint
count_words (const char *text)
{
  gboolean inside = FALSE;
  guint n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gboolean letter = g_unichar_isalnum (g_utf8_get_char (p)) || *p == '\'';

      n += letter && !inside ? 1 : 0;
      inside = letter;
    }

  return n;
}

/* Words go to the next line when they do not fit. */
static guint
count_lines (const char *text,
             guint       width)
{
  guint lines = 1, column = 0, word = 0;

  for (const char *p = text; ; p = g_utf8_next_char (p))
    {
      if (*p != '\0' && *p != ' ' && *p != '\n')
        {
          word++;
          continue;
        }
      if (column > 0 && column + 1 + word > width)
        {
          lines++;
          column = 0;
        }
      column += word + (column > 0 ? 1 : 0);
      word = 0;
      if (*p == '\0')
        return lines;
      if (*p == '\n')
        {
          lines++;
          column = 0;
        }
    }
}

void
fab_script_length_add (FabScriptLength *length,
                       FabElement      *element)
{
  FabElementKind kind;
  const char *text;

  g_return_if_fail (length != NULL);
  g_return_if_fail (FAB_IS_ELEMENT (element));

  kind = fab_element_get_kind (element);
  text = fab_element_get_text (element);
  if (kind == FAB_ELEMENT_PAGE_BREAK)
    length->lines += (LINES_ON_A_PAGE - length->lines % LINES_ON_A_PAGE) % LINES_ON_A_PAGE;
  if (kind >= G_N_ELEMENTS (settings) || settings[kind].width == 0 || *text == '\0')
    return;
  length->scenes += kind == FAB_ELEMENT_SCENE_HEADING ? 1 : 0;
  length->words += count_words (text);
  /* Nothing is left blank at the top of a page. */
  length->lines += length->lines % LINES_ON_A_PAGE == 0 ? 0 : settings[kind].above;
  length->lines += count_lines (text, settings[kind].width);
}

FabScriptLength
fab_script_measure (GListModel *elements)
{
  FabScriptLength length = { 0 };
  guint n;

  g_return_val_if_fail (G_IS_LIST_MODEL (elements), length);

  n = g_list_model_get_n_items (elements);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(FabElement) element = g_list_model_get_item (elements, i);

      fab_script_length_add (&length, element);
    }

  return length;
}

double
fab_script_length_get_pages (const FabScriptLength *length)
{
  g_return_val_if_fail (length != NULL, 0);

  return (double) length->lines / LINES_ON_A_PAGE;
}
