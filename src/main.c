/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fabula"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-application.h"

int
main (int   argc,
      char *argv[])
{
  g_autoptr(FabApplication) app = NULL;

  bindtextdomain (GETTEXT_PACKAGE, FAB_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_application_name (_("Fabula"));

  app = fab_application_new ();
  return g_application_run (G_APPLICATION (app), argc, argv);
}
