/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words that mean several things, and what else the prompt must say for each. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-lexicon.h"

/* Of one word the first row is what it means when nothing is said. Hints are words anywhere in the prompt; "<x" the word
 * before, ">x" the word after (articles aside), "@x" any word that is at home in the place x. */
const FabWordSense fab_lexicon_senses[] = {
  { "bat", NULL, "" },
  { "bat", "baseball bat", "<with <swings <holds <raises <swing <holding baseball pitch pitcher ball hit hits batter umpire glove "
                           "diamond @stadium" },
  { "bars", NULL, "" },
  { "bars", "prison bars", "prisoner prisoners prison cell jail inmate inmates convict grips gripping <behind @prison" },
  { "body", NULL, "" },
  { "body", "corpse", "detective detectives police policeman murder murderer crime victim dead blood forensic chalk sheet "
                      "morgue coroner killer investigator inspector floats floating drags buries lifeless" },
  { "bow", NULL, "" },
  { "bow", "front", ">of-ship >of-boat ship ferry vessel waves" },
  { "bow", "ribbon", "hair dress gift present ribbon girl <pink <red <silk parcel <big" },
  { "bow", "baton", "violin cello violinist cellist fiddler fiddle strings" },
  { "cell", NULL, "" },
  { "cell", "prison cell", "prisoner inmate guard bars jail @prison" },
  { "club", NULL, "" },
  { "club", "golf club", "golf golfer caddy tee" },
  { "club", "wooden club", "caveman caveman ogre troll neanderthal <swings <raises <with" },
  { "coach", NULL, "" },
  { "coach", "carriage", "horses horse coachman <by <in driver lanterns highwayman" },
  { "conductor", NULL, "" },
  { "conductor", "train conductor", "train ticket tickets passenger passengers tram carriage platform compartment whistle @station" },
  { "court", NULL, "" },
  { "court", "basketball court", "tennis basketball squash player players racket net serves dribbles ball" },
  { "crane", "construction crane", "" },
  { "crane", "heron", "lake pond river wade wades wading nest fly flies wing wings bird birds feather feathers marsh reeds swamp "
                      "fish frog egg eggs flock beak snow @river" },
  { "diver", NULL, "" },
  { "diver", "swimmer", "board pool metre springboard tower cliff somersault" },
  { "fan", NULL, "" },
  { "fan", "electric fan", "heat hot ceiling desk sweat sweats table cools summer blades" },
  { "fan", "supporter", "stadium concert cheers cheer autograph team match football selfie singer star" },
  { "horn", NULL, "" },
  { "horn", "steering wheel", "car driver honks traffic" },
  { "jam", NULL, "" },
  { "jam", "cars", "<traffic" },
  { "match", NULL, "" },
  { "match", "stadium", "<tennis <football <soccer <boxing <rugby <hockey <cricket <basketball <volleyball <wrestling referee score" },
  { "mouse", NULL, "" },
  { "mouse", "computer mouse", "screen computer laptop keyboard click clicks clicking clicked cursor monitor <moves <computer <the-hand" },
  { "mummy", NULL, "" },
  { "nail", NULL, "" },
  { "nail", "fingers", "paints polish manicure <her <his <red files bites bitten varnish" },
  { "organ", NULL, "" },
  { "palm", NULL, "" },
  { "palm", "palm tree", "beach island desert oasis coconut coconuts tropical <under <a <two <three bends trees lagoon hut hammock @beach" },
  { "pipe", NULL, "" },
  { "pipe", "water pipe", "plumber leak leaking leaks burst wrench drips dripping sink water sewer crawls valve steam" },
  { "pitcher", NULL, "" },
  { "pitcher", "baseball player", "baseball ball mound winds throws pitch batter crowd stadium team inning strike glove catcher" },
  { "plant", NULL, "" },
  { "plant", "factory", "<power <nuclear <chemical workers" },
  { "pool", NULL, "" },
  { "pool", "pool table", "<play <plays <playing cue bar" },
  { "queen", NULL, "" },
  { "queen", "chess piece", "<moves <captures <takes <sacrifices <lifts chess checkmate chessboard", 2 },
  { "king", NULL, "" },
  { "king", "chess piece", "<moves <captures <takes <topples <tips <lifts chess checkmate chessboard <white <black", 2 },
  { "knight", NULL, "" },
  { "knight", "chess piece", "<moves <captures <takes <sacrifices <lifts chess checkmate chessboard", 2 },
  { "ring", NULL, "" },
  { "ring", "boxing ring", "boxer boxers wrestler wrestlers referee fight fighter fighters punch knockout gong bout @gym <the-in" },
  { "ring", "circus ring", "clown clowns circus acrobat elephants ringmaster" },
  { "seal", NULL, "" },
  { "star", NULL, "" },
  { "star", "celebrity", "autograph autographs film movie hollywood fans paparazzi limousine premiere carpet rock pop interview "
                         "<film <movie <rock <pop <opera" },
  { "strings", NULL, "" },
  { "strings", "violin", "violin violinist bow" },
  { "strings", "harp", "harp harpist" },
  { "tank", NULL, "" },
  { "tank", "fish tank", "fish goldfish turtle aquarium swims octopus lobster" },
  { "telescope", NULL, "" },
  { "telescope", "spyglass", "pirate pirates captain sailor sailors ship deck mast lookout admiral general explorer island" },
  { "trunk", NULL, "" },
  { "trunk", "rear", ">of-car >of-taxi" },
  { "trunk", "nose", "elephant elephants mammoth" },
  { "trunk", "car", "car driver taxi kidnapper gangster gangsters limousine suitcase bags" },
  { "trunk", "coffer", "attic photographs photograph letters clothes costume old key lid full locked dusty" },
  { "wheel", NULL, "" },
  { "wheel", "potter's wheel", "potter potters clay bowl vase pottery pot shapes <potter's" },
};

const gsize fab_lexicon_n_senses = G_N_ELEMENTS (fab_lexicon_senses);
