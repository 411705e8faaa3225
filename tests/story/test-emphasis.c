/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs of styles as marks in a line, and marks as runs. */
#include "config.h"

#include "fab-emphasis.h"

#define I FAB_STYLE_ITALIC
#define B FAB_STYLE_BOLD
#define U FAB_STYLE_UNDERLINE

typedef struct
{
  const char *name, *marked;
  FabRun      runs[4];
} Case;

static const Case cases[] = {
  { "plain", "a", { { "a", 0 } } },
  { "letters-like-marks", "a\\_b\\*", { { "a_b*", 0 } } },
  { "each", "*a* **b** _c_ ***d***", { { "a", I }, { " ", 0 }, { "b", B }, { " ", 0 } } },
  { "beside-each-other", "_a_*b*", { { "a", U }, { "b", I } } },
  { "underline-goes-on", "_*a*b_", { { "a", U | I }, { "b", U } } },
  { "underline-goes-on-over-three", "_a*b*c_", { { "a", U }, { "b", U | I }, { "c", U } } },
  { "underlined-letter-like-mark", "_*a*\\__", { { "a", U | I }, { "_", U } } },
};

static void
check_runs (GPtrArray  *runs,
            const Case *test)
{
  for (guint i = 0; i < G_N_ELEMENTS (test->runs) && test->runs[i].text; i++)
    {
      const FabRun *run = g_ptr_array_index (runs, i);

      g_assert_cmpstr (run->text, ==, test->runs[i].text);
      g_assert_cmpuint (run->style, ==, test->runs[i].style);
    }
}

static char *
write_runs (GPtrArray *runs)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < runs->len; i++)
    {
      const FabRun *run = g_ptr_array_index (runs, i);

      fab_emphasis_append (text, run->text, run->style);
    }

  return g_string_free (text, FALSE);
}

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr(GPtrArray) runs = fab_emphasis_read (test->marked);
  g_autofree char *again = write_runs (runs);

  check_runs (runs, test);
  g_assert_cmpstr (again, ==, test->marked);
}

/* Marks of two styles that would meet: the later style is left out, and what is written stays as it is. */
static void
test_meeting (void)
{
  static const struct { FabRun runs[2]; const char *marked; } meetings[] = {
    { { { "a", I }, { "b", B } }, "*a*b" },
    { { { "a", U | I }, { "b", U | B } }, "_*a*_**b**" },
    { { { "a", I | B }, { "b", I } }, "***a***b" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (meetings); i++)
    {
      g_autoptr(GString) text = g_string_new (NULL);
      g_autoptr(GPtrArray) runs = NULL;
      g_autofree char *again = NULL;

      for (guint k = 0; k < 2; k++)
        fab_emphasis_append (text, meetings[i].runs[k].text, meetings[i].runs[k].style);
      g_assert_cmpstr (text->str, ==, meetings[i].marked);
      runs = fab_emphasis_read (text->str);
      again = write_runs (runs);
      g_assert_cmpstr (again, ==, meetings[i].marked);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/emphasis/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/emphasis/meeting", test_meeting);

  return g_test_run ();
}
