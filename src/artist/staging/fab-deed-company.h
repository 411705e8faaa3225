/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Company: animals that are fed, walked or worked on, and what several carry together. */
#pragma once

#include "fab-deed-private.h"

G_BEGIN_DECLS

/* Places them with their animals or their burden; they are done then. */
void fab_placer_join_company (FabPlacer *placer);

G_END_DECLS
