/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-shot.h"

static const char * const size_ids[] = {
  "ECU", "VCU", "CU", "MCU", "MS", "MLS", "LS", "ELS", "EST", "OTS", "POV", "INSERT",
};

static const char * const angle_ids[] = {
  "eye", "high", "low", "birds-eye", "worms-eye", "overhead",
};

const char *
fab_shot_size_id (FabShotSize size)
{
  g_return_val_if_fail ((guint) size < G_N_ELEMENTS (size_ids), NULL);

  return size_ids[size];
}

const char *
fab_shot_angle_id (FabShotAngle angle)
{
  g_return_val_if_fail ((guint) angle < G_N_ELEMENTS (angle_ids), NULL);

  return angle_ids[angle];
}

void
fab_entity_free (FabEntity *entity)
{
  if (entity == NULL)
    return;
  g_free (entity->id);
  g_free (entity->name);
  g_free (entity->noun);
  g_free (entity->role);
  g_free (entity->action);
  g_free (entity->emotion);
  g_free (entity->target);
  g_free (entity->look);
  g_free (entity->tone);
  g_free (entity->anchor);
  g_free (entity->verb);
  g_free (entity->part);
  g_ptr_array_unref (entity->wears);
  g_free (entity);
}

void
fab_shot_free (FabShot *shot)
{
  if (shot == NULL)
    return;
  g_free (shot->move);
  g_free (shot->place);
  g_free (shot->place_words);
  g_free (shot->interaction);
  g_free (shot->shoulder);
  g_free (shot->lettering);
  g_free (shot->style);
  g_ptr_array_unref (shot->entities);
  g_ptr_array_unref (shot->unknown);
  g_free (shot);
}

FabEntity *
fab_shot_get_entity (FabShot    *shot,
                     const char *id)
{
  g_return_val_if_fail (shot != NULL, NULL);

  for (guint i = 0; id != NULL && i < shot->entities->len; i++)
    {
      FabEntity *entity = g_ptr_array_index (shot->entities, i);

      if (g_str_equal (entity->id, id))
        return entity;
    }

  return NULL;
}

void
fab_shot_add_scene (FabShot    *shot,
                    const char *heading)
{
  g_autoptr(FabShot) scene = NULL;

  g_return_if_fail (shot != NULL);

  if (heading == NULL || *heading == '\0')
    return;
  scene = fab_shot_parse (heading, NULL, 0);
  if (shot->place == NULL)
    {
      shot->place = g_steal_pointer (&scene->place);
      g_free (shot->place_words);
      shot->place_words = g_steal_pointer (&scene->place_words);
      shot->interior |= scene->interior;
    }
  if (!shot->time_given)
    {
      shot->time = scene->time;
      shot->time_given = scene->time_given;
    }
  if (shot->weather == FAB_WEATHER_CLEAR)
    shot->weather = scene->weather;
}
