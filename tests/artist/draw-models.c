/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Contact sheets of models and sets, to be looked at:
 *   draw-models OUT.png [--action ID] [--yaw RADIANS] [--look ID] [--cell PIXELS] [ID | FROM-TO]…
 *   draw-models OUT.png --sets [--yaw RADIANS] [ID]… */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "fab-drawing.h"
#include "fab-set.h"

static char *action = NULL, *look = NULL;
static double yaw = .6, distance = 0, height = 1.5, phase = .2;
static int cell = 220, columns = 7;
static gboolean sets = FALSE;
static char **rest = NULL;

static const GOptionEntry options[] = {
  { "action", 0, 0, G_OPTION_ARG_STRING, &action, "Action of animals", "ID" },
  { "phase", 0, 0, G_OPTION_ARG_DOUBLE, &phase, "Phase of the action", "0…1" },
  { "look", 0, 0, G_OPTION_ARG_STRING, &look, "Look of the drawing", "ID" },
  { "yaw", 0, 0, G_OPTION_ARG_DOUBLE, &yaw, "Side of the camera", "RADIANS" },
  { "distance", 0, 0, G_OPTION_ARG_DOUBLE, &distance, "Distance of the camera in sets", "METRES" },
  { "height", 0, 0, G_OPTION_ARG_DOUBLE, &height, "Height of the camera in sets", "METRES" },
  { "cell", 0, 0, G_OPTION_ARG_INT, &cell, "Height of a cell", "PIXELS" },
  { "columns", 0, 0, G_OPTION_ARG_INT, &columns, "Cells in a row", "N" },
  { "sets", 0, 0, G_OPTION_ARG_NONE, &sets, "Draw sets", NULL },
  { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &rest, NULL, "OUT.png [ID…]" },
  { NULL },
};

static FabLight
make_light (gboolean interior, float sky)
{
  FabLight light = { .key = fab_vec3_normal (fab_vec3 (-.5f, .8f, .6f)), .ambient = .5f,
                     .time = FAB_TIME_DAY, .interior = interior,
                     .sky = sky, .sun = NAN };

  return light;
}

static void
paint_cell (cairo_t *cr, const FabItem *items, gsize n, const FabCamera *camera,
            const FabLight *light, int width, const char *label)
{
  g_autoptr(FabDrawing) drawing = fab_drawing_new (items, n, camera, light, look ? look : "pencil",
                                                   width, cell, 1);

  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, width, cell);
  cairo_clip (cr);
  fab_drawing_paint (drawing, cr);
  cairo_restore (cr);
  cairo_set_source_rgb (cr, .7, 0, 0);
  cairo_move_to (cr, 4, cell - 4);
  cairo_set_font_size (cr, 11);
  cairo_show_text (cr, label);
}

static void
draw_model (cairo_t *cr, const FabModel *model)
{
  FabModelSpec spec = { .action = action ? action : "stand", .phase = phase, .scale = 1,
                        .grey = -1 };
  g_autoptr(FabMesh) mesh = fab_mesh_new ();
  FabLight light = make_light (FALSE, 0);
  g_autofree char *label = NULL;
  FabItem item = { model->id, mesh, FAB_XFORM_IDENTITY, 1, FALSE, FALSE };
  FabCamera camera = { .fov = .5f };
  FabBox box;
  float radius;

  fab_model_build (model, &spec, mesh);
  box = fab_mesh_bounds (mesh);
  radius = fab_vec3_length (fab_vec3_sub (box.max, box.min)) / 2;
  camera.target = fab_vec3_lerp (box.min, box.max, .5f);
  camera.eye = fab_vec3_mad (camera.target,
                             fab_vec3 (sinf (yaw) * .955f, .296f, cosf (yaw) * .955f),
                             radius * 4.05f);
  label = g_strdup_printf ("%s %u", model->id, mesh->faces->len);
  paint_cell (cr, &item, 1, &camera, &light, cell, label);
}

static void
add_piece (GArray *items, GPtrArray *meshes, const FabSetPiece *piece, guint32 seed)
{
  FabModelSpec spec = { .action = "stand", .scale = piece->scale, .grey = -1, .seed = seed };
  FabXform at = fab_xform_shift (piece->at), turn = fab_xform_rotate_y (piece->yaw);
  FabMesh *mesh = fab_mesh_new ();
  FabItem item = { piece->id, mesh, fab_xform_mul (&at, &turn), .7f, FALSE, FALSE };

  fab_model_build (fab_model_by_id (piece->model), &spec, mesh);
  g_ptr_array_add (meshes, mesh);
  g_array_append_val (items, item);
}

static void
draw_set (cairo_t *cr, const FabSet *set)
{
  FabSetSpec spec = { 0 };
  g_autoptr(GPtrArray) meshes = g_ptr_array_new_with_free_func ((GDestroyNotify) fab_mesh_unref);
  g_autoptr(GArray) items = g_array_new (FALSE, FALSE, sizeof (FabItem));
  FabMesh *shell = fab_mesh_new ();
  FabItem item = { "shell", shell, FAB_XFORM_IDENTITY, .55f, TRUE, FALSE };
  FabLight light = make_light (set->interior, set->sky);
  float d = distance > 0 ? distance : set->interior ? 4.4f : 7;
  FabCamera camera = { { d * sinf (yaw), height, d * cosf (yaw) }, { 0, 1.15f, 0 }, 0, .75f, 0, 0 };
  g_autofree char *label = NULL;

  fab_set_build_shell (set, &spec, shell);
  g_ptr_array_add (meshes, shell);
  g_array_append_val (items, item);
  for (gsize i = 0; i < set->n_pieces; i++)
    if (set->pieces[i].model != NULL)
      add_piece (items, meshes, &set->pieces[i], i);
  label = g_strdup_printf ("%s %u", set->id, shell->faces->len);
  paint_cell (cr, (const FabItem *) (const void *) items->data, items->len, &camera, &light,
              cell * 16 / 9, label);
}

static gboolean
is_wanted (const char *id, guint index)
{
  if (rest[1] == NULL)
    return TRUE;
  for (char **arg = rest + 1; *arg != NULL; arg++)
    {
      const char *dash = g_ascii_isdigit (**arg) ? strchr (*arg, '-') : NULL;

      if (strcmp (*arg, id) == 0)
        return TRUE;
      if (dash != NULL && index >= (guint) atoi (*arg) && index < (guint) atoi (dash + 1))
        return TRUE;
    }
  return FALSE;
}

static GPtrArray *
collect_wanted (void)
{
  GPtrArray *wanted = g_ptr_array_new ();

  if (sets)
    for (const FabSet * const *s = fab_set_list (); *s != NULL; s++)
      {
        if (is_wanted ((*s)->id, s - fab_set_list ()))
          g_ptr_array_add (wanted, (gpointer) *s);
      }
  else
    for (const FabModel * const *m = fab_model_list (); *m != NULL; m++)
      if (is_wanted ((*m)->id, m - fab_model_list ()))
        g_ptr_array_add (wanted, (gpointer) *m);
  return wanted;
}

static gboolean
draw_sheet (const char *file)
{
  g_autoptr(GPtrArray) wanted = collect_wanted ();
  int width = sets ? cell * 16 / 9 : cell, rows = (wanted->len + columns - 1) / columns;
  cairo_surface_t *sheet = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                                       MIN (columns, (int) wanted->len) * width,
                                                       rows * cell);
  cairo_t *cr = cairo_create (sheet);
  gboolean written;

  for (guint i = 0; i < wanted->len; i++)
    {
      cairo_save (cr);
      cairo_translate (cr, (int) i % columns * width, (int) i / columns * cell);
      if (sets)
        draw_set (cr, g_ptr_array_index (wanted, i));
      else
        draw_model (cr, g_ptr_array_index (wanted, i));
      cairo_restore (cr);
    }
  cairo_destroy (cr);
  written = cairo_surface_write_to_png (sheet, file) == CAIRO_STATUS_SUCCESS;
  cairo_surface_destroy (sheet);
  return written;
}

int
main (int argc, char *argv[])
{
  g_autoptr(GOptionContext) context = g_option_context_new (NULL);
  g_autoptr(GError) error = NULL;

  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || rest == NULL)
    {
      g_printerr ("draw-models: %s\n", error != NULL ? error->message : "no file to write");
      return 2;
    }
  return draw_sheet (rest[0]) ? 0 : 1;
}
