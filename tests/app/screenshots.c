/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A picture of every page and dialog, in the language of the environment: screenshots FOLDER [PLACE …]. See ./dev screenshots. */
#include "config.h"

#include <locale.h>

#include "fab-texts.h"
#include "places.h"

typedef struct
{
  const char  *folder;
  char       **only; /* parts of the names of places; none: all */
} Pictures;

static gboolean
is_wanted (Pictures   *pictures,
           const char *place)
{
  for (char **only = pictures->only; *only != NULL; only++)
    if (strstr (place, *only) != NULL)
      return TRUE;

  return *pictures->only == NULL;
}

static void
take_picture_cb (FabWindow  *window,
                 const char *place,
                 gpointer    data)
{
  Pictures *pictures = data;
  g_autofree char *name = g_strdup_printf ("%s.png", g_str_has_prefix (place, "win.") ? place + 4 : place);
  g_autofree char *path = g_build_filename (pictures->folder, g_strdelimit (name, ":", '-'), NULL);
  const char *command[] = { "import", "-window", "root", "-depth", "8", path, NULL };

  if (!is_wanted (pictures, place))
    return;
  places_settle (1000);
  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
}

int
main (int   argc,
      char *argv[])
{
  Pictures pictures = { argv[1], argv + MIN (argc, 2) };
  g_autoptr(FabApplication) app = NULL;
  FabWindow *window;

  g_return_val_if_fail (argc > 1, 2);

  setlocale (LC_ALL, "");
  gtk_init ();
  fab_texts_bind ();
  app = places_create_app ();
  window = fab_window_new (app);
  gtk_window_maximize (GTK_WINDOW (window));
  gtk_window_present (GTK_WINDOW (window));
  places_visit (window, PLACES_WRITER | PLACES_HELP, 10000, 150, take_picture_cb, &pictures);
  places_leave (window);

  return 0;
}
