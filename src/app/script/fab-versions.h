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

/* What is written: anew in some way, or in another language. */
typedef enum
{
  FAB_VERSION_OTHER = FAB_WISH_OTHER,
  FAB_VERSION_SHORTER = FAB_WISH_SHORTER,
  FAB_VERSION_FUNNIER = FAB_WISH_FUNNIER,
  FAB_VERSION_AS = FAB_WISH_AS,
  FAB_VERSION_TRANSLATED,
} FabVersionKind;

/* @kind: what is asked for first; what needs no further choice is written at once. */
GtkWidget *fab_versions_new (GtkWindow *parent, FabSession *session, FabPart part, FabVersionKind kind);

G_END_DECLS
