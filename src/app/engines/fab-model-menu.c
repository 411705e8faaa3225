/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-app"

#include "config.h"

#include "fab-model-menu.h"

static void
close_cb (GtkMenuButton *button)
{
  gtk_menu_button_popdown (button);
}

static void
activated_cb (gpointer       data,
              GtkListBoxRow *row,
              GtkListBox    *list)
{
  FabModelFunc chosen = (FabModelFunc) g_object_get_data (G_OBJECT (list), "chosen");

  chosen (data, gtk_label_get_label (GTK_LABEL (gtk_list_box_row_get_child (row))));
}

void
fab_model_menu_offer (GtkMenuButton      *button,
                      const char * const *models,
                      FabModelFunc        chosen,
                      gpointer            data)
{
  GtkWidget *list = gtk_list_box_new (), *scroller = gtk_scrolled_window_new (), *popover = gtk_popover_new ();

  for (guint i = 0; models[i]; i++)
    {
      GtkWidget *label = gtk_label_new (models[i]);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_list_box_append (GTK_LIST_BOX (list), label);
    }
  g_object_set_data (G_OBJECT (list), "chosen", (gpointer) chosen);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (activated_cb), data, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (close_cb), button, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 320);
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  gtk_menu_button_set_popover (button, popover);
  gtk_widget_set_sensitive (GTK_WIDGET (button), models[0] != NULL);
}
