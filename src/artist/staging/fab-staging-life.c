/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is left unsaid of people: where they look, what they feel at what goes on, how they stand there meanwhile. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-staging-private.h"

/* --- what goes on ---------------------------------------------------------------------------------------- */

typedef enum
{
  EVENT_UNSEEN = 1 << 0, /* who suffers it knows nothing yet */
  EVENT_LOUD   = 1 << 1, /* everybody looks */
  EVENT_TALK   = 1 << 2, /* to whom one is with */
} EventFlags;

/* What deeds make of who does them, of whom they are done to, and of who stands by; NULL: nothing much. */
typedef struct
{
  const char *verbs, *doer, *other, *bystander;
  guint       flags;
} Event;

static const Event events[] = {
  { "steal pickpocket snatch swipe burgle pilfer sneak smuggle spy stalk eavesdrop lurk", "suspicious", NULL, NULL, EVENT_UNSEEN },
  { "attack assault ambush strike stab kill strangle choke bite murder", "furious", "afraid", "afraid", EVENT_LOUD },
  { "fight battle brawl punch hit beat kick box wrestle slap duel", "furious", "pain", "surprised", EVENT_LOUD },
  { "rob threaten kidnap aim shoot menace hijack", "angry", "afraid", "afraid", EVENT_LOUD },
  { "chase pursue hunt race", "determined", "afraid", "surprised", EVENT_LOUD },
  { "flee escape drown sink", "afraid", NULL, "surprised", EVENT_LOUD },
  { "fall slip trip stumble tumble collapse faint crash", "afraid", NULL, "surprised", EVENT_LOUD },
  { "explode erupt burn attack land hover appear emerge rise burst invade", "determined", "afraid", "surprised", EVENT_LOUD },
  { "scream shriek panic", "afraid", NULL, "afraid", EVENT_LOUD },
  { "rescue save free", "determined", "afraid", "worried", EVENT_LOUD },
  { "carry lift push pull drag haul climb row dig hang", "determined", NULL, NULL, 0 },
  { "scold yell shout argue accuse confront quarrel interrogate", "angry", "worried", "worried", EVENT_LOUD | EVENT_TALK },
  { "celebrate cheer dance party win score jump dive juggle toast", "laugh", "happy", "happy", EVENT_LOUD | EVENT_TALK },
  { "sing perform play conduct joke tell", "happy", "happy", "happy", EVENT_LOUD },
  { "kiss hug embrace marry propose wed", "happy", "happy", "happy", EVENT_LOUD },
  { "give hand offer feed teach show serve help greet welcome pet", "happy", "happy", NULL, 0 },
  { "mourn bury grieve weep", "sad", "sad", "sad", 0 },
  { "comfort console nurse", "worried", "sad", "worried", 0 },
  { "lose fail miss leave regret", "sad", NULL, NULL, 0 },
  { "whisper gossip", "suspicious", "surprised", NULL, EVENT_TALK },
  { "talk chat discuss speak meet negotiate flirt", NULL, NULL, NULL, EVENT_TALK },
  { "discover find see notice admire gaze wonder", "surprised", NULL, NULL, 0 },
  { "spill drop break", "surprised", "angry", "surprised", EVENT_LOUD },
  { "examine inspect investigate search operate work defuse repair measure draw paint build", "determined", NULL, NULL, 0 },
  { "guard march drive ride ski surf skate", "determined", NULL, NULL, 0 },
};

/* What the mere presence of something makes of people. */
static const struct { const char *nouns, *feeling; } presences[] = {
  { "coffin grave funeral hearse", "sad" },
  { "dragon monster zombie ghost explosion shark lion tiger bear wolf snake crocodile dinosaur robot ufo vampire "
    "werewolf spider rat giant kraken skeleton tornado", "afraid" },
  { "balloon birthday-cake birthday cake fireworks", "happy" },
};

static const struct { const char *place, *feeling; } moods[] = {
  { "graveyard", "sad" }, { "morgue", "sad" }, { "wedding", "happy" }, { "circus", "happy" },
  { "battlefield", "determined" }, { "trench", "worried" }, { "dungeon", "afraid" },
};

static const char brave[] = "knight soldier warrior hero superhero hunter samurai wizard firefighter lion-tamer cowboy "
                            "astronaut policeman detective prince viking general pirate ninja";

/* @word as a whole among words parted by blanks. */
static gboolean
has_word (const char *words,
          const char *word)
{
  gsize n = word != NULL ? strlen (word) : 0;

  for (const char *p = n > 0 ? strstr (words, word) : NULL; p != NULL; p = strstr (p + 1, word))
    if ((p == words || p[-1] == ' ') && (p[n] == '\0' || p[n] == ' '))
      return TRUE;

  return FALSE;
}

/* The verb itself: "run away from" is not in the list as such, "attack" is. */
static const Event *
find_event (const FabEntity *entity)
{
  for (gsize i = 0; entity->verb != NULL && i < G_N_ELEMENTS (events); i++)
    if (has_word (events[i].verbs, entity->verb))
      return &events[i];

  return NULL;
}

static const FabEntity *
nth_entity (const FabShot *shot,
            guint          i)
{
  return g_ptr_array_index (shot->entities, i);
}

static gboolean
is_person (const FabEntity *entity)
{
  return entity->being == FAB_BEING_PERSON || entity->being == FAB_BEING_PERSONIFIED;
}

static gboolean
is_done_to (const FabEntity *deed,
            const FabEntity *entity)
{
  return deed != entity && (g_strcmp0 (deed->object, entity->id) == 0 || g_strcmp0 (deed->target, entity->id) == 0);
}

static gboolean
watches (const FabEntity *entity)
{
  return has_word ("watch look stare observe listen applaud clap wait stand sit gather admire", entity->verb);
}

/* Whose deed everybody would notice: the first that is loud, else a giant or a beast, else any deed. */
static int
find_spectacle (const FabShot *shot)
{
  int giant = -1, deed = -1;

  for (guint i = 0; i < shot->entities->len; i++)
    {
      const FabEntity *entity = nth_entity (shot, i);
      const Event *event = find_event (entity);

      if (event != NULL && (event->flags & EVENT_LOUD))
        return i;
      if (giant < 0 && entity->being != FAB_BEING_THING && entity->size > 1.8f)
        giant = i;
      if (giant < 0 && entity->noun != NULL && has_word (presences[1].nouns, entity->noun))
        giant = i;
      if (deed < 0 && entity->verb != NULL && is_person (entity) && !watches (entity))
        deed = i;
    }

  return giant >= 0 ? giant : deed;
}

/* --- feeling --------------------------------------------------------------------------------------------- */

static gboolean
sees_dead (const FabShot   *shot,
           const FabEntity *entity)
{
  for (guint i = 0; i < shot->entities->len; i++)
    if (nth_entity (shot, i) != entity && g_strcmp0 (nth_entity (shot, i)->action, "dead") == 0)
      return TRUE;

  return FALSE;
}

/* @entity: whose feeling, or NULL: of anybody there. */
static const char *
feel_presence (const FabShot   *shot,
               const FabEntity *entity)
{
  gboolean bold = entity != NULL && (has_word (brave, entity->noun) || has_word (brave, entity->role));

  for (gsize k = 0; k < G_N_ELEMENTS (presences); k++)
    for (guint i = 0; i < shot->entities->len; i++)
      {
        const FabEntity *other = nth_entity (shot, i);

        if (other != entity && other->noun != NULL && has_word (presences[k].nouns, other->noun) &&
            (entity == NULL || g_strcmp0 (other->anchor, entity->id) != 0))
          return bold && g_str_equal (presences[k].feeling, "afraid") ? "determined" : presences[k].feeling;
      }
  if (sees_dead (shot, entity) && (entity == NULL || g_strcmp0 (entity->action, "dead") != 0))
    return "surprised";
  for (gsize k = 0; k < G_N_ELEMENTS (moods); k++)
    if (g_strcmp0 (moods[k].place, shot->place) == 0)
      return moods[k].feeling;

  return NULL;
}

/* Of the deed that everybody looks at. */
static const char *
feel_spectacle (const FabShot *shot,
                int            spectacle)
{
  const FabEntity *entity = spectacle >= 0 ? nth_entity (shot, spectacle) : NULL;
  const Event *event = entity != NULL && is_person (entity) ? find_event (entity) : NULL;

  return event != NULL && (event->flags & EVENT_LOUD) ? event->bystander : NULL;
}

/* From one's own deed, from what is done to one, from what one sees. */
static const char *
find_feeling (const FabShot   *shot,
              const FabEntity *entity,
              int              spectacle)
{
  const Event *own = find_event (entity);

  if (own != NULL && own->doer != NULL)
    return own->doer;
  for (guint i = 0; i < shot->entities->len; i++)
    {
      const Event *event = find_event (nth_entity (shot, i));

      if (event != NULL && is_done_to (nth_entity (shot, i), entity))
        return event->other;
    }
  if (spectacle >= 0 && nth_entity (shot, spectacle) != entity && feel_spectacle (shot, spectacle) != NULL)
    return feel_spectacle (shot, spectacle);

  return feel_presence (shot, entity);
}

/* --- where they look ------------------------------------------------------------------------------------- */

/* Deeds whose object is at the hands: the pose bends over it. */
static gboolean
is_busy (const FabActor *actor)
{
  static const char uppers[] = "read write phone play type knit eat drink smoke photograph binoculars eyeglass cover-face "
                               "head-in-hands pray selfie wipe comb brush aim shoot archery watch";
  static const char lowers[] = "lie sleep dead faint curl dive fall hide cower swim carried";

  return has_word (uppers, actor->upper) || has_word (lowers, actor->lower) ||
         g_strcmp0 (actor->emotion, "asleep") == 0;
}

static gboolean
can_be_seen (const FabStaging *stage,
             const FabActor   *actor,
             const FabActor   *other)
{
  return other != NULL && other != actor && !other->hidden && other->kind != FAB_ACTOR_STRAND &&
         g_strcmp0 (other->holder, actor->id) != 0;
}

static FabActor *
find_nearest (const FabStaging *stage,
              const FabShot    *shot,
              guint             who)
{
  const FabActor *actor = fab_staging_actor (stage, who);
  FabActor *best = NULL;
  float least = 3.2f;

  for (guint i = 0; i < shot->entities->len; i++)
    {
      FabActor *other = fab_staging_actor (stage, i);
      float far = fab_vec3_length (fab_vec3_sub (other->at, actor->at));

      if (other->being == FAB_BEING_THING || !can_be_seen (stage, actor, other) || far >= least)
        continue;
      least = far;
      best = other;
    }

  return best;
}

/* The deed's object, who does something to one, what everybody looks at, the nearest fellow. */
static FabActor *
find_focus (const FabStaging *stage,
            const FabShot    *shot,
            guint             who,
            int               spectacle)
{
  const FabActor *actor = fab_staging_actor (stage, who);
  const FabEntity *entity = nth_entity (shot, who);
  const Event *deed = find_event (entity);
  FabActor *own = fab_staging_find (stage, entity->object);
  gboolean idle = entity->verb == NULL || watches (entity) ||
                  (entity->object == NULL && does (actor, "stand") && g_strcmp0 (actor->upper, "idle") == 0);

  if (can_be_seen (stage, actor, own))
    return own;
  for (guint i = 0; i < shot->entities->len; i++)
    {
      const Event *event = find_event (nth_entity (shot, i));

      if (!is_done_to (nth_entity (shot, i), entity) || nth_entity (shot, i)->being == FAB_BEING_THING)
        continue;
      if (event != NULL && (event->flags & EVENT_UNSEEN))
        return NULL;
      return fab_staging_actor (stage, i);
    }
  if (deed != NULL && (deed->flags & EVENT_TALK))
    return find_nearest (stage, shot, who);
  if (spectacle >= 0 && idle && can_be_seen (stage, actor, fab_staging_actor (stage, spectacle)))
    return fab_staging_actor (stage, spectacle);

  return idle ? find_nearest (stage, shot, who) : NULL;
}

/* The body goes along with the eyes as far as the face stays to be seen. */
static void
turn_to (FabActor       *actor,
         const FabActor *focus)
{
  FabVec3 to = fab_vec3_sub (focus->at, actor->at);
  float bearing = remainderf (atan2f (to.x, to.z) - actor->yaw, 2 * (float) G_PI);
  float turned;

  if (actor->paired || actor->seat > 0 || actor->grip_l || actor->grip_r || fabsf (bearing) < DEGREES (20) ||
      !does (actor, "stand hero slouch"))
    return;
  turned = actor->yaw + CLAMP (bearing * .4f, -DEGREES (40), DEGREES (40));
  if (fabsf (remainderf (turned, 2 * (float) G_PI)) < DEGREES (50))
    actor->yaw = turned;
}

/* --- how they stand -------------------------------------------------------------------------------------- */

/* What arms and legs do for want of a deed; one of each list, by chance. */
typedef struct { const char *emotion, *lower; const char *uppers[4]; } Bearing;

static const Bearing bearings[] = {
  { "afraid", NULL, { "startle", "startle", "gasp", "startle" } },
  { "surprised", NULL, { "startle", "gasp", "startle", "clutch" } },
  { "happy", NULL, { "idle", "hips", "idle", "idle" } },
  { "laugh", NULL, { "belly", "idle", "belly", "idle" } },
  { "sad", "slouch", { "pray", "idle", "hug-self", "idle" } },
  { "cry", "slouch", { "wipe", "hug-self", "wipe", "hug-self" } },
  { "worried", NULL, { "hug-self", "think", "gasp", "hug-self" } },
  { "angry", NULL, { "hips", "cross", "hips", "idle" } },
  { "furious", "hero", { "hips", "idle", "idle", "idle" } },
  { "determined", "hero", { "idle", "hips", "idle", "idle" } },
  { "suspicious", NULL, { "cross", "think", "cross", "idle" } },
  { "tired", "slouch", { "idle", "idle", "pockets", "idle" } },
};

static const char * const at_ease[] = { "idle", "pockets", "idle", "behind", "hips", "idle", "pockets", "idle" };

static gboolean
holds_something (const FabStaging *stage,
                 const FabActor   *actor)
{
  for (guint i = 0; i < stage->actors->len; i++)
    {
      const FabActor *other = fab_staging_actor (stage, i);

      if (g_strcmp0 (other->holder, actor->id) == 0 || g_strcmp0 (other->end, actor->id) == 0)
        return TRUE;
    }

  return actor->grip_l || actor->grip_r;
}

static void
take_bearing (const FabStaging *stage,
              FabActor         *actor,
              guint             rank,
              gboolean          idle)
{
  /* neighbours never the same */
  guint first = g_str_hash (fab_staging_actor (stage, 0)->id);
  guint chance = (guint) (fab_staging_random (stage, first) * 8 + 3 * rank) % 8;

  /* close to a face, arms are only in the way */
  if (g_strcmp0 (actor->upper, "idle") != 0 || actor->paired || !does (actor, "stand sit") ||
      stage->shot_size <= FAB_SIZE_CU || holds_something (stage, actor))
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (bearings); i++)
    if (g_strcmp0 (bearings[i].emotion, actor->emotion) == 0)
      {
        set_pose (&actor->upper, bearings[i].uppers[chance % 4]);
        if (does (actor, "stand"))
          set_pose (&actor->lower, bearings[i].lower);
        return;
      }
  if (idle && does (actor, "stand") && actor->persona.age > 9)
    set_pose (&actor->upper, at_ease[chance]);
}

/* --- everybody ------------------------------------------------------------------------------------------- */

static void
enliven_one (FabStaging    *stage,
             const FabShot *shot,
             guint          i,
             int            spectacle)
{
  FabActor *actor = fab_staging_actor (stage, i), *focus;
  const FabEntity *entity = nth_entity (shot, i);

  if (actor->kind != FAB_ACTOR_FIGURE || actor->part != NULL)
    return;
  if (actor->emotion == NULL && actor->persona.species[0] == '\0')
    actor->emotion = g_strdup (find_feeling (shot, entity, spectacle));
  focus = actor->paired || is_busy (actor) ? NULL : fab_staging_find (stage, actor->target);
  if (focus == NULL && !actor->paired && !is_busy (actor))
    focus = find_focus (stage, shot, i, spectacle);
  if (focus != NULL)
    {
      g_free (actor->target);
      actor->target = g_strdup (focus->id);
      turn_to (actor, focus);
    }
  else if (entity->object == NULL && actor->target == NULL && !actor->paired && g_strcmp0 (actor->upper, "point") == 0)
    set_pose (&actor->upper, "point-aside");
  take_bearing (stage, actor, i, entity->verb == NULL || watches (entity));
}

/**
 * fab_staging_enliven:
 * @stage: with everybody in place and nothing in the hands yet
 * @shot: what it shows
 *
 * Gives who has none a gaze, a feeling and something to do with the arms, from what goes on.
 */
void
fab_staging_enliven (FabStaging    *stage,
                     const FabShot *shot)
{
  int spectacle;

  g_return_if_fail (stage != NULL);
  g_return_if_fail (shot != NULL);

  spectacle = find_spectacle (shot);
  for (guint i = 0; i < shot->entities->len; i++)
    enliven_one (stage, shot, i, spectacle);
}

/* Passers-by stop and look when there is something to see. */
static void
enliven_extra (FabStaging     *stage,
               FabActor       *extra,
               const FabActor *focus,
               const char     *feeling,
               guint           rank)
{
  FabVec3 to = fab_vec3_sub (focus->at, extra->at);

  g_free (extra->emotion);
  extra->emotion = g_strdup (feeling);
  g_free (extra->target);
  extra->target = g_strdup (focus->id);
  set_pose (&extra->upper, "idle");
  if (extra->seat <= 0)
    {
      set_pose (&extra->lower, "stand");
      extra->yaw = atan2f (to.x, to.z);
    }
  take_bearing (stage, extra, rank, TRUE);
}

/**
 * fab_staging_enliven_crowd:
 * @stage: with its crowd
 * @shot: what it shows
 *
 * Lets the crowd look at what goes on and feel as bystanders do.
 */
void
fab_staging_enliven_crowd (FabStaging    *stage,
                           const FabShot *shot)
{
  int spectacle;
  const char *feeling;

  g_return_if_fail (stage != NULL);
  g_return_if_fail (shot != NULL);

  spectacle = find_spectacle (shot);
  feeling = feel_spectacle (shot, spectacle) != NULL ? feel_spectacle (shot, spectacle) : feel_presence (shot, NULL);
  if (feeling == NULL || shot->entities->len == 0)
    return;
  for (guint i = 0; i < stage->actors->len; i++)
    if (fab_staging_actor (stage, i)->extra)
      enliven_extra (stage, fab_staging_actor (stage, i), fab_staging_actor (stage, MAX (spectacle, 0)), feeling, i);
}
