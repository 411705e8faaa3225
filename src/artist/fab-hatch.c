/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-hatch"

#include "config.h"

#include "fab-drawing-private.h"

void
fab_tone_hatch (FabSheet       *sheet,
                const guint8   *tone,
                const FabStage *stage,
                const FabLook  *look)
{
}
