/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fab-captions.h"
#include "fab-reel-error.h"
#include "reel-fixture.h"

static GPtrArray *
parse (const char *text)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr(GError) error = NULL;
  GPtrArray *captions = fab_captions_parse (bytes, &error);

  g_assert_no_error (error);

  return captions;
}

static GPtrArray *
one_caption (gint64      start,
             gint64      end,
             const char *text,
             const char *speaker)
{
  GPtrArray *captions = g_ptr_array_new_with_free_func ((GDestroyNotify) fab_caption_free);
  FabCaption *caption = g_new0 (FabCaption, 1);

  *caption = (FabCaption) { start, end, g_strdup (text), g_strdup (speaker) };
  g_ptr_array_add (captions, caption);

  return captions;
}

/* To the byte, as players want them. */
static void
test_write (void)
{
  g_autoptr(GPtrArray) captions = one_caption (3723004500, 3725999600, "Tom & *Ann* <3", "ANN");
  g_autofree char *srt = fab_captions_write (captions, FAB_CAPTIONS_SRT);
  g_autofree char *vtt = fab_captions_write (captions, FAB_CAPTIONS_VTT);

  g_assert_cmpstr (srt, ==, "1\r\n01:02:03,005 --> 01:02:06,000\r\nTom & <i>Ann</i> <3\r\n\r\n");
  g_assert_cmpstr (vtt, ==, "WEBVTT\n\n1\n01:02:03.005 --> 01:02:06.000\n<v ANN>Tom &amp; <i>Ann</i> &lt;3\n\n");
}

/* Two lines of 42, broken where the sense is. */
static void
test_turn (void)
{
  static const struct { const char *text, *first; } rows[] = {
    { "Forty years, and you still arrive.", NULL },
    { "Of course they did. We were the only ones dancing.", "Of course they did." },
    { "The storm? Every year. But now it knows the steps.", "The storm? Every year." },
    { "You must race through a flooded market, return a stolen pocket watch.", "You must race through a flooded market," },
    { "one two three four five six seven eight nine ten eleven", "one two three four five six" },
    { "你好世界你好世界你好世界你好世界你好世界你好世界你好世界", "你好世界你好世界你好世界你好" },
    { "Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", NULL },
    { "It is said on two lines already, and that is how\nit stays", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const char *turn = fab_captions_turn (rows[i].text);
      g_autofree char *first = turn != NULL ? g_strchomp (g_strndup (rows[i].text, turn - rows[i].text)) : NULL;

      g_assert_cmpstr (first, ==, rows[i].first);
    }
}

static void
test_write_turned (void)
{
  g_autoptr(GPtrArray) captions = one_caption (0, 2000000, "*Of course they did. We* were the only ones dancing.", NULL);
  g_autofree char *vtt = fab_captions_write (captions, FAB_CAPTIONS_VTT);

  g_assert_cmpstr (vtt, ==, "WEBVTT\n\n1\n00:00:00.000 --> 00:00:02.000\n<i>Of course they did.\nWe</i> were the only ones dancing.\n\n");
}

static const struct
{
  const char *text;
  gint64      start, end;
  const char *says, *speaker;
} files[] = {
  { "1\r\n00:00:01,000 --> 00:00:02,500\r\nHello\r\nworld\r\n\r\n", 1000000, 2500000, "Hello\nworld", NULL },
  { "\357\273\277" "1\n00:00:01,5 --> 00:00:02,50\nA", 1500000, 2500000, "A", NULL },
  { "WEBVTT - x\n\nNOTE 1 --> 2\nno\n\nid\n01:01.250 --> 01:02.000 align:start line:0\n<v.loud Mary Ann>Hi</v> &amp; <b>bye</b>\n",
    61250000, 62000000, "Hi & **bye**", "Mary Ann" },
  { "1\n00:00:01.000 --> 00:00:02.000\n<font color=\"red\">שלום</font> <c.x>你好</c>", 1000000, 2000000, "שלום 你好", NULL },
  { "1\n00:00:03,000 --> 00:00:02,000\nbackwards\n\n2\n00:00:04,000 --> 00:00:05,000\nright\n", 4000000, 5000000, "right", NULL },
  { "1\n00:00:01,000 --> 00:00:02,000\nna\357ve", 1000000, 2000000, "naïve", NULL },
};

static void
test_parse (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr(GPtrArray) captions = parse (files[i].text);
      const FabCaption *caption = captions->pdata[0];

      g_assert_cmpuint (captions->len, ==, 1);
      g_assert_cmpint (caption->start, ==, files[i].start);
      g_assert_cmpint (caption->end, ==, files[i].end);
      g_assert_cmpstr (caption->text, ==, files[i].says);
      g_assert_cmpstr (caption->speaker, ==, files[i].speaker);
    }
}

static void
test_refuse (void)
{
  static const char * const junk[] = {
    "", "hello", "WEBVTT\n", "1\n00:00:99,000 --> 00:01:00,000\nx", "1\n99999999:00:00,000 --> 00:00:01,000\nx", "-->", "1\n00:00:01,000 --> ",
    "00:00:01,000 --> 00:00:02,000\n\n",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (junk); i++)
    {
      g_autoptr(GBytes) bytes = g_bytes_new (junk[i], strlen (junk[i]));
      g_autoptr(GError) error = NULL;

      g_assert_null (fab_captions_parse (bytes, &error));
      g_assert_error (error, FAB_REEL_ERROR, FAB_REEL_ERROR_UNSUPPORTED);
    }
}

/* What is written is read, in both. */
static void
test_round_trip (void)
{
  static const char * const texts[] = { "Plain", "*Soft* and **loud**", "a < b & c > d", "مرحبا بالعالم", "你好，世界。", "_Under_\nneath" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts) * 2; i++)
    {
      g_autoptr(GPtrArray) captions = one_caption (1000 * i, 5000000, texts[i / 2], i % 2 ? "TOM" : NULL);
      g_autofree char *text = fab_captions_write (captions, i % 2 ? FAB_CAPTIONS_VTT : FAB_CAPTIONS_SRT);
      g_autoptr(GPtrArray) again = parse (text);
      const FabCaption *caption = again->pdata[0];

      g_assert_cmpint (caption->start, ==, 1000 * i);
      g_assert_cmpstr (caption->text, ==, texts[i / 2]);
      g_assert_cmpstr (caption->speaker, ==, i % 2 ? "TOM" : NULL);
    }
}

/* No line begins with what closes, nor ends with what opens. */
static void
assert_line_ends (const char *line)
{
  static const char * const closing[] = { "」", "』", "。", "、", "！", "？", "）", "ー", "っ", "ょ", "”", "，" }, * const opening[] = { "「", "『", "（", "“" };

  for (gsize i = 0; i < G_N_ELEMENTS (closing); i++)
    g_assert_false (g_str_has_prefix (line, closing[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (opening); i++)
    g_assert_false (g_str_has_suffix (line, opening[i]));
}

static void
assert_lines (const char *text)
{
  const char *second = fab_captions_turn (text);
  g_autofree char *first = g_strndup (text, second ? (gsize) (second - text) : strlen (text));

  g_test_message ("%s | %s", first, second ? second : "");
  assert_line_ends (first);
  if (second)
    assert_line_ends (second);
}

/* A long speech comes in pieces that follow each other, fill its time and lose no word. */
static void
test_pieces (void)
{
  static const char * const speeches[] = {
    "I came because you asked me to, and because nobody else would have come; and now that I am here, tell me "
    "what it is. *Tell me* before the light goes! We have an hour. It may be less, who knows? I do not.",
    "我来是因为你叫我来，因为没有别人会来。现在我在这里，告诉我发生了什么事。在天黑之前告诉我！我们还有一个小时，也许更少，谁知道呢？我不知道。",
    "「灯台守の老人が、嵐の夜に海で迷った少女を見つけたのです。」それは本当の話ですか、それとも、誰かが作った長い長い物語なのでしょうか。「ねえ、ちょっと待ってください。」",
    "他对我说：“灯塔看守人在一个暴风雨的夜晚找到了一个迷路的女孩。”这是真的吗，还是有人编出来的一个很长很长的故事？“喂，等一下！”",
    "Supercalifragilisticexpialidocioussupercalifragilisticexpialidocioussupercalifragilisticexpialidocious",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (speeches); i++)
    {
      g_autofree char *script = g_strdup_printf ("INT. HALL - DAY\n\nANNA\n%s\n", speeches[i]);
      g_autoptr(FabStory) story = fixture_story (script);
      g_autoptr(FabTimeline) timeline = NULL;
      g_autoptr(GPtrArray) captions = NULL;
      g_autoptr(GString) all = g_string_new (NULL), wanted = g_string_new (speeches[i]);
      gint64 at;

      fixture_beat (story, fixture_panel (story, 0, FAB_TRANSITION_CUT, ""), 1, 2);
      timeline = fab_timeline_new (story, NULL, NULL);
      captions = fab_captions_new (timeline);
      at = fab_timeline_get_line (timeline, 0)->start;
      g_assert_cmpuint (captions->len, >, 1);
      for (guint k = 0; k < captions->len; k++)
        {
          const FabCaption *caption = captions->pdata[k], *found[FAB_CAPTIONS_AT_ONCE];

          g_assert_cmpint (caption->start, ==, at);
          g_assert_cmpstr (caption->speaker, ==, "ANNA");
          g_assert_cmpint (strlen (caption->text), <=, 170);
          assert_lines (caption->text);
          g_assert_cmpuint (fab_captions_find (captions, caption->start, found), ==, 1);
          g_assert_true (found[0] == caption);
          at = caption->end;
          g_string_append (all, caption->text);
        }
      g_string_replace (all, " ", "", 0);
      g_string_replace (wanted, " ", "", 0);
      g_assert_cmpstr (all->str, ==, wanted->str);
      fab_story_close (story, TRUE);
    }
}

static void
test_range (void)
{
  g_autoptr(GPtrArray) captions = one_caption (1000, 3000, "A", NULL);
  g_autoptr(GPtrArray) to = g_ptr_array_new_with_free_func ((GDestroyNotify) fab_caption_free);
  const FabCaption *caption;

  fab_captions_append_range (to, captions, 3000, 4000, 0);
  g_assert_cmpuint (to->len, ==, 0);
  fab_captions_append_range (to, captions, 2000, 9000, 500);
  g_assert_cmpuint (to->len, ==, 1);
  caption = to->pdata[0];
  g_assert_cmpint (caption->start, ==, 500);
  g_assert_cmpint (caption->end, ==, 1500);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/captions/write", test_write);
  g_test_add_func ("/captions/turn", test_turn);
  g_test_add_func ("/captions/write-turned", test_write_turned);
  g_test_add_func ("/captions/parse", test_parse);
  g_test_add_func ("/captions/refuse", test_refuse);
  g_test_add_func ("/captions/round-trip", test_round_trip);
  g_test_add_func ("/captions/pieces", test_pieces);
  g_test_add_func ("/captions/range", test_range);

  return g_test_run ();
}
