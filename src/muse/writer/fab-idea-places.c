/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include <string.h>

#include "fab-idea-words.h"

static const FabPlaceWord places[] = {
  { "lighthouse", TRUE, "LIGHTHOUSE", "the lighthouse", { "the window", "the lamp", "the stairs" }, "harbour master", "the lamp", "cliff", "lighthouse",
    { "A great lamp turns slowly behind the window.", "The light sweeps over the sea." } },
  { "cliff", FALSE, "CLIFF", "the cliff", { "the edge", "the rocks", "the path" }, "hiker", NULL, "beach", "cliff cliffs",
    { "Waves break on the rocks below.", "Grass bends in the wind." } },
  { "harbour", FALSE, "HARBOUR", "the harbour", { "the boat", "the barrels", "the pier" }, "sailor", "the boat", "beach", "harbour harbor port dock pier",
    { "Boats rock at the pier.", "A gull sits on a barrel." } },
  { "ship", FALSE, "SHIP DECK", "the ship", { "the mast", "the wheel", "the barrels" }, "first mate", "the map", "harbour", "ship deck boat submarine",
    { "The sail swells in the wind.", "A rope lies on the deck beside a barrel." } },
  { "beach", FALSE, "BEACH", "the beach", { "the water", "the rocks", "the boat" }, "fisherman", NULL, "cliff", "beach shore coast island sea ocean seaside",
    { "Waves run up the sand.", "An old boat lies on the sand." } },
  { "underwater", FALSE, "SEA BED", "the sea bed", { "the rocks", "the wreck", "the weeds" }, "crab", "the pearl", "beach", "underwater seabed reef",
    { "Light falls through the water.", "Weeds sway around a wreck." } },
  { "bakery", TRUE, "BAKERY", "the bakery", { "the oven", "the table", "the shelf" }, "customer", "the recipe", "street", "bakery",
    { "Loaves cool on the shelf.", "A rolling pin lies on the table." } },
  { "kitchen", TRUE, "KITCHEN", "the kitchen", { "the table", "the stove", "the window" }, "neighbour", "the cake", "garden", "kitchen",
    { "A pot steams on the stove.", "Cups stand on the table." } },
  { "cottage", TRUE, "COTTAGE KITCHEN", "the cottage", { "the armchair", "the table", "the window" }, "neighbour", "the teapot", "garden", "cottage hut cabin",
    { "A kettle steams beside an armchair.", "A cat sleeps on the armchair." } },
  { "living-room", TRUE, "LIVING ROOM", "the living room", { "the sofa", "the window", "the lamp" }, "neighbour", "the radio", "street", "living_room flat apartment house home room sofa",
    { "A lamp burns beside the sofa.", "Boxes stand around the sofa." } },
  { "bedroom", TRUE, "BEDROOM", "the bedroom", { "the bed", "the window", "the lamp" }, "sister", "the diary", "street", "bedroom bed attic",
    { "A lamp burns beside the bed.", "Clothes lie on a chair beside the bed." } },
  { "cellar", TRUE, "CELLAR", "the cellar", { "the barrels", "the shelf", "the stairs" }, "caretaker", "the wine", "alley", "cellar basement",
    { "A steep stair leads down between barrels.", "Water drips on a stone floor." } },
  { "office", TRUE, "OFFICE", "the office", { "the desk", "the door", "the window" }, "secretary", "the file", "street", "office bureau",
    { "A typewriter stands on the desk.", "Papers lie on the desk." } },
  { "alley", FALSE, "ALLEY", "the alley", { "the wall", "the barrels", "the ladder" }, "night watchman", NULL, "street", "alley backstreet",
    { "Rain drips from a ladder.", "A cat sits on a barrel." } },
  { "street", FALSE, "STREET", "the street", { "the street lamp", "the wall", "the bench" }, "policeman", NULL, "park", "street road city town downtown highway",
    { "A street lamp flickers above a bench.", "A car waits under a tree." } },
  { "park", FALSE, "PARK", "the park", { "the bench", "the tree", "the fence" }, "gardener", NULL, "street", "park playground zoo",
    { "Leaves drift across a bench.", "Ducks walk along the path." } },
  { "garden", FALSE, "GARDEN", "the garden", { "the fence", "the tree", "the bucket" }, "gardener", "the rose", "park", "garden yard backyard greenhouse",
    { "Cabbages stand in a row along the fence.", "A bucket stands under the tree." } },
  { "forest", FALSE, "FOREST", "the forest", { "the tree", "the rock", "the path" }, "woodcutter", NULL, "mountain", "forest wood woods jungle swamp",
    { "Light falls between the trees.", "Fog hangs over the path." } },
  { "bank", TRUE, "BANK", "the bank", { "the desk", "the door", "the clock" }, "guard", "the money", "street", "bank vault casino",
    { "A guard stands beside the door.", "A clock hangs on the wall." } },
  { "castle", TRUE, "CASTLE HALL", "the castle", { "the throne", "the window", "the candle" }, "guard", "the crown", "village", "castle palace kingdom throne",
    { "Torches burn along the walls.", "A long table stands before the throne." } },
  { "museum", TRUE, "MUSEUM", "the museum", { "the painting", "the bench", "the statue" }, "guard", "the painting", "street", "museum gallery",
    { "Paintings hang along the walls.", "A statue stands in the light." } },
  { "classroom", TRUE, "CLASSROOM", "the classroom", { "the blackboard", "the desk", "the window" }, "headmistress", "the test", "street", "classroom school university college",
    { "Empty chairs stand before the blackboard.", "A globe stands on the desk." } },
  { "hospital", TRUE, "HOSPITAL ROOM", "the hospital", { "the bed", "the window", "the chair" }, "nurse", "the medicine", "street", "hospital clinic",
    { "A chair stands beside a white bed.", "Flowers stand on a small table." } },
  { "laboratory", TRUE, "LABORATORY", "the laboratory", { "the table", "the lamp", "the shelf" }, "assistant", "the formula", "office", "laboratory lab factory",
    { "Bottles bubble on the table.", "A microscope stands on the table." } },
  { "workshop", TRUE, "WORKSHOP", "the workshop", { "the table", "the shelf", "the clock" }, "apprentice", "the key", "street", "workshop garage shop store",
    { "Clocks tick on the shelf.", "A hammer and a saw lie on the table." } },
  { "studio", TRUE, "STUDIO", "the studio", { "the easel", "the window", "the chair" }, "model", "the painting", "street", "studio",
    { "An easel stands before the window.", "A stool waits before a blank canvas." } },
  { "stage", TRUE, "THEATRE STAGE", "the theatre", { "the curtain", "the piano", "the chair" }, "stagehand", "the violin", "street", "stage theatre theater opera concert",
    { "A curtain hangs beside a piano.", "A chair stands alone on the empty stage." } },
  { "cafe", TRUE, "CAFE", "the café", { "the table", "the window", "the counter" }, "waiter", "the till", "street", "cafe café bar pub coffeehouse diner",
    { "Cups stand on a small table.", "Rain runs down the window." } },
  { "restaurant", TRUE, "RESTAURANT KITCHEN", "the restaurant", { "the stove", "the table", "the door" }, "waiter", "the recipe", "street", "restaurant",
    { "Pots steam on the stove.", "Plates stand in a stack on the table." } },
  { "station", TRUE, "TRAIN STATION", "the station", { "the bench", "the clock", "the suitcase" }, "conductor", "the ticket", "street", "station platform airport",
    { "A clock hangs above the platform.", "A suitcase stands on the platform." } },
  { "train", TRUE, "TRAIN", "the train", { "the window", "the seat", "the door" }, "conductor", "the suitcase", "station", "train carriage",
    { "Empty seats stand in two rows.", "A suitcase lies on a seat." } },
  { "spaceship", TRUE, "SPACESHIP", "the ship", { "the window", "the chair", "the screen" }, "co-pilot", "the map", "planet", "spaceship space orbit rocket spacecraft galaxy",
    { "Stars hang behind the window.", "An empty chair stands before a wide window." } },
  { "planet", FALSE, "MOON", "the moon", { "the crater", "the rocks", "the flag" }, "astronaut", NULL, "spaceship", "moon planet mars asteroid",
    { "A flag stands in the grey dust.", "The earth hangs in a black sky." } },
  { "wasteland", FALSE, "WASTELAND", "the wasteland", { "the wreck", "the rocks", "the wall" }, "wanderer", NULL, "ruins", "wasteland earth world apocalypse",
    { "Dust blows over a wreck.", "Broken towers stand on the horizon." } },
  { "ruins", FALSE, "RUINED CITY", "the ruins", { "the wall", "the stairs", "the car" }, "wanderer", NULL, "wasteland", "ruins ruin",
    { "A rusty car stands in the street.", "Dust blows along the empty street." } },
  { "desert", FALSE, "DESERT", "the desert", { "the rocks", "the cactus", "the wagon" }, "trader", "the gold", "village", "desert west oasis",
    { "Sand stretches to the horizon.", "A cactus throws a long shadow." } },
  { "mountain", FALSE, "MOUNTAIN", "the mountain", { "the rock", "the path", "the edge" }, "shepherd", NULL, "village", "mountain mountains hill peak everest volcano",
    { "Snow covers the path.", "Clouds hang below the peak." } },
  { "farm", FALSE, "FARM", "the farm", { "the fence", "the barn", "the bucket" }, "farmer", "the cow", "village", "farm field barn meadow",
    { "A fence runs along the field.", "Hens walk around a bucket." } },
  { "library", TRUE, "LIBRARY", "the library", { "the shelf", "the table", "the ladder" }, "librarian", "the book", "street", "library bookshop archive",
    { "Tall shelves stand along the walls.", "A ladder leans against the shelf." } },
  { "church", TRUE, "CHURCH", "the church", { "the altar", "the bench", "the candle" }, "priest", "the bell", "graveyard", "church monastery temple cathedral",
    { "Candles burn before the altar.", "Light falls on empty benches." } },
  { "graveyard", FALSE, "GRAVEYARD", "the graveyard", { "the grave", "the tree", "the gate" }, "gravedigger", NULL, "church", "graveyard cemetery crypt tomb",
    { "Fog hangs between the graves.", "A crow sits on a grave." } },
  { "prison", TRUE, "PRISON CELL", "the prison", { "the bed", "the door", "the window" }, "guard", "the key", "street", "prison jail cell dungeon",
    { "A narrow bed stands under a small window.", "A bucket stands beside the bed." } },
  { "cave", TRUE, "CAVE", "the cave", { "the rock", "the fire", "the wall" }, "hermit", "the treasure", "mountain", "cave cavern tunnel mine",
    { "A small fire burns before a rock.", "Water drips from the ceiling." } },
  { "bridge", FALSE, "BRIDGE", "the bridge", { "the railing", "the lamp", "the river" }, "fisherman", NULL, "street", "bridge",
    { "The river runs under the bridge.", "Fog hangs over the railing." } },
  { "rooftop", FALSE, "ROOFTOP", "the roof", { "the chimney", "the ladder", "the edge" }, "chimney sweep", NULL, "street", "roof rooftop tower skyscraper sky",
    { "Chimneys stand before the sky.", "The city lies below the edge." } },
  { "village", FALSE, "VILLAGE SQUARE", "the village", { "the well", "the bench", "the tree" }, "mayor", "the bell", "forest", "village square market",
    { "A well stands in the middle of the square.", "A dog sleeps beside the well." } },
  { "circus", TRUE, "CIRCUS TENT", "the circus", { "the rope", "the ladder", "the drum" }, "ringmaster", "the elephant", "village", "circus tent carnival fair",
    { "A rope hangs high above the ring.", "A drum stands in the empty ring." } },
  { "gym", TRUE, "GYM", "the gym", { "the bench", "the rope", "the mirror" }, "trainer", "the trophy", "street", "gym ring stadium",
    { "A ball lies on the floor.", "Gloves lie on a bench." } },
  { "lift", TRUE, "LIFT", "the lift", { "the door", "the mirror", "the buttons" }, "porter", NULL, "street", "lift elevator",
    { "A mirror hangs on the wall.", "The doors stand open." } },
  { "courtroom", TRUE, "COURTROOM", "the courtroom", { "the bench", "the desk", "the door" }, "clerk", "the file", "street", "court courtroom trial parliament",
    { "A high desk stands before empty benches.", "Papers lie on the desk." } },
};

const FabPlaceWord *
fab_place_find (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      if (fab_words_have (places[i].words, word))
        return &places[i];
    }

  return NULL;
}

const FabPlaceWord *
fab_place_get (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      if (g_strcmp0 (places[i].id, id) == 0)
        return &places[i];
    }

  return NULL;
}

FabPlaceWord *
fab_place_new (const char *noun,
               gboolean    interior)
{
  static const FabPlaceWord shapes[] = {
    { NULL, FALSE, NULL, NULL, { "the gate", "the wall", "the path" }, "passer-by", NULL, "street",
      NULL, { NULL } },
    { NULL, TRUE, NULL, NULL, { "the door", "the window", "the stairs" }, "caretaker", NULL, "street",
      NULL, { NULL } },
  };
  FabPlaceWord *place = g_memdup2 (&shapes[interior], sizeof (FabPlaceWord));
  g_autofree char *air = g_strdup_printf (interior ? "Light falls into the %s." : "Wind blows across the %s.",
                                          noun);

  place->id = g_strdup (noun);
  place->heading = g_utf8_strup (noun, -1);
  place->the = g_strconcat ("the ", noun, NULL);
  place->airs[0] = g_steal_pointer (&air);

  return place;
}

void
fab_place_free (FabPlaceWord *place)
{
  g_free ((char *) place->id);
  g_free ((char *) place->heading);
  g_free ((char *) place->the);
  g_free ((char *) place->airs[0]);
  g_free (place);
}
