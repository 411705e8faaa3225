/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-cli"

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "fab-cli.h"
#include "fab-texts.h"

static const FabCommand commands[] = {
  { "make", "IDEA -o FILM", N_("turn an idea into a film, in one go"), fab_cli_make },
  { "batch", "IDEAS.txt -o FILMS/", N_("make a film of every line, on all cores"), fab_cli_batch },
  { "write", "IDEA [-o FILE.fountain]", N_("write a script from one sentence"), fab_cli_write },
  { "continue", "FILE.fountain [-o FILE]", N_("add a scene to a script, or show what could happen next"), fab_cli_continue },
  { "translate", "FILE.fountain --to LANGUAGE", N_("put a script into another language, by a language model"), fab_cli_translate },
  { "board", "SCRIPT -o FILE.fabula", N_("break a script into drawn panels"), fab_cli_board },
  { "draw", "PROMPT -o PICTURE", N_("draw one panel"), fab_cli_draw },
  { "paint", "PROMPT --engine NAME -o PICTURE", N_("have one panel painted by an image model, after the drawing"), fab_cli_paint },
  { "speak", "TEXT -o FILE.wav", N_("speak one line of dialogue"), fab_cli_speak },
  { "script", "FILE --json", N_("list the elements of a screenplay"), fab_cli_script },
  { "import", "FILE -o FILE.fabula", N_("make a project from a file of another format"), fab_cli_import },
  { "export", "FILE.fabula -o OUT", N_("write a film, pictures or a script"), fab_cli_export },
  { "conform", "FILE.fabula CUT", N_("bring back what an editor changed"), fab_cli_conform },
  { "info", "FILE.fabula", N_("say what is in a project"), fab_cli_info },
  { "check", "FILE.fabula", N_("read everything, and repair on request"), fab_cli_check },
  { "screen", "FILE.fabula -o PAGE.html", N_("write a page that viewers react on"), fab_cli_screen },
  { "audience", "FILE.fabula [REACTIONS…]", N_("bring in reactions, and say what they say"), fab_cli_audience },
  { "taste", "[FILE.fabula…]", N_("what viewers like, learned from their reactions"), fab_cli_taste },
  { "variant", "FILE.fabula --viewer NAME", N_("make a version for one viewer"), fab_cli_variant },
  { "season", "IDEA -o FOLDER", N_("make a season of films from one idea"), fab_cli_season },
  { "episode", "FILE.fabula", N_("add the next episode, by what was liked"), fab_cli_episode },
  { "cover", "FILE.fabula -o FOLDER/", N_("choose the best panel and make a poster of it"), fab_cli_cover },
  { "forecast", "BUDGET…", N_("what films like this one earned"), fab_cli_forecast },
};

static void
print_help (void)
{
  g_print ("%s\n\n", _("Usage: fabula-cli COMMAND …"));
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      int room = MAX (27 - (int) g_utf8_strlen (commands[i].synopsis, -1), 0);

      g_print ("  %-8s %s%*s %s\n", commands[i].name, commands[i].synopsis, room, "", _(commands[i].summary));
    }
  g_print ("\n%s\n", _("fabula-cli COMMAND --help tells the options of a command."));
}

static const FabCommand *
find_command (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].name, name))
      return &commands[i];

  return NULL;
}

int
main (int   argc,
      char *argv[])
{
  const FabCommand *command;

  setlocale (LC_ALL, "");
  fab_texts_bind ();
  g_set_prgname ("fabula-cli");

  if (argc > 1 && (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "help")))
    {
      print_help ();
      return FAB_EXIT_DONE;
    }
  if (argc > 1 && g_str_equal (argv[1], "--version"))
    {
      g_print ("fabula-cli %s\n", FAB_VERSION);
      return FAB_EXIT_DONE;
    }

  command = argc > 1 ? find_command (argv[1]) : NULL;
  if (command == NULL)
    {
      g_printerr (_("fabula-cli: %s: no such command; try “fabula-cli --help”\n"), argc > 1 ? argv[1] : "");
      return FAB_EXIT_USAGE;
    }

  return command->run (argc - 1, argv + 1);
}
