/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-script-scroll"

#include "config.h"

#include "fab-script-scroll.h"

/* By a mark, because lines that are not laid out yet have no place. */
gboolean
fab_script_scroll_to (GtkTextView *view,
                      guint        offset,
                      double       align)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextMark *mark = gtk_text_buffer_get_mark (buffer, "beat");
  GtkTextIter iter;

  if (gtk_widget_get_height (GTK_WIDGET (view)) == 0)
    return FALSE;
  gtk_text_buffer_get_iter_at_offset (buffer, &iter, offset);
  if (mark)
    gtk_text_buffer_move_mark (buffer, mark, &iter);
  else
    mark = gtk_text_buffer_create_mark (buffer, "beat", &iter, TRUE);
  gtk_text_view_scroll_to_mark (view, mark, align > 0 ? .1 : 0, TRUE, 0, align);

  return TRUE;
}

guint
fab_script_scroll_top (GtkTextView *view)
{
  GdkRectangle seen;
  GtkTextIter first;

  gtk_text_view_get_visible_rect (view, &seen);
  if (seen.y == 0)
    return 0;
  gtk_text_view_get_iter_at_location (view, &first, seen.x, seen.y);

  return gtk_text_iter_get_offset (&first);
}
