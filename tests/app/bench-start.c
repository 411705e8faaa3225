/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From exec to a window that is drawn and takes keys: Fabula's against an empty one, in turns in one run.
 * bench-start EMPTY FABULA */
#include "config.h"

#include <gio/gio.h>

#define ROUNDS 9

static double
start (const char *path)
{
  gint64 began = g_get_monotonic_time ();
  g_autoptr(GSubprocess) process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE, NULL, path, NULL);
  char byte = 0;
  double took;

  g_assert_cmpint (g_input_stream_read (g_subprocess_get_stdout_pipe (process), &byte, 1, NULL, NULL), ==, 1);
  took = (g_get_monotonic_time () - began) / 1e3;
  g_subprocess_wait (process, NULL, NULL);

  return took;
}

static int
compare_cb (const void *a,
            const void *b)
{
  return *(const double *) a < *(const double *) b ? -1 : *(const double *) a > *(const double *) b;
}

int
main (int   argc,
      char *argv[])
{
  double times[2][ROUNDS];

  g_assert_cmpint (argc, ==, 3);
  for (guint i = 0; i < 2; i++)
    start (argv[1 + i]); /* from the disk into memory */
  for (guint k = 0; k < ROUNDS; k++)
    for (guint i = 0; i < 2; i++)
      times[i][k] = start (argv[1 + i]);
  for (guint i = 0; i < 2; i++)
    qsort (times[i], ROUNDS, sizeof (double), compare_cb);
  g_print ("an empty window %.0f ms, Fabula %.0f ms: %.2f times (at best %.0f and %.0f: %.2f times)\n", times[0][ROUNDS / 2],
           times[1][ROUNDS / 2], times[1][ROUNDS / 2] / times[0][ROUNDS / 2], times[0][0], times[1][0], times[1][0] / times[0][0]);

  return 0;
}
