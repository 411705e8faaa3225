/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What films like this one earned: a regression on a table of films from 1985 to 2011 (tools/forecast/fit.py,
 * data/forecast.json). docs/audience.md says how wrong it is and what it cannot know; so does every place that shows a number. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct
{
  double      budget;  /* dollars */
  const char *genre;   /* of fab_forecast_list_genres(); NULL: not known */
  const char *rating;
  const char *season;
  double      minutes; /* 0: not known */
} FabForecastFilm;

/* Of ten films like it, eight earned between low and high; half of them more than middle. Dollars. */
typedef struct
{
  double low, middle, high;
} FabForecastRange;

typedef struct
{
  FabForecastRange worldwide, domestic; /* gross of the whole run */
  /* First weekend at home. The table has none: a rule of thumb (a third of the domestic gross; a fifth to 45 %), not fitted. */
  FabForecastRange opening;
  double           typical_factor;      /* on films that were held out, half of the estimates were further off than by this factor */
  double           budget_factor;       /* … and so much when one knows the budget only */
  double           inside;              /* share of them that lay within their range */
  guint            n_films, n_held_out;
  gboolean         beyond;              /* the table has hardly a film like it: the range is a guess */
} FabForecast;

/* Fails for a budget that is none, and for words that are not in the lists. */
gboolean             fab_forecast              (const FabForecastFilm *film, FabForecast *forecast, GError **error);
const char * const  *fab_forecast_list_genres  (void);
const char * const  *fab_forecast_list_ratings (void);
const char * const  *fab_forecast_list_seasons (void);

/* "$12 million": two digits, as more would be a lie. */
char                *fab_forecast_write_money  (double dollars) G_GNUC_WARN_UNUSED_RESULT;
/* "12M", "1.5 million", "300k", "$40,000,000"; FALSE: no sum. */
gboolean             fab_forecast_read_money   (const char *text, double *dollars);
/* What stands beside every number, in the person's language: the error, and what it cannot know. One sentence a line. */
char                *fab_forecast_explain      (const FabForecast *forecast) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
