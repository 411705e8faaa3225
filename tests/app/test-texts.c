/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every page and dialog in a pseudo-locale: a text without its brackets was not translated or is put together of pieces, a text that is
 * cut off has no room for languages that need more of it. */
#include "config.h"

#include "app-testing.h"
#include "fab-languages.h"
#include "places.h"

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
  "gif", "mov", "prores", "theora", "opus", "flac", "wav", "ogg", "mp3", "hd", "escape", "artist", "ada", "ben", "zoë", "zoe",
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

/* Languages are named in themselves. */
static gboolean
is_language (const char *text)
{
  guint n;
  const FabLanguage *languages = fab_languages_list (&n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (languages[i].own, text))
      return TRUE;

  return FALSE;
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

  if (text == NULL || g_strv_contains (of_gtk, text) || is_key (text) || is_language (text) || strstr (text, ".png") != NULL)
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
  if (GTK_IS_SHORTCUT_LABEL (widget)) /* the names of keys are of GTK */
    return;
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

static void
look_cb (FabWindow  *window,
         const char *place,
         gpointer    data)
{
  g_autoptr(GList) windows = gtk_window_list_toplevels ();
  FabSession *session = fab_window_get_session (window);
  Walk *walk = data;

  if (session != NULL && *walk->story == '\0')
    {
      g_free (walk->story);
      walk->story = list_words (fab_session_get_story (session));
    }
  walk->place = place;
  for (GList *l = windows; l != NULL; l = l->next)
    if (gtk_widget_get_mapped (l->data))
      check_widget (walk, l->data);
}

static void
test_pages (FabApplication *app)
{
  FabWindow *window = fab_window_new (app);
  Walk walk = { "welcome", g_strdup (""), g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL) };
  GHashTableIter iter;
  gpointer line;

  /* GTK 4.8 measures some long words that it breaks as narrower than nothing, and warns */
  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_ERROR);
  g_test_log_set_fatal_handler (testing_is_ours_cb, NULL);
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  gtk_window_present (GTK_WINDOW (window));
  places_visit (window, PLACES_PLAIN, 500, 150, look_cb, &walk);
  g_hash_table_iter_init (&iter, walk.found);
  while (g_hash_table_iter_next (&iter, &line, NULL))
    g_test_message ("%s", (char *) line);
  g_assert_cmpuint (g_hash_table_size (walk.found), ==, 0);
  g_hash_table_unref (walk.found);
  g_free (walk.story);
  places_leave (window);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *folder = NULL;
  g_autoptr(FabApplication) app = NULL;
  int status;

  g_test_init (&argc, &argv, NULL); /* not gtk_test_init(), which has a locale of its own */
  gtk_init ();
  folder = places_speak (PLACES_PSEUDO);
  app = places_create_app ();
  g_test_add_data_func ("/texts/pages", app, (GTestDataFunc) test_pages);
  status = g_test_run ();
  testing_remove_dir (folder);

  return status;
}
