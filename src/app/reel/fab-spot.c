/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-paper"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-spot.h"

struct _FabSpot
{
  GtkWidget parent_instance;

  char  *id;
  char  *label;
  double box[4];
};

G_DEFINE_FINAL_TYPE (FabSpot, fab_spot, GTK_TYPE_WIDGET)

static void
fab_spot_finalize (GObject *object)
{
  FabSpot *self = FAB_SPOT (object);

  g_free (self->id);
  g_free (self->label);

  G_OBJECT_CLASS (fab_spot_parent_class)->finalize (object);
}

static void
fab_spot_class_init (FabSpotClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fab_spot_finalize;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "spot");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_BUTTON);
}

static void
fab_spot_init (FabSpot *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
fab_spot_new (const char *id)
{
  FabSpot *self;

  g_return_val_if_fail (id != NULL, NULL);

  self = g_object_new (FAB_TYPE_SPOT, NULL);
  self->id = g_strdup (id);

  return GTK_WIDGET (self);
}

const char *
fab_spot_get_id (FabSpot *self)
{
  g_return_val_if_fail (FAB_IS_SPOT (self), NULL);

  return self->id;
}

const double *
fab_spot_get_box (FabSpot *self)
{
  g_return_val_if_fail (FAB_IS_SPOT (self), NULL);

  return self->box;
}

static const char *
name_place (double share)
{
  if (share < 1 / 3.)
    return _("on the left");

  return share > 2 / 3. ? _("on the right") : _("in the middle");
}

void
fab_spot_update (FabSpot         *self,
                 const FabObject *object,
                 const double     box[4],
                 double           aspect,
                 double           distance)
{
  g_autofree char *label = NULL;

  g_return_if_fail (FAB_IS_SPOT (self));
  g_return_if_fail (object != NULL && box != NULL);

  memcpy (self->box, box, sizeof self->box);
  /* Translators: what is drawn, where in the picture ("on the left"), and its distance in metres */
  label = g_strdup_printf (_("%s, %s, %.1f m from the camera"), object->name,
                           name_place ((box[0] + box[2] / 2) / aspect), distance);
  if (g_strcmp0 (label, self->label) == 0)
    return;
  g_free (self->label);
  self->label = g_steal_pointer (&label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->label, -1);
}
