/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-takes"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-painter-kinds.h"
#include "fab-take-texture.h"
#include "fab-takes.h"

#define THUMB_WIDTH 58

struct _FabTakes
{
  GtkWidget parent_instance;

  GtkFlowBox    *box;

  FabThumbnails *thumbnails;
  gint64         panel;
  gboolean       updating;
  char          *shown;
};

G_DEFINE_FINAL_TYPE (FabTakes, fab_takes, GTK_TYPE_WIDGET)

static const char *
describe_guide (const char *guide)
{
  static const struct { const char *guide, *words; } guides[] = {
    { "drawing", N_("after the drawing") }, { "lines", N_("after its lines") },
    { "depth", N_("after its depth") },     { "pose", N_("after its poses") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (guides); i++)
    if (g_str_equal (guides[i].guide, guide))
      return _(guides[i].words);

  return guide;
}

static char *
describe (FabTake *take,
          guint    number)
{
  const FabPainterKind *kind = fab_painter_kind_find (fab_take_get_engine (take));
  gboolean own = g_str_equal (fab_take_get_engine (take), "builtin");
  g_autoptr(GString) text = g_string_new (NULL);

  /* Translators: one drawn version of a panel, by number, and the engine that made it */
  g_string_append_printf (text, _("Take %u, %s"), number, kind ? kind->name : own ? _("drawn by Fabula") : fab_take_get_engine (take));
  if (*fab_take_get_model (take) && !own)
    g_string_append_printf (text, " (%s)", fab_take_get_model (take));
  if (*fab_take_get_guide (take))
    g_string_append_printf (text, " · %s", describe_guide (fab_take_get_guide (take)));
  if (*fab_take_get_sent (take))
    g_string_append_printf (text, "\n%s", fab_take_get_sent (take));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GtkWidget *
create_child (FabTakes *self,
              FabTake  *take,
              guint     number)
{
  FabSession *session = fab_thumbnails_get_session (self->thumbnails);
  g_autofree char *name = g_strdup_printf ("%u", number), *label = describe (take, number);
  GtkWidget *child = gtk_flow_box_child_new (), *overlay = gtk_overlay_new ();
  GtkWidget *text = gtk_label_new (name), *picture = gtk_picture_new ();
  GtkWidget *frame = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0); /* as large as the picture is to be, whatever it is */

  gtk_picture_set_can_shrink (GTK_PICTURE (picture), TRUE);
  gtk_widget_set_size_request (frame, THUMB_WIDTH, (int) (THUMB_WIDTH / fab_session_get_aspect (session)));
  fab_take_texture_show (GTK_PICTURE (picture), fab_session_get_story (session), take, 2 * THUMB_WIDTH,
                         (int) (2 * THUMB_WIDTH / fab_session_get_aspect (session)));
  gtk_widget_set_halign (text, GTK_ALIGN_START);
  gtk_widget_set_valign (text, GTK_ALIGN_END);
  gtk_widget_add_css_class (text, "take-number");
  gtk_overlay_set_child (GTK_OVERLAY (overlay), frame);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), picture);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), text);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), overlay);
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
  g_clear_pointer (&self->shown, g_free);
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
  gtk_flow_box_set_min_children_per_line (self->box, 4);
  gtk_flow_box_set_max_children_per_line (self->box, 4);
  gtk_flow_box_set_column_spacing (self->box, 4);
  gtk_flow_box_set_row_spacing (self->box, 4);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Takes"), -1);
  g_signal_connect_object (self->box, "child-activated", G_CALLBACK (activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_parent (GTK_WIDGET (self->box), GTK_WIDGET (self));
}

/* What is shown already is not drawn again: only another one may be chosen. */
static gboolean
shows_same (FabTakes   *self,
            FabStory   *story,
            gint64      panel,
            GListModel *takes,
            FabPanel   *row)
{
  g_autofree char *state = g_strdup_printf ("%p %" G_GINT64_FORMAT " %s", story, panel, fab_story_get_setting (story, "look"));
  g_autoptr(GString) full = g_string_new (state);
  guint n = g_list_model_get_n_items (takes);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(FabTake) take = g_list_model_get_item (takes, i);

      g_string_append_printf (full, " %" G_GINT64_FORMAT, fab_take_get_id (take));
    }
  if (g_strcmp0 (full->str, self->shown) != 0)
    {
      g_free (self->shown);
      self->shown = g_string_free (g_steal_pointer (&full), FALSE);
      return FALSE;
    }
  for (guint i = 0; i < n && row; i++)
    {
      GtkFlowBoxChild *child = gtk_flow_box_get_child_at_index (self->box, i);
      FabTake *take = g_object_get_data (G_OBJECT (child), "take");

      if (fab_take_get_id (take) == fab_panel_get_take (row))
        gtk_flow_box_select_child (self->box, child);
    }

  return TRUE;
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

  if (shows_same (self, story, panel, takes, row))
    return;
  self->updating = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))))
    gtk_flow_box_remove (self->box, child);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(FabTake) take = g_list_model_get_item (takes, i);

      child = create_child (self, take, n - i);
      gtk_flow_box_append (self->box, child);
      if (row && fab_take_get_id (take) == fab_panel_get_take (row))
        gtk_flow_box_select_child (self->box, GTK_FLOW_BOX_CHILD (child));
    }
  self->updating = FALSE;
}
