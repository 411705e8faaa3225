/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-icons"

#include "config.h"

#include <gtk/gtk.h>

#include "fab-icons.h"

static struct
{
  GThread *home;
  void   (*dispose) (GObject *icon);
} icons;

static gboolean
let_go_cb (gpointer icon)
{
  return G_SOURCE_REMOVE;
}

static void
dispose_at_home (GObject *icon)
{
  if (g_thread_self () == icons.home)
    icons.dispose (icon);
  else
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, let_go_cb, g_object_ref (icon), g_object_unref);
}

void
fab_icons_mend (void)
{
  GObjectClass *klass = g_type_class_ref (GTK_TYPE_ICON_PAINTABLE); /* kept: what is changed in it is to stay */

  if (icons.home)
    return;
  icons.home = g_thread_self ();
  icons.dispose = klass->dispose;
  klass->dispose = dispose_at_home;
}
