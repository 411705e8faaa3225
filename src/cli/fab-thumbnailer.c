/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shows file managers what is in a project: fabula-thumbnailer [-s SIZE] FILE.fabula PICTURE.png */
#define G_LOG_DOMAIN "fab-thumbnailer"

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "fab-cli-common.h"
#include "fab-output.h"
#include "fab-picture-file.h"
#include "fab-texts.h"
#include "fab-thumbnail.h"

static gboolean
write_picture (FabStory    *story,
               const char  *path,
               int          size,
               GError     **error)
{
  cairo_surface_t *surface = fab_thumbnail_draw (story, size, error);
  g_autoptr(GBytes) bytes = surface ? fab_surface_encode (surface, FAB_PICTURE_PNG, 100, error) : NULL;
  g_autoptr(FabOutput) output = bytes ? fab_output_new (path, error) : NULL;

  g_clear_pointer (&surface, cairo_surface_destroy);
  if (output == NULL)
    return FALSE;
  fab_output_write (output, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  return fab_output_keep (output, error);
}

/* The file is only read: the story works on a copy that goes with this process. */
static gboolean
make_thumbnail (const char  *input,
                const char  *output,
                int          size,
                GError     **error)
{
  g_autoptr(FabScratch) scratch = fab_scratch_new (error);
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (input);
  g_autoptr(FabStory) story = scratch ? fab_story_open (fab_scratch_get_path (scratch), file, error) : NULL;
  gboolean done;

  if (story == NULL)
    return FALSE;
  done = write_picture (story, output, size, error);
  fab_story_close (story, TRUE);

  return done;
}

int
main (int   argc,
      char *argv[])
{
  int size = 256, code;
  const GOptionEntry entries[] = {
    { "size", 's', 0, G_OPTION_ARG_INT, &size, N_("Pixels of the longer side"), "N" },
    { NULL }
  };
  g_autoptr(GError) error = NULL;

  setlocale (LC_ALL, "");
  fab_texts_bind ();
  if (!fab_cli_parse (&argc, &argv, entries, "FILE.fabula PICTURE.png", &code))
    return code;
  if (argc != 3 || size < 16 || size > 4096)
    return fab_cli_usage (_("a project, a picture and a size from 16 to 4096 are wanted"));
  if (!make_thumbnail (argv[1], argv[2], size, &error))
    return fab_cli_fail (argv[1], error);

  return FAB_EXIT_DONE;
}
