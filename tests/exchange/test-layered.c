/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A panel goes out to a painting program and comes back. */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "fab-exchange-error.h"
#include "fab-layer-ink.h"
#include "fab-layered-file.h"
#include "fab-ora.h"
#include "let-go.h"

#define HEIGHT 180

typedef struct
{
  char     *dir;
  FabStory *story;
  gint64    panel;
  gint64    ink, notes;
} Fixture;

static gint64
add_line (FabStory   *story,
          gint64      panel,
          const char *kind,
          const char *name,
          float       y)
{
  g_autoptr(FabStroke) stroke = fab_stroke_new ("pen", 0x102030, .02f);
  g_autoptr(FabInkMark) mark = NULL;
  g_autoptr(GBytes) bytes = NULL;
  gint64 layer = fab_story_add_layer_of_kind (story, panel, kind, name, NULL);

  for (int i = 0; i <= 20; i++)
    fab_stroke_append (stroke, &(FabSample) { .x = .3f + .05f * i, .y = y, .pressure = .5f, .time = .01f * i });
  mark = fab_ink_mark_new_stroke (stroke);
  bytes = fab_ink_mark_to_bytes (mark);
  g_assert_cmpint (fab_story_add_mark (story, layer, bytes, NULL), !=, 0);

  return layer;
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  self->dir = g_dir_make_tmp ("fabula-layered-XXXXXX", NULL);
  self->story = fab_story_new (self->dir, &error);
  g_assert_no_error (error);
  g_assert_true (fab_story_set_script (self->story, "INT. HALL - DAY\n\nA door.\n", &error));
  self->panel = fab_story_add_panel (self->story, 0, 0, "", &error);
  g_assert_no_error (error);
  self->ink = add_line (self->story, self->panel, "ink", "Ink", .3f);
  self->notes = add_line (self->story, self->panel, "notes", "Notes", .7f);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_autoptr(GDir) entries = g_dir_open (self->dir, 0, NULL);
  const char *name;

  fab_story_close (self->story, TRUE);
  assert_let_go (self->story);
  while ((name = g_dir_read_name (entries)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->dir, name, NULL);

      g_unlink (path);
    }
  g_rmdir (self->dir);
  g_free (self->dir);
}

static GFile *
file_in (Fixture    *self,
         const char *name)
{
  g_autofree char *path = g_build_filename (self->dir, name, NULL);

  return g_file_new_for_path (path);
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static gboolean
write_panel (Fixture   *self,
             GFile     *file,
             gboolean   notes,
             GError   **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  fab_layered_file_write_async (self->story, self->panel, file, HEIGHT, notes, NULL, done_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return fab_layered_file_write_finish (self->story, result, error);
}

static int
read_panel (Fixture  *self,
            GFile    *file,
            GError  **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  fab_layered_file_read_async (self->story, self->panel, file, HEIGHT, NULL, done_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return fab_layered_file_read_finish (self->story, result, error);
}

static guint
count_layers (Fixture *self)
{
  g_autoptr(GListModel) layers = fab_story_dup_layers (self->story, self->panel);

  return g_list_model_get_n_items (layers);
}

static void
test_ora (Fixture       *self,
          gconstpointer  data)
{
  g_autoptr(GFile) file = file_in (self, "panel.ora");
  g_autoptr(GError) error = NULL;
  g_autoptr(FabOra) ora = NULL;

  g_assert_true (write_panel (self, file, FALSE, &error));
  g_assert_no_error (error);
  ora = fab_ora_read (g_file_peek_path (file), &error);
  g_assert_no_error (error);
  g_assert_cmpint (ora->height, ==, HEIGHT);
  g_assert_cmpint (ora->width, ==, 320);
  g_assert_cmpuint (ora->layers->len, ==, 2); /* the blocking and the ink, without notes */
  g_assert_cmpstr (((FabOraLayer *) g_ptr_array_index (ora->layers, 1))->name, ==, "Ink");
}

/* Nothing was painted: nothing changes, and strokes stay strokes. */
static void
test_unchanged (Fixture       *self,
                gconstpointer  data)
{
  g_autoptr(GFile) file = file_in (self, "panel.ora");
  g_autoptr(GError) error = NULL;

  g_assert_true (write_panel (self, file, TRUE, &error));
  g_assert_cmpint (read_panel (self, file, &error), ==, 0);
  g_assert_no_error (error);
  g_assert_cmpuint (count_layers (self), ==, 2);
  g_assert_cmpstr (fab_story_get_undo_label (self->story), !=, "Take Back Layers");
}

/* Called alike, they come back to where each was; programs rename the second one themselves. */
static void
test_namesakes (Fixture       *self,
                gconstpointer  data)
{
  g_autoptr(GFile) file = file_in (self, "panel.ora");
  g_autoptr(GError) error = NULL;
  gint64 other = add_line (self->story, self->panel, "ink", "Ink", .5f);

  g_assert_cmpint (other, !=, 0);
  add_line (self->story, self->panel, "ink", "Blocking", .9f);
  g_assert_true (write_panel (self, file, TRUE, &error));
  g_assert_cmpint (read_panel (self, file, &error), ==, 0);
  g_assert_no_error (error);
  g_assert_cmpuint (count_layers (self), ==, 4);
}

/* The panel of this test as these programs saved it, "Ink" at .6: layers cut to what is on them, the picture filled up
 * to whole tiles, with a paper under it. Strokes stay strokes. */
static void
test_programs (Fixture       *self,
               gconstpointer  data)
{
  static const char * const names[] = { "krita.ora", "mypaint.ora" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "exchange", names[i], NULL);
      g_autoptr(GFile) saved = g_file_new_for_path (path);
      g_autoptr(GError) error = NULL;
      g_autoptr(FabInk) ink = NULL;
      g_autoptr(FabLayer) row = NULL;

      g_assert_cmpint (read_panel (self, saved, &error), ==, 1);
      g_assert_no_error (error);
      g_assert_cmpuint (count_layers (self), ==, 2);
      row = fab_story_ref_layer (self->story, self->ink);
      g_assert_cmpfloat_with_epsilon (fab_layer_get_opacity (row), .6, .01);
      ink = fab_layer_ink_load (self->story, self->ink, NULL, NULL);
      g_assert_cmpint (fab_ink_mark_get_kind (fab_ink_get (ink, 0)->mark), ==, FAB_MARK_STROKE);
      g_assert_true (fab_story_undo (self->story, NULL));
    }
}

static void
paint_on (FabOra *ora,
          guint   position)
{
  FabOraLayer *layer = g_ptr_array_index (ora->layers, position);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 320, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 0, 0);
  cairo_rectangle (cr, 10, 10, 100, 50);
  cairo_fill (cr);
  cairo_destroy (cr);
  g_bytes_unref (layer->png);
  layer->png = fab_ora_encode (surface, NULL);
  cairo_surface_destroy (surface);
}

/* One layer was painted on, one is new, one was made fainter: that is one step. */
static void
test_painted (Fixture       *self,
              gconstpointer  data)
{
  g_autoptr(GFile) file = file_in (self, "panel.ora");
  g_autoptr(GError) error = NULL;
  g_autoptr(FabOra) ora = NULL;
  g_autoptr(FabInk) ink = NULL;
  g_autoptr(FabInk) notes = NULL;
  g_autoptr(FabLayer) row = NULL;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 40, 40);

  g_assert_true (write_panel (self, file, TRUE, &error));
  ora = fab_ora_read (g_file_peek_path (file), &error);
  g_assert_no_error (error);
  paint_on (ora, 1);
  ((FabOraLayer *) g_ptr_array_index (ora->layers, 2))->opacity = .25;
  g_assert_true (fab_ora_add (ora, "From there", 1, TRUE, "screen", surface, &error));
  g_assert_true (fab_ora_write (ora, surface, g_file_peek_path (file), &error));
  cairo_surface_destroy (surface);

  g_assert_cmpint (read_panel (self, file, &error), ==, 3);
  g_assert_no_error (error);
  g_assert_cmpuint (count_layers (self), ==, 3);
  ink = fab_layer_ink_load (self->story, self->ink, NULL, NULL);
  g_assert_cmpuint (fab_ink_get_n (ink), ==, 1);
  g_assert_cmpint (fab_ink_mark_get_kind (fab_ink_get (ink, 0)->mark), ==, FAB_MARK_PICTURE);
  notes = fab_layer_ink_load (self->story, self->notes, NULL, NULL);
  g_assert_cmpint (fab_ink_mark_get_kind (fab_ink_get (notes, 0)->mark), ==, FAB_MARK_STROKE);
  row = fab_story_ref_layer (self->story, self->notes);
  g_assert_cmpfloat_with_epsilon (fab_layer_get_opacity (row), .25, .01);

  g_assert_true (fab_story_undo (self->story, &error));
  g_assert_cmpuint (count_layers (self), ==, 2);
}

static void
test_svg (Fixture       *self,
          gconstpointer  data)
{
  g_autoptr(GFile) file = file_in (self, "panel.svg");
  g_autoptr(GError) error = NULL;
  g_autofree char *svg = NULL;

  g_assert_true (write_panel (self, file, FALSE, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (g_file_peek_path (file), &svg, NULL, NULL));
  g_assert_nonnull (strstr (svg, "<path"));
  g_assert_null (strstr (svg, "<image"));
}

static void
test_refused (Fixture       *self,
              gconstpointer  data)
{
  static const char * const names[] = { "panel.bmp", "panel", "missing/panel.ora", "missing/panel.png" };
  g_autoptr(GFile) garbage = file_in (self, "garbage.ora");

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr(GFile) file = file_in (self, names[i]);
      g_autoptr(GError) error = NULL;

      g_assert_false (write_panel (self, file, FALSE, &error));
      g_assert_nonnull (error);
    }
  g_assert_true (g_file_set_contents (g_file_peek_path (garbage), "PK\3\4 and no more", -1, NULL));
  g_assert_cmpint (read_panel (self, garbage, NULL), ==, -1);
  g_assert_cmpuint (count_layers (self), ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add ("/layered/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("ora", test_ora);
  ADD ("unchanged", test_unchanged);
  ADD ("namesakes", test_namesakes);
  ADD ("programs", test_programs);
  ADD ("painted", test_painted);
  ADD ("svg", test_svg);
  ADD ("refused", test_refused);
#undef ADD

  return g_test_run ();
}
