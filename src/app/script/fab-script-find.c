/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-script-find"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-script-find.h"

#define MATCH "match"
#define SEARCH_FLAGS (GTK_TEXT_SEARCH_CASE_INSENSITIVE | GTK_TEXT_SEARCH_TEXT_ONLY)
/* More places than one can look at are not painted. */
#define MAX_SHOWN 2000

struct _FabScriptFind
{
  GtkWidget parent_instance;

  GtkSearchBar   *bar;
  GtkSearchEntry *entry;
  GtkLabel       *count;
  GtkRevealer    *replacing;
  GtkEditable    *replacement;
  GtkTextView    *view; /* not owned: it lives in the same template */
};

G_DEFINE_FINAL_TYPE (FabScriptFind, fab_script_find, GTK_TYPE_WIDGET)

static GtkTextBuffer *
get_buffer (FabScriptFind *self)
{
  return gtk_text_view_get_buffer (self->view);
}

static const char *
get_words (FabScriptFind *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

static GtkTextTag *
get_tag (FabScriptFind *self)
{
  GtkTextBuffer *buffer = get_buffer (self);
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), MATCH);
  GdkRGBA color;

  if (tag == NULL)
    tag = gtk_text_buffer_create_tag (buffer, MATCH, NULL);
  if (gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)), "warning_bg_color", &color))
    {
      color.alpha = .5;
      g_object_set (tag, "background-rgba", &color, NULL);
    }

  return tag;
}

static void
clear_matches (FabScriptFind *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (get_buffer (self), &start, &end);
  gtk_text_buffer_remove_tag (get_buffer (self), get_tag (self), &start, &end);
}

/* Paints every match; returns how many there are. */
static guint
show_matches (FabScriptFind *self)
{
  const char *words = get_words (self);
  GtkTextIter at, start, end;
  guint n = 0;

  clear_matches (self);
  gtk_text_buffer_get_start_iter (get_buffer (self), &at);
  while (*words != '\0' && gtk_text_iter_forward_search (&at, words, SEARCH_FLAGS, &start, &end, NULL))
    {
      if (n++ < MAX_SHOWN)
        gtk_text_buffer_apply_tag (get_buffer (self), get_tag (self), &start, &end);
      at = end;
    }

  return n;
}

/* The number of the match that begins at @at, from 1; 0: none does. */
static guint
find_index (FabScriptFind     *self,
            const GtkTextIter *at)
{
  GtkTextIter from, start, end;
  guint n = 0;

  gtk_text_buffer_get_start_iter (get_buffer (self), &from);
  while (gtk_text_iter_forward_search (&from, get_words (self), SEARCH_FLAGS, &start, &end, NULL))
    {
      n++;
      if (gtk_text_iter_equal (&start, at))
        return n;
      if (gtk_text_iter_compare (&start, at) > 0)
        return 0;
      from = end;
    }

  return 0;
}

static void
show_count (FabScriptFind *self,
            guint          n)
{
  g_autofree char *text = NULL;
  GtkTextIter start, end;
  guint index;

  gtk_text_buffer_get_selection_bounds (get_buffer (self), &start, &end);
  index = n > 0 ? find_index (self, &start) : 0;
  if (*get_words (self) == '\0')
    text = g_strdup ("");
  else if (n == 0)
    text = g_strdup (_("Not found"));
  else if (index > 0)
    text = g_strdup_printf (_("%u of %u"), index, n);
  else
    text = g_strdup_printf (g_dngettext (NULL, "%u place", "%u places", n), n);
  gtk_label_set_label (self->count, text);
}

static void
select_match (FabScriptFind     *self,
              const GtkTextIter *start,
              const GtkTextIter *end)
{
  gtk_text_buffer_select_range (get_buffer (self), start, end);
  gtk_text_view_scroll_to_mark (self->view, gtk_text_buffer_get_insert (get_buffer (self)), .15, FALSE, 0, 0);
}

/* From the selection on, and round at the end of the text. */
static gboolean
go (FabScriptFind *self,
    gboolean       forward)
{
  GtkTextIter start, end, from, to;
  const char *words = get_words (self);

  if (*words == '\0')
    return FALSE;
  gtk_text_buffer_get_selection_bounds (get_buffer (self), &start, &end);
  if (forward ? gtk_text_iter_forward_search (&end, words, SEARCH_FLAGS, &from, &to, NULL)
              : gtk_text_iter_backward_search (&start, words, SEARCH_FLAGS, &from, &to, NULL))
    {
      select_match (self, &from, &to);
      return TRUE;
    }
  gtk_text_buffer_get_bounds (get_buffer (self), &start, &end);
  if (!(forward ? gtk_text_iter_forward_search (&start, words, SEARCH_FLAGS, &from, &to, NULL)
                : gtk_text_iter_backward_search (&end, words, SEARCH_FLAGS, &from, &to, NULL)))
    return FALSE;
  select_match (self, &from, &to);

  return TRUE;
}

static gboolean
is_match_selected (FabScriptFind *self)
{
  GtkTextIter start, end, from, to;

  return gtk_text_buffer_get_selection_bounds (get_buffer (self), &start, &end) &&
         gtk_text_iter_forward_search (&start, get_words (self), SEARCH_FLAGS, &from, &to, &end) &&
         gtk_text_iter_equal (&start, &from) && gtk_text_iter_equal (&end, &to);
}

static void
put (FabScriptFind *self,
     GtkTextIter   *start,
     GtkTextIter   *end)
{
  gtk_text_buffer_delete (get_buffer (self), start, end);
  gtk_text_buffer_insert (get_buffer (self), start, gtk_editable_get_text (self->replacement), -1);
}

static void
update (FabScriptFind *self)
{
  show_count (self, show_matches (self));
}

static void
words_changed_cb (FabScriptFind *self)
{
  GtkTextIter start, end;

  /* From where one stands, the place one is on included. */
  if (gtk_text_buffer_get_selection_bounds (get_buffer (self), &start, &end))
    gtk_text_buffer_place_cursor (get_buffer (self), &start);
  go (self, TRUE);
  update (self);
}

static void
next_cb (FabScriptFind *self)
{
  go (self, TRUE);
  update (self);
}

static void
previous_cb (FabScriptFind *self)
{
  go (self, FALSE);
  update (self);
}

static void
replace_cb (FabScriptFind *self)
{
  GtkTextIter start, end;

  if (!gtk_text_view_get_editable (self->view))
    return;
  if (is_match_selected (self))
    {
      gtk_text_buffer_begin_user_action (get_buffer (self));
      gtk_text_buffer_get_selection_bounds (get_buffer (self), &start, &end);
      put (self, &start, &end);
      gtk_text_buffer_place_cursor (get_buffer (self), &start);
      gtk_text_buffer_end_user_action (get_buffer (self));
    }
  next_cb (self);
}

static void
replace_all_cb (FabScriptFind *self)
{
  GtkTextIter at, start, end;

  if (*get_words (self) == '\0' || !gtk_text_view_get_editable (self->view))
    return;
  gtk_text_buffer_begin_user_action (get_buffer (self));
  gtk_text_buffer_get_start_iter (get_buffer (self), &at);
  while (gtk_text_iter_forward_search (&at, get_words (self), SEARCH_FLAGS, &start, &end, NULL))
    {
      put (self, &start, &end);
      at = start;
    }
  gtk_text_buffer_end_user_action (get_buffer (self));
  update (self);
}

/* The place found stays selected, and one writes on there. */
static void
mode_changed_cb (FabScriptFind *self)
{
  if (self->view == NULL || gtk_search_bar_get_search_mode (self->bar))
    return;
  clear_matches (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
fab_script_find_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FAB_TYPE_SCRIPT_FIND);

  G_OBJECT_CLASS (fab_script_find_parent_class)->dispose (object);
}

static void
fab_script_find_class_init (FabScriptFindClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fab_script_find_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/fabulaproject/Fabula/ui/script-find.ui");
  gtk_widget_class_bind_template_child (widget_class, FabScriptFind, bar);
  gtk_widget_class_bind_template_child (widget_class, FabScriptFind, entry);
  gtk_widget_class_bind_template_child (widget_class, FabScriptFind, count);
  gtk_widget_class_bind_template_child (widget_class, FabScriptFind, replacing);
  gtk_widget_class_bind_template_child (widget_class, FabScriptFind, replacement);
  gtk_widget_class_bind_template_callback (widget_class, words_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, replace_cb);
  gtk_widget_class_bind_template_callback (widget_class, replace_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, mode_changed_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
fab_script_find_init (FabScriptFind *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->bar, GTK_EDITABLE (self->entry));
}

void
fab_script_find_set_view (FabScriptFind *self,
                          GtkTextView   *view)
{
  g_return_if_fail (FAB_IS_SCRIPT_FIND (self));
  g_return_if_fail (GTK_IS_TEXT_VIEW (view));

  self->view = view;
}

void
fab_script_find_open (FabScriptFind *self,
                      gboolean       replace)
{
  GtkTextIter start, end;

  g_return_if_fail (FAB_IS_SCRIPT_FIND (self));

  if (gtk_text_buffer_get_selection_bounds (get_buffer (self), &start, &end) &&
      gtk_text_iter_get_line (&start) == gtk_text_iter_get_line (&end))
    {
      g_autofree char *words = gtk_text_buffer_get_text (get_buffer (self), &start, &end, FALSE);

      gtk_editable_set_text (GTK_EDITABLE (self->entry), words);
    }
  gtk_revealer_set_reveal_child (self->replacing, replace);
  gtk_search_bar_set_search_mode (self->bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
  update (self);
}
