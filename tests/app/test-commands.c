/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of commands, and what is made of it: keys, tooltips, the window of shortcuts, the palette. */
#include "config.h"

#include "app-testing.h"
#include "fab-canvas.h"
#include "fab-command-palette.h"
#include "fab-commands.h"
#include "fab-fold.h"
#include "fab-fuzzy.h"
#include "fab-help-page.h"
#include "fab-help-window.h"
#include "fab-project-dialog.h"
#include "fab-shortcuts.h"
#include "fab-window.h"
#include "window-testing.h"
#include "widget-testing.h"

static FabWindow *
open_sample (FabApplication *app)
{
  FabWindow *window = fab_window_new (app);

  gtk_window_present (GTK_WINDOW (window));
  fab_window_open_sample (window);
  testing_wait_for (fab_window_get_session (window) != NULL);
  testing_wait_for (testing_count_panels (fab_session_get_story (fab_window_get_session (window))) > 3);
  return window;
}

static void
close_window (FabWindow *window)
{
  FabSession *session = fab_window_get_session (window);
  g_autoptr(FabStory) story = session ? g_object_ref (fab_session_get_story (session)) : NULL;

  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  if (story)
    fab_story_close (story, TRUE);
}

static void
test_fuzzy (void)
{
  static const struct { const char *typed, *better, *worse; } cases[] = {
    { "new", "New panel", "Renew it" },
    { "pan new", "New panel", "New window" },
    { "spnl", "Split the panel", "Save" },
    { "ecran", "Écran entier", "Plein air" },
    { "STRASSE", "Straße", "Sterne" },
    { "面板", "新面板", "新窗口" },
    { "undo", "Undo", "Under the door" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *typed = fab_fold_text (cases[i].typed);
      g_autofree char *better = fab_fold_text (cases[i].better);
      g_autofree char *worse = fab_fold_text (cases[i].worse);

      g_test_message ("%s", cases[i].typed);
      g_assert_cmpuint (fab_fuzzy_score (typed, better), >, fab_fuzzy_score (typed, worse));
    }
  g_assert_cmpuint (fab_fuzzy_score ("xyz", "new panel"), ==, 0);
  g_assert_cmpuint (fab_fuzzy_score ("", "new panel"), ==, 1);
}

/* What no person asks for by its name: it needs to be told what. */
static gboolean
is_asked_for_elsewhere (const char *action)
{
  static const char * const names[] = {
    "win.write-idea", "win.begin-steps", "win.recover", "win.open-recent", "win.drop-files", "win.drop-picture", "app.show-in-files",
    "app.open-file", "app.present-window", "app.preferences-of", "canvas.color", "canvas.tool", "win.export-file", NULL,
  };
  static const char * const foreign[] = { "default.", "window.", "clipboard.", "link.", "menu.", NULL };

  for (guint i = 0; foreign[i]; i++)
    if (g_str_has_prefix (action, foreign[i]))
      return TRUE;
  return g_strv_contains (names, action) || g_str_equal (action, "app.sample");
}

static void
check_class (GType type)
{
  g_autoptr(GTypeClass) klass = g_type_class_ref (type);
  const GVariantType *parameter;
  const char *name, *property;
  GType owner;

  for (guint i = 0; gtk_widget_class_query_action (GTK_WIDGET_CLASS (klass), i, &owner, &name, &parameter, &property); i++)
    {
      g_test_message ("%s", name);
      g_assert_true (is_asked_for_elsewhere (name) || fab_commands_find (name) != NULL);
    }
}

/* Nothing that can be done is missing from the table. */
static void
test_whole (FabApplication *app)
{
  g_auto(GStrv) actions = g_action_group_list_actions (G_ACTION_GROUP (app));

  check_class (FAB_TYPE_WINDOW);
  check_class (FAB_TYPE_CANVAS);
  for (guint i = 0; actions[i]; i++)
    {
      g_autofree char *name = g_strconcat ("app.", actions[i], NULL);

      g_test_message ("%s", name);
      g_assert_true (is_asked_for_elsewhere (name) || fab_commands_find (name) != NULL);
    }
}

/* Nothing stands in the table that is not there: what is enabled in a story is all but what its state forbids. */
static void
check_exists (GtkWidget        *window,
              const FabCommand *command)
{
  static const char * const sometimes[] = {
    "win.undo", "win.redo", "win.save-script", "win.rewrite-speech", "win.loop::none", NULL
  };
  GtkWidget *canvas = testing_find_widget (window, FAB_TYPE_CANVAS), *button = gtk_button_new ();
  g_autofree char *name = NULL;
  g_autoptr(GVariant) target = NULL;

  g_object_ref_sink (button);
  g_assert_true (g_action_parse_detailed_name (command->action, &name, &target, NULL));
  gtk_widget_set_parent (button, command->needs == FAB_NEEDS_CANVAS ? canvas : window);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), name);
  g_test_message ("%s", command->action);
  g_assert_true (gtk_widget_get_sensitive (button) || g_strv_contains (sometimes, command->action));
  gtk_widget_unparent (button);
  g_object_unref (button);
}

static void
check_keys (const char *keys,
            const char *scope,
            GHashTable *taken)
{
  g_auto(GStrv) all = keys ? g_strsplit (keys, " ", -1) : NULL;

  for (guint i = 0; all && all[i]; i++)
    {
      guint keyval;
      GdkModifierType modifiers;
      char *id;

      g_assert_true (gtk_accelerator_parse (all[i], &keyval, &modifiers));
      id = g_strdup_printf ("%s %u %u", scope, keyval, modifiers);
      g_test_message ("%s %s", scope, all[i]);
      g_assert_true (g_hash_table_add (taken, id));
    }
}

/* All commands are there, and no two of a place want the same key. */
static void
test_true (FabApplication *app)
{
  g_autoptr(GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  FabWindow *window = open_sample (app);
  guint n;
  const FabCommandGroup *groups = fab_commands_list (&n);

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < groups[i].n; j++)
      {
        const FabCommand *command = &groups[i].commands[j];
        gboolean canvas = command->action && g_str_has_prefix (command->action, "canvas.");

        if (command->action == NULL)
          continue;
        check_exists (GTK_WIDGET (window), command);
        check_keys (command->accels, "window", taken);
        check_keys (command->keys, canvas ? "canvas" : "window", taken);
      }
  close_window (window);
}

static guint
count_types (GtkWidget *widget,
             GType      type)
{
  guint n = G_TYPE_CHECK_INSTANCE_TYPE (widget, type);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    n += count_types (child, type);
  return n;
}

static void
test_shortcuts (void)
{
  GtkWidget *window = fab_shortcuts_new (NULL);
  guint n, n_keys = 0;
  const FabCommandGroup *groups = fab_commands_list (&n);

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < groups[i].n; j++)
      n_keys += groups[i].commands[j].keys != NULL || groups[i].commands[j].accels != NULL;
  g_assert_cmpuint (n_keys, >, 100);
  g_assert_cmpuint (count_types (window, ADW_TYPE_ACTION_ROW), ==, n_keys);
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
is_bare (GtkWidget *widget)
{
  if (GTK_IS_MENU_BUTTON (widget))
    return gtk_menu_button_get_icon_name (GTK_MENU_BUTTON (widget)) != NULL;
  return GTK_IS_BUTTON (widget) && gtk_button_get_icon_name (GTK_BUTTON (widget)) != NULL;
}

/* What is in a menu button, or of GTK's own, has none. */
static gboolean
is_inside (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  return GTK_IS_MENU_BUTTON (parent) || GTK_IS_WINDOW_CONTROLS (parent) || GTK_IS_COLOR_BUTTON (parent) ||
         GTK_IS_SPIN_BUTTON (parent) || gtk_widget_has_css_class (widget, "close");
}

static void
check_tooltips (GtkWidget *widget)
{
  if (is_bare (widget) && !is_inside (widget))
    {
      const char *icon = GTK_IS_MENU_BUTTON (widget) ? gtk_menu_button_get_icon_name (GTK_MENU_BUTTON (widget))
                                                     : gtk_button_get_icon_name (GTK_BUTTON (widget));

      g_test_message ("%s", icon);
      g_assert_nonnull (gtk_widget_get_tooltip_text (widget));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    check_tooltips (child);
}

/* What activates a command with a key says the key at the end of its tooltip, once. */
static void
check_key_said (GtkWidget *widget)
{
  const char *action = GTK_IS_ACTIONABLE (widget) ? gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)) : NULL;
  GVariant *target = action ? gtk_actionable_get_action_target_value (GTK_ACTIONABLE (widget)) : NULL;
  g_autofree char *detailed = action ? g_action_print_detailed_name (action, target) : NULL;
  const FabCommand *command = detailed ? fab_commands_find (detailed) : NULL;
  g_autofree char *keys = command ? fab_command_dup_keys (command) : NULL;
  const char *tooltip = gtk_widget_get_tooltip_text (widget);

  if (keys != NULL && tooltip != NULL && GTK_IS_BUTTON (widget))
    {
      g_autofree char *ending = g_strdup_printf (" (%s)", keys);
      const char *found = strstr (tooltip, ending);

      g_test_message ("%s: %s", detailed, tooltip);
      g_assert_nonnull (found);
      g_assert_cmpstr (found, ==, ending);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    check_key_said (child);
}

/* Tooltips say the keys of the table. What shows a picture only has one. */
static void
test_tooltips (FabApplication *app)
{
  FabWindow *window = open_sample (app);
  GtkWidget *canvas = testing_find_widget (window, FAB_TYPE_CANVAS);
  g_autofree char *tooltip = fab_commands_dup_tooltip ("Save", "win.save");
  g_autofree char *plain = fab_commands_dup_tooltip ("Cast", "win.cast");

  g_assert_nonnull (canvas);
  check_tooltips (GTK_WIDGET (window));
  check_key_said (GTK_WIDGET (window));
  g_assert_cmpstr (tooltip, ==, "Save (Ctrl+S)");
  g_assert_cmpstr (plain, ==, "Cast");
  close_window (window);
}

static GListModel *
get_found (GtkWidget *palette)
{
  return G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (testing_find_widget (palette, GTK_TYPE_LIST_VIEW))));
}

static char *
dup_first (GtkWidget  *palette,
           const char *property)
{
  g_autoptr(GObject) first = g_list_model_get_item (get_found (palette), 0);
  char *text = NULL;

  if (first)
    g_object_get (first, property, &text, NULL);
  return text;
}

static void
type (GtkWidget  *palette,
      const char *text,
      const char *title)
{
  g_autofree char *first = NULL;
  GtkWidget *entry = testing_find_widget (palette, GTK_TYPE_SEARCH_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "search-changed");
  first = dup_first (palette, "title");
  g_assert_cmpstr (first, ==, title);
}

static GtkWidget *
open_palette (FabWindow *window)
{
  GtkWidget *palette = fab_command_palette_new (GTK_WINDOW (window), fab_window_get_session (window),
                                                testing_find_widget (window, FAB_TYPE_CANVAS));

  gtk_window_present (GTK_WINDOW (palette));
  return palette;
}

static void
test_palette (FabApplication *app)
{
  FabWindow *window = open_sample (app);
  FabSession *session = fab_window_get_session (window);
  FabStory *story = fab_session_get_story (session);
  GtkWidget *palette = open_palette (window);
  guint n = testing_count_panels (story);
  g_autofree char *why = NULL;

  type (palette, "dup pan", "Duplicate panel");
  g_signal_emit_by_name (testing_find_widget (palette, GTK_TYPE_SEARCH_ENTRY), "activate");
  g_assert_cmpuint (testing_count_panels (story), ==, n + 1);

  palette = open_palette (window);
  type (palette, "onion", "Onion skin");
  why = dup_first (palette, "detail");
  g_assert_cmpstr (why, ==, "Open a panel on the canvas first");
  type (palette, "harbour dawn", "5 EXT. HARBOUR - DAWN");
  g_signal_emit_by_name (testing_find_widget (palette, GTK_TYPE_SEARCH_ENTRY), "activate");
  g_assert_true (fab_session_get_selected (session) != testing_panel_at (story, 0));

  palette = open_palette (window);
  type (palette, "no such thing at all", NULL);
  gtk_window_destroy (GTK_WINDOW (palette));
  close_window (window);
}

/* On the welcome page it says what is missing, and does not do it. */
static void
test_palette_without_story (FabApplication *app)
{
  FabWindow *window = fab_window_new (app);
  GtkWidget *palette;
  g_autofree char *why = NULL;

  gtk_window_present (GTK_WINDOW (window));
  palette = open_palette (window);
  type (palette, "export film", "Export the film…");
  why = dup_first (palette, "detail");
  g_assert_cmpstr (why, ==, "Open or write a story first");
  g_signal_emit_by_name (testing_find_widget (palette, GTK_TYPE_SEARCH_ENTRY), "activate");
  g_assert_true (gtk_widget_get_visible (palette));
  gtk_window_destroy (GTK_WINDOW (palette));
  close_window (window);
}

#define HELP "/org/fabulaproject/Fabula/help/"

static FabHelpPage *
read_help (const char *id)
{
  g_autofree char *path = g_strconcat (HELP, id, ".page", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = g_resources_lookup_data (path, 0, &error);
  FabHelpPage *page;

  g_test_message ("%s", id);
  g_assert_no_error (error);
  page = fab_help_page_read (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  return page;
}

static void
check_block (const FabHelpBlock *block)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = block->picture ? g_strconcat (HELP, block->picture, NULL) : NULL;
  g_autofree char *markup = g_strdup (block->markup);
  const char *link = markup;

  g_assert_true (path == NULL || g_resources_get_info (path, 0, NULL, NULL, &error));
  while ((link = strstr (link, "<a href=\"")))
    {
      char *end = strchr (link += strlen ("<a href=\""), '"');

      *end = '\0';
      g_assert_true (g_strv_contains (fab_help_pages (), link));
      link = end + 1;
    }
  g_assert_cmpuint (strlen (block->markup), >, 0);
}

/* Every page can be read, its pictures are there, and its links lead somewhere. */
static void
test_help_pages (void)
{
  const char * const *ids = fab_help_pages ();
  guint n_pictures = 0;

  for (guint i = 0; ids[i]; i++)
    {
      g_autoptr(FabHelpPage) page = read_help (ids[i]);

      g_assert_nonnull (page->title);
      g_assert_nonnull (page->about);
      g_assert_cmpuint (page->blocks->len, >, 2);
      for (guint j = 0; j < page->blocks->len; j++)
        {
          const FabHelpBlock *block = g_ptr_array_index (page->blocks, j);

          check_block (block);
          n_pictures += block->picture != NULL;
        }
    }
  g_assert_cmpuint (n_pictures, >=, 6);
}

/* Help speaks the person's language; English where it was not translated, and to who reads that first. */
static void
test_help_language (void)
{
  static const struct { const char *languages, *page; } cases[] = {
    { "de", HELP "de/keys.page" }, { "zh_CN", HELP "zh_CN/keys.page" }, { "ar_EG", HELP "ar/keys.page" }, { "nl:ja", HELP "ja/keys.page" },
    { "nl", HELP "keys.page" }, { "en_GB:de", HELP "keys.page" },
  };
  g_autofree char *before = g_strdup (g_getenv ("LANGUAGE"));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *page = NULL;

      g_setenv ("LANGUAGE", cases[i].languages, TRUE);
      page = fab_help_page_find ("keys");
      g_assert_cmpstr (page, ==, cases[i].page);
    }
  if (before)
    g_setenv ("LANGUAGE", before, TRUE);
  else
    g_unsetenv ("LANGUAGE");
}

static void
test_help_reading (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FabHelpPage) page = fab_help_page_read (
    "<page><info><desc>About</desc></info><title>T</title><steps><item><p>a &amp; <gui>b</gui></p></item><item><p>"
    "<keyseq><key>Ctrl</key><key>Z</key></keyseq></p></item></steps><note><p>n</p></note></page>", -1, &error);
  const FabHelpBlock *first, *second, *note;

  g_assert_no_error (error);
  first = g_ptr_array_index (page->blocks, 0);
  second = g_ptr_array_index (page->blocks, 1);
  note = g_ptr_array_index (page->blocks, 2);
  g_assert_cmpstr (first->markup, ==, "a &amp; <b>b</b>");
  g_assert_cmpuint (second->number, ==, 2);
  g_assert_cmpstr (second->markup, ==, "<b><tt>Ctrl</tt></b>+<b><tt>Z</tt></b>");
  g_assert_cmpint (note->kind, ==, FAB_HELP_NOTE);
  g_assert_null (fab_help_page_read ("<page><title>", -1, &error));
  g_assert_nonnull (error);
}

/* F1 opens it, once. */
static void
test_help_window (FabApplication *app)
{
  FabWindow *window = fab_window_new (app);
  guint n = g_list_length (gtk_application_get_windows (GTK_APPLICATION (app)));
  GtkWindow *help = NULL;

  gtk_window_present (GTK_WINDOW (window));
  g_action_group_activate_action (G_ACTION_GROUP (app), "help", NULL);
  g_action_group_activate_action (G_ACTION_GROUP (app), "help", NULL);
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (GTK_APPLICATION (app))), ==, n + 1);
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (app)); l; l = l->next)
    if (FAB_IS_HELP_WINDOW (l->data))
      help = l->data;
  fab_help_window_show (FAB_HELP_WINDOW (help), "prompts");
  fab_help_window_show (FAB_HELP_WINDOW (help), "no such page");
  g_assert_nonnull (testing_find_widget (GTK_WIDGET (help), GTK_TYPE_PICTURE));
  gtk_window_destroy (help);
  close_window (window);
}

/* What is chosen there is the story's, and can be undone. */
static void
test_project (FabApplication *app)
{
  FabWindow *window = open_sample (app);
  FabSession *session = fab_window_get_session (window);
  FabStory *story = fab_session_get_story (session);
  GtkWidget *dialog = fab_project_dialog_new (GTK_WINDOW (window), session);
  GtkWidget *row = testing_find_widget (dialog, ADW_TYPE_COMBO_ROW);
  g_autoptr(FabPanel) panel = g_list_model_get_item (fab_story_get_panels (story), 0);

  g_assert_cmpstr (fab_story_get_setting (story, "aspect"), ==, "16:9");
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 2);
  g_assert_cmpstr (fab_story_get_setting (story, "aspect"), ==, "2.39:1");
  fab_session_undo (session);
  g_assert_cmpstr (fab_story_get_setting (story, "aspect"), ==, "16:9");

  g_assert_cmpstr (fab_panel_get_label (panel), ==, "1A");
  fab_session_set_setting (session, "Change Numbering", "numbering", "sequences");
  g_assert_cmpstr (fab_panel_get_label (panel), ==, "SQ010_SH0010");
  fab_session_undo (session);
  g_assert_cmpstr (fab_panel_get_label (panel), ==, "1A");
  gtk_window_destroy (GTK_WINDOW (dialog));
  close_window (window);
}

/* Keys that work always are heard before those that are dead while one types: none is both. */
static void
test_no_key_is_hidden (void)
{
  g_autoptr(GHashTable) always = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n;
  const FabCommandGroup *groups = fab_commands_list (&n);

  for (int pass = 0; pass < 2; pass++)
    for (guint i = 0; i < n; i++)
      for (guint k = 0; k < groups[i].n; k++)
        {
          const FabCommand *command = &groups[i].commands[k];
          const char *words = pass == 0 ? command->accels : command->action ? command->keys : NULL;
          g_auto(GStrv) keys = g_strsplit (words ? words : "", " ", -1);

          for (guint w = 0; keys[w] && *keys[w]; w++)
            if (pass == 0)
              g_hash_table_add (always, g_strdup (keys[w]));
            else if (g_hash_table_contains (always, keys[w]))
              g_error ("%s is not heard for %s", keys[w], command->action);
        }
}

int
main (int   argc,
      char *argv[])
{
  FabApplication *app;

  gtk_test_init (&argc, &argv, NULL);
  app = testing_create_app ();
  g_test_add_func ("/commands/no-key-is-hidden", test_no_key_is_hidden);
  g_test_add_func ("/commands/fuzzy", test_fuzzy);
  g_test_add_data_func ("/commands/whole", app, (GTestDataFunc) test_whole);
  g_test_add_data_func ("/commands/true", app, (GTestDataFunc) test_true);
  g_test_add_func ("/commands/shortcuts", test_shortcuts);
  g_test_add_data_func ("/commands/tooltips", app, (GTestDataFunc) test_tooltips);
  g_test_add_data_func ("/commands/palette", app, (GTestDataFunc) test_palette);
  g_test_add_data_func ("/commands/palette-without-story", app, (GTestDataFunc) test_palette_without_story);
  g_test_add_func ("/help/pages", test_help_pages);
  g_test_add_func ("/help/language", test_help_language);
  g_test_add_func ("/help/reading", test_help_reading);
  g_test_add_data_func ("/help/window", app, (GTestDataFunc) test_help_window);
  g_test_add_data_func ("/project", app, (GTestDataFunc) test_project);
  return g_test_run ();
}
