/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fab-planner.h"

G_BEGIN_DECLS

/* What a card shows of a plan; the last four have an index. */
typedef enum
{
  FAB_CARD_IDEA,
  FAB_CARD_LOGLINE,
  FAB_CARD_TITLE,
  FAB_CARD_PERSON,
  FAB_CARD_SCENE,
  FAB_CARD_ACTION,
  FAB_CARD_DIALOGUE,
  FAB_N_CARDS
} FabCard;

#define FAB_TYPE_STEP_CARD (fab_step_card_get_type ())

/**
 * FabStepCard:
 *
 * One part of a plan: its texts, which are edited where they stand, and what can be done with it. It shows what the planner says and asks
 * it for changes.
 *
 * Signal ::moved (int by): a person moved it up or down, and the focus is to go along.
 */
G_DECLARE_FINAL_TYPE (FabStepCard, fab_step_card, FAB, STEP_CARD, AdwPreferencesGroup)

GtkWidget *fab_step_card_new    (FabPlanner *planner, FabCard card, guint index) G_GNUC_WARN_UNUSED_RESULT;
/* Shows what the plan says now. */
void       fab_step_card_update (FabStepCard *self);
/* What is typed and not in the plan yet goes there. */
void       fab_step_card_commit (FabStepCard *self);

G_END_DECLS
