/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-plan.h"

G_BEGIN_DECLS

/* Where the checksum of what @part was written from is kept; NULL: its scene is not there. */
char     **_fab_plan_find_basis (const FabPlan *self, FabPlanPart part);
gboolean   _fab_plan_is_blank   (const char *text);

G_END_DECLS
