/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-canvas"

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "fab-canvas.h"
#include "fab-inline-text.h"

/* In the order of the keys 1 … 7, which is Storyboarder's. */
typedef struct
{
  const char *id;
  const char *tool;  /* of the ink */
  guint32     rgb;
  double      size;  /* 1 … 100 */
} ToolSpec;

static const ToolSpec tool_specs[] = {
  { "light-pencil", "pencil", 0x6a8cc0, 45 },
  { "brush",        "brush",  0x1e1e1e, 45 },
  { "tone",         "marker", 0x9a9996, 70 },
  { "pencil",       "pencil", 0x1a1a1a, 45 },
  { "pen",          "pen",    0x000000, 25 },
  { "note-pen",     "pen",    0xc01c28, 30 },
  { "eraser",       "eraser", 0xffffff, 65 },
};

struct _FabCanvas
{
  GtkWidget parent_instance;

  GtkWidget      *root;
  GtkAspectFrame *frame;
  FabPaper       *paper;
  GtkLabel       *title;
  GtkWidget      *caption;
  GtkLabel       *speaker;
  FabInlineText  *dialogue;
  GtkColorButton *color;

  FabSession     *session;
  GSignalGroup   *session_signals;
  GSignalGroup   *story_signals;
  guint           tool;
  GdkRGBA         colors[G_N_ELEMENTS (tool_specs)];
  double          sizes[G_N_ELEMENTS (tool_specs)];
};

enum
{
  PROP_0,
  PROP_TOOL,
  PROP_SIZE,
  PROP_RGBA,
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

static GdkRGBA
unpack_color (guint32 rgb)
{
  GdkRGBA color = { (rgb >> 16) / 255.f, (rgb >> 8 & 255) / 255.f, (rgb & 255) / 255.f, 1.f };

  return color;
}

/* From a hair to a broad marker in even steps for the eye: .0015 … .08 of the picture's height. */
static double
scale_size (double size)
{
  return .0015 * pow (.08 / .0015, (size - 1) / 99);
}

static void
apply_tool (FabCanvas *self)
{
  fab_paper_set_tool (self->paper, tool_specs[self->tool].tool,
                      pack_color (&self->colors[self->tool]), scale_size (self->sizes[self->tool]));
}

static void
set_tool (FabCanvas  *self,
          const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (tool_specs); i++)
    if (g_strcmp0 (tool_specs[i].id, id) == 0 && self->tool != i)
      {
        self->tool = i;
        apply_tool (self);
        g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TOOL]);
        g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SIZE]);
        g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RGBA]);
      }
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
smaller_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  FabCanvas *self = FAB_CANVAS (widget);

  set_size (self, self->sizes[self->tool] - 5);
}

static void
larger_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  FabCanvas *self = FAB_CANVAS (widget);

  set_size (self, self->sizes[self->tool] + 5);
}

/* Single keys are for drawing, not for somebody who is typing the caption. */
static gboolean
tool_key_cb (GtkWidget *widget,
             GVariant  *args,
             gpointer   data)
{
  FabCanvas *self = FAB_CANVAS (widget);

  if (fab_inline_text_get_editing (self->dialogue))
    return GDK_EVENT_PROPAGATE;
  set_tool (self, g_variant_get_string (args, NULL));
  return GDK_EVENT_STOP;
}

static gboolean
size_key_cb (GtkWidget *widget,
             GVariant  *args,
             gpointer   data)
{
  FabCanvas *self = FAB_CANVAS (widget);

  if (fab_inline_text_get_editing (self->dialogue))
    return GDK_EVENT_PROPAGATE;
  set_size (self, self->sizes[self->tool] + g_variant_get_int32 (args));
  return GDK_EVENT_STOP;
}

static void
update_caption (FabCanvas *self)
{
  g_autoptr(FabPanel) panel = self->session ? fab_session_dup_panel (self->session) : NULL;

  gtk_widget_set_visible (self->caption, panel && fab_panel_get_dialogue_element (panel) != 0);
  gtk_label_set_text (self->title, panel ? fab_panel_get_label (panel) : "");
  gtk_label_set_text (self->speaker, panel ? fab_panel_get_speaker (panel) : "");
  fab_inline_text_set_text (self->dialogue, panel ? fab_panel_get_dialogue (panel) : "");
  if (self->session)
    gtk_aspect_frame_set_ratio (self->frame, fab_session_get_aspect (self->session));
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

static void
fab_canvas_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  FabCanvas *self = FAB_CANVAS (object);

  switch (prop_id)
    {
    case PROP_TOOL: g_value_set_string (value, tool_specs[self->tool].id); break;
    case PROP_SIZE: g_value_set_double (value, self->sizes[self->tool]); break;
    case PROP_RGBA: g_value_set_boxed (value, &self->colors[self->tool]); break;
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
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fab_canvas_dispose (GObject *object)
{
  FabCanvas *self = FAB_CANVAS (object);

  g_clear_object (&self->session_signals);
  g_clear_object (&self->story_signals);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), FAB_TYPE_CANVAS);

  G_OBJECT_CLASS (fab_canvas_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_TOOL] = g_param_spec_string ("tool", NULL, NULL, NULL, flags);
  properties[PROP_SIZE] = g_param_spec_double ("size", NULL, NULL, 1, 100, 30, flags);
  properties[PROP_RGBA] = g_param_spec_boxed ("rgba", NULL, NULL, GDK_TYPE_RGBA, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
install_keys (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (tool_specs); i++)
    gtk_widget_class_add_binding (widget_class, GDK_KEY_1 + i, 0, tool_key_cb, "s",
                                  tool_specs[i].id);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_bracketleft, 0, size_key_cb, "i", -5);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_bracketright, 0, size_key_cb, "i", 5);
}

static void
fab_canvas_class_init (FabCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = fab_canvas_get_property;
  object_class->set_property = fab_canvas_set_property;
  object_class->dispose = fab_canvas_dispose;
  install_properties (object_class);

  g_type_ensure (FAB_TYPE_PAPER);
  gtk_widget_class_install_property_action (widget_class, "canvas.tool", "tool");
  gtk_widget_class_install_action (widget_class, "canvas.smaller", NULL, smaller_cb);
  gtk_widget_class_install_action (widget_class, "canvas.larger", NULL, larger_cb);
  install_keys (widget_class);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/fabulaproject/Fabula/ui/canvas.ui");
  gtk_widget_class_bind_template_child (widget_class, FabCanvas, root);
  gtk_widget_class_bind_template_child (widget_class, FabCanvas, frame);
  gtk_widget_class_bind_template_child (widget_class, FabCanvas, paper);
  gtk_widget_class_bind_template_child (widget_class, FabCanvas, title);
  gtk_widget_class_bind_template_child (widget_class, FabCanvas, caption);
  gtk_widget_class_bind_template_child (widget_class, FabCanvas, speaker);
  gtk_widget_class_bind_template_child (widget_class, FabCanvas, dialogue);
  gtk_widget_class_bind_template_callback (widget_class, dialogue_edited_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "canvas");
}

static void
fab_canvas_init (FabCanvas *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (tool_specs); i++)
    {
      self->colors[i] = unpack_color (tool_specs[i].rgb);
      self->sizes[i] = tool_specs[i].size;
    }
  self->tool = 3;
  gtk_widget_init_template (GTK_WIDGET (self));
  apply_tool (self);

  self->session_signals = g_signal_group_new (FAB_TYPE_SESSION);
  g_signal_group_connect_object (self->session_signals, "notify::selected",
                                 G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  self->story_signals = g_signal_group_new (FAB_TYPE_STORY);
  g_signal_group_connect_object (self->story_signals, "changed",
                                 G_CALLBACK (update_caption), self, G_CONNECT_SWAPPED);
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
  update_caption (self);
}

FabPaper *
fab_canvas_get_paper (FabCanvas *self)
{
  g_return_val_if_fail (FAB_IS_CANVAS (self), NULL);

  return self->paper;
}
