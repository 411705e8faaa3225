/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-audience"

#include "config.h"

#include <math.h>

#include "fab-share.h"

#define Z 1.959964 /* of 95 % */

/* Wilson, "Probable inference, the law of succession, and statistical inference", 1927. */
FabShare
fab_share_new (guint k,
               guint n)
{
  FabShare share = { k, n, 0, 1 };
  double p, centre, half, scale;

  g_return_val_if_fail (k <= n, share);

  if (n == 0)
    return share;
  p = k / (double) n;
  scale = 1 + Z * Z / n;
  centre = (p + Z * Z / (2. * n)) / scale;
  half = Z * sqrt (p * (1 - p) / n + Z * Z / (4. * n * n)) / scale;
  share.low = k == 0 ? 0 : MAX (centre - half, 0);
  share.high = k == n ? 1 : MIN (centre + half, 1);

  return share;
}

/* Byar's approximation of the Poisson limits; see Breslow and Day, "Statistical Methods in Cancer Research", II, 1987. */
FabRate
fab_rate_new (guint  events,
              double minutes)
{
  double k = events, above = k + 1;
  FabRate rate = { 0, 0, INFINITY };

  if (minutes <= 0)
    return rate;
  rate.rate = k / minutes;
  rate.low = events == 0 ? 0 : k * pow (1 - 1 / (9 * k) - Z / (3 * sqrt (k)), 3) / minutes;
  rate.high = above * pow (1 - 1 / (9 * above) + Z / (3 * sqrt (above)), 3) / minutes;

  return rate;
}

/* The chance of @k or more of @n when each is as likely as @p. */
double
_fab_share_tail (guint  k,
                 guint  n,
                 double p)
{
  double tail = 0;

  if (p <= 0)
    return k > 0 ? 0 : 1;
  if (p >= 1)
    return 1;
  for (guint i = k; i <= n; i++)
    tail += exp (lgamma (n + 1.) - lgamma (i + 1.) - lgamma (n - i + 1.) + i * log (p) + (n - i) * log1p (-p));

  return MIN (tail, 1);
}
