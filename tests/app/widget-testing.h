/* SPDX-License-Identifier: GPL-3.0-or-later */
/* To find widgets and to type into them. */
#pragma once

#include <gtk/gtk.h>

/* The first of that type, @widget or what is in it, seen or not. */
static inline GtkWidget *
testing_find_widget (gpointer widget,
                     GType    type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found; child = gtk_widget_get_next_sibling (child))
    found = testing_find_widget (child, type);

  return found;
}

/* Types as GtkTextView does: inside a user action. */
static inline void
testing_retype (GtkTextBuffer *buffer,
                const char    *old,
                const char    *new)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_start_iter (buffer, &start);
  g_assert_true (gtk_text_iter_forward_search (&start, old, 0, &start, &end, NULL));
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, new, -1);
  gtk_text_buffer_end_user_action (buffer);
}
