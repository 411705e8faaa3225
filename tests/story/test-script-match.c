/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which line continues which, and the places of what is in order. */
#include "config.h"

#include "fab-order.h"
#include "fab-script-match.h"

/* Items are words; a word's first letter is its kind. */
static const struct
{
  const char *old;
  const char *new;
  const char *match; /* index of the old item for each new one, - for none */
} cases[] = {
  { "", "", "" },
  { "", "a b", "- -" },
  { "a b", "", "" },
  { "a b c", "a b c", "0 1 2" },
  { "a b c", "a x b c", "0 - 1 2" },
  { "a b c", "a c", "0 2" },
  { "a a a", "a a", "0 1" },
  /* changed in place */
  { "a bold c", "a bald c", "0 1 2" },
  { "a bold c", "a bxyz c", "0 1 2" },
  { "a bold c", "a kyz c", "0 - 2" },
  { "a bold c", "a xbold c", "0 1 2" },
  /* split in two: the likelier one goes on */
  { "a bold-brown c", "a bold brown c", "0 - 1 2" },
  { "a bold-white c", "a bold-whi bte c", "0 1 - 2" },
  /* moved: one of the two stays */
  { "a b c d", "a c b d", "0 2 - 3" },
};

static FabMatchItem *
make_items (const char *text,
            GStrv      *words)
{
  FabMatchItem *items;

  *words = *text != '\0' ? g_strsplit (text, " ", -1) : g_new0 (char *, 1);
  items = g_new0 (FabMatchItem, g_strv_length (*words) + 1);
  for (guint i = 0; (*words)[i] != NULL; i++)
    items[i] = (FabMatchItem) { (*words)[i], (*words)[i], (*words)[i][0] };

  return items;
}

static void
test_match (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto(GStrv) old_words = NULL;
      g_auto(GStrv) new_words = NULL;
      g_autofree FabMatchItem *old_items = make_items (cases[i].old, &old_words);
      g_autofree FabMatchItem *new_items = make_items (cases[i].new, &new_words);
      guint n = g_strv_length (new_words);
      g_autofree guint *match = g_new (guint, n + 1);
      g_autoptr(GString) got = g_string_new (NULL);

      fab_script_match (old_items, g_strv_length (old_words), new_items, n, match);
      for (guint j = 0; j < n; j++)
        if (match[j] == FAB_MATCH_NONE)
          g_string_append_printf (got, "%s-", j > 0 ? " " : "");
        else
          g_string_append_printf (got, "%s%u", j > 0 ? " " : "", match[j]);

      g_test_message ("“%s” to “%s”", cases[i].old, cases[i].new);
      g_assert_cmpstr (got->str, ==, cases[i].match);
    }
}

/* Two long scripts that share every third line: matched all the same, in bounded memory. */
static void
test_long (void)
{
  const guint n = 9000;
  g_autofree FabMatchItem *old_items = g_new0 (FabMatchItem, n);
  g_autofree FabMatchItem *new_items = g_new0 (FabMatchItem, n);
  g_autofree guint *match = g_new (guint, n);
  g_autoptr(GStringChunk) chunk = g_string_chunk_new (1 << 16);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *old = g_strdup_printf ("line %u", i);
      g_autofree char *new = g_strdup_printf (i % 3 == 0 ? "line %u" : "%u other", i);

      old_items[i].source = old_items[i].text = g_string_chunk_insert (chunk, old);
      new_items[i].source = new_items[i].text = g_string_chunk_insert (chunk, new);
    }

  fab_script_match (old_items, n, new_items, n, match);
  for (guint i = 0; i < n; i += 3)
    g_assert_cmpuint (match[i], ==, i);
}

/* --- places ----------------------------------------------------------------------------------- */

#define NONE FAB_ORDER_NONE

static const struct
{
  guint  n;
  gint64 places[6];
  guint  kept; /* how many must not change */
} orders[] = {
  { 0, { 0 }, 0 },
  { 1, { NONE }, 0 },
  { 3, { 10, 20, 30 }, 3 },
  { 3, { 10, NONE, 30 }, 2 },
  { 3, { NONE, 10, 20 }, 2 },
  { 3, { 10, 20, NONE }, 2 },
  { 4, { 10, 40, 20, 30 }, 3 },
  { 5, { 20, 30, 40, 50, 10 }, 4 },
  { 4, { 10, NONE, NONE, 13 }, 2 },
  { 4, { 10, NONE, NONE, 12 }, 0 },
  { 3, { 10, 10, 10 }, 1 },
  { 6, { NONE, NONE, NONE, NONE, NONE, NONE }, 0 },
};

static void
test_order (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      gint64 places[G_N_ELEMENTS (orders[i].places)];
      guint kept = 0;

      memcpy (places, orders[i].places, sizeof places);
      fab_order_settle (places, orders[i].n);
      for (guint j = 0; j < orders[i].n; j++)
        {
          kept += places[j] == orders[i].places[j];
          g_assert_cmpint (places[j], !=, NONE);
          if (j > 0)
            g_assert_cmpint (places[j - 1], <, places[j]);
        }
      g_assert_cmpuint (kept, >=, orders[i].kept);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/story/match/table", test_match);
  g_test_add_func ("/story/match/long", test_long);
  g_test_add_func ("/story/order", test_order);

  return g_test_run ();
}
