/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-audience"

#include "config.h"

#include <math.h>
#include <string.h>

#include "fab-reception-private.h"

/* Who stops so shortly before the end saw it all. */
#define NEAR_END (2 * G_USEC_PER_SEC)
#define REACH (2500 * 1000)
#define CHANCE 0.05

static void
free_viewer (gpointer data)
{
  FabViewer *viewer = data;

  g_free (viewer->key);
  g_free (viewer->name);
  g_free (viewer);
}

static void
free_person (gpointer data)
{
  FabPersonReception *person = data;

  g_free (person->name);
  g_free (person);
}

/* --- viewers ---------------------------------------------------------------------------------- */

static guint
find_viewer (GPtrArray  *viewers,
             const char *key)
{
  for (guint i = 0; i < viewers->len; i++)
    if (g_str_equal (((FabViewer *) viewers->pdata[i])->key, key))
      return i;

  return G_MAXUINT;
}

GPtrArray *
fab_viewers_list (GPtrArray *screenings)
{
  GPtrArray *viewers = g_ptr_array_new_with_free_func (free_viewer);

  for (guint i = 0; i < screenings->len; i++)
    {
      const FabScreening *screening = screenings->pdata[i];
      guint at = find_viewer (viewers, screening->viewer_key);
      FabViewer *viewer;

      if (at == G_MAXUINT)
        {
          viewer = g_new0 (FabViewer, 1);
          viewer->key = g_strdup (screening->viewer_key);
          viewer->name = g_strdup (screening->viewer);
          at = viewers->len;
          g_ptr_array_add (viewers, viewer);
        }
      viewer = viewers->pdata[at];
      viewer->screenings++;
    }

  return viewers;
}

/* --- placing ---------------------------------------------------------------------------------- */

/* The film as @screening saw it. */
static FabShowing *
find_shown (FabReception       *self,
            const FabScreening *screening)
{
  FabShowing *shown = g_hash_table_lookup (self->shown, screening->showing);

  if (shown == NULL)
    {
      shown = fab_showing_from_json (screening->film, NULL);
      if (shown == NULL)
        shown = fab_showing_ref (self->film);
      g_hash_table_insert (self->shown, g_strdup (screening->showing), shown);
    }

  return shown;
}

/* Where in our film a moment of theirs is; the panel may have another length by now. */
static gboolean
place (FabReception      *self,
       FabShowing        *shown,
       const FabReaction *reaction,
       FabPlaced         *placed)
{
  guint then = fab_showing_find_panel (shown, reaction->panel);
  const FabShownPanel *now;
  double scale = 1;

  if (g_str_equal (fab_showing_get_key (shown), fab_showing_get_key (self->film)))
    {
      placed->time = CLAMP (reaction->time, 0, fab_showing_get_duration (self->film));
      placed->panel = fab_showing_find (self->film, placed->time);
      return TRUE;
    }
  placed->panel = reaction->panel != 0 ? fab_showing_find_panel (self->film, reaction->panel) : G_MAXUINT;
  if (placed->panel == G_MAXUINT)
    return FALSE;

  now = fab_showing_get_panel (self->film, placed->panel);
  if (then != G_MAXUINT && fab_showing_get_panel (shown, then)->duration > 0)
    scale = now->duration / (double) fab_showing_get_panel (shown, then)->duration;
  placed->time = now->start + MIN ((gint64) (reaction->offset * scale), now->duration);

  return TRUE;
}

/* One of our panels in the film that they saw: of the same number, unless another says the same words. */
static guint
find_then (FabShowing          *shown,
           const FabShownPanel *panel)
{
  guint same = fab_showing_find_panel (shown, panel->panel);
  guint alike;

  if (same != G_MAXUINT && g_str_equal (fab_showing_get_panel (shown, same)->digest, panel->digest))
    return same;
  alike = *panel->digest != '\0' ? fab_showing_find_digest (shown, panel->digest) : G_MAXUINT;

  return alike != G_MAXUINT ? alike : same;
}

/* Which panels of ours they saw, and in which they stopped. */
static void
place_watching (FabReception       *self,
                FabShowing         *shown,
                const FabScreening *screening,
                guint               viewer)
{
  gboolean stopped = screening->watched + NEAR_END < fab_showing_get_duration (shown);
  gboolean own = g_str_equal (fab_showing_get_key (shown), fab_showing_get_key (self->film));
  guint last = fab_showing_find (shown, screening->watched);
  guint n = fab_showing_get_n_panels (self->film);

  for (guint i = 0; i < n; i++)
    {
      guint then = own ? i : find_then (shown, fab_showing_get_panel (self->film, i));
      guint8 *saw = &self->saw[viewer * n + i];

      if (then == G_MAXUINT || then > last)
        continue;
      *saw |= FAB_SAW;
      if (stopped && then == last)
        *saw |= FAB_LEFT;
    }
  if (!stopped)
    for (guint i = 0; i < n; i++)
      self->saw[viewer * n + i] |= FAB_STAYED;
}

static void
place_screening (FabReception       *self,
                 const FabScreening *screening,
                 guint               viewer)
{
  FabShowing *shown = find_shown (self, screening);

  place_watching (self, shown, screening, viewer);
  for (guint i = 0; i < screening->reactions->len; i++)
    {
      const FabReaction *reaction = &g_array_index (screening->reactions, FabReaction, i);
      FabPlaced placed = { .viewer = viewer, .feeling = reaction->feeling };

      if (place (self, shown, reaction, &placed))
        g_array_append_val (self->placed, placed);
      else
        self->n_lost++;
    }
}

/* --- counting --------------------------------------------------------------------------------- */

typedef gboolean (*PanelFunc) (const FabShownPanel *panel, gconstpointer data);

/* Of all viewers over the panels between @first and @last that @holds. */
static FabFelt
count_between (FabReception  *self,
               guint          first,
               guint          last,
               PanelFunc      holds,
               gconstpointer  data)
{
  guint n = fab_showing_get_n_panels (self->film);
  g_autofree guint8 *felt = g_new0 (guint8, self->viewers->len + 1);
  FabFelt sum = { 0 };

  for (guint i = 0; i < self->placed->len; i++)
    {
      const FabPlaced *placed = &g_array_index (self->placed, FabPlaced, i);

      if (placed->panel >= first && placed->panel <= last &&
          holds (fab_showing_get_panel (self->film, placed->panel), data))
        felt[placed->viewer] |= 1 << placed->feeling;
    }
  for (guint viewer = 0; viewer < self->viewers->len; viewer++)
    {
      guint8 saw = 0, good = 0, bad = 0;

      for (guint i = first; i <= last && i < n; i++)
        if (holds (fab_showing_get_panel (self->film, i), data))
          saw |= self->saw[viewer * n + i];
      for (guint k = 0; k < FAB_N_FEELINGS; k++)
        {
          gboolean has = (felt[viewer] >> k) & 1;

          sum.felt[k] += has;
          good |= has && fab_feeling_is_good (k);
          bad |= has && !fab_feeling_is_good (k);
        }
      sum.n += (saw & FAB_SAW) != 0 || felt[viewer] != 0;
      sum.left += (saw & FAB_LEFT) != 0 && (saw & FAB_STAYED) == 0;
      sum.good += good;
      sum.bad += bad;
    }
  sum.attention = sum.n > 0 ? CLAMP (((double) sum.good - sum.bad - sum.left) / sum.n, -1, 1) : 0;

  return sum;
}

static FabFelt
count (FabReception  *self,
       PanelFunc      holds,
       gconstpointer  data)
{
  return count_between (self, 0, G_MAXUINT - 1, holds, data);
}

static gboolean
is_scene (const FabShownPanel *panel,
          gconstpointer        data)
{
  return panel->scene == GPOINTER_TO_UINT (data);
}

static gboolean
is_person (const FabShownPanel *panel,
           gconstpointer        data)
{
  return fab_shown_panel_has (panel, data);
}

static gboolean
is_any (const FabShownPanel *panel,
        gconstpointer        data)
{
  return TRUE;
}

/* A feeling is clear where it came more often than in the other panels, the chance of that shared among all panels (Bonferroni). */
static void
find_clear (FabReception *self)
{
  guint n = self->panels->len;

  for (guint feeling = 0; feeling < FAB_N_FEELINGS; feeling++)
    {
      guint felt = 0, seen = 0;

      for (guint i = 0; i < n; i++)
        {
          felt += g_array_index (self->panels, FabFelt, i).felt[feeling];
          seen += g_array_index (self->panels, FabFelt, i).n;
        }
      for (guint i = 0; i < n; i++)
        {
          FabFelt *panel = &g_array_index (self->panels, FabFelt, i);
          guint others = seen - panel->n;
          double usual = (felt - panel->felt[feeling] + 0.5) / (others + 1.);

          panel->clear[feeling] = panel->n >= FAB_RECEPTION_FEW && panel->felt[feeling] > 0 &&
                                  _fab_share_tail (panel->felt[feeling], panel->n, usual) < CHANCE / n;
        }
    }
}

static void
count_all (FabReception *self)
{
  for (guint i = 0; i < fab_showing_get_n_panels (self->film); i++)
    {
      FabFelt felt = count_between (self, i, i, is_any, NULL);

      g_array_append_val (self->panels, felt);
    }
  for (guint i = 0; i < fab_showing_get_n_scenes (self->film); i++)
    {
      FabFelt felt = count (self, is_scene, GUINT_TO_POINTER (i));

      g_array_append_val (self->scenes, felt);
    }
  self->all = count (self, is_any, NULL);
  find_clear (self);
}

/* --- people ----------------------------------------------------------------------------------- */

/* Minutes that viewers watched of the panels with (or without) @name, and good reactions in them. */
static void
measure (FabReception *self,
         const char   *name,
         gboolean      with,
         double       *minutes,
         guint        *events)
{
  guint n = fab_showing_get_n_panels (self->film);

  *minutes = 0;
  *events = 0;
  for (guint i = 0; i < n; i++)
    {
      const FabShownPanel *panel = fab_showing_get_panel (self->film, i);

      for (guint viewer = 0; viewer < self->viewers->len; viewer++)
        if ((self->saw[viewer * n + i] & FAB_SAW) && fab_shown_panel_has (panel, name) == with)
          *minutes += panel->duration / 60e6;
    }
  for (guint i = 0; i < self->placed->len; i++)
    {
      const FabPlaced *placed = &g_array_index (self->placed, FabPlaced, i);

      *events += fab_feeling_is_good (placed->feeling) &&
                 fab_shown_panel_has (fab_showing_get_panel (self->film, placed->panel), name) == with;
    }
}

static FabPersonReception *
count_person (FabReception *self,
              const char   *name)
{
  FabPersonReception *person = g_new0 (FabPersonReception, 1);
  double minutes, others;
  guint events, apart;

  person->name = g_strdup (name);
  person->felt = count (self, is_person, name);
  for (guint i = 0; i < fab_showing_get_n_panels (self->film); i++)
    person->panels += fab_shown_panel_has (fab_showing_get_panel (self->film, i), name);
  measure (self, name, TRUE, &minutes, &events);
  measure (self, name, FALSE, &others, &apart);
  person->rate = fab_rate_new (events, minutes);
  /* half an event more on each side: who was seen for a moment is no star yet */
  person->lift = (events + 0.5) / (minutes + 0.25) / ((apart + 0.5) / (others + 0.25));

  return person;
}

static void
count_answers (FabReception *self,
               GPtrArray    *screenings,
               const char   *viewer)
{
  for (guint i = 0; i < screenings->len; i++)
    {
      const FabScreening *screening = screenings->pdata[i];

      for (guint k = 0; k < screening->answers->len; k++)
        {
          const FabAnswer *answer = screening->answers->pdata[k];

          for (guint j = 0; j < self->people->len; j++)
            {
              FabPersonReception *person = self->people->pdata[j];

              if (!g_str_equal (person->name, answer->person) ||
                  (viewer != NULL && !g_str_equal (viewer, screening->viewer_key)))
                continue;
              person->more += answer->wish > 0;
              person->less += answer->wish < 0;
              person->same += answer->wish == 0;
            }
        }
    }
}

static int
compare_people (gconstpointer a,
                gconstpointer b)
{
  const FabPersonReception *one = *(FabPersonReception * const *) a, *other = *(FabPersonReception * const *) b;

  return (one->lift < other->lift) - (one->lift > other->lift);
}

/* --- drops ------------------------------------------------------------------------------------ */

static gboolean
is_low (const FabFelt *felt)
{
  return felt->n > 0 && felt->bad + felt->left > 0 && felt->bad + felt->left >= felt->good;
}

static int
compare_drops (gconstpointer a,
               gconstpointer b)
{
  const FabDrop *one = a, *other = b;
  double x = (one->bored + one->confused + 2 * one->left) / (double) MAX (one->n, 1);
  double y = (other->bored + other->confused + 2 * other->left) / (double) MAX (other->n, 1);

  return x != y ? (x < y) - (x > y) : (one->first > other->first) - (one->first < other->first);
}

static void
find_drops (FabReception *self)
{
  guint n = self->panels->len;

  for (guint i = 0; i < n; i++)
    {
      guint last = i;
      FabFelt felt;
      FabDrop drop;

      if (!is_low (&g_array_index (self->panels, FabFelt, i)))
        continue;
      while (last + 1 < n && is_low (&g_array_index (self->panels, FabFelt, last + 1)))
        last++;
      felt = count_between (self, i, last, is_any, NULL);
      drop = (FabDrop) { i, last, felt.felt[FAB_FEELING_BORED], felt.felt[FAB_FEELING_CONFUSED], felt.left, felt.n };
      g_array_append_val (self->drops, drop);
      i = last;
    }
  g_array_sort (self->drops, compare_drops);
}

/* --- the reception ---------------------------------------------------------------------------- */

static void
note_sentence (FabReception       *self,
               const FabScreening *screening)
{
  if (*screening->sentence != '\0')
    g_ptr_array_add (self->sentences, g_strdup_printf ("%s: %s", screening->viewer, screening->sentence));
}

static FabReception *
reception_alloc (FabShowing *film)
{
  FabReception *self = g_new0 (FabReception, 1);

  g_atomic_ref_count_init (&self->refs);
  self->film = fab_showing_ref (film);
  self->shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) fab_showing_unref);
  self->placed = g_array_new (FALSE, FALSE, sizeof (FabPlaced));
  self->panels = g_array_new (FALSE, FALSE, sizeof (FabFelt));
  self->scenes = g_array_new (FALSE, FALSE, sizeof (FabFelt));
  self->drops = g_array_new (FALSE, FALSE, sizeof (FabDrop));
  self->people = g_ptr_array_new_with_free_func (free_person);
  self->sentences = g_ptr_array_new_with_free_func (g_free);

  return self;
}

static void
count_people (FabReception *self,
              GPtrArray    *screenings,
              const char   *viewer)
{
  g_auto(GStrv) names = fab_showing_list_people (self->film);

  for (guint i = 0; names[i] != NULL; i++)
    g_ptr_array_add (self->people, count_person (self, names[i]));
  count_answers (self, screenings, viewer);
  g_ptr_array_sort (self->people, compare_people);
}

FabReception *
fab_reception_new (FabShowing *film,
                   GPtrArray  *screenings,
                   const char *viewer)
{
  FabReception *self;
  g_autoptr(GPtrArray) counted = g_ptr_array_new ();

  g_return_val_if_fail (film != NULL && screenings != NULL, NULL);

  for (guint i = 0; i < screenings->len; i++)
    if (viewer == NULL || g_str_equal (((FabScreening *) screenings->pdata[i])->viewer_key, viewer))
      g_ptr_array_add (counted, screenings->pdata[i]);

  self = reception_alloc (film);
  self->viewers = fab_viewers_list (counted);
  self->saw = g_new0 (guint8, (gsize) (self->viewers->len + 1) * (fab_showing_get_n_panels (film) + 1));
  for (guint i = 0; i < counted->len; i++)
    {
      const FabScreening *screening = counted->pdata[i];

      place_screening (self, screening, find_viewer (self->viewers, screening->viewer_key));
      note_sentence (self, screening);
    }
  count_all (self);
  count_people (self, counted, viewer);
  find_drops (self);

  return self;
}

FabReception *
fab_reception_ref (FabReception *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);

  return self;
}

void
fab_reception_unref (FabReception *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;

  g_hash_table_unref (self->shown);
  fab_showing_unref (self->film);
  g_ptr_array_unref (self->viewers);
  g_free (self->saw);
  g_array_unref (self->placed);
  g_array_unref (self->panels);
  g_array_unref (self->scenes);
  g_array_unref (self->drops);
  g_ptr_array_unref (self->people);
  g_ptr_array_unref (self->sentences);
  g_free (self);
}

FabShowing *
fab_reception_get_film (FabReception *self)
{
  return self->film;
}

guint
fab_reception_get_n_viewers (FabReception *self)
{
  return self->viewers->len;
}

const FabViewer *
fab_reception_get_viewer (FabReception *self,
                          guint         i)
{
  g_return_val_if_fail (i < self->viewers->len, NULL);

  return self->viewers->pdata[i];
}

guint
fab_reception_get_n_lost (FabReception *self)
{
  return self->n_lost;
}

const FabFelt *
fab_reception_get_panel (FabReception *self,
                         guint         i)
{
  g_return_val_if_fail (i < self->panels->len, NULL);

  return &g_array_index (self->panels, FabFelt, i);
}

const FabFelt *
fab_reception_get_scene (FabReception *self,
                         guint         i)
{
  g_return_val_if_fail (i < self->scenes->len, NULL);

  return &g_array_index (self->scenes, FabFelt, i);
}

const FabFelt *
fab_reception_get_all (FabReception *self)
{
  return &self->all;
}

GPtrArray *
fab_reception_get_people (FabReception *self)
{
  return self->people;
}

GArray *
fab_reception_get_drops (FabReception *self)
{
  return self->drops;
}

GArray *
fab_reception_get_reactions (FabReception *self)
{
  return self->placed;
}

GStrv
fab_reception_list_sentences (FabReception *self)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < self->sentences->len; i++)
    g_strv_builder_add (builder, self->sentences->pdata[i]);

  return g_strv_builder_end (builder);
}

FabRate
fab_reception_get_rate (FabReception *self,
                        gboolean      good)
{
  guint n = fab_showing_get_n_panels (self->film), events = 0;
  double minutes = 0;

  for (guint i = 0; i < n; i++)
    for (guint viewer = 0; viewer < self->viewers->len; viewer++)
      if (self->saw[viewer * n + i] & FAB_SAW)
        minutes += fab_showing_get_panel (self->film, i)->duration / 60e6;
  for (guint i = 0; i < self->placed->len; i++)
    events += fab_feeling_is_good (g_array_index (self->placed, FabPlaced, i).feeling) == good;

  return fab_rate_new (events, minutes);
}

static FabShare
share_at (FabReception *self,
          FabFeeling    feeling,
          gint64        time)
{
  guint n_panels = fab_showing_get_n_panels (self->film), watching = 0, felt = 0;
  guint panel = fab_showing_find (self->film, time);
  g_autofree gboolean *has = g_new0 (gboolean, self->viewers->len + 1);

  for (guint i = 0; i < self->placed->len; i++)
    {
      const FabPlaced *placed = &g_array_index (self->placed, FabPlaced, i);
      gboolean wanted = feeling == FAB_N_FEELINGS ? fab_feeling_is_good (placed->feeling) : placed->feeling == feeling;

      has[placed->viewer] |= wanted && ABS (placed->time - time) <= REACH;
    }
  for (guint viewer = 0; viewer < self->viewers->len; viewer++)
    {
      watching += has[viewer] || (self->saw[viewer * n_panels + panel] & FAB_SAW);
      felt += has[viewer];
    }

  return fab_share_new (felt, watching);
}

GArray *
fab_reception_make_curve (FabReception *self,
                          FabFeeling    feeling,
                          guint         n)
{
  GArray *curve = g_array_sized_new (FALSE, FALSE, sizeof (FabCurvePoint), n);

  g_return_val_if_fail (self != NULL && feeling <= FAB_N_FEELINGS, curve);

  for (guint i = 0; i < n && fab_showing_get_n_panels (self->film) > 0; i++)
    {
      FabCurvePoint point = { .time = fab_showing_get_duration (self->film) * i / MAX (n - 1, 1) };

      point.share = share_at (self, feeling, point.time);
      g_array_append_val (curve, point);
    }

  return curve;
}

GPtrArray *
fab_reception_list_versions (GPtrArray *screenings)
{
  GPtrArray *versions = g_ptr_array_new_with_free_func ((GDestroyNotify) fab_reception_unref);
  g_autoptr(GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < screenings->len; i++)
    {
      const FabScreening *screening = screenings->pdata[i];
      g_autoptr(GPtrArray) same = g_ptr_array_new ();
      g_autoptr(FabShowing) film = NULL;

      if (!g_hash_table_add (known, screening->showing))
        continue;
      film = fab_showing_from_json (screening->film, NULL);
      if (film == NULL)
        continue;
      for (guint k = i; k < screenings->len; k++)
        if (g_str_equal (((FabScreening *) screenings->pdata[k])->showing, screening->showing))
          g_ptr_array_add (same, screenings->pdata[k]);
      g_ptr_array_add (versions, fab_reception_new (film, same, NULL));
    }

  return versions;
}
