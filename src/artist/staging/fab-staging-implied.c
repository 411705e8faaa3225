/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where things are at home: the place that nobody named, guessed from what is done there,
 * with what, and by whom. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include <string.h>

#include "fab-staging.h"

/* @words: nouns, trades and verbs (hyphens for blanks) that vote for @place with @weight:
 * 4 it is hardly ever elsewhere, 2 at home there, 1 for want of anything better. */
typedef struct
{
  const char *place;
  guint8      weight;
  const char *words;
} FabHome;

static const FabHome homes[] = {
  /* streets and roads */
  { "street", 4, "taxi cab bus tram traffic-light hydrant parking-meter crosswalk lamppost lamp-post street-light kerb pavement street-lamp postbox mailbox "
                 "phone-box police-car fire-engine ambulance street-musician busker hot-dog-stand newsstand traffic" },
  { "street", 2, "bicycle scooter skateboard stroller pram police policeman policewoman cop homeless beggar paparazzi "
                 "protester demonstrator mailman postman pedestrian skater commuter thief motorbike shopping-bag cyclist "
                 "crowd parade drone umbrella dustbin bin trash robber zombie superhero hero businessman" },
  { "street", 1, "run walk hurry chase cycle skate march wait stroll cross stumble flee escape sneak bark hail" },
  { "road", 4, "hitchhiker hitchhike road-sign truck semi-truck motorcycle highwayman lorry" },
  { "road", 2, "car drive pickup van" },
  { "bus stop", 4, "bus-stop" },
  { "alley", 4, "drug-dealer dumpster mugger" },
  { "alley", 2, "detective gangster spy burglar" },
  { "rooftop", 4, "chimney sniper chimney-sweep antenna" },
  { "inside a car", 4, "rear-view-mirror rearview-mirror steering-wheel windscreen windshield dashboard seat-belt seatbelt "
                       "taxi-driver cab-driver chauffeur uber-driver" },
  { "inside the bus", 4, "bus-driver" },
  { "cockpit", 4, "co-pilot joystick" },
  { "airplane", 4, "stewardess flight-attendant passenger-plane" },
  { "cockpit", 3, "pilot" },
  { "airport", 2, "luggage suitcase-trolley" },
  { "station", 2, "train locomotive conductor railway suitcase farewell" },
  { "subway platform", 3, "subway-train metro-train" },
  /* water */
  { "sea", 4, "whale ship lifeboat shipwreck raft lighthouse-ship dolphin iceberg-ship periscope submarine battleship "
              "pirate-ship sailing-ship yacht" },
  { "sea", 2, "sailboat boat wave surfer octopus kraken shark sail buoy canoe kayak row surf drown tentacle sea-monster" },
  { "pirate ship", 4, "pirate cabin-boy cannonball plank-walk" },
  { "ship deck", 3, "captain sailor ship-wheel mast" },
  { "harbour", 3, "fisherman fishermen seagull anchor bollard fishing-net dockworker fishing-boat dock pier" },
  { "lighthouse", 3, "lighthouse lighthouse-keeper" },
  { "underwater", 3, "mermaid merman" },
  { "beach", 2, "mermaid merman rock cliffs" },
  { "underwater", 4, "scuba-diver diver jellyfish coral seahorse diving-helmet starfish clownfish" },
  { "underwater", 2, "fish crab dive treasure" },
  { "river", 3, "fishing-rod frog duck beaver swan heron otter trout salmon lily-pad crocodile paddle" },
  { "river", 1, "fish-for" },
  { "beach", 4, "sandcastle beach-umbrella deck-chair surfboard bikini lifeguard seashell bathing-suit sunbather" },
  { "beach", 2, "crab towel palm sunbathe castaway parrot coconut turtle" },
  { "swimming pool", 3, "swimmer swim diving-board springboard" },
  /* land */
  { "forest", 4, "lumberjack owl fairy elf squirrel deer mushroom boar red-riding-hood little-red-riding-hood hedgehog "
                 "woodcutter stag werewolf gnome unicorn fawn robin-hood" },
  { "forest", 2, "wolf bear fox witch druid ranger hunter tree crow wizard archer axe badger ogre troll raven mole" },
  { "bamboo forest", 4, "samurai panda ninja" },
  { "camp", 4, "tent campfire marshmallow camper scout sleeping-bag" },
  { "jungle", 4, "monkey gorilla tiger jaguar explorer vine parrot toucan tarzan dinosaur chimpanzee leopard" },
  { "savanna", 3, "lion elephant giraffe zebra rhino hippo hyena cheetah antelope" },
  { "desert", 4, "camel cactus mirage mummy scorpion nomad bedouin oasis vulture pharaoh" },
  { "western town", 4, "cowboy sheriff outlaw gunslinger cowgirl tumbleweed" },
  { "arctic", 4, "penguin polar-bear eskimo igloo walrus husky sled dogsled" },
  { "snow", 3, "snowball-fight have-a-snowball-fight snowman skier sledge snowball snowboard ski" },
  { "mountain", 4, "mountaineer climber hiker goat ibex yeti eagle backpacker" },
  { "mountain", 1, "climb hike dragon" },
  { "hill", 3, "kite snail shepherd" },
  { "field", 2, "hot-air-balloon butterfly scarecrow flower bee rabbit hare sheep picnic sunflower windmill lamb ladybug "
                "grasshopper lark horse" },
  { "field", 1, "fly soar ufo bird snake mouse" },
  { "farm", 4, "cow tractor farmer pig hen rooster chicken barn haystack pitchfork bull donkey milkmaid goose piglet calf" },
  { "garden", 4, "gardener watering-can rake lawnmower greenhouse-plant garden-gnome rose-bush wheelbarrow hedge" },
  { "garden", 2, "flowers water watering bush hose spade shovel apple-tree plant butterfly-net tulip rose gnome" },
  { "park", 3, "pigeon frisbee bench jogger jog ice-cream pushchair fountain balloon dog-walker" },
  { "park", 2, "dog puppy squirrel-feed kite-flyer stroll leash jump-rope ball" },
  { "park", 1, "play cat kiss leaf leaves" },
  { "playground", 4, "swing slide seesaw sandbox sandpit merry-go-round" },
  { "graveyard", 4, "grave gravestone tombstone coffin skeleton mourner gravedigger undertaker vampire tomb mourn" },
  { "graveyard", 2, "ghost zombie hearse" },
  { "battlefield", 4, "soldier tank cannon trench viking army warrior general gladiator troops regiment legion" },
  { "battlefield", 1, "rifle war battle spear catapult" },
  { "construction site", 4, "crane builder construction-worker bricklayer hard-hat scaffold excavator wrecking-ball bulldozer "
                            "jackhammer cement-mixer" },
  { "stadium", 4, "goal goalkeeper goalie footballer soccer-player referee quarterback football-player soccer athlete runner "
                  "sprinter hurdle baseball-player pitcher" },
  { "stadium", 2, "team football coach trophy medal kick score" },
  { "circus", 4, "clown acrobat trapeze tightrope ringmaster unicycle juggler lion-tamer ferris-wheel carousel cotton-candy" },
  { "circus", 1, "juggle" },
  { "market", 4, "market-stall merchant fruit-seller vendor fishmonger" },
  { "canal", 4, "gondola gondolier" },
  { "volcano", 4, "lava" },
  { "clouds", 4, "angel skydiver parachute paratrooper biplane hang-glider glider cherub pegasus" },
  { "clouds", 2, "plane airplane helicopter eagle-fly" },
  { "moon", 4, "lunar-module moon-rover lunar-rover moonwalk" },
  { "moon", 3, "astronaut cosmonaut alien flag-on-moon" },
  { "space", 3, "spaceship rocket satellite planet comet asteroid ufo spacewalk earth" },
  { "spaceship", 3, "space-captain android" },
  { "castle", 3, "dragon catapult moat drawbridge tower" },
  { "castle hall", 4, "throne king queen jester princess prince crown courtier" },
  { "castle hall", 2, "knight kneel minstrel royal" },
  { "castle", 2, "knight squire" },
  { "prison", 4, "prisoner inmate jailer handcuff convict prison-guard" },
  { "cave", 4, "caveman cavewoman bat stalactite miner pickaxe treasure-chest" },
  { "ruins", 3, "archaeologist" },
  /* rooms of a house */
  { "kitchen", 4, "stove oven fridge refrigerator frying-pan pan pot dish dishwasher kettle rolling-pin dough sink-dishes "
                  "ladle sandwich cupcake toaster cutting-board microwave blender housewife kitchen-table" },
  { "kitchen", 3, "cook bake breakfast cooking wash-dishes egg pancake spaghetti apron" },
  { "restaurant kitchen", 4, "chef cook-staff sous-chef" },
  { "kitchen", 1, "eat dinner lunch feed knife spoon milk bread cheese" },
  { "dining room", 3, "family-dinner dinner-table roast turkey feast supper" },
  { "living room", 4, "sofa couch tv television armchair fireplace remote coffee-table rocking-chair grandfather-clock "
                      "video-game christmas-tree playstation console grandmother granny" },
  { "living room", 2, "carpet curtain lamp piano grand-piano vase cat-sleep knit iron vacuum gift present window toy parcel "
                      "grandfather grandpa teapot tea chess photo album letter cushion blanket elephant-room" },
  { "living room", 1, "read talk argue sit hug laugh phone sing wait-at-home write clock sew table chair door" },
  { "bedroom", 4, "bed pillow mattress nightstand pajamas pyjamas bedside-table alarm-clock wardrobe bunk-bed "
                  "teddy teddy-bear nightmare" },
  { "bedroom", 2, "sleep wake dream snore yawn blanket flashlight-under-blanket lullaby slippers monster baby" },
  { "bathroom", 4, "bathtub bath toilet shower toothbrush bathrobe soap razor sink bubble-bath toilet-paper shave tub" },
  { "workshop", 4, "tailor seamstress dressmaker watchmaker clockmaker potter cobbler" },
  { "bathroom", 2, "brush-teeth mirror comb bathe towel makeup" },
  { "cellar", 3, "wine-barrel wine-cask cask" },
  { "nursery", 4, "crib cradle rattle pacifier baby-bottle" },
  { "attic", 3, "spider-web cobweb old-chest" },
  { "garage", 4, "mechanic wrench toolbox car-jack engine tyre" },
  { "workshop", 3, "carpenter blacksmith hammer saw inventor workbench shoemaker anvil toymaker craftsman tinkerer" },
  { "staircase", 3, "stairs banister" },
  { "hut", 4, "cauldron potion crystal-ball spell-book" },
  { "hut", 2, "witch fortune-teller" },
  { "wizard's study", 3, "wizard alchemist sorcerer spell enchant magician-book spellbook grimoire" },
  { "studio", 3, "painter easel sculptor canvas paintbrush model-pose" },
  /* work and public rooms */
  { "conference room", 5, "conference-table boardroom-table meeting-table" },
  { "tv studio", 4, "newscaster anchorman anchorwoman news-anchor weatherman weather-presenter weather-girl weather-woman tv-presenter newsreader quizmaster" },
  { "film set", 4, "film-director movie-director film-crew cameraman camerawoman clapperboard film-camera movie-camera stuntman film-star" },
  { "control room", 4, "air-traffic-controller dispatcher control-panel" },
  { "newsroom", 2, "reporter journalist editor" },
  { "interrogation room", 4, "suspect interrogate lie-detector" },
  { "assembly hall", 4, "lectern podium rostrum politician senator orator spokesperson campaign president candidate mayor" },
  { "airport security", 4, "metal-detector customs-officer" },
  { "petrol station", 4, "petrol-pump gas-pump fuel-pump refuel" },
  { "zoo", 4, "zookeeper zoo-keeper" },
  { "trench", 4, "sandbag gas-mask" },
  { "sauna", 4, "sauna-stove" },
  { "office", 4, "desk computer laptop boss secretary printer paperwork photocopier keyboard spreadsheet coworker "
                 "colleague manager ceo clerk accountant typewriter" },
  { "office", 2, "businesswoman employee type programmer hacker lawyer briefcase intern telephone" },
  { "office", 1, "document deadline contract" },
  { "classroom", 4, "teacher pupil blackboard chalk schoolboy schoolgirl student-desk school-desk classmate globe professor" },
  { "classroom", 2, "student homework exam raise-hand" },
  { "library", 4, "librarian bookshelf bookcase scholar" },
  { "library", 2, "book-stack monk-scribe" },
  { "laboratory", 4, "scientist microscope test-tube beaker mad-scientist chemist experiment lab-coat" },
  { "operating theatre", 4, "surgeon scalpel operate anaesthetist anesthetist surgical-mask" },
  { "dentist's practice", 5, "dentist tooth toothache" },
  { "morgue", 4, "coroner pathologist corpse" },
  { "hospital", 4, "doctor nurse patient stethoscope iv-drip crutches hospital-bed wheelchair stretcher newborn "
                   "x-ray" },
  { "courtroom", 4, "judge gavel jury lawyer-court accused defendant witness verdict prosecutor juror bailiff" },
  { "courtroom", 2, "lawyer attorney" },
  { "church", 4, "priest nun altar pastor bishop pew pope confession choir organ monk bible" },
  { "church", 2, "pray cross rosary" },
  { "wedding", 4, "bride groom wedding-cake wedding wedding-dress bridesmaid bouquet-toss" },
  { "stage", 4, "conductor-baton baton podium-conductor orchestra-conductor musician composer choir-singer maestro drummer drums stage spotlight microphone guitarist band singer ballerina ballet orchestra magician actor "
                "actress rock-star violinist cellist pianist comedian curtain-call mic-stand trumpeter saxophone rapper" },
  { "stage", 2, "guitar violin trumpet drum piano perform dancer bow-down audience sing tap-dance opera-singer" },
  { "bar", 4, "bartender whiskey cocktail beer pub jukebox barman drunk pool-table dart saxophonist wine-bottle dj" },
  { "bar", 2, "drink wine toast" },
  { "cafe", 4, "barista waitress coffee espresso croissant cappuccino" },
  { "cafe", 1, "coffee-cup newspaper meet" },
  { "restaurant", 4, "waiter menu sommelier" },
  { "restaurant", 2, "candlelight date steak lobster toast wine" },
  { "supermarket", 4, "shopping-cart cashier shopping-trolley groceries" },
  { "shop", 3, "shopkeeper salesman customer mannequin seller" },
  { "bakery", 4, "baker" },
  { "museum", 4, "museum-guard sculpture painting statue curator exhibit" },
  { "gym", 4, "weightlifter dumbbell barbell treadmill bodybuilder gymnast basketball basketball-player karate personal-trainer" },
  { "boxing ring", 4, "boxer boxing-glove boxing punching-bag wrestler" },
  { "barber", 4, "barber" },
  { "hair salon", 4, "hairdresser hairdryer hair-dryer stylist haircut" },
  { "bank", 4, "bank-robber bank-robbery robbery heist bank-teller teller bank-clerk" },
  { "bank vault", 4, "safe safecracker gold-bar gold-bars" },
  { "laundromat", 4, "washing-machine laundry" },
  { "factory", 4, "conveyor-belt factory-worker forklift welder gear machine assembly-line" },
  { "elevator", 4, "elevator-button" },
  { "hotel lobby", 4, "bellboy bellhop receptionist concierge" },
  { "ballroom", 4, "ball-gown waltz tango cinderella" },
  { "ballroom", 1, "dance" },
  { "casino", 4, "roulette slot-machine poker croupier" },
  { "theatre", 2, "puppet marionette" },
  { "dungeon", 3, "executioner torture-rack" },
};

/* Trades and beings that bring no place with them are somewhere all the same. */
static const struct { FabModelClass klass; const char *place; } kinds[] = {
  { FAB_MODEL_FURNITURE, "living room" }, { FAB_MODEL_VEHICLE, "street" }, { FAB_MODEL_PLANT, "park" },
  { FAB_MODEL_BUILDING, "village" }, { FAB_MODEL_ANIMAL, "field" }, { FAB_MODEL_CREATURE, "forest" },
  { FAB_MODEL_FOOD, "kitchen" }, { FAB_MODEL_LAND, "field" },
};

/**
 * fab_staging_home:
 * @i: a row of the table of homes
 *
 * Returns: (nullable): its place in words, %NULL after the last
 */
const char *
fab_staging_home (gsize i)
{
  return i < G_N_ELEMENTS (homes) ? homes[i].place : NULL;
}

typedef struct { const FabSet *set; int weight; } FabVote;

/* @word as a whole among words parted by blanks. */
static gboolean
has_word (const char *words,
          const char *word,
          gsize       n)
{
  for (const char *p = strstr (words, word); p != NULL; p = strstr (p + 1, word))
    if ((p == words || p[-1] == ' ') && (p[n] == '\0' || p[n] == ' '))
      return TRUE;

  return FALSE;
}

static void
add_vote (GArray       *votes,
          const FabSet *set,
          int           weight)
{
  FabVote vote = { set, weight };

  for (guint i = 0; i < votes->len; i++)
    if (g_array_index (votes, FabVote, i).set == set)
      {
        g_array_index (votes, FabVote, i).weight += weight;
        return;
      }
  g_array_append_val (votes, vote);
}

static gboolean
vote_word (GArray     *votes,
           const char *word,
           int         share)
{
  g_autofree char *joined = NULL;
  gboolean known = FALSE;
  gsize n;

  if (word == NULL || *word == '\0')
    return FALSE;
  joined = g_strdelimit (g_ascii_strdown (word, -1), " ", '-');
  n = strlen (joined);
  for (gsize i = 0; i < G_N_ELEMENTS (homes); i++)
    if (has_word (homes[i].words, joined, n))
      {
        const FabSet *set = fab_set_find (homes[i].place);

        known = TRUE;
        if (set != NULL)
          add_vote (votes, set, homes[i].weight * share);
      }

  return known;
}

/* "wooden kitchen table": the whole, then ends of it, then its first word. */
static gboolean
vote_noun (GArray     *votes,
           const char *noun,
           int         share)
{
  g_autofree char *first = NULL;
  const char *space;

  for (const char *end = noun; end != NULL; end = (space = strchr (end, ' ')) != NULL ? space + 1 : NULL)
    if (vote_word (votes, end, share))
      return TRUE;
  space = noun != NULL ? strchr (noun, ' ') : NULL;
  first = space != NULL ? g_strndup (noun, space - noun) : NULL;

  return vote_word (votes, first, share);
}

/* A place in front of a noun: kitchen table, hospital bed, office chair. */
static gboolean
vote_compound (GArray          *votes,
               const FabEntity *entity)
{
  const char *space = entity->noun != NULL ? strchr (entity->noun, ' ') : NULL;
  g_autofree char *first = space != NULL ? g_strndup (entity->noun, space - entity->noun) : NULL;
  const FabSet *set = first != NULL ? fab_set_find (first) : NULL;

  if (set == NULL)
    return FALSE;
  add_vote (votes, set, 50);

  return TRUE;
}

static void
vote_kind (GArray          *votes,
           const FabEntity *entity)
{
  const FabModel *model = entity->noun != NULL ? fab_model_find (entity->noun) : NULL;

  for (gsize i = 0; model != NULL && i < G_N_ELEMENTS (kinds); i++)
    if (model->klass == kinds[i].klass)
      add_vote (votes, fab_set_find (kinds[i].place), 8);
}

/* Volcanoes, churches and ships are in no room. */
static gboolean
is_landmark (const FabEntity *entity)
{
  const FabModel *model = entity->being == FAB_BEING_THING && entity->noun != NULL ? fab_model_find (entity->noun) : NULL;

  return model != NULL && model->size.y > 4.5f;
}

/* What is a place as well: one is near a volcano, in its land. */
static void
vote_landmark (GArray          *votes,
               const FabEntity *entity)
{
  const FabSet *set = is_landmark (entity) ? fab_set_find (entity->noun) : NULL;

  if (set != NULL && !set->interior)
    add_vote (votes, set, 30);
}

static void
vote_entity (GArray          *votes,
             const FabEntity *entity)
{
  gboolean at_work = entity->being == FAB_BEING_PERSONIFIED && entity->role != NULL; /* a hedgehog who is a barber */

  vote_landmark (votes, entity);
  if (!vote_compound (votes, entity) && (at_work || !vote_noun (votes, entity->noun, 10)) && !vote_noun (votes, entity->role, 10) &&
      entity->being != FAB_BEING_PERSON)
    vote_kind (votes, entity);
  vote_word (votes, entity->verb, 10);
  if (entity->relation != FAB_RELATION_NONE)
    vote_noun (votes, entity->anchor, 5);
  for (guint i = 0; entity->wears != NULL && i < entity->wears->len; i++)
    vote_noun (votes, g_ptr_array_index (entity->wears, i), 5);
}

static gboolean
is_outdoor_weather (FabWeather weather)
{
  return weather != FAB_WEATHER_CLEAR && weather != FAB_WEATHER_SMOKE && weather != FAB_WEATHER_CONFETTI;
}

/* One looks out of a window at the rain. */
static gboolean
names_window (const FabShot *shot)
{
  for (guint i = 0; i < shot->entities->len; i++)
    {
      const FabEntity *entity = g_ptr_array_index (shot->entities, i);

      if (g_strcmp0 (entity->noun, "window") == 0 || g_strcmp0 (entity->anchor, "window") == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
names_landmark (const FabShot *shot)
{
  for (guint i = 0; i < shot->entities->len; i++)
    if (is_landmark (g_ptr_array_index (shot->entities, i)))
      return TRUE;

  return FALSE;
}

/* A door wants a wall: nobody kicks one in on a street. */
static gboolean
needs_wall (const FabShot *shot)
{
  gboolean door = FALSE;

  for (guint i = 0; i < shot->entities->len; i++)
    {
      const FabEntity *entity = g_ptr_array_index (shot->entities, i);
      const FabModel *model = entity->being == FAB_BEING_THING && entity->noun != NULL ? fab_model_find (entity->noun) : NULL;

      if (model != NULL && (model->klass == FAB_MODEL_BUILDING || model->klass == FAB_MODEL_VEHICLE))
        return FALSE;
      door |= g_strcmp0 (entity->noun, "door") == 0;
    }

  return door;
}

static gboolean
is_fitting (const FabShot *shot,
            const FabSet  *set)
{
  if (shot->interior && !shot->place_guessed)
    return set->interior;
  if (set->interior && (shot->exterior || names_landmark (shot)))
    return FALSE;
  if (!set->interior && needs_wall (shot))
    return FALSE;

  return !(is_outdoor_weather (shot->weather) && set->interior && !names_window (shot));
}

static const FabSet *
choose_usual (const FabShot *shot)
{
  if ((shot->interior && !shot->place_guessed) || (!shot->exterior && (names_window (shot) || (shot->dark && !shot->time_given))))
    return fab_set_find ("living room");
  if (is_outdoor_weather (shot->weather))
    return fab_set_find (shot->weather == FAB_WEATHER_SNOW ? "village" : shot->weather == FAB_WEATHER_LEAVES ? "park" : "street");
  if (shot->time_given && shot->time != FAB_TIME_NIGHT)
    return fab_set_find (shot->time == FAB_TIME_DUSK || shot->time == FAB_TIME_DAWN ? "field" : "street");

  return fab_set_find (shot->time_given || shot->exterior ? "street" : "living room");
}

/* "white void", "blank": it is meant to be empty. */
static gboolean
is_void (const FabShot *shot)
{
  static const char * const words[] = { "void", "blank", "nothing", "nothingness", "white", "background", "limbo" };

  for (gsize i = 0; shot->place_words != NULL && i < G_N_ELEMENTS (words); i++)
    if (strstr (shot->place_words, words[i]) != NULL)
      return TRUE;

  return shot->entities->len == 0 && !shot->interior && shot->weather == FAB_WEATHER_CLEAR && !shot->time_given;
}

/**
 * fab_staging_imply_place:
 * @shot: a shot whose place nobody named
 *
 * Returns: (nullable): the id of the set where such things are at home, %NULL where nothing
 *   is wanted behind them
 */
const char *
fab_staging_imply_place (const FabShot *shot)
{
  g_autoptr(GArray) votes = g_array_new (FALSE, FALSE, sizeof (FabVote));
  const FabSet *best = NULL;
  int most = 0;

  g_return_val_if_fail (shot != NULL, NULL);

  if (is_void (shot))
    return NULL;
  /* a trade's usual place gives way to what is done and with what */
  if (shot->place_guessed && shot->place != NULL && fab_set_by_id (shot->place) != NULL)
    add_vote (votes, fab_set_by_id (shot->place), 25);
  if (shot->crowded)
    add_vote (votes, fab_set_find ("street"), 19);
  if (shot->sky != NULL && shot->sky->len > 0 && !names_window (shot))
    add_vote (votes, fab_set_find ("field"), 15);
  for (guint i = 0; i < shot->entities->len; i++)
    vote_entity (votes, g_ptr_array_index (shot->entities, i));
  for (guint i = 0; i < votes->len; i++)
    {
      FabVote vote = g_array_index (votes, FabVote, i);

      if (vote.weight <= most || !is_fitting (shot, vote.set))
        continue;
      best = vote.set;
      most = vote.weight;
    }
  if (best == NULL)
    best = names_landmark (shot) && !shot->interior ? fab_set_find ("field") : choose_usual (shot);

  return best != NULL ? best->id : NULL;
}
