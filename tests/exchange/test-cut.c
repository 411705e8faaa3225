/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <libxml/parser.h>
#include <libxml/xpath.h>
#include <string.h>

#include "cut-testing.h"
#include "fab-edl.h"
#include "fab-exchange-error.h"
#include "fab-fcpxml.h"
#include "fab-otio.h"

#define PROMPT "CU Léa <says> \"no\" & leaves"

/* Three panels, a gap, a dissolve, a fade, a marker, two tracks of sound. */
static FabCut *
make_cut (int n,
          int d)
{
  FabCut *cut = fab_cut_new ("The “Lamp”", n, d);
  FabCutClip *clip = testing_add_clip (cut, "1A", 48, 1, PROMPT);
  FabCutTrack *track = fab_cut_add_track (cut, "Voices", "dialogue");

  fab_cut_clip_mark (clip, "look left", "RED", 12, 1);
  clip = testing_add_clip (cut, "1B", 36, 2, PROMPT);
  clip->transition = FAB_TRANSITION_DISSOLVE;
  clip->after = 12;
  clip = fab_cut_clip_new ("", 24);
  clip->gap = TRUE;
  g_ptr_array_add (cut->clips, clip);
  clip = testing_add_clip (cut, "2A", 100, 7, PROMPT);
  clip->transition = FAB_TRANSITION_FADE;
  clip->after = 10;

  clip = fab_cut_clip_new ("LÉA", 20);
  clip->media = g_strdup ("Léa & co media/001-L_A.wav");
  clip->length = 20;
  g_assert_true (fab_cut_track_place (track, clip, 50));
  g_assert_false (fab_cut_track_place (track, fab_cut_clip_new ("TOM", 20), 60));
  track = fab_cut_add_track (cut, "Voices 2", "dialogue");
  g_assert_true (fab_cut_track_place (track, fab_cut_clip_new ("TOM", 20), 0));

  return cut;
}

static void
assert_same_clip (const FabCutClip *one,
                  const FabCutClip *other)
{
  testing_assert_same_clip (one, other);
  g_assert_cmpint (one->transition, ==, other->transition); /* of gaps, too */
  for (guint i = 0; one->markers != NULL && i < one->markers->len; i++)
    {
      const FabCutMarker *a = g_ptr_array_index (one->markers, i), *b = g_ptr_array_index (other->markers, i);

      g_assert_cmpstr (a->colour, ==, b->colour);
    }
}

static void
test_timecodes (void)
{
  static const struct { int n, d; gint64 frame; const char *code; } table[] = {
    { 24, 1, 0, "00:00:00:00" }, { 24, 1, 86400, "01:00:00:00" }, { 24000, 1001, 86399, "00:59:59:23" },
    { 25, 1, 25 * 61 + 3, "00:01:01:03" },
    { 30000, 1001, 1799, "00:00:59;29" }, { 30000, 1001, 1800, "00:01:00;02" },
    { 30000, 1001, 17981, "00:09:59;29" }, { 30000, 1001, 17982, "00:10:00;00" },
    { 30000, 1001, 107892, "01:00:00;00" }, { 30000, 1001, 107892 + 1800, "01:01:00;02" },
    { 60000, 1001, 3599, "00:00:59;59" }, { 60000, 1001, 3600, "00:01:00;04" }, { 60000, 1001, 215784, "01:00:00;00" },
    { 30, 1, 1800, "00:01:00:00" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr(FabCut) cut = fab_cut_new ("", table[i].n, table[i].d);
      g_autofree char *code = fab_cut_timecode (cut, table[i].frame);
      gint64 frame = -1;

      g_assert_cmpstr (code, ==, table[i].code);
      g_assert_true (fab_cut_read_timecode (cut, code, &frame));
      g_assert_cmpint (frame, ==, table[i].frame);
    }
}

static void
test_every_frame_has_its_timecode (void)
{
  for (guint i = 0; testing_rates[i].n != 0; i++)
    {
      g_autoptr(FabCut) cut = fab_cut_new ("", testing_rates[i].n, testing_rates[i].d);

      for (gint64 frame = 0; frame < 40000; frame += 7)
        {
          g_autofree char *code = fab_cut_timecode (cut, frame);
          gint64 again = -1;

          g_assert_true (fab_cut_read_timecode (cut, code, &again));
          g_assert_cmpint (again, ==, frame);
        }
    }
}

static void
test_rates (void)
{
  static const struct { double rate; int n, d; } table[] = {
    { 24, 24, 1 }, { 23.976, 24000, 1001 }, { 23.98, 24000, 1001 }, { 23.976023976023978, 24000, 1001 },
    { 29.97, 30000, 1001 }, { 59.94, 60000, 1001 }, { 12.5, 12500, 1000 }, { 25.0000001, 25, 1 },
  };
  static const double none[] = { 0, -24, .5, 1e9, G_MAXDOUBLE };
  int n, d;

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_assert_true (fab_cut_find_rate (table[i].rate, &n, &d));
      g_assert_cmpint (n, ==, table[i].n);
      g_assert_cmpint (d, ==, table[i].d);
    }
  for (guint i = 0; i < G_N_ELEMENTS (none); i++)
    g_assert_false (fab_cut_find_rate (none[i], &n, &d));
}

static void
test_otio_round (void)
{
  for (guint i = 0; testing_rates[i].n != 0; i++)
    {
      g_autoptr(FabCut) cut = make_cut (testing_rates[i].n, testing_rates[i].d);
      g_autoptr(GBytes) bytes = fab_otio_write (cut);
      g_autoptr(GError) error = NULL;
      g_autoptr(FabCut) again = fab_otio_read (bytes, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (again->title, ==, cut->title);
      g_assert_cmpint (again->fps_n, ==, cut->fps_n);
      g_assert_cmpint (again->fps_d, ==, cut->fps_d);
      g_assert_cmpuint (again->remarks->len, ==, 0);
      g_assert_cmpuint (again->clips->len, ==, cut->clips->len);
      for (guint k = 0; k < cut->clips->len; k++)
        assert_same_clip (fab_cut_get_clip (cut, k), fab_cut_get_clip (again, k));
      g_assert_cmpuint (again->tracks->len, ==, 2);
      g_assert_cmpuint (fab_cut_get_track (again, 0)->clips->len, ==, 2);
      assert_same_clip (fab_cut_track_clip (fab_cut_get_track (cut, 0), 1),
                        fab_cut_track_clip (fab_cut_get_track (again, 0), 1));
    }
}

/* Times in whole numbers at @rate; the names of clips in lower case. */
#define TIME(v) "{\"OTIO_SCHEMA\":\"RationalTime.1\",\"rate\":24,\"value\":" v "}"
#define RANGE(s, d) "{\"OTIO_SCHEMA\":\"TimeRange.1\",\"start_time\":" TIME (s) ",\"duration\":" TIME (d) "}"
#define CLIP(n, s, d) "{\"OTIO_SCHEMA\":\"Clip.2\",\"name\":\"" n "\",\"source_range\":" RANGE (s, d) "}"
#define GAP(d) "{\"OTIO_SCHEMA\":\"Gap.1\",\"source_range\":" RANGE ("0", d) "}"
#define TRACK(c) "{\"OTIO_SCHEMA\":\"Track.1\",\"kind\":\"Video\",\"children\":[" c "]}"
#define STACK(c) "{\"OTIO_SCHEMA\":\"Stack.1\",\"children\":[" c "]}"
#define FILM(c) "{\"OTIO_SCHEMA\":\"Timeline.1\",\"name\":\"t\",\"tracks\":" STACK (c) "}"

static void
test_otio_of_others (void)
{
  static const struct { const char *json, *clips; } table[] = {
    { FILM (TRACK (CLIP ("a", "0", "24") "," GAP ("12") "," CLIP ("b", "6", "10"))), "a 0+24, - 12, b 6+10" },
    /* the upper track hides the lower one */
    { FILM (TRACK (CLIP ("a", "0", "48")) "," TRACK (GAP ("10") "," CLIP ("b", "0", "20"))),
      "a 0+10, b 0+20, a 30+18" },
    { FILM (TRACK (CLIP ("a", "0", "10") "," CLIP ("b", "0", "10") "," CLIP ("c", "0", "10")) "," TRACK (GAP ("5") "," CLIP ("t", "0", "20"))),
      "a 0+5, t 0+20, c 5+5" },
    /* nested, trimmed */
    { FILM (TRACK ("{\"OTIO_SCHEMA\":\"Stack.1\",\"source_range\":" RANGE ("6", "12") ",\"children\":[" TRACK (CLIP ("a", "0", "10") "," CLIP ("b", "0", "10")) "]}," CLIP ("c", "0", "4"))),
      "a 6+4, b 0+8, c 0+4" },
    /* hidden by its switch */
    { FILM (TRACK (CLIP ("a", "0", "10")) "," TRACK ("{\"OTIO_SCHEMA\":\"Clip.2\",\"name\":\"x\",\"enabled\":false,\"source_range\":" RANGE ("0", "5") "}")),
      "a 0+10" },
    /* old names */
    { "{\"OTIO_SCHEMA\":\"Timeline.1\",\"tracks\":" STACK ("{\"OTIO_SCHEMA\":\"Sequence.1\",\"kind\":\"Video\",\"children\":[{\"OTIO_SCHEMA\":\"Filler.1\",\"source_range\":" RANGE ("0", "3") "},{\"OTIO_SCHEMA\":\"Clip.1\",\"name\":\"a\",\"source_range\":null,\"media_reference\":{\"OTIO_SCHEMA\":\"ExternalReference.1\",\"target_url\":\"x.png\",\"available_range\":" RANGE ("2", "7") "}}]}") "}",
      "- 3, a 2+7" },
    /* in a collection; with a transition */
    { "{\"OTIO_SCHEMA\":\"SerializableCollection.1\",\"children\":[" FILM (TRACK (CLIP ("a", "0", "10") ",{\"OTIO_SCHEMA\":\"Transition.1\",\"transition_type\":\"SMPTE_Dissolve\",\"in_offset\":" TIME ("2") ",\"out_offset\":" TIME ("3") "}," CLIP ("b", "0", "10"))) "]}",
      "a 0+10, ~b 0+10" },
    /* times of other rates, halves and fools */
    { FILM (TRACK (CLIP ("a", "0", "24") ",{\"OTIO_SCHEMA\":\"Clip.2\",\"name\":\"b\",\"source_range\":{\"OTIO_SCHEMA\":\"TimeRange.1\",\"start_time\":{\"OTIO_SCHEMA\":\"RationalTime.1\",\"rate\":48,\"value\":10},\"duration\":{\"OTIO_SCHEMA\":\"RationalTime.1\",\"rate\":48,\"value\":\"20\"}}}")),
      "a 0+24, b 5+10" },
    { FILM (TRACK (CLIP ("a", "0", "NaN") "," CLIP ("b", "-Infinity", "8") "," CLIP ("c", "0", "-5") "," CLIP ("d", "0", "2"))),
      "b 0+8, d 0+2" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr(GBytes) bytes = g_bytes_new_static (table[i].json, strlen (table[i].json));
      g_autoptr(GError) error = NULL;
      g_autoptr(FabCut) cut = fab_otio_read (bytes, &error);
      g_autofree char *clips = NULL;

      g_assert_no_error (error);
      clips = testing_tell_clips (cut);
      g_assert_cmpstr (clips, ==, table[i].clips);
    }
}

static void
assert_refused (GBytes *bytes)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FabCut) cut = fab_otio_read (bytes, &error);

  g_assert_null (cut);
  g_assert_error (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_INVALID);
}

static void
test_otio_refused (void)
{
  static const char * const bad[] = {
    "", "{", "[]", "null", "3", "{}", "{\"OTIO_SCHEMA\":\"Timeline.1\"}", "\xff\xfe{", "{\"OTIO_SCHEMA\":\"Clip.2\"}",
    FILM (""), FILM (TRACK ("")), "{\"OTIO_SCHEMA\":7,\"tracks\":[]}",
    "{\"OTIO_SCHEMA\":\"Timeline.1\",\"tracks\":{\"children\":[{\"OTIO_SCHEMA\":\"RationalTime.1\",\"rate\":1e300,\"value\":1}]}}",
  };
  g_autoptr(GString) deep = g_string_new (NULL);
  g_autoptr(GBytes) bomb = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr(GBytes) bytes = g_bytes_new_static (bad[i], strlen (bad[i]));

      assert_refused (bytes);
    }
  for (guint i = 0; i < 200000; i++)
    g_string_append (deep, "{\"tracks\":[");
  bomb = g_bytes_new_static (deep->str, deep->len);
  assert_refused (bomb);
}

static void
test_edl_lines (void)
{
  static const char expected[] =
    "TITLE: The \"Lamp\"\r\n"
    "FCM: NON-DROP FRAME\r\n"
    "\r\n"
    "001  AX       V     C        00:00:00:00 00:00:02:00 01:00:00:00 01:00:02:00\r\n"
    "* FROM CLIP NAME: 1A.png\r\n"
    "* FABULA PANEL: 1\r\n"
    "* FABULA LABEL: 1A\r\n"
    "* COMMENT: CU Lea <says> \"no\" & leaves\r\n"
    "* LOC: 01:00:00:12 RED     look left\r\n"
    "002  AX       V     C        00:00:02:00 00:00:02:00 01:00:02:00 01:00:02:00\r\n"
    "002  AX       V     D    012 00:00:00:00 00:00:01:12 01:00:02:00 01:00:03:12\r\n"
    "* FROM CLIP NAME: 1A.png\r\n"
    "* TO CLIP NAME: 1B.png\r\n"
    "* FABULA PANEL: 2\r\n"
    "* FABULA LABEL: 1B\r\n"
    "* COMMENT: CU Lea <says> \"no\" & leaves\r\n"
    "003  BL       V     C        00:00:00:00 00:00:01:00 01:00:03:12 01:00:04:12\r\n"
    "004  BL       V     C        00:00:01:00 00:00:01:00 01:00:04:12 01:00:04:12\r\n"
    "004  AX       V     D    010 00:00:00:00 00:00:04:04 01:00:04:12 01:00:08:16\r\n"
    "* TO CLIP NAME: 2A.png\r\n"
    "* FABULA PANEL: 7\r\n"
    "* FABULA LABEL: 2A\r\n"
    "* COMMENT: CU Lea <says> \"no\" & leaves\r\n"
    "* FABULA TRANSITION: fade\r\n"
    "005  AX       A     C        00:00:00:00 00:00:00:20 01:00:02:02 01:00:02:22\r\n"
    "* FROM CLIP NAME: 001-L_A.wav\r\n"
    "006  AX       A2    C        00:00:00:00 00:00:00:20 01:00:00:00 01:00:00:20\r\n"
    "* FROM CLIP NAME: TOM\r\n";
  g_autoptr(FabCut) cut = make_cut (24, 1);
  g_autoptr(GBytes) bytes = fab_edl_write (cut);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  g_assert_cmpstr (text, ==, expected);
}

static void
test_edl_round (void)
{
  for (guint i = 0; testing_rates[i].n != 0; i++)
    {
      g_autoptr(FabCut) cut = make_cut (testing_rates[i].n, testing_rates[i].d);
      g_autoptr(GBytes) bytes = fab_edl_write (cut);
      g_autoptr(GError) error = NULL;
      g_autoptr(FabCut) again = fab_edl_read (bytes, testing_rates[i].n, testing_rates[i].d, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (again->clips->len, ==, cut->clips->len);
      for (guint k = 0; k < cut->clips->len; k++)
        {
          const FabCutClip *one = fab_cut_get_clip (cut, k), *other = fab_cut_get_clip (again, k);

          g_assert_cmpint (one->gap, ==, other->gap);
          g_assert_cmpint (one->duration, ==, other->duration);
          g_assert_cmpint (one->panel, ==, other->panel);
          g_assert_cmpint (one->after, ==, other->after);
          g_assert_cmpuint (one->markers ? one->markers->len : 0, ==, other->markers ? other->markers->len : 0);
        }
    }
}

static void
test_edl_of_others (void)
{
  static const struct { const char *list, *clips; } table[] = {
    { "TITLE: X\nFCM: NON-DROP FRAME\n\n"
      "001  AX       V     C        00:00:00:00 00:00:02:00 01:00:00:00 01:00:02:00\n"
      "* FROM CLIP NAME: sh010.png\n"
      "002  AX       V     C        00:00:00:00 00:00:01:00 01:00:02:00 01:00:03:00\n"
      "* FROM CLIP NAME: sh020.png\n"
      "003  AX       V     C        00:00:01:00 00:00:01:00 01:00:03:00 01:00:03:00\n"
      "003  AX       V     D    012 00:00:00:00 00:00:01:12 01:00:03:00 01:00:04:12\n"
      "* FROM CLIP NAME: sh020.png\n* TO CLIP NAME: sh030.png\n"
      "004  BL       V     C        00:00:00:00 00:00:00:12 01:00:04:12 01:00:05:00\n"
      "005  AX       V     C        00:00:00:00 00:00:00:12 01:00:05:00 01:00:05:12\n",
      "sh010.png 0+48, sh020.png 0+24, ~sh030.png 0+36, - 12, AX 0+12" },
    /* sound is left out, speeds do not matter for stills, holes are gaps, one hides the other */
    { "1 R1 AA C 00:00:00:00 00:00:02:00 00:00:00:00 00:00:02:00\r\n* FROM CLIP NAME: sound\r\n"
      "2 R2 B C 00:00:00:00 00:00:02:00 00:00:00:00 00:00:02:00\r\nM2 R2 012.0 00:00:00:00\r\n"
      "3 R3 V W001 010 00:00:00:00 00:00:01:00 00:00:03:00 00:00:04:00\r\n"
      "4 R4 V C 00:00:05:00 00:00:06:00 00:00:03:12 00:00:04:12\r\n",
      "R2 0+48, - 24, ~R3 0+12, R4 120+24" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr(GBytes) bytes = g_bytes_new_static (table[i].list, strlen (table[i].list));
      g_autoptr(GError) error = NULL;
      g_autoptr(FabCut) cut = fab_edl_read (bytes, 24, 1, &error);
      g_autofree char *clips = NULL;

      g_assert_no_error (error);
      clips = testing_tell_clips (cut);
      g_assert_cmpstr (clips, ==, table[i].clips);
    }
}

static void
test_edl_refused (void)
{
  static const struct { const char *list, *says; } table[] = {
    { "", "no events" }, { "hello\n", "no events" }, { "001 AX V C 00:00:00:00 00:00:01:00\n", "Line 1" },
    { "TITLE: x\n\n001 AX V C 00:00:00:00 00:00:00:24 01:00:00:00 01:00:00:24\n", "Line 3" },
    { "001 AX V C 00:00:00:00 00:00:01:00 01:00:01:00 01:00:00:00\n", "backwards" },
    { "001 AX V C 00:00:00:00 00:00:99:00 01:00:00:00 99999999999:00:00:00\n", "time code" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr(GBytes) bytes = g_bytes_new_static (table[i].list, strlen (table[i].list));
      g_autoptr(GError) error = NULL;

      g_assert_null (fab_edl_read (bytes, 24, 1, &error));
      g_assert_error (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, table[i].says));
    }
}

/* --- FCPXML ---------------------------------------------------------------------------------------------- */

static char *
find (xmlDoc     *doc,
      const char *path)
{
  xmlXPathContext *context = xmlXPathNewContext (doc);
  xmlXPathObject *found = xmlXPathEvalExpression (BAD_CAST path, context);
  xmlChar *value;
  char *text;

  g_assert_nonnull (found);
  value = xmlXPathCastToString (found);
  text = g_strdup ((const char *) value);
  xmlFree (value);
  xmlXPathFreeObject (found);
  xmlXPathFreeContext (context);

  return text;
}

static void
assert_found (xmlDoc     *doc,
              const char *path,
              const char *expected)
{
  g_autofree char *text = find (doc, path);

  g_assert_cmpstr (text, ==, expected);
}

static xmlDoc *
write_xml (const FabCut *cut)
{
  g_autoptr(GBytes) bytes = fab_fcpxml_write (cut, "1.9");
  xmlDoc *doc = xmlReadMemory (g_bytes_get_data (bytes, NULL), (int) g_bytes_get_size (bytes), NULL, NULL, XML_PARSE_NONET);

  g_assert_nonnull (doc);

  return doc;
}

static void
test_fcpxml_facts (void)
{
  static const struct { const char *path, *text; } table[] = {
    { "/fcpxml/@version", "1.9" },
    { "//format[1]/@frameDuration", "100/2400s" }, { "//format[1]/@name", "FFVideoFormat1080p24" },
    { "count(//asset)", "5" }, { "//asset[1]/@duration", "0s" }, { "//asset[1]/@format", "r2" },
    { "//asset[1]/media-rep/@src", "./L%C3%A9a%20%26%20co%20media/1A.png" },
    { "//asset[1]/metadata/md[@key='org.fabulaproject.Fabula.panel']/@value", "1" },
    { "//sequence/@duration", "20800/2400s" }, { "//sequence/@tcStart", "3600s" }, { "//sequence/@tcFormat", "NDF" },
    { "//spine/video[1]/@offset", "3600s" }, { "//spine/video[2]/@offset", "3602s" },
    { "//spine/gap/@offset", "8648400/2400s" }, { "//spine/transition[1]/@offset", "3602s" },
    { "//spine/transition[1]/@duration", "1200/2400s" }, { "//spine/transition[1]/filter-video/@ref", "r3" },
    { "//spine/video[1]/marker/@start", "1200/2400s" }, { "//spine/video[1]/marker/@value", "look left" },
    { "//spine/video[2]/asset-clip/@offset", "200/2400s" }, { "//spine/video[2]/asset-clip/@lane", "-1" },
    { "//spine/video[1]/asset-clip/@lane", "-2" }, { "//spine/video[1]/asset-clip/@audioRole", "dialogue" },
    { "//spine/video[1]/note", "CU Léa <says> \"no\" & leaves" },
    /* the order that the document type demands */
    { "count(//video/marker/following-sibling::asset-clip)", "0" }, { "count(//note/preceding-sibling::*)", "0" },
  };
  g_autoptr(FabCut) cut = make_cut (24, 1);
  xmlDoc *doc = write_xml (cut);

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    assert_found (doc, table[i].path, table[i].text);
  xmlFreeDoc (doc);
}

static void
test_paths (void)
{
  static const char * const paths[] = { "a b/ü%#?.png", "x/1A.png", "50%.png", "日本/1.png" };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char *uri = fab_cut_encode_path (paths[i]);
      g_autofree char *path = fab_cut_decode_path (uri);

      g_assert_true (g_str_is_ascii (uri));
      g_assert_null (strpbrk (uri, " #?"));
      g_assert_cmpstr (path, ==, paths[i]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cut/timecodes", test_timecodes);
  g_test_add_func ("/cut/every-frame-has-its-timecode", test_every_frame_has_its_timecode);
  g_test_add_func ("/cut/rates", test_rates);
  g_test_add_func ("/cut/paths", test_paths);
  g_test_add_func ("/otio/round", test_otio_round);
  g_test_add_func ("/otio/of-others", test_otio_of_others);
  g_test_add_func ("/otio/refused", test_otio_refused);
  g_test_add_func ("/edl/lines", test_edl_lines);
  g_test_add_func ("/edl/round", test_edl_round);
  g_test_add_func ("/edl/of-others", test_edl_of_others);
  g_test_add_func ("/edl/refused", test_edl_refused);
  g_test_add_func ("/fcpxml/facts", test_fcpxml_facts);

  return g_test_run ();
}
