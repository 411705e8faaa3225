/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fab-fountain.h"
#include "fab-script-length.h"

static FabScriptLength
measure (const char *script)
{
  g_autoptr(GPtrArray) elements = fab_fountain_parse (script, -1);
  g_autoptr(GListStore) list = g_list_store_new (FAB_TYPE_ELEMENT);

  for (guint i = 0; i < elements->len; i++)
    g_list_store_append (list, g_ptr_array_index (elements, i));

  return fab_script_measure (G_LIST_MODEL (list));
}

static const struct { const char *script; guint words, scenes, lines; } cases[] = {
  { "", 0, 0, 0 },
  { "INT. BAR - DAY\n\nRain.", 4, 1, 3 },
  /* title, notes, sections and cuts are not printed */
  { "Title: Much Ado\n\n# Act\n\n= What happens\n\nINT. BAR [[why?]]\n\n/* gone */\n\nRain.", 3, 1, 3 },
  { "INT. BAR\n\nANNA\n(low)\nIt's late.", 6, 1, 5 },
  /* sixty-two letters need two lines of action, thirty-six two of speech */
  { "aaaaaaaaaaaaaaaaaaaa aaaaaaaaaaaaaaaaaaaa aaaaaaaaaaaaaaaaaaaa", 3, 0, 2 },
  { "aaaaaaaaaaaaaaaaaaaa aaaaaaaaaaaaaaaaaaaa aaaaaaaaaaaaaaaaaaa", 3, 0, 1 },
  { "ANNA\naaaaaaaaaaaaaaaaa aaaaaaaaaaaaaaaaaa", 3, 0, 3 },
  /* a page break fills the page, and nothing is blank at the top of the next */
  { "One.\n\n===\n\nINT. BAR", 3, 1, 56 },
};

static void
test_lengths (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FabScriptLength length = measure (cases[i].script);

      g_test_message ("%s", cases[i].script);
      g_assert_cmpuint (length.words, ==, cases[i].words);
      g_assert_cmpuint (length.scenes, ==, cases[i].scenes);
      g_assert_cmpuint (length.lines, ==, cases[i].lines);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/script-length/lines", test_lengths);

  return g_test_run ();
}
