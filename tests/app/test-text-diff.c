/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "fab-text-diff.h"

typedef struct
{
  const char *old_text, *new_text;
  gsize       start, old_length, new_length;
} Case;

static const Case cases[] = {
  { "", "abc", 0, 0, 3 },
  { "abc", "", 0, 3, 0 },
  { "abc", "abXc", 2, 0, 1 },
  { "abXc", "abc", 2, 1, 0 },
  { "aaa", "aaaa", 3, 0, 1 },
  { "aaaa", "aaa", 3, 1, 0 },
  { "one two three", "one 2 three", 4, 3, 1 },
  { "é", "è", 0, 2, 2 },            /* the first bytes are the same */
  { "aéb", "aøb", 1, 2, 2 },
  { "x€", "xଂ¬", 1, 3, 5 },
  { "aĂ", "aÂ", 1, 2, 2 },          /* the last bytes are the same */
};

static void
test_diff (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *c = &cases[i];
      FabTextDiff diff;
      g_autoptr(GString) text = g_string_new (c->old_text);

      g_assert_true (fab_text_diff (c->old_text, c->new_text, &diff));
      g_assert_cmpuint (diff.start, ==, c->start);
      g_assert_cmpuint (diff.old_length, ==, c->old_length);
      g_assert_cmpuint (diff.new_length, ==, c->new_length);
      g_string_erase (text, diff.start, diff.old_length);
      g_string_insert_len (text, diff.start, c->new_text + diff.start, diff.new_length);
      g_assert_cmpstr (text->str, ==, c->new_text);
      g_assert_true (g_utf8_validate (c->new_text + diff.start, diff.new_length, NULL));
      g_assert_true (g_utf8_validate (c->old_text + diff.start, diff.old_length, NULL));
    }
}

static void
test_equal (void)
{
  FabTextDiff diff;

  g_assert_false (fab_text_diff ("", "", &diff));
  g_assert_false (fab_text_diff ("same ø", "same ø", &diff));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-diff/diff", test_diff);
  g_test_add_func ("/text-diff/equal", test_equal);
  return g_test_run ();
}
