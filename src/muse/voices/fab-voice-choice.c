/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include <string.h>

#include "fab-voice-choice.h"

/* "" for the built-in engine, else "kokoro: ". */
static char *
make_prefix (const char *engine)
{
  gsize n = strcspn (engine, " ");

  return g_str_has_prefix (engine, "builtin") ? g_strdup ("") : g_strdup_printf ("%.*s: ", (int) n, engine);
}

static gboolean
is_line_of (const char *line,
            guint       i,
            const char *prefix)
{
  return *prefix ? i > 0 && g_str_has_prefix (line, prefix) : i == 0;
}

char *
fab_voice_choice_get (const char *choices,
                      const char *engine)
{
  g_autofree char *prefix = NULL;
  g_auto(GStrv) lines = NULL;

  g_return_val_if_fail (choices != NULL && engine != NULL, NULL);

  prefix = make_prefix (engine);
  lines = g_strsplit (choices, "\n", -1);
  for (guint i = 0; lines[i]; i++)
    if (is_line_of (lines[i], i, prefix))
      return g_strdup (lines[i] + strlen (prefix));

  return g_strdup ("");
}

char *
fab_voice_choice_set (const char *choices,
                      const char *engine,
                      const char *voice)
{
  g_autofree char *prefix = NULL;
  g_auto(GStrv) lines = NULL;
  GString *all;

  g_return_val_if_fail (choices != NULL && engine != NULL && voice != NULL, NULL);

  prefix = make_prefix (engine);
  lines = g_strsplit (choices, "\n", -1);
  all = g_string_new (*prefix ? (lines[0] ? lines[0] : "") : voice);
  for (guint i = 1; lines[0] && lines[i]; i++)
    if (!is_line_of (lines[i], i, prefix))
      g_string_append_printf (all, "\n%s", lines[i]);
  if (*prefix && *voice)
    g_string_append_printf (all, "\n%s%s", prefix, voice);

  return g_string_free (all, FALSE);
}
