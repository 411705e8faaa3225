/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-script-pane"

#include "config.h"

#include "fab-composing.h"
#include "fab-screen-reader.h"
#include "fab-script-complete.h"
#include "fab-script-find.h"
#include "fab-script-foot.h"
#include "fab-script-numbers.h"
#include "fab-script-outline.h"
#include "fab-script-pane.h"
#include "fab-script-runs.h"
#include "fab-script-scroll.h"
#include "fab-script-spell.h"
#include "fab-script-tags.h"
#include "fab-script-text.h"
#include "fab-script-typing.h"

#define BEAT .25 /* how far down a beat comes to lie */

struct _FabScriptPane
{
  GtkWidget parent_instance;

  GtkWidget     *root;
  GtkWidget     *hint;
  FabScriptFind *find;
  FabScriptOutline *outline;
  GtkToggleButton *show_outline;
  GtkToggleButton *show_title;
  GtkLabel      *kind;
  GtkLabel      *length;
  GtkTextView   *view;
  GtkTextBuffer *buffer;

  FabScriptComplete *complete;
  FabScriptSpell *spell;
  FabScriptNumbers *numbers; /* owned by the view */
  FabSession    *session;
  GSignalGroup  *session_signals;
  GSignalGroup  *story_signals;
  GArray        *runs;      /* FabScriptRun */
  FabScriptEdit  edit;      /* typed and not yet in the story */
  guint          measuring, laying_out;
  guint          top;       /* to be seen first, as soon as anything is; 0: the top */
  char          *original;  /* of the line that Tab goes round with; NULL: another key came between */
  FabElementKind meant;     /* by the last Tab, with it */
  gboolean       pulling;   /* the buffer follows the story */
  gboolean       leading;   /* the selection comes from the cursor */
};

G_DEFINE_FINAL_TYPE (FabScriptPane, fab_script_pane, GTK_TYPE_WIDGET)

static FabStory *
get_story (FabScriptPane *self)
{
  return fab_session_get_story (self->session);
}

static guint
get_cursor (FabScriptPane *self)
{
  int position;

  g_object_get (self->buffer, "cursor-position", &position, NULL);
  return position;
}

static const FabScriptRun *
get_run (FabScriptPane *self)
{
  return fab_script_runs_at (self->runs, get_cursor (self), NULL);
}

/* Not shown yet: it begins at the top, or where it was left. */
static void
scroll_to (FabScriptPane *self,
           guint          offset,
           double         align)
{
  if (fab_script_scroll_to (self->view, offset, align))
    self->top = 0;
}

static void
update_tint (FabScriptPane *self)
{
  gint64 panel = fab_session_get_selected (self->session);
  guint start, end;

  fab_script_runs_find_panel (self->runs, panel, &start, &end);
  fab_script_tags_tint (self->buffer, start, end);
  if (end > 0 && !self->leading && !gtk_widget_has_focus (GTK_WIDGET (self->view)))
    scroll_to (self, start, BEAT);
}

static FabElementKind
get_kind (FabScriptPane *self)
{
  const FabScriptRun *run = get_run (self);

  return run != NULL ? run->kind : FAB_ELEMENT_ACTION;
}

/* Where a line stands on the page tells its kind to who sees it. */
static void
say_kind (FabScriptPane *self,
          const char    *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, name, -1);
}

static void
update_kind (FabScriptPane *self)
{
  const char *name = self->runs->len > 0 ? fab_script_foot_name (get_kind (self)) : "";

  if (g_str_equal (name, gtk_label_get_label (self->kind)))
    return;
  gtk_label_set_label (self->kind, name);
  say_kind (self, name);
}

/* How many runs the title page has; a script of nothing else is not folded away. */
static guint
count_title (FabScriptPane *self)
{
  guint n = 0;

  while (n < self->runs->len && g_array_index (self->runs, FabScriptRun, n).kind == FAB_ELEMENT_TITLE_PAGE)
    n++;

  return n < self->runs->len ? n : 0;
}

/* Nobody types where nothing is shown. */
static void
leave_title (FabScriptPane *self)
{
  guint end = fab_script_runs_offset (self->runs, count_title (self));
  GtkTextIter at;

  if (get_cursor (self) >= end)
    return;
  gtk_text_buffer_get_iter_at_offset (self->buffer, &at, end);
  gtk_text_buffer_place_cursor (self->buffer, &at);
}

static void
update_title (FabScriptPane *self)
{
  gboolean any = count_title (self) > 0;
  gboolean folded = any && !gtk_toggle_button_get_active (self->show_title);

  gtk_widget_set_visible (GTK_WIDGET (self->show_title), any);
  fab_script_tags_fold_title (self->buffer, folded);
  gtk_widget_queue_draw (GTK_WIDGET (self->numbers));
  if (folded)
    leave_title (self);
}

/* Of text with hidden lines GTK 4.8 tells assistive technology other offsets than it takes: for who listens nothing is hidden. */
static void
screen_reader_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  GWeakRef *weak = data;
  g_autoptr(FabScriptPane) self = g_weak_ref_get (weak);

  if (fab_screen_reader_ask_finish (result) && self && self->show_title)
    gtk_toggle_button_set_active (self->show_title, TRUE);
  g_weak_ref_clear (weak);
  g_free (weak);
}

static void
ask_for_screen_reader (FabScriptPane *self)
{
  GWeakRef *weak = g_new (GWeakRef, 1);

  g_weak_ref_init (weak, self);
  fab_screen_reader_ask_async (NULL, screen_reader_cb, weak);
}

static void
update_outline (FabScriptPane *self)
{
  if (gtk_toggle_button_get_active (self->show_outline))
    fab_script_outline_update (self->outline, fab_story_get_elements (get_story (self)));
}

static void
follow_cursor (FabScriptPane *self)
{
  const FabScriptRun *run = get_run (self);

  if (run && gtk_toggle_button_get_active (self->show_outline))
    fab_script_outline_follow (self->outline, run - (const FabScriptRun *) (gconstpointer) self->runs->data);
}

static gboolean
measure_cb (gpointer data)
{
  FabScriptPane *self = data;
  g_autofree char *text = fab_script_foot_measure (fab_story_get_elements (get_story (self)));

  self->measuring = 0;
  gtk_label_set_label (self->length, text);
  update_outline (self);
  follow_cursor (self);

  return G_SOURCE_REMOVE;
}

static void
update_length (FabScriptPane *self)
{
  if (self->measuring == 0)
    self->measuring = g_idle_add_full (G_PRIORITY_LOW, measure_cb, self, NULL);
}

/* Who writes sees the panel of the line. */
static void
lead (FabScriptPane *self)
{
  const FabScriptRun *run = gtk_widget_has_focus (GTK_WIDGET (self->view)) ? get_run (self) : NULL;

  if (run == NULL || run->panel == 0)
    return;
  self->leading = TRUE;
  fab_session_select (self->session, run->panel);
  self->leading = FALSE;
}

/* What to write, while nothing is written. */
static void
update_hint (FabScriptPane *self)
{
  gtk_widget_set_visible (self->hint, gtk_text_buffer_get_char_count (self->buffer) == 0);
}

static void
pull (FabScriptPane *self)
{
  gboolean empty = gtk_text_buffer_get_char_count (self->buffer) == 0;
  FabScriptChange change;

  self->pulling = TRUE;
  if (fab_script_runs_follow (self->runs, fab_story_get_elements (get_story (self)), &change))
    {
      if (empty)
        fab_script_text_fill (self->view, self->runs, &change, self->spell);
      else
        fab_script_text_follow (self->buffer, self->runs, &change, self->spell);
      update_length (self);
    }
  update_title (self);
  update_tint (self);
  self->pulling = FALSE;
  update_kind (self);
  lead (self);
}

/* From scratch: another story, or what could not be written, which must not stay as if it were. */
static void
pull_all (FabScriptPane *self)
{
  self->pulling = TRUE;
  gtk_text_buffer_set_text (self->buffer, "", -1);
  self->pulling = FALSE;
  self->edit = (FabScriptEdit) { 0 };
  g_array_set_size (self->runs, 0);
  if (self->session)
    pull (self);
}

/* Only the elements that were typed in go to the story. */
static gboolean
send (FabScriptPane *self)
{
  const FabScriptEdit *edit = &self->edit;
  guint first, last, start, end;
  g_autofree char *text = NULL;

  if (!fab_script_runs_find (self->runs, edit, &first, &last))
    {
      text = fab_script_text_get (self->buffer, 0, gtk_text_buffer_get_char_count (self->buffer));
      return fab_session_set_script (self->session, text, 0);
    }
  start = fab_script_runs_offset (self->runs, first);
  end = fab_script_runs_offset (self->runs, last + 1) - edit->old_end + edit->new_end;
  text = fab_script_text_get (self->buffer, start, end);

  return fab_session_replace_script (self->session, g_array_index (self->runs, FabScriptRun, first).element,
                                     g_array_index (self->runs, FabScriptRun, last).element, text);
}

static void
push (FabScriptPane *self)
{
  gboolean sent;

  g_assert (FAB_IS_SCRIPT_PANE (self));

  if (!self->edit.any || self->pulling || self->session == NULL)
    return;
  sent = send (self);
  self->edit = (FabScriptEdit) { 0 };
  if (!sent)
    pull_all (self);
  fab_script_complete_update (self->complete, fab_story_get_elements (get_story (self)));
}

/* A name alone is read as action until something is said below it, but Tab goes on from what it is meant to be. */
static void
go_round (FabScriptPane *self,
          int            step)
{
  FabElementKind kind = self->original ? self->meant : get_kind (self);

  if (fab_script_typing_tab (self->buffer, kind, step, &self->original, &self->meant))
    say_kind (self, fab_script_foot_name (self->meant));
}

static gboolean
key_pressed_cb (FabScriptPane   *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  gboolean tab = keyval == GDK_KEY_Tab || keyval == GDK_KEY_ISO_Left_Tab;

  if (fab_composing_is_on (self->view))
    return GDK_EVENT_PROPAGATE;
  if (!tab)
    g_clear_pointer (&self->original, g_free);
  if (!(state & GDK_CONTROL_MASK) && fab_script_complete_key (self->complete, keyval))
    return GDK_EVENT_STOP;
  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK) || !gtk_text_view_get_editable (self->view))
    return GDK_EVENT_PROPAGATE;
  if (tab)
    {
      go_round (self, state & GDK_SHIFT_MASK ? -1 : 1);
      return GDK_EVENT_STOP;
    }
  if ((keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter) && !(state & GDK_SHIFT_MASK))
    return fab_script_typing_enter (self->buffer, get_kind (self));

  return GDK_EVENT_PROPAGATE;
}

static void
insert_text_cb (FabScriptPane *self,
                GtkTextIter   *at,
                const char    *text,
                int            length)
{
  if (!self->pulling)
    fab_script_edit_insert (&self->edit, gtk_text_iter_get_offset (at), g_utf8_strlen (text, length));
}

static void
delete_range_cb (FabScriptPane *self,
                 GtkTextIter   *start,
                 GtkTextIter   *end)
{
  if (!self->pulling)
    fab_script_edit_delete (&self->edit, gtk_text_iter_get_offset (start), gtk_text_iter_get_offset (end));
}

static void
cursor_moved_cb (FabScriptPane *self)
{
  if (self->pulling || self->edit.any || self->session == NULL)
    return;
  fab_script_complete_hide (self->complete);
  if (get_cursor (self) < fab_script_runs_offset (self->runs, count_title (self)))
    gtk_toggle_button_set_active (self->show_title, TRUE); /* found, or gone to with the keys */
  update_kind (self);
  follow_cursor (self);
  lead (self);
}

static void
jump_cb (FabScriptPane *self,
         gint64         element)
{
  GtkTextIter at;

  for (guint i = 0; i < self->runs->len; i++)
    if (g_array_index (self->runs, FabScriptRun, i).element == element)
      {
        guint offset = fab_script_runs_offset (self->runs, i);

        gtk_widget_grab_focus (GTK_WIDGET (self->view));
        gtk_text_buffer_get_iter_at_offset (self->buffer, &at, offset);
        gtk_text_buffer_place_cursor (self->buffer, &at);
        scroll_to (self, offset, BEAT);
        return;
      }
}

static void
move_scene_cb (FabScriptPane *self,
               gint64         scene,
               gint64         before)
{
  fab_session_move_scene (self->session, scene, before);
}

static void
outline_toggled_cb (FabScriptPane *self)
{
  if (self->session == NULL)
    return;
  update_outline (self);
  follow_cursor (self);
}

static void
update_spelling (FabScriptPane *self)
{
  fab_script_spell_set_names (self->spell, self->session ? fab_story_get_cast (get_story (self)) : NULL);
  fab_script_spell_set_story (self->spell, self->session ? fab_story_get_setting (get_story (self), "language") : NULL);
}

static void
story_changed_cb (FabScriptPane   *self,
                  const FabChange *changes,
                  guint            n)
{
  for (guint i = 0; i < n; i++)
    if (changes[i].kind == FAB_KIND_CAST || changes[i].kind == FAB_KIND_PROJECT)
      {
        update_spelling (self);
        break;
      }
  for (guint i = 0; i < n; i++)
    if (changes[i].kind == FAB_KIND_ELEMENT || changes[i].kind == FAB_KIND_SCENE ||
        changes[i].kind == FAB_KIND_PANEL)
      {
        pull (self);
        return;
      }
}

/* Two do not write in one place. */
static void
update_editable (FabScriptPane *self)
{
  gtk_text_view_set_editable (self->view, self->session == NULL || !fab_session_get_writing (self->session));
}

/* The metrics of a font may be those of another one that the locale's letters are in, where digits have no width. */
static double
measure_column (FabScriptPane *self)
{
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self->view), "0");
  int width;

  pango_layout_get_size (layout, &width, NULL);

  return width / (double) PANGO_SCALE;
}

static gboolean
lay_out_cb (gpointer data)
{
  FabScriptPane *self = data;
  GtkAdjustment *across = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (self->view));
  int right = fab_script_tags_lay_out (self->buffer, gtk_adjustment_get_page_size (across), measure_column (self));

  self->laying_out = 0;
  gtk_text_view_set_right_margin (self->view, right);
  gtk_widget_queue_draw (GTK_WIDGET (self->numbers));
  if (self->top > 0)
    scroll_to (self, self->top, 0);

  return G_SOURCE_REMOVE;
}

/* Not in the middle of giving the view its place. */
static void
queue_lay_out (FabScriptPane *self)
{
  if (self->laying_out == 0)
    self->laying_out = g_idle_add_full (G_PRIORITY_HIGH_IDLE, lay_out_cb, self, NULL);
}

static void
update_colors (FabScriptPane *self)
{
  fab_script_tags_update_colors (self->buffer, GTK_WIDGET (self->view));
}

static void
fab_script_pane_css_changed (GtkWidget         *widget,
                             GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (fab_script_pane_parent_class)->css_changed (widget, change);
  update_colors (FAB_SCRIPT_PANE (widget));
  queue_lay_out (FAB_SCRIPT_PANE (widget));
}

static void
fab_script_pane_dispose (GObject *object)
{
  FabScriptPane *self = FAB_SCRIPT_PANE (object);

  g_clear_handle_id (&self->measuring, g_source_remove);
  g_clear_handle_id (&self->laying_out, g_source_remove);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->story_signals);
  g_clear_object (&self->session);
  if (self->complete)
    fab_script_complete_detach (self->complete);
  g_clear_object (&self->complete);
  if (self->spell)
    fab_script_spell_detach (self->spell);
  g_clear_object (&self->spell);
  if (self->numbers)
    fab_script_numbers_detach (self->numbers);
  self->numbers = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), FAB_TYPE_SCRIPT_PANE);

  G_OBJECT_CLASS (fab_script_pane_parent_class)->dispose (object);
}

static void
fab_script_pane_finalize (GObject *object)
{
  FabScriptPane *self = FAB_SCRIPT_PANE (object);

  g_array_unref (self->runs);
  g_free (self->original);

  G_OBJECT_CLASS (fab_script_pane_parent_class)->finalize (object);
}

static void
fab_script_pane_class_init (FabScriptPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (FAB_TYPE_SCRIPT_FIND);
  g_type_ensure (FAB_TYPE_SCRIPT_OUTLINE);

  object_class->dispose = fab_script_pane_dispose;
  object_class->finalize = fab_script_pane_finalize;
  widget_class->css_changed = fab_script_pane_css_changed;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/fabulaproject/Fabula/ui/script-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, FabScriptPane, root);
  gtk_widget_class_bind_template_child (widget_class, FabScriptPane, find);
  gtk_widget_class_bind_template_child (widget_class, FabScriptPane, outline);
  gtk_widget_class_bind_template_child (widget_class, FabScriptPane, show_outline);
  gtk_widget_class_bind_template_child (widget_class, FabScriptPane, show_title);
  gtk_widget_class_bind_template_child (widget_class, FabScriptPane, kind);
  gtk_widget_class_bind_template_child (widget_class, FabScriptPane, length);
  gtk_widget_class_bind_template_child (widget_class, FabScriptPane, view);
  gtk_widget_class_bind_template_child (widget_class, FabScriptPane, hint);
  gtk_widget_class_bind_template_child (widget_class, FabScriptPane, buffer);
  gtk_widget_class_bind_template_callback (widget_class, jump_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_hint);
  gtk_widget_class_bind_template_callback (widget_class, move_scene_cb);
  gtk_widget_class_bind_template_callback (widget_class, outline_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_title);
  gtk_widget_class_bind_template_callback (widget_class, push);
  gtk_widget_class_bind_template_callback (widget_class, insert_text_cb);
  gtk_widget_class_bind_template_callback (widget_class, delete_range_cb);
  gtk_widget_class_bind_template_callback (widget_class, cursor_moved_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "scriptpane");
}

static void
fab_script_pane_init (FabScriptPane *self)
{
  self->runs = fab_script_runs_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  fab_composing_follow (self->view);
  fab_script_find_set_view (self->find, self->view);
  self->complete = fab_script_complete_new (self->view);
  fab_script_tags_create (self->buffer);
  self->spell = fab_script_spell_new (self->view);
  self->numbers = FAB_SCRIPT_NUMBERS (fab_script_numbers_new (self->view, self->runs));
  gtk_text_view_set_gutter (self->view, GTK_TEXT_WINDOW_LEFT, GTK_WIDGET (self->numbers));
  update_colors (self);
  g_signal_connect_object (gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (self->view)), "notify::page-size",
                           G_CALLBACK (queue_lay_out), self, G_CONNECT_SWAPPED);

  ask_for_screen_reader (self);

  self->session_signals = g_signal_group_new (FAB_TYPE_SESSION);
  g_signal_group_connect_object (self->session_signals, "notify::selected",
                                 G_CALLBACK (update_tint), self, G_CONNECT_SWAPPED);
  g_signal_group_connect_object (self->session_signals, "notify::writing",
                                 G_CALLBACK (update_editable), self, G_CONNECT_SWAPPED);
  self->story_signals = g_signal_group_new (FAB_TYPE_STORY);
  g_signal_group_connect_object (self->story_signals, "changed",
                                 G_CALLBACK (story_changed_cb), self, G_CONNECT_SWAPPED);
}

void
fab_script_pane_set_session (FabScriptPane *self,
                             FabSession    *session)
{
  g_return_if_fail (FAB_IS_SCRIPT_PANE (self));
  g_return_if_fail (session == NULL || FAB_IS_SESSION (session));

  if (!g_set_object (&self->session, session))
    return;
  g_signal_group_set_target (self->session_signals, session);
  g_signal_group_set_target (self->story_signals, session ? get_story (self) : NULL);
  g_clear_handle_id (&self->measuring, g_source_remove);
  update_spelling (self);
  update_editable (self);
  pull_all (self);
}

GtkTextBuffer *
fab_script_pane_get_buffer (FabScriptPane *self)
{
  g_return_val_if_fail (FAB_IS_SCRIPT_PANE (self), NULL);

  return self->buffer;
}

void
fab_script_pane_find (FabScriptPane *self,
                      gboolean       replace)
{
  g_return_if_fail (FAB_IS_SCRIPT_PANE (self));

  fab_script_find_open (self->find, replace);
}

void
fab_script_pane_show_outline (FabScriptPane *self)
{
  GtkListBoxRow *row;

  g_return_if_fail (FAB_IS_SCRIPT_PANE (self));

  gtk_toggle_button_set_active (self->show_outline, TRUE);
  row = gtk_list_box_get_selected_row (fab_script_outline_get_list (self->outline));
  gtk_widget_grab_focus (row ? GTK_WIDGET (row) : GTK_WIDGET (self->show_outline));
}

GtkTextView *
fab_script_pane_get_view (FabScriptPane *self)
{
  g_return_val_if_fail (FAB_IS_SCRIPT_PANE (self), NULL);

  return self->view;
}

FabScriptOutline *
fab_script_pane_get_outline (FabScriptPane *self)
{
  g_return_val_if_fail (FAB_IS_SCRIPT_PANE (self), NULL);

  return self->outline;
}

FabScriptSpell *
fab_script_pane_get_spell (FabScriptPane *self)
{
  g_return_val_if_fail (FAB_IS_SCRIPT_PANE (self), NULL);

  return self->spell;
}

guint
fab_script_pane_get_top (FabScriptPane *self)
{
  g_return_val_if_fail (FAB_IS_SCRIPT_PANE (self), 0);

  return self->top > 0 ? self->top : fab_script_scroll_top (self->view);
}

void
fab_script_pane_set_top (FabScriptPane *self,
                         guint          offset)
{
  g_return_if_fail (FAB_IS_SCRIPT_PANE (self));

  self->top = offset;
  queue_lay_out (self);
}

gint64
fab_script_pane_get_element (FabScriptPane *self)
{
  const FabScriptRun *run;

  g_return_val_if_fail (FAB_IS_SCRIPT_PANE (self), 0);

  run = get_run (self);

  return run ? run->element : 0;
}
