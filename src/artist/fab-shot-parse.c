/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A prompt as a whole: it is read once, then what it leaves open is settled. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include <string.h>

#include "fab-parser.h"

static const char *
find_abstract (GArray *tokens)
{
  const char *scene = NULL;

  for (guint i = 0; i < tokens->len && scene == NULL; i++)
    scene = fab_lexicon_abstract (g_array_index (tokens, FabToken, i).text);

  return scene;
}

/* A lighthouse keeper without another place is at the lighthouse. */
static void
settle_place (FabParser *parser)
{
  FabShot *shot = parser->shot;

  for (guint i = 0; i < shot->entities->len && shot->place == NULL; i++)
    {
      const FabEntity *entity = g_ptr_array_index (shot->entities, i);
      const char *space = entity->noun != NULL ? strchr (entity->noun, ' ') : NULL;
      g_autofree char *word = space != NULL ? g_strndup (entity->noun, space - entity->noun) : NULL;
      const FabSet *set = word != NULL && entity->being == FAB_BEING_PERSON ? fab_set_find (word) : NULL;
      FabNoun noun = { .kind = FAB_NOUN_PLACE, .set = set, .text = word };

      if (set == NULL || set->interior)
        continue;
      fab_parser_set_place (parser, &noun);
      shot->place_guessed = TRUE;
    }
}

/* Over whose shoulder: the first named, of two. */
static void
settle_shoulder (FabShot *shot)
{
  for (guint i = 0; shot->size == FAB_SIZE_OTS && shot->shoulder == NULL && i < shot->entities->len; i++)
    {
      const FabEntity *entity = g_ptr_array_index (shot->entities, i);

      if (entity->being != FAB_BEING_THING)
        shot->shoulder = g_strdup (entity->id);
    }
}

static void
add_people (FabShot *shot)
{
  g_autoptr(FabShot) extra = NULL;

  if (shot->entities->len > 0 || !shot->crowded || shot->empty)
    return;
  extra = fab_shot_parse ("four people", NULL, 0);
  g_ptr_array_extend_and_steal (shot->entities, g_steal_pointer (&extra->entities));
  extra->entities = g_ptr_array_new ();
}

/* A snowman brings snow. */
static void
settle_weather (FabShot *shot)
{
  for (guint i = 0; i < shot->entities->len; i++)
    {
      const FabEntity *entity = g_ptr_array_index (shot->entities, i);

      if (shot->weather == FAB_WEATHER_CLEAR && g_strcmp0 (entity->noun, "snowman") == 0)
        shot->weather = FAB_WEATHER_SNOW;
    }
}

/* Two in a two-shot are seen to the hips, unless what they stand under must be seen too. */
static void
widen_pair (FabShot *shot)
{
  for (guint i = 0; shot->pair && shot->size == FAB_SIZE_MS && i < shot->entities->len; i++)
    {
      const FabEntity *entity = g_ptr_array_index (shot->entities, i);

      if (entity->relation == FAB_RELATION_UNDER)
        {
          shot->size = FAB_SIZE_LS;
          shot->fill = .69f;
        }
    }
}

static void
settle_size (FabShot *shot)
{
  guint beings = 0;
  gboolean part = FALSE;

  for (guint i = 0; i < shot->entities->len; i++)
    {
      const FabEntity *entity = g_ptr_array_index (shot->entities, i);

      beings += entity->being != FAB_BEING_THING ? 1 : 0;
      part |= entity->part != NULL;
    }
  if (shot->size_given)
    return;
  if (part)
    shot->size = FAB_SIZE_INSERT;
  else if (beings == 0 && shot->place != NULL && shot->entities->len == 0)
    shot->size = FAB_SIZE_EST;
  else
    shot->size = FAB_SIZE_LS;
}

static FabShot *
new_shot (void)
{
  FabShot *shot = g_new0 (FabShot, 1);

  shot->entities = g_ptr_array_new_with_free_func ((GDestroyNotify) fab_entity_free);
  shot->sky = g_ptr_array_new_with_free_func (g_free);
  shot->unknown = g_ptr_array_new_with_free_func (g_free);
  shot->size = FAB_SIZE_LS;

  return shot;
}

static FabShot *parse (const char *prompt, const FabCastNote *cast, gsize n_cast, gboolean again);

static FabShot *
parse_abstract (FabShot           *shot,
                const char        *scene,
                const FabCastNote *cast,
                gsize              n_cast)
{
  FabShot *staged = parse (scene, cast, n_cast, TRUE);

  if (shot->size_given)
    {
      staged->size = shot->size;
      staged->size_given = TRUE;
    }
  staged->angle = shot->angle != FAB_ANGLE_EYE ? shot->angle : staged->angle;
  fab_shot_free (shot);

  return staged;
}

static FabShot *
parse (const char        *prompt,
       const FabCastNote *cast,
       gsize              n_cast,
       gboolean           again)
{
  g_autoptr(GArray) tokens = fab_tokens_new (prompt);
  FabParser parser = { .tokens = tokens, .cast = cast, .n_cast = n_cast, .shot = new_shot () };
  const char *scene = NULL;
  guint things = 0;

  fab_mods_reset (&parser.mods);
  fab_parser_take_terms (&parser);
  fab_tokens_translate (tokens);
  while (parser.at < tokens->len)
    fab_parser_read_token (&parser);
  g_string_free (parser.mods.look, TRUE);
  for (guint i = 0; i < parser.shot->entities->len; i++)
    things += fab_parser_entity (&parser, i)->being == FAB_BEING_THING ? 0 : 1;
  if (!again && things == 0 && parser.shot->place == NULL)
    scene = find_abstract (tokens);
  if (scene != NULL)
    return parse_abstract (parser.shot, scene, cast, n_cast);
  settle_place (&parser);
  settle_shoulder (parser.shot);
  add_people (parser.shot);
  settle_weather (parser.shot);
  settle_size (parser.shot);
  widen_pair (parser.shot);

  return parser.shot;
}

FabShot *
fab_shot_parse (const char        *prompt,
                const FabCastNote *cast,
                gsize              n_cast)
{
  g_return_val_if_fail (prompt != NULL, NULL);

  return parse (prompt, cast, n_cast, FALSE);
}
