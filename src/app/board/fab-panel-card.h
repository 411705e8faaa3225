/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-inline-text.h"
#include "fab-thumbnails.h"

G_BEGIN_DECLS

#define FAB_TYPE_PANEL_CARD (fab_panel_card_get_type ())

/**
 * FabPanelCard:
 *
 * A panel on the board: picture, label, duration, prompt and first speech, both edited in place.
 * A card that is bound shows its panel once it comes into sight, or when it is asked to: those that fly past while one scrolls
 * cost next to nothing.
 *
 * Signals: ::dropped (FabPanel *panel, gboolean after): another panel was dropped before or after this one; ::filled: it shows
 * its panel now.
 */
G_DECLARE_FINAL_TYPE (FabPanelCard, fab_panel_card, FAB, PANEL_CARD, GtkWidget)

FabPanelCard  *fab_panel_card_new          (void);
void           fab_panel_card_bind         (FabPanelCard *self, FabThumbnails *thumbnails, FabPanel *panel);
void           fab_panel_card_unbind       (FabPanelCard *self);
void           fab_panel_card_fill         (FabPanelCard *self); /* shows the panel that is bound */
gboolean       fab_panel_card_is_filled    (FabPanelCard *self);
FabPanel      *fab_panel_card_get_panel    (FabPanelCard *self); /* or NULL */
/* What the card cannot know of itself: whether it opens its scene, and how long the film shows it. */
void           fab_panel_card_set_heading  (FabPanelCard *self, FabScene *scene, gboolean first);
void           fab_panel_card_set_duration (FabPanelCard *self, gint64 microseconds);
/* Shows where something would go: a FabImportPlace, or -1 for nowhere. */
void           fab_panel_card_mark_drop    (FabPanelCard *self, int place);
/* What dropping @panel there does; FALSE when it makes no sense. */
gboolean       fab_panel_card_drop         (FabPanelCard *self, FabPanel *panel, gboolean after);
FabInlineText *fab_panel_card_get_prompt   (FabPanelCard *self);
FabInlineText *fab_panel_card_get_dialogue (FabPanelCard *self);

/* Tells assistive technology which of how many it is. */
void fab_panel_card_set_position (FabPanelCard *self, guint position, guint n);

G_END_DECLS
