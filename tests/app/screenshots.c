/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A picture of every page and dialog, in the language of the environment: screenshots FOLDER [PLACE …]. See ./dev screenshots. */
#include "config.h"

#include <locale.h>

#include "fab-texts.h"
#include "fab-voice-picker.h"
#include "places.h"

#define MOST_PAGES 5 /* of what scrolls */

typedef struct
{
  const char *folder;
  char      **only; /* parts of the names of places; none: all */
  FabWindow  *window;
  guint       n_menus;
} Pictures;

static gboolean
is_wanted (Pictures   *pictures,
           const char *place)
{
  for (char **only = pictures->only; *only != NULL; only++)
    if (strstr (place, *only) != NULL)
      return TRUE;

  return *pictures->only == NULL;
}

static void
take_picture (Pictures   *pictures,
              const char *place,
              guint       settle)
{
  g_autofree char *name = g_strdup_printf ("%s.png", g_str_has_prefix (place, "win.") ? place + 4 : place);
  g_autofree char *path = g_build_filename (pictures->folder, g_strdelimit (name, ":", '-'), NULL);
  const char *command[] = { "import", "-window", "root", "-depth", "8", path, NULL };

  places_settle (settle);
  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
}

/* --- what lies below --- */

/* FALSE: there is nothing more below. */
static gboolean
scroll_below (GtkWidget *widget)
{
  gboolean more = FALSE;

  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (GTK_IS_SCROLLED_WINDOW (widget))
    {
      GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (widget));
      double before = gtk_adjustment_get_value (adjustment);

      gtk_adjustment_set_value (adjustment, before + gtk_adjustment_get_page_size (adjustment) - 24);
      more = gtk_adjustment_get_value (adjustment) > before + 8;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    more |= scroll_below (child);

  return more;
}

static void
take_below (Pictures   *pictures,
            GtkWidget  *root,
            const char *place)
{
  for (int page = 2; page <= MOST_PAGES && scroll_below (root); page++)
    {
      g_autofree char *name = g_strdup_printf ("%s-%d", place, page);

      take_picture (pictures, name, 400);
    }
}

/* --- menus --- */

static GtkWidget *
find (GtkWidget  *widget,
      const char *type)
{
  GtkWidget *found = g_str_equal (G_OBJECT_TYPE_NAME (widget), type) && gtk_widget_get_mapped (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find (child, type);

  return found;
}

static void
take_submenus (Pictures   *pictures,
               GtkWidget  *menu,
               const char *place)
{
  GtkWidget *stack = find (menu, "GtkStack");
  g_autoptr(GtkSelectionModel) pages = stack != NULL ? gtk_stack_get_pages (GTK_STACK (stack)) : NULL;

  for (guint i = 1; pages != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (pages)); i++)
    {
      g_autoptr(GObject) page = g_list_model_get_item (G_LIST_MODEL (pages), i);
      g_autofree char *name = g_strdup_printf ("%s-in-%u", place, i);

      g_object_set (menu, "visible-submenu", gtk_stack_page_get_name (GTK_STACK_PAGE (page)), NULL);
      take_picture (pictures, name, 400);
    }
}

static void
take_menu (Pictures      *pictures,
           GtkMenuButton *button)
{
  g_autofree char *name = g_strdup_printf ("menu-%02u", ++pictures->n_menus);
  GtkPopover *popover;

  gtk_menu_button_popup (button);
  take_picture (pictures, name, 400);
  popover = gtk_menu_button_get_popover (button);
  take_below (pictures, GTK_WIDGET (popover), name);
  if (GTK_IS_POPOVER_MENU (popover))
    take_submenus (pictures, GTK_WIDGET (popover), name);
  gtk_menu_button_popdown (button);
  places_settle (50);
}

/* Each once. */
static void
take_menus (Pictures  *pictures,
            GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_is_sensitive (widget))
    return;
  if (GTK_IS_MENU_BUTTON (widget) && g_object_get_data (G_OBJECT (widget), "taken") == NULL)
    {
      g_object_set_data (G_OBJECT (widget), "taken", pictures);
      take_menu (pictures, GTK_MENU_BUTTON (widget));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    take_menus (pictures, child);
}

/* --- what no command opens by itself --- */

static void
press (const char *keys)
{
  const char *command[] = { "xdotool", "key", keys, NULL };

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
}

static void
show_menu_of (FabWindow  *window,
              const char *type)
{
  GtkWidget *widget = find (GTK_WIDGET (window), type);

  if (widget == NULL)
    return;
  gtk_widget_grab_focus (widget);
  places_settle (50);
  press ("Menu");
}

static void
show_board_menu (FabWindow *window)
{
  fab_session_set_mode (fab_window_get_session (window), FAB_MODE_BOARD);
  show_menu_of (window, "FabPanelCard");
}

static void
show_reel_menu (FabWindow *window)
{
  g_object_set (window, "show-reel", TRUE, NULL);
  show_menu_of (window, "FabReelView");
}

static void
show_canvas_menu (FabWindow *window)
{
  fab_session_set_mode (fab_window_get_session (window), FAB_MODE_CANVAS);
  show_menu_of (window, "FabPaper");
}

static void
show_marker (FabWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.add-marker", NULL);
}

static void
show_player (FabWindow *window)
{
  FabSession *session = fab_window_get_session (window);

  fab_session_set_mode (session, FAB_MODE_PLAYER);
  fab_player_seek (fab_session_get_player (session), 9 * G_USEC_PER_SEC);
}

static void
show_voices (FabWindow *window)
{
  FabSession *session = fab_window_get_session (window);
  g_autoptr(FabCastMember) member = g_list_model_get_item (fab_story_get_cast (fab_session_get_story (session)), 0);

  gtk_window_present (GTK_WINDOW (fab_voice_picker_new (GTK_WINDOW (window), session, member)));
}

static void
show_script (FabWindow *window)
{
  g_object_set (window, "show-script", TRUE, NULL);
}

static void
show_inspector (FabWindow *window)
{
  g_object_set (window, "show-script", FALSE, "show-inspector", TRUE, NULL);
}

static void
show_board (FabWindow *window)
{
  gboolean narrow = gtk_widget_get_width (GTK_WIDGET (window)) < 700;

  fab_session_set_mode (fab_window_get_session (window), FAB_MODE_BOARD);
  g_object_set (window, "show-script", !narrow, "show-inspector", !narrow, "show-reel", TRUE, NULL);
}

/* Somebody of the sample, for those who have not seen the program yet. */
static void
select_panel (FabWindow *window,
              guint      position)
{
  FabSession *session = fab_window_get_session (window);
  g_autoptr(FabPanel) panel = g_list_model_get_item (fab_story_get_panels (fab_session_get_story (session)), position);

  if (panel != NULL)
    fab_session_select (session, fab_panel_get_id (panel));
}

static void
show_story (FabWindow *window)
{
  GtkWidget *bar = find (GTK_WIDGET (window), "GtkSearchBar");

  if (bar != NULL)
    gtk_search_bar_set_search_mode (GTK_SEARCH_BAR (bar), FALSE);
  fab_session_set_mode (fab_window_get_session (window), FAB_MODE_BOARD);
  select_panel (window, 7);
}

static void
show_blocking (FabWindow *window)
{
  GtkWidget *paper;

  g_object_set (window, "show-script", FALSE, NULL);
  select_panel (window, 7);
  fab_session_set_mode (fab_window_get_session (window), FAB_MODE_CANVAS);
  places_settle (500);
  paper = find (GTK_WIDGET (window), "FabPaper");
  if (paper == NULL)
    return;
  gtk_widget_activate_action (paper, "canvas.tool", "s", "blocking");
  places_settle (1500); /* it is read on a thread */
  gtk_widget_grab_focus (paper);
  places_settle (100);
  press ("Tab");
}

static const struct { const char *name; void (*show) (FabWindow *window); } more[] = {
  { "pane-script", show_script }, { "pane-inspector", show_inspector }, { "pane-reel", show_board },
  { "menu-board", show_board_menu }, { "menu-reel", show_reel_menu }, { "menu-canvas", show_canvas_menu },
  { "story", show_story }, { "blocking", show_blocking }, { "player", show_player }, { "marker", show_marker }, { "voices", show_voices },
};

static GtkWidget *
find_front (FabWindow *window)
{
  g_autoptr(GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (l->data != window && gtk_widget_get_mapped (l->data))
      return l->data;

  return GTK_WIDGET (window);
}

static void
take_pictures_cb (FabWindow  *window,
                  const char *place,
                  gpointer    data)
{
  Pictures *pictures = data;
  GtkWidget *front = find_front (window);

  if (!is_wanted (pictures, place))
    return;
  take_picture (pictures, place, 1000);
  if (fab_window_get_session (window) != NULL)
    take_menus (pictures, front);
  if (front != GTK_WIDGET (window) || g_str_has_prefix (place, "pane-"))
    take_below (pictures, front, place);
}

int
main (int   argc,
      char *argv[])
{
  Pictures pictures = { argv[1], argv + MIN (argc, 2) };
  g_autoptr(FabApplication) app = NULL;
  FabWindow *window;

  g_return_val_if_fail (argc > 1, 2);

  setlocale (LC_ALL, "");
  gtk_init ();
  fab_texts_bind ();
  app = places_create_app ();
  window = fab_window_new (app);
  gtk_window_maximize (GTK_WINDOW (window));
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  places_visit (window, PLACES_WRITER | PLACES_HELP, 10000, 150, take_pictures_cb, &pictures);
  for (guint i = 0; i < G_N_ELEMENTS (more); i++)
    {
      more[i].show (window);
      places_settle (150);
      take_pictures_cb (window, more[i].name, &pictures);
      press ("Escape"); /* a menu */
      places_close_others (window);
    }
  places_leave (window);

  return 0;
}
