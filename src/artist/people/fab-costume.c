/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-costume.h"

#define OWN -1, -1, 0, 0, FAB_TEXTURE_CLOTH
#define CLOTH(a, b) a, b, 0, 0, FAB_TEXTURE_CLOTH
#define X(name) FAB_EXTRA_##name
#define K(name) .kit = FAB_KIT_##name
#define AND(name) | FAB_KIT_##name

/* id, sleeve, loose, hem, skirt of top, skirt from, length, flare, ruffle, legs, legs loose, tights, shoe, heel, collar, extras, hat, greys … */
static const FabCostume costumes[] = {
  { "casual", 2.0f, .006f, .515f, FALSE, 0, 0, 0, 0, 1.97f, .006f, FALSE, 1, 0, FAB_COLLAR_CREW, 0,
    "", OWN },
  { "tee", .5f, .006f, .515f, FALSE, 0, 0, 0, 0, 1.97f, .006f, FALSE, 1, 0, FAB_COLLAR_CREW, 0, "",
    OWN },
  { "shirt", 1.96f, .006f, .60f, FALSE, 0, 0, 0, 0, 1.97f, .006f, FALSE, 1, 0, FAB_COLLAR_SHIRT,
    X (BUTTONS) | X (BELT), "", OWN },
  { "sweater", 1.98f, .010f, .52f, FALSE, 0, 0, 0, 0, 1.97f, .006f, FALSE, 1, 0, FAB_COLLAR_HIGH,
    0, "", OWN },
  { "jacket", 1.96f, .010f, .515f, FALSE, 0, 0, 0, 0, 1.97f, .005f, FALSE, 1, 0, FAB_COLLAR_LAPEL,
    X (OPEN) | X (POCKETS), "", OWN },
  { "hoodie", 1.98f, .011f, .515f, FALSE, 0, 0, 0, 0, 1.97f, .008f, FALSE, 1, 0, FAB_COLLAR_HIGH,
    X (POCKETS), "", OWN },
  { "suit", 1.93f, .009f, .49f, FALSE, 0, 0, 0, 0, 1.98f, .008f, FALSE, 1, 0, FAB_COLLAR_LAPEL,
    X (TIE) | X (BUTTONS) | X (POCKETS), "", OWN },
  { "dress", .42f, .004f, .59f, TRUE, .605f, .52f, .055f, .10f, 0, 0, FALSE, 1, .16f,
    FAB_COLLAR_DEEP, X (BELT), "", OWN },
  { "gown", 0, .004f, .59f, TRUE, .605f, 1.0f, .11f, .07f, 0, 0, FALSE, 1, .16f, FAB_COLLAR_DEEP,
    0, "", OWN },
  { "skirt", 1.96f, .005f, .60f, FALSE, .605f, .50f, .045f, .08f, 0, 0, FALSE, 1, .1f,
    FAB_COLLAR_CREW, 0, "", OWN },
  { "coat", 1.97f, .014f, .56f, TRUE, .60f, .62f, .035f, .03f, 1.98f, .008f, FALSE, 1, 0,
    FAB_COLLAR_LAPEL, X (BELT) | X (BUTTONS) | X (POCKETS), "", OWN },
  { "robe", 1.95f, .016f, .58f, TRUE, .61f, 1.0f, .06f, .05f, 0, 0, FALSE, 1, 0, FAB_COLLAR_DEEP,
    X (BELT), "", OWN, .cuff = .034f },
  { "wizard", 1.97f, .016f, .58f, TRUE, .61f, 1.0f, .08f, .05f, 0, 0, FALSE, 1, 0, FAB_COLLAR_CREW,
    X (BELT) | X (HEM), "wizard", .38f, .38f, 0x3a3f78, 0x3a3f78, FAB_TEXTURE_CLOTH,
    .cuff = .05f },
  { "monk", 1.97f, .016f, .58f, TRUE, .61f, 1.0f, .06f, .05f, 0, 0, FALSE, 1, 0, FAB_COLLAR_HIGH,
    X (BELT), "hood", .45f, .45f, 0x6b5138, 0x6b5138, FAB_TEXTURE_CLOTH, .cuff = .04f },
  { "knight", 1.97f, .012f, .56f, FALSE, .60f, .26f, .03f, .10f, 1.97f, .007f, FALSE, 2, 0,
    FAB_COLLAR_HIGH, X (ARMOUR) | X (BELT), "helmet", .72f, .66f, 0xa8b0b8, 0x9098a0,
      FAB_TEXTURE_METAL },
  { "chef", 1.95f, .010f, .515f, FALSE, 0, 0, 0, 0, 1.97f, .010f, FALSE, 1, 0, FAB_COLLAR_HIGH,
    X (BUTTONS) | X (APRON) | X (SCARF), "chef", .96f, .55f, 0xffffff, 0x606468,
      FAB_TEXTURE_CLOTH },
  { "nurse", .5f, .006f, .59f, TRUE, .605f, .52f, .02f, .02f, 0, 0, TRUE, 1, 0, FAB_COLLAR_SHIRT,
    X (BADGE) | X (BELT) | X (BUTTONS), "nurse", .95f, .9f, 0xffffff, 0xf4f4f4, FAB_TEXTURE_CLOTH },
  { "doctor", 1.96f, .013f, .56f, TRUE, .60f, .58f, .03f, .02f, 1.98f, .007f, FALSE, 1, 0,
    FAB_COLLAR_LAPEL, X (STETHOSCOPE) | X (OPEN) | X (POCKETS), "", .97f, .5f, 0xffffff, 0x5a6470,
      FAB_TEXTURE_CLOTH },
  { "soldier", 1.97f, .010f, .515f, FALSE, 0, 0, 0, 0, 1.75f, .012f, FALSE, 2, 0, FAB_COLLAR_SHIRT,
    X (BELT) | X (BUTTONS) | X (POCKETS) | X (STRAPS), "soldier", .52f, .52f, 0x6b7050, 0x6b7050,
      FAB_TEXTURE_CLOTH },
  { "superhero", 1.99f, .0015f, .56f, FALSE, 0, 0, 0, 0, 1.7f, .001f, FALSE, 2, 0, FAB_COLLAR_HIGH,
    X (EMBLEM) | X (BELT) | X (CAPE), "", .55f, .4f, 0x2a5caa, 0x2a5caa, FAB_TEXTURE_CLOTH },
  { "tutu", 0, .002f, .52f, FALSE, 0, 0, 0, 0, 0, 0, TRUE, 1, 0, FAB_COLLAR_DEEP, X (TUTU), "",
    .8f, .92f, 0xf0b8c8, 0xf6dbe2, FAB_TEXTURE_CLOTH },
  { "astronaut", 2.02f, .024f, .50f, FALSE, 0, 0, 0, 0, 1.95f, .024f, FALSE, 2, 0, FAB_COLLAR_HIGH,
    X (PACK) | X (BADGE) | X (BELT), "astronaut", .94f, .94f, 0xf4f4f4, 0xf4f4f4,
      FAB_TEXTURE_CLOTH },
  { "king", 1.96f, .014f, .58f, TRUE, .61f, .98f, .07f, .04f, 0, 0, FALSE, 1, 0, FAB_COLLAR_HIGH,
    X (CAPE) | X (BELT) | X (HEM), "crown", .5f, .5f, 0x8c2332, 0x8c2332, FAB_TEXTURE_CLOTH },
  { "queen", 1.96f, .005f, .59f, TRUE, .605f, 1.0f, .14f, .05f, 0, 0, FALSE, 1, .12f,
    FAB_COLLAR_DEEP, X (CAPE) | X (HEM), "crown", .6f, .6f, 0x7a3a8a, 0x7a3a8a, FAB_TEXTURE_CLOTH },
  { "princess", .42f, .004f, .59f, TRUE, .605f, 1.0f, .16f, .06f, 0, 0, FALSE, 1, .1f,
    FAB_COLLAR_DEEP, X (BELT), "crown", .85f, .85f, 0xe8b0c8, 0xe8b0c8, FAB_TEXTURE_CLOTH },
  { "bride", 1.9f, .003f, .59f, TRUE, .605f, 1.0f, .15f, .06f, 0, 0, FALSE, 1, .16f,
    FAB_COLLAR_DEEP, X (BELT), "veil", .99f, .99f, 0xffffff, 0xffffff, FAB_TEXTURE_CLOTH },
  { "worker", .55f, .007f, .60f, FALSE, 0, 0, 0, 0, 1.95f, .013f, FALSE, 2, 0, FAB_COLLAR_CREW,
    X (BIB) | X (POCKETS), "hard", .85f, .45f, 0xd8d4c8, 0x4a6488, FAB_TEXTURE_CLOTH },
  { "farmer", 1.3f, .008f, .60f, FALSE, 0, 0, 0, 0, 1.8f, .013f, FALSE, 2, 0, FAB_COLLAR_SHIRT,
    X (BIB) | X (POCKETS), "straw", .7f, .45f, 0xa85848, 0x4a6488, FAB_TEXTURE_CLOTH },
  { "fisherman", 1.97f, .020f, .54f, TRUE, .58f, .36f, .02f, .02f, 1.6f, .014f, FALSE, 2, 0,
    FAB_COLLAR_HIGH, X (BUTTONS) | X (POCKETS), "souwester", .72f, .5f, 0xd8b840, 0x586068,
      FAB_TEXTURE_PLAIN },
  { "sailor", 1.96f, .008f, .53f, FALSE, 0, 0, 0, 0, 1.98f, .014f, FALSE, 1, 0, FAB_COLLAR_DEEP,
    X (STRIPES), "beret", .92f, .3f, 0xffffff, 0x28385c, FAB_TEXTURE_CLOTH },
  { "police", 1.96f, .009f, .57f, FALSE, 0, 0, 0, 0, 1.97f, .008f, FALSE, 1, 0, FAB_COLLAR_SHIRT,
    X (BELT) | X (BADGE) | X (BUTTONS) | X (TIE) | X (POCKETS), "police", .3f, .25f, 0x2c3a5a,
      0x242c40, FAB_TEXTURE_CLOTH },
  { "detective", 1.97f, .014f, .56f, TRUE, .60f, .62f, .04f, .03f, 1.98f, .008f, FALSE, 1, 0,
    FAB_COLLAR_LAPEL, X (BELT) | X (BUTTONS) | X (TIE) | X (POCKETS), "fedora", .62f, .3f,
      0xb09a72, 0x383838, FAB_TEXTURE_CLOTH },
  { "cowboy", 1.96f, .007f, .60f, FALSE, 0, 0, 0, 0, 1.9f, .006f, FALSE, 2, .05f, FAB_COLLAR_SHIRT,
    X (BELT) | X (SCARF) | X (BUTTONS), "cowboy", .65f, .4f, 0xa87850, 0x40506c,
      FAB_TEXTURE_CLOTH },
  { "pirate", 1.97f, .012f, .56f, TRUE, .60f, .50f, .05f, .03f, 1.4f, .014f, FALSE, 2, 0,
    FAB_COLLAR_LAPEL, X (BELT) | X (OPEN) | X (BUTTONS), "", .25f, .6f, 0x5a2430, 0x888070,
      FAB_TEXTURE_CLOTH },
  { "child", .5f, .009f, .53f, FALSE, 0, 0, 0, 0, .92f, .013f, FALSE, 1, 0, FAB_COLLAR_CREW,
    X (STRIPES), "", OWN },
  { "girl", .42f, .005f, .60f, TRUE, .62f, .48f, .06f, .10f, 0, 0, FALSE, 1, 0, FAB_COLLAR_SHIRT,
    X (BELT), "", OWN },
  { "pyjamas", 1.95f, .012f, .515f, FALSE, 0, 0, 0, 0, 1.95f, .014f, FALSE, 0, 0, FAB_COLLAR_SHIRT,
    X (STRIPES) | X (BUTTONS), "", OWN },
  { "swim", 0, -.001f, .50f, FALSE, 0, 0, 0, 0, .25f, .003f, FALSE, 0, 0, FAB_COLLAR_DEEP, 0, "",
    OWN },
  { "sport", .45f, .009f, .515f, FALSE, 0, 0, 0, 0, .62f, .014f, FALSE, 1, 0, FAB_COLLAR_CREW,
    X (STRIPES), "", OWN },
  { "scientist", 1.96f, .013f, .56f, TRUE, .60f, .62f, .03f, .02f, 1.98f, .007f, FALSE, 1, 0,
    FAB_COLLAR_LAPEL, X (BUTTONS) | X (POCKETS), "", .97f, .4f, 0xffffff, 0x484c54,
      FAB_TEXTURE_CLOTH },
  { "waiter", 1.96f, .006f, .60f, FALSE, 0, 0, 0, 0, 1.98f, .007f, FALSE, 1, 0, FAB_COLLAR_SHIRT,
    X (BUTTONS) | X (APRON), "", .94f, .2f, 0xffffff, 0x303030, FAB_TEXTURE_CLOTH,
    K (BOW) AND (VEST) },
  { "peasant", 1.9f, .012f, .56f, TRUE, .60f, .22f, .03f, .05f, 1.9f, .010f, FALSE, 2, 0,
    FAB_COLLAR_DEEP, X (BELT), "", .65f, .45f, 0x9c8462, 0x6c5840, FAB_TEXTURE_CLOTH },
  { "judge", 1.95f, .018f, .58f, TRUE, .61f, 1.0f, .07f, .05f, 0, 0, FALSE, 1, 0, FAB_COLLAR_CREW, 0,
    "wig", .12f, .12f, 0x241c24, 0x241c24, FAB_TEXTURE_CLOTH, K (TAB), .cuff = .045f },
  { "clown", 1.9f, .026f, .50f, FALSE, 0, 0, 0, 0, 1.85f, .034f, FALSE, 1, 0, FAB_COLLAR_CREW,
    X (BUTTONS), "party", .85f, .6f, 0xf0c83c, 0x4878b8, FAB_TEXTURE_CLOTH, K (RUFF) AND (NOSE) },
  { "santa", 1.96f, .020f, .56f, TRUE, .60f, .30f, .03f, .03f, 1.7f, .018f, FALSE, 2, 0,
    FAB_COLLAR_HIGH, X (BELT) | X (HEM), "santa", .42f, .42f, 0xb02c28, 0xb02c28,
    FAB_TEXTURE_CLOTH },
  { "ninja", 1.98f, .010f, .55f, FALSE, 0, 0, 0, 0, 1.7f, .013f, FALSE, 1, 0, FAB_COLLAR_HIGH, 0,
    "ninja", .15f, .13f, 0x242830, 0x202428, FAB_TEXTURE_CLOTH, K (SASH) AND (COVER) },
  { "samurai", 1.9f, .014f, .56f, TRUE, .60f, .62f, .10f, .06f, 1.9f, .020f, FALSE, 1, 0,
    FAB_COLLAR_DEEP, X (ARMOUR), "kabuto", .35f, .3f, 0x6a2c28, 0x382c30, FAB_TEXTURE_CLOTH,
    K (SASH), .cuff = .03f },
  { "nun", 1.96f, .014f, .58f, TRUE, .61f, 1.0f, .06f, .04f, 0, 0, FALSE, 1, 0, FAB_COLLAR_CREW,
    X (BELT), "wimple", .14f, .14f, 0x262428, 0x262428, FAB_TEXTURE_CLOTH, K (YOKE) AND (COIF),
    .cuff = .03f },
  { "priest", 1.96f, .010f, .58f, TRUE, .61f, 1.0f, .04f, .03f, 0, 0, FALSE, 1, 0, FAB_COLLAR_HIGH,
    X (BUTTONS), "", .13f, .13f, 0x202024, 0x202024, FAB_TEXTURE_CLOTH, K (TAB) },
  { "angel", 1.95f, .010f, .58f, TRUE, .61f, 1.0f, .09f, .08f, 0, 0, FALSE, 0, 0, FAB_COLLAR_DEEP,
    X (BELT), "halo", .98f, .98f, 0xffffff, 0xffffff, FAB_TEXTURE_CLOTH, K (WINGS), .cuff = .05f },
  { "fairy", 0, .003f, .56f, TRUE, .60f, .42f, .10f, .14f, 0, 0, FALSE, 0, 0, FAB_COLLAR_DEEP, 0,
    "flowers", .8f, .8f, 0xbfe0b0, 0xbfe0b0, FAB_TEXTURE_CLOTH, K (WINGS) },
  { "devil", 1.98f, .003f, .56f, FALSE, 0, 0, 0, 0, 1.9f, .003f, FALSE, 2, 0, FAB_COLLAR_DEEP,
    X (CAPE), "horns", .32f, .3f, 0xa02024, 0x98201f, FAB_TEXTURE_CLOTH, K (TAIL) AND (FANGS) },
  { "vampire", 1.93f, .009f, .49f, FALSE, 0, 0, 0, 0, 1.98f, .007f, FALSE, 1, 0, FAB_COLLAR_LAPEL,
    X (CAPE), "", .12f, .1f, 0x1c1a20, 0x1c1a20, FAB_TEXTURE_CLOTH, K (BOW) AND (FANGS) },
  { "mummy", 2.0f, .006f, .50f, FALSE, 0, 0, 0, 0, 1.98f, .006f, FALSE, 0, 0, FAB_COLLAR_HIGH, 0,
    "bandages", .93f, .93f, 0xe6dfca, 0xe6dfca, FAB_TEXTURE_CLOTH, K (BANDAGE) },
  { "zombie", 1.3f, .014f, .53f, FALSE, 0, 0, 0, 0, 1.5f, .014f, FALSE, 0, 0, FAB_COLLAR_DEEP, 0,
    "", .5f, .35f, 0x6c7466, 0x4a4640, FAB_TEXTURE_CLOTH },
  { "viking", 1.2f, .014f, .56f, TRUE, .60f, .34f, .04f, .06f, 1.6f, .014f, FALSE, 2, 0,
    FAB_COLLAR_DEEP, X (BELT) | X (CAPE), "viking", .5f, .4f, 0x7c6444, 0x5a4834,
    FAB_TEXTURE_CLOTH, K (FUR) },
  { "roman", .4f, .010f, .56f, TRUE, .60f, .42f, .06f, .14f, 0, 0, FALSE, 1, 0, FAB_COLLAR_CREW,
    X (ARMOUR) | X (BELT) | X (CAPE), "roman", .72f, .45f, 0xb0a078, 0xa03830, FAB_TEXTURE_METAL },
  { "toga", .5f, .020f, .58f, TRUE, .61f, .98f, .06f, .08f, 0, 0, FALSE, 0, 0, FAB_COLLAR_DEEP,
    X (STRAPS), "", .95f, .95f, 0xf4f0e4, 0xf4f0e4, FAB_TEXTURE_CLOTH, .cuff = .04f },
  { "egyptian", 0, .001f, 0, FALSE, .60f, .48f, .05f, .08f, 0, 0, FALSE, 0, 0, FAB_COLLAR_NONE,
    X (BELT), "nemes", .95f, .95f, 0xf4ecd0, 0xf4ecd0, FAB_TEXTURE_CLOTH, K (YOKE) },
  { "geisha", 1.92f, .012f, .58f, TRUE, .61f, 1.0f, .015f, .01f, 0, 0, FALSE, 1, .1f,
    FAB_COLLAR_DEEP, 0, "flowers", .62f, .62f, 0xa84c6c, 0xa84c6c, FAB_TEXTURE_CLOTH, K (SASH),
    .cuff = .085f },
  { "kimono", 1.92f, .012f, .58f, TRUE, .61f, 1.0f, .015f, .01f, 0, 0, FALSE, 1, 0,
    FAB_COLLAR_DEEP, 0, "", OWN, K (SASH), .cuff = .08f },
  { "sari", .45f, .005f, .60f, TRUE, .61f, 1.0f, .05f, .07f, 0, 0, FALSE, 1, 0, FAB_COLLAR_DEEP,
    X (STRAPS) | X (HEM), "", OWN },
  { "diver", 1.99f, .004f, .52f, FALSE, 0, 0, 0, 0, 1.98f, .004f, FALSE, 1, 0, FAB_COLLAR_HIGH,
    X (BELT) | X (PACK), "goggles", .2f, .18f, 0x28303c, 0x202834, FAB_TEXTURE_PLAIN },
  { "boxer", 0, .001f, 0, FALSE, 0, 0, 0, 0, .72f, .022f, FALSE, 2, 0, FAB_COLLAR_NONE, X (BELT),
    "", .9f, .35f, 0, 0xa83030, FAB_TEXTURE_CLOTH, K (BOXING) },
  { "trunks", 0, .001f, 0, FALSE, 0, 0, 0, 0, .55f, .012f, FALSE, 0, 0, FAB_COLLAR_NONE, 0, "",
    OWN },
  { "footballer", .5f, .011f, .515f, FALSE, 0, 0, 0, 0, .72f, .018f, FALSE, 2, 0, FAB_COLLAR_CREW,
    0, "", .3f, .95f, 0x2c58a0, 0xf4f4f4, FAB_TEXTURE_CLOTH, K (NUMBER) },
  { "hiker", 1.96f, .009f, .56f, FALSE, 0, 0, 0, 0, .9f, .014f, FALSE, 2, 0, FAB_COLLAR_SHIRT,
    X (BUTTONS) | X (POCKETS), "straw", .6f, .5f, 0x6c8a54, 0x8a7c5c, FAB_TEXTURE_CLOTH,
    K (BACKPACK) },
  { "skier", 1.99f, .024f, .53f, FALSE, 0, 0, 0, 0, 1.9f, .018f, FALSE, 2, 0, FAB_COLLAR_HIGH,
    X (POCKETS), "goggles", .55f, .25f, 0xc05838, 0x2c3850, FAB_TEXTURE_CLOTH },
  { "maid", .5f, .006f, .59f, TRUE, .605f, .58f, .07f, .08f, 0, 0, FALSE, 1, 0, FAB_COLLAR_SHIRT,
    X (APRON) | X (BUTTONS), "maid", .16f, .16f, 0x26242c, 0x26242c, FAB_TEXTURE_CLOTH, K (BOW) },
  { "pilot", 1.93f, .009f, .49f, FALSE, 0, 0, 0, 0, 1.98f, .008f, FALSE, 1, 0, FAB_COLLAR_LAPEL,
    X (TIE) | X (BUTTONS) | X (BADGE), "police", .2f, .2f, 0x26304c, 0x26304c, FAB_TEXTURE_CLOTH },
  { "caveman", 0, .010f, .56f, TRUE, .60f, .34f, .03f, .20f, 0, 0, FALSE, 0, 0, FAB_COLLAR_DEEP,
    X (STRAPS), "", .42f, .42f, 0x886840, 0x886840, FAB_TEXTURE_HAIR },
  { "firefighter", 1.97f, .022f, .56f, TRUE, .60f, .34f, .02f, .02f, 1.95f, .018f, FALSE, 2, 0,
    FAB_COLLAR_HIGH, X (BELT) | X (POCKETS), "fire", .3f, .28f, 0x5a4a30, 0x504430,
    FAB_TEXTURE_PLAIN, K (BANDS) },
  { "prisoner", 1.9f, .011f, .515f, FALSE, 0, 0, 0, 0, 1.96f, .013f, FALSE, 1, 0, FAB_COLLAR_CREW,
    0, "prisoner", .96f, .96f, 0xf2f0ea, 0xf2f0ea, FAB_TEXTURE_CLOTH, K (RINGS) },
  { "beggar", 1.7f, .022f, .56f, TRUE, .60f, .50f, .05f, .16f, 1.6f, .016f, FALSE, 1, 0,
    FAB_COLLAR_DEEP, X (OPEN) | X (SCARF), "beanie", .42f, .35f, 0x6a5c48, 0x544838,
    FAB_TEXTURE_CLOTH },
  { "postman", 1.93f, .009f, .50f, FALSE, 0, 0, 0, 0, 1.97f, .008f, FALSE, 1, 0, FAB_COLLAR_SHIRT,
    X (BUTTONS) | X (TIE), "cap", .38f, .25f, 0x3c5280, 0x28344c, FAB_TEXTURE_CLOTH, K (BAG) },
  { "tails", 1.93f, .009f, .50f, TRUE, .60f, .50f, .02f, .01f, 1.98f, .008f, FALSE, 1, 0,
    FAB_COLLAR_LAPEL, X (OPEN) | X (BUTTONS), "top", .1f, .12f, 0x1c1c20, 0x202024,
    FAB_TEXTURE_CLOTH, K (BOW) },
  { "groom", 1.93f, .009f, .49f, FALSE, 0, 0, 0, 0, 1.98f, .008f, FALSE, 1, 0, FAB_COLLAR_LAPEL,
    X (BUTTONS) | X (BADGE), "", .13f, .13f, 0x202228, 0x202228, FAB_TEXTURE_CLOTH, K (BOW) },
  { "surgeon", .6f, .012f, .53f, FALSE, 0, 0, 0, 0, 1.97f, .012f, FALSE, 1, 0, FAB_COLLAR_DEEP,
    X (POCKETS), "bandana", .66f, .66f, 0x6aa89c, 0x6aa89c, FAB_TEXTURE_CLOTH, K (COVER) },
  { "cheerleader", .4f, .004f, .60f, FALSE, .60f, .34f, .06f, .16f, 0, 0, FALSE, 1, 0,
    FAB_COLLAR_CREW, X (STRIPES), "", .4f, .85f, 0xa83040, 0xf4e4e4, FAB_TEXTURE_CLOTH },
  { "schoolgirl", 1.96f, .006f, .60f, FALSE, .60f, .44f, .05f, .13f, 0, 0, FALSE, 1, 0,
    FAB_COLLAR_SHIRT, X (TIE) | X (BUTTONS), "", .9f, .28f, 0xf0f0f0, 0x344058,
    FAB_TEXTURE_CLOTH },
  { "ringmaster", 1.95f, .009f, .50f, TRUE, .60f, .44f, .03f, .01f, 1.6f, .010f, FALSE, 2, 0,
    FAB_COLLAR_LAPEL, X (OPEN) | X (BUTTONS), "top", .35f, .9f, 0xa82c30, 0xf4f0e8,
    FAB_TEXTURE_CLOTH, K (BOW) },
  { "mermaid", 0, .002f, .60f, FALSE, .60f, 1.02f, -.012f, 0, 0, 0, FALSE, 0, 0, FAB_COLLAR_DEEP, 0, "flowers", .7f, .55f, 0xc890a8,
    0x4c9890, FAB_TEXTURE_PLAIN, K (FIN) },
  { "reaper", 1.99f, .020f, .58f, TRUE, .61f, 1.0f, .08f, .12f, 0, 0, FALSE, 0, 0, FAB_COLLAR_HIGH,
    X (BELT), "hood", .1f, .1f, 0x18181c, 0x18181c, FAB_TEXTURE_CLOTH, K (SKULL), .cuff = .07f },
  { "none", 0, 0, 0, FALSE, 0, 0, 0, 0, .12f, .002f, FALSE, 0, 0, FAB_COLLAR_NONE, 0, "", OWN },
};

const FabCostume *
fab_costume_find (const char *id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (costumes); i++)
    if (g_strcmp0 (costumes[i].id, id) == 0)
      return &costumes[i];

  return &costumes[0];
}

float
fab_costume_opening (const FabCostume *costume)
{
  switch (costume->collar)
    {
    case FAB_COLLAR_DEEP:
      return .768f;
    case FAB_COLLAR_LAPEL:
      return costume->extras & FAB_EXTRA_OPEN ? .64f : .685f;
    case FAB_COLLAR_NONE:
    case FAB_COLLAR_CREW:
    case FAB_COLLAR_SHIRT:
    case FAB_COLLAR_HIGH:
    default:
      return .81f;
    }
}

gboolean
fab_costume_known (const char *id)
{
  return id != NULL && (strcmp (id, "casual") == 0 || fab_costume_find (id) != &costumes[0]);
}
