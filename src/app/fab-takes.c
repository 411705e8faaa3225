/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-takes"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-takes.h"

struct _FabTakes
{
  GtkWidget parent_instance;

  GtkFlowBox    *box;

  FabThumbnails *thumbnails;
  gint64         panel;
  gboolean       updating;
};

G_DEFINE_FINAL_TYPE (FabTakes, fab_takes, GTK_TYPE_WIDGET)

static GtkWidget *
create_child (FabTake *take,
              guint    number)
{
  g_autofree char *name = g_strdup_printf ("%u", number);
  /* Translators: one drawn version of a panel, by number, and the engine that made it */
  g_autofree char *label = g_strdup_printf (_("Take %u, %s"), number, fab_take_get_engine (take));
  GtkWidget *child = gtk_flow_box_child_new ();
  GtkWidget *text = gtk_label_new (name);

  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), text);
  gtk_widget_add_css_class (child, "take");
  gtk_widget_set_tooltip_text (child, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data_full (G_OBJECT (child), "take", g_object_ref (take), g_object_unref);
  return child;
}

static void
activated_cb (FabTakes        *self,
              GtkFlowBoxChild *child)
{
  FabTake *take = g_object_get_data (G_OBJECT (child), "take");

  if (!self->updating)
    fab_session_select_take (fab_thumbnails_get_session (self->thumbnails), self->panel,
                             fab_take_get_id (take));
}

static void
fab_takes_dispose (GObject *object)
{
  FabTakes *self = FAB_TAKES (object);

  g_clear_object (&self->thumbnails);
  g_clear_pointer ((GtkWidget **) &self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (fab_takes_parent_class)->dispose (object);
}

static void
fab_takes_class_init (FabTakesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fab_takes_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "takes");
}

static void
fab_takes_init (FabTakes *self)
{
  self->box = GTK_FLOW_BOX (gtk_flow_box_new ());
  gtk_flow_box_set_homogeneous (self->box, TRUE);
  gtk_flow_box_set_min_children_per_line (self->box, 7);
  gtk_flow_box_set_max_children_per_line (self->box, 7);
  gtk_flow_box_set_column_spacing (self->box, 4);
  gtk_flow_box_set_row_spacing (self->box, 4);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Takes"), -1);
  g_signal_connect_object (self->box, "child-activated", G_CALLBACK (activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_parent (GTK_WIDGET (self->box), GTK_WIDGET (self));
}

void
fab_takes_show (FabTakes      *self,
                FabThumbnails *thumbnails,
                gint64         panel)
{
  FabStory *story;
  g_autoptr(GListModel) takes = NULL;
  g_autoptr(FabPanel) row = NULL;
  GtkWidget *child;
  guint n;

  g_return_if_fail (FAB_IS_TAKES (self));
  g_return_if_fail (FAB_IS_THUMBNAILS (thumbnails));

  g_set_object (&self->thumbnails, thumbnails);
  self->panel = panel;
  story = fab_session_get_story (fab_thumbnails_get_session (thumbnails));
  takes = fab_story_dup_takes (story, panel);
  row = fab_story_ref_panel (story, panel);
  n = g_list_model_get_n_items (takes);

  self->updating = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))))
    gtk_flow_box_remove (self->box, child);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(FabTake) take = g_list_model_get_item (takes, i);

      child = create_child (take, n - i);
      gtk_flow_box_append (self->box, child);
      if (row && fab_take_get_id (take) == fab_panel_get_take (row))
        gtk_flow_box_select_child (self->box, GTK_FLOW_BOX_CHILD (child));
    }
  self->updating = FALSE;
}
