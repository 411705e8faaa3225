/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-cli"

#include "config.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <string.h>

#include "fab-film-list.h"

#define MAX_IDEA (4 * 1024)
#define MAX_SLUG 40
#define MAX_TEXT (64 * 1024 * 1024)

static void
free_film (gpointer data)
{
  FabListedFilm *film = data;

  g_free (film->idea);
  g_free (film->path);
  g_free (film->reason);
  g_free (film);
}

void
fab_listed_film_fail (FabListedFilm *film,
                      const char    *reason)
{
  g_return_if_fail (film != NULL);

  film->state = FAB_LISTED_FAILED;
  g_free (film->reason);
  film->reason = g_strdup (reason);
}

/* "A baker’s ghost, at sea!" is "a-baker-s-ghost-at-sea". */
static char *
dup_slug (const char *idea)
{
  g_autofree char *ascii = g_str_to_ascii (idea, NULL);
  GString *slug = g_string_new (NULL);

  for (const char *p = ascii; *p != '\0' && slug->len < MAX_SLUG; p++)
    if (g_ascii_isalnum (*p))
      g_string_append_c (slug, g_ascii_tolower (*p));
    else if (slug->len > 0 && slug->str[slug->len - 1] != '-')
      g_string_append_c (slug, '-');
  if (slug->len > 0 && slug->str[slug->len - 1] == '-')
    g_string_truncate (slug, slug->len - 1);

  return g_string_free (slug, FALSE);
}

static char *
dup_path (const FabListedFilm *film,
          const char          *folder,
          const char          *ending,
          const char          *settings)
{
  g_autofree char *whole = g_strdup_printf ("%s\n%u\n%s", film->idea, film->again, settings);
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, whole, -1);
  g_autofree char *slug = dup_slug (film->idea);
  g_autofree char *name = g_strdup_printf ("%s%s%.8s.%s", slug, slug[0] != '\0' ? "-" : "", digest, ending);

  return g_build_filename (folder, name, NULL);
}

static const char *
find_problem (const char *line,
              gsize       length)
{
  if (!g_utf8_validate (line, length, NULL))
    return _("the line is not UTF-8");
  if (length > MAX_IDEA)
    return _("the line is longer than an idea");

  return NULL;
}

static FabListedFilm *
new_film (const char *line,
          guint       number)
{
  FabListedFilm *film = g_new0 (FabListedFilm, 1);
  const char *problem = find_problem (line, strlen (line));

  film->line = number;
  film->idea = g_utf8_make_valid (line, MIN (strlen (line), MAX_IDEA));
  if (problem != NULL)
    fab_listed_film_fail (film, problem);

  return film;
}

GPtrArray *
fab_film_list_read (const char  *path,
                    const char  *folder,
                    const char  *ending,
                    const char  *settings,
                    GError     **error)
{
  g_autoptr(GPtrArray) films = g_ptr_array_new_with_free_func (free_film);
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *text = NULL;
  g_auto(GStrv) lines = NULL;
  gsize length;

  g_return_val_if_fail (path != NULL && folder != NULL && ending != NULL && settings != NULL, NULL);

  if (!g_file_get_contents (path, &text, &length, error))
    return NULL;
  if (length > MAX_TEXT || memchr (text, '\0', length) != NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _("This is not a text with one idea a line"));
      return NULL;
    }

  lines = g_strsplit (g_str_has_prefix (text, "\xef\xbb\xbf") ? text + 3 : text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = g_strstrip (lines[i]);
      FabListedFilm *film;

      if (line[0] == '\0' || line[0] == '#')
        continue;
      film = new_film (line, i + 1);
      film->again = GPOINTER_TO_UINT (g_hash_table_lookup (seen, line));
      g_hash_table_insert (seen, (char *) line, GUINT_TO_POINTER (film->again + 1));
      film->path = dup_path (film, folder, ending, settings);
      g_ptr_array_add (films, film);
    }

  return g_steal_pointer (&films);
}
