/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-composing"

#include "config.h"

#include "fab-composing.h"

static void
preedit_changed_cb (GtkTextView *view,
                    const char  *preedit,
                    gpointer     data)
{
  g_object_set_data (G_OBJECT (view), "fab-composing", GINT_TO_POINTER (*preedit != '\0'));
}

void
fab_composing_follow (GtkTextView *view)
{
  g_return_if_fail (GTK_IS_TEXT_VIEW (view));

  g_signal_connect (view, "preedit-changed", G_CALLBACK (preedit_changed_cb), NULL);
}

gboolean
fab_composing_is_on (GtkTextView *view)
{
  g_return_val_if_fail (GTK_IS_TEXT_VIEW (view), FALSE);

  return g_object_get_data (G_OBJECT (view), "fab-composing") != NULL;
}
