/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which way a story leans: what a person kept of the continuations that were offered, and what viewers felt and asked for. What is
 * offered next follows it, and says so. */
#pragma once

#include "fab-offer.h"
#include "fab-reception.h"

G_BEGIN_DECLS

/* How often somebody kept what was of a kind, and passed over it for another. */
typedef struct { guint kept, passed; } FabKept;

typedef struct
{
  FabKept kinds[FAB_N_OFFERS];
  FabKept moods[FAB_N_MOODS];
  guint   felt[FAB_N_MOODS]; /* viewers who felt that mood … */
  guint   n_viewers;         /* … of so many */
  char   *person;            /* whom viewers want more of, or NULL … */
  guint   asked;             /* … and how many of them */
} FabLeaning;

/* @reception: of the film as it is, or NULL: nobody watched it. */
FabLeaning *fab_leaning_new        (FabStory *story, FabReception *reception) G_GNUC_WARN_UNUSED_RESULT;
void        fab_leaning_free       (FabLeaning *self);

/* One where nothing is known, up to four. */
double      fab_leaning_weigh_kind (const FabLeaning *self, FabOfferKind kind);
double      fab_leaning_weigh_mood (const FabLeaning *self, FabMood mood);
/* Puts what is leant to first. */
void        fab_leaning_sort       (const FabLeaning *self, GPtrArray *offers);
/* What of all that speaks for @offer, in the person's language; NULL: nothing. */
char       *fab_leaning_explain    (const FabLeaning *self, const FabOffer *offer) G_GNUC_WARN_UNUSED_RESULT;
/* The same for a language model, in English; NULL: nothing is known. */
char       *fab_leaning_ask        (const FabLeaning *self) G_GNUC_WARN_UNUSED_RESULT;

/* @chosen of @offers was kept. With @first, nothing of them was kept before: the others are passed over. */
gboolean    fab_leaning_keep       (FabStory *story, GPtrArray *offers, guint chosen, gboolean first, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabLeaning, fab_leaning_free)

G_END_DECLS
