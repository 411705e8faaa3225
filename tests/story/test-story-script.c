/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The script and its panels: who keeps what when either changes. */
#include "config.h"

#include "fab-places.h"
#include "fab-story-private.h"
#include "story-fixture.h"
#include "story-testing.h"

/* Puts @with in place of @what in the script. */
static void
replace (StoryFixture *fixture,
         const char   *what,
         const char   *with)
{
  g_autofree char *old = fab_story_dup_script (fixture->story);
  g_autoptr(GString) script = g_string_new (old);
  g_autofree char *now = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_cmpuint (g_string_replace (script, what, with, 1), ==, 1);
  fab_story_set_script (fixture->story, script->str, &error);
  g_assert_no_error (error);
  testing_check (fixture->story);
  now = fab_story_dup_script (fixture->story);
  g_assert_cmpstr (now, ==, script->str);
}

/* The panel that covers the element of @text. */
static gint64
panel_of (StoryFixture *fixture,
          const char   *text)
{
  g_autoptr(FabElement) element = NULL;

  element = fab_story_ref_element (fixture->story, testing_find_element (fixture->story, text));

  return fab_element_get_panel (element);
}

/* The texts of a panel's beat, with bars between. */
static void
assert_beat (StoryFixture *fixture,
             gint64        panel,
             const char   *expected)
{
  g_autoptr(GListModel) beat = fab_story_dup_beat (fixture->story, panel);
  g_autoptr(GString) texts = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (beat); i++)
    {
      g_autoptr(FabElement) element = g_list_model_get_item (beat, i);

      g_string_append_printf (texts, "%s%s", i > 0 ? "|" : "", fab_element_get_text (element));
    }
  g_assert_cmpstr (texts->str, ==, expected);
}

static char *
labels_of (StoryFixture *fixture)
{
  GListModel *panels = fab_story_get_panels (fixture->story);
  GString *labels = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (panels); i++)
    {
      g_autoptr(FabPanel) panel = g_list_model_get_item (panels, i);

      g_string_append_printf (labels, "%s%s", i > 0 ? " " : "", fab_panel_get_label (panel));
    }

  return g_string_free (labels, FALSE);
}

static void
test_type_in_line (StoryFixture  *fixture,
                   gconstpointer  data)
{
  gint64 element = testing_find_element (fixture->story, "BEN comes in.");
  gint64 panel = panel_of (fixture, "BEN comes in.");

  replace (fixture, "BEN comes in.", "BEN comes i");
  replace (fixture, "BEN comes i", "BEN storms in, wet.");
  g_assert_cmpint (testing_find_element (fixture->story, "BEN storms in, wet."), ==, element);
  g_assert_cmpint (panel_of (fixture, "BEN storms in, wet."), ==, panel);
}

static void
test_type_heading (StoryFixture  *fixture,
                   gconstpointer  data)
{
  gint64 scene = testing_scene_at (fixture->story, 1);
  gint64 panel = testing_panel_at (fixture->story, 3);
  g_autoptr(FabScene) row = fab_story_ref_scene (fixture->story, scene);

  replace (fixture, "EXT. HARBOUR - DAY", "EXT. HARBOUR - NIGHT");
  g_assert_cmpint (testing_scene_at (fixture->story, 1), ==, scene);
  g_assert_cmpint (testing_panel_at (fixture->story, 3), ==, panel);
  g_assert_cmpstr (fab_scene_get_heading (row), ==, "EXT. HARBOUR - NIGHT");
}

static void
test_insert_inside_beat (StoryFixture  *fixture,
                         gconstpointer  data)
{
  gint64 panel = panel_of (fixture, "Boats. Gulls.");

  replace (fixture, "A lamp", "A boat hoots.\n\nA lamp");
  assert_beat (fixture, panel, "Boats. Gulls.|A boat hoots.|A lamp is lit.");

  /* between two beats it belongs to nobody yet */
  replace (fixture, "BEN comes in.", "A clock strikes.\n\nBEN comes in.");
  g_assert_cmpint (panel_of (fixture, "A clock strikes."), ==, 0);

  /* more of a speech is that speech's */
  replace (fixture, "It is late.\n", "It is late.\n(louder)\nVery late.\n");
  assert_beat (fixture, panel_of (fixture, "It is late."), "ANNA|(quietly)|It is "
                                                           "late.|(louder)|Very late.");
}

static void
test_break_line (StoryFixture  *fixture,
                 gconstpointer  data)
{
  gint64 panel = panel_of (fixture, "The lamp turns.");

  replace (fixture, "The lamp turns.", "The lamp.\n\nIt turns.");
  assert_beat (fixture, panel, "The lamp.|It turns.");
  replace (fixture, "The lamp.\n\nIt turns.", "The lamp turns.");
  assert_beat (fixture, panel, "The lamp turns.");
}

static void
test_new_heading (StoryFixture  *fixture,
                  gconstpointer  data)
{
  gint64 harbour = panel_of (fixture, "Boats. Gulls.");
  gint64 ben = panel_of (fixture, "BEN comes in.");

  /* the heading cuts the beat of one panel, and takes another into its scene */
  replace (fixture, "A lamp is lit.", "INT. SHED\n\nA lamp is lit.");
  assert_beat (fixture, harbour, "Boats. Gulls.");
  g_assert_cmpint (panel_of (fixture, "A lamp is lit."), ==, 0);

  replace (fixture, "BEN comes in.", "INT. HALL\n\nBEN comes in.");
  g_assert_cmpint (panel_of (fixture, "BEN comes in."), ==, ben);
  g_assert_cmpuint (g_list_model_get_n_items (fab_story_get_scenes (fixture->story)), ==, 5);
  {
    g_autoptr(FabPanel) row = fab_story_ref_panel (fixture->story, ben);

    g_assert_cmpint (fab_panel_get_scene (row), ==, testing_scene_at (fixture->story, 1));
    g_assert_cmpstr (fab_panel_get_label (row), ==, "2A");
  }
}

static void
test_delete_heading (StoryFixture  *fixture,
                     gconstpointer  data)
{
  g_autofree char *labels = NULL;

  replace (fixture, "EXT. HARBOUR - DAY\n\n", "");
  g_assert_cmpuint (g_list_model_get_n_items (fab_story_get_scenes (fixture->story)), ==, 2);
  labels = labels_of (fixture);
  g_assert_cmpstr (labels, ==, "1A 1B 1C 1D 2A");
}

/* Moving a panel moves its words, and back again is where it was. */
static void
test_move (StoryFixture  *fixture,
           gconstpointer  data)
{
  g_autofree char *before = fab_story_dup_script (fixture->story);
  g_autofree char *moved = NULL;
  g_autofree char *back = NULL;
  gint64 anna = panel_of (fixture, "It is late.");
  gint64 ben = panel_of (fixture, "BEN comes in.");

  g_assert_true (fab_story_move_panel (fixture->story, ben, 0, anna, NULL));
  testing_check (fixture->story);
  moved = fab_story_dup_script (fixture->story);
  g_assert_nonnull (strstr (moved, "window.\n\nBEN comes in.\n\nBEN\nYou are still here.\n\n"
                                   "ANNA\n(quietly)\nIt is late.\n\nEXT. HARBOUR"));

  g_assert_true (fab_story_move_panel (fixture->story, anna, 0, ben, NULL));
  back = fab_story_dup_script (fixture->story);
  g_assert_cmpstr (back, ==, before);
}

/* The last line of a file may end without a line end; moved up it must not run into the next. */
static void
test_move_last (StoryFixture  *fixture,
                gconstpointer  data)
{
  g_autofree char *script = NULL;
  gint64 last;

  fab_story_set_script (fixture->story, "INT. A\r\n\r\nFirst.\r\n\r\nSecond.", NULL);
  last = fab_story_add_panel (fixture->story, testing_scene_at (fixture->story, 0), 0, "", NULL);
  {
    const gint64 elements[] = { testing_find_element (fixture->story, "Second.") };

    g_assert_true (fab_story_set_beat (fixture->story, last, elements, 1, NULL));
  }
  {
    const gint64 elements[] = { testing_find_element (fixture->story, "First.") };
    gint64 first = testing_panel_at (fixture->story, 0);

    g_assert_true (fab_story_set_beat (fixture->story, first, elements, 1, NULL));
    g_assert_true (fab_story_move_panel (fixture->story, last, 0, first, NULL));
  }
  testing_check (fixture->story);
  script = fab_story_dup_script (fixture->story);
  g_assert_cmpstr (script, ==, "INT. A\r\n\r\nSecond.\r\n\r\nFirst.\r\n\r\n");
}

static void
test_heading_stays (StoryFixture  *fixture,
                    gconstpointer  data)
{
  gint64 panel = panel_of (fixture, "INT. KITCHEN - NIGHT");

  g_assert_true (fab_story_move_panel (fixture->story, panel,
                                       testing_scene_at (fixture->story, 2), 0, NULL));
  testing_check (fixture->story);
  assert_beat (fixture, panel, "ANNA stands at the window.");
  g_assert_cmpint (panel_of (fixture, "INT. KITCHEN - NIGHT"), ==, 0);
}

static void
test_delete_panel (StoryFixture  *fixture,
                   gconstpointer  data)
{
  gint64 first = testing_panel_at (fixture->story, 0);

  g_assert_true (fab_story_delete_panel (fixture->story, testing_panel_at (fixture->story, 1),
                                         NULL));
  assert_beat (fixture, first,
               "INT. KITCHEN - NIGHT|ANNA stands at the window.|ANNA|(quietly)|It is late.");
  g_assert_true (fab_story_delete_panel (fixture->story, first, NULL));
  g_assert_cmpint (panel_of (fixture, "INT. KITCHEN - NIGHT"), ==,
                   testing_panel_at (fixture->story, 0));
}

static void
test_split_and_merge (StoryFixture  *fixture,
                      gconstpointer  data)
{
  gint64 first = panel_of (fixture, "BEN comes in.");
  gint64 second = fab_story_split_panel (fixture->story, first,
                                         testing_find_element (fixture->story, "BEN"), NULL);
  g_autofree char *labels = NULL;

  assert_beat (fixture, first, "BEN comes in.");
  assert_beat (fixture, second, "BEN|You are still here.");
  labels = labels_of (fixture);
  g_assert_cmpstr (labels, ==, "1A 1B 1C 1D 2A 3A");

  g_assert_false (fab_story_split_panel (fixture->story, second,
                                         testing_find_element (fixture->story, "BEN"), NULL));
  g_assert_true (fab_story_merge_panels (fixture->story, first, second, NULL));
  assert_beat (fixture, first, "BEN comes in.|BEN|You are still here.");
}

/* What the merged panel had is still there: pictures, and ink out of sight. */
static void
test_merge_keeps (StoryFixture  *fixture,
                  gconstpointer  data)
{
  gint64 first = testing_panel_at (fixture->story, 1);
  gint64 second = testing_panel_at (fixture->story, 0);
  g_autoptr(GListModel) takes = NULL;
  g_autoptr(GListModel) layers = NULL;
  g_autoptr(FabLayer) layer = NULL;
  g_autoptr(FabPanel) row = NULL;

  g_assert_true (fab_story_merge_panels (fixture->story, first, second, NULL));
  testing_check (fixture->story);
  takes = fab_story_dup_takes (fixture->story, first);
  layers = fab_story_dup_layers (fixture->story, first);
  g_assert_cmpuint (g_list_model_get_n_items (takes), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (layers), ==, 1);
  layer = g_list_model_get_item (layers, 0);
  g_assert_false (fab_layer_get_visible (layer));
  row = fab_story_ref_panel (fixture->story, first);
  g_assert_cmpint (fab_panel_get_take (row), !=, 0);
}

static char *
cast_of (StoryFixture *fixture)
{
  GListModel *cast = fab_story_get_cast (fixture->story);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (cast); i++)
    {
      g_autoptr(FabCastMember) member = g_list_model_get_item (cast, i);

      g_string_append_printf (names, "%s%s", i > 0 ? " " : "", fab_cast_member_get_name (member));
    }

  return g_string_free (names, FALSE);
}

static void
assert_cast (StoryFixture *fixture,
             const char   *expected)
{
  g_autofree char *names = cast_of (fixture);

  g_assert_cmpstr (names, ==, expected);
}

static void
test_cast (StoryFixture  *fixture,
           gconstpointer  data)
{
  gint64 ben = fab_story_ensure_cast (fixture->story, "Ben", NULL);

  assert_cast (fixture, "ANNA BEN");
  fab_story_set_cast_description (fixture->story, ben, "old", NULL);

  /* typing in a cue leaves no trail of half names, and the person stays the same */
  replace (fixture, "BEN\nYou", "BENN\nYou");
  replace (fixture, "BENN\nYou", "BENNO (O.S.)\nYou");
  assert_cast (fixture, "ANNA BENNO");
  g_assert_cmpint (fab_story_ensure_cast (fixture->story, "BENNO", NULL), ==, ben);

  /* with another cue left, it is somebody new */
  replace (fixture, "CUT TO:", "ANNA\nEnough.\n\nCUT TO:");
  replace (fixture, "ANNA\nEnough.", "CARLA\nEnough.");
  assert_cast (fixture, "ANNA BENNO CARLA");

  /* who has no cue any more goes, but not who was described */
  fab_story_set_script (fixture->story, "Nobody.\n", NULL);
  assert_cast (fixture, "BENNO");
}

/* One step: cues in capitals, mentions as words of their own, prompts; look and voice stay with the person. */
static void
test_rename (StoryFixture  *fixture,
             gconstpointer  data)
{
  g_autofree char *before = fab_story_dup_script (fixture->story), *after = NULL, *undone = NULL;
  gint64 anna = fab_story_ensure_cast (fixture->story, "ANNA", NULL);
  gint64 panel = panel_of (fixture, "It is late.");
  g_autoptr(FabPanel) row = fab_story_ref_panel (fixture->story, panel);
  g_autoptr(GError) error = NULL;

  fab_story_set_cast_description (fixture->story, anna, "red curls", NULL);
  fab_story_set_prompt (fixture->story, panel, "CU Anna, Annabel's hat, ANNA's cat", NULL);
  g_assert_true (fab_story_rename_cast (fixture->story, anna, " Zoe ", &error));
  g_assert_no_error (error);
  testing_check (fixture->story);

  assert_cast (fixture, "ZOE BEN");
  g_assert_cmpint (fab_story_ensure_cast (fixture->story, "Zoe", NULL), ==, anna);
  g_assert_cmpstr (fab_panel_get_prompt (row), ==, "CU Zoe, Annabel's hat, ZOE's cat");
  g_assert_cmpstr (fab_panel_get_speaker (row), ==, "ZOE");
  g_assert_cmpint (panel_of (fixture, "It is late."), ==, panel);
  after = fab_story_dup_script (fixture->story);
  g_assert_null (strstr (after, "ANNA"));
  g_assert_cmpstr (fab_story_get_undo_label (fixture->story), ==, "Rename Character");
  g_assert_true (fab_story_undo (fixture->story, NULL));
  undone = fab_story_dup_script (fixture->story);
  g_assert_cmpstr (undone, ==, before);

  g_assert_false (fab_story_rename_cast (fixture->story, anna, "Ben", &error));
  g_clear_error (&error);
  g_assert_false (fab_story_rename_cast (fixture->story, anna, "A (B)", &error));
}

/* One step: headings in the case they are in, prompts of the scenes that play there, nothing else. */
static void
test_rename_place (StoryFixture  *fixture,
                   gconstpointer  data)
{
  g_autofree char *before = fab_story_dup_script (fixture->story), *after = NULL, *undone = NULL;
  gint64 here = panel_of (fixture, "It is late."), elsewhere = panel_of (fixture, "Boats. Gulls.");
  g_autoptr(FabPanel) row = fab_story_ref_panel (fixture->story, here);
  g_autoptr(FabPanel) other = fab_story_ref_panel (fixture->story, elsewhere);
  g_autoptr(GError) error = NULL;

  fab_story_set_prompt (fixture->story, here, "WIDE kitchen, night. Kitchens.", NULL);
  fab_story_set_prompt (fixture->story, elsewhere, "a kitchen on a boat", NULL);
  g_assert_true (fab_story_rename_place (fixture->story, "kitchen", " Old Mill ", &error));
  g_assert_no_error (error);
  testing_check (fixture->story);
  g_assert_cmpstr (fab_panel_get_prompt (row), ==, "WIDE old mill, night. Kitchens.");
  g_assert_cmpstr (fab_panel_get_prompt (other), ==, "a kitchen on a boat");
  g_assert_cmpint (panel_of (fixture, "It is late."), ==, here);
  after = fab_story_dup_script (fixture->story);
  g_assert_nonnull (strstr (after, "INT. OLD MILL - NIGHT\n"));
  g_assert_cmpstr (fab_story_get_undo_label (fixture->story), ==, "Rename Place");
  g_assert_true (fab_story_undo (fixture->story, NULL));
  undone = fab_story_dup_script (fixture->story);
  g_assert_cmpstr (undone, ==, before);

  g_assert_false (fab_story_rename_place (fixture->story, "KITCHEN", "#1#", &error));
}

static void
test_places (void)
{
  static const struct { const char *heading, *place; } cases[] = {
    { "INT. HOUSE - KITCHEN - NIGHT", "HOUSE - KITCHEN" }, { "EXT. SEA", "SEA" }, { "**INT. BAR - DAY**", "BAR" },
    { "I/E. CAR - MOMENTS LATER", "CAR" }, { "forced - somewhere", "forced - somewhere" }, { "INT. BAR - UPSTAIRS", "BAR - UPSTAIRS" },
    { "INT. BAR – NIGHT", "BAR" }, { "INT. KITCHEN. NIGHT", "KITCHEN" }, { "INTÉRIEUR. CAFÉ - NUIT", "CAFÉ" },
    { "INNEN/AUSSEN - AUTO - TAG", "AUTO" }, { "INTERIOR. COCINA. DÍA", "COCINA" }, { "内景。咖啡馆 - 日", "咖啡馆" },
    { "外景 海边 夜", "外景 海边" }, { "内景：老房子，夜晚", "老房子" }, { "داخلي - مقهى - نهار", "مقهى" }, { "ИНТ. КАФЕ - ДЕНЬ", "КАФЕ" },
    { "屋内・喫茶店　夜", "喫茶店" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gsize length;
      const char *start = _fab_places_find (cases[i].heading, &length);
      g_autofree char *place = g_strndup (start, length);

      g_assert_cmpstr (place, ==, cases[i].place);
    }
}

static void
test_places_list (StoryFixture  *fixture,
                  gconstpointer  data)
{
  g_autoptr(GPtrArray) places = NULL;
  const FabPlace *place;

  fab_story_set_script (fixture->story, "INT. BAR - DAY\n\nEXT. SEA\n\nINT. Bar - NIGHT\n", NULL);
  places = fab_places_list (fab_story_get_elements (fixture->story));
  g_assert_cmpuint (places->len, ==, 2);
  place = places->pdata[0];
  g_assert_cmpstr (place->name, ==, "BAR");
  g_assert_cmpuint (place->scenes, ==, 2);
  g_assert_cmpint (place->first, !=, 0);
}

#define N_PAGES 30

static char *
write_pages (guint from,
             guint to)
{
  GString *script = g_string_new (NULL);

  for (guint i = from; i < to; i++)
    g_string_append_printf (script, "INT. ROOM %u - DAY\n\nRain.\n\nThing %u happens.\n\nANNA\nLine %u.\n\n", i, i, i);

  return g_string_free (script, FALSE);
}

/* A panel with ink and a length of its own for what happens in each scene. */
static void
board_pages (StoryFixture *fixture,
             gint64       *panels)
{
  for (guint i = 0; i < N_PAGES; i++)
    {
      g_autofree char *text = g_strdup_printf ("Thing %u happens.", i);
      gint64 id = testing_find_element (fixture->story, text);
      g_autoptr(FabElement) element = fab_story_ref_element (fixture->story, id);
      g_autoptr(GBytes) ink = g_bytes_new (text, strlen (text));

      panels[i] = fab_story_add_panel (fixture->story, fab_element_get_scene (element), 0, text, NULL);
      g_assert_true (fab_story_set_beat (fixture->story, panels[i], &id, 1, NULL));
      fab_story_set_duration (fixture->story, panels[i], (i + 1) * G_USEC_PER_SEC, NULL);
      fab_story_add_mark (fixture->story, fab_story_add_layer (fixture->story, panels[i], "Ink", NULL), ink, NULL);
    }
}

static void
assert_page (StoryFixture *fixture,
             guint         page,
             gint64        panel)
{
  g_autofree char *text = g_strdup_printf ("Thing %u happens.", page);
  g_autoptr(FabPanel) row = fab_story_ref_panel (fixture->story, panel);
  g_autoptr(GListModel) layers = fab_story_dup_layers (fixture->story, panel);
  g_autoptr(FabLayer) layer = g_list_model_get_item (layers, 0);

  g_assert_cmpint (panel_of (fixture, text), ==, panel);
  g_assert_cmpstr (fab_panel_get_prompt (row), ==, text);
  g_assert_cmpint (fab_panel_get_duration (row), ==, (page + 1) * G_USEC_PER_SEC);
  g_assert_cmpstr (fab_layer_get_ink (layer), !=, "");
}

/* Pages are pasted, of which some repeat what is there, and others deleted: all other panels keep beat, ink and time. */
static void
test_paste_and_delete_pages (StoryFixture  *fixture,
                             gconstpointer  data)
{
  g_autofree char *before = write_pages (0, N_PAGES), *head = write_pages (0, 10), *again = write_pages (3, 5);
  g_autofree char *new = write_pages (100, 104), *middle = write_pages (10, 20), *tail = write_pages (25, N_PAGES);
  g_autofree char *after = g_strconcat (head, new, again, middle, tail, NULL);
  gint64 panels[N_PAGES];

  fab_story_set_script (fixture->story, before, NULL);
  board_pages (fixture, panels);
  g_assert_true (fab_story_set_script (fixture->story, after, NULL));
  testing_check (fixture->story);
  for (guint i = 0; i < N_PAGES; i++)
    if (i < 20 || i >= 25)
      assert_page (fixture, i, panels[i]);
  g_assert_true (fab_story_undo (fixture->story, NULL));
  for (guint i = 0; i < N_PAGES; i++)
    assert_page (fixture, i, panels[i]);
}

static void
test_dialogue (StoryFixture  *fixture,
               gconstpointer  data)
{
  gint64 panel = panel_of (fixture, "It is late.");
  gint64 element = testing_find_element (fixture->story, "It is late.");
  g_autoptr(FabPanel) row = fab_story_ref_panel (fixture->story, panel);
  gint64 second;
  g_autoptr(FabPanel) second_row = NULL;

  g_assert_cmpstr (fab_panel_get_speaker (row), ==, "ANNA");
  g_assert_cmpstr (fab_panel_get_dialogue (row), ==, "It is late.");
  g_assert_cmpint (fab_panel_get_dialogue_element (row), ==, element);
  g_assert_true (fab_story_set_element_text (fixture->story, element, "It is early.", NULL));
  g_assert_cmpstr (fab_panel_get_dialogue (row), ==, "It is early.");

  /* cut between cue and speech, both panels know who speaks */
  second = fab_story_split_panel (fixture->story, panel, element, NULL);
  second_row = fab_story_ref_panel (fixture->story, second);
  g_assert_cmpstr (fab_panel_get_speaker (second_row), ==, "ANNA");
  g_assert_cmpstr (fab_panel_get_dialogue (row), ==, "");
}

/* A scene goes with its script, its panels and their ink, as one step; the last one ends without a blank line. */
static void
test_move_scene (StoryFixture  *fixture,
                 gconstpointer  data)
{
  g_autofree char *before = testing_dump (fixture->story);
  gint64 kitchen = panel_of (fixture, "It is late."), lamp = panel_of (fixture, "The lamp turns.");
  g_autofree char *after = NULL;

  g_assert_true (fab_story_move_scene (fixture->story, testing_scene_at (fixture->story, 2),
                                       testing_scene_at (fixture->story, 0), NULL));
  testing_check (fixture->story);
  g_assert_cmpint (testing_panel_at (fixture->story, 0), ==, lamp);
  g_assert_cmpint (panel_of (fixture, "The lamp turns."), ==, lamp);
  g_assert_cmpint (panel_of (fixture, "It is late."), ==, kitchen);
  g_assert_cmpint (fab_story_find_panel (fixture->story, kitchen), ==, 2);

  g_assert_true (fab_story_move_scene (fixture->story, testing_scene_at (fixture->story, 0), 0, NULL));
  testing_check (fixture->story);
  g_assert_cmpint (testing_panel_at (fixture->story, 4), ==, lamp);
  g_assert_true (fab_story_undo (fixture->story, NULL));
  g_assert_true (fab_story_undo (fixture->story, NULL));
  after = testing_dump (fixture->story);
  g_assert_cmpstr (after, ==, before);
}

static void
test_numbers (StoryFixture  *fixture,
              gconstpointer  data)
{
  g_autofree char *labels = labels_of (fixture);
  g_autofree char *numbered = NULL;
  g_autoptr(FabPanel) row = NULL;

  g_assert_cmpstr (labels, ==, "1A 1B 1C 2A 3A");
  replace (fixture, "EXT. HARBOUR - DAY", "EXT. HARBOUR - DAY #12X#");
  numbered = labels_of (fixture);
  g_assert_cmpstr (numbered, ==, "1A 1B 1C 12XA 3A");

  /* no I, no O, and on after Z */
  for (guint i = 0; i < 26; i++)
    fab_story_add_panel (fixture->story, testing_scene_at (fixture->story, 2), 0, "", NULL);
  row = g_list_model_get_item (fab_story_get_panels (fixture->story), 4 + 8);
  g_assert_cmpstr (fab_panel_get_label (row), ==, "3J");
  g_clear_object (&row);
  row = g_list_model_get_item (fab_story_get_panels (fixture->story), 4 + 24);
  g_assert_cmpstr (fab_panel_get_label (row), ==, "3AA");
}

/* What the verbs refuse. */
static void
test_refused (StoryFixture  *fixture,
              gconstpointer  data)
{
  g_autofree char *before = testing_dump (fixture->story);
  g_autofree char *after = NULL;
  g_autofree char *long_text = g_strnfill (FAB_MAX_TEXT + 1, 'x');
  gint64 panel = testing_panel_at (fixture->story, 0);
  const gint64 apart[] = {
    testing_find_element (fixture->story, "ANNA"), testing_find_element (fixture->story, "BEN"),
  };

  g_assert_false (fab_story_set_script (fixture->story, "caf\xe9", NULL));
  g_assert_false (fab_story_set_prompt (fixture->story, panel, long_text, NULL));
  g_assert_false (fab_story_set_override (fixture->story, panel, "a", "b", "{nonsense", NULL));
  g_assert_false (fab_story_set_beat (fixture->story, panel, apart, 2, NULL));
  g_assert_false (fab_story_move_panel (fixture->story, panel, testing_scene_at (fixture->story, 1),
                                        testing_panel_at (fixture->story, 1), NULL));
  g_assert_false (fab_story_select_take (fixture->story, testing_panel_at (fixture->story, 1), 1,
                                         NULL));
  g_assert_cmpint (fab_story_add_panel (fixture->story, 99, 0, "", NULL), ==, 0);

  after = testing_dump (fixture->story);
  g_assert_cmpstr (after, ==, before);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add ("/story/script/" path, StoryFixture, NULL, story_fixture_set_up, func, story_fixture_tear_down)
  ADD ("type-in-line", test_type_in_line);
  ADD ("type-heading", test_type_heading);
  ADD ("insert-inside-beat", test_insert_inside_beat);
  ADD ("break-line", test_break_line);
  ADD ("new-heading", test_new_heading);
  ADD ("delete-heading", test_delete_heading);
  ADD ("move", test_move);
  ADD ("move-last", test_move_last);
  ADD ("move-scene", test_move_scene);
  ADD ("heading-stays", test_heading_stays);
  ADD ("delete-panel", test_delete_panel);
  ADD ("split-and-merge", test_split_and_merge);
  ADD ("merge-keeps", test_merge_keeps);
  ADD ("cast", test_cast);
  ADD ("paste-and-delete-pages", test_paste_and_delete_pages);
  ADD ("rename", test_rename);
  ADD ("rename-place", test_rename_place);
  ADD ("places-list", test_places_list);
  g_test_add_func ("/story/script/places", test_places);
  ADD ("dialogue", test_dialogue);
  ADD ("numbers", test_numbers);
  ADD ("refused", test_refused);
#undef ADD

  return g_test_run ();
}
