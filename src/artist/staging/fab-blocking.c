/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-blocking-private.h"
#include "fab-camera.h"

#define MESH_BYTES (24 << 20) /* kept for the next drawing */

G_DEFINE_QUARK (fab-artist-error-quark, fab_artist_error)

G_DEFINE_FINAL_TYPE (FabBlocking, fab_blocking, G_TYPE_OBJECT)

static void
clear_chip (gpointer data)
{
  FabChip *chip = data;

  g_free ((char *) chip->object);
  g_free ((char *) chip->property);
  g_free ((char *) chip->value);
}

static void
fab_blocking_finalize (GObject *object)
{
  FabBlocking *self = (FabBlocking *) object;

  g_clear_pointer (&self->base, fab_staging_free);
  g_clear_pointer (&self->stage, fab_staging_free);
  g_clear_pointer (&self->prompt, g_free);
  g_clear_pointer (&self->overrides, g_free);
  g_clear_pointer (&self->unknown, g_strfreev);
  g_clear_pointer (&self->chips, g_array_unref);
  g_clear_pointer (&self->meshes, fab_mesh_cache_unref);

  G_OBJECT_CLASS (fab_blocking_parent_class)->finalize (object);
}

static void
fab_blocking_class_init (FabBlockingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fab_blocking_finalize;
}

static void
fab_blocking_init (FabBlocking *self)
{
  self->chips = g_array_new (FALSE, TRUE, sizeof (FabChip));
  g_array_set_clear_func (self->chips, clear_chip);
}

/* --- chips --------------------------------------------------------------------------------------------- */

static void
add_chip (FabBlocking *self,
          const char  *object,
          const char  *property,
          const char  *value)
{
  FabChip chip = { g_strdup (object), g_strdup (property), g_strdup (value) };

  if (value != NULL && *value != '\0')
    g_array_append_val (self->chips, chip);
  else
    clear_chip (&chip);
}

static void
make_chips (FabBlocking *self)
{
  const FabStaging *stage = self->stage;

  add_chip (self, "camera", "shot", fab_shot_size_id (stage->shot_size));
  if (stage->angle != FAB_ANGLE_EYE)
    add_chip (self, "camera", "angle", fab_shot_angle_id (stage->angle));
  if (stage->dutch)
    add_chip (self, "camera", "angle", "dutch");
  add_chip (self, "camera", "move", stage->move);
  add_chip (self, "set", "place", stage->place);
  add_chip (self, "set", "time", fab_shot_time_id (stage->light.time));
  if (stage->light.weather != FAB_WEATHER_CLEAR)
    add_chip (self, "set", "weather", fab_shot_weather_id (stage->light.weather));
  for (guint i = 0; i < stage->actors->len; i++)
    {
      const FabActor *actor = fab_staging_actor (stage, i);
      g_autofree char *pose = NULL;

      if (!actor->lead)
        continue;
      if (actor->kind == FAB_ACTOR_FIGURE)
        pose = g_strdup_printf ("%s%s%s", actor->lower, g_strcmp0 (actor->upper, "idle") != 0 ? "+" : "",
                                g_strcmp0 (actor->upper, "idle") != 0 ? actor->upper : "");
      if (actor->name != NULL || g_strcmp0 (actor->noun, stage->place) != 0) /* a lighthouse is the place it makes */
        add_chip (self, actor->id, "noun", actor->name != NULL ? actor->name : actor->noun);
      add_chip (self, actor->id, "pose", pose != NULL ? pose : actor->being == FAB_BEING_ANIMAL ? actor->lower : NULL);
      add_chip (self, actor->id, "emotion", actor->emotion);
      if (actor->kind == FAB_ACTOR_MODEL && g_strcmp0 (actor->model, actor->noun) != 0)
        add_chip (self, actor->id, "model", actor->model);
    }
}

FabBlocking *
_fab_blocking_new_take (FabStaging   *base,
                        const char   *prompt,
                        const char   *overrides,
                        GStrv         unknown,
                        FabMeshCache *meshes)
{
  FabBlocking *self = g_object_new (FAB_TYPE_BLOCKING, NULL);

  self->base = base;
  self->prompt = g_utf8_make_valid (prompt, -1);
  self->overrides = g_strdup (overrides);
  self->unknown = unknown;
  self->meshes = meshes != NULL ? fab_mesh_cache_ref (meshes) : fab_mesh_cache_new (MESH_BYTES);
  self->stage = fab_staging_copy (base);
  if (overrides != NULL)
    _fab_staging_apply (self->stage, overrides);
  make_chips (self);

  return self;
}

/* --- staging ------------------------------------------------------------------------------------------- */

static void
take_shot (FabStaging    *stage,
           const FabShot *shot)
{
  stage->shot_size = shot->size;
  stage->size_given = shot->size_given;
  stage->pair = shot->pair;
  stage->angle = shot->angle;
  stage->dutch = shot->dutch;
  stage->lens = shot->lens;
  stage->fill = shot->fill;
  stage->view = shot->view;
  stage->move = g_strdup (shot->move);
  stage->course = g_strdup (shot->course);
  stage->mask = g_strdup (shot->mask);
  stage->style = g_strdup (shot->style);
  stage->lettering = g_strdup (shot->lettering);
  stage->shoulder = g_strdup (shot->shoulder);
  stage->interaction = g_strdup (shot->interaction);
  stage->place = g_strdup (shot->place != NULL ? shot->place : shot->place_words);
  stage->azimuth = (fab_staging_random (stage, 5) - .5f) * .22f;
}

static void
settle_place (FabShot *shot)
{
  const char *place;

  if (shot->place != NULL && !shot->place_guessed)
    return;
  place = fab_staging_imply_place (shot);
  g_free (shot->place);
  shot->place = g_strdup (place);
}

static FabStaging *
stage_shot (FabShot        *shot,
            const char     *prompt,
            const FabBrief *brief)
{
  FabStaging *stage = fab_staging_new ();

  if (brief != NULL && brief->aspect > .1 && brief->aspect < 10)
    stage->aspect = brief->aspect;
  stage->seed = brief != NULL ? brief->seed : 0;
  stage->side = fab_staging_random (stage, 1) < .5f ? 1 : -1;
  stage->spec.state = fab_set_read_state (prompt) | fab_set_read_state (brief != NULL ? brief->scene : NULL);
  take_shot (stage, shot);
  settle_place (shot);
  fab_staging_keep_line (stage, shot, brief != NULL ? brief->line : NULL);
  fab_staging_imply (shot);
  fab_staging_cast (stage, shot);
  fab_staging_dress (stage, shot);
  fab_staging_place (stage, shot);
  fab_staging_props (stage, shot);
  fab_staging_enliven (stage, shot);
  fab_staging_hold (stage);
  fab_staging_lay_down (stage, shot);
  fab_staging_still (stage, shot);
  fab_staging_part_all (stage);
  fab_staging_keep_within_walls (stage);
  fab_staging_set_course (stage);
  fab_camera_come_closer (stage);
  fab_camera_frame (stage);
  fab_staging_clear_heads (stage);
  fab_staging_hang_sky (stage);
  fab_staging_face_effects (stage);
  fab_staging_crowd (stage, shot);
  fab_staging_enliven_crowd (stage, shot);
  fab_staging_light (stage, shot);

  return stage;
}

/**
 * fab_blocking_new:
 * @prompt: what is to be seen; any bytes are fine
 * @brief: (nullable): the cast, the scene and the frame
 *
 * Understands @prompt and stages it.
 *
 * Returns: (transfer full): the blocking
 */
FabBlocking *
fab_blocking_new (const char     *prompt,
                  const FabBrief *brief)
{
  g_autoptr(FabShot) shot = NULL;
  GStrv unknown;
  FabStaging *stage;

  g_return_val_if_fail (prompt != NULL, NULL);

  shot = fab_shot_parse (prompt, brief != NULL ? brief->cast : NULL, brief != NULL ? brief->n_cast : 0);
  if (brief != NULL)
    fab_shot_add_scene (shot, brief->scene);
  stage = stage_shot (shot, prompt, brief);
  unknown = g_new0 (char *, shot->unknown->len + 1);
  for (guint i = 0; i < shot->unknown->len; i++)
    unknown[i] = g_strdup (g_ptr_array_index (shot->unknown, i));

  return _fab_blocking_new_take (stage, prompt, brief != NULL ? brief->overrides : NULL, unknown, NULL);
}

const FabChip *
fab_blocking_get_chips (FabBlocking *self,
                        gsize       *n)
{
  g_return_val_if_fail (FAB_IS_BLOCKING (self), NULL);

  if (n != NULL)
    *n = self->chips->len;

  return (const FabChip *) (gpointer) self->chips->data;
}

const char * const *
fab_blocking_get_unknown (FabBlocking *self)
{
  g_return_val_if_fail (FAB_IS_BLOCKING (self), NULL);

  return (const char * const *) self->unknown;
}

const char *
fab_blocking_get_move (FabBlocking *self)
{
  g_return_val_if_fail (FAB_IS_BLOCKING (self), NULL);

  return self->stage->move;
}

/* --- overrides ----------------------------------------------------------------------------------------- */

static char *
change_overrides (const char *old,
                  const char *object,
                  const char *property,
                  const char *value)
{
  g_autoptr(JsonNode) root = old != NULL && _fab_json_is_sane (old) ? json_from_string (old, NULL) : NULL;
  g_autoptr(JsonNode) node = value != NULL && _fab_json_is_sane (value) ? json_from_string (value, NULL) : NULL;
  JsonObject *all, *one;

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      g_clear_pointer (&root, json_node_unref);
      root = json_node_new (JSON_NODE_OBJECT);
      json_node_take_object (root, json_object_new ());
    }
  all = json_node_get_object (root);
  if (!json_object_has_member (all, object) ||
      !JSON_NODE_HOLDS_OBJECT (json_object_get_member (all, object)))
    json_object_set_object_member (all, object, json_object_new ());
  one = json_object_get_object_member (all, object);
  if (node != NULL)
    json_object_set_member (one, property, g_steal_pointer (&node));
  else if (json_object_has_member (one, property))
    json_object_remove_member (one, property);
  if (json_object_get_size (one) == 0)
    json_object_remove_member (all, object);

  return json_object_get_size (all) > 0 ? json_to_string (root, FALSE) : NULL;
}

FabBlocking *
fab_blocking_with_override (FabBlocking *self,
                            const char  *object,
                            const char  *property,
                            const char  *value)
{
  g_autofree char *overrides = NULL;

  g_return_val_if_fail (FAB_IS_BLOCKING (self), NULL);
  g_return_val_if_fail (object != NULL && property != NULL, NULL);

  overrides = change_overrides (self->overrides, object, property, value);

  return _fab_blocking_new_take (fab_staging_copy (self->base), self->prompt, overrides,
                                 g_strdupv (self->unknown), self->meshes);
}

FabBlocking *
fab_blocking_with_overrides (FabBlocking *self,
                             const char  *overrides)
{
  g_return_val_if_fail (FAB_IS_BLOCKING (self), NULL);

  return _fab_blocking_new_take (fab_staging_copy (self->base), self->prompt, overrides,
                                 g_strdupv (self->unknown), self->meshes);
}

FabLife
fab_blocking_get_life (FabBlocking *self)
{
  g_return_val_if_fail (FAB_IS_BLOCKING (self), FAB_LIFE_NONE);

  return fab_staging_life (self->stage, self->prompt);
}

FabBlocking *
fab_blocking_between (FabBlocking *from,
                      FabBlocking *to,
                      double       t)
{
  g_return_val_if_fail (FAB_IS_BLOCKING (from), NULL);
  g_return_val_if_fail (FAB_IS_BLOCKING (to), NULL);

  return _fab_blocking_new_take (fab_staging_between (from->stage, to->stage, CLAMP (t, 0, 1)), from->prompt, NULL,
                                 g_strdupv (from->unknown), from->meshes);
}
