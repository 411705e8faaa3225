/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who and what is there: entities that come of nouns. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include <string.h>

#include "fab-parser.h"
#include "fab-tongue.h"

/* How many numbered ones of this name there are at least: with 300 soldiers one does not count from 2. */
static guint
count_ids (FabShot    *shot,
           const char *base)
{
  gsize length = strlen (base);
  guint n = 0;

  for (guint i = 0; i < shot->entities->len; i++)
    {
      const FabEntity *entity = g_ptr_array_index (shot->entities, i);

      if (strncmp (entity->id, base, length) == 0 && entity->id[length] == '-' && g_ascii_isdigit (entity->id[length + 1]))
        n++;
    }

  return n;
}

static char *
make_id (FabShot    *shot,
         const char *text)
{
  g_autoptr(GString) base = g_string_new (NULL);
  g_autofree char *id = NULL;

  for (const char *p = text; *p != '\0' && base->len < 40; p = g_utf8_next_char (p))
    {
      gunichar c = g_unichar_tolower (g_utf8_get_char (p));

      if (g_unichar_isalnum (c))
        g_string_append_unichar (base, c);
      else if (base->len > 0 && base->str[base->len - 1] != '-')
        g_string_append_c (base, '-');
    }
  if (base->len == 0)
    g_string_append (base, "thing");
  id = g_strdup (base->str);
  for (guint i = 2 + count_ids (shot, base->str); fab_shot_get_entity (shot, id) != NULL || g_str_equal (id, "camera"); i++)
    {
      g_free (id);
      id = g_strdup_printf ("%s-%u", base->str, i);
    }

  return g_steal_pointer (&id);
}

void
fab_entity_add_look (FabEntity  *entity,
                     const char *words)
{
  g_autofree char *old = NULL;

  if (words == NULL || *words == '\0')
    return;
  old = g_steal_pointer (&entity->look);
  entity->look = old == NULL ? g_strdup (words) : g_strdup_printf ("%s, %s", old, words);
}

/* "woman" of "frau" and of "おばあさん", an old woman; NULL: no tongue has it as an everyday word. */
static char *
gloss_person (const char *text)
{
  for (guint tongue = 0; tongue < fab_tongue_count (); tongue++)
    {
      FabGlossKind kind = FAB_GLOSS_NONE;
      const char *english = fab_tongue_gloss (tongue, text, &kind);
      const char *blank = english != NULL && kind == FAB_GLOSS_SMALL ? strrchr (english, ' ') : NULL;

      if (english != NULL && kind == FAB_GLOSS_SMALL)
        return g_strdup (blank != NULL ? blank + 1 : english);
    }

  return NULL;
}

/* The first word of a description that says so: "a tall woman", "he never smiles". */
static char
described_sex (const char *description)
{
  static const struct { const char *word; char sex; } words[] = {
    { "woman", 'f' }, { "girl", 'f' }, { "female", 'f' }, { "lady", 'f' }, { "she", 'f' }, { "her", 'f' }, { "mother", 'f' },
    { "daughter", 'f' }, { "sister", 'f' }, { "wife", 'f' }, { "queen", 'f' }, { "man", 'm' }, { "boy", 'm' }, { "male", 'm' },
    { "guy", 'm' }, { "he", 'm' }, { "his", 'm' }, { "him", 'm' }, { "father", 'm' }, { "son", 'm' }, { "brother", 'm' },
    { "husband", 'm' }, { "king", 'm' }, { "gentleman", 'm' }, { "beard", 'm' }, { "bearded", 'm' }, { "moustache", 'm' },
  };
  g_autoptr(GArray) tokens = description != NULL ? fab_tokens_new (description) : NULL;

  for (guint i = 0; tokens != NULL && i < tokens->len; i++)
    {
      const char *text = g_array_index (tokens, FabToken, i).text;
      g_autofree char *english = gloss_person (text);

      for (gsize k = 0; k < G_N_ELEMENTS (words); k++)
        if (g_str_equal (text, words[k].word) || g_strcmp0 (english, words[k].word) == 0)
          return words[k].sex;
    }

  return 0;
}

/* What the cast says goes before what a name suggests. */
static char
guess_sex (const FabNoun *noun)
{
  g_autofree char *folded = g_utf8_strdown (noun->text, -1);
  const char *space = strchr (folded, ' ');
  g_autofree char *first = space != NULL ? g_strndup (folded, space - folded) : NULL;
  char sex = noun->cast != NULL ? described_sex (noun->cast->description) : 0;

  if (sex == 0)
    sex = fab_lexicon_name (folded);
  if (sex == 0 && first != NULL)
    sex = fab_lexicon_name (first);
  if (sex == 0 && g_str_has_suffix (folded, "a"))
    sex = 'f';

  return sex;
}

/* "king" says it, a sailor is only usually a man. */
static gboolean
says_sex (const FabPersonWord *person)
{
  static const char * const said[] = { "king", "queen", "prince", "princess", "bride", "groom", "witch", "nun", "santa", NULL };

  return person->role == NULL || g_strv_contains (said, person->role) || g_str_has_suffix (person->text, "man");
}

/* "A baby radish" and "robot, rusty" say what somebody is; "with an umbrella", "40, a scar", "flour in her hair" do not. */
static gboolean
is_what_one_is (GArray *tokens,
                guint   at,
                guint   n)
{
  static const char * const articles[] = { "a", "an", "the", NULL };
  gboolean article = FALSE;
  guint start = at;

  while (start > 0 && g_array_index (tokens, FabToken, start).stop == 0)
    {
      const char *text = g_array_index (tokens, FabToken, --start).text;
      const FabWord *word = fab_lexicon_word (text);

      article = article || g_strv_contains (articles, text);
      if (word != NULL && (word->klass == FAB_WORD_RELATION || word->klass == FAB_WORD_BODY))
        return FALSE;
      if (fab_lexicon_verb (text) != NULL)
        return FALSE;
    }
  for (guint i = at + n; i < MIN (tokens->len, at + n + 4) && g_array_index (tokens, FabToken, i).stop == 0; i++)
    {
      const FabWord *word = fab_lexicon_word (g_array_index (tokens, FabToken, i).text);

      if (word != NULL && (word->klass == FAB_WORD_BODY || word->klass == FAB_WORD_FEATURE))
        return FALSE;
    }

  return article || start == 0;
}

/* What a description says in English, whatever tongue it is in: looks and ages are read from that. */
static char *
put_into_english (const char *description)
{
  g_autoptr(GArray) tokens = fab_tokens_new (description);
  g_autoptr(GPtrArray) unknown = g_ptr_array_new_with_free_func (g_free);
  FabShot aside = { .unknown = unknown };
  FabParser reader = { .shot = &aside, .tokens = tokens };
  GString *english;

  fab_parser_translate (&reader);
  if (!reader.foreign)
    return g_strdup (description);
  english = g_string_new (NULL);
  for (guint i = 0; i < tokens->len; i++)
    {
      const FabToken *token = &g_array_index (tokens, FabToken, i);

      g_string_append_printf (english, "%s%s", i == 0 ? "" : token->stop != 0 ? ", " : " ", token->text);
    }

  return g_string_free (english, FALSE);
}

/* A cast member called after a thing ("Storm") or described as one is that thing, come alive. */
static void
cast_entity (FabEntity     *entity,
             const FabNoun *noun)
{
  g_autofree char *description = NULL;
  g_autoptr(GArray) tokens = NULL;
  FabParser reader = { 0 };

  entity->being = FAB_BEING_PERSON;
  entity->name = g_strdup (noun->text);
  entity->sex = guess_sex (noun);
  if (noun->cast == NULL)
    return;
  description = put_into_english (noun->cast->description != NULL ? noun->cast->description : "");
  fab_entity_add_look (entity, description);
  tokens = fab_tokens_new (description);
  reader.tokens = tokens;
  for (guint i = 0; i < MIN (tokens->len, 40) && entity->noun == NULL; i++)
    {
      FabNoun found = fab_parser_find_noun (&reader, i);

      if (found.kind == FAB_NOUN_PERSON)
        {
          entity->noun = g_strdup (found.text);
          entity->role = g_strdup (found.person->role);
          entity->age = found.person->age;
          if (entity->sex == 0 && says_sex (found.person))
            entity->sex = found.person->sex;
        }
      else if (found.kind == FAB_NOUN_THING && found.model != NULL && i < 6 && is_what_one_is (tokens, i, found.n))
        {
          entity->noun = g_strdup (found.text);
          entity->being = FAB_BEING_PERSONIFIED;
        }
      fab_noun_clear (&found);
    }
  if (entity->noun == NULL && fab_lexicon_name (noun->text) == 0)
    {
      g_autofree char *folded = g_utf8_strdown (noun->text, -1);
      const FabWord *word = fab_lexicon_word (folded);

      if (fab_model_find (folded) != NULL || (word != NULL && word->klass == FAB_WORD_WEATHER))
        {
          entity->noun = g_strdup (folded);
          entity->being = FAB_BEING_PERSONIFIED;
        }
    }
}

static FabBeing
being_of_model (const FabModel *model)
{
  /* it stands where it was built */
  if (model != NULL && (g_str_equal (model->id, "snowman") || g_str_equal (model->id, "scarecrow")))
    return FAB_BEING_THING;

  return model != NULL && (model->klass == FAB_MODEL_ANIMAL || model->klass == FAB_MODEL_CREATURE)
         ? FAB_BEING_ANIMAL : FAB_BEING_THING;
}

/* People who are not the size of people. */
static const struct { const char *word; float size; } folk[] = {
  { "giant", 3 }, { "giantess", 3 }, { "dwarf", .7f }, { "gnome", .5f }, { "fairy", .4f }, { "elf", .8f }, { "hobbit", .65f },
};

static void
person_entity (FabEntity     *entity,
               const FabNoun *noun)
{
  entity->being = FAB_BEING_PERSON;
  entity->noun = g_strdup (noun->text);
  entity->role = g_strdup (noun->person->role);
  entity->sex = noun->person->sex;
  entity->age = noun->person->age;
  for (gsize i = 0; i < G_N_ELEMENTS (folk); i++)
    if (g_str_equal (noun->text, folk[i].word))
      entity->size = folk[i].size;
}

/* A dancing teapot is somebody, a cutting board is none. */
static gboolean
is_lively (const FabVerb *verb)
{
  static const char * const lively[] = {
    "dance", "sing", "laugh", "smile", "cry", "weep", "walk", "talk", "sleep", "jump", "wave", "whistle", "dream", "giggle", NULL,
  };

  return !(verb->flags & FAB_VERB_ANIMATE) || g_strv_contains (lively, verb->text);
}

static void
apply_mods (FabParser *parser,
            FabEntity *entity)
{
  const FabMods *mods = &parser->mods;

  if (mods->sex != 0)
    entity->sex = mods->sex;
  if (mods->age != 0 && !(mods->age == 7 && entity->being != FAB_BEING_PERSON))
    entity->age = mods->age;
  if (mods->age == 7 && entity->being != FAB_BEING_PERSON)
    entity->size = .6f;
  if (mods->scale != 0)
    entity->size = mods->scale / 100.f;
  if (mods->emotion != NULL && entity->emotion == NULL && entity->being != FAB_BEING_THING)
    entity->emotion = g_strdup (mods->emotion);
  if (mods->tone != NULL && entity->tone == NULL)
    entity->tone = g_strdup (mods->tone);
  fab_entity_add_look (entity, mods->look->str);
  if (entity->being == FAB_BEING_THING && (mods->state != NULL || mods->emotion != NULL || mods->burning || mods->empty))
    {
      g_free (entity->state);
      entity->state = g_strdup (mods->state != NULL ? mods->state : mods->burning ? "burning" : mods->empty ? "empty" : mods->look->str);
    }
  if (g_strcmp0 (mods->emotion, "asleep") == 0 && entity->action == NULL && entity->being != FAB_BEING_THING)
    fab_entity_set_pose (entity, fab_lexicon_verb_base ("sleep"));
  if (mods->doing != NULL && (entity->being != FAB_BEING_THING || is_lively (mods->doing)))
    fab_entity_set_pose (entity, mods->doing);
}

/* A giant spider is one to be afraid of, whatever four times a spider is; a huge table is long, not high. */
static void
settle_size (FabEntity      *entity,
             const FabModel *model)
{
  float span = model != NULL ? MAX (model->size.x, MAX (model->size.y, model->size.z)) : 0;

  if (span <= 0)
    return;
  if (entity->size >= 2.5f && model->klass == FAB_MODEL_ANIMAL)
    entity->size = MAX (entity->size, 2.2f / span);
  if (entity->size > 1.25f && entity->size <= 2 && model->klass == FAB_MODEL_FURNITURE)
    entity->size = 1.25f;
}

FabEntity *
fab_parser_new_entity (FabParser     *parser,
                       const FabNoun *noun,
                       FabGroup      *group)
{
  FabShot *shot = parser->shot;
  FabEntity *entity = g_new0 (FabEntity, 1);

  entity->wears = g_ptr_array_new_with_free_func (g_free);
  entity->lacks = g_ptr_array_new_with_free_func (g_free);
  entity->size = 1;
  if (noun->kind == FAB_NOUN_NAME)
    cast_entity (entity, noun);
  else if (noun->kind == FAB_NOUN_PERSON)
    person_entity (entity, noun);
  else
    {
      entity->being = being_of_model (noun->model);
      entity->noun = g_strdup (noun->text);
      entity->bulk = noun->bulk;
      if (noun->model != NULL && (noun->step > FAB_RUNG_EXACT || fab_model_find (noun->text) == NULL))
        entity->model = g_strdup (noun->model->id);
      /* what stands for a category has the size of what it stands for */
      if (noun->step == FAB_RUNG_ARCHETYPE && noun->model != NULL && noun->bulk > 0)
        entity->size *= noun->bulk / MAX (noun->model->size.y, .01f);
    }
  entity->id = make_id (shot, noun->text);
  if (parser->mods.beast != NULL && noun->kind == FAB_NOUN_PERSON)
    {
      entity->being = FAB_BEING_PERSONIFIED;
      fab_set_string (&entity->noun, parser->mods.beast->id);
      entity->age = 0;
    }
  apply_mods (parser, entity);
  settle_size (entity, noun->model);
  fab_group_add (group, shot->entities->len);
  g_ptr_array_add (shot->entities, entity);
  if (parser->stand_in.n > 0 && parser->link.verb == NULL && parser->link.relation == NULL)
    fab_parser_take_over (parser, entity, shot->entities->len - 1);

  return entity;
}

/* "a saxophone player" has one. */
static void
give_own (FabParser      *parser,
          const FabModel *model,
          const FabGroup *group)
{
  for (guint i = 0; model != NULL && i < group->n; i++)
    {
      FabNoun noun = { .kind = FAB_NOUN_THING, .model = model, .text = (char *) model->id };
      FabEntity *holder = fab_parser_entity (parser, group->of[i]);
      FabGroup things = { 0 };
      FabEntity *thing = fab_parser_new_entity (parser, &noun, &things);

      g_clear_pointer (&thing->look, g_free);
      thing->relation = FAB_RELATION_HELD_BY;
      thing->anchor = g_strdup (holder->id);
      holder->mode = FAB_OBJECT_HELD;
      holder->object = g_strdup (thing->id);
    }
}

/* "soldiers march in rows": more than a few. */
static gboolean
goes_in_ranks (FabParser *parser)
{
  static const char * const words[] = { "marching", "parade", "parading", "rows", "ranks", "formation", NULL };

  for (guint ahead = 0; ahead < 5; ahead++)
    {
      const FabToken *token = fab_parser_peek (parser, ahead);

      if (token == NULL || token->stop == '.')
        return FALSE;
      if (g_strv_contains (words, token->text))
        return TRUE;
    }

  return FALSE;
}

static guint
count_of (FabParser     *parser,
          const FabNoun *noun)
{
  if (noun->count > 0)
    return noun->count;
  if (parser->mods.count > 0)
    return parser->mods.count * (noun->person != NULL && noun->person->count > 1 && !g_str_has_suffix (noun->person->text, "s")
                                 ? noun->person->count : 1);
  if (noun->person != NULL && noun->person->count > 1)
    return noun->person->count;
  if (noun->plural && parser->link.relation != NULL && parser->link.head.n > 1 &&
      (parser->link.relation->value == FAB_RELATION_ON || g_str_equal (parser->link.relation->id, "with")) &&
      noun->model != NULL && noun->model->klass != FAB_MODEL_BUILDING)
    return parser->link.head.n;
  if (noun->plural && noun->kind == FAB_NOUN_PERSON && goes_in_ranks (parser))
    return 9;
  if (noun->plural)
    return noun->model != NULL && noun->model->klass == FAB_MODEL_FOOD ? 4 : 3;

  return 1;
}

/* "A couple argues, the woman cries": she is one of the two. */
static gboolean
is_half_of_pair (const FabEntity *entity,
                 const FabNoun   *noun)
{
  static const char * const halves[] = { "man", "woman", "boy", "girl", "husband", "wife", "bride", "groom", NULL };
  const FabPersonWord *pair = entity->being == FAB_BEING_PERSON && entity->noun != NULL ? fab_lexicon_person (entity->noun) : NULL;

  return noun->kind == FAB_NOUN_PERSON && !noun->plural && g_strv_contains (halves, noun->text) && pair != NULL &&
         pair->count == 2 && entity->sex == noun->person->sex;
}

static gboolean
is_kin (const FabNoun *noun)
{
  static const char * const kin[] = { "father", "mother", "son", "daughter", "grandmother", "grandfather", NULL };

  return noun->kind == FAB_NOUN_PERSON && !noun->plural && g_strv_contains (kin, noun->text);
}

/* "detective and suspect, detective slams a photo down": notes leave the article out. */
static gboolean
is_noted_again (FabParser     *parser,
                const FabNoun *noun)
{
  guint n = 0;

  if (noun->kind != FAB_NOUN_PERSON || noun->plural || noun->count > 0 || parser->and || parser->mods.open || parser->link.relation != NULL)
    return FALSE;
  for (guint i = 0; i < parser->shot->entities->len; i++)
    n += g_strcmp0 (fab_parser_entity (parser, i)->noun, noun->text) == 0 ? 1 : 0;

  return n == 1;
}

/* Somebody named before is meant again: "Anna … Anna", "the cat". */
static gboolean
find_known (FabParser     *parser,
            const FabNoun *noun,
            FabGroup      *group)
{
  GPtrArray *entities = parser->shot->entities;
  gboolean again = is_noted_again (parser, noun);

  for (guint i = 0; i < entities->len; i++)
    {
      const FabEntity *entity = g_ptr_array_index (entities, i);
      gboolean same = noun->kind == FAB_NOUN_NAME
                      ? g_strcmp0 (entity->name, noun->text) == 0
                      : (parser->mods.definite || is_kin (noun) || again) && parser->mods.count == 0 && entity->name == NULL &&
                        (g_strcmp0 (entity->noun, noun->text) == 0 || is_half_of_pair (entity, noun));
      if (same)
        fab_group_add (group, i);
    }

  return group->n > 0;
}

static void
name_relative (FabEntity  *entity,
               const char *word,
               int         age,
               char        sex)
{
  g_free (entity->noun);
  entity->noun = g_strdup (word);
  entity->age = age;
  entity->sex = sex;
}

/* A couple is a man and a woman, a family has parents and children, whom the prompt may name again. */
static void
vary_pair (FabEntity     *entity,
           const FabNoun *noun,
           guint          i)
{
  static const struct { const char *word; int age; char sex; } family[] = {
    { "father", 38, 'm' }, { "mother", 36, 'f' }, { "daughter", 9, 'f' }, { "son", 6, 'm' }, { "son", 12, 'm' },
    { "daughter", 4, 'f' }, { "grandmother", 74, 'f' }, { "grandfather", 76, 'm' },
  };

  if (noun->person == NULL || noun->person->count < 2)
    return;
  if (g_str_equal (noun->person->text, "family"))
    name_relative (entity, family[i % G_N_ELEMENTS (family)].word, family[i % G_N_ELEMENTS (family)].age,
                   family[i % G_N_ELEMENTS (family)].sex);
  else
    entity->sex = i % 2 == 0 ? 'm' : 'f';
}

static void
make_trade (FabEntity     *entity,
            const FabNoun *noun)
{
  g_free (entity->noun);
  entity->noun = g_strdup (noun->text);
  g_free (entity->role);
  entity->role = g_strdup (noun->person->role);
  if (entity->age == 0)
    entity->age = noun->person->age;
  if (entity->sex == 0)
    entity->sex = noun->person->sex;
}

/* "Anna, a nurse, kneels": still one person. "Anna, a nurse and a cook" are three. */
gboolean
fab_parser_add_apposition (FabParser     *parser,
                           const FabNoun *noun)
{
  const FabToken *next = fab_parser_peek (parser, 0);
  FabEntity *entity;

  if (!parser->appositive || parser->last.n != 1 || noun->plural || parser->mods.count > 1 ||
      (next != NULL && next->stop == 0))
    return FALSE;
  entity = fab_parser_entity (parser, parser->last.of[0]);
  if (entity->name == NULL || entity->verb != NULL)
    return FALSE;
  make_trade (entity, noun);
  apply_mods (parser, entity);
  parser->candidate = parser->beings = parser->last;
  parser->fresh = TRUE;

  return TRUE;
}

/* "CU of a hand, Anna": the hand was hers. */
static gboolean
claim_part (FabParser     *parser,
            const FabNoun *noun,
            FabGroup      *group)
{
  GPtrArray *entities = parser->shot->entities;
  FabEntity *part = entities->len > 0 ? g_ptr_array_index (entities, 0) : NULL;
  g_autofree char *id = NULL;

  if (part == NULL || part->part == NULL || part->name != NULL || part->claimed || noun->plural || noun->count > 1 ||
      parser->mods.count > 1 || parser->link.verb != NULL || parser->deed != NULL)
    return FALSE;
  if (noun->kind == FAB_NOUN_NAME)
    {
      g_clear_pointer (&part->noun, g_free);
      cast_entity (part, noun);
    }
  else if (noun->kind == FAB_NOUN_PERSON)
    make_trade (part, noun);
  else
    return FALSE;
  part->claimed = TRUE;
  id = make_id (parser->shot, noun->text);
  g_free (part->id);
  part->id = g_steal_pointer (&id);
  apply_mods (parser, part);
  fab_group_add (group, 0);

  return TRUE;
}

void
fab_parser_make_entities (FabParser *parser,
                          FabNoun   *noun,
                          FabGroup  *group)
{
  guint n;

  if (claim_part (parser, noun, group))
    return;
  if (find_known (parser, noun, group) || fab_parser_pick_alike (parser, noun, group))
    {
      for (guint i = 0; i < group->n; i++)
        apply_mods (parser, fab_parser_entity (parser, group->of[i]));
      return;
    }
  n = CLAMP (count_of (parser, noun), 1, FAB_MAX_ENTITIES);
  for (guint i = 0; i < n && parser->shot->entities->len < FAB_MAX_ENTITIES; i++)
    vary_pair (fab_parser_new_entity (parser, noun, group), noun, i);
  give_own (parser, parser->mods.with, group);
}

/* "a car parked outside", "Anna, old and tired, waits": no noun came, so it was said of the last one. */
void
fab_parser_flush_mods (FabParser *parser)
{
  const FabMods *mods = &parser->mods;

  if (!mods->open || mods->determined || mods->negated || parser->last.n == 0 || parser->link.verb != NULL || parser->link.relation != NULL)
    return;
  for (guint i = 0; i < parser->last.n; i++)
    apply_mods (parser, fab_parser_entity (parser, parser->last.of[i]));
  fab_mods_reset (&parser->mods);
}
