/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "fab-figure.h"

static FabPersona
make_person (const char *name,
             const char *noun,
             const char *look,
             int         age,
             char        sex)
{
  FabPersona persona;

  fab_persona_init (&persona, name, noun, NULL, look, NULL, age, sex);
  return persona;
}

static FabPoseSpec
make_pose (const char *lower,
           const char *upper)
{
  return (FabPoseSpec) { .lower = lower, .upper = upper, .emotion = "neutral", .mouth = -1 };
}

static float
measure_bone (const FabFigure *figure,
              FabJoint         a,
              FabJoint         b)
{
  return fab_vec3_length (fab_vec3_sub (fab_figure_joint (figure, a),
                                        fab_figure_joint (figure, b)));
}

static const FabJoint bones[][2] = {
  { FAB_JOINT_SHOULDER_L, FAB_JOINT_ELBOW_L }, { FAB_JOINT_ELBOW_L, FAB_JOINT_WRIST_L },
  { FAB_JOINT_SHOULDER_R, FAB_JOINT_ELBOW_R }, { FAB_JOINT_ELBOW_R, FAB_JOINT_WRIST_R },
  { FAB_JOINT_HIP_L, FAB_JOINT_KNEE_L }, { FAB_JOINT_KNEE_L, FAB_JOINT_ANKLE_L },
  { FAB_JOINT_HIP_R, FAB_JOINT_KNEE_R }, { FAB_JOINT_KNEE_R, FAB_JOINT_ANKLE_R },
  { FAB_JOINT_PELVIS, FAB_JOINT_SPINE }, { FAB_JOINT_SPINE, FAB_JOINT_CHEST },
    { FAB_JOINT_CHEST, FAB_JOINT_NECK },
  { FAB_JOINT_HIP_L, FAB_JOINT_HIP_R },
};

static void
test_bones_keep_their_length (void)
{
  const FabPersona people[] = { make_person ("Tom", "man", NULL, 35, 'm'),
                                make_person ("Eve", "girl", NULL, 7, 'f') };

  for (gsize p = 0; p < G_N_ELEMENTS (people); p++)
    {
      FabPoseSpec rest = make_pose ("stand", "idle");
      g_autoptr (FabFigure) standing = fab_figure_new (&people[p], &rest);

      for (gsize l = 0; fab_pose_list_lower ()[l] != NULL; l++)
        for (gsize u = 0; fab_pose_list_upper ()[u] != NULL; u++)
          {
            FabPoseSpec pose = make_pose (fab_pose_list_lower ()[l], fab_pose_list_upper ()[u]);
            g_autoptr (FabFigure) figure = NULL;

            pose.phase = (u % 8) / 8.0f;
            figure = fab_figure_new (&people[p], &pose);
            for (gsize b = 0; b < G_N_ELEMENTS (bones); b++)
              g_assert_cmpfloat_with_epsilon (measure_bone (figure, bones[b][0], bones[b][1]),
                                              measure_bone (standing, bones[b][0], bones[b][1]),
                                                .002f);
          }
    }
}

static FabBox
build_and_bound (const FabFigure *figure,
                 int              detail)
{
  g_autoptr (FabMesh) mesh = fab_mesh_new ();

  fab_figure_build (figure, mesh, detail, 1);
  return fab_mesh_bounds (mesh);
}

static void
test_nobody_sinks (void)
{
  FabPersona persona = make_person ("Tom", "man", NULL, 35, 'm');

  for (gsize l = 0; fab_pose_list_lower ()[l] != NULL; l++)
    for (int k = 0; k < 8; k++)
      {
        FabPoseSpec pose = make_pose (fab_pose_list_lower ()[l], "idle");
        g_autoptr (FabFigure) figure = NULL;
        FabBox box;

        pose.phase = k / 8.0f;
        figure = fab_figure_new (&persona, &pose);
        box = build_and_bound (figure, 0);
        if (box.min.y < -.03f)
          g_error ("%s at %g sinks to %g m", pose.lower, pose.phase, box.min.y);
      }
}

static void
test_feet_stand_on_the_ground (void)
{
  static const char * const planted[] = { "stand", "walk", "lunge", "kneel", "crouch", "bow",
                                          "tiptoe", "creep", "lean", "step", NULL };
  FabPersona persona = make_person ("Ann", "woman", NULL, 30, 'f');

  for (gsize i = 0; planted[i] != NULL; i++)
    {
      FabPoseSpec pose = make_pose (planted[i], "idle");
      g_autoptr (FabFigure) figure = fab_figure_new (&persona, &pose);
      FabBox box = build_and_bound (figure, 1);

      if (fabsf (box.min.y) > .02f)
        g_error ("%s stands %g m off the ground", planted[i], box.min.y);
    }
}

static void
test_grips_are_reached (void)
{
  static const char * const lowers[] = { "stand", "sit", "walk", "lie", "ride", "jump", NULL };
  FabPersona persona = make_person ("Tom", "man", NULL, 35, 'm');

  for (gsize l = 0; lowers[l] != NULL; l++)
    {
      FabPoseSpec pose = make_pose (lowers[l], "idle");
      g_autoptr (FabFigure) first = fab_figure_new (&persona, &pose);
      FabVec3 right = fab_figure_joint (first, FAB_JOINT_SHOULDER_R),
        left = fab_figure_joint (first, FAB_JOINT_SHOULDER_L);
      const FabVec3 away[] = { { .1f, -.2f, .35f }, { -.2f, .1f, .4f }, { .1f, .4f, .1f },
                               { 0, -.5f, .1f } };

      for (gsize i = 0; i < G_N_ELEMENTS (away); i++)
        {
          g_autoptr (FabFigure) figure = NULL;

          pose.grip_r = pose.grip_l = TRUE;
          pose.grip_at_r = fab_vec3_add (right, away[i]);
          pose.grip_at_l = fab_vec3_add (left, away[i]);
          figure = fab_figure_new (&persona, &pose);
          g_assert_cmpfloat (fab_vec3_length (fab_vec3_sub (fab_figure_hand (figure,
                                                            FAB_HAND_RIGHT).o, pose.grip_at_r)), <,
                                                            .01f);
          g_assert_cmpfloat (fab_vec3_length (fab_vec3_sub (fab_figure_hand (figure,
                                                            FAB_HAND_LEFT).o, pose.grip_at_l)), <,
                                                            .01f);
        }
    }
}

static void
check_mesh (const FabMesh *mesh,
            guint          most)
{
  g_assert_cmpuint (mesh->faces->len, >, 100);
  g_assert_cmpuint (mesh->faces->len, <, most);
  for (guint i = 0; i < mesh->vertices->len; i++)
    {
      const FabVertex *v = &g_array_index (mesh->vertices, FabVertex, i);

      g_assert_true (isfinite (v->p.x) && isfinite (v->p.y) && isfinite (v->p.z));
      g_assert_cmpfloat_with_epsilon (fab_vec3_length (v->n), 1, .01f);
    }
  for (guint i = 0; i < mesh->faces->len; i++)
    {
      const FabFace *f = &g_array_index (mesh->faces, FabFace, i);

      for (int k = 0; k < 3; k++)
        g_assert_cmpuint (f->v[k], <, mesh->vertices->len);
      g_assert_cmpuint (f->material, <, mesh->materials->len);
    }
  for (guint i = 0; i < mesh->points->len; i++)
    {
      FabVec3 p = g_array_index (mesh->points, FabVec3, i);

      g_assert_true (isfinite (p.x) && isfinite (p.y) && isfinite (p.z));
    }
}

static const char *
pick (GRand              *rand,
      const char * const *list)
{
  return list[g_rand_int_range (rand, 0, g_strv_length ((char **) list))];
}

static void
test_anybody_in_any_pose (void)
{
  static const char * const looks[] = { "fat, full beard, glasses", "red curls, leather jacket",
                                        "bald", "long wavy hair, gown", "mohawk, cape",
                                        "braids", "pigtails, tutu", "suit, top hat",
                                          "wild hair, robe", "", NULL };
  static const char * const nouns[] = { "knight", "chef", "astronaut", "queen", "wizard", "worker",
                                        "woman", "boy", "toddler", "grandmother",
                                        "superhero", "bride", "pirate", "soldier", "nonsense",
                                          NULL };
  GRand *rand = g_rand_new_with_seed (11);

  for (int i = 0; i < 300; i++)
    {
      FabPersona persona = make_person (pick (rand, looks), pick (rand, nouns), pick (rand, looks),
                                        g_rand_int_range (rand, 0, 90), i % 3 == 0 ? 'f' : 0);
      FabPoseSpec pose = make_pose (pick (rand, fab_pose_list_lower ()),
                                    pick (rand, fab_pose_list_upper ()));
      g_autoptr (FabMesh) mesh = fab_mesh_new ();
      g_autoptr (FabFigure) figure = NULL;
      int detail = i % 3;

      pose.emotion = pick (rand, fab_expression_list ());
      pose.phase = g_rand_double (rand);
      pose.blink = g_rand_double (rand);
      pose.seat = i % 4 == 0 ? 1.2f : 0;
      if (i % 5 == 0)
        pose.gaze = fab_vec3 (g_rand_double_range (rand, -3, 3), g_rand_double_range (rand, 0, 3),
                              g_rand_double_range (rand, -3, 3));
      if (i % 7 == 0)
        g_strlcpy (persona.species, i % 2 == 0 ? "radish" : "storm", sizeof persona.species);
      figure = fab_figure_new (&persona, &pose);
      fab_figure_build (figure, mesh, detail, 1);
      check_mesh (mesh, detail == 0 ? 6500 : detail == 1 ? 10000 : 22000);
    }
  g_rand_free (rand);
}

static void
test_extremes_are_harmless (void)
{
  FabPersona persona = make_person ("", NULL, NULL, 0, 0);
  FabPoseSpec pose = { .lower = NULL, .upper = "no such thing", .emotion = NULL, .phase = NAN,
                       .mouth = 4, .seat = 40,
                       .gaze = { 1e-9f, 0, 0 }, .grip_l = TRUE, .grip_at_l = { 900, 0, 0 } };
  g_autoptr (FabFigure) figure = fab_figure_new (&persona, &pose);
  g_autoptr (FabMesh) mesh = fab_mesh_new ();

  fab_figure_build (figure, mesh, 7, 1);
  check_mesh (mesh, 22000);
}

static void
test_same_name_same_person (void)
{
  FabPersona a = make_person ("Anna", "woman", "red curls", 30, 'f'),
    b = make_person ("anna", "woman", "red curls", 30, 'f');
  int different = 0;

  g_assert_cmpint (memcmp (&a, &b, sizeof a), ==, 0);
  for (char name[2] = "A"; name[0] <= 'Z'; name[0]++)
    {
      FabPersona c = make_person (name, "woman", NULL, 30, 'f');

      different += strcmp (c.hair,
                           a.hair) != 0 || fabsf (c.top_grey - a.top_grey) > .1f
                                      || strcmp (c.costume, a.costume) != 0;
    }
  g_assert_cmpint (different, >, 20);
}

static void
test_words_show (void)
{
  FabPersona p = make_person ("Mia", "woman", "red curls, black leather jacket, glasses, 30s", 0,
                              'f');

  g_assert_cmpstr (p.hair, ==, "curls");
  g_assert_cmphex (p.hair_colour, ==, 0xb4362e);
  g_assert_cmpstr (p.costume, ==, "jacket");
  g_assert_cmpfloat (p.top_grey, <, .3f);
  g_assert_true (p.glasses);
  g_assert_cmpint (p.age, ==, 34);

  p = make_person ("Sam", "boy", "red cap, white shirt", 14, 'm');
  g_assert_cmphex (p.hat_colour, ==, 0xb4362e);
  g_assert_cmpfloat (p.top_grey, >, .9f);

  p = make_person ("Ole", "fisherman", "old, long white beard", 0, 0);
  g_assert_cmpstr (p.beard, ==, "long");
  g_assert_cmpstr (p.costume, ==, "fisherman");
  g_assert_cmpstr (p.hat, ==, "souwester");
  g_assert_cmpint (p.age, >=, 65);
  g_assert_cmpfloat (p.hair_grey, >, .8f);

  p = make_person ("Bo", "boy", NULL, 0, 'm');
  g_assert_cmpint (p.age, <, 12);
  g_assert_cmpfloat (p.height, <, 1.5f);
  g_assert_cmpfloat (p.head, <, 6.2f);
}

static void
test_ages_are_read (void)
{
  static const struct { const char *look; int given, from, to; } cases[] = {
    { "70s, lighthouse keeper", 50, 70, 79 }, { "in her seventies, baker", 40, 70, 79 },
    { "(9)", 0, 9, 9 }, { "aged 12, red cap", 0, 12, 12 }, { "30", 0, 30, 30 },
    { "teenager, hoodie", 0, 13, 18 }, { "elderly, thin", 40, 70, 85 },
    { "mid-40s, detective", 42, 43, 46 }, { "late 50s", 0, 55, 59 }, { "early 60s", 0, 60, 63 },
    { "a 9-year-old girl", 0, 9, 9 }, { "twelve-year-old", 0, 12, 12 },
    { "middle-aged baker", 40, 45, 52 }, { "old coat, 30", 0, 30, 30 },
    { "wears an old coat", 34, 34, 34 }, { "6 feet tall, mayor", 42, 42, 42 },
    { "young", 10, 10, 10 }, { "80s, frail", 0, 80, 89 }, { "a 35 year old nurse", 28, 35, 35 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FabPersona p = make_person ("Vera", "person", cases[i].look, cases[i].given, 'f');

      g_test_message ("%s: %d", cases[i].look, p.age);
      g_assert_cmpint (p.age, >=, cases[i].from);
      g_assert_cmpint (p.age, <=, cases[i].to);
    }
}

static void
test_descriptions_show (void)
{
  static const struct
  {
    const char *look, *hair, *beard, *hat, *costume;
    float hair_low, hair_high, top_low, top_high;
  } cases[] = {
    { "grey braid, oilskin coat", "braids", "", NULL, "fisherman", .5f, .7f, 0, 1 },
    { "red curls, yellow raincoat", "curls", "", "", "coat", .3f, .5f, .8f, .9f },
    { "white beard, bald", "bald", "full", "", NULL, .9f, 1, 0, 1 },
    { "short curly black hair, blue dress", "curls", "", "", "dress", 0, .15f, .3f, .5f },
    { "long black hair, white shirt", "long", "", "", "shirt", 0, .15f, .9f, 1 },
    { "black leather jacket, red cap", NULL, "", "cap", "jacket", 0, 1, 0, .15f },
    { "dark blue coat", NULL, "", "", "coat", 0, 1, .15f, .3f },
    { "green eyes, white shirt", NULL, "", "", "shirt", 0, 1, .9f, 1 },
    { "grey-bearded", NULL, "full", "", NULL, .5f, .7f, 0, 1 },
    { "long coat, black hair", NULL, "", "", "coat", 0, .15f, 0, 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean beard = cases[i].beard[0] != '\0';
      FabPersona p = make_person ("Robin", "person", cases[i].look, 40, beard ? 'm' : 'f');

      g_test_message ("%s: %s %s %s %s", cases[i].look, p.hair, p.beard, p.hat, p.costume);
      if (cases[i].hair != NULL)
        g_assert_cmpstr (p.hair, ==, cases[i].hair);
      g_assert_cmpstr (p.beard, ==, cases[i].beard);
      if (cases[i].hat != NULL)
        g_assert_cmpstr (p.hat, ==, cases[i].hat);
      if (cases[i].costume != NULL)
        g_assert_cmpstr (p.costume, ==, cases[i].costume);
      g_assert_cmpfloat (p.hair_grey, >=, cases[i].hair_low);
      g_assert_cmpfloat (p.hair_grey, <=, cases[i].hair_high);
      g_assert_cmpfloat (p.top_grey, >=, cases[i].top_low);
      g_assert_cmpfloat (p.top_grey, <=, cases[i].top_high);
    }
}

static guint
hash_mesh (const FabMesh *mesh)
{
  guint h = 5381;

  for (guint i = 0; i < mesh->vertices->len; i++)
    {
      FabVec3 p = g_array_index (mesh->vertices, FabVertex, i).p;

      h = h * 33 + (guint) (gint) (p.x * 4000) * 7 + (guint) (gint) (p.y * 4000) * 31
          + (guint) (gint) (p.z * 4000);
    }
  for (guint i = 0; i < mesh->points->len; i++)
    {
      FabVec3 p = g_array_index (mesh->points, FabVec3, i);

      h = h * 33 + (guint) (gint) (p.x * 9000) * 7 + (guint) (gint) (p.y * 9000) * 31
          + (guint) (gint) (p.z * 9000);
    }

  return h;
}

static guint
hash_pose (const char *lower,
           const char *upper,
           const char *emotion)
{
  FabPersona persona = make_person ("Tom", "man", NULL, 35, 'm');
  FabPoseSpec pose = make_pose (lower, upper);
  g_autoptr (FabMesh) mesh = fab_mesh_new ();
  g_autoptr (FabFigure) figure = NULL;

  pose.emotion = emotion;
  figure = fab_figure_new (&persona, &pose);
  fab_figure_build (figure, mesh, 1, 1);
  return hash_mesh (mesh);
}

static void
check_distinct (const char * const *list,
                int                 kind)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (gsize i = 0; list[i] != NULL; i++)
    {
      guint h = hash_pose (kind == 0 ? list[i] : "stand", kind == 1 ? list[i] : "idle",
                           kind == 2 ? list[i] : "neutral");

      if (!g_hash_table_add (seen, GUINT_TO_POINTER (h)))
        g_error ("“%s” looks like another", list[i]);
    }
}

static void
test_everything_listed_is_distinct (void)
{
  check_distinct (fab_pose_list_lower (), 0);
  check_distinct (fab_pose_list_upper (), 1);
  check_distinct (fab_expression_list (), 2);
  g_assert_cmpuint (hash_pose ("no such", "neither", "nor this"), ==,
                    hash_pose ("stand", "idle", "neutral"));
}

static gboolean
is_inside (const FabBox *box,
           FabVec3       p,
           float         slack)
{
  return p.x > box->min.x - slack && p.x < box->max.x + slack && p.y > box->min.y - slack
         && p.y < box->max.y + slack
         && p.z > box->min.z - slack && p.z < box->max.z + slack;
}

static void
test_head_holds_the_eyes (void)
{
  const FabPersona people[] = { make_person ("Tom", "man", NULL, 35, 'm'),
                                make_person ("Eve", "girl", NULL, 5, 'f') };

  for (gsize p = 0; p < G_N_ELEMENTS (people); p++)
    for (gsize l = 0; fab_pose_list_lower ()[l] != NULL; l++)
      {
        FabPoseSpec pose = make_pose (fab_pose_list_lower ()[l], "idle");
        g_autoptr (FabFigure) figure = fab_figure_new (&people[p], &pose);
        FabBox head = fab_figure_head (figure);

        g_assert_true (is_inside (&head, fab_figure_eyes (figure), .02f));
        g_assert_cmpfloat (fab_figure_crown (figure), >=, fab_figure_eyes (figure).y);
      }
}

static void
test_standing_height_is_the_persons (void)
{
  for (int age = 2; age < 60; age += 6)
    {
      FabPersona persona = make_person ("Tom", "man", NULL, age, 'm');
      FabPoseSpec pose = make_pose ("stand", "idle");
      g_autoptr (FabFigure) figure = fab_figure_new (&persona, &pose);

      g_assert_cmpfloat_with_epsilon (fab_figure_crown (figure), persona.height,
                                      .05f * persona.height);
    }
}

static void
test_gaze_turns_the_head (void)
{
  FabPersona persona = make_person ("Tom", "man", NULL, 35, 'm');
  FabPoseSpec pose = make_pose ("stand", "idle");
  g_autoptr (FabFigure) left = NULL, right = NULL;

  pose.gaze = fab_vec3 (3, 1.6f, 1);
  left = fab_figure_new (&persona, &pose);
  pose.gaze = fab_vec3 (-3, 1.6f, 1);
  right = fab_figure_new (&persona, &pose);
  g_assert_cmpfloat (fab_figure_eyes (left).x - fab_figure_joint (left, FAB_JOINT_HEAD).x, >, .05f);
  g_assert_cmpfloat (fab_figure_eyes (right).x - fab_figure_joint (right, FAB_JOINT_HEAD).x, <,
                     -.05f);
}

static void
test_things_come_alive (void)
{
  static const char * const things[] = { "radish", "teapot", "book", "storm", "no such thing", NULL };

  for (gsize i = 0; things[i] != NULL; i++)
    {
      FabPersona persona = make_person (things[i], things[i], NULL, 6, 'f');
      FabPoseSpec pose = make_pose ("walk", "lead");
      g_autoptr (FabFigure) figure = NULL;
      g_autoptr (FabMesh) mesh = fab_mesh_new ();
      FabBox box;

      g_strlcpy (persona.species, things[i], sizeof persona.species);
      persona.height = 1;
      figure = fab_figure_new (&persona, &pose);
      fab_figure_build (figure, mesh, 1, 1);
      box = fab_mesh_bounds (mesh);
      g_assert_cmpuint (mesh->marks->len, >=, 8);
      g_assert_cmpfloat_with_epsilon (box.min.y, 0, .03f);
      g_assert_cmpfloat (box.max.y, >, .75f);
      g_assert_cmpfloat (box.max.y, <, 1.5f);
    }
}

static guint
count_faces (const FabPersona *persona)
{
  FabPoseSpec pose = make_pose ("stand", "idle");
  g_autoptr (FabFigure) figure = fab_figure_new (persona, &pose);
  g_autoptr (FabMesh) mesh = fab_mesh_new ();

  fab_figure_build (figure, mesh, 1, 1);
  check_mesh (mesh, 10000);
  return mesh->faces->len;
}

/* A fox in a suit was an egg with a face. */
static void
test_beasts_keep_their_clothes (void)
{
  static const char * const beasts[] = { "fox", "elephant", "frog", "owl", "rabbit", "lion", "horse", NULL };

  for (gsize i = 0; beasts[i] != NULL; i++)
    {
      FabPersona plain = make_person (beasts[i], beasts[i], NULL, 30, 'm'), knight = plain;

      g_strlcpy (plain.species, beasts[i], sizeof plain.species);
      g_strlcpy (plain.costume, "casual", sizeof plain.costume);
      g_strlcpy (knight.species, beasts[i], sizeof knight.species);
      g_strlcpy (knight.costume, "knight", sizeof knight.costume);
      g_assert_cmpuint (count_faces (&knight), >, count_faces (&plain) + 200);
    }
}

static void
test_trades_are_told_apart (void)
{
  static const struct { const char *noun, *costume, *hat; } trades[] = {
    { "judge", "judge", "wig" }, { "nun", "nun", "wimple" }, { "viking", "viking", "viking" },
    { "pirate", "pirate", "tricorne" }, { "boxer", "boxer", "" }, { "santa", "santa", "santa" },
    { "firefighter", "firefighter", "fire" }, { "angel", "angel", "halo" }, { "samurai", "samurai", "kabuto" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (trades); i++)
    {
      FabPersona p;

      fab_persona_init (&p, "Kim", trades[i].noun, "suit", NULL, NULL, 40, 'm');
      g_assert_cmpstr (p.costume, ==, trades[i].costume);
      g_assert_cmpstr (p.hat, ==, trades[i].hat);
    }
}

static void
test_lacking_is_respected (void)
{
  FabPersona p = make_person ("Al", "chef", "beard, glasses, boots", 40, 'm');
  guint32 kit = p.kit;

  fab_persona_lack (&p, "hat");
  fab_persona_lack (&p, "beard");
  fab_persona_lack (&p, "glasses");
  fab_persona_lack (&p, "shoes");
  g_assert_cmpstr (p.hat, ==, "");
  g_assert_cmpstr (p.beard, ==, "");
  g_assert_false (p.glasses);
  g_assert_cmpuint (p.kit, !=, kit);
}

static void
test_nobody_waits_alike (void)
{
  const char * const *lowers = fab_pose_list_lower (), * const *uppers = fab_pose_list_upper ();
  static const char * const nouns[] = { "ballerina", "boxer", "zombie", "superhero", "waiter", "wizard", "nun", NULL };
  static const char * const moods[] = { "sad", "afraid", "angry", "worried", "surprised", NULL };

  for (gsize i = 0; nouns[i] != NULL; i++)
    for (gsize k = 0; k < 6; k++)
      {
        const char *stance = fab_persona_stance (nouns[i], NULL, moods[k]);
        g_auto (GStrv) halves = g_strsplit (stance, "+", 2);

        g_assert_cmpstr (stance, !=, "stand");
        g_assert_true (g_strv_contains (lowers, halves[0]));
        g_assert_true (halves[1] == NULL || g_strv_contains (uppers, halves[1]));
      }
  g_assert_cmpstr (fab_persona_stance ("woman", NULL, NULL), ==, "stand");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure/bones-keep-their-length", test_bones_keep_their_length);
  g_test_add_func ("/figure/nobody-sinks", test_nobody_sinks);
  g_test_add_func ("/figure/feet-stand-on-the-ground", test_feet_stand_on_the_ground);
  g_test_add_func ("/figure/grips-are-reached", test_grips_are_reached);
  g_test_add_func ("/figure/anybody-in-any-pose", test_anybody_in_any_pose);
  g_test_add_func ("/figure/extremes-are-harmless", test_extremes_are_harmless);
  g_test_add_func ("/figure/same-name-same-person", test_same_name_same_person);
  g_test_add_func ("/figure/words-show", test_words_show);
  g_test_add_func ("/figure/ages-are-read", test_ages_are_read);
  g_test_add_func ("/figure/descriptions-show", test_descriptions_show);
  g_test_add_func ("/figure/everything-listed-is-distinct", test_everything_listed_is_distinct);
  g_test_add_func ("/figure/head-holds-the-eyes", test_head_holds_the_eyes);
  g_test_add_func ("/figure/standing-height-is-the-persons", test_standing_height_is_the_persons);
  g_test_add_func ("/figure/gaze-turns-the-head", test_gaze_turns_the_head);
  g_test_add_func ("/figure/things-come-alive", test_things_come_alive);
  g_test_add_func ("/figure/beasts", test_beasts_keep_their_clothes);
  g_test_add_func ("/figure/trades", test_trades_are_told_apart);
  g_test_add_func ("/figure/lacking", test_lacking_is_respected);
  g_test_add_func ("/figure/stances", test_nobody_waits_alike);

  return g_test_run ();
}
