/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Final Cut Pro's XML: held against what its document type and its documentation demand, and read back. */
#include "config.h"

#include <libxml/parser.h>
#include <string.h>

#include "cut-testing.h"
#include "fab-exchange-error.h"
#include "fab-fcpxml.h"

#define PROMPT "CU Léa <says> \"no\" & leaves\nat once"

static FabCutClip *
add_sound (FabCutTrack *track,
           const char  *name,
           gint64       at,
           gint64       duration)
{
  FabCutClip *clip = fab_cut_clip_new (name, duration);

  clip->media = g_strdup_printf ("Léa & co media/%s.wav", name);
  clip->length = duration + 10;
  g_assert_true (fab_cut_track_place (track, clip, at));

  return clip;
}

/* Stills, a film, a gap, transitions, markers, three tracks; sounds that begin in a gap and after the last picture. */
static FabCut *
make_cut (int n,
          int d)
{
  FabCut *cut = fab_cut_new ("The “Lamp” \x01", n, d);
  FabCutTrack *voices = fab_cut_add_track (cut, "Voices", "dialogue"), *music = fab_cut_add_track (cut, "Music", "music");
  FabCutClip *clip = testing_add_clip (cut, "1A", 48, 1, PROMPT);

  fab_cut_clip_mark (clip, "look left", "RED", 12, 1);
  fab_cut_clip_mark (clip, "and right", "RED", 20, 5);
  clip = testing_add_clip (cut, "1B", 36, 2, PROMPT);
  clip->transition = FAB_TRANSITION_DISSOLVE;
  clip->after = 12;
  clip = fab_cut_clip_new ("", 24);
  clip->gap = TRUE;
  g_ptr_array_add (cut->clips, clip);
  clip = testing_add_clip (cut, "2A", 100, 7, PROMPT);
  clip->transition = FAB_TRANSITION_WIPE_LEFT;
  clip->before = 4;
  clip->after = 6;
  clip = testing_add_clip (cut, "2B", 30, 8, PROMPT);
  clip->still = FALSE;
  clip->length = 60;
  clip->source = 11;
  add_sound (voices, "LÉA", 50, 20)->source = 3;
  add_sound (voices, "TOM", 90, 20)->muted = TRUE;
  clip = add_sound (music, "waltz", 0, 200);
  clip->gain = -6.5;
  clip->fade_in = 12;
  clip->fade_out = 24;
  add_sound (music, "end", 237, 10);

  return cut;
}

/* --- what the document type says ------------------------------------------------------------------------- */

#define ITEMS "video audio clip title caption mc-clip ref-clip sync-clip asset-clip audition spine"
#define MARKS "marker chapter-marker rating keyword"

/* Attributes, "!" where they must be; children in groups that come in this order. */
static const struct { const char *name, *attributes, *children[6]; } elements[] = {
  { "fcpxml", "version!", { "resources", "library event project" } },
  { "resources", "", { "format effect asset media" } },
  { "format", "id! name frameDuration width height", { NULL } },
  { "effect", "id! name uid!", { NULL } },
  { "asset", "id! name start duration hasVideo hasAudio format videoSources audioSources audioChannels audioRate",
    { "media-rep", "metadata" } },
  { "media-rep", "kind src!", { NULL } },
  { "metadata", "", { "md" } },
  { "md", "key! value", { NULL } },
  { "library", "location", { "event" } },
  { "event", "name uid", { "project " ITEMS } },
  { "project", "name uid", { "sequence" } },
  { "sequence", "format! duration tcStart tcFormat audioLayout audioRate", { "note", "spine", "metadata" } },
  { "spine", "lane offset name format", { "gap transition " ITEMS } },
  { "transition", "name offset duration!", { "filter-video", "filter-audio", MARKS, "metadata" } },
  { "filter-video", "ref! name enabled", { "data", "param" } },
  { "gap", "name offset start duration! enabled", { "note", ITEMS, MARKS, "metadata" } },
  { "video", "ref! lane offset name start duration enabled role", { "param", "note", "adjust-volume", ITEMS, MARKS, "filter-video" } },
  { "asset-clip", "ref! lane offset name start duration enabled audioRole videoRole format",
    { "note", "adjust-volume", ITEMS, MARKS, "filter-video filter-audio", "metadata" } },
  { "adjust-volume", "amount", { "param" } },
  { "param", "name! key value", { "fadeIn", "fadeOut", "keyframeAnimation", "param" } },
  { "fadeIn", "type duration!", { NULL } },
  { "fadeOut", "type duration!", { NULL } },
  { "marker", "start! duration value! note completed", { NULL } },
  { "note", "", { NULL } },
};

static gboolean
lists (const char *list,
       const char *word)
{
  g_auto(GStrv) words = g_strsplit (list, " ", -1);

  return g_strv_contains ((const char * const *) words, word);
}

static char *
get (xmlNode    *node,
     const char *name)
{
  xmlChar *value = xmlGetNoNsProp (node, BAD_CAST name);
  char *text = g_strdup ((const char *) value);

  xmlFree (value);

  return text;
}

static guint
find_element (xmlNode *node)
{
  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    if (g_str_equal (elements[i].name, node->name))
      return i;
  g_error ("there is no element “%s”", node->name);
}

static void
check_attributes (xmlNode    *node,
                  const char *allowed)
{
  g_auto(GStrv) words = g_strsplit (allowed, " ", -1);

  for (xmlAttr *attr = node->properties; attr != NULL; attr = attr->next)
    {
      g_autofree char *needed = g_strdup_printf ("%s!", attr->name);

      if (!g_strv_contains ((const char * const *) words, (const char *) attr->name) &&
          !g_strv_contains ((const char * const *) words, needed))
        g_error ("“%s” has no attribute “%s”", node->name, attr->name);
    }
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *name = g_strndup (words[i], strcspn (words[i], "!"));

      if (strchr (words[i], '!') != NULL && !xmlHasProp (node, BAD_CAST name))
        g_error ("“%s” lacks “%s”", node->name, name);
    }
}

static void
check_structure (xmlNode *node)
{
  guint element = find_element (node), group = 0;

  check_attributes (node, elements[element].attributes);
  for (xmlNode *child = xmlFirstElementChild (node); child != NULL; child = xmlNextElementSibling (child))
    {
      while (group < 6 && elements[element].children[group] != NULL &&
             !lists (elements[element].children[group], (const char *) child->name))
        group++;
      if (group == 6 || elements[element].children[group] == NULL)
        g_error ("“%s” cannot be in “%s” there", child->name, node->name);
      check_structure (child);
    }
}

/* --- what its documentation says ------------------------------------------------------------------------- */

/* A time in frames, which must be whole. */
static gint64
read_frames (xmlNode      *node,
             const char   *name,
             const FabCut *cut)
{
  g_autofree char *text = get (node, name);
  char *end;
  gint64 n, d;

  g_assert_nonnull (text);
  n = g_ascii_strtoll (text, &end, 10);
  d = *end == '/' ? g_ascii_strtoll (end + 1, &end, 10) : 1;
  g_assert_cmpstr (end, ==, "s");
  g_assert_cmpint (n * cut->fps_n % (d * cut->fps_d), ==, 0);

  return n * cut->fps_n / (d * cut->fps_d);
}

static void
check_times (xmlNode      *node,
             const FabCut *cut)
{
  static const char * const times[] = { "offset", "start", "duration", "tcStart", "frameDuration" };

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    if (xmlHasProp (node, BAD_CAST times[i]))
      read_frames (node, times[i], cut);
  for (xmlNode *child = xmlFirstElementChild (node); child != NULL; child = xmlNextElementSibling (child))
    check_times (child, cut);
}

static void
list_ids (xmlNode    *node,
          GHashTable *ids)
{
  for (xmlNode *child = xmlFirstElementChild (node); child != NULL; child = xmlNextElementSibling (child))
    {
      char *id = get (child, "id");

      g_assert_nonnull (id);
      g_assert_true (g_hash_table_insert (ids, id, child)); /* each once */
    }
}

/* Stills are of no length and shown by "video", what plays by "asset-clip". */
static void
check_asset (xmlNode *node,
             xmlNode *asset)
{
  g_autofree char *duration = get (asset, "duration"), *audio = get (asset, "hasAudio"), *src = NULL;

  if (g_str_equal (node->name, "filter-video"))
    {
      g_assert_cmpstr ((const char *) asset->name, ==, "effect");
      return;
    }
  g_assert_cmpstr ((const char *) asset->name, ==, "asset");
  g_assert_cmpint (g_str_equal (node->name, "video"), ==, g_str_equal (duration, "0s"));
  if (audio == NULL)
    g_assert_true (xmlHasProp (asset, BAD_CAST "format") != NULL);
  src = get (xmlFirstElementChild (asset), "src");
  g_assert_true (g_str_has_prefix (src, "./"));
  g_assert_true (g_str_is_ascii (src));
  g_assert_null (strpbrk (src, " #?"));
}

static void
check_references (xmlNode    *node,
                  GHashTable *ids)
{
  static const char * const names[] = { "ref", "format" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *id = get (node, names[i]);
      xmlNode *found = id != NULL ? g_hash_table_lookup (ids, id) : NULL;

      g_assert_true (id == NULL || found != NULL);
      if (found != NULL && i == 0)
        check_asset (node, found);
      else if (found != NULL)
        g_assert_cmpstr ((const char *) found->name, ==, "format");
    }
  for (xmlNode *child = xmlFirstElementChild (node); child != NULL; child = xmlNextElementSibling (child))
    check_references (child, ids);
}

/* What hangs on an item has a lane that is not 0. */
static void
check_lanes (xmlNode *item)
{
  for (xmlNode *child = xmlFirstElementChild (item); child != NULL; child = xmlNextElementSibling (child))
    if (g_str_equal (child->name, "asset-clip"))
      {
        g_autofree char *lane = get (child, "lane");

        g_assert_nonnull (lane);
        g_assert_cmpint (g_ascii_strtoll (lane, NULL, 10), <, 0);
      }
}

/* Items join without holes; transitions lie over a join, with room on both sides, never two together nor at the ends. */
static void
check_spine (xmlNode      *spine,
             const FabCut *cut,
             gint64        at)
{
  gint64 before = 0, after = 0, room = 0;
  gboolean joined = FALSE;

  for (xmlNode *item = xmlFirstElementChild (spine); item != NULL; item = xmlNextElementSibling (item))
    {
      gint64 offset = read_frames (item, "offset", cut), duration = read_frames (item, "duration", cut);

      g_assert_cmpint (duration, >, 0);
      if (g_str_equal (item->name, "transition"))
        {
          g_assert_false (joined);
          g_assert_nonnull (xmlPreviousElementSibling (item));
          g_assert_nonnull (xmlNextElementSibling (item));
          before = at - offset;
          after = duration - before;
          g_assert_cmpint (before, >=, 0);
          g_assert_cmpint (before, <=, room);
          g_assert_cmpint (after, >=, 0);
          joined = TRUE;
          continue;
        }
      g_assert_cmpint (offset, ==, at);
      g_assert_cmpint (duration, >=, joined ? after : 0);
      check_lanes (item);
      joined = FALSE;
      room = duration;
      at += duration;
    }
}

static xmlNode *
find_path (xmlNode    *node,
           const char *path)
{
  g_auto(GStrv) names = g_strsplit (path, "/", -1);

  for (guint i = 0; names[i] != NULL; i++)
    {
      xmlNode *child = xmlFirstElementChild (node);

      while (child != NULL && !g_str_equal (child->name, names[i]))
        child = xmlNextElementSibling (child);
      g_assert_nonnull (child);
      node = child;
    }

  return node;
}

static void
check_document (const FabCut *cut,
                const char   *version)
{
  g_autoptr(GBytes) bytes = fab_fcpxml_write (cut, version);
  xmlDoc *doc = xmlReadMemory (g_bytes_get_data (bytes, NULL), (int) g_bytes_get_size (bytes), NULL, NULL, XML_PARSE_NONET);
  xmlNode *root = xmlDocGetRootElement (doc), *sequence;
  g_autoptr(GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *told = NULL;

  g_assert_nonnull (root);
  g_assert_cmpstr ((const char *) root->name, ==, "fcpxml");
  g_assert_cmpstr ((const char *) xmlGetIntSubset (doc)->name, ==, "fcpxml");
  g_assert_null (xmlGetIntSubset (doc)->SystemID);
  told = get (root, "version");
  g_assert_cmpstr (told, ==, version);
  check_structure (root);
  check_times (root, cut);
  list_ids (find_path (root, "resources"), ids);
  check_references (root, ids);
  sequence = find_path (root, "library/event/project/sequence");
  g_assert_cmpint (read_frames (sequence, "duration", cut), ==, fab_cut_get_length (cut));
  g_assert_cmpint (read_frames (sequence, "tcStart", cut), ==, fab_cut_origin (cut));
  check_spine (find_path (sequence, "spine"), cut, fab_cut_origin (cut));
  xmlFreeDoc (doc);
}

static void
test_document (void)
{
  for (guint i = 0; testing_rates[i].n != 0; i++)
    {
      g_autoptr(FabCut) cut = make_cut (testing_rates[i].n, testing_rates[i].d);

      check_document (cut, "1.9");
      check_document (cut, "1.10");
    }
}

/* --- back ------------------------------------------------------------------------------------------------ */

static void
assert_same_clip (const FabCutClip *one,
                  const FabCutClip *other)
{
  testing_assert_same_clip (one, other);
  if (one->gap)
    return;
  g_assert_cmpint (one->still, ==, other->still);
  g_assert_cmpfloat (one->gain, ==, other->gain);
  g_assert_cmpint (one->muted, ==, other->muted);
  g_assert_cmpint (one->fade_in, ==, other->fade_in);
  g_assert_cmpint (one->fade_out, ==, other->fade_out);
  for (guint i = 0; one->markers != NULL && i < one->markers->len; i++)
    {
      const FabCutMarker *a = g_ptr_array_index (one->markers, i), *b = g_ptr_array_index (other->markers, i);

      g_assert_cmpint (a->duration, ==, b->duration);
    }
}

static void
assert_same (GPtrArray *one,
             GPtrArray *other)
{
  g_assert_cmpuint (one->len, ==, other->len);
  for (guint i = 0; i < one->len; i++)
    assert_same_clip (g_ptr_array_index (one, i), g_ptr_array_index (other, i));
}

static void
test_round (void)
{
  for (guint i = 0; testing_rates[i].n != 0; i++)
    {
      g_autoptr(FabCut) cut = make_cut (testing_rates[i].n, testing_rates[i].d);
      g_autoptr(GBytes) bytes = fab_fcpxml_write (cut, "1.9");
      g_autoptr(GError) error = NULL;
      g_autoptr(FabCut) again = fab_fcpxml_read (bytes, &error);

      g_assert_no_error (error);
      g_assert_cmpint (again->fps_n, ==, cut->fps_n);
      g_assert_cmpint (again->fps_d, ==, cut->fps_d);
      g_assert_true (again->levels);
      assert_same (cut->clips, again->clips);
      g_assert_cmpuint (again->tracks->len, ==, 2);
      /* in the order in which they begin */
      for (guint t = 0; t < 2; t++)
        {
          const FabCutTrack *track = fab_cut_get_track (cut, t), *other = fab_cut_get_track (again, 1 - t);

          g_assert_cmpstr (track->name, ==, other->name);
          g_assert_cmpstr (track->role, ==, other->role);
          assert_same (track->clips, other->clips);
        }
    }
}

#define HEAD "<fcpxml version='1.11'><resources><format id='r1' frameDuration='100/2400s'/>" \
  "<asset id='a' duration='0s' hasVideo='1'><media-rep src='file:///x/a.png'/></asset><asset id='b' src='./b%20c.png' hasVideo='1'/>" \
  "<asset id='s' hasAudio='1' src='s.wav' duration='9s'/>"
#define PROJECT(c) "<event><project name='p'><sequence format='r1' tcStart='3600s'><spine>" c "</spine></sequence></project></event>"
#define FILM(c) HEAD "</resources>" PROJECT (c) "</fcpxml>"

/* "a 0+24, - 12 / s@6 1+10": names, sources and lengths; sounds with their frame. */
static char *
tell_clips (const FabCut *cut)
{
  g_autofree char *clips = testing_tell_clips (cut);
  GString *text = g_string_new (clips);

  for (guint t = 0; t < cut->tracks->len; t++)
    for (guint i = 0, at = 0; i < fab_cut_get_track (cut, t)->clips->len; i++)
      {
        const FabCutClip *clip = fab_cut_track_clip (fab_cut_get_track (cut, t), i);

        if (!clip->gap)
          g_string_append_printf (text, " / %s@%u %d+%d", clip->name, at, (int) clip->source, (int) clip->duration);
        at += clip->duration;
      }

  return g_string_free (text, FALSE);
}

static void
test_of_others (void)
{
  static const struct { const char *xml, *clips; } table[] = {
    /* as Final Cut Pro writes it: stills begin at an hour, razors go on */
    { FILM ("<video ref='a' name='A' offset='3600s' start='3600s' duration='1s'/><video ref='a' name='A' start='3601s' duration='2s' offset='3601s'/>"),
      "A 86400+24, A 86424+48" },
    /* what is connected hides what is under it; in the time of its parent */
    { FILM ("<video ref='a' name='A' start='5s' duration='4s'><asset-clip ref='b' lane='1' name='B' offset='6s' duration='1s'/>"
            "<asset-clip ref='s' lane='-1' name='S' offset='5s' start='2s' duration='3s' audioRole='music.music-1'/></video>"),
      "A 120+24, B 0+24, A 168+48 / S@0 48+72" },
    /* a connected story, a gap, an item that is switched off */
    { FILM ("<gap duration='1s'><spine lane='1' offset='0s'><video ref='a' name='A' duration='12/24s'/><video ref='a' name='B' duration='6/24s'/></spine></gap>"
            "<video ref='a' name='C' duration='1s' enabled='0'/><video ref='a' name='D' duration='1s'/>"),
      "A 0+12, B 0+6, - 30, D 0+24" },
    /* frames around the media; auditions; text over the picture */
    { FILM ("<clip name='K' duration='1s' start='2s'><video ref='a' offset='0s' duration='9s'/><title name='T' lane='1' duration='1s'/></clip>"
            "<audition><asset-clip ref='b' name='one' duration='1s'/><asset-clip ref='b' name='two' duration='1s'/></audition>"),
      "K 48+24, one 0+24" },
    /* compound clips, cut out of their middle */
    { HEAD "<media id='m'><sequence format='r1' tcStart='1s'><spine><video ref='a' name='A' offset='1s' duration='1s'/>"
      "<video ref='a' name='B' offset='2s' duration='1s'/></spine></sequence></media></resources>"
      PROJECT ("<ref-clip ref='m' name='M' start='36/24s' duration='1s'/><video ref='a' name='C' duration='1s'/>") "</fcpxml>",
      "A 12+12, B 0+12, C 0+24" },
    /* a transition tells by its offset how far it reaches */
    { FILM ("<video ref='a' name='A' offset='3600s' duration='1s'/><transition name='Cross Dissolve' offset='86390/24s' duration='14/24s'/>"
            "<video ref='a' name='B' offset='3601s' duration='1s'/>"),
      "A 0+24, ~B 0+24" },
    /* programs that leave gaps out */
    { FILM ("<video ref='a' name='A' offset='3601s' duration='1s'/><video ref='zz' name='B' offset='3604s' duration='1s'/>"),
      "- 24, A 0+24, - 48, B 0+24" },
    /* times of fools */
    { FILM ("<video ref='a' name='A' duration='nans'/><video ref='a' name='B' duration='1/0s'/><video ref='a' name='C' duration='-5s'/>"
            "<video ref='a' name='D' duration='2s' start='-9s' offset='-1e300s'/>"),
      "D 0+48" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr(GBytes) bytes = g_bytes_new_static (table[i].xml, strlen (table[i].xml));
      g_autoptr(GError) error = NULL;
      g_autoptr(FabCut) cut = fab_fcpxml_read (bytes, &error);
      g_autofree char *clips = NULL;

      g_assert_no_error (error);
      clips = tell_clips (cut);
      g_assert_cmpstr (clips, ==, table[i].clips);
    }
}

static void
assert_refused (const char *xml)
{
  g_autoptr(GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr(GError) error = NULL;

  g_assert_null (fab_fcpxml_read (bytes, &error));
  g_assert_error (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_INVALID);
}

static void
test_refused (void)
{
  static const char * const bad[] = {
    "", "<", "<fcpxml/>", "<x/>", "<fcpxml><project/></fcpxml>", "{}", "\xff\xfe<",
    "<fcpxml><project><sequence><spine/></sequence></project></fcpxml>",
    "<fcpxml><resources><format id='r1' frameDuration='0s'/></resources><project><sequence format='r1'><spine/></sequence></project></fcpxml>",
    "<!DOCTYPE fcpxml [<!ENTITY a 'aaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><fcpxml>&b;</fcpxml>",
    "<!DOCTYPE fcpxml [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><fcpxml version='&x;'/>",
  };
  g_autoptr(GString) deep = g_string_new ("<fcpxml>"), many = g_string_new (HEAD "<media id='m'><sequence format='r1'><spine>");

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    assert_refused (bad[i]);
  for (guint i = 0; i < 200000; i++)
    g_string_append (deep, "<event>");
  assert_refused (deep->str);
  /* a compound clip of itself, again and again */
  for (guint i = 0; i < 100; i++)
    g_string_append (many, "<ref-clip ref='m' duration='1s'/>");
  g_string_append (many, "</spine></sequence></media></resources>" PROJECT ("<ref-clip ref='m' duration='99s'/>") "</fcpxml>");
  assert_refused (many->str);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fcpxml/document", test_document);
  g_test_add_func ("/fcpxml/round", test_round);
  g_test_add_func ("/fcpxml/of-others", test_of_others);
  g_test_add_func ("/fcpxml/refused", test_refused);

  return g_test_run ();
}
