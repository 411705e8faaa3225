/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows that the pages of the preferences share: what is typed, what a test says, and what leaves the computer. */
#pragma once

#include <adwaita.h>

#include "fab-service-settings.h"

G_BEGIN_DECLS

/* Without telling that somebody typed. */
void fab_service_rows_show_text (AdwEntryRow *row, const char *text);

/* What stands in the rows, applied or not. A key that was kept for the address before does not go to another one. */
void fab_service_rows_apply (AdwEntryRow *url, AdwEntryRow *key, FabServiceSettings *service);

/* The row of a test: its button, what shows that it runs, and what came of it. */
typedef struct
{
  AdwActionRow *row;
  GtkSpinner   *spinner;
  GtkWidget    *button;
} FabTestRow;

void fab_test_row_say       (FabTestRow row, const char *text);
void fab_test_row_ask       (FabTestRow row); /* "Asking…", until it says something else */
void fab_test_row_say_error (FabTestRow row, const GError *error);

/* Where an engine runs. @sent: what is sent to which computer; NULL: nothing is. @forgets: a key would not be kept. */
void fab_service_rows_show_where (AdwActionRow *row, GtkImage *icon, const char *sent, gboolean forgets);

G_END_DECLS
