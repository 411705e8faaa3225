/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The users of different things and everybody else, side by side. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-deed-private.h"

static void
grow_span (FabPlacer      *placer,
           const FabActor *actor,
           float           span[2])
{
  FabBox box;

  if (actor->kind == FAB_ACTOR_FIGURE)
    {
      span[0] = MIN (span[0], actor->at.x - fab_actor_radius (actor) - .12f);
      span[1] = MAX (span[1], actor->at.x + fab_actor_radius (actor) + .12f);
      return;
    }
  box = fab_actor_box (actor);
  span[0] = MIN (span[0], box.min.x);
  span[1] = MAX (span[1], box.max.x);
}

static void
shift_actor (FabActor *actor,
             float     dx)
{
  actor->at.x += dx;
  actor->reach_l.x += dx;
  actor->reach_r.x += dx;
}

static gboolean
is_of_row (FabPlacer *placer,
           guint      i)
{
  FabActor *actor = fab_staging_actor (placer->stage, i);

  if (placer->state[i] != 2 || actor->piece)
    return FALSE;
  for (guint g = 0; g < placer->groups->len; g++)
    if (g_ptr_array_find (g_array_index (placer->groups, FabGroup, g).members, actor, NULL))
      return FALSE;

  return TRUE;
}

/* Everybody who uses nothing. */
static GPtrArray *
list_row (FabPlacer *placer)
{
  GPtrArray *row = g_ptr_array_new ();

  for (guint i = 0; i < placer->n; i++)
    if (is_of_row (placer, i))
      g_ptr_array_add (row, fab_staging_actor (placer->stage, i));

  return row;
}

static float
span_members (FabPlacer *placer,
              GPtrArray *members,
              float     *left)
{
  float span[2] = { INFINITY, -INFINITY };

  for (guint i = 0; i < members->len; i++)
    grow_span (placer, g_ptr_array_index (members, i), span);
  *left = span[0];

  return MAX (span[1] - span[0], 0);
}

static void
shift_members (GPtrArray *members,
               float      dx)
{
  for (guint i = 0; i < members->len; i++)
    shift_actor (g_ptr_array_index (members, i), dx);
}

void
fab_placer_line_up (FabPlacer *placer)
{
  g_autoptr(GPtrArray) row = list_row (placer);
  g_autoptr(GPtrArray) parts = g_ptr_array_new ();
  float width = -.35f, x, left;

  for (guint g = 0; g < placer->groups->len; g++)
    if (!g_array_index (placer->groups, FabGroup, g).fixed)
      g_ptr_array_add (parts, g_array_index (placer->groups, FabGroup, g).members);
  if (parts->len == 0)
    return;
  if (row->len > 0)
    g_ptr_array_add (parts, row);
  for (guint i = 0; i < parts->len; i++)
    width += span_members (placer, g_ptr_array_index (parts, i), &left) + .35f;
  x = -width / 2;
  for (guint i = 0; i < parts->len; i++)
    {
      float w = span_members (placer, g_ptr_array_index (parts, i), &left);

      shift_members (g_ptr_array_index (parts, i), x - left);
      x += w + .35f;
    }
  placer->reach = MAX (width / 2, 0);
}
