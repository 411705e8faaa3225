/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finding what could be better. */
#define G_LOG_DOMAIN "fab-audience"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "fab-evidence.h"
#include "fab-improve-private.h"

#define MOST 12
#define MOST_DROPS 5
#define SHORT_ENOUGH (1200 * 1000)
#define LONG_ENOUGH (3500 * 1000)

static const char * const nicks[] = {
  "shorten", "cut", "explain", "bring-back", "less-of", "closer", "linger", "echo"
};

G_STATIC_ASSERT (G_N_ELEMENTS (nicks) == FAB_N_IMPROVES);

const char *
fab_improve_kind_to_nick (FabImproveKind kind)
{
  g_return_val_if_fail (kind < FAB_N_IMPROVES, "");

  return nicks[kind];
}

void
fab_improvement_free (FabImprovement *self)
{
  g_free (self->subject);
  g_free (self->person);
  g_free (self->title);
  g_free (self->reason);
  g_free (self);
}

typedef struct
{
  FabStory     *story;
  FabReception *reception;
  FabShowing   *film;
  GPtrArray    *verdicts;
  GPtrArray    *found;
} Search;

/* --- verdicts --------------------------------------------------------------------------------- */

/* How readily this kind is taken: one where nobody decided yet, up to two, down to nothing. */
static double
learn_taste (Search        *self,
             FabImproveKind kind)
{
  guint taken = 0, declined = 0;

  for (guint i = 0; i < self->verdicts->len; i++)
    {
      const FabVerdict *verdict = self->verdicts->pdata[i];

      if (!g_str_equal (verdict->kind, nicks[kind]))
        continue;
      taken += verdict->taken;
      declined += !verdict->taken;
    }

  return 2. * (taken + 1) / (taken + declined + 2);
}

static gboolean
was_decided (Search        *self,
             FabImproveKind kind,
             const char    *subject)
{
  for (guint i = 0; i < self->verdicts->len; i++)
    {
      const FabVerdict *verdict = self->verdicts->pdata[i];

      if (g_str_equal (verdict->kind, nicks[kind]) && g_str_equal (verdict->subject, subject))
        return TRUE;
    }

  return FALSE;
}

/* Takes @title and @reason. NULL: it was decided before, or nobody speaks for it. */
static FabImprovement *
add (Search         *self,
     FabImproveKind  kind,
     guint           first,
     guint           last,
     const char     *person,
     char           *title,
     FabEvidence    *evidence)
{
  g_autofree char *owned = title;
  const FabShownPanel *panel = fab_showing_get_panel (self->film, first);
  g_autofree char *subject = person != NULL ? g_strdup_printf ("%s %" G_GINT64_FORMAT, person, panel->panel)
                                            : g_strdup_printf ("%" G_GINT64_FORMAT, panel->panel);
  FabImprovement *improvement;

  if (evidence->voices == 0 || was_decided (self, kind, subject))
    return NULL;

  improvement = g_new0 (FabImprovement, 1);
  improvement->kind = kind;
  improvement->subject = g_steal_pointer (&subject);
  improvement->panel = panel->panel;
  improvement->last = fab_showing_get_panel (self->film, last)->panel;
  improvement->person = g_strdup (person);
  improvement->title = g_steal_pointer (&owned);
  improvement->reason = fab_evidence_write (evidence, self->reception);
  improvement->voices = evidence->voices;
  improvement->weight = learn_taste (self, kind) * evidence->voices / (double) MAX (evidence->n, 1);
  g_ptr_array_add (self->found, improvement);

  return improvement;
}

/* --- what bored or confused ------------------------------------------------------------------- */

static char *
name_run (Search *self,
          guint   first,
          guint   last)
{
  const char *from = fab_showing_get_panel (self->film, first)->label;

  if (first == last)
    return g_strdup (from);

  /* Translators: numbers of the first and the last panel of a run */
  return g_strdup_printf (_("%s to %s"), from, fab_showing_get_panel (self->film, last)->label);
}

static void
propose_shorter (Search        *self,
                 const FabDrop *drop)
{
  g_auto(FabEvidence) evidence = fab_evidence_new (self->reception, drop->first, drop->last, FAB_EVIDENCE_BAD);
  g_autofree char *run = name_run (self, drop->first, drop->last);
  gint64 saved = 0;

  for (guint i = drop->first; i <= drop->last; i++)
    saved += _fab_improve_shorter (fab_showing_get_panel (self->film, i));
  if (saved >= 300 * 1000)
    add (self, FAB_IMPROVE_SHORTEN, drop->first, drop->last, NULL,
         g_strdup_printf (_("Shorten %s by %.1f seconds"), run, saved / 1e6), &evidence);
}

static void
propose_cut (Search *self,
             guint   i)
{
  const FabFelt *felt = fab_reception_get_panel (self->reception, i);
  const FabShownPanel *panel = fab_showing_get_panel (self->film, i);
  g_auto(FabEvidence) evidence = { 0 };

  if (felt->felt[FAB_FEELING_BORED] * 2 < felt->n || felt->good > 0 || !_fab_improve_can_cut (self->story, panel->panel))
    return;
  evidence = fab_evidence_new (self->reception, i, i, 1 << FAB_FEELING_BORED);
  add (self, FAB_IMPROVE_CUT, i, i, NULL, g_strdup_printf (_("Take out %s with its lines"), panel->label), &evidence);
}

static void
propose_explaining (Search *self,
                    guint   i)
{
  const FabShownPanel *panel = fab_showing_get_panel (self->film, i);
  g_auto(FabEvidence) evidence = { 0 };

  if (fab_reception_get_panel (self->reception, i)->felt[FAB_FEELING_CONFUSED] == 0 ||
      panel->doing == FAB_DOING_PLACE)
    return;
  evidence = fab_evidence_new (self->reception, i, i, 1 << FAB_FEELING_CONFUSED);
  add (self, FAB_IMPROVE_EXPLAIN, i, i, NULL,
       g_strdup_printf (_("Show where we are and who is there before %s"), panel->label), &evidence);
}

static void
propose_closer (Search *self,
                guint   i)
{
  const FabShownPanel *panel = fab_showing_get_panel (self->film, i);
  g_auto(FabEvidence) evidence = { 0 };

  if (panel->people[0] == NULL || panel->size == FAB_SHOWN_CLOSE ||
      fab_reception_get_panel (self->reception, i)->felt[FAB_FEELING_BORED] == 0)
    return;
  evidence = fab_evidence_new (self->reception, i, i, 1 << FAB_FEELING_BORED);
  add (self, FAB_IMPROVE_CLOSER, i, i, panel->people[0],
       g_strdup_printf (_("Show %s closer in %s"), panel->people[0], panel->label), &evidence);
}

static void
search_drops (Search *self)
{
  GArray *drops = fab_reception_get_drops (self->reception);

  for (guint k = 0; k < MIN (drops->len, MOST_DROPS); k++)
    {
      const FabDrop *drop = &g_array_index (drops, FabDrop, k);

      propose_shorter (self, drop);
      for (guint i = drop->first; i <= drop->last; i++)
        {
          propose_cut (self, i);
          propose_explaining (self, i);
          propose_closer (self, i);
        }
    }
}

/* --- what was loved --------------------------------------------------------------------------- */

static guint
find_most_loved (Search *self)
{
  guint best = G_MAXUINT, most = 0;

  for (guint i = 0; i < fab_showing_get_n_panels (self->film); i++)
    {
      const FabFelt *felt = fab_reception_get_panel (self->reception, i);
      guint score = 2 * felt->felt[FAB_FEELING_LOVE] + felt->good;

      if (felt->felt[FAB_FEELING_LOVE] > 0 && score > most)
        {
          best = i;
          most = score;
        }
    }

  return best;
}

static void
search_loved (Search *self)
{
  guint best = find_most_loved (self), n = fab_showing_get_n_panels (self->film);

  for (guint i = 0; i < n; i++)
    {
      const FabFelt *felt = fab_reception_get_panel (self->reception, i);
      const FabShownPanel *panel = fab_showing_get_panel (self->film, i);
      g_auto(FabEvidence) evidence = { 0 };

      if (felt->good == 0 || felt->bad + felt->left >= felt->good || panel->duration >= LONG_ENOUGH)
        continue;
      evidence = fab_evidence_new (self->reception, i, i, FAB_EVIDENCE_GOOD);
      add (self, FAB_IMPROVE_LINGER, i, i, NULL,
           g_strdup_printf (_("Stay half as long again on %s"), panel->label), &evidence);
    }
  if (best != G_MAXUINT && best + 2 < n)
    {
      g_auto(FabEvidence) evidence = fab_evidence_new (self->reception, best, best, FAB_EVIDENCE_GOOD);

      add (self, FAB_IMPROVE_ECHO, best, best, NULL,
           g_strdup_printf (_("Let the image of %s come again at the end"), fab_showing_get_panel (self->film, best)->label),
           &evidence);
    }
}

/* --- people ----------------------------------------------------------------------------------- */

static gboolean
is_in_scene (Search     *self,
             const char *person,
             guint       scene)
{
  for (guint i = 0; i < fab_showing_get_n_panels (self->film); i++)
    {
      const FabShownPanel *panel = fab_showing_get_panel (self->film, i);

      if (panel->scene == scene && fab_shown_panel_has (panel, person))
        return TRUE;
    }

  return FALSE;
}

/* A panel, behind the first of its scene, where @person is missed most: in the scene with the least attention. */
static guint
find_gap (Search     *self,
          const char *person)
{
  guint gap = G_MAXUINT;
  double least = G_MAXDOUBLE;

  for (guint i = 1; i < fab_showing_get_n_panels (self->film); i++)
    {
      guint scene = fab_showing_get_panel (self->film, i)->scene;
      double attention = fab_reception_get_scene (self->reception, scene)->attention;

      if (fab_showing_get_panel (self->film, i - 1)->scene != scene || attention >= least ||
          is_in_scene (self, person, scene))
        continue;
      least = attention;
      gap = i;
    }

  return gap;
}

static void
propose_bringing_back (Search                   *self,
                       const FabPersonReception *person)
{
  guint gap = find_gap (self, person->name);
  g_auto(FabEvidence) evidence = { 0 };

  if (gap == G_MAXUINT)
    return;
  evidence = fab_evidence_new_of_person (self->reception, person, TRUE);
  add (self, FAB_IMPROVE_BRING_BACK, gap, gap, person->name,
       g_strdup_printf (_("Bring %s into %s"), person->name,
                        fab_showing_get_scene (self->film, fab_showing_get_panel (self->film, gap)->scene)->heading),
       &evidence);
}

static void
propose_less (Search                   *self,
              const FabPersonReception *person)
{
  g_auto(FabEvidence) evidence = { 0 };
  guint worst = G_MAXUINT;
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < fab_showing_get_n_panels (self->film); i++)
    {
      const FabShownPanel *panel = fab_showing_get_panel (self->film, i);
      const FabFelt *felt = fab_reception_get_panel (self->reception, i);

      if (panel->doing != FAB_DOING_TALK || felt->good > 0 || felt->attention >= least ||
          !fab_shown_panel_has (panel, person->name) || panel->people[1] != NULL ||
          !_fab_improve_can_cut (self->story, panel->panel))
        continue;
      worst = i;
      least = felt->attention;
    }
  if (worst == G_MAXUINT)
    return;

  evidence = fab_evidence_new_of_person (self->reception, person, FALSE);
  add (self, FAB_IMPROVE_LESS_OF, worst, worst, person->name,
       g_strdup_printf (_("Take out what %s says in %s"), person->name, fab_showing_get_panel (self->film, worst)->label),
       &evidence);
}

static void
search_people (Search *self)
{
  GPtrArray *people = fab_reception_get_people (self->reception);

  for (guint i = 0; i < people->len; i++)
    {
      const FabPersonReception *person = people->pdata[i];

      if (person->more > person->less || (person->lift > 1.25 && person->less == 0))
        propose_bringing_back (self, person);
      else if (person->less > person->more)
        propose_less (self, person);
    }
}

static int
compare_found (gconstpointer a,
               gconstpointer b)
{
  const FabImprovement *one = *(FabImprovement * const *) a, *other = *(FabImprovement * const *) b;

  return one->weight != other->weight ? (one->weight < other->weight) - (one->weight > other->weight)
                                      : (int) one->kind - (int) other->kind;
}

GPtrArray *
fab_improve_list (FabStory     *story,
                  FabReception *reception)
{
  g_autoptr(GPtrArray) verdicts = NULL;
  Search self = { story, reception };

  g_return_val_if_fail (FAB_IS_STORY (story) && reception != NULL, NULL);

  verdicts = fab_story_list_verdicts (story);
  self.verdicts = verdicts;
  self.film = fab_reception_get_film (reception);
  self.found = g_ptr_array_new_with_free_func ((GDestroyNotify) fab_improvement_free);
  if (fab_showing_get_n_panels (self.film) > 0)
    {
      search_drops (&self);
      search_people (&self);
      search_loved (&self);
    }
  g_ptr_array_sort (self.found, compare_found);
  if (self.found->len > MOST)
    g_ptr_array_set_size (self.found, MOST);

  return self.found;
}
