/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-reel-view"

#include "config.h"

#include <math.h>

#include "fab-reel-clip.h"

#define SHORTEST 40000
#define HANDLE 9 /* pixels from the top in which the handles of the fades are */
#define MISS 3

void
fab_reel_clip_init (FabReelClip            *clip,
                    const FabTimelineSound *sound,
                    gint64                  all)
{
  *clip = (FabReelClip) {
    .start = sound->start, .duration = sound->duration,
    .skip = sound->skip, .all = MAX (all, sound->skip + sound->duration),
    .gain = sound->gain, .fade_in = sound->fade_in, .fade_out = sound->fade_out,
  };
}

double
fab_reel_gain_to_y (double gain,
                    double height)
{
  gain = CLAMP (gain, FAB_REEL_GAIN_LOW, FAB_REEL_GAIN_HIGH);
  return height * (FAB_REEL_GAIN_HIGH - gain) / (FAB_REEL_GAIN_HIGH - FAB_REEL_GAIN_LOW);
}

double
fab_reel_y_to_gain (double y,
                    double height)
{
  double gain = FAB_REEL_GAIN_HIGH - CLAMP (y / height, 0, 1) * (FAB_REEL_GAIN_HIGH - FAB_REEL_GAIN_LOW);

  /* Zero is what one mostly wants. */
  return fabs (gain) < .8 ? 0 : rint (gain * 2) / 2;
}

FabClipPart
fab_reel_clip_pick (const FabReelClip *clip,
                    gint64             time,
                    double             y,
                    double             height,
                    gint64             reach)
{
  gint64 end = clip->start + clip->duration;

  if (y <= HANDLE && ABS (time - (clip->start + clip->fade_in)) <= reach)
    return FAB_CLIP_FADE_IN;
  if (y <= HANDLE && ABS (time - (end - clip->fade_out)) <= reach)
    return FAB_CLIP_FADE_OUT;
  if (ABS (time - clip->start) <= reach)
    return FAB_CLIP_START;
  if (ABS (time - end) <= reach)
    return FAB_CLIP_END;
  if (fabs (y - fab_reel_gain_to_y (clip->gain, height)) <= MISS)
    return FAB_CLIP_GAIN;
  return FAB_CLIP_BODY;
}

static void
drag_start (FabReelClip *clip,
            gint64       by)
{
  by = CLAMP (by, MAX (-clip->skip, -clip->start), clip->duration - SHORTEST);
  clip->start += by;
  clip->skip += by;
  clip->duration -= by;
}

void
fab_reel_clip_drag (FabReelClip *clip,
                    FabClipPart  part,
                    gint64       by,
                    double       gain)
{
  switch (part)
    {
    case FAB_CLIP_START:
      drag_start (clip, by);
      break;
    case FAB_CLIP_END:
      clip->duration = CLAMP (clip->duration + by, SHORTEST, clip->all - clip->skip);
      break;
    case FAB_CLIP_FADE_IN:
      clip->fade_in = CLAMP (clip->fade_in + by, 0, clip->duration - clip->fade_out);
      break;
    case FAB_CLIP_FADE_OUT:
      clip->fade_out = CLAMP (clip->fade_out - by, 0, clip->duration - clip->fade_in);
      break;
    case FAB_CLIP_GAIN:
      clip->gain = gain;
      break;
    case FAB_CLIP_BODY:
    default:
      clip->start = MAX (clip->start + by, 0);
      break;
    }
  clip->fade_in = MIN (clip->fade_in, clip->duration);
  clip->fade_out = MIN (clip->fade_out, clip->duration - clip->fade_in);
}
