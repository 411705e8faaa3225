/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include <string.h>

#include "fab-baked.h"
#include "fab-lexicon.h"
#include "fab-tongue.h"

#define SMALL 0x80000000u

/* The baked table; every number is little-endian, offsets count bytes from its start. */
typedef struct { guint32 magic, n_tongues, rows, text, unused; } Header;
typedef struct { guint32 code, first, n; } Tongue;
typedef struct { guint32 word, gloss; } Row;

static const Header *
get_header (void)
{
  static gsize header = 0;

  return fab_baked_find (&header, "tongues.bin");
}

static const Tongue *
get_tongue (guint tongue)
{
  return (const Tongue *) (get_header () + 1) + tongue;
}

static const Row *
get_rows (guint tongue)
{
  const char *rows = (const char *) get_header () + GUINT32_FROM_LE (get_header ()->rows);

  return (const Row *) (gconstpointer) rows + GUINT32_FROM_LE (get_tongue (tongue)->first);
}

static const char *
get_text (guint32 offset)
{
  return (const char *) get_header () + GUINT32_FROM_LE (get_header ()->text) + (GUINT32_FROM_LE (offset) & ~SMALL);
}

guint
fab_tongue_count (void)
{
  return GUINT32_FROM_LE (get_header ()->n_tongues);
}

const char *
fab_tongue_code (guint tongue)
{
  g_return_val_if_fail (tongue < fab_tongue_count (), NULL);

  return get_text (get_tongue (tongue)->code);
}

/* The first row that is not before @text. */
static guint
find_row (guint       tongue,
          const char *text)
{
  const Row *rows = get_rows (tongue);
  guint low = 0, high = GUINT32_FROM_LE (get_tongue (tongue)->n);

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (strcmp (get_text (rows[middle].word), text) < 0)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static const char *
read_row (guint         tongue,
          guint         i,
          FabGlossKind *kind)
{
  const Row *row = &get_rows (tongue)[i];

  *kind = GUINT32_FROM_LE (row->gloss) & SMALL ? FAB_GLOSS_SMALL : FAB_GLOSS_NOUN;

  return get_text (row->gloss);
}

/* Our own tables, where there is one for the tongue, know better. */
static const char *
find_own (guint       tongue,
          const char *text)
{
  const char *code = fab_tongue_code (tongue);

  for (guint t = 0; t < fab_lexicon_n_tongues; t++)
    if (strcmp (fab_lexicon_tongues[t].code, code) == 0)
      return fab_lexicon_gloss (t, text);

  return NULL;
}

const char *
fab_tongue_gloss (guint         tongue,
                  const char   *text,
                  FabGlossKind *kind)
{
  const char *own;
  guint i;

  g_return_val_if_fail (tongue < fab_tongue_count (), NULL);
  g_return_val_if_fail (text != NULL && kind != NULL, NULL);

  own = find_own (tongue, text);
  *kind = own != NULL ? FAB_GLOSS_SMALL : FAB_GLOSS_NONE;
  if (own != NULL)
    return own;
  i = find_row (tongue, text);
  if (i < GUINT32_FROM_LE (get_tongue (tongue)->n) && strcmp (get_text (get_rows (tongue)[i].word), text) == 0)
    return read_row (tongue, i, kind);

  return NULL;
}

/* A word that begins with @stem and goes on for at most two letters. */
static const char *
find_kin (guint         tongue,
          const char   *stem,
          FabGlossKind *kind)
{
  guint i = find_row (tongue, stem), n = GUINT32_FROM_LE (get_tongue (tongue)->n);

  for (; i < n && g_str_has_prefix (get_text (get_rows (tongue)[i].word), stem); i++)
    {
      const char *rest = get_text (get_rows (tongue)[i].word) + strlen (stem);

      if (g_utf8_strlen (rest, -1) <= 2 && strchr (rest, ' ') == NULL)
        return read_row (tongue, i, kind);
    }

  return NULL;
}

const char *
fab_tongue_gloss_form (guint         tongue,
                       const char   *text,
                       FabGlossKind *kind)
{
  const char *gloss = fab_tongue_gloss (tongue, text, kind);
  g_autofree char *stem = NULL;
  glong length;

  if (gloss != NULL || fab_lexicon_name (text) != 0)
    return gloss;
  stem = g_strdup (text);
  length = g_utf8_strlen (stem, -1);
  for (int drop = 1; gloss == NULL && drop <= 3 && length - drop >= (drop > 1 ? 4 : 3); drop++)
    {
      *g_utf8_offset_to_pointer (stem, length - drop) = '\0';
      gloss = fab_tongue_gloss (tongue, stem, kind);
      if (gloss == NULL && drop <= 2 && length >= 5)
        gloss = find_kin (tongue, stem, kind);
    }

  return gloss;
}

/* --- the other way -------------------------------------------------------------------------- */

/* Of several, the shortest is no plural and has no case. */
static const char *
shorter (const char *one,
         const char *other)
{
  return one == NULL || g_utf8_strlen (other, -1) < g_utf8_strlen (one, -1) ? other : one;
}

static const char *
find_in_table (const FabGlossTable *table,
               const char          *english,
               const char          *found)
{
  for (gsize i = 0; i < table->n; i++)
    if (g_str_equal (table->rows[i].english, english))
      found = shorter (found, table->rows[i].text);

  return found;
}

static const char *
find_own_word (const char *code,
               const char *english)
{
  const char *found = NULL;

  for (gsize t = 0; t < fab_lexicon_n_tongues; t++)
    for (gsize i = 0; g_str_equal (fab_lexicon_tongues[t].code, code) && i < G_N_ELEMENTS (fab_lexicon_tongues[t].tables); i++)
      found = find_in_table (fab_lexicon_tongues[t].tables[i], english, found);

  return found;
}

const char *
fab_tongue_word (const char *code,
                 const char *english)
{
  const char *found;

  g_return_val_if_fail (code != NULL && english != NULL, NULL);

  found = find_own_word (code, english);
  for (guint t = 0; found == NULL && t < fab_tongue_count (); t++)
    for (guint i = 0; g_str_equal (fab_tongue_code (t), code) && i < GUINT32_FROM_LE (get_tongue (t)->n); i++)
      if (g_str_equal (get_text (get_rows (t)[i].gloss), english))
        found = shorter (found, get_text (get_rows (t)[i].word));

  return found;
}
