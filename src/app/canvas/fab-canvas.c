/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-canvas"

#include "config.h"

#include <glib/gi18n.h>
#include "fab-canvas-private.h"
#include "fab-wrap-layout.h"

enum
{
  PROP_0,
  PROP_TOOL,
  PROP_SIZE,
  PROP_RGBA,
  PROP_ONION_SKIN,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (FabCanvas, fab_canvas, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

static guint32
pack_color (const GdkRGBA *color)
{
  return (guint32) (color->red * 255 + .5) << 16 | (guint32) (color->green * 255 + .5) << 8 |
         (guint32) (color->blue * 255 + .5);
}

GdkRGBA
_fab_canvas_unpack_color (guint32 rgb)
{
  GdkRGBA color = { (rgb >> 16) / 255.f, (rgb >> 8 & 255) / 255.f, (rgb & 255) / 255.f, 1.f };

  return color;
}

static const FabCanvasTool *
get_tool (FabCanvas *self)
{
  guint n;

  return &fab_canvas_tools_list (&n)[self->tool];
}

/* What the bar says is about the tool in use. */
static void
apply_tool (FabCanvas *self)
{
  const FabCanvasTool *tool = get_tool (self);

  if (tool->tool)
    fab_paper_set_tool (self->paper, tool->tool, pack_color (&self->colors[self->tool]),
                        fab_canvas_tools_size (self->sizes[self->tool]));
  if (tool->style)
    fab_paper_set_style (self->paper, tool->style);
  fab_paper_set_mode (self->paper, tool->mode);
  /* Always there, as the paper would jump when one takes the lasso. */
  gtk_widget_set_visible (self->drawing, tool->mode != FAB_PAPER_BLOCK);
  gtk_widget_set_sensitive (self->size_scale, tool->tool != NULL && tool->size > 0);
  gtk_widget_set_sensitive (self->color, tool->tool != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->palette), tool->tool != NULL);
  _fab_canvas_show_choices (self, tool->mode);
  gtk_widget_set_visible (self->blocking, tool->mode == FAB_PAPER_BLOCK);
  gtk_widget_set_visible (self->camera, tool->mode == FAB_PAPER_BLOCK);
}

static void
set_tool (FabCanvas  *self,
          const char *id)
{
  guint tool = fab_canvas_tools_find (id);

  if (tool == G_MAXUINT || tool == self->tool)
    return;
  if (get_tool (self)->mode == FAB_PAPER_DRAW)
    self->drawn_with = self->tool;
  self->tool = tool;
  apply_tool (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TOOL]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SIZE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RGBA]);
}

static void
set_size (FabCanvas *self,
          double     size)
{
  size = CLAMP (size, 1, 100);
  if (self->sizes[self->tool] == size)
    return;
  self->sizes[self->tool] = size;
  apply_tool (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SIZE]);
}

static void
set_rgba (FabCanvas     *self,
          const GdkRGBA *rgba)
{
  if (rgba == NULL || gdk_rgba_equal (rgba, &self->colors[self->tool]))
    return;
  self->colors[self->tool] = *rgba;
  apply_tool (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RGBA]);
}

static void
picked_cb (FabCanvas     *self,
           const GdkRGBA *color)
{
  set_rgba (self, color);
}

/* The colour of the picture goes to the tool that one drew with, and back to it. */
static void
color_picked_cb (FabCanvas *self,
                 guint      rgb)
{
  guint n;
  GdkRGBA color = _fab_canvas_unpack_color (rgb);

  set_tool (self, fab_canvas_tools_list (&n)[self->drawn_with].id);
  set_rgba (self, &color);
}

static void
steady_cb (FabCanvas *self)
{
  fab_paper_set_steady (self->paper, gtk_adjustment_get_value (self->steady));
}

static void
view_changed_cb (FabCanvas *self)
{
  /* Translators: how much the paper is magnified, in percent */
  g_autofree char *text = g_strdup_printf (_("%.0f %%"), fab_paper_get_view (self->paper)->zoom * 100);

  gtk_button_set_label (self->zoom, text);
}

/* The space bar and the arrows are for the paper again. */
static void
return_cb (FabCanvas *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->paper));
}

static void
return_from_menus (FabCanvas *self)
{
  GtkMenuButton *buttons[] = { self->guides_button, self->more_button, self->filling_button };

  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    g_signal_connect_object (gtk_menu_button_get_popover (buttons[i]), "closed", G_CALLBACK (return_cb), self,
                             G_CONNECT_SWAPPED);
}

/* A brush is thicker or thinner; in blocking the lens is longer or shorter. */
void
_fab_canvas_grow (FabCanvas *self,
                  int        by)
{
  if (get_tool (self)->mode == FAB_PAPER_BLOCK)
    fab_reblocking_step_lens (fab_paper_get_reblocking (self->paper), by);
  else if (get_tool (self)->tool && get_tool (self)->size > 0)
    set_size (self, self->sizes[self->tool] + 5 * by);
}

guint32
_fab_canvas_get_color (FabCanvas  *self,
                       const char *tool)
{
  return pack_color (&self->colors[fab_canvas_tools_find (tool)]);
}

/* Where it is narrow, all its width is the paper's. */
static void
fold_cb (FabCanvas *self)
{
  gboolean narrow = fab_narrow_bin_get_narrow (self->bin);

  fab_canvas_tools_arrange (self->strip, narrow);
  gtk_box_reorder_child_after (self->bench, self->tools, narrow ? self->desk : NULL);
}

static void
update_caption (FabCanvas *self)
{
  g_autoptr(FabPanel) panel = self->session ? fab_session_dup_panel (self->session) : NULL;

  gtk_widget_set_visible (self->caption, panel && fab_panel_get_dialogue_element (panel) != 0);
  gtk_label_set_text (self->title, panel ? fab_panel_get_label (panel) : "");
  gtk_label_set_text (self->speaker, panel ? fab_panel_get_speaker (panel) : "");
  fab_inline_text_set_text (self->dialogue, panel ? fab_panel_get_dialogue (panel) : "");
}

/* What was typed is in the script already; Escape must not put it into another panel. */
static void
selected_cb (FabCanvas *self)
{
  fab_inline_text_commit (self->dialogue);
  update_caption (self);
}

static void
dialogue_edited_cb (FabCanvas  *self,
                    const char *text)
{
  fab_session_set_dialogue (self->session, fab_session_get_selected (self->session), text);
}

/* Both neighbours, as one presses one key. The actions of the properties ask before the template is there. */
static gboolean
get_onion_skin (FabCanvas *self)
{
  gboolean previous = FALSE, next = FALSE;

  if (self->paper)
    g_object_get (fab_paper_get_onion (self->paper), "previous", &previous, "next", &next, NULL);

  return previous || next;
}

static void
set_onion_skin (FabCanvas *self,
                gboolean   shown)
{
  g_object_set (fab_paper_get_onion (self->paper), "previous", shown, "next", shown, NULL);
}

static void
onion_changed_cb (FabCanvas *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ONION_SKIN]);
}

static void
fab_canvas_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  FabCanvas *self = FAB_CANVAS (object);

  switch (prop_id)
    {
    case PROP_TOOL: g_value_set_string (value, get_tool (self)->id); break;
    case PROP_SIZE: g_value_set_double (value, MAX (1, self->sizes[self->tool])); break;
    case PROP_RGBA: g_value_set_boxed (value, &self->colors[self->tool]); break;
    case PROP_ONION_SKIN: g_value_set_boolean (value, get_onion_skin (self)); break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fab_canvas_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  FabCanvas *self = FAB_CANVAS (object);

  switch (prop_id)
    {
    case PROP_TOOL: set_tool (self, g_value_get_string (value)); break;
    case PROP_SIZE: set_size (self, g_value_get_double (value)); break;
    case PROP_RGBA: set_rgba (self, g_value_get_boxed (value)); break;
    case PROP_ONION_SKIN: set_onion_skin (self, g_value_get_boolean (value)); break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fab_canvas_unmap (GtkWidget *widget)
{
  _fab_canvas_keep_tools (FAB_CANVAS (widget));

  GTK_WIDGET_CLASS (fab_canvas_parent_class)->unmap (widget);
}

static void
fab_canvas_dispose (GObject *object)
{
  FabCanvas *self = FAB_CANVAS (object);

  fab_blocking_bar_set_reblocking (FAB_BLOCKING_BAR (self->blocking), NULL);
  fab_camera_pad_set_reblocking (FAB_CAMERA_PAD (self->camera), NULL);
  g_clear_object (&self->outside);
  g_clear_object (&self->settings);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->story_signals);
  g_clear_object (&self->session);
  g_clear_pointer ((GtkWidget **) &self->menu, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), FAB_TYPE_CANVAS);

  G_OBJECT_CLASS (fab_canvas_parent_class)->dispose (object);
}

static void
fab_canvas_finalize (GObject *object)
{
  g_free (FAB_CANVAS (object)->colors);
  g_free (FAB_CANVAS (object)->sizes);

  G_OBJECT_CLASS (fab_canvas_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_TOOL] = g_param_spec_string ("tool", NULL, NULL, NULL, flags);
  properties[PROP_SIZE] = g_param_spec_double ("size", NULL, NULL, 1, 100, 30, flags);
  properties[PROP_RGBA] = g_param_spec_boxed ("rgba", NULL, NULL, GDK_TYPE_RGBA, flags);
  properties[PROP_ONION_SKIN] = g_param_spec_boolean ("onion-skin", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (FAB_TYPE_NARROW_BIN);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/fabulaproject/Fabula/ui/canvas.ui");
  gtk_widget_class_bind_template_child (widget_class, FabCanvas, root);
  gtk_widget_class_bind_template_child (widget_class, FabCanvas, bin);
  gtk_widget_class_bind_template_child (widget_class, FabCanvas, bench);
  gtk_widget_class_bind_template_child (widget_class, FabCanvas, tools);
  gtk_widget_class_bind_template_child (widget_class, FabCanvas, desk);
  gtk_widget_class_bind_template_child (widget_class, FabCanvas, strip);
  gtk_widget_class_bind_template_callback (widget_class, fold_cb);
  gtk_widget_class_bind_template_child (widget_class, FabCanvas, drawing);
  gtk_widget_class_bind_template_child (widget_class, FabCanvas, size_scale);
  gtk_widget_class_bind_template_child (widget_class, FabCanvas, choices);
  gtk_widget_class_bind_template_child (widget_class, FabCanvas, filling_button);
  gtk_widget_class_bind_template_child (widget_class, FabCanvas, color);
  gtk_widget_class_bind_template_child (widget_class, FabCanvas, palette);
  gtk_widget_class_bind_template_child (widget_class, FabCanvas, steady);
  gtk_widget_class_bind_template_child (widget_class, FabCanvas, blocking);
  gtk_widget_class_bind_template_child (widget_class, FabCanvas, camera);
  gtk_widget_class_bind_template_child (widget_class, FabCanvas, zoom);
  gtk_widget_class_bind_template_child (widget_class, FabCanvas, guides_button);
  gtk_widget_class_bind_template_child (widget_class, FabCanvas, more_button);
  gtk_widget_class_bind_template_child (widget_class, FabCanvas, paper);
  gtk_widget_class_bind_template_child (widget_class, FabCanvas, title);
  gtk_widget_class_bind_template_child (widget_class, FabCanvas, caption);
  gtk_widget_class_bind_template_child (widget_class, FabCanvas, speaker);
  gtk_widget_class_bind_template_child (widget_class, FabCanvas, dialogue);
  gtk_widget_class_bind_template_child (widget_class, FabCanvas, canvas_menu);
  gtk_widget_class_bind_template_child (widget_class, FabCanvas, object_menu);
  gtk_widget_class_bind_template_callback (widget_class, dialogue_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, color_picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, return_cb);
  gtk_widget_class_bind_template_callback (widget_class, steady_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_changed_cb);
}

static void
fab_canvas_class_init (FabCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = fab_canvas_get_property;
  object_class->set_property = fab_canvas_set_property;
  object_class->dispose = fab_canvas_dispose;
  object_class->finalize = fab_canvas_finalize;
  widget_class->unmap = fab_canvas_unmap;
  install_properties (object_class);

  g_type_ensure (FAB_TYPE_BLOCKING_BAR);
  g_type_ensure (FAB_TYPE_CAMERA_PAD);
  g_type_ensure (FAB_TYPE_PALETTE);
  g_type_ensure (FAB_TYPE_PAPER);
  g_type_ensure (FAB_TYPE_WRAP_LAYOUT);
  bind_template (widget_class);
  gtk_widget_class_install_property_action (widget_class, "canvas.tool", "tool");
  _fab_canvas_install_actions (widget_class);
  _fab_canvas_install_keys (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "canvas");
}

static void
take_tools (FabCanvas *self)
{
  guint n;
  const FabCanvasTool *tools = fab_canvas_tools_list (&n);

  self->colors = g_new0 (GdkRGBA, n);
  self->sizes = g_new0 (double, n);
  for (guint i = 0; i < n; i++)
    {
      self->colors[i] = _fab_canvas_unpack_color (tools[i].rgb);
      self->sizes[i] = tools[i].size;
    }
  self->tool = self->drawn_with = fab_canvas_tools_find ("pencil");
  _fab_canvas_take_kept (self);
}

static void
fab_canvas_init (FabCanvas *self)
{
  self->settings = g_settings_new (FAB_APP_ID);
  take_tools (self);
  gtk_widget_init_template (GTK_WIDGET (self));
  fab_canvas_tools_fill (self->strip, GTK_WIDGET (self->paper));
  return_from_menus (self);
  fab_blocking_bar_set_reblocking (FAB_BLOCKING_BAR (self->blocking), fab_paper_get_reblocking (self->paper));
  fab_camera_pad_set_reblocking (FAB_CAMERA_PAD (self->camera), fab_paper_get_reblocking (self->paper));
  _fab_canvas_add_groups (self);
  _fab_canvas_take_drops (self);
  _fab_canvas_add_menu (self);
  _fab_canvas_watch_keys (self);
  g_signal_connect_object (fab_paper_get_onion (self->paper), "notify::previous", G_CALLBACK (onion_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (fab_paper_get_onion (self->paper), "notify::next", G_CALLBACK (onion_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_settings_bind (self->settings, "palette", self->palette, "colors", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "steady", self->steady, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "paper", fab_paper_get_guides (self->paper), "texture", G_SETTINGS_BIND_DEFAULT);
  _fab_canvas_add_choices (self);
  apply_tool (self);
  view_changed_cb (self);

  self->session_signals = g_signal_group_new (FAB_TYPE_SESSION);
  g_signal_group_connect_object (self->session_signals, "notify::selected",
                                 G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  self->story_signals = g_signal_group_new (FAB_TYPE_STORY);
  g_signal_group_connect_object (self->story_signals, "changed",
                                 G_CALLBACK (update_caption), self, G_CONNECT_SWAPPED);
}

/* The window words it. */
static void
outside_failed_cb (FabCanvas *self,
                   GError    *error)
{
  g_signal_emit_by_name (self->session, "failed", error);
}

void
fab_canvas_set_session (FabCanvas  *self,
                        FabSession *session)
{
  g_return_if_fail (FAB_IS_CANVAS (self));

  if (!g_set_object (&self->session, session))
    return;
  g_signal_group_set_target (self->session_signals, session);
  g_signal_group_set_target (self->story_signals, session ? fab_session_get_story (session) : NULL);
  fab_paper_set_session (self->paper, session);
  g_clear_object (&self->outside);
  if (session)
    {
      self->outside = fab_outside_editor_new (session);
      g_signal_connect_object (self->outside, "failed", G_CALLBACK (outside_failed_cb), self, G_CONNECT_SWAPPED);
    }
  update_caption (self);
}

FabPaper *
fab_canvas_get_paper (FabCanvas *self)
{
  g_return_val_if_fail (FAB_IS_CANVAS (self), NULL);

  return self->paper;
}
