/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-open-stories"

#include "config.h"

#include <glib/gstdio.h>
#include <stdlib.h>

#include "fab-open-stories.h"

#define MAX_TRIES 5 /* after which a story does not open by itself any more; a start that is cut short counts too */

typedef struct
{
  guint tries;
  char *path;
} Note;

static void
note_free (Note *note)
{
  g_free (note->path);
  g_free (note);
}

static char *
get_path (void)
{
  return g_build_filename (g_get_user_state_dir (), "fabula", "open", NULL);
}

/* One a line, "TRIES PATH"; no path has line feeds, we name them. */
static Note *
parse_note (const char *line)
{
  char *rest;
  guint64 tries = g_ascii_strtoull (line, &rest, 10);
  Note *note;

  rest = g_strchug (rest);
  if (!g_path_is_absolute (rest))
    return NULL;
  note = g_new (Note, 1);
  *note = (Note) { MIN (tries, MAX_TRIES), g_strdup (rest) };

  return note;
}

static GPtrArray *
read_notes (void)
{
  GPtrArray *notes = g_ptr_array_new_with_free_func ((GDestroyNotify) note_free);
  g_autofree char *path = get_path (), *text = NULL;
  g_auto(GStrv) lines = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return notes;
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i]; i++)
    {
      Note *note = parse_note (lines[i]);

      if (note)
        g_ptr_array_add (notes, note);
    }

  return notes;
}

/* Where it cannot be written, nothing is lost but the windows: the stories are kept elsewhere. */
static void
write_notes (GPtrArray *notes)
{
  g_autofree char *path = get_path ();
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < notes->len; i++)
    {
      Note *note = g_ptr_array_index (notes, i);

      g_string_append_printf (text, "%u %s\n", note->tries, note->path);
    }
  if (notes->len == 0)
    g_unlink (path);
  else
    g_file_set_contents (path, text->str, text->len, NULL);
}

static gboolean
has_path (gconstpointer note,
          gconstpointer path)
{
  return g_str_equal (((const Note *) note)->path, path);
}

static Note *
find_note (GPtrArray  *notes,
           const char *path)
{
  guint position;

  return g_ptr_array_find_with_equal_func (notes, path, has_path, &position) ? g_ptr_array_index (notes, position) : NULL;
}

void
fab_open_stories_add (const char *work_path)
{
  g_autoptr(GPtrArray) notes = read_notes ();
  Note *note;

  g_return_if_fail (work_path != NULL);

  if (find_note (notes, work_path))
    return;
  note = g_new (Note, 1);
  *note = (Note) { 0, g_strdup (work_path) };
  g_ptr_array_add (notes, note);
  write_notes (notes);
}

void
fab_open_stories_remove (const char *work_path)
{
  g_autoptr(GPtrArray) notes = read_notes ();
  Note *note;

  g_return_if_fail (work_path != NULL);

  note = find_note (notes, work_path);
  if (note == NULL)
    return;
  g_ptr_array_remove (notes, note);
  write_notes (notes);
}

char **
fab_open_stories_list (void)
{
  g_autoptr(GPtrArray) notes = read_notes ();
  g_autoptr(GStrvBuilder) paths = g_strv_builder_new ();

  for (guint i = 0; i < notes->len; i++)
    g_strv_builder_add (paths, ((Note *) g_ptr_array_index (notes, i))->path);

  return g_strv_builder_end (paths);
}

gboolean
fab_open_stories_try (const char *work_path)
{
  g_autoptr(GPtrArray) notes = read_notes ();
  gboolean again;
  Note *note;

  g_return_val_if_fail (work_path != NULL, FALSE);

  note = find_note (notes, work_path);
  if (note == NULL)
    return FALSE;
  again = note->tries++ < MAX_TRIES;
  if (!again)
    g_ptr_array_remove (notes, note);
  write_notes (notes);

  return again;
}

void
fab_open_stories_settle (void)
{
  g_autoptr(GPtrArray) notes = read_notes ();

  for (guint i = 0; i < notes->len; i++)
    ((Note *) g_ptr_array_index (notes, i))->tries = 0;
  if (notes->len > 0)
    write_notes (notes);
}
