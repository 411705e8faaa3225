/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The reactions behind a proposal, and how they are told. */
#pragma once

#include "fab-reception.h"

G_BEGIN_DECLS

#define FAB_EVIDENCE_GOOD (1 << FAB_FEELING_LOVE | 1 << FAB_FEELING_LAUGH | 1 << FAB_FEELING_TENSE)
#define FAB_EVIDENCE_LEFT (1 << FAB_N_FEELINGS)
#define FAB_EVIDENCE_BAD (1 << FAB_FEELING_BORED | 1 << FAB_FEELING_CONFUSED | FAB_EVIDENCE_LEFT)

typedef struct
{
  guint      voices;   /* viewers who speak for it … */
  guint      n;        /* … of so many that could */
  GPtrArray *sentences; /* char *: one for each feeling */
} FabEvidence;

void        fab_evidence_clear         (FabEvidence *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FabEvidence, fab_evidence_clear)

/* Of @feelings (bits) between the panels @first and @last. */
FabEvidence fab_evidence_new           (FabReception *reception, guint first, guint last, guint feelings);
/* Who asked for more (or less) of somebody, and what they felt with them. */
FabEvidence fab_evidence_new_of_person (FabReception *reception, const FabPersonReception *person, gboolean more);
char       *fab_evidence_write         (const FabEvidence *self, FabReception *reception) G_GNUC_WARN_UNUSED_RESULT;
/* "0:12" */
char       *fab_evidence_write_time    (gint64 time) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
