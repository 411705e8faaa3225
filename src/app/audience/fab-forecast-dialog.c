/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-forecast-dialog"

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "fab-forecast-dialog.h"
#include "fab-forecast.h"

struct _FabForecastDialog
{
  AdwWindow parent_instance;

  GtkScale     *budget; /* the logarithm of dollars: a tenth of a sum is as far everywhere */
  GtkLabel     *sum, *explanation;
  AdwActionRow *opening, *domestic, *worldwide;
  AdwComboRow  *genre, *rating, *season;
  GtkSpinButton *minutes;
};

G_DEFINE_FINAL_TYPE (FabForecastDialog, fab_forecast_dialog, ADW_TYPE_WINDOW)

/* The first of a row is "not known". */
static const char *
get_word (AdwComboRow        *row,
          const char * const *words)
{
  guint chosen = adw_combo_row_get_selected (row);

  return chosen == 0 || chosen == GTK_INVALID_LIST_POSITION ? NULL : words[chosen - 1];
}

static void
show_range (AdwActionRow           *row,
            const FabForecastRange *range)
{
  g_autofree char *low = fab_forecast_write_money (range->low);
  g_autofree char *middle = fab_forecast_write_money (range->middle);
  g_autofree char *high = fab_forecast_write_money (range->high);
  /* Translators: a range of sums of money, and the sum that half of such films earned more than */
  g_autofree char *text = g_strdup_printf (_("%s to %s, middle %s"), low, high, middle);

  adw_action_row_set_subtitle (row, text);
}

static void
changed_cb (FabForecastDialog *self)
{
  const FabForecastFilm film = {
    .budget = pow (10, gtk_range_get_value (GTK_RANGE (self->budget))),
    .genre = get_word (self->genre, fab_forecast_list_genres ()),
    .rating = get_word (self->rating, fab_forecast_list_ratings ()),
    .season = get_word (self->season, fab_forecast_list_seasons ()),
    .minutes = gtk_spin_button_get_value (self->minutes),
  };
  g_autofree char *sum = fab_forecast_write_money (film.budget);
  g_autofree char *words = NULL;
  g_autoptr(GError) error = NULL;
  FabForecast forecast;

  gtk_label_set_text (self->sum, sum);
  if (!fab_forecast (&film, &forecast, &error))
    {
      gtk_label_set_text (self->explanation, error->message);
      return;
    }
  show_range (self->opening, &forecast.opening);
  show_range (self->domestic, &forecast.domestic);
  show_range (self->worldwide, &forecast.worldwide);
  words = fab_forecast_explain (&forecast);
  gtk_label_set_text (self->explanation, words);
}

static void
fill_row (AdwComboRow        *row,
          const char * const *words)
{
  g_autoptr(GtkStringList) list = gtk_string_list_new ((const char *[]) { _("Not known"), NULL });

  for (guint i = 0; words[i] != NULL; i++)
    gtk_string_list_append (list, g_dpgettext2 (NULL, "film", words[i]));
  adw_combo_row_set_model (row, G_LIST_MODEL (list));
}

static void
fab_forecast_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FAB_TYPE_FORECAST_DIALOG);

  G_OBJECT_CLASS (fab_forecast_dialog_parent_class)->dispose (object);
}

static void
fab_forecast_dialog_class_init (FabForecastDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fab_forecast_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/fabulaproject/Fabula/ui/forecast-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FabForecastDialog, budget);
  gtk_widget_class_bind_template_child (widget_class, FabForecastDialog, sum);
  gtk_widget_class_bind_template_child (widget_class, FabForecastDialog, explanation);
  gtk_widget_class_bind_template_child (widget_class, FabForecastDialog, opening);
  gtk_widget_class_bind_template_child (widget_class, FabForecastDialog, domestic);
  gtk_widget_class_bind_template_child (widget_class, FabForecastDialog, worldwide);
  gtk_widget_class_bind_template_child (widget_class, FabForecastDialog, genre);
  gtk_widget_class_bind_template_child (widget_class, FabForecastDialog, rating);
  gtk_widget_class_bind_template_child (widget_class, FabForecastDialog, season);
  gtk_widget_class_bind_template_child (widget_class, FabForecastDialog, minutes);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
fab_forecast_dialog_init (FabForecastDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_row (self->genre, fab_forecast_list_genres ());
  fill_row (self->rating, fab_forecast_list_ratings ());
  fill_row (self->season, fab_forecast_list_seasons ());
}

GtkWidget *
fab_forecast_dialog_new (GtkWindow *parent,
                         double     minutes)
{
  FabForecastDialog *self = g_object_new (FAB_TYPE_FORECAST_DIALOG, "transient-for", parent, "destroy-with-parent", TRUE, NULL);
  GObject *sources[] = { G_OBJECT (self->genre), G_OBJECT (self->rating), G_OBJECT (self->season) };

  gtk_spin_button_set_value (self->minutes, minutes);
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    g_signal_connect_object (sources[i], "notify::selected", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->budget, "value-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->minutes, "value-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);

  return GTK_WIDGET (self);
}
