/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Random verbs, undo and redo: what must hold, holds; undo leads back along the same way. */
#include "config.h"

#include "story-testing.h"

#define ROUNDS 12
#define STEPS  60

static gint64
random_panel (FabStory *story)
{
  guint n = g_list_model_get_n_items (fab_story_get_panels (story));

  return n > 0 ? testing_panel_at (story, g_test_rand_int_range (0, n)) : 0;
}

static gint64
random_element (FabStory *story)
{
  guint n = g_list_model_get_n_items (fab_story_get_elements (story));

  return n > 0 ? testing_element_at (story, g_test_rand_int_range (0, n)) : 0;
}

static gint64
random_scene (FabStory *story)
{
  guint n = g_list_model_get_n_items (fab_story_get_scenes (story));

  return testing_scene_at (story, g_test_rand_int_range (0, n));
}

static const char * const pieces[] = {
  "INT. ROOM - DAY\n\n", "EXT. WOOD\n\n", "Somebody walks.\n\n", "A note. [[look here]]\n\n",
  "ANNA\nHello.\n\n", "ÉLISE (O.S.)\n(low)\nYes?\n\n", "CUT TO:\n\n", "# Act\n\n", "\n\n", "=== \n",
  "No end of line", "\r\nDOS LINE\r\nspeaks.\r\n", "> THE END <\n", "~la la la\n",
  "/* hidden\n\nnot */\n",
};

/* The script with a piece put in, a stretch cut out, or both, anywhere. */
static char *
mangle (const char *script)
{
  glong length = g_utf8_strlen (script, -1);
  glong at = length > 0 ? g_test_rand_int_range (0, length + 1) : 0;
  glong most = g_test_rand_int_range (0, 2) ? g_test_rand_int_range (0, 60) : 0;
  glong cut = MIN (most, length - at);
  const char *start = g_utf8_offset_to_pointer (script, at);
  const char *piece = g_test_rand_int_range (0, 4)
                      ? pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))] : "";
  g_autofree char *head = g_strndup (script, start - script);

  return g_strconcat (head, piece, g_utf8_offset_to_pointer (start, cut), NULL);
}

static gboolean
edit_script (FabStory *story)
{
  g_autofree char *old = fab_story_dup_script (story);
  g_autofree char *text = mangle (old);
  g_autofree char *script = NULL;
  gboolean ok = fab_story_set_script (story, text, NULL);

  script = fab_story_dup_script (story);
  g_assert_cmpstr (script, ==, text);

  return ok;
}

static gboolean
choose_beat (FabStory *story)
{
  guint n = g_list_model_get_n_items (fab_story_get_elements (story));
  guint start = n > 0 ? g_test_rand_int_range (0, n) : 0;
  gint64 elements[4];
  guint most = (guint) g_test_rand_int_range (0, 5);
  gsize count = MIN (n - start, most);

  for (gsize i = 0; i < count; i++)
    elements[i] = testing_element_at (story, start + i);

  return fab_story_set_beat (story, random_panel (story), elements, count, NULL);
}

static gboolean
edit_element (FabStory *story)
{
  static const char * const texts[] = {
    "Something else.", "ZED", "EXT. SEA - NIGHT", "", "Two\nlines", "(aside)", "Fin [[why]]",
  };

  return fab_story_set_element_text (story, random_element (story),
                                     texts[g_test_rand_int_range (0, G_N_ELEMENTS (texts))], NULL);
}

static gboolean
merge_two (FabStory *story)
{
  gint64 first = random_panel (story);
  gint64 second = random_panel (story);

  return first != second && fab_story_merge_panels (story, first, second, NULL);
}

static gboolean
draw (FabStory *story)
{
  g_autoptr(GBytes) data = g_bytes_new ("abcdefgh", g_test_rand_int_range (0, 8));

  return fab_story_add_take (story, random_panel (story), "e", "m", 1, "p", "image/png", data,
                             NULL);
}

static gboolean
add_sound (FabStory *story)
{
  g_autoptr(GBytes) data = g_bytes_new_static ("sound", 5);
  gint64 panel = random_panel (story), line = random_element (story), sound;

  if (panel == 0 || line == 0)
    return FALSE;
  fab_story_begin (story, "Sound", NULL);
  sound = fab_story_add_sound (story, FAB_TRACK_VOICE, panel, 1, "s", "audio/x-wav", 9, data, NULL);
  fab_story_set_sound_element (story, sound, line, NULL);
  fab_story_end (story);

  return TRUE;
}

static gint64
random_layer (FabStory *story)
{
  g_autoptr(GListModel) layers = fab_story_dup_layers (story, random_panel (story));
  guint n = g_list_model_get_n_items (layers);
  g_autoptr(FabLayer) layer = n > 0 ? g_list_model_get_item (layers, g_test_rand_int_range (0, n)) : NULL;

  return layer != NULL ? fab_layer_get_id (layer) : 0;
}

/* Half of the marks go, the others change places, one is new. */
static gboolean
shuffle_marks (FabStory *story)
{
  gint64 layer = random_layer (story);
  g_autoptr(GArray) rows = fab_story_list_marks (story, layer);
  g_autoptr(GBytes) data = g_bytes_new ("ijklmnop", g_test_rand_int_range (0, 8));
  FabMarkRow row = { .data = data };

  if (layer == 0)
    return FALSE;
  while (rows->len > 1)
    g_array_remove_index (rows, g_test_rand_int_range (0, rows->len));
  g_array_insert_val (rows, 0, row);

  return fab_story_set_marks (story, layer, (const FabMarkRow *) (gpointer) rows->data, rows->len, NULL);
}

static gboolean
sketch (FabStory *story)
{
  g_autoptr(GBytes) data = g_bytes_new ("abcdefgh", g_test_rand_int_range (0, 8));

  switch (g_test_rand_int_range (0, 8))
    {
    case 0:
      return fab_story_add_layer_of_kind (story, random_panel (story), fab_layer_kinds ()[g_test_rand_int_range (0, 4)],
                                          "L", NULL) != 0;
    case 1:
      return fab_story_delete_layer (story, random_layer (story), NULL);
    case 2:
      return fab_story_copy_layer (story, random_layer (story), random_panel (story), NULL) != 0;
    case 3:
      return fab_story_merge_layer (story, random_layer (story), NULL);
    case 4:
      return fab_story_move_layer (story, random_layer (story), random_layer (story), NULL);
    case 5:
      return shuffle_marks (story);
    default:
      return fab_story_add_mark (story, random_layer (story), data, NULL) != 0;
    }
}

/* Most of these are refused now and then: a panel that is not there, a split at the start. */
static gboolean
do_something (FabStory *story)
{
  switch (g_test_rand_int_range (0, 22))
    {
    case 0:
    case 1:
      return edit_script (story);
    case 2:
      return edit_element (story);
    case 3:
      return fab_story_add_panel (story, random_scene (story), 0, "new", NULL) != 0;
    case 4:
      return fab_story_add_panel (story, 0, random_panel (story), "new", NULL) != 0;
    case 5:
      return fab_story_duplicate_panel (story, random_panel (story), NULL) != 0;
    case 6:
      return fab_story_delete_panel (story, random_panel (story), NULL);
    case 7:
      return fab_story_move_panel (story, random_panel (story), 0, random_panel (story), NULL);
    case 8:
      return fab_story_move_panel (story, random_panel (story), random_scene (story), 0, NULL);
    case 9:
      return fab_story_split_panel (story, random_panel (story), random_element (story), NULL) != 0;
    case 10:
      return merge_two (story);
    case 11:
    case 12:
      return choose_beat (story);
    case 13:
      return fab_story_set_follows (story, random_panel (story), g_test_rand_int_range (0, 3) > 0, NULL);
    case 14:
      return fab_story_cut_panel (story, random_panel (story), 1, 3, 0, NULL) != 0;
    case 15:
      return fab_story_add_marker (story, random_panel (story), 2, "", "m", NULL) != 0;
    case 16:
      return add_sound (story);
    case 17:
    case 18:
    case 19:
      return sketch (story);
    default:
      return draw (story);
    }
}

/* @states holds what the document was after each step; undo and redo walk along it. */
static guint
walk (FabStory  *story,
      GPtrArray *states,
      guint      at)
{
  gboolean back = g_test_rand_int_range (0, 3) != 0;
  g_autofree char *now = NULL;

  if (back ? at == 0 : at + 1 >= states->len)
    return at;

  if (back)
    g_assert_true (fab_story_undo (story, NULL));
  else
    g_assert_true (fab_story_redo (story, NULL));
  at = back ? at - 1 : at + 1;
  now = testing_dump (story);
  g_assert_cmpstr (now, ==, g_ptr_array_index (states, at));

  return at;
}

static void
run_round (FabStory *story)
{
  g_autoptr(GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
  guint at = 0;

  while (fab_story_undo (story, NULL))
    ;
  g_ptr_array_add (states, testing_dump (story));
  while (fab_story_redo (story, NULL))
    g_ptr_array_add (states, testing_dump (story));
  at = states->len - 1;

  for (guint i = 0; i < STEPS; i++)
    {
      g_autofree char *now = NULL;

      if (g_test_rand_int_range (0, 3) == 0)
        at = walk (story, states, at);
      else
        do_something (story);

      testing_check (story);
      now = testing_dump (story);
      if (g_str_equal (now, g_ptr_array_index (states, at)))
        continue;

      g_ptr_array_set_size (states, at + 1);
      g_ptr_array_add (states, g_steal_pointer (&now));
      at++;
    }
}

static void
test_random (void)
{
  for (guint i = 0; i < ROUNDS; i++)
    {
      char *dir = testing_make_dir ();
      FabStory *story = testing_new_story (dir);

      testing_fill (story);
      run_round (story);
      fab_story_close (story, TRUE);
      g_assert_finalize_object (story);
      testing_remove_dir (dir);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/story/random", test_random);

  return g_test_run ();
}
