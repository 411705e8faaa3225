/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include <string.h>

#include "fab-idea-words.h"

#define PERSON FAB_NOUN_PERSON
#define ANIMAL FAB_NOUN_ANIMAL
#define NATURE FAB_NOUN_NATURE
#define MACHINE FAB_NOUN_MACHINE
#define FOOD FAB_NOUN_FOOD
#define THING FAB_NOUN_THING

static const FabNounWord nouns[] = {
  { PERSON, "lighthouse", "oilskin coat", "the lantern", "lighthouse_keeper keeper" },
  { PERSON, "bakery", "white apron", "the rolling pin", "baker confectioner" },
  { PERSON, "restaurant", "chef hat", "the frying pan", "chef cook" },
  { PERSON, "restaurant", "black apron", "the tray", "waiter waitress" },
  { PERSON, "office", "trench coat", "the flashlight", "detective inspector investigator spy sleuth agent" },
  { PERSON, "cottage", "flowered apron", "the teapot", "grandmother grandma granny grandfather grandpa widow widower nan aunt uncle" },
  { PERSON, "living-room", "plain shirt", "the suitcase", "mother father mum mom dad woman man wife husband couple family sister brother stranger neighbour neighbor lady guy person people ex fiance" },
  { PERSON, "bedroom", "striped pullover", "the backpack", "child children kid boy girl toddler son daughter teenager orphan twin" },
  { PERSON, "classroom", "tweed jacket", "the chalk", "teacher professor student pupil headmaster" },
  { PERSON, "hospital", "white coat", "the stethoscope", "doctor nurse surgeon dentist patient" },
  { PERSON, "laboratory", "lab coat", "the notebook", "scientist inventor engineer chemist" },
  { PERSON, "spaceship", "space suit", "the radio", "astronaut cosmonaut alien pilot" },
  { PERSON, "ship", "long coat", "the telescope", "captain pirate sailor" },
  { PERSON, "harbour", "rubber boots", "the net", "fisherman fisher mermaid diver" },
  { PERSON, "castle", "armour", "the sword", "knight squire" },
  { PERSON, "castle", "crown", "the sceptre", "king queen prince princess emperor duke" },
  { PERSON, "forest", "pointed hat", "the book", "witch wizard magician sorcerer druid" },
  { PERSON, "forest", "green hood", "the axe", "hunter woodcutter ranger hermit elf fairy giant troll ogre" },
  { PERSON, "farm", "straw hat", "the bucket", "farmer shepherd cowboy cowgirl" },
  { PERSON, "garden", "straw hat", "the watering can", "gardener botanist" },
  { PERSON, "library", "round glasses", "the book", "librarian writer author poet novelist" },
  { PERSON, "studio", "paint-stained smock", "the brush", "painter artist sculptor photographer" },
  { PERSON, "stage", "velvet jacket", "the violin", "musician violinist pianist singer composer actor actress dancer ballerina comedian" },
  { PERSON, "circus", "striped trousers", "the umbrella", "clown acrobat juggler mime" },
  { PERSON, "workshop", "leather apron", "the hammer", "carpenter blacksmith mechanic watchmaker clockmaker cobbler toymaker plumber builder" },
  { PERSON, "street", "uniform", "the bag", "postman mailman courier driver policeman policewoman cop soldier firefighter fireman guard" },
  { PERSON, "alley", "dark hood", "the rope", "thief burglar robber criminal gangster assassin hitman" },
  { PERSON, "church", "long robe", "the candle", "monk nun priest vicar" },
  { PERSON, "office", "grey suit", "the briefcase", "accountant clerk banker lawyer judge boss manager secretary salesman programmer president mayor" },
  { PERSON, "gym", "track suit", "the towel", "boxer wrestler runner athlete footballer coach champion" },
  { PERSON, "graveyard", "black cloak", "the shovel", "vampire ghost zombie gravedigger undertaker skeleton death" },
  { PERSON, "desert", "dusty poncho", "the map", "nomad gunslinger sheriff bandit explorer archaeologist traveller traveler" },
  { PERSON, "village", "wool cloak", "the lute", "bard tailor barber villager miller shopkeeper butcher" },

  { ANIMAL, "park", NULL, "the ball", "dog puppy poodle bulldog" },
  { ANIMAL, "living-room", NULL, "the ball of wool", "cat kitten hamster goldfish parrot canary" },
  { ANIMAL, "kitchen", NULL, "the cheese", "mouse rat cockroach fly spider" },
  { ANIMAL, "garden", NULL, "the leaf", "snail bee worm ant butterfly caterpillar ladybird rabbit hedgehog mole frog toad bird sparrow robin" },
  { ANIMAL, "forest", NULL, "the branch", "fox wolf bear deer owl squirrel badger crow raven snake beaver" },
  { ANIMAL, "farm", NULL, "the bucket", "cow pig sheep goat horse donkey chicken hen rooster duck goose pony lamb" },
  { ANIMAL, "desert", NULL, "the flute", "lion tiger camel elephant giraffe monkey zebra lizard dinosaur" },
  { ANIMAL, "underwater", NULL, "the shell", "fish whale shark octopus crab dolphin lobster turtle jellyfish squid" },
  { ANIMAL, "mountain", NULL, "the feather", "dragon eagle unicorn phoenix griffin yeti" },
  { ANIMAL, "beach", NULL, "the fish", "penguin seal seagull walrus polar_bear" },

  { NATURE, "cliff", NULL, NULL, "storm wind thunder lightning hurricane tornado rain" },
  { NATURE, "beach", NULL, NULL, "sea ocean wave tide" },
  { NATURE, "rooftop", NULL, NULL, "moon sun star cloud sky comet night" },
  { NATURE, "mountain", NULL, NULL, "mountain volcano glacier snow winter" },
  { NATURE, "forest", NULL, NULL, "river tree oak forest spring summer autumn shadow fire" },

  { MACHINE, "wasteland", "rusty", "the lamp", "robot android cyborg machine computer drone satellite" },
  { MACHINE, "kitchen", NULL, NULL, "toaster fridge oven vacuum kettle microwave" },
  { MACHINE, "street", NULL, NULL, "car bus truck taxi bicycle motorbike tram train" },

  { FOOD, "garden", NULL, NULL, "radish carrot potato tomato pumpkin onion cabbage turnip beet pea bean strawberry apple pear cherry lemon banana mushroom sunflower rose tulip flower cactus" },
  { FOOD, "kitchen", NULL, NULL, "bread cake cookie pancake egg sandwich soup pizza burger cheese sausage croissant doughnut muffin" },

  { THING, "garden", NULL, NULL, "seed plant egg nest kite" },
  { THING, "bakery", NULL, NULL, "recipe dough flour" },
  { THING, "beach", NULL, NULL, "bottle boat message shell anchor" },
  { THING, "museum", NULL, NULL, "painting statue diamond jewel treasure crown vase necklace gold" },
  { THING, "library", NULL, NULL, "book letter diary poem secret story" },
  { THING, "workshop", NULL, NULL, "clock watch key door box lamp mirror toy doll puppet umbrella ladder chair table bed piano guitar violin suitcase phone camera photograph candle sword ring map" },
  { THING, "spaceship", NULL, NULL, "rocket spaceship planet" },

  { FAB_NOUN_GARMENT, NULL, NULL, NULL, "tutu hat coat cape dress suit crown scarf boots apron uniform armour armor costume skirt jacket cloak mask glasses helmet pyjamas pajamas gown kilt sweater tuxedo wig" },
  { FAB_NOUN_IDEA, NULL, NULL, NULL, "loneliness love hate war peace time hope fear joy grief sadness happiness freedom justice silence memory deadline jealousy envy anger guilt pride death life friendship sleep dream dreams luck fate courage boredom truth beauty hunger money power home nostalgia regret patience insomnia winter revenge betrayal" },
  { FAB_NOUN_TIME, NULL, NULL, NULL, "day night morning evening dawn dusk noon midnight sunset sunrise christmas halloween tonight tomorrow" },
};

static const char person_endings[] = "er or ist ian man woman ant eer ess smith wright";

gboolean
fab_words_have (const char *list,
                const char *word)
{
  gsize length = strlen (word);

  for (const char *p = list; *p != '\0';)
    {
      gsize n = strcspn (p, " ");

      if (n == length && strncmp (p, word, n) == 0)
        return TRUE;
      p += n + (p[n] == ' ');
    }

  return FALSE;
}

static const FabNounWord *
find_singular (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (nouns); i++)
    {
      if (fab_words_have (nouns[i].words, word))
        return &nouns[i];
    }

  return NULL;
}

static char *
replace_end (const char *word,
             gsize       cut,
             const char *end)
{
  return g_strdup_printf ("%.*s%s", (int) (strlen (word) - cut), word, end);
}

/* What the singular of @word may be, likeliest first. */
static char **
guess_singulars (const char *word)
{
  static const char * const irregular[][2] = {
    { "mice", "mouse" }, { "geese", "goose" }, { "wolves", "wolf" }, { "knives", "knife" },
    { "thieves", "thief" }, { "men", "man" }, { "women", "woman" }, { "people", "person" },
    { "fishermen", "fisherman" }, { "leaves", "leaf" }, { "elves", "elf" }, { "kids", "kid" },
  };
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *y = NULL;
  g_autofree char *es = NULL;
  g_autofree char *s = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (irregular); i++)
    {
      if (g_str_equal (word, irregular[i][0]))
        g_strv_builder_add (builder, irregular[i][1]);
    }
  if (g_str_has_suffix (word, "ies"))
    g_strv_builder_add (builder, y = replace_end (word, 3, "y"));
  if (g_str_has_suffix (word, "s") && !g_str_has_suffix (word, "ss") && strlen (word) > 3)
    g_strv_builder_add (builder, s = replace_end (word, 1, ""));
  if (g_str_has_suffix (word, "es"))
    g_strv_builder_add (builder, es = replace_end (word, 2, ""));

  return g_strv_builder_end (builder);
}

const FabNounWord *
fab_noun_find (const char  *word,
               char       **singular)
{
  const FabNounWord *noun = find_singular (word);
  g_auto(GStrv) guesses = guess_singulars (word);

  if (singular != NULL)
    *singular = g_strdup (word);

  for (guint i = 0; noun == NULL && guesses[i] != NULL; i++)
    {
      noun = find_singular (guesses[i]);
      if (noun != NULL && singular != NULL)
        {
          g_free (*singular);
          *singular = g_strdup (guesses[i]);
        }
    }

  return noun;
}

FabNounKind
fab_noun_guess (const char *word)
{
  g_auto(GStrv) endings = g_strsplit (person_endings, " ", -1);
  g_autofree char *singular = NULL;
  const FabNounWord *noun = fab_noun_find (word, &singular);

  if (noun != NULL)
    return noun->kind;
  if (fab_place_find (word) != NULL)
    return FAB_NOUN_PLACE;
  if (g_str_has_suffix (word, "ness") || g_str_has_suffix (word, "tion") || g_str_has_suffix (word, "ity")
      || g_str_has_suffix (word, "ship") || g_str_has_suffix (word, "ism"))
    return FAB_NOUN_IDEA;

  for (guint i = 0; endings[i] != NULL; i++)
    {
      if (strlen (word) > strlen (endings[i]) + 2 && g_str_has_suffix (word, endings[i]))
        return FAB_NOUN_PERSON;
    }

  return FAB_NOUN_UNKNOWN;
}
