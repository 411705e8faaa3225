/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-script-find"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-fold.h"
#include "fab-script-find.h"

#define MATCH "match"
/* More places than one can look at are not painted. */
#define MAX_SHOWN 2000

/* In characters. */
typedef struct
{
  guint start, end;
} Place;

struct _FabScriptFind
{
  GtkWidget parent_instance;

  GtkSearchBar   *bar;
  GtkSearchEntry *entry;
  GtkLabel       *count;
  GtkRevealer    *replacing;
  GtkEditable    *replacement;
  GtkTextView    *view;   /* not owned: it lives in the same template */
  FabFold        *fold;   /* NULL: the text has changed since */
  GArray         *places; /* NULL: the same, or the words have */
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
forget_places (FabScriptFind *self)
{
  g_clear_pointer (&self->places, g_array_unref);
}

static GArray *
get_places (FabScriptFind *self)
{
  g_autofree char *words = NULL;
  Place place;

  if (self->places)
    return self->places;
  if (self->fold == NULL)
    {
      g_autofree char *text = NULL;
      GtkTextIter start, end;

      gtk_text_buffer_get_bounds (get_buffer (self), &start, &end);
      text = gtk_text_buffer_get_slice (get_buffer (self), &start, &end, TRUE);
      self->fold = fab_fold_new (text);
    }
  self->places = g_array_new (FALSE, FALSE, sizeof (Place));
  words = fab_fold_text (get_words (self));
  for (guint from = 0; fab_fold_find (self->fold, words, from, &place.start, &place.end); from = place.end)
    g_array_append_val (self->places, place);

  return self->places;
}

static void
get_bounds (FabScriptFind *self,
            const Place   *place,
            GtkTextIter   *start,
            GtkTextIter   *end)
{
  gtk_text_buffer_get_iter_at_offset (get_buffer (self), start, place->start);
  gtk_text_buffer_get_iter_at_offset (get_buffer (self), end, place->end);
}

static Place
get_selection (FabScriptFind *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_selection_bounds (get_buffer (self), &start, &end);

  return (Place) { gtk_text_iter_get_offset (&start), gtk_text_iter_get_offset (&end) };
}

static void
clear_matches (FabScriptFind *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (get_buffer (self), &start, &end);
  gtk_text_buffer_remove_tag (get_buffer (self), get_tag (self), &start, &end);
}

static void
show_places (FabScriptFind *self)
{
  GArray *places = get_places (self);

  clear_matches (self);
  for (guint i = 0; i < MIN (places->len, MAX_SHOWN); i++)
    {
      GtkTextIter start, end;

      get_bounds (self, &g_array_index (places, Place, i), &start, &end);
      gtk_text_buffer_apply_tag (get_buffer (self), get_tag (self), &start, &end);
    }
}

/* The number of the place that is selected, from 1; 0: none is. */
static guint
find_index (FabScriptFind *self)
{
  GArray *places = get_places (self);
  Place selection = get_selection (self);

  for (guint i = 0; i < places->len; i++)
    if (g_array_index (places, Place, i).start == selection.start && g_array_index (places, Place, i).end == selection.end)
      return i + 1;

  return 0;
}

static void
show_count (FabScriptFind *self)
{
  g_autofree char *text = NULL;
  guint n = get_places (self)->len, index = find_index (self);

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
select_place (FabScriptFind *self,
              const Place   *place)
{
  GtkTextIter start, end;

  get_bounds (self, place, &start, &end);
  gtk_text_buffer_select_range (get_buffer (self), &start, &end);
  gtk_text_view_scroll_to_mark (self->view, gtk_text_buffer_get_insert (get_buffer (self)), .15, FALSE, 0, 0);
}

/* From the selection on, and round at the end of the text. */
static void
go (FabScriptFind *self,
    gboolean       forward)
{
  GArray *places = get_places (self);
  Place selection = get_selection (self);
  guint at = 0;

  if (places->len == 0)
    return;
  while (at < places->len && (forward ? g_array_index (places, Place, at).start < selection.end
                                      : g_array_index (places, Place, at).end <= selection.start))
    at++;
  if (!forward)
    at += places->len - 1;
  select_place (self, &g_array_index (places, Place, at % places->len));
}

static void
put (FabScriptFind *self,
     const Place   *place)
{
  GtkTextIter start, end;

  get_bounds (self, place, &start, &end);
  gtk_text_buffer_delete (get_buffer (self), &start, &end);
  gtk_text_buffer_insert (get_buffer (self), &start, gtk_editable_get_text (self->replacement), -1);
}

static void
update (FabScriptFind *self)
{
  show_places (self);
  show_count (self);
}

static void
text_changed_cb (FabScriptFind *self)
{
  g_clear_pointer (&self->fold, fab_fold_free);
  forget_places (self);
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
  if (!gtk_text_view_get_editable (self->view))
    return;
  if (find_index (self) > 0)
    {
      Place selection = get_selection (self);
      GtkTextIter end;

      gtk_text_buffer_begin_user_action (get_buffer (self));
      put (self, &selection);
      gtk_text_buffer_get_iter_at_offset (get_buffer (self), &end,
                                          selection.start + g_utf8_strlen (gtk_editable_get_text (self->replacement), -1));
      gtk_text_buffer_place_cursor (get_buffer (self), &end);
      gtk_text_buffer_end_user_action (get_buffer (self));
    }
  next_cb (self);
}

/* From the last on, so that those before stay where they are. */
static void
replace_all_cb (FabScriptFind *self)
{
  g_autoptr(GArray) places = NULL;

  if (*get_words (self) == '\0' || !gtk_text_view_get_editable (self->view))
    return;
  places = g_array_ref (get_places (self));
  gtk_text_buffer_begin_user_action (get_buffer (self));
  for (guint i = places->len; i > 0; i--)
    put (self, &g_array_index (places, Place, i - 1));
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
  text_changed_cb (FAB_SCRIPT_FIND (object));
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
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (forget_places), self, G_CONNECT_SWAPPED);
}

void
fab_script_find_set_view (FabScriptFind *self,
                          GtkTextView   *view)
{
  g_return_if_fail (FAB_IS_SCRIPT_FIND (self));
  g_return_if_fail (GTK_IS_TEXT_VIEW (view));

  self->view = view;
  g_signal_connect_object (get_buffer (self), "changed", G_CALLBACK (text_changed_cb), self, G_CONNECT_SWAPPED);
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
