/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-thumbnails.h"

G_BEGIN_DECLS

#define FAB_TYPE_REEL_VIEW (fab_reel_view_get_type ())

/**
 * FabReelView:
 *
 * The film in time: a ruler, the panels as blocks as long as they last, the spoken lines below them
 * and the playhead. Pressing anywhere goes there.
 */
G_DECLARE_FINAL_TYPE (FabReelView, fab_reel_view, FAB, REEL_VIEW, GtkWidget)

void fab_reel_view_set_thumbnails (FabReelView *self, FabThumbnails *thumbnails); /* NULL: none */
void fab_reel_view_zoom           (FabReelView *self, double factor);

/* "1:04" or "1:04.5"; for labels. */
char *fab_format_time             (gint64 microseconds, gboolean tenths) G_GNUC_WARN_UNUSED_RESULT;
/* The distance of two ruler marks, in microseconds, that leaves @pixels between them at least. */
gint64 fab_reel_tick              (double pixels_per_second, double pixels);

G_END_DECLS
