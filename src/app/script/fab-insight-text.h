/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures of an insight in words, and how each is found. */
#pragma once

#include "fab-insight.h"

G_BEGIN_DECLS

typedef enum
{
  FAB_INSIGHT_LENGTHS,  /* scenes, stacked of speech and action */
  FAB_INSIGHT_PRESENCE, /* who is where */
  FAB_INSIGHT_PACING,
  FAB_INSIGHT_MOOD,
  FAB_N_INSIGHTS
} FabInsightKind;

const char *fab_insight_text_title   (FabInsightKind kind);
const char *fab_insight_text_how     (FabInsightKind kind);
/* The whole script in a line or two. */
char       *fab_insight_text_summary (const FabInsight *insight, FabInsightKind kind) G_GNUC_WARN_UNUSED_RESULT;
/* "Scene 3: 1 2/8 pages, …" */
char       *fab_insight_text_scene   (const FabInsight *insight, FabInsightKind kind, guint scene) G_GNUC_WARN_UNUSED_RESULT;
/* All scenes, a line each; of presence, a line for each person first. */
char       *fab_insight_text_figures (const FabInsight *insight, FabInsightKind kind) G_GNUC_WARN_UNUSED_RESULT;
char       *fab_insight_text_reading (const FabInsight *insight) G_GNUC_WARN_UNUSED_RESULT;
char       *fab_insight_text_talk    (const FabInsight *insight) G_GNUC_WARN_UNUSED_RESULT;
/* "1 3/8" */
char       *fab_insight_text_pages   (guint lines) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
