/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-blocking-bar"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-artist-words.h"
#include "fab-blocking-bar.h"
#include "fab-choices.h"
#include "fab-figure.h"
#include "fab-pose-words.h"
#include "fab-wrap-layout.h"

struct _FabBlockingBar
{
  GtkWidget parent_instance;

  GtkLabel      *name;
  GtkMenuButton *body;
  GtkMenuButton *arms;
  GtkMenuButton *emotion;
  GtkMenuButton *look;
  GtkWidget     *hide;
  GtkWidget     *reset;
  GtkDropDown   *lens;

  FabReblocking *reblocking;
  gulong         changed_id;
  gboolean       updating;
};

G_DEFINE_FINAL_TYPE (FabBlockingBar, fab_blocking_bar, GTK_TYPE_WIDGET)

/* --- what there is to choose -------------------------------------------------------------------- */

static char *
quote (const char *text)
{
  g_autoptr(JsonNode) node = json_node_init_string (json_node_alloc (), text);

  return json_to_string (node, FALSE);
}

static char *
join_pose (const char *lower,
           const char *upper)
{
  return g_strdup_printf ("%s+%s", lower, upper ? upper : "idle");
}

static FabBlocking *
show_changed (FabBlockingBar *self,
              const char     *property,
              const char     *text,
              gboolean        face)
{
  FabBlocking *blocking = fab_reblocking_get_blocking (self->reblocking);
  const char *id = fab_reblocking_get_selected (self->reblocking);
  g_autofree char *value = quote (text);
  g_autoptr(FabBlocking) changed = NULL;

  if (blocking == NULL || id == NULL)
    return NULL;
  changed = fab_blocking_with_override (blocking, id, property, value);

  return fab_blocking_solo (changed, id, face);
}

static FabBlocking *
show_body (const char *id,
           gpointer    data)
{
  FabBlockingBar *self = data;
  FabObject object;
  g_autofree char *pose = NULL;

  if (!fab_reblocking_get_object (self->reblocking, &object))
    return NULL;
  pose = join_pose (id, object.upper);

  return show_changed (self, "pose", pose, FALSE);
}

static FabBlocking *
show_arms (const char *id,
           gpointer    data)
{
  FabBlockingBar *self = data;
  FabObject object;
  g_autofree char *pose = NULL;

  if (!fab_reblocking_get_object (self->reblocking, &object))
    return NULL;
  pose = join_pose (object.lower, id);

  return show_changed (self, "pose", pose, FALSE);
}

static FabBlocking *
show_emotion (const char *id,
              gpointer    data)
{
  return show_changed (data, "emotion", id, TRUE);
}

static void
tell (FabBlockingBar *self,
      const char     *property,
      const char     *text)
{
  g_autofree char *value = quote (text);

  fab_reblocking_set (self->reblocking, property, value);
}

static void
body_chosen_cb (FabBlockingBar *self,
                const char     *id)
{
  FabObject object;
  g_autofree char *pose = NULL;

  if (!fab_reblocking_get_object (self->reblocking, &object))
    return;
  pose = join_pose (id, object.upper);
  tell (self, "pose", pose);
}

static void
arms_chosen_cb (FabBlockingBar *self,
                const char     *id)
{
  FabObject object;
  g_autofree char *pose = NULL;

  if (!fab_reblocking_get_object (self->reblocking, &object))
    return;
  pose = join_pose (object.lower, id);
  tell (self, "pose", pose);
}

static void
emotion_chosen_cb (FabBlockingBar *self,
                   const char     *id)
{
  tell (self, "emotion", id);
}

static void
look_chosen_cb (FabBlockingBar *self,
                const char     *id)
{
  tell (self, "look", id);
}

/* People have names; what things are called is in the tables of the artist. */
static const char *
say_name (const FabObject *object)
{
  return object->figure ? object->name : fab_artist_words_say (object->name);
}

/* Whom or what one could look at, and straight ahead. */
static void
fill_looks (FabBlockingBar *self,
            FabChoices     *choices,
            FabObject      *object)
{
  FabBlocking *blocking = fab_reblocking_get_blocking (self->reblocking);
  g_autoptr(GPtrArray) ids = g_ptr_array_new (), names = g_ptr_array_new ();

  g_ptr_array_add (ids, (gpointer) "");
  g_ptr_array_add (names, _("Straight Ahead"));
  for (gsize i = 0; i < fab_blocking_get_n_objects (blocking); i++)
    {
      FabObject other;

      fab_blocking_get_object (blocking, i, &other);
      if (other.hidden || g_strcmp0 (other.id, object->id) == 0)
        continue;
      g_ptr_array_add (ids, (gpointer) other.id);
      g_ptr_array_add (names, (gpointer) say_name (&other));
    }
  g_ptr_array_add (ids, NULL);
  g_ptr_array_add (names, NULL);
  fab_choices_fill (choices, (const char * const *) ids->pdata, (const char * const *) names->pdata,
                    object->look ? object->look : "", NULL, NULL);
}

static void
fill_poses (FabBlockingBar     *self,
            FabChoices         *choices,
            const char * const *ids,
            const char         *current,
            FabChoiceFunc       func)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new ();

  for (gsize i = 0; ids[i] != NULL; i++)
    g_ptr_array_add (names, (gpointer) fab_pose_words_say (ids[i]));
  fab_choices_fill (choices, ids, (const char * const *) names->pdata, current, func, self);
}

/* Filled when they are opened: what is selected may be another by then. */
static void
fill_cb (GtkMenuButton *button,
         gpointer       data)
{
  FabBlockingBar *self = data;
  FabChoices *choices = FAB_CHOICES (gtk_menu_button_get_popover (button));
  FabObject object;

  if (!fab_reblocking_get_object (self->reblocking, &object))
    return;
  if (button == self->body)
    fill_poses (self, choices, fab_pose_list_lower (), object.lower, show_body);
  else if (button == self->arms)
    fill_poses (self, choices, fab_pose_list_upper (), object.upper, show_arms);
  else if (button == self->emotion)
    fab_choices_fill (choices, fab_expression_list (), NULL, object.emotion ? object.emotion : "neutral",
                      show_emotion, self);
  else
    fill_looks (self, choices, &object);
}

static void
add_choices (FabBlockingBar *self,
             GtkMenuButton  *button,
             GCallback       chosen_cb)
{
  GtkWidget *choices = fab_choices_new ();

  g_signal_connect_object (choices, "chosen", chosen_cb, self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, choices);
  gtk_menu_button_set_create_popup_func (button, fill_cb, self, NULL);
}

/* --- following ---------------------------------------------------------------------------------- */

static void
update_lens (FabBlockingBar *self)
{
  const int *lenses = fab_reblocking_list_lenses ();
  int lens = fab_reblocking_get_lens (self->reblocking);
  guint chosen = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; lenses[i] != 0; i++)
    if (lenses[i] == lens)
      chosen = i;
  self->updating = TRUE;
  gtk_drop_down_set_selected (self->lens, chosen);
  self->updating = FALSE;
}

static void
update_all (FabBlockingBar *self)
{
  FabBlocking *blocking = self->reblocking ? fab_reblocking_get_blocking (self->reblocking) : NULL;
  GtkMenuButton *acting[] = { self->body, self->arms, self->emotion, self->look };
  FabObject object;
  gboolean any = blocking && fab_reblocking_get_object (self->reblocking, &object);

  gtk_label_set_text (self->name, any ? say_name (&object) : blocking ? _("Click to select")
                                                               : _("Not a blocking"));
  /* Not hidden: the paper must not jump whenever something is clicked. */
  for (guint i = 0; i < G_N_ELEMENTS (acting); i++) /* what only somebody can be told */
    gtk_widget_set_sensitive (GTK_WIDGET (acting[i]), any && object.figure);
  gtk_widget_set_sensitive (self->hide, any);
  gtk_widget_set_sensitive (self->reset, any);
  gtk_widget_set_sensitive (GTK_WIDGET (self->lens), blocking != NULL);
  if (blocking)
    update_lens (self);
}

static void
lens_cb (FabBlockingBar *self)
{
  guint chosen = gtk_drop_down_get_selected (self->lens);

  if (!self->updating && self->reblocking && chosen != GTK_INVALID_LIST_POSITION)
    fab_reblocking_set_lens (self->reblocking, fab_reblocking_list_lenses ()[chosen]);
}

static void
hide_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  fab_reblocking_set (FAB_BLOCKING_BAR (widget)->reblocking, "hidden", "true");
}

static void
reset_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  FabReblocking *reblocking = FAB_BLOCKING_BAR (widget)->reblocking;

  fab_reblocking_reset (reblocking, g_str_equal (name, "blocking.reset") ? fab_reblocking_get_selected (reblocking)
                                                                        : NULL);
}

static void
fab_blocking_bar_dispose (GObject *object)
{
  fab_blocking_bar_set_reblocking (FAB_BLOCKING_BAR (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), FAB_TYPE_BLOCKING_BAR);

  G_OBJECT_CLASS (fab_blocking_bar_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/fabulaproject/Fabula/ui/blocking-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, FabBlockingBar, name);
  gtk_widget_class_bind_template_child (widget_class, FabBlockingBar, body);
  gtk_widget_class_bind_template_child (widget_class, FabBlockingBar, arms);
  gtk_widget_class_bind_template_child (widget_class, FabBlockingBar, emotion);
  gtk_widget_class_bind_template_child (widget_class, FabBlockingBar, look);
  gtk_widget_class_bind_template_child (widget_class, FabBlockingBar, hide);
  gtk_widget_class_bind_template_child (widget_class, FabBlockingBar, reset);
  gtk_widget_class_bind_template_child (widget_class, FabBlockingBar, lens);
  gtk_widget_class_bind_template_callback (widget_class, lens_cb);
}

static void
fab_blocking_bar_class_init (FabBlockingBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fab_blocking_bar_dispose;
  g_type_ensure (FAB_TYPE_WRAP_LAYOUT);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "blocking.hide", NULL, hide_cb);
  gtk_widget_class_install_action (widget_class, "blocking.reset", NULL, reset_cb);
  gtk_widget_class_install_action (widget_class, "blocking.reset-all", NULL, reset_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, FAB_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "blockingbar");
}

static void
fill_lenses (FabBlockingBar *self)
{
  const int *lenses = fab_reblocking_list_lenses ();
  g_autoptr(GtkStringList) list = gtk_string_list_new (NULL);

  for (guint i = 0; lenses[i] != 0; i++)
    {
      /* Translators: the focal length of a lens */
      g_autofree char *text = g_strdup_printf (_("%d mm"), lenses[i]);

      gtk_string_list_append (list, text);
    }
  gtk_drop_down_set_model (self->lens, G_LIST_MODEL (list));
}

static void
fab_blocking_bar_init (FabBlockingBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->updating = TRUE;
  fill_lenses (self);
  self->updating = FALSE;
  add_choices (self, self->body, G_CALLBACK (body_chosen_cb));
  add_choices (self, self->arms, G_CALLBACK (arms_chosen_cb));
  add_choices (self, self->emotion, G_CALLBACK (emotion_chosen_cb));
  add_choices (self, self->look, G_CALLBACK (look_chosen_cb));
}

void
fab_blocking_bar_set_reblocking (FabBlockingBar *self,
                                 FabReblocking  *reblocking)
{
  g_return_if_fail (FAB_IS_BLOCKING_BAR (self));

  if (self->reblocking == reblocking)
    return;
  if (self->reblocking)
    g_clear_signal_handler (&self->changed_id, self->reblocking);
  g_set_object (&self->reblocking, reblocking);
  if (reblocking == NULL)
    return;
  self->changed_id = g_signal_connect_object (reblocking, "changed", G_CALLBACK (update_all), self,
                                              G_CONNECT_SWAPPED);
  update_all (self);
}
