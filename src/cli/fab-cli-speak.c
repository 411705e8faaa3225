/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-cli"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-cli-common.h"

static void
list_voices (FabVoice *voice)
{
  g_auto(GStrv) names = fab_voice_list_voices (voice);

  for (char **name = names; *name; name++)
    g_print ("%s\n", *name);
}

static GBytes *
speak_line (FabVoice    *voice,
            const char  *text,
            const char  *name,
            GError     **error)
{
  const FabSpeakRequest request = { .text = (char *) text, .voice = (char *) (name ? name : "") };
  g_auto(FabWait) wait = { NULL };

  fab_wait_init (&wait);
  fab_voice_speak_async (voice, &request, wait.cancellable, fab_wait_ready_cb, &wait);

  return fab_voice_speak_finish (voice, fab_wait_run (&wait), error);
}

int
fab_cli_speak (int   argc,
               char *argv[])
{
  g_autofree char *output = NULL;
  g_autofree char *name = NULL;
  gboolean list = FALSE;
  int code;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("The sound"), N_("FILE.wav") },
    { "voice", 0, 0, G_OPTION_ARG_STRING, &name, N_("Who speaks"), N_("NAME") },
    { "list-voices", 0, 0, G_OPTION_ARG_NONE, &list, N_("List the voices there are"), NULL },
    { NULL }
  };
  g_autoptr(FabVoice) voice = NULL;
  g_autoptr(GBytes) wav = NULL;
  g_autoptr(GError) error = NULL;

  if (!fab_cli_parse (&argc, &argv, entries, "speak TEXT -o FILE.wav", &code))
    return code;

  voice = fab_builtin_voice_new (NULL);
  if (list)
    {
      list_voices (voice);
      return FAB_EXIT_DONE;
    }
  if (argc != 2 || output == NULL || !g_str_has_suffix (output, ".wav"))
    return fab_cli_usage (_("speak takes one text, in quotes, and “-o FILE.wav”"));

  wav = speak_line (voice, argv[1], name, &error);
  if (wav == NULL ||
      !fab_cli_save_text (output, g_bytes_get_data (wav, NULL), g_bytes_get_size (wav), &error))
    return fab_cli_fail (output, error);

  return FAB_EXIT_DONE;
}
