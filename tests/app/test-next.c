/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The windows in which a person wishes: what could happen next, prompts of a scene, versions of a line. */
#include "config.h"

#include <string.h>

#include "app-testing.h"
#include "fab-next-card.h"
#include "fab-next-window.h"
#include "fab-prompts-window.h"
#include "fab-versions.h"

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(FabWriter) writer = fab_builtin_writer_new ();
  g_autoptr(GError) error = NULL;

  fixture->dir = g_dir_make_tmp ("fabula-XXXXXX", &error);
  fixture->story = fab_story_new (fixture->dir, &error);
  g_assert_no_error (error);
  fixture->session = fab_session_new (fixture->story, writer, NULL, NULL);
  fab_session_load_script (fixture->session, TESTING_SCRIPT);
  fab_session_step (fixture->session, -100);
}

static gint64
get_scene (Fixture *fixture)
{
  FabPart part;

  g_assert_true (fab_session_find_part (fixture->session, FALSE, &part));

  return part.scene;
}

static guint
count_cards (GtkWidget *widget)
{
  guint n = FAB_IS_NEXT_CARD (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_cards (child);

  return n;
}

static void
settle (void)
{
  for (guint i = 0; i < 50; i++)
    g_main_context_iteration (NULL, FALSE);
}

static void
close_window (GtkWidget *window)
{
  gtk_window_close (GTK_WINDOW (window));
  settle ();
}

/* One after the other, each behind the one before it; the same is not taken twice. */
static void
test_next (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *window = fab_next_window_new (NULL, fixture->session, get_scene (fixture));
  guint scenes = g_list_model_get_n_items (fab_story_get_scenes (fixture->story));

  gtk_window_present (GTK_WINDOW (window));
  testing_wait_for (count_cards (window) == FAB_N_OFFERS);
  g_assert_true (gtk_widget_activate_action (window, "next.take", "u", 1));
  testing_wait_for (g_list_model_get_n_items (fab_story_get_scenes (fixture->story)) == scenes + 1);
  settle ();
  gtk_widget_activate_action (window, "next.take", "u", 1);
  settle ();
  gtk_widget_activate_action (window, "next.take", "u", 0);
  testing_wait_for (g_list_model_get_n_items (fab_story_get_scenes (fixture->story)) == scenes + 2);
  settle ();
  gtk_widget_activate_action (window, "next.on", NULL);
  testing_wait_for (count_cards (window) == FAB_N_OFFERS);
  close_window (window);
  fab_session_undo (fixture->session);
  fab_session_undo (fixture->session);
  g_assert_cmpuint (g_list_model_get_n_items (fab_story_get_scenes (fixture->story)), ==, scenes);
}

static void
test_prompts (Fixture       *fixture,
              gconstpointer  data)
{
  gint64 scene = get_scene (fixture);
  g_autoptr(FabPanel) panel = fab_session_dup_panel (fixture->session);
  g_autofree char *before = g_strdup (fab_panel_get_prompt (panel));
  gint64 id = fab_panel_get_id (panel);
  GtkWidget *window;

  fab_story_set_prompt (fixture->story, id, "a dog", NULL);
  window = fab_prompts_window_new (NULL, fixture->session, scene);
  gtk_window_present (GTK_WINDOW (window));
  settle ();
  g_assert_true (gtk_widget_activate_action (window, "prompts.use", NULL));
  g_clear_object (&panel);
  panel = fab_story_ref_panel (fixture->story, id);
  g_assert_cmpstr (fab_panel_get_prompt (panel), ==, before);
  settle (); /* it closed by itself */
}

/* What only a language model can do cannot be asked of the built-in writer. */
static void
test_versions (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *window = fab_versions_new (NULL, fixture->session, (FabPart) { 0, 0 }, FAB_VERSION_TRANSLATED);

  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_activate_action (window, "versions.write", NULL);
  g_assert_false (fab_session_get_writing (fixture->session));
  close_window (window);
}

static GtkWidget *
find_label (GtkWidget  *widget,
            const char *text)
{
  GtkWidget *found = GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found; child = gtk_widget_get_next_sibling (child))
    found = find_label (child, text);

  return found;
}

/* What the built-in writer finds no words for is said as long as the window is there: it does not just do nothing. */
static void
test_versions_speechless (Fixture       *fixture,
                          gconstpointer  data)
{
  GtkWidget *window, *label;
  FabPart part;

  fab_session_load_script (fixture->session, "INT. KITCHEN - NIGHT\n\nANNA\nGo!\n");
  fab_session_step (fixture->session, 100);
  g_assert_true (fab_session_find_part (fixture->session, TRUE, &part));
  window = fab_versions_new (NULL, fixture->session, part, FAB_VERSION_FUNNIER);
  gtk_window_present (GTK_WINDOW (window));
  testing_wait_for (!fab_session_get_writing (fixture->session));
  testing_wait_for ((label = find_label (window, "a language model can")) != NULL);
  g_object_notify (G_OBJECT (window), "is-active");
  g_assert_true (gtk_widget_get_visible (label));
  g_assert_nonnull (find_label (window, "a language model can"));
  close_window (window);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/next/window", Fixture, NULL, set_up, test_next, testing_tear_down);
  g_test_add ("/next/prompts", Fixture, NULL, set_up, test_prompts, testing_tear_down);
  g_test_add ("/next/versions", Fixture, NULL, set_up, test_versions, testing_tear_down);
  g_test_add ("/next/versions-speechless", Fixture, NULL, set_up, test_versions_speechless, testing_tear_down);

  return g_test_run ();
}
