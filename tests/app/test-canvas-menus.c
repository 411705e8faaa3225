/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the menus of the canvas and of its layers offer is there and is done. */
#include "config.h"

#include <adwaita.h>

#include "canvas-testing.h"
#include "fab-canvas-private.h"
#include "fab-layers-view.h"
#include "fab-paper-private.h"

static void
check_menu (GMenuModel *model,
            void      (*check) (const char *action, GVariant *target, gpointer data),
            gpointer    data)
{
  for (int i = 0; i < g_menu_model_get_n_items (model); i++)
    {
      g_autoptr(GMenuModel) section = g_menu_model_get_item_link (model, i, G_MENU_LINK_SECTION);
      g_autoptr(GMenuModel) submenu = g_menu_model_get_item_link (model, i, G_MENU_LINK_SUBMENU);
      g_autoptr(GVariant) target = g_menu_model_get_item_attribute_value (model, i, G_MENU_ATTRIBUTE_TARGET, NULL);
      g_autofree char *action = NULL;

      if (g_menu_model_get_item_attribute (model, i, G_MENU_ATTRIBUTE_ACTION, "s", &action))
        check (action, target, data);
      if (section)
        check_menu (section, check, data);
      if (submenu)
        check_menu (submenu, check, data);
    }
}

static void
check_menus (GtkWidget *widget,
             void     (*check) (const char *action, GVariant *target, gpointer data),
             gpointer   data)
{
  if (GTK_IS_MENU_BUTTON (widget) && gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (widget)))
    check_menu (gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (widget)), check, data);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    check_menus (child, check, data);
}

typedef struct
{
  Desk      *desk;
  GtkWidget *view;
  guint      failed, added, chosen;
} Choice;

/* A choice is what is chosen then. */
static void
choose (const char *action,
        GVariant   *target,
        gpointer    data)
{
  Choice *choice = data;
  const char *name = strchr (action, '.') + 1;

  if (target == NULL)
    return;
  g_assert_true (gtk_widget_activate_action_variant (choice->view, action, target));
  if (g_str_equal (action, "layers.add"))
    choice->added++;
  if (g_str_equal (action, "layers.blend") || g_str_equal (action, "layers.kind") || g_str_equal (action, "guides.texture"))
    {
      g_autofree char *now = NULL;
      gpointer object = g_str_equal (name, "texture") ? (gpointer) fab_paper_get_guides (choice->desk->paper) : choice->view;

      g_object_get (object, name, &now, NULL);
      g_assert_cmpstr (now, ==, g_variant_get_string (target, NULL));
      choice->chosen++;
    }
}

static void
test_menu_choices (Desk          *desk,
                   gconstpointer  data)
{
  FabLayersView *view = g_object_ref_sink (g_object_new (FAB_TYPE_LAYERS_VIEW, NULL));
  Choice choice = { desk, GTK_WIDGET (view) };

  g_signal_connect_swapped (desk->base.session, "failed", G_CALLBACK (desk_count_failed_cb), &choice.failed);
  fab_layers_view_set_session (view, desk->base.session);
  check_menus (GTK_WIDGET (view), choose, &choice);
  g_assert_cmpuint (choice.added, ==, 4);
  g_assert_cmpuint (desk_count_layers (desk), ==, 4);
  choice.view = GTK_WIDGET (desk->canvas);
  check_menus (GTK_WIDGET (desk->canvas), choose, &choice);
  g_assert_cmpuint (choice.chosen, ==, 6 + 4 + 5);
  g_assert_cmpuint (choice.failed, ==, 0);
  fab_layers_view_set_session (view, NULL);
  g_assert_finalize_object (view);
}

/* Everything that helps the hand is an action with a state; it shows itself without complaint. */
static void
test_guides (Desk          *desk,
             gconstpointer  data)
{
  static const char * const actions[] = {
    "guides.thirds", "guides.center", "guides.safe-areas", "guides.perspective", "onion.previous", "onion.next",
    "canvas.onion-skin", "canvas.flip-view", "canvas.zoom-in", "canvas.turn-left", "canvas.zoom-fit", "canvas.light-box",
    "canvas.clear-light-box",
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (desk->canvas), actions[i], NULL));
      gtk_test_widget_wait_for_draw (GTK_WIDGET (desk->paper));
    }
  for (guint i = 0; fab_guides_textures ()[i]; i++)
    {
      g_autofree char *texture = NULL;

      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (desk->canvas), "guides.texture", "s", fab_guides_textures ()[i]));
      g_object_get (fab_paper_get_guides (desk->paper), "texture", &texture, NULL);
      g_assert_cmpstr (texture, ==, fab_guides_textures ()[i]);
    }
  gtk_test_widget_wait_for_draw (GTK_WIDGET (desk->paper));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (desk->canvas), "guides.texture", "s", "white"));
}

/* The Menu key opens what the second button does; nothing is drawn. */
static void
test_menu (Desk          *desk,
           gconstpointer  data)
{
  GtkWidget *menu = NULL;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (desk->canvas), "canvas.menu", NULL));
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (desk->canvas)); child; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER_MENU (child))
      menu = child;
  g_assert_nonnull (menu);
  testing_wait_for (gtk_widget_get_mapped (menu));
  gtk_popover_popdown (GTK_POPOVER (menu));
  g_assert_cmpuint (desk_count_layers (desk), ==, 0);
}

/* A tool lies there as it was put down: in the next window, and after the next start. */
static void
test_kept_tools (Desk          *desk,
                 gconstpointer  data)
{
  const GdkRGBA red = { 1, 0, 0, 1 };
  g_autoptr(GdkRGBA) color = NULL, other = NULL;
  FabCanvas *next;
  double size, other_size;

  g_object_set (desk->canvas, "tool", "pen", "size", 50., "rgba", &red, NULL);
  gtk_widget_set_visible (GTK_WIDGET (desk->canvas), FALSE);
  next = g_object_ref_sink (g_object_new (FAB_TYPE_CANVAS, "tool", "brush", NULL));
  g_object_get (next, "size", &other_size, "rgba", &other, NULL);
  g_object_set (next, "tool", "pen", NULL);
  g_object_get (next, "size", &size, "rgba", &color, NULL);
  g_assert_cmpfloat (size, ==, 50);
  g_assert_true (gdk_rgba_equal (color, &red));
  g_assert_cmpfloat (other_size, !=, 50);
  g_assert_false (gdk_rgba_equal (other, &red));
  g_assert_finalize_object (next);
}

int
main (int    argc,
      char **argv)
{
  static const DeskTest tests[] = {
    { "/canvas/menu-choices", test_menu_choices },
    { "/canvas/guides", test_guides },
    { "/canvas/menu", test_menu },
    { "/canvas/kept-tools", test_kept_tools },
  };

  gtk_test_init (&argc, &argv);
  adw_init ();
  desk_add_tests (tests, G_N_ELEMENTS (tests));

  return g_test_run ();
}
