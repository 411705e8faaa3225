/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-next-window"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-boarding.h"
#include "fab-message.h"
#include "fab-next-card.h"
#include "fab-next-window.h"
#include "fab-prompt-texture.h"
#include "fab-session-wish.h"

#define PICTURE_WIDTH 560
#define PICTURE_HEIGHT 315

struct _FabNextWindow
{
  AdwWindow parent_instance;

  GtkLabel       *heading;
  GtkFlowBox     *cards;
  GtkSpinner     *spinner;
  GtkLabel       *trouble;
  GtkButton      *stop;

  FabSession   *session;
  gint64        scene;   /* that the offers follow */
  gint64        last;    /* behind which the next one that is taken goes */
  GPtrArray    *offers;  /* or NULL */
  guint         version; /* how often others were asked for */
  guint         taken;   /* of these offers */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (FabNextWindow, fab_next_window, ADW_TYPE_WINDOW)

static void
update_actions (FabNextWindow *self,
                gboolean       writing)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_spinner_set_spinning (self->spinner, writing);
  gtk_widget_set_visible (GTK_WIDGET (self->stop), writing);
  gtk_widget_action_set_enabled (widget, "next.others", !writing);
  gtk_widget_action_set_enabled (widget, "next.on", !writing && self->taken > 0);
  gtk_widget_action_set_enabled (widget, "next.take", !writing && self->offers != NULL);
}

static void
show_trouble (FabNextWindow *self,
              const GError  *error)
{
  gboolean any = error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_autofree char *text = any ? fab_message_for_error (error) : NULL;

  gtk_label_set_text (self->trouble, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), any);
}

/* --- the cards -------------------------------------------------------------------------------- */

static void
drawn_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr(FabNextCard) card = data;
  g_autoptr(GdkTexture) texture = fab_prompt_texture_load_finish (result, NULL);

  if (texture != NULL)
    fab_next_card_set_paintable (card, GDK_PAINTABLE (texture));
}

static GStrv
list_cast (FabStory *story)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  GListModel *cast = fab_story_get_cast (story);

  for (guint i = 0; i < g_list_model_get_n_items (cast); i++)
    {
      g_autoptr(FabCastMember) member = g_list_model_get_item (cast, i);

      g_strv_builder_add (builder, fab_cast_member_get_name (member));
      g_strv_builder_add (builder, fab_cast_member_get_description (member));
    }

  return g_strv_builder_end (builder);
}

static void
draw_card (FabNextWindow  *self,
           FabNextCard    *card,
           const FabOffer *offer)
{
  FabStory *story = fab_session_get_story (self->session);
  g_autofree char *setting = fab_boarding_dup_setting (story, self->scene);
  g_auto(GStrv) cast = list_cast (story);

  fab_prompt_texture_load_async (offer->picture, setting, (const char * const *) cast,
                                 fab_story_get_setting (story, "look"), PICTURE_WIDTH, PICTURE_HEIGHT, self->cancellable, drawn_cb,
                                 g_object_ref (card));
}

static void
clear_cards (FabNextWindow *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->cards))) != NULL)
    gtk_flow_box_remove (self->cards, child);
}

static void
show_cards (FabNextWindow *self)
{
  g_autoptr(FabLeaning) leaning = fab_session_create_leaning (self->session);

  clear_cards (self);
  for (guint i = 0; i < self->offers->len; i++)
    {
      const FabOffer *offer = self->offers->pdata[i];
      g_autofree char *reason = fab_leaning_explain (leaning, offer);
      GtkWidget *card = fab_next_card_new (offer, i, reason);

      gtk_flow_box_append (self->cards, card);
      gtk_widget_set_focusable (gtk_widget_get_parent (card), FALSE);
      draw_card (self, FAB_NEXT_CARD (card), offer);
    }
}

static void
show_heading (FabNextWindow *self)
{
  g_autoptr(FabScene) scene = fab_story_ref_scene (fab_session_get_story (self->session), self->scene);
  /* Translators: %s is the heading of a scene */
  g_autofree char *text = g_strdup_printf (_("After %s"), scene != NULL ? fab_scene_get_heading (scene) : "");

  gtk_label_set_text (self->heading, text);
}

/* --- asking ----------------------------------------------------------------------------------- */

static void
offered_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr(FabNextWindow) self = data;
  g_autoptr(GError) error = NULL;
  GPtrArray *offers = fab_session_offer_finish (FAB_SESSION (source), result, &error);

  if (self->session == NULL) /* the window was closed */
    {
      g_clear_pointer (&offers, g_ptr_array_unref);
      return;
    }
  show_trouble (self, error);
  if (offers != NULL)
    {
      g_clear_pointer (&self->offers, g_ptr_array_unref);
      self->offers = offers;
      self->taken = 0;
      show_cards (self);
    }
  update_actions (self, FALSE);
}

static void
ask (FabNextWindow *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  update_actions (self, TRUE);
  show_heading (self);
  fab_session_offer_async (self->session, self->scene, self->version, self->cancellable, offered_cb, g_object_ref (self));
}

static void
others_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  FabNextWindow *self = FAB_NEXT_WINDOW (widget);

  self->version++;
  ask (self);
}

static void
on_cb (GtkWidget  *widget,
       const char *name,
       GVariant   *parameter)
{
  FabNextWindow *self = FAB_NEXT_WINDOW (widget);

  self->scene = self->last;
  ask (self);
}

static void
stop_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  FabNextWindow *self = FAB_NEXT_WINDOW (widget);

  g_cancellable_cancel (self->cancellable);
  fab_session_stop_writing (self->session);
}

/* --- taking ----------------------------------------------------------------------------------- */

typedef struct
{
  FabNextWindow *window;
  FabNextCard   *card;
} Taking;

static void
taken_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autofree Taking *taking = data;
  g_autoptr(FabNextWindow) self = taking->window;
  g_autoptr(FabNextCard) card = taking->card;
  g_autoptr(GError) error = NULL;
  gint64 scene = fab_session_take_offer_finish (FAB_SESSION (source), result, &error);

  if (self->session == NULL)
    return;
  show_trouble (self, error);
  if (scene > 0)
    {
      self->last = scene;
      self->taken++;
      fab_next_card_set_taken (card);
    }
  update_actions (self, FALSE);
}

static FabNextCard *
find_card (FabNextWindow *self,
           guint          number)
{
  GtkFlowBoxChild *child = gtk_flow_box_get_child_at_index (self->cards, (int) number);

  return child != NULL ? FAB_NEXT_CARD (gtk_flow_box_child_get_child (child)) : NULL;
}

static void
take_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  FabNextWindow *self = FAB_NEXT_WINDOW (widget);
  guint number = g_variant_get_uint32 (parameter);
  FabNextCard *card = find_card (self, number);
  Taking *taking;

  if (card == NULL || fab_next_card_is_taken (card))
    return;
  taking = g_new (Taking, 1);
  *taking = (Taking) { g_object_ref (self), g_object_ref (card) };
  update_actions (self, TRUE);
  fab_session_take_offer_async (self->session, self->last, self->offers, number, self->taken == 0, taken_cb, taking);
}

/* --- the window ------------------------------------------------------------------------------- */

static gboolean
fab_next_window_close_request (GtkWindow *window)
{
  g_cancellable_cancel (FAB_NEXT_WINDOW (window)->cancellable);

  return GTK_WINDOW_CLASS (fab_next_window_parent_class)->close_request (window);
}

static void
fab_next_window_dispose (GObject *object)
{
  FabNextWindow *self = FAB_NEXT_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  g_clear_pointer (&self->offers, g_ptr_array_unref);

  G_OBJECT_CLASS (fab_next_window_parent_class)->dispose (object);
}

static void
fab_next_window_class_init (FabNextWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fab_next_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = fab_next_window_close_request;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/fabulaproject/Fabula/ui/next-window.ui");
  gtk_widget_class_bind_template_child (widget_class, FabNextWindow, heading);
  gtk_widget_class_bind_template_child (widget_class, FabNextWindow, cards);
  gtk_widget_class_bind_template_child (widget_class, FabNextWindow, spinner);
  gtk_widget_class_bind_template_child (widget_class, FabNextWindow, trouble);
  gtk_widget_class_bind_template_child (widget_class, FabNextWindow, stop);
  gtk_widget_class_install_action (widget_class, "next.others", NULL, others_cb);
  gtk_widget_class_install_action (widget_class, "next.on", NULL, on_cb);
  gtk_widget_class_install_action (widget_class, "next.stop", NULL, stop_cb);
  gtk_widget_class_install_action (widget_class, "next.take", "u", take_cb);
  for (guint i = 0; i < FAB_N_OFFERS; i++)
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1 + i, 0, "next.take", "u", i);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F5, 0, "next.others", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
fab_next_window_init (FabNextWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
fab_next_window_new (GtkWindow  *parent,
                     FabSession *session,
                     gint64      scene)
{
  FabNextWindow *self;

  g_return_val_if_fail (FAB_IS_SESSION (session), NULL);

  self = g_object_new (FAB_TYPE_NEXT_WINDOW, "transient-for", parent, "modal", TRUE, NULL);
  self->session = g_object_ref (session);
  self->scene = self->last = scene;
  ask (self);

  return GTK_WIDGET (self);
}
