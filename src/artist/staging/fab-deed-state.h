/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-shot.h"

G_BEGIN_DECLS

/* Before deeds get what they need: part of fab_staging_imply(). */
void fab_staging_settle_states (FabShot *shot);

G_END_DECLS
