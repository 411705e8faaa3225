/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-cli"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-cli-common.h"
#include "fab-cli-film.h"
#include "fab-export.h"

int
fab_cli_write (int   argc,
               char *argv[])
{
  g_autofree char *output = NULL;
  int scenes = 0, seed = 0, code;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("Where the script goes; without it, it is printed"), N_("FILE") },
    { "scenes", 0, 0, G_OPTION_ARG_INT, &scenes, N_("Number of scenes, 1 to 12"), "N" },
    { "seed", 0, 0, G_OPTION_ARG_INT, &seed, N_("Another number, another story"), "N" },
    { NULL }
  };
  g_auto(FabWait) wait = { NULL };
  g_autofree char *script = NULL;
  g_autoptr(GError) error = NULL;

  if (!fab_cli_parse (&argc, &argv, entries, "write IDEA", &code))
    return code;
  if (argc != 2)
    return fab_cli_usage (_("write takes one idea, in quotes"));
  if (scenes < 0 || scenes > 12)
    return fab_cli_usage (_("--scenes takes a number from 1 to 12"));

  fab_wait_init (&wait);
  script = fab_cli_write_script (argv[1], scenes, seed, &wait, &error);
  if (script == NULL || !fab_cli_save_text (output, script, -1, &error))
    return fab_cli_fail (output ? output : "write", error);

  return FAB_EXIT_DONE;
}

int
fab_cli_make (int   argc,
              char *argv[])
{
  g_autofree char *output = NULL;
  g_auto(GStrv) words = NULL;
  g_auto(FabFilmFlags) film = { NULL };
  int scenes = 0, seed = 0, code;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("The film (.webm, .mp4, .gif …), or a project (.fabula)"), N_("FILE") },
    { "scenes", 0, 0, G_OPTION_ARG_INT, &scenes, N_("Number of scenes, 1 to 12"), "N" },
    { "seed", 0, 0, G_OPTION_ARG_INT, &seed, N_("Another number, another story"), "N" },
    FAB_FILM_ENTRIES (film),
    { NULL }
  };
  g_autoptr(GError) error = NULL;

  if (!fab_cli_parse (&argc, &argv, entries, "make IDEA -o FILM", &code))
    return code;
  if (argc != 2 || output == NULL)
    return fab_cli_usage (_("make takes one idea, in quotes, and “-o FILM”"));
  if (scenes < 0 || scenes > 12)
    return fab_cli_usage (_("--scenes takes a number from 1 to 12"));

  words = fab_film_flags_words (&film, NULL);
  if ((!g_str_has_suffix (output, ".fabula") && !fab_export_check (output, &error)) ||
      !fab_cli_make_film (argv[1], output, scenes, seed, (const char * const *) words, &error))
    return fab_cli_fail (output, error);

  return FAB_EXIT_DONE;
}
