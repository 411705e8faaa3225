/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "fab-emphasis.h"
#include "fab-export.h"
#include "fab-fdx.h"
#include "fab-fountain.h"

#define HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?><FinalDraft DocumentType=\"Script\" Version=\"3\"><Content>"
#define TAIL "</Content></FinalDraft>"
#define P(type, text) "<Paragraph Type=\"" type "\"><Text>" text "</Text></Paragraph>"

static GBytes *
wrap (const char *content)
{
  char *text = g_strconcat (HEAD, content, TAIL, NULL);

  return g_bytes_new_take (text, strlen (text));
}

static char *
read_content (const char *content)
{
  g_autoptr(GBytes) bytes = wrap (content);
  g_autoptr(GError) error = NULL;
  char *text = fab_fdx_read (bytes, &error);

  g_assert_no_error (error);

  return text;
}

static const struct { const char *name, *fdx, *fountain; } readings[] = {
  { "runs", "<Paragraph Type=\"Action\"><Text>He </Text><Text Style=\"Bold+Underline\">runs</Text><Text>. 2*3_4</Text></Paragraph>",
    "He _**runs**_. 2\\*3\\_4\n" },
  { "blanks", "<Paragraph Type=\"Action\"><Text>One</Text><Text Style=\"Italic\"> two </Text><Text>three</Text></Paragraph>",
    "One *two* three\n" },
  { "heading", "<Paragraph Type=\"Scene Heading\" Number=\"1A\"><SceneProperties><Summary><Paragraph><Text>They meet.</Text>"
    "</Paragraph></Summary></SceneProperties><Text>INT. BAR</Text></Paragraph>" P ("Scene Heading", "LATER"),
    "INT. BAR #1A#\n\n= They meet.\n\n.LATER\n" },
  { "speech", P ("Character", "ANNA (O.S.)") P ("Parenthetical", "(low)") P ("Dialogue", "It is late.") P ("Action", "She goes."),
    "ANNA (O.S.)\n(low)\nIt is late.\n\nShe goes.\n" },
  { "small letters", P ("Character", "McArthur") P ("Dialogue", "Yes."), "@McArthur\nYes.\n" },
  { "speech without a cue", P ("Dialogue", "Who speaks?") P ("Character", "ANNA") P ("Action", "Nobody."),
    "Who speaks?\n\n@ANNA\n\nNobody.\n" },
  { "dual", "<Paragraph><DualDialogue>" P ("Character", "A") P ("Dialogue", "One.") P ("Character", "B") P ("Dialogue", "Two.")
    "</DualDialogue></Paragraph>", "A\nOne.\n\nB ^\nTwo.\n" },
  { "sung", P ("Character", "ANNA") P ("Singing", "La la.") P ("Dialogue", "Well.") P ("Lyrics", "La."),
    "ANNA\n~La la.\nWell.\n~La.\n" },
  { "unknown kind", P ("Telegram", "STOP"), "STOP\n" },
  { "looks like a heading", P ("Action", "INT. NOT A HEADING"), "!INT. NOT A HEADING\n" },
  { "looks like a title", P ("Action", "Note: dark.") P ("Action", "Note: light."), "!Note: dark.\n\nNote: light.\n" },
  { "center", "<Paragraph Type=\"Action\" Alignment=\"Center\"><Text>THE END</Text></Paragraph>", "> THE END <\n" },
  { "note", "<Paragraph Type=\"Action\"><ScriptNote><Paragraph><Text>lens?</Text></Paragraph></ScriptNote><Text>Rain.</Text></Paragraph>",
    "Rain. [[lens?]]\n" },
  { "page", P ("Action", "Rain.") "<Paragraph Type=\"Transition\" StartsNewPage=\"Yes\"><Text>CUT TO:</Text></Paragraph>",
    "Rain.\n\n===\n\nCUT TO:\n" },
  { "outline", P ("Outline 2", "Sequence") P ("Outline Body", "What happens"), "## Sequence\n\n= What happens\n" },
  { "characters", P ("Action", "&lt;a&gt; &amp; Č 夜"), "<a> & Č 夜\n" },
};

static void
test_read (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (readings); i++)
    {
      g_autofree char *text = read_content (readings[i].fdx);

      g_test_message ("%s", readings[i].name);
      g_assert_cmpstr (text, ==, readings[i].fountain);
    }
}

static void
test_title (void)
{
  static const char fdx[] =
    "<FinalDraft><Content/><TitlePage><Content><Paragraph><Text></Text></Paragraph>"
    "<Paragraph><Text>The Lamp</Text></Paragraph><Paragraph><Text>Written by</Text></Paragraph>"
    "<Paragraph><Text>A. Author</Text></Paragraph><Paragraph><Text>Based on a letter</Text></Paragraph>"
    "<Paragraph><Text>First draft, 3 May 2020</Text></Paragraph><Paragraph><Text>a@b.example</Text></Paragraph>"
    "</Content></TitlePage></FinalDraft>";
  g_autoptr(GBytes) bytes = g_bytes_new_static (fdx, strlen (fdx));
  g_autofree char *text = fab_fdx_read (bytes, NULL);

  g_assert_cmpstr (text, ==, "Title: The Lamp\nCredit: Written by\nAuthor: A. Author\nSource: Based on a letter\n"
                   "Draft date: First draft, 3 May 2020\nContact: a@b.example\n\n\n");
}

/* What Fountain says comes back from FDX in the same words. */
static void
test_round (void)
{
  static const char script[] =
    "Title: The Lamp\nCredit: Written by\nAuthor: A. Author\n\n# Act One\n\nINT. TOWER - NIGHT #7-8#\n\n= It is dark.\n\n"
    "The *lamp* turns. [[lens?]]\n\nANNA\n(low)\nIt is **late**.\n\nBEN ^\nYes.\n\n===\n\nEXT. SEA - DAY\n\n> THE END <\n\n"
    "@McArthur\nTwo\nlines.\n\n!INT THIS IS ACTION\n\n/* cut */\n\nCUT TO:\n\n.FLASHBACK\n\nLast.\n\n"
    "ANNA\n~One *star* above,\nShe coughs.\n~one below.\n\nBEN\nYes.\n\n~Nobody sings.\n";
  g_autoptr(GPtrArray) elements = fab_fountain_parse (script, -1);
  g_autoptr(GBytes) bytes = fab_fdx_write (elements, NULL);
  g_autofree char *text = fab_fdx_read (bytes, NULL);

  g_assert_cmpstr (text, ==, script);
}

/* XML cannot say control characters, and a file with them would not open. */
static void
test_controls (void)
{
  g_autoptr(GPtrArray) elements = fab_fountain_parse ("Ra\x01in.\x0b\n", -1);
  g_autoptr(GBytes) bytes = fab_fdx_write (elements, NULL);
  g_autofree char *text = fab_fdx_read (bytes, NULL);

  g_assert_cmpstr (text, ==, "Rain.\n");
}

/* An edit of one paragraph leaves the rest of an imported file as it was. */
static void
test_origin (void)
{
  static const char content[] =
    "<Paragraph Type=\"Scene Heading\" Number=\"1\"><SceneProperties Length=\"2/8\" Color=\"#F00\"/><Text>INT. BAR</Text></Paragraph>"
    "<Paragraph Type=\"Action\" Bookmark=\"b\"><Text RevisionID=\"2\">Rain.</Text></Paragraph>"
    "<Paragraph Type=\"Shot\"><Text Font=\"Courier\">ON THE DOOR</Text></Paragraph>" TAIL;
  g_autofree char *file = g_strconcat (HEAD, content, NULL);
  g_autofree char *whole = NULL, *script = NULL, *written = NULL;
  g_autoptr(GBytes) origin = NULL, result = NULL;
  g_autoptr(GPtrArray) elements = NULL;

  g_strdelimit (file, "\r", '\n');
  whole = g_strndup (file, strlen (file) - strlen ("</FinalDraft>"));
  g_free (file);
  file = g_strconcat (whole, "<PageLayout TopMargin=\"72\"/><TagData><Tag Id=\"7\"/></TagData></FinalDraft>", NULL);
  origin = g_bytes_new (file, strlen (file));
  script = fab_fdx_read (origin, NULL);
  g_assert_cmpstr (script, ==, "INT. BAR #1#\n\nRain.\n\nON THE DOOR\n");

  elements = fab_fountain_parse ("INT. BAR #1#\n\nHeavy rain.\n\nON THE DOOR\n", -1);
  result = fab_fdx_write (elements, origin);
  written = g_strndup (g_bytes_get_data (result, NULL), g_bytes_get_size (result));
  g_assert_nonnull (strstr (written, "<SceneProperties Length=\"2/8\" Color=\"#F00\"/>"));
  g_assert_nonnull (strstr (written, "Bookmark=\"b\""));
  g_assert_nonnull (strstr (written, "<Text>Heavy rain.</Text>"));
  g_assert_nonnull (strstr (written, "<Paragraph Type=\"Shot\">"));
  g_assert_nonnull (strstr (written, "<Text Font=\"Courier\">ON THE DOOR</Text>"));
  g_assert_nonnull (strstr (written, "<PageLayout TopMargin=\"72\"/>"));
  g_assert_nonnull (strstr (written, "<Tag Id=\"7\"/>"));
  g_assert_null (strstr (written, ">Rain.<"));
}

/* The paragraphs of one speech stay apart, and keep what they say besides, whichever of them is written anew. */
static void
test_speech_of_many (void)
{
  static const struct { const char *script; const char *wanted[4]; } cases[] = {
    { "ANNA\nOne.\nTwo.\nThree.\n", { "X=\"1\">\n<Text>One.<", "X=\"2\">\n<Text>Two.<", "X=\"3\">\n<Text>Three.<" } },
    { "ANNA\nOne.\n2.\nThree.\n", { "X=\"1\">\n<Text>One.<", "X=\"2\">\n<Text>2.<", "X=\"3\">\n<Text>Three.<" } },
    { "ANNA\nOne.\nThree.\n", { "X=\"1\">\n<Text>One.<", "X=\"3\">\n<Text>Three.<" } },
    { "ANNA\nZero.\nOne.\nTwo.\nThree.\n", { "<Text>Zero.<", "X=\"1\">\n<Text>One.<", "X=\"3\">\n<Text>Three.<" } },
    { "ANNA\nNothing.\n", { "X=\"1\">\n<Text>Nothing.<" } },
  };
  static const char content[] = P ("Character", "ANNA") "<Paragraph Type=\"Dialogue\" X=\"1\"><Text>One.</Text></Paragraph>"
    "<Paragraph Type=\"Dialogue\" X=\"2\"><Text>Two.</Text></Paragraph>"
    "<Paragraph Type=\"Dialogue\" X=\"3\"><Text>Three.</Text></Paragraph>";
  g_autofree char *file = g_strconcat (HEAD, content, TAIL, NULL);
  g_autoptr(GBytes) origin = g_bytes_new (file, strlen (file));
  g_autofree char *read = fab_fdx_read (origin, NULL);

  g_assert_cmpstr (read, ==, cases[0].script);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GPtrArray) elements = fab_fountain_parse (cases[i].script, -1);
      g_autoptr(GBytes) result = fab_fdx_write (elements, origin);
      g_autofree char *again = fab_fdx_read (result, NULL);
      g_autofree char *written = g_strndup (g_bytes_get_data (result, NULL), g_bytes_get_size (result));

      g_test_message ("%s", written);
      g_assert_cmpstr (again, ==, cases[i].script);
      for (guint k = 0; cases[i].wanted[k] != NULL; k++)
        g_assert_nonnull (strstr (written, cases[i].wanted[k]));
    }
}

static const char * const refused[] = {
  "", "no XML", "<FinalDraft>", "<html/>", "<FinalDraft><Content><Paragraph></FinalDraft>",
  "<!DOCTYPE FinalDraft [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><FinalDraft><Content><Paragraph><Text>&a;</Text>"
  "</Paragraph></Content></FinalDraft>",
  "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;\">]>"
  "<FinalDraft><Content><Paragraph><Text>&c;</Text></Paragraph></Content></FinalDraft>",
};

static void
test_refused (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr(GBytes) bytes = g_bytes_new_static (refused[i], strlen (refused[i]));
      g_autoptr(GError) error = NULL;
      g_autofree char *text = fab_fdx_read (bytes, &error);

      g_assert_null (text);
      g_assert_error (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_INVALID);
    }
}

static const struct { const char *marked, *runs; } emphasis[] = {
  { "He *runs* and **jumps** _far_", "0:He |1:runs|0: and |2:jumps|0: |4:far|" },
  { "**bold *both***", "2:bold |3:both|" },
  { "a * b * c", "0:a * b * c|" },
  { "\\*no\\*", "0:*no*|" },
  { "*a\nb*", "0:*a\nb*|" },
  { "_*u i*_ ok", "5:u i|0: ok|" },
  { "*****", "0:*****|" },
  { "\\", "0:\\|" },
  { "", "" },
};

static void
test_emphasis (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (emphasis); i++)
    {
      g_autoptr(GPtrArray) runs = fab_emphasis_read (emphasis[i].marked);
      g_autoptr(GString) text = g_string_new (NULL);

      for (guint k = 0; k < runs->len; k++)
        {
          const FabRun *run = g_ptr_array_index (runs, k);

          g_string_append_printf (text, "%d:%s|", run->style, run->text);
        }
      g_assert_cmpstr (text->str, ==, emphasis[i].runs);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fdx/read", test_read);
  g_test_add_func ("/fdx/title", test_title);
  g_test_add_func ("/fdx/round", test_round);
  g_test_add_func ("/fdx/controls", test_controls);
  g_test_add_func ("/fdx/origin", test_origin);
  g_test_add_func ("/fdx/speech-of-many", test_speech_of_many);
  g_test_add_func ("/fdx/refused", test_refused);
  g_test_add_func ("/fdx/emphasis", test_emphasis);

  return g_test_run ();
}
