/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two versions of a script are put together, and nothing that somebody wrote is lost unasked. */
#include "config.h"

#include <glib.h>

#include "fab-script-merge.h"

#define A "INT. A\n\nApples.\n\n"
#define A2 "INT. A\n\nApples and pears.\n\n"
#define A3 "INT. A\n\nApples and plums.\n\n"
#define B "INT. B\n\nBread.\n\n"
#define B2 "INT. B\n\nBread and butter.\n\n"
#define C "EXT. C - NIGHT\n\nA long road.\n\n"
#define TITLE "Title: One\n\n"

static const struct
{
  const char     *base, *ours, *theirs;
  FabMergeChoice  choice;
  guint           n_taken, n_conflicts;
  const char     *merged;
} cases[] = {
  { A B, A B, A B, FAB_MERGE_OURS, 0, 0, A B },
  { A B, A B, A2 B, FAB_MERGE_OURS, 1, 0, A2 B },
  { A B, A2 B, A B, FAB_MERGE_THEIRS, 0, 0, A2 B },
  { A B, A2 B, A B2, FAB_MERGE_OURS, 1, 0, A2 B2 },
  { A B, A2 B, A2 B, FAB_MERGE_OURS, 0, 0, A2 B },
  { A B, A2 B, A3 B, FAB_MERGE_OURS, 0, 1, A2 B },
  { A B, A2 B, A3 B, FAB_MERGE_THEIRS, 0, 1, A3 B },
  { A B, A2 B, A3 B, FAB_MERGE_BOTH, 0, 1, A2 A3 B },
  { A B, A B, A C B, FAB_MERGE_OURS, 1, 0, A C B },
  { A B, A C B, A B2, FAB_MERGE_OURS, 1, 0, A C B2 },
  { A B, A C B, A C B, FAB_MERGE_OURS, 0, 0, A C B },
  { A B C, A B C, A C, FAB_MERGE_OURS, 1, 0, A C },
  { A B C, A C, A B2 C, FAB_MERGE_OURS, 0, 1, A C },
  { A B C, A C, A B2 C, FAB_MERGE_THEIRS, 0, 1, A B2 C },
  { A B "EXT. C\n\nEnd", A B "EXT. C\n\nEnd", A B "EXT. C\n\nEnd\n\n" C, FAB_MERGE_OURS, 2, 0, A B "EXT. C\n\nEnd\n\n" C },
  { A "INT. B\n\nEnd", A "INT. B\n\nEnd here", A "INT. B\n\nEnd there", FAB_MERGE_BOTH, 0, 1,
    A "INT. B\n\nEnd here\n\nINT. B\n\nEnd there" },
  { TITLE A, TITLE A2, "Title: Two\n\n" A, FAB_MERGE_OURS, 1, 0, "Title: Two\n\n" A2 },
  { "", A, B, FAB_MERGE_OURS, 1, 0, A B },
  { "INT. A\r\n\r\nx\r\n", "INT. A\r\n\r\nx\r\n", "INT. A\r\n\r\ny\r\n", FAB_MERGE_OURS, 1, 0, "INT. A\r\n\r\ny\r\n" },
};

static void
test_table (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FabMergeCount count;
      g_autofree char *merged = fab_script_merge (cases[i].base, cases[i].ours, cases[i].theirs, cases[i].choice,
                                                  &count);

      g_test_message ("case %u", i);
      g_assert_cmpstr (merged, ==, cases[i].merged);
      g_assert_cmpuint (count.n_taken, ==, cases[i].n_taken);
      g_assert_cmpuint (count.n_conflicts, ==, cases[i].n_conflicts);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/story/merge/table", test_table);

  return g_test_run ();
}
