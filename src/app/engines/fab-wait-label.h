/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fab-http.h"

G_BEGIN_DECLS

#define FAB_TYPE_WAIT_LABEL (fab_wait_label_get_type ())

/**
 * FabWaitLabel:
 *
 * Says what is being done, and while an engine wants to be asked again later, why and when.
 *
 * Property: text (what is being done).
 */
G_DECLARE_FINAL_TYPE (FabWaitLabel, fab_wait_label, FAB, WAIT_LABEL, GtkWidget)

void fab_wait_label_set_text (FabWaitLabel *self, const char *text);
void fab_wait_label_set_http (FabWaitLabel *self, FabHttp *http);

G_END_DECLS
