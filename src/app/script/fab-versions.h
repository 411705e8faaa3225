/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fab-session.h"

G_BEGIN_DECLS

#define FAB_TYPE_VERSIONS (fab_versions_get_type ())

/**
 * FabVersions:
 *
 * A part of the script as it is, and beside it another version: one that was kept, or one that the
 * writer is asked for. Nothing changes until a person takes one.
 */
G_DECLARE_FINAL_TYPE (FabVersions, fab_versions, FAB, VERSIONS, AdwWindow)

GtkWidget *fab_versions_new (GtkWindow *parent, FabSession *session, FabPart part);

G_END_DECLS
