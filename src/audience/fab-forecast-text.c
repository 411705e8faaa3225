/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-audience"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "fab-forecast.h"

char *
fab_forecast_write_money (double dollars)
{
  double unit, digits;

  g_return_val_if_fail (dollars >= 0, NULL);

  if (dollars < 1)
    return g_strdup ("$0");
  unit = pow (10, floor (log10 (dollars)) - 1);
  digits = round (dollars / unit) * unit;

  if (digits >= 1e9)
    /* Translators: a sum of dollars */
    return g_strdup_printf (_("$%.1f billion"), digits / 1e9);
  if (digits >= 1e7)
    return g_strdup_printf (_("$%.0f million"), digits / 1e6);
  if (digits >= 1e6)
    return g_strdup_printf (_("$%.1f million"), digits / 1e6);
  if (digits >= 1e3)
    return g_strdup_printf (_("$%.0f thousand"), digits / 1e3);

  return g_strdup_printf ("$%.0f", digits);
}

gboolean
fab_forecast_read_money (const char *text,
                         double     *dollars)
{
  static const struct { const char *word; double times; } units[] = {
    { "", 1 }, { "k", 1e3 }, { "thousand", 1e3 }, { "m", 1e6 }, { "mio", 1e6 }, { "million", 1e6 }, { "millions", 1e6 },
    { "bn", 1e9 }, { "b", 1e9 }, { "billion", 1e9 },
  };
  g_autoptr(GString) plain = g_string_new (NULL);
  g_autofree char *unit = NULL;
  char *end;

  g_return_val_if_fail (text != NULL && dollars != NULL, FALSE);

  for (; *text != '\0'; text++)
    if (strchr ("$, _", *text) == NULL)
      g_string_append_c (plain, *text);
  *dollars = g_ascii_strtod (plain->str, &end);
  unit = g_ascii_strdown (end, -1);
  for (gsize i = 0; end != plain->str && i < G_N_ELEMENTS (units); i++)
    if (g_str_equal (units[i].word, unit))
      {
        *dollars *= units[i].times;
        return isfinite (*dollars) && *dollars > 0;
      }

  return FALSE;
}

char *
fab_forecast_explain (const FabForecast *forecast)
{
  g_autoptr(GString) text = g_string_new (NULL);

  g_return_val_if_fail (forecast != NULL, NULL);

  if (forecast->beyond)
    g_string_append_printf (text, "%s\n", _("The table has hardly a film of this budget or length: this range is a guess."));
  g_string_append_printf (text, _("Made of %u films from 1985 to 2011, in dollars of 2010; prices, audiences and streaming have changed since."),
                          forecast->n_films);
  g_string_append_c (text, '\n');
  g_string_append_printf (text, _("On %u films that were held out, half of the estimates were off by more than a factor of %.1f; %.0f of 100 films "
                                  "earned within their range."),
                          forecast->n_held_out, forecast->typical_factor, forecast->inside * 100);
  g_string_append_c (text, '\n');
  g_string_append_printf (text, _("Nearly all of it is the budget: knowing nothing else, half are off by more than a factor of %.1f."),
                          forecast->budget_factor);
  g_string_append_printf (text, "\n%s\n%s\n%s",
    _("Films that nobody released, and many small ones, are not in the table: it tells what a film earns that finds a distributor."),
    _("The opening is no estimate but a rule of thumb, a fifth to almost a half of the domestic gross: the table has no openings."),
    _("It knows nothing of the script, the people in it, the marketing or whether the film is good; figures of the script move no number here."));

  return g_string_free (g_steal_pointer (&text), FALSE);
}
