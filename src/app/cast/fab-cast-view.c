/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-cast-view"

#include "config.h"

#include "fab-cast-row.h"
#include "fab-cast-view.h"
#include "fab-place-row.h"

struct _FabCastView
{
  AdwWindow parent_instance;

  GtkListBox   *cast;
  GtkListBox   *places;
  GtkWidget    *cast_group;
  GtkWidget    *places_group;
  GtkStack     *stack;

  FabSession   *session;
  GSignalGroup *story_signals;
};

G_DEFINE_FINAL_TYPE (FabCastView, fab_cast_view, ADW_TYPE_WINDOW)

static GPtrArray *
list_members (FabStory *story)
{
  GListModel *cast = fab_story_get_cast (story);
  GPtrArray *members = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (cast); i++)
    g_ptr_array_add (members, g_list_model_get_item (cast, i));

  return members;
}

/* Rows that are right stay, so that one who writes in a row is not disturbed. */
static void
show_places (FabCastView *self,
             GPtrArray   *places)
{
  GtkListBoxRow *row;

  for (guint i = 0; i < places->len; i++)
    {
      row = gtk_list_box_get_row_at_index (self->places, i);
      if (row && fab_place_row_shows (FAB_PLACE_ROW (row), places->pdata[i]))
        continue;
      if (row)
        gtk_list_box_remove (self->places, GTK_WIDGET (row));
      gtk_list_box_insert (self->places, fab_place_row_new (self->session, places->pdata[i]), i);
    }
  while ((row = gtk_list_box_get_row_at_index (self->places, places->len)))
    gtk_list_box_remove (self->places, GTK_WIDGET (row));
}

static void
update (FabCastView *self)
{
  FabStory *story = fab_session_get_story (self->session);
  g_autoptr(GPtrArray) members = list_members (story);
  g_autoptr(GPtrArray) places = fab_places_list (fab_story_get_elements (story));

  fab_cast_row_fill (self->cast, self->session, members);
  show_places (self, places);
  gtk_widget_set_visible (self->cast_group, members->len > 0);
  gtk_widget_set_visible (self->places_group, places->len > 0);
  gtk_stack_set_visible_child_name (self->stack, members->len + places->len > 0 ? "lists" : "empty");
}

static void
changed_cb (FabCastView     *self,
            const FabChange *changes,
            guint            n)
{
  gboolean concerned = FALSE;

  for (guint i = 0; i < n; i++)
    concerned |= changes[i].kind == FAB_KIND_CAST || changes[i].kind == FAB_KIND_ELEMENT
                 || changes[i].kind == FAB_KIND_SCENE;
  if (concerned)
    update (self);
}

static void
fab_cast_view_dispose (GObject *object)
{
  FabCastView *self = FAB_CAST_VIEW (object);

  g_clear_object (&self->story_signals);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (fab_cast_view_parent_class)->dispose (object);
}

static void
fab_cast_view_class_init (FabCastViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fab_cast_view_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/fabulaproject/Fabula/ui/cast.ui");
  gtk_widget_class_bind_template_child (widget_class, FabCastView, cast);
  gtk_widget_class_bind_template_child (widget_class, FabCastView, places);
  gtk_widget_class_bind_template_child (widget_class, FabCastView, cast_group);
  gtk_widget_class_bind_template_child (widget_class, FabCastView, places_group);
  gtk_widget_class_bind_template_child (widget_class, FabCastView, stack);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
fab_cast_view_init (FabCastView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->story_signals = g_signal_group_new (FAB_TYPE_STORY);
  g_signal_group_connect_object (self->story_signals, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
fab_cast_view_new (GtkWindow  *parent,
                   FabSession *session)
{
  FabCastView *self;

  g_return_val_if_fail (FAB_IS_SESSION (session), NULL);

  self = g_object_new (FAB_TYPE_CAST_VIEW, "transient-for", parent, "destroy-with-parent", TRUE, NULL);
  self->session = g_object_ref (session);
  g_signal_group_set_target (self->story_signals, fab_session_get_story (session));
  update (self);

  return GTK_WIDGET (self);
}
