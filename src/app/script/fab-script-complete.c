/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-script-complete"

#include "config.h"

#include <string.h>

#include "fab-element.h"
#include "fab-fountain.h"
#include "fab-script-complete.h"

#define MAX_OFFERED 6

struct _FabScriptComplete
{
  GObject parent_instance;

  GtkTextView *view;
  GtkWidget   *popover;
  GtkListBox  *list;
};

G_DEFINE_FINAL_TYPE (FabScriptComplete, fab_script_complete, G_TYPE_OBJECT)

static gboolean
is_heading_begun (const char *line)
{
  static const char * const openings[] = { "INT", "EXT", "EST", "I/E" };

  for (guint i = 0; i < G_N_ELEMENTS (openings); i++)
    if (g_ascii_strncasecmp (line, openings[i], strlen (openings[i])) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
is_in_capitals (const char *line)
{
  g_autofree char *capitals = g_utf8_strup (line, -1);
  g_autofree char *small = g_utf8_strdown (line, -1);

  return g_str_equal (line, capitals) && !g_str_equal (line, small);
}

static char *
dup_offer (FabElement     *element,
           FabElementKind  wanted)
{
  if (fab_element_get_kind (element) != wanted)
    return NULL;

  return wanted == FAB_ELEMENT_CHARACTER ? fab_fountain_cue_name (fab_element_get_text (element))
                                         : g_strdup (fab_element_get_text (element));
}

static gboolean
begins_like (const char *offer,
             const char *line)
{
  g_autofree char *a = g_utf8_casefold (offer, -1);
  g_autofree char *b = g_utf8_casefold (line, -1);

  return g_str_has_prefix (a, b) && !g_str_equal (a, b);
}

GPtrArray *
fab_script_complete_list (GListModel *elements,
                          const char *line)
{
  GPtrArray *offers = g_ptr_array_new_with_free_func (g_free);
  gboolean heading = is_heading_begun (line);
  guint n;

  g_return_val_if_fail (G_IS_LIST_MODEL (elements), offers);
  g_return_val_if_fail (line != NULL, offers);

  n = heading || is_in_capitals (line) ? g_list_model_get_n_items (elements) : 0;
  for (guint i = 0; i < n && offers->len < MAX_OFFERED; i++)
    {
      g_autoptr(FabElement) element = g_list_model_get_item (elements, i);
      g_autofree char *offer = dup_offer (element, heading ? FAB_ELEMENT_SCENE_HEADING : FAB_ELEMENT_CHARACTER);

      if (offer != NULL && begins_like (offer, line) &&
          !g_ptr_array_find_with_equal_func (offers, offer, g_str_equal, NULL))
        g_ptr_array_add (offers, g_steal_pointer (&offer));
    }

  return offers;
}

/* The line up to the cursor, when the cursor is at its end and it begins a paragraph. */
static char *
get_begun_line (FabScriptComplete *self,
                GtkTextIter       *start,
                GtkTextIter       *end)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter above;

  gtk_text_buffer_get_iter_at_mark (buffer, end, gtk_text_buffer_get_insert (buffer));
  *start = above = *end;
  gtk_text_iter_set_line_offset (start, 0);
  if (!gtk_text_iter_ends_line (end) || gtk_text_iter_equal (start, end))
    return NULL;
  if (gtk_text_iter_get_line (end) > 0)
    {
      gtk_text_iter_backward_line (&above);
      if (!gtk_text_iter_ends_line (&above))
        return NULL;
    }

  return gtk_text_buffer_get_text (buffer, start, end, TRUE);
}

static void
take (FabScriptComplete *self,
      GtkListBoxRow     *row)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter start, end;
  g_autofree char *line = get_begun_line (self, &start, &end);

  fab_script_complete_hide (self);
  if (line == NULL || row == NULL)
    return;
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, gtk_label_get_label (GTK_LABEL (gtk_list_box_row_get_child (row))), -1);
  gtk_text_buffer_end_user_action (buffer);
}

static void
row_activated_cb (FabScriptComplete *self,
                  GtkListBoxRow     *row)
{
  take (self, row);
}

static void
fill (FabScriptComplete *self,
      GPtrArray         *offers)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < offers->len; i++)
    {
      GtkWidget *label = gtk_label_new (offers->pdata[i]);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_list_box_append (self->list, label);
    }
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
}

static void
point_to_cursor (FabScriptComplete *self)
{
  GdkRectangle at;
  GtkTextIter cursor;
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);

  gtk_text_buffer_get_iter_at_mark (buffer, &cursor, gtk_text_buffer_get_insert (buffer));
  gtk_text_view_get_iter_location (self->view, &cursor, &at);
  gtk_text_view_buffer_to_window_coords (self->view, GTK_TEXT_WINDOW_WIDGET, at.x, at.y, &at.x, &at.y);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &at);
}

static void
fab_script_complete_dispose (GObject *object)
{
  fab_script_complete_detach (FAB_SCRIPT_COMPLETE (object));

  G_OBJECT_CLASS (fab_script_complete_parent_class)->dispose (object);
}

static void
fab_script_complete_class_init (FabScriptCompleteClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fab_script_complete_dispose;
}

static void
fab_script_complete_init (FabScriptComplete *self)
{
}

FabScriptComplete *
fab_script_complete_new (GtkTextView *view)
{
  FabScriptComplete *self;

  g_return_val_if_fail (GTK_IS_TEXT_VIEW (view), NULL);

  self = g_object_new (FAB_TYPE_SCRIPT_COMPLETE, NULL);
  self->view = view;
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  self->popover = gtk_popover_new ();
  gtk_popover_set_autohide (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self->popover), GTK_POS_BOTTOM);
  gtk_popover_set_child (GTK_POPOVER (self->popover), GTK_WIDGET (self->list));
  gtk_widget_add_css_class (self->popover, "complete");
  gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (view));

  return self;
}

void
fab_script_complete_detach (FabScriptComplete *self)
{
  g_return_if_fail (FAB_IS_SCRIPT_COMPLETE (self));

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  self->list = NULL;
  self->view = NULL;
}

void
fab_script_complete_hide (FabScriptComplete *self)
{
  g_return_if_fail (FAB_IS_SCRIPT_COMPLETE (self));

  if (self->popover)
    gtk_popover_popdown (GTK_POPOVER (self->popover));
}

void
fab_script_complete_update (FabScriptComplete *self,
                            GListModel        *elements)
{
  GtkTextIter start, end;
  g_autofree char *line = NULL;
  g_autoptr(GPtrArray) offers = NULL;

  g_return_if_fail (FAB_IS_SCRIPT_COMPLETE (self));

  line = self->view && gtk_widget_has_focus (GTK_WIDGET (self->view)) ? get_begun_line (self, &start, &end) : NULL;
  offers = line ? fab_script_complete_list (elements, line) : NULL;
  if (offers == NULL || offers->len == 0)
    {
      fab_script_complete_hide (self);
      return;
    }
  fill (self, offers);
  point_to_cursor (self);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
move (FabScriptComplete *self,
      int                step)
{
  int index = gtk_list_box_row_get_index (gtk_list_box_get_selected_row (self->list)) + step;
  GtkListBoxRow *row = index >= 0 ? gtk_list_box_get_row_at_index (self->list, index) : NULL;

  if (row != NULL)
    gtk_list_box_select_row (self->list, row);
}

gboolean
fab_script_complete_key (FabScriptComplete *self,
                         guint              keyval)
{
  g_return_val_if_fail (FAB_IS_SCRIPT_COMPLETE (self), FALSE);

  if (self->popover == NULL || !gtk_widget_get_visible (self->popover) ||
      gtk_list_box_get_selected_row (self->list) == NULL)
    return FALSE;
  switch (keyval)
    {
    case GDK_KEY_Up:
      move (self, -1);
      return TRUE;
    case GDK_KEY_Down:
      move (self, 1);
      return TRUE;
    case GDK_KEY_Tab:
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      take (self, gtk_list_box_get_selected_row (self->list));
      return TRUE;
    case GDK_KEY_Escape:
      fab_script_complete_hide (self);
      return TRUE;
    default:
      return FALSE;
    }
}
