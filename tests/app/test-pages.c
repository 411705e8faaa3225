/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The windows that tell of the story: they follow it, say their figures, and lead to its panels. */
#include "config.h"

#include <adwaita.h>

#include "app-testing.h"
#include "fab-cast-view.h"
#include "fab-insight-plot.h"
#include "fab-insight-view.h"

static void
test_figures (void)
{
  static const struct { const char *title, *wanted; } cases[] = {
    { "Length and Share of Speech", "Scene 1: " },
    { "Who Is Where", "BEN: 2 speeches, 6 words (67 % of all), first in scene 1, last in scene 2" },
    { "Pacing", "Scene 2: 2.0 words, 1 turn" },
    { "Mood", "Scene 2: +0.5, by 2 words" },
  };
  Fixture base = { NULL };
  g_autofree char *talk = NULL;

  testing_set_up (&base, NULL);
  {
    g_autoptr(FabInsight) insight = fab_insight_new (fab_story_get_elements (base.story), NULL, NULL);

    for (FabInsightKind kind = 0; kind < FAB_N_INSIGHTS; kind++)
      {
        g_autofree char *figures = fab_insight_text_figures (insight, kind);

        g_test_message ("%s", figures);
        g_assert_cmpstr (fab_insight_text_title (kind), ==, cases[kind].title);
        g_assert_nonnull (strstr (figures, cases[kind].wanted));
      }
    talk = fab_insight_text_talk (insight);
    g_assert_true (g_str_has_prefix (talk, "No: "));
  }
  testing_tear_down (&base, NULL);
}

static FabInsightPlot *
find_plot (GtkWidget *widget)
{
  FabInsightPlot *found = FAB_IS_INSIGHT_PLOT (widget) ? FAB_INSIGHT_PLOT (widget) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found; child = gtk_widget_get_next_sibling (child))
    found = find_plot (child);

  return found;
}

static gboolean
shows (GtkWidget  *widget,
       const char *text)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    if (shows (child, text))
      return TRUE;

  return FALSE;
}

static void
test_view (Fixture       *base,
           gconstpointer  data)
{
  GtkWidget *view = fab_insight_view_new (NULL, base->session);
  g_autoptr(FabPanel) panel = NULL;
  FabInsightPlot *plot;

  gtk_window_present (GTK_WINDOW (view));
  plot = find_plot (view);
  testing_wait_for (gtk_widget_get_width (GTK_WIDGET (plot)) > 0);
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (plot), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
  g_assert_true (shows (view, "2 scenes on"));
  g_assert_cmpuint (fab_insight_plot_find (plot, 0), ==, G_MAXUINT);
  g_assert_cmpuint (fab_insight_plot_find (plot, 60), ==, 0);
  g_assert_cmpuint (fab_insight_plot_find (plot, gtk_widget_get_width (GTK_WIDGET (plot)) - 10), ==, 1);

  g_signal_emit_by_name (plot, "scene", 1);
  panel = fab_session_dup_panel (base->session);
  g_assert_cmpstr (fab_panel_get_label (panel), ==, "2A");

  fab_session_load_script (base->session, "INT. A\n\nANNA\nRain?\n\nMARY\nRain.\n");
  testing_wait_for (shows (view, "Yes, first in scene 1:\nANNA: Rain?\nMARY: Rain."));
  fab_session_load_script (base->session, "");
  testing_wait_for (shows (view, "There is no scene yet."));
  gtk_window_destroy (GTK_WINDOW (view));
}

/* --- the cast and the places --- */

static void
test_cast_view (Fixture       *base,
                gconstpointer  data)
{
  GtkWidget *view = fab_cast_view_new (NULL, base->session);
  g_autofree char *script = NULL;

  gtk_window_present (GTK_WINDOW (view));
  g_assert_true (shows (view, "ANNA"));
  g_assert_true (shows (view, "BEN"));
  g_assert_true (shows (view, "GARDEN"));
  g_assert_true (shows (view, "1 scene"));
  fab_session_rename_place (base->session, "KITCHEN", "cellar");
  g_assert_true (shows (view, "CELLAR"));
  g_assert_false (shows (view, "KITCHEN"));
  script = fab_story_dup_script (base->story);
  g_assert_nonnull (strstr (script, "INT. CELLAR - NIGHT"));
  fab_session_undo (base->session);
  g_assert_true (shows (view, "KITCHEN"));
  fab_session_load_script (base->session, "Nobody.\n");
  g_assert_false (shows (view, "KITCHEN"));
  gtk_window_destroy (GTK_WINDOW (view));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/pages/insight-figures", test_figures);
  g_test_add ("/pages/insight", Fixture, NULL, testing_set_up, test_view, testing_tear_down);

  g_test_add ("/pages/cast", Fixture, NULL, testing_set_up, test_cast_view, testing_tear_down);

  return g_test_run ();
}
