/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-target"

#include "config.h"

#include <string.h>

#include "fab-target.h"

#define TRIES 1000

gboolean
fab_target_is_alone (GFile *file)
{
  g_autofree char *own = g_build_filename (g_get_user_runtime_dir (), "doc", NULL);
  const char *roots[] = { own, "/run/flatpak/doc" };

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  /* ROOT/ID/name; below a folder that was granted there is one more: ROOT/ID/folder/name */
  for (gsize i = 0; i < G_N_ELEMENTS (roots); i++)
    {
      g_autoptr(GFile) root = g_file_new_for_path (roots[i]);
      g_autofree char *path = g_file_get_relative_path (root, file);
      const char *slash = path != NULL ? strchr (path, '/') : NULL;

      if (slash != NULL && strchr (slash + 1, '/') == NULL)
        return TRUE;
    }

  return FALSE;
}

GFile *
fab_target_in_folder (GFile      *folder,
                      const char *name)
{
  const char *dot;
  GFile *file;
  int stem;

  g_return_val_if_fail (G_IS_FILE (folder), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  dot = strrchr (name, '.');
  stem = dot != NULL ? dot - name : (int) strlen (name);
  file = g_file_get_child (folder, name);
  for (int i = 2; i < TRIES && g_file_query_exists (file, NULL); i++)
    {
      g_autofree char *other = g_strdup_printf ("%.*s %d%s", stem, name, i, name + stem);

      g_object_unref (file);
      file = g_file_get_child (folder, other);
    }

  return file;
}

GFile *
fab_target_with_ending (GFile      *file,
                        const char *ending)
{
  g_autofree char *name = NULL, *longer = NULL;
  g_autoptr(GFile) folder = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (ending != NULL, NULL);

  name = g_file_get_basename (file);
  folder = g_file_get_parent (file);
  longer = g_strconcat (name, ending, NULL);
  if (folder == NULL || fab_target_is_alone (file) ||
      (strlen (name) > strlen (ending) && g_ascii_strcasecmp (name + strlen (name) - strlen (ending), ending) == 0))
    return g_object_ref (file);

  return fab_target_in_folder (folder, longer);
}
