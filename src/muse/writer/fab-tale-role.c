/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include <string.h>

#include "fab-tale-role.h"

static const char * const names_f[] = {
  "Mara", "Ines", "Ada", "Noor", "Lena", "Wanda", "Yuki", "Rosa", "Thea", "Amina", "Greta",
  "Pilar", "Edith", "Zora",
  "Maeve", "Olga", "Suki", "Hanna", "Flora", "Ngozi", "Ida", "Vera", "Ruth", "Celia", "Anouk",
  "Tilda", "Beatriz", "Kaya",
};

static const char * const names_m[] = {
  "Elias", "Tomas", "Jonah", "Omar", "Felix", "Kofi", "Anton", "Hugo", "Ravi", "Bruno", "Silas",
  "Kenji", "Otto", "Mateo",
  "Emil", "Leon", "Idris", "Viktor", "Nils", "Pedro", "Abel", "Casper", "Marek", "Yusuf", "Alfie",
  "Gus", "Milo", "Rune",
};

static const char * const hair_f[] = {
  "red curls", "black braid", "short blonde hair", "long dark hair", "brown ponytail", "freckles",
};

static const char * const hair_m[] = {
  "dark beard", "bald head", "red hair", "short black hair", "brown curls", "thick moustache",
};

static const char * const old_f[] = { "white bun", "grey braid", "silver curls" };
static const char * const old_m[] = { "grey beard", "white moustache", "bald head" };

static const char * const young_f[] = { "black pigtails", "red curls", "blonde braid" };
static const char * const young_m[] = { "brown curls", "red hair", "short black hair" };

static const char * const clothes[] = {
  "leather jacket", "long scarf", "green coat", "striped pullover", "round glasses",
  "yellow raincoat", "blue dungarees", "wool hat",
};

static const struct { FabNounKind kind; const char *looks[3]; } looks[] = {
  { FAB_NOUN_ANIMAL, { "bright eyes", "small and quick", "curious face" } },
  { FAB_NOUN_NATURE, { "huge, dark clouds", "huge, pale face", "tall, restless" } },
  { FAB_NOUN_MACHINE, { "rusty, round eyes", "dented, one lamp eye", "tall, squeaking" } },
  { FAB_NOUN_FOOD, { "round face, thin legs", "small, thin arms", "rosy cheeks" } },
  { FAB_NOUN_IDEA,
    { "pale guest, long grey coat", "tall guest, black coat", "thin guest, grey hat" } },
};

static const char female[] =
  "grandmother grandma granny mother mum mom woman girl lady sister aunt wife daughter queen "
  "princess witch nun widow mermaid ballerina actress waitress bride fairy cow hen headmistress "
  "policewoman cowgirl nan";
static const char male[] =
  "grandfather grandpa father dad man boy guy brother uncle husband son king prince monk priest "
  "fisherman postman mailman widower rooster emperor duke nephew policeman fireman butcher bull "
  "cowboy";
static const char kin[] =
  "grandmother grandma granny grandfather grandpa mother father mum mom dad aunt uncle nan";
static const char old[] =
  "grandmother grandma granny grandfather grandpa keeper lighthouse_keeper widow widower master "
  "fisherman captain hermit king queen wizard professor nan";
static const char young[] = "kid child boy girl toddler son daughter orphan pupil teenager";

static const char *
pick (const char * const *list,
      gsize               n,
      GRand              *rand)
{
  return list[g_rand_int_range (rand, 0, n)];
}

/* A look that nobody in this tale has yet, if there is one left. */
static const char *
pick_fresh (const char * const *list,
            gsize               n,
            GRand              *rand,
            GHashTable         *taken)
{
  const char *look = pick (list, n, rand);

  for (gsize i = 0; i < n && g_hash_table_contains (taken, look); i++)
    look = list[i];
  g_hash_table_add (taken, g_strdup (look));

  return look;
}

/* The sex that a given name speaks of, or 0. */
static char
guess_sex (const char *name)
{
  static const char women[] =
    "mary jane alice susan kate eve ruth edith ines yuki noor ingrid margaret ann joan helen sarah";
  g_autofree char *folded = g_utf8_strdown (name, -1);

  if (fab_words_have (women, folded) || g_str_has_suffix (folded, "a")
      || g_str_has_suffix (folded, "ie"))
    return 'f';

  return 'm';
}

static char
choose_sex (const char *noun,
            char        wanted,
            GRand      *rand)
{
  gboolean coin = g_rand_boolean (rand);

  if (fab_words_have (female, noun))
    return 'f';
  if (fab_words_have (male, noun))
    return 'm';

  return wanted != 0 ? wanted : coin ? 'f' : 'm';
}

static char *
choose_name (char        sex,
             GRand      *rand,
             GHashTable *names)
{
  const char *name = NULL;

  for (int i = 0; i < 40; i++)
    {
      name = sex == 'f' ? pick (names_f, G_N_ELEMENTS (names_f), rand)
                        : pick (names_m, G_N_ELEMENTS (names_m), rand);
      if (!g_hash_table_contains (names, name))
        break;
    }
  g_hash_table_add (names, g_strdup (name));

  return g_strdup (name);
}

static char *
capitalise (const char *word)
{
  g_autofree char *first = g_utf8_substring (word, 0, 1);
  g_autofree char *upper = g_utf8_strup (first, -1);

  return g_strconcat (upper, g_utf8_next_char (word), NULL);
}

static FabManner
choose_manner (FabRole *self,
               GRand   *rand)
{
  FabManner chance = g_rand_int_range (rand, 0, FAB_N_MANNERS);
  const char *noun = self->noun ? self->noun : "";

  if (self->kind == FAB_NOUN_MACHINE)
    return FAB_MANNER_FORMAL;
  if (self->kind == FAB_NOUN_NATURE)
    return g_rand_boolean (rand) ? FAB_MANNER_FLORID : FAB_MANNER_ASKING;
  if (fab_words_have (young, noun))
    return FAB_MANNER_ASKING;
  if (fab_words_have (kin, noun))
    return FAB_MANNER_WARM;
  if (fab_words_have ("detective inspector thief spy", noun))
    return g_rand_boolean (rand) ? FAB_MANNER_WRY : FAB_MANNER_TERSE;

  return chance;
}

/* "60s, lighthouse keeper, grey beard, oilskin coat" */
static char *
describe_person (FabRole    *self,
                 const char *wears,
                 GRand      *rand,
                 GHashTable *taken)
{
  static const char * const ages[] = { "20s", "30s", "40s", "50s" };
  const char *noun = self->noun ? self->noun : "";
  gboolean aged = fab_words_have (old, noun)
    || (self->phrase && g_str_has_prefix (self->phrase, "old ")
        && !fab_words_have ("friend enemy rival", noun));
  gboolean small = fab_words_have (young, noun);
  const char *age = aged ? "70s" : g_str_equal (noun, "teenager") ? "16" : small ? "10" : pick (ages, G_N_ELEMENTS (ages), rand);
  const char *hair;
  gboolean named = self->phrase == NULL || fab_words_have (kin, noun)
    || fab_words_have ("person man woman", noun);

  if (aged)
    hair = pick_fresh (self->sex == 'f' ? old_f : old_m, 3, rand, taken);
  else if (small)
    hair = pick_fresh (self->sex == 'f' ? young_f : young_m, 3, rand, taken);
  else
    hair = pick_fresh (self->sex == 'f' ? hair_f : hair_m, 6, rand, taken);
  if (wears == NULL)
    wears = pick_fresh (clothes, G_N_ELEMENTS (clothes), rand, taken);

  return g_strdup_printf ("%s, %s%s%s, %s", age, named ? "" : self->phrase, named ? "" : ", ",
                          hair, wears);
}

static char *
describe_other (FabRole    *self,
                const char *wears,
                GRand      *rand)
{
  const char *look = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      if (looks[i].kind == self->kind)
        look = pick (looks[i].looks, 3, rand);
    }
  if (look == NULL)
    look = "small, bright eyes";

  /* nobody has seen one yet */
  if (self->kind == FAB_NOUN_IDEA)
    return g_strdup (look);

  return wears != NULL ? g_strdup_printf ("%s, %s, %s", self->phrase, wears, look)
                       : g_strdup_printf ("%s, %s", self->phrase, look);
}

/* People have names; kin, animals and things are called what they are, while that is clear. */
static char *
name_role (FabRole    *self,
           gboolean    plural,
           GRand      *rand,
           GHashTable *names)
{
  g_autofree char *title = capitalise (self->noun);
  gboolean person = self->kind == FAB_NOUN_PERSON && !fab_words_have (kin, self->noun);

  if (person || plural || g_hash_table_contains (names, title))
    return choose_name (self->sex != 0 ? self->sex : 'f', rand, names);

  g_hash_table_add (names, g_strdup (title));

  return g_steal_pointer (&title);
}

FabRole *
fab_role_new_from_noun (const FabIdeaNoun *noun,
                        char               sex,
                        GRand             *rand,
                        GHashTable        *names)
{
  FabRole *self = g_new0 (FabRole, 1);
  const char *wears = noun->wears;

  self->kind = noun->kind;
  if (noun->name == NULL)
    {
      self->noun = g_strdup (noun->noun);
      self->phrase = g_strdup (noun->phrase);
    }
  if (wears == NULL && noun->word != NULL)
    wears = noun->word->wears;

  if (noun->name != NULL && sex == 0)
    sex = guess_sex (noun->name);
  if (self->kind == FAB_NOUN_PERSON || self->kind == FAB_NOUN_IDEA)
    self->sex = choose_sex (noun->noun, sex, rand);
  else if (noun->wears != NULL || sex != 0)
    self->sex = sex != 0 ? sex : 'f';
  if (noun->name != NULL)
    {
      self->name = g_strdup (noun->name);
      g_hash_table_add (names, g_strdup (noun->name));
    }
  else
    self->name = name_role (self, noun->plural, rand, names);
  self->description = self->kind == FAB_NOUN_PERSON ? describe_person (self, wears, rand, names)
                                                    : describe_other (self, wears, rand);
  self->manner = choose_manner (self, rand);

  return self;
}

FabRole *
fab_role_new (const char *phrase,
              GRand      *rand,
              GHashTable *names)
{
  FabRole *self = g_new0 (FabRole, 1);
  const char *noun = strrchr (phrase, ' ');
  const FabNounWord *word;

  noun = noun != NULL ? noun + 1 : phrase;
  word = fab_noun_find (noun, NULL);
  self->kind = word != NULL && word->kind == FAB_NOUN_ANIMAL ? FAB_NOUN_ANIMAL : FAB_NOUN_PERSON;
  self->noun = g_strdup (noun);
  self->phrase = g_strdup (phrase);
  self->sex = self->kind == FAB_NOUN_PERSON ? choose_sex (noun, 0, rand) : 0;
  self->name = name_role (self, FALSE, rand, names);
  self->description = self->kind == FAB_NOUN_ANIMAL
                      ? describe_other (self, NULL, rand)
                      : describe_person (self, word != NULL ? word->wears : NULL, rand, names);
  self->manner = choose_manner (self, rand);

  return self;
}

void
fab_role_free (FabRole *self)
{
  g_free (self->name);
  g_free (self->noun);
  g_free (self->phrase);
  g_free (self->description);
  g_free (self);
}
