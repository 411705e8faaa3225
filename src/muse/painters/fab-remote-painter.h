/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-engines.h"
#include "fab-painter-kinds.h"

G_BEGIN_DECLS

#define FAB_TYPE_REMOTE_PAINTER (fab_remote_painter_get_type ())

/**
 * FabRemotePainter:
 *
 * A painter behind a service. How the service is asked is in a file for each kind (fab-easel.h); what is the same for all is here:
 * words and guide are made, one of the services is chosen, what comes is checked before it is decoded.
 */
G_DECLARE_FINAL_TYPE (FabRemotePainter, fab_remote_painter, FAB, REMOTE_PAINTER, GObject)

/* Fails when the setup makes no sense: an address that is none, a key that would go over an open line, a workflow of another format. */
FabPainter *fab_remote_painter_new       (FabHttp *http, const FabPainterSetup *setup, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The machines that what is drawn goes to, with commas between them; NULL: it stays on this one. */
char       *fab_remote_painter_dup_hosts (FabRemotePainter *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
