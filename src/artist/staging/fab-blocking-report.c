/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was understood of a prompt and where it landed, in pixels. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-blocking-private.h"

typedef struct
{
  FabBlocking *blocking;
  FabDrawing  *drawing;
  int          width, height;
} Report;

static void
set_text (JsonObject *object,
          const char *name,
          const char *text)
{
  if (text != NULL)
    json_object_set_string_member (object, name, text);
  else
    json_object_set_null_member (object, name);
}

static void
set_box (JsonObject  *object,
         const char  *name,
         const double box[4])
{
  JsonArray *array = json_array_sized_new (4);

  for (int i = 0; i < 4; i++)
    json_array_add_double_element (array, round (box[i] * 10) / 10);
  json_object_set_array_member (object, name, array);
}

static int
item_of (const FabStaging *stage,
         const FabActor   *actor)
{
  int item = 0;

  for (guint i = 0; i < stage->actors->len; i++)
    {
      const FabActor *other = fab_staging_actor (stage, i);

      if (other == actor)
        return _fab_actor_is_drawn (actor) ? item : -1;
      item += _fab_actor_is_drawn (other) ? 1 : 0;
    }

  return -1;
}

static gboolean
project_box (const Report   *report,
             const FabActor *actor,
             FabBox          box,
             double          out[4])
{
  const FabStaging *stage = report->blocking->stage;
  FabXform at = fab_actor_xform (actor);
  double left = INFINITY, top = INFINITY, right = -INFINITY, bottom = -INFINITY;

  for (int i = 0; i < 8; i++)
    {
      FabVec3 p = fab_vec3 (i & 1 ? box.max.x : box.min.x, i & 2 ? box.max.y : box.min.y,
                            i & 4 ? box.max.z : box.min.z);
      double x, y, depth;

      if (!fab_camera_project (&stage->camera, report->width, report->height, fab_xform_point (&at, p), &x, &y, &depth))
        return FALSE;
      left = MIN (left, x);
      right = MAX (right, x);
      top = MIN (top, y);
      bottom = MAX (bottom, y);
    }
  out[0] = left;
  out[1] = top;
  out[2] = right - left;
  out[3] = bottom - top;

  return right > 0 && bottom > 0 && left < report->width && top < report->height;
}

static const char *
facing_of (const FabStaging *stage,
           const FabActor   *actor)
{
  FabVec3 to = fab_vec3_sub (stage->camera.eye, actor->at);
  float off = remainderf (actor->yaw - atan2f (to.x, to.z), 2 * (float) G_PI);

  if (fabsf (off) < .6f)
    return "camera";
  if (fabsf (off) > 2.4f)
    return "away";

  return off > 0 ? "right" : "left";
}

static const char *
kind_of (const FabActor *actor)
{
  static const char * const kinds[] = { "person", "animal", "thing", "personified" };

  return kinds[actor->being];
}

static void
add_extent (const Report   *report,
            const FabActor *actor,
            JsonObject     *object,
            gboolean        measure)
{
  double box[4] = { 0 }, visible = 0;
  int item = item_of (report->blocking->stage, actor);

  if (item >= 0 && fab_drawing_item_extent (report->drawing, item, box, &visible))
    set_box (object, "bbox", box);
  else
    json_object_set_null_member (object, "bbox");
  if (measure)
    json_object_set_double_member (object, "visible", round (visible * 1000) / 1000);
}

static void
add_head (const Report   *report,
          const FabActor *actor,
          JsonObject     *object)
{
  g_autoptr(FabFigure) figure = NULL;
  double box[4];

  json_object_set_null_member (object, "head");
  if (actor->kind != FAB_ACTOR_FIGURE || !_fab_actor_is_drawn (actor))
    return;
  figure = fab_actor_figure (report->blocking->stage, actor, 0);
  if (project_box (report, actor, fab_figure_head (figure), box))
    set_box (object, "head", box);
}

static JsonObject *
report_character (const Report   *report,
                  const FabActor *actor)
{
  JsonObject *object = json_object_new ();
  g_autofree char *pose = NULL;

  if (actor->kind == FAB_ACTOR_FIGURE && g_strcmp0 (actor->upper, "idle") != 0)
    pose = g_strdup_printf ("%s+%s", actor->lower, actor->upper);
  set_text (object, "name", actor->name != NULL ? actor->name : actor->id);
  set_text (object, "noun", actor->noun);
  set_text (object, "kind", kind_of (actor));
  set_text (object, "pose", pose != NULL ? pose : actor->lower);
  set_text (object, "emotion", actor->emotion != NULL ? actor->emotion : "neutral");
  set_text (object, "facing", facing_of (report->blocking->stage, actor));
  add_extent (report, actor, object, TRUE);
  add_head (report, actor, object);

  return object;
}

static gboolean
is_sign (const FabActor *actor)
{
  const FabModel *model = actor->kind == FAB_ACTOR_MODEL ? fab_actor_model (actor) : NULL;

  return model != NULL && fab_model_is_flat (model);
}

static JsonObject *
report_prop (const Report   *report,
             const FabActor *actor)
{
  JsonObject *object = json_object_new ();
  const FabActor *holder = actor->kind != FAB_ACTOR_STRAND
                           ? fab_staging_find (report->blocking->stage, actor->holder) : NULL;

  set_text (object, "noun", actor->noun);
  add_extent (report, actor, object, FALSE);
  set_text (object, "drawn_as", actor->kind == FAB_ACTOR_LABEL ? "label" : is_sign (actor) ? "sign" : "model");
  set_text (object, "model", actor->kind == FAB_ACTOR_MODEL ? actor->model : NULL);
  set_text (object, "held_by", holder != NULL ? holder->name != NULL ? holder->name : holder->id : NULL);

  return object;
}

static JsonObject *
report_shot (const FabStaging *stage)
{
  JsonObject *object = json_object_new ();

  set_text (object, "size", fab_shot_size_id (stage->shot_size));
  set_text (object, "angle", stage->dutch ? "dutch" : fab_shot_angle_id (stage->angle));
  set_text (object, "move", stage->move);
  json_object_set_int_member (object, "lens", (gint64) round (12 / tan (stage->camera.fov / 2)));

  return object;
}

static void
report_actors (const Report *report,
               JsonObject   *object)
{
  const FabStaging *stage = report->blocking->stage;
  JsonArray *characters = json_array_new ();
  JsonArray *props = json_array_new ();

  for (guint i = 0; i < stage->actors->len; i++)
    {
      const FabActor *actor = fab_staging_actor (stage, i);

      if (actor->kind == FAB_ACTOR_SHELL || actor->extra)
        continue;
      if (actor->lead && actor->being != FAB_BEING_THING)
        json_array_add_object_element (characters, report_character (report, actor));
      else if (actor->lead || actor->holder != NULL || !actor->piece)
        json_array_add_object_element (props, report_prop (report, actor));
    }
  json_object_set_array_member (object, "characters", characters);
  json_object_set_array_member (object, "props", props);
}

/**
 * fab_blocking_report:
 * @self: a blocking
 * @drawing: a drawing that it made
 *
 * Returns: (transfer full): what was understood and where it landed
 */
JsonNode *
fab_blocking_report (FabBlocking *self,
                     FabDrawing  *drawing)
{
  Report report = { .blocking = self, .drawing = drawing };
  JsonObject *object;
  JsonArray *unknown;
  JsonNode *node;

  g_return_val_if_fail (FAB_IS_BLOCKING (self) && drawing != NULL, NULL);

  fab_drawing_get_size (drawing, &report.width, &report.height);
  node = json_node_new (JSON_NODE_OBJECT);
  object = json_object_new ();
  json_node_take_object (node, object);
  json_object_set_object_member (object, "shot", report_shot (self->stage));
  set_text (object, "place", self->stage->place);
  set_text (object, "time", fab_shot_time_id (self->stage->light.time));
  set_text (object, "weather", fab_shot_weather_id (self->stage->light.weather));
  set_text (object, "style", self->stage->style);
  report_actors (&report, object);
  unknown = json_array_new ();
  for (guint i = 0; self->unknown[i] != NULL; i++)
    json_array_add_string_element (unknown, self->unknown[i]);
  json_object_set_array_member (object, "unknown", unknown);

  return node;
}
