/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draws a list of prompts for eyes and detectors: art-panels PROMPTS.tsv DIRECTORY [LOOK WIDTH HEIGHT].
 * Every line is an id, a tab, a prompt; more columns are left alone. Writes ID.png and ID.json: the report, and
 * where the joints of every figure are in the picture, so that others can say whether they see them there. */
#include "config.h"

#include <math.h>
#include <stdlib.h>

#include "fab-blocking-private.h"

typedef struct
{
  const char *directory, *look;
  int         width, height;
} Sheet;

static const struct { FabJoint joint; const char *name; } joints[] = {
  { FAB_JOINT_SHOULDER_L, "left_shoulder" }, { FAB_JOINT_SHOULDER_R, "right_shoulder" },
  { FAB_JOINT_ELBOW_L, "left_elbow" },       { FAB_JOINT_ELBOW_R, "right_elbow" },
  { FAB_JOINT_WRIST_L, "left_wrist" },       { FAB_JOINT_WRIST_R, "right_wrist" },
  { FAB_JOINT_HIP_L, "left_hip" },           { FAB_JOINT_HIP_R, "right_hip" },
  { FAB_JOINT_KNEE_L, "left_knee" },         { FAB_JOINT_KNEE_R, "right_knee" },
  { FAB_JOINT_ANKLE_L, "left_ankle" },       { FAB_JOINT_ANKLE_R, "right_ankle" },
};

/* x, y, and whether the point's owner is what is seen there. */
static void
add_point (const Sheet      *sheet,
           FabDrawing       *drawing,
           const FabStaging *stage,
           int               item,
           FabVec3           world,
           const char       *name,
           JsonObject       *out)
{
  JsonArray *point;
  double x, y;

  if (!fab_camera_project (&stage->camera, sheet->width, sheet->height, world, &x, &y, NULL) ||
      x < 0 || y < 0 || x >= sheet->width || y >= sheet->height)
    return;
  point = json_array_new ();
  json_array_add_double_element (point, round (x * 10) / 10);
  json_array_add_double_element (point, round (y * 10) / 10);
  json_array_add_boolean_element (point, fab_drawing_pick (drawing, x, y) == item);
  json_object_set_array_member (out, name, point);
}

static JsonObject *
list_joints (const Sheet      *sheet,
             FabDrawing       *drawing,
             const FabStaging *stage,
             const FabActor   *actor,
             int               item)
{
  g_autoptr(FabFigure) figure = fab_actor_figure (stage, actor, 0);
  JsonObject *out = json_object_new ();
  FabXform at = fab_actor_xform (actor);

  add_point (sheet, drawing, stage, item, fab_xform_point (&at, fab_figure_eyes (figure)), "nose", out);
  for (gsize i = 0; i < G_N_ELEMENTS (joints); i++)
    add_point (sheet, drawing, stage, item, fab_xform_point (&at, fab_figure_joint (figure, joints[i].joint)),
               joints[i].name, out);

  return out;
}

/* Degrees between where the head looks and the camera. */
static double
measure_facing (const FabStaging *stage,
                const FabActor   *actor)
{
  g_autoptr(FabFigure) figure = fab_actor_figure (stage, actor, 0);
  FabXform at = fab_actor_xform (actor);
  FabVec3 head = fab_xform_point (&at, fab_figure_joint (figure, FAB_JOINT_HEAD));
  FabVec3 ahead = fab_vec3_sub (fab_xform_point (&at, fab_figure_eyes (figure)), head);
  FabVec3 to = fab_vec3_sub (stage->camera.eye, head);

  return fabs (remainder (atan2 (ahead.x, ahead.z) - atan2 (to.x, to.z), 2 * G_PI)) * 180 / G_PI;
}

/* A square about the head, from crown to chin, as x, y, width and height. */
static JsonArray *
measure_head (const Sheet      *sheet,
              const FabStaging *stage,
              const FabActor   *actor)
{
  g_autoptr(FabFigure) figure = fab_actor_figure (stage, actor, 0);
  FabXform at = fab_actor_xform (actor);
  FabBox head = fab_figure_head (figure);
  FabVec3 middle = fab_xform_point (&at, fab_vec3_scale (fab_vec3_add (head.min, head.max), .5f));
  FabVec3 eye = stage->camera.eye;
  double distance = fab_vec3_length (fab_vec3_sub (middle, eye));
  double side = (head.max.y - head.min.y) * actor->scale * sheet->height / (2 * distance * tan (stage->camera.fov / 2));
  double x = 0, y = 0;
  JsonArray *out = json_array_new ();

  fab_camera_project (&stage->camera, sheet->width, sheet->height, middle, &x, &y, NULL);
  json_array_add_double_element (out, round (x - side / 2));
  json_array_add_double_element (out, round (y - side / 2));
  json_array_add_double_element (out, round (side));
  json_array_add_double_element (out, round (side));

  return out;
}

static JsonArray *
list_box (const double box[4])
{
  JsonArray *out = json_array_new ();

  for (int i = 0; i < 4; i++)
    json_array_add_double_element (out, round (box[i]));

  return out;
}

static JsonArray *
list_figures (const Sheet      *sheet,
              FabDrawing       *drawing,
              const FabStaging *stage)
{
  JsonArray *out = json_array_new ();
  int item = -1;

  for (guint i = 0; i < stage->actors->len; i++)
    {
      const FabActor *actor = fab_staging_actor (stage, i);
      JsonObject *object;
      double box[4], visible;

      item += _fab_actor_is_drawn (actor) ? 1 : 0;
      if (!_fab_actor_is_drawn (actor) || actor->kind != FAB_ACTOR_FIGURE ||
          !fab_drawing_item_extent (drawing, item, box, &visible))
        continue;
      object = json_object_new ();
      json_object_set_string_member (object, "id", actor->id);
      json_object_set_boolean_member (object, "human", actor->being == FAB_BEING_PERSON && actor->part == NULL);
      json_object_set_boolean_member (object, "extra", actor->extra);
      json_object_set_double_member (object, "visible", visible);
      json_object_set_double_member (object, "facing", measure_facing (stage, actor));
      json_object_set_array_member (object, "box", list_box (box));
      json_object_set_array_member (object, "head", measure_head (sheet, stage, actor));
      json_object_set_object_member (object, "joints", list_joints (sheet, drawing, stage, actor, item));
      json_array_add_object_element (out, object);
    }

  return out;
}

static gboolean
write_picture (const Sheet *sheet,
               FabDrawing  *drawing,
               const char  *path)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, sheet->width, sheet->height);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  fab_drawing_paint (drawing, cr);
  cairo_destroy (cr);
  status = cairo_surface_write_to_png (surface, path);
  cairo_surface_destroy (surface);

  return status == CAIRO_STATUS_SUCCESS;
}

static gboolean
draw_panel (const Sheet *sheet,
            const char  *id,
            const char  *prompt)
{
  FabBrief brief = { .aspect = (double) sheet->width / sheet->height, .seed = 1 };
  g_autoptr(FabBlocking) blocking = fab_blocking_new (prompt, &brief);
  g_autoptr(FabDrawing) drawing =
    fab_blocking_draw (blocking, sheet->look, sheet->width, sheet->height, NULL, NULL, NULL);
  g_autofree char *picture = g_strdup_printf ("%s/%s.png", sheet->directory, id);
  g_autofree char *facts = g_strdup_printf ("%s/%s.json", sheet->directory, id);
  g_autoptr(JsonNode) report = fab_blocking_report (blocking, drawing);
  g_autofree char *text = NULL;

  json_object_set_string_member (json_node_get_object (report), "prompt", prompt);
  json_object_set_array_member (json_node_get_object (report), "figures",
                                list_figures (sheet, drawing, blocking->stage));
  text = json_to_string (report, TRUE);

  return write_picture (sheet, drawing, picture) && g_file_set_contents (facts, text, -1, NULL);
}

int
main (int    argc,
      char **argv)
{
  Sheet sheet = { argc > 2 ? argv[2] : NULL, argc > 3 ? argv[3] : "pencil",
                  argc > 4 ? atoi (argv[4]) : 1280, argc > 5 ? atoi (argv[5]) : 720 };
  g_autofree char *text = NULL;
  g_auto(GStrv) lines = NULL;

  if (argc < 3 || !g_file_get_contents (argv[1], &text, NULL, NULL) || g_mkdir_with_parents (argv[2], 0755) != 0)
    {
      g_printerr ("Usage: art-panels PROMPTS.tsv DIRECTORY [LOOK WIDTH HEIGHT]\n");
      return 2;
    }
  lines = g_strsplit (text, "\n", -1);
  for (int i = 0; lines[i] != NULL; i++)
    {
      g_auto(GStrv) fields = g_strsplit (lines[i], "\t", 3);

      if (g_strv_length (fields) < 2 || fields[0][0] == '#')
        continue;
      if (!draw_panel (&sheet, fields[0], fields[1]))
        {
          g_printerr ("art-panels: %s/%s.png: cannot be written\n", sheet.directory, fields[0]);
          return 1;
        }
    }

  return 0;
}
