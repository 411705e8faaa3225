/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define FAB_TYPE_TASTES_VIEW (fab_tastes_view_get_type ())

/**
 * FabTastesView:
 *
 * The tastes of all viewers, to see, correct, take along and forget. Signals ::version (char *key) and ::export (char *key): asked
 * for; who opened this view knows the film and where files go.
 */
G_DECLARE_FINAL_TYPE (FabTastesView, fab_tastes_view, FAB, TASTES_VIEW, AdwWindow)

GtkWidget *fab_tastes_view_new (GtkWindow *parent);

G_END_DECLS
