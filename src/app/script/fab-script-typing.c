/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-script-typing"

#include "config.h"

#include <string.h>

#include "fab-fountain.h"
#include "fab-script-typing.h"

static const FabElementKind cycle[] = {
  FAB_ELEMENT_ACTION, FAB_ELEMENT_CHARACTER, FAB_ELEMENT_SCENE_HEADING, FAB_ELEMENT_TRANSITION,
};

static void
get_cursor (GtkTextBuffer *buffer,
            GtkTextIter   *iter)
{
  gtk_text_buffer_get_iter_at_mark (buffer, iter, gtk_text_buffer_get_insert (buffer));
}

static char *
get_line (GtkTextBuffer     *buffer,
          const GtkTextIter *at,
          GtkTextIter       *start,
          GtkTextIter       *end)
{
  *start = *end = *at;
  gtk_text_iter_set_line_offset (start, 0);
  if (!gtk_text_iter_ends_line (end))
    gtk_text_iter_forward_to_line_end (end);

  return gtk_text_buffer_get_text (buffer, start, end, TRUE);
}

static gboolean
is_blank (const char *text)
{
  return text[strspn (text, " \t")] == '\0';
}

/* Whether the line above holds something: then a blank line stands between two paragraphs no more. */
static gboolean
follows_text (GtkTextBuffer     *buffer,
              const GtkTextIter *at)
{
  GtkTextIter above = *at, start, end;
  g_autofree char *text = NULL;

  if (!gtk_text_iter_backward_line (&above) || gtk_text_iter_get_line (at) == 0)
    return FALSE;
  text = get_line (buffer, &above, &start, &end);

  return !is_blank (text);
}

/* A name in capitals is a cue only once something is said below it; until then it is read as action. */
static gboolean
is_cue_to_be (const char *line)
{
  g_autofree char *capitals = g_utf8_strup (line, -1);
  g_autofree char *small = g_utf8_strdown (line, -1);
  gsize length = strlen (line);

  return *line == '@' || (length > 1 && length < 40 && g_str_equal (line, capitals) && !g_str_equal (line, small) &&
                          strchr (".!?:;,", line[length - 1]) == NULL);
}

static const char *
get_break (const char     *line,
           FabElementKind  kind)
{
  if (kind == FAB_ELEMENT_ACTION && is_cue_to_be (line))
    return "\n";

  return kind == FAB_ELEMENT_CHARACTER || kind == FAB_ELEMENT_PARENTHETICAL || kind == FAB_ELEMENT_LYRICS ? "\n" : "\n\n";
}

gboolean
fab_script_typing_enter (GtkTextBuffer  *buffer,
                         FabElementKind  kind)
{
  GtkTextIter at, start, end;
  g_autofree char *line = NULL;

  g_return_val_if_fail (GTK_IS_TEXT_BUFFER (buffer), FALSE);

  get_cursor (buffer, &at);
  line = get_line (buffer, &at, &start, &end);
  if (kind == FAB_ELEMENT_PARENTHETICAL && gtk_text_iter_get_char (&at) == ')')
    gtk_text_iter_forward_char (&at);
  if (gtk_text_buffer_get_has_selection (buffer) || is_blank (line) || !gtk_text_iter_ends_line (&at) ||
      kind == FAB_ELEMENT_TITLE_PAGE || kind == FAB_ELEMENT_NOTE || kind == FAB_ELEMENT_BONEYARD)
    return FALSE;
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_insert (buffer, &at, get_break (line, kind), -1);
  gtk_text_buffer_place_cursor (buffer, &at);
  gtk_text_buffer_end_user_action (buffer);

  return TRUE;
}

/* The words without the marks that say what they are. */
static char *
strip_marks (const char *line)
{
  g_autofree char *text = g_strstrip (g_strdup (line));
  gsize length = strlen (text);
  const char *first = text;

  if (*text == '>' && g_str_has_suffix (text, "<") && length > 1)
    text[length - 1] = '\0';
  if (*text != '\0' && strchr (".@!>", *text) != NULL)
    first++;

  return g_strstrip (g_strdup (first));
}

static char *
retype (const char     *original,
        FabElementKind  kind)
{
  g_autofree char *words = strip_marks (original);
  g_autofree char *capitals = g_utf8_strup (words, -1);
  FabFountainPiece piece = { kind, kind == FAB_ELEMENT_ACTION ? words : capitals };

  if (kind == FAB_ELEMENT_SCENE_HEADING && *words == '\0')
    return g_strdup ("INT. ");
  if (kind == FAB_ELEMENT_TRANSITION && *words == '\0')
    return g_strdup ("> ");
  if (*words == '\0')
    return g_strdup (kind == FAB_ELEMENT_CHARACTER ? "@" : "");

  return fab_fountain_compose (&piece);
}

static FabElementKind
next_kind (FabElementKind kind,
           int            step)
{
  for (int i = 0; i < (int) G_N_ELEMENTS (cycle); i++)
    if (cycle[i] == kind)
      return cycle[(i + step + (int) G_N_ELEMENTS (cycle)) % (int) G_N_ELEMENTS (cycle)];

  return step > 0 ? FAB_ELEMENT_CHARACTER : FAB_ELEMENT_TRANSITION;
}

/* What an unfinished line is meant to be: marks without words are not read as anything yet. */
static FabElementKind
read_intent (const char     *line,
             FabElementKind  kind)
{
  g_autofree char *text = g_strstrip (g_strdup (line));

  if (g_str_equal (text, "@"))
    return FAB_ELEMENT_CHARACTER;
  if (g_str_equal (text, "INT."))
    return FAB_ELEMENT_SCENE_HEADING;
  if (g_str_equal (text, ">"))
    return FAB_ELEMENT_TRANSITION;

  return *text == '\0' ? FAB_ELEMENT_ACTION : kind;
}

static void
replace_line (GtkTextBuffer *buffer,
              GtkTextIter   *start,
              GtkTextIter   *end,
              const char    *text,
              gboolean       apart)
{
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete (buffer, start, end);
  if (apart)
    gtk_text_buffer_insert (buffer, start, "\n", -1);
  gtk_text_buffer_insert (buffer, start, text, -1);
  gtk_text_buffer_place_cursor (buffer, start);
  gtk_text_buffer_end_user_action (buffer);
}

static void
insert_parentheses (GtkTextBuffer *buffer,
                    GtkTextIter   *at)
{
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_insert (buffer, at, "()", -1);
  gtk_text_iter_backward_char (at);
  gtk_text_buffer_place_cursor (buffer, at);
  gtk_text_buffer_end_user_action (buffer);
}

gboolean
fab_script_typing_tab (GtkTextBuffer   *buffer,
                       FabElementKind   kind,
                       int              step,
                       char           **original,
                       FabElementKind  *meant)
{
  GtkTextIter at, start, end;
  g_autofree char *line = NULL;
  g_autofree char *text = NULL;
  gboolean blank, apart;

  g_return_val_if_fail (GTK_IS_TEXT_BUFFER (buffer), FALSE);
  g_return_val_if_fail (original != NULL && meant != NULL, FALSE);

  get_cursor (buffer, &at);
  line = get_line (buffer, &at, &start, &end);
  blank = is_blank (line);
  apart = follows_text (buffer, &at);
  if (blank && apart)
    {
      insert_parentheses (buffer, &at);
      *meant = FAB_ELEMENT_PARENTHETICAL;
      return TRUE;
    }
  kind = read_intent (line, kind);
  if (kind != FAB_ELEMENT_ACTION && kind != FAB_ELEMENT_CHARACTER && kind != FAB_ELEMENT_SCENE_HEADING &&
      kind != FAB_ELEMENT_TRANSITION)
    return FALSE;
  if (kind == FAB_ELEMENT_ACTION || *original == NULL)
    {
      g_free (*original);
      *original = g_strdup (line);
    }
  *meant = next_kind (kind, step);
  text = retype (*original, *meant);
  replace_line (buffer, &start, &end, text, apart);

  return TRUE;
}
