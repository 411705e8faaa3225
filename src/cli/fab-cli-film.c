/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-cli"

#include "config.h"

#include "fab-cli-film.h"

void
fab_film_flags_clear (FabFilmFlags *flags)
{
  g_free (flags->size);
  g_free (flags->rate);
  g_free (flags->quality);
  g_free (flags->loudness);
  g_free (flags->watermark);
  g_free (flags->scene);
  g_free (flags->range);
  g_free (flags->panels);
}

char **
fab_film_flags_words (const FabFilmFlags  *flags,
                      char               **more)
{
  const struct { const char *key, *value; } words[] = {
    { "size", flags->size },
    { "rate", flags->rate },
    { "quality", flags->quality },
    { "frames", flags->constant_rate ? "constant" : NULL },
    { "sound", flags->no_sound ? "no" : NULL },
    { "loudness", flags->loudness },
    { "captions", flags->captions ? "yes" : NULL },
    { "shots", flags->shots ? "yes" : NULL },
    { "timecode", flags->timecode ? "yes" : NULL },
    { "slate", flags->slate ? "yes" : NULL },
    { "watermark", flags->watermark },
    { "scene", flags->scene },
    { "range", flags->range },
    { "panels", flags->panels },
  };
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (words[i].value != NULL)
      {
        g_autofree char *word = g_strconcat (words[i].key, "=", words[i].value, NULL);

        g_strv_builder_add (builder, word);
      }
  if (more != NULL)
    g_strv_builder_addv (builder, (const char **) more);

  return g_strv_builder_end (builder);
}
