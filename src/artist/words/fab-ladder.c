/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include <string.h>

#include "fab-ladder.h"

/* How far up the wider meanings a word is still the same picture. */
#define KIN_STEPS 4
#define PERSON_STEPS 7
#define MAX_WALK 96

/* --- categories -------------------------------------------------------------------------------- */

/* What stands for a whole category, best first; and its usual size where nothing does. */
typedef struct { const char *models; FabVec3 size; } Archetype;

static const Archetype archetypes[FAB_N_CATEGORIES] = {
  [FAB_CATEGORY_THING]      = { NULL, { .5f, .5f, .4f } },
  [FAB_CATEGORY_ANIMAL]     = { "dog", { .6f, .6f, 1 } },
  [FAB_CATEGORY_QUADRUPED]  = { "dog", { .6f, .9f, 1.4f } },
  [FAB_CATEGORY_APE]        = { "gorilla monkey", { .6f, 1, .6f } },
  [FAB_CATEGORY_RODENT]     = { "squirrel mouse", { .1f, .1f, .25f } },
  [FAB_CATEGORY_BIRD]       = { "bird", { .2f, .3f, .4f } },
  [FAB_CATEGORY_FISH]       = { "fish", { .1f, .25f, .5f } },
  [FAB_CATEGORY_WHALE]      = { "whale dolphin", { 2, 2, 6 } },
  [FAB_CATEGORY_REPTILE]    = { "lizard crocodile turtle", { .4f, .25f, .8f } },
  [FAB_CATEGORY_SNAKE]      = { "snake", { .5f, .4f, .5f } },
  [FAB_CATEGORY_INSECT]     = { "insect", { .06f, .04f, .1f } },
  [FAB_CATEGORY_WORM]       = { "worm", { .04f, .04f, .15f } },
  [FAB_CATEGORY_CRAB]       = { "crab", { .3f, .15f, .3f } },
  [FAB_CATEGORY_BAT]        = { "bat", { .6f, .25f, .1f } },
  [FAB_CATEGORY_DINOSAUR]   = { "dinosaur", { 2, 4, 8 } },
  [FAB_CATEGORY_PLANT]      = { "pot-plant bush", { .8f, 1, .8f } },
  [FAB_CATEGORY_TREE]       = { "tree", { 3, 5, 3 } },
  [FAB_CATEGORY_BUSH]       = { "bush", { 1.4f, 1, 1.2f } },
  [FAB_CATEGORY_FLOWER]     = { "flower", { .2f, .5f, .2f } },
  [FAB_CATEGORY_GRASS]      = { "grass", { .7f, .5f, .7f } },
  [FAB_CATEGORY_FRUIT]      = { "apple", { .1f, .1f, .1f } },
  [FAB_CATEGORY_VEGETABLE]  = { "cabbage", { .2f, .15f, .2f } },
  [FAB_CATEGORY_FOOD]       = { "plate-of-food soup", { .25f, .1f, .25f } },
  [FAB_CATEGORY_DISH]       = { "plate-of-food soup", { .25f, .1f, .25f } },
  [FAB_CATEGORY_BREAD]      = { "bread", { .15f, .12f, .3f } },
  [FAB_CATEGORY_MEAT]       = { "steak chicken-leg", { .2f, .08f, .15f } },
  [FAB_CATEGORY_SWEET]      = { "cupcake", { .1f, .1f, .1f } },
  [FAB_CATEGORY_DRINK]      = { "glass", { .08f, .2f, .08f } },
  [FAB_CATEGORY_VEHICLE]    = { "cart", { 1.7f, 1.4f, 3 } },
  [FAB_CATEGORY_CAR]        = { "car", { 1.8f, 1.5f, 4.2f } },
  [FAB_CATEGORY_AIRCRAFT]   = { "plane", { 12, 4, 12 } },
  [FAB_CATEGORY_BOAT]       = { "boat", { 1.6f, .8f, 3.6f } },
  [FAB_CATEGORY_SHIP]       = { "ship", { 9, 12, 30 } },
  [FAB_CATEGORY_FURNITURE]  = { "dresser", { 1.2f, .9f, .5f } },
  [FAB_CATEGORY_SEAT]       = { "chair", { .5f, .9f, .5f } },
  [FAB_CATEGORY_BED]        = { "bed", { 1.5f, .9f, 2 } },
  [FAB_CATEGORY_LAMP]       = { "lamp", { .3f, .5f, .3f } },
  [FAB_CATEGORY_CONTAINER]  = { "pot barrel", { .4f, .4f, .4f } },
  [FAB_CATEGORY_BOTTLE]     = { "jar bottle", { .1f, .3f, .1f } },
  [FAB_CATEGORY_BOX]        = { "box", { .5f, .4f, .4f } },
  [FAB_CATEGORY_BAG]        = { "bag", { .35f, .45f, .15f } },
  [FAB_CATEGORY_BOWL]       = { "bowl soup", { .25f, .1f, .25f } },
  [FAB_CATEGORY_TOOL]       = { "wrench hammer", { .08f, .3f, .05f } },
  [FAB_CATEGORY_WEAPON]     = { "spear", { .1f, 1.6f, .05f } },
  [FAB_CATEGORY_GUN]        = { "gun", { .04f, .15f, .25f } },
  [FAB_CATEGORY_BLADE]      = { "sword", { .1f, .9f, .04f } },
  [FAB_CATEGORY_INSTRUMENT] = { "violin", { .3f, .8f, .15f } },
  [FAB_CATEGORY_MACHINE]    = { "machine", { .8f, .8f, .7f } },
  [FAB_CATEGORY_DEVICE]     = { NULL, { .2f, .2f, .15f } },
  [FAB_CATEGORY_TOY]        = { "ball", { .25f, .25f, .25f } },
  [FAB_CATEGORY_BUILDING]   = { "house", { 8, 6, 7 } },
  [FAB_CATEGORY_TOWER]      = { "tower", { 6, 13, 6 } },
  [FAB_CATEGORY_ROOM]       = { NULL, { 4, 2.6f, 4 } },
  [FAB_CATEGORY_PLACE]      = { NULL, { 6, 1, 6 } },
  [FAB_CATEGORY_GARMENT]    = { "garment", { .6f, .9f, .2f } },
  [FAB_CATEGORY_HAT]        = { "hat", { .35f, .15f, .35f } },
  [FAB_CATEGORY_SHOE]       = { "shoe", { .1f, .13f, .28f } },
  [FAB_CATEGORY_JEWEL]      = { "ring", { .1f, .1f, .1f } },
  [FAB_CATEGORY_CLOTH]      = { "cloth towel", { 1.2f, .05f, .9f } },
  [FAB_CATEGORY_PAPER]      = { "letter", { .2f, .28f, .01f } },
  [FAB_CATEGORY_PICTURE]    = { "picture", { .8f, .6f, .05f } },
  [FAB_CATEGORY_BOOK]       = { "book", { .17f, .23f, .04f } },
  [FAB_CATEGORY_SCULPTURE]  = { "statue", { 1, 2.4f, 1 } },
  [FAB_CATEGORY_ROCK]       = { "rock", { 1.2f, .7f, 1 } },
  [FAB_CATEGORY_STUFF]      = { "bundle", { .5f, .3f, .4f } },
  [FAB_CATEGORY_SKY]        = { "planet", { 3, 3, 3 } },
  [FAB_CATEGORY_BODY]       = { NULL, { .3f, .3f, .2f } },
  [FAB_CATEGORY_NATURAL]    = { "rock", { .6f, .5f, .6f } },
  [FAB_CATEGORY_ROPE]       = { "rope", { .6f, .15f, .5f } },
  [FAB_CATEGORY_POLE]       = { "staff", { .06f, 1.6f, .06f } },
  [FAB_CATEGORY_WHEEL]      = { "wheel", { .15f, .7f, .7f } },
  [FAB_CATEGORY_BARRIER]    = { "fence", { 2, 1, .1f } },
  [FAB_CATEGORY_DOOR]       = { "door", { 1, 2.1f, .2f } },
  [FAB_CATEGORY_COIN]       = { "coin", { .05f, .05f, .01f } },
  [FAB_CATEGORY_MONEY]      = { "money", { .16f, .08f, .01f } },
};

static gboolean
is_animal (FabCategory category)
{
  return category >= FAB_CATEGORY_ANIMAL && category <= FAB_CATEGORY_DINOSAUR;
}

static gboolean
is_vehicle (FabCategory category)
{
  return category >= FAB_CATEGORY_VEHICLE && category <= FAB_CATEGORY_SHIP;
}

static gboolean
is_worn (FabCategory category)
{
  return category >= FAB_CATEGORY_GARMENT && category <= FAB_CATEGORY_CLOTH;
}

static gboolean
is_somewhere (FabCategory category)
{
  return category >= FAB_CATEGORY_BUILDING && category <= FAB_CATEGORY_PLACE;
}

static gboolean
is_abstract (FabCategory category)
{
  return category == FAB_CATEGORY_ABSTRACT || category == FAB_CATEGORY_GROUP || category == FAB_CATEGORY_EVENT;
}

/* Oxygen, a county, a throat: a box with such a word on it says nothing. */
static gboolean
is_shapeless (FabCategory category)
{
  return category == FAB_CATEGORY_PLACE || category == FAB_CATEGORY_STUFF || category == FAB_CATEGORY_BODY;
}

/* --- which meaning ----------------------------------------------------------------------------- */

/* How well a meaning fits what the noun is there for. */
static float
fit_slot (FabCategory category,
          FabSlot     slot)
{
  gboolean big = is_somewhere (category) || category == FAB_CATEGORY_PERSON;

  if (is_abstract (category))
    return .12f;
  switch (slot)
    {
    case FAB_SLOT_HELD: return big ? .3f : 2;
    case FAB_SLOT_RIDDEN: return is_animal (category) || is_vehicle (category) ? 4 : .5f;
    case FAB_SLOT_WORN: return is_worn (category) ? 5 : .5f;
    case FAB_SLOT_DOER: return category == FAB_CATEGORY_PERSON ? 4 : is_animal (category) ? 3 : 1;
    case FAB_SLOT_PLACE: return is_somewhere (category) ? 4 : 1;
    case FAB_SLOT_ANY:
    default: return category == FAB_CATEGORY_BODY || category == FAB_CATEGORY_STUFF ? .5f : 1;
    }
}

static gboolean
choose_sense (const char *noun,
              FabSlot     slot,
              FabSense   *best)
{
  FabSense senses[FAB_MAX_SENSES];
  guint n = fab_wordnet_senses (noun, FAB_PART_NOUN, senses);
  float best_score = 0;

  *best = (FabSense) { 0 };
  for (guint i = 0; i < n; i++)
    {
      float score = (senses[i].weight + 1.5f / (1 + i)) * fit_slot (senses[i].category, slot);

      /* a toaster toasts bread before it toasts the bride */
      if (senses[i].category == FAB_CATEGORY_PERSON && senses[i].weight == 0 && n > 1)
        score *= .4f;
      if (score <= best_score)
        continue;
      best_score = score;
      *best = senses[i];
    }

  return n > 0;
}

FabCategory
fab_ladder_category (const char *noun)
{
  FabSense sense;

  g_return_val_if_fail (noun != NULL, FAB_CATEGORY_ABSTRACT);

  return choose_sense (noun, FAB_SLOT_ANY, &sense) ? sense.category : FAB_CATEGORY_ABSTRACT;
}

/* --- what is there to draw --------------------------------------------------------------------- */

/* Finders go by the last word of a phrase too; here a phrase must be known whole. */
static const FabModel *
find_model (const char *phrase)
{
  const FabModel *model = fab_model_find (phrase);

  if (model == NULL || strchr (phrase, ' ') == NULL || g_strv_contains (model->words, phrase))
    return model;

  return NULL;
}

static const FabSet *
find_set (const char *phrase)
{
  for (const FabSet * const *set = fab_set_list (); *set != NULL; set++)
    if (g_strv_contains ((*set)->words, phrase))
      return *set;

  return NULL;
}

static gboolean
take_word (const char *text,
           FabRung    *rung)
{
  const FabWord *word = fab_lexicon_word (text);

  if (word == NULL)
    return FALSE;
  switch ((FabWordClass) word->klass)
    {
    case FAB_WORD_GARMENT:
    case FAB_WORD_FEATURE:
    case FAB_WORD_BODY:
    case FAB_WORD_WEATHER:
      break;
    case FAB_WORD_PLACE:
      rung->set = fab_set_find (word->id);
      rung->model = find_model (text);
      break;
    case FAB_WORD_THING:
      rung->model = fab_model_find (word->id);
      break;
    default:
      return FALSE;
    }
  rung->word = word;

  return TRUE;
}

/* Things that may stand for one another: animals for animals, food for food. */
typedef enum { KIND_NONE, KIND_PERSON, KIND_ANIMAL, KIND_PLANT, KIND_FOOD, KIND_VEHICLE, KIND_THING, KIND_PLACE,
               KIND_WORN, KIND_BODY, KIND_NATURE } Kind;

static Kind
kind_of (FabCategory category)
{
  static const struct { FabCategory last; Kind kind; } kinds[] = {
    { FAB_CATEGORY_ABSTRACT, KIND_NONE }, { FAB_CATEGORY_THING, KIND_THING }, { FAB_CATEGORY_PERSON, KIND_PERSON },
    { FAB_CATEGORY_DINOSAUR, KIND_ANIMAL }, { FAB_CATEGORY_GRASS, KIND_PLANT }, { FAB_CATEGORY_DRINK, KIND_FOOD },
    { FAB_CATEGORY_SHIP, KIND_VEHICLE }, { FAB_CATEGORY_TOY, KIND_THING }, { FAB_CATEGORY_PLACE, KIND_PLACE },
    { FAB_CATEGORY_CLOTH, KIND_WORN }, { FAB_CATEGORY_SCULPTURE, KIND_THING }, { FAB_CATEGORY_SKY, KIND_NATURE },
    { FAB_CATEGORY_BODY, KIND_BODY }, { FAB_CATEGORY_NATURAL, KIND_NATURE }, { FAB_CATEGORY_EVENT, KIND_NONE },
    { FAB_N_CATEGORIES, KIND_THING },
  };
  gsize i = 0;

  while (category > kinds[i].last)
    i++;

  return kinds[i].kind;
}

/* What a model is by its own name ("chicken-leg": a leg of chicken). */
static Kind
kind_of_model (const FabModel *model)
{
  g_autofree char *name = g_strdelimit (g_strdup (model->id), "-", ' ');
  FabSense sense;

  if (model->klass == FAB_MODEL_ANIMAL)
    return KIND_ANIMAL;
  if (model->klass == FAB_MODEL_FOOD)
    return KIND_FOOD;
  if (model->klass == FAB_MODEL_VEHICLE)
    return KIND_VEHICLE;
  if (!choose_sense (name, FAB_SLOT_ANY, &sense))
    return KIND_NONE;

  return kind_of (sense.category);
}

/* A crane that flies is not the one that lifts. */
static gboolean
suits (const FabRung *rung,
       FabCategory    category)
{
  Kind kind = kind_of (category);
  gboolean body = rung->word != NULL && (rung->word->klass == FAB_WORD_BODY || rung->word->klass == FAB_WORD_FEATURE);
  gboolean worn = rung->word != NULL && rung->word->klass == FAB_WORD_GARMENT;
  gboolean creature = rung->model != NULL && rung->model->klass == FAB_MODEL_CREATURE;

  if (kind == KIND_PERSON)
    return rung->person != NULL || creature;
  if (kind == KIND_BODY || body)
    return kind == KIND_BODY && body;
  if (worn && rung->model == NULL)
    return kind == KIND_WORN;
  if (rung->model != NULL)
    return kind_of_model (rung->model) == kind || (kind == KIND_THING && kind_of_model (rung->model) == KIND_NONE);

  return rung->set != NULL && (kind == KIND_PLACE || kind == KIND_NATURE);
}

/* Everything that the tables know by this word. */
static gboolean
take_tables (const char *text,
             FabRung    *rung)
{
  *rung = (FabRung) { .as = text, .category = rung->category };
  if (take_word (text, rung))
    return TRUE;
  rung->person = fab_lexicon_person (text);
  rung->model = find_model (text);
  rung->set = find_set (text);

  return rung->person != NULL || rung->model != NULL || rung->set != NULL;
}

/* Is this one of the first things that @word means? "Bolt" is to run before it is to eat. */
static gboolean
means_first (const char *word,
             FabPart     part,
             guint32     meaning)
{
  FabSense senses[FAB_MAX_SENSES];
  guint n = MIN (fab_wordnet_senses (word, part, senses), 2);

  for (guint i = 0; i < n; i++)
    if (senses[i].meaning == meaning)
      return TRUE;

  return FALSE;
}

static gboolean
take_standin (guint32  meaning,
              FabRung *rung)
{
  for (guint i = 0; i < fab_wordnet_n_words (meaning); i++)
    {
      const char *word = fab_wordnet_word (meaning, i);
      const FabModel *model = fab_ladder_standin (word);

      if (model == NULL || !means_first (word, FAB_PART_NOUN, meaning))
        continue;
      *rung = (FabRung) { .as = word, .category = rung->category, .model = model };
      return TRUE;
    }

  return FALSE;
}

static gboolean
take_meaning (guint32  meaning,
              FabRung *rung)
{
  FabRung found = *rung;

  for (guint i = 0; i < fab_wordnet_n_words (meaning); i++)
    {
      const char *word = fab_wordnet_word (meaning, i);

      if (!take_tables (word, &found) || !suits (&found, rung->category) || !means_first (word, FAB_PART_NOUN, meaning))
        continue;
      *rung = found;
      return TRUE;
    }

  return take_standin (meaning, rung);
}

/* --- walking the meanings ---------------------------------------------------------------------- */

typedef struct { guint32 meaning[MAX_WALK]; guint8 depth[MAX_WALK]; guint n, at; } Walk;

static void
visit (Walk   *walk,
       guint32 meaning,
       guint   depth)
{
  for (guint i = 0; i < walk->n; i++)
    if (walk->meaning[i] == meaning)
      return;
  if (walk->n == MAX_WALK)
    return;
  walk->meaning[walk->n] = meaning;
  walk->depth[walk->n++] = depth;
}

/* Breadth first, so that the nearest comes first; FALSE at the end. */
static gboolean
step (Walk    *walk,
      guint    depth,
      guint32 *meaning)
{
  if (walk->at == walk->n)
    return FALSE;
  *meaning = walk->meaning[walk->at];
  if (walk->depth[walk->at] < depth)
    for (guint i = 0; i < fab_wordnet_n_links (*meaning); i++)
      visit (walk, fab_wordnet_link (*meaning, i).meaning, walk->depth[walk->at] + 1);
  walk->at++;

  return TRUE;
}

static gboolean
climb (const FabSense *sense,
       FabRung        *rung)
{
  Walk walk = { 0 };
  guint32 meaning;
  guint steps = sense->category == FAB_CATEGORY_PERSON ? PERSON_STEPS : KIN_STEPS;

  visit (&walk, sense->meaning, 0);
  while (step (&walk, steps, &meaning))
    if (take_meaning (meaning, rung))
      return TRUE;

  return FALSE;
}

static const FabModel *
find_archetype (FabCategory category)
{
  g_auto(GStrv) ids = g_strsplit (archetypes[category].models != NULL ? archetypes[category].models : "", " ", -1);
  const FabModel *model = NULL;

  for (guint i = 0; model == NULL && ids[i] != NULL; i++)
    model = fab_model_by_id (ids[i]);

  return model;
}

/**
 * fab_ladder_find:
 * @noun: a noun or a chunk of nouns in lower case, in any number
 * @slot: what it is there for
 *
 * Returns: how it is drawn; the step is %FAB_RUNG_NONE for what one cannot see
 */
FabRung
fab_ladder_find (const char *noun,
                 FabSlot     slot)
{
  FabRung rung = { 0 };
  FabSense sense = { 0 };

  g_return_val_if_fail (noun != NULL, rung);

  if (take_tables (noun, &rung))
    {
      rung.step = rung.model != NULL && fab_model_is_flat (rung.model) ? FAB_RUNG_GLYPH : FAB_RUNG_EXACT;
      return rung;
    }
  rung = (FabRung) { 0 };
  if (!choose_sense (noun, slot, &sense) || is_abstract (sense.category))
    return rung;
  rung.category = sense.category;
  rung.size = archetypes[sense.category].size;
  if (climb (&sense, &rung))
    rung.step = FAB_RUNG_KIN;
  else if (sense.category == FAB_CATEGORY_PERSON)
    {
      rung.step = FAB_RUNG_ARCHETYPE;
      rung.as = "person";
      rung.person = fab_lexicon_person (rung.as);
    }
  else if ((rung.model = find_archetype (sense.category)) != NULL)
    {
      rung.step = FAB_RUNG_ARCHETYPE;
      rung.as = rung.model->id;
    }
  else
    rung.step = is_shapeless (sense.category) ? FAB_RUNG_NONE : FAB_RUNG_LABEL;
  rung.size = archetypes[sense.category].size;

  return rung;
}

/* --- words that are no nouns ------------------------------------------------------------------- */

static gboolean
is_known_noun (const char *text)
{
  g_auto(GStrv) singulars = fab_lexicon_singulars (text);

  for (guint i = 0; singulars[i] != NULL; i++)
    if (fab_lexicon_person (singulars[i]) != NULL || fab_model_find (singulars[i]) != NULL ||
        find_set (singulars[i]) != NULL || fab_lexicon_word (singulars[i]) != NULL)
      return TRUE;

  return FALSE;
}

/* Verbs too wide to say what a body does. */
static gboolean
is_vague (const FabVerb *verb)
{
  static const char * const vague[] = {
    "be", "have", "do", "make", "get", "begin", "start", "become", "seem", "appear", "keep", "go on", "use",
    "change", "act", "move", "give", "take", "put", "let", "try", "need", "want", "stop", "end", "belong", NULL,
  };

  return g_strv_contains (vague, verb->text);
}

static const FabVerb *
climb_verb (const FabSense *sense,
            guint           steps)
{
  Walk walk = { 0 };
  guint32 meaning;

  visit (&walk, sense->meaning, 0);
  while (step (&walk, steps, &meaning))
    for (guint i = 0; i < fab_wordnet_n_words (meaning); i++)
      {
        const char *word = fab_wordnet_word (meaning, i);
        const FabVerb *verb = fab_lexicon_verb_base (word);

        if (verb != NULL && !is_vague (verb) && means_first (word, FAB_PART_VERB, meaning))
          return verb;
      }

  return NULL;
}

/* A stroll is nothing one can see, a bolt is. */
static gboolean
reads_rather_as_verb (const char *text)
{
  guint verb = fab_wordnet_weight (text, FAB_PART_VERB);
  FabSense noun;

  if (fab_wordnet_weight (text, FAB_PART_ADJECTIVE) > verb || fab_lexicon_name (text) != 0 || is_known_noun (text))
    return FALSE;

  return verb > fab_wordnet_weight (text, FAB_PART_NOUN) ||
         (choose_sense (text, FAB_SLOT_ANY, &noun) && is_abstract (noun.category));
}

const FabVerb *
fab_ladder_verb (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return strchr (text, ' ') == NULL && reads_rather_as_verb (text) ? fab_ladder_deed (text) : NULL;
}

const FabVerb *
fab_ladder_deed (const char *text)
{
  FabSense senses[FAB_MAX_SENSES];
  const FabVerb *verb = NULL;
  guint n;

  g_return_val_if_fail (text != NULL, NULL);

  n = fab_wordnet_senses (text, FAB_PART_VERB, senses);
  for (guint steps = 0; verb == NULL && steps <= 3; steps++)
    for (guint i = 0; verb == NULL && i < MIN (n, 4); i++)
      verb = climb_verb (&senses[i], steps);

  return verb;
}

static const char *
climb_emotion (const FabSense *sense,
               guint           steps)
{
  Walk walk = { 0 };
  guint32 meaning;

  visit (&walk, sense->meaning, 0);
  while (step (&walk, steps, &meaning))
    for (guint i = 0; i < fab_wordnet_n_words (meaning); i++)
      {
        const FabWord *word = fab_lexicon_word (fab_wordnet_word (meaning, i));

        if (word != NULL && word->klass == FAB_WORD_EMOTION)
          return word->id;
      }

  return NULL;
}

const char *
fab_ladder_emotion (const char *text)
{
  static const FabPart parts[] = { FAB_PART_ADJECTIVE, FAB_PART_ADVERB };
  const char *emotion = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  for (gsize p = 0; emotion == NULL && p < G_N_ELEMENTS (parts); p++)
    {
      FabSense senses[FAB_MAX_SENSES];
      guint n = MIN (fab_wordnet_senses (text, parts[p], senses), 2);

      for (guint steps = 0; emotion == NULL && steps <= 1; steps++)
        for (guint i = 0; emotion == NULL && i < n; i++)
          emotion = climb_emotion (&senses[i], steps);
    }

  return emotion;
}

gboolean
fab_ladder_is_no_noun (const char *text)
{
  guint noun, other = 0;

  g_return_val_if_fail (text != NULL, FALSE);

  noun = fab_wordnet_weight (text, FAB_PART_NOUN);
  for (FabPart part = FAB_PART_VERB; part <= FAB_PART_ADVERB; part++)
    other = MAX (other, fab_wordnet_weight (text, part));

  return other > 0 && (noun == 0 || other > 4 * noun);
}

gboolean
fab_ladder_is_unseen (const char *text)
{
  FabSense senses[FAB_MAX_SENSES];
  guint n;

  g_return_val_if_fail (text != NULL, FALSE);

  n = fab_wordnet_senses (text, FAB_PART_NOUN, senses);
  for (guint i = 0; i < MIN (n, 3); i++)
    if (senses[i].category != FAB_CATEGORY_ABSTRACT && senses[i].category != FAB_CATEGORY_EVENT)
      return FALSE;

  return n > 0;
}
