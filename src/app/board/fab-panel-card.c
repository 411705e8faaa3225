/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-panel-card"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-artist-words.h"
#include "fab-panel-card.h"
#include "fab-panel-content.h"
#include "fab-panel-picture.h"

#define N_SCENE_TINTS 6
#define REST 300 /* milliseconds that a card has shown a panel before it is put into words: those that fly past are not */

struct _FabPanelCard
{
  GtkWidget parent_instance;

  GtkLabel        *heading;
  GtkWidget       *ribbon;
  FabPanelPicture *picture;
  GtkLabel        *label;
  GtkLabel        *duration;
  FabInlineText   *prompt;
  GtkLabel        *speaker;
  FabInlineText   *dialogue;

  FabThumbnails   *thumbnails;
  FabPanel        *panel;
  GSignalGroup    *panel_signals;
  gboolean         filled;
  guint            filling; /* tick callback */
  int              tint;
  guint            position, n; /* which of how many it is; 0: not known */
  char            *name, *description; /* as a screen reader was told */
  guint            describing; /* source */
};

enum
{
  DROPPED,
  FILLED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (FabPanelCard, fab_panel_card, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

static FabSession *
get_session (FabPanelCard *self)
{
  return fab_thumbnails_get_session (self->thumbnails);
}

static void
add_sentence (GString    *text,
              const char *sentence)
{
  if (*sentence == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, strchr (".!?", text->str[text->len - 1]) ? " " : _(". "));
  g_string_append (text, sentence);
}

/* Where a scene begins, what the artist understood, who speaks, and how long it lasts. */
static char *
describe (FabPanelCard *self)
{
  const char *prompt = fab_panel_get_prompt (self->panel), *dialogue = fab_panel_get_dialogue (self->panel);
  g_autoptr(FabShot) shot = fab_shot_parse (prompt, NULL, 0);
  g_autofree char *words = *prompt ? fab_artist_words_describe (shot) : g_strdup (_("Empty panel"));
  GString *text = g_string_new (gtk_label_get_text (self->heading));

  add_sentence (text, words);
  if (dialogue && *dialogue)
    {
      add_sentence (text, fab_panel_get_speaker (self->panel));
      g_string_append_printf (text, ": %s", dialogue);
    }
  add_sentence (text, gtk_label_get_text (self->duration));

  return g_string_free (text, FALSE);
}

/* The cell of the grid and the card in it, which is what has the keys, are called the same. */
static void
update_name (FabPanelCard *self)
{
  GtkWidget *cell = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *text = NULL;

  if (cell == NULL || self->panel == NULL || self->n == 0)
    return;
  /* Translators: the number of a panel, such as 12A, and which of how many it is */
  text = g_strdup_printf (_("Panel %s, %u of %u"), fab_panel_get_label (self->panel), self->position + 1, self->n);
  if (g_strcmp0 (text, self->name) == 0)
    return;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_RELATION_POS_IN_SET, (int) self->position + 1,
                                  GTK_ACCESSIBLE_RELATION_SET_SIZE, (int) self->n, -1);
  g_free (self->name);
  self->name = g_steal_pointer (&text);
}

/* What has the keys is read whenever it is called or described otherwise, so all of a change is told at once. */
static gboolean
describe_cb (gpointer data)
{
  FabPanelCard *self = data;
  g_autofree char *text = self->panel ? describe (self) : NULL;

  self->describing = 0;
  update_name (self);
  if (text == NULL || g_strcmp0 (text, self->description) == 0)
    return G_SOURCE_REMOVE;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  g_free (self->description);
  self->description = g_steal_pointer (&text);

  return G_SOURCE_REMOVE;
}

static void
describe_soon (FabPanelCard *self)
{
  if (self->describing == 0 && self->filled)
    self->describing = g_timeout_add_full (G_PRIORITY_LOW, REST, describe_cb, self, NULL);
}

static void
update_accessible (FabPanelCard *self)
{
  const char *prompt = fab_panel_get_prompt (self->panel);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->picture), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  *prompt ? prompt : _("Empty panel"), -1);
  describe_soon (self);
}

static void
update_content (FabPanelCard *self)
{
  const char *dialogue;
  gboolean spoken;

  g_assert (FAB_IS_PANEL_CARD (self));

  if (self->panel == NULL)
    return;
  dialogue = fab_panel_get_dialogue (self->panel);
  spoken = fab_panel_get_dialogue_element (self->panel) != 0;
  gtk_label_set_text (self->label, fab_panel_get_label (self->panel));
  fab_inline_text_set_text (self->prompt, fab_panel_get_prompt (self->panel));
  gtk_label_set_text (self->speaker, fab_panel_get_speaker (self->panel));
  fab_inline_text_set_text (self->dialogue, dialogue);
  gtk_widget_set_visible (GTK_WIDGET (self->speaker), spoken);
  gtk_widget_set_visible (GTK_WIDGET (self->dialogue), spoken);
  update_accessible (self);
}

static void
prompt_edited_cb (FabPanelCard *self,
                  const char   *text)
{
  if (self->panel)
    fab_session_set_prompt (get_session (self), fab_panel_get_id (self->panel), text);
}

static void
dialogue_edited_cb (FabPanelCard *self,
                    const char   *text)
{
  if (self->panel)
    fab_session_set_dialogue (get_session (self), fab_panel_get_id (self->panel), text);
}

static GdkContentProvider *
drag_prepare_cb (FabPanelCard  *self,
                 double         x,
                 double         y,
                 GtkDragSource *source)
{
  if (self->panel == NULL || fab_inline_text_get_editing (self->prompt) ||
      fab_inline_text_get_editing (self->dialogue))
    return NULL;
  return fab_panel_content_new (get_session (self), self->panel);
}

static void
drag_begin_cb (FabPanelCard  *self,
               GdkDrag       *drag,
               GtkDragSource *source)
{
  g_autoptr(GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self->picture));
  g_autoptr(GdkPaintable) still = gdk_paintable_get_current_image (picture);

  gtk_drag_source_set_icon (source, still, 16, 16);
  gtk_widget_add_css_class (GTK_WIDGET (self), "dragged");
}

static void
drag_end_cb (FabPanelCard *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "dragged");
}

static void
add_drag_source (FabPanelCard *self)
{
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE | GDK_ACTION_COPY); /* others get a copy, as a picture */
  g_signal_connect_object (source, "prepare", G_CALLBACK (drag_prepare_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (drag_begin_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "drag-end", G_CALLBACK (drag_end_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
}

/* With Ctrl and Shift the board selects several. */
static gboolean
selects_several (FabPanelCard *self)
{
  GdkSeat *seat = gdk_display_get_default_seat (gtk_widget_get_display (GTK_WIDGET (self)));
  GdkDevice *keys = seat ? gdk_seat_get_keyboard (seat) : NULL;

  return keys && (gdk_device_get_modifier_state (keys) & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) != 0;
}

/* Wherever the focus goes in a card, the card is what the inspector and the script show. */
static void
focus_entered_cb (FabPanelCard *self)
{
  if (self->panel && !fab_session_is_selected (get_session (self), fab_panel_get_id (self->panel)) &&
      !selects_several (self))
    fab_session_select (get_session (self), fab_panel_get_id (self->panel));
}

/* Told when somebody asks: for each text that is set, GTK would ask the server where the pointer is. */
static gboolean
query_tooltip_cb (GtkLabel   *heading,
                  int         x,
                  int         y,
                  gboolean    by_keys,
                  GtkTooltip *tooltip)
{
  gtk_tooltip_set_text (tooltip, gtk_label_get_text (heading));

  return *gtk_label_get_text (heading) != '\0';
}

static void
follow_focus (FabPanelCard *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (focus, "enter", G_CALLBACK (focus_entered_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

static GtkSizeRequestMode
fab_panel_card_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
get_height (gpointer child,
            int      width)
{
  int height;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);

  return height;
}

static int
get_line_height (FabPanelCard *self)
{
  return MAX (get_height (self->label, -1), get_height (self->duration, -1));
}

static gboolean
fill_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  FAB_PANEL_CARD (widget)->filling = 0;
  fab_panel_card_fill (FAB_PANEL_CARD (widget));

  return G_SOURCE_REMOVE;
}

/* Not while sizes are given, as they are when a card comes into sight: it asks for another one. */
static void
fill_soon (FabPanelCard *self)
{
  if (!self->filled && self->panel && self->filling == 0)
    self->filling = gtk_widget_add_tick_callback (GTK_WIDGET (self), fill_cb, NULL, NULL);
}

static void
fab_panel_card_map (GtkWidget *widget)
{
  if (gtk_widget_get_width (widget) > 0) /* a new one is mapped first, and hidden when it got no place in sight */
    fill_soon (FAB_PANEL_CARD (widget));
  GTK_WIDGET_CLASS (fab_panel_card_parent_class)->map (widget);
}

/* What is below each other, without the line of label and duration, which are beside each other. */
static guint
list_rows (FabPanelCard *self,
           GtkWidget    *rows[6])
{
  GtkWidget *all[] = { GTK_WIDGET (self->heading), self->ribbon, GTK_WIDGET (self->picture), GTK_WIDGET (self->prompt),
                       GTK_WIDGET (self->speaker), GTK_WIDGET (self->dialogue) };
  guint n = gtk_widget_get_visible (GTK_WIDGET (self->dialogue)) ? 6 : 4;

  memcpy (rows, all, n * sizeof *rows);

  return n;
}

/* All cards are as wide as their pictures need to be: words are broken to fit. */
static void
fab_panel_card_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  FabPanelCard *self = FAB_PANEL_CARD (widget);
  GtkWidget *rows[6];
  guint n;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (GTK_WIDGET (self->picture), orientation, -1, minimum, natural, NULL, NULL);
      return;
    }
  n = list_rows (self, rows);
  *natural = get_line_height (self);
  for (guint i = 0; i < n; i++)
    *natural += get_height (rows[i], for_size);
  *minimum = *natural;
}

static void
allocate_line (FabPanelCard *self,
               int           y,
               int           width,
               int           height)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int end;

  gtk_widget_measure (GTK_WIDGET (self->duration), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &end, NULL, NULL);
  end = MIN (end, width);
  gtk_widget_size_allocate (GTK_WIDGET (self->label), &(GtkAllocation) { rtl ? end : 0, y, width - end, height }, -1);
  gtk_widget_size_allocate (GTK_WIDGET (self->duration), &(GtkAllocation) { rtl ? 0 : width - end, y, end, height }, -1);
}

static void
fab_panel_card_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  FabPanelCard *self = FAB_PANEL_CARD (widget);
  GtkWidget *rows[6];
  int y = 0;
  guint n;

  fill_soon (self);
  n = list_rows (self, rows);
  for (guint i = 0; i < n; i++)
    {
      int row = get_height (rows[i], width);

      gtk_widget_size_allocate (rows[i], &(GtkAllocation) { 0, y, width, row }, -1);
      y += row;
      if (rows[i] == GTK_WIDGET (self->picture))
        {
          allocate_line (self, y, width, get_line_height (self));
          y += get_line_height (self);
        }
    }
}

static void
fab_panel_card_dispose (GObject *object)
{
  FabPanelCard *self = FAB_PANEL_CARD (object);

  g_clear_handle_id (&self->describing, g_source_remove);
  g_clear_object (&self->panel_signals);
  g_clear_object (&self->panel);
  g_clear_object (&self->thumbnails);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->description, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), FAB_TYPE_PANEL_CARD);

  G_OBJECT_CLASS (fab_panel_card_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/fabulaproject/Fabula/ui/panel-card.ui");
  gtk_widget_class_bind_template_child (widget_class, FabPanelCard, heading);
  gtk_widget_class_bind_template_child (widget_class, FabPanelCard, ribbon);
  gtk_widget_class_bind_template_child (widget_class, FabPanelCard, picture);
  gtk_widget_class_bind_template_child (widget_class, FabPanelCard, label);
  gtk_widget_class_bind_template_child (widget_class, FabPanelCard, duration);
  gtk_widget_class_bind_template_child (widget_class, FabPanelCard, prompt);
  gtk_widget_class_bind_template_child (widget_class, FabPanelCard, speaker);
  gtk_widget_class_bind_template_child (widget_class, FabPanelCard, dialogue);
  gtk_widget_class_bind_template_callback (widget_class, prompt_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, query_tooltip_cb);
  gtk_widget_class_bind_template_callback (widget_class, dialogue_edited_cb);
}

static void
fab_panel_card_class_init (FabPanelCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fab_panel_card_dispose;
  widget_class->get_request_mode = fab_panel_card_get_request_mode;
  widget_class->map = fab_panel_card_map;
  widget_class->measure = fab_panel_card_measure;
  widget_class->size_allocate = fab_panel_card_size_allocate;

  signals[DROPPED] = g_signal_new ("dropped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 2, FAB_TYPE_PANEL, G_TYPE_BOOLEAN);
  signals[FILLED] = g_signal_new ("filled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (FAB_TYPE_PANEL_PICTURE);
  g_type_ensure (FAB_TYPE_INLINE_TEXT);
  bind_template (widget_class);
  gtk_widget_class_set_css_name (widget_class, "panelcard");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  /* A list item would take the space bar to select, which the arrows did already. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "win.play", NULL);
}

static void
fab_panel_card_init (FabPanelCard *self)
{
  self->tint = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  add_drag_source (self);
  follow_focus (self);

  self->panel_signals = g_signal_group_new (FAB_TYPE_PANEL);
  g_signal_group_connect_object (self->panel_signals, "notify", G_CALLBACK (update_content), self,
                                 G_CONNECT_SWAPPED);
}

FabPanelCard *
fab_panel_card_new (void)
{
  return g_object_new (FAB_TYPE_PANEL_CARD, NULL);
}

void
fab_panel_card_bind (FabPanelCard  *self,
                     FabThumbnails *thumbnails,
                     FabPanel      *panel)
{
  g_return_if_fail (FAB_IS_PANEL_CARD (self));
  g_return_if_fail (FAB_IS_THUMBNAILS (thumbnails));
  g_return_if_fail (FAB_IS_PANEL (panel));

  g_set_object (&self->thumbnails, thumbnails);
  g_set_object (&self->panel, panel);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && gtk_widget_get_width (GTK_WIDGET (self)) > 0)
    fab_panel_card_fill (self);
}

void
fab_panel_card_fill (FabPanelCard *self)
{
  g_return_if_fail (FAB_IS_PANEL_CARD (self));

  if (self->filled || self->panel == NULL)
    return;
  self->filled = TRUE;
  g_signal_group_set_target (self->panel_signals, self->panel);
  fab_panel_picture_show (self->picture, self->thumbnails, fab_panel_get_id (self->panel));
  update_content (self);
  g_signal_emit (self, signals[FILLED], 0);
}

gboolean
fab_panel_card_is_filled (FabPanelCard *self)
{
  g_return_val_if_fail (FAB_IS_PANEL_CARD (self), FALSE);

  return self->filled;
}

static void
empty (FabPanelCard *self)
{
  self->filled = FALSE;
  self->n = 0;
  fab_inline_text_commit (self->prompt);
  fab_inline_text_commit (self->dialogue);
  fab_panel_card_mark_drop (self, -1);
  g_clear_handle_id (&self->describing, g_source_remove);
  g_signal_group_set_target (self->panel_signals, NULL);
  fab_panel_picture_show (self->picture, self->thumbnails, 0);
}

void
fab_panel_card_unbind (FabPanelCard *self)
{
  g_return_if_fail (FAB_IS_PANEL_CARD (self));

  if (self->filled)
    empty (self);
  g_clear_object (&self->panel);
}

void
fab_panel_card_mark_drop (FabPanelCard *self,
                          int           place)
{
  static const char * const marks[] = {
    [FAB_IMPORT_BEHIND] = "drop-after", [FAB_IMPORT_BEFORE] = "drop-before", [FAB_IMPORT_ONTO] = "drop-onto",
  };

  g_return_if_fail (FAB_IS_PANEL_CARD (self));

  for (int i = 0; i < (int) G_N_ELEMENTS (marks); i++)
    if (i == place)
      gtk_widget_add_css_class (GTK_WIDGET (self), marks[i]);
    else
      gtk_widget_remove_css_class (GTK_WIDGET (self), marks[i]);
}

gboolean
fab_panel_card_drop (FabPanelCard *self,
                     FabPanel     *panel,
                     gboolean      after)
{
  g_return_val_if_fail (FAB_IS_PANEL_CARD (self), FALSE);

  if (self->panel == NULL || panel == NULL || panel == self->panel)
    return FALSE;
  g_signal_emit (self, signals[DROPPED], 0, panel, after);

  return TRUE;
}

FabPanel *
fab_panel_card_get_panel (FabPanelCard *self)
{
  g_return_val_if_fail (FAB_IS_PANEL_CARD (self), NULL);

  return self->panel;
}

static void
set_tint (FabPanelCard *self,
          int           tint)
{
  g_autofree char *old = g_strdup_printf ("scene-%d", self->tint);
  g_autofree char *new = g_strdup_printf ("scene-%d", tint);

  if (self->tint == tint)
    return;
  self->tint = tint;
  gtk_widget_remove_css_class (self->ribbon, old);
  gtk_widget_add_css_class (self->ribbon, new);
}

void
fab_panel_card_set_heading (FabPanelCard *self,
                            FabScene     *scene,
                            gboolean      first)
{
  g_autofree char *text = NULL;

  g_return_if_fail (FAB_IS_PANEL_CARD (self));

  if (scene == NULL)
    {
      gtk_label_set_text (self->heading, "");
      return;
    }
  if (first)
    text = g_strdup_printf ("%s  %s", fab_scene_get_number (scene), fab_scene_get_heading (scene));
  gtk_label_set_text (self->heading, text ? g_strstrip (text) : "");
  describe_soon (self);
  set_tint (self, fab_scene_get_id (scene) % N_SCENE_TINTS);
  if (first)
    gtk_widget_add_css_class (self->ribbon, "first");
  else
    gtk_widget_remove_css_class (self->ribbon, "first");
}

void
fab_panel_card_set_duration (FabPanelCard *self,
                             gint64        microseconds)
{
  g_autofree char *text = NULL;

  g_return_if_fail (FAB_IS_PANEL_CARD (self));

  /* Translators: a duration in seconds */
  text = g_strdup_printf (_("%.1f s"), microseconds / 1e6);
  gtk_label_set_text (self->duration, microseconds > 0 ? text : "");
  describe_soon (self);
}

FabInlineText *
fab_panel_card_get_prompt (FabPanelCard *self)
{
  g_return_val_if_fail (FAB_IS_PANEL_CARD (self), NULL);

  fab_panel_card_fill (self);

  return self->prompt;
}

FabInlineText *
fab_panel_card_get_dialogue (FabPanelCard *self)
{
  g_return_val_if_fail (FAB_IS_PANEL_CARD (self), NULL);

  fab_panel_card_fill (self);

  return self->dialogue;
}

void
fab_panel_card_set_position (FabPanelCard *self,
                             guint         position,
                             guint         n)
{
  gboolean is_new;

  g_return_if_fail (FAB_IS_PANEL_CARD (self));

  is_new = self->n == 0;
  self->position = position;
  self->n = n;
  if (is_new)
    update_name (self);
  else
    describe_soon (self);
}
