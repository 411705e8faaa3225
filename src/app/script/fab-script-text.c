/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-script-pane"

#include "config.h"

#include "fab-script-tags.h"
#include "fab-script-text.h"
#include "fab-text-diff.h"

char *
fab_script_text_get (GtkTextBuffer *buffer,
                     guint          from,
                     guint          to)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, from);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, to);
  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

/* Sets the runs that changed in their type. */
static void
retag (GtkTextBuffer         *buffer,
       GArray                *runs,
       const FabScriptChange *change,
       FabScriptSpell        *spell)
{
  guint offset = change->start, end = offset;

  for (guint i = change->first; i < change->end; i++)
    end += g_array_index (runs, FabScriptRun, i).length;
  /* at once: each time, GTK looks for the next tag, which may be as far as the end of the script */
  fab_script_tags_clear (buffer, offset, end);
  for (guint i = change->first; i < change->end; i++)
    {
      const FabScriptRun *run = &g_array_index (runs, FabScriptRun, i);

      fab_script_tags_apply (buffer, run->kind, offset, offset + run->length);
      offset += run->length;
    }
  fab_script_spell_check (spell, change->start, offset);
}

static char *
join_runs (GArray                *runs,
           const FabScriptChange *change)
{
  GString *text = g_string_new (NULL);

  for (guint i = change->first; i < change->end; i++)
    g_string_append (text, g_array_index (runs, FabScriptRun, i).source);

  return g_string_free (text, FALSE);
}

/* A text that arrives is read from its beginning: a view starts at the top of a new buffer. It gets
 * the buffer with the type set, because it may keep lines that it measured before as they were. */
void
fab_script_text_fill (GtkTextView           *view,
                      GArray                *runs,
                      const FabScriptChange *change,
                      FabScriptSpell        *spell)
{
  g_autoptr(GtkTextBuffer) buffer = g_object_ref (gtk_text_view_get_buffer (view));
  g_autofree char *text = join_runs (runs, change);
  GtkTextIter start;

  gtk_text_view_set_buffer (view, NULL);
  gtk_text_buffer_set_text (buffer, text, -1);
  retag (buffer, runs, change, spell);
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
  gtk_text_view_set_buffer (view, buffer);
}

/* Brings the changed stretch to what the runs say; only what differs is touched: the cursor stays. */
void
fab_script_text_follow (GtkTextBuffer         *buffer,
                        GArray                *runs,
                        const FabScriptChange *change,
                        FabScriptSpell        *spell)
{
  guint n = gtk_text_buffer_get_char_count (buffer);
  guint all = fab_script_runs_offset (runs, runs->len);
  guint tail = all - fab_script_runs_offset (runs, change->end);
  g_autofree char *old = fab_script_text_get (buffer, change->start, n - tail);
  g_autofree char *new = join_runs (runs, change);
  FabTextDiff diff;

  if (fab_text_diff (old, new, &diff))
    {
      guint at = change->start + g_utf8_strlen (old, diff.start);
      GtkTextIter start, end;

      gtk_text_buffer_get_iter_at_offset (buffer, &start, at);
      gtk_text_buffer_get_iter_at_offset (buffer, &end, at + g_utf8_strlen (old + diff.start, diff.old_length));
      gtk_text_buffer_delete (buffer, &start, &end);
      gtk_text_buffer_insert (buffer, &start, new + diff.start, diff.new_length);
    }
  retag (buffer, runs, change, spell);
}
