/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-ink-mark.h"

G_BEGIN_DECLS

typedef struct
{
  float   x, y;      /* where it is poured, in picture heights */
  guint32 rgb;
  double  tolerance; /* 0 … 1: how far a colour may be from the one that was hit */
  double  gap;       /* picture heights: holes in a line that are no wider hold the paint */
  double  reach;     /* picture heights: so far it goes under the lines; 0: FAB_MARK_FRINGE */
} FabFill;

/* A mark of all that is connected with the place in @seen, the picture as it shows (ARGB32): what can be
 * seen holds the paint, whatever layer it is on. The outline is kept, so it is the same at any size. NULL with
 * @error where nothing is to be filled. Any thread. */
FabInkMark *fab_fill_pour (const FabFill *fill, cairo_surface_t *seen, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
