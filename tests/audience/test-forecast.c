/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The forecast is as wrong as the documentation says, on films that took no part in fitting it; and words of money. */
#include "config.h"

#include <math.h>
#include <string.h>

#include "fab-exchange-error.h"
#include "fab-forecast.h"

typedef struct
{
  GArray *errors; /* factors, 1 or more */
  guint   inside;
} Tally;

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return (one > other) - (one < other);
}

/* budget, year, minutes, worldwide, domestic, genre, rating, season */
static void
try_film (const char *line,
          Tally      *tally)
{
  g_auto(GStrv) cells = g_strsplit (line, "\t", -1);
  FabForecastFilm film = { 0 };
  FabForecast forecast;
  g_autoptr(GError) error = NULL;
  double gross, factor;

  if (g_strv_length (cells) != 8)
    return;
  film.budget = g_ascii_strtod (cells[0], NULL);
  film.minutes = g_ascii_strtod (cells[2], NULL);
  film.genre = *cells[5] != '-' ? cells[5] : NULL;
  film.rating = *cells[6] != '-' ? cells[6] : NULL;
  film.season = cells[7];
  fab_forecast (&film, &forecast, &error);
  g_assert_no_error (error);

  gross = g_ascii_strtod (cells[3], NULL);
  /* the middle of the range without the shift of its band */
  factor = exp (fabs (log (gross / forecast.worldwide.middle)));
  g_array_append_val (tally->errors, factor);
  tally->inside += gross >= forecast.worldwide.low && gross <= forecast.worldwide.high;
}

static double
read_stated (const char *docs,
             const char *before)
{
  const char *at = strstr (docs, before);

  g_assert_nonnull (at);

  return g_ascii_strtod (at + strlen (before), NULL);
}

static void
test_held_out (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "audience", "data", "held-out.tsv", NULL);
  g_autofree char *docs_path = g_test_build_filename (G_TEST_DIST, "..", "docs", "audience.md", NULL);
  g_autofree char *table = NULL;
  g_autofree char *docs = NULL;
  g_auto(GStrv) lines = NULL;
  g_autoptr(GArray) errors = g_array_new (FALSE, FALSE, sizeof (double));
  Tally tally = { errors, 0 };
  g_autoptr(GError) error = NULL;
  double factor, inside;

  g_file_get_contents (path, &table, NULL, &error);
  g_assert_no_error (error);
  g_file_get_contents (docs_path, &docs, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (table, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    try_film (lines[i], &tally);

  g_assert_cmpuint (errors->len, >, 500);
  g_array_sort (errors, compare_doubles);
  factor = g_array_index (errors, double, errors->len / 2);
  inside = 100. * tally.inside / errors->len;
  g_test_message ("%u held-out films: median factor %.2f, %.0f %% inside", errors->len, factor, inside);
  g_assert_cmpfloat_with_epsilon (factor, read_stated (docs, "by more than a factor of "), 0.06);
  g_assert_cmpfloat_with_epsilon (inside, read_stated (docs, "within their range: "), 2);
}

static void
test_what_if (void)
{
  const FabForecastFilm small = { 2e6, "drama", "r", "autumn", 100 };
  FabForecastFilm large = small;
  FabForecast one, other;

  large.budget = 8e7;
  g_assert_true (fab_forecast (&small, &one, NULL));
  g_assert_true (fab_forecast (&large, &other, NULL));
  g_assert_cmpfloat (other.worldwide.middle, >, one.worldwide.middle);
  g_assert_cmpfloat (one.worldwide.low, <, one.worldwide.middle);
  g_assert_cmpfloat (one.worldwide.middle, <, one.worldwide.high);
  g_assert_cmpfloat (one.domestic.middle, <, one.worldwide.middle);
  g_assert_cmpfloat (one.opening.high, <, one.domestic.high);
  /* of a cheap film one knows less */
  g_assert_cmpfloat (one.worldwide.high / one.worldwide.low, >, other.worldwide.high / other.worldwide.low);
  g_assert_false (one.beyond);
}

/* What one does not know is no mark of an obscure film: of the held-out ones as many must be within a range of the budget alone. */
static void
test_budget_alone (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "audience", "data", "held-out.tsv", NULL);
  g_autofree char *table = NULL;
  g_auto(GStrv) lines = NULL;
  guint n = 0, inside = 0, above = 0;

  g_assert_true (g_file_get_contents (path, &table, NULL, NULL));
  lines = g_strsplit (table, "\n", -1);
  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_auto(GStrv) cells = g_strsplit (lines[i], "\t", -1);
      const FabForecastFilm film = { g_ascii_strtod (cells[0], NULL) };
      double gross = g_ascii_strtod (cells[3], NULL);
      FabForecast forecast;

      g_assert_true (fab_forecast (&film, &forecast, NULL));
      n++;
      inside += gross >= forecast.worldwide.low && gross <= forecast.worldwide.high;
      above += gross > forecast.worldwide.middle;
    }
  g_test_message ("%u films: %u inside, %u above the middle", n, inside, above);
  g_assert_cmpuint (inside * 100, >=, n * 77);
  g_assert_cmpuint (inside * 100, <=, n * 88);
  g_assert_cmpuint (above * 100, >=, n * 42);
  g_assert_cmpuint (above * 100, <=, n * 58);
}

static void
test_limits (void)
{
  static const FabForecastFilm wrong[] = {
    { 0 }, { -5 }, { NAN }, { 1e30 }, { 1e7, "opera" }, { 1e7, NULL, "x" }, { 1e7, NULL, NULL, "monsoon" },
    { 1e7, NULL, NULL, NULL, -3 },
  };
  const FabForecastFilm brief = { 1e7, NULL, NULL, NULL, 2 };
  FabForecast forecast;
  g_autofree char *words = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_false (fab_forecast (&wrong[i], &forecast, &error));
      g_assert_nonnull (error);
    }
  g_assert_true (fab_forecast (&brief, &forecast, NULL));
  g_assert_true (forecast.beyond);
  words = fab_forecast_explain (&forecast);
  g_assert_nonnull (strstr (words, "guess"));
  g_assert_nonnull (strstr (words, "rule of thumb"));
}

static void
test_money (void)
{
  static const struct { const char *text; double dollars; } sums[] = {
    { "12M", 12e6 }, { "$40,000,000", 4e7 }, { "1.5 million", 1.5e6 }, { "300k", 3e5 }, { "2bn", 2e9 }, { "7", 7 },
    { "1000万美元", 1e7 }, { "1.2億ドル", 1.2e8 }, { "1,5 Mio. Dollar", 1.5e6 }, { "12 millones de dólares", 12e6 }, { "٣ مليون دولار", 3e6 }, { "２００", 200 },
  };
  static const char * const none[] = { "", "much", "M", "-3M", "0", "12 crores" };
  static const struct { double dollars; const char *text; } written[] = {
    { 12345678, "$12 million" }, { 1234567, "$1.2 million" }, { 999, "$1 thousand" }, { 45678, "$46 thousand" }, { 2.34e9, "$2.3 billion" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (sums); i++)
    {
      double dollars;

      g_assert_true (fab_forecast_read_money (sums[i].text, &dollars));
      g_assert_cmpfloat (dollars, ==, sums[i].dollars);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (none); i++)
    {
      double dollars;

      g_assert_false (fab_forecast_read_money (none[i], &dollars));
    }
  for (gsize i = 0; i < G_N_ELEMENTS (written); i++)
    {
      g_autofree char *text = fab_forecast_write_money (written[i].dollars);

      g_assert_cmpstr (text, ==, written[i].text);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/held-out", test_held_out);
  g_test_add_func ("/forecast/budget-alone", test_budget_alone);
  g_test_add_func ("/forecast/what-if", test_what_if);
  g_test_add_func ("/forecast/limits", test_limits);
  g_test_add_func ("/forecast/money", test_money);

  return g_test_run ();
}
