/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one can do where one pressed on the reel. */
#define G_LOG_DOMAIN "fab-reel-view"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-reel-view-private.h"

typedef struct
{
  const char *label;
  const char *action;
} Item;

static const Item items[] = {
  { N_("_Split Here"), "win.split-at-playhead" },
  { N_("_Duplicate Panel"), "win.duplicate-panel" },
  { N_("De_lete Panel"), "win.delete-panel" },
  { NULL, NULL },
  { N_("Add _Marker…"), "win.add-marker" },
  { N_("Add _Sound…"), "win.add-sound" },
  { N_("_Record Voice…"), "win.record" },
  { NULL, NULL },
  { N_("Automatic D_uration"), "win.automatic-duration" },
  { N_("_Mute Sound"), "win.mute-sound" },
  { N_("Split S_ound"), "win.split-sound" },
  { N_("Remove Sound"), "win.delete-sound" },
  { NULL, NULL },
  { N_("Mark _In"), "win.mark-in" },
  { N_("Mark _Out"), "win.mark-out" },
  { N_("_Clear In and Out"), "win.clear-range" },
};

static GMenuModel *
make_menu (void)
{
  g_autoptr(GMenu) menu = g_menu_new ();
  g_autoptr(GMenu) section = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      if (items[i].label)
        {
          g_menu_append (section, _(items[i].label), items[i].action);
          continue;
        }
      g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
      g_object_unref (section);
      section = g_menu_new ();
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));

  return G_MENU_MODEL (g_steal_pointer (&menu));
}

void
_fab_reel_view_open_menu (FabReelView *self,
                          double       x,
                          double       y)
{
  if (self->menu == NULL)
    {
      g_autoptr(GMenuModel) model = make_menu ();

      self->menu = gtk_popover_menu_new_from_model (model);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
    }
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &(GdkRectangle) { x, y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}
