/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-script-tags"

#include "config.h"

#include <math.h>

#include "fab-script-tags.h"
#include "fab-text-direction.h"

#define TINT "tint"
#define TINT_START "tint-start"
#define TINT_END "tint-end"
/* Says nothing; stands on the first letter of every line. While GTK lays out several lines in a row, it takes
 * the style of the line before for one that begins without a change of tags, whichever line that was. */
#define LINE "line"

typedef struct
{
  FabElementKind   kind;
  int              left, right; /* columns that it stands in from the action, of PAPER */
  PangoWeight      weight;
  PangoStyle       style;
  GtkJustification justification;
  gboolean         dim;
} TypeSetting;

/* A page of US Letter holds 60 columns of action between margins of 1.5 and 1 inch, 10 to the inch; cues stand at 3.7,
 * parentheticals at 3.1, speech at 2.5 inches, as scripts are typed by custom. */
#define PAPER 60
#define LEFT 2
#define RIGHT 16

static const TypeSetting type_settings[] = {
  { FAB_ELEMENT_TITLE_PAGE,    0,  0,  400, PANGO_STYLE_NORMAL, GTK_JUSTIFY_LEFT,   TRUE },
  { FAB_ELEMENT_SCENE_HEADING, 0,  0,  700, PANGO_STYLE_NORMAL, GTK_JUSTIFY_LEFT,   FALSE },
  { FAB_ELEMENT_ACTION,        0,  0,  400, PANGO_STYLE_NORMAL, GTK_JUSTIFY_LEFT,   FALSE },
  { FAB_ELEMENT_CHARACTER,     22, 0,  400, PANGO_STYLE_NORMAL, GTK_JUSTIFY_LEFT,   FALSE },
  { FAB_ELEMENT_PARENTHETICAL, 16, 19, 400, PANGO_STYLE_NORMAL, GTK_JUSTIFY_LEFT,   TRUE },
  { FAB_ELEMENT_DIALOGUE,      10, 15, 400, PANGO_STYLE_NORMAL, GTK_JUSTIFY_LEFT,   FALSE },
  { FAB_ELEMENT_LYRICS,        10, 15, 400, PANGO_STYLE_ITALIC, GTK_JUSTIFY_LEFT,   FALSE },
  { FAB_ELEMENT_TRANSITION,    0,  0,  400, PANGO_STYLE_NORMAL, GTK_JUSTIFY_RIGHT,  FALSE },
  { FAB_ELEMENT_CENTERED,      0,  0,  400, PANGO_STYLE_NORMAL, GTK_JUSTIFY_CENTER, FALSE },
  { FAB_ELEMENT_SECTION,       0,  0,  700, PANGO_STYLE_NORMAL, GTK_JUSTIFY_LEFT,   TRUE },
  { FAB_ELEMENT_SYNOPSIS,      0,  0,  400, PANGO_STYLE_ITALIC, GTK_JUSTIFY_LEFT,   TRUE },
  { FAB_ELEMENT_NOTE,          0,  0,  400, PANGO_STYLE_ITALIC, GTK_JUSTIFY_LEFT,   TRUE },
  { FAB_ELEMENT_BONEYARD,      0,  0,  400, PANGO_STYLE_NORMAL, GTK_JUSTIFY_LEFT,   TRUE },
  { FAB_ELEMENT_PAGE_BREAK,    0,  0,  400, PANGO_STYLE_NORMAL, GTK_JUSTIFY_CENTER, TRUE },
};

/* What is written from right to left stands in from the other side, in a tag of its own. */
static char *
name_tag (FabElementKind kind,
          gboolean       rtl)
{
  return g_strconcat (fab_element_kind_to_nick (kind), rtl ? "-rtl" : NULL, NULL);
}

static GtkTextTag *
find_tag (GtkTextBuffer  *buffer,
          FabElementKind  kind,
          gboolean        rtl)
{
  g_autofree char *name = name_tag (kind, rtl);

  return gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), name);
}

static gboolean
is_rtl (const GtkTextIter *from,
        const GtkTextIter *to)
{
  g_autofree char *text = gtk_text_iter_get_text (from, to);

  return fab_text_is_rtl (text);
}

static void
mark_lines (GtkTextBuffer     *buffer,
            const GtkTextIter *from,
            const GtkTextIter *to)
{
  GtkTextIter line = *from;

  if (!gtk_text_iter_starts_line (&line))
    gtk_text_iter_forward_line (&line);
  while (gtk_text_iter_compare (&line, to) < 0)
    {
      GtkTextIter next = line;

      if (!gtk_text_iter_ends_line (&line) && gtk_text_iter_forward_char (&next))
        gtk_text_buffer_apply_tag_by_name (buffer, LINE, &line, &next);
      if (!gtk_text_iter_forward_line (&line))
        break;
    }
}

/* The tint comes first, so that it never hides what the others say. */
void
fab_script_tags_create (GtkTextBuffer *buffer)
{
  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));

  gtk_text_buffer_create_tag (buffer, TINT, NULL);
  gtk_text_buffer_create_tag (buffer, LINE, NULL);
  for (guint i = 0; i < 2 * G_N_ELEMENTS (type_settings); i++)
    {
      const TypeSetting *setting = &type_settings[i / 2];
      g_autofree char *name = name_tag (setting->kind, i % 2);

      gtk_text_buffer_create_tag (buffer, name,
                                  "weight", setting->weight,
                                  "style", setting->style,
                                  "justification", setting->justification,
                                  NULL);
    }
}

void
fab_script_tags_clear (GtkTextBuffer *buffer,
                       guint          start,
                       guint          end)
{
  GtkTextIter from, to;

  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));

  gtk_text_buffer_get_iter_at_offset (buffer, &from, start);
  gtk_text_buffer_get_iter_at_offset (buffer, &to, end);
  gtk_text_buffer_remove_all_tags (buffer, &from, &to);
}

void
fab_script_tags_apply (GtkTextBuffer  *buffer,
                       FabElementKind  kind,
                       guint           start,
                       guint           end)
{
  GtkTextIter from, to;

  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));

  gtk_text_buffer_get_iter_at_offset (buffer, &from, start);
  gtk_text_buffer_get_iter_at_offset (buffer, &to, end);
  gtk_text_buffer_apply_tag (buffer, find_tag (buffer, kind, is_rtl (&from, &to)), &from, &to);
  mark_lines (buffer, &from, &to);
}

gboolean
fab_script_tags_is (const GtkTextIter *at,
                    FabElementKind     kind)
{
  GtkTextBuffer *buffer;

  g_return_val_if_fail (at != NULL, FALSE);

  buffer = gtk_text_iter_get_buffer (at);

  return gtk_text_iter_has_tag (at, find_tag (buffer, kind, FALSE)) || gtk_text_iter_has_tag (at, find_tag (buffer, kind, TRUE));
}

static void
put_mark (GtkTextBuffer     *buffer,
          const char        *name,
          const GtkTextIter *at,
          gboolean           left)
{
  GtkTextMark *mark = gtk_text_buffer_get_mark (buffer, name);

  if (mark)
    gtk_text_buffer_move_mark (buffer, mark, at);
  else
    gtk_text_buffer_create_mark (buffer, name, at, left);
}

/* Only where it is: to take a tag off all of a long script lays all of it out again. */
static void
clear_tint (GtkTextBuffer *buffer)
{
  GtkTextMark *from = gtk_text_buffer_get_mark (buffer, TINT_START), *to = gtk_text_buffer_get_mark (buffer, TINT_END);
  GtkTextIter start, end;

  if (from == NULL)
    return;
  gtk_text_buffer_get_iter_at_mark (buffer, &start, from);
  gtk_text_buffer_get_iter_at_mark (buffer, &end, to);
  gtk_text_buffer_remove_tag_by_name (buffer, TINT, &start, &end);
}

void
fab_script_tags_tint (GtkTextBuffer *buffer,
                      guint          start,
                      guint          end)
{
  GtkTextIter from, to;

  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));

  gtk_text_buffer_get_iter_at_offset (buffer, &from, start);
  gtk_text_buffer_get_iter_at_offset (buffer, &to, end);
  /* The blank lines after the beat stay white, so that two beats can be told apart. */
  while (gtk_text_iter_compare (&to, &from) > 0 && gtk_text_iter_starts_line (&to) &&
         gtk_text_iter_backward_char (&to))
    ;
  clear_tint (buffer);
  put_mark (buffer, TINT_START, &from, TRUE);
  put_mark (buffer, TINT_END, &to, FALSE);
  gtk_text_buffer_apply_tag_by_name (buffer, TINT, &from, &to);
}

/* A margin of a tag replaces the view's. */
static void
set_margins (GtkTextBuffer     *buffer,
             const TypeSetting *setting,
             int                leading,
             int                trailing,
             int                right)
{
  GtkTextTag *ltr = find_tag (buffer, setting->kind, FALSE), *rtl = find_tag (buffer, setting->kind, TRUE);

  if (leading > 0)
    {
      g_object_set (ltr, "left-margin", LEFT + leading, NULL);
      g_object_set (rtl, "right-margin", right + leading, NULL);
    }
  if (trailing > 0)
    {
      g_object_set (ltr, "right-margin", right + trailing, NULL);
      g_object_set (rtl, "left-margin", LEFT + trailing, NULL);
    }
}

int
fab_script_tags_lay_out (GtkTextBuffer *buffer,
                         int            width,
                         double         column)
{
  int free_columns = MAX (0, width - LEFT - RIGHT) / MAX (1., column);
  double narrow = MIN (1, (double) free_columns / PAPER);
  int right = RIGHT + MAX (0, free_columns - PAPER) * column;

  g_return_val_if_fail (GTK_IS_TEXT_BUFFER (buffer), RIGHT);

  for (guint i = 0; i < G_N_ELEMENTS (type_settings); i++)
    {
      const TypeSetting *setting = &type_settings[i];

      /* On a narrow pane what is left of the line counts more than the margin behind it. */
      set_margins (buffer, setting, (int) (round (setting->left * narrow) * column),
                   (int) (round (setting->right * narrow * narrow) * column), right);
    }

  return right;
}

void
fab_script_tags_fold_title (GtkTextBuffer *buffer,
                            gboolean       folded)
{
  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));

  for (int rtl = 0; rtl < 2; rtl++)
    g_object_set (find_tag (buffer, FAB_ELEMENT_TITLE_PAGE, rtl), "invisible", folded, NULL);
}

void
fab_script_tags_update_colors (GtkTextBuffer *buffer,
                               GtkWidget     *widget)
{
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  GtkTextTag *tint;
  GdkRGBA dim, color;

  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));

  tint = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), TINT);
  gtk_style_context_get_color (style, &dim);
  dim.alpha *= .6;
  if (gtk_style_context_lookup_color (style, "accent_bg_color", &color))
    {
      color.alpha = .14;
      g_object_set (tint, "paragraph-background-rgba", &color, NULL);
    }
  for (guint i = 0; i < 2 * G_N_ELEMENTS (type_settings); i++)
    if (type_settings[i / 2].dim)
      g_object_set (find_tag (buffer, type_settings[i / 2].kind, i % 2), "foreground-rgba", &dim, NULL);
}
