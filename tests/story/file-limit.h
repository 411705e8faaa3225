/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A disk that is full: files of this process grow no further. SIGXFSZ has to be ignored. */
#pragma once

#include <glib.h>
#include <sys/resource.h>

/* @size: in bytes; RLIM_INFINITY: as far as they may. */
static inline void
testing_limit_files (rlim_t size)
{
  struct rlimit limit;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = size != RLIM_INFINITY ? size : limit.rlim_max;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}
