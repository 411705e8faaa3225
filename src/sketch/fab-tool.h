/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <mypaint-brush.h>

#include "fab-stroke.h"

G_BEGIN_DECLS

/* Changes with the presets: pixels kept on disk are drawn anew. */
#define FAB_TOOL_VERSION 1

/* What can be held in the hand: "light-pencil" "pencil" "pen" "brush" "marker" "note" "eraser". */
const char * const *fab_tool_list         (void);
/* The width a tool starts with, in picture heights. */
float               fab_tool_default_size (const char *tool);

/* The line that such a stroke has where the hand presses so: its width in picture heights and how it covers, 0 … 1. */
float               fab_tool_get_width    (const FabStroke *stroke, float pressure);
float               fab_tool_get_opacity  (const FabStroke *stroke, float pressure);

/* A brush of the engine, set up for @stroke on a picture of @height pixels; free with
 * mypaint_brush_unref(). */
MyPaintBrush       *fab_tool_make_brush   (const FabStroke *stroke, int height) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
