/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-animal-quadruped.h"

/* Lengths in metres, in the order of the struct: body, neck, head, ears, tail, legs, horns. */
#define QUADRUPED(kind, ...) \
  static const FabQuadruped kind = { __VA_ARGS__ }; \
  static void build_##kind (FabBrush *b, const FabModelSpec *spec) \
  { fab_quadruped_build (b, spec, &kind); }

QUADRUPED (dog, .48f, .37f, .135f, .105f, .095f, .2f, .95f, .07f, .092f, .13f, .042f, .15f,
           FAB_EARS_FLOP, .1f, FAB_TAIL_THIN, .3f, .5f, .034f, .26f, .grey = .72f,
           .colour = 0xb08858)
QUADRUPED (puppy, .24f, .19f, .085f, .075f, .068f, .08f, .95f, .055f, .082f, .075f, .036f, .12f,
           FAB_EARS_FLOP, .085f, FAB_TAIL_THIN, .13f, .6f, .027f, .24f, .grey = .8f,
           .colour = 0xc8a070)
QUADRUPED (cat, .28f, .22f, .083f, .076f, .058f, .1f, .9f, .046f, .08f, .03f, .03f, .1f,
           FAB_EARS_PRICK, .075f, FAB_TAIL_THIN, .32f, .45f, .024f, .24f, .grey = .6f,
           .colour = 0x888080)
QUADRUPED (kitten, .15f, .11f, .055f, .05f, .042f, .04f, .95f, .03f, .055f, .02f, .022f, .1f,
           FAB_EARS_PRICK, .05f, FAB_TAIL_THIN, .14f, .7f, .017f, .24f, .grey = .75f,
           .colour = 0xb09878)
QUADRUPED (horse, 1.12f, 1.08f, .33f, .29f, .24f, .78f, .88f, .15f, .15f, .42f, .085f, .72f,
           FAB_EARS_PRICK, .14f, FAB_TAIL_HAIR, .85f, -.75f, .075f, .3f, .mane = FAB_MANE_CREST,
           .hoof = TRUE, .grey = .58f, .colour = 0x8a5a38)
QUADRUPED (pony, .8f, .72f, .27f, .27f, .2f, .45f, .85f, .13f, .13f, .3f, .075f, .65f,
           FAB_EARS_PRICK, .11f, FAB_TAIL_HAIR, .6f, -.75f, .06f, .3f, .mane = FAB_MANE_CREST,
           .hoof = TRUE, .grey = .75f, .colour = 0xb08a60)
QUADRUPED (donkey, .85f, .8f, .27f, .28f, .2f, .48f, .75f, .125f, .135f, .33f, .08f, .65f,
           FAB_EARS_LONG, .27f, FAB_TAIL_TUFT, .55f, -1.15f, .058f, .3f, .mane = FAB_MANE_CREST,
           .hoof = TRUE, .grey = .6f, .colour = 0x8a8480)
QUADRUPED (zebra, 1, .95f, .31f, .29f, .23f, .62f, .85f, .15f, .14f, .36f, .08f, .68f,
           FAB_EARS_PRICK, .15f, FAB_TAIL_TUFT, .65f, -1.1f, .07f, .3f, .mane = FAB_MANE_CREST,
           .coat = FAB_COAT_STRIPES, .hoof = TRUE, .grey = .96f)
QUADRUPED (unicorn, 1.1f, 1.1f, .31f, .27f, .22f, .8f, .95f, .14f, .145f, .38f, .08f, .65f,
           FAB_EARS_PRICK, .14f, FAB_TAIL_HAIR, .9f, -.6f, .07f, .3f, FAB_HORNS_ONE, .55f,
           .mane = FAB_MANE_CREST, .hoof = TRUE, .grey = .97f, .colour = 0xf8f4f8)
QUADRUPED (cow, 1.3f, .82f, .4f, .42f, .3f, .36f, .3f, .2f, .18f, .3f, .12f, .55f,
           FAB_EARS_SIDE, .2f, FAB_TAIL_TUFT, .75f, -1.3f, .075f, .28f, FAB_HORNS_COW, .2f,
           .coat = FAB_COAT_PATCHES, .hoof = TRUE, .grey = .92f, .colour = 0xf0ece4)
QUADRUPED (bull, 1.4f, .85f, .5f, .4f, .36f, .32f, .25f, .3f, .2f, .3f, .13f, .6f,
           FAB_EARS_SIDE, .18f, FAB_TAIL_TUFT, .75f, -1.2f, .085f, .28f, FAB_HORNS_COW, .34f,
           .hoof = TRUE, .grey = .28f, .colour = 0x3a2a24)
QUADRUPED (deer, .85f, .86f, .2f, .17f, .15f, .5f, 1.05f, .085f, .1f, .2f, .05f, .4f,
           FAB_EARS_SIDE, .17f, FAB_TAIL_SHORT, .1f, .2f, .042f, .32f, FAB_HORNS_ANTLERS, .6f,
           .hoof = TRUE, .grey = .66f, .colour = 0xa87848)
QUADRUPED (fawn, .45f, .5f, .12f, .1f, .09f, .26f, 1, .05f, .075f, .11f, .035f, .3f,
           FAB_EARS_SIDE, .14f, FAB_TAIL_SHORT, .07f, .2f, .025f, .32f, .coat = FAB_COAT_SPOTS,
           .hoof = TRUE, .grey = .72f, .colour = 0xb88858)
QUADRUPED (fox, .44f, .3f, .1f, .08f, .075f, .14f, .6f, .062f, .08f, .14f, .026f, .15f,
           FAB_EARS_PRICK, .125f, FAB_TAIL_BUSHY, .46f, -.55f, .026f, .27f, .grey = .56f,
           .colour = 0xc8683a)
QUADRUPED (wolf, .72f, .56f, .18f, .14f, .125f, .24f, .5f, .115f, .115f, .2f, .05f, .1f,
           FAB_EARS_PRICK, .13f, FAB_TAIL_BUSHY, .46f, -.95f, .047f, .27f, .shaggy = TRUE,
           .grey = .5f, .colour = 0x70747a)
QUADRUPED (lion, 1.02f, .72f, .24f, .19f, .17f, .26f, .6f, .15f, .17f, .17f, .1f, .15f,
           FAB_EARS_ROUND, .07f, FAB_TAIL_TUFT, .8f, -.5f, .075f, .22f, .mane = FAB_MANE_LION,
           .grey = .74f, .colour = 0xc89a58)
QUADRUPED (tiger, 1.02f, .68f, .23f, .2f, .17f, .26f, .45f, .15f, .165f, .14f, .1f, .12f,
           FAB_EARS_ROUND, .065f, FAB_TAIL_THIN, .85f, -.5f, .075f, .22f, .coat = FAB_COAT_STRIPES,
           .grey = .8f, .colour = 0xe09040)
QUADRUPED (leopard, .85f, .58f, .18f, .15f, .13f, .22f, .45f, .11f, .13f, .12f, .075f, .12f,
           FAB_EARS_ROUND, .05f, FAB_TAIL_THIN, .8f, -.4f, .055f, .24f, .coat = FAB_COAT_SPOTS,
           .grey = .84f, .colour = 0xd8b068)
QUADRUPED (bear, 1, .7f, .38f, .4f, .34f, .26f, .3f, .24f, .22f, .21f, .1f, .15f,
           FAB_EARS_ROUND, .085f, FAB_TAIL_SHORT, .08f, 0, .135f, .1f, .shaggy = TRUE,
           .grey = .36f, .colour = 0x5a4030)
QUADRUPED (elephant, 1.7f, 1.6f, .8f, .82f, .62f, .45f, .35f, .5f, .5f, .62f, .2f, .1f,
           FAB_EARS_FAN, .8f, FAB_TAIL_THIN, .9f, -1.4f, .24f, .08f, FAB_HORNS_TUSKS, .75f,
           .trunk = TRUE, .grey = .66f, .colour = 0x8a8c90)
QUADRUPED (rhino, 1.6f, .85f, .6f, .58f, .45f, .3f, 0, .38f, .3f, .5f, .18f, .35f,
           FAB_EARS_PRICK, .16f, FAB_TAIL_THIN, .5f, -1.3f, .16f, .1f, FAB_HORNS_NOSE, .42f,
           .grey = .6f, .colour = 0x8a8c90)
QUADRUPED (hippo, 1.6f, .7f, .62f, .64f, .52f, .25f, .1f, .42f, .33f, .48f, .3f, .2f,
           FAB_EARS_ROUND, .08f, FAB_TAIL_THIN, .3f, -1.2f, .16f, .1f, .grey = .58f,
           .colour = 0x888088)
QUADRUPED (sheep, .6f, .44f, .25f, .25f, .2f, .2f, .75f, .1f, .11f, .16f, .06f, .45f,
           FAB_EARS_SIDE, .14f, FAB_TAIL_SHORT, .1f, 0, .042f, .26f, .coat = FAB_COAT_WOOL,
           .hoof = TRUE, .grey = .35f, .colour = 0x40362e)
QUADRUPED (ram, .66f, .48f, .27f, .26f, .21f, .2f, .75f, .11f, .12f, .17f, .065f, .5f,
           FAB_EARS_SIDE, .1f, FAB_TAIL_SHORT, .1f, 0, .045f, .26f, FAB_HORNS_RAM, .24f,
           .coat = FAB_COAT_WOOL, .hoof = TRUE, .grey = .4f, .colour = 0x40362e)
QUADRUPED (goat, .6f, .52f, .2f, .2f, .15f, .26f, .9f, .085f, .09f, .15f, .045f, .55f,
           FAB_EARS_SIDE, .15f, FAB_TAIL_SHORT, .1f, .5f, .036f, .27f, FAB_HORNS_GOAT, .3f,
           .hoof = TRUE, .grey = .88f, .colour = 0xd8d0c0)
QUADRUPED (pig, .72f, .4f, .27f, .29f, .23f, .1f, .1f, .2f, .17f, .15f, .085f, .2f,
           FAB_EARS_PRICK, .16f, FAB_TAIL_CURL, .14f, 0, .055f, .2f, .hoof = TRUE, .grey = .86f,
           .colour = 0xe8b0a8)
QUADRUPED (boar, .8f, .48f, .32f, .27f, .22f, .16f, 0, .24f, .18f, .26f, .075f, .3f,
           FAB_EARS_PRICK, .15f, FAB_TAIL_TUFT, .25f, -1.2f, .05f, .24f, FAB_HORNS_TUSKS, .12f,
           .hoof = TRUE, .mane = FAB_MANE_CREST, .shaggy = TRUE, .grey = .3f, .colour = 0x4a3a30)
QUADRUPED (rabbit, .16f, .12f, .085f, .1f, .08f, .045f, .9f, .045f, .065f, .03f, .032f, .15f,
           FAB_EARS_LONG, .17f, FAB_TAIL_SHORT, .07f, .2f, .02f, .34f, .grey = .82f,
           .colour = 0xb0a090)
QUADRUPED (mouse, .055f, .03f, .025f, .03f, .022f, .01f, .4f, .015f, .021f, .018f, .008f, .1f,
           FAB_EARS_ROUND, .018f, FAB_TAIL_THIN, .1f, .1f, .006f, .2f, .grey = .62f,
           .colour = 0x908880)
QUADRUPED (squirrel, .13f, .08f, .05f, .05f, .042f, .035f, .9f, .03f, .045f, .03f, .02f, .2f,
           FAB_EARS_PRICK, .035f, FAB_TAIL_BUSHY, .27f, 1.2f, .013f, .3f, .shaggy = TRUE,
           .grey = .5f, .colour = 0xa86038)
QUADRUPED (hedgehog, .12f, .08f, .07f, .075f, .065f, .02f, .1f, .035f, .04f, .045f, .012f, .15f,
           FAB_EARS_ROUND, .014f, FAB_TAIL_SHORT, .02f, 0, .012f, .2f, .shaggy = TRUE, .grey = .5f,
           .colour = 0x8a7460)
QUADRUPED (giraffe, 1.15f, 2, .42f, .34f, .3f, 1.9f, 1.2f, .2f, .17f, .36f, .08f, .6f,
           FAB_EARS_SIDE, .24f, FAB_TAIL_TUFT, .9f, -1.3f, .085f, .3f, FAB_HORNS_KNOBS, .16f,
           .coat = FAB_COAT_SPOTS, .hoof = TRUE, .grey = .9f, .colour = 0xe0b868)
QUADRUPED (camel, 1.2f, 1.25f, .36f, .32f, .26f, .95f, .75f, .15f, .14f, .33f, .085f, .3f,
           FAB_EARS_ROUND, .05f, FAB_TAIL_TUFT, .5f, -1.2f, .075f, .3f, .hoof = TRUE, .hump = TRUE,
           .grey = .76f, .colour = 0xc09a68)
QUADRUPED (dinosaur, 2.4f, 1.7f, .9f, .9f, .6f, 2.6f, .95f, .42f, .3f, .38f, .17f, .5f,
           FAB_EARS_ROUND, .03f, FAB_TAIL_THIN, 3.6f, -.45f, .3f, .12f, .grey = .6f,
           .colour = 0x6a8a5a)

#define ANIMAL FAB_MODEL_ANIMAL

const FabModelEntry fab_models_quadruped[] = {
  { { "dog", ANIMAL, { .22f, .78f, 1.15f }, 0, 0, FAB_GRIP (0, .6f, .33f),
      FAB_WORDS ("dog", "hound", "labrador", "poodle", "terrier", "bulldog", "retriever", "pet",
                 "dalmatian", "dachshund", "mongrel") }, build_dog },
  { { "puppy", ANIMAL, { .204f, .362f, .58f }, 0, 0, FAB_GRIP (0, .31f, .17f),
      FAB_WORDS ("puppy", "doggy", "pup", "lapdog", "chihuahua") }, build_puppy },
  { { "cat", ANIMAL, { .161f, .472f, .745f }, 0, 0, FAB_GRIP (0, .33f, .2f),
      FAB_WORDS ("cat", "tomcat", "kitty", "pussy cat") }, build_cat },
  { { "kitten", ANIMAL, { .11f, .28f, .38f }, 0, 0, FAB_GRIP (0, .17f, .1f),
      FAB_WORDS ("kitten") }, build_kitten },
  { { "horse", ANIMAL, { .587f, 1.99f, 3.04f }, 0, 1.38f, FAB_GRIP (0, 1.38f, .05f),
      FAB_WORDS ("horse", "mare", "stallion", "steed", "mustang", "racehorse") }, build_horse },
  { { "pony", ANIMAL, { .517f, 1.32f, 2.19f }, 0, .98f, FAB_GRIP (0, .98f, 0),
      FAB_WORDS ("pony", "foal", "colt") }, build_pony },
  { { "donkey", ANIMAL, { .528f, 1.56f, 2.18f }, 0, 1.07f, FAB_GRIP (0, 1.07f, 0),
      FAB_WORDS ("donkey", "mule", "ass") }, build_donkey },
  { { "zebra", ANIMAL, { .575f, 1.72f, 2.52f }, 0, 1.25f, FAB_GRIP (0, 1.25f, 0),
      FAB_WORDS ("zebra") }, build_zebra },
  { { "unicorn", FAB_MODEL_CREATURE, { .548f, 2.12f, 3.31f }, 0, 1.4f, FAB_GRIP (0, 1.4f, 0),
      FAB_WORDS ("unicorn", "pegasus") }, build_unicorn },
  { { "cow", ANIMAL, { .783f, 1.29f, 2.82f }, 0, 1.2f, FAB_GRIP (0, 1.25f, 0),
      FAB_WORDS ("cow", "cattle", "calf", "ox") }, build_cow },
  { { "bull", ANIMAL, { .8f, 1.5f, 2.7f }, 0, 1.3f, FAB_GRIP (0, 1.3f, 0),
      FAB_WORDS ("bull", "buffalo", "bison", "yak") }, build_bull },
  { { "deer", ANIMAL, { .642f, 1.97f, 1.85f }, 0, 1.05f, FAB_GRIP (0, 1.05f, 0),
      FAB_WORDS ("deer", "stag", "reindeer", "elk", "moose", "antelope", "gazelle", "buck",
                 "caribou") }, build_deer },
  { { "fawn", ANIMAL, { .35f, .85f, .85f }, 0, 0, FAB_GRIP (0, .7f, .25f),
      FAB_WORDS ("fawn", "doe", "roe", "bambi") }, build_fawn },
  { { "fox", ANIMAL, { .207f, .59f, 1.28f }, 0, 0, FAB_GRIP (0, .46f, .3f),
      FAB_WORDS ("fox", "vixen", "jackal", "coyote") }, build_fox },
  { { "wolf", ANIMAL, { .327f, .943f, 1.74f }, 0, 0, FAB_GRIP (0, .77f, .5f),
      FAB_WORDS ("wolf", "werewolf", "husky", "german shepherd", "hyena") }, build_wolf },
  { { "lion", ANIMAL, { .54f, 1.22f, 2.56f }, 0, .95f, FAB_GRIP (0, .95f, .1f),
      FAB_WORDS ("lion", "lioness") }, build_lion },
  { { "tiger", ANIMAL, { .483f, 1.07f, 2.57f }, 0, .9f, FAB_GRIP (0, .9f, .1f),
      FAB_WORDS ("tiger", "tigress") }, build_tiger },
  { { "leopard", ANIMAL, { .363f, .895f, 2.22f }, 0, 0, FAB_GRIP (0, .8f, .4f),
      FAB_WORDS ("leopard", "panther", "cheetah", "jaguar", "lynx", "puma", "cougar") },
      build_leopard },
  { { "bear", ANIMAL, { .906f, 1.18f, 2.14f }, 0, 1.1f, FAB_GRIP (0, 1.1f, 0),
      FAB_WORDS ("bear", "polar bear", "grizzly", "panda", "brown bear", "cub") }, build_bear },
  { { "elephant", ANIMAL, { 2.4f, 2.7f, 4.68f }, 0, 2.4f, FAB_GRIP (0, 2.4f, .3f),
      FAB_WORDS ("elephant", "mammoth") }, build_elephant },
  { { "rhino", ANIMAL, { 1.13f, 1.58f, 3.6f }, 0, 1.45f, FAB_GRIP (0, 1.45f, 0),
      FAB_WORDS ("rhino", "rhinoceros") }, build_rhino },
  { { "hippo", ANIMAL, { 1.25f, 1.49f, 3.51f }, 0, 1.3f, FAB_GRIP (0, 1.3f, 0),
      FAB_WORDS ("hippo", "hippopotamus") }, build_hippo },
  { { "sheep", ANIMAL, { .55f, .9f, 1.2f }, 0, 0, FAB_GRIP (0, .7f, .35f),
      FAB_WORDS ("sheep", "lamb", "ewe") }, build_sheep },
  { { "ram", ANIMAL, { .57f, .95f, 1.3f }, 0, 0, FAB_GRIP (0, .75f, .4f),
      FAB_WORDS ("ram", "mouflon", "ibex") }, build_ram },
  { { "goat", ANIMAL, { .42f, 1.2f, 1.2f }, 0, 0, FAB_GRIP (0, .85f, .35f),
      FAB_WORDS ("goat", "kid goat", "billy goat", "chamois", "llama", "alpaca") }, build_goat },
  { { "pig", ANIMAL, { .557f, .773f, 1.49f }, 0, 0, FAB_GRIP (0, .55f, .45f),
      FAB_WORDS ("pig", "piglet", "hog", "sow", "swine") }, build_pig },
  { { "boar", ANIMAL, { .532f, .979f, 1.79f }, 0, 0, FAB_GRIP (0, .7f, .45f),
      FAB_WORDS ("boar", "wild boar", "warthog") }, build_boar },
  { { "rabbit", ANIMAL, { .194f, .405f, .441f }, 0, 0, FAB_GRIP (0, .2f, .08f),
      FAB_WORDS ("rabbit", "bunny", "hare", "easter bunny") }, build_rabbit },
  { { "mouse", ANIMAL, { .0628f, .0839f, .216f }, 0, 0, FAB_GRIP (0, .04f, .03f),
      FAB_WORDS ("mouse", "rat", "hamster", "guinea pig", "gerbil", "rodent") }, build_mouse },
  { { "squirrel", ANIMAL, { .09f, .32f, .35f }, 0, 0, FAB_GRIP (0, .13f, .07f),
      FAB_WORDS ("squirrel", "chipmunk", "beaver", "raccoon", "badger", "otter", "weasel", "skunk",
                 "ferret") }, build_squirrel },
  { { "hedgehog", ANIMAL, { .144f, .153f, .315f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("hedgehog", "porcupine", "mole", "armadillo", "anteater") }, build_hedgehog },
  { { "giraffe", ANIMAL, { .7f, 4.5f, 3 }, 0, 2.4f, FAB_GRIP (0, 2.4f, 0), FAB_WORDS ("giraffe") },
    build_giraffe },
  { { "camel", ANIMAL, { .642f, 2.19f, 2.97f }, 0, 1.75f, FAB_GRIP (0, 1.65f, 0),
      FAB_WORDS ("camel", "dromedary") }, build_camel },
  { { "dinosaur", FAB_MODEL_CREATURE, { 1.83f, 4.42f, 8.98f }, 0, 2.5f, FAB_GRIP (0, 2.6f, 0),
      FAB_WORDS ("dinosaur", "brontosaurus", "t-rex", "tyrannosaurus") }, build_dinosaur },
  { { NULL } },
};
