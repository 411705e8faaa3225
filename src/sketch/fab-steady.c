/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-sketch"

#include "config.h"

#include <math.h>

#include "fab-steady.h"

/* Lengths are picture heights, times seconds. */
#define LONGEST_LAG    0.06
#define CATCH_UP_STEP  0.004
#define CATCH_UP_TIME  0.004
#define MOST_CATCH_UPS 24

#define FAR            0.008   /* places of a quick hand that lie no farther apart are joined straight … */
#define STEP           0.004   /* … others by a curve of such steps … */
#define MOST_STEPS     24
#define CORNER         1.3     /* … unless it turned by more, in radians */

#define SLOW_PRESSURE  0.74
#define FAST_PRESSURE  0.24
#define TOUCH_PRESSURE 0.40
#define SPEED          1.3
#define SMOOTHING      0.045

struct _FabSteady
{
  double    lag; /* how far the line stays behind a hand that moves on */
  gboolean  mouse;
  gboolean  begun;
  FabSample hand, before; /* where it was last, and before that */
  FabSample line;
};

FabSteady *
fab_steady_new (double   strength,
                gboolean mouse)
{
  FabSteady *self = g_new0 (FabSteady, 1);

  strength = isfinite (strength) ? CLAMP (strength, 0, 1) : 0;
  self->lag = LONGEST_LAG * strength * strength;
  self->mouse = mouse;

  return self;
}

void
fab_steady_free (FabSteady *self)
{
  g_free (self);
}

/* A fast hand presses less; smoothed over time, as the speed of a mouse comes in jumps. */
static float
press (FabSteady       *self,
       const FabSample *hand)
{
  double dt = MAX (hand->time - self->hand.time, 0.001);
  double speed = hypot (hand->x - self->hand.x, hand->y - self->hand.y) / dt;
  double target = FAST_PRESSURE + (SLOW_PRESSURE - FAST_PRESSURE) * exp (-speed / SPEED);

  return (float) (self->hand.pressure + (target - self->hand.pressure) * (1 - exp (-dt / SMOOTHING)));
}

static gboolean
sample_is_sane (const FabSample *sample)
{
  return isfinite (sample->x) && isfinite (sample->y) && isfinite (sample->pressure) && isfinite (sample->time);
}

/* By the way of the hand, not by time: a hand that rests draws nothing, however long. */
static void
follow (FabSteady       *self,
        const FabSample *hand)
{
  double way = hypot (hand->x - self->hand.x, hand->y - self->hand.y);
  double share = self->lag > 0 ? 1 - exp (-way / self->lag) : 1;
  FabSample *line = &self->line;

  line->x += (float) ((hand->x - line->x) * share);
  line->y += (float) ((hand->y - line->y) * share);
  line->pressure += (float) ((hand->pressure - line->pressure) * share);
  line->tilt_x = hand->tilt_x;
  line->tilt_y = hand->tilt_y;
  line->time = hand->time;
}

static void
put (FabSteady       *self,
     const FabSample *hand,
     FabStroke       *stroke)
{
  follow (self, hand);
  self->hand = *hand;
  fab_stroke_append (stroke, &self->line);
}

/* How far the curve is bent off its chord, as the tangent of the angle that it leaves the place before at: that of the
 * circle through the last three. */
static double
find_bend (const FabSample *a,
           const FabSample *b,
           const FabSample *c)
{
  double ux = b->x - a->x, uy = b->y - a->y, vx = c->x - b->x, vy = c->y - b->y;
  double before = hypot (ux, uy), length = hypot (vx, vy);
  double turn = atan2 (ux * vy - uy * vx, ux * vx + uy * vy);

  if (before < 1e-6 || length < 1e-6 || fabs (turn) > CORNER)
    return 0;

  return tan (turn * length / (before + length));
}

static float
mix (float  a,
     float  b,
     double t)
{
  return (float) (a + (b - a) * t);
}

/* A quick hand is told of in places far apart: it went in a curve between them, not along its chords. */
static void
put_curve (FabSteady *self,
           FabSample  to,
           FabStroke *stroke)
{
  const FabSample from = self->hand;
  double dx = to.x - from.x, dy = to.y - from.y, length = hypot (dx, dy);
  double bend = length > FAR ? find_bend (&self->before, &from, &to) : 0;
  int n = length > FAR ? CLAMP ((int) ceil (length / STEP), 1, MOST_STEPS) : 1;

  for (int i = 1; i < n; i++)
    {
      double t = (double) i / n, off = t * (1 - t) * bend;
      FabSample at = to;

      at.x = (float) (from.x + dx * t + dy * off);
      at.y = (float) (from.y + dy * t - dx * off);
      at.pressure = mix (from.pressure, to.pressure, t);
      at.tilt_x = mix (from.tilt_x, to.tilt_x, t);
      at.tilt_y = mix (from.tilt_y, to.tilt_y, t);
      at.time = mix (from.time, to.time, t);
      put (self, &at, stroke);
    }
  put (self, &to, stroke);
  self->before = from;
}

void
fab_steady_add (FabSteady       *self,
                const FabSample *hand,
                FabStroke       *stroke)
{
  FabSample sample = *hand;

  g_return_if_fail (self != NULL && hand != NULL && stroke != NULL);

  if (!sample_is_sane (hand))
    return;
  if (self->mouse)
    sample.pressure = self->begun ? press (self, hand) : (float) TOUCH_PRESSURE;
  if (self->begun)
    {
      put_curve (self, sample, stroke);
      return;
    }
  self->line = self->hand = self->before = sample;
  self->begun = TRUE;
  fab_stroke_append (stroke, &self->line);
}

void
fab_steady_end (FabSteady *self,
                FabStroke *stroke)
{
  FabSample from, to;
  double way;
  int n;

  g_return_if_fail (self != NULL && stroke != NULL);

  from = self->line;
  to = self->hand;
  way = hypot (to.x - from.x, to.y - from.y);
  n = way > 0 ? CLAMP ((int) ceil (way / CATCH_UP_STEP), 1, MOST_CATCH_UPS) : 0;
  for (int i = 1; i <= n; i++)
    {
      float t = (float) i / n;

      self->line.x = from.x + (to.x - from.x) * t;
      self->line.y = from.y + (to.y - from.y) * t;
      self->line.pressure = from.pressure + (to.pressure - from.pressure) * t;
      self->line.time += CATCH_UP_TIME;
      fab_stroke_append (stroke, &self->line);
    }
}
