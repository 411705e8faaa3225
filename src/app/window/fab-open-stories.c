/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-open-stories"

#include "config.h"

#include <glib/gstdio.h>

#include "fab-open-stories.h"

static char *
get_path (void)
{
  return g_build_filename (g_get_user_state_dir (), "fabula", "open", NULL);
}

/* One path a line; none has line feeds, we name them. */
static GPtrArray *
read_paths (void)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *path = get_path (), *text = NULL;
  g_auto(GStrv) lines = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return paths;
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i]; i++)
    if (g_path_is_absolute (lines[i]))
      g_ptr_array_add (paths, g_strdup (lines[i]));

  return paths;
}

/* Where it cannot be written, nothing is lost but the windows: the stories are kept elsewhere. */
static void
write_paths (GPtrArray *paths)
{
  g_autofree char *path = get_path ();
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < paths->len; i++)
    g_string_append_printf (text, "%s\n", (char *) g_ptr_array_index (paths, i));
  if (paths->len == 0)
    g_unlink (path);
  else
    g_file_set_contents (path, text->str, text->len, NULL);
}

static gboolean
find_path (GPtrArray  *paths,
           const char *path,
           guint      *position)
{
  return g_ptr_array_find_with_equal_func (paths, path, g_str_equal, position);
}

void
fab_open_stories_add (const char *work_path)
{
  g_autoptr(GPtrArray) paths = read_paths ();

  g_return_if_fail (work_path != NULL);

  if (find_path (paths, work_path, NULL))
    return;
  g_ptr_array_add (paths, g_strdup (work_path));
  write_paths (paths);
}

void
fab_open_stories_remove (const char *work_path)
{
  g_autoptr(GPtrArray) paths = read_paths ();
  guint position;

  g_return_if_fail (work_path != NULL);

  if (!find_path (paths, work_path, &position))
    return;
  g_ptr_array_remove_index (paths, position);
  write_paths (paths);
}

char **
fab_open_stories_take (void)
{
  g_autoptr(GPtrArray) paths = read_paths ();
  g_autofree char *path = get_path ();

  g_unlink (path);
  g_ptr_array_add (paths, NULL);

  return (char **) g_ptr_array_steal (paths, NULL);
}
