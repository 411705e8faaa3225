/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fabula"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-application.h"
#include "fab-texts.h"

int
main (int   argc,
      char *argv[])
{
  g_autoptr(FabApplication) app = NULL;

  fab_texts_bind ();
  g_set_application_name (_("Fabula"));

  app = fab_application_new ();
  return g_application_run (G_APPLICATION (app), argc, argv);
}
