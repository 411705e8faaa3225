/* SPDX-License-Identifier: GPL-3.0-or-later */
/* replay FILE|DIRECTORY …: gives each file to the fuzz target once, where there is no libFuzzer. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "fuzz.h"

static void
replay_file (const char *path)
{
  g_autofree char *bytes = NULL;
  g_autofree char *exact = NULL;
  gsize size;

  if (!g_file_get_contents (path, &bytes, &size, NULL))
    g_error ("%s cannot be read", path);
  g_print ("%s\n", path);
  /* without the NUL that is behind: reading past the end has to show */
  exact = g_memdup2 (bytes, size);
  LLVMFuzzerTestOneInput ((const guint8 *) exact, size);
}

static void
replay_directory (const char *path)
{
  g_autoptr(GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      replay_file (file);
    }
}

int
main (int    argc,
      char **argv)
{
  LLVMFuzzerInitialize (&argc, &argv);
  for (int i = 1; i < argc; i++)
    if (g_file_test (argv[i], G_FILE_TEST_IS_DIR))
      replay_directory (argv[i]);
    else
      replay_file (argv[i]);

  return EXIT_SUCCESS;
}
