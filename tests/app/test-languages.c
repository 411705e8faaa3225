/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is right in English only is wrong: scripts written from right to left, words in other letters, the way of time. */
#include "config.h"

#include <adwaita.h>
#include <locale.h>

#include "fab-figure.h"
#include "fab-fold.h"
#include "fab-player-bar.h"
#include "fab-pose-words.h"
#include "fab-reel-bar.h"
#include "fab-script-find.h"
#include "fab-script-tags.h"
#include "fab-speller.h"
#include "fab-text-direction.h"
#include "fab-texts.h"
#include "widget-testing.h"

/* A cue in Arabic stands in from the right as far as one in English does from the left; its speech is indented from there. */
static void
test_margins (void)
{
  g_autoptr(GtkTextBuffer) buffer = gtk_text_buffer_new (NULL);
  static const struct { const char *tag; int left, right; } cases[] = {
    { "dialogue", 2 + 10 * 8, 16 + 15 * 8 }, { "dialogue-rtl", 2 + 15 * 8, 16 + 10 * 8 }, { "character-rtl", 0, 16 + 22 * 8 },
  };

  fab_script_tags_create (buffer);
  g_assert_cmpint (fab_script_tags_lay_out (buffer, 2 + 60 * 8 + 16, 8), ==, 16);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), cases[i].tag);
      int left, right;

      g_object_get (tag, "left-margin", &left, "right-margin", &right, NULL);
      g_assert_cmpint (left, ==, cases[i].left);
      g_assert_cmpint (right, ==, cases[i].right);
    }
}

static void
test_text (void)
{
  static const struct { const char *text; gboolean rtl; } cases[] = {
    { NULL, FALSE }, { "", FALSE }, { "42 …", FALSE }, { "Salam مرحبا", FALSE }, { "1. مرحبا Ben", TRUE }, { "שלום", TRUE }, { "猫", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (fab_text_is_rtl (cases[i].text), ==, cases[i].rtl);
}

static void
test_direction (void)
{
  g_autoptr(GtkTextBuffer) buffer = gtk_text_buffer_new (NULL);
  GtkTextTag *ltr, *rtl;
  GtkTextIter latin, arabic;

  fab_script_tags_create (buffer);
  ltr = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), "dialogue");
  rtl = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), "dialogue-rtl");
  gtk_text_buffer_set_text (buffer, "Hello\nمرحبا Ben\n", -1);
  fab_script_tags_apply (buffer, FAB_ELEMENT_DIALOGUE, 0, 6);
  fab_script_tags_apply (buffer, FAB_ELEMENT_DIALOGUE, 6, 16);
  gtk_text_buffer_get_iter_at_offset (buffer, &latin, 1);
  gtk_text_buffer_get_iter_at_offset (buffer, &arabic, 8);
  g_assert_true (gtk_text_iter_has_tag (&latin, ltr));
  g_assert_true (gtk_text_iter_has_tag (&arabic, rtl));
  g_assert_false (gtk_text_iter_has_tag (&arabic, ltr));
  g_assert_true (fab_script_tags_is (&latin, FAB_ELEMENT_DIALOGUE));
  g_assert_true (fab_script_tags_is (&arabic, FAB_ELEMENT_DIALOGUE));
  g_assert_false (fab_script_tags_is (&arabic, FAB_ELEMENT_CHARACTER));
}

/* An English dictionary does not call all of a Chinese script wrong. */
static void
test_spelling (void)
{
  g_autoptr(FabSpeller) speller = fab_speller_new ();
  static const char * const words[] = { "مرحبا", "灯塔", "カフェ", "маяк" };

  fab_speller_set_language (speller, "en_US");
  g_assert_false (fab_speller_check (speller, "lighthuose"));
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_true (fab_speller_check (speller, words[i]));
}

/* What the story is in goes before what the person speaks; where there is no dictionary of it, nothing is wrong. */
static void
test_spelling_of_story (void)
{
  g_autoptr(FabSpeller) speller = fab_speller_new ();

  fab_speller_set_story (speller, "xx");
  g_assert_null (fab_speller_get_language (speller));
  g_assert_true (fab_speller_check (speller, "lighthuose"));
  fab_speller_set_story (speller, "en");
  g_assert_true (g_str_has_prefix (fab_speller_get_language (speller), "en"));
  fab_speller_set_language (speller, "en_US");
  g_assert_cmpstr (fab_speller_get_language (speller), ==, "en_US");
  fab_speller_set_language (speller, "none");
  g_assert_null (fab_speller_get_language (speller));
}

static void
assert_ltr (GtkWidget *widget)
{
  if (GTK_IS_POPOVER (widget))
    return;
  g_assert_cmpint (gtk_widget_get_direction (widget), ==, GTK_TEXT_DIR_LTR);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    assert_ltr (child);
}

/* Time is not mirrored, as the film's strip is not. */
static void
test_transport (void)
{
  static GType (* const types[]) (void) = { fab_player_bar_get_type, fab_reel_bar_get_type };

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    {
      GtkWidget *bar = g_object_ref_sink (g_object_new (types[i] (), NULL));

      assert_ltr (bar);
      g_assert_finalize_object (bar);
    }
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* What is found where: by who has no key for an accent, in whole letters only. */
static void
test_fold (void)
{
  static const struct { const char *text, *wanted; int start, end; } cases[] = {
    { "Le café noir", "cafe", 3, 7 }, { "cafe\314\201 noir", "café", 0, 5 }, { "Das ist groß", "GROSS", 8, 12 },
    { "الكِتَابُ كبير", "كتاب", 2, 9 }, { "محمـــد هنا", "محمد", 0, 7 }, { "أحمد", "احمد", 0, 4 },
    { "１２ ＡＢＣ", "abc", 3, 6 }, { "المشهد ٣", "3", 7, 8 }, { "l’avion", "l'avion", 0, 7 }, { "ça va… bien", "...", 5, 6 },
    { "ばら", "は", -1, 0 }, { "각", "가", -1, 0 }, { "ﬁlm", "i", -1, 0 }, { "ΟΔΟΣ", "οδος", 0, 4 }, { "IŞIK İzmir", "izmir", 5, 10 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(FabFold) fold = fab_fold_new (cases[i].text);
      g_autofree char *wanted = fab_fold_text (cases[i].wanted);
      guint start, end;

      g_test_message ("%s in %s", cases[i].wanted, cases[i].text);
      g_assert_cmpint (fab_fold_find (fold, wanted, 0, &start, &end), ==, cases[i].start >= 0);
      if (cases[i].start < 0)
        continue;
      g_assert_cmpuint (start, ==, (guint) cases[i].start);
      g_assert_cmpuint (end, ==, (guint) cases[i].end);
      g_assert_false (fab_fold_find (fold, wanted, end, &start, &end));
    }
}

static void
assert_selected (GtkTextBuffer *buffer,
                 int            start,
                 int            end)
{
  GtkTextIter from, to;

  gtk_text_buffer_get_selection_bounds (buffer, &from, &to);
  g_assert_cmpint (gtk_text_iter_get_offset (&from), ==, start);
  g_assert_cmpint (gtk_text_iter_get_offset (&to), ==, end);
}

/* One who types without accents is taken to words that have them, on and round, also after the text has changed. */
static void
test_find (void)
{
  GtkWidget *view = g_object_ref_sink (gtk_text_view_new ()), *find = g_object_ref_sink (g_object_new (FAB_TYPE_SCRIPT_FIND, NULL));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GtkWidget *entry = testing_find_widget (find, GTK_TYPE_SEARCH_ENTRY);
  GtkTextIter at;

  fab_script_find_set_view (FAB_SCRIPT_FIND (find), GTK_TEXT_VIEW (view));
  gtk_text_buffer_set_text (buffer, "Un café, un CAFE, un café.", -1);
  gtk_text_buffer_get_start_iter (buffer, &at);
  gtk_text_buffer_place_cursor (buffer, &at);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Cafe");
  g_signal_emit_by_name (entry, "search-changed");
  assert_selected (buffer, 3, 7);
  g_signal_emit_by_name (entry, "next-match");
  assert_selected (buffer, 12, 16);
  gtk_text_buffer_get_start_iter (buffer, &at);
  gtk_text_buffer_insert (buffer, &at, "Ah. ", -1);
  g_signal_emit_by_name (entry, "next-match");
  assert_selected (buffer, 25, 29);
  g_signal_emit_by_name (entry, "next-match");
  assert_selected (buffer, 7, 11);
  g_signal_emit_by_name (entry, "previous-match");
  assert_selected (buffer, 25, 29);
  g_signal_emit_by_name (entry, "previous-match");
  assert_selected (buffer, 16, 20);
  g_assert_finalize_object (find);
  g_assert_finalize_object (view);
}

static void
assert_said (const char * const *poses)
{
  for (gsize i = 0; poses[i] != NULL; i++)
    {
      const char *said = fab_pose_words_say (poses[i]);

      g_test_message ("%s: %s", poses[i], said);
      g_assert_nonnull (said);
      for (; *said; said++)
        g_assert_false (g_ascii_isalpha (*said));
    }
}

/* A pose is no noun: who flies is no insect, who sits no chair. */
static void
test_poses (void)
{
  static const struct { const char *pose, *said; } cases[] = {
    { "sit+carry", "坐着， 搬运" }, { "stand+idle", "站立" }, { "dance+dance", "跳舞" }, { "fly", "飞行" }, { "stand+guard", "站立， 戒备" },
  };
  g_autofree char *english = fab_pose_words_join ("sit+hips");

  g_assert_cmpstr (english, ==, "sitting, hands on hips");
  g_assert_null (fab_pose_words_say ("a teapot"));
  g_setenv ("LANGUAGE", "zh_CN", TRUE);
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  setlocale (LC_ALL, "");
  fab_texts_bind ();
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *said = fab_pose_words_join (cases[i].pose);

      g_assert_cmpstr (said, ==, cases[i].said);
    }
  assert_said (fab_pose_list_lower ());
  assert_said (fab_pose_list_upper ());
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/languages/margins", test_margins);
  g_test_add_func ("/languages/text", test_text);
  g_test_add_func ("/languages/direction", test_direction);
  g_test_add_func ("/languages/spelling", test_spelling);
  g_test_add_func ("/languages/spelling-of-story", test_spelling_of_story);
  g_test_add_func ("/languages/fold", test_fold);
  g_test_add_func ("/languages/find", test_find);
  g_test_add_func ("/languages/transport", test_transport);
  g_test_add_func ("/languages/poses", test_poses); /* the last one: it leaves the program Chinese */

  return g_test_run ();
}
