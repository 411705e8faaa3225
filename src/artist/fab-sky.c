/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sky and what comes down from it. */
#define G_LOG_DOMAIN "fab-sky"

#include "config.h"

#include "fab-drawing-private.h"

void
fab_sky_draw (FabSheet       *sheet,
              const guint8   *tone,
              const FabStage *stage,
              const FabLook  *look)
{
  static const float top[] = { .88f, .80f, .93f, .68f, .22f }, low[] = { 1, .99f, 1, .98f, .45f };
  guint time = MIN ((guint) stage->light.time, 4);

  fab_sheet_gradient (sheet, FAB_GROUP_SKY, fab_ink_mix (look->ink, look->paper, top[time]),
                      fab_ink_mix (look->ink, look->paper, low[time]), 0, stage->height * .7f);
  fab_trace_mask (sheet, tone, stage->width, stage->height, FAB_TONE_SKY, FAB_TONE_SKY, 8);
}

void
fab_weather_draw (FabSheet       *sheet,
                  const guint8   *tone,
                  const FabStage *stage,
                  const FabLook  *look)
{
}
