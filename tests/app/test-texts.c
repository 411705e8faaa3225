/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every page and dialog in a pseudo-locale: a text without its brackets was not translated or is put together of pieces, a text that is
 * cut off has no room for languages that need more of it.
 * With FABULA_SCREENSHOTS=FOLDER it takes a picture of each instead, in the language of the environment (./dev screenshots). */
#include "config.h"

#include <locale.h>

#include "app-testing.h"
#include "fab-texts.h"
#include "fab-window.h"

#define OPEN  "⟦"
#define CLOSE "⟧"

typedef struct
{
  const char *place;
  char       *story;   /* all words of the story, folded: what is read there is nobody's to translate */
  GHashTable *found;   /* what is wrong, each once */
} Walk;

/* Names, keys and what GTK says of itself. */
static const char * const allowed[] = {
  "fabula", "openai", "automatic1111 / forge", "a1111", "comfyui", "stable-diffusion.cpp", "sdcpp", "ai horde", "stable horde",
  "ollama", "llama.cpp", "kokoro", "svg",
  "piper", "espeak", "elevenlabs", "a4", "a3", "fps", "timecode", "lufs", "srt", "png", "jpeg", "webp", "webm", "vp9", "vp8", "mp4", "h.264",
  "gif", "mov", "prores", "theora", "opus", "flac", "wav", "ogg", "mp3", "hd", "escape", "artist",
};

/* Of GTK and libadwaita, which know no pseudo-locale. */
static const char * const of_gtk[] = {
  "Search…", "Clear entry", "Apply", "Show Text", "Shortcuts", "Search Shortcuts", "Search", "Legal", "Details", "Credits", "About",
  "Ctrl", "Shift", "Alt", "Caps Lock is on", "Close", "Minimize", "Maximize", "Restore", "Troubleshooting", "What’s New", "Website",
  "Report an Issue", NULL
};

static char *
fold (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  return g_utf8_casefold (valid, -1);
}

/* What stands outside of the brackets of translations. */
static char *
strip_translated (const char *text)
{
  GString *rest = g_string_new (NULL);
  int depth = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_str_has_prefix (p, OPEN))
        depth++;
      else if (g_str_has_prefix (p, CLOSE))
        depth = MAX (depth - 1, 0);
      else if (depth == 0)
        g_string_append_unichar (rest, g_utf8_get_char (p));
    }

  return g_string_free (rest, FALSE);
}

static gboolean
is_key (const char *text)
{
  return g_regex_match_simple ("^((Ctrl|Shift|Alt|Super)\\+?)*[^+]?[\\w ]*$", text, 0, 0) && strpbrk (text, "+") != NULL;
}

static gboolean
is_known (Walk       *walk,
          const char *word)
{
  if (strlen (word) < 3 || strstr (walk->story, word) != NULL)
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (allowed); i++)
    if (strstr (allowed[i], word) != NULL)
      return TRUE;

  return FALSE;
}

static void
note (Walk       *walk,
      const char *fault,
      GtkWidget  *widget,
      const char *text)
{
  GtkWidget *parent = widget ? gtk_widget_get_parent (widget) : NULL;

  g_hash_table_add (walk->found, g_strdup_printf ("%s: %s: “%s” (%s in %s)", walk->place, fault, text,
                                                  widget ? G_OBJECT_TYPE_NAME (widget) : "menu",
                                                  parent ? G_OBJECT_TYPE_NAME (parent) : "nothing"));
}

static void
check_text (Walk       *walk,
            GtkWidget  *widget,
            const char *text)
{
  g_autofree char *rest = text ? strip_translated (text) : NULL;
  g_autofree char *folded = rest ? fold (rest) : NULL;
  g_auto(GStrv) words = folded ? g_regex_split_simple ("[^\\p{L}.]+", folded, 0, 0) : NULL;

  if (text == NULL || g_strv_contains (of_gtk, text) || is_key (text) || strstr (text, ".png") != NULL)
    return;
  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    if (!is_known (walk, words[i]))
      {
        note (walk, "not translated", widget, text);
        return;
      }
}

/* --- what widgets say ------------------------------------------------------------------------- */

static gboolean
is_cut_off (GtkLabel *label)
{
  PangoLayout *layout = gtk_label_get_layout (label);
  int width = 0;

  if (pango_layout_is_ellipsized (layout))
    return TRUE;
  pango_layout_get_pixel_size (layout, &width, NULL);

  return width > gtk_widget_get_width (GTK_WIDGET (label)) + 1;
}

/* A tooltip says all of it; what waits in an entry and what a row chose of a list are seen whole elsewhere. */
static gboolean
may_be_cut_off (GtkWidget *label)
{
  GtkWidget *widget = label;

  for (int i = 0; i < 4 && widget != NULL; i++, widget = gtk_widget_get_parent (widget))
    if (gtk_widget_get_tooltip_text (widget) != NULL || GTK_IS_TEXT (widget))
      return TRUE;

  return gtk_widget_get_ancestor (label, ADW_TYPE_COMBO_ROW) != NULL;
}

/* Of a text that belongs to the story as much is shown as there is room for. */
static void
check_label (Walk     *walk,
             GtkLabel *label)
{
  const char *text = gtk_label_get_text (label);
  g_autofree char *rest = strip_translated (text);

  if (!gtk_widget_has_css_class (GTK_WIDGET (label), "chip")) /* names of people, things and places */
    check_text (walk, GTK_WIDGET (label), text);
  if (strlen (rest) < strlen (text) && gtk_widget_get_width (GTK_WIDGET (label)) > 0 && is_cut_off (label) &&
      !may_be_cut_off (GTK_WIDGET (label)))
    note (walk, "cut off", GTK_WIDGET (label), text);
}

static void
check_menu (Walk       *walk,
            GMenuModel *menu)
{
  for (int i = 0; menu != NULL && i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr(GMenuLinkIter) links = g_menu_model_iterate_item_links (menu, i);
      g_autofree char *label = NULL;
      GMenuModel *below;

      if (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_LABEL, "s", &label))
        check_text (walk, NULL, label);
      while (g_menu_link_iter_get_next (links, NULL, &below))
        {
          check_menu (walk, below);
          g_object_unref (below);
        }
    }
}

/* Languages are named in themselves. */
static gboolean
lists_languages (GListModel *model)
{
  for (guint i = 0; GTK_IS_STRING_LIST (model) && i < g_list_model_get_n_items (model); i++)
    if (g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (model), i), "Deutsch"))
      return TRUE;

  return FALSE;
}

static void
check_list (Walk       *walk,
            GtkWidget  *widget,
            GListModel *model)
{
  if (lists_languages (model))
    return;
  for (guint i = 0; GTK_IS_STRING_LIST (model) && i < g_list_model_get_n_items (model); i++)
    check_text (walk, widget, gtk_string_list_get_string (GTK_STRING_LIST (model), i));
}

static void
check_widget (Walk      *walk,
              GtkWidget *widget)
{
  if (gtk_widget_get_tooltip_text (widget) != NULL)
    check_text (walk, widget, gtk_widget_get_tooltip_text (widget));
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget))
    check_label (walk, GTK_LABEL (widget));
  else if (GTK_IS_TEXT (widget))
    check_text (walk, widget, gtk_text_get_placeholder_text (GTK_TEXT (widget)));
  else if (GTK_IS_MENU_BUTTON (widget))
    check_menu (walk, gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (widget)));
  else if (GTK_IS_DROP_DOWN (widget))
    check_list (walk, widget, gtk_drop_down_get_model (GTK_DROP_DOWN (widget)));
  else if (ADW_IS_COMBO_ROW (widget))
    check_list (walk, widget, adw_combo_row_get_model (ADW_COMBO_ROW (widget)));
  else if (GTK_IS_WINDOW (widget))
    check_text (walk, widget, gtk_window_get_title (GTK_WINDOW (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    check_widget (walk, child);
}

/* --- the walk --------------------------------------------------------------------------------- */

static gboolean
reached_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Until all that was asked for is laid out: what idles, after the frames that it asks for. */
static void
settle (guint milliseconds)
{
  gboolean reached = FALSE;

  g_timeout_add_full (G_PRIORITY_LOW, milliseconds, reached_cb, &reached, NULL);
  while (!reached)
    g_main_context_iteration (NULL, TRUE);
}

static void
take_picture (const char *folder,
              const char *place)
{
  g_autofree char *name = g_strdup_printf ("%s.png", g_str_has_prefix (place, "win.") ? place + 4 : place);
  g_autofree char *path = g_build_filename (folder, g_strdelimit (name, ":", '-'), NULL);
  const char *command[] = { "import", "-window", "root", "-depth", "8", path, NULL };

  settle (1000);
  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
}

static void
look (Walk       *walk,
      const char *place)
{
  g_autoptr(GList) windows = gtk_window_list_toplevels ();
  const char *folder = g_getenv ("FABULA_SCREENSHOTS");

  if (folder != NULL)
    {
      take_picture (folder, place);
      return;
    }
  walk->place = place;
  for (GList *l = windows; l != NULL; l = l->next)
    if (gtk_widget_get_mapped (l->data))
      check_widget (walk, l->data);
}

static void
close_others (GtkWindow *window)
{
  g_autoptr(GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (l->data != window && gtk_widget_get_mapped (l->data))
      gtk_window_destroy (l->data);
  settle (20);
}

static void
visit (Walk       *walk,
       FabWindow  *window,
       const char *action)
{
  g_autofree char *name = NULL;
  g_autoptr(GVariant) target = NULL;
  g_autoptr(GError) error = NULL;

  g_action_parse_detailed_name (action, &name, &target, &error);
  g_assert_no_error (error);
  if (!gtk_widget_activate_action_variant (GTK_WIDGET (window), name, target))
    note (walk, "there is no such action", NULL, action);
  settle (150);
  look (walk, action);
  close_others (GTK_WINDOW (window));
}

static char *
list_words (FabStory *story)
{
  GListModel *elements = fab_story_get_elements (story), *panels = fab_story_get_panels (story), *cast = fab_story_get_cast (story);
  g_autoptr(GString) words = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (elements); i++)
    {
      g_autoptr(FabElement) element = g_list_model_get_item (elements, i);

      g_string_append_printf (words, " %s", fab_element_get_source (element));
    }
  for (guint i = 0; i < g_list_model_get_n_items (cast); i++)
    {
      g_autoptr(FabCastMember) member = g_list_model_get_item (cast, i);

      g_string_append_printf (words, " %s", fab_cast_member_get_description (member));
    }
  for (guint i = 0; i < g_list_model_get_n_items (panels); i++)
    {
      g_autoptr(FabPanel) panel = g_list_model_get_item (panels, i);

      g_string_append_printf (words, " %s", fab_panel_get_prompt (panel));
    }

  return fold (words->str);
}

/* Not the offers of the writer, which speak the language of the story, nor the pages of help. */
static const char * const pages[] = {
  "win.show-script", "win.insight", "win.cast", "win.open-panel",
  "win.show-board", "win.project", "win.film-settings", "win.palette", "win.show-help-overlay", "app.preferences", "app.about",
  "win.rewrite-scene", "win.write-prompts", "win.camera", "win.record", "win.export", "win.print", "win.export-pictures",
  "win.export-file::.html",
  "win.export-file::.otio", "win.export-file::.edl", "win.export-file::.csv", "win.export-file::.srt", "win.screen", "win.audience",
  "win.tastes", "win.cover", "win.forecast", "win.outline", "win.find", "win.replace", "win.present", "win.new-panel", "win.undo",
};

static void
test_pages (FabApplication *app)
{
  FabWindow *window = fab_window_new (app);
  Walk walk = { "welcome", g_strdup (""), g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL) };
  FabStory *story;
  GHashTableIter iter;
  gpointer line;

  /* GTK 4.8 measures some long words that it breaks as narrower than nothing, and warns */
  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_ERROR);
  g_test_log_set_fatal_handler (testing_is_ours_cb, NULL);
  if (g_getenv ("FABULA_SCREENSHOTS") != NULL)
    gtk_window_maximize (GTK_WINDOW (window));
  else
    gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  gtk_window_present (GTK_WINDOW (window));
  settle (100);
  look (&walk, "welcome");
  fab_window_open_sample (window);
  while (fab_window_get_session (window) == NULL)
    g_main_context_iteration (NULL, TRUE);
  settle (g_getenv ("FABULA_SCREENSHOTS") ? 10000 : 500); /* until all is drawn */
  story = g_object_ref (fab_session_get_story (fab_window_get_session (window)));
  g_free (walk.story);
  walk.story = list_words (story);
  look (&walk, "board");
  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    visit (&walk, window, pages[i]);

  g_hash_table_iter_init (&iter, walk.found);
  while (g_hash_table_iter_next (&iter, &line, NULL))
    g_test_message ("%s", (char *) line);
  g_assert_cmpuint (g_hash_table_size (walk.found), ==, 0);
  g_hash_table_unref (walk.found);
  g_free (walk.story);
  gtk_window_destroy (GTK_WINDOW (window));
  settle (20);
  fab_story_close (story, TRUE);
  g_object_unref (story);
}

/* The pseudo-locale, made of the sources as they are now. */
static char *
make_locale (void)
{
  g_autoptr(GError) error = NULL;
  char *folder = g_dir_make_tmp ("fabula-XXXXXX", &error);
  const char *command[] = { "python3", g_getenv ("FABULA_TRANSLATIONS"), "pseudo", folder, NULL };
  int status = 0;

  g_assert_no_error (error);
  g_assert_nonnull (command[1]);
  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  g_setenv ("FABULA_LOCALEDIR", folder, TRUE);
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  g_setenv ("LANGUAGE", "en@pseudo", TRUE);

  return folder;
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *folder = g_getenv ("FABULA_SCREENSHOTS") ? NULL : make_locale ();
  g_autoptr(FabApplication) app = NULL;
  g_autoptr(GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL); /* not gtk_test_init(), which has a locale of its own */
  setlocale (LC_ALL, "");
  gtk_init ();
  fab_texts_bind ();
  app = fab_application_new ();
  g_application_set_flags (G_APPLICATION (app), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (app), NULL, &error);
  g_assert_no_error (error);
  g_test_add_data_func ("/texts/pages", app, (GTestDataFunc) test_pages);
  status = g_test_run ();
  if (folder != NULL)
    testing_remove_dir (folder);

  return status;
}
