/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-offer.h"

G_BEGIN_DECLS

#define FAB_TALE_MAX_SCENES 12

/* What is told, and how. The same telling gives the same text. */
typedef struct
{
  const char  *idea;
  int          scenes;   /* how many, 0 for as many as the tale wants */
  guint32      seed;
  const guint *versions; /* which version of each scene, in order; the first (0) of those beyond */
  gsize        n_versions;
} FabTelling;

/**
 * fab_tale_tell:
 *
 * Makes a short screenplay of one sentence: what the sentence says chooses the plot, casts it and
 * furnishes it. Another version of one scene leaves the others as they are.
 *
 * Returns: (transfer full): Fountain in pieces: the title page, then each scene; NULL with
 *   G_IO_ERROR_INVALID_ARGUMENT when there is no word in the idea
 */
char **fab_tale_tell     (const FabTelling *telling, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Returns: (transfer full): what might have been said instead of @line, a sentence of action or speech
 * of this telling; @version counts through them. @tag: only wordings of that manner, 0: any. NULL when the telling has no such line, or no other. */
char  *fab_tale_reword   (const FabTelling *telling, const char *line, char tag, guint version) G_GNUC_WARN_UNUSED_RESULT;

/* Returns: (transfer full): one more scene, between the people of the telling; NULL when none is left */
char  *fab_tale_continue (const FabTelling *telling, guint version) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fab_tale_offer:
 * @moods: (nullable): how much each FabMood is favoured
 * @version: counts through the beats of @kind
 *
 * Returns: (transfer full): how it could go on, scene included, between the people of the telling; NULL when there is no
 *   word in the idea
 */
FabOffer *fab_tale_offer (const FabTelling *telling, FabOfferKind kind, const double *moods, guint version) G_GNUC_WARN_UNUSED_RESULT;

typedef struct
{
  char *name;
  char *who;  /* "lighthouse keeper who says little" */
  char *look;
} FabTalePerson;

/* Returns: (transfer full) (element-type FabTalePerson): the hero, the other one, and a third who may not turn up; NULL when there is
 * no word in the idea */
GPtrArray *fab_tale_list_people (const FabTelling *telling) G_GNUC_WARN_UNUSED_RESULT;

/* Returns: (transfer full): the idea in one sentence; @version counts through what can be said */
char  *fab_tale_dup_logline (const FabTelling *telling, guint version) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
