/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-reel"

#include "config.h"

#include <string.h>

#include "fab-captions.h"
#include "fab-emphasis.h"
#include "fab-reel-error.h"

#define MAX_BYTES (16 * 1024 * 1024)
#define MAX_HOURS 100

/* --- times --- */

/* Digits at *@p, which goes on behind them; -1 when there are none or too many. */
static gint64
take_digits (const char **p,
             guint        most)
{
  gint64 value = 0;
  guint n = 0;

  for (; g_ascii_isdigit (**p); (*p)++, n++)
    if (n < most)
      value = value * 10 + **p - '0';

  return n > 0 && n <= most ? value : -1;
}

/* "[HH:]MM:SS,mmm" or with a point; a fraction of fewer digits is one all the same. */
static gint64
take_time (const char **p)
{
  gint64 parts[3] = { 0 }, fraction = 0;
  guint n = 0;
  const char *digits;

  for (; n < 3; n++)
    {
      parts[n] = take_digits (p, 3);
      if (parts[n] < 0)
        return -1;
      if (**p != ':')
        break;
      (*p)++;
    }
  if (n == 0 || n == 3)
    return -1;
  if (**p == ',' || **p == '.')
    {
      digits = ++*p;
      fraction = take_digits (p, 6);
      for (gsize i = *p - digits; fraction >= 0 && i < 6; i++)
        fraction *= 10;
    }
  if (n == 1)
    parts[2] = parts[1], parts[1] = parts[0], parts[0] = 0;
  if (fraction < 0 || parts[0] > MAX_HOURS || parts[1] > 59 || parts[2] > 59)
    return -1;

  return ((parts[0] * 60 + parts[1]) * 60 + parts[2]) * G_USEC_PER_SEC + fraction;
}

static const char *
skip_blanks (const char *p)
{
  while (*p == ' ' || *p == '\t')
    p++;

  return p;
}

static gboolean
read_times (const char *line,
            gint64     *start,
            gint64     *end)
{
  const char *p = skip_blanks (line);

  *start = take_time (&p);
  p = skip_blanks (p);
  if (*start < 0 || !g_str_has_prefix (p, "-->"))
    return FALSE;
  p = skip_blanks (p + 3);
  *end = take_time (&p);

  /* What follows are settings of the place, which ours have not. */
  return *end > *start && (*p == '\0' || *p == ' ' || *p == '\t');
}

/* --- text --- */

typedef struct
{
  GString *text;    /* with marks */
  GString *run;     /* of one style, not yet in @text */
  guint    style;
  char    *speaker;
} Reader;

static void
end_run (Reader *reader)
{
  if (reader->run->len > 0)
    fab_emphasis_append (reader->text, reader->run->str, reader->style);
  g_string_truncate (reader->run, 0);
}

static void
read_tag (Reader     *reader,
          const char *tag)
{
  static const struct { const char *name; FabStyle style; } styles[] = {
    { "i", FAB_STYLE_ITALIC }, { "b", FAB_STYLE_BOLD }, { "u", FAB_STYLE_UNDERLINE },
  };
  gboolean closes = *tag == '/';
  gsize length = strcspn (tag + closes, " .\t");

  if (length == 1 && tag[0] == 'v' && reader->speaker == NULL)
    {
      const char *name = strchr (tag, ' ');

      reader->speaker = name != NULL ? g_strstrip (g_strdup (name)) : NULL;
    }
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    if (length == 1 && g_ascii_tolower (tag[closes]) == *styles[i].name)
      {
        end_run (reader);
        reader->style = closes ? reader->style & ~styles[i].style : reader->style | styles[i].style;
      }
}

/* The letter that an entity stands for; *@p goes on behind it. */
static gunichar
take_entity (const char **p)
{
  static const struct { const char *name; gunichar letter; } entities[] = {
    { "&amp;", '&' }, { "&lt;", '<' }, { "&gt;", '>' }, { "&nbsp;", 0xa0 }, { "&lrm;", 0x200e }, { "&rlm;", 0x200f },
  };

  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    if (g_str_has_prefix (*p, entities[i].name))
      {
        *p += strlen (entities[i].name);
        return entities[i].letter;
      }
  (*p)++;

  return '&';
}

static void
read_text (Reader     *reader,
           const char *text)
{
  for (const char *p = text; *p != '\0';)
    {
      const char *close = *p == '<' ? strchr (p, '>') : NULL;

      if (close != NULL && (g_ascii_isalpha (p[1]) || p[1] == '/'))
        {
          g_autofree char *tag = g_strndup (p + 1, close - p - 1);

          read_tag (reader, tag);
          p = close + 1;
        }
      else if (*p == '&')
        g_string_append_unichar (reader->run, take_entity (&p));
      else
        g_string_append_c (reader->run, *p++);
    }
}

/* The lines from @first on that are not empty. */
static char *
take_text (char  **lines,
           guint  *at,
           char  **speaker)
{
  Reader reader = { g_string_new (NULL), g_string_new (NULL), 0, NULL };
  gboolean begun = FALSE;

  for (; lines[*at] != NULL && *skip_blanks (lines[*at]) != '\0'; ++*at)
    {
      if (begun)
        g_string_append_c (reader.run, '\n');
      begun = TRUE;
      read_text (&reader, lines[*at]);
    }
  end_run (&reader);
  g_string_free (reader.run, TRUE);
  *speaker = reader.speaker;

  return g_strstrip (g_string_free (reader.text, FALSE));
}

/* --- the file --- */

/* Lines without their ends, or NULL. Old files of Windows are Latin letters (CP1252), not UTF-8. */
static char **
read_lines (GBytes  *bytes,
            GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autofree char *text = NULL;
  g_autoptr(GString) string = NULL;

  if (data == NULL)
    return g_new0 (char *, 1);
  if (size > MAX_BYTES)
    {
      g_set_error (error, FAB_REEL_ERROR, FAB_REEL_ERROR_UNSUPPORTED, "The captions are too long");
      return NULL;
    }
  if (size >= 3 && memcmp (data, "\357\273\277", 3) == 0)
    data += 3, size -= 3;
  if (g_utf8_validate_len (data, size, NULL))
    text = g_strndup (data, size);
  else
    text = g_convert (data, size, "UTF-8", "CP1252", NULL, NULL, NULL);
  if (text == NULL)
    text = g_utf8_make_valid (data, size);
  string = g_string_new (text);
  g_string_replace (string, "\r\n", "\n", 0);
  g_string_replace (string, "\r", "\n", 0);

  return g_strsplit (string->str, "\n", -1);
}

GPtrArray *
fab_captions_parse (GBytes  *bytes,
                    GError **error)
{
  g_auto(GStrv) lines = NULL;
  g_autoptr(GPtrArray) captions = g_ptr_array_new_with_free_func ((GDestroyNotify) fab_caption_free);

  g_return_val_if_fail (bytes != NULL, NULL);

  lines = read_lines (bytes, error);
  if (lines == NULL)
    return NULL;
  for (guint at = 0; lines[at] != NULL;)
    {
      g_autofree char *text = NULL, *speaker = NULL;
      gint64 start, end;
      FabCaption *caption;

      if (!read_times (lines[at++], &start, &end))
        continue;
      text = take_text (lines, &at, &speaker);
      if (*text == '\0')
        continue;
      caption = g_new0 (FabCaption, 1);
      *caption = (FabCaption) { start, end, g_steal_pointer (&text), g_steal_pointer (&speaker) };
      g_ptr_array_add (captions, caption);
    }
  if (captions->len > 0)
    return g_steal_pointer (&captions);
  g_set_error (error, FAB_REEL_ERROR, FAB_REEL_ERROR_UNSUPPORTED,
               "There are no captions in it; SubRip (.srt) and WebVTT (.vtt) are read");

  return NULL;
}
