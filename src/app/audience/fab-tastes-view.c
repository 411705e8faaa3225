/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-tastes"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-taste.h"
#include "fab-tastes-view.h"
#include "fab-wrap-layout.h"

struct _FabTastesView
{
  AdwWindow parent_instance;

  AdwPreferencesGroup *viewers;
  GtkWidget           *empty;

  GPtrArray           *tastes; /* FabTaste */
  GPtrArray           *rows;   /* of the viewers */
};

G_DEFINE_FINAL_TYPE (FabTastesView, fab_tastes_view, ADW_TYPE_WINDOW)

enum { VERSION, EXPORT, N_SIGNALS };
static guint signals[N_SIGNALS];

/* What the words of the files are called. */
static const struct
{
  const char *kind, *name, *text;
} words[] = {
  { FAB_TASTE_PERSON, NULL, N_("Character") },
  { FAB_TASTE_SIZE, "close", N_("Close shots") },
  { FAB_TASTE_SIZE, "medium", N_("Medium shots") },
  { FAB_TASTE_SIZE, "wide", N_("Wide shots") },
  { FAB_TASTE_DOING, "place", N_("Views of a place") },
  { FAB_TASTE_DOING, "deed", N_("Action") },
  { FAB_TASTE_DOING, "talk", N_("Talk") },
  { FAB_TASTE_PACE, "short", N_("Quick panels") },
  { FAB_TASTE_PACE, "medium", N_("Panels of usual length") },
  { FAB_TASTE_PACE, "long", N_("Panels that stay") },
  { FAB_TASTE_TONE, "bright", N_("A bright tone") },
  { FAB_TASTE_TONE, "even", N_("An even tone") },
  { FAB_TASTE_TONE, "dark", N_("A dark tone") },
  { FAB_TASTE_WHERE, "inside", N_("Scenes inside") },
  { FAB_TASTE_WHERE, "outside", N_("Scenes outside") },
};

static char *
write_name (const FabLiking *liking)
{
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i].kind, liking->kind))
      {
        if (words[i].name == NULL)
          return g_strdup (liking->name);
        if (g_str_equal (words[i].name, liking->name))
          return g_strdup (_(words[i].text));
      }

  return g_strdup (liking->name);
}

static void refresh (FabTastesView *self);

/* --- one liking ------------------------------------------------------------------------------- */

static FabTaste *
get_taste (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (widget), "taste");
}

static const FabLiking *
get_liking (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (widget), "liking");
}

static void
keep (FabTaste *taste)
{
  g_autoptr(GError) error = NULL;

  if (!fab_taste_save (taste, NULL, &error))
    g_warning ("%s", error->message);
}

static void
moved_cb (GtkRange *scale)
{
  const FabLiking *liking = get_liking (GTK_WIDGET (scale));

  fab_taste_set (get_taste (GTK_WIDGET (scale)), liking->kind, liking->name, gtk_range_get_value (scale));
  keep (get_taste (GTK_WIDGET (scale)));
}

static void
forget_cb (FabTastesView *self,
           GtkWidget     *button)
{
  const FabLiking *liking = get_liking (button);
  g_autofree char *kind = g_strdup (liking->kind);
  g_autofree char *name = g_strdup (liking->name);

  fab_taste_forget (get_taste (button), kind, name);
  keep (get_taste (button));
  refresh (self);
}

static void
bind (GtkWidget       *widget,
      FabTaste        *taste,
      const FabLiking *liking)
{
  g_object_set_data (G_OBJECT (widget), "taste", taste);
  g_object_set_data (G_OBJECT (widget), "liking", (gpointer) liking);
}

static GtkWidget *
make_scale (FabTaste        *taste,
            const FabLiking *liking,
            const char      *name)
{
  GtkWidget *scale = gtk_scale_new_with_range (GTK_ORIENTATION_HORIZONTAL, -1, 1, 0.05);

  gtk_range_set_value (GTK_RANGE (scale), fab_taste_get_score (taste, liking->kind, liking->name));
  gtk_scale_add_mark (GTK_SCALE (scale), 0, GTK_POS_BOTTOM, NULL);
  gtk_scale_set_draw_value (GTK_SCALE (scale), FALSE);
  gtk_widget_set_size_request (scale, 160, -1);
  gtk_widget_set_valign (scale, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (scale, _("Left: dislikes, right: likes"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (scale), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  bind (scale, taste, liking);
  g_signal_connect (scale, "value-changed", G_CALLBACK (moved_cb), NULL);

  return scale;
}

static GtkWidget *
make_liking (FabTastesView   *self,
             FabTaste        *taste,
             const FabLiking *liking)
{
  GtkWidget *row = adw_action_row_new (), *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *name = write_name (liking);
  g_autofree char *safe = g_markup_escape_text (name, -1);
  g_autofree char *subtitle = g_strdup_printf (liking->by_hand ? _("Liked %.0f and disliked %.0f of %.0f panels, set by hand")
                                                               : _("Liked %.0f and disliked %.0f of %.0f panels"),
                                               liking->liked, liking->disliked, liking->seen);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), safe);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_scale (taste, liking, name));
  gtk_widget_set_tooltip_text (button, _("Forget This"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  bind (button, taste, liking);
  g_signal_connect_object (button, "clicked", G_CALLBACK (forget_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  return row;
}

/* --- one viewer ------------------------------------------------------------------------------- */

static void
version_cb (FabTastesView *self,
            GtkWidget     *button)
{
  g_signal_emit (self, signals[VERSION], 0, get_taste (button)->key);
}

static void
export_cb (FabTastesView *self,
           GtkWidget     *button)
{
  g_signal_emit (self, signals[EXPORT], 0, get_taste (button)->key);
}

static void
delete_cb (FabTastesView *self,
           GtkWidget     *button)
{
  g_autoptr(GError) error = NULL;

  if (!fab_taste_delete (get_taste (button), NULL, &error))
    g_warning ("%s", error->message);
  refresh (self);
}

static void
add_button (FabTastesView *self,
            GtkWidget     *buttons,
            FabTaste      *taste,
            const char    *label,
            GCallback      callback)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  bind (button, taste, NULL);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (buttons), button);
}

/* On as many lines as they need. */
static GtkWidget *
make_commands (FabTastesView *self,
               FabTaste      *taste)
{
  GtkWidget *row = adw_preferences_row_new (), *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_set_layout_manager (buttons, g_object_new (FAB_TYPE_WRAP_LAYOUT, NULL));
  gtk_widget_add_css_class (buttons, "row-buttons");
  add_button (self, buttons, taste, _("_Version for This Viewer…"), G_CALLBACK (version_cb));
  add_button (self, buttons, taste, _("_Export…"), G_CALLBACK (export_cb));
  add_button (self, buttons, taste, _("_Forget"), G_CALLBACK (delete_cb));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), buttons);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);

  return row;
}

static GtkWidget *
make_viewer (FabTastesView *self,
             FabTaste      *taste)
{
  static const char * const kinds[] = {
    FAB_TASTE_PERSON, FAB_TASTE_SIZE, FAB_TASTE_DOING, FAB_TASTE_PACE, FAB_TASTE_TONE, FAB_TASTE_WHERE,
  };
  GtkWidget *expander = adw_expander_row_new ();
  guint n = g_hash_table_size (taste->learned);
  g_autofree char *safe = g_markup_escape_text (taste->name, -1);
  g_autofree char *subtitle = g_strdup_printf (g_dngettext (NULL, "%u screening", "%u screenings", n), n);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (expander), safe);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (expander), subtitle);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), make_commands (self, taste));
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr(GPtrArray) rank = fab_taste_rank (taste, kinds[i]);

      for (guint k = 0; k < rank->len; k++)
        adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), make_liking (self, taste, rank->pdata[k]));
    }

  return expander;
}

static void
refresh (FabTastesView *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->viewers, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  g_clear_pointer (&self->tastes, g_ptr_array_unref);
  self->tastes = fab_tastes_load (NULL);
  for (guint i = 0; i < self->tastes->len; i++)
    {
      GtkWidget *row = make_viewer (self, self->tastes->pdata[i]);

      g_ptr_array_add (self->rows, row);
      adw_preferences_group_add (self->viewers, row);
    }
  gtk_widget_set_visible (self->empty, self->tastes->len == 0);
}

static void
fab_tastes_view_dispose (GObject *object)
{
  FabTastesView *self = FAB_TASTES_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), FAB_TYPE_TASTES_VIEW);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->tastes, g_ptr_array_unref);

  G_OBJECT_CLASS (fab_tastes_view_parent_class)->dispose (object);
}

static void
fab_tastes_view_class_init (FabTastesViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fab_tastes_view_dispose;
  signals[VERSION] = g_signal_new ("version", FAB_TYPE_TASTES_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[EXPORT] = g_signal_new ("export", FAB_TYPE_TASTES_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/fabulaproject/Fabula/ui/tastes.ui");
  gtk_widget_class_bind_template_child (widget_class, FabTastesView, viewers);
  gtk_widget_class_bind_template_child (widget_class, FabTastesView, empty);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
fab_tastes_view_init (FabTastesView *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
fab_tastes_view_new (GtkWindow *parent)
{
  FabTastesView *self = g_object_new (FAB_TYPE_TASTES_VIEW, "transient-for", parent, "destroy-with-parent", TRUE, NULL);

  refresh (self);

  return GTK_WIDGET (self);
}
