/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fab-staging.h"

static FabStaging *
stage_pair (const char *prompt,
            const char *id)
{
  g_autoptr (FabShot) shot = fab_shot_parse (prompt, NULL, 0);
  FabStaging *stage = fab_staging_new ();
  FabEntity *a, *b;

  g_assert_cmpuint (shot->entities->len, >, 1);
  a = g_ptr_array_index (shot->entities, 0);
  b = g_ptr_array_index (shot->entities, 1);
  g_free (shot->interaction);
  shot->interaction = g_strdup (id);
  g_free (a->target);
  a->target = g_strdup (b->id);
  stage->side = 1;
  fab_staging_cast (stage, shot);
  fab_staging_dress (stage, shot);
  fab_staging_place (stage, shot);
  fab_staging_part_all (stage);

  return stage;
}

static FabVec3
find_hand (const FabStaging *stage,
           guint             i,
           FabHand           hand)
{
  const FabActor *actor = fab_staging_actor (stage, i);
  g_autoptr (FabFigure) figure = fab_actor_figure (stage, actor, 0);
  FabXform at = fab_actor_xform (actor);

  return fab_xform_point (&at, fab_figure_hand (figure, hand).o);
}

static const char * const prompts[] = { "a man and a woman", "a mother and her small son", "a girl and a giant" };

/* There was a gap between held hands. */
static void
test_hands_meet (void)
{
  static const struct { const char *id; FabHand a, b; float within; } pairs[] = {
    { "shake-hands", FAB_HAND_RIGHT, FAB_HAND_RIGHT, .13f }, { "hold-hands", FAB_HAND_LEFT, FAB_HAND_RIGHT, .13f },
    { "hand-over", FAB_HAND_RIGHT, FAB_HAND_RIGHT, .24f }, { "high-five", FAB_HAND_RIGHT, FAB_HAND_RIGHT, .20f },
    { "toast", FAB_HAND_RIGHT, FAB_HAND_RIGHT, .24f }, { "lead", FAB_HAND_LEFT, FAB_HAND_RIGHT, .12f },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    for (gsize k = 0; k < 2; k++)
      {
        g_autoptr (FabStaging) stage = stage_pair (prompts[k], pairs[i].id);
        FabVec3 gap = fab_vec3_sub (find_hand (stage, 0, pairs[i].a), find_hand (stage, 1, pairs[i].b));

        g_test_message ("%s, %s: %g m", pairs[i].id, prompts[k], fab_vec3_length (gap));
        g_assert_cmpfloat (fab_vec3_length (gap), <, pairs[i].within);
      }
}

static void
test_arms_go_round (void)
{
  static const char * const ids[] = { "hug", "kiss", "dance", "tango", NULL };

  for (gsize i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (FabStaging) stage = stage_pair (prompts[0], ids[i]);
      const FabActor *other = fab_staging_actor (stage, 1);
      g_autoptr (FabFigure) figure = fab_actor_figure (stage, other, 0);
      FabXform at = fab_actor_xform (other);
      FabVec3 chest = fab_xform_point (&at, fab_figure_joint (figure, FAB_JOINT_CHEST));
      float left = fab_vec3_length (fab_vec3_sub (find_hand (stage, 0, FAB_HAND_LEFT), chest));
      float right = fab_vec3_length (fab_vec3_sub (find_hand (stage, 0, FAB_HAND_RIGHT), chest));

      /* dancers clasp the hands that are nearer to the camera */
      g_assert_cmpfloat (MIN (left, right), <, .32f);
    }
}

/* Whoever they are, nothing breaks. */
static void
test_any_two (void)
{
  static const char * const ids[] = { "talk", "argue", "fight", "punch", "wrestle", "duel", "carry", "piggyback", "comfort",
                                      "push", "slap", "help-up", "propose", "arrest", "aim", "arm-around", "choke", "drag",
                                      "groom", "pet", "no such thing", NULL };

  for (gsize k = 0; k < G_N_ELEMENTS (prompts); k++)
    for (gsize i = 0; ids[i] != NULL; i++)
      {
        g_autoptr (FabStaging) stage = stage_pair (prompts[k], ids[i]);

        for (guint n = 0; n < 2; n++)
          {
            FabVec3 hand = find_hand (stage, n, FAB_HAND_RIGHT);

            g_assert_true (isfinite (hand.x) && isfinite (hand.y) && isfinite (hand.z));
            g_assert_cmpfloat (fab_vec3_length (hand), <, 12);
          }
      }
}

static const struct { const char *prompt; guint who; const char *target, *emotion; } unsaid[] = {
  { "a dragon attacks a village girl", 1, "dragon", "afraid" },
  { "a clown juggles, two girls watch", 1, "clown", "happy" },
  { "a thief steals a bag from an old man", 0, NULL, "suspicious" },
  { "a man and a woman", 0, "woman", NULL },
  { "two men fight, a waitress stands by", 2, NULL, "surprised" },
};

/* Onlookers stared out of the picture, and victims did not mind. */
static void
test_unsaid (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (unsaid); i++)
    {
      g_autoptr (FabShot) shot = fab_shot_parse (unsaid[i].prompt, NULL, 0);
      g_autoptr (FabStaging) stage = fab_staging_new ();
      const FabActor *actor;

      stage->side = 1;
      fab_staging_cast (stage, shot);
      fab_staging_dress (stage, shot);
      fab_staging_place (stage, shot);
      fab_staging_enliven (stage, shot);
      actor = fab_staging_actor (stage, unsaid[i].who);
      g_test_message ("%s", unsaid[i].prompt);
      if (unsaid[i].target != NULL)
        g_assert_cmpstr (actor->target, ==, unsaid[i].target);
      g_assert_cmpstr (actor->emotion, ==, unsaid[i].emotion);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/artist/pair/hands-meet", test_hands_meet);
  g_test_add_func ("/artist/pair/arms-go-round", test_arms_go_round);
  g_test_add_func ("/artist/pair/any-two", test_any_two);
  g_test_add_func ("/artist/pair/unsaid", test_unsaid);

  return g_test_run ();
}
