/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the reactions to a film say, with how sure one can be of it. Viewers are counted, not reactions: who taps ten times felt
 * it once. Every share has its interval, and with few viewers nothing is called clear: docs/audience.md says by which formulas. */
#pragma once

#include "fab-share.h"
#include "fab-showing.h"

G_BEGIN_DECLS

/* Fewer viewers than this and nothing is clear, whatever they felt. */
#define FAB_RECEPTION_FEW 8

typedef struct
{
  guint    n;                        /* viewers that saw it */
  guint    felt[FAB_N_FEELINGS];     /* of those, who felt that */
  guint    good, bad;                /* who felt something that a film wants, or does not want */
  guint    left;                     /* who stopped watching in it */
  double   attention;                /* (good - bad - left) / n, -1 … 1 */
  gboolean clear[FAB_N_FEELINGS];    /* felt more often than in the rest of the film, and that by no chance */
} FabFelt;

typedef struct
{
  char   *name;
  guint   panels;      /* that they are in */
  FabFelt felt;        /* of viewers, over all of those */
  guint   more, less, same; /* what viewers asked for at the end */
  double  lift;        /* reactions of love, laughter and tension per minute with them, over those without; 1: the same */
  FabRate rate;        /* … with them */
} FabPersonReception;

/* Neighbouring panels where viewers were bored, confused or left. */
typedef struct
{
  guint    first, last; /* panels */
  guint    bored, confused, left; /* viewers */
  guint    n;
} FabDrop;

typedef struct
{
  char *key, *name;
  guint screenings;
} FabViewer;

typedef struct
{
  gint64   time;
  FabShare share; /* of those who watched, who felt it within two and a half seconds */
} FabCurvePoint;

/* A reaction where it is in the film that is looked at. */
typedef struct
{
  guint      viewer;
  guint      panel;
  FabFeeling feeling;
  gint64     time;
} FabPlaced;

typedef struct _FabReception FabReception;

/**
 * fab_reception_new:
 * @film: on which the reactions are read: those to other versions go where their panels are now
 * @screenings: (element-type FabScreening): of the story
 * @viewer: (nullable): the key of the one whose reactions count; NULL: all
 */
FabReception             *fab_reception_new          (FabShowing *film, GPtrArray *screenings, const char *viewer) G_GNUC_WARN_UNUSED_RESULT;
FabReception             *fab_reception_ref          (FabReception *self);
void                      fab_reception_unref        (FabReception *self);
FabShowing               *fab_reception_get_film     (FabReception *self);
guint                     fab_reception_get_n_viewers (FabReception *self);
const FabViewer          *fab_reception_get_viewer   (FabReception *self, guint i);
guint                     fab_reception_get_n_lost   (FabReception *self); /* reactions on panels that are gone */
const FabFelt            *fab_reception_get_panel    (FabReception *self, guint i);
const FabFelt            *fab_reception_get_scene    (FabReception *self, guint i);
const FabFelt            *fab_reception_get_all      (FabReception *self);
GPtrArray                *fab_reception_get_people   (FabReception *self); /* FabPersonReception, who lifts most first */
GArray                   *fab_reception_get_drops    (FabReception *self); /* FabDrop, the worst first */
FabRate                   fab_reception_get_rate     (FabReception *self, gboolean good); /* reactions per minute watched */
GArray                   *fab_reception_get_reactions (FabReception *self); /* FabPlaced */
/* Sentences that viewers left: "Ada: More lighthouse." */
GStrv                     fab_reception_list_sentences (FabReception *self) G_GNUC_WARN_UNUSED_RESULT;
/* @n points over the film (element-type FabCurvePoint); @feeling FAB_N_FEELINGS: any that a film wants. */
GArray                   *fab_reception_make_curve   (FabReception *self, FabFeeling feeling, guint n) G_GNUC_WARN_UNUSED_RESULT;

/* The versions of the film that were shown, as they were, the first shown first (element-type FabReception). */
GPtrArray                *fab_reception_list_versions (GPtrArray *screenings) G_GNUC_WARN_UNUSED_RESULT;
/* Whoever watched, by key (element-type FabViewer). */
GPtrArray                *fab_viewers_list           (GPtrArray *screenings) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabReception, fab_reception_unref)

G_END_DECLS
