/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-thumbnails.h"

G_BEGIN_DECLS

#define FAB_TYPE_INSPECTOR (fab_inspector_get_type ())

/**
 * FabInspector:
 *
 * Everything about the selected panel: its prompt and what was understood of it, its takes, time,
 * move and transition, and who is in it.
 */
G_DECLARE_FINAL_TYPE (FabInspector, fab_inspector, FAB, INSPECTOR, GtkWidget)

void fab_inspector_set_thumbnails (FabInspector *self, FabThumbnails *thumbnails); /* NULL: none */
void fab_inspector_edit_prompt    (FabInspector *self);

G_END_DECLS
