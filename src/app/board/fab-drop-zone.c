/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-drop-zone"

#include "config.h"

#include "fab-drop-zone.h"
#include "fab-panel-card.h"

#define REACH 16 /* pixels between cards */

/* Lives as long as its target. */
typedef struct
{
  GtkWidget    *board;
  FabPanelCard *marked; /* weak */
} Zone;

static void
zone_free (gpointer  data,
           GClosure *closure)
{
  Zone *zone = data;

  g_clear_weak_pointer (&zone->marked);
  g_free (zone);
}

static void
clear_mark (Zone *zone)
{
  if (zone->marked)
    fab_panel_card_mark_drop (zone->marked, -1);
  g_clear_weak_pointer (&zone->marked);
}

/* The last card that is seen in @widget, or NULL. */
static FabPanelCard *
find_last (GtkWidget *widget)
{
  FabPanelCard *found = NULL;

  if (FAB_IS_PANEL_CARD (widget))
    return gtk_widget_get_mapped (widget) && fab_panel_card_get_panel (FAB_PANEL_CARD (widget)) ? FAB_PANEL_CARD (widget) : NULL;
  for (GtkWidget *child = gtk_widget_get_last_child (widget); child && !found; child = gtk_widget_get_prev_sibling (child))
    found = find_last (child);

  return found;
}

/* @across: where in the card, from its left edge on */
static FabPanelCard *
find_card (Zone   *zone,
           double  x,
           double  y,
           double *across)
{
  static const struct { int x, y; } tries[] = { { 0, 0 }, { REACH, 0 }, { -REACH, 0 }, { 0, REACH }, { 0, -REACH } };
  FabPanelCard *card = NULL;
  double down;

  for (guint i = 0; i < G_N_ELEMENTS (tries) && card == NULL; i++)
    {
      GtkWidget *picked = gtk_widget_pick (zone->board, x + tries[i].x, y + tries[i].y, GTK_PICK_DEFAULT);
      GtkWidget *found = picked ? gtk_widget_get_ancestor (picked, FAB_TYPE_PANEL_CARD) : NULL;

      card = found ? FAB_PANEL_CARD (found) : NULL;
    }
  *across = G_MAXINT;
  if (card)
    gtk_widget_translate_coordinates (zone->board, GTK_WIDGET (card), x, y, across, &down);
  else if ((card = find_last (zone->board)) && gtk_widget_get_direction (GTK_WIDGET (card)) == GTK_TEXT_DIR_RTL)
    *across = G_MININT;

  return card;
}

/* Between cards panels are moved and pictures become panels; in the middle of one a picture becomes its picture. */
static FabImportPlace
find_place (FabPanelCard *card,
            double        across,
            gboolean      panel)
{
  double part = across / MAX (gtk_widget_get_width (GTK_WIDGET (card)), 1);

  if (gtk_widget_get_direction (GTK_WIDGET (card)) == GTK_TEXT_DIR_RTL)
    part = 1 - part;
  if (!panel && part > .25 && part < .75)
    return FAB_IMPORT_ONTO;

  return part > .5 ? FAB_IMPORT_BEHIND : FAB_IMPORT_BEFORE;
}

static GdkDragAction
motion_cb (GtkDropTarget *target,
           double         x,
           double         y,
           Zone          *zone)
{
  GdkContentFormats *formats = gdk_drop_get_formats (gtk_drop_target_get_current_drop (target));
  gboolean panel = gdk_content_formats_contain_gtype (formats, FAB_TYPE_PANEL);
  double across;
  FabPanelCard *card = find_card (zone, x, y, &across);

  clear_mark (zone);
  g_set_weak_pointer (&zone->marked, card);
  if (card)
    fab_panel_card_mark_drop (card, (int) find_place (card, across, panel));

  return panel ? GDK_ACTION_MOVE : GDK_ACTION_COPY;
}

static void
leave_cb (GtkDropTarget *target,
          Zone          *zone)
{
  clear_mark (zone);
}

static gboolean
drop_files (Zone           *zone,
            GdkFileList    *list,
            gint64          panel,
            FabImportPlace  place)
{
  g_autoptr(GSList) files = gdk_file_list_get_files (list);
  GVariantBuilder uris;

  g_variant_builder_init (&uris, G_VARIANT_TYPE_STRING_ARRAY);
  for (GSList *link = files; link; link = link->next)
    {
      g_autofree char *uri = g_file_get_uri (link->data);

      g_variant_builder_add (&uris, "s", uri);
    }

  return gtk_widget_activate_action (zone->board, "win.drop-files", "(xuas)", panel, (guint32) place, &uris);
}

static gboolean
drop_texture (Zone           *zone,
              GdkTexture     *texture,
              gint64          panel,
              FabImportPlace  place)
{
  g_autoptr(GBytes) bytes = gdk_texture_save_to_png_bytes (texture);

  return gtk_widget_activate_action (zone->board, "win.drop-picture", "(xu@ay)", panel, (guint32) place,
                                     g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, bytes, TRUE));
}

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         Zone          *zone)
{
  double across;
  FabPanelCard *card = find_card (zone, x, y, &across);
  FabPanel *panel = card ? fab_panel_card_get_panel (card) : NULL;
  gboolean moves = G_VALUE_HOLDS (value, FAB_TYPE_PANEL);
  FabImportPlace place = card ? find_place (card, across, moves) : FAB_IMPORT_BEHIND;

  clear_mark (zone);
  if (moves)
    return card && fab_panel_card_drop (card, g_value_get_object (value), place == FAB_IMPORT_BEHIND);
  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    return drop_files (zone, g_value_get_boxed (value), panel ? fab_panel_get_id (panel) : 0, place);

  return drop_texture (zone, g_value_get_object (value), panel ? fab_panel_get_id (panel) : 0, place);
}

/* Panels of this window are moved; files and pictures of others, another Fabula among them, are copied. */
void
fab_drop_zone_add (GtkWidget *board)
{
  GType types[] = { FAB_TYPE_PANEL, GDK_TYPE_FILE_LIST, GDK_TYPE_TEXTURE };
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_MOVE | GDK_ACTION_COPY);
  Zone *zone = g_new0 (Zone, 1);

  zone->board = board;
  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  g_signal_connect_data (target, "drop", G_CALLBACK (drop_cb), zone, zone_free, 0);
  g_signal_connect (target, "enter", G_CALLBACK (motion_cb), zone);
  g_signal_connect (target, "motion", G_CALLBACK (motion_cb), zone);
  g_signal_connect (target, "leave", G_CALLBACK (leave_cb), zone);
  gtk_widget_add_controller (board, GTK_EVENT_CONTROLLER (target));
}
