/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-persona-words.h"

static const FabLookWord words[] = {
  { "bald", FAB_LOOK_HAIR, "bald" }, { "shaved", FAB_LOOK_HAIR, "bald" }, { "balding", FAB_LOOK_HAIR, "fringe" },
  { "curls", FAB_LOOK_HAIR, "curls" }, { "curly", FAB_LOOK_HAIR, "curls" }, { "afro", FAB_LOOK_HAIR, "curls" }, { "frizzy", FAB_LOOK_HAIR, "curls" },
  { "bob", FAB_LOOK_HAIR, "bob" }, { "bun", FAB_LOOK_HAIR, "bun" }, { "chignon", FAB_LOOK_HAIR, "bun" }, { "topknot", FAB_LOOK_HAIR, "bun" },
  { "ponytail", FAB_LOOK_HAIR, "ponytail" }, { "braid", FAB_LOOK_HAIR, "braids" }, { "braids", FAB_LOOK_HAIR, "braids" },
  { "braided", FAB_LOOK_HAIR, "braids" }, { "plaits", FAB_LOOK_HAIR, "braids" }, { "pigtails", FAB_LOOK_HAIR, "pigtails" },
  { "dreadlocks", FAB_LOOK_HAIR, "long-curls" }, { "wavy", FAB_LOOK_HAIR, "long-curls" }, { "mohawk", FAB_LOOK_HAIR, "mohawk" },
  { "spiky", FAB_LOOK_HAIR, "wild" }, { "wild", FAB_LOOK_HAIR, "wild" }, { "messy", FAB_LOOK_HAIR, "wild" }, { "tousled", FAB_LOOK_HAIR, "wild" },
  { "quiff", FAB_LOOK_HAIR, "quiff" }, { "crewcut", FAB_LOOK_HAIR, "crop" }, { "buzzcut", FAB_LOOK_HAIR, "crop" }, { "cropped", FAB_LOOK_HAIR, "crop" },

  { "blond", FAB_LOOK_HAIR_TONE, NULL, .80f, 0xe6cf8a }, { "blonde", FAB_LOOK_HAIR_TONE, NULL, .80f, 0xe6cf8a },
  { "brunette", FAB_LOOK_HAIR_TONE, NULL, .25f, 0x4a3020 }, { "redhead", FAB_LOOK_HAIR_TONE, NULL, .45f, 0xb4532a },
  { "ginger", FAB_LOOK_HAIR_TONE, NULL, .5f, 0xc06830 }, { "auburn", FAB_LOOK_HAIR_TONE, NULL, .35f, 0x84402a },
  { "silver-haired", FAB_LOOK_HAIR_TONE, NULL, .88f, 0xd0d0d0 }, { "grey-haired", FAB_LOOK_HAIR_TONE, NULL, .75f, 0xb4b4b4 },
  { "white-haired", FAB_LOOK_HAIR_TONE, NULL, .95f, 0xf0f0f0 }, { "dark-haired", FAB_LOOK_HAIR_TONE, NULL, .12f, 0x2a2018 },
  { "red-haired", FAB_LOOK_HAIR_TONE, NULL, .45f, 0xb4532a }, { "fair-haired", FAB_LOOK_HAIR_TONE, NULL, .8f, 0xe6cf8a },

  { "red", FAB_LOOK_COLOUR, NULL, .42f, 0xb4362e }, { "black", FAB_LOOK_COLOUR, NULL, .10f, 0x282828 }, { "white", FAB_LOOK_COLOUR, NULL, .98f, 0xfafafa },
  { "grey", FAB_LOOK_COLOUR, NULL, .6f, 0x9a9a9a }, { "gray", FAB_LOOK_COLOUR, NULL, .6f, 0x9a9a9a }, { "silver", FAB_LOOK_COLOUR, NULL, .82f, 0xc8ccd0 },
  { "brown", FAB_LOOK_COLOUR, NULL, .32f, 0x6a4a30 }, { "blue", FAB_LOOK_COLOUR, NULL, .40f, 0x3a62a8 }, { "navy", FAB_LOOK_COLOUR, NULL, .2f, 0x26365c },
  { "green", FAB_LOOK_COLOUR, NULL, .45f, 0x4a8048 }, { "yellow", FAB_LOOK_COLOUR, NULL, .85f, 0xe6cc4a }, { "orange", FAB_LOOK_COLOUR, NULL, .6f, 0xe08838 },
  { "pink", FAB_LOOK_COLOUR, NULL, .8f, 0xeeaabc }, { "purple", FAB_LOOK_COLOUR, NULL, .35f, 0x71458c }, { "violet", FAB_LOOK_COLOUR, NULL, .35f, 0x71458c },
  { "beige", FAB_LOOK_COLOUR, NULL, .78f, 0xd8c8a4 }, { "cream", FAB_LOOK_COLOUR, NULL, .92f, 0xf2ead2 }, { "turquoise", FAB_LOOK_COLOUR, NULL, .6f, 0x48b0b0 },
  { "golden", FAB_LOOK_COLOUR, NULL, .75f, 0xdcb44a }, { "gold", FAB_LOOK_COLOUR, NULL, .75f, 0xdcb44a }, { "dark", FAB_LOOK_COLOUR, NULL, .15f, 0x302a26 },
  { "light", FAB_LOOK_COLOUR, NULL, .88f, 0xe4e0d8 }, { "leather", FAB_LOOK_COLOUR, NULL, .22f, 0x4c3626 }, { "denim", FAB_LOOK_COLOUR, NULL, .42f, 0x4a648c },

  { "beard", FAB_LOOK_BEARD, "full" }, { "bearded", FAB_LOOK_BEARD, "full" }, { "moustache", FAB_LOOK_BEARD, "moustache" },
  { "mustache", FAB_LOOK_BEARD, "moustache" }, { "mustachioed", FAB_LOOK_BEARD, "moustache" }, { "goatee", FAB_LOOK_BEARD, "goatee" },
  { "stubble", FAB_LOOK_BEARD, "stubble" }, { "stubbled", FAB_LOOK_BEARD, "stubble" }, { "unshaven", FAB_LOOK_BEARD, "stubble" },
  { "glasses", FAB_LOOK_GLASSES }, { "spectacles", FAB_LOOK_GLASSES }, { "bespectacled", FAB_LOOK_GLASSES }, { "sunglasses", FAB_LOOK_GLASSES },
  { "goggles", FAB_LOOK_GLASSES },

  { "cap", FAB_LOOK_HAT, "cap" }, { "beanie", FAB_LOOK_HAT, "beanie" }, { "woolly", FAB_LOOK_HAT, "beanie" }, { "beret", FAB_LOOK_HAT, "beret" },
  { "fedora", FAB_LOOK_HAT, "fedora" }, { "bowler", FAB_LOOK_HAT, "fedora" }, { "hat", FAB_LOOK_HAT, "fedora" }, { "helmet", FAB_LOOK_HAT, "helmet" },
  { "crown", FAB_LOOK_HAT, "crown" }, { "tiara", FAB_LOOK_HAT, "crown" }, { "toque", FAB_LOOK_HAT, "chef" }, { "hood", FAB_LOOK_HAT, "hood" },
  { "hooded", FAB_LOOK_HAT, "hood" }, { "veil", FAB_LOOK_HAT, "veil" }, { "sombrero", FAB_LOOK_HAT, "straw" }, { "headscarf", FAB_LOOK_HAT, "hood" },

  { "suit", FAB_LOOK_COSTUME, "suit" }, { "tuxedo", FAB_LOOK_COSTUME, "suit" }, { "tux", FAB_LOOK_COSTUME, "suit" }, { "blazer", FAB_LOOK_COSTUME, "jacket" },
  { "jacket", FAB_LOOK_COSTUME, "jacket" }, { "parka", FAB_LOOK_COSTUME, "hoodie" }, { "anorak", FAB_LOOK_COSTUME, "hoodie" },
  { "dress", FAB_LOOK_COSTUME, "dress" }, { "sundress", FAB_LOOK_COSTUME, "dress" }, { "gown", FAB_LOOK_COSTUME, "gown" }, { "nightgown", FAB_LOOK_COSTUME, "gown" },
  { "sari", FAB_LOOK_COSTUME, "gown" }, { "kimono", FAB_LOOK_COSTUME, "robe" }, { "yukata", FAB_LOOK_COSTUME, "robe" }, { "toga", FAB_LOOK_COSTUME, "robe" },
  { "coat", FAB_LOOK_COSTUME, "coat" }, { "overcoat", FAB_LOOK_COSTUME, "coat" }, { "trenchcoat", FAB_LOOK_COSTUME, "coat" }, { "raincoat", FAB_LOOK_COSTUME, "coat" },
  { "trench", FAB_LOOK_COSTUME, "coat" }, { "labcoat", FAB_LOOK_COSTUME, "scientist" }, { "robe", FAB_LOOK_COSTUME, "robe" }, { "robes", FAB_LOOK_COSTUME, "robe" },
  { "bathrobe", FAB_LOOK_COSTUME, "robe" }, { "cloak", FAB_LOOK_CAPE }, { "cape", FAB_LOOK_CAPE }, { "poncho", FAB_LOOK_CAPE }, { "shawl", FAB_LOOK_CAPE },
  { "armour", FAB_LOOK_COSTUME, "knight" }, { "armor", FAB_LOOK_COSTUME, "knight" }, { "chainmail", FAB_LOOK_COSTUME, "knight" }, { "tutu", FAB_LOOK_COSTUME, "tutu" },
  { "overalls", FAB_LOOK_COSTUME, "worker" }, { "dungarees", FAB_LOOK_COSTUME, "worker" }, { "oilskin", FAB_LOOK_COSTUME, "fisherman" },
  { "oilskins", FAB_LOOK_COSTUME, "fisherman" }, { "spacesuit", FAB_LOOK_COSTUME, "astronaut" }, { "uniform", FAB_LOOK_COSTUME, "soldier" },
  { "pyjamas", FAB_LOOK_COSTUME, "pyjamas" }, { "pajamas", FAB_LOOK_COSTUME, "pyjamas" }, { "swimsuit", FAB_LOOK_COSTUME, "swim" }, { "bikini", FAB_LOOK_COSTUME, "swim" },
  { "sweater", FAB_LOOK_COSTUME, "sweater" }, { "jumper", FAB_LOOK_COSTUME, "sweater" }, { "pullover", FAB_LOOK_COSTUME, "sweater" },
  { "cardigan", FAB_LOOK_COSTUME, "sweater" }, { "turtleneck", FAB_LOOK_COSTUME, "sweater" }, { "hoodie", FAB_LOOK_COSTUME, "hoodie" },
  { "tshirt", FAB_LOOK_COSTUME, "tee" }, { "tee", FAB_LOOK_COSTUME, "tee" }, { "t-shirt", FAB_LOOK_COSTUME, "tee" }, { "shirt", FAB_LOOK_COSTUME, "shirt" },
  { "blouse", FAB_LOOK_COSTUME, "shirt" }, { "apron", FAB_LOOK_COSTUME, "waiter" }, { "skirt", FAB_LOOK_COSTUME, "skirt" }, { "rags", FAB_LOOK_COSTUME, "peasant" },
  { "jeans", FAB_LOOK_BOTTOM, NULL, .42f, 0x4a648c }, { "trousers", FAB_LOOK_BOTTOM, NULL, .35f, 0 }, { "pants", FAB_LOOK_BOTTOM, NULL, .35f, 0 },
  { "slacks", FAB_LOOK_BOTTOM, NULL, .4f, 0 },

  { "fat", FAB_LOOK_BUILD, NULL, 1.38f }, { "heavy", FAB_LOOK_BUILD, NULL, 1.3f }, { "stout", FAB_LOOK_BUILD, NULL, 1.28f }, { "plump", FAB_LOOK_BUILD, NULL, 1.22f },
  { "chubby", FAB_LOOK_BUILD, NULL, 1.25f }, { "burly", FAB_LOOK_BUILD, NULL, 1.25f }, { "muscular", FAB_LOOK_BUILD, NULL, 1.18f }, { "strong", FAB_LOOK_BUILD, NULL, 1.15f },
  { "stocky", FAB_LOOK_BUILD, NULL, 1.2f }, { "round", FAB_LOOK_BUILD, NULL, 1.3f }, { "thin", FAB_LOOK_BUILD, NULL, .8f }, { "skinny", FAB_LOOK_BUILD, NULL, .76f },
  { "slim", FAB_LOOK_BUILD, NULL, .86f }, { "slender", FAB_LOOK_BUILD, NULL, .85f }, { "lanky", FAB_LOOK_BUILD, NULL, .8f }, { "gaunt", FAB_LOOK_BUILD, NULL, .75f },
  { "tall", FAB_LOOK_HEIGHT, NULL, 1.09f }, { "petite", FAB_LOOK_HEIGHT, NULL, .92f }, { "small", FAB_LOOK_HEIGHT, NULL, .92f },
  { "dark-skinned", FAB_LOOK_SKIN, NULL, .55f, 0x8a5a3c }, { "brown-skinned", FAB_LOOK_SKIN, NULL, .66f, 0xa8744e }, { "pale", FAB_LOOK_SKIN, NULL, 1, 0xf8e6da },
  { "tanned", FAB_LOOK_SKIN, NULL, .8f, 0xcf9a70 },

  { "young", FAB_LOOK_AGE, NULL, 22 }, { "teenage", FAB_LOOK_AGE, NULL, 15 }, { "teen", FAB_LOOK_AGE, NULL, 15 }, { "old", FAB_LOOK_AGE, NULL, 70 },
  { "elderly", FAB_LOOK_AGE, NULL, 74 }, { "aged", FAB_LOOK_AGE, NULL, 72 }, { "ancient", FAB_LOOK_AGE, NULL, 80 }, { "middle-aged", FAB_LOOK_AGE, NULL, 48 },
  { "wrinkled", FAB_LOOK_AGE, NULL, 72 }, { "20s", FAB_LOOK_AGE, NULL, 25 }, { "30s", FAB_LOOK_AGE, NULL, 34 }, { "40s", FAB_LOOK_AGE, NULL, 44 },
  { "50s", FAB_LOOK_AGE, NULL, 54 }, { "60s", FAB_LOOK_AGE, NULL, 64 }, { "70s", FAB_LOOK_AGE, NULL, 74 }, { "80s", FAB_LOOK_AGE, NULL, 82 },
  { "twenties", FAB_LOOK_AGE, NULL, 25 }, { "thirties", FAB_LOOK_AGE, NULL, 34 }, { "forties", FAB_LOOK_AGE, NULL, 44 }, { "fifties", FAB_LOOK_AGE, NULL, 54 },
  { "sixties", FAB_LOOK_AGE, NULL, 64 }, { "seventies", FAB_LOOK_AGE, NULL, 74 },
  { "baby", FAB_LOOK_AGE, NULL, 2 }, { "toddler", FAB_LOOK_AGE, NULL, 3 }, { "child", FAB_LOOK_AGE, NULL, 8 }, { "kid", FAB_LOOK_AGE, NULL, 9 },
  { "boy", FAB_LOOK_AGE, NULL, 9 }, { "girl", FAB_LOOK_AGE, NULL, 9 }, { "teenager", FAB_LOOK_AGE, NULL, 15 },
  { "grandmother", FAB_LOOK_AGE, NULL, 72 }, { "grandfather", FAB_LOOK_AGE, NULL, 74 }, { "grandma", FAB_LOOK_AGE, NULL, 72 }, { "grandpa", FAB_LOOK_AGE, NULL, 74 },
  { "granny", FAB_LOOK_AGE, NULL, 74 },
};

static const FabRole roles[] = {
  { "angel", "gown", "", "long-curls" }, { "artist", "shirt", "beret" }, { "athlete", "sport" }, { "ballerina", "tutu", "", "bun" },
  { "barber", "waiter", "", NULL, "moustache" }, { "beggar", "peasant", "beanie", "wild", "full" }, { "boxer", "sport", "", "crop", "", 1.18f },
  { "bride", "bride", "veil", "bun" }, { "caveman", "peasant", "", "wild", "full", 1.15f }, { "cavewoman", "peasant", "", "wild" },
  { "clown", "worker", "party", "curls" }, { "cowboy", "cowboy", "cowboy" }, { "dancer", "dress", "", "ponytail" }, { "diver", "superhero", "", "crop" },
  { "dwarf", "peasant", "helmet", "long", "long", 1.35f, .74f }, { "elf", "peasant", "", "long", "", .86f }, { "explorer", "soldier", "straw" },
  { "fairy", "tutu", "crown", "long" }, { "fireman", "fisherman", "soldier" }, { "firefighter", "fisherman", "soldier" }, { "geisha", "robe", "", "bun" },
  { "groom", "suit" }, { "hooded", "monk", "hood" }, { "king", "king", "crown", NULL, "full" }, { "lifeguard", "swim" }, { "magician", "suit", "top", NULL, "moustache", 0, 0, TRUE },
  { "mailman", "police", "police" }, { "mermaid", "gown", "", "long" }, { "model", "gown", "", "long" }, { "monk", "monk", "" , "fringe" },
  { "musician", "shirt" }, { "ninja", "superhero", "hood" }, { "nun", "robe", "hood" }, { "pilot", "police", "police" }, { "pirate", "pirate", "fedora", "long", "full" },
  { "priest", "robe" }, { "prince", "king", "crown", NULL, "" }, { "princess", "princess", "crown", "long" }, { "prisoner", "pyjamas", "", "crop" },
  { "professor", "jacket", "", "wild" }, { "punk", "jacket", "", "mohawk" }, { "queen", "queen", "crown", "bun" }, { "sailor", "sailor", "beret" },
  { "samurai", "knight", "", "bun" }, { "santa", "king", "beanie", NULL, "long", 1.38f }, { "scientist", "scientist", "", "wild" }, { "student", "hoodie" },
  { "superhero", "superhero", "", "quiff", "", 1.15f, 1.05f, TRUE }, { "suit", "suit" }, { "teacher", "sweater" }, { "thief", "sweater", "beanie", NULL, "stubble" },
  { "vampire", "suit", "", "quiff", "", .88f, 0, TRUE }, { "viking", "peasant", "helmet", "long", "long", 1.22f, 1.05f }, { "warrior", "knight", "", "long" },
  { "waiter", "waiter" }, { "witch", "robe", "wizard", "long" }, { "wizard", "wizard", "wizard", "long", "long" }, { "zombie", "peasant", "", "wild" },
  { "soldier", "soldier", "soldier", "crop" }, { "fisherman", "fisherman", "souwester", NULL, "full" }, { "detective", "detective", "fedora" },
  { "chef", "chef", "chef" }, { "nurse", "nurse", "nurse", "bun" }, { "doctor", "doctor" }, { "police", "police", "police" }, { "farmer", "farmer", "straw" },
  { "worker", "worker", "hard" }, { "knight", "knight", "helmet" }, { "astronaut", "astronaut", "astronaut" },
};

const FabLookWord *
fab_look_word_find (const char *word)
{
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (words[i].word, word) == 0)
      return &words[i];

  return NULL;
}

const FabRole *
fab_role_find (const char *role)
{
  for (gsize i = 0; role != NULL && i < G_N_ELEMENTS (roles); i++)
    if (strcmp (roles[i].role, role) == 0)
      return &roles[i];

  return NULL;
}
