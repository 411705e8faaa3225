/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <unistd.h>

#include "fab-fountain.h"
#include "fab-story-private.h"
#include "story-testing.h"

const char testing_script[] =
  "Title: The Lamp\n"
  "Author: Somebody\n"
  "\n"
  "INT. KITCHEN - NIGHT\n"
  "\n"
  "ANNA stands at the window.\n"
  "\n"
  "ANNA\n"
  "(quietly)\n"
  "It is late.\n"
  "\n"
  "BEN comes in.\n"
  "\n"
  "BEN\n"
  "You are still here.\n"
  "\n"
  "EXT. HARBOUR - DAY\n"
  "\n"
  "Boats. Gulls.\n"
  "\n"
  "A lamp is lit.\n"
  "\n"
  "INT. TOWER - NIGHT\n"
  "\n"
  "The lamp turns.\n"
  "\n"
  "CUT TO:\n";

/* In memory where that is possible: every verb is synced, and a disk that is busy would make these
 * tests slow without making them see more. */
char *
testing_make_dir (void)
{
  gboolean memory = g_getenv ("TMPDIR") == NULL && g_access ("/dev/shm", W_OK) == 0;
  char *dir = g_build_filename (memory ? "/dev/shm" : g_get_tmp_dir (), "fabula-test-XXXXXX", NULL);

  g_assert_nonnull (g_mkdtemp (dir));

  return dir;
}

void
testing_remove_dir (char *dir)
{
  g_autoptr(GDir) entries = g_dir_open (dir, 0, NULL);
  const char *name;

  while (entries != NULL && (name = g_dir_read_name (entries)) != NULL)
    {
      g_autofree char *path = g_build_filename (dir, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        testing_remove_dir (g_steal_pointer (&path));
      else
        g_unlink (path);
    }
  g_rmdir (dir);
  g_free (dir);
}

FabStory *
testing_new_story (const char *dir)
{
  g_autoptr(GError) error = NULL;
  FabStory *story = fab_story_new (dir, &error);

  g_assert_no_error (error);
  g_assert_nonnull (story);

  return story;
}

GFile *
testing_file (const char *dir,
              const char *name)
{
  g_autofree char *path = g_build_filename (dir, name, NULL);

  return g_file_new_for_path (path);
}

static void
dump_table (FabStory   *story,
            GString    *text,
            const char *title,
            const char *sql)
{
  sqlite3_stmt *stmt = NULL;
  int code = sqlite3_prepare_v2 (fab_store_get_db (story->store), sql, -1, &stmt, NULL);

  g_assert_cmpint (code, ==, SQLITE_OK);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    {
      g_string_append (text, title);
      for (int i = 0; i < sqlite3_column_count (stmt); i++)
        g_string_append_printf (text, "|%s", (const char *) sqlite3_column_text (stmt, i));
      g_string_append_c (text, '\n');
    }
  sqlite3_finalize (stmt);
}

char *
testing_dump (FabStory *story)
{
  GString *text = g_string_new (NULL);

  dump_table (story, text, "setting", "SELECT key, value FROM setting ORDER BY key");
  dump_table (story, text, "scene", "SELECT id FROM scene ORDER BY pos");
  dump_table (story, text, "element",
              "SELECT e.id, e.scene, kind, quote(text), quote(source), key, number, dual, level,"
              " forced, panel FROM element e JOIN scene s ON s.id = e.scene ORDER BY s.pos, e.pos");
  dump_table (story, text, "panel",
              "SELECT p.id, p.scene, prompt, edited, take, duration, transition, move, follows, transition_time,"
              " transition_color, camera, motion, lead, wording, unwanted, painter, guide "
              "FROM panel p JOIN scene s ON s.id = p.scene ORDER BY s.pos, p.pos");
  dump_table (story, text, "take", "SELECT * FROM take ORDER BY id");
  dump_table (story, text, "layer",
              "SELECT id, panel, name, opacity, visible, locked, kind, blend, color, ink FROM layer "
              "ORDER BY panel, pos");
  dump_table (story, text, "mark",
              "SELECT id, layer, blob, matrix, stencil, bundle FROM mark ORDER BY layer, pos");
  dump_table (story, text, "override",
              "SELECT panel, object, property, value FROM override ORDER BY 1, 2, 3");
  dump_table (story, text, "marker", "SELECT * FROM marker ORDER BY id");
  dump_table (story, text, "sound", "SELECT * FROM sound ORDER BY id");
  dump_table (story, text, "plan", "SELECT * FROM plan");
  dump_table (story, text, "person", "SELECT * FROM plan_person ORDER BY id");
  dump_table (story, text, "planned", "SELECT * FROM plan_scene ORDER BY id");
  dump_table (story, text, "cast", "SELECT id, name, fold, description, voice FROM cast_member "
                                   "ORDER BY pos");

  return g_string_free (text, FALSE);
}

/* --- what must always hold -------------------------------------------------------------------- */

static void
check_none (FabStory   *story,
            const char *what,
            const char *sql)
{
  g_autoptr(FabQuery) query = fab_store_query (story->store, sql, "");

  if (fab_query_next (query))
    {
      g_autofree char *dump = testing_dump (story);

      g_printerr ("%s\n", dump);
      g_error ("%s: %" G_GINT64_FORMAT, what, fab_query_int (query, 0));
    }
}

static void
check_order (FabStory *story)
{
  check_none (story, "two scenes at one place", "SELECT pos FROM scene GROUP BY pos HAVING "
                                                "count(*) > 1");
  check_none (story, "two elements at one place",
              "SELECT scene FROM element GROUP BY scene, pos HAVING count(*) > 1");
  check_none (story, "two panels at one place",
              "SELECT scene FROM panel GROUP BY scene, pos HAVING count(*) > 1");
  check_none (story, "no home scene", "SELECT 0 WHERE NOT EXISTS (SELECT 1 FROM scene)");
  check_none (story, "a heading in the home scene",
              "SELECT id FROM element WHERE kind = 1 AND scene = (SELECT id FROM scene ORDER BY "
              "pos LIMIT 1)");
  check_none (story, "a heading that is not first",
              "SELECT id FROM element e WHERE kind = 1 AND EXISTS "
              "(SELECT 1 FROM element WHERE scene = e.scene AND pos < e.pos)");
  check_none (story, "a scene without heading",
              "SELECT id FROM scene s WHERE pos > (SELECT min(pos) FROM scene) AND NOT EXISTS "
              "(SELECT 1 FROM element WHERE scene = s.id AND kind = 1)");
}

static void
check_beats (FabStory *story)
{
  check_none (story, "a beat of another scene",
              "SELECT e.id FROM element e JOIN panel p ON p.id = e.panel WHERE p.scene <> e.scene");
  check_none (story, "a beat with a hole",
              "SELECT a.panel FROM element a JOIN element b ON b.panel = a.panel AND b.pos > a.pos "
              "JOIN element c ON c.scene = a.scene AND c.pos > a.pos AND c.pos < b.pos "
              "WHERE c.panel IS NOT a.panel");
  check_none (story, "beats in another order than panels",
              "SELECT p.id FROM panel p JOIN panel q ON q.scene = p.scene AND q.pos > p.pos "
              "WHERE (SELECT min(pos) FROM element WHERE panel = p.id) > "
              "(SELECT min(pos) FROM element WHERE panel = q.id)");
  check_none (story, "a take of another panel",
              "SELECT p.id FROM panel p JOIN take t ON t.id = p.take WHERE t.panel <> p.id");
}

/* The elements are what a fresh parse of the script gives. */
static void
check_script (FabStory *story)
{
  g_autofree char *script = fab_story_dup_script (story);
  g_autoptr(GPtrArray) parsed = fab_fountain_parse (script, -1);
  GListModel *elements = fab_story_get_elements (story);

  g_assert_cmpuint (g_list_model_get_n_items (elements), ==, parsed->len);
  for (guint i = 0; i < parsed->len; i++)
    {
      g_autoptr(FabElement) element = g_list_model_get_item (elements, i);
      FabElement *fresh = g_ptr_array_index (parsed, i);

      g_assert_cmpstr (fab_element_get_source (element), ==, fab_element_get_source (fresh));
      g_assert_cmpstr (fab_element_get_text (element), ==, fab_element_get_text (fresh));
      g_assert_cmpint (fab_element_get_kind (element), ==, fab_element_get_kind (fresh));
      g_assert_cmpint (fab_element_get_dual (element), ==, fab_element_get_dual (fresh));
    }
}

/* The models are what the store says. */
static void
check_models (FabStory *story)
{
  GListModel *panels = fab_story_get_panels (story);
  g_autoptr(FabQuery) query = NULL;
  guint i = 0;

  query = fab_store_query (story->store,
                           "SELECT p.id FROM panel p JOIN scene s ON s.id = p.scene "
                           "ORDER BY s.pos, p.pos", "");
  for (; fab_query_next (query); i++)
    {
      g_autoptr(FabPanel) panel = g_list_model_get_item (panels, i);

      g_assert_cmpint (fab_panel_get_id (panel), ==, fab_query_int (query, 0));
      g_assert_cmpuint (fab_story_find_panel (story, fab_query_int (query, 0)), ==, i);
    }
  g_assert_cmpuint (g_list_model_get_n_items (panels), ==, i);
}

void
testing_check (FabStory *story)
{
  check_none (story, "a broken reference", "PRAGMA foreign_key_check");
  check_order (story);
  check_beats (story);
  check_script (story);
  check_models (story);
}

/* --- finding ---------------------------------------------------------------------------------- */

gint64
testing_panel_at (FabStory *story,
                  guint     position)
{
  g_autoptr(FabPanel) panel = g_list_model_get_item (fab_story_get_panels (story), position);

  return panel != NULL ? fab_panel_get_id (panel) : 0;
}

gint64
testing_element_at (FabStory *story,
                    guint     position)
{
  g_autoptr(FabElement) element = g_list_model_get_item (fab_story_get_elements (story), position);

  return element != NULL ? fab_element_get_id (element) : 0;
}

gint64
testing_scene_at (FabStory *story,
                  guint     position)
{
  g_autoptr(FabScene) scene = g_list_model_get_item (fab_story_get_scenes (story), position);

  return scene != NULL ? fab_scene_get_id (scene) : 0;
}

gint64
testing_find_element (FabStory   *story,
                      const char *text)
{
  gint64 id = fab_store_int (story->store, 0,
                             "SELECT e.id FROM element e JOIN scene s ON s.id = e.scene "
                             "WHERE text = ?1 ORDER BY s.pos, e.pos LIMIT 1", "s", text);

  if (id == 0)
    g_error ("no element “%s”", text);

  return id;
}

/* --- filling ---------------------------------------------------------------------------------- */

static gint64
add_panel (FabStory   *story,
           guint       scene,
           const char *prompt,
           const char *first,
           guint       n)
{
  g_autoptr(GError) error = NULL;
  gint64 panel = fab_story_add_panel (story, testing_scene_at (story, scene), 0, prompt, &error);
  gint64 elements[8];
  guint at = 0;

  g_assert_no_error (error);
  while (testing_element_at (story, at) != testing_find_element (story, first))
    at++;
  for (guint i = 0; i < n; i++)
    elements[i] = testing_element_at (story, at + i);
  fab_story_set_beat (story, panel, elements, n, &error);
  g_assert_no_error (error);

  return panel;
}

void
testing_fill (FabStory *story)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) ink = g_bytes_new_static ("strokes", 7);
  g_autoptr(GBytes) drawing = g_bytes_new_static ("{\"drawing\":1}", 13);
  gint64 first, layer;

  fab_story_set_script (story, testing_script, &error);
  g_assert_no_error (error);

  first = add_panel (story, 0, "kitchen at night", "INT. KITCHEN - NIGHT", 2);
  add_panel (story, 0, "close-up of Anna", "ANNA", 3);
  add_panel (story, 0, "Ben in the door", "BEN comes in.", 3);
  add_panel (story, 1, "harbour", "Boats. Gulls.", 2);
  add_panel (story, 2, "the lamp", "The lamp turns.", 1);

  fab_story_add_take (story, first, "built-in", "", 7, "kitchen at night", FAB_BLOCKING_MEDIA_TYPE,
                      drawing, &error);
  g_assert_no_error (error);
  layer = fab_story_add_layer (story, first, "Ink", &error);
  g_assert_no_error (error);
  fab_story_add_mark (story, layer, ink, &error);
  g_assert_no_error (error);
  testing_check (story);
}
