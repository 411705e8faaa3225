/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "fab-fountain.h"

typedef struct
{
  const char *name;
  const char *source;
  const char *elements; /* one a line: kind, marks, ": ", text with "|" for its line breaks */
} ParseCase;

static const ParseCase parse_cases[] = {
  { "empty", "", "" },
  { "blank", "\n\n  \n", "action: \n" },
  { "heading", "INT. HOUSE - DAY\n", "scene_heading: INT. HOUSE - DAY\n" },
  { "heading/kinds", "int house\n\nEXT.HOUSE\n\nEST. A\n\nINT./EXT. B\n\nint/ext C\n\nI/E D\n\nI./E. E\n\nEXT./INT. F\n",
    "scene_heading: int house\nscene_heading: EXT.HOUSE\nscene_heading: EST. A\nscene_heading: INT./EXT. B\n"
    "scene_heading: int/ext C\nscene_heading: I/E D\nscene_heading: I./E. E\nscene_heading: EXT./INT. F\n" },
  { "heading/not", "INTERIOR X.\n\nEXTRA y\n\nEXT/INT x\n\nINT.\n",
    "action: INTERIOR X.\naction: EXTRA y\naction: EXT/INT x\naction: INT.\n" },
  { "heading/french", "INTÉRIEUR - CAFÉ - JOUR\n\nEXTERIEUR. RUE\n\nINTÉRIEUR CAFÉ – NUIT\n\nINTÉRIEUR NUIT\n\nIntérieur. Calme.\n",
    "scene_heading: INTÉRIEUR - CAFÉ - JOUR\nscene_heading: EXTERIEUR. RUE\nscene_heading: INTÉRIEUR CAFÉ – NUIT\n"
    "action: INTÉRIEUR NUIT\naction: Intérieur. Calme.\n" },
  { "heading/german", "INNEN/AUSSEN. AUTO - TAG\n\nAUẞEN: WALD\n\nINNENHOF - TAG\n\nInnen - es ist dunkel - wartet er.\n",
    "scene_heading: INNEN/AUSSEN. AUTO - TAG\nscene_heading: AUẞEN: WALD\naction: INNENHOF - TAG\n"
    "action: Innen - es ist dunkel - wartet er.\n" },
  { "heading/interior", "INTERIOR. COCINA. NOCHE\n\nEXTERIOR - CALLE\n\nINTERIOR MONOLOGUE - ANNA\n",
    "scene_heading: INTERIOR. COCINA. NOCHE\nscene_heading: EXTERIOR - CALLE\naction: INTERIOR MONOLOGUE - ANNA\n" },
  { "heading/chinese", "内景。咖啡馆 - 日\n\n外景 海边 - 夜\n\n內景：房間\n\n外景很美。\n\n室内 很暗。\n\n内景。\n",
    "scene_heading: 内景。咖啡馆 - 日\nscene_heading: 外景 海边 - 夜\nscene_heading: 內景：房間\naction: 外景很美。\n"
    "action: 室内 很暗。\naction: 内景。\n" },
  { "heading/arabic", "داخلي - مقهى - نهار\n\nداخلي / خارجي. سيارة\n\nخارجي شارع - ليل\n\nخارجي هذا الباب مقفل.\n",
    "scene_heading: داخلي - مقهى - نهار\nscene_heading: داخلي / خارجي. سيارة\nscene_heading: خارجي شارع - ليل\n"
    "action: خارجي هذا الباب مقفل.\n" },
  { "heading/russian", "ИНТ. КАФЕ - ДЕНЬ\n\nНАТ УЛИЦА\n\nНАТАША СМЕЁТСЯ.\n\nИнт. кафе\n",
    "scene_heading: ИНТ. КАФЕ - ДЕНЬ\nscene_heading: НАТ УЛИЦА\naction: НАТАША СМЕЁТСЯ.\naction: Инт. кафе\n" },
  { "heading/japanese", "屋内・喫茶店　夜\n\n屋外 - 港 - 朝\n\n屋外に出る。\n",
    "scene_heading: 屋内・喫茶店　夜\nscene_heading: 屋外 - 港 - 朝\naction: 屋外に出る。\n" },
  { "heading/foreign-number", "内景。咖啡馆 - 日 #12#\n\n**INNEN. HAUS - TAG**\n", "scene_heading #12: 内景。咖啡馆 - 日\n"
    "scene_heading: **INNEN. HAUS - TAG**\n" },
  { "heading/foreign-first", "INNEN: KÜCHE - NACHT\n\nEs ist still.\n", "scene_heading: INNEN: KÜCHE - NACHT\naction: Es ist still.\n" },
  { "heading/text-below", "INT. HOUSE\nMARY\nHello.\n", "scene_heading: INT. HOUSE\naction: MARY|Hello.\n" },
  { "heading/text-above", "She goes.\nINT. HOUSE\n", "action: She goes.|INT. HOUSE\n" },
  { "heading/under-section", "# One\nINT. HOUSE\n= what\nEXT. YARD\n",
    "section 1: One\nscene_heading: INT. HOUSE\nsynopsis: what\nscene_heading: EXT. YARD\n" },
  { "heading/bold", "**INT. HOUSE**\n", "scene_heading: **INT. HOUSE**\n" },
  { "heading/forced", ".SNIPER SCOPE\n\n...and then\n\n. no\n\n.été\n",
    "scene_heading forced: SNIPER SCOPE\naction: ...and then\naction: . no\nscene_heading forced: été\n" },
  { "heading/number", "INT. A #1#\n\nINT. B #I-1-A#\n\nINT. C #1.#\n\n.D #110A#\n\nINT. E #a b#\n\nINT. F #1# #2#\n",
    "scene_heading #1: INT. A\nscene_heading #I-1-A: INT. B\nscene_heading #1.: INT. C\n"
    "scene_heading forced #110A: D\nscene_heading: INT. E #a b#\nscene_heading #2: INT. F #1#\n" },
  { "action", "One\n\ttwo\n   three\n\n\nFour\n", "action: One|    two|   three\naction: Four\n" },
  { "action/forced", "!BANG\nCRASH\n\n!INT. HOUSE\n", "action forced: BANG|CRASH\naction forced: INT. HOUSE\n" },
  { "cue", "MARY\nHello.\nYou.\n", "character: MARY\ndialogue: Hello.|You.\n" },
  { "cue/alone", "MARY\n\nHello.\n", "action: MARY\naction: Hello.\n" },
  { "cue/digits", "R2D2\nBeep.\n\n23\nskidoo\n", "character: R2D2\ndialogue: Beep.\naction: 23|skidoo\n" },
  { "cue/extension", "HANS (on the radio)\nHi.\n\nX (V.O.)(CONT'D)\nHi.\n\nY (v.o.\nHi.\n\nZ (V.O.\nHi.\n",
    "character: HANS (on the radio)\ndialogue: Hi.\ncharacter: X (V.O.)(CONT'D)\ndialogue: Hi.\n"
    "action: Y (v.o.|Hi.\ncharacter: Z (V.O.\ndialogue: Hi.\n" },
  { "cue/unicode", "ÅSA\nHej.\n\nИВАН\nДа.\n\n黒澤\nはい\n\nGROß\nJa.\n",
    "character: ÅSA\ndialogue: Hej.\ncharacter: ИВАН\ndialogue: Да.\naction: 黒澤|はい\naction: GROß|Ja.\n" },
  { "cue/forced", "@McAvoy\nHi.\n\n@McAvoy\n\n@\n\nHe\n@him\n",
    "character forced: McAvoy\ndialogue: Hi.\ncharacter forced: McAvoy\naction: @\naction: He|@him\n" },
  { "cue/forced-transition", "@CUT TO:\n\nHi.\n", "character forced: CUT TO:\naction: Hi.\n" },
  { "cue/indented", "\t\tMARY\n\t  Hello.\n", "character: MARY\ndialogue: Hello.\n" },
  { "speech/parentheticals", "A\n(low)\n(so low)\nHi.\n(beat) no\n(a) b (c)\n(end)\n",
    "character: A\nparenthetical: (low)\nparenthetical: (so low)\ndialogue: Hi.|(beat) no|(a) b (c)\nparenthetical: (end)\n" },
  { "speech/empty-line", "A\nOne\n  \nTWO\n \nNot.\n", "character: A\ndialogue: One||TWO\naction: Not.\n" },
  { "speech/marks", "A\n.45 caliber\n# no\n= no\n!no\n> no\n===\n",
    "character: A\ndialogue: .45 caliber|# no|= no|!no|> no|===\n" },
  { "lyrics", "~la\n~lo\n\nA\nHi.\n~sung\nsaid\n\nHe\n~hums\n",
    "lyrics: la|lo\ncharacter: A\ndialogue: Hi.\nlyrics: sung\ndialogue: said\naction: He\nlyrics: hums\n" },
  { "dual", "A\nOne.\n\n[[note]]\n\nB ^ \nTwo.\n\nC^\nThree.\n",
    "character left: A\ndialogue: One.\nnote: note\ncharacter right: B\ndialogue: Two.\ncharacter: C\ndialogue: Three.\n" },
  { "dual/action-between", "A\nOne.\n\nBoom.\n\nB ^\nTwo.\n",
    "character: A\ndialogue: One.\naction: Boom.\ncharacter: B\ndialogue: Two.\n" },
  { "transition", "CUT TO:\n\nFADE OUT.\n\nFADE IN:\n\nTO:\n\nCUT TO: \n\n> fade to white\n\n>\n",
    "transition: CUT TO:\ntransition: FADE OUT.\naction: FADE IN:\naction: TO:\naction: CUT TO:\n"
    "transition forced: fade to white\naction: >\n" },
  { "transition/spoken", "CUT TO:\nHello.\n", "character: CUT TO:\ndialogue: Hello.\n" },
  { "centered", "> THE END <\n>Really<\n\n><\n", "centered: THE END|Really\ncentered: \n" },
  { "section", "# Act ##\n### Deep\n#\ntext\n", "section 1: Act ##\nsection 3: Deep\nsection 1: \naction: text\n" },
  { "synopsis", "= What\n\n== x\n\n=== x\n", "synopsis: What\naction: == x\naction: === x\n" },
  { "page-break", "a\n===\n=====  \n", "action: a\npage_break: \npage_break: \n" },
  { "note/alone", "[[one]]\n\n[[ two\nlines ]]\n", "note: one\nnote: two|lines\n" },
  { "note/inside", "He [[who?]]\nruns.\n[[why]]\nFar.\n", "action: He|runs.|Far.\nnote: who?\nnote: why\n" },
  { "note/cue", "MARY [[age]]\n[[x]]\nHi.\n", "character: MARY\nnote: age\nnote: x\ndialogue: Hi.\n" },
  { "note/heading", "INT. A [[b]] #2#\n", "scene_heading #2: INT. A\nnote: b\n" },
  { "note/unclosed", "[[a] b]] c\n\n[[ no\n\nend ]]\n", "action:  c\nnote: a] b\naction: [[ no\naction: end ]]\n" },
  { "note/held-line", "[[a\n  \nb]]\n", "note: a|  |b\n" },
  { "boneyard", "a /* x */ b\n\nCUT TO:\n/* cut\n\nINT. X\n*/\nEXT. Y\n",
    "action: a  b\nboneyard: x\ntransition: CUT TO:\nboneyard: cut||INT. X\nscene_heading: EXT. Y\n" },
  { "boneyard/unclosed", "a /* b\n", "action: a /* b\n" },
  { "boneyard/in-note", "[[a /* ]] */ b]]\n", "note: a /* ]] */ b\n" },
  { "title", "Title:\n\t_**BIG**_\n   FISH\nCredit: by\nDraft date: May\nhttp://x\n\nHe.\n",
    "title_page title: _**BIG**_|FISH\ntitle_page credit: by\ntitle_page draft_date: May|http://x\naction: He.\n" },
  { "title/unknown-key", "My Key: value\nTitle: T\nTitle: U\n",
    "title_page my_key: value\ntitle_page title: T\ntitle_page title: U\n" },
  { "title/not", "He opens the card: x\n", "action: He opens the card: x\n" },
  { "title/fade-in", "FADE IN:\n\nINT. A\n", "action: FADE IN:\nscene_heading: INT. A\n" },
  { "title/indented-value", "Title: A\n    Tel: 1\nINT. HOUSE\n", "title_page title: A|Tel: 1\nscene_heading: INT. HOUSE\n" },
  { "title/heading-below", "Title: A\n.KITCHEN\n", "title_page title: A\nscene_heading forced: KITCHEN\n" },
  { "bom", "\xef\xbb\xbfINT. A\n", "scene_heading: INT. A\n" },
};

static void
describe (FabElement *element,
          GString    *out)
{
  static const char * const sides[] = { "", " left", " right" };
  const char *number = fab_element_get_scene_number (element);
  const char *key = fab_element_get_key (element);
  g_autofree char *text = g_strdelimit (g_strdup (fab_element_get_text (element)), "\n", '|');

  g_string_append (out, fab_element_kind_to_nick (fab_element_get_kind (element)));
  if (fab_element_get_forced (element))
    g_string_append (out, " forced");
  if (number != NULL)
    g_string_append_printf (out, " #%s", number);
  if (key != NULL)
    g_string_append_printf (out, " %s", key);
  if (fab_element_get_level (element) > 0)
    g_string_append_printf (out, " %d", fab_element_get_level (element));
  g_string_append_printf (out, "%s: %s\n", sides[fab_element_get_dual (element)], text);
}

static char *
describe_all (const char *source)
{
  g_autoptr(GPtrArray) elements = fab_fountain_parse (source, -1);
  g_autoptr(GString) out = g_string_new (NULL);

  for (guint i = 0; i < elements->len; i++)
    describe (g_ptr_array_index (elements, i), out);

  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
test_parse (gconstpointer data)
{
  const ParseCase *parse_case = data;
  g_autofree char *elements = describe_all (parse_case->source);

  g_assert_cmpstr (elements, ==, parse_case->elements);
}

static void
assert_round_trip (const char *bytes,
                   gsize       length)
{
  g_autofree char *text = fab_fountain_decode (bytes, length);
  g_autoptr(GPtrArray) elements = fab_fountain_parse (text, -1);
  g_autofree char *written = fab_fountain_write (elements);
  g_autoptr(GBytes) encoded = fab_fountain_encode (written);

  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_cmpstr (written, ==, text);
  g_assert_cmpmem (g_bytes_get_data (encoded, NULL), g_bytes_get_size (encoded), bytes, length);
}

static void
test_round_trip_line_breaks (void)
{
  static const char * const breaks[] = { "\n", "\r\n", "\r", "\n\n", "\r\n  \r\n" };

  for (guint i = 0; i < G_N_ELEMENTS (parse_cases); i++)
    {
      for (guint b = 0; b < G_N_ELEMENTS (breaks); b++)
        {
          g_autoptr(GString) source = g_string_new (parse_cases[i].source);

          g_string_replace (source, "\n", breaks[b], 0);
          assert_round_trip (source->str, source->len);
        }
    }
}

/* CRLF and CR say the same as LF. */
static void
test_line_breaks_mean_the_same (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (parse_cases); i++)
    {
      g_autoptr(GString) source = g_string_new (parse_cases[i].source);
      g_autofree char *crlf = NULL;
      g_autofree char *cr = NULL;

      g_string_replace (source, "\n", "\r\n", 0);
      crlf = describe_all (source->str);
      g_assert_cmpstr (crlf, ==, parse_cases[i].elements);
      g_string_replace (source, "\r\n", "\r", 0);
      cr = describe_all (source->str);
      g_assert_cmpstr (cr, ==, parse_cases[i].elements);
    }
}

static void
test_round_trip_odd_bytes (void)
{
  static const struct { const char *bytes; gsize length; } cases[] = {
    { "\xff\xfe\x00INT. A\n", 10 },
    { "a\x00" "b\n\nMARY\n\x80\n", 12 },
    { "\xc3", 1 },
    { "\xf4\x8f\xb8\x81 private \xf4\x8f\xb8\x80", 17 }, /* the plane that bytes travel in */
    { "\xed\xa0\x80 surrogate", 13 },
    { "\xe2\x80\xa8line separator", 17 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_round_trip (cases[i].bytes, cases[i].length);
}

/* Random texts made of what means something to the parser, and of any bytes. */
static void
test_round_trip_random (void)
{
  static const char * const scraps[] = {
    "\n", "\n\n", "\r\n", "\r", " ", "  ", "\t", "[[", "]]", "/*", "*/", "INT. A", "MARY", "hello", "(x)",
    "~", "!", "@", ".", ">", "<", "#", "#1#", "=", "===", "^", "CUT TO:", "Title:", "é", "\xff", "*", "_",
  };
  g_autoptr(GRand) rand = g_rand_new_with_seed (7);

  for (int i = 0; i < 3000; i++)
    {
      g_autoptr(GString) source = g_string_new (NULL);
      int n = g_rand_int_range (rand, 0, 40);

      for (int k = 0; k < n; k++)
        {
          if (g_rand_int_range (rand, 0, 12) == 0)
            g_string_append_c (source, g_rand_int_range (rand, 0, 256));
          else
            g_string_append (source, scraps[g_rand_int_range (rand, 0, G_N_ELEMENTS (scraps))]);
        }
      assert_round_trip (source->str, source->len);
    }
}

/* What once would have taken minutes; the limit is the test's own timeout. */
static void
test_hostile_is_linear (void)
{
  static const char * const scraps[] = { "[[", "/*", "(", "\n[[x", "[[ /* ]] */", "[[x]]", ">", "MARY\n  \n", "#1", "\n\n" };

  for (guint i = 0; i < G_N_ELEMENTS (scraps); i++)
    {
      g_autoptr(GString) source = g_string_new (NULL);

      while (source->len < 300000)
        g_string_append (source, scraps[i]);
      assert_round_trip (source->str, source->len);
    }
}

typedef struct
{
  const char *name;
  const char *source; /* the element is the one at @index of this */
  guint       index;
  const char *text;
  const char *rendered;
} RenderCase;

static const RenderCase render_cases[] = {
  { "same", "  INT. A  #3#\n\n\n", 0, "INT. A", "  INT. A  #3#\n\n\n" },
  { "heading", "INT. A #3#\n\n", 0, "EXT. B", "EXT. B #3#\n\n" },
  { "heading/forced-now", "INT. A\n\n", 0, "KITCHEN", ".KITCHEN\n\n" },
  { "heading/blanks", "INT. A\n\n", 0, " KITCHEN ", ".KITCHEN\n\n" },
  { "heading/keeps-dot", ".A\n\n", 0, "KITCHEN", ".KITCHEN\n\n" },
  { "action", "He runs.\n\n\n", 0, "He walks.", "He walks.\n\n\n" },
  { "action/heading", "He runs.\n", 0, "INT. HOUSE", "!INT. HOUSE\n" },
  { "action/cue", "He runs.\n", 0, "BANG\ngoes it", "!BANG\ngoes it\n" },
  { "action/mark", "He runs.\n", 0, "# of things", "!# of things\n" },
  { "action/begins-with-own-mark", "He runs.\n", 0, "!bang", "!!bang\n" },
  { "action/marks-below", "He runs.\n", 0, "A sum:\n= 4\n!!", "!A sum:\n!= 4\n!!!\n" },
  { "action/indent", "He runs.\n", 0, "    Letter", "    Letter\n" },
  { "action/cue-above-text", "He runs.\n~la\n", 0, "BANG", "!BANG\n" },
  { "action/cue-above-held-line", "He runs.\n  \nShe.\n", 0, "BANG", "!BANG\n  \n" },
  { "cue", "MARY\nHi.\n", 0, "ANNA", "ANNA\n" },
  { "cue/forced", "MARY\nHi.\n", 0, "Anna", "@Anna\n" },
  { "cue/heading", "MARY\nHi.\n", 0, "INT. A", "@INT. A\n" },
  { "cue/transition", "MARY\n# one\n", 0, "CUT TO:", "@CUT TO:\n" },
  { "cue/dual", "A\nHi.\n\nB ^\nHo.\n", 2, "C", "C ^\n" },
  { "dialogue", "A\nHi.\n\nX.", 1, "Ho.\n\nHa.", "Ho.\n  \nHa.\n\n" },
  { "dialogue/was-empty", "A\n  \n", 1, "Hi.", "Hi.\n" },
  { "dialogue/empty", "A\nHi.\n", 1, "", "  \n" },
  { "dialogue/crlf", "A\r\nHi.\r\n\r\n", 1, "Ho\nHa", "Ho\r\nHa\r\n\r\n" },
  { "dialogue/note", "A\nHi [[loud]] you.\n", 1, "Ho.", "Ho. [[loud]]\n" },
  { "parenthetical", "A\n(low)\nHi.\n", 1, "loud", "(loud)\n" },
  { "transition", "CUT TO:\n\n", 0, "SMASH TO:", "SMASH TO:\n\n" },
  { "transition/forced", "CUT TO:\n\n", 0, "Burn in", "> Burn in\n\n" },
  { "transition/begins-with-mark", "CUT TO:\n\n", 0, ">> B", "> >> B\n\n" },
  { "lyrics", "~a\n", 0, "b\nc", "~b\n~c\n" },
  { "centered", ">a<\n", 0, "b\nc", "> b <\n> c <\n" },
  { "section", "## a\n", 0, "b", "## b\n" },
  { "synopsis", "= a\n", 0, "b", "= b\n" },
  { "note", "[[a]]\n", 0, "b\n\nc", "[[b\n  \nc]]\n" },
  { "title", "Draft Date: a\n", 0, "b", "Draft Date: b\n" },
  { "title/lines", "Title: a\n", 0, "b\nc", "Title:\n    b\n    c\n" },
  { "bom/not-first", "A.\n\n\xef\xbb\xbfHe.\n", 1, "She.", "She.\n" },
  { "bom", "\xef\xbb\xbf\nHe.\n", 0, "She.", "\xef\xbb\xbf\nShe.\n" },
};

static void
test_render (gconstpointer data)
{
  const RenderCase *render_case = data;
  g_autoptr(GPtrArray) elements = fab_fountain_parse (render_case->source, -1);
  g_autofree char *rendered = NULL;

  g_assert_cmpuint (elements->len, >, render_case->index);
  rendered = fab_fountain_render (g_ptr_array_index (elements, render_case->index), render_case->text,
                                  render_case->index == 0);
  g_assert_cmpstr (rendered, ==, render_case->rendered);
}

/* A word and a colon are a title page where the script begins, and nowhere else. */
static void
test_render_first (void)
{
  g_autoptr(GPtrArray) elements = fab_fountain_parse ("He runs.\n\n", -1);
  g_autofree char *first = fab_fountain_render (g_ptr_array_index (elements, 0), "Note: dark.", TRUE);
  g_autofree char *later = fab_fountain_render (g_ptr_array_index (elements, 0), "Note: dark.", FALSE);

  g_assert_cmpstr (first, ==, "!Note: dark.\n\n");
  g_assert_cmpstr (later, ==, "Note: dark.\n\n");
}

#define N_ELEMENTS 10000
#define N_EDITS 100

static char *
write_long (void)
{
  g_autoptr(GString) text = g_string_new ("Title: Long\n\n");

  for (guint i = 0; i < N_ELEMENTS / 8; i++)
    g_string_append_printf (text, "INT. PLACE %u #%u#\n\nSomebody comes in. [[who?]]\n\nANNA\n(low)\nIt is late.\n\n"
                            "BEN ^\nYes, %u.\n\n%s", i, i, i, i % 3 ? "" : "CUT TO:\n\n");

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
edit_and_read (GPtrArray  *elements,
               guint       at,
               const char *text)
{
  FabElement *edited = g_ptr_array_index (elements, at);
  g_autofree char *source = fab_fountain_render (edited, text, at == 0);
  g_autoptr(GString) script = g_string_new (NULL);
  g_autoptr(GPtrArray) again = NULL;

  for (guint i = 0; i < elements->len; i++)
    g_string_append (script, i == at ? source : fab_element_get_source (g_ptr_array_index (elements, i)));
  again = fab_fountain_parse (script->str, -1);
  g_assert_cmpuint (again->len, ==, elements->len);
  for (guint i = 0; i < elements->len; i++)
    {
      FabElement *old = g_ptr_array_index (elements, i), *new = g_ptr_array_index (again, i);

      g_assert_cmpint (fab_element_get_kind (new), ==, fab_element_get_kind (old));
      g_assert_cmpstr (fab_element_get_source (new), ==, i == at ? source : fab_element_get_source (old));
    }
  g_ptr_array_set_size (elements, 0);
  g_ptr_array_extend_and_steal (elements, g_steal_pointer (&again));
}

/* Whatever one element says, of a long script only that element changes. */
static void
test_edits_of_a_long_script (void)
{
  static const char * const texts[] = {
    "Something else.", "KITCHEN", "INT. BARN", "CUT TO:", "# three", "= two", "!now", "~la", "> so", "Title: no",
    "It is *late*", "TO BE, OR NOT TO:", "ZOË", "1", "....",
  };
  g_autofree char *script = write_long ();
  g_autoptr(GPtrArray) elements = fab_fountain_parse (script, -1);
  g_autoptr(GRand) rand = g_rand_new_with_seed (3);

  g_assert_cmpuint (elements->len, >=, N_ELEMENTS);
  for (guint i = 0; i < N_EDITS; i++)
    {
      guint at = g_rand_int_range (rand, 0, elements->len);
      const char *text = texts[g_rand_int_range (rand, 0, G_N_ELEMENTS (texts))];
      FabElementKind kind = fab_element_get_kind (g_ptr_array_index (elements, at));

      if (kind == FAB_ELEMENT_NOTE || (kind == FAB_ELEMENT_DIALOGUE && *text == '~') ||
          (kind == FAB_ELEMENT_SCENE_HEADING && !g_ascii_isalnum (*text)))
        continue; /* the format has no way to say that */
      edit_and_read (elements, at, text);
    }
}

static void
test_cue_name (void)
{
  static const char * const names[][2] = {
    { "ANNA", "ANNA" }, { "ANNA (O.S.) ^", "ANNA" }, { "ANNA^^ ^", "ANNA" }, { "X (V.O.)(CONT'D)", "X" }, { "@McAvoy", "McAvoy" },
    { " DR. NO (on the (old) radio", "DR. NO" }, { "", "" }, { "(x)", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name = fab_fountain_cue_name (names[i][0]);

      g_assert_cmpstr (name, ==, names[i][1]);
    }
}

static void
test_nicks (void)
{
  FabElementKind kind = FAB_ELEMENT_ACTION;

  for (int i = FAB_ELEMENT_TITLE_PAGE; i <= FAB_ELEMENT_PAGE_BREAK; i++)
    {
      g_assert_true (fab_element_kind_from_nick (fab_element_kind_to_nick (i), &kind));
      g_assert_cmpint (kind, ==, i);
    }
  g_assert_false (fab_element_kind_from_nick ("slug", &kind));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parse_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/fountain/parse/", parse_cases[i].name, NULL);

      g_test_add_data_func (path, &parse_cases[i], test_parse);
    }
  for (guint i = 0; i < G_N_ELEMENTS (render_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/fountain/render/", render_cases[i].name, NULL);

      g_test_add_data_func (path, &render_cases[i], test_render);
    }
  g_test_add_func ("/fountain/line-breaks/kept", test_round_trip_line_breaks);
  g_test_add_func ("/fountain/line-breaks/mean-the-same", test_line_breaks_mean_the_same);
  g_test_add_func ("/fountain/odd-bytes", test_round_trip_odd_bytes);
  g_test_add_func ("/fountain/random", test_round_trip_random);
  g_test_add_func ("/fountain/hostile", test_hostile_is_linear);
  g_test_add_func ("/fountain/render-first", test_render_first);
  g_test_add_func ("/fountain/edits-of-a-long-script", test_edits_of_a_long_script);
  g_test_add_func ("/fountain/cue-name", test_cue_name);
  g_test_add_func ("/fountain/nicks", test_nicks);

  return g_test_run ();
}
