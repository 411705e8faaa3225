/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people put into fields, and what comes with files of others: every page and dialog shows it, it is kept as it is, and all of
 * it can be undone. A critical or a warning ends the test. */
#include "config.h"

#include "app-testing.h"
#include "places.h"

#define LONG 6000 /* letters without a blank */

typedef struct
{
  GPtrArray *texts;
  guint      next;
  char      *dump; /* of what was written, by key */
  char      *start;
} Hostility;

static char *
make_long (void)
{
  GString *text = g_string_new (NULL);

  while (text->len < LONG)
    g_string_append (text, "Fernseh\xc3\xbc" "bertragung");

  return g_string_free (text, FALSE);
}

static GPtrArray *
make_texts (void)
{
  static const char * const fixed[] = {
    "<b>&amp;</i> \"quoted\" 'too'", "%s%n%d {name}", "_underlined_ mnemonic", "two\nlines\n\nand more", " ",
    "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7 family", "\xe2\x80\xaeoverridden to the left",
    "\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d \xe2\x80\x8f" "123 \xd8\xb3\xd9\x84\xd8\xa7\xd9\x85", "a\x07" "bell\x1b[31m", "../../etc/passwd",
    "'); DROP TABLE panel; --", "\xef\xbb\xbf\xe2\x80\x8b\xe2\x81\xa0", "Z\xcc\x81\xcc\x82\xcc\x83\xcc\x84\xcc\x85\xcc\x86\xcc\x87\xcc\x88",
  };
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (fixed); i++)
    g_ptr_array_add (texts, g_strdup (fixed[i]));
  g_ptr_array_add (texts, make_long ());

  return texts;
}

static const char *
take (Hostility *hostility)
{
  return g_ptr_array_index (hostility->texts, hostility->next++ % hostility->texts->len);
}

/* Refusing is fair; breaking is not. */
static void
write_panels (Hostility *hostility,
              FabStory  *story)
{
  for (guint i = 0; i < g_list_model_get_n_items (fab_story_get_panels (story)); i++)
    {
      gint64 panel = fab_story_get_panel_at (story, i), layer;

      fab_story_set_prompt (story, panel, take (hostility), NULL);
      fab_story_set_wording (story, panel, take (hostility), take (hostility), NULL);
      fab_story_add_marker (story, panel, 0, "#ff0000", take (hostility), NULL);
      layer = fab_story_add_layer (story, panel, take (hostility), NULL);
      if (layer != 0)
        fab_story_rename_layer (story, layer, take (hostility), NULL);
    }
}

static void
write_script (Hostility *hostility,
              FabStory  *story)
{
  GListModel *elements = fab_story_get_elements (story), *cast = fab_story_get_cast (story);

  for (guint i = 0; i < g_list_model_get_n_items (elements); i += 2)
    {
      g_autoptr(FabElement) element = g_list_model_get_item (elements, i);

      fab_story_set_element_text (story, fab_element_get_id (element), take (hostility), NULL);
    }
  for (guint i = 0; i < g_list_model_get_n_items (cast); i++)
    {
      g_autoptr(FabCastMember) member = g_list_model_get_item (cast, i);

      fab_story_set_cast_description (story, fab_cast_member_get_id (member), take (hostility), NULL);
      fab_story_rename_cast (story, fab_cast_member_get_id (member), take (hostility), NULL);
    }
}

static void
write_all (Hostility *hostility,
           FabStory  *story)
{
  static const char * const settings[] = { "title", "author", "look", "studio", "look-words", "director", "language", "logo" };

  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    fab_story_set_setting (story, settings[i], take (hostility), NULL);
  write_panels (hostility, story);
  write_script (hostility, story);
}

static char *
dump_texts (FabStory *story)
{
  GListModel *panels = fab_story_get_panels (story), *elements = fab_story_get_elements (story);
  g_autoptr(GString) dump = g_string_new (fab_story_get_setting (story, "title"));

  for (guint i = 0; i < g_list_model_get_n_items (panels); i++)
    {
      g_autoptr(FabPanel) panel = g_list_model_get_item (panels, i);

      g_string_append_printf (dump, "\n%s", fab_panel_get_prompt (panel));
    }
  for (guint i = 0; i < g_list_model_get_n_items (elements); i++)
    {
      g_autoptr(FabElement) element = g_list_model_get_item (elements, i);

      g_string_append (dump, fab_element_get_source (element));
    }

  return g_string_free (g_steal_pointer (&dump), FALSE);
}

static void
look_cb (FabWindow  *window,
         const char *place,
         gpointer    data)
{
  Hostility *hostility = data;
  FabStory *story;

  if (fab_window_get_session (window) == NULL || hostility->dump != NULL)
    return;
  story = fab_session_get_story (fab_window_get_session (window));
  hostility->start = dump_texts (story);
  write_all (hostility, story);
  hostility->dump = dump_texts (story);
  g_assert_nonnull (strstr (hostility->dump, "DROP TABLE"));
  places_settle (300);
}

static void
check_saved (Hostility *hostility,
             FabStory  *story)
{
  g_autofree char *dir = g_dir_make_tmp ("fabula-XXXXXX", NULL), *path = g_build_filename (dir, "hostile.fabula", NULL), *dump = NULL;
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;
  g_autoptr(FabStory) again = NULL;
  g_autoptr(GPtrArray) problems = NULL;

  fab_story_save (story, file, &error);
  g_assert_no_error (error);
  again = fab_story_open (dir, file, &error);
  g_assert_no_error (error);
  dump = dump_texts (again);
  g_assert_cmpstr (dump, ==, hostility->dump);
  problems = fab_story_check (again, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
  fab_story_close (again, TRUE);
  testing_remove_dir (dir);
}

/* As many steps as were made; the making of the sample can be undone as well. */
static void
check_undone (Hostility *hostility,
              FabStory  *story)
{
  g_autofree char *dump = dump_texts (story);

  while (strcmp (dump, hostility->start) != 0)
    {
      g_assert_true (fab_story_undo (story, NULL));
      g_free (dump);
      dump = dump_texts (story);
    }
}

static void
test_pages (FabApplication *app)
{
  FabWindow *window = fab_window_new (app);
  Hostility hostility = { make_texts () };
  FabStory *story;

  gtk_window_present (GTK_WINDOW (window));
  places_visit (window, PLACES_PLAIN, 300, 60, look_cb, &hostility);
  story = fab_session_get_story (fab_window_get_session (window));
  check_saved (&hostility, story);
  check_undone (&hostility, story);

  g_ptr_array_unref (hostility.texts);
  g_free (hostility.start);
  g_free (hostility.dump);
  places_leave (window);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(FabApplication) app = NULL;

  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  app = places_create_app ();
  g_test_add_data_func ("/hostile/pages", app, (GTestDataFunc) test_pages);

  return g_test_run ();
}
