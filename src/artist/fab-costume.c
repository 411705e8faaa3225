/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-costume.h"

#define OWN -1, -1, 0, 0, FAB_TEXTURE_CLOTH
#define CLOTH(a, b) a, b, 0, 0, FAB_TEXTURE_CLOTH
#define X(name) FAB_EXTRA_##name

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
    X (BELT), "", OWN },
  { "wizard", 1.97f, .016f, .58f, TRUE, .61f, 1.0f, .08f, .05f, 0, 0, FALSE, 1, 0, FAB_COLLAR_CREW,
    X (BELT) | X (HEM), "wizard", .38f, .38f, 0x3a3f78, 0x3a3f78, FAB_TEXTURE_CLOTH },
  { "monk", 1.97f, .016f, .58f, TRUE, .61f, 1.0f, .06f, .05f, 0, 0, FALSE, 1, 0, FAB_COLLAR_HIGH,
    X (BELT), "hood", .45f, .45f, 0x6b5138, 0x6b5138, FAB_TEXTURE_CLOTH },
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
    X (BUTTONS) | X (APRON) | X (TIE), "", .94f, .2f, 0xffffff, 0x303030, FAB_TEXTURE_CLOTH },
  { "peasant", 1.9f, .012f, .56f, TRUE, .60f, .22f, .03f, .05f, 1.9f, .010f, FALSE, 2, 0,
    FAB_COLLAR_DEEP, X (BELT), "", .65f, .45f, 0x9c8462, 0x6c5840, FAB_TEXTURE_CLOTH },
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
