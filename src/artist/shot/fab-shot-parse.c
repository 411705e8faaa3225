/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A prompt as a whole: it is read once, then what it leaves open is settled. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include <string.h>

#include "fab-parser.h"

/* Words that an idiom may have or not: "the weight of the world on his shoulders". */
static gboolean
is_small (const FabToken *token)
{
  const FabWord *word = fab_lexicon_word (token->text);

  return word != NULL && (word->klass == FAB_WORD_DETERMINER || word->klass == FAB_WORD_POSSESSIVE || word->klass == FAB_WORD_COPULA ||
                          word->klass == FAB_WORD_PRONOUN);
}

/* The words that count, as pointers into @tokens. */
static GPtrArray *
list_content (GArray *tokens)
{
  GPtrArray *content = g_ptr_array_new ();

  for (guint i = 0; i < tokens->len; i++)
    {
      FabToken *token = &g_array_index (tokens, FabToken, i);

      if (!token->used && !token->quoted && !is_small (token))
        g_ptr_array_add (content, token->text);
    }

  return content;
}

/* An idea of @n words as they stand. */
static char *
find_phrase (GArray *tokens,
             guint   n)
{
  for (guint i = 0; i + n <= tokens->len; i++)
    {
      char *phrase = fab_tokens_join (tokens, i, n);

      if (phrase != NULL && fab_lexicon_abstract (phrase) != NULL)
        return phrase;
      g_free (phrase);
    }

  return NULL;
}

static char *
join_content (GPtrArray *content,
              guint      first,
              guint      n)
{
  GString *phrase = g_string_new (NULL);

  for (guint i = first; i < first + n; i++)
    g_string_append_printf (phrase, "%s%s", i > first ? " " : "", (const char *) g_ptr_array_index (content, i));

  return g_string_free (phrase, FALSE);
}

/* The longest idea that the prompt names; @whole: hardly anything else is said. */
static char *
find_idea (GArray   *tokens,
           gboolean *whole)
{
  g_autoptr(GPtrArray) content = list_content (tokens);

  for (guint n = 7; n > 0; n--)
    {
      char *phrase = find_phrase (tokens, n);

      *whole = n > 1 && n + 1 >= content->len;
      for (guint i = 0; phrase == NULL && i + n <= content->len; i++)
        {
          phrase = join_content (content, i, n);
          if (fab_lexicon_abstract (phrase) == NULL)
            g_clear_pointer (&phrase, g_free);
        }
      if (phrase != NULL)
        return phrase;
    }

  return NULL;
}

static gboolean
is_part_of (const char *idea,
            const char *noun)
{
  return noun != NULL && strstr (idea, noun) != NULL;
}

/* Is there anything besides the idea that one can draw? A given name alone ("Hope") is the idea. */
static gboolean
has_substance (FabParser  *parser,
               const char *idea)
{
  const FabShot *shot = parser->shot;
  guint named = 0;

  for (guint i = 0; i < shot->entities->len; i++)
    {
      const FabEntity *entity = g_ptr_array_index (shot->entities, i);
      g_autofree char *name = entity->name != NULL ? g_utf8_strdown (entity->name, -1) : NULL;

      if (name != NULL && is_part_of (idea, name) && shot->entities->len == 1 && entity->verb == NULL && entity->emotion == NULL && parser->n_cast == 0)
        named++;
      else if (entity->being != FAB_BEING_THING ||
               (!is_part_of (idea, entity->noun) && entity->model == NULL && fab_model_find (entity->noun) != NULL))
        return TRUE;
    }

  return shot->place != NULL && named == 0 && !is_part_of (idea, shot->place_words);
}

/* A lighthouse keeper, a kitchen table: the first word of the two is a place. */
static const FabSet *
find_place_in_name (const FabEntity *entity)
{
  const char *space = entity->noun != NULL ? strchr (entity->noun, ' ') : NULL;
  g_autofree char *word = space != NULL ? g_strndup (entity->noun, space - entity->noun) : NULL;
  const FabSet *set = word != NULL ? fab_set_find (word) : NULL;
  const FabModel *model = word != NULL ? fab_model_find (entity->noun) : NULL;

  if (set != NULL && set->interior && entity->being == FAB_BEING_PERSON)
    return NULL;
  if (model != NULL && model->klass == FAB_MODEL_FOOD)
    return NULL;

  return set != NULL && g_strv_contains (set->words, word) ? set : NULL;
}

static const FabSet *
find_home (const FabEntity *entity,
           guint           *weight)
{
  const FabSet *set = find_place_in_name (entity);
  const FabHome *home = NULL;

  *weight = 3;
  if (set != NULL)
    return set;
  /* a hedgehog who is a barber works in a shop */
  if (entity->being == FAB_BEING_PERSONIFIED && entity->role != NULL)
    home = fab_lexicon_home (entity->role);
  else if (entity->noun != NULL)
    home = fab_lexicon_home (entity->noun);
  if (home == NULL && entity->model != NULL)
    home = fab_lexicon_home (entity->model);
  *weight = home != NULL ? home->weight : 0;

  return home != NULL ? fab_set_by_id (home->place) : NULL;
}

/* Ships, horses and rain are not in rooms. */
static gboolean
is_open_air (const FabShot *shot)
{
  if (shot->weather != FAB_WEATHER_CLEAR || shot->sky->len > 0)
    return TRUE;
  for (guint i = 0; i < shot->entities->len; i++)
    {
      guint weight;
      const FabEntity *entity = g_ptr_array_index (shot->entities, i);
      const FabSet *set = entity->being != FAB_BEING_PERSON ? find_home (entity, &weight) : NULL;

      if (set != NULL && !set->interior && weight >= 3)
        return TRUE;
    }

  return FALSE;
}

/* Who and what is there says where, when nothing else does; a scene heading knows better. */
/* "looks out of the train window": one is in the train. */
static const FabSet *
find_ride (FabShot *shot)
{
  static const char * const rides[] = { "train", "bus", "plane", "tram", "subway", "taxi", "car", NULL };

  for (guint i = 0; i < shot->entities->len; i++)
    {
      const FabEntity *entity = g_ptr_array_index (shot->entities, i);
      g_auto(GStrv) words = g_strsplit (entity->look != NULL ? entity->look : "", " ", -1);

      for (guint k = 0; entity->being == FAB_BEING_THING && g_strcmp0 (entity->noun, "window") == 0 && words[k] != NULL; k++)
        if (g_strv_contains (rides, words[k]))
          return fab_set_find (words[k]);
    }

  return NULL;
}

static void
settle_place (FabParser *parser)
{
  FabShot *shot = parser->shot;
  const FabSet *best = NULL;
  guint most = 0;
  gboolean open_air;

  if (shot->place != NULL || shot->interior || shot->entities->len > 40 ||
      (shot->size_given && (shot->size <= FAB_SIZE_VCU || shot->size == FAB_SIZE_INSERT)))
    return;
  open_air = is_open_air (shot);
  for (guint i = 0; i < shot->entities->len; i++)
    {
      guint weight;
      const FabSet *set = find_home (g_ptr_array_index (shot->entities, i), &weight);

      if (set == NULL || (open_air && set->interior) || weight <= most)
        continue;
      best = set;
      most = weight;
    }
  if (best == NULL)
    best = find_ride (shot);
  if (best == NULL)
    return;
  shot->place = g_strdup (best->id);
  shot->interior = best->interior;
  shot->place_guessed = TRUE;
}

/* Trains have their windows, and so has a house: none stands about by itself. */
static gboolean
has_windows (const FabShot *shot)
{
  static const char * const glazed[] = { "train", "bus", "plane", "car", "subway", "cockpit", "submarine", "spaceship", "tram", NULL };
  const FabSet *set = shot->place != NULL ? fab_set_by_id (shot->place) : NULL;

  if (set == NULL || g_strv_contains (glazed, set->id))
    return set != NULL;
  for (guint i = 0; !set->interior && i < shot->entities->len; i++)
    {
      const FabEntity *entity = g_ptr_array_index (shot->entities, i);
      const FabModel *model = entity->being == FAB_BEING_THING && entity->noun != NULL ? fab_model_find (entity->noun) : NULL;

      if (model != NULL && model->klass == FAB_MODEL_BUILDING && model->size.y > 3)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_acted_on (const FabShot *shot,
             const char    *id)
{
  for (guint i = 0; i < shot->entities->len; i++)
    {
      const FabEntity *entity = g_ptr_array_index (shot->entities, i);

      if (g_strcmp0 (entity->target, id) == 0 || g_strcmp0 (entity->object, id) == 0)
        return TRUE;
    }

  return FALSE;
}

/* "paintings hang along the walls": those of the room. What leans on a wall or flies against it needs one of its own. */
static gboolean
has_walls (const FabShot *shot,
           const char    *id)
{
  const FabSet *set = shot->place != NULL ? fab_set_by_id (shot->place) : NULL;

  for (guint i = 0; i < shot->entities->len; i++)
    {
      const FabEntity *entity = g_ptr_array_index (shot->entities, i);

      if (g_strcmp0 (entity->anchor, id) == 0 && entity->relation == FAB_RELATION_NEAR)
        return FALSE;
    }

  return set != NULL && set->interior;
}

/* What is seen through it is out there. */
static void
leave_fixture (FabShot    *shot,
               const char *id,
               gboolean    window)
{
  for (guint i = 0; i < shot->entities->len; i++)
    {
      FabEntity *entity = g_ptr_array_index (shot->entities, i);
      gboolean thing = entity->being == FAB_BEING_THING, seen = window && thing && entity->relation == FAB_RELATION_THROUGH;

      if (g_strcmp0 (entity->anchor, id) != 0)
        continue;
      if (thing && !window)  /* it hangs where the room has it */
        {
          g_clear_pointer (&entity->action, g_free);
          g_clear_pointer (&entity->verb, g_free);
          entity->way = FAB_WAY_NONE;
        }
      g_free (entity->anchor);
      entity->relation = seen ? FAB_RELATION_ABOVE : FAB_RELATION_NONE;
      entity->anchor = seen ? g_strdup ("sky") : NULL;
    }
}

static void
settle_fixtures (FabShot *shot)
{
  for (guint i = shot->entities->len; i-- > 0; )
    {
      FabEntity *entity = g_ptr_array_index (shot->entities, i);
      gboolean has = (g_strcmp0 (entity->noun, "window") == 0 && has_windows (shot)) ||
                     (g_strcmp0 (entity->noun, "wall") == 0 && has_walls (shot, entity->id));

      if (entity->being != FAB_BEING_THING || !has || entity->relation == FAB_RELATION_HELD_BY || is_acted_on (shot, entity->id))
        continue;
      leave_fixture (shot, entity->id, g_str_equal (entity->noun, "window"));
      g_ptr_array_remove_index (shot->entities, i);
    }
}

/* What is dreamt is nowhere, unless it is said where. */
static void
settle_dream (FabShot *shot)
{
  if (shot->place != NULL || shot->interior || g_strcmp0 (shot->mask, "dream") != 0)
    return;
  shot->place = g_strdup ("clouds");
  shot->place_guessed = TRUE;
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

/* What was said of the frame, the hour and the weather holds for the picture of the idea too. */
static void
keep_frame (FabShot       *staged,
            const FabShot *shot)
{
  if (shot->size_given)
    {
      staged->size = shot->size;
      staged->size_given = TRUE;
      staged->fill = shot->fill;
    }
  if (shot->angle != FAB_ANGLE_EYE)
    staged->angle = shot->angle;
  if (shot->view != FAB_VIEW_ANY)
    staged->view = shot->view;
  if (shot->time_given)
    {
      staged->time = shot->time;
      staged->time_given = TRUE;
    }
  if (shot->weather != FAB_WEATHER_CLEAR)
    staged->weather = shot->weather;
  staged->dutch |= shot->dutch;
  staged->silhouette |= shot->silhouette;
  staged->lens = shot->lens != 0 ? shot->lens : staged->lens;
  if (shot->move != NULL && staged->move == NULL)
    staged->move = g_strdup (shot->move);
  if (shot->style != NULL && staged->style == NULL)
    staged->style = g_strdup (shot->style);
}

static FabShot *
parse_abstract (FabShot           *shot,
                const char        *idea,
                const FabCastNote *cast,
                gsize              n_cast)
{
  FabShot *staged = parse (fab_lexicon_abstract (idea), cast, n_cast, TRUE);

  keep_frame (staged, shot);
  for (guint i = 0; i < shot->unknown->len; i++)
    {
      g_autofree char *word = g_utf8_strdown (g_ptr_array_index (shot->unknown, i), -1);

      if (!is_part_of (idea, word))
        g_ptr_array_add (staged->unknown, g_strdup (g_ptr_array_index (shot->unknown, i)));
    }
  fab_shot_free (shot);

  return staged;
}

/* "a queue outside the bakery": whoever does nothing else waits in it, whatever they wait for. */
static void
line_up (FabShot *shot)
{
  for (guint i = 0; i < shot->entities->len; i++)
    {
      FabEntity *entity = g_ptr_array_index (shot->entities, i);

      if (entity->being != FAB_BEING_PERSON || entity->action != NULL)
        continue;
      g_free (entity->verb);
      entity->verb = g_strdup ("queue");
      entity->relation = FAB_RELATION_NONE;
    }
}

static GArray *
read_tokens (const char        *prompt,
             const FabCastNote *cast,
             gsize              n_cast)
{
  g_autofree const char **names = g_new0 (const char *, n_cast + 1);

  for (gsize i = 0; i < n_cast; i++)
    names[i] = cast[i].name != NULL ? cast[i].name : "";

  return fab_tokens_new_naming (prompt, names);
}

static FabShot *
parse (const char        *prompt,
       const FabCastNote *cast,
       gsize              n_cast,
       gboolean           again)
{
  g_autoptr(GArray) tokens = read_tokens (prompt, cast, n_cast);
  FabParser parser = { .tokens = tokens, .cast = cast, .n_cast = n_cast, .shot = new_shot () };
  g_autofree char *idea = NULL;
  gboolean whole = FALSE;

  fab_mods_reset (&parser.mods);
  fab_parser_take_terms (&parser);
  fab_parser_translate (&parser);
  fab_parser_choose_senses (&parser);
  while (parser.at < tokens->len)
    fab_parser_read_token (&parser);
  fab_parser_flush_mods (&parser);
  fab_parser_dismiss_stand_ins (&parser);
  fab_parser_step_out (&parser);
  g_string_free (parser.mods.look, TRUE);
  if (!again)
    idea = find_idea (tokens, &whole);
  if (idea != NULL && ((whole && parser.n_cast == 0) || !has_substance (&parser, idea)))
    return parse_abstract (parser.shot, idea, cast, n_cast);
  if (parser.queue)
    line_up (parser.shot);
  settle_place (&parser);
  settle_dream (parser.shot);
  settle_fixtures (parser.shot);
  settle_shoulder (parser.shot);
  add_people (parser.shot);
  settle_weather (parser.shot);
  settle_size (parser.shot);
  widen_pair (parser.shot);
  fab_parser_read_hour (parser.shot, prompt);

  return parser.shot;
}

FabShot *
fab_shot_parse (const char        *prompt,
                const FabCastNote *cast,
                gsize              n_cast)
{
  FabShot *shot;

  g_return_val_if_fail (prompt != NULL, NULL);

  shot = parse (prompt, cast, n_cast, FALSE);
  if (g_ascii_strncasecmp (prompt, "INT.", 4) == 0)
    fab_shot_enter (shot);

  return shot;
}
