/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include "fab-order.h"

/* The first of the @n ascending @tails that is not below @place. */
static guint
find_tail (const gint64 *places,
           const guint  *tails,
           guint         n,
           gint64        place)
{
  guint low = 0, high = n;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (places[tails[middle]] < place)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* Clears all that are not in the longest ascending subsequence. */
static void
keep_ascending (gint64 *places,
                guint   n)
{
  g_autofree guint *tails = g_new (guint, n);
  g_autofree guint *before = g_new (guint, n);
  g_autofree gboolean *keeps = g_new0 (gboolean, n);
  guint length = 0;

  for (guint i = 0; i < n; i++)
    {
      guint at;

      if (places[i] == FAB_ORDER_NONE)
        continue;

      at = find_tail (places, tails, length, places[i]);
      before[i] = at > 0 ? tails[at - 1] : G_MAXUINT;
      tails[at] = i;
      length = MAX (length, at + 1);
    }

  for (guint i = length > 0 ? tails[length - 1] : G_MAXUINT; i != G_MAXUINT; i = before[i])
    keeps[i] = TRUE;
  for (guint i = 0; i < n; i++)
    if (!keeps[i])
      places[i] = FAB_ORDER_NONE;
}

/* Spreads those from @start to @end, which have none, between their neighbours. */
static gboolean
fill_gap (gint64 *places,
          guint   n,
          guint   start,
          guint   end)
{
  gint64 count = end - start;
  gint64 low = start > 0 ? places[start - 1] : 0;
  gint64 high = end < n ? places[end] : low + (count + 1) * FAB_ORDER_GAP;
  gint64 step;

  if (start == 0 && end < n)
    low = high - (count + 1) * FAB_ORDER_GAP;

  step = (high - low) / (count + 1);
  for (gint64 i = 0; i < count && step > 0; i++)
    places[start + i] = low + (i + 1) * step;

  return step > 0;
}

static gboolean
fill_gaps (gint64 *places,
           guint   n)
{
  for (guint start = 0; start < n; start++)
    {
      guint end = start;

      while (end < n && places[end] == FAB_ORDER_NONE)
        end++;
      if (end > start && !fill_gap (places, n, start, end))
        return FALSE;
      start = end;
    }

  return TRUE;
}

void
fab_order_settle (gint64 *places,
                  guint   n)
{
  keep_ascending (places, n);
  if (fill_gaps (places, n))
    return;

  for (guint i = 0; i < n; i++)
    places[i] = ((gint64) i + 1) * FAB_ORDER_GAP;
}
