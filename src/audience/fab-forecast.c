/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-audience"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "fab-audience-resources.h"
#include "fab-exchange-error.h"
#include "fab-forecast.h"
#include "fab-json.h"

#define MODEL "/org/fabulaproject/Fabula/audience/forecast.json"
/* What the table has, with something to spare. */
#define LEAST_BUDGET 1e5
#define MOST_BUDGET 2.5e8
#define LEAST_MINUTES 60
#define MOST_MINUTES 220
/* Estimates are for the last years of the table. */
#define YEAR 2010

static const char * const genres[] = {
  NC_ ("film", "action"), NC_ ("film", "adventure"), NC_ ("film", "comedy"), NC_ ("film", "documentary"), NC_ ("film", "drama"),
  NC_ ("film", "horror"), NC_ ("film", "musical"), NC_ ("film", "romance"), NC_ ("film", "thriller"), NC_ ("film", "western"), NULL
};
static const char * const ratings[] = { "g", "pg", "pg-13", "r", NC_ ("film", "unrated"), NULL };
static const char * const seasons[] = {
  NC_ ("film", "winter"), NC_ ("film", "spring"), NC_ ("film", "summer"), NC_ ("film", "autumn"), NC_ ("film", "holidays"), NULL
};

#define N_FEATURES (4 + G_N_ELEMENTS (genres) + G_N_ELEMENTS (ratings) + G_N_ELEMENTS (seasons) - 3 + 1)

const char * const *
fab_forecast_list_genres (void)
{
  return genres;
}

const char * const *
fab_forecast_list_ratings (void)
{
  return ratings;
}

const char * const *
fab_forecast_list_seasons (void)
{
  return seasons;
}

/* What is not known counts as it is spread over the films of such a budget. */
static gsize
fill_list (double             *row,
           gsize               at,
           const char * const *words,
           const char         *word,
           JsonArray          *shares)
{
  for (gsize i = 0; words[i] != NULL; i++)
    row[at++] = word != NULL ? g_str_equal (words[i], word) : json_array_get_double_element (shares, i);

  return at;
}

/* As features() of tools/forecast/fit.py. */
static void
fill_row (const FabForecastFilm *film,
          JsonObject            *shares,
          double                 row[N_FEATURES])
{
  double budget = log10 (film->budget) - 7;
  gsize at = 0;

  row[at++] = 1;
  row[at++] = budget;
  row[at++] = budget * budget;
  row[at++] = (YEAR - 2010) / 10.;
  at = fill_list (row, at, genres, film->genre, fab_json_get_array (shares, "genre"));
  at = fill_list (row, at, ratings, film->rating, fab_json_get_array (shares, "rating"));
  at = fill_list (row, at, seasons, film->season, fab_json_get_array (shares, "season"));
  row[at++] = film->minutes > 0 ? (film->minutes - 105) / 30 : 0;
  g_assert (at == N_FEATURES);
}

static double
estimate (JsonObject            *target,
          JsonObject            *shares,
          const FabForecastFilm *film)
{
  JsonArray *weights = fab_json_get_array (target, "weights");
  double row[N_FEATURES], sum = 0;

  fill_row (film, shares, row);
  g_assert (json_array_get_length (weights) == N_FEATURES);
  for (guint i = 0; i < N_FEATURES; i++)
    sum += row[i] * json_array_get_double_element (weights, i);

  return sum;
}

static guint
find_band (JsonObject *model,
           double      budget)
{
  JsonArray *edges = fab_json_get_array (model, "bands");
  guint band = 0;

  for (guint i = 0; i < json_array_get_length (edges); i++)
    band += budget >= json_array_get_double_element (edges, i);

  return band;
}

static FabForecastRange
make_range (JsonObject            *model,
            const char            *name,
            const FabForecastFilm *film)
{
  gboolean known = film->genre != NULL && film->rating != NULL;
  JsonObject *target = fab_json_get_object (model, name);
  guint band = find_band (model, film->budget);
  JsonObject *shares = json_array_get_object_element (fab_json_get_array (model, "shares"), band);
  JsonArray *errors = json_array_get_array_element (fab_json_get_array (target, known ? "errors" : "errors_by_budget"), band);
  double middle = estimate (target, shares, film);

  return (FabForecastRange) {
    pow (10, middle + json_array_get_double_element (errors, 0)),
    pow (10, middle + json_array_get_double_element (errors, 1)),
    pow (10, middle + json_array_get_double_element (errors, 2)),
  };
}

static gboolean
refuse (GError     **error,
        const char  *message)
{
  g_set_error_literal (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_UNSUPPORTED, message);

  return FALSE;
}

static gboolean
check_word (const char          *what,
            const char * const  *words,
            const char          *word,
            GError             **error)
{
  g_autofree char *list = NULL;

  if (word == NULL || g_strv_contains (words, word))
    return TRUE;

  list = g_strjoinv (", ", (GStrv) words);
  g_set_error (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_UNSUPPORTED, "“%s” is no %s; there are %s", word, what, list);

  return FALSE;
}

static gboolean
check_film (const FabForecastFilm  *film,
            GError                **error)
{
  if (!isfinite (film->budget) || film->budget < 1000 || film->budget > 1e10)
    return refuse (error, "The budget is no sum that a film is made for");
  if (!isfinite (film->minutes) || film->minutes < 0 || film->minutes > 1000)
    return refuse (error, "The running time is no number of minutes");

  return check_word ("genre", genres, film->genre, error) &&
         check_word ("rating", ratings, film->rating, error) &&
         check_word ("season", seasons, film->season, error);
}

static JsonNode *
load_model (void)
{
  g_autoptr(GBytes) bytes = g_resource_lookup_data (fab_audience_get_resource (), MODEL, 0, NULL);

  g_assert (bytes != NULL);

  return fab_json_read (bytes, NULL);
}

gboolean
fab_forecast (const FabForecastFilm  *film,
              FabForecast            *forecast,
              GError                **error)
{
  g_autoptr(JsonNode) node = NULL;
  JsonObject *model, *held;

  g_return_val_if_fail (film != NULL && forecast != NULL, FALSE);

  if (!check_film (film, error))
    return FALSE;

  node = load_model ();
  g_assert (node != NULL);
  model = json_node_get_object (node);
  held = fab_json_get_object (fab_json_get_object (model, "worldwide"), "held_out");
  forecast->worldwide = make_range (model, "worldwide", film);
  forecast->domestic = make_range (model, "domestic", film);
  forecast->opening = (FabForecastRange) {
    forecast->domestic.low * 0.2, forecast->domestic.middle / 3, forecast->domestic.high * 0.45
  };
  forecast->typical_factor = fab_json_get_number (held, "median_factor", 0);
  forecast->budget_factor = fab_json_get_number (held, "median_factor_by_budget_alone", 0);
  forecast->inside = fab_json_get_number (held, "inside", 0);
  forecast->n_films = (guint) fab_json_get_int (model, "films", 0);
  forecast->n_held_out = (guint) fab_json_get_int (held, "films", 0);
  forecast->beyond = film->budget < LEAST_BUDGET || film->budget > MOST_BUDGET ||
                     (film->minutes > 0 && (film->minutes < LEAST_MINUTES || film->minutes > MOST_MINUTES));

  return TRUE;
}
