/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading only the scene that was edited gives what reading all of it gives. */
#include "config.h"

#include <string.h>

#include <glib/gstdio.h>

#include "fab-boarding.h"
#include "fab-story.h"
#include "story-testing.h"

#define N_EDITS 150

static const char script[] =
  "Title: A Test\nAuthor: Nobody\n\nA line above all scenes.\n\n"
  "INT. KITCHEN - NIGHT\n\nANNA (30s) stands at the window. [[a note]]\n\nANNA\n(low)\nIt is late.\n\n"
  "BEN\nThen go to bed.\n\n> CUT TO:\n\n"
  "EXT. GARDEN - DAY #2#\n\nThe sun shines.\n\n/* Not this. */\n\nBEN ^\nGood morning.\n\n= A synopsis\n\n"
  "# Act Two\n\nINT. HALL - DAY\n\nANNA\nWho is there?\n\nCARL ^\nNobody.\n\nThe door opens.\n\n"
  "EXT. ROAD - NIGHT\n\nIt rains.\n";

/* What people and chance put into scripts. */
static const char * const scraps[] = {
  "a", "\n", "\n\n", "\n\nINT. ATTIC - DAY\n\n", "\n\nDORA\n", "EXT. ", "/*", "*/", "[[", "]]", "[[x]]", ". ", " ^", "@mcx\n",
  "CUT TO:", "\n\nCUT TO:\n\n", "# ", "= ", "> ", " <", "~la\n", "(", ")", "Title: ", "!", ".", "===", "é", "  \n", "",
};

typedef struct
{
  char     *dir;
  FabStory *story;
} Side;

static void
open_side (Side *side)
{
  side->dir = g_dir_make_tmp ("fabula-XXXXXX", NULL);
  side->story = fab_story_new (side->dir, NULL);
  g_assert_true (fab_story_set_script (side->story, script, NULL));
  g_assert_true (fab_boarding_run (side->story, 0, NULL));
}

static void
close_side (Side *side)
{
  fab_story_close (side->story, TRUE);
  g_assert_finalize_object (side->story);
  g_assert_cmpint (g_rmdir (side->dir), ==, 0);
  g_free (side->dir);
}

static guint
find_scene (FabStory *story,
            gint64    scene)
{
  GListModel *scenes = fab_story_get_scenes (story);

  for (guint i = 0; i < g_list_model_get_n_items (scenes); i++)
    {
      g_autoptr(FabScene) row = g_list_model_get_item (scenes, i);

      if (fab_scene_get_id (row) == scene)
        return i;
    }

  return G_MAXUINT;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

static void
describe_cast (FabStory *story,
               GString  *text)
{
  GListModel *cast = fab_story_get_cast (story);
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < g_list_model_get_n_items (cast); i++)
    {
      g_autoptr(FabCastMember) member = g_list_model_get_item (cast, i);

      g_ptr_array_add (names, g_strdup (fab_cast_member_get_name (member)));
    }
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (text, "cast %s\n", (char *) names->pdata[i]);
}

static char *
describe (FabStory *story)
{
  GListModel *elements = fab_story_get_elements (story);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (elements); i++)
    {
      g_autoptr(FabElement) element = g_list_model_get_item (elements, i);
      gint64 panel = fab_element_get_panel (element);

      g_string_append_printf (text, "%s|%s|%s|%s|%s|%d|%d|%d|scene %u|panel %d\n",
                              fab_element_kind_to_nick (fab_element_get_kind (element)), fab_element_get_text (element),
                              fab_element_get_source (element), fab_element_get_key (element),
                              fab_element_get_scene_number (element), fab_element_get_dual (element),
                              fab_element_get_level (element), fab_element_get_forced (element),
                              find_scene (story, fab_element_get_scene (element)),
                              panel ? (int) fab_story_find_panel (story, panel) : -1);
    }
  describe_cast (story, text);

  return g_string_free (text, FALSE);
}

/* Where a character begins in @text, from @at on. */
static gsize
find_character (const char *text,
                gsize       at)
{
  while (((guchar) text[at] & 0xc0) == 0x80)
    at++;

  return at;
}

/* Some bytes of one or two elements are replaced by a scrap. */
static void
edit_both (Side  *scenes,
           Side  *all,
           GRand *rand)
{
  GListModel *elements = fab_story_get_elements (scenes->story);
  guint n = g_list_model_get_n_items (elements), first = g_rand_int_range (rand, 0, n);
  guint last = first + (first + 1 < n ? (guint) g_rand_int_range (rand, 0, 2) : 0);
  g_autoptr(FabElement) a = g_list_model_get_item (elements, first);
  g_autoptr(FabElement) b = g_list_model_get_item (elements, last);
  g_autoptr(GString) source = g_string_new (fab_element_get_source (a));
  g_autofree char *script_now = NULL;
  gsize at, end;

  if (last > first)
    g_string_append (source, fab_element_get_source (b));
  at = find_character (source->str, g_rand_int_range (rand, 0, source->len + 1));
  end = at + g_rand_int_range (rand, 0, 6);
  end = find_character (source->str, MIN (source->len, end));
  g_string_erase (source, at, end - at);
  g_string_insert (source, at, scraps[g_rand_int_range (rand, 0, G_N_ELEMENTS (scraps))]);
  g_assert_true (fab_story_replace_script (scenes->story, fab_element_get_id (a), fab_element_get_id (b), source->str,
                                           NULL));
  script_now = fab_story_dup_script (scenes->story);
  g_assert_true (fab_story_set_script (all->story, script_now, NULL));
}

static void
test_random (void)
{
  for (guint32 seed = 1; seed <= 4; seed++)
    {
      g_autoptr(GRand) rand = g_rand_new_with_seed (seed);
      Side scenes, all;

      open_side (&scenes);
      open_side (&all);
      for (guint i = 0; i < N_EDITS && g_list_model_get_n_items (fab_story_get_elements (scenes.story)) > 0; i++)
        {
          g_autofree char *ours = NULL;
          g_autofree char *theirs = NULL;

          edit_both (&scenes, &all, rand);
          ours = describe (scenes.story);
          theirs = describe (all.story);
          g_test_message ("seed %u, edit %u", seed, i);
          g_assert_cmpstr (ours, ==, theirs);
        }
      close_side (&scenes);
      close_side (&all);
    }
}

/* Elements that do not follow each other are refused, and nothing changes. */
static void
test_refused (void)
{
  Side side;
  g_autofree char *now = NULL;
  GListModel *elements;

  open_side (&side);
  elements = fab_story_get_elements (side.story);
  {
    g_autoptr(FabElement) first = g_list_model_get_item (elements, 2);
    g_autoptr(FabElement) second = g_list_model_get_item (elements, 5);
    g_autoptr(GError) error = NULL;

    g_assert_false (fab_story_replace_script (side.story, fab_element_get_id (second), fab_element_get_id (first), "x",
                                              &error));
    g_assert_error (error, FAB_STORY_ERROR, FAB_STORY_ERROR_NOT_FOUND);
  }
  now = fab_story_dup_script (side.story);
  g_assert_cmpstr (now, ==, script);
  close_side (&side);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/story/scene/random", test_random);
  g_test_add_func ("/story/scene/refused", test_refused);

  return g_test_run ();
}
