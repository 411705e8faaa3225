/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <archive.h>
#include <archive_entry.h>
#include <cairo.h>
#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "fab-exchange-error.h"
#include "fab-image.h"
#include "fab-import.h"
#include "fab-psd.h"
#include "fab-zip.h"

typedef struct
{
  char     *dir;
  FabStory *story; /* what was imported */
} Fixture;

static void
remove_dir (const char *path)
{
  g_autoptr(GDir) entries = g_dir_open (path, 0, NULL);
  const char *name;

  while (entries != NULL && (name = g_dir_read_name (entries)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        remove_dir (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->dir = g_dir_make_tmp ("fabula-test-XXXXXX", NULL);
  g_assert_nonnull (self->dir);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  if (self->story != NULL)
    {
      fab_story_close (self->story, TRUE);
      g_assert_finalize_object (self->story);
    }
  remove_dir (self->dir);
  g_free (self->dir);
}

/* Writes a file whose folders are made. */
static void
put (Fixture    *self,
     const char *name,
     const char *bytes,
     gssize      length)
{
  g_autofree char *path = g_build_filename (self->dir, name, NULL), *parent = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, bytes, length, NULL));
}

static void
put_png (Fixture    *self,
         const char *name,
         int         width,
         int         height)
{
  g_autofree char *path = g_build_filename (self->dir, name, NULL), *parent = g_path_get_dirname (path);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
}

static FabImport *
read_file (Fixture     *self,
           const char  *name,
           GError     **error)
{
  g_autofree char *path = g_build_filename (self->dir, name, NULL);
  g_autoptr(GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (files, g_file_new_for_path (path));

  return fab_import_read (files, NULL, error);
}

static void
import (Fixture    *self,
        const char *name)
{
  g_autofree char *path = g_build_filename (self->dir, name, NULL), *state = g_build_filename (self->dir, "state", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;

  self->story = fab_import_file (state, file, &error);
  g_assert_no_error (error);
}

/* Per panel: label, milliseconds, layers, "p" with a picture, words of its beat. */
static char *
tell (FabStory *story)
{
  GListModel *panels = fab_story_get_panels (story);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (panels); i++)
    {
      g_autoptr(FabPanel) panel = g_list_model_get_item (panels, i);
      g_autoptr(GListModel) layers = fab_story_dup_layers (story, fab_panel_get_id (panel));
      g_autoptr(GListModel) beat = fab_story_dup_beat (story, fab_panel_get_id (panel));

      g_string_append_printf (text, "%s %d %u%s", fab_panel_get_label (panel), (int) (fab_panel_get_duration (panel) / 1000),
                              g_list_model_get_n_items (layers), fab_panel_get_take (panel) ? "p" : "");
      for (guint k = 0; k < g_list_model_get_n_items (beat); k++)
        {
          g_autoptr(FabElement) element = g_list_model_get_item (beat, k);

          g_string_append_printf (text, " [%s]", fab_element_get_text (element));
        }
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}

static void
assert_told (Fixture    *self,
             const char *expected)
{
  g_autofree char *told = tell (self->story);
  g_autoptr(GPtrArray) problems = fab_story_check (self->story, FALSE, NULL);

  g_assert_cmpstr (told, ==, expected);
  g_assert_cmpuint (problems->len, ==, 0);
}

/* --- Storyboarder ---------------------------------------------------------------------------------------- */

#define LAYERS(n) "\"layers\":{\"ink\":{\"url\":\"" n "-ink.png\",\"opacity\":0.5},\"fill\":{\"url\":\"" n "-fill.png\"},\"notes\":{\"url\":\"none.png\"}}"

static void
test_storyboarder (Fixture       *self,
                   gconstpointer  data)
{
  static const char project[] =
    "{\"version\":\"3.0.0\",\"aspectRatio\":\"2.39\",\"fps\":\"23.976\",\"defaultBoardTiming\":\"1500\",\"new\":1,\"boards\":["
    "{\"uid\":\"AB1CD\",\"url\":\"board-1-AB1CD.png\",\"newShot\":true,\"duration\":\"1000\",\"action\":\"Anna enters.\","
    "\"notes\":\"slow\"," LAYERS ("board-1-AB1CD") "},"
    "{\"uid\":\"EF2GH\",\"url\":\"board-2-EF2GH.png\",\"newShot\":false,\"dialogue\":\"ANNA: Who is there?\","
    "\"layers\":{\"ink\":{\"url\":\"board-2-EF2GH-ink.png\"}},\"audio\":{\"filename\":\"s.wav\",\"duration\":900}},"
    "{\"uid\":\"IJ3KL\",\"newShot\":true,\"duration\":null,\"dialogue\":\"no name\",\"layers\":{}},"
    "7,"
    "{\"uid\":\"MN4OP\",\"url\":\"board-5-MN4OP.png\",\"duration\":1e300,\"audio\":{\"filename\":\"../../s.wav\"}}]}";
  g_autoptr(GError) error = NULL;
  g_autoptr(FabImport) read = NULL;
  g_autoptr(FabSound) sound = NULL;
  g_autoptr(FabMarker) marker = NULL;

  put (self, "P/P.storyboarder", project, -1);
  put_png (self, "P/images/board-1-AB1CD-fill.png", 16, 9);
  put_png (self, "P/images/board-1-AB1CD-ink.png", 16, 9);
  put_png (self, "P/images/board-7-EF2GH-ink.png", 16, 9); /* it was the seventh once */
  put_png (self, "P/images/board-5-MN4OP.png", 16, 9);
  put (self, "P/images/s.wav", "RIFF....WAVEfmt ", -1);
  put (self, "s.wav", "RIFF....WAVEfmt ", -1);

  read = read_file (self, "P/P.storyboarder", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (read->remarks->len, ==, 4); /* no board, its length, the sound outside, the layer that is gone */
  import (self, "P/P.storyboarder");
  assert_told (self, "1A 1000 2p [Anna enters.]\n1A-2 1500 1p [ANNA] [Who is there?]\n"
                     "1B 1500 0 [VOICE] [no name]\n1B-2 1500 0p\n");
  g_assert_cmpstr (fab_story_get_setting (self->story, "aspect"), ==, "2.39:1");
  g_assert_cmpstr (fab_story_get_setting (self->story, "fps"), ==, "23.976");
  g_assert_nonnull (strstr (fab_story_get_setting (self->story, FAB_IMPORT_BOARDS), "AB1CD"));
  g_assert_cmpuint (g_list_model_get_n_items (fab_story_get_sounds (self->story)), ==, 1);
  sound = g_list_model_get_item (fab_story_get_sounds (self->story), 0);
  g_assert_cmpint (fab_sound_get_length (sound), ==, 900000);
  marker = g_list_model_get_item (fab_story_get_markers (self->story), 0);
  g_assert_cmpstr (fab_marker_get_text (marker), ==, "slow");
}

#define BOARD(uid, more) "{\"uid\":\"" uid "\",\"newShot\":true" more "}"

static void
test_storyboarder_script (Fixture       *self,
                          gconstpointer  data)
{
  static const char script[] =
    "Title: The Door\n\nINT. HALL - DAY #1-AB1CD#\n\nAnna enters.\n\nANNA\nWho is there?\n\nTom hides.\n\n"
    "EXT. GARDEN - NIGHT\n\nA cat.\n\nINT. ROOM - DAY\n\nNobody.\n";
  g_autofree char *written = NULL;

  put (self, "S/film.fountain", script, -1);
  put (self, "S/storyboards/storyboard.settings", "{\"lastScene\":0,\"aspectRatio\":\"1.7777777777777777\"}", -1);
  put (self, "S/storyboards/Scene-1-INT-HALL-DAY-AB1CD/Scene-1-INT-HALL-DAY-AB1CD.storyboarder",
       "{\"aspectRatio\":1.7777777,\"fps\":24,\"boards\":[" BOARD ("A", ",\"action\":\"Anna  enters\"") ","
       BOARD ("B", ",\"dialogue\":\"Who is there?\"") "," BOARD ("C", "") "," BOARD ("D", ",\"action\":\"Tom hides.\"") "]}", -1);
  put (self, "S/storyboards/Scene-2-EXT-GARDEN-NIGHT-G2/Scene-2-EXT-GARDEN-NIGHT-G2.storyboarder",
       "{\"boards\":[" BOARD ("E", ",\"duration\":700") "]}", -1);
  put (self, "S/storyboards/Scene-9-GONE-ZZZZZ/Scene-9-GONE-ZZZZZ.storyboarder", "{}", -1);
  import (self, "S/film.fountain");
  assert_told (self, "1-AB1CDA 2000 0 [Anna enters.]\n1-AB1CDB 2000 0 [ANNA] [Who is there?]\n"
                     "1-AB1CDC 2000 0\n1-AB1CDD 2000 0 [Tom hides.]\n2A 700 0 [A cat.]\n");
  written = fab_story_dup_script (self->story);
  g_assert_cmpstr (written, ==, script);
  g_assert_cmpstr (fab_story_get_setting (self->story, "aspect"), ==, "16:9");
}

static void
assert_refused (Fixture    *self,
                const char *name,
                const char *bytes,
                gssize      length)
{
  g_autoptr(FabImport) read = NULL;
  g_autoptr(GError) error = NULL;

  put (self, name, bytes, length);
  read = read_file (self, name, &error);
  g_assert_null (read);
  g_assert_error (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_INVALID);
}

static void
test_storyboarder_refused (Fixture       *self,
                           gconstpointer  data)
{
  g_autoptr(GString) many = g_string_new ("{\"boards\":[{}");
  g_autoptr(GString) deep = g_string_new (NULL);

  for (guint i = 0; i < 100000; i++)
    {
      g_string_append (many, ",{}");
      g_string_append_c (deep, '[');
    }
  g_string_append (many, "]}");
  assert_refused (self, "a.storyboarder", "", 0);
  assert_refused (self, "b.storyboarder", "{\"boards\":{}}", -1);
  assert_refused (self, "c.storyboarder", "[1,2]", -1);
  assert_refused (self, "d.storyboarder", "{\"boards\":[{\"uid\":", -1);
  assert_refused (self, "e.storyboarder", many->str, -1);
  assert_refused (self, "f.storyboarder", deep->str, -1);
}

/* Links inside the project lead nowhere outside of it. */
static void
test_links_stay_inside (Fixture       *self,
                        gconstpointer  data)
{
  g_autofree char *secret = g_build_filename (self->dir, "secret.png", NULL);
  g_autofree char *link = g_build_filename (self->dir, "P", "images", "x.png", NULL);

  put_png (self, "secret.png", 4, 4);
  put_png (self, "P/images/y.png", 4, 4);
  g_assert_cmpint (symlink (secret, link), ==, 0);
  put (self, "P/P.storyboarder",
       "{\"boards\":[{\"layers\":{\"ink\":{\"url\":\"x.png\"},\"tone\":{\"url\":\"../../secret.png\"},\"fill\":{\"url\":\"y.png\"}}}]}", -1);
  import (self, "P/P.storyboarder");
  assert_told (self, "1A 2000 1p\n");
}

/* --- pictures -------------------------------------------------------------------------------------------- */

static void
test_folder_in_natural_order (Fixture       *self,
                              gconstpointer  data)
{
  static const char * const prompts[] = { "1 wide", "2", "10", "a10" };
  g_autoptr(FabImport) read = NULL;
  g_autoptr(GError) error = NULL;

  put_png (self, "F/10.png", 40, 30);
  put_png (self, "F/2.png", 40, 30);
  put_png (self, "F/1_wide.PNG", 40, 30);
  put_png (self, "F/a10.png", 40, 30);
  put (self, "F/broken.png", "\x89PNG\r\n\x1a\nnot really", -1);
  put (self, "F/notes.txt", "x", -1);
  put (self, "F/.hidden.png", "x", -1);
  read = read_file (self, "F", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (read->remarks->len, ==, 1);
  g_assert_cmpstr (read->aspect, ==, "4:3");
  g_assert_cmpuint (read->panels->len, ==, G_N_ELEMENTS (prompts));
  for (guint i = 0; i < G_N_ELEMENTS (prompts); i++)
    g_assert_cmpstr (((FabImportPanel *) g_ptr_array_index (read->panels, i))->prompt, ==, prompts[i]);
  import (self, "F");
  assert_told (self, "1A 0 0p\n1B 0 0p\n1C 0 0p\n1D 0 0p\n");
  assert_refused (self, "one.png", "no picture", -1);
}

static void
test_pictures_into_a_story (Fixture       *self,
                            gconstpointer  data)
{
  g_autoptr(FabImport) read = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *before = NULL, *after = NULL;
  gint64 first, id;

  put (self, "s.fountain", "INT. A - DAY\n\nOne.\n\nTwo.\n\nINT. B - DAY\n\nThree.\n", -1);
  put_png (self, "x.png", 4, 3);
  import (self, "s.fountain");
  before = tell (self->story);
  read = read_file (self, "x.png", &error);
  g_assert_no_error (error);
  {
    g_autoptr(FabPanel) panel = g_list_model_get_item (fab_story_get_panels (self->story), 0);

    first = fab_panel_get_id (panel);
  }
  id = fab_import_add (read, self->story, first, FAB_IMPORT_BEHIND, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (fab_story_find_panel (self->story, id), ==, 1);
  g_assert_true (fab_story_undo (self->story, NULL));
  after = tell (self->story);
  g_assert_cmpstr (after, ==, before);
}

/* Between the panels of two scenes it matters beside which; onto a panel it is its picture, and what else there is follows. */
static void
test_pictures_at_a_place (Fixture       *self,
                          gconstpointer  data)
{
  static const struct { FabImportPlace place; guint at, n; } table[] = {
    { FAB_IMPORT_BEFORE, 2, 2 }, { FAB_IMPORT_BEHIND, 3, 2 }, { FAB_IMPORT_ONTO, 2, 1 },
  };
  g_autoptr(FabImport) read = NULL;
  gint64 target;
  guint n;

  put (self, "s.fountain", "INT. A - DAY\n\nOne.\n\nTwo.\n\nINT. B - DAY\n\nThree.\n", -1);
  put_png (self, "P/1.png", 4, 3);
  put_png (self, "P/2.png", 4, 3);
  import (self, "s.fountain");
  read = read_file (self, "P", NULL);
  n = g_list_model_get_n_items (fab_story_get_panels (self->story));
  {
    g_autoptr(FabPanel) third = g_list_model_get_item (fab_story_get_panels (self->story), 2);

    target = fab_panel_get_id (third);
  }
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      gint64 id = fab_import_add (read, self->story, target, table[i].place, NULL);
      g_autoptr(FabPanel) panel = fab_story_ref_panel (self->story, id), other = fab_story_ref_panel (self->story, target);

      g_assert_cmpuint (fab_story_find_panel (self->story, id), ==, table[i].at);
      g_assert_cmpint (fab_panel_get_scene (panel), ==, fab_panel_get_scene (other));
      g_assert_cmpint (fab_panel_get_take (panel), !=, 0);
      g_assert_cmpuint (g_list_model_get_n_items (fab_story_get_panels (self->story)), ==, n + table[i].n);
      g_assert_true (fab_story_undo (self->story, NULL));
    }
}

static void
append_number (GByteArray *bytes,
               guint32     number,
               guint       n)
{
  while (n-- > 0)
    {
      guint8 byte = (guint8) (number >> 8 * n);

      g_byte_array_append (bytes, &byte, 1);
    }
}

/* Two pixels, red and green; @packed: as PackBits. */
static GBytes *
make_psd (guint    channels,
          guint    depth,
          guint    mode,
          gboolean packed)
{
  static const guint8 planes[4][2] = { { 255, 0 }, { 0, 255 }, { 0, 0 }, { 255, 255 } };
  GByteArray *bytes = g_byte_array_new ();

  g_byte_array_append (bytes, (const guint8 *) "8BPS\0\1\0\0\0\0\0\0", 12);
  append_number (bytes, channels, 2);
  append_number (bytes, 1, 4);
  append_number (bytes, 2, 4);
  append_number (bytes, depth, 2);
  append_number (bytes, mode, 2);
  for (int i = 0; i < 3; i++)
    append_number (bytes, 0, 4);
  append_number (bytes, packed, 2);
  for (guint i = 0; packed && i < channels; i++)
    append_number (bytes, 3, 2);
  for (guint i = 0; i < channels; i++)
    {
      if (packed)
        append_number (bytes, 1, 1);
      for (guint x = 0; x < 2; x++)
        append_number (bytes, planes[i % 4][x] * (depth == 16 ? 257u : 1u), depth / 8);
    }

  return g_byte_array_free_to_bytes (bytes);
}

static void
test_psd (void)
{
  static const struct { guint channels, depth, mode; gboolean packed; guint32 pixels[2]; } table[] = {
    { 3, 8, 3, FALSE, { 0xff0000, 0x00ff00 } }, { 3, 8, 3, TRUE, { 0xff0000, 0x00ff00 } },
    { 3, 16, 3, FALSE, { 0xff0000, 0x00ff00 } }, { 4, 8, 3, TRUE, { 0xff0000, 0x00ff00 } },
    { 1, 8, 1, FALSE, { 0xffffff, 0 } }, { 4, 8, 4, TRUE, { 0xff0000, 0x00ff00 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr(GBytes) bytes = make_psd (table[i].channels, table[i].depth, table[i].mode, table[i].packed);
      g_autoptr(GError) error = NULL;
      cairo_surface_t *surface = fab_psd_decode (bytes, &error);
      const guint32 *pixels;

      g_assert_no_error (error);
      pixels = (const guint32 *) (gconstpointer) cairo_image_surface_get_data (surface);
      g_assert_cmphex (pixels[0] & 0xffffff, ==, table[i].pixels[0]);
      g_assert_cmphex (pixels[1] & 0xffffff, ==, table[i].pixels[1]);
      cairo_surface_destroy (surface);

      for (gsize size = 0; size < g_bytes_get_size (bytes); size++)
        {
          g_autoptr(GBytes) part = g_bytes_new_from_bytes (bytes, 0, size);

          surface = fab_psd_decode (part, NULL);
          g_clear_pointer (&surface, cairo_surface_destroy);
        }
    }
}

static void
test_pdf (Fixture       *self,
          gconstpointer  data)
{
  g_autofree char *path = g_build_filename (self->dir, "two.pdf", NULL);
  cairo_surface_t *surface = cairo_pdf_surface_create (path, 400, 300);
  cairo_t *cr = cairo_create (surface);
  g_autoptr(FabImport) read = NULL;
  g_autoptr(GError) error = NULL;

  cairo_rectangle (cr, 10, 10, 100, 100);
  cairo_fill (cr);
  cairo_show_page (cr);
  cairo_show_page (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  read = read_file (self, "two.pdf", &error);
  if (g_error_matches (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_UNSUPPORTED))
    {
      g_test_skip ("built without Poppler");
      return;
    }
  g_assert_no_error (error);
  g_assert_cmpuint (read->panels->len, ==, 2);
  g_assert_cmpstr (read->aspect, ==, "4:3");
  import (self, "two.pdf");
  assert_told (self, "1A 0 0p\n1B 0 0p\n");
  assert_refused (self, "bad.pdf", "%PDF-1.4\nnothing", -1);
}

/* --- what is broken or made to harm ----------------------------------------------------------------------- */

/* Read, or refused with an error that has words; what is read fills a story, or is refused by it. */
static void
try_file (Fixture    *self,
          const char *name)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FabImport) read = read_file (self, name, &error);
  g_autoptr(FabStory) story = NULL;

  if (read == NULL)
    {
      g_assert_nonnull (error);
      g_assert_cmpuint (strlen (error->message), >, 0);
      return;
    }
  story = fab_story_new (self->dir, NULL);
  if (!fab_import_fill (read, story, &error))
    g_assert_nonnull (error);
  fab_story_close (story, TRUE);
}

/* Cut off, and with bytes changed, at many places. */
static void
mangle (Fixture      *self,
        const char   *ending,
        const guint8 *bytes,
        gsize         size)
{
  g_autofree char *name = g_strdup_printf ("mangled%s", ending);
  const guint rounds = g_test_slow () ? 400 : 6;

  for (guint i = 0; i < rounds; i++)
    {
      g_autofree guint8 *copy = g_memdup2 (bytes, size);

      put (self, name, (const char *) copy, (gssize) (size * i / rounds));
      try_file (self, name);
      for (guint k = 0; k < 1 + i % 4; k++)
        copy[g_test_rand_int_range (0, (gint32) size)] = (guint8) (i % 3 == 0 ? 0xff : g_test_rand_int ());
      put (self, name, (const char *) copy, (gssize) size);
      try_file (self, name);
    }
}

static void
test_mangled (Fixture       *self,
              gconstpointer  data)
{
  static const char * const samples[] = {
    "import/plain.storyboarder", "import/tiny.ora", "import/two-pixels.psd", "import/said.vtt", "fdx/kinds.fdx", "fdx/plain.fdx",
    "cut/sample.otio", "cut/sample.fcpxml", "cut/sample.edl",
  };
  static const char * const texts[] = {
    "0\n00:00:00,000 --> 99:59:59,999\nx\n", "1\n-1:00:00,000 --> 00:00:-1,000\nx\n\n2\n00:00:02,000 --> 00:00:01,000\ny\n",
    "1\n99999999999999999999:00:00,000 --> 99999999999999999999:00:01,000\nx\n", "WEBVTT\n\nnan --> inf\nx\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fuzz", "corpus", samples[i], NULL), *bytes = NULL;
      gsize size;

      g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
      mangle (self, strrchr (samples[i], '.'), (const guint8 *) bytes, size);
    }
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      put (self, "t.srt", texts[i], -1);
      try_file (self, "t.srt");
    }
}

/* A folder of folders that lead back to it, and a name that leads outside. */
static void
test_folder_in_circles (Fixture       *self,
                        gconstpointer  data)
{
  g_autofree char *circle = g_build_filename (self->dir, "F", "again", NULL), *out = g_build_filename (self->dir, "F", "9.png", NULL);

  put_png (self, "F/1.png", 4, 3);
  g_assert_cmpint (symlink (".", circle), ==, 0);
  g_assert_cmpint (symlink ("/etc/passwd", out), ==, 0);
  import (self, "F");
  assert_told (self, "1A 0 0p\n");
}

/* A thousand bytes that unpack to many are no picture. */
static void
test_zip_bomb (void)
{
  GByteArray *packed = g_byte_array_new ();
  struct archive *writer = archive_write_new ();
  g_autofree char *zeros = g_malloc0 (1 << 20), *buffer = g_malloc0 (1 << 22);
  struct archive_entry *entry = archive_entry_new ();
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GBytes) good = NULL;
  g_autoptr(GError) error = NULL;
  size_t used = 0;

  archive_write_set_format_zip (writer);
  g_assert_cmpint (archive_write_open_memory (writer, buffer, 1 << 22, &used), ==, ARCHIVE_OK);
  archive_entry_set_pathname (entry, "mergedimage.png");
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_size (entry, 64 << 20);
  archive_write_header (writer, entry);
  for (guint i = 0; i < 64; i++)
    archive_write_data (writer, zeros, 1 << 20);
  archive_write_free (writer);
  archive_entry_free (entry);
  g_byte_array_append (packed, (const guint8 *) buffer, (guint) used);
  bytes = g_byte_array_free_to_bytes (packed);
  g_assert_cmpuint (g_bytes_get_size (bytes), <, 1 << 20);
  g_assert_null (fab_zip_load (bytes, "mergedimage.png", 8 << 20, &error));
  g_assert_error (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_INVALID);
  good = fab_zip_load (bytes, "mergedimage.png", 65 << 20, NULL);
  g_assert_cmpuint (g_bytes_get_size (good), ==, 64 << 20);
}

/* --- captions -------------------------------------------------------------------------------------------- */

static void
test_captions (Fixture       *self,
               gconstpointer  data)
{
  put (self, "a.srt", "1\r\n00:00:01,000 --> 00:00:02,500\r\nHello.\r\n\r\n2\r\n00:00:02,600 --> 00:00:04,000\r\nBye.\r\nNow.\r\n", -1);
  import (self, "a.srt");
  assert_told (self, "1A 1000 0\n1B 1600 0 [VOICE] [Hello.]\n1C 1400 0 [VOICE] [Bye.\nNow.]\n");
}

#define ADD(name, func) g_test_add ("/import/" name, Fixture, NULL, set_up, func, tear_down)

typedef struct
{
  GThread   *thread;
  guint      told;
  FabImport *read;
} Waiting;

static void
told_cb (double   fraction,
         gpointer data)
{
  Waiting *waiting = data;

  g_assert_true (waiting->thread == g_thread_self ());
  g_assert_null (waiting->read);
  waiting->told++;
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  ((Waiting *) data)->read = fab_import_read_finish (result, NULL);
}

/* Whoever reads is told on the context that asked. */
static void
test_progress (Fixture       *self,
               gconstpointer  data)
{
  g_autoptr(GMainContext) context = g_main_context_new ();
  g_autoptr(GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  Waiting waiting = { g_thread_self () };

  put_png (self, "a.png", 16, 9);
  put_png (self, "b.png", 16, 9);
  g_ptr_array_add (files, g_file_new_build_filename (self->dir, "a.png", NULL));
  g_ptr_array_add (files, g_file_new_build_filename (self->dir, "b.png", NULL));
  g_main_context_push_thread_default (context);
  fab_import_read_async (files, told_cb, &waiting, NULL, read_cb, &waiting);
  while (waiting.read == NULL)
    g_main_context_iteration (context, TRUE);
  g_main_context_pop_thread_default (context);
  g_assert_cmpuint (waiting.told, >, 0);
  fab_import_free (waiting.read);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("storyboarder", test_storyboarder);
  ADD ("storyboarder-script", test_storyboarder_script);
  ADD ("storyboarder-refused", test_storyboarder_refused);
  ADD ("links-stay-inside", test_links_stay_inside);
  ADD ("folder-in-natural-order", test_folder_in_natural_order);
  ADD ("pictures-into-a-story", test_pictures_into_a_story);
  ADD ("pictures-at-a-place", test_pictures_at_a_place);
  ADD ("progress", test_progress);
  g_test_add_func ("/import/psd", test_psd);
  g_test_add_func ("/import/zip-bomb", test_zip_bomb);
  ADD ("pdf", test_pdf);
  ADD ("captions", test_captions);
  ADD ("mangled", test_mangled);
  ADD ("folder-in-circles", test_folder_in_circles);

  return g_test_run ();
}
