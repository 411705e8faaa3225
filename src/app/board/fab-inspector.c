/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-inspector"

#include "config.h"

#include <string.h>

#include <adwaita.h>
#include <glib/gi18n.h>

#include "fab-artist.h"
#include "fab-cast-row.h"
#include "fab-inline-text.h"
#include "fab-artist-words.h"
#include "fab-inspector.h"
#include "fab-layers-view.h"
#include "fab-override-chips.h"
#include "fab-paint-box.h"
#include "fab-panel-time.h"
#include "fab-pose-words.h"
#include "fab-takes.h"
#include "fab-wrap-layout.h"

struct _FabInspector
{
  GtkWidget parent_instance;

  GtkStack      *stack;
  GtkLabel      *title;
  FabInlineText *prompt;
  GtkWidget     *speech;
  GtkLabel      *speaker;
  FabInlineText *dialogue;
  GtkBox        *chips;
  GtkLabel      *unknown;
  FabTakes      *takes;
  FabPaintBox   *paint;
  FabOverrideChips *overrides;
  FabLayersView *layers;
  GtkWidget     *draw;
  FabPanelTime  *time;
  GtkWidget     *cast_group;
  GtkListBox    *cast;

  FabThumbnails *thumbnails;
  FabSession    *session;
  GSignalGroup  *session_signals;
  GSignalGroup  *story_signals;
  char          *chips_blob; /* the blocking whose chips are shown */
  gboolean       updating;   /* widgets follow the story */
};

G_DEFINE_FINAL_TYPE (FabInspector, fab_inspector, GTK_TYPE_WIDGET)

static FabStory *
get_story (FabInspector *self)
{
  return fab_session_get_story (self->session);
}

static void
remove_children (GtkWidget *widget,
                 void     (*remove) (gpointer, GtkWidget *))
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (widget)))
    remove (widget, child);
}

static FabBlocking *
load_blocking (FabInspector *self,
               const char   *blob)
{
  g_autoptr(GBytes) bytes = fab_story_load_blob (get_story (self), blob, NULL);
  g_autofree char *json = NULL;

  if (bytes == NULL)
    return NULL;
  json = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  return fab_blocking_from_json (json, NULL);
}

/* "rock-2" was understood as "rock": that says nothing new. */
static gboolean
says_nothing (const FabChip *chip)
{
  gsize length = strlen (chip->value);

  return g_ascii_strncasecmp (chip->object, chip->value, length) == 0 &&
         (chip->object[length] == '\0' || chip->object[length] == '-');
}

/* "painting-2" is one of the paintings. */
static char *
name_object (const char *id)
{
  const char *dash = strrchr (id, '-');
  gboolean numbered = dash != NULL && dash[1] != '\0' && strspn (dash + 1, "0123456789") == strlen (dash + 1);

  return numbered ? g_strndup (id, dash - id) : g_strdup (id);
}

/* Three paintings are drawn alike: that is said once. */
static gboolean
was_said (FabInspector *self,
          const char   *text)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->chips)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_LABEL (child) && g_str_equal (gtk_label_get_text (GTK_LABEL (child)), text))
      return TRUE;

  return FALSE;
}

static char *
say_value (const FabChip *chip)
{
  return g_str_equal (chip->property, "pose") ? fab_pose_words_join (chip->value)
                                              : g_strdup (fab_artist_words_say (chip->value));
}

static void
append_chip (FabInspector  *self,
             const FabChip *chip)
{
  static const char * const own[] = { "shot", "camera", "set", "place", NULL };
  g_autofree char *tooltip = NULL, *text = NULL, *value = say_value (chip);
  GtkWidget *label;

  if (g_strv_contains (own, chip->object) || says_nothing (chip))
    {
      text = g_steal_pointer (&value);
      tooltip = g_strdup (fab_artist_words_say (chip->property));
    }
  else
    {
      g_autofree char *name = name_object (chip->object);

      text = g_strdup_printf ("%s · %s", name, value);
      tooltip = g_strdup_printf ("%s: %s", name, fab_artist_words_say (chip->property));
    }
  if (was_said (self, text))
    return;
  label = gtk_label_new (text);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (label, tooltip);
  gtk_widget_add_css_class (label, "chip");
  gtk_box_append (self->chips, label);
}

static void
show_unknown (FabInspector       *self,
              const char * const *words)
{
  g_autofree char *list = words ? g_strjoinv (_(", "), (char **) words) : NULL;
  g_autofree char *text = NULL;

  /* Translators: %s is a list of words that the artist does not know */
  text = g_strdup_printf (_("Not understood: %s"), list ? list : "");
  gtk_label_set_text (self->unknown, text);
  gtk_widget_set_visible (GTK_WIDGET (self->unknown), list && *list);
}

/* The selected take, or the drawing that a picture was painted after: the newest. */
static FabTake *
ref_drawing (FabInspector *self,
             FabPanel     *panel)
{
  g_autoptr(FabTake) selected = fab_story_ref_take (get_story (self), fab_panel_get_take (panel));
  g_autoptr(GListModel) takes = NULL;

  if (selected == NULL || g_str_equal (fab_take_get_media (selected), FAB_BLOCKING_MEDIA_TYPE))
    return g_steal_pointer (&selected);
  takes = *fab_take_get_sent (selected) ? fab_story_dup_takes (get_story (self), fab_panel_get_id (panel)) : NULL;
  for (guint i = 0; takes && i < g_list_model_get_n_items (takes); i++)
    {
      g_autoptr(FabTake) take = g_list_model_get_item (takes, i);

      if (g_str_equal (fab_take_get_media (take), FAB_BLOCKING_MEDIA_TYPE))
        return g_steal_pointer (&take);
    }

  return NULL;
}

static void
update_chips (FabInspector *self,
              FabPanel     *panel)
{
  g_autoptr(FabTake) take = ref_drawing (self, panel);
  const char *blob = take ? fab_take_get_blob (take) : NULL;
  g_autoptr(FabBlocking) blocking = NULL;
  const FabChip *chips = NULL;
  gsize n = 0;

  if (g_strcmp0 (self->chips_blob, blob) == 0)
    return;
  g_free (self->chips_blob);
  self->chips_blob = g_strdup (blob);
  remove_children (GTK_WIDGET (self->chips), (void (*) (gpointer, GtkWidget *)) gtk_box_remove);
  blocking = blob ? load_blocking (self, blob) : NULL;
  if (blocking)
    chips = fab_blocking_get_chips (blocking, &n);
  for (gsize i = 0; i < n; i++)
    append_chip (self, &chips[i]);
  gtk_widget_set_visible (GTK_WIDGET (self->chips), n > 0);
  show_unknown (self, blocking ? fab_blocking_get_unknown (blocking) : NULL);
}

static gboolean
is_in_beat (GListModel *beat,
            const char *name)
{
  for (guint i = 0; i < g_list_model_get_n_items (beat); i++)
    {
      g_autoptr(FabElement) element = g_list_model_get_item (beat, i);
      g_autofree char *text = g_utf8_casefold (fab_element_get_text (element), -1);
      g_autofree char *word = g_utf8_casefold (name, -1);

      if (strstr (text, word))
        return TRUE;
    }
  return FALSE;
}

static GPtrArray *
list_cast (FabInspector *self,
           gint64        panel)
{
  GListModel *cast = fab_story_get_cast (get_story (self));
  g_autoptr(GListModel) beat = fab_story_dup_beat (get_story (self), panel);
  GPtrArray *members = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (cast); i++)
    {
      g_autoptr(FabCastMember) member = g_list_model_get_item (cast, i);

      if (is_in_beat (beat, fab_cast_member_get_name (member)))
        g_ptr_array_add (members, g_steal_pointer (&member));
    }

  return members;
}

static void
update_cast (FabInspector *self,
             gint64        panel)
{
  g_autoptr(GPtrArray) members = list_cast (self, panel);

  gtk_widget_set_visible (self->cast_group, members->len > 0);
  fab_cast_row_fill (self->cast, self->session, members);
}

static void
update_speech (FabInspector *self,
               FabPanel     *panel)
{
  gtk_widget_set_visible (self->speech, fab_panel_get_dialogue_element (panel) != 0);
  gtk_label_set_text (self->speaker, fab_panel_get_speaker (panel));
  fab_inline_text_set_text (self->dialogue, fab_panel_get_dialogue (panel));
}

static void
update_all (FabInspector *self)
{
  g_autoptr(FabPanel) panel = self->session ? fab_session_dup_panel (self->session) : NULL;
  g_autofree char *title = NULL;

  gtk_stack_set_visible_child_name (self->stack, panel ? "panel" : "empty");
  if (panel == NULL)
    return;
  self->updating = TRUE;
  /* Translators: %s is the number of a storyboard panel, such as 12A */
  title = g_strdup_printf (_("Panel %s"), fab_panel_get_label (panel));
  gtk_label_set_text (self->title, title);
  fab_inline_text_set_text (self->prompt, fab_panel_get_prompt (panel));
  update_speech (self, panel);
  update_chips (self, panel);
  fab_override_chips_show (self->overrides, self->session, fab_panel_get_id (panel));
  fab_takes_show (self->takes, self->thumbnails, fab_panel_get_id (panel));
  fab_paint_box_show (self->paint, panel);
  self->updating = FALSE;
}

static void
selected_cb (FabInspector *self)
{
  if (fab_inline_text_get_editing (self->prompt))
    fab_inline_text_cancel (self->prompt);
  fab_inline_text_commit (self->dialogue);
  update_all (self);
  update_cast (self, fab_session_get_selected (self->session));
}

/* Of other panels only what comes to the selected one by its own rows is shown here: its number, its length. */
static gboolean
concerns (FabInspector    *self,
          const FabChange *change)
{
  gint64 panel = fab_session_get_selected (self->session);
  g_autoptr(FabTake) take = NULL;

  switch (change->kind)
    {
    case FAB_KIND_JOB:
    case FAB_KIND_CLIP:
      return FALSE;
    case FAB_KIND_PANEL:
    case FAB_KIND_OVERRIDE:
      return change->id == panel;
    case FAB_KIND_TAKE:
      take = fab_story_ref_take (fab_session_get_story (self->session), change->id);
      return take == NULL || fab_take_get_panel (take) == panel;
    default:
      return TRUE;
    }
}

static void
story_changed_cb (FabInspector    *self,
                  const FabChange *changes,
                  guint            n)
{
  gboolean cast = FALSE, any = FALSE;

  for (guint i = 0; i < n; i++)
    {
      cast |= changes[i].kind == FAB_KIND_CAST || changes[i].kind == FAB_KIND_ELEMENT;
      any = any || concerns (self, &changes[i]);
    }
  if (any)
    update_all (self);
  if (cast)
    update_cast (self, fab_session_get_selected (self->session));
}

static void
timeline_cb (FabInspector *self)
{
  update_all (self);
}

static void
prompt_edited_cb (FabInspector *self,
                  const char   *text)
{
  fab_session_set_prompt (self->session, fab_session_get_selected (self->session), text);
}

static void
dialogue_edited_cb (FabInspector *self,
                    const char   *text)
{
  if (!self->updating)
    fab_session_set_dialogue (self->session, fab_session_get_selected (self->session), text);
}

static void
fab_inspector_dispose (GObject *object)
{
  FabInspector *self = FAB_INSPECTOR (object);

  g_clear_object (&self->session_signals);
  g_clear_object (&self->story_signals);
  g_clear_object (&self->thumbnails);
  g_clear_object (&self->session);
  g_clear_pointer (&self->chips_blob, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), FAB_TYPE_INSPECTOR);

  G_OBJECT_CLASS (fab_inspector_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/fabulaproject/Fabula/ui/inspector.ui");
  gtk_widget_class_bind_template_child (widget_class, FabInspector, stack);
  gtk_widget_class_bind_template_child (widget_class, FabInspector, title);
  gtk_widget_class_bind_template_child (widget_class, FabInspector, prompt);
  gtk_widget_class_bind_template_child (widget_class, FabInspector, speech);
  gtk_widget_class_bind_template_child (widget_class, FabInspector, speaker);
  gtk_widget_class_bind_template_child (widget_class, FabInspector, dialogue);
  gtk_widget_class_bind_template_child (widget_class, FabInspector, chips);
  gtk_widget_class_bind_template_child (widget_class, FabInspector, unknown);
  gtk_widget_class_bind_template_child (widget_class, FabInspector, takes);
  gtk_widget_class_bind_template_child (widget_class, FabInspector, paint);
  gtk_widget_class_bind_template_child (widget_class, FabInspector, overrides);
  gtk_widget_class_bind_template_child (widget_class, FabInspector, layers);
  gtk_widget_class_bind_template_child (widget_class, FabInspector, draw);
  gtk_widget_class_bind_template_child (widget_class, FabInspector, time);
  gtk_widget_class_bind_template_child (widget_class, FabInspector, cast_group);
  gtk_widget_class_bind_template_child (widget_class, FabInspector, cast);
  gtk_widget_class_bind_template_callback (widget_class, prompt_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, dialogue_edited_cb);
}

static void
fab_inspector_class_init (FabInspectorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fab_inspector_dispose;

  g_type_ensure (FAB_TYPE_INLINE_TEXT);
  g_type_ensure (FAB_TYPE_LAYERS_VIEW);
  g_type_ensure (FAB_TYPE_OVERRIDE_CHIPS);
  g_type_ensure (FAB_TYPE_PAINT_BOX);
  g_type_ensure (FAB_TYPE_PANEL_TIME);
  g_type_ensure (FAB_TYPE_TAKES);
  g_type_ensure (FAB_TYPE_WRAP_LAYOUT);
  bind_template (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "inspector");
}

/* On the canvas one draws already. */
static void
mode_cb (FabInspector *self)
{
  gtk_widget_set_visible (self->draw, fab_session_get_mode (self->session) != FAB_MODE_CANVAS);
}

static void
fab_inspector_init (FabInspector *self)
{
  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->updating = FALSE;

  self->session_signals = g_signal_group_new (FAB_TYPE_SESSION);
  g_signal_group_connect_object (self->session_signals, "notify::selected",
                                 G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_group_connect_object (self->session_signals, "notify::timeline",
                                 G_CALLBACK (timeline_cb), self, G_CONNECT_SWAPPED);
  g_signal_group_connect_object (self->session_signals, "notify::mode",
                                 G_CALLBACK (mode_cb), self, G_CONNECT_SWAPPED);
  self->story_signals = g_signal_group_new (FAB_TYPE_STORY);
  g_signal_group_connect_object (self->story_signals, "changed",
                                 G_CALLBACK (story_changed_cb), self, G_CONNECT_SWAPPED);
}

void
fab_inspector_set_thumbnails (FabInspector  *self,
                              FabThumbnails *thumbnails)
{
  g_return_if_fail (FAB_IS_INSPECTOR (self));

  if (self->thumbnails == thumbnails)
    return;
  g_set_object (&self->thumbnails, thumbnails);
  g_clear_object (&self->session);
  if (thumbnails)
    self->session = g_object_ref (fab_thumbnails_get_session (thumbnails));
  fab_layers_view_set_session (self->layers, self->session);
  fab_paint_box_set_session (self->paint, self->session);
  g_signal_group_set_target (self->session_signals, self->session);
  fab_panel_time_set_session (self->time, self->session);
  g_signal_group_set_target (self->story_signals, self->session ? get_story (self) : NULL);
  if (self->session)
    selected_cb (self);
  else
    update_all (self);
}

void
fab_inspector_edit_prompt (FabInspector *self)
{
  g_return_if_fail (FAB_IS_INSPECTOR (self));

  fab_inline_text_start (self->prompt);
}
