/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The second pass: lines become elements. What is decided where the format leaves a choice follows
 * docs/fountain.md. */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include <string.h>

#include "fab-element-private.h"
#include "fab-fountain.h"
#include "fab-fountain-lines-private.h"
#include "fab-fountain-rules-private.h"

/* An element that is still growing. It reaches to the start of the next one. */
typedef struct
{
  FabElementKind  kind;
  gsize           start;
  guint           first_cut, end_cut; /* notes and boneyards inside */
  GString        *text;
  guint           n_lines;
  char           *key;
  char           *number;
  FabDual         dual;
  int             level;
  gboolean        forced;
} Piece;

typedef enum
{
  BLOCK_NONE,
  BLOCK_ACTION, /* action, lyrics or centered text: the next line may continue it */
  BLOCK_SPEECH, /* below a cue */
} Block;

typedef struct
{
  FabSourceLines *source;
  GArray         *pieces;
  guint8         *follows; /* per line: Follow */
  Block           block;
  gboolean        after_blank;
  int             last_cue; /* of a speech that nothing but notes has followed, or -1 */
} Parser;

typedef enum
{
  FOLLOW_BLANK = 1 << 0, /* a blank line, or what counts as one */
  FOLLOW_TEXT = 1 << 1,  /* something that can be spoken */
} Follow;

static void
clear_piece (gpointer data)
{
  Piece *piece = data;

  g_string_free (piece->text, TRUE);
  g_free (piece->key);
  g_free (piece->number);
}

static FabSourceLine *
get_line (Parser *self,
          guint   i)
{
  return &g_array_index (self->source->lines, FabSourceLine, i);
}

static Piece *
get_last (Parser *self)
{
  g_assert (self->pieces->len > 0);

  return &g_array_index (self->pieces, Piece, self->pieces->len - 1);
}

/* Two blanks or more on a line of their own are an empty line of speech. */
static gboolean
is_soft_blank (FabSourceLine *line)
{
  return line->kind == FAB_LINE_BLANK && strlen (line->text) >= 2;
}

/* What stands below each line. Lines of notes are looked through. */
static void
look_ahead (Parser *self)
{
  guint n = self->source->lines->len;

  self->follows = g_new (guint8, n + 1);
  if (n > 0)
    self->follows[n - 1] = FOLLOW_BLANK;

  for (guint i = n; i-- > 1;)
    {
      FabSourceLine *line = get_line (self, i);

      if (line->kind == FAB_LINE_NOTE)
        self->follows[i - 1] = self->follows[i];
      else if (line->kind == FAB_LINE_TEXT)
        self->follows[i - 1] = FOLLOW_TEXT;
      else
        self->follows[i - 1] = FOLLOW_BLANK | (is_soft_blank (line) ? FOLLOW_TEXT : 0);
    }
}

static Piece *
add_piece (Parser         *self,
           FabSourceLine  *line,
           FabElementKind  kind)
{
  Piece piece = {
    .kind = kind,
    .start = line->start,
    .first_cut = line->first_cut,
    .end_cut = line->first_cut + line->n_cuts,
    .text = g_string_new (NULL),
  };

  g_array_append_val (self->pieces, piece);

  return get_last (self);
}

static void
add_text (Piece      *piece,
          const char *text)
{
  if (piece->n_lines++ > 0)
    g_string_append_c (piece->text, '\n');
  g_string_append (piece->text, text);
}

static void
add_trimmed (Piece      *piece,
             const char *text)
{
  g_autofree char *copy = g_strdup (text);

  add_text (piece, g_strstrip (copy));
}

/* Blanks in front of action are the author's layout, the only place where they mean something. */
static void
add_indented (Piece      *piece,
              const char *text)
{
  gsize length = strlen (text);

  while (length > 0 && strchr (" \t", text[length - 1]) != NULL)
    length--;
  if (piece->n_lines++ > 0)
    g_string_append_c (piece->text, '\n');
  for (gsize i = 0; i < length; i++)
    if (text[i] == '\t')
      g_string_append (piece->text, "    ");
    else
      g_string_append_c (piece->text, text[i]);
}

/* The last piece when this line continues it, else a new one. */
static Piece *
continue_piece (Parser         *self,
                FabSourceLine  *line,
                FabElementKind  kind,
                Block           block)
{
  Piece *last;

  if (self->block != block || get_last (self)->kind != kind)
    {
      self->block = block;
      return add_piece (self, line, kind);
    }

  last = get_last (self);
  last->end_cut = line->first_cut + line->n_cuts;

  return last;
}

static void
end_block (Parser   *self,
           gboolean  blank)
{
  self->block = BLOCK_NONE;
  self->after_blank = blank;
}

static gboolean
read_page_break (Parser *self,
                 guint   i)
{
  FabSourceLine *line = get_line (self, i);

  if (!_fab_fountain_is_page_break (line->text))
    return FALSE;

  add_piece (self, line, FAB_ELEMENT_PAGE_BREAK);
  end_block (self, TRUE);

  return TRUE;
}

static gboolean
read_section (Parser *self,
              guint   i)
{
  FabSourceLine *line = get_line (self, i);
  const char *start = _fab_fountain_skip_blanks (line->text);
  Piece *piece;

  if (*start != '#')
    return FALSE;

  piece = add_piece (self, line, FAB_ELEMENT_SECTION);
  piece->level = strspn (start, "#");
  add_trimmed (piece, start + piece->level);
  end_block (self, TRUE);

  return TRUE;
}

static gboolean
read_synopsis (Parser *self,
               guint   i)
{
  FabSourceLine *line = get_line (self, i);

  if (!_fab_fountain_is_synopsis (line->text))
    return FALSE;

  add_trimmed (add_piece (self, line, FAB_ELEMENT_SYNOPSIS),
               _fab_fountain_skip_blanks (line->text) + 1);
  end_block (self, TRUE);

  return TRUE;
}

static gboolean
read_lyrics (Parser *self,
             guint   i)
{
  FabSourceLine *line = get_line (self, i);
  const char *start = _fab_fountain_skip_blanks (line->text);
  Block block = self->block == BLOCK_SPEECH ? BLOCK_SPEECH : BLOCK_ACTION;

  if (*start != '~')
    return FALSE;

  add_trimmed (continue_piece (self, line, FAB_ELEMENT_LYRICS, block), start + 1);
  self->after_blank = FALSE;

  return TRUE;
}

static gboolean
read_forced_action (Parser *self,
                    guint   i)
{
  FabSourceLine *line = get_line (self, i);
  const char *start = _fab_fountain_skip_blanks (line->text);
  g_autofree char *text = NULL;
  Piece *piece;

  if (*start != '!')
    return FALSE;

  text = g_strdup_printf ("%.*s%s", (int) (start - line->text), line->text, start + 1);
  piece = continue_piece (self, line, FAB_ELEMENT_ACTION, BLOCK_ACTION);
  piece->forced = TRUE;
  add_indented (piece, text);
  self->after_blank = FALSE;

  return TRUE;
}

static gboolean
read_centered (Parser *self,
               guint   i)
{
  FabSourceLine *line = get_line (self, i);
  g_autofree char *text = NULL;
  gsize length;

  if (!_fab_fountain_is_centered (line->text))
    return FALSE;

  text = g_strstrip (g_strdup (line->text));
  length = strlen (text);
  text[length - 1] = '\0';
  add_trimmed (continue_piece (self, line, FAB_ELEMENT_CENTERED, BLOCK_ACTION), text + 1);
  self->after_blank = FALSE;

  return TRUE;
}

static gboolean
read_forced_transition (Parser *self,
                        guint   i)
{
  FabSourceLine *line = get_line (self, i);
  const char *start = _fab_fountain_skip_blanks (line->text);
  Piece *piece;

  if (*start != '>' || *_fab_fountain_skip_blanks (start + 1) == '\0')
    return FALSE;

  piece = add_piece (self, line, FAB_ELEMENT_TRANSITION);
  piece->forced = TRUE;
  add_trimmed (piece, start + 1);
  end_block (self, FALSE);

  return TRUE;
}

static gboolean
read_heading (Parser *self,
              guint   i)
{
  FabSourceLine *line = get_line (self, i);
  gboolean dotted = _fab_fountain_is_dotted (line->text);
  g_autofree char *text = NULL;
  Piece *piece;

  if (!self->after_blank || (!dotted && !_fab_fountain_is_heading (line->text)))
    return FALSE;

  text = g_strdup (_fab_fountain_skip_blanks (line->text) + (dotted ? 1 : 0));
  piece = add_piece (self, line, FAB_ELEMENT_SCENE_HEADING);
  piece->forced = dotted;
  piece->number = _fab_fountain_take_number (text);
  add_trimmed (piece, text);
  end_block (self, FALSE);

  return TRUE;
}

static gboolean
read_transition (Parser *self,
                 guint   i)
{
  FabSourceLine *line = get_line (self, i);

  if (!self->after_blank || !(self->follows[i] & FOLLOW_BLANK)
      || !_fab_fountain_is_transition (line->text))
    return FALSE;

  add_trimmed (add_piece (self, line, FAB_ELEMENT_TRANSITION), line->text);
  end_block (self, FALSE);

  return TRUE;
}

/* "^" makes a pair of this speech and the one directly before, unless that is the right half of
 * one. */
static void
pair_cue (Parser *self,
          Piece  *piece)
{
  Piece *left;

  if (self->last_cue < 0)
    return;

  left = &g_array_index (self->pieces, Piece, self->last_cue);
  if (left->dual == FAB_DUAL_NONE)
    {
      left->dual = FAB_DUAL_LEFT;
      piece->dual = FAB_DUAL_RIGHT;
    }
}

static gboolean
read_cue (Parser *self,
          guint   i)
{
  FabSourceLine *line = get_line (self, i);
  g_autofree char *text = g_strstrip (g_strdup (line->text));
  gboolean forced = text[0] == '@' && text[1] != '\0';
  gboolean caret;
  Piece *piece;

  if (!self->after_blank)
    return FALSE;
  if (!forced && (!(self->follows[i] & FOLLOW_TEXT) || !_fab_fountain_is_cue (text)))
    return FALSE;

  caret = _fab_fountain_cut_carets (text);
  piece = add_piece (self, line, FAB_ELEMENT_CHARACTER);
  piece->forced = forced;
  add_trimmed (piece, text + (forced ? 1 : 0));
  if (caret)
    pair_cue (self, piece);
  self->last_cue = self->pieces->len - 1;
  self->block = BLOCK_SPEECH;
  self->after_blank = FALSE;

  return TRUE;
}

static void
read_action (Parser *self,
             guint   i)
{
  FabSourceLine *line = get_line (self, i);

  add_indented (continue_piece (self, line, FAB_ELEMENT_ACTION, BLOCK_ACTION), line->text);
  self->after_blank = FALSE;
}

/* In the order of precedence. */
static gboolean (* const readers[]) (Parser *self, guint i) = {
  read_page_break,
  read_section,
  read_synopsis,
  read_lyrics,
  read_forced_action,
  read_centered,
  read_forced_transition,
  read_heading,
  read_transition,
  read_cue,
};

static void
read_line (Parser *self,
           guint   i)
{
  guint n = self->pieces->len;

  for (guint r = 0; r < G_N_ELEMENTS (readers); r++)
    {
      if (readers[r] (self, i))
        break;
      if (r + 1 == G_N_ELEMENTS (readers))
        read_action (self, i);
    }

  if (self->pieces->len > n && get_last (self)->kind != FAB_ELEMENT_CHARACTER)
    self->last_cue = -1;
}

/* Below a cue only lyrics and parentheticals have marks, so that no spoken word is lost. */
static void
read_speech (Parser *self,
             guint   i)
{
  FabSourceLine *line = get_line (self, i);

  if (read_lyrics (self, i))
    return;

  if (_fab_fountain_is_parenthetical (line->text))
    add_trimmed (add_piece (self, line, FAB_ELEMENT_PARENTHETICAL), line->text);
  else
    add_trimmed (continue_piece (self, line, FAB_ELEMENT_DIALOGUE, BLOCK_SPEECH), line->text);
}

static void
read_note (Parser *self,
           guint   i)
{
  FabSourceLine *line = get_line (self, i);

  if (self->block == BLOCK_NONE)
    add_piece (self, line, FAB_ELEMENT_NOTE);
  else
    get_last (self)->end_cut = line->first_cut + line->n_cuts;
}

static void
read_blank (Parser *self,
            guint   i)
{
  FabSourceLine *line = get_line (self, i);

  if (self->block == BLOCK_SPEECH && is_soft_blank (line))
    add_trimmed (continue_piece (self, line, FAB_ELEMENT_DIALOGUE, BLOCK_SPEECH), "");
  else
    end_block (self, TRUE);
}

static void
read_body (Parser *self,
           guint   from)
{
  for (guint i = from; i < self->source->lines->len; i++)
    {
      switch (get_line (self, i)->kind)
        {
        case FAB_LINE_BLANK:
          read_blank (self, i);
          break;
        case FAB_LINE_BONEYARD:
          add_piece (self, get_line (self, i), FAB_ELEMENT_BONEYARD);
          end_block (self, TRUE);
          break;
        case FAB_LINE_NOTE:
          read_note (self, i);
          break;
        case FAB_LINE_TEXT:
          if (self->block == BLOCK_SPEECH)
            read_speech (self, i);
          else
            read_line (self, i);
          break;
        default:
          g_assert_not_reached ();
        }
    }
}

/* One line of the title page. Returns FALSE when it does not belong there. */
static gboolean
read_title_line (Parser        *self,
                 FabSourceLine *line)
{
  gboolean first = self->pieces->len == 0;
  const char *value;
  g_autofree char *key = NULL;
  Piece *piece;

  if (line->kind != FAB_LINE_TEXT && line->kind != FAB_LINE_NOTE)
    return FALSE;

  key = _fab_fountain_take_key (line->text, first, &value);
  if (key != NULL)
    {
      piece = add_piece (self, line, FAB_ELEMENT_TITLE_PAGE);
      piece->key = g_steal_pointer (&key);
    }
  else
    {
      if (first || _fab_fountain_is_heading (line->text)
          || (*line->text == '.' && _fab_fountain_is_dotted (line->text)))
        return FALSE;
      value = line->text;
      piece = get_last (self);
      piece->end_cut = line->first_cut + line->n_cuts;
    }
  if (*_fab_fountain_skip_blanks (value) != '\0')
    add_trimmed (piece, value);

  return TRUE;
}

/* Returns the number of the line where the body begins. */
static guint
read_title_page (Parser *self)
{
  guint n = self->source->lines->len;
  guint i = 0;

  while (i < n && get_line (self, i)->kind == FAB_LINE_BLANK)
    i++;
  while (i < n && read_title_line (self, get_line (self, i)))
    i++;

  return self->pieces->len > 0 ? i : 0;
}

static void
append_cuts (Parser    *self,
             GPtrArray *elements,
             guint      from,
             guint      to)
{
  for (guint i = from; i < to; i++)
    {
      g_autofree char *text = _fab_source_lines_dup_cut (self->source, i);
      gboolean boneyard = g_array_index (self->source->cuts, FabCut, i).boneyard;

      g_ptr_array_add (elements, _fab_element_new (&(FabElementFields) {
        .kind = boneyard ? FAB_ELEMENT_BONEYARD : FAB_ELEMENT_NOTE,
        .text = text,
      }));
    }
}

/* A note or boneyard on lines of its own takes its text from its first cut. */
static char *
dup_piece_text (Parser *self,
                Piece  *piece)
{
  gsize length = piece->text->len;

  if (piece->kind == FAB_ELEMENT_NOTE || piece->kind == FAB_ELEMENT_BONEYARD)
    return _fab_source_lines_dup_cut (self->source, piece->first_cut++);

  while (length > 0 && piece->text->str[length - 1] == '\n')
    length--;

  return g_strndup (piece->text->str, length);
}

static GPtrArray *
make_elements (Parser *self)
{
  GPtrArray *elements = g_ptr_array_new_with_free_func (g_object_unref);
  const char *text = self->source->text;

  for (guint i = 0; i < self->pieces->len; i++)
    {
      Piece *piece = &g_array_index (self->pieces, Piece, i);
      gsize start = i == 0 ? 0 : piece->start;
      g_autofree char *content = dup_piece_text (self, piece);
      g_autofree char *source = i + 1 < self->pieces->len
                                ? g_strndup (text + start, piece[1].start - start)
                                : g_strdup (text + start);

      g_ptr_array_add (elements, _fab_element_new (&(FabElementFields) {
        .kind = piece->kind,
        .text = content,
        .source = source,
        .key = piece->key,
        .scene_number = piece->number,
        .dual = piece->dual,
        .level = piece->level,
        .forced = piece->forced,
      }));
      append_cuts (self, elements, piece->first_cut, piece->end_cut);
    }

  return elements;
}

static GPtrArray *
parse_valid (const char *text,
             gboolean    title_page)
{
  g_autoptr(FabSourceLines) source = _fab_source_lines_new (text);
  g_autoptr(GArray) pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  g_autofree guint8 *follows = NULL;
  Parser self = { .source = source, .pieces = pieces, .after_blank = TRUE, .last_cue = -1 };

  g_array_set_clear_func (pieces, clear_piece);
  look_ahead (&self);
  follows = self.follows;
  read_body (&self, title_page ? read_title_page (&self) : 0);
  /* a file of blank lines has to leave them somewhere */
  if (pieces->len == 0 && source->lines->len > 0)
    add_piece (&self, get_line (&self, 0), FAB_ELEMENT_ACTION);

  return make_elements (&self);
}

GPtrArray *
fab_fountain_parse (const char *text,
                    gssize      length)
{
  g_autofree char *valid = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  if (length < 0)
    length = strlen (text);
  valid = g_utf8_validate_len (text, length, NULL) ? g_strndup (text, length)
                                                   : fab_fountain_decode (text, length);

  return parse_valid (valid, TRUE);
}

GPtrArray *
fab_fountain_parse_body (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return parse_valid (text, FALSE);
}
