/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prompts are fragments: nouns with what stands before them, verbs, relations, lists by commas. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include <string.h>

#include "fab-parser.h"

static const FabToken *
peek (FabParser *parser,
      guint      ahead)
{
  guint i = parser->at + ahead;

  return i < parser->tokens->len ? &g_array_index (parser->tokens, FabToken, i) : NULL;
}

static void
add_unknown (FabParser  *parser,
             const char *word)
{
  GPtrArray *unknown = parser->shot->unknown;

  if (unknown->len < 64 && !g_ptr_array_find_with_equal_func (unknown, word, g_str_equal, NULL))
    g_ptr_array_add (unknown, g_strdup (word));
}

static void
handle_stop (FabParser *parser,
             char       stop)
{
  parser->link.relation = NULL;
  parser->direct = FALSE;
  parser->relative = FALSE;
  if (stop == ',')
    {
      if (parser->link.verb != NULL && parser->link.verb->object != FAB_OBJECT_GIVEN)
        parser->link.verb = NULL;
      return;
    }
  parser->link = parser->used_link = (FabLink) { 0 };
  parser->run.n = 0;
  parser->and = FALSE;
  fab_mods_reset (&parser->mods);
}

static void
start_clause (FabParser *parser)
{
  parser->link = parser->used_link = (FabLink) { 0 };
  parser->run.n = 0;
  parser->and = FALSE;
  parser->direct = FALSE;
}

/* --- verbs ------------------------------------------------------------------------------------- */

/* The longest verb phrase here; "looks at" before "looks". */
static const FabVerb *
find_verb (FabParser *parser,
           guint      ahead,
           guint     *n)
{
  for (*n = 4; *n > 0; (*n)--)
    {
      g_autofree char *phrase = fab_tokens_join (parser->tokens, parser->at + ahead, *n);
      const FabVerb *verb = phrase != NULL ? fab_lexicon_verb (phrase) : NULL;

      if (verb != NULL && (*n == 1) == (strchr (verb->text, ' ') == NULL))
        return verb;
    }

  return NULL;
}

static gboolean
is_progressive (const FabToken *token)
{
  return g_str_has_suffix (token->text, "ing") && strlen (token->text) > 4;
}

static gboolean
noun_follows (FabParser *parser,
              guint      ahead)
{
  const FabToken *next = peek (parser, ahead);
  FabNoun noun;
  gboolean found;

  if (next == NULL || next->stop != 0 || next->used)
    return FALSE;
  noun = fab_parser_find_noun (parser, parser->at + ahead);
  found = noun.kind != FAB_NOUN_NONE;
  fab_noun_clear (&noun);

  return found;
}

static gboolean
reads_as_verb (FabParser     *parser,
               const FabNoun *noun,
               guint          n)
{
  const FabToken *token = peek (parser, 0);

  if (noun->kind == FAB_NOUN_NAME && noun->cast != NULL)
    return FALSE;
  if (n > noun->n && n > 1)
    return TRUE;
  if (noun->n > n)
    return FALSE;
  if (parser->mods.open)
    return FALSE;
  if (parser->to || noun->kind == FAB_NOUN_NONE || is_progressive (token))
    return TRUE;
  if (parser->link.relation != NULL || parser->link.verb != NULL)
    return FALSE;
  if (noun->kind == FAB_NOUN_BODY && token->stop == ',')
    return FALSE;

  return (parser->fresh && parser->candidate.n > 0) || parser->relative ||
         (parser->and && parser->subject.n > 0 && !parser->mods.open);
}

static gboolean
is_animate (FabParser      *parser,
            const FabGroup *group)
{
  return group->n > 0 && fab_parser_entity (parser, group->of[0])->being != FAB_BEING_THING;
}

/* Who does it? The latest free noun; after a comma whoever acted before. */
static FabGroup
choose_doer (FabParser      *parser,
             const FabToken *token)
{
  gboolean third = g_str_has_suffix (token->text, "s") && !g_str_has_suffix (token->text, "ss");

  if (parser->to || parser->relative)
    return parser->last;
  /* "a woman leans on a car, smoking": things do not */
  if (parser->fresh && token->stop == ',' && is_progressive (token) && parser->subject.n > 0 &&
      !is_animate (parser, &parser->candidate))
    return parser->subject;
  if (parser->fresh)
    return third && !parser->and && parser->candidate.n == parser->run.n && parser->run.n > 1 &&
           parser->candidate.n == 1 ? parser->last : parser->candidate;
  if (token->stop == 0 && is_progressive (token) && is_animate (parser, &parser->last))
    return parser->last;
  if (parser->subject.n > 0)
    return parser->subject;

  return parser->beings;
}

static gboolean
read_verb (FabParser *parser)
{
  const FabToken *token = peek (parser, 0);
  guint n;
  const FabVerb *verb = find_verb (parser, 0, &n);
  FabNoun noun;
  gboolean verbal;

  if (verb == NULL)
    return FALSE;
  noun = fab_parser_find_noun (parser, parser->at);
  verbal = reads_as_verb (parser, &noun, n);
  fab_noun_clear (&noun);
  if (!verbal && parser->mods.open && noun_follows (parser, n) &&
      (is_progressive (token) || g_str_has_suffix (token->text, "ed")))
    {
      parser->mods.doing = verb;
      parser->at += n;
      return TRUE;
    }
  if (verbal)
    {
      FabGroup doer = choose_doer (parser, token);

      if (doer.n > 0)
        fab_parser_do_verb (parser, verb, &doer);
      else
        parser->early = verb;
      parser->to = parser->relative = parser->and = FALSE;
      parser->at += n;
    }

  return verbal;
}

/* --- words ------------------------------------------------------------------------------------- */

static void
read_pronoun (FabParser     *parser,
              const FabWord *word)
{
  FabGroup group;
  FabNoun noun = { .kind = FAB_NOUN_PERSON };

  if (word->value == 'e')
    {
      for (guint i = 0; i < parser->subject.n && parser->subject.n > 1; i++)
        {
          FabEntity *entity = fab_parser_entity (parser, parser->subject.of[i]);
          g_free (entity->target);
          entity->target = g_strdup (fab_parser_entity (parser, parser->subject.of[i == 0])->id);
        }
      if (parser->link.verb != NULL && parser->shot->interaction == NULL)
        parser->shot->interaction = g_strdup (parser->link.verb->interaction);
      parser->link = (FabLink) { 0 };
      return;
    }
  if (!fab_parser_resolve (parser, word->value, &group))
    return;
  if (parser->link.relation != NULL || parser->link.verb != NULL)
    {
      FabLink link = parser->link;

      parser->link = (FabLink) { 0 };
      fab_parser_link_noun (parser, &link, &group, &noun);
    }
  else
    {
      parser->candidate = group;
      parser->fresh = TRUE;
    }
  parser->last = group;
}

static void
read_possessive (FabParser     *parser,
                 const FabWord *word)
{
  parser->mods.open = TRUE;
  parser->mods.definite = TRUE;
  parser->mods.owner = word->value;
}

static void
read_emotion (FabParser     *parser,
              const FabWord *word)
{
  gboolean before = parser->mods.open || (!parser->direct && noun_follows (parser, 1) &&
                                          peek (parser, 0)->stop == '.');
  if (before || parser->beings.n == 0)
    {
      parser->mods.emotion = word->id;
      parser->mods.open = TRUE;
      g_string_append_printf (parser->mods.look, "%s%s", parser->mods.look->len > 0 ? " " : "", word->text);
    }
  else
    fab_parser_set_emotion (parser, &parser->beings, word->id);
}

/* "Anna is old": an adjective after its noun. */
static void
read_adjective (FabParser     *parser,
                const FabWord *word)
{
  FabMods *mods = &parser->mods;

  switch ((FabWordClass) word->klass)
    {
    case FAB_WORD_AGE: mods->age = word->value; break;
    case FAB_WORD_SCALE: mods->scale = word->value; break;
    case FAB_WORD_SEX: mods->sex = word->value; break;
    case FAB_WORD_TONE: mods->tone = word->id; break;
    case FAB_WORD_CROWD: mods->crowded = TRUE; break;
    case FAB_WORD_EMPTY: mods->empty = TRUE; break;
    case FAB_WORD_DARK: mods->dark = TRUE; mods->tone = "dark"; break;
    case FAB_WORD_BURNING: mods->burning = TRUE; break;
    case FAB_WORD_GRAND: mods->grand = TRUE; break;
    default: break;
    }
  mods->open = TRUE;
  if (word->klass != FAB_WORD_AGE && word->klass != FAB_WORD_SCALE && word->klass != FAB_WORD_TONE)
    g_string_append_printf (mods->look, "%s%s", mods->look->len > 0 ? " " : "", word->text);
  else if (word->klass == FAB_WORD_TONE || word->value > 100)
    g_string_append_printf (mods->look, "%s%s", mods->look->len > 0 ? " " : "", word->text);
}

static void
read_relation (FabParser     *parser,
               const FabWord *word)
{
  if (word->value == FAB_RELATION_HELD_BY)
    {
      for (guint i = 0; i < parser->last.n && parser->subject.n > 0; i++)
        {
          FabEntity *entity = fab_parser_entity (parser, parser->last.of[i]);
          const FabEntity *holder = fab_parser_entity (parser, parser->subject.of[0]);

          if (entity == holder || entity->being == FAB_BEING_PERSON)
            continue;
          entity->relation = FAB_RELATION_HELD_BY;
          g_free (entity->anchor);
          entity->anchor = g_strdup (holder->id);
        }
      return;
    }
  parser->link.relation = word;
  parser->link.head = parser->last;
  parser->and = FALSE;
}

static void
read_weather (FabParser     *parser,
              const FabWord *word)
{
  if (parser->shot->weather == FAB_WEATHER_CLEAR)
    parser->shot->weather = word->value;
  if (strstr (word->text, "lightning") != NULL || strstr (word->text, "storm") != NULL)
    parser->shot->weather = word->value;
  if (g_str_equal (word->text, "sunny") || g_str_has_suffix (word->text, "sunlight"))
    parser->shot->time_given = TRUE;
  if (parser->link.relation == NULL && !g_str_has_prefix (word->text, "in "))
    parser->last.n = 0;  /* "rain on the window" */
  parser->link.relation = NULL;
}

static void
read_time (FabParser     *parser,
           const FabWord *word)
{
  if (!parser->shot->time_given || word->value != FAB_TIME_DAY)
    parser->shot->time = word->value;
  parser->shot->time_given = TRUE;
  parser->link.relation = NULL;
  fab_mods_reset (&parser->mods);
}

/* A crowd on its own is the place's; before a noun it says how full the noun is. */
static void
read_crowd (FabParser     *parser,
            const FabWord *word)
{
  if (word->value == 0 && noun_follows (parser, 1))
    read_adjective (parser, word);
  else
    parser->shot->crowded = TRUE;
  parser->link.relation = NULL;
}

static void
read_to (FabParser *parser)
{
  guint n;
  const FabToken *next = peek (parser, 1);
  const FabVerb *verb = next != NULL && next->stop == 0 ? find_verb (parser, 1, &n) : NULL;
  static const FabWord to = { "to", FAB_WORD_RELATION, FAB_RELATION_NONE, "to" };

  if (verb != NULL)
    parser->to = TRUE;
  else
    read_relation (parser, &to);
}

static void
read_function_word (FabParser     *parser,
                    const FabWord *word)
{
  FabMods *mods = &parser->mods;

  switch ((FabWordClass) word->klass)
    {
    case FAB_WORD_DETERMINER:
      mods->open = TRUE;
      mods->definite = g_str_has_prefix (word->text, "th");
      break;
    case FAB_WORD_POSSESSIVE: read_possessive (parser, word); break;
    case FAB_WORD_PRONOUN: read_pronoun (parser, word); break;
    case FAB_WORD_NUMBER: mods->count = word->value; mods->open = TRUE; break;
    case FAB_WORD_AND: parser->and = TRUE; break;
    case FAB_WORD_NEGATION: mods->negated = TRUE; mods->open = TRUE; break;
    case FAB_WORD_NOBODY: parser->shot->empty = TRUE; break;
    case FAB_WORD_CLAUSE: start_clause (parser); break;
    case FAB_WORD_RELATIVE: parser->relative = TRUE; break;
    case FAB_WORD_TO: read_to (parser); break;
    case FAB_WORD_EMOTION: read_emotion (parser, word); break;
    case FAB_WORD_RELATION: read_relation (parser, word); break;
    case FAB_WORD_WEATHER: read_weather (parser, word); break;
    case FAB_WORD_TIME: read_time (parser, word); break;
    case FAB_WORD_CROWD: read_crowd (parser, word); break;
    case FAB_WORD_COPULA:
    case FAB_WORD_FILLER:
    case FAB_WORD_MEASURE:
      break;
    default:
      read_adjective (parser, word);
    }
}

static gboolean
is_noun_class (int klass)
{
  return klass == FAB_WORD_GARMENT || klass == FAB_WORD_FEATURE || klass == FAB_WORD_BODY ||
         klass == FAB_WORD_PLACE || klass == FAB_WORD_THING;
}

/* A storm with an article that is taught or hugged is somebody; "piece" counts before "of" only. */
static gboolean
is_noun_here (FabParser     *parser,
              const FabWord *word,
              guint          n)
{
  const FabToken *next = peek (parser, n);

  if (is_noun_class (word->klass))
    return TRUE;
  if (word->klass == FAB_WORD_MEASURE)
    return !(next != NULL && next->stop == 0 && g_str_equal (next->text, "of")) &&
           fab_model_find (word->text) != NULL;
  if (word->klass == FAB_WORD_WEATHER)
    {
      guint verb_n;
      const FabVerb *verb = parser->link.verb;
      const FabVerb *then = next != NULL && next->stop == 0 ? find_verb (parser, n, &verb_n) : NULL;

      return parser->mods.open && ((verb != NULL && verb->interaction != NULL) ||
                                   (then != NULL && (then->flags & FAB_VERB_ANIMATE)));
    }

  return (word->klass == FAB_WORD_TONE || word->klass == FAB_WORD_SEX || word->klass == FAB_WORD_NUMBER) &&
         parser->mods.open && !noun_follows (parser, n) && fab_model_find (word->text) != NULL;
}

static gboolean
read_word (FabParser *parser)
{
  for (guint n = 5; n > 0; n--)
    {
      g_autofree char *phrase = fab_tokens_join (parser->tokens, parser->at, n);
      const FabWord *word = phrase != NULL ? fab_lexicon_word (phrase) : NULL;

      if (word == NULL)
        continue;
      if (is_noun_here (parser, word, n))
        return FALSE;
      read_function_word (parser, word);
      if (word->klass == FAB_WORD_MEASURE && peek (parser, n) != NULL &&
          g_str_equal (peek (parser, n)->text, "of"))
        n++;
      parser->at += n;
      return TRUE;
    }

  return FALSE;
}

/* --- nouns ------------------------------------------------------------------------------------- */

/* "baby radish", "fisherman Tom", "kitchen table": does another noun follow at once? */
static gboolean
has_next_noun (FabParser     *parser,
               const FabNoun *noun)
{
  const FabToken *token = peek (parser, noun->n - 1);
  const FabToken *next = peek (parser, noun->n);
  FabNoun second;
  gboolean follows;

  if (next == NULL || next->stop != 0 || next->used || next->quoted || token->possessive ||
      fab_lexicon_verb (next->text) != NULL)
    return FALSE;
  second = fab_parser_find_noun (parser, parser->at + noun->n);
  follows = second.kind == FAB_NOUN_PERSON || second.kind == FAB_NOUN_THING ||
            second.kind == FAB_NOUN_PLACE || second.kind == FAB_NOUN_GARMENT ||
            (second.kind == FAB_NOUN_NAME && noun->kind == FAB_NOUN_PERSON);
  if (second.kind == FAB_NOUN_BODY && noun->kind == FAB_NOUN_THING)
    follows = FALSE;
  fab_noun_clear (&second);

  return follows;
}

static void
keep_as_modifier (FabParser     *parser,
                  const FabNoun *noun)
{
  FabMods *mods = &parser->mods;

  if (noun->kind == FAB_NOUN_PERSON && noun->person->age < 16 && noun->person->age > 0)
    mods->scale = mods->scale != 0 ? mods->scale : 60;
  if (noun->kind == FAB_NOUN_PERSON && noun->person->sex != 0)
    mods->sex = noun->person->sex;
  if (noun->set != NULL && noun->model == NULL && parser->shot->place == NULL)
    fab_parser_set_place (parser, noun);
  if (noun->kind != FAB_NOUN_NAME)
    g_string_append_printf (mods->look, "%s%s", mods->look->len > 0 ? " " : "", noun->text);
  mods->open = TRUE;
}

/* "King Arthur": one person, with both words. */
static gboolean
read_titled_name (FabParser     *parser,
                  const FabNoun *title)
{
  FabNoun name = fab_parser_find_noun (parser, parser->at + title->n);
  guint before = parser->shot->entities->len;

  if (title->kind != FAB_NOUN_PERSON || name.kind != FAB_NOUN_NAME)
    {
      fab_noun_clear (&name);
      return FALSE;
    }
  parser->at += title->n + name.n;
  fab_parser_add_noun (parser, &name);
  if (parser->shot->entities->len > before)
    {
      FabEntity *entity = fab_parser_entity (parser, before);

      g_free (entity->noun);
      entity->noun = g_strdup (title->person->text);
      g_free (entity->role);
      entity->role = g_strdup (title->person->role);
      entity->age = entity->age != 0 ? entity->age : title->person->age;
      entity->sex = title->person->sex != 0 ? title->person->sex : entity->sex;
    }
  fab_noun_clear (&name);

  return TRUE;
}

static void
add_owner (FabParser *parser,
           FabNoun   *noun)
{
  guint before = parser->shot->entities->len;
  gboolean fresh = parser->fresh;
  FabGroup candidate = parser->candidate;
  FabLink link = parser->link;

  /* "Anna's dog": she need not be there; she is when a shoulder of hers was asked for */
  if (noun->kind != FAB_NOUN_NAME || parser->shot->size != FAB_SIZE_OTS)
    {
      parser->mods.open = TRUE;
      parser->mods.owner = 'p';
      return;
    }
  parser->link = (FabLink) { 0 };
  fab_parser_add_noun (parser, noun);
  if (parser->shot->shoulder == NULL && parser->shot->entities->len > before)
    parser->shot->shoulder = g_strdup (fab_parser_entity (parser, before)->id);
  parser->link = link;
  parser->fresh = fresh;
  parser->candidate = candidate;
}

static gboolean
read_noun (FabParser *parser)
{
  FabNoun noun = fab_parser_find_noun (parser, parser->at);
  gboolean found = noun.kind != FAB_NOUN_NONE;

  if (found && peek (parser, noun.n - 1)->possessive &&
      (noun.kind == FAB_NOUN_NAME || noun.kind == FAB_NOUN_PERSON))
    {
      parser->at += noun.n;
      add_owner (parser, &noun);
    }
  else if (found && has_next_noun (parser, &noun))
    {
      if (!read_titled_name (parser, &noun))
        {
          keep_as_modifier (parser, &noun);
          parser->at += noun.n;
        }
    }
  else if (found)
    {
      parser->at += noun.n;
      fab_parser_add_noun (parser, &noun);
    }
  fab_noun_clear (&noun);

  return found;
}

static gboolean
is_noun_position (FabParser *parser)
{
  return parser->mods.open || parser->link.relation != NULL || parser->link.verb != NULL;
}

/* "3:00 am" */
static gboolean
read_hour (FabParser *parser,
           guint      hour)
{
  for (guint ahead = 1; ahead <= 2; ahead++)
    {
      const FabToken *token = peek (parser, ahead);
      gboolean pm = token != NULL && g_str_has_prefix (token->text, "pm");

      if (token == NULL || !(pm || g_str_equal (token->text, "am") || g_str_equal (token->text, "a")))
        continue;
      if (g_str_equal (token->text, "a") && (peek (parser, ahead + 1) == NULL ||
                                             !g_str_equal (peek (parser, ahead + 1)->text, "m")))
        return FALSE;
      hour = hour % 12 + (pm ? 12 : 0);
      parser->shot->time = hour < 5 || hour >= 21 ? FAB_TIME_NIGHT : hour < 8 ? FAB_TIME_DAWN
                           : hour >= 18 ? FAB_TIME_DUSK : FAB_TIME_DAY;
      parser->shot->time_given = TRUE;
      parser->at += ahead + (g_str_equal (token->text, "a") ? 2 : 1);
      return TRUE;
    }

  return FALSE;
}

/* Nobody knows it: before a noun it was an adjective, in a noun's place it is drawn with its name on it. */
static void
read_unknown (FabParser *parser)
{
  const FabToken *token = peek (parser, 0);
  gboolean number = g_ascii_isdigit (token->text[0]);
  guint64 count = number ? g_ascii_strtoull (token->text, NULL, 10) : 0;

  if (number && read_hour (parser, count))
    return;
  parser->at++;
  if (number)
    {
      if (count > 0 && count < 100)
        {
          parser->mods.count = count;
          parser->mods.open = TRUE;
        }
      return;
    }
  if (!fab_parser_is_scenery (token->text))
    add_unknown (parser, token->written);
  if (is_noun_position (parser) && g_utf8_strlen (token->text, -1) > 1 &&
      !noun_follows (parser, 0) && !g_str_has_suffix (token->text, "ly"))
    {
      FabNoun noun = { .kind = FAB_NOUN_UNKNOWN, .n = 1, .text = g_strdup (token->text) };

      fab_parser_add_noun (parser, &noun);
      fab_noun_clear (&noun);
    }
}

static void
read_quotation (FabParser *parser)
{
  const FabToken *token = peek (parser, 0);

  if (parser->shot->lettering == NULL)
    parser->shot->lettering = g_strdup (token->written);
  parser->at++;
}

static gboolean
is_cast (FabParser *parser)
{
  FabNoun noun = fab_parser_find_noun (parser, parser->at);
  gboolean cast = noun.kind == FAB_NOUN_NAME &&
                  (noun.cast != NULL || (peek (parser, 0)->capital && noun.n == 1 &&
                                         fab_lexicon_word (peek (parser, 0)->text) == NULL));
  fab_noun_clear (&noun);

  return cast;
}

static void
read_token (FabParser *parser)
{
  const FabToken *token = peek (parser, 0);
  guint verb_n = 0;

  if (token->stop != 0)
    handle_stop (parser, token->stop);
  if (token->used)
    parser->at++;
  else if (token->quoted)
    read_quotation (parser);
  else if (is_cast (parser))
    read_noun (parser);
  else if (find_verb (parser, 0, &verb_n) != NULL && verb_n > 1 && read_verb (parser))
    return;
  else if (!read_word (parser) && !read_verb (parser) && !read_noun (parser))
    read_unknown (parser);
}

/* --- the whole --------------------------------------------------------------------------------- */

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
    read_token (&parser);
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
