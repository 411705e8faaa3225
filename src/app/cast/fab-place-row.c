/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-place-row"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-place-row.h"

struct _FabPlaceRow
{
  AdwExpanderRow parent_instance;

  GtkEditable *name;

  FabSession  *session;
  char        *place;
  guint        scenes;
  gint64       first;
};

G_DEFINE_FINAL_TYPE (FabPlaceRow, fab_place_row, ADW_TYPE_EXPANDER_ROW)

static void
name_cb (FabPlaceRow *self)
{
  fab_session_rename_place (self->session, self->place, gtk_editable_get_text (self->name));
}

static void
jump_cb (FabPlaceRow *self)
{
  fab_session_select_scene (self->session, self->first);
}

static void
fab_place_row_finalize (GObject *object)
{
  FabPlaceRow *self = FAB_PLACE_ROW (object);

  g_clear_object (&self->session);
  g_free (self->place);

  G_OBJECT_CLASS (fab_place_row_parent_class)->finalize (object);
}

static void
fab_place_row_class_init (FabPlaceRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fab_place_row_finalize;
}

static void
fab_place_row_init (FabPlaceRow *self)
{
  GtkWidget *jump = gtk_button_new_from_icon_name ("go-jump-symbolic"), *name = adw_entry_row_new ();

  gtk_widget_add_css_class (jump, "flat");
  gtk_widget_set_valign (jump, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (jump, _("Go to the First Scene"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (jump), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Go to the First Scene"), -1);
  g_signal_connect_object (jump, "clicked", G_CALLBACK (jump_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (self), jump);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (name), _("Name"));
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (name), TRUE);
  g_signal_connect_object (name, "apply", G_CALLBACK (name_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), name);
  self->name = GTK_EDITABLE (name);
}

GtkWidget *
fab_place_row_new (FabSession     *session,
                   const FabPlace *place)
{
  g_autofree char *scenes = NULL;
  FabPlaceRow *self;

  g_return_val_if_fail (FAB_IS_SESSION (session), NULL);
  g_return_val_if_fail (place != NULL, NULL);

  scenes = g_strdup_printf (g_dngettext (NULL, "%u scene", "%u scenes", place->scenes), place->scenes);
  self = g_object_new (FAB_TYPE_PLACE_ROW, "use-markup", FALSE, "title", place->name, "subtitle", scenes, NULL);
  self->session = g_object_ref (session);
  self->place = g_strdup (place->name);
  self->scenes = place->scenes;
  self->first = place->first;
  gtk_editable_set_text (self->name, place->name);

  return GTK_WIDGET (self);
}

gboolean
fab_place_row_shows (FabPlaceRow    *self,
                     const FabPlace *place)
{
  g_return_val_if_fail (FAB_IS_PLACE_ROW (self), FALSE);

  return g_strcmp0 (self->place, place->name) == 0 && self->scenes == place->scenes && self->first == place->first;
}
