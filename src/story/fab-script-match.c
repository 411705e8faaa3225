/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include <string.h>

#include "fab-script-match.h"

/* Cells of a table that may be filled; a longer stretch is cut at unique items first. */
#define MAX_CELLS (1 << 20)

typedef struct
{
  const FabMatchItem *old;
  const FabMatchItem *new;
  guint              *match;
} Matcher;

/* Half-open stretches of both scripts. */
typedef struct
{
  guint old_start, old_end;
  guint new_start, new_end;
} Stretch;

typedef guint (*ScoreFunc) (const FabMatchItem *old, const FabMatchItem *new);

/* A note inside another element has no source of its own. */
static gboolean
is_same (const FabMatchItem *a,
         const FabMatchItem *b)
{
  if (!g_str_equal (a->source, b->source))
    return FALSE;

  return *a->source != '\0' || (a->kind == b->kind && g_str_equal (a->text, b->text));
}

static guint
score_same (const FabMatchItem *old,
            const FabMatchItem *new)
{
  return is_same (old, new) ? 1 : 0;
}

static gsize
count_common (const char *a,
              const char *b,
              gsize       a_length,
              gsize       b_length)
{
  gsize shorter = MIN (a_length, b_length);
  gsize start = 0, end = 0;

  while (start < shorter && a[start] == b[start])
    start++;
  while (end < shorter - start && a[a_length - 1 - end] == b[b_length - 1 - end])
    end++;

  return start + end;
}

/* 0 … 16 for the part of the longer text that both share at their ends, and 4 for the same kind:
 * a line that was written anew is still that line, one of another kind needs likeness. */
static guint
score_likeness (const FabMatchItem *old,
                const FabMatchItem *new)
{
  gsize old_length = strlen (old->text);
  gsize new_length = strlen (new->text);
  gsize longer = MAX (old_length, new_length);
  guint likeness = 0;

  if (longer > 0)
    likeness = (guint) (count_common (old->text, new->text, old_length, new_length) * 16 / longer);

  if (old->kind == new->kind)
    return likeness + 4;

  return likeness >= 4 ? likeness : 0;
}

/* The alignment of greatest score; scores are sums over the pairs, pairs never cross. */
static void
align (Matcher       *self,
       const Stretch *at,
       ScoreFunc      score)
{
  guint n_old = at->old_end - at->old_start;
  guint n_new = at->new_end - at->new_start;
  gsize width = (gsize) n_new + 1;
  g_autofree guint *best = g_new0 (guint, ((gsize) n_old + 1) * width);
  guint i, j;

#define BEST(i, j) best[(i) * width + (j)]
#define SCORE(i, j) score (&self->old[at->old_start + (i)], &self->new[at->new_start + (j)])
  for (i = n_old; i-- > 0;)
    for (j = n_new; j-- > 0;)
      {
        guint paired = SCORE (i, j);

        BEST (i, j) = MAX (BEST (i + 1, j), BEST (i, j + 1));
        if (paired > 0)
          BEST (i, j) = MAX (BEST (i, j), paired + BEST (i + 1, j + 1));
      }

  for (i = 0, j = 0; i < n_old && j < n_new;)
    {
      guint paired = SCORE (i, j);

      if (paired > 0 && BEST (i, j) == paired + BEST (i + 1, j + 1))
        self->match[at->new_start + j++] = at->old_start + i++;
      else if (BEST (i, j) == BEST (i + 1, j))
        i++;
      else
        j++;
    }
#undef SCORE
#undef BEST
}

static gboolean
is_small (const Stretch *at)
{
  return (gsize) (at->old_end - at->old_start + 1) * (at->new_end - at->new_start + 1) <= MAX_CELLS;
}

/* What is found once in the stretch, by source; others are marked with FAB_MATCH_NONE. */
static GHashTable *
find_unique (const FabMatchItem *items,
             guint               start,
             guint               end)
{
  GHashTable *found = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = start; i < end; i++)
    {
      gpointer key = (gpointer) items[i].source;
      gboolean unique = *items[i].source != '\0' && !g_hash_table_contains (found, key);

      g_hash_table_insert (found, key, GUINT_TO_POINTER (unique ? i : FAB_MATCH_NONE));
    }

  return found;
}

static guint
look_up (GHashTable *found,
         const char *source)
{
  gpointer at;

  if (!g_hash_table_lookup_extended (found, source, NULL, &at))
    return FAB_MATCH_NONE;

  return GPOINTER_TO_UINT (at);
}

/* Pairs of unique items, thinned out greedily so that none cross. */
static void
anchor (Matcher       *self,
        const Stretch *at)
{
  g_autoptr(GHashTable) olds = find_unique (self->old, at->old_start, at->old_end);
  g_autoptr(GHashTable) news = find_unique (self->new, at->new_start, at->new_end);
  guint last = at->old_start;

  for (guint j = at->new_start; j < at->new_end; j++)
    {
      guint i = look_up (olds, self->new[j].source);

      if (i == FAB_MATCH_NONE || i < last || look_up (news, self->new[j].source) != j)
        continue;

      self->match[j] = i;
      last = i + 1;
    }
}

static void
trim (Matcher *self,
      Stretch *at)
{
  while (at->old_start < at->old_end && at->new_start < at->new_end &&
         is_same (&self->old[at->old_start], &self->new[at->new_start]))
    self->match[at->new_start++] = at->old_start++;

  while (at->old_start < at->old_end && at->new_start < at->new_end &&
         is_same (&self->old[at->old_end - 1], &self->new[at->new_end - 1]))
    self->match[--at->new_end] = --at->old_end;
}

/* Calls align() for every stretch between matched neighbours that is small enough. */
static void
fill_gaps (Matcher       *self,
           const Stretch *all,
           ScoreFunc      score)
{
  Stretch gap = { .old_start = all->old_start, .new_start = all->new_start };

  for (guint j = all->new_start; j <= all->new_end; j++)
    {
      if (j < all->new_end && self->match[j] == FAB_MATCH_NONE)
        continue;

      gap.new_end = j;
      gap.old_end = j < all->new_end ? self->match[j] : all->old_end;
      if (gap.old_end > gap.old_start && gap.new_end > gap.new_start && is_small (&gap))
        align (self, &gap, score);

      gap.new_start = j + 1;
      gap.old_start = gap.old_end + 1;
    }
}

void
fab_script_match (const FabMatchItem *old_items,
                  guint               n_old,
                  const FabMatchItem *new_items,
                  guint               n_new,
                  guint              *match)
{
  Matcher self = { old_items, new_items, match };
  const Stretch all = { 0, n_old, 0, n_new };
  Stretch middle = all;

  for (guint j = 0; j < n_new; j++)
    match[j] = FAB_MATCH_NONE;

  trim (&self, &middle);
  if (!is_small (&middle))
    anchor (&self, &middle);
  fill_gaps (&self, &middle, score_same);
  fill_gaps (&self, &middle, score_likeness);
}
