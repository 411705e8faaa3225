/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-reel"

#include "config.h"

#include <math.h>
#include <string.h>

#include "fab-sight.h"

#define SECONDS(time) ((time) / (double) G_USEC_PER_SEC)
#define WAY_TO_NEXT .8 /* seconds in which one comes into the pose of the next panel, unless one goes there */

/* --- who speaks --------------------------------------------------------------------------------------------------- */

/* What is said at @time, be it of this panel or of one beside it whose sound reaches over. G_MAXUINT: nothing. */
static guint
find_line (FabTimeline *timeline,
           guint        index,
           gint64       time)
{
  guint last = MIN (index + 1, fab_timeline_get_n_spans (timeline) - 1);

  for (guint i = index > 0 ? index - 1 : 0; i <= last; i++)
    {
      const FabSpan *span = fab_timeline_get_span (timeline, i);

      for (guint k = span->first_line; k < span->first_line + span->n_lines; k++)
        {
          const FabLine *line = fab_timeline_get_line (timeline, k);

          if (time >= line->start && time < line->start + line->duration)
            return k;
        }
    }

  return G_MAXUINT;
}

static gboolean
is_called (const FabObject *object,
           const char      *name)
{
  g_autofree char *mine = g_utf8_casefold (object->name != NULL ? object->name : "", -1);
  g_autofree char *asked = g_utf8_casefold (name, -1);

  return g_str_equal (mine, asked);
}

/* By name; alone in the frame one need not be named to be meant, if only the panel says so. */
static const char *
find_speaker (FabBlocking *blocking,
              const char  *name,
              gboolean     here)
{
  const char *only = NULL;
  guint n = 0;

  for (gsize i = 0; i < fab_blocking_get_n_objects (blocking); i++)
    {
      FabObject object;

      fab_blocking_get_object (blocking, i, &object);
      if (!object.figure || object.hidden)
        continue;
      if (is_called (&object, name))
        return object.id;
      if (object.lead)
        {
          only = object.id;
          n++;
        }
    }

  return here && n == 1 ? only : NULL;
}

static void
speak (FabSight    *sight,
       FabTimeline *timeline,
       guint        index,
       gint64       time,
       FabBlocking *blocking,
       FabHearFunc  hear,
       gpointer     data)
{
  guint found = find_line (timeline, index, time);
  const FabLine *line = found != G_MAXUINT ? fab_timeline_get_line (timeline, found) : NULL;
  g_autoptr(FabEnvelope) heard = NULL;

  if (line == NULL)
    return;
  sight->moment.speaking = find_speaker (blocking, line->speaker, line->span == index);
  if (sight->moment.speaking == NULL)
    return;
  sight->line = line->element;
  sight->moment.line = line->text;
  sight->moment.spoken = SECONDS (time - line->start);
  sight->moment.length = SECONDS (line->duration);
  heard = hear (found, data);
  sight->moment.heard = heard != NULL;
  if (heard != NULL)
    sight->moment.loudness = fab_envelope_at (heard, sight->moment.spoken);
}

/* --- the next pose ------------------------------------------------------------------------------------------------ */

/* Who goes needs all of the panel, who changes a pose its end. */
static double
way_to_next (FabBlocking *blocking,
             FabBlocking *next,
             double       time,
             double       length)
{
  double way = MIN (WAY_TO_NEXT, length), t;

  for (gsize i = 0; i < fab_blocking_get_n_objects (blocking); i++)
    {
      FabObject from, to;

      fab_blocking_get_object (blocking, i, &from);
      if (from.figure && fab_blocking_find_object (next, from.id, &to) &&
          hypot (to.at.x - from.at.x, to.at.z - from.at.z) > .5)
        return CLAMP (time / MAX (length, 1e-6), 0, 1);
    }
  t = (time - (length - way)) / MAX (way, 1e-6);

  return fab_ease_at (FAB_EASE_IN_OUT, t);
}

/* --- seeing ------------------------------------------------------------------------------------------------------- */

/* The moment a drawing is made for: on ones, twos, fours; whoever only breathes is drawn half as often. */
static gint64
hold_drawing (FabTimeline   *timeline,
              const FabSpan *span,
              gint64         time,
              int            step)
{
  gint64 first = fab_timeline_time_frame (timeline, span->start);
  gint64 frame = fab_timeline_time_frame (timeline, span->start + time) - first;

  return fab_timeline_frame_time (timeline, first + frame - frame % step) - span->start;
}

static gint64
length_of (FabTimeline *timeline,
           guint        index)
{
  gint64 length = fab_timeline_get_span (timeline, index)->duration;

  if (index + 1 < fab_timeline_get_n_spans (timeline))
    length += fab_timeline_get_span (timeline, index + 1)->overlap;

  return length;
}

static void
live (FabSight         *sight,
      FabTimeline      *timeline,
      const FabBlendPart *part,
      FabBlocking      *blocking,
      FabBlocking      *next,
      FabHearFunc       hear,
      gpointer          data)
{
  const FabSpan *span = fab_timeline_get_span (timeline, part->span);
  FabLife life = fab_blocking_get_life (blocking);
  gint64 length = length_of (timeline, part->span), time;
  gboolean calm;

  if (!span->motion || (life == FAB_LIFE_NONE && next == NULL))
    return;
  calm = life != FAB_LIFE_BUSY && next == NULL && find_line (timeline, part->span, span->start + part->time) == G_MAXUINT;
  time = hold_drawing (timeline, span, part->time, fab_timeline_get_step (timeline) * (calm ? 2 : 1));
  sight->made = TRUE;
  sight->moment.time = SECONDS (time);
  sight->moment.remaining = SECONDS (MAX (length - time, 1));
  sight->moment.begun = span->follows;
  speak (sight, timeline, part->span, span->start + time, blocking, hear, data);
  if (next != NULL)
    {
      sight->between = way_to_next (blocking, next, sight->moment.time, SECONDS (span->duration));
      sight->moment.staying = TRUE;
    }
}

void
fab_sight_see (FabSight         *sight,
               FabTimeline      *timeline,
               const FabBlendPart *part,
               const FabSlot    *slot,
               FabBlocking      *blocking,
               FabBlocking      *next,
               FabHearFunc       hear,
               gpointer          data)
{
  memset (sight, 0, sizeof *sight);
  sight->view.scale = sight->margin = 1;
  sight->shift.zoom = 1;
  sight->moment.clean = TRUE;
  if (blocking != NULL)
    live (sight, timeline, part, blocking, next, hear, data);
  if (blocking != NULL && fab_move_travels (slot->move))
    {
      sight->shift = fab_move_at (slot->move, part->progress, SECONDS (part->time));
      sight->made = TRUE;
      return;
    }
  sight->view = fab_move_view (slot->move, part->progress, SECONDS (part->time));
  sight->margin = fab_move_get_margin (slot->move);
}

FabMoment
fab_sight_get_moment (const FabSight *sight)
{
  FabMoment moment = sight->moment;

  moment.camera = &sight->shift;

  return moment;
}

char *
fab_sight_dup_key (const FabSight *sight)
{
  const FabMoment *m = &sight->moment;
  const FabCameraShift *c = &sight->shift;

  if (!sight->made)
    return g_strdup ("");

  return g_strdup_printf (" at %.4f of %.4f %d%d %.5f say %s %" G_GINT64_FORMAT " %.4f/%.4f %d %.3f "
                          "cam %.6f %.6f %.6f %.6f %.6f %.5f %.5f %.6f %.4f",
                          m->time, m->remaining, m->staying, m->begun, sight->between, m->speaking != NULL ? m->speaking : "",
                          sight->line, m->spoken, m->length, m->heard, m->loudness,
                          c->dolly, c->truck, c->crane, c->pan, c->tilt, c->arc, c->roll, c->zoom, c->follow);
}
