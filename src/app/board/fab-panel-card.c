/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-panel-card"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-artist-words.h"
#include "fab-panel-card.h"
#include "fab-panel-content.h"
#include "fab-panel-picture.h"

#define N_SCENE_TINTS 6

struct _FabPanelCard
{
  GtkWidget parent_instance;

  GtkWidget       *content;
  GtkLabel        *heading;
  GtkWidget       *ribbon;
  FabPanelPicture *picture;
  GtkLabel        *label;
  GtkLabel        *duration;
  FabInlineText   *prompt;
  GtkWidget       *speech;
  GtkLabel        *speaker;
  FabInlineText   *dialogue;

  FabThumbnails   *thumbnails;
  FabPanel        *panel;
  GSignalGroup    *panel_signals;
  int              tint;
  guint            describing; /* an idle source: cards that fly past are not put into words */
};

enum
{
  DROPPED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (FabPanelCard, fab_panel_card, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

static FabSession *
get_session (FabPanelCard *self)
{
  return fab_thumbnails_get_session (self->thumbnails);
}

/* What the artist understood, with who speaks. */
static char *
describe (FabPanel *panel)
{
  g_autoptr(FabShot) shot = fab_shot_parse (fab_panel_get_prompt (panel), NULL, 0);
  g_autofree char *words = fab_artist_words_describe (shot);
  const char *dialogue = fab_panel_get_dialogue (panel);

  if (dialogue == NULL || *dialogue == '\0')
    return g_steal_pointer (&words);

  /* Translators: what a panel shows; who speaks in it; what is said */
  return g_strdup_printf (_("%s. %s: %s"), words, fab_panel_get_speaker (panel), dialogue);
}

static gboolean
describe_cb (gpointer data)
{
  FabPanelCard *self = data;
  g_autofree char *text = NULL;

  self->describing = 0;
  if (self->panel == NULL || *fab_panel_get_prompt (self->panel) == '\0')
    return G_SOURCE_REMOVE;
  text = describe (self->panel);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);

  return G_SOURCE_REMOVE;
}

/* The whole card in words: what a screen reader says when the board's cursor comes here. */
static void
update_accessible (FabPanelCard *self)
{
  g_autofree char *label = NULL;
  const char *prompt = fab_panel_get_prompt (self->panel);
  const char *dialogue = fab_panel_get_dialogue (self->panel);

  /* Translators: %s is the number of a storyboard panel, such as 12A */
  label = g_strdup_printf (_("Panel %s"), fab_panel_get_label (self->panel));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, prompt,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, dialogue,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->picture),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  *prompt ? prompt : _("Empty panel"),
                                  -1);
  if (self->describing == 0)
    self->describing = g_idle_add_full (G_PRIORITY_LOW, describe_cb, self, NULL);
}

static void
update_content (FabPanelCard *self)
{
  const char *dialogue;

  g_assert (FAB_IS_PANEL_CARD (self));

  if (self->panel == NULL)
    return;
  dialogue = fab_panel_get_dialogue (self->panel);
  gtk_label_set_text (self->label, fab_panel_get_label (self->panel));
  fab_inline_text_set_text (self->prompt, fab_panel_get_prompt (self->panel));
  gtk_label_set_text (self->speaker, fab_panel_get_speaker (self->panel));
  fab_inline_text_set_text (self->dialogue, dialogue);
  gtk_widget_set_visible (self->speech, fab_panel_get_dialogue_element (self->panel) != 0);
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

static void
follow_focus (FabPanelCard *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (focus, "enter", G_CALLBACK (focus_entered_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

static void
fab_panel_card_dispose (GObject *object)
{
  FabPanelCard *self = FAB_PANEL_CARD (object);

  g_clear_handle_id (&self->describing, g_source_remove);
  g_clear_object (&self->panel_signals);
  g_clear_object (&self->panel);
  g_clear_object (&self->thumbnails);
  gtk_widget_dispose_template (GTK_WIDGET (self), FAB_TYPE_PANEL_CARD);

  G_OBJECT_CLASS (fab_panel_card_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/fabulaproject/Fabula/ui/panel-card.ui");
  gtk_widget_class_bind_template_child (widget_class, FabPanelCard, content);
  gtk_widget_class_bind_template_child (widget_class, FabPanelCard, heading);
  gtk_widget_class_bind_template_child (widget_class, FabPanelCard, ribbon);
  gtk_widget_class_bind_template_child (widget_class, FabPanelCard, picture);
  gtk_widget_class_bind_template_child (widget_class, FabPanelCard, label);
  gtk_widget_class_bind_template_child (widget_class, FabPanelCard, duration);
  gtk_widget_class_bind_template_child (widget_class, FabPanelCard, prompt);
  gtk_widget_class_bind_template_child (widget_class, FabPanelCard, speech);
  gtk_widget_class_bind_template_child (widget_class, FabPanelCard, speaker);
  gtk_widget_class_bind_template_child (widget_class, FabPanelCard, dialogue);
  gtk_widget_class_bind_template_callback (widget_class, prompt_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, dialogue_edited_cb);
}

static void
fab_panel_card_class_init (FabPanelCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fab_panel_card_dispose;

  signals[DROPPED] = g_signal_new ("dropped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 2, FAB_TYPE_PANEL, G_TYPE_BOOLEAN);

  g_type_ensure (FAB_TYPE_PANEL_PICTURE);
  g_type_ensure (FAB_TYPE_INLINE_TEXT);
  bind_template (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
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
  g_signal_group_set_target (self->panel_signals, panel);
  fab_panel_picture_show (self->picture, thumbnails, fab_panel_get_id (panel));
  update_content (self);
}

void
fab_panel_card_unbind (FabPanelCard *self)
{
  g_return_if_fail (FAB_IS_PANEL_CARD (self));

  fab_inline_text_commit (self->prompt);
  fab_inline_text_commit (self->dialogue);
  fab_panel_card_mark_drop (self, -1);
  g_clear_handle_id (&self->describing, g_source_remove);
  g_signal_group_set_target (self->panel_signals, NULL);
  fab_panel_picture_show (self->picture, self->thumbnails, 0);
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
  /* GTK asks the server where the pointer is, each time: hundreds of cards would wait for hundreds of answers */
  if (g_strcmp0 (gtk_widget_get_tooltip_text (GTK_WIDGET (self->heading)), text) != 0)
    gtk_widget_set_tooltip_text (GTK_WIDGET (self->heading), text);
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
}

FabInlineText *
fab_panel_card_get_prompt (FabPanelCard *self)
{
  g_return_val_if_fail (FAB_IS_PANEL_CARD (self), NULL);

  return self->prompt;
}

FabInlineText *
fab_panel_card_get_dialogue (FabPanelCard *self)
{
  g_return_val_if_fail (FAB_IS_PANEL_CARD (self), NULL);

  return self->dialogue;
}

void
fab_panel_card_set_position (FabPanelCard *self,
                             guint         position,
                             guint         n)
{
  GtkWidget *cell = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *text = NULL;

  g_return_if_fail (FAB_IS_PANEL_CARD (self));

  if (cell == NULL || self->panel == NULL)
    return;
  /* Translators: the number of a panel, such as 12A, and which of how many it is */
  text = g_strdup_printf (_("Panel %s, %u of %u"), fab_panel_get_label (self->panel), position + 1, n);
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_RELATION_POS_IN_SET, (int) position + 1,
                                  GTK_ACCESSIBLE_RELATION_SET_SIZE, (int) n, -1);
}
