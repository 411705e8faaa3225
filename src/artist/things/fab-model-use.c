/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include <string.h>

#include "fab-model-use.h"

#define QUARTER ((float) G_PI_2)
#define TURNED  ((float) G_PI)

/* Short words for one property each, so that a row reads as a sentence. */
#define ON_TABLE   .stands = FAB_STANDS_ON_TABLE
#define ON_WALL    .stands = FAB_HANGS_ON_WALL
#define ON_CEILING .stands = FAB_HANGS_FROM_CEILING
#define IN_SKY     .stands = FAB_FLOATS_IN_SKY
#define IN_WATER   .stands = FAB_SWIMS
#define PLACES(how, ...) \
  .use = how, .n_places = G_N_ELEMENTS (((const FabVec3[]) { __VA_ARGS__ })), \
  .places = { __VA_ARGS__ }
#define RIM(height) .encloses = TRUE, .rim = height
#define HANDS(x, y, z) .hands = { { x, y, z }, { -(x), y, z } }
#define WORK(how, z) .work = how, .worker = { 0, 0, z }, .worker_yaw = TURNED
#define BEHIND(how, z) .work = how, .worker = { 0, 0, z }
#define PUSH(z, hx, hy, hz) \
  .pusher = { 0, 0, z }, .handle = { { hx, hy, hz }, { -(hx), hy, hz } }
#define ROOM(y, w, h, d) .floor = { 0, y, 0 }, .room = { w, h, d }

static const FabModelUse uses[] = {
  /* Seats and beds; a person lies with the head at the headboard. */
  { "sofa", PLACES (FAB_USE_SIT, { .36f, .44f, .04f }, { -.36f, .44f, .04f }) },
  { "bench", PLACES (FAB_USE_SIT, { .35f, .46f, .04f }, { -.35f, .46f, .04f }) },
  { "pew", PLACES (FAB_USE_SIT, { .7f, .46f, .04f }, { -.1f, .46f, .04f }, { -.8f, .46f, .04f }) },
  { "leather-sofa", PLACES (FAB_USE_SIT, { .45f, .44f, .04f }, { -.45f, .44f, .04f }) },
  { "chesterfield", PLACES (FAB_USE_SIT, { .5f, .39f, .06f }, { -.5f, .39f, .06f }) },
  { "corner-sofa", PLACES (FAB_USE_SIT, { -.6f, .4f, -.1f }, { 0, .4f, -.1f }) },
  { "bed", PLACES (FAB_USE_LIE, { .36f, .54f, 0 }, { -.36f, .54f, 0 }) },
  { "iron-bed", PLACES (FAB_USE_LIE, { 0, .6f, 0 }) },
  { "wooden-bed", PLACES (FAB_USE_LIE, { 0, .6f, 0 }) },
  { "unmade-bed", PLACES (FAB_USE_LIE, { .4f, .49f, 0 }, { -.4f, .49f, 0 }) },
  { "hotel-bed", PLACES (FAB_USE_LIE, { .4f, .55f, 0 }, { -.4f, .55f, 0 }) },
  { "crib", PLACES (FAB_USE_LIE, { 0, .45f, 0 }), RIM (.66f), ROOM (.45f, .5f, .25f, .7f) },
  { "lounger", PLACES (FAB_USE_LIE, { 0, .4f, 0 }) },
  { "deck-chair", PLACES (FAB_USE_SIT, { 0, .26f, .1f }) },
  { "stretcher", PLACES (FAB_USE_LIE, { 0, .82f, 0 }), PUSH (-1.25f, .25f, .82f, -1) },
  { "hammock", PLACES (FAB_USE_LIE, { 0, .55f, 0 }), .yaw = QUARTER, RIM (.65f) },
  { "coffin", PLACES (FAB_USE_LIE, { 0, .12f, 0 }), RIM (.42f), ROOM (.1f, .55f, .35f, 1.8f) },
  { "swing", PLACES (FAB_USE_SIT, { 0, .515f, 0 }), HANDS (.24f, 1.05f, 0) },
  { "seesaw", PLACES (FAB_USE_RIDE, { -1, .75f, 0 }, { 1, .55f, 0 }), .yaw = QUARTER },
  { "rocking-horse", PLACES (FAB_USE_RIDE, { 0, .56f, 0 }), HANDS (.12f, .75f, .25f) },
  { "stairs", PLACES (FAB_USE_SIT, { 0, .34f, 1.1f }), .climber = { 0, .68f, .42f }, .steps = TRUE },
  { "fountain", PLACES (FAB_USE_SIT, { .4f, .5f, 1.5f }, { -.4f, .5f, 1.5f }) },

  /* Water and vessels. */
  { "bath", PLACES (FAB_USE_SIT, { -.35f, .22f, 0 }, { .4f, .22f, 0 }), .yaw = QUARTER, RIM (.56f),
    ROOM (.545f, 1.4f, .2f, .5f) },
  { "boat", IN_WATER, PLACES (FAB_USE_SIT, { 0, .38f, .3f }, { 0, .38f, -.8f }), RIM (.55f),
    HANDS (.45f, .75f, -.05f), .yaw = TURNED },
  { "canoe", IN_WATER, PLACES (FAB_USE_SIT, { 0, .2f, -.9f }, { 0, .2f, .8f }), RIM (.38f) },
  { "raft", IN_WATER, PLACES (FAB_USE_SIT, { .45f, .25f, .35f }, { -.45f, .25f, .1f }, { .05f, .25f, -.45f }) },
  { "sailboat", IN_WATER, PLACES (FAB_USE_SIT, { .45f, .8f, -1.6f }, { -.45f, .8f, -1.1f }),
    RIM (.75f) },
  { "galleon", IN_WATER, PLACES (FAB_USE_STAND, { 0, 4, 1 }) },
  { "ship", IN_WATER, PLACES (FAB_USE_STAND, { 0, 5, 14 }) },
  { "fishing-boat", IN_WATER, PLACES (FAB_USE_STAND, { 0, 1.1f, -2.4f }, { .8f, 1.1f, -3 }),
    RIM (1.6f) },
  { "submarine", IN_WATER, PLACES (FAB_USE_STAND, { 0, 2.4f, .2f }) },
  { "gondola", IN_WATER, PLACES (FAB_USE_SIT, { 0, .3f, .3f }, { 0, .3f, 1.2f }), RIM (.5f) },

  /* Rides. */
  { "bicycle", PLACES (FAB_USE_RIDE, { 0, .87f, -.25f }), HANDS (.27f, 1, .22f),
    .pusher = { .35f, 0, 0 }, .handle = { { .27f, 1, .22f }, { 0, .87f, -.25f } } },
  { "motorbike", PLACES (FAB_USE_RIDE, { 0, .82f, -.3f }, { 0, .85f, -.62f }),
    HANDS (.34f, 1.04f, .26f) },
  { "scooter", PLACES (FAB_USE_STAND, { 0, .15f, -.05f }), HANDS (.2f, .95f, .28f) },
  { "skateboard", PLACES (FAB_USE_STAND, { 0, .11f, 0 }), .yaw = QUARTER },
  { "horse", PLACES (FAB_USE_RIDE, { 0, 1.38f, .05f }, { 0, 1.38f, -.35f }),
    HANDS (.08f, 1.6f, .4f) },
  { "sled", PLACES (FAB_USE_SIT, { 0, .24f, -.15f }), HANDS (.22f, .3f, .45f),
    .pusher = { 0, 0, 1.9f }, .handle = { { .1f, .8f, 1.6f }, { -.1f, .8f, 1.6f } } },
  { "wheelchair", PLACES (FAB_USE_SIT, { 0, .52f, 0 }), HANDS (.27f, .7f, .05f),
    PUSH (-.85f, .24f, .95f, -.34f) },
  { "pram", PUSH (-1.25f, .18f, 1, -.8f), RIM (.78f), ROOM (.6f, .4f, .2f, .7f) },
  { "shopping-cart", PUSH (-1, .2f, 1, -.55f), RIM (.95f), ROOM (.5f, .45f, .42f, .7f) },
  { "wheelbarrow", .pusher = { -1.1f, 0, 0 }, .pusher_yaw = QUARTER,
    .handle = { { -.75f, .5f, -.25f }, { -.75f, .5f, .25f } }, RIM (.5f),
    ROOM (.25f, .6f, .25f, .4f) },
  { "cart", PLACES (FAB_USE_SIT, { 0, .85f, .8f }), RIM (1.23f), ROOM (.83f, 1.2f, .4f, 2),
    .pusher = { 0, 0, 3 }, .handle = { { .35f, .8f, 2.8f }, { -.35f, .8f, 2.8f } } },
  { "carriage", PLACES (FAB_USE_SIT, { 0, 1.5f, 1.25f }, { 0, 1, -.2f }),
    HANDS (.15f, 1.7f, 1.7f) },
  { "skis", PLACES (FAB_USE_STAND, { 0, .05f, 0 }) },

  /* Driven: seats inside; only the open ones show their people. */
  { "car", PLACES (FAB_USE_SIT, { .4f, .5f, -.05f }, { -.4f, .5f, -.05f }, { .4f, .5f, -.95f },
                   { -.4f, .5f, -.95f }), RIM (.95f), HANDS (.17f, .85f, .4f) },
  { "convertible", PLACES (FAB_USE_SIT, { .38f, .48f, -.15f }, { -.38f, .48f, -.15f },
                           { .38f, .5f, -1 }, { -.38f, .5f, -1 }), RIM (.88f),
    HANDS (.17f, .9f, .35f) },
  { "tractor", PLACES (FAB_USE_SIT, { 0, 1.2f, -.8f }), HANDS (.18f, 1.6f, -.15f) },
  { "hot-air-balloon", IN_SKY, PLACES (FAB_USE_STAND, { .3f, .15f, 0 }, { -.3f, .15f, 0 }),
    RIM (1.1f) },
  { "biplane", PLACES (FAB_USE_SIT, { 0, 1.1f, -.6f }), RIM (1.6f) },
  { "tank", PLACES (FAB_USE_STAND, { 0, 1.1f, -.3f }), RIM (2.1f) },
  { "tightrope", PLACES (FAB_USE_STAND, { -.4f, 3.13f, 0 }), .yaw = QUARTER },
  { "diving-board", PLACES (FAB_USE_STAND, { 0, 2.57f, 1.2f }) },
  { "slide", PLACES (FAB_USE_SIT, { 0, 1.24f, .45f }) },
  { "merry-go-round", PLACES (FAB_USE_RIDE, { 0, 1.2f, 2 }), .yaw = QUARTER },

  /* Worked at. */
  { "piano", WORK (FAB_USE_SIT, .75f), HANDS (-.2f, .75f, .24f) },
  { "grand-piano", WORK (FAB_USE_SIT, 1.15f), HANDS (-.2f, .78f, .6f) },
  { "drum-kit", BEHIND (FAB_USE_SIT, -.75f), HANDS (.25f, .85f, -.2f) },
  { "stove", WORK (FAB_USE_STAND, .62f), HANDS (-.15f, .98f, .12f) },
  { "cauldron", WORK (FAB_USE_STAND, .85f), HANDS (-.1f, 1, .3f), RIM (.7f),
    ROOM (.6f, .6f, .2f, .6f) },
  { "counter", WORK (FAB_USE_STAND, .6f), HANDS (-.2f, .93f, .12f) },
  { "sink", WORK (FAB_USE_STAND, .55f), HANDS (-.1f, .95f, .1f), ROOM (.8f, .35f, .1f, .25f) },
  { "kitchen-sink", WORK (FAB_USE_STAND, .6f), HANDS (-.1f, .92f, .1f),
    ROOM (.75f, .4f, .12f, .35f) },
  { "fridge", WORK (FAB_USE_STAND, .8f), .hands = { { .3f, 1.1f, .4f } } },
  { "washing-machine", WORK (FAB_USE_STAND, .7f), HANDS (-.1f, .6f, .33f) },
  { "desk", WORK (FAB_USE_SIT, .6f), HANDS (-.2f, .78f, .2f) },
  { "executive-desk", WORK (FAB_USE_SIT, .65f), HANDS (-.2f, .75f, .25f) },
  { "school-desk", BEHIND (FAB_USE_SIT, -.5f), HANDS (.15f, .75f, -.1f) },
  { "sawhorse", WORK (FAB_USE_STAND, .42f), HANDS (-.14f, .92f, .02f) },
  { "easel", WORK (FAB_USE_STAND, .85f), .hands = { { -.1f, 1.25f, .3f } } },
  { "blackboard", WORK (FAB_USE_STAND, .55f), .hands = { { -.2f, 1.5f, .1f } } },
  { "whiteboard", WORK (FAB_USE_STAND, .55f), .hands = { { -.2f, 1.2f, .1f } } },
  { "lectern", BEHIND (FAB_USE_STAND, -.5f), HANDS (.22f, 1.15f, -.1f) },
  { "rostrum", BEHIND (FAB_USE_STAND, -.5f), HANDS (.22f, 1.15f, -.1f) },
  { "mic-stand", WORK (FAB_USE_STAND, .35f), HANDS (-.05f, 1.4f, .05f) },
  { "computer", ON_TABLE, WORK (FAB_USE_SIT, .5f), HANDS (-.12f, .05f, .18f) },
  { "laptop", ON_TABLE, WORK (FAB_USE_SIT, .45f), HANDS (-.1f, .03f, .1f) },
  { "typewriter", ON_TABLE, WORK (FAB_USE_SIT, .45f), HANDS (-.1f, .08f, .12f) },
  { "sewing-machine", ON_TABLE, WORK (FAB_USE_SIT, .45f), HANDS (-.12f, .05f, .1f) },
  { "telescope", BEHIND (FAB_USE_STAND, -.75f), HANDS (.08f, 1.25f, -.45f) },
  { "microscope", ON_TABLE, WORK (FAB_USE_SIT, .4f), HANDS (-.1f, .08f, .05f) },
  { "movie-camera", BEHIND (FAB_USE_STAND, -.65f), HANDS (.12f, 1.5f, -.2f) },
  { "potters-wheel", WORK (FAB_USE_SIT, .62f), HANDS (-.12f, .7f, .06f) },
  { "prison-bars", BEHIND (FAB_USE_STAND, -.26f), HANDS (.165f, 1.3f, .02f) },
  { "anvil", WORK (FAB_USE_STAND, .65f), HANDS (-.12f, .85f, .05f) },
  { "well", WORK (FAB_USE_STAND, 1), HANDS (-.15f, 1, .6f), RIM (.85f) },
  { "harp", BEHIND (FAB_USE_SIT, -.6f), HANDS (.1f, 1.05f, -.05f) },
  { "pool-table", WORK (FAB_USE_STAND, 1.05f), HANDS (-.2f, .9f, .5f) },
  { "table-football", WORK (FAB_USE_STAND, .95f), HANDS (-.3f, .95f, .6f) },
  { "ship-wheel", BEHIND (FAB_USE_STAND, -.55f), HANDS (.38f, 1.15f, -.06f) },
  { "cannon", BEHIND (FAB_USE_STAND, -1.4f), PUSH (-1.7f, .3f, .6f, -1.1f) },
  { "postbox", WORK (FAB_USE_STAND, .6f), .hands = { { -.05f, 1.25f, .3f } } },
  { "mailbox", WORK (FAB_USE_STAND, .5f), .hands = { { -.05f, .7f, .2f } } },
  { "vending-machine", WORK (FAB_USE_STAND, .75f), .hands = { { -.35f, 1.15f, .42f } } },
  { "slot-machine", WORK (FAB_USE_SIT, .65f), .hands = { { -.3f, 1, .2f } } },
  { "door", ON_WALL, WORK (FAB_USE_STAND, .6f), .hands = { { .4f, 1, .08f } } },
  { "open-door", ON_WALL, PLACES (FAB_USE_STAND, { 0, 0, 0 }) },
  { "phone-box", PLACES (FAB_USE_STAND, { 0, .05f, 0 }) },
  { "ladder", PLACES (FAB_USE_STAND, { 0, 1.1f, .2f }), .yaw = TURNED, HANDS (-.22f, 2.2f, -.1f) },
  { "tent", PLACES (FAB_USE_SIT, { 0, .05f, .6f }) },

  /* Climbed, and hung from. */
  { "tower", .climber = { 0, 4, 2.8f } },
  { "tree", .climber = { 0, 1.05f, .46f }, .hung = { 1.2f, 2.6f, .2f } },
  { "bare-tree", .climber = { 0, 1.05f, .46f }, .hung = { 1.1f, 2.6f, .2f } },
  { "pine", .climber = { 0, .8f, .4f } }, { "palm", .climber = { 0, 1.4f, .3f } },
  { "mast", .climber = { 0, 2.2f, .3f } }, { "hanging-rope", .climber = { 0, 2.3f, .2f }, .hung = { 0, 4.3f, .02f } },
  { "vine", .climber = { 0, .6f, .25f }, .hung = { 0, 2.3f, .05f } }, { "branch", .hung = { .45f, 1.6f, .1f } },
  { "trapeze", .hung = { 0, 3.6f, 0 } },
  { "chandelier", ON_CEILING, .hung = { 0, .1f, 0 } },

  /* Holding. */
  { "box", ROOM (.02f, .46f, .34f, .36f), RIM (.36f) },
  { "bucket", ROOM (.02f, .22f, .26f, .22f), RIM (.28f) },
  { "basket", ROOM (.03f, .32f, .18f, .32f), RIM (.22f) },
  { "bin", ROOM (.05f, .5f, .8f, .5f), RIM (.85f), PLACES (FAB_USE_STAND, { 0, .1f, 0 }) },
  { "barrel", ROOM (.05f, .5f, .78f, .5f), RIM (.86f), PLACES (FAB_USE_STAND, { 0, .1f, 0 }) },
  { "chest", ROOM (.05f, .7f, .35f, .4f), RIM (.4f) },
  { "suitcase", ROOM (.02f, .56f, .4f, .16f) },
  { "pot", ON_TABLE, ROOM (.02f, .24f, .16f, .24f), RIM (.2f) },
  { "pan", ON_TABLE, ROOM (.015f, .24f, .04f, .24f), RIM (.05f) },
  { "bowl", ON_TABLE, ROOM (.02f, .18f, .06f, .18f), RIM (.08f) },
  { "fishbowl", ON_TABLE, ROOM (.06f, .2f, .18f, .2f) },
  { "birdcage", ON_TABLE, ROOM (.06f, .3f, .4f, .3f) },
  { "nest", ROOM (.04f, .2f, .08f, .2f), RIM (.1f) },

  /* Where they hang, stand or float. */
  { "wall-map", ON_WALL }, { "clock", ON_WALL }, { "picture", ON_WALL }, { "portrait", ON_WALL }, { "photo", ON_TABLE }, { "photo-frame", ON_TABLE }, { "cuckoo-clock", ON_WALL },
  { "exit-sign", ON_WALL }, { "hanging-coat", ON_WALL }, { "hanging-dress", ON_WALL },
  { "wall-lamp", ON_WALL }, { "keypad", ON_WALL }, { "towel", ON_WALL },
  { "hanging-towel", ON_WALL },
  { "toilet-paper", ON_WALL }, { "wall-cabinet", ON_WALL }, { "cupboard", ON_WALL },
  { "range-hood", ON_WALL }, { "knife-rack", ON_WALL }, { "radiator", ON_WALL },
  { "urinal", ON_WALL }, { "calendar", ON_TABLE }, { "window", ON_WALL }, { "curtain", ON_WALL },
  { "broken-window", ON_WALL }, { "shower-head", ON_WALL }, { "keyhole", ON_WALL },
  { "push-button", ON_WALL },
  { "ceiling-lamp", ON_CEILING }, { "ceiling-fan", ON_CEILING },
  { "lustre", ON_CEILING }, { "hanging-lantern", ON_CEILING }, { "disco-ball", ON_CEILING },
  { "hook", ON_CEILING }, { "noose", ON_CEILING },
  { "sun", IN_SKY }, { "moon", IN_SKY }, { "cloud", IN_SKY }, { "star", IN_SKY },
  { "rainbow", IN_SKY },
  { "lightning", IN_SKY }, { "planet", IN_SKY }, { "earth", IN_SKY }, { "satellite", IN_SKY },
  { "plane", IN_SKY }, { "helicopter", IN_SKY }, { "ufo", IN_SKY },
  { "kite", IN_SKY }, { "airship", IN_SKY }, { "drone", IN_SKY },
  { "iceberg", IN_WATER }, { "wave", IN_WATER }, { "whirlpool", IN_WATER }, { "buoy", IN_WATER },
  { "fish", IN_WATER }, { "goldfish", IN_WATER }, { "shark", IN_WATER }, { "whale", IN_WATER },
  { "dolphin", IN_WATER }, { "octopus", IN_WATER }, { "squid", IN_WATER },
  { "jellyfish", IN_WATER }, { "ray", IN_WATER },
  { "seahorse", IN_WATER }, { "kraken", IN_WATER }, { "mermaid", IN_WATER },
  { "lamp", ON_TABLE }, { "desk-lamp", ON_TABLE }, { "kettle", ON_TABLE }, { "teapot", ON_TABLE },
  { "plate", ON_TABLE },
  { "cup", ON_TABLE }, { "coffee-cup", ON_TABLE }, { "glass", ON_TABLE }, { "bottle", ON_TABLE },
  { "candle", ON_TABLE }, { "vase", ON_TABLE }, { "telephone", ON_TABLE }, { "radio", ON_TABLE },
  { "tv", ON_TABLE }, { "chess", ON_TABLE }, { "globe", ON_TABLE }, { "mixer", ON_TABLE },
  { "coffee-machine", ON_TABLE }, { "fan", ON_TABLE }, { "oven", ON_TABLE },
};

/* What can be told from the model alone, made once for every model without a row. */
static FabModelUse
guess_use (const FabModel *model)
{
  FabModelUse use = { .model = model->id };

  if (model->klass == FAB_MODEL_HANDHELD || model->klass == FAB_MODEL_FOOD)
    use.stands = FAB_STANDS_ON_TABLE;
  if (model->seat <= 0)
    return use;
  use.use = model->klass == FAB_MODEL_ANIMAL || model->klass == FAB_MODEL_CREATURE
            ? FAB_USE_RIDE : FAB_USE_SIT;
  use.n_places = 1;
  use.places[0] = fab_vec3 (model->grip.x, model->seat,
                            use.use == FAB_USE_RIDE ? model->grip.z : .05f);
  return use;
}

static GHashTable *
create_table (void)
{
  GHashTable *table = g_hash_table_new (g_str_hash, g_str_equal);

  for (gsize i = 0; i < G_N_ELEMENTS (uses); i++)
    {
      g_assert (fab_model_by_id (uses[i].model) != NULL);
      g_hash_table_insert (table, (gpointer) uses[i].model, (gpointer) &uses[i]);
    }
  for (const FabModel * const *m = fab_model_list (); *m != NULL; m++)
    if (!g_hash_table_contains (table, (*m)->id))
      {
        FabModelUse use = guess_use (*m);

        g_hash_table_insert (table, (gpointer) (*m)->id, g_memdup2 (&use, sizeof use));
      }
  return table;
}

/**
 * fab_model_use:
 *
 * Returns: where people sit on, stand in, work at or push @model, and where it belongs
 */
const FabModelUse *
fab_model_use (const FabModel *model)
{
  static gsize table = 0;

  g_return_val_if_fail (model != NULL, NULL);

  if (g_once_init_enter (&table))
    g_once_init_leave (&table, (gsize) create_table ());
  return g_hash_table_lookup ((GHashTable *) table, model->id);
}
