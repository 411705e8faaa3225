/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-set.h"
#include "fab-shot.h"
#include "fab-tongue.h"

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

const char *
fab_shot_time_id (FabDayTime time)
{
  static const char * const ids[] = { "day", "dawn", "noon", "dusk", "night" };

  g_return_val_if_fail ((guint) time < G_N_ELEMENTS (ids), NULL);

  return ids[time];
}

const char *
fab_shot_weather_id (FabWeather weather)
{
  static const char * const ids[] = { "clear", "rain", "snow", "fog", "storm", "wind", "leaves", "smoke", "confetti", "sandstorm" };

  g_return_val_if_fail ((guint) weather < G_N_ELEMENTS (ids), NULL);

  return ids[weather];
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
  g_free (entity->model);
  g_free (entity->object);
  g_free (entity->tool);
  g_free (entity->owner);
  g_free (entity->state);
  g_ptr_array_unref (entity->lacks);
  g_ptr_array_unref (entity->wears);
  g_free (entity);
}

void
fab_shot_free (FabShot *shot)
{
  if (shot == NULL)
    return;
  g_free (shot->move);
  g_free (shot->course);
  g_free (shot->place);
  g_free (shot->place_words);
  g_free (shot->interaction);
  g_free (shot->crowd_verb);
  g_free (shot->shoulder);
  g_free (shot->lettering);
  g_free (shot->hour);
  g_free (shot->style);
  g_free (shot->mask);
  g_ptr_array_unref (shot->sky);
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

gboolean
fab_entity_does (const FabEntity    *entity,
                 const char * const *verbs)
{
  g_return_val_if_fail (entity != NULL && verbs != NULL, FALSE);

  return entity->verb != NULL && g_strv_contains (verbs, entity->verb);
}

void
fab_set_string (char       **field,
                const char  *value)
{
  char *copy = g_strdup (value);

  g_free (*field);
  *field = copy;
}

static gboolean
is_some_room (const FabSet *set)
{
  return set != NULL && set->interior && !g_str_equal (set->id, "studio");
}

/* NULL: none that we know. */
static const FabSet *
find_english_room (const char *words)
{
  g_autofree char *inside = g_strdup_printf ("inside the %s", words);
  g_autofree char *room = g_strdup_printf ("%s room", words);
  const FabSet *set = fab_set_find (inside);

  if (!is_some_room (set))
    set = fab_set_find (room);

  return is_some_room (set) ? set : NULL;
}

/* "INT. LIGHTHOUSE" is a room in it, not the tower seen from the beach; so is "INT. FARO". */
static const FabSet *
find_room (const char *words)
{
  const FabSet *set = find_english_room (words);

  for (guint t = 0; set == NULL && t < fab_tongue_count (); t++)
    {
      FabGlossKind kind;
      const char *english = fab_tongue_gloss (t, words, &kind);

      set = english != NULL ? find_english_room (english) : NULL;
    }

  return set != NULL ? set : fab_set_by_id ("studio");
}

/* "bus" is what "city bus" is. */
static gboolean
is_head (const char *noun,
         const char *words)
{
  return noun != NULL && g_str_has_suffix (words, noun)
         && (strlen (words) == strlen (noun) || words[strlen (words) - strlen (noun) - 1] == ' ');
}

/* "lighthouse" after "LIGHTHOUSE", or "FARO" */
static gboolean
is_named_after (const char *words,
                const char *noun)
{
  gboolean named = is_head (noun, words);

  for (guint t = 0; !named && t < fab_tongue_count (); t++)
    {
      FabGlossKind kind;
      const char *english = fab_tongue_gloss (t, words, &kind);

      named = english != NULL && is_head (noun, english);
    }

  return named;
}

/* One is inside of what the place is named after. */
static void
leave_out_house (FabShot    *shot,
                 const char *words)
{
  for (guint i = shot->entities->len; words != NULL && i > 0; i--)
    {
      const FabEntity *entity = g_ptr_array_index (shot->entities, i - 1);

      if (entity->being == FAB_BEING_THING && is_named_after (words, entity->noun))
        g_ptr_array_remove_index (shot->entities, i - 1);
    }
}

void
fab_shot_enter (FabShot *shot)
{
  const FabSet *set = shot->place != NULL ? fab_set_by_id (shot->place) : NULL;

  shot->interior = TRUE;
  if (set != NULL && set->interior)
    return;
  set = find_room (shot->place_words != NULL ? shot->place_words : "");
  g_free (shot->place);
  shot->place = g_strdup (set->id);
  leave_out_house (shot, shot->place_words);
}

/* What a panel names again of its heading ("WIDE lighthouse") is the same room. */
static void
move_indoors (FabShot *shot,
              FabShot *scene)
{
  if (shot->place != NULL && !shot->place_guessed && g_strcmp0 (shot->place_words, scene->place_words) != 0)
    return;
  g_clear_pointer (&shot->place, g_free);
  leave_out_house (shot, scene->place_words);
}

/* From a room one may see the sea and yet not be there. */
static gboolean
is_elsewhere (const FabShot *shot,
              const FabShot *scene)
{
  const FabSet *here = scene->place != NULL ? fab_set_by_id (scene->place) : NULL;
  const FabSet *there = shot->place != NULL ? fab_set_by_id (shot->place) : NULL;

  return here != NULL && there != NULL && scene->interior && here->interior && !there->interior;
}

/* A path leads through the place that the heading names; it is none of its own. */
static gboolean
is_path (const FabShot *shot,
         const FabShot *scene)
{
  static const char * const paths[] = { "path", "footpath", "trail", "track", "lane", NULL };

  return scene->place != NULL && shot->place_words != NULL && g_strv_contains (paths, shot->place_words);
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
  if (is_elsewhere (shot, scene) || is_path (shot, scene))
    g_clear_pointer (&shot->place, g_free);
  if (scene->interior)
    move_indoors (shot, scene);
  shot->exterior |= scene->exterior && !scene->interior;
  if (shot->place == NULL || (shot->place_guessed && scene->place != NULL))
    {
      g_free (shot->place);
      shot->place = g_steal_pointer (&scene->place);
      g_free (shot->place_words);
      shot->place_words = g_steal_pointer (&scene->place_words);
      shot->interior |= scene->interior;
      shot->place_guessed = FALSE;
    }
  if (!shot->time_given)
    {
      shot->time = scene->time;
      shot->time_given = scene->time_given;
    }
  if (shot->weather == FAB_WEATHER_CLEAR)
    shot->weather = scene->weather;
}
