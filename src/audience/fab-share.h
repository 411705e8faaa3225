/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How many of how many, and the 95 % interval of the share (Wilson). */
typedef struct
{
  guint  k, n;
  double low, high; /* 0 … 1; of nobody: all of it */
} FabShare;

FabShare fab_share_new (guint k, guint n);

/* Events in a length of time, per minute, with the 95 % interval of the rate (Byar). */
typedef struct
{
  double rate, low, high;
} FabRate;

FabRate  fab_rate_new  (guint events, double minutes);

double  _fab_share_tail (guint k, guint n, double p);

G_END_DECLS
