/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-service-rows"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-message.h"
#include "fab-service-rows.h"

void
fab_service_rows_show_text (AdwEntryRow *row,
                            const char  *text)
{
  g_return_if_fail (ADW_IS_ENTRY_ROW (row));

  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (row)), text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (row), text);
}

void
fab_service_rows_apply (AdwEntryRow        *url,
                        AdwEntryRow        *key,
                        FabServiceSettings *service)
{
  g_autofree char *typed = NULL, *kept = NULL;

  g_return_if_fail (FAB_IS_SERVICE_SETTINGS (service));

  typed = g_strdup (gtk_editable_get_text (GTK_EDITABLE (key)));
  g_object_get (service, "key", &kept, NULL);
  g_object_set (service, "url", gtk_editable_get_text (GTK_EDITABLE (url)), NULL);
  if (g_strcmp0 (typed, kept) != 0)
    g_object_set (service, "key", typed, NULL);
}

static void
show (FabTestRow  row,
      const char *text,
      gboolean    asking)
{
  gtk_spinner_set_spinning (row.spinner, asking);
  gtk_widget_set_sensitive (row.button, !asking);
  adw_action_row_set_subtitle (row.row, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row.row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

void
fab_test_row_say (FabTestRow  row,
                  const char *text)
{
  show (row, text, FALSE);
}

void
fab_test_row_ask (FabTestRow row)
{
  show (row, _("Asking…"), TRUE);
}

void
fab_test_row_say_error (FabTestRow    row,
                        const GError *error)
{
  g_autofree char *text = fab_message_for_error (error);

  show (row, text, FALSE);
}

void
fab_service_rows_show_where (AdwActionRow *row,
                             GtkImage     *icon,
                             const char   *sent,
                             gboolean      forgets)
{
  g_return_if_fail (ADW_IS_ACTION_ROW (row));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), sent != NULL ? _("Leaves Your Computer") : _("Runs on Your Computer"));
  adw_action_row_set_subtitle (row, sent != NULL ? sent
                               : forgets ? _("There is no keyring: a key is forgotten when Fabula closes.")
                                         : _("Nothing is sent anywhere."));
  gtk_image_set_from_icon_name (icon, sent != NULL ? "network-transmit-symbolic" : "computer-symbolic");
}
