/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-audience"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "fab-evidence.h"
#include "fab-reception-private.h"

void
fab_evidence_clear (FabEvidence *self)
{
  g_clear_pointer (&self->sentences, g_ptr_array_unref);
}

char *
fab_evidence_write_time (gint64 time)
{
  gint64 seconds = time / G_USEC_PER_SEC;

  return g_strdup_printf ("%d:%02d", (int) (seconds / 60), (int) (seconds % 60));
}

/* Translators: how many of how many viewers, and who and when, such as "2 of 3 laughed: Ada 0:12, Ben 0:14." */
static char *
fill_sentence (guint       feeling,
               guint       k,
               guint       n,
               const char *who)
{
  switch (feeling)
    {
    case FAB_FEELING_LOVE:
      return g_strdup_printf (_("%u of %u loved it: %s."), k, n, who);
    case FAB_FEELING_LAUGH:
      return g_strdup_printf (_("%u of %u laughed: %s."), k, n, who);
    case FAB_FEELING_TENSE:
      return g_strdup_printf (_("%u of %u were tense: %s."), k, n, who);
    case FAB_FEELING_BORED:
      return g_strdup_printf (_("%u of %u were bored: %s."), k, n, who);
    case FAB_FEELING_CONFUSED:
      return g_strdup_printf (_("%u of %u were confused: %s."), k, n, who);
    default:
      return g_strdup_printf (_("%u of %u stopped watching: %s."), k, n, who);
    }
}

/* The first moment at which each viewer felt it, -1: never. */
static void
find_moments (FabReception *reception,
              guint         first,
              guint         last,
              guint         feeling,
              gint64       *moments)
{
  guint n = fab_showing_get_n_panels (reception->film);

  for (guint viewer = 0; viewer < reception->viewers->len; viewer++)
    {
      moments[viewer] = -1;
      for (guint i = first; feeling == FAB_N_FEELINGS && i <= last; i++)
        if ((reception->saw[viewer * n + i] & (FAB_LEFT | FAB_STAYED)) == FAB_LEFT)
          moments[viewer] = fab_showing_get_panel (reception->film, i)->start;
    }
  for (guint i = 0; feeling < FAB_N_FEELINGS && i < reception->placed->len; i++)
    {
      const FabPlaced *placed = &g_array_index (reception->placed, FabPlaced, i);

      if (placed->feeling == feeling && placed->panel >= first && placed->panel <= last &&
          (moments[placed->viewer] < 0 || placed->time < moments[placed->viewer]))
        moments[placed->viewer] = placed->time;
    }
}

static char *
list_moments (FabReception *reception,
              const gint64 *moments,
              guint        *k)
{
  g_autoptr(GString) who = g_string_new (NULL);

  for (guint viewer = 0; viewer < reception->viewers->len; viewer++)
    {
      g_autofree char *time = NULL;

      if (moments[viewer] < 0)
        continue;
      time = fab_evidence_write_time (moments[viewer]);
      g_string_append_printf (who, "%s%s %s", who->len > 0 ? ", " : "",
                              ((FabViewer *) reception->viewers->pdata[viewer])->name, time);
      (*k)++;
    }

  return g_string_free (g_steal_pointer (&who), FALSE);
}

FabEvidence
fab_evidence_new (FabReception *reception,
                  guint         first,
                  guint         last,
                  guint         feelings)
{
  FabEvidence self = { 0, reception->viewers->len, g_ptr_array_new_with_free_func (g_free) };
  g_autofree gint64 *moments = g_new (gint64, reception->viewers->len + 1);
  g_autofree gboolean *speaks = g_new0 (gboolean, reception->viewers->len + 1);

  for (guint feeling = 0; feeling <= FAB_N_FEELINGS; feeling++)
    {
      g_autofree char *who = NULL;
      guint k = 0;

      if (!(feelings & (1 << feeling)))
        continue;
      find_moments (reception, first, last, feeling, moments);
      who = list_moments (reception, moments, &k);
      if (k > 0)
        g_ptr_array_add (self.sentences, fill_sentence (feeling, k, self.n, who));
      for (guint viewer = 0; viewer < self.n; viewer++)
        speaks[viewer] |= moments[viewer] >= 0;
    }
  for (guint viewer = 0; viewer < self.n; viewer++)
    self.voices += speaks[viewer];

  return self;
}

FabEvidence
fab_evidence_new_of_person (FabReception             *reception,
                            const FabPersonReception *person,
                            gboolean                  more)
{
  FabEvidence self = { 0, reception->viewers->len, g_ptr_array_new_with_free_func (g_free) };
  guint asked = more ? person->more : person->less;

  if (asked > 0)
    g_ptr_array_add (self.sentences,
                     g_strdup_printf (more ? _("%u of %u asked for more of %s.") : _("%u of %u asked for less of %s."),
                                      asked, self.n, person->name));
  if (more && person->felt.good > 0 && person->lift > 1)
    g_ptr_array_add (self.sentences,
                     g_strdup_printf (_("%u of %u reacted well while %s was there, more often than otherwise."),
                                      person->felt.good, person->felt.n, person->name));
  self.voices = MAX (asked, more ? person->felt.good : 0);

  return self;
}

char *
fab_evidence_write (const FabEvidence *self,
                    FabReception      *reception)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; self->sentences != NULL && i < self->sentences->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", (char *) self->sentences->pdata[i]);
  if (self->n < FAB_RECEPTION_FEW)
    g_string_append_printf (text, " %s", _("That is a hint from few viewers, no proof."));

  return g_string_free (g_steal_pointer (&text), FALSE);
}
