/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who sleeps or is ill in a bed has a blanket on. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-staging-private.h"

#define SUNK .06f /* into the mattress, metres */

static gboolean
is_model (const FabActor     *actor,
          const char * const *ids)
{
  return actor->kind == FAB_ACTOR_MODEL && actor->model != NULL && g_strv_contains (ids, actor->model);
}

static const FabActor *
find_bed (const FabStaging *stage,
          const FabActor   *sleeper)
{
  static const char * const beds[] = { "bed", "iron-bed", "wooden-bed", "unmade-bed", "hotel-bed", "crib", NULL };

  for (guint i = 0; i < stage->actors->len; i++)
    {
      const FabActor *bed = fab_staging_actor (stage, i);

      if (is_model (bed, beds) && !bed->hidden && sleeper->at.y > bed->at.y + .3f &&
          hypotf (bed->at.x - sleeper->at.x, bed->at.z - sleeper->at.z) < 1)
        return bed;
    }

  return NULL;
}

static FabActor *
find_blanket (const FabStaging *stage)
{
  static const char * const blankets[] = { "blanket", "bedcover", NULL };

  for (guint i = 0; i < stage->actors->len; i++)
    if (is_model (fab_staging_actor (stage, i), blankets))
      return fab_staging_actor (stage, i);

  return NULL;
}

/* One lies on a bed by day, and in it when one sleeps, is ill, or is said to have a blanket. */
static gboolean
is_in_bed (FabPlacer       *placer,
           const FabEntity *entity,
           const FabActor  *actor)
{
  static const char * const sick[] = { "sick", "ill", "patient", "dying", "feverish", "fever", "old" };
  const FabStaging *stage = placer->stage;

  if (actor->kind != FAB_ACTOR_FIGURE || !does (actor, "lie sleep lie-up curl lie-side") || find_bed (stage, actor) == NULL)
    return FALSE;
  if (does (actor, "sleep") || g_strcmp0 (actor->emotion, "asleep") == 0 || find_blanket (stage) != NULL ||
      placer->shot->time == FAB_TIME_NIGHT || g_strcmp0 (stage->set, "hospital") == 0)
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (sick); i++)
    if ((entity->look != NULL && strstr (entity->look, sick[i]) != NULL) || g_strcmp0 (entity->noun, sick[i]) == 0)
      return TRUE;

  return FALSE;
}

static void
cover (FabPlacer *placer,
       FabActor  *sleeper)
{
  const FabActor *bed = find_bed (placer->stage, sleeper);
  FabActor *blanket = find_blanket (placer->stage);

  if (blanket == NULL || blanket->lower == NULL || g_str_equal (blanket->lower, "spread"))
    blanket = fab_staging_add_model (placer->stage, "bedcover");
  if (blanket == NULL)
    return;
  set_pose (&blanket->model, "bedcover");
  set_pose (&blanket->lower, "spread");
  g_clear_pointer (&blanket->holder, g_free);
  set_pose (&sleeper->lower, "abed");
  set_pose (&sleeper->upper, "idle");
  blanket->at = sleeper->at;
  sleeper->at.y -= SUNK;
  blanket->yaw = bed->yaw;
  blanket->scale = fab_actor_height (sleeper) / 1.7f;
}

void
fab_placer_cover_sleepers (FabPlacer *placer)
{
  for (guint i = 0; i < placer->n; i++)
    {
      FabActor *actor = fab_staging_actor (placer->stage, i);

      if (is_in_bed (placer, entity_of (placer, i), actor))
        cover (placer, actor);
    }
}
