/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A panel that is painted on in another program: this one, called again as the program that opens such files. */
#include "config.h"

#include <glib/gstdio.h>

#include "app-testing.h"
#include "fab-image.h"
#include "fab-layer-ink.h"
#include "fab-ora.h"
#include "fab-outside-editor.h"

/* --- the other program -------------------------------------------------------------------------- */

/* Left and right changed. */
static cairo_surface_t *
flip (const FabOraLayer *layer)
{
  cairo_surface_t *surface = fab_image_decode (layer->png, layer->width, layer->height, NULL);
  cairo_surface_t *flipped = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, layer->width, layer->height);
  cairo_t *cr = cairo_create (flipped);

  cairo_translate (cr, layer->width, 0);
  cairo_scale (cr, -1, 1);
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return flipped;
}

/* Flips "Ink", fades it and lets it multiply; adds a layer of its own. */
static int
edit (const char *path)
{
  g_autoptr(FabOra) ora = fab_ora_read (path, NULL), edited = fab_ora_new (ora->width, ora->height);
  cairo_surface_t *all = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, ora->width, ora->height);

  for (guint i = 0; i < ora->layers->len; i++)
    {
      FabOraLayer *layer = g_ptr_array_index (ora->layers, i);
      gboolean ink = g_str_equal (layer->name, "Ink");
      cairo_surface_t *surface = ink ? flip (layer) : fab_image_decode (layer->png, layer->width, layer->height, NULL);

      g_assert_true (fab_ora_add (edited, layer->name, ink ? .5 : layer->opacity, layer->visible,
                                  ink ? "multiply" : layer->blend, surface, NULL));
      cairo_surface_destroy (surface);
    }
  g_assert_true (fab_ora_add (edited, "From Outside", 1, TRUE, "normal", all, NULL));
  g_assert_true (fab_ora_write (edited, all, path, NULL));
  cairo_surface_destroy (all);

  return 0;
}

/* It is the one that opens OpenRaster files here. */
static void
install_editor (const char *data_dir,
                const char *program)
{
  g_autofree char *dir = g_build_filename (data_dir, "applications", NULL), *path = g_build_filename (dir, "edit.desktop", NULL);
  g_autofree char *list = g_build_filename (dir, "mimeapps.list", NULL);
  g_autofree char *entry = g_strdup_printf ("[Desktop Entry]\nType=Application\nName=Edit\nExec=%s --edit %%f\n"
                                            "MimeType=image/openraster;\n", program);

  g_assert_cmpint (g_mkdir_with_parents (dir, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, entry, -1, NULL));
  g_assert_true (g_file_set_contents (list, "[Default Applications]\nimage/openraster=edit.desktop\n", -1, NULL));
}

/* --- here --------------------------------------------------------------------------------------- */

typedef struct
{
  Fixture           base;
  FabOutsideEditor *outside;
  gint64            panel, ink, pencil;
  guint             failed;
} Desk;

static gint64
add_line (Desk       *desk,
          const char *name,
          float       x)
{
  g_autoptr(FabStroke) stroke = fab_stroke_new ("pen", 0x102030, .02f);
  g_autoptr(FabInkMark) mark = NULL;
  gint64 layer = fab_session_add_layer (desk->base.session, "ink");

  fab_session_rename_layer (desk->base.session, layer, name);
  for (int i = 0; i <= 20; i++)
    fab_stroke_append (stroke, &(FabSample) { .x = x, .y = .2f + .03f * i, .pressure = .5f, .time = .01f * i });
  mark = fab_ink_mark_new_stroke (stroke);

  return fab_session_add_mark (desk->base.session, desk->panel, layer, "ink", mark);
}

static void
count_failed_cb (Desk *desk)
{
  desk->failed++;
}

static void
set_up (Desk          *desk,
        gconstpointer  data)
{
  testing_set_up (&desk->base, data);
  desk->panel = testing_panel_at (desk->base.story, 0);
  fab_session_select (desk->base.session, desk->panel);
  desk->ink = add_line (desk, "Ink", .3f);
  desk->pencil = add_line (desk, "Pencil", .8f);
  desk->outside = fab_outside_editor_new (desk->base.session);
  g_signal_connect_swapped (desk->outside, "failed", G_CALLBACK (count_failed_cb), desk);
}

static void
tear_down (Desk          *desk,
           gconstpointer  data)
{
  g_assert_finalize_object (desk->outside);
  testing_wait_for (G_OBJECT (desk->base.session)->ref_count == 1);
  testing_tear_down (&desk->base, data);
}

static guint
count_layers (Desk *desk)
{
  g_autoptr(GListModel) layers = fab_story_dup_layers (desk->base.story, desk->panel);

  return g_list_model_get_n_items (layers);
}

static FabMarkKind
get_kind (Desk   *desk,
          gint64  layer)
{
  g_autoptr(FabInk) ink = fab_layer_ink_load (desk->base.story, layer, NULL, NULL);

  g_assert_cmpuint (fab_ink_get_n (ink), ==, 1);

  return fab_ink_mark_get_kind (fab_ink_get (ink, 0)->mark);
}

/* What was painted on comes back as it became; what was not keeps its strokes; all of it is one step. */
static void
test_back (Desk          *desk,
           gconstpointer  data)
{
  g_autoptr(FabLayer) layer = NULL;

  fab_outside_editor_open (desk->outside, desk->panel);
  testing_wait_for (count_layers (desk) >= 3);
  g_assert_cmpint (get_kind (desk, desk->pencil), ==, FAB_MARK_STROKE);
  g_assert_cmpint (get_kind (desk, desk->ink), ==, FAB_MARK_PICTURE);
  layer = fab_story_ref_layer (desk->base.story, desk->ink);
  g_assert_cmpfloat_with_epsilon (fab_layer_get_opacity (layer), .5, .01);
  g_assert_cmpstr (fab_layer_get_blend (layer), ==, "multiply");
  fab_session_undo (desk->base.session);
  g_assert_cmpuint (count_layers (desk), ==, 2);
  g_assert_cmpint (get_kind (desk, desk->ink), ==, FAB_MARK_STROKE);
  g_assert_cmpuint (desk->failed, ==, 0);
}

/* What was saved by half is told, and changes nothing. */
static void
test_damaged (Desk          *desk,
              gconstpointer  data)
{
  g_autoptr(GFile) file = NULL;

  fab_outside_editor_open (desk->outside, desk->panel);
  testing_wait_for (count_layers (desk) >= 3);
  fab_session_undo (desk->base.session);
  file = g_object_ref (fab_outside_editor_get_file (desk->outside, desk->panel));
  g_assert_true (g_file_replace_contents (file, "PK\3\4 and no more", 16, NULL, FALSE, 0, NULL, NULL, NULL));
  testing_wait_for (desk->failed == 1);
  g_assert_cmpuint (count_layers (desk), ==, 2);
  g_assert_cmpint (get_kind (desk, desk->ink), ==, FAB_MARK_STROKE);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *dir = NULL, *program = NULL;
  int status;

  if (argc == 3 && g_str_equal (argv[1], "--edit"))
    return edit (argv[2]);
  dir = g_dir_make_tmp ("fabula-outside-XXXXXX", NULL);
  program = g_canonicalize_filename (argv[0], NULL);
  g_setenv ("XDG_DATA_HOME", dir, TRUE);
  g_setenv ("XDG_CONFIG_HOME", dir, TRUE);
  install_editor (dir, program);
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/outside/back", Desk, NULL, set_up, test_back, tear_down);
  g_test_add ("/outside/damaged", Desk, NULL, set_up, test_damaged, tear_down);
  status = g_test_run ();
  testing_remove_dir (dir);

  return status;
}
