/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-audience"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <math.h>
#include <string.h>

#include "fab-forecast.h"

#define LEAST_POWER 3 /* below, a sum is written out */

/* "6 ${sum} million": a sum of at least 10^6, divided by that; NULL: it is smaller. */
static char *
write_scaled (const char *scale,
              double      digits)
{
  char *text;
  double power = pow (10, g_ascii_strtod (scale, &text)), sum = digits / power;
  g_autofree char *number = g_strdup_printf (sum < 10 && power > 1e3 ? "%.1f" : "%.0f", sum);
  g_autoptr(GString) written = g_string_new (text + strspn (text, " "));

  if (digits < MAX (power, pow (10, LEAST_POWER)))
    return NULL;
  g_string_replace (written, "{sum}", number, 1);

  return g_string_free (g_steal_pointer (&written), FALSE);
}

char *
fab_forecast_write_money (double dollars)
{
  /* Translators: sums of dollars; before each the power of ten that {sum} counts, the largest first: where one counts in 10 000, write “4 {sum}…” */
  g_auto(GStrv) scales = g_strsplit (_("9 ${sum} billion; 6 ${sum} million; 3 ${sum} thousand"), "; ", -1);
  double unit, digits;

  g_return_val_if_fail (dollars >= 0, NULL);

  if (dollars < 1)
    return g_strdup ("$0");
  unit = pow (10, floor (log10 (dollars)) - 1);
  digits = round (dollars / unit) * unit;
  for (guint i = 0; scales[i] != NULL; i++)
    {
      char *written = write_scaled (scales[i], digits);

      if (written != NULL)
        return written;
    }

  return g_strdup_printf ("$%.0f", digits);
}

/* --- read ------------------------------------------------------------------------------------- */

/* Three digits and no more follow a mark that sets thousands apart. */
static gboolean
sets_apart (const char *mark)
{
  gboolean comma_is_point = g_strcmp0 (localeconv ()->decimal_point, ",") == 0;

  return (*mark == ',' || comma_is_point) && strspn (mark + 1, "0123456789") == 3;
}

/* Digits of any script as ours, "." for the decimal point, no blanks nor "$". */
static char *
read_plain (const char *text)
{
  g_autoptr(GString) digits = g_string_new (NULL);
  g_autoptr(GString) plain = g_string_new (NULL);
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_NFKC);

  for (const char *p = normal ? normal : ""; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_digit_value (c) >= 0)
        g_string_append_c (digits, '0' + g_unichar_digit_value (c));
      else if (!g_unichar_isspace (c) && c != '$' && c != '_' && c != 0x66c)
        g_string_append_unichar (digits, c == 0x66b ? ',' : c);
    }
  for (const char *p = digits->str; *p != '\0'; p++)
    if (*p != ',' && *p != '.')
      g_string_append_c (plain, *p);
    else if (!sets_apart (p))
      g_string_append_c (plain, '.');

  return g_string_free (g_steal_pointer (&plain), FALSE);
}

/* "millionsdedollars" into "millions" */
static void
drop_currency (char *unit)
{
  static const char * const words[] = { "dollars", "dollar", "dólares", "dolares", "de", "usd", "us", "美元", "美金", "ドル", "دولار" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_suffix (unit, words[i]))
      unit[strlen (unit) - strlen (words[i])] = '\0';
}

gboolean
fab_forecast_read_money (const char *text,
                         double     *dollars)
{
  static const struct { const char *word; double times; } units[] = {
    { "", 1 }, { "k", 1e3 }, { "thousand", 1e3 }, { "m", 1e6 }, { "mio", 1e6 }, { "million", 1e6 }, { "millions", 1e6 },
    { "bn", 1e9 }, { "b", 1e9 }, { "billion", 1e9 },
    { "tausend", 1e3 }, { "mio.", 1e6 }, { "millionen", 1e6 }, { "mrd", 1e9 }, { "mrd.", 1e9 }, { "milliarde", 1e9 }, { "milliarden", 1e9 },
    { "mille", 1e3 }, { "milliard", 1e9 }, { "milliards", 1e9 }, { "mil", 1e3 }, { "millón", 1e6 }, { "millones", 1e6 }, { "milmillones", 1e9 },
    { "千", 1e3 }, { "万", 1e4 }, { "百万", 1e6 }, { "千万", 1e7 }, { "亿", 1e8 }, { "億", 1e8 }, { "十亿", 1e9 },
    { "ألف", 1e3 }, { "مليون", 1e6 }, { "مليار", 1e9 },
  };
  g_autofree char *plain = NULL;
  g_autofree char *unit = NULL;
  char *end;

  g_return_val_if_fail (text != NULL && dollars != NULL, FALSE);

  plain = read_plain (text);
  *dollars = g_ascii_strtod (plain, &end);
  unit = g_utf8_strdown (end, -1);
  drop_currency (unit);
  for (gsize i = 0; end != plain && i < G_N_ELEMENTS (units); i++)
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
