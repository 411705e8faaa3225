/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-application.h"

/* The program, beside any other that runs. */
static inline FabApplication *
testing_create_app (void)
{
  FabApplication *app = fab_application_new ();
  g_autoptr(GError) error = NULL;

  g_application_set_flags (G_APPLICATION (app), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (app), NULL, &error);
  g_assert_no_error (error);

  return app;
}
