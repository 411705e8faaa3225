/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What those on the stage do while a panel lasts: pure functions of its second. */
#pragma once

#include "fab-staging.h"

G_BEGIN_DECLS

/* fab-staging-go.c: to the place that @actor has reached. @stage: as the panel stands. */
void     _fab_staging_go     (const FabStaging *stage, FabActor *actor, const FabMoment *moment);
gboolean _fab_staging_goes   (const FabStaging *stage, const FabActor *actor);

/* fab-staging-begin.c: into the pose of the panel, out of the one before: sits down, turns round, reaches out. */
void     _fab_staging_begin  (const FabStaging *stage, const char *prompt, FabActor *actor, const FabMoment *moment);
gboolean _fab_staging_begins (const FabStaging *stage, const char *prompt, const FabActor *actor);

G_END_DECLS
