/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fab-artist.h"

G_BEGIN_DECLS

#define FAB_TYPE_CHOICES (fab_choices_get_type ())

/**
 * FabChoices:
 *
 * A popover to choose one of many by its name or its picture: typing narrows it down. Pictures are drawn, one after
 * the other, while it is open.
 *
 * Signal ::chosen (const char *id).
 */
G_DECLARE_FINAL_TYPE (FabChoices, fab_choices, FAB, CHOICES, GtkPopover)

/* What shows @id; NULL: a name is enough. */
typedef FabBlocking *(*FabChoiceFunc) (const char *id, gpointer data);

GtkWidget *fab_choices_new  (void);
/* @names (nullable): what they are called where the id is not it; @current (nullable): the id that is marked. */
void       fab_choices_fill (FabChoices *self, const char * const *ids, const char * const *names, const char *current,
                             FabChoiceFunc func, gpointer data);

G_END_DECLS
