/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a story needs of its engines: read from the story, nothing kept. */
#pragma once

#include "fab-engines.h"

G_BEGIN_DECLS

/* What a painter is to be given for the panel as it stands, with the seed of its selected take. */
FabPaintRequest *fab_needs_painting (FabStory *story, FabPainter *painter, FabPanel *panel) G_GNUC_WARN_UNUSED_RESULT;
/* The same for a painter that is asked: with what the script says, what a person wants to be sent, and how the panel is staged. */
FabPaintRequest *fab_needs_picture  (FabStory *story, FabPainter *painter, FabPanel *panel) G_GNUC_WARN_UNUSED_RESULT;
/* A take of the panel which answers @description, its id, or 0. */
gint64           fab_needs_find_take (FabStory *story, FabPainter *painter, gint64 panel, const char *description);
gboolean         fab_needs_answered (FabPainter *painter, FabTake *take, const char *description);

typedef void (*FabSpeakFunc) (FabElement *dialogue, const FabSpeakRequest *request, gpointer data);
/* Calls @func for every speech of the script. */
void             fab_needs_foreach_speech (FabStory *story, FabVoice *voice, FabSpeakFunc func, gpointer data);

G_END_DECLS
