/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-script-outline"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-script-length.h"
#include "fab-script-outline.h"

typedef struct
{
  FabElementKind  kind;
  gint64          element, scene;
  guint           position; /* among the elements */
  int             level;    /* of sections, from 1 */
  char           *number, *text;
  FabScriptLength length;
  gboolean        folded;
} Entry;

struct _FabScriptOutline
{
  GtkWidget parent_instance;

  GtkWidget  *window;
  GtkListBox *list;
  GArray     *entries;
  gboolean    following; /* the row follows the cursor */
};

enum { JUMP, MOVE_SCENE, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FabScriptOutline, fab_script_outline, GTK_TYPE_WIDGET)

#define ENTRY(self, i) (&g_array_index ((self)->entries, Entry, (i)))

static void
clear_entry (gpointer data)
{
  Entry *entry = data;

  g_free (entry->number);
  g_free (entry->text);
}

static gboolean
is_listed (FabElementKind kind)
{
  return kind == FAB_ELEMENT_SECTION || kind == FAB_ELEMENT_SCENE_HEADING || kind == FAB_ELEMENT_SYNOPSIS;
}

/* --- what is listed --------------------------------------------------------------------------- */

static void
read_entry (GArray     *entries,
            FabElement *element,
            guint       position,
            guint      *n_scenes)
{
  const char *number = fab_element_get_scene_number (element);
  Entry entry = { .kind = fab_element_get_kind (element), .element = fab_element_get_id (element), .position = position };

  if (!is_listed (entry.kind))
    return;
  entry.scene = fab_element_get_scene (element);
  entry.level = entry.kind == FAB_ELEMENT_SECTION ? MAX (1, fab_element_get_level (element)) : 0;
  entry.text = g_strdelimit (g_strdup (fab_element_get_text (element)), "\n", ' ');
  if (entry.kind == FAB_ELEMENT_SCENE_HEADING)
    {
      (*n_scenes)++;
      entry.number = number && *number ? g_strdup (number) : g_strdup_printf ("%u", *n_scenes);
    }
  g_array_append_val (entries, entry);
}

/* Everything down to the next heading adds to the scene. */
static GArray *
read_entries (GListModel *elements)
{
  GArray *entries = g_array_new (FALSE, TRUE, sizeof (Entry));
  guint n = g_list_model_get_n_items (elements), n_scenes = 0;
  int scene = -1;

  g_array_set_clear_func (entries, clear_entry);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(FabElement) element = g_list_model_get_item (elements, i);

      read_entry (entries, element, i, &n_scenes);
      if (fab_element_get_kind (element) == FAB_ELEMENT_SCENE_HEADING)
        scene = (int) entries->len - 1;
      if (scene >= 0)
        fab_script_length_add (&g_array_index (entries, Entry, scene).length, element);
    }

  return entries;
}

/* Sections stay folded while one writes. */
static void
keep_folds (GArray *old,
            GArray *new)
{
  for (guint i = 0; i < new->len; i++)
    for (guint k = 0; k < old->len; k++)
      if (g_array_index (old, Entry, k).element == g_array_index (new, Entry, i).element)
        g_array_index (new, Entry, i).folded = g_array_index (old, Entry, k).folded;
}

/* As the trade counts: whole pages and eighths, an eighth at least. */
static char *
write_length (const FabScriptLength *length)
{
  guint eighths = MAX (1, (guint) (fab_script_length_get_pages (length) * 8 + .5));

  if (eighths < 8)
    return g_strdup_printf ("%u/8", eighths);
  if (eighths % 8 == 0)
    return g_strdup_printf ("%u", eighths / 8);

  return g_strdup_printf ("%u %u/8", eighths / 8, eighths % 8);
}

/* --- rows ------------------------------------------------------------------------------------- */

typedef struct
{
  GtkToggleButton *fold;
  GtkLabel        *number, *text, *length;
} RowParts;

static RowParts *
get_parts (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "parts");
}

static gboolean
is_row_shown (GtkListBoxRow *row,
              gpointer       data)
{
  FabScriptOutline *self = data;
  int level = G_MAXINT;

  /* upwards: each section that is further out than the last one seen holds this row */
  for (int i = gtk_list_box_row_get_index (row); i >= 0 && i < (int) self->entries->len; i--)
    {
      const Entry *entry = ENTRY (self, i);
      gboolean own = i == gtk_list_box_row_get_index (row);

      if (entry->level == 0 || entry->level >= level)
        continue;
      if (!own && entry->folded)
        return FALSE;
      level = entry->level;
    }

  return TRUE;
}

static void
fold_cb (FabScriptOutline *self,
         GtkToggleButton  *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_LIST_BOX_ROW);
  guint i = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  gboolean folded = !gtk_toggle_button_get_active (button);

  gtk_button_set_icon_name (GTK_BUTTON (button), folded ? "pan-end-symbolic" : "pan-down-symbolic");
  if (ENTRY (self, i)->folded == folded)
    return;
  ENTRY (self, i)->folded = folded;
  gtk_list_box_invalidate_filter (self->list);
}

static const Entry *
get_entry (FabScriptOutline *self,
           GtkWidget        *row)
{
  return ENTRY (self, gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)));
}

static GdkContentProvider *
drag_prepare_cb (GtkDragSource *source)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  FabScriptOutline *self = FAB_SCRIPT_OUTLINE (gtk_widget_get_ancestor (row, FAB_TYPE_SCRIPT_OUTLINE));
  const Entry *entry = get_entry (self, row);
  g_autoptr(GdkPaintable) picture = NULL;

  if (entry->kind != FAB_ELEMENT_SCENE_HEADING)
    return NULL;
  picture = gtk_widget_paintable_new (row);
  gtk_drag_source_set_icon (source, picture, 0, 0);

  return gdk_content_provider_new_typed (G_TYPE_INT64, entry->scene);
}

/* The scene of the first heading from row @from on; 0: there is none. */
static gint64
find_scene_from (FabScriptOutline *self,
                 guint             from)
{
  for (guint i = from; i < self->entries->len; i++)
    if (ENTRY (self, i)->kind == FAB_ELEMENT_SCENE_HEADING)
      return ENTRY (self, i)->scene;

  return 0;
}

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         gpointer       data)
{
  FabScriptOutline *self = data;
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (self->list, (int) y);
  gint64 scene = g_value_get_int64 (value), before;
  graphene_rect_t box;
  guint i;

  if (row == NULL || !gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->list), &box))
    return FALSE;
  i = gtk_list_box_row_get_index (row) + (y > box.origin.y + box.size.height / 2 ? 1 : 0);
  before = find_scene_from (self, i);
  if (before != scene)
    g_signal_emit (self, signals[MOVE_SCENE], 0, scene, before);

  return TRUE;
}

static GtkWidget *
append_label (GtkBox     *box,
              const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  if (style)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (box, label);

  return label;
}

static void
add_drag (GtkWidget *row)
{
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (drag_prepare_cb), NULL);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (source));
}

static void
add_row (FabScriptOutline *self)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));
  RowParts *parts = g_new0 (RowParts, 1);

  parts->fold = GTK_TOGGLE_BUTTON (gtk_toggle_button_new ());
  gtk_widget_add_css_class (GTK_WIDGET (parts->fold), "flat");
  gtk_widget_set_tooltip_text (GTK_WIDGET (parts->fold), _("Show what is inside"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (parts->fold), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Show what is inside"), -1);
  g_signal_connect_object (parts->fold, "toggled", G_CALLBACK (fold_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (box, GTK_WIDGET (parts->fold));
  parts->number = GTK_LABEL (append_label (box, "dim-label"));
  parts->text = GTK_LABEL (append_label (box, NULL));
  parts->length = GTK_LABEL (append_label (box, "dim-label"));
  gtk_label_set_width_chars (parts->number, 3);
  gtk_label_set_xalign (parts->text, 0);
  gtk_label_set_ellipsize (parts->text, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (GTK_WIDGET (parts->text), TRUE);
  gtk_widget_set_tooltip_text (GTK_WIDGET (parts->length), _("Pages and eighths"));
  g_object_set_data_full (G_OBJECT (row), "parts", parts, g_free);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), GTK_WIDGET (box));
  add_drag (row);
  gtk_list_box_append (self->list, row);
}

static void
set_style (GtkWidget  *widget,
           const char *name,
           gboolean    on)
{
  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static void
show_entry (GtkListBoxRow *row,
            const Entry   *entry)
{
  RowParts *parts = get_parts (row);
  gboolean scene = entry->kind == FAB_ELEMENT_SCENE_HEADING;
  g_autofree char *length = scene ? write_length (&entry->length) : NULL;

  gtk_label_set_text (parts->number, entry->number ? entry->number : "");
  gtk_label_set_text (parts->text, entry->text);
  gtk_label_set_text (parts->length, length ? length : "");
  gtk_widget_set_visible (GTK_WIDGET (parts->fold), entry->level > 0);
  gtk_widget_set_visible (GTK_WIDGET (parts->number), entry->level == 0);
  gtk_toggle_button_set_active (parts->fold, !entry->folded);
  gtk_button_set_icon_name (GTK_BUTTON (parts->fold), entry->folded ? "pan-end-symbolic" : "pan-down-symbolic");
  set_style (GTK_WIDGET (parts->text), "heading", entry->level > 0);
  set_style (GTK_WIDGET (parts->text), "synopsis", entry->kind == FAB_ELEMENT_SYNOPSIS);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, entry->text, -1);
}

void
fab_script_outline_update (FabScriptOutline *self,
                           GListModel       *elements)
{
  GArray *entries;
  GtkListBoxRow *row;

  g_return_if_fail (FAB_IS_SCRIPT_OUTLINE (self));
  g_return_if_fail (G_IS_LIST_MODEL (elements));

  entries = read_entries (elements);
  keep_folds (self->entries, entries);
  g_array_unref (self->entries);
  self->entries = entries;
  for (guint i = 0; i < entries->len; i++)
    {
      if (gtk_list_box_get_row_at_index (self->list, i) == NULL)
        add_row (self);
      show_entry (gtk_list_box_get_row_at_index (self->list, i), ENTRY (self, i));
    }
  while ((row = gtk_list_box_get_row_at_index (self->list, entries->len)))
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  gtk_list_box_invalidate_filter (self->list);
}

/* --- where one is ----------------------------------------------------------------------------- */

static void
scroll_to_row (FabScriptOutline *self,
               GtkListBoxRow    *row)
{
  GtkAdjustment *adjustment = gtk_list_box_get_adjustment (self->list);
  graphene_rect_t box;

  if (adjustment && gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->list), &box))
    gtk_adjustment_clamp_page (adjustment, box.origin.y, box.origin.y + box.size.height);
}

void
fab_script_outline_follow (FabScriptOutline *self,
                           guint             position)
{
  GtkListBoxRow *found = NULL;

  g_return_if_fail (FAB_IS_SCRIPT_OUTLINE (self));

  for (guint i = 0; i < self->entries->len && ENTRY (self, i)->position <= position; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, i);

      if (gtk_widget_get_child_visible (GTK_WIDGET (row)))
        found = row;
    }
  self->following = TRUE;
  gtk_list_box_select_row (self->list, found);
  if (found)
    scroll_to_row (self, found);
  self->following = FALSE;
}

static void
row_activated_cb (FabScriptOutline *self,
                  GtkListBoxRow    *row)
{
  if (!self->following)
    g_signal_emit (self, signals[JUMP], 0, get_entry (self, GTK_WIDGET (row))->element);
}

/* The scene before the selected one, or after the one that follows it. */
static gboolean
move_key (FabScriptOutline *self,
          int               step)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int i = row ? gtk_list_box_row_get_index (row) : -1;
  gint64 scene;

  if (i < 0 || ENTRY (self, i)->kind != FAB_ELEMENT_SCENE_HEADING)
    return FALSE;
  scene = ENTRY (self, i)->scene;
  for (i += step; i >= 0 && i < (int) self->entries->len; i += step)
    if (ENTRY (self, i)->kind == FAB_ELEMENT_SCENE_HEADING)
      {
        g_signal_emit (self, signals[MOVE_SCENE], 0, scene,
                       step < 0 ? ENTRY (self, i)->scene : find_scene_from (self, i + 1));
        break;
      }

  return TRUE;
}

static gboolean
key_pressed_cb (FabScriptOutline *self,
                guint             keyval,
                guint             keycode,
                GdkModifierType   state)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  RowParts *parts = row ? get_parts (row) : NULL;

  if (state & GDK_ALT_MASK && (keyval == GDK_KEY_Up || keyval == GDK_KEY_Down))
    return move_key (self, keyval == GDK_KEY_Up ? -1 : 1);
  if (parts == NULL || !gtk_widget_get_visible (GTK_WIDGET (parts->fold)) ||
      (keyval != GDK_KEY_Left && keyval != GDK_KEY_Right))
    return GDK_EVENT_PROPAGATE;
  /* The key that points where the text goes on opens it. */
  gtk_toggle_button_set_active (parts->fold, (keyval == GDK_KEY_Right) ==
                                             (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_LTR));

  return GDK_EVENT_STOP;
}

static void
fab_script_outline_dispose (GObject *object)
{
  FabScriptOutline *self = FAB_SCRIPT_OUTLINE (object);

  g_clear_pointer (&self->window, gtk_widget_unparent);
  self->list = NULL;

  G_OBJECT_CLASS (fab_script_outline_parent_class)->dispose (object);
}

static void
fab_script_outline_finalize (GObject *object)
{
  g_array_unref (FAB_SCRIPT_OUTLINE (object)->entries);

  G_OBJECT_CLASS (fab_script_outline_parent_class)->finalize (object);
}

static void
fab_script_outline_class_init (FabScriptOutlineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fab_script_outline_dispose;
  G_OBJECT_CLASS (klass)->finalize = fab_script_outline_finalize;
  signals[JUMP] = g_signal_new ("jump", FAB_TYPE_SCRIPT_OUTLINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[MOVE_SCENE] = g_signal_new ("move-scene", FAB_TYPE_SCRIPT_OUTLINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_INT64);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "outline");
}

static void
add_controllers (FabScriptOutline *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INT64, GDK_ACTION_MOVE);
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->list), GTK_EVENT_CONTROLLER (target));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
}

static void
fab_script_outline_init (FabScriptOutline *self)
{
  GtkWidget *label = gtk_label_new (_("Scenes and sections appear here as they are written."));

  self->entries = g_array_new (FALSE, TRUE, sizeof (Entry));
  g_array_set_clear_func (self->entries, clear_entry);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_list_box_set_placeholder (self->list, label);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  gtk_list_box_set_filter_func (self->list, is_row_shown, self, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Outline"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  add_controllers (self);
  self->window = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->window), GTK_WIDGET (self->list));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->window), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_parent (self->window, GTK_WIDGET (self));
}

GtkListBox *
fab_script_outline_get_list (FabScriptOutline *self)
{
  g_return_val_if_fail (FAB_IS_SCRIPT_OUTLINE (self), NULL);

  return self->list;
}
