/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-next-card"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-next-card.h"

struct _FabNextCard
{
  GtkBox parent_instance;

  GtkPicture *picture;
  GtkLabel   *kind;
  GtkLabel   *title;
  GtkLabel   *beats;
  GtkLabel   *reason;
  GtkButton  *take;
};

G_DEFINE_FINAL_TYPE (FabNextCard, fab_next_card, GTK_TYPE_BOX)

static const char * const kinds[FAB_N_OFFERS] = {
  [FAB_OFFER_ESCALATE] = N_("It Gets Harder"),
  [FAB_OFFER_REVEAL] = N_("Something Comes to Light"),
  [FAB_OFFER_TURN] = N_("It Goes Another Way"),
};

static const char * const moods[FAB_N_MOODS] = {
  [FAB_MOOD_TENSE] = NC_("mood of a scene", "tense"),
  [FAB_MOOD_TENDER] = NC_("mood of a scene", "tender"),
  [FAB_MOOD_FUNNY] = NC_("mood of a scene", "funny"),
  [FAB_MOOD_DARK] = NC_("mood of a scene", "dark"),
  [FAB_MOOD_STRANGE] = NC_("mood of a scene", "strange"),
};

static void
fab_next_card_class_init (FabNextCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/fabulaproject/Fabula/ui/next-card.ui");
  gtk_widget_class_bind_template_child (widget_class, FabNextCard, picture);
  gtk_widget_class_bind_template_child (widget_class, FabNextCard, kind);
  gtk_widget_class_bind_template_child (widget_class, FabNextCard, title);
  gtk_widget_class_bind_template_child (widget_class, FabNextCard, beats);
  gtk_widget_class_bind_template_child (widget_class, FabNextCard, reason);
  gtk_widget_class_bind_template_child (widget_class, FabNextCard, take);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
fab_next_card_init (FabNextCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_beats (FabNextCard    *self,
            const FabOffer *offer)
{
  g_autofree char *beats = g_strjoinv ("\n• ", offer->beats);
  g_autofree char *text = g_strconcat ("• ", beats, NULL);

  gtk_label_set_text (self->beats, text);
}

GtkWidget *
fab_next_card_new (const FabOffer *offer,
                   guint           number,
                   const char     *reason)
{
  FabNextCard *self;
  g_autofree char *kind = NULL;

  g_return_val_if_fail (offer != NULL, NULL);

  self = g_object_new (FAB_TYPE_NEXT_CARD, NULL);
  /* Translators: a kind of continuation and its mood: “It Gets Harder · tense” */
  kind = g_strdup_printf (_("%s · %s"), _(kinds[offer->kind]), g_dpgettext2 (NULL, "mood of a scene", moods[offer->mood]));
  gtk_label_set_text (self->kind, kind);
  gtk_label_set_text (self->title, offer->title);
  show_beats (self, offer);
  gtk_label_set_text (self->reason, reason != NULL ? reason : "");
  gtk_widget_set_visible (GTK_WIDGET (self->reason), reason != NULL);
  gtk_picture_set_alternative_text (self->picture, offer->picture);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->take), "u", number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, kind, -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->take), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->title, NULL, -1);

  return GTK_WIDGET (self);
}

void
fab_next_card_set_paintable (FabNextCard  *self,
                             GdkPaintable *paintable)
{
  g_return_if_fail (FAB_IS_NEXT_CARD (self));

  gtk_picture_set_paintable (self->picture, paintable);
}

void
fab_next_card_set_taken (FabNextCard *self)
{
  g_return_if_fail (FAB_IS_NEXT_CARD (self));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->take), NULL);
  gtk_button_set_label (self->take, _("In the Script"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->take), FALSE);
}

gboolean
fab_next_card_is_taken (FabNextCard *self)
{
  g_return_val_if_fail (FAB_IS_NEXT_CARD (self), FALSE);

  return gtk_actionable_get_action_name (GTK_ACTIONABLE (self->take)) == NULL;
}
