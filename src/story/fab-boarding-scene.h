/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One scene of a script while it is boarded: its lines, its panels, what is proposed for it. */
#pragma once

#include "fab-boarding-private.h"
#include "fab-script.h"

G_BEGIN_DECLS

typedef struct
{
  FabScript  *script;     /* borrowed */
  gint64      scene;
  guint       start, end; /* its lines */
  GArray     *panels;     /* all there were */
  GArray     *kept;       /* those that are not boarding's */
  GHashTable *used;       /* those that stay */
} FabSceneBoard;

/* The scenes asked for, each with its run of lines; @scene 0: all. (element-type FabSceneBoard) */
GPtrArray *_fab_boarding_find_scenes  (FabScript *script, gint64 scene) G_GNUC_WARN_UNUSED_RESULT;
/* What all lines say, as _fab_boarding_plan() is told. (element-type FabElementFields), borrowed */
GPtrArray *_fab_boarding_peek_fields  (FabScript *script) G_GNUC_WARN_UNUSED_RESULT;
/* What is proposed for lines without a panel; @fields as peeked. (element-type FabProposal) */
GPtrArray *_fab_scene_board_plan      (FabSceneBoard *self, GPtrArray *fields, const char * const *names) G_GNUC_WARN_UNUSED_RESULT;
/* @old: a panel of the last boarding over the same first line is used again, so that pictures stay; 0: a new one. Returns the panel,
 * or 0. */
gint64     _fab_scene_board_put_panel (FabSceneBoard *self, const FabProposal *proposal, gint64 old, GError **error);
/* The order of the panels is that of their beats; one without a beat stays behind the one it followed in @before. */
gboolean   _fab_scene_board_put_in_order (FabSceneBoard *self, GArray *before, GError **error);

/* Of @panels those that cover no line, unless somebody worked on them. */
gboolean   _fab_boarding_delete_bare  (FabStory *story, const gint64 *panels, gsize n, GError **error);

/* @sql is told the scene as ?1. (element-type gint64) */
GArray    *_fab_boarding_read_ids     (FabStory *story, const char *sql, gint64 scene) G_GNUC_WARN_UNUSED_RESULT;
gboolean   _fab_boarding_has_id       (GArray *ids, gint64 id);
gint64    *_fab_boarding_copy_id      (gint64 id) G_GNUC_WARN_UNUSED_RESULT;

/* Everybody who speaks, longest name first, so that "OLD ANNA" is not taken for "ANNA". */
GStrv      _fab_boarding_find_names   (FabScript *script) G_GNUC_WARN_UNUSED_RESULT;
/* "ANNA (30s, red curls)" tells how she looks, unless a person has said so already. */
gboolean   _fab_boarding_describe_cast (FabScript *script, const char * const *names, GError **error);

G_END_DECLS
