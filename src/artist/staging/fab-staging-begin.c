/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How one comes into the pose of a panel: what the words say is done now, and was not before. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include <string.h>

#include "fab-staging-move.h"

#define SWING .3f      /* share of the way that a hand goes back when it waves */
#define STEP_BACK .36f /* metres from who sits to where they stood */

/* Lower halves that one gets into. @words as in the prompt; @from NULL: no longer so, but turned away. */
static const struct { const char *words, *to, *from; double start, time; float forward; } changes[] = {
  { "sits down,sit down,takes a seat,take a seat,is seated,sinks into,drops into", "sit", "stand", .3, 1.1, STEP_BACK },
  { "sits down,sit down", "sit-floor", "stand", .3, 1.3, 0 },
  { "stands up,stand up,gets up,rises,rises to", "stand", "crouch", .3, 1, 0 },
  { "kneels,kneel down,drops to one knee,drops to their knees,drops to her knees,drops to his knees", "kneel", "stand", .3, .9, 0 },
  { "kneels,kneel down,drops to their knees,drops to her knees,drops to his knees", "kneel-both", "stand", .3, .9, 0 },
  { "crouches,crouch down,ducks,squats", "crouch", "stand", .2, .6, 0 },
  { "crouches,squats", "squat", "stand", .2, .6, 0 },
  { "jumps,leaps", "jump", "crouch", .35, .3, 0 },
  { "jumps,leaps", "leap", "crouch", .35, .3, 0 },
  { "falls,collapses,tumbles", "fall", "stand", .25, .45, 0 },
  { "trips,stumbles", "trip", "walk", .2, .4, 0 },
  { "bows", "bow", "stand", .4, .8, 0 },
  { "kicks", "kick", "stand", .35, .25, 0 },
  { "lunges,strikes,attacks", "lunge", "stand", .3, .3, 0 },
  { "faints,passes out", "faint", "stand", .4, .8, 0 },
  { "lies down,lie down", "lie", "sit-floor", .3, 1.4, 0 },
  { "leans", "lean", "stand", .3, .7, 0 },
  { "hides", "hide", "stand", .2, .6, 0 },
  { "cowers", "cower", "crouch", .2, .6, 0 },
};

/* Upper halves that are a deed: the hands are free before it. Some go to and fro, at a rate of so many a second. */
static const struct { const char *upper; double start, time, rate; } deeds[] = {
  { "point", .35, .4 }, { "point-aside", .35, .4 }, { "reach", .35, .6 }, { "throw", .5, .22 }, { "wave", .25, .4, 1.7 }, { "punch", .35, .2 },
  { "swing", .4, .25 }, { "aim", .3, .5 }, { "cheer", .25, .35, 1.3 }, { "cover-face", .3, .45 }, { "hug", .4, .8 },
  { "cross", .3, .6 }, { "hips", .3, .5 }, { "pray", .3, .6 }, { "salute", .3, .35 }, { "shrug", .3, .35 }, { "clap", .2, .3, 2.2 },
};

static const char turns[] = "turns,turn around,spins round,spins around,whirls around,looks back,wheels round";

static const char *
find_words (const char *prompt,
            const char *list)
{
  for (const char *p = list; *p != '\0';)
    {
      gsize length = strcspn (p, ",");
      g_autofree char *words = g_strndup (p, length);
      const char *place = strstr (prompt, words);

      if (place != NULL && (place == prompt || !g_ascii_isalpha (place[-1])) && !g_ascii_isalpha (place[length]))
        return place;
      p += length + (p[length] == ',');
    }

  return NULL;
}

/* Whoever is named last before @place, else the first. @named: (out): where, or NULL */
static const FabActor *
find_meant (const FabStaging  *stage,
            const char        *prompt,
            const char        *place,
            const char       **named)
{
  const FabActor *meant = NULL;

  *named = NULL;
  for (guint i = 0; i < stage->actors->len; i++)
    {
      const FabActor *other = fab_staging_actor (stage, i);
      const char *name = other->name != NULL ? other->name : other->noun;
      g_autofree char *folded = name != NULL ? g_utf8_strdown (name, -1) : NULL;
      const char *last = folded != NULL ? g_strrstr_len (prompt, place - prompt, folded) : NULL;

      if (other->kind != FAB_ACTOR_FIGURE || other->extra)
        continue;
      if (meant == NULL || (last != NULL && (*named == NULL || last > *named)))
        {
          meant = other;
          *named = last;
        }
    }

  return meant;
}

/* Of several only one is meant. */
static gboolean
is_meant (const FabStaging *stage,
          const FabActor   *actor,
          const char       *prompt,
          const char       *place)
{
  const char *named;
  const FabActor *meant = find_meant (stage, prompt, place, &named);

  return meant != NULL && g_strcmp0 (meant->id, actor->id) == 0;
}

/* "Anna waits. The sun rises": a clause that names none of the people before its verb, and has no pronoun there, is
 * about a thing. */
static gboolean
is_of_people (const FabStaging *stage,
              const char       *prompt,
              const char       *place)
{
  const char *clause = place, *named;
  g_autofree char *subject = NULL;

  find_meant (stage, prompt, place, &named);
  while (clause > prompt && strchr (".;!?", clause[-1]) == NULL)
    clause--;
  if (named != NULL && named >= clause)
    return TRUE;
  subject = g_strstrip (g_strndup (clause, place - clause));

  return *subject == '\0' || find_words (subject, "he,she,they,who,and,then") != NULL;
}

/* How far on it is, 0 … 1. */
static float
way_of (double time,
        double start,
        double length)
{
  double t = CLAMP ((time - start) / length, 0, 1);

  return t * t * (3 - 2 * t);
}

static float
swing_of (double time,
          double rate)
{
  return time > 0 && rate > 0 ? SWING * (.5f - .5f * cosf (2 * (float) G_PI * rate * time)) : 0;
}

/* The pose of the panel becomes the far end of a move from another. */
static void
come_from (FabActor   *actor,
           const char *lower,
           const char *upper,
           float       t)
{
  FabActor *to;

  if (t >= 1)
    return;
  to = fab_actor_copy (actor);
  g_clear_pointer (&to->next, fab_actor_free);
  g_clear_pointer (&actor->next, fab_actor_free);
  actor->next = to;
  actor->blend = t;
  actor->grip_l = actor->grip_r = FALSE;
  if (lower != NULL)
    {
      g_free (actor->lower);
      actor->lower = g_strdup (lower);
      actor->seat = 0;
    }
  if (upper != NULL)
    {
      g_free (actor->upper);
      actor->upper = g_strdup (upper);
    }
}

static gsize
find_change (const FabStaging *stage,
             const char       *prompt,
             const FabActor   *actor)
{
  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      const char *place = g_strcmp0 (actor->lower, changes[i].to) == 0 ? find_words (prompt, changes[i].words) : NULL;

      /* of the poses that one gets into, all but standing tell by themselves that it is done by people */
      if (place != NULL && is_meant (stage, actor, prompt, place) &&
          (!g_str_equal (changes[i].to, "stand") || is_of_people (stage, prompt, place)))
        return i;
    }

  return G_N_ELEMENTS (changes);
}

static gsize
find_deed (const FabActor *actor)
{
  gsize i = 0;

  while (i < G_N_ELEMENTS (deeds) && g_strcmp0 (actor->upper, deeds[i].upper) != 0)
    i++;

  return actor->grip_l || actor->grip_r ? G_N_ELEMENTS (deeds) : i;
}

static gboolean
is_turning (const FabStaging *stage,
            const char       *prompt,
            const FabActor   *actor)
{
  const char *place = find_words (prompt, turns);

  return place != NULL && actor->seat <= 0 && is_meant (stage, actor, prompt, place) && is_of_people (stage, prompt, place);
}

gboolean
_fab_staging_begins (const FabStaging *stage,
                     const char       *prompt,
                     const FabActor   *actor)
{
  g_autofree char *folded = NULL;

  if (actor->kind != FAB_ACTOR_FIGURE || actor->extra)
    return FALSE;
  folded = g_utf8_strdown (prompt, -1);

  return find_deed (actor) < G_N_ELEMENTS (deeds) || find_change (stage, folded, actor) < G_N_ELEMENTS (changes) ||
         is_turning (stage, folded, actor);
}

void
_fab_staging_begin (const FabStaging *stage,
                    const char       *prompt,
                    FabActor         *actor,
                    const FabMoment  *moment)
{
  g_autofree char *folded = NULL;
  gsize change, deed;

  if (actor->kind != FAB_ACTOR_FIGURE || actor->extra || moment->begun || moment->remaining <= 0)
    return;
  folded = g_utf8_strdown (prompt, -1);
  if (is_turning (stage, folded, actor))
    actor->yaw += 1.9f * (g_str_hash (actor->id) & 1 ? 1 : -1) * (1 - way_of (moment->time, .35, .7));
  change = find_change (stage, folded, actor);
  deed = find_deed (actor);
  if (change < G_N_ELEMENTS (changes))
    {
      float t = way_of (moment->time, changes[change].start, changes[change].time);

      actor->at = fab_vec3_mad (actor->at, fab_vec3 (sinf (actor->yaw), 0, cosf (actor->yaw)), changes[change].forward * (1 - t));
      come_from (actor, changes[change].from, "idle", t);
    }
  else if (deed < G_N_ELEMENTS (deeds))
    come_from (actor, NULL, "idle", way_of (moment->time, deeds[deed].start, deeds[deed].time) -
               swing_of (moment->time - deeds[deed].start - deeds[deed].time, deeds[deed].rate));
}
