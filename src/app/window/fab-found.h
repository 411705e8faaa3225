/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-commands.h"
#include "fab-session.h"

G_BEGIN_DECLS

#define FAB_TYPE_FOUND (fab_found_get_type ())

/**
 * FabFound:
 *
 * A line of the command palette: a command, or a scene, panel or person to go to.
 *
 * Properties, all read-only: title, detail (what kind it is, or why it cannot be done now), keys, icon-name, possible.
 */
G_DECLARE_FINAL_TYPE (FabFound, fab_found, FAB, FOUND, GObject)

/* @why: what is missing; NULL: it can be done. */
FabFound   *fab_found_new_command (const FabCommandGroup *group, const FabCommand *command, const char *why) G_GNUC_WARN_UNUSED_RESULT;
const char *fab_found_get_title   (FabFound *self);
gboolean    fab_found_get_possible (FabFound *self);
const char *fab_found_get_action  (FabFound *self); /* NULL: it is no command */
void        fab_found_go          (FabFound *self, FabSession *session);
/* How well it fits @pattern, which is folded; 0: not at all. What cannot be done fits less. */
guint       fab_found_score       (FabFound *self, const char *pattern);

/* Adds all that one can go to in @story to @found, in as many parts as one likes. */
typedef struct FabFoundPlaces FabFoundPlaces;

FabFoundPlaces *fab_found_places_new  (FabStory *story, GPtrArray *found) G_GNUC_WARN_UNUSED_RESULT;
void            fab_found_places_free (FabFoundPlaces *self);
/* @until: of the monotonic clock. TRUE: all is there. */
gboolean        fab_found_places_read (FabFoundPlaces *self, gint64 until);

G_END_DECLS
