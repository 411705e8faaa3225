/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is told to an object or the camera by name: pose, emotion, gaze, lens; and taken back. */
#define G_LOG_DOMAIN "fab-reblocking"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-reblocking-camera.h"
#include "fab-reblocking-private.h"

void
fab_reblocking_set (FabReblocking *self,
                    const char    *property,
                    const char    *value)
{
  static const struct { const char *property, *label; } steps[] = {
    { "pose", N_("Change Pose") }, { "emotion", N_("Change Emotion") }, { "look", N_("Change Gaze") },
    { "hidden", N_("Hide Object") },
  };
  FabOverride override = { fab_reblocking_get_selected (self), property, value };
  const char *label = N_("Change Drawing");

  g_return_if_fail (FAB_IS_REBLOCKING (self));
  g_return_if_fail (property != NULL);

  if (override.object == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (g_str_equal (steps[i].property, property))
      label = steps[i].label;
  _fab_reblocking_store (self, label, NULL, &override, 1);
}

static const int lenses[] = { 12, 16, 18, 22, 24, 35, 50, 85, 120, 0 };

const int *
fab_reblocking_list_lenses (void)
{
  return lenses;
}

int
fab_reblocking_get_lens (FabReblocking *self)
{
  FabBlocking *blocking;
  FabCamera camera;

  g_return_val_if_fail (FAB_IS_REBLOCKING (self), 0);

  blocking = fab_reblocking_get_blocking (self);
  if (blocking == NULL)
    return 0;
  camera = fab_blocking_get_camera (blocking);

  return fab_camera_get_lens (&camera);
}

void
fab_reblocking_set_lens (FabReblocking *self,
                         int            millimetres)
{
  g_autofree char *fov = NULL;
  FabOverride override = { CAMERA, "fov", NULL };

  g_return_if_fail (FAB_IS_REBLOCKING (self));

  if (fab_reblocking_get_lens (self) == millimetres)
    return;
  override.value = fov = _fab_reblocking_format (fab_camera_lens_fov (millimetres));
  _fab_reblocking_store (self, N_("Change Lens"), "lens", &override, 1);
}

void
fab_reblocking_step_lens (FabReblocking *self,
                          int            delta)
{
  int lens, next = 0;

  g_return_if_fail (FAB_IS_REBLOCKING (self));

  lens = fab_reblocking_get_lens (self);
  for (guint i = 0; lenses[i] != 0; i++)
    if (delta > 0 ? lenses[i] > lens && next == 0 : lenses[i] < lens)
      next = lenses[i];
  if (next != 0)
    fab_reblocking_set_lens (self, next);
}

static void
add_members (JsonObject *all,
             const char *object,
             GArray     *overrides)
{
  JsonNode *node = json_object_get_member (all, object);
  JsonObjectIter iter;
  FabOverride override = { object, NULL, NULL };

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return;
  json_object_iter_init (&iter, json_node_get_object (node));
  while (json_object_iter_next (&iter, &override.property, NULL))
    g_array_append_val (overrides, override);
}

void
fab_reblocking_reset (FabReblocking *self,
                      const char    *object)
{
  g_autofree char *json = NULL;
  g_autoptr(JsonNode) root = NULL;
  g_autoptr(GArray) overrides = g_array_new (FALSE, FALSE, sizeof (FabOverride));
  JsonObjectIter iter;
  const char *name;

  g_return_if_fail (FAB_IS_REBLOCKING (self));

  json = _fab_reblocking_dup_overrides (self);
  root = json ? json_from_string (json, NULL) : NULL;
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return;
  json_object_iter_init (&iter, json_node_get_object (root));
  while (json_object_iter_next (&iter, &name, NULL))
    if (object == NULL || g_str_equal (object, name))
      add_members (json_node_get_object (root), name, overrides);
  _fab_reblocking_store (self, N_("Reset Blocking"), NULL, (const FabOverride *) (gpointer) overrides->data,
                         overrides->len);
}
