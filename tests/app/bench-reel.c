/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A reel of ten thousand panels against one of a hundred: what a picture of it takes while one scrolls, zooms, scrubs
 * and selects. */
#include "config.h"

#include <adwaita.h>

#include "app-testing.h"
#include "fab-reel-view-private.h"

#define TURNS 60

typedef struct
{
  Fixture      *fixture;
  FabReelView  *reel;
  GtkAdjustment *adjustment;
} Desk;

static void
fill (FabStory *story,
      guint     n)
{
  g_autoptr(FabScene) scene = g_list_model_get_item (fab_story_get_scenes (story), 0);

  fab_story_begin (story, "Fill", NULL);
  for (guint i = 0; i < n; i++)
    {
      gint64 panel = fab_story_add_panel (story, fab_scene_get_id (scene), 0, "Anna waits", NULL);

      fab_story_set_duration (story, panel, G_USEC_PER_SEC, NULL);
    }
  fab_story_end (story);
}

static void
scroll (Desk  *desk,
        guint  turn)
{
  gtk_adjustment_set_value (desk->adjustment, (turn * 977) % 4000 * gtk_adjustment_get_upper (desk->adjustment) / 4000);
}

static void
zoom (Desk  *desk,
      guint  turn)
{
  fab_reel_view_zoom (desk->reel, turn % 20 < 10 ? .5 : 2);
}

static void
scrub (Desk  *desk,
       guint  turn)
{
  FabTimeline *timeline = fab_session_get_timeline (desk->fixture->session);

  fab_session_seek (desk->fixture->session, fab_timeline_get_duration (timeline) / TURNS * turn);
}

static void
choose (Desk  *desk,
        guint  turn)
{
  FabStory *story = desk->fixture->story;

  fab_session_select (desk->fixture->session, testing_panel_at (story, testing_count_panels (story) / TURNS * turn));
}

/* Milliseconds that doing it and drawing it take. */
static double
measure (Desk *desk,
         void (*act) (Desk *desk, guint turn),
         double *worst)
{
  gint64 all = 0, most = 0;

  for (guint turn = 0; turn < TURNS; turn++)
    {
      gint64 began = g_get_monotonic_time (), took;
      GtkSnapshot *snapshot = gtk_snapshot_new ();
      g_autoptr(GskRenderNode) node = NULL;

      act (desk, turn);
      GTK_WIDGET_GET_CLASS (desk->reel)->snapshot (GTK_WIDGET (desk->reel), snapshot);
      node = gtk_snapshot_free_to_node (snapshot);
      took = g_get_monotonic_time () - began;
      all += took;
      most = MAX (most, took);
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
  *worst = most / 1e3;

  return all / 1e3 / TURNS;
}

static void
run (guint  n,
     double took[4])
{
  static const struct { const char *name; void (*act) (Desk *desk, guint turn); } acts[] = {
    { "scroll", scroll }, { "zoom", zoom }, { "scrub", scrub }, { "select", choose },
  };
  Fixture fixture;
  FabThumbnails *thumbnails;
  GtkWidget *window = gtk_window_new (), *scroller = gtk_scrolled_window_new ();
  Desk desk = { &fixture };

  testing_set_up (&fixture, NULL);
  fill (fixture.story, n);
  thumbnails = fab_thumbnails_new (fixture.session);
  desk.reel = g_object_new (FAB_TYPE_REEL_VIEW, NULL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (desk.reel));
  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 240);
  gtk_window_set_child (GTK_WINDOW (window), scroller);
  fab_reel_view_set_thumbnails (desk.reel, thumbnails);
  gtk_window_present (GTK_WINDOW (window));
  testing_wait_for (gtk_widget_get_width (GTK_WIDGET (desk.reel)) > 1);
  desk.adjustment = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scroller));
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      double worst, mean = measure (&desk, acts[i].act, &worst);

      g_print ("%5u panels, %-6s: %.2f ms, %.2f at most", n, acts[i].name, mean, worst);
      g_print (took[i] > 0 ? "; %.1f times\n" : "\n", mean / took[i]);
      took[i] = mean;
    }
  gtk_window_destroy (GTK_WINDOW (window));
  testing_wait_for (G_OBJECT (thumbnails)->ref_count == 1);
  g_object_unref (thumbnails);
  testing_tear_down (&fixture, NULL);
}

int
main (void)
{
  double took[4] = { 0 };

  gtk_init ();
  run (100, took);
  run (10000, took);

  return 0;
}
