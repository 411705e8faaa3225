/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fab-leaning.h"

G_BEGIN_DECLS

#define FAB_TYPE_NEXT_CARD (fab_next_card_get_type ())

/**
 * FabNextCard:
 *
 * One way in which the story may go on: its picture, what kind it is, its beats, and why it is offered. Its button
 * activates "next.take" with the number of the card.
 */
G_DECLARE_FINAL_TYPE (FabNextCard, fab_next_card, FAB, NEXT_CARD, GtkBox)

/* @reason: why it is offered, or NULL. */
GtkWidget *fab_next_card_new       (const FabOffer *offer, guint number, const char *reason);
void       fab_next_card_set_paintable (FabNextCard *self, GdkPaintable *paintable);
void       fab_next_card_set_taken (FabNextCard *self);
gboolean   fab_next_card_is_taken  (FabNextCard *self);

G_END_DECLS
