/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fabula as main.c starts it. */
#include "config.h"

#include <glib/gi18n.h>

#include "fab-application.h"
#include "start-testing.h"

static void
added_cb (GtkApplication *app,
          GtkWindow      *window)
{
  g_signal_connect (window, "realize", G_CALLBACK (start_testing_tell), NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(FabApplication) app = NULL;

  bindtextdomain (GETTEXT_PACKAGE, FAB_LOCALEDIR);
  textdomain (GETTEXT_PACKAGE);
  app = fab_application_new ();
  g_application_set_flags (G_APPLICATION (app), G_APPLICATION_NON_UNIQUE);
  g_signal_connect (app, "window-added", G_CALLBACK (added_cb), NULL);

  return g_application_run (G_APPLICATION (app), argc, argv);
}
