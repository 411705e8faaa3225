/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is understood of prompts: facts in a table. */
#include "config.h"

#include <string.h>

#include "fab-lexicon.h"
#include "fab-set.h"
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
};

/* The heading says where, before a trade does; INT. is a room. */
static void
test_scene_place (void)
{
  static const struct { const char *prompt, *scene, *place; } rows[] = {
    { "WIDE lighthouse, dusk", "INT. LIGHTHOUSE - DUSK", "lighthouse-room" },
    { "MS Anna sits", "INT. LIGHTHOUSE - DUSK", "lighthouse-room" },
    { "MS a lighthouse keeper waves", "EXT. BEACH - DAY", "beach" },
    { "MS a lighthouse keeper waves", "", "lighthouse" },
    { "MS a lighthouse keeper in a kitchen", "EXT. BEACH - DAY", "kitchen" },
    { "MS Anna waves", "EXT. LIGHTHOUSE - DAY", "lighthouse" },
    { "MS Anna waves", "INT. KITCHEN - DAY", "kitchen" },
    { "MS Anna waves", "INT. ZORBLAX - DAY", "studio" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(FabShot) shot = fab_shot_parse (rows[i].prompt, NULL, 0);

      fab_shot_add_scene (shot, rows[i].scene);
      g_assert_cmpstr (shot->place, ==, rows[i].place);
    }
}

static void
check_cases (gconstpointer data)
{
  const Case *table = data;
  gsize n = table == cases ? G_N_ELEMENTS (cases) : G_N_ELEMENTS (open_prompts);

  for (gsize i = 0; i < n; i++)
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

static void
test_scene (void)
{
  g_autoptr(FabShot) shot = fab_shot_parse ("Anna smiles", NULL, 0);

  fab_shot_add_scene (shot, "INT. KITCHEN - NIGHT");
  g_assert_cmpstr (shot->place, ==, "kitchen");
  g_assert_cmpint (shot->time, ==, FAB_TIME_NIGHT);
  g_assert_true (shot->interior);
}

/* Sets and shot words that nobody can find are no use. */
static void
test_tables (void)
{
  for (gsize i = 1; i < fab_lexicon_n_terms; i++)
    g_assert_cmpstr (fab_lexicon_terms[i - 1].text, <, fab_lexicon_terms[i].text);
  for (gsize i = 1; i < fab_lexicon_n_words; i++)
    g_assert_cmpstr (fab_lexicon_words[i - 1].text, <, fab_lexicon_words[i].text);
  for (gsize i = 1; i < fab_lexicon_n_people; i++)
    g_assert_cmpstr (fab_lexicon_people[i - 1].text, <, fab_lexicon_people[i].text);
  for (gsize i = 1; i < fab_lexicon_n_verbs; i++)
    g_assert_cmpstr (fab_lexicon_verbs[i - 1].text, <, fab_lexicon_verbs[i].text);
  for (gsize i = 1; i < fab_lexicon_n_verb_forms; i++)
    g_assert_cmpstr (fab_lexicon_verb_forms[i - 1].text, <, fab_lexicon_verb_forms[i].text);
  for (gsize i = 1; i < fab_lexicon_n_names; i++)
    g_assert_cmpstr (fab_lexicon_names[i - 1].text, <, fab_lexicon_names[i].text);
  for (gsize t = 0; t < fab_lexicon_n_tongues; t++)
    for (gsize i = 1; i < fab_lexicon_tongues[t].n; i++)
      g_assert_cmpstr (fab_lexicon_tongues[t].glosses[i - 1].text, <, fab_lexicon_tongues[t].glosses[i].text);
  g_assert_cmpuint (fab_lexicon_n_verbs, >=, 150);
}

static guint32
next_random (guint32 *state)
{
  *state = *state * 1664525u + 1013904223u;

  return *state >> 8;
}

static const char *
random_word (guint32 *state)
{
  switch (next_random (state) % 6)
    {
    case 0: return fab_lexicon_terms[next_random (state) % fab_lexicon_n_terms].text;
    case 1: return fab_lexicon_words[next_random (state) % fab_lexicon_n_words].text;
    case 2: return fab_lexicon_people[next_random (state) % fab_lexicon_n_people].text;
    case 3: return fab_lexicon_verbs[next_random (state) % fab_lexicon_n_verbs].text;
    case 4: return fab_lexicon_names[next_random (state) % fab_lexicon_n_names].text;
    default: return (const char *[]) { ",", ".", "a", "the", "two", "and", "on", "with", "“x”", "\xff\xfe", "his", "to" }[next_random (state) % 12];
    }
}

static void
test_salad (void)
{
  for (guint32 seed = 0; seed < 1000; seed++)
    {
      guint32 state = seed;
      g_autoptr(GString) text = g_string_new (NULL);
      g_autoptr(FabShot) shot = NULL;

      for (guint i = next_random (&state) % 40; i > 0; i--)
        g_string_append_printf (text, "%s ", random_word (&state));
      shot = fab_shot_parse (text->str, NULL, 0);
      g_assert_cmpuint (shot->entities->len, <=, FAB_MAX_ENTITIES);
      for (guint i = 0; i < shot->entities->len; i++)
        {
          const FabEntity *entity = g_ptr_array_index (shot->entities, i);

          g_assert_true (fab_shot_get_entity (shot, entity->id) == entity);
        }
    }
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

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/artist/shot/open-prompts", open_prompts, check_cases);
  g_test_add_data_func ("/artist/shot/cases", cases, check_cases);
  g_test_add_func ("/artist/shot/cast", test_cast);
  g_test_add_func ("/artist/shot/scene", test_scene);
  g_test_add_func ("/artist/shot/tables", test_tables);
  g_test_add_func ("/artist/shot/salad", test_salad);
  g_test_add_func ("/artist/shot/length", test_length);
  g_test_add_func ("/artist/shot/scene-place", test_scene_place);
  g_test_add_func ("/artist/shot/cast-before-given-names", test_cast_before_given_names);

  return g_test_run ();
}
