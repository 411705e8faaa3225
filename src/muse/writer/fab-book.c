/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include <string.h>

#include "fab-book.h"
#include "fab-writing-language.h"

static const FabBook * const books[] = { &fab_book_de, &fab_book_fr, &fab_book_es, &fab_book_zh, &fab_book_ja, &fab_book_ar };

/* Sound marks of kana make other letters of them. */
static gboolean
is_accent (gunichar c)
{
  return g_unichar_ismark (c) && c != 0x3099 && c != 0x309a;
}

static void
append_folded (GString  *out,
               gunichar  c,
               gboolean  keep)
{
  if (is_accent (c))
    return;
  if (g_unichar_isalnum (c) || g_unichar_ismark (c) || (keep && c == '*'))
    g_string_append_unichar (out, c);
  else if (c != '\'' && c != 0x2019 && (out->len == 0 || out->str[out->len - 1] != '_'))
    g_string_append_c (out, '_');
}

static char *
fold (const char *text,
      gboolean    keep)
{
  g_autofree char *apart = g_utf8_normalize (text, -1, G_NORMALIZE_NFKD);
  g_autofree char *small = g_utf8_casefold (apart != NULL ? apart : "", -1);
  g_autoptr(GString) out = g_string_new (NULL);

  for (const char *p = small; *p != '\0'; p = g_utf8_next_char (p))
    append_folded (out, g_utf8_get_char (p), keep);

  return g_string_free (g_steal_pointer (&out), FALSE);
}

char *
fab_book_fold (const char *text)
{
  g_autofree char *framed = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  framed = g_strconcat (" ", text, " ", NULL);

  return fold (framed, FALSE);
}

/* One cue, which may be open at its ends. */
static gssize
seek_cue (const FabBook *self,
          const char    *folded,
          const char    *cue,
          gsize         *length)
{
  g_autofree char *pattern = fold (cue, TRUE);
  gboolean begins = !self->joined && *pattern != '*';
  gboolean ends = !self->joined && !g_str_has_suffix (pattern, "*");
  char *word = pattern + (*pattern == '*');
  gsize n = strcspn (word, "*");

  word[n] = '\0';
  for (const char *p = n > 0 ? strstr (folded, word) : NULL; p != NULL; p = strstr (p + 1, word))
    {
      if ((begins && p[-1] != '_') || (ends && p[n] != '_'))
        continue;
      *length = n;
      return p - folded;
    }

  return -1;
}

gssize
fab_book_seek (const FabBook *self,
               const char    *folded,
               const char    *cues,
               gsize         *length)
{
  g_auto(GStrv) list = NULL;
  gssize first = -1;

  g_return_val_if_fail (self != NULL && folded != NULL && *folded == '_', -1);
  g_return_val_if_fail (length != NULL, -1);

  list = g_strsplit (cues != NULL ? cues : "", " ", -1);
  for (guint i = 0; list[i] != NULL; i++)
    {
      gsize n = 0;
      gssize at = seek_cue (self, folded, list[i], &n);

      if (at >= 0 && (first < 0 || at < first || (at == first && n > *length)))
        {
          first = at;
          *length = n;
        }
    }

  return first;
}

/* --- which one ------------------------------------------------------------------------------- */

const FabBook *
fab_book_get (const char *code)
{
  for (gsize i = 0; i < G_N_ELEMENTS (books); i++)
    if (g_strcmp0 (books[i]->code, code) == 0)
      return books[i];

  return NULL;
}

const FabBook *
fab_book_find (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return fab_book_get (fab_writing_guess_language (text));
}

gboolean
fab_book_knows (const FabBook *self,
                const char    *folded)
{
  gsize length;

  g_return_val_if_fail (self != NULL && folded != NULL, FALSE);

  for (gsize i = 0; i < self->n_roles; i++)
    if (fab_book_seek (self, folded, self->roles[i].cues, &length) >= 0)
      return TRUE;
  for (gsize i = 0; i < self->n_plots; i++)
    if (fab_book_seek (self, folded, self->plots[i].cues, &length) >= 0)
      return TRUE;

  return FALSE;
}

/* --- what stands in it ------------------------------------------------------------------------ */

const FabPlaceWord *
fab_book_place (const FabBook *self,
                const char    *id)
{
  g_return_val_if_fail (self != NULL && self->n_places > 0, NULL);

  for (gsize i = 0; i < self->n_places; i++)
    if (g_strcmp0 (self->places[i].id, id) == 0)
      return &self->places[i];

  return &self->places[0];
}

const char *
fab_book_time (const FabBook *self,
               const char    *time)
{
  static const char * const times[] = { "DAY", "NIGHT", "DAWN", "DUSK" };

  g_return_val_if_fail (self != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (times); i++)
    if (g_strcmp0 (times[i], time) == 0)
      return self->times[i];

  return self->times[0];
}
