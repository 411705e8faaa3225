/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A small story in a folder of its own, and waiting without sleeping. */
#pragma once

#include <string.h>

#include <glib/gstdio.h>

#include "fab-session.h"

#define TESTING_SCRIPT \
  "Title: A Test\n\n" \
  "INT. KITCHEN - NIGHT\n\nANNA stands at the window.\n\nANNA\nIt is late.\n\n" \
  "BEN\nThen go to bed.\n\nEXT. GARDEN - DAY\n\nThe sun shines.\n\nBEN\nGood morning.\n"

typedef struct
{
  char       *dir;
  FabStory   *story;
  FabSession *session;
} Fixture;

static inline void
testing_remove_dir (const char *path)
{
  GDir *dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        testing_remove_dir (child);
      else
        g_remove (child);
    }
  g_clear_pointer (&dir, g_dir_close);
  g_rmdir (path);
}

/* GTK 4.8 asks where the pointer is over a popover that has gone since. Such a late question is no fault of ours. */
static inline gboolean
testing_is_ours_cb (const char     *domain,
                    GLogLevelFlags  level,
                    const char     *message,
                    gpointer        data)
{
  return strstr (message, "gdk_surface_get_device_position: assertion 'GDK_IS_SURFACE (surface)'") == NULL
         && strstr (message, "_gtk_widget_find_at_coords: assertion 'GDK_IS_SURFACE (surface)'") == NULL;
}

static inline void
testing_set_up (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  g_test_log_set_fatal_handler (testing_is_ours_cb, NULL);
  fixture->dir = g_dir_make_tmp ("fabula-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->story = fab_story_new (fixture->dir, &error);
  g_assert_no_error (error);
  fixture->session = fab_session_new (fixture->story, NULL, NULL, NULL);
  fab_session_load_script (fixture->session, TESTING_SCRIPT);
}

static inline void
testing_tear_down (Fixture       *fixture,
                   gconstpointer  data)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
  /* pictures that nobody wants any more may still be drawn on a thread */
  for (gint64 end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;
       G_OBJECT (fixture->session)->ref_count > 1 && g_get_monotonic_time () < end;)
    g_main_context_iteration (NULL, FALSE);
  g_assert_finalize_object (fixture->session);
  for (gint64 end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;
       G_OBJECT (fixture->story)->ref_count > 1 && g_get_monotonic_time () < end;)
    g_main_context_iteration (NULL, FALSE);
  fab_story_close (fixture->story, TRUE);
  g_assert_finalize_object (fixture->story);
  testing_remove_dir (fixture->dir);
  g_free (fixture->dir);
}

static inline gboolean
testing_tick_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

/* Runs the main loop until @condition holds, a minute at most: others may want the machine, too. */
#define testing_wait_for(condition) \
  G_STMT_START { \
    gint64 deadline_ = g_get_monotonic_time () + 60 * G_USEC_PER_SEC; \
    guint tick_ = g_timeout_add (10, testing_tick_cb, NULL); \
    while (!(condition) && g_get_monotonic_time () < deadline_) \
      g_main_context_iteration (NULL, TRUE); \
    g_source_remove (tick_); \
    g_assert_true (condition); \
  } G_STMT_END

static inline guint
testing_count_panels (FabStory *story)
{
  return g_list_model_get_n_items (fab_story_get_panels (story));
}

static inline gint64
testing_panel_at (FabStory *story,
                  guint     position)
{
  g_autoptr(FabPanel) panel = g_list_model_get_item (fab_story_get_panels (story), position);

  return panel ? fab_panel_get_id (panel) : 0;
}

/* The first panel with a speech, from @position on. */
static inline gint64
testing_find_speech (FabStory *story)
{
  for (guint i = 0; i < testing_count_panels (story); i++)
    {
      g_autoptr(FabPanel) panel = g_list_model_get_item (fab_story_get_panels (story), i);

      if (fab_panel_get_dialogue_element (panel) != 0)
        return fab_panel_get_id (panel);
    }
  return 0;
}
