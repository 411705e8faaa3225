/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-last-view"

#include "config.h"

#include <glib/gstdio.h>
#include <math.h>

#include "fab-last-view.h"

#define MAX_STORIES 100

static char *
get_path (void)
{
  return g_build_filename (g_get_user_state_dir (), "fabula", "views", NULL);
}

static GKeyFile *
read_views (void)
{
  g_autofree char *path = get_path ();
  GKeyFile *views = g_key_file_new ();

  g_key_file_load_from_file (views, path, G_KEY_FILE_NONE, NULL);

  return views;
}

/* Without waiting for the disk: what is lost with the power is where one had looked. */
static void
write_views (GKeyFile *views)
{
  g_autofree char *path = get_path (), *text = NULL;
  gsize length;

  text = g_key_file_to_data (views, &length, NULL);
  g_unlink (path); /* GLib 2.74 leaves the end of what was longer */
  g_file_set_contents_full (path, text, length, G_FILE_SET_CONTENTS_NONE, 0600, NULL);
}

/* Any name of a file may stand in a key file so, and no name of one does. */
static char *
name_story (FabStory *story)
{
  GFile *file = fab_story_get_file (story);
  g_autofree char *name = file ? g_file_get_uri (file) : g_strdup (fab_story_get_work_path (story));

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, name, -1);
}

/* Those that were looked at last stand last. */
static void
forget_oldest (GKeyFile *views)
{
  gsize n;
  g_auto(GStrv) names = g_key_file_get_groups (views, &n);

  for (gsize i = 0; i + MAX_STORIES < n; i++)
    g_key_file_remove_group (views, names[i], NULL);
}

static const char *
name_mode (FabMode mode)
{
  g_autoptr(GEnumClass) modes = g_type_class_ref (FAB_TYPE_MODE);

  return g_enum_get_value (modes, mode)->value_nick;
}

static FabMode
read_mode (GKeyFile   *views,
           const char *story)
{
  g_autoptr(GEnumClass) modes = g_type_class_ref (FAB_TYPE_MODE);
  g_autofree char *name = g_key_file_get_string (views, story, "mode", NULL);
  GEnumValue *value = name ? g_enum_get_value_by_nick (modes, name) : NULL;

  return value ? (FabMode) value->value : FAB_MODE_BOARD;
}

static double
read_double (GKeyFile   *views,
             const char *story,
             const char *key,
             double      least,
             double      most,
             double      otherwise)
{
  g_autoptr(GError) error = NULL;
  double value = g_key_file_get_double (views, story, key, &error);

  return error == NULL && isfinite (value) ? CLAMP (value, least, most) : otherwise;
}

void
fab_last_view_keep (FabStory          *story,
                    const FabLastView *view)
{
  g_autoptr(GKeyFile) views = read_views ();
  g_autofree char *name = NULL;

  g_return_if_fail (FAB_IS_STORY (story));
  g_return_if_fail (view != NULL);

  name = name_story (story);
  g_key_file_remove_group (views, name, NULL);
  g_key_file_set_string (views, name, "mode", name_mode (view->mode));
  g_key_file_set_int64 (views, name, "panel", view->panel);
  g_key_file_set_int64 (views, name, "time", view->time);
  g_key_file_set_uint64 (views, name, "script-top", view->script_top);
  g_key_file_set_double (views, name, "reel-scale", view->reel_scale);
  g_key_file_set_double (views, name, "reel-offset", view->reel_offset);
  g_key_file_set_double (views, name, "zoom", view->canvas.zoom);
  g_key_file_set_double (views, name, "angle", view->canvas.angle);
  g_key_file_set_double (views, name, "x", view->canvas.x);
  g_key_file_set_double (views, name, "y", view->canvas.y);
  g_key_file_set_boolean (views, name, "flipped", view->canvas.flipped);
  forget_oldest (views);
  write_views (views);
}

gboolean
fab_last_view_find (FabStory    *story,
                    FabLastView *view)
{
  g_autoptr(GKeyFile) views = read_views ();
  g_autofree char *name = NULL;

  g_return_val_if_fail (FAB_IS_STORY (story), FALSE);
  g_return_val_if_fail (view != NULL, FALSE);

  name = name_story (story);
  *view = (FabLastView) {
    .mode = read_mode (views, name),
    .panel = g_key_file_get_int64 (views, name, "panel", NULL),
    .time = MAX (0, g_key_file_get_int64 (views, name, "time", NULL)),
    .script_top = MIN (G_MAXINT, g_key_file_get_uint64 (views, name, "script-top", NULL)),
    .reel_scale = read_double (views, name, "reel-scale", 0, G_MAXDOUBLE, 0),
    .reel_offset = read_double (views, name, "reel-offset", 0, G_MAXDOUBLE, 0),
  };
  fab_canvas_view_init (&view->canvas);
  view->canvas.zoom = read_double (views, name, "zoom", FAB_CANVAS_MIN_ZOOM, FAB_CANVAS_MAX_ZOOM, 1);
  view->canvas.angle = read_double (views, name, "angle", -G_PI, G_PI, 0);
  view->canvas.x = read_double (views, name, "x", -G_MAXINT16, G_MAXINT16, 0);
  view->canvas.y = read_double (views, name, "y", -G_MAXINT16, G_MAXINT16, 0);
  view->canvas.flipped = g_key_file_get_boolean (views, name, "flipped", NULL);

  return g_key_file_has_group (views, name);
}
