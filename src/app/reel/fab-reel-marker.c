/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The remark of a marker, where the marker is. */
#define G_LOG_DOMAIN "fab-reel-view"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-reel-view-private.h"

static const char * const colors[][2] = {
  { N_("Yellow"), "" }, { N_("Red"), "#e01b24" }, { N_("Green"), "#2ec27e" }, { N_("Blue"), "#3584e4" },
  { N_("Purple"), "#9141ac" },
};

guint
_fab_reel_marker_find_color (const char *color)
{
  for (guint i = 0; i < G_N_ELEMENTS (colors); i++)
    if (g_strcmp0 (colors[i][1], color) == 0)
      return i;

  return 0;
}

typedef struct
{
  FabReelView *self;
  gint64       marker;
  GtkEntry    *text;
  GtkDropDown *color;
} Remark;

static void
commit (Remark *remark)
{
  guint color = MIN (gtk_drop_down_get_selected (remark->color), G_N_ELEMENTS (colors) - 1);

  if (remark->self->session)
    fab_session_set_marker (remark->self->session, remark->marker, colors[color][1],
                            gtk_editable_get_text (GTK_EDITABLE (remark->text)));
}

static void
activate_cb (GtkPopover *popover)
{
  gtk_popover_popdown (popover);
}

static void
closed_cb (GtkPopover *popover,
           Remark     *remark)
{
  if (remark->marker)
    commit (remark);
}

static void
delete_cb (GtkPopover *popover)
{
  Remark *remark = g_object_get_data (G_OBJECT (popover), "remark");
  gint64 marker = remark->marker;

  remark->marker = 0;
  gtk_popover_popdown (popover);
  fab_session_delete_marker (remark->self->session, marker);
}

static GtkWidget *
make_colors (void)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new ();
  GtkWidget *drop;

  for (guint i = 0; i < G_N_ELEMENTS (colors); i++)
    g_ptr_array_add (names, (gpointer) _(colors[i][0]));
  g_ptr_array_add (names, NULL);
  drop = gtk_drop_down_new_from_strings ((const char * const *) names->pdata);
  gtk_widget_set_tooltip_text (drop, _("Colour"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Colour"), -1);

  return drop;
}

static void
fill (Remark    *remark,
      FabMarker *marker)
{
  gtk_drop_down_set_selected (remark->color, _fab_reel_marker_find_color (fab_marker_get_color (marker)));
  gtk_editable_set_text (GTK_EDITABLE (remark->text), fab_marker_get_text (marker));
}

static GtkWidget *
make_popover (FabReelView *self,
              FabMarker   *marker)
{
  GtkWidget *popover = gtk_popover_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *text = gtk_entry_new (), *color = make_colors ();
  GtkWidget *delete = gtk_button_new_from_icon_name ("user-trash-symbolic");
  Remark *remark = g_new (Remark, 1);

  *remark = (Remark) { self, fab_marker_get_id (marker), GTK_ENTRY (text), GTK_DROP_DOWN (color) };
  g_object_set_data_full (G_OBJECT (popover), "remark", remark, g_free);
  fill (remark, marker);
  gtk_entry_set_placeholder_text (GTK_ENTRY (text), _("Remark"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Remark"), -1);
  gtk_widget_set_size_request (text, 160, -1); /* beside a colour in any language, as wide as a phone */
  gtk_widget_set_tooltip_text (delete, _("Delete Marker"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (delete), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Delete Marker"), -1);
  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (GTK_BOX (box), color);
  gtk_box_append (GTK_BOX (box), delete);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  g_signal_connect_object (text, "activate", G_CALLBACK (activate_cb), popover, G_CONNECT_SWAPPED);
  g_signal_connect_object (delete, "clicked", G_CALLBACK (delete_cb), popover, G_CONNECT_SWAPPED);
  g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), remark);

  return popover;
}

static gint64
find_at_playhead (FabReelView *self,
                  gint64       position)
{
  FabTimeline *timeline = _fab_reel_view_get_timeline (self);
  gint64 frame = fab_timeline_time_frame (timeline, position);

  for (guint i = 0; i < fab_timeline_get_n_markers (timeline); i++)
    {
      const FabTimelineMarker *marker = fab_timeline_get_marker (timeline, i);

      if (fab_timeline_time_frame (timeline, marker->time) == frame)
        return marker->marker;
    }
  return 0;
}

void
fab_reel_view_edit_marker (FabReelView *self)
{
  g_autoptr(FabMarker) marker = NULL;
  gint64 position, id;
  double x;

  g_return_if_fail (FAB_IS_REEL_VIEW (self));

  if (self->session == NULL)
    return;
  position = fab_player_get_position (fab_session_get_player (self->session));
  id = find_at_playhead (self, position);
  if (id == 0)
    id = fab_session_add_marker (self->session, "");
  marker = fab_story_ref_marker (fab_session_get_story (self->session), id);
  if (marker == NULL)
    return;
  g_clear_pointer (&self->remark, gtk_widget_unparent);
  self->remark = make_popover (self, marker);
  gtk_widget_set_parent (self->remark, GTK_WIDGET (self));
  gtk_popover_set_position (GTK_POPOVER (self->remark), GTK_POS_TOP);
  x = CLAMP (fab_reel_axis_x (&self->axis, position), 0, self->axis.width);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->remark), &(GdkRectangle) { x, 8, 1, 8 });
  gtk_popover_popup (GTK_POPOVER (self->remark));
}
