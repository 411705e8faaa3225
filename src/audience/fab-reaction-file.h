/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reactions as a small file that a viewer sends back: docs/audience.md describes it. Whatever stands in one, reading it is
 * safe: sizes are bounded, what cannot be understood is counted and left out. */
#pragma once

#include "fab-showing.h"

G_BEGIN_DECLS

#define FAB_REACTION_FILE_VERSION 1
#define FAB_REACTION_FILE_TYPE "application/x-fabula-reactions+json"

typedef struct
{
  guint n_reactions;
  guint n_left_out; /* of an unknown feeling, outside of the film, or marked twice */
  guint n_gone;     /* on panels that this film does not have any more */
  guint n_people;   /* answered about */
} FabReactionReport;

GBytes       *fab_reaction_file_write  (FabShowing *showing, const FabScreening *screening) G_GNUC_WARN_UNUSED_RESULT;
/* Panels are numbered as in the film that was shown: see fab_reactions_bind(). @report is nullable. */
FabScreening *fab_reaction_file_read   (GBytes *bytes, FabReactionReport *report, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fab_reactions_bind:
 * @now: the film as it is in the document
 * @known: the film that was shown is one of the document's: it need not look like @now
 *
 * Puts each reaction on the panel of the document that it was felt at: the one of the same number, or that says the same
 * words. An error when it was another film that was shown.
 */
gboolean      fab_reactions_bind       (FabScreening *screening, FabShowing *now, gboolean known, FabReactionReport *report, GError **error);

/* Reads, binds and keeps: one step that can be undone. Returns the id of the screening, 0 with @error set. */
gint64        fab_reactions_import     (FabStory *story, FabTimeline *timeline, GBytes *bytes, FabReactionReport *report, GError **error);

G_END_DECLS
