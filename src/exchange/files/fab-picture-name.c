/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include <string.h>

#include "fab-exchange-error.h"
#include "fab-picture-name.h"

#define LONGEST 180 /* bytes, before the extension and a number against doubles */
#define PROMPT_LETTERS 40

/* --- words in braces --- */

static char *
say_index (const FabBoardContent *content,
           guint                  i)
{
  return g_strdup_printf ("%03u", i + 1);
}

static const FabBoardPanel *
get_panel (const FabBoardContent *content,
           guint                  i)
{
  return content->panels->pdata[i];
}

static char *
say_number (const FabBoardContent *content,
            guint                  i)
{
  return g_strdup (get_panel (content, i)->number);
}

/* "12A" is shot A of scene 12; a number without letters is all scene. */
static gsize
find_shot (const char *number)
{
  gsize end = strlen (number);

  while (end > 0 && g_ascii_isupper (number[end - 1]))
    end--;

  return end;
}

static char *
say_scene (const FabBoardContent *content,
           guint                  i)
{
  const char *number = get_panel (content, i)->number;

  return g_strndup (number, find_shot (number));
}

static char *
say_shot (const FabBoardContent *content,
          guint                  i)
{
  const char *number = get_panel (content, i)->number;

  return g_strdup (number + find_shot (number));
}

static char *
say_title (const FabBoardContent *content,
           guint                  i)
{
  return g_strdup (content->title);
}

static char *
say_prompt (const FabBoardContent *content,
            guint                  i)
{
  const char *prompt = get_panel (content, i)->words;
  char *words, *space;

  if (g_utf8_strlen (prompt, -1) <= PROMPT_LETTERS)
    return g_strdup (prompt);
  words = g_utf8_substring (prompt, 0, PROMPT_LETTERS);
  space = strrchr (words, ' ');
  if (space != NULL && space > words)
    *space = '\0';

  return words;
}

static char *
say_time (const FabBoardContent *content,
          guint                  i)
{
  gint64 seconds = get_panel (content, i)->start / G_USEC_PER_SEC;

  return g_strdup_printf ("%02d.%02d", (int) (seconds / 60), (int) (seconds % 60));
}

static char *
say_duration (const FabBoardContent *content,
              guint                  i)
{
  gint64 tenths = (get_panel (content, i)->duration + G_USEC_PER_SEC / 20) / (G_USEC_PER_SEC / 10);

  return g_strdup_printf ("%d.%d", (int) (tenths / 10), (int) (tenths % 10));
}

static const struct { const char *word; char *(*say) (const FabBoardContent *content, guint i); } words[] = {
  { "index", say_index }, { "scene", say_scene }, { "shot", say_shot }, { "number", say_number },
  { "title", say_title }, { "prompt", say_prompt }, { "time", say_time }, { "duration", say_duration },
};

/* The index of the word that "{word}…" begins with, -1 when there is none; @length of it with its braces. */
static int
find_word (const char *brace,
           gsize      *length)
{
  const char *close = strchr (brace, '}');

  for (gsize i = 0; close != NULL && i < G_N_ELEMENTS (words); i++)
    {
      *length = close - brace + 1;
      if (strlen (words[i].word) == *length - 2 && strncmp (words[i].word, brace + 1, *length - 2) == 0)
        return i;
    }

  return -1;
}

gboolean
fab_picture_name_check (const char  *pattern,
                        GError     **error)
{
  gsize length = 1;

  g_return_val_if_fail (pattern != NULL, FALSE);

  for (const char *p = strchr (pattern, '{'); p != NULL; p = strchr (p + length, '{'))
    {
      g_autofree char *word = NULL;

      if (find_word (p, &length) >= 0)
        continue;
      word = g_strndup (p, MIN (strcspn (p, "}") + 1, 30));
      g_set_error (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_UNSUPPORTED,
                   "Names of pictures know {index}, {scene}, {shot}, {number}, {title}, {prompt}, {time} and {duration}, "
                   "but not “%s”", word);
      return FALSE;
    }

  return TRUE;
}

static char *
expand (const FabBoardContent *content,
        const char            *pattern,
        guint                  panel)
{
  GString *name = g_string_new (NULL);
  gsize length;

  for (const char *p = pattern; *p != '\0';)
    {
      int word = *p == '{' ? find_word (p, &length) : -1;

      if (word >= 0)
        {
          g_autofree char *said = words[word].say (content, panel);

          g_string_append (name, said);
          p += length;
        }
      else
        g_string_append_c (name, *p++);
    }

  return g_string_free (name, FALSE);
}

/* --- safe names --- */

static gboolean
is_device (const char *name)
{
  static const char * const devices[] = { "con", "prn", "aux", "nul", NULL };
  g_autofree char *stem = g_ascii_strdown (name, strcspn (name, "."));
  gboolean numbered = strlen (stem) == 4 && g_ascii_isdigit (stem[3]) &&
                      (g_str_has_prefix (stem, "com") || g_str_has_prefix (stem, "lpt"));

  return numbered || g_strv_contains (devices, stem);
}

/* What Windows, macOS and Linux all take. */
static char *
make_safe (const char *name)
{
  g_autofree char *valid = g_utf8_make_valid (name, -1);
  GString *safe = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean bad = c < 0x80 && strchr ("/\\:*?\"<>|", (int) c) != NULL;

      if (safe->len + 4 > LONGEST)
        break;
      if (!g_unichar_iscntrl (c) && !(c >= 0x202a && c <= 0x202e) && !(c >= 0x2066 && c <= 0x2069))
        g_string_append_unichar (safe, bad ? '_' : c);
    }
  while (safe->len > 0 && strchr (". ", safe->str[safe->len - 1]) != NULL)
    g_string_truncate (safe, safe->len - 1);
  while (safe->len > 0 && strchr (". ", *safe->str) != NULL)
    g_string_erase (safe, 0, 1);
  if (safe->len == 0 || is_device (safe->str))
    g_string_append (safe, "_");

  return g_string_free (safe, FALSE);
}

/* @taken: folded names */
static char *
make_unique (const char *stem,
             const char *extension,
             GHashTable *taken)
{
  char *name = g_strconcat (stem, extension, NULL);
  char *folded = g_utf8_casefold (name, -1);

  for (guint n = 2; g_hash_table_contains (taken, folded); n++)
    {
      g_free (name);
      g_free (folded);
      name = g_strdup_printf ("%s-%u%s", stem, n, extension);
      folded = g_utf8_casefold (name, -1);
    }
  g_hash_table_add (taken, folded);

  return name;
}

GPtrArray *
fab_picture_names (const FabBoardContent *content,
                   const char            *pattern,
                   const char            *extension)
{
  g_autoptr(GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (content != NULL && pattern != NULL && extension != NULL, NULL);

  for (guint i = 0; i < content->panels->len; i++)
    {
      g_autofree char *name = expand (content, pattern, i);
      g_autofree char *stem = make_safe (name);

      g_ptr_array_add (names, make_unique (stem, extension, taken));
    }

  return names;
}
