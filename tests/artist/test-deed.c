/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The panel shows the deed: who does what to whom, on what, with which hand. */
#include "config.h"

#include <math.h>

#include "fab-staging.h"

static FabStaging *
stage_prompt (const char *prompt)
{
  g_autoptr (FabShot) shot = fab_shot_parse (prompt, NULL, 0);
  FabStaging *stage = fab_staging_new ();

  if (shot->place == NULL || shot->place_guessed)
    {
      const char *place = fab_staging_imply_place (shot); /* looks at the one before */

      g_free (shot->place);
      shot->place = g_strdup (place);
    }
  fab_staging_imply (shot);
  fab_staging_cast (stage, shot);
  fab_staging_dress (stage, shot);
  fab_staging_place (stage, shot);
  fab_staging_props (stage, shot);
  fab_staging_hold (stage);

  return stage;
}

static float
hand_to (const FabStaging *stage,
         const FabActor   *doer,
         const FabActor   *other)
{
  FabVec3 hand = fab_staging_hand_of (stage, doer);
  FabBox box = fab_actor_box (other);
  FabVec3 near = { CLAMP (hand.x, box.min.x, box.max.x), CLAMP (hand.y, box.min.y, box.max.y),
                   CLAMP (hand.z, box.min.z, box.max.z) };

  return fab_vec3_length (fab_vec3_sub (hand, near));
}

/* Who was operated on, bandaged or put to bed stood beside the others. */
static void
test_tended (void)
{
  static const struct { const char *prompt, *doer, *other, *lower; gboolean touched; } rows[] = {
    { "A surgeon and two nurses operate on a patient", "surgeon", "patient", "lie", TRUE },
    { "A paramedic revives an unconscious man on the beach", "paramedic", "man", "sleep", TRUE },
    { "A mother tucks her child into bed", "mother", "child", "lie", TRUE },
    { "A barber shaves an old man", "barber", "old-man", "sit", TRUE },
    { "A detective kneels beside a body", "detective", "corpse", "dead", FALSE },
    { "Two paramedics carry a patient on a stretcher", "paramedic", "patient", "lie", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (FabStaging) stage = stage_prompt (rows[i].prompt);
      const FabActor *doer = fab_staging_find (stage, rows[i].doer), *other = fab_staging_find (stage, rows[i].other);

      g_test_message ("%s", rows[i].prompt);
      g_assert_nonnull (doer);
      g_assert_nonnull (other);
      g_assert_cmpstr (other->lower, ==, rows[i].lower);
      g_assert_cmpstr (doer->lower, !=, "lie");
      g_assert_cmpfloat (hypotf (doer->at.x - other->at.x, doer->at.z - other->at.z), <, 1.6f);
      if (rows[i].touched)
        g_assert_cmpfloat (hand_to (stage, doer, other), <, .15f);
    }
}

/* Who hung from an edge jumped for joy on the ground. */
static void
test_heights (void)
{
  static const struct { const char *prompt, *doer, *support, *lower; float high; } rows[] = {
    { "A man hangs from the edge of a roof", "man", "ledge", "hang", 5 },
    { "A woman dangles from a cliff", "woman", "crag", "hang", 5 },
    { "A boy jumps from roof to roof", "boy", "ledge", "leap", 8 },
    { "A rock climber halfway up a cliff", "rock-climber", "crag", "climb", 3 },
    { "A girl climbs a rope", "girl", "rope", "climb", .6f },
    { "A stuntman hangs from a helicopter", "stuntman", "helicopter", "hang", 0 },
    { "A man falls from a building", "man", "building", "fall", 4 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (FabStaging) stage = stage_prompt (rows[i].prompt);
      const FabActor *doer = fab_staging_find (stage, rows[i].doer), *support = fab_staging_find (stage, rows[i].support);

      g_test_message ("%s", rows[i].prompt);
      g_assert_nonnull (doer);
      g_assert_nonnull (support);
      g_assert_cmpstr (doer->lower, ==, rows[i].lower);
      g_assert_cmpfloat (fab_actor_box (doer).min.y, >, rows[i].high);
      if (g_str_equal (rows[i].lower, "hang"))
        g_assert_cmpfloat (hand_to (stage, doer, support), <, .2f);
    }
}

/* One of three dogs was led and the others stood in it; a cow was milked at the head. */
static void
test_beasts (void)
{
  static const struct { const char *prompt, *doer, *beast; guint n; float within; } rows[] = {
    { "A woman walks three dogs in the park", "woman", "dog", 3, 2.8f },
    { "A farmer feeds chickens in front of a barn", "farmer", "chicken", 3, 1.6f },
    { "A girl milks a cow", "girl", "cow", 1, 1.4f },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (FabStaging) stage = stage_prompt (rows[i].prompt);
      const FabActor *doer = fab_staging_find (stage, rows[i].doer), *last = NULL;
      guint n = 0;

      for (guint k = 0; k < stage->actors->len; k++)
        {
          const FabActor *beast = fab_staging_actor (stage, k);

          if (g_strcmp0 (beast->noun, rows[i].beast) != 0)
            continue;
          g_assert_cmpfloat (fab_vec3_length (fab_vec3_sub (beast->at, doer->at)), <, rows[i].within);
          if (last != NULL)
            g_assert_cmpfloat (fab_vec3_length (fab_vec3_sub (beast->at, last->at)), >, .25f);
          last = beast;
          n++;
        }
      g_assert_cmpuint (n, ==, rows[i].n);
    }
}

/* A coffin stood between those who carried it; a thrown ball hung before the thrower's face. */
static void
test_burdens (void)
{
  g_autoptr (FabStaging) funeral = stage_prompt ("Six men carry a coffin");
  g_autoptr (FabStaging) game = stage_prompt ("A boy throws a ball to his father");
  const FabActor *boy = fab_staging_find (game, "boy"), *father = fab_staging_find (game, "father");
  float gap = fab_vec3_length (fab_vec3_sub (boy->at, father->at));

  g_assert_cmpfloat (fab_staging_find (funeral, "coffin")->at.y, >, 1.1f);
  g_assert_cmpfloat (hand_to (funeral, fab_staging_find (funeral, "man"), fab_staging_find (funeral, "coffin")), <, .2f);
  g_assert_cmpstr (father->upper, ==, "catch");
  g_assert_cmpfloat (gap, >, 1.6f);
  g_assert_cmpfloat (fab_vec3_length (fab_vec3_sub (fab_staging_find (game, "ball")->at, father->at)), >, .5f);
}

/* Cyclists rode horses, survivors stood on the water, thieves were alone, card players had no cards. */
static void
test_means (void)
{
  static const struct { const char *prompt, *doer, *thing, *lower; float high; } rows[] = {
    { "A lone cyclist rides across a bridge", "cyclist", "bicycle", "ride", 0 },
    { "A motorcyclist waits at a red light", "motorcyclist", "motorbike", "ride", 0 },
    { "A man walks a tightrope over a canyon", "man", "tightrope", "walk", 3 },
    { "A trapeze artist swings above the crowd", "artist", "trapeze", "hang", 1 },
    { "A thief lowers himself on a rope into a museum", "thief", "rope", "climb", .6f },
    { "A raft with three castaways", "castaway", "raft", "sit", 0 },
    { "A prisoner grips the bars of his cell", "prisoner", "prison-bars", "stand", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (FabStaging) stage = stage_prompt (rows[i].prompt);
      const FabActor *doer = fab_staging_find (stage, rows[i].doer), *thing = fab_staging_find (stage, rows[i].thing);

      g_test_message ("%s", rows[i].prompt);
      g_assert_nonnull (doer);
      g_assert_nonnull (thing);
      g_assert_cmpstr (doer->lower, ==, rows[i].lower);
      g_assert_cmpfloat (fab_actor_box (doer).min.y, >=, rows[i].high - .05f);
    }
}

static void
test_theft_and_cards (void)
{
  g_autoptr (FabStaging) theft = stage_prompt ("A thief steals a purse from a woman");
  g_autoptr (FabStaging) game = stage_prompt ("Four gamblers play poker");
  const FabActor *thief = fab_staging_find (theft, "thief"), *woman = fab_staging_find (theft, "woman");
  g_autoptr (FabStaging) attic = stage_prompt ("Two girls open a dusty trunk in an attic");
  g_autoptr (FabStaging) party = stage_prompt ("A boy blows out the candles on a birthday cake");
  guint hands = 0;

  g_assert_cmpstr (fab_staging_find (attic, "coffer")->lower, ==, "open");
  g_assert_cmpstr (fab_staging_find (attic, "girl")->lower, ==, "kneel");
  g_assert_cmpfloat (fab_staging_find (party, "birthday-cake")->at.y, >, .5f);
  g_assert_cmpfloat (hypotf (fab_staging_find (party, "birthday-cake")->at.x - fab_staging_find (party, "boy")->at.x,
                             fab_staging_find (party, "birthday-cake")->at.z - fab_staging_find (party, "boy")->at.z), <, 1);

  g_assert_cmpfloat (fab_vec3_length (fab_vec3_sub (thief->at, woman->at)), <, .8f);
  for (guint i = 0; i < game->actors->len; i++)
    hands += g_strcmp0 (fab_staging_actor (game, i)->model, "cards") == 0 && fab_staging_actor (game, i)->holder != NULL;
  g_assert_cmpuint (hands, ==, 4);
}

/* A coat that was carried was drawn as a sign, a plank as a blackboard, a cat stood on the head of who had it on the lap. */
static void
test_states (void)
{
  static const struct { const char *prompt, *thing, *model, *lower; } rows[] = {
    { "Anna carries a coat over her arm", "coat", "coat", "draped" },
    { "Tom hands Anna his coat", "coat", "coat", "folded" },
    { "A coat lies on the floor", "coat", "coat", NULL },
    { "A coat hangs on a hook", "coat", "hanging-coat", NULL },
    { "A rope hangs high above the ring", "rope", "hanging-rope", NULL },
    { "A shirt lies folded on a chair", "shirt", "shirt", "folded" },
    { "A carpenter saws a plank", "plank", "sawhorse", NULL },
    { "A door opened a crack, a girl peeks in", "door", "open-door", NULL },
    { "A woman opens a drawer and finds a letter", "drawer", "dresser", "open" },
    { "A boy sleeps in bed under a blanket", "blanket", "bedcover", NULL },
    { "A politician speaks at a podium, microphones", "rostrum", "rostrum", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (FabStaging) stage = stage_prompt (rows[i].prompt);
      const FabActor *thing = fab_staging_find (stage, rows[i].thing);

      g_test_message ("%s", rows[i].prompt);
      g_assert_nonnull (thing);
      g_assert_cmpstr (thing->model, ==, rows[i].model);
      if (rows[i].lower != NULL)
        g_assert_cmpstr (thing->lower, ==, rows[i].lower);
    }
}

/* A cat on a barrel was inside of it. */
static void
test_lid (void)
{
  g_autoptr (FabStaging) stage = stage_prompt ("A cat sits on a barrel");

  g_assert_cmpfloat (fab_staging_find (stage, "cat")->at.y, >, .8f);
}

/* Between the hips and the knees of who sits. */
static void
test_lap (void)
{
  g_autoptr (FabStaging) stage = stage_prompt ("A cat lies on an old woman's lap");
  const FabActor *cat = fab_staging_find (stage, "cat"), *woman = fab_staging_find (stage, "old-woman");
  float high = (cat->at.y - woman->at.y) / fab_actor_height (woman);

  g_assert_cmpstr (woman->lower, ==, "sit");
  g_assert_cmpfloat (high, >, .2);
  g_assert_cmpfloat (high, <, .55);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/artist/deed/tended", test_tended);
  g_test_add_func ("/artist/deed/heights", test_heights);
  g_test_add_func ("/artist/deed/beasts", test_beasts);
  g_test_add_func ("/artist/deed/burdens", test_burdens);
  g_test_add_func ("/artist/deed/means", test_means);
  g_test_add_func ("/artist/deed/theft-and-cards", test_theft_and_cards);
  g_test_add_func ("/artist/deed/states", test_states);
  g_test_add_func ("/artist/deed/lid", test_lid);
  g_test_add_func ("/artist/deed/lap", test_lap);

  return g_test_run ();
}
