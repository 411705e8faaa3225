/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <locale.h>

#include "fab-session-audience.h"
#include "fab-texts.h"

#include "app-testing.h"
#include "places.h"
#include "window-testing.h"

/* Of the main window, and each window and dialog that an action opens. */
static const struct { const char *action; PlacesFlags flags; } places[] = {
  { "win.show-script" }, { "win.insight" }, { "win.cast" }, { "win.open-panel" }, { "win.show-board" }, { "win.project" },
  { "win.film-settings" }, { "win.palette" }, { "win.show-help-overlay" }, { "app.preferences" },
  { "app.preferences-of::painter" }, { "app.preferences-of::voices" }, { "app.about" }, { "app.help", PLACES_HELP },
  { "win.rewrite-scene" }, { "win.rewrite-as" }, { "win.translate" }, { "win.write-prompts" },
  { "win.write-steps", PLACES_WRITER }, { "win.what-next", PLACES_WRITER }, { "win.paint-variations" },
  { "win.camera" }, { "win.record" }, { "win.export" }, { "win.print" }, { "win.export-pictures" },
  { "win.export-file::.html" }, { "win.export-file::.otio" }, { "win.export-file::.edl" }, { "win.export-file::.csv" },
  { "win.export-file::.srt" }, { "win.screen" }, { "win.audience" }, { "win.tastes" }, { "win.cover" }, { "win.forecast" },
  { "win.outline" }, { "win.find" }, { "win.replace" }, { "win.present" }, { "win.new-panel" }, { "win.undo" },
};

static gboolean
reached_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

void
places_settle (guint milliseconds)
{
  gboolean reached = FALSE;

  g_timeout_add_full (G_PRIORITY_LOW, milliseconds, reached_cb, &reached, NULL);
  while (!reached)
    g_main_context_iteration (NULL, TRUE);
}

void
places_close_others (FabWindow *window)
{
  g_autoptr(GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (l->data != (gpointer) window && gtk_widget_get_mapped (l->data))
      gtk_window_destroy (l->data);
  places_settle (20);
}

/* People who watched, for the pages about them. */
static void
add_viewers (FabSession *session)
{
  static const char * const names[] = { "Ada", "Ben", "Zoë" };
  static const FabFeeling feelings[] = { FAB_FEELING_LOVE, FAB_FEELING_TENSE, FAB_FEELING_LAUGH, FAB_FEELING_BORED };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr(FabShowing) showing = fab_session_create_showing (session);
      g_autoptr(FabScreening) screening = fab_session_begin_screening (session, showing, names[i]);
      gint64 duration = fab_showing_get_duration (showing);

      for (gint64 j = 0; j < 4; j++)
        fab_session_react (screening, showing, feelings[(i + j) % 4], (j * 2 + 1) * duration / 8);
      fab_session_keep_screening (session, screening);
    }
}

static void
visit (FabWindow  *window,
       const char *action,
       guint       pause,
       PlaceFunc   look,
       gpointer    data)
{
  g_autofree char *name = NULL;
  g_autoptr(GVariant) target = NULL;
  g_autoptr(GError) error = NULL;

  g_action_parse_detailed_name (action, &name, &target, &error);
  g_assert_no_error (error);
  if (!gtk_widget_activate_action_variant (GTK_WIDGET (window), name, target))
    g_error ("there is no action %s", action);
  places_settle (pause);
  look (window, action, data);
  places_close_others (window);
}

void
places_visit (FabWindow   *window,
              PlacesFlags  flags,
              guint        drawn,
              guint        pause,
              PlaceFunc    look,
              gpointer     data)
{
  places_settle (pause);
  look (window, "welcome", data);
  fab_window_open_sample (window);
  while (fab_window_get_session (window) == NULL)
    g_main_context_iteration (NULL, TRUE);
  add_viewers (fab_window_get_session (window));
  places_settle (drawn);
  look (window, "board", data);
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    if ((places[i].flags & ~flags) == 0)
      visit (window, places[i].action, pause, look, data);
}

void
places_leave (FabWindow *window)
{
  g_autoptr(FabStory) story = g_object_ref (fab_session_get_story (fab_window_get_session (window)));

  gtk_window_destroy (GTK_WINDOW (window));
  places_settle (20);
  fab_story_close (story, TRUE);
}

/* The pseudo-locale, made of the sources as they are now. */
static char *
make_pseudo (void)
{
  g_autoptr(GError) error = NULL;
  char *folder = g_dir_make_tmp ("fabula-XXXXXX", &error);
  const char *command[] = { "python3", g_getenv ("FABULA_TRANSLATIONS"), "pseudo", folder, NULL };
  int status = 0;

  g_assert_no_error (error);
  g_assert_nonnull (command[1]);
  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));

  return folder;
}

char *
places_speak (const char *language)
{
  char *folder = g_str_equal (language, PLACES_PSEUDO) ? make_pseudo () : NULL;

  if (folder != NULL)
    g_setenv ("FABULA_LOCALEDIR", folder, TRUE);
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  g_setenv ("LANGUAGE", language, TRUE);
  setlocale (LC_ALL, "");
  fab_texts_bind ();
  if (g_str_equal (language, "ar"))
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);

  return folder;
}

/* TEST_TEXT: how large text is, in per cent. */
static void
enlarge_text (void)
{
  const char *text = g_getenv ("TEST_TEXT");

  if (text != NULL)
    g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int) (96 * 1024 * g_ascii_strtod (text, NULL) / 100), NULL);
}

FabApplication *
places_create_app (void)
{
  enlarge_text ();

  return testing_create_app ();
}
