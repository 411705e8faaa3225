/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-cli"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-cli-common.h"
#include "fab-exchange-error.h"
#include "fab-forecast.h"

static void
print_range (const char             *what,
             const FabForecastRange *range)
{
  g_autofree char *low = fab_forecast_write_money (range->low);
  g_autofree char *middle = fab_forecast_write_money (range->middle);
  g_autofree char *high = fab_forecast_write_money (range->high);

  /* Translators: a kind of income, then a range of sums of money and its middle */
  g_print (_("%s: %s to %s, middle %s\n"), what, low, high, middle);
}

static void
print_forecast (const FabForecastFilm *film,
                const FabForecast     *forecast)
{
  g_autofree char *budget = fab_forecast_write_money (film->budget);

  g_print (_("For a budget of %s:\n"), budget);
  print_range (_("opening weekend"), &forecast->opening);
  print_range (_("domestic gross"), &forecast->domestic);
  print_range (_("worldwide gross"), &forecast->worldwide);
}

static void
add_range (JsonBuilder            *builder,
           const char             *name,
           const FabForecastRange *range)
{
  const struct { const char *name; double value; } numbers[] = {
    { "low", range->low }, { "middle", range->middle }, { "high", range->high },
  };

  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      json_builder_set_member_name (builder, numbers[i].name);
      json_builder_add_double_value (builder, numbers[i].value);
    }
  json_builder_end_object (builder);
}

static void
add_forecast (JsonBuilder           *builder,
              const FabForecastFilm *film,
              const FabForecast     *forecast)
{
  g_autofree char *words = fab_forecast_explain (forecast);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "budget");
  json_builder_add_double_value (builder, film->budget);
  add_range (builder, "opening_rule_of_thumb", &forecast->opening);
  add_range (builder, "domestic", &forecast->domestic);
  add_range (builder, "worldwide", &forecast->worldwide);
  json_builder_set_member_name (builder, "typical_factor");
  json_builder_add_double_value (builder, forecast->typical_factor);
  json_builder_set_member_name (builder, "about");
  json_builder_add_string_value (builder, words);
  json_builder_end_object (builder);
}

/* @sums: what the budget is, and what else it could be. */
static gboolean
tell (FabForecastFilm  *film,
      char            **sums,
      gboolean          json,
      GError          **error)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  FabForecast forecast = { 0 };

  json_builder_begin_array (builder);
  for (guint i = 0; sums[i] != NULL; i++)
    {
      if (!fab_forecast_read_money (sums[i], &film->budget))
        {
          g_set_error (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_UNSUPPORTED,
                       _("“%s” is no sum of money; 12M, 1.5 million or 40,000,000 is"), sums[i]);
          return FALSE;
        }
      if (!fab_forecast (film, &forecast, error))
        return FALSE;
      if (!json)
        print_forecast (film, &forecast);
      add_forecast (builder, film, &forecast);
    }
  json_builder_end_array (builder);

  if (json)
    {
      g_autoptr(JsonNode) node = json_builder_get_root (builder);

      fab_cli_print_json (node);
    }
  else
    {
      g_autofree char *words = fab_forecast_explain (&forecast);

      g_print ("\n%s\n", words);
    }

  return TRUE;
}

int
fab_cli_forecast (int   argc,
                  char *argv[])
{
  g_autofree char *genre = NULL;
  g_autofree char *rating = NULL;
  g_autofree char *season = NULL;
  FabForecastFilm film = { 0 };
  gboolean json = FALSE;
  int code;
  const GOptionEntry entries[] = {
    { "genre", 0, 0, G_OPTION_ARG_STRING, &genre, N_("action, adventure, comedy, documentary, drama, horror, musical, romance, thriller, western"), N_("GENRE") },
    { "rating", 0, 0, G_OPTION_ARG_STRING, &rating, N_("g, pg, pg-13, r, unrated"), N_("RATING") },
    { "season", 0, 0, G_OPTION_ARG_STRING, &season, N_("When it opens: winter, spring, summer, autumn, holidays"), N_("SEASON") },
    { "minutes", 0, 0, G_OPTION_ARG_DOUBLE, &film.minutes, N_("Running time"), "N" },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print everything as JSON"), NULL },
    { NULL }
  };
  g_autoptr(GError) error = NULL;

  if (!fab_cli_parse (&argc, &argv, entries, "forecast BUDGET…", &code))
    return code;
  if (argc < 2)
    return fab_cli_usage (_("forecast takes a budget, such as 12M, and others to compare it with"));

  film.genre = genre;
  film.rating = rating;
  film.season = season;
  if (!tell (&film, argv + 1, json, &error))
    return fab_cli_fail ("forecast", error);

  return FAB_EXIT_DONE;
}
