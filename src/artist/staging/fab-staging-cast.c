/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who and what plays: entities of a shot become actors; the place brings its pieces. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include <string.h>

#include "fab-lexicon.h"
#include "fab-staging.h"

static void
split_pose (const FabStaging *stage,
            FabActor         *actor,
            const FabEntity  *entity)
{
  static const char * const drills[] = { "practise", "practice", "rehearse", "train", "exercise", "perform", "warm up", NULL };
  gboolean drills_own = entity->verb != NULL && entity->object == NULL && g_strv_contains (drills, entity->verb) &&
                        strcmp (fab_persona_stance (entity->noun, entity->role, NULL), "stand") != 0;
  static const char * const grounds[] = { "road", "street", "stage", "highway", "roadside", "corner", "platform", NULL };
  gboolean about = entity->verb == NULL && entity->anchor != NULL && g_strv_contains (grounds, entity->anchor);
  gboolean free = drills_own || about || (entity->relation == FAB_RELATION_NONE && entity->target == NULL);
  const char *action = entity->action != NULL && !drills_own ? entity->action
                       : free ? fab_persona_stance (entity->noun, entity->role, entity->emotion) : "stand";
  g_auto(GStrv) halves = g_strsplit (action, "+", 2);

  actor->lower = g_strdup (halves[0]);
  actor->upper = g_strdup (halves[0] != NULL && halves[1] != NULL ? halves[1] : "idle");
  /* a close frame is about the tears, not the hands before them */
  if (stage->shot_size <= FAB_SIZE_MS && g_strcmp0 (entity->emotion, "cry") == 0 &&
      strcmp (actor->upper, "cover-face") == 0)
    {
      g_free (actor->upper);
      actor->upper = g_strdup ("idle");
    }
}

/* A noun that has no model of its own is drawn as something like it. */
static const FabModel *
model_of (const FabEntity *entity)
{
  if (entity->model != NULL)
    return fab_model_by_id (entity->model);

  return entity->noun != NULL ? fab_model_find (entity->noun) : NULL;
}

static void
cast_figure (FabStaging      *stage,
             FabActor        *actor,
             const FabEntity *entity)
{
  const char *name = entity->name != NULL ? entity->name : entity->id;
  g_autoptr(GPtrArray) wears = g_ptr_array_new ();
  g_autofree char *look = g_strdup_printf ("%s%s%s", entity->look != NULL ? entity->look : "",
                                           entity->tone != NULL ? ", " : "",
                                           entity->tone != NULL ? entity->tone : "");

  for (guint i = 0; i < entity->wears->len; i++)
    g_ptr_array_add (wears, g_ptr_array_index (entity->wears, i));
  g_ptr_array_add (wears, NULL);
  fab_persona_init (&actor->persona, name, entity->noun != NULL ? entity->noun : "person", entity->role,
                    look, (const char * const *) wears->pdata, entity->age, entity->sex);
  for (guint i = 0; i < entity->lacks->len; i++)
    fab_persona_lack (&actor->persona, g_ptr_array_index (entity->lacks, i));
  if (entity->being == FAB_BEING_PERSONIFIED)
    {
      const FabModel *model = model_of (entity);

      if (actor->persona.species[0] == '\0')
        g_strlcpy (actor->persona.species, model != NULL ? model->id : entity->noun,
                   sizeof actor->persona.species);
    }
  actor->scale = CLAMP (entity->size, .3f, 5);
  /* a radish that walks a dog is the hero of its picture, not a vegetable's size */
  if (entity->being == FAB_BEING_PERSONIFIED && entity->size <= 1)
    actor->scale = (entity->size < 1 ? 1.0f : 1.3f) / MAX (actor->persona.height, .1f);
  actor->part = g_strdup (entity->part);
  if (actor->part != NULL)  /* a skirt would hide the feet */
    {
      g_strlcpy (actor->persona.costume, "casual", sizeof actor->persona.costume);
      actor->persona.femininity = MIN (actor->persona.femininity, .4f);
    }
  split_pose (stage, actor, entity);
  actor->phase = .12f + .4f * fab_staging_random (stage, g_str_hash (entity->id));
}

static float
label_height (const FabEntity *entity)
{
  float usual = entity->bulk > 0 ? MIN (entity->bulk, 3) : .9f;

  return entity->relation == FAB_RELATION_HELD_BY ? MIN (usual, .22f) : usual;
}

/* Of a picture: "a photograph of a young woman"; NULL: nobody says. */
static const char *
find_subject (const char *look)
{
  const char *of = look != NULL ? (g_str_has_prefix (look, "of ") ? look : strstr (look, " of ")) : NULL;
  g_auto(GStrv) words = g_strsplit (of != NULL ? of : "", " ", -1);
  const char *subject = NULL;

  for (guint i = 0; words[i] != NULL; i++)
    {
      const FabPersonWord *person = fab_lexicon_person (words[i]);
      const FabModel *model = person == NULL ? fab_model_find (words[i]) : NULL;

      if (person != NULL)
        subject = person->count > 2 ? "family" : person->count == 2 ? "couple" : person->age > 0 && person->age < 13 ? "child"
                  : person->sex == 'f' ? "woman" : "man";
      else if (model != NULL && model->klass == FAB_MODEL_ANIMAL)
        subject = "beast";
      else if (model != NULL && model->klass == FAB_MODEL_BUILDING)
        subject = "house";
    }

  return subject;
}

static gboolean
is_picture (const FabModel *model)
{
  static const char * const pictures[] = { "picture", "portrait", "photo", "photo-frame", NULL };

  return g_strv_contains (pictures, model->id);
}

static void
cast_thing (FabStaging      *stage,
            FabActor        *actor,
            const FabEntity *entity)
{
  const FabModel *model = model_of (entity);

  actor->lower = g_strdup (entity->action != NULL ? entity->action : g_strcmp0 (entity->state, "open") == 0 ? "open" : "stand");
  actor->scale = CLAMP (entity->size, .2f, 6);
  if (model != NULL && model->size.y * actor->scale > 5.5f)
    actor->scale = MAX (1, 5.5f / model->size.y);
  if (model != NULL)
    {
      actor->kind = FAB_ACTOR_MODEL;
      actor->model = g_strdup (model->id);
      if (is_picture (model) && find_subject (entity->look) != NULL)
        {
          g_free (actor->lower);
          actor->lower = g_strdup (find_subject (entity->look));
        }
      return;
    }
  actor->kind = FAB_ACTOR_LABEL;
  actor->size = fab_vec3 (label_height (entity) * 1.1f, label_height (entity), label_height (entity) * .8f);
}

static guint32
colour_of (const char *tone)
{
  static const struct { const char *tone; guint32 colour; } colours[] = {
    { "red", 0xb0443a }, { "blue", 0x48699c }, { "green", 0x5c8a55 }, { "yellow", 0xd8b84a },
    { "orange", 0xcf8240 }, { "purple", 0x7a5a94 }, { "pink", 0xd795a6 }, { "brown", 0x80604a },
    { "grey", 0x8c8c8c }, { "golden", 0xcfa84a }, { "silver", 0xb9bec2 }, { "dark", 0x2c2c30 },
    { "light", 0xf2efe8 },
  };

  for (gsize i = 0; tone != NULL && i < G_N_ELEMENTS (colours); i++)
    if (g_str_equal (colours[i].tone, tone))
      return colours[i].colour;

  return 0;
}

static float
grey_of (guint32 colour)
{
  return colour == 0 ? -1 : (((colour >> 16) & 255) * .3f + ((colour >> 8) & 255) * .59f +
                             (colour & 255) * .11f) / 255;
}

/* What a public building is stands over its door. */
static void
letter_front (FabActor *actor)
{
  static const char * const fronts[] = { "front", "shop", NULL };
  static const char * const plain[] = { "public building", "shop front", "storefront", "shopfront", "shop building", "shop", NULL };

  if (actor->kind == FAB_ACTOR_MODEL && actor->model != NULL && g_strv_contains (fronts, actor->model) && !g_strv_contains (plain, actor->noun))
    actor->lettering = g_strdup (actor->noun);
}

/* A clock shows the hour that is named. */
static void
set_clock (FabActor   *actor,
           const char *hour)
{
  const FabModel *model = hour != NULL ? fab_actor_model (actor) : NULL;

  if (model != NULL && (g_str_has_suffix (model->id, "clock") || g_str_has_suffix (model->id, "watch")))
    actor->lettering = g_strdup (hour);
}

static void
cast_entity (FabStaging      *stage,
             const FabShot   *shot,
             const FabEntity *entity)
{
  gboolean figure = entity->being == FAB_BEING_PERSON || entity->being == FAB_BEING_PERSONIFIED;
  FabActor *actor = fab_staging_add (stage, entity->id, figure ? FAB_ACTOR_FIGURE : FAB_ACTOR_MODEL);

  actor->being = entity->being;
  actor->noun = g_strdup (entity->noun != NULL ? entity->noun : entity->sex == 'f' ? "woman" : entity->sex == 'm' ? "man" : "person");
  actor->name = g_strdup (entity->name);
  actor->emotion = g_strdup (entity->emotion);
  actor->target = g_strdup (entity->target);
  if (entity->relation == FAB_RELATION_HELD_BY)
    actor->holder = g_strdup (entity->anchor);  /* not the one that the place has */
  actor->lead = !entity->implied || entity->relation != FAB_RELATION_HELD_BY;
  if (figure)
    cast_figure (stage, actor, entity);
  else
    cast_thing (stage, actor, entity);
  letter_front (actor);
  set_clock (actor, shot->hour);
  actor->colour = colour_of (entity->tone);
  actor->grey = grey_of (actor->colour);
}

void
fab_staging_cast (FabStaging    *stage,
                  const FabShot *shot)
{
  for (guint i = 0; i < shot->entities->len; i++)
    cast_entity (stage, shot, g_ptr_array_index (shot->entities, i));
  for (guint i = 0; shot->lettering != NULL && i < stage->actors->len; i++)
    {
      FabActor *actor = fab_staging_actor (stage, i);

      if (actor->kind == FAB_ACTOR_MODEL && actor->being == FAB_BEING_THING && actor->lettering == NULL)
        {
          actor->lettering = g_strdup (shot->lettering);
          return;
        }
    }
}

/* --- the place ---------------------------------------------------------------------------------- */

static gboolean
names_piece (const FabActor    *actor,
             const FabSetPiece *piece)
{
  const char *last = strrchr (actor->noun, ' ');
  const char *noun = last != NULL && piece->model == NULL ? last + 1 : actor->noun;
  gsize n = strlen (noun);

  if (piece->model != NULL && g_strcmp0 (actor->model, piece->model) == 0)
    return TRUE;
  if (piece->model != NULL && actor->model != NULL && g_str_has_suffix (piece->model, actor->model) &&
      strlen (piece->model) > strlen (actor->model) &&
      piece->model[strlen (piece->model) - strlen (actor->model) - 1] == '-')
    return TRUE;

  return g_str_has_prefix (piece->id, noun) && (piece->id[n] == '\0' || piece->id[n] == '-');
}

/* What a shot is about does not stand down the street. */
static gboolean
is_far_lead (const FabStaging  *stage,
             const FabActor    *actor,
             const FabSetPiece *piece)
{
  if (stage->light.interior || fab_vec3_length (piece->at) < 4)
    return FALSE;
  for (guint i = 0; i < stage->actors->len; i++)
    if (fab_staging_actor (stage, i) != actor && fab_staging_actor (stage, i)->lead)
      return FALSE;

  return piece->model != NULL && fab_model_by_id (piece->model)->klass == FAB_MODEL_VEHICLE;
}

/* "by the window": the room's own window, not another one. */
static gboolean
bind_piece (FabStaging        *stage,
            const FabSetPiece *piece)
{
  for (guint i = 0; i < stage->actors->len; i++)
    {
      FabActor *actor = fab_staging_actor (stage, i);

      if (!actor->lead || actor->piece || actor->holder != NULL || actor->being != FAB_BEING_THING || !names_piece (actor, piece) ||
          is_far_lead (stage, actor, piece))
        continue;
      actor->piece = TRUE;
      actor->at = piece->at;
      actor->yaw = piece->yaw;
      actor->scale *= piece->scale > 0 ? piece->scale : 1;
      if (piece->model != NULL)
        {
          g_free (actor->model);
          actor->model = g_strdup (piece->model);
          actor->kind = FAB_ACTOR_MODEL;
        }
      else
        {
          actor->kind = FAB_ACTOR_SHELL;  /* part of the wall: nothing to build */
          g_clear_pointer (&actor->model, g_free);
        }
      return TRUE;
    }

  return FALSE;
}

static void
add_piece (FabStaging        *stage,
           const FabSetPiece *piece)
{
  FabActor *actor;

  if (piece->model == NULL || bind_piece (stage, piece))
    {
      if (piece->model == NULL)
        bind_piece (stage, piece);
      return;
    }
  if (fab_model_by_id (piece->model) == NULL)
    return;
  actor = fab_staging_add (stage, piece->id, FAB_ACTOR_MODEL);
  actor->model = g_strdup (piece->model);
  actor->noun = g_strdup (piece->model);
  actor->at = piece->at;
  actor->yaw = piece->yaw;
  actor->scale = piece->scale > 0 ? piece->scale : 1;
  actor->piece = TRUE;
}

void
fab_staging_dress (FabStaging    *stage,
                   const FabShot *shot)
{
  const FabSet *set = shot->place != NULL ? fab_set_by_id (shot->place) : NULL;
  FabActor *shell;

  stage->spec = (FabSetSpec) {
    .night = shot->time == FAB_TIME_NIGHT,
    .rain = shot->weather == FAB_WEATHER_RAIN || shot->weather == FAB_WEATHER_STORM,
    .snow = shot->weather == FAB_WEATHER_SNOW,
    .grand = shot->grand,
    .state = stage->spec.state,
    .seed = shot->place != NULL ? g_str_hash (shot->place) : 1,
  };
  if (shot->weather == FAB_WEATHER_STORM && g_strcmp0 (shot->place, "sea") == 0)
    stage->spec.state |= FAB_SET_ROUGH;
  stage->light.interior = set != NULL ? set->interior : shot->interior;
  if (set == NULL)
    return;
  stage->set = g_strdup (set->id);
  shell = fab_staging_add (stage, "set", FAB_ACTOR_SHELL);
  shell->model = g_strdup (set->id);
  shell->noun = g_strdup (set->id);
  for (gsize i = 0; i < set->n_pieces; i++)
    add_piece (stage, &set->pieces[i]);
}
