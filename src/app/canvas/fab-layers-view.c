/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-layers-view"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-layers-view.h"
#include "fab-second-press.h"

struct _FabLayersView
{
  GtkWidget parent_instance;

  GtkWidget     *page;
  GtkListBox    *list;
  GtkWidget     *tools;
  GtkAdjustment *opacity;
  GMenuModel    *layer_menu;
  GtkPopover    *menu;     /* of the second button */

  FabSession    *session;
  GSignalGroup  *session_signals;
  GSignalGroup  *story_signals;
  gboolean       updating; /* widgets follow the story */
  guint          update_source;
};

/* Of the layer that is drawn on; the menus show them. */
enum
{
  PROP_0,
  PROP_BLEND,
  PROP_KIND,
  PROP_TINT,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (FabLayersView, fab_layers_view, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

static gint64
get_row_layer (GtkWidget *widget)
{
  GtkWidget *row = gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_BOX_ROW);
  const gint64 *id = row ? g_object_get_data (G_OBJECT (row), "layer") : NULL;

  return id ? *id : 0;
}

static GtkWidget *
get_name (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (gtk_list_box_row_get_child (row)), "name");
}

/* --- what a row tells ---------------------------------------------------------------------------- */

static void
visible_cb (FabLayersView   *self,
            GtkToggleButton *button)
{
  if (!self->updating)
    fab_session_show_layer (self->session, get_row_layer (GTK_WIDGET (button)), gtk_toggle_button_get_active (button));
}

static void
locked_cb (FabLayersView   *self,
           GtkToggleButton *button)
{
  if (!self->updating)
    fab_session_lock_layer (self->session, get_row_layer (GTK_WIDGET (button)), gtk_toggle_button_get_active (button));
}

static gboolean
let_go_cb (gpointer data)
{
  return G_SOURCE_REMOVE;
}

/* GTK 4.8 looks at a label 100 ms after the keys left it, though it be gone by then. */
static void
keep_for_a_while_cb (GtkWidget *label)
{
  g_timeout_add_full (G_PRIORITY_LOW, 500, let_go_cb, g_object_ref (label), g_object_unref);
}

static void
renamed_cb (FabLayersView *self,
            GParamSpec    *pspec,
            GtkWidget     *label)
{
  gint64 layer = get_row_layer (label);
  g_autoptr(FabLayer) row = NULL;
  const char *name = gtk_editable_get_text (GTK_EDITABLE (label));

  if (gtk_editable_label_get_editing (GTK_EDITABLE_LABEL (label)))
    g_signal_connect (label, "unrealize", G_CALLBACK (keep_for_a_while_cb), NULL);
  if (gtk_editable_label_get_editing (GTK_EDITABLE_LABEL (label)) || layer == 0)
    return;
  row = fab_story_ref_layer (fab_session_get_story (self->session), layer);
  if (row && *name != '\0' && g_strcmp0 (fab_layer_get_name (row), name) != 0)
    fab_session_rename_layer (self->session, layer, name);
}

static GtkWidget *
create_toggle (FabLayersView *self,
               const char    *icon,
               const char    *label,
               gboolean       active,
               GCallback      callback)
{
  GtkWidget *button = gtk_toggle_button_new ();

  gtk_button_set_icon_name (GTK_BUTTON (button), icon);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), active);
  gtk_widget_set_tooltip_text (button, label);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "toggled", callback, self, G_CONNECT_SWAPPED);

  return button;
}

/* --- dragging ----------------------------------------------------------------------------------- */

static GdkContentProvider *
prepare_cb (GtkDragSource *source,
            double         x,
            double         y,
            gpointer       data)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (row);

  gtk_drag_source_set_icon (source, paintable, (int) x, (int) y);

  return gdk_content_provider_new_typed (G_TYPE_INT64, get_row_layer (row));
}

static void
mark_place (GtkWidget  *row,
            const char *place) /* NULL: none */
{
  static const char * const places[] = { "drop-above", "drop-below" };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_strcmp0 (place, places[i]) == 0)
      gtk_widget_add_css_class (row, places[i]);
    else
      gtk_widget_remove_css_class (row, places[i]);
}

/* On the upper half of a row it goes above that; nothing goes below the blocking. */
static gboolean
goes_above (GtkWidget *row,
            double     y)
{
  return get_row_layer (row) == 0 || y < gtk_widget_get_height (row) / 2.;
}

static GdkDragAction
drop_motion_cb (FabLayersView *self,
                double         x,
                double         y,
                GtkDropTarget *target)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));

  mark_place (row, goes_above (row, y) ? "drop-above" : "drop-below");

  return GDK_ACTION_MOVE;
}

static void
drop_leave_cb (FabLayersView *self,
               GtkDropTarget *target)
{
  mark_place (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target)), NULL);
}

static gboolean
dropped_cb (FabLayersView *self,
            const GValue  *value,
            double         x,
            double         y,
            GtkDropTarget *target)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  int index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) - goes_above (row, y);
  GtkListBoxRow *above = index >= 0 ? gtk_list_box_get_row_at_index (self->list, index) : NULL;

  mark_place (row, NULL);
  fab_session_move_layer (self->session, g_value_get_int64 (value), above ? get_row_layer (GTK_WIDGET (above)) : 0);
  fab_session_set_layer (self->session, g_value_get_int64 (value));

  return TRUE;
}

static void
add_drag (GtkWidget *row)
{
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), NULL);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (source));
}

static void
add_drop (FabLayersView *self,
          GtkWidget     *row)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INT64, GDK_ACTION_MOVE);

  g_signal_connect_object (target, "motion", G_CALLBACK (drop_motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "leave", G_CALLBACK (drop_leave_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (dropped_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (target));
}

/* An editable label lets its text be dragged, where here the layer is meant. */
static void
stop_dragging_text (GtkWidget *label)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (label);

  for (guint i = g_list_model_get_n_items (controllers); i > 0; i--)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i - 1);

      if (GTK_IS_DRAG_SOURCE (controller))
        gtk_widget_remove_controller (label, controller);
    }
}

/* --- the menu of a row -------------------------------------------------------------------------- */

static void
open_menu (gpointer   data,
           GtkWidget *row,
           double     x,
           double     y)
{
  FabLayersView *self = FAB_LAYERS_VIEW (data);
  GdkRectangle at = { 0, 0, 1, 1 };
  double px, py;

  fab_session_set_layer (self->session, get_row_layer (row));
  gtk_widget_translate_coordinates (row, GTK_WIDGET (self), x, y, &px, &py);
  at.x = (int) px;
  at.y = (int) py;
  gtk_popover_set_pointing_to (self->menu, &at);
  gtk_popover_popup (self->menu);
}

/* --- one row ------------------------------------------------------------------------------------ */

static const char *
say_kind (const char *kind)
{
  if (g_str_equal (kind, "notes"))
    return _("Notes, not exported");
  if (g_str_equal (kind, "reference"))
    return _("Reference, not exported");

  return g_str_equal (kind, "background") ? _("Of all panels of the shot") : NULL;
}

/* What one sees of it at a glance. */
static void
describe_row (GtkWidget *row,
              FabLayer  *layer)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_free);
  const char *kind = say_kind (fab_layer_get_kind (layer));
  g_autofree char *description = NULL;

  if (kind)
    g_ptr_array_add (parts, g_strdup (kind));
  if (!fab_layer_get_visible (layer))
    g_ptr_array_add (parts, g_strdup (C_("layer", "hidden")));
  if (fab_layer_get_locked (layer))
    g_ptr_array_add (parts, g_strdup (C_("layer", "locked")));
  if (fab_layer_get_opacity (layer) < .995)
    /* Translators: how much of a layer is seen, in percent */
    g_ptr_array_add (parts, g_strdup_printf (_("%.0f %% opaque"), fab_layer_get_opacity (layer) * 100));
  g_ptr_array_add (parts, NULL);
  description = g_strjoinv (_(", "), (char **) parts->pdata);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, fab_layer_get_name (layer),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  g_ptr_array_unref (parts);
}

static void
add_words (FabLayersView *self,
           GtkWidget     *box,
           FabLayer      *layer)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *name = gtk_editable_label_new (fab_layer_get_name (layer));
  const char *kind = say_kind (fab_layer_get_kind (layer));

  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (name), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Name of the Layer"), -1);
  g_signal_connect_object (name, "notify::editing", G_CALLBACK (renamed_cb), self, G_CONNECT_SWAPPED);
  stop_dragging_text (name);
  gtk_box_append (GTK_BOX (words), name);
  g_object_set_data (G_OBJECT (box), "name", name);
  if (kind)
    {
      GtkWidget *label = gtk_label_new (kind);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "dim-label");
      gtk_box_append (GTK_BOX (words), label);
    }
  gtk_box_append (GTK_BOX (box), words);
}

static GtkWidget *
create_row (FabLayersView *self,
            FabLayer      *layer)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  gboolean visible = fab_layer_get_visible (layer), locked = fab_layer_get_locked (layer);
  gint64 id = fab_layer_get_id (layer);

  g_object_set_data_full (G_OBJECT (row), "layer", g_memdup2 (&id, sizeof id), g_free);
  gtk_box_append (GTK_BOX (box), create_toggle (self, visible ? "view-reveal-symbolic" : "view-conceal-symbolic",
                                                _("Show Layer"), visible, G_CALLBACK (visible_cb)));
  add_words (self, box, layer);
  gtk_box_append (GTK_BOX (box), create_toggle (self, locked ? "fab-lock-symbolic" : "changes-allow-symbolic",
                                                _("Lock Layer"), locked, G_CALLBACK (locked_cb)));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  describe_row (row, layer);
  add_drag (row);
  add_drop (self, row);
  fab_second_press_add (row, open_menu, self);

  return row;
}

/* What the artist drew lies under all layers; it is no layer that could be moved. */
static GtkWidget *
create_ground (FabLayersView *self)
{
  GtkWidget *row = gtk_list_box_row_new (), *label = gtk_label_new (_("Blocking"));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_margin_start (label, 42);
  gtk_widget_set_margin_top (label, 8);
  gtk_widget_set_margin_bottom (label, 8);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_tooltip_text (row, _("What was drawn from the prompt"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Blocking"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _("What was drawn from the prompt"), -1);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  add_drop (self, row);

  return row;
}

/* --- all of them -------------------------------------------------------------------------------- */

static FabLayer *
ref_layer (FabLayersView *self)
{
  gint64 id = self->session ? fab_session_get_layer (self->session) : 0;

  return id ? fab_story_ref_layer (fab_session_get_story (self->session), id) : NULL;
}

static void
update_tools (FabLayersView *self)
{
  g_autoptr(FabLayer) layer = ref_layer (self);

  for (guint i = PROP_0 + 1; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
  gtk_widget_set_sensitive (self->tools, layer != NULL);
  if (layer)
    gtk_adjustment_set_value (self->opacity, fab_layer_get_opacity (layer) * 100);
}

/* Where the keys go: to a row, or to a button in it. */
typedef struct
{
  gint64 layer; /* 0: elsewhere */
  int    place; /* of the button among the row's, -1: the row */
} Focus;

static GtkWidget *
get_place (GtkWidget *row,
           int        place)
{
  GtkWidget *child = gtk_widget_get_first_child (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row)));

  for (; child && place > 0; place--)
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static Focus
find_focus (FabLayersView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list))
                     ? gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW) : NULL;
  Focus found = { row ? get_row_layer (row) : 0, -1 };

  for (int i = 0; found.layer != 0 && i < 3; i++)
    if (get_place (row, i) == focus)
      found.place = i;

  return found;
}

/* Not while somebody types a name. */
static void
restore_focus (FabLayersView *self,
               const Focus   *focus)
{
  GtkListBoxRow *row;

  for (int i = 0; focus->layer != 0 && (row = gtk_list_box_get_row_at_index (self->list, i)); i++)
    if (get_row_layer (GTK_WIDGET (row)) == focus->layer)
      gtk_widget_grab_focus (focus->place >= 0 ? get_place (GTK_WIDGET (row), focus->place) : GTK_WIDGET (row));
}

static void
fill_list (FabLayersView *self)
{
  g_autoptr(GListModel) layers = fab_story_dup_layers (fab_session_get_story (self->session),
                                                       fab_session_get_selected (self->session));
  gint64 active = fab_session_get_layer (self->session);

  for (guint i = g_list_model_get_n_items (layers); i > 0; i--)
    {
      g_autoptr(FabLayer) layer = g_list_model_get_item (layers, i - 1);
      GtkWidget *row = create_row (self, layer);

      gtk_list_box_append (self->list, row);
      if (fab_layer_get_id (layer) == active)
        gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
    }
  gtk_list_box_append (self->list, create_ground (self));
}

/* What is typed when the rows are made anew is meant. */
static void
take_names (FabLayersView *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)); i++)
    {
      GtkWidget *label = get_name (row);

      if (label && gtk_editable_label_get_editing (GTK_EDITABLE_LABEL (label)))
        gtk_editable_label_stop_editing (GTK_EDITABLE_LABEL (label), TRUE);
    }
}

static void
update_all (FabLayersView *self)
{
  Focus focus = find_focus (self);
  GtkWidget *child;

  g_clear_handle_id (&self->update_source, g_source_remove);
  self->updating = TRUE;
  while ((child = GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, 0))))
    gtk_list_box_remove (self->list, child);
  if (self->session && fab_session_get_selected (self->session) != 0)
    fill_list (self);
  restore_focus (self, &focus);
  update_tools (self);
  self->updating = FALSE;
}

static gboolean
update_cb (gpointer data)
{
  FAB_LAYERS_VIEW (data)->update_source = 0;
  take_names (data);
  update_all (data);

  return G_SOURCE_REMOVE;
}

/* Not in the middle of the row's own signal. */
static void
queue_update (FabLayersView *self)
{
  if (self->update_source == 0)
    self->update_source = g_idle_add (update_cb, self);
}

static void
story_changed_cb (FabLayersView   *self,
                  const FabChange *changes,
                  guint            n)
{
  for (guint i = 0; i < n; i++)
    if (changes[i].kind == FAB_KIND_LAYER ||
        (changes[i].kind == FAB_KIND_PANEL && changes[i].id == fab_session_get_selected (self->session)))
      {
        queue_update (self);
        return;
      }
}

static void
selected_cb (FabLayersView *self,
             GtkListBoxRow *row)
{
  const gint64 *layer = row ? g_object_get_data (G_OBJECT (row), "layer") : NULL;

  if (self->updating || layer == NULL)
    return;
  fab_session_set_layer (self->session, *layer);
}

static void
opacity_cb (FabLayersView *self)
{
  if (!self->updating && fab_session_get_layer (self->session) != 0)
    fab_session_fade_layer (self->session, fab_session_get_layer (self->session),
                            gtk_adjustment_get_value (self->opacity) / 100);
}

/* --- commands ----------------------------------------------------------------------------------- */

static void
add_cb (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  FabLayersView *self = FAB_LAYERS_VIEW (widget);

  if (self->session)
    fab_session_add_layer (self->session, g_variant_get_string (parameter, NULL));
}

static void raise_layer (FabSession *session, gint64 layer) { fab_session_step_layer (session, layer, 1); }
static void lower_layer (FabSession *session, gint64 layer) { fab_session_step_layer (session, layer, -1); }

static const struct { const char *name; void (*func) (FabSession *session, gint64 layer); } commands[] = {
  { "layers.delete", fab_session_delete_layer },
  { "layers.duplicate", fab_session_duplicate_layer },
  { "layers.merge", fab_session_merge_layer },
  { "layers.clear", fab_session_clear_layer },
  { "layers.raise", raise_layer },
  { "layers.lower", lower_layer },
};

static void
command_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  FabLayersView *self = FAB_LAYERS_VIEW (widget);
  gint64 layer = self->session ? fab_session_get_layer (self->session) : 0;

  for (guint i = 0; layer != 0 && i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].name, name))
      commands[i].func (self->session, layer);
}

/* Its name is edited where it stands. */
static void
rename_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  FabLayersView *self = FAB_LAYERS_VIEW (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  GtkWidget *label = row ? get_name (row) : NULL;

  if (label)
    gtk_editable_label_start_editing (GTK_EDITABLE_LABEL (label));
}

static void
menu_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  FabLayersView *self = FAB_LAYERS_VIEW (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row)
    open_menu (self, GTK_WIDGET (row), 48, gtk_widget_get_height (GTK_WIDGET (row)));
}

static gboolean
key_cb (GtkWidget *widget,
        GVariant  *args,
        gpointer   data)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (gtk_widget_get_root (widget)));

  if (focus && GTK_IS_TEXT (focus))
    return GDK_EVENT_PROPAGATE; /* somebody types a name */

  return gtk_widget_activate_action (widget, g_variant_get_string (args, NULL), NULL);
}

static void
install_keys (GtkWidgetClass *widget_class)
{
  static const struct { guint keyval; GdkModifierType modifiers; const char *action; } keys[] = {
    { GDK_KEY_Delete, 0, "layers.delete" },
    { GDK_KEY_F2, 0, "layers.rename" },
    { GDK_KEY_Up, GDK_ALT_MASK, "layers.raise" },
    { GDK_KEY_Down, GDK_ALT_MASK, "layers.lower" },
    { GDK_KEY_Menu, 0, "layers.menu" },
    { GDK_KEY_F10, GDK_SHIFT_MASK, "layers.menu" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].keyval, keys[i].modifiers, key_cb, "s", keys[i].action);
}

static void
fab_layers_view_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  g_autoptr(FabLayer) layer = ref_layer (FAB_LAYERS_VIEW (object));

  switch (prop_id)
    {
    case PROP_BLEND: g_value_set_string (value, layer ? fab_layer_get_blend (layer) : "normal"); break;
    case PROP_KIND: g_value_set_string (value, layer ? fab_layer_get_kind (layer) : "ink"); break;
    case PROP_TINT: g_value_set_int (value, layer ? fab_layer_get_color (layer) : -1); break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fab_layers_view_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  FabLayersView *self = FAB_LAYERS_VIEW (object);
  gint64 layer = self->session ? fab_session_get_layer (self->session) : 0;

  if (layer == 0)
    return;
  switch (prop_id)
    {
    case PROP_BLEND: fab_session_blend_layer (self->session, layer, g_value_get_string (value)); break;
    case PROP_KIND: fab_session_turn_layer (self->session, layer, g_value_get_string (value)); break;
    case PROP_TINT: fab_session_tint_layer (self->session, layer, g_value_get_int (value)); break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = fab_layers_view_get_property;
  object_class->set_property = fab_layers_view_set_property;
  properties[PROP_BLEND] = g_param_spec_string ("blend", NULL, NULL, "normal", flags);
  properties[PROP_KIND] = g_param_spec_string ("kind", NULL, NULL, "ink", flags);
  properties[PROP_TINT] = g_param_spec_int ("tint", NULL, NULL, -1, 0xffffff, -1, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fab_layers_view_dispose (GObject *object)
{
  FabLayersView *self = FAB_LAYERS_VIEW (object);

  g_clear_handle_id (&self->update_source, g_source_remove);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->story_signals);
  g_clear_object (&self->session);
  g_clear_pointer ((GtkWidget **) &self->menu, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), FAB_TYPE_LAYERS_VIEW);

  G_OBJECT_CLASS (fab_layers_view_parent_class)->dispose (object);
}

static void
fab_layers_view_class_init (FabLayersViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fab_layers_view_dispose;
  install_properties (G_OBJECT_CLASS (klass));
  gtk_widget_class_install_action (widget_class, "layers.add", "s", add_cb);
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    gtk_widget_class_install_action (widget_class, commands[i].name, NULL, command_cb);
  gtk_widget_class_install_action (widget_class, "layers.rename", NULL, rename_cb);
  gtk_widget_class_install_action (widget_class, "layers.menu", NULL, menu_cb);
  gtk_widget_class_install_property_action (widget_class, "layers.blend", "blend");
  gtk_widget_class_install_property_action (widget_class, "layers.kind", "kind");
  gtk_widget_class_install_property_action (widget_class, "layers.tint", "tint");
  gtk_widget_class_set_template_from_resource (widget_class, "/org/fabulaproject/Fabula/ui/layers-view.ui");
  gtk_widget_class_bind_template_child (widget_class, FabLayersView, page);
  gtk_widget_class_bind_template_child (widget_class, FabLayersView, list);
  gtk_widget_class_bind_template_child (widget_class, FabLayersView, tools);
  gtk_widget_class_bind_template_child (widget_class, FabLayersView, opacity);
  gtk_widget_class_bind_template_child (widget_class, FabLayersView, layer_menu);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, opacity_cb);
  install_keys (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "layersview");
}

static void
fab_layers_view_init (FabLayersView *self)
{
  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->updating = FALSE;
  self->menu = GTK_POPOVER (gtk_popover_menu_new_from_model (self->layer_menu));
  gtk_popover_set_has_arrow (self->menu, FALSE);
  gtk_widget_set_halign (GTK_WIDGET (self->menu), GTK_ALIGN_START);
  gtk_widget_set_parent (GTK_WIDGET (self->menu), GTK_WIDGET (self));
  self->session_signals = g_signal_group_new (FAB_TYPE_SESSION);
  g_signal_group_connect_object (self->session_signals, "notify::selected", G_CALLBACK (queue_update), self,
                                 G_CONNECT_SWAPPED);
  g_signal_group_connect_object (self->session_signals, "notify::layer", G_CALLBACK (queue_update), self,
                                 G_CONNECT_SWAPPED);
  self->story_signals = g_signal_group_new (FAB_TYPE_STORY);
  g_signal_group_connect_object (self->story_signals, "changed", G_CALLBACK (story_changed_cb), self,
                                 G_CONNECT_SWAPPED);
}

void
fab_layers_view_set_session (FabLayersView *self,
                             FabSession    *session)
{
  g_return_if_fail (FAB_IS_LAYERS_VIEW (self));

  if (!g_set_object (&self->session, session))
    return;
  g_signal_group_set_target (self->session_signals, session);
  g_signal_group_set_target (self->story_signals, session ? fab_session_get_story (session) : NULL);
  update_all (self);
}
