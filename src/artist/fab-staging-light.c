/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The hour, the weather and the room as light. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-staging.h"

static void
light_day (FabStaging *stage,
           FabLight   *light)
{
  light->key = fab_vec3_normal (fab_vec3 (-.55f * stage->side, .75f, .5f));
  light->ambient = .55f;
}

/* Low and behind: long shadows towards us, the disc beside the subject. */
static void
light_low_sun (FabStaging *stage,
               FabLight   *light)
{
  float away = stage->azimuth + (float) G_PI + .22f * stage->side;

  light->sun = away;
  light->key = fab_vec3_normal (fab_vec3 (sinf (away) + .9f * stage->side, .34f, cosf (away) + .55f));
  light->ambient = .42f;
}

static FabVec3
find_lamp (const FabStaging *stage)
{
  for (guint i = 0; i < stage->actors->len; i++)
    {
      const FabActor *actor = fab_staging_actor (stage, i);

      if (actor->model != NULL && g_strstr_len (actor->model, -1, "lamp") != NULL &&
          actor->kind == FAB_ACTOR_MODEL)
        return fab_vec3_add (actor->at, fab_vec3 (0, fab_actor_height (actor) * .92f, 0));
    }

  return fab_vec3 (0, 0, 0);
}

static void
light_night (FabStaging *stage,
             FabLight   *light)
{
  light->lamp = find_lamp (stage);
  if (light->interior && fab_vec3_length (light->lamp) == 0)
    light->lamp = fab_vec3 (-1.1f * stage->side, 2.05f, .9f);
  light->key = fab_vec3_normal (fab_vec3 (-.7f * stage->side, .7f, .25f));
  light->ambient = light->interior ? .3f : .26f;
  if (!light->interior)
    light->sun = stage->azimuth + (float) G_PI - .3f * stage->side;
}

/* A torch lights what it is pointed at. */
static void
carry_light (FabStaging *stage,
             FabLight   *light)
{
  for (guint i = 0; i < stage->actors->len; i++)
    {
      const FabActor *actor = fab_staging_actor (stage, i);
      const FabActor *holder = fab_staging_find (stage, actor->holder);

      if (holder == NULL || actor->model == NULL ||
          !(g_str_equal (actor->model, "flashlight") || g_str_equal (actor->model, "lantern") ||
            g_str_equal (actor->model, "candle") || g_str_equal (actor->model, "torch")))
        continue;
      light->lamp = fab_vec3_add (holder->at, fab_vec3 (sinf (holder->yaw) * .9f, 1.25f, cosf (holder->yaw) * .9f));
    }
}

void
fab_staging_light (FabStaging    *stage,
                   const FabShot *shot)
{
  const FabSet *set = stage->set != NULL ? fab_set_by_id (stage->set) : NULL;
  FabLight *light = &stage->light;

  light->time = shot->dark && !shot->time_given && stage->light.interior ? FAB_TIME_NIGHT : shot->time;
  light->weather = shot->weather;
  light->interior = set != NULL ? set->interior : shot->interior;
  light->sky = set != NULL ? set->sky : light->interior ? 0 : 1;
  light->silhouette = shot->silhouette;
  light->sun = NAN;
  switch (light->time)
    {
    case FAB_TIME_NIGHT: light_night (stage, light); break;
    case FAB_TIME_DAWN:
    case FAB_TIME_DUSK: light_low_sun (stage, light); break;
    case FAB_TIME_NOON:
      light_day (stage, light);
      light->key = fab_vec3_normal (fab_vec3 (.12f, 1, .12f));
      break;
    case FAB_TIME_DAY:
    default: light_day (stage, light);
    }
  if (shot->dark)
    light->ambient *= .7f;
  carry_light (stage, light);
  if (shot->weather != FAB_WEATHER_CLEAR && shot->weather != FAB_WEATHER_WIND &&
      shot->weather != FAB_WEATHER_LEAVES)
    light->sun = NAN;
  if (light->interior)
    light->sun = NAN;
}
