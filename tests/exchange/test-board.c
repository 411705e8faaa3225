/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The board on paper, as pictures and as a web page. */
#include "config.h"

#include <glib/gstdio.h>
#include <libxml/parser.h>
#include <string.h>

#include "fab-artist.h"
#include "fab-board-layout.h"
#include "fab-export.h"
#include "fab-import.h"
#include "fab-picture-name.h"
#include "fab-thumbnail.h"
#include "let-go.h"

#define SPEECH "Wort für Wort bleibt alles stehen, was sie sagt, bis zum Ende der Rede. "

static const char script[] =
  "Title: Der Leuchtturm 灯台 المنارة\nAuthor: Юрий & <Söhne>\n\n"
  "INT. KITCHEN - NIGHT #7-A/..#\n\nANNA stands at the **window** & waits. [[Ask <the> designer.]]\n\n"
  "ANNA\n(whispering)\n夜遅い。雨が降っている。\n\nOMAR\nالوقت متأخر\n\nYURI\nУже поздно.\n\n"
  "EXT. SEA - DAY\n\nBoats.\n\nTom swims.\n\nA gull.\n\nA wave.\n\nAnother wave.\n";

typedef struct
{
  char        *dir;
  FabStory    *story;
  FabTimeline *timeline;
} Fixture;

static void
remove_dir (const char *path)
{
  g_autoptr(GDir) entries = g_dir_open (path, 0, NULL);
  const char *name;

  while (entries != NULL && (name = g_dir_read_name (entries)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        remove_dir (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

static char *
path_in (Fixture    *self,
         const char *name)
{
  return g_build_filename (self->dir, name, NULL);
}

static void
read_story (Fixture    *self,
            const char *text)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *state = path_in (self, "state");
  g_autofree char *path = path_in (self, "in.fountain");
  g_autoptr(GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  self->story = fab_import_file (state, file, &error);
  g_assert_no_error (error);
  self->timeline = fab_timeline_new (self->story, NULL, NULL);
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->dir = g_dir_make_tmp ("fabula-test-XXXXXX", NULL);
  read_story (self, script);
}

static void
drop_story (Fixture *self)
{
  g_clear_object (&self->timeline);
  fab_story_close (self->story, TRUE);
  assert_let_go (self->story);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  drop_story (self);
  remove_dir (self->dir);
  g_free (self->dir);
}

/* A drawing for the first panel. */
static void
draw_first (Fixture *self)
{
  const FabBrief brief = { .aspect = 16.0 / 9 };
  g_autoptr(FabPanel) panel = g_list_model_get_item (fab_story_get_panels (self->story), 0);
  g_autoptr(FabBlocking) blocking = fab_blocking_new ("MS a woman at a window, push in", &brief);
  g_autofree char *json = fab_blocking_to_json (blocking);
  g_autoptr(GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr(GError) error = NULL;

  fab_story_add_take (self->story, fab_panel_get_id (panel), "built-in", "", 0, "", FAB_BLOCKING_MEDIA_TYPE, bytes, &error);
  g_assert_no_error (error);
}

/* --- layout --- */

static GPtrArray *
lay_out (Fixture    *self,
         const char *words,
         FabBoardContent **content)
{
  g_autoptr(FabBoardOptions) options = fab_board_options_new ();
  g_auto(GStrv) list = g_strsplit (words, " ", -1);
  PangoContext *context = fab_board_new_context ();
  g_autoptr(GError) error = NULL;
  GPtrArray *pages;

  g_assert_true (fab_board_options_apply (options, (const char * const *) list, &error));
  g_assert_no_error (error);
  *content = fab_board_content_new (self->story, self->timeline, TRUE);
  pages = fab_board_layout (*content, options, context);
  g_object_unref (context);

  return pages;
}

static void
append_lines (GString          *text,
              const FabPageBox *box)
{
  const char *all = pango_layout_get_text (box->layout);

  for (guint i = box->line; i < box->line + box->n_lines; i++)
    {
      PangoLayoutLine *line = pango_layout_get_line_readonly (box->layout, i);

      g_string_append_len (text, all + line->start_index, line->length);
    }
}

/* All that is set on the pages, in order; every box must be on its page. */
static char *
read_pages (GPtrArray *pages,
            double     width,
            double     height,
            guint     *n_pictures)
{
  GString *text = g_string_new (NULL);

  *n_pictures = 0;
  for (guint i = 0; i < pages->len; i++)
    {
      const FabBoardPage *page = pages->pdata[i];

      for (guint k = 0; k < page->boxes->len; k++)
        {
          const FabPageBox *box = &g_array_index (page->boxes, FabPageBox, k);

          g_assert_cmpfloat (box->x, >=, 0);
          g_assert_cmpfloat (box->y, >=, 0);
          g_assert_cmpfloat (box->x + box->width, <=, width + .5);
          g_assert_cmpfloat (box->y + box->height, <=, height + .5);
          *n_pictures += box->kind == FAB_BOX_PICTURE;
          if (box->kind == FAB_BOX_TEXT)
            append_lines (text, box);
        }
    }

  return g_string_free (text, FALSE);
}

static void
test_layouts (Fixture       *self,
              gconstpointer  data)
{
  static const char * const styles[] = { "above", "beside", "contact" };
  static const guint counts[] = { 1, 2, 3, 4, 6, 8, 9, 12 };

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    for (guint k = 0; k < 2 * G_N_ELEMENTS (counts); k++)
      {
        gboolean landscape = k % 2;
        g_autofree char *words = g_strdup_printf ("layout=%s per-page=%u paper=letter orientation=%s", styles[i],
                                                  counts[k / 2], landscape ? "landscape" : "portrait");
        g_autoptr(FabBoardContent) content = NULL;
        g_autoptr(GPtrArray) pages = lay_out (self, words, &content);
        guint n_pictures;
        g_autofree char *text = read_pages (pages, landscape ? 792 : 612, landscape ? 612 : 792, &n_pictures);

        g_assert_cmpuint (n_pictures, ==, content->panels->len);
        g_assert_nonnull (strstr (text, "EXT. SEA - DAY"));
        if (i < 2)
          g_assert_nonnull (strstr (text, "Another wave."));
      }
}

static void
test_scenes (Fixture       *self,
             gconstpointer  data)
{
  g_autoptr(FabBoardContent) content = NULL;
  g_autoptr(GPtrArray) pages = lay_out (self, "scenes=new-page per-page=12 show=action header= footer=", &content);

  g_clear_pointer (&content, fab_board_content_unref);
  g_assert_cmpuint (pages->len, ==, 2);
  g_clear_pointer (&pages, g_ptr_array_unref);
  pages = lay_out (self, "scenes=run-on per-page=12 show=action header= footer=", &content);
  g_assert_cmpuint (pages->len, ==, 1);
}

/* However long a speech is and however small the paper: every word of it is on some page, once. */
static void
test_long_text (Fixture       *self,
                gconstpointer  data)
{
  static const char * const words[] = {
    "per-page=6", "per-page=12 scenes=run-on", "layout=beside per-page=4", "paper=70x70 per-page=9 margin=3",
    "paper=100x148 per-page=1 show=dialogue+comments", "layout=beside paper=70x100 per-page=8 margin=20",
  };
  GString *text = g_string_new ("INT. ROOM - DAY\n\nANNA\n");

  for (guint i = 0; i < 300; i++)
    g_string_append_printf (text, SPEECH "n%u. ", i);
  drop_story (self);
  read_story (self, text->str);
  g_string_free (text, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr(FabBoardContent) content = NULL;
      g_autoptr(GPtrArray) pages = lay_out (self, words[i], &content);
      guint n_pictures;
      g_autofree char *set = read_pages (pages, 2000, 2000, &n_pictures);
      g_auto(GStrv) parts = g_strsplit (set, "bleibt", -1);

      g_assert_cmpuint (g_strv_length (parts), ==, 301);
      g_assert_nonnull (strstr (set, "n299."));
      g_assert_nonnull (strstr (set, "(continued)"));
      g_assert_cmpuint (n_pictures, ==, content->panels->len);
    }
}

static void
test_worksheet (Fixture       *self,
                gconstpointer  data)
{
  g_autoptr(FabBoardContent) content = NULL;
  g_autoptr(GPtrArray) pages = lay_out (self, "layout=worksheet per-page=6 pages=3", &content);
  guint n_pictures;
  g_autofree char *text = read_pages (pages, 842, 596, &n_pictures);

  g_assert_cmpuint (pages->len, ==, 3);
  g_assert_cmpuint (n_pictures, ==, 18);
  g_assert_null (strstr (text, "Boats"));
}

static void
test_options (void)
{
  static const char * const bad[] = {
    "layout", "layout=", "layout=round", "per-page=0", "per-page=49", "per-page=2.5", "paper=1x1", "paper=nanxnan",
    "paper=a4x", "paper=99999x100", "margin=-1", "show=everything", "colour=red", "=", "header=\xff",
  };
  g_autoptr(FabBoardOptions) options = fab_board_options_new ();
  g_autoptr(FabBoardOptions) again = fab_board_options_new ();
  const char * const words[] = { "layout=beside", "per-page=3", "paper=tabloid", "orientation=portrait", "margin=8",
                                 "scenes=run-on", "show=prompt+comments", "header={title}|x|y", "footer=", NULL };
  g_auto(GStrv) list = NULL;
  g_auto(GStrv) list_again = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_false (fab_board_options_set (options, bad[i], &error));
      g_assert_error (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_UNSUPPORTED);
    }
  g_assert_true (fab_board_options_apply (options, words, NULL));
  g_assert_cmpfloat (options->height, ==, 1224);
  list = fab_board_options_list (options);
  g_assert_true (fab_board_options_apply (again, (const char * const *) list, NULL));
  list_again = fab_board_options_list (again);
  g_assert_cmpstrv (list, list_again);
}

/* --- files --- */

typedef struct
{
  GMainLoop *loop;
  GError    *error;
} Wait;

static void
done_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      data)
{
  Wait *wait = data;

  fab_export_finish (FAB_STORY (object), result, &wait->error);
  g_main_loop_quit (wait->loop);
}

static GError *
export (Fixture    *self,
        const char *name,
        const char *words)
{
  g_autofree char *path = path_in (self, name);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_auto(GStrv) options = words != NULL ? g_strsplit (words, " ", -1) : NULL;
  g_autoptr(GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Wait wait = { loop, NULL };

  fab_export_async (self->story, self->timeline, file, (const char * const *) options, NULL, NULL, NULL, done_cb, &wait);
  g_main_loop_run (loop);

  return wait.error;
}

/* What a program of poppler says of a file; NULL when it is not installed. */
static char *
ask (Fixture            *self,
     const char * const *argv)
{
  char *out = NULL;
  g_autofree char *program = g_find_program_in_path (argv[0]);

  if (program == NULL)
    return NULL;
  g_assert_true (g_spawn_sync (self->dir, (char **) argv, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL,
                               NULL, &out, NULL, NULL, NULL));

  return out;
}

static void
test_pdf (Fixture       *self,
          gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL, *images = NULL, *info = NULL;

  draw_first (self);
  error = export (self, "out.pdf", "per-page=4 paper=letter orientation=portrait show=action+dialogue+notes+title");
  g_assert_no_error (error);
  text = ask (self, (const char *[]) { "pdftotext", "-layout", "out.pdf", "-", NULL });
  images = ask (self, (const char *[]) { "pdfimages", "-list", "out.pdf", NULL });
  info = ask (self, (const char *[]) { "pdfinfo", "out.pdf", NULL });
  if (text == NULL)
    {
      g_test_skip ("poppler-utils are not installed");
      return;
    }
  g_assert_nonnull (strstr (text, "Уже поздно."));
  g_assert_nonnull (strstr (text, "Юрий & <Söhne>"));
  g_assert_nonnull (strstr (text, "Ask <the> designer."));
  g_assert_nonnull (strstr (text, "Page 2 of"));
  g_assert_nonnull (strstr (info, "612 x 792"));
  g_assert_nonnull (strstr (info, "Der Leuchtturm"));
  g_assert_cmpuint (strlen (images), <, 250); /* a heading and a rule: no picture was made of a drawing */
}

static void
test_cancelled (Fixture       *self,
                gconstpointer  data)
{
  static const char * const names[] = { "out.pdf", "out.html", "pictures/" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr(GCancellable) cancellable = g_cancellable_new ();
      g_autofree char *path = path_in (self, names[i]);
      g_autoptr(GFile) file = g_file_new_for_path (path);
      g_autoptr(GMainLoop) loop = g_main_loop_new (NULL, FALSE);
      g_autoptr(GDir) dir = NULL;
      Wait wait = { loop, NULL };
      guint n = 0;

      g_cancellable_cancel (cancellable);
      fab_export_async (self->story, self->timeline, file, NULL, NULL, NULL, cancellable, done_cb, &wait);
      g_main_loop_run (loop);
      g_assert_error (wait.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_clear_error (&wait.error);
      for (dir = g_dir_open (self->dir, 0, NULL); g_dir_read_name (dir) != NULL;)
        n++;
      g_assert_cmpuint (n, ==, 2); /* the script and the state */
    }
}

static void
test_html (Fixture       *self,
           gconstpointer  data)
{
  g_autofree char *path = path_in (self, "out.html");
  g_autofree char *page = NULL;
  g_autoptr(GError) error = export (self, "out.html", "size=64");
  guint n = g_list_model_get_n_items (fab_story_get_panels (self->story)), images = 0;
  xmlDoc *doc;

  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &page, NULL, NULL));
  doc = xmlReadMemory (page, strlen (page), "out.html", NULL, XML_PARSE_NONET | XML_PARSE_HUGE);
  g_assert_nonnull (doc);
  xmlFreeDoc (doc);
  for (const char *p = strstr (page, "alt=\"Panel"); p != NULL; p = strstr (p + 1, "alt=\"Panel"))
    images++;
  g_assert_cmpuint (images, ==, n);
  g_assert_nonnull (strstr (page, "<b class=\"speaker\">OMAR</b> الوقت متأخر"));
  g_assert_nonnull (strstr (page, "the <b>window</b> &amp; waits."));
  g_assert_nonnull (strstr (page, "Ask &lt;the&gt; designer."));
  g_assert_nonnull (strstr (page, "aria-live"));
  g_assert_null (strstr (page, "http://e"));
  g_assert_null (strstr (page, "src=\"http"));
}

static void
test_pictures (Fixture       *self,
               gconstpointer  data)
{
  static const struct { const char *format, *start; gsize length; } formats[] = {
    { "png", "\x89PNG", 4 }, { "jpg", "\xff\xd8\xff", 3 }, { "webp", "RIFF", 4 }, { "svg", "<?xml", 5 },
    { "ora", "PK", 2 },
  };

  draw_first (self);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *words = g_strdup_printf ("format=%s size=96 name={index}", formats[i].format);
      g_autoptr(GError) error = export (self, "pictures", words);
      g_autofree char *path = g_strdup_printf ("%s/pictures/001.%s", self->dir, formats[i].format);
      g_autofree char *bytes = NULL;
      gsize length;

      g_assert_no_error (error);
      g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
      g_assert_cmpuint (length, >, 100);
      g_assert_cmpmem (bytes, formats[i].length, formats[i].start, formats[i].length);
    }
}

/* --- reading in parts --- */

static void
keep_result_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static FabBoardContent *
read_in_parts (Fixture       *self,
               GCancellable  *cancellable,
               GError       **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  fab_board_content_read_async (self->story, self->timeline, TRUE, cancellable, keep_result_cb, &result);
  g_assert_null (result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return fab_board_content_read_finish (result, error);
}

/* The same as at once; and nothing where nobody waits for it. */
static void
test_parts (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr(FabBoardContent) all = fab_board_content_new (self->story, self->timeline, TRUE);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(FabBoardContent) parts = read_in_parts (self, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (parts->title, ==, all->title);
  g_assert_cmpstr (parts->summary, ==, all->summary);
  g_assert_cmpuint (parts->panels->len, ==, all->panels->len);
  for (guint i = 0; i < all->panels->len; i++)
    {
      const FabBoardPanel *one = parts->panels->pdata[i], *other = all->panels->pdata[i];

      g_assert_cmpstr (one->number, ==, other->number);
      g_assert_cmpstr (one->action, ==, other->action);
      g_assert_cmpuint (one->speeches->len, ==, other->speeches->len);
    }
  g_cancellable_cancel (cancellable);
  g_assert_null (read_in_parts (self, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Scenes may be numbered as one likes: names stay inside their folder, apart and short. */
static void
test_names (Fixture       *self,
            gconstpointer  data)
{
  static const char * const patterns[] = { "{scene}", "../{number}", "/etc/{title}", "con", "   ..", "{title}{title}{title}"
                                           "{title}{title}{title}{title}{title}{title}{title}{title}{title}", "a\nb\x01" };
  g_autoptr(FabBoardContent) content = fab_board_content_new (self->story, self->timeline, TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      g_autoptr(GPtrArray) names = fab_picture_names (content, patterns[i], ".png");
      g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

      for (guint k = 0; k < names->len; k++)
        {
          const char *name = names->pdata[k];

          g_assert_null (strpbrk (name, "/\\:*?\"<>|\n\x01"));
          g_assert_cmpuint (strlen (name), <, 200);
          g_assert_true (g_utf8_validate (name, -1, NULL));
          g_assert_cmpint (*name, !=, '.');
          g_assert_false (g_str_has_prefix (name, "con.") || g_str_has_prefix (name, "con-."));
          g_assert_true (g_hash_table_add (seen, (gpointer) name));
        }
    }
  g_assert_false (fab_picture_name_check ("{number}{x}", NULL));
  g_assert_false (fab_picture_name_check ("{", NULL));
  g_assert_true (fab_picture_name_check ("{number} {title}", NULL));
}

static void
test_thumbnail (Fixture       *self,
                gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  cairo_surface_t *surface;

  draw_first (self);
  surface = fab_thumbnail_draw (self->story, 256, &error);
  g_assert_no_error (error);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 256);
  g_assert_cmpint (cairo_image_surface_get_height (surface), ==, 144);
  cairo_surface_destroy (surface);
  drop_story (self);
  read_story (self, "");
  g_assert_null (fab_thumbnail_draw (self->story, 256, &error));
  g_assert_error (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_FAILED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) g_test_add ("/board/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("layouts", test_layouts);
  ADD ("scenes", test_scenes);
  ADD ("long-text", test_long_text);
  ADD ("worksheet", test_worksheet);
  ADD ("pdf", test_pdf);
  ADD ("cancelled-leaves-nothing", test_cancelled);
  ADD ("html", test_html);
  ADD ("pictures", test_pictures);
  ADD ("names", test_names);
  ADD ("parts", test_parts);
  ADD ("thumbnail", test_thumbnail);
#undef ADD
  g_test_add_func ("/board/options", test_options);

  return g_test_run ();
}
