/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  FAB_LOOP_NONE,
  FAB_LOOP_PANEL,
  FAB_LOOP_SCENE,
  FAB_LOOP_RANGE, /* from in to out; the film without them */
} FabLoop;

#define FAB_TYPE_LOOP (fab_loop_get_type ())
GType fab_loop_get_type (void);

#define FAB_TYPE_REEL_TOOLS (fab_reel_tools_get_type ())

/**
 * FabReelTools:
 *
 * How one window cuts and plays: the marked range, what is repeated, how edges behave, captions. Nothing
 * of it is in the document.
 *
 * Properties: in-point and out-point (microseconds, -1: none), loop, snapping, captions, rolling, sound (the
 * selected one, 0: none).
 */
G_DECLARE_FINAL_TYPE (FabReelTools, fab_reel_tools, FAB, REEL_TOOLS, GObject)

FabReelTools *fab_reel_tools_new          (void) G_GNUC_WARN_UNUSED_RESULT;
gint64        fab_reel_tools_get_in       (FabReelTools *self);
gint64        fab_reel_tools_get_out      (FabReelTools *self);
/* The other end goes when it would come before this one. */
void          fab_reel_tools_set_in       (FabReelTools *self, gint64 time);
void          fab_reel_tools_set_out      (FabReelTools *self, gint64 time);
void          fab_reel_tools_clear        (FabReelTools *self);
FabLoop       fab_reel_tools_get_loop     (FabReelTools *self);
gboolean      fab_reel_tools_get_captions (FabReelTools *self);
/* "captions", for who plays. */
GSimpleActionGroup *fab_reel_tools_make_actions (FabReelTools *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean      fab_reel_tools_get_snapping (FabReelTools *self);
gboolean      fab_reel_tools_get_rolling  (FabReelTools *self);
gint64        fab_reel_tools_get_sound    (FabReelTools *self);
void          fab_reel_tools_set_sound    (FabReelTools *self, gint64 sound);

G_END_DECLS
