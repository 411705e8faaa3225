/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-inline-text"

#include "config.h"

#include "fab-composing.h"
#include "fab-inline-text.h"

struct _FabInlineText
{
  GtkWidget parent_instance;

  PangoLayout *layout;   /* gives the height also while it is unseen under the view, which learns its own too late */
  int          width, height; /* measured last */
  GtkTextView *view;     /* only while editing: a board has hundreds of these */
  int          lines;    /* shown at most, -1 all; while editing all are */
  char        *text;
  char        *original; /* what Escape puts back */
  char        *placeholder;
  char        *description;
  gboolean     live;
  guint        leaving;  /* idle source, while the focus has gone elsewhere */
  gboolean     quiet;    /* the buffer follows, it does not lead */
};

enum
{
  PROP_0,
  PROP_TEXT,
  PROP_PLACEHOLDER,
  PROP_DESCRIPTION,
  PROP_LIVE,
  PROP_MAX_LINES,
  N_PROPS
};

enum
{
  EDITED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (FabInlineText, fab_inline_text, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* Its height for a width, in pixels. */
static int
lay_out (FabInlineText *self,
         int            width)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int height;

  pango_layout_set_alignment (self->layout, rtl ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  pango_layout_set_width (self->layout, width * PANGO_SCALE);
  pango_layout_get_pixel_size (self->layout, NULL, &height);

  return height;
}

/* A board of thousands is not measured anew for words that need as much room as those before. */
static void
show_words (FabInlineText *self,
            const char    *text)
{
  pango_layout_set_text (self->layout, text, -1);
  if (self->width > 0 && lay_out (self, self->width) == self->height)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  else
    gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
update_words (FabInlineText *self)
{
  gboolean empty = *self->text == '\0';

  show_words (self, empty ? self->placeholder : self->text);
  if (empty)
    gtk_widget_add_css_class (GTK_WIDGET (self), "empty");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "empty");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, self->description,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, self->text, /* GTK 4.8 tells nobody of the value */
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, self->text,
                                  -1);
}

static void
limit_lines (FabInlineText *self,
             int            lines)
{
  pango_layout_set_height (self->layout, lines > 0 ? -lines : -1);
  pango_layout_set_ellipsize (self->layout, lines > 0 ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* The line after a last newline has no letters, but a cursor. */
static void
measure_as_typed (FabInlineText *self,
                  const char    *text)
{
  g_autofree char *padded = g_str_has_suffix (text, "\n") || *text == '\0' ? g_strconcat (text, " ", NULL) : NULL;

  show_words (self, padded ? padded : text);
}

static char *
get_buffer_text (FabInlineText *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
set_buffer_text (FabInlineText *self,
                 const char    *text)
{
  g_autofree char *present = get_buffer_text (self);

  if (g_strcmp0 (present, text) == 0)
    return;
  self->quiet = TRUE;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view), text, -1);
  self->quiet = FALSE;
}

static void
emit_edited (FabInlineText *self,
             const char    *text)
{
  g_autofree char *copy = g_strdup (text);

  g_signal_emit (self, signals[EDITED], 0, copy);
}

static void
buffer_changed_cb (FabInlineText *self)
{
  g_autofree char *text = NULL;

  if (self->view == NULL)
    return;
  text = get_buffer_text (self);
  measure_as_typed (self, text);
  if (!self->quiet && self->live)
    emit_edited (self, text);
}

/* Who walked into a card with the keyboard walks on from the card. */
static void
give_focus_back (FabInlineText *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  do
    widget = gtk_widget_get_parent (widget);
  while (!GTK_IS_ROOT (widget) && !gtk_widget_get_focusable (widget));
  gtk_widget_grab_focus (GTK_IS_ROOT (widget) ? GTK_WIDGET (self) : widget);
}

static void
stop_editing (FabInlineText *self)
{
  GtkWidget *view = GTK_WIDGET (g_steal_pointer (&self->view));
  gboolean focused = gtk_widget_has_focus (view);

  limit_lines (self, self->lines);
  update_words (self);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  if (focused)
    give_focus_back (self);
  gtk_widget_unparent (view);
  gtk_widget_remove_css_class (GTK_WIDGET (self), "editing");
  g_clear_pointer (&self->original, g_free);
}

static gboolean
key_pressed_cb (FabInlineText *self,
                guint          keyval,
                guint          keycode,
                GdkModifierType state)
{
  if (fab_composing_is_on (self->view))
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Escape)
    fab_inline_text_cancel (self);
  else if ((keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter) && !(state & GDK_SHIFT_MASK))
    fab_inline_text_commit (self);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static gboolean
leave_cb (gpointer data)
{
  FabInlineText *self = FAB_INLINE_TEXT (data);

  self->leaving = 0;
  if (self->view && !gtk_widget_has_focus (GTK_WIDGET (self->view)))
    fab_inline_text_commit (self);

  return G_SOURCE_REMOVE;
}

/* GTK is on its way along the widgets between the old and the new focus: none of them may go now. */
static void
focus_left_cb (FabInlineText *self)
{
  if (self->view && self->leaving == 0 && !gtk_widget_in_destruction (GTK_WIDGET (self)))
    self->leaving = g_idle_add_full (G_PRIORITY_HIGH, leave_cb, self, NULL);
}

static void
clicked_cb (FabInlineText   *self,
            int              n_press,
            double           x,
            double           y,
            GtkGestureClick *click)
{
  if (self->view)
    return;
  gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_CLAIMED);
  fab_inline_text_start (self);
}

static gboolean
start_key_cb (GtkWidget *widget,
              GVariant  *args,
              gpointer   data)
{
  FabInlineText *self = FAB_INLINE_TEXT (widget);

  if (self->view)
    return GDK_EVENT_PROPAGATE;
  fab_inline_text_start (self);
  return GDK_EVENT_STOP;
}

static GtkTextView *
create_view (FabInlineText *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (gtk_text_view_new ());
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  fab_composing_follow (view);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_buffer_set_enable_undo (buffer, FALSE); /* the story's history covers it */
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->description, -1);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_left_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (buffer_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (view), keys);
  gtk_widget_add_controller (GTK_WIDGET (view), focus);
  return view;
}

static void
fab_inline_text_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  FabInlineText *self = FAB_INLINE_TEXT (object);

  switch (prop_id)
    {
    case PROP_TEXT:        g_value_set_string (value, self->text); break;
    case PROP_PLACEHOLDER: g_value_set_string (value, self->placeholder); break;
    case PROP_DESCRIPTION: g_value_set_string (value, self->description); break;
    case PROP_LIVE:        g_value_set_boolean (value, self->live); break;
    case PROP_MAX_LINES:   g_value_set_int (value, self->lines); break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fab_inline_text_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  FabInlineText *self = FAB_INLINE_TEXT (object);

  switch (prop_id)
    {
    case PROP_TEXT:
      fab_inline_text_set_text (self, g_value_get_string (value));
      return;
    case PROP_PLACEHOLDER:
      g_free (self->placeholder);
      self->placeholder = g_strdup (g_value_get_string (value) ? g_value_get_string (value) : "");
      break;
    case PROP_DESCRIPTION:
      g_free (self->description);
      self->description = g_strdup (g_value_get_string (value) ? g_value_get_string (value) : "");
      break;
    case PROP_LIVE:
      self->live = g_value_get_boolean (value);
      break;
    case PROP_MAX_LINES:
      self->lines = g_value_get_int (value);
      limit_lines (self, self->lines);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
  if (self->view == NULL)
    update_words (self);
}

static GtkSizeRequestMode
fab_inline_text_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
fab_inline_text_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  FabInlineText *self = FAB_INLINE_TEXT (widget);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  if (for_size > 0)
    self->width = for_size;
  *minimum = *natural = self->height = lay_out (self, self->width > 0 ? self->width : -1);
}

static void
fab_inline_text_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  FabInlineText *self = FAB_INLINE_TEXT (widget);
  GtkAllocation all = { 0, 0, width, height };

  if (self->view)
    {
      /* GTK wants a widget measured before it is given its place. */
      gtk_widget_measure (GTK_WIDGET (self->view), GTK_ORIENTATION_VERTICAL, width, NULL, NULL, NULL, NULL);
      gtk_widget_size_allocate (GTK_WIDGET (self->view), &all, -1);
    }
}

static void
fab_inline_text_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  FabInlineText *self = FAB_INLINE_TEXT (widget);
  GdkRGBA color;

  if (self->view)
    {
      gtk_widget_snapshot_child (widget, GTK_WIDGET (self->view), snapshot);
      return;
    }
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  lay_out (self, gtk_widget_get_width (widget));
  gtk_snapshot_append_layout (snapshot, self->layout, &color);
}

static void
fab_inline_text_dispose (GObject *object)
{
  FabInlineText *self = FAB_INLINE_TEXT (object);

  g_clear_handle_id (&self->leaving, g_source_remove);
  g_clear_pointer ((GtkWidget **) &self->view, gtk_widget_unparent);

  G_OBJECT_CLASS (fab_inline_text_parent_class)->dispose (object);
}

static void
fab_inline_text_finalize (GObject *object)
{
  FabInlineText *self = FAB_INLINE_TEXT (object);

  g_clear_object (&self->layout);
  g_free (self->text);
  g_free (self->original);
  g_free (self->placeholder);
  g_free (self->description);

  G_OBJECT_CLASS (fab_inline_text_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", flags);
  properties[PROP_PLACEHOLDER] = g_param_spec_string ("placeholder", NULL, NULL, "", flags);
  properties[PROP_DESCRIPTION] = g_param_spec_string ("description", NULL, NULL, "", flags);
  properties[PROP_LIVE] = g_param_spec_boolean ("live", NULL, NULL, FALSE, flags);
  properties[PROP_MAX_LINES] = g_param_spec_int ("max-lines", NULL, NULL, -1, G_MAXINT, -1, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fab_inline_text_class_init (FabInlineTextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = fab_inline_text_get_property;
  object_class->set_property = fab_inline_text_set_property;
  object_class->dispose = fab_inline_text_dispose;
  object_class->finalize = fab_inline_text_finalize;
  install_properties (object_class);

  signals[EDITED] = g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  widget_class->get_request_mode = fab_inline_text_get_request_mode;
  widget_class->measure = fab_inline_text_measure;
  widget_class->size_allocate = fab_inline_text_size_allocate;
  widget_class->snapshot = fab_inline_text_snapshot;
  gtk_widget_class_set_css_name (widget_class, "inlinetext");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TEXT_BOX);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, start_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, start_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F2, 0, start_key_cb, NULL);
}

static void
fab_inline_text_init (FabInlineText *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->text = g_strdup ("");
  self->placeholder = g_strdup ("");
  self->description = g_strdup ("");
  self->lines = -1;
  self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), "");
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "text");

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_PRIMARY);
  g_signal_connect_object (click, "released", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

const char *
fab_inline_text_get_text (FabInlineText *self)
{
  g_return_val_if_fail (FAB_IS_INLINE_TEXT (self), NULL);

  return self->text;
}

void
fab_inline_text_set_text (FabInlineText *self,
                          const char    *text)
{
  g_return_if_fail (FAB_IS_INLINE_TEXT (self));

  text = text ? text : "";
  if (g_strcmp0 (self->text, text) == 0)
    return;
  g_free (self->text);
  self->text = g_strdup (text);
  if (self->view && self->live)
    set_buffer_text (self, text);
  if (self->view == NULL)
    update_words (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

void
fab_inline_text_start (FabInlineText *self)
{
  g_return_if_fail (FAB_IS_INLINE_TEXT (self));

  if (self->view)
    return;
  /* The focus selects, and a grid binds the item anew that is selected: not under the editor. */
  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->original = g_strdup (self->text);
  self->view = create_view (self);
  set_buffer_text (self, self->text);
  measure_as_typed (self, self->text);
  limit_lines (self, -1);
  gtk_widget_set_parent (GTK_WIDGET (self->view), GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "editing");
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

void
fab_inline_text_commit (FabInlineText *self)
{
  g_autofree char *text = NULL;

  g_return_if_fail (FAB_IS_INLINE_TEXT (self));

  if (self->view == NULL)
    return;
  text = get_buffer_text (self);
  stop_editing (self);
  if (g_strcmp0 (text, self->text) != 0)
    emit_edited (self, text);
}

void
fab_inline_text_cancel (FabInlineText *self)
{
  g_autofree char *original = NULL;

  g_return_if_fail (FAB_IS_INLINE_TEXT (self));

  if (self->view == NULL)
    return;
  original = g_strdup (self->original);
  stop_editing (self);
  if (self->live && g_strcmp0 (original, self->text) != 0)
    emit_edited (self, original);
}

gboolean
fab_inline_text_get_editing (FabInlineText *self)
{
  g_return_val_if_fail (FAB_IS_INLINE_TEXT (self), FALSE);

  return self->view != NULL;
}
