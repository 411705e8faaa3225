/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Times that a benchmark took: a GArray of double. */
#pragma once

#include <glib.h>

static inline GArray *
bench_times_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (double));
}

/* Microseconds since @start, of the monotonic clock. */
static inline void
bench_times_add (GArray *times,
                 gint64  start)
{
  double time = g_get_monotonic_time () - start;

  g_array_append_val (times, time);
}

static inline int
bench_times_compare_cb (gconstpointer a,
                        gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return (first > second) - (first < second);
}

/* Shortest first. */
static inline void
bench_times_sort (GArray *times)
{
  g_array_sort (times, bench_times_compare_cb);
}

static inline double
bench_times_median (GArray *times)
{
  bench_times_sort (times);

  return g_array_index (times, double, times->len / 2);
}
