/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is understood of prompts: facts in a table. */
#include "config.h"

#include <string.h>

#include "fab-set.h"
#include "fab-shot.h"
#include "shot-facts.h"

typedef struct { const char *prompt, *facts; } Case;

/* Facts are parts of describe(), separated by "; ". A leading "not " turns one round. */
static void
check_case (const Case *one)
{
  g_autofree char *text = shot_facts (one->prompt);
  g_auto(GStrv) facts = g_strsplit (one->facts, "; ", -1);

  for (guint i = 0; facts[i] != NULL; i++)
    {
      gboolean inverse = g_str_has_prefix (facts[i], "not ");
      gboolean found = strstr (text, inverse ? facts[i] + 4 : facts[i]) != NULL;

      if (found == inverse)
        {
          g_test_message ("“%s”: expected “%s” in “%s”", one->prompt, facts[i], text);
          g_test_fail ();
        }
    }
}

/* "One … the other", and what the others are. */
static const Case members[] = {
  { "Two boxers in a ring, one falls, crowd cheers", "boxer(0 fall; boxer-2(0 -; crowded; place=boxing-ring; n2" },
  { "OTS the teacher, twelve pupils at their desks, one raises her hand", "pupil(0 stand+wave; pupil-2(0 -; not hold-hands" },
  { "Interior lift, five people stand in silence, one man sweats", "person(0 stand !pain; sex:m; n5" },
  { "Of three brothers the youngest cries, the other two laugh", "brother(0 stand !laugh; brother-3(0 stand+cover-face !cry age:8; n3" },
  { "One twin sleeps, the other plays the trumpet", "twin(0 sleep; twin-2(0 stand+flute; trumpet(2 - r13:twin-2; n3" },
  { "Two women wait: one reads, the other smokes", "woman(0 stand+read; woman-2(0 stand+smoke; n2" },
  { "Four penguins, the last one wears a scarf", "penguin(1; penguin-4(3; wears:scarf; n4" },
  { "The first runner falls, the second jumps over him", "runner(0 fall; runner-2(0 jump+cheer ->runner; n2" },
  { "A man reads, another sleeps", "man(0 stand+read; man-2(0 sleep; n2" },
  { "A couple argues, the woman cries", "n2" },
  { NULL, NULL },
};

/* Whom the rest of the sentence is about, what is not done, who is given what, who is bigger. */
static const Case clauses[] = {
  { "The man who sold her the flowers waves goodbye", "man(0 stand+wave; flowers(2 - r13:man; pair=hand-over; n3" },
  { "A nurse passes him a scalpel", "pair=hand-over; scalpel(2 - r13:nurse; n3" },
  { "A mother brushes her daughter's hair", "mother(0; ->daughter; not brush; n2" },
  { "He doesn't look at her", "not pair=look; not ->woman; n2" },
  { "A cat bigger than a car", "cat(1 - r6:car x; car(2; not ?bigger; n2" },
  { "A knight smaller than his sword", "sword(2 - x; not ?smaller; n2" },
  { "A street musician, coins in his hat", "coin(2 - r3:hat; hat(2" },
  { "A hedgehog barber sweeps the floor", "barber(3; role:barber; n1" },
  { "A lion tamer bows", "lion-tamer(0; n1" },
  { "A pencil proposes to an eraser", "pencil(3; eraser(3; n2" },
  { "Reading his letter, Anna cries", "anna(0; m16:letter; letter(2 - r13:anna; n2" },
  { "Holding hands across a hospital bed", "pair=hold-hands; person-2(0; n3" },
  { "A man dressed as a banana hands out flyers", "man(3; look:as banana; n2" },
  { "Anna, 30s, flour in her hair, reads", "anna(; n1" },
  { "Tom with mud all over his boots", "tom(; n1" },
  { "flour on a table", "flour(; table(; n2" },
  { "The wolf dresses up as grandmother", "wolf(3; look:as grandmother; n1" },
  { "A cake in the shape of a heart", "cake(2; look:of heart; n1" },
  { "The goalkeeper catches a melon instead of the ball", "melon(2 - r13:goalkeeper; not ball(2" },
  { "She waits for him at the window with a candle", "woman(0 stand ->man r10:window; not man(0 - r10" },
  { "Detective Ray lights a cigar", "ray(0; role:detective" },
  { "A man and his dog watch the sunset", "man(0 stand; dog(1; n2" },
  { "The dentist pulls a crocodile's tooth", "->crocodile; n2" },
  { NULL, NULL },
};

static const Case tongues[] = {
  { "Ein Junge lässt einen Drachen steigen, Herbst, Hügel", "boy(0; kite(2 - r12:boy; not dragon" },
  { "Der Koch probiert die Suppe, der Kellner wartet", "m17:soup; waiter(0 stand; n3" },
  { "Un enfant court après un ballon rouge dans la rue", "child(0 run; ->ball; tone:red; place=street" },
  { "Dos hombres juegan al ajedrez en un bar", "pair=sit-together; place=bar; n2" },
  { "La novia corre bajo la lluvia sin zapatos", "bride(0 run; lacks:shoes; weather1" },
  { "Due gondolieri litigano sul canale", "pair=argue; gondolier-2(0; n2" },
  { "Um menino chuta a bola na praia", "boy(0 kick; place=beach" },
  { "Старик кормит голубей в парке", "old-man(0; pigeon-3(1; place=park" },
  { "两个孩子在海滩上堆沙堡", "child-2(0; m13:sandcastle; place=beach" },
  { "二人の侍が雨の中で戦う", "samurai-2(0; pair=fight; weather1; n2" },
  { "Einsamkeit", "not einsamkeit(0; woman(0" },
  { NULL, NULL },
};

/* An idiom is what it means, and not its words. */
static const Case idioms[] = {
  { "He carries the weight of the world on his shoulders", "globe(2 - r13:man; m2:globe" },
  { "The elephant in the room", "elephant(1; place=living-room; sofa(2; n4" },
  { "Too many cooks spoil the broth", "chef-6(0; pot(2" },
  { "Time is running out", "man(0 run; clock(2" },
  { "Nobody is listening", "chair(2; man(0" },
  { "An elephant stands in the room beside a piano", "not sofa; piano(2" },
  { NULL, NULL },
};

/* The same word, another thing. */
static const Case senses[] = {
  { "A kid with a bat waits for the pitch", "baseball-bat(2 - r13:kid" },
  { "A bat hangs upside down in the attic", "bat(1" },
  { "Two cranes wade in a shallow lake at dawn", "heron(1; heron-2(1; n2" },
  { "A crane lifts a beam over the building site", "construction-crane(2; not (3" },
  { "The pitcher winds up, crowd on its feet", "baseball-player(0; n1" },
  { "A pitcher of lemonade on the porch table", "pitcher(2" },
  { "She moves the mouse, her eyes on the screen", "computer-mouse(2 - r13:woman" },
  { "A mouse drags a piece of cheese into its hole", "mouse(1" },
  { "The bow of the ship cuts through the waves", "ship(2; place=sea; n1" },
  { "A girl with a bow in her hair", "ribbon(2" },
  { "The conductor checks a ticket on the train", "train-conductor(0" },
  { "An orchestra conductor raises his baton", "conductor(0; role:musician" },
  { "Tennis match, the champion serves", "place=stadium; champion(0; n1" },
  { "OTS a chess player, his opponent moves the queen", "chess(2 - r13:opponent; n3" },
  { "The detective kneels beside a body", "r6:corpse; corpse(0" },
  { NULL, NULL },
};

static const Case open_prompts[] = {
  { "CU Anna, furious, in a dim kitchen at night, rain on the window.", "CU eye; anna(0; !furious; place=kitchen; time4; weather1; dark; sex:f" },
  { "WIDE two knights duel on a bridge at sunset, low angle", "LS low; knight(0 lunge+guard; knight-2(0; pair=duel; place=bridge; time3; n2; role:knight" },
  { "a baby radish in a tutu walking a dog", "radish(3 walk+lead ->dog; wears:tutu; dog(1 walk; n2" },
  { "MCU a tired old fisherman with a beard, squinting into the sun, harbor behind him", "MCU; fisherman(0; role:fisherman; age:72; place=harbour; n1" },
  { "OVER THE SHOULDER of Mark, Lisa hands him a letter in a crowded café", "OTS; mark(0; ->lisa; lisa(0; letter(2; r13:lisa; pair=hand-over; shoulder=mark; crowded; place=cafe; n3" },
  { "EXTREME WIDE a lone rider on a horse crosses a desert, noon", "ELS; rider(0 ride; horse(1; r15:rider; place=desert; time2; n2" },
  { "INT. CLASSROOM - DAY. A teacher points at the blackboard while five children sit at desks.", "interior; place=classroom; teacher(0 stand+point; ->blackboard; child(0 sit; child-5(0 sit; r10:desk" },
  { "High angle, a boy cries alone on a staircase", "high; boy(0; !cry; place=staircase; n1" },
  { "Bird's-eye view of a chess game between two men in a park, autumn leaves", "birds-eye; man(0; man-2(0; place=park; weather6; r8:man; n3" },
  { "LOW ANGLE MS a superhero stands on a rooftop, cape in the wind, city skyline, night", "MS low; superhero(0 stand; wears:cape; place=rooftop; time4; weather5; n1" },
  { "INSERT: a trembling hand reaches for a phone on a bedside table, 3:00 am", "INSERT; hand(0 stand+reach; ->phone; phone(2; r1:bedside; time4" },
  { "A detective with a flashlight creeps down a dark hallway towards a half-open door", "detective(0 creep; flashlight(2 - r13:detective; place=corridor; dark; ->" },
  { "Three kids run away from a giant robot through a burning city", "kid(0 run; kid-3(0 run; robot(1; pair=chase; burning; n4" },
  { "A cat sleeps on top of a piano", "cat(1 sleep; r1:piano; piano(2; n2" },
  { "Two-shot: a couple dancing in the snow under a street lamp", "pair=dance; weather2; r2:street-lamp; sex:m; sex:f; n3" },
  { "FULL SHOT a chef juggles eggs in a restaurant kitchen, delighted", "LS eye; chef(0 stand+juggle !happy; egg-4(2; r12:chef; place=kitchen; n5" },
  { "A woman leans against a car, smoking, while a train passes behind her. Foggy morning.", "woman(0 lean+smoke; r9:car; train(2; r4:woman; weather3; n3" },
  { "EXT. CASTLE - DAWN - a dragon sits on the tower", "dragon(1 sit; r1:tower; time1; place=castle" },
  { "POV looking down at my own feet on the edge of a cliff, sea below", "POV; feet(0; place=cliff; n1" },
  { "Dutch angle: a terrified man runs through a forest, lightning", "dutch; man(0 run !afraid; place=forest; weather4; n1" },
  { "Grandmother hugs a soldier at the train station", "grandmother(0; age:74; ->soldier; soldier(0; pair=hug; place=station; n2" },
  { "A fox and a crow talk under a tree; the crow holds a piece of cheese in its beak", "fox(1; ->crow; crow(1; ->fox; r2:tree; pair=talk; r13:crow; n4" },
  { "Tom throws a chair through the window", "tom(0 lunge+throw ->window; chair(2; r12:tom; window(2; n3" },
  { "Silhouette of a girl flying a kite on a hill at sunset", "silhouette; girl(0 stand+reach; kite(2; r12:girl; place=hill; time3; n2" },
  { "Loneliness", "ELS; !sad; n1" },
  { "The deadline is coming", "man(0 run; clock" },
  { "GROS PLAN sur Marie, triste, sous la pluie, la nuit", "CU eye; marie(0; !sad; weather1; time4; n1" },
  { "Zwei Kinder bauen einen Schneemann vor einem Haus", "child(0; child-2(0; r10:snowman; snowman(2; r5:house; weather2; n4" },
  { "PLANO GENERAL: un hombre corre por la playa con su perro al amanecer", "LS eye; man(0 run; dog(1; place=beach; time1; n2" },
  { "夜の教室で、少女が窓のそばに立っている", "girl(0 stand; r6:window; place=classroom; time4" },
  { NULL, NULL },
};

static const Case cases[] = {
  /* sizes */
  { "extreme close-up of an eye", "ECU" }, { "ECU of Anna", "ECU; anna(0" }, { "BCU Anna", "VCU" }, { "close-up on Tom", "CU eye; tom(0" },
  { "Medium close up of a nurse", "MCU; role:nurse" }, { "MS: a king", "MS; role:king" }, { "cowboy shot of a sheriff", "MLS; sheriff(0" },
  { "a cowboy in a bar", "LS; cowboy(0; place=bar" }, { "Full shot, a man", "LS" }, { "EWS of a ship", "ELS; ship" }, { "establishing shot of a castle", "EST" },
  { "Anna draws a circle on the ground", "not ground" }, { "Tom runs toward the edge", "not edge" },
  { "Anna leaves toward the horizon", "not horizon(" }, { "Tom stands beside the water", "not water" },
  { "Anna takes Tom by the hand", "pair=hold-hands; n2" }, { "Anna sits on the ground", "sit-floor; n1" },
  { "POV of a cat", "POV" }, { "OTS Anna, Tom talks", "OTS; shoulder=anna; tom(0" }, { "over Tom's shoulder, Anna smiles", "OTS; shoulder=tom; anna(0" },
  { "insert of a letter", "INSERT; letter(2" }, { "WIDE", "LS; n0" }, { "a wide river", "not LS low" },
  { "Nahaufnahme von Anna", "CU; anna" }, { "PRIMO PIANO di Marco", "CU; marco" }, { "plano medio de Ana", "MS; ana" }, { "крупный план", "CU" }, { "クローズアップ", "CU" }, { "特写", "CU" },
  { "plan américain", "MLS" }, { "Totale", "LS" },
  /* angles, views, lenses, moves */
  { "worm's-eye view of a tower", "worms-eye" }, { "overhead shot of a table", "overhead" }, { "top down, a man sleeps", "overhead; man(0 sleep" },
  { "a man from behind", "view4" }, { "a woman in profile", "view3" }, { "Anna, 85mm", "lens85" }, { "a dog, 24 mm", "lens24" }, { "slow push in on Anna", "move=in; anna" },
  { "pan left across a street", "move=left" }, { "tilt up: a tower", "move=up" }, { "canted angle, a man", "dutch" }, { "contre-plongée, un roi", "low; king" }, { "ローアングル", "low" },
  /* place, time, weather */
  { "INT. LIGHTHOUSE - NIGHT. Anna reads a book.", "interior; place=lighthouse-room; anna(0 stand+read" },
  { "INT. KITCHEN - NIGHT", "place=kitchen; time4; interior; n0" }, { "EXT. BEACH - DAY", "place=beach; time0; not interior" }, { "INT. MAGGIE'S OFFICE - DAY", "place=office; n0" },
  { "a man in a forest at dawn", "place=forest; time1" }, { "an empty street", "empty; place=street" }, { "a crowded bar", "crowded; place=bar" }, { "nobody in the church", "empty; place=church" },
  { "snow falls on a village", "weather2; place=village" }, { "a storm over the sea", "weather4" }, { "a child in the fog", "weather3; child(0" }, { "rain", "weather1; n0" }, { "midnight in the park", "time4; place=park" },
  { "5 pm, a man waits", "time0; man(0 stand" }, { "at 11 pm a man waits", "time4" },
  /* people */
  { "three kids run", "kid(0 run; kid-3(0; n3" }, { "a couple kiss", "sex:m; sex:f; pair=kiss" }, { "twelve soldiers march", "soldier-12(0; n12" }, { "soldiers march", "n3" },
  { "an old woman", "age:72; sex:f" }, { "MARA stands at the window", "mara(0 stand; window" }, { "King Arthur sits", "arthur(0 sit; role:king; n1" }, { "a female pirate", "role:pirate; sex:f" },
  { "grandfather reads", "age:74; stand+read" }, { "Anna and Tom argue", "pair=argue; anna(0; ->tom; tom(0; n2" }, { "Anna, Tom and Ben laugh", "!laugh; n3" }, { "Anna hugs Tom", "pair=hug; anna(0; ->tom" },
  { "two men shake hands", "pair=shake-hands; n2" }, { "a detective interrogates a thief", "detective; thief; pair=talk" }, { "they fight", "pair=fight; n2" },
  /* clothes and looks */
  { "a man with a beard", "man(0; n1; not ?" }, { "a man wearing a hat", "wears:hat; n1" }, { "a woman in a red dress", "wears:red dress; n1" }, { "a boy without a hat", "not wears:hat; n1" },
  { "no hat, Anna smiles", "not wears; anna(0; !happy" }, { "a frog in a suit", "frog(3; wears:suit" }, { "a red-haired girl", "girl(0; not ?" }, { "a giant cat", "cat(1" },
  /* verbs and objects */
  { "a man sits and reads a book", "man(0 sit+read; book(2; r13:man" }, { "a woman rides a horse", "woman(0 ride; horse(1; r15:woman" }, { "Tom holds a sword and a shield", "sword(2; shield(2; r13:tom; n3" },
  { "Anna plays the piano", "anna(0; r10:piano" }, { "a girl plays the violin", "violin(2; r13:girl" }, { "a man points at the moon", "man(0 stand+point" }, { "a wolf chases a rabbit", "pair=chase; wolf(1 run" },
  { "a bear reads a newspaper", "bear(3 stand+read" }, { "a teapot dances", "teapot(3 dance" }, { "a dog runs", "dog(1 run" }, { "a bird flies", "(1 fly" }, { "a man drinks coffee", "drink" },
  { "a running man", "man(0 run" }, { "she cries", "woman(0; !cry; n1" }, { "Anna waits. She cries.", "anna(0; !cry; n1" }, { "Tom falls. Anna helps him.", "->tom; n2" }, { "a nurse gives a child a ball", "pair=hand-over; ball(2; r13:nurse; child(0" },
  { "A lighthouse keeper teaches a storm to dance", "storm(3 dance; pair=teach; lighthouse-keeper(0; n2" }, { "a thief is running", "thief(0 run" },
  /* relations */
  { "a cat under a table", "cat(1; r2:table" }, { "a book on a chair", "book(2 - r1:chair" }, { "a man next to a tree", "r6:tree" }, { "a woman behind a door", "r4:door" }, { "a lamp between two chairs", "r8:chair" },
  { "a knight with a sword", "sword(2 - r13:knight" }, { "a man with a dog", "dog(1 - r6:man" }, { "a bird in a cage", "r3:" },
  /* lettering, unknown, other tongues */
  { "a sign “OPEN”", "“OPEN”; sign(2" }, { "a zorblax on a table", "zorblax(2; ?zorblax; r1:table" }, { "a flimsy man", "man(0; ?flimsy; n1" }, { "Anna zorbles the cat", "?zorbles; n2" },
  { "un vieil homme dans la cuisine", "man(0; age:72; place=kitchen" }, { "eine Frau tanzt im Regen", "woman(0 dance; weather1" }, { "una niña con un perro", "girl(0; dog(1" }, { "женщина сидит на кухне", "woman(0 sit; place=kitchen" },
  { "o gato dorme na cama", "cat(1 sleep; r" }, { "un uomo corre nella strada", "man(0 run; place=street" }, { "一个女孩在公园里跑", "girl(0 run; place=park" },
  { NULL, NULL },
};

static const Case sentences[] = {
  { "Two-shot: Maya and Leo argue at a kitchen table, morning light",
    "MS; place=kitchen; pair=argue; maya(0; ->leo; r10:kitchen-table; n3" },
  { "A knight kneels before a queen in the throne room", "place=castle-hall; knight(0 kneel; ->queen; n2" },
  { "WIDE establishing shot of a fishing village at dawn, boats in the harbor", "time1; boat-3(2; n3" },
  { "CU of a hand turning a key in a lock", "CU; hand(0; part:hand; key(2; not ?turning" },
  { "A nurse pushes an old man in a wheelchair down a hospital corridor",
    "nurse(0 lunge+push; m11:old-man; r3:wheelchair; wheelchair(2; interior" },
  { "An astronaut plants a flag on the moon, Earth in the sky", "m13:flag; r12:sky; flag(2; n3" },
  { "Three witches stir a cauldron in a dark forest",
    "witch-3(0 stand+stir; r10:cauldron; m13:cauldron; dark; place=forest; n4" },
  { "A boy reads a book under a blanket with a flashlight",
    "boy(0; r2:blanket; m16:book; book(2 - r13:boy; flashlight(2 - r13:boy" },
  { "POV through binoculars: a ship on the horizon", "POV; mask=binoculars; place=sea; n1" },
  { "A taxi driver looks in the rear-view mirror, night city", "not view4; mirror(2; time4; place=street" },
  { "A bride and groom cut the wedding cake",
    "bride(0 stand+stir; groom(0 stand+stir; m13:wedding-cake; wedding-cake(2; n3" },
  { "A judge bangs his gavel; the accused stands in the dock",
    "place=court; gavel(2 - r13:judge; accused(0 stand; n3" },
  { "Low angle: a giant octopus wraps its tentacles around a ship, storm",
    "low; octopus(1; x4.0; r9:ship; not tentacle; weather4; n2" },
  { "A businessman in a suit runs for a bus in the rain with a briefcase",
    "businessman(0 run; ->bus; briefcase(2 - r13:businessman; weather1; n3" },
  { "A snail carries a house on its back up a hill", "snail(1; house(2 - r1:snail; place=hill; n2" },
  { "Overhead: a woman lies in a bathtub full of flowers", "overhead; woman(0 lie; r1:bathtub; r3:bathtub" },
  { "A samurai draws his sword in a bamboo forest, fog",
    "samurai(0 lunge+guard; sword(2 - r13:samurai; weather3; place=bamboo" },
  { "ECU eyes, terrified", "ECU; !afraid part:eyes; n1" },
  { "A family of four eats dinner around a table, father angry",
    "family(0 sit+eat !angry; age:38; family-4(0 sit+eat; table(2; n6" },
  { "An elephant in a small living room, a woman drinks tea beside it",
    "place=living-room; woman(0 stand+drink r6:elephant; tea(2 - r13:woman; n3" },
  { "Anna, a nurse, kneels beside a wounded soldier in the mud",
    "anna(0 kneel role:nurse r6:soldier; soldier(0 - !pain; n2" },
  { "Anna, a nurse and a cook wait", "anna(0; nurse(0; cook(0; n3" },
  { "The thief is chased by two policemen through a market",
    "pair=chase; policeman(0 run; ->thief; thief(0; n3" },
  { "A man is bitten by a dog in a park", "dog(1 jump ->man; place=park; n2" },
  { "The king is crowned by a bishop in a cathedral", "bishop(0; m1:king; king(0; place=church; n2" },
  { "Tom's dog sleeps on his hat", "dog(1 sleep; r1:hat; hat(2; not wears; n2" },
  { "A dozen soldiers march past a burning tank", "soldier-12(0 march; state:burning; n13" },
  { "A crowd of tourists photographs a statue", "crowded; tourist-9(0 stand+photograph ->statue; n10" },
  { "A gang of kids on bicycles under a bridge",
    "kid-5(0 ride+hold r2:bridge; bicycle-5(2 - r15:kid-5; n11" },
  { "Close on her boots in the mud", "CU; part:foot wears:boots; sex:f; n1" },
  { "a finger presses a red button", "INSERT; part:hand; m25:button; button(2; n2" },
  { "INSERT a spider crawls over a sleeping man's face", "INSERT; spider(1; r1:man; man(0 sleep !asleep; n2" },
  { "A man without shoes walks on hot sand", "man(0 walk; lacks:shoes; n1" },
  { "A bald detective with no hat smokes on a balcony", "smoke; lacks:hat; look:bald; n1" },
  { "empty street, night, one street lamp, a paper bag blows past", "empty; street-lamp(2; bag(2; n2" },
  { "She cuts the bread with a knife, kitchen, morning",
    "woman(0 stand+stir r10:bread m13:bread tool:knife; knife(2 - r13:woman; place=kitchen; n3" },
  { "The boy who stole the apple hides behind a barrel",
    "boy(0 crouch+carry r4:barrel; apple(2 - r13:boy; n3" },
  { "A cat on a chair beside the stove", "cat(1 sit r1:chair; chair(2 - r6:stove; place=kitchen; n3" },
  { "A vase of roses on a piano next to a window",
    "vase(2 - r1:piano; rose(2 - r3:vase; piano(2 - r6:window; n6" },
  { "Police car parked outside a diner, neon sign, rain",
    "place=street; police-car(2; r5:diner; diner(2; weather1; not interior" },
  { "Office chair spinning in an empty office", "chair(2; place=office; empty; n1" },
  { "A man in a hospital bed, his wife holds his hand",
    "man(0 lie; r1:hospital-bed; pair=hold-hands; wife(0; n3" },
  { "A child sits on her father's shoulders watching fireworks", "child(0 sit; r1:father; father(0" },
  { "An old woman feeds pigeons from a bench in the square",
    "old-woman(0 stand+give; r1:bench; pigeon-3(1; place=park; n5" },
  { "Two boys fight over a ball; a girl watches, arms crossed", "boy-2(0; girl(0 stand+cross; n4" },
  { "A pirate leans against the mast with a bottle of rum",
    "pirate(0 lean; r9:mast; bottle(2 - r13:pirate look:of rum" },
  { "A fox reading a newspaper in an armchair", "fox(3 sit+read r1:armchair; newspaper(2 - r13:fox; n3" },
  { "EXT. HOSPITAL - DAY. An ambulance arrives", "place=street; ambulance(2; hospital(2; n2" },
  { "EXT. RESTAURANT - NIGHT. Ben smokes", "place=street; ben(0 stand+smoke r5:restaurant; time4" },
  { "EXT. CABIN - NIGHT", "place=forest; cabin(2; n1" },
  { "INT. HOSPITAL - DAY. A nurse", "place=hospital; interior; n1" },
  { "EST. POLICE STATION - NIGHT", "EST; place=street; police-station(2; n1" },
  { "FLASHBACK: Emma on a swing", "mask=memory; LS; emma(0; swing(2" },
  { "DREAM: a man falls", "mask=dream; place=clouds; man(0 fall" },
  { "SPLIT SCREEN: Julia on the phone, Ben on the phone", "mask=split; n2" },
  { "Sandstorm: a convoy of trucks", "weather9; truck-4(2" },
  { "Silhouettes of five cowboys on horseback", "silhouette; cowboy-5(0 ride+hold; n5" },
  { "A spy watches through binoculars", "spy(0 stand+binoculars; binoculars(2 - r13:spy" },
  { "INT. TRAIN - an old woman sleeps by the window", "place=train; old-woman(0 sleep; n1" },
  { "A boy falls asleep", "boy(0 sleep !asleep" },
  { "INT. VOITURE - NUIT. Deux gangsters", "place=car; interior; gangster-2(0; time4" },
  { "EXT. GARE - JOUR. Une femme attend", "place=station; woman(0 stand; n1" },
  { "Gran plano general: una caravana de camellos cruza las dunas", "ELS; camel-6(1 walk; place=desert" },
  { "POV: through the windshield, a deer stands in the headlights", "POV; deer(1 stand; n1" },
  { "WIDE museum, day. Paintings hang along the walls", "place=museum; painting-3(2 -; n3" },
  { "A man leans against the wall in a corridor", "place=corridor; wall(2; n2" },
  { "INT. KITCHEN, two cooks", "place=kitchen; cook-2(0; n2" },
  { "INT. HOUSE, KITCHEN - NIGHT. A man", "place=kitchen; time4; n1" },
  { "INTERNO. PALESTRA - due pugili sul ring, folla", "place=gym; boxer-2(0; crowded; n2" },
  { "A man under an umbrella", "umbrella(2 - r13:man; n2" },
  { "Two men under umbrellas", "umbrella(2 - r13:man; umbrella-2(2 - r13:man-2" },
  { "A policeman on horseback", "policeman(0 ride+hold; n1" },
  { "A girl, all other seats empty", "girl(0; seat(2; n4" },
  { "Three people wait, none of them has an umbrella", "person-3(0; n3" },
  { "Wedding: bride and groom at the altar, guests on both sides", "bride(0; groom(0; crowded; n2" },
  { "A kitchen after a fight: broken plates on the floor", "place=kitchen; plate-3(2; n3" },
  { "Eine Ärztin schiebt ein Bett durch den Krankenhausflur", "place=hospital; doctor(0 lunge+push; n2" },
  { "A cat in a suit gives a speech to mice", "cat(3 stand+teach; wears:suit; mouse-3(1; n4" },
  { "A dragon breathes fire on a village", "dragon(1; fire(2; place=village" },
  { "A teapot pours tea into a cup", "teapot(2; cup(2" },
  { "A full moon over a lake, wolves howl on a cliff", "sky=full moon; time4; wolf-3(1" },
  { "Mother carries her sleeping baby up the stairs",
    "mother(0 walk+carry; baby(0 sleep !asleep; r13:mother; n2" },
  { "A waiter with a tray of glasses trips over a dog",
    "waiter(0 trip; tray(2 - r13:waiter; glass-3(2 - r3:tray; n6" },
  { "The mechanic slides out from under a car", "mechanic(0 crawl; m21:car; n2" },
  { "He climbs out of a window with a bag of money", "man(0 step; m21:window; r13:man; n3" },
  { "POV through a keyhole: a man counts money at a desk", "mask=keyhole; POV; man(0; r10:desk; n3" },
  { "Sniper scope POV: a politician waves to the crowd", "mask=scope; politician(0 stand+wave; n1" },
  { "The captain looks through the periscope", "not mask=; captain(0" },
  { "An exhausted marathon runner collapses at the finish line, crowd cheering",
    "crowded; marathon-runner(0 fall !tired" },
  { "Grandpa teaches his grandson to ride a bike in an alley",
    "pair=teach; grandson(0 ride; bike(2 - r15:grandson; place=alley" },
  { "Three nuns push a broken car up a muddy road",
    "nun-3(0 lunge+push; m11:car; state:broken; place=road; n4" },
  { "Two old friends play cards in a smoky bar, rain outside", "place=bar; pair=sit-together; weather1; n2" },
  { "OTS a hacker typing at a computer, code on the screen",
    "OTS; shoulder=hacker; hacker(0 sit+play; r10:computer" },
  { "A bear catches a salmon in a river", "bear(1; m2:salmon; place=river; n2" },
  { "A soldier writes a letter by candlelight in a trench", "soldier(0 sit+write; m13:letter; time4" },
  { "CLOSE UP: an old man's trembling hands hold a photograph", "CU; part:hand; m2:photograph; n2" },
  { "A mother braids her daughter's hair on the porch", "mother(0; ->daughter; daughter(0" },
  { "A penguin wearing a scarf slides down an iceberg", "penguin(3; wears:scarf" },
  { "A queue of people waits outside a bakery in the snow", "person-7(0; r5:bakery; weather2" },
  { "A dog with a ball in its mouth waits at the door", "ball(2 - r13:dog; dog(1; n3" },
  { "An angry chef throws a plate at a waiter",
    "chef(0 lunge+throw !angry; ->waiter; plate(2 - r12:chef; n3" },
  { "A train leaves the station, a woman waves with a handkerchief",
    "train(2; woman(0 stand+wave; place=station; not weather6" },
  { "A lion and a lamb sleep side by side under an olive tree",
    "lion(1 sleep; lamb(1 sleep; r2:olive-tree; n3" },
  { "a pregnant woman sits on a hospital bed, doctor beside her holding a chart",
    "pregnant-woman(0 sit; r6:pregnant-woman; chart(2 - r13:doctor; place=hospital; n4" },
  { "A skeleton plays a guitar on a tombstone, full moon",
    "guitar(2 - r13:skeleton; sky=full moon; place=graveyard" },
  { "Cleopatra on a throne, two servants fan her",
    "cleopatra(0 sit; r1:throne; servant-2(0; ->cleopatra; n4" },
  { "A tiger stares at a boy with a balloon", "tiger(1; ->boy; balloon(2 - r13:boy; n3" },
  { "Robot and girl sit on a swing, holding hands, sunset",
    "pair=hold-hands; robot(; girl(0 sit; time3; n3" },
  { "A man writes HELP in the sand", "man(0 sit+write; n1" },
  { "A monk lights candles in a dark temple", "monk(0 stand+reach; candle-3(2; dark" },
  { "A woman in a red coat stands on a bridge, looking at the water below",
    "wears:red coat; woman(0 stand; place=bridge; n1" },
  { "A goalkeeper dives for the ball, stadium full of fans",
    "crowded; goalkeeper(0 jump+reach; ->ball; place=stadium; n2" },
  { "A wizard's cat knocks over a potion", "cat(1; potion(2; n2" },
  { "a woman alone, hands in pockets", "woman(0 stand+pockets; n1" },
  { "a man with his head in his hands", "n1; man(0" },
  { "eyes closed, Anna listens", "anna(0; n1" },
  { "a soldier, hands up, kneels", "soldier(0 kneel; hands-up; n1" },
  { "the street is full of people", "place=street; crowded" },
  { "a basket full of apples on a table", "basket(2 - r1:table; apple(2 - r3:basket" },
  { "a glass of water on a nightstand", "r1:nightstand; n2" },
  { "a photo of his wife in his hand", "photo(2 - r13:hand; hand(0 - m2:photo part:hand; n2" },
  { "INSERT phone in hand, text message lights the dark", "phone(2; hand(0 - m2:phone part:hand; n2" },
  { "detective and suspect across a table, detective slams a photo down", "detective(0 stand+reach; r10:table m26:photo; suspect(0 - r10:table; n4" },
  { "soldiers marching in rows", "soldier-9(0 march; n9" },
  { "a gunman aims a pistol at us", "view1; pistol(2 - r13:gunman; n2" },
  { "OTS boy, teacher scolds him, finger raised", "pair=scold; shoulder=boy; teacher(0 stand+scold; n2" },
  { "a baker kneads dough", "baker(0 stand+stir; r10:dough" },
  { "a man and a woman at a table", "man(0 - r10:table; woman(0 - r10:table; n3" },
  { "doctor bends over a patient lying in bed, holds her hand", "doctor(0 stand+hold-hands; patient(0 lie" },
  { "mother lifts toddler over her head", "toddler(0 - r13:mother" },
  { "a drunk leans on a lamp post, bottle in hand", "drunk(0 lean+cross; bottle(2 - r13:drunk" },
  { "three scouts around a campfire, one plays guitar", "scout(0 sit+guitar; scout-3(0 - ; campfire(2; n4" },
  { "INSERT: fingers tie the laces of a muddy boot", "fingers(0 crouch+laces part:hand" },
  { "two dogs", "dog-2(1; n2" },
  { "thirty soldiers", "soldier-30(0; n30" },
  { "300 soldiers", "soldier-300(0; n300" },
  { "hundreds of penguins", "penguin-60(1; n60" },
  { "a herd of sheep", "sheep-8(1" },
  { "They run", "person-2(0 run; n2" },
  { "Tom smiles. He waves to her.", "tom(0; n2" },
  { "Anna hands him a letter", "man(0; pair=hand-over; letter(2 - r13:anna; n3" },
  { "a woman follows her down the street", "place=street; pair=follow; n2" },
  { "a walking stick on a chair", "walking-stick(2; r1:chair; n2" },
  { "a dancing teapot", "teapot(3 dance; n1" },
  { "a burning house", "house(2; state:burning; n1" },
  { "a police car chases a truck", "police-car(2; truck(2; n2" },
  { "a ship sinks", "ship(2; place=sea; n1" },
  { "a lamp hangs above a table", "lamp(2; n2" },
  { "a robot hugs a child", "pair=hug; child(0; n2" },
  { "a dragon sleeps on gold", "dragon(1 sleep" },
  { "a fox in a dress", "fox(3; wears:dress" },
  { "a door opens", "door(2; n1" },
  { "A man is tied to a chair", "man(0; chair(2; not ?tied; n2" },
  { "a boy pulled by a dog", "dog(1; boy(0; n2" },
  { "the letter was written by a child", "child(0; letter(2; n2" },
  { "a girl looks up at a tower", "girl(0; ->tower; way3" },
  { "a boy runs away", "boy(0 run; way2" },
  { "She walks down the stairs", "way4; place=staircase" },
  { "a man enters a bank", "man(0 walk; m20:bank; way" },
  { "a woman opens a door", "m22:door; woman(0 stand+reach; n2" },
  { "a boy closes a window", "m23:window" },
  { "a girl climbs a ladder", "girl(0 climb; m24:ladder" },
  { "a man leans on a car", "m27:car; r9:car" },
  { "an athlete lifts a barbell", "m28:barbell" },
  { "a man pulls a sled", "m12:sled" },
  { "a woman plays the cello", "m14:cello" },
  { "a man drives a tractor", "m15:tractor; r3:tractor" },
  { "a clown eats a cake", "m17:cake" },
  { "a queen drinks wine", "m18:wine" },
  { "a boy puts a book on a shelf", "m26:book" },
  { "a farmer", "place=farm" },
  { "a surgeon", "place=operating; interior" },
  { "a king on a horse", "not place=castle-hall; horse(1 - r15:king" },
  { "a chef in the rain", "not interior; weather1" },
  { "a kitchen table", "place=kitchen; n1" },
  { "Loneliness", "!sad; n1" },
  { "Hope", "girl(0; time1; n1" },
  { "Freedom", "woman(0; n4" },
  { "Time is running out", "man(0 run; clock(2" },
  { "A broken promise", "!cry; woman(0" },
  { "Guilt", "cover-face" },
  { "Too much work", "tired; desk(2" },
  { "Love at first sight", "woman(0; man(0" },
  { "Betrayal", "knife(2; pair=hug" },
  { "Growing up", "mirror(2; boy(0" },
  { "the weight of regret", "cover-face" },
  { "a feeling of endless waiting", "clock(2; bench(2" },
  { "close up, anxiety", "CU" },
  { "une vieille femme pleure à la fenêtre, pluie", "old-woman(0; !cry; r10:window; weather1" },
  { "Plan moyen, une infirmière aide un vieil homme dans le couloir, nuit",
    "MS; nurse(0; ->old-man; place=corridor; time4; pair=comfort" },
  { "Nahaufnahme, ein alter Mann raucht eine Pfeife", "CU; old-man(0 stand+smoke; pipe(2; n2" },
  { "Totale: Drei Ritter reiten durch den Wald, Nebel", "knight-3(0 ride; place=forest; weather3; n3" },
  { "Untersicht, eine Frau mit rotem Mantel steht auf der Brücke, Regen",
    "low; wears:red coat; place=bridge; weather1; n1" },
  { "Der Koch wirft einen Teller, wütend, in der Küche",
    "chef(0 lunge+throw !furious; plate(2; place=kitchen" },
  { "PLANO MEDIO, dos hombres discuten en un bar", "MS; pair=argue; place=bar; n2" },
  { "La mujer abre la puerta y ve un fantasma", "woman(0; door(2; ghost(1; n3" },
  { "Il vecchio pescatore siede sulla barca, alba", "fisherman(0 sit; age:72; time1" },
  { "Um homem com chapéu bebe café", "wears:hat; drink" },
  { "Старик сидит на скамейке в парке, осень", "place=park; bench(2" },
  { "Общий план: рыцарь едет на лошади через лес", "knight(0 ride; r15:knight; place=forest" },
  { "Un chat noir dort sur le rebord de la fenêtre", "cat(1 sleep; tone:dark; windowsill(2; n2" },
  { "Primer plano de una anciana que sonríe y sostiene una foto", "CU; old-woman(0; !happy; photograph(2; n2" },
  { "Una anciana teje junto a la chimenea", "old-woman(0; age:72; fireplace(2; n2" },
  { "Ein Leuchtturm im Sturm, Wellen schlagen gegen die Felsen", "lighthouse(2; weather4; place=sea" },
  { "Un facteur à vélo traverse le village sous la neige", "postman(0 ride; bicycle(2; place=village; weather2; n2" },
  { "俯拍:两个人在餐厅里吃面条", "high; place=restaurant; person(0 sit+eat; person-2(0; noodles(2" },
  { "Il cameriere porta una pizza al tavolo", "waiter(0 walk+carry; pizza(2; table(2" },
  { "Двое мужчин играют в шахматы на кухне", "place=kitchen; man(0 sit; n2" },
  { "A pickpocket slips a wallet out of an old man's coat on a crowded tram", "pickpocket(0; old-man(0; wears:coat; wallet(2" },
  { "A raft with two survivors in the sea", "raft(2; survivor(0 sit r3:raft; survivor-2(0 sit r3:raft" },
  { "A baby elephant sprays water on a zookeeper", "elephant(1; zookeeper(0; n2" },
  { "A weatherman points at a storm", "weatherman(0 stand+point; weather4; n1" },
  { "A minotaur waits in a labyrinth", "warrior(3; look:bull; place=maze; n1" },
  { "A man runs down a hotel corridor, chased by a shadow", "man(0 run; pair=chase; shadowy-figure(0; n2" },
  { "A weatherman stands in front of a map, pointing at a storm", "weather0; map(2; n2" },
  { "A boy looks out of the train window", "boy(0; place=train; interior" },
  { "两个男人在厨房里吵架", "pair=argue; place=kitchen; n2" },
  { "一只猫睡在钢琴上", "cat(1 sleep; r1:piano; n2" },
  { "骑士和龙在桥上战斗，日落", "knight(0; dragon(1; place=bridge; time3; pair=fight; n2" },
  { "ロングショット、二人の子供が海辺で走っている", "LS; child-2(0 run; place=beach; n2" },
  { "犬がソファの上で寝ている", "dog(1 sleep; r1:sofa; n2" },
  { "Anna, a nurse, smiles", "anna(0; role:nurse; n1" },
  { "OTS Maria, a doctor shows her a letter", "shoulder=maria; doctor(0; letter(2; n3" },
  { "Two hikers with backpacks", "hiker-2(0; backpack-2(2 - r13:hiker-2; n4" },
  { "Dolly in on Anna's face as she reads the letter", "move=in; CU; part:face; letter(2; n2" },
  { "A pianist's hands on the keys", "INSERT; part:hand" },
  { "A hitchhiker holds a sign reading \"NORTH\" by the highway",
    "“NORTH”; sign(2; place=road; not stand+read" },
  { "A cat plays with yarn", "cat(1; n2" },
  { "A crowd watches a juggler", "crowded; juggler(0; n1" },
  { "Старик сидит", "old-man(0 sit; n1" },
  { "男が手紙を渡す", "man(0 stand+give; letter(2; n2" },
  { "女が本を読む", "woman(0 stand+read; book(2 - r13:woman; n2" },
  { "A red double-decker bus stops in a rainy street", "not bus-stop; place=street; n1" },
  { "Grand piano on a beach", "grand-piano(2; place=beach; n1" },
  { "an old lighthouse on a cliff, waves, seagulls", "not (3; seagull-3(1" },
  { "Close on an hourglass, sand running out", "hourglass(2; n1" },
  { "snow falls on a village, a man walks", "weather2; man(0 walk; place=village; n1" },
  { "a caravan of camels crosses the desert", "camel-5(1; place=desert" },
  { "a knight fights a three-headed dragon", "dragon(1; not dragon-2; n2" },
  { "an ant carries a leaf ten times its size", "x6.0; n2" },
  { "The king of hearts bows to a girl", "n2; not heart(" },
  { "a surgeon operates on a patient", "patient(0; ->patient; n2" },
  { "a pillow fight between a girl and her brother", "girl(0 lunge+throw; brother(0 lunge+throw; ->girl; n2" },
  { "a duel between a pirate and a nun", "pirate(0; ->nun; nun(0; ->pirate; pair=duel; n2" },
  { "a monster roars over a fleeing crowd", "crowded; person-7(0" },
  { "a fireman carries a child out of a burning house", "place=street; not interior; house(2; burning; n3" },
  { "the groom runs away from the church, his coat flying", "groom(0 run; place=street; church(2" },
  { "a kettle argues with a cup", "kettle(3; cup(3; pair=argue" },
  { "Close on an old letter in a wrinkled hand", "letter(2 - r13:hand; m2:letter; part:hand; n2" },
  { "a saxophone player in a bar", "player(0; saxophone(2 - r13:player; place=bar; n2" },
  { "a dancer on a stage, spotlight", "dancer(0; place=theatre; n1" },
  { "POV burglar: a dog sleeps by the door", "POV; not burglar; dog(1 sleep" },
  { "Anna and Marco at a masquerade ball", "place=ballroom; n2" },
  { "a cowboy rides into town", "place=western" },
  { "A cheering crowd watches a boxing match", "crowded; not watch(" },
  { "Close on a torn ticket in a child's hand", "ticket(2 - r13:child; part:hand; n2" },
  { "people hide behind windows", "r4:window; not windows(" },
  { "Elena whispers a secret into Marco's ear", "elena(0; ->marco; pair=whisper; n2" },
  { "two kids whisper in a tent", "place=tent; interior; pair=whisper; n2" },
  { "a bride crawls out of a tent", "not interior; tent(2; n2" },
  { "a giant spider descends on a sleeping king", "spider(1; r12:king; king(0 sleep; n2" },
  { "a lost couple in a maze", "place=maze; n2" },
  { "a man walks across the square", "not ?; n1; place=" },
  { "rush hour: a crowd crosses the street, one man waits", "crowded; place=street; man(0 stand; n1" },
  { NULL, NULL },
};

/* The heading says where, before a trade does; INT. is a room. */
static void
test_scene_place (void)
{
  static const struct { const char *prompt, *scene, *place; } rows[] = {
    { "WIDE lighthouse, dusk", "INT. LIGHTHOUSE - DUSK", "lighthouse-room" },
    { "MS Anna sits", "INT. LIGHTHOUSE - DUSK", "lighthouse-room" },
    { "WIDE city bus, night", "INT. CITY BUS - NIGHT", "bus" },
    { "LS Rain streaks the windows of a nearly empty bus", "INT. CITY BUS - NIGHT", "bus" },
    { "MS a lighthouse keeper waves", "EXT. BEACH - DAY", "beach" },
    { "MS a lighthouse keeper waves", "", "lighthouse" },
    { "MS a lighthouse keeper in a kitchen", "EXT. BEACH - DAY", "kitchen" },
    { "MS Anna waves", "EXT. LIGHTHOUSE - DAY", "lighthouse" },
    { "LS Anna walks up the path", "EXT. LIGHTHOUSE - DAY", "lighthouse" },
    { "LS Anna walks up the path", "", "road" },
    { "MS Anna waves", "INT. KITCHEN - DAY", "kitchen" },
    { "MS Anna waves", "INT. ZORBLAX - DAY", "studio" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(FabShot) shot = fab_shot_parse (rows[i].prompt, NULL, 0);

      fab_shot_add_scene (shot, rows[i].scene);
      g_assert_cmpstr (shot->place, ==, rows[i].place);
      g_assert_null (fab_shot_get_entity (shot, "bus")); /* one is inside of it */
    }
}

static void
check_cases (gconstpointer data)
{
  const Case *table = data;

  for (gsize i = 0; table[i].prompt != NULL; i++)
    check_case (&table[i]);
}

static void
test_cast (void)
{
  static const FabCastNote cast[] = {
    { "Storm", "a moody storm cloud" }, { "Old Tom", "an old fisherman with a beard" }, { "rose", "girl with red curls" },
  };
  g_autoptr(FabShot) shot = fab_shot_parse ("STORM dances with old tom. rose laughs.", cast, G_N_ELEMENTS (cast));
  const FabEntity *tom;

  g_assert_cmpuint (shot->entities->len, ==, 3);
  g_assert_cmpint (fab_shot_get_entity (shot, "storm")->being, ==, FAB_BEING_PERSONIFIED);
  tom = fab_shot_get_entity (shot, "old-tom");
  g_assert_nonnull (tom);
  g_assert_cmpstr (tom->role, ==, "fisherman");
  g_assert_cmpstr (fab_shot_get_entity (shot, "rose")->emotion, ==, "laugh");
  g_assert_nonnull (strstr (fab_shot_get_entity (shot, "rose")->look, "red curls"));
}

/* A thing that somebody has is not what somebody is. */
static void
test_cast_has_things (void)
{
  static const struct { const char *description; FabBeing being; } rows[] = {
    { "30s, flour in her hair", FAB_BEING_PERSON },
    { "40, umbrella, stern", FAB_BEING_PERSON },
    { "with a suitcase", FAB_BEING_PERSON },
    { "a flower in her hair", FAB_BEING_PERSON },
    { "9, carries a robot", FAB_BEING_PERSON },
    { "a moody radish in a tutu", FAB_BEING_PERSONIFIED },
    { "robot, rusty", FAB_BEING_PERSONIFIED },
    { "9, an old robot", FAB_BEING_PERSONIFIED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      FabCastNote cast = { "Anna", rows[i].description };
      g_autoptr(FabShot) shot = fab_shot_parse ("Anna smiles", &cast, 1);

      g_test_message ("%s", rows[i].description);
      g_assert_cmpint (fab_shot_get_entity (shot, "anna")->being, ==, rows[i].being);
    }
}

/* A fence had legs to run on, a cactus an arm to throw with. */
static void
test_things_stay (void)
{
  static const struct { const char *prompt, *who; FabBeing being; } rows[] = {
    { "A fence runs along the field", "fence", FAB_BEING_THING },
    { "A cactus throws a long shadow", "cactus", FAB_BEING_THING },
    { "A suitcase sways above the seat", "suitcase", FAB_BEING_THING },
    { "A toaster dances", "toaster", FAB_BEING_PERSONIFIED },
    { "A cactus throws a ball", "cactus", FAB_BEING_PERSONIFIED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(FabShot) shot = fab_shot_parse (rows[i].prompt, NULL, 0);

      g_test_message ("%s", rows[i].prompt);
      g_assert_cmpint (fab_shot_get_entity (shot, rows[i].who)->being, ==, rows[i].being);
    }
}

static void
test_scene (void)
{
  g_autoptr(FabShot) shot = fab_shot_parse ("Anna smiles", NULL, 0);

  fab_shot_add_scene (shot, "INT. KITCHEN - NIGHT");
  g_assert_cmpstr (shot->place, ==, "kitchen");
  g_assert_cmpint (shot->time, ==, FAB_TIME_NIGHT);
  g_assert_true (shot->interior);
}

static void
test_length (void)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(FabShot) shot = NULL;
  g_autoptr(FabShot) empty = fab_shot_parse ("", NULL, 0);

  for (int i = 0; i < 5000; i++)
    g_string_append (text, "a man walks a dog and ");
  shot = fab_shot_parse (text->str, NULL, 0);
  g_assert_cmpuint (shot->entities->len, <=, FAB_MAX_ENTITIES);
  g_assert_cmpuint (empty->entities->len, ==, 0);
}

/* Mara is in the table of given names, Amina is not: both are who the cast says. */
static void
test_cast_before_given_names (void)
{
  static const FabCastNote cast[] = {
    { "MARA", "60s, grey hair, yellow raincoat" }, { "AMINA", "30s, red curls" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cast); i++)
    {
      g_autofree char *prompt = g_strdup_printf ("MS %c%s talks", cast[i].name[0], cast[i].name + 1);
      g_autoptr(FabShot) shot = fab_shot_parse (prompt, &cast[i], 1);
      FabEntity *entity = g_ptr_array_index (shot->entities, 0);

      g_assert_cmpuint (shot->entities->len, ==, 1);
      g_assert_cmpstr (entity->look, ==, cast[i].description);
    }
}

/* "kaya" is a rock in Turkish; in the cast it is a name. */
static void
test_cast_before_tongues (void)
{
  static const FabCastNote cast[] = { { "KAYA", "30s, long dark hair" } };
  g_autoptr(FabShot) shot = fab_shot_parse ("CU KAYA", cast, 1);

  g_assert_cmpuint (shot->entities->len, ==, 1);
  g_assert_cmpint (((FabEntity *) shot->entities->pdata[0])->being, ==, FAB_BEING_PERSON);
}

/* Clocks show the hour that is named; without one, hours are only words. */
static void
test_hours (void)
{
  static const struct { const char *prompt, *hour; } hours[] = {
    { "Clock on the wall shows 11:55", "11:55" }, { "Insert: alarm clock, 3 o'clock", "3:00" },
    { "The clock strikes midnight", "0:00" }, { "The clock reads quarter to nine", "8:45" },
    { "Insert: a watch, five past noon", "0:05" }, { "An alarm clock rings at 7 am", "7:00" },
    { "A clock strikes three", "3:00" }, { "Alarm clock, 23:30", "11:30" }, { "A clock, 99:99", NULL },
    { "A clock in a hall", NULL }, { "Anna waits at midnight", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (hours); i++)
    {
      g_autoptr(FabShot) shot = fab_shot_parse (hours[i].prompt, NULL, 0);

      g_assert_cmpstr (shot->hour, ==, hours[i].hour);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/artist/shot/open-prompts", open_prompts, check_cases);
  g_test_add_data_func ("/artist/shot/members", members, check_cases);
  g_test_add_data_func ("/artist/shot/clauses", clauses, check_cases);
  g_test_add_data_func ("/artist/shot/tongues", tongues, check_cases);
  g_test_add_data_func ("/artist/shot/idioms", idioms, check_cases);
  g_test_add_data_func ("/artist/shot/senses", senses, check_cases);
  g_test_add_data_func ("/artist/shot/cases", cases, check_cases);
  g_test_add_data_func ("/artist/shot/sentences", sentences, check_cases);
  g_test_add_func ("/artist/shot/cast", test_cast);
  g_test_add_func ("/artist/shot/cast-has-things", test_cast_has_things);
  g_test_add_func ("/artist/shot/things-stay", test_things_stay);
  g_test_add_func ("/artist/shot/cast-before-tongues", test_cast_before_tongues);
  g_test_add_func ("/artist/shot/scene", test_scene);
  g_test_add_func ("/artist/shot/length", test_length);
  g_test_add_func ("/artist/shot/hours", test_hours);
  g_test_add_func ("/artist/shot/scene-place", test_scene_place);
  g_test_add_func ("/artist/shot/cast-before-given-names", test_cast_before_given_names);

  return g_test_run ();
}
