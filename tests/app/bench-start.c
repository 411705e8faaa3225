/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From exec to a window that is drawn and takes keys: Fabula's against an empty one, in turns in one run: the time that passes, and
 * the time that processors work, which other programs hardly change. bench-start EMPTY FABULA */
#include "config.h"

#include <gio/gio.h>
#include <sys/resource.h>

#define ROUNDS 9

/* Milliseconds that all children that ended have worked. */
static double
get_work (void)
{
  struct rusage usage;

  getrusage (RUSAGE_CHILDREN, &usage);

  return (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1e3 + (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e3;
}

static double
start (const char *path,
       double     *work)
{
  double before = get_work ();
  gint64 began = g_get_monotonic_time ();
  g_autoptr(GSubprocess) process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE, NULL, path, NULL);
  char byte = 0;
  double took;

  g_assert_cmpint (g_input_stream_read (g_subprocess_get_stdout_pipe (process), &byte, 1, NULL, NULL), ==, 1);
  took = (g_get_monotonic_time () - began) / 1e3;
  g_subprocess_wait (process, NULL, NULL);
  *work = get_work () - before;

  return took;
}

static int
compare_cb (const void *a,
            const void *b)
{
  return *(const double *) a < *(const double *) b ? -1 : *(const double *) a > *(const double *) b;
}

static void
show (const char *what,
      double      times[2][ROUNDS])
{
  for (guint i = 0; i < 2; i++)
    qsort (times[i], ROUNDS, sizeof (double), compare_cb);
  g_print ("%s: an empty window %.0f ms, Fabula %.0f ms: %.2f times (at best %.0f and %.0f: %.2f times)\n", what,
           times[0][ROUNDS / 2], times[1][ROUNDS / 2], times[1][ROUNDS / 2] / times[0][ROUNDS / 2], times[0][0], times[1][0],
           times[1][0] / times[0][0]);
}

int
main (int   argc,
      char *argv[])
{
  double times[2][ROUNDS], works[2][ROUNDS], first;

  g_assert_cmpint (argc, ==, 3);
  for (guint i = 0; i < 2; i++)
    start (argv[1 + i], &first); /* from the disk into memory */
  for (guint k = 0; k < ROUNDS; k++)
    for (guint i = 0; i < 2; i++)
      times[i][k] = start (argv[1 + i], &works[i][k]);
  show ("time", times);
  show ("work", works);

  return 0;
}
