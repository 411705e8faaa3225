/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-audience"

#include "config.h"

#include <math.h>
#include <string.h>

#include "fab-heading.h"
#include "fab-taste.h"

#define SHORT (2500 * 1000)
#define LONG (5000 * 1000)
#define BRIGHT 0.12
/* So many panels of the usual kind are thought to have been seen besides. */
#define HELD_BACK 3
/* What is asked for at the end weighs as much as so many panels. */
#define ASKED 3

static void
free_liking (gpointer data)
{
  FabLiking *liking = data;

  g_free (liking->kind);
  g_free (liking->name);
  g_free (liking);
}

FabTaste *
fab_taste_new (const char *key,
               const char *name)
{
  FabTaste *self = g_new0 (FabTaste, 1);

  self->key = g_strdup (key);
  self->name = g_strdup (name);
  self->likings = g_ptr_array_new_with_free_func (free_liking);
  self->learned = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

void
fab_taste_free (FabTaste *self)
{
  g_free (self->key);
  g_free (self->name);
  g_ptr_array_unref (self->likings);
  g_hash_table_unref (self->learned);
  g_free (self);
}

static FabLiking *
find (FabTaste   *self,
      const char *kind,
      const char *name)
{
  for (guint i = 0; i < self->likings->len; i++)
    {
      FabLiking *liking = self->likings->pdata[i];

      if (g_str_equal (liking->kind, kind) && g_str_equal (liking->name, name))
        return liking;
    }

  return NULL;
}

static FabLiking *
ensure (FabTaste   *self,
        const char *kind,
        const char *name)
{
  FabLiking *liking = find (self, kind, name);

  if (liking == NULL)
    {
      liking = g_new0 (FabLiking, 1);
      liking->kind = g_strdup (kind);
      liking->name = g_strdup (name);
      g_ptr_array_add (self->likings, liking);
    }

  return liking;
}

/* --- what a panel is -------------------------------------------------------------------------- */

static void
add_pair (GStrvBuilder *pairs,
          const char   *kind,
          const char   *name)
{
  if (*name == '\0')
    return;
  g_strv_builder_add (pairs, kind);
  g_strv_builder_add (pairs, name);
}

GStrv
fab_taste_describe (const FabShownPanel *panel,
                    const FabShownScene *scene)
{
  g_autoptr(GStrvBuilder) pairs = g_strv_builder_new ();
  FabSide side = fab_heading_get_side (scene->heading);

  for (guint i = 0; panel->people[i] != NULL; i++)
    add_pair (pairs, FAB_TASTE_PERSON, panel->people[i]);
  add_pair (pairs, FAB_TASTE_SIZE, fab_shown_size_to_nick (panel->size));
  add_pair (pairs, FAB_TASTE_DOING, fab_doing_to_nick (panel->doing));
  add_pair (pairs, FAB_TASTE_PACE, panel->duration < SHORT ? "short" : panel->duration > LONG ? "long" : "medium");
  add_pair (pairs, FAB_TASTE_TONE, scene->mood > BRIGHT ? "bright" : scene->mood < -BRIGHT ? "dark" : "even");
  add_pair (pairs, FAB_TASTE_WHERE, side & FAB_SIDE_INSIDE ? "inside" : side == FAB_SIDE_OUTSIDE ? "outside" : "");

  return g_strv_builder_end (pairs);
}

/* --- learning --------------------------------------------------------------------------------- */

static void
note_panel (FabTaste            *self,
            const FabShownPanel *panel,
            const FabShownScene *scene,
            gboolean             liked,
            gboolean             disliked)
{
  g_auto(GStrv) pairs = fab_taste_describe (panel, scene);

  for (guint i = 0; pairs[i] != NULL; i += 2)
    {
      FabLiking *liking = ensure (self, pairs[i], pairs[i + 1]);

      liking->seen++;
      liking->liked += liked;
      liking->disliked += disliked;
    }
}

gboolean
fab_taste_learn (FabTaste           *self,
                 FabShowing         *showing,
                 const FabScreening *screening)
{
  guint n, next = 0;

  g_return_val_if_fail (self != NULL && showing != NULL && screening != NULL, FALSE);

  if (!g_hash_table_add (self->learned, g_strdup (screening->key)))
    return FALSE;

  n = fab_showing_get_n_panels (showing);
  for (guint i = 0; i < n; i++)
    {
      const FabShownPanel *panel = fab_showing_get_panel (showing, i);
      gboolean liked = FALSE, disliked = FALSE;

      if (panel->start > screening->watched)
        break;
      for (; next < screening->reactions->len &&
             g_array_index (screening->reactions, FabReaction, next).time < panel->start + panel->duration; next++)
        {
          gboolean good = fab_feeling_is_good (g_array_index (screening->reactions, FabReaction, next).feeling);

          liked |= good;
          disliked |= !good;
        }
      note_panel (self, panel, fab_showing_get_scene (showing, panel->scene), liked, disliked);
    }
  for (guint i = 0; i < screening->answers->len; i++)
    {
      const FabAnswer *answer = screening->answers->pdata[i];
      FabLiking *liking = ensure (self, FAB_TASTE_PERSON, answer->person);

      liking->seen += answer->wish != 0 ? ASKED : 0;
      liking->liked += answer->wish > 0 ? ASKED : 0;
      liking->disliked += answer->wish < 0 ? ASKED : 0;
    }

  return TRUE;
}

/* --- scores ----------------------------------------------------------------------------------- */

/* The usual shares among all of @kind. */
static void
measure_usual (FabTaste   *self,
               const char *kind,
               double     *liked,
               double     *disliked)
{
  double seen = 1;

  *liked = *disliked = 0.1;
  for (guint i = 0; i < self->likings->len; i++)
    {
      const FabLiking *liking = self->likings->pdata[i];

      if (!g_str_equal (liking->kind, kind))
        continue;
      seen += liking->seen;
      *liked += liking->liked;
      *disliked += liking->disliked;
    }
  *liked /= seen;
  *disliked /= seen;
}

static double
score (FabTaste        *self,
       const FabLiking *liking)
{
  double liked, disliked, good, bad;

  if (liking->by_hand)
    return liking->hand;
  measure_usual (self, liking->kind, &liked, &disliked);
  good = (liking->liked + HELD_BACK * liked) / (liking->seen + HELD_BACK) - liked;
  bad = (liking->disliked + HELD_BACK * disliked) / (liking->seen + HELD_BACK) - disliked;

  return CLAMP (good - bad, -1, 1);
}

double
fab_taste_get_score (FabTaste   *self,
                     const char *kind,
                     const char *name)
{
  const FabLiking *liking;

  g_return_val_if_fail (self != NULL && kind != NULL && name != NULL, 0);

  liking = find (self, kind, name);

  return liking != NULL ? score (self, liking) : 0;
}

double
fab_taste_judge (FabTaste            *self,
                 const FabShownPanel *panel,
                 const FabShownScene *scene)
{
  g_auto(GStrv) pairs = fab_taste_describe (panel, scene);
  double sum = 0;

  for (guint i = 0; pairs[i] != NULL; i += 2)
    sum += fab_taste_get_score (self, pairs[i], pairs[i + 1]);

  return sum;
}

static int
compare_likings (gconstpointer a,
                 gconstpointer b,
                 gpointer      taste)
{
  const FabLiking *one = *(FabLiking * const *) a, *other = *(FabLiking * const *) b;
  double x = score (taste, one), y = score (taste, other);

  return x != y ? (x < y) - (x > y) : strcmp (one->name, other->name);
}

GPtrArray *
fab_taste_rank (FabTaste   *self,
                const char *kind)
{
  GPtrArray *rank = g_ptr_array_new ();

  g_return_val_if_fail (self != NULL && kind != NULL, rank);

  for (guint i = 0; i < self->likings->len; i++)
    if (g_str_equal (((FabLiking *) self->likings->pdata[i])->kind, kind))
      g_ptr_array_add (rank, self->likings->pdata[i]);
  g_ptr_array_sort_with_data (rank, compare_likings, self);

  return rank;
}

void
fab_taste_set (FabTaste   *self,
               const char *kind,
               const char *name,
               double      value)
{
  FabLiking *liking;

  g_return_if_fail (self != NULL && kind != NULL && name != NULL && isfinite (value));

  liking = ensure (self, kind, name);
  liking->by_hand = TRUE;
  liking->hand = CLAMP (value, -1, 1);
}

void
fab_taste_forget (FabTaste   *self,
                  const char *kind,
                  const char *name)
{
  g_return_if_fail (self != NULL && kind != NULL && name != NULL);

  g_ptr_array_remove (self->likings, find (self, kind, name));
}
