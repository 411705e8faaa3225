/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-layers-view"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-layers-view.h"

struct _FabLayersView
{
  GtkWidget parent_instance;

  GtkWidget     *page;
  GtkListBox    *list;
  GtkWidget     *tools;
  GtkAdjustment *opacity;

  FabSession    *session;
  GSignalGroup  *session_signals;
  GSignalGroup  *story_signals;
  gboolean       updating; /* widgets follow the story */
  guint          update_source;
};

G_DEFINE_FINAL_TYPE (FabLayersView, fab_layers_view, GTK_TYPE_WIDGET)

static gint64
get_row_layer (GtkWidget *widget)
{
  GtkWidget *row = gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_BOX_ROW);
  const gint64 *id = row ? g_object_get_data (G_OBJECT (row), "layer") : NULL;

  return id ? *id : 0;
}

/* --- one row ------------------------------------------------------------------------------------ */

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

static void
renamed_cb (FabLayersView *self,
            GParamSpec    *pspec,
            GtkWidget     *label)
{
  gint64 layer = get_row_layer (label);
  g_autoptr(FabLayer) row = NULL;
  const char *name = gtk_editable_get_text (GTK_EDITABLE (label));

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

static const char *
say_kind (const char *kind)
{
  if (g_str_equal (kind, "notes"))
    return _("Notes, not exported");
  if (g_str_equal (kind, "reference"))
    return _("Reference, not exported");

  return g_str_equal (kind, "background") ? _("Of all panels of the shot") : NULL;
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source,
            double         x,
            double         y,
            gpointer       data)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));

  return gdk_content_provider_new_typed (G_TYPE_INT64, *(gint64 *) g_object_get_data (G_OBJECT (row), "layer"));
}

/* What is dropped on the upper half of a row goes above it. */
static gboolean
dropped_cb (FabLayersView *self,
            const GValue  *value,
            double         x,
            double         y,
            GtkDropTarget *target)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  int index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  GtkListBoxRow *above;
  const gint64 *over;

  if (y >= gtk_widget_get_height (row) / 2.)
    {
      fab_session_move_layer (self->session, g_value_get_int64 (value), *(gint64 *) g_object_get_data (G_OBJECT (row), "layer"));
      return TRUE;
    }
  above = index > 0 ? gtk_list_box_get_row_at_index (self->list, index - 1) : NULL;
  over = above ? g_object_get_data (G_OBJECT (above), "layer") : NULL;
  fab_session_move_layer (self->session, g_value_get_int64 (value), over ? *over : 0);

  return TRUE;
}

static void
add_dragging (FabLayersView *self,
              GtkWidget     *row)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INT64, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), NULL);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (source));
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

static GtkWidget *
create_row (FabLayersView *self,
            FabLayer      *layer)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *name = gtk_editable_label_new (fab_layer_get_name (layer));
  const char *kind = say_kind (fab_layer_get_kind (layer));
  gint64 id = fab_layer_get_id (layer);

  g_object_set_data_full (G_OBJECT (row), "layer", g_memdup2 (&id, sizeof id), g_free);
  gtk_box_append (GTK_BOX (box), create_toggle (self, "view-reveal-symbolic", _("Show Layer"),
                                                fab_layer_get_visible (layer), G_CALLBACK (visible_cb)));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (name), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Name of the Layer"), -1);
  g_signal_connect_object (name, "notify::editing", G_CALLBACK (renamed_cb), self, G_CONNECT_SWAPPED);
  stop_dragging_text (name);
  gtk_box_append (GTK_BOX (words), name);
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
  gtk_box_append (GTK_BOX (box), create_toggle (self, "fab-lock-symbolic", _("Lock Layer"),
                                                fab_layer_get_locked (layer), G_CALLBACK (locked_cb)));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, fab_layer_get_name (layer), -1);
  add_dragging (self, row);

  return row;
}

/* What the artist drew lies under all layers; it is no layer that could be moved. */
static GtkWidget *
create_ground (void)
{
  GtkWidget *row = gtk_list_box_row_new (), *label = gtk_label_new (_("Blocking"));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_margin_start (label, 42);
  gtk_widget_set_margin_top (label, 8);
  gtk_widget_set_margin_bottom (label, 8);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_tooltip_text (row, _("What was drawn from the prompt"));
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);

  return row;
}

/* --- all of them -------------------------------------------------------------------------------- */

static void
update_tools (FabLayersView *self)
{
  gint64 id = self->session ? fab_session_get_layer (self->session) : 0;
  g_autoptr(FabLayer) layer = id ? fab_story_ref_layer (fab_session_get_story (self->session), id) : NULL;

  gtk_widget_set_sensitive (self->tools, layer != NULL);
  if (layer)
    gtk_adjustment_set_value (self->opacity, fab_layer_get_opacity (layer) * 100);
}

static void
update_all (FabLayersView *self)
{
  g_autoptr(GListModel) layers = NULL;
  gint64 active;
  GtkWidget *child;

  g_clear_handle_id (&self->update_source, g_source_remove);
  self->updating = TRUE;
  while ((child = GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, 0))))
    gtk_list_box_remove (self->list, child);
  if (self->session && fab_session_get_selected (self->session) != 0)
    {
      layers = fab_story_dup_layers (fab_session_get_story (self->session), fab_session_get_selected (self->session));
      active = fab_session_get_layer (self->session);
      for (guint i = g_list_model_get_n_items (layers); i > 0; i--)
        {
          g_autoptr(FabLayer) layer = g_list_model_get_item (layers, i - 1);
          GtkWidget *row = create_row (self, layer);

          gtk_list_box_append (self->list, row);
          if (fab_layer_get_id (layer) == active)
            gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
        }
      gtk_list_box_append (self->list, create_ground ());
    }
  update_tools (self);
  self->updating = FALSE;
}

static gboolean
update_cb (gpointer data)
{
  FAB_LAYERS_VIEW (data)->update_source = 0;
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
    if (changes[i].kind == FAB_KIND_LAYER)
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

static void
command_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  static const struct { const char *name; void (*func) (FabSession *, gint64); } commands[] = {
    { "layers.delete", fab_session_delete_layer },
    { "layers.duplicate", fab_session_duplicate_layer },
    { "layers.merge", fab_session_merge_layer },
  };
  FabLayersView *self = FAB_LAYERS_VIEW (widget);
  gint64 layer = self->session ? fab_session_get_layer (self->session) : 0;

  for (guint i = 0; layer != 0 && i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].name, name))
      commands[i].func (self->session, layer);
}

static void
look_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  FabLayersView *self = FAB_LAYERS_VIEW (widget);
  gint64 layer = self->session ? fab_session_get_layer (self->session) : 0;
  const char *value = g_variant_get_string (parameter, NULL);

  if (layer != 0 && g_str_equal (name, "layers.blend"))
    fab_session_blend_layer (self->session, layer, value);
  else if (layer != 0)
    fab_session_turn_layer (self->session, layer, value);
}

static void
fab_layers_view_dispose (GObject *object)
{
  FabLayersView *self = FAB_LAYERS_VIEW (object);

  g_clear_handle_id (&self->update_source, g_source_remove);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->story_signals);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), FAB_TYPE_LAYERS_VIEW);

  G_OBJECT_CLASS (fab_layers_view_parent_class)->dispose (object);
}

static void
fab_layers_view_class_init (FabLayersViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fab_layers_view_dispose;
  gtk_widget_class_install_action (widget_class, "layers.add", "s", add_cb);
  gtk_widget_class_install_action (widget_class, "layers.delete", NULL, command_cb);
  gtk_widget_class_install_action (widget_class, "layers.duplicate", NULL, command_cb);
  gtk_widget_class_install_action (widget_class, "layers.merge", NULL, command_cb);
  gtk_widget_class_install_action (widget_class, "layers.blend", "s", look_cb);
  gtk_widget_class_install_action (widget_class, "layers.kind", "s", look_cb);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/fabulaproject/Fabula/ui/layers-view.ui");
  gtk_widget_class_bind_template_child (widget_class, FabLayersView, page);
  gtk_widget_class_bind_template_child (widget_class, FabLayersView, list);
  gtk_widget_class_bind_template_child (widget_class, FabLayersView, tools);
  gtk_widget_class_bind_template_child (widget_class, FabLayersView, opacity);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, opacity_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "layersview");
}

static void
fab_layers_view_init (FabLayersView *self)
{
  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->updating = FALSE;
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
