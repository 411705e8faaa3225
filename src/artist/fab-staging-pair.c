/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two who act on each other: how far apart, how turned, what hands do. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include <string.h>

#include "fab-staging-private.h"

/* Metres between two who do it, how far they open towards the camera, and where it stands. */
static const struct { const char *id; float apart, open, azimuth; } templates[] = {
  { "talk", .95f, 24, 0 }, { "argue", .75f, 16, 0 }, { "hug", .34f, 4, 20 }, { "kiss", .34f, 6, 20 },
  { "shake-hands", .85f, 20, 0 }, { "hold-hands", .6f, 60, 0 }, { "hand-over", 1.0f, 20, 0 },
  { "fight", .9f, 16, 0 }, { "duel", 1.9f, 14, 0 }, { "dance", .42f, 10, 24 }, { "chase", 2.3f, 0, 0 },
  { "follow", 1.7f, 0, 0 }, { "teach", 1.35f, 34, 0 }, { "comfort", .6f, 24, 0 }, { "push", .7f, 16, 0 },
  { "whisper", .42f, 34, 0 }, { "greet", 1.3f, 26, 0 }, { "aim", 2.4f, 20, 0 }, { "point", 1.4f, 28, 0 },
  { "look", 1.3f, 32, 0 }, { "listen", 1.0f, 30, 0 }, { "carry", .4f, 40, 0 }, { "lead", .9f, 60, 0 },
  { "sit-together", .95f, 20, 0 }, { "reach", .9f, 24, 0 }, { "play", .9f, 30, 0 },
};

static gsize
find_template (const char *id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (templates); i++)
    if (g_strcmp0 (templates[i].id, id) == 0)
      return i;

  return 0;
}

static void
pose_pair (FabPlacer  *placer,
           FabActor   *a,
           FabActor   *b,
           const char *interaction)
{
  if (g_str_equal (interaction, "hug") || g_str_equal (interaction, "kiss"))
    {
      g_free (b->upper);
      b->upper = g_strdup ("hug");
      if (b->emotion == NULL)
        b->emotion = g_strdup (a->emotion);
    }
  else if (g_str_equal (interaction, "dance"))
    {
      g_free (a->upper);
      g_free (b->upper);
      a->upper = g_strdup (templates[find_template ("dance")].apart < 1 ? "hug" : "dance");
      b->upper = g_strdup (a->upper);
      g_free (b->lower);
      b->lower = g_strdup (a->lower);
    }
  else if ((g_str_equal (interaction, "duel") || g_str_equal (interaction, "fight")) &&
           b->kind == FAB_ACTOR_FIGURE && does (b, "stand"))
    {
      g_free (b->lower);
      g_free (b->upper);
      b->lower = g_strdup (a->lower);
      b->upper = g_strdup ("guard");
    }
  else if (g_str_equal (interaction, "chase") && b->kind == FAB_ACTOR_FIGURE && does (b, "stand"))
    {
      g_free (b->lower);
      b->lower = g_strdup ("run");
    }
}

static void
meet_hands (FabActor   *a,
            FabActor   *b,
            const char *interaction)
{
  FabVec3 middle = fab_vec3_lerp (a->at, b->at, .5f);
  float height = MIN (fab_actor_height (a), fab_actor_height (b)) * .64f;

  if (!(g_str_equal (interaction, "hand-over") || g_str_equal (interaction, "shake-hands") ||
        g_str_equal (interaction, "hold-hands")))
    return;
  if (a->kind != FAB_ACTOR_FIGURE || b->kind != FAB_ACTOR_FIGURE)
    return;
  middle.y = a->at.y + (g_str_equal (interaction, "hold-hands") ? height * .72f : height);
  middle.z += .2f;
  a->grip_r = b->grip_r = TRUE;
  a->reach_r = b->reach_r = middle;
}

/* Runs away: who fab_entity_flees is in front, whatever the order of the words. */
gboolean
fab_entity_flees (const FabEntity *entity)
{
  return entity->verb != NULL && (g_str_has_prefix (entity->verb, "flee") ||
                                  g_str_has_prefix (entity->verb, "run") ||
                                  g_str_has_prefix (entity->verb, "escape"));
}

static void
place_chase (FabPlacer *placer,
             guint      hunted,
             guint      hunter)
{
  FabStaging *stage = placer->stage;
  const FabEntity *prey = entity_of (placer, hunted);
  FabActor *beast = fab_staging_actor (stage, hunter);
  gboolean huge = fab_actor_height (beast) > 2 * fab_actor_height (fab_staging_actor (stage, hunted));
  float back = huge ? 1.6f + .55f * fab_actor_height (beast) : 1.4f + fab_actor_radius (beast);
  float yaw = DEGREES (huge ? 12 : 32);
  guint n = 0;

  for (guint i = 0; i < placer->n; i++)
    {
      FabActor *actor = fab_staging_actor (stage, i);

      if (i == hunter || placer->state[i] != 0 || g_strcmp0 (entity_of (placer, i)->noun, prey->noun) != 0)
        continue;
      actor->at = fab_vec3 (.35f + n * .8f - .4f * (n % 3), 0, .5f - .55f * (n % 2));
      actor->yaw = yaw - DEGREES (6) * n;
      placer->state[i] = 2;
      n++;
    }
  beast->at = fab_vec3 (-sinf (yaw) * back, 0, -cosf (yaw) * back);
  beast->yaw = yaw;
  if (does (beast, "stand") )
    {
      g_free (beast->lower);
      beast->lower = g_strdup (beast->kind == FAB_ACTOR_MODEL ? "walk" : "run");
    }
  if (huge && stage->lens == 0)
    stage->lens = 22;
  placer->state[hunter] = 2;
}

void
fab_placer_put_pair (FabPlacer *placer,
                     guint      first,
                     guint      second)
{
  FabStaging *stage = placer->stage;
  const char *interaction = placer->shot->interaction;
  gsize t = find_template (interaction);
  FabActor *a = fab_staging_actor (stage, first);
  FabActor *b = fab_staging_actor (stage, second);
  float apart = templates[t].apart;
  float open = DEGREES (templates[t].open);
  float stature = MAX (fab_actor_height (a), fab_actor_height (b));

  if (g_str_equal (interaction, "chase") || g_str_equal (interaction, "follow"))
    {
      if (fab_entity_flees (entity_of (placer, first)))
        place_chase (placer, first, second);
      else
        place_chase (placer, second, first);
      return;
    }
  if (stature < 1.3f && apart > .5f)
    apart *= MAX (.5f, stature / 1.5f);
  /* long bodies need their length */
  apart += MAX (0, fab_actor_radius (a) - .22f) + MAX (0, fab_actor_radius (b) - .22f);
  a->at = fab_vec3 (-apart / 2, 0, 0);
  b->at = fab_vec3 (apart / 2, 0, 0);
  a->yaw = DEGREES (90) - open;
  b->yaw = -a->yaw;
  stage->azimuth = DEGREES (templates[t].azimuth) * stage->side;
  pose_pair (placer, a, b, interaction);
  meet_hands (a, b, interaction);
  placer->state[first] = placer->state[second] = 2;
}
