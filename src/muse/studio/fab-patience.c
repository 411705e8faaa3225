/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include "fab-patience.h"

#define LONGEST_PAUSE 8.

typedef struct
{
  FabEngineError code;
  guint          tries;
  double         first; /* seconds, doubled each time */
} Patience;

/* A model that is being loaded takes minutes; a limit passes; a failure may be one of chance. */
static const Patience table[] = {
  { FAB_ENGINE_ERROR_RATE_LIMIT, 12, 1 },
  { FAB_ENGINE_ERROR_NOT_READY, 60, .5 },
  { FAB_ENGINE_ERROR_UNREACHABLE, 2, .5 },
  { FAB_ENGINE_ERROR_SERVER, 2, .5 },
  { FAB_ENGINE_ERROR_TRUNCATED, 2, .5 },
  { FAB_ENGINE_ERROR_BAD_REPLY, 1, .5 },
};

static const FabEngineError of_engine[] = {
  FAB_ENGINE_ERROR_UNAVAILABLE,
  FAB_ENGINE_ERROR_UNREACHABLE,
  FAB_ENGINE_ERROR_AUTH,
  FAB_ENGINE_ERROR_QUOTA,
  FAB_ENGINE_ERROR_WRONG_SERVICE,
  FAB_ENGINE_ERROR_MODEL_MISSING,
  FAB_ENGINE_ERROR_RATE_LIMIT,
};

static const FabEngineError for_person[] = {
  FAB_ENGINE_ERROR_AUTH,
  FAB_ENGINE_ERROR_QUOTA,
  FAB_ENGINE_ERROR_WRONG_SERVICE,
  FAB_ENGINE_ERROR_MODEL_MISSING,
};

double
fab_patience_pause (const GError *error,
                    guint         attempt,
                    double        jitter)
{
  double wait;

  g_return_val_if_fail (error != NULL, -1);

  if (error->domain != FAB_ENGINE_ERROR)
    return -1;
  wait = fab_engine_error_get_wait (error);
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      if ((int) table[i].code != error->code || attempt >= table[i].tries || wait < 0)
        continue;

      return wait > 0 ? wait
                      : MIN (LONGEST_PAUSE, table[i].first * (1 << MIN (attempt, 5))) * (1 - .25 * jitter);
    }

  return -1;
}

static gboolean
is_one_of (const GError         *error,
           const FabEngineError *codes,
           gsize                 n)
{
  for (gsize i = 0; i < n; i++)
    if (g_error_matches (error, FAB_ENGINE_ERROR, codes[i]))
      return TRUE;

  return FALSE;
}

gboolean
fab_patience_is_of_engine (const GError *error)
{
  g_return_val_if_fail (error != NULL, FALSE);

  return is_one_of (error, of_engine, G_N_ELEMENTS (of_engine));
}

gboolean
fab_patience_is_for_person (const GError *error)
{
  g_return_val_if_fail (error != NULL, FALSE);

  return is_one_of (error, for_person, G_N_ELEMENTS (for_person));
}
