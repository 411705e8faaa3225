/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-animal-quadruped.h"

/* Lengths in metres, in the order of the struct: body, neck, head, ears, tail, legs, horns. */
#define QUADRUPED(kind, ...) \
  static const FabQuadruped kind = { __VA_ARGS__ }; \
  static void build_##kind (FabBrush *b, const FabModelSpec *spec) \
  { fab_quadruped_build (b, spec, &kind); }

QUADRUPED (dog, .48f, .4f, .14f, .105f, .095f, .2f, .85f, .075f, .098f, .12f, .052f, .15f,
           FAB_EARS_FLOP, .1f, FAB_TAIL_THIN, .3f, .5f, .034f, .26f, .grey = .72f,
           .colour = 0xb08858)
QUADRUPED (puppy, .24f, .19f, .085f, .075f, .068f, .08f, .95f, .055f, .082f, .075f, .036f, .12f,
           FAB_EARS_FLOP, .085f, FAB_TAIL_THIN, .13f, .6f, .027f, .24f, .grey = .8f,
           .colour = 0xc8a070)
QUADRUPED (cat, .3f, .2f, .083f, .078f, .056f, .09f, .8f, .044f, .076f, .024f, .03f, .1f,
           FAB_EARS_PRICK, .07f, FAB_TAIL_THIN, .36f, .35f, .021f, .24f, .head = FAB_HEAD_ROUND,
           .coat = FAB_COAT_STRIPES, .whiskers = TRUE, .grey = .72f,
           .colour = 0x888080)
QUADRUPED (kitten, .15f, .11f, .055f, .05f, .042f, .04f, .95f, .03f, .055f, .02f, .022f, .1f,
           FAB_EARS_PRICK, .05f, FAB_TAIL_THIN, .14f, .7f, .017f, .24f, .head = FAB_HEAD_ROUND,
           .coat = FAB_COAT_STRIPES, .whiskers = TRUE, .grey = .8f,
           .colour = 0xb09878)
QUADRUPED (horse, 1.12f, 1.08f, .33f, .29f, .24f, .78f, .88f, .15f, .15f, .42f, .085f, .72f,
           FAB_EARS_PRICK, .14f, FAB_TAIL_HAIR, .85f, -.75f, .075f, .3f, .mane = FAB_MANE_CREST,
           .hoof = TRUE, .head = FAB_HEAD_LONG, .grey = .58f, .colour = 0x8a5a38)
QUADRUPED (pony, .8f, .72f, .27f, .27f, .2f, .45f, .85f, .13f, .13f, .3f, .075f, .65f,
           FAB_EARS_PRICK, .11f, FAB_TAIL_HAIR, .6f, -.75f, .06f, .3f, .mane = FAB_MANE_CREST,
           .hoof = TRUE, .head = FAB_HEAD_LONG, .grey = .75f, .colour = 0xb08a60)
QUADRUPED (donkey, .85f, .8f, .27f, .28f, .2f, .48f, .75f, .125f, .135f, .33f, .08f, .65f,
           FAB_EARS_LONG, .27f, FAB_TAIL_TUFT, .55f, -1.15f, .058f, .3f, .mane = FAB_MANE_CREST,
           .hoof = TRUE, .head = FAB_HEAD_LONG, .grey = .6f, .colour = 0x8a8480)
QUADRUPED (zebra, 1, .95f, .31f, .29f, .23f, .62f, .85f, .15f, .14f, .36f, .08f, .68f,
           FAB_EARS_PRICK, .15f, FAB_TAIL_TUFT, .65f, -1.1f, .07f, .3f, .mane = FAB_MANE_CREST,
           .coat = FAB_COAT_STRIPES, .hoof = TRUE, .head = FAB_HEAD_LONG, .grey = .96f)
QUADRUPED (unicorn, 1.1f, 1.1f, .31f, .27f, .22f, .8f, .95f, .14f, .145f, .38f, .08f, .65f,
           FAB_EARS_PRICK, .14f, FAB_TAIL_HAIR, .9f, -.6f, .07f, .3f, FAB_HORNS_ONE, .55f,
           .mane = FAB_MANE_CREST, .hoof = TRUE, .head = FAB_HEAD_LONG, .grey = .97f,
           .colour = 0xf8f4f8)
QUADRUPED (cow, 1.3f, .82f, .4f, .42f, .3f, .36f, .3f, .2f, .18f, .3f, .12f, .55f,
           FAB_EARS_SIDE, .2f, FAB_TAIL_TUFT, .75f, -1.3f, .075f, .28f, FAB_HORNS_COW, .2f,
           .coat = FAB_COAT_PATCHES, .hoof = TRUE, .head = FAB_HEAD_BLUNT, .grey = .92f,
           .colour = 0xf0ece4)
QUADRUPED (bull, 1.4f, .85f, .5f, .4f, .36f, .32f, .25f, .3f, .2f, .3f, .13f, .6f,
           FAB_EARS_SIDE, .18f, FAB_TAIL_TUFT, .75f, -1.2f, .085f, .28f, FAB_HORNS_COW, .34f,
           .hoof = TRUE, .head = FAB_HEAD_BLUNT, .grey = .28f, .colour = 0x3a2a24)
QUADRUPED (deer, .85f, .86f, .2f, .17f, .15f, .5f, 1.05f, .085f, .1f, .2f, .05f, .4f,
           FAB_EARS_SIDE, .17f, FAB_TAIL_SHORT, .1f, .2f, .042f, .32f, FAB_HORNS_ANTLERS, .6f,
           .hoof = TRUE, .head = FAB_HEAD_LONG, .grey = .66f, .colour = 0xa87848)
QUADRUPED (fawn, .45f, .5f, .12f, .1f, .09f, .26f, 1, .05f, .075f, .11f, .035f, .3f,
           FAB_EARS_SIDE, .14f, FAB_TAIL_SHORT, .07f, .2f, .025f, .32f, .coat = FAB_COAT_SPOTS,
           .hoof = TRUE, .head = FAB_HEAD_LONG, .grey = .72f, .colour = 0xb88858)
QUADRUPED (fox, .44f, .3f, .1f, .08f, .075f, .14f, .6f, .062f, .08f, .14f, .026f, .15f,
           FAB_EARS_PRICK, .1f, FAB_TAIL_BUSHY, .46f, -.55f, .026f, .27f, .socks = .2f,
           .pale = .95f,
           .grey = .56f,
           .colour = 0xc8683a)
QUADRUPED (wolf, .72f, .56f, .18f, .14f, .125f, .24f, .5f, .115f, .115f, .2f, .05f, .1f,
           FAB_EARS_PRICK, .13f, FAB_TAIL_BUSHY, .46f, -.95f, .047f, .27f, .shaggy = TRUE,
           .grey = .5f, .colour = 0x70747a)
QUADRUPED (lion, 1.02f, .74f, .25f, .19f, .18f, .26f, .6f, .16f, .2f, .19f, .115f, .15f,
           FAB_EARS_ROUND, .07f, FAB_TAIL_TUFT, .8f, -.5f, .075f, .22f, .mane = FAB_MANE_LION,
           .head = FAB_HEAD_ROUND, .grey = .74f, .colour = 0xc89a58)
QUADRUPED (tiger, 1.02f, .68f, .23f, .2f, .17f, .26f, .45f, .15f, .165f, .14f, .1f, .12f,
           FAB_EARS_ROUND, .065f, FAB_TAIL_THIN, .85f, -.5f, .075f, .22f, .coat = FAB_COAT_STRIPES,
           .head = FAB_HEAD_ROUND, .grey = .8f, .colour = 0xe09040)
QUADRUPED (leopard, .85f, .58f, .18f, .15f, .13f, .22f, .45f, .11f, .13f, .12f, .075f, .12f,
           FAB_EARS_ROUND, .05f, FAB_TAIL_THIN, .8f, -.4f, .055f, .24f, .coat = FAB_COAT_SPOTS,
           .head = FAB_HEAD_ROUND, .grey = .84f, .colour = 0xd8b068)
QUADRUPED (bear, 1, .7f, .38f, .4f, .34f, .26f, .3f, .24f, .22f, .21f, .1f, .15f,
           FAB_EARS_ROUND, .085f, FAB_TAIL_SHORT, .08f, 0, .135f, .1f, .shaggy = TRUE,
           .grey = .36f, .colour = 0x5a4030)
QUADRUPED (elephant, 1.7f, 1.6f, .8f, .82f, .62f, .45f, .35f, .5f, .5f, .62f, .2f, .1f,
           FAB_EARS_FAN, .8f, FAB_TAIL_THIN, .9f, -1.4f, .24f, .08f, FAB_HORNS_TUSKS, .75f,
           .trunk = TRUE, .grey = .66f, .colour = 0x8a8c90)
QUADRUPED (rhino, 1.6f, .85f, .6f, .58f, .45f, .3f, 0, .38f, .3f, .5f, .18f, .35f,
           FAB_EARS_PRICK, .16f, FAB_TAIL_THIN, .5f, -1.3f, .16f, .1f, FAB_HORNS_NOSE, .42f,
           .head = FAB_HEAD_BLUNT, .grey = .6f, .colour = 0x8a8c90)
QUADRUPED (hippo, 1.6f, .7f, .62f, .64f, .52f, .25f, .1f, .42f, .33f, .48f, .3f, .2f,
           FAB_EARS_ROUND, .08f, FAB_TAIL_THIN, .3f, -1.2f, .16f, .1f, .head = FAB_HEAD_BLUNT,
           .grey = .58f,
           .colour = 0x888088)
QUADRUPED (sheep, .6f, .44f, .25f, .25f, .2f, .2f, .75f, .1f, .11f, .16f, .06f, .45f,
           FAB_EARS_SIDE, .14f, FAB_TAIL_SHORT, .1f, 0, .042f, .26f, .coat = FAB_COAT_WOOL,
           .hoof = TRUE, .head = FAB_HEAD_LONG, .grey = .35f, .colour = 0x40362e)
QUADRUPED (ram, .66f, .48f, .27f, .26f, .21f, .2f, .75f, .11f, .12f, .17f, .065f, .5f,
           FAB_EARS_SIDE, .1f, FAB_TAIL_SHORT, .1f, 0, .045f, .26f, FAB_HORNS_RAM, .24f,
           .coat = FAB_COAT_WOOL, .hoof = TRUE, .head = FAB_HEAD_LONG, .grey = .4f,
           .colour = 0x40362e)
QUADRUPED (goat, .6f, .52f, .2f, .2f, .15f, .26f, .9f, .085f, .09f, .15f, .045f, .55f,
           FAB_EARS_SIDE, .15f, FAB_TAIL_SHORT, .1f, .5f, .036f, .27f, FAB_HORNS_GOAT, .3f,
           .hoof = TRUE, .head = FAB_HEAD_LONG, .grey = .88f, .colour = 0xd8d0c0)
QUADRUPED (pig, .72f, .4f, .27f, .29f, .23f, .1f, .1f, .2f, .17f, .15f, .085f, .2f,
           FAB_EARS_PRICK, .16f, FAB_TAIL_CURL, .14f, 0, .055f, .2f, .hoof = TRUE,
           .head = FAB_HEAD_BLUNT, .grey = .86f,
           .colour = 0xe8b0a8)
QUADRUPED (boar, .8f, .48f, .32f, .27f, .22f, .16f, 0, .24f, .18f, .26f, .075f, .3f,
           FAB_EARS_PRICK, .15f, FAB_TAIL_TUFT, .25f, -1.2f, .05f, .24f, FAB_HORNS_TUSKS, .12f,
           .hoof = TRUE, .shaggy = TRUE, .head = FAB_HEAD_BLUNT, .grey = .3f, .colour = 0x4a3a30)
QUADRUPED (rabbit, .16f, .12f, .085f, .1f, .08f, .045f, .9f, .045f, .065f, .03f, .032f, .15f,
           FAB_EARS_LONG, .17f, FAB_TAIL_SHORT, .07f, .2f, .02f, .34f, .head = FAB_HEAD_ROUND,
           .grey = .82f,
           .colour = 0xb0a090)
QUADRUPED (mouse, .055f, .03f, .025f, .03f, .022f, .01f, .4f, .015f, .021f, .018f, .008f, .1f,
           FAB_EARS_ROUND, .018f, FAB_TAIL_THIN, .1f, .1f, .006f, .2f, .grey = .62f,
           .colour = 0x908880)
QUADRUPED (squirrel, .13f, .08f, .05f, .05f, .042f, .035f, .9f, .03f, .045f, .03f, .02f, .2f,
           FAB_EARS_PRICK, .035f, FAB_TAIL_BUSHY, .27f, 1.2f, .013f, .3f, .shaggy = TRUE,
           .grey = .5f, .colour = 0xa86038)
QUADRUPED (hedgehog, .12f, .08f, .07f, .075f, .065f, .02f, .1f, .035f, .04f, .045f, .012f, .15f,
           FAB_EARS_ROUND, .014f, FAB_TAIL_SHORT, .02f, 0, .012f, .2f, .coat = FAB_COAT_QUILLS,
           .pale = .8f, .grey = .5f,
           .colour = 0x8a7460)
QUADRUPED (giraffe, 1.15f, 2, .42f, .34f, .3f, 1.9f, 1.2f, .2f, .17f, .36f, .08f, .6f,
           FAB_EARS_SIDE, .24f, FAB_TAIL_TUFT, .9f, -1.3f, .085f, .3f, FAB_HORNS_KNOBS, .16f,
           .coat = FAB_COAT_SPOTS, .hoof = TRUE, .head = FAB_HEAD_LONG, .grey = .9f,
           .colour = 0xe0b868)
QUADRUPED (camel, 1.2f, 1.25f, .36f, .32f, .26f, .95f, .75f, .15f, .14f, .33f, .085f, .3f,
           FAB_EARS_ROUND, .05f, FAB_TAIL_TUFT, .5f, -1.2f, .075f, .3f, .hoof = TRUE, .hump = TRUE,
           .head = FAB_HEAD_LONG, .grey = .76f, .colour = 0xc09a68)
QUADRUPED (dinosaur, 2.4f, 1.7f, .9f, .9f, .6f, 2.6f, .95f, .42f, .3f, .38f, .17f, .5f,
           FAB_EARS_ROUND, .03f, FAB_TAIL_THIN, 3.6f, -.45f, .3f, .12f, .head = FAB_HEAD_LONG,
           .grey = .6f,
           .colour = 0x6a8a5a)
QUADRUPED (shepherd, .58f, .47f, .16f, .12f, .11f, .22f, .8f, .09f, .1f, .16f, .05f, .15f,
           FAB_EARS_PRICK, .12f, FAB_TAIL_BUSHY, .42f, -.9f, .04f, .27f, .pale = .35f,
           .socks = .75f,
           .shaggy = TRUE, .grey = .5f, .colour = 0x8a6a48)
QUADRUPED (bulldog, .34f, .24f, .15f, .13f, .15f, .08f, .5f, .1f, .11f, .045f, .075f, .05f,
           FAB_EARS_SIDE, .06f, FAB_TAIL_SHORT, .05f, .2f, .045f, .24f, .head = FAB_HEAD_BLUNT,
           .grey = .8f, .colour = 0xc09870)
QUADRUPED (dachshund, .46f, .17f, .09f, .085f, .075f, .1f, .8f, .055f, .07f, .12f, .03f, .12f,
           FAB_EARS_FLOP, .1f, FAB_TAIL_THIN, .22f, .25f, .024f, .22f, .grey = .42f,
           .colour = 0x6a4028)
QUADRUPED (poodle, .38f, .4f, .12f, .09f, .09f, .18f, 1.05f, .06f, .075f, .14f, .03f, .1f,
           FAB_EARS_FLOP, .12f, FAB_TAIL_SHORT, .1f, .5f, .028f, .27f, .coat = FAB_COAT_POMPOM,
           .grey = .93f, .colour = 0xf0e8e0)
QUADRUPED (greyhound, .56f, .55f, .17f, .095f, .085f, .24f, .8f, .055f, .08f, .17f, .032f, .2f,
           FAB_EARS_SIDE, .07f, FAB_TAIL_THIN, .42f, -1, .03f, .3f, .grey = .7f, .colour = 0x9a9090)
QUADRUPED (dalmatian, .5f, .44f, .14f, .105f, .095f, .2f, .85f, .07f, .092f, .12f, .046f, .15f,
           FAB_EARS_FLOP, .1f, FAB_TAIL_THIN, .32f, .3f, .034f, .26f, .coat = FAB_COAT_SPOTS,
           .grey = .97f, .colour = 0xffffff)
QUADRUPED (chihuahua, .18f, .15f, .062f, .055f, .05f, .06f, 1, .035f, .058f, .035f, .02f, .08f,
           FAB_EARS_PRICK, .08f, FAB_TAIL_THIN, .13f, .7f, .015f, .26f, .grey = .75f,
           .colour = 0xc8a070)
QUADRUPED (lioness, 1, .72f, .22f, .18f, .16f, .26f, .45f, .12f, .155f, .17f, .09f, .12f,
           FAB_EARS_ROUND, .065f, FAB_TAIL_TUFT, .8f, -.5f, .065f, .22f, .head = FAB_HEAD_ROUND,
           .pale = .9f, .grey = .76f, .colour = 0xc89a58)
QUADRUPED (panther, .92f, .6f, .19f, .155f, .135f, .22f, .4f, .11f, .135f, .13f, .078f, .12f,
           FAB_EARS_ROUND, .05f, FAB_TAIL_THIN, .85f, -.4f, .058f, .24f, .head = FAB_HEAD_ROUND,
           .grey = .16f, .colour = 0x202228)
QUADRUPED (cheetah, .85f, .68f, .18f, .12f, .11f, .24f, .55f, .085f, .11f, .1f, .062f, .12f,
           FAB_EARS_ROUND, .045f, FAB_TAIL_THIN, .8f, -.5f, .042f, .26f, .head = FAB_HEAD_ROUND,
           .coat = FAB_COAT_SPOTS, .pale = .95f, .grey = .84f, .colour = 0xd8b068)
QUADRUPED (polar_bear, 1.15f, .78f, .4f, .42f, .34f, .42f, .25f, .22f, .2f, .26f, .1f, .12f,
           FAB_EARS_ROUND, .06f, FAB_TAIL_SHORT, .08f, 0, .14f, .1f, .grey = .96f,
           .colour = 0xf4f4f0)
QUADRUPED (panda, .72f, .52f, .36f, .36f, .33f, .14f, .35f, .22f, .23f, .12f, .11f, .1f,
           FAB_EARS_ROUND, .09f, FAB_TAIL_SHORT, .07f, 0, .125f, .1f, .head = FAB_HEAD_ROUND,
           .mask = TRUE, .socks = .16f, .grey = .96f, .colour = 0xf4f4f0)
QUADRUPED (moose, 1.3f, 1.35f, .42f, .34f, .28f, .45f, .35f, .2f, .19f, .48f, .12f, .5f,
           FAB_EARS_SIDE, .24f, FAB_TAIL_SHORT, .1f, 0, .075f, .32f, FAB_HORNS_PALMS, .75f,
           .head = FAB_HEAD_BLUNT, .hoof = TRUE, .shaggy = TRUE, .socks = .6f, .grey = .35f,
           .colour = 0x4a3628)
QUADRUPED (gazelle, .6f, .68f, .17f, .13f, .12f, .36f, 1, .06f, .08f, .16f, .038f, .45f,
           FAB_EARS_SIDE, .15f, FAB_TAIL_SHORT, .1f, -.5f, .026f, .34f, FAB_HORNS_GOAT, .3f,
           .head = FAB_HEAD_LONG, .hoof = TRUE, .pale = .95f, .grey = .74f, .colour = 0xc89058)
QUADRUPED (llama, .75f, .8f, .28f, .25f, .2f, .75f, 1.25f, .12f, .11f, .2f, .05f, .15f,
           FAB_EARS_LONG, .17f, FAB_TAIL_SHORT, .12f, .2f, .05f, .3f, .head = FAB_HEAD_LONG,
           .hoof = TRUE, .shaggy = TRUE, .grey = .88f, .colour = 0xe0d4bc)
QUADRUPED (bison, 1.5f, .9f, .62f, .42f, .4f, .3f, -.1f, .36f, .25f, .3f, .16f, .7f,
           FAB_EARS_SIDE, .14f, FAB_TAIL_TUFT, .6f, -1.2f, .08f, .28f, FAB_HORNS_COW, .28f,
           .head = FAB_HEAD_BLUNT, .mane = FAB_MANE_LION, .hoof = TRUE, .shaggy = TRUE,
           .grey = .3f, .colour = 0x4a3424)
QUADRUPED (calf, .75f, .62f, .22f, .22f, .17f, .24f, .6f, .11f, .13f, .18f, .08f, .4f,
           FAB_EARS_SIDE, .16f, FAB_TAIL_TUFT, .4f, -1.2f, .05f, .3f, .head = FAB_HEAD_BLUNT,
           .coat = FAB_COAT_PATCHES, .hoof = TRUE, .grey = .94f, .colour = 0xf0ece4)
QUADRUPED (lamb, .34f, .32f, .13f, .13f, .11f, .1f, .9f, .06f, .075f, .085f, .038f, .35f,
           FAB_EARS_SIDE, .1f, FAB_TAIL_SHORT, .07f, 0, .026f, .26f, .head = FAB_HEAD_LONG,
           .coat = FAB_COAT_WOOL, .hoof = TRUE, .grey = .9f, .colour = 0xf4f0e8)
QUADRUPED (raccoon, .34f, .2f, .13f, .14f, .12f, .06f, .4f, .07f, .085f, .07f, .03f, .1f,
           FAB_EARS_ROUND, .04f, FAB_TAIL_BUSHY, .3f, -.3f, .03f, .16f, .mask = TRUE, .pale = .95f,
           .shaggy = TRUE, .grey = .6f, .colour = 0x808080)
QUADRUPED (badger, .46f, .2f, .15f, .16f, .14f, .08f, .15f, .085f, .085f, .11f, .034f, .1f,
           FAB_EARS_ROUND, .03f, FAB_TAIL_BUSHY, .14f, -.3f, .034f, .14f, .mask = TRUE,
           .pale = .95f, .socks = .15f, .shaggy = TRUE, .grey = .55f, .colour = 0x707070)
QUADRUPED (beaver, .38f, .15f, .15f, .18f, .15f, .02f, .3f, .1f, .085f, .05f, .05f, .1f,
           FAB_EARS_ROUND, .025f, FAB_TAIL_PADDLE, .28f, -.2f, .032f, .14f, .head = FAB_HEAD_BLUNT,
           .shaggy = TRUE, .grey = .38f, .colour = 0x6a4830)
QUADRUPED (otter, .48f, .13f, .085f, .085f, .08f, .12f, .4f, .062f, .065f, .04f, .038f, .1f,
           FAB_EARS_ROUND, .015f, FAB_TAIL_THIN, .36f, -.25f, .03f, .14f, .head = FAB_HEAD_ROUND,
           .pale = .85f, .grey = .42f, .colour = 0x6a5040)
QUADRUPED (rat, .12f, .05f, .045f, .05f, .04f, .02f, .2f, .026f, .032f, .045f, .013f, .1f,
           FAB_EARS_ROUND, .018f, FAB_TAIL_THIN, .2f, -.1f, .01f, .2f, .shaggy = TRUE, .grey = .42f,
           .colour = 0x6a6460)
QUADRUPED (hamster, .055f, .028f, .035f, .04f, .034f, .002f, .3f, .026f, .028f, .014f, .014f, .1f,
           FAB_EARS_ROUND, .012f, FAB_TAIL_SHORT, .008f, 0, .008f, .2f, .head = FAB_HEAD_ROUND,
           .pale = .97f, .grey = .78f, .colour = 0xd0a060)

#define ANIMAL FAB_MODEL_ANIMAL

const FabModelEntry fab_models_quadruped[] = {
  { { "dog", ANIMAL, { .22f, .78f, 1.15f }, 0, 0, FAB_GRIP (0, .6f, .33f),
      FAB_WORDS ("dog", "hound", "labrador", "terrier", "retriever", "pet", "mongrel") },
      build_dog },
  { { "puppy", ANIMAL, { .204f, .362f, .58f }, 0, 0, FAB_GRIP (0, .31f, .17f),
      FAB_WORDS ("puppy", "doggy", "pup") }, build_puppy },
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
  { { "cow", ANIMAL, { .652f, 1.29f, 2.86f }, 0, 1.2f, FAB_GRIP (0, 1.25f, 0),
      FAB_WORDS ("cow", "cattle", "ox") }, build_cow },
  { { "bull", ANIMAL, { .8f, 1.5f, 2.7f }, 0, 1.3f, FAB_GRIP (0, 1.3f, 0),
      FAB_WORDS ("bull") }, build_bull },
  { { "deer", ANIMAL, { .642f, 1.97f, 1.85f }, 0, 1.05f, FAB_GRIP (0, 1.05f, 0),
      FAB_WORDS ("deer", "stag", "reindeer", "buck", "caribou") }, build_deer },
  { { "fawn", ANIMAL, { .35f, .85f, .85f }, 0, 0, FAB_GRIP (0, .7f, .25f),
      FAB_WORDS ("fawn", "doe", "roe", "bambi") }, build_fawn },
  { { "fox", ANIMAL, { .207f, .59f, 1.28f }, 0, 0, FAB_GRIP (0, .46f, .3f),
      FAB_WORDS ("fox", "vixen", "jackal", "coyote") }, build_fox },
  { { "wolf", ANIMAL, { .327f, .943f, 1.74f }, 0, 0, FAB_GRIP (0, .77f, .5f),
      FAB_WORDS ("wolf", "werewolf", "hyena") }, build_wolf },
  { { "lion", ANIMAL, { .727f, 1.34f, 2.6f }, 0, .95f, FAB_GRIP (0, .95f, .1f),
      FAB_WORDS ("lion") }, build_lion },
  { { "tiger", ANIMAL, { .483f, 1.07f, 2.57f }, 0, .9f, FAB_GRIP (0, .9f, .1f),
      FAB_WORDS ("tiger", "tigress") }, build_tiger },
  { { "leopard", ANIMAL, { .363f, .895f, 2.22f }, 0, 0, FAB_GRIP (0, .8f, .4f),
      FAB_WORDS ("leopard", "jaguar", "lynx") },
      build_leopard },
  { { "bear", ANIMAL, { .906f, 1.18f, 2.14f }, 0, 1.1f, FAB_GRIP (0, 1.1f, 0),
      FAB_WORDS ("bear", "grizzly", "brown bear", "cub") }, build_bear },
  { { "elephant", ANIMAL, { 2.4f, 2.7f, 4.68f }, 0, 2.4f, FAB_GRIP (0, 2.4f, .3f),
      FAB_WORDS ("elephant", "mammoth") }, build_elephant },
  { { "rhino", ANIMAL, { 1.13f, 1.58f, 3.6f }, 0, 1.45f, FAB_GRIP (0, 1.45f, 0),
      FAB_WORDS ("rhino", "rhinoceros") }, build_rhino },
  { { "hippo", ANIMAL, { 1.25f, 1.49f, 3.51f }, 0, 1.3f, FAB_GRIP (0, 1.3f, 0),
      FAB_WORDS ("hippo", "hippopotamus") }, build_hippo },
  { { "sheep", ANIMAL, { .55f, .9f, 1.2f }, 0, 0, FAB_GRIP (0, .7f, .35f),
      FAB_WORDS ("sheep", "ewe") }, build_sheep },
  { { "ram", ANIMAL, { .57f, .95f, 1.3f }, 0, 0, FAB_GRIP (0, .75f, .4f),
      FAB_WORDS ("ram", "mouflon", "ibex") }, build_ram },
  { { "goat", ANIMAL, { .42f, 1.2f, 1.2f }, 0, 0, FAB_GRIP (0, .85f, .35f),
      FAB_WORDS ("goat", "kid goat", "billy goat", "chamois") }, build_goat },
  { { "pig", ANIMAL, { .467f, .773f, 1.5f }, 0, 0, FAB_GRIP (0, .55f, .45f),
      FAB_WORDS ("pig", "piglet", "hog", "sow", "swine") }, build_pig },
  { { "boar", ANIMAL, { .532f, .979f, 1.79f }, 0, 0, FAB_GRIP (0, .7f, .45f),
      FAB_WORDS ("boar", "wild boar", "warthog") }, build_boar },
  { { "rabbit", ANIMAL, { .194f, .405f, .441f }, 0, 0, FAB_GRIP (0, .2f, .08f),
      FAB_WORDS ("rabbit", "bunny", "hare", "easter bunny") }, build_rabbit },
  { { "mouse", ANIMAL, { .0628f, .0839f, .216f }, 0, 0, FAB_GRIP (0, .04f, .03f),
      FAB_WORDS ("mouse", "rodent") }, build_mouse },
  { { "squirrel", ANIMAL, { .09f, .32f, .35f }, 0, 0, FAB_GRIP (0, .13f, .07f),
      FAB_WORDS ("squirrel", "chipmunk") }, build_squirrel },
  { { "hedgehog", ANIMAL, { .205f, .19f, .315f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("hedgehog", "porcupine", "armadillo", "anteater") }, build_hedgehog },
  { { "giraffe", ANIMAL, { .7f, 4.5f, 3 }, 0, 2.4f, FAB_GRIP (0, 2.4f, 0), FAB_WORDS ("giraffe") },
    build_giraffe },
  { { "camel", ANIMAL, { .642f, 2.19f, 2.97f }, 0, 1.75f, FAB_GRIP (0, 1.65f, 0),
      FAB_WORDS ("camel", "dromedary") }, build_camel },
  { { "dinosaur", FAB_MODEL_CREATURE, { 1.83f, 4.42f, 8.98f }, 0, 2.5f, FAB_GRIP (0, 2.6f, 0),
      FAB_WORDS ("dinosaur", "brontosaurus") }, build_dinosaur },
  { { "german-shepherd", ANIMAL, { .272f, .868f, 1.45f }, 0, 0, FAB_GRIP (0, .65f, .4f),
      FAB_WORDS ("german shepherd", "husky", "police dog", "guard dog", "sheepdog", "alsatian",
                 "collie", "rottweiler", "doberman") }, build_shepherd },
  { { "bulldog", ANIMAL, { .33f, .442f, .732f }, 0, 0, FAB_GRIP (0, .35f, .25f),
      FAB_WORDS ("bulldog", "pug", "boxer dog", "pitbull") }, build_bulldog },
  { { "dachshund", ANIMAL, { .181f, .342f, .972f }, 0, 0, FAB_GRIP (0, .26f, .3f),
      FAB_WORDS ("dachshund", "sausage dog", "basset", "corgi") }, build_dachshund },
  { { "poodle", ANIMAL, { .234f, .714f, .885f }, 0, 0, FAB_GRIP (0, .55f, .25f),
      FAB_WORDS ("poodle") },
    build_poodle },
  { { "greyhound", ANIMAL, { .252f, .861f, 1.41f }, 0, 0, FAB_GRIP (0, .75f, .35f),
      FAB_WORDS ("greyhound", "whippet", "racing dog") }, build_greyhound },
  { { "dalmatian", ANIMAL, { .234f, .73f, 1.2f }, 0, 0, FAB_GRIP (0, .6f, .33f),
      FAB_WORDS ("dalmatian") },
    build_dalmatian },
  { { "chihuahua", ANIMAL, { .14f, .34f, .414f }, 0, 0, FAB_GRIP (0, .2f, .12f),
      FAB_WORDS ("chihuahua", "lapdog", "toy dog") }, build_chihuahua },
  { { "lioness", ANIMAL, { .415f, 1.1f, 2.52f }, 0, .92f, FAB_GRIP (0, .92f, .1f),
      FAB_WORDS ("lioness", "puma", "cougar", "mountain lion") }, build_lioness },
  { { "panther", ANIMAL, { .36f, .912f, 2.36f }, 0, 0, FAB_GRIP (0, .8f, .4f),
      FAB_WORDS ("panther", "black panther") }, build_panther },
  { { "cheetah", ANIMAL, { .286f, 1, 2.16f }, 0, 0, FAB_GRIP (0, .85f, .4f),
      FAB_WORDS ("cheetah") },
    build_cheetah },
  { { "polar-bear", ANIMAL, { .864f, 1.24f, 2.51f }, 0, 1.15f, FAB_GRIP (0, 1.15f, 0),
      FAB_WORDS ("polar bear", "ice bear") }, build_polar_bear },
  { { "panda", ANIMAL, { .8f, .972f, 1.61f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("panda", "panda bear") },
    build_panda },
  { { "moose", ANIMAL, { 2.1f, 2.26f, 2.8f }, 0, 1.75f, FAB_GRIP (0, 1.75f, 0),
      FAB_WORDS ("moose", "elk") }, build_moose },
  { { "gazelle", ANIMAL, { .412f, 1.42f, 1.25f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("gazelle", "antelope", "impala", "springbok") }, build_gazelle },
  { { "llama", ANIMAL, { .434f, 1.86f, 1.67f }, 0, 1.05f, FAB_GRIP (0, 1.05f, 0),
      FAB_WORDS ("llama", "alpaca") }, build_llama },
  { { "bison", ANIMAL, { .815f, 1.5f, 3.12f }, 0, 1.45f, FAB_GRIP (0, 1.45f, 0),
      FAB_WORDS ("bison", "buffalo", "yak", "wildebeest") }, build_bison },
  { { "calf", ANIMAL, { .502f, .968f, 1.69f }, 0, 0, FAB_GRIP (0, .85f, .3f), FAB_WORDS ("calf") },
    build_calf },
  { { "lamb", ANIMAL, { .305f, .523f, .743f }, 0, 0, FAB_GRIP (0, .4f, .2f), FAB_WORDS ("lamb") },
    build_lamb },
  { { "raccoon", ANIMAL, { .246f, .38f, .973f }, 0, 0, FAB_NO_GRIP, FAB_WORDS ("raccoon", "racoon",
      "red panda", "lemur") }, build_raccoon },
  { { "badger", ANIMAL, { .283f, .363f, 1.02f }, 0, 0, FAB_NO_GRIP, FAB_WORDS ("badger", "skunk",
      "wolverine") }, build_badger },
  { { "beaver", ANIMAL, { .3f, .329f, .98f }, 0, 0, FAB_NO_GRIP, FAB_WORDS ("beaver", "marmot",
      "groundhog", "platypus", "capybara") }, build_beaver },
  { { "otter", ANIMAL, { .193f, .273f, 1.12f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("otter", "weasel", "ferret",
      "mongoose", "meerkat", "mink") }, build_otter },
  { { "rat", ANIMAL, { .0819f, .118f, .449f }, 0, 0, FAB_NO_GRIP, FAB_WORDS ("rat", "vermin") },
    build_rat },
  { { "hamster", ANIMAL, { .0681f, .0759f, .142f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("hamster", "guinea pig",
      "gerbil", "mole") }, build_hamster },
  { { NULL } },
};
