/* SPDX-License-Identifier: GPL-3.0-or-later */
/* New text for an element, written so that it is read as the same kind of element again. */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include <string.h>

#include "fab-element-private.h"
#include "fab-fountain.h"
#include "fab-fountain-lines-private.h"
#include "fab-fountain-rules-private.h"

/* What is kept of the old source around the new text. */
typedef struct
{
  char       *head;     /* byte order mark and blank lines in front */
  char       *tail;     /* line break and blank lines behind */
  char       *cuts;     /* notes and boneyards that stood inside */
  const char *eol;
} Frame;

static void
clear_frame (Frame *frame)
{
  g_free (frame->head);
  g_free (frame->tail);
  g_free (frame->cuts);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Frame, clear_frame)

static const char *
find_eol (const char *source)
{
  if (strstr (source, "\r\n") != NULL)
    return "\r\n";

  return strchr (source, '\r') != NULL && strchr (source, '\n') == NULL ? "\r" : "\n";
}

static char *
join_cuts (FabSourceLines *lines)
{
  g_autoptr(GString) cuts = g_string_new (NULL);

  for (guint i = 0; i < lines->cuts->len; i++)
    {
      FabCut *cut = &g_array_index (lines->cuts, FabCut, i);

      g_string_append_c (cuts, ' ');
      g_string_append_len (cuts, lines->text + cut->start, cut->end - cut->start);
    }

  return g_string_free (g_steal_pointer (&cuts), FALSE);
}

static void
find_frame (Frame      *frame,
            FabElement *element,
            gboolean    begins)
{
  const char *source = fab_element_get_source (element);
  FabElementKind kind = fab_element_get_kind (element);
  g_autoptr(FabSourceLines) lines = _fab_source_lines_new (source);
  gsize first = 0;
  gsize last = strlen (source);

  for (guint i = 0; i < lines->lines->len; i++)
    {
      FabSourceLine *line = &g_array_index (lines->lines, FabSourceLine, i);

      if (line->kind != FAB_LINE_BLANK)
        break;
      first = line->end;
    }
  /* an empty line of speech has nothing in front */
  if (first == last)
    first = 0;
  while (last > first && strchr (" \t\r\n", source[last - 1]) != NULL)
    last--;
  /* blanks behind the text go with the text, not with the line break */
  last += strspn (source + last, " \t");

  if (begins && first == 0 && g_str_has_prefix (source, "\xef\xbb\xbf"))
    first = strlen ("\xef\xbb\xbf");
  frame->head = g_strndup (source, first);
  frame->tail = g_strdup (source + MAX (first, last));
  frame->eol = find_eol (source);
  frame->cuts = kind == FAB_ELEMENT_NOTE || kind == FAB_ELEMENT_BONEYARD ? g_strdup ("")
                                                                          : join_cuts (lines);
}

/* Each line of @text between @before and @after. */
static char *
wrap_lines (const char *text,
            const char *before,
            const char *after)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr(GString) wrapped = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    g_string_append_printf (wrapped, "%s%s%s%s", i > 0 ? "\n" : "", before, lines[i], after);

  return g_string_free (g_steal_pointer (&wrapped), FALSE);
}

/* An empty line would end a speech or a note; two blanks on it keep it. */
static char *
hold_empty_lines (const char *text)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (*_fab_fountain_skip_blanks (lines[i]) == '\0')
        {
          g_free (lines[i]);
          lines[i] = g_strdup ("  ");
        }
    }

  return *text == '\0' ? g_strdup ("  ") : g_strjoinv ("\n", lines);
}

static char *
put_on_one_line (const char *text)
{
  return g_strstrip (g_strdelimit (g_strdup (text), "\n", ' '));
}

static char *
render_note (const char *text)
{
  g_autofree char *held = *text == '\0' ? g_strdup ("") : hold_empty_lines (text);

  return g_strconcat ("[[", held, "]]", NULL);
}

/* The key as the author spelled it. */
static char *
render_title (FabElement *element,
              const char *text)
{
  g_autoptr(FabSourceLines) lines = _fab_source_lines_new (fab_element_get_source (element));
  g_autofree char *key = g_strdup (fab_element_get_key (element));
  g_autofree char *values = NULL;

  for (guint i = 0; i < lines->lines->len; i++)
    {
      const char *line = g_array_index (lines->lines, FabSourceLine, i).text;
      const char *colon = strchr (line, ':');

      if (colon != NULL)
        {
          g_free (key);
          key = g_strndup (line, colon - line);
          break;
        }
    }
  if (strchr (text, '\n') == NULL)
    return g_strdup_printf ("%s: %s", key, text);

  values = wrap_lines (text, "    ", "");

  return g_strdup_printf ("%s:\n%s", key, values);
}

static char *
render_section (int         level,
                const char *text)
{
  g_autofree char *hashes = g_strnfill (MAX (1, level), '#');
  g_autofree char *line = put_on_one_line (text);

  return g_strdup_printf ("%s %s", hashes, line);
}

static char *
render_synopsis (const char *text)
{
  g_autofree char *line = put_on_one_line (text);

  return g_strconcat ("= ", line, NULL);
}

static char *
render_heading (FabElement *element,
                const char *text,
                gboolean    force)
{
  g_autofree char *line = put_on_one_line (text);
  const char *number = fab_element_get_scene_number (element);

  return g_strconcat (force ? "." : "", line,
                      number ? " #" : NULL, number, "#", NULL);
}

static char *
render_cue (FabElement *element,
            const char *text,
            gboolean    force)
{
  g_autofree char *line = put_on_one_line (text);

  return g_strconcat (force ? "@" : "", line,
                      fab_element_get_dual (element) == FAB_DUAL_RIGHT ? " ^" : NULL, NULL);
}

static char *
render_transition (const char *text,
                   gboolean    force)
{
  g_autofree char *line = put_on_one_line (text);

  return g_strconcat (force ? "> " : "", line, NULL);
}

static char *
render_parenthetical (const char *text)
{
  g_autofree char *line = put_on_one_line (text);

  return _fab_fountain_is_parenthetical (line) ? g_steal_pointer (&line)
                                               : g_strdup_printf ("(%s)", line);
}

/* Lines of action below the first are read as something else when they begin with a mark, so these are forced too. */
static char *
render_action (const char *text,
               gboolean    force)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr(GString) action = g_string_new (force ? "!" : "");

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char first = *_fab_fountain_skip_blanks (lines[i]);
      gboolean marked = i > 0 && first != '\0' && strchr ("!#=~>", first) != NULL;

      g_string_append_printf (action, "%s%s%s", i > 0 ? "\n" : "", marked ? "!" : "", lines[i]);
    }

  return g_string_free (g_steal_pointer (&action), FALSE);
}

/* The text with its marks; @force adds the mark that makes it this kind whatever it looks like. */
static char *
render_core (FabElement *element,
             const char *text,
             gboolean    force)
{
  switch (fab_element_get_kind (element))
    {
    case FAB_ELEMENT_TITLE_PAGE:
      return render_title (element, text);
    case FAB_ELEMENT_SCENE_HEADING:
      return render_heading (element, text, force);
    case FAB_ELEMENT_CHARACTER:
      return render_cue (element, text, force);
    case FAB_ELEMENT_PARENTHETICAL:
      return render_parenthetical (text);
    case FAB_ELEMENT_DIALOGUE:
      return hold_empty_lines (text);
    case FAB_ELEMENT_LYRICS:
      return wrap_lines (text, "~", "");
    case FAB_ELEMENT_TRANSITION:
      return render_transition (text, force);
    case FAB_ELEMENT_CENTERED:
      return wrap_lines (text, "> ", " <");
    case FAB_ELEMENT_SECTION:
      return render_section (fab_element_get_level (element), text);
    case FAB_ELEMENT_SYNOPSIS:
      return render_synopsis (text);
    case FAB_ELEMENT_NOTE:
      return render_note (text);
    case FAB_ELEMENT_BONEYARD:
      return g_strconcat ("/* ", text, " */", NULL);
    case FAB_ELEMENT_PAGE_BREAK:
      return g_strdup ("===");
    case FAB_ELEMENT_ACTION:
    default:
      return render_action (text, force);
    }
}

/* Whether @core, between such lines, is read as @kind, and none of its text as the mark that forces that. */
static gboolean
is_read_between (const char     *before,
                 const char     *core,
                 const char     *after,
                 FabElementKind  kind)
{
  g_autofree char *text = g_strconcat (before, core, after, "x", NULL);
  g_autoptr(GPtrArray) elements = fab_fountain_parse (text, -1);
  guint at = *before != '\0' ? 1 : 0;
  FabElement *read = elements->len > at ? g_ptr_array_index (elements, at) : NULL;

  return read != NULL && fab_element_get_kind (read) == kind && !fab_element_get_forced (read);
}

/* Whether @core, standing where an element of its kind stands, is read as that kind. What is below action may be
 * text, unless the blank line of @tail is between; what is below a cue may begin with a mark. */
static gboolean
is_read_as (const char     *core,
            FabElementKind  kind,
            const char     *tail,
            gboolean        first)
{
  gboolean spoken = kind == FAB_ELEMENT_PARENTHETICAL || kind == FAB_ELEMENT_DIALOGUE;
  const char *before = first ? "" : spoken ? "X\n" : "X.\n\n";

  if (!is_read_between (before, core, kind == FAB_ELEMENT_CHARACTER ? "\n= " : "\n\n", kind))
    return FALSE;
  /* a blank line more, and it would be one */
  if (kind == FAB_ELEMENT_CHARACTER && _fab_fountain_is_transition (core))
    return FALSE;

  return kind != FAB_ELEMENT_ACTION || strpbrk (tail, "\r\n") == NULL
         || is_read_between (before, core, tail, kind);
}

static gboolean
can_be_forced (FabElementKind kind)
{
  return kind == FAB_ELEMENT_SCENE_HEADING || kind == FAB_ELEMENT_ACTION
         || kind == FAB_ELEMENT_CHARACTER || kind == FAB_ELEMENT_TRANSITION;
}

/* Notes and boneyards that stood in the old text stay, at its end or, under a cue, on that line. */
static char *
assemble (Frame      *frame,
          const char *core)
{
  g_autoptr(GString) text = g_string_new (core);

  g_string_append (text, frame->cuts);
  if (!g_str_equal (frame->eol, "\n"))
    {
      g_string_replace (text, "\r\n", "\n", 0);
      g_string_replace (text, "\n", frame->eol, 0);
    }

  return g_strconcat (frame->head, text->str, frame->tail, NULL);
}

char *
fab_fountain_render (FabElement *element,
                     const char *text,
                     gboolean    first)
{
  FabElementKind kind;
  g_auto(Frame) frame = { 0 };
  g_autofree char *core = NULL;
  const char *source;

  g_return_val_if_fail (FAB_IS_ELEMENT (element), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  kind = fab_element_get_kind (element);
  source = fab_element_get_source (element);
  if (*source == '\0' && (kind == FAB_ELEMENT_NOTE || kind == FAB_ELEMENT_BONEYARD))
    return g_strdup ("");
  if (*source != '\0' && g_str_equal (text, fab_element_get_text (element)))
    return g_strdup (source);

  find_frame (&frame, element, first);
  core = render_core (element, text, fab_element_get_forced (element));
  if (can_be_forced (kind) && !fab_element_get_forced (element) &&
      !is_read_as (core, kind, frame.tail, first))
    {
      g_free (core);
      core = render_core (element, text, TRUE);
    }

  return assemble (&frame, core);
}

char *
fab_fountain_compose (const FabFountainPiece *piece)
{
  FabElementFields fields = { 0 };
  g_autoptr(FabElement) element = NULL;

  g_return_val_if_fail (piece != NULL && piece->text != NULL, NULL);

  fields.kind = piece->kind;
  fields.key = piece->key;
  fields.scene_number = piece->scene_number;
  fields.dual = piece->dual;
  fields.level = piece->level;
  element = _fab_element_new (&fields);
  /* An element without source is one cut out of another, unless it comes from elsewhere. */
  if (piece->kind == FAB_ELEMENT_NOTE || piece->kind == FAB_ELEMENT_BONEYARD)
    return render_core (element, piece->text, FALSE);

  return fab_fountain_render (element, piece->text, piece->first);
}
