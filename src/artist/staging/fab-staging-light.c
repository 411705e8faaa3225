/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The hour, the weather and the room as light. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include <string.h>

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

/* What gives light, at what part of its height. The first in the table that is there is the key. */
static const struct { const char *model; float at; } sources[] = {
  { "campfire", .6f }, { "fireplace", .5f }, { "candle", 1.1f }, { "torch", 1 }, { "lantern", .7f },
  { "street-lamp", .92f }, { "lamp", .92f }, { "desk-lamp", .8f }, { "floor-lamp", .92f }, { "ceiling-lamp", .1f },
  { "chandelier", .3f }, { "stone-lantern", .8f }, { "hanging-lantern", .5f }, { "paper-lantern", .5f },
  { "tv", .5f }, { "computer", .7f }, { "laptop", .7f }, { "crystal-ball", .5f },
};

/* What the prompt names lights before what the place has of its own. */
static FabVec3
find_lamp (const FabStaging *stage)
{
  for (int named = 1; named >= 0; named--)
    for (gsize k = 0; k < G_N_ELEMENTS (sources); k++)
      for (guint i = 0; i < stage->actors->len; i++)
        {
          const FabActor *actor = fab_staging_actor (stage, i);

          if (actor->kind == FAB_ACTOR_MODEL && actor->lead == named && !actor->hidden &&
              g_strcmp0 (actor->model, sources[k].model) == 0)
            return fab_vec3_add (actor->at, fab_vec3 (0, fab_actor_height (actor) * sources[k].at, .15f));
        }

  return fab_vec3 (0, 0, 0);
}

/* A pool of light on the first of the people, the rest in the dark. */
static void
light_spot (FabStaging *stage,
            FabLight   *light)
{
  const FabActor *lead = stage->actors->len > 0 ? fab_staging_actor (stage, 0) : NULL;

  light->time = FAB_TIME_NIGHT;
  light->lamp = fab_vec3 (lead != NULL ? lead->at.x : 0, 3.4f, lead != NULL ? lead->at.z + .7f : .7f);
  light->key = fab_vec3_normal (fab_vec3 (-.25f * stage->side, .9f, .5f));
  light->ambient = .3f;
}

static gboolean
names_spotlight (const FabStaging *stage,
                 const FabShot    *shot)
{
  const char *words = shot->place_words;

  for (guint i = 0; i < stage->actors->len; i++)
    if (g_strcmp0 (fab_staging_actor (stage, i)->noun, "spotlight") == 0)
      return TRUE;

  return words != NULL && strstr (words, "spotlight") != NULL;
}

/* What the prompt says is in the sky. */
static guint
read_signs (const FabShot *shot)
{
  static const struct { const char *word; guint sign; } signs[] = {
    { "full moon", FAB_SKY_FULL_MOON }, { "moon", FAB_SKY_FULL_MOON }, { "crescent moon", FAB_SKY_CRESCENT },
    { "stars", FAB_SKY_STARS }, { "sun", FAB_SKY_SUN }, { "rainbow", FAB_SKY_RAINBOW }, { "clouds", FAB_SKY_CLOUDS },
    { "aurora", FAB_SKY_AURORA }, { "eclipse", FAB_SKY_ECLIPSE },
  };
  guint found = 0;

  for (guint i = 0; shot->sky != NULL && i < shot->sky->len; i++)
    for (gsize k = 0; k < G_N_ELEMENTS (signs); k++)
      if (g_strcmp0 (g_ptr_array_index (shot->sky, i), signs[k].word) == 0)
        found |= signs[k].sign;

  return found;
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

static void
cast_beam (FabLight *light,
           FabVec3   from,
           float     yaw,
           float     reach,
           float     wide)
{
  light->beam_from = from;
  light->beam_to = fab_vec3_add (from, fab_vec3 (reach * sinf (yaw), -from.y * .7f, reach * cosf (yaw)));
  light->beam_wide = wide;
}

/* Cars at night drive behind their lights. */
static void
light_headlights (FabStaging *stage,
                  FabLight   *light)
{
  for (guint i = 0; i < stage->actors->len && light->time == FAB_TIME_NIGHT; i++)
    {
      const FabActor *actor = fab_staging_actor (stage, i);
      const FabModel *model = actor->kind == FAB_ACTOR_MODEL && actor->lead ? fab_actor_model (actor) : NULL;
      float front;

      if (model == NULL || model->klass != FAB_MODEL_VEHICLE || model->size.y < 1 || model->size.y > 4.5f || actor->at.y > .3f)
        continue;
      front = .5f * model->size.z * actor->scale;
      cast_beam (light, fab_vec3_add (actor->at, fab_vec3 (front * sinf (actor->yaw), .62f, front * cosf (actor->yaw))), actor->yaw, 5.5f, 1.3f);
      return;
    }
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
      if (g_str_equal (actor->model, "flashlight"))
        cast_beam (light, fab_vec3_add (holder->at, fab_vec3 (.3f * sinf (holder->yaw) - .2f * cosf (holder->yaw), .62f * fab_actor_height (holder),
                                                              .3f * cosf (holder->yaw) + .2f * sinf (holder->yaw))), holder->yaw, 2.6f, .75f);
      light->lamp = fab_vec3_add (holder->at, fab_vec3 (sinf (holder->yaw) * .9f, 1.25f, cosf (holder->yaw) * .9f));
    }
}

void
fab_staging_light (FabStaging    *stage,
                   const FabShot *shot)
{
  const FabSet *set = stage->set != NULL ? fab_set_by_id (stage->set) : NULL;
  FabLight *light = &stage->light;

  light->time = shot->dark && !shot->time_given ? FAB_TIME_NIGHT : shot->time;
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
  light_headlights (stage, light);
  carry_light (stage, light);
  if (names_spotlight (stage, shot))
    light_spot (stage, light);
  light->air = set != NULL ? set->air : FAB_AIR_SKY;
  light->signs = read_signs (shot);
  if (light->signs & (FAB_SKY_SUN | FAB_SKY_FULL_MOON | FAB_SKY_CRESCENT | FAB_SKY_ECLIPSE) && !isfinite (light->sun))
    light->sun = stage->azimuth + (float) G_PI - .24f * stage->side;
  if (light->air != FAB_AIR_SKY)
    light->sun = NAN;
  if (shot->weather != FAB_WEATHER_CLEAR && shot->weather != FAB_WEATHER_WIND &&
      shot->weather != FAB_WEATHER_LEAVES && light->signs == 0)
    light->sun = NAN;
  if (light->interior)
    light->sun = NAN;
}
