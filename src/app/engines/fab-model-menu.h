/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Offers @models in a popover of @button, which sleeps when there are none. @chosen gets @data, an object, while that lives,
 * and the name of the model. */
typedef void (*FabModelFunc) (gpointer data, const char *model);
void fab_model_menu_offer (GtkMenuButton *button, const char * const *models, FabModelFunc chosen, gpointer data);

G_END_DECLS
