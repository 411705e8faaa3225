/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "fab-boarding.h"
#include "story-testing.h"

static const char script[] =
  "Title: The Letter\n"
  "\n"
  "INT. KITCHEN - NIGHT\n"
  "\n"
  "ANNA (30s, red curls, leather jacket) stands at the window.\n"
  "\n"
  "ANNA\n"
  "(furious)\n"
  "You said you would be here at eight, and it is midnight now, and I have been standing here for "
  "four hours, and every car I heard was yours.\n"
  "(softer)\n"
  "I counted them.\n"
  "\n"
  "Mark enters.\n"
  "\n"
  "Mark holds a letter.\n"
  "\n"
  "[[a note of its own]]\n"
  "\n"
  "MARK\n"
  "I know.\n"
  "\n"
  "ANNA\n"
  "What do you know? [[cold]]\n"
  "\n"
  "MARK\n"
  "(crying)\n"
  "Everything!\n"
  "\n"
  "DISSOLVE TO:\n"
  "\n"
  "EXT. STREET - DAY\n"
  "\n"
  "Rain falls on an empty car.\n"
  "\n"
  "ANNA (V.O.)\n"
  "He was gone by the morning.\n"
  "\n"
  "EXT. STREET - CONTINUOUS\n"
  "\n"
  "She runs across the street.\n";

typedef struct
{
  char     *dir;
  FabStory *story;
} Fixture;

static void
board (FabStory *story,
       gint64    scene)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (fab_boarding_run (story, scene, &error));
  g_assert_no_error (error);
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  self->dir = testing_make_dir ();
  self->story = testing_new_story (self->dir);
  g_assert_true (fab_story_set_script (self->story, script, &error));
  board (self->story, 0);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  testing_check (self->story);
  fab_story_close (self->story, TRUE);
  g_assert_finalize_object (self->story);
  testing_remove_dir (self->dir);
}

static guint
count_panels (FabStory *story)
{
  return g_list_model_get_n_items (fab_story_get_panels (story));
}

static FabPanel *
ref_panel_of (FabStory   *story,
              const char *text)
{
  g_autoptr(FabElement) element = fab_story_ref_element (story, testing_find_element (story, text));

  return fab_story_ref_panel (story, fab_element_get_panel (element));
}

static void
assert_prompt (FabStory   *story,
               const char *text,
               const char *prompt)
{
  g_autoptr(FabPanel) panel = ref_panel_of (story, text);

  g_assert_nonnull (panel);
  g_assert_cmpstr (fab_panel_get_prompt (panel), ==, prompt);
}

/* It rains on all of a scene outside until it stops; neither in a room nor because of Storm, who is a person. */
static void
test_weather (Fixture       *self,
              gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (fab_story_set_script (self->story,
                                       "EXT. HARBOUR - DUSK\n\nHeavy rain.\n\nANNA ties a rope.\n\nMARK\nIt is late.\n\nANNA\nI know.\n\n"
                                       "The rain stops.\n\nAnna looks up.\n\n"
                                       "INT. SHED - DUSK\n\nRain on the window.\n\nAnna sits down.\n\n"
                                       "EXT. QUAY - DAY\n\nSTORM, a dog, waits. A storm of feathers.\n\nSTORM\nWoof.\n", &error));
  board (self->story, 0);
  assert_prompt (self->story, "ANNA ties a rope.", "MS Anna ties a rope, rain");
  assert_prompt (self->story, "It is late.", "MS Mark talks to Anna, rain");
  assert_prompt (self->story, "Anna looks up.", "MCU Anna looks up");
  assert_prompt (self->story, "Anna sits down.", "MS Anna sits down");
  assert_prompt (self->story, "Woof.", "MS Storm, a dog, waits. A storm of feathers");
}

/* Every heading, action and spoken line has a panel, in the order of the script, and a beat is one
 * run. */
static void
test_covers (Fixture       *self,
             gconstpointer  data)
{
  GListModel *elements = fab_story_get_elements (self->story);
  guint panel = 0;

  for (guint i = 0; i < g_list_model_get_n_items (elements); i++)
    {
      g_autoptr(FabElement) element = g_list_model_get_item (elements, i);
      FabElementKind kind = fab_element_get_kind (element);
      gboolean seen = kind != FAB_ELEMENT_TITLE_PAGE && kind != FAB_ELEMENT_TRANSITION
        && kind != FAB_ELEMENT_NOTE;
      guint position;

      if (seen)
        g_assert_cmpint (fab_element_get_panel (element), !=, 0);
      if (fab_element_get_panel (element) == 0)
        continue;
      position = fab_story_find_panel (self->story, fab_element_get_panel (element));
      g_assert_cmpuint (position, >=, panel);
      g_assert_cmpuint (position, <=, panel + 1);
      panel = position;
    }
  g_assert_cmpuint (panel, ==, count_panels (self->story) - 1);
}

static void
test_prompts (Fixture       *self,
              gconstpointer  data)
{
  static const char * const cases[][2] = {
    { "INT. KITCHEN - NIGHT", "WIDE kitchen, night" },
    { "ANNA (30s, red curls, leather jacket) stands at the window.",
      "MS Anna stands at the window" },
    { "(furious)", "MCU Anna, angry, talks" },
    { "Mark enters.", "LS Mark enters. Mark holds a letter" },
    { "I know.", "LS Mark enters. Mark holds a letter" },
    { "What do you know?", "OTS Mark, Anna facing Mark" },
    { "Everything!", "CU Mark, sad, shouts" },
    { "EXT. STREET - DAY", "WIDE street, day. Rain falls on an empty car" },
    { "Rain falls on an empty car.", "WIDE street, day. Rain falls on an empty car" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_prompt (self->story, cases[i][0], cases[i][1]);
}

/* A heading tells place and time in the languages that artists read. */
static void
test_headings (Fixture       *self,
               gconstpointer  data)
{
  static const char * const cases[][2] = {
    { "内景。咖啡馆 - 夜", "WIDE 咖啡馆, 夜" }, { "INTÉRIEUR. CUISINE - NUIT", "WIDE cuisine, nuit" },
    { "INNEN. KÜCHE – TAG", "WIDE küche, tag" }, { "خارجي - شارع - ليل", "WIDE شارع, ليل" }, { "НАТ. УЛИЦА - НОЧЬ", "WIDE улица, ночь" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("%s\n\nANNA\nHallo.\n", cases[i][0]);

      g_assert_true (fab_story_set_script (self->story, text, NULL));
      board (self->story, 0);
      assert_prompt (self->story, cases[i][0], cases[i][1]);
    }
}

/* The turn in a long speech is seen in the other one's face; so is a voice from outside. */
/* "She" is she whom the script calls so, not who spoke last; and the camera does what the text says. */
static void
test_pronouns_and_moves (Fixture       *self,
                         gconstpointer  data)
{
  static const char other[] =
    "INT. DINER - NIGHT\n\nCARLA wipes the counter. Her hand trembles.\n\nJONAS enters. He sits down.\n\n"
    "CARLA\nWhere did you get that?\n\nJONAS\nYou know where.\n\nShe grabs the coffee pot and runs to the door.\n\n"
    "JONAS\nCarla!\n\nHe waits. The camera pulls back until he is tiny.\n";
  g_autoptr(FabPanel) panel = NULL;

  g_assert_true (fab_story_set_script (self->story, other, NULL));
  board (self->story, 0);
  assert_prompt (self->story, "She grabs the coffee pot and runs to the door.",
                 "LS Carla grabs the coffee pot and runs to the door");
  panel = ref_panel_of (self->story, "He waits. The camera pulls back until he is tiny.");
  g_assert_true (g_str_has_prefix (fab_panel_get_prompt (panel), "LS Jonas waits"));
  g_assert_cmpstr (fab_panel_get_move (panel), ==, "out");
}

/* Who is meant, what the camera does and what falls from the sky, in the languages that prompts are in. */
static void
test_tongues (Fixture       *self,
              gconstpointer  data)
{
  static const struct { const char *language, *heading, *first, *cue, *line, *second, *prompt, *move; } cases[] = {
    { "es", "EXT. FARO - NOCHE", "Llueve. MARA sube por el camino con un farol.", "MARA", "¿Quién está ahí? No te esperaba esta noche, pero pasa y siéntate.",
      "Ella mira al cielo. La cámara se aleja.", "Mara mira al cielo. La cámara se aleja, lluvia", "out" },
    { "fr", "EXT. PHARE - NUIT", "La pluie tombe. MARA monte le chemin.", "MARA", "Qui est là ? Je ne t’attendais pas ce soir, mais entre et assieds-toi.",
      "Elle regarde le ciel. Travelling avant.", "Mara regarde le ciel. Travelling avant, pluie", "in" },
    { "de", "AUSSEN. LEUCHTTURM - NACHT", "Es regnet. MARA geht den Weg hinauf.", "MARA", "Wer ist da? Ich habe dich heute nicht erwartet, aber komm und setz dich.",
      "Sie schaut zum Himmel. Schwenk nach oben.", "Mara schaut zum Himmel. Schwenk nach oben, Regen", "up" },
    { "zh-Hans", "外景. 灯塔 - 夜", "大雨。玛拉沿着小路走来。", "@玛拉", "谁在那里？", "她望着天空。镜头拉远。", "玛拉望着天空。镜头拉远，雨", "out" },
    { "ja", "屋外. 灯台 - 夜", "大雨。マーラが道を歩いてくる。", "@マーラ", "誰かいるのかい？", "彼女は空を見上げる。右にパン。",
      "マーラは空を見上げる。右にパン、雨", "right" },
    { "ar", "خارجي. منارة - ليل", "مطر غزير. مارا تمشي على الطريق.", "@مارا", "من هناك؟", "هي تنظر إلى السماء.", "مارا تنظر إلى السماء، مطر", NULL },
    { "es", "EXT. FARO - NOCHE", "La lluvia cesa. MARA sube por el camino.", "MARA", "Por fin. No te esperaba esta noche, pero pasa y siéntate.", "Ella mira al cielo.", "Mara mira al cielo", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("%s\n\n%s\n\n%s\n%s\n\n%s\n", cases[i].heading, cases[i].first, cases[i].cue,
                                               cases[i].line, cases[i].second);
      g_autoptr(FabPanel) panel = NULL;

      g_assert_true (fab_story_set_setting (self->story, "language", cases[i].language, NULL));
      g_assert_true (fab_story_set_script (self->story, text, NULL));
      board (self->story, 0);
      panel = ref_panel_of (self->story, cases[i].second);
          if (!g_str_has_suffix (fab_panel_get_prompt (panel), cases[i].prompt))
        g_test_message ("“%s” is not “%s”", fab_panel_get_prompt (panel), cases[i].prompt);
      g_assert_true (g_str_has_suffix (fab_panel_get_prompt (panel), cases[i].prompt));
      if (cases[i].move != NULL)
        g_assert_cmpstr (fab_panel_get_move (panel), ==, cases[i].move);
    }
}

/* Artists read English headings: what is outside stays so. */
static void
test_setting_tongues (Fixture       *self,
                      gconstpointer  data)
{
  static const char * const cases[][2] = {
    { "AUSSEN. LEUCHTTURM - ABEND", "EXT. LEUCHTTURM - ABEND" }, { "内景。咖啡馆 - 夜", "INT. 咖啡馆 - 夜" },
    { "داخلي / خارجي. سيارة - ليل", "INT./EXT. سيارة - ليل" }, { "INT. BUS - NIGHT", "INT. BUS - NIGHT" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("%s\n\nA.\n", cases[i][0]), *setting = NULL;

      g_assert_true (fab_story_set_script (self->story, text, NULL));
      setting = fab_boarding_dup_setting (self->story, fab_story_get_scene_at (self->story, 0));
      g_assert_cmpstr (setting, ==, cases[i][1]);
    }
}

static void
test_listener (Fixture       *self,
               gconstpointer  data)
{
  g_autoptr(FabPanel) first = ref_panel_of (self->story, "(furious)");
  g_autoptr(FabPanel) second = ref_panel_of (self->story, "I counted them.");
  g_autoptr(FabPanel) voice = ref_panel_of (self->story, "He was gone by the morning.");

  g_assert_true (first != second);
  g_assert_true (g_str_has_prefix (fab_panel_get_prompt (second), "CU "));
  g_assert_null (strstr (fab_panel_get_prompt (voice), "Anna listens"));
}

static void
test_transitions (Fixture       *self,
                  gconstpointer  data)
{
  g_autoptr(FabPanel) first = ref_panel_of (self->story, "INT. KITCHEN - NIGHT");
  g_autoptr(FabPanel) inner = ref_panel_of (self->story, "I know.");
  g_autoptr(FabPanel) street = ref_panel_of (self->story, "EXT. STREET - DAY");
  g_autoptr(FabPanel) again = ref_panel_of (self->story, "EXT. STREET - CONTINUOUS");

  g_assert_cmpint (fab_panel_get_transition (first), ==, FAB_TRANSITION_FADE);
  g_assert_cmpint (fab_panel_get_transition (inner), ==, FAB_TRANSITION_CUT);
  g_assert_cmpint (fab_panel_get_transition (street), ==, FAB_TRANSITION_DISSOLVE);
  g_assert_cmpint (fab_panel_get_transition (again), ==, FAB_TRANSITION_CUT);
  for (guint i = 0; i < count_panels (self->story); i++)
    {
      g_autoptr(FabPanel) panel = g_list_model_get_item (fab_story_get_panels (self->story), i);

      g_assert_cmpstr (fab_panel_get_move (panel), !=, "");
      g_assert_cmpint (fab_panel_get_duration (panel), ==, 0);
    }
}

static void
test_cast (Fixture       *self,
           gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  gint64 anna = fab_story_ensure_cast (self->story, "ANNA", &error);
  g_autoptr(FabCastMember) member = g_list_model_get_item (fab_story_get_cast (self->story), 0);

  g_assert_cmpint (fab_cast_member_get_id (member), ==, anna);
  g_assert_cmpstr (fab_cast_member_get_description (member), ==, "30s, red curls, leather jacket");

  g_assert_true (fab_story_set_cast_description (self->story, anna, "blonde now", &error));
  board (self->story, 0);
  g_assert_cmpstr (fab_cast_member_get_description (member), ==, "blonde now");
}

/* Seen first with her surname, called by her first name. */
static void
test_surname (Fixture       *self,
              gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FabCastMember) iris = NULL;

  g_assert_true (fab_story_set_script (self->story, "", &error));
  g_assert_true (fab_story_set_script (self->story,
                                       "INT. BUS - NIGHT\n\nJOIRIS (9) sleeps. IRIS O'NWOSU-LEE (60s, grey braids) drives.\n\n"
                                       "IRIS\nNext stop.\n", &error));
  board (self->story, 0);
  iris = g_list_model_get_item (fab_story_get_cast (self->story),
                                g_list_model_get_n_items (fab_story_get_cast (self->story)) - 1);
  g_assert_cmpstr (fab_cast_member_get_name (iris), ==, "IRIS");
  g_assert_cmpstr (fab_cast_member_get_description (iris), ==, "60s, grey braids");
  assert_prompt (self->story, "JOIRIS (9) sleeps. IRIS O'NWOSU-LEE (60s, grey braids) drives.", "LS JOIRIS (9) sleeps. Iris drives");
}

/* A scene that goes on is at the time of the one before. */
static void
test_setting (Fixture       *self,
              gconstpointer  data)
{
  static const char * const settings[] = {
    "INT. BUS - NIGHT", "EXT. STREET - CONTINUOUS - night", "INT. BUS - MOMENTS LATER - night", "EXT. DEPOT - MORNING", "INT. HALL",
    "INT. HALL - LATER - morning",
  };
  g_autoptr(GError) error = NULL;

  g_assert_true (fab_story_set_script (self->story,
                                       "INT. BUS - NIGHT\n\nA.\n\nEXT. STREET - CONTINUOUS\n\nB.\n\nINT. BUS - MOMENTS LATER\n\nC.\n\n"
                                       "EXT. DEPOT - MORNING\n\nD.\n\nINT. HALL\n\nE.\n\nINT. HALL - LATER\n\nF.\n", &error));
  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    {
      g_autofree char *setting = fab_boarding_dup_setting (self->story, fab_story_get_scene_at (self->story, i));

      g_assert_cmpstr (setting, ==, settings[i]);
    }
}

/* Doing it again changes nothing, not even ids: pictures stay. */
static void
test_again_is_the_same (Fixture       *self,
                        gconstpointer  data)
{
  g_autofree char *before = testing_dump (self->story);
  g_autofree char *after = NULL;
  gint64 id = testing_panel_at (self->story, 3);

  board (self->story, 0);
  after = testing_dump (self->story);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (testing_panel_at (self->story, 3), ==, id);
}

static void
test_keeps_what_a_person_made (Fixture       *self,
                               gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FabPanel) mine = ref_panel_of (self->story, "What do you know?");
  g_autoptr(FabPanel) inked = ref_panel_of (self->story, "I know.");
  gint64 scene = fab_panel_get_scene (mine);
  gint64 own;

  g_assert_true (fab_story_set_prompt (self->story, fab_panel_get_id (mine), "CU a cat", &error));
  g_assert_cmpint (fab_story_add_layer (self->story, fab_panel_get_id (inked), "Ink", &error), !=,
                   0);
  own = fab_story_add_panel (self->story, scene, fab_panel_get_id (mine), "a panel of my own",
                             &error);
  g_assert_no_error (error);

  board (self->story, scene);
  assert_prompt (self->story, "What do you know?", "CU a cat");
  g_assert_cmpuint (fab_story_find_panel (self->story, fab_panel_get_id (inked)), <,
                    count_panels (self->story));
  g_assert_cmpuint (fab_story_find_panel (self->story, own), ==,
                    fab_story_find_panel (self->story, fab_panel_get_id (mine)) - 1);
}

static void
test_is_one_step (Fixture       *self,
                  gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  g_assert_cmpuint (count_panels (self->story), >, 8);
  g_assert_true (fab_story_undo (self->story, &error));
  g_assert_cmpuint (count_panels (self->story), ==, 0);
  g_assert_true (fab_story_redo (self->story, &error));
  g_assert_cmpuint (count_panels (self->story), >, 8);
}

static void
test_no_such_scene (Fixture       *self,
                    gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  g_assert_false (fab_boarding_run (self->story, 4711, &error));
  g_assert_error (error, FAB_STORY_ERROR, FAB_STORY_ERROR_NOT_FOUND);
}

static void
test_odd_scripts (Fixture       *self,
                  gconstpointer  data)
{
  static const char * const scripts[] = {
    "", "\n\n", "Just a line.", "MARY\n  \n", "A\nHi.\n\nB ^\nHo.\n", "> THE END <\n",
    "INT. A\n\nINT. B\n",
    ".\n", "[[note]]\n", "(x)\n", "~la\n", "He.\n\nShe!\n", "@ИВАН\n…\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_true (fab_story_set_script (self->story, scripts[i], &error));
      board (self->story, 0);
      testing_check (self->story);
    }
}

static void
note_cb (FabStory        *story,
         const FabChange *changes,
         guint            n,
         GArray         **ids)
{
  for (guint i = 0; i < n; i++)
    if (changes[i].kind == FAB_KIND_ELEMENT || changes[i].kind == FAB_KIND_PANEL)
      g_array_append_val (ids[changes[i].kind == FAB_KIND_PANEL], changes[i].id);
}

/* Puts @new for @old in the script, as a person types, and lets the board follow. */
static void
write_instead (Fixture    *self,
               const char *old,
               const char *new)
{
  GArray *ids[] = { g_array_new (FALSE, FALSE, sizeof (gint64)), g_array_new (FALSE, FALSE, sizeof (gint64)) };
  g_autoptr(GError) error = NULL;
  g_autofree char *now = fab_story_dup_script (self->story);
  g_autoptr(GString) text = g_string_new (now);
  gulong noting = g_signal_connect (self->story, "changed", G_CALLBACK (note_cb), ids);

  g_assert_cmpuint (g_string_replace (text, old, new, 1), ==, 1);
  g_assert_true (fab_story_set_script (self->story, text->str, &error));
  g_signal_handler_disconnect (self->story, noting);
  g_assert_true (fab_boarding_follow (self->story, (gint64 *) ids[0]->data, ids[0]->len, (gint64 *) ids[1]->data,
                                      ids[1]->len, &error));
  g_assert_no_error (error);
  testing_check (self->story);
  g_array_unref (ids[0]);
  g_array_unref (ids[1]);
}

static char *
dup_prompts (Fixture *self)
{
  GListModel *panels = fab_story_get_panels (self->story);
  GString *prompts = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (panels); i++)
    {
      g_autoptr(FabPanel) panel = g_list_model_get_item (panels, i);

      g_string_append_printf (prompts, "%s%s", i > 0 ? "|" : "", fab_panel_get_prompt (panel));
    }

  return g_string_free (prompts, FALSE);
}

static void
assert_prompts (Fixture    *self,
                const char *expected)
{
  g_autofree char *prompts = dup_prompts (self);

  g_assert_cmpstr (prompts, ==, expected);
}

static void
delete_panels (Fixture *self)
{
  g_autoptr(GError) error = NULL;

  while (count_panels (self->story) > 0)
    {
      g_autoptr(FabPanel) panel = g_list_model_get_item (fab_story_get_panels (self->story), 0);

      g_assert_true (fab_story_delete_panel (self->story, fab_panel_get_id (panel), &error));
    }
}

/* Words to those who read the script are no picture. */
static void
test_directions (Fixture       *self,
                 gconstpointer  data)
{
  static const char directed[] =
    "INT. KITCHEN - DAY\n\nAnna reads.\n\nSERIES OF SHOTS:\n\nAnna runs.\n\n**BACK TO SCENE**\n\nMONTAGE - ANNA LEARNS\n\n"
    "INTERCUT: A dog barks.\n\nMONTAGES hang on the wall.\n\n蒙太奇：\n\nTHE SHIP SINKS\n";

  delete_panels (self);
  g_assert_true (fab_story_set_script (self->story, directed, NULL));
  board (self->story, 0);
  assert_prompts (self, "WIDE kitchen, day. Anna reads|LS Anna runs|MS A dog barks|MS MONTAGES hang on the wall|MS THE SHIP SINKS");
}

static void
set_up_writing (Fixture *self)
{
  g_autoptr(GError) error = NULL;

  delete_panels (self);
  g_assert_true (fab_story_set_script (self->story,
                                       "INT. KITCHEN - DAY\n\nAnna pours tea.\n\nBen reads the paper.\n\n"
                                       "EXT. STREET - NIGHT\n\nBen runs.\n", &error));
  board (self->story, 0);
}

/* What is written is on the board, at its place; what is not touched stays the same panel. */
static void
test_follows_new_lines (Fixture       *self,
                        gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FabPanel) tea = NULL;
  g_autofree char *before = NULL;

  set_up_writing (self);
  before = dup_prompts (self);
  tea = g_list_model_get_item (fab_story_get_panels (self->story), 0);
  write_instead (self, "tea.\n\n", "tea.\n\nA dog jumps onto the table.\n\n");
  assert_prompts (self, "WIDE kitchen, day. Anna pours tea|LS A dog jumps onto the table|MS Ben reads the paper|"
                        "WIDE street, night. Ben runs");
  g_assert_cmpuint (fab_story_find_panel (self->story, fab_panel_get_id (tea)), ==, 0);
  write_instead (self, "Ben runs.\n", "Ben runs.\n\nINT. CAR - NIGHT\n\nAnna drives.\n");
  g_assert_cmpuint (count_panels (self->story), >=, 5);

  g_assert_true (fab_story_undo (self->story, &error)); /* the lines and their panels are one step */
  g_assert_true (fab_story_undo (self->story, &error));
  assert_prompts (self, before);
}

static void
test_follows_changed_lines (Fixture       *self,
                            gconstpointer  data)
{
  set_up_writing (self);
  write_instead (self, "pours tea", "spills the tea");
  write_instead (self, "Ben runs", "A horse runs");
  assert_prompts (self, "WIDE kitchen, day. Anna spills the tea|MS Ben reads the paper|WIDE street, night. A horse runs");
}

/* The panel of a deleted line goes, unless somebody worked on it. */
static void
test_follows_deleted_lines (Fixture       *self,
                            gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FabPanel) paper = NULL;

  set_up_writing (self);
  paper = g_list_model_get_item (fab_story_get_panels (self->story), 1);
  g_assert_true (fab_story_set_prompt (self->story, fab_panel_get_id (paper), "CU a newspaper", &error));
  write_instead (self, "Ben reads the paper.\n\n", "");
  write_instead (self, "EXT. STREET - NIGHT\n\nBen runs.\n", "");
  assert_prompts (self, "WIDE kitchen, day. Anna pours tea|CU a newspaper");
}

/* A person's words stay, and who boards by hand is left alone. */
static void
test_follows_nobody (Fixture       *self,
                     gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FabPanel) tea = NULL;
  g_autoptr(FabScene) scene = NULL;

  set_up_writing (self);
  tea = g_list_model_get_item (fab_story_get_panels (self->story), 0);
  g_assert_true (fab_story_set_prompt (self->story, fab_panel_get_id (tea), "CU steam", &error));
  write_instead (self, "pours tea", "pours coffee");
  assert_prompts (self, "CU steam|MS Ben reads the paper|WIDE street, night. Ben runs");

  delete_panels (self);
  scene = g_list_model_get_item (fab_story_get_scenes (self->story), 0);
  g_assert_cmpint (fab_story_add_panel (self->story, fab_scene_get_id (scene), 0, "my own", &error), >, 0);
  write_instead (self, "pours coffee", "pours milk");
  assert_prompts (self, "my own");
}

#define ADD(name, func) g_test_add ("/boarding/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("weather", test_weather);
  ADD ("covers", test_covers);
  ADD ("prompts", test_prompts);
  ADD ("headings", test_headings);
  ADD ("directions", test_directions);
  ADD ("pronouns-and-moves", test_pronouns_and_moves);
  ADD ("tongues", test_tongues);
  ADD ("setting-tongues", test_setting_tongues);
  ADD ("listener", test_listener);
  ADD ("transitions", test_transitions);
  ADD ("cast", test_cast);
  ADD ("surname", test_surname);
  ADD ("setting", test_setting);
  ADD ("again", test_again_is_the_same);
  ADD ("keeps", test_keeps_what_a_person_made);
  ADD ("one-step", test_is_one_step);
  ADD ("no-such-scene", test_no_such_scene);
  ADD ("follows/new-lines", test_follows_new_lines);
  ADD ("follows/changed-lines", test_follows_changed_lines);
  ADD ("follows/deleted-lines", test_follows_deleted_lines);
  ADD ("follows/nobody", test_follows_nobody);
  ADD ("odd-scripts", test_odd_scripts);

  return g_test_run ();
}
