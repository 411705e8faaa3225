/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fab-http.h"

G_BEGIN_DECLS

#define FAB_TYPE_LEAVING_SIGN (fab_leaving_sign_get_type ())

/**
 * FabLeavingSign:
 *
 * Shows while anything is sent to another computer, and to which. It stays a moment longer, so that what is short is seen.
 */
G_DECLARE_FINAL_TYPE (FabLeavingSign, fab_leaving_sign, FAB, LEAVING_SIGN, GtkWidget)

void fab_leaving_sign_set_http (FabLeavingSign *self, FabHttp *http); /* NULL: none */

G_END_DECLS
