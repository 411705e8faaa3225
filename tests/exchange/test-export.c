/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "fab-export.h"
#include "fab-import.h"
#include "fab-otio.h"
#include "fab-table.h"
#include "let-go.h"

/* CRLF, blanks at line ends, a private use character: what must come out as it went in. */
static const char script[] =
  "Title: The Lamp  \r\n\r\n\r\nINT. TOWER - NIGHT #7-8#\r\n\r\nThe lamp turns.   \r\n\r\nANNA\r\n(low)\r\nIt is late.\r\n"
  "\r\nEXT. SEA - DAY\r\n\r\nBoats.";

typedef struct
{
  char     *dir;
  FabStory *story;
} Fixture;

typedef struct
{
  GMainLoop *loop;
  GError    *error;
  double     progress;
} Wait;

static GFile *
file_in (Fixture    *self,
         const char *name)
{
  g_autofree char *path = g_build_filename (self->dir, name, NULL);

  return g_file_new_for_path (path);
}

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

static guint
count_entries (const char *path)
{
  g_autoptr(GDir) entries = g_dir_open (path, 0, NULL);
  guint n = 0;

  while (entries != NULL && g_dir_read_name (entries) != NULL)
    n++;

  return n;
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *state = NULL;
  g_autoptr(GFile) file = NULL;

  self->dir = g_dir_make_tmp ("fabula-test-XXXXXX", &error);
  g_assert_no_error (error);
  state = g_build_filename (self->dir, "state", NULL);
  file = file_in (self, "in.fountain");
  g_assert_true (g_file_set_contents (g_file_peek_path (file), script, -1, &error));
  self->story = fab_import_file (state, file, &error);
  g_assert_no_error (error);
  g_assert_nonnull (self->story);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  fab_story_close (self->story, TRUE);
  assert_let_go (self->story);
  remove_dir (self->dir);
  g_free (self->dir);
}

static void
done_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      data)
{
  Wait *wait = data;

  fab_export_finish (FAB_STORY (object), result, &wait->error);
  g_main_loop_quit (wait->loop);
}

static void
progress_cb (double   fraction,
             gpointer data)
{
  Wait *wait = data;

  g_assert_cmpfloat (fraction, >=, wait->progress);
  wait->progress = fraction;
}

/* Returns: (transfer full): what went wrong, or NULL */
static GError *
export_with (Fixture      *self,
             const char   *name,
             const char   *option,
             GCancellable *cancellable,
             double       *progress)
{
  const char *options[] = { option, NULL };
  g_autoptr(FabTimeline) timeline = fab_timeline_new (self->story, NULL, NULL);
  g_autoptr(GFile) target = file_in (self, name);
  Wait wait = { .loop = g_main_loop_new (NULL, FALSE) };

  fab_export_async (self->story, timeline, target, options, progress_cb, &wait, cancellable, done_cb, &wait);
  g_main_loop_run (wait.loop);
  g_main_loop_unref (wait.loop);
  if (progress != NULL)
    *progress = wait.progress;

  return wait.error;
}

static GError *
export (Fixture      *self,
        const char   *name,
        GCancellable *cancellable,
        double       *progress)
{
  return export_with (self, name, NULL, cancellable, progress);
}

static void
test_fountain_is_the_same (Fixture       *self,
                           gconstpointer  data)
{
  g_autoptr(GError) error = export (self, "out.fountain", NULL, NULL);
  g_autoptr(GFile) file = file_in (self, "out.fountain");
  g_autofree char *written = NULL;
  gsize length;

  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (g_file_peek_path (file), &written, &length, NULL));
  g_assert_cmpmem (written, length, script, strlen (script));
}

static void
test_import_boards (Fixture       *self,
                    gconstpointer  data)
{
  g_assert_cmpuint (g_list_model_get_n_items (fab_story_get_scenes (self->story)), >=, 2);
  g_assert_cmpuint (g_list_model_get_n_items (fab_story_get_panels (self->story)), >=, 3);
  g_assert_cmpuint (g_list_model_get_n_items (fab_story_get_cast (self->story)), ==, 1);
}

static void
test_pictures (Fixture       *self,
               gconstpointer  data)
{
  guint n = g_list_model_get_n_items (fab_story_get_panels (self->story));
  double progress;
  g_autoptr(GError) error = export (self, "boards", NULL, &progress);
  g_autofree char *folder = g_build_filename (self->dir, "boards", NULL);
  g_autofree char *first = g_build_filename (folder, "001-7-8A.png", NULL);
  g_autofree char *foreign = g_build_filename (folder, "notes.txt", NULL);
  cairo_surface_t *surface;

  g_assert_no_error (error);
  g_assert_cmpfloat (progress, ==, 1);
  g_assert_cmpuint (count_entries (folder), ==, n);
  surface = cairo_image_surface_create_from_png (first);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 1920);
  g_assert_cmpint (cairo_image_surface_get_height (surface), ==, 1080);
  cairo_surface_destroy (surface);

  /* again, into the same folder: nothing that is not ours is touched */
  g_assert_true (g_file_set_contents (foreign, "mine", -1, NULL));
  error = export (self, "boards", NULL, NULL);
  g_assert_no_error (error);
  g_assert_cmpuint (count_entries (folder), ==, n + 1);
}

static void
test_cancelled_leaves_nothing (Fixture       *self,
                               gconstpointer  data)
{
  static const char * const names[] = {
    "boards", "out.fountain", "out.fdx", "film.webm", "film.gif", "cut.otio", "cut.fcpxml", "cut.edl", "list.csv", "all.json",
    "said.srt", "said.vtt", "board.pdf", "board.html", "p.svg", "p.ora",
  };
  guint before = count_entries (self->dir);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr(GCancellable) cancellable = g_cancellable_new ();
      g_autoptr(GError) error = NULL;

      g_cancellable_cancel (cancellable);
      error = export (self, names[i], cancellable, NULL);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_cmpuint (count_entries (self->dir), ==, before);
    }
}

static void
test_refused (Fixture       *self,
              gconstpointer  data)
{
  static const char * const names[] = { "a.docx", "a.mxf", "a.fabula", "", "x/y.TIFF" };
  static const char * const good[] = { "a.otio", "a.edl", "a.fcpxml", "a.webm", "A.WEBM", "a.pdf", "x/y.PDF", "a.jpg", "a.webp", "a.svg", "a.fountain", "a/", "a", "a.png", "b.c/" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_false (fab_export_check (names[i], &error));
      g_assert_error (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_UNSUPPORTED);
      g_assert_nonnull (strstr (error->message, ".webm"));
    }
  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_true (fab_export_check (good[i], &error));
      g_assert_no_error (error);
    }
}

static void
test_edit_has_its_files_beside (Fixture       *self,
                                gconstpointer  data)
{
  guint n = g_list_model_get_n_items (fab_story_get_panels (self->story));
  double progress;
  g_autoptr(GError) error = export (self, "Cut 1.otio", NULL, &progress);
  g_autoptr(GFile) file = file_in (self, "Cut 1.otio");
  g_autofree char *written = NULL, *folder = g_build_filename (self->dir, "Cut 1 media", NULL);
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(FabCut) cut = NULL;
  gsize length;

  g_assert_no_error (error);
  g_assert_cmpfloat (progress, ==, 1);
  g_assert_cmpuint (count_entries (folder), ==, n);
  g_assert_true (g_file_get_contents (g_file_peek_path (file), &written, &length, NULL));
  g_assert_nonnull (strstr (written, "\"Cut%201%20media/001-7-8A.png\""));
  bytes = g_bytes_new (written, length);
  cut = fab_otio_read (bytes, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (cut->title, ==, "The Lamp");
  g_assert_cmpuint (cut->clips->len, ==, n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = g_build_filename (self->dir, fab_cut_get_clip (cut, i)->media, NULL);

      g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
    }
}

static char *
export_text (Fixture    *self,
             const char *name)
{
  g_autoptr(GError) error = export (self, name, NULL, NULL);
  g_autoptr(GFile) file = file_in (self, name);
  char *text;

  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (g_file_peek_path (file), &text, NULL, NULL));

  return text;
}

static void
test_table (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr(FabTimeline) timeline = fab_timeline_new (self->story, NULL, NULL);
  g_autoptr(FabPanel) panel = g_list_model_get_item (fab_story_get_panels (self->story), 0);
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *usual = export_text (self, "list.csv");
  g_autofree char *chosen = NULL;

  g_assert_true (g_str_has_prefix (usual, "\xef\xbb\xbfNo.,Scene,Heading,Shot,"));
  g_assert_true (fab_story_set_prompt (self->story, fab_panel_get_id (panel), "=1+1, \"é\"\nand", &error));
  bytes = fab_table_write (self->story, timeline, "prompt, shot,frames", FALSE, &error);
  g_assert_no_error (error);
  chosen = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_true (g_str_has_prefix (chosen, "Picture,Shot,Frames\r\n\"'=1+1, \"\"é\"\"\nand\",7-8A,"));
  g_assert_null (fab_table_write (self->story, timeline, "shot,colour", FALSE, &error));
  g_assert_error (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_UNSUPPORTED);
}

static void
assert_says (Fixture    *self,
             const char *name,
             const char *option,
             const char *said)
{
  g_autoptr(GError) error = export_with (self, name, option, NULL, NULL);
  g_autoptr(GFile) file = file_in (self, name);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (g_file_peek_path (file), &text, NULL, NULL));
  if (strstr (text, said) == NULL)
    g_error ("“%s” is not in “%s”", said, text);
}

/* Options that a format has, and those that none has. */
static void
test_options (Fixture       *self,
              gconstpointer  data)
{
  static const struct { const char *name, *option; } bad[] = {
    { "a.srt", "speakers=maybe" }, { "a.vtt", "columns=shot" }, { "a.otio", "version=1.9" }, { "a.fcpxml", "version=1.8" },
    { "a.fcpxml", "media=all" }, { "a.html", "format=ora" }, { "a.png", "format=tiff" }, { "a.csv", "columns=nothing" }, { "a.json", "mark=no" }, { "a.fdx", "x" },
  };
  guint before = count_entries (self->dir);

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr(GError) error = export_with (self, bad[i].name, bad[i].option, NULL, NULL);

      g_assert_error (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_UNSUPPORTED);
      g_assert_cmpuint (count_entries (self->dir), ==, before);
    }
  assert_says (self, "a.srt", NULL, "\nIt is late.");
  assert_says (self, "a.srt", "speakers=yes", "ANNA: It is late.");
  assert_says (self, "a.vtt", NULL, "<v ANNA>It is late.");
  assert_says (self, "a.vtt", "speakers=no", "\nIt is late.");
  assert_says (self, "a.fcpxml", "version=1.10", "<fcpxml version=\"1.10\">");
  assert_says (self, "a.csv", "columns=shot,seconds", "Shot,Seconds\r\n");
}

/* Number, heading, prompt, length, transition and script of every panel. */
static char *
tell_board (FabStory *story)
{
  g_autoptr(FabTimeline) timeline = fab_timeline_new (story, NULL, NULL);
  g_autoptr(GBytes) table = fab_table_write (story, timeline, "heading,shot,prompt,action,speaker,frames", FALSE, NULL);

  return g_strndup (g_bytes_get_data (table, NULL), g_bytes_get_size (table));
}

/* A cut of ours is read as the board that it was, with pictures and the sounds of the reel. */
static void
test_cut_is_the_same (Fixture       *self,
                      gconstpointer  data)
{
  static const char * const names[] = { "cut.otio", "cut.fcpxml" };
  g_autoptr(GBytes) wav = g_bytes_new_static ("RIFF....WAVE....", 16);
  g_autoptr(FabPanel) panel = g_list_model_get_item (fab_story_get_panels (self->story), 1);
  g_autofree char *before = NULL, *state = g_build_filename (self->dir, "state", NULL);
  gint64 bell = fab_story_add_sound (self->story, FAB_TRACK_EFFECTS, fab_panel_get_id (panel), G_USEC_PER_SEC / 4, "bell",
                                     "audio/x-wav", G_USEC_PER_SEC, wav, NULL);

  g_assert_true (fab_story_set_transition (self->story, fab_panel_get_id (panel), FAB_TRANSITION_DISSOLVE, NULL));
  g_assert_true (fab_story_set_sound_gain (self->story, bell, -3, FALSE, NULL));
  before = tell_board (self->story);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr(GError) error = export (self, names[i], NULL, NULL);
      g_autoptr(GFile) file = file_in (self, names[i]);
      g_autoptr(FabStory) story = fab_import_file (state, file, &error);
      g_autofree char *after = NULL;
      g_autoptr(FabSound) sound = NULL;
      g_autoptr(FabPanel) second = NULL;

      g_assert_no_error (error);
      after = tell_board (story);
      g_assert_cmpstr (after, ==, before);
      second = g_list_model_get_item (fab_story_get_panels (story), 1);
      g_assert_cmpint (fab_panel_get_take (second), !=, 0);
      g_assert_cmpint (fab_panel_get_transition (second), ==, FAB_TRANSITION_DISSOLVE);
      sound = g_list_model_get_item (fab_story_get_sounds (story), 0);
      g_assert_cmpstr (fab_sound_get_name (sound), ==, "bell");
      g_assert_cmpint (fab_sound_get_panel (sound), ==, fab_panel_get_id (second));
      g_assert_cmpint (fab_sound_get_offset (sound), ==, G_USEC_PER_SEC / 4);
      g_assert_cmpfloat (fab_sound_get_gain (sound), ==, -3);
      fab_story_close (story, TRUE);
    }
}

/* All of a story, written, read and written again. */
static void
test_document_is_the_same (Fixture       *self,
                           gconstpointer  data)
{
  g_autoptr(FabPanel) panel = g_list_model_get_item (fab_story_get_panels (self->story), 1);
  gint64 id = fab_panel_get_id (panel), layer;
  g_autoptr(GBytes) picture = g_bytes_new_static ("\x89PNG\r\n", 6);
  g_autoptr(GBytes) wav = g_bytes_new_static ("RIFF....WAVE", 12);
  g_autoptr(GFile) file = file_in (self, "a.json");
  g_autofree char *one = NULL, *other = NULL, *state = g_build_filename (self->dir, "other", NULL);
  FabStory *story = self->story, *again;
  g_autoptr(GError) error = NULL;

  g_assert_true (fab_story_add_take (story, id, "pictures", "m", -7, "p", "image/png", picture, NULL));
  g_assert_true (fab_story_set_override (story, id, "anna", "position", "[1,2.5,0]", NULL));
  g_assert_true (fab_story_set_transition (story, id, FAB_TRANSITION_DIP, NULL));
  g_assert_true (fab_story_set_transition_time (story, id, 333333, NULL));
  g_assert_true (fab_story_set_follows (story, id, TRUE, NULL));
  g_assert_true (fab_story_add_marker (story, id, 5, "#ff0000", "look \"left\"", NULL));
  g_assert_true (fab_story_add_sound (story, FAB_TRACK_EFFECTS, id, -3, "bang", "audio/x-wav", 1000, wav, NULL));
  layer = fab_story_add_layer_of_kind (story, id, "notes", "Léa", NULL);
  g_assert_true (fab_story_add_mark (story, layer, picture, NULL));
  g_assert_true (fab_story_set_layer_state (story, layer, .25, FALSE, TRUE, NULL));
  one = export_text (self, "a.json");
  again = fab_import_file (state, file, &error);
  g_assert_no_error (error);
  self->story = again;
  other = export_text (self, "b.json");
  self->story = story;
  fab_story_close (again, TRUE);
  assert_let_go (again);
  g_assert_cmpstr (one, ==, other);
}

static void
test_no_such_folder (Fixture       *self,
                     gconstpointer  data)
{
  static const char * const names[] = { "no/such/boards", "no/such/out.fountain", "no/such/cut.edl" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr(GError) error = export (self, names[i], NULL, NULL);

      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
    }
}

static void
assert_import_fails (Fixture    *self,
                     const char *name,
                     const char *bytes,
                     gssize      length,
                     GQuark      domain,
                     int         code)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = file_in (self, name);
  g_autofree char *state = g_build_filename (self->dir, "other", NULL);

  if (bytes != NULL)
    g_assert_true (g_file_set_contents (g_file_peek_path (file), bytes, length, NULL));
  g_assert_null (fab_import_file (state, file, &error));
  g_assert_error (error, domain, code);
}

static void
test_import_refused (Fixture       *self,
                     gconstpointer  data)
{
  assert_import_fails (self, "a.fdx", "<x/>", -1, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_INVALID);
  assert_import_fails (self, "a.doc", "<x/>", -1, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_UNSUPPORTED);
  assert_import_fails (self, "a.fountain", "INT. \xff", -1, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_INVALID);
  assert_import_fails (self, "b.fountain", "a\0b", 3, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_INVALID);
  assert_import_fails (self, "none.fountain", NULL, 0, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

#define ADD(name, func) g_test_add ("/exchange/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("fountain-is-the-same", test_fountain_is_the_same);
  ADD ("import-boards", test_import_boards);
  ADD ("pictures", test_pictures);
  ADD ("cancelled-leaves-nothing", test_cancelled_leaves_nothing);
  ADD ("refused", test_refused);
  ADD ("edit-has-its-files-beside", test_edit_has_its_files_beside);
  ADD ("table", test_table);
  ADD ("options", test_options);
  ADD ("cut-is-the-same", test_cut_is_the_same);
  ADD ("document-is-the-same", test_document_is_the_same);
  ADD ("no-such-folder", test_no_such_folder);
  ADD ("import-refused", test_import_refused);

  return g_test_run ();
}
