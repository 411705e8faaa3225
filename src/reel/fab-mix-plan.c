/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-reel"

#include "config.h"

#include <math.h>
#include <gst/gst.h>

#include "fab-mix-plan.h"

#define MS (FAB_SOUND_RATE / 1000)
/* Music under speech: so much softer, so long before and behind it; it does not come up for short pauses. */
#define DUCK_GAIN 0.25f /* −12 dB */
#define DUCK_ATTACK (250 * MS)
#define DUCK_RELEASE (700 * MS)
#define DUCK_PAUSE (1500 * MS)
/* A spoken line may last a little longer than it says. */
#define LINE_SLACK (1000 * MS)

typedef struct
{
  gint64 start, end;
} Speech;

struct FabMixPlan
{
  GArray *parts;    /* FabMixPart, by their start */
  GArray *speeches; /* Speech, apart from each other */
  gint64  longest;
};

gint64
fab_mix_time_to_frame (gint64 time)
{
  if (time < 0)
    return -(gint64) gst_util_uint64_scale_round (-time, FAB_SOUND_RATE, G_USEC_PER_SEC);

  return gst_util_uint64_scale_round (time, FAB_SOUND_RATE, G_USEC_PER_SEC);
}

static void
clear_part (gpointer data)
{
  g_free (((FabMixPart *) data)->key);
}

static void
add_line (FabMixPlan    *self,
          const FabLine *line)
{
  FabMixPart part = { FAB_TRACK_VOICE, TRUE, g_strdup (line->key), .gain = 1 };

  part.start = fab_mix_time_to_frame (line->start);
  part.end = fab_mix_time_to_frame (line->start + line->duration) + LINE_SLACK;
  g_array_append_val (self->parts, part);
}

static void
add_sound (FabMixPlan             *self,
           const FabTimelineSound *sound)
{
  FabMixPart part = { sound->track, FALSE, g_strdup (sound->blob) };

  part.start = fab_mix_time_to_frame (sound->start);
  part.end = fab_mix_time_to_frame (sound->start + sound->duration);
  part.skip = fab_mix_time_to_frame (sound->skip);
  part.fade_in = fab_mix_time_to_frame (sound->fade_in);
  part.fade_out = fab_mix_time_to_frame (sound->fade_out);
  part.gain = pow (10, sound->gain / 20);
  g_array_append_val (self->parts, part);
}

static int
compare_parts (gconstpointer a,
               gconstpointer b)
{
  const FabMixPart *one = a, *other = b;

  return one->start < other->start ? -1 : one->start > other->start;
}

static void
find_speeches (FabMixPlan *self)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      const FabMixPart *part = &g_array_index (self->parts, FabMixPart, i);
      Speech speech = { part->start, part->end - (part->spoken ? LINE_SLACK : 0) }, *last = NULL;

      if (part->track != FAB_TRACK_VOICE)
        continue;
      if (self->speeches->len > 0)
        last = &g_array_index (self->speeches, Speech, self->speeches->len - 1);
      if (last != NULL && speech.start - last->end < DUCK_PAUSE)
        last->end = MAX (last->end, speech.end);
      else
        g_array_append_val (self->speeches, speech);
    }
}

FabMixPlan *
fab_mix_plan_new (FabTimeline *timeline)
{
  FabMixPlan *self;

  g_return_val_if_fail (FAB_IS_TIMELINE (timeline), NULL);

  self = g_new0 (FabMixPlan, 1);
  self->parts = g_array_new (FALSE, TRUE, sizeof (FabMixPart));
  self->speeches = g_array_new (FALSE, TRUE, sizeof (Speech));
  g_array_set_clear_func (self->parts, clear_part);
  for (guint i = 0; i < fab_timeline_get_n_lines (timeline); i++)
    if (fab_timeline_get_line (timeline, i)->key != NULL)
      add_line (self, fab_timeline_get_line (timeline, i));
  for (guint i = 0; i < fab_timeline_get_n_sounds (timeline); i++)
    if (!fab_timeline_get_sound (timeline, i)->muted)
      add_sound (self, fab_timeline_get_sound (timeline, i));
  g_array_sort (self->parts, compare_parts);
  for (guint i = 0; i < self->parts->len; i++)
    {
      const FabMixPart *part = fab_mix_plan_get (self, i);

      self->longest = MAX (self->longest, part->end - part->start);
    }
  find_speeches (self);

  return self;
}

void
fab_mix_plan_free (FabMixPlan *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->parts);
  g_array_unref (self->speeches);
  g_free (self);
}

const FabMixPart *
fab_mix_plan_get (FabMixPlan *self,
                  guint       i)
{
  g_return_val_if_fail (self != NULL && i < self->parts->len, NULL);

  return &g_array_index (self->parts, FabMixPart, i);
}

/* How many parts begin before @at. */
static guint
count_before (FabMixPlan *self,
              gint64      at)
{
  guint low = 0, high = self->parts->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->parts, FabMixPart, middle).start < at)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

guint
fab_mix_plan_find (FabMixPlan *self,
                   gint64      from,
                   gint64      until,
                   guint      *last)
{
  g_return_val_if_fail (self != NULL && last != NULL, 0);

  *last = count_before (self, until);

  return count_before (self, from - self->longest);
}

float
fab_mix_part_gain (const FabMixPart *part,
                   gint64            at)
{
  gint64 behind = at - part->start, before = part->end - at;
  float gain = part->gain;

  if (behind < part->fade_in)
    gain *= (float) MAX (behind, 0) / part->fade_in;
  if (before < part->fade_out)
    gain *= (float) MAX (before, 0) / part->fade_out;

  return gain;
}

/* Down over the attack, up over the release; 1 far from the speech. */
static float
duck_for (const Speech *speech,
          gint64        at)
{
  float up;

  if (at < speech->start)
    up = (float) (speech->start - at) / DUCK_ATTACK;
  else if (at > speech->end)
    up = (float) (at - speech->end) / DUCK_RELEASE;
  else
    up = 0;
  up = MIN (up, 1);
  up = up * up * (3 - 2 * up);

  return DUCK_GAIN + (1 - DUCK_GAIN) * up;
}

float
fab_mix_plan_duck (FabMixPlan *self,
                   gint64      at,
                   guint      *hint)
{
  const Speech *speeches = (const Speech *) (gconstpointer) self->speeches->data;
  guint n = self->speeches->len, i = MIN (*hint, n);
  float gain = 1;

  while (i > 0 && speeches[i - 1].end + DUCK_RELEASE > at)
    i--;
  while (i < n && speeches[i].end + DUCK_RELEASE <= at)
    i++;
  *hint = i;
  for (; i < n && speeches[i].start - DUCK_ATTACK < at; i++)
    gain = MIN (gain, duck_for (&speeches[i], at));

  return gain;
}
