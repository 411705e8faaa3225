/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "fab-board-options.h"
#include "fab-exchange-error.h"

#define MM (72 / 25.4)

static const FabPaperFormat papers[] = {
  { "a4", 210 * MM, 297 * MM },
  { "letter", 612, 792 },
  { "tabloid", 792, 1224 },
  { "a3", 297 * MM, 420 * MM },
  { "legal", 612, 1008 },
  { NULL }
};

static const char * const styles[] = { "above", "beside", "contact", "worksheet", NULL };
static const char * const scene_breaks[] = { "run-on", "new-row", "new-page", NULL };
static const char * const orientations[] = { "portrait", "landscape", NULL };
static const char * const shows[] = {
  "prompt", "action", "dialogue", "notes", "duration", "shot", "arrows", "comments", "title", NULL
};

const FabPaperFormat *
fab_board_papers (void)
{
  return papers;
}

FabBoardOptions *
fab_board_options_new (void)
{
  FabBoardOptions *self = g_new0 (FabBoardOptions, 1);

  self->style = FAB_BOARD_ABOVE;
  self->per_page = 6;
  self->pages = 1;
  self->width = papers[0].height;
  self->height = papers[0].width;
  self->margin = 12 * MM;
  self->scenes = FAB_BOARD_NEW_ROW;
  self->show = FAB_BOARD_ACTION | FAB_BOARD_DIALOGUE | FAB_BOARD_NOTES | FAB_BOARD_DURATION | FAB_BOARD_SHOT |
               FAB_BOARD_ARROWS | FAB_BOARD_TITLE;
  self->header = g_strdup ("{title}||{scene}");
  self->footer = g_strdup ("{draft}||{page}");

  return self;
}

FabBoardOptions *
fab_board_options_copy (const FabBoardOptions *self)
{
  FabBoardOptions *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->header = g_strdup (self->header);
  copy->footer = g_strdup (self->footer);

  return copy;
}

void
fab_board_options_free (FabBoardOptions *self)
{
  if (self == NULL)
    return;
  g_free (self->header);
  g_free (self->footer);
  g_free (self);
}

void
fab_board_options_turn (FabBoardOptions *self,
                        gboolean         landscape)
{
  double longer, shorter;

  g_return_if_fail (self != NULL);

  longer = MAX (self->width, self->height);
  shorter = MIN (self->width, self->height);
  self->width = landscape ? longer : shorter;
  self->height = landscape ? shorter : longer;
}

/* --- words --- */

static int
find_word (const char * const *words,
           const char         *word)
{
  for (int i = 0; words[i] != NULL; i++)
    if (g_ascii_strcasecmp (words[i], word) == 0)
      return i;

  return -1;
}

static gboolean
read_number (const char *value,
             double      least,
             double      most,
             double     *number)
{
  char *end;
  double read = g_ascii_strtod (value, &end);

  if (end == value || *end != '\0' || !(read >= least && read <= most))
    return FALSE;
  *number = read;

  return TRUE;
}

static gboolean
set_style (FabBoardOptions *self,
           const char      *value)
{
  static const guint usual[] = { 6, 4, 20, 6 }; /* panels a page of each style */
  int style = find_word (styles, value);

  if (style < 0)
    return FALSE;
  if (self->style != (FabBoardStyle) style)
    self->per_page = usual[style];
  self->style = style;

  return TRUE;
}

static gboolean
set_count (const char *value,
           double      most,
           guint      *count)
{
  double number;

  if (!read_number (value, 1, most, &number) || number != floor (number))
    return FALSE;
  *count = number;

  return TRUE;
}

static gboolean
set_per_page (FabBoardOptions *self,
              const char      *value)
{
  return set_count (value, 48, &self->per_page);
}

static gboolean
set_pages (FabBoardOptions *self,
           const char      *value)
{
  return set_count (value, 100, &self->pages);
}

/* From a postcard to A0. */
static gboolean
read_size (const char *value,
           double     *width,
           double     *height)
{
  g_auto(GStrv) sides = g_strsplit (value, "x", 3);

  return g_strv_length (sides) == 2 && read_number (sides[0], 70, 1200, width) &&
         read_number (sides[1], 70, 1200, height);
}

static gboolean
set_paper (FabBoardOptions *self,
           const char      *value)
{
  gboolean landscape = self->width > self->height;
  double width, height;

  for (const FabPaperFormat *paper = papers; paper->name != NULL; paper++)
    {
      if (g_ascii_strcasecmp (paper->name, value) != 0)
        continue;
      self->width = paper->width;
      self->height = paper->height;
      fab_board_options_turn (self, landscape);
      return TRUE;
    }
  if (!read_size (value, &width, &height))
    return FALSE;
  self->width = width * MM;
  self->height = height * MM;

  return TRUE;
}

static gboolean
set_orientation (FabBoardOptions *self,
                 const char      *value)
{
  int turned = find_word (orientations, value);

  if (turned >= 0)
    fab_board_options_turn (self, turned == 1);

  return turned >= 0;
}

static gboolean
set_margin (FabBoardOptions *self,
            const char      *value)
{
  double margin;

  if (!read_number (value, 0, 25, &margin))
    return FALSE;
  self->margin = margin * MM;

  return TRUE;
}

static gboolean
set_scenes (FabBoardOptions *self,
            const char      *value)
{
  int scenes = find_word (scene_breaks, value);

  if (scenes >= 0)
    self->scenes = scenes;

  return scenes >= 0;
}

static gboolean
set_show (FabBoardOptions *self,
          const char      *value)
{
  g_auto(GStrv) words = g_strsplit_set (g_str_equal (value, "none") ? "" : value, "+,", -1);
  FabBoardShow show = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      int bit = find_word (shows, words[i]);

      if (bit < 0)
        return FALSE;
      show |= 1 << bit;
    }
  self->show = show;

  return TRUE;
}

static gboolean
set_text (char       **text,
          const char  *value)
{
  if (strlen (value) > 1000 || !g_utf8_validate (value, -1, NULL))
    return FALSE;
  g_free (*text);
  *text = g_strdelimit (g_strdup (value), "\n\r", ' ');

  return TRUE;
}

static gboolean
set_header (FabBoardOptions *self,
            const char      *value)
{
  return set_text (&self->header, value);
}

static gboolean
set_footer (FabBoardOptions *self,
            const char      *value)
{
  return set_text (&self->footer, value);
}

static const struct
{
  const char *name;
  gboolean  (*set) (FabBoardOptions *self, const char *value);
  const char *values; /* what may be given */
} keys[] = {
  { "layout", set_style, "above, beside, contact or worksheet" },
  { "per-page", set_per_page, "1 to 48" },
  { "pages", set_pages, "1 to 100" },
  { "paper", set_paper, "a4, letter, tabloid, a3, legal or WIDTHxHEIGHT in millimetres" },
  { "orientation", set_orientation, "portrait or landscape" },
  { "margin", set_margin, "0 to 25 millimetres" },
  { "scenes", set_scenes, "run-on, new-row or new-page" },
  { "show", set_show, "prompt, action, dialogue, notes, duration, shot, arrows, comments, title with “+” between "
                      "them, or none" },
  { "header", set_header, "a short text" },
  { "footer", set_footer, "a short text" },
};

static gboolean
refuse_key (const char  *word,
            GError     **error)
{
  g_autoptr(GString) names = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", keys[i].name);
  g_set_error (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_UNSUPPORTED,
               "A board on paper has no option “%s”; it has %s, each with “=” and a value", word, names->str);

  return FALSE;
}

gboolean
fab_board_options_set (FabBoardOptions  *self,
                       const char       *word,
                       GError          **error)
{
  const char *sign;

  g_return_val_if_fail (self != NULL && word != NULL, FALSE);

  sign = strchr (word, '=');
  for (gsize i = 0; sign != NULL && i < G_N_ELEMENTS (keys); i++)
    {
      gsize length = strlen (keys[i].name);

      if ((gsize) (sign - word) != length || strncmp (word, keys[i].name, length) != 0)
        continue;
      if (keys[i].set (self, sign + 1))
        return TRUE;
      g_set_error (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_UNSUPPORTED, "“%s” cannot be “%s”; it is %s",
                   keys[i].name, sign + 1, keys[i].values);
      return FALSE;
    }

  return refuse_key (word, error);
}

gboolean
fab_board_options_apply (FabBoardOptions     *self,
                         const char * const  *words,
                         GError             **error)
{
  for (gsize i = 0; words != NULL && words[i] != NULL; i++)
    if (!fab_board_options_set (self, words[i], error))
      return FALSE;

  return TRUE;
}

static char *
write_show (FabBoardShow show)
{
  GString *text = g_string_new ("show=");

  for (guint i = 0; shows[i] != NULL; i++)
    if (show & 1 << i)
      g_string_append_printf (text, "%s%s", g_str_has_suffix (text->str, "=") ? "" : "+", shows[i]);
  if (show == 0)
    g_string_append (text, "none");

  return g_string_free (text, FALSE);
}

static char *
write_millimetres (double points)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (g_ascii_formatd (text, sizeof text, "%.3f", points / MM));
}

GStrv
fab_board_options_list (const FabBoardOptions *self)
{
  g_autofree char *width = NULL, *height = NULL, *margin = NULL;
  char **words;
  guint n = 0;

  g_return_val_if_fail (self != NULL, NULL);

  width = write_millimetres (self->width);
  height = write_millimetres (self->height);
  margin = write_millimetres (self->margin);
  words = g_new0 (char *, G_N_ELEMENTS (keys) + 1);
  words[n++] = g_strdup_printf ("layout=%s", styles[self->style]);
  words[n++] = g_strdup_printf ("per-page=%u", self->per_page);
  words[n++] = g_strdup_printf ("pages=%u", self->pages);
  words[n++] = g_strdup_printf ("paper=%sx%s", width, height);
  words[n++] = g_strdup_printf ("margin=%s", margin);
  words[n++] = g_strdup_printf ("scenes=%s", scene_breaks[self->scenes]);
  words[n++] = write_show (self->show);
  words[n++] = g_strdup_printf ("header=%s", self->header);
  words[n++] = g_strdup_printf ("footer=%s", self->footer);

  return words;
}
