/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every page, dialog and popover for every person: what can be used has a name, no letter is the mnemonic of two things, and Tab
 * comes by everything. */
#include "config.h"

#include <adwaita.h>

#include "app-testing.h"
#include "places.h"

typedef struct
{
  const char *place;
  GHashTable *found;     /* what is wrong, each once */
  guint       n_scopes;
  GString    *mnemonics; /* lines of what is seen together, a tab, the text */
} Walk;

static void G_GNUC_PRINTF (3, 4)
note (Walk       *walk,
      GtkWidget  *widget,
      const char *format,
      ...)
{
  GString *line = g_string_new (NULL);
  va_list args;

  va_start (args, format);
  g_string_append_printf (line, "%s: ", walk->place);
  g_string_append_vprintf (line, format, args);
  va_end (args);
  for (int i = 0; i < 5 && widget != NULL; i++, widget = gtk_widget_get_parent (widget))
    g_string_append_printf (line, "%s%s", i == 0 ? ": " : " in ", G_OBJECT_TYPE_NAME (widget));
  g_hash_table_add (walk->found, g_string_free (line, FALSE));
}

/* What is seen of @root, itself first. */
static GPtrArray *
list_widgets (GtkWidget *root,
              GPtrArray *list)
{
  if (!gtk_widget_get_mapped (root))
    return list;
  g_ptr_array_add (list, g_object_ref (root));
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    list_widgets (child, list);

  return list;
}

/* --- names ------------------------------------------------------------------------------------ */

/* What a screen reader says of it; NULL: nothing. */
static char *
dup_name (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  if (!gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL))
    return NULL;

  return gtk_test_accessible_check_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, "");
}

static gboolean
can_be_used (GtkWidget *widget)
{
  switch ((int) gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)))
    {
    case GTK_ACCESSIBLE_ROLE_NONE:
    case GTK_ACCESSIBLE_ROLE_PRESENTATION:
    case GTK_ACCESSIBLE_ROLE_WINDOW:
      return FALSE;
    default:
      return gtk_widget_get_focusable (widget);
    }
}

/* An icon says nothing, though it is what a button of GTK 4.8 is labelled by. */
static gboolean
is_named_by_another (GtkWidget *widget)
{
  if (!gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY))
    return FALSE;

  if (GTK_IS_BUTTON (widget) && GTK_IS_IMAGE (gtk_button_get_child (GTK_BUTTON (widget))))
    return !GTK_IS_BOX (gtk_widget_get_parent (widget)); /* it is a part of something with a name */

  return TRUE;
}

static void
check_name (Walk      *walk,
            GtkWidget *widget)
{
  g_autofree char *name = can_be_used (widget) ? dup_name (widget) : NULL;

  if (!can_be_used (widget))
    return;
  if (name == NULL && !is_named_by_another (widget))
    note (walk, widget, "no name (%s)", gtk_widget_get_tooltip_text (widget));
  else if (name != NULL && (strlen (name) == 0 || strchr (name, '_') != NULL))
    note (walk, widget, "is called “%s”", name);
}

/* GTK 4.8 calls what has no name by its type: a button with an icon is a "GtkImage Play". */
static void
check_no_type (Walk      *walk,
               GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);
  gboolean icon = GTK_IS_BUTTON (widget) && GTK_IS_IMAGE (gtk_button_get_child (GTK_BUTTON (widget)));

  if (icon && gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL) &&
      gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY))
    note (walk, widget, "is called by its icon as well (%s)", gtk_widget_get_tooltip_text (widget));
  if ((GTK_IS_LIST_BOX (widget) || GTK_IS_POPOVER_MENU (widget)) &&
      !gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL) &&
      !gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY))
    note (walk, widget, "is called by its type");
}

static void
check_pages_named (Walk      *walk,
                   GtkWidget *widget)
{
  g_autoptr(GtkSelectionModel) pages = GTK_IS_STACK (widget) ? gtk_stack_get_pages (GTK_STACK (widget)) : NULL;

  for (guint i = 0; pages && i < g_list_model_get_n_items (G_LIST_MODEL (pages)); i++)
    {
      g_autoptr(GObject) page = g_list_model_get_item (G_LIST_MODEL (pages), i);

      if (!gtk_test_accessible_has_property (GTK_ACCESSIBLE (page), GTK_ACCESSIBLE_PROPERTY_LABEL))
        note (walk, widget, "a page is called by its type");
    }
}

/* --- size ------------------------------------------------------------------------------------- */

/* Of what a finger has to hit (WCAG 2.2, 2.5.8). */
#define LEAST 24

static gboolean
is_folded (GtkWidget *widget)
{
  GtkWidget *revealer = gtk_widget_get_ancestor (widget, GTK_TYPE_REVEALER);

  return revealer != NULL && !gtk_revealer_get_child_revealed (GTK_REVEALER (revealer));
}

static void
check_size (Walk      *walk,
            GtkWidget *widget)
{
  int width = gtk_widget_get_allocated_width (widget), height = gtk_widget_get_allocated_height (widget);

  if ((GTK_IS_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget)) && MIN (width, height) < LEAST && !is_folded (widget))
    note (walk, widget, "%d × %d is too small (%s)", width, height, gtk_widget_get_tooltip_text (widget));
}

/* --- mnemonics -------------------------------------------------------------------------------- */

/* An entry row writes its title twice, once for when it is empty. */
static gboolean
is_second_title (GtkWidget *label,
                 GtkWidget *before)
{
  GtkWidget *row = gtk_widget_get_ancestor (label, ADW_TYPE_ENTRY_ROW);

  return row != NULL && before != NULL && gtk_widget_is_ancestor (before, row);
}

/* What has a mnemonic and is seen together, for mnemonics.py, which knows what it is called in each language. */
static void
list_mnemonics (Walk       *walk,
                const char *scope,
                GPtrArray  *widgets)
{
  GtkWidget *before = NULL;

  walk->n_scopes++;
  for (guint i = 0; i < widgets->len; i++)
    if (GTK_IS_LABEL (widgets->pdata[i]) && gtk_label_get_mnemonic_keyval (widgets->pdata[i]) != GDK_KEY_VoidSymbol &&
        !is_second_title (widgets->pdata[i], before))
      {
        before = widgets->pdata[i];
        g_string_append_printf (walk->mnemonics, "%u: %s: %s\t%s\n", walk->n_scopes, walk->place, scope,
                                gtk_label_get_label (GTK_LABEL (before)));
      }
}

/* Sections stand in the same menu, what is below an item in another one. */
static void
list_menu (Walk       *walk,
           const char *scope,
           GMenuModel *menu)
{
  for (int i = 0; menu != NULL && i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr(GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      g_autoptr(GMenuModel) below = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SUBMENU);
      g_autofree char *label = NULL;

      if (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_LABEL, "s", &label) && strchr (label, '_') && section == NULL)
        g_string_append_printf (walk->mnemonics, "%s\t%s\n", scope, label);
      list_menu (walk, scope, section);
      if (below != NULL)
        list_menu (walk, label, below);
    }
}

static void
list_menu_once (Walk       *walk,
                GMenuModel *menu)
{
  g_autofree char *scope = g_strdup_printf ("menu %p", (gpointer) menu);

  if (strstr (walk->mnemonics->str, scope) == NULL)
    list_menu (walk, scope, menu);
}

static void
check_mnemonics (Walk *walk)
{
  const char *path = g_getenv ("MNEMONICS");
  g_autofree char *own = path ? g_strdup (path) : g_build_filename (g_get_user_cache_dir (), "mnemonics", NULL);
  const char *command[] = { "python3", g_getenv ("FABULA_MNEMONICS"), "check", own, NULL };
  g_autofree char *output = NULL;
  g_autoptr(GError) error = NULL;
  int status = 0;

  g_assert_nonnull (command[1]);
  g_file_set_contents (own, walk->mnemonics->str, -1, &error);
  g_assert_no_error (error);
  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, &status, &error);
  g_assert_no_error (error);
  if (!g_spawn_check_wait_status (status, NULL))
    g_hash_table_add (walk->found, g_steal_pointer (&output));
}

/* --- Tab -------------------------------------------------------------------------------------- */

/* More than anybody would take. */
#define STEPS 400

/* What has the keys, from Tab to Tab, until nothing new comes in a whole turn. */
static GHashTable *
tab_through (Walk      *walk,
             GtkWindow *window)
{
  GHashTable *reached = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  guint known = 0;

  gtk_window_set_focus (window, NULL);
  while (known <= g_hash_table_size (reached) && g_hash_table_size (reached) < STEPS)
    {
      gtk_widget_child_focus (GTK_WIDGET (window), GTK_DIR_TAB_FORWARD);
      if (gtk_window_get_focus (window) == NULL || !g_hash_table_add (reached, g_object_ref (gtk_window_get_focus (window))))
        known++;
      else
        known = 0;
    }
  if (g_hash_table_size (reached) == STEPS)
    note (walk, gtk_window_get_focus (window), "Tab takes more than %d steps", STEPS);

  return reached;
}

/* Arrows go from one to the next in these; Tab goes to one of them. */
static GtkWidget *
get_group (GtkWidget *widget)
{
  static GType (* const types[]) (void) = { gtk_list_box_get_type, gtk_flow_box_get_type, gtk_grid_view_get_type, gtk_list_view_get_type };

  for (GtkWidget *parent = widget; parent != NULL; parent = gtk_widget_get_parent (parent))
    for (guint i = 0; i < G_N_ELEMENTS (types); i++)
      if (G_TYPE_CHECK_INSTANCE_TYPE (parent, types[i] ()))
        return parent;

  return NULL;
}

static gboolean
is_near (GHashTable *reached,
         GtkWidget  *widget)
{
  GtkWidget *group = get_group (widget);
  GHashTableIter iter;
  gpointer focus;

  g_hash_table_iter_init (&iter, reached);
  while (g_hash_table_iter_next (&iter, &focus, NULL))
    if (focus == widget || gtk_widget_is_ancestor (focus, widget) || gtk_widget_is_ancestor (widget, focus) ||
        (group != NULL && (focus == group || gtk_widget_is_ancestor (focus, group))))
      return TRUE;

  return FALSE;
}

static gboolean
takes_focus (GtkWidget *widget)
{
  if (!gtk_widget_get_focusable (widget) || !gtk_widget_is_sensitive (widget))
    return FALSE;
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    if (!gtk_widget_get_can_focus (widget))
      return FALSE;

  return TRUE;
}

static void
check_tab (Walk      *walk,
           GtkWindow *window)
{
  g_autoptr(GHashTable) reached = tab_through (walk, window);
  g_autoptr(GPtrArray) widgets = list_widgets (GTK_WIDGET (window), g_ptr_array_new_with_free_func (g_object_unref));

  for (guint i = 0; i < widgets->len; i++)
    if (takes_focus (widgets->pdata[i]) && !is_near (reached, widgets->pdata[i]))
      note (walk, widgets->pdata[i], "Tab does not come by (%s)", gtk_widget_get_tooltip_text (widgets->pdata[i]));
}

/* --- the walk --------------------------------------------------------------------------------- */

static void
check_surface (Walk      *walk,
               GtkWidget *root)
{
  g_autoptr(GPtrArray) widgets = list_widgets (root, g_ptr_array_new_with_free_func (g_object_unref));

  for (guint i = 0; i < widgets->len; i++)
    {
      check_name (walk, widgets->pdata[i]);
      check_no_type (walk, widgets->pdata[i]);
      check_pages_named (walk, widgets->pdata[i]);
      check_size (walk, widgets->pdata[i]);
    }
  if (!GTK_IS_POPOVER_MENU (root))
    list_mnemonics (walk, G_OBJECT_TYPE_NAME (root), widgets);
  if (GTK_IS_WINDOW (root))
    check_tab (walk, GTK_WINDOW (root));
}

/* GTK 4.8 places a popover by it. */
static gboolean
has_monitor (GtkWidget *widget)
{
  GdkSurface *surface = gtk_native_get_surface (gtk_widget_get_native (widget));

  return gdk_display_get_monitor_at_surface (gdk_surface_get_display (surface), surface) != NULL;
}

static void
check_popovers (Walk      *walk,
                GtkWidget *root)
{
  g_autoptr(GPtrArray) widgets = list_widgets (root, g_ptr_array_new_with_free_func (g_object_unref));

  for (guint i = 0; i < widgets->len; i++)
    if (GTK_IS_MENU_BUTTON (widgets->pdata[i]) && gtk_widget_get_mapped (widgets->pdata[i]) &&
        gtk_widget_is_sensitive (widgets->pdata[i]))
      {
        testing_wait_for (has_monitor (root));
        gtk_menu_button_popup (widgets->pdata[i]);
        places_settle (50);
        if (GTK_IS_POPOVER_MENU (gtk_menu_button_get_popover (widgets->pdata[i])))
          list_menu_once (walk, gtk_menu_button_get_menu_model (widgets->pdata[i]));
        check_surface (walk, GTK_WIDGET (gtk_menu_button_get_popover (widgets->pdata[i])));
        gtk_menu_button_popdown (widgets->pdata[i]);
        places_settle (20);
      }
}

static void
check_pages (Walk      *walk,
             GtkWidget *root)
{
  check_surface (walk, root);
  check_popovers (walk, root);
}

/* What changes so little of the window that it is not worth to look at all of it again. */
static const char * const trifles[] = { "board", "win.outline", "win.replace", "win.new-panel", "win.undo", "win.rewrite-speech", NULL };

/* A dialog, or the window itself when none came. */
static void
look (FabWindow  *window,
      const char *place,
      gpointer    data)
{
  Walk *walk = data;
  g_autoptr(GList) windows = gtk_window_list_toplevels ();
  guint n = 0;

  walk->place = place;
  for (GList *l = windows; l != NULL; l = l->next)
    if (gtk_widget_get_mapped (l->data) && l->data != window && GTK_IS_WINDOW (l->data))
      {
        check_pages (walk, l->data);
        n++;
      }
  if (n == 0 && !g_strv_contains (trifles, place))
    check_pages (walk, GTK_WIDGET (window));
}

static void
test_access (FabApplication *app)
{
  Walk walk = { NULL, g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL), 0, g_string_new (NULL) };
  FabWindow *window = fab_window_new (app);
  GHashTableIter iter;
  gpointer line;

  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_ERROR); /* as in test-texts.c */
  g_test_log_set_fatal_handler (testing_is_ours_cb, NULL);
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  gtk_window_present (GTK_WINDOW (window));
  places_visit (window, PLACES_WRITER | PLACES_HELP, 300, 150, look, &walk);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.play", NULL);
  places_settle (150);
  look (window, "win.play", &walk);
  check_mnemonics (&walk);
  g_hash_table_iter_init (&iter, walk.found);
  while (g_hash_table_iter_next (&iter, &line, NULL))
    g_test_message ("%s", (char *) line);
  g_assert_cmpuint (g_hash_table_size (walk.found), ==, 0);
  g_hash_table_unref (walk.found);
  g_string_free (walk.mnemonics, TRUE);
  places_leave (window);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(FabApplication) app = NULL;

  gtk_test_init (&argc, &argv, NULL);
  app = places_create_app ();
  g_test_add_data_func ("/access/pages", app, (GTestDataFunc) test_access);

  return g_test_run ();
}
