/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fab-studio.h"

G_BEGIN_DECLS

#define FAB_TYPE_FORMING (fab_forming_get_type ())

/**
 * FabForming:
 *
 * The pictures that painters are making, as far as they are. Signal ::changed (gint64 panel).
 */
G_DECLARE_FINAL_TYPE (FabForming, fab_forming, FAB, FORMING, GObject)

FabForming *fab_forming_new  (FabStudio *studio) G_GNUC_WARN_UNUSED_RESULT;
/* FALSE: nothing forms there. @texture (nullable, borrowed) gets what is seen of it, or NULL; @fraction how far it is. */
gboolean    fab_forming_get  (FabForming *self, gint64 panel, GdkTexture **texture, double *fraction);

G_END_DECLS
